//! Where a line stands: near a page's head, its edge or its other matter, or amid the sentences of a text.

use crate::model::FurnitureKind;
use crate::normalize::piece::{Kind, Piece};
use crate::text::is_han;

/// Lines of a page's head at most.
pub(super) const HEAD: usize = 12;

/// How far from the page's head or from other furniture a masthead may stand, in lines.
pub(super) const NEAR: usize = 4;

/// Whether other matter of the page stands within two lines, or a page begins at the line or the one
/// above.
pub(super) fn at_edge(pieces: &[Piece], kinds: &[Option<FurnitureKind>], index: usize) -> bool {
    let mut near = index.saturating_sub(2)..(index + 3).min(pieces.len());
    near.any(|at| at != index && kinds[at].is_some()) || index + 1 == pieces.len()
}

/// Whether a line stands near a page's head, and whether near other matter of the page.
pub(super) fn place(
    pieces: &[Piece],
    kinds: &[Option<FurnitureKind>],
    index: usize,
) -> (bool, bool) {
    let mut near = index.saturating_sub(NEAR)..(index + NEAR + 1).min(kinds.len());
    let mut above = near.start..=index;
    (
        index < NEAR || above.any(|at| pieces[at].page_start),
        near.any(|at| at != index && kinds[at].is_some()),
    )
}

/// Whether a line stands in a few short ones that blank lines set off in the midst of a sentence: what
/// stood at the page's head where the text goes on behind it.
pub(super) fn interrupts(pieces: &[Piece], index: usize) -> bool {
    const LINES: usize = 3;
    const SHORT: usize = 24;
    let gap = |at: usize| pieces.get(at).is_none_or(|piece| piece.blanks_before > 0);
    let Some(first) = (index.saturating_sub(LINES - 1)..=index).rev().find(|&at| gap(at)) else {
        return false;
    };
    let Some(end) = (index + 1..=first + LINES).find(|&at| gap(at)) else { return false };
    let (Some(above), Some(below)) = (first.checked_sub(1), pieces.get(end)) else { return false };
    let above = &pieces[above];
    pieces[first..end].iter().all(|piece| piece.text.len() <= SHORT && piece.width < above.width)
        && goes_on(above, below)
        && below.width <= above.width + 4
}

/// Whether a line of text breaks off in mid-sentence, and another may go on with it.
pub(in crate::normalize) fn goes_on(above: &Piece, below: &Piece) -> bool {
    above.kind == Kind::Open
        && above.text.last().is_some_and(|c| is_han(c) || matches!(c, '，' | '、'))
        && below.kind == Kind::Open
        && below.indent == 0
}

/// Whether blank lines set a line off from both its neighbours.
pub(super) fn apart(pieces: &[Piece], index: usize) -> bool {
    let gap = |at: usize| pieces.get(at).is_some_and(|piece| piece.blanks_before > 0);
    gap(index) && gap(index + 1)
}

/// Whether a line of another width stands in the midst of a sentence, behind full lines of a text.
pub(super) fn amid(pieces: &[Piece], index: usize) -> bool {
    const OTHER: u32 = 4;
    interrupts_sentence(pieces, index)
        && pieces[index].width.abs_diff(pieces[index - 1].width) >= OTHER
}

/// Whether full lines of a text, in mid-sentence, stand above a line, and below it what may go on with them.
pub(in crate::normalize) fn interrupts_sentence(pieces: &[Piece], index: usize) -> bool {
    const ALIKE: u32 = 4;
    let Some([before, above]) = index.checked_sub(2).and_then(|start| pieces.get(start..index))
    else {
        return false;
    };
    let Some(below) = pieces.get(index + 1) else { return false };
    before.kind == Kind::Open
        && before.width.abs_diff(above.width) <= ALIKE
        && goes_on(above, below)
        && below.width <= above.width + ALIKE
}

/// Whether the page of the extraction ends with this line.
pub(super) fn ends_page(pieces: &[Piece], index: usize) -> bool {
    pieces.get(index + 1).is_some_and(|next| next.page_start)
}
