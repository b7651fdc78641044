//! What the pages are made of: paper, columns, grid, sizes, and how paragraphs are set.

use super::inline::Typesetting;
use crate::frame::{Color, Length, Size};
use crate::{Error, Result};
use std::str::FromStr;

/// How lines run and pages are bound (CLREQ "Writing Modes").
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Writing {
    /// Lines from left to right, one below the other; bound at the left.
    #[default]
    HorizontalTb,
    /// Lines from top to bottom, one to the left of the other; bound at the right (R44).
    VerticalRl,
}

impl FromStr for Writing {
    type Err = Error;

    /// From its name in CSS: `horizontal-tb` or `vertical-rl`.
    fn from_str(name: &str) -> Result<Self> {
        match name {
            "horizontal-tb" => Ok(Self::HorizontalTb),
            "vertical-rl" => Ok(Self::VerticalRl),
            _ => Err(Error::new(format!("cannot set text in the writing mode {name:?}"))
                .help("give horizontal-tb or vertical-rl")),
        }
    }
}

/// How the pages look. Everything vertical is a whole number of lines, everything horizontal in
/// the type area a whole number of ems of the body (R33).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Style {
    /// The trimmed page.
    pub paper: Size,
    /// Columns a page.
    pub columns: usize,
    /// Width of a column in ems of the body.
    pub measure: i64,
    /// Blank between columns in ems of the body.
    pub gutter: i64,
    /// Lines a column.
    pub lines: usize,
    /// Size of the body.
    pub body: Length,
    /// From one baseline to the next.
    pub line_pitch: Length,
    /// How lines run. Measure, columns and lines are counted along and across them: in vertical
    /// setting a column is a tier (段) of the page, its measure a height.
    pub writing: Writing,
    /// Numbers, rules and dates.
    pub accent: Color,
    /// How paragraphs are set.
    pub typesetting: Typesetting,
}

/// Cinnabar.
const ACCENT: Color = Color(0xB0, 0x30, 0x2B);

impl Default for Style {
    fn default() -> Self {
        Self::a4()
    }
}

impl Style {
    /// A4, two columns of 22 em, 38 lines of 18 pt.
    pub fn a4() -> Self {
        Self {
            paper: Size { width: Length::mm(210.0), height: Length::mm(297.0) },
            columns: 2,
            measure: 22,
            gutter: 2,
            lines: 38,
            body: Length::pt(10.5),
            line_pitch: Length::pt(18.0),
            writing: Writing::HorizontalTb,
            accent: ACCENT,
            typesetting: Typesetting::default(),
        }
    }

    /// A5, one column of 28 em, 30 lines of 17 pt.
    pub fn a5() -> Self {
        Self {
            paper: Size { width: Length::mm(148.0), height: Length::mm(210.0) },
            columns: 1,
            measure: 28,
            gutter: 0,
            lines: 30,
            line_pitch: Length::pt(17.0),
            ..Self::a4()
        }
    }

    /// Width of a column.
    pub fn column_width(&self) -> Length {
        self.body * self.measure
    }

    /// Width of all columns and what is between them.
    pub fn width(&self) -> Length {
        let columns = self.columns as i64;
        self.body * (self.measure * columns + self.gutter * (columns - 1))
    }

    /// Height of the type area.
    pub fn height(&self) -> Length {
        self.line_pitch * self.lines as i64
    }

    /// Left edge of the type area on a page: the inner margin is the wider one, and pages bound at
    /// the left mirror each other (R37). Page index 0 is a recto.
    pub fn left(&self, page: usize) -> Length {
        let margins = self.paper.width - self.width();
        // Of both margins together the inner one takes 11/20.
        let inner = margins * 11 / 20;
        if page.is_multiple_of(2) { inner } else { margins - inner }
    }

    /// Left edge of a column on a page.
    pub fn column_left(&self, page: usize, column: usize) -> Length {
        self.left(page) + self.body * ((self.measure + self.gutter) * column as i64)
    }

    /// Upper edge of the type area: head and foot are alike, for the running head and the folio.
    pub fn top(&self) -> Length {
        (self.paper.height - self.height()) / 2
    }

    /// From a line's upper edge to its baseline: the em box stands in the middle of the line.
    pub fn baseline(&self) -> Length {
        (self.line_pitch - self.body) / 2 + self.body.per_mille(crate::font::ASCENT)
    }

    /// # Errors
    /// When there is no room for text.
    pub(crate) fn check(&self) -> Result<()> {
        let fits = self.columns >= 1
            && self.measure >= 8
            && self.lines >= 8
            && self.gutter >= 0
            && self.body > Length::ZERO
            && self.line_pitch >= self.body
            && self.width() <= self.paper.width
            && self.height() <= self.paper.height;
        if fits {
            return Ok(());
        }
        Err(Error::new(format!(
            "cannot set {} columns of {} em and {} lines on a page of {:.0} × {:.0} pt",
            self.columns,
            self.measure,
            self.lines,
            self.paper.width.to_pt(),
            self.paper.height.to_pt()
        ))
        .help("give a larger paper, fewer columns, a shorter measure or fewer lines"))
    }
}
