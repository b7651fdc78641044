//! A line of which figures or units were misread → the date that it must be, and how it was read.

use super::begins::is_entry_mark;
use super::dash::DASHES;
use super::numeral::han_digit;
use super::range::read_prefix;
use super::{Date, Range, read_line};
use crate::normalize::chars::{Char, Text};
use crate::normalize::misread;
use crate::text::mark_class::closes;
use crate::text::{is_blank, is_han};

/// Reads a whole line as a date of which a figure or a unit was misread: `2O24牛9月`. Gives the
/// date and the characters it was read as; few may be wrong, and fewer where they are no usual misreadings.
pub(in crate::normalize) fn read_misread(text: &Text) -> Option<(Range, String)> {
    const SHORTEST: usize = 4;
    const LONGEST: usize = 14;
    // Month and day have two figures at least, and most lines have none.
    let may_count = |c: char| misread::figure(c).is_some() || han_digit(c).is_some() || c == '十';
    if text.len() > 2 * LONGEST || text.0.iter().filter(|ch| may_count(ch.c)).take(2).count() < 2 {
        return None;
    }
    let dirt = |c: char| matches!(c, '.' | '\'' | '·' | ',' | '`' | '-' | '~' | '：' | ':');
    let tight = text.tight().string();
    let line = tight.trim_matches(|c: char| dirt(c) || is_entry_mark(c) || is_blank(c));
    // A stroke before figures is one of them.
    let stroke = line.starts_with('|') && line[1..].starts_with(|c: char| c.is_ascii_digit());
    let line = if stroke { line } else { line.trim_start_matches('|') };
    let line = line.trim_end_matches('|');
    let chars: Vec<char> = line.chars().filter(|&c| !is_blank(c) && c != '`').collect();
    if !(SHORTEST..=2 * LONGEST).contains(&chars.len()) {
        return None;
    }
    // Letters and strokes among the figures of `1938/12/l` and `1972—197S年`, and units and Han numerals
    // that were read as others of their shape: `次年九月十四曰`.
    let digits = chars.iter().filter(|c| c.is_ascii_digit()).count();
    let in_figures =
        digits > chars.iter().filter(|c| "〇一二三四五六七八九十".contains(**c)).count();
    let likely: String = chars
        .iter()
        .map(|&c| match c {
            '1'..='9' => c,
            '0' if in_figures => c,
            c if in_figures && !is_han(c) && !is_separator(c) => misread::figure(c).unwrap_or(c),
            c => misread::date_character(c),
        })
        .collect();
    let wrong = likely.chars().zip(&chars).filter(|(a, b)| a != *b).count();
    let told =
        likely.contains(['年', '月', '日']) || chars.iter().any(|&c| is_separator(c)) && in_figures;
    if (1..=2.max(chars.len() / 4)).contains(&wrong)
        && told
        && wrong * 2 < chars.len()
        && let Some(range) = read_line(&likely)
    {
        return Some((range, likely));
    }
    // `3月5日至12晶`: whatever stands behind the figures is the unit.
    let unit = chars.len() > 5 && chars[1..chars.len() - 3].iter().any(|c| DASHES.contains(c));
    let figured = chars[chars.len() - 2].is_ascii_digit() && is_han(chars[chars.len() - 1]);
    if unit && figured && wrong == 0 {
        let begins: String = chars[..chars.len() - 1].iter().collect();
        let mut likely = ['日', '月', '年'].into_iter().map(|unit| format!("{begins}{unit}"));
        let ranged = |range: &Range| range.end.is_some_and(|end| end > range.start);
        let found = likely.find_map(|likely| Some((read_line(&likely).filter(ranged)?, likely)));
        if found.is_some() {
            return found;
        }
    }
    // `2021]年3月2日`: a speck amid the figures.
    let whole: String =
        chars.iter().filter(|c| !matches!(c, ']' | '[' | '|' | '\'' | '^' | '*')).collect();
    if told
        && whole.chars().count() + 1 == chars.len()
        && let Some(range) = read_line(&whole)
    {
        return Some((range, whole));
    }
    if chars.len() > LONGEST {
        return None;
    }
    if let Some((_, range, read)) = by_pattern(&chars) {
        return Some((range, read));
    }
    // Either end of a range by itself: `2017擧2月—10用`.
    let mut dashes =
        (3..chars.len() - 2).filter(|&at| matches!(chars[at], '—' | '至' | '到' | '～'));
    let dash = dashes.next().filter(|_| dashes.next().is_none())?;
    let (first, last) = chars.split_at(dash);
    let read = |part: &[char]| -> Option<String> {
        let printed: String = part.iter().collect();
        read_line(&printed).map(|_| printed).or_else(|| by_pattern(part).map(|found| found.2))
    };
    let read = format!("{}{}{}", read(first)?, chars[dash], read(&last[1..])?);
    Some((read_line(&read).filter(|range| range.end.is_some())?, read))
}

/// Reads figures and units as those of a date, the likeliest of its patterns: what is wrong, what it says, and
/// the characters it was read as.
fn by_pattern(chars: &[char]) -> Option<(usize, Range, String)> {
    let figures = |range: std::ops::Range<usize>| -> Option<String> {
        chars.get(range)?.iter().map(|&c| misread::figure(c)).collect()
    };
    let mut best: Option<(usize, Range, String)> = None;
    // How many figures year, month and day have; 0 where the part is not printed.
    for (year, month, day) in [4, 0].into_iter().flat_map(|year| {
        [2, 1, 0]
            .into_iter()
            .flat_map(move |month| [2, 1, 0].into_iter().map(move |day| (year, month, day)))
    }) {
        let parts = [(year, '年'), (month, '月'), (day, '日')];
        let count: usize = parts.iter().map(|&(n, _)| n + usize::from(n > 0)).sum();
        if count != chars.len() || day > 0 && month == 0 {
            continue;
        }
        let mut read = String::new();
        let mut at = 0;
        for (n, unit) in parts.into_iter().filter(|&(n, _)| n > 0) {
            let Some(part) = figures(at..at + n) else { break };
            read.push_str(&part);
            read.push(unit);
            at += n + 1;
        }
        if read.chars().count() != chars.len() {
            continue;
        }
        // What an OCR often makes of a figure or a unit counts half.
        let doubt = |(a, b): (char, &char)| match (a == *b, date_or_figure(*b) == Some(a)) {
            (true, _) => 0,
            (_, true) => 1,
            _ => 2,
        };
        let wrong: usize = read.chars().zip(chars).map(doubt).sum();
        let right = read.chars().zip(chars).filter(|(a, b)| a == *b).count();
        // A figure in a unit's place is another date, or none; a pause there ends words.
        // 1953级 is a year's pupils.
        let swallowed = read.chars().zip(chars).any(|(a, b)| {
            matches!(a, '年' | '月' | '日')
                && (b.is_ascii_digit()
                    || closes(*b)
                    || "级級届屆班期号號名元卷米张張个個人克秒分次吨噸座所件台部本册万萬亿億度斤里"
                        .contains(*b))
        });
        let Some(range) = read_line(&read).filter(|_| !swallowed && right > 1) else { continue };
        if wrong <= 4 && wrong * 2 <= chars.len() && best.as_ref().is_none_or(|b| wrong < b.0) {
            best = Some((wrong, range, read));
        }
    }
    best
}

/// A word that is a full date as soon as misread characters are read as they must be: what it is then.
pub(in crate::normalize) fn misread_day(word: &str) -> Option<String> {
    const SHORTEST: usize = 8;
    let full = |date: Date| date.year.is_some() && date.day.is_some();
    if word.chars().count() < SHORTEST
        || read_prefix(word).is_some_and(|(range, _)| full(range.start))
    {
        return None;
    }
    let text = Text(word.chars().map(|c| Char { c, line: 0, column: 0 }).collect());
    read_misread(&text).filter(|(range, _)| full(range.start)).map(|(_, read)| read)
}

/// Marks between the figures of a date, and from one date to another.
fn is_separator(c: char) -> bool {
    matches!(c, '.' | '-' | '/' | '．' | '—' | '–' | '～')
}

/// The figure or the unit that an OCR often makes this character of.
fn date_or_figure(c: char) -> Option<char> {
    misread::figure(c).or_else(|| Some(misread::date_character(c)).filter(|unit| *unit != c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misread_figures_and_units() {
        for (printed, expected) in [
            ("2O24牛9月26日", Some("2024-09-26")),
            ("@1958年", None),
            ("2023年l月2I日", Some("2023-01-21")),
            ("1958牛", Some("1958")),
            ("二〇二〇年十ー月三曰", Some("2020-11-03")),
            ("9月2b曰", Some("--09-26")),
            ("l976牛", Some("1976")),
            ("]964年S月2日", Some("1964-05-02")),
            ("Z015年7用", Some("2015-07")),
            ("l9b8牛", None),
            ("1966隼冬", Some("1966")),
            ("3月5日至12晶", Some("--03-05")),
            ("2021]年3月2日", Some("2021-03-02")),
            ("2017擧2月—10用", Some("2017-02")),
            ("1960—1962午", Some("1960")),
            ("|998年8月16日至9月3日", Some("1998-08-16")),
            ("▶4月1B日", Some("--04-18")),
            ("二0〇兰年四月至六月", Some("2003-04")),
            ("I0n年", None),
            ("1938/12/l", Some("1938-12-01")),
            ("2O24.3", Some("2024-03")),
            ("2011.05—2012.l0", Some("2011-05")),
            ("民國四十上年三月", Some("1958-03")),
            ("民國一一二年十二月三十~日", Some("2023-12-31")),
            ("2023473218", None),
            ("2018；", None),
            ("1972—197S年", Some("1972")),
            ("20`09年5月1B日", Some("2009-05-18")),
            ("JI月2日至4日", Some("--11-02")),
            ("我们的家", None),
            ("100人", None),
            ("1953级", None),
            ("2100 张", None),
        ] {
            let iso = read_misread(&Text::of(printed)).map(|(range, _)| range.start.iso());
            assert_eq!(iso.filter(|iso| !iso.is_empty()).as_deref(), expected, "{printed}");
        }
    }
}
