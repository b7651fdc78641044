//! The text of one block, with what stands beside its characters.

use crate::model::{Interlinear, InterlinearKind};
use crate::text::is_wide;

/// One line of a block, as it is broken in the document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Line {
    /// Its characters.
    pub text: String,
    /// How many they are.
    pub count: usize,
    /// What stands beside them, in their order.
    pub marks: Vec<Interlinear>,
    /// Which of them were written as entities (`&#12289;`): these are text and nothing else.
    pub entities: Vec<usize>,
    /// Which of them have a backslash before them.
    pub escaped: Vec<usize>,
    /// How many at its beginning are bold.
    pub bold: usize,
    /// True where a person broke it: two blanks or a backslash at its end.
    pub is_hard: bool,
    /// Line of the document, from 1.
    pub number: usize,
}

impl Line {
    /// Adds a text, the first character of which may be escaped.
    pub fn push(&mut self, text: &str, is_entity: bool, is_escaped: bool) {
        let added = text.chars().count();
        if is_entity {
            self.entities.extend(self.count..self.count + added);
        }
        if is_escaped && added > 0 {
            self.escaped.push(self.count);
        }
        self.text.push_str(text);
        self.count += added;
    }

    /// Marks the characters from a place on; nothing where there are none.
    pub fn mark(&mut self, kind: InterlinearKind, start: usize, text: &str) {
        if start < self.count {
            let (end, text) = (self.count, text.to_owned());
            self.marks.push(Interlinear { kind, start, end, text });
        }
    }

    /// A character is text and cannot be one of ours that parts things.
    pub fn is_literal(&self, at: usize) -> bool {
        self.entities.binary_search(&at).is_ok() || self.escaped.binary_search(&at).is_ok()
    }

    /// Puts the next line behind this one: a blank between two words that have one, none in Chinese.
    fn join(&mut self, next: Line) {
        let ends = (self.text.chars().next_back(), next.text.chars().next());
        let is_open = |c: Option<char>| c.is_some_and(|c| !is_wide(c) && !c.is_whitespace());
        if is_open(ends.0) && is_open(ends.1) {
            self.push(" ", false, false);
        }
        let before = self.count;
        let moved = |at: usize| at + before;
        self.entities.extend(next.entities.into_iter().map(moved));
        self.escaped.extend(next.escaped.into_iter().map(moved));
        self.marks.extend(next.marks.into_iter().map(|mark| Interlinear {
            start: mark.start + before,
            end: mark.end + before,
            ..mark
        }));
        self.text.push_str(&next.text);
        self.count += next.count;
        self.is_hard = next.is_hard;
    }

    /// The characters from a place on, as a line of their own.
    #[must_use]
    pub fn from(&self, start: usize) -> Line {
        let places =
            |all: &[usize]| all.iter().filter(|at| **at >= start).map(|at| at - start).collect();
        let marks = self
            .marks
            .iter()
            .filter(|mark| mark.end >= start)
            .filter(|mark| mark.kind == InterlinearKind::Note || mark.end > start);
        let marks = marks.map(|mark| Interlinear {
            start: mark.start.max(start) - start,
            end: mark.end - start,
            ..mark.clone()
        });
        Line {
            text: self.text.chars().skip(start).collect(),
            count: self.count.saturating_sub(start),
            marks: marks.collect(),
            entities: places(&self.entities),
            escaped: places(&self.escaped),
            bold: self.bold.saturating_sub(start),
            ..*self
        }
    }

    /// The characters before a place.
    #[must_use]
    pub fn until(self, end: usize) -> Line {
        let text = self.part(0, end);
        let marks = self.marks.into_iter().filter(|mark| mark.start < end || mark.end <= end);
        Line {
            count: end.min(self.count),
            text,
            marks: marks.map(|mark| Interlinear { end: mark.end.min(end), ..mark }).collect(),
            entities: self.entities.into_iter().filter(|at| *at < end).collect(),
            escaped: self.escaped.into_iter().filter(|at| *at < end).collect(),
            bold: self.bold.min(end),
            ..self
        }
    }

    /// The first character from a place on that is one of these and no text.
    pub fn find(&self, from: usize, separator: impl Fn(char) -> bool) -> Option<usize> {
        let mut found = self.text.chars().enumerate().skip(from);
        found.find(|(at, c)| separator(*c) && !self.is_literal(*at)).map(|(at, _)| at)
    }

    /// The text without the last `cut` characters and without the first `from`.
    pub fn part(&self, from: usize, to: usize) -> String {
        self.text.chars().take(to).skip(from).collect()
    }

    /// The text with marks of one kind that touch each other put together.
    #[must_use]
    pub fn tidied(mut self) -> Line {
        // Those that may be put together stand together; calls of notes at one place keep their order.
        fn key(mark: &Interlinear) -> (InterlinearKind, &str, usize, usize) {
            let text = if mark.kind.joins() { mark.text.as_str() } else { "" };
            (mark.kind, text, mark.start, mark.end)
        }
        self.marks.sort_by(|one, next| key(one).cmp(&key(next)));
        let mut tidy: Vec<Interlinear> = Vec::new();
        for mark in self.marks {
            match tidy.last_mut() {
                Some(last)
                    if last.kind == mark.kind
                        && mark.kind.joins()
                        && last.text == mark.text
                        && mark.start <= last.end =>
                {
                    last.end = last.end.max(mark.end);
                }
                _ => tidy.push(mark),
            }
        }
        tidy.sort_by_key(|mark| (mark.start, mark.end, mark.kind));
        self.marks = tidy;
        self
    }
}

/// The lines of a block as its paragraphs: what a person broke stays apart, other line ends are only
/// those of the file.
pub fn paragraphs(lines: Vec<Line>) -> Vec<Line> {
    let mut whole: Vec<Line> = Vec::new();
    for line in lines {
        match whole.last_mut() {
            Some(last) if !last.is_hard => last.join(line),
            _ => whole.push(line),
        }
    }
    whole.into_iter().map(Line::tidied).collect()
}
