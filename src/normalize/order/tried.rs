//! What was found in the trials so far, kept until its lines change their place.

use super::conversation::Conversation;
use super::seams::reads_on;
use super::{Page, REACH};
use crate::normalize::paragraph::{self, Approach, Habits};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// What was found in the trials so far: continuations share their exchanges, exchanges their
/// seams, and seams what stands on either side.
#[derive(Default)]
pub(super) struct Tried {
    /// By how much an order is better, by the three seams.
    pub(super) orders: FxHashMap<[usize; 3], Better>,
    /// What the lines right before one seam and right behind another cost more together than alone.
    excesses: FxHashMap<(usize, usize), f32>,
    heads: FxHashMap<usize, f32>,
    tails: FxHashMap<usize, Tail>,
    pub(super) spoken: Conversation,
}

/// By how much an order is better than the given one.
#[derive(Clone, Copy)]
pub(super) enum Better {
    By(f32),
    /// That was enough to know.
    AtMost(f32),
}

/// The lines right before a seam as a search has read them.
struct Tail {
    /// The way to the last line.
    approach: Approach,
    cost: f32,
}

impl Tried {
    /// Seams whose lines are kept: trials are in the order of the text and ask for what is near.
    pub(super) const KEPT: usize = 2_048;

    /// What the lines before `end` and those from `start` on cost more together than alone.
    pub(super) fn excess(&mut self, page: &Page, end: usize, start: usize, habits: &Habits) -> f32 {
        /// Lines behind the seam and before it that are read: those farther away hardly tell of it.
        const HEAD: usize = 4;
        const TAIL: usize = 5;
        if let Some(&excess) = self.excesses.get(&(end, start)) {
            return excess;
        }
        let before = &page.looks[end.saturating_sub(TAIL)..end];
        let behind = &page.looks[start..(start + HEAD).min(page.looks.len())];
        if before.is_empty() || behind.is_empty() {
            return 0.0;
        }
        if self.tails.len() >= Self::KEPT {
            self.tails.clear();
        }
        let tail = self.tails.entry(end).or_insert_with(|| {
            let approach = paragraph::approach(before, habits);
            let cost = paragraph::cost_from(&approach, before, habits);
            Tail { approach, cost }
        });
        let mut lines = [before, behind].concat();
        // A gap inside a paragraph counts as little as one that an exchange makes.
        lines[before.len()].page_start |= end != start || reads_on(page.readings, start);
        let both = paragraph::cost_from(&tail.approach, &lines, habits);
        let head =
            *self.heads.entry(start).or_insert_with(|| paragraph::cost_inside(behind, habits));
        let excess = both - tail.cost - head;
        self.excesses.insert((end, start), excess);
        excess
    }

    /// Forgets what was found where lines have changed their place, whose spans are in order.
    pub(super) fn forget(&mut self, changed: &[Range<usize>]) {
        let untouched = |from: usize, to: usize| {
            let next = changed.partition_point(|span| span.end + REACH <= from);
            changed.get(next).is_none_or(|span| to + REACH <= span.start)
        };
        self.orders.retain(|&[first, _, third], _| untouched(first, third));
        self.excesses.retain(|&(end, start), _| untouched(end, end) && untouched(start, start));
        self.heads.retain(|&start, _| untouched(start, start));
        self.tails.retain(|&end, _| untouched(end, end));
        self.spoken = Conversation::default();
    }
}
