//! Printed lines → paragraphs and display lines, by one search over the whole flow.
//!
//! Each line is a paragraph's first, middle, last or only line, or a display line; with it goes
//! the measure of its column, which nobody told us and which changes inside a page. Widths
//! against that measure, indents, blank lines, marks at line ends and open brackets each have a
//! cost ([`super::weights`]), and the cheapest sequence over all lines is the reading.

mod features;
mod search;

use super::ablation::{Evidence, off};
use super::weights::line as cost;
use features::{Features, all_features, features_from};

pub(super) use features::Look;
pub(super) use search::Approach;
use search::{Plain, least, search};
use std::ops::Range;

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    First,
    Middle,
    Last,
    Only,
    Display,
    /// Its kind is known from its shape.
    Fixed,
}

/// The reading of one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    pub state: State,
    /// The measure of its column in half ems; 0 for display lines.
    pub measure: u32,
    /// This line continues a paragraph that was cut off elsewhere.
    pub resumes: bool,
}

/// What a search over the flow is told about the document.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Habits {
    /// Chance of a blank line inside a paragraph, and between two.
    blank_inside: f32,
    blank_between: f32,
    /// Printed indents were kept by the extraction.
    indents_kept: bool,
    /// Headings stand flush: what is set in as paragraphs are begins one.
    heads_flush: bool,
    /// Costs of a first line that is two em short, and of one that is not.
    indent_two: f32,
    indent_none: f32,
    /// What it costs that a column's measure becomes so many half ems; the last for all wider ones.
    rare: [f32; MEASURES],
    /// What follows from them for lines of which only the width counts.
    plain: Plain,
}

/// Narrower columns stand beside pictures only, where any measure may be.
pub(super) const NARROW: usize = 12;
/// Measures that are told apart, in half ems.
const MEASURES: usize = 128;

impl Habits {
    /// With what follows from them.
    fn priced(self) -> Self {
        Self { plain: Plain::of(&self), ..self }
    }

    /// What it costs that a column's measure becomes so wide.
    fn rare(&self, measure: u32) -> f32 {
        self.rare[(measure as usize).min(MEASURES - 1)]
    }

    /// Whether paragraphs show an indent.
    pub fn indents(&self) -> bool {
        self.indents_kept || self.indent_none > cost::INDENTED
    }
}

/// Lines from which the habits of a longer source are learned: blocks spread over the whole of it.
const SAMPLE: usize = 4_096;
/// Lines of one block.
const BLOCK: usize = 128;

/// Reads the flow, and tells the habits that the reading shows. Furniture must not be among the
/// pieces. A source of more than [`SAMPLE`] lines has its habits learned from a sample of so many.
pub(super) fn read(looks: &[Look]) -> (Vec<Reading>, Habits) {
    if looks.len() <= SAMPLE {
        return learned(looks);
    }
    let habits = learned(&spread(looks)).1;
    (search(&all_features(looks), &habits), habits)
}

/// Reads the flow again where lines have changed their places, in spans that are in order. The
/// reading of other lines stays: around each span the search begins and ends where it finds again
/// what was found before.
pub(super) fn read_again(
    looks: &[Look],
    habits: &Habits,
    readings: &[Reading],
    changed: &[Range<usize>],
) -> Vec<Reading> {
    /// Lines around a span that are read, and those of them that the cut at the end may touch.
    const AROUND: usize = 64;
    const EDGE: usize = 16;
    let whole = || search(&all_features(looks), habits);
    if looks.len() <= SAMPLE {
        return whole();
    }
    let mut out = readings.to_vec();
    for span in changed {
        let from = span.start.saturating_sub(AROUND);
        let to = (span.end + AROUND).min(looks.len());
        let found = search(&all_features(&looks[from..to]), habits);
        let agrees = |&at: &usize| found[at - from] == readings[at];
        let first = match from {
            0 => Some(0),
            _ => (from + EDGE..span.start).rev().find(agrees),
        };
        let last = match looks.len() - to {
            0 => Some(to),
            _ => (span.end..to - EDGE).find(agrees),
        };
        let (Some(first), Some(last)) = (first, last) else { return whole() };
        out[first..last].copy_from_slice(&found[first - from..last - from]);
    }
    out
}

/// Blocks of lines from the whole of a source.
fn spread(looks: &[Look]) -> Vec<Look> {
    let blocks = SAMPLE / BLOCK;
    let mut out = Vec::with_capacity(SAMPLE);
    for block in 0..blocks {
        let (from, at) = (block * (looks.len() - BLOCK) / (blocks - 1), out.len());
        out.extend_from_slice(&looks[from..from + BLOCK]);
        out[at].page_start = true;
    }
    out
}

/// Reads some lines, each time with the habits that the last reading shows.
fn learned(looks: &[Look]) -> (Vec<Reading>, Habits) {
    let kept = looks.iter().filter(|look| look.indent >= 3).count();
    let deep = looks.iter().filter(|look| look.indent >= 2).count();
    let mut habits = Habits {
        blank_inside: cost::BLANK_INSIDE,
        blank_between: cost::BLANK_BETWEEN,
        indents_kept: kept * 25 > looks.len() || deep * 12 > looks.len(),
        heads_flush: heads_flush(looks),
        indent_two: cost::INDENT_TWO,
        indent_none: cost::INDENT_NONE,
        rare: [0.0; MEASURES],
        plain: Plain::NONE,
    }
    .priced();
    let features = all_features(looks);
    let mut readings = search(&features, &habits);
    for _ in 0..if off(Evidence::Habits) { 0 } else { 2 } {
        let learned = learn(&features, &readings, habits);
        if learned == habits {
            break;
        }
        readings = search(&features, &learned);
        habits = learned;
    }
    (readings, habits)
}

/// Whether headings stand flush: each line over a by-line does, and so does the one below the page's head.
fn heads_flush(looks: &[Look]) -> bool {
    let (mut flush, mut set_in) = (0, 0);
    for (at, look) in looks.iter().enumerate() {
        let (byline, below_head) = look.shows_heading();
        let head = if below_head { Some(look) } else { at.checked_sub(1).map(|at| &looks[at]) };
        // Rows of by-lines are a list.
        let head = head.filter(|head| below_head || byline && !head.shows_heading().0);
        if let Some(head) = head {
            *(if head.indent == 0 { &mut flush } else { &mut set_in }) += 1;
        }
    }
    flush > 0 && set_in == 0
}

/// The lines of a reading before which nothing tells whether a paragraph begins.
pub(super) fn unsure(looks: &[Look], readings: &[Reading], habits: &Habits) -> Vec<usize> {
    search::unsure(&all_features(looks), readings, habits)
}

/// Cost of the cheapest reading of some lines in a document of these habits.
pub(super) fn cost(looks: &[Look], habits: &Habits) -> f32 {
    least(&all_features(looks), habits, cost::CUT)
}

/// The same for lines out of the midst of a text: it costs nothing that a paragraph begins before
/// them or goes on behind them.
pub(super) fn cost_inside(looks: &[Look], habits: &Habits) -> f32 {
    least(&all_features(looks), habits, 0.0)
}

/// The cheapest ways to the last of some lines out of the midst of a text.
pub(super) fn approach(looks: &[Look], habits: &Habits) -> Approach {
    Approach::to_last(&all_features(looks), habits)
}

/// Cost of the cheapest reading of some lines out of the midst of a text, the first of which the
/// approach has gone through.
pub(super) fn cost_from(approach: &Approach, looks: &[Look], habits: &Habits) -> f32 {
    approach.go_on(&features_from(looks, approach.lines_read()), habits)
}

/// Counts what the document does with blank lines and indents.
fn learn(features: &[Features], readings: &[Reading], habits: Habits) -> Habits {
    let (mut inside, mut inside_blank, mut between, mut between_blank) =
        (2.0f32, 0.2f32, 2.0f32, 1.0f32);
    let (mut two, mut none) = (1.0f32, 0.3f32);
    for (index, pair) in readings.windows(2).enumerate() {
        let next = &features[index + 1];
        if next.unknown_gap {
            continue;
        }
        let blank = f32::from(u8::from(next.blank));
        match (pair[0].state, pair[1].state) {
            (State::First | State::Middle, State::Middle | State::Last) => {
                inside += 1.0;
                inside_blank += blank;
            }
            (State::Last | State::Only, State::First | State::Only) => {
                between += 1.0;
                between_blank += blank;
            }
            _ => {}
        }
    }
    // Lines that their column's measure binds, by that measure.
    let mut lines = [0.0f32; MEASURES + 2];
    let mut all = 1.0f32;
    for reading in readings {
        if matches!(reading.state, State::First | State::Middle) {
            lines[(reading.measure as usize).min(MEASURES - 1) + 1] += 1.0;
            all += 1.0;
        }
    }
    // A measure is as usual as it is with its neighbours; a hundredth of the lines makes it rare.
    let share = |at: usize| (lines[at..at + 3].iter().sum::<f32>() / all).min(1.0);
    let rare = std::array::from_fn(|at| {
        if at < NARROW {
            return 0.0;
        }
        cost::MEASURE_RARE * -(share(at) + 0.01f32).ln().min(0.0) / -(0.01f32.ln())
    });
    for (feature, reading) in features.iter().zip(readings) {
        if reading.state == State::First && !feature.bullet {
            match i64::from(reading.measure) - i64::from(feature.width) {
                3..=5 => two += 1.0,
                -1..=1 => none += 1.0,
                _ => {}
            }
        }
    }
    Habits {
        blank_inside: (inside_blank / inside).clamp(0.01, 0.6),
        blank_between: (between_blank / between).clamp(0.02, 0.98),
        indent_two: -(two / (two + none)).ln().clamp(-3.0, 0.0),
        indent_none: -(none / (two + none)).ln().clamp(-3.5, 0.0) + 0.3,
        rare,
        ..habits
    }
    .priced()
}
