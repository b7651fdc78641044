//! How well a title breaks after each of its atoms: by sense, as far as marks and the words that
//! hold a Chinese sentence together show it (R36).

use super::itemize::{Atom, Kind};
use crate::text::mark::Class;

/// A title may well go to its next line after these.
const ENDS: &str = "的了着过与和及";
/// … and before these.
const BEGINS: &str = "与和及是为在让把被从向对将如怎何能不一";

/// One cost an atom, for a line that ends after it; 0 is a good place, about 30 a poor one.
pub fn costs(atoms: &[Atom]) -> Vec<f64> {
    let costs = atoms.iter().enumerate().map(|(at, atom)| match atoms.get(at + 1) {
        Some(next) => between(atom, next),
        None => 0.0,
    });
    costs.collect()
}

fn between(left: &Atom, right: &Atom) -> f64 {
    if left.blank.1 > left.blank.0 {
        return 0.0;
    }
    let class = |atom: &Atom| match atom.kind {
        Kind::Mark(row) => Some(row.class),
        _ => None,
    };
    match (class(left), class(right)) {
        (Some(Class::Pause | Class::Stop | Class::Closing | Class::Dash), _) => 0.0,
        (_, Some(Class::Opening | Class::Dash)) => 0.0,
        _ if "与和及".contains(left.edges.1) => 24.0, // Better before them.
        _ if ENDS.contains(left.edges.1) => 6.0,
        _ if BEGINS.contains(right.edges.0) => 10.0,
        // A figure holds on to its measure word: 16个.
        (None, None) if left.kind == Kind::Word && left.edges.1.is_ascii_digit() => 40.0,
        _ => 20.0,
    }
}
