//! The lines of a group and its shape → the group: its parts joined, its number and its by-line read.

use super::group::Group;
use super::kicker::{barred, in_lenses};
use super::shape::Shape;
use super::token::Token;
use crate::model::{EmendationKind, FurnitureKind, Stage};
use crate::normalize::chars::Text;
use crate::normalize::ledger::Ledger;
use crate::normalize::piece::{Kind, Piece, behind_mark, number_of};
use crate::normalize::{byline, join};
use crate::text::is_blank;

pub(super) fn build(
    tokens: &[Token],
    shape: Shape,
    pieces: &[Piece],
    ledger: &mut Ledger,
) -> Group {
    let mut group =
        Group { pieces: tokens.iter().map(|token| token.piece).collect(), ..Group::default() };
    if shape.verse {
        group.verse = true;
        return group;
    }
    let entered = ledger.entered();
    let stage = ledger.begin(Stage::Heading);
    group.introduces = tokens[0].introduces && !shape.kicker;
    group.below_head = pieces[tokens[0].piece].below_head;
    group.title_lines = shape.title;
    let mut at = 0;
    if shape.kicker {
        let text = &pieces[tokens[0].piece].text;
        // A misread figure ends where the blank does.
        let behind = text.0.iter().position(|ch| is_blank(ch.c)).map_or(0, |blank| {
            blank + text.0[blank..].iter().take_while(|ch| is_blank(ch.c)).count()
        });
        let numbered = match pieces[tokens[0].piece].kind {
            Kind::Numbered(number) => number_of(text).or((behind > 0).then_some((number, behind))),
            _ => None,
        };
        match numbered {
            Some((number, length)) => {
                group.number = Some(number);
                group.figure = text.slice(0..length).tight().into_owned();
                group.kicker = text.slice(length..text.len()).tight().into_owned();
            }
            _ => {
                let marked = pieces[tokens[0].piece].rubric.then(|| behind_mark(text)).flatten();
                let words = barred(text).or_else(|| in_lenses(text)).or(marked);
                group.kicker = words.unwrap_or_else(|| text.tight().into_owned());
            }
        }
        at = 1;
    }
    let mut lines: Vec<&Piece> =
        tokens[at..at + shape.title].iter().map(|token| &pieces[token.piece]).collect();
    let first: Piece;
    if at == 0
        && tokens[0].number
        && let Some((number, length)) = number_of(&lines[0].text)
    {
        group.number = Some(number);
        let text = &lines[0].text;
        group.figure = text.slice(0..length).tight().into_owned();
        first = Piece { text: text.slice(length..text.len()), ..lines[0].clone() };
        lines[0] = &first;
    }
    group.title = join::lines(&lines, ledger);
    at += shape.title;
    if shape.subtitle > 0 {
        let lines: Vec<&Piece> =
            tokens[at..at + shape.subtitle].iter().map(|token| &pieces[token.piece]).collect();
        group.subtitle = join::lines(&lines, ledger);
        at += shape.subtitle;
    }
    if shape.author {
        let text = &pieces[tokens[at].piece].text;
        // What its place told is read as it was told.
        let placed = pieces[tokens[at].piece].kind == Kind::Byline
            && !byline::is_byline(text)
            && byline::read_misread(text).is_none();
        let loose = || byline::read_loose(text).filter(|_| placed).map(|loose| loose.byline);
        let team =
            || byline::Byline { affiliation: text.tight().into_owned(), ..Default::default() };
        let byline = loose()
            .or_else(|| byline::read(text))
            .or_else(|| byline::read_misread(text))
            .or_else(|| tokens[at].team.then(team))
            .unwrap_or_else(|| byline::Byline {
                authors: vec![text.tight().into_owned()],
                ..byline::Byline::default()
            });
        credit(&mut group.authors, &mut group.affiliation, byline, ledger);
    }
    ledger.begin(stage);
    group.repairs = ledger.withdraw(entered);
    group
}

/// Takes over what a by-line says; its fixed words become an emendation.
pub(in crate::normalize) fn credit(
    authors: &mut Vec<Text>,
    affiliation: &mut Text,
    byline: byline::Byline,
    ledger: &mut Ledger,
) {
    if !byline.marks.is_empty() {
        let before = byline.marks.string();
        ledger.remove(EmendationKind::SignoffRemoved, &byline.marks, &before, "");
    }
    for name in byline.authors {
        if let [first, second, ..] = name.0[..]
            && first.line == second.line
            && second.column > first.column + 1
        {
            let printed = format!("{} {}", first.c, name.slice(1..name.len()).string());
            ledger.change(EmendationKind::BlankRemoved, &name.0, &printed, &name.string());
        }
        if !authors.iter().any(|known| known.string() == name.string()) {
            authors.push(name);
        } else {
            ledger.furnish(FurnitureKind::Byline, &name);
        }
    }
    if affiliation.is_empty() {
        *affiliation = byline.affiliation;
    } else if !byline.affiliation.is_empty() {
        ledger.furnish(FurnitureKind::Byline, &byline.affiliation);
    }
}
