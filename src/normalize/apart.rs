//! Bare titles between two paragraphs of one column: which of them begin an article of their own, and which
//! are subheads. A subhead stands over text that speaks of what the text above it speaks of.

use super::flow::Element;
use super::heading::{Group, is_rubric};
use super::piece::{list_mark, speaker};
use super::similarity::{Gram, units};
use super::weights::apart as weight;
use crate::text::mark_class::opens;
use std::collections::BTreeSet;

/// Chars of text that a word in common is looked for in, on either side; less shows little.
const REACH: usize = 600;
const LEAST: usize = 60;

/// The elements that are titles of articles without a writer's name, though they look like subheads.
pub(super) fn titles(elements: &[Element]) -> BTreeSet<usize> {
    let heads: Vec<usize> =
        (0..elements.len()).filter(|&at| !matches!(elements[at], Element::Para(_))).collect();
    let bare = |at: usize| match &elements[at] {
        Element::Heads(groups) => match &groups[..] {
            [group] => Some(group).filter(|group| is_bare(group)),
            _ => None,
        },
        _ => None,
    };
    let mut found = BTreeSet::new();
    let mut start = 0;
    while start < heads.len() {
        // Bare titles that follow one another with text between them.
        let run = heads[start..].iter().take_while(|&&at| bare(at).is_some()).count();
        for place in start..start + run {
            let at = heads[place];
            let above = place.checked_sub(1).map_or(0, |before| heads[before] + 1);
            let below = heads.get(place + 1).copied().unwrap_or(elements.len());
            let Some(title) = bare(at) else { continue };
            let head = start.checked_sub(1).and_then(|head| match &elements[heads[head]] {
                Element::Heads(groups) => groups.last(),
                _ => None,
            });
            let before = said(elements[above..at].iter().rev());
            let after = said(elements[at + 1..below].iter());
            let brief = [above..at, at + 1..below].iter().all(|text| text.len() == 1);
            if is_apart(title, head, (run, brief), &before, &after) {
                found.insert(at);
            }
        }
        start += run.max(1);
    }
    found
}

/// A title in one line and nothing else.
fn is_bare(group: &Group) -> bool {
    group.is_title_only() && group.pieces.len() == 1 && !group.introduces
}

/// What some paragraphs say: pairs of characters and words, and how many chars they have.
struct Said {
    grams: BTreeSet<Gram>,
    chars: usize,
}

fn said<'a>(elements: impl Iterator<Item = &'a Element>) -> Said {
    let mut text = String::new();
    let mut chars = 0;
    for element in elements {
        let Element::Para(para) = element else { continue };
        text.extend(para.text.0.iter().map(|ch| ch.c));
        text.push('\n');
        chars += para.text.len();
        if chars > REACH {
            break;
        }
    }
    Said { grams: words(&text).collect(), chars }
}

/// The pairs of characters and the words of a text.
fn words(text: &str) -> impl Iterator<Item = Gram> {
    units(text).into_keys().filter(|gram| !matches!(gram, Gram::Char(_)))
}

/// Whether a bare title begins an article: `run` of them follow one another below a heading, and the text
/// above and below it is `brief` or not.
fn is_apart(
    title: &Group,
    head: Option<&Group>,
    (run, brief): (usize, bool),
    before: &Said,
    after: &Said,
) -> bool {
    let least = before.grams.len().min(after.grams.len());
    if least == 0 {
        return false;
    }
    let common = before.grams.intersection(&after.grams).count() as f32 / least as f32;
    let chars = before.chars.min(after.chars);
    let sure = chars as f32 / (chars + LEAST) as f32;
    let mut sum = weight::APART;
    sum -= weight::PER_COMMON * sure * (common - weight::USUAL_COMMON).clamp(-0.03, 0.1);
    let string = title.title.tight().string();
    let chars = string.chars().count();
    sum += weight::PER_CHAR * (chars.clamp(3, 12) as f32 - weight::USUAL_CHARS);
    sum += if run == 1 { weight::ALONE } else { weight::IN_SERIES };
    if run > 1 && string.ends_with('？') {
        sum += weight::ASKS;
    }
    if brief && (run > 1 || head.is_some_and(|head| is_rubric(&head.title.string()))) {
        sum += weight::BRIEF;
    }
    let repeated = |text: &str| words(text).filter(|gram| after.grams.contains(gram)).count();
    let own = words(&string).count();
    sum += weight::SAID_BELOW * repeated(&string) as f32 / own.max(3) as f32;
    let above = head.map(|head| repeated(&head.words())).unwrap_or_default();
    sum += weight::HEAD_SAID_BELOW * above.min(3) as f32;
    if string.contains(['，', '、', '。', '；']) {
        sum += weight::PAUSE;
    }
    if list_mark(&title.title) > 0 || string.starts_with(opens) || speaker(&title.title).is_some() {
        sum += weight::DRESSED;
    }
    sum > 0.0
}

#[cfg(test)]
mod tests {
    use super::super::chars::Text;
    use super::super::flow::Para;
    use super::*;

    const BRIDGE: [&str; 2] = [
        "石桥修了三年，修桥的工人从上游运来石料，一块一块砌成桥拱，老人说这座石桥比从前结实。",
        "桥拱合龙那天，工人在石桥上放了鞭炮，老人站在桥头，把运来石料的船一条一条数过去。",
    ];
    const BUS: &str =
        "下月起夜班公交开通三条线路，首班车二十二点发车，票价两元，市民凭卡乘车可以打折。";

    fn found(titles: [&str; 2], texts: [&str; 3]) -> Vec<usize> {
        let heads = |title: &str| {
            let mut group = Group::default();
            group.title = Text::of(title);
            group.pieces.push(0);
            Element::Heads(vec![group])
        };
        let para = |text: &str| Element::Para(Para { text: Text::of(text), ..Para::default() });
        let mut signed = Group::default();
        signed.title = Text::of("石桥合龙");
        signed.authors.push(Text::of("王明"));
        let elements = [
            Element::Heads(vec![signed.clone()]),
            para(texts[0]),
            heads(titles[0]),
            para(texts[1]),
            Element::Heads(vec![signed.clone()]),
            para(texts[0]),
            heads(titles[1]),
            para(texts[2]),
        ];
        super::titles(&elements).into_iter().collect()
    }

    #[test]
    fn what_speaks_of_something_else_is_an_article() {
        let texts = [BRIDGE[0], BRIDGE[1], BUS];
        assert_eq!(found(["桥头的鞭炮", "三条夜班公交线路下月开通"], texts), [6]);
        assert!(found(["老人数过的船", "三条线路"], texts).is_empty(), "short");
        let texts = [BRIDGE[0], BUS, BRIDGE[1]];
        assert_eq!(found(["三条夜班公交线路下月开通", "工人在桥头放的鞭炮"], texts), [2]);
    }
}
