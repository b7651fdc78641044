//! What the configuration says of an issue → the edition's metadata; nothing printed goes silently.

use super::Options;
use crate::corrections::{self, Correction, Deed};
use crate::model::{CorrectionKind, Edition, Metadata};
use crate::report::Done;
use serde_json::Value;

/// Sets what was configured: the defaults where nothing was printed, the overrides whatever was. Returns
/// the fields that say something else now. Where an override replaced something, the edition's list of
/// corrections says so, and what it says is returned too.
///
/// The language is not printed but told from the characters, so that of a text gives way to the default.
pub(super) fn set(
    edition: &mut Edition,
    options: &Options,
    is_text: bool,
) -> (Vec<String>, Vec<Done>) {
    let (mut set, mut made) = (Vec::new(), Vec::new());
    let overrides = options.overrides.iter().map(|field| (field, true));
    for (field, wins) in options.defaults.iter().map(|field| (field, false)).chain(overrides) {
        let Deed::Set(_, name, _) = &field.deed else { continue };
        let before = value(&edition.metadata, name);
        let gives_way = is_text && name == "language";
        if wins || gives_way || is_blank(&before) {
            let replaces = wins && !gives_way && !is_blank(&before);
            if apply(field, edition, &before, replaces) {
                if replaces {
                    made.push(Done { deed: field.deed.clone(), before: shown(&before) });
                }
                if !set.contains(name) {
                    set.push(name.clone());
                }
            }
        }
    }
    (set, made)
}

/// A field's value as one reads it.
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(shown).collect::<Vec<_>>().join("、"),
        other => other.to_string(),
    }
}

/// Sets one field; false where it said the same before.
fn apply(field: &Correction, edition: &mut Edition, before: &Value, replaces: bool) -> bool {
    let Deed::Set(_, name, _) = &field.deed else { return false };
    let made = edition.corrections.len();
    // What cannot be set was refused when the configuration was read.
    corrections::apply(std::slice::from_ref(field), edition);
    let is_another = value(&edition.metadata, name) != *before;
    match edition.corrections.last_mut() {
        Some(last) if is_another && replaces && last.kind == CorrectionKind::Set => {
            last.what = format!("{} (before: {before})", last.what);
        }
        _ => edition.corrections.truncate(made),
    }
    is_another
}

/// A field by its name.
fn value(metadata: &Metadata, name: &str) -> Value {
    let fields = serde_json::to_value(metadata).unwrap_or_default();
    fields.get(name).cloned().unwrap_or_default()
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::String(text) => text.trim().is_empty(),
        Value::Array(values) => values.is_empty(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corrections::Owner;

    fn field(name: &str, value: &str) -> Correction {
        let value = toml::Value::String(value.to_owned());
        let deed = Deed::Set(Owner::Issue, name.to_owned(), value);
        Correction { line: 1, ..Correction::of(deed) }
    }

    #[test]
    fn defaults_fill_and_overrides_replace_and_say_so() {
        let mut edition = Edition::default();
        edition.metadata.section = "文化周刊".to_owned();
        edition.metadata.title = "春天".to_owned();
        edition.metadata.language = "zh-Hans".to_owned();
        let options = Options {
            defaults: vec![
                field("publication", "海堤日报"),
                field("section", "别的周刊"),
                field("language", "zh-Hant"),
            ],
            overrides: vec![
                field("title", "海堤的春天"),
                field("motto", "读海"),
                field("section", "文化周刊"),
            ],
            ..Options::default()
        };
        let (set_here, replaced) = set(&mut edition, &options, true);
        assert_eq!(set_here, ["publication", "language", "title", "motto"]);
        let Metadata { publication, section, title, motto, language, .. } = &edition.metadata;
        assert_eq!(
            [publication, section, title, motto, language],
            ["海堤日报", "文化周刊", "海堤的春天", "读海", "zh-Hant"]
        );
        // Only what was printed and is gone is a correction.
        let made: Vec<_> = edition.corrections.iter().map(|made| made.what.as_str()).collect();
        assert_eq!(made, ["title = \"海堤的春天\" (before: \"春天\")"]);
        let [Done { deed, before }] = &replaced[..] else { panic!("{replaced:?}") };
        assert_eq!((deed, before.as_str()), (&options.overrides[0].deed, "春天"));
        // An edition that says its language keeps it, and nothing is done twice.
        let again = Options {
            overrides: options.overrides.clone(),
            defaults: vec![field("language", "zh")],
            ..options
        };
        assert_eq!(set(&mut edition, &again, false), (Vec::new(), Vec::new()));
        assert_eq!(edition.corrections.len(), 1);
    }
}
