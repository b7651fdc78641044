//! The search: for each line its states with the measures that its column may have, and the
//! cheapest way through all lines (Viterbi).

use super::super::weights::line as cost;
use super::features::{End, Features};
use super::{Habits, Reading, State};

/// Cost of a full line of `width` in a column of `measure`, both in half ems. A line may be short
/// by what could not be broken at the next line's start.
fn full(feature: &Features, width: u32, measure: u32) -> f32 {
    if feature.continued && width <= measure {
        return cost::FULL;
    }
    let off = i64::from(measure) - i64::from(width);
    let slack = i64::from(feature.slack);
    let off = if off > 0 { (off - slack).max(0) } else { (off + slack).min(0) };
    if off > 1 && (off < i64::from(feature.next_unit) || feature.spaced_out && off < 10) {
        return cost::HALF_EM_OFF + 0.1 * off as f32;
    }
    match off.unsigned_abs() {
        0 => cost::FULL,
        1 => cost::HALF_EM_OFF,
        2 => cost::EM_OFF,
        n => (cost::EM_OFF + (n - 2) as f32 * cost::MORE_OFF).min(cost::OFF_CAP),
    }
}

/// Cost of a change of measure inside a flow.
fn jump(from: u32, to: u32) -> f32 {
    match from.abs_diff(to) {
        0 => 0.0,
        1..=2 => cost::JUMP_SMALL,
        3..=4 => cost::JUMP_MEDIUM,
        5..=8 => cost::JUMP_LARGE,
        _ => cost::JUMP_HUGE,
    }
}

/// The measures that a line's column may have: widths seen around it, and those plus an indent.
fn candidates(features: &[Features], index: usize, out: &mut Vec<u32>) {
    const REACH: usize = 5;
    let near = &features[index.saturating_sub(REACH)..(index + REACH + 1).min(features.len())];
    out.clear();
    let widths = near.iter().filter(|feature| !feature.fixed);
    out.extend(widths.flat_map(|feature| [feature.width, feature.width + 4]));
    out.push(features[index].width);
    out.sort_unstable();
    out.dedup();
}

const STATES: usize = 4;

/// A state of one line while the search passes it.
pub(super) struct Cell {
    cost: f32,
    /// Index of the cell of the line before, and whether the paragraph resumes here.
    from: u8,
    resumes: bool,
}

/// The way back through the lines searched so far: for each line its measures, and for each of
/// its states the cell of the line before.
#[derive(Default)]
pub(super) struct Lattice {
    measures: Vec<u32>,
    back: Vec<u8>,
    /// Where each line begins in `measures`.
    lines: Vec<usize>,
}

impl Lattice {
    /// Set in `back` where the paragraph resumes. Lines have at most 23 measures, or 94 states.
    const RESUMES: u8 = 0x80;

    fn push(&mut self, measures: &[u32], cells: &[Cell]) {
        self.lines.push(self.measures.len());
        self.measures.extend_from_slice(measures);
        let back =
            cells.iter().map(|cell| cell.from | if cell.resumes { Self::RESUMES } else { 0 });
        self.back.extend(back);
    }

    /// Measures and way back of a line.
    fn line(&self, index: usize) -> (&[u32], &[u8]) {
        let (start, end) = (self.lines[index], self.lines.get(index + 1));
        let measures = &self.measures[start..end.copied().unwrap_or(self.measures.len())];
        let back = start * STATES + index * 2;
        (measures, &self.back[back..back + states(measures.len())])
    }
}

/// The cheapest reading (Viterbi).
pub(super) fn search(features: &[Features], habits: &Habits) -> Vec<Reading> {
    let (lattice, last, _) = forward(features, habits);
    trace(&lattice, &last)
}

/// The way through all lines: the lattice, the last line's cells, and what was taken off their
/// costs.
pub(super) fn forward(features: &[Features], habits: &Habits) -> (Lattice, Vec<Cell>, f32) {
    /// Sums are brought back to nought so often that they keep their precision.
    const REBASE: usize = 512;
    let mut lattice = Lattice::default();
    let mut base = 0.0;
    let (mut measures, mut before_measures) = (Vec::new(), Vec::new());
    let (mut cells, mut before) = (Vec::new(), Vec::new());
    let (mut emissions, mut ways) = (Vec::new(), Ways::default());
    for (index, feature) in features.iter().enumerate() {
        candidates(features, index, &mut measures);
        emit(feature, &measures, habits, &mut emissions);
        cells.clear();
        if index == 0 {
            start(&emissions, &mut cells);
        } else {
            let gap = Gap::before(feature, features[index - 1].fixed, habits);
            step(gap, &before_measures, &before, &measures, &emissions, &mut ways, &mut cells);
        }
        if index % REBASE == REBASE - 1 {
            let least = cells.iter().map(|cell| cell.cost).fold(f32::INFINITY, f32::min);
            cells.iter_mut().for_each(|cell| cell.cost -= least);
            base += least;
        }
        lattice.push(&measures, &cells);
        std::mem::swap(&mut measures, &mut before_measures);
        std::mem::swap(&mut cells, &mut before);
    }
    (lattice, before, base)
}

fn states(measures: usize) -> usize {
    measures * STATES + 2
}

/// Emission costs of all states of a line.
fn emit(feature: &Features, measures: &[u32], habits: &Habits, out: &mut Vec<f32>) {
    const NEVER: f32 = 1e6;
    out.clear();
    out.resize(states(measures.len()), NEVER);
    let display = measures.len() * STATES;
    if feature.fixed {
        out[display + 1] = 0.0;
        return;
    }
    let (inside, last) = match feature.end {
        End::Final => (cost::FINAL_INSIDE, cost::FINAL_LAST),
        End::Colon => (cost::COLON_INSIDE, cost::COLON_LAST),
        End::Closing => (cost::CLOSING_INSIDE, cost::CLOSING_LAST),
        End::Comma => (cost::LETTER_INSIDE, cost::COMMA_LAST),
        End::Letter => (cost::LETTER_INSIDE, cost::LETTER_LAST),
    };
    let last = last + if feature.open_brackets { cost::OPEN_BRACKET } else { 0.0 };
    let closed = if feature.starts_closed { cost::CLOSING_FIRST } else { 0.0 };
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
    for (at, &measure) in measures.iter().enumerate() {
        let narrow = if measure < 12 { cost::NARROW } else { 0.0 };
        let width = feature.width;
        let fits = |width: u32| full(feature, width, measure);
        let first = if feature.bullet || kept {
            fits(width + 4).min(fits(width) + 1.0).min(fits(width + 2) + 1.0)
        } else {
            (fits(width + 4) + habits.indent_two)
                .min(fits(width + 2) + cost::INDENT_ONE)
                .min(fits(width) + habits.indent_none)
        };
        let short = if width > measure + 1 { cost::LAST_TOO_WIDE } else { cost::LAST };
        let short = short + if feature.spaced_out { cost::LAST_SPACED_OUT } else { 0.0 };
        let only = if width + 4 > measure + 1 { short + habits.indent_none } else { short };
        let cells = &mut out[at * STATES..(at + 1) * STATES];
        cells[0] = first + inside + begins + closed + cue + narrow;
        cells[1] = fits(width) + inside + goes_on + narrow;
        cells[2] = short + last + goes_on + narrow;
        cells[3] = only + last + begins + closed + cue + narrow;
    }
    if !feature.bullet {
        let continued = if feature.continued { cost::DISPLAY_COMMA } else { 0.0 };
        let marker = if feature.marker { cost::DISPLAY_MARKER } else { 0.0 };
        out[display] = feature.display + closed + continued + marker;
    }
}

fn start(emissions: &[f32], cells: &mut Vec<Cell>) {
    let display = emissions.len() - 2;
    cells.extend(emissions.iter().enumerate().map(|(at, &cost)| {
        let resumes = at < display && matches!(at % STATES, 1 | 2);
        Cell { cost: cost + if resumes { cost::CUT } else { 0.0 }, from: 0, resumes }
    }));
}

/// Costs of what stands between a line and the one before.
#[derive(Clone, Copy)]
struct Gap {
    goes_on: f32,
    breaks: f32,
}

impl Gap {
    fn before(feature: &Features, after_fixed: bool, habits: &Habits) -> Self {
        let (goes_on, breaks) = if feature.unknown_gap || after_fixed {
            (0.0, 0.0)
        } else if feature.blank {
            (-habits.blank_inside.ln(), -habits.blank_between.ln())
        } else {
            (-(1.0 - habits.blank_inside).ln(), -(1.0 - habits.blank_between).ln())
        };
        Self { goes_on, breaks: breaks + cost::BREAK }
    }
}

fn step(
    gap: Gap,
    before_measures: &[u32],
    before: &[Cell],
    measures: &[u32],
    emissions: &[f32],
    ways: &mut Ways,
    cells: &mut Vec<Cell>,
) {
    let Gap { goes_on, breaks } = gap;
    let before_display = before_measures.len() * STATES;
    let display = measures.len() * STATES;
    // The cheapest end of whatever came before, free of its measure.
    let mut closed = (f32::INFINITY, 0);
    let mut cut = (f32::INFINITY, 0);
    for (at, cell) in before.iter().enumerate() {
        let open = at < before_display && matches!(at % STATES, 0 | 1);
        let side = if open { &mut cut } else { &mut closed };
        if cell.cost < side.0 {
            *side = (cell.cost, narrow(at));
        }
    }
    // Free entry: after display, after a sign-off, or where a paragraph was cut off.
    let ended = if cut.0 + cost::CUT < closed.0 { (cut.0 + cost::CUT, cut.1) } else { closed };
    let special = before[before_display].cost.min(before[before_display + 1].cost);
    ways.starts.clear();
    ways.rests.clear();
    // Into a paragraph's start: from the cheaper of each measure's two ends.
    let least = (0..before_measures.len())
        .map(|b| before[b * STATES + 2].cost.min(before[b * STATES + 3].cost))
        .fold(f32::INFINITY, f32::min);
    let dear = (ended.0 + cost::NEW_MEASURE + breaks)
        .min(special + cost::NEW_MEASURE)
        .min(least + cost::JUMP_HUGE + breaks);
    for (b, &measure) in before_measures.iter().enumerate() {
        let (last, only) = (before[b * STATES + 2].cost, before[b * STATES + 3].cost);
        let (cost, from) =
            if only < last { (only, b * STATES + 3) } else { (last, b * STATES + 2) };
        let way = Way { cost, measure, from: narrow(from), first: false };
        offer(&mut ways.starts, way, dear - breaks);
    }
    // Into its continuation: from first and middle lines.
    let of_state = |state: usize| {
        let costs = (0..before_measures.len()).map(move |b| before[b * STATES + state].cost);
        costs.fold(f32::INFINITY, f32::min)
    };
    let dear = (special + cost::NEW_MEASURE + cost::CUT)
        .min(of_state(0) + cost::JUMP_HUGE * cost::JUMP_AFTER_FIRST + goes_on)
        .min(of_state(1) + cost::JUMP_HUGE + goes_on);
    for (b, &measure) in before_measures.iter().enumerate() {
        for (state, first) in [(0, true), (1, false)] {
            let from = b * STATES + state;
            let way = Way { cost: before[from].cost, measure, from: narrow(from), first };
            offer(&mut ways.rests, way, dear - goes_on);
        }
    }
    for (m, &measure) in measures.iter().enumerate() {
        // The cheapest way to the measure: as a paragraph's start, and as its continuation.
        let mut best = (f32::INFINITY, 0, false);
        let mut offer = |cost: f32, from: u8, resumes: bool| {
            if cost < best.0 {
                best = (cost, from, resumes);
            }
        };
        offer(ended.0 + cost::NEW_MEASURE + breaks, ended.1, false);
        for special in [before_display, before_display + 1] {
            offer(before[special].cost + cost::NEW_MEASURE, narrow(special), false);
        }
        for way in &ways.starts {
            offer(way.cost + jump(way.measure, measure) + breaks, way.from, false);
        }
        let start = best;
        let mut best = (f32::INFINITY, 0, false);
        let mut offer = |cost: f32, from: u8, resumes: bool| {
            if cost < best.0 {
                best = (cost, from, resumes);
            }
        };
        for special in [before_display, before_display + 1] {
            let cost = before[special].cost + cost::NEW_MEASURE + cost::CUT;
            offer(cost, narrow(special), true);
        }
        for way in &ways.rests {
            let change = jump(way.measure, measure);
            let change = if way.first { change * cost::JUMP_AFTER_FIRST } else { change };
            offer(way.cost + change + goes_on, way.from, false);
        }
        // Only starts as a first one does, last continues as a middle one does.
        let emissions = &emissions[m * STATES..(m + 1) * STATES];
        for (emission, (cost, from, resumes)) in emissions.iter().zip([start, best, best, start]) {
            cells.push(Cell { cost: cost + emission, from, resumes });
        }
    }
    for (at, emission) in emissions.iter().enumerate().skip(display) {
        let mut best = ended;
        for special in [before_display, before_display + 1] {
            let bonus = if special == before_display && at == display {
                cost::DISPLAY_AFTER_DISPLAY
            } else {
                0.0
            };
            let total = before[special].cost + bonus;
            if total < best.0 {
                best = (total, narrow(special));
            }
        }
        cells.push(Cell { cost: best.0 + emission, from: best.1, resumes: false });
    }
}

/// A state of the line before from which a paragraph's start or its continuation may come.
#[derive(Clone, Copy, Default)]
struct Way {
    cost: f32,
    measure: u32,
    from: u8,
    /// It is a paragraph's first line.
    first: bool,
}

/// The ways that can be the cheapest to some measure: the others cost more than a change of
/// measure from the cheapest of all, and so lose whatever the measure.
#[derive(Default)]
struct Ways {
    /// Into a paragraph's start.
    starts: Vec<Way>,
    /// Into its continuation.
    rests: Vec<Way>,
}

/// Adds a way unless it costs more than `dear` from the start.
fn offer(ways: &mut Vec<Way>, way: Way, dear: f32) {
    /// More than the rounding of any sum of costs.
    const ROUNDING: f32 = 0.05;
    if way.cost <= dear + ROUNDING {
        ways.push(way);
    }
}

/// A state's index: there are fewer than 128.
fn narrow(at: usize) -> u8 {
    u8::try_from(at).unwrap_or(0)
}

/// The cheapest cell of the last line, and its cost.
pub(super) fn cheapest(last: &[Cell]) -> Option<(usize, f32)> {
    // A paragraph that is still open at the very end was cut off.
    let open = |at: usize| at + 2 < last.len() && at % STATES < 2;
    (0..last.len())
        .map(|at| (at, last[at].cost + if open(at) { cost::CUT } else { 0.0 }))
        .min_by(|a, b| a.1.total_cmp(&b.1))
}

/// Walks back from the cheapest end.
fn trace(lattice: &Lattice, last: &[Cell]) -> Vec<Reading> {
    let mut readings = Vec::with_capacity(lattice.lines.len());
    let Some((mut at, _)) = cheapest(last) else { return readings };
    for index in (0..lattice.lines.len()).rev() {
        let (measures, back) = lattice.line(index);
        let display = measures.len() * STATES;
        let (state, measure) = match at {
            at if at == display => (State::Display, 0),
            at if at > display => (State::Fixed, 0),
            at => (
                [State::First, State::Middle, State::Last, State::Only][at % STATES],
                measures[at / STATES],
            ),
        };
        readings.push(Reading { state, measure, resumes: back[at] & Lattice::RESUMES != 0 });
        at = usize::from(back[at] & !Lattice::RESUMES);
    }
    readings.reverse();
    readings
}
