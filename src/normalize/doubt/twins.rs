//! Words set twice where a line ends.

use super::super::chars::Char;
use super::super::flow::Para;
use super::super::ledger::Ledger;
use super::around;
use crate::model::DoubtKind;
use crate::text::han_set::HanSet;
use crate::text::{is_han, is_latin};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// Reduplications that Chinese is full of.
const REDUPLICATED: &str = "人天年月日家户处时次个件条种样样样事字句篇层步步点滴慢常往渐刚仅偏明默悄偷恰微稍好早大小多少高低深浅长短轻重快真白红绿蓝黑清淡浓满空冷热暖凉香甜苦看说走听想试问谈聊笑写画读唱跳玩吃喝睡坐站等找学爸妈哥姐弟妹爷奶叔伯舅姑宝星娃猩宫谆孜津滔洋茫苍郁葱青欣蒸腾熊涓潺滚层代世生节频连匆忙纷缓徐冉袅盈楚历皑巍堂正稳落方面形色林总原本口声心念切谢";

/// The longest word that is looked for on both sides of a line end, in chars.
const LONGEST: usize = 6;

/// One word that seems to stand twice.
struct Place<'a> {
    chars: &'a [Char],
    /// Both copies.
    both: Range<usize>,
    /// Characters of one copy.
    length: usize,
}

/// `科` / `技技术` reads 科技技术; `发展` / `发展到` reads 发展发展到. Asked for every join, with what the
/// rest of the flow says: what would stand there without the twin must stand elsewhere too.
pub(super) fn doubled(paras: &[&Para], ledger: &mut Ledger) {
    let mut places: Vec<Place> = Vec::new();
    for para in paras {
        for &join in &para.joins {
            places.extend(single(&para.text.0, join));
            places.extend(word(&para.text.0, join));
        }
    }
    if places.is_empty() {
        return;
    }
    let mut known = Known::default();
    for place in &places {
        known.ask(place);
    }
    let firsts: HanSet = known.begins.iter().map(|pair| pair.0).collect();
    paras.iter().for_each(|para| known.count(&para.text.0, &firsts));
    let mut last = None;
    for place in places {
        let line = place.chars[place.both.end - 1].line;
        let at = (line, place.chars[place.both.start].column);
        if !known.speak_for(&place) || last == Some(at) {
            continue;
        }
        last = Some(at);
        let Place { chars, both, length } = place;
        let string =
            |range: Range<usize>| -> String { chars[range].iter().map(|ch| ch.c).collect() };
        let suggestion = if length == 1 {
            let (before, after) = (both.start - 1, both.end + 1);
            format!("{} 或 {}", string(before..both.end - 1), string(both.end - 1..after))
        } else {
            string(both.start..both.start + length)
        };
        let shown = if length == 1 { both.start - 1..both.end + 1 } else { both.clone() };
        ledger.doubt(
            DoubtKind::DoubledCharacter,
            line,
            format!(
                "{}：换行处“{}”疑有重字，照原样保留",
                around(chars, both.clone()),
                string(shown)
            ),
            suggestion,
        );
    }
}

/// Characters in a row that are looked for in the flow.
const ROW: usize = 4;

/// How often rows of characters stand in the flow, for those that tell something.
#[derive(Default)]
struct Known {
    rows: FxHashMap<[char; ROW], u32>,
    /// The pairs with which they begin, for a quick look.
    begins: FxHashSet<(char, char)>,
}

impl Known {
    fn ask(&mut self, place: &Place) {
        let witnesses = place.witnesses().into_iter().flatten().map(|(row, _)| row);
        for row in witnesses.chain([place.twin()]) {
            self.rows.insert(row, 0);
            self.begins.insert((row[0], row[1]));
        }
    }

    fn count(&mut self, chars: &[Char], firsts: &HanSet) {
        for at in 0..chars.len().saturating_sub(1) {
            if !firsts.may_hold(chars[at].c)
                || !self.begins.contains(&(chars[at].c, chars[at + 1].c))
            {
                continue;
            }
            for length in 2..=ROW.min(chars.len() - at) {
                if let Some(count) = self.rows.get_mut(&row(&chars[at..at + length])) {
                    *count += 1;
                }
            }
        }
    }

    /// Whether what would stand there without the twin stands elsewhere, and the twin does not.
    fn speak_for(&self, place: &Place) -> bool {
        let stands = |row: &[char; ROW]| self.rows.get(row).copied().unwrap_or(0);
        let usual = is_han(place.chars[place.both.start].c) && stands(&place.twin()) > 1;
        !usual && place.witnesses().iter().any(|rows| rows.iter().all(|(row, n)| stands(row) >= *n))
    }
}

impl Place<'_> {
    /// Both copies, or the start of them.
    fn twin(&self) -> [char; ROW] {
        let Range { start, end } = self.both;
        row(&self.chars[start..end.min(start + ROW)])
    }

    /// What would show that one copy is too many: any of these sets of rows, each of which must
    /// stand in the flow so often, the place itself counted.
    fn witnesses(&self) -> Vec<Vec<([char; ROW], u32)>> {
        let start = self.both.start;
        let pick = |offsets: [isize; ROW]| -> Option<[char; ROW]> {
            let mut row = ['\0'; ROW];
            for (c, offset) in row.iter_mut().zip(offsets) {
                let at = start.checked_add_signed(offset)?;
                *c = self.chars.get(at).map(|ch| ch.c).filter(|&c| is_han(c))?;
            }
            Some(row)
        };
        let row = |offsets, n| pick(offsets).map(|row| (row, n));
        let three = |[a, b, c]: [isize; 3], n| {
            pick([a, b, c, c]).map(|mut row| {
                row[3] = '\0';
                (row, n)
            })
        };
        if self.length > 1 {
            let pair = self::row(&self.chars[start..start + 2]);
            let latin = is_latin(self.chars[start].c);
            return if latin { vec![Vec::new()] } else { vec![vec![(pair, 3)]] };
        }
        // 甲乙|乙丙丁: 甲乙丙丁 stands elsewhere.
        let once = [row([-1, 0, 2, 3], 1), row([-2, -1, 0, 2], 1), three([-1, 0, 2], 1)];
        // 科技|技术进步: 科技进步 and 技术进步 stand elsewhere; or, to the left, 推动科技 and 推动技术.
        let either = [
            [row([-1, 0, 3, 4], 1), row([1, 2, 3, 4], 2)],
            [row([-3, -2, -1, 0], 2), row([-3, -2, 1, 2], 1)],
        ];
        let either = either.into_iter().filter_map(|[a, b]| Some(vec![a?, b?]));
        once.into_iter().flatten().map(|once| vec![once]).chain(either).collect()
    }
}

fn row(chars: &[Char]) -> [char; ROW] {
    std::array::from_fn(|at| chars.get(at).map_or('\0', |ch| ch.c))
}

/// Two equal characters at or beside a line end, between others.
fn single(chars: &[Char], join: usize) -> impl Iterator<Item = Place<'_>> {
    let places = join.saturating_sub(2).max(1)..(join + 1).min(chars.len().saturating_sub(2));
    places.filter_map(move |at| {
        let twin = chars[at].c == chars[at + 1].c
            && is_han(chars[at].c)
            && !REDUPLICATED.contains(chars[at].c);
        let inside = twin && is_han(chars[at - 1].c) && is_han(chars[at + 2].c);
        let repeated = inside && chars[at - 1].c == chars[at].c;
        (inside && !repeated).then_some(Place { chars, both: at..at + 2, length: 1 })
    })
}

/// A word of two or more characters that ends one line and begins the next.
fn word(chars: &[Char], join: usize) -> Option<Place<'_>> {
    // Between two Latin words a blank stands, which has no column of its own.
    let end = if join > 0 && chars[join - 1].c == ' ' { join - 1 } else { join };
    let start = if chars[join].c == ' ' { join + 1 } else { join };
    let latin = chars.get(start).is_some_and(|ch| is_latin(ch.c)) && end != start;
    (2..=LONGEST.min(end).min(chars.len() - start)).rev().find_map(|length| {
        let (left, right) = (&chars[end - length..end], &chars[start..start + length]);
        let same = left.iter().zip(right).all(|(a, b)| a.c == b.c);
        let whole = |c: Option<&Char>| c.is_none_or(|ch| !is_latin(ch.c));
        let word = if latin {
            left.iter().all(|ch| is_latin(ch.c))
                && whole(chars[..end - length].last())
                && whole(chars.get(start + length))
        } else {
            // 研究研究 is how one asks to have a look; 一个一个 counts.
            left.iter().all(|ch| is_han(ch.c)) && !left.iter().any(|ch| is_counting(ch.c))
        };
        (same && word).then_some(Place { chars, both: end - length..start + length, length })
    })
}

/// A numeral or a word of counting, which language repeats.
fn is_counting(c: char) -> bool {
    "一二三四五六七八九十百千万亿两几每个次层步遍天年".contains(c)
}

#[cfg(test)]
mod tests {
    use super::super::super::chars::Text;
    use super::*;

    fn found(text: &str, join: usize) -> Vec<String> {
        let mut ledger = Ledger::default();
        let para = Para { text: Text::of(text), joins: vec![join], ..Para::default() };
        doubled(&[&para], &mut ledger);
        ledger.doubts.into_iter().map(|doubt| doubt.suggestion).collect()
    }

    #[test]
    fn a_character_set_twice_at_a_line_end() {
        let said = "，又靠科技进步，也靠技术进步";
        assert_eq!(found(&format!("靠科技技术进步{said}"), 2), ["科技 或 技术"]);
        assert_eq!(found("靠科技技术进步，又靠技术进步", 2), [""; 0], "科技进步 stands nowhere");
        assert_eq!(found("发展的路，说说发展展的路", 10), ["发展 或 展的"]);
        assert_eq!(found("请工会会员来，工会开门，会员进来", 3), [""; 0], "two words meet");
        assert_eq!(found("大家好好休息，家好休息", 3), [""; 0], "language doubles this one");
    }

    #[test]
    fn a_word_set_twice_at_a_line_end() {
        assert_eq!(found("产业发展发展到今天，谈谈发展", 4), ["发展"]);
        assert_eq!(found("产业发展发展到今天", 4), [""; 0]);
        assert_eq!(found("一个一个地数，一个也不少", 2), [""; 0]);
        assert_eq!(found("read the the paper", 9), ["the"]);
    }
}
