//! The first line of all, right above the issue's line → the paper's name, though no word tells that it is one.

use super::motto::is_motto_by_place;
use super::name::{is_publication, may_name_section};
use crate::model::FurnitureKind;
use crate::normalize::chars::Text;
use crate::normalize::ledger::squeezed;
use crate::normalize::piece::{Kind, Piece};
use crate::text::{is_blank, is_han};

/// A paper's name need not say that it is one: the first line of all, right above the issue's line,
/// where nothing else is a paper's name. Its motto may stand between them, if it is one by its shape or the
/// name comes again.
pub(super) fn name_by_place(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    const LENGTH: std::ops::RangeInclusive<usize> = 2..=14;
    let Some(first) = pieces.first().filter(|piece| piece.kind == Kind::Open) else { return };
    let text = first.text.tight();
    let shaped = LENGTH.contains(&text.len()) && text.0.iter().all(|ch| is_han(ch.c));
    let named = || {
        pieces.iter().zip(kinds.iter()).any(|(piece, kind)| {
            matches!(kind, Some(FurnitureKind::Masthead | FurnitureKind::IssueLine))
                && squeezed(&piece.string()).split(is_blank).any(is_publication)
        })
    };
    let issue_line = |at: usize| kinds.get(at) == Some(&Some(FurnitureKind::IssueLine));
    let section = |at: usize| {
        at < pieces.len()
            && kinds[at].is_none()
            && pieces[at].kind == Kind::Open
            && may_name_section(&pieces[at].text)
    };
    let below = |at: usize| {
        issue_line(at)
            || issue_line(at + 1)
                && (matches!(
                    kinds.get(at),
                    Some(Some(FurnitureKind::Other | FurnitureKind::Masthead))
                ) || section(at))
    };
    // `LA VOIX DES ÎLES · Hebdomadaire`: the name in another script.
    let foreign = issue_line(2) && kinds[1].is_none() && is_in_letters(&pieces[1].text);
    let below_motto = issue_line(2) && kinds[1].is_none() && is_motto_by_place(&pieces[1]);
    let above_motto = issue_line(2) && kinds[1] == Some(FurnitureKind::Motto);
    let again = || pieces[1..].iter().any(|piece| piece.text.tight().string() == text.string());
    let named_here = kinds[0].is_none()
        && shaped
        && (below(1) || foreign || above_motto || below_motto && again());
    let section_here = named_here && section(1) && issue_line(2);
    if named_here && !named() {
        kinds[0] = Some(FurnitureKind::Masthead);
    }
    if foreign && named_here {
        kinds[1] = Some(FurnitureKind::Other);
    }
    if below_motto && kinds[0] == Some(FurnitureKind::Masthead) {
        kinds[1] = Some(FurnitureKind::Motto);
    }
    if section_here {
        kinds[1] = Some(FurnitureKind::Masthead);
    }
}

/// Whether a line is words in letters, with hardly anything beside them and no Han character.
fn is_in_letters(text: &Text) -> bool {
    const LONGEST: usize = 40;
    let letters = text.0.iter().filter(|ch| ch.c.is_alphabetic()).count();
    text.len() <= LONGEST
        && letters * 4 >= text.len() * 3
        && !text.0.iter().any(|ch| is_han(ch.c) || ch.c.is_ascii_digit())
}
