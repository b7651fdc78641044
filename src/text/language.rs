//! In which language a stretch of Chinese text stands, where that can be told from its letters.

/// The language of the stretches that [`language_runs`] finds (BCP 47).
pub const ENGLISH: &str = "en";

/// Cuts a text into runs; true for an English one: two or more words in ASCII letters. One word alone
/// may be a name or a brand in any language.
pub fn language_runs(text: &str) -> Vec<(bool, &str)> {
    let mut runs = Vec::new();
    let (mut done, mut from) = (0, 0);
    while let Some(start) = text[from..].find(is_western).map(|at| from + at) {
        let end = text[start..].find(|c| !is_western(c)).map_or(text.len(), |at| start + at);
        from = end;
        let stretch = &text[start..end];
        let Some(first) = stretch.find(|c: char| c.is_ascii_alphanumeric()) else { continue };
        let last = stretch.rfind(|c: char| c.is_ascii_alphanumeric()).unwrap_or(first);
        let english = &stretch[first..=last];
        if english.split(' ').filter(|word| is_word(word)).count() < 2 {
            continue;
        }
        if done < start + first {
            runs.push((false, &text[done..start + first]));
        }
        runs.push((true, english));
        done = start + last + 1;
    }
    if done < text.len() {
        runs.push((false, &text[done..]));
    }
    runs
}

/// A character that an English phrase may hold.
fn is_western(c: char) -> bool {
    matches!(c, ' '..='~' | '‘' | '’' | '“' | '”')
}

/// A token with two letters side by side: `Web`, not `A` and not `2024`.
fn is_word(token: &str) -> bool {
    token.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english(text: &str) -> Vec<&str> {
        let runs = language_runs(text);
        let whole: String = runs.iter().map(|(_, run)| *run).collect();
        assert_eq!(whole, text);
        runs.into_iter().filter(|(english, _)| *english).map(|(_, run)| run).collect()
    }

    #[test]
    fn english_is_two_words_or_more() {
        assert_eq!(english("用Rust写"), Vec::<&str>::new());
        assert_eq!(
            english("从Land-oriented Growth（增长）到it’s a deal。"),
            ["Land-oriented Growth", "it’s a deal"]
        );
        assert_eq!(english("(028)86510705 86510200 邮箱：cdrbllzk@163.com"), Vec::<&str>::new());
        assert_eq!(english("Open Source Hardware"), ["Open Source Hardware"]);
        assert_eq!(english("(Made in China)"), ["Made in China"]);
        assert_eq!(english("5 G 和 A B"), Vec::<&str>::new());
        assert_eq!(english(""), Vec::<&str>::new());
    }
}
