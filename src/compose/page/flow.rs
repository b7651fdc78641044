//! Rows → columns and pages: all on one grid, nothing alone at a column's head or foot.

use crate::frame::{Ink, Length, NodeId, Placed, Point, Rect, Tag};
use crate::model;
use std::sync::Arc;

/// What stands together on one or more whole lines of a column. Places are from the column's left
/// edge and the row's upper edge.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Height in lines.
    pub lines: usize,
    /// What is drawn.
    pub content: Vec<Placed>,
    /// Active areas, each leading to a mark of some row.
    pub links: Vec<RowLink>,
    /// True where a column may not end after the row (R30, R36).
    pub keep: bool,
    /// True for white space, which goes at a column's head and foot, with what is drawn in it.
    pub blank: bool,
    /// Marks the place for links and outline.
    pub mark: Option<usize>,
    /// The notes that are called here or begin here, for links.
    pub goals: Vec<Goal>,
    /// The place of the edition's text with which it begins.
    pub text: Option<model::Place>,
    /// What had to give way.
    pub remarks: Vec<String>,
    /// What is drawn again above it where a column begins with it: the head of its table.
    pub heads: Option<Arc<[Row]>>,
}

/// Where a link of a row leads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Goal {
    /// To the row with this mark.
    Mark(usize),
    /// To the note of this number.
    Note(usize),
    /// To where the note of this number is called first.
    Call(usize),
    /// To an address outside of the document.
    Address(String),
}

/// An active area of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowLink {
    /// The area.
    pub area: Rect,
    /// Where it leads.
    pub to: Goal,
    /// What a screen reader says.
    pub alt: String,
    /// The `Link` node.
    pub node: NodeId,
}

impl Row {
    /// White space of so many lines.
    pub fn blank(lines: usize, keep: bool) -> Self {
        Self { lines, keep, blank: true, ..Self::default() }
    }

    /// The same as the eye sees it: a copy that nothing leads to and no reader reads twice.
    pub fn copied(&self) -> Self {
        let placed = |placed: &Placed| Placed { tag: Tag::Ornament, ..placed.clone() };
        Self {
            lines: self.lines,
            content: self.content.iter().map(placed).collect(),
            keep: true,
            ..Self::default()
        }
    }

    /// Draws a filled rectangle that says nothing.
    pub fn rule(&mut self, rect: Rect, color: crate::frame::Color) {
        self.content.push(Placed { ink: Ink::Bar(rect, color), tag: Tag::Ornament });
    }
}

/// Where a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Page, from the first one of the flow.
    pub page: usize,
    /// Column of the page.
    pub column: usize,
    /// Line of the column; `None` for white space that is not set.
    pub line: Option<usize>,
}

/// The rows of one column.
struct Column {
    start: usize,
    end: usize,
    /// The first row that is set: white space before it goes.
    head: usize,
    forced: bool,
}

/// Fills one column from row `start` on.
fn fill(rows: &[Row], start: usize, lines: usize) -> Column {
    let head = start + rows[start..].iter().take_while(|row| row.blank).count();
    let mut used: usize = heads(rows, head).iter().map(|row| row.lines).sum();
    let mut end = head;
    let mut legal = None;
    while end < rows.len() && (used + rows[end].lines <= lines || end == head) {
        used += rows[end].lines;
        end += 1;
        if !rows[end - 1].keep {
            legal = Some(end);
        }
    }
    // White space below the last line costs nothing.
    while end < rows.len() && rows[end].blank && !rows[end].keep {
        end += 1;
        legal = Some(end);
    }
    if end == rows.len() {
        return Column { start, end, head, forced: false };
    }
    match legal {
        Some(end) => Column { start, end, head, forced: false },
        None => Column { start, end, head, forced: true },
    }
}

/// What is drawn again above a row with which a column begins; nothing at the beginning of all.
fn heads(rows: &[Row], head: usize) -> Arc<[Row]> {
    let first = rows.get(head).filter(|_| head > 0);
    first.and_then(|row| row.heads.clone()).unwrap_or_default()
}

/// Sets the rows in columns, with the heads of parted tables again; the last page's columns are made
/// alike in length (R39).
pub fn flow(rows: &mut Vec<Row>, columns: usize, lines: usize) -> Vec<Place> {
    let mut filled: Vec<Column> = Vec::new();
    let mut start = 0;
    while start < rows.len() {
        let column = fill(rows, start, lines);
        start = column.end;
        filled.push(column);
    }
    if columns > 1 && !filled.is_empty() {
        let first = (filled.len() - 1) / columns * columns;
        balance(rows, &mut filled, first, columns, lines);
    }
    let mut added = 0;
    for column in &mut filled {
        column.start += added;
        column.head += added;
        let again = heads(rows, column.head);
        rows.splice(column.head..column.head, again.iter().cloned());
        added += again.len();
        column.end += added;
    }
    let mut places = Vec::with_capacity(rows.len());
    for (at, column) in filled.iter().enumerate() {
        let mut line = 0;
        let foot = (column.start..column.end)
            .rev()
            .find(|index| !rows[*index].blank)
            .map_or(column.start, |last| last + 1);
        let all = rows.iter().enumerate().take(column.end).skip(column.start);
        for (index, row) in all {
            let set = index >= column.head && index < foot;
            places.push(Place {
                page: at / columns,
                column: at % columns,
                line: set.then_some(line),
            });
            if set {
                line += row.lines;
            }
        }
        if column.forced && column.end < rows.len() {
            rows[column.end - 1]
                .remarks
                .push("R36: what belongs together is higher than a column and was parted".into());
        }
    }
    places
}

/// Shortens the columns of the last page as far as its rows still fit on it.
fn balance(rows: &[Row], filled: &mut Vec<Column>, first: usize, columns: usize, lines: usize) {
    let start = filled[first].start;
    let total: usize = rows[start..].iter().map(|row| row.lines).sum();
    for height in total.div_ceil(columns).max(1)..lines {
        let mut trial = Vec::new();
        let mut at = start;
        while at < rows.len() && trial.len() < columns {
            let column = fill(rows, at, height);
            at = column.end;
            trial.push(column);
        }
        let used = |column: &Column| -> usize {
            let heads = heads(rows, column.head);
            let own = rows[column.head..column.end].iter().filter(|row| !row.blank);
            own.chain(heads.iter()).map(|row| row.lines).sum()
        };
        let fits =
            at == rows.len() && trial.iter().all(|column| !column.forced && used(column) <= height);
        if fits {
            filled.truncate(first);
            filled.append(&mut trial);
            return;
        }
    }
}

/// Moves something drawn.
pub fn shift(ink: &mut Ink, by: Point) {
    let move_point = |point: &mut Point| {
        point.x += by.x;
        point.y += by.y;
    };
    match ink {
        Ink::Glyphs(run) => move_point(&mut run.origin),
        Ink::Bar(rect, _) | Ink::Wave(rect, ..) | Ink::Picture(rect, _) => {
            move_point(&mut rect.origin)
        }
        Ink::Disc(center, _, _) => move_point(center),
    }
}

/// A rectangle from its edges.
pub fn rect(x: Length, y: Length, width: Length, height: Length) -> Rect {
    Rect { origin: Point { x, y }, size: crate::frame::Size { width, height } }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(lines: usize, keep: bool) -> Row {
        Row { lines, keep, ..Row::default() }
    }

    fn columns(rows: &mut Vec<Row>, lines: usize) -> Vec<usize> {
        let places = flow(rows, 1, lines);
        let last = places.last().map_or(0, |place| place.page);
        (0..=last).map(|page| places.iter().filter(|place| place.page == page).count()).collect()
    }

    #[test]
    fn nothing_kept_together_is_parted() {
        // Two lines, then a heading with the two lines of its paragraph.
        let mut rows =
            vec![row(1, false), row(1, false), row(1, true), row(1, true), row(1, false)];
        assert_eq!(columns(&mut rows, 4), [2, 3]);
        assert_eq!(columns(&mut rows, 5), [5]);
        assert!(rows.iter().all(|row| row.remarks.is_empty()));
    }

    #[test]
    fn what_cannot_be_kept_together_is_parted_and_told() {
        let mut rows: Vec<Row> = (0..7).map(|at| row(1, at < 6)).collect();
        assert_eq!(columns(&mut rows, 3), [3, 3, 1]);
        assert_eq!(rows.iter().filter(|row| !row.remarks.is_empty()).count(), 2);
    }

    #[test]
    fn white_space_goes_at_a_columns_head_and_foot() {
        let mut rows = vec![row(2, false), Row::blank(2, false), row(2, false)];
        let places = flow(&mut rows, 1, 3);
        assert_eq!(places[2], Place { page: 1, column: 0, line: Some(0) });
    }

    #[test]
    fn r39_the_last_pages_columns_are_alike() {
        let mut rows: Vec<Row> = (0..26).map(|_| row(1, false)).collect();
        let places = flow(&mut rows, 2, 10);
        assert_eq!(places.iter().filter(|place| place.page == 1 && place.column == 0).count(), 3);
        assert_eq!(places.iter().filter(|place| place.page == 1 && place.column == 1).count(), 3);
    }
}
