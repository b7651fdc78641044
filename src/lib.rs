//! banxin (版心) turns the text of a printed newspaper page into an edition, and the edition into
//! PDF, EPUB, Markdown and JSON.
//!
//! ```text
//! bytes ─ingest→ Transcript ─normalize→ Edition ─compose→ Pages ─pdf→ PDF
//!                                         └─ epub, markdown, JSON
//! ```
//! Each arrow is one function: values in, value out, no disk, no clock, no globals. Only
//! [`pipeline`] reads and writes files and names every stage. Back ends know the
//! [`Edition`](model::Edition) and nothing of how it was recovered; the normaliser knows nothing
//! of paper.

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
pub mod wording;
pub mod xhtml;

pub use error::{Error, Result};
