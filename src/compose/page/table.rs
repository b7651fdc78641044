//! Tables, plainly: cells side by side on the grid between three rules, as Chinese presses set them
//! (三线表).

use super::flow::{Row, rect};
use super::galley::{Galley, NOTE};
use crate::compose::inline::{Align, Shape};
use crate::font::FontId;
use crate::frame::{Color, Length, NodeId, NodeKind};
use crate::model::{Paragraph, Role};
use std::sync::Arc;

/// The rules above and below a table, and the one below its head (CY/T 170: thick, thin, thick).
const THICK: f64 = 1.0;
const THIN: f64 = 0.5;

/// A table of at most a third of a column is not parted: the white that it may leave is less than what a
/// reader loses whose rows stand without their head. House choice.
const SMALL: usize = 3;

impl Galley<'_, '_> {
    /// Rows of one table.
    pub(super) fn table(&mut self, rows: &[Paragraph], parent: NodeId) {
        let cells: Vec<Vec<Paragraph>> = rows.iter().map(Paragraph::row_cells).collect();
        let widths = self.widths(&cells);
        self.part(1);
        let table = self.structure.add(Some(parent), NodeKind::Table);
        let whole = self.rows.len();
        let mut heads: Option<Arc<[Row]>> = None;
        for (row, cells) in rows.iter().zip(&cells) {
            self.next_block();
            let is_head = row.role == Role::Head;
            let node = self.structure.add(Some(table), NodeKind::TableRow);
            let lines = self.cells(cells, &widths, is_head, node);
            let start = self.rows.len();
            self.rows.extend(lines);
            if !is_head {
                // They are all there when the first other row comes.
                let heads = heads.get_or_insert_with(|| {
                    let rows = &self.rows[whole..start];
                    let height: usize = rows.iter().map(|row| row.lines).sum();
                    let fits = height * SMALL <= self.style.lines;
                    rows.iter().filter(|_| fits).map(Row::copied).collect()
                });
                self.rows[start].heads = Some(heads.clone());
            }
            let (end, top) = (self.rows.len(), start == whole);
            for row in &mut self.rows[start..end - 1] {
                row.keep = true;
            }
            if top {
                self.line(start, Length::ZERO, THICK);
            }
            if is_head {
                self.line(end - 1, self.style.line_pitch, THIN);
                self.rows[end - 1].keep = true;
            }
        }
        if let Some(last) = self.rows.len().checked_sub(1).filter(|last| *last >= whole) {
            self.line(last, self.style.line_pitch, THICK);
            let height: usize = self.rows[whole..].iter().map(|row| row.lines).sum();
            if height * SMALL <= self.style.lines {
                self.keep(whole);
                self.rows[last].keep = false;
            }
        }
        self.part(1);
    }

    /// A rule over the measure at a height of a row.
    fn line(&mut self, row: usize, y: Length, thickness: f64) {
        let thickness = Length::pt(thickness);
        let area = rect(Length::ZERO, y - thickness / 2, self.measure, thickness);
        if let Some(row) = self.rows.get_mut(row) {
            row.rule(area, Color::BLACK);
        }
    }

    /// The width of each column: what its widest cell needs, or a share of the measure where that is
    /// more than there is.
    fn widths(&mut self, rows: &[Vec<Paragraph>]) -> Vec<Length> {
        let count = rows.iter().map(Vec::len).max().unwrap_or(0);
        let style = self.face(FontId::SansBold, NOTE);
        let mut widths = vec![style.size; count];
        for cells in rows {
            for (width, cell) in widths.iter_mut().zip(cells) {
                *width = (*width).max(self.setter.width(&cell.text, &style) + style.size / 8);
            }
        }
        let gaps = self.em(1) * (count as i64 - 1).max(0);
        let room = (self.measure - gaps).max(Length(1));
        let sum: Length = widths.iter().copied().sum();
        if sum <= room {
            // What is left is shared, so that the table is as wide as its rules.
            let more = (room - sum) / count.max(1) as i64;
            widths.iter_mut().for_each(|width| *width += more);
            return widths;
        }
        // A narrow column keeps what it needs; the wide ones share the rest by their widths.
        let fair = room / count.max(1) as i64;
        let narrow: Length = widths.iter().copied().filter(|width| *width <= fair).sum();
        let wide: Length = widths.iter().copied().filter(|width| *width > fair).sum();
        let rest = room - narrow;
        for width in widths.iter_mut().filter(|width| **width > fair) {
            let share = i128::from(width.0) * i128::from(rest.0) / i128::from(wide.0.max(1));
            *width = Length(share as i64).max(Length(1));
        }
        widths
    }

    /// The lines of one row, as many as its longest cell has.
    fn cells(
        &mut self,
        cells: &[Paragraph],
        widths: &[Length],
        is_head: bool,
        node: NodeId,
    ) -> Vec<Row> {
        let font = if is_head { FontId::SansBold } else { self.style.face.body() };
        let kind = if is_head { NodeKind::TableHead } else { NodeKind::TableCell };
        let style = self.face(font, NOTE);
        let mut lines = vec![self.row().clone()];
        self.rows.pop();
        let mut left = Length::ZERO;
        for (cell, width) in cells.iter().zip(widths) {
            let cell_node = self.structure.add(Some(node), kind.clone());
            let marks = &self.numbered(&cell.marks);
            let shape =
                Shape { measure: left + *width, first: left, rest: left, align: Align::Start };
            let set = self.set_marked(&cell.text, marks, &style, &shape);
            let start = self.rows.len();
            self.marked(set, &cell.text, marks, &style, cell_node);
            for (at, row) in self.rows.split_off(start).into_iter().enumerate() {
                if at == lines.len() {
                    lines.push(Row { lines: 1, ..Row::default() });
                }
                let line = &mut lines[at];
                line.content.extend(row.content);
                line.links.extend(row.links);
                line.goals.extend(row.goals);
                line.remarks.extend(row.remarks);
            }
            left += *width + self.em(1);
        }
        lines
    }
}
