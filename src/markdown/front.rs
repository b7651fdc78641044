//! Front matter → [`Metadata`]. It is YAML: what [`write()`](super::write()) makes are JSON strings, and
//! a person may write the plainer forms.

use super::remark::Remark;
use crate::error::{Place, nearest};
use crate::model::{FORMAT, Metadata, Source, VERSION};
use crate::text::language::is_language_tag;
use crate::wording::Date;
use crate::{Error, Result};
use saphyr_parser::{Event, Parser, ScanError};

/// What stands before the text.
#[derive(Default)]
pub struct Front {
    /// What it says of the issue.
    pub metadata: Metadata,
    /// True where it says that this is an edition of ours.
    pub is_edition: bool,
}

/// The keys of an issue, beside those that a person may set.
const OWN_KEYS: [&str; 4] = ["format", "version", "id", "source"];
/// The keys of a file.
const SOURCE_KEYS: [&str; 4] = ["path", "sha256", "encoding", "kind"];

/// Values within values: deeper than this nothing of ours goes.
const DEEPEST: usize = 8;

/// Parts a document into its front matter, without the rules around it, and the text behind it. The
/// third is the byte at which the text begins. None where it has no front matter.
///
/// # Errors
/// When the front matter does not end.
pub fn parted(document: &str) -> Result<Option<(&str, usize)>> {
    let is_rule = |line: &str| line.trim_end_matches(['\r', '\n', ' ', '\t']) == "---";
    let mut lines = document.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| is_rule(line)) else { return Ok(None) };
    let mut at = first.len();
    for line in lines {
        if is_rule(line) || line.trim_end() == "..." {
            return Ok(Some((&document[first.len()..at], at + line.len())));
        }
        at += line.len();
    }
    Err(Error::new("the front matter that begins here has no end")
        .on(Place::new(document, 0..first.trim_end().len()))
        .help("put a line of --- behind its last key"))
}

/// Reads the front matter, whose first line is line 2 of the document.
///
/// # Errors
/// When it is no YAML, when a value is of another shape, and when it is that of another format; with the
/// place.
pub fn read(front: &str, remarks: &mut Vec<Remark>) -> Result<Front> {
    parse(front, remarks).map_err(|Fault { line, column, message, help }| {
        // What YAML misses at its end is missing on the last line.
        let last = FIRST_LINE + front.lines().count().saturating_sub(1);
        let (line, column) = if line > last { (last, Some(usize::MAX)) } else { (line, column) };
        let text = front.lines().nth(line - FIRST_LINE).unwrap_or_default();
        let start = match column {
            Some(column) => text.char_indices().nth(column - 1).map_or(text.len(), |(at, _)| at),
            None => text.len() - text.trim_start().len(),
        };
        let mut place = Place::new(text, start..text.trim_end().len());
        place.line = line;
        Error::new(message).on(place).help(help)
    })
}

/// The rule above the front matter is line 1.
const FIRST_LINE: usize = 2;

/// What is wrong with a front matter.
struct Fault {
    /// Line of the document, from 1.
    line: usize,
    /// Column in chars, from 1; the whole line is meant where there is none.
    column: Option<usize>,
    message: String,
    help: &'static str,
}

impl Fault {
    fn new(line: usize, message: String, help: &'static str) -> Self {
        Self { line, column: None, message, help }
    }
}

type Parsed<T> = std::result::Result<T, Fault>;

fn parse(front: &str, remarks: &mut Vec<Remark>) -> Parsed<Front> {
    let mut read = Front::default();
    let Some(Node { value, line }) = tree(front)? else { return Ok(read) };
    let Value::Map(pairs) = value else {
        return Err(misshapen(line, "the front matter", "a list of keys with values"));
    };
    let metadata = &mut read.metadata;
    let mut version = None;
    let mut seen: Vec<String> = Vec::new();
    for (key, line, node) in pairs {
        if seen.contains(&key) {
            let message = format!("{key:?} stands here a second time");
            return Err(Fault::new(line, message, "delete one of the two"));
        }
        match key.as_str() {
            "format" => {
                let format = scalar(&key, node)?;
                if format != FORMAT {
                    return Err(foreign(line, &format!("the format {format:?}")));
                }
                read.is_edition = true;
            }
            "version" => version = Some((scalar(&key, node)?, line)),
            "pages" => metadata.pages = list(&key, node)?,
            "source" => metadata.source = sources(&key, node, remarks)?,
            _ => match field(metadata, &key) {
                Some(field) => {
                    *field = scalar(&key, node)?;
                    remarks.extend(misread(&key, line, field));
                }
                None => {
                    let known = [&OWN_KEYS[..], &Metadata::SETTABLE].concat();
                    remarks.push(unknown(&key, line, &known));
                }
            },
        }
        seen.push(key);
    }
    match version {
        Some((version, line)) if version != VERSION.to_string() => {
            Err(foreign(line, &format!("version {version:?}")))
        }
        _ => Ok(read),
    }
}

/// What is to be said of a value that is not what its key asks for.
fn misread(key: &str, line: usize, value: &str) -> Option<Remark> {
    let message = match key {
        _ if value.is_empty() => return None,
        "date" if Date::with_year(value).is_none() => format!(
            "{value:?} is no date (2024-02-28, 2024-02 or 2024); it is printed as it is written, and no \
             reader can sort by it"
        ),
        "language" if !is_language_tag(value) => format!(
            "{value:?} is no language tag (BCP 47: zh-Hans, zh-Hant); the book is set as zh-Hans"
        ),
        _ => return None,
    };
    Some(Remark::new(line, message))
}

fn field<'m>(metadata: &'m mut Metadata, key: &str) -> Option<&'m mut String> {
    Some(match key {
        "id" => &mut metadata.id,
        "language" => &mut metadata.language,
        "publication" => &mut metadata.publication,
        "section" => &mut metadata.section,
        "title" => &mut metadata.title,
        "issue" => &mut metadata.issue,
        "date" => &mut metadata.date,
        "weekday" => &mut metadata.weekday,
        "contact" => &mut metadata.contact,
        "motto" => &mut metadata.motto,
        _ => return None,
    })
}

fn foreign(line: usize, what: &str) -> Fault {
    let message = format!("{what} cannot be read; this banxin reads {FORMAT:?} version {VERSION}");
    Fault::new(line, message, "build the Markdown again from its source with this banxin")
}

fn misshapen(line: usize, what: &str, shape: &str) -> Fault {
    let help = "write it as banxin does: key: \"value\", and pages: [\"06\", \"07\"]";
    Fault::new(line, format!("{what} is not {shape}"), help)
}

fn unknown(key: &str, line: usize, known: &[&str]) -> Remark {
    let advice = match nearest(&key.to_lowercase(), known) {
        Some(name) => format!("; {name:?} is the nearest that is known"),
        None => format!("; known are {}", known.join(", ")),
    };
    Remark::new(line, format!("the key {key:?} is not known, and its value is not used{advice}"))
}

fn sources(key: &str, node: Node, remarks: &mut Vec<Remark>) -> Parsed<Vec<Source>> {
    let Value::List(items) = node.value else {
        return Err(misshapen(node.line, &format!("{key:?}"), "a list"));
    };
    let mut sources = Vec::new();
    for item in items {
        let Value::Map(pairs) = item.value else {
            return Err(misshapen(item.line, "a source", "a list of keys with values"));
        };
        let mut source = Source::default();
        for (key, line, node) in pairs {
            let field = match key.as_str() {
                "path" => &mut source.path,
                "sha256" => &mut source.sha256,
                "encoding" => &mut source.encoding,
                "kind" => &mut source.kind,
                _ => {
                    remarks.push(unknown(&key, line, &SOURCE_KEYS));
                    continue;
                }
            };
            *field = scalar(&key, node)?;
        }
        sources.push(source);
    }
    Ok(sources)
}

fn scalar(key: &str, node: Node) -> Parsed<String> {
    match node.value {
        Value::Scalar(text) => Ok(text),
        _ => Err(misshapen(node.line, &format!("the value of {key:?}"), "one text")),
    }
}

/// A list of texts; one text alone is a list of one.
fn list(key: &str, node: Node) -> Parsed<Vec<String>> {
    match node.value {
        Value::List(items) => items.into_iter().map(|item| scalar(key, item)).collect(),
        Value::Scalar(text) if text.is_empty() => Ok(Vec::new()),
        Value::Scalar(text) => Ok(vec![text]),
        Value::Map(_) => Err(misshapen(node.line, &format!("the value of {key:?}"), "a list")),
    }
}

/// A value and the line of the document on which it begins.
struct Node {
    value: Value,
    line: usize,
}

enum Value {
    Scalar(String),
    List(Vec<Node>),
    /// Keys with their lines.
    Map(Vec<(String, usize, Node)>),
}

/// A list or a mapping that is not whole, and the key that waits for its value.
struct Open {
    node: Node,
    key: Option<(String, usize)>,
}

/// The YAML as a tree; none where it is empty.
fn tree(front: &str) -> Parsed<Option<Node>> {
    let mut open: Vec<Open> = Vec::new();
    let mut whole = None;
    for event in Parser::new_from_str(front) {
        let (event, span) = event.map_err(|error| broken(&error))?;
        let line = span.start.line() + FIRST_LINE - 1;
        let node = match event {
            Event::Scalar(text, style, ..) => {
                let is_null = style == saphyr_parser::ScalarStyle::Plain
                    && matches!(&*text, "~" | "null" | "Null" | "NULL");
                let text = if is_null { String::new() } else { text.into_owned() };
                Node { value: Value::Scalar(text), line }
            }
            Event::SequenceStart(..) | Event::MappingStart(..) => {
                let value = match event {
                    Event::SequenceStart(..) => Value::List(Vec::new()),
                    _ => Value::Map(Vec::new()),
                };
                if open.len() == DEEPEST {
                    return Err(misshapen(line, "a value within so many others", "known"));
                }
                open.push(Open { node: Node { value, line }, key: None });
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => match open.pop() {
                Some(Open { node, .. }) => node,
                None => continue,
            },
            Event::Alias(_) => return Err(misshapen(line, "an alias (*)", "supported")),
            _ => continue,
        };
        match open.last_mut() {
            None => whole = whole.or(Some(node)),
            Some(Open { node: Node { value: Value::List(items), .. }, .. }) => items.push(node),
            Some(Open { node: Node { value: Value::Map(pairs), .. }, key }) => match key.take() {
                Some((key, line)) => pairs.push((key, line, node)),
                None => *key = Some((scalar("a key", node)?, line)),
            },
            Some(Open { node: Node { value: Value::Scalar(_), .. }, .. }) => {}
        }
    }
    Ok(whole)
}

fn broken(error: &ScanError) -> Fault {
    let marker = error.marker();
    Fault {
        line: marker.line() + FIRST_LINE - 1,
        column: Some(marker.col() + 1),
        message: format!("the front matter is no YAML: {}", error.info()),
        help: "put the value between double quotes, with \\\" for a quote inside it",
    }
}
