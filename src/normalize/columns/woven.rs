//! Lines of columns side by side, each column's next line behind the other's → one column below the
//! other.
//!
//! An extraction that sorts lines by their height on the page, as `pdftotext` does with columns close
//! to one another, gives the first line of each column, then the second of each, and so on. Where the
//! gap is no wider than a blank it sets two columns' lines on one line; otherwise nothing tells their
//! columns but what goes on with what. The cheapest way of dealing the lines out to columns is searched
//! for: each column's lines have to read on, and the columns come by turns.

use super::super::chars::Text;
use super::super::line::Line;
use super::super::weights::woven as weight;
use super::Row;
use super::cut::cut_up;
use super::fact::Fact;
use super::grid::MOST_COLUMNS;
use crate::text::adjacency::adjacency;
use crate::text::mark_class::closes;
use rustc_hash::FxHashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;

/// Fewer lines, or fewer of them joined, are not looked at: a house choice.
const LEAST_LINES: usize = 8;
pub(super) const LEAST_JOINED: usize = 2;
/// Lines that are dealt out at once: the work on a page is bounded.
const MOST_LINES: usize = 1000;
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
pub(super) fn unweave(lines: &[Line], rows: &[Row], measure: u32) -> Option<Vec<Line>> {
    let mut out = Vec::with_capacity(lines.len());
    let mut start = 0;
    let mut found = false;
    for end in 1..=lines.len() {
        if end == lines.len() || lines[end].blanks_before > 0 || end - start >= MOST_LINES {
            found |= stretch(&lines[start..end], &rows[start..end], measure, 0, &mut out);
            start = end;
        }
    }
    found.then_some(out)
}

/// Deals out the lines of a stretch without blank lines; whether any are woven.
fn stretch(lines: &[Line], rows: &[Row], measure: u32, depth: usize, out: &mut Vec<Line>) -> bool {
    /// Zones of other measures inside one another.
    const DEEPEST: usize = 2;
    if lines.len() < LEAST_LINES || depth > DEEPEST {
        out.extend_from_slice(lines);
        return false;
    }
    let mut found = false;
    let cells = cells(rows, measure);
    let mut rest = &cells[..];
    for (range, wide) in zones(&cells, rows.len(), measure) {
        let count = rest.partition_point(|cell| cell.line < range.end);
        let own;
        (own, rest) = rest.split_at(count);
        found |= if wide {
            let (lines, rows) = (&lines[range.clone()], &rows[range]);
            let own = super::measure(rows);
            stretch(lines, rows, own, if own > measure { depth + 1 } else { DEEPEST + 1 }, out)
        } else {
            zone(lines, own, range, measure, out)
        };
    }
    found
}

/// The rows' lines of one column each.
fn cells(rows: &[Row], measure: u32) -> Vec<Cell> {
    let mut cells = Vec::with_capacity(rows.len());
    for (line, row) in rows.iter().enumerate() {
        let pieces = row.runs.iter().flat_map(|run| cut_up(run, measure));
        cells.extend(pieces.enumerate().map(|(piece, text)| {
            let fact = Fact::of(&text, measure);
            Cell { text, fact, joined: piece > 0, line }
        }));
    }
    cells
}

/// Ranges of rows of this measure and of a wider one.
fn zones(cells: &[Cell], rows: usize, measure: u32) -> Vec<(Range<usize>, bool)> {
    /// Half ems by which a line of the measure may be longer.
    const OVER: u32 = 4;
    /// Rows of another measure in sight of one another that make a zone.
    const LEAST: usize = 3;
    let shown = |row: &[Cell]| -> Option<bool> {
        if row.iter().any(|cell| cell.fact.excess(measure) > OVER && !cell.fact.spaced) {
            return Some(true);
        }
        row.iter().any(|cell| is_flush(&cell.fact, measure)).then_some(false)
    };
    let mut out: Vec<(Range<usize>, bool)> = Vec::new();
    let mut pending: Option<(usize, usize)> = None;
    for row in cells.chunk_by(|_, next| next.joined) {
        let at = row[0].line;
        match (shown(row), out.last_mut()) {
            (Some(wide), None) => out.push((0..rows, wide)),
            (Some(wide), Some(last)) if wide != last.1 => {
                let (from, count) = pending.map_or((at, 1), |(from, count)| (from, count + 1));
                pending = Some((from, count));
                if count >= LEAST {
                    last.0.end = from;
                    out.push((from..rows, wide));
                    pending = None;
                }
            }
            (Some(_), Some(_)) => pending = None,
            (None, _) => {}
        }
    }
    if out.is_empty() {
        out.push((0..rows, false));
    }
    out
}

/// Deals out the cells of one measure, which are those of some of the lines.
fn zone(
    lines: &[Line],
    cells: &[Cell],
    range: Range<usize>,
    measure: u32,
    out: &mut Vec<Line>,
) -> bool {
    let gain = if shows(cells, measure) { weight::GAIN } else { weight::GAIN_UNSHOWN };
    let joined = cells.iter().filter(|cell| cell.joined).count();
    let enough = cells.len() >= LEAST_LINES && joined >= LEAST_JOINED;
    let ways = enough.then(|| dealt(cells, measure, gain)).flatten();
    let Some(columns) = ways else {
        out.extend_from_slice(&lines[range]);
        return false;
    };
    let first = &lines[range.start];
    let count = columns.iter().max().map_or(0, |&most| most + 1);
    let from = out.len();
    for column in 0..count {
        let begin = out.len();
        for (cell, _) in cells.iter().zip(&columns).filter(|&(_, &of)| of == column) {
            let line = &lines[cell.line];
            out.push(Line {
                number: line.number,
                text: cell.text.clone(),
                indent: 0,
                blanks_before: 0,
                page_start: false,
            });
        }
        if let Some(line) = out.get_mut(begin) {
            line.page_start = begin > from || first.page_start;
            line.blanks_before = if begin == from { first.blanks_before } else { 0 };
        }
    }
    true
}

/// Whether enough lines hold a full line of one column and the beginning of the next one's behind it.
/// Without them the lines of a list or of verse might be dealt out.
fn shows(cells: &[Cell], measure: u32) -> bool {
    /// One line in so many: a house choice.
    const SHARE: usize = 12;
    let joined =
        cells.windows(2).filter(|pair| pair[1].joined && is_flush(&pair[0].fact, measure)).count();
    joined >= LEAST_JOINED && joined * SHARE >= cells.len()
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
fn dealt(cells: &[Cell], measure: u32, gain: f32) -> Option<Vec<usize>> {
    let plain: f32 = (1..cells.len())
        .map(|at| {
            if cells[at].joined {
                weight::TORN
            } else {
                follow(&cells[at - 1].fact, &cells[at].fact, measure)
            }
        })
        .sum();
    let widest = cells.chunk_by(|_, next| next.joined).map(<[Cell]>::len).max().unwrap_or(1);
    let least = widest.max(2);
    // Each column has its price.
    if least > MOST_COLUMNS || plain <= gain + 2.0 * weight::COLUMN {
        return None;
    }
    let mut best = deal(cells, least, measure)?;
    for count in least + 1..=MOST_COLUMNS {
        match deal(cells, count, measure) {
            Some(found) if found.0 < best.0 => best = found,
            _ => break,
        }
    }
    (best.0 + gain < plain && best.0 < plain / 2.0).then_some(best.1)
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
                *cost = follow(&cells[last - 1].fact, fact, measure);
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

/// What it costs that one line of a column stands right below another, in nats.
fn follow(above: &Fact, below: &Fact, measure: u32) -> f32 {
    let off = |width: u32, slack: u32| width.abs_diff(measure).saturating_sub(slack);
    let full =
        |fact: &Fact| fact.spaced || fact.width > measure || off(fact.width, fact.slack + 1) == 0;
    let indented = |fact: &Fact| !full(fact) && off(fact.width + 4, fact.slack + 1) == 0;
    let heading =
        |fact: &Fact| !fact.ended && !fact.signoff && (fact.byline || fact.display && !full(fact));
    let mut cost = 0.0;
    if below.rest && !closes_bracket(below) {
        cost += weight::REST;
    }
    if above.hyphen {
        cost += if below.small_latin { -weight::HYPHEN_GOES_ON } else { weight::HYPHEN_LOST };
    }
    let goes_on =
        !above.ended && !above.signoff && (full(above) || indented(above)) && !above.byline;
    if goes_on {
        let pair = -adjacency(above.tail, below.head);
        let shape = if below.item || below.dated {
            weight::ITEM_INSIDE
        } else if full(below) || below.ended {
            0.0
        } else if indented(below) {
            weight::FIRST_INSIDE
        } else if heading(below) {
            weight::HEADING_INSIDE
        } else {
            weight::SHORT_INSIDE
        };
        // A heading as wide as the measure goes on nowhere.
        let display =
            if above.display && !full(above) { weight::MAY_BE_HEADING } else { f32::INFINITY };
        return cost + (pair + shape).min(display + other(below));
    }
    if above.ended || above.signoff {
        let short = !full(above);
        cost += if below.item || below.dated || indented(below) || heading(below) {
            0.0
        } else if full(below) {
            if short { weight::MIDDLE_BEHIND_END } else { weight::MIDDLE_BEHIND_FULL_END }
        } else {
            weight::ONLY_BEHIND_END
        };
        return cost;
    }
    if heading(above) {
        return cost + other(below);
    }
    cost + weight::SHORT_LINE
}

/// … below a heading.
fn other(below: &Fact) -> f32 {
    if below.ended && below.width < 16 { weight::ONLY_BEHIND_END } else { weight::BEHIND_HEADING }
}

/// Begins with a mark that closes a bracket or a quotation.
fn closes_bracket(fact: &Fact) -> bool {
    closes(fact.head) && fact.unopened > 0
}

#[cfg(test)]
mod tests {
    use super::super::{measure, row};
    use super::*;
    use crate::normalize::chars::Char;

    /// The lines after unweaving.
    fn unwoven(page: &[&str]) -> Option<Vec<String>> {
        let lines: Vec<Line> = page
            .iter()
            .zip(1..)
            .map(|(text, number)| Line {
                number,
                text: Text(
                    text.chars()
                        .zip(0..)
                        .map(|(c, column)| Char { c, line: number, column })
                        .collect(),
                ),
                indent: 0,
                blanks_before: 0,
                page_start: false,
            })
            .collect();
        let rows: Vec<Row> = lines.iter().map(row).collect();
        let lines = unweave(&lines, &rows, measure(&rows))?;
        Some(lines.iter().map(|line| line.text.string()).collect())
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

    #[test]
    fn lines_of_columns_that_come_by_turns_are_dealt_out() {
        let (left, right) = ([LEFT, LEFT].concat(), [RIGHT, RIGHT].concat());
        let beside = left.iter().zip(&right).enumerate();
        let page = beside.flat_map(|(at, (left, right))| match at {
            3 | 9 => vec![(*left).to_owned(), (*right).to_owned()],
            _ => vec![format!("{left} {right}")],
        });
        let page: Vec<String> = page.collect();
        let page: Vec<&str> = page.iter().map(String::as_str).collect();
        assert_eq!(unwoven(&page).expect("woven"), [left, right].concat());
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
