//! Files → disk: complete or not at all.

use super::{Format, record};
use crate::{Error, Result};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Writes an edition's files into its folder, and the record of what they were made from.
///
/// Every file is first written aside in the same folder; only when all are complete do they take
/// their names. On an error before that, those already there are as they were; nothing half-written
/// is ever left.
///
/// # Errors
/// When the folder cannot be made or a file cannot be written.
pub(super) fn write<'a>(
    folder: &Path,
    id: &str,
    files: &'a [(Format, Vec<u8>)],
    record: Option<&'a [u8]>,
) -> Result<()> {
    let is_new = !folder.exists();
    let named = |(format, bytes): &'a (Format, Vec<u8>)| {
        (format!("{id}.{}", format.extension()), bytes.as_slice())
    };
    let files = files.iter().map(named);
    let record = record.map(|bytes| (record::NAME.to_owned(), bytes));
    let files: Vec<_> = files.chain(record).collect();
    let result = stage(folder, &files).and_then(|staged| staged.into_iter().try_for_each(place));
    if result.is_err() && is_new {
        // It goes only if it is empty, which is what is wanted.
        let _ = fs::remove_dir(folder);
    }
    result
}

/// Puts bytes in the place of a file, or of none: what stands there is the old file or the new one, whole,
/// whenever the power goes.
///
/// # Errors
/// When it cannot be written; the old file is as it was.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let aside = path.with_file_name(format!(".{name}.{}.tmp", std::process::id()));
    let file = Staged { aside, target: path.to_owned() };
    let write = || {
        let mut aside = fs::File::create(&file.aside)?;
        aside.write_all(bytes)?;
        // The name may reach the disk before the bytes do, unless they are sent first.
        aside.sync_all()
    };
    write().map_err(|error| unwritten(path, error))?;
    place(file)
}

/// Writes all files aside.
fn stage(folder: &Path, files: &[(String, &[u8])]) -> Result<Vec<Staged>> {
    fs::create_dir_all(folder).map_err(|error| {
        Error::new("cannot make the output folder").at(folder).because(error).help(
            "see whether a file stands in its place and whether you may write there, \
             or choose another with --output",
        )
    })?;
    let mut staged = Vec::new();
    for (name, bytes) in files {
        let target = folder.join(name);
        if target.is_dir() {
            return Err(Error::new("a folder stands where this file goes")
                .at(&target)
                .help("move it away, or choose another place with --output"));
        }
        // The process id keeps two runs at once apart; the dot keeps it out of listings.
        let aside = folder.join(format!(".{name}.{}.tmp", std::process::id()));
        let file = Staged { aside, target };
        fs::write(&file.aside, bytes).map_err(|error| unwritten(&file.target, error))?;
        staged.push(file);
    }
    Ok(staged)
}

/// Gives a complete file its name.
fn place(file: Staged) -> Result<()> {
    fs::rename(&file.aside, &file.target).map_err(|error| unwritten(&file.target, error))
}

/// The error for a file that could not be written.
fn unwritten(target: &Path, error: std::io::Error) -> Error {
    Error::new("cannot write this file").at(target).because(error).help(
        "see whether the disk has room, whether you may write there, and whether another \
             program holds the file open",
    )
}

/// A file written aside, gone when this value goes unless it got its name.
struct Staged {
    aside: PathBuf,
    target: PathBuf,
}

impl Drop for Staged {
    fn drop(&mut self) {
        // After the rename there is nothing under this name any more.
        let _ = fs::remove_file(&self.aside);
    }
}
