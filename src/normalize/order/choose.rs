//! Exchanges with their gains → those that are made, and the continuations that have a rival.

use super::REACH;
use super::exchange::Exchange;
use crate::normalize::weights::order as weight;
use pathfinding::prelude::{Matrix, kuhn_munkres};
use rustc_hash::FxHashSet;
use std::collections::{BTreeMap, BTreeSet};

/// The best exchanges that do not touch each other, and the continuations that have a rival.
pub(super) fn choose(mut all: Vec<Exchange>) -> (Vec<Exchange>, Vec<(usize, usize)>) {
    all.sort_by(|a, b| {
        b.gain
            .total_cmp(&a.gain)
            .then((a.first, a.second, a.third).cmp(&(b.first, b.second, b.third)))
    });
    let rivals = Rivals::among(&all);
    let (mut ends, mut starts) = (FxHashSet::default(), FxHashSet::default());
    let mut chosen: Vec<Exchange> = Vec::new();
    let mut doubts: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut spans: BTreeMap<usize, usize> = BTreeMap::new();
    for exchange in all.into_iter().take_while(|exchange| exchange.gain >= weight::GAIN) {
        let (end, start) = (exchange.end, exchange.start);
        if ends.contains(&end) || starts.contains(&start) {
            continue;
        }
        let mut take = || (ends.insert(end), starts.insert(start));
        if rivals.close(&exchange) {
            doubts.insert((end, start));
            take();
            continue;
        }
        // Parts that are being exchanged, and the lines beside them, stay as they were tried.
        let (from, to) = (exchange.first.saturating_sub(REACH), exchange.third + REACH);
        if spans.range(..to).next_back().is_some_and(|(_, &reach)| reach > from) {
            continue;
        }
        spans.insert(from, to);
        take();
        chosen.push(exchange);
    }
    (chosen, doubts.into_iter().collect())
}

/// The best gain of each continuation, by its end and by its start.
#[derive(Default)]
struct Rivals {
    by_end: BTreeMap<usize, BTreeMap<usize, f32>>,
    by_start: BTreeMap<usize, BTreeMap<usize, f32>>,
}

impl Rivals {
    /// From exchanges in falling order of their gains.
    fn among(all: &[Exchange]) -> Self {
        let mut out = Self::default();
        for exchange in all {
            let (end, start, gain) = (exchange.end, exchange.start, exchange.gain);
            out.by_end.entry(end).or_default().entry(start).or_insert(gain);
            out.by_start.entry(start).or_default().entry(end).or_insert(gain);
        }
        out
    }

    /// Whether the ends and starts around would find their places nearly as well without this
    /// continuation.
    fn close(&self, exchange: &Exchange) -> bool {
        let mut starts: BTreeSet<usize> = BTreeSet::from([exchange.start]);
        starts.extend(self.by_end.get(&exchange.end).into_iter().flatten().map(|(&at, _)| at));
        let starts: Vec<usize> = starts.into_iter().collect();
        let ends: BTreeSet<usize> = starts
            .iter()
            .flat_map(|start| self.by_start.get(start).into_iter().flatten())
            .map(|(&end, _)| end)
            .collect();
        let ends: Vec<usize> = ends.into_iter().collect();
        // Columns beyond the ends stand for "stays where it is".
        let best = |without: bool| {
            let value = |(row, column): (usize, usize)| {
                let (start, Some(&end)) = (starts[row], ends.get(column)) else { return 0 };
                if without && (end, start) == (exchange.end, exchange.start) {
                    return 0;
                }
                let gain = self.by_start.get(&start).and_then(|gains| gains.get(&end));
                gain.map_or(0, |&gain| (gain * 1000.0) as i64)
            };
            kuhn_munkres(&Matrix::from_fn(starts.len(), starts.len() + ends.len(), value)).0
        };
        ((best(false) - best(true)) as f32) < weight::RIVAL * 1000.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_continuations_nearly_as_good_none_is_taken() {
        let exchange =
            |start, gain| Exchange { first: 5, second: 10, third: 30, end: 5, start, gain };
        let (chosen, doubts) = choose(vec![exchange(10, 9.0), exchange(20, 8.5)]);
        assert!(chosen.is_empty());
        assert_eq!(doubts, [(5, 10)]);
        let (chosen, doubts) = choose(vec![exchange(10, 9.0), exchange(20, 6.0)]);
        assert_eq!((chosen.len(), doubts.len()), (1, 0));
    }
}
