//! Lines and first lines of an entry that are its items, and items that ran together.

use super::draft::{Draft, joined, lines};
use super::entry::LABEL;
use crate::normalize::chars::{Text, before_colon};
use crate::normalize::flow::Para;
use crate::normalize::ledger::Ledger;
use crate::normalize::line::width;
use crate::text::is_han;
use crate::text::mark_class::{closes, ends_sentence};

/// Lines below an entry's title that begin with a label are items: `地点：…`, `主办：…`, where several entries
/// have some.
pub(super) fn labelled_lines_are_items(drafts: &mut [Draft], ledger: &mut Ledger) {
    const LEAST: usize = 2;
    let labelled = |line: &Text| {
        before_colon(&line.0, LABEL + 1).is_some_and(|label| {
            label.len() > 1 && label.iter().all(|ch| is_han(ch.c)) && label.len() + 1 < line.len()
        })
    };
    let first = |draft: &Draft| Some(1 + draft.lines.iter().skip(1).position(&labelled)?);
    if drafts.iter().filter(|draft| first(draft).is_some()).count() < LEAST {
        return;
    }
    for draft in drafts.iter_mut() {
        let Some(at) = first(draft) else { continue };
        let lines = draft.lines.split_off(at);
        let items = lines.chunk_by(|_, next| !labelled(next)).map(|lines| {
            let (text, joins) = joined(lines, ledger);
            Para { text, joins, ..Para::default() }
        });
        let items: Vec<Para> = items.collect();
        draft.items.splice(0..0, items);
    }
}

/// Display lines below a date that end with a full stop are the item, but for the first of several:
/// in a wide column an entry's text fills no line.
pub(super) fn sentences_are_items(drafts: &mut [Draft], ledger: &mut Ledger) {
    for draft in drafts.iter_mut().filter(|draft| draft.items.is_empty()) {
        let ended = draft.lines.last().and_then(Text::last).is_some_and(ends_sentence);
        let titled = draft.lines.len() > 1
            && !draft.lines[0].last().is_some_and(|c| ends_sentence(c) || c == '，');
        if !ended || !titled {
            continue;
        }
        draft.take_item(ledger);
    }
}

/// What stands below the titles of a programme, set apart by commas, are the items: `甲乙剧场，19:30，50元`.
pub(super) fn places_are_items(drafts: &mut [Draft], ledger: &mut Ledger) {
    const LEAST: usize = 3;
    let has = |text: &Text, test: fn(char) -> bool| text.0.iter().any(|ch| test(ch.c));
    let comma = |c: char| matches!(c, '，' | ',');
    let figure = |c: char| c.is_ascii_digit();
    let placed = |draft: &Draft| match &draft.lines[..] {
        [title, place, ..] => draft.items.is_empty() && !has(title, comma) && has(place, comma),
        _ => false,
    };
    let timed =
        |draft: &&Draft| placed(draft) && draft.lines[1..].iter().any(|line| has(line, figure));
    let count = drafts.iter().filter(timed).count();
    if count < LEAST || count * 4 < drafts.len() * 3 {
        return;
    }
    for draft in drafts.iter_mut().filter(|draft| placed(draft)) {
        draft.take_item(ledger);
    }
}

/// The first lines of items that were read as titles, where hardly an entry has one: a sentence's.
pub(super) fn untitle(drafts: &mut [Draft], ledger: &mut Ledger) {
    const ENOUGH: usize = 3;
    let untitled =
        drafts.iter().filter(|draft| draft.lines.is_empty() && !draft.items.is_empty()).count();
    // None has a title above its sentence.
    let plain =
        untitled > 1 && drafts.iter().all(|draft| draft.lines.is_empty() || draft.items.is_empty());
    if !plain && (untitled < ENOUGH || untitled * 3 < drafts.len() * 2) {
        return;
    }
    let sentence = |line: &Text| line.0.iter().any(|ch| matches!(ch.c, '，' | '；'));
    // Where nearly all entries are sentences, one without its stop is one, too.
    let nearly_all = untitled >= ENOUGH && untitled * 4 >= drafts.len() * 3;
    let stopless = |draft: &Draft| nearly_all && draft.items.is_empty() && !draft.lines.is_empty();
    for draft in
        drafts.iter_mut().filter(|draft| draft.lines.iter().any(sentence) || stopless(draft))
    {
        let (mut text, _) = joined(&std::mem::take(&mut draft.lines), ledger);
        match draft.items.first_mut().filter(|item| !item.bullet) {
            Some(item) => {
                text.0.append(&mut item.text.0);
                item.text = text;
                item.joins.clear();
            }
            None => draft.items.insert(0, Para { text, ..Para::default() }),
        }
    }
}

/// Parts items that ran together: behind a full stop a line that leaves more room than the column has
/// at its end and an indent takes is an item's last.
pub(super) fn part_items(drafts: &mut [Draft]) {
    /// Half ems of a lost indent and of the next line's first characters.
    const ROOM: u32 = 8;
    let items = || drafts.iter().flat_map(|draft| &draft.items);
    // Lines that break inside a sentence show the column; without one the page does.
    let mut broken = 0;
    for (line, _) in items().flat_map(|item| lines(item).zip(&item.joins)) {
        if !line.last().is_some_and(|c| ends_sentence(c) || closes(c)) {
            broken = broken.max(width(&line));
        }
    }
    let widest = || items().map(|item| item.measure).max().unwrap_or(0);
    let measure = if broken > 0 { broken } else { widest() };
    // The ends of lines that are the last of their item.
    let cuts = |item: &Para| -> Vec<usize> {
        let ended =
            |line: &Text| line.last().is_some_and(ends_sentence) && width(line) + ROOM <= measure;
        let ends = lines(item).zip(&item.joins).filter(|(line, _)| ended(line));
        ends.map(|(_, &end)| end).collect()
    };
    for draft in drafts.iter_mut() {
        let mut parted = Vec::with_capacity(draft.items.len());
        for mut item in std::mem::take(&mut draft.items) {
            let cuts = cuts(&item);
            let (text, joins) = (std::mem::take(&mut item.text), std::mem::take(&mut item.joins));
            let starts = [0].into_iter().chain(cuts.iter().copied());
            let ends = cuts.iter().copied().chain([text.len()]);
            let mut joins = joins.into_iter().peekable();
            for (start, end) in starts.zip(ends) {
                let own = std::iter::from_fn(|| joins.next_if(|&join| join < end));
                parted.push(Para {
                    text: text.slice(start..end),
                    joins: own.map(|join| join - start).collect(),
                    bullet: item.bullet && start == 0,
                    ..item.clone()
                });
                joins.next_if_eq(&end);
            }
        }
        draft.items = parted;
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::draft;
    use super::*;
    use crate::normalize::date::{Date, Range};

    #[test]
    fn items_that_ran_together_are_parted() {
        let parts = |lines: &[&str]| {
            let mut drafts = vec![draft(lines)];
            part_items(&mut drafts);
            drafts[0].items.iter().map(|item| item.text.string()).collect::<Vec<_>>()
        };
        assert_eq!(parts(&["甲乙丙丁戊己。", "庚辛壬癸。"]), ["甲乙丙丁戊己。", "庚辛壬癸。"]);
        let mut drafts: Vec<Draft> =
            [&["甲乙。"], &["丙丁。"], &["戊己。"], &["辛壬。"]].map(|lines| draft(lines)).into();
        drafts[3].lines.push(Text::of("甲乙，丙丁"));
        untitle(&mut drafts, &mut Ledger::default());
        assert_eq!(drafts[3].items[0].text.string(), "甲乙，丙丁辛壬。");
        // One whose stop was lost.
        let line = std::mem::take(&mut drafts[3].items).remove(0).text;
        drafts[3].lines.push(line.slice(3..5));
        untitle(&mut drafts, &mut Ledger::default());
        assert_eq!(drafts[3].items[0].text.string(), "丙丁");
        let full = "甲乙丙丁戊己庚辛壬癸，甲乙丙丁戊己";
        assert_eq!(parts(&[full, "庚辛。"]).len(), 1);
        assert_eq!(
            parts(&["甲乙丙丁戊己庚辛壬癸，甲乙丙丁戊。", "庚辛。"]).len(),
            1,
            "a full line"
        );
    }

    #[test]
    fn sentences_under_a_date_are_items() {
        let parts = |lines: &[&str]| {
            let lines = lines.iter().map(|line| Text::of(line)).collect();
            let (printed, range, items) = (Text::of("1943年"), Range::default(), Vec::new());
            let mut drafts = [Draft { printed, range, head: Date::default(), lines, items }];
            sentences_are_items(&mut drafts, &mut Ledger::default());
            let [draft] = drafts;
            let text = |item: &Para| item.text.string();
            (draft.lines.len(), draft.items.iter().map(text).collect::<Vec<_>>())
        };
        assert_eq!(
            parts(&["甲乙落成", "丙丁戊己，庚辛。"]),
            (1, vec!["丙丁戊己，庚辛。".to_owned()])
        );
        assert_eq!(parts(&["甲乙落成", "丙丁戊己"]), (2, vec![]));
        assert_eq!(parts(&["甲乙落成。"]), (1, vec![]));
    }
}
