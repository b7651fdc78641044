//! The colophon: what the edition was made from and how, in words.

use super::galley::Galley;
use crate::compose::inline::{Align, Shape};
use crate::font::FontId;
use crate::frame::{Length, NodeKind, Tag};
use crate::model::{Edition, Part};
use crate::wording;

/// Fills the galley with the colophon.
pub fn colophon(galley: &mut Galley<'_, '_>, edition: &Edition, mark: usize) {
    let language = &edition.metadata.language;
    galley.open(Part::Colophon);
    let section = galley.structure.add(None, NodeKind::Section);
    let title = wording::wording(language).colophon;
    let heading = galley.structure.add(Some(section), NodeKind::Heading(1, title.to_owned()));
    let style = galley.face(galley.style.face.display(), 1500);
    let lines = galley.setter.set(title, &style, &Shape::flush(galley.measure, Align::Start));
    galley.display(lines, &style, Tag::Node(heading));
    galley.blank(1, true);
    galley.keep(0);
    if let Some(row) = galley.rows.first_mut() {
        row.mark = Some(mark);
    }
    let label_style = galley.face(FontId::SansBold, 860);
    let text_style = galley.face(galley.style.face.body(), 860);
    let left = text_style.size * 4;
    let measure = galley.measure.min(left + text_style.size * 32);
    let mut lines = wording::colophon(edition);
    lines.push(wording::font_notice(language));
    let list = galley.structure.add(Some(section), NodeKind::List);
    for line in lines {
        galley.next_block();
        let shape = Shape { measure, first: left, rest: left, align: Align::Justify };
        let set = galley.setter.set(&line.text, &text_style, &shape);
        if set.is_empty() {
            continue;
        }
        let item = galley.structure.add(Some(list), NodeKind::ListItem);
        let label = galley.structure.add(Some(item), NodeKind::Label);
        let body = galley.structure.add(Some(item), NodeKind::ListBody);
        let start = galley.rows.len();
        galley.lines(set, Length::ZERO, Tag::Node(body));
        let text = std::mem::take(&mut galley.rows[start].content);
        let baseline = galley.style.baseline();
        for line in galley.setter.set(line.label, &label_style, &Shape::flush(left, Align::Start)) {
            Galley::draw(&mut galley.rows[start], line, Length::ZERO, baseline, Tag::Node(label));
        }
        galley.rows[start].content.extend(text);
    }
}
