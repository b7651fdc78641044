//! The lines of the source, with what became of their characters.

use super::View;
use crate::model::{Action, Ledger, LedgerEntry};
use crate::xhtml::Xml;
use std::collections::BTreeMap;

/// What became of some characters of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// They are gone.
    Removed,
    /// They are no part of the text.
    SetAside,
    /// They are others now, or stand closer together.
    Changed,
}

impl Fate {
    /// Every fate, the one that is shown before the others first.
    const ALL: [Self; 3] = [Self::Removed, Self::SetAside, Self::Changed];

    fn of(action: Action) -> Option<Self> {
        match action {
            Action::Removed => Some(Self::Removed),
            Action::SetAside => Some(Self::SetAside),
            Action::Changed => Some(Self::Changed),
            Action::Joined | Action::Moved => None,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Removed => "removed",
            Self::SetAside => "aside",
            Self::Changed => "changed",
        }
    }
}

/// What happened on a line.
#[derive(Debug, Default)]
struct Events {
    /// Columns from 1, both included, with what became of them.
    fates: Vec<(u32, u32, Fate)>,
    /// The line goes on in the next one.
    is_joined: bool,
    /// The line stands elsewhere in the edition.
    is_moved: bool,
}

/// What happened on each line.
fn events(ledger: &Ledger) -> BTreeMap<u32, Events> {
    let mut lines: BTreeMap<u32, Events> = BTreeMap::new();
    for LedgerEntry { action, source, .. } in &ledger.entries {
        // A join is told at the line that goes on: the first of the two.
        let last = source.iter().map(|span| span.line).max();
        for span in source {
            let events = lines.entry(span.line).or_default();
            match Fate::of(*action) {
                Some(fate) => events.fates.push((span.first, span.last, fate)),
                None if *action == Action::Moved => events.is_moved = true,
                None => events.is_joined |= Some(span.line) != last,
            }
        }
    }
    lines
}

impl View<'_> {
    /// The panel of the source.
    pub(super) fn source(&self, xml: &mut Xml) {
        let events = events(self.case.ledger);
        let none = Events::default();
        self.panel(xml, "source", |xml| {
            self.legend(xml);
            xml.block("ol", &[("class", "lines")], |xml| {
                let lines = &self.case.transcript.lines;
                for (number, line) in (1u32..).zip(lines) {
                    let events = events.get(&number).unwrap_or(&none);
                    let mut classes = Vec::new();
                    for (is, class) in [
                        (events.is_joined, "joined"),
                        (events.is_moved, "moved"),
                        (line.page_start && number > 1, "sheet-start"),
                    ] {
                        if is {
                            classes.push(class);
                        }
                    }
                    let (id, class) = (format!("l{number}"), classes.join(" "));
                    xml.element("li", &[("id", &id), ("class", &class)], |xml| {
                        self.characters(xml, &line.text, &events.fates);
                    });
                    xml.line();
                }
            });
        });
    }

    /// What the marks mean.
    fn legend(&self, xml: &mut Xml) {
        let words = [
            ("removed", self.say("删去", "刪去")),
            ("aside", self.say("版面文字", "版面文字")),
            ("changed", self.say("改动", "改動")),
            ("joined", self.say("与下行相接", "與下行相接")),
            ("moved", self.say("移动", "移動")),
        ];
        xml.block("p", &[("class", "legend")], |xml| {
            for (class, word) in words {
                xml.leaf("span", &[("class", class)], word);
            }
        });
    }

    /// A line's characters, in stretches of one fate.
    fn characters(&self, xml: &mut Xml, text: &str, fates: &[(u32, u32, Fate)]) {
        if fates.is_empty() {
            return xml.text(text);
        }
        // For each column how many of each fate begin there, less those that have ended: one walk along
        // the line, however much happened on it.
        let mut turns: BTreeMap<u32, [i32; Fate::ALL.len()]> = BTreeMap::new();
        for (first, last, fate) in fates {
            turns.entry(*first).or_default()[*fate as usize] += 1;
            turns.entry(*last + 1).or_default()[*fate as usize] -= 1;
        }
        let mut over = [0; Fate::ALL.len()];
        let mut stretch = String::new();
        let mut current = None;
        for (column, c) in (1u32..).zip(text.chars()) {
            if let Some(turn) = turns.get(&column) {
                over.iter_mut().zip(turn).for_each(|(count, change)| *count += change);
            }
            let next = Fate::ALL.into_iter().find(|fate| over[*fate as usize] > 0);
            if next != current {
                self.stretch(xml, &stretch, current);
                stretch.clear();
                current = next;
            }
            stretch.push(c);
        }
        self.stretch(xml, &stretch, current);
    }

    fn stretch(&self, xml: &mut Xml, text: &str, fate: Option<Fate>) {
        match fate {
            _ if text.is_empty() => {}
            None => xml.text(text),
            Some(fate) => {
                let name = if fate == Fate::Removed { "del" } else { "span" };
                xml.element(name, &[("class", fate.class())], |xml| xml.text(text));
            }
        }
    }
}
