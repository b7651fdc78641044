//! Short lines behind a mark, `■甲乙`, told by where they stand: names below titles, subheads over text,
//! words over titles.

use super::super::byline;
use super::super::chars::{Char, Text};
use super::{Kind, Piece, is_bullet, speaker, widest_near};
use crate::text::mark_class::{closes, closes_pair, ends_sentence};
use crate::text::{is_blank, is_han, is_interpunct};

/// Chars of such a line at most.
const LONGEST: usize = 16;
/// Chars of a word over a title.
const WORD: std::ops::RangeInclusive<usize> = 1..=8;

/// A bullet, or another mark that stands before words over titles: `#甲乙`.
fn is_mark(c: char) -> bool {
    is_bullet(c) || matches!(c, '#' | '＃')
}

/// The words of a line behind a mark, or before one: `■甲乙`, `甲乙 ■`.
pub(in crate::normalize) fn behind_mark(text: &Text) -> Option<Text> {
    let first = text.first().is_some_and(is_mark);
    let last = text.last().is_some_and(is_mark);
    let words = match (first, last) {
        (true, false) => text.slice(1..text.len()),
        (false, true) => text.slice(0..text.len() - 1),
        _ => return None,
    };
    let words = words.trimmed().tight().into_owned();
    let plain = words.0.iter().all(|ch| is_han(ch.c) || is_interpunct(ch.c));
    (plain && WORD.contains(&words.len())).then_some(words)
}

/// Marks subheads and words over titles among lines that begin with one and the same mark. Lines most of
/// which are names, and items of lists, stay what they are.
pub(super) fn gather(pieces: &mut [Piece]) {
    let mark = |piece: &Piece| {
        // What counts stages is a subhead already.
        let open =
            matches!(piece.kind, Kind::Open | Kind::Byline | Kind::Bullet(_) | Kind::Subhead);
        let short = (2..=LONGEST).contains(&piece.text.len());
        let edges = [piece.text.first(), piece.text.last()];
        let mark = edges.into_iter().flatten().find(|&c| is_mark(c))?;
        let ended =
            piece.text.last().is_some_and(|c| ends_sentence(c) || matches!(c, '，' | '；' | '：'));
        (open && short && !ended).then_some(mark)
    };
    let marks: Vec<Option<char>> = pieces.iter().map(mark).collect();
    let mut kinds: Vec<char> = marks.iter().flatten().copied().collect();
    kinds.sort_unstable();
    kinds.dedup();
    if kinds.is_empty() {
        return;
    }
    let widest = widest_near(pieces);
    for kind in kinds {
        let lines: Vec<usize> = (0..pieces.len()).filter(|&at| marks[at] == Some(kind)).collect();
        // `□ 甲乙` is a name, whatever stands around it.
        let named = |at: &&usize| {
            let text = &pieces[**at].text;
            let words = text.slice(usize::from(text.first() == Some(kind))..text.len());
            pieces[**at].kind != Kind::Subhead && byline::names(&words.trimmed()).is_some()
        };
        // The only line with its mark is a word over a title where no gap stands below it.
        if let [at] = lines[..]
            && pieces.iter().filter(|piece| piece.text.first() == Some(kind)).count() == 1
            && pieces.get(at + 1).is_some_and(|next| next.blanks_before == 0)
            && !named(&&at)
            && is_below_end(pieces, at)
            && is_over_display(pieces, &widest, kind, at)
        {
            pieces[at].kind = Kind::Open;
            pieces[at].rubric = true;
            continue;
        }
        if lines.len() < 2 || lines.iter().filter(named).count() * 3 > lines.len() {
            continue;
        }
        let mut subheads: Vec<usize> =
            lines.iter().copied().filter(|&at| is_over_text(pieces, &widest, at)).collect();
        // Where most of them stand so, all over texts do: a caption above one of them has no end.
        if subheads.len() > 2 && subheads.len() * 2 >= lines.len()
            || subheads.len() > 1 && subheads.len() * 3 >= lines.len() * 2
        {
            let over = |&at: &usize| {
                let open = pieces.get(at + 1).is_some_and(|next| next.kind == Kind::Open);
                is_text(pieces, &widest, at + 1) || open && is_text(pieces, &widest, at + 2)
            };
            subheads = lines.iter().copied().filter(over).collect();
        }
        // Right below the head of a page a title stands, and those like it are titles.
        let below_head = |at: usize| {
            let above = at.checked_sub(1).map(|above| &pieces[above].kind);
            above.is_none_or(|kind| matches!(kind, Kind::Furniture(_)))
        };
        if subheads.len() > 1 && !below_head(lines[0]) {
            subheads.iter().for_each(|&at| pieces[at].kind = Kind::Subhead);
        }
        let over = |at: &usize| is_over_title(pieces, &widest, *at);
        let mut words: Vec<usize> = lines.iter().copied().filter(over).collect();
        // Where most of them stand over lines that may be titles and below ends of texts, all that stand so
        // are of one custom: a poem or a table above one of them has no end.
        let over = |at: &usize| is_over_display(pieces, &widest, kind, *at);
        let custom: Vec<usize> = lines.iter().copied().filter(over).collect();
        let below = custom.iter().filter(|&&at| is_below_end(pieces, at)).count();
        if below > 2 && custom.len() * 5 >= lines.len() * 4 && below * 5 >= lines.len() * 3 {
            words.extend(custom);
        }
        if words.len() > 1 {
            words.retain(|&at| pieces[at].kind != Kind::Subhead);
            for at in words {
                pieces[at].kind = Kind::Open;
                pieces[at].rubric = true;
            }
        }
    }
}

/// Whether what stands above a line has ended: a text, a name or the matter of the page.
fn is_below_end(pieces: &[Piece], at: usize) -> bool {
    at.checked_sub(1).map(|above| &pieces[above]).is_none_or(|above| {
        matches!(above.kind, Kind::Byline | Kind::Signoff | Kind::Furniture(_))
            || above.ends()
            || pieces[at].page_start
    })
}

/// Whether a line of running text stands on line `at`: it fills the column but for an indent, or has marks
/// of sentences.
fn is_text(pieces: &[Piece], widest: &[u32], at: usize) -> bool {
    /// Half ems of an indent.
    const INDENT: u32 = 4;
    pieces.get(at).is_some_and(|piece| {
        piece.kind == Kind::Open
            && !piece.text.first().is_some_and(is_bullet)
            && (piece.width + piece.indent.max(INDENT) + 2 >= widest[at]
                && !piece.text.last().is_some_and(|c| matches!(c, '？' | '！'))
                || piece.text.0.iter().any(|ch| matches!(ch.c, '，' | '。'))
                || speaker(&piece.text).is_some())
    })
}

/// Half ems by which a line is short that is no first line of an item.
const WORD_AND_INDENT: u32 = 10;

/// Whether text stands right below a line and the end of a text, or a name, right above it.
fn is_over_text(pieces: &[Piece], widest: &[u32], at: usize) -> bool {
    let inside = &pieces[at].text.0[1..pieces[at].text.len() - 1];
    // Blanks part two sentences, and the words of a list.
    let words = inside.split(|ch| is_blank(ch.c)).filter(|word| !word.is_empty());
    let listed = words.count() > 2;
    // A colon or a comma parts a subhead's two halves.
    let pause = |ch: &&Char| closes(ch.c) && !closes_pair(ch.c);
    let mut pauses = inside.iter().filter(pause);
    let halves =
        pauses.next().is_none_or(|ch| matches!(ch.c, '：' | '，')) && pauses.next().is_none();
    let marked = !halves || listed;
    let two = is_text(pieces, widest, at + 1) && {
        let below = &pieces[at + 1];
        below.text.last().is_some_and(ends_sentence) || is_text(pieces, widest, at + 2)
    };
    // The first line of an item fills the column but for an indent and a word.
    let short = pieces[at].width + WORD_AND_INDENT <= widest[at];
    !marked && short && is_below_end(pieces, at) && two
}

/// Whether a word stands over a line that may be a title: before any sentence ends a line is short that is no
/// writer's.
fn is_over_display(pieces: &[Piece], widest: &[u32], mark: char, at: usize) -> bool {
    /// Lines of a title at most, and half ems by which one is short.
    const LINES: usize = 3;
    const SHORT: u32 = 6;
    let below = &pieces[(at + 1).min(pieces.len())..(at + 1 + LINES).min(pieces.len())];
    let title = |piece: &&Piece| {
        let ended = piece.text.0.iter().any(|ch| matches!(ch.c, '。' | '；' | '：'));
        let edges = [piece.text.first(), piece.text.last()];
        piece.kind == Kind::Open && !ended && !edges.contains(&Some(mark))
    };
    let starts = below.first().is_some_and(|first| {
        !matches!(first.text.first(), Some('—' | '―'))
            && byline::names(&first.text).is_none()
            && !byline::read_loose(&first.text).is_some_and(|loose| loose.sure)
    });
    behind_mark(&pieces[at].text).is_some()
        && starts
        && below.iter().take_while(title).any(|piece| piece.width + SHORT <= widest[at])
}

/// Whether a word stands over a title: a name stands below it before any sentence ends.
fn is_over_title(pieces: &[Piece], widest: &[u32], at: usize) -> bool {
    /// Lines of a heading at most.
    const REACH: usize = 5;
    let below = &pieces[(at + 1).min(pieces.len())..(at + 1 + REACH).min(pieces.len())];
    let signed = below
        .iter()
        .take_while(|piece| !piece.text.0.iter().any(|ch| ch.c == '。'))
        .position(|piece| piece.kind == Kind::Byline || byline::names(&piece.text).is_some());
    behind_mark(&pieces[at].text).is_some()
        && is_below_end(pieces, at)
        && signed.is_some_and(|at| at > 0)
        && (!is_text(pieces, widest, at + 1) || signed == Some(1))
}

#[cfg(test)]
mod tests {
    use super::super::of_lines as pieces;
    use super::*;

    const TEXT: &str = "甲乙丙丁戊己庚辛，壬癸子丑寅卯辰巳";
    const END: &str = "甲乙丙丁。";

    fn rubrics(lines: &[&str]) -> usize {
        let mut pieces = pieces(lines);
        gather(&mut pieces);
        pieces.iter().filter(|piece| piece.rubric).count()
    }

    #[test]
    fn words_over_titles_of_one_custom() {
        for mark in ["■", "#"] {
            let words: Vec<String> =
                ["信箱", "故事", "数字", "诗"].map(|word| format!("{mark}{word}")).to_vec();
            let mut lines = Vec::new();
            for word in &words {
                lines.extend([END, word.as_str(), "某某某某某", TEXT, TEXT, END]);
            }
            assert_eq!(rubrics(&lines), 4, "{mark}");
            // In a text they part it and stand over no title.
            let mut lines = Vec::new();
            for word in &words {
                lines.extend([END, word.as_str(), TEXT, TEXT, END]);
            }
            assert_eq!(rubrics(&lines), 0, "{mark}");
        }
    }
}
