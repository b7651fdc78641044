//! Lines set out character by character → the words that they are.
//!
//! An OCR may set a blank between any two characters, of one line or of all. Recognisers look at
//! words; a gap that is wider than the others still parts two.

use super::super::byline;
use super::super::chars::{Char, Text, is_full};
use super::super::ledger::{Ledger, squeezed};
use super::super::line::width;
use super::Piece;
use crate::model::EmendationKind;
use crate::text::{is_blank, is_han};

/// Closes up lines that are set out character by character, where most lines are. Elsewhere such a line was
/// stretched to its column.
pub(super) fn close_up(pieces: &mut [Piece], ledger: &mut Ledger) {
    /// Words of one character of a line that is set out, at least: with fewer it may be a name, or two.
    const LEAST: usize = 5;
    /// The same where most lines are set out.
    const LEAST_OF_CUSTOM: usize = 3;
    let ink = |piece: &Piece| piece.text.0.iter().filter(|ch| !is_blank(ch.c)).count();
    let long = pieces.iter().filter(|piece| ink(piece) >= LEAST).count();
    let out = pieces.iter().filter(|piece| closed(&piece.text, LEAST).is_some()).count();
    if out * 2 <= long {
        return;
    }
    for piece in pieces {
        let Some(text) = closed(&piece.text, LEAST_OF_CUSTOM) else { continue };
        let before = squeezed(&piece.text.string());
        ledger.change(EmendationKind::BlankRemoved, &text.0, &before, &text.string());
        piece.text = text;
        piece.width = width(&piece.text);
    }
}

/// A line without the blanks between its characters; `None` where most of it is not set out so, or has fewer
/// words of one full character.
fn closed(text: &Text, least: usize) -> Option<Text> {
    let chars = &text.0;
    let blank = |at: usize| is_blank(chars[at].c);
    if chars.len() < 2 * least - 1 || !chars.iter().any(|ch| is_blank(ch.c)) {
        return None;
    }
    // Where words begin and end, and the width of the gap before each.
    let mut words: Vec<(usize, usize, usize)> = Vec::new();
    let (mut at, mut gap) = (0, 0);
    while at < chars.len() {
        if blank(at) {
            gap += if chars[at].c == '\u{3000}' { 2 } else { 1 };
            at += 1;
            continue;
        }
        let end = (at..chars.len()).find(|&end| blank(end)).unwrap_or(chars.len());
        words.push((at, end, std::mem::take(&mut gap)));
        at = end;
    }
    let han = |&(start, end, _): &(usize, usize, usize)| {
        chars[start..end].iter().filter(|ch| is_han(ch.c)).count()
    };
    let mark = |&(start, end, _): &(usize, usize, usize)| {
        end == start + 1 && matches!(chars[start].c, '：' | '，' | '。' | '、' | '；')
    };
    let single = words.iter().filter(|word| han(word) == 1 || mark(word)).count();
    let longer = words.iter().filter(|word| han(word) > 1).count();
    // Pairs and threes of single characters may be names set wide.
    if single < least
        || longer * 4 > single
        || byline::names(text).is_some()
        || byline::is_byline(text)
    {
        return None;
    }
    let usual = words.iter().skip(1).map(|word| word.2).min()?;
    let figure = |ch: &Char| ch.c.is_ascii_digit();
    let mut out: Vec<Char> = Vec::with_capacity(chars.len());
    for (at, &(start, end, gap)) in words.iter().enumerate() {
        if let Some(before) = at.checked_sub(1).map(|before| &words[before]) {
            let word = &chars[start..end];
            let full = |ch: Option<&Char>| ch.is_some_and(|ch| is_full(ch.c));
            let beside_full = full(word.first()) || full(out.last());
            let figures = before.1 - before.0 == 1
                && out.last().is_some_and(figure)
                && word.iter().all(figure)
                && word.len() == 1;
            // The text may begin behind a date.
            let unit = out.last().is_some_and(|ch| matches!(ch.c, '年' | '月' | '日'))
                && out.len() > 1
                && figure(&out[out.len() - 2]);
            let dated = unit && !word.first().is_some_and(figure);
            if gap > usual || dated || !beside_full && !figures {
                out.push(Char { c: ' ', ..chars[start - 1] });
            }
        }
        out.extend_from_slice(&chars[start..end]);
    }
    Some(Text(out))
}

#[cfg(test)]
mod tests {
    use super::super::of_lines;
    use super::*;

    #[test]
    fn lines_set_out_are_closed_up() {
        for (line, read) in [
            ("一 张 课 桌 能 有 多 高", "一张课桌能有多高"),
            ("本 报 记 者  邹 小 满", "本报记者 邹小满"),
            ("2 0 2 6 年 3 月 6 日  星 期 五", "2026年3月6日 星期五"),
            ("我 们 量 过 11 所 学 校 ， gas spring", "我们量过11所学校，gas spring"),
            ("1921 年 竹 升 面 由 广 州 传", "1921年 竹升面由广州传"),
            ("热 线 电 话 ： 0738-6120119", "热线电话：0738-6120119"),
        ] {
            assert_eq!(closed(&Text::of(line), 5).map(|text| text.string()).as_deref(), Some(read));
        }
        for line in ["李 伟 张 强 王 芳", "春 天 来 了", "我们 量过 十一 所 学 校"]
        {
            assert!(closed(&Text::of(line), 5).is_none(), "{line}");
        }
    }

    #[test]
    fn only_where_most_lines_are_and_never_silently() {
        let close = |lines: &[&str]| {
            let source = crate::normalize::tests::transcript("");
            let mut ledger = Ledger::new(&source);
            let mut pieces = of_lines(lines);
            close_up(&mut pieces, &mut ledger);
            pieces.iter().map(Piece::string).collect::<Vec<_>>()
        };
        let custom =
            ["一 张 课 桌 能 有 多 高", "春 天 来 了 还 会 远 么", "邹 小 满", "报 料 ： 110"];
        let found = close(&custom);
        assert_eq!(found[2..], ["邹 小 满", "报料：110"]);
        let alone = ["一 张 课 桌 能 有 多 高", "没有空白的一行", "没有空白的二行"];
        assert_eq!(close(&alone), alone, "stretched to its column");
        let source = "一 张 课 桌 能 有 多 高\n春 天 来 了 还 会 远 么 。\n";
        let removed = crate::normalize::tests::edition(source).emendations;
        assert_eq!(removed.len(), 2, "{removed:?}");
    }
}
