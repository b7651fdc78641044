//! The doubled ellipsis, which shows that lines or paragraphs are left out and has a line of its
//! own (R7; GB/T 15834 5.1.5).

use crate::text::mark::{Class, Level, mark_of};

const DOUBLED: [&str; 2] = ["…………", "⋯⋯⋯⋯"];

/// True when a doubled ellipsis may be in the text.
pub fn is_in(text: &str) -> bool {
    DOUBLED.into_iter().any(|doubled| text.contains(doubled))
}

/// Cuts a text before and after each row of exactly four parts of an ellipsis, with the brackets
/// and stops that belong to the row; says of each part whether it is such a row. Parts without
/// anything to set are left out.
pub fn parts(text: &str) -> Vec<(&str, bool)> {
    let mut parts = Vec::new();
    let (mut done, mut at) = (0, 0);
    while let Some(c) = text[at..].chars().next() {
        if !matches!(c, '…' | '⋯') {
            at += c.len_utf8();
            continue;
        }
        let run: usize = text[at..].chars().take_while(|d| *d == c).map(char::len_utf8).sum();
        let end = at + run;
        if run == 4 * c.len_utf8() {
            let opens = |c: &char| mark_of(*c).is_some_and(|row| row.class == Class::Opening);
            let closes = |c: &char| mark_of(*c).is_some_and(|row| row.start.at(Level::Basic));
            let before = text[done..at].chars().rev().take_while(opens);
            let start = at - before.map(char::len_utf8).sum::<usize>();
            let after = text[end..].chars().take_while(closes);
            let stop = end + after.map(char::len_utf8).sum::<usize>();
            parts.push((&text[done..start], false));
            parts.push((&text[start..stop], true));
            (done, at) = (stop, stop);
        } else {
            at = end;
        }
    }
    parts.push((&text[done..], false));
    parts.retain(|(part, _)| !part.trim().is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_row_of_four_is_cut_out() {
        assert_eq!(parts("甲……乙"), [("甲……乙", false)]);
        assert_eq!(parts("甲…………乙"), [("甲", false), ("…………", true), ("乙", false)]);
        assert_eq!(parts("甲，“…………。”乙"), [("甲，", false), ("“…………。”", true), ("乙", false)]);
        assert_eq!(parts("…………"), [("…………", true)]);
        assert_eq!(parts("甲………………"), [("甲………………", false)]);
        assert!(parts("").is_empty());
    }
}
