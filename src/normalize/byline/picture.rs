//! Lines that say who made a picture: they sign no text.

use super::credit::{is_stroke, is_text_and_picture};
use super::name::are_latin_name;
use super::names::{names, words};
use super::read;
use crate::normalize::chars::{Char, Text};
use crate::text::is_blank;
use crate::text::simplified::{in_simplified, simplified};

/// Whether a picture's giver, in simplified characters, is the paper itself or its archive: `本报`.
pub(in crate::normalize) fn is_papers_own(giver: &str) -> bool {
    matches!(giver, "本报" | "本刊" | "本社" | "资料")
}

/// True for a line that says who made a picture, and nothing else: `本报记者 甲 乙 摄`.
pub(in crate::normalize) fn is_picture_credit(text: &Text) -> bool {
    const LONGEST: usize = 20;
    let credit = ["摄影报道", "摄", "供图", "绘"];
    let bracketed =
        matches!(text.first(), Some('（' | '(')) && matches!(text.last(), Some('）' | ')'));
    if bracketed {
        return is_picture_credit(&text.slice(1..text.len() - 1).trimmed());
    }
    let end = text.0.iter().rfind(|ch| !is_blank(ch.c)).map(|ch| simplified(ch.c));
    if !credit.iter().any(|word| word.chars().next_back() == end) {
        return false;
    }
    let string = text.tight().string();
    let string = in_simplified(&string);
    let Some(word) = credit.iter().find(|word| string.ends_with(*word)) else { return false };
    let length = word.chars().count();
    // `甲乙 文/摄` signs the text as well.
    let last = text.0.iter().rposition(|ch| is_blank(ch.c)).map_or(0, |at| at + 1);
    let last: String = text.0[last..].iter().map(|ch| simplified(ch.c)).collect();
    let words = |word: &[Char]| match word {
        [ch] => ch.c == '文',
        [.., stroke, ch] => ch.c == '文' && is_stroke(stroke.c),
        [] => false,
    };
    if is_text_and_picture(&last) || self::words(&text.0).any(words) {
        return false;
    }
    let brackets = usize::from(matches!(text.first(), Some('（' | '(')));
    if text.len() > LONGEST || text.len() < length + 2 + brackets {
        return false;
    }
    let mut rest = text.slice(brackets..text.len() - length).trimmed();
    // `记者甲乙／摄`
    if rest.last().is_some_and(is_stroke) {
        rest = rest.slice(0..rest.len() - 1).trimmed();
    }
    // `（本報攝）`
    is_papers_own(&in_simplified(&rest.tight().string()))
        || read(&rest).is_some_and(|byline| !byline.affiliation.is_empty())
        || rest.len() > 1 && names(&rest).is_some()
        // A pen name in letters, and a gap before the word.
        || (3..=12).contains(&rest.len())
            && rest.0.iter().all(|ch| ch.c.is_ascii_alphabetic())
            && are_latin_name(&rest.0)
}
