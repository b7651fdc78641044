//! Flags for the look of the pages → [`Style`].

use crate::compose::inline::Typesetting;
use crate::compose::{BodyFace, Paper, Style, Writing, type_size};
use crate::frame::{Length, Press};
use crate::text::mark::Level;
use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

/// How the pages of the PDF look.
#[derive(Debug, Args)]
#[command(next_help_heading = "The PDF's pages")]
pub struct LookArguments {
    /// a4, a5, b5, 16k, 32k, or width and height in mm, as 170x240
    #[arg(long, value_name = "PAPER", default_value = "a4")]
    paper: Paper,
    /// How lines run: vertical-rl is from top to bottom, bound at the right
    #[arg(long, value_name = "MODE", value_enum, default_value = "horizontal-tb")]
    writing: Writing,
    /// Columns a page; as many as the paper has room for, where not given
    #[arg(long, value_name = "1|2|3", value_parser = clap::value_parser!(u8).range(1..=3))]
    columns: Option<u8>,
    /// Size of the text: points, or a name as 五号 or 小四
    #[arg(long, value_name = "SIZE", default_value = "10.5", value_parser = type_size)]
    body_size: Length,
    /// Face of the text
    #[arg(long, value_name = "FACE", value_enum, default_value = "serif")]
    face: BodyFace,
    /// What may not stand at a line's start or end
    #[arg(long, value_name = "LEVEL", value_enum, default_value = "strict")]
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

impl LookArguments {
    /// The style that was asked for.
    pub fn style(&self) -> Style {
        let style = Style {
            face: self.face,
            typesetting: Typesetting { prohibition: self.prohibition, ..Typesetting::default() },
            press: self.crop_marks.then_some(Press { bleed: self.bleed }),
            ..Style::on(self.paper, self.columns.map(usize::from), self.body_size)
        };
        match self.writing {
            Writing::HorizontalTb => style,
            Writing::VerticalRl => style.vertical(),
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

impl ValueEnum for Writing {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::HorizontalTb, Self::VerticalRl]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::HorizontalTb => PossibleValue::new("horizontal-tb").alias("横排").help("横排"),
            Self::VerticalRl => PossibleValue::new("vertical-rl").alias("竖排").help("竖排"),
        })
    }
}

impl ValueEnum for Level {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::None, Self::Basic, Self::Gb, Self::Strict]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::None => PossibleValue::new("none").help("nothing, as in papers of Hong Kong"),
            Self::Basic => PossibleValue::new("basic").help("CLREQ's recommended level"),
            Self::Gb => PossibleValue::new("gb").help("GB/T 15834: also no solidus at an end"),
            Self::Strict => {
                PossibleValue::new("strict").help("also no dash or ellipsis at a start")
            }
        })
    }
}
