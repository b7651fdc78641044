//! The command as a user meets it: what it writes, what it says, and how it fails.

mod config;
mod markdown;
mod messages;
#[allow(dead_code)] // The pages' fonts and bookmarks have no test here.
#[path = "../../src/pdf/tests/reader.rs"]
mod pdf;
mod small;
mod streams;
mod unchanged;
mod watch;
#[allow(dead_code)] // Nor have the kinds of TEI's elements.
#[path = "../archive/xml.rs"]
mod xml;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A small page with two articles.
const PAGE: &str = "海堤公园的春天\n林 晓\n\n　　三月的海堤公园，风里已经有了暖意。清晨六点，\n\
    跑步的人沿着堤岸来来往往，栏杆上还挂着昨夜的露\n水。\n　　公园管理处的人说，今年的樱花比往年早开了五\n天。\n\n\
    老码头要修成图书馆\n周明远\n\n　　老码头的仓库空了十多年。去年冬天，市里决定把\n\
    它修成一座图书馆，保留红砖的外墙和木头的屋架。\n　　设计师说，书架之间要看得见海。\n";

/// A folder of its own for each test, empty at its start.
struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli").join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn with(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_banxin"));
        command.current_dir(&self.0).args(arguments).env_remove("NO_COLOR");
        command.env_remove("SOURCE_DATE_EPOCH").stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command(arguments).output().unwrap())
    }

    /// Every file below a folder, with its bytes; the records of what was built are not among them.
    fn files(&self, below: &str) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut folders = vec![self.0.join(below)];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.file_name().is_none_or(|name| name != ".banxin.json") {
                    let name = path.strip_prefix(&self.0).unwrap().to_str().unwrap().to_owned();
                    files.insert(name, fs::read(&path).unwrap());
                }
            }
        }
        files
    }

    fn read(&self, path: &str) -> Vec<u8> {
        fs::read(self.0.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    fn names(&self, below: &str) -> Vec<String> {
        self.files(below).into_keys().collect()
    }
}

/// How a run ended.
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Run {
    fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// Asserts that the run failed and that standard error says each of these.
    fn failed_saying(&self, words: &[&str]) {
        assert_eq!(self.code, Some(2), "{}{}", self.out, self.err);
        for word in words {
            assert!(self.err.contains(word), "{word:?} is not in: {}", self.err);
        }
        assert!(self.err.contains("help: "), "no advice: {}", self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
    }
}

/// The files of a whole edition.
fn edition(id: &str) -> Vec<String> {
    ["epub", "json", "md", "pdf"].map(|kind| format!("output/{id}/{id}.{kind}")).to_vec()
}

#[test]
fn without_arguments_every_source_is_built() {
    let place = Place::new("every-source")
        .with("source/春.txt", PAGE)
        .with("source/b.txt", PAGE)
        .with("source/README.md", "about the folder")
        .with("source/.hidden.txt", PAGE)
        .with("source/b.corrections.toml", "");
    let run = place.run(&[]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{}", run.out);
    assert_eq!(place.names("output"), [edition("b"), edition("春")].concat());
    let rows: Vec<_> = run.out.lines().filter(|line| line.contains("\u{20}ms")).collect();
    assert!(rows[0].starts_with("b ") && rows[1].starts_with("春 "), "{}", run.out);
    assert!(run.out.contains("2 editions in "), "{}", run.out);
    assert!(!run.out.contains('\u{1B}'), "colours only on a terminal: {}", run.out);
    let files = place.files("output");
    assert!(files["output/b/b.pdf"].starts_with(b"%PDF-"));
    assert!(files["output/b/b.epub"].starts_with(b"PK"));
    assert!(files["output/b/b.json"].ends_with(b"}\n"));
    let markdown = String::from_utf8(files["output/b/b.md"].clone()).unwrap();
    assert!(markdown.contains("海堤公园的春天"), "{markdown}");

    let again = place.run(&["build", "--quiet", "--force"]);
    assert_eq!((again.code, again.out.as_str(), again.err.as_str()), (Some(0), "", ""));
    assert!(place.files("output") == files, "a second run gave other bytes");
}

#[test]
fn forms_for_libraries_are_written_when_asked_for() {
    let place = Place::new("libraries").with("b.txt", PAGE);
    let run = place.run(&["build", "b.txt", "--formats", "jsonld,tei"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{}", run.out);
    assert_eq!(place.names("output"), ["output/b/b.jsonld", "output/b/b.tei.xml"]);
    let files = place.files("output");
    let tei = String::from_utf8(files["output/b/b.tei.xml"].clone()).unwrap();
    assert!(tei.contains("<head type=\"main\" cert=") && tei.ends_with("</TEI>\n"), "{tei}");
    assert!(run.out.contains(".tei.xml ") && run.out.contains(".jsonld "), "{}", run.out);
}

#[test]
fn formats_output_and_inputs_are_chosen_by_flags() {
    let place = Place::new("flags")
        .with("a.txt", PAGE)
        .with("more/b.txt", PAGE)
        .with("more/c", PAGE)
        .with("more/scan.pdf", "%PDF-1.4");
    let run = place.run(&["build", "a.txt", "more", "-f", "md,json,md", "-o", "made/here"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let wanted = ["a/a.json", "a/a.md", "b/b.json", "b/b.md", "c/c.json", "c/c.md"];
    assert_eq!(place.names("made"), wanted.map(|name| format!("made/here/{name}")));
    assert!(run.err.contains("scan.pdf: passed over"), "{}", run.err);
    let twice = place.run(&["build", "a.txt", "./a.txt", "--formats", "md"]);
    assert_eq!((twice.code, place.names("output")), (Some(0), vec!["output/a/a.md".to_owned()]));
}

#[test]
fn a_bad_input_is_named_and_stops_no_other() {
    let zip = b"PK\x03\x04\x14\0\0\0".as_slice();
    let cases: [(&str, &[u8], &str); 6] = [
        ("empty", b"", "the file is empty"),
        ("blank", "\n \u{3000}\n".as_bytes(), "nothing but blanks"),
        ("nul", b"\xE7\x89\x88\0\xE5\xBF\x83", "NUL bytes"),
        ("scan", b"%PDF-1.7", "a PDF"),
        ("book", zip, "ZIP container"),
        ("noise", b"\xFF\xC1\xFF\x80\xFE\xFF\x90", "no Chinese text"),
    ];
    let mut place = Place::new("bad-inputs").with("source/a.txt", PAGE).with("source/z.txt", PAGE);
    for (name, bytes, _) in cases {
        place = place
            .with(&format!("source/{name}.txt"), bytes)
            .with(&format!("output/{name}/{name}.json"), "an earlier edition");
    }
    let run = place.run(&[]);
    for (name, _, message) in cases {
        run.failed_saying(&[&format!("source/{name}.txt: "), message]);
        let kept = BTreeMap::from([(
            format!("output/{name}/{name}.json"),
            b"an earlier edition".to_vec(),
        )]);
        assert_eq!(place.files(&format!("output/{name}")), kept);
    }
    assert_eq!(place.names("output/a"), edition("a"));
    assert_eq!(place.names("output/z"), edition("z"));
    assert!(run.out.contains("2 editions in ") && run.out.contains("6 failed"), "{}", run.out);
    let order: Vec<_> = run.err.lines().filter(|line| line.starts_with("error: ")).collect();
    assert!(order.is_sorted(), "errors come in the order of the inputs: {order:?}");
}

#[test]
fn a_text_without_an_article_is_an_error() {
    let place = Place::new("no-article").with("source/folio.txt", "06·07\n");
    let run = place.run(&[]);
    run.failed_saying(&["source/folio.txt: ", "no article"]);
    assert!(!place.0.join("output/folio").exists());
}

#[test]
fn inputs_that_are_not_there_are_named() {
    let place = Place::new("missing").with("a.txt", PAGE).with("empty/.keep", "");
    place.run(&[]).failed_saying(&["source: cannot list the folder of sources"]);
    place.run(&["--source", "empty"]).failed_saying(&["empty: no source in this folder"]);
    let run = place.run(&["build", "gone.txt", "a.txt", "--formats", "md"]);
    run.failed_saying(&["gone.txt: cannot read this file"]);
    assert_eq!(place.names("output"), ["output/a/a.md"]);
    place.with("scans/page.pdf", "%PDF-").run(&["--source", "scans"]).failed_saying(&[
        "scans: no source in this folder",
        "page.pdf",
        "pdftotext",
    ]);
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_is_an_error() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new("unreadable").with("source/a.txt", PAGE);
    let path = place.0.join("source/a.txt");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&path).is_ok() {
        println!("skipped: this user may read everything");
        return;
    }
    place.run(&[]).failed_saying(&["source/a.txt: cannot read this file"]);
}

#[test]
fn an_output_that_cannot_be_written_leaves_all_as_it_was() {
    let place = Place::new("unwritable").with("source/a.txt", PAGE).with("output", "a file");
    place.run(&[]).failed_saying(&["output/a: cannot make the output folder"]);
    assert_eq!(fs::read(place.0.join("output")).unwrap(), b"a file");

    let place = Place::new("folder-in-place")
        .with("source/a.txt", PAGE)
        .with("source/b.txt", PAGE)
        .with("output/a/a.pdf", "an earlier PDF")
        .with("output/a/a.md/inside", "kept");
    place.run(&[]).failed_saying(&["output/a/a.md: a folder stands where this file goes"]);
    let kept = [("output/a/a.md/inside", "kept"), ("output/a/a.pdf", "an earlier PDF")];
    let kept = kept.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
    assert_eq!(place.files("output/a"), BTreeMap::from(kept));
    assert_eq!(place.names("output/b"), edition("b"));
}

#[test]
fn an_edition_read_back_gives_the_same_files() {
    let place = Place::new("read-back").with("source/a.txt", PAGE);
    assert_eq!(place.run(&["--quiet"]).code, Some(0));
    let run = place.run(&["build", "output/a/a.json", "--output", "again"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{}", run.out);
    let first = place.files("output");
    for (name, bytes) in place.files("again") {
        assert!(first[&name.replace("again", "output")] == bytes, "{name} is another");
    }
}

#[test]
fn an_edition_that_cannot_be_read_is_refused_with_its_line() {
    let head = "{\n  \"format\": \"banxin-edition\",\n  \"version\": ";
    let rest = ",\n  \"metadata\": {\"id\": \"x\"},\n  \"introduction\": null,\n  \"articles\": [],\n  \
                \"timeline\": null\n}\n";
    let place = Place::new("bad-editions")
        .with("cut.json", &head[..20])
        .with("newer.json", format!("{head}2{rest}"))
        .with("other.json", "{\n\"format\": \"other\"}")
        .with("bare.json", format!("{head}1{rest}"))
        .with("up.json", format!("{head}1{}", rest.replace("\"x\"", "\"../up\"")))
        .with("kind.json", format!("{head}1{}", rest.replace("[]", "\n[{\"id\": 5}]")));
    let said = |file: &str, words: &[&str]| {
        let run = place.run(&["build", file]);
        run.failed_saying(words);
        assert!(run.err.contains(file), "{}", run.err);
    };
    said("cut.json", &["cut.json:2:"]);
    said(
        "newer.json",
        &["newer.json:3:3", "version 2", "\n3 |   \"version\": 2,\n  |   ^^^^^^^^^\n"],
    );
    said("other.json", &["other.json:2:18"]);
    said("bare.json", &["bare.json: no article"]);
    said("up.json", &["\"../up\""]);
    said("kind.json", &["kind.json:7:9", "\n7 | [{\"id\": 5}],\n"]);
    assert_eq!(place.names("output"), [""; 0]);
    assert!(!place.0.join("output").exists() && !place.0.join("up").exists());
}

#[test]
fn an_edition_with_anything_in_it_is_built() {
    let edition = serde_json::json!({
        "format": "banxin-edition",
        "version": 1,
        "metadata": {"title": "<&>\"']]>", "language": "zz", "date": "9999-99-99", "pages": ["\n"]},
        "introduction": {"paragraphs": []},
        "articles": [
            {"id": "a01", "number": u32::MAX, "title": "👍\u{0}", "authors": ["\n", "<b>"],
             "heading_confidence": 1e308, "paragraphs": [
                {"text": "a\u{0}\u{1B}\u{202E}中\u{FFFF}\u{300}\r\t\u{C}换行 -->]]>", "role": "quote"},
                {"text": "זبان हिन्दी ไทย 𠀀 ①", "role": "item", "source": [[u32::MAX, 0]]},
                {"text": "（".repeat(500), "role": "subhead"},
                {"text": "x".repeat(3000)},
                {"text": ""}]},
            {"id": "a01", "number": null, "paragraphs": []}],
        "timeline": {"entries": [{"date": "abc", "date_end": "", "items": [{"text": "\n"}]}]},
        "doubts": [{"kind": "encoding", "line": 0, "message": "\u{0}"}]
    });
    let place = Place::new("anything").with("any.json", edition.to_string());
    let run = place.run(&["build", "any.json"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(place.names("output"), self::edition("any"));
    assert!(run.err.lines().count() < 12, "remarks without end: {}", run.err);
}

#[test]
fn an_archive_carries_source_and_data() {
    let place = Place::new("archive").with("source/a.txt", PAGE);
    assert_eq!(place.run(&["--archive", "--formats", "pdf,json"]).code, Some(0));
    let pdf = lopdf::Document::load(place.0.join("output/a/a.pdf")).unwrap();
    let streams = pdf.objects.values().filter_map(|object| object.as_stream().ok());
    let inside = streams.filter(|stream| stream.dict.has_type(b"EmbeddedFile"));
    let inside: Vec<Vec<u8>> =
        inside.map(|stream| stream.decompressed_content().unwrap()).collect();
    assert_eq!(inside.len(), 2);
    assert!(inside.contains(&PAGE.as_bytes().to_vec()));
    assert!(inside.contains(&fs::read(place.0.join("output/a/a.json")).unwrap()));
    // From its JSON there is no source to carry.
    let run = place.run(&["build", "output/a/a.json", "--archive", "--formats", "pdf"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
}

#[test]
fn files_are_as_old_as_the_environment_says() {
    let place = Place::new("epoch").with("source/a.txt", PAGE);
    let at = |seconds: &str| {
        let mut command = place.command(&["--formats", "pdf,epub"]);
        Run::of(command.env("SOURCE_DATE_EPOCH", seconds).output().unwrap())
    };
    let pdf = || fs::read(place.0.join("output/a/a.pdf")).unwrap();
    let has = |bytes: &[u8], word: &str| bytes.windows(word.len()).any(|w| w == word.as_bytes());
    assert_eq!(at("").code, Some(0));
    let of_itself = pdf();
    assert_eq!(at("1795533120").code, Some(0));
    assert!(has(&pdf(), "2026-11-24T15:12:00"), "the time is in the metadata");
    assert!(!has(&of_itself, "2026-11-24T"));
    for wrong in ["yesterday", "-99999999999999", "1e9"] {
        at(wrong).failed_saying(&["SOURCE_DATE_EPOCH", wrong]);
    }
}

#[test]
fn corrections_are_made_in_every_build_or_told() {
    let corrections = "who = \"王编辑\"\n\n[[correct]]\ndo = \"join\"\nbefore = \"昨夜的露水。\"\n\
        after = \"公园管理处的人\"\n\n[[correct]]\ndo = \"replace\"\nin = \"要看得见海\"\nwrong = \"海\"\n\
        right = \"海面\"\nwhy = \"对照纸本\"\n";
    let place = Place::new("corrections")
        .with("source/a.txt", PAGE)
        .with("source/a.corrections.toml", corrections);
    for _ in 0..2 {
        let run = place.run(&["--force"]);
        assert_eq!(run.code, Some(0), "{}", run.err);
        assert!(run.out.contains("2 corrected by hand"), "{}", run.out);
        let json: serde_json::Value =
            serde_json::from_slice(&fs::read(place.0.join("output/a/a.json")).unwrap()).unwrap();
        assert_eq!(json["articles"][0]["paragraphs"].as_array().unwrap().len(), 1);
        assert_eq!(json["corrections"][1]["why"], "对照纸本");
        assert_eq!(json["emendations"].as_array().unwrap().last().unwrap()["kind"], "corrected");
        let markdown = fs::read_to_string(place.0.join("output/a/a.md")).unwrap();
        assert!(markdown.contains("要看得见海面"), "{markdown}");
    }
    // A source that is read in another way has no such place any more.
    let place = place.with("source/a.txt", PAGE.replace("书架之间要看得见海", "窗户要开得大"));
    let run = place.run(&[]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    for said in ["NOT CORRECTED: source/a.corrections.toml: line 8: ", "要看得见海"] {
        assert!(run.err.contains(said), "{}", run.err);
    }
    let run = place.run(&["check", "source/a.txt"]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    assert!(
        run.out.contains("1 correction(s) made") && run.out.contains("0 missing"),
        "{}",
        run.out
    );
    // A file that cannot be read stops its edition, and says where.
    let place = place.with("source/a.corrections.toml", "[[correct]]\ndo = \"jion\"\n");
    let run = place.run(&[]);
    run.failed_saying(&[
        "a.corrections.toml:2:6",
        "join",
        "\n2 | do = \"jion\"\n  |      ^^^^^^\n",
    ]);
}

#[test]
fn two_inputs_with_one_id_are_refused() {
    let place = Place::new("one-id")
        .with("x/page.txt", PAGE)
        .with("y/page.text", PAGE)
        .with("y/b.txt", PAGE);
    let run = place.run(&["build", "x", "y", "--formats", "md"]);
    run.failed_saying(&["x/page.txt: ", "y/page.text: ", "the same id \"page\""]);
    assert_eq!(place.names("output"), ["output/b/b.md"]);
}

#[test]
fn bytes_that_cannot_be_decoded_are_told_and_kept_in_sight() {
    let mut bytes = PAGE.as_bytes().to_vec();
    let place_of = PAGE.find("暖意").unwrap();
    bytes[place_of] = 0xFF;
    let place = Place::new("undecodable").with("source/a.txt", bytes);
    let run = place.run(&["--formats", "md"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.err.contains("source/a.txt: line 4"), "{}", run.err);
    let markdown = fs::read_to_string(place.0.join("output/a/a.md")).unwrap();
    assert!(markdown.contains('\u{FFFD}'), "{markdown}");
}

#[test]
fn check_proves_and_writes_nothing() {
    let place = Place::new("check").with("a.txt", PAGE).with("a.json", "{}");
    let run = place.run(&["check", "a.txt"]);
    let count = PAGE.chars().filter(|c| !c.is_whitespace()).count();
    assert_eq!(run.code, Some(0), "{}{}", run.out, run.err);
    assert!(run.out.starts_with(&format!("a.txt: {count} characters: ")), "{}", run.out);
    assert!(run.out.lines().next().unwrap().ends_with("; 0 missing, 0 extra"), "{}", run.out);
    assert!(run.out.contains("\n  flow       claimed"), "{}", run.out);
    assert!(run.out.contains("; joined 4 (8)"), "{}", run.out);
    let listed = place.run(&["check", "--verbose", "a.txt"]);
    assert!(listed.out.contains("\n  flow joined line-end at 4:24 5:1\n"), "{}", listed.out);
    assert_eq!(place.run(&["check", "--quiet", "a.txt"]).out, "");
    place.run(&["check", "gone.txt", "a.txt"]).failed_saying(&["gone.txt: cannot read"]);
    place.run(&["check", "a.json"]).failed_saying(&["a.json: this is an edition already"]);
    assert_eq!(place.names("."), ["./a.json", "./a.txt"].map(|name| name[2..].to_owned()));
}

#[test]
fn help_explains_the_exit_codes_and_unknown_flags_fail() {
    let place = Place::new("help");
    for command in ["", "build", "check", "init", "fonts", "completions", "man"] {
        let arguments: Vec<_> = [command, "--help"].into_iter().filter(|a| !a.is_empty()).collect();
        let run = place.run(&arguments);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
        assert!(run.out.contains("Exit codes:"), "{}", run.out);
    }
    assert_eq!(place.run(&["--version"]).out, format!("banxin {}\n", env!("CARGO_PKG_VERSION")));
    assert_eq!(place.run(&["--colour"]).code, Some(2));
    assert_eq!(place.run(&["build", "--formats", "docx"]).code, Some(2));
    assert_eq!(place.run(&["check"]).code, Some(2));
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let place = Place::new("closed-pipe").with("source/a.txt", PAGE).with("source/b.txt", PAGE);
    for arguments in [vec!["--formats", "md"], vec!["--help"], vec!["check", "source/a.txt"]] {
        let mut command = place.command(&arguments);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let run = Run::of(child.wait_with_output().unwrap());
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{arguments:?}");
    }
    assert_eq!(place.names("output"), ["output/a/a.md", "output/b/b.md"]);
}
