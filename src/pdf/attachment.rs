//! Files that ride along in an archive's PDF (ISO 19005-3, 6.8): what the edition was made from, and
//! the edition as data.

use super::document;
use crate::frame::Pages;
use crate::{Error, Result};
use krilla::Document;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};

/// What a file is to the document that it rides along with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The document was made from it.
    Source,
    /// What the document shows, as data.
    Data,
    /// The same document in another form.
    Alternative,
}

/// A file that rides along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name, unlike every other one's.
    pub name: String,
    /// Its media type, as `text/plain`.
    pub media_type: &'static str,
    /// What it is, in words.
    pub description: &'static str,
    /// What it is to the document.
    pub relation: Relation,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Puts the files into the document, in the order given.
pub(super) fn embed(
    pages: &Pages,
    attachments: Vec<Attachment>,
    into: &mut Document,
) -> Result<()> {
    for attachment in attachments {
        let name = attachment.name.clone();
        let file = EmbeddedFile {
            path: attachment.name,
            mime_type: MimeType::new(attachment.media_type),
            description: Some(attachment.description.to_owned()),
            association_kind: match attachment.relation {
                Relation::Source => AssociationKind::Source,
                Relation::Data => AssociationKind::Data,
                Relation::Alternative => AssociationKind::Alternative,
            },
            data: attachment.bytes.into(),
            modification_date: Some(document::made(pages)),
            compress: Some(true),
            location: None,
        };
        into.embed_file(file)
            .ok_or_else(|| Error::new(format!("two files of the name {name:?} ride along")))?;
    }
    Ok(())
}
