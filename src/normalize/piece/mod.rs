//! Printed lines: what an extraction cut at a tight mark is put together again, and lines whose
//! shape alone tells what they are (dates, by-lines, sign-offs, bullets, furniture) are marked.
//!
//! The steps of [`gather`]: lines of the source as printed lines ([`printed`]); what is no print set aside ([`dirt`],
//! [`recurring`]); lines put together that were cut ([`mod@stitch`], [`heads`]) and lines cut that hold two things
//! ([`parted`]); dates ([`dated`]), sign-offs, verse, programmes, captions and the like ([`shapes`]), items
//! ([`mod@bullet`], [`mod@list_mark`], [`marked`]), writers ([`writers`]), rows and tables ([`rows`]), letters ([`letters`]),
//! numbers ([`numbers`]), stanzas ([`stanzas`]) and what stands over articles ([`rubric`]). They ask what a line begins
//! with ([`label`], [`lens`], [`greeting`]) and what is printed around it ([`neighbours`]).

mod bullet;
mod dated;
mod dirt;
mod greeting;
mod heads;
mod label;
mod lens;
mod letters;
mod list_mark;
mod marked;
mod neighbours;
mod numbers;
mod parted;
mod printed;
mod recurring;
mod rows;
mod rubric;
mod shapes;
mod stanzas;
mod stitch;
mod unwrapped;
mod writers;

pub(super) use bullet::{is_bullet, leading_stars};
pub(super) use dirt::specks;
pub(super) use greeting::greets;
pub(super) use label::{is_dated, is_labelled, may_be_labelled, speaker};
pub(super) use lens::{is_bracketed, opens_with_lens};
pub(super) use letters::opens_answer;
pub(super) use list_mark::list_mark;
pub(super) use marked::behind_mark;
pub(super) use neighbours::parts;
pub(super) use numbers::number_of;
pub(super) use printed::{Kind, Piece};
pub(super) use recurring::{between_sentences, print_outs};
pub(super) use shapes::is_book_data;

use super::ablation::{Evidence, off};
use super::chars::Text;
use super::heading::{barred, is_rubric};
use super::ledger::Ledger;
use super::line::Line;
use super::{byline, furniture};
use crate::model::FurnitureKind;
use crate::text::is_han;
use bullet::{bullet, dot};
use heads::heads_joined;
use label::tells_attendance;
use neighbours::{near, runs, widest_near};
use parted::{part_bylines, part_notes};
use rubric::{LONGEST_RUBRIC, is_marked_rubric, rubrics};
use rustc_hash::FxHashMap;
use stitch::stitch;

/// Lines → printed lines with what their shape says.
pub(super) fn gather(lines: Vec<Line>, ledger: &mut Ledger) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = lines.into_iter().map(Piece::new).collect();
    if !off(Evidence::Dirt) {
        dirt::sweep(&mut pieces, ledger);
    }
    if !off(Evidence::Repetition) {
        recurring::folios(&mut pieces);
    }
    let mut pieces = part_bylines(heads_joined(part_notes(stitch(pieces))));
    if !off(Evidence::Verse) {
        shapes::couplets(&mut pieces);
    }
    if !off(Evidence::Overprint) {
        shapes::overprinted(&mut pieces, ledger);
    }
    rows::figures(&mut pieces);
    dated::diary(&mut pieces);
    dated::gather(&mut pieces, ledger);
    let mut pieces = dated::part(pieces, ledger);
    // `（责任编辑：甲乙）` signs no text.
    for piece in pieces.iter_mut().filter(|piece| furniture::is_editors_note(&piece.text)) {
        piece.kind = Kind::Furniture(FurnitureKind::Contact);
    }
    shapes::signoffs(&mut pieces, ledger);
    // A bullet and a name right beside another item is an item.
    let starts: Vec<bool> =
        pieces.iter().map(|piece| piece.text.first().is_some_and(is_bullet)).collect();
    let listed = |at: usize| {
        starts[at] && (at > 0 && starts[at - 1] || starts.get(at + 1).is_some_and(|&next| next))
    };
    let dots = pieces.iter().filter(|piece| dot(&piece.text).is_some()).count();
    // A writer's part and a colon, again and again, begin what somebody says: `小记者：`. Where names alone
    // follow them, they are by-lines of one form.
    let mut speakers: FxHashMap<String, usize> = FxHashMap::default();
    for (name, piece) in pieces.iter().filter_map(|piece| Some((speaker(&piece.text)?, piece))) {
        let said = !byline::is_byline(&piece.text);
        *speakers.entry(name).or_default() += usize::from(said);
    }
    let speaks = |text: &Text| speaker(text).is_some_and(|name| speakers[&name] > 1);
    // `■大事记` right over a date names no writer.
    let history: Vec<bool> = (0..pieces.len())
        .map(|at| {
            let next = pieces.get(at + 1).map(|next| &next.kind);
            matches!(next, Some(Kind::Date(_))) && dated::is_history(&pieces[at].text)
        })
        .collect();
    // A name below a line that ends with 、 is the next of those.
    let named_on: Vec<bool> =
        (0..pieces.len()).map(|at| at > 0 && pieces[at - 1].text.last() == Some('、')).collect();
    for (at, piece) in pieces.iter_mut().enumerate() {
        if piece.kind != Kind::Open || history[at] {
            continue;
        }
        let dot = dot(&piece.text).filter(|_| dots > 1);
        if barred(&piece.text).is_some() {
            // `◆人物◆` is a kicker.
        } else if let Some(n) = bullet(&piece.text, listed(at)).or(dot) {
            // `■责任编辑：甲乙`, `★投稿邮箱：…` alone are no item.
            let rest = piece.text.slice(n..piece.text.len());
            if furniture::is_issue_text(&rest) {
                piece.kind = Kind::Furniture(FurnitureKind::IssueLine);
            } else if listed(at) || !furniture::is_foot_text(&rest) {
                piece.kind = Kind::Bullet(n);
            }
        } else if furniture::is_imprint_text(&piece.text) {
            // `责编/甲乙` is no by-line.
        } else if is_marked_rubric(&piece.text)
            || piece.text.len() <= LONGEST_RUBRIC
                && piece.text.0.iter().all(|ch| is_han(ch.c))
                && is_rubric(&piece.text.string())
        {
            // `◎名词解释`, `记者手记` name no writer.
        } else if byline::is_byline(&piece.text)
            && !speaks(&piece.text)
            && !tells_attendance(&piece.text)
            && !named_on[at]
        {
            piece.kind = Kind::Byline;
        } else if byline::read_misread(&piece.text).is_some() {
            piece.kind = Kind::Byline;
            shapes::suspect(piece, "署名", ledger);
        } else if furniture::is_issue_text(&piece.text) {
            // `07 文化 2024年…` is no number with its kicker.
            piece.kind = Kind::Furniture(FurnitureKind::IssueLine);
        }
    }
    rows::counts(&mut pieces);
    writers::lists(&mut pieces);
    writers::by_place(&mut pieces, |text| speaks(text) || tells_attendance(text));
    writers::signs(&mut pieces);
    shapes::programmes(&mut pieces);
    shapes::wrapped(&mut pieces);
    shapes::labelled(&mut pieces);
    rows::tables(&mut pieces);
    rows::cells(&mut pieces);
    shapes::datelines(&mut pieces);
    shapes::signatures(&mut pieces);
    letters::ends(&mut pieces);
    letters::signed(&mut pieces);
    shapes::misread_bullets(&mut pieces, ledger);
    if !off(Evidence::Numbers) {
        numbers::stages(&mut pieces);
        numbers::numbered(&mut pieces);
    }
    shapes::books(&mut pieces);
    if !off(Evidence::Verse) {
        shapes::verse(&mut pieces);
        shapes::set_in(&mut pieces);
        stanzas::mark(&mut pieces);
    }
    if !off(Evidence::Captions) {
        shapes::captions(&mut pieces);
    }
    furniture::mark(&mut pieces);
    unwrapped::mark(&mut pieces);
    if !off(Evidence::Captions) {
        shapes::caption_above_head(&mut pieces);
    }
    marked::gather(&mut pieces);
    rubrics(&mut pieces);
    pieces
}

/// Whether a line has a mark that running text has and rows of tables, names and titles of books have not.
fn is_running(text: &Text) -> bool {
    text.0.iter().any(|ch| matches!(ch.c, '，' | '。' | '；' | '？' | '！' | '“' | '”'))
}

/// Printed lines one below the other, for tests.
#[cfg(test)]
pub(super) fn of_lines(lines: &[&str]) -> Vec<Piece> {
    let line = |(number, string): (u32, &&str)| {
        let mut text = Text::of(string);
        text.0.iter_mut().for_each(|ch| ch.line = number);
        Piece::new(Line { text, indent: 0, blanks_before: 0, page_start: false })
    };
    (1..).zip(lines).map(line).collect()
}
