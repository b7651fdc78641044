use super::*;
use crate::corrections::apply;
use crate::model::{Doubt, DoubtKind, Entry, EntryItem, LineSpan, Timeline};

/// Paragraphs that begin and end alike, so that short anchors lead to several.
fn edition() -> Edition {
    let paragraph = |article: usize, at: usize| Paragraph {
        text: format!(
            "据本报记者报道，第{at}段的话说得很像。这是其中的第{article}篇，说的是同一件事，结尾也一样。"
        ),
        source: vec![LineSpan {
            first: (10 * article + at + 1) as u32,
            last: (10 * article + at + 1) as u32,
        }],
        ..Paragraph::default()
    };
    let article = |index: usize| Article {
        id: format!("a{:02}", index + 1),
        number: None,
        kicker: String::new(),
        title: if index == 1 { String::new() } else { format!("题目{index}") },
        subtitle: String::new(),
        authors: vec!["周明远".into()],
        affiliation: String::new(),
        paragraphs: (0..3).map(|at| paragraph(index, at)).collect(),
        heading_confidence: 0.5,
    };
    let doubt = |line: u32, message: &str| Doubt {
        kind: DoubtKind::NoFinalMark,
        line,
        message: message.into(),
        suggestion: String::new(),
    };
    Edition {
        articles: (0..4).map(article).collect(),
        timeline: Some(Timeline {
            title: "大事记".into(),
            entries: (0..2)
                .map(|at| Entry {
                    date: "2023".into(),
                    items: vec![EntryItem {
                        text: format!("会议开到第{at}天。"),
                        ..EntryItem::default()
                    }],
                    ..Entry::default()
                })
                .collect(),
        }),
        doubts: vec![
            doubt(12, "段末无标点"),
            doubt(23, "段末无标点"),
            doubt(99, "“某某”之后无标点"),
        ],
        ..Edition::default()
    }
}

/// Every act that can be done to it.
fn acts(edition: &Edition) -> Vec<Act> {
    let mut acts = Vec::new();
    for (list, article) in edition.articles.iter().enumerate() {
        for (paragraph, of) in article.paragraphs.iter().enumerate() {
            if paragraph + 1 < article.paragraphs.len() {
                acts.push(Act::Join { list, paragraph });
            }
            for offset in [1, 8, 20, of.text.chars().count() - 1] {
                acts.push(Act::Split { list, paragraph, offset });
            }
            acts.push(Act::Role { list, paragraph, role: Role::Subhead });
            for (start, end) in
                [(0, 1), (3, 5), (12, 13), (of.text.chars().count() - 1, of.text.chars().count())]
            {
                acts.push(Act::Replace { list, paragraph, start, end, right: "〇".into() });
            }
        }
        for other in (0..edition.articles.len()).filter(|other| *other != list) {
            acts.push(Act::Pair { heading: list, body: other, byline: true });
            acts.push(Act::Move { article: list, side: Side::Before, other });
            acts.push(Act::Move { article: list, side: Side::After, other });
        }
        let set = |field: &str, value: &[&str]| Act::Set {
            article: Some(list),
            entry: None,
            field: field.into(),
            value: value.iter().map(|value| (*value).to_owned()).collect(),
        };
        acts.extend([
            set("title", &["新的题目"]),
            set("authors", &["甲", "乙"]),
            set("authors", &[]),
        ]);
    }
    for entry in 0..2 {
        let (field, value) = ("date".to_owned(), vec!["2023-09-07".to_owned()]);
        acts.push(Act::Set { article: None, entry: Some(entry), field, value });
    }
    for doubt in 0..edition.doubts.len() {
        acts.push(Act::Settle { doubt, verdict: Verdict::Reject });
    }
    acts
}

#[test]
fn what_was_done_is_done_again_at_its_place() {
    let edition = edition();
    let acts = acts(&edition);
    for act in &acts {
        let correction = propose(act, &edition).unwrap_or_else(|error| panic!("{act:?}: {error}"));
        let text = crate::corrections::add("", &correction).unwrap();
        let read = crate::corrections::parse(std::path::Path::new("x"), &text).unwrap();
        let mut after = edition.clone();
        assert_eq!(apply(&read, &mut after), [], "{act:?}");
        assert!(is_done(act, &edition, &after), "{act:?}: {text}");
        assert!(!after.corrections[0].changed, "{act:?}: {text}");
    }
    assert!(acts.len() > 150, "{}", acts.len());
}

#[test]
fn places_that_are_none_are_told() {
    let edition = edition();
    let fault = |act: &Act| propose(act, &edition).unwrap_err().fault;
    let date = |value: &str| Act::Set {
        article: None,
        entry: Some(0),
        field: "date".into(),
        value: vec![value.into()],
    };
    assert_eq!(fault(&Act::Join { list: 9, paragraph: 0 }), Fault::Gone);
    assert_eq!(fault(&Act::Role { list: 0, paragraph: 0, role: Role::Body }), Fault::Unchanged);
    assert_eq!(propose(&date("明天"), &edition), Err(Reason::of(Fault::NoDate, ["明天"])));
    for act in [
        Act::Join { list: 0, paragraph: 2 },
        Act::Join { list: 9, paragraph: 0 },
        Act::Split { list: 0, paragraph: 0, offset: 0 },
        Act::Split { list: 0, paragraph: 0, offset: 4000 },
        Act::Role { list: 0, paragraph: 0, role: Role::Body },
        Act::Pair { heading: 0, body: 0, byline: false },
        Act::Move { article: 0, side: Side::Before, other: 0 },
        Act::Move { article: 7, side: Side::Before, other: 0 },
        Act::Set { article: None, entry: None, field: "colour".into(), value: vec!["red".into()] },
        date("tomorrow"),
        Act::Replace { list: 0, paragraph: 0, start: 4, end: 4, right: "甲".into() },
        Act::Replace { list: 0, paragraph: 0, start: 4, end: 2, right: "甲".into() },
        Act::Settle { doubt: 3, verdict: Verdict::Accept },
    ] {
        assert!(propose(&act, &edition).is_err(), "{act:?}");
    }
}

#[test]
fn places_that_cannot_be_told_apart_are_not_guessed() {
    let mut edition = edition();
    let twin = edition.articles[0].paragraphs[0].clone();
    edition.articles[2].paragraphs[1] = twin;
    assert!(propose(&Act::Split { list: 0, paragraph: 0, offset: 8 }, &edition).is_err());
    assert!(propose(&Act::Split { list: 0, paragraph: 1, offset: 8 }, &edition).is_ok());
}
