//! Malice and mishap in texts, names and ids: outputs stay valid and inside the output folder.

use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tools::{epubcheck, qpdf, words};

#[allow(dead_code)] // Each test file uses some of the tools.
mod tools;

/// What breaks into markup, into terminals, into paths and out of the direction of the text.
const NASTY: &str = "../../x\u{0}\u{1}\u{7F}\u{FFFE}]]><script>alert(1)</script>&nbsp;&#0;\"'\u{1B}[2J\
                     \u{202E}\u{2067}--><!-- %s {} $(x) `x` \\ / \u{FEFF}\u{E000}\u{10FFFF}";

/// A page with two articles.
const PAGE: &str = "海堤公园的春天\n林 晓\n\n　　三月的海堤公园，风里已经有了暖意。清晨六点，\n\
    跑步的人沿着堤岸来来往往，栏杆上还挂着昨夜的露\n水。\n\n老码头要修成图书馆\n周明远\n\n　　老码头的\
    仓库空了十多年。去年冬天，市里决定把\n它修成一座图书馆，保留红砖的外墙。\n";

/// A folder of its own, empty at the start, with an inner folder in which the command runs.
fn place(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("inner")).unwrap();
    folder
}

fn run(place: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_banxin"));
    command.current_dir(place.join("inner")).args(arguments).output().unwrap()
}

/// Every file below a folder, by its path in it; the records of what was built are not among them.
fn files(below: &Path) -> BTreeSet<PathBuf> {
    let (mut found, mut folders) = (BTreeSet::new(), vec![below.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.ends_with(".banxin.json") {
                found.insert(path.strip_prefix(below).unwrap().to_owned());
            }
        }
    }
    found
}

/// An edition of nothing but malice, its titles of 10,000 characters.
fn malice() -> Value {
    let long = NASTY.repeat(10_000 / NASTY.chars().count() + 1);
    let paragraphs: Vec<Value> = ["body", "subhead", "item", "quote", "body"]
        .iter()
        .map(|role| {
            json!({"role": role, "text": format!("{NASTY}中文{NASTY}"), "source": [[1, 2]],
            "marks": [{"kind": "ruby", "start": 3, "end": 5, "text": NASTY},
                      {"kind": "emphasis", "start": 0, "end": 400}]})
        })
        .collect();
    let article = |id: &str| {
        json!({"id": id, "number": 7, "kicker": NASTY, "title": long, "subtitle": NASTY,
            "authors": [NASTY, "\u{202E}甲"], "affiliation": NASTY, "paragraphs": paragraphs})
    };
    let entry = json!({"date": NASTY, "date_end": NASTY, "label": NASTY, "title": long,
        "items": [{"text": NASTY}], "inferred": ["year"]});
    json!({
        "format": "banxin-edition",
        "version": 1,
        "metadata": {"id": "malice", "language": NASTY, "publication": NASTY, "section": NASTY, "title": long,
            "issue": NASTY, "date": NASTY, "weekday": NASTY, "pages": [NASTY], "contact": NASTY,
            "motto": NASTY, "source": [{"path": NASTY, "sha256": NASTY, "encoding": NASTY, "kind": NASTY}]},
        "introduction": {"title": NASTY, "paragraphs": paragraphs},
        "articles": [article(NASTY), article("../x"), article("")],
        "timeline": {"title": NASTY, "entries": [entry, entry]},
        "furniture": [{"kind": "other", "text": NASTY}],
        "emendations": [{"kind": "hyphen-dropped", "line": 1, "before": NASTY, "after": NASTY}],
        "doubts": [{"kind": "encoding", "line": 0, "message": NASTY, "suggestion": NASTY}]
    })
}

#[test]
fn malice_in_every_field_gives_valid_files_in_the_output_folder() {
    let place = place("fields");
    fs::write(place.join("inner/a.json"), malice().to_string()).unwrap();
    for (folder, more) in [
        ("plain", &[][..]),
        ("archive", &["--archive"]),
        ("vertical", &["--writing", "vertical-rl", "--paper", "a5"]),
    ] {
        let output = run(&place, &[&["build", "a.json", "-o", folder], more].concat());
        assert_eq!(output.status.code(), Some(0), "{}", words(&output));
        let steers =
            |c: char| c != '\n' && (c.is_control() || ('\u{202A}'..='\u{2069}').contains(&c));
        assert!(!words(&output).contains(steers), "{:?}", words(&output));
        let made = place.join("inner").join(folder).join("malice");
        let names: Vec<String> =
            files(&made).iter().map(|path| path.to_str().unwrap().to_owned()).collect();
        assert_eq!(names, ["malice.epub", "malice.json", "malice.md", "malice.pdf"]);
        epubcheck(&[&made.join("malice.epub")]);
        qpdf(&[&made.join("malice.pdf")]);
    }
    let outside = files(&place).into_iter().filter(|path| !path.starts_with("inner"));
    assert_eq!(outside.count(), 0);
}

#[test]
fn an_id_that_leads_elsewhere_is_refused() {
    let place = place("ids");
    for id in [
        "../up",
        "..",
        "/tmp/x",
        "a/b",
        "a\\b",
        "C:x",
        "NUL",
        "lpt1.txt",
        "a\u{202E}b",
        "a\n",
        "\u{0}",
        " ",
    ] {
        let mut edition = malice();
        edition["metadata"]["id"] = json!(id);
        fs::write(place.join("inner/a.json"), edition.to_string()).unwrap();
        let output = run(&place, &["build", "a.json", "--formats", "md"]);
        assert_eq!(output.status.code(), Some(2), "{id:?}: {}", words(&output));
        assert!(words(&output).contains("metadata.id"), "{}", words(&output));
    }
    assert_eq!(files(&place).len(), 1, "{:?}", files(&place));
}

#[test]
#[cfg(unix)]
fn names_of_sources_stay_names() {
    let place = place("names");
    let names = [
        "-o.txt",
        "a\u{202E}txt.exe",
        "con.txt",
        "b;rm x.txt",
        "c\nd.txt",
        "e*?.txt",
        "..f.txt",
        "g\\h.txt",
    ];
    fs::create_dir_all(place.join("inner/source")).unwrap();
    for name in names {
        let name = if name.ends_with(".exe") { "a\u{202E}exe.txt" } else { name };
        fs::write(place.join("inner/source").join(name), PAGE).unwrap();
    }
    let output = run(&place, &["--formats", "md,epub"]);
    assert_eq!(output.status.code(), Some(0), "{}", words(&output));
    let made = files(&place.join("inner/output"));
    // A file whose name begins with a dot is hidden, and no source.
    assert_eq!(made.len(), 2 * (names.len() - 1), "{made:?}");
    let is_plain = |c: char| c.is_ascii_graphic() && !"\\:*?\"<>|".contains(c) || c == ' ';
    for path in &made {
        let parts: Vec<&str> = path.iter().map(|part| part.to_str().unwrap()).collect();
        assert_eq!(parts.len(), 2, "{path:?}");
        assert!(parts.iter().all(|part| part.chars().all(is_plain)), "{path:?}");
        assert!(parts[1].starts_with(parts[0]), "{path:?}");
    }
    assert!(made.contains(Path::new("edition-con/edition-con.md")), "{made:?}");
}

#[test]
fn halves_of_surrogate_pairs_are_told_and_kept_in_sight() {
    let place = place("surrogates");
    let folder = place.join("inner/source");
    fs::create_dir_all(&folder).unwrap();
    let half = |units: &mut Vec<u16>| units.insert(units.len() / 2, 0xD800);
    let mut units: Vec<u16> = PAGE.encode_utf16().collect();
    half(&mut units);
    let wide =
        |order: fn(u16) -> [u8; 2]| units.iter().flat_map(|unit| order(*unit)).collect::<Vec<u8>>();
    fs::write(folder.join("le.txt"), [&[0xFF, 0xFE], &wide(u16::to_le_bytes)[..]].concat())
        .unwrap();
    fs::write(folder.join("be.txt"), [&[0xFE, 0xFF], &wide(u16::to_be_bytes)[..]].concat())
        .unwrap();
    let (head, tail) = PAGE.split_at(PAGE.find("暖意").unwrap());
    // The same as UTF-8 would have it, were it allowed (CESU-8).
    fs::write(
        folder.join("utf8.txt"),
        [head.as_bytes(), &[0xED, 0xA0, 0x80], tail.as_bytes()].concat(),
    )
    .unwrap();
    let output = run(&place, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", words(&output));
    for id in ["be", "le", "utf8"] {
        assert!(words(&output).contains(&format!("{id}.txt: line ")), "{}", words(&output));
        let markdown =
            fs::read_to_string(place.join(format!("inner/output/{id}/{id}.md"))).unwrap();
        assert!(markdown.contains('\u{FFFD}'), "{markdown}");
        epubcheck(&[&place.join(format!("inner/output/{id}/{id}.epub"))]);
    }
    fs::write(place.join("inner/half.json"), r#"{"metadata": {"title": "\ud800"}}"#).unwrap();
    let output = run(&place, &["build", "half.json"]);
    assert_eq!(output.status.code(), Some(2), "{}", words(&output));
    assert!(words(&output).contains("line 1"), "{}", words(&output));
}

#[test]
fn a_page_of_malice_is_read_and_conserved() {
    let place = place("page");
    let mut page = String::new();
    for line in PAGE.lines() {
        page.push_str(line);
        // A file with controls is taken for binary data, and refused.
        page.extend(NASTY.chars().filter(|c| !c.is_control()));
        page.push('\n');
    }
    fs::write(place.join("inner/page.txt"), &page).unwrap();
    let output = run(&place, &["build", "page.txt", "--archive"]);
    assert_eq!(output.status.code(), Some(0), "{}", words(&output));
    let made = place.join("inner/output/page");
    epubcheck(&[&made.join("page.epub")]);
    qpdf(&[&made.join("page.pdf")]);
    let output = run(&place, &["check", "page.txt"]);
    assert_eq!(output.status.code(), Some(0), "{}", words(&output));
}
