//! Bullets, and other marks that stand in their place at a line's start.

use crate::normalize::chars::{Char, Text};
use crate::normalize::{byline, furniture};
use crate::text::mark_class::opens;
use crate::text::{is_blank, is_han};

/// Bullets that newspapers print.
pub(in crate::normalize) fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '●' | '•'
            | '■'
            | '◆'
            | '▲'
            | '▶'
            | '►'
            | '★'
            | '☆'
            | '◇'
            | '◎'
            | '○'
            | '▪'
            | '□'
            | '▍'
            | '▌'
            | '▎'
            | '❖'
            | '♦'
            | '✦'
            | '➤'
            | '※'
            | '⊙'
            | '✓'
            | '◈'
            | '◉'
            | '▷'
            | '▸'
            | '‣'
            | '◦'
            | '❑'
            | '➢'
            | '✔'
            | '△'
            | '▫'
            | '◯'
            | '◘'
            | '◙'
    ) || matches!(c, '\u{25A2}'..='\u{25A9}' | '\u{25CD}'..='\u{25D3}' | '\u{25FB}'..='\u{25FE}')
        // Dingbats, but for those that are numbers.
        || matches!(c, '\u{2719}'..='\u{2775}' | '\u{2794}'..='\u{27BE}')
}

/// The stars at a text's start: two or more rate, `★★★☆ 甲乙：…`.
pub(in crate::normalize) fn leading_stars(text: &Text) -> usize {
    text.0.iter().take_while(|ch| matches!(ch.c, '★' | '☆')).count()
}

/// Length of the bullet at the start of a text, if there is one with something after it.
pub(super) fn bullet(text: &Text, listed: bool) -> Option<usize> {
    let n = text.0.iter().take_while(|ch| is_bullet(ch.c) || is_blank(ch.c)).count();
    let byline = || byline::is_byline(text) && !(listed && byline::is_behind_bullet(text));
    let rates = leading_stars(text) > 1;
    (n > 0 && !rates && n < text.len() && !byline()).then_some(n)
}

/// Length of a middle dot, a hyphen with a blank or an asterisk at the start of a text. No press
/// begins a line so, but one alone may come from anywhere: several are bullets.
pub(super) fn dot(text: &Text) -> Option<usize> {
    let blanks = |from: usize| text.0[from..].iter().take_while(|ch| is_blank(ch.c)).count();
    let n = match text.first()? {
        '·' | '・' | '‧' | '．' | '*' => 1 + blanks(1),
        '-' | '–' if blanks(1) > 0 => 1 + blanks(1),
        // A dash alone: one of two lengths is a subtitle's, or goes on from the line before.
        '—' if text.0.get(1).is_some_and(|ch| is_han(ch.c)) => 1,
        _ => return None,
    };
    let begins = |ch: &Char| is_han(ch.c) || ch.c.is_alphanumeric() || opens(ch.c);
    // `- 2 -` is a page's number.
    (text.0.get(n).is_some_and(begins) && !furniture::is_page_number(text)).then_some(n)
}
