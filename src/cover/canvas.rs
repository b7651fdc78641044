//! A picture of sixteen colours: paper, seven greys of the text's ink and eight steps of the
//! accent.

use super::layout::{Bar, Ink, Line, MEASURE};
use crate::font::{self, FontId};
use crate::{Error, Result};
use fontdue::{Font, FontSettings};
use std::collections::BTreeSet;

/// Paper, then text, then accent: each ink from its lightest step to its full colour.
const INK_STEPS: u8 = 7;
const PAPER: (u8, u8, u8) = (255, 255, 255);
const TEXT: (u8, u8, u8) = (0x1A, 0x1A, 0x1A);
/// Cinnabar, as everywhere else.
const ACCENT: (u8, u8, u8) = (0xB0, 0x30, 0x2B);

/// A picture being drawn: one palette index a pixel.
pub struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

impl Canvas {
    /// Blank paper.
    pub fn new(width: usize, height: usize) -> Self {
        Self { width, height, pixels: vec![0; width * height] }
    }

    /// Fills a rectangle, as far as it is on the paper.
    pub fn bar(&mut self, bar: Bar) {
        let right = (bar.left + bar.width).min(self.width);
        for row in bar.top..(bar.top + bar.height).min(self.height) {
            if bar.left < right {
                self.pixels[row * self.width + bar.left..row * self.width + right]
                    .fill(index(bar.ink, INK_STEPS));
            }
        }
    }

    /// Draws lines of text. Each face is cut down to the lines' characters first: reading a whole
    /// face costs a second, reading a few dozen glyphs a millisecond.
    pub fn text(&mut self, lines: &[Line]) -> Result<()> {
        for face in FontId::ALL {
            let of_face: Vec<&Line> = lines.iter().filter(|line| line.face == face).collect();
            if of_face.is_empty() {
                continue;
            }
            let characters: BTreeSet<char> =
                of_face.iter().flat_map(|line| line.text.chars()).collect();
            let subset = font::subset(face, &characters)?;
            let size = of_face.iter().map(|line| line.size).fold(1.0, f32::max);
            let settings = FontSettings { scale: size, ..FontSettings::default() };
            let font = Font::from_bytes(subset, settings)
                .map_err(|reason| Error::new(format!("cannot read a face's subset: {reason}")))?;
            for line in &of_face {
                // Lines of one size stay of one size.
                let natural = of_face
                    .iter()
                    .filter(|other| other.size == line.size)
                    .map(|other| extent(&font, other, other.size).1)
                    .fold(MEASURE, f32::max);
                self.line(&font, line, line.size * MEASURE / natural);
            }
        }
        Ok(())
    }

    fn line(&mut self, font: &Font, line: &Line, size: f32) {
        let (before, width) = extent(font, line, size);
        let mut pen = (self.width as f32 - width) / 2.0 - before;
        let baseline = line.centre + CENTRE * size;
        for c in line.text.chars() {
            if font.lookup_glyph_index(c) != 0 {
                self.glyph(font, c, size, (pen, baseline), line.ink);
            }
            pen += advance(font, c, size) + line.tracking * size;
        }
    }

    fn glyph(&mut self, font: &Font, c: char, size: f32, (x, y): (f32, f32), ink: Ink) {
        let (metrics, coverage) = font.rasterize(c, size);
        if metrics.width == 0 {
            return;
        }
        let left = x.round() as i64 + i64::from(metrics.xmin);
        let height = i64::try_from(metrics.height).unwrap_or(0);
        let top = y.round() as i64 - i64::from(metrics.ymin) - height;
        for (row, y) in coverage.chunks(metrics.width).zip(top..) {
            let Some(y) = usize::try_from(y).ok().filter(|y| *y < self.height) else { continue };
            for (value, x) in row.iter().zip(left..) {
                let Some(x) = usize::try_from(x).ok().filter(|x| *x < self.width) else { continue };
                let step = (u16::from(*value) * u16::from(INK_STEPS) + 127) / 255;
                if step > 0 {
                    let pixel = &mut self.pixels[y * self.width + x];
                    *pixel = (*pixel).max(index(ink, step as u8));
                }
            }
        }
    }

    /// The picture as a PNG of four bits a pixel.
    pub fn png(&self) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let size = |pixels| u32::try_from(pixels).unwrap_or(u32::MAX);
        let mut encoder = png::Encoder::new(&mut bytes, size(self.width), size(self.height));
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Four);
        encoder.set_palette(palette());
        encoder.set_compression(png::Compression::Balanced);
        encoder.set_filter(png::Filter::NoFilter);
        let packed: Vec<u8> = self
            .pixels
            .chunks(self.width)
            .flat_map(|row| row.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).unwrap_or(&0)))
            .collect();
        let failed = |error| Error::new("cannot encode the cover").because(error);
        let mut writer = encoder.write_header().map_err(failed)?;
        writer.write_image_data(&packed).map_err(failed)?;
        writer.finish().map_err(failed)?;
        Ok(bytes)
    }
}

/// From one pen position to the next. A character that the face lacks takes an em and shows
/// nothing.
fn advance(font: &Font, c: char, size: f32) -> f32 {
    match font.lookup_glyph_index(c) {
        0 => size,
        glyph => font.metrics_indexed(glyph, size).advance_width,
    }
}

/// The empty half before the line, and the line's width without the empty halves of a full-width
/// mark at either end, which are no part of it (R13, R14).
fn extent(font: &Font, line: &Line, size: f32) -> (f32, f32) {
    let tracking = line.tracking * size;
    let mut width = -tracking;
    for c in line.text.chars() {
        width += advance(font, c, size) + tracking;
    }
    let half = |empty| if empty { size / 2.0 } else { 0.0 };
    let before = half(line.text.starts_with(OPENING));
    (before, (width - before - half(line.text.ends_with(CLOSING))).max(1.0))
}

/// From the centre of a Han character's em box down to the baseline, in em (the box is 0.88 above
/// and 0.12 below it, as the faces' `OS/2` has it).
const CENTRE: f32 = 0.38;

/// Full-width marks whose left half is empty.
const OPENING: &[char] = &['（', '《', '〈', '「', '『', '【', '〔', '“', '‘'];
/// Full-width marks whose right half is empty.
const CLOSING: &[char] =
    &['，', '。', '、', '；', '：', '）', '》', '〉', '」', '』', '】', '〕', '”', '’'];

/// The palette's index of an ink at a step from 1 to [`INK_STEPS`].
fn index(ink: Ink, step: u8) -> u8 {
    match ink {
        Ink::Text => step,
        Ink::Accent => INK_STEPS + step,
    }
}

fn palette() -> Vec<u8> {
    let mut palette = vec![PAPER.0, PAPER.1, PAPER.2];
    for ink in [TEXT, ACCENT] {
        for step in 1..=INK_STEPS {
            let mix = |paper: u8, ink: u8| {
                let (paper, ink, step) = (u16::from(paper), u16::from(ink), u16::from(step));
                let steps = u16::from(INK_STEPS);
                ((paper * (steps - step) + ink * step + steps / 2) / steps) as u8
            };
            palette.extend([mix(PAPER.0, ink.0), mix(PAPER.1, ink.1), mix(PAPER.2, ink.2)]);
        }
    }
    palette
}
