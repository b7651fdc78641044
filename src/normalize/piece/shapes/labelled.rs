//! Runs of lines that each begin with another label.

use crate::normalize::chars::{Text, before_colon};
use crate::normalize::piece::{Kind, Piece, is_labelled, widest_near};
use crate::normalize::{byline, furniture};
use crate::text::is_han;
use crate::text::mark_class::ends_sentence;
use std::collections::HashSet;

/// Lines that each begin with another label are paragraphs, where several follow one another and do not
/// fill the column: `票价：50元`.
pub(in crate::normalize::piece) fn labelled(pieces: &mut [Piece]) {
    const LEAST: usize = 3;
    const LABEL: std::ops::RangeInclusive<usize> = 2..=6;
    let widest = widest_near(pieces);
    // The label, and whether its line is short.
    let label = |at: usize| -> Option<(String, bool)> {
        let piece = &pieces[at];
        let label = before_colon(&piece.text.0, 8)?;
        let said = label.len() + 1 < piece.text.len();
        let label = Text(label.to_vec()).tight().string();
        let named = LABEL.contains(&label.chars().count())
            && label.chars().all(is_han)
            && !byline::is_credit(&label);
        let short = piece.width * 10 <= widest[at] * 9;
        let ended = !matches!(piece.text.last(), Some('，' | '、' | '：'));
        let whole = short || !piece.text.last().is_some_and(ends_sentence);
        (piece.kind == Kind::Open && named && said && whole && ended).then_some((label, short))
    };
    let labels: Vec<Option<(String, bool)>> = (0..pieces.len()).map(label).collect();
    let mut at = 0;
    while at < labels.len() {
        let run: Vec<&(String, bool)> = labels[at..].iter().map_while(Option::as_ref).collect();
        // A full line may go on below it, but not above another label.
        let count = run.iter().rposition(|(_, short)| *short).map_or(0, |last| last + 1);
        let short = || run.iter().filter(|(_, short)| *short).map(|(label, _)| label);
        let distinct = short().collect::<HashSet<_>>().len();
        // Who made the page and where they are reached stands at its foot.
        let foot = || {
            let lines = &pieces[at..at + count];
            lines.iter().any(|piece| furniture::is_imprint_text(&piece.text))
                || at + count == pieces.len()
                    && lines.iter().all(|piece| furniture::reaches(&piece.text))
        };
        // Two are enough where both are labels that notices have.
        let known = || pieces[at..at + count].iter().all(|piece| is_labelled(&piece.text));
        let several = distinct >= LEAST || distinct > 1 && known();
        if several && short().count() == distinct && !foot() {
            pieces[at..at + count].iter_mut().for_each(|piece| piece.kind = Kind::Whole);
        }
        at += run.len().max(1);
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{TEXT, kinds};
    use super::*;

    #[test]
    fn labels_begin_paragraphs() {
        let lines = [TEXT, "甲乙奉献：18,642.50令吉", "丙丁：5元", "戊己庚：甲乙丙丁", TEXT];
        let (open, whole) = (Kind::Open, Kind::Whole);
        let found = kinds(&lines, labelled);
        assert_eq!(found, [open.clone(), whole.clone(), whole.clone(), whole, open.clone()]);
        let found = kinds(&[TEXT, "记者：甲乙？", "丙丁：戊己。", "记者：庚辛？", TEXT], labelled);
        assert!(found.iter().all(|kind| *kind == open), "an interview");
    }
}
