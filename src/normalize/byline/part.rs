//! The writer's part in a by-line: `本报记者`, `特约撰稿人`.

use super::Byline;
use super::affix::{ends_with, starts_with};
use super::credit::credit;
use super::names::names;
use crate::normalize::chars::{Char, Text};
use crate::text::simplified::simplified;
use crate::text::{is_blank, is_han};

/// Last words of a writer's part: `本报特派记者`, `特约通讯员`.
pub(super) const PART_ENDS: [&str; 8] =
    ["记者", "通讯员", "评论员", "撰稿人", "特派员", "观察员", "实习生", "特约撰稿"];

/// Whether one of [`PART_ENDS`] may end with this character.
pub(super) fn ends_part(ch: &Char) -> bool {
    matches!(simplified(ch.c), '者' | '员' | '人' | '生' | '稿')
}

/// A part of a heading's by-line is no longer, in chars.
const LONGEST_PART: usize = 10;

/// Length of the writer's part at the start of a text: `本报记者`, `新华社记者`, `特约撰稿人`.
pub(super) fn part(rest: &[Char]) -> Option<usize> {
    let han = rest.iter().take(LONGEST_PART).take_while(|ch| is_han(ch.c)).count();
    // Words that only begin a part.
    const OPENINGS: [&str; 3] = ["本报", "本刊", "本网"];
    let late = || (1..han).any(|at| OPENINGS.iter().any(|word| starts_with(&rest[at..], word)));
    let found = (2..=han).filter(|&n| ends_part(&rest[n - 1])).find(|&n| {
        PART_ENDS.iter().any(|end| ends_with(&rest[..n], end))
            // 记者站 and 通讯员们 are no parts, and a name or a gap follows one.
            && !rest.get(n).is_some_and(|ch| matches!(ch.c, '站' | '们' | '們' | '节' | '節' | '证' | '人'))
    });
    found.filter(|_| !late())
}

/// True for a writer's part alone: `本报记者`.
pub(in crate::normalize) fn is_part(text: &Text) -> bool {
    text.len() <= LONGEST_PART && part(&text.0) == Some(text.len())
}

/// Reads `文｜《某刊》记者 甲乙`: a writer's part with the paper's name in it, and behind a gap known names.
pub(super) fn of_named_paper(text: &Text) -> Option<Byline> {
    const LONGEST: usize = 30;
    if text.len() > LONGEST || !text.0.iter().any(|ch| ch.c == '《') {
        return None;
    }
    let credited = credit(&text.0, None).unwrap_or(0);
    let rest = &text.0[credited..];
    let close = rest.iter().position(|ch| ch.c == '》')?;
    let post = rest[close + 1..].iter().take_while(|ch| is_han(ch.c)).count();
    let end = close + 1 + post;
    let posted = rest.first().is_some_and(|ch| ch.c == '《')
        && PART_ENDS
            .iter()
            .chain(&["主笔", "编辑"])
            .any(|part| ends_with(&rest[close + 1..end], part))
        && rest.get(end).is_some_and(|ch| is_blank(ch.c));
    let authors = if posted { names(&Text(rest[end..].to_vec()).trimmed())? } else { return None };
    Some(Byline {
        authors,
        affiliation: Text(rest[..end].to_vec()),
        marks: text.slice(0..credited),
    })
}
