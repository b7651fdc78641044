//! What the whole document says that one seam does not: its pairs of characters, its words, its notes.

use super::conversation::Stretch;
use super::exchange::Exchange;
use crate::normalize::piece::Piece;
use crate::normalize::similarity::{Said, Spoken, Words};
use rustc_hash::FxHashMap;

/// What the whole document says that one seam does not.
pub(super) struct Known {
    /// Han characters that a seam brings together, and whether they are neighbours inside a line.
    pub(super) pairs: FxHashMap<(char, char), bool>,
    /// Some text is noted to come from another page.
    pub(super) notes: bool,
    words: Words,
}

impl Known {
    pub(super) fn collect(pieces: &[Piece]) -> Self {
        let notes = pieces.iter().any(|piece| piece.resumed);
        Self { pairs: FxHashMap::default(), notes, words: Words::default() }
    }

    /// Looks which of the characters that some exchanges bring together are neighbours elsewhere:
    /// those that were not asked for before, since lines may move but stay as they are.
    pub(super) fn learn<'a>(
        &mut self,
        pieces: &[Piece],
        exchanges: impl Iterator<Item = &'a Exchange>,
    ) {
        let mut asked = [vec![false; 1 << 16], vec![false; 1 << 16]];
        let known = self.pairs.len();
        let place = |c: char| c as usize & 0xFFFF;
        for &Exchange { first, second, third, .. } in exchanges {
            let given = [(first, first), (second, second), (third, third)];
            for (end, start) in
                given.into_iter().chain([(first, second), (third, first), (second, third)])
            {
                let before = end.checked_sub(1).and_then(|at| pieces[at].text.last());
                let behind = pieces.get(start).and_then(|piece| piece.text.first());
                if let (Some(a), Some(b)) = (before, behind) {
                    self.pairs.entry((a, b)).or_insert_with(|| {
                        (asked[0][place(a)], asked[1][place(b)]) = (true, true);
                        false
                    });
                }
            }
        }
        if self.pairs.len() == known {
            return;
        }
        let inside = pieces.iter().flat_map(|piece| piece.text.0.windows(2));
        for pair in inside.filter(|pair| asked[0][place(pair[0].c)] && asked[1][place(pair[1].c)]) {
            if let Some(found) = self.pairs.get_mut(&(pair[0].c, pair[1].c)) {
                *found = true;
            }
        }
    }

    /// What some lines say.
    pub(super) fn said(
        &mut self,
        pieces: &[Piece],
        stretch: &Stretch,
        spoken: &mut FxHashMap<usize, Spoken>,
    ) -> Said {
        let lines = || stretch.iter().flat_map(Clone::clone);
        for at in lines() {
            spoken.entry(at).or_insert_with(|| {
                Spoken::of(pieces[at].text.0.iter().map(|ch| ch.c), &mut self.words)
            });
        }
        let one_by_one = Said::together(lines().map(|at| &spoken[&at]), &mut self.words);
        one_by_one.unwrap_or_else(|| {
            let chars = lines().flat_map(|at| &pieces[at].text.0).map(|ch| ch.c);
            Said::of(chars, &mut self.words)
        })
    }
}
