//! Whole timelines out of a flow, and the drafts and elements that tests of the files beside share.

use super::draft::Draft;
use super::take;
use crate::model::Inferred;
use crate::normalize::chars::Text;
use crate::normalize::date::{Date, Range};
use crate::normalize::flow::{Element, Para};
use crate::normalize::heading::Group;
use crate::normalize::ledger::Ledger;

/// An entry whose only item has these lines.
pub(super) fn draft(lines: &[&str]) -> Draft {
    let mut item = Para { measure: 40, ..Para::default() };
    for line in lines {
        item.text.0.extend(Text::of(line).0);
        item.joins.push(item.text.len());
    }
    item.joins.pop();
    let (printed, range) = (Text::of("1990年"), Range::default());
    Draft { printed, range, head: Date::default(), lines: Vec::new(), items: vec![item] }
}

/// The same with the date on a line of its own.
pub(super) fn below_date(lines: &[&str]) -> Draft {
    let mut draft = draft(lines);
    draft.printed.0.iter_mut().for_each(|ch| ch.line += 1);
    draft
}

pub(super) fn date(printed: &str) -> Element {
    Element::Date(Text::of(printed), super::super::date::read_line(printed).unwrap_or_default())
}

pub(super) fn para(chars: usize) -> Element {
    let text = Text::of(&"甲".repeat(chars));
    Element::Para(Para { text, ..Para::default() })
}

pub(super) fn heads(title: &str, author: &str) -> Element {
    let mut group = Group::default();
    let names = [author].into_iter().filter(|name| !name.is_empty());
    (group.title, group.authors) = (Text::of(title), names.map(Text::of).collect());
    Element::Heads(vec![group])
}

#[test]
fn years_and_months_over_entries_are_theirs() {
    let mut elements = vec![date("2023年"), date("3月5日"), para(9), date("9月1日"), para(9)];
    elements.extend([date("2024年"), date("2月3日"), para(9)]);
    let timeline = take(&mut elements, &[], "2024-06-21", false, &mut Ledger::default());
    let dates: Vec<String> =
        timeline.unwrap_or_default().entries.into_iter().map(|entry| entry.date).collect();
    assert_eq!(dates, ["2023-03-05", "2023-09-01", "2024-02-03"]);
}

#[test]
fn days_are_of_the_month_before() {
    let day = |day| {
        let start = Date { day: Some(day), ..Date::default() };
        Element::Date(Text::of("日"), Range { start, end: None })
    };
    let mut elements = vec![date("1958年11月14日"), para(9), day(15), para(9), day(2), para(9)];
    let timeline = take(&mut elements, &[], "", false, &mut Ledger::default()).unwrap_or_default();
    let dates: Vec<&str> = timeline.entries.iter().map(|entry| &*entry.date).collect();
    assert_eq!(dates, ["1958-11-14", "1958-11-15", "1958-12-02"]);
    assert_eq!(timeline.entries[1].inferred, [Inferred::Year, Inferred::Month]);
}
