//! A line → where the date at its head ends, and where the text behind it begins.

use super::short::holds_words;
use crate::normalize::chars::Text;
use crate::normalize::date;
use crate::normalize::piece::{Kind, Piece};
use crate::text::mark_class::{opens, partner};
use crate::text::{is_blank, is_han};

/// Where the date at the head of a line ends and its text begins, in chars.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cut {
    pub(super) end: usize,
    pub(super) text: usize,
    /// What the date says; without it, it was misread or is a year alone.
    pub(super) range: Option<date::Range>,
    /// A blank or a mark parts the two that stands in no sentence.
    pub(super) apart: bool,
}

/// Few lines have one: the room of an empty one counts.
pub(super) type FoundCut = Option<Box<Cut>>;

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
pub(super) fn head(pieces: &[Piece], at: usize) -> Option<Cut> {
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
pub(super) fn heads_page(cut: &Cut, text: &Text) -> bool {
    let full =
        cut.range.is_some_and(|range| range.start.year.is_some() && range.start.day.is_some());
    let behind = text.slice(cut.text..text.len()).tight().string();
    let weekday = date::WEEK.iter().any(|word| {
        let day = behind.strip_prefix(word).and_then(|rest| rest.chars().next());
        day.is_some_and(|day| "一二三四五六日天".contains(day))
    });
    full && (weekday || behind.starts_with(['第', '总', '總', '农', '農']) && behind.contains('期'))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{TEXT, dates};

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
}
