//! How well a title breaks after each of its atoms: by sense, as far as marks, the words that hold
//! a Chinese sentence together, and the edition's own text show it (R36).
//!
//! Two characters that mostly stand side by side in the text are one word there, so no dictionary
//! is needed: 保障 is not parted in a title when the articles speak of 保障.

use super::itemize::{Atom, Kind};
use crate::text::is_han;
use crate::text::mark::Class;
use std::collections::HashMap;

/// A title may well go to its next line after these …
const ENDS: &str = "的了着过";
/// … and before these …
const BEGINS: &str = "与和及是为在让把被从向对将如怎何能不";
/// … but not after these.
const HOLDS: &str = "这那每各第如怎什与和及在把被从向对将不";

/// How much of the text is read: enough to know its words.
const READ: usize = 200_000;

/// How often characters of titles stand alone and side by side in the text.
#[derive(Debug, Clone, Default)]
pub struct Cohesion {
    pairs: HashMap<(char, char), u32>,
    single: HashMap<char, u32>,
}

impl Cohesion {
    /// Counts the pairs that `titles` have in all of `texts`.
    pub fn new<'t>(titles: &[&'t str], texts: impl Iterator<Item = &'t str>) -> Self {
        let mut cohesion = Self::default();
        for title in titles {
            each_pair(title, |a, b| {
                cohesion.pairs.insert((a, b), 0);
                cohesion.single.insert(a, 0);
                cohesion.single.insert(b, 0);
            });
        }
        // One bit a character tells most of the text apart without a look into the maps.
        let mut asked = vec![false; 0x1_0000];
        for c in cohesion.single.keys() {
            if let Some(bit) = asked.get_mut(*c as usize) {
                *bit = true;
            }
        }
        let mut read = 0;
        for text in texts {
            let mut before = None;
            for c in text.chars() {
                read += 1;
                let known = asked.get(c as usize).copied().unwrap_or(false);
                if known {
                    if let Some(count) = cohesion.single.get_mut(&c) {
                        *count += 1;
                    }
                    if let Some(a) = before
                        && let Some(count) = cohesion.pairs.get_mut(&(a, c))
                    {
                        *count += 1;
                    }
                }
                before = known.then_some(c);
            }
            if read > READ {
                break;
            }
        }
        cohesion
    }

    /// From 0, strangers, to nearly 1, always together.
    fn of(&self, a: char, b: char) -> f64 {
        let count = |c| self.single.get(&c).copied().unwrap_or(0);
        let pair = self.pairs.get(&(a, b)).copied().unwrap_or(0);
        // The title itself, which is among the texts, proves nothing.
        f64::from(pair.saturating_sub(1)) / f64::from(count(a).min(count(b)).max(1))
    }
}

fn each_pair(text: &str, mut take: impl FnMut(char, char)) {
    let mut before = None;
    for c in text.chars() {
        if let Some(a) = before
            && is_han(a)
            && is_han(c)
        {
            take(a, c);
        }
        before = Some(c);
    }
}

/// One cost an atom, for a line that ends after it; 0 is a good place, above 30 a poor one.
pub fn costs(atoms: &[Atom], cohesion: &Cohesion) -> Vec<f64> {
    let costs = atoms.iter().enumerate().map(|(at, atom)| match atoms.get(at + 1) {
        Some(next) => between(atom, next, cohesion),
        None => 0.0,
    });
    costs.collect()
}

fn between(left: &Atom, right: &Atom, cohesion: &Cohesion) -> f64 {
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
    words + 60.0 * cohesion.of(a, b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_shows_which_characters_are_one_word() {
        let title = "以制度建设保障发展";
        let texts = [title, "要保障供给，以保障为先。", "制度建设要有制度。", "建设"];
        let cohesion = Cohesion::new(&[title], texts.into_iter());
        assert!(cohesion.of('保', '障') > 0.6);
        assert!(cohesion.of('制', '度') > 0.6);
        assert!(cohesion.of('设', '保') < 0.1);
        assert!(cohesion.of('展', '开') < 0.1);
    }
}
