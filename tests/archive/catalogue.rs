//! The record for a catalogue: valid for every edition, true, and complete.

use crate::editions;
use crate::schema::{assert_valid, mutants, schema};
use banxin::catalogue::json_ld;
use banxin::model::Edition;
use serde_json::{Value, json};

fn record(edition: &Edition) -> Value {
    let text = json_ld(edition);
    assert!(text.ends_with("}\n"));
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn every_record_is_valid() {
    let (_, validator) = schema("catalogue-1.schema.json");
    for (name, edition) in editions::all() {
        assert_valid(&name, &record(&edition), &validator);
    }
}

#[test]
fn what_differs_in_one_place_is_refused() {
    let (_, validator) = schema("catalogue-1.schema.json");
    let optional = [
        "identifier",
        "inLanguage",
        "issueNumber",
        "datePublished",
        "pagination",
        "isPartOf",
        "isBasedOn",
        "hasPart",
        "sha256",
        "encodingFormat",
        "headline",
        "alternativeHeadline",
        "author",
        "creditText",
    ];
    let mutants = mutants(&record(&editions::everything()), &optional);
    // A file or an unsigned part may be without a name.
    let may_go = |what: &str| {
        what.ends_with("without name")
            && (what.starts_with("/isBasedOn")
                || what.starts_with("/hasPart") && !what.contains("author"))
    };
    let passed: Vec<&String> = mutants
        .iter()
        .filter(|(what, mutant)| !may_go(what) && validator.is_valid(mutant))
        .map(|(what, _)| what)
        .collect();
    assert!(mutants.len() > 50, "{}", mutants.len());
    assert!(passed.is_empty(), "{passed:#?}");
}

#[test]
fn the_record_has_what_the_edition_knows() {
    let newspaper = json!({"@type": "Newspaper", "name": "江汀晚报"});
    let expected = json!({
        "@context": "https://schema.org",
        "@type": "PublicationIssue",
        "identifier": "jiang-1086",
        "name": "堤上的春天",
        "inLanguage": "zh-Hans",
        "issueNumber": "1086",
        "datePublished": "2025-04-19",
        "pagination": "08, 09",
        "isPartOf": {"@type": "Periodical", "name": "城事特刊", "isPartOf": newspaper},
        "isBasedOn": [{
            "@type": "MediaObject",
            "name": "江汀 1086.txt",
            "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "encodingFormat": "text/plain; charset=GB18030"
        }],
        "hasPart": [
            {"@type": "Article", "position": 1, "name": "编者按"},
            {
                "@type": "Article",
                "position": 2,
                "headline": "堤岸的早晨",
                "alternativeHeadline": ["城市记忆", "——一个老人的记录"],
                "author": [
                    {"@type": "Person", "name": "林晓"},
                    {"@type": "Person", "name": "周明远"}
                ],
                "creditText": "本报记者"
            },
            {"@type": "Article", "position": 3, "headline": "老码头要修成图书馆"},
            {"@type": "Article", "position": 4, "name": "大事记"}
        ]
    });
    assert_eq!(record(&editions::everything()), expected);
}

#[test]
fn every_article_of_every_page_is_a_part() {
    for (name, _, edition) in editions::pages() {
        let record = record(&edition);
        let parts = record["hasPart"].as_array().expect("parts");
        let headlines: Vec<&str> = parts
            .iter()
            .filter(|part| part.get("name").is_none())
            .map(|part| part["headline"].as_str().unwrap_or(""))
            .collect();
        let titles: Vec<&str> =
            edition.articles.iter().map(|article| article.title.trim()).collect();
        assert_eq!(headlines, titles, "{name}");
    }
}
