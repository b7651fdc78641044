//! What stops a run. A message says what was attempted on which thing and what to do about it.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// A result whose error is this crate's [`Error`].
pub type Result<T> = std::result::Result<T, Error>;

/// An error that stops the work on one source or on the whole run.
///
/// It is opaque: print it, and walk its causes by [`std::error::Error::source`].
#[derive(Debug)]
pub struct Error {
    message: String,
    path: Option<PathBuf>,
    place: Option<Box<Place>>,
    help: Option<String>,
    cause: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl Error {
    /// An error with a message: lower case, no full stop.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), path: None, place: None, help: None, cause: None }
    }

    /// Names the file or folder that the message is about.
    #[must_use]
    pub fn at(mut self, path: &Path) -> Self {
        self.path = Some(path.to_owned());
        self
    }

    /// Names the place in the file, where a person wrote it.
    #[must_use]
    pub fn on(mut self, place: Place) -> Self {
        self.place = Some(Box::new(place));
        self
    }

    /// Says what a person can do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Keeps what lay behind it.
    #[must_use]
    pub fn because(mut self, cause: impl std::error::Error + Send + Sync + 'static) -> Self {
        self.cause = Some(Box::new(cause));
        self
    }

    /// What was wrong, without the place.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The file or folder that the message is about.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The place in the file, where a person wrote it.
    pub fn place(&self) -> Option<&Place> {
        self.place.as_deref()
    }

    /// What lay behind it, the nearest first.
    pub fn causes(&self) -> Vec<String> {
        let mut causes = Vec::new();
        let mut cause = std::error::Error::source(self);
        while let Some(error) = cause {
            causes.push(error.to_string());
            cause = error.source();
        }
        causes
    }

    /// What a person can do about it, if anything is known.
    pub fn advice(&self) -> Option<&str> {
        self.help.as_deref()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(path) = &self.path {
            write!(f, "{}", path.display())?;
            if let Some(Place { line, column, .. }) = self.place() {
                write!(f, ":{line}:{column}")?;
            }
            f.write_str(": ")?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.as_deref().map(|cause| cause as _)
    }
}

/// How like two names have to be for one to be taken for the other's misspelling (0 to 1, Jaro); house
/// choice, that of most command lines.
const LIKE: f64 = 0.7;

/// The known name that a misspelled one may have meant.
pub fn nearest<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let likeness = |known: &&&str| strsim::jaro(name, known);
    let nearest = known.iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    nearest.filter(|nearest| likeness(nearest) > LIKE).copied()
}

/// A place in a file that a person wrote, with the line that it is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in chars, from 1.
    pub column: usize,
    /// The whole line, without its end.
    pub text: String,
    /// The bytes of `text` that are meant; nothing is meant but the place itself where it is empty.
    pub span: Range<usize>,
}

impl Place {
    /// The place of some bytes of a text; of the first line, where they reach over more. Bytes beyond the
    /// text's end mean its end, and those inside a character all of it.
    pub fn new(text: &str, bytes: Range<usize>) -> Self {
        let whole = |mut at: usize| {
            at = at.min(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let start = whole(bytes.start);
        let first = text[..start].rfind('\n').map_or(0, |end| end + 1);
        let last = text[start..].find('\n').map_or(text.len(), |end| start + end);
        let line = text[first..last].trim_end_matches('\r');
        let end = whole(bytes.end).clamp(start, last) - first;
        let start = (start - first).min(line.len());
        Self {
            line: 1 + text[..first].matches('\n').count(),
            column: 1 + line[..start].chars().count(),
            text: line.to_owned(),
            span: start..end.clamp(start, line.len()),
        }
    }

    /// The place of a column, in bytes from 1, in a line, from 1: as JSON's reader tells it.
    pub fn at(text: &str, line: usize, column: usize) -> Self {
        let before: usize =
            text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
        let start = before + column.saturating_sub(1);
        let end = start.saturating_add(1);
        Self::new(text, start..end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_told_by_its_line_and_column() {
        let text = "一\r\n版心 = 3\nend";
        let place = |start: usize, end: usize| {
            let Place { line, column, text, span } = Place::new(text, start..end);
            (line, column, text, span)
        };
        assert_eq!(place(0, 3), (1, 1, "一".to_owned(), 0..3));
        assert_eq!(place(4, 9), (1, 2, "一".to_owned(), 3..3));
        assert_eq!(place(8, 11), (2, 2, "版心 = 3".to_owned(), 3..6));
        // Inside a character, over the line's end, beyond the text's.
        assert_eq!(place(9, 99), (2, 2, "版心 = 3".to_owned(), 3..10));
        assert_eq!(place(99, 999), (3, 4, "end".to_owned(), 3..3));
        assert_eq!(Place::new("", 0..0).text, "");
        let at = |line, column| Place::at(text, line, column);
        assert_eq!((at(2, 4).line, at(2, 4).column), (2, 2));
        assert_eq!((at(9, 9).line, at(0, 0).line), (3, 1));
    }

    #[test]
    fn an_error_names_its_file_and_its_place() {
        let error = Error::new("no such key").at(Path::new("banxin.toml"));
        assert_eq!(error.to_string(), "banxin.toml: no such key");
        let error = error.on(Place::new("a\nb", 2..3));
        assert_eq!(error.to_string(), "banxin.toml:2:1: no such key");
    }
}
