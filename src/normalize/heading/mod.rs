//! Display lines → heading groups: kicker, title, subtitle, author, by the cheapest division of
//! each run of display lines.
//!
//! The steps: each line of a run as what it can be ([`token`]), by its words ([`wording`], [`rubric`],
//! [`mod@introduces`], [`kicker`]); the groups that its lines can form ([`candidate`]) in every shape ([`shape`]),
//! each at what the shape costs ([`shape_cost`]) beside what the document's headings have ([`habits`]); whether the
//! first line names a special ([`banner`]); the cheapest division ([`division`]); its groups put together
//! ([`mod@build`], [`group`]), each with what it might be else ([`rival`]).

mod banner;
mod build;
mod candidate;
mod division;
mod group;
mod habits;
mod introduces;
mod kicker;
mod rival;
mod rubric;
mod shape;
mod shape_cost;
mod token;
mod wording;

pub(super) use build::credit;
pub(super) use group::Group;
pub(super) use habits::Habits;
pub(super) use introduces::introduces;
pub(super) use kicker::{barred, in_lenses};
pub(super) use rival::Rival;
pub(super) use rubric::{is_notice, is_rubric};
pub(super) use wording::{is_aside, is_of_words_with_dot, is_set_wide};

use super::ledger::Ledger;
use super::piece::Piece;
use build::build;
use candidate::divisions;
use token::tokens;

/// Divides a run of display pieces (their indexes) into groups; poems may stand among them where
/// the run is not known to be headings only.
pub(super) fn divide(
    run: &[usize],
    poems: bool,
    pieces: &[Piece],
    habits: Habits,
    ledger: &mut Ledger,
) -> Vec<Group> {
    let tokens = tokens(run.iter().copied(), pieces, habits);
    let divisions = divisions(&tokens, poems, pieces, habits);
    let parts = divisions.cheapest();
    let rivals = divisions.rivals(&parts);
    let mut groups: Vec<Group> =
        parts.iter().map(|part| build(&tokens[part.range()], part.shape, pieces, ledger)).collect();
    for (at, (group, rival)) in groups.iter_mut().zip(rivals).enumerate() {
        group.rival = rival.map(|rival| Rival::of(&parts, at, rival, &tokens, pieces));
    }
    groups
}
