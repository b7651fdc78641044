//! The few classes of marks that tell lines apart, before any setting.

use super::is_common;

/// An opening bracket or quotation mark.
#[inline]
pub fn opens(c: char) -> bool {
    if is_common(c) {
        return false;
    }
    matches!(
        c,
        '“' | '‘'
            | '「'
            | '『'
            | '（'
            | '《'
            | '〈'
            | '【'
            | '〖'
            | '〔'
            | '［'
            | '｛'
            | '('
            | '['
    )
}

/// A mark that no press sets at the start of a line: closing brackets, stops, commas.
#[inline]
pub fn closes(c: char) -> bool {
    if is_common(c) {
        return false;
    }
    matches!(
        c,
        '”' | '’'
            | '」'
            | '』'
            | '）'
            | '》'
            | '〉'
            | '】'
            | '〗'
            | '〕'
            | '］'
            | '｝'
            | '，'
            | '。'
            | '、'
            | '；'
            | '：'
            | '！'
            | '？'
            | '%'
            | '％'
            | ')'
            | ']'
    )
}

/// A closing bracket or quotation mark, full-width.
#[inline]
pub fn closes_pair(c: char) -> bool {
    if is_common(c) {
        return false;
    }
    matches!(c, '”' | '’' | '」' | '』' | '）' | '》' | '〉' | '】' | '〕')
}

/// A mark that ends a sentence.
#[inline]
pub fn ends_sentence(c: char) -> bool {
    if is_common(c) {
        return false;
    }
    matches!(c, '。' | '！' | '？' | '…' | '!' | '?' | '．' | '｡')
}

/// The closing partner of an opening mark.
#[inline]
pub fn partner(c: char) -> Option<char> {
    if is_common(c) {
        return None;
    }
    Some(match c {
        '“' => '”',
        '‘' => '’',
        '「' => '」',
        '『' => '』',
        '（' => '）',
        '《' => '》',
        '〈' => '〉',
        '【' => '】',
        '〖' => '〗',
        '〔' => '〕',
        '［' => '］',
        '｛' => '｝',
        _ => return None,
    })
}
