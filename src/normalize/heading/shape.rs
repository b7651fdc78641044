//! The shapes of a group: what each of its lines is, from kicker to author.

use super::token::Token;

/// What a line of a heading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Kicker,
    Title,
    Subtitle,
    Author,
}

impl Field {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Kicker => "引题",
            Self::Title => "标题",
            Self::Subtitle => "副题",
            Self::Author => "署名",
        }
    }
}

/// The parts of one group as offsets into the run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) kicker: bool,
    pub(super) title: usize,
    pub(super) subtitle: usize,
    pub(super) author: bool,
    pub(super) verse: bool,
}

impl Shape {
    /// What the line at an offset is; none of a poem's.
    pub(super) fn role(self, offset: usize) -> Option<Field> {
        let kicker = usize::from(self.kicker);
        match offset {
            _ if self.verse => None,
            _ if offset < kicker => Some(Field::Kicker),
            _ if offset < kicker + self.title => Some(Field::Title),
            _ if offset < kicker + self.title + self.subtitle => Some(Field::Subtitle),
            _ => Some(Field::Author),
        }
    }
}

/// The shapes that so many lines can have.
pub(super) fn shapes(tokens: &[Token]) -> Vec<Shape> {
    let n = tokens.len();
    let mut out = Vec::new();
    for kicker in [false, true] {
        for subtitle in [0, 1, 2] {
            for author in [false, true] {
                let parts = usize::from(kicker) + subtitle + usize::from(author);
                if parts <= n && n - parts <= 4 {
                    let title = n - parts;
                    out.push(Shape { kicker, title, subtitle, author, verse: false });
                }
            }
        }
    }
    out
}
