//! By-lines behind which something stands that names no writer: editors, pictures' sources, places, teachers.

use super::affix::{ends_with, starts_with};
use super::credit::{credit, is_credit_mark};
use super::name::is_name;
use super::names::names;
use super::part::part;
use super::{Byline, loose, read};
use crate::normalize::chars::{Char, Text};
use crate::text::simplified::simplified;
use crate::text::{is_blank, is_han, is_interpunct};

/// Reads a by-line behind whose credits stands who saw it to print: `撰文｜甲乙 编辑｜丙丁`.
pub(super) fn with_editor(text: &Text) -> Option<Byline> {
    const STAFF: [&str; 10] =
        ["责任编辑", "责编", "编辑", "美编", "校对", "设计", "排版", "制图", "统筹", "监制"];
    let mark = |ch: &Char| matches!(ch.c, '：' | ':' | '/' | '／' | '｜' | '|');
    let staff = |at: &usize| {
        let rest = &text.0[*at..];
        is_blank(text.0[at - 1].c)
            && STAFF.iter().any(|word| {
                starts_with(rest, word) && {
                    let mut behind = rest.iter().skip(word.chars().count());
                    behind.find(|ch| !is_blank(ch.c)).is_some_and(mark)
                }
            })
    };
    let at = (1..text.len()).find(staff)?;
    if text.0[..at].iter().any(mark) { read_before(text, at) } else { None }
}

/// Reads the by-line before a part that names nobody who wrote: that is all marks.
fn read_before(text: &Text, at: usize) -> Option<Byline> {
    let before = read(&text.slice(0..at).trimmed());
    let mut byline = before.filter(|byline| !byline.authors.is_empty())?;
    byline.marks.0.extend(text.0[at..].iter().filter(|ch| !is_blank(ch.c)));
    Some(byline)
}

/// Reads a by-line behind whose credits stands where the pictures come from, which names nobody:
/// `文/甲乙 图/受访者供图`.
pub(super) fn with_picture_source(text: &Text) -> Option<Byline> {
    const CREDITS: [&str; 5] = ["图", "图片", "摄影", "供图", "配图"];
    const SOURCES: [&str; 6] = ["受访者", "资料", "视觉", "新华社", "网络", "本报"];
    /// Chars of such a source.
    const LONGEST: usize = 8;
    let at = text.0.iter().rposition(|ch| is_blank(ch.c))? + 1;
    // `图片由受访者提供`
    let given = ["图由", "图片由", "照片由"].iter().any(|word| starts_with(&text.0[at..], word));
    if given && ends_with(&text.0, "提供") {
        return read_before(text, at);
    }
    let end = at + text.0[at..].iter().position(|ch| is_credit_mark(ch.c))?;
    let credit: String = text.0[at..end].iter().map(|ch| simplified(ch.c)).collect();
    let source = &text.0[end + 1..];
    let sourced = CREDITS.contains(&&*credit)
        && source.len() <= LONGEST
        && SOURCES.iter().any(|word| starts_with(source, word))
        && part(source).is_none();
    if sourced { read_before(text, at) } else { None }
}

/// Reads a credited name and from where it wrote: `主笔/甲乙 发自某地`.
pub(super) fn credited_from(text: &Text) -> Option<Byline> {
    const LONGEST: usize = 12;
    credit(&text.0, None)?;
    let at = text.0.iter().rposition(|ch| is_blank(ch.c))?;
    let place = &text.0[at + 1..];
    let from = starts_with(place, "发自")
        && (4..=LONGEST).contains(&place.len())
        && place.iter().all(|ch| is_han(ch.c) || ch.c == '、');
    if from { read_before(text, at) } else { None }
}

/// Reads a foreign name with its original in brackets: `约翰·史密斯（John Smith）`.
pub(super) fn with_original(text: &Text) -> Option<Byline> {
    let at = text.0.iter().position(|ch| matches!(ch.c, '（' | '('))?;
    let [first, inside @ .., last] = &text.0[at..] else { return None };
    let latin = |ch: &Char| {
        ch.c.is_alphabetic() && !is_han(ch.c) || is_blank(ch.c) || "-.'’".contains(ch.c)
    };
    let name = text.slice(0..at).trimmed();
    let shaped = matches!(last.c, '）' | ')')
        && !inside.is_empty()
        && inside.iter().all(latin)
        && name.0.iter().any(|ch| is_interpunct(ch.c))
        && is_name(&name.string());
    let marks = [&[*first][..], inside, &[*last]].concat();
    let marks = Text(marks.into_iter().filter(|ch| !is_blank(ch.c)).collect());
    shaped.then(|| Byline { authors: vec![name], marks, ..Byline::default() })
}

/// Reads a pupil's by-line before the teacher's name: `三年级二班 甲乙 指导老师：丙丁`.
pub(super) fn before_teacher(text: &Text) -> Option<Byline> {
    const LONGEST: usize = 10;
    let may = |at: usize| matches!(simplified(text.0[at].c), '指' | '辅' | '推');
    let at = (2..text.len().saturating_sub(4))
        .find(|&at| may(at) && loose::is_teacher(&text.0[at..at + 4]))?;
    if text.len() - at > LONGEST {
        return None;
    }
    let pupil = text.slice(0..at).trimmed();
    let named = || {
        let authors = names(&pupil)?;
        let known = authors.iter().all(|name| is_name(&name.string()));
        known.then(|| Byline { authors, ..Byline::default() })
    };
    let mut byline = read(&pupil).or_else(named)?;
    byline.marks.0.extend(text.0[at..].iter().filter(|ch| !is_blank(ch.c)));
    Some(byline)
}
