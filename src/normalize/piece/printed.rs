//! A printed line, and what its shape says.

use crate::model::FurnitureKind;
use crate::normalize::ablation::{Evidence, off};
use crate::normalize::chars::{Char, Text};
use crate::normalize::date;
use crate::normalize::line::Line;
use crate::text::mark_class::{closes_pair, ends_sentence};

/// What a printed line's shape says.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::normalize) enum Kind {
    /// Nothing certain: running text or display.
    Open,
    /// Begins with a bullet, which is `text[0..n]`.
    Bullet(usize),
    /// A sign-off in brackets: `（作者：…）`.
    Signoff,
    /// A by-line: `本报记者 甲 乙`.
    Byline,
    /// A number and a short word: `3 基本特征问`.
    Numbered(u32),
    /// A numbered heading inside a text: `一、甲乙`.
    Subhead,
    /// A date on a line of its own.
    Date(date::Range),
    /// A line of verse: a paragraph of its own.
    Verse,
    /// A line that is a paragraph: of a programme, or the place and date below a text.
    Whole,
    /// Matter of the page.
    Furniture(FurnitureKind),
}

/// A printed line, made of one or more lines of the source.
#[derive(Debug, Clone)]
pub(in crate::normalize) struct Piece {
    /// Characters, blanks inside kept.
    pub text: Text,
    /// Width in half ems.
    pub width: u32,
    /// Kept indent in half ems.
    pub indent: u32,
    /// Blank lines before it.
    pub blanks_before: u32,
    /// A page begins here.
    pub page_start: bool,
    /// The head of the page stands right above it.
    pub below_head: bool,
    /// The text goes on on another page: a note says so (下转第5版).
    pub continued: bool,
    /// The text comes from another page: a note says so (上接第1版).
    pub resumed: bool,
    /// A word over a kind of articles: known, between bars, or printed again.
    pub rubric: bool,
    /// What its shape says.
    pub kind: Kind,
}

impl Piece {
    pub(in crate::normalize) fn new(line: Line) -> Self {
        Self {
            width: line.width(),
            text: line.text,
            indent: if off(Evidence::Indents) { 0 } else { line.indent },
            blanks_before: if off(Evidence::BlankLines) { 0 } else { line.blanks_before },
            page_start: line.page_start && !off(Evidence::PageStarts),
            below_head: false,
            continued: false,
            resumed: false,
            rubric: false,
            kind: Kind::Open,
        }
    }

    /// First line of the source.
    pub fn line(&self) -> u32 {
        self.text.line()
    }

    /// A sentence ends with it, or what quotes one.
    pub(super) fn ends(&self) -> bool {
        self.text.last().is_some_and(|c| ends_sentence(c) || closes_pair(c))
    }

    /// The text as a string, blanks inside kept.
    pub fn string(&self) -> String {
        self.text.string()
    }

    /// Leaves a piece without text behind.
    pub(in crate::normalize) fn take(&mut self) -> Self {
        Self { text: std::mem::take(&mut self.text), kind: self.kind.clone(), ..*self }
    }

    pub(in crate::normalize) fn append(&mut self, other: &Self) {
        self.text.0.extend_from_slice(&other.text.0);
        // Neither text has blanks at its ends, so nothing between the two has a width.
        self.width += other.width;
    }

    /// The same with a gap between the two.
    pub(super) fn append_apart(&mut self, other: &Self) {
        // The gap is in no line: its place is none.
        let line = self.line();
        self.text.0.push(Char { c: ' ', line, column: u32::MAX });
        self.append(other);
        self.width += 1;
    }
}
