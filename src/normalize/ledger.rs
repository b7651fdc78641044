//! What became of each character: taken into a field, set aside as furniture, removed by an
//! emendation, or still open. Each stage lays claim to characters where it disposes of them, so the
//! accounts of the stages are the record of what they did. What is open at the end becomes
//! furniture, so nothing is ever lost.

use super::chars::{Char, Text};
use crate::model::{
    self, Action, Became, CharSpan, Claim, Doubt, DoubtKind, Emendation, EmendationKind, Furniture,
    FurnitureKind, LedgerEntry, LineSpan, Stage, Transcript,
};
use crate::text::is_blank;
use std::fmt::Debug;

/// What is entered while it is not yet clear what becomes of its lines.
#[derive(Debug, Clone, Default)]
pub(super) struct Entries {
    emendations: Vec<Emendation>,
    furniture: Vec<Furniture>,
    accounts: Vec<LedgerEntry>,
    claims: Vec<Claim>,
}

/// The accounts of one normalisation.
pub(super) struct Ledger {
    /// Blank lines of the source.
    pub blank: Vec<bool>,
    /// Where each line begins among all characters of the source, and where the last one ends.
    starts: Vec<usize>,
    pub emendations: Vec<Emendation>,
    pub doubts: Vec<Doubt>,
    pub furniture: Vec<Furniture>,
    /// The stage at work.
    stage: Stage,
    accounts: Vec<LedgerEntry>,
    claims: Vec<Claim>,
}

impl Ledger {
    pub fn new(transcript: &Transcript) -> Self {
        let is_blank = |line: &model::Line| line.text.chars().all(is_blank);
        let mut starts = vec![0];
        for line in &transcript.lines {
            starts.push(starts[starts.len() - 1] + line.text.chars().count());
        }
        Self {
            starts,
            blank: transcript.lines.iter().map(is_blank).collect(),
            emendations: Vec::new(),
            doubts: Vec::new(),
            furniture: Vec::new(),
            stage: Stage::Line,
            accounts: Vec::new(),
            claims: Vec::new(),
        }
    }

    /// From here on another stage is at work; gives the one before.
    pub fn begin(&mut self, stage: Stage) -> Stage {
        std::mem::replace(&mut self.stage, stage)
    }

    /// A character's number among all of the source.
    fn place(&self, line: u32, column: u32) -> usize {
        self.starts[line as usize - 1] + column as usize
    }

    /// Lays claim to a text.
    fn claim(&mut self, text: &Text, became: Became) {
        let stage = self.stage;
        let printed = text.0.iter().filter(|ch| is_printed(ch));
        self.claims.extend(printed.map(|ch| {
            let (line, column) = (ch.line, ch.column + 1);
            Claim { line, column, became, stage }
        }));
    }

    /// Notes what is done to a text.
    fn note(&mut self, action: Action, kind: String, text: &[Char]) {
        self.accounts.push(LedgerEntry {
            stage: self.stage,
            action,
            kind,
            source: spans(text),
            characters: text.iter().filter(|ch| is_printed(ch)).count(),
        });
    }

    /// Accounts for a text: it has gone into a field of the edition.
    pub fn take(&mut self, text: &Text) {
        self.claim(text, Became::Text);
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

    /// Records a repair of one text: other code points or other blanks.
    pub fn change(&mut self, kind: EmendationKind, text: &[Char], before: &str, after: &str) {
        self.note(Action::Changed, name(kind), text);
        self.emend(kind, text.first().map_or(0, |ch| ch.line), before, after);
    }

    /// Two texts are one: the first ends with `before`, the second begins with `after`.
    pub fn join(&mut self, before: Char, after: Char) {
        self.note(Action::Joined, "line-end".to_owned(), &[before, after]);
    }

    /// Texts stand elsewhere: one entry.
    pub fn relocate<'a>(&mut self, kind: &str, texts: impl Iterator<Item = &'a Text>) {
        let chars: Vec<Char> = texts.flat_map(|text| text.0.iter().copied()).collect();
        self.note(Action::Moved, kind.to_owned(), &chars);
    }

    /// A control character is gone.
    pub fn control(&mut self, gone: Char, before: &str) {
        self.remove(EmendationKind::ControlRemoved, &Text(vec![gone]), before, "");
    }

    /// Removes a text: `before` as printed, with what stays of it in `after`.
    pub fn remove(&mut self, kind: EmendationKind, removed: &Text, before: &str, after: &str) {
        self.claim(removed, Became::Removed);
        self.note(Action::Removed, name(kind), &removed.0);
        let line = removed.0.first().map_or(0, |ch| ch.line);
        self.emend(kind, line, before, after);
    }

    /// Removes those characters of a text that `kept` has not.
    pub fn reduce(&mut self, kind: EmendationKind, text: &Text, kept: &Text, before: &str) {
        let mut stays: Vec<(u32, u32)> = kept.0.iter().map(|ch| (ch.line, ch.column)).collect();
        stays.sort_unstable();
        let gone = |ch: &&Char| stays.binary_search(&(ch.line, ch.column)).is_err();
        let removed = Text(text.0.iter().filter(gone).copied().collect());
        self.claim(&removed, Became::Removed);
        self.note(Action::Removed, name(kind), &removed.0);
        let line = text.0.first().map_or(0, |ch| ch.line);
        self.emend(kind, line, before, &kept.string());
    }

    /// Puts a text among the furniture.
    pub fn furnish(&mut self, kind: FurnitureKind, text: &Text) {
        if text.is_empty() {
            return;
        }
        self.claim(text, Became::Furniture);
        self.note(Action::SetAside, name(kind), &text.0);
        let source = text.spans(&self.blank);
        self.furniture.push(Furniture { kind, text: squeezed(&text.string()), source });
    }

    /// How much has been entered.
    pub fn entered(&self) -> [usize; 4] {
        [self.emendations.len(), self.furniture.len(), self.accounts.len(), self.claims.len()]
    }

    /// Takes back what has been entered since.
    pub fn withdraw(&mut self, [emendations, furniture, accounts, claims]: [usize; 4]) -> Entries {
        Entries {
            emendations: self.emendations.split_off(emendations),
            furniture: self.furniture.split_off(furniture),
            accounts: self.accounts.split_off(accounts),
            claims: self.claims.split_off(claims),
        }
    }

    /// Enters what was taken back.
    pub fn enter(&mut self, entries: Entries) {
        self.emendations.extend(entries.emendations);
        self.furniture.extend(entries.furniture);
        self.accounts.extend(entries.accounts);
        self.claims.extend(entries.claims);
    }

    pub fn doubt(&mut self, kind: DoubtKind, line: u32, message: String, suggestion: String) {
        self.doubts.push(Doubt { kind, line, message, suggestion });
    }

    /// What no pass has claimed becomes furniture of its own line.
    pub fn close(&mut self, lines: &[super::line::Line]) {
        self.stage = Stage::Rest;
        let mut claimed = vec![false; self.starts[self.starts.len() - 1]];
        for claim in &self.claims {
            claimed[self.place(claim.line, claim.column - 1)] = true;
        }
        let mut open: Vec<Text> = Vec::new();
        for line in lines {
            let is_open = |ch: &&Char| is_printed(ch) && !claimed[self.place(ch.line, ch.column)];
            let rest: Vec<Char> = line.text.0.iter().filter(is_open).copied().collect();
            if !rest.is_empty() {
                open.push(Text(rest));
            }
        }
        for text in &open {
            self.claim(text, Became::Furniture);
            self.note(Action::SetAside, name(FurnitureKind::Other), &text.0);
            let source = text.0.first().map(|ch| LineSpan { first: ch.line, last: ch.line });
            self.furniture.push(Furniture {
                kind: FurnitureKind::Other,
                text: text.string(),
                source: source.into_iter().collect(),
            });
        }
        self.furniture.sort_by_key(|item| item.source.first().map_or(0, |span| span.first));
        self.emendations.sort_by_key(|item| (item.line, item.kind));
        self.doubts.sort_by_key(|item| (item.line, item.kind));
    }

    /// The accounts as data. A character that became several (ﬁ) was claimed once for each of them.
    pub fn accounts(&mut self, lines: &[super::line::Line]) -> model::Ledger {
        let mut claims = std::mem::take(&mut self.claims);
        claims.sort_unstable();
        for line in lines {
            let parts = line.text.0.chunk_by(|a, b| a.column == b.column);
            for part in parts.filter(|part| part.len() > 1) {
                let place = (part[0].line, part[0].column + 1);
                let start = claims.partition_point(|claim| (claim.line, claim.column) < place);
                let end = claims.partition_point(|claim| (claim.line, claim.column) <= place);
                if end - start == part.len() {
                    claims.drain(start + 1..end);
                }
            }
        }
        let mut accounts = std::mem::take(&mut self.accounts);
        accounts.sort_by_key(|account| (account.stage, account.source.first().copied()));
        model::Ledger { entries: accounts, claims }
    }
}

/// A character of the source that is no blank; the blank between two joined words is of no source.
fn is_printed(ch: &Char) -> bool {
    !is_blank(ch.c) && ch.column != u32::MAX
}

/// Runs of neighbouring characters, blanks between them included.
fn spans(chars: &[Char]) -> Vec<CharSpan> {
    let mut spans: Vec<CharSpan> = Vec::new();
    let mut blank = false;
    for ch in chars {
        if !is_printed(ch) {
            blank = true;
            continue;
        }
        let column = ch.column + 1;
        let reach = if std::mem::take(&mut blank) { u32::MAX } else { 1 };
        match spans.last_mut() {
            Some(span)
                if span.line == ch.line && span.last <= column && column - span.last <= reach =>
            {
                span.last = column;
            }
            _ => spans.push(CharSpan { line: ch.line, first: column, last: column }),
        }
    }
    spans
}

/// The kebab-case name of a kind: `HyphenDropped` is `hyphen-dropped`.
fn name(kind: impl Debug) -> String {
    let mut name = String::new();
    for (at, c) in format!("{kind:?}").char_indices() {
        if at > 0 && c.is_ascii_uppercase() {
            name.push('-');
        }
        name.push(c.to_ascii_lowercase());
    }
    name
}

/// Runs of blanks as one blank.
pub(super) fn squeezed(text: &str) -> String {
    if !text.contains(is_blank) {
        return text.to_owned();
    }
    text.split(is_blank).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
