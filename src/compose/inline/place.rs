//! A line's atoms and the widths of its gaps → glyph runs.

use super::itemize::{self, AtomGlyph};
use super::linebreak::Break;
use super::{Line, TextStyle, Typesetter, vertical};
use crate::font::FontId;
use crate::frame::{Glyph, GlyphRun, Length, Orientation, Point};
use std::ops::Range;

impl Typesetter<'_> {
    /// Puts the glyphs of a line's atoms at their places; the gaps are in `self.gaps`. Beside them the letters
    /// take a share of the letterspace in so many places.
    pub(super) fn place(
        &self,
        text: &str,
        style: &TextStyle,
        range: Range<usize>,
        mut x: Length,
        (letterspace, spaces): (Length, i64),
        line: &mut Line,
    ) {
        let atoms = &self.atoms.atoms[range.clone()];
        let is_last = range.end == self.items.len();
        let blanks = atoms.iter().filter(|atom| atom.blank.1 > atom.blank.0).count();
        let mut room = self.glyph_count(&range) + blanks + 1;
        // What the letters before a glyph have taken of the letterspace.
        let (mut count, mut taken) = (0, Length::ZERO);
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
                count += 1;
                let share = letterspace * i64::min(count, spaces) / spaces.max(1) - taken;
                taken += share;
                let advance = advance + share;
                let lang = self.language(glyph.text.0);
                let same = |run: &Run| {
                    run.font == glyph.font
                        && run.orientation == glyph.orientation
                        && run.lang == lang
                };
                if !run.as_ref().is_some_and(same) {
                    if let Some(run) = run.take() {
                        room -= run.glyphs.len();
                        line.runs.push(run.finish(text, style));
                    }
                    run = Some(Run::begin(glyph, lang, x, room));
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
                run.blank(space.id, gap.max(Length::ZERO), (from, to));
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
        line.runs.reserve_exact(1);
        line.runs.extend(run.map(|run| run.finish(text, style)));
    }
}

/// A glyph run in the making; its glyphs' ranges point into the paragraph until it is finished.
struct Run {
    font: FontId,
    orientation: Orientation,
    lang: Option<&'static str>,
    x: Length,
    start: u32,
    end: u32,
    glyphs: Vec<Glyph>,
}

impl Run {
    fn begin(first: &AtomGlyph, lang: Option<&'static str>, x: Length, room: usize) -> Self {
        let start = first.text.0;
        let (font, orientation) = (first.font, first.orientation);
        let glyphs = Vec::with_capacity(room);
        Self { font, orientation, lang, x, start, end: start, glyphs }
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
            lang: self.lang,
        }
    }
}
