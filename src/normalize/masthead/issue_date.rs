//! Words of a head → the date, also in English, in figures alone or of a part of a month, and the weekday.

use super::head::Head;
use crate::normalize::date::{self, Date};
use crate::text::{is_han, is_interpunct};

/// Takes `March 15, 2024`, `15 March 2024` and `2024 3/15` from the words.
pub(super) fn english_date(words: &mut Vec<String>, head: &mut Head) {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let number = |word: &str| {
        let digits = word.trim_end_matches([',', '.', '，']);
        digits.parse::<u16>().ok().filter(|_| digits.bytes().all(|b| b.is_ascii_digit()))
    };
    let month = |word: &str| {
        let word = word.trim_end_matches(['.', ',']).to_ascii_lowercase();
        let at = MONTHS.iter().position(|month| word.starts_with(month))?;
        let letters = (3..=9).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase());
        letters.then(|| u16::try_from(at + 1).unwrap_or(1))
    };
    let found = (0..words.len().saturating_sub(2)).find_map(|at| {
        let three = &words[at..at + 3];
        let (month, day) = match (month(&three[0]), month(&three[1])) {
            (Some(month), _) => (month, number(&three[1])?),
            (_, Some(month)) => (month, number(&three[0])?),
            _ => return None,
        };
        let year = number(&three[2]).filter(|year| (1800..2100).contains(year))?;
        let date = Date { year: Some(year), month: Some(month), day: Some(day), ..Date::default() };
        (1..=31).contains(&day).then_some((at, 3, date))
    });
    let apart = || {
        (0..words.len().saturating_sub(1)).find_map(|at| {
            let year = number(&words[at]).filter(|year| (1900..2100).contains(year))?;
            let (month, day) = words[at + 1].split_once(['/', '.'])?;
            let (month, day) = (number(month)?, number(day)?);
            let date =
                Date { year: Some(year), month: Some(month), day: Some(day), ..Date::default() };
            let fits = (1..=12).contains(&month) && (1..=31).contains(&day);
            fits.then_some((at, 2, date))
        })
    };
    if let Some((at, count, date)) = found.or_else(apart) {
        words.drain(at..at + count);
        head.date = Some(date);
        head.known += 1;
        head.words += 1;
    }
}

/// The first of several days: `15-17日` behind a month.
pub(super) fn first_of_days(rest: &str) -> (Option<u16>, &str) {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let behind = rest[digits..].trim_start_matches(['-', '—', '–', '~', '～', '至', '、']);
    let last = behind.bytes().take_while(u8::is_ascii_digit).count();
    let joined = behind.len() < rest.len() - digits;
    match (rest[..digits].parse().ok(), behind[last..].strip_prefix('日')) {
        (Some(day), Some(rest)) if joined && (1..=31).contains(&day) => (Some(day), rest),
        _ => (None, rest),
    }
}

/// What follows on a part of the month, or a word that the paper came out then: `上半月`, `号`, `出版`.
pub(super) fn part_of_month(rest: &str) -> &str {
    const PARTS: [&str; 12] = [
        "上半月",
        "下半月",
        "上旬",
        "中旬",
        "下旬",
        "出版",
        "出刊",
        "号刊",
        "号",
        "號",
        "刊",
        "星期刊",
    ];
    let rest = rest.trim_start_matches(['-', '—', '–', '至']);
    PARTS.iter().find_map(|part| rest.strip_prefix(part)).unwrap_or(rest)
}

/// `20240315`
pub(super) fn eight_figures(word: &str) -> Option<Date> {
    if word.len() != 8 || !word.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let dotted = format!("{}-{}-{}", word.get(..4)?, word.get(4..6)?, word.get(6..)?);
    let (range, rest) = date::read_prefix(&dotted)?;
    let year = range.start.year.is_some_and(|year| (1900..2100).contains(&year));
    (year && rest.is_empty()).then_some(range.start)
}

/// A weekday at a word's beginning, and the rest: not that of `周五出版`.
pub(super) fn weekday_prefix(word: &str) -> Option<(String, &str)> {
    let start =
        ["星期", "礼拜", "禮拜", "周", "週"].iter().find(|start| word.starts_with(**start))?;
    let behind = &word[start.len()..];
    let day = behind.chars().next().filter(|&c| "一二三四五六日天".contains(c))?;
    let rest = &behind[day.len_utf8()..];
    let apart = rest.chars().next().is_none_or(|c| !is_han(c) || "第总總农農公一二".contains(c));
    apart.then(|| (format!("{start}{day}"), rest))
}

/// Reads a magazine's month: `2021·06`, `2021.6`.
pub(super) fn year_and_month(word: &str) -> Option<Date> {
    let (year, month) = word.split_once(|c: char| is_interpunct(c) || matches!(c, '.' | '/'))?;
    let figures = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let shaped = year.len() == 4 && (1..=2).contains(&month.len());
    if !(shaped && figures(year) && figures(month)) {
        return None;
    }
    let month = month.parse().ok().filter(|month| (1..=12).contains(month))?;
    let year = year.parse().ok().filter(|year| (1800..2100).contains(year))?;
    Some(Date { year: Some(year), month: Some(month), ..Date::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_of_magazines() {
        let said = |word| year_and_month(word).map(|date| (date.year, date.month));
        assert_eq!(said("2021·06"), Some((Some(2021), Some(6))));
        assert_eq!(said("2021.6"), Some((Some(2021), Some(6))));
        for word in ["2021·13", "21·06", "2021·6·3", "1204.7", "2021·甲"] {
            assert_eq!(said(word), None, "{word}");
        }
    }
}
