//! Font programs and page contents: made and deflated beside krilla on another core, then put into
//! the file that krilla wrote.
//!
//! krilla 0.8 cuts and deflates one face after another, and draws every outline only to measure the
//! box around all of them: three quarters of the time that an issue's file takes. So krilla gets
//! faces without outlines, and what it writes of them is replaced: for each face the program
//! (`FontFile2`), the box (`FontBBox`) and the list of glyphs (`CIDSet`). The contents of pages and
//! the tables of characters are deflated. Every other byte is krilla's.

use super::stops::Stops;
use super::{page, text, vertical};
use crate::font::{self, FontId, Program};
use crate::frame::Pages;
use crate::{Error, Result};
use flate2::{Compress, Compression, FlushCompress, Status};
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{OnceLock, mpsc};
use std::thread;

/// Makes the fonts of the pages while `write` writes the file, and puts them into it.
///
/// # Errors
/// When writing fails, or the file has another shape than krilla's had.
pub(super) fn beside(
    pages: &Pages,
    stops: &Stops,
    write: impl FnOnce() -> Result<Vec<u8>>,
) -> Result<Vec<u8>> {
    let (fonts, file) = (OnceLock::new(), OnceLock::new());
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        let (fonts, file) = (&fonts, &file);
        scope.spawn(move || {
            fonts.get_or_init(|| Fonts::cut(pages, stops)).iter().for_each(Fonts::deflate);
            // Nothing comes, and the sender goes, where writing fails.
            if receiver.recv().is_ok() {
                file.get().into_iter().flatten().for_each(File::deflate);
            }
        });
        let sender = sender;
        let written = write()?;
        let written = file.get_or_init(|| File::read(written));
        let _ = sender.send(());
        written.iter().for_each(File::deflate);
        fonts.get_or_init(|| Fonts::cut(pages, stops)).iter().for_each(Fonts::deflate);
        Ok::<_, Error>(())
    })?;
    let unmade = || Error::new("the fonts cannot be found in the file as krilla wrote it");
    let fonts = fonts.into_inner().ok_or_else(unmade)??;
    file.into_inner().flatten().and_then(|file| file.with(fonts)).ok_or_else(unmade)
}

/// A font: its glyphs in the order of their first use.
struct Used {
    face: FontId,
    runs_down: bool,
    glyphs: Vec<u16>,
}

/// The fonts in the order of their first use, with their glyphs in the order of theirs: so krilla
/// numbers both. A face whose lines run down is another font.
fn used(pages: &Pages) -> Vec<Used> {
    let mut used: Vec<Used> = Vec::new();
    let mut places = [[None; 2]; FontId::ALL.len()];
    let mut seen: Vec<Vec<bool>> = Vec::new();
    let mut characters = text::Characters::default();
    for run in page::drawn(pages) {
        let runs_down = vertical::runs_down(run);
        let place = &mut places[run.font as usize][usize::from(runs_down)];
        let place = *place.get_or_insert_with(|| {
            used.push(Used { face: run.font, runs_down, glyphs: Vec::new() });
            seen.push(vec![false; usize::from(u16::MAX) + 1]);
            // Glyph 0 is in every font.
            seen[used.len() - 1][0] = true;
            used.len() - 1
        });
        let (seen, glyphs) = (&mut seen[place], &mut used[place].glyphs);
        text::ids(run, &mut characters, |glyph| {
            if !std::mem::replace(&mut seen[usize::from(glyph)], true) {
                glyphs.push(glyph);
            }
        });
    }
    used
}

/// Bytes deflated in one piece: the pieces do not depend on the number of cores.
const PIECE: usize = 1 << 16;

/// How hard deflate looks for matches: at its usual level 6 a file is 1.5 % smaller, and takes a twelfth more time.
const LEVEL: u32 = 3;

/// How far deflate looks back (RFC 1951, 2).
const WINDOW: usize = 1 << 15;

/// Streams being deflated, by pieces, by whoever has time.
struct Pieces {
    /// Which stream, what part of it, and what that deflates to.
    pieces: Vec<(usize, Range<usize>, OnceLock<Vec<u8>>)>,
    /// The first piece that nobody has begun.
    next: AtomicUsize,
}

impl Pieces {
    /// Of streams of these lengths.
    fn of(lengths: impl Iterator<Item = usize>) -> Self {
        let mut pieces = Vec::new();
        for (stream, length) in lengths.enumerate() {
            for start in (0..length.max(1)).step_by(PIECE) {
                pieces.push((stream, start..(start + PIECE).min(length), OnceLock::new()));
            }
        }
        Self { pieces, next: AtomicUsize::new(0) }
    }

    /// Deflates pieces for as long as there are any that nobody has begun.
    fn deflate<'a>(&self, stream: impl Fn(usize) -> &'a [u8]) {
        loop {
            let next = self.next.fetch_add(1, Ordering::Relaxed);
            let Some((which, range, out)) = self.pieces.get(next) else { return };
            let bytes = stream(*which);
            let before = &bytes[range.start.saturating_sub(WINDOW)..range.start];
            let is_last = range.end == bytes.len();
            out.get_or_init(|| deflated(before, &bytes[range.clone()], is_last));
        }
    }

    /// The zlib streams (RFC 1950): window of 32 KB and a fast level, the pieces, the checksum.
    fn joined<'a>(self, stream: impl Fn(usize) -> &'a [u8]) -> Vec<Vec<u8>> {
        let mut streams: Vec<Vec<u8>> = Vec::new();
        for (which, range, piece) in self.pieces {
            if range.start == 0 {
                streams.push(vec![0x78, 0x5E]);
            }
            streams[which].extend(piece.into_inner().unwrap_or_default());
            let bytes = stream(which);
            if range.end == bytes.len() {
                streams[which].extend(simd_adler32::adler32(&bytes).to_be_bytes());
            }
        }
        streams
    }
}

/// A piece of a deflate stream, with what stands before it as its dictionary (RFC 1951); one that
/// is not the last ends on a whole byte.
///
/// Each piece has a state of its own: what an earlier one left in a reused window makes zlib choose
/// other matches of the same length, and so other bytes from run to run.
fn deflated(before: &[u8], piece: &[u8], is_last: bool) -> Vec<u8> {
    let mut deflate = Compress::new(Compression::new(LEVEL), false);
    if !before.is_empty() {
        // Without it the piece would only be longer.
        let _ = deflate.set_dictionary(before);
    }
    let flush = if is_last { FlushCompress::Finish } else { FlushCompress::Sync };
    let mut out = Vec::with_capacity(piece.len() + piece.len() / 8 + 64);
    loop {
        let read = (deflate.total_in() as usize).min(piece.len());
        let status = deflate.compress_vec(&piece[read..], &mut out, flush);
        let is_done = match status {
            Ok(Status::StreamEnd) | Err(_) => true,
            Ok(Status::Ok | Status::BufError) => !is_last && out.len() < out.capacity(),
        };
        if is_done {
            return out;
        }
        out.reserve(PIECE);
    }
}

/// Font programs in the making.
struct Fonts {
    programs: Vec<Program>,
    pieces: Pieces,
}

impl Fonts {
    fn cut(pages: &Pages, stops: &Stops) -> Result<Self> {
        let used = used(pages);
        let programs = used.iter().map(|font| {
            let shifts = if font.runs_down { &[] } else { stops.of_face(font.face) };
            font::program(font.face, &font.glyphs, shifts)
        });
        let programs = programs.collect::<Result<Vec<_>>>()?;
        let pieces = Pieces::of(programs.iter().map(|program| program.bytes.len()));
        Ok(Self { programs, pieces })
    }

    fn deflate(&self) {
        self.pieces.deflate(|which| &self.programs[which].bytes);
    }
}

/// The file as krilla wrote it.
struct File {
    bytes: Vec<u8>,
    table: Table,
    /// Contents of pages and tables of characters at length: number of the object, its stream.
    streams: Vec<(usize, Range<usize>)>,
    pieces: Pieces,
}

impl File {
    fn read(bytes: Vec<u8>) -> Option<Self> {
        let table = Table::read(&bytes)?;
        let mut streams = Vec::new();
        for id in 1..table.offsets.len() {
            let place = table.object(id)?;
            let object = bytes.get(place.clone())?;
            let head = &object[..object.len().min(HEAD)];
            let Some(begin) = find(head, STREAM) else { continue };
            let opening = format!("{id} 0 obj\n<</Length ");
            let Some(more) = head[..begin].strip_prefix(opening.as_bytes()) else { continue };
            let digits = more.iter().take_while(|byte| byte.is_ascii_digit()).count();
            let (length, more) = more.split_at(digits);
            if more.is_empty() || more == CHARACTERS {
                let length = number(length)?;
                let start = place.start + begin + STREAM.len();
                bytes.get(start..start.checked_add(length)?)?;
                streams.push((id, start..start + length));
            }
        }
        let pieces = Pieces::of(streams.iter().map(|(_, range)| range.len()));
        Some(Self { bytes, table, streams, pieces })
    }

    fn deflate(&self) {
        self.pieces.deflate(|which| &self.bytes[self.streams[which].1.clone()]);
    }

    /// The file with the fonts in it; nothing where it has not one for each, in the same order.
    fn with(self, fonts: Fonts) -> Option<Vec<u8>> {
        let Self { bytes: file, table, streams, pieces } = self;
        let mut edits: Vec<(Range<usize>, Vec<u8>)> = Vec::new();
        let deflated = pieces.joined(|which| &file[streams[which].1.clone()]);
        for ((id, range), deflated) in streams.iter().zip(deflated) {
            let object = table.object(*id)?;
            let is_table = find(&file[object.start..range.start], CHARACTERS).is_some();
            let more = if is_table { CHARACTERS } else { b"" };
            edits.push((object, stream(*id, &deflated, &[b"/Filter/FlateDecode", more].concat())));
        }
        let programs = &fonts.programs;
        let deflated = fonts.pieces.joined(|which| &programs[which].bytes);
        let mut fonts = programs.iter().zip(deflated);
        for id in 1..table.offsets.len() {
            let place = table.object(id)?;
            let descriptor = &file[place.clone()];
            if !descriptor.starts_with(format!("{id} 0 obj\n<</Type/FontDescriptor").as_bytes()) {
                continue;
            }
            let (font, deflated) = fonts.next()?;
            let value = |key: &[u8], end: &[u8]| {
                let from = find(descriptor, key)? + key.len();
                Some(from..from + find(&descriptor[from..], end)?)
            };
            let id_of = |key: &[u8]| number(&descriptor[value(key, b" 0 R")?]);
            let bounds = value(b"/FontBBox[", b"]")?;
            let [left, bottom, right, top] = font.bounds;
            let new = format!("{left} {bottom} {right} {top}");
            edits.push((place.start + bounds.start..place.start + bounds.end, new.into_bytes()));
            let (program, set) = (id_of(b"/FontFile2 ")?, id_of(b"/CIDSet ")?);
            let more = format!("/Filter/FlateDecode/Length1 {}", font.bytes.len());
            edits.push((table.object(program)?, stream(program, &deflated, more.as_bytes())));
            edits.push((table.object(set)?, stream(set, &glyph_set(font.glyphs), b"")));
        }
        if fonts.next().is_some() {
            return None;
        }
        edits.sort_by_key(|(range, _)| range.start);
        table.edited(&file, &edits)
    }
}

/// The longest beginning of an object in which its stream is looked for.
const HEAD: usize = 128;

/// The end of a stream's dictionary and its beginning.
const STREAM: &[u8] = b">>\nstream\n";

/// What stands in the dictionary of a table of characters (`ToUnicode`) after its length.
const CHARACTERS: &[u8] = b"/Type/CMap/WMode 0";

/// ISO 32000-1, table 124: a bit for each glyph, the first the highest of its byte.
fn glyph_set(glyphs: u16) -> Vec<u8> {
    let mut set = vec![0xFF; usize::from(glyphs / 8)];
    if let over @ 1.. = glyphs % 8 {
        set.push(!(0xFF >> over));
    }
    set
}

/// A stream object.
fn stream(id: usize, bytes: &[u8], more: &[u8]) -> Vec<u8> {
    let head = format!("{id} 0 obj\n<</Length {}", bytes.len());
    [head.as_bytes(), more, STREAM, bytes, b"\nendstream\nendobj\n"].concat()
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    memchr::memmem::find(text, part)
}

fn number(text: &[u8]) -> Option<usize> {
    std::str::from_utf8(text).ok()?.trim().parse().ok()
}

/// A line of a cross-reference table (ISO 32000-1, 7.5.4).
const ENTRY: usize = 20;

/// Where the objects of a file are.
struct Table {
    /// Of each object by its number; object 0 is none, and stands at the file's start.
    offsets: Vec<usize>,
    /// The same without object 0, in the order of the file, and where the table begins.
    sorted: Vec<usize>,
}

impl Table {
    /// Reads the one table of a file that was never changed.
    fn read(file: &[u8]) -> Option<Self> {
        let tail = &file[file.len().saturating_sub(64)..];
        let (key, end) = (b"startxref\n", b"\n%%EOF");
        let start = number(&tail[find(tail, key)? + key.len()..find(tail, end)?])?;
        let lines = file.get(start..)?.strip_prefix(b"xref\n0 ")?;
        let head = find(lines, b"\n")?;
        let count = number(&lines[..head])?;
        let lines = lines.get(head + 1..)?.get(..count.checked_mul(ENTRY)?)?;
        let offset = |line: &[u8]| number(&line[..10]);
        let offsets = lines.chunks(ENTRY).map(offset).collect::<Option<Vec<_>>>()?;
        let mut sorted: Vec<usize> = offsets.iter().skip(1).copied().chain([start]).collect();
        sorted.sort_unstable();
        Some(Self { offsets, sorted })
    }

    /// Where an object is, to the beginning of the next.
    fn object(&self, id: usize) -> Option<Range<usize>> {
        let start = *self.offsets.get(id)?;
        let end = self.sorted.partition_point(|offset| *offset <= start);
        Some(start..*self.sorted.get(end)?)
    }

    /// The file with the edits, which are in its order and do not overlap.
    fn edited(&self, file: &[u8], edits: &[(Range<usize>, Vec<u8>)]) -> Option<Vec<u8>> {
        let added: usize = edits.iter().map(|(_, new)| new.len()).sum();
        let mut out = Vec::with_capacity(file.len() + added);
        // Where each edit ends, before and after it.
        let mut ends = vec![(0, 0)];
        let mut read = 0;
        for (range, new) in edits {
            out.extend(file.get(read..range.start)?);
            out.extend(new);
            read = range.end;
            ends.push((read, out.len()));
        }
        let table = *self.sorted.last()?;
        out.extend(file.get(read..table)?);
        let moved = |offset: usize| {
            let (before, after) = ends[ends.partition_point(|(end, _)| *end <= offset) - 1];
            offset - before + after
        };
        let entries = find(&file[table..], b"\n0 ")? + 1;
        let entries = table + entries + find(&file[table + entries..], b"\n")? + 1;
        out.extend(&file[table..entries]);
        for (id, offset) in self.offsets.iter().enumerate() {
            let line = &file[entries + id * ENTRY..][..ENTRY];
            if id > 0 {
                out.extend(format!("{:010}", moved(*offset)).into_bytes());
                out.extend(&line[10..]);
            } else {
                out.extend(line);
            }
        }
        let trailer = &file[entries + self.offsets.len() * ENTRY..];
        let key = b"startxref\n";
        let place = find(trailer, key)? + key.len();
        out.extend(&trailer[..place]);
        out.extend(format!("{}\n%%EOF", moved(table)).into_bytes());
        Some(out)
    }
}
