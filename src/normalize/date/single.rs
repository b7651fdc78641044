//! The start of a text → one date, with units behind its figures or marks between them.

use super::Date;
use super::numeral::{is_ten, number};
use super::reign::{REPUBLIC, reign};
use crate::text::is_blank;

/// One date; what it lacks is taken from `known` when it is the end of a range.
pub(super) fn read_one(text: &str, known: Date) -> Option<(Date, &str)> {
    if let Some(found) = read_dotted(text) {
        return Some(found);
    }
    let mut date = Date::default();
    let short = text.strip_prefix("中華").or_else(|| text.strip_prefix("中华")).unwrap_or(text);
    let republic = short.strip_prefix("民國").or_else(|| short.strip_prefix("民国"));
    // 民國前一年 is 1911.
    let before = republic.and_then(|rest| rest.strip_prefix('前'));
    let reign = if republic.is_none() { reign(text) } else { None };
    let mut rest = before.or(republic).or(reign.map(|reign| reign.0)).unwrap_or(text);
    let first = rest.trim_start_matches(is_blank).strip_prefix("元年");
    // A range's end counts its years as its beginning does.
    let republican = republic.is_some() || known.republican;
    date.republican = republican;
    let unread = date;
    // `宣统元年`
    if let Some((after, before)) =
        first.zip(reign.map(|reign| reign.1).or(republic.map(|_| REPUBLIC)))
    {
        date.year = Some(before + 1);
        rest = after.trim_start_matches(is_blank);
    }
    while let Some((value, Some(unit), after)) = number(rest) {
        match unit {
            '年' if date == unread
                && let Some((_, before)) = reign =>
            {
                // No reign was longer.
                if !(1..=62).contains(&value) {
                    break;
                }
                date.year = Some(before + value);
            }
            '年' if date == unread && before.is_some() && value < 200 => {
                date.year = Some(REPUBLIC + 1 - value);
            }
            '年' if date == unread && republican && value < 200 => {
                date.year = Some(value + REPUBLIC);
            }
            '年' if date == unread => {
                // `六十八年` is a span of time, `68年` and `六八年` are years.
                let tens = rest.trim_start_matches(is_blank).chars().nth(1).is_some_and(is_ten);
                let short = value < 100 && value > 31 && rest.len() > 2 && !tens;
                // `03年6月`
                let two = || {
                    let figures = rest.trim_start_matches(is_blank).bytes();
                    figures.take_while(u8::is_ascii_digit).count() == 2
                        && matches!(number(after), Some((1..=12, Some('月'), _)))
                };
                date.year = Some(match value {
                    _ if short => 1900 + value,
                    ..=31 if two() => 2000 + value,
                    _ => value,
                });
            }
            '月' if date.month.is_none() && date.day.is_none() => date.month = Some(value),
            '日' | '号' | '號' if date.month.is_some() && date.day.is_none() => {
                date.day = Some(value)
            }
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
        parts.push(after[..digits].parse::<u16>().ok()?);
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
