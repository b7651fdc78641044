//! The forms for libraries: what the JSON Schema says is what the edition's JSON is; the TEI has
//! all that the edition has and is valid; the catalogue's record is true.

mod catalogue;
mod editions;
mod relax_ng;
mod schema;
mod tei;
mod xml;
