//! The dated appendix and the list of doubts.

use super::{Field, Reader, both};
use crate::markdown::block::{Block, Kind};
use crate::markdown::inline::Line;
use crate::markdown::write::{IDEOGRAPHIC_SPACE, NAME_SEPARATOR, NO_DATE};
use crate::model::{Doubt, DoubtKind, Entry, EntryItem, Inferred, Timeline};
use crate::wording::{self, Date};

/// The fields of an entry.
const FIELDS: [Field; 2] = [Field::Label, Field::Inferred];

impl Reader {
    /// Reads the timeline; what stands before its first entry is given back with its line.
    pub(super) fn timeline(&mut self, title: String) -> Option<(usize, Line)> {
        let mut timeline = Timeline { title, entries: Vec::new() };
        let mut note = None;
        while let Some(block) = self.next_of_part() {
            let line = block.line;
            match block.kind {
                Kind::Heading(_) => {
                    let heading = block.whole();
                    self.plain(&heading, "the heading of an entry");
                    timeline.entries.push(self.entry(&heading));
                }
                Kind::Comment(text) => self.unused(Some((text, line))),
                kind => {
                    let is_item = matches!(kind, Kind::Item(_));
                    if let Kind::Figure(image) = &kind {
                        let message = format!(
                            "the image {} cannot be in the timeline; its words stay",
                            image.file
                        );
                        self.remark(line, message);
                    }
                    if let Kind::Item(1..) = kind {
                        let message = "an item within another one is set beside it in the timeline";
                        self.remark(line, message);
                    }
                    for text in (Block { kind, ..block }).paragraphs() {
                        if timeline.entries.is_empty() && note.is_none() && !is_item {
                            note = Some((line, text));
                            continue;
                        }
                        if !is_item {
                            self.remark(line, "a paragraph in the timeline is read as an item");
                        }
                        if timeline.entries.is_empty() {
                            timeline.entries.push(Entry::default());
                        }
                        if let Some(entry) = timeline.entries.last_mut() {
                            entry.items.push(item(text));
                        }
                    }
                }
            }
        }
        self.edition.timeline = Some(timeline);
        note
    }

    fn entry(&mut self, heading: &Line) -> Entry {
        let (date, title) = dated(heading);
        let mut entry = Entry { title, ..Entry::default() };
        match date.find(0, |c| c == '/') {
            Some(at) => {
                entry.date = date_of(&date, 0, at);
                entry.date_end = Some(date_of(&date, at + 1, date.count));
            }
            None => entry.date = date_of(&date, 0, date.count),
        }
        for (field, value) in self.fields(&FIELDS) {
            if field == Field::Label {
                entry.label = value.text;
                continue;
            }
            for part in value.text.split(NAME_SEPARATOR) {
                match part.trim() {
                    "年" => entry.inferred.push(Inferred::Year),
                    "月" => entry.inferred.push(Inferred::Month),
                    "" => {}
                    other => {
                        let message = format!("{other:?} is no part of a date (年、月)");
                        self.remark(value.number, message);
                    }
                }
            }
        }
        entry
    }

    /// What stands before the first entry is a note of ours, or else an item.
    pub(super) fn check_note(&mut self, line: usize, note: Line) {
        let expected = wording::inference_note(&self.edition);
        if expected.as_deref() == Some(note.text.as_str()) {
            return;
        }
        if note.text.starts_with("〔\u{3000}〕") {
            let message = "the note on dates is made again from the entries and the doubts; \
                           what stands here is not used";
            return self.remark(line, message);
        }
        self.remark(line, "a paragraph before the first entry is read as an item without a date");
        if let Some(timeline) = &mut self.edition.timeline {
            timeline.entries.insert(0, Entry { items: vec![item(note)], ..Entry::default() });
        }
    }

    pub(super) fn doubts(&mut self) {
        while let Some(block) = self.next_of_part() {
            let line = block.line;
            if let Kind::Comment(text) = block.kind {
                self.unused(Some((text, line)));
                continue;
            }
            let name = serde_json::Value::from(block.comment.as_str());
            let kind = serde_json::from_value::<DoubtKind>(name).ok();
            let whole = block.whole();
            let doubt = doubt(&whole, kind).unwrap_or_else(|| {
                let message = "a doubt is written 第3行：…（或作…）; this one has no line";
                self.remark(line, message);
                let (kind, message) = (kind.unwrap_or(DoubtKind::Misplaced), whole.text.clone());
                Doubt { kind, line: 0, message, suggestion: String::new() }
            });
            self.edition.doubts.push(doubt);
        }
    }
}

/// A text as a point of the timeline.
fn item(Line { text, marks, .. }: Line) -> EntryItem {
    EntryItem { text, marks, ..EntryItem::default() }
}

/// The date and the title of an entry's heading.
fn dated(heading: &Line) -> (Line, String) {
    let parted = |at: usize| {
        let date = Line { text: heading.part(0, at), count: at, ..heading.clone() };
        (date, heading.part(at + 1, heading.count))
    };
    if let Some(at) = heading.find(0, |c| c == IDEOGRAPHIC_SPACE) {
        return parted(at);
    }
    let is_date =
        |text: &str| text.split('/').all(|part| part == NO_DATE || Date::parse(part).is_some());
    // A person may part them by a blank.
    if let Some(at) = heading.find(0, |c| c == ' ').filter(|at| is_date(&heading.part(0, *at))) {
        return parted(at);
    }
    if !heading.entities.is_empty() || is_date(&heading.text) {
        return (heading.clone(), String::new());
    }
    (Line::default(), heading.text.clone())
}

/// A part of a date; none where a dash of ours stands for it.
fn date_of(date: &Line, from: usize, to: usize) -> String {
    let text = date.part(from, to);
    if text == NO_DATE && !date.is_literal(from) { String::new() } else { text }
}

/// `第3行：…（或作…）`.
fn doubt(line: &Line, kind: Option<DoubtKind>) -> Option<Doubt> {
    let (before, after) = both()[0].line;
    let digits = line.text.strip_prefix(before)?;
    let count = digits.bytes().take_while(u8::is_ascii_digit).count();
    let number = digits[..count].parse().ok()?;
    let message = digits[count..].strip_prefix(after)?.strip_prefix('：')?;
    let from = line.count - message.chars().count();
    let mut doubt = Doubt {
        kind: kind.unwrap_or(DoubtKind::SuspectedMisreading),
        line: number,
        message: message.to_owned(),
        suggestion: String::new(),
    };
    let last = line.count - 1;
    if line.find(last, |c| c == '）').is_some() {
        let mut open = None;
        while let Some(at) = line.find(open.map_or(from, |at| at + 1), |c| c == '（') {
            open = Some(at);
        }
        if let Some(open) = open {
            let said = line.part(open + 1, last);
            let word = both().into_iter().find_map(|words| said.strip_prefix(words.suggestion));
            let suggestion = match (kind, word) {
                (Some(DoubtKind::DateInferred), _) => Some(said.as_str()),
                (_, word) => word,
            };
            if let Some(suggestion) = suggestion {
                doubt.suggestion = suggestion.to_owned();
                doubt.message = line.part(from, open);
            }
        }
    }
    Some(doubt)
}
