//! What a person writes by hand.

use super::*;

fn lines(document: &str) -> (Edition, Vec<String>) {
    let Reading { edition, remarks, .. } = read(document).expect("front matter");
    (edition, remarks.iter().map(Remark::to_string).collect())
}

fn texts(edition: &Edition) -> Vec<(Role, &str)> {
    let paragraphs = edition.articles.iter().flat_map(|article| &article.paragraphs);
    paragraphs.map(|paragraph| (paragraph.role, paragraph.text.as_str())).collect()
}

#[test]
fn a_document_without_front_matter_is_read() {
    let (edition, remarks) =
        lines("# 题\n\n## 2. 甲\n\n**作者：** 乙、丙\n**單位** 丁\n\n戊\n己 and\nmore\n\n### 庚\n");
    assert_eq!(remarks, Vec::<String>::new());
    assert_eq!(edition.metadata.title, "题");
    assert_eq!(edition.metadata.language, "zh-Hans");
    let article = &edition.articles[0];
    assert_eq!(
        (article.number, article.title.as_str(), article.id.as_str()),
        (Some(2), "甲", "a01")
    );
    assert_eq!(article.authors, ["乙", "丙"]);
    assert_eq!(article.affiliation, "丁");
    assert_eq!(texts(&edition), [(Role::Body, "戊己 and more"), (Role::Subhead, "庚")]);
}

#[test]
fn emphasis_is_dots() {
    let (edition, remarks) = lines("## 甲\n\n乙*丙*丁**戊\n己**庚***辛***\n");
    assert_eq!(remarks, Vec::<String>::new());
    let paragraph = &edition.articles[0].paragraphs[0];
    assert_eq!(paragraph.text, "乙丙丁戊己庚辛");
    let marks: Vec<_> = paragraph.marks.iter().map(|mark| (mark.start, mark.end)).collect();
    assert_eq!(marks, [(1, 2), (3, 5), (6, 7)]);
}

#[test]
fn lists_are_items_with_their_numbers() {
    let (edition, remarks) = lines("## 甲\n\n- 乙\n- 丙\n\n1. 丁\n2. Word\n\n3) 戊\n");
    assert_eq!(remarks, Vec::<String>::new());
    let expected = ["乙", "丙", "1.丁", "2. Word", "3)戊"].map(|text| (Role::Item, text));
    assert_eq!(texts(&edition), expected);
    let apart: Vec<bool> = edition.articles[0].paragraphs.iter().map(|item| item.apart).collect();
    assert_eq!(apart, [false, false, true, false, true]);
    // Numbers are written as Markdown has them.
    let written = write(&edition);
    assert!(written.contains("- 乙\n- 丙\n\n1. 丁\n2. Word\n\n3) 戊\n"), "{written}");
}

#[test]
fn two_of_a_kind_side_by_side_stay_two() {
    let markdown = "## 甲\n\n> 乙\n>\n> 丙\n\n> 丁\n\n- 戊\n\n* 己\n\n- 庚\n\n| 辛 |\n| --- |\n| 壬 |\n\n| 癸 |\n| --- |\n";
    let (edition, remarks) = lines(markdown);
    assert_eq!(remarks, Vec::<String>::new());
    let paragraphs = edition.articles[0].paragraphs.iter();
    let apart: String = paragraphs.filter(|each| each.apart).map(|each| &*each.text).collect();
    assert_eq!(apart, "丁己庚", "a table's head begins one");
    assert!(write(&edition).ends_with(&markdown[7..]), "{}", write(&edition));
}

#[test]
fn a_misspelt_label_takes_no_other_with_it() {
    let (edition, remarks) = lines("## 甲\n\n**作着** 乙\\\n**副题** 丙\n\n丁\n");
    assert_eq!(edition.articles[0].subtitle, "丙");
    assert_eq!(texts(&edition), [(Role::Body, "作着 乙"), (Role::Body, "丁")]);
    assert_eq!(remarks.len(), 1, "{remarks:?}");
    assert!(remarks[0].contains("is \"作者\" meant?"), "{remarks:?}");
    // Bold words are no labels.
    assert_eq!(lines("## 甲\n\n**乙方** 丙\n").1, Vec::<String>::new());
}

#[test]
fn links_lead_to_the_web_and_to_mails() {
    let (edition, remarks) = lines(
        "## 甲\n\n见[乙*丙*](https://a.com/x?y=1&z=2)、<https://b.com>、[丁][1]、<c@d.cn>。\n\n[1]: mailto:a@b.cn\n",
    );
    assert_eq!(remarks, Vec::<String>::new());
    let paragraph = &edition.articles[0].paragraphs[0];
    assert_eq!(paragraph.text, "见乙丙、https://b.com、丁、c@d.cn。");
    let links = paragraph.marks.iter().filter(|mark| mark.kind == InterlinearKind::Link);
    let links: Vec<_> = links.map(|mark| (mark.start, mark.end, mark.text.as_str())).collect();
    let expected = [
        (1, 3, "https://a.com/x?y=1&z=2"),
        (4, 17, "https://b.com"),
        (18, 19, "mailto:a@b.cn"),
        (20, 26, "mailto:c@d.cn"),
    ];
    assert_eq!(links, expected);
}

#[test]
fn notes_stand_with_the_text_that_calls_them() {
    let (edition, remarks) =
        lines("## 甲\n\n乙[^x]丙[^y]。\n\n[^y]: 丁\n\n    戊\n\n## 己\n\n庚[^x]。\n\n[^x]: *辛*\n");
    assert_eq!(remarks, Vec::<String>::new());
    let texts = |note: &crate::model::Note| -> String {
        note.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect()
    };
    let notes: Vec<_> = edition.notes.iter().map(|note| (note.id.clone(), texts(note))).collect();
    assert_eq!(notes, [("1".into(), "辛".into()), ("2".into(), "丁戊".into())]);
    let marks = &edition.articles[0].paragraphs[0].marks;
    let calls: Vec<_> = marks.iter().map(|mark| (mark.end, mark.text.as_str())).collect();
    assert_eq!(calls, [(1, "1"), (2, "2")]);
    let markdown = write(&edition);
    let under = "\n乙[^1]丙[^2]。\n\n[^1]: <em>辛</em>\n\n[^2]: 丁\n\n    戊\n\n## 己\n";
    assert!(markdown.contains(under), "{markdown}");
}

#[test]
fn lists_stand_within_lists() {
    let (edition, remarks) = lines("## 甲\n\n- 乙\n  1. 丙\n     - 丁\n- 戊\n");
    assert_eq!(remarks, Vec::<String>::new());
    let items = edition.articles[0].paragraphs.iter();
    let levels: Vec<_> = items.map(|item| (item.text.as_str(), item.level)).collect();
    assert_eq!(levels, [("乙", 0), ("1.丙", 1), ("丁", 2), ("戊", 0)]);
}

#[test]
fn a_quotation_of_several_paragraphs_and_lines_of_verse() {
    let (edition, remarks) = lines("## 甲\n\n> 乙\n>\n> 丙\\\n> 丁\n");
    assert_eq!(remarks, Vec::<String>::new());
    assert_eq!(texts(&edition), ["乙", "丙", "丁"].map(|text| (Role::Quote, text)));
}

#[test]
fn front_matter_may_be_plain_yaml() {
    let (edition, remarks) = lines(
        "---\r\ntitle: 甲 # 注\r\nissue: 497\npages: ['06', 07]\nsource: []\nautor: 乙\n---\n\n## 丙\n",
    );
    assert_eq!(edition.metadata.title, "甲");
    assert_eq!(edition.metadata.issue, "497");
    assert_eq!(edition.metadata.pages, ["06", "07"]);
    assert_eq!(remarks.len(), 1);
    assert!(remarks[0].starts_with("6:1: the key \"autor\" is not known"), "{remarks:?}");
    let (_, remarks) = lines("---\ndate: 2024-13-40\nlanguage: zh_CN\n---\n");
    assert!(remarks[0].starts_with("2:1: \"2024-13-40\" is no date"), "{remarks:?}");
    assert!(remarks[1].starts_with("3:1: \"zh_CN\" is no language tag"), "{remarks:?}");
    let (_, remarks) = lines("---\nlangage: zh-Hans\n---\n");
    assert!(remarks[0].contains("\"language\" is the nearest"), "{remarks:?}");
}

#[test]
fn broken_front_matter_is_told_with_its_line() {
    for (document, at, says) in [
        ("---\ntitle: \"甲\n---\n", "---\ntitle: ", "the front matter is no YAML"),
        ("---\ntitle: 甲\n", "", "the front matter that begins here has no end"),
        ("---\ntitle: [a\n---\n", "---\ntitle: [a", "the front matter is no YAML"),
        ("---\ntitle:\n  - 甲\n---\n", "---\ntitle:\n  ", "the value of \"title\" is not one text"),
        ("---\nid: a\nid: b\n---\n", "---\nid: a\n", "\"id\" stands here a second time"),
        ("---\n- a\n---\n", "---\n", "the front matter is not a list of keys"),
        ("---\nformat: other\n---\n", "---\n", "the format \"other\" cannot be read"),
        ("---\r\nversion: 9\r\n---\n", "---\r\n", "version \"9\" cannot be read"),
        ("---\na: &a [*a]\n---\n", "---\n", "an alias"),
    ] {
        let error = read(document).expect_err(document);
        assert!(error.message().contains(says), "{document:?}: {error}");
        let place = error.place().expect(document);
        let expected = crate::error::Place::new(document, at.len()..at.len());
        assert_eq!((place.line, place.column), (expected.line, expected.column), "{document:?}");
        assert!(document.lines().any(|line| line == place.text), "{document:?}: {place:?}");
    }
}

#[test]
fn a_remark_points_at_what_it_is_about() {
    let document = "\u{FEFF}## 甲\n\n乙`丙`和<b>丁</b>。\r\n\n  * * *\n\n~~戊~~\n";
    let Reading { remarks, .. } = read(document).unwrap();
    let places: Vec<_> = remarks
        .iter()
        .map(|Remark { place, .. }| {
            (place.line, place.column, place.text.get(place.span.clone()).unwrap_or_default())
        })
        .collect();
    // The second remark of a line has its column only.
    assert_eq!(places[0], (3, 2, "`丙`"), "{remarks:?}");
    assert_eq!(places.last(), Some(&(7, 1, "~~戊~~")), "{remarks:?}");
    assert!(places.contains(&(5, 3, "* * *")), "{remarks:?}");
    assert!(remarks.iter().filter(|remark| !remark.place.text.is_empty()).count() == 3);
}

/// Each is told with its line, and its text is there.
#[test]
fn what_is_not_understood_is_told_and_kept() {
    for (markdown, line, says, text) in [
        ("乙<sub>2</sub>", 3, "<sub> is set as it is written", "乙<sub>2</sub>"),
        ("乙\n`丙`", 4, "code inside a line", "乙丙"),
        ("```\n乙\n丙\n```", 3, "a block of code", "乙"),
        ("    乙", 3, "a block of code", "乙"),
        ("乙\n\n***\n\n丙", 5, "a rule", "丙"),
        ("#### 乙", 3, "a heading below ###", "乙"),
        ("~~乙~~", 3, "struck through", "~~乙~~"),
        ("- [ ] 乙", 3, "a box to tick", "[ ] 乙"),
        ("<div>\n乙\n</div>", 3, "HTML is set as it is written", "乙"),
        ("> - 乙", 3, "a list inside a quotation", "乙"),
        ("> ## 乙", 3, "a heading inside", "乙"),
        ("- 甲\n\n  乙", 5, "a further paragraph of an item", "乙"),
        ("- > 乙", 3, "a quotation inside another block", "乙"),
        ("乙  \n丙", 3, "a line that is broken by hand", "丙"),
        ("<ruby>乙", 3, "a <ruby> that has no end", "乙"),
        ("<em>乙", 3, "a <em> that has no end", "乙"),
        ("乙</em>", 3, "</em> is set as it is written", "乙</em>"),
        ("<!-- 乙 -->\n\n丙", 3, "a comment is not kept", "丙"),
        ("丙 <!-- 乙 -->", 3, "a comment is not kept", "丙"),
        ("# 乙", 3, "a second title", ""),
        ("![乙](a.png \"丙[^1]\")", 3, "no note can be called in the title", "丙[^1]"),
        ("[乙](a.md)", 3, "a link leads to \"a.md\"", "[乙](a.md)"),
        ("[乙](https://a.com \"丙\")", 3, "the title of a link, \"丙\"", "乙"),
        ("乙\n\n[1]: https://a.com", 5, "no link leads to [1]: https://a.com", "乙"),
        ("乙[^1]", 3, "there is no note [^1]", "乙[^1]"),
        ("乙\n\n[^1]: 丙", 5, "nothing calls the note [^1]", "乙"),
    ] {
        let (edition, remarks) = lines(&format!("## 甲\n\n{markdown}\n"));
        let told = remarks
            .iter()
            .any(|remark| remark.starts_with(&format!("{line}:")) && remark.contains(says));
        assert!(told, "{markdown:?}: {remarks:?}");
        let texts: Vec<&str> = texts(&edition).iter().map(|(_, text)| *text).collect();
        assert!(text.is_empty() || texts.contains(&text), "{markdown:?}: {texts:?}");
    }
}
