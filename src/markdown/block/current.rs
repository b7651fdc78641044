//! A block whose text is being read, and the marks that have begun in it.

use super::Block;
use crate::markdown::inline::Line;
use crate::model::InterlinearKind;

/// A mark that has begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Begun {
    /// Markdown's own: `*` or `**`.
    Starred(bool),
    /// An element of HTML by its name.
    Element(&'static str, InterlinearKind),
    /// A link to an address.
    Link(String),
    /// A link that is kept as it is written, with what it ends with.
    Written(String),
}

impl Begun {
    /// The mark, and what it says.
    pub fn mark(&self) -> Option<(InterlinearKind, &str)> {
        match self {
            Self::Starred(_) => Some((InterlinearKind::Emphasis, "")),
            Self::Element(_, kind) => Some((*kind, "")),
            Self::Link(address) => Some((InterlinearKind::Link, address)),
            Self::Written(_) => None,
        }
    }
}

/// A ruby that has begun: where its base begins and ends, and its text.
pub(super) struct Ruby {
    pub start: usize,
    pub end: Option<usize>,
    pub text: String,
    /// What is told to those that show no ruby, as a bracket.
    pub is_aside: bool,
}

/// A block whose text is being read.
pub(super) struct Current {
    pub block: Block,
    /// What begins the text and is no part of the line.
    pub number: String,
    pub begun: Vec<(Begun, usize)>,
    pub ruby: Option<Ruby>,
    /// The image whose words are being read: where it is, its title, and where its words begin.
    pub image: Option<(String, String, usize)>,
    /// The pictures in the text.
    pub figures: Vec<Block>,
}

impl Current {
    pub fn line(&mut self) -> &mut Line {
        if self.block.lines.is_empty() {
            self.block.lines.push(Line { number: self.block.line, ..Line::default() });
        }
        self.block.lines.last_mut().expect("a line has just been added")
    }

    pub fn begin(&mut self, begun: Begun) {
        let at = self.line().count;
        self.begun.push((begun, at));
    }

    /// Ends the last mark of those that have begun for which `is_it` is true.
    pub fn end(&mut self, is_it: impl Fn(&Begun) -> bool) -> bool {
        let Some(at) = self.begun.iter().rposition(|(begun, _)| is_it(begun)) else { return false };
        let (begun, start) = self.begun.remove(at);
        let line = self.line();
        if begun == Begun::Starred(true) && start == 0 {
            line.bold = line.bold.max(line.count);
        }
        if let Begun::Written(end) = &begun {
            line.push(end, false, false);
        }
        if let (Begun::Link(address), true) = (&begun, start == line.count) {
            // A link without a text shows its address.
            line.push(address, true, false);
        }
        if let Some((kind, text)) = begun.mark() {
            line.mark(kind, start, text);
        }
        true
    }

    /// The file's next line; what has begun goes on in it.
    pub fn next_line(&mut self, is_hard: bool) {
        let begun = std::mem::take(&mut self.begun);
        let line = self.line();
        line.is_hard = is_hard;
        for (each, start) in &begun {
            if let Some((kind, text)) = each.mark() {
                line.mark(kind, *start, text);
            }
        }
        let number = line.number + 1;
        self.begun = begun.into_iter().map(|(each, _)| (each, 0)).collect();
        self.block.lines.push(Line { number, ..Line::default() });
    }
}
