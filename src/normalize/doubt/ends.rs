//! Lines between which the page does not show whether a paragraph ends.

use super::super::ledger::Ledger;
use super::super::paragraph::{Reading, State};
use super::super::piece::Piece;
use crate::model::DoubtKind;

/// Tells of the pieces before which a paragraph begins or goes on and might as well not.
pub(in crate::normalize) fn ends(
    pieces: &[Piece],
    readings: &[Reading],
    unsure: &[usize],
    ledger: &mut Ledger,
) {
    const BESIDE: usize = 8;
    for &index in unsure {
        let (before, behind) = (&pieces[index - 1].text.0, &pieces[index].text.0);
        let Some(first) = behind.first() else { continue };
        let end = &before[before.len().saturating_sub(BESIDE)..];
        let start = &behind[..behind.len().min(BESIDE)];
        let [end, start] =
            [end, start].map(|chars| chars.iter().map(|ch| ch.c).collect::<String>());
        let begins = matches!(readings[index].state, State::First | State::Only);
        let (done, other) = if begins {
            ("另起一段", "不分段")
        } else {
            ("未分段", "此处另起一段")
        };
        ledger.doubt(
            DoubtKind::ParagraphEnd,
            first.line,
            format!("“…{end}”与“{start}…”之间{done}，版面上看不出是否分段"),
            other.to_owned(),
        );
    }
}
