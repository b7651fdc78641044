//! Runs of lines that each begin with another label.

use crate::normalize::chars::{Text, before_colon};
use crate::normalize::heading::is_rubric;
use crate::normalize::piece::{Kind, Piece, is_labelled, widest_near};
use crate::normalize::{byline, furniture};
use crate::text::is_han;
use crate::text::mark_class::ends_sentence;
use std::collections::HashSet;
use std::ops::Range;

/// Labelled lines of a box that is too narrow for some of them: where each that goes on below fills the box, and what
/// stands below that begins with the next label, each is put together and is a paragraph.
pub(in crate::normalize::piece) fn wrapped(pieces: &mut Vec<Piece>) {
    /// Lines of one below its first at most; half ems by which one that goes on is short of the box; chars of the rest
    /// of the last one, behind which no label shows that it has ended.
    const BELOW: usize = 2;
    const SHORT: u32 = 3;
    const REST: usize = 3;
    let labels: Vec<Option<String>> =
        pieces.iter().map(|piece| label(piece).filter(|label| !byline::is_credit(label))).collect();
    let goes_on = |line: &Piece, rest: &Piece| {
        rest.kind == Kind::Open
            && !rest.page_start
            && rest.indent <= line.indent
            && !line.text.last().is_some_and(ends_sentence)
    };
    let ends_above = |line: &Piece, rest: &Piece| {
        line.text.last().is_some_and(|c| is_han(c) || c.is_ascii_digit())
            && rest.text.len() <= REST
            && !is_rubric(&rest.text.tight().string())
    };
    let mut at = 0;
    while at < pieces.len() {
        // The first line of each, and how many stand below it.
        let mut entries: Vec<(usize, usize)> = Vec::new();
        let mut next = at;
        while labels.get(next).is_some_and(Option::is_some) {
            let below = (next + 1..pieces.len())
                .take(BELOW)
                .take_while(|&line| labels[line].is_none())
                .take_while(|&line| goes_on(&pieces[line - 1], &pieces[line]))
                .count();
            let labelled = labels.get(next + 1 + below).is_some_and(Option::is_some);
            let rest = below > 0 && ends_above(&pieces[next], &pieces[next + 1]);
            let below = if labelled { below } else { usize::from(rest) };
            entries.push((next, below));
            next += 1 + below;
            if !labelled {
                break;
            }
        }
        let measure = pieces[at..next].iter().map(|piece| piece.width).max().unwrap_or(0);
        let full = |line: usize| pieces[line].width + SHORT >= measure;
        let filled = entries.iter().all(|&(first, below)| (first..first + below).all(full));
        let distinct = entries.iter().map(|&(first, _)| &labels[first]).collect::<HashSet<_>>();
        let known = || entries.iter().all(|&(first, _)| is_labelled(&pieces[first].text));
        let several = entries.len() >= LEAST || entries.len() > 1 && known();
        // The last one may go on as any text does.
        let unended = entries.last().is_some_and(|&(first, below)| {
            below == 0 && full(first) && !pieces[first].text.last().is_some_and(ends_sentence)
        });
        let wraps = entries.iter().any(|&(_, below)| below > 0);
        if several
            && wraps
            && filled
            && distinct.len() == entries.len()
            && !is_foot(pieces, at..next)
        {
            let whole = entries.len() - usize::from(unended);
            for (first, below) in entries.into_iter().take(whole) {
                for line in first + 1..=first + below {
                    let rest = pieces[line].take();
                    pieces[first].append(&rest);
                }
                pieces[first].kind = Kind::Whole;
            }
        }
        at = next.max(at + 1);
    }
    pieces.retain(|piece| !piece.text.is_empty());
}

/// Lines that follow one another at least, each with another label.
const LEAST: usize = 3;

/// The label that a line of running text begins with, where something stands behind it.
fn label(piece: &Piece) -> Option<String> {
    const LABEL: std::ops::RangeInclusive<usize> = 2..=6;
    let label = before_colon(&piece.text.0, 8)?;
    let said = label.len() + 1 < piece.text.len();
    let label = Text(label.to_vec()).tight().string();
    let named = LABEL.contains(&label.chars().count()) && label.chars().all(is_han);
    (piece.kind == Kind::Open && named && said).then_some(label)
}

/// Whether lines say who made the page and where they are reached, as stands at its foot.
fn is_foot(pieces: &[Piece], lines: Range<usize>) -> bool {
    let ends = lines.end == pieces.len();
    let lines = &pieces[lines];
    lines.iter().any(|piece| furniture::is_imprint_text(&piece.text))
        || ends && lines.iter().all(|piece| furniture::reaches(&piece.text))
}

/// Lines that each begin with another label are paragraphs, where several follow one another and do not
/// fill the column: `票价：50元`.
pub(in crate::normalize::piece) fn labelled(pieces: &mut [Piece]) {
    let widest = widest_near(pieces);
    // The label, and whether its line is short.
    let label = |at: usize| -> Option<(String, bool)> {
        let piece = &pieces[at];
        let label = label(piece).filter(|label| !byline::is_credit(label))?;
        let short = piece.width * 10 <= widest[at] * 9;
        let ended = !matches!(piece.text.last(), Some('，' | '、' | '：'));
        let whole = short || !piece.text.last().is_some_and(ends_sentence);
        (whole && ended).then_some((label, short))
    };
    let labels: Vec<Option<(String, bool)>> = (0..pieces.len()).map(label).collect();
    let mut at = 0;
    while at < labels.len() {
        let run: Vec<&(String, bool)> = labels[at..].iter().map_while(Option::as_ref).collect();
        // A full line may go on below it, but not above another label.
        let count = run.iter().rposition(|(_, short)| *short).map_or(0, |last| last + 1);
        let short = || run.iter().filter(|(_, short)| *short).map(|(label, _)| label);
        let distinct = short().collect::<HashSet<_>>().len();
        // Two are enough where both are labels that notices have.
        let known = || pieces[at..at + count].iter().all(|piece| is_labelled(&piece.text));
        let several = distinct >= LEAST || distinct > 1 && known();
        if several && short().count() == distinct && !is_foot(pieces, at..at + count) {
            pieces[at..at + count].iter_mut().for_each(|piece| piece.kind = Kind::Whole);
        }
        at += run.len().max(1);
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::of_lines;
    use super::super::tests::{TEXT, kinds};
    use super::*;

    #[test]
    fn labels_begin_paragraphs() {
        let lines = [TEXT, "甲乙奉献：18,642.50令吉", "丙丁：5元", "戊己庚：甲乙丙丁", TEXT];
        let (open, whole) = (Kind::Open, Kind::Whole);
        let found = kinds(&lines, labelled);
        assert_eq!(found, [open.clone(), whole.clone(), whole.clone(), whole, open.clone()]);
        let mut boxed = of_lines(&[
            TEXT,
            "甲乙：丙丁",
            "戊己：甲乙丙丁戊己、庚辛",
            "壬癸、子丑",
            "丙丁：甲乙丙丁戊己庚辛壬",
            "癸",
            TEXT,
        ]);
        wrapped(&mut boxed);
        let texts: Vec<String> = boxed.iter().map(|piece| piece.text.tight().string()).collect();
        assert_eq!(texts.len(), 5);
        assert!(texts[2].ends_with("壬癸、子丑") && texts[3].ends_with("壬癸"));
        assert!(boxed[1..4].iter().all(|piece| piece.kind == Kind::Whole));
        let found = kinds(&[TEXT, "记者：甲乙？", "丙丁：戊己。", "记者：庚辛？", TEXT], labelled);
        assert!(found.iter().all(|kind| *kind == open), "an interview");
    }
}
