//! Lines at a page's head of which a character was misread → what they are, read as the head would have them.

use super::issue_line::is_issue_line;
use super::name::is_publication;
use super::page_number::is_folio;
use super::place::place;
use crate::model::FurnitureKind;
use crate::normalize::ledger::squeezed;
use crate::normalize::masthead::Head;
use crate::normalize::piece::{Kind, Piece};
use crate::normalize::{date, misread};
use crate::text::is_blank;

/// Lines at a page's head of which a character was misread.
pub(super) fn misread_heads(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    for index in 0..pieces.len() {
        if kinds[index].is_some()
            || pieces[index].kind != Kind::Open
            || pieces[index].text.len() > 60
        {
            continue;
        }
        let (at_head, beside) = place(pieces, kinds, index);
        if !at_head && !beside {
            continue;
        }
        let Some(read) = as_head(&squeezed(&pieces[index].string())) else { continue };
        kinds[index] = if is_issue_line(&read) || Head::of(&read).is_head() {
            Some(FurnitureKind::IssueLine)
        } else if is_folio(&read) {
            Some(FurnitureKind::Folio)
        } else if at_head && is_publication(&read) {
            Some(FurnitureKind::Masthead)
        } else {
            None
        };
    }
}

/// A line as the head of a page would have it, where it was misread.
pub(super) fn as_head(line: &str) -> Option<String> {
    let closed = misread::closed_up(line);
    let closed = closed.as_deref().unwrap_or(line);
    let read = misread::head_line(closed);
    let read = read.as_deref().unwrap_or(closed);
    let parted = misread::parted(read).filter(|_| Head::of(read).date.is_none());
    let words: Vec<String> = parted
        .as_deref()
        .unwrap_or(read)
        .split(is_blank)
        .map(|word| {
            let read = misread::folio(word).or_else(|| misread::page(word));
            let read = read.or_else(|| misread::paper(word)).or_else(|| date::misread_day(word));
            read.unwrap_or_else(|| word.to_owned())
        })
        .collect();
    let read = words.join(" ");
    (read != line).then_some(read)
}

/// A line as the head of a page has it, or would have it where it was misread.
pub(super) fn read_head(piece: &Piece) -> String {
    let string = squeezed(&piece.string());
    as_head(&string).unwrap_or(string)
}
