//! An edition of anyone's making → one whose every text XML can hold.

use crate::model::{Edition, InterlinearKind, PageStart, Paragraph, Part};
use crate::text::language::is_language_tag;
use crate::xhtml::is_allowed;

/// A copy without the characters that XML forbids, and with a language tag that is one. Where pages
/// begin is told in places of the copy.
pub fn clean(edition: &Edition, starts: &mut [PageStart]) -> Edition {
    let mut edition = edition.clone();
    let metadata = &mut edition.metadata;
    for text in [
        &mut metadata.id,
        &mut metadata.publication,
        &mut metadata.section,
        &mut metadata.title,
        &mut metadata.issue,
        &mut metadata.date,
        &mut metadata.weekday,
        &mut metadata.contact,
        &mut metadata.motto,
    ] {
        keep_allowed(text);
    }
    metadata.pages.iter_mut().for_each(keep_allowed);
    if !is_language_tag(&metadata.language) {
        metadata.language = "zh-Hans".to_owned();
    }
    for source in &mut metadata.source {
        keep_allowed(&mut source.path);
        keep_allowed(&mut source.sha256);
        keep_allowed(&mut source.encoding);
    }
    if let Some(introduction) = &mut edition.introduction {
        keep_allowed(&mut introduction.title);
        paragraphs(&mut introduction.paragraphs, Part::Introduction, starts);
    }
    for (index, article) in edition.articles.iter_mut().enumerate() {
        for text in [
            &mut article.kicker,
            &mut article.title,
            &mut article.subtitle,
            &mut article.affiliation,
        ] {
            keep_allowed(text);
        }
        article.authors.iter_mut().for_each(keep_allowed);
        article.authors.retain(|author| !author.trim().is_empty());
        paragraphs(&mut article.paragraphs, Part::Article(index), starts);
    }
    if let Some(timeline) = &mut edition.timeline {
        keep_allowed(&mut timeline.title);
        for entry in &mut timeline.entries {
            for text in [&mut entry.date, &mut entry.label, &mut entry.title] {
                keep_allowed(text);
            }
            entry.date_end.iter_mut().for_each(keep_allowed);
            for item in &mut entry.items {
                let mut paragraph = Paragraph::from(std::mem::take(item));
                characters(&mut paragraph);
                *item = paragraph.into();
            }
        }
    }
    for note in &mut edition.notes {
        note.paragraphs.iter_mut().for_each(characters);
    }
    edition
}

fn paragraphs(paragraphs: &mut Vec<Paragraph>, part: Part, starts: &mut [PageStart]) {
    let blank = |paragraph: &Paragraph| {
        let mut text = paragraph.text.chars();
        paragraph.image.is_none() && text.all(|c| c.is_whitespace() || !is_allowed(c))
    };
    for place in starts.iter_mut().map(|start| &mut start.place).filter(|place| place.part == part)
    {
        let Some(at) = place.block.checked_sub(1) else { continue };
        let Some(paragraph) = paragraphs.get(at) else {
            // A note behind the paragraphs.
            place.block -= paragraphs.iter().filter(|paragraph| blank(paragraph)).count();
            continue;
        };
        let before = paragraph.text.get(..place.offset).unwrap_or_default();
        place.offset -=
            before.chars().filter(|c| !is_allowed(*c)).map(char::len_utf8).sum::<usize>();
        place.block -= paragraphs[..at].iter().filter(|paragraph| blank(paragraph)).count();
    }
    paragraphs.iter_mut().for_each(characters);
    paragraphs.retain(|paragraph| !paragraph.is_blank());
}

/// Takes away what XML forbids; the places of marks count the characters that stay.
fn characters(paragraph: &mut Paragraph) {
    for mark in &mut paragraph.marks {
        let gone =
            |end: usize| paragraph.text.chars().take(end).filter(|c| !is_allowed(*c)).count();
        (mark.start, mark.end) = (mark.start - gone(mark.start), mark.end - gone(mark.end));
        // The id of a note is no text of the book.
        if mark.kind != InterlinearKind::Note {
            keep_allowed(&mut mark.text);
        }
    }
    for place in &mut paragraph.cells {
        let before = paragraph.text.chars().take(*place as usize);
        *place -= before.filter(|c| !is_allowed(*c)).count() as u32;
    }
    keep_allowed(&mut paragraph.text);
    if let Some(image) = &mut paragraph.image {
        keep_allowed(&mut image.alt);
    }
}

fn keep_allowed(text: &mut String) {
    text.retain(is_allowed);
}
