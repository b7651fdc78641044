//! Pictures with their captions, in whole lines of the grid.

use super::flow::rect;
use super::galley::{Galley, NOTE};
use crate::compose::inline::{Align, Shape};
use crate::frame::{Ink, Length, NodeId, NodeKind, Placed, Tag};
use crate::model::Paragraph;

/// Pixels in an inch of the page, where the column is wide enough: half as large as a picture is shown
/// on a screen, so that its dots are not seen; house choice.
const RESOLUTION: f64 = 144.0;

impl Galley<'_, '_> {
    /// A picture in the middle of the column, no wider than it, and its caption below.
    pub(super) fn figure(&mut self, figure: &Paragraph, parent: NodeId) {
        let image = figure.image.as_ref();
        let picture = image.and_then(|image| self.pictures?.get(&image.file));
        let start = self.rows.len();
        if let (Some(picture), Some(image)) = (picture, image) {
            self.part(1);
            let alt = if image.alt.is_empty() { &figure.text } else { &image.alt };
            let node = self.structure.add(Some(parent), NodeKind::Figure(alt.clone()));
            let inches = |pixels: u32| Length::pt(f64::from(pixels) / RESOLUTION * 72.0);
            // Along the lines and across them: vertical lines run down the picture.
            let (mut along, mut across) = match self.style.is_vertical() {
                true => (inches(picture.height), inches(picture.width)),
                false => (inches(picture.width), inches(picture.height)),
            };
            let pitch = self.style.line_pitch;
            // The caption has room on the same page.
            let most = pitch * (self.style.lines as i64 - 4).max(1);
            for (length, limit) in [(along, self.measure), (across, most)] {
                if length > limit {
                    let scaled = |side: Length| {
                        Length(
                            (i128::from(side.0) * i128::from(limit.0) / i128::from(length.0))
                                as i64,
                        )
                    };
                    let fits = (scaled(along), scaled(across));
                    if fits.0 < along {
                        (along, across) = fits;
                    }
                }
            }
            let along = along.min(self.measure).max(Length(1));
            let across = across.min(most).max(Length(1));
            let lines = (across.0 as usize).div_ceil(pitch.0.max(1) as usize).max(1);
            let left = (self.measure - along) / 2;
            let top = (pitch * lines as i64 - across) / 2;
            let area = rect(left, top, along, across);
            let row = self.row();
            row.lines = lines;
            let ink = Ink::Picture(area, picture.clone());
            row.content.push(Placed { ink, tag: Tag::Node(node) });
        }
        let style = self.face(self.style.face.quotation(), NOTE);
        let marks = &self.numbered(&figure.marks);
        let shape = Shape::flush(self.measure, Align::Center);
        let lines = self.set_marked(&figure.text, marks, &style, &shape);
        if !lines.is_empty() {
            // Above the caption no page ends.
            for row in &mut self.rows[start..] {
                row.keep |= !row.blank;
            }
            let node = self.structure.add(Some(parent), NodeKind::Caption);
            self.marked(lines, &figure.text, marks, &style, node);
        }
        self.part(1);
    }
}
