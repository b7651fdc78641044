//! `banxin.toml` → what it asks for: where sources and outputs are, what is written and how it looks, for
//! all sources and for single ones.
//!
//! What the command line says goes before what the file says of one source, and that before what it says
//! of all. `init.toml` beside this module is the file that `banxin init` writes; it names every key.

mod file;
mod look;

pub use file::{KEYS, parse};
pub use look::Look;

use crate::corrections::Correction;
use crate::pipeline::{self, Format, Options};
use crate::{Error, Result, epub};
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The file's name, in the folder in which banxin works.
pub const NAME: &str = "banxin.toml";

/// A file with every key, each explained and commented out.
pub const INIT: &str = include_str!("init.toml");

/// What the file says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Config {
    /// The file, where there is one.
    pub path: Option<PathBuf>,
    /// The folder of sources.
    pub source: Option<PathBuf>,
    /// The folder into which the editions go.
    pub output: Option<PathBuf>,
    /// What holds for every source. Its metadata only fills what the page left blank.
    pub common: Settings,
    /// What holds for one source, by the id of its edition. Its metadata goes before what was printed.
    pub sources: BTreeMap<String, Settings>,
}

/// What can be said of all sources, of one source, and on the command line.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Settings {
    /// Fields of the issue, each as the correction that sets it.
    pub metadata: Vec<Correction>,
    /// What is written.
    pub formats: Option<Vec<Format>>,
    /// The PDF is for an archive.
    pub archive: Option<bool>,
    /// The EPUB carries its faces.
    pub epub_fonts: Option<bool>,
    /// How the pages look.
    pub look: Look,
}

impl Config {
    /// Reads the file asked for, or [`NAME`] in the working folder where there is one.
    ///
    /// # Errors
    /// When the file asked for is not there, cannot be read, or says what nobody understands.
    pub fn find(asked: Option<&Path>) -> Result<Self> {
        let path = asked.unwrap_or(Path::new(NAME));
        match fs::read(path) {
            Ok(bytes) => {
                let text = String::from_utf8(bytes).map_err(|error| {
                    Error::new("the configuration is no UTF-8")
                        .at(path)
                        .because(error)
                        .help("save it as UTF-8; any text editor can")
                })?;
                parse(path, &text)
            }
            Err(error) if error.kind() == ErrorKind::NotFound && asked.is_none() => {
                Ok(Self::default())
            }
            Err(error) => Err(Error::new("cannot read the configuration")
                .at(path)
                .because(error)
                .help("name another with --config, or write one with `banxin init`")),
        }
    }

    /// What the builder is told: `flags` go before the file.
    pub fn options(&self, flags: &Settings, output: PathBuf, made: Option<String>) -> Options {
        let of = |settings: &Settings| Options {
            output: output.clone(),
            made: made.clone(),
            defaults: self.common.metadata.clone(),
            ..settings.options()
        };
        let mut options = of(&flags.over(&self.common));
        for (id, own) in &self.sources {
            let settings = flags.over(&own.over(&self.common));
            let own = Options { overrides: own.metadata.clone(), ..of(&settings) };
            options.own.insert(id.clone(), own);
        }
        options
    }
}

impl Settings {
    /// These settings where they say something, `below` where they do not. Metadata is not mixed.
    #[must_use]
    pub fn over(&self, below: &Self) -> Self {
        Self {
            metadata: Vec::new(),
            formats: self.formats.clone().or_else(|| below.formats.clone()),
            archive: self.archive.or(below.archive),
            epub_fonts: self.epub_fonts.or(below.epub_fonts),
            look: self.look.over(&below.look),
        }
    }

    fn options(&self) -> Options {
        let style = self.look.style();
        let epub = epub::Options {
            fonts: self.epub_fonts.unwrap_or(true),
            is_vertical: style.is_vertical(),
            ..epub::Options::default()
        };
        let mut formats = self.formats.clone().unwrap_or_else(|| Format::USUAL.to_vec());
        formats.sort_unstable();
        formats.dedup();
        let archive = self.archive.unwrap_or(false);
        Options { formats, style, epub, archive, ..Options::default() }
    }
}

/// Writes [`INIT`] into a folder as [`NAME`]; over one that is there only where `force` says so. Returns
/// its path.
///
/// # Errors
/// When one is there, or it cannot be written.
pub fn init(folder: &Path, force: bool) -> Result<PathBuf> {
    let path = if folder == Path::new(".") { PathBuf::from(NAME) } else { folder.join(NAME) };
    if !force && fs::symlink_metadata(&path).is_ok() {
        return Err(Error::new("there is a configuration already")
            .at(&path)
            .help("--force puts the example in its place; what it says is lost then"));
    }
    std::fs::create_dir_all(folder).map_err(|cause| {
        let help = "see whether you may write there, and whether a file has this name";
        Error::new("cannot make this folder").at(folder).because(cause).help(help)
    })?;
    pipeline::replace(&path, INIT.as_bytes())?;
    Ok(path)
}

#[cfg(test)]
mod tests;
