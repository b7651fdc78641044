//! How well a title breaks after each of its atoms: by sense, as far as marks, the words that hold
//! a Chinese sentence together, and the edition's own text show it (R36).
//!
//! Two characters that mostly stand side by side in the text are one word there, so no dictionary
//! is needed: 保障 is not parted in a title when the articles speak of 保障.

use super::itemize::{Atom, Kind};
use crate::text::mark::Class;
use crate::text::phrase::Usage;

/// A title may well go to its next line after these …
const ENDS: &str = "的了着过";
/// … and before these …
const BEGINS: &str = "与和及是为在让把被从向对将如怎何能不";
/// … but not after these.
const HOLDS: &str = "这那每各第如怎什与和及在把被从向对将不";

/// From 0, strangers, to nearly 1, always together.
fn cohesion(usage: &Usage, a: char, b: char) -> f64 {
    let (together, alone) = usage.together(a, b);
    // The title itself, which is among the texts, proves nothing.
    f64::from(together.saturating_sub(1)) / f64::from(alone)
}

/// One cost an atom, for a line that ends after it; 0 is a good place, above 30 a poor one.
pub fn costs(atoms: &[Atom], usage: &Usage) -> Vec<f64> {
    let costs = atoms.iter().enumerate().map(|(at, atom)| match atoms.get(at + 1) {
        Some(next) => between(atom, next, usage),
        None => 0.0,
    });
    costs.collect()
}

fn between(left: &Atom, right: &Atom, usage: &Usage) -> f64 {
    if left.blank.1 > left.blank.0 {
        return 0.0;
    }
    let class = |atom: &Atom| match atom.kind {
        Kind::Mark(row) => Some(row.class),
        _ => None,
    };
    match (class(left), class(right)) {
        (Some(Class::Pause | Class::Stop | Class::Closing | Class::Dash), _) => return 0.0,
        (_, Some(Class::Opening | Class::Dash)) => return 0.0,
        // A figure holds on to its measure word: 16个.
        (None, None) if left.kind != Kind::Han && left.edges.1.is_ascii_digit() => return 40.0,
        _ => {}
    }
    let (a, b) = (left.edges.1, right.edges.0);
    let words = if ENDS.contains(a) {
        4.0
    } else if HOLDS.contains(a) {
        36.0
    } else if BEGINS.contains(b) {
        6.0
    } else {
        14.0
    };
    words + 60.0 * cohesion(usage, a, b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_shows_which_characters_are_one_word() {
        let title = "以制度建设保障发展";
        let texts = [title, "要保障供给，以保障为先。", "制度建设要有制度。", "建设"];
        let usage = Usage::count([title], texts);
        let cohesion = |a, b| cohesion(&usage, a, b);
        assert!(cohesion('保', '障') > 0.6);
        assert!(cohesion('制', '度') > 0.6);
        assert!(cohesion('设', '保') < 0.1);
        assert!(cohesion('展', '开') < 0.1);
    }
}
