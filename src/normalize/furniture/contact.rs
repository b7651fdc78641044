//! Whether a line gives a telephone, mail or address of the editors, by the words before it.

use super::imprint::is_imprint;
use crate::normalize::chars::Text;
use crate::text::is_blank;
use crate::text::simplified::{in_simplified, simplified};

/// Whether a line begins with the paper's own label: 本报电话, 社址.
pub(super) fn is_of_paper(text: &Text) -> bool {
    const OWN: [&str; 8] =
        ["本报地", "本报社", "本报电", "本报热", "本报邮", "本刊地", "社址", "报社地"];
    let begins: String = text.0.iter().take(3).map(|ch| simplified(ch.c)).collect();
    OWN.iter().any(|own| begins.starts_with(own)) && labelled(text)
}

/// Telephone, mail, address of the editors.
pub(super) fn is_contact(printed: &str) -> bool {
    let line = &*in_simplified(printed).to_ascii_lowercase();
    const WORDS: [&str; 21] = [
        "致电",
        "tel",
        "微信",
        "电邮",
        "来信",
        "来稿",
        "电话",
        "热线",
        "邮箱",
        "信箱",
        "传真",
        "邮编",
        "网址",
        "投稿",
        "编辑",
        "e-mail",
        "email",
        "官网",
        "网站",
        "公众号",
        "微博",
    ];
    let has_number = line.chars().filter(char::is_ascii_digit).count() >= 7
        || line.contains('@')
        || line.contains("://")
        || line.contains("www.");
    let labelled = has_number
        && WORDS.iter().any(|word| {
            line.find(word).is_some_and(|at| {
                let after = &line[at + word.len()..];
                let apart = after.starts_with(is_blank) && !line.contains('，');
                at <= 30 && (apart || after.trim_start().starts_with(['：', ':']))
            })
        });
    (labelled || is_imprint(printed) || is_extension(line)) && line.chars().count() <= 70
}

/// An office of the paper and its number inside the house: `某编辑室：内线 2203`.
pub(super) fn is_extension(line: &str) -> bool {
    const OFFICES: [&str; 8] =
        ["编辑", "编辑室", "编辑部", "办公室", "记者站", "热线", "电话", "专线"];
    let Some((label, value)) = line.split_once(['：', ':']) else { return false };
    let inside = ["内线", "分机", "转"].iter().find_map(|word| value.trim().strip_prefix(word));
    let digits =
        |value: &str| (3..=6).contains(&value.len()) && value.bytes().all(|b| b.is_ascii_digit());
    label.chars().count() <= 8
        && OFFICES.iter().any(|word| label.ends_with(word))
        && inside.is_some_and(|value| digits(value.trim_matches(|c| is_blank(c) || c == '：')))
}

/// The same for a text; few lines have to be read for it.
pub(in crate::normalize) fn is_contact_text(text: &Text) -> bool {
    let digits = text.0.iter().filter(|ch| ch.c.is_ascii_digit()).count();
    (digits >= 7 || text.0.iter().any(|ch| ch.c == '@') || labelled(text))
        && is_contact(&text.string())
}

/// Whether a short word stands at a text's start.
pub(super) fn labelled(text: &Text) -> bool {
    const LONGEST: usize = 6;
    let parts = |c: char| is_blank(c) || matches!(c, '：' | ':' | '/' | '／' | '∕');
    let mut head = text.0.iter().take(LONGEST + 1);
    text.len() <= LONGEST || head.any(|ch| parts(ch.c))
}
