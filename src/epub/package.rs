//! The package document: metadata, manifest and spine (EPUB 3.3, 5).

use super::{Book, Document, Options, Resource};
use crate::model::Edition;
use crate::wording::{self, Date};
use crate::xhtml::Xml;

/// Writes `package.opf`.
pub fn write(
    book: &Book,
    options: &Options,
    identifier: &str,
    documents: &[Document],
    resources: &[Resource],
) -> Vec<u8> {
    let Book { edition, .. } = book;
    let fonts = resources.iter().any(|resource| resource.media_type.starts_with("font/"));
    let prefix = "ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/";
    let mut xml = Xml::document();
    let root = [
        ("xmlns", "http://www.idpf.org/2007/opf"),
        ("version", "3.0"),
        ("unique-identifier", "identifier"),
        ("xml:lang", &edition.metadata.language),
        ("prefix", if fonts { prefix } else { "" }),
    ];
    xml.block("package", &root, |xml| {
        let namespace = [("xmlns:dc", "http://purl.org/dc/elements/1.1/")];
        xml.block("metadata", &namespace, |xml| {
            description(xml, edition, identifier);
            let made = options.made.clone().unwrap_or_else(|| modified(&edition.metadata.date));
            property(xml, "dcterms:modified", &made);
            accessibility(xml, book);
            if fonts {
                property(xml, "ibooks:specified-fonts", "true");
            }
            // How readers of EPUB 2 find the cover.
            xml.empty("meta", &[("name", "cover"), ("content", "cover-image")]);
        });
        xml.block("manifest", &[], |xml| {
            for document in documents {
                let properties = if document.name == "nav" { "nav" } else { "" };
                item(xml, &document.name, &document.file(), "application/xhtml+xml", properties);
            }
            for resource in resources {
                item(xml, &resource.id, &resource.file, resource.media_type, resource.properties);
            }
        });
        let turns = if book.is_vertical { "rtl" } else { "ltr" };
        xml.block("spine", &[("toc", "ncx"), ("page-progression-direction", turns)], |xml| {
            for document in documents {
                xml.empty("itemref", &[("idref", &document.name)]);
            }
        });
    });
    xml.finish()
}

fn property(xml: &mut Xml, name: &str, value: &str) {
    xml.leaf("meta", &[("property", name)], value);
}

fn refine(xml: &mut Xml, id: &str, name: &str, value: &str) {
    xml.leaf("meta", &[("refines", &format!("#{id}")), ("property", name)], value);
}

fn description(xml: &mut Xml, edition: &Edition, identifier: &str) {
    let metadata = &edition.metadata;
    xml.leaf("dc:identifier", &[("id", "identifier")], identifier);
    xml.leaf("dc:title", &[("id", "main-title")], wording::document_title(metadata));
    refine(xml, "main-title", "title-type", "main");
    xml.leaf("dc:language", &[], &metadata.language);
    for (counter, creator) in (1..).zip(edition.authors()) {
        let id = format!("creator-{counter}");
        xml.leaf("dc:creator", &[("id", &id)], creator);
        let role =
            [("refines", &*format!("#{id}")), ("property", "role"), ("scheme", "marc:relators")];
        xml.leaf("meta", &role, "aut");
    }
    optional(xml, "dc:publisher", &metadata.publication);
    let date = Date::with_year(&metadata.date).map(|_| metadata.date.as_str());
    optional(xml, "dc:date", date.unwrap_or(""));
    let opening = edition.introduction.iter().flat_map(|introduction| &introduction.paragraphs);
    optional(xml, "dc:description", opening.map(|paragraph| &*paragraph.text).next().unwrap_or(""));
    optional(xml, "dc:source", &wording::printed_source(metadata));
    let series = wording::masthead(metadata);
    if !series.is_empty() {
        xml.leaf("meta", &[("property", "belongs-to-collection"), ("id", "series")], series);
        refine(xml, "series", "collection-type", "series");
        if is_position(&metadata.issue) {
            refine(xml, "series", "group-position", metadata.issue.trim());
        }
    }
}

/// A decimal number, as `group-position` wants it (EPUB 3.3, D.3.6).
fn is_position(issue: &str) -> bool {
    let issue = issue.trim();
    !issue.is_empty() && issue.len() <= 9 && issue.bytes().all(|b| b.is_ascii_digit())
}

fn optional(xml: &mut Xml, name: &str, text: &str) {
    if !text.trim().is_empty() {
        xml.leaf(name, &[], text.trim());
    }
}

/// The issue's date at midnight UTC, its missing parts as 01; 1980-01-01, the ZIP's own epoch,
/// where no date is known. Never the clock: the same edition gives the same bytes.
fn modified(date: &str) -> String {
    let date = Date::with_year(date).unwrap_or(Date { year: None, month: None, day: None });
    let (month, day) = (date.month.unwrap_or(1), date.day.unwrap_or(1));
    format!("{:04}-{month:02}-{day:02}T00:00:00Z", date.year.unwrap_or(1980))
}

/// What EPUB Accessibility 1.1 asks for. All that a book holds is made here, from text, so that it
/// conforms by how it is made; who changes it has to look again.
fn accessibility(xml: &mut Xml, book: &Book) {
    let words = wording::wording(&book.edition.metadata.language);
    let has_pages = !book.starts.is_empty();
    for (name, value) in [
        ("dcterms:conformsTo", "EPUB Accessibility 1.1 - WCAG 2.1 Level AA"),
        ("a11y:certifiedBy", concat!("banxin ", env!("CARGO_PKG_VERSION"))),
        ("schema:accessMode", "textual"),
        ("schema:accessMode", "visual"),
        ("schema:accessModeSufficient", "textual"),
        ("schema:accessibilityFeature", "tableOfContents"),
        ("schema:accessibilityFeature", "readingOrder"),
        ("schema:accessibilityFeature", "structuralNavigation"),
        ("schema:accessibilityFeature", "alternativeText"),
        ("schema:accessibilityFeature", "displayTransformability"),
        ("schema:accessibilityFeature", "unlocked"),
        ("schema:accessibilityHazard", "none"),
        (
            "schema:accessibilitySummary",
            match book.edition.pictures.is_empty() {
                true => words.accessibility,
                false => words.accessibility_with_pictures,
            },
        ),
    ] {
        property(xml, name, value);
    }
    if has_pages {
        property(xml, "schema:accessibilityFeature", "pageNavigation");
        property(xml, "schema:accessibilityFeature", "pageBreakMarkers");
        property(xml, "pageBreakSource", &page_source(book.edition));
    }
}

/// Which printed form the page list speaks of: the PDF of the same issue.
fn page_source(edition: &Edition) -> String {
    let metadata = &edition.metadata;
    let issue = wording::printed_source(metadata);
    let title = wording::document_title(metadata);
    let named: Vec<&str> =
        [title, issue.trim()].into_iter().filter(|part| !part.is_empty()).collect();
    format!("PDF：{}", named.join("，"))
}

fn item(xml: &mut Xml, id: &str, href: &str, media_type: &str, properties: &str) {
    let attributes =
        [("id", id), ("href", href), ("media-type", media_type), ("properties", properties)];
    xml.empty("item", &attributes);
}
