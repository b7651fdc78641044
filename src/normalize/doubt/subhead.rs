//! Lines inside a text that were taken for its subheads and may be another article's title, or text.

use super::super::flow::Para;
use super::super::ledger::Ledger;
use super::super::piece::list_mark;
use super::super::similarity::{Gram, units};
use super::super::weights::doubt as weight;
use super::ends_well;
use crate::model::{DoubtKind, Role};
use std::collections::BTreeSet;

/// Tells of the subheads of one article against which more speaks than for them.
pub(in crate::normalize) fn subheads(paras: &[Para], ledger: &mut Ledger) {
    let places: Vec<usize> =
        (0..paras.len()).filter(|&at| paras[at].role == Role::Subhead).collect();
    for (rank, &at) in places.iter().enumerate() {
        if !paras[at].display {
            continue;
        }
        let end = places.get(rank + 1).copied().unwrap_or(paras.len());
        let (sum, reason) = against(paras, at, end, places.len() == 1);
        if sum > weight::SUBHEAD {
            let text = &paras[at].text;
            ledger.doubt(
                DoubtKind::Structure,
                paras[at].line(),
                format!("“{}”作小标题或有误：{reason}", text.string()),
                "也可能是另一篇的标题，或属正文".to_owned(),
            );
        }
    }
}

/// What speaks against the subhead at `at`, below which the text goes to `end`, and the strongest of it in words.
fn against(paras: &[Para], at: usize, end: usize, lone: bool) -> (f32, &'static str) {
    let text = &paras[at].text;
    let below = &paras[at + 1..end];
    let chars: usize = below.iter().map(|para| para.text.len()).sum();
    let above = at.checked_sub(1).map(|above| paras[above].text.string());
    let mut sum = 0.0;
    let mut strongest = (0.0, "");
    let mut add = |holds: bool, weight: f32, reason: &'static str| {
        if holds {
            sum += weight;
            if weight > strongest.0 {
                strongest = (weight, reason);
            }
        }
    };
    let lone = lone && at > 0;
    add(lone, weight::LONE, "全文只有这一个");
    add(lone && chars < weight::SHORT_PART, weight::LONE_SHORT, "");
    add(text.len() > weight::LONG_SUBHEAD, weight::SUBHEAD_LONG, "长得不像小标题");
    add(chars < weight::SHORTEST_PART, weight::PART_SHORT, "下面几乎没有正文");
    let mark = |c: char| matches!(c, '。' | '：' | '；' | '，' | '？' | '！');
    add(text.last().is_some_and(mark), weight::SUBHEAD_MARKED, "末尾有标点");
    add(above.is_some_and(|above| !ends_well(&above)), weight::ABOVE_UNENDED, "上面一段没有完");
    add(list_mark(text) > 0, weight::SUBHEAD_NUMBERED, "");
    // The text is read only where it can tip the scales.
    if sum > weight::SUBHEAD && says(below, &text.string()) {
        sum += weight::SAID_BELOW;
    }
    (sum, strongest.1)
}

/// Whether a text says much of a line's words.
fn says(text: &[Para], line: &str) -> bool {
    let words: BTreeSet<Gram> = words(line).collect();
    let text = text.iter().map(|para| para.text.string()).collect::<Vec<_>>().join("\n");
    let said = self::words(&text).filter(|gram| words.contains(gram)).count();
    said as f32 > weight::MUCH_SAID * words.len() as f32
}

/// The pairs of characters and the words of a text.
fn words(text: &str) -> impl Iterator<Item = Gram> {
    units(text).into_keys().filter(|gram| !matches!(gram, Gram::Char(_)))
}

#[cfg(test)]
mod tests {
    use super::super::super::chars::Text;
    use super::super::super::tests::transcript;
    use super::*;

    fn told(subheads: &[&str]) -> usize {
        let text = "石桥修了三年，修桥的工人从上游运来石料，一块一块砌成桥拱，老人说好。";
        let para = |text: &str, role| Para {
            text: Text::of(text),
            role,
            display: role == Role::Subhead,
            ..Para::default()
        };
        let mut paras = vec![para(text, Role::Body)];
        for subhead in subheads {
            paras.extend([para(subhead, Role::Subhead), para(text, Role::Body)]);
        }
        let mut ledger = Ledger::new(&transcript(""));
        super::subheads(&paras, &mut ledger);
        ledger.doubts.len()
    }

    #[test]
    fn a_lone_subhead_of_other_words_is_a_doubt() {
        assert_eq!(told(&["停电预告"]), 1);
        assert_eq!(told(&["砌成桥拱"]), 0, "the text says it");
        assert_eq!(told(&["一、停电预告"]), 0, "numbered");
        assert_eq!(told(&["停电预告", "夜班公交"]), 0, "two");
        assert_eq!(told(&["停电预告", "下月起夜班公交开通三条线路"]), 1, "a long one");
    }
}
