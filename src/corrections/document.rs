//! The text of a file of corrections with one more, or one less; what a person wrote besides stays as it is.

use super::file::{Correction, Deed, Owner, Side, Verdict, parse};
use crate::model::kind_name;
use crate::{Error, Result};
use std::path::Path;
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, Value};

/// The key of the corrections.
const KEY: &str = "correct";

/// The text with another correction at its end.
///
/// # Errors
/// When the text is no TOML, or its key `correct` is no list.
pub fn add(text: &str, correction: &Correction) -> Result<String> {
    let mut document = open(text)?;
    let correction = table(correction);
    match document.entry(KEY).or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new())) {
        Item::ArrayOfTables(tables) => tables.push(correction),
        Item::Value(Value::Array(values)) => values.push(correction.into_inline_table()),
        _ => return Err(Error::new(format!("the key `{KEY}` is no list of corrections"))),
    }
    // Corrections stand apart by a blank line, but none before the first.
    Ok(document.to_string().trim_start_matches('\n').to_owned())
}

/// The text without the last correction that asks for the same; nothing where there is none.
///
/// # Errors
/// When the text cannot be read as corrections.
pub fn remove(text: &str, correction: &Correction) -> Result<Option<String>> {
    let same =
        |other: &Correction| Correction { line: correction.line, ..other.clone() } == *correction;
    let Some(index) = parse(Path::new(""), text)?.iter().rposition(same) else { return Ok(None) };
    let mut document = open(text)?;
    match document.get_mut(KEY) {
        Some(Item::ArrayOfTables(tables)) => {
            tables.remove(index);
        }
        Some(Item::Value(Value::Array(values))) => {
            values.remove(index);
        }
        _ => return Ok(None),
    }
    Ok(Some(document.to_string()))
}

/// A field's value as one reads it; the values of a list with 、 between them.
pub fn plain(value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => text.clone(),
        toml::Value::Array(values) => values.iter().map(plain).collect::<Vec<_>>().join("、"),
        other => other.to_string(),
    }
}

fn open(text: &str) -> Result<DocumentMut> {
    text.parse().map_err(|error: toml_edit::TomlError| {
        Error::new("the corrections are no TOML").because(error)
    })
}

/// A correction with its keys in the order of the documentation.
fn table(correction: &Correction) -> Table {
    let mut table = Table::new();
    table.decor_mut().set_prefix("\n");
    let Correction { deed, digest, who, when, why, .. } = correction;
    let mut put = |key: &str, value: Value| {
        table.insert(key, Item::Value(value));
    };
    match deed {
        Deed::Join(before, after) => {
            put("do", "join".into());
            put("before", before.into());
            put("after", after.into());
        }
        Deed::Split(before, after) => {
            put("do", "split".into());
            put("before", before.into());
            put("after", after.into());
        }
        Deed::Role(paragraph, role) => {
            put("do", "role".into());
            put("paragraph", paragraph.into());
            put("role", kind_name(role).into());
        }
        Deed::Pair(heading, body, byline) => {
            put("do", "pair".into());
            put("heading", heading.into());
            put("body", body.into());
            if *byline {
                put("byline", true.into());
            }
        }
        Deed::Move(article, side, other) => {
            put("do", "move".into());
            put("article", article.into());
            let key = match side {
                Side::Before => "before",
                Side::After => "after",
            };
            put(key, other.into());
        }
        Deed::Set(owner, field, value) => {
            put("do", "set".into());
            match owner {
                Owner::Issue => {}
                Owner::Article(title) => put("article", title.into()),
                Owner::Entry(title) => put("entry", title.into()),
            }
            put("field", field.into());
            put("value", edited(value));
        }
        Deed::Replace(context, wrong, right) => {
            put("do", "replace".into());
            put("in", context.into());
            put("wrong", wrong.into());
            put("right", right.into());
        }
        Deed::Settle(doubt, context, verdict) => {
            put("do", "settle".into());
            put("doubt", kind_name(doubt).into());
            put("in", context.into());
            let verdict = match verdict {
                Verdict::Accept => "accept",
                Verdict::Reject => "reject",
            };
            put("verdict", verdict.into());
        }
    }
    for (key, value) in [("digest", digest), ("who", who), ("when", when), ("why", why)] {
        if !value.is_empty() {
            put(key, value.into());
        }
    }
    table
}

/// A value as the editor of documents has it.
fn edited(value: &toml::Value) -> Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => (*number).into(),
        toml::Value::Float(number) => (*number).into(),
        toml::Value::Boolean(truth) => (*truth).into(),
        // The two crates' dates are one type.
        toml::Value::Datetime(date) => (*date).into(),
        toml::Value::Array(values) => Value::Array(values.iter().map(edited).collect::<Array>()),
        toml::Value::Table(table) => {
            let pairs = table.iter().map(|(key, value)| (key, edited(value)));
            Value::InlineTable(pairs.collect::<InlineTable>())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Correction> {
        parse(Path::new("a.corrections.toml"), text).unwrap()
    }

    fn every_deed() -> Vec<Deed> {
        let text = |text: &str| text.to_owned();
        vec![
            Deed::Join(text("甲\"乙\\"), text("丙\n丁'''")),
            Deed::Split(text("甲"), text("乙\u{7}")),
            Deed::Role(text("甲"), crate::model::Role::Subhead),
            Deed::Pair(text("甲"), text("乙"), true),
            Deed::Pair(text("甲"), text("乙"), false),
            Deed::Move(text("甲"), Side::Before, text("乙")),
            Deed::Move(text("甲"), Side::After, text("乙")),
            Deed::Set(Owner::Issue, text("date"), toml::Value::String(text("2024-02-28"))),
            Deed::Set(
                Owner::Article(text("甲")),
                text("authors"),
                toml::Value::Array(vec![toml::Value::String(text("周明远"))]),
            ),
            Deed::Set(Owner::Article(text("甲")), text("number"), toml::Value::Integer(3)),
            Deed::Replace(text("甲乙丙"), text("乙"), text("")),
            Deed::Settle(crate::model::DoubtKind::DoubledCharacter, text("甲"), Verdict::Reject),
            Deed::Settle(crate::model::DoubtKind::DateInferred, text("甲"), Verdict::Accept),
        ]
    }

    #[test]
    fn what_is_added_is_read_again() {
        let mut text = String::from("# 由我\nwho = \"王\" # 编辑\n");
        for (count, deed) in (1..).zip(every_deed()) {
            let digest = if let Deed::Set(Owner::Issue, ..) = deed { "" } else { "0123abcd" };
            let correction = Correction {
                digest: digest.into(),
                who: "李".into(),
                when: "2026-11-24".into(),
                ..Correction::of(deed)
            };
            text = add(&text, &correction).unwrap();
            let read = read(&text);
            assert_eq!(read.len(), count);
            assert_eq!(
                Correction { line: 0, ..read.last().unwrap().clone() },
                correction,
                "{text}"
            );
        }
        assert!(
            text.starts_with("# 由我\nwho = \"王\" # 编辑\n\n[[correct]]\ndo = \"join\"\n"),
            "{text}"
        );
    }

    #[test]
    fn what_is_removed_leaves_the_rest_alone() {
        let kept = "# 由我\n\n[[correct]] # 一\ndo = \"join\"\nbefore = \"甲\"\nafter = '乙'\n";
        for deed in every_deed() {
            let correction = Correction { line: 7, why: "因".into(), ..Correction::of(deed) };
            let more = add(kept, &correction).unwrap();
            assert_eq!(remove(&more, &correction).unwrap().as_deref(), Some(kept));
            assert_eq!(remove(kept, &correction).unwrap(), None);
        }
    }

    #[test]
    fn a_list_in_one_line_stays_one() {
        let text = "correct = [{ do = \"join\", before = \"甲\", after = \"乙\" }]\n";
        let correction = Correction::of(Deed::Join("丙".into(), "丁".into()));
        let more = add(text, &correction).unwrap();
        assert_eq!((more.lines().count(), read(&more).len()), (1, 2));
        assert_eq!(read(&remove(&more, &correction).unwrap().unwrap()).len(), 1);
        assert!(add("correct = 3", &correction).is_err());
        assert!(add("correct = [", &correction).is_err());
    }
}
