//! Who signs a letter as the readers' own.

use crate::normalize::piece::{Kind, Piece};
use crate::text::simplified::simplified;

/// Whoever signs a letter as the readers' own: `你们的某某姐姐`.
pub(in crate::normalize::piece) fn signatures(pieces: &mut [Piece]) {
    const LONGEST: usize = 12;
    const BEGINS: [&str; 5] = ["你们的", "您的", "你的", "爱你们的", "永远爱你们的"];
    const ENDS: [&str; 12] = [
        "姐姐", "哥哥", "朋友", "编辑", "主编", "老师", "记者", "校长", "叔叔", "阿姨", "妈妈",
        "爸爸",
    ];
    for at in 1..pieces.len() {
        let (above, piece) = (&pieces[at - 1], &pieces[at]);
        let ended = above.kind == Kind::Open && above.ends();
        if !ended || piece.kind != Kind::Open || piece.text.len() > LONGEST {
            continue;
        }
        let string: String = piece.text.tight().0.iter().map(|ch| simplified(ch.c)).collect();
        if BEGINS.iter().any(|word| string.starts_with(word))
            && ENDS.iter().any(|word| string.ends_with(word))
        {
            pieces[at].kind = Kind::Whole;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{TEXT, kinds};
    use super::*;

    #[test]
    fn a_letters_signature_is_a_paragraph() {
        let found = kinds(&[TEXT, "再见！", "你们的小红姐姐", "你们的春天"], signatures);
        assert_eq!(found[2..], [Kind::Whole, Kind::Open]);
    }
}
