//! How badly what stands behind a seam fits what stands before it: lists, brackets, words, what is said.

use super::conversation::{Conversation, Side, Stretch};
use super::known::Known;
use super::numbering::{last_number, numbering};
use super::seams::{announces, words};
use crate::normalize::piece::Piece;
use crate::normalize::weights::order as weight;
use crate::text::is_latin;
use crate::text::mark_class::{closes_pair, opens, partner};
use std::ops::Range;

/// How badly what stands behind a seam fits what stands before it, in nats.
pub(super) fn seam(
    pieces: &[Piece],
    known: &mut Known,
    spoken: &mut Conversation,
    before: Stretch,
    behind: Stretch,
) -> f32 {
    let lines = |stretch: &Stretch| -> Vec<&Piece> {
        stretch.iter().flat_map(|range| &pieces[range.clone()]).collect()
    };
    let nonempty = |range: &&Range<usize>| !range.is_empty();
    let last = before.iter().rfind(nonempty).map(|range| &pieces[range.end - 1]);
    let next = behind.iter().find(nonempty).map(|range| &pieces[range.start]);
    let (Some(last), Some(next)) = (last, next) else { return 0.0 };
    spoken.clear();
    let Conversation { seams, befores, behinds, lines: spoken } = spoken;
    let above = befores.number(&before, || {
        let said = known.said(pieces, &before, spoken);
        Side { said, bracket: unpaired(&lines(&before)).0 }
    });
    let below = behinds.number(&behind, || {
        let said = known.said(pieces, &behind, spoken);
        Side { said, bracket: unpaired(&lines(&behind)).1 }
    });
    let key = (above, below);
    if let Some(&known) = seams.get(&key) {
        return known;
    }
    let (above, below) = (&befores.sides[above], &behinds.sides[below]);
    let listed = numbering(next).map_or(0.0, |_| list(&lines(&before), last, next));
    let mut sum = listed + brackets(above.bracket, below.bracket) + word(last, next);
    if let (Some(a), Some(b)) = (last.text.last(), next.text.first())
        && known.pairs.get(&(a, b)) == Some(&true)
    {
        sum += weight::KNOWN_PAIR;
    }
    sum += weight::WORDS * words(last, next);
    sum += weight::LIKENESS * above.said.likeness(&below.said) as f32;
    sum += match (last.continued, next.resumed) {
        (true, true) => weight::NOTES_MEET,
        (true, false) if known.notes => weight::NOTE_ALONE,
        (false, true) => weight::NOTE_ALONE,
        _ => 0.0,
    };
    seams.insert(key, sum);
    sum
}

/// Whether a list goes on, or begins where one was announced.
fn list(before: &[&Piece], last: &Piece, next: &Piece) -> f32 {
    let Some((style, number)) = numbering(next) else { return 0.0 };
    let seen = last_number(before.iter().copied(), style);
    match (number, seen) {
        (1, _) if announces(last) => weight::LIST_ANNOUNCED,
        (1, _) => weight::LIST_UNANNOUNCED,
        (_, Some(seen)) if seen + 1 == number => weight::LIST_NEXT,
        (_, Some(_)) => weight::LIST_BROKEN,
        (_, None) => weight::LIST_UNSEEN,
    }
}

/// The bracket that these lines leave open, and the first that they close without having opened it.
fn unpaired(lines: &[&Piece]) -> (Option<char>, Option<char>) {
    let mut open: Vec<char> = Vec::new();
    let mut closer = None;
    let chars = lines.iter().flat_map(|piece| &piece.text.0).map(|ch| ch.c);
    for c in chars.filter(|c| !matches!(c, '\u{4E00}'..='\u{9FFF}')) {
        if opens(c) && partner(c).is_some() {
            open.push(c);
        } else if let Some(at) = open.iter().rposition(|&opener| partner(opener) == Some(c)) {
            open.truncate(at);
        } else if closer.is_none() && closes_pair(c) {
            closer = Some(c);
        }
    }
    (open.last().copied(), closer)
}

/// Whether what is open before the seam closes behind it, and nothing else does.
fn brackets(open: Option<char>, closer: Option<char>) -> f32 {
    match (open, closer) {
        (None, None) => 0.0,
        (Some(opener), Some(closer)) if partner(opener) == Some(closer) => weight::BRACKET_CLOSES,
        _ => weight::BRACKET_LOST,
    }
}

/// Whether a hyphenated Latin word goes on.
fn word(last: &Piece, next: &Piece) -> f32 {
    let chars = &last.text.0;
    let hyphenated = matches!(last.text.last(), Some('-' | '\u{2010}'))
        && chars.len().checked_sub(2).is_some_and(|at| is_latin(chars[at].c));
    match next.text.first() {
        Some(c) if hyphenated && c.is_lowercase() => weight::HYPHEN_GOES_ON,
        _ if hyphenated => weight::HYPHEN_LOST,
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::piece;
    use super::*;

    #[test]
    fn lists_go_on_with_the_next_number() {
        let lines = ["办法如下：", "一、分时；", "二、分灶；", "三、公示。"].map(piece);
        let fit = |before: &[usize], next: usize| {
            let before: Vec<&Piece> = before.iter().map(|&at| &lines[at]).collect();
            list(&before, before[before.len() - 1], &lines[next])
        };
        assert_eq!(fit(&[0], 1), weight::LIST_ANNOUNCED);
        assert_eq!(fit(&[2], 1), weight::LIST_UNANNOUNCED);
        assert_eq!(fit(&[0, 1], 2), weight::LIST_NEXT);
        assert_eq!(fit(&[0, 1], 3), weight::LIST_BROKEN);
        assert_eq!(fit(&[0], 3), weight::LIST_UNSEEN);
    }

    #[test]
    fn brackets_close_behind_the_seam() {
        let (open, shut, plain) = (piece("他说：“明天"), piece("再来。”便走了"), piece("天晴"));
        let fit = |a: &Piece, b: &Piece| brackets(unpaired(&[a]).0, unpaired(&[b]).1);
        assert_eq!(fit(&open, &shut), weight::BRACKET_CLOSES);
        assert_eq!(fit(&open, &plain), weight::BRACKET_LOST);
        assert_eq!(fit(&plain, &shut), weight::BRACKET_LOST);
        assert_eq!(fit(&plain, &plain), 0.0);
    }

    #[test]
    fn hyphenated_words_go_on() {
        let (cut, rest, other) = (piece("一种cross-"), piece("correlation检验"), piece("天晴"));
        assert_eq!(word(&cut, &rest), weight::HYPHEN_GOES_ON);
        assert_eq!(word(&cut, &other), weight::HYPHEN_LOST);
        assert_eq!(word(&other, &rest), 0.0);
    }
}
