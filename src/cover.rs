//! [`Edition`] → the cover picture, 1600 × 2560: the design of the title page as a PNG.

mod canvas;
mod layout;

use crate::Result;
use crate::model::Edition;

/// Width of the picture in pixels.
pub const WIDTH: usize = 1600;
/// Height of the picture in pixels.
pub const HEIGHT: usize = 2560;

/// Draws the cover and encodes it.
///
/// # Errors
/// When a face cannot be subset or read.
pub fn png(edition: &Edition) -> Result<Vec<u8>> {
    let design = layout::design(edition);
    let mut canvas = canvas::Canvas::new(WIDTH, HEIGHT);
    design.bars.iter().for_each(|bar| canvas.bar(*bar));
    canvas.text(&design.lines)?;
    canvas.png()
}

#[cfg(test)]
mod tests;
