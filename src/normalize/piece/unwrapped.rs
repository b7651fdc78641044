//! Pages whose paragraphs came as one line each: copied from the web, or read by a tool that joins lines.
//!
//! They have no measure that could tell where a paragraph ends, and need none.

use super::{Kind, Piece};
use crate::text::mark_class::{closes_pair, ends_sentence};

/// Half ems of a line that is longer than a title.
const LONG: u32 = 40;

/// Marks each paragraph, where nearly all lines longer than a title end a sentence: of full lines of a column
/// one in four does.
pub(super) fn mark(pieces: &mut [Piece]) {
    /// Lines that tell, at least.
    const LEAST: usize = 6;
    let long = || pieces.iter().filter(|piece| piece.kind == Kind::Open && piece.width >= LONG);
    let (count, ended) = (long().count(), long().filter(|piece| ends(piece)).count());
    // Sentences that go on over the ends of shorter lines are of a column.
    let broken = |piece: &&Piece| {
        piece.kind == Kind::Open
            && piece.width < LONG
            && !ends(piece)
            && piece.text.0.iter().any(|ch| matches!(ch.c, '，' | '。'))
    };
    let of_column = pieces.iter().filter(broken).count();
    if count < LEAST || ended * 4 < count * 3 || of_column * 2 > count {
        return;
    }
    for piece in pieces.iter_mut().filter(|piece| piece.kind == Kind::Open && is_paragraph(piece)) {
        piece.kind = Kind::Whole;
    }
}

/// Whether a line ends a sentence, perhaps within brackets or quotation marks.
fn ends(piece: &Piece) -> bool {
    let mut back = piece.text.0.iter().rev().map(|ch| ch.c).skip_while(|&c| closes_pair(c));
    back.next().is_some_and(ends_sentence)
}

/// Whether a line that ends where a paragraph does is one: a title may ask or exclaim, but hardly stops.
fn is_paragraph(piece: &Piece) -> bool {
    let stops = piece.text.0.iter().any(|ch| ch.c == '。');
    ends(piece) && (stops || piece.width >= LONG)
        || piece.text.last().is_some_and(|c| matches!(c, '；' | '：') && piece.width >= LONG)
}

#[cfg(test)]
mod tests {
    use super::super::of_lines;
    use super::*;

    #[test]
    fn each_line_is_a_paragraph_where_all_end_sentences() {
        let long = "一二三四五六七八九十一二三四五六七八九十一二";
        let kinds = |end: &str| -> Vec<Kind> {
            let line = format!("{long}{end}");
            let lines = ["多大的船？", &line, "“他来了。”", &line, &line, &line, &line, &line];
            let mut pieces = of_lines(&lines);
            mark(&mut pieces);
            pieces.into_iter().map(|piece| piece.kind).collect()
        };
        let kinds_of_whole = kinds("。");
        assert_eq!(kinds_of_whole[0], Kind::Open, "a title");
        assert!(kinds_of_whole[1..].iter().all(|kind| *kind == Kind::Whole));
        assert!(kinds("，").iter().all(|kind| *kind == Kind::Open));
        let entry = format!("{long}。");
        let column = ["甲乙丙丁，戊己庚辛壬癸", "子丑寅卯。辰巳午未申", "酉戌亥。"];
        let lines = [vec![&*entry; 7], column.repeat(4)].concat();
        let mut pieces = of_lines(&lines);
        mark(&mut pieces);
        assert!(pieces.iter().all(|piece| piece.kind == Kind::Open), "entries beside a column");
    }
}
