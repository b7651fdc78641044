//! A word's beginning → the number of an issue, in figures or numerals.

use crate::normalize::date;
use crate::text::simplified::in_simplified;

/// Digits of an issue's number at a word's beginning, whether its words say that it is one, and the rest.
pub(super) fn issue_prefix(word: &str) -> Option<(String, bool, &str)> {
    let simple = in_simplified(word);
    let latin = ["Vol.", "VOL.", "No.", "NO.", "No", "NO", "№"];
    if let Some(rest) = latin.iter().find_map(|start| word.strip_prefix(start)) {
        let rest = rest.trim_start_matches([':', '：', '.', ' ']);
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let volume = word.starts_with('V');
        return (digits > 0).then(|| (rest[..digits].to_owned(), volume, &rest[digits..]));
    }
    // Each character stays one, so that places in the simplified word are the word's own.
    if simple.len() != word.len() {
        return None;
    }
    let before = ["总", "新", "复刊", "复字", "试刊", "创刊", "出版", "本期", "复", "本报", "总期"];
    let start =
        before.iter().find(|start| simple.starts_with(**start)).map_or(0, |start| start.len());
    let ordinal = simple[start..].starts_with('第');
    let from = start + if ordinal { '第'.len_utf8() } else { 0 };
    let body = &simple[from..];
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    let numerals = body.chars().take_while(|c| NUMERALS.contains(*c)).map(char::len_utf8).sum();
    let (number, length) = if digits > 0 {
        (body[..digits].to_owned(), digits)
    } else {
        (han_ordinal(&body[..numerals])?.to_string(), numerals)
    };
    let behind = &body[length..];
    // `第12卷第3期`
    if ordinal && behind.starts_with('卷') {
        return issue_prefix(&word[from + length + '卷'.len_utf8()..]);
    }
    // Two issues in one: `第12-13期`.
    let joined = behind.trim_start_matches(|c: char| "-—–、/合".contains(c) || c.is_ascii_digit());
    let behind = if digits > 0 { joined } else { behind };
    // Without 第 it must be long enough to be no count, or stand behind 总 or 新.
    let counted = ordinal || start > 0 || digits >= 3;
    let rest = behind.strip_prefix(['期', '号'])?;
    let at = word.len() - rest.len();
    counted.then(|| (number, ordinal || start > 0, &word[at..]))
}

const NUMERALS: &str = "〇○零一二三四五六七八九十百千廿卅";

/// 一千二百三十四, 二百一十五, 一二三四.
fn han_ordinal(numerals: &str) -> Option<u32> {
    if !numerals.contains(['百', '千']) {
        return date::han_number(&numerals.replace('○', "〇"));
    }
    let mut value = 0;
    let mut rest = numerals;
    for (unit, worth) in [('千', 1000), ('百', 100)] {
        if let Some((count, behind)) = rest.split_once(unit) {
            value += date::han_number(count.trim_start_matches(['零', '〇']))? * worth;
            rest = behind.trim_start_matches(['零', '〇']);
        }
    }
    Some(value + if rest.is_empty() { 0 } else { date::han_number(rest)? })
}
