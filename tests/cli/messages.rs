//! What is said and to whom: `--json`, `--verbose`, `--quiet`, `NO_COLOR`.

use super::{PAGE, Place, Run};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;

/// The messages of a run, each valid by the schema; nothing else is said.
fn messages(run: &Run) -> Vec<Value> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/schema/messages-1.schema.json");
    let schema: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    jsonschema::draft202012::meta::validate(&schema).expect("a schema of draft 2020-12");
    let validator = jsonschema::draft202012::new(&schema).expect("a sound schema");
    assert_eq!(run.err, "", "machines read standard output alone");
    let read = |line: &str| {
        let value: Value = serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}"));
        assert!(validator.is_valid(&value), "against the schema: {line}");
        // A schema that takes anything would prove nothing.
        let mut more = value.clone();
        more["more"] = 1.into();
        assert!(!validator.is_valid(&more), "{line}");
        for key in value.as_object().unwrap().keys() {
            let mut less = value.clone();
            less.as_object_mut().unwrap().remove(key);
            assert!(!validator.is_valid(&less), "without {key}: {line}");
        }
        value
    };
    run.out.lines().map(read).collect()
}

fn kinds(messages: &[Value]) -> Vec<&str> {
    messages.iter().map(|message| message["message"].as_str().unwrap()).collect()
}

#[test]
fn machines_get_every_fact_as_json() {
    let corrections = "[[correct]]\ndo = \"join\"\nbefore = \"昨夜的露水。\"\nafter = \"公园管理处的人\"\n\
        [[correct]]\ndo = \"replace\"\nin = \"要看得见江\"\nwrong = \"江\"\nright = \"海面\"\n";
    let doubtful = PAGE.replace("红砖的外墙", "红砖（的外墙");
    let place = Place::new("json")
        .with("source/a.txt", doubtful)
        .with("source/a.corrections.toml", corrections)
        .with("source/b.txt", "")
        .with("source/scan.pdf", "%PDF-")
        .with("banxin.toml", "[metadata]\npublication = \"海堤日报\"\n[sources.c]\n");
    let run = place.run(&["--json", "-f", "md,pdf"]);
    assert_eq!(run.code, Some(2), "{}", run.out);
    let said = messages(&run);
    let found = kinds(&said);
    assert_eq!(found[..4], ["note", "note", "built", "corrections"], "{found:?}");
    assert_eq!(found[found.len() - 2..], ["error", "summary"], "{found:?}");
    assert!(found.contains(&"doubt") && found.contains(&"unplaced"), "{found:?}");
    let built = &said[2];
    assert_eq!((&built["id"], &built["unchanged"]), (&"a".into(), &false.into()));
    assert_eq!(built["configured"], serde_json::json!(["publication"]));
    assert_eq!(built["conserved"], true);
    let file = &built["files"][1];
    assert_eq!((&file["format"], &file["path"]), (&"md".into(), &"output/a/a.md".into()));
    assert_eq!(file["bytes"], fs::metadata(place.0.join("output/a/a.md")).unwrap().len());
    assert_eq!((&said[3]["made"], &said[3]["unplaced"]), (&1.into(), &1.into()));
    let error = &said[said.len() - 2];
    assert_eq!((&error["path"], &error["line"]), (&"source/b.txt".into(), &Value::Null));
    let summary = said.last().unwrap();
    let counts = ["built", "unchanged", "failed", "exit"].map(|key| summary[key].as_u64().unwrap());
    assert_eq!(counts, [1, 0, 1, 2]);

    let again = messages(&place.run(&["--json", "-f", "md,pdf"]));
    let without_times = |messages: &[Value]| -> BTreeSet<String> {
        let told = messages.iter().filter(|m| m["message"] != "built" && m["message"] != "summary");
        told.map(Value::to_string).collect()
    };
    assert_eq!(
        without_times(&again),
        without_times(&said),
        "what is unchanged is told all the same"
    );

    let place = place.with("banxin.toml", "\nsorce = 1\n");
    let said = messages(&place.run(&["--json"]));
    assert_eq!(kinds(&said), ["error"]);
    let at = ["line", "column"].map(|key| said[0][key].as_u64().unwrap());
    assert_eq!((at, &said[0]["excerpt"]), ([2, 1], &"sorce = 1".into()));
}

#[test]
fn proofs_and_faces_are_messages_too() {
    let place = Place::new("json-proof").with("a.txt", PAGE.replace("林 晓", "林 \u{10FFFD}"));
    let said = messages(&place.run(&["check", "--json", "a.txt"]));
    assert_eq!(kinds(&said), ["proof"]);
    let count = PAGE.chars().filter(|c| !c.is_whitespace()).count();
    assert_eq!((&said[0]["characters"], &said[0]["conserved"]), (&count.into(), &true.into()));
    let said = messages(&place.run(&["check", "--json", "gone.txt"]));
    assert_eq!(kinds(&said), ["error"]);

    let run = place.run(&["fonts", "--json", "a.txt"]);
    assert_eq!(run.code, Some(1), "a character that no face has");
    let said = messages(&run);
    let found = kinds(&said);
    assert_eq!(found[..5], ["face"; 5]);
    assert!(found[5..found.len() - 1].iter().all(|kind| *kind == "needs") && found.len() > 7);
    let unknown = said.last().unwrap();
    assert_eq!(
        (&unknown["message"], &unknown["characters"]),
        (&"unknown".into(), &"\u{10FFFD}".into())
    );
}

#[test]
fn verbose_tells_stages_doubts_and_what_was_left() {
    let place = Place::new("verbose")
        .with("source/a.txt", PAGE.replace("红砖的外墙", "红砖（的外墙"))
        .with("banxin.toml", "[metadata]\npublication = \"海堤日报\"\n");
    let usual = place.run(&["-f", "md"]);
    let run = place.run(&["-f", "md", "--verbose", "--force"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    for said in
        ["  flow       claimed", "from the configuration: publication", "  doubt: source/a.txt:"]
    {
        assert!(run.out.contains(said) && !usual.out.contains(said), "{said:?}: {}", run.out);
    }
    let again = place.run(&["-f", "md", "-v"]);
    assert!(
        again.out.contains("source/a.txt: unchanged, output/a is left as it is"),
        "{}",
        again.out
    );
    assert!(again.out.contains("  doubt: source/a.txt:"), "{}", again.out);
    let quiet = place.run(&["-f", "md", "-q"]);
    assert_eq!((quiet.out.as_str(), quiet.err.as_str()), ("", ""));
    for clash in [["-q", "-v"], ["-q", "--json"], ["-v", "--json"]] {
        assert_eq!(place.run(&clash).code, Some(2), "{clash:?}");
    }
    let run = place.run(&["build", "source/a.txt", "--json", "-o", "-", "-f", "md"]);
    assert_eq!(run.code, Some(2));
    assert!(messages(&run)[0]["text"].as_str().unwrap().contains("standard output"));
}

/// What a command prints where both streams are a terminal, and its exit code; nothing where no terminal
/// can be had.
#[cfg(unix)]
fn on_a_terminal(place: &Place, line: &str, no_colour: &str) -> Option<(String, Option<i32>)> {
    let script = format!("{} {line}", env!("CARGO_BIN_EXE_banxin"));
    let mut command = std::process::Command::new("script");
    command.current_dir(&place.0).args(["-qec", &script, "/dev/null"]);
    command.env("NO_COLOR", no_colour).env("TERM", "xterm").stdin(std::process::Stdio::null());
    let output = command.output().ok()?;
    Some((String::from_utf8_lossy(&output.stdout).into_owned(), output.status.code()))
}

#[cfg(unix)]
#[test]
fn a_terminal_gets_colours_and_a_bar_for_long_work() {
    let long = PAGE.repeat(3000);
    assert!(long.len() > 1_000_000);
    let place = Place::new("terminal")
        .with("short/a.txt", PAGE)
        .with("long/a.txt", PAGE)
        .with("long/b.txt", &long);
    let Some((short, code)) = on_a_terminal(&place, "-s short -f md", "") else {
        println!("skipped: there is no `script` (util-linux)");
        return;
    };
    assert_eq!(code, Some(0), "{short}");
    assert!(short.contains("\u{1B}[1m"), "{short:?}");
    assert!(!short.contains(" editions, "), "no bar for short work: {short:?}");
    let (plain, _) = on_a_terminal(&place, "-s short -f md --force", "1").unwrap();
    assert!(!plain.contains('\u{1B}'), "{plain:?}");
    let (bar, code) = on_a_terminal(&place, "-s long -f json", "").unwrap();
    assert_eq!(code, Some(0), "{bar}");
    assert!(bar.contains("of 2 editions, "), "{bar:?}");
    for quiet in ["--quiet", "--json"] {
        let (said, _) =
            on_a_terminal(&place, &format!("-s long -f json --force {quiet}"), "").unwrap();
        assert!(!said.contains("of 2 editions, "), "{said:?}");
    }
}
