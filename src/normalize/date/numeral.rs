//! Figures and Han numerals → numbers.

use crate::text::is_blank;

/// A number in figures or Han numerals, the character after it, and the rest behind both.
pub(super) fn number(text: &str) -> Option<(u16, Option<char>, &str)> {
    let text = text.trim_start_matches(is_blank);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (value, rest) = if digits > 0 {
        (text.get(..digits).filter(|d| d.len() <= 4)?.parse().ok()?, &text[digits..])
    } else {
        // Among Han numerals an OCR makes 0 of 〇.
        let end =
            text.char_indices().find(|&(_, c)| han_digit(c).is_none() && !is_ten(c) && c != '0');
        let end = end.map_or(text.len(), |(at, _)| at);
        let value = han_number(&text[..end].replace('0', "〇"))?;
        (u16::try_from(value).ok()?, &text[end..])
    };
    let rest = rest.trim_start_matches(is_blank);
    let unit = rest.chars().next();
    Some((value, unit, unit.map_or("", |c| &rest[c.len_utf8()..])))
}

pub(super) fn is_ten(c: char) -> bool {
    matches!(c, '十' | '廿' | '卅')
}

pub(in crate::normalize) fn han_digit(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '零' | '○' => 0,
        '一' | '元' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// 二〇二五 (digit by digit) or 二十三, 廿三 (with tens).
pub(in crate::normalize) fn han_number(text: &str) -> Option<u32> {
    if text.is_empty() || text.chars().count() > 5 {
        return None;
    }
    let has_tens = text.contains(['十', '廿', '卅']);
    let mut value = 0;
    let mut digit = None;
    for c in text.chars() {
        match c {
            '十' => value += digit.take().unwrap_or(1) * 10,
            '廿' => value += 20,
            '卅' => value += 30,
            c => {
                let next = han_digit(c)?;
                if has_tens {
                    digit = Some(next);
                } else {
                    value = value * 10 + next;
                }
            }
        }
    }
    Some(value + digit.unwrap_or(0))
}
