//! The rows of a band → for each row its pieces with their columns.
//!
//! Columns are told by three kinds of evidence: where a run starts among the runs near it, how
//! well a piece fills the measure where a single blank parts it from the next, and how well the
//! pieces of a column continue one another. A row is divided and placed at once by a dynamic
//! programme over its words; the rows of a band are gone through a few times, each time with what
//! was found above and below.

use super::super::byline;
use super::super::chars::Text;
use super::super::date;
use super::super::furniture;
use super::super::line::width;
use super::super::weights::columns as weights;
use super::Row;
use super::cut::{LONGEST_RUN, display_pieces};
use super::fact::{Fact, break_cost};
use super::grid::{Grid, MOST_COLUMNS};
use crate::text::{is_blank, is_wide};
use std::ops::Range;

/// Words of a row beyond this are not parted: such a row is no newspaper line.
const MOST_WORDS: usize = 40;

/// A piece of one column on one row.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Placed {
    /// Which of the row's runs it is in, and its chars there.
    pub run: usize,
    chars: Range<usize>,
    pub column: usize,
    /// Where its first character stands, in chars.
    pub place: usize,
    /// Where it starts if a wide blank or the line's beginning is before it, in chars.
    pub start: Option<usize>,
    pub fact: Fact,
}

impl Placed {
    /// A run of one piece, of which nothing tells where it stands in its column.
    pub fn whole(run: usize, column: usize, text: &Text, fact: &Fact) -> Self {
        Self { run, chars: 0..text.len(), column, place: 0, start: None, fact: fact.clone() }
    }

    /// The piece's text.
    pub fn text(&self, row: &Row) -> Text {
        row.runs[self.run].text.slice(self.chars.clone()).trimmed()
    }
}

/// The rows of a band with each piece's column.
pub(super) struct Placement {
    pub count: usize,
    /// The measure of each column, in half ems.
    pub measures: Vec<u32>,
    pub rows: Vec<Vec<Placed>>,
}

impl Placement {
    /// The placement of some of its rows.
    pub fn part(&self, rows: Range<usize>) -> Self {
        Self { count: self.count, measures: self.measures.clone(), rows: self.rows[rows].to_vec() }
    }
}

/// Places the pieces of a band's rows, whose words are given.
pub(super) fn place(rows: &[Row], words: &[Words], measure: u32) -> Placement {
    let mut best: Option<(i64, Placement)> = None;
    for count in Grid::counts(rows, measure) {
        if count == 1 {
            let rows = rows.iter().map(|row| as_they_are(row, measure)).collect();
            return Placement { count, measures: vec![measure], rows };
        }
        let (cost, placement) = settle(rows, words, count, measure);
        // More columns fit anything better: each has to be worth its price.
        let price = count * (4 + rows.len() / 4)
            + bare(&placement, measure) * weights::BARE
            + overlaid(&placement) * weights::OVERLAID;
        let cost = cost + i64::try_from(price).unwrap_or(i64::MAX);
        if best.as_ref().is_none_or(|(known, _)| cost < *known) {
            best = Some((cost, placement));
        }
    }
    if let Some((_, placement)) = &mut best {
        for (row, placed) in rows.iter().zip(&mut placement.rows) {
            join_bylines(row, placed, measure);
        }
        together(&mut placement.rows);
    }
    let none = Placement { count: 1, measures: vec![measure], rows: Vec::new() };
    best.map_or(none, |(_, placement)| placement)
}

/// How many columns hold nothing but a few short lines here and there: headings that are centred over
/// a column beside, no text.
fn bare(placement: &Placement, measure: u32) -> usize {
    /// Rows for each of the lines, at least: a house choice.
    const ROWS: usize = 5;
    let is_bare = |&column: &usize| {
        let lines = placement.rows.iter().flatten().filter(|piece| piece.column == column);
        let plain = |piece: &Placed| !piece.fact.dated && piece.fact.width + 8 < measure;
        let count = lines.clone().count();
        count > 0 && count * ROWS <= placement.rows.len() && lines.clone().all(plain)
    };
    (0..placement.count).filter(is_bare).count()
}

/// How many columns begin where lines of the column before them still stand, on the rows around: what
/// is behind the dates of a timeline, no column.
fn overlaid(placement: &Placement) -> usize {
    /// Rows above and below: house choice.
    const AROUND: usize = 8;
    let rows = &placement.rows;
    let mut starts = vec![0usize; placement.count];
    let mut inside = vec![0usize; placement.count];
    for (at, row) in rows.iter().enumerate() {
        let near = &rows[at.saturating_sub(AROUND)..(at + AROUND + 1).min(rows.len())];
        for piece in row.iter().filter(|piece| piece.column > 0 && piece.start.is_some()) {
            let before = near.iter().flatten().filter(|other| other.column + 1 == piece.column);
            let left = before.clone().map(|other| other.place).min().unwrap_or(piece.place);
            let wide = before.map(|other| other.chars.len()).max().unwrap_or(0);
            starts[piece.column] += 1;
            inside[piece.column] += usize::from(left + wide * 4 / 5 > piece.place);
        }
    }
    (1..placement.count).filter(|&column| inside[column] * 2 > starts[column]).count()
}

/// Puts the parts of a by-line together that stand in different columns: it is centred over both, and one
/// blank parts the writer's post from the name.
fn join_bylines(row: &Row, placed: &mut Vec<Placed>, measure: u32) {
    let named = |left: &Placed, right: &Placed| {
        let whole = row.runs[left.run].text.slice(left.chars.start..right.chars.end);
        byline::names(&right.text(row)).is_some()
            && byline::read(&whole.trimmed())
                .is_some_and(|byline| !byline.affiliation.is_empty() && !byline.authors.is_empty())
    };
    for at in (1..placed.len()).rev() {
        let (left, right) = (&placed[at - 1], &placed[at]);
        if left.run == right.run && left.fact.display && named(left, right) {
            let end = placed.remove(at).chars.end;
            let left = &mut placed[at - 1];
            left.chars.end = end;
            left.fact = Fact::of(&left.text(row), measure);
        }
    }
}

/// Lines of one heading, each alone on its row, are in one column, although the shorter ones start
/// further to the right.
fn together(rows: &mut [Vec<Placed>]) {
    let alone = |row: &[Placed]| matches!(row, [piece] if piece.fact.display && !piece.fact.item && !piece.fact.dated);
    // One stands over the other.
    let over = |above: &[Placed], below: &[Placed]| {
        let span = |piece: &Placed| piece.place..piece.place + piece.chars.len();
        let (above, below) = (span(&above[0]), span(&below[0]));
        let middle = |span: &Range<usize>| usize::midpoint(span.start, span.end);
        above.contains(&middle(&below)) && below.contains(&middle(&above))
    };
    let mut start = 0;
    while start < rows.len() {
        let goes_on =
            |row: usize| alone(&rows[row]) && (row == start || over(&rows[row - 1], &rows[row]));
        let end = (start..rows.len()).find(|&row| !goes_on(row)).unwrap_or(rows.len());
        if end > start + 1 {
            // The column in which most of their text was placed; the first of equal ones.
            let columns = rows[start..end].iter().map(|row| row[0].column);
            let most = columns.clone().max().unwrap_or(0);
            let share = |column: usize| -> u32 {
                let rows = rows[start..end].iter().filter(|row| row[0].column == column);
                rows.map(|row| row[0].fact.width).sum()
            };
            let column = (0..=most).rev().max_by_key(|&column| share(column)).unwrap_or(0);
            rows[start..end].iter_mut().for_each(|row| row[0].column = column);
        }
        start = end.max(start + 1);
    }
}

/// The runs of a row in one column.
fn as_they_are(row: &Row, measure: u32) -> Vec<Placed> {
    let runs = row.runs.iter();
    runs.enumerate()
        .map(|(index, run)| Placed {
            run: index,
            chars: 0..run.text.len(),
            place: run.start,
            column: 0,
            start: Some(run.start),
            fact: Fact::of(&run.text, measure),
        })
        .collect()
}

/// Goes through the band with a number of columns given; the cost of what it finds.
fn settle(rows: &[Row], words: &[Words], count: usize, measure: u32) -> (i64, Placement) {
    const SWEEPS: usize = 3;
    let mut grid = Grid::of(rows, measure, count);
    let mut placed: Vec<Vec<Placed>> = Vec::new();
    let mut cost = 0;
    for round in 0..SWEEPS {
        let found;
        (cost, found) = sweep(words, &grid, &placed);
        // The second sweep has learned from the first: if it changes nothing, nor does a third.
        let settled = round > 0 && found == placed;
        placed = found;
        if settled {
            break;
        }
        grid.learn(&placed, measure);
    }
    (cost, Placement { count, measures: grid.measures, rows: placed })
}

/// Places each row, below what stands above it now and above what stood below it before.
fn sweep(words: &[Words], grid: &Grid, before: &[Vec<Placed>]) -> (i64, Vec<Vec<Placed>>) {
    let below = Below::of(before, grid.count, words.len());
    let mut above: Vec<Option<Fact>> = vec![None; grid.count];
    let mut depth = vec![0u32; grid.count];
    let mut total = 0i64;
    let mut out = Vec::with_capacity(words.len());
    let mut best = Vec::new();
    for (index, row) in words.iter().enumerate() {
        let below: Vec<Option<&Fact>> = below
            .at(index)
            .iter()
            .map(|at| at.map(|(row, piece)| &before[row][piece].fact))
            .collect();
        let given = above.iter().zip(&below).zip(&grid.measures);
        let given = given
            .map(|((above, below), &measure)| break_cost(above.as_ref(), *below, measure))
            .collect();
        let near = Near { above: &above, below: &below, given, depth: &depth, grid, index };
        let (cost, placed) = row.place(&near, &mut best);
        total += i64::from(cost);
        for piece in &placed {
            let depth = &mut depth[piece.column];
            *depth = depth.saturating_sub(piece.fact.unopened) + piece.fact.unclosed;
            above[piece.column] = Some(piece.fact.clone());
        }
        out.push(placed);
    }
    (total, out)
}

/// For each row and column the first piece below the row in that column.
struct Below {
    count: usize,
    places: Vec<Option<(usize, usize)>>,
}

impl Below {
    fn of(placed: &[Vec<Placed>], count: usize, rows: usize) -> Self {
        let mut places = vec![None; count * rows];
        let mut here: Vec<Option<(usize, usize)>> = vec![None; count];
        for index in (0..rows).rev() {
            places[index * count..(index + 1) * count].copy_from_slice(&here);
            let row = placed.get(index).map_or(&[][..], Vec::as_slice);
            for (piece, placed) in row.iter().enumerate().rev() {
                here[placed.column] = Some((index, piece));
            }
        }
        Self { count, places }
    }

    fn at(&self, index: usize) -> &[Option<(usize, usize)>] {
        &self.places[index * self.count..(index + 1) * self.count]
    }
}

/// What is known around a row.
struct Near<'a> {
    above: &'a [Option<Fact>],
    below: &'a [Option<&'a Fact>],
    /// What it costs in each column that the one follows the other.
    given: Vec<i32>,
    /// Brackets open in each column.
    depth: &'a [u32],
    grid: &'a Grid,
    index: usize,
}

impl Near<'_> {
    /// What it costs to set a piece between the pieces above and below it in a column.
    fn continuity(&self, fact: &Fact, column: usize) -> i32 {
        let measure = self.grid.measures[column];
        let (above, below) = (self.above[column].as_ref(), self.below[column]);
        let astray = fact.unopened > self.depth[column] && above.is_some();
        break_cost(above, Some(fact), measure) + break_cost(Some(fact), below, measure)
            - self.given[column]
            + if astray { 4 } else { 0 }
    }
}

/// A word or a group of words that no column gap divides.
#[derive(Debug)]
struct Word {
    /// In the run's chars.
    from: usize,
    to: usize,
    run: usize,
    /// Where its run starts, if it is the first of the run.
    start: Option<usize>,
    /// How many pieces the measure alone finds before its run.
    counted: usize,
}

/// Words `from..to` of a row as one piece.
#[derive(Debug)]
struct Joint {
    from: usize,
    to: usize,
    /// Where its first character stands, in chars.
    place: usize,
    fact: Fact,
    /// A single blank is after it, and it is a bad place to cut by so much.
    cut: Option<i32>,
    /// What speaks against the piece besides.
    extra: i32,
}

/// Cost of a row's division up to a word; the joint that ends there, and the column of the piece
/// before it.
type Step = (i32, usize, usize);

/// A row's words and every piece that they can make.
pub(super) struct Words {
    /// Pieces that the measure alone finds.
    counted: usize,
    words: Vec<Word>,
    joints: Vec<Joint>,
}

impl Words {
    pub fn of(row: &Row, measure: u32) -> Self {
        let words = words(row);
        let counted = row.pieces.iter().map(Vec::len).sum();
        let mut joints = Vec::new();
        for from in 0..words.len() {
            let run = &row.runs[words[from].run];
            // Headings beside one another are parted at every blank.
            let pieces = row.pieces[words[from].run].len();
            let apart = display_pieces(run).is_some_and(|parts| parts.len() == pieces);
            for to in from + 1..=words.len() {
                let joined = to > from + 1;
                let text = run.text.slice(words[from].from..words[to - 1].to).trimmed();
                if joined && width(&text) > measure * 3 / 2 + 12 {
                    break;
                }
                let fact = Fact::of(&text, measure);
                let inner = words.get(to).is_some_and(|next| next.start.is_none());
                let cut =
                    (inner && !apart).then(|| seam_cost(&text, &fact, &run.text, words[to - 1].to));
                let extra = if joined && apart { 10 } else { 0 };
                let place = text.0.first().map_or(0, |ch| ch.column as usize);
                joints.push(Joint { from, to, place, fact, cut, extra });
                if !inner {
                    break;
                }
            }
        }
        Self { counted, words, joints }
    }

    /// The cheapest division of the row into pieces and columns.
    fn place(&self, near: &Near, best: &mut Vec<Option<Step>>) -> (i32, Vec<Placed>) {
        /// A second piece in the same column: a short line and the next one on one baseline.
        const SHARED: i32 = 24;
        /// Behind a single blank the next column begins, no other.
        const SKIPPED: i32 = 15;
        /// The measure alone divides the row into as many pieces as there are columns, and so
        /// gives a run its column, wherever it stands.
        const GIVEN: i32 = 3;
        let count = near.grid.count;
        // For each word and column: the words before it placed, the last piece in the column.
        best.clear();
        best.resize((self.words.len() + 1) * count, None);
        // How far the words from which joints begin are from where each column's do.
        let mut off = [0; MOST_COLUMNS];
        for (at, joint) in self.joints.iter().enumerate() {
            let start = self.words[joint.from].start;
            let begins = at == 0 || self.joints[at - 1].from != joint.from;
            for column in 0..count {
                if let Some(start) = start.filter(|_| begins) {
                    off[column] = near.grid.off(near.index, column, start);
                }
                let found = if joint.from == 0 {
                    Some((0, 0))
                } else {
                    (0..=column)
                        .filter_map(|before| {
                            let (cost, ..) = best[joint.from * count + before]?;
                            let step = match (column - before, start.is_some()) {
                                (0, true) => {
                                    if joint.fact.item {
                                        SHARED / 3
                                    } else {
                                        SHARED
                                    }
                                }
                                (0, false) => SHARED * 2,
                                (1, _) | (_, true) => 0,
                                (_, false) => SKIPPED,
                            };
                            Some((cost + step, before))
                        })
                        .min()
                };
                let Some((cost, before)) = found else { continue };
                let mut own = joint.extra
                    + near.grid.misfit(&joint.fact, joint.cut, column)
                    + near.continuity(&joint.fact, column);
                if start.is_some() {
                    let given = self.counted == count && self.words[joint.from].counted == column;
                    own += if given { off[column].min(GIVEN) } else { off[column] };
                }
                let known = &mut best[joint.to * count + column];
                if known.is_none_or(|(known, ..)| cost + own < known) {
                    *known = Some((cost + own, at, before));
                }
            }
        }
        self.trace(best, count)
    }

    /// Reads the division back from its end.
    fn trace(&self, best: &[Option<Step>], count: usize) -> (i32, Vec<Placed>) {
        let mut out = Vec::new();
        let last = best[self.words.len() * count..].iter().enumerate();
        let end = last.filter_map(|(column, found)| found.map(|(cost, ..)| (cost, column))).min();
        let Some((cost, mut column)) = end else { return (0, out) };
        let mut word = self.words.len();
        while let Some((_, at, before)) = best[word * count + column] {
            let joint = &self.joints[at];
            out.push(Placed {
                run: self.words[joint.from].run,
                chars: self.words[joint.from].from..self.words[joint.to - 1].to,
                place: joint.place,
                column,
                start: self.words[joint.from].start,
                fact: joint.fact.clone(),
            });
            word = joint.from;
            column = before;
            if word == 0 {
                break;
            }
        }
        out.reverse();
        (cost, out)
    }
}

/// The words of a row; whole runs where there are too many.
fn words(row: &Row) -> Vec<Word> {
    let mut words = Vec::new();
    let mut counted = 0;
    for (index, run) in row.runs.iter().enumerate() {
        let whole = run.text.len() > LONGEST_RUN || furniture::is_contact_text(&run.text);
        let ends = if whole { Vec::new() } else { seams(&run.text) };
        let mut from = 0;
        for end in ends.into_iter().chain([run.text.len()]) {
            let start = (from == 0).then_some(run.start);
            words.push(Word { from, to: end, run: index, start, counted });
            from = end + 1;
        }
        counted += row.pieces[index].len();
    }
    if words.len() > MOST_WORDS {
        words.clear();
        words.extend(row.runs.iter().enumerate().map(|(index, run)| Word {
            from: 0,
            to: run.text.len(),
            run: index,
            start: Some(run.start),
            counted: index,
        }));
    }
    words
}

/// Blanks of a run at which a column may end: not between the characters of a spaced-out line.
fn seams(run: &Text) -> Vec<usize> {
    let chars = &run.0;
    let single = |at: usize| {
        is_wide(chars[at].c)
            && (at == 0 || is_blank(chars[at - 1].c))
            && chars.get(at + 1).is_none_or(|ch| is_blank(ch.c))
    };
    (1..chars.len().saturating_sub(1))
        .filter(|&at| {
            is_blank(chars[at].c)
                && !is_blank(chars[at + 1].c)
                && !is_blank(chars[at - 1].c)
                && (!single(at - 1) || !single(at + 1))
        })
        .collect()
}

/// What speaks against a cut at the blank at `end`.
fn seam_cost(text: &Text, fact: &Fact, run: &Text, end: usize) -> i32 {
    let (before, after) = (run.0[end - 1].c, run.0.get(end + 1).map_or(' ', |ch| ch.c));
    let latin = before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric();
    // A by-line is not cut between the writer's part and the name.
    let torn = fact.stray > 0 && text.string().ends_with(['者', '员', '員']);
    // Nor is an entry of a timeline cut behind its date.
    let dated = date::may_begin(text) && date::read_line(&text.string()).is_some();
    1 + if latin { 4 } else { 0 } + if torn { 6 } else { 0 } + if dated { 12 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_behind_dates_is_no_column() {
        let piece = |column: usize, place: usize, text: &str| {
            let fact = Fact::of(&Text::of(text), 24);
            let chars = 0..text.chars().count();
            Placed { run: column, chars, column, place, start: Some(place), fact }
        };
        let rows = |behind: usize| {
            let entry = vec![piece(0, 0, "2023年5月"), piece(1, behind, "甲乙丙丁")];
            let text = || vec![piece(0, 0, "甲乙丙丁，戊己庚辛壬癸子")];
            vec![text(), text(), entry, text(), text()]
        };
        let placed = |behind| Placement { count: 2, measures: vec![24; 2], rows: rows(behind) };
        assert_eq!(overlaid(&placed(8)), 1);
        assert_eq!(overlaid(&placed(16)), 0);
    }

    #[test]
    fn a_few_headings_are_no_column() {
        const MEASURE: u32 = 24;
        let piece = |column: usize, text: &str| {
            let fact = Fact::of(&Text::of(text), MEASURE);
            Placed { run: column, chars: 0..text.len(), column, place: 30, start: None, fact }
        };
        let placement = |heading: &str| {
            let row = |at: usize| {
                let text = piece(0, "甲乙丙丁，戊己庚辛壬癸子");
                if at.is_multiple_of(5) { vec![text, piece(1, heading)] } else { vec![text] }
            };
            Placement { count: 2, measures: vec![MEASURE; 2], rows: (0..10).map(row).collect() }
        };
        assert_eq!(bare(&placement("甲乙丙丁"), MEASURE), 1);
        assert_eq!(bare(&placement("2023年5月"), MEASURE), 0);
        assert_eq!(bare(&placement("天地玄黄，宇宙洪荒日月盈"), MEASURE), 0);
    }
}
