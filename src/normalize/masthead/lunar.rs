//! Whether a word is of the lunar calendar or one of the year's terms.

use crate::text::simplified::in_simplified;

/// The twenty-four terms of the year.
const TERMS: [&str; 24] = [
    "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑",
    "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至", "小寒", "大寒",
];

/// Whether a word is one of the year's terms, which may name a section too.
pub(super) fn is_term(word: &str) -> bool {
    TERMS.contains(&&*in_simplified(word))
}

/// Whether a word is of the lunar calendar: 农历四月初五, 甲辰年二月初六, 二月十一春分.
pub(super) fn is_lunar(word: &str) -> bool {
    let word = &*in_simplified(word);
    if ["农历", "夏历", "阴历", "旧历"].iter().any(|calendar| word.starts_with(calendar)) {
        return true;
    }
    let day = TERMS.iter().find_map(|term| word.strip_suffix(term)).unwrap_or(word);
    let stems = |c: char| "甲乙丙丁戊己庚辛壬癸".contains(c);
    let branches = |c: char| "子丑寅卯辰巳午未申酉戌亥".contains(c);
    let mut chars = day.chars();
    let cyclic = chars.next().is_some_and(stems) && chars.next().is_some_and(branches);
    let day =
        if cyclic { chars.as_str().strip_prefix('年').unwrap_or(chars.as_str()) } else { day };
    let Some((month, rest)) = day.split_once('月') else { return cyclic && day.is_empty() };
    let of_month = |c: char| "闰正一二三四五六七八九十冬腊".contains(c);
    let of_day = |c: char| "大小初一二三四五六七八九十廿卅".contains(c);
    (1..=3).contains(&month.chars().count())
        && month.chars().all(of_month)
        && (1..=4).contains(&rest.chars().count())
        && rest.chars().all(of_day)
}
