//! Suspicions about wording. They are reported with their line and change nothing.

use super::flow::Para;
use super::ledger::Ledger;
use crate::model::{DoubtKind, Edition, Role};
use crate::text::is_han;
use crate::text::mark_class::{closes, closes_pair, ends_sentence, opens, partner};
use std::collections::HashMap;

/// What can be seen in one paragraph.
pub(super) fn paragraph(para: &Para, ledger: &mut Ledger) {
    if para.role != Role::Body {
        return;
    }
    let chars = &para.text.0;
    let Some(last) = chars.last() else { return };
    let before = chars.len().checked_sub(2).map(|at| chars[at].c);
    let ended = ends_sentence(last.c)
        || matches!(last.c, '：' | ':' | '；' | '.')
        || closes(last.c) && before.is_some_and(|c| ends_sentence(c) || closes(c));
    if !ended && chars.len() > 30 && !closes(last.c) {
        let tail: String = chars[chars.len().saturating_sub(10)..].iter().map(|ch| ch.c).collect();
        ledger.doubt(
            DoubtKind::NoFinalMark,
            last.line,
            format!("段末没有句末标点：“…{tail}”"),
            String::new(),
        );
    }
}

/// Reduplications that Chinese is full of.
const REDUPLICATED: &str = "人天年月日家户处时次个件条种样样样事字句篇层步步点滴慢常往渐刚仅偏明默悄偷恰微稍好早大小多少高低深浅长短轻重快真白红绿蓝黑清淡浓满空冷热暖凉香甜苦看说走听想试问谈聊笑写画读唱跳玩吃喝睡坐站等找学爸妈哥姐弟妹爷奶叔伯舅姑宝星娃猩宫谆孜津滔洋茫苍郁葱青欣蒸腾熊涓潺滚层代世生节频连匆忙纷缓徐冉袅盈楚历皑巍堂正稳落方面形色林总原本口声心念切谢";

/// A word set twice where a line ends: `科` / `技技术` reads 科技技术. Asked for every join, with
/// what the rest of the edition says: both halves must be words that stand elsewhere.
pub(super) fn doubled(paras: &[&Para], ledger: &mut Ledger) {
    // The four characters around each place, with the line of the second twin.
    let mut places: Vec<([char; 4], u32)> = Vec::new();
    for para in paras {
        let chars = &para.text.0;
        for &join in &para.joins {
            for at in join.saturating_sub(2)..(join + 1).min(chars.len().saturating_sub(1)) {
                let (a, b) = (chars[at], chars[at + 1]);
                if a.c != b.c || !is_han(a.c) || REDUPLICATED.contains(a.c) || at == 0 {
                    continue;
                }
                let Some(&after) = chars.get(at + 2) else { continue };
                let before = chars[at - 1];
                if is_han(before.c) && is_han(after.c) {
                    places.push(([before.c, a.c, b.c, after.c], b.line));
                }
            }
        }
    }
    if places.is_empty() {
        return;
    }
    let mut grams: HashMap<[char; 2], u32> = HashMap::new();
    for ([before, a, b, after], _) in &places {
        grams.extend([([*before, *a], 0), ([*b, *after], 0)]);
    }
    for pair in paras.iter().flat_map(|para| para.text.0.windows(2)) {
        if let Some(count) = grams.get_mut(&[pair[0].c, pair[1].c]) {
            *count += 1;
        }
    }
    for ([before, a, b, after], line) in places {
        if grams[&[before, a]] > 1 && grams[&[b, after]] > 1 {
            let printed: String = [before, a, b, after].iter().collect();
            ledger.doubt(
                DoubtKind::DoubledCharacter,
                line,
                format!("换行处“{printed}”疑有重字，照原样保留"),
                format!("{before}{a} 或 {b}{after}"),
            );
        }
    }
}

/// Quotes and brackets without a partner, article by article.
pub(super) fn unbalanced(edition: &Edition, ledger: &mut Ledger) {
    let introduction = edition.introduction.iter().map(|intro| &intro.paragraphs);
    for paragraphs in introduction.chain(edition.articles.iter().map(|article| &article.paragraphs))
    {
        for paragraph in paragraphs {
            let mut open: Vec<char> = Vec::new();
            let mut lone: Option<char> = None;
            for c in paragraph.text.chars() {
                if opens(c) && partner(c).is_some() {
                    open.push(c);
                } else if closes_pair(c) && c != '’' {
                    match open.iter().rposition(|&opener| partner(opener) == Some(c)) {
                        Some(at) => open.truncate(at),
                        None => lone = lone.or(Some(c)),
                    }
                }
            }
            if let Some(mark) = open.first().copied().or(lone) {
                let line = paragraph.source.first().map_or(0, |span| span.first);
                ledger.doubt(
                    DoubtKind::UnbalancedMark,
                    line,
                    format!("本段的“{mark}”没有配对"),
                    String::new(),
                );
            }
        }
    }
}

/// Characters of the private use area, and replacement characters of a failed decoding.
pub(super) fn unusual(lines: &[super::line::Line], ledger: &mut Ledger) {
    for line in lines {
        for ch in &line.text.0 {
            if matches!(ch.c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFD}' | '\u{FFFD}') {
                ledger.doubt(
                    DoubtKind::UnusualCharacter,
                    line.number,
                    format!("第{}字 U+{:04X} 不是通用字符，照原样保留", ch.column + 1, ch.c as u32),
                    String::new(),
                );
            }
        }
    }
}
