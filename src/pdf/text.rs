//! A glyph run → what krilla shows and what a reader copies.

use super::stops::Stops;
use super::vertical;
use crate::font::{self, FontId};
use crate::frame::{Glyph, GlyphRun, Length, Orientation};
use krilla::surface::Location;
use krilla::text::{GlyphId, KrillaGlyph};
use std::borrow::Cow;
use std::fmt::Write;
use std::ops::Range;

/// The geta mark, which stands for a character that is not in the case.
const GETA: char = '〓';

/// ISO 32000-1, 14.8.2.2.3: a hyphen that only the line break put there is a soft one.
const SOFT_HYPHEN: &str = "\u{AD}";

/// A run as krilla takes it.
pub(super) struct Prepared<'a> {
    /// What the glyphs' ranges point into, and what a reader copies.
    pub text: Cow<'a, str>,
    /// As many as the run has.
    pub glyphs: Vec<KrillaGlyph>,
    /// Glyphs that stand for another text here than they show, with what they show: krilla takes
    /// the first text of a glyph for its own, and writes ActualText for any other.
    pub shown: Vec<(u16, String)>,
}

/// For each face, which character a glyph shows: read from the font only when it is asked for.
#[derive(Default)]
pub(super) struct Characters([Option<Vec<Option<char>>>; FontId::ALL.len()]);

impl Characters {
    fn of(&mut self, face: FontId) -> &[Option<char>] {
        self.0[face as usize].get_or_insert_with(|| font::characters(face))
    }

    /// The glyph of the geta mark.
    fn geta(&mut self, face: FontId) -> u16 {
        self.of(face).iter().position(|c| *c == Some(GETA)).unwrap_or(0) as u16
    }
}

/// The run for krilla; `location` comes back if krilla refuses one of the glyphs.
pub(super) fn prepare<'a>(
    run: &'a GlyphRun,
    stops: &Stops,
    characters: &mut Characters,
    location: Option<Location>,
) -> Prepared<'a> {
    let together = if is_together(run) { vertical::shown_together(run) } else { Vec::new() };
    if is_plain(run) {
        let ranges = run.glyphs.iter().map(|glyph| (glyph.id, bytes(glyph)));
        let glyphs = glyphs(run, stops, ranges, location);
        return Prepared { text: Cow::Borrowed(&run.text), glyphs, shown: together };
    }
    let mut prepared = mend(run, stops, characters, location);
    prepared.shown.extend(together);
    prepared
}

/// The glyphs of a run in the order in which krilla gets them: those that are introduced first.
pub(super) fn ids(run: &GlyphRun, characters: &mut Characters, mut note: impl FnMut(u16)) {
    if is_plain(run) && !is_together(run) {
        return run.glyphs.iter().for_each(|glyph| note(glyph.id));
    }
    let prepared = prepare(run, &Stops::default(), characters, None);
    prepared.shown.iter().for_each(|(glyph, _)| note(*glyph));
    // They were made of 16 bits.
    prepared.glyphs.iter().for_each(|glyph| note(glyph.glyph_id.to_u32() as u16));
}

fn is_together(run: &GlyphRun) -> bool {
    matches!(run.orientation, Orientation::Together(_))
}

/// The private-use characters that a reader copies from the run: those that a glyph shows, or that no glyph
/// stands for and that go with those beside them. 〓 stands for what no face has.
pub(super) fn private_use(run: &GlyphRun) -> impl Iterator<Item = char> {
    let over = |at: usize| run.glyphs.iter().filter(move |glyph| bytes(glyph).contains(&at));
    let shown = move |at: usize| over(at).next().is_none() || over(at).any(|glyph| glyph.id != 0);
    let private = run.text.char_indices().filter(|&(_, c)| is_private_use(c));
    private.filter(move |&(at, _)| shown(at)).map(|(_, c)| c)
}

/// The text that a glyph stands for; "" where its range is none of the run's text.
pub(super) fn of<'a>(run: &'a GlyphRun, glyph: &Glyph) -> &'a str {
    run.text.get(bytes(glyph)).unwrap_or_default()
}

/// True for the three areas of private use (Unicode, 23.5).
fn is_private_use(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}')
}

/// "U+E000 U+E001", each once, in order.
pub(super) fn code_points(text: &str) -> String {
    let mut points: Vec<char> = text.chars().collect();
    points.sort_unstable();
    points.dedup();
    let mut list = String::new();
    for point in points {
        let gap = if list.is_empty() { "" } else { " " };
        let _ = write!(list, "{gap}U+{:04X}", u32::from(point));
    }
    list
}

/// The text without what PDF and XML do not admit: controls, U+FEFF and noncharacters.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_admitted) {
        return Cow::Borrowed(text);
    }
    let admitted = |c| match c {
        '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' => Some(' '),
        c => is_admitted(c).then_some(c),
    };
    Cow::Owned(text.chars().filter_map(admitted).collect())
}

/// PDF/UA-1, 7.21.7 forbids U+0000, U+FEFF and U+FFFE; XML 1.0 the controls and noncharacters.
fn is_admitted(c: char) -> bool {
    let noncharacter = matches!(u32::from(c), 0xFDD0..=0xFDEF) || u32::from(c) & 0xFFFE == 0xFFFE;
    !(c.is_control() || c == '\u{FEFF}' || noncharacter)
}

fn bytes(glyph: &Glyph) -> Range<usize> {
    glyph.text.start as usize..glyph.text.end as usize
}

/// True if the glyphs' texts, in order, are the run's text, and all of it is admitted.
fn is_plain(run: &GlyphRun) -> bool {
    let mut before = 0..0;
    for glyph in &run.glyphs {
        let range = bytes(glyph);
        if range != before {
            if glyph.id == 0 || range.start != before.end || of(run, glyph).is_empty() {
                return false;
            }
            before = range;
        } else if glyph.id == 0 || range.is_empty() {
            return false;
        }
    }
    before.end == run.text.len() && run.text.chars().all(is_admitted)
}

/// The long way: every cluster of the run gets a text, every text of the run a cluster.
fn mend<'a>(
    run: &'a GlyphRun,
    stops: &Stops,
    characters: &mut Characters,
    location: Option<Location>,
) -> Prepared<'a> {
    let (mut text, mut shown) = (String::new(), Vec::new());
    let mut ranges = Vec::with_capacity(run.glyphs.len());
    // Text up to here is in `text`.
    let mut read = 0;
    let mut first = 0;
    while first < run.glyphs.len() {
        let own = of(run, &run.glyphs[first]);
        let (range, has_own) = (bytes(&run.glyphs[first]), !own.is_empty());
        let same = |glyph: &&Glyph| has_own && bytes(glyph) == range;
        let end = first + run.glyphs[first..].iter().take_while(same).count().max(1);
        let is_lost = run.glyphs[first..end].iter().any(|glyph| glyph.id == 0);
        let own = clean(own);
        let glyph = if is_lost { characters.geta(run.font) } else { run.glyphs[first].id };
        // Most clusters have a text, and which character their glyph shows does not matter.
        let is_asked = is_lost || own.is_empty();
        let character = is_asked.then(|| characters.of(run.font).get(usize::from(glyph)).copied());
        let character = character.flatten().flatten();

        let start = text.len();
        // Text that no glyph stands for goes to the next glyph at the run's head, else to the
        // glyph before it.
        if let (0, true, Some(head)) = (first, has_own, run.text.get(..range.start)) {
            text.push_str(&clean(head));
        }
        match character {
            Some('-' | '\u{2010}') if own.is_empty() => text.push_str(SOFT_HYPHEN),
            _ => text.push_str(&own),
        }
        if has_own {
            read = read.max(range.end);
        }
        let next = match run.glyphs.get(end) {
            Some(glyph) if of(run, glyph).is_empty() => read,
            Some(glyph) => bytes(glyph).start,
            None => run.text.len(),
        };
        if let Some(gap) = run.text.get(read..next) {
            text.push_str(&clean(gap));
            read = next;
        }

        let own = match character {
            Some(c) if is_lost || own.is_empty() => c.to_string(),
            _ if own.is_empty() => '\u{FFFD}'.to_string(),
            _ => own.into_owned(),
        };
        if text[start..] != own {
            shown.extend(run.glyphs[first..end].iter().map(|_| (glyph, own.clone())));
        }
        for other in &run.glyphs[first..end] {
            ranges.push((if other.id == 0 { glyph } else { other.id }, start..text.len()));
        }
        first = end;
    }
    let glyphs = glyphs(run, stops, ranges.into_iter(), location);
    Prepared { text: Cow::Owned(text), glyphs, shown }
}

/// Pen positions are set on a grid of 1/8000 em: the error stays below 0.001 pt at text sizes and
/// does not add up along the line, and the file gets short numbers, the same ones again and again.
const GRID: i64 = 8000;

/// Advances and offsets as parts of the em; krilla's y grows up.
fn glyphs(
    run: &GlyphRun,
    stops: &Stops,
    ids_and_ranges: impl Iterator<Item = (u16, Range<usize>)>,
    location: Option<Location>,
) -> Vec<KrillaGlyph> {
    let em = run.size.0.max(1);
    let on_grid = |length: Length| (length.0 * GRID + em / 2).div_euclid(em);
    let part = |steps: i64| steps as f32 / GRID as f32;
    let mut pen = (Length::ZERO, 0);
    let glyph = |(glyph, (id, range)): (&Glyph, (u16, Range<usize>))| {
        let next = pen.0 + glyph.advance;
        let (start, end) = (pen.1, on_grid(next));
        pen = (next, end);
        let [right, down] = stops.moved(run, id);
        let id = GlyphId::new(u32::from(id));
        let (dx, dy) = (part(on_grid(glyph.dx - right)), part(on_grid(down - glyph.dy)));
        KrillaGlyph::new(id, part(end - start), dx, dy, 0.0, range, location)
    };
    run.glyphs.iter().zip(ids_and_ranges).map(glyph).collect()
}
