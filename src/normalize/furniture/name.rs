//! Whether a line is the name of a paper or of a section, by its words.

use super::motto::is_dot;
use super::page_number::pages_in;
use super::publisher::is_period;
use crate::normalize::chars::Text;
use crate::normalize::masthead::{self, Head, is_extent};
use crate::text::simplified::in_simplified;
use crate::text::{is_blank, is_han};

/// Chars of a section's name.
pub(super) const SECTION: std::ops::RangeInclusive<usize> = 2..=6;

/// Whether a text can be a section's name where it stands: a few Han characters.
pub(in crate::normalize) fn may_name_section(text: &Text) -> bool {
    SECTION.contains(&text.len()) && text.0.iter().all(|ch| is_han(ch.c))
}

/// The paper's name where Latin stands beside it: `某某日报 MOUMOU RIBAO`, or between brackets 《》.
pub(super) fn names_paper(line: &str) -> Option<String> {
    const LONGEST: usize = 40;
    if line.chars().count() > LONGEST
        || !line.contains('报') && !line.contains(['報', '刊', '讯', '訊', '摘'])
    {
        return None;
    }
    let bracketed = line
        .strip_prefix('《')
        .is_some_and(|rest| rest.find('》') == Some(rest.len() - '》'.len_utf8()));
    if line.contains(['《', '》']) && !bracketed {
        return None;
    }
    let head = Head::of(line);
    (head.words == 1 && head.other == 0).then_some(head.publication).flatten()
}

/// A newspaper's name, by its last word.
pub(in crate::normalize) fn is_publication(line: &str) -> bool {
    if !may_be_name(line) {
        return false;
    }
    let line = &*in_simplified(line);
    const ENDS: [&str; 14] = [
        "报", "报社", "学刊", "月刊", "旬刊", "杂志", "新闻", "文摘", "时讯", "堂讯", "会讯",
        "校讯", "馆讯", "院讯",
    ];
    // Words of other things that end so.
    const NOT: [&str; 10] =
        ["电报", "海报", "情报", "预报", "汇报", "举报", "回报", "喜报", "捷报", "机关报"];
    let name: String = line.chars().filter(|&c| !is_blank(c)).collect();
    !NOT.iter().any(|end| name.ends_with(end))
        && !is_period(&name)
        && !is_kind_of_news(&name)
        && ENDS.iter().any(|end| name.ends_with(end))
}

/// Whether a name, in Simplified characters, says which news a page has: `综合新闻`, `体育新闻`. A section is
/// called so.
fn is_kind_of_news(name: &str) -> bool {
    const KINDS: [&str; 20] = [
        "综合", "国际", "国内", "世界", "体育", "社会", "地方", "本地", "本市", "时政", "经济",
        "财经", "产经", "文化", "文教", "教育", "娱乐", "校园", "法治", "民生",
    ];
    name.strip_suffix("新闻").is_some_and(|kind| KINDS.contains(&kind))
}

/// Whether a line is of three to ten Han characters, blanks between them left out.
fn may_be_name(line: &str) -> bool {
    let mut count = 0;
    let han = |c: char| {
        count += usize::from(is_han(c));
        count <= 10 && (is_han(c) || is_blank(c))
    };
    line.chars().all(han) && count >= 3
}

/// The section's name in `甲乙·副刊`.
pub(in crate::normalize) fn dotted_section(word: &str) -> Option<&str> {
    const KINDS: [&str; 7] = ["副刊", "周刊", "专刊", "特刊", "专版", "专题", "文艺"];
    let (name, kind) = word.split_once(|c: char| is_dot(c) || matches!(c, '\'' | '’'))?;
    let short = (2..=6).contains(&name.chars().count()) && name.chars().all(is_han);
    (short && KINDS.contains(&&*in_simplified(kind))).then_some(name)
}

pub(in crate::normalize) fn is_section(line: &str) -> bool {
    if !may_be_name(line) {
        return false;
    }
    let line = &*in_simplified(line);
    const ENDS: [&str; 13] = [
        "周刊", "副刊", "特刊", "专刊", "专版", "专栏", "论坛", "论衡", "周末", "增刊", "专题",
        "号外", "版",
    ];
    const NOT: [&str; 6] = ["出版", "改版", "再版", "排版", "绝版", "正版"];
    let name: String = line.chars().filter(|&c| !is_blank(c)).collect();
    is_kind_of_news(&name)
        || ENDS.iter().any(|end| name.ends_with(end))
            && !NOT.iter().any(|end| name.ends_with(end))
            && !is_extent(&name)
            && pages_in(&name).is_none()
}

/// Whether a line is a section's name and, in capitals, the same in English: `封面故事 COVER STORY`.
pub(super) fn says_twice(line: &str) -> bool {
    let mut words = line.split(is_blank).filter(|word| !word.is_empty());
    let capitals = |word: &str| word.bytes().all(|b| b.is_ascii_uppercase() || b == b'&');
    words.next().is_some_and(masthead::may_name_section)
        && words.clone().next().is_some()
        && words.all(capitals)
}

/// Whether a name may be a weekly's or a section's.
pub(super) fn is_weekly(name: &str) -> bool {
    ["周刊", "週刊", "周末", "週末"].iter().any(|end| name.ends_with(end))
}
