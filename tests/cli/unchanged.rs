//! What has not changed is not built again, and what needs attention is said all the same.

use super::{PAGE, Place, Run};
use std::fs;
use std::time::SystemTime;

/// When a file was written.
fn written(place: &Place, path: &str) -> SystemTime {
    fs::metadata(place.0.join(path)).unwrap().modified().unwrap()
}

/// True when the run left the edition as it was.
fn left(run: &Run) -> bool {
    assert_ne!(run.code, Some(2), "{}", run.err);
    run.out.contains("1 edition unchanged since last built")
}

#[test]
fn only_what_changed_is_built_again() {
    let place = Place::new("unchanged").with("source/a.txt", PAGE).with("source/b.txt", PAGE);
    assert!(place.run(&[]).out.contains("2 editions in "));
    let files = place.files("output");
    let before = written(&place, "output/a/a.pdf");
    let run = place.run(&[]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    assert!(run.out.starts_with("2 editions unchanged since last built, in "), "{}", run.out);
    assert!(run.out.contains("--force"), "{}", run.out);
    assert_eq!(written(&place, "output/a/a.pdf"), before);
    let place = place.with("source/b.txt", PAGE.replace("清晨六点", "清晨七点"));
    let run = place.run(&[]);
    assert!(run.out.contains("1 edition in ") && run.out.contains(", 1 unchanged"), "{}", run.out);
    assert!(run.out.contains("b/b.pdf") && !run.out.contains("a/a.pdf"), "{}", run.out);
    let run = place.run(&["--force"]);
    assert!(run.out.contains("2 editions in ") && !run.out.contains("unchanged"), "{}", run.out);
    let place = place.with("source/b.txt", PAGE);
    assert_eq!(place.run(&[]).code, Some(0));
    assert!(place.files("output") == files, "built again it is the same");
}

#[test]
fn whatever_goes_in_or_came_out_counts() {
    let place = Place::new("ingredients").with("source/a.txt", PAGE);
    assert!(!left(&place.run(&[])));
    assert!(left(&place.run(&[])));
    // Output: missing, cut short, changed.
    let pdf = place.0.join("output/a/a.pdf");
    let whole = fs::read(&pdf).unwrap();
    for spoil in [None, Some(&whole[..9]), Some(&b"%PDF-1.7 another"[..])] {
        match spoil {
            None => fs::remove_file(&pdf).unwrap(),
            Some(bytes) => fs::write(&pdf, bytes).unwrap(),
        }
        assert!(!left(&place.run(&[])));
        assert!(fs::read(&pdf).unwrap() == whole);
        assert!(left(&place.run(&[])));
    }
    // Options, by flag and by file; the corrections; the environment.
    assert!(!left(&place.run(&["--paper", "a5"])));
    assert!(left(&place.run(&["--paper", "a5"])));
    let place = place.with("banxin.toml", "[look]\npaper = \"a5\"\n");
    assert!(left(&place.run(&[])), "the same by another way");
    let place = place.with("banxin.toml", "[metadata]\nmotto = \"读海\"\n[look]\npaper = \"a5\"\n");
    assert!(!left(&place.run(&[])));
    let place = place.with("source/a.corrections.toml", "");
    assert!(!left(&place.run(&[])));
    assert!(left(&place.run(&[])));
    fs::remove_file(place.0.join("source/a.corrections.toml")).unwrap();
    assert!(!left(&place.run(&[])));
    let mut command = place.command(&[]);
    let run = Run::of(command.env("SOURCE_DATE_EPOCH", "1795533120").output().unwrap());
    assert!(!left(&run));
    // A record that is none, or of another program.
    let record = place.0.join("output/a/.banxin.json");
    place.run(&[]);
    assert!(left(&place.run(&[])));
    let text = fs::read_to_string(&record).unwrap();
    let other = text.replacen(env!("CARGO_PKG_VERSION"), "0.0.0", 1);
    assert_ne!(text, other);
    for spoilt in ["", "{}", &text[..text.len() / 2], &other] {
        fs::write(&record, spoilt).unwrap();
        assert!(!left(&place.run(&[])));
        assert!(fs::read_to_string(&record).unwrap() == text, "the record is the same each time");
    }
    // In another folder, of another name: the same record.
    place.run(&["-o", "elsewhere"]);
    assert!(fs::read_to_string(place.0.join("elsewhere/a/.banxin.json")).unwrap() == text);
}

#[test]
fn what_needs_attention_is_said_again_with_the_same_code() {
    let mut bytes = PAGE.as_bytes().to_vec();
    bytes[PAGE.find("暖意").unwrap()] = 0xFF;
    let corrections = "[[correct]]\ndo = \"join\"\nbefore = \"没有的\"\nafter = \"地方\"\n";
    let place = Place::new("said-again")
        .with("source/a.txt", bytes)
        .with("source/a.corrections.toml", corrections)
        .with("source/b.txt", "06·07\n");
    let first = place.run(&["-f", "md"]);
    let again = place.run(&["-f", "md"]);
    assert!(again.out.contains("1 edition unchanged since last built"), "{}", again.out);
    assert!(first.err.contains("NOT CORRECTED") && first.err.contains("line 4"), "{}", first.err);
    assert_eq!((first.code, &first.err), (again.code, &again.err));
    assert_eq!(first.code, Some(2), "the failing one is tried again");
    fs::remove_file(place.0.join("source/b.txt")).unwrap();
    assert_eq!(place.run(&["-f", "md"]).code, Some(1));
    let quiet = place.run(&["-f", "md", "-q"]);
    assert_eq!((quiet.code, quiet.out.as_str()), (Some(1), ""));
    assert!(quiet.err.contains("NOT CORRECTED"), "{}", quiet.err);
}

#[test]
fn what_was_edited_in_the_output_is_not_written_over() {
    let place = Place::new("edited").with("source/a.txt", PAGE).with("source/b.txt", PAGE);
    assert_eq!(place.run(&[]).code, Some(0));
    let edit = |place: &Place, file: &str, from: &str, to: &str| {
        let text = String::from_utf8(place.read(file)).unwrap();
        assert!(text.contains(from), "{file}");
        fs::write(place.0.join(file), text.replace(from, to)).unwrap();
    };
    for file in ["output/a/a.md", "output/a/a.json"] {
        edit(&place, file, "书架之间要看得见海", "书架之间看得见海");
        let files = place.files("output/a");
        // Whether or not the source has changed; the others are built.
        for page in [PAGE.to_owned(), PAGE.replace("清晨六点", "清晨七点")] {
            fs::write(place.0.join("source/a.txt"), &page).unwrap();
            fs::write(place.0.join("source/b.txt"), &page).unwrap();
            let run = place.run(&[]);
            assert_eq!(run.code, Some(2), "{}", run.out);
            for said in [file, "not as banxin wrote it", "source/a.txt", "--id NAME", "--force"] {
                assert!(run.err.contains(said), "{said}: {}", run.err);
            }
            assert!(place.files("output/a") == files);
            let other = String::from_utf8(place.read("output/b/b.md")).unwrap();
            assert_eq!(other.contains("清晨六点"), page == PAGE);
        }
        assert_eq!(place.run(&["--force"]).code, Some(0));
        assert!(!String::from_utf8(place.read(file)).unwrap().contains("书架之间看得见海"));
        assert!(place.run(&[]).out.contains("2 editions unchanged"));
    }
    // What an earlier build wrote in another format, or another program, is no edit.
    assert_eq!(place.run(&["-f", "json"]).code, Some(0));
    fs::write(place.0.join("source/a.txt"), PAGE).unwrap();
    assert_eq!(place.run(&["-f", "json"]).code, Some(0));
    let record = place.0.join("output/a/.banxin.json");
    let text = fs::read_to_string(&record).unwrap();
    fs::write(&record, text.replacen(env!("CARGO_PKG_VERSION"), "0.0.0", 1)).unwrap();
    let run = place.run(&[]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    // Without a record nobody can tell: what is there stays, unless it is what would be written.
    fs::remove_file(&record).unwrap();
    assert_eq!(place.run(&[]).code, Some(0));
    fs::remove_file(&record).unwrap();
    edit(&place, "output/a/a.md", "书架之间要看得见海", "书架之间看得见海");
    place.run(&[]).failed_saying(&["not as banxin wrote it"]);
}

#[test]
fn an_edition_of_another_input_is_not_replaced() {
    let place = Place::new("another").with("source/a.txt", PAGE);
    assert_eq!(place.run(&[]).code, Some(0));
    let text = String::from_utf8(place.read("output/a/a.md")).unwrap();
    let place = place.with("mine.md", text.replace("看得见海", "看得见江"));
    let files = place.files("output");
    let run = place.run(&["build", "mine.md"]);
    run.failed_saying(&["mine.md: ", "the edition of a.txt", "output/a", "--id", "--force"]);
    assert!(place.files("output") == files);
    // As it was told.
    assert_eq!(place.run(&["build", "mine.md", "--id", "mine"]).code, Some(0));
    assert_eq!(place.run(&["build", "mine.md", "-o", "editions"]).code, Some(0));
    assert!(place.files("output/a") == files);
    // What was not edited is the source's edition still.
    for file in ["output/a/a.json", "output/a/a.md"] {
        assert_eq!(place.run(&["build", file]).code, Some(0));
        let run = place.run(&["build", "source/a.txt"]);
        assert_eq!(run.code, Some(0), "{file}: {}", run.err);
    }
    // In its own folder the edition is the input; its source does not replace it then.
    fs::write(place.0.join("output/a/a.md"), text.replace("看得见海", "看得见湖")).unwrap();
    let run = place.run(&["build", "output/a/a.md"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(String::from_utf8(place.read("output/a/a.json")).unwrap().contains("看得见湖"));
    place.run(&[]).failed_saying(&["source/a.txt: ", "the edition of a.md"]);
    assert_eq!(place.run(&["build", "mine.md", "--force"]).code, Some(0));
    assert!(String::from_utf8(place.read("output/a/a.md")).unwrap().contains("看得见江"));
}
