//! All faces together, each opened when it is first needed, and which of them has a character.

use super::FontId;
use super::face::{Face, Ink, Nominal};
use super::shape::{Shaped, Shaper};
use crate::Result;
use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Drawn for a character that no face has: the geta, which a press sets for a missing sort.
pub const MISSING: char = '〓';

/// The faces of one composition.
pub struct FontSet {
    faces: [Face; FontId::ALL.len()],
    shapers: [OnceCell<Option<Shaper>>; FontId::ALL.len()],
    /// Vertical forms, kept once asked for.
    vertical: [RefCell<BTreeMap<char, Option<Nominal>>>; FontId::ALL.len()],
}

/// A character's glyph and the face that has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The face: the one asked for, or one that stands in.
    pub font: FontId,
    /// The glyph.
    pub glyph: Nominal,
    /// False when no face has the character and [`MISSING`] stands for it.
    pub known: bool,
}

fn nominal(shaped: Shaped) -> Option<Nominal> {
    let advance = shaped.advance.clamp(0, 32767) as i16;
    Some(Nominal { id: shaped.id, advance }).filter(|glyph| glyph.id != 0)
}

impl FontSet {
    /// Opens all faces.
    ///
    /// # Errors
    /// When the bytes in the binary are no fonts.
    pub fn open() -> Result<Self> {
        let [a, b, c, d, e] = FontId::ALL.map(Face::open);
        let faces = [a?, b?, c?, d?, e?];
        Ok(Self { faces, shapers: Default::default(), vertical: Default::default() })
    }

    /// A face.
    pub fn face(&self, font: FontId) -> &Face {
        &self.faces[font as usize]
    }

    /// The glyph of a character in the face, or in the first of the others that has it.
    #[inline]
    pub fn find(&self, font: FontId, c: char) -> Found {
        if let Some(glyph) = self.face(font).nominal(c) {
            return Found { font, glyph, known: true };
        }
        self.stand_in(font, c)
    }

    fn stand_in(&self, font: FontId, c: char) -> Found {
        use FontId::{Kai, Sans, SansBold, Serif, SerifBold};
        let order: [FontId; 5] = match font {
            Serif | Kai => [Serif, Sans, Kai, SerifBold, SansBold],
            SerifBold => [SerifBold, SansBold, Serif, Sans, Kai],
            Sans => [Sans, Serif, Kai, SansBold, SerifBold],
            SansBold => [SansBold, SerifBold, Sans, Serif, Kai],
        };
        for (wanted, known) in [(c, true), (MISSING, false)] {
            for font in order {
                if let Some(glyph) = self.face(font).nominal(wanted) {
                    return Found { font, glyph, known };
                }
            }
        }
        Found { font, glyph: Nominal { id: 0, advance: 1000 }, known: false }
    }

    fn shaper(&self, font: FontId) -> Option<&Shaper> {
        self.shapers[font as usize].get_or_init(|| Shaper::open(font).ok()).as_ref()
    }

    /// Shapes a Western word whose characters the face has; glyph by glyph if that fails.
    pub fn word(&self, font: FontId, text: &str) -> Rc<[Shaped]> {
        if let Some(shaper) = self.shaper(font) {
            let shaped = shaper.word(text);
            if !shaped.is_empty() {
                return shaped;
            }
        }
        text.char_indices()
            .map(|(at, c)| {
                let glyph = self.find(font, c).glyph;
                Shaped {
                    id: glyph.id,
                    advance: i64::from(glyph.advance),
                    dx: 0,
                    dy: 0,
                    cluster: at as u32,
                }
            })
            .collect()
    }

    /// The glyph of a character on a full em, where the face has such a form (`fwid`).
    pub fn full_width(&self, font: FontId, c: char) -> Option<Nominal> {
        nominal(self.shaper(font)?.full_width(c)?)
    }

    /// The glyph of a character on half an em (`hwid`); its own where the face has no such form.
    pub fn half_width(&self, font: FontId, c: char) -> Option<Nominal> {
        nominal(self.shaper(font)?.half_width(c)?)
    }

    /// The glyph of a character in a vertical line (`vert`), where it is another than in a
    /// horizontal one.
    pub fn vertical(&self, font: FontId, c: char) -> Option<Nominal> {
        let known = self.vertical[font as usize].borrow().get(&c).copied();
        if let Some(known) = known {
            return known;
        }
        let own = self.face(font).nominal(c);
        let form = self.shaper(font).and_then(|shaper| nominal(shaper.vertical(c)?));
        let form = form.filter(|form| own.is_none_or(|own| own.id != form.id));
        self.vertical[font as usize].borrow_mut().insert(c, form);
        form
    }

    /// A glyph's own advance in 1/1000 em.
    pub fn advance(&self, font: FontId, id: u16) -> i64 {
        self.face(font).advance(id)
    }

    /// The box around a glyph's ink.
    pub fn ink(&self, font: FontId, id: u16) -> Ink {
        self.face(font).ink(id)
    }
}
