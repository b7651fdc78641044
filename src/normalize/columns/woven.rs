//! Lines of columns side by side, each column's next line behind the other's → one column below the
//! other.
//!
//! An extraction that sorts lines by their height on the page, as `pdftotext` does with columns close
//! to one another, gives the first line of each column, then the second of each, and so on. Where the
//! gap is no wider than a blank it sets two columns' lines on one line; otherwise nothing tells their
//! columns but what goes on with what. Where lines read badly as they stand, the cheapest way of
//! dealing them out to columns is searched for: each column's lines have to read on, and the columns
//! come by turns. They are then read as columns of other pages are ([`read`]).

use super::super::chars::{Char, Text, half_ems};
use super::super::line::Line;
use super::super::weights::woven as weight;
use super::cut::cut_up;
use super::fact::Fact;
use super::grid::MOST_COLUMNS;
use super::place::{Placed, Placement};
use super::reading::{Strip, read};
use super::{Row, Run};
use crate::text::adjacency::adjacency;
use crate::text::is_blank;
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
    /// A row of a table, in one cell.
    table: bool,
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
    let tables = tables(lines, measure);
    for (line, row) in lines.iter().enumerate() {
        if tables[line] {
            let (text, fact) = (row.text.clone(), Fact::of(&row.text, measure));
            cells.push(Cell { text, fact, joined: false, table: true, line });
            continue;
        }
        let run = Run { start: 0, text: row.text.clone() };
        cells.extend(cut_up(&run, measure).into_iter().enumerate().map(|(piece, text)| {
            let fact = Fact::of(&text, measure);
            Cell { text, fact, joined: piece > 0, table: false, line }
        }));
    }
    cells
}

/// Which lines are rows of a table: as many words in each, four at least, none of them as long as a column's lines.
fn tables(lines: &[Line], measure: u32) -> Vec<bool> {
    const ROWS: usize = 3;
    const COLUMNS: usize = 4;
    let words = |line: &Line| {
        let words = line.text.0.split(|ch| is_blank(ch.c)).filter(|word| !word.is_empty());
        let short =
            |word: &[Char]| word.iter().map(|ch| half_ems(ch.c)).sum::<u32>() * 3 <= measure * 2;
        let (mut count, mut set) = (0, false);
        for word in words {
            if !short(word) {
                return None;
            }
            count += 1;
            set |= word.len() > 1;
        }
        (count >= COLUMNS && set).then_some(count)
    };
    let counts: Vec<Option<usize>> = lines.iter().map(words).collect();
    let runs = counts.chunk_by(|one, other| one.is_some() && one == other);
    let is_table = |run: &[Option<usize>]| run.len() >= ROWS && run[0].is_some();
    runs.flat_map(|run| std::iter::repeat_n(is_table(run), run.len())).collect()
}

/// Which cells are of a wider measure: as those before or behind them are, or far wider than a column,
/// and the last line of such a paragraph.
fn wide(cells: &[Cell], measure: u32) -> Vec<bool> {
    /// Half ems by which a line of the measure may be longer.
    const OVER: u32 = 6;
    let excess = |at: usize| {
        cells.get(at).filter(|cell| !cell.fact.spaced).map_or(0, |cell| cell.fact.excess(measure))
    };
    let mut out: Vec<bool> = Vec::with_capacity(cells.len());
    for (at, cell) in cells.iter().enumerate() {
        let alone = !cell.joined && cells.get(at + 1).is_none_or(|next| !next.joined);
        let beside = || at > 0 && excess(at - 1) > OVER || excess(at + 1) > OVER;
        out.push(cell.table || excess(at) > OVER && beside() || alone && excess(at) > measure / 2);
    }
    out
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
    let order = from_the_left(cells, columns, measure);
    let columns: Vec<usize> = columns
        .iter()
        .map(|column| order.iter().position(|at| at == column).unwrap_or(0))
        .collect();
    let starts: Vec<usize> =
        (0..cells.len()).filter(|&at| at == 0 || columns[at] <= columns[at - 1]).collect();
    let ends = starts.iter().skip(1).copied().chain([cells.len()]);
    let ranges: Vec<Range<usize>> =
        starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect();
    let rows: Vec<Row> = ranges
        .iter()
        .map(|range| {
            let run = |cell: &Cell| Run { start: 0, text: cell.text.clone() };
            Row {
                runs: cells[range.clone()].iter().map(run).collect(),
                pieces: Vec::new(),
                blanks_before: 0,
                page_start: false,
            }
        })
        .collect();
    let placed = |range: &Range<usize>| {
        range
            .clone()
            .enumerate()
            .map(|(run, at)| Placed::whole(run, columns[at], &cells[at].text, &cells[at].fact))
            .collect()
    };
    let placement = Placement {
        count: order.len(),
        measures: vec![measure; order.len()],
        rows: ranges.iter().map(placed).collect(),
    };
    let (strips, _) = read(&rows, &placement);
    let mut above: Option<&Cell> = None;
    for strip in strips {
        let own: Vec<usize> = match strip {
            Strip::Column(pieces) => {
                pieces.into_iter().map(|(row, piece)| ranges[row].start + piece).collect()
            }
            Strip::Rows(rows, group) => rows
                .flat_map(|row| ranges[row].clone())
                .filter(|&at| group.contains(&columns[at]))
                .collect(),
        };
        for (nth, at) in own.into_iter().enumerate() {
            let cell = &cells[at];
            out.push(Line {
                text: cell.text.clone(),
                indent: 0,
                blanks_before: if above.is_none() { head.blanks_before } else { 0 },
                // What hardly goes on may be another text's.
                page_start: above.map_or(head.page_start, |above| {
                    nth == 0 || follow(above, cell, measure) > weight::SEAM
                }),
            });
            above = Some(cell);
        }
    }
}

/// The columns from the left to the right. They come by turns, and which comes first is known only of those
/// that share a line; the others stand so that one column's end is read on with the next one's head.
fn from_the_left(cells: &[Cell], columns: &[usize], measure: u32) -> Vec<usize> {
    let count = columns.iter().max().map_or(0, |&last| last + 1);
    let mut glued = [false; MOST_COLUMNS];
    for (cell, &column) in cells.iter().zip(columns) {
        glued[column] |= cell.joined;
    }
    let mut blocks: Vec<Vec<usize>> = Vec::new();
    for (column, &glued) in glued.iter().enumerate().take(count) {
        match blocks.last_mut() {
            Some(block) if glued => block.push(column),
            _ => blocks.push(vec![column]),
        }
    }
    let mut ends = vec![None; count];
    for (at, &column) in columns.iter().enumerate() {
        let (first, _) = ends[column].unwrap_or((at, at));
        ends[column] = Some((first, at));
    }
    let cost = |order: &[usize]| {
        let seams = order.windows(2).filter_map(|pair| Some((ends[pair[0]]?.1, ends[pair[1]]?.0)));
        seams.map(|(tail, head)| follow(&cells[tail], &cells[head], measure)).sum::<f32>()
    };
    let mut best: Vec<usize> = (0..count).collect();
    let mut least = cost(&best) - weight::TURNED;
    for _ in 1..blocks.len() {
        blocks.rotate_left(1);
        let order = blocks.concat();
        let cost = cost(&order);
        if cost < least {
            (best, least) = (order, cost);
        }
    }
    best
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
    let mut met: FxHashMap<(usize, [u16; MOST_COLUMNS]), usize> = FxHashMap::default();
    for (at, cell) in cells.iter().enumerate() {
        deal.known.clear();
        deal.known.resize(at + 1, f32::NAN);
        let mut next: Vec<Way> = Vec::with_capacity(ways.len() * count);
        met.clear();
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
    fn columns_stand_so_that_one_goes_on_with_the_next() {
        // …河边的柳|树发芽…
        let (left, right) = ([LEFT[2], LEFT[4], LEFT[0]], [LEFT[1], LEFT[3], LEFT[5]]);
        let columns = [0, 1, 0, 1, 0, 1];
        let page: Vec<&str> = right.iter().zip(left).flat_map(|(&r, l)| [r, l]).collect();
        assert_eq!(from_the_left(&cells(&lines(&page, 0), 24), &columns, 24), [1, 0]);
        // Those that share a line stand as they are.
        let page: Vec<String> =
            right.iter().zip(left).map(|(right, left)| format!("{right} {left}")).collect();
        assert_eq!(from_the_left(&cells(&lines(&strs(&page), 0), 24), &columns, 24), [0, 1]);
    }

    #[test]
    fn a_line_over_all_columns_is_of_none() {
        let (left, right) = ([LEFT, LEFT].concat(), [RIGHT, RIGHT].concat());
        let over = [LEFT[0], LEFT[1], LEFT[2]].concat();
        let page = woven(&left, &right);
        let page = [&[over.as_str(), "们放了学。"], &strs(&page)[..]].concat();
        let found = unwoven(&page).expect("woven");
        assert_eq!(found[..2], [over.as_str(), "们放了学。"]);
        assert_eq!(found[2..14], left);
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
