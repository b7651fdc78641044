//! The dated appendix: one rule in the accent, a mark at each entry, dates that align at its left.

use super::flow::{Place, Row, rect};
use super::galley::Galley;
use crate::compose::inline::{Align, Line, Shape, TextStyle};
use crate::compose::style::Style;
use crate::font::FontId;
use crate::frame::{Ink, Length, NodeId, NodeKind, Placed, Point, Tag};
use crate::model::{Edition, Entry, EntryItem, Inferred, Part, Timeline};
use crate::wording;

const TITLE: [i64; 5] = [1900, 1700, 1500, 1300, 1150];

/// Where the parts of an entry stand.
#[derive(Debug, Clone, Copy)]
pub struct Axis {
    /// The first row beside the rule.
    pub from: usize,
    /// The row after the last one beside it.
    pub to: usize,
    /// The rule.
    pub x: Length,
}

/// Fills the galley with the timeline.
pub fn timeline(
    galley: &mut Galley<'_, '_>,
    timeline: &Timeline,
    edition: &Edition,
    mark: usize,
) -> Axis {
    let language = &edition.metadata.language;
    galley.open(Part::Timeline);
    let section = galley.structure.add(None, NodeKind::Section);
    let title = wording::timeline_title(timeline, language);
    let full = galley.measure;
    let shape = Shape::flush(full, Align::Start);
    let (style, lines) = galley.fit(title, galley.style.face.display(), &TITLE, 2, &shape);
    let heading = galley.structure.add(Some(section), NodeKind::Heading(1, title.to_owned()));
    galley.display(lines, &style, Tag::Node(heading));
    galley.blank(1, true);
    galley.keep(0);
    if let Some(row) = galley.rows.first_mut() {
        row.mark = Some(mark);
    }
    let from = galley.rows.len();
    let x = rule_place(galley, &timeline.entries);
    // Lines of more than 36 em are tiring to read.
    galley.measure = full.min(x + galley.em(36));
    let mut year = String::new();
    for entry in &timeline.entries {
        galley.next_block();
        self::entry(galley, entry, x, &mut year, section);
    }
    let to = galley.rows.len();
    if let Some(note) = wording::inference_note(edition) {
        self::note(galley, &note, x, section);
    }
    galley.notes(Part::Timeline, section);
    galley.measure = full;
    Axis { from, to, x }
}

/// The dates set their column's width, from 6 to 10 em, upright ones to 13 em.
fn rule_place(galley: &mut Galley<'_, '_>, entries: &[Entry]) -> Length {
    let style = date_style(galley);
    let mut widest = galley.em(6);
    for entry in entries {
        widest = widest.max(galley.setter.width(&date_text(galley, entry), &style));
    }
    let widest = widest.min(galley.em(if galley.style.is_vertical() { 13 } else { 10 }));
    // On whole ems, so that the text stands on the page's own raster.
    galley.em(1) * (widest.0 / galley.style.body.0.max(1) + 2)
}

/// Hei has figures of one width, so dates align; in vertical lines each stands on an em.
fn date_style(galley: &Galley<'_, '_>) -> TextStyle {
    galley.face(FontId::Sans, 900).inked(galley.style.accent).upright()
}

/// In figures; where lines run down in words, since only short numerals stand upright (R44).
fn date_text(galley: &Galley<'_, '_>, entry: &Entry) -> String {
    match galley.style.is_vertical() {
        true => wording::entry_words(entry),
        false => wording::entry_figures(entry),
    }
}

fn entry(
    galley: &mut Galley<'_, '_>,
    entry: &Entry,
    x: Length,
    year: &mut String,
    section: NodeId,
) {
    let accent = galley.style.accent;
    let text_left = x + galley.em(2);
    galley.part(1);
    let start = galley.rows.len();
    let this_year: String = entry.date.chars().take_while(char::is_ascii_digit).collect();
    let label = entry.label.trim();
    let new_year = this_year != *year && this_year.len() == 4;
    // A date that is a year alone is not said twice.
    let year_alone = entry.date == this_year && entry.date_end.is_none();
    let date = galley.structure.add(Some(section), NodeKind::Paragraph);
    if new_year {
        year.clone_from(&this_year);
    }
    let is_shown = new_year && !year_alone;
    if is_shown || !label.is_empty() {
        galley.row();
        if is_shown {
            let style = galley.face(FontId::SansBold, 1500).inked(accent).upright();
            // The date beside the heading is what is read; this is for the eye.
            let shown = match entry.inferred.contains(&Inferred::Year) {
                true => format!("〔{this_year}〕"),
                false => this_year.clone(),
            };
            aligned(galley, &shown, &style, x - galley.em(1), Tag::Ornament);
        }
        if !label.is_empty() {
            let style = galley.face(FontId::Sans, 800).tracked(100);
            let node = galley.structure.add(Some(section), NodeKind::Paragraph);
            galley.piece(label, &style, text_left, Tag::Node(node));
        }
    }
    let at = galley.rows.len();
    // What happened is told beside the date, by a title or else by the first item.
    let untitled = entry.title.trim().is_empty();
    let mut items = entry.items.iter();
    let mut list = None;
    if untitled && let Some(first) = items.next() {
        galley.keep(start);
        if entry.items.len() == 1 {
            sentence(galley, first, text_left, section);
        } else {
            let parent = galley.structure.add(Some(section), NodeKind::List);
            self::item(galley, first, text_left, parent);
            list = Some(parent);
        }
    } else {
        heading(galley, entry, text_left, section);
    }
    if galley.rows.len() == at {
        galley.row();
    }
    let style = match year_alone {
        true => galley.face(FontId::SansBold, 1070).inked(accent).upright(),
        false => date_style(galley),
    };
    dates(galley, entry, &style, x - galley.em(1), at, date);
    let center = Point { x, y: galley.style.line_pitch / 2 };
    let radius = galley.style.body.per_mille(300);
    let disc = Placed { ink: Ink::Disc(center, radius, accent), tag: Tag::Ornament };
    galley.rows[at].content.insert(0, disc);
    if !untitled {
        galley.keep(start);
    }
    if entry.items.is_empty() {
        if let Some(row) = galley.rows.last_mut() {
            row.keep = false;
        }
        return;
    }
    for item in items {
        let parent =
            *list.get_or_insert_with(|| galley.structure.add(Some(section), NodeKind::List));
        self::item(galley, item, text_left, parent);
    }
}

/// An appendix is set a little smaller than the body.
fn item_style(galley: &Galley<'_, '_>) -> TextStyle {
    galley.face(galley.style.face.body(), 950)
}

fn item(galley: &mut Galley<'_, '_>, item: &EntryItem, left: Length, list: NodeId) {
    let style = item_style(galley);
    galley.next_block();
    let marks = &galley.numbered(&item.marks);
    galley.item((&item.text, marks), &style, list, left, galley.em(1));
}

/// The only item of an entry without a title: a list of one has no bullet.
fn sentence(galley: &mut Galley<'_, '_>, item: &EntryItem, left: Length, section: NodeId) {
    let style = item_style(galley);
    galley.next_block();
    let marks = &galley.numbered(&item.marks);
    let shape = Shape { measure: galley.measure, first: left, rest: left, align: Align::Justify };
    let lines = galley.set_marked(&item.text, marks, &style, &shape);
    if !lines.is_empty() {
        let node = galley.structure.add(Some(section), NodeKind::Paragraph);
        galley.marked(lines, &item.text, marks, &style, node);
    }
}

/// What happened, in bold; at least a row for the date to stand beside.
fn heading(galley: &mut Galley<'_, '_>, entry: &Entry, left: Length, section: NodeId) {
    let style = galley.face(FontId::SansBold, 1070);
    let shape = Shape { measure: galley.measure, first: left, rest: left, align: Align::Start };
    let mut lines = galley.setter.set(&entry.title, &style, &shape);
    let mut tag = Tag::Ornament;
    if lines.is_empty() {
        lines.push(Line::default());
    } else {
        let kind = NodeKind::Heading(2, entry.title.clone());
        tag = Tag::Node(galley.structure.add(Some(section), kind));
    }
    galley.lines(lines, Length::ZERO, tag);
}

/// Draws a short text that ends at `right`, on the last row.
fn aligned(galley: &mut Galley<'_, '_>, text: &str, style: &TextStyle, right: Length, tag: Tag) {
    let width = galley.setter.width(text, style);
    galley.piece(text, style, right - width, tag);
}

/// The date beside the heading: on its row, or on more rows where a range is long.
fn dates(
    galley: &mut Galley<'_, '_>,
    entry: &Entry,
    style: &TextStyle,
    right: Length,
    at: usize,
    node: NodeId,
) {
    let text = date_text(galley, entry);
    // What was inferred stands in brackets close to the rest.
    let (inferred, rest) = match text.find('〕') {
        Some(end) => text.split_at(end + '〕'.len_utf8()),
        None => ("", text.as_str()),
    };
    let lead = galley.setter.width(inferred, style);
    // The brackets stand before the first line, however long the range is.
    let measure = right.max(galley.em(4));
    let first = lead.min(measure / 2);
    let shape = Shape { first, ..Shape::flush(measure, Align::End) };
    let lines = galley.setter.set(rest, style, &shape);
    let baseline = galley.style.baseline();
    for (line_at, line) in lines.into_iter().enumerate() {
        while galley.rows.len() <= at + line_at {
            galley.row();
        }
        let row = &mut galley.rows[at + line_at];
        let before = std::mem::take(&mut row.content);
        if line_at == 0 && !inferred.is_empty() {
            let start = line.runs.first().map_or(right, |run| run.origin.x);
            let shape = Shape::flush(galley.measure, Align::Start);
            for line in galley.setter.set(inferred, style, &shape) {
                Galley::draw(row, line, start - lead, baseline, Tag::Node(node));
            }
        }
        Galley::draw(row, line, Length::ZERO, baseline, Tag::Node(node));
        row.content.extend(before);
    }
}

/// One note that says from what the years in 〔〕 were inferred.
fn note(galley: &mut Galley<'_, '_>, text: &str, x: Length, section: NodeId) {
    let style = galley.face(galley.style.face.quotation(), 860);
    let left = x + galley.em(2);
    let shape = Shape {
        measure: galley.measure.min(left + galley.em(34)),
        first: left,
        rest: left,
        align: Align::Justify,
    };
    let lines = galley.setter.set(text, &style, &shape);
    if !lines.is_empty() {
        galley.part(1);
        let node = galley.structure.add(Some(section), NodeKind::Paragraph);
        galley.lines(lines, Length::ZERO, Tag::Node(node));
    }
}

/// Draws the rule: on each page one bar from the first row to the last.
pub fn draw_axis(rows: &mut [Row], places: &[Place], axis: Axis, style: &Style) {
    let width = Length::pt(0.8);
    let mut at = axis.from;
    let to = axis.to.min(rows.len());
    while at < to {
        let Some(first) = places[at].line else {
            at += 1;
            continue;
        };
        let page = places[at].page;
        let end = (at..to).take_while(|row| places[*row].page == page).last().unwrap_or(at);
        let last = (at..=end).rev().find(|row| !rows[*row].blank && places[*row].line.is_some());
        if let Some(last) = last {
            let lines = places[last].line.unwrap_or(first) + rows[last].lines - first;
            let height = style.line_pitch * lines as i64;
            let bar = rect(axis.x - width / 2, Length::ZERO, width, height);
            let bar = Placed { ink: Ink::Bar(bar, style.accent), tag: Tag::Ornament };
            rows[at].content.insert(0, bar);
        }
        at = end + 1;
    }
}
