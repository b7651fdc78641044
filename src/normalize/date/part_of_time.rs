//! Words behind a date → whether they tell a part of its time: a season, ten days, a weekday, an age.

use super::Date;
use super::numeral::number;

/// What the days of the week begin with.
pub(in crate::normalize) const WEEK: [&str; 5] = ["星期", "周", "週", "礼拜", "禮拜"];

/// `16岁`, `年十六歲`
pub(super) fn is_age(words: &str) -> bool {
    let words = words.trim_start_matches(['年', '时', '時']);
    matches!(number(words), Some((_, Some('岁' | '歲'), "")))
}

/// A day of the week, `周` or `星期` before it or not.
pub(super) fn is_weekday(words: &str) -> bool {
    let day = WEEK.iter().find_map(|word| words.strip_prefix(word));
    let day = day.unwrap_or(words);
    day.chars().count() == 1 && day.chars().all(|c| "一二三四五六日天".contains(c))
}

/// Whether words tell a part of the time just read: `春`, `上旬`, a decade's `代`; behind a day its
/// part, or its weekday.
pub(super) fn is_part_of_time(words: &str, date: Date) -> bool {
    const OF_YEAR: [&str; 30] = [
        "左右", "春", "夏", "秋", "冬", "春天", "夏天", "秋天", "冬天", "春季", "夏季", "秋季",
        "冬季", "初", "底", "末", "中", "年初", "年底", "年末", "岁末", "歲末", "前后", "前後",
        "起", "至今", "以来", "以來", "赛季", "賽季",
    ];
    const OF_MONTH: [&str; 13] =
        ["初", "底", "末", "上旬", "中旬", "下旬", "月初", "月底", "中", "间", "間", "起", "份"];
    const OF_DAY: [&str; 13] = [
        "起", "至今", "晨", "凌晨", "清晨", "早晨", "上午", "中午", "正午", "下午", "傍晚", "晚",
        "夜",
    ];
    /// What parts of a year end with.
    const PARTS: [&str; 4] = ["半年", "季度", "学期", "學期"];
    const LONGEST_PART: usize = 4;
    if date.month.is_none() && is_age(words) {
        return true;
    }
    if date.month.is_none() {
        let decade = words.strip_prefix('代').filter(|_| date.year.is_some_and(|y| y % 10 == 0));
        let part = || {
            words.chars().count() <= LONGEST_PART && PARTS.iter().any(|part| words.ends_with(part))
        };
        return OF_YEAR.contains(&words)
            || decade.is_some_and(|rest| ["", "初", "末", "中", "中期", "后期"].contains(&rest))
            || part();
    }
    if date.day.is_none() {
        return OF_MONTH.contains(&words);
    }
    OF_DAY.contains(&words) || date.year.is_none() && words.chars().count() > 1 && is_weekday(words)
}
