//! Crop marks and register marks outside of the trimmed page, for a print shop.

use super::flow::rect;
use crate::frame::{Color, Ink, Length, Page, Placed, Press, Rect, Tag};

/// Hairs of 1/4 pt, which every press holds.
const HAIR: f64 = 0.25;

/// Draws on a page where it is cut at each corner, and in the middle of each side where the sheets
/// lie on one another. All of it lies outside of the bleed.
pub fn mark(page: &mut Page, press: Press) {
    let hair = Length::pt(HAIR);
    let (from, to) = (press.bleed + Press::CLEARANCE, press.bleed + Press::CLEARANCE + Press::MARK);
    let (width, height) = (page.size.width, page.size.height);
    let mut bars: Vec<Rect> = Vec::new();
    // A mark along x at height y, and one along y at x; `side` is before or beyond the page.
    let mut along_x = |start: Length, y: Length, long: Length| {
        bars.push(rect(start, y - hair / 2, long, hair));
    };
    for y in [Length::ZERO, height / 2, height] {
        along_x(-to, y, to - from);
        along_x(width + from, y, to - from);
    }
    let middle = (from + to) / 2;
    for y in [-middle, height + middle] {
        along_x(width / 2 - Press::MARK / 2, y, Press::MARK);
    }
    let mut along_y = |x: Length, start: Length, long: Length| {
        bars.push(rect(x - hair / 2, start, hair, long));
    };
    for x in [Length::ZERO, width / 2, width] {
        along_y(x, -to, to - from);
        along_y(x, height + from, to - from);
    }
    for x in [-middle, width + middle] {
        along_y(x, height / 2 - Press::MARK / 2, Press::MARK);
    }
    let marks =
        bars.into_iter().map(|bar| Placed { ink: Ink::Bar(bar, Color::BLACK), tag: Tag::Ornament });
    page.content.extend(marks);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frame::Size;

    #[test]
    fn marks_stay_off_the_bleed_and_on_the_sheet() {
        let size = Size { width: Length::mm(148.0), height: Length::mm(210.0) };
        let mut page = Page { size, content: Vec::new(), links: Vec::new(), folio: String::new() };
        let press = Press { bleed: Length::mm(3.0) };
        mark(&mut page, press);
        assert_eq!(page.content.len(), 16);
        let (bleed, sheet) = (press.bleed, press.margin());
        for placed in &page.content {
            let Ink::Bar(bar, _) = &placed.ink else { panic!("a mark is a bar") };
            let (left, top) = (bar.origin.x, bar.origin.y);
            let (right, bottom) = (left + bar.size.width, top + bar.size.height);
            let off = right < -bleed
                || bottom < -bleed
                || left > size.width + bleed
                || top > size.height + bleed;
            assert!(off, "{bar:?}");
            assert!(left >= -sheet && top >= -sheet);
            assert!(right <= size.width + sheet && bottom <= size.height + sheet);
        }
    }
}
