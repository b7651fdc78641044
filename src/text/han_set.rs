//! A set of Han characters, made at compile time from the string that lists them.

/// Han characters of the first block (U+4E00 to U+9FFF) that are asked for one by one.
pub struct HanSet([u64; Self::WORDS]);

impl HanSet {
    const FIRST: usize = 0x4E00;
    const WORDS: usize = (0xA000 - Self::FIRST) / 64;

    /// The characters of a string, all of them of that block.
    pub const fn of(list: &str) -> Self {
        let mut set = Self([0; Self::WORDS]);
        let mut at = 0;
        while at < list.len() {
            set = set.with(list, at);
            at += 3;
        }
        set
    }

    /// The characters of that block that words begin with.
    pub const fn of_initials(words: &[&str]) -> Self {
        Self::of_ends(words, false)
    }

    /// The characters of that block that words end with.
    pub const fn of_finals(words: &[&str]) -> Self {
        Self::of_ends(words, true)
    }

    /// The first or last characters of words, those of that block.
    const fn of_ends(words: &[&str], last: bool) -> Self {
        let mut set = Self([0; Self::WORDS]);
        let mut at = 0;
        while at < words.len() {
            let byte = if last { words[at].len().saturating_sub(3) } else { 0 };
            if Self::is_han_at(words[at], byte) {
                set = set.with(words[at], byte);
            }
            at += 1;
        }
        set
    }

    /// Whether a character of the block begins at a byte.
    pub const fn is_han_at(text: &str, at: usize) -> bool {
        let bytes = text.as_bytes();
        if at + 3 > bytes.len() || bytes[at] < 0xE4 || bytes[at] > 0xE9 {
            return false;
        }
        // U+4E00 is E4 B8 80.
        bytes[at] > 0xE4 || bytes[at + 1] >= 0xB8
    }

    /// The characters of both sets.
    pub const fn and(mut self, other: &Self) -> Self {
        let mut at = 0;
        while at < Self::WORDS {
            self.0[at] |= other.0[at];
            at += 1;
        }
        self
    }

    /// The characters of a list for which another, in the same order, has other ones: where neither
    /// of the two is in a set.
    pub const fn of_apart(list: &str, others: &str, but: &Self) -> Self {
        let mut set = Self([0; Self::WORDS]);
        let mut at = 0;
        while at < list.len() {
            let (one, other) = (Self::place(list, at), Self::place(others, at));
            if one != other && !but.holds(one) && !but.holds(other) {
                set = set.with(list, at);
            }
            at += 3;
        }
        set
    }

    /// With the character at a byte of a string.
    const fn with(mut self, text: &str, at: usize) -> Self {
        let place = Self::place(text, at);
        self.0[place / 64] |= 1 << (place % 64);
        self
    }

    /// The place in the block of the character at a byte: each of the block takes three bytes in UTF-8.
    const fn place(text: &str, at: usize) -> usize {
        let bytes = text.as_bytes();
        let high = (bytes[at] as usize & 0x0F) << 12;
        let c = high | (bytes[at + 1] as usize & 0x3F) << 6 | bytes[at + 2] as usize & 0x3F;
        c - Self::FIRST
    }

    const fn holds(&self, place: usize) -> bool {
        self.0[place / 64] & 1 << (place % 64) != 0
    }

    /// Whether a character may be one that was collected: of other blocks any may.
    #[inline]
    pub fn may_hold(&self, c: char) -> bool {
        !matches!(c, '\u{4E00}'..='\u{9FFF}') || self.contains(c)
    }

    /// Whether a character is listed.
    #[inline]
    pub fn contains(&self, c: char) -> bool {
        let at = (c as usize).wrapping_sub(Self::FIRST);
        self.0.get(at / 64).is_some_and(|word| word & 1 << (at % 64) != 0)
    }
}

/// Collects characters; those of other blocks are left out.
impl FromIterator<char> for HanSet {
    fn from_iter<I: IntoIterator<Item = char>>(chars: I) -> Self {
        let mut set = Self([0; Self::WORDS]);
        for c in chars {
            let at = (c as usize).wrapping_sub(Self::FIRST);
            if let Some(word) = set.0.get_mut(at / 64) {
                *word |= 1 << (at % 64);
            }
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::HanSet;

    #[test]
    fn what_is_listed_and_nothing_else() {
        const SET: HanSet = HanSet::of("一王鿿");
        assert!(SET.contains('一') && SET.contains('王') && SET.contains('鿿'));
        const INITIALS: HanSet = HanSet::of_initials(&["二王", "鿿"]).and(&HanSet::of("丁"));
        assert!(INITIALS.contains('二') && INITIALS.contains('鿿') && INITIALS.contains('丁'));
        assert!(!INITIALS.contains('王'));
        const APART: HanSet = HanSet::of_apart("一王丁玉", "二王丙丑", &HanSet::of("丑"));
        assert!(APART.contains('一') && APART.contains('丁'));
        assert!(!APART.contains('王') && !APART.contains('玉') && !APART.contains('二'));
        for c in ['丙', '玉', 'a', '，', '\u{A000}', '\u{10FFFF}'] {
            assert!(!SET.contains(c), "{c}");
        }
    }
}
