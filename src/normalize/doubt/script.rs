//! A Traditional character in a Simplified text, or the reverse.

use super::super::chars::Text;
use super::super::ledger::Ledger;
use super::{around, replaced};
use crate::model::DoubtKind;
use crate::text::han_set::HanSet;
use crate::text::simplified::{SIMPLIFIED, TRADITIONAL};

/// Words of both scripts, and what one of them prints in several ways: no strays.
const BOTH: &str = "欲叁范复别挂洒术条极构标机气确礼称签贝赞鉴钟链闲须占涌净决况冻凉减强晒晕洁脉叠嘆娱別決淨況凍涼減淚強戶戏廁贊鑑鏈慾範後閒簽鋪啟溫銳稅";

/// The characters of each script that are strays in the other.
static ONLY_SIMPLIFIED: HanSet = HanSet::of_apart(SIMPLIFIED, TRADITIONAL, &HanSet::of(BOTH));
static ONLY_TRADITIONAL: HanSet = HanSet::of_apart(TRADITIONAL, SIMPLIFIED, &HanSet::of(BOTH));

/// Characters of the other script, where they are few: a text that holds many of them quotes.
pub(super) fn mixed(texts: &[&Text], language: &str, ledger: &mut Ledger) {
    /// One in so many of the text's own is still a stray: house choice.
    const FEW: usize = 50;
    /// Characters on each side among which no other may be of that script.
    const BESIDE: usize = 8;
    let (own, other, name) = if language == "zh-Hant" {
        (TRADITIONAL, SIMPLIFIED, "简化字")
    } else {
        (SIMPLIFIED, TRADITIONAL, "繁体字")
    };
    let (ordinary, strays) = if language == "zh-Hant" {
        (&ONLY_TRADITIONAL, &ONLY_SIMPLIFIED)
    } else {
        (&ONLY_SIMPLIFIED, &ONLY_TRADITIONAL)
    };
    let meant =
        |stray: char| other.chars().zip(own.chars()).find(|&(c, _)| c == stray).map(|(_, own)| own);
    let mut count = 0;
    let mut places = Vec::new();
    for text in texts {
        for (at, ch) in text.0.iter().enumerate() {
            if ordinary.contains(ch.c) {
                count += 1;
            } else if strays.contains(ch.c) {
                places.push((text, at));
            }
        }
    }
    if places.len() * FEW > count {
        return;
    }
    for &(text, at) in &places {
        let chars = &text.0;
        let Some(meant) = meant(chars[at].c) else { continue };
        // Several together are a quotation, or a name as its bearer writes it.
        let near = at.saturating_sub(BESIDE)..(at + BESIDE + 1).min(chars.len());
        if near.clone().any(|other| other != at && strays.contains(chars[other].c)) {
            continue;
        }
        ledger.doubt(
            DoubtKind::SuspectedMisreading,
            chars[at].line,
            format!(
                "{}：“{}”是{name}，与全文的字体不同，照原样保留",
                around(chars, at..at + 1),
                chars[at].c
            ),
            replaced(chars, at..at + 1, &meant.to_string()),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_lists_go_together() {
        assert_eq!(SIMPLIFIED.chars().count(), TRADITIONAL.chars().count());
        let simplified: BTreeSet<char> = SIMPLIFIED.chars().collect();
        let both: Vec<char> = TRADITIONAL
            .chars()
            .zip(SIMPLIFIED.chars())
            .filter(|&(t, s)| t != s && simplified.contains(&t) && !BOTH.contains(t))
            .map(|(t, _)| t)
            .collect();
        assert!(both.is_empty(), "in both lists: {both:?}");
    }
}
