//! Placed pieces of a zone → the order in which they are read.
//!
//! A page is bands below one another; a band is columns side by side, or headings with nothing
//! beside them, or blocks side by side that have bands of their own. Which it is, is decided by
//! one search for the cheapest reading order: each place where reading goes on from one piece to
//! another has a cost ([`seam`]), and each division of the page its price. Blocks are only
//! divided where a heading begins or ends or a blank line stands.

use super::Row;
use super::fact::Fact;
use super::place::Placement;
use super::seam::{Shape, indents, seam};

/// A band begins.
const BAND: i32 = 3;
/// Blocks stand side by side.
const BESIDE: i32 = 3;
/// Reading goes on behind the block that stands between.
const BETWEEN: i32 = 5;
/// Text of a column goes on without a gap over the beginning of a band.
const UNBROKEN: i32 = 2;
/// A band begins with text, and no headings stand before it.
const HEADLESS: i32 = 2;
/// Headings on one line are read one after another.
const ABREAST: i32 = 2;
/// Headings below one another are parted.
const TORN: i32 = 2;
/// A column ends with a heading.
const STRANDED: i32 = 3;
/// No block holds more places to divide it than this: the work on a zone is bounded.
const WINDOW: usize = 32;

/// The most that one seam inside a column may cost: its lines may be verse, a table or a caption.
const MOST: i32 = 7;
/// More lines than an entry of a timeline has.
const ENTRY: usize = 8;

/// What is read without a change of place: the pieces of a column in one band, or rows that have
/// nothing beside them.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Strip {
    /// Pieces, each as row and place in the row.
    Column(Vec<(usize, usize)>),
    /// Rows with the columns they stand over.
    Rows(std::ops::Range<usize>, std::ops::Range<usize>),
}

/// A piece in its column.
struct Item {
    row: usize,
    piece: usize,
    shape: Shape,
}

/// A column of the zone.
struct Column {
    items: Vec<Item>,
    /// For each row the first item at or below it.
    from: Vec<usize>,
    /// Costs of the seams above each item, summed up.
    seams: Vec<i32>,
    /// Source lines from one line to the next.
    usual: u32,
    /// For each row whether text goes on over its top.
    unbroken: Vec<bool>,
}

/// Columns side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Group {
    from: usize,
    to: usize,
}

/// An item's column and place in it.
type Place = (usize, usize);

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
    /// Groups parted at these columns; the middle one last if there are three.
    Beside(usize, Option<usize>),
}

struct Zone<'a> {
    columns: Vec<Column>,
    rows: &'a [Row],
    groups: Vec<Facing>,
}

/// What is known about the rows of a group.
struct Facing {
    group: Group,
    /// Rows where the group may be divided.
    places: Vec<usize>,
    /// Rows that hold more than one run, counted up to each row.
    beside: Vec<u32>,
    /// Costs of the seams when rows are read one after another, summed up to each row; the rows'
    /// first items.
    seams: Vec<i32>,
    /// For each row the first row at or below it that has an item, and the last above it.
    next: Vec<usize>,
    before: Vec<usize>,
    firsts: Vec<Option<Place>>,
    lasts: Vec<Option<Place>>,
    /// Bands from a row on, once they were asked for.
    bands: Vec<Option<Vec<Ends>>>,
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

/// The strips of a zone in reading order.
pub(super) fn read(rows: &[Row], placement: &Placement, measure: u32) -> Vec<Strip> {
    let mut zone = Zone::of(rows, placement, measure);
    if std::env::var("LAYOUTDBG2").is_ok() {
        eprintln!(
            "ZONE {}..{} count {} measures {:?}",
            rows[0].number,
            rows[rows.len() - 1].number,
            placement.count,
            placement.measures
        );
        for (r, p) in rows.iter().zip(&placement.rows) {
            eprintln!(
                "{:4} {}",
                r.number,
                p.iter()
                    .map(|x| format!("[{} {}]", x.column, x.text(r).string()))
                    .collect::<Vec<_>>()
                    .join(" ")
            );
        }
    }
    if std::env::var("LAYOUTDBG2").is_ok() {
        for (c, col) in zone.columns.iter().enumerate() {
            for (i, it) in col.items.iter().enumerate() {
                let d = if i > 0 { col.seams[i] - col.seams[i - 1] } else { 0 };
                if d != 0 {
                    eprintln!(
                        "  seam col {} at {}: {} {}",
                        c,
                        rows[it.row].number,
                        d,
                        placement.rows[it.row][it.piece].text(&rows[it.row]).string()
                    );
                }
            }
        }
    }
    let all = Group { from: 0, to: placement.count };
    let mut out = Vec::new();
    zone.read_bands(all, 0, rows.len(), true, &mut out);
    out
}

impl<'a> Zone<'a> {
    fn of(rows: &'a [Row], placement: &Placement, measure: u32) -> Self {
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
        let _ = measure;
        let columns: Vec<Column> = items
            .iter()
            .zip(measures)
            .map(|(items, &measure)| {
                let items = items.iter().map(|&(row, piece, fact)| {
                    let placed = &placement.rows[row][piece];
                    let edge = (placed.column == 0).then_some(placed.start).flatten();
                    Item { row, piece, shape: Shape::of(fact, measure, edge, custom) }
                });
                let mut items: Vec<Item> = items.collect();
                for at in (1..items.len()).rev() {
                    let (above, below) = items.split_at_mut(at);
                    above[at - 1].shape.decide(&below[0].shape);
                }
                let mut since = ENTRY;
                for item in &mut items {
                    since = if item.shape.dated { 0 } else { since + 1 };
                    item.shape.listed = since < ENTRY;
                }
                Column::of(items, rows)
            })
            .collect();
        let mut zone = Self { columns, rows, groups: Vec::new() };
        let count = placement.count;
        for from in 0..count {
            for to in from + 1..=count {
                let facing = zone.facing(Group { from, to }, placement);
                zone.groups.push(facing);
            }
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
        for column in group.from..group.to {
            for (at, item) in self.columns[column].items.iter().enumerate() {
                let row = item.row;
                firsts[row] = firsts[row].or(Some((column, at)));
                lasts[row] = Some((column, at));
                headings_only[row] &= item.shape.heading;
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
        let mut next = vec![count; count + 1];
        let mut before = vec![usize::MAX; count + 1];
        let mut above: Option<Place> = None;
        for row in 0..count {
            let placed = &placement.rows[row];
            let mut runs = placed
                .iter()
                .filter(|piece| (group.from..group.to).contains(&piece.column))
                .map(|piece| piece.run);
            let first = runs.next();
            let text = firsts[row].is_some_and(|place| {
                let shape = self.shape(place);
                shape.full && !shape.heading
            });
            let more = runs.filter(|&run| Some(run) != first).count();
            let headings = more > 0 && headings_only[row];
            beside[row + 1] = beside[row] + u32::from(text || more > 0 && !headings);
            seams[row + 1] = seams[row] + if headings { ABREAST } else { 0 };
            before[row + 1] = before[row];
            if let Some(place) = firsts[row] {
                if let Some(above) = above {
                    seams[row + 1] += seam(self.shape(above), self.shape(place));
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
        Facing { group, places, beside, seams, next, before, firsts, lasts, bands }
    }

    fn shape(&self, (column, at): Place) -> &Shape {
        &self.columns[column].items[at].shape
    }

    fn index(&self, group: Group) -> usize {
        let count = self.columns.len();
        // Groups by their first column, then by their last.
        (0..group.from).map(|from| count - from).sum::<usize>() + group.to - group.from - 1
    }

    /// Reading on from one block to the next.
    fn step(&self, above: &Cost, below: &Cost) -> i32 {
        let (Some(last), Some(first)) = (above.last, below.first) else { return 0 };
        seam(self.shape(last), self.shape(first))
    }

    /// The price of a band of a group that begins at a row; it is low below rows of headings.
    fn gate(&self, group: Group, row: usize, first: Option<Place>, heads: bool) -> i32 {
        let columns = &self.columns[group.from..group.to];
        let count = |n: usize| i32::try_from(n).unwrap_or(0);
        let torn = columns.iter().filter(|column| column.tears_heading(row)).count();
        let torn = TORN * count(torn);
        if heads {
            return torn;
        }
        let unbroken = columns.iter().filter(|column| column.unbroken[row]).count();
        let headed = first.is_none_or(|first| self.shape(first).heading);
        BAND + torn + UNBROKEN * count(unbroken) + if headed { 0 } else { HEADLESS }
    }

    /// Columns read one after another.
    fn columns(&self, group: Group, start: usize, end: usize) -> Cost {
        let mut cost = Cost { total: 0, first: None, last: None, rows: false };
        let columns = &self.columns[group.from..group.to];
        let tops = columns.iter().filter(|column| column.from[start] < column.from[end]);
        let top = tops.map(|column| column.items[column.from[start]].row).min();
        let top = self.rows[top.unwrap_or(start)].number;
        for column in group.from..group.to {
            let here = &self.columns[column];
            let (from, to) = (here.from[start], here.from[end]);
            if from == to {
                continue;
            }
            let own = Cost {
                total: here.seams[to - 1] - here.seams[from],
                first: Some((column, from)),
                last: Some((column, to - 1)),
                rows: false,
            };
            let above = self.rows[here.items[from].row].number - top;
            let step = self.step(&cost, &own) + gap((above + 1).saturating_sub(here.usual), false);
            cost.first = cost.first.or(own.first);
            cost.last = own.last;
            let stranded = here.items[to - 1].shape.heading;
            cost.total += own.total + step + if stranded { STRANDED } else { 0 };
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
            total: facing.seams[last + 1] - facing.seams[first + 1],
            first: facing.firsts[first],
            last: facing.lasts[last],
            rows: true,
        })
    }

    /// The cheapest ways to read a block that has no bands in it, or whose bands are in the blocks
    /// side by side in it: one that ends with columns and one of rows.
    fn block(
        &mut self,
        group: Group,
        start: usize,
        end: usize,
        top: bool,
    ) -> impl Iterator<Item = (Cost, Way)> + Clone + use<> {
        let rows = self.rows(group, start, end).map(|cost| (cost, Way::Rows));
        let columns = self.beside(group, start, end, top);
        rows.into_iter().chain(std::iter::once(columns))
    }

    /// The same without rows.
    fn beside(&mut self, group: Group, start: usize, end: usize, top: bool) -> (Cost, Way) {
        let mut best = (self.columns(group, start, end), Way::Columns);
        if !top || best.0.total <= BESIDE {
            return best;
        }
        for middle in group.from + 1..group.to {
            let (left, right) = (Group { to: middle, ..group }, Group { from: middle, ..group });
            let (left, right) =
                (self.bands(left, start, end, None).cost, self.bands(right, start, end, None).cost);
            if left.first.is_none() || right.first.is_none() {
                continue;
            }
            let total = left.total + right.total + self.step(&left, &right) + BESIDE;
            if total < best.0.total {
                let cost = Cost { total, first: left.first, last: right.last, rows: false };
                best = (cost, Way::Beside(middle, None));
            }
        }
        for middle in group.from + 1..group.to {
            for far in middle + 1..group.to {
                let left = self.bands(Group { to: middle, ..group }, start, end, None).cost;
                let between = self.bands(Group { from: middle, to: far }, start, end, None).cost;
                let right = self.bands(Group { from: far, ..group }, start, end, None).cost;
                let ends = [left.last, between.first, right.first];
                // Only a sentence that is cut off makes reading skip a block.
                let cut = left.last.is_some_and(|last| self.shape(last).goes_on());
                let headed = between.first.is_some_and(|first| self.shape(first).heading);
                if ends.contains(&None) || !cut || !headed {
                    continue;
                }
                let steps = self.step(&left, &right) + self.step(&right, &between);
                let total = left.total + right.total + between.total + steps + BETWEEN;
                if total < best.0.total {
                    let cost = Cost { total, first: left.first, last: between.last, rows: false };
                    best = (cost, Way::Beside(middle, Some(far)));
                }
            }
        }
        best
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
            let inner = &self.groups[index].places;
            let outer = &self.groups[self.index(all)].places;
            let reach = outer.partition_point(|&row| row <= start) + WINDOW;
            let last = outer.get(reach).copied().unwrap_or(self.rows.len());
            let mut points: Vec<(usize, bool)> = inner.iter().map(|&row| (row, true)).collect();
            points.retain(|&(row, _)| row > start && row <= last);
            let end_of_rows = self.rows.len();
            let outer = outer.iter().chain(std::iter::once(&end_of_rows));
            points
                .extend(outer.filter(|&&row| row > start && row <= last).map(|&row| (row, false)));
            points.sort_unstable_by_key(|&(row, inner)| (row, !inner));
            points.dedup_by_key(|&mut (row, _)| row);
            let found = self.divide(group, start, &points, false);
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

    /// The cheapest divisions of a group's rows from one row to each of some others; bands begin
    /// at those that are marked.
    fn divide(
        &mut self,
        group: Group,
        start: usize,
        points: &[(usize, bool)],
        top: bool,
    ) -> Vec<Ends> {
        let mut all: Vec<Ends> = Vec::with_capacity(points.len());
        for (at, &(end, _)) in points.iter().enumerate() {
            let mut found: [Option<Band>; 2] = [None; 2];
            let mut offer = |band: Band| {
                let known = &mut found[usize::from(band.cost.rows)];
                if known.is_none_or(|known| band.cost.total < known.cost.total) {
                    *known = Some(band);
                }
            };
            if at < WINDOW {
                for (cost, way) in self.block(group, start, end, top) {
                    offer(Band { end, cost, start, way, below_rows: false });
                }
            }
            for before in at.saturating_sub(WINDOW)..at {
                let (from, gate) = points[before];
                if !gate {
                    continue;
                }
                let ways = self.block(group, from, end, top);
                for above in all[before].found.into_iter().flatten().map(|band| band.cost) {
                    let heads =
                        above.rows && above.last.is_some_and(|last| self.shape(last).heading);
                    for (own, way) in ways.clone() {
                        let gate = self.gate(group, from, own.first, heads);
                        let cost = Cost {
                            total: above.total + gate + own.total + self.step(&above, &own),
                            first: above.first.or(own.first),
                            last: own.last.or(above.last),
                            rows: own.rows,
                        };
                        offer(Band { end, cost, start: from, way, below_rows: above.rows });
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
    ) {
        let mut bands = Vec::new();
        let mut found = Vec::new();
        if top {
            let places = &self.groups[self.index(group)].places;
            let ends = places.iter().copied().chain([end]);
            let points: Vec<(usize, bool)> = ends.map(|row| (row, true)).collect();
            found = self.divide(group, start, &points, true);
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
        for band in bands.into_iter().rev() {
            if std::env::var("LAYOUTDBG2").is_ok() {
                eprintln!(
                    "{:?} {}..{} {:?} cost {}",
                    group,
                    self.rows[band.start].number,
                    self.rows[band.end - 1].number,
                    band.way,
                    band.cost.total
                );
            }
            self.read_block(group, band, out);
        }
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
                    Some(far) => {
                        blocks.push(Group { from: far, ..group });
                        blocks.push(Group { from: middle, to: far });
                    }
                }
                for block in blocks {
                    self.read_bands(block, start, end, false, out);
                }
            }
        }
    }
}

/// Source lines from one line of a column to the next, as most of them are at most.
fn usual_step(items: &[Item], rows: &[Row]) -> u32 {
    const MOST_USUAL: usize = 4;
    let mut counts = [0usize; MOST_USUAL + 1];
    for pair in items.windows(2) {
        let step = rows[pair[1].row].number - rows[pair[0].row].number;
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
        (_, false) => (more + 1).min(5),
        (_, true) => (more - 2).max(0),
    }
}

impl Column {
    /// Whether a row parts two lines of headings.
    fn tears_heading(&self, row: usize) -> bool {
        let at = self.from[row];
        let heading = |at: usize| self.items.get(at).is_some_and(|item| item.shape.heading);
        at > 0 && heading(at - 1) && heading(at) && self.items[at].row - self.items[at - 1].row <= 2
    }

    fn of(items: Vec<Item>, rows: &[Row]) -> Self {
        /// Source lines that may lie between two lines of one text: those of other columns.
        const NEXT: u32 = 2;
        let mut from = vec![items.len(); rows.len() + 1];
        let mut unbroken = vec![false; rows.len() + 1];
        let mut seams = Vec::with_capacity(items.len());
        let mut sum = 0;
        for (at, item) in items.iter().enumerate().rev() {
            from[item.row] = at;
        }
        for row in (0..rows.len()).rev() {
            from[row] = from[row].min(from[row + 1]);
        }
        let usual = usual_step(&items, rows);
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                let above = &items[at - 1];
                let step = rows[item.row].number - rows[above.row].number;
                let headed = item.shape.heading || above.shape.heading;
                sum += (seam(&above.shape, &item.shape) + gap(step.saturating_sub(usual), headed))
                    .min(MOST);
                let near = step <= usual.max(NEXT);
                if near && !item.shape.heading && !above.shape.heading {
                    unbroken[above.row + 1..=item.row].fill(true);
                }
            }
            seams.push(sum);
        }
        Self { items, from, seams, usual, unbroken }
    }
}
