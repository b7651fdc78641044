//! Headings are centred over the columns of their article: where one stands → how badly each span of
//! columns agrees with that.

use super::super::weights::columns as weights;
use super::place::{Placed, Placement};

/// Blanks between two columns, in half ems: what newspapers set, roughly. A house choice.
const GUTTER: f32 = 3.0;
/// Type of headings against that of the text: smallest and largest. House choices, as the next.
const SMALLEST: f32 = 0.85;
const LARGEST: f32 = 2.0;
/// Chars that the extraction moves a line by.
const NOISE: f32 = 3.0;
/// A line set to the left begins at most so many chars behind the column's edge.
const LEFT: f32 = 4.0;

/// Where text begins in each column.
pub(super) struct Edges<'a> {
    measures: &'a [u32],
    /// For each column the rows in which text stands and where it starts, in chars.
    starts: Vec<Vec<(usize, usize)>>,
}

/// What each span of columns costs, by [`index`].
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Spans(Vec<i32>);

impl Spans {
    pub fn cost(&self, count: usize, from: usize, to: usize) -> i32 {
        self.0.get(index(count, from, to)).copied().unwrap_or(0)
    }
}

/// Spans of `count` columns by their first column, then by their last.
pub(super) fn index(count: usize, from: usize, to: usize) -> usize {
    from * (2 * count + 1 - from) / 2 + to - from - 1
}

impl<'a> Edges<'a> {
    pub fn of(placement: &'a Placement) -> Self {
        let mut starts = vec![Vec::new(); placement.count];
        for (row, placed) in placement.rows.iter().enumerate() {
            for piece in placed.iter().filter(|piece| !piece.fact.display && !piece.fact.byline) {
                if let Some(start) = piece.start {
                    starts[piece.column].push((row, start));
                }
            }
        }
        Self { measures: &placement.measures, starts }
    }

    /// Where a column's text begins near a row: below it, or if there is none, above.
    fn edge(&self, row: usize, column: usize) -> Option<usize> {
        const LINES: usize = 6;
        let starts = &self.starts[column];
        let at = starts.partition_point(|&(other, _)| other <= row);
        let below = starts[at..].iter().take(LINES).map(|&(_, start)| start).min();
        below.or_else(|| starts[..at].iter().rev().take(LINES).map(|&(_, start)| start).min())
    }

    /// Whether a piece starts further inside its column than a first line does: it is centred.
    pub fn is_set_in(&self, row: usize, placed: &Placed) -> bool {
        /// Chars of an indent, and what the extraction moves a line by.
        const INDENT: usize = 5;
        let edge = self.edge(row, placed.column);
        placed.start.zip(edge).is_some_and(|(start, edge)| start > edge + INDENT)
    }

    /// What the spans cost for a heading in a row that is given with all its pieces. Nothing, where it
    /// agrees with none of them.
    pub fn spans(&self, row: usize, placed: &[Placed], piece: usize) -> Option<Spans> {
        let count = self.measures.len();
        let heading = &placed[piece];
        // Where the extraction joined headings of several columns, or a line was cut, places tell nothing.
        let whole = placed.iter().filter(|other| other.run == heading.run).count() == 1;
        heading.start.filter(|_| whole)?;
        let edges: Option<Vec<usize>> = (0..count).map(|column| self.edge(row, column)).collect();
        let edges = edges.filter(|edges| edges.is_sorted_by(|left, right| left + 4 < *right))?;
        #[allow(clippy::cast_precision_loss)]
        let edges: Vec<f32> = edges.into_iter().map(|edge| edge as f32).collect();
        #[allow(clippy::cast_precision_loss)]
        let measures: Vec<f32> = self.measures.iter().map(|&measure| measure as f32).collect();
        // Chars of the page for a half em of text.
        let mut scales: Vec<f32> = (1..count)
            .map(|column| (edges[column] - edges[column - 1]) / (measures[column - 1] + GUTTER))
            .collect();
        scales.sort_unstable_by(f32::total_cmp);
        let scale = *scales.get(scales.len() / 2)?;
        #[allow(clippy::cast_precision_loss)]
        let (start, width) = (heading.place as f32, heading.fact.width as f32 * scale);
        let taken = |from: usize, to: usize| {
            placed.iter().enumerate().any(|(at, other)| {
                at != piece && (from..to).contains(&other.column) && other.column != heading.column
            })
        };
        let mut costs = Vec::with_capacity(count * (count + 1) / 2);
        for from in 0..count {
            for to in from + 1..=count {
                let right = edges[to - 1] + measures[to - 1] * scale;
                let half = f32::midpoint(edges[from], right) - start;
                let right_of = width * SMALLEST / 2.0 - half;
                // The title of a whole page is larger still.
                let left_of = half - width * LARGEST / 2.0;
                let mut cost = (right_of - NOISE).max(left_of - NOISE).max(0.0);
                // Set to the left, or to the right as by-lines are.
                let left = start - edges[from];
                let wider = if to - from > 1 { 2.0 } else { 0.0 };
                if (-NOISE..=LEFT).contains(&left) {
                    cost = cost.min(wider);
                }
                if (right - start - width).abs() <= NOISE {
                    cost = cost.min(1.0 + wider);
                }
                #[allow(clippy::cast_possible_truncation)]
                let cost = (cost as i32).min(weights::SPAN_MOST);
                costs.push(if taken(from, to) { 2 * weights::SPAN_MOST } else { cost });
            }
        }
        let least = costs.iter().copied().min()?;
        costs.iter_mut().for_each(|cost| *cost -= least);
        (least < weights::SPAN_MOST).then_some(Spans(costs))
    }
}
