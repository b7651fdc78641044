//! The cover page and the title page → XHTML.

use super::Document;
use super::page::{heading, line, page, prose};
use crate::model::{Edition, Metadata};
use crate::text::phrase::Usage;
use crate::wording::{self, Date};

/// The page that shows the cover picture.
pub fn cover(edition: &Edition) -> Document {
    let metadata = &edition.metadata;
    let words = wording::wording(&metadata.language);
    let image = [
        ("src", "cover.png"),
        ("alt", &alternative(metadata)),
        ("epub:type", "cover"),
        ("role", "doc-cover"),
    ];
    let content = page(&metadata.language, words.cover, |xml| {
        xml.block("div", &[("class", "cover")], |xml| xml.empty("img", &image));
    });
    Document {
        name: "cover".to_owned(),
        number: None,
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
pub fn title_page(edition: &Edition, usage: &Usage) -> Document {
    let metadata = &edition.metadata;
    let words = wording::wording(&metadata.language);
    let section = [("class", "title-page"), ("epub:type", "titlepage")];
    let title = wording::document_title(metadata);
    let masthead = wording::masthead(metadata);
    let content = page(&metadata.language, title, |xml| {
        xml.block("section", &section, |xml| {
            if masthead != title {
                line(xml, "p", &[("class", "masthead")], masthead);
            }
            heading(xml, "h1", "", title, usage);
            line(xml, "p", &[("class", "issue")], &wording::issue_label(metadata));
            let weekday = wording::weekday(metadata);
            if !metadata.date.trim().is_empty() || !weekday.is_empty() {
                xml.element("p", &[("class", "date")], |xml| {
                    time(xml, &metadata.date, &wording::words(&metadata.date));
                    if !weekday.is_empty() {
                        xml.text(" ");
                        prose(xml, weekday);
                    }
                });
                xml.line();
            }
            line(xml, "p", &[("class", "pages")], &wording::pages_label(metadata));
            line(xml, "p", &[("class", "motto")], &metadata.motto);
            if metadata.publication.trim() != masthead && metadata.publication.trim() != title {
                line(xml, "p", &[("class", "publication")], &metadata.publication);
            }
        });
    });
    Document {
        name: "title".to_owned(),
        number: None,
        title: None,
        headings: Vec::new(),
        landmark: Some(("titlepage", words.title_page)),
        content,
    }
}

/// A date as a `time` element where it is one, as plain text where not.
pub fn time(xml: &mut crate::xhtml::Xml, iso: &str, shown: &str) {
    if Date::parse(iso).is_some() {
        xml.element("time", &[("datetime", iso)], |xml| xml.text(shown));
    } else {
        prose(xml, shown);
    }
}
