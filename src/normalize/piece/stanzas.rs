//! Verse without marks at its lines' ends: short lines of changing length that fill no column, more of them than a
//! heading has.

use super::super::byline;
use super::super::heading::is_rubric;
use super::shapes::is_one_sentence;
use super::{Kind, Piece, parts};
use crate::text::{is_blank, is_han};
use std::collections::BTreeSet;
use std::ops::Range;

/// Lines of such a poem at least.
const LEAST: usize = 5;
/// Chars of a line.
const LONGEST: usize = 20;
/// Chars before a colon that ends a line which is no verse.
const LABEL: usize = 7;
/// Half ems by which each line is shorter than its column.
const SHORT: u32 = 4;
/// Lines around a line that show the column's width.
const COLUMN: usize = 16;
/// As many, where no text runs on among those.
const FAR: usize = 40;
/// Lines of a heading behind the poem that blank lines set off from it.
const HEADING: usize = 3;

/// Marks the lines of such poems, each below or above its writer's name.
pub(super) fn mark(pieces: &mut [Piece]) {
    for start in 1..=pieces.len() {
        if pieces[start - 1].kind == Kind::Byline || is_name_below_title(pieces, start - 1) {
            let run = (start..pieces.len()).take_while(|&at| is_short(pieces, at)).count();
            let found = if run >= LEAST && !stands_in_row(pieces, start - 1, start + run) {
                verse(pieces, start..start + run)
            } else {
                let above = above_name(pieces, start - 1);
                if !above.is_empty() {
                    pieces[start - 1].kind = Kind::Signoff;
                }
                above
            };
            pieces[found].iter_mut().for_each(|piece| piece.kind = Kind::Verse);
        }
    }
}

/// The lines of a poem whose writer's name stands below it, `at` that name: short lines below a title of one to three
/// that are much shorter yet, or the one above.
fn above_name(pieces: &[Piece], at: usize) -> Range<usize> {
    /// Lines of a heading at most.
    const TITLE: usize = 3;
    let run = pieces[..at].iter().rev().take(COLUMN).enumerate();
    let run = run.take_while(|(above, _)| is_short(pieces, at - 1 - above)).count();
    // A text's last line is as short.
    let run = run - usize::from(run > 0 && pieces[at - run].ends());
    let all = &pieces[at - run..at];
    if run <= LEAST || run == COLUMN {
        return at..at;
    }
    let mut widths: Vec<u32> = all.iter().map(|piece| piece.width).collect();
    widths.sort_unstable();
    let usual = widths[widths.len() / 2];
    let title = all.iter().take(TITLE).take_while(|piece| piece.width * 5 <= usual * 3).count();
    let start = at - run + title;
    let lines = &pieces[start..at];
    if title > 0 && has_rhythm(lines) { start..at } else { at..at }
}

/// Whether lines are enough for a poem, and few of them as wide as the widest, as most of a narrow column's are.
fn has_rhythm(lines: &[Piece]) -> bool {
    let widest = lines.iter().map(|piece| piece.width).max().unwrap_or(0);
    let full = lines.iter().filter(|piece| piece.width + 2 >= widest).count();
    let widths: BTreeSet<u32> = lines.iter().map(|piece| piece.width).collect();
    lines.len() >= LEAST && full * 2 <= lines.len() && widths.len() >= 3
}

/// Whether lines take half of their column at most and hardly one has a pause in it, as those of a text beside a
/// picture have.
fn leaves_room(pieces: &[Piece], lines: Range<usize>) -> bool {
    let pauses = |piece: &&Piece| {
        let mut inside = piece.text.0.iter().rev().skip(1);
        inside.any(|ch| matches!(ch.c, '，' | '。' | '；'))
    };
    let paused = pieces[lines.clone()].iter().filter(pauses).count();
    let widths: BTreeSet<u32> = pieces[lines.clone()].iter().map(|piece| piece.width).collect();
    let half = |at: usize| (pieces[at].width + pieces[at].indent) * 2 <= column(pieces, at);
    paused * 4 <= lines.len() && widths.len() >= 3 && lines.clone().all(half)
}

/// Whether a line is a name, its surname known, below a short line.
fn is_name_below_title(pieces: &[Piece], at: usize) -> bool {
    let piece = &pieces[at];
    piece.kind == Kind::Open
        && byline::names(&piece.text).is_some_and(|names| byline::is_name(&names[0].string()))
        && at > 0
        && pieces[at - 1].kind == Kind::Open
        && pieces[at - 1].text.len() <= LONGEST
        && is_narrow(pieces, at - 1)
}

/// The width of a line's column, in half ems: amid long poems, that of the texts around them.
fn column(pieces: &[Piece], at: usize) -> u32 {
    /// Lines of running text that show the width.
    const ENOUGH: usize = 6;
    let near = |lines: usize| &pieces[at.saturating_sub(lines)..(at + lines).min(pieces.len())];
    let runs_on = |piece: &&Piece| {
        let goes_on = piece.text.last().is_some_and(is_han);
        goes_on && piece.text.0.iter().any(|ch| matches!(ch.c, '，' | '。'))
    };
    let shown = near(COLUMN).iter().filter(runs_on).count() >= ENOUGH;
    let column = near(if shown { COLUMN } else { FAR });
    // What was put together of several lines shows none.
    let lines = column.iter().filter(|piece| piece.kind != Kind::Whole);
    lines.map(|piece| piece.width + piece.indent).max().unwrap_or(0)
}

/// Whether a line is much shorter than its column.
fn is_narrow(pieces: &[Piece], at: usize) -> bool {
    pieces[at].width + pieces[at].indent + SHORT <= column(pieces, at)
}

/// Whether a by-line is one of a row of headings that blank lines set apart, with no text between them: the
/// short lines below it, up to `end`, are the next headings.
fn stands_in_row(pieces: &[Piece], byline: usize, end: usize) -> bool {
    let gap = |at: usize| pieces[at].blanks_before > 0;
    let Some(top) = (1..byline).rev().take(HEADING).find(|&at| gap(at)) else { return false };
    let above = &pieces[top - 1];
    let heads = above.kind == Kind::Byline
        || !above.ends() && is_short(pieces, top - 1) && top > 1 && is_short(pieces, top - 2);
    let below = &pieces[byline + 1..end];
    heads && below[0].blanks_before > 0 && parts(below).all(|part| part.len() <= HEADING)
}

/// Whether a line is too short for running text and has nothing of a list or a speech.
fn is_short(pieces: &[Piece], at: usize) -> bool {
    let piece = &pieces[at];
    let plain = |c: char| {
        is_han(c)
            || is_blank(c)
            || matches!(c, '，' | '。' | '；' | '！' | '？' | '—' | '…' | '“' | '”' | '〇')
    };
    // Letters greet in fewer words, forms ask for less.
    let colons = piece.text.0.iter().filter(|ch| ch.c == '：').count();
    let announces = piece.text.last() == Some('：') && colons == 1 && piece.text.len() > LABEL;
    matches!(piece.kind, Kind::Open | Kind::Verse)
        && piece.text.len() <= LONGEST
        && is_narrow(pieces, at)
        && piece.text.0.iter().all(|ch| plain(ch.c) || announces && ch.c == '：')
        && is_one_sentence(&piece.text)
        && byline::names(&piece.text).is_none()
        && !is_rubric(&piece.text.tight().string())
}

/// The lines of a poem among short lines; none where they are headings or a text in a narrow column.
fn verse(pieces: &[Piece], run: Range<usize>) -> Range<usize> {
    let none = run.start..run.start;
    let (start, mut end) = (run.start, run.end);
    let gap = |at: usize| pieces[at].blanks_before > 0;
    // What stands behind the last gap is the next heading.
    if let Some(next) = pieces.get(end) {
        let heading = (start + 1..end).rev().take(HEADING).find(|&at| gap(at));
        end = match heading {
            Some(at) if !gap(end) || next.kind == Kind::Byline || is_text(pieces, end) => at,
            // Right over a name or a text stands a title.
            None if next.kind == Kind::Byline || next.kind == Kind::Open && !gap(end) => end - 1,
            _ => end,
        };
    }
    if end <= start + 1 {
        return none;
    }
    let lines = &pieces[start..end];
    if begins_paragraph(lines) {
        return none;
    }
    let known = lines.iter().filter(|piece| piece.kind == Kind::Verse).count();
    let verse = has_rhythm(lines) || lines.len() >= LEAST && leaves_room(pieces, start..end);
    if !verse || known * 2 > lines.len() { none } else { start..end }
}

/// Whether the first of some lines is set in as a paragraph's is, and those below it are not.
fn begins_paragraph(lines: &[Piece]) -> bool {
    /// Half ems, one less than two characters.
    const INDENT: u32 = 3;
    let [first, second, third, ..] = lines else { return false };
    first.indent >= second.indent + INDENT && first.indent >= third.indent + INDENT
}

/// Whether running text begins on a line.
fn is_text(pieces: &[Piece], at: usize) -> bool {
    let marked = |piece: &Piece| piece.text.0.iter().any(|ch| matches!(ch.c, '，' | '。'));
    marked(&pieces[at])
        || pieces.get(at + 1).is_some_and(|next| {
            next.kind == Kind::Open && next.blanks_before == 0 && !is_short(pieces, at + 1)
        })
}

#[cfg(test)]
mod tests {
    use super::super::of_lines;
    use super::*;

    const TEXT: &str = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳。";

    fn verse(lines: &[&str], gaps: &[usize]) -> Vec<usize> {
        let mut pieces = of_lines(lines);
        gaps.iter().for_each(|&at| pieces[at].blanks_before = 1);
        pieces[1].kind = Kind::Byline;
        mark(&mut pieces);
        (0..pieces.len()).filter(|&at| pieces[at].kind == Kind::Verse).collect()
    }

    #[test]
    fn short_lines_of_changing_length_are_verse() {
        let lines = [
            "甲乙丙",
            "王明",
            "甲乙丙丁戊己",
            "庚辛壬",
            "癸子，丑寅",
            "卯辰巳午未申酉",
            "戌亥甲",
            "天地玄",
            TEXT,
        ];
        assert_eq!(verse(&lines, &[7]), [2, 3, 4, 5, 6]);
        assert_eq!(verse(&lines, &[]), [2, 3, 4, 5, 6], "the last one is the next text's title");
        let mut set_apart = of_lines(&lines);
        set_apart[1] = of_lines(&["王 明"]).remove(0);
        mark(&mut set_apart);
        assert_eq!(set_apart[2].kind, Kind::Verse);
        let column = [
            "甲乙丙",
            "王明",
            "甲乙丙丁戊己",
            "庚辛壬癸子丑",
            "寅卯辰巳午未",
            "申酉戌亥天地",
            "玄黄",
            TEXT,
        ];
        assert!(verse(&column, &[]).is_empty(), "a text beside a picture");
        // A paragraph's first line is set in.
        let mut pieces = of_lines(&lines);
        (pieces[1].kind, pieces[2].indent) = (Kind::Byline, 4);
        mark(&mut pieces);
        assert!(pieces.iter().all(|piece| piece.kind != Kind::Verse));
        // Where the column is twice as wide, they need no rhythm.
        let room = [
            "甲乙丙",
            "王明",
            "甲乙丙丁戊己庚辛",
            "庚辛壬癸子丑寅卯",
            "癸子丑，寅卯辰巳",
            "卯辰巳午未申酉",
            "戌亥甲乙丙丁戊己庚",
            TEXT,
            "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥。",
        ];
        assert_eq!(verse(&room, &[7]), [2, 3, 4, 5, 6]);
    }

    #[test]
    fn a_poem_above_its_writers_name() {
        let lines = [
            "甲乙丙丁，戊己庚辛壬癸子丑寅卯辰巳。",
            "甲乙",
            "甲乙丙丁戊己庚",
            "庚辛壬癸子丑寅卯",
            "癸子丑寅卯辰",
            "卯辰巳午未申酉戌亥",
            "戌亥甲乙丙丁",
            "石 松",
        ];
        let mut pieces = of_lines(&lines);
        mark(&mut pieces);
        let kinds: Vec<bool> = pieces.iter().map(|piece| piece.kind == Kind::Verse).collect();
        assert_eq!(kinds, [false, false, true, true, true, true, true, false]);
        assert_eq!(pieces[7].kind, Kind::Signoff);
        // In a narrow column most lines are full.
        let full = [
            "甲乙",
            "甲乙丙丁戊己",
            "庚辛壬癸子丑",
            "寅卯辰巳午未",
            "申酉戌亥甲乙",
            "丙丁",
            "石 松",
        ];
        let mut pieces = of_lines(&[&lines[..1], &full].concat());
        mark(&mut pieces);
        assert!(pieces.iter().all(|piece| piece.kind != Kind::Verse));
    }
}
