//! The contents and landmarks (EPUB 3), and the NCX for readers of EPUB 2.

use super::page::page_id;
use super::{Book, Document};
use crate::model::{Edition, Part, Place};
use crate::wording;
use crate::xhtml::Xml;
use std::collections::BTreeSet;

/// The name of the contents' file.
const NAME: &str = "nav";

/// The contents: a page of the book and its navigation document.
pub fn document(book: &Book, documents: &[Document]) -> Document {
    let language = &book.edition.metadata.language;
    let words = wording::wording(language);
    let contents = [
        ("class", "contents"),
        ("epub:type", "toc"),
        ("role", "doc-toc"),
        ("id", "toc"),
        ("aria-labelledby", "heading"),
    ];
    let landmarks =
        [("epub:type", "landmarks"), ("hidden", "hidden"), ("aria-label", words.landmarks)];
    let page_list = [
        ("epub:type", "page-list"),
        ("role", "doc-pagelist"),
        ("hidden", "hidden"),
        ("aria-label", words.page_list),
    ];
    let content = book.page(words.contents, |xml| {
        book.opening(xml, Place::opening(Part::Contents));
        xml.block("nav", &contents, |xml| {
            xml.leaf("h1", &[("id", "heading")], words.contents);
            xml.block("ol", &[], |xml| {
                for document in documents {
                    if let Some(title) = &document.title {
                        entry(
                            book,
                            xml,
                            &document.file(),
                            document.number,
                            title,
                            &document.headings,
                        );
                    }
                }
            });
        });
        xml.block("nav", &landmarks, |xml| {
            xml.block("ol", &[], |xml| {
                landmark(xml, "toc", &format!("{NAME}.xhtml#toc"), words.contents);
                for document in documents {
                    if let Some((kind, title)) = document.landmark {
                        landmark(xml, kind, &document.file(), title);
                    }
                }
            });
        });
        if !book.starts.is_empty() {
            xml.block("nav", &page_list, |xml| {
                xml.block("ol", &[], |xml| pages(book, xml, documents));
            });
        }
    });
    Document {
        name: NAME.to_owned(),
        number: None,
        part: Some(Part::Contents),
        title: None,
        headings: Vec::new(),
        landmark: None,
        content,
    }
}

/// The printed pages: each leads to the mark where it begins, or where there is none, as in the midst of
/// the contents, to the file.
fn pages(book: &Book, xml: &mut Xml, documents: &[Document]) {
    let marked: Vec<BTreeSet<&str>> =
        documents.iter().map(|document| marks(&document.content)).collect();
    for start in &book.starts {
        let part = start.place.part;
        let id = page_id(&start.label);
        let at = documents.iter().position(|document| document.part == Some(part));
        let is_marked = match at {
            Some(at) => marked[at].contains(id.as_str()),
            None => start.place == Place::opening(part),
        };
        let document = at.map(|at| &documents[at]);
        let file = document.map_or_else(|| format!("{NAME}.xhtml"), Document::file);
        let href = if is_marked { format!("{file}#{id}") } else { file };
        xml.element("li", &[], |xml| xml.leaf("a", &[("href", &href)], &start.label));
    }
}

/// The ids of an XHTML file's elements.
fn marks(content: &[u8]) -> BTreeSet<&str> {
    // What we wrote is UTF-8, with every angle bracket of a text escaped.
    let text = std::str::from_utf8(content).unwrap_or_default();
    let tags = text.split('<').filter_map(|rest| Some(rest.split_once('>')?.0));
    tags.filter_map(|tag| tag.split_once(" id=\"")?.1.split('"').next()).collect()
}

fn entry(
    book: &Book,
    xml: &mut Xml,
    file: &str,
    number: Option<u32>,
    title: &str,
    headings: &[(String, String)],
) {
    xml.element("li", &[], |xml| {
        xml.element("a", &[("href", file)], |xml| {
            if let Some(number) = number {
                // The blank is for those who hear or copy it; at the end of a box it has no width.
                let number = format!("{number} ");
                xml.element("span", &[("class", "number")], |xml| book.prose(xml, &number));
            }
            book.prose(xml, title);
        });
        if !headings.is_empty() {
            xml.line();
            xml.block("ol", &[], |xml| {
                for (id, heading) in headings {
                    entry(book, xml, &format!("{file}#{id}"), None, heading, &[]);
                }
            });
        }
    });
    xml.line();
}

fn landmark(xml: &mut Xml, kind: &str, href: &str, title: &str) {
    xml.element("li", &[], |xml| {
        xml.element("a", &[("epub:type", kind), ("href", href)], |xml| xml.text(title));
    });
    xml.line();
}

/// The same contents in the form of EPUB 2 (NCX 2005-1).
pub fn ncx(edition: &Edition, identifier: &str, documents: &[Document]) -> Vec<u8> {
    let depth =
        if documents.iter().any(|document| !document.headings.is_empty()) { "2" } else { "1" };
    let mut xml = Xml::document();
    let root = [
        ("xmlns", "http://www.daisy.org/z3986/2005/ncx/"),
        ("version", "2005-1"),
        ("xml:lang", &edition.metadata.language),
    ];
    xml.block("ncx", &root, |xml| {
        xml.block("head", &[], |xml| {
            for (name, content) in [
                ("dtb:uid", identifier),
                ("dtb:depth", depth),
                ("dtb:totalPageCount", "0"),
                ("dtb:maxPageNumber", "0"),
            ] {
                xml.empty("meta", &[("name", name), ("content", content)]);
            }
        });
        xml.block("docTitle", &[], |xml| {
            xml.leaf("text", &[], wording::document_title(&edition.metadata));
        });
        xml.block("navMap", &[], |xml| {
            let mut order = 0;
            for document in documents {
                if let Some(title) = &document.title {
                    let number = document.number.map(|number| format!("{number}\u{2002}"));
                    let label = number.unwrap_or_default() + title;
                    point(xml, &mut order, &document.file(), &label, &document.headings);
                }
            }
        });
    });
    xml.finish()
}

fn point(xml: &mut Xml, order: &mut usize, src: &str, title: &str, below: &[(String, String)]) {
    *order += 1;
    let attributes = [("id", &*format!("point-{order}")), ("playOrder", &*order.to_string())];
    xml.block("navPoint", &attributes, |xml| {
        xml.block("navLabel", &[], |xml| xml.leaf("text", &[], title));
        xml.empty("content", &[("src", src)]);
        let file = src.split('#').next().unwrap_or(src);
        for (id, heading) in below {
            point(xml, order, &format!("{file}#{id}"), heading, &[]);
        }
    });
}
