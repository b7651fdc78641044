//! A face and glyphs of it → the font program that a PDF carries; and the face without its
//! outlines, which stands for it while it is not known which glyphs those are.

use super::FontId;
use crate::{Error, Result};
use skrifa::instance::{LocationRef, Size};
use skrifa::raw::TableProvider;
use skrifa::raw::tables::glyf::Glyph;
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

/// A glyph that a program draws elsewhere in its em than the face does, in 1/1000 em.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    /// Its id in the face.
    pub glyph: u16,
    /// How far to the right.
    pub right: i16,
    /// How far up.
    pub up: i16,
}

/// Whether a glyph has an outline of its own, which a program can shift.
pub fn is_simple(face: FontId, glyph: u16) -> bool {
    let found = FontRef::new(face.data()).and_then(|font| {
        let glyph = font.loca(None)?.get_glyf(glyph.into(), &font.glyf()?)?;
        Ok(matches!(glyph, Some(Glyph::Simple(_))))
    });
    found.unwrap_or(false)
}

/// Cuts a face down to the glyphs, each named once, in their order; those with a shift are drawn there.
///
/// # Errors
/// When the font's tables cannot be read or cut.
pub fn program(face: FontId, glyphs: &[u16], shifts: &[Shift]) -> Result<Program> {
    let failed = || Error::new(format!("the face {face:?} cannot be cut down to its glyphs"));
    let order = GlyphRemapper::new_from_glyphs(glyphs);
    let mut bytes =
        subsetter::subset(face.data(), 0, &order).map_err(|error| failed().because(error))?;
    let of = |shift: &Shift| Some(Shift { glyph: order.get(shift.glyph)?, ..*shift });
    let shifts: Vec<Shift> = shifts.iter().filter_map(of).collect();
    if !shifts.is_empty() {
        bytes = shifted(&bytes, &shifts).ok_or_else(failed)?;
    }
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

/// A font with the outlines of some glyphs elsewhere.
fn shifted(bytes: &[u8], shifts: &[Shift]) -> Option<Vec<u8>> {
    let font = FontRef::new(bytes).ok()?;
    let table = |tag| Some(font.table_data(Tag::new(tag))?.as_bytes().to_vec());
    let (loca, outlines) = (font.loca(None).ok()?, table(b"glyf")?);
    let (mut head, mut hmtx) = (table(b"head")?, table(b"hmtx")?);
    let units = i64::from(font.head().ok()?.units_per_em());
    let advances = usize::from(font.hhea().ok()?.number_of_h_metrics());
    let (mut glyf, mut offsets) = (Vec::with_capacity(outlines.len() + 64), vec![0u32]);
    for id in 0..loca.len() {
        let range = loca.get_raw(id)? as usize..loca.get_raw(id + 1)? as usize;
        let own = outlines.get(range)?;
        match shifts.iter().find(|shift| usize::from(shift.glyph) == id) {
            Some(shift) => {
                let by = |part: i16| i16::try_from(i64::from(part) * units / 1000).ok();
                let (right, up) = (by(shift.right)?, by(shift.up)?);
                let own = outline_shifted(own, right, up)?;
                // A glyph is drawn so that its left edge stands where the table has it.
                let bearing = id.min(advances) * 4 + id.saturating_sub(advances) * 2;
                let bearing = if id < advances { bearing + 2 } else { bearing };
                hmtx.get_mut(bearing..bearing + 2)?.copy_from_slice(own.get(2..4)?);
                glyf.extend(own);
            }
            None => glyf.extend(own),
        }
        glyf.resize(glyf.len().next_multiple_of(4), 0);
        offsets.push(u32::try_from(glyf.len()).ok()?);
    }
    // Offsets of four bytes each.
    head.get_mut(LOCA_FORMAT)?.copy_from_slice(&[0, 1]);
    let offsets = offsets.into_iter().flat_map(u32::to_be_bytes).collect::<Vec<u8>>();
    let mut built = FontBuilder::new();
    let tables = [(b"glyf", glyf), (b"loca", offsets), (b"head", head), (b"hmtx", hmtx)];
    for (tag, table) in tables {
        built.add_raw(Tag::new(tag), table);
    }
    built.copy_missing_tables(font);
    Some(built.build())
}

/// A simple outline (OpenType, `glyf`) elsewhere: only its box and its first point say where it is, all
/// others how far they are from the one before.
fn outline_shifted(outline: &[u8], right: i16, up: i16) -> Option<Vec<u8>> {
    const REPEATED: u8 = 8;
    // For x and y: one byte, and the sign of that byte, or else: no byte at all.
    const SHORT: [u8; 2] = [2, 4];
    const SAME: [u8; 2] = [16, 32];
    let word = |at: usize| Some(i16::from_be_bytes(outline.get(at..at + 2)?.try_into().ok()?));
    let contours = usize::try_from(word(0)?).ok().filter(|&count| count > 0)?;
    let mut out = outline.get(..2)?.to_vec();
    for (at, by) in [(2, right), (4, up), (6, right), (8, up)] {
        out.extend(word(at)?.checked_add(by)?.to_be_bytes());
    }
    let points = usize::from(word(8 + 2 * contours)? as u16) + 1;
    let instructions = usize::from(word(10 + 2 * contours)? as u16);
    let begin = 12 + 2 * contours + instructions;
    out.extend(outline.get(10..begin)?);
    let length = |flag: u8, axis: usize| match (flag & SHORT[axis], flag & SAME[axis]) {
        (0, 0) => 2,
        (0, _) => 0,
        _ => 1,
    };
    let (mut at, mut read, mut across) = (begin, 0, 0);
    while read < points {
        let flag = *outline.get(at)?;
        let again = if flag & REPEATED == 0 { 0 } else { usize::from(*outline.get(at + 1)?) };
        at += if again == 0 && flag & REPEATED == 0 { 1 } else { 2 };
        read += again + 1;
        across += length(flag, 0) * (again + 1);
    }
    // The first point gets whole words; the others that share its flag keep it.
    let first = *outline.get(begin)?;
    let rest = begin + if first & REPEATED == 0 { 1 } else { 2 };
    out.push(first & !(REPEATED | SHORT[0] | SHORT[1] | SAME[0] | SAME[1]));
    match if first & REPEATED == 0 { 0 } else { *outline.get(begin + 1)? } {
        0 => {}
        1 => out.push(first & !REPEATED),
        again => out.extend([first, again - 1]),
    }
    out.extend(outline.get(rest..at)?);
    for (axis, (start, end, by)) in
        [(at, at + across, right), (at + across, outline.len(), up)].into_iter().enumerate()
    {
        let length = length(first, axis);
        let delta = match (length, first & SAME[axis]) {
            (2, _) => word(start)?,
            (0, _) => 0,
            (_, 0) => -i16::from(*outline.get(start)?),
            _ => i16::from(*outline.get(start)?),
        };
        out.extend(delta.checked_add(by)?.to_be_bytes());
        out.extend(outline.get(start + length..end)?);
    }
    Some(out)
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
    use skrifa::outline::DrawSettings;
    use skrifa::outline::pen::PathElement;

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
            let program = program(face, &glyphs, &[]).expect("a program");
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
    fn a_shifted_glyph_is_drawn_elsewhere() {
        for face in FontId::ALL {
            let (right, up) = (260, 310);
            let ids = ['字', '，', '。', '；', '！', '、'].map(|c| glyph(face, c));
            let shifts: Vec<Shift> = ids[1..]
                .iter()
                .filter(|id| is_simple(face, **id))
                .map(|&glyph| Shift { glyph, right, up })
                .collect();
            assert!(shifts.len() > 3, "{face:?}");
            let (plain, moved) = (program(face, &ids, &[]), program(face, &ids, &shifts));
            let (plain, moved) = (plain.expect("a program"), moved.expect("a program"));
            let outline = |program: &Program, place: u16| {
                let font = FontRef::new(&program.bytes).expect("a font");
                let outline = font.outline_glyphs().get(place.into()).expect("an outline");
                let mut path = Vec::<PathElement>::new();
                let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
                outline.draw(settings, &mut path).expect("it is drawn");
                path
            };
            for (place, id) in (1..).zip(ids) {
                let is_shifted = shifts.iter().any(|shift| shift.glyph == id);
                let units =
                    FontRef::new(&plain.bytes).and_then(|font| font.head()).expect("a head");
                let em = f32::from(units.units_per_em()) / 1000.0;
                let (right, up) = if is_shifted {
                    (f32::from(right) * em, f32::from(up) * em)
                } else {
                    (0.0, 0.0)
                };
                let by = |element: &PathElement| match *element {
                    PathElement::MoveTo { x, y } => PathElement::MoveTo { x: x + right, y: y + up },
                    PathElement::LineTo { x, y } => PathElement::LineTo { x: x + right, y: y + up },
                    PathElement::QuadTo { cx0, cy0, x, y } => PathElement::QuadTo {
                        cx0: cx0 + right,
                        cy0: cy0 + up,
                        x: x + right,
                        y: y + up,
                    },
                    other => other,
                };
                let wanted: Vec<PathElement> = outline(&plain, place).iter().map(by).collect();
                assert_eq!(outline(&moved, place), wanted, "{face:?} {place}");
            }
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
