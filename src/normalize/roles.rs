//! What the paragraphs of a text show by themselves, once they are whole: items of a list that count
//! on, and lines of verse of one rhythm.

use super::chars::Text;
use super::date::han_number;
use super::flow::Para;
use crate::model::Role;
use crate::text::mark_class::ends_sentence;
use crate::text::numbering::{Ordinal, STEMS, ordinal};
use crate::text::{is_blank, is_han};
use std::collections::HashMap;

/// Gives such paragraphs their roles.
pub(super) fn tell(paras: &mut [Para]) {
    series(paras);
    quotations(paras);
    verse(paras);
}

/// What counts at a paragraph's start, and its number.
fn counted(text: &Text) -> Option<(Ordinal, u32)> {
    /// Chars of `第`, a number and its unit.
    const LONGEST: usize = 7;
    let head: String = text.0.iter().take(LONGEST).map(|ch| ch.c).collect();
    let (kind, printed) = ordinal(&head)?;
    let number = match kind {
        Ordinal::Stem => {
            1 + u32::try_from(STEMS.chars().position(|c| printed.starts_with(c))?).ok()?
        }
        Ordinal::Part(_) | Ordinal::Point | Ordinal::Clause => {
            printed.parse().ok().or_else(|| han_number(printed))?
        }
    };
    Some((kind, number))
}

/// Paragraphs that count on, three of them at least, are items: the articles of a rule, steps, points.
/// Points are parts of one sentence; a long paragraph behind `第一，` is an essay's, not a list's.
fn series(paras: &mut [Para]) {
    const LEAST: usize = 3;
    const LONGEST_CLAUSE: usize = 80;
    let mut chains: HashMap<Ordinal, (u32, Vec<usize>)> = HashMap::new();
    let mut found: Vec<usize> = Vec::new();
    let mut settle = |chain: &mut Vec<usize>| {
        if chain.len() >= LEAST {
            found.append(chain);
        }
        chain.clear();
    };
    for (at, para) in paras.iter().enumerate() {
        let Some((kind, number)) = counted(&para.text).filter(|&(kind, _)| {
            let long = kind == Ordinal::Clause && para.text.len() > LONGEST_CLAUSE;
            para.role == Role::Body && !long
        }) else {
            continue;
        };
        let (last, chain) = chains.entry(kind).or_default();
        let parted = chain.last().is_some_and(|&above| match kind {
            Ordinal::Point => {
                above + 1 != at || !matches!(paras[above].text.last(), Some('；' | ';'))
            }
            Ordinal::Clause => above + 1 != at,
            Ordinal::Part(_) | Ordinal::Stem => false,
        });
        if number != *last + 1 || parted {
            settle(chain);
        }
        *last = number;
        chain.push(at);
    }
    chains.into_values().for_each(|(_, mut chain)| settle(&mut chain));
    for at in found {
        paras[at].role = Role::Item;
    }
}

/// Whole paragraphs in quotation marks, each with who said it below a dash, two at least: they are quoted.
fn quotations(paras: &mut [Para]) {
    const LEAST: usize = 2;
    const SPEAKER: usize = 24;
    let quoted = |pair: &[Para]| {
        let [said, by] = pair else { return false };
        said.role == Role::Body
            && by.role == Role::Body
            && matches!(said.text.first(), Some('“' | '「'))
            && matches!(said.text.last(), Some('”' | '」'))
            && by.text.len() <= SPEAKER
            && by.text.0.iter().take(2).all(|ch| matches!(ch.c, '—' | '―' | '─'))
    };
    let found: Vec<usize> =
        paras.windows(2).enumerate().filter(|(_, pair)| quoted(pair)).map(|(at, _)| at).collect();
    if found.len() >= LEAST {
        found.into_iter().for_each(|at| paras[at].role = Role::Quote);
    }
}

/// Short lines of several clauses, all of them about as long, four in a row at least: a rhyme that was
/// printed like other paragraphs.
fn verse(paras: &mut [Para]) {
    const LEAST: usize = 4;
    /// Han characters of a clause, and by how many lines may differ.
    const CLAUSE: std::ops::RangeInclusive<usize> = 2..=8;
    const MORE: usize = 2;
    const SHORTEST: usize = 9;
    // The Han characters of a line whose clauses all are short.
    let beats = |para: &Para| -> Option<usize> {
        let ended = para.text.last().is_some_and(|c| ends_sentence(c) || c == '，' || c == '；');
        if para.role != Role::Body || para.text.len() > 32 || !ended {
            return None;
        }
        let chars = para.text.0.iter().map(|ch| ch.c).filter(|&c| !is_blank(c));
        let (mut clause, mut clauses, mut all) = (0, 0, 0);
        for c in chars {
            if is_han(c) {
                clause += 1;
                continue;
            }
            if !(ends_sentence(c) || matches!(c, '，' | '；')) || !CLAUSE.contains(&clause) {
                return None;
            }
            (clauses, all, clause) = (clauses + 1, all + clause, 0);
        }
        (clauses > 1 && clause == 0 && all >= SHORTEST).then_some(all)
    };
    let beats: Vec<Option<usize>> = paras.iter().map(beats).collect();
    let mut start = 0;
    while start < beats.len() {
        let (mut least, mut most) = (usize::MAX, 0);
        let run = beats[start..].iter().take_while(|beats| {
            let Some(beats) = **beats else { return false };
            (least, most) = (least.min(beats), most.max(beats));
            most - least <= MORE
        });
        let run = run.count();
        if run >= LEAST {
            paras[start..start + run].iter_mut().for_each(|para| para.role = Role::Quote);
        }
        start += run.max(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roles(texts: &[&str]) -> Vec<Role> {
        let para = |text: &&str| Para { text: Text::of(text), ..Para::default() };
        let mut paras: Vec<Para> = texts.iter().map(para).collect();
        tell(&mut paras);
        paras.into_iter().map(|para| para.role).collect()
    }

    #[test]
    fn paragraphs_that_count_on_are_items() {
        let (item, body) = (Role::Item, Role::Body);
        let rule = ["第一条 甲乙。", "第二条 丙丁：", "戊己。", "第三条 庚辛。"];
        assert_eq!(roles(&rule), [item, item, body, item]);
        assert_eq!(roles(&["甲、子丑。", "乙、寅卯。", "丙、辰巳。"]), [item; 3]);
        assert_eq!(roles(&["一是甲乙；", "二是丙丁；", "三是戊己。"]), [item; 3]);
        assert_eq!(roles(&["一是甲乙。", "二是丙丁。", "三是戊己。"]), [body; 3], "sentences");
        assert_eq!(roles(&["第一条甲乙。", "第二条丙丁。"]), [body; 2], "too few");
        assert_eq!(roles(&["第一天甲乙。", "第二天丙丁。", "第三天丙丁。"]), [body; 3]);
    }

    #[test]
    fn points_on_their_own_are_items_and_sayings_are_quoted() {
        let (item, body, quote) = (Role::Item, Role::Body, Role::Quote);
        assert_eq!(roles(&["第一，甲乙？", "第二，丙丁。", "第三，戊己。"]), [item; 3]);
        assert_eq!(roles(&["第一，甲乙。", "庚辛。", "第二，丙丁。"]), [body; 3]);
        let sayings = ["“甲乙。”", "——丙丁", "“戊己。”", "——庚辛"];
        assert_eq!(roles(&sayings), [quote, body, quote, body]);
        assert_eq!(roles(&sayings[..2]), [body; 2], "one alone");
    }

    #[test]
    fn lines_of_one_rhythm_are_verse() {
        let line = "甲乙丙丁戊己庚，甲乙丙丁戊己庚。";
        let short = "甲乙丙，丁戊己，甲乙丙丁戊己庚。";
        assert_eq!(roles(&[line, short, line, short]), [Role::Quote; 4]);
        assert_eq!(roles(&[line, line, line]), [Role::Body; 3], "too few");
        let other = "甲乙丙丁戊，甲乙丙丁戊。";
        assert_eq!(roles(&[line, other, line, other]), [Role::Body; 4], "no rhythm");
        let said = "“甲乙丙丁戊己，”甲乙丙丁戊己庚。";
        assert_eq!(roles(&[said; 4]), [Role::Body; 4]);
    }
}
