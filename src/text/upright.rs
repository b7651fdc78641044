//! Which Western words stand upright in a vertical line (CLREQ "Mixed Text Composition in Vertical
//! Writing Mode"; R44).

/// Longer initialisms are turned like words, or they would take more than a word's room.
const INITIALISM: usize = 6;

/// How a Western word that stands alone among Han is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Western {
    /// Side by side on one em: 12.
    Together,
    /// Upright, each character on an em of its own: 7, A, GDP.
    Upright,
    /// A quarter turned: Rust, 2023, 8.6%.
    Turned,
}

/// How a word is set; of a word among other Western words that is not asked.
pub fn western(word: &str) -> Western {
    let count = word.chars().count();
    let figures = word.trim_end_matches(['.', ')']);
    let is_number = !figures.is_empty() && figures.bytes().all(|byte| byte.is_ascii_digit());
    let is_initialism = word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        && count <= INITIALISM;
    match count {
        1 if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) => Western::Upright,
        2..=3 if is_number => Western::Together,
        _ if is_initialism && !is_number => Western::Upright,
        _ => Western::Turned,
    }
}

/// Cuts a text into Western words and what stands between them; true for a word that has no other
/// beside it, but for blanks.
pub fn words<'t>(text: &'t str) -> Vec<(bool, &'t str)> {
    let is_in_word = |c: char| c.is_ascii_graphic();
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let same = |c: char| is_in_word(c) == is_in_word(first);
        let end = rest.find(|c| !same(c)).unwrap_or(rest.len());
        pieces.push((is_in_word(first), &rest[..end]));
        rest = &rest[end..];
    }
    // Words and what is between them take turns: beyond a blank stands another word, or nothing.
    let is_beside = |gap: usize, word: usize| {
        let is_blank = |gap: &(bool, &str)| gap.1.trim().is_empty();
        pieces.get(gap).is_some_and(is_blank) && pieces.get(word).is_some()
    };
    let alone = |(at, (is_word, piece)): (usize, &(bool, &'t str))| {
        let before = at >= 2 && is_beside(at - 1, at - 2);
        (*is_word && !before && !is_beside(at + 1, at + 2), *piece)
    };
    pieces.iter().enumerate().map(alone).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_numerals_and_initialisms_stand_upright() {
        for (word, expected) in [
            ("7", Western::Upright),
            ("A", Western::Upright),
            ("x", Western::Upright),
            ("12", Western::Together),
            ("497", Western::Together),
            ("1.", Western::Together),
            ("12.", Western::Together),
            ("2023", Western::Turned),
            ("8.6", Western::Turned),
            ("16%", Western::Turned),
            ("-3", Western::Turned),
            ("GDP", Western::Upright),
            ("5G", Western::Upright),
            ("UNESCO", Western::Upright),
            ("INTERNET", Western::Turned),
            ("Rust", Western::Turned),
            ("it’s", Western::Turned),
            ("é", Western::Turned),
            ("...", Western::Turned),
        ] {
            assert_eq!(western(word), expected, "{word}");
        }
    }

    #[test]
    fn a_word_stands_alone_when_no_other_is_beside_it() {
        let alone = |text| {
            let found = words(text);
            let whole: String = found.iter().map(|(_, piece)| *piece).collect();
            assert_eq!(whole, text);
            let alone = found.into_iter().filter(|(alone, _)| *alone);
            alone.map(|(_, word)| word).collect::<Vec<_>>()
        };
        assert_eq!(alone("2023年9月7日 GDP"), ["2023", "9", "7", "GDP"]);
        assert_eq!(alone("5 G和A B"), Vec::<&str>::new());
        assert_eq!(alone("12 "), ["12"]);
        assert_eq!(alone(" 7 月"), ["7"]);
        assert_eq!(alone(""), Vec::<&str>::new());
    }
}
