//! Editions to write: the committed pages, one with everything that an edition can have, and one
//! with what no edition should have.

use banxin::ingest::ingest;
use banxin::model::{
    Article, CorrectionKind, CorrectionMade, Doubt, DoubtKind, Edition, Emendation, EmendationKind,
    Entry, EntryItem, Furniture, FurnitureKind, Image, Inferred, Interlinear, InterlinearKind,
    Introduction, LineSpan, Metadata, Note, Paragraph, Role, Source, Timeline, Transcript,
};
use banxin::normalize::{Hints, normalize};
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The real issue and every committed page, with their names and sources.
pub fn pages() -> Vec<(String, Transcript, Edition)> {
    let mut sources: Vec<(String, PathBuf)> =
        vec![("issue-497".to_owned(), root().join("source/issue-497.txt"))];
    for set in ["dev", "held"] {
        let folder = root().join("tests/corpus").join(set).join("cases");
        for case in std::fs::read_dir(folder).expect("the set is there") {
            let case = case.expect("a case").path();
            if case.is_dir() {
                let name = case.file_name().expect("a name").to_string_lossy().into_owned();
                sources.push((format!("{set}-{name}"), case.join("source.txt")));
            }
        }
    }
    sources.sort();
    assert!(sources.len() >= 80, "{} pages", sources.len());
    let recovered = sources.into_iter().map(|(name, source)| {
        let bytes = std::fs::read(source).expect("a source");
        let transcript = ingest(&format!("{name}.txt"), &bytes).expect("a text");
        let edition = normalize(&transcript, &Hints { id: name.clone() });
        (name, transcript, edition)
    });
    recovered.collect()
}

/// Every edition there is for testing, by name.
pub fn all() -> Vec<(String, Edition)> {
    let mut all: Vec<(String, Edition)> =
        pages().into_iter().map(|(name, _, edition)| (name, edition)).collect();
    all.push(("everything".into(), everything()));
    all.push(("hostile".into(), hostile()));
    all.push(("empty".into(), Edition::default()));
    all
}

fn spans(spans: &[(u32, u32)]) -> Vec<LineSpan> {
    spans.iter().copied().map(LineSpan::from).collect()
}

fn paragraph(role: Role, text: &str, source: &[(u32, u32)], breaks: &[u32]) -> Paragraph {
    Paragraph {
        role,
        text: text.into(),
        source: spans(source),
        breaks: breaks.to_vec(),
        ..Paragraph::default()
    }
}

fn emendation(kind: EmendationKind, line: u32, before: &str, after: &str) -> Emendation {
    Emendation { kind, line, before: before.into(), after: after.into() }
}

fn doubt(kind: DoubtKind, line: u32, message: &str, suggestion: &str) -> Doubt {
    Doubt { kind, line, message: message.into(), suggestion: suggestion.into() }
}

/// An edition with everything that an edition can have.
pub fn everything() -> Edition {
    let mark = |kind, start, end, text: &str| Interlinear { kind, start, end, text: text.into() };
    let marked = Paragraph {
        marks: vec![
            mark(InterlinearKind::ProperName, 0, 2, ""),
            mark(InterlinearKind::Deceased, 0, 2, ""),
            mark(InterlinearKind::BookTitle, 3, 5, ""),
            mark(InterlinearKind::Emphasis, 7, 10, ""),
            mark(InterlinearKind::Ruby, 8, 10, "dī"),
            mark(InterlinearKind::Link, 2, 4, "https://a.cn/?a=1&b=2"),
            mark(InterlinearKind::Note, 5, 5, "x"),
            mark(InterlinearKind::Note, 11, 11, "x"),
        ],
        ..paragraph(Role::Body, "鲁迅的野草写在堤坝上。", &[(9, 10)], &[9])
    };
    let item = |text: &str, line, breaks: &[u32]| EntryItem {
        text: text.into(),
        source: spans(&[(line, line + breaks.len() as u32)]),
        breaks: breaks.to_vec(),
        marks: vec![
            mark(InterlinearKind::Emphasis, 0, 1, ""),
            mark(InterlinearKind::Note, 2, 2, "x"),
        ],
    };
    Edition {
        notes: vec![
            Note {
                id: "x".into(),
                paragraphs: vec![paragraph(Role::Body, "散文诗集。", &[], &[])],
            },
            Note {
                id: "y".into(),
                paragraphs: vec![paragraph(Role::Body, "无人引用。", &[], &[])],
            },
        ],
        metadata: Metadata {
            id: "jiang-1086".into(),
            language: "zh-Hans".into(),
            publication: "江汀晚报".into(),
            section: "城事特刊".into(),
            title: "堤上的春天".into(),
            issue: "1086".into(),
            date: "2025-04-19".into(),
            weekday: "星期六".into(),
            pages: vec!["08".into(), "09".into()],
            contact: "电话：0000".into(),
            motto: "记城事".into(),
            source: vec![Source {
                path: "江汀 1086.txt".into(),
                sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
                encoding: "GB18030".into(),
                kind: "text".into(),
            }],
        },
        introduction: Some(Introduction {
            title: "编者按".into(),
            paragraphs: vec![paragraph(Role::Body, "春天来了。", &[(2, 2)], &[])],
        }),
        articles: vec![
            Article {
                id: "a01".into(),
                number: Some(1),
                kicker: "城市记忆".into(),
                title: "堤岸的早晨".into(),
                subtitle: "——一个老人的记录".into(),
                authors: vec!["林晓".into(), "周明远".into()],
                affiliation: "本报记者".into(),
                paragraphs: vec![
                    paragraph(
                        Role::Body,
                        "风里有land-oriented的暖意，堤上有300人。",
                        &[(4, 5), (7, 8)],
                        &[14, 20, 25],
                    ),
                    paragraph(Role::Subhead, "堤坝", &[(8, 8)], &[]),
                    marked,
                    paragraph(Role::Item, "一、樱花开了。", &[(11, 11)], &[]),
                    Paragraph {
                        level: 1,
                        ..paragraph(Role::Item, "海棠也开了。", &[(12, 12)], &[])
                    },
                    Paragraph { apart: true, ..paragraph(Role::Item, "柳树绿了。", &[], &[]) },
                    Paragraph {
                        image: Some(Image { file: "图/gate 1.png".into(), alt: "大门".into() }),
                        ..paragraph(Role::Figure, "公园的门", &[], &[])
                    },
                    Paragraph { cells: vec![2], ..paragraph(Role::Head, "月份气温", &[], &[]) },
                    Paragraph {
                        cells: vec![2], ..paragraph(Role::Row, "三月十二度", &[], &[])
                    },
                    paragraph(Role::Quote, "潮水退去，", &[(13, 13)], &[]),
                    paragraph(Role::Quote, "堤岸醒来。", &[(14, 14)], &[]),
                ],
                heading_confidence: 0.93,
            },
            Article {
                id: "a02".into(),
                number: None,
                kicker: String::new(),
                title: "老码头要修成图书馆".into(),
                subtitle: String::new(),
                authors: Vec::new(),
                affiliation: String::new(),
                paragraphs: vec![paragraph(Role::Subhead, "仓库", &[(16, 16)], &[])],
                heading_confidence: 1.0,
            },
        ],
        timeline: Some(Timeline {
            title: "大事记".into(),
            entries: vec![
                Entry {
                    date: "2023-09-07".into(),
                    date_end: Some("2023-09-10".into()),
                    label: "会议".into(),
                    title: "堤防座谈会".into(),
                    items: vec![
                        item("在会上讨论了堤防。", 20, &[5]),
                        item("通过了方案。", 22, &[]),
                    ],
                    inferred: vec![Inferred::Year, Inferred::Month],
                },
                Entry { date: "1999-08".into(), title: "动工".into(), ..Entry::default() },
                Entry { date: "春".into(), title: "移栽".into(), ..Entry::default() },
            ],
        }),
        furniture: vec![Furniture {
            kind: FurnitureKind::Folio,
            text: "08·09".into(),
            source: spans(&[(30, 30)]),
        }],
        emendations: vec![
            emendation(EmendationKind::HyphenDropped, 4, "orient-/ed", "oriented"),
            emendation(EmendationKind::WordJoined, 7, "30/0", "300"),
            emendation(EmendationKind::MarkWidened, 5, ",", "，"),
            emendation(EmendationKind::BulletRemoved, 12, "●", ""),
            emendation(EmendationKind::BulletRemoved, 20, "▼", ""),
            emendation(EmendationKind::BlankRemoved, 3, "林 晓", "林晓"),
            emendation(EmendationKind::ControlRemoved, 6, "\u{7}", ""),
        ],
        corrections: vec![CorrectionMade {
            kind: CorrectionKind::Replace,
            line: 9,
            what: "已 → 己".into(),
            changed: true,
            who: "王编辑".into(),
            when: "2026-11-24".into(),
            why: "对照纸本".into(),
        }],
        doubts: vec![
            doubt(DoubtKind::SuspectedMisreading, 5, "“暖意”或有误", "暖气"),
            doubt(DoubtKind::NoFinalMark, 22, "段末没有标点", ""),
            doubt(DoubtKind::HeadingPairing, 15, "题文配对未定", ""),
        ],
        ..Edition::default()
    }
}

/// Text that tries to be something else: markup, controls, bidirectional overrides, ends of
/// sections, places that are not there.
pub fn hostile() -> Edition {
    let nasty = "]]></p><!-- & \u{0}\u{1}\u{8}\u{B}\u{1B}\u{7F}\u{85}\u{FFFE}\u{FDD0}\u{1FFFF} \
                 \u{202E}覆\u{2066}盖 \"'<?x?>&amp;\t\u{FFFD}𠮷e\u{301}";
    let long = "题".repeat(10_000);
    let mark = |kind, start, end, text: &str| Interlinear { kind, start, end, text: text.into() };
    let mut edition = everything();
    let metadata = &mut edition.metadata;
    metadata.id = "../../etc/passwd\u{0}".into();
    metadata.language = "zh Hans\"<".into();
    metadata.date = "2024-02-30".into();
    metadata.title = nasty.into();
    metadata.publication = long.clone();
    metadata.issue = nasty.into();
    metadata.pages = vec![nasty.into(), String::new(), "\n".into()];
    metadata.source[0].path = format!("../{nasty} #?%41/C:\\con.txt");
    metadata.source[0].sha256 = nasty.into();
    for id in ["", "a01", "a01", "a01.2", "1 \u{1}x", "题"] {
        let mut article = edition.articles[0].clone();
        article.id = id.into();
        article.title.clone_from(&long);
        article.kicker = nasty.into();
        article.authors = vec![nasty.into(), " ".into(), String::new()];
        article.affiliation = nasty.into();
        article.heading_confidence = 1e300;
        for (role, source, breaks) in [
            (Role::Body, &[(0, 0)][..], &[][..]),
            (Role::Quote, &[(9, 3), (u32::MAX, u32::MAX)], &[1]),
            (Role::Item, &[(1, u32::MAX)], &[7]),
            (Role::Subhead, &[(1, 3)], &[9, 4]),
            (Role::Subhead, &[(1, 3)], &[2, 4_000_000]),
            (Role::Body, &[(1, 4)], &[0, 3, 3]),
            (Role::Body, &[], &[3]),
        ] {
            let marks = vec![
                mark(InterlinearKind::Ruby, 0, 4, nasty),
                mark(InterlinearKind::Emphasis, 3, 9, ""),
                mark(InterlinearKind::Deceased, 9, 3, ""),
                mark(InterlinearKind::BookTitle, 5, usize::MAX, ""),
            ];
            let text = nasty;
            article.paragraphs.push(Paragraph { marks, ..paragraph(role, text, source, breaks) });
        }
        article.paragraphs.push(paragraph(Role::Body, "", &[(2, 3)], &[0]));
        article.paragraphs.push(paragraph(Role::Item, "", &[(3, 3)], &[]));
        edition.articles.push(article);
    }
    let timeline = edition.timeline.as_mut().expect("one");
    timeline.entries.push(Entry {
        date: nasty.into(),
        date_end: Some(nasty.into()),
        label: nasty.into(),
        title: long,
        items: vec![EntryItem {
            text: nasty.into(),
            source: spans(&[(1, 2)]),
            breaks: vec![u32::MAX],
            marks: vec![
                mark(InterlinearKind::Ruby, 0, 4, nasty),
                mark(InterlinearKind::Link, 3, usize::MAX, nasty),
                mark(InterlinearKind::Emphasis, 9, 3, ""),
                mark(InterlinearKind::Note, 1, 1, "z"),
            ],
        }],
        ..Entry::default()
    });
    timeline.entries.push(Entry {
        date: "0000-00".into(),
        date_end: Some("2024-01".into()),
        ..Entry::default()
    });
    edition.furniture.push(Furniture {
        kind: FurnitureKind::Other,
        text: nasty.into(),
        source: spans(&[(0, 0), (5, 2)]),
    });
    for kind in [EmendationKind::Composed, EmendationKind::WordJoined, EmendationKind::Corrected] {
        for line in [0, 1, 2, 3, u32::MAX] {
            edition.emendations.push(emendation(kind, line, nasty, "&"));
            edition.emendations.push(emendation(kind, line, "<//p>", "<p>"));
            edition.emendations.push(emendation(kind, line, "/", ""));
            edition.doubts.push(doubt(DoubtKind::Encoding, line, nasty, nasty));
        }
    }
    edition
}
