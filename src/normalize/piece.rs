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

    fn append(&mut self, other: &Self) {
        self.text.0.extend_from_slice(&other.text.0);
        self.width = width(&self.text);
    }
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
    let mut pieces = part_bylines(stitch(lines.iter().map(Piece::new).collect()));
    dates(&mut pieces, ledger);
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
    for (index, piece) in pieces.iter().enumerate() {
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
            Some(last) => last.append(piece),
            None => out.push(piece.clone()),
        }
    }
    out
}

/// For each line the greatest width among its neighbours, in half ems.
fn widest_near(pieces: &[Piece]) -> Vec<u32> {
    const REACH: usize = 4;
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
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut index = 0;
    while index < pieces.len() {
        let run = pieces[index..].iter().take_while(|piece| date::is_fragment(&piece.text)).count();
        let mut parts = Text::default();
        for piece in &pieces[index..index + run] {
            parts.0.extend_from_slice(&piece.text.0);
        }
        match date::read_fragments(&parts) {
            Some((kept, range)) if run > 0 => {
                let mut piece = pieces[index].clone();
                if kept.len() < parts.0.iter().filter(|ch| !is_blank(ch.c)).count() {
                    let before: Vec<String> = pieces[index..index + run]
                        .iter()
                        .map(|piece| piece.text.tight().string())
                        .collect();
                    ledger.remove(
                        EmendationKind::OverprintUndone,
                        &parts,
                        &before.join("/"),
                        &kept.string(),
                    );
                } else if run > 1 {
                    let before: Vec<String> =
                        pieces[index..index + run].iter().map(|p| p.text.string()).collect();
                    let line = piece.line();
                    ledger.emend(
                        EmendationKind::Reordered,
                        line,
                        &before.join("/"),
                        &kept.string(),
                    );
                }
                piece.text = kept;
                piece.kind = Kind::Date(range);
                out.push(piece);
                index += run;
            }
            _ => {
                let mut piece = pieces[index].clone();
                if let Some(range) = date::read_line(&piece.text.tight().string()) {
                    piece.kind = Kind::Date(range);
                }
                out.push(piece);
                index += 1;
            }
        }
    }
    *pieces = out;
}

/// Puts the lines of a bracketed sign-off together: `（作者：甲大学` / `教授）`.
fn signoffs(pieces: &mut Vec<Piece>) {
    const MOST_LINES: usize = 5;
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut index = 0;
    while index < pieces.len() {
        let mut piece = pieces[index].clone();
        index += 1;
        if piece.kind == Kind::Open && byline::opens_signoff(&piece.text.tight().string()) {
            let reach = (index + MOST_LINES - 1).min(pieces.len());
            let end = (index - 1..reach)
                .take_while(|&at| at < index || pieces[at].kind == Kind::Open)
                .find(|&at| matches!(pieces[at].text.last(), Some('）' | ')')));
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
    let digits = text.0.iter().take_while(|ch| ch.c.is_ascii_digit()).count();
    if !(1..=2).contains(&digits) {
        return None;
    }
    let number: u32 = text.slice(0..digits).string().parse().ok()?;
    let rest = &text.0[digits..];
    let gap =
        rest.iter().take_while(|ch| is_blank(ch.c) || matches!(ch.c, '.' | '．' | '、')).count();
    let words = &rest[gap..];
    let short = (1..=10).contains(&words.len())
        && (words.iter().all(|ch| is_han(ch.c)) || words.len() <= 5);
    // `3月` is a date and `2个` a count: without a gap the word must not be a unit.
    (number > 0 && short && gap > 0).then_some((number, digits + gap))
}
