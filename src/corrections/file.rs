//! The file that a person writes, `<id>.corrections.toml`, and what it asks for.

use super::anchor::DIGITS;
use crate::Result;
use crate::error::Place;
use crate::model::{CorrectionKind, DoubtKind, Metadata, Role, kind_name};
use crate::toml_file::{TomlFile, Value, meant};
use serde::Deserialize;
use std::ops::Range;
use std::path::Path;
use toml::de::{DeTable, DeValue};

/// What a file asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Correction {
    /// The line of the file on which it begins, from 1.
    pub line: usize,
    /// What is to be done.
    pub deed: Deed,
    /// The digest of the text that its place was in when it was made, or "" where nobody took it.
    pub digest: String,
    /// Who says so, or "".
    pub who: String,
    /// When it was said, or "".
    pub when: String,
    /// Why, or "".
    pub why: String,
}

impl Correction {
    /// What nobody has signed.
    pub fn of(deed: Deed) -> Self {
        Self {
            line: 0,
            deed,
            digest: String::new(),
            who: String::new(),
            when: String::new(),
            why: String::new(),
        }
    }
}

/// What a correction does.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    /// Two paragraphs become one: the end of the first, the beginning of the second.
    Join(String, String),
    /// One paragraph becomes two: what stands before the cut, what stands after it.
    Split(String, String),
    /// The paragraph that begins so has another role.
    Role(String, Role),
    /// The heading of this title belongs to the body that begins so; the two headings change places, with
    /// the names where the third is true.
    Pair(String, String, bool),
    /// The article stands before or after another one.
    Move(String, Side, String),
    /// A field says something else.
    Set(Owner, String, toml::Value),
    /// In these characters those are wrong, and these are right.
    Replace(String, String, String),
    /// The doubt about these characters is settled.
    Settle(DoubtKind, String, Verdict),
}

impl Deed {
    /// What kind of correction it is.
    pub fn kind(&self) -> CorrectionKind {
        match self {
            Self::Join(..) => CorrectionKind::Join,
            Self::Split(..) => CorrectionKind::Split,
            Self::Role(..) => CorrectionKind::Role,
            Self::Pair(..) => CorrectionKind::Pair,
            Self::Move(..) => CorrectionKind::Move,
            Self::Set(..) => CorrectionKind::Set,
            Self::Replace(..) => CorrectionKind::Replace,
            Self::Settle(..) => CorrectionKind::Settle,
        }
    }
}

/// At which side of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// Before it.
    Before,
    /// After it.
    After,
}

/// Whose field is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Owner {
    /// The issue's.
    Issue,
    /// That of the article of this title, or whose body begins so.
    Article(String),
    /// That of the timeline's entry of this title, or whose first item begins so.
    Entry(String),
}

impl Owner {
    /// Its fields that may be set.
    pub fn fields(&self) -> &'static [&'static str] {
        match self {
            Self::Issue => &Metadata::SETTABLE,
            Self::Article(_) => {
                &["number", "kicker", "title", "subtitle", "authors", "affiliation"]
            }
            Self::Entry(_) => &["date", "date_end", "label", "title"],
        }
    }
}

/// How a doubt is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It is right; what is wrong is corrected in the source of the page, or by another correction. Of an
    /// inferred date: the date is right. Of an end of a paragraph: it is the other way, and that is done.
    Accept,
    /// It is not: the text is as it should be. Of an inferred date: it is wrong, and what was not printed is
    /// left out.
    Reject,
}

/// The keys that every correction may have.
const COMMON: [&str; 5] = ["do", "digest", "who", "when", "why"];

/// Every kind of correction with its keys.
const KINDS: [(&str, &[&str]); 8] = [
    ("join", &["before", "after"]),
    ("split", &["before", "after"]),
    ("role", &["paragraph", "role"]),
    ("pair", &["heading", "body", "byline"]),
    ("move", &["article", "before", "after"]),
    ("set", &["article", "entry", "field", "value"]),
    ("replace", &["in", "wrong", "right"]),
    ("settle", &["doubt", "in", "verdict"]),
];

/// The roles that a paragraph may be given: a picture or a table cannot be made of a text by its name alone.
const ROLES: [Role; 4] = [Role::Body, Role::Subhead, Role::Item, Role::Quote];

const HELP: &str = "`banxin review --help` shows each kind of correction with its keys";

/// Reads a file of corrections.
///
/// # Errors
/// When it is no TOML, or a correction has a key that is not known, lacks one or has one too many, or a value
/// that its key cannot have; with the place.
pub fn parse(path: &Path, text: &str) -> Result<Vec<Correction>> {
    let file = TomlFile { path, text, help: HELP };
    let table = file.parse()?;
    let (mut who, mut when) = (String::new(), String::new());
    let mut corrections = Vec::new();
    for (key, value) in table.get_ref() {
        match key.get_ref().as_ref() {
            "who" => who = file.words(value)?,
            "when" => when = file.words(value)?,
            "correct" => corrections = tables(&file, value)?,
            name => {
                let help = meant(name, &["who", "when", "correct"], "keys");
                let message = format!("unknown key `{name}` before any [[correct]]");
                return Err(file.error(message, key.span()).help(help));
            }
        }
    }
    let read = |(table, span)| Entry { file: &file, table, span }.correction(&who, &when);
    corrections.into_iter().map(read).collect()
}

/// The tables `[[correct]]`, each with the place of its head.
fn tables<'v, 'i>(
    file: &TomlFile,
    value: &'v Value<'i>,
) -> Result<Vec<(&'v DeTable<'i>, Range<usize>)>> {
    let DeValue::Array(values) = value.get_ref() else {
        let message = "corrections are tables, each under a line of [[correct]]";
        return Err(file.error(message, value.span()));
    };
    values.iter().map(|value| Ok((file.table(value)?, value.span()))).collect()
}

/// A correction as the file has it.
struct Entry<'f, 'v, 'i> {
    file: &'f TomlFile<'f>,
    table: &'v DeTable<'i>,
    /// The place of its head.
    span: Range<usize>,
}

impl<'v, 'i> Entry<'_, 'v, 'i> {
    fn correction(&self, who: &str, when: &str) -> Result<Correction> {
        let deed = self.deed()?;
        let or = |key: &str, common: &str| Ok(self.optional(key)?.unwrap_or(common.to_owned()));
        Ok(Correction {
            line: Place::new(self.file.text, self.span.clone()).line,
            digest: self.digest(&deed)?,
            who: or("who", who)?,
            when: or("when", when)?,
            why: or("why", "")?,
            deed,
        })
    }

    fn value(&self, key: &str) -> Option<&'v Value<'i>> {
        self.table.get(key)
    }

    /// A key that the correction needs.
    fn need(&self, key: &str) -> Result<&'v Value<'i>> {
        self.value(key).ok_or_else(|| {
            self.file.error(format!("this correction needs the key `{key}`"), self.span.clone())
        })
    }

    fn optional(&self, key: &str) -> Result<Option<String>> {
        self.value(key).map(|value| self.file.words(value)).transpose()
    }

    /// Characters that the correction needs.
    fn words(&self, key: &str) -> Result<String> {
        let value = self.need(key)?;
        match self.file.words(value)? {
            text if text.trim().is_empty() => {
                Err(self.file.error(format!("`{key}` is empty"), value.span()))
            }
            text => Ok(text),
        }
    }

    /// A value that is one of some names.
    fn named<T: Copy>(&self, key: &str, known: &[(impl AsRef<str>, T)]) -> Result<T> {
        let value = self.need(key)?;
        let name = self.file.words(value)?;
        let names: Vec<&str> = known.iter().map(|(name, _)| name.as_ref()).collect();
        let found = known.iter().find(|(known, _)| known.as_ref() == name);
        found.map(|(_, value)| *value).ok_or_else(|| {
            let message = format!("`{key}` cannot be {name:?}");
            self.file.error(message, value.span()).help(meant(&name, &names, "names"))
        })
    }

    /// The digest of the text that is meant, or "".
    fn digest(&self, deed: &Deed) -> Result<String> {
        let Some(value) = self.value("digest") else { return Ok(String::new()) };
        let digest = self.file.words(value)?;
        let is_digit = |b: u8| matches!(b, b'0'..=b'9' | b'a'..=b'f');
        let message = if matches!(deed, Deed::Set(Owner::Issue, ..)) {
            "a field of the issue stands in no text that has a `digest`".to_owned()
        } else if digest.len() != DIGITS || !digest.bytes().all(is_digit) {
            format!(
                "`digest` is {DIGITS} hexadecimal digits, as `banxin review` writes them; it may be \
                 left out"
            )
        } else {
            return Ok(digest);
        };
        Err(self.file.error(message, value.span()))
    }

    /// What is asked for; nothing may be left over.
    fn deed(&self) -> Result<Deed> {
        let kind = self.named("do", &KINDS.map(|(name, _)| (name, name)))?;
        let keys = KINDS.iter().find(|(name, _)| *name == kind).map_or(&[][..], |(_, keys)| keys);
        for (key, _) in self.table {
            let name = key.get_ref().as_ref();
            if !keys.contains(&name) && !COMMON.contains(&name) {
                let message = format!("do = \"{kind}\" has no key `{name}`");
                let help = meant(name, &[keys, &COMMON].concat(), "keys");
                return Err(self.file.error(message, key.span()).help(help));
            }
        }
        let fault = |message: &str| Err(self.file.error(message, self.span.clone()));
        Ok(match kind {
            "join" => Deed::Join(self.words("before")?, self.words("after")?),
            "split" => Deed::Split(self.words("before")?, self.words("after")?),
            "role" => {
                let names = ROLES.map(|role| (kind_name(role), role));
                Deed::Role(self.words("paragraph")?, self.named("role", &names)?)
            }
            "pair" => {
                let byline =
                    self.value("byline").map(|value| self.file.truth(value)).transpose()?;
                let (heading, body) = (self.words("heading")?, self.words("body")?);
                Deed::Pair(heading, body, byline.unwrap_or_default())
            }
            "move" => {
                let article = self.words("article")?;
                match (self.value("before"), self.value("after")) {
                    (Some(_), None) => Deed::Move(article, Side::Before, self.words("before")?),
                    (None, Some(_)) => Deed::Move(article, Side::After, self.words("after")?),
                    _ => return fault("a move needs either `before` or `after`"),
                }
            }
            "set" => {
                let owner = match (self.value("article"), self.value("entry")) {
                    (None, None) => Owner::Issue,
                    (Some(_), None) => Owner::Article(self.words("article")?),
                    (None, Some(_)) => Owner::Entry(self.words("entry")?),
                    _ => return fault("a field is of an `article` or of an `entry`"),
                };
                let fields = owner.fields();
                let names: Vec<_> = fields.iter().map(|name| (*name, *name)).collect();
                let field = self.named("field", &names)?.to_owned();
                Deed::Set(owner, field, self.said(self.need("value")?)?)
            }
            "replace" => {
                let (context, wrong) = (self.words("in")?, self.words("wrong")?);
                if context.matches(&wrong).count() != 1 {
                    let message = "`in` has to hold `wrong` once, with characters around it";
                    return Err(self.file.error(message, self.need("in")?.span()));
                }
                Deed::Replace(context, wrong, self.file.words(self.need("right")?)?)
            }
            _ => {
                let names = DoubtKind::ALL.map(|kind| (kind_name(kind), kind));
                let verdicts = [("accept", Verdict::Accept), ("reject", Verdict::Reject)];
                Deed::Settle(
                    self.named("doubt", &names)?,
                    self.words("in")?,
                    self.named("verdict", &verdicts)?,
                )
            }
        })
    }

    /// What a field says from now on: a text, a number or a date as it is written, or several of them.
    fn said(&self, value: &Value) -> Result<toml::Value> {
        match value.get_ref() {
            DeValue::Array(values) => {
                let values = values.iter().map(|value| self.said(value));
                Ok(toml::Value::Array(values.collect::<Result<_>>()?))
            }
            DeValue::Integer(_) | DeValue::Datetime(_) => {
                let written = &self.file.text[value.span()];
                let number = written.parse().map(toml::Value::Integer);
                Ok(number.unwrap_or_else(|_| toml::Value::String(written.to_owned())))
            }
            _ => Ok(toml::Value::String(self.file.words(value)?)),
        }
    }
}
