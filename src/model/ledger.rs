//! What became of every character of a source, place by place, and which stage did what.

use serde::Serialize;
use std::borrow::Cow;
use std::fmt;

/// The accounts of one normalisation. They are no part of an edition's JSON.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    /// What each stage removed, joined, moved, set aside or changed, in the order of the stages and
    /// of the source.
    pub entries: Vec<LedgerEntry>,
    /// Each time that a stage laid claim to a character, in the order of the source.
    pub claims: Vec<Claim>,
}

/// One thing that a stage did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LedgerEntry {
    /// Who did it.
    pub stage: Stage,
    /// What was done.
    pub action: Action,
    /// What sort of thing it was done to: the kebab-case name of an
    /// [`EmendationKind`](super::EmendationKind) or a [`FurnitureKind`](super::FurnitureKind), or
    /// `line-end`, `column`, `body`, `heading`.
    pub kind: Cow<'static, str>,
    /// Where, in reading order.
    pub source: Vec<CharSpan>,
    /// Non-blank characters concerned.
    pub characters: usize,
}

/// Neighbouring characters of one line of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct CharSpan {
    /// Line, 1-based.
    pub line: u32,
    /// First column in chars, 1-based.
    pub first: u32,
    /// Last column, inclusive.
    pub last: u32,
}

/// One claim to one character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Claim {
    /// Line, 1-based.
    pub line: u32,
    /// Column in chars, 1-based.
    pub column: u32,
    /// What the character became.
    pub became: Became,
    /// Who laid claim to it.
    pub stage: Stage,
}

/// What a character of the source became.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Became {
    /// A character of the edition's text.
    Text,
    /// A character of its furniture.
    Furniture,
    /// Nothing: a listed emendation removed it, or composed it with its neighbour.
    Removed,
}

/// The stages of the normaliser that keep accounts, in their order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Characters to their ordinary forms.
    #[default]
    Line,
    /// Columns side by side put one below the other.
    Columns,
    /// Printed lines and what their shapes tell.
    Piece,
    /// Matter of the page.
    Furniture,
    /// Columns read in the wrong order.
    Order,
    /// Lines joined to paragraphs.
    Flow,
    /// Display lines divided into headings.
    Heading,
    /// The timeline.
    Timeline,
    /// Bodies and their headings.
    Article,
    /// What no stage has claimed.
    Rest,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 10] = [
        Self::Line,
        Self::Columns,
        Self::Piece,
        Self::Furniture,
        Self::Order,
        Self::Flow,
        Self::Heading,
        Self::Timeline,
        Self::Article,
        Self::Rest,
    ];
}

/// What a stage can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// The characters are gone.
    Removed,
    /// What a line end parted is together.
    Joined,
    /// The characters stand elsewhere among the others.
    Moved,
    /// The characters are furniture.
    SetAside,
    /// Other code points, or other blanks between them.
    Changed,
}

impl Action {
    /// Every action, in order.
    pub const ALL: [Self; 5] =
        [Self::Removed, Self::Joined, Self::Moved, Self::SetAside, Self::Changed];
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Line => "line",
            Self::Columns => "columns",
            Self::Piece => "piece",
            Self::Furniture => "furniture",
            Self::Order => "order",
            Self::Flow => "flow",
            Self::Heading => "heading",
            Self::Timeline => "timeline",
            Self::Article => "article",
            Self::Rest => "rest",
        })
    }
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Removed => "removed",
            Self::Joined => "joined",
            Self::Moved => "moved",
            Self::SetAside => "set aside",
            Self::Changed => "changed",
        })
    }
}

impl fmt::Display for Became {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Text => "text",
            Self::Furniture => "furniture",
            Self::Removed => "removed",
        })
    }
}

impl fmt::Display for CharSpan {
    /// `12:3` for one character, `12:3-9` for several.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, first, last } = self;
        if first == last { write!(f, "{line}:{first}") } else { write!(f, "{line}:{first}-{last}") }
    }
}

impl fmt::Display for LedgerEntry {
    /// `piece removed bullet-removed at 12:3`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { stage, action, kind, source, .. } = self;
        write!(f, "{stage} {action} {kind} at")?;
        source.iter().try_for_each(|span| write!(f, " {span}"))
    }
}
