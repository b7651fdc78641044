//! Printed lines in the order of the extraction → in the order of reading, where a column or a
//! piece of one stands in another place.
//!
//! A *seam* is a place where the flow could have been cut ([`mod@seams`]): a page start, a blank line, an end
//! in mid-sentence, a heading. Where text breaks off at one seam (甲乙丙的) and text without a beginning
//! stands behind another (丁，戊己。), two neighbouring parts between three seams are exchanged
//! ([`exchange`]) if the search over lines ([`paragraph::cost`]) and the fit at the seams ([`fit`]) find
//! the new order clearly better. A part between two seams is never taken apart; where two continuations
//! are nearly equally good, the order stays and a doubt is reported.
//!
//! A round of [`restore`] finds the seams, tries exchanges ([`trials`]) for what they gain ([`gain`]), and
//! makes the best of them ([`mod@choose`]). What it asks again and again is kept: what was tried ([`tried`]),
//! what lines say on both sides of seams ([`conversation`]), what the whole document says ([`known`]).

mod choose;
mod conversation;
mod exchange;
mod fit;
mod gain;
mod known;
mod numbering;
mod seams;
mod trials;
mod tried;

use super::ablation::{Evidence, off};
use super::chars::Text;
use super::ledger::Ledger;
use super::paragraph::{self, Look, Reading};
use super::piece::Piece;
use crate::model::{DoubtKind, EmendationKind};
use choose::choose;
use exchange::{Exchange, apply, opening, shown, undo};
use known::Known;
use seams::{Before, Seam, seams};
use std::ops::Range;
use trials::candidates;
use tried::Tried;

/// How often the order is looked over again after an exchange.
const ROUNDS: usize = 6;
/// Lines on each side of a seam that are read for a trial.
const REACH: usize = 8;

/// What a round of exchanges is decided on.
struct Page<'a> {
    pieces: &'a [Piece],
    looks: &'a [Look],
    readings: &'a [Reading],
    seams: &'a [Seam],
}

/// The text in the order of reading.
pub(super) struct Restored {
    pub pieces: Vec<Piece>,
    pub readings: Vec<Reading>,
    /// The pieces before which nothing tells whether a paragraph begins.
    pub unsure: Vec<usize>,
}

/// Puts the parts in the order of reading and reads them.
pub(super) fn restore(mut pieces: Vec<Piece>, ledger: &mut Ledger) -> Restored {
    let mut looks: Vec<Look> = pieces.iter().map(Look::of).collect();
    let (mut readings, habits) = paragraph::read(&looks);
    let mut known: Option<Known> = None;
    let mut tried = Tried::default();
    for _ in 0..if off(Evidence::Order) { 0 } else { ROUNDS } {
        let seams = seams(&pieces, &readings, &habits);
        // Without an end in mid-sentence or a note (上接第1版) nothing is missed: a beginning that
        // only looks headless is no ground for reading the page in another order.
        let noted = pieces.iter().any(|piece| piece.resumed);
        if !noted && !seams.iter().any(|seam| seam.before == Before::Torn) {
            break;
        }
        let known = known.get_or_insert_with(|| Known::collect(&pieces));
        let page = Page { pieces: &pieces, looks: &looks, readings: &readings, seams: &seams };
        let (exchanges, doubts) = choose(candidates(&page, &habits, known, &mut tried));
        if exchanges.is_empty() {
            report(&doubts, &pieces, ledger);
            break;
        }
        let torn_before = torn(&seams);
        let openings: Vec<(u32, String, Text)> =
            exchanges.iter().map(|exchange| shown(&pieces, exchange)).collect();
        let starts: Vec<[bool; 3]> =
            exchanges.iter().map(|exchange| apply(&mut pieces, &mut looks, exchange)).collect();
        let mut changed: Vec<Range<usize>> = exchanges.iter().map(Exchange::span).collect();
        changed.sort_unstable_by_key(|span| span.start);
        let new_readings = paragraph::read_again(&looks, &habits, &readings, &changed);
        if torn(&self::seams(&pieces, &new_readings, &habits)) >= torn_before {
            for (exchange, starts) in exchanges.iter().zip(starts) {
                undo(&mut pieces, exchange, starts);
            }
            looks = pieces.iter().map(Look::of).collect();
            break;
        }
        for (line, shown, moved) in openings {
            ledger.emend(EmendationKind::Moved, line, &shown, &shown);
            ledger.relocate("column", std::iter::once(&moved));
        }
        readings = new_readings;
        tried.forget(&changed);
    }
    let unsure = paragraph::unsure(&looks, &readings, &habits);
    Restored { pieces, readings, unsure }
}

/// Ends and beginnings that are not whole, and notes that have not met theirs.
fn torn(seams: &[Seam]) -> usize {
    seams
        .iter()
        .map(|seam| {
            let headless = seam.headless && seam.before != Before::Joined;
            usize::from(seam.before == Before::Torn)
                + usize::from(headless)
                + usize::from(seam.unmet)
        })
        .sum()
}

fn report(doubts: &[(usize, usize)], pieces: &[Piece], ledger: &mut Ledger) {
    for &(end, start) in doubts {
        let Some(piece) = pieces.get(start) else { continue };
        let before = end.checked_sub(1).map(|at| pieces[at].line());
        ledger.doubt(
            DoubtKind::Misplaced,
            piece.line(),
            format!("“{}”像是别处断开的下文，接在哪里没有把握，照原来的次序保留", opening(piece)),
            before.map_or_else(String::new, |line| format!("接在第{line}行之后")),
        );
    }
}

#[cfg(test)]
mod tests;
