//! The introduction and the articles → XHTML.

use super::{Book, Document, picture_file};
use crate::model::{
    Article, Introduction, Note, Paragraph, Part, Place, Role, goes_on, item_levels,
};
use crate::text::numbering::is_numbered;
use crate::wording;
use crate::xhtml::Xml;

/// The editor's opening text.
pub fn introduction(book: &Book, introduction: &Introduction) -> Document {
    let language = &book.edition.metadata.language;
    let title = wording::introduction_title(introduction, language);
    let section = [
        ("class", "introduction"),
        ("epub:type", "introduction"),
        ("role", "doc-introduction"),
        ("aria-labelledby", "heading"),
    ];
    let content = book.page(title, |xml| {
        xml.block("section", &section, |xml| {
            book.opening(xml, Place::opening(Part::Introduction));
            xml.block("header", &[], |xml| book.heading(xml, "h1", "heading", title));
            body(book, xml, &introduction.paragraphs, Part::Introduction);
        });
    });
    Document {
        name: "introduction".to_owned(),
        number: None,
        part: Some(Part::Introduction),
        title: Some(title.to_owned()),
        headings: headings(&introduction.paragraphs),
        landmark: None,
        content,
    }
}

/// One article; `index` is its place among the articles, from 0.
pub fn article(book: &Book, article: &Article, index: usize) -> Document {
    let language = &book.edition.metadata.language;
    let part = Part::Article(index);
    let title = wording::article_title(article, language);
    let section =
        [("epub:type", "chapter"), ("role", "doc-chapter"), ("aria-labelledby", "heading")];
    let content = book.page(title, |xml| {
        xml.block("section", &section, |xml| {
            xml.block("article", &[], |xml| {
                book.opening(xml, Place::opening(part));
                opening(book, xml, article, title);
                body(book, xml, &article.paragraphs, part);
            });
        });
    });
    Document {
        name: article_name(index),
        number: article.number,
        part: Some(part),
        title: Some(title.to_owned()),
        headings: headings(&article.paragraphs),
        landmark: None,
        content,
    }
}

fn opening(book: &Book, xml: &mut Xml, article: &Article, title: &str) {
    // A kicker that serves as the title is not said twice.
    let kicker = if article.title.trim().is_empty() { "" } else { article.kicker.trim() };
    xml.block("header", &[], |xml| {
        if article.number.is_some() || !kicker.is_empty() {
            xml.element("p", &[("class", "kicker")], |xml| {
                if let Some(number) = article.number {
                    xml.element("span", &[("class", "number")], |xml| {
                        book.prose(xml, &number.to_string());
                    });
                }
                if article.number.is_some() && !kicker.is_empty() {
                    xml.text(" ");
                }
                book.prose(xml, kicker);
            });
            xml.line();
        }
        book.heading(xml, "h1", "heading", title);
        let subtitle = [("class", "subtitle"), ("epub:type", "subtitle"), ("role", "doc-subtitle")];
        book.line(xml, "p", &subtitle, &article.subtitle);
        if !article.authors.is_empty() {
            xml.element("p", &[("class", "byline")], |xml| {
                for (index, author) in article.authors.iter().enumerate() {
                    if index > 0 {
                        xml.text(" ");
                    }
                    xml.element("span", &[("class", "author")], |xml| book.prose(xml, author));
                }
            });
            xml.line();
        }
        book.line(xml, "p", &[("class", "affiliation")], &article.affiliation);
    });
}

/// The name of an article's file, without its extension.
fn article_name(index: usize) -> String {
    format!("article-{:03}", index + 1)
}

/// The file that holds a part with notes.
pub fn file_of(part: Part) -> String {
    let name = match part {
        Part::Article(index) => article_name(index),
        Part::Timeline => "timeline".to_owned(),
        _ => "introduction".to_owned(),
    };
    format!("{name}.xhtml")
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
fn body(book: &Book, xml: &mut Xml, paragraphs: &[Paragraph], part: Part) {
    let blocks: Vec<Block> = (1..)
        .zip(paragraphs)
        .map(|(block, paragraph)| (paragraph, Place { part, block, offset: 0 }))
        .collect();
    let first = blocks.iter().position(|(paragraph, _)| paragraph.role == Role::Subhead);
    let (opening, parts) = blocks.split_at(first.unwrap_or(blocks.len()));
    flow(book, xml, opening);
    let parts = parts.chunk_by(|_, (next, _)| next.role != Role::Subhead);
    for (counter, section) in (1..).zip(parts) {
        let (subhead, place) = section[0];
        let id = heading_id(counter);
        xml.block("section", &[], |xml| {
            book.marked(xml, "h2", &[("id", &id)], (&subhead.text, &subhead.marks), place);
            flow(book, xml, &section[1..]);
        });
    }
    notes(book, xml, Place { part, block: paragraphs.len(), offset: 0 });
}

/// The notes under a part, each leading back to its call; `place` is that of the last block before
/// them.
pub(super) fn notes(book: &Book, xml: &mut Xml, mut place: Place) {
    let notes: Vec<(usize, &Note)> = book.notes.under(place.part).collect();
    if notes.is_empty() {
        return;
    }
    let title = wording::wording(&book.edition.metadata.language).notes;
    let section = [
        ("class", "notes"),
        ("epub:type", "footnotes"),
        ("role", "doc-endnotes"),
        ("aria-label", title),
    ];
    xml.block("section", &section, |xml| {
        for (number, note) in notes {
            let id = format!("note-{number}");
            let aside = [("id", &*id), ("epub:type", "footnote"), ("role", "doc-footnote")];
            let is_called = book.called.borrow().contains(&number);
            xml.block("aside", &aside, |xml| {
                for (index, paragraph) in note.paragraphs.iter().enumerate() {
                    place.block += 1;
                    let before = |xml: &mut Xml| {
                        let call = wording::note_call(number);
                        let back = format!("#call-{number}");
                        let link = [("class", "back"), ("href", &*back), ("role", "doc-backlink")];
                        match (index, is_called) {
                            (0, true) => xml.element("a", &link, |xml| xml.text(&call)),
                            (0, false) => xml.text(&call),
                            _ => {}
                        }
                    };
                    book.marked_between(
                        xml,
                        "p",
                        &[],
                        (&paragraph.text, &paragraph.marks),
                        place,
                        before,
                        |_| {},
                    );
                }
            });
        }
    });
}

/// A paragraph and where it stands.
type Block<'a> = (&'a Paragraph, Place);

/// Paragraphs without subheads; items side by side are one list, quotations one quotation.
fn flow(book: &Book, xml: &mut Xml, blocks: &[Block]) {
    for group in blocks.chunk_by(|(one, _), (next, _)| goes_on(one, next)) {
        let lines = |xml: &mut Xml| {
            for (paragraph, place) in group {
                book.marked(xml, "p", &[], (&paragraph.text, &paragraph.marks), *place);
            }
        };
        match group[0].0.role {
            Role::Body | Role::Subhead => lines(xml),
            Role::Item => {
                let levels = item_levels(group.iter().map(|(paragraph, _)| *paragraph));
                let items: Vec<_> = levels.into_iter().zip(group.iter().copied()).collect();
                list(book, xml, &items);
            }
            Role::Quote => xml.block("blockquote", &[], lines),
            Role::Figure => {
                group.iter().for_each(|(figure, place)| self::figure(book, xml, figure, *place));
            }
            Role::Head | Role::Row => table(book, xml, group),
        }
    }
}

/// A picture and its caption; the caption alone where the picture could not be read.
fn figure(book: &Book, xml: &mut Xml, figure: &Paragraph, place: Place) {
    let pictures = &book.edition.pictures;
    let found = figure.image.as_ref().and_then(|image| {
        let at = pictures.keys().position(|file| *file == image.file)?;
        Some((picture_file(at + 1, &pictures[&image.file]), image))
    });
    let has_caption = !figure.text.trim().is_empty();
    xml.block("figure", &[], |xml| {
        if let Some((file, image)) = found {
            // An empty attribute is left out: a picture without any words gets one.
            let title = wording::wording(&book.edition.metadata.language).picture;
            let words = [image.alt.trim(), figure.text.trim(), title];
            let alt = words.into_iter().find(|words| !words.is_empty()).unwrap_or(title);
            xml.empty("img", &[("src", &*file), ("alt", alt)]);
        }
        if has_caption {
            book.marked(xml, "figcaption", &[], (&figure.text, &figure.marks), place);
        }
    });
}

/// The rows of one table.
fn table(book: &Book, xml: &mut Xml, rows: &[Block]) {
    let row = |xml: &mut Xml, (row, place): &Block| {
        let (name, attributes): (_, &[(&str, &str)]) = match row.role {
            Role::Head => ("th", &[("scope", "col")]),
            _ => ("td", &[]),
        };
        xml.block("tr", &[], |xml| {
            for (index, cell) in row.row_cells().iter().enumerate() {
                // Pages begin with whole rows.
                let block = if index == 0 { place.block } else { usize::MAX };
                let place = Place { block, ..*place };
                book.marked_between(
                    xml,
                    name,
                    attributes,
                    (&cell.text, &cell.marks),
                    place,
                    |_| {},
                    |_| {},
                );
            }
        });
    };
    let (head, body) = rows.split_at(usize::from(rows[0].0.role == Role::Head));
    xml.block("table", &[], |xml| {
        for (name, rows) in [("thead", head), ("tbody", body)] {
            if !rows.is_empty() {
                xml.block(name, &[], |xml| rows.iter().for_each(|each| row(xml, each)));
            }
        }
    });
}

/// Items, each with its level; those of a deeper level are a list within the item before them.
fn list(book: &Book, xml: &mut Xml, items: &[(usize, Block)]) {
    let Some((level, _)) = items.first() else { return };
    let own = items.iter().filter(|(other, _)| other == level);
    let texts = own.map(|(_, (paragraph, _))| paragraph.text.as_str());
    xml.block(list_element(texts), &[("class", "items")], |xml| {
        for part in items.chunk_by(|_, (next, _)| next > level) {
            let Some(((_, (paragraph, place)), below)) = part.split_first() else { continue };
            let class = [("class", item_class(&paragraph.text))];
            if below.is_empty() {
                book.marked(xml, "li", &class, (&paragraph.text, &paragraph.marks), *place);
                continue;
            }
            let behind = |xml: &mut Xml| {
                xml.line();
                list(book, xml, below);
            };
            book.marked_between(
                xml,
                "li",
                &class,
                (&paragraph.text, &paragraph.marks),
                *place,
                |_| {},
                behind,
            );
        }
    });
}

/// The list of items that have all their numbers in the text is an ordered one.
pub fn list_element<'t>(mut texts: impl Iterator<Item = &'t str>) -> &'static str {
    if texts.all(is_numbered) { "ol" } else { "ul" }
}

/// An item that has its number in the text gets no bullet.
pub fn item_class(text: &str) -> &'static str {
    if is_numbered(text) { "numbered" } else { "" }
}
