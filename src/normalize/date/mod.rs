//! Dates as newspapers print them: full or partial, in figures or Han numerals, as ranges,
//! printed twice for bold, or torn into single characters.
//!
//! A line may be a date where [`mod@begins`] allows it. [`read_line`] reads it: a date or a range of two ([`range`]),
//! each of them a [`single`] one or of a [`reign`], with a part of its time behind it ([`part_of_time`]) or another name
//! of it in brackets ([`gloss`]). Numbers are read by [`numeral`], and what stands between two dates by [`dash`]. What
//! only the neighbours tell from a number is [`short`]; what an OCR made of a date is read by [`misreading`], and what
//! was printed over and over or torn apart by [`fragments`].

mod begins;
mod dash;
mod fragments;
mod gloss;
mod misreading;
mod numeral;
mod part_of_time;
mod range;
mod reign;
mod short;
mod single;

pub(super) use begins::{begins, has_unit, is_entry_mark, may_begin};
pub(super) use dash::of_bare_years;
pub(super) use fragments::{is_fragment, read_copies, read_fragments};
pub(super) use misreading::{misread_day, read_misread};
pub(super) use numeral::{han_digit, han_number};
pub(super) use part_of_time::WEEK;
pub(super) use range::read_prefix;
pub(super) use reign::REPUBLIC;
pub(super) use short::{Short, bare_year, read_short};

use super::chars::Text;
use crate::text::mark_class::ends_sentence;
use gloss::read_glossed;
use part_of_time::is_part_of_time;

/// A date at the precision printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Date {
    pub year: Option<u16>,
    pub month: Option<u16>,
    pub day: Option<u16>,
    /// Its year was counted from the Republic's first, 1912 (民國五十一年).
    pub republican: bool,
    /// It is in the year after that of the entry before (次年三月).
    pub next_year: bool,
    /// It says nothing but that its year is that of the entry before, or the next (同年).
    pub leans: bool,
}

impl Date {
    /// ISO 8601 at the precision known; `--09-07` and `--09` (XML Schema, ISO 8601:2000) without a year.
    pub fn iso(self) -> String {
        match (self.year, self.month, self.day) {
            (Some(y), Some(m), Some(d)) => format!("{y:04}-{m:02}-{d:02}"),
            (Some(y), Some(m), None) => format!("{y:04}-{m:02}"),
            (Some(y), None, _) => format!("{y:04}"),
            (None, Some(m), Some(d)) => format!("--{m:02}-{d:02}"),
            (None, Some(m), None) => format!("--{m:02}"),
            (None, None, _) => String::new(),
        }
    }

    /// The end of a range: one that seems to come before its beginning is in the year after.
    pub(super) fn not_before(self, start: Self) -> Self {
        let day = |date: Self| (date.month.unwrap_or(1), date.day.unwrap_or(1));
        let turned = self.year == start.year && self.month.is_some() && day(self) < day(start);
        Self { year: self.year.map(|year| year + u16::from(turned)), ..self }
    }

    fn is_possible(self) -> bool {
        self.month.is_none_or(|m| (1..=12).contains(&m))
            && self.day.is_none_or(|d| (1..=31).contains(&d))
            && self.year.is_none_or(|y| (1000..=2999).contains(&y))
            && !(self.day.is_some() && self.month.is_none())
            && (self.year.is_some() || self.month.is_some())
    }
}

/// A date, or a range of two.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Range {
    pub start: Date,
    pub end: Option<Date>,
}

/// Reads a whole line as a date or a range of dates; nothing else may stand on it but marks around it
/// and, in brackets, what else the date is called.
pub(super) fn read_line(line: &str) -> Option<Range> {
    let line = bare(line);
    read_bare(line).or_else(|| read_glossed(line))
}

/// The line without the marks and the brackets around it: `【1956年】`, `▶1956年`, `—1956年—`.
fn bare(line: &str) -> &str {
    let mark = |c: char| !c.is_alphanumeric() && !matches!(c, '（' | '(');
    let line = line.trim_start_matches(mark);
    let inside = line.strip_prefix(['（', '(']).and_then(|line| line.strip_suffix(['）', ')']));
    let line = inside.filter(|inside| !inside.contains(['（', '('])).unwrap_or(line);
    // What ends a sentence is a sentence's.
    let sentence = |c: char| ends_sentence(c) || matches!(c, '、' | '；' | '）' | ')');
    line.trim_end_matches(|c: char| !c.is_alphanumeric() && !sentence(c))
}

/// A date or a range, and no more than a part of the time that it names.
fn read_bare(line: &str) -> Option<Range> {
    let (range, rest) = read_prefix(line)?;
    let rest = rest.trim_matches(['：', ':', '，', ' ']);
    (rest.is_empty() || is_part_of_time(rest, range.end.unwrap_or(range.start))).then_some(range)
}

/// The same for a text with its blanks of the setting.
pub(super) fn read_text(text: &Text) -> Option<Range> {
    if has_unit(text) && may_begin(text) { read_line(&text.tight().string()) } else { None }
}

#[cfg(test)]
mod tests;
