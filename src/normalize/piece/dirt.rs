//! Dirt that an OCR read as marks: lines of nothing else, and what stands behind a line's end.

use super::super::chars::{Char, Text};
use super::super::ledger::Ledger;
use super::super::line::width;
use super::super::misread;
use super::Piece;
use crate::model::FurnitureKind;
use crate::text::{is_blank, is_wide};

/// Takes stray marks out of the flow; they go among the furniture.
pub(super) fn sweep(pieces: &mut Vec<Piece>, ledger: &mut Ledger) {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    let (mut blanks, mut page_start) = (0, false);
    for mut piece in std::mem::take(pieces) {
        let short = piece.text.len() <= 5;
        if short && misread::is_speck(&piece.text.0.iter().map(|ch| ch.c).collect::<Vec<_>>()) {
            ledger.furnish(FurnitureKind::Other, &piece.text);
            blanks = blanks.max(piece.blanks_before);
            page_start |= piece.page_start;
            continue;
        }
        piece.blanks_before = piece.blanks_before.max(std::mem::take(&mut blanks));
        piece.page_start |= std::mem::take(&mut page_start);
        trim_end(&mut piece, ledger);
        out.push(piece);
    }
    *pieces = out;
}

/// A stray mark behind a blank at the end of a line of Chinese.
fn trim_end(piece: &mut Piece, ledger: &mut Ledger) {
    let stray = |c: char| matches!(c, '|' | '~' | '\'' | '`' | '^' | '_' | '·' | '¦' | '¬');
    let chars = &piece.text.0;
    let Some([before @ .., last]) = chars.get(..) else { return };
    let gap = before.iter().rev().take_while(|ch| is_blank(ch.c)).count();
    let text_end = before.len() - gap;
    let wide = |ch: &Char| is_wide(ch.c);
    if !stray(last.c) || gap == 0 || text_end < 4 || !before[..text_end].last().is_some_and(wide) {
        return;
    }
    let dirt = Text(vec![*last]);
    ledger.furnish(FurnitureKind::Other, &dirt);
    piece.text.0.truncate(text_end);
    piece.width = width(&piece.text);
}
