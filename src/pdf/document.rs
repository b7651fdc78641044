//! What stands beside the pages: metadata, outline, page labels.
//!
//! Where the pages say nothing, the standards still want a value: the title is the first heading
//! or 无题, the language zh-Hans, the date the first second of 1970, the outline the title alone.

use super::page::pt;
use super::text;
use crate::frame::{Binding, Description, Link, NodeKind, OutlineEntry, Pages, Tag, Target};
use crate::{Error, Result};
use krilla::destination::XyzDestination;
use krilla::geom::Point as Spot;
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::{NumberingStyle, PageLabel};
use std::num::NonZeroU32;

const PROGRAM: &str = concat!("banxin ", env!("CARGO_PKG_VERSION"));

/// PDF strings end at 32767 bytes (ISO 32000-1, annex C); this many characters fit in any encoding.
const LONGEST: usize = 8000;

/// Checks the references between pages, nodes and bookmarks.
pub(super) fn verify(pages: &Pages) -> Result<()> {
    let last = pages.pages.len();
    if last == 0 {
        return Err(Error::new("the document has no pages"));
    }
    let nodes = &pages.structure.nodes;
    let children = nodes.iter().flat_map(|node| &node.children);
    let links = pages.pages.iter().flat_map(|page| &page.links);
    let tags = pages.pages.iter().flat_map(|page| &page.content).map(|placed| placed.tag);
    let tagged = tags.filter_map(|tag| match tag {
        Tag::Node(node) => Some(node),
        Tag::Header | Tag::Footer | Tag::Ornament => None,
    });
    let linked = links.clone().map(|link| link.node);
    let mut named = children.chain(&pages.structure.roots).copied().chain(linked).chain(tagged);
    if let Some(node) = named.find(|node| node.0 as usize >= nodes.len()) {
        return Err(Error::new(format!("node {} is not in the structure tree", node.0)));
    }
    let leads = |link: &Link| match link.target {
        Target::Place(page, _) => page,
        Target::Uri(_) => 0,
    };
    if let Some(page) = links.map(leads).find(|page| *page >= last) {
        return Err(Error::new(format!("a link leads to page {} of {last}", page + 1)));
    }
    let mut entries: Vec<&OutlineEntry> = pages.outline.iter().collect();
    while let Some(entry) = entries.pop() {
        if entry.page >= last {
            let (title, page) = (&entry.title, entry.page + 1);
            return Err(Error::new(format!(
                "the bookmark {title:?} leads to page {page} of {last}"
            )));
        }
        entries.extend(&entry.children);
    }
    Ok(())
}

/// Title, authors, language, date and identifier, for the catalogue and for XMP.
pub(super) fn metadata(pages: &Pages) -> Metadata {
    let Description { authors, subject, identifier, .. } = &pages.description;
    let authors = authors.iter().map(|author| line(author)).filter(|author| !author.is_empty());
    let metadata = Metadata::new()
        .title(title(pages))
        .authors(authors.collect())
        .description(line(subject))
        .language(language(pages).to_owned())
        .creation_date(made(pages))
        .creator(PROGRAM.to_owned())
        .producer(PROGRAM.to_owned())
        .text_direction(match pages.binding {
            Binding::Left => TextDirection::LeftToRight,
            Binding::Right => TextDirection::RightToLeft,
        });
    match identifier.as_str() {
        "" => metadata,
        identifier => metadata.document_id(identifier.to_owned()),
    }
}

/// When the file was made, as it says.
pub(super) fn made(pages: &Pages) -> DateTime {
    let Description { date, made, .. } = &pages.description;
    date_time(made.as_deref().unwrap_or(date))
}

/// The document's title, or what stands for it.
pub(super) fn title(pages: &Pages) -> String {
    let headings = pages.structure.nodes.iter().filter_map(|node| match &node.kind {
        NodeKind::Heading(_, words) => Some(line(words)),
        _ => None,
    });
    let mut candidates = std::iter::once(line(&pages.description.title)).chain(headings);
    candidates.find(|title| !title.is_empty()).unwrap_or_else(|| "无题".to_owned())
}

/// The language of the document.
pub(super) fn language(pages: &Pages) -> &str {
    let is_tag =
        |tag: &str| !tag.is_empty() && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    Some(pages.description.language.as_str()).filter(|tag| is_tag(tag)).unwrap_or("zh-Hans")
}

/// The bookmarks; the first level stands open.
pub(super) fn outline(pages: &Pages) -> Outline {
    let mut outline = Outline::new();
    for entry in &pages.outline {
        outline.push_child(outline_node(entry));
    }
    if pages.outline.is_empty() {
        outline.push_child(OutlineNode::new(
            title(pages),
            XyzDestination::new(0, Spot::from_xy(0.0, 0.0)),
        ));
    }
    outline
}

fn outline_node(entry: &OutlineEntry) -> OutlineNode {
    let title = match line(&entry.title) {
        title if title.is_empty() => format!("第{}页", entry.page + 1),
        title => title,
    };
    let place = XyzDestination::new(entry.page, Spot::from_xy(pt(entry.at.x), pt(entry.at.y)));
    let mut node = OutlineNode::new(title, place).with_open(true);
    for child in &entry.children {
        node.push_child(outline_node(child));
    }
    node
}

/// What each page is called: its folio; a blind folio is counted from its neighbours, and pages
/// before page 1 are numbered in small Roman.
pub(super) fn labels(pages: &Pages) -> Vec<PageLabel> {
    let folios: Vec<Option<i64>> =
        pages.pages.iter().map(|page| page.folio.trim().parse().ok()).collect();
    let neighbour = |index: usize| {
        let after =
            folios[index..].iter().zip(0..).find_map(|(folio, away)| Some(folio.as_ref()? - away));
        let before = || {
            folios[..index]
                .iter()
                .rev()
                .zip(1..)
                .find_map(|(folio, away)| Some(folio.as_ref()? + away))
        };
        after.or_else(before).unwrap_or(index as i64 + 1)
    };
    let label = |(index, page): (usize, &crate::frame::Page)| {
        let folio = line(page.folio.trim());
        if folios[index].is_none() && !folio.is_empty() {
            return PageLabel::new(None, Some(folio), None);
        }
        let (style, number) = match u32::try_from(neighbour(index)).ok().and_then(NonZeroU32::new) {
            Some(number) => (NumberingStyle::Arabic, Some(number)),
            None => (NumberingStyle::LowerRoman, NonZeroU32::new(index as u32 + 1)),
        };
        PageLabel::new(Some(style), None, number)
    };
    pages.pages.iter().enumerate().map(label).collect()
}

/// One line without what PDF and XML do not admit.
pub(super) fn line(text: &str) -> String {
    text::clean(text).trim().chars().take(LONGEST).collect()
}

/// From an ISO 8601 date, with or without a time of day; parts that are not given are the first of
/// their kind, and nothing at all is 1970.
fn date_time(date: &str) -> DateTime {
    let (day, time) = date.split_once(['T', ' ']).unwrap_or((date, ""));
    let (clock, offset) = match time.find(['Z', '+', '-']) {
        Some(at) => time.split_at(at),
        None => (time, ""),
    };
    let mut day = day.split('-').map(|part| part.trim().parse::<u16>().ok());
    let mut clock = clock.split(':').map(|part| part.split('.').next()?.parse::<u8>().ok());
    let mut part = |least: u8| clock.next().flatten().unwrap_or(least);
    let (hour, minute, second) = (part(0), part(0), part(0));
    let year = day.next().flatten();
    let mut part = || day.next().flatten().and_then(|part| u8::try_from(part).ok()).unwrap_or(1);
    let (month, day) = (part(), part());
    let mut away = offset.trim_start_matches(['+', 'Z']).split(':');
    let hours = away.next().and_then(|hours| hours.parse().ok()).unwrap_or(0);
    let minutes = away.next().and_then(|minutes| minutes.parse().ok()).unwrap_or(0);
    DateTime::new(year.unwrap_or(1970))
        .month(month)
        .day(day)
        .hour(hour)
        .minute(minute)
        .second(second)
        .utc_offset_hour(hours)
        .utc_offset_minute(minutes)
}
