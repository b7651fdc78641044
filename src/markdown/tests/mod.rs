//! Tests of the document: it renders to the edition's text, whatever the text is.

use super::*;
use crate::model::{
    Article, Doubt, Edition, Entry, EntryItem, Inferred, Interlinear, InterlinearKind,
    Introduction, Paragraph, Role, Source, Timeline,
};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

mod by_hand;
mod round_trip;

/// The text of each block that a reader would see, in order, with the block's mark.
fn blocks(markdown: &str, options: Options) -> Vec<(String, String)> {
    let body = markdown.splitn(3, "---\n").nth(2).expect("front matter");
    let (mut blocks, mut text, mut marks) = (Vec::new(), String::new(), Vec::new());
    for event in Parser::new_ext(body, options) {
        match event {
            Event::Start(Tag::BlockQuote(_)) => marks.push(">"),
            Event::Start(Tag::Item) => marks.push("-"),
            Event::Start(Tag::Strong) => text.push('⟦'),
            Event::End(TagEnd::Strong) => text.push('⟧'),
            Event::End(TagEnd::BlockQuote(_)) => drop(marks.pop()),
            Event::End(TagEnd::Item) => {
                if !text.is_empty() {
                    blocks.push(("-".to_owned(), std::mem::take(&mut text)));
                }
                marks.pop();
            }
            Event::End(TagEnd::Paragraph) => {
                blocks.push((marks.concat(), std::mem::take(&mut text)));
            }
            Event::End(TagEnd::Heading(level)) => {
                let mark = "#".repeat(level as usize);
                blocks.push((mark, std::mem::take(&mut text)));
            }
            Event::Text(part) => text.push_str(&part),
            Event::HardBreak => text.push('\n'),
            Event::Start(
                Tag::Paragraph | Tag::Heading { .. } | Tag::List(None) | Tag::HtmlBlock,
            )
            | Event::End(TagEnd::List(_) | TagEnd::HtmlBlock)
            | Event::Html(_) => {}
            other => panic!("the text became markup: {other:?}"),
        }
    }
    blocks
}

/// What forges switch on, all at once.
fn forge() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM
}

fn paragraph(role: Role, text: &str) -> Paragraph {
    Paragraph { role, text: text.to_owned(), ..Paragraph::default() }
}

fn article(paragraphs: Vec<Paragraph>) -> Article {
    Article {
        id: "a01".into(),
        number: Some(1),
        kicker: "理论*基础*问".into(),
        title: "为什么".into(),
        subtitle: "——记".into(),
        authors: vec!["甲".into(), "乙、丙".into()],
        affiliation: "大学".into(),
        paragraphs,
        heading_confidence: 1.0,
    }
}

fn edition(articles: Vec<Article>) -> Edition {
    let mut edition = Edition { articles, ..Edition::default() };
    edition.metadata.title = "题".into();
    edition.metadata.language = "zh-Hans".into();
    edition
}

#[test]
fn roles_and_fields_are_told_apart() {
    let mut edition = edition(vec![article(vec![
        paragraph(Role::Body, "**作者** 甲"),
        paragraph(Role::Item, "1. 甲"),
        paragraph(Role::Item, "乙"),
        paragraph(Role::Body, "    丙"),
        paragraph(Role::Quote, "丁"),
        paragraph(Role::Quote, "戊"),
        paragraph(Role::Subhead, "己 #"),
    ])]);
    edition.introduction =
        Some(Introduction { title: String::new(), paragraphs: vec![paragraph(Role::Body, "庚")] });
    edition.timeline = Some(Timeline {
        title: "事".into(),
        entries: vec![Entry {
            date: "2023-09-07".into(),
            date_end: Some("2023-09-10".into()),
            label: "会议".into(),
            title: "辛".into(),
            items: vec![EntryItem { text: "壬".into(), ..EntryItem::default() }],
            inferred: vec![Inferred::Year],
        }],
    });
    let markdown = write(&edition);
    assert!(markdown.contains("\n<!-- introduction: untitled -->\n\n## 导言\n"), "{markdown}");
    assert!(markdown.contains("\n<!-- timeline -->\n\n## 事\n"), "{markdown}");
    let blocks = blocks(&markdown, forge());
    let expected = [
        ("#", "题"),
        ("##", "导言"),
        ("", "庚"),
        ("##", "1. 为什么"),
        ("", "⟦引题⟧ 理论*基础*问\n⟦副题⟧ ——记\n⟦作者⟧ 甲、乙、丙\n⟦单位⟧ 大学"),
        ("", "**作者** 甲"),
        ("-", "1. 甲"),
        ("-", "乙"),
        ("", "    丙"),
        (">", "丁"),
        (">", "戊"),
        ("###", "己 #"),
        ("##", "事"),
        ("", "〔　〕内的年份，底本原未印出，据上下文推定。"),
        ("###", "2023-09-07/2023-09-10\u{3000}辛"),
        ("", "⟦类别⟧ 会议\n⟦推定⟧ 年"),
        ("-", "壬"),
    ];
    let got: Vec<(&str, &str)> = blocks.iter().map(|(m, t)| (m.as_str(), t.as_str())).collect();
    assert_eq!(got, expected);
}

#[test]
fn what_stands_beside_the_text_is_marked_up() {
    let mark = |kind, start, end, text: &str| Interlinear { kind, start, end, text: text.into() };
    let marks = vec![
        mark(InterlinearKind::Emphasis, 0, 2, ""),
        mark(InterlinearKind::Ruby, 1, 3, "<a>"),
        mark(InterlinearKind::BookTitle, 2, 4, ""),
    ];
    let body = Paragraph { text: "- *丙丁".into(), marks, ..Paragraph::default() };
    let markdown = write(&edition(vec![article(vec![body])]));
    assert!(
        markdown.contains(
            "<em>-</em><ruby><em>&#32;</em><cite>\\*</cite><rt>\\<a></rt></ruby><cite>丙</cite>丁"
        ),
        "{markdown}"
    );
    let events = pulldown_cmark::Parser::new(&markdown).filter_map(|event| match event {
        pulldown_cmark::Event::Text(text) => Some(text.to_string()),
        _ => None,
    });
    assert!(events.collect::<String>().contains("- *<a>丙丁"), "{markdown}");
}

#[test]
fn a_doubt_is_a_line_of_its_own() {
    let mut edition = edition(Vec::new());
    for line in [3, 4] {
        edition.doubts.push(Doubt {
            kind: crate::model::DoubtKind::DoubledCharacter,
            line,
            message: "重字".into(),
            suggestion: "字".into(),
        });
    }
    let markdown = write(&edition);
    assert!(
        markdown.ends_with(
            "## 存疑\n\n- 第3行：重字（或作字）<!-- doubled-character -->\n\
             - 第4行：重字（或作字）<!-- doubled-character -->\n"
        ),
        "{markdown}"
    );
}

#[test]
fn front_matter_holds_every_field() {
    let mut edition = edition(Vec::new());
    edition.metadata.motto = "a: \"b\"\n---\n#".into();
    edition.metadata.pages = vec!["06".into(), "A07".into()];
    edition.metadata.source = vec![Source { path: "甲.txt".into(), ..Source::default() }];
    let markdown = write(&edition);
    assert!(markdown.contains("\nmotto: \"a: \\\"b\\\"\\n---\\n#\"\n"), "{markdown}");
    assert!(markdown.contains("\npages: [\"06\", \"A07\"]\n"));
    assert!(markdown.contains("\nsource:\n  - path: \"甲.txt\"\n    sha256: \"\"\n"));
}

/// Any text that one line of the source can be: no NUL, which Markdown cannot hold, and not blank.
fn text() -> impl Strategy<Value = String> {
    let marks = prop::sample::select(vec![
        "#",
        "-",
        "+",
        "*",
        "_",
        "`",
        "~",
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "!",
        "|",
        "$",
        "&",
        ";",
        "\\",
        "{",
        "}",
        "=",
        ":",
        ".",
        "1",
        " ",
        "\t",
        "甲",
        "a",
        "&amp;",
        "<b>",
        "---",
        "```",
        "：",
        "　",
        "\u{a0}",
        "\n",
        "www.a.com",
        "^",
        "\u{85}",
        "\r",
    ]);
    let marked = prop::collection::vec(marks, 1..12).prop_map(|parts| parts.concat());
    prop_oneof![marked, "\\PC{1,20}", any::<String>()]
        .prop_map(|text| text.replace('\0', ""))
        .prop_filter("not blank", |text| !text.trim().is_empty())
}

proptest! {
    #[test]
    fn whatever_the_text_it_is_what_renders(
        texts in prop::collection::vec((0_usize..4, text()), 1..6),
        title in text(),
        name in text(),
    ) {
        let roles = [Role::Body, Role::Subhead, Role::Item, Role::Quote];
        let paragraphs: Vec<Paragraph> =
            texts.iter().map(|(role, text)| paragraph(roles[*role], text)).collect();
        let mut article = article(paragraphs);
        article.number = None;
        article.title = title.clone();
        article.kicker = name.clone();
        article.authors.clear();
        let markdown = write(&edition(vec![article]));
        for options in [Options::empty(), forge()] {
            let blocks = blocks(&markdown, options);
            let marks = ["", "###", "-", ">"];
            let mut expected = vec![
                ("#".to_owned(), "题".to_owned()),
                ("##".to_owned(), title.clone()),
                (String::new(), format!("⟦引题⟧ {name}\n⟦副题⟧ ——记\n⟦单位⟧ 大学")),
            ];
            expected.extend(texts.iter().map(|(role, text)| (marks[*role].to_owned(), text.clone())));
            prop_assert_eq!(blocks, expected, "{}", markdown);
        }
    }
}
