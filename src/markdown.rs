//! [`Edition`] → Markdown with front matter.

use crate::model::Edition;

/// Writes the document.
pub fn write(edition: &Edition) -> String {
    let _ = edition;
    todo!()
}
