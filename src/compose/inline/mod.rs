//! A paragraph → set lines (CLREQ "Line Adjustment", "Punctuation Width Adjustment", "Composition
//! of Chinese and Western Mixed Texts").
//!
//! [`itemize`] makes atoms of the characters, [`spacing`] boxes and gaps of the atoms,
//! [`linebreak`] chooses where lines end, [`justify`] how wide each gap is, [`place`] puts the glyphs
//! there.
//! Widths are along the line: only [`vertical`] knows that lines may run down.

mod bound;
mod fallback;
mod hyphenate;
mod itemize;
mod justify;
pub mod linebreak;
mod omission;
mod place;
mod quotes;
mod sense;
mod spacing;
#[cfg(test)]
mod tests;
mod typesetting;
mod vertical;

use crate::compose::Writing;
use crate::font::{FontId, FontSet};
use crate::frame::{Color, GlyphRun, Length};
use crate::text::language::{ENGLISH, language_runs};
use crate::text::phrase::Usage;
pub use bound::Bound;
use fallback::Fallback;
use itemize::Atoms;
use linebreak::{Break, Breaker, Gap, Item, Measure, Sums};
use std::ops::Range;
pub use typesetting::{
    AdjacentMarks, Choice, Conventions, HanLatinGap, PunctuationStyle, Typesetting,
};

/// How the characters of a paragraph look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextStyle {
    /// The face.
    pub font: FontId,
    /// The em.
    pub size: Length,
    /// The ink.
    pub color: Color,
    /// Added between all characters.
    pub tracking: Length,
    /// In a vertical line figures stand upright one by one, however many there are, as in a date
    /// that is set apart.
    pub upright: bool,
}

impl TextStyle {
    /// Black, solid.
    pub fn new(font: FontId, size: Length) -> Self {
        let (color, tracking) = (crate::frame::Color::BLACK, Length::ZERO);
        Self { font, size, color, tracking, upright: false }
    }

    /// In another ink.
    #[must_use]
    pub fn inked(self, color: Color) -> Self {
        Self { color, ..self }
    }

    /// With figures one by one in vertical lines.
    #[must_use]
    pub fn upright(self) -> Self {
        Self { upright: true, ..self }
    }

    /// Letterspaced by 1/1000 em.
    #[must_use]
    pub fn tracked(self, mille: i64) -> Self {
        Self { tracking: self.size.per_mille(mille), ..self }
    }
}

/// How lines stand in their measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Flush at both sides, the last line at its natural width (R18).
    Justify,
    /// Natural width, flush at the start, alike in length, broken by sense (R36).
    Start,
    /// The same, centred.
    Center,
    /// The same, flush at the end.
    End,
}

/// Where lines stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// From the left edge of the column to the right edge of the lines.
    pub measure: Length,
    /// Indent of the first line (R27).
    pub first: Length,
    /// Indent of every other line.
    pub rest: Length,
    /// How lines stand between indent and measure.
    pub align: Align,
}

impl Shape {
    /// Without indents.
    pub fn flush(measure: Length, align: Align) -> Self {
        Self { measure, first: Length::ZERO, rest: Length::ZERO, align }
    }
}

/// A set line: x from the edge of the column where lines begin. Its runs stand on baseline 0, in a
/// vertical line on axis 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// In reading order, each beginning where the one before ends.
    pub runs: Vec<GlyphRun>,
    /// The byte of the text with which it begins.
    pub start: usize,
    /// Where the last box ends.
    pub end: Length,
    /// What had to give way.
    pub remarks: Vec<String>,
}

/// Sets paragraphs. It keeps its room from one to the next.
pub struct Typesetter<'a> {
    fonts: &'a FontSet,
    rules: Typesetting,
    /// What titles are broken by.
    pub usage: Usage,
    /// How the lines are to run.
    pub writing: Writing,
    atoms: Atoms,
    items: Vec<Item>,
    ends: Vec<usize>,
    gaps: Vec<Length>,
    /// First and last byte of each English stretch of the text.
    english: Vec<(u32, u32)>,
    breaker: Breaker,
}

impl<'a> Typesetter<'a> {
    /// A typesetter of a house's choices.
    pub fn new(fonts: &'a FontSet, rules: Typesetting) -> Self {
        Self {
            fonts,
            rules,
            usage: Usage::default(),
            writing: Writing::default(),
            atoms: Atoms::default(),
            items: Vec::new(),
            ends: Vec::new(),
            gaps: Vec::new(),
            english: Vec::new(),
            breaker: Breaker::default(),
        }
    }

    fn prepare(&mut self, text: &str, style: &TextStyle) {
        itemize::itemize(text, style, self.writing, self.rules, self.fonts, &mut self.atoms);
        let mut rules = self.rules;
        rules.hanging &= self.writing == Writing::HorizontalTb; // R15
        spacing::space(&self.atoms.atoms, style, &rules, &mut self.items);
    }

    /// The natural width of a text on one line.
    pub fn width(&mut self, text: &str, style: &TextStyle) -> Length {
        self.prepare(text, style);
        Length(Sums::of(&self.items).natural)
    }

    /// Sets a text in lines; none for a text without a character to set.
    pub fn set(&mut self, text: &str, style: &TextStyle, shape: &Shape) -> Vec<Line> {
        self.set_bound(text, &[], style, shape)
    }

    /// The same, with characters that stay together.
    pub fn set_bound(
        &mut self,
        text: &str,
        bounds: &[Bound],
        style: &TextStyle,
        shape: &Shape,
    ) -> Vec<Line> {
        let mut lines = Vec::new();
        if shape.align != Align::Justify || !omission::is_in(text) {
            self.part(text, (bounds, 0), style, shape, &mut lines);
            return lines;
        }
        // R7: a doubled ellipsis has a line of its own; what it interrupts goes on without an
        // indent (R28).
        for (part, is_omission) in omission::parts(text) {
            let first = if lines.is_empty() || is_omission { shape.first } else { shape.rest };
            let offset = part.as_ptr() as usize - text.as_ptr() as usize;
            self.part(part, (bounds, offset), style, &Shape { first, ..*shape }, &mut lines);
        }
        lines
    }

    fn part(
        &mut self,
        text: &str,
        (bounds, offset): (&[Bound], usize),
        style: &TextStyle,
        shape: &Shape,
        lines: &mut Vec<Line>,
    ) {
        self.prepare(text, style);
        self.find_english(text);
        bound::bind(&mut self.atoms, &mut self.items, bounds, offset);
        let measure = Measure {
            first: shape.measure - shape.first,
            rest: shape.measure - shape.rest,
            em: style.size,
        };
        match shape.align {
            Align::Justify => self.breaker.justified(&self.items, measure, &mut self.ends),
            _ => {
                let sense = sense::costs(&self.atoms.atoms, &self.usage);
                self.breaker.ragged(&self.items, measure, &sense, &mut self.ends);
            }
        }
        lines.reserve_exact(self.ends.len());
        let head = lines.len();
        let mut start = 0;
        for at in 0..self.ends.len() {
            let end = self.ends[at];
            let mut line = self.line(text, style, shape, start..end);
            line.start = offset + self.byte(start);
            lines.push(line);
            start = end;
        }
        if let Some(line) = lines.get_mut(head) {
            let mut missing = std::mem::take(&mut self.atoms.missing);
            missing.sort_unstable();
            missing.dedup();
            line.remarks.extend(missing.into_iter().map(|c| Fallback::Missing(c).to_string()));
        }
    }

    fn line(&mut self, text: &str, style: &TextStyle, shape: &Shape, range: Range<usize>) -> Line {
        let mut line = Line::default();
        let items = &self.items[range.clone()];
        let is_last = range.end == self.items.len();
        let indent = if range.start == 0 { shape.first } else { shape.rest };
        let last = items.last().map_or(Gap::NONE, |item| item.gap);
        let hyphen = if is_last { Length::ZERO } else { linebreak::hyphen(&last) };
        let natural = Length(Sums::of(items).natural) + hyphen;
        let mut slack = shape.measure - indent - natural;
        if shape.align == Align::Justify {
            slack = Length(linebreak::hung(slack.0, &last)); // R15
        }
        let adjusted = match shape.align {
            Align::Justify if !is_last => slack,
            _ => Length::ZERO.min(slack),
        };
        let left = justify::adjust(items, adjusted, &mut self.gaps);
        // R22: what no gap can take goes between letters where nobody will see it.
        let glyphs = self.glyph_count(&range);
        let apart = left * 20 <= style.size * (glyphs as i64 - 1);
        let letterspace = if left > Length::ZERO && apart { left } else { Length::ZERO };
        self.tell(&mut line, style, shape, &range, (adjusted, left, letterspace));
        let rest = (slack - adjusted).max(Length::ZERO);
        let x = match shape.align {
            Align::Justify | Align::Start => indent,
            Align::Center => indent + rest / 2,
            Align::End => indent + rest,
        };
        self.place(text, style, range, x, (letterspace, glyphs as i64 - 1), &mut line);
        line.end = x + natural + adjusted - left + letterspace;
        line
    }

    /// Says what had to give way in a line: what it was to be opened by, what of that no gap took,
    /// what its letters took.
    fn tell(
        &self,
        line: &mut Line,
        style: &TextStyle,
        shape: &Shape,
        range: &Range<usize>,
        (adjusted, left, letterspace): (Length, Length, Length),
    ) {
        let items = &self.items[range.clone()];
        let is_last = range.end == self.items.len();
        let mut say = |fallback: Fallback| line.remarks.push(fallback.to_string());
        if left < Length::ZERO {
            say(Fallback::Overfull(-left));
        } else if letterspace > Length::ZERO {
            say(Fallback::Letterspaced);
        } else if left > Length::ZERO {
            say(Fallback::Short(left));
        } else if adjusted > Length::ZERO {
            // How far apart stand those that share the rest evenly?
            let even = items.iter().zip(&self.gaps).filter(|(item, _)| item.gap.even);
            let apart = even.map(|(item, gap)| *gap - item.gap.max).max().unwrap_or_default();
            let mille = (apart.0 * 1000 + style.size.0 / 2) / style.size.0.max(1);
            if mille > fallback::gaping(shape.measure, style.size) {
                say(Fallback::Gaping(mille));
            }
        }
        let letters: u32 = items.iter().map(|item| item.letters).sum();
        if is_last && range.start > 0 && letters < 2 && shape.align == Align::Justify {
            say(Fallback::Runt);
        }
        if is_last {
            return;
        }
        let Some((atom, item)) = self.atoms.atoms[range.clone()].last().zip(items.last()) else {
            return;
        };
        let is_word = atom.kind == itemize::Kind::Word;
        match item.gap.breaks {
            Break::Last if is_word => say(Fallback::BrokenWord),
            Break::Last => say(Fallback::PartedMarks),
            Break::Anywhere => say(Fallback::BrokenAddress),
            Break::Poor
                if is_word
                    && atom.edges.1 == '/'
                    && fallback::keeps_solidus(self.rules.prohibition) =>
            {
                say(Fallback::SolidusAtEnd);
            }
            _ => {}
        }
    }

    /// The byte of the text with which an atom begins.
    fn byte(&self, atom: usize) -> usize {
        let atom = self.atoms.atoms.get(atom);
        let glyph = atom.and_then(|atom| self.atoms.glyphs.get(atom.glyphs.0 as usize));
        glyph.map_or(0, |glyph| glyph.text.0 as usize)
    }

    /// Notes where the text is English, for those who hear it.
    fn find_english(&mut self, text: &str) {
        self.english.clear();
        if !text.bytes().any(|byte| byte.is_ascii_alphabetic()) {
            return;
        }
        let mut at = 0;
        for (is_english, run) in language_runs(text) {
            let end = at + run.len() as u32;
            if is_english {
                self.english.push((at, end));
            }
            at = end;
        }
    }

    /// The language of what begins at a byte, where it is another than the document's.
    fn language(&self, byte: u32) -> Option<&'static str> {
        // Stretches are in order, and a Western text has many: the first that ends behind the byte.
        let next = self.english.partition_point(|(_, end)| *end <= byte);
        self.english.get(next).filter(|(start, _)| *start <= byte).map(|_| ENGLISH)
    }

    /// The glyphs of a line's atoms.
    fn glyph_count(&self, range: &Range<usize>) -> usize {
        match self.atoms.atoms[range.clone()] {
            [ref first, .., ref last] => (last.glyphs.1 - first.glyphs.0) as usize,
            [ref only] => (only.glyphs.1 - only.glyphs.0) as usize,
            [] => 0,
        }
    }
}
