//! Articles and the introduction: the opening, then the body.

use super::flow::shift;
use super::galley::Galley;
use crate::compose::inline::{Align, Shape, TextStyle};
use crate::font::FontId;
use crate::frame::{Length, NodeId, NodeKind, Point, Tag};
use crate::model::{Article, Introduction, Part};
use crate::wording;

/// Sizes of a title in 1/1000 of the body, largest first (R35: 20 to 12 pt over 10.5 pt).
const TITLE: [i64; 5] = [1900, 1700, 1500, 1300, 1150];

/// Adds the article of an index; `mark` is for its entry in contents and outline.
pub fn article(galley: &mut Galley<'_, '_>, article: &Article, index: usize, mark: usize) {
    galley.open(Part::Article(index));
    let node = galley.structure.add(None, NodeKind::Article);
    parting(galley);
    let start = galley.rows.len();
    lead(galley, article, node);
    title(galley, &article.title, node);
    subtitle(galley, &article.subtitle, node);
    byline(galley, article, node);
    finish(galley, start, mark);
    galley.paragraphs(&article.paragraphs, node);
    galley.notes(Part::Article(index), node);
}

/// Adds the introduction.
pub fn introduction(
    galley: &mut Galley<'_, '_>,
    introduction: &Introduction,
    language: &str,
    mark: usize,
) {
    galley.open(Part::Introduction);
    let node = galley.structure.add(None, NodeKind::Section);
    let start = galley.rows.len();
    title(galley, wording::introduction_title(introduction, language), node);
    finish(galley, start, mark);
    galley.paragraphs(&introduction.paragraphs, node);
    galley.notes(Part::Introduction, node);
}

/// White space and a hair of the accent between two articles; nothing at a column's head.
fn parting(galley: &mut Galley<'_, '_>) {
    let (pitch, accent) = (galley.style.line_pitch, galley.style.accent);
    if galley.rows.is_empty() {
        return;
    }
    galley.part(1);
    galley.blank(1, true);
    galley.rule(pitch * 2 / 3, Length::pt(0.5), accent);
}

/// Closes an opening: a line of white space, all of it kept with the text (R36), and its mark.
fn finish(galley: &mut Galley<'_, '_>, start: usize, mark: usize) {
    if galley.rows.len() == start {
        // An article without any heading still opens somewhere.
        galley.row().lines = 1;
    } else {
        galley.blank(1, true);
    }
    galley.keep(start);
    galley.rows[start].mark = Some(mark);
}

/// Number and kicker.
fn lead(galley: &mut Galley<'_, '_>, article: &Article, parent: NodeId) {
    let kicker = article.kicker.trim();
    if article.number.is_none() && kicker.is_empty() {
        return;
    }
    let accent = galley.style.accent;
    let node = galley.structure.add(Some(parent), NodeKind::Paragraph);
    galley.row();
    let mut x = Length::ZERO;
    if let Some(number) = article.number {
        let figure = galley.face(FontId::SansBold, 1700).inked(accent);
        x = galley.piece(&number.to_string(), &figure, x, Tag::Node(node)) + galley.em(1) / 2;
    }
    let style = galley.face(FontId::Sans, 860).inked(accent).tracked(120);
    galley.piece(kicker, &style, x, Tag::Node(node));
}

fn title(galley: &mut Galley<'_, '_>, text: &str, parent: NodeId) {
    let shape = Shape::flush(galley.measure, Align::Start);
    let (style, lines) = galley.fit(text, galley.style.face.display(), &TITLE, 2, &shape);
    if !lines.is_empty() {
        let node = galley.structure.add(Some(parent), NodeKind::Heading(1, text.to_owned()));
        galley.display(lines, &style, Tag::Node(node));
    }
}

fn subtitle(galley: &mut Galley<'_, '_>, text: &str, parent: NodeId) {
    let style = galley.face(galley.style.face.body(), 1100);
    let shape = Shape::flush(galley.measure, Align::Start);
    let lines = galley.setter.set(text, &style, &shape);
    if !lines.is_empty() {
        let node = galley.structure.add(Some(parent), NodeKind::Paragraph);
        galley.lines(lines, Length::ZERO, Tag::Node(node));
    }
}

/// Authors and their affiliation: on one line where they fit.
fn byline(galley: &mut Galley<'_, '_>, article: &Article, parent: NodeId) {
    let names: Vec<&str> =
        article.authors.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).collect();
    let affiliation = article.affiliation.trim();
    if names.is_empty() && affiliation.is_empty() {
        return;
    }
    let node = galley.structure.add(Some(parent), NodeKind::Paragraph);
    let style = galley.face(galley.style.face.quotation(), 860);
    let width = galley.setter.width(affiliation, &style);
    let measure = galley.measure;
    let names_width = authors_width(galley, &names);
    let beside = names_width + galley.em(1) + width;
    // A vertical by-line stands at the foot of its line, two em above the end of the text.
    let (foot, align) = match galley.style.is_vertical() {
        true => (measure - galley.em(2), Align::End),
        false => (measure, Align::Start),
    };
    let total = if beside <= foot && width > Length::ZERO { beside } else { names_width };
    let mut x = match align {
        Align::End => (foot - total).max(Length::ZERO),
        _ => Length::ZERO,
    };
    let first = galley.rows.len();
    if !names.is_empty() {
        galley.row();
        x = authors(galley, &names, x, node);
    }
    if !names.is_empty() && x + galley.em(1) + width <= foot {
        galley.piece(affiliation, &style, x + galley.em(1), Tag::Node(node));
    } else if !affiliation.is_empty() {
        let lines = galley.setter.set(affiliation, &style, &Shape::flush(foot, align));
        galley.lines(lines, Length::ZERO, Tag::Node(node));
    }
    if galley.style.is_vertical() {
        return;
    }
    // Clear of the title; the white line below gives the room.
    let down = Point { x: Length::ZERO, y: galley.style.line_pitch / 5 };
    for placed in galley.rows[first..].iter_mut().flat_map(|row| &mut row.content) {
        shift(&mut placed.ink, down);
    }
}

/// True for a name of Han characters alone.
fn is_han_name(name: &str, count: usize) -> bool {
    name.chars().count() == count && name.chars().all(crate::text::is_han)
}

/// How each name is set: Kai, and of two characters opened by an em beside names of three (R32).
fn name_style(galley: &Galley<'_, '_>, names: &[&str], name: &str) -> TextStyle {
    let style = galley.face(galley.style.face.quotation(), 1140);
    let opened = names.iter().any(|name| is_han_name(name, 3));
    if opened && is_han_name(name, 2) { style.tracked(1000) } else { style }
}

/// The names side by side, an em between them.
fn authors_width(galley: &mut Galley<'_, '_>, names: &[&str]) -> Length {
    let mut width = galley.em(1) * (names.len() as i64 - 1).max(0);
    for name in names {
        let style = name_style(galley, names, name);
        width += galley.setter.width(name, &style);
    }
    width
}

/// Draws the names from `x` on; returns where they end.
fn authors(galley: &mut Galley<'_, '_>, names: &[&str], x: Length, node: NodeId) -> Length {
    let mut x = x;
    for (at, name) in names.iter().enumerate() {
        let style = name_style(galley, names, name);
        let start = if at == 0 { x } else { x + galley.em(1) };
        let width = galley.setter.width(name, &style);
        if at > 0 && start + width > galley.measure {
            galley.row();
            x = galley.piece(name, &style, Length::ZERO, Tag::Node(node));
        } else {
            x = galley.piece(name, &style, start, Tag::Node(node));
        }
    }
    x
}
