//! Face → the character that each of its glyphs shows.

use super::FontId;
use skrifa::MetadataProvider;

/// For each glyph id, the first code point that the face's `cmap` leads to it.
pub fn characters(face: FontId) -> Vec<Option<char>> {
    let mut characters: Vec<Option<char>> = Vec::new();
    // The faces are compiled in; one that cannot be read shows nothing.
    let Ok(font) = skrifa::FontRef::new(face.data()) else { return characters };
    for (point, glyph) in font.charmap().mappings() {
        let index = glyph.to_u32() as usize;
        if characters.len() <= index {
            characters.resize(index + 1, None);
        }
        let shown = &mut characters[index];
        let character = char::from_u32(point);
        if shown.is_none() || character < *shown {
            *shown = character;
        }
    }
    characters
}
