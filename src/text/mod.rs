//! What a character is: Han, Latin, digit, blank; and the table of marks.

pub mod adjacency;
pub mod han_set;
pub mod language;
pub mod mark;
pub mod mark_class;
pub mod numbering;
pub mod phrase;
pub mod simplified;
pub mod upright;
pub mod words;

/// True for most Han characters: nearly every question about a character is settled by it.
#[inline]
fn is_common(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}')
}

/// True for a Han character, including 〇 and the iteration mark 々.
#[inline]
pub fn is_han(c: char) -> bool {
    matches!(c,
        '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '〇' | '々'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}')
}

/// True for a numeral of one to ten in the common writing.
#[inline]
pub fn is_han_numeral(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

/// True for a letter or figure of any script, as [`char::is_alphanumeric`]; the commonest Chinese
/// characters and marks are told without its tables.
#[inline]
pub fn is_alphanumeric(c: char) -> bool {
    match c {
        '\u{4E00}'..='\u{9FFF}' => true,
        '\u{2010}'..='\u{206F}'
        | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}'
        | '\u{FF00}'..='\u{FF0F}'
        | '\u{FF1A}'..='\u{FF20}' => false,
        _ => c.is_alphanumeric(),
    }
}

/// True for a letter of a Western script (Latin, Greek, Cyrillic), ASCII or not, of ordinary width.
#[inline]
pub fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic()
        || (matches!(c, '\u{00C0}'..='\u{052F}' | '\u{1E00}'..='\u{1FFF}') && c.is_alphabetic())
}

/// True for a character without a glyph that turns the direction of others (Unicode TR9): in names and in
/// messages it can make one thing look like another.
pub fn is_directional(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// True for a blank of any width, U+3000 and the no-break and zero-width spaces among them.
#[inline]
pub fn is_blank(c: char) -> bool {
    if is_common(c) || ('!'..='~').contains(&c) {
        return false;
    }
    c.is_whitespace() || has_no_width(c)
}

/// A blank that parts nothing: zero-width space, word joiner, byte order mark.
#[inline]
pub fn has_no_width(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{2060}' | '\u{180E}')
}

/// True for the dot between the parts of a name or of a title, in each of the characters that stand for
/// it (GB/T 15834 §4.14: U+00B7).
#[inline]
pub fn is_interpunct(c: char) -> bool {
    matches!(c, '·' | '•' | '・' | '‧' | '･' | '∙' | '⋅')
}

/// True for a character set on a full em: Han, kana, full-width forms and CJK marks.
#[inline]
pub fn is_wide(c: char) -> bool {
    if c.is_ascii() {
        return false;
    }
    is_han(c)
        || matches!(c,
            '\u{2E80}'..='\u{303E}' | '\u{3040}'..='\u{33FF}' | '\u{AC00}'..='\u{D7A3}'
            | '\u{FE30}'..='\u{FE4F}' | '\u{FF01}'..='\u{FF60}' | '\u{FFE0}'..='\u{FFE6}'
            | '“' | '”' | '‘' | '’' | '—' | '…' | '●' | '■' | '□' | '▼' | '▲' | '◆' | '○' | '★'
            | '℃' | '‰')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_figures_are_those_of_unicode() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_alphanumeric(c), c.is_alphanumeric(), "{c:?}");
        }
    }
}
