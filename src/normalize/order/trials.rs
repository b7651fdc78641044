//! The seams → the exchanges that would make a continuation, and those of them that gain.

use super::Page;
use super::exchange::Exchange;
use super::gain::gain;
use super::known::Known;
use super::numbering::numbering;
use super::seams::{Before, Seam, announces, words};
use super::tried::Tried;
use crate::normalize::paragraph::{Habits, State};
use crate::normalize::weights::order as weight;
use rustc_hash::FxHashSet;
use std::ops::Range;

/// Seams on each side among which a continuation is looked for.
const SEAMS: usize = 24;
/// Continuations tried for one beginning, and third seams for each of them.
const ENDS: usize = 5;
const THIRDS: usize = 4;
/// Exchanges tried in each round for starts in one window of so many lines: what is tried at one
/// place of a long document takes nothing from another.
const TRIALS: usize = 160;
const WINDOW: usize = 256;

/// An exchange that is to be tried.
pub(super) struct Trial {
    pub(super) exchange: Exchange,
    /// What speaks against it whatever the lines say.
    pub(super) against: f32,
    /// By how much the new order is better, once that is known.
    gain: Option<f32>,
}

/// The exchanges that would make a continuation, with their gain: those that may be chosen, and of
/// the others those that their ends and starts have to be weighed against.
pub(super) fn candidates(
    page: &Page,
    habits: &Habits,
    known: &mut Known,
    tried: &mut Tried,
) -> Vec<Exchange> {
    let mut trials = trials(page);
    known.learn(page.pieces, trials.iter().map(|trial| &trial.exchange));
    let mut find = |trials: &mut [Trial], wanted: f32, asked: &dyn Fn(&Exchange) -> bool| {
        for trial in trials.iter_mut().filter(|t| t.gain.is_none() && asked(&t.exchange)) {
            trial.gain = gain(page, trial, wanted, habits, known, tried);
        }
    };
    let better = |trials: &[Trial], least: f32| -> Vec<Exchange> {
        let known = trials
            .iter()
            .filter_map(|trial| trial.gain.map(|gain| Exchange { gain, ..trial.exchange }));
        known.filter(|exchange| exchange.gain > 0.0 && exchange.gain >= least).collect()
    };
    find(&mut trials, weight::GAIN, &|_| true);
    // What else would go on from the same ends, and where else those starts could go.
    let ends: FxHashSet<usize> = better(&trials, weight::GAIN).iter().map(|e| e.end).collect();
    find(&mut trials, 0.0, &|exchange| ends.contains(&exchange.end));
    let rivals = better(&trials, 0.0);
    let starts: FxHashSet<usize> =
        rivals.iter().filter(|e| ends.contains(&e.end)).map(|e| e.start).collect();
    find(&mut trials, 0.0, &|exchange| starts.contains(&exchange.start));
    better(&trials, 0.0)
}

/// The exchanges that would make a continuation; in each window no more than [`TRIALS`], and first
/// those that give a beginning to text that has lost its own.
fn trials(page: &Page) -> Vec<Trial> {
    let seams = page.seams;
    let mut out = Vec::new();
    let mut from = 0;
    while from < seams.len() {
        let window = seams[from].at / WINDOW;
        let to = from + seams[from..].partition_point(|seam| seam.at / WINDOW == window);
        let full = out.len() + TRIALS;
        for headless in [true, false] {
            let starts = (from..to).filter(|&y| {
                let start = &seams[y];
                start.at < page.pieces.len()
                    && start.headless == headless
                    && (headless || start.is_read_on() || begins_text(page, start))
            });
            for y in starts {
                trials_for(page, y, &mut out);
                if out.len() >= full {
                    break;
                }
            }
        }
        out.truncate(full);
        from = to;
    }
    out
}

/// Whether a paragraph begins behind a seam, and is not set in.
fn begins_text(page: &Page, seam: &Seam) -> bool {
    matches!(page.readings[seam.at].state, State::First | State::Only)
        && page.pieces[seam.at].indent == 0
}

/// Whether a broken end's last character and a start's first stand together in words.
fn goes_on(page: &Page, end: usize, start: usize) -> bool {
    let (end, start) = (page.seams[end].at, page.seams[start].at);
    end > 0 && words(&page.pieces[end - 1], &page.pieces[start]) >= weight::LIKELY
}

/// The exchanges that would put the start `y` behind an end.
fn trials_for(page: &Page, y: usize, out: &mut Vec<Trial>) {
    let Page { pieces, seams, .. } = *page;
    let start = &seams[y];
    let noted = pieces[start.at].resumed;
    // A line alone between two seams: nothing but its words could show its column.
    let lone = seams.get(y + 1).is_some_and(|next| next.at == start.at + 1);
    let numbered = numbering(&pieces[start.at]);
    let fits = |end: &Seam| {
        let broken = end.before == Before::Torn || start.headless && end.before == Before::Joined;
        let announced = end.at > 0 && announces(&pieces[end.at - 1]);
        let listed = numbered.is_some() || !announced;
        end.at > 0 && (broken || announced && numbered.is_some_and(|(_, n)| n == 1)) && listed
    };
    let bound = |x: usize| seams[x].before == Before::Torn && goes_on(page, x, y);
    // What begins as any paragraph does goes on only where the words say so.
    let plain = !start.headless && !start.is_read_on();
    let mut ends: Vec<usize> = (y.saturating_sub(SEAMS)..(y + SEAMS + 1).min(seams.len()))
        .filter(|&x| x != y && (bound(x) || !plain && fits(&seams[x])))
        .collect();
    if plain && ends.is_empty() {
        return;
    }
    ends.sort_by_key(|&x| x.abs_diff(y));
    ends.truncate(ENDS);
    if noted {
        let far = (0..y.saturating_sub(SEAMS)).rev();
        let note = |&x: &usize| seams[x].at > 0 && pieces[seams[x].at - 1].continued;
        ends.extend(far.filter(note).take(ENDS));
    }
    for x in ends {
        for (first, second, third) in triples(seams, x, y) {
            let exchange = Exchange {
                first: seams[first].at,
                second: seams[second].at,
                third: seams[third].at,
                end: seams[x].at,
                start: start.at,
                gain: 0.0,
            };
            let far = weight::FAR * ((third - first - 1) as f32).ln();
            let alone = if lone { weight::LONE } else { 0.0 };
            let open: f32 = [first, second, third].iter().map(|&s| seams[s].open).sum();
            out.push(Trial { exchange, against: open + alone + far, gain: None });
        }
    }
}

/// The three seams of each exchange that puts the start `y` behind the end `x`.
fn triples(seams: &[Seam], x: usize, y: usize) -> Vec<(usize, usize, usize)> {
    let nearest = |thirds: Range<usize>, from: usize| {
        // The best so far in rising order of their ranks; of equal ones the first stays before.
        let mut best: Vec<(f32, usize)> = Vec::with_capacity(THIRDS + 1);
        for third in thirds {
            let rank = seams[third].open + 0.05 * third.abs_diff(from) as f32;
            let at = best.partition_point(|&(other, _)| other <= rank);
            if at < THIRDS {
                best.insert(at, (rank, third));
                best.truncate(THIRDS);
            }
        }
        best.into_iter().map(|(_, third)| third)
    };
    if x < y {
        let behind = nearest(y + 1..(y + 1 + SEAMS).min(seams.len()), y);
        let before = nearest(x.saturating_sub(SEAMS)..x, x);
        let behind = behind.map(|third| (x, y, third));
        behind.chain(before.map(|first| (first, x, y))).collect()
    } else {
        nearest(y + 1..x, y).map(|second| (y, second, x)).collect()
    }
}
