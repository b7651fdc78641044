//! The faces banxin sets in, their metrics and shaping. The fonts are inside the binary.

mod about;
mod characters;
mod face;
mod outline;
mod program;
mod set;
mod shape;
mod subset;

pub use about::{About, about};
pub use characters::{advances, characters};
pub use face::{Ink, Nominal};
pub use outline::{Step, outlines};
pub use program::{Program, Shift, is_simple, program, without_outlines};
pub use set::{FontSet, Found, MISSING};
pub use shape::Shaped;
pub use subset::subset;

/// One of the faces that a style names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FontId {
    /// Song, regular: the body.
    Serif,
    /// Song, bold: titles.
    SerifBold,
    /// Hei, regular.
    Sans,
    /// Hei, bold: headings.
    SansBold,
    /// Kai: by-lines and quotations.
    Kai,
}

impl FontId {
    /// Every face, in the order of [`FontId`] as a number.
    pub const ALL: [Self; 5] =
        [Self::Serif, Self::SerifBold, Self::Sans, Self::SansBold, Self::Kai];

    /// The face's name in options and reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Serif => "serif",
            Self::SerifBold => "serif-bold",
            Self::Sans => "sans",
            Self::SansBold => "sans-bold",
            Self::Kai => "kai",
        }
    }

    /// The whole font file (static TrueType), from the binary.
    pub fn data(self) -> &'static [u8] {
        match self {
            Self::Serif => include_bytes!("../../fonts/NotoSerifSC-Regular.ttf"),
            Self::SerifBold => include_bytes!("../../fonts/NotoSerifSC-Bold.ttf"),
            Self::Sans => include_bytes!("../../fonts/NotoSansSC-Regular.ttf"),
            Self::SansBold => include_bytes!("../../fonts/NotoSansSC-Bold.ttf"),
            Self::Kai => include_bytes!("../../fonts/LXGWWenKai-Regular.ttf"),
        }
    }
}

/// Top of the em box above the baseline, in 1/1000 em (OS/2 `sTypoAscender` of all five faces).
pub const ASCENT: i64 = 880;
/// Bottom of the em box below the baseline, in 1/1000 em (OS/2 `sTypoDescender`).
pub const DESCENT: i64 = 120;
