//! Couplets: lines of two halves, the halves put together where they stand on two lines, and pairs of lines.

use crate::normalize::chars::{Char, Text};
use crate::normalize::piece::{Kind, Piece};
use crate::text::mark_class::{closes, ends_sentence};
use crate::text::{is_blank, is_han};

/// Couplets a character or two wider than their column: the rest stands on a line of its own. Several
/// near one another, for a sentence may have the shape of one.
fn runts(pieces: &mut Vec<Piece>) {
    /// Lines from one to the next.
    const NEAR: usize = 4;
    let whole = |at: usize| {
        let Some([line, rest]) = pieces.get(at..at + 2) else { return false };
        let ended = line.text.last().is_none_or(closes);
        let runt = (1..=2).contains(&rest.text.len()) && rest.blanks_before == 0;
        !ended && runt && {
            let mut whole = line.clone();
            whole.append(rest);
            is_couplet(&whole)
        }
    };
    let found: Vec<usize> = (0..pieces.len()).filter(|&at| whole(at)).collect();
    let near = |&(index, &at): &(usize, &usize)| {
        let before = index.checked_sub(1).map(|index| found[index]);
        before.into_iter().chain(found.get(index + 1).copied()).any(|o| o.abs_diff(at) <= NEAR)
    };
    for (_, &at) in found.iter().enumerate().filter(near) {
        let rest = pieces[at + 1].take();
        pieces[at].append(&rest);
    }
    pieces.retain(|piece| !piece.text.is_empty());
}

/// Couplets of which the second half stands below the first, which alone is set in, or of which the
/// last characters do.
pub(in crate::normalize::piece) fn couplets(pieces: &mut Vec<Piece>) {
    runts(pieces);
    let halves = |pieces: &[Piece], at: usize| {
        let Some([first, second]) = pieces.get(at..at + 2) else { return false };
        (6..=9).contains(&first.text.len())
            && first.text.len() == second.text.len()
            && first.indent >= second.indent + 4
            && matches!(first.text.last(), Some('，' | '？' | '、'))
            && second.text.last().is_some_and(|c| ends_sentence(c) || matches!(c, '，' | '；'))
    };
    let mut at = 0;
    while at < pieces.len() {
        let pairs = (at..pieces.len()).step_by(2).take_while(|&at| halves(pieces, at)).count();
        // One pair alone may be the end of a list.
        if pairs > 1 {
            for at in (at..at + 2 * pairs).step_by(2) {
                let second = pieces[at + 1].take();
                pieces[at].append(&second);
            }
        }
        at += (2 * pairs).max(1);
    }
    pieces.retain(|piece| !piece.text.is_empty());
}

/// 对联: two lines of one length, `甲乙丙丁，戊己庚辛；` / `子丑寅卯，辰巳午未。`, and another such pair near them.
pub(super) fn pairs(pieces: &[Piece], lengths: &[usize]) -> Vec<usize> {
    /// Lines from one pair to the next.
    const NEAR: usize = 6;
    const LENGTH: std::ops::RangeInclusive<usize> = 6..=24;
    let pause = |at: usize| pieces[at].text.tight().0.iter().position(|ch| ch.c == '，');
    let words = |at: usize| {
        pieces[at].text.0.iter().all(|ch| is_han(ch.c) || is_blank(ch.c) || "，；。".contains(ch.c))
    };
    let open = |at: usize| pieces[at].kind == Kind::Open;
    let pair = |&at: &usize| {
        open(at)
            && open(at + 1)
            && LENGTH.contains(&lengths[at])
            && lengths[at] == lengths[at + 1]
            && pieces[at].text.last() == Some('；')
            && pieces[at + 1].text.last() == Some('。')
            && words(at)
            && words(at + 1)
            && pause(at) == pause(at + 1)
    };
    let found: Vec<usize> = (0..pieces.len().saturating_sub(1)).filter(pair).collect();
    let close =
        |one: Option<&usize>, other: usize| one.is_some_and(|one| one.abs_diff(other) <= NEAR);
    let near = |&(nth, &at): &(usize, &usize)| {
        close(nth.checked_sub(1).and_then(|nth| found.get(nth)), at)
            || close(found.get(nth + 1), at)
    };
    found.iter().enumerate().filter(near).flat_map(|(_, &at)| [at, at + 1]).collect()
}

/// Whether a text ends with a mark that lines of verse end with.
fn ends_verse(text: &Text) -> bool {
    matches!(text.last(), Some('。' | '！' | '？' | '；' | '，'))
}

/// Two halves of words with a pause between them, and a mark at the end.
pub(super) fn is_halved(text: &Text) -> bool {
    const HALF: std::ops::RangeInclusive<usize> = 3..=8;
    let text = text.tight();
    let chars = &text.0[..text.len().saturating_sub(1)];
    let mut halves = chars.split(|ch| matches!(ch.c, '，' | '？' | '、'));
    let half = |half: &[Char]| HALF.contains(&half.len()) && half.iter().all(|ch| is_han(ch.c));
    ends_verse(&text) && halves.clone().count() == 2 && halves.all(half)
}

/// A line of two halves of equal length, each with its mark: `甲乙丙丁戊，己庚辛壬癸。`
pub(super) fn is_couplet(piece: &Piece) -> bool {
    piece.kind == Kind::Open && is_couplet_text(&piece.text)
}

/// The same for a text.
pub(super) fn is_couplet_text(text: &Text) -> bool {
    if !ends_verse(text) {
        return false;
    }
    let text = text.tight();
    let half = text.len() / 2;
    text.len().is_multiple_of(2)
        && (5..=8).contains(&half)
        && matches!(text.0[half - 1].c, '，' | '？' | '、')
        && [&text.0[..half - 1], &text.0[half..text.len() - 1]]
            .iter()
            .all(|part| part.iter().all(|ch| is_han(ch.c)))
}

#[cfg(test)]
mod tests {
    use super::super::super::of_lines as pieces;
    use super::super::tests::TEXT;
    use super::*;

    #[test]
    fn halves_of_couplets_are_put_together() {
        let mut found = pieces(&["甲乙丙丁戊，", "己庚辛壬癸。", "甲乙丙丁己，", "子丑寅卯辰。"]);
        found[0].indent = 8;
        found[2].indent = 8;
        couplets(&mut found);
        let found: Vec<String> = found.iter().map(Piece::string).collect();
        assert_eq!(found, ["甲乙丙丁戊，己庚辛壬癸。", "甲乙丙丁己，子丑寅卯辰。"]);
    }

    #[test]
    fn what_a_column_cuts_off_couplets_is_put_back() {
        let couplet = ["甲乙丙丁戊己庚，辛壬癸子丑寅", "卯，"];
        let mut found = pieces(&[couplet, couplet].concat());
        couplets(&mut found);
        assert_eq!(found.len(), 2);
        let mut found = pieces(&[&couplet[..], &[TEXT]].concat());
        couplets(&mut found);
        assert_eq!(found.len(), 3, "a sentence");
    }
}
