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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compose::inline::linebreak::{Break, Gap};

    fn item(rank: Rank, min: i64, natural: i64, max: i64, even: bool) -> Item {
        let (min, natural, max) = (Length(min), Length(natural), Length(max));
        let gap = Gap { rank, min, natural, max, even, breaks: Break::Free };
        Item { width: Length(100), letters: 1, gap }
    }

    fn adjusted(items: &[Item], slack: i64) -> (Vec<i64>, i64) {
        let mut gaps = Vec::new();
        let left = adjust(items, Length(slack), &mut gaps);
        (gaps.iter().map(|gap| gap.0).collect(), left.0)
    }

    fn line() -> Vec<Item> {
        vec![
            item(Rank::Pause, 0, 50, 50, true),
            item(Rank::Solid, 0, 0, 0, true),
            item(Rank::HanLatin, 12, 25, 33, true),
            item(Rank::WordSpace, 25, 30, 50, true),
            item(Rank::Stop, 0, 50, 50, true),
            item(Rank::Pause, 0, 50, 50, true),
            item(Rank::Solid, 0, 0, 0, false),
        ]
    }

    #[test]
    fn compression_goes_rank_by_rank() {
        let line = line();
        assert_eq!(adjusted(&line, -5), (vec![50, 0, 25, 25, 50, 50], 0)); // word space
        assert_eq!(adjusted(&line, -65), (vec![20, 0, 25, 25, 50, 20], 0)); // then pauses alike
        assert_eq!(adjusted(&line, -118), (vec![0, 0, 12, 25, 50, 0], 0)); // then Han–Latin
        assert_eq!(adjusted(&line, -168), (vec![0, 0, 12, 25, 0, 0], 0)); // stops last (R20)
        assert_eq!(adjusted(&line, -170).1, -2);
    }

    #[test]
    fn expansion_goes_rank_by_rank() {
        let line = line();
        assert_eq!(adjusted(&line, 20), (vec![50, 0, 25, 50, 50, 50], 0)); // word space
        assert_eq!(adjusted(&line, 28), (vec![50, 0, 33, 50, 50, 50], 0)); // then Han–Latin
        assert_eq!(adjusted(&line, 34), (vec![51, 1, 34, 51, 51, 51], 0)); // then all alike (R21)
        // What does not divide evenly differs by a unit at most, and nothing is lost.
        let (gaps, left) = adjusted(&line, 28 + 6 * 4 + 1);
        assert_eq!((gaps.iter().sum::<i64>(), left), (205 + 53, 0));
        assert_eq!(adjusted(&line[6..], 9), (vec![], 9));
    }
}
