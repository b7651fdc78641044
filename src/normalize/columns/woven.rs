//! Lines of columns side by side, each column's next line behind the other's → one column below the
//! other.
//!
//! An extraction that sorts lines by their height on the page, as `pdftotext` does with columns close
//! to one another, gives the first line of each column, then the second of each, and so on. Where the
//! gap is no wider than a blank it sets two columns' lines on one line; otherwise nothing tells their
//! columns but what goes on with what. Where lines read badly as they stand, the cheapest way of
//! dealing them out to columns is searched for: each column's lines have to read on, and the columns
//! come by turns. The columns are then read in bands, one below the other ([`read`]), since a page
//! sets several texts in columns.

use super::super::chars::Text;
use super::super::line::Line;
use super::super::weights::woven as weight;
use super::Run;
use super::cut::cut_up;
use super::fact::Fact;
use super::grid::MOST_COLUMNS;
use crate::text::adjacency::adjacency;
use rustc_hash::FxHashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;

/// Fewer lines with a blank in them are not looked at, nor fewer cells dealt out: a house choice.
pub(super) const LEAST_JOINED: usize = 2;
const LEAST_CELLS: usize = 8;
/// Cells that are dealt out at once: the work on a page is bounded.
const MOST_CELLS: usize = 1000;
/// Ways of dealing out the lines so far that are followed up.
const WAYS: usize = 96;

/// A line of one column.
struct Cell {
    text: Text,
    fact: Fact,
    /// On the source's line of the cell before.
    joined: bool,
    line: usize,
}

/// A page's lines dealt out to their columns; `None` if none are woven.
pub(super) fn unweave(lines: &[Line], measure: u32) -> Option<Vec<Line>> {
    let cells = cells(lines, measure);
    // Where most lines have a blank line before them, it parts nothing.
    let spaced = lines.iter().filter(|line| line.blanks_before > 0).count() * 2 > lines.len();
    let wide = wide(&cells, measure);
    let mut out = Vec::with_capacity(lines.len());
    let mut found = false;
    let mut start = 0;
    for end in 1..=cells.len() {
        let parted = end == cells.len()
            || !cells[end].joined
                && (wide[end] != wide[end - 1]
                    || !spaced && lines[cells[end].line].blanks_before > 0
                    || end - start >= MOST_CELLS);
        if !parted {
            continue;
        }
        let mut rest = start;
        let ranges = if wide[start] { Vec::new() } else { bad(&cells[start..end], measure) };
        for range in ranges {
            let (from, to) = (start + range.start, start + range.end);
            if let Some(columns) = dealt(&cells[from..to], measure) {
                out.extend_from_slice(&lines[span(&cells[rest..from])]);
                set(lines, &cells[from..to], &columns, measure, &mut out);
                rest = to;
                found = true;
            }
        }
        out.extend_from_slice(&lines[span(&cells[rest..end])]);
        start = end;
    }
    found.then_some(out)
}

/// The source's lines of whole rows of cells.
fn span(cells: &[Cell]) -> Range<usize> {
    match cells {
        [first, .., last] => first.line..last.line + 1,
        [only] => only.line..only.line + 1,
        [] => 0..0,
    }
}

/// The lines' parts of one column each.
fn cells(lines: &[Line], measure: u32) -> Vec<Cell> {
    let mut cells = Vec::with_capacity(lines.len());
    for (line, row) in lines.iter().enumerate() {
        let run = Run { start: 0, text: row.text.clone() };
        cells.extend(cut_up(&run, measure).into_iter().enumerate().map(|(piece, text)| {
            let fact = Fact::of(&text, measure);
            Cell { text, fact, joined: piece > 0, line }
        }));
    }
    cells
}

/// Which cells are of a wider measure, as those before or behind them are.
fn wide(cells: &[Cell], measure: u32) -> Vec<bool> {
    /// Half ems by which a line of the measure may be longer.
    const OVER: u32 = 6;
    let wide = |at: usize| {
        cells.get(at).is_some_and(|cell| !cell.fact.spaced && cell.fact.excess(measure) > OVER)
    };
    (0..cells.len()).map(|at| wide(at) && (at > 0 && wide(at - 1) || wide(at + 1))).collect()
}

/// What it costs to read on from the cell before, as the lines stand.
fn plain(cells: &[Cell], at: usize, measure: u32) -> f32 {
    match at {
        0 => 0.0,
        _ if cells[at].joined => weight::TORN,
        _ => follow(&cells[at - 1], &cells[at], measure),
    }
}

/// Ranges of whole rows that read badly as they stand.
fn bad(cells: &[Cell], measure: u32) -> Vec<Range<usize>> {
    /// Cells behind a range that are dealt out with it: the other columns' last ones.
    const TAIL: usize = 2;
    let row_end =
        |at: usize| (at..cells.len()).find(|&at| !cells[at].joined).unwrap_or(cells.len());
    let costs: Vec<f32> = (0..cells.len()).map(|at| plain(cells, at, measure)).collect();
    let mut out = Vec::new();
    let (mut done, mut at) = (0, 0);
    while at < cells.len() {
        if costs[at] < weight::BAD {
            at += 1;
            continue;
        }
        let (mut sum, mut most, mut end) = (0.0f32, 0.0f32, at + 1);
        for (cell, cost) in costs.iter().enumerate().skip(at) {
            sum += cost - weight::BAD;
            if sum >= most {
                (most, end) = (sum, cell + 1);
            } else if sum < most - weight::DROP {
                break;
            }
        }
        let start = (at - 1).max(done);
        let end = row_end((row_end(end) + TAIL).min(cells.len()));
        if most > weight::BAD_RANGE && end - start >= LEAST_CELLS {
            out.push(start..end);
            done = end;
        }
        at = end;
    }
    out
}

/// Enters the cells of some rows, in the order in which their columns are read.
fn set(lines: &[Line], cells: &[Cell], columns: &[usize], measure: u32, out: &mut Vec<Line>) {
    let head = &lines[cells[0].line];
    let mut above: Option<&Cell> = None;
    for (at, begins) in read(cells, columns, measure) {
        let cell = &cells[at];
        out.push(Line {
            text: cell.text.clone(),
            indent: 0,
            blanks_before: if above.is_none() { head.blanks_before } else { 0 },
            // What hardly goes on may be another text's.
            page_start: above.map_or(head.page_start, |above| {
                begins || follow(above, cell, measure) > weight::SEAM
            }),
        });
        above = Some(cell);
    }
}

/// The cells in the order of reading, and whether a column begins with each: bands one below the
/// other, in each the columns from the left to the right. The cheapest bands are found, from what it
/// costs to read on from line to line.
fn read(cells: &[Cell], columns: &[usize], measure: u32) -> Vec<(usize, bool)> {
    let mut last: [Option<usize>; MOST_COLUMNS] = [None; MOST_COLUMNS];
    let costs: Vec<f32> = (0..cells.len())
        .map(|at| {
            let above = last[columns[at]].replace(at);
            above.map_or(0.0, |above| follow(&cells[above], &cells[at], measure))
        })
        .collect();
    let rows = |at: usize| cells.get(at).is_none_or(|cell| !cell.joined);
    // For what stands before each cell: its cost, where its last band begins, and its last cell.
    let mut best = vec![(f32::INFINITY, 0, None); cells.len() + 1];
    best[0] = (0.0, 0, None);
    for start in (0..cells.len()).filter(|&start| rows(start)) {
        let (before, _, tail) = best[start];
        let mut band = Band::default();
        for (at, &column) in columns.iter().enumerate().skip(start) {
            band.add(at, column, costs[at]);
            if rows(at + 1) {
                let (cost, end) = band.read_behind(tail, cells, measure);
                let cost = before + cost + if start > 0 { weight::BAND } else { 0.0 };
                if cost < best[at + 1].0 {
                    best[at + 1] = (cost, start, end);
                }
            }
        }
    }
    let mut out = Vec::with_capacity(cells.len());
    let mut bands = Vec::new();
    let mut end = cells.len();
    while end > 0 {
        bands.push(best[end].1..end);
        end = best[end].1;
    }
    for band in bands.into_iter().rev() {
        for column in 0..MOST_COLUMNS {
            let own = band.clone().filter(|&at| columns[at] == column);
            out.extend(own.enumerate().map(|(nth, at)| (at, nth == 0)));
        }
    }
    out
}

/// Columns side by side, so far as they were read.
#[derive(Default)]
struct Band {
    /// The first and the last cell of each column.
    columns: [Option<(usize, usize)>; MOST_COLUMNS],
    /// What reading down the columns costs.
    down: f32,
}

impl Band {
    fn add(&mut self, at: usize, column: usize, cost: f32) {
        if let Some((_, last)) = &mut self.columns[column] {
            *last = at;
            self.down += cost;
        } else {
            self.columns[column] = Some((at, at));
        }
    }

    /// What it costs to read the columns one behind the other, and all behind a cell; the last cell.
    fn read_behind(
        &self,
        tail: Option<usize>,
        cells: &[Cell],
        measure: u32,
    ) -> (f32, Option<usize>) {
        let columns = self.columns.iter().flatten();
        columns.fold((self.down, tail), |(cost, tail), &(first, last)| {
            let seam = tail.map_or(0.0, |tail| follow(&cells[tail], &cells[first], measure));
            (cost + seam, Some(last))
        })
    }
}

/// Whether a line is as wide as the measure, to half an em.
fn is_flush(fact: &Fact, measure: u32) -> bool {
    fact.width.abs_diff(measure) <= 1
}

/// A way of dealing out the cells so far.
#[derive(Clone, Copy)]
struct Way {
    cost: f32,
    /// The last cell's column.
    column: usize,
    /// The last cell of each column, one more than its index; 0 if it has none.
    last: [u16; MOST_COLUMNS],
    /// … or where the column was last passed over.
    seen: [u16; MOST_COLUMNS],
    /// How often each column was passed over since.
    idle: [u8; MOST_COLUMNS],
    /// Brackets open in each column.
    open: [u8; MOST_COLUMNS],
    /// Whether the last full lines of a column and the next stood on one line.
    level: [Option<bool>; MOST_COLUMNS],
    back: usize,
}

/// The column of each cell, if the columns read better than the lines as they stand.
fn dealt(cells: &[Cell], measure: u32) -> Option<Vec<usize>> {
    let plain: f32 = (0..cells.len()).map(|at| plain(cells, at, measure)).sum();
    let widest = cells.chunk_by(|_, next| next.joined).map(<[Cell]>::len).max().unwrap_or(1);
    let least = widest.max(2);
    if least > MOST_COLUMNS {
        return None;
    }
    let mut best = deal(cells, least, measure)?;
    for count in least + 1..=MOST_COLUMNS {
        match deal(cells, count, measure) {
            Some(found) if found.0 < best.0 => best = found,
            _ => break,
        }
    }
    (best.0 + weight::GAIN + weight::GAIN_CELL * cells.len() as f32 <= plain).then_some(best.1)
}

/// The cheapest way of dealing out the cells to so many columns.
fn deal(cells: &[Cell], count: usize, measure: u32) -> Option<(f32, Vec<usize>)> {
    let mut deal = Deal { cells, count, measure, known: Vec::new() };
    let start = Way {
        cost: count as f32 * weight::COLUMN,
        column: count - 1,
        last: [0; MOST_COLUMNS],
        seen: [0; MOST_COLUMNS],
        level: [None; MOST_COLUMNS],
        idle: [0; MOST_COLUMNS],
        open: [0; MOST_COLUMNS],
        back: 0,
    };
    let mut ways = vec![start];
    let mut trail: Vec<Vec<(u8, u32)>> = Vec::with_capacity(cells.len());
    for (at, cell) in cells.iter().enumerate() {
        deal.known.clear();
        deal.known.resize(at + 1, f32::NAN);
        let mut next: Vec<Way> = Vec::with_capacity(ways.len() * count);
        let mut met: FxHashMap<(usize, [u16; MOST_COLUMNS]), usize> = FxHashMap::default();
        for (back, way) in ways.iter().enumerate() {
            let columns =
                if cell.joined { way.column + 1..(way.column + 2).min(count) } else { 0..count };
            for column in columns {
                let found = deal.with(way, at, column, back);
                match met.entry((column, found.last)) {
                    Entry::Occupied(entry) => {
                        let other = &mut next[*entry.get()];
                        if found.cost < other.cost {
                            *other = found;
                        }
                    }
                    Entry::Vacant(entry) => {
                        entry.insert(next.len());
                        next.push(found);
                    }
                }
            }
        }
        if next.len() > WAYS {
            next.select_nth_unstable_by(WAYS, |a, b| a.cost.total_cmp(&b.cost));
            next.truncate(WAYS);
        }
        if next.is_empty() {
            return None;
        }
        trail.push(next.iter().map(|way| (way.column as u8, way.back as u32)).collect());
        ways = next;
    }
    let best = (0..ways.len()).min_by(|&a, &b| ways[a].cost.total_cmp(&ways[b].cost))?;
    let cost = ways[best].cost;
    let mut columns = vec![0; cells.len()];
    let mut at = best;
    for (cell, step) in trail.iter().enumerate().rev() {
        let (column, back) = step[at];
        columns[cell] = column as usize;
        at = back as usize;
    }
    Some((cost, columns))
}

/// What is dealt out, and to how many columns.
struct Deal<'a> {
    cells: &'a [Cell],
    count: usize,
    measure: u32,
    /// What it costs that the cell at hand follows each one before it, once it was asked for.
    known: Vec<f32>,
}

impl Deal<'_> {
    /// A way with one more cell in a column.
    fn with(&mut self, from: &Way, at: usize, column: usize, back: usize) -> Way {
        let (cells, measure) = (self.cells, self.measure);
        let mut way = *from;
        way.back = back;
        way.column = column;
        let fact = &cells[at].fact;
        // Columns come by turns: who was seen before this one's last line was passed over since.
        let own = from.last[column];
        for passed in (0..self.count).filter(|&passed| passed != column && from.last[passed] > 0) {
            if from.seen[passed] < own {
                let idle = usize::from(from.idle[passed]);
                way.cost += weight::IDLE[idle.min(weight::IDLE.len() - 1)];
                way.idle[passed] = way.idle[passed].saturating_add(1);
                way.seen[passed] = u16::try_from(at + 1).unwrap_or(u16::MAX);
            }
        }
        if at > 0 && column == from.column + 1 {
            // Two full lines side by side stand on one line, or are not at one height.
            let level = if cells[at].joined {
                Some(true)
            } else if is_flush(&cells[at - 1].fact, measure) && is_flush(fact, measure) {
                Some(false)
            } else {
                None
            };
            if let Some(level) = level {
                let known = way.level[column].replace(level);
                if known.is_some_and(|known| known != level) {
                    way.cost += weight::UNJOINED;
                }
            }
        }
        let last = usize::from(from.last[column]);
        if last > 0 {
            let cost = &mut self.known[last - 1];
            if cost.is_nan() {
                *cost = follow(&cells[last - 1], &cells[at], measure);
            }
            way.cost += *cost;
        }
        let open = u32::from(from.open[column]);
        if fact.unopened > open && last > 0 {
            way.cost += weight::BRACKET_LOST;
        } else if fact.unopened > 0 && open > 0 {
            way.cost -= weight::BRACKET_CLOSES;
        }
        way.open[column] =
            u8::try_from(open.saturating_sub(fact.unopened) + fact.unclosed).unwrap_or(u8::MAX);
        way.last[column] = u16::try_from(at + 1).unwrap_or(u16::MAX);
        way.seen[column] = way.last[column];
        way.idle[column] = 0;
        way
    }
}

/// What a line seems to be, by its width and its end. The order is that of [`weight`]'s rows.
#[derive(Clone, Copy)]
enum Kind {
    /// The first line of a paragraph, or an item.
    First,
    Full,
    Heading,
    Short,
}

/// What it costs that one line of a column stands right below another, in nats.
fn follow(above: &Cell, below: &Cell, measure: u32) -> f32 {
    let joined = below.joined;
    let (above, below) = (&above.fact, &below.fact);
    let off = |width: u32, slack: u32| width.abs_diff(measure).saturating_sub(slack);
    let full =
        |fact: &Fact| fact.spaced || fact.width > measure || off(fact.width, fact.slack + 1) == 0;
    let indented = |fact: &Fact| !full(fact) && off(fact.width + 4, fact.slack + 1) == 0;
    let heading =
        |fact: &Fact| !fact.ended && !fact.signoff && (fact.byline || fact.display && !full(fact));
    let mut cost = 0.0;
    if below.rest && below.unopened == 0 {
        cost += weight::REST;
    }
    if above.hyphen {
        cost += if below.small_latin { -weight::HYPHEN_GOES_ON } else { weight::HYPHEN_LOST };
    }
    let item = below.item || below.dated;
    let kind = if item {
        Kind::First
    } else if full(below) {
        Kind::Full
    } else if indented(below) && !joined && !below.byline {
        Kind::First
    } else if heading(below) {
        Kind::Heading
    } else {
        Kind::Short
    };
    let behind_heading = weight::BEHIND_HEADING[kind as usize];
    let goes_on =
        !above.ended && !above.signoff && (full(above) || indented(above)) && !above.byline;
    if goes_on {
        let pair = -adjacency(above.tail, below.head);
        let shape = match kind {
            Kind::First if item => weight::ITEM_INSIDE,
            Kind::First if below.ended => weight::ENDED_INSIDE,
            Kind::First => weight::FIRST_INSIDE,
            Kind::Full => 0.0,
            Kind::Heading => weight::HEADING_INSIDE,
            Kind::Short if below.ended || below.signoff => 0.0,
            Kind::Short => weight::SHORT_INSIDE,
        };
        // A heading as wide as the measure goes on nowhere.
        let display =
            if above.display && !full(above) { weight::MAY_BE_HEADING } else { f32::INFINITY };
        return cost + (pair + shape).min(display + behind_heading);
    }
    cost + if above.ended || above.signoff {
        let row = if full(above) { weight::BEHIND_FULL_END } else { weight::BEHIND_END };
        row[kind as usize]
    } else if heading(above) {
        behind_heading
    } else {
        weight::SHORT_LINE
    }
}

#[cfg(test)]
mod tests {
    use super::super::{measure, row};
    use super::*;
    use crate::normalize::chars::Char;

    /// The lines after unweaving.
    fn unwoven(page: &[&str]) -> Option<Vec<String>> {
        unwoven_spaced(page, 0)
    }

    /// … of a page with so many blank lines before each line.
    fn unwoven_spaced(page: &[&str], blanks_before: u32) -> Option<Vec<String>> {
        let lines = lines(page, blanks_before);
        let rows: Vec<_> = lines.iter().map(row).collect();
        let lines = unweave(&lines, measure(&rows))?;
        Some(lines.iter().map(|line| line.text.string()).collect())
    }

    fn lines(page: &[&str], blanks_before: u32) -> Vec<Line> {
        let text = |text: &str, line| {
            let chars = text.chars().zip(0..);
            Text(chars.map(|(c, column)| Char { c, line, column }).collect())
        };
        let lines = page.iter().zip(1..).map(|(line, number)| Line {
            text: text(line, number),
            indent: 0,
            blanks_before,
            page_start: false,
        });
        lines.collect()
    }

    const LEFT: [&str; 6] = [
        "今年春天雨水多，河边的柳",
        "树发芽比往年早了半个月，",
        "老人们说这是好年成，孩子",
        "们放了学就到河边去放风筝",
        "有一只风筝挂在树上，大家",
        "想了许多办法才把它取下。",
    ];
    const RIGHT: [&str; 6] = [
        "修桥的工人从上游运来石料",
        "一块一块砌成桥拱，领头的",
        "师傅姓周，手艺是祖上传下",
        "来的，他说桥修好以后能用",
        "一百年，县里派人来验收，",
        "量了又量，没有找出毛病。",
    ];

    /// Two columns woven into one another: line by line, on one line but in some rows.
    fn woven(left: &[&str], right: &[&str]) -> Vec<String> {
        let beside = left.iter().zip(right).enumerate();
        let rows = beside.flat_map(|(at, (left, right))| match at % 6 {
            3 => vec![(*left).to_owned(), (*right).to_owned()],
            _ => vec![format!("{left} {right}")],
        });
        rows.collect()
    }

    fn strs(lines: &[String]) -> Vec<&str> {
        lines.iter().map(String::as_str).collect()
    }

    #[test]
    fn lines_of_columns_that_come_by_turns_are_dealt_out() {
        let (left, right) = ([LEFT, LEFT].concat(), [RIGHT, RIGHT].concat());
        let page = woven(&left, &right);
        assert_eq!(unwoven(&strs(&page)).expect("woven"), [left, right].concat());
    }

    #[test]
    fn blank_lines_before_all_lines_part_nothing() {
        let (left, right) = ([LEFT, LEFT].concat(), [RIGHT, RIGHT].concat());
        let page = woven(&left, &right);
        let found = unwoven_spaced(&strs(&page), 1).expect("woven");
        assert_eq!(found, [left, right].concat());
    }

    #[test]
    fn a_text_is_read_over_its_columns_before_the_one_below() {
        let above = [
            [LEFT[0], LEFT[1], LEFT[2], LEFT[3], LEFT[4]],
            [LEFT[5], RIGHT[0], RIGHT[1], RIGHT[2], "来的。"],
        ];
        let below = [
            ["春天的雨水多，河边的", LEFT[1], LEFT[2], LEFT[3], LEFT[4]],
            [LEFT[5], RIGHT[0], RIGHT[1], RIGHT[2], RIGHT[3]],
        ];
        let page = [above, below].map(|[left, right]| {
            left.into_iter().zip(right).flat_map(|(left, right)| [left, right]).collect::<Vec<_>>()
        });
        let cells = cells(&lines(&page.concat(), 0), 24);
        let columns: Vec<usize> = (0..cells.len()).map(|at| at % 2).collect();
        let found = read(&cells, &columns, 24);
        let found: Vec<String> = found.iter().map(|&(at, _)| cells[at].text.string()).collect();
        assert_eq!(found, [above.concat(), below.concat()].concat());
    }

    #[test]
    fn more_columns_than_a_page_has_are_none() {
        let row = vec![LEFT[0]; 2 * MOST_COLUMNS].join(" ");
        assert_eq!(unwoven(&[&*row; 12]), None);
    }

    #[test]
    fn lines_of_one_column_stay_as_they_are() {
        assert_eq!(unwoven(&[LEFT, RIGHT].concat()), None);
    }
}
