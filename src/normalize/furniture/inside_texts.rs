//! Telephone numbers and days far from the page's edges and its other matter → lines of the text around them.

use super::contact::{is_of_paper, labelled};
use super::place::NEAR;
use super::reach::{Reach, reached};
use crate::model::FurnitureKind;
use crate::normalize::ledger::squeezed;
use crate::normalize::masthead::Head;
use crate::normalize::piece::{Kind, Piece};
use crate::text::mark_class::ends_sentence;

/// A telephone number or a day of its own far from the page's edges and from its other matter belongs to the
/// text around it, where the page has another line of that kind at its edge; and so does a number between two
/// dates of a timeline. Gives the lines that tell where somebody is reached: each is a paragraph.
pub(super) fn inside_texts(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) -> Vec<usize> {
    /// Lines to the next matter of the page, or to the page's edge.
    const FAR: usize = 3;
    /// Lines of an entry.
    const ENTRY: usize = 5;
    let count = kinds.len();
    let dated = |at: usize| matches!(pieces[at].kind, Kind::Date(_));
    let of_entry = |at: usize| {
        let above = (at.saturating_sub(ENTRY)..at).rev();
        let mut above = above.take_while(|&above| !pieces[above + 1].page_start);
        let below = (at + 1..count).find(|&next| kinds[next] != Some(FurnitureKind::Contact));
        below.is_some_and(|next| dated(next) && !pieces[next].page_start) && above.any(dated)
    };
    let far = |at: usize| {
        let near = at.saturating_sub(FAR)..(at + FAR + 1).min(count);
        // Set off by blank lines it may be the foot of a page whose text goes on.
        let apart = pieces[at].blanks_before > 0
            && pieces.get(at + 1).is_some_and(|next| next.blanks_before > 0 && next.indent == 0);
        at >= 2 * NEAR
            && at + NEAR < count
            && !is_of_paper(&pieces[at].text)
            && !near.clone().any(|other| other != at && kinds[other].is_some())
            && !near.clone().any(|other| pieces[other].page_start)
            && pieces[at - 1].kind == Kind::Open
            && pieces[at - 1].text.last().is_some_and(ends_sentence)
            && !apart
    };
    let kind = |at: usize| -> Option<FurnitureKind> {
        let contact =
            || labelled(&pieces[at].text) || pieces[at].text.0.iter().any(|ch| ch.c == '@');
        let line = || squeezed(&pieces[at].string());
        match kinds[at] {
            Some(FurnitureKind::Contact) | None
                if pieces[at].kind == Kind::Open
                    && contact()
                    && reached(&line()).is_some_and(|reach| reach != Reach::Staff) =>
            {
                Some(FurnitureKind::Contact)
            }
            Some(FurnitureKind::IssueLine) if Head::of(&line()).date.is_some() => kinds[at],
            _ => None,
        }
    };
    let found: Vec<(usize, FurnitureKind)> =
        (0..count).filter_map(|at| Some((at, kind(at)?))).collect();
    let (inside, outside): (Vec<_>, Vec<_>) = found.into_iter().partition(|&(at, _)| far(at));
    let of_text: Vec<(usize, FurnitureKind)> = inside
        .into_iter()
        .filter(|&(_, kind)| {
            outside.iter().any(|&(at, other)| other == kind && kinds[at].is_some())
        })
        .chain(outside.iter().copied().filter(|&(at, kind)| {
            kind == FurnitureKind::Contact && kinds[at].is_some() && of_entry(at)
        }))
        .collect();
    of_text.iter().for_each(|&(at, _)| kinds[at] = None);
    of_text
        .into_iter()
        .filter(|&(_, kind)| kind == FurnitureKind::Contact)
        .map(|(at, _)| at)
        .collect()
}
