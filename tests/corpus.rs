//! Whole pages, from bytes to edition: conservation for every committed page, readable snapshots
//! for those that decisions are made on, and the real issue's structure in figures.

use banxin::check::proof;
use banxin::ingest::ingest;
use banxin::model::{DoubtKind, Edition, EntryItem, Inferred, Ledger, LineSpan, Transcript};
use banxin::normalize::{Hints, normalize_with_ledger};
use std::collections::BTreeMap;
use std::fmt::{Debug, Write};
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Names and sources of a set's pages, by name.
fn cases(set: &str) -> Vec<(String, PathBuf)> {
    let folder = root().join("tests/corpus").join(set).join("cases");
    let mut cases: Vec<(String, PathBuf)> = std::fs::read_dir(folder)
        .expect("the set is there")
        .map(|entry| entry.expect("a case").path())
        .filter(|case| case.is_dir())
        .map(|case| {
            let name = case.file_name().expect("a name").to_string_lossy().into_owned();
            (name, case.join("source.txt"))
        })
        .collect();
    cases.sort();
    cases
}

fn recover(id: &str, source: &Path) -> (Transcript, Edition, Ledger) {
    let bytes = std::fs::read(source).expect("a source");
    let transcript = ingest(&format!("{id}.txt"), &bytes).expect("a text");
    let (edition, ledger) = normalize_with_ledger(&transcript, &Hints { id: id.to_owned() });
    (transcript, edition, ledger)
}

fn issue() -> (Transcript, Edition, Ledger) {
    recover("issue-497", &root().join("source/issue-497.txt"))
}

#[test]
fn every_character_is_accounted_for() {
    let pages = [cases("dev"), cases("held")].concat();
    assert!(pages.len() >= 24, "{} pages", pages.len());
    for (name, source) in &pages {
        let (transcript, edition, ledger) = recover(name, source);
        let report = proof(&transcript, &edition, &ledger);
        assert!(report.holds(), "{name}: {report:?}");
    }
    let (transcript, edition, ledger) = issue();
    let report = proof(&transcript, &edition, &ledger);
    assert!(report.holds(), "{report:?}");
}

#[test]
fn a_traditional_book_says_in_traditional_what_its_dates_were_inferred_from() {
    let mut notes = 0;
    for (name, source) in cases("dev") {
        let (_, edition, _) = recover(&name, &source);
        let note = banxin::wording::inference_note(&edition);
        if let Some(note) = note.filter(|_| edition.metadata.language == "zh-Hant") {
            notes += 1;
            let simplified = |c| "条标题写与后时间内据系没书".contains(c);
            assert!(!note.contains(simplified), "{name}: {note}");
        }
    }
    assert!(notes > 0, "no such page");
}

#[test]
fn the_issue_is_whole() {
    let (_, edition, _) = issue();
    let numbers: Vec<_> = edition.articles.iter().map(|article| article.number).collect();
    assert_eq!(numbers, (1..=10).map(Some).collect::<Vec<_>>());
    let paragraphs: usize = edition.articles.iter().map(|article| article.paragraphs.len()).sum();
    assert_eq!(paragraphs, 47);
    let introduction = edition.introduction.as_ref().expect("an introduction");
    assert_eq!(introduction.paragraphs.len(), 2);
    let timeline = edition.timeline.as_ref().expect("a timeline");
    let dates: Vec<(&str, &[Inferred])> =
        timeline.entries.iter().map(|entry| (&*entry.date, &*entry.inferred)).collect();
    let year: &[Inferred] = &[Inferred::Year];
    assert_eq!(dates, [("2023-09-07", year), ("2023-12-11", year), ("2024-01-31", &[])]);
    let doubled =
        edition.doubts.iter().find(|doubt| doubt.kind == DoubtKind::DoubledCharacter).expect("one");
    assert_eq!(doubled.line, 577);
}

#[test]
fn pages_read_as_before() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        insta::assert_snapshot!("issue-497", summary(&issue().1));
        for (name, source) in cases("dev") {
            insta::assert_snapshot!(name.clone(), summary(&recover(&name, &source).1));
        }
    });
}

/// A kind as JSON names it.
fn kind(kind: impl Debug) -> String {
    let mut out = String::new();
    for c in format!("{kind:?}").chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.extend(c.to_lowercase());
    }
    out
}

/// The first and last characters of a text, its length, and its lines: `甲乙丙丁…己庚辛。 140 3-9`.
fn glimpse(text: &str, source: &[LineSpan]) -> String {
    const SHOWN: usize = 6;
    let chars: Vec<char> = text.chars().collect();
    let shown = if chars.len() <= 2 * SHOWN + 1 {
        text.to_owned()
    } else {
        let (head, tail) = (&chars[..SHOWN], &chars[chars.len() - SHOWN..]);
        head.iter().chain(&['…']).chain(tail).collect()
    };
    let lines: Vec<String> =
        source.iter().map(|span| format!("{}-{}", span.first, span.last)).collect();
    format!("{shown} {} {}", chars.len(), lines.join(" "))
}

/// The edition for reading: what was decided, and not the text itself.
fn summary(edition: &Edition) -> String {
    let mut out = String::new();
    let metadata = &edition.metadata;
    let fields = [
        &metadata.language,
        &metadata.publication,
        &metadata.section,
        &metadata.title,
        &metadata.issue,
        &metadata.date,
        &metadata.weekday,
        &metadata.pages.join(","),
        &metadata.contact,
        &metadata.motto,
    ];
    line(&mut out, &fields.map(|field| &**field).join("|"));
    if let Some(introduction) = &edition.introduction {
        line(&mut out, &format!("introduction {}", introduction.title));
        for paragraph in &introduction.paragraphs {
            let role = kind(paragraph.role);
            line(&mut out, &format!("  {role} {}", glimpse(&paragraph.text, &paragraph.source)));
        }
    }
    for article in &edition.articles {
        let number = article.number.map(|number| number.to_string()).unwrap_or_default();
        let heading = [
            &*article.id,
            &number,
            &article.kicker,
            &article.title,
            &article.subtitle,
            &article.authors.join("、"),
            &article.affiliation,
        ];
        line(&mut out, &format!("{} {:.2}", heading.join("|"), article.heading_confidence));
        for paragraph in &article.paragraphs {
            let role = kind(paragraph.role);
            line(&mut out, &format!("  {role} {}", glimpse(&paragraph.text, &paragraph.source)));
        }
    }
    if let Some(timeline) = &edition.timeline {
        line(&mut out, &format!("timeline {}", timeline.title));
        for entry in &timeline.entries {
            let end = entry.date_end.as_ref().map(|end| format!("/{end}")).unwrap_or_default();
            let inferred: String =
                entry.inferred.iter().map(|part| format!(" {}?", kind(part))).collect();
            let date = format!("{}{end}{inferred}", entry.date);
            line(&mut out, &format!("  {date} {} {}", entry.label, entry.title));
            for EntryItem { text, source, .. } in &entry.items {
                line(&mut out, &format!("    {}", glimpse(text, source)));
            }
        }
    }
    for item in &edition.furniture {
        line(
            &mut out,
            &format!("furniture {} {}", kind(item.kind), glimpse(&item.text, &item.source)),
        );
    }
    let mut emendations: BTreeMap<String, usize> = BTreeMap::new();
    for emendation in &edition.emendations {
        *emendations.entry(kind(emendation.kind)).or_default() += 1;
    }
    line(&mut out, &format!("emendations {emendations:?}"));
    for doubt in &edition.doubts {
        line(&mut out, &format!("doubt {} {} {}", kind(doubt.kind), doubt.line, doubt.message));
    }
    out
}

/// Adds a line without blanks at its end, which editors take away.
fn line(out: &mut String, line: &str) {
    writeln!(out, "{}", line.trim_end()).expect("a string takes everything");
}
