//! Vertical setting in the file: fonts whose lines run down.
//!
//! A reader takes upright glyphs for one line, from top to bottom, when their font says so: its
//! encoding is Identity-V (ISO 32000-1, 9.7.5.2). Glyphs then hang from the middle of their upper
//! edge and advance by an em, as the defaults of `DW2` say (9.7.4.3): 880 above the baseline, which
//! is the em box of every face here. krilla knows horizontal fonts alone, so the upright glyphs of a
//! face go to it as a second font of the same file, and when all is written the name of that font's
//! encoding is set right: both names are of one length, so no offset in the file changes.

use super::page::pt;
use super::text::Prepared;
use crate::font::{self, FontId};
use crate::frame::{GlyphRun, Orientation};
use crate::{Error, Result};
use krilla::geom::Point as Spot;
use krilla::text::KrillaGlyph;
use std::collections::HashMap;

const HORIZONTAL: &[u8] = b"/Encoding/Identity-H/DescendantFonts";
const VERTICAL: &[u8] = b"/Encoding/Identity-V/DescendantFonts";

/// Sets the encoding of the fonts, of which the file has one in the order of `lines_run_down`.
///
/// # Errors
/// When the file has other fonts than were handed over.
pub(super) fn set_modes(file: &mut [u8], lines_run_down: &[bool]) -> Result<()> {
    if !lines_run_down.contains(&true) {
        return Ok(());
    }
    let names: Vec<usize> = memchr::memmem::find_iter(file, HORIZONTAL).collect();
    if names.len() != lines_run_down.len() {
        return Err(Error::new(format!(
            "the file has {} fonts where {} were used",
            names.len(),
            lines_run_down.len()
        )));
    }
    for (at, _) in names.into_iter().zip(lines_run_down).filter(|(_, down)| **down) {
        file[at..at + VERTICAL.len()].copy_from_slice(VERTICAL);
    }
    Ok(())
}

/// True for a run whose font's lines run down.
pub(super) fn runs_down(run: &GlyphRun) -> bool {
    matches!(run.orientation, Orientation::Upright | Orientation::Together(_))
}

/// What each glyph of characters together on one em shows by itself.
pub(super) fn shown_together(run: &GlyphRun) -> Vec<(u16, String)> {
    let mut shown = Vec::new();
    let mut at = 0;
    while let Some(first) = run.glyphs.get(at) {
        let count = run.glyphs[at..].iter().take_while(|glyph| glyph.text == first.text).count();
        let text = super::text::of(run, first);
        if count > 1 && text.chars().count() == count {
            let glyphs = run.glyphs[at..at + count].iter().zip(text.chars());
            shown.extend(glyphs.map(|(glyph, c)| (glyph.id, c.to_string())));
        }
        at += count;
    }
    shown
}

/// What is known of a face's upright glyphs.
pub(super) struct Upright {
    /// Horizontal advance of each glyph in 1/1000 em.
    advances: Vec<u16>,
    /// The text that krilla takes for each glyph's own: the first one that it was used for.
    own: HashMap<u32, String>,
}

impl Upright {
    /// Nothing is used yet.
    pub fn new(face: FontId) -> Self {
        Self { advances: font::advances(face), own: HashMap::new() }
    }

    /// Notes that a glyph is used for a text; false where krilla will write ActualText.
    pub fn shows(&mut self, glyph: u32, text: &str) -> bool {
        match self.own.get(&glyph) {
            Some(own) => own == text,
            None => {
                self.own.insert(glyph, text.to_owned());
                true
            }
        }
    }

    /// Parts of an upright run, each with the place of its first pen. krilla counts how far the
    /// pen goes to the right, so it gets in one part only what it writes in one string.
    pub fn parts(
        &mut self,
        run: &GlyphRun,
        prepared: &Prepared<'_>,
        origin: Spot,
    ) -> Vec<(Spot, Vec<KrillaGlyph>)> {
        let size = pt(run.size);
        let glyphs = &prepared.glyphs;
        let mut parts: Vec<(Spot, Vec<KrillaGlyph>)> = Vec::new();
        let mut is_open = false;
        let mut down = 0.0;
        let mut at = 0;
        while let Some(first) = glyphs.get(at) {
            let range = &first.text_range;
            let count = glyphs[at..].iter().take_while(|glyph| glyph.text_range == *range).count();
            let cluster = &glyphs[at..at + count];
            let text = prepared.text.get(range.clone()).unwrap_or_default();
            let mut is_own = true;
            for glyph in cluster {
                is_own &= self.shows(glyph.glyph_id.to_u32(), text);
            }
            let is_plain = is_own && count == 1 && first.y_offset == 0.0;
            if !(is_plain && is_open) {
                let across = if is_plain { 0.0 } else { first.y_offset * size };
                let spot = Spot::from_xy(origin.x + across, origin.y + down * size);
                parts.push((spot, Vec::new()));
            }
            if let Some((_, part)) = parts.last_mut() {
                for (place, glyph) in cluster.iter().enumerate() {
                    let next = cluster.get(place + 1);
                    part.push(self.laid(glyph, next, is_plain));
                }
            }
            down += cluster.iter().map(|glyph| glyph.x_advance).sum::<f32>();
            is_open = is_plain;
            at += count;
        }
        parts
    }

    /// A glyph with its way down told as krilla will write it: what it adds to a glyph's own advance
    /// to the right, a reader takes off the em that the pen goes down (9.4.4).
    fn laid(&self, glyph: &KrillaGlyph, next: Option<&KrillaGlyph>, is_plain: bool) -> KrillaGlyph {
        let mut laid = glyph.clone();
        if is_plain {
            laid.y_offset = 0.0;
            let id = glyph.glyph_id.to_u32() as usize;
            let own = f32::from(self.advances.get(id).copied().unwrap_or_default()) / 1000.0;
            laid.x_advance = own + 1.0 - glyph.x_advance;
            laid.x_offset = -glyph.x_offset;
        } else {
            // Each glyph of a cluster at its own place beside the others, written by itself.
            laid.x_advance = next.map_or(0.0, |next| next.y_offset - glyph.y_offset);
            laid.x_offset = 0.0;
            laid.y_offset = -glyph.x_offset;
            laid.y_advance = f32::MIN_POSITIVE;
        }
        laid
    }
}
