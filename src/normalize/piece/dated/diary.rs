//! Dates with the weather beside them: a diary's subheads.

use crate::normalize::date;
use crate::normalize::piece::{Kind, Piece};
use crate::text::is_blank;
use crate::text::simplified::simplified;

/// The dates of a diary have the weather beside them and are its subheads: `三月十九日 晴`.
pub(in crate::normalize::piece) fn diary(pieces: &mut [Piece]) {
    const LONGEST: usize = 24;
    let entry = |piece: &Piece| -> bool {
        if piece.kind != Kind::Open || piece.text.len() > LONGEST || !date::may_begin(&piece.text) {
            return false;
        }
        let string = piece.string();
        let mut words = string.split(is_blank).filter(|word| !word.is_empty()).rev();
        words.next().is_some_and(|word| is_weather(word.chars())) && {
            let mut rest: Vec<&str> = words.collect();
            rest.reverse();
            rest.retain(|word| !word.starts_with("星期") && !word.starts_with('周'));
            date::read_line(&rest.concat()).is_some()
        }
    };
    let found: Vec<usize> = (0..pieces.len()).filter(|&at| entry(&pieces[at])).collect();
    if found.len() > 1 {
        found.into_iter().for_each(|at| pieces[at].kind = Kind::Subhead);
    }
}

/// Whether what stands beside a diary's date says what the weather was: `晴`, `雨轉晴`, `多云`.
pub(super) fn is_weather(text: impl Iterator<Item = char> + Clone) -> bool {
    const KINDS: &str = "晴阴雨雪风云雾霾霜雹";
    const WITH: &str = "雷阵暴多少小中大微转间有到时沙尘，、";
    const LONGEST: usize = 12;
    let mut chars = text.filter(|&c| !is_blank(c)).map(simplified);
    chars.clone().take(LONGEST + 1).count() <= LONGEST
        && chars.clone().any(|c| KINDS.contains(c))
        && chars.all(|c| KINDS.contains(c) || WITH.contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::piece::of_lines as pieces;

    #[test]
    fn dates_with_the_weather_are_a_diarys() {
        let lines = ["三月十九日 晴", "4月2日 星期二 小雨转阴", "四月二日 通车"];
        let mut pieces = pieces(&lines);
        diary(&mut pieces);
        let found: Vec<bool> = pieces.iter().map(|piece| piece.kind == Kind::Subhead).collect();
        assert_eq!(found, [true, true, false]);
    }
}
