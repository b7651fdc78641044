//! Flags for the look of the pages → [`Style`].

use crate::Error;
use crate::compose::inline::{
    AdjacentMarks, Choice, Conventions, HanLatinGap, PunctuationStyle, Typesetting,
};
use crate::compose::{BodyFace, Paper, Style, Writing, type_size};
use crate::frame::{Length, Press};
use crate::text::mark::Level;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use std::str::FromStr;

/// How the pages of the PDF look.
#[derive(Debug, Args)]
#[command(next_help_heading = "The PDF's pages")]
pub struct LookArguments {
    /// a4, a5, b5, 16k, 32k, or width and height in mm, as 170x240
    #[arg(long, value_name = "PAPER", default_value = "a4")]
    paper: Paper,
    /// Columns a page; as many as the paper has room for, where not given
    #[arg(long, value_name = "1|2|3", value_parser = clap::value_parser!(u8).range(1..=3))]
    columns: Option<u8>,
    /// Size of the text: points, or a name as 五号 or 小四
    #[arg(long, value_name = "SIZE", default_value = "10.5", value_parser = type_size)]
    body_size: Length,
    /// Face of the text
    #[arg(long, value_name = "FACE", value_enum, default_value = "serif")]
    face: BodyFace,
    /// How lines run
    #[arg(long, value_name = "MODE", default_value_t, value_parser = choice::<Writing>())]
    writing: Writing,
    /// Which marks are set half-width, and where
    #[arg(long, value_name = "STYLE", default_value_t, value_parser = choice::<PunctuationStyle>())]
    punctuation: PunctuationStyle,
    /// What two marks that meet take together: one and a half em, or one
    #[arg(long, value_name = "WIDTH", default_value_t, value_parser = choice::<AdjacentMarks>())]
    adjacent_marks: AdjacentMarks,
    /// Lets a stop at the end of a full line hang in the margin
    #[arg(long)]
    hanging: bool,
    /// How far the gap between Han and Latin may widen
    #[arg(long, value_name = "GAP", default_value_t, value_parser = choice::<HanLatinGap>())]
    han_latin_gap: HanLatinGap,
    /// Keeps 。？！ on their full em inside a line
    #[arg(long)]
    fixed_stops: bool,
    /// Where stops stand in their em: as in Mainland, or in the middle as in Taiwan and Hong Kong;
    /// of itself as the text's language has it
    #[arg(long, value_name = "WHOSE", default_value_t, value_parser = choice::<Conventions>())]
    conventions: Conventions,
    /// What may not stand at a line's start or end
    #[arg(long, value_name = "LEVEL", default_value_t, value_parser = choice::<Level>())]
    prohibition: Level,
    /// Draws crop marks around a bleed, for a print shop
    #[arg(long)]
    crop_marks: bool,
    /// How far the bleed reaches beyond the page, in mm
    #[arg(long, value_name = "MM", default_value = "3", requires = "crop_marks", value_parser = bleed)]
    bleed: Length,
}

/// A bleed in mm.
fn bleed(text: &str) -> Result<Length, String> {
    let millimetres = text.trim().trim_end_matches("mm").trim_end().parse::<f64>().ok();
    match millimetres.filter(|millimetres| (0.0..=20.0).contains(millimetres)) {
        Some(millimetres) => Ok(Length::mm(millimetres)),
        None => Err("millimetres from 0 to 20".to_owned()),
    }
}

/// Reads a choice by its English or its Chinese name, which the help lists.
fn choice<T>() -> impl TypedValueParser<Value = T>
where
    T: Choice + FromStr<Err = Error> + Clone + Send + Sync,
{
    let names = T::NAMES.iter();
    let names = names
        .map(|(_, english, chinese)| PossibleValue::new(*english).alias(*chinese).help(*chinese));
    PossibleValuesParser::new(names).try_map(|name| name.parse::<T>())
}

impl LookArguments {
    /// The style that was asked for.
    pub fn style(&self) -> Style {
        Style {
            face: self.face,
            typesetting: Typesetting {
                prohibition: self.prohibition,
                punctuation: self.punctuation,
                adjacent: self.adjacent_marks,
                hanging: self.hanging,
                han_latin: self.han_latin_gap,
                fixed_stops: self.fixed_stops,
                conventions: self.conventions,
            },
            press: self.crop_marks.then_some(Press { bleed: self.bleed }),
            ..Style::on(self.paper, self.writing, self.columns.map(usize::from), self.body_size)
        }
    }
}

impl ValueEnum for BodyFace {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Song, Self::Hei, Self::Kai]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Song => PossibleValue::new("serif").aliases(["song", "宋体"]).help("宋体"),
            Self::Hei => PossibleValue::new("sans").aliases(["hei", "黑体"]).help("黑体"),
            Self::Kai => PossibleValue::new("kai").alias("楷体").help("楷体"),
        })
    }
}
