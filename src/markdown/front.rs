//! Front matter → [`Metadata`]. It is YAML: what [`write()`](super::write()) makes are JSON strings, and
//! a person may write the plainer forms.

use super::read::Remark;
use crate::error::nearest;
use crate::model::{FORMAT, Metadata, Source, VERSION};
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
    Err(Error::new("line 1: the front matter that begins here has no end")
        .help("put a line of --- behind its last key"))
}

/// Reads the front matter, whose first line is line 2 of the document.
///
/// # Errors
/// When it is no YAML, when a value is of another shape, and when it is that of another format.
pub fn read(front: &str, remarks: &mut Vec<Remark>) -> Result<Front> {
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
            return Err(Error::new(format!("line {line}: {key:?} stands here a second time"))
                .help("delete one of the two"));
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
                Some(field) => *field = scalar(&key, node)?,
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

fn foreign(line: usize, what: &str) -> Error {
    Error::new(format!(
        "line {line}: {what} cannot be read; this banxin reads {FORMAT:?} version {VERSION}"
    ))
    .help("build the Markdown again from its source with this banxin")
}

fn misshapen(line: usize, what: &str, shape: &str) -> Error {
    Error::new(format!("line {line}: {what} is not {shape}"))
        .help("write it as banxin does: key: \"value\", and pages: [\"06\", \"07\"]")
}

fn unknown(key: &str, line: usize, known: &[&str]) -> Remark {
    let advice = match nearest(&key.to_lowercase(), known) {
        Some(name) => format!("; {name:?} is the nearest that is known"),
        None => format!("; known are {}", known.join(", ")),
    };
    Remark::new(line, format!("the key {key:?} is not known, and its value is not used{advice}"))
}

fn sources(key: &str, node: Node, remarks: &mut Vec<Remark>) -> Result<Vec<Source>> {
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

fn scalar(key: &str, node: Node) -> Result<String> {
    match node.value {
        Value::Scalar(text) => Ok(text),
        _ => Err(misshapen(node.line, &format!("the value of {key:?}"), "one text")),
    }
}

/// A list of texts; one text alone is a list of one.
fn list(key: &str, node: Node) -> Result<Vec<String>> {
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
fn tree(front: &str) -> Result<Option<Node>> {
    let mut open: Vec<Open> = Vec::new();
    let mut whole = None;
    for event in Parser::new_from_str(front) {
        let (event, span) = event.map_err(|error| broken(&error))?;
        // The rule above the front matter is line 1.
        let line = span.start.line() + 1;
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

fn broken(error: &ScanError) -> Error {
    let marker = error.marker();
    let (line, column) = (marker.line() + 1, marker.col() + 1);
    Error::new(format!(
        "line {line}, column {column}: the front matter is no YAML: {}",
        error.info()
    ))
    .help("put the value between double quotes, with \\\" for a quote inside it")
}
