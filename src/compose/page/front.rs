//! The title page: masthead, title, issue and date, the publisher's line.

use super::flow::{Row, rect};
use super::galley::Galley;
use crate::compose::inline::{Align, Shape, TextStyle};
use crate::frame::{Length, NodeId, NodeKind, Tag};
use crate::model::{Metadata, Part};
use crate::wording;

/// Sizes of the title in 1/1000 of the body, largest first.
const TITLE: [i64; 8] = [4000, 3500, 3000, 2600, 2200, 1900, 1600, 1300];
const MASTHEAD: [i64; 5] = [2600, 2200, 1800, 1500, 1200];

/// Fills the galley with the rows of the title page.
pub fn title_page(galley: &mut Galley<'_, '_>, metadata: &Metadata) {
    galley.open(Part::Title);
    let node = galley.structure.add(None, NodeKind::Section);
    let title = wording::document_title(metadata);
    let masthead = [metadata.section.trim(), metadata.publication.trim()]
        .into_iter()
        .find(|name| !name.is_empty() && *name != title);
    // A vertical masthead opens the page at its right edge.
    if !galley.style.is_vertical() {
        space(galley, 2);
    }
    if let Some(masthead) = masthead {
        self::masthead(galley, masthead, node);
    }
    space(galley, galley.style.lines / 6);
    let centred = Shape::flush(galley.measure, Align::Center);
    // On one line if it can stand large there, or else on two; white space at both sides.
    let side = galley.em(2);
    let inset = Shape { measure: galley.measure - side, first: side, rest: side, ..centred };
    let (mut style, mut lines) =
        galley.fit(title, galley.style.face.display(), &TITLE[..4], 1, &inset);
    if lines.len() != 1 {
        (style, lines) = galley.fit(title, galley.style.face.display(), &TITLE, 2, &inset);
    }
    if !lines.is_empty() {
        let heading = galley.structure.add(Some(node), NodeKind::Title);
        galley.display(lines, &style, Tag::Node(heading));
    }
    let issue: Vec<String> = [
        wording::issue_label(metadata),
        wording::words(metadata.date.trim()),
        wording::weekday(metadata).to_owned(),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect();
    space(galley, 2);
    let style = galley.face(galley.style.face.body(), 1050).upright();
    centred_line(galley, &issue, &style, node);

    let mut foot = Vec::new();
    let mut publisher: Vec<&str> = Vec::new();
    if Some(metadata.publication.trim()) != masthead {
        publisher.push(metadata.publication.trim());
    }
    let pages = wording::pages_label(metadata);
    publisher.push(&pages);
    publisher.retain(|part| !part.is_empty());
    if !metadata.motto.trim().is_empty() {
        foot.push((
            metadata.motto.trim().to_owned(),
            galley.face(galley.style.face.quotation(), 1050).tracked(100),
        ));
    }
    foot.push((publisher.join("\u{3000}"), galley.face(galley.style.face.body(), 860)));
    foot.push((metadata.contact.trim().to_owned(), galley.face(galley.style.face.body(), 800)));
    let start = galley.rows.len();
    for (text, style) in foot {
        let lines = galley.setter.set(&text, &style, &centred);
        if !lines.is_empty() {
            let paragraph = galley.structure.add(Some(node), NodeKind::Paragraph);
            galley.lines(lines, Length::ZERO, Tag::Node(paragraph));
        }
    }
    // What is left of the page goes between, so that the foot stands at the foot.
    let used: usize = galley.rows.iter().map(|row| row.lines).sum();
    let rest = galley.style.lines.saturating_sub(used);
    if rest > 0 && galley.rows.len() > start {
        galley.rows.insert(start, Row { lines: rest, ..Row::default() });
    }
}

/// Space that stays even at a page's head.
fn space(galley: &mut Galley<'_, '_>, lines: usize) {
    galley.row().lines = lines;
}

/// The section's name between a thick and a thin rule (文武线).
fn masthead(galley: &mut Galley<'_, '_>, text: &str, parent: NodeId) {
    let (thick, thin) = (Length::pt(3.0), Length::pt(0.6));
    let accent = galley.style.accent;
    let shape = Shape::flush(galley.measure, Align::Center);
    let sizes = MASTHEAD;
    let (style, lines) = galley.fit(text, galley.style.face.display(), &sizes, 1, &shape);
    if lines.is_empty() {
        return;
    }
    let node = galley.structure.add(Some(parent), NodeKind::Paragraph);
    space(galley, 1);
    let measure = galley.measure;
    let pitch = galley.style.line_pitch;
    if let Some(row) = galley.rows.last_mut() {
        row.rule(rect(Length::ZERO, pitch * 3 / 5 - thick, measure, thick), accent);
    }
    let spaced = TextStyle { tracking: style.size / 4, ..style };
    let lines = if galley.setter.width(text, &spaced) <= measure {
        // Tracked out, a masthead reads as a name; the last gap is no part of it.
        galley.setter.set(text, &spaced, &shape)
    } else {
        lines
    };
    galley.display(lines, &style, Tag::Node(node));
    space(galley, 1);
    if let Some(row) = galley.rows.last_mut() {
        row.rule(rect(Length::ZERO, pitch * 2 / 5, measure, thin), accent);
    }
}

/// Short texts side by side, centred together, two em apart.
fn centred_line(galley: &mut Galley<'_, '_>, parts: &[String], style: &TextStyle, parent: NodeId) {
    if parts.is_empty() {
        return;
    }
    let node = galley.structure.add(Some(parent), NodeKind::Paragraph);
    let between = galley.em(2);
    let widths: Vec<Length> = parts.iter().map(|part| galley.setter.width(part, style)).collect();
    let total: Length = widths.iter().copied().sum::<Length>() + between * (parts.len() as i64 - 1);
    if total > galley.measure {
        let shape = Shape::flush(galley.measure, Align::Center);
        for part in parts {
            let lines = galley.setter.set(part, style, &shape);
            galley.lines(lines, Length::ZERO, Tag::Node(node));
        }
        return;
    }
    galley.row();
    let mut x = (galley.measure - total) / 2;
    for part in parts {
        x = galley.piece(part, style, x, Tag::Node(node)) + between;
    }
}
