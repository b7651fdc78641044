//! What an OCR takes for what: figures for letters, brackets for one another, a mark or a stroke
//! for a bullet. Recognisers ask here only after they have failed on the text as it stands; the
//! text itself stays as printed.

use crate::text::is_han;

/// The figure that a letter or stroke may have been.
pub(super) fn figure(c: char) -> Option<char> {
    Some(match c {
        '0'..='9' => c,
        'O' | 'o' | 'Q' | 'D' | '〇' | '○' => '0',
        'l' | 'I' | 'i' | '|' | '!' | ']' | '[' | '丨' => '1',
        'Z' | 'z' => '2',
        'A' => '4',
        'S' | 's' | '$' => '5',
        'b' | 'G' => '6',
        'T' => '7',
        'B' | '&' => '8',
        'g' | 'q' => '9',
        _ => return None,
    })
}

/// A letter or stroke inside figures read as the figure that it must be: `2O25年` → `2025年`.
/// `None` where nothing had to be read so.
pub(super) fn figures(line: &str) -> Option<String> {
    let chars: Vec<char> = line.chars().collect();
    let mut out = chars.clone();
    let digit =
        |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| c.is_ascii_digit());
    let unit = |at: usize| chars.get(at).is_some_and(|c| "年月日期版號号".contains(*c));
    for (at, &c) in chars.iter().enumerate() {
        let Some(read) = figure(c).filter(|_| !c.is_ascii_digit()) else { continue };
        let before = digit(at.checked_sub(1));
        if before && (digit(Some(at + 1)) || unit(at + 1)) || digit(Some(at + 1)) && unit(at + 2) {
            out[at] = read;
        }
    }
    (out != chars).then(|| out.into_iter().collect())
}

/// What may have been an opening bracket.
pub(super) fn opens_bracket(c: char) -> bool {
    matches!(
        c,
        '（' | '(' | '〈' | '〔' | '{' | '[' | '《' | '<' | '【' | '「' | '『' | '［' | '｛'
    )
}

/// What may have been a closing bracket.
pub(super) fn closes_bracket(c: char) -> bool {
    matches!(
        c,
        '）' | ')' | '〉' | '〕' | '}' | ']' | '》' | '>' | '】' | '」' | '』' | '］' | '｝'
    )
}

/// What may have been the stroke of `文/`.
pub(super) fn stroke(c: char) -> bool {
    matches!(c, '/' | '／' | '1' | 'l' | 'I' | '|' | '!' | '丨' | 'i' | ']' | 'J' | '7')
}

/// What may have been the square of `□ 甲乙`.
pub(super) fn square(c: char) -> bool {
    matches!(c, '口' | '日' | '囗' | '吕' | '回' | 'D' | '[' | ']' | '0' | 'O' | '巳')
}

/// Whether characters begin with a word of which at most one character was misread.
pub(super) fn begins_with(chars: &[char], word: &str) -> bool {
    let length = word.chars().count();
    chars.len() >= length && chars.iter().zip(word.chars()).filter(|&(&a, b)| a != b).count() <= 1
}

/// A mark or letter that no line of a Chinese text begins with: a misread bullet, or dirt.
pub(super) fn odd(c: char) -> bool {
    matches!(
        c,
        '@' | '*'
            | '©'
            | '®'
            | '°'
            | '·'
            | '¢'
            | '&'
            | '#'
            | '+'
            | '='
            | '~'
            | '^'
            | '>'
            | '»'
            | '«'
            | '.'
            | '。'
            | ','
            | '\''
            | '`'
            | '¥'
            | '_'
            | '|'
            | '¤'
            | '§'
            | '¶'
            | '‘'
            | '※'
    ) || matches!(c, 'e' | 'o' | 'O' | 'c' | 'a' | 's' | '0' | 'Q' | 'G' | 'C' | '口')
}

/// A Han character that an OCR reads where a bullet of this shape was printed: ● ◆ ■ ▲ ★.
pub(super) fn bulky(c: char) -> bool {
    "令含鲜鲍鮮團团国園园圆圓回命合今全量會会舍吕眉儡".contains(c)
}

/// Dirt on the paper: one to three stray marks on a line of their own. Full-width marks are none:
/// some extractions set a tight mark on a line of its own.
pub(super) fn is_speck(chars: &[char]) -> bool {
    let ink: Vec<char> = chars.iter().copied().filter(|c| !c.is_whitespace()).collect();
    let mark = |c: &char| {
        matches!(
            c,
            '.' | '\''
                | '`'
                | '·'
                | '|'
                | '~'
                | '-'
                | '_'
                | ','
                | ':'
                | ';'
                | '*'
                | '^'
                | '°'
                | '"'
                | '»'
                | '«'
                | '='
                | '+'
                | '<'
                | '>'
                | '\\'
                | '/'
                | '丨'
                | '—'
                | '‘'
                | '’'
                | '•'
                | '!'
                | '¬'
                | '¦'
        )
    };
    let ellipsis = ink.iter().all(|&c| c == '—' || c == '.') && ink.len() > 1;
    (1..=3).contains(&ink.len()) && ink.iter().all(mark) && !ellipsis
}

/// Whether a text of Han characters is the other with at most a quarter misread, one at least.
pub(super) fn nearly(a: &str, b: &str) -> bool {
    let (mut same, mut count) = (0usize, 0usize);
    if a.chars().count() != b.chars().count() {
        return false;
    }
    for (a, b) in a.chars().zip(b.chars()) {
        count += 1;
        same += usize::from(a == b);
    }
    count >= 3 && (count - same) <= (count / 4).max(1) && a.chars().any(is_han)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_among_figures() {
        assert_eq!(figures("2O25年l2月I日").as_deref(), Some("2025年12月1日"));
        assert_eq!(figures("第1O86期").as_deref(), Some("第1086期"));
        assert_eq!(figures("2025年SHT31"), None);
    }

    #[test]
    fn specks() {
        for dirt in [".", "'", " |", "~", "·", ": ."] {
            assert!(is_speck(&dirt.chars().collect::<Vec<_>>()), "{dirt}");
        }
        for text in ["。", "，", "——", "……", "...", "甲", "1", "", "— —"] {
            assert!(!is_speck(&text.chars().collect::<Vec<_>>()), "{text}");
        }
    }

    #[test]
    fn misread_by_a_quarter() {
        assert!(nearly("江汀晚抿", "江汀晚报") && !nearly("江汀晚抿", "江河晚报"));
        assert!(!nearly("甲乙", "甲丙"));
    }
}
