//! Colours, rectangles and discs → krilla's fills and paths.

use super::page::pt;
use crate::frame::{Color, Ink, Length, Orientation, Point, Rect};
use krilla::color::{luma, rgb};
use krilla::geom::{Path, PathBuilder, Rect as Area};
use krilla::paint::{Fill, Paint};

/// Greys go out as grey, so that black text prints in black ink alone.
pub(super) fn fill(Color(red, green, blue): Color) -> Fill {
    let paint: Paint = if red == green && green == blue {
        luma::Color::new(red).into()
    } else {
        rgb::Color::new(red, green, blue).into()
    };
    Fill { paint, ..Fill::default() }
}

/// A filled rectangle; nothing if it has no extent.
pub(super) fn bar(rect: &Rect) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(rectangle(rect)?);
    path.finish()
}

/// A disc of four Bézier curves, the usual approximation (greatest error 0.03 % of the radius).
pub(super) fn disc(centre: &Point, radius: Length) -> Option<Path> {
    if radius <= Length::ZERO {
        return None;
    }
    let (x, y, r) = (pt(centre.x), pt(centre.y), pt(radius));
    let k = r * 0.552_284_8;
    let mut path = PathBuilder::new();
    path.move_to(x + r, y);
    path.cubic_to(x + r, y + k, x + k, y + r, x, y + r);
    path.cubic_to(x - k, y + r, x - r, y + k, x - r, y);
    path.cubic_to(x - r, y - k, x - k, y - r, x, y - r);
    path.cubic_to(x + k, y - r, x + r, y - k, x + r, y);
    path.close();
    path.finish()
}

/// A wave along the longer side: arcs of a length of twice the height, to one side and the other in
/// turn, as a band as thick as the pen; nothing if it has no extent.
pub(super) fn wave(area: &Rect, thick: Length) -> Option<Path> {
    let area = rectangle(area)?;
    let is_upright = area.height() > area.width();
    let (from, to, near, high) = match is_upright {
        false => (area.left(), area.right(), area.top(), area.height()),
        true => (area.top(), area.bottom(), area.left(), area.width()),
    };
    let place =
        |along: f32, across: f32| if is_upright { (across, along) } else { (along, across) };
    let pen = pt(thick).min(high);
    let swing = high - pen;
    let arcs = ((to - from) / (high * 2.0)).round().clamp(1.0, 10_000.0) as usize;
    let step = (to - from) / arcs as f32;
    let middle = near + high / 2.0;
    let mut path = PathBuilder::new();
    // Along one edge of the band and back along the other. An arc's control points lie 4/3 of its
    // height away.
    let arc = |path: &mut PathBuilder, at: usize, back: bool| {
        let edge = middle + if back { pen / 2.0 } else { -pen / 2.0 };
        let bow = edge + if at.is_multiple_of(2) { -swing } else { swing } * 2.0 / 3.0;
        let (start, end) = (from + step * at as f32, from + step * (at + 1) as f32);
        let (third, far) = (start + step * 0.36, end - step * 0.36);
        let (first, second, last) = if back { (far, third, start) } else { (third, far, end) };
        let ((a, b), (c, d), (e, f)) = (place(first, bow), place(second, bow), place(last, edge));
        path.cubic_to(a, b, c, d, e, f);
    };
    let (x, y) = place(from, middle - pen / 2.0);
    path.move_to(x, y);
    (0..arcs).for_each(|at| arc(&mut path, at, false));
    let (x, y) = place(to, middle + pen / 2.0);
    path.line_to(x, y);
    (0..arcs).rev().for_each(|at| arc(&mut path, at, true));
    path.close();
    path.finish()
}

/// The rectangle; nothing if it has no extent.
pub(super) fn rectangle(rect: &Rect) -> Option<Area> {
    let (Point { x, y }, size) = (rect.origin, rect.size);
    let has_extent = size.width > Length::ZERO && size.height > Length::ZERO;
    let area = Area::from_ltrb(pt(x), pt(y), pt(x + size.width), pt(y + size.height));
    area.filter(|_| has_extent)
}

/// About where the ink is; for text the em boxes, with the baseline at 0.88 em.
pub(super) fn area(ink: &Ink) -> Option<Area> {
    match ink {
        Ink::Glyphs(run) => {
            let length: Length = run.glyphs.iter().map(|glyph| glyph.advance).sum();
            let Point { x, y } = run.origin;
            let (left, top, width, height) = match run.orientation {
                Orientation::Horizontal => (x, y - run.size.per_mille(880), length, run.size),
                Orientation::Upright | Orientation::Together(_) => {
                    (x - run.size / 2, y, run.size, length)
                }
                Orientation::Turned => (x - run.size.per_mille(120), y, run.size, length),
            };
            Area::from_xywh(pt(left), pt(top), pt(width), pt(height))
        }
        Ink::Bar(rect, _) | Ink::Wave(rect, ..) | Ink::Picture(rect, _) => rectangle(rect),
        Ink::Disc(centre, radius, _) => {
            let (left, top) = (pt(centre.x - *radius), pt(centre.y - *radius));
            Area::from_xywh(left, top, pt(*radius * 2), pt(*radius * 2))
        }
    }
}
