//! The source as it was read: numbered lines of text, the encoding settled.

use serde::{Deserialize, Serialize};

/// First and last line of the source, 1-based and inclusive; `[1, 7]` in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "(u32, u32)", into = "(u32, u32)")]
pub struct LineSpan {
    /// First line, 1-based.
    pub first: u32,
    /// Last line, 1-based, inclusive.
    pub last: u32,
}

impl LineSpan {
    /// True for one of its lines.
    pub fn contains(&self, line: u32) -> bool {
        (self.first..=self.last).contains(&line)
    }
}

impl From<(u32, u32)> for LineSpan {
    fn from((first, last): (u32, u32)) -> Self {
        Self { first, last }
    }
}

impl From<LineSpan> for (u32, u32) {
    fn from(span: LineSpan) -> Self {
        (span.first, span.last)
    }
}

/// One line of the source without its line end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The characters as decoded, blanks included.
    pub text: String,
    /// True when a form feed stood before this line: a new page of the extraction begins here.
    pub page_start: bool,
}

/// The whole source: what `ingest` makes of the bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transcript {
    /// The file's name without folders, as it goes into the edition's metadata.
    pub name: String,
    /// Lower-case hexadecimal SHA-256 of the bytes.
    pub sha256: String,
    /// The encoding found, by its WHATWG name: `UTF-8`, `GB18030`, `Big5`, `UTF-16LE`, `UTF-16BE`.
    pub encoding: String,
    /// Line `n` of the source is `lines[n - 1]`.
    pub lines: Vec<Line>,
}

impl Transcript {
    /// The lines (1-based) with U+FFFD in them: bytes that the encoding did not explain, or that an
    /// earlier program had already given up.
    pub fn undecodable(&self) -> impl Iterator<Item = u32> {
        let damaged = |line: &Line| line.text.contains(char::REPLACEMENT_CHARACTER);
        (1..).zip(&self.lines).filter(move |(_, line)| damaged(line)).map(|(number, _)| number)
    }
}
