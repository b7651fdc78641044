//! Lists of words that texts are searched for: most texts are told to hold none of them by a character.

use super::han_set::HanSet;

/// Words, none of them empty, with the sets of the Han characters that they begin and end with.
pub struct Words<const N: usize> {
    words: [&'static str; N],
    first: HanSet,
    last: HanSet,
    /// Some of them begin or end with other characters.
    others: bool,
}

impl<const N: usize> Words<N> {
    /// A list; made at compile time.
    pub const fn of(words: [&'static str; N]) -> Self {
        let (first, last) = (HanSet::of_initials(&words), HanSet::of_finals(&words));
        let mut others = false;
        let mut at = 0;
        while at < N {
            let word = words[at];
            others |= !HanSet::is_han_at(word, 0)
                || !HanSet::is_han_at(word, word.len().saturating_sub(3));
            at += 1;
        }
        Self { words, first, last, others }
    }

    /// The words in their order.
    pub fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.words.iter().copied()
    }

    fn may(&self, set: &HanSet, c: Option<char>) -> bool {
        c.is_some_and(|c| {
            if matches!(c, '\u{4E00}'..='\u{9FFF}') { set.contains(c) } else { self.others }
        })
    }

    /// Whether a word is one of them.
    pub fn has(&self, word: &str) -> bool {
        self.may(&self.first, word.chars().next()) && self.words.contains(&word)
    }

    /// Whether one of them may begin with a character: surely not where none does.
    pub fn may_begin(&self, c: char) -> bool {
        self.may(&self.first, Some(c))
    }

    /// Whether a text ends with one of them.
    pub fn end(&self, text: &str) -> bool {
        self.may(&self.last, text.chars().next_back())
            && self.words.iter().any(|word| text.ends_with(word))
    }

    /// Whether a text has one of them in it.
    pub fn within(&self, text: &str) -> bool {
        text.char_indices().any(|(at, c)| {
            self.may(&self.first, Some(c))
                && self.words.iter().any(|word| text[at..].starts_with(word))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn words_are_found_as_the_plain_lists_find_them() {
        static HAN: Words<3> = Words::of(["甲乙", "丙", "丁戊己"]);
        static MIXED: Words<3> = Words::of(["甲乙", "qq群", "tel"]);
        let texts = [
            "",
            "甲乙",
            "甲",
            "丙",
            "己",
            "丁戊己",
            "甲乙丙庚",
            "庚丁戊己",
            "tel",
            "群",
            "我的qq群",
            "，",
            "t",
        ];
        for text in texts {
            assert_eq!(HAN.has(text), HAN.iter().any(|word| word == text), "{text}");
            assert_eq!(MIXED.has(text), MIXED.iter().any(|word| word == text), "{text}");
            assert_eq!(HAN.end(text), HAN.iter().any(|word| text.ends_with(word)), "{text}");
            assert_eq!(MIXED.end(text), MIXED.iter().any(|word| text.ends_with(word)), "{text}");
            let begins = HAN.iter().any(|word| text.starts_with(word));
            assert!(!begins || text.starts_with(|c| HAN.may_begin(c)), "{text}");
            assert_eq!(HAN.within(text), HAN.iter().any(|word| text.contains(word)), "{text}");
            assert_eq!(MIXED.within(text), MIXED.iter().any(|word| text.contains(word)), "{text}");
        }
    }
}
