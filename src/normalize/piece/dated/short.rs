//! Dates that alone may be any number: believed where several of a kind stand in order, or among whole ones.

use super::REACH;
use super::head::{Cut, FoundCut};
use crate::normalize::chars::Text;
use crate::normalize::date;
use crate::normalize::piece::{Kind, Piece};
use crate::text::{is_blank, is_han};

/// Short dates alone on their lines, each over a text: several of a kind, one later than the other; days
/// below a date that gives their month.
pub(super) fn short(pieces: &mut [Piece]) {
    const LONGEST: usize = 16;
    let read = |at: usize| {
        let piece = &pieces[at];
        let may =
            piece.kind == Kind::Open && piece.text.len() <= LONGEST && date::has_unit(&piece.text);
        let found = may.then(|| date::read_short(&piece.text.tight().string())).flatten();
        found.filter(|_| pieces.get(at + 1).is_some_and(|next| holds_words(&next.text)))
    };
    let found: Vec<_> = (0..pieces.len()).map(read).collect();
    let known: Vec<Option<date::Date>> = pieces
        .iter()
        .map(|piece| match piece.kind {
            Kind::Date(range) => Some(range.start),
            _ => None,
        })
        .collect();
    for (at, range) in believed(&found, &known) {
        pieces[at].kind = Kind::Date(range);
    }
}

/// Whether a line is words, and not figures of a table.
pub(super) fn holds_words(text: &Text) -> bool {
    const LEAST: usize = 2;
    text.0.iter().filter(|ch| is_han(ch.c)).take(LEAST).count() == LEAST
}

/// Which short dates are dates, and what they say. `found` has what each line may say, `known` what those
/// say that are dates.
fn believed(
    found: &[Option<(date::Short, date::Range)>],
    known: &[Option<date::Date>],
) -> Vec<(usize, date::Range)> {
    const LEAST: usize = 3;
    let mut out = Vec::new();
    // Days: since a month was named, and the last one.
    let mut since = None;
    let mut runs: Vec<Vec<(usize, date::Short, date::Range)>> = Vec::new();
    for (at, found) in found.iter().enumerate() {
        if known[at].is_some_and(|date| date.month.is_some()) {
            since = Some(at);
        }
        let Some((form, range)) = *found else { continue };
        if form == date::Short::Day {
            if since.is_some_and(|since| at <= since + REACH) {
                out.push((at, range));
                since = Some(at);
            }
            continue;
        }
        let goes_on = |run: &&mut Vec<(usize, date::Short, date::Range)>| {
            run.last().is_some_and(|&(last, other, before)| {
                other == form && at <= last + REACH && before.start <= range.start
            })
        };
        match runs.last_mut().filter(goes_on) {
            Some(run) => run.push((at, form, range)),
            None => runs.push(vec![(at, form, range)]),
        }
    }
    // The numbers of sections and versions count on from one: `1.1`, `1.2`, `2.1`.
    let sections = |run: &[(usize, date::Short, date::Range)]| {
        run.iter().all(|(_, form, range)| {
            matches!(form, date::Short::MonthDay(_)) && range.start.day.is_some_and(|day| day < 10)
        })
    };
    // Among dates that are whole: none of those above is later, none of those below earlier.
    let among = |run: &[(usize, date::Short, date::Range)]| {
        run.iter().all(|&(at, form, range)| {
            let dated = |date: &date::Date| date.year.is_some();
            let mut above = known[..at].iter().rev().take(REACH).flatten().copied().filter(dated);
            let mut below = known[at..].iter().take(REACH).flatten().copied().filter(dated);
            let (last, next) = (above.next(), below.next());
            let start = range.start;
            let whole = match form {
                date::Short::Year => start,
                // Its year is that of the entry above.
                date::Short::MonthDay(_) => {
                    date::Date { year: last.and_then(|last| last.year), ..start }
                }
                _ if start.year.is_some() => start,
                _ => return false,
            };
            let day = |date: date::Date| (date.year, date.month, date.day);
            let in_order = |one: date::Date, other: date::Date| match form {
                date::Short::Year => one.year <= other.year,
                _ => day(one) <= day(other),
            };
            whole.year.is_some()
                && (last.is_some() || next.is_some())
                && last.into_iter().chain(above).all(|other| in_order(other, whole))
                && next.into_iter().chain(below).all(|other| in_order(whole, other))
        })
    };
    let enough = |run: &Vec<_>| run.len() >= LEAST || among(run);
    for run in runs.into_iter().filter(|run| enough(run) && !sections(run)) {
        out.extend(run.into_iter().map(|(at, _, range)| (at, range)));
    }
    out
}

/// Short dates at the heads of lines, as they are believed alone on theirs.
pub(super) fn short_heads(pieces: &[Piece], cuts: &mut [FoundCut]) {
    const LONGEST: usize = 18;
    let read = |at: usize| {
        let piece = &pieces[at];
        if piece.kind != Kind::Open || cuts[at].is_some() || !date::may_begin(&piece.text) {
            return None;
        }
        let chars = &piece.text.0;
        let mark = |c: char| is_blank(c) || matches!(c, '：' | ':' | '｜' | '|');
        let end = chars.iter().take(LONGEST).position(|ch| mark(ch.c))?;
        let text = chars[end..].iter().position(|ch| !mark(ch.c))? + end;
        let words =
            !chars[text].c.is_ascii_digit() && holds_words(&piece.text.slice(text..chars.len()));
        let (form, range) = date::read_short(&piece.text.slice(0..end).string())?;
        words.then_some((end, text, (form, range)))
    };
    let found: Vec<_> = (0..pieces.len()).map(read).collect();
    let forms: Vec<_> = found.iter().map(|found| found.map(|(.., form)| form)).collect();
    let known: Vec<Option<date::Date>> = (0..pieces.len())
        .map(|at| match (cuts[at].as_ref().and_then(|cut| cut.range), &pieces[at].kind) {
            (Some(range), _) | (_, &Kind::Date(range)) => Some(range.start),
            _ => None,
        })
        .collect();
    for (at, range) in believed(&forms, &known) {
        if let Some((end, text, _)) = found[at] {
            cuts[at] = Some(Box::new(Cut { end, text, range: Some(range), apart: true }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::alone::gather;
    use super::super::tests::TEXT;
    use super::*;
    use crate::normalize::ledger::Ledger;
    use crate::normalize::piece::of_lines as pieces;

    #[test]
    fn dates_that_other_places_have_too_are_believed_in_a_row() {
        for dates in [
            ["1998年5月6日（星期三）", "2003年6月7日（星期六）", "2010年7月8日（星期四）"],
            ["五十四年二月十一日", "五十五年一月", "五十六年三月"],
        ] {
            let lines: Vec<&str> = dates.iter().flat_map(|date| [*date, TEXT]).collect();
            let mut found = pieces(&lines);
            gather(&mut found, &mut Ledger::default());
            assert_eq!(found.iter().filter(|p| matches!(p.kind, Kind::Date(_))).count(), 3);
            let mut found = pieces(&lines[..4]);
            gather(&mut found, &mut Ledger::default());
            assert!(found.iter().all(|piece| piece.kind == Kind::Open), "two are too few");
        }
    }

    #[test]
    fn a_short_date_is_believed_among_whole_ones_in_their_order() {
        let dates = |dates: [&str; 3]| {
            let mut found = pieces(&dates.map(|date| [date, TEXT]).concat());
            gather(&mut found, &mut Ledger::default());
            found.iter().filter(|piece| matches!(piece.kind, Kind::Date(_))).count()
        };
        assert_eq!(dates(["2013.06.28", "08.19", "2013.11.08"]), 3);
        assert_eq!(dates(["1967", "1972年冬", "1983年5月"]), 3);
        assert_eq!(dates(["2013.06.28", "12.19", "2013.11.08"]), 2, "later than the next");
        assert_eq!(dates(["1990", "1972年冬", "1983年5月"]), 2);
    }

    #[test]
    fn short_dates_are_believed_where_several_stand() {
        let kinds = |lines: &[&str]| {
            let mut pieces = pieces(lines);
            gather(&mut pieces, &mut Ledger::default());
            pieces.iter().filter(|piece| matches!(piece.kind, Kind::Date(_))).count()
        };
        let text = "甲乙丙丁。";
        assert_eq!(kinds(&["3.4", text, "3.11", text, "4.2", text]), 3);
        assert_eq!(kinds(&["1.1", text, "1.2", text, "2.1", text]), 0, "sections");
        assert_eq!(kinds(&["1956", text, "1968", text, "1993—1995", text]), 3);
        assert_eq!(kinds(&["1956", "120", "1968", "131", "1993", "140"]), 0, "a table");
        assert_eq!(kinds(&["十一月四日", text, "十五日", text]), 2);
        assert_eq!(kinds(&["甲乙丙", text, "十五日", text]), 0, "of no month");
    }
}
