//! The lines of the source that a heading came from. An edition tells lines for paragraphs only, so
//! they are found by their characters.

use crate::model::{Edition, LineSpan, Transcript};

/// Lines whose characters are in no paragraph and no furniture.
pub struct Free {
    /// Number and non-blank characters.
    lines: Vec<(u32, String)>,
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

impl Free {
    /// Looks through the source.
    pub fn new(transcript: &Transcript, edition: &Edition) -> Self {
        let mut taken = vec![false; transcript.lines.len() + 1];
        let introduction = edition.introduction.iter().flat_map(|part| &part.paragraphs);
        let paragraphs = edition.articles.iter().flat_map(|article| &article.paragraphs);
        let spans = introduction.chain(paragraphs).flat_map(|paragraph| &paragraph.source);
        let items = edition.timeline.iter().flat_map(|timeline| &timeline.entries);
        let items = items.flat_map(|entry| &entry.items).flat_map(|item| &item.source);
        for span in spans.chain(items) {
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
        Self { lines: lines.filter(|(_, text)| !text.is_empty()).collect() }
    }

    /// The lines that some texts came from: those that are in one of them or hold one of them; of
    /// lines alike the ones nearest to the line given.
    pub fn of<'t>(&self, texts: impl Iterator<Item = &'t str>, near: u32) -> Vec<LineSpan> {
        let mut found: Vec<u32> = Vec::new();
        for text in texts.map(squeezed).filter(|text| text.chars().count() > 1) {
            let alike = self.lines.iter().filter(|(_, line)| {
                line.contains(&text) || (line.chars().count() > 1 && text.contains(line.as_str()))
            });
            let mut alike: Vec<(u32, &str)> =
                alike.map(|(number, line)| (*number, line.as_str())).collect();
            alike.sort_by_key(|(number, _)| (number.abs_diff(near), *number));
            let mut seen: Vec<&str> = Vec::new();
            for (number, line) in alike {
                if !seen.contains(&line) {
                    seen.push(line);
                    found.push(number);
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|line| LineSpan { first: line, last: line }).collect()
    }
}
