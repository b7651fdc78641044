//! What stands above the first of several lines that begin with dates: a history's title, a programme's, a text.

use crate::normalize::chars::Text;
use crate::normalize::piece::{Kind, Piece};
use crate::normalize::{byline, furniture};
use crate::text::mark_class::{closes, ends_sentence};
use crate::text::simplified::in_simplified;
use crate::text::words::Words;

/// What stands above the first of several lines that begin with dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Above {
    /// A title that says that it is a history.
    History,
    /// A title that says what will be.
    Programme,
    Title,
    /// The writer of what follows.
    Byline,
    /// Text that goes on.
    Text,
    /// Nothing that tells.
    Nothing,
}

pub(super) fn above(pieces: &[Piece], at: usize, widest: &[u32]) -> Above {
    let Some(before) = at.checked_sub(1).map(|before| &pieces[before]) else {
        return Above::Nothing;
    };
    let signed = byline::is_byline(&before.text) && !is_history(&before.text);
    let title = if signed { at.checked_sub(2).map(|at| &pieces[at]) } else { Some(before) };
    if title.is_some_and(|title| is_history(&title.text)) {
        return Above::History;
    }
    if signed {
        return Above::Byline;
    }
    let last = before.text.last();
    if before.kind != Kind::Open
        || byline::is_bracketed_signoff(&before.text)
        || furniture::certain(&before.text).is_some()
    {
        return Above::Nothing;
    }
    if last.is_some_and(|c| closes(c) || matches!(c, '：' | ':'))
        || before.width * 10 > widest[at] * 9
    {
        return Above::Text;
    }
    if is_programme(&before.text) { Above::Programme } else { Above::Title }
}

/// Whether a title says what will be: `下周影院预告`, `义诊安排`.
fn is_programme(text: &Text) -> bool {
    const WORDS: [&str; 9] =
        ["预告", "安排", "船期", "班期", "排期", "赛程", "节目单", "时刻表", "课程表"];
    let title = text.tight().string();
    let title = in_simplified(&title);
    WORDS.iter().any(|word| title.ends_with(word))
}

/// Whether a line's words are a title that histories have.
pub(in crate::normalize::piece) fn is_history(text: &Text) -> bool {
    const LONGEST: usize = 24;
    static WORDS: Words<24> = Words::of([
        "大事",
        "年表",
        "纪事",
        "记事",
        "纪年",
        "历程",
        "编年",
        "年谱",
        "沿革",
        "简史",
        "小史",
        "时间表",
        "日程",
        "日志",
        "纪要",
        "回放",
        "轨迹",
        "足迹",
        "里程碑",
        "时间线",
        "时间轴",
        "要事",
        "事略",
        "年轮",
    ]);
    if text.len() > LONGEST || text.last().is_some_and(|c| ends_sentence(c) || c == '，') {
        return false;
    }
    let title = text.tight().string();
    let title = in_simplified(&title);
    WORDS.within(&title)
}
