//! The apparatus: what was repaired (`Emendation`), what is doubtful (`Doubt`), and what a person
//! corrected (`CorrectionMade`).

use serde::{Deserialize, Serialize};

/// A repair of form; wording is never touched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Emendation {
    /// What kind of repair.
    pub kind: EmendationKind,
    /// The line of the source, 1-based.
    pub line: u32,
    /// The characters as they stood; `/` marks a line end.
    pub before: String,
    /// The characters as they are in the edition.
    pub after: String,
}

/// The kinds of repair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EmendationKind {
    /// A hyphen that was only the line break's.
    HyphenDropped,
    /// A Latin word or number put together again over a line end without any hyphen.
    WordJoined,
    /// Blanks of justified setting, indents, blanks between Han and Latin.
    BlankRemoved,
    /// A paragraph put together over a blank line or a column break.
    ParagraphJoined,
    /// A paragraph begun where the source shows no blank line.
    ParagraphSplit,
    /// Bold set by printing twice: one of the two is gone.
    OverprintUndone,
    /// A bullet or list mark that became structure.
    BulletRemoved,
    /// Characters set one a line, or out of order, put in order.
    Reordered,
    /// Full-width Latin letters and digits became ASCII.
    WidthFolded,
    /// A compatibility form became the ordinary character.
    CompatibilityFolded,
    /// Canonical composition (NFC) changed the code points.
    Composed,
    /// A body that stood apart was moved to its place.
    Moved,
    /// A control or invisible character that no text has.
    ControlRemoved,
    /// Fixed words of a by-line or sign-off that became structure.
    SignoffRemoved,
    /// A number in Han numerals became a figure in the data.
    NumberRead,
    /// A half-width mark among Chinese text became the full-width one that was printed.
    MarkWidened,
    /// Changed by a person.
    Corrected,
}

/// A suspicion; the text stays as printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    /// What kind of suspicion.
    pub kind: DoubtKind,
    /// The line of the source, 1-based.
    pub line: u32,
    /// What was found, for a person to read.
    pub message: String,
    /// What it might be, or "".
    #[serde(default)]
    pub suggestion: String,
}

impl Doubt {
    /// What the message quotes of the text, without the dots of what is left out, the longest first.
    pub fn quotes(&self) -> Vec<&str> {
        let parts = self.message.split('“').skip(1);
        let quotes = parts.filter_map(|part| part.split('”').next());
        let mut quotes: Vec<&str> =
            quotes.map(|quote| quote.trim_matches('…')).filter(|quote| !quote.is_empty()).collect();
        quotes.sort_by_key(|quote| std::cmp::Reverse(quote.len()));
        quotes
    }

    /// Of a [`DoubtKind::ParagraphEnd`], what stands before and behind the place, as its message has it:
    /// `“…甲。”与“乙…”之间`.
    pub fn seam(&self) -> Option<(&str, &str)> {
        let (before, rest) = self.message.strip_prefix("“…")?.split_once("”与“")?;
        Some((before, rest.split_once("…”之间")?.0))
    }
}

/// The kinds of suspicion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DoubtKind {
    /// A word printed twice over a line or column end.
    DoubledCharacter,
    /// An opening mark without its closing mark, or the reverse.
    UnbalancedMark,
    /// A heading whose second-best body is nearly as good.
    HeadingPairing,
    /// A paragraph that ends without a final mark.
    NoFinalMark,
    /// A character outside the tables in use.
    UnusualCharacter,
    /// A character of another script or shape that is often misread.
    SuspectedMisreading,
    /// A part of a date that was not printed at the date.
    DateInferred,
    /// A paragraph end that the source does not show.
    ParagraphEnd,
    /// A date that could not be read.
    DateUnread,
    /// A body without a heading, or a heading without a body.
    Unpaired,
    /// Text whose place in the edition is uncertain.
    Misplaced,
    /// A heading, a subhead or an entry that looks otherwise than the others.
    Structure,
    /// Bytes that the encoding does not explain.
    Encoding,
}

impl DoubtKind {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::DoubledCharacter,
        Self::UnbalancedMark,
        Self::HeadingPairing,
        Self::NoFinalMark,
        Self::UnusualCharacter,
        Self::SuspectedMisreading,
        Self::DateInferred,
        Self::ParagraphEnd,
        Self::DateUnread,
        Self::Unpaired,
        Self::Misplaced,
        Self::Structure,
        Self::Encoding,
    ];
}

/// What a person corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CorrectionMade {
    /// What kind of correction.
    pub kind: CorrectionKind,
    /// The line of the source, 1-based; 0 where none is known.
    #[serde(default)]
    pub line: u32,
    /// What was done, in the words of the correction.
    pub what: String,
    /// True where the text there reads otherwise than when the correction was made.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub changed: bool,
    /// Who did it, or "".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// When, or "".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub when: String,
    /// Why, or "".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
}

/// The kinds of correction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CorrectionKind {
    /// Two paragraphs became one.
    Join,
    /// One paragraph became two.
    Split,
    /// A paragraph got another role.
    Role,
    /// Two headings changed places.
    Pair,
    /// An article was moved.
    Move,
    /// A field was set.
    Set,
    /// Characters were replaced.
    Replace,
    /// A doubt was settled.
    Settle,
}
