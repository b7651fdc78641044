//! A short line right below the page's head, over a heading → the section's name, though no word tells it.

use super::misread_heads::read_head;
use super::name::is_section;
use super::place::NEAR;
use crate::model::FurnitureKind;
use crate::normalize::heading::{introduces, is_rubric};
use crate::normalize::masthead::{Head, is_paper};
use crate::normalize::piece::{Kind, Piece};
use crate::text::mark_class::closes;
use crate::text::simplified::in_simplified;
use crate::text::{is_blank, is_han};

/// The section's name need not say that it is one: a short line right below the head of the page,
/// between the issue's line and a heading, is the section where none was recognised.
pub(super) fn section_by_place(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    // One name in the page's head that no word tells is the paper's, where no other is and none stands above.
    let mut above = pieces.iter().zip(kinds.iter()).take_while(|(_, kind)| {
        !matches!(kind, Some(FurnitureKind::Masthead | FurnitureKind::IssueLine))
    });
    let mut paper = above.any(|(piece, _)| piece.text.0.iter().any(|ch| is_han(ch.c)));
    let mut said = false;
    let mut names: Vec<String> = Vec::new();
    for (piece, kind) in pieces.iter().zip(kinds.iter()) {
        if matches!(kind, Some(FurnitureKind::Masthead | FurnitureKind::IssueLine)) {
            let string = read_head(piece);
            let head = Head::of(&string);
            said |= string.split(is_blank).any(is_section);
            let name = head.section();
            paper |= head.publication.is_some()
                || string.split(is_blank).any(is_paper)
                || *kind == Some(FurnitureKind::Masthead) && name.is_none();
            names.extend(name.map(str::to_owned));
        }
    }
    names.sort_unstable();
    names.dedup();
    let running = kinds.iter().take(NEAR).any(|kind| *kind == Some(FurnitureKind::RunningHead));
    let named = said || names.len() > usize::from(!paper) || running;
    let Some(head) = kinds
        .iter()
        .take(NEAR)
        .rposition(|kind| matches!(kind, Some(FurnitureKind::IssueLine | FurnitureKind::Folio)))
    else {
        return;
    };
    let Some(piece) = pieces.get(head + 1) else { return };
    let text = piece.text.tight();
    // 社论 stands over the paper's own words.
    let opinion = matches!(&*in_simplified(&text.string()), "社论" | "社评" | "社说" | "短评");
    if named || !(2..=6).contains(&text.len()) || introduces(&text.string()) || opinion {
        return;
    }
    let same = |other: &Piece| {
        other.text.first() == text.first() && other.text.tight().string() == text.string()
    };
    let repeated = pieces.iter().filter(|other| same(other)).count() > 1;
    // Where other titles have such words above them, it is the first title's, whose writer stands below.
    let above_title = |at: usize| {
        let Some(next) = pieces.get(at + 1) else { return false };
        let word = pieces[at].text.tight();
        let title = next.text.len() <= 20 && !next.text.last().is_some_and(closes);
        pieces[at].kind == Kind::Open
            && (2..=6).contains(&word.len())
            && word.0.iter().all(|ch| is_han(ch.c))
            && title
            && next.blanks_before > 0
            && next.text.len() > word.len()
    };
    if !repeated
        && above_title(head + 1)
        && pieces.get(head + 3).is_some_and(|piece| piece.kind == Kind::Byline)
        && (head + 2..pieces.len()).filter(|&at| above_title(at)).count() > 1
    {
        return;
    }
    // So is what has a by-line below it, over a text.
    let over_byline = pieces.get(head + 2).is_some_and(|next| next.kind == Kind::Byline)
        && pieces.get(head + 3).is_some_and(|text| text.kind == Kind::Open && text.text.len() > 7);
    if !repeated && text.len() > 2 && over_byline {
        return;
    }
    let heading_below =
        pieces.get(head + 2).is_some_and(|next| next.text.len() <= 20 && !ends_clause(next));
    // A rubric below it is the first title's.
    let over_rubric = || {
        let below = pieces.get(head + 2).map(|next| next.text.tight().string());
        below.is_some_and(|below| is_rubric(&below))
    };
    let close = piece.blanks_before == 0 || repeated || over_rubric();
    // A word for one of the staff names nobody: 班主任.
    let unnamed = |kind: Option<FurnitureKind>| {
        matches!(kind, None | Some(FurnitureKind::RunningHead | FurnitureKind::Contact))
    };
    let plain = text.0.iter().all(|ch| is_han(ch.c));
    if close && heading_below && unnamed(kinds[head + 1]) && plain {
        for (piece, kind) in pieces.iter().zip(kinds.iter_mut()) {
            if same(piece) && unnamed(*kind) {
                *kind = Some(FurnitureKind::Masthead);
            }
        }
    }
}

/// Whether a line ends with the mark of a sentence or a clause that no title ends with.
fn ends_clause(piece: &Piece) -> bool {
    piece.text.last().is_some_and(|c| closes(c) && c != '！')
}
