//! Columns whose lines are not on one baseline: an extraction that goes by baselines gives the lines
//! of each column on rows of their own. Text that stands beside other text → one row.

use super::band::is_display;
use super::fact::Fact;
use super::{Row, Run, fills};

/// Starts of one column are no farther apart, in chars: an indent, and what the extraction moves them
/// by. House choice, as the next three.
const INDENT: usize = 4;
/// Full lines that show where a column begins.
const LEAST_LINES: usize = 3;
/// Rows below one another that have nothing of the page's width in common make its columns uneven if so
/// many of them do, at least, and one in so many.
const LEAST_UNEVEN: usize = 5;
const ONE_IN: usize = 4;
/// Columns of a page: one bit each.
const MOST_COLUMNS: usize = 64;

/// Puts rows together that stand in different columns, where the page is set so. A heading keeps the row
/// that it has unless the text of another column goes on beside it: it may stand over more columns than
/// it reaches.
pub(super) fn level(rows: Vec<Row>, measure: u32) -> Vec<Row> {
    let starts = starts(&rows, measure);
    if starts.len() < 2 {
        return rows;
    }
    let held: Vec<Held> = rows.iter().map(|row| Held::of(row, &starts, measure)).collect();
    let texts = |pair: &&[Held]| pair.iter().all(|held| held.text != 0);
    let pairs = held.windows(2).filter(texts);
    let uneven = pairs.clone().filter(|pair| pair[0].all & pair[1].all == 0).count();
    if uneven < LEAST_UNEVEN || uneven * ONE_IN < pairs.count() {
        return rows;
    }
    let mut out: Vec<Row> = Vec::with_capacity(rows.len());
    let mut taken = 0;
    for (at, row) in rows.into_iter().enumerate() {
        let one = held[at].own || held[at].text != 0 || goes_on_beside(&held, at);
        let own = if one { held[at].all } else { 0 };
        let beside = taken != 0 && own != 0 && taken & own == 0;
        match out.last_mut().filter(|_| beside && row.blanks_before == 0 && !row.page_start) {
            Some(last) => {
                last.runs.extend(row.runs);
                last.runs.sort_by_key(|run| run.start);
                taken |= own;
            }
            None => {
                taken = own;
                out.push(row);
            }
        }
    }
    out
}

/// The columns on which a row stands, a bit each.
struct Held {
    all: u64,
    /// Those that hold running text …
    text: u64,
    /// … that no sentence ends.
    open: u64,
    /// Headings that stand over no more than they reach: those within the last column, or behind the edge
    /// of the first.
    own: bool,
}

impl Held {
    fn of(row: &Row, starts: &[usize], measure: u32) -> Self {
        let mut held = Self { all: 0, text: 0, open: 0, own: true };
        for run in &row.runs {
            let on = columns(run, starts);
            held.all |= on;
            let first = on == 1 && run.start > starts[0] + INDENT / 2;
            held.own &= first || on == 1 << (starts.len() - 1);
            if !is_display(&run.text, measure) {
                held.text |= on;
                held.open |= if Fact::of(&run.text, measure).ended { 0 } else { on };
            }
        }
        held
    }
}

/// Whether a sentence of another column goes on from above a heading to below it.
fn goes_on_beside(held: &[Held], at: usize) -> bool {
    /// Headings of other columns may stand between, too.
    const NEAR: usize = 2;
    let text = |held: &&Held| held.text != 0;
    let above = held[at.saturating_sub(NEAR)..at].iter().rev().find(text);
    let below = held[at + 1..].iter().take(NEAR).find(text);
    above.zip(below).is_some_and(|(above, below)| above.open & below.text & !held[at].all != 0)
}

/// Where columns begin: where full lines do.
fn starts(rows: &[Row], measure: u32) -> Vec<usize> {
    let runs = rows.iter().flat_map(|row| &row.runs);
    let full = runs.filter(|run| fills(super::width(&run.text), measure));
    let mut starts: Vec<usize> = full.map(|run| run.start).collect();
    starts.sort_unstable();
    let groups = starts.chunk_by(|before, start| start - before <= INDENT);
    groups
        .filter(|group| group.len() >= LEAST_LINES)
        .map(|group| group[0])
        .take(MOST_COLUMNS)
        .collect()
}

/// The columns on which a run stands, a bit each.
fn columns(run: &Run, starts: &[usize]) -> u64 {
    let end = run.text.0.last().map_or(run.start, |ch| ch.column as usize);
    let first = starts.partition_point(|&start| start <= run.start + INDENT / 2).max(1) - 1;
    let last = starts.partition_point(|&start| start <= end).max(first + 1);
    (first..last).map(|column| 1 << column).sum()
}
