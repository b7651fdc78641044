//! A TOML file that a person wrote: its keys and values with their places, and what to tell of a mistake.

use crate::error::{Place, nearest};
use crate::{Error, Result};
use std::borrow::Cow;
use std::ops::Range;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A key and where it stands.
pub type Key<'i> = Spanned<Cow<'i, str>>;
/// A value and where it stands.
pub type Value<'i> = Spanned<DeValue<'i>>;

/// The file that is read.
pub struct TomlFile<'a> {
    /// Its name, for the errors.
    pub path: &'a Path,
    /// All of it.
    pub text: &'a str,
    /// Where a person finds what may stand in it.
    pub help: &'static str,
}

impl<'a> TomlFile<'a> {
    /// Its keys and values.
    ///
    /// # Errors
    /// When it is no TOML, with the place.
    pub fn parse(&self) -> Result<Spanned<DeTable<'a>>> {
        DeTable::parse(self.text).map_err(|error| {
            let message = error.message().trim().to_owned();
            self.error(message, error.span().unwrap_or(0..0))
                .help(format!("the file is TOML, https://toml.io; {}", self.help))
        })
    }

    /// An error about some bytes of it.
    pub fn error(&self, message: impl Into<String>, span: Range<usize>) -> Error {
        Error::new(message).at(self.path).on(Place::new(self.text, span)).help(self.help)
    }

    /// The keys and values of a table.
    ///
    /// # Errors
    /// When it is none.
    pub fn table<'v, 'i>(&self, value: &'v Value<'i>) -> Result<&'v DeTable<'i>> {
        match value.get_ref() {
            DeValue::Table(table) => Ok(table),
            _ => Err(self.error("a table is needed here, with keys of its own", value.span())),
        }
    }

    /// A value as a text.
    ///
    /// # Errors
    /// When it is none.
    pub fn words(&self, value: &Value) -> Result<String> {
        match value.get_ref() {
            DeValue::String(text) => Ok(text.to_string()),
            _ => Err(self.error("a text in quotation marks is needed here", value.span())),
        }
    }

    /// A value as true or false.
    ///
    /// # Errors
    /// When it is neither.
    pub fn truth(&self, value: &Value) -> Result<bool> {
        match value.get_ref() {
            DeValue::Boolean(truth) => Ok(*truth),
            _ => Err(self.error("true or false is needed here", value.span())),
        }
    }
}

/// The nearest known name, or all of them.
pub fn meant(name: &str, known: &[&str], what: &str) -> String {
    match nearest(name, known) {
        Some(nearest) => format!("is `{nearest}` meant?"),
        None => format!("there are the {what} {}", known.join(", ")),
    }
}
