//! Words in lenticular brackets, on a line of their own or at a line's start.

use crate::normalize::chars::Text;
use crate::text::is_han;

/// Whether a line begins with a word in lenticular brackets and goes on behind it: `【档案】甲乙，…`.
pub(in crate::normalize) fn opens_with_lens(text: &Text) -> bool {
    const WORD: std::ops::RangeInclusive<usize> = 2..=6;
    let close = text.0.iter().take(*WORD.end() + 2).position(|ch| ch.c == '】');
    text.first() == Some('【')
        && close.is_some_and(|close| {
            WORD.contains(&(close - 1))
                && text.0[1..close].iter().all(|ch| is_han(ch.c))
                && text.len() > close + 1
        })
}

/// Whether a line is a subhead in lenticular brackets: 【甲乙】.
pub(in crate::normalize) fn is_bracketed(text: &Text) -> bool {
    const LONGEST: usize = 16;
    matches!((text.first(), text.last()), (Some('【'), Some('】')) | (Some('〖'), Some('〗')))
        && text.len() <= LONGEST
}
