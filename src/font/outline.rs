//! The outline of a glyph, for who draws it otherwise than by a font.

use super::FontId;
use crate::{Error, Result};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

/// One step of an outline, in 1/1000 em: x from the pen, y upwards from the baseline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// A new contour begins here.
    Move([f32; 2]),
    /// A straight line to here.
    Line([f32; 2]),
    /// A curve with one control point.
    Quadratic([f32; 4]),
    /// A curve with two control points.
    Cubic([f32; 6]),
    /// The contour is closed.
    Close,
}

struct Steps(Vec<Step>);

impl OutlinePen for Steps {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.push(Step::Move([x, y]));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.push(Step::Line([x, y]));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.push(Step::Quadratic([cx, cy, x, y]));
    }

    fn curve_to(&mut self, cx: f32, cy: f32, dx: f32, dy: f32, x: f32, y: f32) {
        self.0.push(Step::Cubic([cx, cy, dx, dy, x, y]));
    }

    fn close(&mut self) {
        self.0.push(Step::Close);
    }
}

/// The outlines of some glyphs of a face, in their order; none for a blank or a glyph that the face
/// does not have.
///
/// # Errors
/// When the bytes in the binary are no font.
pub fn outlines(font: FontId, glyphs: &[u16]) -> Result<Vec<Vec<Step>>> {
    let file = FontRef::new(font.data()).map_err(|cause| {
        Error::new(format!("cannot read the face {font:?} built into the program")).because(cause)
    })?;
    let all = file.outline_glyphs();
    let draw = |glyph: &u16| {
        let mut steps = Steps(Vec::new());
        let settings = DrawSettings::unhinted(Size::new(1000.0), LocationRef::default());
        let drawn =
            all.get(GlyphId::from(*glyph)).map(|outline| outline.draw(settings, &mut steps));
        if matches!(drawn, Some(Ok(_))) { steps.0 } else { Vec::new() }
    };
    Ok(glyphs.iter().map(draw).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::font::FontSet;

    #[test]
    fn a_glyph_has_an_outline_inside_of_its_box() {
        let fonts = FontSet::open().unwrap();
        for font in FontId::ALL {
            let id = fonts.find(font, '国').glyph.id;
            let steps = outlines(font, &[id, u16::MAX]).unwrap();
            let ink = fonts.ink(font, id);
            let mut points = 0;
            for step in &steps[0] {
                let ends = match step {
                    Step::Move(at) | Step::Line(at) => *at,
                    Step::Quadratic([.., x, y]) | Step::Cubic([.., x, y]) => [*x, *y],
                    Step::Close => continue,
                };
                points += 1;
                assert!(
                    (ink.left - 1..=ink.right + 1).contains(&(ends[0] as i64)),
                    "{font:?} {ends:?}"
                );
                assert!(
                    (ink.bottom - 1..=ink.top + 1).contains(&(ends[1] as i64)),
                    "{font:?} {ends:?}"
                );
            }
            assert!(points > 20 && matches!(steps[0].last(), Some(Step::Close)));
            assert_eq!(steps[1], []);
        }
    }
}
