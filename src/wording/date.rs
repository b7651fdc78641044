//! ISO 8601 dates → the forms that are printed. What is no date passes through unchanged.

use crate::model::{Entry, Inferred, Metadata};

/// A date of the Gregorian calendar at the precision given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// 1 to 9999; none only before a month, where neither the date nor anything around it gives it.
    pub year: Option<u16>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to the month's length; only with a month.
    pub day: Option<u8>,
}

impl Date {
    /// Reads `2023-09-07`, `1999-08` or `1987`, and without a year `--09-07` or `--09` (as XML Schema
    /// and ISO 8601:2000 write them); `None` for anything else, and for a day that the calendar does
    /// not have.
    pub fn parse(iso: &str) -> Option<Self> {
        let (year, rest) = match iso.strip_prefix("--") {
            Some(rest) => (None, Some(rest)),
            None => match iso.split_once('-') {
                Some((year, rest)) => (Some(figure(year, 4)?), Some(rest)),
                None => (Some(figure(iso, 4)?), None),
            },
        };
        let parts = rest.map(|rest| rest.split('-').map(|part| figure(part, 2)));
        let parts: Option<Vec<u16>> = parts.into_iter().flatten().collect();
        let (month, day) = match parts?[..] {
            [] => (None, None),
            [month] => (Some(month), None),
            [month, day] => (Some(month), Some(day)),
            _ => return None,
        };
        let date = Self { year, month: narrow(month)?, day: narrow(day)? };
        let fits = year != Some(0)
            && date.month.is_none_or(|month| (1..=12).contains(&month))
            && date.day.is_none_or(|day| (1..=date.month_length()).contains(&day));
        fits.then_some(date)
    }

    /// As [`Date::parse`], only where the year is known: the date of an issue.
    pub fn with_year(iso: &str) -> Option<Self> {
        Self::parse(iso).filter(|date| date.year.is_some())
    }

    fn month_length(self) -> u8 {
        match self.month {
            Some(4 | 6 | 9 | 11) => 30,
            Some(2) if self.is_leap() => 29,
            Some(2) => 28,
            _ => 31,
        }
    }

    fn is_leap(self) -> bool {
        // A 29th of February may be of any year.
        let Some(year) = self.year else { return true };
        let divides = |n| year.is_multiple_of(n);
        divides(4) && (!divides(100) || divides(400))
    }

    /// 0 for Sunday to 6 for Saturday; `None` without a year or a day (Sakamoto's rule).
    pub fn weekday(self) -> Option<usize> {
        let (month, day) = (usize::from(self.month?), usize::from(self.day?));
        let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1];
        let year = usize::from(self.year?) - usize::from(month < 3);
        Some((year + year / 4 - year / 100 + year / 400 + shift + day) % 7)
    }
}

/// Exactly `width` ASCII digits.
fn figure(text: &str, width: usize) -> Option<u16> {
    (text.len() == width && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

fn narrow(part: Option<u16>) -> Option<Option<u8>> {
    part.map(u8::try_from).transpose().ok()
}

/// How the parts of a date are joined.
#[derive(Clone, Copy)]
enum Form {
    /// `2023.9.7`
    Figures,
    /// `2023年9月7日`
    Words,
}

/// Writes the parts of `date` from `from` on (0 the year, 1 the month, 2 the day).
fn write(date: Date, form: Form, from: usize) -> String {
    let parts = [date.year, date.month.map(u16::from), date.day.map(u16::from)];
    let parts = parts.into_iter().zip(["年", "月", "日"]).skip(from);
    let parts = parts.filter_map(|(part, unit)| Some((part?, unit)));
    match form {
        // A month alone would be read as a number.
        Form::Figures if date.year.is_some() || date.day.is_some() => {
            parts.map(|(part, _)| part.to_string()).collect::<Vec<_>>().join(".")
        }
        _ => parts.map(|(part, unit)| format!("{part}{unit}")).collect(),
    }
}

/// `2023-09-07` → `2023.9.7`, at the precision given.
pub fn figures(iso: &str) -> String {
    Date::parse(iso).map_or_else(|| iso.to_owned(), |date| write(date, Form::Figures, 0))
}

/// `2024-02-28` → `2024年2月28日`, at the precision given.
pub fn words(iso: &str) -> String {
    Date::parse(iso).map_or_else(|| iso.to_owned(), |date| write(date, Form::Words, 0))
}

/// The weekday as printed, or else as the calendar has it, or "" without a whole date.
pub fn weekday(metadata: &Metadata) -> &str {
    let printed = metadata.weekday.trim();
    if !printed.is_empty() {
        return printed;
    }
    let day = Date::parse(&metadata.date).and_then(Date::weekday);
    day.map_or("", |day| {
        ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"][day]
    })
}

/// An entry's date in figures: `2023.9.7`, a range `2023.9.7—9.10`, what was not printed at the
/// date in brackets: `〔2023.〕9.7`.
pub fn entry_figures(entry: &Entry) -> String {
    range(entry, Form::Figures)
}

/// An entry's date in words: `2023年9月7日`, a range `2023年9月7日至10日`, what was not printed
/// at the date in brackets: `〔2023年〕9月7日`.
pub fn entry_words(entry: &Entry) -> String {
    range(entry, Form::Words)
}

fn range(entry: &Entry, form: Form) -> String {
    let start = Date::parse(&entry.date);
    let first = start.map_or_else(|| entry.date.clone(), |date| bracketed(date, entry, form));
    let Some(last) = entry.date_end.as_deref().filter(|last| !last.is_empty()) else {
        return first;
    };
    let between = match form {
        Form::Figures => "—",
        Form::Words => "至",
    };
    let end = match (start, Date::parse(last)) {
        (Some(start), Some(end)) => write(end, form, shared(start, end, form)),
        (_, Some(end)) => write(end, form, 0),
        _ => last.to_owned(),
    };
    format!("{first}{between}{end}")
}

/// How many leading parts of `end` a reader takes from `start`. Figures keep the month, since a
/// lone figure after a point would be read as a fraction of it.
fn shared(start: Date, end: Date, form: Form) -> usize {
    if start.year != end.year || start.day.is_some() != end.day.is_some() {
        return 0;
    }
    match form {
        _ if end.month.is_none() || start.month.is_none() => 0,
        Form::Figures => usize::from(end.day.is_some()),
        Form::Words if start.month == end.month && end.day.is_some() => 2,
        Form::Words => 1,
    }
}

/// The date with its inferred leading parts in 〔〕.
fn bracketed(date: Date, entry: &Entry, form: Form) -> String {
    let inferred = if entry.inferred.contains(&Inferred::Month) {
        2
    } else {
        usize::from(entry.inferred.contains(&Inferred::Year))
    };
    let whole = write(date, form, 0);
    if inferred == 0 {
        return whole;
    }
    let rest = write(date, form, inferred);
    let supplied = whole.strip_suffix(rest.as_str()).unwrap_or(&whole);
    if supplied.is_empty() {
        return whole;
    }
    format!("〔{supplied}〕{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_print_at_their_precision() {
        assert_eq!(figures("2023-09-07"), "2023.9.7");
        assert_eq!(figures("1999-08"), "1999.8");
        assert_eq!(figures("1987"), "1987");
        assert_eq!(words("2024-02-28"), "2024年2月28日");
        assert_eq!(words("1999-08"), "1999年8月");
        assert_eq!(words("1987"), "1987年");
        assert_eq!((figures("--09-07").as_str(), words("--09-07").as_str()), ("9.7", "9月7日"));
        assert_eq!((figures("--09").as_str(), words("--09").as_str()), ("9月", "9月"));
    }

    #[test]
    fn what_is_no_date_passes_through() {
        for text in [
            "",
            "--",
            "--02-30",
            "--1",
            "2023-",
            "2023-13-01",
            "2023-02-29",
            "2023-2-9",
            "0000-01-01",
            "去年",
            "2023-09-07-1",
        ] {
            assert_eq!(figures(text), text);
            assert_eq!(words(text), text);
        }
        assert_eq!(words("2024-02-29"), "2024年2月29日");
    }

    fn entry(date: &str, end: Option<&str>, inferred: &[Inferred]) -> Entry {
        Entry {
            date: date.into(),
            date_end: end.map(Into::into),
            inferred: inferred.to_vec(),
            ..Entry::default()
        }
    }

    #[test]
    fn ranges_repeat_only_what_differs() {
        for (first, last, in_figures, in_words) in [
            ("2023-09-07", "2023-09-10", "2023.9.7—9.10", "2023年9月7日至10日"),
            ("2023-09-07", "2023-10-01", "2023.9.7—10.1", "2023年9月7日至10月1日"),
            ("2023-12-31", "2024-01-02", "2023.12.31—2024.1.2", "2023年12月31日至2024年1月2日"),
            ("1999-08", "1999-10", "1999.8—1999.10", "1999年8月至10月"),
            ("1987", "1990", "1987—1990", "1987年至1990年"),
            ("1987", "1990-05-01", "1987—1990.5.1", "1987年至1990年5月1日"),
            ("--09-07", "--09-10", "9.7—9.10", "9月7日至10日"),
            ("春", "夏", "春—夏", "春至夏"),
        ] {
            let entry = entry(first, Some(last), &[]);
            assert_eq!(entry_figures(&entry), in_figures);
            assert_eq!(entry_words(&entry), in_words);
        }
    }

    #[test]
    fn what_was_not_printed_is_bracketed() {
        let year = entry("2023-09-07", None, &[Inferred::Year]);
        assert_eq!(entry_figures(&year), "〔2023.〕9.7");
        assert_eq!(entry_words(&year), "〔2023年〕9月7日");
        let month = entry("2023-09-07", None, &[Inferred::Year, Inferred::Month]);
        assert_eq!(entry_words(&month), "〔2023年9月〕7日");
        assert_eq!(entry_words(&entry("2023", None, &[Inferred::Year])), "〔2023年〕");
    }

    #[test]
    fn the_calendar_supplies_a_weekday_only_where_none_is_printed() {
        let mut metadata = Metadata { date: "2024-02-28".into(), ..Metadata::default() };
        assert_eq!(weekday(&metadata), "星期三");
        metadata.date = "2000-01-01".into();
        assert_eq!(weekday(&metadata), "星期六");
        metadata.weekday = "周六".into();
        assert_eq!(weekday(&metadata), "周六");
        metadata = Metadata { date: "2024-02".into(), ..Metadata::default() };
        assert_eq!(weekday(&metadata), "");
    }
}
