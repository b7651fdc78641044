//! Lines that the page prints again and again → running heads and issue lines.

use super::place::at_edge;
use crate::model::FurnitureKind;
use crate::normalize::ledger::squeezed;
use crate::normalize::masthead::Head;
use crate::normalize::misread;
use crate::normalize::piece::{Kind, Piece};
use crate::text::is_blank;
use rustc_hash::{FxHashMap, FxHashSet};

/// The issue's line, printed again at the head of another page.
pub(super) fn issue_lines_again(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    const SHORTEST: usize = 6;
    let line = |at: usize| pieces[at].text.tight().string();
    let known: FxHashSet<String> = (0..pieces.len())
        .filter(|&at| kinds[at] == Some(FurnitureKind::IssueLine))
        .map(line)
        .filter(|line| line.chars().count() >= SHORTEST)
        .collect();
    for at in 0..pieces.len() {
        let open = kinds[at].is_none() && pieces[at].kind == Kind::Open;
        if open && !known.is_empty() && known.contains(&line(at)) {
            kinds[at] = Some(FurnitureKind::IssueLine);
        }
    }
}

/// A short line that stands again and again beside page starts or furniture is a running head.
pub(super) fn running_heads(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    let beside = |index: usize| at_edge(pieces, kinds, index);
    let short = |&index: &usize| {
        let piece = &pieces[index];
        piece.kind == Kind::Open && kinds[index].is_none() && piece.text.len() <= 24
    };
    let string = |index: usize| pieces[index].text.tight().string();
    let ends = |index: usize| {
        let mut ink = pieces[index].text.0.iter().map(|ch| ch.c).filter(|&c| !is_blank(c));
        (ink.next(), ink.next_back())
    };
    // None of its places may be elsewhere: `None` where one is.
    let mut places: FxHashMap<String, Option<Vec<usize>>> = FxHashMap::default();
    let mut begins: FxHashSet<_> = FxHashSet::default();
    for index in (0..pieces.len()).filter(short).filter(|&index| beside(index)) {
        begins.insert(ends(index));
        places.entry(string(index)).or_insert(Some(Vec::new())).iter_mut().for_each(|all| {
            all.push(index);
        });
    }
    for index in (0..pieces.len()).filter(short) {
        if begins.contains(&ends(index))
            && !beside(index)
            && let Some(places) = places.get_mut(&string(index))
        {
            *places = None;
        }
    }
    let again = places.into_values().flatten().filter(|places| places.len() > 1);
    let found: Vec<usize> = again.flatten().collect();
    for index in found {
        kinds[index] = Some(FurnitureKind::RunningHead);
    }
    // The paper's name alone on a line is no text, wherever it stands.
    let mastheads: FxHashSet<String> = (0..pieces.len())
        .filter(|&index| kinds[index] == Some(FurnitureKind::Masthead))
        .map(|index| pieces[index].text.tight().string())
        .collect();
    // The section's name is none beside the paper's.
    let sections: FxHashSet<String> = (0..pieces.len())
        .filter(|&index| kinds[index] == Some(FurnitureKind::IssueLine))
        .filter_map(|index| {
            Head::of(&squeezed(&pieces[index].string())).section().map(str::to_owned)
        })
        .collect();
    for (piece, kind) in pieces.iter().zip(kinds.iter_mut()) {
        let short = piece.kind == Kind::Open && kind.is_none() && piece.text.len() <= 12;
        if short && mastheads.contains(&piece.text.tight().string()) {
            *kind = Some(FurnitureKind::RunningHead);
        }
    }
    for index in 0..pieces.len() {
        let beside = [index.wrapping_sub(1), index + 1].into_iter().any(|at| {
            matches!(
                kinds.get(at),
                Some(Some(FurnitureKind::RunningHead | FurnitureKind::Masthead))
            )
        });
        let open = pieces[index].kind == Kind::Open && kinds[index].is_none();
        if beside && open && sections.contains(&pieces[index].text.tight().string()) {
            kinds[index] = Some(FurnitureKind::RunningHead);
        }
    }
}

/// A head that stands again with a character misread: `江汀晚抿` below furniture, 江汀晚报 elsewhere.
pub(super) fn nearly_repeated(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    let mut known = misread::Alike::default();
    for (piece, kind) in pieces.iter().zip(kinds.iter()) {
        if matches!(kind, Some(FurnitureKind::Masthead | FurnitureKind::RunningHead)) {
            known.insert(&piece.text.tight());
        }
    }
    for index in 0..pieces.len() {
        let piece = &pieces[index];
        if kinds[index].is_some() || piece.kind != Kind::Open || piece.text.len() > 24 {
            continue;
        }
        if at_edge(pieces, kinds, index) && known.holds_nearly(&piece.text.tight()) {
            kinds[index] = Some(FurnitureKind::RunningHead);
        }
    }
}
