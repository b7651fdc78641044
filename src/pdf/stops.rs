//! Stops in the middle of their em (R11): where a glyph is mostly drawn away from its place, the font
//! that the file carries has its outline there.
//!
//! Otherwise the file moves the pen across the line and back for each of them: readers that tell words
//! by the gaps between glyphs put a blank before the stop, and those that tell lines by their baselines
//! lose it.

use super::{page, vertical};
use crate::font::{self, FontId, Shift};
use crate::frame::{Glyph, GlyphRun, Length, Orientation, Pages};
use std::collections::{BTreeMap, BTreeSet};

/// For each face what its glyphs are shifted by, in lines that run across.
#[derive(Default)]
pub(super) struct Stops([Vec<Shift>; FontId::ALL.len()]);

impl Stops {
    /// What the pages' glyphs are mostly shifted by; those that are mostly on the baseline are not.
    pub fn of(pages: &Pages) -> Self {
        /// A glyph that is drawn farther away, in 1/1000 em, is no stop.
        const FARTHEST: i16 = 1000;
        let across = || page::drawn(pages).filter(|run| !vertical::runs_down(run));
        let is_off = |glyph: &&Glyph| glyph.dy != Length::ZERO;
        // What is turned in a vertical line stands beside the baseline as a whole.
        let lies = |run: &&GlyphRun| run.orientation == Orientation::Horizontal;
        let off: BTreeSet<(FontId, u16)> = across()
            .filter(lies)
            .flat_map(|run| run.glyphs.iter().filter(is_off).map(|glyph| (run.font, glyph.id)))
            .collect();
        let mut stops = Self::default();
        if off.is_empty() {
            return stops;
        }
        let mut counts: BTreeMap<(FontId, u16), BTreeMap<[i16; 2], usize>> = BTreeMap::new();
        for run in across() {
            let own = run.glyphs.iter().filter(|glyph| off.contains(&(run.font, glyph.id)));
            for glyph in own {
                let [right, down] = match glyph.dy {
                    Length::ZERO => [0, 0],
                    _ => [glyph.dx, glyph.dy].map(|length| parts(length, run.size)),
                };
                let of = counts.entry((run.font, glyph.id)).or_default();
                *of.entry([right, down.saturating_neg()]).or_default() += 1;
            }
        }
        for ((face, glyph), counts) in counts {
            let most = counts.into_iter().rev().max_by_key(|(_, count)| *count);
            let Some(([right, up], _)) = most else { continue };
            let near = |part: i16| part.unsigned_abs() <= FARTHEST.unsigned_abs();
            if [right, up] != [0, 0] && near(right) && near(up) && font::is_simple(face, glyph) {
                stops.0[face as usize].push(Shift { glyph, right, up });
            }
        }
        stops
    }

    /// The shifts in a face.
    pub fn of_face(&self, face: FontId) -> &[Shift] {
        &self.0[face as usize]
    }

    /// How far to the right and down a glyph of a run stands already.
    pub fn moved(&self, run: &GlyphRun, glyph: u16) -> [Length; 2] {
        if vertical::runs_down(run) {
            return [Length::ZERO; 2];
        }
        let shift = self.of_face(run.font).iter().find(|shift| shift.glyph == glyph);
        shift.map_or([Length::ZERO; 2], |shift| {
            [shift.right, shift.up.saturating_neg()].map(|part| run.size.per_mille(i64::from(part)))
        })
    }
}

/// A length in 1/1000 of an em, the nearest.
fn parts(length: Length, em: Length) -> i16 {
    let em = em.0.max(1);
    i16::try_from((length.0 * 1000 + em / 2).div_euclid(em)).unwrap_or(0)
}
