//! Placed pieces of a zone → the order in which they are read.
//!
//! A page is bands below one another; a band is columns side by side, or headings with nothing
//! beside them, or blocks side by side that have bands of their own. Which it is, is decided by
//! one search for the cheapest reading order: each place where reading goes on from one piece to
//! another has a cost ([`seam`]), and each division of the page its price. Blocks are only
//! divided where a heading begins or ends or a blank line stands.

use super::super::chars::Char;
use super::super::weights::columns as weights;
use super::Row;
use super::fact::Fact;
use super::place::{Placed, Placement};
use super::seam::{LEAST, Shape, indents, seam, step};
use super::span::{Edges, Spans, index};
use std::ops::Range;

/// … by more than so many lines.
const SHORT: u32 = 4;
/// An indent, in half ems.
const INDENT: u32 = 4;
/// A word of a heading, in half ems.
const WORD: u32 = 10;
/// No block holds more places to divide it than this: the work on a zone is bounded.
const WINDOW: usize = 32;

/// More lines than an entry of a timeline has.
const ENTRY: usize = 8;

/// What is read without a change of place: the pieces of a column in one band, or rows that have
/// nothing beside them.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Strip {
    /// Pieces, each as row and place in the row.
    Column(Vec<(usize, usize)>),
    /// Rows with the columns they stand over.
    Rows(Range<usize>, Range<usize>),
}

/// A piece in its column.
struct Item {
    row: usize,
    piece: usize,
    shape: Shape,
    /// What the spans of columns cost over which it may stand, if it is a heading.
    spans: Option<Spans>,
}

/// A column of the zone.
struct Column {
    items: Vec<Item>,
    /// For each row the first item at or below it.
    from: Vec<usize>,
    /// Costs of the seams above each item, summed up.
    seams: Vec<i32>,
    /// What it costs that headings are read in this column alone, summed up to each item.
    alone: Vec<i32>,
    /// Lines from one line to the next.
    usual: u32,
    /// For each row whether text goes on over its top.
    unbroken: Vec<bool>,
    /// … and whether headings do.
    torn: Vec<bool>,
}

/// Columns side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Group {
    from: usize,
    to: usize,
}

/// An item's column and place in it.
type Place = (u32, u32);

/// The place of a column's item.
fn place(column: usize, at: usize) -> Place {
    let narrow = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    (narrow(column), narrow(at))
}

/// What reading a block costs, and its ends.
#[derive(Debug, Clone, Copy)]
struct Cost {
    total: i32,
    first: Option<Place>,
    last: Option<Place>,
    /// It ends with rows that have nothing beside them.
    rows: bool,
}

/// How a block without bands in it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Columns,
    Rows,
    /// Groups parted at a column, or at two: then with whether the one between comes last.
    Beside(usize, Option<(usize, bool)>),
}

struct Zone<'a> {
    columns: Vec<Column>,
    rows: &'a [Row],
    /// How far down each row stands.
    heights: Heights,
    groups: Vec<Facing>,
}

/// What is known about the rows of a group.
struct Facing {
    /// Rows where the group may be divided.
    places: Vec<usize>,
    /// Rows that hold more than one run, counted up to each row.
    beside: Vec<u32>,
    /// Costs of the seams when rows are read one after another, summed up to each row; the rows'
    /// first items.
    seams: Vec<i32>,
    /// Prices of the rows that hold several headings, summed up to each row.
    prices: Vec<i32>,
    /// For each row the first row at or below it that has an item, and the last above it.
    next: Vec<usize>,
    before: Vec<usize>,
    firsts: Vec<Option<Place>>,
    lasts: Vec<Option<Place>>,
    /// Rows where a block of the group may end, and whether one may begin there.
    points: Vec<(usize, bool)>,
    /// Blocks from one point to each of the next [`WINDOW`], once they were asked for.
    blocks: Vec<Option<Block>>,
    /// Bands from a row on, once they were asked for.
    bands: Vec<Option<Vec<Ends>>>,
}

/// What reading a block that has no bands in it costs: as rows, if none has anything beside it, and
/// as columns; with the prices of a band that begins there, below text and below headings.
#[derive(Clone, Copy)]
struct Block {
    rows: Option<(Cost, [i32; 2])>,
    columns: (Cost, [i32; 2]),
}

/// A best division of a block that ends at a row.
#[derive(Debug, Clone, Copy)]
struct Band {
    end: usize,
    cost: Cost,
    /// Where its last band begins and how that is read.
    start: usize,
    way: Way,
    /// Whether the band above that is rows with nothing beside them.
    below_rows: bool,
}

/// The best divisions of a block that ends at a row: those with columns at the end, and with rows.
#[derive(Debug, Clone, Copy)]
struct Ends {
    end: usize,
    found: [Option<Band>; 2],
}

impl Ends {
    fn best(&self) -> Option<Band> {
        self.found.iter().flatten().copied().min_by_key(|band| band.cost.total)
    }
}

/// The strips of a zone in reading order, and its bands: headings with nothing beside them are in
/// one with what follows.
pub(super) fn read(rows: &[Row], placement: &Placement) -> (Vec<Strip>, Vec<Range<usize>>) {
    let mut zone = Zone::of(rows, placement);
    let all = Group { from: 0, to: placement.count };
    let mut out = Vec::new();
    let bands = zone.read_bands(all, 0, rows.len(), true, &mut out);
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut heads = false;
    for band in bands {
        match ranges.last_mut().filter(|_| heads) {
            Some(last) => last.end = band.end,
            None => ranges.push(band.start..band.end),
        }
        heads = band.way == Way::Rows;
    }
    (out, ranges)
}

impl<'a> Zone<'a> {
    fn of(rows: &'a [Row], placement: &Placement) -> Self {
        let mut items: Vec<Vec<(usize, usize, &Fact)>> = vec![Vec::new(); placement.count];
        for (row, placed) in placement.rows.iter().enumerate() {
            for (piece, placed) in placed.iter().enumerate() {
                items[placed.column].push((row, piece, &placed.fact));
            }
        }
        let measures = &placement.measures;
        let custom = indents(items.iter().zip(measures).map(|(items, &measure)| {
            (items.iter().map(|&(.., fact)| fact).collect::<Vec<_>>(), measure)
        }));
        let left = left_edge(placement);
        let edges = Edges::of(placement);
        let shaped: Vec<Vec<Item>> = items
            .iter()
            .zip(measures)
            .map(|(items, &measure)| {
                let items = items.iter().map(|&(row, piece, fact)| {
                    let placed = &placement.rows[row][piece];
                    let edge = (placed.column == 0).then_some(placed.start).flatten();
                    let edge = edge.map(|start| start.saturating_sub(left));
                    let mut shape = Shape::of(fact, measure, edge, custom);
                    if edges.is_set_in(row, placed) {
                        shape.head();
                        let narrow = fact.width + INDENT + 2 <= measure;
                        let labels = |ch: &Char| matches!(ch.c, '：' | ':');
                        if narrow && !placed.text(&rows[row]).0.iter().any(labels) {
                            shape.centre();
                        }
                    }
                    Item { row, piece, shape, spans: None }
                });
                let mut items: Vec<Item> = items.collect();
                for at in (1..items.len()).rev() {
                    let (above, below) = items.split_at_mut(at);
                    above[at - 1].shape.decide(&below[0].shape);
                }
                items
            })
            .collect();
        let headed = heading_rows(&shaped, rows.len());
        let count = placement.count;
        let heights = Heights::of(rows, placement);
        let columns: Vec<Column> = shaped
            .into_iter()
            .enumerate()
            .map(|(column, mut items)| {
                for item in &mut items {
                    if headed[item.row] {
                        item.shape.head();
                    }
                }
                for item in items.iter_mut().filter(|item| item.shape.heading) {
                    item.spans = edges.spans(item.row, &placement.rows[item.row], item.piece);
                }
                let mut since = ENTRY;
                for item in &mut items {
                    since = if item.shape.dated { 0 } else { since + 1 };
                    item.shape.listed = since < ENTRY;
                }
                Column::of(items, &heights, |spans| spans.cost(count, column, column + 1))
            })
            .collect();
        let mut zone = Self { columns, rows, heights, groups: Vec::new() };
        for from in 0..count {
            for to in from + 1..=count {
                let facing = zone.facing(Group { from, to }, placement);
                zone.groups.push(facing);
            }
        }
        let outer = zone.groups[zone.index(Group { from: 0, to: count })].places.clone();
        for facing in &mut zone.groups {
            let inner = facing.places.iter().map(|&row| (row, true));
            let ends = outer.iter().copied().chain([rows.len()]).map(|row| (row, false));
            facing.points = inner.chain(ends).collect();
            facing.points.sort_unstable_by_key(|&(row, begins)| (row, !begins));
            facing.points.dedup_by_key(|&mut (row, _)| row);
        }
        zone
    }

    /// Looks at the rows of a group.
    fn facing(&self, group: Group, placement: &Placement) -> Facing {
        let count = self.rows.len();
        let mut firsts = vec![None; count];
        let mut lasts = vec![None; count];
        let mut gates = vec![false; count + 1];
        let mut headings_only = vec![true; count];
        let mut spans = vec![0; count];
        let mut placed_by_span = vec![false; count];
        for column in group.from..group.to {
            for (at, item) in self.columns[column].items.iter().enumerate() {
                let row = item.row;
                firsts[row] = firsts[row].or(Some(place(column, at)));
                lasts[row] = Some(place(column, at));
                headings_only[row] &= item.shape.heading;
                if let Some(found) = &item.spans {
                    spans[row] += found.cost(self.columns.len(), group.from, group.to);
                    placed_by_span[row] = true;
                }
                let next = self.columns[column].items.get(at + 1).map_or(count, |item| item.row);
                if item.shape.heading {
                    gates[row] = true;
                    gates[next] = true;
                    gates[row + 1] = true;
                }
            }
        }
        let mut beside = vec![0u32; count + 1];
        let mut seams = vec![0; count + 1];
        let mut prices = vec![0; count + 1];
        let mut next = vec![count; count + 1];
        let mut before = vec![usize::MAX; count + 1];
        let mut above: Option<Place> = None;
        // Headings that stand beside others, counted from the first such row on.
        let mut abreast = 0;
        for row in 0..count {
            let placed = &placement.rows[row];
            let mut own =
                placed.iter().filter(|piece| (group.from..group.to).contains(&piece.column));
            let first = own.next();
            // Parts of a heading set out with blanks are short.
            let beside_first = |piece: &&Placed| {
                let wide = |piece: &Placed| piece.fact.width >= WORD;
                first.is_some_and(|first| first.run != piece.run || wide(first) && wide(piece))
            };
            let text = firsts[row].is_some_and(|place| {
                let shape = self.shape(place);
                shape.full && !shape.heading
            });
            let more = own.filter(beside_first).count();
            let headings = more > 0 && headings_only[row];
            abreast = if headings { abreast + more } else { 0 };
            beside[row + 1] = beside[row] + u32::from(text || more > 0 && !headings);
            let own = weights::ABREAST * i32::try_from(abreast).unwrap_or(0);
            // A heading over columns begins at the left of them or is centred over them.
            let aside =
                firsts[row].is_some_and(|(column, _)| column as usize * 2 > group.from + group.to);
            let aside = aside && !placed_by_span[row];
            prices[row + 1] =
                prices[row] + own + spans[row] + if aside { weights::ASIDE } else { 0 };
            seams[row + 1] = seams[row];
            before[row + 1] = before[row];
            if let Some(place) = firsts[row] {
                if let Some(above) = above {
                    seams[row + 1] += step(self.shape(above), self.shape(place));
                }
                above = lasts[row];
                before[row + 1] = row;
            }
            if self.rows[row].blanks_before > 0 {
                gates[row] = true;
            }
        }
        for row in (0..count).rev() {
            next[row] = if firsts[row].is_some() { row } else { next[row + 1] };
        }
        // Rows without an item of the group belong to what stands above them.
        let places = (1..count).filter(|&row| gates[row] && firsts[row].is_some()).collect();
        let bands = vec![None; count + 1];
        let (points, blocks) = (Vec::new(), Vec::new());
        Facing { places, beside, seams, prices, next, before, firsts, lasts, points, blocks, bands }
    }

    fn shape(&self, (column, at): Place) -> &Shape {
        &self.columns[column as usize].items[at as usize].shape
    }

    fn index(&self, group: Group) -> usize {
        index(self.columns.len(), group.from, group.to)
    }

    /// Reading on from one block to the next.
    fn step(&self, above: &Cost, below: &Cost) -> i32 {
        let (Some(last), Some(first)) = (above.last, below.first) else { return 0 };
        step(self.shape(last), self.shape(first))
    }

    /// The price of a band of a group that begins at a row; it is low below rows of headings.
    fn gate(&self, group: Group, row: usize, first: Option<Place>, heads: bool) -> i32 {
        let columns = &self.columns[group.from..group.to];
        let count = |n: usize| i32::try_from(n).unwrap_or(0);
        let torn = columns.iter().filter(|column| column.torn[row]).count();
        let torn = weights::TORN_HEADING * count(torn);
        if heads {
            return torn;
        }
        let unbroken = columns.iter().filter(|column| column.unbroken[row]).count();
        let headed = first.is_none_or(|first| self.shape(first).heading);
        weights::BAND
            + torn
            + weights::UNBROKEN * count(unbroken)
            + if headed { 0 } else { weights::HEADLESS }
    }

    /// Columns read one after another.
    fn columns(&self, group: Group, start: usize, end: usize) -> Cost {
        let mut cost = Cost { total: 0, first: None, last: None, rows: false };
        let columns = &self.columns[group.from..group.to];
        let tops = columns.iter().filter(|column| column.from[start] < column.from[end]);
        let top = tops.map(|column| column.items[column.from[start]].row).min();
        let top = top.unwrap_or(start);
        let foot = columns.iter().filter_map(|column| column.items[..column.from[end]].last());
        let foot = foot.map(|item| item.row).max().unwrap_or(start);
        for column in group.from..group.to {
            let here = &self.columns[column];
            let (from, to) = (here.from[start], here.from[end]);
            if from == to {
                continue;
            }
            let own = Cost {
                total: here.seams[to - 1] - here.seams[from] + here.alone[to] - here.alone[from],
                first: Some(place(column, from)),
                last: Some(place(column, to - 1)),
                rows: false,
            };
            let above = self.heights.between(top, here.items[from].row);
            let step = self.step(&cost, &own) + gap((above + 1).saturating_sub(here.usual), false);
            cost.first = cost.first.or(own.first);
            cost.last = own.last;
            let below = self.heights.between(here.items[to - 1].row, foot);
            if column + 1 < group.to && below > SHORT * here.usual {
                cost.total += weights::UNEVEN;
            }
            let stranded = here.items[to - 1].shape.heading;
            cost.total += own.total + step + if stranded { weights::STRANDED } else { 0 };
        }
        cost
    }

    /// Rows read one after another, if none has anything beside it.
    fn rows(&self, group: Group, start: usize, end: usize) -> Option<Cost> {
        let facing = &self.groups[self.index(group)];
        if facing.beside[start] != facing.beside[end] {
            return None;
        }
        let first = facing.next[start];
        let last = facing.before[end];
        if first >= end || last == usize::MAX || last < first {
            return Some(Cost { total: 0, first: None, last: None, rows: true });
        }
        Some(Cost {
            total: facing.seams[last + 1] - facing.seams[first + 1] + facing.prices[end]
                - facing.prices[start],
            first: facing.firsts[first],
            last: facing.lasts[last],
            rows: true,
        })
    }

    /// A block between two points of a group, by their numbers.
    fn block(&mut self, group: Group, from: usize, to: usize) -> Block {
        let index = self.index(group);
        let place = from * WINDOW + to - from - 1;
        let facing = &mut self.groups[index];
        if facing.blocks.is_empty() {
            facing.blocks = vec![None; facing.points.len() * WINDOW];
        }
        if let Some(block) = facing.blocks[place] {
            return block;
        }
        let points = &self.groups[index].points;
        let block = self.block_of(group, points[from].0, points[to].0);
        self.groups[index].blocks[place] = Some(block);
        block
    }

    fn block_of(&self, group: Group, start: usize, end: usize) -> Block {
        let priced = |cost: Cost| {
            (cost, [false, true].map(|heads| self.gate(group, start, cost.first, heads)))
        };
        Block {
            rows: self.rows(group, start, end).map(priced),
            columns: priced(self.columns(group, start, end)),
        }
    }

    /// The cheapest way to read a block that does not end with rows: as columns, at a cost that is
    /// given, or in blocks side by side that have bands of their own.
    fn beside(&mut self, group: Group, start: usize, end: usize, columns: Cost) -> (Cost, Way) {
        let mut best = (columns, Way::Columns);
        if best.0.total <= weights::BESIDE {
            return best;
        }
        for middle in group.from + 1..group.to {
            let (left, right) = (Group { to: middle, ..group }, Group { from: middle, ..group });
            let (left, right) =
                (self.bands(left, start, end, None).cost, self.bands(right, start, end, None).cost);
            let least = left.total + right.total + LEAST + weights::BESIDE;
            if left.first.is_none() || right.first.is_none() || least >= best.0.total {
                continue;
            }
            let groups = [Group { to: middle, ..group }, Group { from: middle, ..group }];
            let uneven = self.uneven(&groups, start, end);
            let total =
                left.total + right.total + self.step(&left, &right) + uneven + weights::BESIDE;
            if total < best.0.total {
                let cost = Cost { total, first: left.first, last: right.last, rows: false };
                best = (cost, Way::Beside(middle, None));
            }
        }
        for middle in group.from + 1..group.to {
            for far in middle + 1..group.to {
                let left = self.bands(Group { to: middle, ..group }, start, end, None).cost;
                if left.first.is_none() {
                    continue;
                }
                let between = self.bands(Group { from: middle, to: far }, start, end, None).cost;
                let right = self.bands(Group { from: far, ..group }, start, end, None).cost;
                let ends = [left.last, between.first, right.first];
                let parts = left.total + between.total + right.total;
                let price = (2 * weights::BESIDE).min(weights::BETWEEN);
                if ends.contains(&None) || parts + 2 * LEAST + price >= best.0.total {
                    continue;
                }
                let groups = [
                    Group { to: middle, ..group },
                    Group { from: middle, to: far },
                    Group { from: far, ..group },
                ];
                let uneven = self.uneven(&groups, start, end);
                let parts = parts + uneven;
                let steps = self.step(&left, &between) + self.step(&between, &right);
                let total = parts + steps + 2 * weights::BESIDE;
                if total < best.0.total {
                    let cost = Cost { total, first: left.first, last: right.last, rows: false };
                    best = (cost, Way::Beside(middle, Some((far, false))));
                }
                // Only a sentence that is cut off makes reading skip a block.
                let cut = left.last.is_some_and(|last| self.shape(last).goes_on());
                let headed = between.first.is_some_and(|first| self.shape(first).heading);
                if !cut || !headed {
                    continue;
                }
                let steps = self.step(&left, &right) + self.step(&right, &between);
                let total = parts + steps + weights::BETWEEN;
                if total < best.0.total {
                    let cost = Cost { total, first: left.first, last: between.last, rows: false };
                    best = (cost, Way::Beside(middle, Some((far, true))));
                }
            }
        }
        best
    }

    /// What it costs that some of the groups side by side end long before the others.
    fn uneven(&self, groups: &[Group], start: usize, end: usize) -> i32 {
        let feet = groups.iter().map(|&group| {
            let last = self.groups[self.index(group)].before[end];
            if last == usize::MAX || last < start { start } else { last }
        });
        let feet: Vec<usize> = feet.collect();
        let foot = feet.iter().copied().max().unwrap_or(0);
        let short =
            feet.iter().zip(groups).filter(|(at, _)| self.heights.between(**at, foot) > 2 * SHORT);
        short
            .map(|(_, group)| weights::UNEVEN * i32::try_from(group.to - group.from).unwrap_or(0))
            .sum()
    }

    /// The cheapest bands of a group between two rows.
    fn bands(&mut self, group: Group, start: usize, end: usize, rows: Option<bool>) -> Band {
        let index = self.index(group);
        if group.to - group.from == 1 {
            let cost = self.columns(group, start, end);
            return Band { end, cost, start, way: Way::Columns, below_rows: false };
        }
        if self.groups[index].bands[start].is_none() {
            let all = Group { from: 0, to: self.columns.len() };
            let outer = &self.groups[self.index(all)].places;
            let reach = outer.partition_point(|&row| row <= start) + WINDOW;
            let last = outer.get(reach).copied().unwrap_or(self.rows.len());
            let found = self.divide(group, start, last, false);
            self.groups[index].bands[start] = Some(found);
        }
        let bands = self.groups[index].bands[start].as_ref();
        let known = bands.and_then(|bands| {
            let at = bands.binary_search_by_key(&end, |band| band.end).ok()?;
            match rows {
                None => bands[at].best(),
                Some(rows) => bands[at].found[usize::from(rows)],
            }
        });
        known.unwrap_or_else(|| {
            let cost = self.columns(group, start, end);
            Band { end, cost, start, way: Way::Columns, below_rows: false }
        })
    }

    /// The cheapest divisions of a group's rows from one row to each of its points up to another.
    fn divide(&mut self, group: Group, start: usize, last: usize, top: bool) -> Vec<Ends> {
        let points = &self.groups[self.index(group)].points;
        let first = points.partition_point(|&(row, _)| row <= start);
        let count = points.partition_point(|&(row, _)| row <= last) - first;
        let start_point = first.checked_sub(1).filter(|&before| points[before].0 == start);
        let mut all: Vec<Ends> = Vec::with_capacity(count);
        for at in 0..count {
            let (end, _) = self.groups[self.index(group)].points[first + at];
            let mut found: [Option<Band>; 2] = [None; 2];
            let offer = |found: &mut [Option<Band>; 2], band: Band| {
                let known = &mut found[usize::from(band.cost.rows)];
                if known.is_none_or(|known| band.cost.total < known.cost.total) {
                    *known = Some(band);
                }
            };
            let (cost, way) = if at < WINDOW {
                let block = match start_point {
                    Some(from) => self.block(group, from, first + at),
                    None => self.block_of(group, start, end),
                };
                if let Some((cost, _)) = block.rows {
                    let way = Way::Rows;
                    offer(&mut found, Band { end, cost, start, way, below_rows: false });
                }
                let columns = block.columns.0;
                if top { self.beside(group, start, end, columns) } else { (columns, Way::Columns) }
            } else {
                // Columns from the top to here, however many places lie between.
                (self.columns(group, start, end), Way::Columns)
            };
            offer(&mut found, Band { end, cost, start, way, below_rows: false });
            for (before, seen) in all.iter().enumerate().take(at).skip(at.saturating_sub(WINDOW)) {
                let (from, begins) = self.groups[self.index(group)].points[first + before];
                if !begins {
                    continue;
                }
                let block = self.block(group, first + before, first + at);
                let (columns, gates) = &block.columns;
                // Only at the top may bands be in blocks side by side.
                let beside = top.then(|| self.beside(group, from, end, *columns));
                let (columns, way) =
                    beside.as_ref().map_or((columns, Way::Columns), |(cost, way)| (cost, *way));
                let rows = block.rows.as_ref().map(|(cost, gates)| (cost, Way::Rows, gates));
                let ways = [rows, Some((columns, way, gates))];
                for above in seen.found.iter().flatten().map(|band| &band.cost) {
                    let heads =
                        above.rows && above.last.is_some_and(|last| self.shape(last).heading);
                    for &(own, way, gates) in ways.iter().flatten() {
                        let gate = match way {
                            Way::Beside(..) => self.gate(group, from, own.first, heads),
                            _ => gates[usize::from(heads)],
                        };
                        let least = above.total + gate + own.total + LEAST;
                        let known = &found[usize::from(own.rows)];
                        if known.is_some_and(|known| known.cost.total <= least) {
                            continue;
                        }
                        let cost = Cost {
                            total: least - LEAST + self.step(above, own),
                            first: above.first.or(own.first),
                            last: own.last.or(above.last),
                            rows: own.rows,
                        };
                        let below_rows = above.rows;
                        offer(&mut found, Band { end, cost, start: from, way, below_rows });
                    }
                }
            }
            all.push(Ends { end, found });
        }
        all
    }

    /// Emits the bands of a group.
    fn read_bands(
        &mut self,
        group: Group,
        start: usize,
        end: usize,
        top: bool,
        out: &mut Vec<Strip>,
    ) -> Vec<Band> {
        let mut bands = Vec::new();
        let mut found = Vec::new();
        if top {
            found = self.divide(group, start, end, true);
        }
        let mut end = end;
        let mut rows = None;
        while end > start {
            let band = if top {
                let at = found.partition_point(|ends| ends.end < end);
                found.get(at).and_then(|ends| match rows {
                    None => ends.best(),
                    Some(rows) => ends.found[usize::from(rows)],
                })
            } else {
                Some(self.bands(group, start, end, rows))
            };
            let Some(band) = band else { break };
            bands.push(band);
            (end, rows) = (band.start, Some(band.below_rows));
        }
        bands.reverse();
        for &band in &bands {
            self.read_block(group, band, out);
        }
        bands
    }

    fn read_block(&mut self, group: Group, band: Band, out: &mut Vec<Strip>) {
        let (start, end) = (band.start, band.end);
        match band.way {
            Way::Rows => out.push(Strip::Rows(start..end, group.from..group.to)),
            Way::Columns => {
                for column in &self.columns[group.from..group.to] {
                    let items = &column.items[column.from[start]..column.from[end]];
                    if !items.is_empty() {
                        let items = items.iter().map(|item| (item.row, item.piece));
                        out.push(Strip::Column(items.collect()));
                    }
                }
            }
            Way::Beside(middle, far) => {
                let mut blocks = vec![Group { to: middle, ..group }];
                match far {
                    None => blocks.push(Group { from: middle, ..group }),
                    Some((far, last)) => {
                        blocks.push(Group { from: middle, to: far });
                        blocks.push(Group { from: far, ..group });
                        if last {
                            blocks.swap(1, 2);
                        }
                    }
                }
                for block in blocks {
                    self.read_bands(block, start, end, false, out);
                }
            }
        }
    }
}

/// Rows that hold nothing but headings: what may be one among them is one.
fn heading_rows(columns: &[Vec<Item>], count: usize) -> Vec<bool> {
    let mut all = vec![true; count];
    let mut some = vec![false; count];
    for item in columns.iter().flatten() {
        all[item.row] &= item.shape.heading || item.shape.unsure;
        some[item.row] |= item.shape.heading;
    }
    let sure = |row: usize| all[row] && some[row];
    (0..count)
        .map(|row| {
            sure(row) || all[row] && (row > 0 && sure(row - 1) || row + 1 < count && sure(row + 1))
        })
        .collect()
}

/// How far down the rows of a zone stand.
struct Heights(Vec<u32>);

impl Heights {
    /// Parts of a line in which they are counted.
    const LINE: u32 = 24;

    /// Below what stands above it in its columns, no matter how many rows the extraction made of lines that
    /// are not on one baseline. On other pages the source's lines and blank lines tell.
    fn of(rows: &[Row], placement: &Placement) -> Self {
        if !is_staggered(placement) {
            let mut here = 0;
            let down = |row: &Row| {
                here += (1 + row.blanks_before) * Self::LINE;
                here
            };
            return Self(rows.iter().map(down).collect());
        }
        let least = u32::try_from(placement.count).map_or(1, |count| Self::LINE / count);
        let mut feet = vec![0; placement.count];
        let mut here = 0;
        let rows = rows.iter().zip(&placement.rows).map(|(row, placed)| {
            let below = placed.iter().map(|piece| feet[piece.column] + Self::LINE).max();
            here = below.unwrap_or(0).max(here + least) + row.blanks_before * Self::LINE;
            placed.iter().for_each(|piece| feet[piece.column] = here);
            here
        });
        Self(rows.collect())
    }

    /// Lines from one row down to another.
    fn between(&self, above: usize, below: usize) -> u32 {
        (self.0[below].saturating_sub(self.0[above]) + Self::LINE / 2) / Self::LINE
    }
}

/// Whether the extraction gave the lines of columns side by side as rows of their own, since they are not
/// on one baseline: there are many more rows than any column has lines.
fn is_staggered(placement: &Placement) -> bool {
    /// Lines of the longest column in so many rows: between a page of one baseline and one of two.
    const LINES: (usize, usize) = (20, 27);
    let mut counts = vec![0usize; placement.count];
    placement.rows.iter().flatten().for_each(|piece| counts[piece.column] += 1);
    counts.iter().all(|count| count * LINES.1 <= placement.rows.len() * LINES.0)
}

/// Where the full lines of the first column mostly start, in chars.
fn left_edge(placement: &Placement) -> usize {
    const FARTHEST: usize = 40;
    let mut counts = [0usize; FARTHEST];
    let measure = placement.measures.first().copied().unwrap_or(0);
    for piece in placement.rows.iter().filter_map(|row| row.first()) {
        let full = piece.fact.width.abs_diff(measure) <= piece.fact.slack;
        if piece.column == 0
            && full
            && let Some(count) = piece.start.and_then(|start| counts.get_mut(start))
        {
            *count += 1;
        }
    }
    (0..FARTHEST).rev().max_by_key(|&start| counts[start]).unwrap_or(0)
}

/// Lines from one line of a column to the next, as most of them are at most.
fn usual_step(items: &[Item], heights: &Heights) -> u32 {
    const MOST_USUAL: usize = 4;
    let mut counts = [0usize; MOST_USUAL + 1];
    for pair in items.windows(2) {
        let step = heights.between(pair[0].row, pair[1].row);
        counts[(step as usize).min(MOST_USUAL)] += 1;
    }
    let enough = items.len() * 4 / 5;
    let mut sum = 0;
    let found = counts.iter().position(|count| {
        sum += count;
        sum >= enough
    });
    u32::try_from(found.unwrap_or(MOST_USUAL)).unwrap_or(1).max(2)
}

/// What a gap of so many lines more than usual costs inside a column.
fn gap(more: u32, headed: bool) -> i32 {
    let more = i32::try_from(more.min(6)).unwrap_or(6);
    match (more, headed) {
        (0, _) => 0,
        (1, false) => weights::GAP_LINE,
        (_, false) => ((more + 1) * 2).min(weights::GAP_MOST),
        (_, true) => ((more - 2).max(0) * 2).min(weights::GAP_HEADING_MOST),
    }
}

impl Column {
    fn of(items: Vec<Item>, heights: &Heights, alone: impl Fn(&Spans) -> i32) -> Self {
        let mut from = vec![items.len(); heights.0.len() + 1];
        let mut unbroken = vec![false; heights.0.len() + 1];
        let mut torn = unbroken.clone();
        let mut seams = Vec::with_capacity(items.len());
        let mut sum = 0;
        for (at, item) in items.iter().enumerate().rev() {
            from[item.row] = at;
        }
        for row in (0..heights.0.len()).rev() {
            from[row] = from[row].min(from[row + 1]);
        }
        let usual = usual_step(&items, heights);
        let apart = |at: usize| {
            let pair =
                at.checked_sub(1).and_then(|above| Some((items.get(above)?, items.get(at)?)));
            pair.map_or(0, |(above, below)| heights.between(above.row, below.row))
        };
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                let above = &items[at - 1];
                let here = apart(at);
                let headed = item.shape.heading || above.shape.heading;
                // The lines around show how far lines stand apart here.
                let near = apart(at - 1).max(apart(at + 1)).clamp(1, usual);
                let gap = gap(here.saturating_sub(near), headed);
                sum += (seam(&above.shape, &item.shape) + gap).min(weights::MOST);
                let on = above.row + 1..(item.row + 1).max(above.row + 1);
                if here <= near && !headed {
                    unbroken[on].fill(true);
                } else if here <= near && item.shape.heading && above.shape.heading {
                    torn[on].fill(true);
                }
            }
            seams.push(sum);
        }
        let mut sum = 0;
        let alone = std::iter::once(0)
            .chain(items.iter().map(|item| {
                sum += item.spans.as_ref().map_or(0, &alone);
                sum
            }))
            .collect();
        Self { items, from, seams, alone, usual, unbroken, torn }
    }
}
