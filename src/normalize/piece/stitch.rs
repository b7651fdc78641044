//! Lines put together that were cut at a tight mark, or at each character.

use super::lens::{is_bracketed, opens_with_lens};
use super::list_mark::list_mark;
use super::neighbours::widest_near;
use super::printed::Piece;
use crate::normalize::ablation::{Evidence, off};
use crate::normalize::chars::Text;
use crate::normalize::{byline, date};
use crate::text::mark_class::{closes, closes_pair, ends_sentence, opens};

/// Puts a line together of which the extraction made a line for each character, for it was spread out; a figure or
/// a Latin word stays whole before them.
fn shreds_joined(lines: Vec<Piece>) -> Vec<Piece> {
    const LEAST: usize = 3;
    let shred = |at: usize| lines[at].text.len() == 1;
    let follows = |at: usize| at > 0 && shred(at) && lines[at].blanks_before == 0;
    let word = |text: &Text| text.0.iter().all(|ch| ch.c.is_ascii_alphanumeric());
    // For each line whether it is of one with the line above it.
    let mut joined = vec![false; lines.len()];
    let mut at = 0;
    while at < lines.len() {
        let end = (at + 1..lines.len()).find(|&next| !follows(next)).unwrap_or(lines.len());
        let first = if shred(at) { at } else { at + 1 };
        // A date that was torn apart is put together as one.
        let dated = lines[first..end].iter().all(|line| date::is_fragment(&line.text));
        if end - first >= LEAST && !dated {
            let whole = shred(at) || word(&lines[at].text);
            joined[if whole { at + 1 } else { at + 2 }..end].fill(true);
        }
        at = end;
    }
    let mut out: Vec<Piece> = Vec::with_capacity(lines.len());
    for (line, joined) in lines.into_iter().zip(joined) {
        match out.last_mut().filter(|_| joined) {
            Some(last) => last.append_apart(&line),
            None => out.push(line),
        }
    }
    out
}

/// Whether a line is the number of a note in square brackets, and nothing else.
fn is_reference(text: &Text) -> bool {
    const LONGEST: usize = 4;
    let [open, number @ .., close] = &text.0[..] else { return false };
    let square = matches!((open.c, close.c), ('[', ']') | ('［', '］') | ('〔', '〕'));
    square && text.len() <= LONGEST && number.iter().all(|ch| ch.c.is_ascii_digit())
}

/// No press starts a line with a closing mark: such a line is the rest of the line before. And a
/// line that ends in a pause and is filled up exactly by a next line that opens a quotation was
/// one line, cut where the marks are set tight.
pub(super) fn stitch(lines: Vec<Piece>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(lines.len());
    let mut cuts = 0;
    for line in shreds_joined(lines) {
        // A bracket before figures is one of them, misread.
        let figure = line.text.first() == Some(']')
            && line.text.0.get(1).is_some_and(|ch| ch.c.is_ascii_digit());
        let begins = line.text.first().is_some_and(closes) && !figure;
        // So is a reference that was set high: `〔2〕`.
        let reference = line.text.len() > 2
            && is_reference(&line.text)
            && pieces.last().is_some_and(|last| last.text.len() > line.text.len());
        let is_rest = reference
            || line.blanks_before == 0 && begins && {
                // After a full stop another one is a misread bullet.
                let stopped = pieces.last().and_then(|last| last.text.last()) == Some('。');
                !(stopped && line.text.first() == Some('。') && line.text.len() > 3)
            };
        match pieces.last_mut().filter(|_| is_rest) {
            Some(last) => {
                last.append(&line);
                cuts += 1;
            }
            None => pieces.push(line),
        }
    }
    if off(Evidence::TightMarks) {
        return pieces;
    }
    let usual = cuts > 1;
    // This extraction cuts lines at tight marks, before opening ones too. Both halves of one line
    // fit into the column; a paragraph's end and the next one's first line do not, unless the end
    // is shorter than an indent.
    let widest = widest_near(&pieces);
    // Of two quotations on lines of their own each is a paragraph, and so is what ends above them.
    let quotes = |c: char| matches!(c, '“' | '「' | '『');
    let quoted = |piece: &Piece| {
        let inside = piece.text.0.get(1..piece.text.len().saturating_sub(1)).unwrap_or_default();
        piece.text.first().is_some_and(quotes)
            && matches!(piece.text.last(), Some('”' | '」' | '』'))
            && !inside.iter().any(|ch| closes_pair(ch.c))
    };
    let spoken: Vec<bool> = (0..pieces.len())
        .map(|at| {
            let next = pieces.get(at + 1).and_then(|next| next.text.first());
            quoted(&pieces[at]) && next.is_some_and(quotes)
        })
        .collect();
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    for (index, piece) in pieces.into_iter().enumerate() {
        let latin = piece.text.0.iter().filter(|ch| ch.c.is_ascii_alphanumeric()).count();
        let slack = 1 + u32::try_from(latin).unwrap_or(0) / 4;
        let whole = |c: char| ends_sentence(c) || closes_pair(c);
        let may_pause = |c: char| closes(c) && !(spoken[index] && whole(c));
        let fills = |last: &Piece| {
            piece.blanks_before == 0
                && piece.text.first().is_some_and(opens)
                && last.text.last().is_some_and(may_pause)
                && !byline::opens_signoff(&piece.text.tight().string())
                && !byline::is_bracketed_signoff(&piece.text)
                && list_mark(&piece.text) == 0
                && !is_bracketed(&piece.text)
                && !(opens_with_lens(&piece.text) && last.text.last().is_some_and(whole))
                && last.width + piece.width <= widest[index] + slack
                // Without other cuts the two must fill a line, and a pause stand between.
                && (usual
                    || last.width + piece.width + 1 >= widest[index]
                        && matches!(last.text.last(), Some('：' | '，' | '、' | '；')))
        };
        // What closes a sign-off of two lines ends its text.
        let signed = out.iter().rev().take(3).any(|before| {
            matches!(before.text.first(), Some('（' | '('))
                && byline::opens_signoff(&before.text.tight().string())
        });
        match out.last_mut().filter(|last| !signed && fills(last)) {
            Some(last) => last.append(&piece),
            None => out.push(piece),
        }
    }
    out
}
