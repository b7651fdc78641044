//! How the pages look, as far as somebody said → [`Style`].

use crate::compose::inline::{
    AdjacentMarks, Conventions, HanLatinGap, PunctuationStyle, Typesetting,
};
use crate::compose::{BodyFace, Paper, Style, Writing};
use crate::frame::{Length, Press};
use crate::text::mark::Level;

/// The bleed where none is asked for: 3 mm, as print shops have it.
const BLEED: f64 = 3.0;

/// The size of the text where none is asked for: 五号, 10.5 pt.
const BODY: f64 = 10.5;

/// What somebody said about the look of the pages; nothing where they did not.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Look {
    /// The trimmed page.
    pub paper: Option<Paper>,
    /// Columns a page, 1 to 3.
    pub columns: Option<u8>,
    /// Size of the text.
    pub body_size: Option<Length>,
    /// Face of the text.
    pub face: Option<BodyFace>,
    /// How lines run.
    pub writing: Option<Writing>,
    /// Which marks are half-width.
    pub punctuation: Option<PunctuationStyle>,
    /// What two marks that meet take.
    pub adjacent_marks: Option<AdjacentMarks>,
    /// A stop may hang in the margin.
    pub hanging: Option<bool>,
    /// How far the gap between Han and Latin may widen.
    pub han_latin_gap: Option<HanLatinGap>,
    /// 。？！ keep their em.
    pub fixed_stops: Option<bool>,
    /// Where stops stand in their em.
    pub conventions: Option<Conventions>,
    /// What may not stand at a line's start or end.
    pub prohibition: Option<Level>,
    /// Crop marks are drawn.
    pub crop_marks: Option<bool>,
    /// How far the bleed reaches beyond the page.
    pub bleed: Option<Length>,
}

impl Look {
    /// This look where it says something, `below` where it does not.
    #[must_use]
    pub fn over(&self, below: &Self) -> Self {
        Self {
            paper: self.paper.or(below.paper),
            columns: self.columns.or(below.columns),
            body_size: self.body_size.or(below.body_size),
            face: self.face.or(below.face),
            writing: self.writing.or(below.writing),
            punctuation: self.punctuation.or(below.punctuation),
            adjacent_marks: self.adjacent_marks.or(below.adjacent_marks),
            hanging: self.hanging.or(below.hanging),
            han_latin_gap: self.han_latin_gap.or(below.han_latin_gap),
            fixed_stops: self.fixed_stops.or(below.fixed_stops),
            conventions: self.conventions.or(below.conventions),
            prohibition: self.prohibition.or(below.prohibition),
            crop_marks: self.crop_marks.or(below.crop_marks),
            bleed: self.bleed.or(below.bleed),
        }
    }

    /// The style, with the usual where nothing was said.
    pub fn style(&self) -> Style {
        let bleed = self.bleed.unwrap_or(Length::mm(BLEED));
        Style {
            face: self.face.unwrap_or_default(),
            typesetting: Typesetting {
                prohibition: self.prohibition.unwrap_or_default(),
                punctuation: self.punctuation.unwrap_or_default(),
                adjacent: self.adjacent_marks.unwrap_or_default(),
                hanging: self.hanging.unwrap_or_default(),
                han_latin: self.han_latin_gap.unwrap_or_default(),
                fixed_stops: self.fixed_stops.unwrap_or_default(),
                conventions: self.conventions.unwrap_or_default(),
            },
            press: self.crop_marks.unwrap_or_default().then_some(Press { bleed }),
            ..Style::on(
                self.paper.unwrap_or(Paper::A4),
                self.writing.unwrap_or_default(),
                self.columns.map(usize::from),
                self.body_size.unwrap_or(Length::pt(BODY)),
            )
        }
    }

    /// A bleed in mm, as people write it.
    ///
    /// # Errors
    /// The text that is none, with what it could be.
    pub fn read_bleed(text: &str) -> Result<Length, String> {
        let millimetres = text.trim().trim_end_matches("mm").trim_end().parse::<f64>().ok();
        match millimetres.filter(|millimetres| (0.0..=20.0).contains(millimetres)) {
            Some(millimetres) => Ok(Length::mm(millimetres)),
            None => Err("millimetres from 0 to 20".to_owned()),
        }
    }
}
