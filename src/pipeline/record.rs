//! What an edition was made from, kept beside it: an input that has not changed is not built again.
//!
//! The record holds digests of everything that goes in (the input, its corrections, the options, this
//! program) and of every file that came out, and what has to be said of the edition. It has no paths, no
//! times and nothing else that differs between two runs. By it a file that a person edited in the folder is
//! known, and an edition that was built from something else: neither is written over unasked.

use super::{Built, Counts, Format, Input, Options, Times};
use crate::check::Report;
use crate::corrections::Unplaced;
use crate::markdown;
use crate::model::Doubt;
use crate::{Error, Result};
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
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Record {
    pub(super) written: Written,
    /// None for an edition that is built anew each time.
    from: Option<Ingredients>,
    /// What is said of it, as JSON by itself: another version of the program may say something else, and what
    /// was written is known all the same.
    edition: String,
}

impl Record {
    /// The record in an edition's folder; that of nothing where none can be read.
    pub(super) fn of(folder: &Path) -> Self {
        let bytes = fs::read(folder.join(NAME)).ok();
        bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }
}

/// What was written into an edition's folder, as far as it is known.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Written {
    /// The name of the input, or "".
    source: String,
    /// The digest of each file that the last build wrote, by its name.
    files: BTreeMap<String, String>,
    /// The same of files in other formats, which builds before that wrote.
    earlier: BTreeMap<String, String>,
}

impl Written {
    /// Refuses to build an edition in the place of one that was built from something else. What stands in the
    /// folder itself is the edition, edited there.
    pub(super) fn yields_to(&self, input: &Input, folder: &Path) -> Result<()> {
        let parent = input.path.parent().filter(|parent| *parent != Path::new(""));
        let is_own = super::is_same_file(parent.unwrap_or(Path::new(".")), folder);
        if self.source.is_empty() || self.source == name(&input.path) || is_own {
            return Ok(());
        }
        let message = format!("the edition of {} stands where this one goes: ", self.source);
        Err(Error::new(message + &folder.display().to_string()).at(&input.path).help(
            "give it another name with --id, or another folder with --output; \
             --force puts it in the other's place",
        ))
    }

    /// Refuses to write over a file that a person edits and that is not as it was written. The input itself
    /// may stand there.
    pub(super) fn keeps(
        &self,
        input: &Input,
        folder: &Path,
        files: &[(Format, Vec<u8>)],
    ) -> Result<()> {
        let edited = files.iter().find(|(format, bytes)| {
            let name = file(&input.id, *format);
            let path = folder.join(&name);
            let is_read = matches!(format, Format::Markdown | Format::Json);
            let Some(there) = is_read.then(|| fs::read(&path).ok()).flatten() else {
                return false;
            };
            let known = [&self.files, &self.earlier].map(|files| files.get(&name));
            let digest = digest(&there);
            there != *bytes
                && !known.contains(&Some(&digest))
                && !super::is_same_file(&path, &input.path)
        });
        let Some((format, _)) = edited else { return Ok(()) };
        let path = folder.join(file(&input.id, *format));
        let message = format!(
            "this file is not as banxin wrote it, so {} is not built over it",
            input.path.display()
        );
        Err(Error::new(message).at(&path).help(format!(
            "to keep what was edited, copy it elsewhere and build the copy by another name, \
             as banxin build copy.{} --id NAME; --force writes it anew",
            format.extension()
        )))
    }

    /// Files that were written before and are not now.
    fn beside(self, files: &BTreeMap<String, String>) -> BTreeMap<String, String> {
        let before = self.earlier.into_iter().chain(self.files);
        before.filter(|(name, _)| !files.contains_key(name)).collect()
    }
}

/// What is said of an edition, whether or not it was built just now.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    title: String,
    counts: Counts,
    pages: Option<usize>,
    remarks: Vec<String>,
    reading: Vec<markdown::Remark>,
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
    pub(super) fn made(&self, input: &Input, folder: &Path, record: &Record) -> Option<Built> {
        if record.from.as_ref() != Some(self) {
            return None;
        }
        let mut files = Vec::new();
        for format in Format::ALL {
            let name = file(&input.id, format);
            let Some(known) = record.written.files.get(&name) else { continue };
            let bytes = fs::read(folder.join(&name)).ok()?;
            if digest(&bytes) != *known {
                return None;
            }
            files.push((format, bytes.len()));
        }
        if files.len() != record.written.files.len() {
            return None;
        }
        let kept: Kept = serde_json::from_slice(record.edition.as_bytes()).ok()?;
        Some(Built {
            source: input.path.clone(),
            id: input.id.clone(),
            title: kept.title,
            folder: folder.to_owned(),
            files,
            counts: kept.counts,
            pages: kept.pages,
            remarks: kept.remarks,
            reading: kept.reading,
            conservation: kept.conserved.map(|source| Report { source, ..Report::default() }),
            corrections: kept.unplaced.and_then(|unplaced| Some((input.corrections()?, unplaced))),
            undecodable: kept.undecodable,
            configured: kept.configured,
            doubts: kept.doubts,
            unchanged: true,
            times: Times::default(),
        })
    }

    /// The record of an edition made from this, where `before` was. One that lost text is built and told of
    /// anew each time, and so is one for which something `may_change` that is none of its ingredients.
    pub(super) fn record(
        self,
        built: &Built,
        files: &[(Format, Vec<u8>)],
        before: Written,
        may_change: bool,
    ) -> Option<Vec<u8>> {
        let holds = built.conservation.as_ref().is_none_or(Report::holds);
        let conserved = built.conservation.as_ref().map(|report| report.source);
        let named = |(format, bytes): &(Format, Vec<u8>)| (file(&built.id, *format), digest(bytes));
        let files: BTreeMap<String, String> = files.iter().map(named).collect();
        // What is built again from its own outputs is the edition of what these were built from.
        let mut source = name(&built.source);
        let parent = built.source.parent().unwrap_or(Path::new(""));
        let read = self.files.get(&source).and_then(Option::as_ref);
        let known = [&before.files, &before.earlier].map(|files| files.get(&source));
        let is_output =
            super::is_same_file(parent, &built.folder) && read.is_some() && known.contains(&read);
        if is_output && !before.source.is_empty() {
            source.clone_from(&before.source);
        }
        let record = Record {
            written: Written { source, earlier: before.beside(&files), files },
            from: (holds && !may_change).then_some(self),
            edition: serde_json::to_string(&Kept {
                title: built.title.clone(),
                counts: built.counts,
                pages: built.pages,
                remarks: built.remarks.clone(),
                reading: built.reading.clone(),
                conserved,
                unplaced: built.corrections.as_ref().map(|(_, unplaced)| unplaced.clone()),
                undecodable: built.undecodable.clone(),
                configured: built.configured.clone(),
                doubts: built.doubts.clone(),
            })
            .ok()?,
        };
        let mut bytes = serde_json::to_vec(&record).ok()?;
        bytes.push(b'\n');
        Some(bytes)
    }
}

/// The name of an edition's file.
fn file(id: &str, format: Format) -> String {
    format!("{id}.{}", format.extension())
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
