//! Where a by-line begins inside a line, behind a title's end.

use super::affix::starts_with;
use super::part::part;
use super::read;
use crate::normalize::chars::Text;
use crate::text::han_set::HanSet;
use crate::text::simplified::simplified;
use crate::text::{is_blank, is_han};

/// Where a by-line with a writer's part begins inside a line (`…一座集市本报记者 林晚舟`).
pub(in crate::normalize) fn suffix(text: &Text) -> Option<usize> {
    const OPENINGS: [&str; 5] = ["本报", "本刊", "特约", "见习", "首席"];
    static BEGINS: HanSet = HanSet::of_initials(&OPENINGS);
    let begins = text.0.iter().skip(1).any(|ch| BEGINS.contains(simplified(ch.c)));
    if text.len() > 24 || !begins || read(text).is_some_and(|byline| !byline.affiliation.is_empty())
    {
        return None;
    }
    (1..text.len()).filter(|&at| BEGINS.contains(simplified(text.0[at].c))).find(|&at| {
        OPENINGS.iter().any(|opening| starts_with(&text.0[at..], opening))
            && part(&text.0[at..]).is_some()
            && read(&text.slice(at..text.len()))
                .is_some_and(|byline| !byline.affiliation.is_empty())
            && text.0[..at].iter().all(|ch| is_han(ch.c) || is_blank(ch.c))
    })
}
