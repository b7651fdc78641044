//! What a line's shape or its neighbours' tells: lines are marked, or put together, as what they are.
//!
//! A file for each thing that lines can be: sign-offs ([`signoff`]), items whose bullets were misread
//! ([`misread_bullet`]), headings printed over themselves ([`overprint`]), couplets ([`couplet`]) and other verse
//! ([`mod@verse`]), books and their data ([`book`]), programmes ([`programme`]), labels ([`mod@labelled`]), what stands
//! below a text ([`dateline`], [`signature`]) and captions ([`caption`]).

mod book;
mod caption;
mod couplet;
mod dateline;
mod labelled;
mod misread_bullet;
mod overprint;
mod programme;
mod signature;
mod signoff;
mod verse;

pub(super) use book::books;
pub(in crate::normalize) use book::is_book_data;
pub(super) use caption::{caption_above_head, captions};
pub(super) use couplet::couplets;
pub(super) use dateline::datelines;
pub(super) use labelled::{labelled, wrapped};
pub(super) use misread_bullet::misread_bullets;
pub(super) use overprint::overprinted;
pub(super) use programme::programmes;
pub(super) use signature::signatures;
pub(super) use signoff::signoffs;
pub(super) use verse::{is_one_sentence, set_in, verse};

use super::super::ledger::Ledger;
use super::Piece;
use crate::model::DoubtKind;

/// Reports that a line is taken for what it is although a character of it was misread.
pub(super) fn suspect(piece: &Piece, what: &str, ledger: &mut Ledger) {
    ledger.doubt(
        DoubtKind::SuspectedMisreading,
        piece.line(),
        format!("“{}”有误识的字，按{what}处理，照原样保留", piece.text.tight().string()),
        String::new(),
    );
}

#[cfg(test)]
mod tests;
