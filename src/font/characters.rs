//! Face → the character that each of its glyphs shows.

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
