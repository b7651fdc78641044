//! What the editors call the special and its section in their opening text.

use super::flow::Element;
use crate::model::Metadata;

/// Reads `本期《甲周刊》推出“乙”特别策划` into section and title.
pub(super) fn name(elements: &[Element], metadata: &mut Metadata) {
    for element in elements {
        let Element::Para(para) = element else { continue };
        if !metadata.section.is_empty() && !metadata.title.is_empty() {
            return;
        }
        if !para.text.0.iter().any(|ch| matches!(ch.c, '“' | '「' | '《')) {
            continue;
        }
        let text = para.text.string();
        if metadata.section.is_empty()
            && let Some(section) = after(&text, &["本期《", "今日《", "本報《", "本报《"], '》')
            && section.chars().count() <= 12
        {
            metadata.section = section.to_owned();
        }
        if metadata.title.is_empty()
            && let Some(title) = special(&text)
        {
            metadata.title = title.to_owned();
        }
    }
}

/// The quoted name before a word for a special: `“乙”特别策划`, or after 推出.
fn special(text: &str) -> Option<&str> {
    const KINDS: [&str; 12] = [
        "特别策划",
        "专题",
        "特刊",
        "专刊",
        "系列报道",
        "特别报道",
        "特別企劃",
        "專題",
        "專刊",
        "系列評論",
        "专栏",
        "策划",
    ];
    for (open, close) in [('“', '”'), ('「', '」'), ('《', '》')] {
        let mut rest = text;
        while let Some(start) = rest.find(open) {
            let inside = &rest[start + open.len_utf8()..];
            let Some(end) = inside.find(close) else { break };
            let (name, behind) = (&inside[..end], &inside[end + close.len_utf8()..]);
            let before = rest[..start].trim_end();
            let launched = ["推出", "刊出", "开设", "開設", "策划", "策划了", "策劃"]
                .iter()
                .any(|word| before.ends_with(word));
            let short = (2..=24).contains(&name.chars().count());
            if short && launched && KINDS.iter().any(|kind| behind.starts_with(kind)) {
                return Some(name);
            }
            rest = behind;
        }
    }
    None
}

fn after<'a>(text: &'a str, starts: &[&str], end: char) -> Option<&'a str> {
    let start = starts.iter().find_map(|start| text.find(start).map(|at| at + start.len()))?;
    let inside = &text[start..];
    inside.find(end).map(|at| &inside[..at])
}
