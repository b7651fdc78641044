//! The timeline and the colophon → XHTML.

use super::Document;
use super::chapter::item;
use super::front::time;
use super::page::{heading, line, page, prose};
use crate::model::{Edition, Entry, Timeline};
use crate::text::phrase::Usage;
use crate::wording;
use crate::xhtml::Xml;

/// The dated appendix: a list in date order, each date a `time` element.
pub fn timeline(edition: &Edition, timeline: &Timeline, usage: &Usage) -> Document {
    let language = &edition.metadata.language;
    let title = wording::timeline_title(timeline, language);
    let section = [
        ("class", "timeline"),
        ("epub:type", "appendix"),
        ("role", "doc-appendix"),
        ("aria-labelledby", "heading"),
    ];
    let content = page(language, title, |xml| {
        xml.block("section", &section, |xml| {
            xml.block("header", &[], |xml| heading(xml, "h1", "heading", title, usage));
            if !timeline.entries.is_empty() {
                xml.block("ol", &[("class", "entries")], |xml| {
                    timeline.entries.iter().for_each(|entry| self::entry(xml, entry, usage));
                });
            }
            if let Some(note) = wording::inference_note(edition) {
                line(xml, "p", &[("class", "note")], &note);
            }
        });
    });
    Document {
        name: "timeline".to_owned(),
        number: None,
        title: Some(title.to_owned()),
        headings: Vec::new(),
        landmark: None,
        content,
    }
}

fn entry(xml: &mut Xml, entry: &Entry, usage: &Usage) {
    xml.block("li", &[("class", "entry")], |xml| {
        let date = wording::entry_figures(entry);
        if !date.trim().is_empty() {
            xml.element("p", &[("class", "when")], |xml| time(xml, &entry.date, &date));
            xml.line();
        }
        line(xml, "p", &[("class", "label")], &entry.label);
        heading(xml, "h2", "", &entry.title, usage);
        if entry.items.iter().any(|item| !item.text.trim().is_empty()) {
            xml.block("ul", &[("class", "items")], |xml| {
                entry.items.iter().for_each(|one| item(xml, &one.text));
            });
        }
    });
}

/// What the edition was made from and how.
pub fn colophon(edition: &Edition, fonts: bool) -> Document {
    let language = &edition.metadata.language;
    let title = wording::wording(language).colophon;
    let section = [
        ("class", "colophon"),
        ("epub:type", "colophon"),
        ("role", "doc-colophon"),
        ("aria-labelledby", "heading"),
    ];
    let mut lines = wording::colophon(edition);
    if fonts {
        lines.push(wording::font_notice(language));
    }
    let content = page(language, title, |xml| {
        xml.block("section", &section, |xml| {
            xml.block("header", &[], |xml| line(xml, "h1", &[("id", "heading")], title));
            xml.block("dl", &[], |xml| {
                for colophon in &lines {
                    xml.leaf("dt", &[], colophon.label);
                    xml.element("dd", &[], |xml| prose(xml, &colophon.text));
                    xml.line();
                }
            });
        });
    });
    Document {
        name: "colophon".to_owned(),
        number: None,
        title: Some(title.to_owned()),
        headings: Vec::new(),
        landmark: None,
        content,
    }
}
