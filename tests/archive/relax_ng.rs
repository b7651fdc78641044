//! The TEI against `docs/schema/banxin-tei.rnc`, and against TEI All where a copy is at hand, with
//! jing.
//!
//! Where jing is not installed that is reported; where the environment variable `CI` is set, it is
//! a failure. `TEI_ALL` names a copy of `tei_all.rng`; none is kept here.

use crate::editions;
use crate::schema::names;
use banxin::model::{DoubtKind, EmendationKind, FurnitureKind};
use banxin::tei;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

fn subset() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schema/banxin-tei.rnc")
}

/// jing's command, or nothing where it is not installed and may be missing.
fn jing() -> Option<Command> {
    if Command::new("jing").output().is_ok() {
        return Some(Command::new("jing"));
    }
    assert!(env::var_os("CI").is_none(), "jing is not installed, and CI needs it");
    println!("skipped: jing is not installed");
    None
}

/// An empty folder for a test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("relax-ng").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Files of these names and texts.
fn files(name: &str, texts: impl Iterator<Item = (String, String)>) -> Vec<PathBuf> {
    let folder = folder(name);
    let write = |(name, text): (String, String)| {
        let path = folder.join(format!("{name}.tei.xml"));
        std::fs::write(&path, text).expect("a file");
        path
    };
    texts.map(write).collect()
}

/// What jing says of the files, a line for each fault.
fn faults(mut jing: Command, schema: &Path, files: &[PathBuf]) -> Vec<String> {
    if schema.extension().is_some_and(|extension| extension == "rnc") {
        jing.arg("-c");
    }
    let output = jing.arg(schema).args(files).env("LC_ALL", "C.UTF-8").output().expect("jing runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let faults: Vec<String> = said.lines().map(str::to_owned).collect();
    assert_eq!(output.status.success(), faults.is_empty(), "{output:?}");
    faults
}

fn written() -> Vec<PathBuf> {
    files("written", editions::all().into_iter().map(|(name, each)| (name, tei::write(&each))))
}

#[test]
fn every_edition_is_valid() {
    let Some(command) = jing() else { return };
    let files = written();
    let faults = faults(command, &subset(), &files);
    assert!(faults.is_empty(), "{faults:#?}");
    println!("{} documents are valid", files.len());
    let (Some(command), Some(tei_all)) = (jing(), env::var_os("TEI_ALL")) else {
        println!("skipped: TEI_ALL names no copy of tei_all.rng");
        return;
    };
    let faults = self::faults(command, Path::new(&tei_all), &files);
    assert!(faults.is_empty(), "{faults:#?}");
    println!("{} documents are valid against TEI All", files.len());
}

/// What is done to the document with everything: each of these must be refused.
const MUTANTS: [(&str, &str, &str); 26] = [
    ("root", "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"", "<TEI xmlns=\"http://example.org/\""),
    ("language", "xml:lang=\"zh-Hans\"", "xml:lang=\"\""),
    ("no-title", "<title>堤上的春天</title>\n<author>", "<author>"),
    ("no-source", "<bibl type=\"printed\">", "<bibl type=\"written\">"),
    ("no-program", "ident=\"banxin\"", "ident=\"other\""),
    ("dublin-core", "<dc:type>Text</dc:type>", ""),
    ("dublin-core-name", "dc:language>", "dc:tongue>"),
    ("day", "when=\"2025-04-19\"", "when=\"19 April 2025\""),
    ("no-body", "body>", "group>"),
    ("article-kind", "<div type=\"article\"", "<div type=\"piece\""),
    ("same-id", "xml:id=\"a02\"", "xml:id=\"a01\""),
    ("number", "n=\"1\"", "n=\"one\""),
    ("certainty", "cert=\"0.93\"", "cert=\"1.93\""),
    (
        "two-kickers",
        "<head type=\"kicker\">城市记忆</head>",
        "<head type=\"kicker\">城</head><head type=\"kicker\">市</head>",
    ),
    ("author", "docAuthor>", "author>"),
    ("pointer", "#line=3,5", "#page=3"),
    ("line", "<lb n=\"4\"/>", "<lb/>"),
    ("line-break", "break=\"no\"", "break=\"perhaps\""),
    ("repair-kind", "type=\"hyphen-dropped\"", "type=\"made-up\""),
    ("no-sic", "<choice><sic>,</sic>", "<choice>"),
    ("suspicion-kind", "subtype=\"suspected-misreading\"", "subtype=\"made-up\""),
    ("event-date", "<event when=\"1999-08\">", "<event when=\"1999-13\">"),
    ("event-range", "<event from=\"2023-09-07\" to=", "<event from=\"2023-09-07\" until="),
    ("no-event", "<p><date>春</date></p>", ""),
    ("furniture-kind", "<fw type=\"folio\"", "<fw type=\"made-up\""),
    ("script", "</body>", "<script/></body>"),
];

#[test]
fn what_differs_in_one_place_is_refused() {
    let Some(command) = jing() else { return };
    let valid = tei::write(&editions::everything());
    let mutants = MUTANTS.iter().map(|(name, before, after)| {
        assert!(valid.contains(before), "{name}: {before} is not in it");
        ((*name).to_owned(), valid.replace(before, after))
    });
    let files = files("mutants", mutants);
    let faults = faults(command, &subset(), &files);
    let passed: Vec<&PathBuf> = files
        .iter()
        .filter(|file| {
            let name = file.file_name().expect("a name").to_string_lossy();
            !faults.iter().any(|fault| fault.contains(&format!("/{name}:")))
        })
        .collect();
    assert!(passed.is_empty(), "{passed:#?}");
}

#[test]
fn every_kind_is_in_the_schema() {
    let schema = std::fs::read_to_string(subset()).expect("the schema");
    let kinds = [names::<EmendationKind>(), names::<DoubtKind>(), names::<FurnitureKind>()];
    for kind in kinds.iter().flatten() {
        assert!(schema.contains(&format!("\"{kind}\"")), "{kind}");
    }
}
