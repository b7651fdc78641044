//! How far an entry goes: by the dates around it, and by what the entries before it have.

use super::draft::Draft;
use crate::normalize::flow::{Element, Para};
use crate::normalize::heading::Group;
use std::collections::BTreeSet;

/// For each element whether it stands between two dates so close that it can only belong to the
/// first of them: an item whose bullet was lost.
pub(super) fn enclosed(elements: &[Element], dates: &[usize]) -> Vec<bool> {
    /// Paragraphs and characters of one entry at most: house choices, twice what papers print.
    const MOST_ITEMS: usize = 6;
    const MOST_CHARS: usize = 240;
    let mut out = vec![false; elements.len()];
    for pair in dates.windows(2) {
        let between = &elements[pair[0] + 1..pair[1]];
        let paras = between.iter().filter_map(|element| match element {
            Element::Para(para) => Some(para),
            _ => None,
        });
        let chars: usize = paras.clone().map(|para| para.text.len()).sum();
        let heads_first = between.iter().skip_while(|element| matches!(element, Element::Heads(_)));
        let only = heads_first.clone().all(|element| matches!(element, Element::Para(_)));
        if only && paras.count() <= MOST_ITEMS && chars <= MOST_CHARS {
            out[pair[0] + 1..pair[1]].fill(true);
        }
    }
    out
}

/// What the entries so far have.
#[derive(Default)]
pub(super) struct Earlier {
    entries: usize,
    most: Most,
    /// The measures of their items.
    measures: BTreeSet<u32>,
}

impl Earlier {
    pub(super) fn add(&mut self, draft: &Draft) {
        let most = &mut self.most;
        self.entries += 1;
        most.lines = most.lines.max(draft.lines.len());
        most.items = most.items.max(draft.items.len());
        for item in &draft.items {
            most.chars = most.chars.max(item.text.len());
            self.measures.insert(item.measure);
        }
    }

    /// The most of several entries; less tell nothing.
    pub(super) fn most(&self) -> Option<Most> {
        const ENOUGH: usize = 3;
        let told = self.entries >= ENOUGH && self.most.lines + self.most.items > 0;
        told.then_some(self.most)
    }

    /// Whether a paragraph without a bullet looks like their items.
    pub(super) fn is_like(&self, para: &Para, draft: &Draft) -> bool {
        let near = para.measure.saturating_sub(NEAR)..=para.measure.saturating_add(NEAR);
        draft.items.len() < self.most.items
            && para.text.len() <= self.most.chars + self.most.chars / 2
            && self.measures.range(near).next().is_some()
    }
}

/// Measures of one column differ by no more, in half ems.
pub(super) const NEAR: u32 = 4;

/// The most lines and items that an entry has, and its longest item.
#[derive(Clone, Copy, Default)]
pub(super) struct Most {
    lines: usize,
    items: usize,
    /// Chars of the longest item.
    chars: usize,
}

impl Most {
    /// What an entry has where no others tell: a house choice.
    pub(super) const USUAL: Self = Self { lines: 2, items: 1, chars: 60 };

    /// Whether a paragraph is one more than the items of other entries, and longer.
    pub(super) fn is_over(self, draft: &Draft, para: &Para) -> bool {
        draft.items.len() >= self.items && para.text.len() > self.chars + self.chars / 2
    }

    /// How many lines of a run of headings belong to the entry: as many as others have, or whole
    /// titles before the first heading that is more than a title.
    pub(super) fn lines_of(self, groups: &[Group]) -> usize {
        let all: usize = groups.iter().map(|group| group.pieces.len()).sum();
        let full = groups.iter().position(Group::is_full);
        let Some(full) = full else { return all };
        let before: usize = groups[..full].iter().map(|group| group.pieces.len()).sum();
        before.max(self.lines).min(all)
    }
}
