//! Blanks that an extraction sets throughout: behind or before every mark, between all characters.
//!
//! Some tools give the blank half of a full-width mark, and the white between letters set apart, as
//! blanks: `甲乙， 丙丁` and `甲 乙 丙 丁` on every line. Such a blank parts nothing, yet looks like what
//! stands between two columns, two cells or two names. Where a page has it at many of the places that
//! could have it, the single blanks at such places go; a gap that is wider than the others still parts two.

use super::chars::{self, Text};
use super::ledger::{Ledger, squeezed};
use super::line::{Line, spacedness};
use crate::model::EmendationKind;
use crate::text::mark_class::{closes, opens};
use crate::text::{is_blank, is_han, is_wide};

/// Where two characters of the text stand side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Behind a mark that ends something, before anything else.
    BehindMark,
    /// Before such a mark.
    BeforeMark,
    /// Behind and before an opening mark, behind others.
    BesideOpening,
    /// Between two other characters set on whole ems: Han, dashes, bullets.
    BetweenFull,
    /// Between two figures or Latin characters.
    BetweenLatin,
}

const PLACES: usize = 5;

impl Place {
    fn of(before: char, after: char) -> Option<Self> {
        if before.is_ascii() && after.is_ascii() {
            return Some(Self::BetweenLatin);
        }
        let mark = |c: char| !is_han(c);
        (is_wide(before) && is_wide(after)).then(|| match (before, after) {
            _ if mark(after) && closes(after) => Self::BeforeMark,
            _ if mark(before) && closes(before) => Self::BehindMark,
            _ if opens(before) || opens(after) => Self::BesideOpening,
            _ => Self::BetweenFull,
        })
    }
}

/// Takes the blanks away that stand at many of the places of their kind, page by page.
pub(super) fn close_up(lines: &mut [Line], ledger: &mut Ledger) {
    for page in lines.chunk_by_mut(|_, next| !next.page_start) {
        if is_doubled(page) {
            page.iter_mut().for_each(|line| emend(line, without_second_blanks(&line.text), ledger));
        }
        let loose = loose(page);
        if loose.contains(&true) {
            page.iter_mut().for_each(|line| close(line, loose, ledger));
        }
    }
}

/// Which places of a page have a blank as a rule.
fn loose(page: &[Line]) -> [bool; PLACES] {
    /// Fewer places tell no rule.
    const LEAST: usize = 12;
    /// Of all places so many in twenty: house choice. Columns that one blank parts have one on a line, and one
    /// in eleven marks stands at a line's end; in lists of names one pair of characters in three is of two
    /// names, and one pair in six of Latin characters is of two words.
    const SHARE: [usize; PLACES] = [5, 5, 5, 8, 10];
    let (mut all, mut with_blank) = ([0; PLACES], [0; PLACES]);
    for (place, blanks) in page.iter().flat_map(places) {
        all[place as usize] += usize::from(blanks < 2);
        with_blank[place as usize] += usize::from(blanks == 1);
    }
    let mut loose: [bool; PLACES] = std::array::from_fn(|at| {
        with_blank[at] >= LEAST && with_blank[at] * 20 >= all[at] * SHARE[at]
    });
    // Figures of a table stand apart among words that do not.
    loose[Place::BetweenLatin as usize] &= loose[Place::BetweenFull as usize];
    loose
}

/// The places of a line, with the blanks at each.
fn places(line: &Line) -> impl Iterator<Item = (Place, usize)> + '_ {
    gaps(line).filter_map(|(before, after, gap)| Some((Place::of(before, after)?, gap)))
}

/// What stands side by side on a line, with the blanks between the two.
fn gaps(line: &Line) -> impl Iterator<Item = (char, char, usize)> + '_ {
    let (mut before, mut blanks) = (None, 0);
    line.text.0.iter().filter_map(move |ch| {
        if is_blank(ch.c) {
            blanks += chars::blanks(ch.c);
            return None;
        }
        let gap = std::mem::take(&mut blanks);
        Some((before.replace(ch.c)?, ch.c, gap))
    })
}

/// Whether a Latin word or a figure stands beside something else: the next one, or a Han character or a mark.
fn is_edge(before: char, after: char) -> bool {
    let latin = |c: char| c.is_ascii_graphic();
    latin(before) && (latin(after) || is_wide(after)) || is_wide(before) && latin(after)
}

/// Whether the blank beside a page's Latin words and figures stands there twice as a rule, as a tool gives it that
/// finds the white beside the blank that was typed: `在  1963  年`. Only lines of sentences are asked: in tables
/// such gaps part columns.
fn is_doubled(page: &[Line]) -> bool {
    /// Fewer edges tell no rule.
    const LEAST: usize = 6;
    /// Of all edges so many in twenty: house choice.
    const SHARE: [usize; 2] = [12, 18];
    let sentence = |line: &&Line| line.text.0.iter().any(|ch| matches!(ch.c, '，' | '。' | '、'));
    // A full-width mark has its own white.
    let mixed = |before: char, after: char| {
        before.is_ascii_graphic() && is_han(after) || is_han(before) && after.is_ascii_graphic()
    };
    let words = |before: char, after: char| before.is_ascii_graphic() && after.is_ascii_graphic();
    // Beside Han characters, and between Latin words, which always stand apart.
    let (mut edges, mut doubled) = ([0; 2], [0; 2]);
    for (before, after, gap) in page.iter().filter(sentence).flat_map(gaps) {
        let at = usize::from(words(before, after));
        if gap <= 2 && (at == 0 && mixed(before, after) || at == 1 && gap > 0) {
            edges[at] += 1;
            doubled[at] += usize::from(gap == 2);
        }
    }
    (0..2).any(|at| doubled[at] >= LEAST && doubled[at] * 20 >= edges[at] * SHARE[at])
}

/// The text with one blank at edges where two stand. Where the characters of the line are set apart, a gap is one
/// blank wider throughout.
fn without_second_blanks(text: &Text) -> Text {
    const APART: f32 = 0.75;
    let usual = 2 + usize::from(spacedness(text) >= APART);
    let chars = &text.0;
    let mut out = Vec::with_capacity(chars.len());
    let mut at = 0;
    while at < chars.len() {
        let end = (at..chars.len()).find(|&end| !is_blank(chars[end].c)).unwrap_or(chars.len());
        if end > at {
            let count: usize = chars[at..end].iter().map(|ch| chars::blanks(ch.c)).sum();
            let edge = at > 0 && end < chars.len() && is_edge(chars[at - 1].c, chars[end].c);
            let kept = if edge && (2..=usual).contains(&count) { at + 1 } else { end };
            out.extend_from_slice(&chars[at..kept]);
        }
        out.extend(chars.get(end));
        at = end + 1;
    }
    Text(out)
}

/// Takes the single blanks at loose places from a line.
fn close(line: &mut Line, loose: [bool; PLACES], ledger: &mut Ledger) {
    emend(line, without_single_blanks(&line.text, loose), ledger);
}

/// Gives a line a text with fewer blanks.
fn emend(line: &mut Line, text: Text, ledger: &mut Ledger) {
    if text.len() < line.text.len() {
        let before = squeezed(&line.text.string());
        ledger.change(EmendationKind::BlankRemoved, &text.0, &before, &text.string());
        line.text = text;
    }
}

/// A text without the single blanks at loose places.
fn without_single_blanks(text: &Text, loose: [bool; PLACES]) -> Text {
    let chars = &text.0;
    let goes = |at: usize| -> Option<bool> {
        let (before, behind) = (chars.get(at.checked_sub(1)?)?.c, chars.get(at + 1)?.c);
        let alone = chars::blanks(chars[at].c) == 1 && !is_blank(before) && !is_blank(behind);
        let place = Place::of(before, behind).filter(|_| alone && is_blank(chars[at].c))?;
        Some(loose[place as usize])
    };
    let kept = (0..chars.len()).filter(|&at| goes(at) != Some(true));
    Text(kept.map(|at| chars[at]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines of a text, and how many emendations tell of them.
    fn closed(text: &str) -> (Vec<String>, usize) {
        let (lines, ledger) =
            crate::normalize::tests::lines_after(text, |lines, ledger| close_up(lines, ledger));
        (lines, ledger.emendations.len())
    }

    #[test]
    fn blanks_behind_every_mark_go_and_those_of_names_stay() {
        let text = "甲乙丙， 丁戊。 己庚辛， 壬癸\n".repeat(6) + "甲 乙  丙丁，  戊己";
        let (lines, emended) = closed(&text);
        assert_eq!((&*lines[0], emended), ("甲乙丙，丁戊。己庚辛，壬癸", 6));
        assert_eq!(lines[6], "甲 乙  丙丁，  戊己", "two blanks part something");
    }

    #[test]
    fn blanks_between_all_characters_go() {
        let text = "甲 乙 丙 ， 丁 戊 。 己 庚 “ 辛 壬 ” 癸\n".repeat(8) + "第 2 期 甲 乙  丙";
        let (lines, emended) = closed(&text);
        assert_eq!((&*lines[0], emended), ("甲乙丙，丁戊。己庚“辛壬”癸", 9));
        assert_eq!(lines[8], "第 2 期甲乙  丙");
    }

    #[test]
    fn names_and_figures_of_a_table_stay_apart() {
        for text in ["王明华 李华 赵小强 钱伟 孙丽萍\n", "河曲 5 6 3 4 2 1 7 8\n"] {
            let text = text.repeat(20);
            assert_eq!(closed(&text).0[0], text.lines().next().unwrap_or_default());
        }
    }

    #[test]
    fn of_two_blanks_at_every_edge_one_goes() {
        let text = "在  1963  年，从  3  月到  Ada  Wren  来\n".repeat(3)
            + "日 ， 提 前 了   9  天\n甲乙  丙丁    5";
        let (lines, emended) = closed(&text);
        assert_eq!((&*lines[0], emended), ("在 1963 年，从 3 月到 Ada Wren 来", 4));
        assert_eq!(lines[3], "日 ， 提 前 了 9 天");
        assert_eq!(lines[4], "甲乙  丙丁    5", "what parts columns stays");
        let text = "甲乙（Ada  Wren）丙，丁（Ida  Moss）3月\n".repeat(3) + "甲乙  丙丁";
        let (lines, _) = closed(&text);
        assert_eq!(lines[0], "甲乙（Ada Wren）丙，丁（Ida Moss）3月");
        assert_eq!(lines[3], "甲乙  丙丁");
    }

    #[test]
    fn figures_of_a_table_stay_two_blanks_apart() {
        let text = "白菜  12  元\n萝卜  8  元\n".repeat(8);
        assert_eq!(closed(&text).0[0], "白菜  12  元");
    }

    #[test]
    fn a_blank_between_two_columns_stays() {
        let text = "甲乙丙丁，戊己庚辛。 壬癸子丑，寅卯辰巳。\n".repeat(8);
        assert_eq!(closed(&text).0[0], "甲乙丙丁，戊己庚辛。 壬癸子丑，寅卯辰巳。");
    }
}
