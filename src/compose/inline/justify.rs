//! A line of boxes and gaps + what it lacks of its measure → the width of each gap, so that the
//! sum is exact to the unit.

use super::linebreak::{Item, Rank, SHRINKS};
use crate::frame::Length;

/// Shares `amount` among gaps in proportion to `room`; gaps of equal room differ by a unit at most.
fn share(gaps: &mut [Length], amount: i64, room: impl Fn(usize) -> i64) {
    let total: i64 = (0..gaps.len()).map(&room).sum();
    if total == 0 {
        return;
    }
    let part = |upto: i64| (i128::from(amount) * i128::from(upto) / i128::from(total)) as i64;
    let mut upto = 0;
    for (at, gap) in gaps.iter_mut().enumerate() {
        let before = part(upto);
        upto += room(at);
        *gap += Length(part(upto) - before);
    }
}

/// Fills `gaps` with the widths between the boxes of a line (one fewer than boxes) whose natural
/// width differs from its measure by `slack`; returns what could not be placed: 0, less than 0
/// when the line stays too wide, more than 0 when it has no gap that opens.
///
/// Compression and expansion go rank by rank (R19–R21); within a rank all give alike.
pub fn adjust(items: &[Item], slack: Length, gaps: &mut Vec<Length>) -> Length {
    gaps.clear();
    gaps.extend(items.iter().take(items.len().saturating_sub(1)).map(|item| item.gap.natural));
    let mut left = slack.0;
    if left < 0 {
        for rank in 0..SHRINKS {
            let room = |at: usize| {
                let gap = &items[at].gap;
                if gap.rank as usize == rank { gap.natural.0 - gap.min.0 } else { 0 }
            };
            let used = (0..gaps.len()).map(room).sum::<i64>().min(-left);
            if used > 0 {
                share(gaps, -used, room);
                left += used;
            }
            if left == 0 {
                break;
            }
        }
        return Length(left);
    }
    for rank in [Rank::WordSpace, Rank::HanLatin] {
        let room = |at: usize| {
            let gap = &items[at].gap;
            if gap.rank == rank { gap.max.0 - gap.natural.0 } else { 0 }
        };
        let used = (0..gaps.len()).map(room).sum::<i64>().min(left);
        if used > 0 {
            share(gaps, used, room);
            left -= used;
        }
    }
    // Then every gap that may open, equally.
    let even = |at: usize| i64::from(items[at].gap.even);
    if left > 0 && (0..gaps.len()).any(|at| even(at) > 0) {
        share(gaps, left, even);
        left = 0;
    }
    Length(left)
}
