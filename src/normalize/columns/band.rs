//! Rows of a page → bands: where headings begin a new set of columns, and a band's columns one
//! below the other.

use super::super::chars::Text;
use super::super::furniture;
use super::super::line::{Line, spacedness, width};
use super::place::{Placement, Words, place};
use super::reading::{Strip, read};
use super::{Row, Run};
use crate::text::mark_class::{closes, opens};

/// No page has more lines than this below one another: the work on a band is bounded.
const MOST_ROWS: usize = 1000;
/// Chars of a heading that is set out with blanks: 编 者 按. A longer line fills its measure so.
const LONGEST_SPACED: usize = 8;
/// Short, without the marks of running text: a heading, a by-line, a label.
pub(super) fn is_display(text: &Text, measure: u32) -> bool {
    // A line spaced out to the measure is running text, and so is one with a pause that fills it:
    // an indent takes two characters and a mark kept from the next line's start one more.
    let spaced = spacedness(text) > 0.5;
    if spaced && text.tight().len() > LONGEST_SPACED {
        return false;
    }
    let spaced = spaced && text.len() > 20;
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

/// Whether a new zone certainly begins at `at`: text across the page begins or ends, or the line of
/// those who made the page.
pub(super) fn begins_zone(
    rows: &[Row],
    across: &[bool],
    start: usize,
    at: usize,
    measure: u32,
) -> bool {
    at - start >= MOST_ROWS
        || across[at] != across[at - 1]
        || is_contact(&rows[at], measure) && !is_contact(&rows[at - 1], measure)
}

/// A line of those who made the page, with nothing beside it but other short matter.
fn is_contact(row: &Row, measure: u32) -> bool {
    let contact = |run: &Run| furniture::is_contact_text(&run.text);
    row.runs.iter().any(contact)
        && row.runs.iter().all(|run| contact(run) || is_display(&run.text, measure))
}

/// Emits the rows of a zone as they are read.
pub(super) fn zone(rows: &[Row], measure: u32, out: &mut Vec<Line>) {
    let words: Vec<Words> = rows.iter().map(|row| Words::of(row, measure)).collect();
    let placement = place(rows, &words, measure);
    let (strips, bands) = read(rows, &placement);
    if bands.len() < 2 {
        emit(rows, &placement, strips, out);
        return;
    }
    // A band on its own shows its columns better.
    for band in bands {
        let mut own = place(&rows[band.clone()], &words[band.clone()], measure);
        // Two or three lines alone do not show that they have columns.
        if own.count == 1 && rows[band.clone()].iter().any(|row| row.runs.len() > 1) {
            own = placement.part(band.clone());
        }
        let (rows, placement) = (&rows[band], own);
        let (strips, _) = read(rows, &placement);
        emit(rows, &placement, strips, out);
    }
}

/// Emits strips as lines.
fn emit(rows: &[Row], placement: &Placement, strips: Vec<Strip>, out: &mut Vec<Line>) {
    let single = placement.count == 1;
    let page_start = rows.first().is_some_and(|row| row.page_start);
    let from = out.len();
    for strip in strips {
        let begin = out.len();
        let mut push = |text: Text, blanks_before: u32| {
            out.push(Line { text, indent: 0, blanks_before, page_start: false });
        };
        match strip {
            Strip::Column(pieces) => {
                for (row, piece) in pieces {
                    let row_of = &rows[row];
                    let text = placement.rows[row][piece].text(row_of);
                    push(text, if single { row_of.blanks_before } else { 0 });
                }
            }
            Strip::Rows(range, columns) => {
                for at in range {
                    let row = &rows[at];
                    let mut blanks = row.blanks_before;
                    let placed = placement.rows[at].iter();
                    let mut last = None;
                    for piece in placed.filter(|piece| columns.contains(&piece.column)) {
                        if last != Some(piece.run) {
                            // The run as it is, unless a part of it stands in another group.
                            let own = placement.rows[at].iter().filter(|p| p.run == piece.run);
                            if own.clone().all(|p| columns.contains(&p.column)) {
                                push(row.runs[piece.run].text.clone(), blanks);
                            } else {
                                for part in own.filter(|p| columns.contains(&p.column)) {
                                    push(part.text(row), blanks);
                                }
                            }
                            blanks = 0;
                        }
                        last = Some(piece.run);
                    }
                }
            }
        }
        if let Some(line) = out.get_mut(begin) {
            // What stands above a strip's first line is on another one's foot.
            line.page_start = begin > from || page_start;
            line.blanks_before = line.blanks_before.max(u32::from(begin == from));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::chars::Char;
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
            Row { runs, pieces, blanks_before: 0, page_start: false }
        };
        lines.iter().map(row).collect()
    }

    #[test]
    fn a_full_line_is_no_heading() {
        let text = |s: &str| rows(&[&[(0, s)]])[0].runs[0].text.clone();
        assert!(!is_display(&text("甲乙丙丁，戊己庚辛壬"), MEASURE), "indented line");
        assert!(is_display(&text("甲乙丙，丁戊"), MEASURE));
        assert!(!is_display(&text("甲 乙 丙 丁 戊 己 庚 辛 壬 癸 子"), MEASURE), "spaced out");
    }
}
