//! Lines cut in two: a text and the note that it goes on elsewhere, a title and its by-line.

use super::printed::Piece;
use crate::normalize::chars::Text;
use crate::normalize::line::width;
use crate::normalize::{byline, furniture};

/// Cuts a line in two where a note that the text goes on elsewhere follows on it, or where text follows
/// a note that it comes from elsewhere: `…了。（下转第5版）`, `（上接第1版）他…`.
pub(super) fn part_notes(pieces: Vec<Piece>) -> Vec<Piece> {
    /// Chars of such a note at most.
    const LONGEST: usize = 16;
    let open = |c: char| matches!(c, '（' | '(');
    let close = |c: char| matches!(c, '）' | ')');
    let cut = |text: &Text| -> Option<usize> {
        let end = text.0.iter().take(LONGEST).position(|ch| close(ch.c)).map(|at| at + 1);
        let before = end.filter(|&end| {
            text.first().is_some_and(open)
                && end < text.len()
                && furniture::is_note(&text.slice(0..end))
        });
        before.or_else(|| {
            text.last().filter(|&c| close(c))?;
            let at = text.0.iter().rposition(|ch| open(ch.c)).filter(|&at| at > 0)?;
            furniture::is_note(&text.slice(at..text.len())).then_some(at)
        })
    };
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let Some(at) = cut(&piece.text) else {
            out.push(piece);
            continue;
        };
        let (mut head, mut tail) = (piece.clone(), piece.clone());
        head.text = piece.text.slice(0..at).trimmed();
        head.width = width(&head.text);
        tail.text = piece.text.slice(at..piece.text.len()).trimmed();
        tail.width = width(&tail.text);
        tail.blanks_before = 0;
        tail.page_start = false;
        tail.indent = 0;
        out.extend([head, tail]);
    }
    out
}

/// Cuts a line in two where a by-line follows a title's end on it. A sign-off may go on on the next
/// line.
pub(super) fn part_bylines(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out = Vec::with_capacity(pieces.len());
    for at in 0..pieces.len() {
        if let Some([piece, next]) = pieces.get_mut(at..at + 2)
            && next.blanks_before == 0
            && byline::signoff_goes_on(&piece.text, &next.text)
        {
            piece.append(next);
            next.text = Text::default();
        }
        let piece = pieces[at].take();
        if piece.text.is_empty() {
            continue;
        }
        match byline::suffix(&piece.text).or_else(|| byline::signoff_suffix(&piece.text)) {
            Some(at) => {
                let (mut head, mut tail) = (piece.clone(), piece.clone());
                head.text = piece.text.slice(0..at).trimmed();
                head.width = width(&head.text);
                tail.text = piece.text.slice(at..piece.text.len());
                tail.width = width(&tail.text);
                tail.blanks_before = 0;
                tail.page_start = false;
                out.extend([head, tail]);
            }
            None => out.push(piece),
        }
    }
    out
}
