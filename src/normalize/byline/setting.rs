//! By-lines by how they are set: gaps at strokes, bars drawn as lines, names as wide as longer ones.

use super::credit::is_stroke;
use super::name::are_name;
use super::{Byline, read};
use crate::normalize::chars::{Char, Text};
use crate::text::simplified::simplified;
use crate::text::{is_blank, is_han};

/// The text without the blanks beside its strokes, if there are some on both sides of one.
pub(super) fn without_gaps_at_strokes(text: &Text) -> Option<Text> {
    let parted = |at: usize| {
        is_stroke(text.0[at].c)
            && at > 0
            && text.0.get(at + 1).is_some_and(|ch| is_blank(ch.c))
            && is_blank(text.0[at - 1].c)
    };
    (0..text.len()).any(parted).then(|| {
        let beside = |at: usize| {
            let before = text.0[..at].iter().rev().find(|ch| !is_blank(ch.c));
            let behind = text.0[at..].iter().find(|ch| !is_blank(ch.c));
            before.into_iter().chain(behind).any(|ch| is_stroke(ch.c))
        };
        let kept = (0..text.len()).filter(|&at| !(is_blank(text.0[at].c) && beside(at)));
        Text(kept.map(|at| text.0[at]).collect())
    })
}

/// Reads a by-line whose bars are drawn as lines or as the character 丨: `本报记者丨甲乙`.
pub(super) fn with_bars(text: &Text) -> Option<Byline> {
    let drawn = |c: char| matches!(c, '丨' | '│' | '┃' | '∣' | '¦');
    if !text.0.iter().any(|ch| drawn(ch.c)) {
        return None;
    }
    let bar = |ch: &Char| Char { c: if drawn(ch.c) { '｜' } else { ch.c }, ..*ch };
    let mut byline = read(&Text(text.0.iter().map(bar).collect()))?;
    for ch in &mut byline.marks.0 {
        let printed = text.0.iter().find(|p| (p.line, p.column) == (ch.line, ch.column));
        ch.c = printed.map_or(ch.c, |printed| printed.c);
    }
    Some(byline)
}

/// Reads a by-line in which a name of two characters is set to the width of three beside what else it
/// says: `文 王 明`, `王 明/文`.
pub(super) fn set_close(text: &Text) -> Option<Byline> {
    let told =
        |c: char| matches!(simplified(c), '文' | '图' | '摄' | '译' | '词' | '曲' | '编' | '等');
    let single = |at: usize| {
        let han = |at: usize| text.0.get(at).is_some_and(|ch| is_han(ch.c) && !told(ch.c));
        han(at)
            && !at.checked_sub(1).is_some_and(|at| is_han(text.0[at].c))
            && !text.0.get(at + 1).is_some_and(|ch| is_han(ch.c))
    };
    let name = |at: usize| {
        let pair = [text.0[at].c, text.0[at + 2].c];
        single(at)
            && is_blank(text.0[at + 1].c)
            && single(at + 2)
            && !(single(at + 4) && is_blank(text.0[at + 3].c))
            && are_name(pair.into_iter())
    };
    let gaps: Vec<usize> = (0..text.len().saturating_sub(2)).filter(|&at| name(at)).collect();
    // Without a mark the blanks part names.
    let marked = text.0.iter().any(|ch| !is_blank(ch.c) && (!is_han(ch.c) || told(ch.c)));
    if gaps.is_empty() || !marked {
        return None;
    }
    let kept = (0..text.len()).filter(|at| !gaps.iter().any(|gap| gap + 1 == *at));
    read(&Text(kept.map(|at| text.0[at]).collect()))
}
