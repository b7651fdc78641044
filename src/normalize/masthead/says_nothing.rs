//! Whether a word of a head says nothing of the issue: how many pages it has, registrations, prices, how the
//! paper is given out, whose part in it a label names.

use super::issue_number::issue_prefix;
use super::lunar::is_lunar;
use crate::normalize::furniture::{is_organ, is_period, is_publisher};
use crate::text::simplified::in_simplified;
use crate::text::{is_han, is_han_numeral, is_interpunct};

/// Whether a word of the head says nothing that the metadata hold.
pub(in crate::normalize) fn says_nothing(word: &str) -> bool {
    is_extent(word)
        || is_period(word)
        || is_publisher(word)
        || is_organ(word)
        || is_register(word)
        || is_lunar(word)
        || is_notice(word)
}

/// How many pages or sheets the paper has: 今日8版, 本期四版, 共4页, 对开四版, 今日出纸一大张.
pub(in crate::normalize) fn is_extent(word: &str) -> bool {
    const BEGINS: [&str; 9] = ["今日", "今天", "本期", "本报", "今", "本", "共", "全", "总"];
    const BETWEEN: [&str; 6] = ["本报", "共", "出版", "出纸", "出", "为"];
    let word = &*in_simplified(word);
    let Some(rest) = ["大张", "版", "页", "张"].iter().find_map(|unit| word.strip_suffix(unit))
    else {
        return false;
    };
    let numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十两".contains(c);
    let count = rest.trim_end_matches(numeral);
    if count.len() == rest.len() || rest.len() - count.len() > 9 {
        return false;
    }
    // 对开四版, 4开8版, 四开四版
    if let Some(format) = count.strip_suffix('开') {
        return format.chars().count() == 1 && format.chars().all(|c| numeral(c) || c == '对');
    }
    let begun = BEGINS.iter().find_map(|begin| count.strip_prefix(begin));
    begun.is_some_and(|rest| rest.is_empty() || BETWEEN.contains(&rest))
}

/// Registrations and prices: 国内统一刊号CN36-0001, 邮发代号43-1, 准印证号…, 定价1元; the label too, if its
/// value stands behind it.
pub(in crate::normalize) fn is_register(word: &str) -> bool {
    const WORDS: [&str; 9] =
        ["刊号", "代号", "准印证", "内资", "准字", "许可证", "登记证", "出版物号", "ISSN"];
    const PRICES: [&str; 9] =
        ["定价", "售价", "零售", "每份", "零售价", "订价", "每份定价", "每份售价", "每份零售"];
    const UNITS: &str = "元角分文";
    let word = in_simplified(word);
    if word.contains(['，', '。', '、']) {
        return false;
    }
    let code = word.strip_prefix("CN").is_some_and(|rest| {
        rest.trim_start_matches([' ', '：', ':']).starts_with(|c: char| c.is_ascii_digit())
    });
    let number = |c: char| c.is_ascii_digit() || is_han_numeral(c);
    let registered = || {
        WORDS.iter().any(|register| {
            word.contains(register) && (word.ends_with(register) || word.contains(number))
        })
    };
    let priced = || {
        PRICES.contains(&word.trim_end_matches(['：', ':']))
            || PRICES.iter().any(|price| word.starts_with(price))
                && word
                    .chars()
                    .zip(word.chars().skip(1))
                    .any(|(c, unit)| number(c) && UNITS.contains(unit))
    };
    code || word == "CN" || registered() || priced()
}

/// Words on how a paper is given out and when: 内部资料, 免费交流, 每周五出版, 创刊于1949年.
fn is_notice(word: &str) -> bool {
    const LONGEST: usize = 14;
    const WHOLE: [&str; 8] = [
        "注意保存",
        "内部发行",
        "内部交流",
        "公开发行",
        "国内外公开发行",
        "国内公开发行",
        "邮局发行",
        "赠阅",
    ];
    let mut parts = word.split(is_interpunct);
    if parts.clone().count() > 1 {
        return parts.all(is_notice);
    }
    let word = in_simplified(word);
    let number = |c: char| c.is_ascii_digit() || "〇一二三四五六七八九十".contains(c);
    let short = word.chars().count() <= LONGEST && !word.contains(['，', '。']);
    // `免费派发`
    const FREE: usize = 6;
    if word.starts_with("免费") && word.chars().count() <= FREE {
        return true;
    }
    let founded = (word.starts_with("创刊") || word.ends_with("创刊"))
        && (word.chars().count() <= 3 || word.contains(number))
        && issue_prefix(&word).is_none();
    short
        && (WHOLE.contains(&&*word)
            || word.starts_with("内部资料")
            || word.starts_with("内部刊物")
            || word.ends_with("机关报") && word.chars().all(is_han)
            || founded
            || tells_days(&word))
}

/// Whether a word, Simplified, tells on which days something comes out: `每周五出版`, `逢周三刊出`.
pub(in crate::normalize) fn tells_days(word: &str) -> bool {
    const BEGINS: [&str; 7] = ["每周", "逢周", "每月", "每逢", "逢", "周", "星期"];
    const ENDS: [&str; 5] = ["出版", "出刊", "刊出", "发行", "见报"];
    let number = |c: char| c.is_ascii_digit() || "〇一二三四五六七八九十".contains(c);
    let begun = |begin: &&str| word.strip_prefix(*begin).is_some_and(|rest| rest.contains(number));
    BEGINS.iter().any(begun) && ENDS.iter().any(|end| word.ends_with(end))
}

/// Whose part in the paper a label names: 主管, 主办单位, 印刷.
pub(super) fn is_office(label: &str) -> bool {
    const WORDS: [&str; 8] = ["主管", "主办", "承办", "协办", "印刷", "承印", "发行", "出版"];
    WORDS.iter().any(|word| label.contains(word))
}
