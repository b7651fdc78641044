//! Edition → Markdown → edition is the identity on everything that Markdown shows.

use super::*;
use crate::model::interlinear::{address, groups};
use crate::model::{DoubtKind, Image, Metadata, Note, Notes, goes_on, is_of_kind, item_levels};
use std::collections::BTreeMap;

/// What Markdown shows of an edition.
fn shown(edition: &Edition) -> Edition {
    let mut shown = edition.clone();
    shown.furniture.clear();
    shown.emendations.clear();
    shown.corrections.clear();
    let notes = Notes::of(edition);
    let ids = edition.notes.iter().map(|note| &note.id);
    let numbers: BTreeMap<String, usize> =
        ids.filter_map(|id| Some((id.clone(), notes.number(id)?))).collect();
    shown.notes.retain_mut(|note| {
        let number = numbers.get(&note.id);
        note.id = number.map(usize::to_string).unwrap_or_default();
        paragraphs(&mut note.paragraphs, &numbers);
        number.is_some()
    });
    shown.notes.sort_by_key(|note| note.id.parse::<usize>().unwrap_or_default());
    if let Some(introduction) = &mut shown.introduction {
        blank(&mut introduction.title);
        paragraphs(&mut introduction.paragraphs, &numbers);
    }
    for article in &mut shown.articles {
        article.heading_confidence = 1.0;
        if article.authors == [""] {
            article.authors.clear();
        }
        paragraphs(&mut article.paragraphs, &numbers);
    }
    if let Some(timeline) = &mut shown.timeline {
        blank(&mut timeline.title);
        for entry in &mut timeline.entries {
            entry.items.retain(|item| !item.text.is_empty());
            for item in &mut entry.items {
                (item.source, item.breaks) = (Vec::new(), Vec::new());
                item.marks = marks(&item.clone().into(), &numbers);
            }
        }
    }
    shown
}

fn blank(title: &mut String) {
    if title.trim().is_empty() {
        title.clear();
    }
}

fn paragraphs(paragraphs: &mut Vec<Paragraph>, numbers: &BTreeMap<String, usize>) {
    paragraphs.retain(|paragraph| !paragraph.text.is_empty() || paragraph.role == Role::Figure);
    // Only what would go on otherwise is told to begin.
    let roles: Vec<Role> = paragraphs.iter().map(|paragraph| paragraph.role).collect();
    let parts = [Role::Item, Role::Quote, Role::Row];
    for (at, paragraph) in paragraphs.iter_mut().enumerate() {
        paragraph.apart &=
            parts.contains(&paragraph.role) && at > 0 && is_of_kind(roles[at - 1], paragraph.role);
    }
    for group in paragraphs.chunk_by_mut(goes_on) {
        let rows: Vec<Vec<Paragraph>> = group.iter().map(Paragraph::row_cells).collect();
        let columns = rows.iter().map(Vec::len).max().unwrap_or(1);
        for (paragraph, cells) in group.iter_mut().zip(rows) {
            paragraph.cells.clear();
            if matches!(paragraph.role, Role::Head | Role::Row) {
                let mut at = 0;
                let counts = cells.iter().map(|cell| cell.text.chars().count() as u32);
                for count in counts.chain(std::iter::repeat(0)).take(columns - 1) {
                    at += count;
                    paragraph.cells.push(at);
                }
            }
            if paragraph.role != Role::Figure {
                paragraph.image = None;
                continue;
            }
            let count = paragraph.text.chars().count();
            paragraph.marks.retain(|mark| mark.is_in(count));
            blank(&mut paragraph.text);
            let is_plain = !paragraph.image.get_or_insert_default().alt.is_empty();
            let end = paragraph.text.chars().count();
            paragraph.marks.sort_by_key(|mark| mark.end);
            paragraph.marks.retain(|mark| mark.kind == InterlinearKind::Note || !is_plain);
            for mark in &mut paragraph.marks {
                if mark.kind == InterlinearKind::Note {
                    (mark.start, mark.end) = (end, end);
                }
            }
        }
        let levels = item_levels(&*group);
        for (paragraph, level) in group.iter_mut().zip(levels) {
            paragraph.level = if paragraph.role == Role::Item { level as u8 } else { 0 };
        }
    }
    for paragraph in paragraphs {
        (paragraph.source, paragraph.breaks) = (Vec::new(), Vec::new());
        paragraph.marks = match paragraph.role {
            Role::Head | Role::Row => marks_of_cells(paragraph, numbers),
            _ => marks(paragraph, numbers),
        };
    }
}

/// The same cell by cell, since no mark reaches over a cell's edge but those that touch.
fn marks_of_cells(row: &Paragraph, numbers: &BTreeMap<String, usize>) -> Vec<Interlinear> {
    let mut all: Vec<Interlinear> = Vec::new();
    let mut at = 0;
    for cell in row.row_cells() {
        for mark in marks(&cell, numbers) {
            let mark = Interlinear { start: mark.start + at, end: mark.end + at, ..mark };
            let touches = |other: &&mut Interlinear| {
                let alike = other.kind == mark.kind && other.text == mark.text;
                alike && mark.kind.joins() && other.end == mark.start
            };
            match all.iter_mut().find(touches) {
                Some(other) => other.end = mark.end,
                None => all.push(mark),
            }
        }
        at += cell.text.chars().count();
    }
    all.sort_by_key(|mark| (mark.start, mark.end, mark.kind));
    all
}

/// The marks as a reader sees them: what touches is one.
fn marks(paragraph: &Paragraph, numbers: &BTreeMap<String, usize>) -> Vec<Interlinear> {
    let mut marks: Vec<Interlinear> = Vec::new();
    let mut at = 0;
    for group in groups(&paragraph.text, &paragraph.marks) {
        let start = at;
        for stretch in &group.stretches {
            let end = at + stretch.text.chars().count();
            for kind in &stretch.kinds {
                match marks.iter_mut().find(|mark| mark.kind == *kind && mark.end == at) {
                    Some(mark) => mark.end = end,
                    None => {
                        marks.push(Interlinear {
                            kind: *kind,
                            start: at,
                            end,
                            text: String::new(),
                        });
                    }
                }
            }
            if let Some(link) = stretch.link.filter(|link| address(link).is_some()) {
                let kind = InterlinearKind::Link;
                let touches = |mark: &&mut Interlinear| {
                    mark.kind == kind && mark.end == at && mark.text == link
                };
                match marks.iter_mut().find(touches) {
                    Some(mark) => mark.end = end,
                    None => {
                        marks.push(Interlinear { kind, start: at, end, text: link.to_owned() });
                    }
                }
            }
            for number in stretch.calls.iter().filter_map(|id| numbers.get(*id)) {
                let (kind, text) = (InterlinearKind::Note, number.to_string());
                marks.push(Interlinear { kind, start: end, end, text });
            }
            at = end;
        }
        if let Some(ruby) = group.ruby {
            let (kind, text) = (InterlinearKind::Ruby, ruby.to_owned());
            marks.push(Interlinear { kind, start, end: at, text });
        }
    }
    marks.sort_by_key(|mark| (mark.start, mark.end, mark.kind));
    marks
}

/// Reads what is written and compares.
fn check(edition: &Edition) -> Result<(), TestCaseError> {
    let markdown = write(edition);
    let Reading { edition: again, remarks, .. } = read(&markdown).expect("our own front matter");
    // What the edition itself has is told too.
    let of_the_edition =
        ["nothing calls", "is no date", "is no language tag", "no note can be called in the title"];
    let is_ours =
        |remark: &&Remark| !of_the_edition.iter().any(|words| remark.message.contains(words));
    let remarks: Vec<_> = remarks.iter().filter(is_ours).collect();
    prop_assert_eq!(&remarks, &Vec::<&Remark>::new(), "{}", markdown);
    prop_assert_eq!(&again, &shown(edition), "{}", markdown);
    prop_assert_eq!(write(&again), markdown);
    Ok(())
}

/// A text that may be empty or blank.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => text(),
        1 => Just(String::new()),
        1 => Just(" \u{3000}".to_owned()),
        2 => prop::sample::select(vec![
            "1. 甲", "1.", "12.5亿", "—", "/", "甲、乙", "、", "**作者** 甲", "第3行：甲", "--09-07", "--09", "（或作乙）",
            "甲（或作乙）", "）", "2023-09-07", "2023-09-07　甲", "<!-- timeline -->", "导言", "大事记",
            "〔　〕内的年份", "[^1]", "[甲](乙)", "![甲](乙)", "|a|b|", "<em>", "</em>", "<ruby>", "<rt>",
            "&#12289;", "\\&#12289;", "  甲  ", "\t", "\u{2028}", "# ", "甲\\", "https://a.com",
        ]).prop_map(str::to_owned),
    ]
}

fn any_role() -> impl Strategy<Value = Role> {
    let roles = vec![
        Role::Body,
        Role::Subhead,
        Role::Item,
        Role::Quote,
        Role::Figure,
        Role::Head,
        Role::Row,
        Role::Row,
    ];
    prop::sample::select(roles)
}

fn any_paragraph() -> impl Strategy<Value = Paragraph> {
    use InterlinearKind::{BookTitle, Deceased, Emphasis, Link, Note, ProperName, Ruby};
    let kinds = vec![Emphasis, ProperName, BookTitle, Deceased, Ruby, Link, Link, Note, Note];
    let kind = prop::sample::select(kinds);
    let links = vec!["https://a.com/?a=1&copy;#b", "mailto:a@b", "#a", "http://甲.cn/(<乙\\\n"];
    let link = prop::sample::select(links);
    let mark = (kind, 0_usize..9, 0_usize..9, any_text(), link, 0..4).prop_map(
        |(kind, start, length, text, link, note)| {
            let text = match kind {
                Ruby => text,
                Link => link.to_owned(),
                Note => format!("n{note}"),
                _ => String::new(),
            };
            Interlinear { kind, start, end: start + length, text }
        },
    );
    let marks = prop_oneof![2 => Just(Vec::new()), 1 => prop::collection::vec(mark, 1..5)];
    let level = prop_oneof![2 => Just(0_u8), 1 => 0_u8..4];
    let image =
        prop::option::of((any_text(), any_text()).prop_map(|(file, alt)| Image { file, alt }));
    let cells = prop::collection::vec(0_u32..9, 0..4).prop_map(|mut cells| {
        cells.sort_unstable();
        cells
    });
    let number =
        prop_oneof![4 => Just(""), 1 => prop::sample::select(vec!["1.", "2.", "1)", "2. "])];
    let text = (number, any_text()).prop_map(|(number, text)| number.to_owned() + &text);
    let apart = prop::bool::weighted(0.2);
    (any_role(), text, marks, level, apart, image, cells).prop_map(
        |(role, text, marks, level, apart, image, cells)| Paragraph {
            role,
            text,
            marks,
            level,
            apart,
            image,
            cells,
            ..Paragraph::default()
        },
    )
}

fn any_notes() -> impl Strategy<Value = Vec<Note>> {
    let plain = |paragraph: Paragraph| Paragraph { role: Role::Body, level: 0, ..paragraph };
    let paragraphs = prop::collection::vec(any_paragraph().prop_map(plain), 0..3);
    let notes = prop::collection::vec(paragraphs, 0..4);
    notes.prop_map(|notes| {
        let named = notes.into_iter().enumerate();
        named.map(|(at, paragraphs)| Note { id: format!("n{at}"), paragraphs }).collect()
    })
}

fn any_paragraphs() -> impl Strategy<Value = Vec<Paragraph>> {
    prop::collection::vec(any_paragraph(), 0..6)
}

fn any_article() -> impl Strategy<Value = Article> {
    let names = prop::collection::vec(any_text(), 0..3);
    let titles = (any_text(), any_text(), any_text(), any_text());
    let id = prop_oneof![Just("a01".to_owned()), Just("a02".to_owned()), any_text()];
    (id, prop::option::of(0_u32..2030), titles, names, any_paragraphs()).prop_map(
        |(id, number, (kicker, title, subtitle, affiliation), authors, paragraphs)| Article {
            id,
            number,
            kicker,
            title,
            subtitle,
            authors,
            affiliation,
            paragraphs,
            heading_confidence: 0.5,
        },
    )
}

fn any_date() -> impl Strategy<Value = String> {
    let dates = vec!["2023-09-07", "1999-08", "1987", "", "2023 春", "—", "1987/1988"];
    prop_oneof![
        3 => prop::sample::select(dates).prop_map(str::to_owned),
        1 => any_text(),
    ]
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let inferred = prop::sample::select(vec![
        vec![],
        vec![Inferred::Year],
        vec![Inferred::Year, Inferred::Month],
        vec![Inferred::Month],
    ]);
    let items = prop::collection::vec(any_paragraph().prop_map(EntryItem::from), 0..3);
    (any_date(), prop::option::of(any_date()), any_text(), any_text(), items, inferred).prop_map(
        |(date, date_end, label, title, items, inferred)| Entry {
            date,
            date_end,
            label,
            title,
            items,
            inferred,
        },
    )
}

fn any_doubt() -> impl Strategy<Value = Doubt> {
    let kind = prop::sample::select(vec![
        DoubtKind::DateInferred,
        DoubtKind::DoubledCharacter,
        DoubtKind::Encoding,
    ]);
    (kind, 0_u32..u32::MAX, any_text(), any_text())
        .prop_map(|(kind, line, message, suggestion)| Doubt { kind, line, message, suggestion })
}

fn any_metadata() -> impl Strategy<Value = Metadata> {
    let texts = prop::collection::vec(any_text(), 8);
    let language = prop::sample::select(vec!["zh-Hans", "zh-Hant", "", "en: #"]);
    let source = (any_text(), any_text()).prop_map(|(path, kind)| Source {
        path,
        kind,
        ..Source::default()
    });
    let lists = (prop::collection::vec(any_text(), 0..3), prop::collection::vec(source, 0..3));
    (texts, language, lists).prop_map(|(texts, language, (pages, source))| {
        let mut texts = texts.into_iter();
        let mut next = || texts.next().unwrap_or_default();
        Metadata {
            id: next(),
            language: language.to_owned(),
            publication: next(),
            section: next(),
            title: next(),
            issue: next(),
            date: next(),
            weekday: next(),
            pages,
            contact: next(),
            motto: String::new(),
            source,
        }
    })
}

fn any_edition() -> impl Strategy<Value = Edition> {
    let introduction = (any_text(), any_paragraphs())
        .prop_map(|(title, paragraphs)| Introduction { title, paragraphs });
    let timeline = (any_text(), prop::collection::vec(any_entry(), 0..4))
        .prop_map(|(title, entries)| Timeline { title, entries });
    (
        any_metadata(),
        prop::option::of(introduction),
        prop::collection::vec(any_article(), 0..4),
        prop::option::of(timeline),
        prop::collection::vec(any_doubt(), 0..3),
        any_notes(),
    )
        .prop_map(|(metadata, introduction, articles, timeline, doubts, notes)| Edition {
            // Where there is no part, none can have notes.
            notes: if introduction.is_none() && articles.is_empty() { Vec::new() } else { notes },
            metadata,
            introduction,
            articles,
            timeline,
            doubts,
            ..Edition::default()
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]
    #[test]
    fn what_is_written_is_read_back(edition in any_edition()) {
        check(&edition)?;
    }

    #[test]
    fn any_text_gives_an_edition_that_can_be_written_and_read(document in prop_oneof![
        any::<String>(),
        prop::collection::vec(any_text(), 0..12).prop_map(|lines| lines.join("\n")),
    ]) {
        // The front matter alone can be broken.
        if let Ok(Reading { edition, .. }) = read(&document) {
            check(&edition)?;
        }
    }
}

#[test]
fn every_committed_page_comes_back() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut count = 0;
    for set in ["dev", "held"] {
        let cases = root.join("tests/corpus").join(set).join("cases");
        for case in std::fs::read_dir(cases).expect("a set").flatten() {
            let Ok(bytes) = std::fs::read(case.path().join("source.txt")) else { continue };
            let transcript = crate::ingest::ingest("source.txt", &bytes).expect("a text");
            let hints = crate::normalize::Hints { id: "page".to_owned() };
            let edition = crate::normalize::normalize(&transcript, &hints);
            check(&edition).unwrap_or_else(|fault| panic!("{:?}: {fault}", case.path()));
            count += 1;
        }
    }
    assert!(count >= 24, "{count} pages");
}
