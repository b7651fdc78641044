//! The start of a text → the date or the range of two that it is, and what follows it.

use super::dash::behind_dash;
use super::numeral::{han_digit, is_ten, number};
use super::short::read_month_day;
use super::single::read_one;
use super::{Date, Range};
use crate::text::is_blank;

/// Reads a date or range at the start of a text; gives what follows it.
pub(in crate::normalize) fn read_prefix(text: &str) -> Option<(Range, &str)> {
    let text = text.strip_prefix("公元").unwrap_or(text);
    if let Some(found) = read_shared(text).or_else(|| read_decade(text)) {
        return Some(found);
    }
    // `同年12月`, `次年12月`: the year stands at the entry before.
    const LEANING: [(&str, bool); 6] = [
        ("同年", false),
        ("当年", false),
        ("當年", false),
        ("是年", false),
        ("次年", true),
        ("翌年", true),
    ];
    let leaning =
        LEANING.iter().find_map(|&(word, next)| text.strip_prefix(word).map(|rest| (rest, next)));
    if let Some((text, next_year)) = leaning
        && let Some((start, rest)) = read_one(text, Date::default())
    {
        let month = start.year.is_none() && start.month.is_some();
        let start = Date { next_year, ..start };
        return month.then_some((Range { start, end: None }, rest));
    }
    // `同年`, and no more.
    if let Some((rest, next_year)) = leaning {
        let start = Date { next_year, leans: true, ..Date::default() };
        return Some((Range { start, end: None }, rest));
    }
    // `同月15日`: the month does, too.
    if let Some(text) = text.strip_prefix("同月").or_else(|| text.strip_prefix("当月"))
        && let Some((day @ 1..=31, Some('日' | '号' | '號'), rest)) = number(text)
    {
        let start = Date { day: Some(day), ..Date::default() };
        return Some((Range { start, end: None }, rest));
    }
    let (start, rest) = read_one(text, Date::default())?;
    let single = Some((Range { start, end: None }, rest));
    let Some(behind) = behind_dash(rest) else { return single };
    if let Some((end, after)) = read_one(behind, start) {
        return Some((Range { start, end: Some(end.not_before(start)) }, after));
    }
    // `2012.5.8-6.1`
    if start.year.is_some()
        && start.day.is_some()
        && let Some((end, _, after)) = read_month_day(behind)
    {
        let end = Date { year: start.year, ..end }.not_before(start);
        return Some((Range { start, end: Some(end) }, after));
    }
    // `2012.5.8-9`
    if let (Some(_), Some(first), Some((day, None, ""))) = (start.year, start.day, number(behind))
        && day > first
    {
        let end = Date { day: Some(day), ..start };
        return end.is_possible().then_some((Range { start, end: Some(end) }, ""));
    }
    // `5月3日—7日`: the second date gives only its day.
    if let Some((day, Some('日' | '号' | '號'), after)) = number(behind)
        && start.day.is_some()
    {
        let end = Date { day: Some(day), ..start };
        return end.is_possible().then_some((Range { start, end: Some(end) }, after));
    }
    single
}

/// A range whose unit stands only once: `1963—1970年`, `1956年3—4月`, `3月5—7日`.
fn read_shared(text: &str) -> Option<(Range, &str)> {
    let (known, rest) = read_one(text, Date::default()).unwrap_or((Date::default(), text));
    // The number before the dash, and how long it is printed.
    let (value, _, _) = number(rest)?;
    let printed = rest.trim_start_matches(is_blank);
    let figures = printed.starts_with(|c: char| c.is_ascii_digit());
    let of_number = |c: char| {
        if figures { c.is_ascii_digit() } else { han_digit(c).is_some() || is_ten(c) }
    };
    let end = printed.find(|c: char| !of_number(c))?;
    let (figures, behind) = printed.split_at(end);
    let behind = behind_dash(behind)?;
    let (last, unit, after) = number(behind)?;
    let (start, end, after) = match unit? {
        '年' if known == Date::default() && figures.chars().count() == 4 && last >= 1000 => {
            let year = |year| Date { year: Some(year), ..known };
            (year(value), year(last), after)
        }
        '月' if known.month.is_none() => {
            let start = Date { month: Some(value), ..known };
            let (end, after) = read_one(behind, start)?;
            (start, end, after)
        }
        '日' | '号' | '號' if known.month.is_some() && known.day.is_none() => {
            let day = |day| Date { day: Some(day), ..known };
            (day(value), day(last), after)
        }
        _ => return None,
    };
    let possible = start.is_possible() && end.is_possible() && start < end;
    possible.then_some((Range { start, end: Some(end) }, after))
}

/// `20世纪50年代`, `上世纪五十年代`, `50年代`; the `代` is left.
fn read_decade(text: &str) -> Option<(Range, &str)> {
    const CENTURIES: [(&str, u16); 4] = [("上", 1900), ("20", 1900), ("二十", 1900), ("19", 1800)];
    let century = CENTURIES.iter().find_map(|&(word, first)| {
        let rest = text.strip_prefix(word)?;
        let rest = rest.strip_prefix("个").unwrap_or(rest);
        Some((rest.strip_prefix("世纪").or_else(|| rest.strip_prefix("世紀"))?, first))
    });
    let (decade, first) = century.unwrap_or((text, 1900));
    let (value, unit, rest) = number(decade)?;
    let decade = unit == Some('年') && value < 100 && value.is_multiple_of(10);
    let start = Date { year: Some(first + value), ..Date::default() };
    (decade && rest.starts_with('代')).then_some((Range { start, end: None }, rest))
}

#[cfg(test)]
mod tests {
    use super::super::read_line;
    use super::super::short::bare_year;
    use super::*;

    #[test]
    fn dates_that_lean_on_their_neighbours() {
        let read = |line: &str| read_line(line).map(|range| range.start);
        assert_eq!(read("◇2017-03-20").map(Date::iso).as_deref(), Some("2017-03-20"));
        assert_eq!(read("民國一0二年五月").map(Date::iso).as_deref(), Some("2013-05"));
        let same = read("同年12月").expect("a month");
        assert_eq!((same.year, same.month), (None, Some(12)));
        let next = read("翌年三月").expect("a month");
        assert!(next.next_year && next.year.is_none() && next.month == Some(3));
        assert!(bare_year("1988").is_some() && bare_year("3021").is_none());
        let range = bare_year("1941—1945").and_then(|range| range.end);
        assert_eq!(range.and_then(|end| end.year), Some(1945));
        assert!(bare_year("1945—1941").is_none() && bare_year("19—1").is_none());
        assert!(bare_year("1941一1945").is_some(), "a dash misread");
        assert!(read_line("1988").is_none(), "a number");
    }
}
