//! Suspicions about wording. They are reported with their line and what stands around the place,
//! and change nothing.
//!
//! Characters that no paper prints are looked for line by line ([`unusual`]); words set twice and
//! characters misread ([`twins`], [`misreading`], [`script`]) in the flow of paragraphs and
//! headings; marks without a partner and paragraphs without an end ([`marks`]) in each article; ends of
//! paragraphs that nothing shows ([`ends`]) in the reading of the lines.
//! How often each kind is right is measured by `tests/corpus/doubts.py`.

mod confusions;
mod ends;
mod entry;
mod heading;
mod marks;
mod misreading;
mod script;
mod subhead;
mod twins;
mod unusual;

pub(super) use ends::ends;
pub(super) use entry::entries;
pub(super) use heading::{HeadingLook, headings, introduction};
pub(super) use marks::{article, line};
pub(super) use subhead::subheads;
pub(super) use unusual::unusual;

use super::chars::{Char, Text};
use super::flow::Element;
use super::ledger::Ledger;
use std::ops::Range;

/// Suspicions that the flow as a whole shows.
pub(super) fn flow(elements: &[Element], language: &str, ledger: &mut Ledger) {
    let paras = elements.iter().filter_map(|element| match element {
        Element::Para(para) => Some(para),
        _ => None,
    });
    let paras: Vec<_> = paras.collect();
    twins::doubled(&paras, ledger);
    let headings = elements.iter().flat_map(|element| match element {
        Element::Heads(groups) => groups.as_slice(),
        _ => &[],
    });
    let headings = headings.flat_map(|group| [&group.kicker, &group.title, &group.subtitle]);
    let texts: Vec<&Text> = paras.iter().map(|para| &para.text).chain(headings).collect();
    misreading::misread(&texts, ledger);
    script::mixed(&texts, language, ledger);
}

/// A place with the characters beside it, for a person to find it; `…` where the text goes on.
fn around(chars: &[Char], place: Range<usize>) -> String {
    const BESIDE: usize = 8;
    let start = place.start.saturating_sub(BESIDE);
    let end = (place.end + BESIDE).min(chars.len());
    let mut shown = String::from("“");
    if start > 0 {
        shown.push('…');
    }
    shown.extend(chars[start..end].iter().map(|ch| ch.c));
    if end < chars.len() {
        shown.push('…');
    }
    shown.push('”');
    shown
}

/// Whether a text ends as a paragraph does: with a final mark, or what may stand for one.
fn ends_well(text: &str) -> bool {
    text.ends_with(['。', '！', '？', '…', '；', '：', '”', '」', '』', '）'])
}

/// The same characters with some of them replaced: what might have been meant.
fn replaced(chars: &[Char], place: Range<usize>, by: &str) -> String {
    const BESIDE: usize = 2;
    let before = &chars[place.start.saturating_sub(BESIDE)..place.start];
    let after = &chars[place.end..(place.end + BESIDE).min(chars.len())];
    let before = before.iter().map(|ch| ch.c);
    before.chain(by.chars()).chain(after.iter().map(|ch| ch.c)).collect()
}
