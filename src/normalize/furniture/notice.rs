//! Whether a line is one of the paper's notices to its readers: weather, codes to scan, prices, rights, whose
//! opinion is printed, how the paper is given out.

use super::page_number::is_numbered;
use crate::normalize::masthead::{is_register, says_nothing, tells_days};
use crate::text::simplified::in_simplified;
use crate::text::{is_blank, is_han, is_han_numeral};

/// Whether all words of a line tell how the paper is given out, or that there is an advertisement.
pub(super) fn says_little(line: &str) -> bool {
    const LONGEST: usize = 40;
    const WORDS: [&str; 3] = ["广告", "公益广告", "广而告之"];
    let rights = |word: &str| {
        let begins = ["版权所有", "未经"].iter().any(|begin| word.starts_with(begin));
        begins && (word.ends_with("转载") || word.ends_with("必究") || word == "版权所有")
    };
    let welcome = |word: &str| {
        word.starts_with("欢迎") && ["稿", "订阅", "报"].iter().any(|end| word.ends_with(end))
    };
    let line = &*in_simplified(line);
    // A label without its number may be anything.
    let bare = is_register(line) && !is_numbered(line);
    line.chars().count() <= LONGEST
        && !bare
        && !line.contains(['，', '。', '；'])
        && line.split(is_blank).all(|word| {
            says_nothing(word) || WORDS.contains(&word) || welcome(word) || rights(word)
        })
}

/// The day's weather in one line: `今天：多云 16℃～23℃`.
pub(super) fn is_weather(line: &str) -> bool {
    const DAYS: [&str; 8] = ["今天", "今日", "今明", "明天", "明日", "今晚", "天气", "本市"];
    let line = in_simplified(line);
    DAYS.iter().any(|day| line.starts_with(day))
        && line.contains(['℃', '°', '度'])
        && line.chars().any(|c| c.is_ascii_digit())
        && line.contains(is_blank)
}

/// A pointer to what is not on paper: 扫码看视频.
pub(super) fn is_pointer(line: &str) -> bool {
    const LONGEST: usize = 24;
    const WORDS: [&str; 5] = ["扫码", "扫一扫", "扫描二维码", "扫二维码", "下载客户端"];
    let line = in_simplified(line);
    line.chars().count() <= LONGEST
        && !line.contains(['，', '：'])
        && WORDS.iter().any(|word| line.starts_with(word) || line.ends_with(word))
}

/// Whose opinion the page prints, or not: `本版文章不代表本报立场`, `言论仅代表作者个人观点`.
pub(super) fn is_disclaimer(line: &str) -> bool {
    const LONGEST: usize = 32;
    const WORDS: [&str; 5] = ["不代表本", "不代表编辑部", "只代表作者", "仅代表作者", "仅代表个人"];
    let line = in_simplified(line);
    let of_writers = || {
        WORDS.iter().any(|word| line.contains(word))
            && ["立场", "观点", "意见", "看法"].iter().any(|word| line.contains(word))
    };
    // `以上资料仅供参考，投资有风险`, `以上观点不构成投资建议`
    let of_figures =
        || line.starts_with("以上") && (line.contains("仅供参考") || line.contains("不构成"));
    line.chars().count() <= LONGEST && (of_writers() || of_figures())
}

/// On which days a column comes out, below it: `逢周三刊出`.
pub(super) fn is_of_days(line: &str) -> bool {
    const LONGEST: usize = 10;
    line.chars().count() <= LONGEST
        && line.chars().all(|c| is_han(c) || c == '、')
        && tells_days(&in_simplified(line))
}

/// What the paper costs, at a page's edge: `零售每份五分`, `每月大洋八角 外埠另加`.
pub(super) fn is_price(line: &str) -> bool {
    const LONGEST: usize = 24;
    const WORDS: [&str; 10] =
        ["每份", "每册", "每本", "每期", "每月", "零售", "定价", "售价", "报价", "订价"];
    const UNITS: &str = "元角分文圆枚毛";
    let line = &*in_simplified(line);
    let amount = |c: char| c.is_ascii_digit() || is_han_numeral(c);
    line.chars().count() <= LONGEST
        && !line.contains(['，', '。', '；'])
        && WORDS.iter().any(|word| line.starts_with(word) || line.starts_with("本报"))
        && WORDS.iter().any(|word| line.contains(word))
        && line.chars().zip(line.chars().skip(1)).any(|(c, next)| amount(c) && UNITS.contains(next))
}

/// Whether a line says how the paper may be had and used, and is no motto: `内部资料 免费交流`, `每週五出刊 免費索閱`.
pub(super) fn is_of_sale(line: &str) -> bool {
    const WORDS: [&str; 12] = [
        "内部", "免费", "出刊", "出版", "发行", "索阅", "赠阅", "请勿", "不得", "版权", "转载",
        "准印",
    ];
    let line = in_simplified(line);
    WORDS.iter().any(|word| line.contains(word))
}
