//! A group of poems, each with its title and signed below in brackets: one text, whose parts they are.

use super::article::as_printed;
use super::chars::Text;
use super::flow::{Element, Para};
use super::heading::Group;
use super::ledger::Ledger;
use crate::model::Role;
use crate::text::is_han;
use std::ops::Range;

/// Lines of such a poem at most.
const MOST_LINES: usize = 16;

/// Makes the poems' titles subheads and what signs them paragraphs of the text.
pub(super) fn gather(elements: Vec<Element>, ledger: &mut Ledger) -> Vec<Element> {
    let groups = groups(&elements);
    if groups.is_empty() {
        return elements;
    }
    let mut inside = vec![false; elements.len() + 1];
    groups.iter().for_each(|group| inside[group.clone()].fill(true));
    let mut out = Vec::with_capacity(elements.len());
    let mut measure = 0;
    for (at, element) in elements.into_iter().enumerate() {
        let subhead = |text: Text, measure: u32| {
            Element::Para(Para {
                text,
                role: Role::Subhead,
                display: true,
                measure,
                ..Para::default()
            })
        };
        match element {
            Element::Para(mut para) => {
                measure = para.measure;
                if inside[at] && is_verse(&para) {
                    para.role = Role::Quote;
                }
                out.push(Element::Para(para));
            }
            Element::Signoff(byline) if inside[at] => {
                let text = as_printed(&byline);
                out.push(Element::Para(Para { text, measure, ..Para::default() }));
            }
            Element::Heads(mut heads) if inside[at] => {
                heads.iter_mut().for_each(|group| group.enter(ledger));
                out.extend(heads.into_iter().map(|group| subhead(group.into_line(), measure)));
            }
            Element::Heads(mut heads) if inside[at + 1] => {
                let first = heads.last_mut().and_then(own_title);
                out.push(Element::Heads(heads));
                out.extend(first.map(|title| subhead(title, measure)));
            }
            element => out.push(element),
        }
    }
    out
}

/// The elements of each group of poems, from the first line of verse to the last name.
fn groups(elements: &[Element]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < elements.len() {
        let start = at;
        let mut end = at;
        let mut poems = 0;
        let mut next = poem(elements, at);
        while let Some(foot) = next {
            (poems, end) = (poems + 1, foot);
            next = match elements.get(end) {
                Some(Element::Heads(heads)) if is_title(heads) => poem(elements, end + 1),
                _ => None,
            };
        }
        if poems > 1 {
            out.push(start..end);
        }
        at = end.max(start + 1);
    }
    out
}

/// Where the poem ends that begins at an element and is signed.
fn poem(elements: &[Element], start: usize) -> Option<usize> {
    let verse = |element: &&Element| matches!(element, Element::Para(para) if is_verse(para));
    let lines = elements.get(start..)?.iter().take_while(verse).count();
    let signed = matches!(elements.get(start + lines), Some(Element::Signoff(byline)) if !byline.authors.is_empty());
    ((1..=MOST_LINES).contains(&lines) && signed).then_some(start + lines + 1)
}

/// One line that is a title and nothing else.
fn is_title(heads: &[Group]) -> bool {
    const LONGEST: usize = 14;
    matches!(heads, [group] if group.is_title_only() && group.title_lines == 1 && group.title.len() <= LONGEST)
}

/// Takes the last line of a heading's title, which is the first poem's.
fn own_title(group: &mut Group) -> Option<Text> {
    let last = group.title.0.last()?.line;
    let at = group.title.0.iter().position(|ch| ch.line == last)?;
    let whole = group.subtitle.is_empty() && group.authors.is_empty() && group.title_lines > 1;
    (at > 0 && whole).then(|| Text(group.title.0.split_off(at)))
}

/// Whether a paragraph is a line of verse, or a couplet in parts of one length.
fn is_verse(para: &Para) -> bool {
    const LENGTH: Range<usize> = 4..8;
    if para.role == Role::Quote {
        return true;
    }
    let parts: Vec<usize> = para
        .text
        .0
        .split(|ch| !is_han(ch.c))
        .map(<[_]>::len)
        .filter(|&length| length > 0)
        .collect();
    para.role == Role::Body
        && parts.len() > 1
        && LENGTH.contains(&parts[0])
        && parts.iter().all(|length| *length == parts[0])
}
