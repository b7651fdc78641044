//! Running heads and folios (R37, R38).

use super::flow::rect;
use crate::compose::Writing;
use crate::compose::inline::{Align, Shape, TextStyle, Typesetter};
use crate::compose::style::Style;
use crate::frame::{Color, Ink, Length, Page, Placed, Point, Tag};

/// What stands around the text of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Furniture {
    /// The running head, or "" for none.
    pub head: String,
    /// The folio, or "" for none.
    pub folio: String,
}

/// Cuts a text to what fits in `width`, with …… after it where something went.
fn shortened(setter: &mut Typesetter<'_>, text: &str, style: &TextStyle, width: Length) -> String {
    // A head is short; of a very long title only its beginning is worth measuring.
    let limit = (width.0 / (style.size.0 / 4).max(1)).max(1) as usize;
    let mut shown: String = text.chars().take(limit).collect();
    if shown.len() == text.len() && setter.width(&shown, style) <= width {
        return shown;
    }
    loop {
        let cut = format!("{shown}……");
        if shown.pop().is_none() || setter.width(&cut, style) <= width {
            return cut;
        }
    }
}

/// Draws head and folio of a vertical page, which still lies. Both stand at the fore-edge (书口),
/// where presses set them: the head reads down from the height of the first characters, the folio
/// stands across at the foot.
fn dress_vertical(
    page: &mut Page,
    index: usize,
    furniture: &Furniture,
    style: &Style,
    setter: &mut Typesetter<'_>,
) {
    let pitch = style.line_pitch;
    let (left, top) = (style.left(index), style.top(index));
    let (right, bottom) = (left + style.width(), top + style.height());
    // Page index 0 is a left page: its fore-edge is beyond its last line.
    let is_left = index.is_multiple_of(2);
    let beyond = |distance: Length| if is_left { bottom + distance } else { top - distance };
    let axis = beyond(pitch);
    let shape = Shape::flush(style.width(), Align::Start);
    if !furniture.head.is_empty() {
        let face = TextStyle::new(style.face.body(), style.body.per_mille(780)).upright();
        let text = shortened(setter, &furniture.head, &face, style.width() * 2 / 3);
        let hair = rect(left, beyond(pitch * 2 / 5), style.width(), Length::pt(0.4));
        let mut head = vec![Placed { ink: Ink::Bar(hair, Color::BLACK), tag: Tag::Ornament }];
        for line in setter.set(&text, &face, &shape).into_iter().take(1) {
            for mut run in line.runs {
                run.origin.x += left;
                run.origin.y += axis;
                head.push(Placed { ink: Ink::Glyphs(run), tag: Tag::Header });
            }
        }
        page.content.splice(0..0, head);
    }
    if !furniture.folio.is_empty() {
        let face = TextStyle::new(style.face.body(), style.body.per_mille(860));
        setter.writing = Writing::HorizontalTb;
        let width = setter.width(&furniture.folio, &face);
        let lines = setter.set(&furniture.folio, &face, &shape);
        setter.writing = Writing::VerticalRl;
        for mut run in lines.into_iter().take(1).flat_map(|line| line.runs) {
            // What is at the right of the turned page is at the upper side of the lying one.
            run.origin = Point { x: right, y: axis + width / 2 - run.origin.x };
            page.content.push(Placed { ink: Ink::Glyphs(run), tag: Tag::Footer });
        }
        page.folio.clone_from(&furniture.folio);
    }
}

/// Draws head and folio at the outer edge of a page.
pub fn dress(
    page: &mut Page,
    index: usize,
    furniture: &Furniture,
    style: &Style,
    setter: &mut Typesetter<'_>,
) {
    if style.is_vertical() {
        return dress_vertical(page, index, furniture, style, setter);
    }
    let recto = index.is_multiple_of(2);
    let (left, width) = (style.left(index), style.width());
    let align = if recto { Align::End } else { Align::Start };
    let shape = Shape::flush(width, align);
    let pitch = style.line_pitch;
    let mut draw = |text: &str, face: &TextStyle, y: Length, tag: Tag| -> Vec<Placed> {
        let text = shortened(setter, text, face, width);
        let mut placed = Vec::new();
        for line in setter.set(&text, face, &shape).into_iter().take(1) {
            for mut run in line.runs {
                run.origin.x += left;
                run.origin.y = y;
                placed.push(Placed { ink: Ink::Glyphs(run), tag });
            }
        }
        placed
    };
    if !furniture.head.is_empty() {
        let face = TextStyle::new(style.face.body(), style.body.per_mille(780));
        let line = style.top(index) - pitch * 3 / 4;
        let mut head = draw(&furniture.head, &face, line - face.size.per_mille(500), Tag::Header);
        let hair = rect(left, line, width, Length::pt(0.4));
        head.push(Placed { ink: Ink::Bar(hair, Color::BLACK), tag: Tag::Ornament });
        page.content.splice(0..0, head);
    }
    if !furniture.folio.is_empty() {
        let face = TextStyle::new(style.face.body(), style.body.per_mille(860));
        let y = style.top(index) + style.height() + pitch * 3 / 2;
        page.content.extend(draw(&furniture.folio, &face, y, Tag::Footer));
        page.folio.clone_from(&furniture.folio);
    }
}
