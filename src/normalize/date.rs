//! Dates as newspapers print them: full or partial, in figures or Han numerals, as ranges,
//! printed twice for bold, or torn into single characters.

use super::chars::{Char, Text};
use super::misread;
use super::piece::is_bullet;
use crate::text::is_blank;
use crate::text::mark_class::closes;

/// A date at the precision printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Date {
    pub year: Option<u32>,
    pub month: Option<u32>,
    pub day: Option<u32>,
    /// Its year was counted from the Republic's first, 1912 (民國五十一年).
    pub republican: bool,
    /// It is in the year after that of the entry before (次年三月).
    pub next_year: bool,
}

/// The year before the Republic's first.
const REPUBLIC: u32 = 1911;

impl Date {
    /// ISO 8601 at the precision known; `--09-07` and `--09` (XML Schema, ISO 8601:2000) without a year.
    pub fn iso(self) -> String {
        match (self.year, self.month, self.day) {
            (Some(y), Some(m), Some(d)) => format!("{y:04}-{m:02}-{d:02}"),
            (Some(y), Some(m), None) => format!("{y:04}-{m:02}"),
            (Some(y), None, _) => format!("{y:04}"),
            (None, Some(m), Some(d)) => format!("--{m:02}-{d:02}"),
            (None, Some(m), None) => format!("--{m:02}"),
            (None, None, _) => String::new(),
        }
    }

    fn is_possible(self) -> bool {
        self.month.is_none_or(|m| (1..=12).contains(&m))
            && self.day.is_none_or(|d| (1..=31).contains(&d))
            && self.year.is_none_or(|y| (1000..=2999).contains(&y))
            && !(self.day.is_some() && self.month.is_none())
            && (self.year.is_some() || self.month.is_some())
    }
}

/// A date, or a range of two.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Range {
    pub start: Date,
    pub end: Option<Date>,
}

/// Whether a mark may stand before the date of an entry: a pointer down, or any bullet.
pub(super) fn is_entry_mark(c: char) -> bool {
    matches!(c, '▼' | '▽') || is_bullet(c)
}

/// Reads a whole line as a date or a range of dates; nothing else may stand on it.
pub(super) fn read_line(line: &str) -> Option<Range> {
    let line = line.trim_start_matches(is_entry_mark).trim();
    // `清光绪三年（1877年）`: the second name of the date is read.
    if let Some((first, second)) = line.split_once(['（', '(']) {
        let second = second.trim_end_matches(['）', ')']);
        let bracketed = second.len() < line.len() - first.len() - '('.len_utf8();
        let era = |name: &str| name.ends_with(['年', '月', '日']) && name.chars().count() <= 10;
        if bracketed && era(first) && era(second) {
            return read_line(first).or_else(|| read_line(second));
        }
    }
    let (range, rest) = read_prefix(line)?;
    let rest = rest.trim_matches(['：', ':', '，', ' ']);
    (rest.is_empty() || is_part_of_time(rest, range.end.unwrap_or(range.start))).then_some(range)
}

/// Whether words tell a part of the time just read: `春`, `上旬`, a decade's `代`; behind a day its
/// part, or its weekday in brackets.
fn is_part_of_time(words: &str, date: Date) -> bool {
    const OF_YEAR: [&str; 20] = [
        "春", "夏", "秋", "冬", "春天", "夏天", "秋天", "冬天", "春季", "夏季", "秋季", "冬季",
        "初", "底", "末", "年初", "年底", "岁末", "前后", "前後",
    ];
    const OF_MONTH: [&str; 11] =
        ["初", "底", "末", "上旬", "中旬", "下旬", "月初", "月底", "中", "间", "起"];
    const OF_DAY: [&str; 12] =
        ["起", "晨", "凌晨", "清晨", "早晨", "上午", "中午", "正午", "下午", "傍晚", "晚", "夜"];
    if date.month.is_none() {
        let decade = words.strip_prefix('代').filter(|_| date.year.is_some_and(|y| y % 10 == 0));
        return OF_YEAR.contains(&words)
            || decade.is_some_and(|rest| ["", "初", "末", "中", "中期", "后期"].contains(&rest));
    }
    if date.day.is_none() {
        return OF_MONTH.contains(&words);
    }
    // A full date with its weekday is the issue's.
    let inside = words.trim_start_matches(['（', '(']).trim_end_matches(['）', ')']);
    let weekday = ["星期", "周", "週", "礼拜"].iter().find_map(|word| inside.strip_prefix(word));
    let weekday = weekday.filter(|_| date.year.is_none() && inside.len() < words.len());
    OF_DAY.contains(&words) || weekday.is_some_and(|day| "一二三四五六日天".contains(day))
}

/// The same for a text with its blanks of the setting.
pub(super) fn read_text(text: &Text) -> Option<Range> {
    if may_begin(text) { read_line(&text.tight().string()) } else { None }
}

/// Whether the text's first character, marks of an entry and blanks left out, can begin a date.
pub(super) fn may_begin(text: &Text) -> bool {
    let marks = |c: &char| is_entry_mark(*c) || c.is_whitespace();
    text.0.iter().map(|ch| ch.c).find(|c| !marks(c)).is_some_and(begins)
}

/// Whether a date can begin with a character.
pub(super) fn begins(c: char) -> bool {
    c.is_ascii_digit()
        || is_blank(c)
        || matches!(c, '十' | '廿' | '卅' | '民' | '中' | '同' | '当' | '當' | '次' | '翌')
        || han_digit(c).is_some()
}

/// Reads a date or range at the start of a text; gives what follows it.
pub(super) fn read_prefix(text: &str) -> Option<(Range, &str)> {
    if let Some(range) = read_years(text).or_else(|| read_han_years(text)) {
        return Some(range);
    }
    // `同年12月`, `次年12月`: the year stands at the entry before.
    const LEANING: [(&str, bool); 5] =
        [("同年", false), ("当年", false), ("當年", false), ("次年", true), ("翌年", true)];
    let leaning =
        LEANING.iter().find_map(|&(word, next)| text.strip_prefix(word).map(|rest| (rest, next)));
    if let Some((text, next_year)) = leaning
        && let Some((start, rest)) = read_one(text, Date::default())
    {
        let month = start.year.is_none() && start.month.is_some();
        let start = Date { next_year, ..start };
        return month.then_some((Range { start, end: None }, rest));
    }
    let (start, rest) = read_one(text, Date::default())?;
    // An OCR makes 一 or ー of a dash; before figures it can be nothing else.
    let dashes = rest.trim_start_matches(['—', '–', '-', '－', '～', '~', '至', '到']);
    let read = rest.trim_start_matches(['一', 'ー']);
    let figures = read.len() < rest.len() && read.starts_with(|c: char| c.is_ascii_digit());
    let dashes = if figures { read } else { dashes };
    if dashes.len() < rest.len()
        && let Some((end, after)) = read_one(dashes, start)
    {
        return Some((Range { start, end: Some(end) }, after));
    }
    // `5月3日—7日`: the second date gives only its day.
    if dashes.len() < rest.len()
        && let Some((day, unit, after)) = number(dashes)
        && matches!(unit, Some('日' | '号'))
        && start.day.is_some()
    {
        let end = Date { day: Some(day), ..start };
        return end.is_possible().then_some((Range { start, end: Some(end) }, after));
    }
    Some((Range { start, end: None }, rest))
}

/// Reads a whole line as a date of which a figure or a unit was misread: `2O24牛9月`. Gives the
/// date and the characters it was read as; at most two may be wrong, and most must be right.
pub(super) fn read_misread(text: &Text) -> Option<(Range, String)> {
    const SHORTEST: usize = 4;
    const LONGEST: usize = 14;
    // Month and day have two figures at least, and most lines have none.
    let may_count = |c: char| misread::figure(c).is_some() || han_digit(c).is_some() || c == '十';
    if text.len() > 2 * LONGEST || text.0.iter().filter(|ch| may_count(ch.c)).take(2).count() < 2 {
        return None;
    }
    let dirt = |c: char| matches!(c, '.' | '\'' | '|' | '·' | ',' | '`' | '-' | '~' | '：' | ':');
    let tight = text.tight().string();
    let line = tight.trim_matches(|c: char| dirt(c) || matches!(c, '▼' | '▽' | '●') || is_blank(c));
    let chars: Vec<char> = line.chars().filter(|&c| !is_blank(c) && c != '`').collect();
    if !(SHORTEST..=2 * LONGEST).contains(&chars.len()) {
        return None;
    }
    let figures = |range: std::ops::Range<usize>| -> Option<String> {
        chars.get(range)?.iter().map(|&c| misread::figure(c)).collect()
    };
    // Units and Han numerals that were read as others of their shape: `次年九月十四曰`.
    let units = chars.iter().filter(|c| matches!(c, '年' | '月' | '日')).count();
    if units > 0 {
        let likely: String = chars.iter().map(|&c| misread::date_character(c)).collect();
        let wrong = likely.chars().zip(&chars).filter(|(a, b)| a != *b).count();
        if (1..=2).contains(&wrong)
            && let Some(range) = read_line(&likely)
        {
            return Some((range, likely));
        }
    }
    // Letters among the figures of `1938/12/l` and `1972—197S年`.
    let is_mark = |c: char| {
        matches!(c, '.' | '-' | '/' | '．' | '—' | '–' | '～')
            || units > 0 && matches!(c, '年' | '月' | '日' | '至' | '到')
    };
    if chars.iter().any(|&c| is_mark(c)) {
        let likely = |&c: &char| if is_mark(c) { Some(c) } else { misread::figure(c) };
        let likely: Option<String> = chars.iter().map(likely).collect();
        let wrong = |likely: &str| likely.chars().zip(&chars).filter(|(a, b)| a != *b).count();
        if let Some(likely) = likely.filter(|likely| (1..=2).contains(&wrong(likely)))
            && let Some(range) = read_line(&likely)
        {
            return Some((range, likely));
        }
    }
    if chars.len() > LONGEST {
        return None;
    }
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
        let wrong = read.chars().zip(&chars).filter(|(a, b)| a != *b).count();
        // A figure in a unit's place is another date, or none; a pause there ends words.
        let swallowed = read
            .chars()
            .zip(&chars)
            .any(|(a, b)| matches!(a, '年' | '月' | '日') && (b.is_ascii_digit() || closes(*b)));
        let Some(range) = read_line(&read).filter(|_| !swallowed) else { continue };
        if wrong <= 2 && wrong * 3 <= chars.len() && best.as_ref().is_none_or(|b| wrong < b.0) {
            best = Some((wrong, range, read));
        }
    }
    best.map(|(_, range, read)| (range, read))
}

/// A year in figures and nothing else: `1988`. Only the neighbours can tell it from a number.
pub(super) fn bare_year(text: &str) -> Option<Range> {
    let year = |text: &str| -> Option<Date> {
        let figures = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
        let year = text.parse().ok().filter(|year| figures && (1800..2100).contains(year))?;
        Some(Date { year: Some(year), ..Date::default() })
    };
    match text.split_once(DASHES) {
        Some((start, end)) => {
            // A press sets a dash of two lengths.
            let (start, end) = (year(start)?, year(end.trim_start_matches(DASHES))?);
            (start.year < end.year).then_some(Range { start, end: Some(end) })
        }
        None => Some(Range { start: year(text)?, end: None }),
    }
}

/// What stands between two years; 一 and ー are what an OCR makes of a dash.
const DASHES: [char; 10] = ['—', '–', '-', '－', '～', '~', '至', '到', '一', 'ー'];

/// Whether a character stands in years without their units, or between two of them.
pub(super) fn of_bare_years(c: char) -> bool {
    c.is_ascii_digit() || DASHES.contains(&c)
}

/// `1963—1970年`: the unit stands only once.
fn read_years(text: &str) -> Option<(Range, &str)> {
    let first = text.get(..4).filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))?;
    let behind = text[4..].trim_start_matches(DASHES);
    if behind.len() == text.len() - 4 {
        return None;
    }
    let second = behind.get(..4).filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))?;
    let rest = behind[4..].strip_prefix('年')?;
    let year = |digits: &str| Date { year: digits.parse().ok(), ..Date::default() };
    let range = Range { start: year(first), end: Some(year(second)) };
    (range.start.is_possible() && range.start < year(second)).then_some((range, rest))
}

/// `一九七八至一九八二年`: the same in Han numerals.
fn read_han_years(text: &str) -> Option<(Range, &str)> {
    let year = |text: &str| -> Option<(u32, usize)> {
        let end = text.char_indices().nth(4).map_or(text.len(), |(at, _)| at);
        let figures = &text[..end];
        let digits =
            figures.chars().count() == 4 && figures.chars().all(|c| han_digit(c).is_some());
        digits.then(|| han_number(figures)).flatten().map(|year| (year, end))
    };
    let (first, end) = year(text)?;
    let behind = text[end..].trim_start_matches(['—', '–', '-', '－', '～', '~', '至', '到']);
    if behind.len() == text.len() - end {
        return None;
    }
    let (second, end) = year(behind)?;
    let rest = behind[end..].strip_prefix('年')?;
    let date = |year| Date { year: Some(year), ..Date::default() };
    let range = Range { start: date(first), end: Some(date(second)) };
    (range.start.is_possible() && first < second).then_some((range, rest))
}

/// One date; what it lacks is taken from `known` when it is the end of a range.
fn read_one(text: &str, known: Date) -> Option<(Date, &str)> {
    if let Some(found) = read_dotted(text) {
        return Some(found);
    }
    let mut date = Date::default();
    let short = text.strip_prefix("中華").or_else(|| text.strip_prefix("中华")).unwrap_or(text);
    let republic = short.strip_prefix("民國").or_else(|| short.strip_prefix("民国"));
    // 民國前一年 is 1911.
    let before = republic.and_then(|rest| rest.strip_prefix('前'));
    let mut rest = before.or(republic).unwrap_or(text);
    // A range's end counts its years as its beginning does.
    let republican = republic.is_some() || known.republican;
    date.republican = republican;
    let unread = date;
    while let Some((value, Some(unit), after)) = number(rest) {
        match unit {
            '年' if date == unread && before.is_some() && value < 200 => {
                date.year = Some(REPUBLIC + 1 - value);
            }
            '年' if date == unread && republican && value < 200 => {
                date.year = Some(value + REPUBLIC);
            }
            '年' if date == unread => {
                date.year = Some(if value < 100 && rest.len() > 2 && value > 31 {
                    1900 + value
                } else {
                    value
                });
            }
            '月' if date.month.is_none() && date.day.is_none() => date.month = Some(value),
            '日' | '号' if date.month.is_some() && date.day.is_none() => date.day = Some(value),
            _ => break,
        }
        rest = after.trim_start_matches(is_blank);
        if date.day.is_some() {
            break;
        }
    }
    if date == unread {
        return None;
    }
    let filled = Date { year: date.year.or(known.year), ..date };
    filled.is_possible().then_some((filled, rest))
}

/// `2023.9.7`, `2023-09-07`, `2023/9/7`, `2023·9·7`.
fn read_dotted(text: &str) -> Option<(Date, &str)> {
    let year: String = text.chars().take_while(char::is_ascii_digit).collect();
    if year.len() != 4 {
        return None;
    }
    let mut rest = &text[4..];
    let mark = rest.chars().next().filter(|c| ".-/．·‧－'’".contains(*c))?;
    let mut parts = Vec::new();
    while parts.len() < 2
        && let Some(after) = rest.strip_prefix(mark)
    {
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        if !(1..=2).contains(&digits) {
            break;
        }
        parts.push(after[..digits].parse::<u32>().ok()?);
        rest = &after[digits..];
    }
    // Other marks stand between two years or words as well.
    if parts.len() < 2 && !matches!(mark, '.' | '-' | '/' | '．') {
        return None;
    }
    let (month, day) = (Some(*parts.first()?), parts.get(1).copied());
    let date = Date { year: year.parse().ok(), month, day, ..Date::default() };
    date.is_possible().then_some((date, rest))
}

/// A number in figures or Han numerals, the character after it, and the rest behind both.
fn number(text: &str) -> Option<(u32, Option<char>, &str)> {
    let text = text.trim_start_matches(is_blank);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (value, rest) = if digits > 0 {
        (text.get(..digits).filter(|d| d.len() <= 4)?.parse().ok()?, &text[digits..])
    } else {
        // Among Han numerals an OCR makes 0 of 〇.
        let end = text
            .char_indices()
            .find(|&(_, c)| han_digit(c).is_none() && !matches!(c, '十' | '廿' | '卅' | '0'));
        let end = end.map_or(text.len(), |(at, _)| at);
        (han_number(&text[..end].replace('0', "〇"))?, &text[end..])
    };
    let rest = rest.trim_start_matches(is_blank);
    let unit = rest.chars().next();
    Some((value, unit, unit.map_or("", |c| &rest[c.len_utf8()..])))
}

fn han_digit(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '零' | '○' => 0,
        '一' | '元' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// 二〇二五 (digit by digit) or 二十三, 廿三 (with tens).
pub(super) fn han_number(text: &str) -> Option<u32> {
    if text.is_empty() || text.chars().count() > 5 {
        return None;
    }
    let has_tens = text.contains(['十', '廿', '卅']);
    let mut value = 0;
    let mut digit = None;
    for c in text.chars() {
        match c {
            '十' => value += digit.take().unwrap_or(1) * 10,
            '廿' => value += 20,
            '卅' => value += 30,
            c => {
                let next = han_digit(c)?;
                if has_tens {
                    digit = Some(next);
                } else {
                    value = value * 10 + next;
                }
            }
        }
    }
    Some(value + digit.unwrap_or(0))
}

/// True for a line that holds nothing but figures, units of dates and pointers.
pub(super) fn is_fragment(text: &Text) -> bool {
    text.0.iter().all(|ch| is_fragment_char(ch.c))
        && text.0.iter().any(|ch| !is_blank(ch.c))
        && text.len() <= 40
}

fn is_fragment_char(c: char) -> bool {
    c.is_ascii_digit() || is_blank(c) || matches!(c, '年' | '月' | '日' | '▼' | '▽' | '.')
}

/// Reads a run of fragments as one date. Gives the characters that make the date, each once, in
/// reading order.
///
/// Bold set by printing twice doubles every group (`年年`, `1212`); the extraction may also have
/// cut a group into single characters (`1`, `1`, `1`, `1` for 11 printed twice).
pub(super) fn read_fragments(parts: &Text) -> Option<(Text, Range)> {
    let ink = Text(parts.0.iter().filter(|ch| !is_blank(ch.c)).copied().collect());
    let dots = ink.0.iter().filter(|ch| ch.c == '.').count();
    if dots < 2 && !ink.0.iter().any(|ch| matches!(ch.c, '年' | '月' | '日')) {
        return None;
    }
    let whole = ink.string();
    if let Some(range) = read_line(&whole) {
        return Some((ink, range));
    }
    // The whole date printed twice.
    let half = ink.len() / 2;
    if ink.len().is_multiple_of(2) && same(&ink.0[..half], &ink.0[half..]) {
        let once = ink.slice(0..half);
        if let Some(range) = read_line(&once.string()) {
            return Some((once, range));
        }
    }
    // Each group printed twice.
    let groups: Vec<&[Char]> = ink
        .0
        .chunk_by(|a, b| {
            a.c.is_ascii_digit() == b.c.is_ascii_digit() && (a.c.is_ascii_digit() || a.c == b.c)
        })
        .collect();
    let doubled =
        groups.iter().filter(|group| !group[0].c.is_ascii_digit()).any(|group| group.len() > 1);
    let mut once: Vec<Vec<Char>> = groups
        .iter()
        .map(|group| {
            if group[0].c.is_ascii_digit() {
                if doubled { undouble(group) } else { group.to_vec() }
            } else {
                group[..1].to_vec()
            }
        })
        .collect();
    // The same unit again, with nothing between: another copy that came loose.
    once.dedup_by(|a, b| {
        a.len() == 1 && b.len() == 1 && !a[0].c.is_ascii_digit() && a[0].c == b[0].c
    });
    in_order(&once)
}

/// Reads a text that is one date, or the same date over and over. Gives its first copy, what it
/// says, and how often it stands there.
pub(super) fn read_copies(text: &Text) -> Option<(Text, Range, usize)> {
    const LONGEST: usize = 80;
    const COPIES: usize = 4;
    if text.len() > LONGEST || !may_begin(text) {
        return None;
    }
    let ink = Text(text.0.iter().filter(|ch| !is_blank(ch.c)).copied().collect());
    (1..=COPIES).rev().filter(|&count| ink.len().is_multiple_of(count)).find_map(|count| {
        let once = &ink.0[..ink.len() / count];
        if !ink.0.chunks(once.len().max(1)).all(|copy| same(copy, once)) {
            return None;
        }
        let once = Text(once.to_vec());
        let range = read_line(&once.string())?;
        Some((once, range, count))
    })
}

/// The first copy of a group of figures that was printed twice.
fn undouble(group: &[Char]) -> Vec<Char> {
    let half = group.len() / 2;
    if !group.len().is_multiple_of(2) {
        return group.to_vec();
    }
    if same(&group[..half], &group[half..]) {
        return group[..half].to_vec();
    }
    if group.chunks(2).all(|pair| pair[0].c == pair[1].c) {
        return group.chunks(2).map(|pair| pair[0]).collect();
    }
    group.to_vec()
}

fn same(a: &[Char], b: &[Char]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.c == b.c)
}

/// Finds the order in which figures and units make a date: as they stand, or with units and
/// figures drawn from the page separately.
fn in_order(groups: &[Vec<Char>]) -> Option<(Text, Range)> {
    let (figures, units): (Vec<_>, Vec<_>) = groups
        .iter()
        .filter(|group| !matches!(group[0].c, '▼' | '▽'))
        .partition(|group| group[0].c.is_ascii_digit());
    let pointer: Vec<Char> =
        groups.iter().filter(|group| matches!(group[0].c, '▼' | '▽')).flatten().copied().collect();
    let text = |parts: &[&Vec<Char>]| {
        let mut chars = pointer.clone();
        chars.extend(parts.iter().copied().flatten());
        Text(chars)
    };
    // As they stand; a unit before any figure belongs to a part that is printed elsewhere.
    let standing: Vec<&Vec<Char>> =
        groups.iter().filter(|group| !matches!(group[0].c, '▼' | '▽')).collect();
    let from_figure = standing.iter().position(|group| group[0].c.is_ascii_digit())?;
    let tail: String = standing[from_figure..].iter().copied().flatten().map(|ch| ch.c).collect();
    if let Some(range) = read_line(&tail) {
        return Some((text(&standing), range));
    }
    // One figure for each unit, in the units' order of size.
    if figures.len() == units.len() {
        let mut sorted = units.clone();
        sorted.sort_by_key(|unit| "年月日".find(unit[0].c));
        let woven: Vec<&Vec<Char>> =
            figures.iter().zip(&sorted).flat_map(|(figure, unit)| [*figure, *unit]).collect();
        let chars: String = woven.iter().copied().flatten().map(|ch| ch.c).collect();
        if let Some(range) = read_line(&chars) {
            return Some((text(&woven), range));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(line: &str) -> Option<String> {
        read_line(line).map(|range| {
            range.start.iso() + &range.end.map(|end| format!("/{}", end.iso())).unwrap_or_default()
        })
    }

    #[test]
    fn dates_as_printed() {
        for (printed, expected) in [
            ("2023年9月7日", "2023-09-07"),
            ("民國五十一年八月", "1962-08"),
            ("中華民國一一四年二月十五日", "2025-02-15"),
            ("民國七十年至七十三年", "1981/1984"),
            ("民國前一年", "1911"),
            ("一九七八至一九八二年", "1978/1982"),
            ("2024年2月 28日", "2024-02-28"),
            ("1999年8月", "1999-08"),
            ("二〇二五年十二月三十一日", "2025-12-31"),
            ("2023.9.7", "2023-09-07"),
            ("2023-09-07", "2023-09-07"),
            ("2019年5月3日—7日", "2019-05-03/2019-05-07"),
            ("2019年5月—2020年3月", "2019-05/2020-03"),
            ("1963—1970年", "1963/1970"),
        ] {
            assert_eq!(iso(printed).as_deref(), Some(expected), "{printed}");
        }
        for (printed, expected) in [
            ("1950年代", "1950"),
            ("2010年春", "2010"),
            ("2024年5月上旬", "2024-05"),
            ("2024年5月3日凌晨", "2024-05-03"),
            ("光绪三年（1877年）", "1877"),
            ("1877年（光绪三年）", "1877"),
        ] {
            assert_eq!(iso(printed).as_deref(), Some(expected), "{printed}");
        }
        assert_eq!(iso("1953年代"), None);
        assert_eq!(iso("9月7日晴"), None);
        assert_eq!(iso("13月7日"), None);
    }

    #[test]
    fn misread_figures_and_units() {
        for (printed, expected) in [
            ("2O24牛9月26日", Some("2024-09-26")),
            ("@1958年", None),
            ("2023年l月2I日", Some("2023-01-21")),
            ("1958牛", Some("1958")),
            ("二〇二〇年十ー月三曰", Some("2020-11-03")),
            ("9月2b曰", None),
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
        ] {
            let iso = read_misread(&Text::of(printed)).map(|(range, _)| range.start.iso());
            assert_eq!(iso.filter(|iso| !iso.is_empty()).as_deref(), expected, "{printed}");
        }
    }

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

    #[test]
    fn a_date_printed_over_and_over() {
        for (line, once, count) in [
            ("2017-03-20 2017-03-20", "2017-03-20", 2),
            ("2019-112019-11", "2019-11", 2),
            ("三月五日 三月五日 三月五日", "三月五日", 3),
            ("2017-03-20", "2017-03-20", 1),
        ] {
            let found = read_copies(&Text::of(line)).map(|(text, _, count)| (text.string(), count));
            assert_eq!(found, Some((once.to_owned(), count)), "{line}");
        }
        for line in ["2017-03-20 2018-03-20", "1212", "立项立项"] {
            assert!(read_copies(&Text::of(line)).is_none(), "{line}");
        }
    }

    #[test]
    fn bold_printed_twice_and_torn_apart() {
        for (parts, year, month, day) in [
            ("年年99月月77日日", None, 9, 7),
            ("年年1212月月1111日日日日", None, 12, 11),
            ("▼▼20242024年年11月月3131日日", Some(2024), 1, 31),
            ("20182018年年44月月2323日日", Some(2018), 4, 23),
            ("▼▼20242024年年1111月月22日日", Some(2024), 11, 2),
            ("2022年5月14日2022年5月14日", Some(2022), 5, 14),
        ] {
            let (_, range) = read_fragments(&Text::of(parts)).expect(parts);
            let expected = Date { year, month: Some(month), day: Some(day), ..Date::default() };
            assert_eq!(range.start, expected, "{parts}");
        }
    }
}
