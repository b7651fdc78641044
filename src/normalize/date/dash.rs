//! What stands between two dates: dashes, and what an OCR makes of them.

use super::numeral::{han_digit, is_ten};
use crate::text::is_blank;

/// What stands behind a dash, if one begins the text. An OCR makes 一 or ー of a dash; before figures it
/// can be nothing else.
pub(super) fn behind_dash(text: &str) -> Option<&str> {
    let text = text.trim_start_matches(is_blank);
    let dashes = text.trim_start_matches(DASHES);
    let read = text.trim_start_matches(MISREAD_DASHES);
    let figures = read.len() < text.len() && read.starts_with(|c: char| c.is_ascii_digit());
    // `四十二年一四十六年`: no date that was read to its end goes on with a numeral.
    let numerals = text.strip_prefix(MISREAD_DASHES).filter(|read| {
        let end = read.find(|c: char| han_digit(c).is_none() && !is_ten(c));
        end.is_some_and(|end| end > 0 && read[end..].starts_with(['年', '月', '日']))
    });
    let behind = if figures { read } else { numerals.unwrap_or(dashes) };
    (behind.len() < text.len()).then(|| behind.trim_start_matches(is_blank))
}

/// What stands between two dates.
pub(super) const DASHES: [char; 8] = ['—', '–', '-', '－', '～', '~', '至', '到'];

/// What an OCR makes of a dash.
const MISREAD_DASHES: [char; 2] = ['一', 'ー'];

/// A dash, read well or not.
pub(super) fn is_dash(c: char) -> bool {
    DASHES.contains(&c) || MISREAD_DASHES.contains(&c)
}

/// Whether a character stands in years without their units, or between two of them.
pub(in crate::normalize) fn of_bare_years(c: char) -> bool {
    c.is_ascii_digit() || is_dash(c)
}
