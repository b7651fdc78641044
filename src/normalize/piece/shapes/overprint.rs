//! Headings in bold that were drawn twice: once is kept.

use crate::model::EmendationKind;
use crate::normalize::chars::Text;
use crate::normalize::date;
use crate::normalize::ledger::Ledger;
use crate::normalize::line::width;
use crate::normalize::piece::Piece;
use crate::text::is_han;
use crate::text::mark_class::closes;

/// A heading in bold may be drawn twice: the same short line again right below. And bold may be
/// drawn character by character: each one twice.
pub(in crate::normalize::piece) fn overprinted(pieces: &mut Vec<Piece>, ledger: &mut Ledger) {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    for mut piece in std::mem::take(pieces) {
        if date::is_fragment(&piece.text) {
            out.push(piece);
            continue;
        }
        let tight = piece.text.tight();
        let heading = (2..=24).contains(&tight.len())
            && tight.0.iter().any(|ch| is_han(ch.c))
            && !tight.last().is_some_and(|c| closes(c) || c == '—');
        let again = |last: &Piece| {
            last.text.first() == tight.first() && last.text.tight().string() == tight.string()
        };
        if heading && out.last().is_some_and(again) {
            let string = tight.string();
            let before = format!("{string}/{string}");
            ledger.remove(EmendationKind::OverprintUndone, &piece.text, &before, &string);
            continue;
        }
        let doubled = tight.len() >= 6
            && tight.len().is_multiple_of(2)
            && tight.0.chunks(2).all(|pair| pair[0].c == pair[1].c);
        if doubled {
            let once = Text(tight.0.chunks(2).map(|pair| pair[0]).collect());
            let twins = Text(tight.0.chunks(2).map(|pair| pair[1]).collect());
            let string = tight.string();
            ledger.remove(EmendationKind::OverprintUndone, &twins, &string, &once.string());
            piece.width = width(&once);
            piece.text = once;
        }
        out.push(piece);
    }
    *pieces = out;
}
