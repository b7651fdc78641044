//! Characters that an OCR takes for one another, judged by what stands around them: by words of
//! general Chinese ([`confusions`](super::confusions)), by figures and kana, and by the same words
//! elsewhere in the document.

use super::super::chars::{Char, Text};
use super::super::ledger::Ledger;
use super::confusions::{Confusion, GROUPS, WORDS};
use super::{around, replaced};
use crate::model::DoubtKind;
use crate::text::han_set::HanSet;
use crate::text::is_han;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::ops::Range;

/// Characters of a stretch that must stand elsewhere with the other character.
const STRETCH: usize = 4;
/// … and how often: house choice; a phrase that comes twice may come a third time otherwise.
const WITNESSES: u32 = 3;

/// Reports what was misread, each place once.
pub(super) fn misread(texts: &[&Text], ledger: &mut Ledger) {
    let words = Words::new();
    let said = said_elsewhere(texts);
    for (index, text) in texts.iter().enumerate() {
        let chars = &text.0;
        let mut found: BTreeMap<usize, (Range<usize>, String, &str)> = BTreeMap::new();
        for at in 0..chars.len() {
            let here = figure(chars, at)
                .or_else(|| sign(chars, at))
                .or_else(|| measure(chars, at))
                .or_else(|| words.at(chars, at).map(|(place, right)| (place, right, "不成词")));
            if let Some(here) = here {
                found.entry(here.0.start).or_insert(here);
            }
        }
        for (at, right) in said.get(&index).into_iter().flatten() {
            let inside = found.values().any(|(place, ..)| place.contains(at));
            if !inside {
                let reason = "本文别处几次写作另一字";
                found.insert(*at, (*at..at + 1, right.to_string(), reason));
            }
        }
        for (place, right, reason) in found.into_values() {
            let printed: String = chars[place.clone()].iter().map(|ch| ch.c).collect();
            let said = format!(
                "{}：“{printed}”{reason}，疑为形近误识，照原样保留",
                around(chars, place.clone())
            );
            let line = chars[place.start].line;
            let suggestion = replaced(chars, place, &right);
            ledger.doubt(DoubtKind::SuspectedMisreading, line, said, suggestion);
        }
    }
}

/// The table of words by their first characters.
struct Words {
    by_first: FxHashMap<char, Vec<Entry>>,
    /// Their first characters, for a quick look.
    firsts: HanSet,
}

/// A misread word with what it should be, and when it is none.
type Entry = (&'static Confusion, &'static (&'static str, &'static str));

impl Words {
    fn new() -> Self {
        let mut words: FxHashMap<char, Vec<Entry>> = FxHashMap::default();
        for confusion in &WORDS {
            for word in confusion.words {
                let first = word.0.chars().next();
                first.into_iter().for_each(|c| words.entry(c).or_default().push((confusion, word)));
            }
        }
        let firsts = words.keys().copied().collect();
        Self { by_first: words, firsts }
    }

    /// The misread word that begins here, and what it should be.
    fn at(&self, chars: &[Char], at: usize) -> Option<(Range<usize>, String)> {
        let c = chars[at].c;
        if !self.firsts.may_hold(c) {
            return None;
        }
        let words = self.by_first.get(&c)?;
        words.iter().find_map(|(confusion, (wrong, right))| {
            let mut end = at;
            for c in wrong.chars() {
                chars.get(end).filter(|ch| ch.c == c)?;
                end += 1;
            }
            let before = at.checked_sub(1).map(|at| chars[at].c);
            let fits = before.is_none_or(|c| !confusion.behind.contains(c))
                && chars.get(end).is_none_or(|ch| !confusion.before.contains(ch.c));
            fits.then(|| (at..end, (*right).to_owned()))
        })
    }
}

/// Letters among figures, and figures among Han numerals: 2O24, l9日, 二O二五.
fn figure(chars: &[Char], at: usize) -> Option<(Range<usize>, String, &'static str)> {
    const NUMERALS: &str = "〇一二三四五六七八九十";
    let c = chars[at].c;
    // Most characters are Han, and this is asked of each.
    if matches!(c, '\u{4E00}'..='\u{9FFF}') {
        return None;
    }
    let get = |at: Option<usize>| at.and_then(|at| chars.get(at)).map(|ch| ch.c);
    let (before, after) = (get(at.checked_sub(1)), get(Some(at + 1)));
    let numeral = |c: Option<char>| c.is_some_and(|c| NUMERALS.contains(c));
    if matches!(c, 'O' | 'o' | '0' | '０') && numeral(before) && numeral(after) {
        return Some((at..at + 1, "〇".to_owned(), "夹在汉字数字之间"));
    }
    if matches!(c, '〇' | '○')
        && before.is_some_and(|c| c.is_ascii_digit())
        && after.is_some_and(|c| c.is_ascii_digit())
    {
        return Some((at..at + 1, "0".to_owned(), "夹在阿拉伯数字之间"));
    }
    let like = |c: char| matches!(c, 'O' | 'o' | 'l' | 'I' | '|');
    let inside = |c: Option<char>| {
        c.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '|' | '.' | '-' | '/' | '_'))
    };
    if !(like(c) || c.is_ascii_digit()) || inside(before) {
        return None;
    }
    let run = chars[at..].iter().take_while(|ch| like(ch.c) || ch.c.is_ascii_digit()).count();
    let run_chars = || chars[at..at + run].iter().map(|ch| ch.c);
    let (digits, letters) = (
        run_chars().filter(char::is_ascii_digit).count(),
        run_chars().filter(|&c| like(c)).count(),
    );
    let behind = get(Some(at + run));
    if letters == 0 || inside(behind) {
        return None;
    }
    let unit = behind.is_some_and(|c| "年月日时点分号个人名元万亿岁件次届期版%％时".contains(c));
    // O2 is a gas, O2O a trade, I6 a model, 5l a measure: a letter at an end needs a unit behind.
    let name = matches!(c, 'O' | 'o' | 'I') || like(chars[at + run - 1].c);
    if digits == 0 && !matches!(c, 'l' | '|') || (digits == 0 || name) && !unit || run > 12 {
        return None;
    }
    let right = run_chars().map(|c| match c {
        'O' | 'o' => '0',
        'l' | 'I' | '|' => '1',
        c => c,
    });
    Some((at..at + run, right.collect(), "是字母夹在数字之间"))
}

/// A mark or a kana in the place of a Han character or a dash.
fn sign(chars: &[Char], at: usize) -> Option<(Range<usize>, String, &'static str)> {
    let c = chars[at].c;
    if !is_kana(c) && c != '一' {
        return None;
    }
    let get = |at: Option<usize>| at.and_then(|at| chars.get(at)).map(|ch| ch.c);
    let (before, after) = (get(at.checked_sub(1)), get(Some(at + 1)));
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    if matches!(c, '一' | 'ー') && digit(before) && digit(after) {
        return Some((at..at + 1, "—".to_owned(), "夹在数字之间，像是连接号"));
    }
    if c == '一' || [before, after].into_iter().flatten().any(is_kana) {
        return None;
    }
    let right = match c {
        'ー' => '一',
        'エ' => '工',
        'ロ' => '口',
        'ニ' => '二',
        'ハ' => '八',
        'カ' => '力',
        'タ' => '夕',
        'ト' => '卜',
        'チ' => '千',
        'オ' => '才',
        'ミ' => '三',
        'メ' => '乂',
        'ノ' => '丿',
        _ => return None,
    };
    let han = [before, after].into_iter().flatten().any(is_han);
    han.then(|| (at..at + 1, right.to_string(), "是假名，夹在汉字之间"))
}

/// Signs of measures: 3"C for 3°C, 在士0.8 for 在±0.8, 1]月 for 11月; and 一一 for a dash before 一.
fn measure(chars: &[Char], at: usize) -> Option<(Range<usize>, String, &'static str)> {
    let get = |at: Option<usize>| at.and_then(|at| chars.get(at)).map(|ch| ch.c);
    let (before, after) = (get(at.checked_sub(1)), get(Some(at + 1)));
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let of = |c: Option<char>, list: &str| c.is_some_and(|c| list.contains(c));
    match chars[at].c {
        '"' | '\'' if digit(before) && of(after, "CF") => {
            Some((at..at + 1, "°".to_owned(), "在数字和单位之间，像是度的符号"))
        }
        '士' | '土' if digit(after) && of(before, "在到为為是差于於至约約达達") => {
            Some((at..at + 1, "±".to_owned(), "在数字之前，像是正负号"))
        }
        ']' | '[' | '|' | '!' if digit(before) && of(after, "月日年时時") => {
            Some((at..at + 1, "1".to_owned(), "夹在数字之间"))
        }
        '一' if of(after, "一")
            && of(get(Some(at + 2)), "一")
            && !of(before, "一二三四五六七八九十〇") =>
        {
            let more = of(get(Some(at + 3)), "一二三四五六七八九〇");
            (!more).then(|| (at..at + 2, "——".to_owned(), "像是破折号"))
        }
        _ => None,
    }
}

fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30FF}')
}

/// Places whose surroundings stand several times elsewhere with a character of the same looks:
/// for each text the place and that character.
fn said_elsewhere(texts: &[&Text]) -> FxHashMap<usize, Vec<(usize, char)>> {
    let mut others: FxHashMap<char, Vec<char>> = FxHashMap::default();
    for group in GROUPS {
        for c in group.chars() {
            others.entry(c).or_default().extend(group.chars().filter(|&other| other != c));
        }
    }
    let known: HanSet = others.keys().copied().collect();
    // Stretches of Han that hold such a character, and how often each stands in the document.
    let mut counts: FxHashMap<[char; STRETCH], u32> = FxHashMap::default();
    for text in texts {
        let mut last = None;
        for (at, ch) in text.0.iter().enumerate() {
            if known.may_hold(ch.c) && others.contains_key(&ch.c) {
                last = Some(at);
            }
            let start = (at + 1).checked_sub(STRETCH);
            let Some(start) = start.filter(|&start| last.is_some_and(|last| last >= start)) else {
                continue;
            };
            if let Some(stretch) = stretch(&text.0, start) {
                *counts.entry(stretch).or_default() += 1;
            }
        }
    }
    let mut found: FxHashMap<usize, Vec<(usize, char)>> = FxHashMap::default();
    for (index, text) in texts.iter().enumerate() {
        for (at, ch) in text.0.iter().enumerate() {
            if !known.may_hold(ch.c) {
                continue;
            }
            let Some(others) = others.get(&ch.c) else { continue };
            let stretches = (at.saturating_sub(STRETCH - 1)..=at)
                .filter_map(|start| Some((at - start, stretch(&text.0, start)?)));
            let right = stretches.flat_map(|(offset, here)| {
                others.iter().map(move |&other| {
                    let mut there = here;
                    there[offset] = other;
                    (here, there, other)
                })
            });
            let right = right
                .filter(|(here, there, _)| {
                    counts.get(here) == Some(&1)
                        && counts.get(there).is_some_and(|&n| n >= WITNESSES)
                })
                .map(|(.., other)| other)
                .next();
            if let Some(right) = right {
                found.entry(index).or_default().push((at, right));
            }
        }
    }
    found
}

/// So many Han characters from here on.
fn stretch(chars: &[Char], start: usize) -> Option<[char; STRETCH]> {
    let here = chars.get(start..start + STRETCH)?;
    here.iter().all(|ch| is_han(ch.c)).then(|| std::array::from_fn(|at| here[at].c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suggestions(texts: &[&str]) -> Vec<String> {
        let mut ledger = Ledger::default();
        let texts: Vec<Text> = texts.iter().map(|text| Text::of(text)).collect();
        misread(&texts.iter().collect::<Vec<_>>(), &mut ledger);
        ledger.doubts.into_iter().map(|doubt| doubt.suggestion).collect()
    }

    #[test]
    fn words_that_are_none() {
        assert_eq!(suggestions(&["他自已去了。"]), ["他自己去了"]);
        assert_eq!(suggestions(&["我们己经到了。"]), ["我们已经到了"]);
        assert_eq!(suggestions(&["今曰的报纸"]), ["今日的报"]);
        for text in [
            "情不自已",
            "不能自已",
            "讲自己经历的事",
            "知己有几个",
            "子曰：学而时习之",
            "投人民币",
            "同时问了他",
        ] {
            assert_eq!(suggestions(&[text]), [""; 0], "{text}");
        }
    }

    #[test]
    fn letters_among_figures() {
        assert_eq!(suggestions(&["2O24年l月"]), ["2024年l", "4年1月"]);
        assert_eq!(suggestions(&["二O二五年"]), ["二〇二五"]);
        assert_eq!(suggestions(&["从1963一1970年"]), ["63—19"]);
        for text in ["CO2和O2", "每次5l水", "H2O", "Vol. 10", "一一对应", "A10"] {
            assert_eq!(suggestions(&[text]), [""; 0], "{text}");
        }
    }

    #[test]
    fn signs_of_measures() {
        assert_eq!(suggestions(&["高了3\"C左右"]), ["了3°C左"]);
        assert_eq!(suggestions(&["误差在士0.8"]), ["差在±0."]);
        assert_eq!(suggestions(&["今年1]月报"]), ["年11月报"]);
        assert_eq!(suggestions(&["熄灭以后一一一个老人"]), ["以后——一个"]);
        for text in ["博士3人", "一一列出", "二一一一年", "“3”C", "1.甲"] {
            assert_eq!(suggestions(&[text]), [""; 0], "{text}");
        }
    }

    #[test]
    fn kana_among_han() {
        assert_eq!(suggestions(&["进ー步加强エ业"]), ["进一步加", "加强工业"]);
        assert_eq!(suggestions(&["ラーメン店"]), [""; 0]);
    }

    #[test]
    fn what_the_document_says_elsewhere() {
        let often = "大坝侯家渡口的船。侯家渡口的人。侯家渡口的水。";
        assert_eq!(suggestions(&[often, "候家渡口也在。"]), ["侯家渡"]);
        assert_eq!(suggestions(&["侯家渡口的船。", "候家渡口也在。"]), [""; 0]);
    }
}
