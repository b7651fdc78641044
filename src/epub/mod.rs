//! [`Edition`] → EPUB 3.3 bytes: one XHTML file an article, a cover, a title page, contents, the
//! timeline and a colophon, in a container that any reader can open.

mod archive;
mod back;
mod chapter;
mod clean;
mod fonts;
mod front;
mod navigation;
mod package;
mod page;

use crate::cover;
use crate::model::{Edition, InterlinearKind, Notes, PageStart, Paragraph, Part, Picture, Role};
use crate::text::phrase::Usage;
use crate::wording;
use crate::{Error, Result};
use sha2::{Digest, Sha256};
use std::cell::RefCell;
use std::collections::BTreeSet;

/// What goes into the book beside the text.
#[derive(Debug, Clone)]
pub struct Options {
    /// Embed font subsets, for readers that have no Chinese faces of their own.
    pub fonts: bool,
    /// Lines run from top to bottom and pages from right to left.
    pub is_vertical: bool,
    /// When the book was made, as `2024-02-28T00:00:00Z`; of itself the date.
    pub made: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self { fonts: true, is_vertical: false, made: None }
    }
}

/// What every file of the book is written from.
struct Book<'a> {
    edition: &'a Edition,
    usage: Usage,
    /// The printed pages, in the order of their places.
    starts: Vec<PageStart>,
    is_vertical: bool,
    notes: Notes<'a>,
    /// The notes that have been called.
    called: RefCell<BTreeSet<usize>>,
}

/// One XHTML file of the book. File names and ids come from counters, never from the text.
struct Document {
    /// The file's name without extension, and its id in the package.
    name: String,
    /// The article's printed number.
    number: Option<u32>,
    /// The part of the edition that it holds.
    part: Option<Part>,
    /// What the contents call it; `None` keeps it out of the contents.
    title: Option<String>,
    /// Id and words of each heading below the first, for the contents.
    headings: Vec<(String, String)>,
    /// `epub:type` and words of its landmark.
    landmark: Option<(&'static str, &'static str)>,
    /// The file.
    content: Vec<u8>,
}

impl Document {
    fn file(&self) -> String {
        format!("{}.xhtml", self.name)
    }
}

/// A file of the book that is no XHTML.
struct Resource {
    id: String,
    file: String,
    media_type: &'static str,
    properties: &'static str,
    content: Vec<u8>,
}

/// Writes the book. `starts` are the places where printed pages of the edition begin, for a page list
/// that lets the readers of both find the same place; it is called for when the cover is drawn, so
/// that others may compose meanwhile.
///
/// # Errors
/// When a font cannot be subset, or the book is larger than a ZIP file can be.
pub fn write(
    edition: &Edition,
    options: &Options,
    starts: impl FnOnce() -> Vec<PageStart>,
) -> Result<Vec<u8>> {
    let identifier = identifier(edition)?;
    let cover = cover::png(edition)?;
    let mut starts = starts();
    starts.sort_by_key(|start| start.place);
    let edition = &clean::clean(edition, &mut starts);
    let usage = usage(edition);
    let (notes, called) = (Notes::of(edition), RefCell::default());
    let book = Book { edition, usage, starts, is_vertical: options.is_vertical, notes, called };
    let mut documents = documents(&book, options);
    let navigation = navigation::document(&book, &documents);
    let place = documents.iter().position(|document| document.name == "title");
    documents.insert(place.map_or(0, |place| place + 1), navigation);

    let faces = if options.fonts { fonts::embed(edition, &documents)? } else { Vec::new() };
    let mut resources = vec![
        Resource {
            id: "cover-image".into(),
            file: "cover.png".into(),
            media_type: "image/png",
            properties: "cover-image",
            content: cover,
        },
        Resource {
            id: "style".into(),
            file: "style.css".into(),
            media_type: "text/css",
            properties: "",
            content: {
                let (language, has_more) = (&edition.metadata.language, has_more(edition));
                fonts::stylesheet(language, options, &faces, has_more).into_bytes()
            },
        },
        Resource {
            id: "ncx".into(),
            file: "toc.ncx".into(),
            media_type: "application/x-dtbncx+xml",
            properties: "",
            content: navigation::ncx(edition, &identifier, &documents),
        },
    ];
    resources.extend(faces.into_iter().map(fonts::Face::into_resource));
    resources.extend(pictures(edition));
    let package = package::write(&book, options, &identifier, &documents, &resources);
    archive::write(package, documents, resources)
}

/// What titles are broken by: the words of the text.
fn usage(edition: &Edition) -> Usage {
    let headings = edition.articles.iter().map(|article| article.title.as_str());
    let headings = headings
        .chain([edition.metadata.title.as_str()])
        .chain(edition.introduction.iter().map(|introduction| introduction.title.as_str()))
        .chain(edition.timeline.iter().map(|timeline| timeline.title.as_str()))
        .chain(
            edition
                .timeline
                .iter()
                .flat_map(|timeline| timeline.entries.iter().map(|entry| entry.title.as_str())),
        );
    Usage::count(headings, edition.texts())
}

/// Every XHTML file in reading order, but for the contents.
fn documents(book: &Book, options: &Options) -> Vec<Document> {
    let Book { edition, .. } = book;
    let mut documents = vec![front::cover(book), front::title_page(book)];
    let first_of_body = documents.len();
    documents.extend(edition.introduction.iter().map(|text| chapter::introduction(book, text)));
    for (index, article) in edition.articles.iter().enumerate() {
        documents.push(chapter::article(book, article, index));
    }
    documents.extend(edition.timeline.iter().map(|timeline| back::timeline(book, timeline)));
    if let Some(document) = documents.get_mut(first_of_body) {
        document.landmark = Some(("bodymatter", wording::wording(&edition.metadata.language).body));
    }
    documents.push(back::colophon(book, options.fonts));
    documents
}

/// The pictures in the order of their files.
fn pictures(edition: &Edition) -> impl Iterator<Item = Resource> + '_ {
    edition.pictures.iter().zip(1..).map(|((_, picture), number)| Resource {
        id: format!("picture-{number}"),
        file: picture_file(number, picture),
        media_type: picture.encoding.media_type(),
        properties: "",
        content: picture.bytes.clone(),
    })
}

/// What a picture is called in the book, by its place among the pictures, from 1.
fn picture_file(number: usize, picture: &Picture) -> String {
    format!("picture-{number}.{}", picture.encoding.extension())
}

/// True where a person has added what no page of a newspaper has.
fn has_more(edition: &Edition) -> bool {
    let is_row = |role| matches!(role, Role::Head | Role::Row);
    let is_more = |paragraph: &Paragraph| {
        paragraph.level > 0 || paragraph.image.is_some() || is_row(paragraph.role)
    };
    let has_links = edition.marks().any(|mark| mark.kind == InterlinearKind::Link);
    has_links || !edition.notes.is_empty() || edition.paragraphs().any(is_more)
}

/// A UUID of version 8 (RFC 9562, 5.8) made from the SHA-256 of the edition as JSON: the same
/// edition is the same book on every machine.
fn identifier(edition: &Edition) -> Result<String> {
    let json = serde_json::to_vec(edition)
        .map_err(|error| Error::new("cannot digest the edition").because(error))?;
    let mut bytes: Vec<u8> = Sha256::digest(&json).iter().copied().take(16).collect();
    bytes[6] = bytes[6] & 0x0F | 0x80;
    bytes[8] = bytes[8] & 0x3F | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(format!(
        "urn:uuid:{}-{}-{}-{}-{}",
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..]
    ))
}

#[cfg(test)]
mod tests;
