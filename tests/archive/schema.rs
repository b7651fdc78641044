//! `docs/schema/edition-1.schema.json`: every edition that banxin writes is valid, and what differs
//! from the contract by one thing is not.

use crate::editions;
use banxin::model::{
    DoubtKind, Edition, EmendationKind, FurnitureKind, Inferred, InterlinearKind, Role,
};
use jsonschema::Validator;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// A schema of `docs/schema` and the validator made of it.
pub fn schema(name: &str) -> (Value, Validator) {
    let path = format!("{}/docs/schema/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the schema");
    let schema: Value = serde_json::from_str(&text).expect("JSON");
    jsonschema::draft202012::meta::validate(&schema).expect("a schema of draft 2020-12");
    let validator = jsonschema::draft202012::new(&schema).expect("a sound schema");
    (schema, validator)
}

/// Fails with what the schema has against a value.
pub fn assert_valid(name: &str, value: &Value, validator: &Validator) {
    let errors: Vec<String> = validator
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .take(5)
        .collect();
    assert!(errors.is_empty(), "{name}: {errors:#?}");
}

fn value(edition: &Edition) -> Value {
    serde_json::to_value(edition).expect("an edition is JSON")
}

#[test]
fn every_edition_is_valid() {
    let (_, validator) = schema("edition-1.schema.json");
    let mut count = 0;
    for (name, edition) in editions::all().into_iter().filter(|(name, _)| name != "hostile") {
        assert_valid(&name, &value(&edition), &validator);
        count += 1;
    }
    println!("{count} editions are valid");
    let (_, hostile) = editions::all().into_iter().find(|(name, _)| name == "hostile").unwrap();
    assert!(!validator.is_valid(&value(&hostile)), "line 0, and a confidence beyond 1");
}

/// Every value that differs from a valid one in one place, with what was done to it.
pub fn mutants(valid: &Value, optional: &[&str]) -> Vec<(String, Value)> {
    let mut mutants = Vec::new();
    walk(valid, "", &mut |pointer, at| {
        let mut change = |what: &str, changed: Value| {
            let mut mutant = valid.clone();
            *mutant.pointer_mut(pointer).expect("a place") = changed;
            mutants.push((format!("{pointer}: {what}"), mutant));
        };
        match at {
            Value::Object(object) => {
                for key in object.keys().filter(|key| !optional.contains(&key.as_str())) {
                    let mut less = object.clone();
                    less.remove(key);
                    change(&format!("without {key}"), less.into());
                }
                let mut more = object.clone();
                more.insert("unknown".into(), json!(1));
                change("with an unknown field", more.into());
                change("a list", json!([[]]));
            }
            Value::Array(_) => change("an object", json!({"0": 1})),
            Value::String(_) => change("a truth value", json!(true)),
            Value::Number(_) => change("a string", json!("1")),
            Value::Null | Value::Bool(_) => change("a truth value", json!(false)),
        }
    });
    mutants
}

fn walk(value: &Value, pointer: &str, visit: &mut impl FnMut(&str, &Value)) {
    visit(pointer, value);
    match value {
        Value::Object(object) => {
            object.iter().for_each(|(key, inner)| walk(inner, &format!("{pointer}/{key}"), visit));
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(place, inner)| walk(inner, &format!("{pointer}/{place}"), visit));
        }
        _ => {}
    }
}

#[test]
fn what_differs_in_one_place_is_refused() {
    let (_, validator) = schema("edition-1.schema.json");
    let valid = value(&editions::everything());
    let mutants = mutants(
        &valid,
        &[
            "breaks",
            "marks",
            "corrections",
            "changed",
            "who",
            "when",
            "why",
            "notes",
            "level",
            "apart",
            "image",
            "alt",
            "cells",
        ],
    );
    // A mark's text may be absent, a paragraph's may not.
    let may_go = |what: &str| what.contains("/marks/") && what.ends_with("without text");
    let passed: Vec<&String> = mutants
        .iter()
        .filter(|(what, mutant)| !may_go(what) && validator.is_valid(mutant))
        .map(|(what, _)| what)
        .collect();
    println!("{} mutants are refused", mutants.len());
    assert!(mutants.len() > 400, "{}", mutants.len());
    assert!(passed.is_empty(), "{passed:#?}");

    let set = |pointer: &str, changed: Value| {
        let mut mutant = valid.clone();
        *mutant.pointer_mut(pointer).expect("a place") = changed;
        assert!(!validator.is_valid(&mutant), "{pointer}");
    };
    set("/version", json!(2));
    set("/format", json!("edition"));
    set("/articles/0/paragraphs/0/role", json!("Body"));
    set("/articles/0/paragraphs/0/source/0", json!([1]));
    set("/articles/0/paragraphs/0/source/0", json!([1, 2, 3]));
    set("/articles/0/paragraphs/0/source/0/0", json!(0));
    set("/articles/0/paragraphs/0/breaks", json!([]));
    set("/articles/0/paragraphs/0/breaks/0", json!(1.5));
    set("/articles/0/heading_confidence", json!(1.01));
    set("/articles/0/number", json!(-1));
    set("/emendations/0/kind", json!("made-up"));
    set("/doubts/0/kind", json!("made-up"));
    set("/furniture/0/kind", json!("made-up"));
}

/// Names of the properties that a schema describes, with the definition that they are in.
fn properties(schema: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    walk(schema, "", &mut |pointer, value| {
        if pointer.ends_with("/properties") {
            let names = value.as_object().into_iter().flat_map(Map::keys);
            found.extend(names.map(|name| format!("{pointer}/{name}")));
        }
    });
    found
}

#[test]
fn every_field_has_its_description_and_is_written() {
    let (schema, validator) = schema("edition-1.schema.json");
    let valid = value(&editions::everything());
    for property in properties(&schema) {
        let described = schema.pointer(&property).expect("a property");
        assert!(described["description"].is_string(), "{property}");
        // Where nothing of it may be written, the edition with everything has it.
        let mut without = schema.clone();
        *without.pointer_mut(&property).expect("a property") = json!(false);
        let without = jsonschema::draft202012::new(&without).expect("a sound schema");
        assert!(!without.is_valid(&valid), "{property} is never written");
    }
    assert!(validator.is_valid(&valid));
}

/// The names that serde knows of an enumeration, from what it says of one that it does not know.
pub fn names<T: DeserializeOwned>() -> BTreeSet<String> {
    let error = serde_json::from_value::<T>(json!("none of them")).err().expect("no such name");
    let error = error.to_string();
    error.split('`').skip(3).step_by(2).map(str::to_owned).collect()
}

#[test]
fn every_kind_is_in_the_schema_and_no_other() {
    let (schema, _) = schema("edition-1.schema.json");
    for (pointer, names) in [
        ("/$defs/paragraph/properties/role/enum", names::<Role>()),
        ("/$defs/mark/properties/kind/enum", names::<InterlinearKind>()),
        ("/$defs/entry/properties/inferred/items/enum", names::<Inferred>()),
        ("/$defs/furniture/properties/kind/enum", names::<FurnitureKind>()),
        ("/$defs/emendation/properties/kind/enum", names::<EmendationKind>()),
        ("/$defs/doubt/properties/kind/enum", names::<DoubtKind>()),
    ] {
        let listed = schema.pointer(pointer).and_then(Value::as_array).expect("a list");
        let listed: BTreeSet<String> =
            listed.iter().map(|name| name.as_str().expect("a name").to_owned()).collect();
        assert_eq!(listed, names, "{pointer}");
    }
}
