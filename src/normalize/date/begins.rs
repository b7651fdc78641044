//! Whether a text may begin with a date: asked before it is read as one.

use super::numeral::han_digit;
use super::reign::BEGIN_REIGNS;
use crate::normalize::chars::Text;
use crate::normalize::piece::is_bullet;
use crate::text::simplified::simplified;
use crate::text::{is_blank, is_han};

/// Whether a mark may stand before the date of an entry: a pointer down, or any bullet.
pub(in crate::normalize) fn is_entry_mark(c: char) -> bool {
    matches!(c, '▼' | '▽') || is_bullet(c)
}

/// Whether a figure or a unit of a date stands in a text: no date has none.
pub(in crate::normalize) fn has_unit(text: &Text) -> bool {
    text.0
        .iter()
        .any(|ch| ch.c.is_ascii_digit() || matches!(ch.c, '年' | '月' | '日' | '号' | '號'))
}

/// Whether the text's first character, marks and blanks left out, can begin a date, or a year of some
/// era with another name behind it does: `光绪三年（1877年）`.
pub(in crate::normalize) fn may_begin(text: &Text) -> bool {
    /// Chars of a year of an era.
    const ERA: usize = 10;
    let mut ink =
        text.0.iter().map(|ch| ch.c).skip_while(|c| !c.is_alphanumeric() && !is_blank(*c));
    let Some(first) = ink.next() else { return false };
    begins(first)
        || is_han(first) && {
            let behind = ink.take(ERA).skip_while(|c| !matches!(c, '年' | '月')).nth(1);
            matches!(behind, Some('（' | '('))
        }
}

/// Whether a date can begin with a character.
pub(in crate::normalize) fn begins(c: char) -> bool {
    c.is_ascii_digit()
        || is_blank(c)
        || matches!(
            c,
            '十' | '廿' | '卅' | '民' | '中' | '公' | '当' | '當' | '是' | '次' | '翌' | '上'
        )
        || han_digit(c).is_some()
        || BEGIN_REIGNS.contains(simplified(c))
}
