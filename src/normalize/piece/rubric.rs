//! Words that stand over articles of a kind: known, marked, or printed again.

use super::marked;
use super::printed::{Kind, Piece};
use crate::normalize::chars::{Char, Text};
use crate::normalize::heading::{barred, in_lenses, is_rubric};
use crate::normalize::{byline, date};
use crate::text::{is_han, is_interpunct};
use rustc_hash::FxHashMap;

/// Whether a line is a mark and a word for a kind of article: `◎名词解释`.
pub(super) fn is_marked_rubric(text: &Text) -> bool {
    marked::behind_mark(text).is_some_and(|words| is_rubric(&words.string()))
}

/// Marks what stands over articles of a kind. A column's name is printed over each of its articles.
pub(super) fn rubrics(pieces: &mut [Piece]) {
    /// Chars of a column's name.
    const LENGTH: std::ops::RangeInclusive<usize> = 3..=6;
    let name = |piece: &Piece| -> Option<String> {
        let plain = piece.kind == Kind::Open && piece.text.0.iter().all(|ch| is_han(ch.c));
        (plain && LENGTH.contains(&piece.text.len()) && byline::names(&piece.text).is_none())
            .then(|| piece.text.string())
    };
    let mut times: FxHashMap<String, usize> = FxHashMap::default();
    for name in pieces.iter().filter_map(name) {
        *times.entry(name).or_default() += 1;
    }
    // `1974·某某` again with another year.
    let dated = pieces.iter().filter(|piece| is_dated_rubric(piece)).count() > 1;
    for piece in pieces.iter_mut() {
        let again =
            || name(piece).is_some_and(|name| times[&name] > 1) || dated && is_dated_rubric(piece);
        piece.rubric |= piece.text.len() <= 2 * LONGEST_RUBRIC
            && (piece.text.len() <= LONGEST_RUBRIC && is_rubric(&piece.text.tight().string())
                || barred(&piece.text).is_some()
                || matches!(piece.text.first(), Some('〈' | '＜'))
                    && in_lenses(&piece.text).is_some()
                || again());
    }
}

/// Whether a line is a year, a dot and a word: `1974·某某`.
fn is_dated_rubric(piece: &Piece) -> bool {
    const WORD: std::ops::RangeInclusive<usize> = 2..=6;
    let tight = piece.text.tight();
    let dot = |ch: &Char| is_interpunct(ch.c) || matches!(ch.c, '｜' | '|');
    let Some(at) = tight.0.iter().position(dot) else { return false };
    let (year, word) = (tight.slice(0..at), tight.slice(at + 1..tight.len()));
    piece.kind == Kind::Open
        && date::bare_year(&year.string()).is_some()
        && WORD.contains(&word.len())
        && word.0.iter().all(|ch| is_han(ch.c))
}

/// Chars of a word over an article at most, with its marks.
pub(super) const LONGEST_RUBRIC: usize = 12;
