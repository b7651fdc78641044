//! Whether a word of a head names a paper, a part of it or a section.

use crate::normalize::furniture::is_publication;
use crate::text::simplified::in_simplified;
use crate::text::{is_han, is_interpunct};

/// Whether a word names a paper for certain: a section may be named 国际新闻.
pub(in crate::normalize) fn is_paper(word: &str) -> bool {
    is_publication(word) && !in_simplified(word).ends_with("新闻")
}

/// Whether a word may be a section's name: short, of Han characters or two halves of them, `行走·味道`.
pub(in crate::normalize) fn may_name_section(word: &str) -> bool {
    let part = |c: char| is_interpunct(c) || c == '/';
    let halves =
        || word.split(part).filter(|half| !half.is_empty()).count() == 2 && !word.starts_with(part);
    (2..=6).contains(&word.chars().count())
        && word.chars().all(|c| is_han(c) || part(c))
        && (word.chars().all(is_han) || halves())
}

/// Which of a year's issues it is, a section's name only where there is no other: 秋季号.
pub(in crate::normalize) fn is_season(word: &str) -> bool {
    let season = in_simplified(word);
    let season = season.strip_suffix('号').unwrap_or(&season);
    matches!(season, "春季" | "夏季" | "秋季" | "冬季")
}

/// What the part of a paper is called behind the paper's name.
pub(super) const SUPPLEMENTS: [&str; 8] =
    ["副刊", "专刊", "專刊", "特刊", "专版", "專版", "增刊", "号外"];
