//! What an edition was made from, kept beside it: an input that has not changed is not built again.
//!
//! The record holds digests of everything that goes in (the input, its corrections, the options, this
//! program) and of every file that came out, and what has to be said of the edition. It has no paths, no
//! times and nothing else that differs between two runs.

use super::{Built, Counts, Format, Input, Options, Times};
use crate::check::Report;
use crate::corrections::Unplaced;
use crate::model::Doubt;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The record's name in the edition's folder.
pub(super) const NAME: &str = ".banxin.json";

/// This program: its version, and a digest of all that it was compiled from.
const PROGRAM: &str = concat!(env!("CARGO_PKG_VERSION"), " ", env!("BANXIN_BUILD"));

/// What goes into an edition, as digests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Ingredients {
    program: String,
    options: String,
    /// The digest of each file that is read, by its path from the input's folder; none for a file that
    /// would be read if it were there.
    files: BTreeMap<String, Option<String>>,
}

/// The record of one edition.
#[derive(Debug, Serialize, Deserialize)]
struct Record {
    from: Ingredients,
    /// The digest of each file that was written, by its name.
    files: BTreeMap<String, String>,
    edition: Kept,
}

/// What is said of an edition, whether or not it was built just now.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    title: String,
    counts: Counts,
    pages: Option<usize>,
    #[serde(default)]
    reading: Vec<String>,
    remarks: Vec<String>,
    /// Characters of the source, all of which were kept.
    conserved: Option<usize>,
    /// Corrections that found no place, where there is a file of corrections.
    unplaced: Option<Vec<Unplaced>>,
    undecodable: Vec<u32>,
    configured: Vec<String>,
    doubts: Vec<Doubt>,
}

impl Ingredients {
    /// Those of an input of which the bytes are known.
    pub(super) fn of(input: &Input, bytes: &[u8], options: &Options) -> Self {
        let mut files = BTreeMap::from([(name(&input.path), Some(digest(bytes)))]);
        if let Some(path) = input.corrections() {
            files.insert(name(&path), fs::read(&path).ok().map(|bytes| digest(&bytes)));
        }
        // Where the edition goes, and what other editions are like, does not change this one.
        let options = Options {
            output: PathBuf::new(),
            own: BTreeMap::new(),
            force: false,
            ..options.clone()
        };
        let options = digest(format!("{options:?}").as_bytes());
        Self { program: PROGRAM.to_owned(), options, files }
    }

    /// The edition in the folder, where it was made from just this and every file is as it was written.
    pub(super) fn made(&self, input: &Input, folder: &Path) -> Option<Built> {
        let record: Record = serde_json::from_slice(&fs::read(folder.join(NAME)).ok()?).ok()?;
        if record.from != *self {
            return None;
        }
        let mut files = Vec::new();
        for format in Format::ALL {
            let name = format!("{}.{}", input.id, format.extension());
            let Some(known) = record.files.get(&name) else { continue };
            let bytes = fs::read(folder.join(&name)).ok()?;
            if digest(&bytes) != *known {
                return None;
            }
            files.push((format, bytes.len()));
        }
        if files.len() != record.files.len() {
            return None;
        }
        let kept = record.edition;
        Some(Built {
            source: input.path.clone(),
            id: input.id.clone(),
            title: kept.title,
            folder: folder.to_owned(),
            files,
            counts: kept.counts,
            pages: kept.pages,
            reading: kept.reading,
            remarks: kept.remarks,
            conservation: kept.conserved.map(|source| Report { source, ..Report::default() }),
            corrections: kept.unplaced.and_then(|unplaced| Some((input.corrections()?, unplaced))),
            undecodable: kept.undecodable,
            configured: kept.configured,
            doubts: kept.doubts,
            unchanged: true,
            times: Times::default(),
        })
    }

    /// The record of an edition made from this; none for one that lost text, which is built and told of
    /// anew each time.
    pub(super) fn record(self, built: &Built, files: &[(Format, Vec<u8>)]) -> Option<Vec<u8>> {
        let conserved = match &built.conservation {
            Some(report) if !report.holds() => return None,
            report => report.as_ref().map(|report| report.source),
        };
        let named = |(format, bytes): &(Format, Vec<u8>)| {
            (format!("{}.{}", built.id, format.extension()), digest(bytes))
        };
        let record = Record {
            from: self,
            files: files.iter().map(named).collect(),
            edition: Kept {
                title: built.title.clone(),
                counts: built.counts,
                pages: built.pages,
                reading: built.reading.clone(),
                remarks: built.remarks.clone(),
                conserved,
                unplaced: built.corrections.as_ref().map(|(_, unplaced)| unplaced.clone()),
                undecodable: built.undecodable.clone(),
                configured: built.configured.clone(),
                doubts: built.doubts.clone(),
            },
        };
        let mut bytes = serde_json::to_vec(&record).ok()?;
        bytes.push(b'\n');
        Some(bytes)
    }
}

/// A file's name, without folders.
fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// SHA-256, hexadecimal.
fn digest(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
