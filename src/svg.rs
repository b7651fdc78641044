//! One page of [`Pages`] → SVG, for the eye: the same glyphs at the same places as in the PDF.

use crate::font::{self, FontId, FontSet, Step};
use crate::frame::{Color, GlyphRun, Ink, Length, Orientation, Pages};
use crate::xhtml::Xml;
use crate::{Error, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Draws the page of this index, from 0; what is beyond its trimmed edge is cut off.
///
/// # Errors
/// When there is no such page.
pub fn page(pages: &Pages, index: usize) -> Result<Vec<u8>> {
    let missing = || Error::new(format!("there is no page {}", index + 1));
    let page = pages.pages.get(index).ok_or_else(missing)?;
    let (width, height) = (points(page.size.width), points(page.size.height));
    let view = format!("0 0 {width} {height}");
    let runs = || {
        page.content.iter().filter_map(|placed| match &placed.ink {
            Ink::Glyphs(run) => Some(run),
            _ => None,
        })
    };
    let (outlines, fonts) = (outlines(runs())?, FontSet::open()?);
    let mut xml = Xml::document();
    let attributes = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("viewBox", view.as_str()),
        ("width", &format!("{width}pt")),
        ("height", &format!("{height}pt")),
    ];
    xml.block("svg", &attributes, |xml| {
        xml.block("defs", &[], |xml| {
            for ((font, glyph), path) in &outlines {
                xml.empty("path", &[("id", &name(*font, *glyph)), ("d", path)]);
            }
        });
        for placed in &page.content {
            match &placed.ink {
                Ink::Glyphs(run) => glyphs(xml, run, &outlines, &fonts),
                Ink::Bar(area, color) => {
                    let [x, y] = [area.origin.x, area.origin.y].map(points);
                    let [width, height] = [area.size.width, area.size.height].map(points);
                    let fill = fill(*color);
                    let attributes = [
                        ("x", &*x),
                        ("y", &*y),
                        ("width", &*width),
                        ("height", &*height),
                        ("fill", &*fill),
                    ];
                    xml.empty("rect", &attributes);
                }
                Ink::Picture(area, picture) => {
                    let [x, y] = [area.origin.x, area.origin.y].map(points);
                    let [width, height] = [area.size.width, area.size.height].map(points);
                    let media = picture.encoding.media_type();
                    let data = format!("data:{media};base64,{}", BASE64.encode(&picture.bytes));
                    let attributes = [
                        ("x", &*x),
                        ("y", &*y),
                        ("width", &*width),
                        ("height", &*height),
                        ("preserveAspectRatio", "none"),
                        ("href", &*data),
                    ];
                    xml.empty("image", &attributes);
                }
                Ink::Disc(centre, radius, color) => {
                    let [x, y, radius] = [centre.x, centre.y, *radius].map(points);
                    let fill = fill(*color);
                    let attributes = [("cx", &*x), ("cy", &*y), ("r", &*radius), ("fill", &*fill)];
                    xml.empty("circle", &attributes);
                }
                // A wave is a line of its own kind for the printer; here it is a wavy stroke's middle.
                Ink::Wave(area, pen, color) => {
                    let path = wave(area);
                    let (stroke, width) = (fill(*color), points(*pen));
                    let attributes = [
                        ("d", &*path),
                        ("fill", "none"),
                        ("stroke", &*stroke),
                        ("stroke-width", &*width),
                    ];
                    xml.empty("path", &attributes);
                }
            }
        }
    });
    Ok(xml.finish())
}

/// Points with two places, without needless zeros.
fn points(length: Length) -> String {
    short(length.to_pt())
}

fn short(number: f64) -> String {
    let text = format!("{number:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if matches!(text, "-0" | "") { "0".to_owned() } else { text.to_owned() }
}

fn fill(Color(red, green, blue): Color) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn name(font: FontId, glyph: u16) -> String {
    format!("g{}-{glyph}", font as usize)
}

/// The outlines of every glyph in use that has one, as data of paths.
fn outlines<'r>(
    runs: impl Iterator<Item = &'r GlyphRun>,
) -> Result<BTreeMap<(FontId, u16), String>> {
    let mut wanted: BTreeMap<FontId, Vec<u16>> = BTreeMap::new();
    for run in runs {
        wanted.entry(run.font).or_default().extend(run.glyphs.iter().map(|glyph| glyph.id));
    }
    let mut paths = BTreeMap::new();
    for (font, mut glyphs) in wanted {
        glyphs.sort_unstable();
        glyphs.dedup();
        for (glyph, steps) in glyphs.iter().zip(font::outlines(font, &glyphs)?) {
            if !steps.is_empty() {
                paths.insert((font, *glyph), path(&steps));
            }
        }
    }
    Ok(paths)
}

fn path(steps: &[Step]) -> String {
    let mut path = String::new();
    for step in steps {
        let (letter, numbers): (char, &[f32]) = match step {
            Step::Move(numbers) => ('M', numbers),
            Step::Line(numbers) => ('L', numbers),
            Step::Quadratic(numbers) => ('Q', numbers),
            Step::Cubic(numbers) => ('C', numbers),
            Step::Close => ('Z', &[]),
        };
        path.push(letter);
        for (at, number) in numbers.iter().enumerate() {
            let gap = if at > 0 { " " } else { "" };
            let _ = write!(path, "{gap}{}", number.round() as i64);
        }
    }
    path
}

/// A run's glyphs, in 1/1000 em around its origin.
fn glyphs(
    xml: &mut Xml,
    run: &GlyphRun,
    outlines: &BTreeMap<(FontId, u16), String>,
    fonts: &FontSet,
) {
    if run.size <= Length::ZERO {
        return;
    }
    let per_em = |length: Length| length.0 as f64 * 1000.0 / run.size.0 as f64;
    let scale = run.size.to_pt() / 1000.0;
    let (x, y) = (points(run.origin.x), points(run.origin.y));
    // Across x and down y of the line, then the glyphs' own y upwards.
    let (turn, narrow) = match run.orientation {
        Orientation::Turned => (" rotate(90)", 1.0),
        Orientation::Together(width) => ("", f64::from(width) / 1000.0),
        Orientation::Horizontal | Orientation::Upright => ("", 1.0),
    };
    let place = format!("translate({x} {y}){turn} scale({:.5} {:.5})", scale * narrow, -scale);
    let color = fill(run.color);
    xml.block("g", &[("transform", &*place), ("fill", &*color)], |xml| {
        let mut pen = 0.0;
        for glyph in &run.glyphs {
            let (along, across) = (pen + per_em(glyph.dx), per_em(glyph.dy));
            let (x, y) = match run.orientation {
                Orientation::Horizontal | Orientation::Turned => (along, -across),
                // Upright glyphs hang from the middle of their em box's upper edge.
                Orientation::Upright | Orientation::Together(_) => {
                    let own = fonts.advance(run.font, glyph.id) as f64;
                    (-own / 2.0 - across, -along - font::ASCENT as f64)
                }
            };
            if outlines.contains_key(&(run.font, glyph.id)) {
                let (target, x, y) = (format!("#{}", name(run.font, glyph.id)), short(x), short(y));
                xml.point("use", &[("href", &target), ("x", &x), ("y", &y)]);
            }
            pen += per_em(glyph.advance);
        }
    });
}

/// Arcs to one side and the other in turn along the longer side, as long as twice the height.
fn wave(area: &crate::frame::Rect) -> String {
    let (x, y) = (area.origin.x.to_pt(), area.origin.y.to_pt());
    let (width, height) = (area.size.width.to_pt(), area.size.height.to_pt());
    let is_upright = height > width;
    let (length, high) = if is_upright { (height, width) } else { (width, height) };
    if length <= 0.0 || high <= 0.0 {
        return String::new();
    }
    let arcs = (length / (high * 2.0)).round().clamp(1.0, 10_000.0);
    let step = length / arcs;
    let (mut at, mut bow) = (0.0, -high);
    let place = |along: f64, across: f64| match is_upright {
        false => format!("{} {}", short(x + along), short(y + high / 2.0 + across)),
        true => format!("{} {}", short(x + high / 2.0 + across), short(y + along)),
    };
    let mut path = format!("M{}", place(0.0, 0.0));
    while at + step / 2.0 < length {
        let _ = write!(path, "Q{} {}", place(at + step / 2.0, bow), place(at + step, 0.0));
        at += step;
        bow = -bow;
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frame::{Glyph, Page, Placed, Point, Rect, Size, Tag};

    fn one(ink: Ink) -> Pages {
        let size = Size { width: Length::pt(100.0), height: Length::pt(50.0) };
        let content = vec![Placed { ink, tag: Tag::Ornament }];
        let page = Page { size, content, links: Vec::new(), folio: String::new() };
        Pages { pages: vec![page], ..Pages::default() }
    }

    fn drawn(ink: Ink) -> String {
        String::from_utf8(page(&one(ink), 0).unwrap()).unwrap()
    }

    #[test]
    fn glyphs_stand_where_the_frame_says() {
        let fonts = FontSet::open().unwrap();
        let id = fonts.find(FontId::Serif, '国').glyph.id;
        let glyph = |dx: f64, dy: f64| Glyph {
            id,
            advance: Length::pt(10.0),
            dx: Length::pt(dx),
            dy: Length::pt(dy),
            text: 0..3,
        };
        let run = |orientation| GlyphRun {
            font: FontId::Serif,
            size: Length::pt(10.0),
            orientation,
            origin: Point { x: Length::pt(20.0), y: Length::pt(30.0) },
            color: Color(176, 48, 43),
            text: "国".into(),
            glyphs: vec![glyph(0.0, 0.0), glyph(1.0, 2.0)],
            lang: None,
        };
        let across = drawn(Ink::Glyphs(run(Orientation::Horizontal)));
        assert!(
            across.contains("translate(20 30) scale(0.01000 -0.01000)\" fill=\"#b0302b\""),
            "{across}"
        );
        assert!(
            across.contains("x=\"0\" y=\"0\"") && across.contains("x=\"1100\" y=\"-200\""),
            "{across}"
        );
        assert_eq!(across.matches("<path").count(), 1);
        let down = drawn(Ink::Glyphs(run(Orientation::Upright)));
        assert!(
            down.contains("x=\"-500\" y=\"-880\"") && down.contains("x=\"-700\" y=\"-1980\""),
            "{down}"
        );
        let turned = drawn(Ink::Glyphs(run(Orientation::Turned)));
        assert!(turned.contains("translate(20 30) rotate(90) scale"), "{turned}");
        let narrow = drawn(Ink::Glyphs(run(Orientation::Together(500))));
        assert!(narrow.contains("scale(0.00500 -0.01000)"), "{narrow}");
    }

    #[test]
    fn shapes_are_drawn_and_other_pages_are_refused() {
        let area = Rect {
            origin: Point { x: Length::pt(1.0), y: Length::pt(2.0) },
            size: Size { width: Length::pt(40.0), height: Length::pt(2.5) },
        };
        let bar = drawn(Ink::Bar(area, Color::BLACK));
        assert!(
            bar.contains("<rect x=\"1\" y=\"2\" width=\"40\" height=\"2.5\" fill=\"#000000\"/>"),
            "{bar}"
        );
        let wave = drawn(Ink::Wave(area, Length::pt(0.5), Color::BLACK));
        assert_eq!(wave.matches('Q').count(), 8, "{wave}");
        let disc = drawn(Ink::Disc(area.origin, Length::pt(3.0), Color::BLACK));
        assert!(disc.contains("<circle cx=\"1\" cy=\"2\" r=\"3\""), "{disc}");
        assert!(page(&one(Ink::Bar(area, Color::BLACK)), 1).is_err());
    }
}
