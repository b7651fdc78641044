//! What a person corrected, kept in a file beside the source and done again in every build.
//!
//! `source/<id>.corrections.toml` is read when `source/<id>.txt` is built. Each `[[correct]]` is done in turn,
//! so later ones see what earlier ones made:
//!
//! ```toml
#![doc = include_str!("example.toml")]
//! ```
//!
//! Places are told by the characters that stand there, never by line numbers, so that they outlive another OCR
//! of the same page: an anchor that does not stand there exactly is looked for with one character in five
//! changed, and taken only where no other place is nearly as good. The review page adds a digest of the text in
//! which the place is (the paragraph, both paragraphs of a join, or the title: the first eight hexadecimal digits
//! of the SHA-256 of its UTF-8): of several places that read alike it chooses the one whose text is the same, and
//! a correction whose text is another by now says so (`changed`). What finds no place is not done; it is
//! [told](Unplaced) with the nearest places. What was done stands in the edition's `corrections`; a replaced
//! character is an emendation too.

mod anchor;
mod apply;
mod document;
mod file;
mod propose;
mod reason;
mod split;

pub use apply::{Unplaced, apply};
pub use document::{add, plain, remove};
pub use file::{Correction, Deed, Owner, Side, Verdict, parse};
pub use propose::{Act, propose};
pub use reason::{Among, Fault, Reason};

/// A file with every kind of correction, which says what each is for.
pub const EXAMPLE: &str = include_str!("example.toml");
