//! Papers and sizes of type by the names that printers use.

use crate::frame::{Length, Size};
use std::str::FromStr;

/// A trimmed page, upright or lying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm (GB/T 148, ISO 216).
    A4,
    /// 148 × 210 mm.
    A5,
    /// 176 × 250 mm.
    B5,
    /// 16开 of the sheet of 787 × 1092 mm, trimmed: 185 × 260 mm.
    K16,
    /// 32开 of the same sheet, trimmed: 130 × 184 mm.
    K32,
    /// Any other.
    Custom(Size),
}

/// The papers with names.
const PAPERS: [(&str, Paper); 5] = [
    ("a4", Paper::A4),
    ("a5", Paper::A5),
    ("b5", Paper::B5),
    ("16k", Paper::K16),
    ("32k", Paper::K32),
];

/// Least and greatest side of a page in mm: a PDF's page ends at 14400 pt (ISO 32000-1, annex C).
const SIDES: std::ops::RangeInclusive<f64> = 50.0..=2000.0;

impl Paper {
    /// Width and height.
    pub fn size(self) -> Size {
        let (width, height) = match self {
            Self::A4 => (210.0, 297.0),
            Self::A5 => (148.0, 210.0),
            Self::B5 => (176.0, 250.0),
            Self::K16 => (185.0, 260.0),
            Self::K32 => (130.0, 184.0),
            Self::Custom(size) => return size,
        };
        Size { width: Length::mm(width), height: Length::mm(height) }
    }
}

impl FromStr for Paper {
    type Err = String;

    /// A name of the list, or width and height in mm: `170x240`.
    fn from_str(text: &str) -> std::result::Result<Self, String> {
        let name = text.trim().to_lowercase().replace('开', "k");
        if let Some((_, paper)) = PAPERS.iter().find(|(known, _)| *known == name) {
            return Ok(*paper);
        }
        let side = |text: &str| -> Option<f64> {
            let side = text.trim().trim_end_matches("mm").trim_end().parse().ok()?;
            SIDES.contains(&side).then_some(side)
        };
        let sides = name.split_once(['x', '×', '*']);
        match sides.and_then(|(width, height)| Some((side(width)?, side(height)?))) {
            Some((width, height)) => {
                Ok(Self::Custom(Size { width: Length::mm(width), height: Length::mm(height) }))
            }
            None => {
                Err("a4, a5, b5, 16k, 32k, or width and height in mm from 50 to 2000, as 170x240"
                    .to_owned())
            }
        }
    }
}

/// The smallest body that R35 allows, in points: 六号.
pub const SMALLEST: f64 = 7.875;

/// Sizes by their Chinese names, in points.
const SIZES: [(&str, f64); 8] = [
    ("三号", 16.0),
    ("小三", 15.0),
    ("四号", 14.0),
    ("小四", 12.0),
    ("五号", 10.5),
    ("小五", 9.0),
    ("六号", 7.875),
    ("二号", 22.0),
];

/// A size of type: points (`10.5`, `10.5pt`) or its Chinese name (`五号`).
///
/// # Errors
/// The text that is neither, with what it could be.
pub fn type_size(text: &str) -> std::result::Result<Length, String> {
    let name = text.trim();
    if let Some((_, points)) = SIZES.iter().find(|(known, _)| *known == name) {
        return Ok(Length::pt(*points));
    }
    let points = name.trim_end_matches("pt").trim_end().parse::<f64>().ok();
    match points.filter(|points| (SMALLEST..=72.0).contains(points)) {
        Some(points) => Ok(Length::pt(points)),
        None => Err("points from 7.875 to 72, as 10.5, or a name as 五号, 小四, 四号".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_and_sizes_are_read() {
        for wrong in ["", "a3x", "10x10", "170", "170x", "nanxinf", "170xNaN"] {
            assert!(wrong.parse::<Paper>().is_err(), "{wrong}");
        }
        assert_eq!(type_size("五号"), Ok(Length::pt(10.5)));
        assert_eq!(type_size("12 pt"), Ok(Length::pt(12.0)));
        for wrong in ["", "号", "5", "NaN", "-12", "900"] {
            assert!(type_size(wrong).is_err(), "{wrong}");
        }
    }
}
