//! The package document: metadata, manifest and spine (EPUB 3.3, 5).

use super::{Document, Resource};
use crate::model::Edition;
use crate::wording::{self, Date};
use crate::xhtml::Xml;

/// Writes `package.opf`.
pub fn write(
    edition: &Edition,
    identifier: &str,
    documents: &[Document],
    resources: &[Resource],
) -> Vec<u8> {
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
            accessibility(xml, &edition.metadata.language);
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
                item(xml, resource.id, resource.file, resource.media_type, resource.properties);
            }
        });
        xml.block("spine", &[("toc", "ncx")], |xml| {
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
    let mut creators: Vec<&str> = Vec::new();
    for author in edition.articles.iter().flat_map(|article| &article.authors) {
        if !creators.contains(&author.trim()) {
            creators.push(author.trim());
        }
    }
    for (counter, creator) in (1..).zip(creators) {
        let id = format!("creator-{counter}");
        xml.leaf("dc:creator", &[("id", &id)], creator);
        let role =
            [("refines", &*format!("#{id}")), ("property", "role"), ("scheme", "marc:relators")];
        xml.leaf("meta", &role, "aut");
    }
    optional(xml, "dc:publisher", &metadata.publication);
    let date = Date::parse(&metadata.date).map(|_| metadata.date.as_str());
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
    property(xml, "dcterms:modified", &modified(&metadata.date));
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
    let date = Date::parse(date).unwrap_or(Date { year: 1980, month: None, day: None });
    let (month, day) = (date.month.unwrap_or(1), date.day.unwrap_or(1));
    format!("{:04}-{month:02}-{day:02}T00:00:00Z", date.year)
}

/// What EPUB Accessibility 1.1 asks for. Conformance itself is claimed by who has checked it, so
/// there is no `conformsTo`.
fn accessibility(xml: &mut Xml, language: &str) {
    for (name, value) in [
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
        ("schema:accessibilitySummary", wording::wording(language).accessibility),
    ] {
        property(xml, name, value);
    }
}

fn item(xml: &mut Xml, id: &str, href: &str, media_type: &str, properties: &str) {
    let attributes =
        [("id", id), ("href", href), ("media-type", media_type), ("properties", properties)];
    xml.empty("item", &attributes);
}
