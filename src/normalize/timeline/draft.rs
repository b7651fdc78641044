//! One entry before it goes into the edition: its date, and the lines and items below it.

use crate::normalize::chars::{Char, Text};
use crate::normalize::date::{Date, REPUBLIC, Range, is_entry_mark};
use crate::normalize::flow::Para;
use crate::normalize::join;
use crate::normalize::ledger::Ledger;
use crate::normalize::line::width;
use crate::text::mark_class::ends_sentence;

/// One entry before it goes into the edition.
pub(super) struct Draft {
    pub(super) printed: Text,
    pub(super) range: Range,
    /// The year, and the month perhaps, that stand over it and the entries around it.
    pub(super) head: Date,
    /// Display lines between the date and the first item.
    pub(super) lines: Vec<Text>,
    pub(super) items: Vec<Para>,
}

impl Draft {
    /// What stands below its first line is its item.
    pub(super) fn take_item(&mut self, ledger: &mut Ledger) {
        let (text, joins) = joined(&self.lines.split_off(1), ledger);
        self.items.push(Para { text, joins, ..Para::default() });
    }

    /// Its year of two or three figures, `93年7月`, is one of the Republic's.
    pub(super) fn count_from_republic(&mut self) {
        let printed = self.printed.tight().string();
        let bare = printed.trim_start_matches(is_entry_mark);
        let figures = bare.bytes().take_while(u8::is_ascii_digit).count();
        let year = bare[..figures].parse::<u16>().ok().filter(|year| (1..150).contains(year));
        let Some(year) = year.filter(|_| bare[figures..].starts_with('年')) else { return };
        let read = self.range.start.year.replace(REPUBLIC + year);
        if let Some(end) = &mut self.range.end
            && end.year == read
        {
            end.year = self.range.start.year;
        }
    }
}

/// Display lines as one text, and where they were joined.
pub(super) fn joined(lines: &[Text], ledger: &mut Ledger) -> (Text, Vec<usize>) {
    let (mut text, mut joins) = (Text::default(), Vec::new());
    for line in lines {
        if !text.is_empty() {
            joins.push(text.len());
        }
        let line = join::tight(line, ledger);
        join::append(&mut text, &line, false, ledger);
    }
    (text, joins)
}

/// The width of a date that stands before a line on the same line, in half ems.
pub(super) fn before(draft: &Draft, line: &Text) -> u32 {
    let of = |ch: &Char| ch.line;
    let beside = draft.printed.0.last().map(of) == line.0.first().map(of);
    if beside { width(&draft.printed) + 1 } else { 0 }
}

/// The lines of an item.
pub(super) fn lines(item: &Para) -> impl Iterator<Item = Text> {
    let ends = item.joins.iter().copied().chain([item.text.len()]);
    let mut start = 0;
    ends.map(move |end| item.text.slice(std::mem::replace(&mut start, end)..end))
}

pub(super) fn pauses(c: char) -> bool {
    ends_sentence(c) || matches!(c, '，' | '、')
}

#[cfg(test)]
mod tests {
    use super::super::tests::draft;
    use super::*;

    #[test]
    fn years_of_the_republic_without_its_name() {
        let counted = |printed: &str| {
            let range = crate::normalize::date::read_line(printed).unwrap_or_default();
            let mut draft = Draft { printed: Text::of(printed), range, ..draft(&["甲乙。"]) };
            draft.count_from_republic();
            (draft.range.start.iso(), draft.range.end.map(Date::iso))
        };
        assert_eq!(counted("■93年7月1日"), ("2004-07-01".to_owned(), None));
        assert_eq!(counted("97年4月至6月"), ("2008-04".to_owned(), Some("2008-06".to_owned())));
        assert_eq!(counted("2004年7月"), ("2004-07".to_owned(), None));
    }
}
