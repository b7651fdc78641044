//! A face → what it says of itself: its name, version and licence, and how many characters it has.

use super::FontId;
use crate::{Error, Result};
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};

/// What a face says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The family, as `Noto Serif SC`.
    pub family: String,
    /// The style, as `Bold`.
    pub style: String,
    /// The version, as `2.003`.
    pub version: String,
    /// Its licence, in its own words (name id 13).
    pub licence: String,
    /// Characters that it has.
    pub characters: usize,
    /// How many of them are Han.
    pub han: usize,
}

/// Reads what a face says of itself.
///
/// # Errors
/// When the bytes in the binary are no font.
pub fn about(font: FontId) -> Result<About> {
    let file = FontRef::new(font.data()).map_err(|cause| {
        Error::new(format!("cannot read the face {font:?} built into the program")).because(cause)
    })?;
    let string = |id| file.localized_strings(id).english_or_first().map(|text| text.to_string());
    // The typographic names, where the face has them beside the four styles of old.
    let named = |id, old| string(id).or_else(|| string(old)).unwrap_or_default();
    let version = string(StringId::VERSION_STRING).unwrap_or_default();
    let (mut characters, mut han) = (0, 0);
    for (point, _) in file.charmap().mappings() {
        characters += 1;
        han += usize::from(char::from_u32(point).is_some_and(crate::text::is_han));
    }
    Ok(About {
        family: named(StringId::TYPOGRAPHIC_FAMILY_NAME, StringId::FAMILY_NAME),
        style: named(StringId::TYPOGRAPHIC_SUBFAMILY_NAME, StringId::SUBFAMILY_NAME),
        version: version.trim_start_matches("Version ").to_owned(),
        licence: string(StringId::LICENSE_DESCRIPTION).unwrap_or_default(),
        characters,
        han,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_tells_its_name_and_licence() {
        for font in FontId::ALL {
            let About { family, style, version, licence, characters, han } = about(font).unwrap();
            assert!(family.contains("SC") || family.contains("WenKai"), "{family}");
            assert!(["Regular", "Bold"].contains(&style.as_str()), "{family}: {style}");
            assert!(version.starts_with(|c: char| c.is_ascii_digit()), "{family}: {version}");
            assert!(licence.contains("SIL Open Font License"), "{family}: {licence}");
            assert!(han > 20_000 && characters > han, "{family}: {characters}, {han}");
        }
    }
}
