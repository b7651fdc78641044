//! Paths → inputs: which files are sources, and what their editions are called.

use crate::text::is_directional;
use crate::{Error, Result, markdown};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The longest id, in bytes: file systems allow 255 for a name, and names made from it are longer.
const LONGEST_ID: usize = 200;

/// One thing to build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// Where it is.
    pub path: PathBuf,
    /// The edition's id: a safe file name.
    pub id: String,
    /// True for an edition, as JSON or as Markdown; false for a text.
    pub is_edition: bool,
    /// What was on standard input; none for a file.
    content: Option<Vec<u8>>,
}

/// The path that stands for standard input.
const STREAM: &str = "-";

impl Input {
    /// Looks at the file at a path; `-` is a text on standard input, which is read here.
    ///
    /// # Errors
    /// When it does not exist or cannot be read, or names an unsafe id.
    pub fn new(path: &Path) -> Result<Self> {
        if path == Path::new(STREAM) {
            return Self::stream();
        }
        let is_edition = has_extension(path, &["json"]) || is_markdown(path);
        let mut input = Self { path: path.to_owned(), id: id_of(path), is_edition, content: None };
        let found = fs::metadata(path).map_err(|error| unreadable(path, error))?;
        if found.is_dir() {
            return Err(Error::new("a folder, where a file is needed")
                .at(path)
                .help("name the files in it, as folder/*.txt"));
        }
        if is_edition
            && let Some(id) = input.printed_id()?
            && !id.is_empty()
        {
            if let Some(fault) = fault(&id) {
                return Err(Error::new(format!("the id {id:?} {fault}")).at(path).help(
                    "metadata.id (in Markdown id) names the output's folder and files; change it there",
                ));
            }
            input.id = id;
        }
        Ok(input)
    }

    /// True for an edition that was written or edited as Markdown.
    pub fn is_markdown(&self) -> bool {
        self.is_edition && is_markdown(&self.path)
    }

    /// The id in an edition; nothing where the edition is broken, which is told when it is read.
    fn printed_id(&self) -> Result<Option<String>> {
        let bytes = self.read()?;
        Ok(match self.is_markdown() {
            true => std::str::from_utf8(&bytes).ok().and_then(markdown::id),
            false => id_in_json(&bytes),
        })
    }

    /// The text on standard input.
    fn stream() -> Result<Self> {
        let mut content = Vec::new();
        io::stdin().lock().read_to_end(&mut content).map_err(|cause| {
            Error::new("cannot read standard input").because(cause).help("name a file")
        })?;
        Ok(Self {
            path: PathBuf::from(STREAM),
            id: "stdin".to_owned(),
            is_edition: false,
            content: Some(content),
        })
    }

    /// The same, its edition called otherwise.
    ///
    /// # Errors
    /// When no file can be called so.
    pub fn named(self, id: &str) -> Result<Self> {
        let fault = if id.is_empty() { Some("is empty") } else { fault(id) };
        match fault {
            None => Ok(Self { id: id.to_owned(), ..self }),
            Some(fault) => Err(Error::new(format!("the id {id:?} {fault}"))
                .help("it names the output's folder and files; give another with --id")),
        }
    }

    /// Where its corrections are, or would be; none for standard input.
    pub fn corrections(&self) -> Option<PathBuf> {
        self.content.is_none().then(|| self.path.with_extension("corrections.toml"))
    }

    /// Its size in bytes; 0 where that is not known.
    pub fn size(&self) -> u64 {
        match &self.content {
            Some(content) => content.len() as u64,
            None => fs::metadata(&self.path).map_or(0, |found| found.len()),
        }
    }

    /// The file's bytes.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(&self) -> Result<Vec<u8>> {
        if let Some(content) = &self.content {
            return Ok(content.clone());
        }
        fs::read(&self.path).map_err(|error| unreadable(&self.path, error))
    }
}

/// What the given paths hold.
#[derive(Debug)]
pub struct Inputs {
    /// In the order given; of a folder, in the order of names. What cannot be built is an error in
    /// its place.
    pub inputs: Vec<Result<Input>>,
    /// Files in folders that are no sources, and that a person may have meant to be.
    pub passed_over: Vec<PathBuf>,
}

/// Finds the inputs: a path stands for a file, or for every source in a folder. Each of `folders`
/// stands for every source in it, and must be there.
///
/// # Errors
/// When a folder cannot be listed or has no source in it.
pub fn inputs(paths: &[PathBuf], folders: &[PathBuf]) -> Result<Inputs> {
    let mut found = Inputs { inputs: Vec::new(), passed_over: Vec::new() };
    let paths = paths.iter().map(|path| (path, path.is_dir()));
    for (path, is_folder) in paths.chain(folders.iter().map(|folder| (folder, true))) {
        if !is_folder {
            found.inputs.push(Input::new(path));
            continue;
        }
        let (sources, passed_over) = sources(path)?;
        found.inputs.extend(sources.iter().map(|path| Input::new(path)));
        found.passed_over.extend(passed_over);
    }
    refuse_shared_ids(&mut found.inputs);
    Ok(found)
}

/// The sources of a folder, and the files in it that are none; both sorted by name.
///
/// A source is a file `*.txt` or `*.text`, or without an extension. Markdown is none: an edition that was
/// edited stands beside its source, and both would be built under one name. Hidden files, back-ups,
/// configuration and what speaks about the folder (README, LICENSE …) are silently no sources.
///
/// # Errors
/// When the folder cannot be listed or has no source in it.
pub fn sources(folder: &Path) -> Result<(Vec<PathBuf>, Vec<PathBuf>)> {
    let listed = fs::read_dir(folder).and_then(|entries| {
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<std::io::Result<Vec<_>>>()
    });
    let mut paths = listed.map_err(|error| {
        let help = "make it and put the texts of your pages into it (*.txt), \
                    or name another with --source";
        Error::new("cannot list the folder of sources").at(folder).because(error).help(help)
    })?;
    paths.sort();
    paths.retain(|path| path.is_file() && !is_aside(path));
    let (sources, passed_over): (Vec<_>, Vec<_>) = paths
        .into_iter()
        .partition(|path| path.extension().is_none() || has_extension(path, &["txt", "text"]));
    if sources.is_empty() {
        let names: Vec<_> = passed_over.iter().filter_map(|path| path.file_name()).collect();
        let help = match names.as_slice() {
            [] => "put the texts of your pages into it (*.txt), or name files on the command line"
                .to_owned(),
            // An edition is built where it is named: beside its source it would be built twice.
            [first, ..]
                if passed_over
                    .iter()
                    .any(|path| has_extension(path, &["json"]) || is_markdown(path)) =>
            {
                format!(
                    "it has {} other file(s), as {}: an edition (*.md, *.json) is built when the file \
                     itself is named; the text of a page is *.txt",
                    names.len(),
                    first.to_string_lossy()
                )
            }
            [first, ..] => format!(
                "it has {} other file(s), as {}: extract the text first, \
                 for instance pdftotext -raw page.pdf page.txt",
                names.len(),
                first.to_string_lossy()
            ),
        };
        return Err(Error::new("no source in this folder").at(folder).help(help));
    }
    Ok((sources, passed_over))
}

/// True for files that lie beside sources and that nobody takes for one.
fn is_aside(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().to_ascii_uppercase();
    name.starts_with('.')
        || name.ends_with('~')
        || has_extension(path, &["toml", "bak", "tmp"])
        || ["README", "LICENSE", "LICENCE", "COPYING", "NOTICE", "MAKEFILE"]
            .iter()
            .any(|known| stem == *known || stem.starts_with(&format!("{known}-")))
}

/// True for Markdown, which is an edition where somebody names it, and in a folder of sources no source.
fn is_markdown(path: &Path) -> bool {
    has_extension(path, &["md", "markdown"])
}

/// True when the path's extension is one of these, in any case.
fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    let extension = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    extensions.iter().any(|known| known.eq_ignore_ascii_case(extension))
}

/// Turns inputs that would be written over each other into errors. The same file twice is once.
fn refuse_shared_ids(inputs: &mut Vec<Result<Input>>) {
    let mut paths = BTreeSet::new();
    inputs.retain(|input| {
        let Ok(input) = input else { return true };
        paths.insert(fs::canonicalize(&input.path).unwrap_or_else(|_| input.path.clone()))
    });
    // Lower case, for file systems that do not tell capitals apart.
    let mut by_id: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for input in inputs.iter().flatten() {
        by_id.entry(input.id.to_lowercase()).or_default().push(input.path.clone());
    }
    for slot in inputs {
        let Ok(input) = slot else { continue };
        let sharing = &by_id[&input.id.to_lowercase()];
        if let Some(other) = sharing.iter().find(|path| **path != input.path) {
            let message =
                format!("its edition would have the same id {:?} as {}", input.id, other.display());
            let help = "rename one of them, or build them into different --output folders";
            *slot = Err(Error::new(message).at(&input.path).help(help));
        }
    }
}

/// The error for an input that cannot be read.
fn unreadable(path: &Path, error: std::io::Error) -> Error {
    let help = match error.kind() {
        std::io::ErrorKind::NotFound => "check the name and the folder you are in",
        std::io::ErrorKind::PermissionDenied => "check that you may read it",
        _ => "check that it is an ordinary file",
    };
    Error::new("cannot read this file").at(path).because(error).help(help)
}

/// The id in an edition's JSON, unless the JSON is broken.
fn id_in_json(bytes: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    struct Head {
        metadata: Named,
    }
    #[derive(Deserialize)]
    struct Named {
        #[serde(default)]
        id: String,
    }
    serde_json::from_slice(bytes).map(|head: Head| head.metadata.id).ok()
}

/// A safe id from a file's stem: what no file name may hold becomes `-`.
pub(super) fn id_of(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let mut id: String = stem.chars().map(|c| if is_forbidden(c) { '-' } else { c }).collect();
    let length = (0..=LONGEST_ID.min(id.len())).rev().find(|end| id.is_char_boundary(*end));
    id.truncate(length.unwrap_or(0));
    match id.trim_matches(['.', ' ']) {
        "" => "edition".to_owned(),
        id if is_reserved(id) => format!("edition-{id}"),
        id => id.to_owned(),
    }
}

/// What is wrong with an id that somebody wrote, or nothing.
fn fault(id: &str) -> Option<&'static str> {
    if id.contains(is_forbidden) {
        return Some("has a character that file names may not have");
    }
    if id.starts_with(['.', ' ']) || id.ends_with(['.', ' ']) {
        return Some("begins or ends with a dot or a blank");
    }
    if is_reserved(id) {
        return Some("is a name that Windows keeps for itself");
    }
    (id.len() > LONGEST_ID).then_some("is too long for a file name")
}

/// Characters that some file system forbids in names, controls, and what makes a name look like another.
fn is_forbidden(c: char) -> bool {
    c.is_control()
        || is_directional(c)
        || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
}

/// Names of devices on Windows, with or without an extension.
fn is_reserved(id: &str) -> bool {
    let stem = id.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    let numbered = |name| {
        stem.strip_prefix(name)
            .is_some_and(|rest| rest.len() == 1 && matches!(rest.as_bytes()[0], b'1'..=b'9'))
    };
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stem_gives_a_safe_id() {
        let cases = [
            ("issue-497.txt", "issue-497"),
            ("新质生产力 06.07.txt", "新质生产力 06.07"),
            ("a:b?.txt", "a-b-"),
            ("...txt", "edition"),
            (" . a .txt", "a"),
            ("NUL.txt", "edition-NUL"),
            ("com1.x.txt", "edition-com1.x"),
            ("common.txt", "common"),
            ("a\u{202E}txt.exe", "a-txt"),
        ];
        for (name, id) in cases {
            let found = id_of(Path::new(name));
            assert_eq!(found, id, "{name}");
            assert_eq!(fault(&found), None, "{name}");
        }
        let long = id_of(Path::new(&format!("{}.txt", "版".repeat(80))));
        assert_eq!((long.chars().count(), fault(&long)), (66, None));
    }

    #[test]
    fn an_unsafe_id_has_a_fault() {
        for id in ["../up", "..", ".", "a/b", "a\\b", "aux", "LPT9", "a\n", "a.", &"版".repeat(67)]
        {
            assert!(fault(id).is_some(), "{id:?}");
        }
    }
}
