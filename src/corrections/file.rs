//! The file that a person writes, `<id>.corrections.toml`, and what it asks for.

use super::anchor::DIGITS;
use crate::error::Place;
use crate::model::{CorrectionKind, DoubtKind, Role, kind_name};
use crate::{Error, Result};
use serde::Deserialize;
use std::fmt;
use std::path::Path;
use toml::Spanned;

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

/// What is asked for, less its kind: `甲|乙`, `甲 → 乙`.
impl fmt::Display for Deed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Join(before, after) | Self::Split(before, after) => write!(f, "{before}|{after}"),
            Self::Role(paragraph, role) => write!(f, "{paragraph} → {}", kind_name(role)),
            Self::Pair(heading, body, _) => write!(f, "{heading} → {body}"),
            Self::Move(article, Side::Before, other) => write!(f, "{article} < {other}"),
            Self::Move(article, Side::After, other) => write!(f, "{article} > {other}"),
            Self::Set(Owner::Issue, field, value) => write!(f, "{field} = {value}"),
            Self::Set(Owner::Article(of) | Owner::Entry(of), field, value) => {
                write!(f, "{of}: {field} = {value}")
            }
            Self::Replace(context, wrong, right) => write!(f, "{wrong} → {right} ({context})"),
            Self::Settle(_, context, Verdict::Accept) => write!(f, "✓ {context}"),
            Self::Settle(_, context, Verdict::Reject) => write!(f, "✗ {context}"),
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

/// How a doubt is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It is right; what is wrong is corrected in the source of the page, or by another correction. Of an
    /// inferred date: the date is right.
    Accept,
    /// It is not: the text is as it should be. Of an inferred date: it is wrong, and what was not printed is
    /// left out.
    Reject,
}

/// The file as TOML has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    who: String,
    #[serde(default)]
    when: String,
    #[serde(default)]
    correct: Vec<Spanned<Entry>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Entry {
    r#do: Kind,
    before: Option<String>,
    after: Option<String>,
    paragraph: Option<String>,
    role: Option<Role>,
    heading: Option<String>,
    body: Option<String>,
    byline: Option<bool>,
    article: Option<String>,
    entry: Option<String>,
    field: Option<String>,
    value: Option<toml::Value>,
    r#in: Option<String>,
    wrong: Option<String>,
    right: Option<String>,
    doubt: Option<DoubtKind>,
    verdict: Option<Verdict>,
    digest: Option<String>,
    who: Option<String>,
    when: Option<String>,
    why: Option<String>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Join,
    Split,
    Role,
    Pair,
    Move,
    Set,
    Replace,
    Settle,
}

/// Reads a file of corrections.
///
/// # Errors
/// When it is no TOML, or a correction has a key that is not known, lacks one or has one too many; with
/// the line.
pub fn parse(path: &Path, text: &str) -> Result<Vec<Correction>> {
    let line_of = |at: usize| 1 + text.as_bytes().iter().take(at).filter(|b| **b == b'\n').count();
    let file: File = toml::from_str(text).map_err(|error| {
        Error::new(error.message().trim())
            .at(path)
            .on(Place::new(text, error.span().unwrap_or(0..0)))
            .help("the documentation of `corrections` has an example of each correction")
    })?;
    let File { who, when, correct } = file;
    let read = |spanned: Spanned<Entry>| {
        let span = spanned.span();
        let line = line_of(span.start);
        let mut entry = spanned.into_inner();
        let or = |own: Option<String>, common: &str| own.unwrap_or_else(|| common.to_owned());
        let (who, when) = (or(entry.who.take(), &who), or(entry.when.take(), &when));
        let why = entry.why.take().unwrap_or_default();
        let (deed, digest) =
            entry.digest().and_then(|digest| Ok((entry.deed()?, digest))).map_err(|what| {
                Error::new(what)
                    .at(path)
                    .on(Place::new(text, span))
                    .help("the documentation of `corrections` says which keys each correction has")
            })?;
        Ok(Correction { line, deed, digest, who, when, why })
    };
    correct.into_iter().map(read).collect()
}

/// Takes a key that the correction needs.
fn need<T>(value: &mut Option<T>, key: &str) -> std::result::Result<T, String> {
    value.take().ok_or_else(|| format!("this correction needs the key `{key}`"))
}

/// Takes characters that the correction needs.
fn words(value: &mut Option<String>, key: &str) -> std::result::Result<String, String> {
    match need(value, key)? {
        text if text.trim().is_empty() => Err(format!("`{key}` is empty")),
        text => Ok(text),
    }
}

impl Entry {
    /// Takes the digest of the text that is meant, or "".
    fn digest(&mut self) -> std::result::Result<String, String> {
        let Some(digest) = self.digest.take() else { return Ok(String::new()) };
        let of_issue = self.article.is_none() && self.entry.is_none();
        if matches!(self.r#do, Kind::Set) && of_issue {
            return Err("a field of the issue stands in no text that has a `digest`".to_owned());
        }
        if digest.len() != DIGITS || !digest.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
        {
            return Err(format!(
                "`digest` is {DIGITS} hexadecimal digits, as `banxin review` writes them; it may be left out"
            ));
        }
        Ok(digest)
    }

    /// What is asked for; nothing may be left over.
    fn deed(mut self) -> std::result::Result<Deed, String> {
        let deed = match self.r#do {
            Kind::Join => {
                Deed::Join(words(&mut self.before, "before")?, words(&mut self.after, "after")?)
            }
            Kind::Split => {
                Deed::Split(words(&mut self.before, "before")?, words(&mut self.after, "after")?)
            }
            Kind::Role => {
                let paragraph = words(&mut self.paragraph, "paragraph")?;
                match need(&mut self.role, "role")? {
                    // A picture or a table cannot be made of a text by its name alone.
                    Role::Figure | Role::Head | Role::Row => {
                        return Err("`role` is body, subhead, item or quote".to_owned());
                    }
                    role => Deed::Role(paragraph, role),
                }
            }
            Kind::Pair => Deed::Pair(
                words(&mut self.heading, "heading")?,
                words(&mut self.body, "body")?,
                self.byline.take().unwrap_or_default(),
            ),
            Kind::Move => {
                let article = words(&mut self.article, "article")?;
                match (self.before.take(), self.after.take()) {
                    (Some(other), None) => Deed::Move(article, Side::Before, other),
                    (None, Some(other)) => Deed::Move(article, Side::After, other),
                    _ => return Err("a move needs either `before` or `after`".to_owned()),
                }
            }
            Kind::Set => {
                let owner = match (self.article.take(), self.entry.take()) {
                    (None, None) => Owner::Issue,
                    (Some(article), None) => Owner::Article(article),
                    (None, Some(entry)) => Owner::Entry(entry),
                    _ => return Err("a field is of an `article` or of an `entry`".to_owned()),
                };
                let field = words(&mut self.field, "field")?;
                Deed::Set(owner, field, need(&mut self.value, "value")?)
            }
            Kind::Replace => {
                let context = words(&mut self.r#in, "in")?;
                let wrong = words(&mut self.wrong, "wrong")?;
                let right = need(&mut self.right, "right")?;
                if context.matches(&wrong).count() != 1 {
                    return Err(
                        "`in` has to hold `wrong` once, with characters around it".to_owned()
                    );
                }
                Deed::Replace(context, wrong, right)
            }
            Kind::Settle => Deed::Settle(
                need(&mut self.doubt, "doubt")?,
                words(&mut self.r#in, "in")?,
                need(&mut self.verdict, "verdict")?,
            ),
        };
        match self.surplus() {
            Some(key) => Err(format!("this correction has no key `{key}`")),
            None => Ok(deed),
        }
    }

    /// A key that was not taken.
    fn surplus(&self) -> Option<&'static str> {
        [
            ("before", self.before.is_some()),
            ("after", self.after.is_some()),
            ("paragraph", self.paragraph.is_some()),
            ("role", self.role.is_some()),
            ("heading", self.heading.is_some()),
            ("body", self.body.is_some()),
            ("byline", self.byline.is_some()),
            ("article", self.article.is_some()),
            ("entry", self.entry.is_some()),
            ("field", self.field.is_some()),
            ("value", self.value.is_some()),
            ("in", self.r#in.is_some()),
            ("wrong", self.wrong.is_some()),
            ("right", self.right.is_some()),
            ("doubt", self.doubt.is_some()),
            ("verdict", self.verdict.is_some()),
        ]
        .into_iter()
        .find_map(|(key, is_left)| is_left.then_some(key))
    }
}
