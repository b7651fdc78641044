//! Lines that tell who made the page, whatever the makers are called → contacts.

use super::staff::is_staff;
use crate::model::FurnitureKind;
use crate::normalize::byline;
use crate::normalize::piece::{Kind, Piece};
use crate::text::simplified::in_simplified;
use crate::text::{is_blank, is_han};

/// Marks who made the page, at its end or right over other matter of it, whatever they are called: labels with a
/// colon and short values, one a name, and one label that is no writer's.
pub(super) fn makers(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    for at in (0..kinds.len()).rev() {
        let piece = &pieces[at];
        let ends = at + 1 == kinds.len() || pieces[at + 1].page_start || kinds[at + 1].is_some();
        if ends && kinds[at].is_none() && piece.kind == Kind::Open && tell_makers(&piece.string()) {
            kinds[at] = Some(FurnitureKind::Contact);
        }
    }
}

/// Whether a line is nothing but labels and names: `组稿：甲乙 题字：丙丁 插图：戊己`.
pub(super) fn tell_makers(line: &str) -> bool {
    /// Chars of a value at most.
    const VALUE: usize = 12;
    let line = in_simplified(line);
    let (mut pairs, mut named, mut staff, mut others) = (0, false, false, false);
    for word in line.split(is_blank).filter(|word| !word.is_empty()) {
        match word.split_once(['：', ':']) {
            Some((label, value)) => {
                let short = (2..=6).contains(&label.chars().count()) && label.chars().all(is_han);
                if !short || value.is_empty() || value.chars().count() > VALUE {
                    return false;
                }
                pairs += 1;
                named |= byline::is_name(value);
                let credit = byline::is_credit(label);
                staff |= credit || is_staff(label) || label.contains("编辑");
                others |= !credit;
            }
            // The rest of a Latin name, or another name.
            None if pairs > 0 && word.chars().all(|c| c.is_ascii_alphabetic() || c == '.') => {}
            None if pairs > 0 && byline::is_name(word) => {}
            None => return false,
        }
    }
    pairs > 1 && named && staff && others && !line.contains(['，', '。', '；'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_made_a_page_whatever_they_are_called() {
        for line in [
            "组稿：所办公室 题字：王明 插图：李小燕（1958年）",
            "策展人：王明 展刊编辑：李小燕 译者：Ada Wren",
        ] {
            assert!(tell_makers(line), "{line}");
        }
        for line in [
            "口述：王明 整理：李小燕",
            "时间：三月 地点：某处礼堂",
            "王明：你好 李小燕：好",
            "策展人：王明",
        ] {
            assert!(!tell_makers(line), "{line}");
        }
    }
}
