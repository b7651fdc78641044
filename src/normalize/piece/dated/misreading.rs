//! Lines that can only be dates although a character of them was misread, told as doubts.

use crate::model::DoubtKind;
use crate::normalize::date;
use crate::normalize::ledger::Ledger;
use crate::normalize::misread as alike;
use crate::normalize::piece::{Kind, Piece};
use crate::text::is_blank;

/// Lines that can only be dates although a character of them was misread, where other dates stand
/// on lines of their own; and a row of figures in the place of a date, whose year fits in.
pub(super) fn misread(pieces: &mut [Piece], ledger: &mut Ledger) {
    let year = |piece: &Piece| match piece.kind {
        Kind::Date(range) => range.start.year,
        _ => None,
    };
    let dates = pieces.iter().filter(|piece| matches!(piece.kind, Kind::Date(_))).count();
    let dates = if dates == 0 { several_misread(pieces) } else { dates };
    // The last year printed above, and the place of the next date below.
    let (mut before, mut next) = (None, 0);
    for index in 0..pieces.len() {
        before = index.checked_sub(1).and_then(|last| year(&pieces[last])).or(before);
        let piece = &pieces[index];
        // A date that can be read as it stands has been judged.
        if piece.kind != Kind::Open
            || piece.text.len() > 20
            || date::read_text(&piece.text).is_some()
        {
            continue;
        }
        // A pointer before it may have been misread, too.
        let pointer = |c: char| alike::odd(c) || alike::bulky(c) || is_blank(c);
        let letter = piece.text.first().is_some_and(|c| c.is_ascii_alphabetic());
        let head = piece.text.0.iter().skip(usize::from(letter)).take_while(|ch| pointer(ch.c));
        let head = usize::from(letter) + head.count();
        let pointed = (1..=3).contains(&head).then(|| piece.text.slice(head..piece.text.len()));
        let pointed =
            pointed.and_then(|bare| Some((date::read_text(&bare)?, bare.tight().string())));
        if let Some((range, read)) = pointed.or_else(|| date::read_misread(&piece.text)) {
            let full = range.start.year.is_some() && range.start.month.is_some();
            if dates > 0 || full && range.start.day.is_some() {
                doubt(piece, read, ledger);
                pieces[index].kind = Kind::Date(range);
            }
            continue;
        }
        let mut ink = piece.text.0.iter().filter(|ch| !is_blank(ch.c));
        if dates < 2 || !ink.all(|ch| date::of_bare_years(ch.c)) {
            continue;
        }
        let figures = piece.text.tight().string();
        let row = (8..=12).contains(&figures.len()) && figures.bytes().all(|b| b.is_ascii_digit());
        let bare = date::bare_year(&figures);
        next = next.max(index + 1);
        while pieces.get(next).is_some_and(|piece| !matches!(piece.kind, Kind::Date(_))) {
            next += 1;
        }
        let after = pieces.get(next).and_then(|piece| match piece.kind {
            Kind::Date(range) => Some(range.start.year),
            _ => None,
        });
        if (row || bare.is_some())
            && let Some(year) = figures
                .get(..4)
                .and_then(|year| year.parse().ok())
                .filter(|year| (1800..2200).contains(year))
            && before.is_some_and(|before| before <= year)
            && after.is_some_and(|after| after.is_none_or(|after| year <= after))
        {
            if let Some(range) = bare {
                pieces[index].kind = Kind::Date(range);
                continue;
            }
            ledger.doubt(
                DoubtKind::DateUnread,
                piece.line(),
                format!("“{figures}”当是日期，只读出年份"),
                format!("{year}年"),
            );
            let start = date::Date { year: Some(year), ..date::Date::default() };
            pieces[index].kind = Kind::Date(date::Range { start, end: None });
        }
    }
}

/// Misread dates that prove one another.
const SEVERAL: usize = 3;

/// How many lines are dates of which a character was misread, where there are several.
fn several_misread(pieces: &[Piece]) -> usize {
    let read = |piece: &&Piece| {
        piece.kind == Kind::Open
            && piece.text.len() <= 20
            && date::read_misread(&piece.text).is_some_and(|(range, _)| range.start.year.is_some())
    };
    let count = pieces.iter().filter(read).count();
    if count >= SEVERAL { count } else { 0 }
}

/// Tells of a date that was read although a character of it must be another.
pub(super) fn doubt(piece: &Piece, read: String, ledger: &mut Ledger) {
    let message = format!("“{}”按日期“{read}”处理，照原样保留", piece.string());
    ledger.doubt(DoubtKind::SuspectedMisreading, piece.line(), message, read);
}
