//! What a text says, as units that can be compared.

use super::chars::Text;
use crate::text::{is_alphanumeric, is_han, is_wide};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::ops::Range;

/// A unit of comparison.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Gram {
    /// Two neighbouring Han characters.
    Pair(char, char),
    /// A Latin word or a number, lower case.
    Word(String),
    /// One Han character.
    Char(char),
}

/// The pairs, words and single characters of a text and how often each stands in it; marks and
/// blanks left out.
pub(super) fn units(text: &str) -> BTreeMap<Gram, u32> {
    let mut out = BTreeMap::new();
    each(text.chars(), |unit| {
        let gram = match unit {
            Unit::Pair(a, b) => Gram::Pair(a, b),
            Unit::Word(word) => Gram::Word(word.to_owned()),
            Unit::Char(c) => Gram::Char(c),
        };
        *out.entry(gram).or_default() += 1;
    });
    out
}

/// A unit while it is read.
enum Unit<'a> {
    Pair(char, char),
    Word(&'a str),
    Char(char),
}

/// Reads a text's units in order.
fn each(text: impl Iterator<Item = char>, mut found: impl FnMut(Unit)) {
    let mut before: Option<char> = None;
    let mut word = String::new();
    for c in text.chain(std::iter::once(' ')) {
        // Most characters need no more than this.
        if matches!(c, '\u{4E00}'..='\u{9FFF}') && word.is_empty() {
            found(Unit::Char(c));
            if let Some(before) = before {
                found(Unit::Pair(before, c));
            }
            before = Some(c);
            continue;
        }
        let wide = is_wide(c);
        if !wide && is_alphanumeric(c) {
            word.extend(c.to_lowercase());
            before = None;
            continue;
        }
        if word.len() > 1 {
            found(Unit::Word(&word));
        }
        word.clear();
        if !wide || !(is_han(c) || is_alphanumeric(c)) {
            before = None;
            continue;
        }
        if is_han(c) {
            found(Unit::Char(c));
        }
        if let Some(before) = before {
            found(Unit::Pair(before, c));
        }
        before = Some(c);
    }
}

/// Counts the units that somebody asks for, and no others.
pub(super) struct Counter<'a> {
    ids: FxHashMap<&'a Gram, u32>,
    pairs: FxHashMap<(char, char), u32>,
    words: FxHashMap<&'a str, u32>,
    chars: FxHashMap<char, u32>,
    /// What is asked for of a character, by its code point in the first plane.
    asked: Vec<u8>,
    /// Times each unit was met in the text just being counted.
    times: Vec<u32>,
}

impl<'a> Counter<'a> {
    /// A character is asked for itself, as the first and as the second of a pair.
    const ALONE: u8 = 1;
    const BEGINS: u8 = 2;
    const ENDS: u8 = 4;

    /// A counter for these units; each gets a number from 0.
    pub fn new(asked: impl Iterator<Item = &'a Gram>) -> Self {
        let mut ids: FxHashMap<&Gram, u32> = FxHashMap::default();
        let (mut pairs, mut words) = (FxHashMap::default(), FxHashMap::default());
        let mut chars = FxHashMap::default();
        let mut asked_of = vec![0u8; 0x1_0000];
        let mut ask = |c: char, what: u8| asked_of[c as usize & 0xFFFF] |= what;
        for gram in asked {
            let next = u32::try_from(ids.len()).unwrap_or(u32::MAX);
            let id = *ids.entry(gram).or_insert(next);
            match gram {
                Gram::Pair(a, b) => {
                    pairs.insert((*a, *b), id);
                    ask(*a, Self::BEGINS);
                    ask(*b, Self::ENDS);
                }
                Gram::Word(word) => {
                    words.insert(word.as_str(), id);
                }
                Gram::Char(c) => {
                    chars.insert(*c, id);
                    ask(*c, Self::ALONE);
                }
            }
        }
        let times = vec![0; ids.len()];
        Self { ids, pairs, words, chars, asked: asked_of, times }
    }

    /// How many units are asked for.
    pub fn len(&self) -> usize {
        self.times.len()
    }

    /// The number of a unit.
    pub fn id(&self, gram: &Gram) -> Option<u32> {
        self.ids.get(gram).copied()
    }

    /// The units that stand in these texts, and how often, by number.
    pub fn count<'t>(&mut self, texts: impl Iterator<Item = &'t Text>) -> Vec<(u32, u32)> {
        let mut met: Vec<u32> = Vec::new();
        let asked = |c: char, what: u8| self.asked[c as usize & 0xFFFF] & what != 0;
        for text in texts {
            each(text.0.iter().map(|ch| ch.c), |unit| {
                let id = match unit {
                    Unit::Char(c) if asked(c, Self::ALONE) => self.chars.get(&c),
                    Unit::Pair(a, b) if asked(a, Self::BEGINS) && asked(b, Self::ENDS) => {
                        self.pairs.get(&(a, b))
                    }
                    Unit::Char(_) | Unit::Pair(..) => None,
                    Unit::Word(word) => self.words.get(word),
                };
                if let Some(&id) = id {
                    if self.times[id as usize] == 0 {
                        met.push(id);
                    }
                    self.times[id as usize] += 1;
                }
            });
        }
        met.into_iter().map(|id| (id, std::mem::take(&mut self.times[id as usize]))).collect()
    }
}

/// The pairs and words of a line, counted, and how many of them each of some texts says.
pub(super) fn told<'t, T: Iterator<Item = &'t Text>>(
    line: &Text,
    texts: impl Iterator<Item = T>,
) -> (usize, Vec<usize>) {
    let units = units(&line.string());
    let asked = || units.keys().filter(|gram| !matches!(gram, Gram::Char(_)));
    let mut counter = Counter::new(asked());
    (asked().count(), texts.map(|text| counter.count(text).len()).collect())
}

/// A number for each Latin word that was met.
#[derive(Default)]
pub(super) struct Words(FxHashMap<String, u32>);

impl Words {
    fn number(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.0.get(word) {
            return number;
        }
        let number = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        self.0.insert(word.to_owned(), number);
        number
    }
}

/// What a text says, for many comparisons: its pairs and words, and how often each stands in it.
pub(super) struct Said {
    /// In the order of the units' numbers.
    units: Box<[(u32, u32)]>,
    norm: f64,
}

/// What one line says, to be put together with others.
pub(super) struct Spoken {
    units: Box<[u32]>,
    first: Edge,
    last: Edge,
}

/// What a line begins or ends with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    /// A character that makes a pair with a neighbour.
    Wide(char),
    /// A letter or figure of a Latin word.
    Word,
    Mark,
}

impl Edge {
    fn of(c: Option<char>) -> Self {
        match c {
            Some(c) if is_han(c) || is_wide(c) && is_alphanumeric(c) => Self::Wide(c),
            Some(c) if !is_wide(c) && is_alphanumeric(c) => Self::Word,
            _ => Self::Mark,
        }
    }
}

impl Spoken {
    /// Reads a line; words get their numbers from `words`.
    pub fn of(line: impl DoubleEndedIterator<Item = char> + Clone, words: &mut Words) -> Self {
        let (first, last) = (Edge::of(line.clone().next()), Edge::of(line.clone().next_back()));
        let mut units: Vec<u32> = Vec::with_capacity(line.size_hint().0);
        each(line, |unit| units.extend(number(unit, words)));
        Self { units: units.into(), first, last }
    }
}

/// The number of a pair or word. Two code points of the first plane are a number; wide ones leave
/// the low numbers, and those are for words and for rarer pairs.
fn number(unit: Unit, words: &mut Words) -> Option<u32> {
    match unit {
        Unit::Pair(a, b) => Some(match (u16::try_from(a), u16::try_from(b)) {
            (Ok(a @ 0x1000..), Ok(b)) => u32::from(a) << 16 | u32::from(b),
            _ => words.number(&String::from_iter([a, b])),
        }),
        Unit::Word(word) => Some(words.number(word)),
        Unit::Char(_) => None,
    }
}

impl Said {
    /// Counts a text; words get their numbers from `words`.
    pub fn of(text: impl Iterator<Item = char>, words: &mut Words) -> Self {
        let mut met: Vec<u32> = Vec::new();
        each(text, |unit| met.extend(number(unit, words)));
        Self::counted(met)
    }

    /// The same from lines that were read one by one; `None` where a word may go on from one line
    /// to the next.
    pub fn together<'a>(
        lines: impl Iterator<Item = &'a Spoken> + Clone,
        words: &mut Words,
    ) -> Option<Self> {
        let count = lines.clone().map(|line| line.units.len() + 1).sum();
        let mut met: Vec<u32> = Vec::with_capacity(count);
        let mut above = Edge::Mark;
        for line in lines {
            match (above, line.first) {
                (Edge::Word, Edge::Word) => return None,
                (Edge::Wide(a), Edge::Wide(b)) => met.extend(number(Unit::Pair(a, b), words)),
                _ => {}
            }
            met.extend_from_slice(&line.units);
            above = line.last;
        }
        Some(Self::counted(met))
    }

    fn counted(mut met: Vec<u32>) -> Self {
        met.sort_unstable();
        let mut units: Vec<(u32, u32)> = Vec::with_capacity(met.len());
        for unit in met {
            match units.last_mut() {
                Some((last, times)) if *last == unit => *times += 1,
                _ => units.push((unit, 1)),
            }
        }
        let squares = units.iter().map(|&(_, n)| f64::from(n) * f64::from(n));
        Self { norm: squares.sum::<f64>().sqrt(), units: units.into() }
    }

    /// Cosine of two texts, 0 to 1.
    pub fn likeness(&self, other: &Self) -> f64 {
        let mut dot = 0.0;
        let mut others = other.units.iter().peekable();
        for &(unit, n) in &self.units {
            while others.next_if(|&&(other, _)| other < unit).is_some() {}
            if let Some(&(_, m)) = others.next_if(|&&(other, _)| other == unit) {
                dot += f64::from(n) * f64::from(m);
            }
        }
        dot / (self.norm * other.norm).max(1e-9)
    }
}

/// The units of some texts, numbered, for many questions about the same texts.
pub(super) struct Wording {
    words: FxHashMap<String, u64>,
    /// The number of each unit, by its [key](Self::key).
    numbers: FxHashMap<u64, u32>,
    /// For each text its units and how often each stands in it, in the order of [`Gram`].
    texts: Vec<Vec<(u32, u32)>>,
    /// The texts in which each unit stands, in order: from `starts[unit]` on.
    places: Vec<u32>,
    starts: Vec<u32>,
}

impl Wording {
    /// Pairs, words and single characters, in this order.
    const WORD: u64 = 1 << 62;
    const CHAR: u64 = 1 << 63;

    /// Counts some texts.
    pub fn of<'t>(texts: impl Iterator<Item = &'t Text>) -> Self {
        let mut words: FxHashMap<String, u64> = FxHashMap::default();
        let mut keys: Vec<Vec<u64>> = Vec::new();
        for text in texts {
            let mut met = Vec::with_capacity(2 * text.len());
            each(text.0.iter().map(|ch| ch.c), |unit| {
                met.push(Self::key(&unit, |word| {
                    let next = words.len() as u64;
                    *words.entry(word.to_owned()).or_insert(next)
                }));
            });
            keys.push(met);
        }
        Self::sort(&mut words, &mut keys);
        let mut numbers: FxHashMap<u64, u32> = FxHashMap::default();
        let mut count = |mut met: Vec<u64>| -> Vec<(u32, u32)> {
            met.sort_unstable();
            let number = |key: u64| {
                let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
                *numbers.entry(key).or_insert(next)
            };
            let runs = met.chunk_by(|one, other| one == other).map(|run| (run[0], run.len()));
            let mut number = number;
            runs.map(|(key, times)| (number(key), u32::try_from(times).unwrap_or(u32::MAX)))
                .collect()
        };
        let texts: Vec<Vec<(u32, u32)>> = keys.into_iter().map(&mut count).collect();
        let (places, starts) = Self::places(&texts, numbers.len());
        Self { words, numbers, texts, places, starts }
    }

    /// A unit as a number, in the order of [`Gram`]; words are numbered by `word`.
    fn key(unit: &Unit, word: impl FnOnce(&str) -> u64) -> u64 {
        match *unit {
            Unit::Pair(a, b) => u64::from(u32::from(a)) << 32 | u64::from(u32::from(b)),
            Unit::Word(of) => Self::WORD | word(of),
            Unit::Char(c) => Self::CHAR | u64::from(u32::from(c)),
        }
    }

    /// Numbers the words in their own order, where they were numbered as they were met.
    fn sort(words: &mut FxHashMap<String, u64>, keys: &mut [Vec<u64>]) {
        let mut sorted: Vec<(&String, &mut u64)> = words.iter_mut().collect();
        sorted.sort_unstable();
        let mut ranks = vec![0; sorted.len()];
        for (rank, (_, number)) in (0..).zip(sorted) {
            ranks[std::mem::replace(number, rank) as usize] = rank;
        }
        for key in keys.iter_mut().flatten().filter(|key| **key & Self::WORD != 0) {
            *key = Self::WORD | ranks[(*key ^ Self::WORD) as usize];
        }
    }

    /// For each unit the texts in which it stands.
    fn places(texts: &[Vec<(u32, u32)>], units: usize) -> (Vec<u32>, Vec<u32>) {
        let mut starts = vec![0u32; units + 1];
        for &(unit, _) in texts.iter().flatten() {
            starts[unit as usize + 1] += 1;
        }
        for unit in 0..units {
            starts[unit + 1] += starts[unit];
        }
        let mut places = vec![0u32; starts[units] as usize];
        let mut next = starts.clone();
        for (at, text) in (0..).zip(texts) {
            for &(unit, _) in text {
                places[next[unit as usize] as usize] = at;
                next[unit as usize] += 1;
            }
        }
        (places, starts)
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// How many units stand in the texts.
    pub fn units(&self) -> usize {
        self.numbers.len()
    }

    /// The units of each text and how often each stands in it, in the order of [`Gram`].
    pub fn texts(&self) -> &[Vec<(u32, u32)>] {
        &self.texts
    }

    /// The texts in which a unit stands, in order.
    pub fn with(&self, gram: &Gram) -> &[u32] {
        let unit = match gram {
            Gram::Pair(a, b) => Unit::Pair(*a, *b),
            Gram::Word(word) => Unit::Word(word),
            Gram::Char(c) => Unit::Char(*c),
        };
        let key = Self::key(&unit, |word| self.words.get(word).copied().unwrap_or(Self::WORD - 1));
        let Some(&number) = self.numbers.get(&key) else { return &[] };
        let [from, to] = [number, number + 1].map(|at| self.starts[at as usize] as usize);
        &self.places[from..to]
    }

    /// Cosine of some texts together and of others, 0 to 1.
    pub fn likeness(&self, some: Range<usize>, others: Range<usize>) -> f64 {
        let mut times = vec![[0u32; 2]; self.units()];
        for (side, texts) in [some.clone(), others.clone()].into_iter().enumerate() {
            for &(unit, n) in self.texts[texts].iter().flatten() {
                times[unit as usize][side] += n;
            }
        }
        let (mut dot, mut squares) = (0u64, [0u64; 2]);
        for [a, b] in times.into_iter().map(|times| times.map(u64::from)) {
            dot += a * b;
            squares = [squares[0] + a * a, squares[1] + b * b];
        }
        let norm = |side: usize| (squares[side] as f64).sqrt();
        dot as f64 / (norm(0) * norm(1)).max(1e-9)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_of_a_text() {
        let all = units("用Rust写，写好").into_keys();
        let found: Vec<Gram> = all.filter(|gram| !matches!(gram, Gram::Char(_))).collect();
        assert_eq!(found, [Gram::Pair('写', '好'), Gram::Word("rust".to_owned())]);
    }
}
