//! What stands how in a vertical line (R44): marks in their vertical forms, short numerals together
//! on one em, initialisms upright, all other Western text turned.

use super::itemize::{Itemizer, Kind, ascii_form, is_western, narrow};
use super::typesetting::PunctuationStyle;
use crate::font::Nominal;
use crate::frame::{Length, Orientation};
use crate::text::mark::{Class, Mark, Side, in_vertical};
use crate::text::upright::{Western, western};
use std::ops::Range;

/// From the baseline of turned text to the line's axis, in 1/1000 em: between half the height of
/// capitals and figures (365) and half that of small letters (260). A house choice by eye.
pub const AXIS: i64 = 350;

/// Widest that characters together on one em may be, in 1/1000 em.
const TOGETHER: i64 = 980;

impl Itemizer<'_> {
    /// Sets a word upright, if it is one to stand so; words side by side are turned together.
    pub(super) fn upright_word(&mut self, text: &Range<usize>) -> bool {
        let beside = |c: Option<char>| c.is_some_and(is_western);
        if beside(self.text[..text.start].trim_end().chars().next_back())
            || beside(self.text[text.end..].trim_start().chars().next())
        {
            return false;
        }
        let source = &self.text[text.clone()];
        let word = &*narrow(source).0;
        let set = match western(word) {
            Western::Turned if self.style.upright && word.bytes().all(|b| b.is_ascii_digit()) => {
                Western::Upright
            }
            set => set,
        };
        match set {
            Western::Turned => false,
            Western::Together => {
                let width = self.em(1000);
                self.together(word, text, Kind::Upright, width, 1);
                true
            }
            Western::Upright => {
                let from = self.out.glyphs.len();
                let width = self.em(1000);
                for (at, c) in source.char_indices() {
                    let (font, glyph) = self.find(ascii_form(c).unwrap_or(c));
                    let at = text.start + at;
                    self.oriented(font, glyph.id, width, &(at..at + c.len_utf8()));
                }
                let count = word.chars().count() as u32;
                let mut ends = word.chars();
                let first = ends.next().unwrap_or(' ');
                let edges = (first, ends.next_back().unwrap_or(first));
                self.atom(Kind::Upright, from, width * i64::from(count), count, edges);
                true
            }
        }
    }

    /// Characters side by side, narrowed to one em: one atom and one piece of text.
    fn together(&mut self, shown: &str, text: &Range<usize>, kind: Kind, em: Length, letters: u32) {
        let from = self.out.glyphs.len();
        let mut glyphs: Vec<(crate::font::FontId, Nominal)> = Vec::new();
        for c in shown.chars() {
            let (font, glyph) = self.find(c);
            glyphs.push((font, self.fonts.half_width(font, c).unwrap_or(glyph)));
        }
        let total: i64 = glyphs.iter().map(|(_, glyph)| i64::from(glyph.advance)).sum();
        let narrowed = (TOGETHER * 1000 / total.max(1)).min(1000) as u16;
        let mut left = -total / 2;
        for (at, (font, glyph)) in glyphs.iter().enumerate() {
            let half = i64::from(glyph.advance) / 2;
            let advance = if at + 1 == glyphs.len() { em } else { Length::ZERO };
            self.glyph(*font, glyph.id, advance, 0, text);
            let across = self.em(-(left + half));
            if let Some(last) = self.out.glyphs.last_mut() {
                last.orientation = Orientation::Together(narrowed);
                last.dy = across;
            }
            left += half * 2;
        }
        let mut ends = self.text[text.clone()].chars();
        let first = ends.next().unwrap_or(' ');
        let edges = (first, ends.next_back().unwrap_or(first));
        self.atom(kind, from, em, letters, edges);
    }

    /// ？！ and their like on one em (R7); returns where the text goes on.
    pub(super) fn tones_together(&mut self, row: &'static Mark, at: usize) -> Option<usize> {
        let narrow = |c| match c {
            '？' => Some('?'),
            '！' => Some('!'),
            _ => None,
        };
        let mut shown = String::new();
        let mut end = at;
        for c in self.text[at..].chars().take(2) {
            shown.push(narrow(c)?);
            end += c.len_utf8();
        }
        if shown.len() < 2 {
            return None;
        }
        let width = self.em(1000);
        self.together(&shown, &(at..end), Kind::Mark(in_vertical(row)), width, 0);
        Some(end)
    }

    /// A mark: in the form that the face has for vertical lines, with its ink in the upper or lower
    /// half of the em or on all of it; or else turned, on the line's axis.
    pub(super) fn mark_down(&mut self, row: &'static Mark, text: &Range<usize>) {
        let from = self.out.glyphs.len();
        let row = in_vertical(row);
        let middle = self.centred(row);
        let row = middle.unwrap_or(row);
        let drawn = if row.char == '／' { '/' } else { row.char };
        let (font, own) = self.find(drawn);
        let form = self.fonts.vertical(font, drawn);
        let turns = matches!(
            row.class,
            Class::Opening
                | Class::Closing
                | Class::Interpunct
                | Class::Connector
                | Class::Solidus
                | Class::Dash
                | Class::Ellipsis
        );
        let ink = self.fonts.ink(font, form.unwrap_or(own).id);
        let (width, orientation, dx, dy) = match form {
            None if turns => {
                let (width, dx) = self.breadth(row, font, own);
                (width, Orientation::Turned, dx, (ink.top + ink.bottom) / 2 - AXIS)
            }
            _ => {
                let (top, bottom) =
                    (crate::font::ASCENT - ink.top, crate::font::ASCENT - ink.bottom);
                let fits = |dx: i64| top + dx >= 0 && bottom + dx <= 500;
                let half = 250 - (top + bottom) / 2;
                let (width, dx) = match row.ink {
                    Side::Full => (1000, 0),
                    Side::Half => (500, half),
                    Side::Start => (500, if fits(0) { 0 } else { half }),
                    Side::End => (500, if fits(-500) { -500 } else { half }),
                };
                // A stop without a vertical form goes from the left to the right of the axis.
                let is_stop = matches!(row.class, Class::Stop | Class::Pause);
                let dy = match (middle, form) {
                    // In the middle of its em both ways.
                    (Some(_), _) => (ink.left + ink.right) / 2 - 500,
                    (None, None) if is_stop => -500,
                    _ => 0,
                };
                let dx = if middle.is_some() { 500 - (top + bottom) / 2 } else { dx };
                (width, Orientation::Upright, dx, dy)
            }
        };
        // R17: 全角 keeps the blank half in the box.
        let whole = matches!(row.ink, Side::Start | Side::End)
            && self.rules.punctuation == PunctuationStyle::Quanjiao;
        let lead = if whole && row.ink == Side::End { 500 } else { 0 };
        let width = self.em(if whole { 1000 } else { width });
        self.glyph(font, form.unwrap_or(own).id, width, dx + lead, text);
        let across = self.em(dy);
        if let Some(last) = self.out.glyphs.last_mut() {
            last.orientation = orientation;
            last.dy = across;
        }
        let letters = u32::from(matches!(row.class, Class::Iteration));
        self.atom(Kind::Mark(row), from, width, letters, (row.char, row.char));
    }

    /// A glyph upright on its em.
    pub(super) fn oriented(
        &mut self,
        font: crate::font::FontId,
        id: u16,
        width: Length,
        text: &Range<usize>,
    ) {
        self.glyph(font, id, width, 0, text);
        if let Some(last) = self.out.glyphs.last_mut() {
            last.orientation = Orientation::Upright;
        }
    }
}
