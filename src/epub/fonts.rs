//! The faces that go into the book, each cut down to the characters that it sets, and the
//! stylesheet that names them after the reader's own.

use super::{Document, Options, Resource};
use crate::Result;
use crate::font::{self, FontId};
use crate::model::{Edition, Role};
use crate::wording;
use std::collections::BTreeSet;
use std::fmt::Write;

/// One embedded face.
pub struct Face {
    id: &'static str,
    file: &'static str,
    family: &'static str,
    weight: u16,
    content: Vec<u8>,
}

impl Face {
    /// The face as a file of the book.
    pub fn into_resource(self) -> Resource {
        Resource {
            id: self.id.to_owned(),
            file: self.file.to_owned(),
            media_type: "font/ttf",
            properties: "",
            content: self.content,
        }
    }
}

/// The stylesheet of the book.
pub fn stylesheet(language: &str, options: &Options, faces: &[Face], has_more: bool) -> String {
    // The reader's own faces come first (Apple, Adobe, Google, Windows), the embedded one last.
    let (song, hei, kai) = if wording::is_traditional(language) {
        (
            "\"Songti TC\", \"Source Han Serif TC\", \"Noto Serif CJK TC\", \"Noto Serif TC\", \
             PMingLiU, \"Banxin Song\", serif",
            "\"PingFang TC\", \"Source Han Sans TC\", \"Noto Sans CJK TC\", \"Noto Sans TC\", \
             \"Microsoft JhengHei\", \"Banxin Hei\", sans-serif",
            "\"Kaiti TC\", BiauKai, DFKai-SB, \"Banxin Kai\", serif",
        )
    } else {
        (
            "\"Songti SC\", \"Source Han Serif SC\", \"Noto Serif CJK SC\", \"Noto Serif SC\", \
             STSong, \"Banxin Song\", serif",
            "\"PingFang SC\", \"Source Han Sans SC\", \"Noto Sans CJK SC\", \"Noto Sans SC\", \
             \"Microsoft YaHei\", \"Banxin Hei\", sans-serif",
            "\"Kaiti SC\", STKaiti, KaiTi, \"Banxin Kai\", serif",
        )
    };
    let mut css = String::new();
    for face in faces {
        // Writing to a string does not fail.
        let _ = writeln!(
            css,
            "@font-face {{ font-family: \"{}\"; font-weight: {}; font-style: normal; \
             src: url(\"{}\") format(\"truetype\"); }}",
            face.family, face.weight, face.file
        );
    }
    css.push_str(include_str!("style.css"));
    if has_more {
        css.push_str(include_str!("style-by-hand.css"));
    }
    if options.is_vertical {
        css.push_str(include_str!("vertical.css"));
    }
    css.replace("@song@", song).replace("@hei@", hei).replace("@kai@", kai)
}

/// Cuts the faces down to what the documents set in them.
pub fn embed(edition: &Edition, documents: &[Document]) -> Result<Vec<Face>> {
    let wanted = [
        (FontId::Serif, "font-song", "song.ttf", "Banxin Song", 400, everything(documents)),
        (FontId::SerifBold, "font-song-bold", "song-bold.ttf", "Banxin Song", 700, titles(edition)),
        (FontId::SansBold, "font-hei-bold", "hei-bold.ttf", "Banxin Hei", 700, labels(edition)),
        (FontId::Kai, "font-kai", "kai.ttf", "Banxin Kai", 400, voices(edition)),
    ];
    let mut faces = Vec::new();
    for (face, id, file, family, weight, characters) in wanted {
        if !characters.is_empty() {
            let content = font::subset(face, &characters)?;
            faces.push(Face { id, file, family, weight, content });
        }
    }
    Ok(faces)
}

fn collect<'a>(texts: impl IntoIterator<Item = &'a str>) -> BTreeSet<char> {
    let mut characters = BTreeSet::new();
    for text in texts {
        characters.extend(text.chars().filter(|c| !c.is_control()));
    }
    characters
}

/// Song is behind every other face, so it has every character of the book.
fn everything(documents: &[Document]) -> BTreeSet<char> {
    collect(documents.iter().filter_map(|document| std::str::from_utf8(&document.content).ok()))
}

/// What stands in bold Song: titles and mastheads.
fn titles(edition: &Edition) -> BTreeSet<char> {
    let metadata = &edition.metadata;
    let words = wording::wording(&metadata.language);
    let mut texts = vec![
        wording::document_title(metadata),
        wording::masthead(metadata),
        words.contents,
        words.colophon,
        "0123456789.—〔〕",
    ];
    let language = &metadata.language;
    texts.extend(edition.introduction.iter().map(|i| wording::introduction_title(i, language)));
    texts.extend(edition.articles.iter().map(|a| wording::article_title(a, language)));
    if let Some(timeline) = &edition.timeline {
        texts.push(wording::timeline_title(timeline, language));
        for entry in &timeline.entries {
            texts.extend([entry.title.as_str(), &entry.date]);
            texts.extend(entry.date_end.as_deref());
        }
    }
    collect(texts)
}

/// What stands in bold Hei: kickers, subheads, labels.
fn labels(edition: &Edition) -> BTreeSet<char> {
    let mut texts = vec!["0123456789"];
    for article in &edition.articles {
        texts.push(&article.kicker);
    }
    texts.extend(of_role(edition, Role::Subhead));
    let entries = edition.timeline.iter().flat_map(|timeline| &timeline.entries);
    texts.extend(entries.map(|entry| entry.label.as_str()));
    let colophon = wording::colophon(edition);
    texts.extend(colophon.iter().map(|line| line.label));
    texts.push(wording::font_notice(&edition.metadata.language).label);
    collect(texts)
}

/// What stands in Kai: by-lines, subtitles, quotations, the motto.
fn voices(edition: &Edition) -> BTreeSet<char> {
    let mut texts = vec![edition.metadata.motto.as_str()];
    for article in &edition.articles {
        texts.extend([article.subtitle.as_str(), &article.affiliation]);
        texts.extend(article.authors.iter().map(String::as_str));
    }
    texts.extend(of_role(edition, Role::Quote));
    collect(texts)
}

fn of_role(edition: &Edition, role: Role) -> impl Iterator<Item = &str> {
    edition
        .paragraphs()
        .filter(move |paragraph| paragraph.role == role)
        .map(|paragraph| paragraph.text.as_str())
}
