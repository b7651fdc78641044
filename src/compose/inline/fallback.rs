//! What gives way where two rules collide: each case by name, for the remarks of a line.

use crate::frame::Length;
use crate::text::mark::Level;
use std::fmt;

/// A rule that could not be kept, and what was done instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fallback {
    /// R18 against R8: a box that nothing breaks is wider than the line, by so much.
    Overfull(Length),
    /// R18 against R22: a line without a gap that opens stays short, by so much.
    Short(Length),
    /// R22 against R18: the letters of a line of one word are set apart to fill it.
    Letterspaced,
    /// R23 against R8 and R9: a long word or number on the next line leaves this one wide, by so
    /// many thousandths of an em a gap.
    Gaping(i64),
    /// R29 against R1 and R8: nothing can be brought down to a lone character.
    Runt,
    /// R8 against R18: a word wider than a line is broken without a hyphen.
    BrokenWord,
    /// R8 against R23: an address is broken inside one of its parts.
    BrokenAddress,
    /// R3 against R8: an address is broken after a solidus.
    SolidusAtEnd,
    /// R5: a row of marks wider than a line is parted where none may be.
    PartedMarks,
    /// No face has the character; the geta stands for it.
    Missing(char),
}

/// Up to which blank between Han nobody is told (R23), in 1/1000 em: a narrow column has to take
/// more.
pub fn gaping(measure: Length, em: Length) -> i64 {
    if measure >= em * 20 { 100 } else { 250 }
}

/// True where the level forbids a solidus at a line's end (R3).
pub fn keeps_solidus(level: Level) -> bool {
    level >= Level::Gb
}

impl fmt::Display for Fallback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overfull(by) => {
                write!(f, "R18: a line is {:.2} pt wider than its measure", by.to_pt())
            }
            Self::Short(by) => {
                write!(f, "R18: a line of one word ends {:.2} pt before its measure", by.to_pt())
            }
            Self::Letterspaced => {
                f.write_str("R22: the letters of a line of one word are set apart")
            }
            Self::Gaping(mille) => {
                let em = *mille as f64 / 1000.0;
                write!(f, "R23: {em:.2} em between the characters of a line")
            }
            Self::Runt => {
                f.write_str("R29: no break leaves more than one character on the last line")
            }
            Self::BrokenWord => {
                f.write_str("R8: a word wider than its line is broken without a hyphen")
            }
            Self::BrokenAddress => f.write_str("R8: an address is broken inside one of its parts"),
            Self::SolidusAtEnd => f.write_str("R3: an address is broken after a solidus"),
            Self::PartedMarks => f.write_str("R5: a row of marks is parted where none may be"),
            Self::Missing(c) => write!(
                f,
                "no face has U+{:04X} {c}; {} stands for it",
                u32::from(*c),
                crate::font::MISSING
            ),
        }
    }
}
