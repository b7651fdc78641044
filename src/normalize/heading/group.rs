//! A heading with what belongs to it, and what the parts that it has show.

use super::rival::Rival;
use super::wording::explains;
use crate::normalize::chars::Text;
use crate::normalize::ledger::{Entries, Ledger};

/// A heading with what belongs to it.
#[derive(Debug, Clone, Default)]
pub(in crate::normalize) struct Group {
    /// Indexes of its pieces.
    pub pieces: Vec<usize>,
    pub number: Option<u32>,
    /// The number as printed, with the dot behind it.
    pub figure: Text,
    pub kicker: Text,
    pub title: Text,
    pub subtitle: Text,
    pub authors: Vec<Text>,
    pub affiliation: Text,
    /// It is a word that only introductions carry: 编者按.
    pub introduces: bool,
    /// The head of a page stands right above it.
    pub below_head: bool,
    /// It is no heading but the lines of a poem, below its writer's name.
    pub verse: bool,
    /// It stands in a row of headings, most likely apart from their bodies.
    pub in_row: bool,
    /// Lines of its title.
    pub title_lines: usize,
    /// Another way to divide its lines costs hardly more.
    pub rival: Option<Rival>,
    /// What was repaired while it was put together; the ledger's once the group is used.
    pub(super) repairs: Entries,
}

impl Group {
    /// Enters the repairs into the ledger: the group goes into the edition as it is.
    pub fn enter(&mut self, ledger: &mut Ledger) {
        ledger.enter(std::mem::take(&mut self.repairs));
    }

    /// A line of a text that was read as a title: with its number, as printed.
    pub fn into_line(self) -> Text {
        let mut line = self.figure;
        line.0.extend(self.title.0);
        line
    }

    /// It has a title and nothing else, but for a number and a subtitle perhaps.
    fn is_bare(&self) -> bool {
        !self.title.is_empty() && self.kicker.is_empty() && self.authors.is_empty()
    }

    /// It has a title and nothing else, but for a number perhaps.
    pub fn is_title_only(&self) -> bool {
        self.is_bare() && self.subtitle.is_empty()
    }

    /// A title and what explains it, and nothing else.
    pub fn is_explained_only(&self) -> bool {
        let dash = matches!(self.subtitle.first(), Some('—' | '―' | '─'));
        self.is_bare() && (dash || explains(&self.subtitle.string()))
    }

    /// A kicker over a title that only explains it is the title itself: `大堤记得`, `抗洪二十周年纪念专版`.
    pub fn take_explanation(&mut self) {
        let only = self.number.is_none() && self.subtitle.is_empty() && self.authors.is_empty();
        if only && !self.kicker.is_empty() && explains(&self.title.string()) {
            self.subtitle = std::mem::replace(&mut self.title, std::mem::take(&mut self.kicker));
        }
    }

    /// A body must belong to it: it has a title, and a bare one stands in a row of headings.
    pub fn wants_body(&self) -> bool {
        !self.title.is_empty()
            && !self.introduces
            && (!self.is_title_only() || self.in_row && !self.below_head)
    }

    /// It shows a number, an author or a kicker.
    pub fn is_marked(&self) -> bool {
        self.number.is_some() || !self.authors.is_empty() || !self.kicker.is_empty()
    }

    /// It names an author and nothing else.
    pub fn is_author_only(&self) -> bool {
        self.title.is_empty() && self.kicker.is_empty() && !self.authors.is_empty()
    }

    /// It has a title and, beside it, a number, a kicker or an author.
    pub fn is_full(&self) -> bool {
        !self.title.is_empty()
            && (self.number.is_some() || !self.kicker.is_empty() || !self.authors.is_empty())
    }

    /// Everything it says, for comparison with a body.
    pub fn words(&self) -> String {
        format!("{}\n{}\n{}", self.title.string(), self.kicker.string(), self.subtitle.string())
    }
}
