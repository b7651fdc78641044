//! [`Pages`] → PDF bytes. The only user of krilla.

use crate::Result;
use crate::frame::Pages;

/// Writes the document.
///
/// # Errors
/// When the PDF writer refuses it.
pub fn write(pages: &Pages) -> Result<Vec<u8>> {
    let _ = pages;
    todo!()
}
