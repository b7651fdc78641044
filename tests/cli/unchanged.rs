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
