//! Dates on lines of their own, torn apart or at the head of their text.

use super::super::ablation::{Evidence, off};
use super::super::chars::Text;
use super::super::ledger::Ledger;
use super::super::line::width;
use super::super::{byline, date, furniture, misread as alike};
use super::{Kind, Piece, widest_near};
use crate::model::{DoubtKind, EmendationKind};
use crate::text::mark_class::{closes, ends_sentence, opens, partner};
use crate::text::simplified::{in_simplified, simplified};
use crate::text::words::Words;
use crate::text::{is_blank, is_han};

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
        let text = begins_text(pieces, index, &widest)
            || goes_on(out.last(), &pieces[index], pieces.get(index + 1), widest[index]);
        let found = found.filter(|(run, ..)| *run > 1 || !text);
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
                let mut piece = pieces[index].take();
                // A sentence goes on behind a comma.
                let open = piece.kind == Kind::Open && piece.text.last() != Some('，');
                if let Some(range) = date::read_text(&piece.text).filter(|_| open && !text) {
                    piece.kind = Kind::Date(range);
                }
                out.push(piece);
                index += 1;
            }
        }
    }
    *pieces = out;
    broken_glosses(pieces);
    broken_ranges(pieces);
    glosses(pieces);
    pieces.retain(|piece| !piece.text.is_empty());
    one_in_brackets(pieces);
    misread(pieces, ledger);
    short(pieces);
    // `身高：1.84米 出生：` / `1993年2月`
    for at in 1..pieces.len() {
        let above = &pieces[at - 1].text;
        let labels = above.0.iter().filter(|ch| matches!(ch.c, '：' | ':')).count();
        let open = labels > 1 && matches!(above.last(), Some('：' | ':'));
        if open && matches!(pieces[at].kind, Kind::Date(_)) {
            let date = pieces[at].take();
            pieces[at - 1].append(&date);
            pieces[at - 1].kind = Kind::Whole;
        }
    }
    pieces.retain(|piece| !piece.text.is_empty());
}

/// A date whose other name in brackets goes on on the next line: `三月二十二日（农历二月`, `初九）`.
fn broken_glosses(pieces: &mut [Piece]) {
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
fn broken_ranges(pieces: &mut [Piece]) {
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
fn glosses(pieces: &mut [Piece]) {
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

/// One date in round brackets among others without is no entry's: it says of what time a title speaks.
fn one_in_brackets(pieces: &mut [Piece]) {
    let dated = |piece: &Piece| matches!(piece.kind, Kind::Date(_));
    let bracketed = |piece: &Piece| {
        matches!(piece.text.first(), Some('（' | '('))
            && matches!(piece.text.last(), Some('）' | ')'))
    };
    let mut found = (0..pieces.len()).filter(|&at| dated(&pieces[at]) && bracketed(&pieces[at]));
    if let (Some(at), None) = (found.next(), found.next())
        && at > 0
        && !dated(&pieces[at - 1])
        && !pieces[at - 1].ends()
    {
        pieces[at].kind = Kind::Open;
    }
}

/// Whether a line stands in the midst of a sentence: in a narrow column a date may fill one.
fn goes_on(above: Option<&Piece>, piece: &Piece, below: Option<&Piece>, widest: u32) -> bool {
    let full = |piece: &Piece| piece.kind == Kind::Open && piece.width + 2 >= widest;
    let open =
        |piece: &Piece| piece.text.last().is_some_and(|c| is_han(c) || c == '，' || c == '、');
    let plain = |piece: &Piece| piece.blanks_before == 0 && piece.indent == 0;
    full(piece)
        && plain(piece)
        && above.is_some_and(|above| full(above) && open(above))
        && below.is_some_and(|below| below.kind == Kind::Open && plain(below))
}

/// Short dates alone on their lines, each over a text: several of a kind, one later than the other; days
/// below a date that gives their month.
fn short(pieces: &mut [Piece]) {
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
fn holds_words(text: &Text) -> bool {
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
fn doubt(piece: &Piece, read: String, ledger: &mut Ledger) {
    let message = format!("“{}”按日期“{read}”处理，照原样保留", piece.string());
    ledger.doubt(DoubtKind::SuspectedMisreading, piece.line(), message, read);
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

/// Cuts behind the first word of a text where it is a date, and dates at the heads of texts stand near it.
/// `is_date` is asked about the word and how many chars stand behind it, blanks and all.
fn among_dates(
    pieces: &[Piece],
    cuts: &mut [FoundCut],
    is_date: impl Fn(usize, &Text, usize) -> bool,
) {
    /// Lines of an entry at most.
    const NEAR: usize = 6;
    let dated: Vec<bool> = cuts.iter().map(Option::is_some).collect();
    for (at, piece) in pieces.iter().enumerate() {
        let near = at.saturating_sub(NEAR)..(at + NEAR + 1).min(pieces.len());
        if piece.kind != Kind::Open || cuts[at].is_some() {
            continue;
        }
        let Some(end) = piece.text.0.iter().position(|ch| is_blank(ch.c)) else { continue };
        if dated[near].iter().filter(|dated| **dated).count() > 1
            && is_date(at, &piece.text.slice(0..end), piece.text.len() - end)
        {
            cuts[at] = Some(Box::new(Cut { end, text: end, range: None, apart: true }));
        }
    }
}

/// Lines from the beginning of an entry to that of the next at most.
const REACH: usize = 12;

/// Where the date at the head of a line ends and its text begins, in chars.
#[derive(Debug, Clone, Copy)]
struct Cut {
    end: usize,
    text: usize,
    /// What the date says; without it, it was misread or is a year alone.
    range: Option<date::Range>,
    /// A blank or a mark parts the two that stands in no sentence.
    apart: bool,
}

/// Few lines have one: the room of an empty one counts.
type FoundCut = Option<Box<Cut>>;

/// What parts a date from its text. Of the gap between them an OCR makes `”` and `_`, with which no text begins.
fn parts(c: char) -> bool {
    is_blank(c)
        || matches!(
            c,
            '：' | ':' | '｜' | '|' | '—' | '–' | '-' | '／' | '/' | '·' | '，' | '”' | '_'
        )
}

/// Whether the gap behind a date was read as an opening quotation mark: no line of the entry closes it.
fn is_gap(pieces: &[Piece], at: usize) -> bool {
    /// Lines over which a quotation may stay open.
    const REACH: usize = 4;
    let has = |piece: &Piece, mark: char| piece.text.0.iter().any(|ch| ch.c == mark);
    // Of the gap behind the next date an OCR may have made a closing one.
    let dated = |piece: &&Piece| {
        date::may_begin(&piece.text) && date::read_prefix(&piece.text.tight().string()).is_some()
    };
    let next = pieces[at + 1..].iter().take(REACH - 1).take_while(|piece| !dated(piece));
    has(&pieces[at], '“') && !std::iter::once(&pieces[at]).chain(next).any(|piece| has(piece, '”'))
}

/// The date at the head of a line with a text behind it.
fn head(pieces: &[Piece], at: usize) -> Option<Cut> {
    /// Chars of a date with its blanks.
    const LONGEST: usize = 25;
    let piece = &pieces[at];
    let chars = &piece.text.0;
    if piece.kind != Kind::Open || !date::may_begin(&piece.text) {
        return None;
    }
    let gap = is_gap(pieces, at);
    let parts = |c: char| parts(c) || gap && c == '“';
    // A date that fills its line, where the text behind it begins on the next.
    if chars.len() <= LONGEST
        && let Some(range) = date::read_text(&piece.text)
    {
        let end = chars.len();
        return Some(Cut { end, text: end, range: Some(range), apart: true });
    }
    // `【1911年10月12日汉口发】`: more than a date in one pair of brackets is a heading.
    if chars.first().is_some_and(|ch| opens(ch.c) && piece.text.last() == partner(ch.c)) {
        return None;
    }
    let string = |end: usize| -> String { chars[..end].iter().map(|ch| ch.c).collect() };
    let text_from = |end: usize| {
        let text = chars[end..].iter().position(|ch| !parts(ch.c))? + end;
        // A figure behind the gap may be the rest of the date.
        let next = chars[text].c;
        let figures = chars[text..].iter().take_while(|ch| ch.c.is_ascii_digit()).count();
        let unit = chars.get(text + figures).is_some_and(|ch| {
            matches!(ch.c, '年' | '月' | '日' | '号' | '.' | '-' | '/' | '—' | '～')
        });
        let open = chars[end - 1].c.is_ascii_digit();
        let torn = figures > 0 && unit || open && matches!(next, '年' | '月' | '日');
        let words = figures == 0 || holds_words(&piece.text.slice(text..chars.len()));
        (!torn && words && (chars.len() - text > 1 || is_han(next))).then_some(text)
    };
    let range_at = |end: usize| date::read_line(&string(end));
    let ends = (2..chars.len().min(LONGEST)).rev();
    let apart =
        ends.filter(|&end| parts(chars[end].c) && !parts(chars[end - 1].c)).find_map(|end| {
            let (range, text) = (range_at(end)?, text_from(end)?);
            let comma = text == end + 1 && chars[end].c == '，';
            Some(Cut { end, text, range: Some(range), apart: !comma })
        });
    apart.or_else(|| {
        let string = piece.string();
        let (range, rest) = date::read_prefix(string.trim_start_matches(date::is_entry_mark))?;
        let end = chars.len().checked_sub(rest.chars().count())?;
        let full = range.start.year.is_some() || range.start.day.is_some();
        (full && chars.get(end).is_some_and(|ch| is_han(ch.c)) && chars.len() > end + 1)
            .then_some(Cut { end, text: end, range: Some(range), apart: false })
    })
}

/// Whether a line is the issue's: a full date, and its weekday or the issue's number behind it.
fn heads_page(cut: &Cut, text: &Text) -> bool {
    let full =
        cut.range.is_some_and(|range| range.start.year.is_some() && range.start.day.is_some());
    let behind = text.slice(cut.text..text.len()).tight().string();
    let weekday = date::WEEK.iter().any(|word| {
        let day = behind.strip_prefix(word).and_then(|rest| rest.chars().next());
        day.is_some_and(|day| "一二三四五六日天".contains(day))
    });
    full && (weekday || behind.starts_with(['第', '总', '總', '农', '農']) && behind.contains('期'))
}

/// What stands above the first of several lines that begin with dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Above {
    /// A title that says that it is a history.
    History,
    /// A title that says what will be.
    Programme,
    Title,
    /// The writer of what follows.
    Byline,
    /// Text that goes on.
    Text,
    /// Nothing that tells.
    Nothing,
}

fn above(pieces: &[Piece], at: usize, widest: &[u32]) -> Above {
    let Some(before) = at.checked_sub(1).map(|before| &pieces[before]) else {
        return Above::Nothing;
    };
    let signed = byline::is_byline(&before.text) && !is_history(&before.text);
    let title = if signed { at.checked_sub(2).map(|at| &pieces[at]) } else { Some(before) };
    if title.is_some_and(|title| is_history(&title.text)) {
        return Above::History;
    }
    if signed {
        return Above::Byline;
    }
    let last = before.text.last();
    if before.kind != Kind::Open
        || byline::is_bracketed_signoff(&before.text)
        || furniture::certain(&before.text).is_some()
    {
        return Above::Nothing;
    }
    if last.is_some_and(|c| closes(c) || matches!(c, '：' | ':'))
        || before.width * 10 > widest[at] * 9
    {
        return Above::Text;
    }
    if is_programme(&before.text) { Above::Programme } else { Above::Title }
}

/// Whether a title says what will be: `下周影院预告`, `义诊安排`.
fn is_programme(text: &Text) -> bool {
    const WORDS: [&str; 9] =
        ["预告", "安排", "船期", "班期", "排期", "赛程", "节目单", "时刻表", "课程表"];
    let title = text.tight().string();
    let title = in_simplified(&title);
    WORDS.iter().any(|word| title.ends_with(word))
}

/// Whether a line's words are a title that histories have.
pub(super) fn is_history(text: &Text) -> bool {
    const LONGEST: usize = 24;
    static WORDS: Words<24> = Words::of([
        "大事",
        "年表",
        "纪事",
        "记事",
        "纪年",
        "历程",
        "编年",
        "年谱",
        "沿革",
        "简史",
        "小史",
        "时间表",
        "日程",
        "日志",
        "纪要",
        "回放",
        "轨迹",
        "足迹",
        "里程碑",
        "时间线",
        "时间轴",
        "要事",
        "事略",
        "年轮",
    ]);
    if text.len() > LONGEST || text.last().is_some_and(|c| ends_sentence(c) || c == '，') {
        return false;
    }
    let title = text.tight().string();
    let title = in_simplified(&title);
    WORDS.within(&title)
}

/// Leaves only the cuts of lines that begin entries of a timeline, and not paragraphs of an article: a
/// match's result, a day's report. What stands above a run of them tells, or that they tell of several years.
fn of_timelines(pieces: &[Piece], cuts: &mut [FoundCut]) {
    const LEAST: usize = 3;
    let widest = widest_near(pieces);
    // Dates that fill their lines are of the same run.
    let alone = |at: usize| matches!(pieces[at].kind, Kind::Date(_));
    let found: Vec<usize> = (0..cuts.len()).filter(|&at| cuts[at].is_some() || alone(at)).collect();
    // A history's title that was torn from its entries. A line of running text fills its column.
    let history = (0..pieces.len()).any(|at| {
        let piece = &pieces[at];
        let over_date = at + 1 < pieces.len() && (cuts[at + 1].is_some() || alone(at + 1));
        piece.kind == Kind::Open
            && !over_date
            && piece.width * 10 <= widest[at] * 9
            && is_history(&piece.text)
    });
    let mut kept = vec![false; cuts.len()];
    let is_apart = |at: &usize| cuts[*at].as_ref().is_some_and(|cut| cut.apart);
    let all: Vec<usize> = found.iter().copied().filter(is_apart).collect();
    // A title between two dates begins another run.
    let goes_on = |&one: &usize, &next: &usize| {
        next - one <= REACH
            && !pieces[one + 1..next]
                .iter()
                .any(|piece| piece.kind == Kind::Open && is_history(&piece.text))
    };
    let (mut programmes, mut of_programmes) = (Vec::new(), Vec::new());
    for run in found.chunk_by(goes_on) {
        let apart: Vec<usize> = run.iter().copied().filter(is_apart).collect();
        let above_all = above(pieces, run[0], &widest);
        if above_all == Above::History && run.len() > 1 {
            // Below such a title any paragraph that begins with a date is an entry.
            let begins = |at: usize| {
                let above = &pieces[at - 1];
                at == run[0] || above.text.last().is_some_and(closes) || above.kind != Kind::Open
            };
            let entry = |&at: &usize| cuts[at].as_ref().is_some_and(|cut| cut.apart || begins(at));
            let entries: Vec<usize> =
                run.iter().copied().filter(|at| alone(*at) || entry(at)).collect();
            if entries.len() > 1 {
                entries.into_iter().for_each(|at| kept[at] = true);
                continue;
            }
        }
        let Some(&first) = apart.first() else { continue };
        let scores = apart.iter().filter(|&&at| is_result(&pieces[at].text, &cuts[at])).count();
        if apart.len() >= LEAST && scores * 3 >= apart.len() * 2 {
            continue;
        }
        // A few that were torn from the others are what those are.
        let told =
            history || tells_years(pieces, cuts, if apart.len() < LEAST { &all } else { &apart });
        let enough = run.len() >= LEAST || all.len() >= LEAST;
        let accepted = enough
            && match above(pieces, first, &widest) {
                Above::History | Above::Title | Above::Nothing => true,
                Above::Programme => {
                    of_programmes.extend(run);
                    // What ends with semicolons is a list of the text.
                    let mut lines = pieces[run[0]..=run[run.len() - 1]].iter();
                    if !lines.any(|piece| matches!(piece.text.last(), Some('；' | ';'))) {
                        programmes.extend(apart);
                    }
                    continue;
                }
                Above::Text => told,
                Above::Byline => false,
            };
        if accepted {
            apart.into_iter().for_each(|at| kept[at] = true);
        }
    }
    // What will be is a timeline where nothing else is.
    let others = found.iter().filter(|&&at| alone(at) && !of_programmes.contains(&at)).count();
    if programmes.len() >= LEAST && others < LEAST && !kept.contains(&true) {
        programmes.iter().for_each(|&at| kept[at] = true);
    }
    // Where one run tells of years, a shorter one of days in another place is something else.
    let runs: Vec<&[usize]> = found.chunk_by(|&one, &next| next - one <= REACH).collect();
    let date = |at: &usize| match (&cuts[*at], &pieces[*at].kind) {
        (Some(cut), _) if kept[*at] => cut.range,
        (None, Kind::Date(range)) => Some(*range),
        _ => None,
    };
    let count = |run: &[usize]| run.iter().filter_map(date).count();
    let years = |run: &[usize]| {
        let has = |start: date::Date| start.year.is_some() || start.next_year || start.leans;
        run.iter().filter_map(date).filter(|range| has(range.start)).count()
    };
    let of_years = runs.iter().filter(|run| years(run) * 3 >= count(run) * 2);
    let longest = of_years.map(|run| count(run)).max().unwrap_or(0);
    let lesser = runs.iter().filter(|run| years(run) == 0 && (2..longest).contains(&count(run)));
    let lesser: Vec<usize> = lesser.copied().flatten().copied().collect();
    lesser.into_iter().for_each(|at| kept[at] = false);
    for (cut, kept) in cuts.iter_mut().zip(kept) {
        cut.take_if(|_| !kept);
    }
}

/// Whether behind a date stands the result of a match and no sentence: `铁桥 1∶0 海门`.
fn is_result(text: &Text, cut: &FoundCut) -> bool {
    let Some(cut) = cut else { return false };
    let ink: Vec<char> =
        text.0[cut.text..].iter().map(|ch| ch.c).filter(|&c| !is_blank(c)).collect();
    let between = |c: char| matches!(c, '—' | '–' | '-' | '－' | '∶' | ':' | '：' | '比');
    let score =
        |trio: &[char]| trio[0].is_ascii_digit() && between(trio[1]) && trio[2].is_ascii_digit();
    let sentence = |&c: &char| ends_sentence(c) || matches!(c, '，' | '；');
    // An hour is no score.
    let behind_words = ink.first().is_some_and(|&c| !c.is_ascii_digit());
    behind_words && ink.windows(3).any(score) && !ink.iter().any(sentence)
}

/// Whether lines that begin with dates tell of several years, and most of them in sentences.
fn tells_years(pieces: &[Piece], cuts: &[FoundCut], dated: &[usize]) -> bool {
    const YEARS: usize = 3;
    /// Lines of an entry.
    const REACH: usize = 4;
    let year = |at: &usize| cuts[*at].as_ref().and_then(|cut| cut.range)?.start.year;
    let with: Vec<usize> = dated.iter().copied().filter(|at| year(at).is_some()).collect();
    let mut years: Vec<Option<u16>> = with.iter().map(year).collect();
    years.dedup();
    let sentence = |at: &usize| {
        let lines = pieces[*at..].iter().take(REACH);
        let mut texts = lines.map(|piece| &piece.text);
        texts.any(|text| text.last().is_some_and(ends_sentence))
    };
    years.len() >= YEARS && with.iter().filter(|at| sentence(at)).count() * 2 > with.len()
}

/// Lines of an article that begin with dates, one below the other, are paragraphs: results, a menu.
fn lines_of_lists(pieces: &mut [Piece], cuts: &[FoundCut], kept: &[FoundCut]) {
    const LEAST: usize = 3;
    let widest = widest_near(pieces);
    let line = |at: usize| {
        let piece = &pieces[at];
        cuts[at].is_some()
            && kept[at].is_none()
            && piece.width * 10 <= widest[at] * 9
            && !piece.text.last().is_some_and(|c| matches!(c, '，' | '、' | '：'))
    };
    let lines: Vec<usize> = (0..pieces.len()).filter(|&at| line(at)).collect();
    for run in lines.chunk_by(|&one, &next| next == one + 1).filter(|run| run.len() >= LEAST) {
        run.iter().for_each(|&at| pieces[at].kind = Kind::Whole);
    }
}

/// A timeline may print each date at the head of its text: `1999年8月 甲地通车。` Where several lines
/// do so, date and text become two lines.
pub(super) fn part(mut pieces: Vec<Piece>, ledger: &mut Ledger) -> Vec<Piece> {
    if off(Evidence::TornDates) {
        return pieces;
    }
    let read = |at: usize| head(&pieces, at).map(Box::new);
    let heads: Vec<FoundCut> = (0..pieces.len()).map(read).collect();
    let cut = |(piece, head): (&Piece, &FoundCut)| {
        head.clone().filter(|cut| {
            furniture::certain(&piece.text).is_none()
                && !heads_page(cut, &piece.text)
                && (cut.text == piece.text.len()
                    || !is_weather(piece.text.0[cut.text..].iter().map(|ch| ch.c)))
        })
    };
    let mut found: Vec<FoundCut> = pieces.iter().zip(&heads).map(cut).collect();
    short_heads(&pieces, &mut found);
    let mut cuts = found.clone();
    of_timelines(&pieces, &mut cuts);
    lines_of_lists(&mut pieces, &found, &cuts);
    let like = marked_like_dates(&pieces, &cuts);
    // A year without its unit, and then what was misread; what can be read has been judged.
    among_dates(&pieces, &mut cuts, |at, word, rest| {
        rest > 2 && like[at] && date::bare_year(&word.string()).is_some()
    });
    among_dates(&pieces, &mut cuts, |at, word, rest| {
        rest > 3 && like[at] && heads[at].is_none() && date::read_misread(word).is_some()
    });
    if cuts.iter().flatten().count() == 0 {
        return pieces;
    }
    let hanging = hangs(&pieces, &cuts);
    let mut out = Vec::with_capacity(pieces.len());
    for (piece, cut) in pieces.into_iter().zip(cuts) {
        let Some(Cut { end, text: from, range, .. }) = cut.map(|cut| *cut) else {
            out.push(piece);
            continue;
        };
        let (mut date, mut text) = (piece.clone(), piece.clone());
        date.text = piece.text.slice(0..end).trimmed();
        let printed = date.text.tight().string();
        let range =
            range.or_else(|| date::read_line(&printed)).or_else(|| date::bare_year(&printed));
        let misread =
            || date::read_line(&printed).is_none() && date::read_short(&printed).is_none();
        if let Some(range) = range.filter(|_| !misread()) {
            date.kind = Kind::Date(range);
        } else if let Some((range, read)) = date::read_misread(&date.text) {
            doubt(&date, read, ledger);
            date.kind = Kind::Date(range);
        } else if let Some(range) = range {
            date.kind = Kind::Date(range);
        } else {
            out.push(piece);
            continue;
        }
        // The mark between the two is the date's.
        date.text = piece.text.slice(0..from).trimmed();
        date.width = width(&date.text);
        if from == piece.text.len() {
            out.push(date);
            continue;
        }
        text.text = piece.text.slice(from..piece.text.len()).trimmed();
        text.width = if hanging { width(&text.text) } else { piece.width };
        text.blanks_before = 0;
        text.page_start = false;
        out.extend([date, text]);
    }
    out
}

/// Whether the texts behind their dates stand in a narrower column beside them.
fn hangs(pieces: &[Piece], cuts: &[FoundCut]) -> bool {
    const LEAST: usize = 3;
    const SLACK: u32 = 2;
    let mut entries = 0;
    for (at, cut) in cuts.iter().enumerate() {
        let Some(cut) = cut else { continue };
        let text = pieces[at].text.slice(cut.text..pieces[at].text.len());
        let open = |at: &usize| cuts[*at].is_none() && pieces[*at].kind == Kind::Open;
        let goes_on = !text.is_empty() && !text.last().is_some_and(ends_sentence);
        let Some(next) = Some(at + 1).filter(|next| *next < pieces.len() && goes_on && open(next))
        else {
            continue;
        };
        if pieces[next].width > width(&text) + SLACK {
            return false;
        }
        // A short last line tells nothing.
        entries += usize::from(pieces[next].width + SLACK >= width(&text));
    }
    entries >= LEAST
}

/// For each line whether it has no bullet or one that a date has, too: items of a list are no entries where
/// entries have none, or another.
fn marked_like_dates(pieces: &[Piece], cuts: &[FoundCut]) -> Vec<bool> {
    let mark = |at: usize| pieces[at].text.first().filter(|&c| date::is_entry_mark(c));
    let dated = |at: &usize| cuts[*at].is_some() || matches!(pieces[*at].kind, Kind::Date(_));
    let mut marks: Vec<char> = (0..pieces.len()).filter(dated).filter_map(mark).collect();
    marks.sort_unstable();
    marks.dedup();
    (0..pieces.len()).map(|at| mark(at).is_none_or(|mark| marks.contains(&mark))).collect()
}

/// Short dates at the heads of lines, as they are believed alone on theirs.
fn short_heads(pieces: &[Piece], cuts: &mut [FoundCut]) {
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
    use super::super::of_lines as pieces;
    use super::*;

    fn dates(lines: &[&str]) -> usize {
        let parted = part(pieces(lines), &mut Ledger::default());
        parted.iter().filter(|piece| matches!(piece.kind, Kind::Date(_))).count()
    }

    const TEXT: &str = "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己。";

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

    #[test]
    fn lines_of_a_text_that_begin_with_dates_are_no_timeline() {
        let results = ["3月4日 甲队 2：1 乙队", "3月9日 丙队 0：1 甲队", "3月15日 乙队 3：1 丙队"];
        let [one, two, three] = results;
        assert_eq!(dates(&[TEXT, one, two, three]), 0);
        assert_eq!(dates(&["甲乙丙战绩", one, two, three, TEXT]), 0, "results");
        let matches = ["3月4日 甲队迎战乙队", "3月9日 丙队做客甲队", "3月15日 乙队再会丙队"];
        let [first, second, third] = matches;
        assert_eq!(dates(&["甲乙丙赛程", first, second, third, TEXT]), 3, "below a title");
        assert_eq!(dates(&["甲乙丙", "本报记者 王明", one, two, three, TEXT]), 0, "an article's");
        let pieces = part(pieces(&[TEXT, one, two, three]), &mut Ledger::default());
        assert!(pieces[1..].iter().all(|piece| piece.kind == Kind::Whole));
        let years = ["1956年 甲乙建成丙丁。", "1968年”丙丁迁到戊己。", "1993年_戊己改名庚辛。"];
        assert_eq!(dates(&[TEXT, years[0], years[1], years[2]]), 3, "a history without a title");
        let gaps = ["1956年“甲乙建成丙丁。", "1968年“丙丁迁到戊己。", "1993年“戊己改名庚辛。"];
        assert_eq!(dates(&["大事记", gaps[0], gaps[1], gaps[2]]), 3, "gaps");
        let parted =
            part(super::super::of_lines(&["大事记", gaps[0], gaps[1]]), &mut Ledger::default());
        assert_eq!(parted[2].string(), "甲乙建成丙丁。");
    }

    #[test]
    fn a_historys_title_tells_what_stands_below_it() {
        let commas = ["1956年，甲乙建成丙丁。", "1968年，丙丁迁到戊己。", "1993年戊己改名庚辛。"];
        let [one, two, three] = commas;
        assert_eq!(dates(&["甲乙大事记", one, two, three, TEXT]), 3);
        assert_eq!(dates(&["甲乙丙丁戊", one, two, three, TEXT]), 0);
        let parted = part(pieces(&["年表", one, two, three]), &mut Ledger::default());
        assert_eq!(parted[1].string(), "1956年，");
    }

    #[test]
    fn what_will_be_is_a_timeline_where_nothing_else_is() {
        let [one, two, three] =
            ["6月1日 甲乙讲座，二楼", "6月9日 丙丁讲座，礼堂", "6月20日 戊己讲座"];
        assert_eq!(dates(&["讲座预告", one, two, three, TEXT]), 3);
        let [past, then, last] = ["1956年 甲乙。", "1968年 丙丁。", "1993年 戊己。"];
        assert_eq!(dates(&["讲座预告", one, two, three, "大事记", past, then, last]), 3);
        let list = [
            "讲座安排",
            "6月1日 甲乙讲座，二楼；",
            "6月9日 丙丁讲座，礼堂；",
            "6月20日 戊己讲座。",
        ];
        assert_eq!(dates(&list), 0);
    }

    #[test]
    fn a_date_in_brackets_with_more_words_heads_a_text() {
        let heads = ["【1911年10月12日甲乙】", "【1938年7月3日丙丁】", "【1969年8月30日戊己】"];
        let page =
            |[one, two, three]: [&str; 3]| dates(&["三封信", one, TEXT, two, TEXT, three, TEXT]);
        assert_eq!(page(heads), 0);
        assert_eq!(page(["【1911年10月】", "【1938年7月】", "【1969年8月】"]), 3);
    }

    #[test]
    fn the_issues_line_is_no_entry() {
        let line = "2024年6月21日 星期五 第412期";
        let entries = ["1956年 甲乙。", "1968年 丙丁。", "1993年 戊己。"];
        let [one, two, three] = entries;
        assert_eq!(dates(&["甲乙报", line, "甲乙纪事", one, two, three]), 3);
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

    #[test]
    fn a_date_in_the_midst_of_a_sentence_is_text() {
        let lines = ["甲乙丙丁戊己庚", "1988年9月10日", "丙丁戊己庚辛，", "丁戊。"];
        let mut pieces = pieces(&lines);
        gather(&mut pieces, &mut Ledger::default());
        assert!(pieces.iter().all(|piece| piece.kind == Kind::Open));
    }

    #[test]
    fn dates_with_the_weather_are_a_diarys() {
        let lines = ["三月十九日 晴", "4月2日 星期二 小雨转阴", "四月二日 通车"];
        let mut pieces = pieces(&lines);
        diary(&mut pieces);
        let found: Vec<bool> = pieces.iter().map(|piece| piece.kind == Kind::Subhead).collect();
        assert_eq!(found, [true, true, false]);
    }
}
