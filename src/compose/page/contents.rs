//! The contents: number, title, leader and folio; kicker and author below (R40).

use super::flow::{Goal, Row, RowLink, rect, shift};
use super::galley::Galley;
use crate::compose::inline::{Align, Shape, Typesetter};
use crate::font::FontId;
use crate::frame::{Length, NodeId, NodeKind, Point, Tag};
use crate::model::Part;
use crate::wording;

/// What the contents and the outline list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The printed number.
    pub number: Option<u32>,
    /// The title as it is listed.
    pub title: String,
    /// Kicker, or "".
    pub kicker: String,
    /// Names.
    pub authors: Vec<String>,
    /// Marks the place where it begins.
    pub mark: usize,
}

/// A row whose folio is not yet known.
#[derive(Debug)]
pub struct Pending {
    row: usize,
    title_end: Length,
    mark: usize,
    link: NodeId,
}

/// Fills the galley with the contents, all but leaders and folios.
pub fn contents(
    galley: &mut Galley<'_, '_>,
    entries: &[Entry],
    language: &str,
    section: NodeId,
) -> Vec<Pending> {
    galley.open(Part::Contents);
    let words = wording::wording(language);
    let left = inset(galley);
    let kind = NodeKind::Heading(1, words.contents.to_owned());
    let heading = galley.structure.add(Some(section), kind);
    let style = galley.face(galley.style.face.display(), 1900).tracked(500);
    let shape = Shape::flush(galley.measure, Align::Start);
    let mut lines = galley.setter.set(words.contents, &style, &shape);
    for run in lines.iter_mut().flat_map(|line| &mut line.runs) {
        run.origin.x += left;
    }
    galley.display(lines, &style, Tag::Node(heading));
    let accent = galley.style.accent;
    galley.row();
    let pitch = galley.style.line_pitch;
    let (from, width) = (left, galley.measure - left * 2);
    if let Some(row) = galley.rows.last_mut() {
        row.rule(rect(from, pitch / 4, width, Length::pt(0.5)), accent);
    }
    galley.keep(0);
    let list = galley.structure.add(Some(section), NodeKind::Contents);
    let numbered = entries.iter().any(|entry| entry.number.is_some());
    let mut pending = Vec::new();
    for entry in entries {
        galley.next_block();
        self::entry(galley, entry, numbered, list, &mut pending);
    }
    pending
}

/// The contents are set in at both sides, so that leaders stay short: no wider than 36 em.
fn inset(galley: &Galley<'_, '_>) -> Length {
    ((galley.measure - galley.em(36)) / 2).max(Length::ZERO)
}

fn entry(
    galley: &mut Galley<'_, '_>,
    entry: &Entry,
    numbered: bool,
    list: NodeId,
    pending: &mut Vec<Pending>,
) {
    let accent = galley.style.accent;
    let left = inset(galley);
    let right = galley.measure - left;
    let body = galley.body();
    let text_left = left + if numbered { galley.em(5) / 2 } else { Length::ZERO };
    // Room for a leader and a folio stays free on every line.
    let shape = Shape {
        measure: right - galley.em(5),
        first: text_left,
        rest: text_left,
        align: Align::Start,
    };
    let item = galley.structure.add(Some(list), NodeKind::ContentsItem);
    let link = galley.structure.add(Some(item), NodeKind::Link);
    let start = galley.rows.len();
    let mut lines = galley.setter.set(&entry.title, &body, &shape);
    if lines.is_empty() {
        lines.push(Default::default());
    }
    let title_end = lines.last().map_or(text_left, |line| line.end.max(text_left));
    let count = lines.len();
    galley.lines(lines, Length::ZERO, Tag::Node(link));
    if let Some(number) = entry.number {
        let figure = galley.face(FontId::SansBold, 1000).inked(accent);
        let text = number.to_string();
        let width = galley.setter.width(&text, &figure);
        let x = (left + galley.em(3) / 2 - width).max(Length::ZERO);
        let baseline = galley.style.baseline();
        let shape = Shape::flush(galley.measure, Align::Start);
        let title = std::mem::take(&mut galley.rows[start].content);
        for line in galley.setter.set(&text, &figure, &shape) {
            Galley::draw(&mut galley.rows[start], line, x, baseline, Tag::Node(link));
        }
        galley.rows[start].content.extend(title);
    }
    pending.push(Pending { row: start + count - 1, title_end, mark: entry.mark, link });
    below(galley, entry, text_left, link);
    // Long titles may go over a page's end, a short entry not.
    let end = galley.rows.len();
    if end - start <= 4 {
        galley.keep(start);
    }
    galley.rows[end - 1].keep = false;
    let pitch = galley.style.line_pitch;
    for row in &mut galley.rows[start..end] {
        row.links.push(RowLink {
            area: rect(left, Length::ZERO, right - left, pitch * row.lines as i64),
            to: Goal::Mark(entry.mark),
            alt: entry.title.clone(),
            node: link,
        });
    }
}

/// Kicker and names under the title.
fn below(galley: &mut Galley<'_, '_>, entry: &Entry, left: Length, link: NodeId) {
    let names: Vec<&str> =
        entry.authors.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).collect();
    let kicker = entry.kicker.trim();
    if names.is_empty() && kicker.is_empty() {
        return;
    }
    let accent = galley.style.accent;
    let kicker_style = galley.face(FontId::Sans, 760).inked(accent).tracked(80);
    let name_style = galley.face(galley.style.face.quotation(), 860);
    let right = galley.measure - inset(galley);
    let start = galley.rows.len();
    galley.row();
    let mut x = left;
    for (text, style) in std::iter::once((kicker, kicker_style))
        .chain(names.into_iter().map(|name| (name, name_style)))
        .filter(|(text, _)| !text.is_empty())
    {
        let width = galley.setter.width(text, &style);
        if x > left && x + width > right {
            galley.row();
            x = left;
        }
        x = galley.piece(text, &style, x, Tag::Node(link)) + galley.em(1);
    }
    // Nearer to its own title than to the next.
    let up = Point { x: Length::ZERO, y: -galley.style.line_pitch / 5 };
    for placed in galley.rows[start..].iter_mut().flat_map(|row| &mut row.content) {
        shift(&mut placed.ink, up);
    }
}

/// Adds leaders and folios; `folio` gives the printed page number of a mark.
pub fn number(
    rows: &mut [Row],
    pending: &[Pending],
    setter: &mut Typesetter<'_>,
    style: &crate::compose::Style,
    folio: impl Fn(usize) -> String,
) {
    let measure = style.width();
    let em = style.body;
    let right = measure - ((measure - em * 36) / 2).max(Length::ZERO);
    let body = crate::compose::inline::TextStyle::new(style.face.body(), em);
    let shape = Shape::flush(measure, Align::Start);
    for entry in pending {
        let text = folio(entry.mark);
        let width = setter.width(&text, &body);
        let row = &mut rows[entry.row];
        // Points on a common raster from the right edge, half an em apart.
        let raster = em / 2;
        let end = right - em * 2;
        let room = end - entry.title_end - em;
        let points = (room.0 / raster.0.max(1)).max(0);
        if points > 0 {
            let dots: String = "·".repeat(points as usize);
            for line in setter.set(&dots, &body, &shape) {
                let x = end - raster * points;
                Galley::draw(row, line, x, style.baseline(), Tag::Ornament);
            }
        }
        for line in setter.set(&text, &body, &shape) {
            Galley::draw(row, line, right - width, style.baseline(), Tag::Node(entry.link));
        }
    }
}
