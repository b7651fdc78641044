//! Places in the text of an edition, for what divides it otherwise than its parts do: printed pages.

/// A part of an edition in reading order, whatever form it is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The title page.
    Title,
    /// The contents.
    Contents,
    /// The introduction.
    Introduction,
    /// The article of this index, from 0.
    Article(usize),
    /// The timeline.
    Timeline,
    /// What the edition was made from and how.
    Colophon,
}

/// A place in the text of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The part.
    pub part: Part,
    /// The block of the part: 0 is its opening (titles and by-line). From 1 on paragraphs of
    /// introduction and articles, lines of the colophon; in the timeline each entry, followed by its
    /// items.
    pub block: usize,
    /// Bytes of the block's text before the place.
    pub offset: usize,
}

impl Place {
    /// Where a part begins.
    pub fn opening(part: Part) -> Self {
        Self { part, block: 0, offset: 0 }
    }

    /// The place so many bytes further on in the block.
    pub fn after(self, bytes: usize) -> Self {
        Self { offset: self.offset + bytes, ..self }
    }
}

/// Where a printed page begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageStart {
    /// What the page is called: its folio.
    pub label: String,
    /// What it begins with.
    pub place: Place,
}
