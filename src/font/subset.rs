//! A face and the characters that are set in it → a font file of its own, under a name of its own.

use super::FontId;
use crate::{Error, Result};
use skera::{DEFAULT_DROP_TABLES, DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags};
use skrifa::raw::collections::IntSet;
use skrifa::raw::{FontRef, TableProvider};
use skrifa::{MetadataProvider, Tag};
use std::collections::{BTreeMap, BTreeSet};
use write_fonts::FontBuilder;

/// Windows, Unicode BMP, English (United States): the one name record that every system reads.
const PLATFORM: [u16; 3] = [3, 1, 0x0409];

/// Name ids (OpenType, `name`) that are copied: copyright, version, trademark, manufacturer,
/// designer, their addresses, licence and its address. The OFL wants the notices kept.
const KEPT: [u16; 9] = [0, 5, 7, 8, 9, 11, 12, 13, 14];

/// Cuts a face down to the characters; those that it lacks are passed over. Vertical forms,
/// compressed punctuation (`halt`, `palt`, `chws`) and kerning stay usable.
///
/// The subset is a Modified Version in the sense of the OFL, so it does not bear a reserved name:
/// its families are Banxin Song, Banxin Hei and Banxin Kai (see `fonts/README.md`). The same
/// characters give the same bytes.
///
/// # Errors
/// When the font's tables cannot be read or cut.
pub fn subset(face: FontId, characters: &BTreeSet<char>) -> Result<Vec<u8>> {
    let failed = || Error::new(format!("the face {face:?} cannot be subset"));
    let font = FontRef::new(face.data()).map_err(|error| failed().because(error))?;
    let mut dropped: IntSet<Tag> = DEFAULT_DROP_TABLES.iter().copied().collect();
    // A static face has no axes to describe, and the names are written below.
    dropped.extend([Tag::new(b"STAT"), Tag::new(b"name")]);
    let plan = Plan::new(
        &IntSet::empty(),
        &characters.iter().map(|c| u32::from(*c)).collect(),
        &font,
        SubsetFlags::SUBSET_FLAGS_NO_HINTING,
        &dropped,
        &IntSet::all(),
        &DEFAULT_LAYOUT_FEATURES.iter().copied().collect(),
        &IntSet::empty(),
        &IntSet::empty(),
    );
    let cut = skera::subset_font(&font, &plan).map_err(|error| failed().because(error))?;
    let cut = FontRef::new(&cut).map_err(|error| failed().because(error))?;
    let names = name_table(&names(face, &font)).ok_or_else(failed)?;
    Ok(FontBuilder::new().add_raw(Tag::new(b"name"), names).copy_missing_tables(cut).build())
}

/// Family and style of a subset.
fn title(face: FontId) -> (&'static str, &'static str) {
    match face {
        FontId::Serif => ("Banxin Song", "Regular"),
        FontId::SerifBold => ("Banxin Song", "Bold"),
        FontId::Sans => ("Banxin Hei", "Regular"),
        FontId::SansBold => ("Banxin Hei", "Bold"),
        FontId::Kai => ("Banxin Kai", "Regular"),
    }
}

/// The subset's names by name id.
fn names(face: FontId, font: &FontRef<'_>) -> BTreeMap<u16, String> {
    let mut names = BTreeMap::new();
    if let Ok(table) = font.name() {
        for record in table.name_record() {
            let place = [record.platform_id(), record.encoding_id(), record.language_id()];
            if place == PLATFORM && KEPT.contains(&record.name_id().to_u16()) {
                let text = record.string(table.string_data()).map(|text| text.to_string());
                names.extend(text.ok().map(|text| (record.name_id().to_u16(), text)));
            }
        }
    }
    let string = |id| font.localized_strings(id).english_or_first().map(|text| text.to_string());
    let original = string(skrifa::string::StringId::FULL_NAME).unwrap_or_default();
    let version = names.get(&5).cloned().unwrap_or_default();
    let (family, style) = title(face);
    let postscript = format!("{}-{style}", family.replace(' ', ""));
    names.insert(1, family.to_owned());
    names.insert(2, style.to_owned());
    names.insert(3, format!("{postscript};{version}"));
    names.insert(4, format!("{family} {style}"));
    names.insert(6, postscript);
    names.insert(10, format!("A subset of {original}, made by banxin"));
    names
}

/// A naming table of version 0 (OpenType, `name`): header, records in order, strings in UTF-16BE.
/// Nothing if it is longer than its offsets reach.
fn name_table(names: &BTreeMap<u16, String>) -> Option<Vec<u8>> {
    let count = u16::try_from(names.len()).ok()?;
    let (header, record) = (6, 12);
    let mut table: Vec<u16> = vec![0, count, count.checked_mul(record)?.checked_add(header)?];
    let mut strings: Vec<u16> = Vec::new();
    for (id, text) in names {
        let offset = u16::try_from(strings.len() * 2).ok()?;
        strings.extend(text.encode_utf16());
        let length = u16::try_from(strings.len() * 2 - usize::from(offset)).ok()?;
        table.extend(PLATFORM);
        table.extend([*id, length, offset]);
    }
    table.extend(strings);
    Some(table.into_iter().flat_map(u16::to_be_bytes).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use skrifa::string::StringId;

    fn characters(text: &str) -> BTreeSet<char> {
        text.chars().collect()
    }

    #[test]
    fn the_characters_stay_and_the_others_go() {
        for face in FontId::ALL {
            let bytes = subset(face, &characters("汉字，（Aé")).expect("a subset");
            let (cut, whole) = (FontRef::new(&bytes).expect("a font"), FontRef::new(face.data()));
            let whole = whole.expect("a font");
            for c in "汉字，（Aé".chars() {
                let (here, there) = (cut.charmap().map(c), whole.charmap().map(c));
                let advance = |font: &FontRef<'_>, id: Option<skrifa::GlyphId>| {
                    let size = skrifa::instance::Size::unscaled();
                    let metrics =
                        font.glyph_metrics(size, skrifa::instance::LocationRef::default());
                    id.and_then(|id| metrics.advance_width(id))
                };
                assert!(here.is_some(), "{face:?} {c}");
                assert_eq!(advance(&cut, here), advance(&whole, there), "{face:?} {c}");
            }
            assert_eq!(cut.charmap().map('学'), None, "{face:?}");
            assert!(bytes.len() < 40_000, "{face:?}: {} bytes", bytes.len());
            assert!(cut.gsub().is_ok(), "{face:?} keeps its vertical forms");
            assert_eq!(cut.gpos().is_ok(), whole.gpos().is_ok(), "{face:?}");
        }
    }

    #[test]
    fn no_reserved_name_is_left_and_the_notices_are() {
        for face in FontId::ALL {
            let bytes = subset(face, &characters("字")).expect("a subset");
            let cut = FontRef::new(&bytes).expect("a font");
            let name = |id| {
                let name = cut.localized_strings(id).english_or_first();
                name.map(|name| name.to_string()).unwrap_or_default()
            };
            let shown = [
                StringId::FAMILY_NAME,
                StringId::SUBFAMILY_NAME,
                StringId::UNIQUE_ID,
                StringId::FULL_NAME,
                StringId::POSTSCRIPT_NAME,
            ];
            for id in shown {
                let name = name(id);
                assert!(!name.is_empty(), "{face:?} {id:?}");
                for reserved in ["LXGW", "霞鹜", "Source", "Noto"] {
                    assert!(!name.contains(reserved), "{face:?} {id:?}: {name}");
                }
            }
            assert!(!name(StringId::COPYRIGHT_NOTICE).is_empty(), "{face:?}");
            assert!(
                name(StringId::LICENSE_DESCRIPTION).contains("SIL Open Font License"),
                "{face:?}"
            );
        }
    }

    #[test]
    fn the_same_characters_give_the_same_bytes() {
        let text = characters("同样的文字，同样的字节。");
        let first = subset(FontId::Kai, &text).expect("a subset");
        assert_eq!(first, subset(FontId::Kai, &text).expect("a subset"));
    }

    #[test]
    fn characters_that_the_face_lacks_are_passed_over() {
        let bytes = subset(FontId::Serif, &characters("字\u{E000}\u{10FFFD}")).expect("a subset");
        let cut = FontRef::new(&bytes).expect("a font");
        assert!(cut.charmap().map('字').is_some());
    }
}
