//! What became of each character: taken into a field, removed by an emendation, or still open.
//! What is open at the end becomes furniture, so nothing is ever lost.

use super::chars::{Char, Text};
use crate::model::{
    Doubt, DoubtKind, Emendation, EmendationKind, Furniture, FurnitureKind, LineSpan, Transcript,
};
use crate::text::is_blank;

/// Repairs and furniture that wait until it is clear what becomes of their lines.
#[derive(Debug, Clone, Default)]
pub(super) struct Entries {
    emendations: Vec<Emendation>,
    furniture: Vec<Furniture>,
}

/// The part of a line of the source that one line of the flow comes from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Extent {
    number: u32,
    /// Columns of its first and last character, 0-based, in chars.
    first: u32,
    last: u32,
}

impl Extent {
    pub fn of(line: &super::line::Line) -> Self {
        let column = |ch: Option<&Char>| ch.map_or(0, |ch| ch.column);
        let chars = &line.text.0;
        Self { number: line.number, first: column(chars.first()), last: column(chars.last()) }
    }
}

/// The accounts of one normalisation.
#[derive(Default)]
pub(super) struct Ledger {
    /// Start of each line in `done`.
    starts: Vec<usize>,
    /// Whether a character of the source is accounted for, blanks from the start.
    done: Vec<bool>,
    /// Blank lines of the source.
    pub blank: Vec<bool>,
    pub emendations: Vec<Emendation>,
    pub doubts: Vec<Doubt>,
    pub furniture: Vec<Furniture>,
}

impl Ledger {
    pub fn new(transcript: &Transcript) -> Self {
        let mut starts = Vec::with_capacity(transcript.lines.len());
        let mut done = Vec::new();
        let mut blank = Vec::with_capacity(transcript.lines.len());
        for line in &transcript.lines {
            starts.push(done.len());
            done.extend(line.text.chars().map(is_blank));
            blank.push(line.text.chars().all(is_blank));
        }
        Self {
            starts,
            done,
            blank,
            emendations: Vec::new(),
            doubts: Vec::new(),
            furniture: Vec::new(),
        }
    }

    /// Accounts for one character.
    pub fn consume(&mut self, line: u32, column: u32) {
        if let Some(start) = self.starts.get((line as usize).wrapping_sub(1))
            && let Some(done) = self.done.get_mut(start + column as usize)
        {
            *done = true;
        }
    }

    /// Accounts for a text: it has gone into a field of the edition.
    pub fn take(&mut self, text: &Text) {
        for ch in &text.0 {
            self.consume(ch.line, ch.column);
        }
    }

    /// Accounts for a text and gives it as a string.
    pub fn field(&mut self, text: &Text) -> String {
        self.take(text);
        text.string()
    }

    /// Records a repair whose characters are accounted for elsewhere.
    pub fn emend(&mut self, kind: EmendationKind, line: u32, before: &str, after: &str) {
        let (before, after) = (before.to_owned(), after.to_owned());
        self.emendations.push(Emendation { kind, line, before, after });
    }

    /// A control character is gone.
    pub fn control(&mut self, line: u32, column: u32, before: String) {
        self.consume(line, column);
        self.emendations.push(Emendation {
            kind: EmendationKind::ControlRemoved,
            line,
            before,
            after: String::new(),
        });
    }

    /// Removes a text: `before` as printed, with what stays of it in `after`.
    pub fn remove(&mut self, kind: EmendationKind, removed: &Text, before: &str, after: &str) {
        self.take(removed);
        let line = removed.0.first().map_or(0, |ch| ch.line);
        self.emend(kind, line, before, after);
    }

    /// Puts a text among the furniture.
    pub fn furnish(&mut self, kind: FurnitureKind, text: &Text) {
        if text.is_empty() {
            return;
        }
        self.take(text);
        let source = text.spans(&self.blank);
        self.furniture.push(Furniture { kind, text: squeezed(&text.string()), source });
    }

    /// How much has been entered.
    pub fn entered(&self) -> (usize, usize) {
        (self.emendations.len(), self.furniture.len())
    }

    /// Takes back what has been entered since.
    pub fn withdraw(&mut self, (emendations, furniture): (usize, usize)) -> Entries {
        Entries {
            emendations: self.emendations.split_off(emendations),
            furniture: self.furniture.split_off(furniture),
        }
    }

    /// Enters what was taken back.
    pub fn enter(&mut self, entries: Entries) {
        self.emendations.extend(entries.emendations);
        self.furniture.extend(entries.furniture);
    }

    pub fn doubt(&mut self, kind: DoubtKind, line: u32, message: String, suggestion: String) {
        self.doubts.push(Doubt { kind, line, message, suggestion });
    }

    /// What no pass has claimed becomes furniture of its own line.
    pub fn close(&mut self, lines: &[Extent], transcript: &Transcript) {
        for line in lines {
            let index = line.number as usize - 1;
            let start = self.starts[index];
            let extent = start + line.first as usize..=start + line.last as usize;
            if self.done.get(extent).is_none_or(|done| done.iter().all(|done| *done)) {
                continue;
            }
            // Few lines come so far: their text is read again.
            let whole = super::line::text(&transcript.lines[index].text, line.number);
            let inside = |ch: &&Char| (line.first..=line.last).contains(&ch.column);
            let open = |ch: &&Char| !self.done[start + ch.column as usize];
            let open: Vec<_> = whole.0.iter().filter(inside).filter(open).copied().collect();
            if !open.is_empty() {
                let text = open.iter().map(|ch| ch.c).collect();
                let source = vec![LineSpan { first: line.number, last: line.number }];
                self.furniture.push(Furniture { kind: FurnitureKind::Other, text, source });
                self.take(&Text(open));
            }
        }
        self.furniture.sort_by_key(|item| item.source.first().map_or(0, |span| span.first));
        self.emendations.sort_by_key(|item| (item.line, item.kind));
        self.doubts.sort_by_key(|item| (item.line, item.kind));
    }
}

/// Runs of blanks as one blank.
pub(super) fn squeezed(text: &str) -> String {
    if !text.contains(is_blank) {
        return text.to_owned();
    }
    text.split(is_blank).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
