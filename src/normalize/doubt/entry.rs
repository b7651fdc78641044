//! Entries of the timeline that look otherwise than the others.

use super::super::flow::median;
use super::super::ledger::Ledger;
use super::super::weights::doubt as weight;
use super::ends_well;
use crate::model::{DoubtKind, Entry};

/// Tells of the entries (each with its line) that have not what the others have, or something else besides.
pub(in crate::normalize) fn entries(entries: &[(Entry, u32)], ledger: &mut Ledger) {
    let usual = Usual::of(entries);
    for (at, (entry, line)) in entries.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| &entries[before].0);
        let next = entries.get(at + 1).map(|(next, _)| next);
        let odd = if before.is_some_and(|before| is_later(before, entry))
            || next.is_some_and(|next| is_later(entry, next))
        {
            "日期不合先后次序"
        } else if let Some(odd) = usual.odd(entry) {
            odd
        } else {
            continue;
        };
        let head: String = shown(entry).chars().take(SHOWN).collect();
        ledger.doubt(
            DoubtKind::Structure,
            *line,
            format!("大事记“{head}”一条或有误：{odd}"),
            "对照原件，看标题和正文的起止".to_owned(),
        );
    }
}

/// Chars of an entry that are shown.
const SHOWN: usize = 16;

/// What an entry begins with.
fn shown(entry: &Entry) -> &str {
    let item = entry.items.first().map_or(&*entry.date, |item| &item.text);
    if entry.title.is_empty() { item } else { &entry.title }
}

/// Whether an entry is later than the one that follows it, as far as both dates go. ISO dates of one precision
/// stand in the order of their characters; one without a year in none.
fn is_later(entry: &Entry, next: &Entry) -> bool {
    let dates = [entry, next].map(|entry| entry.date.as_bytes());
    let common = dates[0].len().min(dates[1].len());
    dates.iter().all(|date| !date.starts_with(b"-")) && dates[0][..common] > dates[1][..common]
}

/// What most entries have.
struct Usual {
    titled: bool,
    ended: bool,
    title: usize,
    text: usize,
    items: usize,
}

impl Usual {
    fn of(entries: &[(Entry, u32)]) -> Self {
        let more = |share: f32, has: fn(&Entry) -> bool| {
            let count = entries.iter().filter(|(entry, _)| has(entry)).count();
            count as f32 > share * entries.len() as f32
        };
        let usual = |size: fn(&Entry) -> usize| {
            median(entries.iter().map(|(entry, _)| size(entry)).collect())
        };
        Self {
            titled: more(weight::MOST, |entry| !entry.title.is_empty()),
            ended: more(weight::ENDED, is_ended),
            title: usual(|entry| entry.title.chars().count()),
            text: usual(chars),
            items: usual(|entry| entry.items.len()),
        }
    }

    /// What an entry has otherwise, in words.
    fn odd(&self, entry: &Entry) -> Option<&'static str> {
        let title = entry.title.chars().count();
        let text = chars(entry);
        if self.titled && title == 0 {
            Some("没有标题")
        } else if title > self.title + weight::TITLE_OVER {
            Some("标题比别条长得多")
        } else if text > weight::LONG_ENTRY && text > 2 * self.text {
            Some("正文比别条长得多")
        } else if entry.items.len() > self.items + 1 {
            Some("比别条多出几项")
        } else if self.ended && !is_ended(entry) {
            Some("没有完")
        } else {
            None
        }
    }
}

/// Chars of an entry's items.
fn chars(entry: &Entry) -> usize {
    entry.items.iter().map(|item| item.text.chars().count()).sum()
}

/// Whether an entry's last item ends as a sentence does.
fn is_ended(entry: &Entry) -> bool {
    entry.items.last().is_some_and(|item| ends_well(&item.text))
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::transcript;
    use super::*;
    use crate::model::EntryItem;

    fn told(odd: (&str, &str, &str)) -> Vec<String> {
        let entry = |(date, title, text): (&str, &str, &str)| {
            let item = EntryItem { text: text.to_owned(), ..EntryItem::default() };
            let (date, title) = (date.to_owned(), title.to_owned());
            (Entry { date, title, items: vec![item], ..Entry::default() }, 1)
        };
        let usual = [("1951", "建桥", "石桥合龙。"), ("1960", "修桥", "桥面加宽。")];
        let rest = [
            ("1971", "通车", "公交开通。"),
            ("1980", "立碑", "桥头立碑。"),
            ("1990", "护栏", "桥栏加高。"),
        ];
        let all = [usual[0], odd, usual[1], rest[0], rest[1], rest[2]].map(entry);
        let mut ledger = Ledger::new(&transcript(""));
        entries(&all, &mut ledger);
        ledger.doubts.into_iter().map(|doubt| doubt.message).collect()
    }

    #[test]
    fn an_entry_unlike_the_others_is_a_doubt() {
        assert!(told(("1955-03", "护桥", "桥栏改石。")).is_empty());
        for odd in [
            ("1955", "", "护桥桥栏改石。"),
            ("1955", "护桥", "桥栏改石，"),
            ("1955", "护桥的老人在桥头住了整整三年", "桥栏改石。"),
        ] {
            assert_eq!(told(odd).len(), 1, "{odd:?}");
        }
        // Of two dates that are not in order either may be wrong.
        assert_eq!(told(("1965", "护桥", "桥栏改石。")).len(), 2);
    }
}
