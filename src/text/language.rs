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

/// Whether a text has the form of a language tag (BCP 47, RFC 5646 §2.1): language, script, region, variants
/// and extensions in their order. Whether such a language is registered is not asked.
pub fn is_language_tag(tag: &str) -> bool {
    let is_alphabetic = |part: &&str| part.bytes().all(|b| b.is_ascii_alphabetic());
    let is_plain = |part: &&str| part.bytes().all(|b| b.is_ascii_alphanumeric());
    let is_region = |part: &&str| match part.len() {
        2 => is_alphabetic(part),
        3 => part.bytes().all(|b| b.is_ascii_digit()),
        _ => false,
    };
    let is_variant = |part: &&str| match part.len() {
        4 => part.starts_with(|c: char| c.is_ascii_digit()),
        5..=8 => true,
        _ => false,
    };
    if !tag.split('-').all(|part| (1..=8).contains(&part.len()) && is_plain(&part)) {
        return false;
    }
    let mut parts = tag.split('-').peekable();
    let language = parts.next().filter(|part| (2..=3).contains(&part.len()));
    if !language.as_ref().is_some_and(is_alphabetic) {
        return false;
    }
    // `zh-cmn`, as tags were once written.
    parts.next_if(|part| part.len() == 3 && is_alphabetic(part));
    parts.next_if(|part| part.len() == 4 && is_alphabetic(part));
    parts.next_if(is_region);
    while parts.next_if(is_variant).is_some() {}
    // A single letter or figure begins an extension, which has a part at least.
    while parts.next_if(|part| part.len() == 1).is_some() {
        if parts.next_if(|part| part.len() > 1).is_none() {
            return false;
        }
        while parts.next_if(|part| part.len() > 1).is_some() {}
    }
    parts.next().is_none()
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

    #[test]
    fn tags_have_their_parts_in_order() {
        for tag in [
            "zh",
            "zh-Hans",
            "zh-Hant-TW",
            "cmn-Hans-CN",
            "zh-cmn-Hans",
            "zh-Hans-x-old",
            "sl-rozaj",
            "de-1996",
        ] {
            assert!(is_language_tag(tag), "{tag}");
        }
        for tag in [
            "",
            "zh_CN",
            "中文",
            "zh-",
            "chinese-",
            "\"/><x",
            "xx-bogus-tag",
            "zh-x",
            "klingon!!",
            "zh-Hans-Hant",
        ] {
            assert!(!is_language_tag(tag), "{tag}");
        }
    }
}
