//! What a person ought to know of what they wrote, with its place.

use crate::error::Place;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::Range;

/// Something that was not understood or not used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// Where it is. Of several remarks on a line only the first one has its text.
    pub place: Place,
    /// What it is, and what became of it.
    pub message: String,
}

impl Remark {
    /// About a whole line, from 1.
    pub(crate) fn new(line: usize, message: impl Into<String>) -> Self {
        Self::on(line, 0..0, message)
    }

    /// About some bytes of a line; about all of it where they are none.
    pub(super) fn on(line: usize, span: Range<usize>, message: impl Into<String>) -> Self {
        let place = Place { line, column: 1, text: String::new(), span };
        Self { place, message: message.into() }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.place.line, self.place.column, self.message)
    }
}

/// Puts remarks that have no line's text yet into the order of the document, with columns and, for the
/// first of each line, its text.
pub(crate) fn locate(remarks: &mut [Remark], document: &str) {
    let document = document.strip_prefix('\u{FEFF}').unwrap_or(document);
    remarks.sort_by_key(|remark| (remark.place.line, remark.place.span.start));
    let mut lines = (1..).zip(document.split('\n'));
    let mut current = (0, "");
    // Where the remark before began, in bytes and chars of its line: no line is counted twice.
    let mut counted = (0, 0);
    for Remark { place, .. } in remarks {
        let is_first = place.line != current.0;
        if is_first {
            let Some(line) = lines.by_ref().find(|(number, _)| *number == place.line) else {
                return;
            };
            current = (line.0, line.1.trim_end_matches('\r'));
            counted = (0, 0);
        }
        let line = current.1;
        if place.span.is_empty() && place.text.is_empty() {
            place.span = line.len() - line.trim_start().len()..line.trim_end().len();
        }
        let within = |at: usize| line.floor_char_boundary(at.min(line.len()));
        let (start, end) = (within(place.span.start), within(place.span.end));
        let more = line.get(counted.0..start).map_or(0, |text| text.chars().count());
        counted = (start.max(counted.0), counted.1 + more);
        place.column = counted.1 + 1;
        place.span = start..end.max(start);
        place.text = if is_first { line.to_owned() } else { String::new() };
    }
}
