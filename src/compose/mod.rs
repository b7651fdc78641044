//! [`Edition`] → [`Pages`]: Chinese composition after CLREQ.

pub mod inline;

use crate::Result;
use crate::frame::Pages;
use crate::model::Edition;

/// How the pages look.
#[derive(Debug, Clone, Default)]
pub struct Style {}

/// Composes the whole document.
///
/// # Errors
/// When the style leaves no room for text.
pub fn compose(edition: &Edition, style: &Style) -> Result<Pages> {
    let _ = (edition, style);
    todo!()
}
