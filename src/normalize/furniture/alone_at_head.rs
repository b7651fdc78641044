//! A date, a weekday, a day or an issue's number alone on a line of the page's head → the issue's line.

use super::misread_heads::read_head;
use super::place::{HEAD, NEAR};
use crate::model::FurnitureKind;
use crate::normalize::ledger::squeezed;
use crate::normalize::masthead::Head;
use crate::normalize::piece::{Kind, Piece};

/// A date, a weekday or an issue's number alone on a line right beside the paper's name or other words of
/// the page's head. A date is the issue's where no other line there has one and no other follows, as in
/// a timeline.
pub(super) fn alone_at_head(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    const FOLLOWING: usize = 8;
    const LONGEST: usize = 24;
    let of_head =
        |kinds: &[Option<FurnitureKind>], at: usize| matches!(kinds.get(at), Some(Some(_)));
    for at in 0..kinds.len().min(HEAD) {
        let above = at > 0 && of_head(kinds, at - 1);
        let beside = above || at <= NEAR && of_head(kinds, at + 1);
        let piece = &pieces[at];
        // A large day beside its month: `15`, `2024年3月`.
        let of_month = |at: Option<usize>| {
            at.and_then(|at| pieces.get(at)).is_some_and(|other| {
                let head = Head::of(&squeezed(&other.string()));
                head.is_single() && head.date.is_some_and(|date| date.day.is_none())
            })
        };
        if day_alone(&piece.string()).is_some()
            && (of_month(at.checked_sub(1)) || of_month(Some(at + 1)))
        {
            kinds[at] = Some(FurnitureKind::IssueLine);
            continue;
        }
        if !beside || kinds[at].is_some() || piece.text.len() > LONGEST {
            continue;
        }
        let head = match piece.kind {
            Kind::Open | Kind::Date(_) => Head::of(&read_head(piece)),
            _ => continue,
        };
        let dated = |(piece, kind): (&Piece, &Option<FurnitureKind>)| {
            *kind == Some(FurnitureKind::IssueLine)
                && Head::of(&squeezed(&piece.string())).date.is_some()
        };
        let follows = || {
            pieces[at + 1..].iter().take(FOLLOWING).any(|piece| matches!(piece.kind, Kind::Date(_)))
        };
        let other = || follows() || pieces.iter().zip(kinds.iter()).take(FOLLOWING).any(dated);
        if head.is_single() && (head.date.is_none() || !other()) {
            kinds[at] = Some(FurnitureKind::IssueLine);
        }
    }
}

/// A day of the month in figures and nothing else.
pub(super) fn day_alone(line: &str) -> Option<u32> {
    let short = line.len() <= 2 && line.bytes().all(|b| b.is_ascii_digit());
    line.parse().ok().filter(|day| short && (1..=31).contains(day))
}
