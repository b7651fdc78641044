//! Dates on lines of their own, with what stands under them → the timeline.
//!
//! [`take`] asks what each date is ([`date_role`], [`foot`]), gathers below each entry's date the [`draft`] that it
//! heads, as far as it goes ([`extent`]), puts right which of a draft's lines are its title ([`titles`]) and which its
//! items ([`items`]), makes of each an [`mod@entry`] of the edition, and fills in what the dates leave out
//! ([`inferred`]).

mod date_role;
mod draft;
mod entry;
mod extent;
mod foot;
mod inferred;
mod items;
mod titles;

pub(super) use inferred::is_republican;

use super::chars::Text;
use super::date::{Date, Range};
use super::flow::Element;
use super::heading::Group;
use super::ledger::Ledger;
use super::piece::Piece;
use super::{doubt, heading, join};
use crate::model::{Entry, Timeline};
use crate::text::mark_class::ends_sentence;
use date_role::{DateRole, into_subheads, roles};
use draft::Draft;
use entry::{entry, fixed_word, has_labels};
use extent::{Earlier, Most, NEAR, enclosed};
use foot::{above_headings, far_from_next, is_signature};
use inferred::{infer_months, infer_years, lone_year, under_heads};
use items::{labelled_lines_are_items, part_items, places_are_items, sentences_are_items, untitle};
use std::cell::LazyCell;
use titles::{MOST_TITLE, drafts_labelled, drafts_titled};

/// Takes the timeline out of the flow. What belongs to it is gone from `elements`. Where the issue is `republican`,
/// so are years of two or three figures.
pub(super) fn take(
    elements: &mut Vec<Element>,
    pieces: &[Piece],
    issue_date: &str,
    republican: bool,
    ledger: &mut Ledger,
) -> Option<Timeline> {
    let above_headings = above_headings(elements);
    let roles = roles(elements);
    into_subheads(elements, &roles);
    let is_entry =
        |at: usize| matches!(elements[at], Element::Date(..)) && roles[at] == DateRole::Entry;
    let entries: Vec<usize> = (0..elements.len()).filter(|&at| is_entry(at)).collect();
    let dates = entries.len();
    // One date alone heads an entry only where a bullet stands right below it.
    let bullets = entries
        .iter()
        .any(|&at| matches!(elements.get(at + 1), Some(Element::Para(para)) if para.bullet));
    if dates == 0 || dates == 1 && !bullets {
        return None;
    }
    // The first paragraph below a date shows whether entries have bullets.
    let first_below = |at: usize| {
        let mut below = elements[at + 1..].iter();
        below.find(|element| !matches!(element, Element::Heads(_)))
    };
    let bulleted = entries
        .iter()
        .any(|&at| matches!(first_below(at), Some(Element::Para(para)) if para.bullet));
    let mut rest: Vec<Element> = Vec::with_capacity(elements.len());
    let mut drafts: Vec<Draft> = Vec::new();
    let mut earlier = Earlier::default();
    let habits = LazyCell::new(|| heading::Habits::of(pieces));
    let mut title: Vec<Text> = Vec::new();
    let enclosed = enclosed(elements, &entries);
    let far = far_from_next(elements);
    // Where no issue's date is printed, notices tell the year.
    let noticed = (0..elements.len()).filter_map(|at| match &elements[at] {
        Element::Date(_, range) if roles[at] != DateRole::Entry => range.start.year,
        _ => None,
    });
    let issue_year = issue_date.get(..4).and_then(|year| year.parse().ok()).or(noticed.max());
    let last = entries.last().copied().unwrap_or(0);
    let mut source = std::mem::take(elements).into_iter().enumerate().peekable();
    while let Some((index, element)) = source.next() {
        let Element::Date(printed, range) = element else {
            rest.push(element);
            continue;
        };
        // A letter ends with its writer's name and the date.
        let signed = drafts.is_empty()
            && range.start.year.is_none()
            && matches!(rest.last(), Some(Element::Heads(groups))
                if groups.len() == 1 && groups[0].is_author_only());
        let below_signature = index != last && far[index] && is_signature(rest.last());
        if signed || below_signature || above_headings[index] || roles[index] != DateRole::Entry {
            rest.push(Element::Date(printed, range));
            continue;
        }
        // A heading with nothing but a title, right over a date, is the timeline's.
        if let Some(Element::Heads(groups)) = rest.last_mut() {
            let plain = |group: &Group| {
                group.number.is_none() && group.authors.is_empty() && !group.title.is_empty()
            };
            if title.is_empty()
                && groups.last().is_some_and(plain)
                && let Some(mut group) = groups.pop()
            {
                group.enter(ledger);
                let mut whole = group.kicker;
                join::append(&mut whole, &group.title, false, ledger);
                join::append(&mut whole, &group.subtitle, false, ledger);
                title.push(whole);
            }
            if groups.is_empty() {
                rest.pop();
            }
        }
        let (lines, items) = (Vec::new(), Vec::new());
        let mut draft = Draft { printed, range, head: Date::default(), lines, items };
        // Behind the last date, and where something else stands before the next one, only the
        // entries before it tell where the entry ends.
        let between = match source.peek() {
            Some(&(at, Element::Para(_) | Element::Heads(_))) => !enclosed[at],
            _ => false,
        };
        let most = match earlier.most() {
            Some(most) if index == last || between => Some(most),
            None if index != last && between => Some(Most::USUAL),
            _ => None,
        };
        // Bullets tell it between two dates.
        let known = most.filter(|_| index == last || !bulleted);
        loop {
            let inside = source.peek().is_some_and(|&(at, _)| enclosed[at]);
            match source.peek().map(|(_, element)| element) {
                Some(Element::Heads(groups)) if draft.items.is_empty() => {
                    let indexes: Vec<usize> =
                        groups.iter().flat_map(|group| group.pieces.clone()).collect();
                    let own = known.map_or(indexes.len(), |most| most.lines_of(groups));
                    // Behind the last entry the page's furniture ends the timeline.
                    let sheet = indexes.iter().position(|&at| pieces[at].page_start);
                    let own = sheet.filter(|_| index == last).map_or(own, |sheet| own.min(sheet));
                    let own = own.saturating_sub(draft.lines.len());
                    draft.lines.extend(indexes[..own].iter().map(|&at| pieces[at].text.clone()));
                    source.next();
                    if own < indexes.len() {
                        let groups =
                            heading::divide(&indexes[own..], false, pieces, *habits, ledger);
                        rest.push(Element::Heads(groups));
                        break;
                    }
                }
                Some(Element::Para(para))
                    if !para.bullet && most.is_some_and(|most| most.is_over(&draft, para)) =>
                {
                    break;
                }
                Some(Element::Para(para)) if para.bullet => {
                    if let Some((_, Element::Para(para))) = source.next() {
                        draft.items.push(para);
                    }
                }
                Some(Element::Para(para))
                    if draft.items.is_empty()
                        && !para.bullet
                        && (draft.lines.is_empty() || para.text.len() <= MOST_TITLE)
                        && !para.text.last().is_some_and(ends_sentence) =>
                {
                    // A heading of two lines that was read as a short paragraph.
                    if let Some((_, Element::Para(para))) = source.next() {
                        draft.lines.push(para.text);
                    }
                }
                Some(Element::Para(para))
                    if inside || bulleted && earlier.is_like(para, &draft) =>
                {
                    // Its bullet was lost or misread.
                    if let Some((_, Element::Para(para))) = source.next() {
                        draft.items.push(para);
                    }
                }
                Some(Element::Para(para))
                    if !bulleted
                        && draft
                            .items
                            .first()
                            .is_none_or(|first| first.measure.abs_diff(para.measure) <= NEAR) =>
                {
                    if let Some((_, Element::Para(para))) = source.next() {
                        draft.items.push(para);
                    }
                }
                _ => break,
            }
        }
        earlier.add(&draft);
        drafts.push(draft);
    }
    *elements = rest;
    labelled_lines_are_items(&mut drafts, ledger);
    sentences_are_items(&mut drafts, ledger);
    places_are_items(&mut drafts, ledger);
    drafts_titled(&mut drafts);
    drafts_labelled(&mut drafts);
    part_items(&mut drafts);
    untitle(&mut drafts, ledger);
    if republican {
        drafts.iter_mut().for_each(Draft::count_from_republic);
    }
    let drafts = under_heads(drafts, ledger);
    let fixed = fixed_word(&drafts);
    let labelled = has_labels(&drafts, fixed.as_deref());
    let heads: Vec<Date> = drafts.iter().map(|draft| draft.head).collect();
    let mut entries: Vec<(Entry, Range, u32)> =
        drafts.into_iter().map(|draft| entry(draft, fixed.as_deref(), labelled, ledger)).collect();
    infer_months(&mut entries, &heads);
    let title_year = title.first().and_then(|title| lone_year(&title.string()));
    infer_years(&mut entries, &heads, title_year, issue_year, ledger);
    let entries: Vec<(Entry, u32)> =
        entries.into_iter().map(|(entry, _, line)| (entry, line)).collect();
    doubt::entries(&entries, ledger);
    let title = title.first().map(|title| ledger.field(title)).unwrap_or_default();
    Some(Timeline { title, entries: entries.into_iter().map(|(entry, _)| entry).collect() })
}

#[cfg(test)]
mod tests;
