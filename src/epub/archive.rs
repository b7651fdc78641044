//! Files → the OCF container (EPUB 3.3, 4): a ZIP that even a reader of streams can open.

use super::{Document, Resource};
use crate::{Error, Result};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const CONTAINER: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"#;

/// Packs the book. The writer can seek, so sizes and checksums stand in the local headers and no
/// data descriptor follows an entry: Java's `ZipInputStream` reads it from the front.
pub fn write(
    package: Vec<u8>,
    documents: Vec<Document>,
    resources: Vec<Resource>,
) -> Result<Vec<u8>> {
    let mut files = vec![
        // First and stored, so that the file's type is seen from its first bytes (4.2.3).
        ("mimetype".to_owned(), b"application/epub+zip".to_vec(), CompressionMethod::Stored),
        (
            "META-INF/container.xml".to_owned(),
            CONTAINER.as_bytes().to_vec(),
            CompressionMethod::Deflated,
        ),
        ("EPUB/package.opf".to_owned(), package, CompressionMethod::Deflated),
    ];
    for document in documents {
        let path = format!("EPUB/{}", document.file());
        files.push((path, document.content, CompressionMethod::Deflated));
    }
    for resource in resources {
        // A picture is compressed already.
        let method = if resource.media_type.starts_with("image/") {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        files.push((format!("EPUB/{}", resource.file), resource.content, method));
    }
    pack(files).map_err(|error| Error::new("cannot pack the EPUB").because(error))
}

fn pack(files: Vec<(String, Vec<u8>, CompressionMethod)>) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, content, method) in files {
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default());
        zip.start_file(path, options)?;
        zip.write_all(&content)?;
    }
    Ok(zip.finish()?.into_inner())
}
