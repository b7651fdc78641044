//! A line of a head → its words, those set wide put together.

use crate::text::{is_blank, is_han};

/// What parts the words of a head beside blanks.
fn is_bar(c: char) -> bool {
    is_blank(c)
        || matches!(
            c,
            '〈' | '〉'
                | '|'
                | '｜'
                | '│'
                | '┃'
                | '¦'
                | '，'
                | '（'
                | '）'
                | '('
                | ')'
                | '【'
                | '】'
        )
        || matches!(c, '[' | ']' | '〔' | '〕' | '《' | '》' | '<' | '>' | '＜' | '＞' | '»' | '«')
        || matches!(
            c,
            '■' | '□'
                | '◆'
                | '◇'
                | '●'
                | '○'
                | '★'
                | '☆'
                | '▲'
                | '▍'
                | '▎'
                | '※'
                | '▶'
        )
}

/// The words of a line. Single characters in a row are one word set wide, and so is a number between
/// its words: `要 闻`, `第 1 2 期`.
pub(in crate::normalize) fn words(line: &str) -> Vec<String> {
    // 〇 among numerals is often a ring.
    let ring = |before: Option<char>| before.is_some_and(|c| "一二三四五六七八九○〇零".contains(c));
    let mut spread = String::with_capacity(line.len());
    let mut before = None;
    for c in closed_up(line).chars() {
        spread.push(if is_bar(c) && !(c == '○' && ring(before)) { ' ' } else { c });
        before = Some(c);
    }
    let mut words: Vec<String> = Vec::new();
    let mut single = false;
    for word in spread.split(' ').filter(|word| !word.is_empty()) {
        let alone = word.chars().count() == 1 && word.chars().all(is_han);
        let ends = |word: &str| word.ends_with(['期', '号', '號', '版', '页', '頁']);
        let numeral = |c: char| c.is_ascii_digit() || "〇○零一二三四五六七八九十".contains(c);
        match words.last_mut() {
            Some(last)
                if last.starts_with('第')
                    && !ends(last)
                    && last.chars().skip(1).all(numeral)
                    && word.chars().all(|c| numeral(c) || ends(c.encode_utf8(&mut [0; 4]))) =>
            {
                last.push_str(word);
                single = false;
            }
            Some(last) if alone && single => last.push_str(word),
            _ => {
                words.push(word.to_owned());
                single = alone;
            }
        }
    }
    words
}

/// A line without the blanks that an extraction sets between figures and their units: `第 7 版`.
fn closed_up(line: &str) -> String {
    let chars: Vec<char> = line.chars().collect();
    let unit =
        |c: char| matches!(c, '第' | '年' | '月' | '日' | '版' | '页' | '頁' | '期' | '号' | '號');
    let between = |at: usize| {
        let (before, after) = (chars[at - 1], chars[at + 1]);
        before.is_ascii_digit() && unit(after) && after != '第'
            || matches!(before, '第' | '年' | '月') && after.is_ascii_digit()
    };
    let kept = (0..chars.len())
        .filter(|&at| !(at > 0 && at + 1 < chars.len() && is_blank(chars[at]) && between(at)));
    kept.map(|at| chars[at]).collect()
}
