//! Where the columns of a band begin and how wide they are.

use super::fact::Fact;
use super::place::Placed;
use super::{FAR, Row};

/// More columns than a newspaper page has.
pub(super) const MOST_COLUMNS: usize = 8;

/// Starts and measures of a band's columns.
pub(super) struct Grid {
    pub count: usize,
    /// The measure of each column, in half ems.
    pub measures: Vec<u32>,
    /// For each column the rows in which a run starts there and where, by row.
    starts: Vec<Vec<(usize, usize)>>,
    /// The same for all pieces, those after a single blank too.
    any: Vec<Vec<(usize, usize)>>,
}

impl Grid {
    /// Numbers of columns that the band may have.
    pub fn counts(rows: &[Row], measure: u32) -> Vec<usize> {
        let counts = piece_counts(rows);
        let beside = counts.iter().filter(|&&n| n > 1).count();
        if beside < 3 {
            return vec![1];
        }
        let enough = (beside / 10).max(2);
        let mut found: Vec<usize> = (2..=MOST_COLUMNS)
            .filter(|&n| counts.iter().filter(|&&other| other == n).count() >= enough)
            .collect();
        let usual = column_starts(rows, measure).len().min(MOST_COLUMNS);
        if usual > 1 || found.is_empty() {
            found.push(usual.max(1));
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// A first guess: rows with a piece in each column show where the columns stand.
    pub fn of(rows: &[Row], measure: u32, count: usize) -> Self {
        let mut wide: Vec<Vec<(usize, usize)>> = vec![Vec::new(); count];
        let mut any: Vec<Vec<(usize, usize)>> = vec![Vec::new(); count];
        for (index, n) in piece_counts(rows).into_iter().enumerate() {
            if n != count {
                continue;
            }
            let pieces = rows[index].pieces.iter().flat_map(|texts| texts.iter().enumerate());
            for (column, (place, text)) in pieces.enumerate() {
                let start = text.0.first().map_or(0, |ch| ch.column as usize);
                any[column].push((index, start));
                if place == 0 {
                    wide[column].push((index, start));
                }
            }
        }
        let usual = column_starts(rows, measure);
        let starts = wide
            .into_iter()
            .zip(&any)
            .enumerate()
            .map(|(column, (wide, any))| {
                if !wide.is_empty() {
                    wide
                } else if any.is_empty() {
                    usual.get(column).map(|&start| (0, start)).into_iter().collect()
                } else {
                    any.clone()
                }
            })
            .collect();
        Self { count, measures: vec![measure; count], starts, any }
    }

    /// Takes the starts and measures from a placement.
    pub fn learn(&mut self, placed: &[Vec<Placed>], measure: u32) {
        let mut starts: Vec<Vec<(usize, usize)>> = vec![Vec::new(); self.count];
        let mut widths: Vec<[u32; 80]> = vec![[0; 80]; self.count];
        self.any = vec![Vec::new(); self.count];
        for (index, row) in placed.iter().enumerate() {
            let mut last = None;
            for piece in row {
                if let Some(start) = piece.start
                    && last != Some(piece.column)
                {
                    starts[piece.column].push((index, start));
                }
                last = Some(piece.column);
                self.any[piece.column].push((index, piece.place));
                if let Some(count) = widths[piece.column].get_mut(piece.fact.width as usize) {
                    *count += 1;
                }
            }
        }
        for column in 0..self.count {
            if !starts[column].is_empty() {
                self.starts[column] = std::mem::take(&mut starts[column]);
            }
            self.measures[column] = usual_width(&widths[column], measure);
        }
    }

    /// How far a run is from where runs of a column start on the rows around, as a cost.
    pub fn off(&self, index: usize, column: usize, start: usize) -> i32 {
        const REACH: usize = 8;
        const NEAREST: usize = 3;
        const FREE: usize = 4;
        const ALIGNED: i32 = 1;
        if column == 0 && start <= FREE + 2 {
            return 0;
        }
        let starts = &self.starts[column];
        let at = starts.partition_point(|&(row, _)| row < index);
        let above = starts[..at].iter().rev().take(NEAREST);
        let below = starts[at..].iter().filter(|&&(row, _)| row > index).take(NEAREST);
        let near = above.chain(below).filter(|(row, _)| row.abs_diff(index) <= REACH);
        let far = |low: usize, high: usize| {
            if start < low {
                let off = low - start;
                off.saturating_sub(FREE) * 2 + off.min(FREE) / 2
            } else {
                let off = start.saturating_sub(high);
                off.saturating_sub(FREE) + off / 4
            }
        };
        let least = near.map(|&(_, place)| far(place, place)).min();
        let least = least.or_else(|| middle(starts).map(|(low, high)| far(low, high)));
        let most = if self.is_aligned(index, column, start) { ALIGNED } else { 30 };
        i32::try_from(least.unwrap_or(20)).unwrap_or(most).min(most)
    }

    /// Whether a piece of the column starts at the same place a few rows off.
    fn is_aligned(&self, index: usize, column: usize, start: usize) -> bool {
        const REACH: usize = 3;
        let any = &self.any[column];
        let at = any.partition_point(|&(row, _)| row + REACH < index);
        let mut near = any[at..].iter().take_while(|&&(row, _)| row <= index + REACH);
        near.any(|&(row, place)| row != index && place.abs_diff(start) <= 1)
    }

    /// How badly a piece fits a column, apart from its place.
    pub fn misfit(&self, fact: &Fact, cut: Option<i32>, column: usize) -> i32 {
        let measure = self.measures[column];
        let excess = i32::try_from(fact.excess(measure).min(24)).unwrap_or(24);
        let stray = if fact.spaced { 0 } else { i32::try_from(fact.stray.min(8)).unwrap_or(8) * 3 };
        let seam = cut.map_or(0, |cost| {
            cost + i32::try_from(fact.deficit(measure)).unwrap_or(0)
                + if column + 1 == self.count { 15 } else { 0 }
        });
        excess + stray + seam
    }
}

/// The middle of all starts of a column.
fn middle(starts: &[(usize, usize)]) -> Option<(usize, usize)> {
    let mut places: Vec<usize> = starts.iter().map(|&(_, place)| place).collect();
    places.sort_unstable();
    let last = places.len().checked_sub(1)?;
    Some((places[last / 4], places[last - last / 4]))
}

/// The commonest width of a column's pieces, if enough of them have it.
fn usual_width(widths: &[u32; 80], measure: u32) -> u32 {
    let around = |at: usize| widths[at - 1..=at + 1].iter().sum::<u32>() * 2 + widths[at];
    let best = (14..79).max_by_key(|&at| (around(at), at)).unwrap_or(36);
    let near = &widths[best - 1..=best + 1];
    let total: u32 = widths.iter().sum();
    let count: u32 = near.iter().sum();
    if count >= 3 && count * 3 >= total { u32::try_from(best).unwrap_or(measure) } else { measure }
}

fn piece_counts(rows: &[Row]) -> Vec<usize> {
    rows.iter().map(|row| row.pieces.iter().map(Vec::len).sum()).collect()
}

/// Places at which many stretches of a band start, in chars.
fn column_starts(rows: &[Row], measure: u32) -> Vec<usize> {
    const REACH: usize = 3;
    let least_apart = (measure as usize * 3 / 10).max(8);
    let found: Vec<usize> = rows
        .iter()
        .flat_map(|row| row.runs.iter().map(|run| run.start))
        .filter(|&start| start > FAR)
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
        if starts.len() == MOST_COLUMNS {
            break;
        }
        if near >= enough && starts.iter().all(|&start| start.abs_diff(at) >= least_apart) {
            starts.push(at);
        }
    }
    starts.sort_unstable();
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_row_tells_where_a_column_stands() {
        let starts = vec![vec![(0, 0)], vec![(0, 30), (20, 46)]];
        let grid = Grid { count: 2, measures: vec![32; 2], starts, any: vec![Vec::new(); 2] };
        assert_eq!(grid.off(1, 1, 30), 0);
        assert!(grid.off(1, 1, 46) > 5);
        assert_eq!(grid.off(21, 1, 46), 0);
        assert!(grid.off(1, 1, 20) > grid.off(1, 1, 34), "indented, not before the column");
    }

    #[test]
    fn a_column_has_a_measure_of_its_own() {
        let mut widths = [0; 80];
        (widths[40], widths[38], widths[20]) = (4, 2, 3);
        assert_eq!(usual_width(&widths, 32), 40);
        assert_eq!(usual_width(&[0; 80], 32), 32);
    }
}
