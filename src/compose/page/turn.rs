//! Pages composed lying → upright pages of vertical lines: everything is turned a quarter clockwise
//! about the sheet, so that lines run down and follow each other to the left (R44). The glyphs keep
//! the orientation that they have in their lines.

use crate::frame::{Binding, Ink, Length, OutlineEntry, Page, Pages, Point, Rect, Size, Target};

/// Turns every page, and what leads to places on them.
pub fn turn(pages: &mut Pages) {
    pages.pages.iter_mut().for_each(page);
    for entry in &mut pages.outline {
        bookmark(entry);
    }
    pages.binding = Binding::Right;
}

fn page(page: &mut Page) {
    let height = page.size.height;
    page.size = Size { width: height, height: page.size.width };
    for placed in &mut page.content {
        match &mut placed.ink {
            Ink::Glyphs(run) => run.origin = point(run.origin, height),
            Ink::Bar(area, _) | Ink::Wave(area, ..) | Ink::Picture(area, _) => {
                *area = rect(*area, height)
            }
            Ink::Disc(center, _, _) => *center = point(*center, height),
        }
    }
    for link in &mut page.links {
        link.area = rect(link.area, height);
        if let Target::Place(_, at) = &mut link.target {
            *at = destination(*at);
        }
    }
}

fn point(at: Point, height: Length) -> Point {
    Point { x: height - at.y, y: at.x }
}

fn rect(area: Rect, height: Length) -> Rect {
    let Rect { origin, size } = area;
    let corner = Point { x: origin.x, y: origin.y + size.height };
    Rect { origin: point(corner, height), size: Size { width: size.height, height: size.width } }
}

/// Where a reader is led: a place in PDF is the upper left corner of what is then seen, but the
/// text goes on to the left of its first line. So the page is seen from its left edge on, from the
/// height at which the line begins.
fn destination(at: Point) -> Point {
    Point { x: Length::ZERO, y: at.x }
}

fn bookmark(entry: &mut OutlineEntry) {
    entry.at = destination(entry.at);
    entry.children.iter_mut().for_each(bookmark);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_comes_to_stand_at_the_right() {
        let height = Length(100);
        let at = |x, y| Point { x: Length(x), y: Length(y) };
        assert_eq!(point(at(7, 0), height), at(100, 7));
        assert_eq!(point(at(7, 100), height), at(0, 7));
        let size = Size { width: Length(30), height: Length(10) };
        let turned = rect(Rect { origin: at(5, 20), size }, height);
        assert_eq!(turned.origin, at(70, 5));
        assert_eq!(turned.size, Size { width: Length(10), height: Length(30) });
    }
}
