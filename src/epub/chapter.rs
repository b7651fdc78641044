//! The introduction and the articles → XHTML.

use super::Document;
use super::page::{heading, line, marked, page, prose};
use crate::model::{Article, Edition, Introduction, Paragraph, Role};
use crate::text::numbering::is_numbered;
use crate::text::phrase::Usage;
use crate::wording;
use crate::xhtml::Xml;

/// The editor's opening text.
pub fn introduction(edition: &Edition, introduction: &Introduction, usage: &Usage) -> Document {
    let language = &edition.metadata.language;
    let title = wording::introduction_title(introduction, language);
    let section = [
        ("class", "introduction"),
        ("epub:type", "introduction"),
        ("role", "doc-introduction"),
        ("aria-labelledby", "heading"),
    ];
    let content = page(language, title, |xml| {
        xml.block("section", &section, |xml| {
            xml.block("header", &[], |xml| heading(xml, "h1", "heading", title, usage));
            body(xml, &introduction.paragraphs);
        });
    });
    Document {
        name: "introduction".to_owned(),
        number: None,
        title: Some(title.to_owned()),
        headings: headings(&introduction.paragraphs),
        landmark: None,
        content,
    }
}

/// One article; `counter` is its place among the articles, from 1.
pub fn article(edition: &Edition, article: &Article, counter: usize, usage: &Usage) -> Document {
    let language = &edition.metadata.language;
    let title = wording::article_title(article, language);
    let section =
        [("epub:type", "chapter"), ("role", "doc-chapter"), ("aria-labelledby", "heading")];
    let content = page(language, title, |xml| {
        xml.block("section", &section, |xml| {
            xml.block("article", &[], |xml| {
                opening(xml, article, title, usage);
                body(xml, &article.paragraphs);
            });
        });
    });
    Document {
        name: format!("article-{counter:03}"),
        number: article.number,
        title: Some(title.to_owned()),
        headings: headings(&article.paragraphs),
        landmark: None,
        content,
    }
}

fn opening(xml: &mut Xml, article: &Article, title: &str, usage: &Usage) {
    // A kicker that serves as the title is not said twice.
    let kicker = if article.title.trim().is_empty() { "" } else { article.kicker.trim() };
    xml.block("header", &[], |xml| {
        if article.number.is_some() || !kicker.is_empty() {
            xml.element("p", &[("class", "kicker")], |xml| {
                if let Some(number) = article.number {
                    xml.element("span", &[("class", "number")], |xml| {
                        xml.text(&number.to_string());
                    });
                }
                if article.number.is_some() && !kicker.is_empty() {
                    xml.text(" ");
                }
                prose(xml, kicker);
            });
            xml.line();
        }
        heading(xml, "h1", "heading", title, usage);
        let subtitle = [("class", "subtitle"), ("epub:type", "subtitle"), ("role", "doc-subtitle")];
        line(xml, "p", &subtitle, &article.subtitle);
        if !article.authors.is_empty() {
            xml.element("p", &[("class", "byline")], |xml| {
                for (index, author) in article.authors.iter().enumerate() {
                    if index > 0 {
                        xml.text(" ");
                    }
                    xml.element("span", &[("class", "author")], |xml| prose(xml, author));
                }
            });
            xml.line();
        }
        line(xml, "p", &[("class", "affiliation")], &article.affiliation);
    });
}

/// The id of a subhead: its place among the subheads of the file, from 1.
fn heading_id(counter: usize) -> String {
    format!("part-{counter}")
}

fn headings(paragraphs: &[Paragraph]) -> Vec<(String, String)> {
    paragraphs
        .iter()
        .filter(|paragraph| paragraph.role == Role::Subhead)
        .enumerate()
        .map(|(index, paragraph)| (heading_id(index + 1), paragraph.text.clone()))
        .collect()
}

/// Paragraphs, a section for each subhead.
fn body(xml: &mut Xml, paragraphs: &[Paragraph]) {
    let mut parts = Vec::new();
    let mut start = 0;
    for (index, paragraph) in paragraphs.iter().enumerate() {
        if paragraph.role == Role::Subhead {
            parts.push(&paragraphs[start..index]);
            start = index;
        }
    }
    parts.push(&paragraphs[start..]);
    // The part before the first subhead has none; each of the others begins with its own.
    flow(xml, parts[0]);
    for (counter, part) in (1..).zip(&parts[1..]) {
        let id = heading_id(counter);
        xml.block("section", &[], |xml| {
            marked(xml, "h2", &[("id", &id)], &part[0]);
            flow(xml, &part[1..]);
        });
    }
}

/// Paragraphs without subheads; items side by side are one list, quotations one quotation.
fn flow(xml: &mut Xml, paragraphs: &[Paragraph]) {
    for group in paragraphs.chunk_by(|one, next| one.role == next.role) {
        match group[0].role {
            Role::Body | Role::Subhead => group.iter().for_each(|paragraph| {
                marked(xml, "p", &[], paragraph);
            }),
            Role::Item => xml.block("ul", &[("class", "items")], |xml| {
                group.iter().for_each(|paragraph| {
                    marked(xml, "li", &[("class", item_class(&paragraph.text))], paragraph);
                });
            }),
            Role::Quote => xml.block("blockquote", &[], |xml| {
                group.iter().for_each(|paragraph| marked(xml, "p", &[], paragraph));
            }),
        }
    }
}

/// An item of a list.
pub fn item(xml: &mut Xml, text: &str) {
    line(xml, "li", &[("class", item_class(text))], text);
}

/// An item that has its number in the text gets no bullet.
fn item_class(text: &str) -> &'static str {
    if is_numbered(text) { "numbered" } else { "" }
}
