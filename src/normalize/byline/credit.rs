//! Credits, what somebody did for the piece: their words, and the marks between them and names.

use super::affix::starts_with;
use super::name::are_name;
use super::part::part;
use super::reported::REPORTED;
use super::{loose, told};
use crate::normalize::chars::Char;
use crate::text::simplified::{in_simplified, simplified};
use crate::text::words::Words;
use crate::text::{is_blank, is_han, is_interpunct};

/// Words of credits: what somebody did for the piece.
pub(super) static CREDITS: Words<121> = Words::of([
    "荐书",
    "领读",
    "坐诊",
    "接诊",
    "主诊",
    "审订",
    "审校",
    "主答",
    "文图",
    "出题人",
    "命题人",
    "搜集整理",
    "收集整理",
    "采录",
    "选荐",
    "回答",
    "对谈",
    "数据支持",
    "解读",
    "解说",
    "对话人",
    "点评",
    "设计",
    "推荐",
    "书评人",
    "编剧",
    "受访",
    "报道",
    "解答",
    "答疑",
    "示范",
    "编绘",
    "拍摄",
    "选编",
    "主笔",
    "执笔人",
    "文字整理",
    "采访整理",
    "资料整理",
    "访问",
    "访谈",
    "文字",
    "图片",
    "记录",
    "图文",
    "插图",
    "配图",
    "插画",
    "译",
    "译者",
    "改编",
    "编写",
    "讲述",
    "采编",
    "统稿",
    "供图",
    "书法",
    "文",
    "图",
    "撰文",
    "撰稿",
    "摄影",
    "整理",
    "编译",
    "翻译",
    "口述",
    "采写",
    "采访",
    "作者",
    "摘编",
    "供稿",
    "绘图",
    "漫画",
    "执笔",
    "策划",
    "制图",
    "主持",
    "笔录",
    "笔述",
    "搜集",
    "辑录",
    "记录整理",
    "主讲",
    "演讲",
    "讲员",
    "讲者",
    "答疑",
    "答疑专家",
    "笔记",
    "速记",
    "见证",
    "撰写",
    "词",
    "曲",
    "作词",
    "作曲",
    "剪纸",
    "版画",
    "木刻",
    "与谈",
    "抄录",
    "标点",
    "点校",
    "校点",
    "校注",
    "注释",
    "校勘",
    "辑注",
    "唱",
    "记谱",
    "演唱",
    "抄录标点",
    "题图",
    "录入",
    "朗诵",
    "解题",
    "评介",
    "录音整理",
    "实验设计",
    "解签",
    "导读",
]);

/// Whether a word of three characters or more is a place of work: 推广股, 校办室.
pub(super) fn is_office(word: &[Char]) -> bool {
    const LAST: &str = "股科室处處局所站厂廠院校社馆館队隊";
    word.len() > 2 && word.last().is_some_and(|ch| LAST.contains(ch.c))
}

/// True for a word of credits: 整理, 摄影, 口述者.
pub(in crate::normalize) fn is_credit(word: &str) -> bool {
    let word = &*in_simplified(word);
    CREDITS.has(word) || does(word)
}

/// Whether a word names somebody by what was done: `口述者`, `记录人`, `主持律师`.
fn does(word: &str) -> bool {
    let posts = ["人", "者", "律师", "专家", "医生", "医师"];
    let did = posts.iter().find_map(|post| word.strip_suffix(post));
    // `受访专家：…` presents whoever is asked.
    did.is_some_and(|did| did.len() > 3 && CREDITS.has(did) && (did != "受访" || word == "受访者"))
}

/// Whether a mark is a stroke between a credit and a name.
pub(in crate::normalize) fn is_stroke(c: char) -> bool {
    matches!(c, '/' | '／' | '∕')
}

/// Whether a mark stands between a credit and a name.
pub(super) fn is_credit_mark(c: char) -> bool {
    is_stroke(c) || matches!(c, '：' | ':' | '|' | '｜')
}

/// Whether a known name of two characters stands before a stroke and what its bearer is behind it: `甲乙/某台副研究员`.
fn is_before_role(rest: &[Char], stroke: usize) -> bool {
    /// Chars of a post at least that is no name.
    const LEAST: usize = 5;
    let role = &rest[stroke + 1..];
    role.len() >= LEAST
        && role.iter().all(|ch| is_han(ch.c))
        && told::is_what(role)
        && are_name(rest[..stroke].iter().map(|ch| ch.c))
}

/// Length of a credit at the start of a word with the mark behind it: `文/`, `整理：`, `作者｜`,
/// `图、文/`; a longer credit may do without the mark where a blank follows.
pub(super) fn credit(rest: &[Char], before: Option<&Char>) -> Option<usize> {
    if before.is_some_and(|ch| !is_blank(ch.c)) {
        return None;
    }
    let is_mark =
        |c: char| is_credit_mark(c) || c == '丨' || matches!(c, '◎' | '⊙' | '＝' | '=' | '○' | '●');
    let end = rest.iter().take(8).position(|ch| is_mark(ch.c));
    if let Some(end) = end {
        let words: String =
            rest[..end].iter().map(|ch| simplified(ch.c)).filter(|c| !is_blank(*c)).collect();
        // 相 is a Cantonese paper's picture.
        let known = |word: &str| {
            // `记录翻译`; 特约撰稿人 is what the writer is.
            let two = || word.len() >= 12 && part(rest) != Some(end) && loose::is_credit_word(word);
            CREDITS.has(word) || does(word) || word == "相" || two()
        };
        // `路线设计、文｜甲乙`
        let ends = |word: &str| known(word) || CREDITS.end(word);
        let several = || {
            let mut parts = words.split('、');
            parts.next_back().is_some_and(known) && words.contains('、') && parts.all(ends)
        };
        let slashed = is_stroke(rest[end].c)
            && end > 0
            && end < 5
            && part(rest) != Some(end)
            && !is_office(&rest[..end])
            && !(end == 3 && are_name(rest[..end].iter().map(|ch| ch.c)))
            && !(end == 2 && is_before_role(rest, end))
            && rest[..end].iter().all(|ch| is_han(ch.c) || ch.c == '、');
        if slashed
            || known(&words)
            || several()
            || !words.is_empty() && words.split(|c| c == '、' || is_interpunct(c)).all(known)
        {
            return Some(end + 1);
        }
    }
    // `撰稿·甲乙`: behind a dot a known name must stand.
    if let Some(dot) = rest.iter().take(5).position(|ch| is_interpunct(ch.c)).filter(|&at| at > 1) {
        let word: String = rest[..dot].iter().map(|ch| simplified(ch.c)).collect();
        let name = rest[dot + 1..].iter().take_while(|ch| is_han(ch.c));
        return (CREDITS.has(&word) && are_name(name.map(|ch| ch.c))).then_some(dot + 1);
    }
    if !rest.iter().skip(2).take(4).any(|ch| is_blank(ch.c))
        || !rest.first().is_some_and(|ch| CREDITS.may_begin(simplified(ch.c)))
    {
        return None;
    }
    // Each of their characters takes three bytes.
    let mut found = CREDITS.iter().filter(|word| word.len() > 3);
    let word = found.find(|word| starts_with(rest, word))?;
    let length = word.chars().count();
    rest.get(length).is_some_and(|ch| is_blank(ch.c)).then_some(length)
}

/// Length of a credit that ends a by-line: `甲乙 整理`, `甲乙 文/图`.
pub(super) fn trailing(rest: &[Char]) -> Option<usize> {
    let words: String = rest.iter().map(|ch| simplified(ch.c)).collect();
    let text = is_text_and_picture(&words) || REPORTED.contains(&&*words);
    let whole = words.split(['/', '／', '∕', '、', ' ']).all(|word| CREDITS.has(word));
    (whole || text).then_some(rest.len())
}

/// `文/摄`, `文并摄`: whoever wrote the text took the pictures too.
pub(super) fn is_text_and_picture(words: &str) -> bool {
    let parts: Vec<&str> = words.split(['/', '／', '∕', '、', ' ', '并', '並', '及']).collect();
    matches!(parts[..], ["文" | "文字" | "采写" | "撰文", "摄" | "图" | "摄影" | "图片"])
}
