//! Whether a line is a word that stands over an editor's opening text: 编者按, 卷首语.

use super::rubric::is_rubric;
use crate::normalize::misread;
use crate::text::simplified::in_simplified;

/// Words over an editor's opening text.
pub(in crate::normalize) fn introduces(line: &str) -> bool {
    const WORDS: [&str; 45] = [
        "主编絮语",
        "主编寄语",
        "编者絮语",
        "编者寄语",
        "编者按",
        "编辑室手记",
        "编辑手记",
        "本期导读",
        "开播前的话",
        "总监的话",
        "主席的话",
        "编按",
        "本期开场",
        "本期导语",
        "编者的话",
        "编者按语",
        "编前语",
        "编前",
        "卷首语",
        "导语",
        "前言",
        "引言",
        "导言",
        "导读",
        "题记",
        "按语",
        "编者手记",
        "主编的话",
        "主持人的话",
        "主持人语",
        "主持人按",
        "开栏的话",
        "开栏语",
        "开篇的话",
        "写在前面",
        "开篇",
        "开场白",
        "小引",
        "致读者",
        "写给读者",
        "核心提示",
        "编辑桌上",
        "编辑小语",
        "编辑的话",
        "编辑室报告",
    ];
    let line = in_simplified(line);
    let line = line.trim_matches(|c: char| "【】[]〔〕■◆●□▲★：: ".contains(c));
    // One character of it may have been misread: 编者的活. Each of a word takes three bytes.
    let bytes = 3 * line.chars().count();
    let mut as_long = WORDS.iter().filter(|word| word.len() == bytes);
    as_long.any(|word| *word == line || misread::nearly(word, line) && !is_rubric(line))
}
