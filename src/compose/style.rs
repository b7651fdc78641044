//! What the pages are made of: paper, columns, grid, sizes, faces, how paragraphs are set, and what
//! a print shop needs beside the page.

use super::inline::Typesetting;
use super::paper::{Paper, SMALLEST};
use crate::font::FontId;
use crate::frame::{Color, Length, Press, Size};
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
    /// The face of the body.
    pub face: BodyFace,
    /// Numbers, rules and dates.
    pub accent: Color,
    /// How paragraphs are set.
    pub typesetting: Typesetting,
    /// Bleed and crop marks, for a print shop.
    pub press: Option<Press>,
}

/// Cinnabar.
const ACCENT: Color = Color(0xB0, 0x30, 0x2B);

/// From this width in mm on a page has two columns unless another number is asked for.
const TWO_COLUMNS: f64 = 180.0;

/// From this height in mm on a page in vertical setting has two tiers.
const TWO_TIERS: f64 = 240.0;

impl Default for Style {
    fn default() -> Self {
        Self::a4()
    }
}

impl Style {
    /// A4, two columns of 22 em, 38 lines of 18 pt.
    pub fn a4() -> Self {
        Self::on(Paper::A4, Writing::HorizontalTb, None, Length::pt(10.5))
    }

    /// A5, one column of 28 em, 30 lines of 17 pt.
    pub fn a5() -> Self {
        Self::on(Paper::A5, Writing::HorizontalTb, None, Length::pt(10.5))
    }

    /// The type area for a paper, a number of columns (where none is given: two on a page as large
    /// as a magazine's, or else one) and a size of the body: measure and line count are whole
    /// numbers, the margins take what is left (R33).
    pub fn on(paper: Paper, writing: Writing, columns: Option<usize>, body: Length) -> Self {
        let paper = paper.size();
        // Along the lines and across them.
        let (along, across, wide) = match writing {
            Writing::HorizontalTb => (paper.width, paper.height, TWO_COLUMNS),
            Writing::VerticalRl => (paper.height, paper.width, TWO_TIERS),
        };
        let columns = columns.unwrap_or(if along >= Length::mm(wide) { 2 } else { 1 });
        // Shares of the page that the type takes: newspaper pages are filled more than books.
        let (line, block) = match (writing, columns) {
            (Writing::HorizontalTb, ..=1) => (702, 857),
            (Writing::HorizontalTb, _) => (812, 813),
            (Writing::VerticalRl, ..=1) => (802, 790),
            (Writing::VerticalRl, _) => (802, 825),
        };
        let gutter = if columns > 1 { 2 } else { 0 };
        let count = i64::try_from(columns.max(1)).unwrap_or(1);
        let ems = along.per_mille(line).0 / body.0.max(1);
        let measure = (ems - gutter * (count - 1)) / count;
        // Long lines, and short ones side by side, want more white between them.
        let airy = columns > 1 || measure > 30;
        let pitch = body.to_pt() * if airy { 12.0 / 7.0 } else { 1.62 };
        let line_pitch = Length::pt((pitch * 2.0).round() / 2.0).max(body);
        let lines = across.per_mille(block).0 / line_pitch.0.max(1);
        Self {
            paper,
            columns,
            measure,
            gutter,
            lines: usize::try_from(lines).unwrap_or(0),
            body,
            line_pitch,
            writing,
            face: BodyFace::Song,
            accent: ACCENT,
            typesetting: Typesetting::default(),
            press: None,
        }
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

    /// From the sheet's edge to where lines begin on a page. Horizontal pages are bound at the left
    /// and mirror each other; page index 0 is a recto (R37).
    pub fn left(&self, page: usize) -> Length {
        let margins = self.sheet().width - self.width();
        // Of both margins together the inner one takes 11/20; so does the head of a vertical page
        // (天头), which is wider than its foot.
        let first = margins * 11 / 20;
        match self.writing {
            Writing::HorizontalTb if !page.is_multiple_of(2) => margins - first,
            Writing::HorizontalTb | Writing::VerticalRl => first,
        }
    }

    /// Where lines begin in a column on a page.
    pub fn column_left(&self, page: usize, column: usize) -> Length {
        self.left(page) + self.body * ((self.measure + self.gutter) * column as i64)
    }

    /// From the sheet's edge to the first line of a page. On a horizontal page head and foot are
    /// alike, for the running head and the folio. Vertical pages are bound at the right, page index 0
    /// is a left page (R44): the inner margin is wider by a line, so that the lines of facing pages
    /// stand on one grid (R34).
    pub fn top(&self, page: usize) -> Length {
        let margins = self.sheet().height - self.height();
        match self.writing {
            Writing::HorizontalTb => margins / 2,
            Writing::VerticalRl => {
                let wider = self.line_pitch.min(margins / 2);
                let inner = (margins + wider) / 2;
                if page.is_multiple_of(2) { inner } else { margins - inner }
            }
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
    /// When there is no room for text, or when the text would be too small to read.
    pub(crate) fn check(&self) -> Result<()> {
        if self.body < Length::pt(SMALLEST) {
            return Err(Error::new(format!(
                "a body of {:.2} pt is too small to read",
                self.body.to_pt()
            ))
            .help("give 7.875 pt (六号) or more; newspapers and books have about 10.5 pt (五号)"));
        }
        let fits = self.columns >= 1
            && self.measure >= 8
            && self.lines >= 8
            && self.gutter >= 0
            && self.line_pitch >= self.body
            && self.width() <= self.sheet().width
            && self.height() <= self.sheet().height;
        if fits {
            return Ok(());
        }
        Err(Error::new(format!(
            "a page of {:.0} × {:.0} mm has no room for {} {} of text at {} pt: each would have \
             {} characters a line and {} lines",
            self.paper.width.to_mm(),
            self.paper.height.to_mm(),
            self.columns,
            if self.columns == 1 { "column" } else { "columns" },
            self.body.to_pt(),
            self.measure.max(0),
            self.lines,
        ))
        .help("a column needs 8 characters and 8 lines: give a larger paper, fewer columns or a smaller body"))
    }
}

/// The face of the body.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum BodyFace {
    /// 宋体: what books and newspapers are set in.
    #[default]
    Song,
    /// 黑体: even strokes.
    Hei,
    /// 楷体: written with a brush.
    Kai,
}

impl BodyFace {
    /// Each face with its English name and its other names, the Chinese one first.
    pub const NAMES: [(Self, &'static str, &'static [&'static str]); 3] = [
        (Self::Song, "serif", &["宋体", "song"]),
        (Self::Hei, "sans", &["黑体", "hei"]),
        (Self::Kai, "kai", &["楷体"]),
    ];

    /// The body.
    pub fn body(self) -> FontId {
        match self {
            Self::Song => FontId::Serif,
            Self::Hei => FontId::Sans,
            Self::Kai => FontId::Kai,
        }
    }

    /// Titles.
    pub fn display(self) -> FontId {
        match self {
            Self::Song | Self::Kai => FontId::SerifBold,
            Self::Hei => FontId::SansBold,
        }
    }

    /// Quotations set apart, and by-lines: another face than the body's (R31).
    pub fn quotation(self) -> FontId {
        match self {
            Self::Song | Self::Hei => FontId::Kai,
            Self::Kai => FontId::Serif,
        }
    }
}

impl FromStr for BodyFace {
    type Err = &'static str;

    fn from_str(name: &str) -> std::result::Result<Self, Self::Err> {
        let mut named = Self::NAMES.iter();
        let named = named.find(|(_, first, others)| *first == name || others.contains(&name));
        named.map(|(face, ..)| *face).ok_or("serif (宋体), sans (黑体) or kai (楷体)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r33_every_paper_has_whole_ems_and_lines() {
        let shape = |paper: &str| {
            let style = Style::on(
                paper.parse().expect("a paper"),
                Writing::HorizontalTb,
                None,
                Length::pt(10.5),
            );
            assert!(style.check().is_ok(), "{paper}");
            (style.columns, style.measure, style.lines, style.line_pitch.to_pt())
        };
        assert_eq!(shape("a4"), (2, 22, 38, 18.0));
        assert_eq!(shape("A5"), (1, 28, 30, 17.0));
        assert_eq!(shape("b5"), (1, 33, 33, 18.0));
        assert_eq!(shape("16开"), (2, 19, 33, 18.0));
        assert_eq!(shape("32k"), (1, 24, 26, 17.0));
        assert_eq!(shape("170x240mm"), (1, 32, 32, 18.0));
    }

    #[test]
    fn r35_a_body_too_small_or_too_large_is_refused() {
        for (points, fits) in [(7.0, false), (7.875, true), (10.5, true), (60.0, false)] {
            let style = Style::on(Paper::A5, Writing::HorizontalTb, None, Length::pt(points));
            assert_eq!(style.check().is_ok(), fits, "{points}");
        }
    }

    #[test]
    fn r37_pages_mirror_each_other() {
        for name in ["a4", "32k", "200x200"] {
            let style = Style::on(
                name.parse().expect("a paper"),
                Writing::HorizontalTb,
                None,
                Length::pt(10.5),
            );
            let right = style.paper.width - style.left(1) - style.width();
            assert_eq!(style.left(0), right, "{name}");
            assert!(style.left(0) > style.left(1));
        }
    }
}
