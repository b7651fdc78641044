//! The few classes of marks that tell lines apart, before any setting.

/// An opening bracket or quotation mark.
pub fn opens(c: char) -> bool {
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
pub fn closes(c: char) -> bool {
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
pub fn closes_pair(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』' | '）' | '》' | '〉' | '】' | '〕')
}

/// A mark that ends a sentence.
pub fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '…' | '!' | '?' | '．' | '｡')
}

/// The closing partner of an opening mark.
pub fn partner(c: char) -> Option<char> {
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
