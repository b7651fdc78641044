//! krilla's refusals → errors that say what is wrong and on which page.

use crate::Error;
use krilla::configure::ValidationError;
use krilla::error::KrillaError;
use krilla::surface::Location;

/// The error for a person. A location is a page number, counted from 1.
pub(super) fn explain(error: &KrillaError) -> Error {
    match error {
        KrillaError::Validation(broken) => {
            let mut reasons: Vec<String> = broken.iter().map(|(rule, _)| reason(rule)).collect();
            reasons.sort();
            reasons.dedup();
            let shown = reasons.len().min(5);
            let more = match reasons.len() - shown {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            let reasons = reasons[..shown].join("; ");
            Error::new(format!("PDF/A and PDF/UA-1 refuse the document: {reasons}{more}"))
        }
        KrillaError::Font(_, message) => {
            Error::new(format!("a font cannot be embedded: {message}"))
        }
        error => Error::new(format!("the PDF cannot be written: {error}")),
    }
}

fn reason(rule: &ValidationError) -> String {
    let on = |location: &Option<Location>| {
        location.map_or(String::new(), |page| format!(" on page {page}"))
    };
    match rule {
        ValidationError::ContainsNotDefGlyph(_, location, text) => {
            format!("the face has no glyph for {text:?}{}", on(location))
        }
        ValidationError::NoCodepointMapping(_, glyph, location) => {
            format!("glyph {} stands for no text{}", glyph.to_u32(), on(location))
        }
        ValidationError::InvalidCodepointMapping(_, _, c, location) => {
            format!("text holds U+{:04X}{}", u32::from(*c), on(location))
        }
        ValidationError::UnicodePrivateArea(_, _, c, location) => {
            format!("text holds the private-use U+{:04X}{}", u32::from(*c), on(location))
        }
        ValidationError::RestrictedLicense(_) => "a font's licence forbids embedding".to_owned(),
        ValidationError::NoDocumentLanguage => "the document has no language".to_owned(),
        ValidationError::NoDocumentTitle => "the document has no title".to_owned(),
        ValidationError::MissingDocumentOutline => "the document has no outline".to_owned(),
        ValidationError::MissingDocumentDate => "the document has no date".to_owned(),
        ValidationError::MissingHeadingTitle => "a heading has no title".to_owned(),
        ValidationError::MissingAltText(_) => "a figure has no description".to_owned(),
        ValidationError::MissingAnnotationAltText(location) => {
            format!("a link has no description{}", on(location))
        }
        ValidationError::TooLongString => "a string is longer than 32767 bytes".to_owned(),
        rule => format!("{rule:?}"),
    }
}
