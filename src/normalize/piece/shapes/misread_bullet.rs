//! Items of lists whose bullets were read as letters, marks or characters.

use super::suspect;
use crate::normalize::chars::Text;
use crate::normalize::heading::barred;
use crate::normalize::ledger::Ledger;
use crate::normalize::misread;
use crate::normalize::piece::{Kind, Piece, widest_near};
use crate::text::mark_class::{ends_sentence, opens};
use crate::text::{is_blank, is_han};

/// Bullets that were read as letters, marks or characters: `@首条`, `e 首条`, `令首条`. What counts is
/// that no text begins so, that it stands where a paragraph begins, and that a list or timeline is
/// near or the same shape comes again.
pub(in crate::normalize::piece) fn misread_bullets(pieces: &mut [Piece], ledger: &mut Ledger) {
    /// Lines between two items of one list, and from a date to the last of its items.
    const LIST: usize = 10;
    const ENTRY: usize = 12;
    let dates = pieces.iter().filter(|piece| matches!(piece.kind, Kind::Date(_))).count();
    let widest = widest_near(pieces);
    let begins = |index: usize| {
        let Some(before) = index.checked_sub(1).map(|at| &pieces[at]) else { return true };
        pieces[index].blanks_before > 0
            || !matches!(before.kind, Kind::Open | Kind::Bullet(_))
            || before.text.last().is_some_and(|c| ends_sentence(c) || matches!(c, '.' | '：' | ':'))
            || before.width * 10 < widest[index] * 8
    };
    let heads: Vec<Option<(usize, char)>> = (0..pieces.len())
        .map(|index| {
            let open = pieces[index].kind == Kind::Open && pieces[index].text.len() > 3;
            let open = open && barred(&pieces[index].text).is_none();
            odd_head(&pieces[index].text).filter(|_| open && begins(index))
        })
        .collect();
    let near = |index: usize, reach: usize| {
        index.saturating_sub(reach)..(index + reach + 1).min(pieces.len())
    };
    let accepted = |index: usize| -> bool {
        let Some((length, glyph)) = heads[index] else { return false };
        let follower = |at: usize, length: usize| pieces[at].text.0.get(length).map(|ch| ch.c);
        let again = near(index, LIST)
            .filter(|&at| at != index)
            .filter(|&at| {
                heads[at].is_some_and(|(other, same)| {
                    same == glyph && follower(at, other) != follower(index, length)
                })
            })
            .count();
        let dated = dates > 1
            && pieces[index.saturating_sub(ENTRY)..index]
                .iter()
                .any(|piece| matches!(piece.kind, Kind::Date(_)));
        let listed = near(index, LIST).any(|at| matches!(pieces[at].kind, Kind::Bullet(_)));
        // A text may begin with 口 as with any character; a bullet read so stands apart.
        let apart = || pieces[index].text.0.get(1).is_some_and(|ch| is_blank(ch.c));
        if is_han(glyph) && !(glyph == '口' && apart()) {
            // Where such a character begins words, sentences begin with it.
            let (mut words, mut others) = (0, 0);
            for at in near(index, LIST) {
                let Some((length, _)) = heads[at].filter(|(_, same)| *same == glyph) else {
                    continue;
                };
                let is_word = length == 1
                    && follower(at, length).is_some_and(|next| misread::begins_word(glyph, next));
                *(if is_word { &mut words } else { &mut others }) += 1;
            }
            others > words.max(1) && (again > 1 || again > 0 && (dated || listed))
        } else if glyph.is_ascii_alphanumeric() {
            dated || listed || again > 1
        } else {
            dated || listed || again > 0
        }
    };
    let found: Vec<usize> = (0..pieces.len()).filter(|&index| accepted(index)).collect();
    for index in found {
        if let Some((length, _)) = heads[index] {
            pieces[index].kind = Kind::Bullet(length);
            suspect(&pieces[index], "列项", ledger);
        }
    }
}

/// Length of a line's head that no text begins with, blanks behind it included, and its glyph.
fn odd_head(text: &Text) -> Option<(usize, char)> {
    let glyph = text.first()?;
    if is_handle(text) {
        return None;
    }
    let marks = text.0.iter().take(2).take_while(|ch| ch.c == glyph).count();
    let length = if misread::bulky(glyph) {
        1
    } else if misread::odd(glyph) {
        marks
    } else {
        return None;
    };
    let blanks = text.0[length..].iter().take_while(|ch| is_blank(ch.c)).count();
    let next = text.0.get(length + blanks)?.c;
    let unit = matches!(next, '年' | '月' | '日' | '时' | '點' | '点' | '分' | '个' | '%' | '度');
    let goes_on = if glyph == '§' {
        // Numbers are printed behind it.
        !next.is_ascii_digit()
    } else if glyph.is_ascii_digit() {
        is_han(next) && !unit
    } else if glyph.is_ascii_alphabetic() {
        is_han(next) || opens(next)
    } else {
        is_han(next) || opens(next) || next.is_ascii_digit()
    };
    goes_on.then_some((length + blanks, glyph))
}

/// Whether a line begins with the name of somebody who posts something: `@某某：`.
fn is_handle(text: &Text) -> bool {
    const LONGEST: usize = 16;
    let mut name = text.0.iter().skip(1).take(LONGEST).map(|ch| ch.c);
    text.first() == Some('@')
        && name.find(|&c| !is_han(c) && !c.is_ascii_alphanumeric() && !matches!(c, '_' | '-'))
            == Some('：')
}
