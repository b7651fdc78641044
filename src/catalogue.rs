//! [`Edition`] → what a catalogue says of it: schema.org as JSON-LD, and Dublin Core.
//!
//! Only what the edition knows is said; a field that it does not know is left out.

use crate::model::{Article, Edition, Metadata, Source};
use crate::wording::{self, Date};
use serde_json::{Map, Value, json};

/// The elements of Dublin Core, by their names in `http://purl.org/dc/elements/1.1/`, in order.
pub fn dublin_core(edition: &Edition) -> Vec<(&'static str, String)> {
    let metadata = &edition.metadata;
    let mut elements = vec![("title", wording::document_title(metadata).to_owned())];
    elements.extend(edition.authors().into_iter().map(|name| ("creator", name.to_owned())));
    let known = [
        ("date", date(metadata).unwrap_or_default().to_owned()),
        ("type", "Text".to_owned()),
        ("identifier", metadata.id.clone()),
        ("source", wording::printed_source(metadata)),
    ];
    elements.extend(known);
    elements.extend(metadata.source.iter().map(|source| ("source", file(source))));
    elements.push(("language", metadata.language.clone()));
    elements.push(("relation", wording::masthead(metadata).to_owned()));
    elements.retain(|(_, text)| !text.trim().is_empty());
    elements
}

/// A file's name with its digest.
fn file(source: &Source) -> String {
    match source.sha256.as_str() {
        "" => source.path.clone(),
        digest => format!("{} (SHA-256 {digest})", source.path),
    }
}

/// The issue's date, where it is one.
fn date(metadata: &Metadata) -> Option<&str> {
    let date = metadata.date.trim();
    Date::with_year(date).map(|_| date)
}

/// The issue and its parts as JSON-LD in the vocabulary of schema.org, indented, with a last line
/// end.
pub fn json_ld(edition: &Edition) -> String {
    let metadata = &edition.metadata;
    let mut issue = Map::new();
    issue.insert("@context".into(), "https://schema.org".into());
    issue.insert("@type".into(), "PublicationIssue".into());
    set(&mut issue, "identifier", &metadata.id);
    set(&mut issue, "name", wording::document_title(metadata));
    set(&mut issue, "inLanguage", &metadata.language);
    set(&mut issue, "issueNumber", &metadata.issue);
    set(&mut issue, "datePublished", date(metadata).unwrap_or_default());
    set(&mut issue, "pagination", &metadata.pages.join(", "));
    if let Some(periodical) = periodical(metadata) {
        issue.insert("isPartOf".into(), periodical);
    }
    let sources: Vec<Value> = metadata.source.iter().map(media_object).collect();
    if !sources.is_empty() {
        issue.insert("isBasedOn".into(), sources.into());
    }
    let language = &metadata.language;
    let introduction = edition.introduction.iter();
    let introduction =
        introduction.map(|part| unsigned(wording::introduction_title(part, language)));
    let articles = edition.articles.iter().map(signed);
    let timeline = edition.timeline.iter();
    let timeline = timeline.map(|part| unsigned(wording::timeline_title(part, language)));
    let mut parts: Vec<Map<String, Value>> = introduction.chain(articles).chain(timeline).collect();
    for (position, part) in (1..).zip(&mut parts) {
        part.insert("position".into(), Value::from(position));
    }
    if !parts.is_empty() {
        issue.insert("hasPart".into(), parts.into_iter().map(Value::Object).collect());
    }
    // A map of strings has no way to fail.
    let mut text = serde_json::to_string_pretty(&issue).unwrap_or_default();
    text.push('\n');
    text
}

fn set(object: &mut Map<String, Value>, name: &str, text: &str) {
    let text = text.trim();
    if !text.is_empty() {
        object.insert(name.into(), text.into());
    }
}

/// The newspaper, or its section or weekly as a part of it.
fn periodical(metadata: &Metadata) -> Option<Value> {
    let named = |kind: &str, name: &str| {
        let name = name.trim();
        (!name.is_empty()).then(|| json!({"@type": kind, "name": name}))
    };
    let newspaper = named("Newspaper", &metadata.publication);
    let Some(mut section) = named("Periodical", &metadata.section) else { return newspaper };
    if let Some(newspaper) = newspaper {
        section["isPartOf"] = newspaper;
    }
    Some(section)
}

fn media_object(source: &Source) -> Value {
    let mut object = Map::new();
    object.insert("@type".into(), "MediaObject".into());
    set(&mut object, "name", &source.path);
    set(&mut object, "sha256", &source.sha256);
    let charset = match source.encoding.as_str() {
        "" => String::new(),
        encoding => format!("; charset={encoding}"),
    };
    if source.kind == "text" {
        set(&mut object, "encodingFormat", &format!("text/plain{charset}"));
    }
    object.into()
}

/// A part that nobody signed.
fn unsigned(name: &str) -> Map<String, Value> {
    let mut part = Map::new();
    part.insert("@type".into(), "Article".into());
    set(&mut part, "name", name);
    part
}

fn signed(article: &Article) -> Map<String, Value> {
    let mut part = unsigned("");
    set(&mut part, "headline", &article.title);
    let other: Vec<&str> = [&article.kicker, &article.subtitle]
        .into_iter()
        .map(|heading| heading.trim())
        .filter(|heading| !heading.is_empty())
        .collect();
    if !other.is_empty() {
        part.insert("alternativeHeadline".into(), other.into());
    }
    let people = article.authors.iter().map(|author| author.trim());
    let people: Vec<Value> = people
        .filter(|name| !name.is_empty())
        .map(|name| json!({"@type": "Person", "name": name}))
        .collect();
    if !people.is_empty() {
        part.insert("author".into(), people.into());
    }
    // Whose it is among several authors is not known, so it stays with the article.
    set(&mut part, "creditText", &article.affiliation);
    part
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_not_said() {
        let edition = Edition::default();
        let issue: Value = serde_json::from_str(&json_ld(&edition)).unwrap();
        let said = json!({
            "@context": "https://schema.org", "@type": "PublicationIssue", "name": "无题"
        });
        assert_eq!(issue, said);
        let elements = dublin_core(&edition);
        assert_eq!(elements, [("title", "无题".to_owned()), ("type", "Text".to_owned())]);
    }

    #[test]
    fn a_date_that_is_none_is_left_out() {
        let mut edition = Edition::default();
        edition.metadata.date = "二月".into();
        assert!(!json_ld(&edition).contains("datePublished"));
        edition.metadata.date = "2024-02".into();
        assert!(json_ld(&edition).contains(r#""datePublished": "2024-02""#));
    }

    #[test]
    fn a_weekly_is_part_of_its_newspaper() {
        let mut metadata = Metadata { section: "城事".into(), ..Metadata::default() };
        let weekly = json!({"@type": "Periodical", "name": "城事"});
        assert_eq!(periodical(&metadata), Some(weekly));
        metadata.publication = "江汀晚报".into();
        let newspaper = json!({"@type": "Newspaper", "name": "江汀晚报"});
        let weekly = json!({"@type": "Periodical", "name": "城事", "isPartOf": newspaper});
        assert_eq!(periodical(&metadata), Some(weekly));
        metadata.section.clear();
        assert_eq!(periodical(&metadata), Some(newspaper));
    }
}
