//! A line → how surely it says where the editors are reached, and nothing else.

use super::notice::is_price;
use super::staff::is_staff;
use crate::normalize::chars::Text;
use crate::normalize::ledger::squeezed;
use crate::normalize::piece::is_bullet;
use crate::normalize::{byline, misread};
use crate::text::simplified::in_simplified;
use crate::text::{is_blank, is_han};

/// How surely a line says where the editors are reached: by telephone or mail; where they are to be found;
/// beside the names of the staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reach {
    Staff,
    Place,
    Direct,
}

/// Where the editors are reached, also where a mark or a figure of it was misread.
pub(super) fn reached(line: &str) -> Option<Reach> {
    let line = without_price(line);
    let closed_up = || reached_as_printed(&without_gaps_at_letters(line)?);
    reached_as_printed(line)
        .or_else(closed_up)
        .or_else(|| reached_as_printed(&misread::contact(line)?))
}

/// The line without the blanks between Han characters and letters, if there are some: `读者 QQ 群：…`.
fn without_gaps_at_letters(line: &str) -> Option<String> {
    let chars: Vec<char> = line.chars().collect();
    let parts = |at: usize| {
        let (Some(&before), Some(&behind)) =
            (at.checked_sub(1).and_then(|at| chars.get(at)), chars.get(at + 1))
        else {
            return false;
        };
        is_blank(chars[at])
            && (is_han(before) && behind.is_ascii_alphabetic()
                || before.is_ascii_alphabetic() && is_han(behind))
    };
    let kept: String = (0..chars.len()).filter(|&at| !parts(at)).map(|at| chars[at]).collect();
    (kept.len() < line.len()).then_some(kept)
}

/// Where the editors are reached, at a page's edge, and nothing else: `社址：甲路12号`, `本报电话：2417`,
/// `微信：abcde`, or nothing but a mail address.
fn reached_as_printed(line: &str) -> Option<Reach> {
    const LONGEST: usize = 70;
    /// Chars of a label.
    const LABEL: usize = 10;
    const DIRECT: [&str; 40] = [
        "邮拨",
        "划拨",
        "账号",
        "帐号",
        "电话",
        "热线",
        "专线",
        "总机",
        "手机",
        "传真",
        "信箱",
        "邮箱",
        "邮件",
        "电邮",
        "mail",
        "投稿",
        "来稿",
        "稿件",
        "来信",
        "来函",
        "请寄",
        "请发",
        "发至",
        "寄至",
        "征集",
        "征稿",
        "tel",
        "fax",
        "qq",
        "qq群",
        "微信",
        "微信号",
        "公众号",
        "whatsapp",
        "抖音号",
        "查询",
        "挂号",
        "咨询",
        "报料",
        "邮至",
    ];
    const PLACE: [&str; 11] =
        ["会所", "址", "邮编", "编码", "网站", "官网", "电子版", "数字报", "微博", "网", "版权"];
    /// Where a name in Latin letters is enough.
    const HANDLES: [&str; 8] =
        ["qq", "qq群", "微信", "微信号", "公众号", "whatsapp", "抖音号", "微博"];
    /// With an address right behind.
    const GLUED: [&str; 5] = ["来稿请寄", "稿件请寄", "投稿请寄", "来信请寄", "来稿寄"];
    const OFFICES: &str = "部室科办台站组处会心社员";
    let line = in_simplified(line);
    let rung = line.starts_with(['☎', '☏']);
    let line = line.trim_start_matches(is_ornament).trim();
    if line.is_empty()
        || line.chars().count() > LONGEST
        || line.contains(['，', '。', '；', '？', '！'])
    {
        return None;
    }
    let ends = |label: &str, words: &[&str]| words.iter().any(|word| label.ends_with(word));
    let digits = |value: &str| value.chars().filter(char::is_ascii_digit).count();
    let numeral = |c: char| "〇一二三四五六七八九十".contains(c);
    let mail = |value: &str| value.contains('@') && value.bytes().all(|b| b.is_ascii_graphic());
    let web = |value: &str| value.contains("www.") || value.contains("://");
    // An address whose `@` was read as a letter.
    let host = |value: &str| {
        value.split('.').count() > 1
            && value.split('.').all(|part| part.len() > 1)
            && value.len() >= LABEL
            && value.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
            && value.bytes().any(|b| b.is_ascii_alphabetic())
    };
    let phone = |value: &str| {
        digits(value) >= 3 && value.chars().filter(|c| is_han(*c)).count() <= 4
            || value.chars().count() >= 4 && value.chars().all(numeral)
    };
    let handle = |label: &str, value: &str| {
        ends(label, &HANDLES)
            && value.len() > 4
            && value.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
    };
    let place = |value: &str| {
        value.chars().any(is_han)
            && value.chars().any(|c| c.is_ascii_digit() || numeral(c) || "路街楼室部".contains(c))
    };
    // `某科：从两间平房到一栋楼` is a title.
    let housed = |value: &str| {
        place(value) && value.chars().any(|c| c.is_ascii_digit() || "路街号层".contains(c))
    };
    if mail(line) && !line.contains(':') {
        return Some(Reach::Direct);
    }
    if rung && digits(line) >= 7 && phone(line) {
        return Some(Reach::Direct);
    }
    if GLUED.iter().any(|label| {
        line.strip_prefix(label).is_some_and(|rest| place(rest) && !rest.contains(is_blank))
    }) {
        return Some(Reach::Place);
    }
    let mut reach: Option<Reach> = None;
    let (mut staff, mut pending) = (false, String::new());
    // The halves of a number are one: `2555 0123`.
    let words: Vec<&str> = line.split(is_blank).filter(|word| !word.is_empty()).collect();
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        let figures = word.bytes().all(|b| b.is_ascii_digit());
        let more = |last: &&mut String| {
            let halves = figures && last.ends_with(|c: char| c.is_ascii_digit());
            halves || last.contains(['：', ':']) && are_of_house(last, word)
        };
        match joined.last_mut().filter(more) {
            Some(last) => last.push_str(word),
            None => joined.push(word.to_owned()),
        }
    }
    for word in joined.iter().filter(|word| *word != "/") {
        let parts = |c: char| matches!(c, '：' | ':' | '｜' | '|' | '】' | ']' | '/' | '／');
        let lower = word.to_ascii_lowercase();
        let (label, value) = match lower.split_once(parts).filter(|_| !lower.starts_with("http")) {
            Some((label, value)) => {
                (label.trim_start_matches(is_ornament), value.trim_start_matches(['：', ':']))
            }
            None => ("", &*lower),
        };
        let label = if label.is_empty() { std::mem::take(&mut pending) } else { label.to_owned() };
        if label.is_empty() {
            // A label without its mark; a second number; a number's own second half.
            if value.chars().count() <= LABEL
                && (ends(value, &DIRECT)
                    || is_staff(value)
                    || line.contains('@') && value.ends_with(|c| OFFICES.contains(c)))
                && !value.chars().any(|c| c.is_ascii_digit())
            {
                pending.push_str(value);
                continue;
            }
            let more = (reach.is_some() || staff) && (phone(value) || mail(value) || web(value));
            let name = staff && byline::is_name(value);
            if !(more || name) {
                return None;
            }
            reach = reach.max(Some(Reach::Direct).filter(|_| more));
            continue;
        }
        if label.chars().count() > LABEL {
            return None;
        }
        if value.is_empty() {
            pending.push_str(&label);
            continue;
        }
        let (direct, address) = (ends(&label, &DIRECT), ends(&label, &PLACE));
        let office = label.ends_with(|c| OFFICES.contains(c)) || is_staff(&label);
        let extension = |value: &str| value.bytes().all(|b| b.is_ascii_digit());
        let found = if mail(value)
            || phone(value) && (direct || office && digits(value) >= 5)
            || direct && extension(value)
        {
            Reach::Direct
        } else if (direct || address)
            && (web(value)
                || host(value)
                || handle(&label, value)
                || place(value)
                || value.starts_with('@'))
            || address && phone(value)
            || office && housed(value)
            || label.ends_with("公众号")
        {
            Reach::Place
        } else if is_staff(&label) && value.chars().count() <= 4 {
            staff = true;
            continue;
        } else {
            return None;
        };
        reach = reach.max(Some(found));
    }
    reach.map(|reach| if staff { Reach::Staff } else { reach })
}

/// A line without the blanks that an extraction sets beside a house's number and beside letters between Han
/// characters: `科学路 18 号`, `读者 QQ 群`.
pub(super) fn without_gaps_in_place(line: &str) -> String {
    let words: Vec<&str> = line.split(' ').collect();
    let mut out = String::with_capacity(line.len());
    let letters = |word: &str| word.len() < 4 && word.bytes().all(|b| b.is_ascii_alphabetic());
    let beside = |left: &str, right: &str| {
        are_of_house(left, right)
            || letters(right) && left.ends_with(is_han)
            || letters(left) && right.starts_with(is_han)
    };
    for (at, word) in words.iter().enumerate() {
        let joins = |before: &str| !before.is_empty() && !word.is_empty() && beside(before, word);
        if at > 0 && !joins(words[at - 1]) {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Whether two words are a street and a house's number in it, or that number and its unit: `科学路 18 号`.
fn are_of_house(left: &str, right: &str) -> bool {
    let number = right.bytes().all(|b| b.is_ascii_digit());
    number && left.ends_with(['路', '街', '道', '巷', '村', '弄', '里'])
        || left.ends_with(|c: char| c.is_ascii_digit())
            && right.starts_with(['号', '號', '楼', '樓', '层', '室', '栋', '座', '弄'])
}

/// Marks that stand before a line of the page's foot.
fn is_ornament(c: char) -> bool {
    is_bullet(c) || is_blank(c) || matches!(c, '☎' | '✉' | '【' | '[' | '·' | '☏')
}

/// Whether a text says where somebody is reached, and nothing else.
pub(in crate::normalize) fn reaches(text: &Text) -> bool {
    reached(&squeezed(&text.string())).is_some()
}

/// Where the editors are reached, without what a paper costs or pays behind it, and how it is given out.
pub(super) fn without_price(line: &str) -> &str {
    const NOTES: [&str; 4] = ["稿", "赠阅", "出版", "见报"];
    let tells =
        |word: &str| word.contains(['：', ':', '@']) || word.chars().any(|c| c.is_ascii_digit());
    let note = |word: &str| {
        let word = in_simplified(word);
        NOTES.iter().any(|note| word.contains(note))
    };
    let mut line = line;
    while let Some((rest, last)) = line.rsplit_once(is_blank)
        && (is_price(last) || !tells(last) && note(last))
    {
        line = rest.trim_end();
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reaches() {
        for (line, reach) in [
            ("news@a.example", Reach::Direct),
            ("本报电话：316", Reach::Direct),
            ("廣告部：2555 0123", Reach::Direct),
            ("Tel: 2555 0123 Fax: 2555 0124", Reach::Direct),
            ("值班编辑 0900-5526670", Reach::Direct),
            ("★投稿邮箱：news@a.example", Reach::Direct),
            ("本报地址：东大街十二号 邮编：321000 电话：85550123", Reach::Direct),
            ("☎ 85550123", Reach::Direct),
            ("社址：东大街十二号", Reach::Place),
            ("产业新闻部 news@paper.example", Reach::Direct),
            ("社址：東大街12號　電話：06-7860312　郵撥：31200786", Reach::Direct),
            ("微信公众号：江汀发布", Reach::Place),
            ("网址：www.a.example", Reach::Place),
            ("来稿请寄东大街12号本报编辑部", Reach::Place),
            ("读者来信：lettersoa.example", Reach::Place),
            ("热线：85550123 本刊赠阅会员", Reach::Direct),
            ("责任编辑：何川 电话：85550123", Reach::Staff),
            ("责任编辑 何川 news@a.example", Reach::Staff),
        ] {
            assert_eq!(reached(line), Some(reach), "{line}");
        }
        for line in ["地址：见下页", "电话：有空再打", "他说：85550123", "微信：很好用", "请拨电话"]
        {
            assert_eq!(reached(line), None, "{line}");
        }
    }
}
