//! Which characters of a source are set in which face.

use super::{Input, Options, read};
use crate::Result;
use crate::compose;
use crate::font::{FontId, FontSet};
use crate::frame::Ink;
use std::collections::{BTreeMap, BTreeSet};

/// What the pages of a source need of the faces.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Needs {
    /// The characters of each face that is used.
    pub faces: BTreeMap<FontId, BTreeSet<char>>,
    /// Characters that no face has.
    pub unknown: BTreeSet<char>,
}

/// Composes an input, and says which characters stand on its pages in which face.
///
/// # Errors
/// When it cannot be read or composed.
pub fn needs(input: &Input, options: &Options) -> Result<Needs> {
    let options = options.of(&input.id);
    let edition = read(input, input.read()?, options)?.edition;
    let pages =
        compose::compose(&edition, &options.style).map_err(|error| error.at(&input.path))?;
    let faces = FontSet::open()?;
    let mut needs = Needs::default();
    for placed in pages.pages.iter().flat_map(|page| &page.content) {
        let Ink::Glyphs(run) = &placed.ink else { continue };
        for glyph in &run.glyphs {
            let (start, end) = (glyph.text.start as usize, glyph.text.end as usize);
            for c in run.text.get(start..end).unwrap_or_default().chars() {
                if faces.find(run.font, c).known || c.is_control() {
                    needs.faces.entry(run.font).or_default().insert(c);
                } else {
                    needs.unknown.insert(c);
                }
            }
        }
    }
    Ok(needs)
}
