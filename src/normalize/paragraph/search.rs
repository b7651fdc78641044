//! The search: for each line its states with the measures that its column may have, and the
//! cheapest way through all lines (Viterbi).

use super::super::ablation::{Evidence, off};
use super::super::weights::line as cost;
use super::features::{End, Features};
use super::{Habits, Reading, State};
use std::ops::Range;

/// Cost of a full line of `width` in a column of `measure`, both in half ems. A line may be short
/// by what could not be broken at the next line's start.
#[inline]
fn full(feature: &Features, width: u32, measure: u32) -> f32 {
    if feature.continued && width <= measure || off(Evidence::Width) {
        return cost::FULL;
    }
    let (short, over) = (measure.saturating_sub(width), width.saturating_sub(measure));
    let short = short.saturating_sub(feature.slack);
    if short > 1 && (short < feature.next_unit || feature.spaced_out && short < 10) {
        return cost::HALF_EM_OFF + 0.1 * short as f32;
    }
    OFF[(short + over.saturating_sub(feature.slack)).min(OFF.len() as u32 - 1) as usize]
}

/// The same where nothing but the width counts: neither text that goes on elsewhere, nor a word
/// behind that could not be broken, nor a line that is spaced out.
#[inline]
fn plain(slack: u32, width: u32, measure: u32) -> f32 {
    let off = width.abs_diff(measure).saturating_sub(slack);
    OFF[off.min(OFF.len() as u32 - 1) as usize]
}

/// What so many half ems off the measure cost; the last for all that are more.
const OFF: [f32; 12] = {
    let mut costs =
        [cost::FULL, cost::HALF_EM_OFF, cost::EM_OFF, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];
    let mut n = 3;
    while n < costs.len() {
        costs[n] = (cost::EM_OFF + (n - 2) as f32 * cost::MORE_OFF).min(cost::OFF_CAP);
        n += 1;
    }
    assert!(costs[costs.len() - 1] == cost::OFF_CAP);
    costs
};

/// Cost of a change of measure inside a flow, by the half ems of difference; the last for all that are
/// more.
const JUMP: [f32; 33] = {
    let mut costs = [cost::JUMP_HUGE; 33];
    let near = [
        0.0,
        cost::JUMP_SMALL,
        cost::JUMP_SMALL,
        cost::JUMP_MEDIUM,
        cost::JUMP_MEDIUM,
        cost::JUMP_LARGE,
        cost::JUMP_LARGE,
        cost::JUMP_LARGE,
        cost::JUMP_LARGE,
    ];
    let mut apart = 0;
    while apart < near.len() {
        costs[apart] = near[apart];
        apart += 1;
    }
    costs[costs.len() - 1] = cost::JUMP_VAST;
    costs
};

/// The same behind a paragraph's middle line and behind its first.
const JUMPS: [[f32; JUMP.len()]; 2] = {
    let mut costs = [JUMP; 2];
    let mut apart = 0;
    while apart < JUMP.len() {
        costs[1][apart] *= cost::JUMP_AFTER_FIRST;
        apart += 1;
    }
    costs
};

/// Half ems between two measures, or the first number of them that costs as much.
#[inline]
fn apart(one: u32, other: u32) -> usize {
    let apart = one.wrapping_sub(other).cast_signed().unsigned_abs();
    apart.min(JUMP.len() as u32 - 1) as usize
}

/// More than the rounding of any sum of costs.
const ROUNDING: f32 = 0.05;

/// How much dearer a way from one measure may be than a way from another and still be the cheapest
/// to some third measure.
#[inline]
fn dearer(measure: u32, other: u32) -> f32 {
    DEARER[apart(measure, other)]
}

/// The same by the half ems between the two measures: the most by which a change from the one costs
/// more than a change from the other, and a rare measure besides.
const DEARER: [f32; JUMP.len()] = {
    let mut most = [0.0; JUMP.len()];
    let mut apart = 0;
    while apart < most.len() {
        let mut near = 0;
        while near < JUMP.len() {
            let far = if near + apart < JUMP.len() { near + apart } else { JUMP.len() - 1 };
            most[apart] = f32::max(most[apart], JUMP[far] - JUMP[near]);
            near += 1;
        }
        most[apart] += cost::MEASURE_RARE + ROUNDING;
        apart += 1;
    }
    most
};

/// The measures that a line's column may have: widths seen around it, and those plus an indent.
fn candidates(features: &[Features], index: usize, row: &mut Row) {
    const REACH: usize = 5;
    let near = &features[index.saturating_sub(REACH)..(index + REACH + 1).min(features.len())];
    let own = features[index].width;
    row.count = 0;
    // Two widths a line never fill the set: it is full only where one does not fit in.
    let widths = near.iter().fold(0, |set, near| set | near.widths);
    if own < u128::BITS && widths != u128::MAX {
        let mut set = widths | 1 << own;
        while set != 0 {
            row.measures[row.count] = set.trailing_zeros();
            row.count += 1;
            set &= set - 1;
        }
        return;
    }
    let widths = near.iter().filter(|feature| !feature.fixed);
    for width in widths.flat_map(|feature| [feature.width, feature.width + 4]).chain([own]) {
        row.measures[row.count] = width;
        row.count += 1;
    }
    let measures = &mut row.measures[..row.count];
    measures.sort_unstable();
    let mut kept = 1;
    for at in 1..measures.len() {
        if measures[at] != measures[kept - 1] {
            measures[kept] = measures[at];
            kept += 1;
        }
    }
    row.count = kept;
}

/// Of a paragraph, for each measure: first, middle, last, only line.
const STATES: usize = 4;

/// Two widths for each of eleven lines, and the line's own.
const MOST: usize = 23;

/// The costs of the cheapest ways to each state of a line while the search passes it.
#[derive(Clone)]
struct Row {
    /// How many measures the line's column may have, and which, in rising order.
    count: usize,
    measures: [u32; MOST],
    costs: [[f32; STATES]; MOST],
    display: f32,
    fixed: f32,
    /// Of each state the least cost over all measures.
    least: [f32; STATES],
}

impl Row {
    fn new() -> Self {
        let costs = [[0.0; STATES]; MOST];
        let least = [0.0; STATES];
        Self { count: 0, measures: [0; MOST], costs, display: 0.0, fixed: 0.0, least }
    }

    /// Looks for the least costs.
    fn find_least(&mut self) {
        self.least = self.costs().iter().fold([f32::INFINITY; STATES], lesser_each);
    }

    /// A measure that has the least cost of a state.
    fn measure_of_least(&self, state: usize) -> u32 {
        let least = self.least[state];
        let at = self.costs().iter().position(|costs| costs[state] == least);
        at.map_or(0, |at| self.measures[at])
    }

    fn measures(&self) -> &[u32] {
        &self.measures[..self.count]
    }

    fn costs(&self) -> &[[f32; STATES]] {
        &self.costs[..self.count]
    }

    /// All costs in the order of the states' indexes.
    fn all(&self) -> impl Iterator<Item = f32> {
        self.costs().iter().flatten().copied().chain([self.display, self.fixed])
    }

    /// Index of the state of a display line; that of a line known from its shape follows.
    fn display_state(&self) -> usize {
        self.count * STATES
    }
}

/// The way back through the lines searched so far: for each line the state of the line before from
/// which a paragraph's start and its continuation come at each measure, a display line and a line
/// known from its shape.
#[derive(Default)]
struct Lattice {
    back: Vec<u8>,
    /// Where each line begins in `back`.
    lines: Vec<usize>,
}

impl Lattice {
    /// Set in `back` where the paragraph resumes. Lines have at most 23 measures, or 94 states.
    const RESUMES: u8 = 0x80;
    /// Ways back of each measure, and of the states beside.
    const WAYS: usize = 2;
}

/// The cheapest reading (Viterbi).
pub(super) fn search(features: &[Features], habits: &Habits) -> Vec<Reading> {
    let mut lattice = Lattice::default();
    let mut way = Pass::new(habits);
    way.forward::<true>(features, 0..features.len(), habits, cost::CUT, &mut lattice);
    trace(features, &lattice, (!features.is_empty()).then_some(&way.before))
}

/// The lines before which a paragraph begins or goes on in a reading, and it would be hardly dearer if it did
/// not: where neither the widths nor an indent, a blank line or the marks tell.
pub(super) fn unsure(features: &[Features], readings: &[Reading], habits: &Habits) -> Vec<usize> {
    let gaps = Gaps::of(habits);
    let mut row = Row::new();
    // The costs of each state of a line in the column that it was read in.
    let mut costs = |index: usize| -> Option<[f32; STATES]> {
        candidates(features, index, &mut row);
        let at = row.measures().iter().position(|measure| *measure == readings[index].measure)?;
        emit(&features[index], habits, &mut row);
        Some(row.costs[at])
    };
    let is_unsure = |&index: &usize| {
        let (one, other) = (readings[index - 1], readings[index]);
        let is_inside = matches!(one.state, State::First | State::Middle);
        let goes_on = matches!(other.state, State::Middle | State::Last) && !other.resumes;
        let begins = matches!(other.state, State::First | State::Only);
        let ends = matches!(one.state, State::Last | State::Only);
        // In the midst of a sentence nobody asks.
        let open = matches!(features[index - 1].end, End::Comma | End::Letter);
        if !(is_inside && goes_on && !open || ends && begins) {
            return false;
        }
        // What the one line begins and the other ends stays as it is.
        let first = usize::from(matches!(one.state, State::First | State::Only));
        let last = usize::from(matches!(other.state, State::Last | State::Only));
        let (Some(one), Some(other)) = (costs(index - 1), costs(index)) else { return false };
        let gap = gaps.before(&features[index], features[index - 1].fixed);
        let whole = one[[1, 0][first]] + gap.goes_on + other[[1, 2][last]];
        let parted = one[[2, 3][first]] + gap.breaks + other[[0, 3][last]];
        let dearer = if is_inside { parted - whole } else { whole - parted };
        dearer < if is_inside { cost::UNSURE_INSIDE } else { cost::UNSURE }
    };
    (1..features.len()).filter(is_unsure).collect()
}

/// Cost of the cheapest reading, without the reading itself. A paragraph that begins before the
/// first line or goes on behind the last one costs `cut`.
pub(super) fn least(features: &[Features], habits: &Habits, cut: f32) -> f32 {
    let mut way = Pass::new(habits);
    way.forward::<false>(features, 0..features.len(), habits, cut, &mut Lattice::default());
    way.cost(cut)
}

/// The cheapest ways to the last of some lines out of the midst of a text, to go on from.
pub(in crate::normalize) struct Approach {
    last: Row,
    base: f32,
    /// Lines gone through.
    lines: usize,
}

impl Approach {
    /// Goes through all lines but the last.
    pub(super) fn to_last(features: &[Features], habits: &Habits) -> Self {
        let lines = features.len().saturating_sub(1);
        let mut way = Pass::new(habits);
        way.forward::<false>(features, 0..lines, habits, 0.0, &mut Lattice::default());
        Self { last: way.before, base: way.base, lines }
    }

    /// Lines gone through.
    pub(super) fn lines_read(&self) -> usize {
        self.lines
    }

    /// Cost of the cheapest way that goes on through the other lines.
    pub(super) fn go_on(&self, features: &[Features], habits: &Habits) -> f32 {
        let mut way = Pass { before: self.last.clone(), base: self.base, ..Pass::new(habits) };
        let rest = self.lines..features.len();
        way.forward::<false>(features, rest, habits, 0.0, &mut Lattice::default());
        way.cost(0.0)
    }
}

/// A way forward through lines.
struct Pass {
    row: Row,
    /// The costs of the last line gone through, less the base.
    before: Row,
    base: f32,
    ways: Ways,
    gaps: Gaps,
}

impl Pass {
    fn new(habits: &Habits) -> Self {
        let gaps = Gaps::of(habits);
        Self { row: Row::new(), before: Row::new(), base: 0.0, ways: Ways::new(), gaps }
    }

    /// Cost of the cheapest end; a paragraph that is still open costs `cut`.
    fn cost(&self, cut: f32) -> f32 {
        if self.before.count == 0 {
            return 0.0;
        }
        cheapest(&self.before, cut).map_or(0.0, |(_, cost)| self.base + cost)
    }

    /// Goes through lines; the lattice is filled if the way is asked for. A paragraph that begins
    /// before the first line of all costs `cut`.
    fn forward<const WAY: bool>(
        &mut self,
        features: &[Features],
        lines: Range<usize>,
        habits: &Habits,
        cut: f32,
        lattice: &mut Lattice,
    ) {
        /// Sums are brought back to nought so often that they keep their precision.
        const REBASE: usize = 512;
        let Self { row, before, base, ways, gaps } = self;
        let (mut row, mut before) = (row, before);
        let odd = lines.len() % 2 == 1;
        for index in lines {
            let feature = &features[index];
            candidates(features, index, row);
            emit(feature, habits, row);
            if WAY {
                lattice.lines.push(lattice.back.len());
            }
            if index == 0 {
                start::<WAY>(row, cut, lattice);
                row.find_least();
            } else {
                let gap = gaps.before(feature, features[index - 1].fixed);
                step::<WAY>(gap, habits, before, row, ways, lattice);
            }
            if index % REBASE == REBASE - 1 {
                let least = row.all().fold(f32::INFINITY, f32::min);
                let count = row.count;
                row.costs[..count].iter_mut().flatten().for_each(|cost| *cost -= least);
                row.display -= least;
                row.fixed -= least;
                row.least.iter_mut().for_each(|state| *state -= least);
                *base += least;
            }
            std::mem::swap(&mut row, &mut before);
        }
        if odd {
            std::mem::swap(row, before);
        }
    }
}

/// What each state of a line costs by its width alone, where nothing else bears on that: by whether
/// its indent is known, by the half ems that its width leaves uncertain, and by how much wider or
/// narrower its column is. Most lines are such, and the same few differences come again and again.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Plain([[[[f32; STATES]; 2 * Self::FARTHEST + 1]; Self::SLACKS]; 2]);

impl Plain {
    /// Beyond that a difference costs the same, whatever the slack and the indent.
    const FARTHEST: usize = OFF.len() + Self::SLACKS + 4;
    /// Half ems of slack that are told apart.
    const SLACKS: usize = 4;

    /// Nothing known.
    pub const NONE: Self = Self([[[[0.0; STATES]; 2 * Self::FARTHEST + 1]; Self::SLACKS]; 2]);

    /// In a document of some habits.
    pub fn of(habits: &Habits) -> Self {
        let mut out = Self::NONE;
        for (set_in, slacks) in out.0.iter_mut().enumerate() {
            for (slack, costs) in slacks.iter_mut().enumerate() {
                let slack = u32::try_from(slack).unwrap_or(0);
                for (measure, costs) in (0..).zip(costs) {
                    // Of a line as wide as the widest difference.
                    let width = Self::FARTHEST as u32;
                    let fits = |width: u32| plain(slack, width, measure);
                    *costs = by_width(habits, set_in == 1, (width, measure), 0.0, fits);
                }
            }
        }
        out
    }

    /// The costs of a line's states in a column of some measure, if they are known.
    #[inline]
    fn costs(&self, set_in: bool, slack: u32) -> Option<&[[f32; STATES]; 2 * Self::FARTHEST + 1]> {
        self.0[usize::from(set_in)].get(slack as usize)
    }
}

/// What each state of a line costs by its width and its column's measure; `fits` says what a full line
/// of a width costs there.
#[inline]
fn by_width(
    habits: &Habits,
    set_in: bool,
    (width, measure): (u32, u32),
    spaced_out: f32,
    fits: impl Fn(u32) -> f32,
) -> [f32; STATES] {
    let flush = fits(width);
    let first = if set_in {
        lesser(lesser(fits(width + 4), flush + 1.0), fits(width + 2) + 1.0)
    } else {
        let set_in = fits(width + 4) + habits.indent_two;
        lesser(lesser(set_in, fits(width + 2) + cost::INDENT_ONE), flush + habits.indent_none)
    };
    let short =
        if width > measure + 1 && !off(Evidence::Width) { cost::LAST_TOO_WIDE } else { cost::LAST };
    let short = short + spaced_out;
    let only = if width + 4 > measure + 1 { short + habits.indent_none } else { short };
    [first, flush, short, only]
}

/// Emission costs of all states of a line.
fn emit(feature: &Features, habits: &Habits, row: &mut Row) {
    // A next unit of one em is never what a line was too short for.
    const EM: u32 = 2;
    const NEVER: f32 = 1e6;
    (row.display, row.fixed) = (NEVER, NEVER);
    if feature.fixed {
        row.fixed = 0.0;
        let count = row.count;
        row.costs[..count].fill([NEVER; STATES]);
        return;
    }
    let (inside, last) = match feature.end {
        End::Final => (cost::FINAL_INSIDE, cost::FINAL_LAST),
        End::Colon => (cost::COLON_INSIDE, cost::COLON_LAST),
        End::Closing => (cost::CLOSING_INSIDE, cost::CLOSING_LAST),
        End::Comma => (cost::LETTER_INSIDE, cost::COMMA_LAST),
        End::Letter => (cost::LETTER_INSIDE, cost::LETTER_LAST),
        End::Item => (cost::ITEM_INSIDE, cost::ITEM_LAST),
    };
    let told = habits.indents_kept && habits.heads_flush;
    let last = match feature.end {
        End::Letter | End::Closing if told && feature.next_set_in => last.min(cost::TOLD_LAST),
        _ => last,
    };
    let last = last + if feature.open_brackets { cost::OPEN_BRACKET } else { 0.0 };
    let closed = match (feature.starts_closed, feature.starts_small) {
        (true, _) => cost::CLOSING_FIRST,
        (false, true) => cost::SMALL_FIRST,
        _ => 0.0,
    };
    let cue = if feature.cue { cost::CUE } else { 0.0 };
    let kept = habits.indents_kept && feature.indent >= 2;
    let (begins, goes_on) = if feature.bullet {
        (0.0, NEVER)
    } else if feature.marker {
        (cost::MARKER, cost::MARKER_INSIDE)
    } else if kept {
        (0.0, cost::INDENT_INSIDE)
    } else if habits.indents_kept {
        (cost::INDENT_MISSING, 0.0)
    } else {
        (0.0, 0.0)
    };
    let set_in = feature.bullet || kept || off(Evidence::Indents);
    let width = feature.width;
    // What is added to the four states, one after the other; of most lines only the first two.
    let added = [
        [inside, inside, last, last],
        [begins, goes_on, goes_on, begins],
        [closed, 0.0, 0.0, closed],
        [cue, 0.0, 0.0, cue],
    ];
    let added = if closed == 0.0 && cue == 0.0 { &added[..2] } else { &added[..] };
    let sum = |mut costs: [f32; STATES], measure: u32| {
        for added in added {
            costs = sum_each(costs, added);
        }
        let narrow = (measure as usize) < super::NARROW;
        if narrow { sum_each(costs, &[cost::NARROW; STATES]) } else { costs }
    };
    let shows_more = feature.continued || feature.spaced_out || feature.next_unit > EM;
    let known = if shows_more || off(Evidence::Width) {
        None
    } else {
        habits.plain.costs(set_in, feature.slack)
    };
    let lines = row.costs.iter_mut().zip(&row.measures[..row.count]);
    if let Some(known) = known {
        for (costs, &measure) in lines {
            let wider = (measure + Plain::FARTHEST as u32).saturating_sub(width) as usize;
            *costs = sum(known[wider.min(known.len() - 1)], measure);
        }
    } else {
        let spaced_out = if feature.spaced_out { cost::LAST_SPACED_OUT } else { 0.0 };
        for (costs, &measure) in lines {
            let fits = |width: u32| full(feature, width, measure);
            *costs = sum(by_width(habits, set_in, (width, measure), spaced_out, fits), measure);
        }
    }
    if !feature.bullet {
        let continued = if feature.continued { cost::DISPLAY_COMMA } else { 0.0 };
        let marker = if feature.marker { cost::DISPLAY_MARKER } else { 0.0 };
        let set_in = told && (3..=5).contains(&feature.indent);
        let set_in = if set_in { cost::DISPLAY_SET_IN } else { 0.0 };
        row.display = feature.display + closed + continued + marker + set_in;
    }
}

/// The first line: what is no paragraph's start resumes one.
fn start<const WAY: bool>(row: &mut Row, cut: f32, lattice: &mut Lattice) {
    let count = row.count;
    for costs in &mut row.costs[..count] {
        costs[1] += cut;
        costs[2] += cut;
        if WAY {
            lattice.back.extend([0, Lattice::RESUMES]);
        }
    }
    if WAY {
        lattice.back.extend([0, 0]);
    }
}

/// Costs of what stands between a line and the one before.
#[derive(Clone, Copy)]
struct Gap {
    goes_on: f32,
    breaks: f32,
}

/// The same for each kind of gap in a document of some habits.
struct Gaps {
    unknown: Gap,
    blank: Gap,
    close: Gap,
}

impl Gaps {
    fn of(habits: &Habits) -> Self {
        let gap = |goes_on: f32, breaks: f32| Gap { goes_on, breaks: breaks + cost::BREAK };
        let (inside, between) = (habits.blank_inside, habits.blank_between);
        Self {
            unknown: gap(0.0, 0.0),
            blank: gap(-inside.ln(), -between.ln()),
            close: gap(-(1.0 - inside).ln(), -(1.0 - between).ln()),
        }
    }

    fn before(&self, feature: &Features, after_fixed: bool) -> Gap {
        if feature.unknown_gap || after_fixed {
            self.unknown
        } else if feature.blank {
            self.blank
        } else {
            self.close
        }
    }
}

/// A state of the line before from which a paragraph's start or its continuation may come.
#[derive(Clone, Copy, Default)]
struct Way {
    cost: f32,
    measure: u32,
    /// It comes from a paragraph's first line.
    after_first: bool,
    from: u8,
}

/// The ways that can be the cheapest to some measure: the others cost more than a change of
/// measure from the cheapest of all, and so lose whatever the measure.
struct Ways {
    /// Into a paragraph's start.
    starts: [Way; MOST],
    /// Into its continuation.
    rests: [Way; 2 * MOST],
}

impl Ways {
    fn new() -> Self {
        Self { starts: [Way::default(); MOST], rests: [Way::default(); 2 * MOST] }
    }
}

/// The less of two costs, neither of which is NaN.
#[inline(always)]
fn lesser(one: f32, other: f32) -> f32 {
    if one < other { one } else { other }
}

/// The less of each two.
#[inline(always)]
fn lesser_each(mut one: [f32; STATES], other: &[f32; STATES]) -> [f32; STATES] {
    for state in 0..STATES {
        one[state] = lesser(other[state], one[state]);
    }
    one
}

/// The sums of each two.
#[inline(always)]
fn sum_each(mut one: [f32; STATES], other: &[f32; STATES]) -> [f32; STATES] {
    for state in 0..STATES {
        one[state] += other[state];
    }
    one
}

/// The cheapest of some offers, the first of equal ones: its cost, and the way as the lattice has it.
#[derive(Clone, Copy)]
struct Best(f32, u8);

impl Best {
    const NONE: Self = Self(f32::INFINITY, 0);

    /// Without the way only the cost counts.
    #[inline]
    fn offer<const WAY: bool>(&mut self, cost: f32, from: u8) {
        if WAY {
            self.1 = if cost < self.0 { from } else { self.1 };
        }
        self.0 = if cost < self.0 { cost } else { self.0 };
    }

    /// The cheapest of some ways to a measure, which costs more where no other line has it.
    #[inline]
    fn among<const WAY: bool>(&mut self, ways: &[Way], (measure, rare): (u32, f32), gap: f32) {
        for way in ways {
            let apart = apart(way.measure, measure);
            let change = JUMPS[usize::from(way.after_first)][apart];
            let change = if off(Evidence::Jumps) { 0.0 } else { change };
            let rare = if apart <= NEAR { 0.0 } else { rare };
            self.offer::<WAY>(way.cost + change + rare + gap, way.from);
        }
    }
}

/// Half ems by which a measure differs from one next to it, as beside a picture.
const NEAR: usize = 2;

/// Adds the cheapest way to each state to its emission cost.
fn step<const WAY: bool>(
    gap: Gap,
    habits: &Habits,
    before: &Row,
    row: &mut Row,
    ways: &mut Ways,
    lattice: &mut Lattice,
) {
    let Gap { goes_on, breaks } = gap;
    let specials =
        [(before.display, before.display_state()), (before.fixed, before.display_state() + 1)]
            .map(|(cost, at)| (cost, narrow(at)));
    // The cheapest end of whatever came before, free of its measure.
    let least = before.least;
    // The first of the states from `state` on whose cost is the least.
    let first = |state: usize, cost: f32| {
        if !WAY {
            return Best(cost, 0);
        }
        let pairs = before.costs().iter().enumerate();
        let found = pairs
            .flat_map(|(b, costs)| [(b, state, costs[state]), (b, state + 1, costs[state + 1])]);
        let found = found.into_iter().find(|&(.., other)| other == cost);
        Best(cost, found.map_or(0, |(b, state, _)| narrow(b * STATES + state)))
    };
    let (cut, mut closed) = (least[0].min(least[1]), least[2].min(least[3]));
    let inside = closed;
    specials.iter().for_each(|&(cost, _)| closed = closed.min(cost));
    // Free entry: after display, after a sign-off, or where a paragraph was cut off.
    let ended = if cut + cost::CUT < closed {
        Best(cut + cost::CUT, first(0, cut).1)
    } else if inside <= closed {
        first(2, inside)
    } else {
        let (cost, at) = if specials[0].0 <= specials[1].0 { specials[0] } else { specials[1] };
        Best(cost, at)
    };
    let special = before.display.min(before.fixed);
    // The cheapest of all ends and of all middle lines: from measures near theirs only what is hardly
    // dearer can be the cheapest way to any measure.
    let best_end = before.measure_of_least(if least[3] < least[2] { 3 } else { 2 });
    let best_rest = before.measure_of_least(1);
    // Into a paragraph's start: from the cheaper of each measure's two ends.
    let dear_start = cost::MEASURE_RARE
        + (ended.0 + cost::NEW_MEASURE + breaks)
            .min(special + cost::NEW_MEASURE)
            .min(least[2].min(least[3]) + cost::JUMP_HUGE + breaks)
        - breaks
        + ROUNDING;
    // Into its continuation: from first and middle lines.
    let dear_rest = cost::MEASURE_RARE
        + (special + cost::NEW_MEASURE + cost::CUT)
            .min(least[0] + cost::JUMP_HUGE * cost::JUMP_AFTER_FIRST + goes_on)
            .min(least[1] + cost::JUMP_HUGE + goes_on)
        - goes_on
        + ROUNDING;
    let (mut starts, mut rests) = (0, 0);
    for (b, (costs, &measure)) in before.costs().iter().zip(before.measures()).enumerate() {
        let way = |state: usize| Way {
            cost: costs[state],
            measure,
            after_first: state == 0,
            from: narrow(b * STATES + state),
        };
        let end = if costs[3] < costs[2] { 3 } else { 2 };
        if costs[end] <= dear_start && costs[end] <= inside + dearer(measure, best_end) {
            ways.starts[starts] = way(end);
            starts += 1;
        }
        // A change of measure costs no less after a first line than after a middle one.
        if costs[0] > dear_rest && costs[1] > dear_rest {
            continue;
        }
        let dear_rest = lesser(dear_rest, least[1] + dearer(measure, best_rest));
        if costs[0] <= costs[1] && costs[0] <= dear_rest {
            ways.rests[rests] = way(0);
            rests += 1;
        }
        if costs[1] <= dear_rest {
            ways.rests[rests] = way(1);
            rests += 1;
        }
    }
    // What does not ask for the measure.
    let (mut free_start, mut free_rest) = (Best::NONE, Best::NONE);
    free_start.offer::<WAY>(ended.0 + cost::NEW_MEASURE + breaks, ended.1);
    for (cost, at) in specials {
        free_start.offer::<WAY>(cost + cost::NEW_MEASURE, at);
        free_rest.offer::<WAY>(cost + cost::NEW_MEASURE + cost::CUT, at | Lattice::RESUMES);
    }
    let (starts, rests) = (&ways.starts[..starts], &ways.rests[..rests]);
    let mut here = [f32::INFINITY; STATES];
    for (costs, &measure) in row.costs.iter_mut().zip(&row.measures[..row.count]) {
        // The cheapest way to the measure: as a paragraph's start, and as its continuation.
        let rare = habits.rare(measure);
        let (mut start, mut rest) = (free_start, free_rest);
        start.0 += rare;
        rest.0 += rare;
        start.among::<WAY>(starts, (measure, rare), breaks);
        rest.among::<WAY>(rests, (measure, rare), goes_on);
        // Only starts as a first one does, last continues as a middle one does.
        let added = [start.0, rest.0, rest.0, start.0];
        *costs = sum_each(*costs, &added);
        here = lesser_each(here, costs);
        if WAY {
            lattice.back.extend([start.1, rest.1]);
        }
    }
    let [display, fixed] = [cost::DISPLAY_AFTER_DISPLAY, 0.0].map(|bonus| {
        let mut best = ended;
        best.offer::<WAY>(before.display + bonus, specials[0].1);
        best.offer::<WAY>(before.fixed, specials[1].1);
        if WAY {
            lattice.back.push(best.1);
        }
        best.0
    });
    row.display += display;
    row.fixed += fixed;
    row.least = here;
}

/// A state's index: there are fewer than 128.
fn narrow(at: usize) -> u8 {
    u8::try_from(at).unwrap_or(0)
}

/// The cheapest state of the last line, and its cost. A paragraph that is still open costs `cut`.
fn cheapest(last: &Row, cut: f32) -> Option<(usize, f32)> {
    let open = |at: usize| at < last.display_state() && at % STATES < 2;
    last.all()
        .enumerate()
        .map(|(at, cost)| (at, cost + if open(at) { cut } else { 0.0 }))
        .min_by(|a, b| a.1.total_cmp(&b.1))
}

/// Walks back from the cheapest end.
fn trace(features: &[Features], lattice: &Lattice, last: Option<&Row>) -> Vec<Reading> {
    let mut readings = Vec::with_capacity(lattice.lines.len());
    let Some((mut at, _)) = last.and_then(|last| cheapest(last, cost::CUT)) else {
        return readings;
    };
    let mut end = lattice.back.len();
    let mut row = Row::new();
    for (index, &begin) in lattice.lines.iter().enumerate().rev() {
        let back = &lattice.back[begin..end];
        end = begin;
        let display = (back.len() / Lattice::WAYS - 1) * STATES;
        let (state, measure, back) = if at >= display {
            let state = if at == display { State::Display } else { State::Fixed };
            (state, 0, back[back.len() - Lattice::WAYS + at - display])
        } else {
            candidates(features, index, &mut row);
            let state = [State::First, State::Middle, State::Last, State::Only][at % STATES];
            let rest = usize::from(matches!(state, State::Middle | State::Last));
            (state, row.measures[at / STATES], back[at / STATES * Lattice::WAYS + rest])
        };
        readings.push(Reading { state, measure, resumes: back & Lattice::RESUMES != 0 });
        at = usize::from(back & !Lattice::RESUMES);
    }
    readings.reverse();
    readings
}
