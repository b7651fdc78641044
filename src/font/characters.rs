//! Face → the character that each of its glyphs shows, and how wide each is.

use super::FontId;
use skrifa::MetadataProvider;

/// For each glyph id, the character that the face's `cmap` leads to it from: the first in code
/// order, but a radical (as ⼄ U+2F04) only where no ideograph (乙) shares the glyph.
pub fn characters(face: FontId) -> Vec<Option<char>> {
    let mut characters: Vec<Option<char>> = Vec::new();
    // The faces are compiled in; one that cannot be read shows nothing.
    let Ok(font) = skrifa::FontRef::new(face.data()) else { return characters };
    let rank = |c: char| (matches!(c, '\u{2E80}'..='\u{2FDF}'), c);
    for (point, glyph) in font.charmap().mappings() {
        let Some(c) = char::from_u32(point) else { continue };
        let index = glyph.to_u32() as usize;
        if characters.len() <= index {
            characters.resize(index + 1, None);
        }
        let shown = characters[index].get_or_insert(c);
        if rank(c) < rank(*shown) {
            *shown = c;
        }
    }
    characters
}

/// For each glyph id, its horizontal advance in 1/1000 em (table `hmtx`).
pub fn advances(face: FontId) -> Vec<u16> {
    let Ok(font) = skrifa::FontRef::new(face.data()) else { return Vec::new() };
    let size = skrifa::instance::Size::unscaled();
    let metrics = font.glyph_metrics(size, skrifa::instance::LocationRef::default());
    let units = font.metrics(size, skrifa::instance::LocationRef::default()).units_per_em;
    let per_mille = |units_wide: f32| (units_wide * 1000.0 / f32::from(units.max(1))) as u16;
    (0..metrics.glyph_count())
        .map(|id| per_mille(metrics.advance_width(id.into()).unwrap_or_default()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_glyph_shows_the_ideograph_and_not_the_radical() {
        for face in FontId::ALL {
            let characters = characters(face);
            for c in ['乙', '-', '〓', '字'] {
                assert!(characters.contains(&Some(c)), "{face:?} {c}");
            }
        }
    }
}
