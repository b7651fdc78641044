//! Words at the start or the end of characters, asked for in Simplified.

use crate::normalize::chars::Char;
use crate::text::simplified::simplified;

/// Whether characters begin with a word.
pub(super) fn starts_with(chars: &[Char], word: &str) -> bool {
    let mut chars = chars.iter();
    word.chars().all(|c| chars.next().is_some_and(|ch| simplified(ch.c) == c))
}

/// Whether characters end with a word.
pub(in crate::normalize) fn ends_with(chars: &[Char], word: &str) -> bool {
    let mut chars = chars.iter().rev();
    word.chars().rev().all(|c| chars.next().is_some_and(|ch| simplified(ch.c) == c))
}
