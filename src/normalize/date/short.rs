//! Dates that alone may be any number, or another's: a year, a month and its day in figures, a day.

use super::dash::{DASHES, behind_dash, is_dash};
use super::numeral::{han_number, is_ten, number};
use super::part_of_time::{WEEK, is_weekday};
use super::reign::REPUBLIC;
use super::{Date, Range, bare, read_bare};
use crate::text::is_blank;

/// A year in figures and nothing else: `1988`, `1988赛季`. Only the neighbours can tell it from a number.
pub(in crate::normalize) fn bare_year(text: &str) -> Option<Range> {
    let text = text.strip_suffix("赛季").or_else(|| text.strip_suffix("賽季")).unwrap_or(text);
    let year = |text: &str| -> Option<Date> {
        let figures = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
        let year = text.parse().ok().filter(|year| figures && (1800..2100).contains(year))?;
        Some(Date { year: Some(year), ..Date::default() })
    };
    match text.split_once(is_dash) {
        Some((start, end)) => {
            // A press sets a dash of two lengths, and blanks around it perhaps.
            let end = end.trim_start_matches(is_dash).trim_start_matches(is_blank);
            let (start, end) = (year(start.trim_end_matches(is_blank))?, year(end)?);
            (start.year < end.year).then_some(Range { start, end: Some(end) })
        }
        None => Some(Range { start: year(text)?, end: None }),
    }
}

/// How a date is printed that is less than a month and its day or a year with its unit. One alone may
/// be any number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::normalize) enum Short {
    /// `1988`, `1988—1990`
    Year,
    /// `3.5`, `03-05`, `3/5（六）`
    MonthDay(char),
    /// `十五日`
    Day,
    /// `五十四年二月`: a year of the Republic, whose papers leave that out.
    Republic,
    /// `1998年5月6日（星期三）`, as heads of pages have it too.
    Weekday,
}

/// Reads a whole word as a short date.
pub(in crate::normalize) fn read_short(word: &str) -> Option<(Short, Range)> {
    let word = bare(word);
    if let Some(range) = bare_year(word) {
        return Some((Short::Year, range));
    }
    if let Some(range) = with_weekday(word) {
        return Some((Short::Weekday, range));
    }
    let (word, gloss) = word.split_once(['（', '(']).unwrap_or((word, ""));
    if !gloss.is_empty() && !gloss.strip_suffix(['）', ')']).is_some_and(is_weekday) {
        return None;
    }
    if let Some((day, Some('日' | '号' | '號'), behind)) = number(word) {
        let date = |day| Date { day: Some(day), ..Date::default() };
        let last = behind_dash(behind).and_then(number);
        let end = match last {
            Some((last, Some('日' | '号' | '號'), "")) if last > day => Some(last),
            _ if behind.is_empty() => None,
            _ => return None,
        };
        let possible = (1..=31).contains(&day) && end.is_none_or(|end| end <= 31);
        let range = Range { start: date(day), end: end.map(date) };
        return possible.then_some((Short::Day, range));
    }
    if let Some(range) = of_republic(word) {
        return Some((Short::Republic, range));
    }
    let (start, mark, rest) = read_month_day(word)?;
    if rest.is_empty() {
        return Some((Short::MonthDay(mark), Range { start, end: None }));
    }
    let behind = behind_dash(rest).filter(|_| mark != '-')?;
    let end = match read_month_day(behind) {
        Some((end, _, "")) => end,
        _ => Date { day: Some(behind.parse().ok()?), ..start },
    };
    let range = Range { start, end: Some(end) };
    (end.is_possible() && start < end).then_some((Short::MonthDay(mark), range))
}

/// A year in Han numerals with its tens or hundreds, and a month: `五十四年二月`, `一○一年五月`; in figures,
/// `112.01.07`, `101年9月`.
fn of_republic(word: &str) -> Option<Range> {
    let figures = word.bytes().take_while(u8::is_ascii_digit).count();
    let marked = |at: usize| word[at..].starts_with(['.', '-', '/', '．']);
    if figures == 3 && marked(3) {
        let year: u16 = word[..3].parse().ok().filter(|year| (80..150).contains(year))?;
        let range = read_bare(&format!("{}{}", year + REPUBLIC, &word[3..]))?;
        return range.start.day.is_some().then_some(range);
    }
    let (year, behind) = word.split_once('年')?;
    let counted = year.contains(is_ten) || year.chars().count() == 3;
    let figures = year.bytes().all(|b| b.is_ascii_digit());
    let value = if figures { year.parse().ok() } else { han_number(year) }.filter(|_| counted)?;
    // `三十六年`, `五十五年至六十二年`: no longer ago than that.
    let years = !figures && value < 120 && (behind.is_empty() || behind.starts_with(DASHES));
    if !(1..200).contains(&value) || !(behind.contains('月') || years) {
        return None;
    }
    read_bare(&format!("民國{word}"))
}

/// A full date and its weekday.
fn with_weekday(word: &str) -> Option<Range> {
    let day = WEEK.iter().find_map(|unit| word.find(unit))?;
    let date = word[..day].trim_end_matches(['（', '(']);
    let weekday = word[day..].trim_end_matches(['）', ')']);
    let range = read_bare(date).filter(|_| is_weekday(weekday))?;
    (range.start.year.is_some() && range.start.day.is_some()).then_some(range)
}

/// Two numbers with a mark between that may be a month and its day.
pub(super) fn read_month_day(text: &str) -> Option<(Date, char, &str)> {
    let part = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let (month, rest) = text.split_at(part(text));
    let mark = rest.chars().next().filter(|c| matches!(c, '.' | '-' | '/' | '．' | '·'))?;
    let rest = &rest[mark.len_utf8()..];
    let (day, rest) = rest.split_at(part(rest));
    if month.len() > 2 || day.len() > 2 {
        return None;
    }
    let (month, day) = (month.parse().ok(), day.parse().ok());
    let date = Date { month: Some(month?), day: Some(day?), ..Date::default() };
    (date.is_possible() && month > Some(0) && day > Some(0)).then_some((date, mark, rest))
}

#[cfg(test)]
mod tests {
    use super::super::read_line;
    use super::*;

    #[test]
    fn short_dates_of_seasons_and_of_the_republic() {
        let short = |word: &str| read_short(word).map(|(form, range)| (form, range.start.iso()));
        assert_eq!(short("1995赛季"), Some((Short::Year, "1995".to_owned())));
        assert_eq!(short("三十六年"), Some((Short::Republic, "1947".to_owned())));
        let range = read_short("五十五年至六十二年").and_then(|(_, range)| range.end);
        assert_eq!(range.map(Date::iso).as_deref(), Some("1973"));
        assert_eq!(read_line("九月（外一首）"), None, "a poem's title");
    }

    #[test]
    fn short_dates() {
        let read = |word: &str| read_short(word).map(|(form, range)| (form, range.start.iso()));
        assert_eq!(read("1988—1990"), Some((Short::Year, "1988".to_owned())));
        assert_eq!(read("3.5（六）"), Some((Short::MonthDay('.'), "--03-05".to_owned())));
        assert_eq!(read("03-05"), Some((Short::MonthDay('-'), "--03-05".to_owned())));
        assert_eq!(read("101年9月至12月").map(|read| read.1), Some("2012-09".to_owned()));
        let days = read_short("二十七日至二十九日").map(|(form, range)| (form, range.end));
        let end = Date { day: Some(29), ..Date::default() };
        assert_eq!(days, Some((Short::Day, Some(end))));
        for word in ["13.5", "3.50", "2：1", "三十二日", "1.2.3"] {
            assert_eq!(read(word), None, "{word}");
        }
    }
}
