//! The small commands: `fonts`, `completions`, `man`.

use super::{PAGE, Place};
use std::fs;

#[test]
fn fonts_lists_faces_and_what_a_source_needs() {
    let place = Place::new("fonts")
        .with("a.txt", PAGE)
        .with("b.txt", PAGE.replace("林 晓", "林 \u{10FFFD}"));
    let run = place.run(&["fonts"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    for said in ["Noto Serif SC Bold", "LXGW WenKai", "SIL Open Font License", "Han"] {
        assert!(run.out.contains(said), "{said}: {}", run.out);
    }
    let run = place.run(&["fonts", "a.txt"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    assert!(run.out.contains("\na.txt: ") && run.out.contains("\n  serif-bold "), "{}", run.out);
    let verbose = place.run(&["fonts", "-v", "a.txt"]);
    // Each character of the text stands in some face.
    let listed = verbose.out.split("a.txt: ").nth(1).unwrap();
    let missing: String =
        PAGE.chars().filter(|c| !c.is_whitespace() && !listed.contains(*c)).collect();
    assert_eq!(missing, "", "{listed}");
    let run = place.run(&["fonts", "b.txt", "gone.txt"]);
    assert_eq!(run.code, Some(2));
    assert!(
        run.err.contains("b.txt: 1 that no face has") && run.err.contains("U+10FFFD"),
        "{}",
        run.err
    );
    let run = place.run(&["fonts", "b.txt"]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    assert!(!place.0.join("output").exists());
}

#[test]
fn completions_know_commands_and_flags() {
    let place = Place::new("completions");
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let run = place.run(&["completions", shell]);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{shell}");
        for word in ["han-latin-gap", "completions", "epub-fonts"] {
            assert!(run.out.contains(word), "{shell} does not know {word}");
        }
    }
    let run = place.run(&["completions", "basj"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("bash"), "{}", run.err);
}

#[test]
fn the_manual_has_a_page_for_each_command() {
    let place = Place::new("man");
    let run = place.run(&["man"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    assert!(run.out.contains(".TH banxin 1") && run.out.contains("Exit codes:"), "{}", run.out);
    let run = place.run(&["man", "--output", "pages/man1"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let names = place.names("pages");
    for command in ["", "-build", "-check", "-init", "-fonts", "-completions", "-man"] {
        let name = format!("pages/man1/banxin{command}.1");
        assert!(names.contains(&name), "{names:?}");
        let page = fs::read_to_string(place.0.join(name)).unwrap();
        assert!(page.contains("Exit codes:"), "{command}: {page}");
    }
    let place = place.with("file", "");
    place.run(&["man", "--output", "file"]).failed_saying(&["file: cannot write the manual pages"]);
}
