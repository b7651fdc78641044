//! Bytes → [`Transcript`]: encoding settled, lines numbered.

use crate::Result;
use crate::model::Transcript;

/// Reads a source. `name` is the file's name, used in messages and metadata.
///
/// # Errors
/// When the bytes are empty, binary, or no text in any known encoding.
pub fn ingest(name: &str, bytes: &[u8]) -> Result<Transcript> {
    let _ = (name, bytes);
    todo!()
}
