//! What stands on both sides of seams, looked at once for each stretch of lines.

use super::tried::Tried;
use crate::normalize::similarity::{Said, Spoken};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// What was read of the lines on both sides of seams.
#[derive(Default)]
pub(super) struct Conversation {
    /// How badly a seam fits, by the numbers of what stands before and behind.
    pub(super) seams: FxHashMap<(usize, usize), f32>,
    pub(super) befores: Sides,
    pub(super) behinds: Sides,
    /// What each line says, by its index.
    pub(super) lines: FxHashMap<usize, Spoken>,
}

/// The lines on one side of a seam, at most [`REACH`](super::REACH), from one or two parts.
pub(super) type Stretch = [Range<usize>; 2];

/// What stands on one side of a seam.
pub(super) struct Side {
    pub(super) said: Said,
    /// Before the seam the bracket that stays open, behind it the one that closes without having
    /// been opened.
    pub(super) bracket: Option<char>,
}

impl Conversation {
    /// Forgets all of it where it has become long.
    pub(super) fn clear(&mut self) {
        if self.seams.len() > 4 * Tried::KEPT {
            *self = Self::default();
        }
    }
}

/// What stands before all seams, or behind them, in the order in which it was met.
#[derive(Default)]
pub(super) struct Sides {
    numbers: FxHashMap<Stretch, usize>,
    pub(super) sides: Vec<Side>,
}

impl Sides {
    /// The number of a stretch, which is looked at when it is met for the first time.
    pub(super) fn number(&mut self, stretch: &Stretch, look: impl FnOnce() -> Side) -> usize {
        if let Some(&number) = self.numbers.get(stretch) {
            return number;
        }
        let number = self.sides.len();
        self.sides.push(look());
        self.numbers.insert(stretch.clone(), number);
        number
    }
}
