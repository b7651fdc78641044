//! Months and years that entries do not print: from what stands over them, beside them or at the issue's head.

use super::draft::Draft;
use crate::model::{DoubtKind, Entry, FurnitureKind, Inferred};
use crate::normalize::date::{Date, Range, han_digit};
use crate::normalize::ledger::Ledger;
use crate::normalize::piece::{Kind, Piece};
use crate::text::simplified::in_simplified;

/// Whether the issue itself is dated by the Republic's years.
pub(in crate::normalize) fn is_republican(pieces: &[Piece]) -> bool {
    pieces.iter().any(|piece| {
        matches!(piece.kind, Kind::Furniture(FurnitureKind::IssueLine))
            && in_simplified(&piece.text.tight().string()).contains("民国")
    })
}

/// A year or a month with nothing below it but dates that lack it stands over those entries: it is no
/// entry, and they are of it.
pub(super) fn under_heads(drafts: Vec<Draft>, ledger: &mut Ledger) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::with_capacity(drafts.len());
    // What the last such head gives to the entries below it.
    let mut known = Date::default();
    let mut drafts = drafts.into_iter().peekable();
    while let Some(mut draft) = drafts.next() {
        let start = draft.range.start;
        let empty = draft.lines.is_empty() && draft.items.is_empty() && draft.range.end.is_none();
        let lacks = drafts.peek().is_some_and(|next| {
            let next = next.range.start;
            next.year.is_none()
                && if start.month.is_none() { next.month.is_some() } else { next.month.is_none() }
        });
        if empty && lacks && start.day.is_none() {
            known = Date { year: start.year.or(known.year), ..start };
            ledger.furnish(FurnitureKind::Date, &draft.printed);
            continue;
        }
        if start.year.is_some() {
            known = Date::default();
        }
        draft.head = known;
        out.push(draft);
    }
    out
}

/// Fills in the months of days that stand alone: the one printed over them, or that of the entry before,
/// and the next one where the days begin again.
pub(super) fn infer_months(entries: &mut [(Entry, Range, u32)], heads: &[Date]) {
    let (mut month, mut last) = (None, 0);
    for ((entry, range, _), head) in entries.iter_mut().zip(heads) {
        let start = &mut range.start;
        if start.month.is_none()
            && let Some(day) = start.day
        {
            let turned = |month: u16| if day < last { month % 12 + 1 } else { month };
            start.month = head.month.or(month.map(turned));
            if start.month.is_some() {
                entry.inferred.push(Inferred::Month);
            }
        }
        (month, last) = (start.month, range.end.unwrap_or(*start).day.unwrap_or(0));
    }
}

/// Fills in years that were not printed: the entries follow one another in time, an entry's own
/// title may name its year, the timeline's that of all, and nothing is later than the issue.
pub(super) fn infer_years(
    entries: &mut [(Entry, Range, u32)],
    heads: &[Date],
    title_year: Option<u16>,
    issue_year: Option<u16>,
    ledger: &mut Ledger,
) {
    let mut known: Vec<Option<u16>> =
        entries.iter().map(|(_, range, _)| range.start.year).collect();
    let mut reasons: Vec<String> = vec![String::new(); entries.len()];
    for (index, (entry, ..)) in entries.iter().enumerate() {
        if known[index].is_none()
            && let Some(year) = heads[index].year
        {
            known[index] = Some(year);
            reasons[index] = format!("条目上方写有“{year}年”");
        }
        if known[index].is_none()
            && let Some(year) = year_in(&entry.title)
        {
            known[index] = Some(year);
            reasons[index] = format!("条目标题写有“{year}年”");
        }
    }
    // Where no entry has one, they begin in the year of the title.
    if known.iter().all(Option::is_none)
        && let Some(year) = title_year.filter(|&year| issue_year.is_none_or(|issue| year <= issue))
        && let Some(first) = known.first_mut()
    {
        *first = Some(year);
        reasons[0] = format!("时间线的标题写有“{year}”");
    }
    // A month alone may be any of its days.
    let before = |one: Date, other: Date| match (one.month.unwrap_or(1), other.month.unwrap_or(1)) {
        (one_month, other_month) if one_month == other_month => {
            one.day.zip(other.day).is_some_and(|(one, other)| one < other)
        }
        (one_month, other_month) => one_month < other_month,
    };
    for index in 1..entries.len() {
        if known[index].is_none()
            && let Some(year) = known[index - 1]
        {
            let (start, above) = (entries[index].1.start, entries[index - 1].1.start);
            let later = start.leans || !before(start, above);
            let next = start.next_year;
            known[index] = Some(if later && !next { year } else { year + 1 });
            reasons[index] = format!("前一条在{year}年，条目依时间先后排列");
        }
    }
    for index in (0..entries.len().saturating_sub(1)).rev() {
        if known[index].is_none()
            && let Some(year) = known[index + 1]
        {
            let earlier = !before(entries[index + 1].1.start, entries[index].1.start);
            known[index] = Some(if earlier { year } else { year - 1 });
            reasons[index] = format!("后一条在{year}年，条目依时间先后排列");
        }
    }
    for (index, (entry, range, line)) in entries.iter_mut().enumerate() {
        let year = known[index].or(issue_year);
        if range.start.year.is_none() && year.is_some() {
            if reasons[index].is_empty() {
                reasons[index] = "与本期的年份相同".to_owned();
            }
            entry.inferred.insert(0, Inferred::Year);
            let printed = printed(range.start);
            ledger.doubt(
                DoubtKind::DateInferred,
                *line,
                format!("“{printed}”没有印出年份：{}", reasons[index]),
                year.map(|year| format!("{year}年{printed}")).unwrap_or_default(),
            );
        }
        if range.start.year.is_none() && year.is_none() {
            ledger.doubt(
                DoubtKind::DateUnread,
                *line,
                format!(
                    "“{}”没有印出年份，前后条目和本期也没有可据以推定的年份",
                    printed(range.start)
                ),
                "对照原件，补上年份".to_owned(),
            );
        }
        let start = Date { year: range.start.year.or(year), ..range.start };
        entry.date = start.iso();
        let end = range.end.map(|end| match end.year {
            Some(_) => end,
            None => Date { year: start.year, ..end }.not_before(start),
        });
        entry.date_end = end.map(Date::iso);
    }
}

fn printed(date: Date) -> String {
    let part =
        |value: Option<u16>, unit: &str| value.map(|n| format!("{n}{unit}")).unwrap_or_default();
    format!("{}{}{}", part(date.year, "年"), part(date.month, "月"), part(date.day, "日"))
}

/// Years that a title may name.
const YEARS: std::ops::RangeInclusive<u16> = 1800..=2200;

/// The year that a title names, in figures or numerals, if it names one: `1998，某镇的四十一天`.
pub(super) fn lone_year(title: &str) -> Option<u16> {
    const FIGURES: usize = 4;
    let figure = |c: char| c.to_digit(10).or_else(|| han_digit(c));
    let chars: Vec<Option<u32>> = title.chars().map(figure).collect();
    let figures = chars.chunk_by(|one, other| one.is_some() == other.is_some());
    let mut years = figures.filter(|run| run.len() == FIGURES).filter_map(|run| {
        let year = run.iter().copied().try_fold(0, |sum, figure| Some(sum * 10 + figure?))?;
        u16::try_from(year).ok().filter(|year| YEARS.contains(year))
    });
    let year = years.next()?;
    years.all(|other| other == year).then_some(year)
}

/// A year of four figures in a text.
fn year_in(text: &str) -> Option<u16> {
    let at = text.find('年')?;
    let digits = text.get(at.checked_sub(4)?..at)?;
    let year = digits.parse().ok()?;
    YEARS.contains(&year).then_some(year)
}
