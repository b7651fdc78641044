//! Flags for the look of the pages → [`Look`].

use crate::Error;
use crate::compose::inline::{AdjacentMarks, Choice, Conventions, HanLatinGap, PunctuationStyle};
use crate::compose::{BodyFace, Paper, Writing, type_size};
use crate::config::Look;
use crate::frame::Length;
use crate::text::mark::Level;
use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use std::str::FromStr;

/// How the pages of the PDF look. Each flag has a key in `banxin.toml`, in the table `look`.
#[derive(Debug, Args)]
#[command(next_help_heading = "The PDF's pages")]
pub struct LookArguments {
    /// a4, a5, b5, 16k, 32k, or width and height in mm, as 170x240 [default: a4]
    #[arg(long, value_name = "PAPER")]
    paper: Option<Paper>,
    /// Columns a page [default: as many as the paper has room for]
    #[arg(long, value_name = "1|2|3", value_parser = clap::value_parser!(u8).range(1..=3))]
    columns: Option<u8>,
    /// Size of the text: points, or a name as 五号 or 小四 [default: 10.5]
    #[arg(long, value_name = "SIZE", value_parser = type_size)]
    body_size: Option<Length>,
    /// Face of the text [default: serif]
    #[arg(long, value_name = "FACE", value_parser = face())]
    face: Option<BodyFace>,
    /// How lines run [default: horizontal-tb]
    #[arg(long, value_name = "MODE", value_parser = choice::<Writing>())]
    writing: Option<Writing>,
    /// Which marks are set half-width, and where [default: adjustable]
    #[arg(long, value_name = "STYLE", value_parser = choice::<PunctuationStyle>())]
    punctuation: Option<PunctuationStyle>,
    /// What two marks that meet take together: one and a half em, or one [default: loose]
    #[arg(long, value_name = "WIDTH", value_parser = choice::<AdjacentMarks>())]
    adjacent_marks: Option<AdjacentMarks>,
    /// Lets a stop at the end of a full line hang in the margin
    #[arg(long, num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    hanging: Option<bool>,
    /// How far the gap between Han and Latin may widen [default: third]
    #[arg(long, value_name = "GAP", value_parser = choice::<HanLatinGap>())]
    han_latin_gap: Option<HanLatinGap>,
    /// Keeps 。？！ on their full em inside a line
    #[arg(long, num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    fixed_stops: Option<bool>,
    /// Where stops stand in their em: as in Mainland, or in the middle as in Taiwan and Hong Kong
    /// [default: auto, as the text's language has it]
    #[arg(long, value_name = "WHOSE", value_parser = choice::<Conventions>())]
    conventions: Option<Conventions>,
    /// What may not stand at a line's start or end [default: strict]
    #[arg(long, value_name = "LEVEL", value_parser = choice::<Level>())]
    prohibition: Option<Level>,
    /// Draws crop marks around a bleed, for a print shop
    #[arg(long, num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    crop_marks: Option<bool>,
    /// How far the bleed reaches beyond the page, in mm; with crop marks only [default: 3]
    #[arg(long, value_name = "MM", value_parser = Look::read_bleed)]
    bleed: Option<Length>,
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

/// Reads the face of the text.
fn face() -> impl TypedValueParser<Value = BodyFace> {
    let names = BodyFace::NAMES.iter();
    let names = names.map(|(_, name, others)| {
        PossibleValue::new(*name).aliases(others.iter().copied()).help(others[0])
    });
    PossibleValuesParser::new(names).try_map(|name| name.parse::<BodyFace>())
}

impl LookArguments {
    /// What was asked for.
    pub fn look(&self) -> Look {
        Look {
            paper: self.paper,
            columns: self.columns,
            body_size: self.body_size,
            face: self.face,
            writing: self.writing,
            punctuation: self.punctuation,
            adjacent_marks: self.adjacent_marks,
            hanging: self.hanging,
            han_latin_gap: self.han_latin_gap,
            fixed_stops: self.fixed_stops,
            conventions: self.conventions,
            prohibition: self.prohibition,
            crop_marks: self.crop_marks,
            bleed: self.bleed,
        }
    }
}
