//! banxin (版心) turns the text of a printed newspaper page into an edition, and the edition into
//! PDF, EPUB, Markdown, JSON and the forms of libraries (TEI, JSON-LD).
//!
//! ```text
//! bytes ─ingest→ Transcript ─normalize→ Edition ─compose→ Pages ─pdf→ PDF
//!                                         └─ epub, markdown, tei, catalogue, JSON
//! ```
//! Each arrow is one function: values in, value out, no disk, no clock, no globals. Only
//! [`pipeline`] reads sources, writes editions and names every stage; [`config`], [`review`] and
//! [`cli`] keep a few files of their own beside it. Back ends know the
//! [`Edition`](model::Edition) and nothing of how it was recovered; the normaliser knows nothing
//! of paper.
//!
//! ```
//! use banxin::compose::{Style, compose};
//! use banxin::ingest::ingest;
//! use banxin::normalize::{Hints, normalize};
//! use banxin::{epub, pdf};
//!
//! # fn main() -> banxin::Result<()> {
//! let page = "海堤公园的早晨\n王海生\n　　清晨六点，海堤公园的门开了。第一批来的是打\n\
//!             太极拳的人，他们已经在这里练了十年。\n";
//! let transcript = ingest("park.txt", page.as_bytes())?;
//! let edition = normalize(&transcript, &Hints { id: "park".to_owned() });
//! assert_eq!(edition.articles[0].authors, ["王海生"]);
//! let pages = compose(&edition, &Style::a5())?;
//! assert!(pdf::write(&pages)?.starts_with(b"%PDF-"));
//! let book = epub::write(&edition, &epub::Options::default(), || pages.starts)?;
//! assert!(book.starts_with(b"PK"));
//! # Ok(())
//! # }
//! ```

pub mod catalogue;
pub mod check;
pub mod cli;
pub mod compose;
pub mod config;
pub mod corrections;
pub mod cover;
pub mod epub;
pub mod error;
pub mod font;
pub mod frame;
pub mod ingest;
pub mod markdown;
pub mod model;
pub mod normalize;
pub mod pdf;
pub mod pipeline;
pub mod report;
pub mod review;
pub mod svg;
pub mod tei;
pub mod text;
mod toml_file;
pub mod wording;
pub mod xhtml;

pub use error::{Error, Result};
