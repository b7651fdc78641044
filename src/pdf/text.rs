//! A glyph run → what krilla shows and what a reader copies.

use crate::font::{self, FontId};
use crate::frame::{Glyph, GlyphRun};
use krilla::surface::Location;
use krilla::text::{GlyphId, KrillaGlyph};
use std::borrow::Cow;
use std::fmt::Write;
use std::ops::Range;

/// The geta mark, which stands for a character that is not in the case.
const GETA: char = '〓';

/// ISO 32000-1, 14.8.2.2.3: a hyphen that only the line break put there is a soft one.
const SOFT_HYPHEN: &str = "\u{AD}";

/// Glyphs of a run that are shown in one go.
pub(super) struct Piece {
    /// Which of the run's glyphs.
    pub glyphs: Range<usize>,
    /// What a reader copies, where it differs from the glyphs' own characters.
    pub actual: Option<String>,
}

/// A run as krilla takes it.
pub(super) struct Prepared<'a> {
    /// What the glyphs' ranges point into.
    pub text: Cow<'a, str>,
    /// As many as the run has.
    pub glyphs: Vec<KrillaGlyph>,
    /// In order; together they cover the glyphs.
    pub pieces: Vec<Piece>,
}

/// For each face, which character a glyph shows: read from the font only when it is asked for.
#[derive(Default)]
pub(super) struct Characters([Option<Vec<Option<char>>>; FontId::ALL.len()]);

impl Characters {
    fn of(&mut self, face: FontId) -> &[Option<char>] {
        self.0[face as usize].get_or_insert_with(|| font::characters(face))
    }
}

/// The run for krilla; `location` comes back if krilla refuses one of the glyphs.
pub(super) fn prepare<'a>(
    run: &'a GlyphRun,
    characters: &mut Characters,
    location: Option<Location>,
) -> Prepared<'a> {
    if is_plain(run) {
        let ranges = run.glyphs.iter().map(|glyph| (glyph.id, bytes(glyph)));
        return Prepared {
            text: Cow::Borrowed(&run.text),
            glyphs: glyphs(run, ranges, location),
            pieces: vec![Piece { glyphs: 0..run.glyphs.len(), actual: None }],
        };
    }
    mend(run, characters.of(run.font), location)
}

/// The text that a glyph stands for; "" where its range is none of the run's text.
pub(super) fn of<'a>(run: &'a GlyphRun, glyph: &Glyph) -> &'a str {
    run.text.get(bytes(glyph)).unwrap_or_default()
}

/// True for the three areas of private use (Unicode, 23.5).
pub(super) fn is_private_use(c: char) -> bool {
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

/// The long way: every cluster of the run gets a text, every text of the run a glyph.
fn mend<'a>(
    run: &'a GlyphRun,
    characters: &[Option<char>],
    location: Option<Location>,
) -> Prepared<'a> {
    let mut text = String::new();
    let mut ranges = Vec::with_capacity(run.glyphs.len());
    let mut pieces: Vec<Piece> = Vec::new();
    let mut covered = 0;
    let mut first = 0;
    while first < run.glyphs.len() {
        let cluster = bytes(&run.glyphs[first]);
        let own = of(run, &run.glyphs[first]);
        let same = |glyph: &&Glyph| !own.is_empty() && bytes(glyph) == cluster;
        let end = first + run.glyphs[first..].iter().take_while(same).count().max(1);
        let lost = run.glyphs[first..end].iter().any(|glyph| glyph.id == 0);

        // Text before the first glyph goes to it, text after a glyph to that glyph.
        let before = if first == 0 && !own.is_empty() {
            clean(run.text.get(..cluster.start).unwrap_or(""))
        } else {
            "".into()
        };
        covered = if own.is_empty() { covered } else { cluster.end };
        let next = run.glyphs[end..].iter().find(|glyph| !of(run, glyph).is_empty());
        let next = next.map_or(run.text.len(), |glyph| bytes(glyph).start);
        let follows_own = run.glyphs.get(end).is_none_or(|glyph| !of(run, glyph).is_empty());
        let after = match run.text.get(covered..next) {
            Some(gap) if follows_own => clean(gap),
            _ => "".into(),
        };
        if follows_own {
            covered = covered.max(next);
        }

        let own = clean(own);
        let shown = match characters.get(usize::from(run.glyphs[first].id)) {
            _ if lost => Cow::Owned(GETA.to_string()),
            _ if !own.is_empty() => own.clone(),
            Some(Some(c)) => Cow::Owned(c.to_string()),
            _ => Cow::Borrowed("\u{FFFD}"),
        };
        let own = match &*own {
            "" if matches!(&*shown, "-" | "\u{2010}" | "\u{AD}") => SOFT_HYPHEN.into(),
            _ => own,
        };
        let whole = format!("{before}{own}{after}");

        let start = text.len();
        text.push_str(&shown);
        for glyph in &run.glyphs[first..end] {
            let geta = || characters.iter().position(|c| *c == Some(GETA)).unwrap_or(0) as u16;
            ranges.push((if glyph.id == 0 { geta() } else { glyph.id }, start..text.len()));
        }
        match pieces.last_mut() {
            Some(last) if last.actual.is_none() && whole == shown => last.glyphs.end = end,
            _ => {
                pieces.push(Piece { glyphs: first..end, actual: (whole != shown).then_some(whole) })
            }
        }
        first = end;
    }
    let glyphs = glyphs(run, ranges.into_iter(), location);
    Prepared { text: Cow::Owned(text), glyphs, pieces }
}

/// Advances and offsets as parts of the em; krilla's y grows up.
fn glyphs(
    run: &GlyphRun,
    ids_and_ranges: impl Iterator<Item = (u16, Range<usize>)>,
    location: Option<Location>,
) -> Vec<KrillaGlyph> {
    let em = run.size.0 as f64;
    let part = |length: crate::frame::Length| (length.0 as f64 / em) as f32;
    let glyph = |(glyph, (id, range)): (&Glyph, (u16, Range<usize>))| {
        let id = GlyphId::new(u32::from(id));
        KrillaGlyph::new(
            id,
            part(glyph.advance),
            part(glyph.dx),
            part(-glyph.dy),
            0.0,
            range,
            location,
        )
    };
    run.glyphs.iter().zip(ids_and_ranges).map(glyph).collect()
}
