//! Rows of a page → bands: where headings begin a new set of columns, and a band's columns one
//! below the other.

use super::super::chars::{Text, half_ems};
use super::super::line::{Line, spacedness, width};
use super::super::{date, furniture};
use super::Row;
use super::fact::Fact;
use super::place::{Placed, place};
use crate::text::is_blank;
use crate::text::mark_class::{closes, opens};

/// No page has more lines than this below one another: the work on a band is bounded.
const MOST_ROWS: usize = 1000;
/// More lines of headings than any band has.
const HEADS: usize = 64;

/// Short, without the marks of running text: a heading, a by-line, a label.
pub(super) fn is_display(text: &Text, measure: u32) -> bool {
    // A line spaced out to the measure is running text, and so is one with a pause that fills it:
    // an indent takes two characters and a mark kept from the next line's start one more.
    let spaced = text.len() > 20 && spacedness(text) > 0.5;
    if width(text) + 6 >= measure && (spaced || text.0.iter().any(|ch| ch.c == '，')) {
        return false;
    }
    let text = text.tight();
    let marks = text.0.iter().filter(|ch| matches!(ch.c, '，' | '。' | '；' | '：')).count();
    width(&text) <= measure.max(30)
        && marks <= usize::from(text.len() < 16 && !text.last().is_some_and(closes))
        && !text
            .last()
            .is_some_and(|c| closes(c) && !matches!(c, '？' | '！' | '”' | '》') || opens(c))
        && !text.first().is_some_and(|c| matches!(c, '●' | '（' | '('))
}

/// Whether a new band begins at `at`: headings stand there while the text of the band above is at
/// its end, or text across the page begins or ends.
pub(super) fn begins_band(rows: &[Row], start: usize, at: usize, measure: u32) -> bool {
    if at - start >= MOST_ROWS {
        return true;
    }
    let across = |at: usize| is_across(&rows[at], measure);
    let last_line = |at: usize| ends_across(rows, at, measure);
    if across(at) != across(at - 1) {
        let same_paragraph = last_line(at) || across(at) && last_line(at - 1);
        return !same_paragraph;
    }
    if last_line(at - 1) || is_contact(&rows[at]) && !is_contact(&rows[at - 1]) {
        return true;
    }
    if heads_dates(rows, at, measure) {
        return true;
    }
    !runs_on(rows, start, at, measure)
        && (is_centred_heading(rows, start, at, measure) || is_heading(rows, start, at, measure))
}

/// All of the row's pieces may be headings.
fn is_display_row(row: &Row, measure: u32) -> bool {
    row.pieces.iter().flatten().all(|text| is_display(text, measure))
}

/// Begins at the left edge.
fn is_left(row: &Row) -> bool {
    row.runs[0].start <= 3
}

fn is_contact(row: &Row) -> bool {
    row.runs.len() == 1 && furniture::is_contact(&row.runs[0].text.string())
}

/// Whether headings centred over the columns begin: two lines or more with nothing beside them.
fn is_centred_heading(rows: &[Row], start: usize, at: usize, measure: u32) -> bool {
    /// How far a centred line's middle may be off the page's, in half chars.
    const OFF_CENTRE: usize = 12;
    let extent = |row: &Row| row.runs.last().map_or(0, |run| run.start + run.text.len());
    let near = &rows[at.saturating_sub(12)..(at + 12).min(rows.len())];
    let full = near.iter().map(extent).max().unwrap_or(0);
    let alone = |row: &Row| {
        let run = &row.runs[0];
        let centre = run.start * 2 + run.text.len();
        row.runs.len() == 1
            && run.start > 3
            && centre.abs_diff(full) <= OFF_CENTRE
            && is_display_row(row, measure)
    };
    alone(&rows[at])
        && rows.get(at + 1).is_some_and(alone)
        && !rows[start..at].iter().take(HEADS).all(|row| is_display_row(row, measure))
        && !alone(&rows[at - 1])
}

/// Whether headings begin at the left.
fn is_heading(rows: &[Row], start: usize, at: usize, measure: u32) -> bool {
    let row = &rows[at];
    let display = |row: &Row| is_display(&row.pieces[0][0], measure);
    // A line that fills the measure to the half em is text, indented or not.
    let wide = width(&row.pieces[0][0]);
    let indent = if row.runs[0].start >= 2 { 4 } else { 0 };
    let fills = wide.abs_diff(measure).min((wide + indent).abs_diff(measure)) <= 1;
    if !is_left(row) || !display(row) || fills {
        return false;
    }
    // Headings on headings: the leftmost column has no text of this band yet.
    if rows[start..at].iter().filter(|row| is_left(row)).take(HEADS).all(display) {
        return false;
    }
    is_display_row(row, measure) || !is_left(&rows[at - 1])
}

/// Whether the row is the short last line of a paragraph across the page.
fn ends_across(rows: &[Row], at: usize, measure: u32) -> bool {
    let row = &rows[at];
    at > 0
        && is_across(&rows[at - 1], measure)
        && !is_across(row, measure)
        && row.runs.len() == 1
        && row.runs[0].start <= 1
        && !is_display_row(row, measure)
}

/// Whether the row holds text across the page: a stretch without a blank that no column holds.
fn is_across(row: &Row, measure: u32) -> bool {
    row.runs.iter().any(|run| {
        let mut words = run.text.0.split(|ch| is_blank(ch.c));
        words.any(|word| word.iter().map(|ch| half_ems(ch.c)).sum::<u32>() > measure * 4 / 3)
    })
}

/// Whether the text of the last column goes on in mid-sentence: the feet of the others go on at
/// the head of the next column, this one only on the row below.
fn runs_on(rows: &[Row], start: usize, at: usize, measure: u32) -> bool {
    const REACH: usize = 10;
    let begin = |row: &Row| row.runs.last().map_or(0, |run| run.start);
    let last = rows[start.max(at.saturating_sub(REACH))..at].iter().map(begin).max().unwrap_or(0);
    let row = &rows[at - 1];
    let piece = row.pieces.last().and_then(|texts| texts.last());
    row.runs.len() > 1
        && begin(row) == last
        && piece.is_some_and(|text| {
            let fact = Fact::of(text, measure);
            !fact.ended && fact.deficit(measure) <= 4 && text.0.iter().any(|ch| ch.c == '，')
        })
}

/// Whether a heading stands over the entries of a timeline: the next line at the left begins with
/// a date, and none above does.
fn heads_dates(rows: &[Row], at: usize, measure: u32) -> bool {
    const REACH: usize = 4;
    let left = |row: &&Row| is_left(row);
    let dated = |row: &Row| date::read_prefix(&row.runs[0].text.string()).is_some();
    let below = &rows[at + 1..(at + 1 + REACH).min(rows.len())];
    is_left(&rows[at])
        && is_display(&rows[at].pieces[0][0], measure)
        && !dated(&rows[at])
        && below.iter().find(left).is_some_and(dated)
        && !rows[at.saturating_sub(REACH)..at].iter().filter(left).any(dated)
}

/// Emits one band, column after column.
pub(super) fn band(rows: &[Row], measure: u32, out: &mut Vec<Line>) {
    let placement = place(rows, measure);
    let heads = heads(rows, measure);
    let over = if (1..rows.len()).contains(&heads) {
        columns_of_runs(&placement.rows[heads - 1])
    } else {
        Vec::new()
    };
    let mut columns: Vec<Vec<Line>> = vec![Vec::new(); placement.count];
    for (index, (row, placed)) in rows.iter().zip(&placement.rows).enumerate() {
        let single = row.pieces.iter().all(|texts| texts.len() == 1);
        let mut blanks_before = if columns.len() == 1 { row.blanks_before } else { 0 };
        let mut push = |column: usize, text: Text| {
            let number = row.number;
            columns[column].push(Line {
                number,
                text,
                indent: 0,
                blanks_before,
                page_start: false,
            });
            blanks_before = 0;
        };
        if index < heads && row.runs.len() == 1 && over.len() <= 1 {
            // A heading centred over the columns comes before them.
            row.pieces.iter().flatten().for_each(|text| push(0, text.clone()));
        } else if index < heads && single && over.len() == row.runs.len() {
            let texts = row.pieces.iter().flatten();
            texts.zip(&over).for_each(|(text, &column)| push(column, text.clone()));
        } else {
            placed.iter().for_each(|piece| push(piece.column, piece.text(row)));
        }
    }
    let page_start = rows.first().is_some_and(|row| row.page_start);
    for (index, mut column) in columns.into_iter().enumerate() {
        if let Some(line) = column.first_mut() {
            // What stands above a column's first line is on another column's foot.
            line.page_start = index > 0 || page_start;
            if index == 0 {
                line.blanks_before = line.blanks_before.max(1);
            }
        }
        out.extend(column);
    }
}

/// How many rows of headings begin the band. Side by side they stand over the text below them:
/// the last of their rows is set on its columns, and the rows above go with it.
fn heads(rows: &[Row], measure: u32) -> usize {
    rows.iter()
        .take_while(|row| row.pieces.iter().flatten().all(|text| is_display(text, measure)))
        .count()
}

/// The columns of a row's pieces, if a wide blank is before each.
fn columns_of_runs(placed: &[Placed]) -> Vec<usize> {
    let apart = placed.iter().all(|piece| piece.start.is_some());
    if apart { placed.iter().map(|piece| piece.column).collect() } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::super::super::chars::Char;
    use super::super::Run;
    use super::super::cut::cut_up;
    use super::*;

    const MEASURE: u32 = 24;

    /// Rows of runs given with their starts.
    fn rows(lines: &[&[(usize, &str)]]) -> Vec<Row> {
        let text = |s: &str| {
            let chars = s.chars().enumerate();
            Text(chars.map(|(at, c)| Char { c, line: 1, column: at as u32 }).collect())
        };
        let row = |line: &&[(usize, &str)]| {
            let runs = line.iter().map(|&(start, s)| Run { start, text: text(s) });
            let runs: Vec<Run> = runs.collect();
            let pieces = runs.iter().map(|run| cut_up(run, MEASURE)).collect();
            Row { runs, pieces, blanks_before: 0, page_start: false, number: 1 }
        };
        lines.iter().map(row).collect()
    }

    const LEFT: &str = "甲乙丙丁，戊己庚辛壬癸子";

    #[test]
    fn a_heading_begins_a_band_but_not_in_mid_sentence() {
        let page = rows(&[&[(0, LEFT), (14, "丑寅。")], &[(0, "天地玄黄"), (14, "宇宙洪荒")]]);
        assert!(begins_band(&page, 0, 1, MEASURE));
        let page = rows(&[&[(0, LEFT), (14, LEFT)], &[(0, "天地玄黄"), (14, "宇宙洪荒")]]);
        assert!(!begins_band(&page, 0, 1, MEASURE));
    }

    #[test]
    fn a_heading_over_dates_begins_a_band() {
        let page = rows(&[
            &[(0, LEFT), (14, LEFT)],
            &[(0, "玄黄年表"), (14, "2001年 宇宙，洪荒。")],
            &[(0, "1958年 天地玄黄")],
        ]);
        assert!(begins_band(&page, 0, 1, MEASURE));
    }

    #[test]
    fn a_full_line_is_no_heading() {
        let text = |s: &str| rows(&[&[(0, s)]])[0].runs[0].text.clone();
        assert!(!is_display(&text("甲乙丙丁，戊己庚辛壬"), MEASURE), "indented line");
        assert!(is_display(&text("甲乙丙，丁戊"), MEASURE));
        assert!(!is_display(&text("甲 乙 丙 丁 戊 己 庚 辛 壬 癸 子"), MEASURE), "spaced out");
    }
}
