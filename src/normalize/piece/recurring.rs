//! Lines that a print-out or a scan sets between those of the text, again and again: the address and the
//! hour of printing, the count of its sheets, a mark over every page.

use super::super::chars::Text;
use super::super::furniture::{goes_on, interrupts_sentence};
use super::super::ledger::Ledger;
use super::super::line::{Line, set_aside};
use super::{Kind, Piece};
use crate::model::FurnitureKind;
use crate::text::{is_blank, is_han};
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::Hasher;

/// Chars of a line that is no text, at most: addresses are long.
const LONGEST: usize = 160;

/// Takes the lines of print-outs out of a page, before its columns are looked for; they go among the furniture.
pub(in super::super) fn print_outs(lines: &mut Vec<Line>, ledger: &mut Ledger) {
    let mut goes = of_print_outs(lines).into_iter();
    // The gap around them tells nothing of the text.
    let gap = |removed: u32, own: u32| if removed > 0 { 0 } else { own };
    set_aside(lines, ledger, |_| goes.next() == Some(true), gap);
}

/// What a line of a print-out says.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Slip {
    /// An address, and whether a count of sheets follows.
    Address(String, bool),
    /// The hour of printing, and what stands beside it.
    Hour(String),
    /// A sheet of so many.
    Sheet(u32),
}

/// Which lines are of print-outs: of each shape several, or an address with a sheet's count.
fn of_print_outs(lines: &[Line]) -> Vec<bool> {
    let mut places: FxHashMap<Slip, Vec<(usize, Option<u32>)>> = FxHashMap::default();
    for (at, line) in lines.iter().enumerate() {
        if let Some((slip, sheet)) = slip(&line.text) {
            places.entry(slip).or_default().push((at, sheet));
        }
    }
    let mut found = vec![false; lines.len()];
    for (slip, places) in places {
        let goes = match slip {
            Slip::Address(_, counted) => counted || places.len() > 1,
            Slip::Hour(_) => places.len() > 1,
            Slip::Sheet(_) => {
                places.len() > 1 && places.windows(2).all(|pair| pair[0].1 < pair[1].1)
            }
        };
        if goes {
            places.into_iter().for_each(|(at, _)| found[at] = true);
        }
    }
    found
}

/// A line of a print-out by its shape, with the number of its sheet.
fn slip(text: &Text) -> Option<(Slip, Option<u32>)> {
    let signs = |c: char| c.is_ascii_digit() || matches!(c, 'h' | 'w' | 'f' | '第' | 'P');
    if text.len() > LONGEST
        || !text.0.iter().any(|ch| matches!(ch.c, '/' | ':' | '：' | '共' | 'o'))
    {
        return None;
    }
    if !text.0.iter().any(|ch| signs(ch.c)) {
        return None;
    }
    let line = text.string();
    if let Some((sheet, all)) = sheet(&line) {
        return Some((Slip::Sheet(all), Some(sheet)));
    }
    let words: Vec<&str> = line.split(is_blank).filter(|word| !word.is_empty()).collect();
    match words[..] {
        [address] if is_address(address) => Some((Slip::Address(address.to_owned(), false), None)),
        [address, count] | [count, address] if is_address(address) => {
            let (sheet, _) = sheet(count)?;
            Some((Slip::Address(address.to_owned(), true), Some(sheet)))
        }
        _ => {
            let at = words.windows(2).position(|pair| is_day(pair[0]) && is_hour(pair[1]))?;
            let beside = (0..words.len()).filter(|&word| word != at + 1).map(|word| words[word]);
            let edge = at == 0 || at + 2 == words.len();
            edge.then(|| (Slip::Hour(beside.collect()), None))
        }
    }
}

/// An address of the web or of a file, without anything behind it.
fn is_address(word: &str) -> bool {
    const BEGINS: [&str; 4] = ["http://", "https://", "www.", "file://"];
    BEGINS.iter().any(|begin| word.starts_with(begin)) && !word.chars().any(is_han)
}

/// `2/5`, `第 2 页 共 5 页`, `第2页/共5页`, `Page 2 of 5`: a sheet and how many there are. One with a 0 before
/// it is a page of the paper.
fn sheet(line: &str) -> Option<(u32, u32)> {
    let line: String = line.chars().filter(|&c| !is_blank(c)).collect();
    let number = |text: &str| -> Option<u32> {
        let plain = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        text.parse().ok().filter(|_| plain && !text.starts_with('0'))
    };
    let inside = |text: &str| -> String {
        text.trim_matches(|c| {
            matches!(c, '第' | '页' | '頁' | '共' | '，' | '(' | ')' | '（' | '）')
        })
        .to_owned()
    };
    let line = line.strip_prefix("Page").unwrap_or(&line);
    let (sheet, all) = line.split_once("of").or_else(|| line.split_once(['/', '／', '共']))?;
    let (sheet, all) = (number(&inside(sheet))?, number(&inside(all))?);
    (sheet <= all && all > 1).then_some((sheet, all))
}

/// `2024/11/8`, `2024-11-08`, `2024年11月8日`.
fn is_day(word: &str) -> bool {
    let word = word.strip_suffix('日').unwrap_or(word);
    let parts: Vec<&str> = word.split(['/', '-', '.', '年', '月']).collect();
    let figures = |part: &&str, most| {
        (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
    };
    matches!(&parts[..], [year, month, day]
        if year.len() == 4 && figures(year, 4) && figures(month, 2) && figures(day, 2))
}

/// `14:33`, `14:33:05`, `下午2:33`.
fn is_hour(word: &str) -> bool {
    let word = word.trim_start_matches(['上', '下', '午']);
    let parts: Vec<&str> = word.split([':', '：']).collect();
    (2..=3).contains(&parts.len())
        && parts
            .iter()
            .all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
}

/// Lines that come again and again, and stand in the midst of sentences: a mark over every page.
pub(in super::super) fn between_sentences(pieces: &[Piece]) -> Vec<usize> {
    /// Of those in the midst of a sentence, at least and one in so many.
    const AMID: usize = 2;
    const SHARE: usize = 3;
    let line = |at: usize| pieces[at].text.tight().string();
    let mut places: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for at in coming_again(pieces) {
        places.entry(line(at)).or_default().push(at);
    }
    let mut found = Vec::new();
    for places in places.into_values() {
        let amid = places.iter().filter(|&&at| is_amid(pieces, at));
        // Where it stands behind one and the same line, a text comes again.
        let above: FxHashSet<String> = amid.map(|&at| line(at - 1)).collect();
        if above.len() >= AMID && above.len() * SHARE >= places.len() {
            found.extend(places);
        }
    }
    found
}

/// Whether a line that is as wide as any near stands above one, in mid-sentence, and below it what may go on.
fn is_amid(pieces: &[Piece], at: usize) -> bool {
    const REACH: usize = 4;
    const ALIKE: u32 = 4;
    let (Some(above), Some(below)) = (at.checked_sub(1).map(|at| &pieces[at]), pieces.get(at + 1))
    else {
        return false;
    };
    let near = at.saturating_sub(REACH)..(at + REACH + 1).min(pieces.len());
    let widest = near.filter(|&other| other != at).map(|other| pieces[other].width).max();
    goes_on(above, below) && widest.is_some_and(|widest| above.width + ALIKE >= widest)
}

/// The lines of no certain kind that most likely stand three times at least, in order.
fn coming_again(pieces: &[Piece]) -> Vec<usize> {
    const TIMES: usize = 3;
    const CHARS: std::ops::RangeInclusive<usize> = 3..=30;
    let sign = |at: usize| -> Option<u64> {
        let piece = &pieces[at];
        let may_be = piece.kind == Kind::Open && CHARS.contains(&piece.text.len());
        may_be.then(|| {
            let mut hasher = FxHasher::default();
            let ink = piece.text.0.iter().filter(|ch| !is_blank(ch.c));
            ink.for_each(|ch| hasher.write_u32(ch.c as u32));
            hasher.finish()
        })
    };
    let mut signs: Vec<u64> = (0..pieces.len()).filter_map(sign).collect();
    signs.sort_unstable();
    let again: FxHashSet<u64> =
        signs.chunk_by(|a, b| a == b).filter(|run| run.len() >= TIMES).map(|run| run[0]).collect();
    if again.is_empty() {
        return Vec::new();
    }
    (0..pieces.len()).filter(|&at| sign(at).is_some_and(|sign| again.contains(&sign))).collect()
}

/// Bare numbers of pages that count on, at the end of a page or in the midst of a sentence: they number no
/// part of a text. One between two others need show no such place.
pub(super) fn folios(pieces: &mut [Piece]) {
    let number = |piece: &Piece| -> Option<u32> {
        let figures = piece.text.0.iter().all(|ch| ch.c.is_ascii_digit());
        let bare = piece.kind == Kind::Open && figures && (1..=3).contains(&piece.text.len());
        piece.string().parse().ok().filter(|_| bare)
    };
    let found: Vec<(usize, u32, bool)> = (0..pieces.len())
        .filter(|&at| pieces[at].text.len() <= 3)
        .filter_map(|at| {
            let ends = pieces.get(at + 1).is_some_and(|next| next.page_start);
            Some((at, number(&pieces[at])?, ends || interrupts_sentence(pieces, at)))
        })
        .collect();
    let mut run: Vec<(usize, u32, bool)> = Vec::new();
    for one in found.into_iter().map(Some).chain([None]) {
        if one.is_some_and(|(_, n, _)| run.last().is_some_and(|&(_, last, _)| n == last + 1)) {
            run.extend(one);
            continue;
        }
        let placed = |&(.., placed): &(usize, u32, bool)| placed;
        if let (Some(first), Some(last)) =
            (run.iter().position(placed), run.iter().rposition(placed))
            && run.iter().filter(|one| placed(one)).count() * 2 > run.len()
        {
            for &(at, ..) in &run[first..=last] {
                pieces[at].kind = Kind::Furniture(FurnitureKind::Folio);
            }
        }
        run = one.into_iter().collect();
    }
}

#[cfg(test)]
mod tests {
    use super::super::of_lines;
    use super::*;

    fn left(lines: &[&str]) -> Vec<String> {
        let line = |line: &&str| Line {
            text: Text::of(line),
            indent: 0,
            blanks_before: 0,
            page_start: false,
        };
        let mut lines = lines.iter().map(line).collect();
        print_outs(&mut lines, &mut Ledger::default());
        lines.iter().map(|line| line.text.string()).collect()
    }

    #[test]
    fn what_a_browser_prints_on_each_sheet() {
        let lines = [
            "2024/11/8 14:33 某报数字版",
            "甲乙丙丁戊己，",
            "https://www.example.cn/a/1.html 1/2",
            "2024/11/8 14:34 某报数字版",
            "庚辛壬癸。",
            "https://www.example.cn/a/1.html 2/2",
        ];
        assert_eq!(left(&lines), ["甲乙丙丁戊己，", "庚辛壬癸。"]);
    }

    #[test]
    fn sheets_that_count_on() {
        assert_eq!(left(&["甲乙", "1/3", "丙丁", "2/3", "戊己", "3/3"]), ["甲乙", "丙丁", "戊己"]);
        for lines in [["甲乙", "06/07", "丙丁"], ["甲乙", "2/1", "1/1"], ["2/4", "甲乙", "2/4"]]
        {
            assert_eq!(left(&lines), lines);
        }
    }

    #[test]
    fn an_address_or_an_hour_alone_may_be_the_texts() {
        let lines = ["详见网站：", "www.example.cn", "2024年11月8日 14:30 甲乙馆"];
        assert_eq!(left(&lines), lines);
    }

    #[test]
    fn a_mark_over_every_page() {
        let mark = "内部资料";
        let text = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉天地玄黄宇宙洪荒日月";
        let text: Vec<char> = text.chars().collect();
        let of = |end: &str| -> Vec<String> {
            let full = text.windows(10).step_by(5).map(|line| line.iter().collect::<String>());
            full.flat_map(|line| {
                [
                    line.clone(),
                    line.replacen(line.chars().last().unwrap_or(' '), end, 1),
                    mark.to_owned(),
                ]
            })
            .collect()
        };
        let places = |lines: &[String]| {
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            let mut places = between_sentences(&of_lines(&lines));
            places.sort_unstable();
            places
        };
        assert_eq!(places(&of("甲")), [2, 5, 8, 11, 14]);
        // A label that comes again stands between finished sentences.
        assert!(places(&of("。")).is_empty());
        assert!(
            places(&vec![of("甲")[..3].to_vec(); 4].concat()).is_empty(),
            "a text that comes again"
        );
    }

    #[test]
    fn numbers_of_pages_are_no_numbers_of_parts() {
        let text = ["甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉"];
        let lines = [&text[..], &["1"], &text, &["2"], &text, &["3"], &["天地玄黄。"]].concat();
        let marked = |lines: &[&str]| {
            let mut pieces = of_lines(lines);
            folios(&mut pieces);
            let folio = |piece: &Piece| piece.kind == Kind::Furniture(FurnitureKind::Folio);
            pieces.iter().map(|piece| folio(piece).then(|| piece.string())).collect::<Vec<_>>()
        };
        let numbers: Vec<String> = marked(&lines).into_iter().flatten().collect();
        assert_eq!(numbers, ["1", "2", "3"]);
        // Over parts of a text they stand between finished sentences.
        let ended: Vec<&str> =
            lines.iter().map(|&line| if line == text[1] { "子丑寅卯。" } else { line }).collect();
        assert!(marked(&ended).iter().all(Option::is_none));
    }
}
