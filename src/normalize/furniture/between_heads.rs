//! A short line between lines of the page's head → the section's name or the motto.

use super::misread_heads::read_head;
use super::motto::may_be_motto;
use super::name::{SECTION, is_section, is_weekly, names_paper};
use super::place::HEAD;
use crate::model::FurnitureKind;
use crate::normalize::heading::introduces;
use crate::normalize::ledger::squeezed;
use crate::normalize::masthead::{Head, is_paper};
use crate::normalize::piece::{Kind, Piece};
use crate::text::is_blank;

/// A short line between lines of the page's head, or right above the paper's name: the section's name where
/// none is named, else the motto.
pub(super) fn between_heads(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    let of_head = |kind: Option<&Option<FurnitureKind>>| matches!(kind, Some(Some(_)));
    let named = |kind: FurnitureKind| {
        pieces.iter().zip(kinds.iter()).enumerate().any(move |(at, (piece, other))| {
            *other == Some(kind) && {
                let string = read_head(piece);
                let name: String = string.chars().filter(|&c| !is_blank(c)).collect();
                let publication = is_paper(&name)
                    || names_paper(&string).is_some()
                    || at == 0 && is_weekly(&name);
                kind == FurnitureKind::Masthead && !publication && is_section(&name)
                    || kind != FurnitureKind::Masthead && Head::of(&string).section().is_some()
            }
        })
    };
    let section = named(FurnitureKind::Masthead) || named(FurnitureKind::IssueLine);
    let paper = pieces.iter().zip(kinds.iter()).take(HEAD).skip(1).any(|(piece, kind)| {
        matches!(kind, Some(FurnitureKind::Masthead | FurnitureKind::IssueLine))
            && Head::of(&squeezed(&piece.string())).publication.is_some()
    });
    let found: Vec<usize> = (0..kinds.len().min(HEAD))
        .filter(|&at| pieces[at].kind == Kind::Open && kinds[at].is_none())
        .filter(|&at| {
            let above = if at == 0 { paper } else { of_head(kinds.get(at - 1)) };
            let begins = |at: usize| pieces.get(at).is_some_and(|piece| piece.page_start);
            above && of_head(kinds.get(at + 1)) && (at == 0 || !begins(at)) && !begins(at + 1)
        })
        .collect();
    // Of several nobody can tell which is which.
    let [at] = found[..] else { return };
    let text = pieces[at].text.tight();
    let name = Head::of(&squeezed(&pieces[at].string()));
    let name = name.only_name().filter(|name| SECTION.contains(&name.chars().count()));
    if !section && name.is_some_and(|name| !introduces(name)) {
        kinds[at] = Some(FurnitureKind::Masthead);
    } else if may_be_motto(&pieces[at]) && (section || text.len() > *SECTION.end()) {
        kinds[at] = Some(FurnitureKind::Motto);
    }
}
