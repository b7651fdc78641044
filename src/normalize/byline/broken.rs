//! Lines that are the first part of a by-line, which goes on on the next line.

use super::credit::{CREDITS, credit};
use super::name::is_name;
use super::names::names;
use super::part::part;
use super::{MARKS, read};
use crate::normalize::chars::Text;
use crate::text::is_blank;
use crate::text::simplified::simplified;

/// Whether a text is the first part of a by-line that goes on on the next line: a credit or names, and an open
/// bracket.
pub(in crate::normalize) fn is_broken(text: &Text) -> bool {
    let Some(open) = text.0.iter().position(|ch| matches!(ch.c, '（' | '(')) else { return false };
    let from = credit(&text.0, None).unwrap_or(0).min(open);
    let before = text.slice(from..open).trimmed();
    leaves_open(text) && (is_name(&before.tight().string()) || names(&before).is_some())
}

/// Whether a round bracket of a text is open at its end.
pub(in crate::normalize) fn leaves_open(text: &Text) -> bool {
    let last = text.0.iter().rev().find(|ch| matches!(ch.c, '（' | '(' | '）' | ')'));
    last.is_some_and(|ch| matches!(ch.c, '（' | '('))
}

/// Whether a text begins as by-lines do and is none: the first line of one perhaps.
pub(in crate::normalize) fn is_begun(text: &Text) -> bool {
    let begins = text.first().is_some_and(|c| MARKS.contains(&c))
        || credit(&text.0, None).is_some()
        || part(&text.0).is_some();
    begins && text.0.iter().all(|ch| !matches!(ch.c, '，' | '。')) && read(text).is_none()
}

/// Whether a by-line of several credits is cut inside the word of its last one: `口述：甲乙（某者） 笔`.
pub(in crate::normalize) fn breaks_credit(text: &Text) -> bool {
    let begun = credit(&text.0, None).is_some();
    let Some(gap) = text.0.iter().rposition(|ch| is_blank(ch.c)).filter(|_| begun) else {
        return false;
    };
    let word: String = text.0[gap + 1..].iter().map(|ch| simplified(ch.c)).collect();
    let cut = |credit: &str| credit.len() > word.len() && credit.starts_with(&word);
    !word.is_empty()
        && CREDITS.iter().any(|credit| cut(credit) || credit == word)
        && read(&text.slice(0..gap)).is_some()
}
