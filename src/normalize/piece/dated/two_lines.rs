//! Dates of which a range's end or another name in brackets stands on the next line → one line.

use crate::normalize::chars::Text;
use crate::normalize::date;
use crate::normalize::piece::{Kind, Piece};
use crate::text::is_han;
use crate::text::mark_class::closes;

/// A date whose other name in brackets goes on on the next line: `三月二十二日（农历二月`, `初九）`.
pub(super) fn broken_glosses(pieces: &mut [Piece]) {
    const LONGEST: usize = 6;
    let opens = |text: &Text| text.0.iter().any(|ch| matches!(ch.c, '（' | '('));
    let closes = |text: &Text| matches!(text.last(), Some('）' | ')'));
    for at in 0..pieces.len().saturating_sub(1) {
        let (first, second) = (&pieces[at], &pieces[at + 1]);
        if first.kind == Kind::Open
            && second.kind == Kind::Open
            && second.text.len() <= LONGEST
            && closes(&second.text)
            && !opens(&second.text)
            && opens(&first.text)
            && !closes(&first.text)
            && date::may_begin(&first.text)
        {
            let whole = Text([&first.text.0[..], &second.text.0].concat());
            if let Some(range) = date::read_text(&whole) {
                join_next(pieces, at, whole, Kind::Date(range));
            }
        }
    }
}

/// Gives a piece what the two lines are together, and leaves the next one without text.
fn join_next(pieces: &mut [Piece], at: usize, whole: Text, kind: Kind) {
    pieces[at + 1].take();
    (pieces[at].text, pieces[at].kind) = (whole, kind);
}

/// A range of dates that goes on on the next line: `五十六年十月二十五日至`, `二十七日`.
pub(super) fn broken_ranges(pieces: &mut [Piece]) {
    const LONGEST: usize = 20;
    let opens = |piece: &Piece| {
        piece.kind == Kind::Open
            && piece.text.len() <= LONGEST
            && matches!(piece.text.last(), Some('至' | '到' | '—' | '–' | '～' | '-'))
            && date::may_begin(&piece.text)
    };
    for at in 0..pieces.len().saturating_sub(1) {
        if opens(&pieces[at]) && pieces[at + 1].text.len() <= LONGEST {
            let whole = Text([&pieces[at].text.0[..], &pieces[at + 1].text.0].concat());
            let read = date::read_text(&whole).filter(|range| range.end.is_some());
            // Only its neighbours can tell what a short one is.
            let short = || {
                let bare = whole.tight().string();
                let bare = bare.trim_start_matches(date::is_entry_mark);
                date::read_short(bare).is_some_and(|(_, range)| range.end.is_some())
            };
            if read.is_some() || short() {
                join_next(pieces, at, whole, read.map_or(Kind::Open, Kind::Date));
            }
        }
    }
}

/// A year in brackets on the line below a date that fills its own is another name of it: `光绪二十九年`, `（1903年）`.
pub(super) fn glosses(pieces: &mut [Piece]) {
    let year = |piece: &Piece| {
        let line = piece.text.tight().string();
        let inside = line.strip_prefix(['（', '(']).and_then(|line| line.strip_suffix(['）', ')']));
        inside.is_some_and(|inside| {
            let figures = inside.strip_suffix('年').unwrap_or(inside);
            figures.len() == 4 && figures.bytes().all(|b| b.is_ascii_digit())
        })
    };
    let of_year = |piece: &Piece| {
        matches!(piece.kind, Kind::Date(range) if range.end.is_none())
            && piece.text.first().is_some_and(is_han)
            && !piece.text.last().is_some_and(closes)
    };
    for at in 1..pieces.len() {
        if of_year(&pieces[at - 1]) && year(&pieces[at]) {
            let below = pieces[at].take();
            pieces[at - 1].text.0.extend(below.text.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::alone::gather;
    use super::*;
    use crate::normalize::ledger::Ledger;
    use crate::normalize::piece::of_lines as pieces;

    #[test]
    fn dates_on_two_lines_are_one() {
        let dates = |lines: &[&str]| {
            let mut found = pieces(lines);
            gather(&mut found, &mut Ledger::default());
            let dated = found.iter().filter(|piece| matches!(piece.kind, Kind::Date(_)));
            (dated.count(), found.len())
        };
        assert_eq!(dates(&["1967年10月25日至", "27日", "甲乙丙丁"]), (1, 2));
        assert_eq!(dates(&["光绪二十九年", "（1903年）", "甲乙丙丁"]), (1, 2));
        assert_eq!(dates(&["三月十二日傍晚，", "甲乙丙丁"]), (0, 2), "a sentence goes on");
    }
}
