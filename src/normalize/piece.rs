//! Printed lines: what an extraction cut at a tight mark is put together again, and lines whose
//! shape alone tells what they are (dates, by-lines, sign-offs, bullets, furniture) are marked.

use super::byline;
use super::chars::Text;
use super::date;
use super::furniture;
use super::ledger::Ledger;
use super::line::{Line, width};
use crate::model::{EmendationKind, FurnitureKind};
use crate::text::mark_class::{closes, opens};
use crate::text::{is_blank, is_han};

/// What a printed line's shape says.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    /// Nothing certain: running text or display.
    Open,
    /// Begins with a bullet, which is `text[0..n]`.
    Bullet(usize),
    /// A sign-off in brackets: `（作者：…）`.
    Signoff,
    /// A by-line: `本报记者 甲 乙`.
    Byline,
    /// A number and a short word: `3 基本特征问`.
    Numbered(u32),
    /// A date on a line of its own.
    Date(date::Range),
    /// A line of verse: a paragraph of its own.
    Verse,
    /// Matter of the page.
    Furniture(FurnitureKind),
}

/// A printed line, made of one or more lines of the source.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// Characters, blanks inside kept.
    pub text: Text,
    /// Width in half ems.
    pub width: u32,
    /// Kept indent in half ems.
    pub indent: u32,
    /// Blank lines before it.
    pub blanks_before: u32,
    /// A page begins here.
    pub page_start: bool,
    /// The text goes on on another page: a note says so (下转第5版).
    pub continued: bool,
    /// The text comes from another page: a note says so (上接第1版).
    pub resumed: bool,
    /// What its shape says.
    pub kind: Kind,
}

impl Piece {
    fn new(line: &Line) -> Self {
        Self {
            width: line.width(),
            text: line.text.clone(),
            indent: line.indent,
            blanks_before: line.blanks_before,
            page_start: line.page_start,
            continued: false,
            resumed: false,
            kind: Kind::Open,
        }
    }

    /// First line of the source.
    pub fn line(&self) -> u32 {
        self.text.0.first().map_or(0, |ch| ch.line)
    }

    /// The text as a string, blanks inside kept.
    pub fn string(&self) -> String {
        self.text.string()
    }

    /// Leaves a piece without text behind.
    fn take(&mut self) -> Self {
        Self { text: std::mem::take(&mut self.text), kind: self.kind.clone(), ..*self }
    }

    fn append(&mut self, other: &Self) {
        self.text.0.extend_from_slice(&other.text.0);
        // Neither text has blanks at its ends, so nothing between the two has a width.
        self.width += other.width;
    }
}

/// Length of a list mark at a line's start: `1. `, `一、`, `（二）`, `①`; 0 without one.
pub(super) fn list_mark(text: &Text) -> usize {
    let chars: Vec<char> = text.0.iter().take(6).map(|ch| ch.c).collect();
    let numeral = |c: char| "一二三四五六七八九十".contains(c);
    let count = |from: usize, test: &dyn Fn(char) -> bool| {
        chars[from.min(chars.len())..].iter().take_while(|&&c| test(c)).count()
    };
    match chars.first() {
        Some('①'..='⑳' | '⑴'..='⒇') => 1,
        Some('（' | '(') => {
            let n = count(1, &numeral).max(count(1, &|c| c.is_ascii_digit()));
            let closed = matches!(chars.get(n + 1), Some('）' | ')'));
            if (1..=3).contains(&n) && closed { n + 2 } else { 0 }
        }
        Some(&c) if c.is_ascii_digit() => {
            let n = count(0, &|c| c.is_ascii_digit());
            let mark = chars.get(n).is_some_and(|c| matches!(c, '.' | '．' | '、'));
            let number = chars.get(n + 1).is_some_and(char::is_ascii_digit);
            if n <= 2 && mark && !number { n + 1 } else { 0 }
        }
        Some(&c) if numeral(c) => {
            let n = count(0, &numeral);
            if n <= 3 && chars.get(n) == Some(&'、') { n + 1 } else { 0 }
        }
        _ => 0,
    }
}

/// Whether a line begins with a speaker's name and a colon, as interviews print: `问：`, `记者：`.
pub(super) fn speaker(text: &Text) -> Option<String> {
    let at = text.0.iter().take(6).position(|ch| matches!(ch.c, '：' | ':'))?;
    let name = text.slice(0..at);
    let name = name.tight();
    let short = (1..=4).contains(&name.len()) && name.0.iter().all(|ch| is_han(ch.c));
    short.then(|| name.string())
}

/// Bullets that newspapers print.
pub(super) fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '●' | '•'
            | '■'
            | '◆'
            | '▲'
            | '▶'
            | '►'
            | '★'
            | '☆'
            | '◇'
            | '◎'
            | '○'
            | '▪'
            | '□'
    )
}

/// Lines → printed lines with what their shape says.
pub(super) fn gather(lines: &[Line], ledger: &mut Ledger) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = lines.iter().map(Piece::new).collect();
    discount_blanks(&mut pieces);
    let mut pieces = part_bylines(stitch(pieces));
    overprinted(&mut pieces, ledger);
    dates(&mut pieces, ledger);
    let mut pieces = part_dates(pieces);
    signoffs(&mut pieces);
    for piece in &mut pieces {
        if piece.kind != Kind::Open {
            continue;
        }
        if let Some(n) = bullet(&piece.text) {
            piece.kind = Kind::Bullet(n);
        } else if byline::is_byline(&piece.text) {
            piece.kind = Kind::Byline;
        }
    }
    numbered(&mut pieces);
    verse(&mut pieces);
    captions(&mut pieces);
    furniture::mark(&mut pieces);
    pieces
}

/// Cuts a line in two where a by-line follows a title's end on it.
fn part_bylines(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match byline::suffix(&piece.text) {
            Some(at) => {
                let (mut head, mut tail) = (piece.clone(), piece.clone());
                head.text = piece.text.slice(0..at).trimmed();
                head.width = width(&head.text);
                tail.text = piece.text.slice(at..piece.text.len());
                tail.width = width(&tail.text);
                tail.blanks_before = 0;
                tail.page_start = false;
                out.extend([head, tail]);
            }
            None => out.push(piece),
        }
    }
    out
}

/// No press starts a line with a closing mark: such a line is the rest of the line before. And a
/// line that ends in a pause and is filled up exactly by a next line that opens a quotation was
/// one line, cut where the marks are set tight.
fn stitch(lines: Vec<Piece>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(lines.len());
    let mut cuts = 0;
    for line in lines {
        let is_rest = line.blanks_before == 0 && line.text.first().is_some_and(closes);
        match pieces.last_mut().filter(|_| is_rest) {
            Some(last) => {
                last.append(&line);
                cuts += 1;
            }
            None => pieces.push(line),
        }
    }
    if cuts < 2 {
        return pieces;
    }
    // This extraction cuts lines at tight marks, before opening ones too. Both halves of one line
    // fit into the column; a paragraph's end and the next one's first line do not, unless the end
    // is shorter than an indent.
    let widest = widest_near(&pieces);
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    for (index, piece) in pieces.into_iter().enumerate() {
        let latin = piece.text.0.iter().filter(|ch| ch.c.is_ascii_alphanumeric()).count();
        let slack = 1 + u32::try_from(latin).unwrap_or(0) / 4;
        let fills = |last: &Piece| {
            piece.blanks_before == 0
                && piece.text.first().is_some_and(opens)
                && last.text.last().is_some_and(closes)
                && !byline::opens_signoff(&piece.text.tight().string())
                && last.width + piece.width <= widest[index] + slack
        };
        match out.last_mut().filter(|last| fills(last)) {
            Some(last) => last.append(&piece),
            None => out.push(piece),
        }
    }
    out
}

/// For each line the greatest width among its neighbours, in half ems.
fn widest_near(pieces: &[Piece]) -> Vec<u32> {
    const REACH: usize = 5;
    (0..pieces.len())
        .map(|index| {
            let near = index.saturating_sub(REACH)..(index + REACH + 1).min(pieces.len());
            pieces[near].iter().map(|piece| piece.width).max().unwrap_or(0)
        })
        .collect()
}

/// Length of the bullet at the start of a text, if there is one with something after it.
fn bullet(text: &Text) -> Option<usize> {
    let n = text.0.iter().take_while(|ch| is_bullet(ch.c) || is_blank(ch.c)).count();
    (n > 0 && n < text.len() && !byline::is_byline(text)).then_some(n)
}

/// Runs of lines that hold nothing but parts of dates, printed twice or torn apart, become one
/// line with one date.
fn dates(pieces: &mut Vec<Piece>, ledger: &mut Ledger) {
    /// More than a full date printed four times, with blanks: a longer run is no date.
    const MOST_CHARS: usize = 80;
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut index = 0;
    while index < pieces.len() {
        let mut ink = 0;
        let fragments = pieces[index..].iter().take_while(|piece| date::is_fragment(&piece.text));
        let run = fragments
            .take_while(|piece| {
                ink += piece.text.len();
                ink <= MOST_CHARS
            })
            .count();
        let run = if ink <= MOST_CHARS { run } else { 0 };
        let mut parts = Text::default();
        for piece in &pieces[index..index + run] {
            parts.0.extend_from_slice(&piece.text.0);
        }
        match date::read_fragments(&parts) {
            Some((kept, range)) if run > 0 => {
                let lines = &pieces[index..index + run];
                let line = lines[0].line();
                let tight: Vec<String> =
                    lines.iter().map(|piece| piece.text.tight().string()).collect();
                let printed: Vec<String> = lines.iter().map(Piece::string).collect();
                let mut piece = pieces[index].take();
                if kept.len() < parts.0.iter().filter(|ch| !is_blank(ch.c)).count() {
                    ledger.remove(
                        EmendationKind::OverprintUndone,
                        &parts,
                        &tight.join("/"),
                        &kept.string(),
                    );
                } else if run > 1 {
                    ledger.emend(
                        EmendationKind::Reordered,
                        line,
                        &printed.join("/"),
                        &kept.string(),
                    );
                }
                piece.text = kept;
                piece.kind = Kind::Date(range);
                out.push(piece);
                index += run;
            }
            _ => {
                let mut piece = pieces[index].take();
                if let Some(range) = date::read_text(&piece.text) {
                    piece.kind = Kind::Date(range);
                }
                out.push(piece);
                index += 1;
            }
        }
    }
    *pieces = out;
}

/// A timeline may print each date at the head of its text: `1999年8月 甲地通车。` Where several lines
/// do so, date and text become two lines.
fn part_dates(pieces: Vec<Piece>) -> Vec<Piece> {
    let head = |piece: &Piece| -> Option<usize> {
        let mut chars = piece.text.0.iter().map(|ch| ch.c);
        let first = chars.find(|&c| !is_bullet(c) && !matches!(c, '▼' | '▽'));
        if !first.is_some_and(date::begins) {
            return None;
        }
        let string = piece.string();
        let (range, rest) = date::read_prefix(
            string.trim_start_matches(|c| is_bullet(c) || matches!(c, '▼' | '▽')),
        )?;
        let apart = rest.starts_with(is_blank) || rest.starts_with(['：', ':', '|', '｜']);
        let dated =
            range.start.month.is_some() || range.end.is_some() || range.start.year.is_some();
        let at = string.chars().count() - rest.chars().count();
        (apart && dated && rest.trim().chars().count() > 3).then_some(at)
    };
    // `read_prefix` swallows blanks behind the date: look for one in the text itself.
    let gap = |piece: &Piece| -> Option<usize> {
        let chars: Vec<char> = piece.text.0.iter().take(25).map(|ch| ch.c).collect();
        let ends: Vec<usize> = (2..chars.len().min(24)).filter(|&at| is_blank(chars[at])).collect();
        ends.into_iter().rev().find(|&at| {
            let head: String = chars[..at].iter().collect();
            let first = piece.text.0[at..].iter().find(|ch| !is_blank(ch.c)).map_or(' ', |ch| ch.c);
            date::read_line(&head).is_some()
                && !first.is_ascii_digit()
                && !matches!(first, '年' | '月' | '日')
        })
    };
    let cut = |piece: &Piece| {
        let at = head(piece).or_else(|| gap(piece)).filter(|_| piece.kind == Kind::Open);
        at.filter(|_| furniture::certain(&piece.text).is_none())
    };
    let cuts: Vec<Option<usize>> = pieces.iter().map(cut).collect();
    if cuts.iter().flatten().count() < 3 {
        return pieces;
    }
    let mut out = Vec::with_capacity(pieces.len());
    for (piece, cut) in pieces.into_iter().zip(cuts) {
        let Some(at) = cut else {
            out.push(piece);
            continue;
        };
        let (mut date, mut text) = (piece.clone(), piece.clone());
        date.text = piece.text.slice(0..at).trimmed();
        date.width = width(&date.text);
        let printed = date.text.tight().string();
        let Some(range) = date::read_line(printed.trim_start_matches(is_bullet)) else {
            out.push(piece);
            continue;
        };
        date.kind = Kind::Date(range);
        text.text = piece.text.slice(at..piece.text.len()).trimmed();
        text.width = piece.width;
        text.blanks_before = 0;
        text.page_start = false;
        out.extend([date, text]);
    }
    out
}

/// Puts the lines of a bracketed sign-off together: `（作者：甲大学` / `教授）`.
fn signoffs(pieces: &mut Vec<Piece>) {
    const MOST_LINES: usize = 5;
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut index = 0;
    while index < pieces.len() {
        let opens = pieces[index].kind == Kind::Open
            && matches!(pieces[index].text.first(), Some('（' | '(' | '〈'))
            && byline::opens_signoff(&pieces[index].text.tight().string());
        let mut piece = pieces[index].take();
        index += 1;
        if opens {
            let reach = (index + MOST_LINES - 1).min(pieces.len());
            let end = (index - 1..reach)
                .take_while(|&at| at < index || pieces[at].kind == Kind::Open)
                .find(|&at| {
                    let text = if at < index { &piece.text } else { &pieces[at].text };
                    matches!(text.last(), Some('）' | ')'))
                });
            if let Some(end) = end {
                for more in &pieces[index..=end.max(index - 1)] {
                    piece.append(more);
                }
                piece.kind = Kind::Signoff;
                index = end + 1;
            }
        }
        out.push(piece);
    }
    *pieces = out;
}

/// Where an extraction sets nearly every line off by blank lines, those say nothing: what counts
/// is a gap wider than the usual one.
fn discount_blanks(pieces: &mut [Piece]) {
    let mut gaps: Vec<u32> = pieces.iter().skip(1).map(|piece| piece.blanks_before).collect();
    gaps.sort_unstable();
    // The gap that nine of ten lines have at least.
    let usual = gaps.get(gaps.len() / 8).copied().unwrap_or(0);
    for piece in pieces {
        piece.blanks_before = piece.blanks_before.saturating_sub(usual);
    }
}

/// A heading in bold may be drawn twice: the same short line again right below. And bold may be
/// drawn character by character: each one twice.
fn overprinted(pieces: &mut Vec<Piece>, ledger: &mut Ledger) {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    for mut piece in std::mem::take(pieces) {
        if date::is_fragment(&piece.text) {
            out.push(piece);
            continue;
        }
        let tight = piece.text.tight();
        let heading = (2..=24).contains(&tight.len())
            && tight.0.iter().any(|ch| is_han(ch.c))
            && !tight.last().is_some_and(|c| closes(c) || c == '—');
        let again = |last: &Piece| {
            last.text.first() == tight.first() && last.text.tight().string() == tight.string()
        };
        if heading && out.last().is_some_and(again) {
            let string = tight.string();
            let before = format!("{string}/{string}");
            ledger.remove(EmendationKind::OverprintUndone, &piece.text, &before, &string);
            continue;
        }
        let doubled = tight.len() >= 6
            && tight.len().is_multiple_of(2)
            && tight.0.chunks(2).all(|pair| pair[0].c == pair[1].c);
        if doubled {
            let once = Text(tight.0.chunks(2).map(|pair| pair[0]).collect());
            let twins = Text(tight.0.chunks(2).map(|pair| pair[1]).collect());
            let string = tight.string();
            ledger.remove(EmendationKind::OverprintUndone, &twins, &string, &once.string());
            piece.width = width(&once);
            piece.text = once;
        }
        out.push(piece);
    }
    *pieces = out;
}

/// Lines of one length that are much shorter than the column and each end with a mark are verse.
fn verse(pieces: &mut [Piece]) {
    const LEAST: usize = 3;
    let widest = widest_near(pieces);
    let is_line = |index: usize| {
        let piece = &pieces[index];
        piece.kind == Kind::Open
            && (5..=18).contains(&piece.text.tight().len())
            && matches!(piece.text.last(), Some('，' | '。' | '；' | '！' | '？' | '、'))
            && piece.width * 10 <= widest[index] * 9
    };
    let short = |index: usize| pieces[index].width * 4 <= widest[index] * 3;
    let mut found = Vec::new();
    let mut start = 0;
    while start < pieces.len() {
        let length = pieces[start].text.tight().len();
        let run = (start..pieces.len())
            .take_while(|&index| is_line(index) && pieces[index].text.tight().len() == length)
            .count();
        let many = run > LEAST || run == LEAST && (start..start + run).all(short);
        if many {
            found.extend(start..start + run);
        }
        start += run.max(1);
    }
    for index in found {
        pieces[index].kind = Kind::Verse;
    }
}

/// Captions: from 图为 or a pointer to a picture up to the credit.
fn captions(pieces: &mut [Piece]) {
    const MOST_LINES: usize = 4;
    const STARTS: [&str; 8] = ["图为", "圖為", "上图", "下图", "左图", "右图", "图①", "▲"];
    const CREDITS: [&str; 12] = [
        "摄",
        "攝",
        "摄）",
        "攝）",
        "供图",
        "供圖",
        "资料图片",
        "資料圖片",
        "制图",
        "绘",
        "新华社发",
        "图片",
    ];
    let open = |piece: &Piece| matches!(piece.kind, Kind::Open | Kind::Bullet(_));
    let credit = |string: &str| CREDITS.iter().any(|credit| string.ends_with(credit));
    let credited = |piece: &Piece| {
        matches!(piece.text.last(), Some('摄' | '攝' | '）' | '图' | '圖' | '片' | '绘' | '发'))
    };
    let mut found: Vec<std::ops::Range<usize>> = Vec::new();
    for index in 0..pieces.len() {
        let first = pieces[index].text.first();
        let may_picture = matches!(first, Some('图' | '圖' | '上' | '下' | '左' | '右' | '▲'));
        let reach = index..(index + MOST_LINES).min(pieces.len());
        if !open(&pieces[index]) || !may_picture && !pieces[reach.clone()].iter().any(credited) {
            continue;
        }
        let reach = reach.start..reach.start + pieces[reach].iter().take_while(|p| open(p)).count();
        let lines: Vec<String> =
            pieces[reach.clone()].iter().map(|piece| piece.text.tight().string()).collect();
        if STARTS.iter().any(|start| lines[0].starts_with(start)) {
            let pointer = lines[0].starts_with('▲');
            let end = reach.clone().find(|&at| credit(&lines[at - index])).or_else(|| {
                reach.clone().find(|&at| !pointer && lines[at - index].ends_with(['。', '）']))
            });
            found.extend(end.map(|end| index..end + 1));
            continue;
        }
        // Without such a start: a few lines set off from the text, at whose end the credit stands
        // after a full stop: `…伞面。 范一丁 摄`.
        let set_off = index == 0
            || pieces[index].blanks_before > 0
            || pieces[index].page_start
            || found.last().is_some_and(|range| range.end == index);
        let end = reach.clone().find(|&at| {
            let whole: String = lines[..=at - index].concat();
            whole.rsplit_once('。').is_some_and(|(text, name)| {
                (1..=12).contains(&name.chars().count()) && credit(name) && !text.contains('。')
            })
        });
        if let Some(end) = end.filter(|_| set_off) {
            found.push(index..end + 1);
        }
    }
    for range in found {
        for piece in &mut pieces[range] {
            piece.kind = Kind::Furniture(FurnitureKind::Caption);
        }
    }
}

/// Marks `1 甲乙问`, `2 丙丁问` … when the numbers form a series; one such line alone is no proof.
fn numbered(pieces: &mut [Piece]) {
    let found: Vec<(usize, u32)> = pieces
        .iter()
        .enumerate()
        .filter(|(_, piece)| piece.kind == Kind::Open)
        .filter_map(|(index, piece)| kicker_number(&piece.text).map(|(n, at)| (index, n, at)))
        .filter(|&(index, _, at)| pieces[index].text.0[at..].iter().all(|ch| is_han(ch.c)))
        .map(|(index, n, _)| (index, n))
        .collect();
    let mut numbers: Vec<u32> = found.iter().map(|&(_, n)| n).collect();
    numbers.sort_unstable();
    let series = numbers.windows(2).filter(|pair| pair[0] + 1 == pair[1]).count() + 1;
    let distinct = numbers.windows(2).all(|pair| pair[0] != pair[1]);
    if !(numbers.len() >= 2 && distinct && series >= 2 && series * 3 >= numbers.len() * 2) {
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

/// Number at the head of a short line, and the length of what belongs to it with blanks.
pub(super) fn kicker_number(text: &Text) -> Option<(u32, usize)> {
    let figures = text.0.iter().take_while(|ch| ch.c.is_ascii_digit()).count();
    let han = text.0.iter().take_while(|ch| "一二三四五六七八九十".contains(ch.c)).count();
    let digits = figures.max(han);
    if !(1..=3).contains(&digits) || figures > 2 {
        return None;
    }
    let numeral = text.slice(0..digits).string();
    let number: u32 = if figures > 0 { numeral.parse().ok()? } else { date::han_number(&numeral)? };
    let rest = &text.0[digits..];
    let gap =
        rest.iter().take_while(|ch| is_blank(ch.c) || matches!(ch.c, '.' | '．' | '、')).count();
    let words = &rest[gap..];
    let short = (1..=10).contains(&words.len())
        && (words.iter().all(|ch| is_han(ch.c)) || words.len() <= 5);
    // `3月` is a date and `2个` a count: without a gap the word must not be a unit.
    (number > 0 && short && gap > 0).then_some((number, digits + gap))
}
