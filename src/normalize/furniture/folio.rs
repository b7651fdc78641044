//! Page numbers that are told by what stands around them or beside them on the line → folios.

use super::misread_heads::as_head;
use super::page_number::{is_page_number, plain_folio};
use super::place::{HEAD, amid, ends_page};
use crate::model::FurnitureKind;
use crate::normalize::ledger::squeezed;
use crate::normalize::masthead::{self, Head};
use crate::normalize::piece::{Kind, Piece};
use crate::text::simplified::in_simplified;
use crate::text::{is_blank, is_han};
use rustc_hash::{FxHashMap, FxHashSet};

/// A short name and a page number on one line, at a page's head or foot: `文化 14`, `A07 观察`. Where
/// the name stands with several numbers, or right beside other matter of the page, it is no text.
pub(super) fn named_folios(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    /// Chars of both at most, a name in capitals beside them.
    const LONGEST: usize = 30;
    // Numbers of articles are all printed with a 0 before them, or none is.
    let zero = |piece: &Piece| piece.text.first() == Some('0');
    let plain = pieces.iter().any(|piece| matches!(piece.kind, Kind::Numbered(_)) && !zero(piece));
    let page_only = |piece: &Piece| plain && zero(piece);
    let found: Vec<(usize, String)> = pieces
        .iter()
        .enumerate()
        .filter(|&(index, piece)| {
            let numbered = matches!(piece.kind, Kind::Numbered(_)) && page_only(piece);
            (piece.kind == Kind::Open || numbered) && kinds[index].is_none()
        })
        .filter(|(_, piece)| piece.text.len() <= LONGEST)
        .filter(|(_, piece)| piece.text.0.iter().any(|ch| ch.c.is_ascii_digit()))
        .filter_map(|(index, piece)| {
            let string = squeezed(&piece.string());
            let named =
                |line: &str| Head::of(line).named_page().map(|name| (index, name.to_owned()));
            named(&string).or_else(|| named(&as_head(&string)?))
        })
        .collect();
    let mut times: FxHashMap<&str, usize> = FxHashMap::default();
    for (_, name) in &found {
        *times.entry(name).or_default() += 1;
    }
    for (index, name) in &found {
        let near = index.saturating_sub(2)..(index + 3).min(kinds.len());
        let edge = near.clone().any(|at| at != *index && kinds[at].is_some())
            || (index.saturating_sub(2)..=*index).any(|at| pieces[at].page_start)
            || *index < 2
            || amid(pieces, *index);
        let again = times[name.as_str()] > 1;
        // `某某志 第25页`, but not `详见 第25页`
        let line = pieces[*index].text.tight().string();
        let said = line.contains('第')
            && line.ends_with(['页', '頁', '版'])
            && !["请看", "参看", "详见", "参见", "下转", "上接", "见"]
                .contains(&&*in_simplified(name));
        if edge || again || said {
            kinds[*index] = Some(FurnitureKind::IssueLine);
        }
    }
}

/// The first line of all, where it is a name's and the second tells the issue: the paper's, whatever it ends with.
fn above_issue(pieces: &[Piece], kinds: &[Option<FurnitureKind>]) -> Option<String> {
    const LENGTH: std::ops::RangeInclusive<usize> = 2..=10;
    let first = pieces.first().filter(|piece| piece.kind == Kind::Open)?;
    let name = LENGTH.contains(&first.text.len()) && first.text.0.iter().all(|ch| is_han(ch.c));
    (name && kinds.get(1)? == &Some(FurnitureKind::IssueLine)).then(|| first.string())
}

/// A page's number alone below its text, where the next page begins with its head.
pub(super) fn above_heads(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    const LONGEST: usize = 3;
    for at in 0..pieces.len() {
        let text = &pieces[at].text;
        let open = pieces[at].kind == Kind::Open && kinds[at].is_none();
        let number = text.len() <= LONGEST && text.0.iter().all(|ch| ch.c.is_ascii_digit());
        let head = |kind: &Option<FurnitureKind>| {
            matches!(kind, Some(FurnitureKind::IssueLine | FurnitureKind::Masthead))
        };
        if open && number && ends_page(pieces, at) && kinds.get(at + 1).is_some_and(head) {
            kinds[at] = Some(FurnitureKind::Folio);
        }
    }
}

/// The names of paper and section again, from the head of the first page, with a page's number before or behind
/// them, or a month: `34 某城 街巷志`, `某院通讯 第15页`, `某刊 2009·8`.
pub(super) fn folios_with_names(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    const LONGEST: usize = 24;
    let head = pieces.iter().zip(kinds.iter()).take(HEAD).filter(|(_, kind)| {
        matches!(kind, Some(FurnitureKind::Masthead | FurnitureKind::IssueLine))
    });
    let names: FxHashSet<String> = head
        .flat_map(|(piece, _)| {
            let line = squeezed(&piece.string());
            line.split(is_blank)
                .filter(|word| word.chars().all(is_han))
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .filter(|word| word.chars().count() > 1)
        .chain(above_issue(pieces, kinds))
        .collect();
    if names.is_empty() {
        return;
    }
    // The section's name stands at the first page's head without a sign that it is one.
    let alone = |word: &str| {
        let mut head = pieces.iter().take(HEAD);
        head.any(|piece| piece.kind == Kind::Open && piece.text.tight().string() == word)
    };
    for (at, piece) in pieces.iter().enumerate() {
        let figure = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let open = matches!(piece.kind, Kind::Open | Kind::Numbered(_)) && kinds[at].is_none();
        let edges = figure(piece.text.first())
            || figure(piece.text.last())
            || matches!(piece.text.last(), Some('页' | '頁' | '版'));
        if open && edges && piece.text.len() <= LONGEST {
            let line = squeezed(&piece.string());
            let (pages, words): (Vec<String>, Vec<String>) = masthead::words(&line)
                .into_iter()
                .partition(|word| plain_folio(word).is_some() || Head::of(word).date.is_some());
            let known = words.iter().filter(|word| names.contains(*word)).count();
            if pages.len() == 1
                && known > 0
                && words.iter().all(|word| names.contains(word) || alone(word))
            {
                kinds[at] = Some(FurnitureKind::Folio);
            }
        }
    }
}

/// Page numbers wherever they stand, where several count on: `- 2 -`, later `- 3 -`.
pub(super) fn page_numbers(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    let found: Vec<(usize, u32)> = (0..pieces.len())
        .filter(|&index| pieces[index].kind == Kind::Open)
        .filter(|&index| matches!(kinds[index], None | Some(FurnitureKind::Folio)))
        .filter(|&index| is_page_number(&pieces[index].text))
        .filter_map(|index| Some((index, plain_folio(&squeezed(&pieces[index].string()))?)))
        .collect();
    let counts_on = |pair: &[(usize, u32)]| pair[0].1 < pair[1].1 && pair[1].1 <= pair[0].1 + 2;
    for pair in found.windows(2).filter(|pair| counts_on(pair)) {
        for &(index, _) in pair {
            kinds[index] = Some(FurnitureKind::Folio);
        }
    }
}
