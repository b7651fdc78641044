//! Where a Latin word may break, and what the break adds (R8).

use super::linebreak::Break;
use crate::frame::Length;
use crate::text::mark::{Level, mark_of, western_closes};

/// A word longer than this may break anywhere when nothing else serves.
const LONG: usize = 16;

/// True for something that is typed rather than read: an address of the web or of mail.
fn is_address(word: &str) -> bool {
    word.contains("://") || word.contains("www.") || word.contains('@')
}

/// Fills `out` with byte offsets at which `word` may be cut, ascending.
pub fn cuts(word: &str, hyphen: Length, out: &mut Vec<(usize, Break)>) {
    if word.len() < 5 {
        return;
    }
    if is_address(word) {
        address(word, out);
    } else {
        for part in parts(word) {
            letters(&word[part.clone()], part.start, hyphen, out);
            let after = &word[part.end..];
            let mut rest = after.chars();
            if matches!(rest.next(), Some('-' | '\u{2010}'))
                && rest.next().is_some_and(char::is_alphabetic)
            {
                // After a hyphen that is the word's own nothing is added.
                let width = after.chars().next().map_or(1, char::len_utf8);
                out.push((part.end + width, Break::Poor));
            }
        }
    }
    if word.chars().count() > LONG {
        let known: Vec<usize> = out.iter().map(|(at, _)| *at).collect();
        let breaks = if is_address(word) { Break::Anywhere } else { Break::Last };
        // Not even then does a line begin with a stop or a closing quotation mark, an apostrophe's code
        // point, nor end with an opening one (R1, R2).
        let starts = |c: char| {
            !western_closes(c) && mark_of(c).is_none_or(|row| !row.start.at(Level::Basic))
        };
        let ends = |c: char| mark_of(c).is_none_or(|row| !row.end.at(Level::Basic));
        let inside = word.char_indices().skip(1).zip(word.chars());
        let inside = inside.filter(|&((_, c), before)| starts(c) && ends(before));
        let inside = inside.map(|((at, _), _)| at).filter(|at| !known.contains(at));
        out.extend(inside.map(|at| (at, breaks)));
    }
    out.sort_by_key(|(at, _)| *at);
}

/// The runs of ASCII letters in a word.
fn parts(word: &str) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
    let bytes = word.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() && !bytes[at].is_ascii_alphabetic() {
            at += 1;
        }
        let start = at;
        while at < bytes.len() && bytes[at].is_ascii_alphabetic() {
            at += 1;
        }
        (at > start).then_some(start..at)
    })
}

/// Hyphenation points of an English word. Initialisms and names written with inner capitals have
/// none.
fn letters(word: &str, offset: usize, hyphen: Length, out: &mut Vec<(usize, Break)>) {
    if word.len() < 6 || word.bytes().skip(1).any(|byte| byte.is_ascii_uppercase()) {
        return;
    }
    let mut at = 0;
    for syllable in hypher::hyphenate_bounded(word, hypher::Lang::English, 2, 3) {
        at += syllable.len();
        if at < word.len() {
            out.push((offset + at, Break::Hyphen(hyphen)));
        }
    }
}

/// An address breaks after its dividers, never before one, as no line begins with a solidus (R1);
/// nothing is added.
fn address(word: &str, out: &mut Vec<(usize, Break)>) {
    let bytes = word.as_bytes();
    for at in 2..bytes.len() {
        let (before, here) = (bytes[at - 1], bytes[at]);
        let divides =
            matches!(before, b'/' | b'.' | b'@' | b'?' | b'&' | b'=' | b'_' | b'-' | b'#');
        let number = before == b'.' && bytes[at - 2].is_ascii_digit();
        if divides && (here.is_ascii_alphabetic() || (here.is_ascii_digit() && !number)) {
            out.push((at, Break::Poor));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(word: &str) -> String {
        let mut found = Vec::new();
        cuts(word, Length(1), &mut found);
        let mut shown = String::new();
        for (at, c) in word.char_indices() {
            match found.iter().find(|(place, _)| *place == at) {
                Some((_, Break::Hyphen(_))) => shown.push('~'),
                Some((_, Break::Poor)) => shown.push('|'),
                _ => {}
            }
            shown.push(c);
        }
        shown
    }

    #[test]
    fn words_break_at_syllables_and_own_hyphens() {
        assert_eq!(cut("extensive"), "ex~ten~sive");
        assert_eq!(cut("Land-oriented"), "Land-|ori~ented");
        assert_eq!(cut("UNESCO"), "UNESCO");
        assert_eq!(cut("2023-2024"), "2023-2024");
        assert_eq!(cut("cdrbllzk@163.com"), "cdrbllzk@|163.|com");
        assert_eq!(cut("www.a.cn/b-c?d=1.5"), "www.|a.|cn/|b-|c?|d=|1.5");
        assert_eq!(cut("https://a.example/path"), "https://|a.|example/|path");
    }

    #[test]
    fn r1_r2_no_line_begins_or_ends_with_a_quotation_mark_of_a_long_word() {
        let word = "it’s‘Awuaxaa’s,100New";
        let mut found = Vec::new();
        cuts(word, Length(1), &mut found);
        let lines = found.iter().map(|&(at, _)| word.split_at(at));
        let torn: Vec<(&str, &str)> = lines.collect();
        assert!(torn.contains(&("it’s‘A", "wuaxaa’s,100New")), "{torn:?}");
        for (above, below) in torn {
            assert!(!above.ends_with('‘') && !below.starts_with(['’', ',']), "{above} {below}");
        }
    }
}
