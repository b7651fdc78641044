//! [`Edition`] → [`Pages`]: Chinese composition after CLREQ.
//!
//! [`inline`] sets paragraphs in lines, [`page`] puts lines on pages; rules are named by the
//! numbers of the crate's rule list (R1 …) where they are kept.

pub mod inline;
mod page;
mod paper;
mod style;

pub use paper::{Paper, type_size};
pub use style::{BodyFace, Style, Writing};

use crate::Result;
use crate::font::FontSet;
use crate::frame::{Description, Pages};
use crate::model::Edition;
use crate::wording;
use inline::Typesetter;

/// Composes the whole document.
///
/// # Errors
/// When the style leaves no room for text.
pub fn compose(edition: &Edition, style: &Style) -> Result<Pages> {
    style.check()?;
    let fonts = FontSet::open()?;
    let mut setter = Typesetter::new(&fonts, style.typesetting);
    setter.writing = style.writing;
    Ok(page::build(edition, style, &mut setter))
}

/// What the document says of itself.
fn describe(edition: &Edition) -> Description {
    let metadata = &edition.metadata;
    let mut authors: Vec<String> = Vec::new();
    for name in edition.articles.iter().flat_map(|article| &article.authors) {
        let name = name.trim();
        if !name.is_empty() && !authors.iter().any(|known| known == name) {
            authors.push(name.to_owned());
        }
    }
    let subject: Vec<String> = [
        metadata.publication.trim().to_owned(),
        metadata.section.trim().to_owned(),
        wording::issue_label(metadata),
        wording::words(metadata.date.trim()),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect();
    let digests: Vec<&str> = metadata
        .source
        .iter()
        .map(|source| source.sha256.as_str())
        .filter(|digest| !digest.is_empty())
        .collect();
    let identifier = match digests.is_empty() {
        true => format!("banxin:{}", metadata.id),
        false => format!("banxin:sha256:{}", digests.join("+")),
    };
    Description {
        title: wording::document_title(metadata).to_owned(),
        authors,
        subject: subject.join("，"),
        language: match metadata.language.trim() {
            "" => "zh-Hans".to_owned(),
            language => language.to_owned(),
        },
        date: metadata.date.trim().to_owned(),
        identifier,
    }
}
