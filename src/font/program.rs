//! A face and glyphs of it → the font program that a PDF carries; and the face without its
//! outlines, which stands for it while it is not known which glyphs those are.

use super::FontId;
use crate::{Error, Result};
use skrifa::instance::{LocationRef, Size};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, GlyphId, MetadataProvider, Tag};
use subsetter::GlyphRemapper;
use write_fonts::FontBuilder;

/// What a PDF embeds of a face.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    /// A TrueType file without `cmap`: PDF has tables of its own for characters and widths.
    pub bytes: Vec<u8>,
    /// How many glyphs are in it: those asked for, from 1 in their order, `.notdef` before them and
    /// the parts of composite glyphs behind them.
    pub glyphs: u16,
    /// The box around the ink of them all in 1/1000 em: left, lower, right and upper edge.
    pub bounds: [i64; 4],
}

/// Cuts a face down to the glyphs, each named once, in their order.
///
/// # Errors
/// When the font's tables cannot be read or cut.
pub fn program(face: FontId, glyphs: &[u16]) -> Result<Program> {
    let failed = || Error::new(format!("the face {face:?} cannot be cut down to its glyphs"));
    let order = GlyphRemapper::new_from_glyphs(glyphs);
    let bytes =
        subsetter::subset(face.data(), 0, &order).map_err(|error| failed().because(error))?;
    let font = FontRef::new(&bytes).map_err(|error| failed().because(error))?;
    let count = font.maxp().map_err(|error| failed().because(error))?.num_glyphs();
    let units = font.head().map_err(|error| failed().because(error))?.units_per_em();
    let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
    let boxes = (0..count).filter_map(|glyph| metrics.bounds(GlyphId::from(glyph)));
    let around =
        boxes.filter(|ink| ink.x_min < ink.x_max).reduce(|a, b| skrifa::metrics::BoundingBox {
            x_min: a.x_min.min(b.x_min),
            y_min: a.y_min.min(b.y_min),
            x_max: a.x_max.max(b.x_max),
            y_max: a.y_max.max(b.y_max),
        });
    let around = around.unwrap_or_default();
    let edges = [around.x_min, around.y_min, around.x_max, around.y_max];
    let bounds = edges.map(|edge| edge as i64 * 1000 / i64::from(units.max(1)));
    Ok(Program { bytes, glyphs: count, bounds })
}

/// Tables that are the same with and without outlines: what says of a face how it is named, how
/// large its em is and how wide its glyphs are.
const KEPT: [&[u8; 4]; 6] = [b"hhea", b"hmtx", b"maxp", b"name", b"OS/2", b"head"];

/// Place of `indexToLocFormat` in the table `head`.
const LOCA_FORMAT: std::ops::Range<usize> = 50..52;

/// The face with its glyph ids, widths and names, every glyph of it blank: 200 kB for 15 MB.
///
/// # Errors
/// When the font's tables cannot be read.
pub fn without_outlines(face: FontId) -> Result<Vec<u8>> {
    let failed = || Error::new(format!("the face {face:?} cannot be read"));
    let font = FontRef::new(face.data()).map_err(|error| failed().because(error))?;
    let glyphs = font.maxp().map_err(|error| failed().because(error))?.num_glyphs();
    let mut built = FontBuilder::new();
    for tag in KEPT.map(Tag::new) {
        let table = font.table_data(tag).ok_or_else(failed)?;
        let mut table = table.as_bytes().to_vec();
        if tag == Tag::new(b"head") {
            // Offsets of two bytes each.
            table.get_mut(LOCA_FORMAT).ok_or_else(failed)?.fill(0);
        }
        built.add_raw(tag, table);
    }
    // Version 3 of `post` has no glyph names.
    let post = font.table_data(Tag::new(b"post")).ok_or_else(failed)?;
    let mut post = post.as_bytes().get(..32).ok_or_else(failed)?.to_vec();
    post[..4].copy_from_slice(&[0, 3, 0, 0]);
    built.add_raw(Tag::new(b"post"), post);
    built.add_raw(Tag::new(b"loca"), vec![0; (usize::from(glyphs) + 1) * 2]);
    built.add_raw(Tag::new(b"glyf"), vec![0; 4]);
    Ok(built.build())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glyph(face: FontId, c: char) -> u16 {
        let font = FontRef::new(face.data()).expect("a font");
        let glyph = font.charmap().map(c).expect("the face has it");
        u16::try_from(glyph.to_u32()).expect("a glyph of a face")
    }

    #[test]
    fn a_program_has_its_glyphs_in_order() {
        for face in FontId::ALL {
            let whole = FontRef::new(face.data()).expect("a font");
            let glyphs: Vec<u16> = "题字，汉Aé".chars().map(|c| glyph(face, c)).collect();
            let program = program(face, &glyphs).expect("a program");
            let cut = FontRef::new(&program.bytes).expect("a font");
            assert!(usize::from(program.glyphs) > glyphs.len(), "{face:?}");
            let metrics = |font: &FontRef<'_>, id: u16| {
                let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
                (metrics.advance_width(id.into()), metrics.bounds(id.into()))
            };
            for (place, glyph) in (1..).zip(&glyphs) {
                assert_eq!(metrics(&cut, place), metrics(&whole, *glyph), "{face:?} {glyph}");
            }
            let [left, bottom, right, top] = program.bounds;
            assert!(-50 < left && left < 100 && 900 < right && right < 1100, "{face:?}");
            assert!(-300 < bottom && bottom < 0 && 800 < top && top < 1000, "{face:?}");
        }
    }

    #[test]
    fn without_outlines_a_face_has_its_widths_and_no_ink() {
        for face in FontId::ALL {
            let bytes = without_outlines(face).expect("a face");
            assert!(bytes.len() < 250_000, "{face:?}: {} bytes", bytes.len());
            let (bare, whole) = (FontRef::new(&bytes), FontRef::new(face.data()));
            let (bare, whole) = (bare.expect("a font"), whole.expect("a font"));
            let of = |font: &FontRef<'_>, id: u16| {
                let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
                metrics.advance_width(id.into())
            };
            for c in ['汉', 'A', '—'] {
                let id = glyph(face, c);
                assert_eq!(of(&bare, id), of(&whole, id), "{face:?} {c}");
                let metrics = bare.glyph_metrics(Size::unscaled(), LocationRef::default());
                assert_eq!(metrics.bounds(id.into()).unwrap_or_default(), Default::default());
            }
        }
    }
}
