//! A paragraph → set lines (CLREQ "Line Adjustment", "Punctuation Width Adjustment", "Composition
//! of Chinese and Western Mixed Texts").
//!
//! [`itemize`] makes atoms of the characters, [`spacing`] boxes and gaps of the atoms,
//! [`linebreak`] chooses where lines end, [`justify`] how wide each gap is; then glyphs are placed.

mod hyphenate;
mod itemize;
mod justify;
pub mod linebreak;
mod quotes;
mod sense;
mod spacing;
#[cfg(test)]
mod tests;
mod typesetting;
mod vertical;

use crate::compose::Writing;
use crate::font::{FontId, FontSet};
use crate::frame::{Color, Glyph, GlyphRun, Length, Orientation, Point};
use itemize::{AtomGlyph, Atoms};
use linebreak::{Break, Breaker, Item, Measure, Sums};
pub use sense::Cohesion;
pub use typesetting::{AdjacentMarks, Choice, HanLatinGap, PunctuationStyle, Typesetting};

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
    pub cohesion: Cohesion,
    /// How the lines are to run.
    pub writing: Writing,
    atoms: Atoms,
    items: Vec<Item>,
    ends: Vec<usize>,
    gaps: Vec<Length>,
    breaker: Breaker,
}

impl<'a> Typesetter<'a> {
    /// A typesetter of a house's choices.
    pub fn new(fonts: &'a FontSet, rules: Typesetting) -> Self {
        Self {
            fonts,
            rules,
            cohesion: Cohesion::default(),
            writing: Writing::default(),
            atoms: Atoms::default(),
            items: Vec::new(),
            ends: Vec::new(),
            gaps: Vec::new(),
            breaker: Breaker::default(),
        }
    }

    fn prepare(&mut self, text: &str, style: &TextStyle) {
        itemize::itemize(text, style, self.writing, self.fonts, &mut self.atoms);
        spacing::space(&self.atoms.atoms, style, self.rules.prohibition, &mut self.items);
    }

    /// The natural width of a text on one line.
    pub fn width(&mut self, text: &str, style: &TextStyle) -> Length {
        self.prepare(text, style);
        Length(Sums::of(&self.items).natural)
    }

    /// Sets a text in lines; none for a text without a character to set.
    pub fn set(&mut self, text: &str, style: &TextStyle, shape: &Shape) -> Vec<Line> {
        self.prepare(text, style);
        let measure = Measure {
            first: shape.measure - shape.first,
            rest: shape.measure - shape.rest,
            em: style.size,
        };
        match shape.align {
            Align::Justify => self.breaker.justified(&self.items, measure, &mut self.ends),
            _ => {
                let sense = sense::costs(&self.atoms.atoms, &self.cohesion);
                self.breaker.ragged(&self.items, measure, &sense, &mut self.ends);
            }
        }
        let mut lines = Vec::with_capacity(self.ends.len());
        let mut start = 0;
        for at in 0..self.ends.len() {
            let end = self.ends[at];
            lines.push(self.line(text, style, shape, start..end));
            start = end;
        }
        if let Some(line) = lines.first_mut() {
            let mut missing = std::mem::take(&mut self.atoms.missing);
            missing.sort_unstable();
            missing.dedup();
            line.remarks.extend(missing.into_iter().map(|c| {
                format!(
                    "no face has U+{:04X} {c}; {} stands for it",
                    u32::from(c),
                    crate::font::MISSING
                )
            }));
        }
        lines
    }

    fn line(
        &mut self,
        text: &str,
        style: &TextStyle,
        shape: &Shape,
        range: std::ops::Range<usize>,
    ) -> Line {
        let mut line = Line::default();
        let items = &self.items[range.clone()];
        let is_last = range.end == self.items.len();
        let indent = if range.start == 0 { shape.first } else { shape.rest };
        let ending = items.last().map_or(Break::Never, |item| item.gap.breaks);
        let hyphen = match ending {
            Break::Hyphen(width) if !is_last => width,
            _ => Length::ZERO,
        };
        let natural = Length(Sums::of(items).natural) + hyphen;
        let slack = shape.measure - indent - natural;
        let adjusted = match shape.align {
            Align::Justify if !is_last || slack < Length::ZERO => slack,
            _ => Length::ZERO.min(slack),
        };
        let left = justify::adjust(items, adjusted, &mut self.gaps);
        if left < Length::ZERO {
            line.remarks
                .push(format!("R18: a line is {:.2} pt wider than its measure", -left.to_pt()));
        } else if adjusted > Length::ZERO {
            // How far apart stand those that share the rest evenly?
            let widest = items.iter().zip(&self.gaps).filter(|(item, _)| item.gap.even);
            let apart = widest.map(|(item, gap)| *gap - item.gap.max).max().unwrap_or(left);
            if apart > style.size / 4 {
                line.remarks.push(format!(
                    "R23: {:.2} em between the characters of a line",
                    apart.to_pt() / style.size.to_pt()
                ));
            }
        }
        let letters: u32 = items.iter().map(|item| item.letters).sum();
        if is_last && range.start > 0 && letters < 2 && matches!(shape.align, Align::Justify) {
            line.remarks
                .push("R29: no break leaves more than one character on the last line".into());
        }
        if ending == Break::Last && !is_last {
            let word = self.atoms.atoms[range.end - 1].kind == itemize::Kind::Word;
            line.remarks.push(match word {
                true => "R8: a word wider than its line is broken without a hyphen".into(),
                false => "R5: a row of marks is parted where none may be".into(),
            });
        }
        let rest = (slack - adjusted).max(Length::ZERO);
        let x = match shape.align {
            Align::Justify | Align::Start => indent,
            Align::Center => indent + rest / 2,
            Align::End => indent + rest,
        };
        self.place(text, style, range, is_last, x, &mut line);
        line.end = x + natural + adjusted - left;
        line
    }

    /// Puts the glyphs of a line's atoms at their places; the gaps are in `self.gaps`.
    fn place(
        &self,
        text: &str,
        style: &TextStyle,
        range: std::ops::Range<usize>,
        is_last: bool,
        mut x: Length,
        line: &mut Line,
    ) {
        let atoms = &self.atoms.atoms[range.clone()];
        let glyph_count = match (atoms.first(), atoms.last()) {
            (Some(first), Some(last)) => (last.glyphs.1 - first.glyphs.0) as usize + 1,
            _ => return,
        };
        let mut run: Option<Run> = None;
        for (at, atom) in atoms.iter().enumerate() {
            let gap = self.gaps.get(at).copied().unwrap_or_default();
            let glyphs = &self.atoms.glyphs[atom.glyphs.0 as usize..atom.glyphs.1 as usize];
            let mut pen = Length::ZERO;
            for (place, glyph) in glyphs.iter().enumerate() {
                // The last glyph's advance takes the box's blank and the gap with it.
                let advance =
                    if place + 1 == glyphs.len() { atom.width - pen + gap } else { glyph.advance };
                pen += advance;
                let same =
                    |run: &Run| run.font == glyph.font && run.orientation == glyph.orientation;
                if !run.as_ref().is_some_and(same) {
                    line.runs.extend(run.take().map(|run| run.finish(text, style)));
                    run = Some(Run::begin(glyph, x, glyph_count));
                }
                if let Some(run) = &mut run {
                    run.push(glyph, advance);
                }
                x += advance;
            }
            // A blank of the source is copied with the text; at a line's end only between
            // Latin words, where reading on needs it.
            let (from, to) = atom.blank;
            let inside = at + 1 < atoms.len();
            let between_words = || {
                let next = self.atoms.atoms.get(range.start + at + 1);
                matches!(atom.kind, itemize::Kind::Word)
                    && next.is_some_and(|next| matches!(next.kind, itemize::Kind::Word))
            };
            if to > from
                && (inside || (!is_last && between_words()))
                && let Some(run) = &mut run
                && let Some(space) = self.fonts.face(run.font).nominal(' ')
            {
                run.blank(space.id, gap, (from, to));
            }
        }
        let ends_with_hyphen =
            !is_last && matches!(self.items[range.end - 1].gap.breaks, Break::Hyphen(_));
        if ends_with_hyphen
            && let Some(run) = &mut run
            && let Some(hyphen) = self.fonts.face(run.font).nominal('-')
        {
            run.hyphen(hyphen.id, style.size.per_mille(i64::from(hyphen.advance)));
        }
        line.runs.extend(run.map(|run| run.finish(text, style)));
    }
}

/// A glyph run in the making; its glyphs' ranges point into the paragraph until it is finished.
struct Run {
    font: FontId,
    orientation: Orientation,
    x: Length,
    start: u32,
    end: u32,
    glyphs: Vec<Glyph>,
}

impl Run {
    fn begin(first: &AtomGlyph, x: Length, room: usize) -> Self {
        let start = first.text.0;
        let (font, orientation) = (first.font, first.orientation);
        Self { font, orientation, x, start, end: start, glyphs: Vec::with_capacity(room) }
    }

    fn push(&mut self, glyph: &AtomGlyph, advance: Length) {
        let (from, to) = glyph.text;
        self.glyphs.push(Glyph {
            id: glyph.id,
            advance,
            dx: glyph.dx,
            dy: glyph.dy,
            text: from - self.start..to - self.start,
        });
        self.end = self.end.max(to);
    }

    /// A blank as wide as the gap after the last glyph, which gives it up.
    fn blank(&mut self, id: u16, gap: Length, (from, to): (u32, u32)) {
        if let Some(last) = self.glyphs.last_mut() {
            last.advance -= gap;
        }
        let text = from - self.start..to - self.start;
        self.glyphs.push(Glyph { id, advance: gap, dx: Length::ZERO, dy: Length::ZERO, text });
        self.end = self.end.max(to);
    }

    /// A hyphen that is no part of the text (R8).
    fn hyphen(&mut self, id: u16, advance: Length) {
        let at = self.end - self.start;
        let (dx, dy) = (Length::ZERO, Length::ZERO);
        self.glyphs.push(Glyph { id, advance, dx, dy, text: at..at });
    }

    fn finish(self, text: &str, style: &TextStyle) -> GlyphRun {
        let y = match self.orientation {
            Orientation::Turned => style.size.per_mille(vertical::AXIS),
            Orientation::Horizontal | Orientation::Upright | Orientation::Together(_) => {
                Length::ZERO
            }
        };
        GlyphRun {
            font: self.font,
            size: style.size,
            orientation: self.orientation,
            origin: Point { x: self.x, y },
            color: style.color,
            text: text[self.start as usize..self.end as usize].to_owned(),
            glyphs: self.glyphs,
            lang: None,
        }
    }
}
