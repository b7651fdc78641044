//! List marks at the starts of lines → their style and their number.

use crate::normalize::piece::{Piece, list_mark};

/// The last number of a list in this style.
pub(super) fn last_number<'a>(
    lines: impl IntoIterator<Item = &'a Piece, IntoIter: DoubleEndedIterator>,
    style: Style,
) -> Option<u32> {
    lines
        .into_iter()
        .rev()
        .filter_map(numbering)
        .find_map(|(other, number)| (other == style).then_some(number))
}

/// The way a list is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Circled,
    Bracketed,
    Digits,
    Han,
}

/// The number of a list mark at a line's start.
pub(super) fn numbering(piece: &Piece) -> Option<(Style, u32)> {
    let n = list_mark(&piece.text);
    if n == 0 {
        return None;
    }
    let mark: Vec<char> = piece.text.0[..n].iter().map(|ch| ch.c).collect();
    let style = match mark[0] {
        '①'..='⑳' => return Some((Style::Circled, u32::from(mark[0]) - u32::from('①') + 1)),
        '⑴'..='⒇' => return Some((Style::Circled, u32::from(mark[0]) - u32::from('⑴') + 1)),
        '（' | '(' => Style::Bracketed,
        c if c.is_ascii_digit() => Style::Digits,
        _ => Style::Han,
    };
    let digits: String = mark.iter().filter(|c| c.is_ascii_digit()).collect();
    if !digits.is_empty() {
        return digits.parse().ok().map(|number| (style, number));
    }
    let mut number = 0;
    for c in mark {
        match "一二三四五六七八九".chars().position(|numeral| numeral == c) {
            Some(at) => number += u32::try_from(at).unwrap_or(0) + 1,
            None if c == '十' => number = number.max(1) * 10,
            None => {}
        }
    }
    (number > 0).then_some((style, number))
}

#[cfg(test)]
mod tests {
    use super::super::tests::piece;
    use super::*;

    #[test]
    fn list_marks_have_a_style_and_a_number() {
        let read = |line: &str| numbering(&piece(line));
        assert_eq!(read("①分时"), Some((Style::Circled, 1)));
        assert_eq!(read("（三）分时"), Some((Style::Bracketed, 3)));
        assert_eq!(read("12. 分时"), Some((Style::Digits, 12)));
        assert_eq!(read("二十一、分时"), Some((Style::Han, 21)));
        assert_eq!(read("一天"), None);
    }
}
