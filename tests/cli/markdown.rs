//! An edition edited as Markdown, as its maker meets it: all outputs from it, and what is told.

use super::{Place, Run};
use std::fs;
use std::path::Path;

#[test]
fn the_markdown_of_an_issue_builds_the_same_pages() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("source/issue-497.txt");
    let place = Place::new("markdown-again").with("issue-497.txt", fs::read(source).unwrap());
    assert_eq!(place.run(&["build", "issue-497.txt"]).code, Some(0));
    let markdown = place.read("output/issue-497/issue-497.md");
    fs::write(place.0.join("edited.md"), &markdown).unwrap();
    let Run { code, err: says, .. } = place.run(&["build", "edited.md", "-o", "again"]);
    assert_eq!(code, Some(0), "{says}");
    assert_eq!(place.read("again/issue-497/issue-497.md"), markdown);
    for file in ["pdf", "epub", "json"] {
        assert!(!place.read(&format!("again/issue-497/issue-497.{file}")).is_empty());
    }
}

#[test]
fn what_is_not_understood_is_told_with_path_and_line() {
    let place = Place::new("markdown-told").with("a.md", "# 题\n\n## 甲\n\n乙<sub>丙</sub>。\n");
    let Run { code, err: says, .. } = place.run(&["build", "a.md"]);
    assert_eq!(code, Some(0), "{says}");
    assert!(says.contains("warning: <sub> is set as it is written\n --> a.md:5:2\n"), "{says}");
    let json = String::from_utf8(place.read("output/a/a.json")).unwrap();
    assert!(json.contains("乙<sub>丙</sub>。"), "{json}");
}

#[test]
fn the_id_names_the_folder_and_is_safe() {
    let place = Place::new("markdown-id")
        .with("a.md", "---\nid: 第一期\n---\n\n## 甲\n\n乙。\n")
        .with("b.md", "---\nid: ../up\n---\n\n## 甲\n\n乙。\n")
        .with("c.md", "---\ntitle: [\n---\n\n## 甲\n\n乙。\n")
        .with("d.md", b"## \xFF\n");
    assert_eq!(place.run(&["build", "a.md"]).code, Some(0));
    assert!(!place.read("output/第一期/第一期.pdf").is_empty());
    for (file, says) in [
        ("b.md", "the id \"../up\""),
        ("c.md", "c.md:2:9"),
        ("d.md", "this is not UTF-8"),
        ("d.md", "d.md:1:4"),
    ] {
        let Run { code, err: told, .. } = place.run(&["build", file]);
        assert_eq!(code, Some(2), "{file}: {told}");
        assert!(told.contains(says), "{file}: {told}");
    }
}

#[test]
fn what_a_person_wrote_is_not_written_over() {
    let own = "## 甲\n\n乙\n丙。 <!-- 存 -->\n";
    let place = Place::new("markdown-own");
    fs::create_dir_all(place.0.join("output/a")).unwrap();
    let place = place.with("output/a/a.md", own);
    assert_eq!(place.run(&["build", "output/a/a.md"]).code, Some(0));
    assert_eq!(place.read("output/a/a.md"), own.as_bytes());
    assert!(!place.read("output/a/a.epub").is_empty());
}

#[test]
fn markdown_beside_sources_is_passed_over_and_needs_its_text_for_a_proof() {
    let place = Place::new("markdown-folder");
    fs::create_dir_all(place.0.join("source")).unwrap();
    let place = place
        .with("source/README.md", "# 甲\n")
        .with("source/a.md", "## 甲\n\n乙。\n")
        .with("source/b.txt", "海堤公园的春天\n林 晓\n\n　　三月的海堤公园，风里已经有了暖意。\n");
    let Run { code, err: says, .. } = place.run(&["build"]);
    assert_eq!(code, Some(0), "{says}");
    assert!(says.contains("a.md: passed over") && !says.contains("README"), "{says}");
    assert!(!place.0.join("output/a").exists());
    let Run { code, err: says, .. } = place.run(&["check", "source/a.md"]);
    assert_eq!(code, Some(2));
    assert!(says.contains("this is an edition already"), "{says}");
}

/// A picture of one grey pixel.
fn pixel() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut writer = png::Encoder::new(&mut bytes, 1, 1).write_header().unwrap();
    writer.write_image_data(&[128]).unwrap();
    writer.finish().unwrap();
    bytes
}

#[test]
fn pictures_are_read_from_the_folder_and_copied_beside_the_outputs() {
    let text = "## 甲\n\n![图1](a.png)\n\n![图2](b.gif)\n\n![图3](../c.png)\n\n![图4](d.png)\n";
    let place = Place::new("markdown-pictures")
        .with("a.md", text)
        .with("a.png", pixel())
        .with("b.gif", b"GIF89a")
        .with("d.png", &pixel()[..40]);
    let Run { code, err: says, .. } =
        place.run(&["build", "a.md", "--formats", "pdf,epub,md,json,tei"]);
    assert_eq!(code, Some(0), "{says}");
    for told in [
        "warning: the image \"b.gif\" is not set, its caption is: it is neither PNG nor JPEG",
        "warning: the image \"../c.png\" is not set, its caption is: pictures are read from",
        "warning: the image \"d.png\" is not set, its caption is: it is broken",
    ] {
        assert!(says.contains(told), "{told}: {says}");
    }
    assert_eq!(place.read("output/a/a.png"), pixel());
    // What was written builds the same again, from Markdown and from JSON.
    let epub = place.read("output/a/a.epub");
    for file in ["output/a/a.md", "output/a/a.json"] {
        assert_eq!(place.run(&["build", file, "-o", "again"]).code, Some(0));
        assert_eq!(place.read("again/a/a.epub"), epub, "{file}");
        assert_eq!(place.read("again/a/a.png"), pixel());
    }
}
