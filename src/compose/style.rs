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

    /// The same page with its lines from top to bottom: columns become tiers, and measure and line
    /// count are what the turned page has room for (R33). Three quarters to four fifths of the page
    /// are type, as before; long lines keep the pitch that they need.
    #[must_use]
    pub fn vertical(mut self) -> Self {
        self.writing = Writing::VerticalRl;
        let tiers = i64::try_from(self.columns.max(1)).unwrap_or(1);
        let along = self.paper.height.per_mille(802).0 / self.body.0.max(1);
        self.measure = (along - self.gutter * (tiers - 1)) / tiers;
        if self.measure > 30 {
            self.line_pitch = self.line_pitch.max(Length::pt((self.body * 12 / 7).to_pt().round()));
        }
        let across = if tiers > 1 { 825 } else { 790 };
        let lines = self.paper.width.per_mille(across).0 / self.line_pitch.0.max(1);
        self.lines = usize::try_from(lines).unwrap_or(0);
        self
    }

    /// True where lines run from top to bottom.
    pub fn is_vertical(&self) -> bool {
        self.writing == Writing::VerticalRl
    }

    /// The page as the lines see it: its width is along them, its height across. A vertical page is
    /// composed lying and turned a quarter clockwise when all is placed.
    pub fn sheet(&self) -> Size {
        let Size { width, height } = self.paper;
        match self.writing {
            Writing::HorizontalTb => self.paper,
            Writing::VerticalRl => Size { width: height, height: width },
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

    /// The first of two margins. Of both together the inner one takes 11/20, and pages mirror each
    /// other (R37). Page index 0 lies at the outer side of the binding: right of it where books are
    /// bound at the left, left of it in vertical ones (R44).
    fn inner_first(margins: Length, page: usize) -> Length {
        let inner = margins * 11 / 20;
        if page.is_multiple_of(2) { inner } else { margins - inner }
    }

    /// From the sheet's edge to where lines begin on a page.
    pub fn left(&self, page: usize) -> Length {
        let margins = self.sheet().width - self.width();
        match self.writing {
            Writing::HorizontalTb => Self::inner_first(margins, page),
            // The head of a vertical page is wider than its foot (天头、地脚).
            Writing::VerticalRl => margins * 11 / 20,
        }
    }

    /// Where lines begin in a column on a page.
    pub fn column_left(&self, page: usize, column: usize) -> Length {
        self.left(page) + self.body * ((self.measure + self.gutter) * column as i64)
    }

    /// From the sheet's edge to the first line of a page. On a horizontal page head and foot are
    /// alike, for the running head and the folio.
    pub fn top(&self, page: usize) -> Length {
        let margins = self.sheet().height - self.height();
        match self.writing {
            Writing::HorizontalTb => margins / 2,
            Writing::VerticalRl => Self::inner_first(margins, page),
        }
    }

    /// From a line's edge to its baseline: the em box stands in the middle of the line.
    pub fn baseline(&self) -> Length {
        self.baseline_of(self.line_pitch, self.body)
    }

    /// The same for a line of another height and size. All that stands on a vertical line has its
    /// middle on one axis.
    pub fn baseline_of(&self, height: Length, size: Length) -> Length {
        match self.writing {
            Writing::HorizontalTb => (height - size) / 2 + size.per_mille(crate::font::ASCENT),
            Writing::VerticalRl => height / 2,
        }
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
            && self.width() <= self.sheet().width
            && self.height() <= self.sheet().height;
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
