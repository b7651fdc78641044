//! A draft → an entry of the edition: its label, its title and its items.

use super::draft::{Draft, joined};
use crate::model::{Entry, EntryItem, FurnitureKind};
use crate::normalize::date::Range;
use crate::normalize::ledger::Ledger;
use crate::normalize::{doubt, join};
use crate::text::simplified::in_simplified;

/// Chars of an entry's label at most.
pub(super) const LABEL: usize = 4;

/// The same in half ems.
pub(super) const LABEL_WIDTH: u32 = 2 * LABEL as u32;

/// The word that stands over the items of most entries (内容).
pub(super) fn fixed_word(drafts: &[Draft]) -> Option<String> {
    const KNOWN: [&str; 5] = ["内容", "要点", "摘要", "內容", "概要"];
    let last = |draft: &Draft| {
        draft.lines.last().filter(|_| draft.lines.len() > 1).map(|line| line.tight().string())
    };
    let words: Vec<String> = drafts.iter().filter_map(last).collect();
    let word = words.first()?.clone();
    let same = words.iter().filter(|other| **other == word).count();
    let short = word.chars().count() <= 4;
    (short && (same > 1 || KNOWN.contains(&&*in_simplified(&word))) && same * 2 > words.len())
        .then_some(word)
}

/// Whether entries carry a label: a short word on a line of its own over the title.
pub(super) fn has_labels(drafts: &[Draft], fixed: Option<&str>) -> bool {
    let with = drafts
        .iter()
        .filter(|draft| {
            let lines: Vec<String> = draft
                .lines
                .iter()
                .map(|line| line.tight().string())
                .filter(|line| Some(line.as_str()) != fixed)
                .collect();
            lines.len() > 1 && lines[0].chars().count() <= LABEL
        })
        .count();
    with > 0 && with * 2 >= drafts.len()
}

pub(super) fn entry(
    draft: Draft,
    fixed: Option<&str>,
    labelled: bool,
    ledger: &mut Ledger,
) -> (Entry, Range, u32) {
    let line = draft.printed.line();
    ledger.furnish(FurnitureKind::Date, &draft.printed);
    let mut lines = draft.lines;
    if let Some(fixed) = fixed
        && lines.last().is_some_and(|last| last.tight().string() == fixed)
        && let Some(last) = lines.pop()
    {
        ledger.furnish(FurnitureKind::Label, &last);
    }
    let label = if labelled && lines.len() > 1 && lines[0].tight().len() <= LABEL {
        let label = lines.remove(0);
        let label = join::tight(&label, ledger);
        ledger.field(&label)
    } else {
        String::new()
    };
    let (title, _) = joined(&lines, ledger);
    let items = draft
        .items
        .iter()
        .map(|para| {
            let source = para.text.spans(&ledger.blank);
            let breaks = para.text.breaks(&source);
            EntryItem { text: ledger.field(&para.text), source, breaks, marks: Vec::new() }
        })
        .collect();
    draft.items.iter().for_each(|para| doubt::line(&para.text, ledger));
    doubt::line(&title, ledger);
    let title = ledger.field(&title);
    (Entry { label, title, items, ..Entry::default() }, draft.range, line)
}
