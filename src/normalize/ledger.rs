//! What became of each character: taken into a field, set aside as furniture, removed by an
//! emendation, or still open. Each stage lays claim to characters where it disposes of them, so the
//! accounts of the stages are the record of what they did. What is open at the end becomes
//! furniture, so nothing is ever lost.

use super::chars::{Char, Text};
use crate::model::{
    self, Action, Became, CharSpan, Claim, Doubt, DoubtKind, Emendation, EmendationKind, Furniture,
    FurnitureKind, LedgerEntry, LineSpan, Stage, Transcript, kind_name,
};
use crate::text::is_blank;
use std::borrow::Cow;

/// What is entered while it is not yet clear what becomes of its lines.
#[derive(Debug, Clone, Default)]
pub(super) struct Entries {
    emendations: Vec<Emendation>,
    furniture: Vec<Furniture>,
    accounts: Vec<LedgerEntry>,
    joins: Vec<Join>,
    claims: Vec<Claimed>,
}

/// A claim to neighbouring characters of one line.
#[derive(Debug, Clone, Copy)]
struct Claimed {
    line: u32,
    /// Columns of the first and the last, 1-based, in chars.
    first: u32,
    last: u32,
    became: Became,
    stage: Stage,
}

/// Two lines that were put together, by what stood on either side of the line end: the commonest
/// entry by far, and so kept in a shorter form.
#[derive(Debug, Clone, Copy)]
struct Join {
    stage: Stage,
    before: Char,
    after: Char,
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
        Self { number: line.text.line(), first: column(chars.first()), last: column(chars.last()) }
    }
}

/// The accounts of one normalisation.
#[derive(Default)]
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
    joins: Vec<Join>,
    claims: Vec<Claimed>,
    /// Characters (line, column, 1-based) that became several (ﬁ), with their number: each of the
    /// parts is claimed.
    parts: Vec<(u32, u32, usize)>,
    /// Characters that stand in the place of others, in the order of the source.
    replaced: Vec<Char>,
}

impl Ledger {
    pub fn new(transcript: &Transcript) -> Self {
        let is_blank = |line: &model::Line| line.text.chars().all(is_blank);
        let mut starts = vec![0];
        for line in &transcript.lines {
            starts.push(starts[starts.len() - 1] + line.text.chars().count());
        }
        Self { starts, blank: transcript.lines.iter().map(is_blank).collect(), ..Self::default() }
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
        let mut run: Option<Claimed> = None;
        for ch in text.0.iter().filter(|ch| is_printed(ch)) {
            let (line, column) = (ch.line, ch.column + 1);
            match &mut run {
                Some(run) if run.line == line && run.last + 1 == column => run.last = column,
                _ => {
                    let next = Claimed { line, first: column, last: column, became, stage };
                    self.claims.extend(run.replace(next));
                }
            }
        }
        self.claims.extend(run);
    }

    /// Notes what is done to a text.
    fn note(&mut self, action: Action, kind: impl Into<Cow<'static, str>>, text: &[Char]) {
        self.accounts.push(entry(self.stage, action, kind.into(), text));
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
        self.note(Action::Changed, kind_name(kind), text);
        self.emend(kind, text.first().map_or(0, |ch| ch.line), before, after);
    }

    /// A character stands in the place of one that was printed.
    pub fn replace(&mut self, kind: EmendationKind, ch: Char, printed: char) {
        self.change(kind, &[ch], &printed.to_string(), &ch.c.to_string());
        self.replaced.push(ch);
    }

    /// A character became several, each of which will be claimed.
    pub fn expand(&mut self, ch: Char, parts: usize) {
        self.parts.push((ch.line, ch.column + 1, parts));
    }

    /// Two texts are one: the first ends with `before`, the second begins with `after`.
    pub fn join(&mut self, before: Char, after: Char) {
        self.joins.push(Join { stage: self.stage, before, after });
    }

    /// Texts stand elsewhere: one entry.
    pub fn relocate<'a>(&mut self, kind: &'static str, texts: impl Iterator<Item = &'a Text>) {
        let chars: Vec<Char> = texts.flat_map(|text| text.0.iter().copied()).collect();
        self.note(Action::Moved, kind, &chars);
    }

    /// A control character is gone.
    pub fn control(&mut self, gone: Char, before: &str) {
        self.remove(EmendationKind::ControlRemoved, &Text(vec![gone]), before, "");
    }

    /// Removes a text: `before` as printed, with what stays of it in `after`.
    pub fn remove(&mut self, kind: EmendationKind, removed: &Text, before: &str, after: &str) {
        self.claim(removed, Became::Removed);
        self.note(Action::Removed, kind_name(kind), &removed.0);
        let line = removed.line();
        self.emend(kind, line, before, after);
    }

    /// Removes those characters of a text that `kept` has not.
    pub fn reduce(&mut self, kind: EmendationKind, text: &Text, kept: &Text, before: &str) {
        let mut stays: Vec<(u32, u32)> = kept.0.iter().map(|ch| (ch.line, ch.column)).collect();
        stays.sort_unstable();
        let gone = |ch: &&Char| stays.binary_search(&(ch.line, ch.column)).is_err();
        let removed = Text(text.0.iter().filter(gone).copied().collect());
        self.claim(&removed, Became::Removed);
        self.note(Action::Removed, kind_name(kind), &removed.0);
        let line = text.line();
        self.emend(kind, line, before, &kept.string());
    }

    /// Puts a text among the furniture.
    pub fn furnish(&mut self, kind: FurnitureKind, text: &Text) {
        if text.is_empty() {
            return;
        }
        self.claim(text, Became::Furniture);
        self.note(Action::SetAside, kind_name(kind), &text.0);
        let source = text.spans(&self.blank);
        self.furniture.push(Furniture { kind, text: squeezed(&text.string()), source });
    }

    /// How much has been entered.
    pub fn entered(&self) -> [usize; 5] {
        [
            self.emendations.len(),
            self.furniture.len(),
            self.accounts.len(),
            self.joins.len(),
            self.claims.len(),
        ]
    }

    /// Takes back what has been entered since.
    pub fn withdraw(
        &mut self,
        [emendations, furniture, accounts, joins, claims]: [usize; 5],
    ) -> Entries {
        Entries {
            emendations: self.emendations.split_off(emendations),
            furniture: self.furniture.split_off(furniture),
            accounts: self.accounts.split_off(accounts),
            joins: self.joins.split_off(joins),
            claims: self.claims.split_off(claims),
        }
    }

    /// Enters what was taken back.
    pub fn enter(&mut self, entries: Entries) {
        self.emendations.extend(entries.emendations);
        self.furniture.extend(entries.furniture);
        self.accounts.extend(entries.accounts);
        self.joins.extend(entries.joins);
        self.claims.extend(entries.claims);
    }

    pub fn doubt(&mut self, kind: DoubtKind, line: u32, message: String, suggestion: String) {
        self.doubts.push(Doubt { kind, line, message, suggestion });
    }

    /// What no pass has claimed becomes furniture of its own line.
    pub fn close(&mut self, lines: &[Extent], transcript: &Transcript) {
        self.stage = Stage::Rest;
        let mut claimed: Vec<bool> = vec![false; self.starts.last().copied().unwrap_or(0)];
        for claim in &self.claims {
            let start = self.place(claim.line, claim.first - 1);
            claimed[start..=start + (claim.last - claim.first) as usize].fill(true);
        }
        let mut open: Vec<Text> = Vec::new();
        for line in lines {
            let source = &transcript.lines[line.number as usize - 1].text;
            let start = self.place(line.number, line.first);
            let places = &claimed[start..=self.place(line.number, line.last)];
            let is_claimed = |(done, c): (&bool, char)| *done || is_blank(c);
            if places.iter().zip(source.chars().skip(line.first as usize)).all(is_claimed) {
                continue;
            }
            // Few lines come so far: their text is read again.
            let mut whole = super::line::text(source, line.number);
            for ch in &mut whole.0 {
                let place = (ch.line, ch.column);
                let at =
                    self.replaced.binary_search_by(|other| (other.line, other.column).cmp(&place));
                ch.c = at.map_or(ch.c, |at| self.replaced[at].c);
            }
            let is_open = |ch: &&Char| {
                (line.first..=line.last).contains(&ch.column)
                    && is_printed(ch)
                    && !claimed[self.place(ch.line, ch.column)]
            };
            let rest: Vec<Char> = whole.0.iter().filter(is_open).copied().collect();
            if !rest.is_empty() {
                open.push(Text(rest));
            }
        }
        for text in &open {
            self.claim(text, Became::Furniture);
            self.note(Action::SetAside, kind_name(FurnitureKind::Other), &text.0);
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

    /// The accounts as data.
    pub fn accounts(self) -> model::Ledger {
        let single = |claim: Claimed| {
            let Claimed { line, first, last, became, stage } = claim;
            (first..=last).map(move |column| Claim { line, column, became, stage })
        };
        let mut claims: Vec<Claim> = self.claims.into_iter().flat_map(single).collect();
        claims.sort_unstable();
        // Its parts all claimed, a character was claimed once.
        for (line, column, parts) in self.parts {
            let place = (line, column);
            let start = claims.partition_point(|claim| (claim.line, claim.column) < place);
            let end = claims.partition_point(|claim| (claim.line, claim.column) <= place);
            if end - start == parts {
                claims.drain(start + 1..end);
            }
        }
        let joined = |Join { stage, before, after }: Join| {
            entry(stage, Action::Joined, "line-end".into(), &[before, after])
        };
        let mut entries: Vec<LedgerEntry> = self.joins.into_iter().map(joined).collect();
        entries.extend(self.accounts);
        entries.sort_by_key(|entry| (entry.stage, entry.source.first().copied()));
        model::Ledger { entries, claims }
    }
}

/// What a stage did to a text.
fn entry(stage: Stage, action: Action, kind: Cow<'static, str>, text: &[Char]) -> LedgerEntry {
    let characters = text.iter().filter(|ch| is_printed(ch)).count();
    LedgerEntry { stage, action, kind, source: spans(text), characters }
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

/// Runs of blanks as one blank.
pub(super) fn squeezed(text: &str) -> String {
    if !text.contains(is_blank) {
        return text.to_owned();
    }
    text.split(is_blank).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
