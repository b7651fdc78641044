//! Columns side by side on one line, as a layout-preserving extraction of a whole page gives them:
//! the pieces of each column are found by where they stand and how wide they are, and put one
//! below the other in reading order.
//!
//! A page is cut into bands where headings begin; in a band the pieces that start after wide
//! blanks gather at steady places, one for each column; a piece that follows after a single blank
//! is the next column's when the piece before it fills the measure.

use super::chars::{Char, Text, half_ems};
use super::line::{Line, width};
use super::{byline, furniture};
use crate::text::is_blank;
use crate::text::is_wide as is_wide_char;
use crate::text::mark_class::{closes, opens};

/// A stretch of a line without wide blanks.
#[derive(Debug, Clone)]
struct Run {
    /// Column of its first character, in chars.
    start: usize,
    text: Text,
}

/// One line of the source as runs.
#[derive(Debug, Clone)]
struct Row {
    runs: Vec<Run>,
    /// Each run cut into one piece a column.
    pieces: Vec<Vec<Text>>,
    blanks_before: u32,
    page_start: bool,
    number: u32,
}

/// Puts columns one below the other. Lines of a page without columns side by side stay as they are.
pub(super) fn unfold(lines: Vec<Line>) -> Vec<Line> {
    let mut out = Vec::with_capacity(lines.len());
    let mut page: Vec<Line> = Vec::new();
    for line in lines {
        if line.page_start && !page.is_empty() {
            unfold_page(std::mem::take(&mut page), &mut out);
        }
        page.push(line);
    }
    unfold_page(page, &mut out);
    out
}

fn unfold_page(lines: Vec<Line>, out: &mut Vec<Line>) {
    let rows: Vec<Row> = lines.iter().map(row).collect();
    if !side_by_side(&rows) {
        out.extend(lines);
        return;
    }
    let measure = measure(&rows);
    let mut rows = rows;
    for row in &mut rows {
        row.pieces = row.runs.iter().map(|run| cut_up(run, measure)).collect();
    }
    let mut start = 0;
    for end in 1..=rows.len() {
        if end == rows.len() || begins_band(&rows, start, end, measure) {
            band(&rows[start..end], measure, out);
            start = end;
        }
    }
}

/// Cuts a line at blanks of two or more.
fn row(line: &Line) -> Row {
    let mut runs: Vec<Run> = Vec::new();
    let mut current: Vec<Char> = Vec::new();
    let mut blanks = 0;
    for &ch in &line.text.0 {
        if is_blank(ch.c) {
            blanks += if ch.c == '\u{3000}' { 2 } else { 1 };
            current.push(ch);
            continue;
        }
        if blanks >= 2 {
            finish(&mut current, &mut runs);
        }
        blanks = 0;
        current.push(ch);
    }
    finish(&mut current, &mut runs);
    Row {
        runs,
        pieces: Vec::new(),
        blanks_before: line.blanks_before,
        page_start: line.page_start,
        number: line.number,
    }
}

fn finish(current: &mut Vec<Char>, runs: &mut Vec<Run>) {
    let text = Text(std::mem::take(current)).trimmed();
    if let Some(first) = text.0.first() {
        runs.push(Run { start: first.column as usize, text });
    }
}

/// Whether enough lines hold two stretches of running text apart from each other.
fn side_by_side(rows: &[Row]) -> bool {
    const LEAST_CHARS: usize = 6;
    let beside = rows
        .iter()
        .filter(|row| {
            row.runs.iter().filter(|run| run.text.tight().len() >= LEAST_CHARS).count() > 1
        })
        .count();
    beside >= 5 && beside * 6 >= rows.len()
}

/// The commonest width of text without any blank, in half ems: the measure of one column. A full
/// line has no blank in it unless it is spaced out or holds Latin words.
fn measure(rows: &[Row]) -> u32 {
    let mut counts = [0u32; 80];
    for run in rows.iter().flat_map(|row| &row.runs) {
        for word in run.text.0.split(|ch| is_blank(ch.c)) {
            let width = word.iter().map(|ch| half_ems(ch.c)).sum::<u32>() as usize;
            if (14..counts.len()).contains(&width) {
                counts[width] += 1;
            }
        }
    }
    let around = |at: usize| {
        counts[at.saturating_sub(1)..(at + 2).min(counts.len())].iter().sum::<u32>() * 4
            + counts[at]
    };
    let best = (14..counts.len()).max_by_key(|&at| (around(at), at)).unwrap_or(36);
    u32::try_from(best).unwrap_or(36)
}

/// Short, without the marks of running text: a heading, a by-line, a label.
fn is_display(text: &Text, measure: u32) -> bool {
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
/// its end.
fn begins_band(rows: &[Row], start: usize, at: usize, measure: u32) -> bool {
    let row = &rows[at];
    let display = |row: &Row| row.pieces.iter().flatten().all(|text| is_display(text, measure));
    let wide = |row: &Row| {
        row.pieces.iter().any(|texts| texts.len() == 1 && width(&texts[0]) > measure * 3 / 2)
    };
    if wide(row) != wide(&rows[at - 1]) && (wide(row) || wide(&rows[at - 1])) {
        // Text across the page, or its short last line, and columns below it.
        let last_line =
            !wide(row) && row.runs.len() == 1 && row.runs[0].start <= 1 && !display(row);
        return !last_line;
    }
    let left = |row: &Row| row.runs[0].start <= 3;
    if !left(row) || !is_display(&row.pieces[0][0], measure) {
        return false;
    }
    // Headings on headings: the leftmost column has no text of this band yet.
    let above = rows[start..at].iter().filter(|row| left(row));
    if above.clone().all(|row| is_display(&row.pieces[0][0], measure)) {
        return false;
    }
    display(row) || !left(&rows[at - 1])
}

/// Emits one band, column after column.
fn band(rows: &[Row], measure: u32, out: &mut Vec<Line>) {
    let grid = Grid::of(rows, measure);
    let mut columns: Vec<Vec<Line>> = vec![Vec::new(); grid.count];
    // Headings side by side stand over the text below them: the last of their rows is set on its
    // columns, and the rows above go with it.
    let heads = rows
        .iter()
        .take_while(|row| row.pieces.iter().flatten().all(|text| is_display(text, measure)))
        .count();
    let mut over: Vec<usize> = Vec::new();
    if (1..rows.len()).contains(&heads) {
        over = grid.place(heads - 1, &rows[heads - 1]);
    }
    for (index, row) in rows.iter().enumerate() {
        let mut first = true;
        let single = row.pieces.iter().all(|texts| texts.len() == 1);
        let placed = if index < heads && single && over.len() == row.runs.len() {
            over.clone()
        } else {
            grid.place(index, row)
        };
        for (texts, column) in row.pieces.iter().zip(placed) {
            for (offset, text) in texts.iter().enumerate() {
                let column = (column + offset).min(grid.count - 1);
                let alone = grid.count == 1 && first;
                columns[column].push(Line {
                    number: row.number,
                    text: text.clone(),
                    indent: 0,
                    blanks_before: if alone { row.blanks_before } else { 0 },
                    page_start: false,
                });
                first = false;
            }
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

/// Where the columns of a band begin, in chars, for each of its rows.
struct Grid {
    count: usize,
    /// For each row the starts that hold above and below it.
    starts: Vec<Vec<Vec<usize>>>,
}

impl Grid {
    fn of(rows: &[Row], measure: u32) -> Self {
        const REACH: usize = 6;
        let counts: Vec<usize> =
            rows.iter().map(|row| row.pieces.iter().map(Vec::len).sum()).collect();
        let usual = column_starts(rows, measure);
        let most = counts
            .iter()
            .copied()
            .filter(|&n| counts.iter().filter(|&&other| other == n).count() > 1)
            .max()
            .unwrap_or(1);
        if rows.iter().filter(|row| row.runs.len() > 1).count() < 3 {
            return Self { count: 1, starts: vec![vec![vec![0]]; rows.len()] };
        }
        let count = most.max(usual.len());
        // Rows with a piece in each column show where the columns stand around them: the
        // extraction shifts a row when a piece before is long.
        let exact: Vec<(usize, Vec<usize>)> = counts
            .iter()
            .enumerate()
            .filter(|&(_, &n)| n == count)
            .map(|(index, _)| {
                let starts = rows[index]
                    .pieces
                    .iter()
                    .flatten()
                    .map(|text| text.0.first().map_or(0, |ch| ch.column as usize))
                    .collect();
                (index, starts)
            })
            .collect();
        let medians: Vec<usize> = if exact.len() > 1 {
            (0..count)
                .map(|column| {
                    let mut all: Vec<usize> =
                        exact.iter().map(|(_, starts)| starts[column]).collect();
                    all.sort_unstable();
                    all[all.len() / 2]
                })
                .collect()
        } else {
            usual
        };
        let starts = (0..rows.len())
            .map(|index| {
                let above = exact.iter().rev().find(|(at, _)| *at <= index && index - at <= REACH);
                let below = exact.iter().find(|(at, _)| *at > index && at - index <= REACH);
                let near: Vec<Vec<usize>> =
                    above.iter().chain(below.iter()).map(|(_, starts)| starts.clone()).collect();
                if near.is_empty() { vec![medians.clone()] } else { near }
            })
            .collect();
        Self { count: medians.len().max(1).min(count.max(1)), starts }
    }

    /// The column of each run of a row: nearest start, strictly rising.
    fn place(&self, index: usize, row: &Row) -> Vec<usize> {
        self.starts[index]
            .iter()
            .map(|starts| self.place_by(starts, row))
            .min_by_key(|&(cost, _)| cost)
            .map_or_else(|| vec![0; row.runs.len()], |(_, placed)| placed)
    }

    fn place_by(&self, starts: &[usize], row: &Row) -> (usize, Vec<usize>) {
        let pieces = &row.pieces;
        const FREE: usize = 6;
        let count = self.count;
        let off = |start: usize, column: usize| match starts.get(column) {
            Some(&place) if start >= place => {
                (start - place).saturating_sub(FREE) + (start - place) / 4
            }
            Some(&place) => (place - start).saturating_sub(2) * 2,
            None => 100,
        };
        let room = |r: usize, column: usize| if column + pieces[r].len() > count { 60 } else { 0 };
        // best[r][c]: cheapest placing of the first r runs with run r in column c.
        let mut best: Vec<Vec<(usize, usize)>> = Vec::new();
        for (r, run) in row.runs.iter().enumerate() {
            let mut here = Vec::with_capacity(count);
            for column in 0..count {
                let before = if r == 0 {
                    (0, 0)
                } else {
                    let taken = pieces[r - 1].len();
                    (0..count)
                        .filter(|&c| c + taken <= column)
                        .map(|c| (best[r - 1][c].0, c))
                        .min()
                        // More runs than columns: they share the last one.
                        .unwrap_or((best[r - 1][count - 1].0.saturating_add(40), count - 1))
                };
                here.push((before.0 + off(run.start, column) + room(r, column), before.1));
            }
            best.push(here);
        }
        let mut placed = vec![0; row.runs.len()];
        let Some(last) = best.last() else { return (0, placed) };
        let mut column = (0..count).min_by_key(|&c| last[c].0).unwrap_or(0);
        let cost = last[column].0;
        for r in (0..row.runs.len()).rev() {
            placed[r] = column;
            column = best[r][column].1;
        }
        (cost, placed)
    }
}

/// Places at which many stretches of a band start, in chars.
fn column_starts(rows: &[Row], measure: u32) -> Vec<usize> {
    const REACH: usize = 3;
    let least_apart = (measure as usize * 3 / 10).max(8);
    let found: Vec<usize> = rows
        .iter()
        .flat_map(|row| row.runs.iter().map(|run| run.start))
        .filter(|&start| start > 6)
        .collect();
    let last = found.iter().max().copied().unwrap_or(0);
    let mut counts = vec![0usize; last + 1];
    for start in found {
        counts[start] += 1;
    }
    let mut places: Vec<(usize, usize)> = (0..counts.len())
        .filter(|&at| counts[at] > 0)
        .map(|at| {
            let near =
                counts[at.saturating_sub(REACH)..(at + REACH + 1).min(counts.len())].iter().sum();
            (near, at)
        })
        .collect();
    places.sort_by_key(|&(near, at)| (std::cmp::Reverse(near), at));
    let mut starts: Vec<usize> = vec![0];
    let enough = 2.max(rows.len() / 12);
    for (near, at) in places {
        if near >= enough && starts.iter().all(|&start| start.abs_diff(at) >= least_apart) {
            starts.push(at);
        }
    }
    starts.sort_unstable();
    starts
}

/// The pieces of a run, one a column.
fn cut_up(run: &Run, measure: u32) -> Vec<Text> {
    cut(run, measure).unwrap_or_else(|| vec![run.text.clone()])
}

/// Cuts a run that spans columns at single blanks, so that all pieces but the last are full; or,
/// where the pieces are display type, at every blank between longer words.
fn cut(run: &Run, measure: u32) -> Option<Vec<Text>> {
    const TOLERANCE: u32 = 3;
    if width(&run.text) <= measure + TOLERANCE
        && (stray_blanks(&run.text) == 0 || byline::read(&run.text).is_some())
    {
        return None;
    }
    if furniture::is_contact(&run.text.string()) {
        return None;
    }
    let chars = &run.text.0;
    let mut ends: Vec<usize> = (0..chars.len()).filter(|&at| is_blank(chars[at].c)).collect();
    ends.push(chars.len());
    let begin = |from: usize| if from == 0 { 0 } else { ends[from - 1] + 1 };
    // best[i]: cheapest division of what stands before end i, and the end it starts behind.
    let mut best: Vec<Option<(u32, usize)>> = vec![None; ends.len()];
    for (index, &end) in ends.iter().enumerate() {
        for from in (0..=index).rev() {
            let before = if from == 0 { Some(0) } else { best[from - 1].map(|(cost, _)| cost) };
            let (start, Some(before)) = (begin(from), before) else { continue };
            if start >= end {
                continue;
            }
            let piece = run.text.slice(start..end);
            if width(&piece) > measure + 12 {
                break;
            }
            let inside_latin = from > 0
                && chars[start].c.is_ascii_alphabetic()
                && chars[ends[from - 1] - 1].c.is_ascii_alphabetic();
            let seam = u32::from(from > 0) + if inside_latin { 4 } else { 0 };
            let total = before + seam + misfit(&piece, measure, from == 0, end == chars.len());
            if best[index].is_none_or(|(known, _)| total < known) {
                best[index] = Some((total, from));
            }
        }
    }
    let Some((cost, _)) = best[ends.len() - 1] else { return display_pieces(run) };
    let mut pieces = Vec::new();
    let mut index = ends.len() - 1;
    while let Some((_, from)) = best[index] {
        pieces.push(run.text.slice(begin(from)..ends[index]).trimmed());
        if from == 0 {
            break;
        }
        index = from - 1;
    }
    pieces.reverse();
    let budget = 4 * u32::try_from(pieces.len()).unwrap_or(1);
    let whole =
        pieces.iter().all(|piece| stray_blanks(piece) == 0 || byline::read(piece).is_some());
    let found = (cost <= budget && pieces.len() > 1).then_some(pieces);
    if whole && found.is_some() { found } else { display_pieces(run).or(found) }
}

/// How badly a text fits as one column's piece of a line, in half ems.
fn misfit(piece: &Text, measure: u32, first: bool, last: bool) -> u32 {
    let wide = width(piece);
    let latin = piece.0.iter().filter(|ch| ch.c.is_ascii_alphanumeric()).count();
    let slack = u32::try_from(latin).unwrap_or(0) / 5 + 1;
    let off = wide.abs_diff(measure).saturating_sub(slack);
    let spaced = super::line::spacedness(piece) > 0.5;
    let byline = byline::read(piece).is_some();
    let stray = if spaced || byline { 0 } else { 3 * stray_blanks(piece) };
    let width_cost = if spaced {
        off / 2
    } else if last && wide <= measure + slack {
        0
    } else if first && wide + 4 <= measure + 1 {
        // The first piece may be an indented line.
        (wide + 4).abs_diff(measure).saturating_sub(slack).min(off)
    } else {
        off
    };
    // A by-line is not cut between the writer's part and the name.
    let torn = !last && piece.string().ends_with(['者', '员', '員']) && stray_blanks(piece) > 0;
    width_cost + stray + if torn { 6 } else { 0 }
}

/// Blanks between two Han characters or full-width marks: in a line that is not spaced out they are
/// no part of the text.
fn stray_blanks(text: &Text) -> u32 {
    if super::line::spacedness(text) > 0.5 {
        return 0;
    }
    let count = text
        .0
        .windows(3)
        .filter(|w| is_blank(w[1].c) && is_wide_char(w[0].c) && is_wide_char(w[2].c))
        .count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Headings beside one another: every blank parts them, if all parts are longer words.
fn display_pieces(run: &Run) -> Option<Vec<Text>> {
    let parts: Vec<Text> = run
        .text
        .0
        .split(|ch| is_blank(ch.c))
        .filter(|part| !part.is_empty())
        .map(|part| Text(part.to_vec()))
        .collect();
    let apart = parts.len() > 1
        && !run.text.0.iter().any(|ch| matches!(ch.c, '：' | ':' | '@' | '。' | '；'))
        && parts.iter().all(|part| part.len() >= 5);
    apart.then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(s: &str) -> Run {
        let chars = s.chars().enumerate();
        let chars =
            chars.map(|(i, c)| Char { c, line: 1, column: u32::try_from(i).expect("short") });
        Run { start: 0, text: Text(chars.collect()) }
    }

    fn pieces(s: &str, measure: u32) -> Vec<String> {
        cut_up(&run(s), measure).iter().map(Text::string).collect()
    }

    #[test]
    fn full_lines_beside_one_another_are_cut_at_the_measure() {
        assert_eq!(
            pieces("甲乙丙丁戊己庚辛壬癸子丑 寅卯辰巳午未申酉戌亥天地 玄黄宇宙", 24),
            ["甲乙丙丁戊己庚辛壬癸子丑", "寅卯辰巳午未申酉戌亥天地", "玄黄宇宙"]
        );
    }

    #[test]
    fn display_type_is_cut_at_its_blanks() {
        assert_eq!(
            pieces("四节车厢，装下一座集 他用脚步量过隧道里的 16个小站，16种春天", 36),
            ["四节车厢，装下一座集", "他用脚步量过隧道里的", "16个小站，16种春天"]
        );
        assert_eq!(pieces("本报记者 何 青", 36), ["本报记者 何 青"]);
    }
}
