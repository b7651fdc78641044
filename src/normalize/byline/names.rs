//! A text → the names that it is made of, if it is names and nothing else.

use super::credit::is_text_and_picture;
use super::loose;
use super::name::{are_latin_name, are_name, has_letters, is_double_surname, is_name};
use crate::normalize::chars::{Char, Text};
use crate::text::simplified::simplified;
use crate::text::{is_blank, is_han, is_han_numeral, is_interpunct};

/// Words of a line, set apart by blanks, commas or dots.
pub(super) fn words(chars: &[Char]) -> impl Iterator<Item = &[Char]> {
    chars
        .split(|ch| is_blank(ch.c) || matches!(ch.c, '、' | '，' | ',' | ';' | '；'))
        .filter(|word| !word.is_empty())
}

/// Whether a character can stand in a list of names, between the names or in them.
pub(super) fn among_names(c: char) -> bool {
    is_han(c) || is_blank(c) || is_interpunct(c) || matches!(c, '、' | '，' | ',' | ';' | '；')
}

/// Reads a text as names and nothing else. `李 伟` is one name set to the width of three.
pub(in crate::normalize) fn names(text: &Text) -> Option<Vec<Text>> {
    /// Six names of fourteen characters, and what stands between them.
    const LONGEST: usize = 14;
    let first = text.0.iter().take_while(|ch| is_han(ch.c)).count();
    if text.0.iter().any(|ch| ch.c.is_ascii_alphabetic()) {
        return with_latin(text);
    }
    if first > LONGEST || !text.0.iter().all(|ch| among_names(ch.c)) {
        return None;
    }
    // 文图 begins with a surname.
    let told = |word: &[Char]| {
        let may = (2..=3).contains(&word.len())
            && matches!(simplified(word[0].c), '文' | '图' | '编' | '解');
        may && {
            let word: String = word.iter().map(|ch| simplified(ch.c)).collect();
            loose::is_credit_word(&word) || is_text_and_picture(&word)
        }
    };
    names_among(&text.0, false).filter(|_| !words(&text.0).any(told))
}

/// The same; where a mark or a writer's part proves a by-line, any surname will do.
pub(super) fn names_among(chars: &[Char], certain: bool) -> Option<Vec<Text>> {
    const MOST: usize = 6;
    // Names are short unless a dot parts them, and no name takes more than two words.
    let is_latin = |word: &[Char]| word[0].c.is_ascii_alphabetic();
    let too_long = |word: &[Char]| {
        word.len() > 4
            && !word.iter().any(|ch| is_interpunct(ch.c))
            && !(certain && (is_latin(word) || has_letters(word)))
    };
    if words(chars).any(too_long) || words(chars).nth(2 * MOST).is_some() {
        return None;
    }
    let words: Vec<&[Char]> = words(chars).collect();
    // A line that is spaced out character by character is no row of names.
    if words.len() > 4 && words.iter().all(|word| word.len() == 1) {
        // Several names set wide have a surname at each second one.
        let name =
            |pair: &[&[Char]]| matches!(pair, [[a], [b]] if are_name([a.c, b.c].into_iter()));
        if !words.chunks(2).all(name) {
            return None;
        }
    }
    // … but three characters are one name set wide: `李 大 伟`.
    if let [[a], [b], [c]] = words[..]
        && are_name([a.c, b.c, c.c].into_iter())
    {
        return Some(vec![Text(vec![*a, *b, *c])]);
    }
    let mut out: Vec<Text> = Vec::new();
    let mut unknown = 0;
    let mut index = 0;
    while index < words.len() {
        let mut name = words[index].to_vec();
        index += 1;
        if certain && is_latin(&name) {
            // A Latin name has several words; a blank stands between them.
            while let Some(word) = words.get(index).filter(|word| is_latin(word)) {
                let last = name[name.len() - 1];
                name.push(Char { c: ' ', ..last });
                name.extend_from_slice(word);
                index += 1;
            }
            let shaped = name.len() <= 30 && are_latin_name(&name);
            let plain = name.iter().all(|ch| ch.c.is_ascii());
            if !(shaped && plain) {
                return None;
            }
            out.push(Text(name));
            continue;
        }
        if let [a, b] = name[..]
            && is_double_surname([a.c, b.c].into_iter())
            && let Some(given) = words.get(index).filter(|given| given.len() <= 2)
        {
            name.extend_from_slice(given);
            index += 1;
        }
        if name.len() == 1 {
            let short = |next: &&&[Char]| next.len() == 1 || certain && is_latin(next);
            let next = words.get(index).filter(short)?;
            name.extend_from_slice(next);
            index += 1;
        }
        if name.len() > 14 {
            return None;
        }
        if !(are_name(name.iter().map(|ch| ch.c)) || certain && has_letters(&name)) {
            // A rare surname among known ones.
            let shaped = (2..=4).contains(&name.len()) && name.iter().all(|ch| is_han(ch.c));
            // `第二站` counts.
            let counts = name[0].c == '第' && is_han_numeral(name[1].c);
            if !shaped || counts {
                return None;
            }
            unknown += 1;
        }
        out.push(Text(name));
    }
    (!out.is_empty() && out.len() <= MOST && (certain || unknown * 2 < out.len())).then_some(out)
}

/// Reads `甲乙丙 Ada Wren`: a known name and beside it one of several Latin words.
pub(super) fn with_latin(text: &Text) -> Option<Vec<Text>> {
    const LONGEST: usize = 36;
    let plain =
        |c: char| is_han(c) || is_blank(c) || c.is_ascii_alphabetic() || matches!(c, '.' | '-');
    let han = text.0.iter().take_while(|ch| is_han(ch.c)).count();
    if !(2..=3).contains(&han) || text.len() > LONGEST || !text.0.iter().all(|ch| plain(ch.c)) {
        return None;
    }
    let known = |name: &Text| is_name(&name.string()) || name.0.iter().any(|ch| is_blank(ch.c));
    names_among(&text.0, true).filter(|names| names.len() > 1 && names.iter().all(known))
}
