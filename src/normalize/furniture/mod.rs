//! Matter of the page: mastheads, issue lines, folios, contacts, mottos. Recognised by shape and
//! place, read into the metadata, and kept as furniture.
//!
//! [`mark`] asks each line first what its own shape proves ([`mod@certain`]), then what it is where it stands
//! ([`mod@place`]): the names of paper and section ([`name`]), who publishes the paper ([`publisher`]), the issue's
//! line ([`issue_line`]), mottos ([`motto`]), page numbers ([`page_number`]), where the editors are reached ([`reach`],
//! [`contact`]), who made the page ([`imprint`], [`staff`]), notes on texts ([`note`]) and what else the paper tells its
//! readers ([`notice`]). Then the passes over all lines, which look at what stands beside: [`mod@alone_at_head`],
//! [`mod@name_by_place`], [`motto`], [`mod@misread_heads`], [`folio`], [`mod@between_heads`], [`mod@makers`],
//! [`repeated`], [`mod@section_by_place`]; what belongs to texts is given back to them ([`mod@inside_texts`]).
//! [`read`] enters what the furniture says into the metadata ([`metadata`]).

mod alone_at_head;
mod between_heads;
mod certain;
mod contact;
mod folio;
mod imprint;
mod inside_texts;
mod issue_line;
mod makers;
mod metadata;
mod misread_heads;
mod motto;
mod name;
mod name_by_place;
mod note;
mod notice;
mod page_number;
mod place;
mod publisher;
mod reach;
mod repeated;
mod section_by_place;
mod staff;
#[cfg(test)]
mod tests;

pub(super) use certain::certain;
pub(super) use contact::is_contact_text;
pub(super) use imprint::{is_editors_note, is_foot_text, is_imprint_text};
pub(super) use issue_line::is_issue_text;
pub(super) use metadata::read;
pub(super) use name::{dotted_section, is_publication, is_section, may_name_section};
pub(super) use note::{is_note, is_note_on_text};
pub(super) use page_number::{is_page_number, pages_in};
pub(super) use place::{goes_on, interrupts_sentence};
pub(super) use publisher::{is_organ, is_period, is_publisher};
pub(super) use reach::reaches;
pub(super) use staff::is_staff;

use super::ablation::{Evidence, off};
use super::ledger::squeezed;
use super::masthead::Head;
use super::piece::{Kind, Piece, between_sentences};
use crate::model::FurnitureKind;
use crate::text::is_blank;
use alone_at_head::alone_at_head;
use between_heads::between_heads;
use contact::is_of_paper;
use folio::{above_heads, folios_with_names, named_folios, page_numbers};
use inside_texts::inside_texts;
use makers::makers;
use misread_heads::misread_heads;
use motto::{
    at_foot, closes_page, dotted_mottos, is_dot, is_even_saying, is_motto, is_saying, opens_page,
};
use name::{names_paper, says_twice};
use name_by_place::name_by_place;
use notice::{is_price, says_little};
use page_number::{is_joint, is_numbered, plain_folio};
use place::{NEAR, amid, apart, ends_page, interrupts, place};
use reach::reached;
use repeated::{issue_lines_again, nearly_repeated, running_heads};
use section_by_place::section_by_place;

/// Marks the pieces that are furniture.
pub(super) fn mark(pieces: &mut [Piece]) {
    let mut kinds: Vec<Option<FurnitureKind>> = pieces
        .iter()
        .map(|piece| match piece.kind {
            Kind::Open => certain(&piece.text),
            Kind::Furniture(kind @ (FurnitureKind::IssueLine | FurnitureKind::Folio)) => Some(kind),
            _ => None,
        })
        .collect();
    let last_line = pieces.iter().map(Piece::line).max().unwrap_or(0);
    for index in 0..pieces.len() {
        // A number alone at a page's end numbers no article.
        let ends = matches!(pieces[index].kind, Kind::Numbered(_))
            && ends_page(pieces, index)
            && pieces[index].text.0.iter().all(|ch| ch.c.is_ascii_digit());
        // `某某报 Moumou Pao` is no writer's name in two scripts.
        let paper = index == 0
            && pieces[index].kind == Kind::Byline
            && names_paper(&squeezed(&pieces[index].string())).is_some();
        if kinds[index].is_some() || pieces[index].kind != Kind::Open && !ends && !paper {
            continue;
        }
        let (at_head, beside_furniture) = place(pieces, &kinds, index);
        let at_end = index + 2 >= kinds.len();
        // Columns side by side may put the foot of a page among them.
        let at_foot = at_end || pieces[index].line() + 2 > last_line;
        // In the middle of the text only a motto is recognised, by what parts its words.
        let mut chars = pieces[index].text.0.iter();
        let parted = chars.any(|ch| is_blank(ch.c) || is_dot(ch.c));
        let near = at_head || beside_furniture || interrupts(pieces, index);
        let amid = near || at_foot || amid(pieces, index) || is_of_paper(&pieces[index].text);
        if !(amid || parted || apart(pieces, index)) {
            continue;
        }
        let string = squeezed(&pieces[index].string());
        // Where this page's section is named already, 论坛 or 专栏 stands over an article.
        let named = || {
            (index.saturating_sub(NEAR)..index).any(|at| {
                kinds[at] == Some(FurnitureKind::IssueLine)
                    && Head::of(&squeezed(&pieces[at].string())).named_page().is_some()
            })
        };
        let masthead = || {
            is_publication(&string)
                || is_section(&string) && !named()
                || names_paper(&string).is_some()
                || at_head && says_twice(&string)
        };
        let joined = parted || string.contains(is_joint);
        let head = if near && (joined || is_numbered(&string)) {
            Head::of(&string)
        } else {
            Head::default()
        };
        kinds[index] = if head.is_head() && head.is_placed() {
            Some(FurnitureKind::IssueLine)
        } else if near && masthead() {
            Some(FurnitureKind::Masthead)
        } else if parted && head.is_head() {
            Some(FurnitureKind::IssueLine)
        } else if is_motto(&string, at_end || beside_furniture)
            || closes_page(pieces, &kinds, index) && is_saying(&string)
            || opens_page(pieces, &kinds, index) && is_even_saying(&string)
        {
            Some(FurnitureKind::Motto)
        } else if (amid || apart(pieces, index)) && (is_price(&string) || says_little(&string)) {
            Some(FurnitureKind::Other)
        } else if amid && reached(&string).is_some() {
            Some(FurnitureKind::Contact)
        } else if (at_head || at_end || beside_furniture || ends_page(pieces, index))
            && plain_folio(&string).is_some()
            || amid && !near && is_page_number(&pieces[index].text)
        {
            Some(FurnitureKind::Folio)
        } else {
            None
        };
    }
    alone_at_head(pieces, &mut kinds);
    name_by_place(pieces, &mut kinds);
    dotted_mottos(pieces, &mut kinds);
    misread_heads(pieces, &mut kinds);
    named_folios(pieces, &mut kinds);
    folios_with_names(pieces, &mut kinds);
    above_heads(pieces, &mut kinds);
    alone_at_head(pieces, &mut kinds);
    between_heads(pieces, &mut kinds);
    at_foot(pieces, &mut kinds);
    makers(pieces, &mut kinds);
    page_numbers(pieces, &mut kinds);
    if !off(Evidence::Repetition) {
        running_heads(pieces, &mut kinds);
        issue_lines_again(pieces, &mut kinds);
        nearly_repeated(pieces, &mut kinds);
        for at in between_sentences(pieces) {
            kinds[at].get_or_insert(FurnitureKind::Other);
        }
    }
    if !off(Evidence::FurniturePlace) {
        section_by_place(pieces, &mut kinds);
    }
    for at in inside_texts(pieces, &mut kinds) {
        pieces[at].kind = Kind::Whole;
    }
    for (piece, kind) in pieces.iter_mut().zip(kinds) {
        if let Some(kind) = kind {
            piece.kind = Kind::Furniture(kind);
        }
    }
}
