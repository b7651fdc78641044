//! Titles of books, records and films over their data.

use crate::normalize::chars::{Char, Text};
use crate::normalize::piece::{Kind, Piece, widest_near};
use crate::text::is_blank;
use crate::text::simplified::{in_simplified, simplified};

/// A book's title alone on its line over its data is a subhead. So is a record's or a film's, where
/// several stand so.
pub(in crate::normalize::piece) fn books(pieces: &mut [Piece]) {
    let reviewed: Vec<usize> = (1..pieces.len())
        .filter(|&at| pieces[at - 1].kind == Kind::Open && pieces[at].kind == Kind::Open)
        .filter(|&at| is_work(&pieces[at - 1].text) && is_work_data(&pieces[at].text))
        .collect();
    if reviewed.len() > 1 {
        let widest = widest_near(pieces);
        for at in reviewed {
            pieces[at - 1].kind = Kind::Subhead;
            // Data that fill the column, or stand over a short line, may go on.
            let ends = pieces
                .get(at + 1)
                .is_none_or(|next| next.kind != Kind::Open || next.width * 2 > widest[at]);
            if ends && pieces[at].width * 10 <= widest[at] * 9 {
                pieces[at].kind = Kind::Whole;
            }
        }
    }
    reviewed_below_bylines(pieces);
    for at in 1..pieces.len() {
        let title = &pieces[at - 1];
        let whole = title.text.first() == Some('《') && title.text.last() == Some('》');
        if whole && title.kind == Kind::Open && is_book_data(&pieces[at].text) {
            pieces[at - 1].kind = Kind::Subhead;
        }
    }
}

/// Below the reviewer's name the book's title and its data begin the text, a line each.
fn reviewed_below_bylines(pieces: &mut [Piece]) {
    /// Lines of data: who wrote it, who brought it out, what it costs.
    const DATA: usize = 4;
    const LONGEST: usize = 40;
    let data = |piece: &Piece| {
        let ends = |words: &[&str]| {
            let line = piece.text.string();
            let line = in_simplified(&line);
            words.iter().any(|word| line.contains(word))
        };
        piece.text.len() <= LONGEST
            && !piece.text.0.iter().any(|ch| matches!(ch.c, '。' | '；' | '？' | '！'))
            && match piece.kind {
                Kind::Byline => ends(&["著", "译", "编", "绘"]),
                Kind::Open => ends(&["著", "译", "编", "出版", "书局", "书店", "书社", "自印"]),
                _ => false,
            }
    };
    for at in 1..pieces.len().saturating_sub(1) {
        if pieces[at - 1].kind != Kind::Byline
            || pieces[at].kind != Kind::Open
            || !is_work(&pieces[at].text)
        {
            continue;
        }
        let lines = pieces[at + 1..].iter().take(DATA).take_while(|piece| data(piece)).count();
        if lines > 0 {
            pieces[at..=at + lines].iter_mut().for_each(|piece| piece.kind = Kind::Whole);
        }
    }
}

/// A title in its marks, with a word in brackets behind it perhaps, and nothing else.
fn is_work(text: &Text) -> bool {
    const LONGEST: usize = 24;
    let close = text.0.iter().position(|ch| ch.c == '》').map_or(0, |at| at + 1);
    let behind = text.slice(close..text.len());
    text.first() == Some('《')
        && text.len() <= LONGEST
        && (behind.is_empty()
            || matches!(behind.first(), Some('（' | '('))
                && matches!(behind.last(), Some('）' | ')')))
}

/// Words set apart by blanks, among them a number with the unit of a year, a price or a length.
fn is_work_data(text: &Text) -> bool {
    const LONGEST: usize = 40;
    let unit = |pair: &[Char]| {
        pair[0].c.is_ascii_digit()
            && matches!(simplified(pair[1].c), '年' | '元' | '页' | '分' | '集' | '张' | '册')
    };
    text.len() <= LONGEST
        && text.0.iter().any(|ch| is_blank(ch.c))
        && text.0.windows(2).any(unit)
        && !text.0.iter().any(|ch| matches!(ch.c, '，' | '。' | '：' | '；'))
}

/// Whether a line says who wrote a book and who published it: `甲乙 著 某某出版社`.
pub(in crate::normalize) fn is_book_data(text: &Text) -> bool {
    const LONGEST: usize = 40;
    const PUBLISHERS: [&str; 6] = ["出版社", "书局", "书店", "书社", "书馆", "出版公司"];
    let wrote = |c: char| matches!(c, '著' | '编' | '編' | '译' | '譯' | '绘');
    let at = text.0.windows(2).position(|pair| {
        wrote(pair[0].c) && (is_blank(pair[1].c) || matches!(pair[1].c, '，' | '/' | '｜'))
    });
    text.len() <= LONGEST
        && at.is_some_and(|at| {
            let behind = text.slice(at..text.len()).tight().string();
            let behind = in_simplified(&behind);
            PUBLISHERS.iter().any(|word| behind.contains(word))
        })
}

#[cfg(test)]
mod tests {
    use super::super::super::of_lines as pieces;
    use super::super::tests::{TEXT, kinds};
    use super::*;

    #[test]
    fn a_book_reviewed_and_its_data_are_of_the_text() {
        let lines = [
            "甲乙丙丁",
            "□ 王明",
            "《戊己庚辛》",
            "李伟 著",
            "某某出版社2018年3月版，42.00元",
            TEXT,
        ];
        let mut pieces = pieces(&lines);
        for at in [1, 3] {
            pieces[at].kind = Kind::Byline;
        }
        books(&mut pieces);
        let whole: Vec<bool> = pieces.iter().map(|piece| piece.kind == Kind::Whole).collect();
        assert_eq!(whole, [false, false, true, true, true, false]);
    }

    #[test]
    fn a_books_title_stands_over_its_data() {
        let found =
            kinds(&["《甲乙》", "王明 著 丙丁出版社", "《丙丁》", TEXT], |lines| {
                books(lines)
            });
        assert_eq!(found, [Kind::Subhead, Kind::Open, Kind::Open, Kind::Open]);
        assert!(!is_book_data(&Text::of("他在著名的丙丁出版社工作")));
    }
}
