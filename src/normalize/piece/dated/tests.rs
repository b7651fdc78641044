//! What the tests of these files share.

use super::part::part;
use crate::normalize::ledger::Ledger;
use crate::normalize::piece::Kind;
use crate::normalize::piece::of_lines as pieces;

pub(super) fn dates(lines: &[&str]) -> usize {
    let parted = part(pieces(lines), &mut Ledger::default());
    parted.iter().filter(|piece| matches!(piece.kind, Kind::Date(_))).count()
}

pub(super) const TEXT: &str = "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己。";
