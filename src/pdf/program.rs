//! Font programs: made beside krilla on another core, then put into the file that krilla wrote.
//!
//! krilla 0.8 cuts and deflates one face after another, and draws every outline only to measure the
//! box around all of them: three quarters of the time that an issue's file takes. So krilla gets
//! faces without outlines, and what it writes of them is replaced: for each face the program
//! (`FontFile2`), the box (`FontBBox`) and the list of glyphs (`CIDSet`). Every other byte is
//! krilla's.

use super::{page, text};
use crate::font::{self, FontId, Program};
use crate::frame::Pages;
use crate::{Error, Result};
use flate2::{Compress, Compression, FlushCompress, Status};
use std::ops::Range;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Makes the fonts of the pages while `write` writes the file, and puts them into it.
///
/// # Errors
/// When writing fails, or the file has another shape than krilla's had.
pub(super) fn beside(pages: &Pages, write: impl FnOnce() -> Result<Vec<u8>>) -> Result<Vec<u8>> {
    let cut = OnceLock::new();
    let file = thread::scope(|scope| {
        scope.spawn(|| {
            let cut = cut.get_or_init(|| Cut::of(pages));
            cut.iter().for_each(Cut::deflate);
        });
        let file = write()?;
        cut.get_or_init(|| Cut::of(pages)).iter().for_each(Cut::deflate);
        Ok::<_, Error>(file)
    })?;
    let cut = cut.into_inner().ok_or_else(|| Error::new("no font was cut"))??;
    put(&file, &cut.finish())
        .ok_or_else(|| Error::new("the fonts cannot be found in the file as krilla wrote it"))
}

/// For each face in use its glyphs, both in the order of their first use: so krilla numbers them.
fn used(pages: &Pages) -> Vec<(FontId, Vec<u16>)> {
    let mut used: Vec<(FontId, Vec<u16>)> = Vec::new();
    let mut seen: [Vec<bool>; FontId::ALL.len()] = Default::default();
    let mut characters = text::Characters::default();
    for run in page::drawn(pages) {
        let seen = &mut seen[run.font as usize];
        if seen.is_empty() {
            seen.resize(usize::from(u16::MAX) + 1, false);
            // Glyph 0 is in every font.
            seen[0] = true;
            used.push((run.font, Vec::new()));
        }
        let Some((_, glyphs)) = used.iter_mut().find(|(face, _)| *face == run.font) else {
            continue;
        };
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

/// How far deflate looks back (RFC 1951, 2).
const WINDOW: usize = 1 << 15;

/// Font programs in the making.
struct Cut {
    programs: Vec<Program>,
    /// Stretches of the programs, and what they deflate to.
    pieces: Vec<(usize, Range<usize>, OnceLock<Vec<u8>>)>,
    /// The first piece that nobody has begun.
    next: AtomicUsize,
}

impl Cut {
    fn of(pages: &Pages) -> Result<Self> {
        let used = used(pages);
        let programs = used.iter().map(|(face, glyphs)| font::program(*face, glyphs));
        let programs = programs.collect::<Result<Vec<_>>>()?;
        let mut pieces = Vec::new();
        for (place, Program { bytes, .. }) in programs.iter().enumerate() {
            for start in (0..bytes.len()).step_by(PIECE) {
                pieces.push((place, start..(start + PIECE).min(bytes.len()), OnceLock::new()));
            }
        }
        Ok(Self { programs, pieces, next: AtomicUsize::new(0) })
    }

    /// Deflates pieces for as long as there are any.
    fn deflate(&self) {
        let mut deflate = Compress::new(Compression::default(), false);
        while let Some((program, range, out)) =
            self.pieces.get(self.next.fetch_add(1, Ordering::Relaxed))
        {
            let bytes = &self.programs[*program].bytes;
            let before = &bytes[range.start.saturating_sub(WINDOW)..range.start];
            let is_last = range.end == bytes.len();
            out.get_or_init(|| deflated(&mut deflate, before, &bytes[range.clone()], is_last));
        }
    }

    /// What goes into the file for each face. All pieces are done.
    fn finish(self) -> Vec<Made> {
        let mut made: Vec<Made> = self.programs.into_iter().map(Made::new).collect();
        for (program, _, piece) in self.pieces {
            made[program].program.extend(piece.into_inner().unwrap_or_default());
        }
        for font in &mut made {
            font.program.extend(font.checksum.to_be_bytes());
        }
        made
    }
}

/// A piece of a deflate stream, with what stands before it as its dictionary (RFC 1951); one that
/// is not the last ends on a whole byte.
fn deflated(deflate: &mut Compress, before: &[u8], piece: &[u8], is_last: bool) -> Vec<u8> {
    deflate.reset();
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

/// What goes into the file for a face.
struct Made {
    /// A zlib stream (RFC 1950) from its first bytes on: the window of 32 KB, the usual level.
    program: Vec<u8>,
    /// Length and checksum of what it inflates to.
    length: usize,
    checksum: u32,
    bounds: [i64; 4],
    /// ISO 32000-1, table 124: a bit for each glyph, the first the highest of its byte.
    set: Vec<u8>,
}

impl Made {
    fn new(Program { bytes, glyphs, bounds }: Program) -> Self {
        let mut set = vec![0xFF; usize::from(glyphs / 8)];
        if let over @ 1.. = glyphs % 8 {
            set.push(!(0xFF >> over));
        }
        let program = vec![0x78, 0x9C];
        Self { program, length: bytes.len(), checksum: adler(&bytes), bounds, set }
    }
}

/// The checksum of a zlib stream (RFC 1950, 9).
fn adler(bytes: &[u8]) -> u32 {
    let (mut low, mut high) = (1_u32, 0_u32);
    // The most bytes before a sum could overflow.
    for part in bytes.chunks(5552) {
        for byte in part {
            low += u32::from(*byte);
            high += low;
        }
        (low, high) = (low % 65521, high % 65521);
    }
    high << 16 | low
}

/// The file with the fonts in it; nothing where it has not one font for each, in the same order.
fn put(file: &[u8], fonts: &[Made]) -> Option<Vec<u8>> {
    let table = Table::read(file)?;
    let mut edits: Vec<(Range<usize>, Vec<u8>)> = Vec::new();
    let mut fonts = fonts.iter();
    for (id, start) in table.offsets.iter().enumerate() {
        let head = format!("{id} 0 obj\n<</Type/FontDescriptor");
        if !file.get(*start..)?.starts_with(head.as_bytes()) {
            continue;
        }
        let font = fonts.next()?;
        let place = table.object(id)?;
        let descriptor = &file[place.clone()];
        let value = |key: &[u8], end: &[u8]| {
            let from = find(descriptor, key)? + key.len();
            Some(from..from + find(&descriptor[from..], end)?)
        };
        let id_of = |key: &[u8]| -> Option<usize> {
            let range = value(key, b" 0 R")?;
            std::str::from_utf8(&descriptor[range]).ok()?.parse().ok()
        };
        let bounds = value(b"/FontBBox[", b"]")?;
        let [left, bottom, right, top] = font.bounds;
        let new = format!("{left} {bottom} {right} {top}");
        edits.push((place.start + bounds.start..place.start + bounds.end, new.into_bytes()));
        let (program, set) = (id_of(b"/FontFile2 ")?, id_of(b"/CIDSet ")?);
        let more = format!("/Filter/FlateDecode/Length1 {}", font.length);
        edits.push((table.object(program)?, stream(program, &font.program, &more)));
        edits.push((table.object(set)?, stream(set, &font.set, "")));
    }
    if fonts.next().is_some() {
        return None;
    }
    edits.sort_by_key(|(range, _)| range.start);
    table.edited(file, &edits)
}

/// A stream object.
fn stream(id: usize, bytes: &[u8], more: &str) -> Vec<u8> {
    let head = format!("{id} 0 obj\n<</Length {}{more}>>\nstream\n", bytes.len());
    [head.as_bytes(), bytes, b"\nendstream\nendobj\n"].concat()
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
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
        let number = |text: &[u8]| std::str::from_utf8(text).ok()?.trim().parse::<usize>().ok();
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
