//! Running heads and folios (R37, R38).

use super::flow::rect;
use crate::compose::inline::{Align, Shape, TextStyle, Typesetter};
use crate::compose::style::Style;
use crate::frame::{Color, Ink, Length, Page, Placed, Tag};

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

/// Draws head and folio at the outer edge of a page.
pub fn dress(
    page: &mut Page,
    index: usize,
    furniture: &Furniture,
    style: &Style,
    setter: &mut Typesetter<'_>,
) {
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
        let line = style.top() - pitch * 3 / 4;
        let mut head = draw(&furniture.head, &face, line - face.size.per_mille(500), Tag::Header);
        let hair = rect(left, line, width, Length::pt(0.4));
        head.push(Placed { ink: Ink::Bar(hair, Color::BLACK), tag: Tag::Ornament });
        page.content.splice(0..0, head);
    }
    if !furniture.folio.is_empty() {
        let face = TextStyle::new(style.face.body(), style.body.per_mille(860));
        let y = style.top() + style.height() + pitch * 3 / 2;
        page.content.extend(draw(&furniture.folio, &face, y, Tag::Footer));
        page.folio.clone_from(&furniture.folio);
    }
}
