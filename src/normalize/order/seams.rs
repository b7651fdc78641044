//! Where the flow may be cut, and what the text does there: it breaks off, goes on, has lost its beginning.

use super::REACH;
use super::numbering::{last_number, numbering};
use crate::normalize::ablation::{Evidence, off};
use crate::normalize::paragraph::{Habits, Reading, State};
use crate::normalize::piece::{Kind, Piece};
use crate::normalize::weights::order as weight;
use crate::text::adjacency::adjacency;
use crate::text::mark_class::ends_sentence;
use crate::text::{is_han, is_latin};

/// Chars of a line that can only be the rest of a paragraph when it is set apart.
const SCRAP: usize = 8;

/// What the text does before a seam.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// A paragraph, a heading or a sign-off is complete.
    Whole,
    /// The paragraph goes on over the seam.
    Joined,
    /// It breaks off.
    Torn,
}

/// A place where the flow may be cut: before piece `at`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seam {
    pub(super) at: usize,
    pub(super) before: Before,
    /// What stands behind seems to have lost its beginning.
    pub(super) headless: bool,
    /// It was read on over the seam, though the words do not go together.
    parted: bool,
    /// A note above it says that the text goes on elsewhere, and none below that it comes from there.
    pub(super) unmet: bool,
    /// Cost of opening it.
    pub(super) open: f32,
}

impl Seam {
    /// The paragraph before was read on over it, rightly or not.
    pub(super) fn is_read_on(&self) -> bool {
        self.before == Before::Joined || self.parted
    }
}

/// The seams of the flow, its start and end among them.
pub(super) fn seams(pieces: &[Piece], readings: &[Reading], habits: &Habits) -> Vec<Seam> {
    let count = pieces.len();
    // A text that is said to go on elsewhere does not go on with the next line.
    let noted = pieces.iter().any(|piece| piece.resumed);
    let text = |at: usize| !matches!(readings[at].state, State::Display | State::Fixed);
    let mut out = Vec::new();
    for at in 0..=count {
        let unmet = noted
            && at > 0
            && pieces[at - 1].continued
            && !pieces.get(at).is_some_and(|next| next.resumed);
        let apart = at == 0
            || at == count
            || pieces[at].page_start
            || pieces[at].resumed
            || pieces[at].blanks_before > 0
            || unmet;
        let joined = reads_on(readings, at);
        // Read on, but into what nobody would say.
        let parted = joined
            && apart
            && !(pieces[at - 1].continued && pieces[at].resumed)
            && (unmet || words(&pieces[at - 1], &pieces[at]) < weight::UNLIKELY);
        let before = if at == 0 {
            Before::Whole
        } else if is_inside(readings, at - 1) {
            if joined && !parted { Before::Joined } else { Before::Torn }
        } else if breaks_off(pieces, readings, at - 1)
            || text(at - 1) && announces(&pieces[at - 1]) && !(at < count && text(at))
        {
            Before::Torn
        } else {
            Before::Whole
        };
        let headless = at < count && is_headless(pieces, readings, habits, at, apart);
        let ends = at > 0
            && at < count
            && (text(at - 1) && !text(at) || pieces[at - 1].kind == Kind::Signoff);
        if !(apart || ends || before == Before::Torn || at < count && readings[at].resumes) {
            continue;
        }
        let open = match before {
            _ if at == 0 || at == count => 0.0,
            Before::Torn => 0.0,
            _ if headless => weight::OPEN_PAGE,
            Before::Joined => weight::OPEN_JOINED,
            Before::Whole if pieces[at].page_start => weight::OPEN_PAGE,
            Before::Whole if !apart => weight::OPEN_FLUSH,
            Before::Whole => weight::OPEN_CLEAN,
        };
        out.push(Seam { at, before, headless, parted, unmet, open });
    }
    out
}

/// Whether a line's paragraph is to go on.
fn is_inside(readings: &[Reading], at: usize) -> bool {
    matches!(readings[at].state, State::First | State::Middle)
}

/// Whether a line goes on with the paragraph of the line before.
pub(super) fn reads_on(readings: &[Reading], at: usize) -> bool {
    let goes_on = readings.get(at).is_some_and(|reading| {
        matches!(reading.state, State::Middle | State::Last) && !reading.resumes
    });
    goes_on && at > 0 && is_inside(readings, at - 1)
}

/// Whether the text from piece `at` on has lost its beginning.
fn is_headless(
    pieces: &[Piece],
    readings: &[Reading],
    habits: &Habits,
    at: usize,
    apart: bool,
) -> bool {
    let (piece, reading) = (&pieces[at], &readings[at]);
    if piece.resumed && at > 0 && pieces[at - 1].continued {
        return false;
    }
    if reading.resumes || piece.resumed {
        return true;
    }
    if !apart || piece.kind != Kind::Open || piece.indent > 0 {
        return false;
    }
    let text = piece.text.tight();
    if let Some((style, number)) = numbering(piece) {
        let before = last_number(&pieces[at.saturating_sub(REACH)..at], style);
        let announced = at > 0 && announces(&pieces[at - 1]);
        return if number == 1 {
            at > 0 && !announced
        } else {
            before.is_none_or(|before| before + 1 != number)
        };
    }
    match reading.state {
        // Where paragraphs are indented, a full line does not begin one.
        State::First => {
            let next = readings.get(at + 1).filter(|next| next.state == State::Middle);
            let below = next.map_or(0, |_| pieces[at + 1].width);
            habits.indents()
                && (piece.width.abs_diff(reading.measure) <= 2 || piece.width.abs_diff(below) <= 2)
                && text.first() != Some('“')
        }
        // A heading that is as wide as the text right below it.
        State::Display => {
            let below = pieces.get(at + 1).is_some_and(|next| next.blanks_before == 0);
            habits.indents()
                && below
                && piece.width.abs_diff(measure(&readings[at..], false)) <= 2
                && text.first() != Some('“')
        }
        State::Last | State::Only => {
            text.len() <= SCRAP
                && text.last().is_some_and(|c| ends_sentence(c) || matches!(c, '；' | '，'))
                && text.first().is_some_and(is_han)
                && !text.0.iter().any(|ch| matches!(ch.c, '：' | ':'))
        }
        _ => false,
    }
}

/// Measure of the text nearest to the end of some lines, or to their start; 0 if none is near.
fn measure(readings: &[Reading], end: bool) -> u32 {
    const NEAR: usize = 3;
    let known = |reading: &&Reading| reading.measure > 0;
    let near: Option<&Reading> = if end {
        readings.iter().rev().take(NEAR).find(known)
    } else {
        readings.iter().take(NEAR).find(known)
    };
    near.map_or(0, |reading| reading.measure)
}

/// A full line without any mark of an end, though it was read as a paragraph's last or, below a
/// text, as a heading.
fn breaks_off(pieces: &[Piece], readings: &[Reading], at: usize) -> bool {
    const UNBREAKABLE: u32 = 4;
    const INDENT: u32 = 4;
    let piece = &pieces[at];
    let room = match readings[at].state {
        State::Fixed => return false,
        State::Display if at == 0 || piece.blanks_before > 0 || piece.page_start => return false,
        State::Display if readings[at - 1].measure == 0 => return false,
        State::Display => UNBREAKABLE + INDENT,
        _ => UNBREAKABLE,
    };
    piece.kind == Kind::Open
        && piece.width + room > measure(&readings[..=at], true)
        && piece.text.last().is_some_and(|c| is_han(c) || is_latin(c) || matches!(c, '，' | '、'))
}

/// A line that announces a list.
pub(super) fn announces(piece: &Piece) -> bool {
    matches!(piece.text.last(), Some('：' | ':'))
}

/// How much likelier the last character of a line and the first of another are together than by
/// chance, in nats.
pub(super) fn words(last: &Piece, next: &Piece) -> f32 {
    if off(Evidence::Words) || next.kind != Kind::Open {
        return 0.0;
    }
    match (last.text.last(), next.text.first()) {
        (Some(a), Some(b)) => adjacency(a, b),
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::ledger::Ledger;
    use crate::normalize::paragraph::{self, Look};
    use crate::normalize::tests::transcript;

    #[test]
    fn text_that_was_read_on_against_its_words_breaks_off() {
        let before_gap = |rest: &str| {
            let source = transcript(&format!(
                "这一年雨水多，河边的\n人家都搬到了山上，山\n上的路边上，亮起了霓\n\n{rest}\n"
            ));
            let mut ledger = Ledger::new(&source);
            let lines = crate::normalize::line::read(&source, &mut ledger);
            let pieces = crate::normalize::piece::gather(lines, &mut ledger);
            let looks: Vec<Look> = pieces.iter().map(Look::of).collect();
            let (readings, habits) = paragraph::read(&looks);
            let seams = seams(&pieces, &readings, &habits);
            seams.iter().find(|seam| seam.at == 3).map(|seam| seam.before)
        };
        assert_eq!(before_gap("虹由各村出钱，冬天以\n前通了车。"), Some(Before::Joined));
        assert_eq!(before_gap("子里的老茶馆，去年以\n前通了车。"), Some(Before::Torn));
    }
}
