//! Characters that stay on one line and take the room of what stands beside them: the base of a
//! ruby, a name with its line (R41, R42).

use super::itemize::Atoms;
use super::linebreak::{Break, Item};
use crate::frame::Length;
use std::ops::Range;

/// Characters that no line's end parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    /// Where they stand, in bytes of the paragraph.
    pub text: Range<usize>,
    /// What they take together at least.
    pub width: Length,
}

/// Binds the atoms of a part of a paragraph that begins at byte `offset`.
pub fn bind(atoms: &mut Atoms, items: &mut [Item], bounds: &[Bound], offset: usize) {
    for bound in bounds {
        let start =
            |at: usize| offset + atoms.glyphs[atoms.atoms[at].glyphs.0 as usize].text.0 as usize;
        let inside = |at: &usize| bound.text.contains(&start(*at));
        let Some(first) = (0..items.len()).find(inside) else { continue };
        let end = (first..items.len()).find(|at| !inside(at)).unwrap_or(items.len());
        let mut natural = Length::ZERO;
        for item in &mut items[first..end - 1] {
            item.gap.breaks = Break::Never;
            natural += item.width + item.gap.natural;
        }
        natural += items[end - 1].width;
        let lacking = bound.width - natural;
        if lacking <= Length::ZERO {
            continue;
        }
        // Each character takes a share, half of it at each side.
        let count = (end - first) as i64;
        let share = lacking / count;
        for (item, atom) in items[first..end].iter_mut().zip(&mut atoms.atoms[first..end]) {
            item.width += share;
            atom.width += share;
            for glyph in &mut atoms.glyphs[atom.glyphs.0 as usize..atom.glyphs.1 as usize] {
                glyph.dx += share / 2;
            }
        }
    }
}
