//! Text → atoms: Han, Latin words, marks and unbreakable runs, each with its glyphs and its box.

use super::TextStyle;
use super::linebreak::Break;
use super::quotes::proportional_quotes;
use super::typesetting::{Conventions, PunctuationStyle, Typesetting};
use super::vertical::AXIS;
use crate::compose::Writing;
use crate::font::{FontId, FontSet, Nominal};
use crate::frame::{Length, Orientation};
use crate::text::mark::{
    Class, Level, Mark, SINGLE_DASH, Side, centred, mark_of, western_closes, western_opens,
};
use crate::text::{is_blank, is_latin, is_wide};
use std::borrow::Cow;
use std::ops::Range;

/// What an atom is to its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A Han character or anything else set on a full em.
    Han,
    /// Western letters and figures.
    Word,
    /// The same, upright in a vertical line: each on an em, or all together on one (R44).
    Upright,
    /// A mark of the table.
    Mark(&'static Mark),
}

/// A glyph of an atom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AtomGlyph {
    /// The face.
    pub font: FontId,
    /// Glyph id.
    pub id: u16,
    /// How it stands to the line.
    pub orientation: Orientation,
    /// To the next glyph of the same atom; what the last one lacks of the box is its blank.
    pub advance: Length,
    /// Drawn from the pen along the line.
    pub dx: Length,
    /// Drawn from the pen across the line: below it, or to the left in a vertical one.
    pub dy: Length,
    /// Bytes of the paragraph that it stands for: start and end.
    pub text: (u32, u32),
}

/// What is never broken, with the box it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Atom {
    /// What it is.
    pub kind: Kind,
    /// Its glyphs: start and end in [`Atoms::glyphs`].
    pub glyphs: (u32, u32),
    /// The width of its box, along the line: half an em for a mark whose other half is blank.
    pub width: Length,
    /// Characters that count for R29.
    pub letters: u32,
    /// First and last character.
    pub edges: (char, char),
    /// For a piece of a word: whether the word may break after it.
    pub inner: Option<Break>,
    /// True for what stays with the character before it: superscripts and note marks (R9).
    pub bound: bool,
    /// The blank of the source after it: start and end in bytes; equal where there is none.
    pub blank: (u32, u32),
    /// True where an ideographic space is among the blank: it keeps its em.
    pub wide_blank: bool,
}

/// The atoms of a paragraph.
#[derive(Debug, Default)]
pub struct Atoms {
    /// In reading order.
    pub atoms: Vec<Atom>,
    /// Of all atoms.
    pub glyphs: Vec<AtomGlyph>,
    /// Characters that no face has.
    pub missing: Vec<char>,
}

/// True for a character that is set in a word of Western text.
pub fn is_western(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_graphic();
    }
    is_latin(c)
        || matches!(c, '\u{00A1}'..='\u{00B6}' | '\u{00B8}'..='\u{00BF}' | '\u{0300}'..='\u{036F}')
        || matches!(c, '\u{2010}' | '\u{2011}' | '\u{2212}' | '\u{20A0}'..='\u{20CF}' | '×' | '÷')
        || (c.is_alphanumeric()
            && !is_wide(c)
            && !matches!(c, '\u{2150}'..='\u{218F}' | '\u{2460}'..='\u{24FF}' | '\u{2776}'..='\u{2793}'))
}

/// The ASCII form of a full-width letter or figure, in which running text sets it (R25).
pub fn ascii_form(c: char) -> Option<char> {
    let offset = u32::from(c).checked_sub(0xFEE0)?;
    u8::try_from(offset).ok().map(char::from).filter(char::is_ascii_alphanumeric)
}

/// True for a figure or letter set above the line, which belongs to what is before it.
fn is_superscript(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '\u{2070}'..='\u{209C}' | 'ª' | 'º')
}

/// True for a mark that leads to a note: [1] (R9).
fn is_note(word: &str) -> bool {
    let inside = word.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    inside.is_some_and(|digits| {
        (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// True for a character with neither ink nor width.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
        | '\u{FEFF}' | '\u{180E}' | '\u{00AD}' | '\u{FE00}'..='\u{FE0F}')
        || (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
}

/// Makes the atoms of one text.
pub struct Itemizer<'a> {
    pub(super) text: &'a str,
    pub(super) style: &'a TextStyle,
    is_vertical: bool,
    pub(super) rules: Typesetting,
    pub(super) fonts: &'a FontSet,
    pub(super) out: &'a mut Atoms,
}

/// Fills `out` with the atoms of `text`.
pub fn itemize(
    text: &str,
    style: &TextStyle,
    writing: Writing,
    rules: Typesetting,
    fonts: &FontSet,
    out: &mut Atoms,
) {
    out.atoms.clear();
    out.glyphs.clear();
    out.missing.clear();
    let is_vertical = writing == Writing::VerticalRl;
    Itemizer { text, style, is_vertical, rules, fonts, out }.run();
}

impl Itemizer<'_> {
    fn run(&mut self) {
        let text = self.text;
        // Which quotation marks are Latin is asked only when the first one comes.
        let mut quotes: Option<Vec<usize>> = None;
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let end = at + c.len_utf8();
            if matches!(c, '\u{4E00}'..='\u{9FFF}') {
                self.han(c, at..end);
                at = end;
                continue;
            }
            if is_invisible(c) {
                at = end;
                continue;
            }
            if is_blank(c) {
                if let Some(last) = self.out.atoms.last_mut() {
                    if last.blank.0 == last.blank.1 {
                        last.blank.0 = at as u32;
                    }
                    last.blank.1 = end as u32;
                    last.wide_blank |= c == '\u{3000}';
                }
                at = end;
                continue;
            }
            if self.in_word(c, at, &mut quotes) {
                let mut stop = end;
                while let Some(next) = text[stop..].chars().next() {
                    if !self.in_word(next, stop, &mut quotes) {
                        break;
                    }
                    stop += next.len_utf8();
                }
                if !(self.is_vertical && self.upright_word(&(at..stop))) {
                    self.word(at..stop);
                }
                at = stop;
                continue;
            }
            at = match mark_of(c) {
                Some(row) if matches!(row.class, Class::Dash) => self.dashes(row, at),
                Some(row) if self.is_vertical => match self.tones_together(row, at) {
                    Some(after) => after,
                    None => {
                        self.mark_down(row, &(at..end));
                        end
                    }
                },
                Some(row) if matches!(c, '？' | '！') => self.chain(row, at),
                Some(row) => {
                    self.mark(row, at..end);
                    end
                }
                None if c == '/' => {
                    match mark_of('／') {
                        Some(row) if self.is_vertical => self.mark_down(row, &(at..end)),
                        Some(row) => self.mark(row, at..end),
                        None => {}
                    }
                    end
                }
                None => {
                    self.han(c, at..end);
                    end
                }
            };
        }
    }

    /// True for a character of a word: a Western one, or a mark that Latin text made its own.
    fn in_word(&self, c: char, at: usize, quotes: &mut Option<Vec<usize>>) -> bool {
        match c {
            '“' | '”' | '‘' | '’' => quotes
                .get_or_insert_with(|| proportional_quotes(self.text))
                .binary_search(&at)
                .is_ok(),
            '—' | '…' => {
                // One dash or ellipsis between Latin letters belongs to them.
                let before = self.text[..at].chars().next_back();
                let after = self.text[at + c.len_utf8()..].chars().next();
                before.is_some_and(|b| b.is_ascii_alphabetic())
                    && after.is_some_and(|a| a.is_ascii_alphabetic())
            }
            '/' => {
                // Between Han it is a mark of theirs (R11).
                let before = self.text[..at].chars().next_back();
                let after = self.text[at + 1..].chars().next();
                !(before.is_some_and(is_wide) && after.is_some_and(is_wide))
            }
            _ => (mark_of(c).is_none() && is_western(c)) || ascii_form(c).is_some(),
        }
    }

    pub(super) fn em(&self, mille: i64) -> Length {
        self.style.size.per_mille(mille)
    }

    /// Adds a glyph; in a vertical line it is a turned one unless it is told otherwise.
    pub(super) fn glyph(
        &mut self,
        font: FontId,
        id: u16,
        width: Length,
        dx: i64,
        text: &Range<usize>,
    ) {
        let dx = self.em(dx);
        let text = (text.start as u32, text.end as u32);
        let orientation =
            if self.is_vertical { Orientation::Turned } else { Orientation::Horizontal };
        let dy = Length::ZERO;
        self.out.glyphs.push(AtomGlyph { font, id, orientation, advance: width, dx, dy, text });
    }

    pub(super) fn atom(
        &mut self,
        kind: Kind,
        from: usize,
        width: Length,
        letters: u32,
        edges: (char, char),
    ) {
        let glyphs = (from as u32, self.out.glyphs.len() as u32);
        let atom = Atom {
            kind,
            glyphs,
            width,
            letters,
            edges,
            inner: None,
            bound: false,
            blank: (0, 0),
            wide_blank: false,
        };
        self.out.atoms.push(atom);
    }

    /// Looks a character up, and notes it if no face has it.
    pub(super) fn find(&mut self, c: char) -> (FontId, Nominal) {
        let found = self.fonts.find(self.style.font, c);
        if !found.known {
            self.out.missing.push(c);
        }
        (found.font, found.glyph)
    }

    fn han(&mut self, c: char, text: Range<usize>) {
        let from = self.out.glyphs.len();
        let (font, glyph) = self.find(c);
        let width;
        if self.is_vertical {
            width = self.em(1000);
            let is_common = matches!(c, '\u{4E00}'..='\u{9FFF}');
            let form = if is_common { None } else { self.fonts.vertical(font, c) };
            self.oriented(font, form.unwrap_or(glyph).id, width, &text);
        } else {
            width = self.em(i64::from(glyph.advance));
            self.glyph(font, glyph.id, width, 0, &text);
        }
        self.atom(Kind::Han, from, width, 1, (c, c));
    }

    fn mark(&mut self, row: &'static Mark, text: Range<usize>) {
        self.boxed(row, text, false);
    }

    /// A mark with its ink in half an em, or on a full em.
    fn boxed(&mut self, row: &'static Mark, text: Range<usize>, chained: bool) {
        let from = self.out.glyphs.len();
        // The full-width solidus has half an em (R11); its own glyph is too wide for that.
        let drawn = if row.char == '／' { '/' } else { row.char };
        let (font, glyph) = self.find(drawn);
        let middle = if chained { None } else { self.centred(row) };
        let row = middle.unwrap_or(row);
        let (width, dx) = self.breadth(row, font, glyph);
        // R17: 全角 keeps the blank half in the box.
        let whole = matches!(row.ink, Side::Start | Side::End)
            && self.rules.punctuation == PunctuationStyle::Quanjiao
            && !chained;
        let lead = if whole && row.ink == Side::End { 500 } else { 0 };
        let width = self.em(if whole { 1000 } else { width });
        self.glyph(font, glyph.id, width, dx + lead, &text);
        if middle.is_some() {
            let ink = self.fonts.ink(font, glyph.id);
            let beside = self.em(500 - (ink.left + ink.right) / 2);
            let down = self.em((ink.top + ink.bottom) / 2 - (crate::font::ASCENT - 500));
            if let Some(last) = self.out.glyphs.last_mut() {
                (last.dx, last.dy) = (beside, down);
            }
        }
        let letters = u32::from(matches!(row.class, Class::Iteration));
        self.atom(Kind::Mark(row), from, width, letters, (row.char, row.char));
        if matches!(row.char, '〔' | '［') {
            let inside = self.text[text.end..].split(['〕', '］']).next().unwrap_or_default();
            let digits = !inside.is_empty() && inside.bytes().all(|byte| byte.is_ascii_digit());
            if let Some(atom) = self.out.atoms.last_mut() {
                atom.bound = digits && inside.len() <= 3; // A note mark, not a year (R9).
            }
        }
    }

    /// The row of a stop that stands in the middle of its em (R11).
    pub(super) fn centred(&self, row: &Mark) -> Option<&'static Mark> {
        match self.rules.conventions {
            Conventions::Traditional => centred(row),
            Conventions::Auto | Conventions::Simplified => None,
        }
    }

    /// A chain of ？ and ！, which stand closer than marks do otherwise (R7).
    fn chain(&mut self, row: &'static Mark, start: usize) -> usize {
        let run: usize = self.text[start..]
            .chars()
            .take_while(|c| matches!(c, '？' | '！'))
            .map(char::len_utf8)
            .sum();
        let step = row.char.len_utf8();
        for at in (start..start + run).step_by(step) {
            let c = self.text[at..].chars().next().unwrap_or(row.char);
            self.boxed(mark_of(c).unwrap_or(row), at..at + step, run > step);
        }
        start + run
    }

    /// The box of a mark whose glyph lies along the line, and how far the glyph is drawn from the
    /// pen, in 1/1000 em.
    pub(super) fn breadth(&self, row: &Mark, font: FontId, glyph: Nominal) -> (i64, i64) {
        let advance = i64::from(glyph.advance);
        match row.ink {
            Side::Full => (advance.max(if row.class == Class::Suffix { 0 } else { 1000 }), 0),
            Side::Half => (500, (500 - advance) / 2),
            Side::Start | Side::End => (500, self.half(font, glyph, row.ink)),
        }
    }

    /// How far a mark's glyph is drawn beside the pen so that its ink is in the half box.
    fn half(&self, font: FontId, glyph: Nominal, side: Side) -> i64 {
        let advance = i64::from(glyph.advance);
        if advance <= 600 {
            return (500 - advance) / 2;
        }
        let dx = if side == Side::End { 500 - advance } else { 0 };
        let ink = self.fonts.ink(font, glyph.id);
        if ink.left + dx >= 0 && ink.right + dx <= 500 {
            dx
        } else {
            // A face that sets its marks in the middle of the em.
            250 - (ink.left + ink.right) / 2
        }
    }

    /// A run of dashes: each on one em, their ink joined and in the middle of the run (R6).
    fn dashes(&mut self, row: &'static Mark, start: usize) -> usize {
        let run: usize =
            self.text[start..].chars().take_while(|c| *c == row.char).map(char::len_utf8).sum();
        let step = row.char.len_utf8();
        let count = (run / step) as i64;
        let kind = if run == step && row.char == '—' { &SINGLE_DASH } else { row };
        let (font, nominal) = self.find(row.char);
        let glyph = self.fonts.full_width(font, row.char).unwrap_or(nominal);
        let em = if row.char == '⸺' { 2000 } else { 1000 };
        let ink = self.fonts.ink(font, glyph.id);
        // Neighbours overlap a little, or a hair of paper would show between them.
        let overlap = 8;
        let length = ink.right - ink.left - overlap;
        let lead = (count * em - count * length - overlap) / 2;
        for at in 0..count {
            let from = self.out.glyphs.len();
            let byte = start + at as usize * step;
            let dx = match count {
                1 => (em - i64::from(glyph.advance)) / 2,
                _ => lead + at * length - ink.left - at * em,
            };
            let width = self.em(em);
            self.glyph(font, glyph.id, width, dx, &(byte..byte + step));
            let middle = self.em((ink.top + ink.bottom) / 2 - AXIS);
            if let Some(last) = self.out.glyphs.last_mut().filter(|_| self.is_vertical) {
                last.dy = middle;
            }
            self.atom(Kind::Mark(kind), from, width, 0, (row.char, row.char));
            if let Some(atom) = self.out.atoms.last_mut().filter(|_| at + 1 < count) {
                // A rule made of dashes may break after each four, or it would leave the page.
                let breaks = if (at + 1) % 4 == 0 { Break::Poor } else { Break::Never };
                atom.inner = Some(breaks);
            }
        }
        start + run
    }

    /// A Western word: shaped whole, then cut where a line may end inside it.
    fn word(&mut self, text: Range<usize>) {
        let mut at = text.start;
        while at < text.end {
            let mut font = self.style.font;
            let mut stop = at;
            for (offset, c) in self.text[at..text.end].char_indices() {
                let found = self.fonts.find(self.style.font, ascii_form(c).unwrap_or(c));
                if offset == 0 {
                    font = found.font;
                    if !found.known {
                        break;
                    }
                } else if found.font != font || !found.known {
                    break;
                }
                stop = at + offset + c.len_utf8();
            }
            if stop == at {
                let c = self.text[at..].chars().next().unwrap_or(' ');
                stop = at + c.len_utf8();
                self.han(c, at..stop);
            } else {
                self.piece(at..stop, font);
                // Parts in different faces are still one word.
                if stop < text.end
                    && let Some(last) = self.out.atoms.last_mut()
                {
                    last.inner = Some(Break::Never);
                }
            }
            at = stop;
        }
    }

    fn piece(&mut self, text: Range<usize>, font: FontId) {
        let source = &self.text[text.clone()];
        let (word, places) = narrow(source);
        let place = |offset: usize| {
            text.start + places.as_ref().map_or(offset, |places| places[offset] as usize)
        };
        let shaped = self.fonts.word(font, &word);
        let mut cuts: Vec<(usize, Break)> = Vec::new();
        let hyphen = self.fonts.find(font, '-').glyph;
        super::hyphenate::cuts(&word, self.em(i64::from(hyphen.advance)), &mut cuts);
        let mut cuts = cuts.into_iter().peekable();
        let mut from = self.out.glyphs.len();
        let mut start = 0;
        let mut width = Length::ZERO;
        for (at, glyph) in shaped.iter().enumerate() {
            let next = shaped[at + 1..]
                .iter()
                .map(|glyph| glyph.cluster as usize)
                .find(|cluster| *cluster > glyph.cluster as usize)
                .unwrap_or(word.len());
            // Of several glyphs in a cluster the first stands for the text.
            let first = at == 0 || shaped[at - 1].cluster != glyph.cluster;
            let begin = place(glyph.cluster as usize);
            let range = if first { begin..place(next) } else { begin..begin };
            let advance = self.em(glyph.advance);
            width += advance;
            self.glyph(font, glyph.id, advance, glyph.dx, &range);
            if let Some(last) = self.out.glyphs.last_mut() {
                last.dy = -self.style.size.per_mille(glyph.dy);
            }
            let cluster_ends =
                shaped.get(at + 1).is_none_or(|after| after.cluster != glyph.cluster);
            if !cluster_ends {
                continue;
            }
            while cuts.peek().is_some_and(|(cut, _)| *cut < next) {
                cuts.next(); // Inside a ligature: no break.
            }
            let cut = cuts.peek().filter(|(cut, _)| *cut == next && next < word.len()).copied();
            if cut.is_some() || next >= word.len() {
                let part = &word[start..next];
                let edges =
                    (part.chars().next().unwrap_or(' '), part.chars().next_back().unwrap_or(' '));
                self.atom(Kind::Word, from, width, part.chars().count() as u32, edges);
                if let Some(last) = self.out.atoms.last_mut() {
                    last.inner = cut.map(|(_, breaks)| breaks);
                    last.bound = start == 0 && (is_superscript(edges.0) || is_note(&word));
                }
                from = self.out.glyphs.len();
                start = next;
                width = Length::ZERO;
            }
        }
    }
}

/// A word in ASCII forms, and for each of its bytes the place of the source where that has others
/// (R25).
pub fn narrow(word: &str) -> (Cow<'_, str>, Option<Vec<u32>>) {
    if word.is_ascii() || !word.chars().any(|c| ascii_form(c).is_some()) {
        return (Cow::Borrowed(word), None);
    }
    let mut narrow = String::with_capacity(word.len());
    let mut places = Vec::with_capacity(word.len() + 1);
    for (at, c) in word.char_indices() {
        narrow.push(ascii_form(c).unwrap_or(c));
        places.resize(narrow.len(), at as u32);
    }
    places.push(word.len() as u32);
    (Cow::Owned(narrow), Some(places))
}

/// True when the atom begins as a letter or figure does, so that Han before it keeps its distance.
pub fn begins_western(atom: &Atom) -> bool {
    atom.kind == Kind::Word && (atom.edges.0.is_alphanumeric() || western_sign(atom.edges.0))
}

/// The same at its end.
pub fn ends_western(atom: &Atom) -> bool {
    atom.kind == Kind::Word && (atom.edges.1.is_alphanumeric() || western_sign(atom.edges.1))
}

/// Signs that go with figures.
fn western_sign(c: char) -> bool {
    matches!(c, '%' | '+' | '-' | '\u{2212}' | '±' | '$' | '¥' | '£' | '€' | '#' | '@' | '°' | '&')
}

/// True when no line begins with the atom at the level given (R1, R3).
pub fn kept_from_start(atom: &Atom, level: Level) -> bool {
    match atom.kind {
        Kind::Mark(row) => row.start.at(level),
        Kind::Word => level > Level::None && western_closes(atom.edges.0) && atom.edges.0 != '-',
        Kind::Han | Kind::Upright => false,
    }
}

/// True when no line ends with the atom at the level given (R2, R3).
pub fn kept_from_end(atom: &Atom, level: Level) -> bool {
    match atom.kind {
        Kind::Mark(row) => row.end.at(level),
        Kind::Word => {
            (level > Level::None && western_opens(atom.edges.1))
                || (level >= Level::Gb && atom.edges.1 == '/')
        }
        Kind::Han | Kind::Upright => false,
    }
}
