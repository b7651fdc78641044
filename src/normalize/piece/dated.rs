//! Dates on lines of their own, torn apart or at the head of their text.

use super::super::ablation::{Evidence, off};
use super::super::chars::Text;
use super::super::ledger::Ledger;
use super::super::line::width;
use super::super::{date, furniture, misread as alike};
use super::{Kind, Piece, widest_near};
use crate::model::{DoubtKind, EmendationKind};
use crate::text::is_blank;
use crate::text::simplified::simplified;

/// Runs of lines that hold nothing but parts of dates, printed twice or torn apart, become one
/// line with one date.
pub(super) fn gather(pieces: &mut Vec<Piece>, ledger: &mut Ledger) {
    /// More than a full date printed four times, with blanks: a longer run is no date.
    const MOST_CHARS: usize = 80;
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    let widest = widest_near(pieces);
    let mut index = 0;
    while index < pieces.len() {
        let mut ink = 0;
        let fragments = pieces[index..].iter().take_while(|piece| date::is_fragment(&piece.text));
        let run = fragments
            .take_while(|piece| {
                ink += piece.text.len();
                ink <= MOST_CHARS
            })
            .count();
        let run = if ink <= MOST_CHARS && !off(Evidence::TornDates) { run } else { 0 };
        let mut parts = Text::default();
        for piece in &pieces[index..index + run] {
            parts.0.extend_from_slice(&piece.text.0);
        }
        let found = if run > 0 { date::read_fragments(&parts) } else { None };
        let found = found.map(|(kept, range)| (run, kept, range));
        match found.or_else(|| copies(&pieces[index..])) {
            Some((run, kept, range)) => {
                let lines = &pieces[index..index + run];
                let line = lines[0].line();
                let ink =
                    Text(lines.iter().flat_map(|piece| piece.text.0.iter().copied()).collect());
                let tight: Vec<String> =
                    lines.iter().map(|piece| piece.text.tight().string()).collect();
                let printed: Vec<String> = lines.iter().map(Piece::string).collect();
                let mut piece = pieces[index].take();
                if kept.len() < ink.0.iter().filter(|ch| !is_blank(ch.c)).count() {
                    let printed = tight.join("/");
                    ledger.reduce(EmendationKind::OverprintUndone, &ink, &kept, &printed);
                } else if run > 1 {
                    ledger.emend(
                        EmendationKind::Reordered,
                        line,
                        &printed.join("/"),
                        &kept.string(),
                    );
                    ledger.relocate("date", std::iter::once(&kept));
                }
                piece.text = kept;
                piece.kind = Kind::Date(range);
                out.push(piece);
                index += run;
            }
            _ => {
                let begins = begins_text(pieces, index, &widest);
                let mut piece = pieces[index].take();
                if let Some(range) =
                    date::read_text(&piece.text).filter(|_| piece.kind == Kind::Open && !begins)
                {
                    piece.kind = Kind::Date(range);
                }
                out.push(piece);
                index += 1;
            }
        }
    }
    *pieces = out;
    misread(pieces, ledger);
}

/// Whether a line is a paragraph's first one, set in as those are: in a narrow column a date may fill it,
/// and the sentence goes on.
fn begins_text(pieces: &[Piece], index: usize, widest: &[u32]) -> bool {
    let piece = &pieces[index];
    let Some(next) = pieces.get(index + 1) else { return false };
    piece.indent >= 2
        && piece.width + piece.indent + 4 >= widest[index]
        && next.kind == Kind::Open
        && next.indent == 0
        && next.width > piece.width
}

/// A date in any way of writing that stands there more than once: `2017-03-20 2017-03-20`, or the
/// same line again. Gives how many lines it takes, its first copy and what it says.
fn copies(pieces: &[Piece]) -> Option<(usize, Text, date::Range)> {
    if off(Evidence::TornDates) || pieces[0].kind != Kind::Open {
        return None;
    }
    let (once, range, count) = date::read_copies(&pieces[0].text)?;
    let again = pieces[1..].iter().take_while(|piece| {
        piece.kind == Kind::Open
            && date::read_copies(&piece.text)
                .is_some_and(|(other, ..)| other.string() == once.string())
    });
    let run = 1 + again.count();
    (run * count > 1).then_some((run, once, range))
}

/// The dates of a diary have the weather beside them and are its subheads: `三月十九日 晴`.
pub(super) fn diary(pieces: &mut [Piece]) {
    const LONGEST: usize = 24;
    let entry = |piece: &Piece| -> bool {
        if piece.kind != Kind::Open || piece.text.len() > LONGEST || !date::may_begin(&piece.text) {
            return false;
        }
        let string = piece.string();
        let mut words = string.split(is_blank).filter(|word| !word.is_empty()).rev();
        words.next().is_some_and(|word| is_weather(word.chars())) && {
            let mut rest: Vec<&str> = words.collect();
            rest.reverse();
            rest.retain(|word| !word.starts_with("星期") && !word.starts_with('周'));
            date::read_line(&rest.concat()).is_some()
        }
    };
    let found: Vec<usize> = (0..pieces.len()).filter(|&at| entry(&pieces[at])).collect();
    if found.len() > 1 {
        found.into_iter().for_each(|at| pieces[at].kind = Kind::Subhead);
    }
}

/// Lines that can only be dates although a character of them was misread, where other dates stand
/// on lines of their own; and a row of figures in the place of a date, whose year fits in.
fn misread(pieces: &mut [Piece], ledger: &mut Ledger) {
    let year = |piece: &Piece| match piece.kind {
        Kind::Date(range) => range.start.year,
        _ => None,
    };
    let dates = pieces.iter().filter(|piece| matches!(piece.kind, Kind::Date(_))).count();
    // The last year printed above, and the place of the next date below.
    let (mut before, mut next) = (None, 0);
    for index in 0..pieces.len() {
        before = index.checked_sub(1).and_then(|last| year(&pieces[last])).or(before);
        let piece = &pieces[index];
        if piece.kind != Kind::Open || piece.text.len() > 20 {
            continue;
        }
        // A pointer before it may have been misread, too.
        let head = piece.text.0.iter().take_while(|ch| alike::odd(ch.c) || is_blank(ch.c)).count();
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

/// Tells of a date that was read although a character of it must be another.
fn doubt(piece: &Piece, read: String, ledger: &mut Ledger) {
    let message = format!("“{}”按日期“{read}”处理，照原样保留", piece.string());
    ledger.doubt(DoubtKind::SuspectedMisreading, piece.line(), message, read);
}

/// Cuts behind the first word of a text where it is a date, and dates at the heads of texts stand near it.
/// `is_date` is asked about the word and how many chars stand behind it, blanks and all.
fn among_dates(
    pieces: &[Piece],
    cuts: &mut [Option<usize>],
    is_date: impl Fn(&Text, usize) -> bool,
) {
    /// Lines of an entry at most.
    const REACH: usize = 6;
    let dated: Vec<bool> = cuts.iter().map(Option::is_some).collect();
    for (at, piece) in pieces.iter().enumerate() {
        let near = at.saturating_sub(REACH)..(at + REACH + 1).min(pieces.len());
        if piece.kind != Kind::Open || cuts[at].is_some() {
            continue;
        }
        let Some(end) = piece.text.0.iter().position(|ch| is_blank(ch.c)) else { continue };
        if dated[near].iter().filter(|dated| **dated).count() > 1
            && is_date(&piece.text.slice(0..end), piece.text.len() - end)
        {
            cuts[at] = Some(end);
        }
    }
}

/// Whether what stands beside a diary's date says what the weather was: `晴`, `雨轉晴`, `多云`.
fn is_weather(text: impl Iterator<Item = char> + Clone) -> bool {
    const KINDS: &str = "晴阴雨雪风云雾霾霜雹";
    const WITH: &str = "雷阵暴多少小中大微转间有到时沙尘，、";
    const LONGEST: usize = 12;
    let mut chars = text.filter(|&c| !is_blank(c)).map(simplified);
    chars.clone().take(LONGEST + 1).count() <= LONGEST
        && chars.clone().any(|c| KINDS.contains(c))
        && chars.all(|c| KINDS.contains(c) || WITH.contains(c))
}

/// A timeline may print each date at the head of its text: `1999年8月 甲地通车。` Where several lines
/// do so, date and text become two lines.
pub(super) fn part(pieces: Vec<Piece>, ledger: &mut Ledger) -> Vec<Piece> {
    let head = |piece: &Piece| -> Option<usize> {
        let mut chars = piece.text.0.iter().map(|ch| ch.c);
        let first = chars.find(|&c| !date::is_entry_mark(c));
        if !first.is_some_and(date::begins) {
            return None;
        }
        let string = piece.string();
        let (range, rest) = date::read_prefix(string.trim_start_matches(date::is_entry_mark))?;
        let apart = rest.starts_with(is_blank) || rest.starts_with(['：', ':', '|', '｜']);
        let dated =
            range.start.month.is_some() || range.end.is_some() || range.start.year.is_some();
        let at = string.chars().count() - rest.chars().count();
        (apart && dated && rest.trim().chars().count() > 3).then_some(at)
    };
    // `read_prefix` swallows blanks behind the date: look for one in the text itself.
    let gap = |piece: &Piece| -> Option<usize> {
        let mut ink = piece.text.0.iter().map(|ch| ch.c).filter(|&c| !date::is_entry_mark(c));
        if !ink.next().is_some_and(|c| date::begins(c) || c.is_whitespace()) {
            return None;
        }
        let chars: Vec<char> = piece.text.0.iter().take(25).map(|ch| ch.c).collect();
        let ends: Vec<usize> = (2..chars.len().min(24)).filter(|&at| is_blank(chars[at])).collect();
        ends.into_iter().rev().find(|&at| {
            let head: String = chars[..at].iter().collect();
            let first = piece.text.0[at..].iter().find(|ch| !is_blank(ch.c)).map_or(' ', |ch| ch.c);
            date::read_line(&head).is_some()
                && !first.is_ascii_digit()
                && (head.ends_with('日') || !matches!(first, '年' | '月' | '日'))
        })
    };
    let cut = |piece: &Piece| {
        if piece.kind != Kind::Open {
            return None;
        }
        let at = head(piece).or_else(|| gap(piece));
        at.filter(|&at| {
            furniture::certain(&piece.text).is_none()
                && !is_weather(piece.text.0[at..].iter().map(|ch| ch.c))
        })
    };
    let mut cuts: Vec<Option<usize>> = pieces.iter().map(cut).collect();
    // A year without its unit, and then what was misread.
    among_dates(&pieces, &mut cuts, |word, rest| {
        rest > 2 && date::bare_year(&word.string()).is_some()
    });
    among_dates(&pieces, &mut cuts, |word, rest| rest > 3 && date::read_misread(word).is_some());
    if cuts.iter().flatten().count() < 3 || off(Evidence::TornDates) {
        return pieces;
    }
    let mut out = Vec::with_capacity(pieces.len());
    for (piece, cut) in pieces.into_iter().zip(cuts) {
        let Some(at) = cut else {
            out.push(piece);
            continue;
        };
        let (mut date, mut text) = (piece.clone(), piece.clone());
        date.text = piece.text.slice(0..at).trimmed();
        date.width = width(&date.text);
        let printed = date.text.tight().string();
        if let Some(range) = date::read_line(&printed).or_else(|| date::bare_year(&printed)) {
            date.kind = Kind::Date(range);
        } else if let Some((range, read)) = date::read_misread(&date.text) {
            doubt(&date, read, ledger);
            date.kind = Kind::Date(range);
        } else {
            out.push(piece);
            continue;
        }
        text.text = piece.text.slice(at..piece.text.len()).trimmed();
        text.width = piece.width;
        text.blanks_before = 0;
        text.page_start = false;
        out.extend([date, text]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::super::line::Line;
    use super::*;

    #[test]
    fn dates_with_the_weather_are_a_diarys() {
        let piece = |text: &&str| {
            let (number, text, indent) = (1, Text::of(text), 0);
            Piece::new(Line { number, text, indent, blanks_before: 0, page_start: false })
        };
        let lines = ["三月十九日 晴", "4月2日 星期二 小雨转阴", "四月二日 通车"];
        let mut pieces: Vec<Piece> = lines.iter().map(piece).collect();
        diary(&mut pieces);
        let found: Vec<bool> = pieces.iter().map(|piece| piece.kind == Kind::Subhead).collect();
        assert_eq!(found, [true, true, false]);
    }
}
