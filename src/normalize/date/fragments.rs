//! Dates printed over and over, doubled for bold or torn into single characters → one date.

use super::begins::{has_unit, may_begin};
use super::{Range, read_line};
use crate::normalize::chars::{Char, Text};
use crate::text::is_blank;

/// True for a line that holds nothing but figures, units of dates and pointers.
pub(in crate::normalize) fn is_fragment(text: &Text) -> bool {
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
pub(in crate::normalize) fn read_fragments(parts: &Text) -> Option<(Text, Range)> {
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
pub(in crate::normalize) fn read_copies(text: &Text) -> Option<(Text, Range, usize)> {
    const LONGEST: usize = 80;
    const COPIES: usize = 4;
    if text.len() > LONGEST || !has_unit(text) || !may_begin(text) {
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
    use super::super::Date;
    use super::*;

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
