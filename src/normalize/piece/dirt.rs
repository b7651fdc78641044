//! Dirt that an OCR read as marks: lines of nothing else, and what stands behind a line's end.

use super::super::chars::{Char, Text};
use super::super::ledger::Ledger;
use super::super::line::{Line, set_aside, width};
use super::super::misread;
use super::Piece;
use crate::model::FurnitureKind;
use crate::text::mark_class::ends_sentence;
use crate::text::{is_blank, is_wide};

/// Takes the lines of nothing but stray marks out of a page, before its columns are looked for; they go among
/// the furniture.
pub(in super::super) fn specks(lines: &mut Vec<Line>, ledger: &mut Ledger) {
    set_aside(lines, ledger, |line| is_dirt(&line.text), u32::max);
}

/// Whether a line is a few stray marks or a rule, and nothing else.
fn is_dirt(text: &Text) -> bool {
    let chars = || text.0.iter().map(|ch| ch.c);
    text.len() <= 5 && misread::is_speck(&chars().collect::<Vec<_>>()) || misread::is_rule(chars())
}

/// Takes stray marks out of the flow; they go among the furniture.
pub(super) fn sweep(pieces: &mut Vec<Piece>, ledger: &mut Ledger) {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    let (mut blanks, mut page_start) = (0, false);
    for mut piece in std::mem::take(pieces) {
        if is_dirt(&piece.text) {
            ledger.furnish(FurnitureKind::Other, &piece.text);
            blanks = blanks.max(piece.blanks_before);
            page_start |= piece.page_start;
            continue;
        }
        piece.blanks_before = piece.blanks_before.max(std::mem::take(&mut blanks));
        piece.page_start |= std::mem::take(&mut page_start);
        trim_ends(&mut piece, ledger);
        trim_rule(&mut piece, ledger);
        out.push(piece);
    }
    *pieces = out;
}

/// Stray marks at the ends of a line of Chinese: behind a blank, or right at its characters where no other
/// mark of the kind stands on the line.
fn trim_ends(piece: &mut Piece, ledger: &mut Ledger) {
    /// Chars of a line of a heading.
    const SHORT: usize = 12;
    let parted = |c: char| matches!(c, '|' | '~' | '\'' | '`' | '^' | '_' | '·' | '¦' | '¬');
    let beside = |c: char| matches!(c, '~' | '\'' | '`' | '^' | '_' | '¦' | '¬');
    let wide = |ch: Option<&Char>| ch.is_some_and(|ch| is_wide(ch.c));
    let once = |chars: &[Char], c: char| chars.iter().filter(|ch| ch.c == c).count() == 1;
    let mut dirt = Text::default();
    let chars = &piece.text.0;
    if let [before @ .., last] = &chars[..] {
        let gap = before.iter().rev().take_while(|ch| is_blank(ch.c)).count();
        let text_end = before.len() - gap;
        // A stroke behind a sentence is the rule's.
        let stroke = matches!(last.c, 'l' | 'I')
            && before[..text_end].last().is_some_and(|ch| ends_sentence(ch.c));
        // Behind a short line no stop of a sentence is set apart.
        let behind_short = gap > 0
            && (2..SHORT).contains(&text_end)
            && matches!(last.c, '-' | '*' | '•' | '°' | ',')
            && once(chars, last.c);
        let stray = gap > 0 && text_end >= 4 && parted(last.c)
            || behind_short
            || text_end > 1 && beside(last.c) && once(chars, last.c)
            || stroke;
        if stray && wide(before[..text_end].last()) {
            dirt.0.push(*last);
            piece.text.0.truncate(text_end);
        }
    }
    let chars = &piece.text.0;
    let before = |c: char| matches!(c, '.' | ',' | ':' | ';' | '|' | '丨');
    if let [first, behind @ ..] = &chars[..]
        && (beside(first.c) || before(first.c) && behind.first().is_some_and(|ch| is_blank(ch.c)))
        && once(chars, first.c)
        && wide(behind.iter().find(|ch| !is_blank(ch.c)))
    {
        dirt.0.push(*first);
        piece.text.0.remove(0);
        piece.text = piece.text.trimmed();
        // `. 短评 ，`: what stood on either side of a short word.
        if let [.., word, gap, last] = &piece.text.0[..]
            && piece.text.len() <= SHORT
            && is_blank(gap.c)
            && is_wide(word.c)
            && matches!(last.c, '，' | '、' | '。' | ',' | '.')
        {
            dirt.0.push(*last);
            piece.text.0.pop();
            piece.text = piece.text.trimmed();
        }
    }
    if !dirt.is_empty() {
        dirt.0.iter().for_each(|ch| ledger.furnish(FurnitureKind::Other, &Text(vec![*ch])));
        piece.width = width(&piece.text);
    }
}

/// A stroke at either end of a line of text: the rule between two columns.
fn trim_rule(piece: &mut Piece, ledger: &mut Ledger) {
    /// Chars of a line, at least: a stroke may stand beside a short word, and before a name.
    const LEAST: usize = 5;
    const LEAST_BEHIND: usize = 8;
    let stroke = |ch: Option<&Char>| ch.is_some_and(|ch| matches!(ch.c, '|' | '丨' | '¦' | '│'));
    let wide = |ch: Option<&Char>| ch.is_some_and(|ch| is_wide(ch.c));
    let chars = &piece.text.0;
    if chars.len() < LEAST || chars.iter().filter(|ch| stroke(Some(ch))).count() > 1 {
        return;
    }
    let ink = |ch: &&Char| !is_blank(ch.c);
    let mut dirt = Text::default();
    if stroke(chars.last()) && wide(chars[..chars.len() - 1].iter().rfind(ink)) {
        dirt.0.extend(piece.text.0.pop());
    } else if chars.len() >= LEAST_BEHIND
        && stroke(chars.first())
        && wide(chars[1..].iter().find(ink))
    {
        dirt.0.push(piece.text.0.remove(0));
    } else {
        return;
    }
    ledger.furnish(FurnitureKind::Other, &dirt);
    piece.text = piece.text.trimmed();
    piece.width = width(&piece.text);
}

#[cfg(test)]
mod tests {
    use super::super::of_lines;
    use super::*;

    #[test]
    fn rules_beside_and_between_lines() {
        for (line, left) in [
            ("我们量过十一所学校|", "我们量过十一所学校"),
            ("丨 我们量过十一所学校", "我们量过十一所学校"),
            (". 职工来信", "职工来信"),
            (". 短评 ，", "短评"),
            ("职工来信 -", "职工来信"),
            ("- 职工来信 -", "- 职工来信 -"),
            ("| 甲乙丙|丁", "| 甲乙丙|丁"),
            ("现场查封|", "现场查封"),
            ("本报记者 甲乙`", "本报记者 甲乙"),
            ("~职工来信", "职工来信"),
            ("~旧事~", "~旧事~"),
            ("气温三十°", "气温三十°"),
            ("他们说'好'", "他们说'好'"),
            ("路灯亮起。l", "路灯亮起。"),
            ("撰文|甲乙 图|丙丁 戊|", "撰文|甲乙 图|丙丁 戊|"),
        ] {
            let mut pieces = of_lines(&[line, "一一一一一", "末行"]);
            sweep(&mut pieces, &mut Ledger::default());
            let lines: Vec<String> = pieces.iter().map(Piece::string).collect();
            assert_eq!(lines, [left, "末行"]);
        }
    }
}
