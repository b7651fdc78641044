//! A face → a font file with only the glyphs of given characters.

use super::FontId;
use crate::{Error, Result};
use skera::{Plan, SubsetFlags, subset_font};
use skrifa::raw::collections::IntSet;
use skrifa::raw::types::NameId;
use std::collections::BTreeSet;

/// Cuts a face down.
///
/// # Errors
/// When the font's tables cannot be cut.
pub fn subset(face: FontId, characters: &BTreeSet<char>) -> Result<Vec<u8>> {
    let font = skera_font(face)?;
    let unicodes: IntSet<u32> = characters.iter().map(|c| u32::from(*c)).collect();
    let mut names = IntSet::empty();
    names.insert_range(NameId::from(0)..=NameId::from(14));
    let mut languages = IntSet::empty();
    languages.insert(0x0409);
    let plan = Plan::new(
        &IntSet::empty(),
        &unicodes,
        &font,
        SubsetFlags::SUBSET_FLAGS_NO_HINTING,
        &IntSet::empty(),
        &IntSet::all(),
        &IntSet::all(),
        &names,
        &languages,
    );
    subset_font(&font, &plan).map_err(|e| Error::new(format!("cannot cut a face down: {e:?}")))
}

fn skera_font(face: FontId) -> Result<skrifa::raw::FontRef<'static>> {
    skrifa::raw::FontRef::new(face.data()).map_err(|e| Error::new("cannot read a face").because(e))
}
