//! An edition edited as Markdown, as its maker meets it: all outputs from it, and what is told.

use super::pdf::Reader;
use super::xml::{self, Element};
use super::{PAGE, Place, Run};
use serde_json::{Value, json};
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;
use std::sync::LazyLock;

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
    assert_eq!(code, Some(1), "{says}");
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
        assert_eq!(place.run(&["build", file, "-o", "again", "--force"]).code, Some(1));
        assert_eq!(place.read("again/a/a.epub"), epub, "{file}");
        assert_eq!(place.read("again/a/a.png"), pixel());
    }
}

/// What a person writes below the last article: all that the dialect has.
const BY_HAND: &str = r#"
### 钥匙与章程

馆里先开三间屋子，*钥匙*交给老人，章程见[江汀城建](https://example.org/wharf?year=2024&page=5)。[^built]

> 潮水一天涨落两回，\
> 灯亮着，就有人等。

- 一楼
  1. 儿童室
  2. 报刊室
     - 合订本
- 二楼

| 月份 | 工程 |
| --- | --- |
| 三月 | 换*屋架* |
| 五月 | 上书架[^wood] |

![红砖仓库，门上挂着锁](pictures/before.png "修缮前的码头")

[^wood]: 书架是本地木工做的。
[^built]: 码头建成于一九五三年。

    一九九八年停用。
"#;

const ADDRESS: &str = "https://example.org/wharf?year=2024&page=5";

/// An edition whose Markdown a person edited, in every format, and once more from the Markdown that
/// was written then.
static EDITED: LazyLock<Place> = LazyLock::new(|| {
    let place = Place::new("markdown-by-hand")
        .with("source/a.txt", PAGE)
        .with("edited/pictures/before.png", pixel());
    assert_eq!(place.run(&["--formats", "md"]).code, Some(0));
    let markdown = String::from_utf8(place.read("output/a/a.md")).unwrap();
    let marked = markdown.replace("红砖的外墙", "**红砖的外墙**");
    assert_ne!(marked, markdown);
    let place = place.with("edited/a.md", marked + BY_HAND);
    for (from, to) in [("edited/a.md", "made"), ("made/a/a.md", "again")] {
        let run = place.run(&["build", from, "-o", to, "-f", "pdf,epub,md,json,tei"]);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{from}");
    }
    place
});

/// The texts of the elements of a name, in order.
fn texts(element: &Element, name: &str) -> Vec<String> {
    element.all(name).iter().map(|each| each.text(&[])).collect()
}

/// A list and those within it: `一楼(甲 乙) 二楼`.
fn nested(list: &Element, item: &str) -> String {
    let item = |each: &Element| {
        assert_eq!(each.name, item);
        // In HTML a list that has its numbers is one of another name.
        let lists = [&*list.name, "ol", "ul"];
        let own = each.text(&lists);
        let below = each.elements().find(|below| lists.contains(&&*below.name));
        let below = below.map_or(String::new(), |below| format!("({})", nested(below, item)));
        own.trim().to_owned() + &below
    };
    list.elements().map(item).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_added_by_hand_is_in_the_json() {
    let edition: Value = serde_json::from_slice(&EDITED.read("made/a/a.json")).unwrap();
    let article = edition["articles"][1]["paragraphs"].as_array().unwrap();
    let expected = [
        json!({"role": "subhead", "text": "钥匙与章程"}),
        json!({"role": "body", "text": "馆里先开三间屋子，钥匙交给老人，章程见江汀城建。", "marks": [
            {"kind": "emphasis", "start": 9, "end": 11},
            {"kind": "link", "start": 19, "end": 23, "text": ADDRESS},
            {"kind": "note", "start": 24, "end": 24, "text": "1"},
        ]}),
        json!({"role": "quote", "text": "潮水一天涨落两回，"}),
        json!({"role": "quote", "text": "灯亮着，就有人等。"}),
        json!({"role": "item", "text": "一楼"}),
        json!({"role": "item", "text": "1.儿童室", "level": 1}),
        json!({"role": "item", "text": "2.报刊室", "level": 1}),
        json!({"role": "item", "text": "合订本", "level": 2}),
        json!({"role": "item", "text": "二楼"}),
        json!({"role": "head", "text": "月份工程", "cells": [2]}),
        json!({"role": "row", "text": "三月换屋架", "cells": [2], "marks": [
            {"kind": "emphasis", "start": 3, "end": 5},
        ]}),
        json!({"role": "row", "text": "五月上书架", "cells": [2], "marks": [
            {"kind": "note", "start": 5, "end": 5, "text": "2"},
        ]}),
        json!({"role": "figure", "text": "修缮前的码头", "image": {
            "file": "pictures/before.png", "alt": "红砖仓库，门上挂着锁",
        }}),
    ];
    let without_source = |paragraph: &Value| {
        let mut paragraph = paragraph.clone();
        paragraph.as_object_mut().unwrap().remove("source");
        paragraph
    };
    let added: Vec<Value> = article[2..].iter().map(without_source).collect();
    assert_eq!(added, expected);
    assert_eq!(article[0]["marks"], json!([{"kind": "emphasis", "start": 33, "end": 38}]));
    // Numbered by their calls, not by where a person wrote them.
    let note = |at: usize| {
        let note = &edition["notes"][at];
        let paragraphs = note["paragraphs"].as_array().unwrap().iter();
        let texts: Vec<&str> = paragraphs.map(|each| each["text"].as_str().unwrap()).collect();
        (note["id"].as_str().unwrap(), texts)
    };
    assert_eq!(note(0), ("1", vec!["码头建成于一九五三年。", "一九九八年停用。"]));
    assert_eq!(note(1), ("2", vec!["书架是本地木工做的。"]));
}

#[test]
fn what_is_added_by_hand_is_in_the_epub() {
    let mut book = zip::ZipArchive::new(Cursor::new(EDITED.read("made/a/a.epub"))).unwrap();
    let mut file = |name: &str| {
        let mut bytes = Vec::new();
        book.by_name(&format!("EPUB/{name}")).unwrap().read_to_end(&mut bytes).unwrap();
        bytes
    };
    let chapter = xml::read(&String::from_utf8(file("article-002.xhtml")).unwrap());
    let part = |name: &str| -> Element {
        let [part] = &chapter.all(name)[..] else { panic!("not one {name}") };
        (*part).clone()
    };
    assert_eq!(texts(&chapter, "h2"), ["钥匙与章程"]);
    assert_eq!(texts(&chapter, "em"), ["红砖的外墙", "钥匙", "屋架"]);
    let link = chapter.all("a").into_iter().find(|link| link.get("href") == ADDRESS).unwrap();
    assert_eq!(link.text(&[]), "江汀城建");
    assert_eq!(texts(&part("blockquote"), "p"), ["潮水一天涨落两回，", "灯亮着，就有人等。"]);
    let list = nested(chapter.all("ul")[0], "li");
    assert_eq!(list, "一楼(1.儿童室 2.报刊室(合订本)) 二楼");
    let table = part("table");
    assert_eq!(texts(&part("thead"), "th"), ["月份", "工程"]);
    assert!(table.all("th").iter().all(|head| head.get("scope") == "col"));
    assert_eq!(texts(&part("tbody"), "td"), ["三月", "换屋架", "五月", "上书架〔2〕"]);
    let figure = part("figure");
    assert_eq!(texts(&figure, "figcaption"), ["修缮前的码头"]);
    let image = figure.all("img")[0];
    assert_eq!(image.get("alt"), "红砖仓库，门上挂着锁");
    assert_eq!(file(image.get("src")), pixel());
    // Each call leads to its note, and the note back to it.
    let calls = chapter.all("a").into_iter().filter(|link| link.get("epub:type") == "noteref");
    let notes: [&[&str]; 2] =
        [&["〔1〕码头建成于一九五三年。", "一九九八年停用。"], &["〔2〕书架是本地木工做的。"]];
    let called: Vec<&Element> = calls.collect();
    assert_eq!(called.len(), notes.len());
    for (call, text) in called.into_iter().zip(notes) {
        assert_eq!(call.get("role"), "doc-noteref");
        let leads = |from: &Element, to: &Element| from.get("href") == format!("#{}", to.get("id"));
        let note = chapter.all("aside").into_iter().find(|note| leads(call, note)).unwrap();
        assert_eq!((note.get("epub:type"), note.get("role")), ("footnote", "doc-footnote"));
        assert_eq!(texts(note, "p"), text);
        let back = note.all("a")[0];
        assert_eq!(back.get("role"), "doc-backlink");
        assert!(leads(back, call));
    }
}

#[test]
fn what_is_added_by_hand_is_in_the_tei() {
    let document = xml::read(&String::from_utf8(EDITED.read("made/a/a.tei.xml")).unwrap());
    let article = document.all("div").into_iter().filter(|div| div.get("type") == "article").nth(1);
    let article = article.unwrap();
    let part = article.one("div", "section").unwrap();
    assert_eq!(part.one("head", "sub").unwrap().text(&[]), "钥匙与章程");
    assert_eq!(texts(article, "emph"), ["红砖的外墙", "钥匙", "屋架"]);
    let link = part.all("ref")[0];
    assert_eq!((link.get("target"), link.text(&[]).as_str()), (ADDRESS, "江汀城建"));
    assert_eq!(texts(part.all("quote")[0], "p"), ["潮水一天涨落两回，", "灯亮着，就有人等。"]);
    let list = nested(part.all("list")[0], "item");
    assert_eq!(list, "一楼(1.儿童室 2.报刊室(合订本)) 二楼");
    let rows = part.all("table")[0].all("row");
    let cells: Vec<(&str, Vec<String>)> =
        rows.iter().map(|row| (row.get("role"), texts(row, "cell"))).collect();
    let cell = |text: &str| text.to_owned();
    assert_eq!(cells[0], ("label", vec![cell("月份"), cell("工程")]));
    assert_eq!(cells[1], ("", vec![cell("三月"), cell("换屋架")]));
    let figure = part.all("figure")[0];
    assert_eq!(figure.all("graphic")[0].get("url"), "pictures/before.png");
    assert_eq!(texts(figure, "head"), ["修缮前的码头"]);
    assert_eq!(texts(figure, "figDesc"), ["红砖仓库，门上挂着锁"]);
    assert_eq!(EDITED.read("made/a/pictures/before.png"), pixel());
    // A note stands where it is called.
    let notes: Vec<&Element> = part.all("note");
    assert_eq!(texts(notes[0], "p"), ["码头建成于一九五三年。", "一九九八年停用。"]);
    assert_eq!(texts(notes[1], "p"), ["书架是本地木工做的。"]);
    assert_eq!(texts(rows[2], "note"), ["书架是本地木工做的。"]);
}

#[test]
fn what_is_added_by_hand_is_in_the_markdown_and_builds_the_same_again() {
    let markdown = String::from_utf8(EDITED.read("made/a/a.md")).unwrap();
    for part in [
        "\n### 钥匙与章程\n",
        "保留<em>红砖的外墙</em>和",
        &format!("章程见[江汀城建]({ADDRESS})。[^1]\n"),
        "\n> 潮水一天涨落两回，\n>\n> 灯亮着，就有人等。\n",
        "\n- 一楼\n  - 1\\.儿童室\n  - 2\\.报刊室\n    - 合订本\n- 二楼\n",
        "\n| 月份 | 工程 |\n| --- | --- |\n| 三月 | 换<em>屋架</em> |\n| 五月 | 上书架[^2] |\n",
        "\n![红砖仓库，门上挂着锁](pictures/before.png \"修缮前的码头\")\n",
        "\n[^1]: 码头建成于一九五三年。\n\n    一九九八年停用。\n\n[^2]: 书架是本地木工做的。\n",
    ] {
        assert!(markdown.contains(part), "{part}: {markdown}");
    }
    let made = EDITED.files("made");
    assert_eq!(made.len(), 6, "{:?}", made.keys());
    for (name, bytes) in EDITED.files("again") {
        assert!(made[&name.replace("again", "made")] == bytes, "{name} is another");
    }
}

#[test]
fn what_is_added_by_hand_is_in_the_pdf() {
    let bytes = EDITED.read("made/a/a.pdf");
    let reader = Reader::new(&bytes);
    // The elements of the second article, without how many pieces of content each has.
    let structure = reader.structure();
    let article = structure.split("\n Art\n").nth(2).unwrap().split("\n Sect\n").next().unwrap();
    let name = |line: &str| {
        let name = line.split_whitespace().next().filter(|name| name.parse::<u32>().is_err())?;
        Some(format!("{}{name}\n", &line[2..line.find(name)?]))
    };
    let names: String = article.lines().filter_map(name).collect();
    assert_eq!(names, TAGS);
    assert_eq!(reader.element("Figure", b"Alt"), "红砖仓库，门上挂着锁");

    let document = lopdf::Document::load_mem(&bytes).unwrap();
    let page = (0..document.get_pages().len()).find(|page| reader.text(*page).contains("馆里先开"));
    let page = page.unwrap();
    for text in [
        "钥匙与章程",
        "馆里先开三间屋子，钥匙交给老人，章程见江汀城建。〔1〕",
        "灯亮着，就有人等。",
        "1.儿童室",
        "五月上书架〔2〕",
        "修缮前的码头",
        "〔1〕码头建成于一九五三年。一九九八年停用。",
    ] {
        assert!(reader.text(page).contains(text), "{text}: {}", reader.text(page));
    }
    // The address; two calls and two ways back, which stay in the document.
    let links = reader.annotations(page);
    let action = |link: &&lopdf::Dictionary| {
        let action = link.get(b"A").and_then(lopdf::Object::as_dict).ok()?;
        Some(reader.string(action.get(b"URI").ok()?))
    };
    assert_eq!(links.iter().filter_map(action).collect::<Vec<_>>(), [ADDRESS]);
    assert_eq!(links.iter().filter(|link| link.has(b"Dest")).count(), 4);
    // A dot at each of nine characters, and a bullet before three items: circles of four curves.
    let content = document.get_page_content(document.get_pages()[&(page as u32 + 1)]);
    let operations = lopdf::content::Content::decode(&content).unwrap().operations;
    assert_eq!(operations.iter().filter(|each| each.operator == "c").count(), (9 + 3) * 4);
    assert!(document.get_page_images(document.get_pages()[&(page as u32 + 1)]).unwrap().len() == 1);
}

/// What a screen reader walks through, in ISO 32000-1's names.
const TAGS: &str = "\
H1
P
P
P
H2
P
 Link
 Reference
  Link
BlockQuote
 P
 P
L
 LI
  LBody
   L
    LI
     Lbl
     LBody
    LI
     Lbl
     LBody
      L
       LI
        LBody
 LI
  LBody
Table
 TR
  TH
  TH
 TR
  TD
  TD
 TR
  TD
  TD
   Reference
    Link
Figure
Caption
Note
 Lbl
  Link
 P
 P
Note
 Lbl
  Link
 P
";
