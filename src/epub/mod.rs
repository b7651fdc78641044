//! [`Edition`] → EPUB 3.3 bytes.

use crate::Result;
use crate::model::Edition;

/// What goes into the book beside the text.
#[derive(Debug, Clone)]
pub struct Options {
    /// Embed font subsets.
    pub fonts: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { fonts: true }
    }
}

/// Writes the book.
///
/// # Errors
/// When a font cannot be subset.
pub fn write(edition: &Edition, options: &Options) -> Result<Vec<u8>> {
    let _ = (edition, options);
    todo!()
}
