//! The house's choices where the rules leave one (the OPT rows of the rule list), each under the
//! name it has on a command line, in English and in Chinese.

use crate::compose::Writing;
use crate::text::mark::Level;
use crate::wording::is_traditional;
use crate::{Error, Result};
use std::fmt;
use std::str::FromStr;

/// Which marks of punctuation keep their whole em (R17).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PunctuationStyle {
    /// 可调: on a full em, half at a line's end, and a line that needs the room takes the blank
    /// halves back, mark by mark in the order of R20 (CLREQ "Punctuation Width Adjustment").
    #[default]
    Adjustable,
    /// 全角: a full em everywhere, at a line's edges too; only brackets share their blank with the
    /// mark beside them (R12).
    Quanjiao,
    /// 开明: 。？！ on a full em, every other mark on half an em; half at a line's end.
    Kaiming,
    /// 行末半角: a full em, half at a line's end; brackets at a line's start hug the edge.
    Hangmobanjiao,
    /// 半角: every mark on half an em.
    Banjiao,
}

/// How much blank marks keep that meet each other (R12).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AdjacentMarks {
    /// Two marks take one and a half em.
    #[default]
    Loose,
    /// Two marks take one em.
    Tight,
}

/// The gap between Han and Latin, a quarter of an em by nature (R24).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HanLatinGap {
    /// Neither gives (R20, step 6) nor takes (R21, step 2) unless all gaps of the line do.
    Fixed,
    /// From an eighth to a third of an em, as most houses have it.
    #[default]
    Third,
    /// From an eighth to half an em, CLREQ's cap.
    Half,
}

/// Where stops stand (CLREQ "Sizes and positions").
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Conventions {
    /// As the language of the edition has it.
    #[default]
    Auto,
    /// 简体: in the first half of their em, which may lose the other half (R11).
    Simplified,
    /// 繁体: in the middle of their em, which never changes.
    Traditional,
}

/// How paragraphs are set, whatever the paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Typesetting {
    /// What may not stand at a line's start or end (R1–R3).
    pub prohibition: Level,
    /// Which marks are half-width, and where (R17).
    pub punctuation: PunctuationStyle,
    /// How much blank is between marks that meet (R12).
    pub adjacent: AdjacentMarks,
    /// Whether ，。、 and other stops may hang in the margin beside a full line (R15).
    pub hanging: bool,
    /// Whether gaps between Han and Latin take part in line adjustment (R20, R21).
    pub han_latin: HanLatinGap,
    /// Whether 。？！ keep their full em inside a line even where all else gave way (R20, step 7).
    pub fixed_stops: bool,
    /// Where stops stand; [`Conventions::Auto`] is Simplified where nobody knows the language.
    pub conventions: Conventions,
}

impl Typesetting {
    /// The same for a text in a language (BCP 47).
    #[must_use]
    pub fn in_language(self, tag: &str) -> Self {
        let conventions = match self.conventions {
            Conventions::Auto if is_traditional(tag) => Conventions::Traditional,
            chosen => chosen,
        };
        Self { conventions, ..self }
    }
}

/// Gives a choice its names: the first is what [`fmt::Display`] shows.
macro_rules! named {
    ($choice:ty, $what:literal, $($value:path = $english:literal, $chinese:literal;)+) => {
        impl Choice for $choice {
            const NAMES: &'static [(Self, &'static str, &'static str)] =
                &[$(($value, $english, $chinese)),+];
        }

        impl fmt::Display for $choice {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let named = Self::NAMES.iter().find(|(value, ..)| value == self);
                f.write_str(named.map_or("", |(_, english, _)| english))
            }
        }

        impl FromStr for $choice {
            type Err = Error;

            fn from_str(name: &str) -> Result<Self> {
                let named = Self::NAMES.iter().find(|(_, english, chinese)| {
                    name.eq_ignore_ascii_case(english) || name.trim_end_matches('式') == *chinese
                });
                named.map(|(value, ..)| *value).ok_or_else(|| {
                    let known: Vec<String> = Self::NAMES
                        .iter()
                        .map(|(_, english, chinese)| format!("{english} ({chinese})"))
                        .collect();
                    Error::new(format!("{name} is no {}", $what))
                        .help(format!("give one of {}", known.join(", ")))
                })
            }
        }
    };
}

/// A choice that has names.
pub trait Choice: Sized + 'static {
    /// Each value with its English and its Chinese name.
    const NAMES: &'static [(Self, &'static str, &'static str)];
}

named! { Level, "level of the prohibition rules",
    Level::None = "none", "不避头尾";
    Level::Basic = "basic", "基本";
    Level::Gb = "gb", "国标";
    Level::Strict = "strict", "严格";
}

named! { Writing, "writing mode",
    Writing::HorizontalTb = "horizontal-tb", "横排";
    Writing::VerticalRl = "vertical-rl", "竖排";
}

named! { PunctuationStyle, "style of punctuation",
    PunctuationStyle::Adjustable = "adjustable", "可调";
    PunctuationStyle::Quanjiao = "quanjiao", "全角";
    PunctuationStyle::Kaiming = "kaiming", "开明";
    PunctuationStyle::Hangmobanjiao = "hangmobanjiao", "行末半角";
    PunctuationStyle::Banjiao = "banjiao", "半角";
}

named! { AdjacentMarks, "width of adjacent marks",
    AdjacentMarks::Loose = "loose", "一字半";
    AdjacentMarks::Tight = "tight", "一字";
}

named! { Conventions, "convention",
    Conventions::Auto = "auto", "自动";
    Conventions::Simplified = "simplified", "简体";
    Conventions::Traditional = "traditional", "繁体";
}

named! { HanLatinGap, "gap between Han and Latin",
    HanLatinGap::Fixed = "fixed", "固定";
    HanLatinGap::Third = "third", "三分";
    HanLatinGap::Half = "half", "二分";
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reads_its_names<T: Choice + FromStr + fmt::Display + fmt::Debug + Copy + PartialEq>() {
        for (value, english, chinese) in T::NAMES {
            for name in [english, chinese] {
                assert!(name.parse::<T>().is_ok_and(|read| read == *value), "{name}");
            }
            assert_eq!(value.to_string(), *english);
        }
        assert!("no such name".parse::<T>().is_err());
    }

    #[test]
    fn each_choice_is_read_by_both_its_names() {
        reads_its_names::<Level>();
        reads_its_names::<PunctuationStyle>();
        reads_its_names::<AdjacentMarks>();
        reads_its_names::<HanLatinGap>();
        reads_its_names::<Conventions>();
        reads_its_names::<Writing>();
        let of = |tag| Typesetting::default().in_language(tag).conventions;
        assert_eq!(of("zh-Hant-TW"), Conventions::Traditional);
        assert_eq!(of("zh-HK"), Conventions::Traditional);
        assert_eq!((of("zh-Hans-HK"), of("")), (Conventions::Auto, Conventions::Auto));
        assert_eq!("开明式".parse::<PunctuationStyle>().ok(), Some(PunctuationStyle::Kaiming));
    }
}
