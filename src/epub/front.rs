//! The cover page and the title page → XHTML.

use super::{Book, Document};
use crate::model::{Metadata, Part, Place};
use crate::wording::{self, Date};
use crate::xhtml::Xml;

/// The page that shows the cover picture.
pub fn cover(book: &Book) -> Document {
    let metadata = &book.edition.metadata;
    let words = wording::wording(&metadata.language);
    let image = [
        ("src", "cover.png"),
        ("alt", &alternative(metadata)),
        ("epub:type", "cover"),
        ("role", "doc-cover"),
    ];
    let content = book.page(words.cover, |xml| {
        xml.block("div", &[("class", "cover")], |xml| xml.empty("img", &image));
    });
    Document {
        name: "cover".to_owned(),
        number: None,
        part: None,
        title: None,
        headings: Vec::new(),
        landmark: Some(("cover", words.cover)),
        content,
    }
}

/// What the cover says, for those who do not see it.
fn alternative(metadata: &Metadata) -> String {
    let lines = [
        wording::masthead(metadata).to_owned(),
        wording::document_title(metadata).to_owned(),
        wording::issue_label(metadata),
        wording::words(&metadata.date),
        wording::weekday(metadata).to_owned(),
    ];
    let said: Vec<&str> = lines.iter().map(|line| line.trim()).filter(|l| !l.is_empty()).collect();
    format!("{}：{}", wording::wording(&metadata.language).cover, said.join("，"))
}

/// The title page, as the cover has it.
pub fn title_page(book: &Book) -> Document {
    let metadata = &book.edition.metadata;
    let words = wording::wording(&metadata.language);
    let section = [("class", "title-page"), ("epub:type", "titlepage")];
    let title = wording::document_title(metadata);
    let masthead = wording::masthead(metadata);
    let content = book.page(title, |xml| {
        xml.block("section", &section, |xml| {
            book.opening(xml, Place::opening(Part::Title));
            if masthead != title {
                book.line(xml, "p", &[("class", "masthead")], masthead);
            }
            book.heading(xml, "h1", "", title);
            book.line(xml, "p", &[("class", "issue")], &wording::issue_label(metadata));
            let weekday = wording::weekday(metadata);
            if !metadata.date.trim().is_empty() || !weekday.is_empty() {
                xml.element("p", &[("class", "date")], |xml| {
                    time(book, xml, &metadata.date, &wording::words(&metadata.date));
                    if !weekday.is_empty() {
                        xml.text(" ");
                        book.prose(xml, weekday);
                    }
                });
                xml.line();
            }
            book.line(xml, "p", &[("class", "pages")], &wording::pages_label(metadata));
            book.line(xml, "p", &[("class", "motto")], &metadata.motto);
            if metadata.publication.trim() != masthead && metadata.publication.trim() != title {
                book.line(xml, "p", &[("class", "publication")], &metadata.publication);
            }
        });
    });
    Document {
        name: "title".to_owned(),
        number: None,
        part: Some(Part::Title),
        title: None,
        headings: Vec::new(),
        landmark: Some(("titlepage", words.title_page)),
        content,
    }
}

/// A date as a `time` element where it is one, as plain text where not.
pub fn time(book: &Book, xml: &mut Xml, iso: &str, shown: &str) {
    // HTML has the day of a year not told, but no month of one.
    if Date::parse(iso).is_some_and(|date| date.year.is_some() || date.day.is_some()) {
        xml.element("time", &[("datetime", iso)], |xml| book.prose(xml, shown));
    } else {
        book.prose(xml, shown);
    }
}
