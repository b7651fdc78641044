//! Numbers over headings and subheads: `1 甲乙问`, `① 甲乙`, `之一`, `一、甲乙`, told by their series.

use super::super::chars::{Char, Text};
use super::super::line::spacedness;
use super::super::{byline, date, misread};
use super::{Kind, Piece, is_bullet, list_mark, widest_near};
use crate::text::han_set::HanSet;
use crate::text::mark_class::closes;
use crate::text::{is_blank, is_han, is_han_numeral, is_interpunct};
use rustc_hash::FxHashMap;

/// Chars of a number and a kicker that no item of a list is as short as.
const SHORT_KICKER: usize = 8;

/// Marks `1 甲乙问`, `2 丙丁问` … and `01 甲乙丙丁戊己` when the numbers form a series; one such line
/// alone is no proof. Where text follows at once they are subheads: `一、甲乙`.
pub(super) fn numbered(pieces: &mut [Piece]) {
    chapters(pieces);
    let widest = widest_near(pieces);
    // The first line of a list's item fills the column, a kicker hardly ever, and over a by-line stands
    // a title.
    let signed = |index: usize| pieces.get(index + 1).is_some_and(|next| next.kind == Kind::Byline);
    let full = |index: usize| {
        !signed(index)
            && list_mark(&pieces[index].text) > 0
            && pieces[index].text.len() > SHORT_KICKER
            && pieces[index].width + 2 >= widest[index]
    };
    let found: Vec<(usize, u32)> = pieces
        .iter()
        .enumerate()
        .filter(|&(index, piece)| piece.kind == Kind::Open && !full(index))
        .filter_map(|(index, piece)| numbered_head(&piece.text).map(|(n, at)| (index, n, at)))
        .filter(|&(index, _, at)| is_numbered_title(&pieces[index].text, at))
        .map(|(index, n, _)| (index, n))
        .collect();
    let found = without_items(without_counts(found, pieces), pieces);
    let found = of_one_dress(subheads(pieces, found), pieces);
    let mut numbers: Vec<u32> = found.iter().map(|&(_, n)| n).collect();
    // Where a series shows, the gaps in it may be filled by a figure or a word that was misread.
    let mut found = found;
    if numbers.len() > 1 {
        let most = numbers.iter().max().map_or(0, |most| most + 1);
        for (index, piece) in pieces.iter().enumerate() {
            let weak = misread_number(&piece.text).filter(|n| (1..=most).contains(n));
            if let Some(n) = weak.filter(|n| piece.kind == Kind::Open && !numbers.contains(n)) {
                numbers.push(n);
                found.push((index, n));
            }
        }
    }
    if !numbers.is_empty() {
        let most = numbers.iter().max().map_or(0, |most| most + 1);
        let alone = lone_over_titles(pieces);
        for &(n, index, titled) in &alone {
            let once = alone.iter().filter(|other| other.0 == n).count() == 1;
            if titled && once && n <= most && !numbers.contains(&n) {
                numbers.push(n);
                found.push((index, n));
            }
        }
    }
    numbers.sort_unstable();
    if !is_series(&numbers) {
        lone_numbers(pieces);
        return;
    }
    let last = found.iter().map(|&(index, _)| index).max().unwrap_or(0);
    for &(index, n) in &found {
        pieces[index].kind = Kind::Numbered(n);
    }
    // The next of the series with a word that was misread.
    let next = numbers[numbers.len() - 1] + 1;
    let misread = pieces.iter().enumerate().skip(last + 1).take(8).find_map(|(index, piece)| {
        let string = piece.string();
        let (head, word) = string.split_once(' ')?;
        let fits = head.parse() == Ok(next) && (1..=5).contains(&word.chars().count());
        (piece.kind == Kind::Open && fits).then_some(index)
    });
    if let Some(index) = misread {
        pieces[index].kind = Kind::Numbered(next);
    }
}

/// Leaves out counts of things behind a verb, `设置 3 块`: the word set apart before a part's number comes again.
fn without_counts(mut found: Vec<(usize, u32)>, pieces: &[Piece]) -> Vec<(usize, u32)> {
    let word = |at: usize| {
        let text = &pieces[at].text;
        let length = text.0.iter().take_while(|ch| is_han(ch.c)).count();
        let [gap, figure, ..] = text.0.get(length..)? else { return None };
        let apart = length > 1 && is_blank(gap.c) && figure.c.is_ascii_digit();
        apart.then(|| text.slice(0..length).string())
    };
    let mut times: FxHashMap<String, usize> = FxHashMap::default();
    for word in found.iter().filter_map(|&(at, _)| word(at)) {
        *times.entry(word).or_default() += 1;
    }
    found.retain(|&(at, _)| word(at).is_none_or(|word| times[&word] > 1));
    found
}

/// Leaves out the items of a list, each of two lines or three and closed with a semicolon before the next number.
fn without_items(mut found: Vec<(usize, u32)>, pieces: &[Piece]) -> Vec<(usize, u32)> {
    /// Lines of an item at most.
    const LINES: usize = 3;
    let is_item = |pair: &[(usize, u32)]| {
        let ((at, n), (next, m)) = (pair[0], pair[1]);
        n + 1 == m
            && (at + 2..=at + LINES).contains(&next)
            && matches!(pieces[next - 1].text.last(), Some('；' | ';'))
    };
    // In the order of the lines.
    let items: Vec<usize> = found
        .windows(2)
        .filter(|pair| is_item(pair))
        .flat_map(|pair| [pair[0].0, pair[1].0])
        .collect();
    found.retain(|(at, _)| items.binary_search(at).is_err());
    found
}

/// The chapters of a regulation are subheads, right over its articles: `第一章 总则`.
fn chapters(pieces: &mut [Piece]) {
    const LONGEST: usize = 20;
    let begins = |piece: &Piece, units: [char; 2]| {
        let numerals = piece.text.0.iter().skip(1).take_while(|ch| is_han_numeral(ch.c)).count();
        let unit = piece.text.0.get(1 + numerals).map(|ch| ch.c);
        piece.text.first() == Some('第')
            && (1..=3).contains(&numerals)
            && unit.is_some_and(|unit| units.contains(&unit))
    };
    for at in 1..pieces.len() {
        let (chapter, below) = (&pieces[at - 1], &pieces[at]);
        if chapter.kind == Kind::Open
            && chapter.text.len() <= LONGEST
            && begins(chapter, ['章', '节'])
            && begins(below, ['条', '條'])
        {
            pieces[at - 1].kind = Kind::Subhead;
        }
    }
}

/// Whether sorted numbers are different ones and most of them follow one another.
fn is_series(numbers: &[u32]) -> bool {
    let series = numbers.windows(2).filter(|pair| pair[0] + 1 == pair[1]).count() + 1;
    let distinct = numbers.windows(2).all(|pair| pair[0] != pair[1]);
    numbers.len() >= 2 && distinct && series >= 2 && series * 3 >= numbers.len() * 2
}

/// Where numbers of several dresses (`1`, `①`, `一、`) are no series together, those of one dress
/// that are: the longest from 1 on.
fn of_one_dress(found: Vec<(usize, u32)>, pieces: &[Piece]) -> Vec<(usize, u32)> {
    let sorted = |all: &[(usize, u32)]| {
        let mut numbers: Vec<u32> = all.iter().map(|&(_, n)| n).collect();
        numbers.sort_unstable();
        numbers
    };
    if found.len() < 2 || is_series(&sorted(&found)) {
        return found;
    }
    let dress = |&(index, _): &(usize, u32)| {
        let text = &pieces[index].text;
        let first = text.first().unwrap_or(' ');
        let class = match first {
            c if c.is_ascii_digit() => '1',
            c if circled(c).is_some() => '①',
            c if is_han_numeral(common_numeral(c)) => '一',
            c => c,
        };
        let mark = text
            .0
            .iter()
            .skip(1)
            .find(|ch| !ch.c.is_ascii_digit() && !is_han_numeral(common_numeral(ch.c)));
        (class, mark.map_or(' ', |ch| if is_han(ch.c) { ' ' } else { ch.c }))
    };
    let mut dresses: Vec<(char, char)> = found.iter().map(dress).collect();
    dresses.sort_unstable();
    dresses.dedup();
    let sets = dresses.into_iter().map(|wanted| -> Vec<(usize, u32)> {
        found.iter().copied().filter(|one| dress(one) == wanted).collect()
    });
    let valid = sets.filter(|set| {
        let numbers = sorted(set);
        is_series(&numbers) && numbers[0] == 1
    });
    // Where numbers with a part's word over them count, the others are of items.
    let part = |set: &Vec<(usize, u32)>| {
        set.iter().all(|&(index, _)| ordinal(&pieces[index].text).is_some())
    };
    valid.max_by_key(|set| (part(set), set.len())).unwrap_or(found)
}

/// Marks numbers on lines of their own over titles: `01`, `02` … from the first to the last, each
/// once; page numbers do not begin with 1 on a page of several articles.
fn lone_numbers(pieces: &mut [Piece]) {
    let mut found = lone_over_titles(pieces);
    // Parts of one text are numbered in its order.
    let in_order = found.windows(2).all(|pair| pair[0].1 < pair[1].1 && pair[0].0 + 1 == pair[1].0);
    found.sort_unstable();
    let counts = (1..).zip(&found).all(|(wanted, &(n, ..))| n == wanted);
    let titles = found.iter().filter(|(.., title)| *title).count();
    if found.len() < 2 || !counts {
        return;
    }
    if titles == found.len() && !wide_below(pieces, &found) {
        for (n, index, _) in found {
            pieces[index].kind = Kind::Numbered(n);
        }
    } else if in_order {
        for (_, index, _) in found {
            pieces[index].kind = Kind::Subhead;
        }
    }
}

/// Numbers alone on their lines, with their places and whether a line that may be a title follows.
fn lone_over_titles(pieces: &[Piece]) -> Vec<(u32, usize, bool)> {
    const LONGEST_TITLE: usize = 24;
    let title = |piece: &Piece| {
        piece.kind == Kind::Open
            && (2..=LONGEST_TITLE).contains(&piece.text.len())
            && piece.text.0.iter().any(|ch| is_han(ch.c))
            && !piece.text.last().is_some_and(|c| matches!(c, '。' | '；' | '：'))
    };
    pieces
        .windows(2)
        .enumerate()
        .filter(|(_, pair)| pair[0].kind == Kind::Open && pair[1].kind == Kind::Open)
        .filter_map(|(index, pair)| lone_number(&pair[0].text).map(|n| (n, index, title(&pair[1]))))
        .collect()
}

/// Whether text as wide as the column stands right below most of the numbers.
fn wide_below(pieces: &[Piece], found: &[(u32, usize, bool)]) -> bool {
    let widest = widest_near(pieces);
    let wide = |&&(_, index, _): &&(u32, usize, bool)| {
        let (first, second) = (&pieces[index + 1], pieces.get(index + 2));
        let full = |piece: &Piece| piece.width + 6 >= widest[index];
        full(first) && second.is_some_and(full)
    };
    found.iter().filter(wide).count() * 2 > found.len()
}

/// A line of nothing but a number: one or two figures, or `一、`.
fn lone_number(text: &Text) -> Option<u32> {
    /// Chars of a number with its word at most, where that word is not Latin: `第十二讲`.
    const LONGEST: usize = 4;
    text.first()?;
    let prefix = latin_word(text);
    if prefix.is_none() && text.len() > LONGEST {
        return None;
    }
    let marked = matches!(text.last(), Some('.' | '．' | '、'));
    let digits = &text.0[..text.len() - usize::from(marked)];
    let figures = (1..=2).contains(&digits.len()) && digits.iter().all(|ch| ch.c.is_ascii_digit());
    if figures {
        return digits.iter().map(|ch| ch.c).collect::<String>().parse().ok().filter(|&n| n > 0);
    }
    // `l.`, with the figure misread; the series tells.
    if marked && (1..=2).contains(&digits.len()) {
        let read = digits.iter().map(|ch| misread::figure(ch.c)).collect::<Option<String>>();
        if let Some(number) = read.and_then(|read| read.parse().ok()).filter(|&n| n > 0) {
            return Some(number);
        }
    }
    // `NO.1`
    if let Some(prefix) = prefix {
        return lone_number(&text.slice(prefix..text.len()));
    }
    if let Some(number) = text.first().and_then(circled).filter(|_| text.len() == 1) {
        return Some(number);
    }
    // `壹` alone; 一 alone is as often a part of a text.
    let formal = text.first().map(common_numeral).filter(|&c| text.first() != Some(c));
    if let Some(c) = formal.filter(|_| text.len() == 1) {
        return date::han_number(&c.to_string());
    }
    if let Some((number, _)) = ordinal(text).filter(|&(_, length)| length == text.len()) {
        return Some(number);
    }
    let numerals = text.0.iter().take_while(|ch| is_han_numeral(ch.c)).count();
    let marked = matches!(text.0.get(numerals).map(|ch| ch.c), Some('、' | '.' | '．'));
    ((1..=2).contains(&numerals) && marked && text.len() == numerals + 1)
        .then(|| date::han_number(&text.slice(0..numerals).string()))?
}

/// The number of a kicker whose figure or word was misread: `l 听漏`, `2 看R`.
fn misread_number(text: &Text) -> Option<u32> {
    let chars = &text.0;
    let figures = chars.iter().take_while(|ch| !is_blank(ch.c)).count();
    let words = text.slice(figures.min(text.len())..text.len()).trimmed();
    let digits: String =
        chars[..figures].iter().map(|ch| misread::figure(ch.c)).collect::<Option<String>>()?;
    let short = (1..=8).contains(&words.len());
    let han = words.0.iter().filter(|ch| is_han(ch.c)).count();
    let mostly = han * 2 >= words.len() && words.0.iter().all(|ch| !is_blank(ch.c));
    (figures == 1 && short && mostly && han > 0).then(|| digits.parse().ok())?
}

/// Marks numbered subheads and gives what is left. `一、甲乙` with text right below is one, if a
/// series begins with the first number and goes on with the second.
fn subheads(pieces: &mut [Piece], found: Vec<(usize, u32)>) -> Vec<(usize, u32)> {
    /// Chars of a subhead's line at most, number included: a house choice.
    const LONGEST: usize = 16;
    /// Half ems of a paragraph's indent.
    const INDENT: u32 = 4;
    let widest = widest_near(pieces);
    // An item of a list has pauses, a subhead hardly.
    let sentence_like = |piece: &Piece| piece.text.0.iter().any(|ch| ch.c == '，');
    let text = |index: usize, at: usize| {
        pieces.get(at).is_some_and(|next| {
            matches!(next.kind, Kind::Open | Kind::Bullet(_))
                && byline::names(&next.text).is_none()
                && (next.width * 20
                    >= widest[index] * if sentence_like(&pieces[index]) { 16 } else { 15 }
                    || next.indent > pieces[index].indent
                    || spacedness(&next.text) > 0.5
                    || next.text.0.iter().any(|ch| matches!(ch.c, '，' | '。')))
        })
    };
    let over_text = |&(index, _): &(usize, u32)| {
        let piece = &pieces[index];
        let marks = |c: char| matches!(c, '、' | '）' | ')' | '/' | '／' | '#' | '＃');
        let marked = piece.text.0.iter().take(4).any(|ch| marks(ch.c));
        // Without a mark behind the number a title may follow it: the text must be plain.
        let sentence = |at: usize| {
            pieces.get(at).is_some_and(|next| {
                next.text.0.iter().any(|ch| matches!(ch.c, '，' | '。')) && next.text.len() > 6
            })
        };
        let plain = || {
            text(index, index + 2)
                && pieces[index + 1].text.0.iter().all(|ch| !matches!(ch.c, '？' | '！'))
                && (sentence(index + 1)
                    || (index + 2..index + 5).filter(|&at| sentence(at)).count() > 1)
        };
        piece.text.len() <= LONGEST
            && piece.width + 2 < widest[index]
            && !over_byline(pieces, index)
            && text(index, index + 1)
            && (marked || plain())
    };
    let bracketed = pieces.iter().enumerate().filter(|(_, piece)| piece.kind == Kind::Open);
    // The first lines of items fill the column but for an indent, all of them; a line with figures may be
    // wider than it.
    const SLACK: u32 = 3;
    let items = |set: &[(usize, u32)]| {
        set.iter().all(|&(index, _)| pieces[index].width + INDENT + SLACK >= widest[index])
    };
    let bracketed: Vec<(usize, u32)> = bracketed
        .filter_map(|(index, piece)| bracketed_number(&piece.text).map(|n| (index, n)))
        .filter(|&(index, _)| pieces[index].width + pieces[index].indent + 2 < widest[index])
        .filter(over_text)
        .collect();
    let bracketed = if items(&bracketed) { Vec::new() } else { bracketed };
    let (marked, plain): (Vec<_>, Vec<_>) = found.iter().partition(|&&(index, _)| {
        let mut head = pieces[index].text.0.iter().take(4);
        head.any(|ch| matches!(ch.c, '、' | '/' | '／' | '#' | '＃'))
    });
    let mut taken: Vec<usize> = Vec::new();
    for (set, all) in [(marked, false), (plain, true), (bracketed, false)] {
        let over: Vec<(usize, u32)> = set.iter().copied().filter(over_text).collect();
        let series = over.iter().any(|&(at, n)| {
            n == 1 && over.iter().find(|&&(next, _)| next > at).is_some_and(|&(_, next)| next == 2)
        });
        if series && over.len() > 1 && (!all || over.len() == set.len()) {
            taken.extend(over.iter().map(|&(index, _)| index));
        }
    }
    for &index in &taken {
        pieces[index].kind = Kind::Subhead;
    }
    found.into_iter().filter(|(index, _)| !taken.contains(index)).collect()
}

/// Marks subheads that count stages of what a text tells: `第一站 甲乙`, `第2天 丙丁（12公里）`, one behind the other
/// from the first on, each of them over text.
pub(super) fn stages(pieces: &mut [Piece]) {
    /// Lines from one to the next at most.
    const REACH: usize = 60;
    let widest = widest_near(pieces);
    let found: Vec<(usize, u32, char)> = pieces
        .iter()
        .enumerate()
        .filter(|(_, piece)| matches!(piece.kind, Kind::Open | Kind::Bullet(_) | Kind::Subhead))
        .filter_map(|(at, piece)| stage(&piece.text).map(|(number, unit)| (at, number, unit)))
        .filter(|&(at, ..)| stands_over_text(pieces, at, widest[at]))
        .collect();
    let mut at = 0;
    while at < found.len() {
        let next = |pair: &&[(usize, u32, char)]| {
            pair[1].1 == pair[0].1 + 1 && pair[1].2 == pair[0].2 && pair[1].0 - pair[0].0 <= REACH
        };
        let count = 1 + found[at..].windows(2).take_while(next).count();
        if count > 1 && found[at].1 == 1 {
            found[at..at + count].iter().for_each(|found| pieces[found.0].kind = Kind::Subhead);
        }
        at += count;
    }
}

/// The number of a stage and its unit: a line that begins with them and a gap, or is nothing else, and no sentence.
fn stage(text: &Text) -> Option<(u32, char)> {
    const LONGEST: usize = 24;
    /// Units of what a paper, a law and a list count.
    const OTHERS: &str = "版期号號届屆年条條款项項名位页頁卷次季批个個局场場盘盤轮輪";
    let marked = usize::from(text.first().is_some_and(is_bullet));
    let rest = &text.0[marked..];
    if text.len() > LONGEST || rest.first().is_none_or(|ch| ch.c != '第') {
        return None;
    }
    let figures = rest[1..].iter().take_while(|ch| ch.c.is_ascii_digit()).count();
    let numerals = rest[1..].iter().take_while(|ch| is_han_numeral(ch.c)).count();
    let digits = figures.max(numerals);
    let unit = rest.get(1 + digits).filter(|ch| is_han(ch.c) && !OTHERS.contains(ch.c))?.c;
    let apart = rest.get(2 + digits).is_none_or(|ch| is_blank(ch.c));
    let sentence = text.0.iter().any(|ch| matches!(ch.c, '。' | '，' | '；' | '：' | ':'));
    let numeral: String = rest[1..1 + digits].iter().map(|ch| ch.c).collect();
    let number = numeral.parse().ok().or_else(|| date::han_number(&numeral))?;
    ((1..=2).contains(&digits) && apart && !sentence).then_some((number, unit))
}

/// Whether text stands right below a line that is none: a line of it that fills the column or pauses, or an entry of a
/// programme.
fn stands_over_text(pieces: &[Piece], at: usize, widest: u32) -> bool {
    let pauses = |piece: &Piece| piece.text.0.iter().any(|ch| matches!(ch.c, '，' | '。'));
    let told = pieces.get(at + 1).is_some_and(|below| match below.kind {
        Kind::Whole | Kind::Bullet(_) => true,
        Kind::Open => pauses(below) || below.width * 5 >= widest * 4,
        _ => false,
    });
    told && pieces[at].width + 2 < widest && !over_byline(pieces, at)
}

/// Whether a by-line stands below a line before any sentence ends: titles stand between.
fn over_byline(pieces: &[Piece], index: usize) -> bool {
    const REACH: usize = 5;
    let below = &pieces[index + 1..(index + 1 + REACH).min(pieces.len())];
    below
        .iter()
        .take_while(|piece| !piece.text.0.iter().any(|ch| ch.c == '。'))
        .any(|piece| piece.kind == Kind::Byline || byline::names(&piece.text).is_some())
}

/// The number of `（一）甲乙`, a short line without a mark at its end.
fn bracketed_number(text: &Text) -> Option<u32> {
    let mark = list_mark(text);
    let bracket = matches!(text.first(), Some('（' | '('));
    if !bracket || mark < 3 || text.last().is_some_and(|c| closes(c) || c == '：') {
        return None;
    }
    let inside = text.slice(1..mark - 1).string();
    inside.parse().ok().or_else(|| date::han_number(&inside))
}

/// Whether what follows a number can be a kicker or a title: short, and no sentence.
fn is_numbered_title(text: &Text, at: usize) -> bool {
    const LONGEST: usize = 24;
    const KICKER: usize = 10;
    let words = &text.0[at..];
    let latin = words.first().is_some_and(|ch| ch.c.is_ascii_uppercase())
        && words.iter().all(|ch| ch.c.is_ascii_alphabetic());
    let kicker = words.len() <= KICKER && (latin || words.iter().all(|ch| is_han(ch.c)));
    // Behind a plain blank a long line is text; a figure of two places with a nought, or a blank of
    // an em, is set so only before a title.
    let set = matches!(text.first(), Some('0' | '/' | '／' | '#' | '＃'))
        || text.0[..at].iter().any(|ch| ch.c == '\u{3000}');
    let ended = text.last().is_some_and(|c| matches!(c, '。' | '；' | '：' | '、'));
    let inside = words.iter().any(|ch| matches!(ch.c, '。' | '；'));
    kicker || set && words.len() <= LONGEST && !ended && !inside
}

/// Number at the head of a line, and the length of what belongs to it with blanks; or of a line
/// that is nothing but a number.
pub(in crate::normalize) fn number_of(text: &Text) -> Option<(u32, usize)> {
    numbered_head(text).or_else(|| lone_number(text).map(|n| (n, text.len())))
}

/// The common numeral of a formal one: 一 of 壹.
fn common_numeral(c: char) -> char {
    match c {
        '壹' => '一',
        '贰' | '貳' => '二',
        '叁' | '參' | '叄' => '三',
        '肆' => '四',
        '伍' => '五',
        '陆' | '陸' => '六',
        '柒' => '七',
        '捌' => '八',
        '玖' => '九',
        '拾' => '十',
        c => c,
    }
}

/// The number in a circle, or in Roman figures of one character.
fn circled(c: char) -> Option<u32> {
    match c {
        '①'..='⑳' => Some(u32::from(c) - u32::from('①') + 1),
        '❶'..='❿' => Some(u32::from(c) - u32::from('❶') + 1),
        'Ⅰ'..='Ⅻ' => Some(u32::from(c) - u32::from('Ⅰ') + 1),
        _ => None,
    }
}

/// A number with the word that makes a part's of it, and its length: `之一`, `其二`, `第三讲`, `第4问`,
/// `案一`.
fn ordinal(text: &Text) -> Option<(u32, usize)> {
    /// Numerals are no number of a part behind these: of days, classes, pictures, and in words.
    static OTHERS: HanSet = HanSet::of(
        "周週初高大老十廿卅图圖表同统統万萬唯惟单單专專约約年月日星期一二三四五六七八九",
    );
    static PARTS: HanSet = HanSet::of("问讲篇章回课站辑幕天场夜步关封节折集局問講課輯場關節");
    /// Units of pages, issues, years, laws, places and players, whose numbers are of no parts.
    static COUNTED: HanSet = HanSet::of("版期号號届屆年条條款项項章名位页頁卷次天日轮輪回");
    const DAYS: [&str; 5] = ["星期", "礼拜", "禮拜", "农历", "農曆"];
    let first = text.first()?;
    // `报告① 甲乙`
    let word = text.0.iter().take_while(|ch| is_han(ch.c)).count();
    if let Some(number) = text.0.get(word).and_then(|ch| circled(ch.c))
        && (1..=3).contains(&word)
        && text.0.get(word + 1).is_some_and(|ch| is_blank(ch.c))
    {
        return Some((number, word + 1));
    }
    // `案例一 甲乙`, `展品3 甲乙`: a word before the number, and a kicker behind a gap.
    let second = text.0.get(1).map(|ch| ch.c).filter(|&c| is_han(c) && common_numeral(c) == c);
    if second.is_some_and(|c| !is_han_numeral(c))
        && is_han(first)
        && !is_han_numeral(first)
        && !matches!(first, '第' | '之' | '其')
        && !DAYS.iter().any(|day| day.chars().eq([first].into_iter().chain(second)))
    {
        // `讲述之一 甲乙`
        let head = if text.0.get(2).is_some_and(|ch| ch.c == '之') { 3 } else { 2 };
        // `展品 3 甲乙`: an extraction may set figures apart.
        let apart = text.0[head..].iter().take_while(|ch| is_blank(ch.c)).count();
        let head = head + apart.min(1);
        let rest = &text.0[head..];
        let figures = rest.iter().take_while(|ch| ch.c.is_ascii_digit()).count();
        let numerals = rest.iter().take_while(|ch| is_han_numeral(ch.c)).count();
        let digits = figures.max(numerals);
        let gap = rest.get(digits).is_some_and(|ch| is_blank(ch.c) || ch.c == '：');
        let number = || {
            let printed = text.slice(head..head + digits).string();
            printed.parse().ok().or_else(|| date::han_number(&printed))
        };
        return ((1..=2).contains(&digits) && gap).then(number)?.map(|n| (n, head + digits));
    }
    if !is_han(first) || OTHERS.contains(first) || common_numeral(first) != first {
        return None;
    }
    let figures = text.0[1..].iter().take_while(|ch| ch.c.is_ascii_digit()).count();
    let numerals = text.0[1..].iter().take_while(|ch| is_han_numeral(ch.c)).count();
    let digits = figures.max(numerals);
    if !(1..=2).contains(&digits) {
        return None;
    }
    let numeral = text.slice(1..1 + digits).string();
    let number = if figures > 0 { numeral.parse().ok()? } else { date::han_number(&numeral)? };
    let part = text.0.get(1 + digits).is_some_and(|ch| PARTS.contains(ch.c));
    match first {
        '第' if part => Some((number, 2 + digits)),
        // `第一单元 甲乙`: of any other part a blank stands behind the word.
        '第' => {
            let word = text.0[1 + digits..].iter().take_while(|ch| is_han(ch.c)).count();
            let gap = text.0.get(1 + digits + word).is_some_and(|ch| is_blank(ch.c));
            let unit = text.0.get(1 + digits).is_some_and(|ch| !COUNTED.contains(ch.c));
            ((1..=2).contains(&word) && gap && unit).then_some((number, 1 + digits + word))
        }
        '之' | '其' => Some((number, 1 + digits)),
        // `案一`: of any other part the numeral is Han, and a blank stands behind it.
        _ => (numerals > 0 && text.0.get(1 + digits).is_some_and(|ch| is_blank(ch.c)))
            .then_some((number, 1 + digits)),
    }
}

/// Length of a Latin word that stands before numbers, with what parts them: `No.`, `PART `.
fn latin_word(text: &Text) -> Option<usize> {
    const WORDS: [&str; 4] = ["no", "part", "chapter", "vol"];
    if !matches!(text.first(), Some('N' | 'n' | 'P' | 'C' | 'V')) {
        return None;
    }
    let letters = text.0.iter().take_while(|ch| ch.c.is_ascii_alphabetic()).count();
    let word = || text.0[..letters].iter().map(|ch| ch.c.to_ascii_lowercase());
    let parts = |c: char| is_blank(c) || matches!(c, '.' | '．');
    WORDS
        .iter()
        .any(|known| known.chars().eq(word()))
        .then(|| letters + text.0[letters..].iter().take_while(|ch| parts(ch.c)).count())
}

/// Number at the head of a line, and the length of what belongs to it with blanks.
fn numbered_head(text: &Text) -> Option<(u32, usize)> {
    // `No.1 甲乙`
    if let Some(prefix) = latin_word(text) {
        return numbered_head(&text.slice(prefix..text.len())).map(|(n, at)| (n, at + prefix));
    }
    // `Q1 甲乙`; with a colon it is a question.
    let question = text.first() == Some('Q')
        && text.0.get(1).is_some_and(|ch| ch.c.is_ascii_digit())
        && text.0.iter().skip(2).find(|ch| !ch.c.is_ascii_digit()).is_some_and(|ch| is_blank(ch.c));
    // `/01 甲乙`, `§1 甲乙`
    if question || matches!(text.first(), Some('/' | '／' | '#' | '＃' | '§')) {
        return numbered_head(&text.slice(1..text.len())).map(|(n, at)| (n, at + 1));
    }
    // `① 甲乙`
    if let Some(number) = text.first().and_then(circled) {
        let gap = text.0[1..].iter().take_while(|ch| is_blank(ch.c)).count();
        // `Ⅲ期` is a word.
        let apart = gap > 0 || !matches!(text.first(), Some('Ⅰ'..='Ⅻ'));
        return (apart && 1 + gap < text.len()).then_some((number, 1 + gap));
    }
    // `【一】 甲乙`, `（一） 甲乙`; without a gap behind round brackets it is a subhead's.
    if matches!(text.first(), Some('【' | '〔' | '［' | '（' | '(')) {
        let closes = |c: char| matches!(c, '】' | '〕' | '］' | '）' | ')');
        let close = text.0.iter().take(4).position(|ch| closes(ch.c))?;
        let round = matches!(text.first(), Some('（' | '('));
        if round && !text.0.get(close + 1).is_some_and(|ch| is_blank(ch.c)) {
            return None;
        }
        let inside = text.slice(1..close).string();
        let number =
            inside.parse().ok().or_else(|| date::han_number(&inside)).filter(|&n| n > 0)?;
        let behind = &text.0[close + 1..];
        let gap = behind.iter().take_while(|ch| is_blank(ch.c)).count();
        return (gap < behind.len()).then_some((number, close + 1 + gap));
    }
    if let Some((number, length)) = ordinal(text) {
        let gap = text.0[length..]
            .iter()
            .take_while(|ch| {
                is_blank(ch.c) || is_interpunct(ch.c) || matches!(ch.c, '：' | ':' | '｜' | '|')
            })
            .count();
        return (gap > 0 && length + gap < text.len()).then_some((number, length + gap));
    }
    let figures = text.0.iter().take_while(|ch| ch.c.is_ascii_digit()).count();
    let numeral = |ch: &Char| is_han_numeral(common_numeral(ch.c));
    let han = text.0.iter().take_while(|ch| numeral(ch)).count();
    let digits = figures.max(han);
    if !(1..=3).contains(&digits) || figures > 2 {
        return None;
    }
    let numeral: String = text.0[..digits].iter().map(|ch| common_numeral(ch.c)).collect();
    let number: u32 = if figures > 0 { numeral.parse().ok()? } else { date::han_number(&numeral)? };
    let rest = &text.0[digits..];
    // `1号 候选人`
    if let [mark, word @ ..] = rest
        && matches!(mark.c, '号' | '號')
        && figures > 0
    {
        let gap = word.iter().take_while(|ch| is_blank(ch.c)).count();
        let word = &word[gap..];
        if (3..=6).contains(&word.len()) && word.iter().all(|ch| is_han(ch.c)) {
            return Some((number, digits + 1 + gap));
        }
    }
    let gap =
        rest.iter().take_while(|ch| is_blank(ch.c) || matches!(ch.c, '.' | '．' | '、')).count();
    // `3月` is a date and `2个` a count: without a gap the word must not be a unit.
    (number > 0 && gap > 0 && gap < rest.len()).then_some((number, digits + gap))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_parts_with_any_word() {
        for (line, number, length) in [
            ("第一单元 甲乙", 1, 5),
            ("第2谱 甲乙", 2, 4),
            ("报告③ 甲乙", 3, 4),
            ("案例一 甲乙", 1, 4),
            ("讲述之二 甲乙", 2, 5),
            ("展品3 甲乙", 3, 4),
            ("展品 3 甲乙", 3, 5),
        ] {
            assert_eq!(number_of(&Text::of(line)), Some((number, length)), "{line}");
        }
        for line in ["第2版 甲乙", "第12期 甲乙", "第三届 甲乙", "第一单元甲乙", "报告③甲乙"]
        {
            assert_eq!(number_of(&Text::of(line)), None, "{line}");
        }
    }

    #[test]
    fn stages_of_one_unit_over_text_are_subheads() {
        const TEXT: &str = "甲乙丙丁戊己庚辛，壬癸子丑寅卯辰巳";
        let subheads = |lines: &[&str]| -> Vec<bool> {
            let mut pieces = super::super::of_lines(lines);
            stages(&mut pieces);
            pieces.iter().map(|piece| piece.kind == Kind::Subhead).collect()
        };
        let lines = ["第一段 甲乙—丙丁（18公里）", TEXT, "第二段 丙丁", TEXT];
        assert_eq!(subheads(&lines), [true, false, true, false]);
        let lines = ["第一段 甲乙", TEXT, "第三段 丙丁", TEXT];
        assert_eq!(subheads(&lines), [false; 4], "not one behind the other");
        let lines = ["第一版 甲乙", TEXT, "第二版 丙丁", TEXT];
        assert_eq!(subheads(&lines), [false; 4], "pages");
        let lines = ["第一讲 甲乙", "丙丁戊己", "本报记者 王明", TEXT];
        let lines = [&lines[..], &["第二讲 甲乙", "丙丁戊己", "本报记者 王明", TEXT]].concat();
        assert_eq!(subheads(&lines), [false; 8], "numbers of titles");
    }
}
