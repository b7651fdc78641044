//! Text across the page or in columns wider than the rest of it, as an opening is set over the
//! columns: which rows hold it, and in which order they are read.

use super::super::chars::half_ems;
use super::super::line::Line;
use super::band::is_display;
use super::fact::Fact;
use super::grid::MOST_COLUMNS;
use super::{Row, Run};
use crate::text::is_blank;
use std::ops::Range;

/// A line of a paragraph begins at most so many chars to the left of its first line, or to the right:
/// an indent, and what the extraction moves it by. A house choice.
const INDENT: usize = 4;
/// Wide columns begin farther apart than this.
const APART: usize = 8;
/// No page has more places than this at which wide lines begin: the work on a row is bounded.
const MOST_STARTS: usize = 64;

/// For each row whether it holds text across the page, or in wider columns with nothing beside it
/// that is set in the measure.
pub(super) fn across(rows: &[Row], measure: u32) -> Vec<bool> {
    let mut out = vec![false; rows.len()];
    let mut start = 0;
    while start < rows.len() {
        if !rows[start].runs.iter().any(|run| is_wide(run, measure)) {
            start += 1;
            continue;
        }
        let mut starts = Vec::new();
        let mut end = start;
        let wide = |row: &Row| row.runs.iter().any(|run| is_wide(run, measure));
        while end < rows.len() && wide(&rows[end]) {
            let runs = rows[end].runs.iter().filter(|run| is_wide(run, measure));
            for start in runs.map(|run| run.start) {
                if starts.len() < MOST_STARTS && !starts.contains(&start) {
                    starts.push(start);
                }
            }
            end += 1;
            // One line ends their paragraphs, and others may begin below it.
            if end < rows.len() && !wide(&rows[end]) && ends(&rows[end], &starts, measure) {
                end += 1;
            }
        }
        if start > 0 && ends_beside(&rows[start - 1], &starts, measure) {
            start -= 1;
        }
        let own = |row: Option<&Row>| row.is_some_and(|row| stands_in(row, &rows[start..end]));
        let alone = !own(start.checked_sub(1).map(|above| &rows[above])) && !own(rows.get(end));
        out[start..end].fill(alone);
        start = end;
    }
    out
}

/// Whether a label over one of the wide columns stands beside the short last line of another.
fn ends_beside(row: &Row, starts: &[usize], measure: u32) -> bool {
    let aligned = |run: &Run| starts.iter().any(|start| start.abs_diff(run.start) <= INDENT);
    row.runs.len() > 1
        && row.runs.iter().any(|run| aligned(run) && Fact::of(&run.text, measure).ended)
        && row.runs.iter().all(|run| aligned(run) || is_display(&run.text, measure))
}

/// Whether a row beside wide text has its columns: then the text is in columns of such a width, with
/// short lines as a timeline has them.
fn stands_in(row: &Row, block: &[Row]) -> bool {
    let starts = |run: &Run| {
        let runs = block.iter().flat_map(|row| &row.runs);
        runs.clone().any(|other| other.start.abs_diff(run.start) <= INDENT)
    };
    row.runs.iter().filter(|run| starts(run)).count() > 1
}

/// Whether a row holds the last lines of wide paragraphs that begin at `starts`.
fn ends(row: &Row, starts: &[usize], measure: u32) -> bool {
    row.runs.iter().all(|run| {
        let aligned = starts.iter().any(|start| start.abs_diff(run.start) <= INDENT);
        aligned && (Fact::of(&run.text, measure).ended || !is_display(&run.text, measure))
    })
}

/// A stretch without a blank that no column of the measure holds.
fn is_wide(run: &Run, measure: u32) -> bool {
    let mut words = run.text.0.split(|ch| is_blank(ch.c));
    words.any(|word| word.iter().map(|ch| half_ems(ch.c)).sum::<u32>() > measure * 4 / 3)
}

/// Emits the rows of wider columns, one column below the other.
pub(super) fn wide(rows: &[Row], measure: u32, out: &mut Vec<Line>) {
    let runs = rows.iter().flat_map(|row| &row.runs);
    let mut starts: Vec<usize> =
        runs.filter(|run| is_wide(run, measure)).map(|run| run.start).collect();
    starts.sort_unstable();
    let mut columns: Vec<Range<usize>> = Vec::new();
    for start in starts {
        let full = columns.len() == MOST_COLUMNS;
        match columns.last_mut() {
            Some(last) if start <= last.end + APART || full => last.end = start,
            _ => columns.push(start..start),
        }
    }
    let column = |run: &Run| {
        let found = columns.partition_point(|column| column.start <= run.start + APART);
        found.saturating_sub(1)
    };
    for at in 0..columns.len() {
        let mut first = true;
        for row in rows {
            for run in row.runs.iter().filter(|run| column(run) == at) {
                out.push(Line {
                    text: run.text.clone(),
                    indent: 0,
                    blanks_before: if first { row.blanks_before.max(1) } else { 0 },
                    page_start: first && (at > 0 || rows[0].page_start),
                });
                first = false;
            }
        }
    }
}
