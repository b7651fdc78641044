//! Proofs over what was made. [`conservation`]: every non-blank source character accounted for once.

use crate::model::{Edition, Transcript};

/// The proof in figures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Non-blank characters of the source.
    pub source: usize,
    /// Characters of the source that the edition does not account for.
    pub missing: Vec<(char, usize)>,
    /// Characters of the edition that the source does not have.
    pub extra: Vec<(char, usize)>,
}

impl Report {
    /// True when nothing is missing and nothing is extra.
    pub fn holds(&self) -> bool {
        self.missing.is_empty() && self.extra.is_empty()
    }
}

/// Accounts for every non-blank character of the source.
pub fn conservation(transcript: &Transcript, edition: &Edition) -> Report {
    let _ = (transcript, edition);
    todo!()
}
