//! One face: what glyph a character has and how wide it is, read once a character and kept.

use super::FontId;
use crate::{Error, Result};
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, GlyphId, MetadataProvider, charmap::Charmap};
use std::cell::RefCell;

/// A glyph of a face and its advance.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Nominal {
    /// Glyph id; 0 is the face's blank box, so never a glyph that is drawn.
    pub id: u16,
    /// Horizontal advance in 1/1000 em (table `hmtx`).
    pub advance: i16,
}

/// The box around a glyph's ink, in 1/1000 em; x from the pen, y upwards from the baseline.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ink {
    /// Left edge.
    pub left: i64,
    /// Right edge.
    pub right: i64,
    /// Lower edge.
    pub bottom: i64,
    /// Upper edge.
    pub top: i64,
}

type Block = Box<[Option<Nominal>; 256]>;

/// An opened face. Opening reads the table directory only.
pub struct Face {
    charmap: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
    units: i64,
    /// Blocks of 256 characters, filled as characters are asked for.
    known: RefCell<Vec<Option<Block>>>,
}

impl Face {
    /// Opens the face.
    ///
    /// # Errors
    /// When the bytes in the binary are no font.
    pub fn open(font: FontId) -> Result<Self> {
        let file = FontRef::new(font.data()).map_err(|cause| {
            Error::new(format!("cannot read the face {font:?} built into the program"))
                .because(cause)
        })?;
        let units = file.metrics(Size::unscaled(), LocationRef::default()).units_per_em;
        Ok(Self {
            charmap: file.charmap(),
            metrics: file.glyph_metrics(Size::unscaled(), LocationRef::default()),
            units: i64::from(units.max(1)),
            known: RefCell::new(Vec::new()),
        })
    }

    /// Font units to 1/1000 em.
    fn scaled(&self, units: f32) -> i64 {
        units as i64 * 1000 / self.units
    }

    /// The glyph of a character, where the face has one.
    pub fn nominal(&self, c: char) -> Option<Nominal> {
        let (block, place) = (c as usize >> 8, c as usize & 0xFF);
        let mut known = self.known.borrow_mut();
        if block >= known.len() {
            known.resize_with(block + 1, || None);
        }
        let entries = known[block].get_or_insert_with(|| Box::new([None; 256]));
        let entry = *entries[place].get_or_insert_with(|| {
            let id = self.charmap.map(c).unwrap_or_default();
            let advance = self.metrics.advance_width(id).unwrap_or_default();
            Nominal {
                id: u16::try_from(id.to_u32()).unwrap_or(0),
                advance: self.scaled(advance).clamp(0, i64::from(i16::MAX)) as i16,
            }
        });
        (entry.id != 0).then_some(entry)
    }

    /// A glyph's advance in 1/1000 em (table `hmtx`).
    pub fn advance(&self, id: u16) -> i64 {
        self.scaled(self.metrics.advance_width(GlyphId::from(id)).unwrap_or_default())
    }

    /// The box around a glyph's ink (table `glyf`); nothing for a blank.
    pub fn ink(&self, id: u16) -> Ink {
        let bounds = self.metrics.bounds(GlyphId::from(id)).unwrap_or_default();
        Ink {
            left: self.scaled(bounds.x_min),
            right: self.scaled(bounds.x_max),
            bottom: self.scaled(bounds.y_min),
            top: self.scaled(bounds.y_max),
        }
    }
}
