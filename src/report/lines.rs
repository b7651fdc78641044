//! The lines of the source that a heading came from. An edition tells lines for paragraphs only, so
//! they are found by their characters.

use crate::model::{Edition, LineSpan, Transcript};
use std::collections::{BTreeMap, BTreeSet};

/// Lines whose characters are in no paragraph and no furniture.
pub struct Free {
    /// Number and non-blank characters.
    lines: Vec<(u32, String)>,
    /// By two characters, the lines (indices) that have them side by side.
    having: BTreeMap<[char; 2], Vec<usize>>,
    /// The same, the lines that begin with them.
    beginning: BTreeMap<[char; 2], Vec<usize>>,
}

/// Each two characters that stand side by side.
fn pairs(text: &str) -> impl Iterator<Item = [char; 2]> {
    text.chars().zip(text.chars().skip(1)).map(|(first, second)| [first, second])
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

impl Free {
    /// Looks through the source.
    pub fn new(transcript: &Transcript, edition: &Edition) -> Self {
        let mut taken = vec![false; transcript.lines.len() + 1];
        let spans = edition.paragraphs().flat_map(|paragraph| &paragraph.source);
        for span in spans.chain(edition.items().flat_map(|item| &item.source)) {
            let last = (span.last as usize).min(transcript.lines.len());
            taken
                .iter_mut()
                .take(last + 1)
                .skip(span.first as usize)
                .for_each(|taken| *taken = true);
        }
        let numbered = (1u32..).zip(&transcript.lines);
        let free = numbered.filter(|(number, _)| !taken[*number as usize]);
        let lines = free.map(|(number, line)| (number, squeezed(&line.text)));
        let lines: Vec<(u32, String)> = lines.filter(|(_, text)| !text.is_empty()).collect();
        let (mut having, mut beginning) = (BTreeMap::new(), BTreeMap::new());
        for (index, (_, line)) in lines.iter().enumerate() {
            for (at, pair) in pairs(line).enumerate() {
                let having: &mut Vec<usize> = having.entry(pair).or_default();
                // A pair that comes again in one line leads to it once.
                if having.last() != Some(&index) {
                    having.push(index);
                }
                if at == 0 {
                    let beginning: &mut Vec<usize> = beginning.entry(pair).or_default();
                    beginning.push(index);
                }
            }
        }
        Self { lines, having, beginning }
    }

    /// The lines that some texts came from: those that are in one of them or hold one of them; of
    /// lines alike the ones nearest to the line given.
    pub fn of<'t>(&self, texts: impl Iterator<Item = &'t str>, near: u32) -> Vec<LineSpan> {
        let mut found: Vec<u32> = Vec::new();
        for text in texts.map(squeezed).filter(|text| text.chars().count() > 1) {
            // A line that holds the text has its first pair; one that it holds begins with one of its.
            let holders = pairs(&text).take(1).filter_map(|pair| self.having.get(&pair));
            let parts = pairs(&text).filter_map(|pair| self.beginning.get(&pair));
            let candidates: BTreeSet<usize> = holders.chain(parts).flatten().copied().collect();
            let candidates = candidates.iter().map(|index| &self.lines[*index]);
            let alike =
                candidates.filter(|(_, line)| line.contains(&text) || text.contains(line.as_str()));
            let mut alike: Vec<(u32, &str)> =
                alike.map(|(number, line)| (*number, line.as_str())).collect();
            alike.sort_by_key(|(number, _)| (number.abs_diff(near), *number));
            let mut seen = BTreeSet::new();
            for (number, line) in alike {
                if seen.insert(line) {
                    found.push(number);
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|line| LineSpan { first: line, last: line }).collect()
    }
}
