//! Printed lines in the order of the extraction → in the order of reading, where a column or a
//! piece of one stands in another place.
//!
//! A *seam* is a place where the flow could have been cut: a page start, a blank line, an end in
//! mid-sentence, a heading. Where text breaks off at one seam (甲乙丙的) and text without a beginning
//! stands behind another (丁，戊己。), two neighbouring parts between three seams are exchanged if the
//! search over lines ([`paragraph::cost`]) and the fit at the seams ([`seam`]) find the new order
//! clearly better. A part between two seams is never taken apart; where two continuations are
//! nearly equally good, the order stays and a doubt is reported.

use super::ablation::{Evidence, off};
use super::chars::Text;
use super::ledger::Ledger;
use super::paragraph::{self, Approach, Habits, Look, Reading, State};
use super::piece::{Kind, Piece, list_mark};
use super::similarity::{Said, Spoken, Words};
use super::weights::order as weight;
use crate::model::{DoubtKind, EmendationKind};
use crate::text::adjacency::adjacency;
use crate::text::mark_class::{closes_pair, ends_sentence, opens, partner};
use crate::text::{is_blank, is_han, is_latin};
use pathfinding::prelude::{Matrix, kuhn_munkres};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// How often the order is looked over again after an exchange.
const ROUNDS: usize = 6;
/// Lines on each side of a seam that are read for a trial.
const REACH: usize = 8;
/// Seams on each side among which a continuation is looked for.
const SEAMS: usize = 24;
/// Continuations tried for one beginning, and third seams for each of them.
const ENDS: usize = 5;
const THIRDS: usize = 4;
/// Exchanges tried in each round for starts in one window of so many lines: what is tried at one
/// place of a long document takes nothing from another.
const TRIALS: usize = 160;
const WINDOW: usize = 256;
/// Chars of a line that can only be the rest of a paragraph when it is set apart.
const SCRAP: usize = 8;

/// What the text does before a seam.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    /// A paragraph, a heading or a sign-off is complete.
    Whole,
    /// The paragraph goes on over the seam.
    Joined,
    /// It breaks off.
    Torn,
}

/// A place where the flow may be cut: before piece `at`.
#[derive(Debug, Clone, Copy)]
struct Seam {
    at: usize,
    before: Before,
    /// What stands behind seems to have lost its beginning.
    headless: bool,
    /// It was read on over the seam, though the words do not go together.
    parted: bool,
    /// A note above it says that the text goes on elsewhere, and none below that it comes from there.
    unmet: bool,
    /// Cost of opening it.
    open: f32,
}

impl Seam {
    /// The paragraph before was read on over it, rightly or not.
    fn is_read_on(&self) -> bool {
        self.before == Before::Joined || self.parted
    }
}

/// Exchange of the parts `first..second` and `second..third` (indexes of pieces).
#[derive(Debug, Clone, Copy)]
struct Exchange {
    first: usize,
    second: usize,
    third: usize,
    /// The continuation that it makes: end of the one part, start of the other.
    end: usize,
    start: usize,
    gain: f32,
}

impl Exchange {
    /// The shorter part is the one that moves.
    fn moved(&self) -> Range<usize> {
        if self.second - self.first < self.third - self.second {
            self.first..self.second
        } else {
            self.second..self.third
        }
    }

    /// All that changes its place.
    fn span(&self) -> Range<usize> {
        self.first..self.third
    }

    /// Where the three seams are once the parts are exchanged.
    fn seams_after(&self) -> [usize; 3] {
        [self.first, self.first + self.third - self.second, self.third]
    }
}

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

/// Exchanges the two parts; gives whether a page began at each of the three seams.
fn apply(pieces: &mut [Piece], looks: &mut [Look], exchange: &Exchange) -> [bool; 3] {
    let Exchange { first, second, third, .. } = *exchange;
    pieces[first..third].rotate_left(second - first);
    looks[first..third].rotate_left(second - first);
    exchange.seams_after().map(|at| {
        if let Some(look) = looks.get_mut(at) {
            look.page_start = true;
        }
        pieces.get_mut(at).is_some_and(|piece| std::mem::replace(&mut piece.page_start, true))
    })
}

/// Takes an exchange back.
fn undo(pieces: &mut [Piece], exchange: &Exchange, starts: [bool; 3]) {
    for (at, start) in exchange.seams_after().into_iter().zip(starts) {
        if let Some(piece) = pieces.get_mut(at) {
            piece.page_start = start;
        }
    }
    let Exchange { first, second, third, .. } = *exchange;
    pieces[first..third].rotate_right(second - first);
}

/// The line that an exchange moves, how it begins, and all that moves.
fn shown(pieces: &[Piece], exchange: &Exchange) -> (u32, String, Text) {
    let piece = &pieces[exchange.moved().start];
    let moved = pieces[exchange.moved()].iter().flat_map(|piece| piece.text.0.iter().copied());
    (piece.line(), opening(piece), Text(moved.collect()))
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

/// The first characters of a line.
fn opening(piece: &Piece) -> String {
    const SHOWN: usize = 10;
    piece.text.0.iter().map(|ch| ch.c).filter(|&c| !is_blank(c)).take(SHOWN).collect()
}

/// The seams of the flow, its start and end among them.
fn seams(pieces: &[Piece], readings: &[Reading], habits: &Habits) -> Vec<Seam> {
    let count = pieces.len();
    // A text that is said to go on elsewhere does not go on with the next line.
    let noted = pieces.iter().any(|piece| piece.resumed);
    let text = |at: usize| !matches!(readings[at].state, State::Display | State::Fixed);
    let mut out = Vec::new();
    for at in 0..=count {
        let unmet = noted
            && at > 0
            && pieces[at - 1].continued
            && !pieces.get(at).is_some_and(|next| next.resumed);
        let apart = at == 0
            || at == count
            || pieces[at].page_start
            || pieces[at].resumed
            || pieces[at].blanks_before > 0
            || unmet;
        let joined = reads_on(readings, at);
        // Read on, but into what nobody would say, or what does not end as sentences do.
        let parted = joined
            && apart
            && !(pieces[at - 1].continued && pieces[at].resumed)
            && (unmet
                || words(&pieces[at - 1], &pieces[at]) < weight::UNLIKELY
                || ends_nowhere(pieces, readings, at));
        let before = if at == 0 {
            Before::Whole
        } else if is_inside(readings, at - 1) {
            if joined && !parted { Before::Joined } else { Before::Torn }
        } else if breaks_off(pieces, readings, at - 1)
            || text(at - 1) && announces(&pieces[at - 1]) && !(at < count && text(at))
        {
            Before::Torn
        } else {
            Before::Whole
        };
        let headless = at < count && is_headless(pieces, readings, habits, at, apart);
        let ends = at > 0
            && at < count
            && (text(at - 1) && !text(at) || pieces[at - 1].kind == Kind::Signoff);
        if !(apart || ends || before == Before::Torn || at < count && readings[at].resumes) {
            continue;
        }
        let open = match before {
            _ if at == 0 || at == count => 0.0,
            Before::Torn => 0.0,
            _ if headless => weight::OPEN_PAGE,
            Before::Joined => weight::OPEN_JOINED,
            Before::Whole if pieces[at].page_start => weight::OPEN_PAGE,
            Before::Whole if !apart => weight::OPEN_FLUSH,
            Before::Whole => weight::OPEN_CLEAN,
        };
        out.push(Seam { at, before, headless, parted, unmet, open });
    }
    out
}

/// Whether the paragraph that goes on with a line ends short of its measure, and without any mark.
fn ends_nowhere(pieces: &[Piece], readings: &[Reading], at: usize) -> bool {
    const UNBREAKABLE: u32 = 4;
    let rest = readings[at..].iter().take_while(|reading| reading.state == State::Middle).count();
    let (Some(piece), Some(last)) = (pieces.get(at + rest), readings.get(at + rest)) else {
        return false;
    };
    last.state == State::Last
        && !last.resumes
        && piece.width + UNBREAKABLE < last.measure
        && piece.text.last().is_some_and(is_han)
}

/// Whether a line's paragraph is to go on.
fn is_inside(readings: &[Reading], at: usize) -> bool {
    matches!(readings[at].state, State::First | State::Middle)
}

/// Whether a line goes on with the paragraph of the line before.
fn reads_on(readings: &[Reading], at: usize) -> bool {
    let goes_on = readings.get(at).is_some_and(|reading| {
        matches!(reading.state, State::Middle | State::Last) && !reading.resumes
    });
    goes_on && at > 0 && is_inside(readings, at - 1)
}

/// Whether the text from piece `at` on has lost its beginning.
fn is_headless(
    pieces: &[Piece],
    readings: &[Reading],
    habits: &Habits,
    at: usize,
    apart: bool,
) -> bool {
    let (piece, reading) = (&pieces[at], &readings[at]);
    if piece.resumed && at > 0 && pieces[at - 1].continued {
        return false;
    }
    if reading.resumes || piece.resumed {
        return true;
    }
    if !apart || piece.kind != Kind::Open || piece.indent > 0 {
        return false;
    }
    let text = piece.text.tight();
    if let Some((style, number)) = numbering(piece) {
        let before = last_number(&pieces[at.saturating_sub(REACH)..at], style);
        let announced = at > 0 && announces(&pieces[at - 1]);
        return if number == 1 {
            at > 0 && !announced
        } else {
            before.is_none_or(|before| before + 1 != number)
        };
    }
    match reading.state {
        // Where paragraphs are indented, a full line does not begin one.
        State::First => {
            let next = readings.get(at + 1).filter(|next| next.state == State::Middle);
            let below = next.map_or(0, |_| pieces[at + 1].width);
            habits.indents()
                && (piece.width.abs_diff(reading.measure) <= 2 || piece.width.abs_diff(below) <= 2)
                && text.first() != Some('“')
        }
        // A heading that is as wide as the text right below it.
        State::Display => {
            let below = pieces.get(at + 1).is_some_and(|next| next.blanks_before == 0);
            habits.indents()
                && below
                && piece.width.abs_diff(measure(&readings[at..], false)) <= 2
                && text.first() != Some('“')
        }
        State::Last | State::Only => {
            text.len() <= SCRAP
                && text.last().is_some_and(|c| ends_sentence(c) || matches!(c, '；' | '，'))
                && text.first().is_some_and(is_han)
                && !text.0.iter().any(|ch| matches!(ch.c, '：' | ':'))
        }
        _ => false,
    }
}

/// Measure of the text nearest to the end of some lines, or to their start; 0 if none is near.
fn measure(readings: &[Reading], end: bool) -> u32 {
    const NEAR: usize = 3;
    let known = |reading: &&Reading| reading.measure > 0;
    let near: Option<&Reading> = if end {
        readings.iter().rev().take(NEAR).find(known)
    } else {
        readings.iter().take(NEAR).find(known)
    };
    near.map_or(0, |reading| reading.measure)
}

/// A full line without any mark of an end, though it was read as a paragraph's last or, below a
/// text, as a heading.
fn breaks_off(pieces: &[Piece], readings: &[Reading], at: usize) -> bool {
    const UNBREAKABLE: u32 = 4;
    const INDENT: u32 = 4;
    let piece = &pieces[at];
    let room = match readings[at].state {
        State::Fixed => return false,
        State::Display if at == 0 || piece.blanks_before > 0 || piece.page_start => return false,
        State::Display if readings[at - 1].measure == 0 => return false,
        State::Display => UNBREAKABLE + INDENT,
        _ => UNBREAKABLE,
    };
    piece.kind == Kind::Open
        && piece.width + room > measure(&readings[..=at], true)
        && piece.text.last().is_some_and(|c| is_han(c) || is_latin(c) || matches!(c, '，' | '、'))
}

/// A line that announces a list.
fn announces(piece: &Piece) -> bool {
    matches!(piece.text.last(), Some('：' | ':'))
}

/// How much likelier the last character of a line and the first of another are together than by
/// chance, in nats.
fn words(last: &Piece, next: &Piece) -> f32 {
    if off(Evidence::Words) || next.kind != Kind::Open {
        return 0.0;
    }
    match (last.text.last(), next.text.first()) {
        (Some(a), Some(b)) => adjacency(a, b),
        _ => 0.0,
    }
}

/// An exchange that is to be tried.
struct Trial {
    exchange: Exchange,
    /// What speaks against it whatever the lines say.
    against: f32,
    /// By how much the new order is better, once that is known.
    gain: Option<f32>,
}

/// The exchanges that would make a continuation, with their gain: those that may be chosen, and of
/// the others those that their ends and starts have to be weighed against.
fn candidates(page: &Page, habits: &Habits, known: &mut Known, tried: &mut Tried) -> Vec<Exchange> {
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

/// What was found in the trials so far: continuations share their exchanges, exchanges their
/// seams, and seams what stands on either side.
#[derive(Default)]
struct Tried {
    /// By how much an order is better, by the three seams.
    orders: FxHashMap<[usize; 3], Better>,
    /// What the lines right before one seam and right behind another cost more together than alone.
    excesses: FxHashMap<(usize, usize), f32>,
    heads: FxHashMap<usize, f32>,
    tails: FxHashMap<usize, Tail>,
    spoken: Conversation,
}

/// By how much an order is better than the given one.
#[derive(Clone, Copy)]
enum Better {
    By(f32),
    /// That was enough to know.
    AtMost(f32),
}

/// What was read of the lines on both sides of seams.
#[derive(Default)]
struct Conversation {
    /// How badly a seam fits, by the numbers of what stands before and behind.
    seams: FxHashMap<(usize, usize), f32>,
    befores: Sides,
    behinds: Sides,
    /// What each line says, by its index.
    lines: FxHashMap<usize, Spoken>,
}

/// The lines right before a seam as a search has read them.
struct Tail {
    /// The way to the last line.
    approach: Approach,
    cost: f32,
}

impl Tried {
    /// Seams whose lines are kept: trials are in the order of the text and ask for what is near.
    const KEPT: usize = 2_048;

    /// What the lines before `end` and those from `start` on cost more together than alone.
    fn excess(&mut self, page: &Page, end: usize, start: usize, habits: &Habits) -> f32 {
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
    fn forget(&mut self, changed: &[Range<usize>]) {
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

/// The lines on one side of a seam, at most [`REACH`], from one or two parts.
type Stretch = [Range<usize>; 2];

/// What stands on one side of a seam.
struct Side {
    said: Said,
    /// Before the seam the bracket that stays open, behind it the one that closes without having
    /// been opened.
    bracket: Option<char>,
}

impl Conversation {
    /// Forgets all of it where it has become long.
    fn clear(&mut self) {
        if self.seams.len() > 4 * Tried::KEPT {
            *self = Self::default();
        }
    }
}

/// What stands before all seams, or behind them, in the order in which it was met.
#[derive(Default)]
struct Sides {
    numbers: FxHashMap<Stretch, usize>,
    sides: Vec<Side>,
}

impl Sides {
    /// The number of a stretch, which is looked at when it is met for the first time.
    fn number(&mut self, stretch: &Stretch, look: impl FnOnce() -> Side) -> usize {
        if let Some(&number) = self.numbers.get(stretch) {
            return number;
        }
        let number = self.sides.len();
        self.sides.push(look());
        self.numbers.insert(stretch.clone(), number);
        number
    }
}

/// By how much the new order is better than the given one, less what speaks against it. `None` if
/// that is clearly less than what is `wanted`.
fn gain(
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

/// How badly what stands behind a seam fits what stands before it, in nats.
fn seam(
    pieces: &[Piece],
    known: &mut Known,
    spoken: &mut Conversation,
    before: Stretch,
    behind: Stretch,
) -> f32 {
    let lines = |stretch: &Stretch| -> Vec<&Piece> {
        stretch.iter().flat_map(|range| &pieces[range.clone()]).collect()
    };
    let nonempty = |range: &&Range<usize>| !range.is_empty();
    let last = before.iter().rfind(nonempty).map(|range| &pieces[range.end - 1]);
    let next = behind.iter().find(nonempty).map(|range| &pieces[range.start]);
    let (Some(last), Some(next)) = (last, next) else { return 0.0 };
    spoken.clear();
    let Conversation { seams, befores, behinds, lines: spoken } = spoken;
    let above = befores.number(&before, || {
        let said = known.said(pieces, &before, spoken);
        Side { said, bracket: unpaired(&lines(&before)).0 }
    });
    let below = behinds.number(&behind, || {
        let said = known.said(pieces, &behind, spoken);
        Side { said, bracket: unpaired(&lines(&behind)).1 }
    });
    let key = (above, below);
    if let Some(&known) = seams.get(&key) {
        return known;
    }
    let (above, below) = (&befores.sides[above], &behinds.sides[below]);
    let listed = numbering(next).map_or(0.0, |_| list(&lines(&before), last, next));
    let mut sum = listed + brackets(above.bracket, below.bracket) + word(last, next);
    if let (Some(a), Some(b)) = (last.text.last(), next.text.first())
        && known.pairs.get(&(a, b)) == Some(&true)
    {
        sum += weight::KNOWN_PAIR;
    }
    sum += weight::WORDS * words(last, next);
    sum += weight::LIKENESS * above.said.likeness(&below.said) as f32;
    sum += match (last.continued, next.resumed) {
        (true, true) => weight::NOTES_MEET,
        (true, false) if known.notes => weight::NOTE_ALONE,
        (false, true) => weight::NOTE_ALONE,
        _ => 0.0,
    };
    seams.insert(key, sum);
    sum
}

/// Whether a list goes on, or begins where one was announced.
fn list(before: &[&Piece], last: &Piece, next: &Piece) -> f32 {
    let Some((style, number)) = numbering(next) else { return 0.0 };
    let seen = last_number(before.iter().copied(), style);
    match (number, seen) {
        (1, _) if announces(last) => weight::LIST_ANNOUNCED,
        (1, _) => weight::LIST_UNANNOUNCED,
        (_, Some(seen)) if seen + 1 == number => weight::LIST_NEXT,
        (_, Some(_)) => weight::LIST_BROKEN,
        (_, None) => weight::LIST_UNSEEN,
    }
}

/// The last number of a list in this style.
fn last_number<'a>(
    lines: impl IntoIterator<Item = &'a Piece, IntoIter: DoubleEndedIterator>,
    style: Style,
) -> Option<u32> {
    lines
        .into_iter()
        .rev()
        .filter_map(numbering)
        .find_map(|(other, number)| (other == style).then_some(number))
}

/// The bracket that these lines leave open, and the first that they close without having opened it.
fn unpaired(lines: &[&Piece]) -> (Option<char>, Option<char>) {
    let mut open: Vec<char> = Vec::new();
    let mut closer = None;
    let chars = lines.iter().flat_map(|piece| &piece.text.0).map(|ch| ch.c);
    for c in chars.filter(|c| !matches!(c, '\u{4E00}'..='\u{9FFF}')) {
        if opens(c) && partner(c).is_some() {
            open.push(c);
        } else if let Some(at) = open.iter().rposition(|&opener| partner(opener) == Some(c)) {
            open.truncate(at);
        } else if closer.is_none() && closes_pair(c) {
            closer = Some(c);
        }
    }
    (open.last().copied(), closer)
}

/// Whether what is open before the seam closes behind it, and nothing else does.
fn brackets(open: Option<char>, closer: Option<char>) -> f32 {
    match (open, closer) {
        (None, None) => 0.0,
        (Some(opener), Some(closer)) if partner(opener) == Some(closer) => weight::BRACKET_CLOSES,
        _ => weight::BRACKET_LOST,
    }
}

/// Whether a hyphenated Latin word goes on.
fn word(last: &Piece, next: &Piece) -> f32 {
    let chars = &last.text.0;
    let hyphenated = matches!(last.text.last(), Some('-' | '\u{2010}'))
        && chars.len().checked_sub(2).is_some_and(|at| is_latin(chars[at].c));
    match next.text.first() {
        Some(c) if hyphenated && c.is_lowercase() => weight::HYPHEN_GOES_ON,
        _ if hyphenated => weight::HYPHEN_LOST,
        _ => 0.0,
    }
}

/// What the whole document says that one seam does not.
struct Known {
    /// Han characters that a seam brings together, and whether they are neighbours inside a line.
    pairs: FxHashMap<(char, char), bool>,
    /// Some text is noted to come from another page.
    notes: bool,
    words: Words,
}

impl Known {
    fn collect(pieces: &[Piece]) -> Self {
        let notes = pieces.iter().any(|piece| piece.resumed);
        Self { pairs: FxHashMap::default(), notes, words: Words::default() }
    }

    /// Looks which of the characters that some exchanges bring together are neighbours elsewhere:
    /// those that were not asked for before, since lines may move but stay as they are.
    fn learn<'a>(&mut self, pieces: &[Piece], exchanges: impl Iterator<Item = &'a Exchange>) {
        let mut asked = [vec![false; 1 << 16], vec![false; 1 << 16]];
        let known = self.pairs.len();
        let place = |c: char| c as usize & 0xFFFF;
        for &Exchange { first, second, third, .. } in exchanges {
            let given = [(first, first), (second, second), (third, third)];
            for (end, start) in
                given.into_iter().chain([(first, second), (third, first), (second, third)])
            {
                let before = end.checked_sub(1).and_then(|at| pieces[at].text.last());
                let behind = pieces.get(start).and_then(|piece| piece.text.first());
                if let (Some(a), Some(b)) = (before, behind) {
                    self.pairs.entry((a, b)).or_insert_with(|| {
                        (asked[0][place(a)], asked[1][place(b)]) = (true, true);
                        false
                    });
                }
            }
        }
        if self.pairs.len() == known {
            return;
        }
        let inside = pieces.iter().flat_map(|piece| piece.text.0.windows(2));
        for pair in inside.filter(|pair| asked[0][place(pair[0].c)] && asked[1][place(pair[1].c)]) {
            if let Some(found) = self.pairs.get_mut(&(pair[0].c, pair[1].c)) {
                *found = true;
            }
        }
    }

    /// What some lines say.
    fn said(
        &mut self,
        pieces: &[Piece],
        stretch: &Stretch,
        spoken: &mut FxHashMap<usize, Spoken>,
    ) -> Said {
        let lines = || stretch.iter().flat_map(Clone::clone);
        for at in lines() {
            spoken.entry(at).or_insert_with(|| {
                Spoken::of(pieces[at].text.0.iter().map(|ch| ch.c), &mut self.words)
            });
        }
        let one_by_one = Said::together(lines().map(|at| &spoken[&at]), &mut self.words);
        one_by_one.unwrap_or_else(|| {
            let chars = lines().flat_map(|at| &pieces[at].text.0).map(|ch| ch.c);
            Said::of(chars, &mut self.words)
        })
    }
}

/// The best exchanges that do not touch each other, and the continuations that have a rival.
fn choose(mut all: Vec<Exchange>) -> (Vec<Exchange>, Vec<(usize, usize)>) {
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

/// The way a list is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Circled,
    Bracketed,
    Digits,
    Han,
}

/// The number of a list mark at a line's start.
fn numbering(piece: &Piece) -> Option<(Style, u32)> {
    let n = list_mark(&piece.text);
    if n == 0 {
        return None;
    }
    let mark: Vec<char> = piece.text.0[..n].iter().map(|ch| ch.c).collect();
    let style = match mark[0] {
        '①'..='⑳' => return Some((Style::Circled, u32::from(mark[0]) - u32::from('①') + 1)),
        '⑴'..='⒇' => return Some((Style::Circled, u32::from(mark[0]) - u32::from('⑴') + 1)),
        '（' | '(' => Style::Bracketed,
        c if c.is_ascii_digit() => Style::Digits,
        _ => Style::Han,
    };
    let digits: String = mark.iter().filter(|c| c.is_ascii_digit()).collect();
    if !digits.is_empty() {
        return digits.parse().ok().map(|number| (style, number));
    }
    let mut number = 0;
    for c in mark {
        match "一二三四五六七八九".chars().position(|numeral| numeral == c) {
            Some(at) => number += u32::try_from(at).unwrap_or(0) + 1,
            None if c == '十' => number = number.max(1) * 10,
            None => {}
        }
    }
    (number > 0).then_some((style, number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Edition;
    use crate::normalize::tests::{edition, transcript};

    fn text(edition: &Edition) -> String {
        let paragraphs = edition.articles.iter().flat_map(|article| &article.paragraphs);
        paragraphs.map(|paragraph| paragraph.text.as_str()).collect::<Vec<_>>().join("/")
    }

    fn moved(edition: &Edition) -> Vec<&str> {
        let moved = edition.emendations.iter().filter(|e| e.kind == EmendationKind::Moved);
        moved.map(|emendation| emendation.before.as_str()).collect()
    }

    fn piece(line: &str) -> Piece {
        let source = transcript(line);
        let mut ledger = Ledger::new(&source);
        let lines = crate::normalize::line::read(&source, &mut ledger);
        crate::normalize::piece::gather(lines, &mut ledger).remove(0)
    }

    const ONE: &str = "春天来了，河水涨\n起来，两岸的柳树一齐\n发了芽。\n渔人推船下水，在\n第一个早晨撒下了网，\n口里唱着一支船歌，从\n清早到日落撒下了今年";
    const REST: &str =
        "的第一张网，网里有三\n条鲤鱼，都放了回去。\n后来他每天都来，直到\n秋天河水落下去。";
    const OTHER: &str = "冬夜读书\n灯下读书，最好在\n下雪的夜里，四面没有\n声音，只听见翻纸声。\n读到倦时推窗看看\n天色，再接着读。\n友人来信说，山里\n的雪比城里的更厚，路\n也断了。";

    #[test]
    fn text_that_was_read_on_against_its_words_breaks_off() {
        let before_gap = |rest: &str| {
            let source = transcript(&format!(
                "这一年雨水多，河边的\n人家都搬到了山上，山\n上的路边上，亮起了霓\n\n{rest}\n"
            ));
            let mut ledger = Ledger::new(&source);
            let lines = crate::normalize::line::read(&source, &mut ledger);
            let pieces = crate::normalize::piece::gather(lines, &mut ledger);
            let looks: Vec<Look> = pieces.iter().map(Look::of).collect();
            let (readings, habits) = paragraph::read(&looks);
            let seams = seams(&pieces, &readings, &habits);
            seams.iter().find(|seam| seam.at == 3).map(|seam| seam.before)
        };
        assert_eq!(before_gap("虹由各村出钱，冬天以\n前通了车。"), Some(Before::Joined));
        assert_eq!(before_gap("虹，山村的夜"), Some(Before::Torn), "no sentence ends so");
        assert_eq!(before_gap("子里的老茶馆，去年以\n前通了车。"), Some(Before::Torn));
    }

    #[test]
    fn an_order_without_torn_ends_stays() {
        let given = edition(&format!("{ONE}\n{REST}\n\n{OTHER}\n"));
        assert!(moved(&given).is_empty());
        assert!(moved(&edition(&format!("{OTHER}\n\n{ONE}\n{REST}\n"))).is_empty());
    }

    #[test]
    fn an_end_without_a_rest_stays() {
        let given = edition(&format!("{ONE}\n\n{OTHER}\n"));
        assert!(moved(&given).is_empty());
    }

    #[test]
    fn lists_go_on_with_the_next_number() {
        let lines = ["办法如下：", "一、分时；", "二、分灶；", "三、公示。"].map(piece);
        let fit = |before: &[usize], next: usize| {
            let before: Vec<&Piece> = before.iter().map(|&at| &lines[at]).collect();
            list(&before, before[before.len() - 1], &lines[next])
        };
        assert_eq!(fit(&[0], 1), weight::LIST_ANNOUNCED);
        assert_eq!(fit(&[2], 1), weight::LIST_UNANNOUNCED);
        assert_eq!(fit(&[0, 1], 2), weight::LIST_NEXT);
        assert_eq!(fit(&[0, 1], 3), weight::LIST_BROKEN);
        assert_eq!(fit(&[0], 3), weight::LIST_UNSEEN);
    }

    #[test]
    fn list_marks_have_a_style_and_a_number() {
        let read = |line: &str| numbering(&piece(line));
        assert_eq!(read("①分时"), Some((Style::Circled, 1)));
        assert_eq!(read("（三）分时"), Some((Style::Bracketed, 3)));
        assert_eq!(read("12. 分时"), Some((Style::Digits, 12)));
        assert_eq!(read("二十一、分时"), Some((Style::Han, 21)));
        assert_eq!(read("一天"), None);
    }

    #[test]
    fn brackets_close_behind_the_seam() {
        let (open, shut, plain) = (piece("他说：“明天"), piece("再来。”便走了"), piece("天晴"));
        let fit = |a: &Piece, b: &Piece| brackets(unpaired(&[a]).0, unpaired(&[b]).1);
        assert_eq!(fit(&open, &shut), weight::BRACKET_CLOSES);
        assert_eq!(fit(&open, &plain), weight::BRACKET_LOST);
        assert_eq!(fit(&plain, &shut), weight::BRACKET_LOST);
        assert_eq!(fit(&plain, &plain), 0.0);
    }

    #[test]
    fn hyphenated_words_go_on() {
        let (cut, rest, other) = (piece("一种cross-"), piece("correlation检验"), piece("天晴"));
        assert_eq!(word(&cut, &rest), weight::HYPHEN_GOES_ON);
        assert_eq!(word(&cut, &other), weight::HYPHEN_LOST);
        assert_eq!(word(&other, &rest), 0.0);
    }

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

    #[test]
    fn no_text_is_too_short() {
        for source in ["", "甲", "甲\n\n乙，\n\n丙", "一、\n\n二、", "：\n\n：", "”\n\n“"]
        {
            edition(source);
        }
    }

    #[test]
    fn a_long_text_is_put_right_from_its_first_page_to_its_last() {
        let page = format!("{ONE}\n（下转第5版）\n\n{OTHER}\n\n（上接第1版）\n{REST}\n\n");
        let between = format!("{OTHER}\n\n").repeat(600);
        let given = edition(&format!("{page}{between}{page}"));
        let lines = given.emendations.iter().filter(|e| e.kind == EmendationKind::Moved);
        let lines: Vec<u32> = lines.map(|emendation| emendation.line).collect();
        let last = u32::try_from((page.clone() + &between).lines().count()).expect("short");
        assert!(matches!(lines[..], [one, other] if one < 30 && other > last), "{lines:?}");
    }

    #[test]
    fn a_continuation_noted_on_another_page_comes_to_its_beginning() {
        let given = edition(&format!("{ONE}\n（下转第5版）\n\n{OTHER}\n\n（上接第1版）\n{REST}\n"));
        assert!(text(&given).contains("撒下了今年的第一张网"), "{}", text(&given));
    }
}
