//! Text that knows where it came from: every character carries its line and column.

use crate::model::LineSpan;
use crate::text::{is_blank, is_wide};
use std::borrow::Cow;

/// A character of the source, or what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Char {
    /// The character as it stands now.
    pub c: char,
    /// Line of the source, 1-based.
    pub line: u32,
    /// Column in that line, 0-based, in chars.
    pub column: u32,
}

/// A piece of text with the origin of each character.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Text(pub Vec<Char>);

impl Text {
    pub fn string(&self) -> String {
        let mut string = String::with_capacity(self.0.iter().map(|ch| ch.c.len_utf8()).sum());
        string.extend(self.0.iter().map(|ch| ch.c));
        string
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn first(&self) -> Option<char> {
        self.0.first().map(|ch| ch.c)
    }

    pub fn last(&self) -> Option<char> {
        self.0.last().map(|ch| ch.c)
    }

    pub fn slice(&self, range: std::ops::Range<usize>) -> Self {
        Self(self.0[range].to_vec())
    }

    /// The same text without blanks at either end.
    pub fn trimmed(&self) -> Self {
        let blank = |ch: &Char| is_blank(ch.c);
        let start = self.0.iter().position(|ch| !blank(ch)).unwrap_or(self.0.len());
        let end = self.0.iter().rposition(|ch| !blank(ch)).map_or(start, |last| last + 1);
        self.slice(start..end)
    }

    /// The line of the source on which it begins, 1-based; 0 if it is empty.
    pub fn line(&self) -> u32 {
        self.0.first().map_or(0, |ch| ch.line)
    }

    /// The same text without the blanks that stand beside a Han character or a full-width mark:
    /// that space is the typesetter's. One blank stays between two Latin words.
    pub fn tight(&self) -> Cow<'_, Self> {
        if !self.0.iter().any(|ch| is_blank(ch.c)) {
            return Cow::Borrowed(self);
        }
        let mut out: Vec<Char> = Vec::with_capacity(self.0.len());
        let mut pending: Option<Char> = None;
        for &ch in &self.0 {
            if is_blank(ch.c) {
                pending = pending.or(Some(Char { c: ' ', ..ch }));
                continue;
            }
            if let (Some(blank), Some(before)) = (pending.take(), out.last())
                && keeps_blank(before.c, ch.c)
            {
                out.push(blank);
            }
            out.push(ch);
        }
        Cow::Owned(Self(out))
    }

    /// Width of the same in half ems.
    pub fn tight_width(&self) -> u32 {
        let (mut sum, mut blank) = (0, false);
        let mut before: Option<char> = None;
        for ch in &self.0 {
            if is_blank(ch.c) {
                blank = true;
                continue;
            }
            let kept = blank && before.is_some_and(|before| keeps_blank(before, ch.c));
            sum += half_ems(ch.c) + u32::from(kept);
            (before, blank) = (Some(ch.c), false);
        }
        sum
    }

    /// The lines it came from: runs of neighbouring lines, blank lines between them included.
    pub fn spans(&self, blank: &[bool]) -> Vec<LineSpan> {
        let mut spans: Vec<LineSpan> = Vec::new();
        for ch in &self.0 {
            if let Some(span) = spans.last_mut() {
                if span.first <= ch.line && ch.line <= span.last {
                    continue;
                }
                let between = span.last..ch.line.saturating_sub(1);
                if ch.line > span.last
                    && ch.line - span.last < 8
                    && between.clone().all(|line| blank[line as usize])
                {
                    span.last = ch.line;
                    continue;
                }
            }
            spans.push(LineSpan { first: ch.line, last: ch.line });
        }
        spans
    }

    /// Where the lines of its spans after the first begin, in chars; nothing where the text does
    /// not take the lines one after the other.
    pub fn breaks(&self, spans: &[LineSpan]) -> Vec<u32> {
        let mut lines = spans.iter().flat_map(|span| span.first..=span.last);
        let mut breaks = Vec::new();
        let mut line = lines.next();
        for (at, ch) in (0u32..).zip(&self.0) {
            while line != Some(ch.line) {
                line = lines.next();
                if line.is_none() {
                    return Vec::new();
                }
                breaks.push(at);
            }
        }
        breaks
    }
}

#[cfg(test)]
impl Text {
    /// A text on line 1, for tests.
    pub fn of(s: &str) -> Self {
        let place = |(at, c)| Char { c, line: 1, column: u32::try_from(at).expect("a short text") };
        Self(s.chars().enumerate().map(place).collect())
    }
}

/// What stands before the first colon of a line among so many of its chars: a label, a speaker's name.
pub(super) fn before_colon(line: &[Char], reach: usize) -> Option<&[Char]> {
    let at = line.iter().take(reach).position(|ch| matches!(ch.c, '：' | ':'))?;
    Some(&line[..at])
}

/// Whether a Chinese face sets a character on a whole em: Han and full-width marks, numbers in
/// circles, geometric shapes.
pub(super) fn is_full(c: char) -> bool {
    is_wide(c)
        || matches!(c, '\u{2460}'..='\u{24FF}' | '\u{25A0}'..='\u{26FF}' | '\u{2776}'..='\u{2793}')
}

/// How many ordinary blanks one of a text is.
pub(super) fn blanks(c: char) -> usize {
    if c == '\u{3000}' { 2 } else { 1 }
}

/// Whether a blank between two characters belongs to the text.
fn keeps_blank(before: char, after: char) -> bool {
    if is_full(before) || is_full(after) {
        return false;
    }
    // 1 2 3 set apart is one number only where the line is spaced out; that is settled elsewhere.
    !(matches!(before, '(' | '[' | '/') || matches!(after, ')' | ']' | ',' | '.' | ';' | '/' | '%'))
}

/// Width of a character in half ems: 2 for Han and full-width marks, 1 for the rest.
pub(super) fn half_ems(c: char) -> u32 {
    match c {
        c if is_blank(c) => 0,
        c if is_full(c) => 2,
        '\u{0300}'..='\u{036F}' => 0,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_of_justified_setting_go() {
        assert_eq!(Text::of("的 人 工 智 能").tight().string(), "的人工智能");
        assert_eq!(Text::of("谷歌 deepmind 的").tight().string(), "谷歌deepmind的");
    }

    #[test]
    fn a_blank_between_latin_words_stays() {
        assert_eq!(Text::of("bill  of materials").tight().string(), "bill of materials");
    }

    #[test]
    fn each_line_after_the_first_has_its_beginning() {
        let text = |lines: &[u32]| {
            Text(lines.iter().map(|&line| Char { c: '甲', line, column: 0 }).collect())
        };
        let mut blank = [false; 12];
        blank[2] = true;
        let breaks = |text: Text| text.breaks(&text.spans(&blank));
        assert_eq!(breaks(text(&[1, 1, 2, 4, 4, 9])), [2, 3, 3, 5]);
        assert_eq!(breaks(text(&[7, 7])), [0; 0], "one line has no other");
        assert_eq!(breaks(text(&[6, 7, 2, 7])), [1, 2, 3], "columns");
        assert_eq!(breaks(text(&[6, 7, 6])), [0; 0], "back and forth");
        assert_eq!(breaks(Text::default()), [0; 0]);
    }

    #[test]
    fn spans_reach_over_blank_lines() {
        let lines = [1, 3, 9].map(|line| Char { c: '甲', line, column: 0 });
        let blank = [false, true, false, false, false, false, false, false, false];
        assert_eq!(
            Text(lines.to_vec()).spans(&blank),
            [LineSpan { first: 1, last: 3 }, LineSpan { first: 9, last: 9 }]
        );
    }
}
