//! Dates on lines of their own, torn apart or at the head of their text.
//!
//! [`gather`] finds those that stand [`alone`] on their lines, or on [`two_lines`]; [`mod@part`] cuts those at the
//! [`mod@head`] of a line from their text, where the lines are [`mod@of_timelines`], as what stands [`mod@above`] them
//! tells. Both believe [`mod@short`] dates and those that a [`misreading`] spoilt where others stand near; [`mod@diary`]
//! takes a diary's dates before them.

mod above;
mod alone;
mod diary;
mod head;
mod misreading;
mod of_timelines;
mod part;
mod short;
mod two_lines;

pub(super) use above::is_history;
pub(super) use alone::gather;
pub(super) use diary::diary;
pub(super) use part::part;

/// Lines from the beginning of an entry to that of the next at most.
const REACH: usize = 12;

#[cfg(test)]
mod tests;
