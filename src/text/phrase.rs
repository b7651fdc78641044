//! A heading → lines broken by sense, without a dictionary: the text that stands under a heading
//! shows which of its characters belong together.

use super::{is_han, is_wide};
use std::collections::HashMap;
use std::ops::Range;

/// Marks that begin no line.
const CLOSING: &str = "，。、；：？！）》〉」』】〕”’…—·,.;:?!)]}%";
/// Marks that end no line.
const OPENING: &str = "（《〈「『【〔“‘([{";
/// Particles that begin no line of a heading.
const ENCLITIC: &str = "的了着地得吗呢吧们之";
/// Words of one character that a line of a heading likes to begin with.
const LEADING: &str = "是在为如与和及从把被让对向以因";

/// Numerals and the like, which hold to the measure word after them.
const NUMERAL: &str = "〇一二三四五六七八九十百千万萬亿億两兩几幾每第半";

/// How often characters, and pairs of them, stand in a text.
#[derive(Debug, Default)]
pub struct Usage {
    single: HashMap<char, u32>,
    pair: HashMap<(char, char), u32>,
}

impl Usage {
    /// Counts the characters of the headings, and the pairs of them, in `texts`: in so much of them as is
    /// enough to know their words.
    pub fn count<'a>(
        headings: impl IntoIterator<Item = &'a str>,
        texts: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        const ENOUGH: usize = 200_000;
        let mut usage = Self::default();
        // One bit a character tells most of the text apart without a look into the maps.
        let mut asked = vec![false; 0x1_0000];
        for heading in headings {
            let mut before = None;
            for c in heading.chars() {
                usage.single.insert(c, 0);
                usage.pair.extend(before.map(|before| ((before, c), 0)));
                if let Some(bit) = asked.get_mut(c as usize) {
                    *bit = true;
                }
                before = Some(c);
            }
        }
        let mut read = 0;
        for text in texts {
            let mut before = None;
            for c in text.chars() {
                read += 1;
                if asked.get(c as usize) == Some(&false) {
                    before = None;
                    continue;
                }
                let Some(count) = usage.single.get_mut(&c) else {
                    before = None;
                    continue;
                };
                *count += 1;
                if let Some(count) = before.and_then(|before| usage.pair.get_mut(&(before, c))) {
                    *count += 1;
                }
                before = Some(c);
            }
            if read > ENOUGH {
                break;
            }
        }
        usage
    }

    /// How often two characters stand side by side in the text, and how often the rarer of them stands
    /// there at all, but at least once.
    pub fn together(&self, before: char, after: char) -> (u32, u32) {
        let pair = self.pair.get(&(before, after)).copied().unwrap_or(0);
        let alone = |c| self.single.get(&c).copied().unwrap_or(0).max(1);
        (pair, alone(before).min(alone(after)))
    }

    /// Near 0 where the two meet by chance, near 1 where the rarer of them never stands without
    /// the other. That they met once, in the heading itself, says little (house choice: a quarter).
    fn cohesion(&self, before: char, after: char) -> f64 {
        let (together, alone) = self.together(before, after);
        (f64::from(together) - 0.75).max(0.0) / f64::from(alone)
    }
}

/// The width of a text in em: 1 for a Han character or mark, half for anything else.
pub fn width(text: &str) -> f64 {
    text.chars().map(|c| if is_wide(c) { 1.0 } else { 0.5 }).sum()
}

/// Breaks `heading` into `count` lines, or fewer where it has not so many places to break at:
/// where the sense allows it, and into lines as equal as the sense allows.
pub fn lines<'a>(heading: &'a str, count: usize, usage: &Usage) -> Vec<&'a str> {
    // The heading's ends are free.
    let mut places = vec![(0, 0.0)];
    places.extend(self::places(heading, usage));
    places.push((heading.len(), 0.0));
    let count = count.clamp(1, places.len() - 1);
    let average = width(heading) / count as f64;
    // best[n][i]: the cheapest way to n lines that end at place i, and the place before.
    let mut best = vec![vec![(f64::INFINITY, 0); places.len()]; count + 1];
    best[0][0].0 = 0.0;
    for n in 1..=count {
        for end in n..places.len() {
            for start in n - 1..end {
                let so_far = best[n - 1][start].0;
                if so_far.is_infinite() {
                    continue;
                }
                let line = heading[places[start].0..places[end].0].trim();
                let cost = so_far + places[end].1 + shape_cost(line, average);
                if cost < best[n][end].0 {
                    best[n][end] = (cost, start);
                }
            }
        }
    }
    let mut lines = Vec::with_capacity(count);
    let mut end = places.len() - 1;
    for n in (1..=count).rev() {
        let start = best[n][end].1;
        lines.push(heading[places[start].0..places[end].0].trim());
        end = start;
    }
    lines.reverse();
    lines
}

/// Cuts `heading` into the parts that the sense holds together; a line may end between any two.
pub fn phrases<'a>(heading: &'a str, usage: &Usage) -> Vec<&'a str> {
    let places = places(heading, usage);
    let mut ends: Vec<usize> =
        places.iter().filter(|(_, cost)| *cost < LOOSE).map(|(end, _)| *end).collect();
    ends.push(heading.len());
    let mut start = 0;
    for end in ends.clone() {
        cut_long(heading, start..end, &places, &mut ends);
        start = end;
    }
    ends.sort_unstable();
    // Characters that stand alone side by side are one word that the text has too seldom: 会不会.
    let mut phrases: Vec<&str> = Vec::new();
    let (mut start, mut alone) = (0, false);
    let mut from = 0;
    for end in ends {
        let single = heading[from..end].chars().count() == 1;
        if from > start && !(single && alone) {
            phrases.push(&heading[start..from]);
            start = from;
        }
        (from, alone) = (end, single);
    }
    phrases.push(&heading[start..]);
    phrases
}

/// Cuts a phrase that is too long for a line of a telephone where it costs least.
fn cut_long(heading: &str, part: Range<usize>, places: &[(usize, f64)], ends: &mut Vec<usize>) {
    if width(&heading[part.clone()]) <= LONG {
        return;
    }
    let inner = places.iter().filter(|(at, cost)| {
        // Not next to the part's ends: that would leave a character alone.
        let inside = part.start < *at && *at < part.end && *cost < FIRM;
        inside && width(&heading[part.start..*at]) > 1.0 && width(&heading[*at..part.end]) > 1.0
    });
    if let Some(&(at, _)) = inner.min_by(|one, other| one.1.total_cmp(&other.1)) {
        ends.push(at);
        cut_long(heading, part.start..at, places, ends);
        cut_long(heading, at..part.end, places, ends);
    }
}

/// The widest phrase that is never cut, in em.
const LONG: f64 = 6.0;
/// What a cut through a long phrase costs at most.
const FIRM: f64 = 0.8;

/// What a break costs at most between two phrases.
const LOOSE: f64 = 0.35;

/// Where a line of `heading` may end: the byte offset, and what it costs.
fn places(heading: &str, usage: &Usage) -> Vec<(usize, f64)> {
    let pairs = heading.char_indices().zip(heading.chars().skip(1));
    pairs
        .filter_map(|((at, before), after)| {
            Some((at + before.len_utf8(), break_cost(before, after, usage)?))
        })
        .collect()
}

/// What it costs to end a line between two characters; `None` where none may end.
///
/// The weights are of this house, tuned by eye on headings of newspapers.
fn break_cost(before: char, after: char, usage: &Usage) -> Option<f64> {
    if before.is_whitespace() {
        return Some(0.05);
    }
    let pair_of_marks = matches!((before, after), ('—', '—') | ('…', '…'));
    if after.is_whitespace()
        || pair_of_marks
        || CLOSING.contains(after)
        || OPENING.contains(before)
        || !(is_wide(before) || is_wide(after))
    {
        return None;
    }
    if CLOSING.contains(before) || OPENING.contains(after) {
        return Some(0.0);
    }
    if before.is_ascii_digit() && is_han(after) {
        return Some(0.9);
    }
    let mut cost = 0.15 + usage.cohesion(before, after);
    if ENCLITIC.contains(after) {
        cost += 0.8;
    }
    if NUMERAL.contains(before) {
        cost += 0.4;
    }
    if LEADING.contains(after) || ENCLITIC.contains(before) {
        cost -= 0.1;
    }
    Some(cost.max(0.0))
}

/// What a line costs for its length; a line of one character is the worst.
fn shape_cost(line: &str, average: f64) -> f64 {
    let width = width(line);
    let uneven = (width - average) / average.max(1.0);
    let lone = if width <= 1.0 { 2.0 } else { 0.0 };
    0.6 * uneven * uneven + lone
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(heading: &str, count: usize, text: &str) -> Vec<String> {
        let usage = Usage::count([heading], [heading, text]);
        lines(heading, count, &usage).into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn words_of_the_text_stay_whole() {
        let text = "什么是新质生产力？这是理论，那是创新。发展新质生产力，生产力，理论创新，重要的新理论。";
        assert_eq!(broken("10问新质生产力", 2, text), ["10问", "新质生产力"]);
        assert_eq!(
            broken("为什么说新质生产力是重要理论创新", 2, text),
            ["为什么说新质生产力", "是重要理论创新"]
        );
    }

    #[test]
    fn phrases_hold_their_words_together() {
        let text = "什么是新质生产力？这是理论，那是创新。发展新质生产力，生产力，理论创新，重要的新理论，说法，说到。";
        let heading = "为什么说新质生产力是重要理论创新";
        let phrases = phrases(heading, &Usage::count([heading], [heading, text]));
        assert_eq!(phrases, ["为什么", "说", "新质生产力", "是", "重要", "理论创新"]);
        let heading = "能不能学";
        assert_eq!(self::phrases(heading, &Usage::count([heading], ["不不能能学学"])), [heading]);
        assert_eq!(self::phrases("", &Usage::default()), [""]);
    }

    #[test]
    fn marks_and_latin_words_stay_where_they_belong() {
        assert_eq!(broken("四节车厢，装下一座集市", 2, ""), ["四节车厢，", "装下一座集市"]);
        assert_eq!(broken("Open Hardware", 2, ""), ["Open", "Hardware"]);
        assert_eq!(broken("Hardware", 3, ""), ["Hardware"]);
        assert_eq!(broken("甲——乙", 4, ""), ["甲——", "乙"]);
        assert_eq!(broken("", 2, ""), [""]);
    }

    #[test]
    fn nothing_but_blanks_is_lost() {
        let heading = "《甲乙》丙，丁 戊abc（己）庚";
        for count in 1..9 {
            let joined: String = broken(heading, count, "").concat();
            assert_eq!(joined.replace(' ', ""), heading.replace(' ', ""), "{count}");
        }
    }
}
