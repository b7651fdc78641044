//! The text of `banxin.toml` → [`Config`], or the place of what nobody understands.

use super::{Config, Look, Settings};
use crate::compose::type_size;
use crate::corrections::{self, Correction, Deed, Owner};
use crate::error::Place;
use crate::model::{Edition, Metadata};
use crate::pipeline::Format;
use crate::text::language::is_language_tag;
use crate::toml_file::{Key, TomlFile, Value, meant};
use crate::{Error, Result};
use std::collections::BTreeMap;
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use toml::de::{DeTable, DeValue};

/// Every table with its keys.
pub const KEYS: [(&str, &[&str]); 4] = [
    ("", &["source", "output", "formats", "archive", "epub-fonts", "metadata", "look", "sources"]),
    ("metadata", &Metadata::SETTABLE),
    (
        "look",
        &[
            "paper",
            "columns",
            "body-size",
            "face",
            "writing",
            "punctuation",
            "adjacent-marks",
            "hanging",
            "han-latin-gap",
            "fixed-stops",
            "conventions",
            "prohibition",
            "crop-marks",
            "bleed",
        ],
    ),
    ("sources", &["formats", "archive", "epub-fonts", "metadata", "look"]),
];

/// Reads a configuration.
///
/// # Errors
/// When it is no TOML, has a key that is not known, or a value that its key cannot have; with the place.
pub fn parse(path: &Path, text: &str) -> Result<Config> {
    let reader = Reader { file: TomlFile { path, text, help: HELP } };
    reader.config(reader.file.parse()?.get_ref())
}

/// The file that is read.
struct Reader<'a> {
    file: TomlFile<'a>,
}

impl Reader<'_> {
    fn config(&self, table: &DeTable) -> Result<Config> {
        let mut config = Config { path: Some(self.file.path.to_owned()), ..Config::default() };
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "source" => config.source = Some(self.folder(value)?),
                "output" => config.output = Some(self.folder(value)?),
                "sources" => config.sources = self.sources(value)?,
                _ => self.setting(&mut config.common, "", key, value)?,
            }
        }
        Ok(config)
    }

    /// The tables of single sources.
    fn sources(&self, value: &Value) -> Result<BTreeMap<String, Settings>> {
        let mut sources = BTreeMap::new();
        for (id, value) in self.file.table(value)? {
            let mut settings = Settings::default();
            for (key, value) in self.file.table(value)? {
                self.setting(&mut settings, "sources", key, value)?;
            }
            sources.insert(id.get_ref().to_string(), settings);
        }
        Ok(sources)
    }

    /// One of the keys that all sources have, and single ones.
    fn setting(&self, into: &mut Settings, table: &str, key: &Key, value: &Value) -> Result<()> {
        match key.get_ref().as_ref() {
            "formats" => into.formats = Some(self.formats(value)?),
            "archive" => into.archive = Some(self.file.truth(value)?),
            "epub-fonts" => into.epub_fonts = Some(self.file.truth(value)?),
            "metadata" => into.metadata = self.metadata(value)?,
            "look" => into.look = self.look(value)?,
            _ => return Err(self.unknown(table, key)),
        }
        Ok(())
    }

    fn look(&self, value: &Value) -> Result<Look> {
        let mut look = Look::default();
        for (key, value) in self.file.table(value)? {
            match key.get_ref().as_ref() {
                "paper" => look.paper = Some(self.named(value)?),
                "columns" => look.columns = Some(self.read(value, columns)?),
                "body-size" => look.body_size = Some(self.read(value, type_size)?),
                "face" => look.face = Some(self.named(value)?),
                "writing" => look.writing = Some(self.named(value)?),
                "punctuation" => look.punctuation = Some(self.named(value)?),
                "adjacent-marks" => look.adjacent_marks = Some(self.named(value)?),
                "hanging" => look.hanging = Some(self.file.truth(value)?),
                "han-latin-gap" => look.han_latin_gap = Some(self.named(value)?),
                "fixed-stops" => look.fixed_stops = Some(self.file.truth(value)?),
                "conventions" => look.conventions = Some(self.named(value)?),
                "prohibition" => look.prohibition = Some(self.named(value)?),
                "crop-marks" => look.crop_marks = Some(self.file.truth(value)?),
                "bleed" => look.bleed = Some(self.read(value, Look::read_bleed)?),
                _ => return Err(self.unknown("look", key)),
            }
        }
        Ok(look)
    }

    /// Fields of the issue. Each is tried on an edition with nothing in it, so that a date that is none
    /// is told here.
    fn metadata(&self, value: &Value) -> Result<Vec<Correction>> {
        let mut fields = Vec::new();
        for (key, value) in self.file.table(value)? {
            let field = key.get_ref().to_string();
            if !keys("metadata").contains(&field.as_str()) {
                return Err(self.unknown("metadata", key));
            }
            let said = match value.get_ref() {
                DeValue::Array(values) if field == "pages" => {
                    let pages: Result<Vec<_>> =
                        values.iter().map(|page| self.file.words(page)).collect();
                    toml::Value::Array(pages?.into_iter().map(toml::Value::String).collect())
                }
                DeValue::Integer(_) | DeValue::Datetime(_) => {
                    toml::Value::String(self.file.text[value.span()].to_owned())
                }
                _ => toml::Value::String(self.file.words(value)?),
            };
            if field == "language" && !said.as_str().is_some_and(is_language_tag) {
                return Err(self
                    .file
                    .error("no language tag (BCP 47)".to_owned(), value.span())
                    .help("zh-Hans for Simplified, zh-Hant for Traditional Chinese"));
            }
            let correction = Correction {
                line: Place::new(self.file.text, key.span()).line,
                why: self.file.path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
                ..Correction::of(Deed::Set(Owner::Issue, field, said))
            };
            let tried =
                corrections::apply(std::slice::from_ref(&correction), &mut Edition::default());
            if let [fault, ..] = tried.as_slice() {
                return Err(self.file.error(fault.reason.to_string(), value.span()));
            }
            fields.push(correction);
        }
        fields.sort_by_key(|field| field.line);
        Ok(fields)
    }

    fn formats(&self, value: &Value) -> Result<Vec<Format>> {
        let known = Format::ALL.map(Format::name);
        let DeValue::Array(values) = value.get_ref() else {
            let example = "formats = [\"pdf\", \"epub\"]";
            return Err(self
                .file
                .error("a list is needed here".to_owned(), value.span())
                .help(format!("as {example}; there are {}", known.join(", "))));
        };
        let format = |value: &Value| {
            let name = self.file.words(value)?;
            let found = Format::ALL.into_iter().find(|format| format.name() == name);
            found.ok_or_else(|| {
                self.file
                    .error(format!("unknown format {name:?}"), value.span())
                    .help(meant(&name, &known, "formats"))
            })
        };
        let formats: Result<Vec<_>> = values.iter().map(format).collect();
        match formats?.as_slice() {
            [] => Err(self
                .file
                .error("no format is left to write".to_owned(), value.span())
                .help(format!("there are {}", known.join(", ")))),
            formats => Ok(formats.to_vec()),
        }
    }

    /// A folder's name; it counts from the folder in which the configuration is.
    fn folder(&self, value: &Value) -> Result<PathBuf> {
        let name = self.file.words(value)?;
        match name.trim() {
            "" => Err(self.file.error("no folder has this name".to_owned(), value.span())),
            _ => Ok(self.file.path.parent().unwrap_or(Path::new("")).join(name)),
        }
    }

    /// A value by its name.
    fn named<T: FromStr<Err: Display>>(&self, value: &Value) -> Result<T> {
        self.read(value, str::parse)
    }

    /// A text or a number, read as the command line reads it.
    fn read<T, E: Display>(
        &self,
        value: &Value,
        read: impl Fn(&str) -> std::result::Result<T, E>,
    ) -> Result<T> {
        let said = match value.get_ref() {
            DeValue::String(text) => text.as_ref(),
            DeValue::Integer(_) | DeValue::Float(_) => &self.file.text[value.span()],
            _ => {
                return Err(self
                    .file
                    .error("a text or a number is needed here".to_owned(), value.span()));
            }
        };
        read(said).map_err(|error| {
            self.file
                .error(format!("{said:?} cannot be read here"), value.span())
                .help(format!("what it can be: {error}"))
        })
    }

    /// The error for a key that no table has, or only another one.
    fn unknown(&self, table: &str, key: &Key) -> Error {
        let name = key.get_ref().as_ref();
        let home = KEYS.iter().find(|(_, keys)| keys.contains(&name));
        let help = match home {
            Some(("", _)) => format!("`{name}` stands at the top of the file, before any [table]"),
            Some((home, _)) => format!("`{name}` belongs into the table [{home}]"),
            None => meant(name, keys(table), "keys"),
        };
        let place = match table {
            "" => String::new(),
            "sources" => " of a source".to_owned(),
            table => format!(" in [{table}]"),
        };
        self.file.error(format!("unknown key `{name}`{place}"), key.span()).help(help)
    }
}

/// What helps with most mistakes.
const HELP: &str = "`banxin init` writes an example of every key";

fn keys(table: &str) -> &'static [&'static str] {
    KEYS.iter().find(|(name, _)| *name == table).map_or(&[], |(_, keys)| keys)
}

fn columns(text: &str) -> std::result::Result<u8, &'static str> {
    text.parse().ok().filter(|count| (1..=3).contains(count)).ok_or("1, 2 or 3 columns")
}
