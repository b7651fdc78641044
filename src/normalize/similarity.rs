//! What a text says, as units that can be compared.

use crate::text::is_wide;
use std::collections::BTreeMap;

/// A unit of comparison.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gram {
    /// Two neighbouring Han characters.
    Pair(char, char),
    /// A Latin word or a number, lower case.
    Word(String),
}

/// The units of a text and how often each stands in it; marks and blanks left out.
pub(super) fn grams(text: &str) -> BTreeMap<Gram, u32> {
    let mut out = BTreeMap::new();
    let mut before: Option<char> = None;
    let mut word = String::new();
    for c in text.chars().chain(std::iter::once(' ')) {
        if c.is_alphanumeric() && !is_wide(c) {
            word.extend(c.to_lowercase());
            before = None;
            continue;
        }
        if word.len() > 1 {
            *out.entry(Gram::Word(std::mem::take(&mut word))).or_default() += 1;
        }
        word.clear();
        if !is_wide(c) || !c.is_alphanumeric() {
            before = None;
            continue;
        }
        if let Some(before) = before {
            *out.entry(Gram::Pair(before, c)).or_default() += 1;
        }
        before = Some(c);
    }
    out
}

/// The units of several texts together.
pub(super) fn together(texts: &[BTreeMap<Gram, u32>]) -> BTreeMap<&Gram, f64> {
    let mut all: BTreeMap<&Gram, f64> = BTreeMap::new();
    for (gram, n) in texts.iter().flatten() {
        *all.entry(gram).or_default() += f64::from(*n);
    }
    all
}

/// Cosine of two texts, 0 to 1.
pub(super) fn likeness(a: &BTreeMap<&Gram, f64>, b: &BTreeMap<&Gram, f64>) -> f64 {
    let dot: f64 = a.iter().map(|(gram, n)| n * b.get(gram).copied().unwrap_or(0.0)).sum();
    let norm = |all: &BTreeMap<&Gram, f64>| all.values().map(|n| n * n).sum::<f64>().sqrt();
    dot / (norm(a) * norm(b)).max(1e-9)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units() {
        let found: Vec<Gram> = grams("用Rust写，写好").into_keys().collect();
        assert_eq!(found, [Gram::Pair('写', '好'), Gram::Word("rust".to_owned())]);
    }
}
