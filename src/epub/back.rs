//! The timeline and the colophon → XHTML.

use super::chapter::{item_class, list_element, notes};
use super::front::time;
use super::{Book, Document};
use crate::model::{Entry, Part, Place, Timeline};
use crate::wording;
use crate::xhtml::Xml;

/// The dated appendix: a list in date order, each date a `time` element.
pub fn timeline(book: &Book, timeline: &Timeline) -> Document {
    let language = &book.edition.metadata.language;
    let title = wording::timeline_title(timeline, language);
    let section = [
        ("class", "timeline"),
        ("epub:type", "appendix"),
        ("role", "doc-appendix"),
        ("aria-labelledby", "heading"),
    ];
    let content = book.page(title, |xml| {
        xml.block("section", &section, |xml| {
            let mut place = Place::opening(Part::Timeline);
            book.opening(xml, place);
            xml.block("header", &[], |xml| book.heading(xml, "h1", "heading", title));
            if !timeline.entries.is_empty() {
                xml.block("ol", &[("class", "entries")], |xml| {
                    timeline
                        .entries
                        .iter()
                        .for_each(|entry| self::entry(book, xml, entry, &mut place));
                });
            }
            if let Some(note) = wording::inference_note(book.edition) {
                book.line(xml, "p", &[("class", "note")], &note);
            }
            notes(book, xml, place);
        });
    });
    Document {
        name: "timeline".to_owned(),
        number: None,
        part: Some(Part::Timeline),
        title: Some(title.to_owned()),
        headings: Vec::new(),
        landmark: None,
        content,
    }
}

/// An entry with its items, the blocks that come next.
fn entry(book: &Book, xml: &mut Xml, entry: &Entry, place: &mut Place) {
    xml.block("li", &[("class", "entry")], |xml| {
        place.block += 1;
        book.opening(xml, *place);
        // In words where lines run down, since only short numerals stand upright (R44).
        let date = match book.is_vertical {
            true => wording::entry_words(entry),
            false => wording::entry_figures(entry),
        };
        if !date.trim().is_empty() {
            xml.element("p", &[("class", "when")], |xml| time(book, xml, &entry.date, &date));
            xml.line();
        }
        book.line(xml, "p", &[("class", "label")], &entry.label);
        book.heading(xml, "h2", "", &entry.title);
        let items = (place.block + 1..).zip(&entry.items);
        place.block += entry.items.len();
        // What happened, in one sentence below its date: a list of one has no bullet.
        if let [item] = &entry.items[..]
            && entry.title.trim().is_empty()
        {
            book.marked(xml, "p", &[], (&item.text, &item.marks), *place);
        } else if entry.items.iter().any(|item| !item.text.trim().is_empty()) {
            let texts = entry.items.iter().map(|item| item.text.as_str());
            xml.block(list_element(texts), &[("class", "items")], |xml| {
                for (block, item) in items {
                    let class = [("class", item_class(&item.text))];
                    let place = Place { block, ..*place };
                    book.marked(xml, "li", &class, (&item.text, &item.marks), place);
                }
            });
        }
    });
}

/// What the edition was made from and how.
pub fn colophon(book: &Book, fonts: bool) -> Document {
    let language = &book.edition.metadata.language;
    let title = wording::wording(language).colophon;
    let section = [
        ("class", "colophon"),
        ("epub:type", "colophon"),
        ("role", "doc-colophon"),
        ("aria-labelledby", "heading"),
    ];
    let mut lines = wording::colophon(book.edition);
    if fonts {
        lines.push(wording::font_notice(language));
    }
    let content = book.page(title, |xml| {
        xml.block("section", &section, |xml| {
            let opening = Place::opening(Part::Colophon);
            book.opening(xml, opening);
            xml.block("header", &[], |xml| book.line(xml, "h1", &[("id", "heading")], title));
            xml.block("dl", &[], |xml| {
                for (block, colophon) in (1..).zip(&lines) {
                    xml.leaf("dt", &[], colophon.label);
                    book.block_line(xml, "dd", &[], &colophon.text, Place { block, ..opening });
                }
            });
        });
    });
    Document {
        name: "colophon".to_owned(),
        number: None,
        part: Some(Part::Colophon),
        title: Some(title.to_owned()),
        headings: Vec::new(),
        landmark: None,
        content,
    }
}
