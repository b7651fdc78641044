//! The notes of an edition: their texts, which part each stands under, and their numbers.

use super::{Edition, EntryItem, Interlinear, InterlinearKind, Paragraph, Part, Role};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A note that the text calls.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What its calls name it by; no other note has it.
    pub id: String,
    /// What it says.
    pub paragraphs: Vec<Paragraph>,
}

/// The notes in the order of their numbers.
#[derive(Debug, Default)]
pub struct Notes<'a> {
    /// Each with the part under which it stands.
    list: Vec<(Part, &'a Note)>,
    /// Numbers by id, from 1.
    numbers: BTreeMap<&'a str, usize>,
}

impl<'a> Notes<'a> {
    /// Numbers the notes by their first calls. A note stands under the part that calls it first; one
    /// that nothing calls under the last part, after the others; one without text nowhere.
    pub fn of(edition: &'a Edition) -> Self {
        let mut notes = Self::default();
        if edition.notes.is_empty() {
            return notes;
        }
        let mut waiting: BTreeMap<&str, &Note> = BTreeMap::new();
        for note in edition.notes.iter().rev() {
            if note.paragraphs.iter().any(|paragraph| !paragraph.text.trim().is_empty()) {
                waiting.insert(&note.id, note);
            }
        }
        let introduction = edition.introduction.iter().map(|part| &part.paragraphs);
        let introduction = introduction.map(|paragraphs| (Part::Introduction, paragraphs));
        let articles = edition.articles.iter().enumerate();
        let articles = articles.map(|(index, part)| (Part::Article(index), &part.paragraphs));
        let mut last = Part::Introduction;
        for (part, paragraphs) in introduction.chain(articles) {
            last = part;
            for Paragraph { role, text, marks, .. } in paragraphs {
                // What is not set calls nothing; a picture is set without words, too.
                if !text.is_empty() || *role == Role::Figure {
                    notes.add_called(part, text, marks, &mut waiting);
                }
            }
        }
        if edition.timeline.is_some() {
            last = Part::Timeline;
        }
        for EntryItem { text, marks, .. } in edition.items().filter(|item| !item.text.is_empty()) {
            notes.add_called(Part::Timeline, text, marks, &mut waiting);
        }
        for note in &edition.notes {
            notes.add(last, waiting.remove(note.id.as_str()));
        }
        notes
    }

    /// Adds those that a text calls.
    fn add_called(
        &mut self,
        part: Part,
        text: &str,
        marks: &[Interlinear],
        waiting: &mut BTreeMap<&str, &'a Note>,
    ) {
        let count = text.chars().count();
        let is_call = |mark: &&Interlinear| mark.kind == InterlinearKind::Note && mark.is_in(count);
        let mut calls: Vec<_> = marks.iter().filter(is_call).collect();
        calls.sort_by_key(|mark| mark.end);
        for call in calls {
            self.add(part, waiting.remove(call.text.as_str()));
        }
    }

    fn add(&mut self, part: Part, note: Option<&'a Note>) {
        if let Some(note) = note {
            self.list.push((part, note));
            self.numbers.insert(&note.id, self.list.len());
        }
    }

    /// The number that a call shows, from 1; none where there is no such note.
    pub fn number(&self, id: &str) -> Option<usize> {
        self.numbers.get(id).copied()
    }

    /// The part under which the note of a number stands.
    pub fn part(&self, number: usize) -> Option<Part> {
        self.list.get(number.checked_sub(1)?).map(|(part, _)| *part)
    }

    /// The notes under a part with their numbers.
    pub fn under(&self, part: Part) -> impl Iterator<Item = (usize, &'a Note)> + '_ {
        let numbered = (1..).zip(&self.list);
        numbered
            .filter(move |(_, (under, _))| *under == part)
            .map(|(number, (_, note))| (number, *note))
    }
}
