//! An exchange of two neighbouring parts: what it moves, how it is made and taken back.

use crate::normalize::chars::Text;
use crate::normalize::paragraph::Look;
use crate::normalize::piece::Piece;
use crate::text::is_blank;
use std::ops::Range;

/// Exchange of the parts `first..second` and `second..third` (indexes of pieces).
#[derive(Debug, Clone, Copy)]
pub(super) struct Exchange {
    pub(super) first: usize,
    pub(super) second: usize,
    pub(super) third: usize,
    /// The continuation that it makes: end of the one part, start of the other.
    pub(super) end: usize,
    pub(super) start: usize,
    pub(super) gain: f32,
}

impl Exchange {
    /// The shorter part is the one that moves.
    pub(super) fn moved(&self) -> Range<usize> {
        if self.second - self.first < self.third - self.second {
            self.first..self.second
        } else {
            self.second..self.third
        }
    }

    /// All that changes its place.
    pub(super) fn span(&self) -> Range<usize> {
        self.first..self.third
    }

    /// Where the three seams are once the parts are exchanged.
    pub(super) fn seams_after(&self) -> [usize; 3] {
        [self.first, self.first + self.third - self.second, self.third]
    }
}

/// Exchanges the two parts; gives whether a page began at each of the three seams.
pub(super) fn apply(pieces: &mut [Piece], looks: &mut [Look], exchange: &Exchange) -> [bool; 3] {
    let Exchange { first, second, third, .. } = *exchange;
    pieces[first..third].rotate_left(second - first);
    looks[first..third].rotate_left(second - first);
    exchange.seams_after().map(|at| {
        if let Some(look) = looks.get_mut(at) {
            look.page_start = true;
        }
        pieces.get_mut(at).is_some_and(|piece| std::mem::replace(&mut piece.page_start, true))
    })
}

/// Takes an exchange back.
pub(super) fn undo(pieces: &mut [Piece], exchange: &Exchange, starts: [bool; 3]) {
    for (at, start) in exchange.seams_after().into_iter().zip(starts) {
        if let Some(piece) = pieces.get_mut(at) {
            piece.page_start = start;
        }
    }
    let Exchange { first, second, third, .. } = *exchange;
    pieces[first..third].rotate_right(second - first);
}

/// The line that an exchange moves, how it begins, and all that moves.
pub(super) fn shown(pieces: &[Piece], exchange: &Exchange) -> (u32, String, Text) {
    let piece = &pieces[exchange.moved().start];
    let moved = pieces[exchange.moved()].iter().flat_map(|piece| piece.text.0.iter().copied());
    (piece.line(), opening(piece), Text(moved.collect()))
}

/// The first characters of a line.
pub(super) fn opening(piece: &Piece) -> String {
    const SHOWN: usize = 10;
    piece.text.0.iter().map(|ch| ch.c).filter(|&c| !is_blank(c)).take(SHOWN).collect()
}
