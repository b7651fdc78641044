//! A picture of sixteen colours: paper, seven greys of the text's ink and eight steps of the
//! accent.

use super::layout::{Bar, Ink, Line};
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
            of_face.into_iter().for_each(|line| self.line(&font, line));
        }
        Ok(())
    }

    fn line(&mut self, font: &Font, line: &Line) {
        let advance = |c: char| {
            let glyph = font.lookup_glyph_index(c);
            // A character that the face lacks takes its room and shows nothing.
            let em = if glyph == 0 { line.size } else { 0.0 };
            em.max(font.metrics_indexed(glyph, line.size).advance_width)
        };
        let tracking = line.tracking * line.size;
        let mut width = -tracking;
        for c in line.text.chars() {
            width += advance(c) + tracking;
        }
        // The empty half of a full-width mark at either end is no part of the line (R13, R14).
        let half = line.size / 2.0;
        let before = if line.text.starts_with(OPENING) { half } else { 0.0 };
        let after = if line.text.ends_with(CLOSING) { half } else { 0.0 };
        let mut pen = (self.width as f32 - (width - before - after)) / 2.0 - before;
        for c in line.text.chars() {
            if font.lookup_glyph_index(c) != 0 {
                self.glyph(font, c, line, pen);
            }
            pen += advance(c) + tracking;
        }
    }

    fn glyph(&mut self, font: &Font, c: char, line: &Line, pen: f32) {
        let (metrics, coverage) = font.rasterize(c, line.size);
        if metrics.width == 0 {
            return;
        }
        let left = pen.round() as i64 + i64::from(metrics.xmin);
        let top = line.baseline.round() as i64
            - i64::from(metrics.ymin)
            - i64::try_from(metrics.height).unwrap_or(0);
        for (row, y) in coverage.chunks(metrics.width).zip(top..) {
            let Some(y) = usize::try_from(y).ok().filter(|y| *y < self.height) else { continue };
            for (value, x) in row.iter().zip(left..) {
                let Some(x) = usize::try_from(x).ok().filter(|x| *x < self.width) else { continue };
                let step = (u16::from(*value) * u16::from(INK_STEPS) + 127) / 255;
                if step > 0 {
                    let pixel = &mut self.pixels[y * self.width + x];
                    *pixel = (*pixel).max(index(line.ink, step as u8));
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
