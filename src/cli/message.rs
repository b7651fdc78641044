//! What a run has to say, for machines: one JSON object a line (`docs/schema/messages-1.schema.json`).

use crate::Error;
use crate::check::{Place, Report};
use crate::corrections::Unplaced;
use crate::font::{About, FontId};
use crate::model::{Doubt, DoubtKind};
use crate::pipeline::{Built, Counts, Times};
use serde::Serialize;
use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

/// One line of `--json`.
#[derive(Debug, Serialize)]
#[serde(tag = "message", rename_all = "kebab-case")]
pub(super) enum Message<'a> {
    /// An edition was built, or was as it had been.
    Built {
        id: &'a str,
        source: String,
        title: &'a str,
        unchanged: bool,
        files: Vec<File>,
        counts: Counts,
        pages: Option<usize>,
        /// Non-blank characters of the source, where it was a text.
        characters: Option<usize>,
        /// Whether the edition has each of them, and no other.
        conserved: Option<bool>,
        /// Fields of the issue that the configuration set.
        configured: &'a [String],
        times: Spans,
    },
    /// The corrections of a source.
    Corrections { path: String, made: usize, changed: usize, unplaced: usize },
    /// A correction that found no place.
    Unplaced { path: String, line: usize, text: String, near: &'a [String] },
    /// A suspicion; it changed nothing.
    Doubt { source: String, line: u32, kind: DoubtKind, text: &'a str, suggestion: &'a str },
    /// Something that a person should look at.
    Warning { source: String, line: Option<u32>, text: &'a str },
    /// Something that a person may want to know.
    Note { text: &'a str },
    /// The proof that a source's edition has all its characters and no others.
    Proof {
        source: String,
        conserved: bool,
        characters: usize,
        text: usize,
        furniture: usize,
        removed: usize,
        missing: Vec<Count>,
        extra: Vec<Count>,
        places: Vec<Claimed<'a>>,
    },
    /// A face that banxin carries.
    Face {
        name: &'a str,
        family: &'a str,
        style: &'a str,
        version: &'a str,
        licence: &'a str,
        characters: usize,
        han: usize,
    },
    /// What a source needs of a face.
    Needs { source: String, face: &'a str, count: usize, characters: String },
    /// Characters of a source that no face has.
    Unknown { source: String, count: usize, characters: String },
    /// Something could not be done.
    Error {
        path: Option<String>,
        line: Option<usize>,
        column: Option<usize>,
        excerpt: Option<&'a str>,
        text: &'a str,
        causes: Vec<String>,
        help: Option<&'a str>,
    },
    /// The watch waits for the next change.
    Watching { folders: Vec<String> },
    /// The run is over.
    Summary { built: usize, unchanged: usize, failed: usize, exit: u8, milliseconds: f64 },
}

/// A file that was written.
#[derive(Debug, Serialize)]
pub(super) struct File {
    format: &'static str,
    path: String,
    bytes: usize,
}

/// How long the stages took, in milliseconds.
#[derive(Debug, Serialize)]
pub(super) struct Spans {
    normalize: Option<f64>,
    compose: Option<f64>,
    pdf: Option<f64>,
    epub: Option<f64>,
    whole: f64,
}

/// How often a character is meant.
#[derive(Debug, Serialize)]
pub(super) struct Count {
    character: char,
    count: usize,
}

/// A character at fault.
#[derive(Debug, Serialize)]
pub(super) struct Claimed<'a> {
    line: u32,
    column: u32,
    character: char,
    context: &'a str,
    claims: usize,
}

/// Milliseconds, to a thousandth.
pub(super) fn milliseconds(span: Duration) -> f64 {
    (span.as_secs_f64() * 1e6).round() / 1e3
}

fn spans(times: &Times) -> Spans {
    Spans {
        normalize: times.normalize.map(milliseconds),
        compose: times.compose.map(milliseconds),
        pdf: times.pdf.map(milliseconds),
        epub: times.epub.map(milliseconds),
        whole: milliseconds(times.whole),
    }
}

fn counts(list: &[(char, usize)]) -> Vec<Count> {
    list.iter().map(|&(character, count)| Count { character, count }).collect()
}

/// A path as text.
pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}

impl<'a> Message<'a> {
    pub(super) fn built(built: &'a Built) -> Self {
        let file = |(format, bytes): &(crate::pipeline::Format, usize)| File {
            format: format.name(),
            path: shown(&built.folder.join(format!("{}.{}", built.id, format.extension()))),
            bytes: *bytes,
        };
        Self::Built {
            id: &built.id,
            source: shown(&built.source),
            title: &built.title,
            unchanged: built.unchanged,
            files: built.files.iter().map(file).collect(),
            counts: built.counts,
            pages: built.pages,
            characters: built.conservation.as_ref().map(|report| report.source),
            conserved: built.conservation.as_ref().map(Report::holds),
            configured: &built.configured,
            times: spans(&built.times),
        }
    }

    pub(super) fn unplaced(path: &Path, unplaced: &'a Unplaced) -> Self {
        let Unplaced { line, reason, near } = unplaced;
        Self::Unplaced { path: shown(path), line: *line, text: reason.to_string(), near }
    }

    pub(super) fn doubt(source: &Path, doubt: &'a Doubt) -> Self {
        let Doubt { kind, line, message, suggestion } = doubt;
        Self::Doubt { source: shown(source), line: *line, kind: *kind, text: message, suggestion }
    }

    pub(super) fn proof(source: &Path, report: &'a Report) -> Self {
        let place = |place: &'a Place| Claimed {
            line: place.line,
            column: place.column,
            character: place.character,
            context: &place.context,
            claims: place.claims.len(),
        };
        Self::Proof {
            source: shown(source),
            conserved: report.holds(),
            characters: report.source,
            text: report.text,
            furniture: report.furniture,
            removed: report.removed,
            missing: counts(&report.missing),
            extra: counts(&report.extra),
            places: report.places.iter().map(place).collect(),
        }
    }

    pub(super) fn face(font: FontId, about: &'a About) -> Self {
        let About { family, style, version, licence, characters, han } = about;
        let (characters, han) = (*characters, *han);
        Self::Face { name: font.name(), family, style, version, licence, characters, han }
    }

    pub(super) fn needs(source: &Path, font: FontId, needed: &BTreeSet<char>) -> Self {
        let characters = needed.iter().collect();
        Self::Needs { source: shown(source), face: font.name(), count: needed.len(), characters }
    }

    pub(super) fn unknown(source: &Path, unknown: &BTreeSet<char>) -> Self {
        let characters = unknown.iter().collect();
        Self::Unknown { source: shown(source), count: unknown.len(), characters }
    }

    pub(super) fn error(error: &'a Error) -> Self {
        let place = error.place();
        Self::Error {
            path: error.path().map(shown),
            line: place.map(|place| place.line),
            column: place.map(|place| place.column),
            excerpt: place.map(|place| place.text.as_str()),
            text: error.message(),
            causes: error.causes(),
            help: error.advice(),
        }
    }
}
