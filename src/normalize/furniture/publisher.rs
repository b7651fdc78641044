//! Whether a word says who publishes the paper, whose it is, or how often it appears.

use crate::text::is_han;
use crate::text::simplified::in_simplified;

/// Whether a word says who publishes the paper, or how often: `某某报社出版`, `某大学主管主办`, `半月刊`.
pub(in crate::normalize) fn is_publisher(word: &str) -> bool {
    const LONGEST: usize = 14;
    const DOES: [&str; 4] = ["出版", "主办", "主管", "承办"];
    const PUBLISHERS: &str = "社学院校局会委部厅团司厂馆行所站";
    let word = &*in_simplified(word);
    let mut who = word;
    while let Some(rest) = DOES.iter().find_map(|does| who.strip_suffix(does)) {
        who = rest;
    }
    is_period(word)
        || word.chars().count() <= LONGEST
            && word.chars().all(is_han)
            && who.len() < word.len()
            && who.ends_with(|c| PUBLISHERS.contains(c))
}

/// Whether a word says how often a paper appears.
pub(in crate::normalize) fn is_period(word: &str) -> bool {
    matches!(word, "半月刊" | "双月刊" | "月刊" | "旬刊" | "季刊" | "日刊" | "周刊")
}

/// Whether a word says whose paper it is, and how often it appears: `某地同乡会季刊`.
pub(in crate::normalize) fn is_organ(word: &str) -> bool {
    const LENGTH: std::ops::RangeInclusive<usize> = 6..=16;
    const WHOSE: &str = "会社院校局部团盟厂馆司";
    let word = &*in_simplified(word);
    let kind = ["半月刊", "双月刊", "季刊", "会刊", "校刊", "院刊", "社刊", "馆刊", "厂刊"];
    LENGTH.contains(&word.chars().count())
        && word.chars().all(is_han)
        && kind
            .iter()
            .filter_map(|kind| word.strip_suffix(kind))
            .any(|whose| whose.ends_with(|c| WHOSE.contains(c)))
}
