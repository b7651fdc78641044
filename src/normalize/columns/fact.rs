//! What a piece of one column tells about itself and about what may stand above and below it.

use super::super::chars::Text;
use super::super::line::{spacedness, width};
use super::super::piece::{is_bullet, list_mark};
use super::super::{byline, date};
use super::band::is_display;
use super::cut::{is_dated, stray_blanks};
use crate::text::mark_class::{closes, ends_sentence, opens};

/// What a piece's own characters tell.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fact {
    /// In half ems.
    pub width: u32,
    /// Half ems by which a full line may be off the measure: Latin words do not fill up.
    pub slack: u32,
    pub spaced: bool,
    pub display: bool,
    pub byline: bool,
    /// A by-line in brackets, as it stands below an article.
    pub signoff: bool,
    /// Blanks inside that are no part of the text.
    pub stray: u32,
    /// Begins with a mark that no line begins with.
    pub rest: bool,
    /// Begins with a bullet, a list mark or an opening bracket of a sign-off.
    pub item: bool,
    /// Begins with a date and a blank, or is a date.
    pub dated: bool,
    /// Ends where a sentence does.
    pub ended: bool,
    /// Begins with a dash, as a subtitle does.
    pub dash: bool,
    /// Ends with a colon.
    pub colon: bool,
    /// Ends in a hyphen after a Latin letter.
    pub hyphen: bool,
    /// Begins with a small Latin letter.
    pub small_latin: bool,
    /// Its first and its last character.
    pub head: char,
    pub tail: char,
    /// Brackets and quotes that it opens and leaves open.
    pub unclosed: u32,
    /// Brackets and quotes that it closes without having opened them.
    pub unopened: u32,
}

impl Fact {
    pub fn of(text: &Text, measure: u32) -> Self {
        let tight = text.tight();
        let chars: Vec<char> = tight.0.iter().map(|ch| ch.c).collect();
        let latin = chars.iter().filter(|c| c.is_ascii_alphanumeric()).count();
        let byline = byline::read(text).is_some();
        let last = chars.last().copied().unwrap_or(' ');
        let (unopened, unclosed) = unpaired(&chars);
        Self {
            width: width(text),
            slack: u32::try_from(latin).unwrap_or(0) / 5 + 1,
            spaced: spacedness(text) > 0.5,
            display: is_display(text, measure),
            byline,
            signoff: chars.first().is_some_and(|&c| matches!(c, '（' | '(')) && closes(last),
            stray: if byline {
                0
            } else {
                stray_blanks(text).saturating_sub(u32::from(is_dated(text)))
            },
            rest: chars.first().is_some_and(|&c| closes(c)),
            item: chars.first().is_some_and(|&c| is_bullet(c)) || list_mark(text) > 0,
            dated: date::may_begin(text)
                && (is_dated(text) || date::read_line(&text.string()).is_some()),
            ended: ends_sentence(last)
                || matches!(last, '：' | ':' | '；' | ';')
                || closes(last) && chars.iter().rev().nth(1).is_some_and(|&c| ends_sentence(c)),
            dash: chars.first().is_some_and(|&c| matches!(c, '—' | '─' | '－')),
            colon: matches!(last, '：' | ':'),
            hyphen: last == '-' && chars.iter().rev().nth(1).is_some_and(char::is_ascii_alphabetic),
            small_latin: chars.first().is_some_and(char::is_ascii_lowercase),
            head: chars.first().copied().unwrap_or(' '),
            tail: last,
            unclosed,
            unopened,
        }
    }

    /// How far the piece is from filling a line of the measure, in half ems; its first line may
    /// be indented by two characters, and a heading in larger type is centred.
    pub fn deficit(&self, measure: u32) -> u32 {
        let flush = self.width.abs_diff(measure);
        let indented = (self.width + 4).abs_diff(measure);
        let off = flush.min(indented).saturating_sub(self.slack);
        if self.spaced {
            off / 2
        } else if self.display && self.width >= 10 {
            (off / 3).min(5)
        } else {
            off.min(16)
        }
    }

    /// Half ems by which the piece is too wide for the measure.
    pub fn excess(&self, measure: u32) -> u32 {
        self.width.saturating_sub(measure + self.slack)
    }

    fn full(&self, measure: u32) -> bool {
        self.spaced || self.width + self.slack + 2 >= measure
    }
}

/// Counts of closing marks without their opening ones, and the reverse.
fn unpaired(chars: &[char]) -> (u32, u32) {
    let (mut unopened, mut unclosed) = (0, 0);
    for &c in chars {
        if opens(c) || c == '(' {
            unclosed += 1;
        } else if matches!(c, '”' | '’' | '」' | '』' | '）' | '》' | '〉' | '】' | ')') {
            if unclosed > 0 {
                unclosed -= 1;
            } else {
                unopened += 1;
            }
        }
    }
    (unopened, unclosed)
}

/// How badly `below` continues the column that ends with `above`.
pub(super) fn break_cost(above: Option<&Fact>, below: Option<&Fact>, measure: u32) -> i32 {
    let (Some(above), Some(below)) = (above, below) else { return 0 };
    let mut cost = 0;
    if below.rest {
        cost += if above.full(measure) { 4 } else { 8 };
    }
    if above.hyphen != below.small_latin && above.hyphen {
        cost += 10;
    }
    let running = !above.display && !above.byline && !above.ended;
    if running && !above.full(measure) {
        cost += 3;
    }
    if running && above.full(measure) && below.item {
        cost += 6;
    }
    // A heading in the middle of a sentence.
    if running && above.full(measure) && below.display && !below.ended && !below.full(measure) {
        cost += 5;
    }
    if above.ended && below.unopened > 0 && above.unclosed == 0 && above.width + 6 < measure {
        cost += 4;
    }
    if above.unclosed > 0 && below.unopened > 0 {
        cost -= 3;
    }
    cost
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::chars::Char;

    fn fact(s: &str) -> Fact {
        let chars = s.chars().map(|c| Char { c, line: 1, column: 0 });
        Fact::of(&Text(chars.collect()), 24)
    }

    fn cost(above: &str, below: &str) -> i32 {
        break_cost(Some(&fact(above)), Some(&fact(below)), 24)
    }

    const FULL: &str = "甲乙丙丁，戊己庚辛壬癸子";

    #[test]
    fn a_full_line_in_mid_sentence_is_continued_by_text() {
        assert!(cost(FULL, "丑寅卯。") < cost(FULL, "●丑寅卯。"));
        assert!(cost(FULL, "丑寅卯。") < cost(FULL, "丑寅卯辰"), "a heading");
        assert_eq!(cost("甲乙丙丁。", "丑寅卯辰"), 0);
    }

    #[test]
    fn hyphens_and_brackets_are_closed() {
        assert!(cost("甲乙丙丁，戊己庚辛publi-", "cation丑，寅。") == 0);
        assert!(cost("甲乙丙丁，戊己庚辛publi-", "丑寅卯") >= 10);
        assert!(cost("甲乙丙丁，戊己庚（辛壬癸", "子丑）寅") < cost(FULL, "子丑）寅"));
    }

    #[test]
    fn fullness() {
        assert_eq!(fact("甲乙丙丁戊己庚辛壬癸子丑").deficit(24), 0);
        assert_eq!(fact("甲，乙丙丁戊己庚辛壬").deficit(24), 0, "indented");
        assert!(fact("甲，乙丙。").deficit(24) > 8);
        assert!(fact("甲乙丙丁戊己").deficit(24) <= 5, "a centred heading in larger type");
    }
}
