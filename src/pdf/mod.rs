//! [`Pages`] → PDF bytes: PDF/A-2a and PDF/UA-1 at once, tagged throughout; for an archive PDF/A-3a with
//! other files inside. The only user of krilla.
//!
//! What the standards forbid is settled here, so that a text never costs the reader the document:
//!
//! | in the pages | in the file |
//! |---|---|
//! | a glyph without text (an inserted hyphen) | its own character, and ActualText: a soft hyphen, or nothing |
//! | text without a glyph (a space trimmed at a line end) | ActualText of the glyph before it |
//! | a character that the face lacks (glyph 0) | 〓 is drawn; ActualText is the character |
//! | a glyph of a private-use code point | PDF/A-2u in place of 2a, 3u of 3a, the code point as it is |
//! | control characters, U+FEFF, noncharacters | left out of the text layer; tab and line end become a space |
//! | no title, language, date, outline or description | a stated default, see `document` |
//! | a stop in the middle of its em | the font's own outline stands there, see `stops` |
//! | upright glyphs of a vertical line | a font of its own whose lines run down (`Identity-V`) |
//! | a node without content | left out of the structure tree |
//!
//! [`remarks`] names those that a person should know of.

mod attachment;
mod document;
mod link;
mod page;
mod program;
mod refusal;
mod shape;
mod stops;
mod tags;
mod text;
mod vertical;

pub use attachment::{Attachment, Relation};

use crate::frame::{GlyphRun, Ink, Page, Pages, Remark};
use crate::{Error, Result};
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::{Document, SerializeSettings};

/// Of more pages than this krilla deflates each when it is drawn, so that they are not all held at
/// length; house choice: 10 kB a page.
const MOST_AT_LENGTH: usize = 200;

/// Writes the document. The same pages give the same bytes.
///
/// # Errors
/// When a page has no extent, a link or bookmark leads to a page that is not there, content is
/// tagged with a node that is not there, or the text breaks a rule of the standards that cannot be
/// settled for it.
pub fn write(pages: &Pages) -> Result<Vec<u8>> {
    produce(pages, false, Vec::new())
}

/// Writes the document as PDF/A-3a with other files inside, for an archive.
///
/// # Errors
/// As [`write()`], and when two of the files have one name.
pub fn archive(pages: &Pages, attachments: Vec<Attachment>) -> Result<Vec<u8>> {
    produce(pages, true, attachments)
}

fn produce(pages: &Pages, is_archive: bool, attachments: Vec<Attachment>) -> Result<Vec<u8>> {
    document::verify(pages)?;
    let stops = stops::Stops::of(pages);
    program::beside(pages, &stops, || {
        let mut document = Document::new_with(settings(pages, is_archive)?);
        document.set_metadata(document::metadata(pages));
        attachment::embed(pages, attachments, &mut document)?;
        let (content, lines_run_down) = page::draw(pages, &stops, &mut document)?;
        document.set_tag_tree(tags::tree(pages, content));
        document.set_outline(document::outline(pages));
        let mut bytes = document.finish().map_err(|error| refusal::explain(&error))?;
        vertical::set_modes(&mut bytes, &lines_run_down)?;
        Ok(bytes)
    })
}

/// What had to give way for the file to be written at all, in the order of the pages.
///
/// The index of the page is counted from 0.
pub fn remarks(pages: &Pages) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (index, page) in pages.pages.iter().enumerate() {
        let missing: String = runs(page)
            .flat_map(|run| {
                run.glyphs.iter().filter(|glyph| glyph.id == 0).map(|glyph| text::of(run, glyph))
            })
            .collect();
        let private: String = runs(page).flat_map(text::private_use).collect();
        let mut remark = |message| remarks.push(Remark { page: index, message });
        if !missing.is_empty() {
            remark(format!("no face has {}; 〓 stands in its place", text::code_points(&missing)));
        }
        if !private.is_empty() {
            let points = text::code_points(&private);
            remark(format!("private use {points}: the file is PDF/A-2u, not 2a"));
        }
    }
    remarks
}

fn runs(page: &Page) -> impl Iterator<Item = &GlyphRun> {
    page.content.iter().filter_map(|placed| match &placed.ink {
        Ink::Glyphs(run) => Some(run),
        Ink::Bar(..) | Ink::Disc(..) | Ink::Wave(..) | Ink::Picture(..) => None,
    })
}

/// The strictest standards that the text allows.
fn settings(pages: &Pages, is_archive: bool) -> Result<SerializeSettings> {
    let has_private_use =
        pages.pages.iter().flat_map(runs).any(|run| text::private_use(run).next().is_some());
    // ISO 19005-2, 6.2.11.7.3: level A wants a meaning for each private-use code point, level U not.
    let archival = match (is_archive, has_private_use) {
        (false, false) => Archival::A2_A,
        (false, true) => Archival::A2_U,
        (true, false) => Archival::A3_A,
        (true, true) => Archival::A3_U,
    };
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(archival)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|_| Error::new("no version of PDF serves PDF/A and PDF/UA-1 together"))?;
    Ok(SerializeSettings {
        configuration,
        enable_tagging: true,
        // What it leaves as it is, `program` deflates on all cores.
        compress_content_streams: pages.pages.len() > MOST_AT_LENGTH,
        ..SerializeSettings::default()
    })
}

#[cfg(test)]
mod tests;
