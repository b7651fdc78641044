//! `banxin.toml` and `banxin init`.

use super::{PAGE, Place, Run};
use serde_json::Value;
use std::fs;

/// The JSON of an edition in the folder.
fn json(place: &Place, path: &str) -> Value {
    serde_json::from_slice(&fs::read(place.0.join(path)).unwrap()).unwrap()
}

#[test]
fn the_file_says_what_is_built_and_flags_go_before_it() {
    let place = Place::new("config").with("texts/a.txt", PAGE).with("texts/b.txt", PAGE).with(
        "banxin.toml",
        "source = \"texts\"\noutput = \"made\"\nformats = [\"json\", \"md\"]\n\n[metadata]\n\
         publication = \"海堤日报\"\n\n[sources.b]\nformats = [\"pdf\", \"json\"]\n\
         metadata.title = \"海堤的春天\"\nlook.paper = \"a5\"\n",
    );
    let run = place.run(&[]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{}", run.out);
    assert_eq!(
        place.names("made"),
        ["made/a/a.json", "made/a/a.md", "made/b/b.json", "made/b/b.pdf"]
    );
    let (a, b) = (json(&place, "made/a/a.json"), json(&place, "made/b/b.json"));
    for edition in [&a, &b] {
        assert_eq!(edition["metadata"]["publication"], "海堤日报");
    }
    assert_eq!(
        (&a["metadata"]["title"], &b["metadata"]["title"]),
        (&"".into(), &"海堤的春天".into())
    );
    let size = |path: &str| {
        let pdf = lopdf::Document::load(place.0.join(path)).unwrap();
        let page = pdf.get_pages()[&1];
        let page = pdf.get_dictionary(page).unwrap();
        page.get(b"MediaBox").unwrap().as_array().unwrap()[2].as_float().unwrap().round()
    };
    assert_eq!(size("made/b/b.pdf"), 420.0, "A5 is 419.5 pt wide");
    let run = place.run(&["-o", "flags", "--formats", "pdf", "--paper", "b5"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(place.names("flags"), ["flags/a/a.pdf", "flags/b/b.pdf"]);
    assert_eq!(size("flags/b/b.pdf"), 499.0, "B5 is 498.9 pt wide");
    let check = place.run(&["check", "texts/a.txt"]);
    assert_eq!(check.code, Some(0), "{}", check.err);
}

#[test]
fn what_the_page_prints_is_replaced_only_for_one_source_and_with_a_record() {
    let page = format!("海堤日报 2024年2月28日 星期三 第497期\n\n{PAGE}");
    let all = "[metadata]\ndate = 2001-01-01\nissue = 1\nmotto = \"读海\"\n";
    let place = Place::new("printed").with("source/a.txt", &page).with("banxin.toml", all);
    assert_eq!(place.run(&["-f", "json"]).code, Some(0));
    let edition = json(&place, "output/a/a.json");
    let metadata = &edition["metadata"];
    let found = (&metadata["date"], &metadata["issue"], &metadata["motto"]);
    assert_eq!(found, (&"2024-02-28".into(), &"497".into(), &"读海".into()));
    assert!(edition.get("corrections").is_none(), "{edition}");

    let place =
        place.with("banxin.toml", format!("{all}[sources.a]\nmetadata.date = 2024-02-29\n"));
    assert_eq!(place.run(&["-f", "json"]).code, Some(0));
    let edition = json(&place, "output/a/a.json");
    assert_eq!(edition["metadata"]["date"], "2024-02-29");
    assert_eq!(edition["corrections"].as_array().unwrap().len(), 1);
    let what = edition["corrections"][0]["what"].as_str().unwrap();
    assert!(what.contains("2024-02-29") && what.contains("2024-02-28"), "{what}");
    assert_eq!(edition["corrections"][0]["why"], "banxin.toml");
}

#[test]
fn a_mistake_is_shown_in_its_line_and_nothing_is_built() {
    let place = Place::new("mistake")
        .with("source/a.txt", PAGE)
        .with("banxin.toml", "# 版心\n[look]\npapper = \"a5\"\n");
    let run = place.run(&[]);
    run.failed_saying(&[
        "error: unknown key `papper` in [look]\n",
        "--> banxin.toml:3:1\n",
        "3 | papper = \"a5\"\n  | ^^^^^^\n",
        "help: is `paper` meant?",
    ]);
    assert!(!place.0.join("output").exists());
    let place = place.with("banxin.toml", "[metadata]\nmotto = \"读海\" 心\n");
    // 读海 takes two columns of the terminal for each character.
    place.run(&[]).failed_saying(&["banxin.toml:2:14", "\n  |                ^"]);
    let place = place.with("banxin.toml", b"source = \"\xFF\"");
    place.run(&[]).failed_saying(&["banxin.toml: the configuration is no UTF-8"]);
    let hostile = "[look]\n\"\u{9b}2J\u{202E}x\" = 1\n";
    let run = place.with("banxin.toml", hostile).run(&[]);
    run.failed_saying(&["unknown key", "\\u{202e}"]);
    assert!(!run.err.contains(['\u{9b}', '\u{202E}', '\u{1B}']), "{}", run.err);
}

#[test]
fn another_configuration_can_be_named() {
    let place = Place::new("named-config")
        .with("banxin.toml", "nonsense")
        .with("papers/texts/a.txt", PAGE)
        .with("papers/my.toml", "source = \"texts\"\nformats = [\"md\"]\n[sources.b]\n");
    let run = place.run(&["--config", "papers/my.toml"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.err.contains("[sources.\"b\"]: there is no such source"), "{}", run.err);
    assert_eq!(place.names("output"), ["output/a/a.md"]);
    place.run(&["build", "-c", "gone.toml"]).failed_saying(&["gone.toml: cannot read"]);
}

#[test]
fn init_writes_an_example_and_never_over_another() {
    let place = Place::new("init").with("source/a.txt", PAGE).with("sub/.keep", "");
    let run = place.run(&["init"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    assert!(run.out.starts_with("banxin.toml: written"), "{}", run.out);
    assert_eq!(place.run(&["-f", "md"]).code, Some(0));
    let place = place.with("banxin.toml", "formats = [\"md\"]\n");
    place
        .run(&["init"])
        .failed_saying(&["banxin.toml: there is a configuration already", "--force"]);
    assert_eq!(fs::read(place.0.join("banxin.toml")).unwrap(), b"formats = [\"md\"]\n");
    assert_eq!(place.run(&["init", "--force"]).code, Some(0));
    assert_eq!(place.run(&["init", "sub"]).code, Some(0));
    let example = fs::read(place.0.join("sub/banxin.toml")).unwrap();
    assert!(fs::read(place.0.join("banxin.toml")).unwrap() == example);
    assert_eq!(place.names("sub"), ["sub/.keep", "sub/banxin.toml"]);
    assert_eq!(place.run(&["init", "new"]).code, Some(0));
    assert_eq!(place.names("new"), ["new/banxin.toml"]);
    let file = "source/a.txt";
    place.run(&["init", file]).failed_saying(&["source/a.txt: cannot make this folder"]);
}

#[test]
fn a_bleed_without_crop_marks_is_refused() {
    let place = Place::new("bleed").with("source/a.txt", PAGE);
    place.run(&["--bleed", "4"]).failed_saying(&["no crop marks", "--crop-marks"]);
    let place = place.with("banxin.toml", "[look]\ncrop-marks = true\n");
    let run: Run = place.run(&["--bleed", "4", "-f", "pdf"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let run = place.run(&["--crop-marks=false", "--bleed", "4"]);
    assert_eq!(run.code, Some(2));
}
