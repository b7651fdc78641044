//! An exchange → by how much the new order is better than the given one.

use super::conversation::{Conversation, Stretch};
use super::exchange::Exchange;
use super::fit::seam;
use super::known::Known;
use super::seams::{Before, reads_on};
use super::trials::Trial;
use super::tried::{Better, Tried};
use super::{Page, REACH};
use crate::normalize::paragraph::{self, Habits, State};
use crate::normalize::weights::order as weight;
use std::ops::Range;

/// By how much the new order is better than the given one, less what speaks against it. `None` if
/// that is clearly less than what is `wanted`.
pub(super) fn gain(
    page: &Page,
    trial: &Trial,
    wanted: f32,
    habits: &Habits,
    known: &mut Known,
    tried: &mut Tried,
) -> Option<f32> {
    let exchange = &trial.exchange;
    let Exchange { first, second, third, .. } = *exchange;
    let Page { pieces, readings, seams, .. } = *page;
    // The search would take a heading behind a torn end for its continuation.
    let swallowed = [(first, second), (third, first), (second, third)]
        .into_iter()
        .filter(|&(end, start)| {
            (end, start) != (exchange.end, exchange.start)
                && start < pieces.len()
                && readings[start].state == State::Display
                && seams
                    .binary_search_by_key(&end, |seam| seam.at)
                    .is_ok_and(|at| seams[at].before != Before::Whole)
        })
        .count();
    let against = trial.against + weight::SWALLOWED * swallowed as f32;
    let order = Order::of(page, exchange);
    let key = [first, second, third];
    match tried.orders.get(&key) {
        Some(&Better::By(better)) => return Some(better - against),
        Some(&Better::AtMost(better)) if better <= against + wanted => return None,
        _ => {}
    }
    // Most orders are not worth a look at what is said, and of the others most are not worth the
    // search over all lines around.
    let roughly = |tried: &mut Tried, fits: f32| {
        let least = against + wanted - fits - weight::ROUGHLY;
        order.estimate(page, habits, tried, (exchange.end, exchange.start), least)
            + fits
            + weight::ROUGHLY
    };
    let mut better = Better::AtMost(roughly(tried, weight::SAID));
    if matches!(better, Better::AtMost(most) if most > against + wanted) {
        let fits = order.fits(page, known, &mut tried.spoken);
        better = Better::AtMost(roughly(tried, fits));
        if matches!(better, Better::AtMost(most) if most > against + wanted) {
            better = Better::By(fits + order.lines(page, habits));
        }
    }
    tried.orders.insert(key, better);
    match better {
        Better::By(better) => Some(better - against),
        Better::AtMost(_) => None,
    }
}

/// The parts that an exchange moves, and the lines before and behind.
struct Order {
    before: Range<usize>,
    one: Range<usize>,
    other: Range<usize>,
    behind: Range<usize>,
}

impl Order {
    fn of(page: &Page, &Exchange { first, second, third, .. }: &Exchange) -> Self {
        Self {
            before: first.saturating_sub(REACH)..first,
            one: first..second,
            other: second..third,
            behind: third..(third + REACH).min(page.pieces.len()),
        }
    }

    /// By how much the seams fit better in the new order, less for longer parts.
    fn fits(&self, page: &Page, known: &mut Known, spoken: &mut Conversation) -> f32 {
        let Self { before: above, one, other, behind: below } = self;
        let nothing = 0..0;
        let mut seam = |before: [&Range<usize>; 2], behind: [&Range<usize>; 2]| {
            seam(page.pieces, known, spoken, before_of(before), behind_of(behind))
        };
        let mut cost = |parts: [&Range<usize>; 2]| {
            seam([&nothing, above], parts)
                + seam([above, parts[0]], [parts[1], below])
                + seam(parts, [below, &nothing])
        };
        let distance = weight::DISTANCE * ((one.len().max(1) * other.len().max(1)) as f32).ln();
        cost([one, other]) - cost([other, one]) - distance
    }

    /// By how much the lines do, roughly: only those right before and behind each seam are read, and
    /// first those of the continuation that is looked for, if they do not rule out the `least`.
    fn estimate(
        &self,
        page: &Page,
        habits: &Habits,
        tried: &mut Tried,
        looked_for: (usize, usize),
        least: f32,
    ) -> f32 {
        /// Lines of the other two seams fit no better than so, put together.
        const OTHERS: f32 = 3.0;
        let (first, second, third) = (self.one.start, self.other.start, self.other.end);
        let mut excess = |end: usize, start: usize| tried.excess(page, end, start, habits);
        let given = excess(first, first) + excess(second, second) + excess(third, third);
        let mut best = given - excess(looked_for.0, looked_for.1) + OTHERS;
        for (end, start) in [(first, second), (third, first), (second, third)] {
            if best <= least {
                return best;
            }
            if (end, start) != looked_for {
                best -= excess(end, start);
            }
        }
        best - OTHERS
    }

    /// By how much the lines do.
    fn lines(&self, page: &Page, habits: &Habits) -> f32 {
        let cost = |parts: [&Range<usize>; 2], new: bool| {
            let mut lines = page.looks[self.before.clone()].to_vec();
            for part in parts.into_iter().chain([&self.behind]) {
                let (at, start) = (part.start, lines.len());
                let part = &page.looks[part.clone()];
                let tail = part.len().saturating_sub(REACH).max(REACH.min(part.len()));
                lines.extend_from_slice(&part[..REACH.min(part.len())]);
                lines.extend_from_slice(&part[tail..]);
                let gap = new || reads_on(page.readings, at);
                if gap && let Some(look) = lines.get_mut(start) {
                    look.page_start = true;
                }
            }
            paragraph::cost(&lines, habits)
        };
        cost([&self.one, &self.other], false) - cost([&self.other, &self.one], true)
    }
}

/// The last lines of two parts, and the first.
fn before_of([one, other]: [&Range<usize>; 2]) -> Stretch {
    let from_other = other.len().min(REACH);
    let from_one = one.len().min(REACH - from_other);
    joined(one.end - from_one..one.end, other.end - from_other..other.end)
}

fn behind_of([one, other]: [&Range<usize>; 2]) -> Stretch {
    let from_one = one.len().min(REACH);
    let from_other = other.len().min(REACH - from_one);
    joined(one.start..one.start + from_one, other.start..other.start + from_other)
}

/// Two ranges as they are known again: one where they are one.
fn joined(one: Range<usize>, other: Range<usize>) -> Stretch {
    match (one.is_empty(), other.is_empty()) {
        (true, true) => [0..0, 0..0],
        (true, false) => [other, 0..0],
        (false, true) => [one, 0..0],
        _ if one.end == other.start => [one.start..other.end, 0..0],
        _ => [one, other],
    }
}
