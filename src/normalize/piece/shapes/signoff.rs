//! Sign-offs in brackets, put together from the lines over which they go.

use super::suspect;
use crate::model::FurnitureKind;
use crate::normalize::chars::Text;
use crate::normalize::ledger::Ledger;
use crate::normalize::piece::{Kind, Piece};
use crate::normalize::{byline, misread};
use crate::text::mark_class::{closes, ends_sentence};
use crate::text::simplified::simplified;
use crate::text::{is_blank, is_han};

/// Whether two lines are a bracket with a place of work or a post and a known name in it.
fn signs_over_two(pieces: &[Piece], at: usize) -> bool {
    const LONGEST: usize = 30;
    let Some([first, second]) = pieces.get(at..at + 2) else { return false };
    let opens = matches!(first.text.first(), Some('（' | '('));
    let closes = matches!(second.text.last(), Some('）' | ')'));
    let plain = |piece: &Piece| {
        piece.text.0.iter().all(|ch| is_han(ch.c) || is_blank(ch.c) || "（）()".contains(ch.c))
    };
    if !opens
        || !closes
        || second.kind != Kind::Open
        || first.text.len() + second.text.len() > LONGEST
        || !(plain(first) && plain(second))
    {
        return false;
    }
    let mut whole = first.clone();
    whole.append(second);
    byline::is_bracketed_signoff(&whole.text)
}

/// Whether a line of text is much shorter than those below its writer's name, and so is the first of these: no title
/// stands over a name and a text.
fn is_far_from_full(line: &Piece, below: &[Piece]) -> bool {
    const NEAR: usize = 8;
    let widest = below.iter().take(NEAR).map(|piece| piece.width).max().unwrap_or(0);
    let short = |piece: &Piece| piece.width * 4 <= widest * 3;
    line.kind == Kind::Open && short(line) && line.text.len() > 4 && below.first().is_none_or(short)
}

/// Whether a line ends with who took the picture that it tells of, behind a full stop and a gap: `…。 甲乙摄`.
fn is_credited(text: &Text) -> bool {
    if !text.last().is_some_and(|c| matches!(simplified(c), '摄' | '图')) {
        return false;
    }
    let gap = text.0.windows(2).rposition(|pair| pair[0].c == '。' && is_blank(pair[1].c));
    gap.is_some_and(|gap| byline::is_picture_credit(&text.slice(gap + 1..text.len()).trimmed()))
}

/// Puts the lines of a bracketed sign-off together: `（作者：甲大学` / `教授）`.
pub(in crate::normalize::piece) fn signoffs(pieces: &mut Vec<Piece>, ledger: &mut Ledger) {
    const MOST_LINES: usize = 5;
    // Where sign-offs are the custom, one of which only brackets and a colon are left is one too.
    let bracket = |piece: &Piece| matches!(piece.text.first(), Some('（' | '(' | '〈'));
    let usual = pieces
        .iter()
        .filter(|piece| bracket(piece) && byline::opens_signoff(&piece.text.tight().string()))
        .count();
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut index = 0;
    while index < pieces.len() {
        let open = pieces[index].kind == Kind::Open;
        let exact = open
            && bracket(&pieces[index])
            && byline::opens_signoff(&pieces[index].text.tight().string());
        let opens = exact
            || open
                && (byline::opens_misread_signoff(&pieces[index].text)
                    || byline::opens_source(&pieces[index].text));
        // A bracket with a writer in it, below a paragraph's end.
        let above = out.last().and_then(|before| before.text.last());
        let whole_above = out.last().is_some_and(|before| {
            matches!(before.kind, Kind::Whole | Kind::Date(_)) || is_credited(&before.text)
        });
        let opened = pieces[index].text.first().is_some_and(misread::opens_bracket);
        let asked = open && !exact && (usual > 1 || opened);
        let below_end = asked
            && (above.is_some_and(|c| ends_sentence(c) || closes(c))
                || whole_above
                || out.last().is_some_and(|before| is_far_from_full(before, &pieces[index + 1..])));
        let whole = below_end
            && (byline::is_bracketed_signoff(&pieces[index].text)
                || byline::office_alone(&pieces[index].text).is_some()
                    && is_short_below(pieces, index));
        // `（某某博物馆馆员` / `甲乙）`
        let two = below_end && !whole && signs_over_two(pieces, index);
        let below_text = below_end || above == Some('.');
        let lost = usual > 1 && open && !opens && !whole && below_text;
        let lost = if lost { shapeless(&pieces[index..]) } else { 0 };
        let mut piece = pieces[index].take();
        index += 1;
        if whole {
            piece.kind = Kind::Signoff;
        } else if two {
            piece.append(&pieces[index]);
            piece.kind = Kind::Signoff;
            index += 1;
        } else if lost > 0 {
            for more in &pieces[index..index + lost - 1] {
                piece.append(more);
            }
            piece.kind = Kind::Signoff;
            suspect(&piece, "署名", ledger);
            index += lost - 1;
        } else if opens {
            let reach = (index + MOST_LINES - 1).min(pieces.len());
            let end = (index - 1..reach)
                .take_while(|&at| at < index || pieces[at].kind == Kind::Open)
                .find(|&at| {
                    let text = if at < index { &piece.text } else { &pieces[at].text };
                    text.last().is_some_and(misread::closes_bracket)
                });
            let printed = |text: &Text| matches!(text.last(), Some('）' | ')'));
            if let Some(end) = end {
                let closed = printed(if end < index { &piece.text } else { &pieces[end].text });
                for more in &pieces[index..=end.max(index - 1)] {
                    piece.append(more);
                }
                // `（记者甲乙摄）` signs a picture.
                piece.kind = if byline::is_picture_credit(&piece.text) {
                    Kind::Furniture(FurnitureKind::Caption)
                } else {
                    Kind::Signoff
                };
                if !exact || !closed {
                    suspect(&piece, "署名", ledger);
                }
                index = end + 1;
            }
        }
        out.push(piece);
    }
    *pieces = out;
}

/// Whether a text can begin below a line: a blank line stands there, a short line, or nothing.
fn is_short_below(pieces: &[Piece], at: usize) -> bool {
    const COLUMN: usize = 8;
    let widest = pieces[at.saturating_sub(COLUMN)..at].iter().map(|piece| piece.width).max();
    let widest = widest.unwrap_or(0);
    pieces.get(at + 1).is_none_or(|next| next.blanks_before > 0 || next.width * 4 < widest * 3)
}

/// Lines of a sign-off whose fixed words were lost: a few short lines with a colon near the start
/// and at the end a closing bracket that nothing but the first character opens. 0 where it is none.
fn shapeless(pieces: &[Piece]) -> usize {
    const MOST_LINES: usize = 3;
    const LONGEST: usize = 40;
    let Some(first) = pieces.first() else { return 0 };
    if byline::shapeless_head(&first.text.tight().string()).is_none() {
        return 0;
    }
    let mut ink = 0;
    for (at, piece) in pieces.iter().take(MOST_LINES).enumerate() {
        ink += piece.text.len();
        let chars = &piece.text.0[usize::from(at == 0)..];
        let inner = &chars[..chars.len().saturating_sub(1)];
        let marked = inner.iter().any(|ch| {
            ends_sentence(ch.c) || misread::opens_bracket(ch.c) || matches!(ch.c, '“' | '”')
        });
        if piece.kind != Kind::Open || ink > LONGEST || marked {
            return 0;
        }
        if piece.text.last().is_some_and(misread::closes_bracket) {
            return at + 1;
        }
    }
    0
}
