//! A run of Western text in one face → glyphs, with the face's kerning and ligatures.

use super::FontId;
use crate::{Error, Result};
use harfrust::{
    Buffer, Direction, Feature, Font, Script, ShapeOptions, ShapePlan, ShaperFont, Tag,
};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// A shaped glyph; lengths in 1/1000 em.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shaped {
    /// Glyph id.
    pub id: u16,
    /// To the next pen position.
    pub advance: i64,
    /// Drawn beside the pen position, to the right.
    pub dx: i64,
    /// Drawn beside the pen position, upwards.
    pub dy: i64,
    /// Byte of the text where the glyph's cluster begins.
    pub cluster: u32,
}

/// A face made ready for shaping. It remembers words: a text has few different ones.
pub struct Shaper {
    font: Font,
    proportional: Plan,
    full: Plan,
    half: Plan,
    vertical: Plan,
    words: RefCell<HashMap<String, Rc<[Shaped]>>>,
}

struct Plan {
    features: [Feature; 1],
    plan: ShapePlan,
}

impl Plan {
    fn new(font: &Font, tag: &[u8; 4], script: Script) -> Self {
        let features = [Feature::new(Tag::new(tag), 1, ..)];
        let plan = ShapePlan::new(font, Direction::LeftToRight, Some(script), None, &features);
        Self { features, plan }
    }
}

impl Shaper {
    /// Makes the face ready.
    ///
    /// # Errors
    /// When the bytes in the binary are no font.
    pub fn open(font: FontId) -> Result<Self> {
        let font = Font::new(font.data(), 0).ok_or_else(|| {
            Error::new(format!("cannot shape with the face {font:?} built into the program"))
        })?;
        let han = Script::from_iso15924_tag(Tag::new(b"Hani")).unwrap_or(Script::LATIN);
        Ok(Self {
            // `pwid`: quotes and the ellipsis proportional beside Latin letters (R16).
            proportional: Plan::new(&font, b"pwid", Script::LATIN),
            // `fwid`: the dash on the full em.
            full: Plan::new(&font, b"fwid", han),
            // `hwid`: figures and marks on half an em, for two on one (R44).
            half: Plan::new(&font, b"hwid", han),
            // `vert`: the form of a mark in a vertical line.
            vertical: Plan::new(&font, b"vert", han),
            font,
            words: RefCell::new(HashMap::new()),
        })
    }

    fn run(&self, text: &str, plan: &Plan) -> Vec<Shaped> {
        let font = ShaperFont::new(&self.font);
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(plan.plan.script());
        let options = ShapeOptions::new().plan(Some(&plan.plan)).features(&plan.features);
        if harfrust::shape(&font, &mut buffer, options).is_err() {
            return Vec::new();
        }
        let scaled =
            |units: i32| i64::from(units) * 1000 / i64::from(self.font.units_per_em().max(1));
        buffer
            .glyph_infos()
            .iter()
            .zip(buffer.glyph_positions())
            .map(|(info, position)| Shaped {
                id: u16::try_from(info.glyph_id).unwrap_or(0),
                advance: scaled(position.x_advance),
                dx: scaled(position.x_offset),
                dy: scaled(position.y_offset),
                cluster: info.cluster,
            })
            .collect()
    }

    /// Shapes a Western word.
    pub fn word(&self, text: &str) -> Rc<[Shaped]> {
        if let Some(known) = self.words.borrow().get(text) {
            return Rc::clone(known);
        }
        let shaped: Rc<[Shaped]> = self.run(text, &self.proportional).into();
        self.words.borrow_mut().insert(text.to_owned(), Rc::clone(&shaped));
        shaped
    }

    fn form(&self, c: char, plan: &Plan) -> Option<Shaped> {
        let run = self.run(c.encode_utf8(&mut [0; 4]), plan);
        run.first().copied().filter(|_| run.len() == 1)
    }

    /// The full-width form of a character's glyph, where the face has one.
    pub fn full_width(&self, c: char) -> Option<Shaped> {
        self.form(c, &self.full)
    }

    /// The half-width form.
    pub fn half_width(&self, c: char) -> Option<Shaped> {
        self.form(c, &self.half)
    }

    /// The form for vertical lines.
    pub fn vertical(&self, c: char) -> Option<Shaped> {
        self.form(c, &self.vertical)
    }
}
