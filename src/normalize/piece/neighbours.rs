//! Lines beside a line: the column's measure around it, the parts and runs to which it belongs.

use super::printed::Piece;

/// The parts into which blank lines divide some lines.
pub(in crate::normalize) fn parts(lines: &[Piece]) -> impl Iterator<Item = &[Piece]> {
    lines.chunk_by(|_, next| next.blanks_before == 0)
}

/// Neighbours of one mark, run by run; a line without a mark belongs to none.
pub(super) fn runs<T: PartialEq>(marks: &[Option<T>]) -> Vec<std::ops::Range<usize>> {
    let mut end = 0;
    let same = marks.chunk_by(|one, next| one.is_some() && one == next);
    let places = same.map(|run| {
        let start = end;
        end += run.len();
        run[0].is_some().then_some(start..end)
    });
    places.flatten().collect()
}

/// A line and those above and below it that show its column's measure.
pub(super) fn near(pieces: &[Piece], at: usize) -> std::ops::Range<usize> {
    const REACH: usize = 5;
    at.saturating_sub(REACH)..(at + REACH + 1).min(pieces.len())
}

/// For each line the greatest width among its neighbours, in half ems.
pub(super) fn widest_near(pieces: &[Piece]) -> Vec<u32> {
    let widest = |at| pieces[near(pieces, at)].iter().map(|piece| piece.width).max().unwrap_or(0);
    (0..pieces.len()).map(widest).collect()
}
