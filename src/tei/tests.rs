use super::*;
use crate::model::{
    Doubt, DoubtKind, EmendationKind, Interlinear, InterlinearKind, Paragraph, Source,
};

/// An edition with one paragraph on lines 1 to 3 of one file.
fn edition(text: &str, breaks: &[u32]) -> Edition {
    let last = 1 + u32::try_from(breaks.len()).unwrap();
    let paragraph = Paragraph {
        text: text.into(),
        source: vec![LineSpan { first: 1, last }],
        breaks: breaks.to_vec(),
        ..Paragraph::default()
    };
    let introduction = Introduction { title: String::new(), paragraphs: vec![paragraph] };
    Edition { introduction: Some(introduction), ..Edition::default() }
}

fn paragraph(edition: &mut Edition) -> &mut Paragraph {
    &mut edition.introduction.as_mut().unwrap().paragraphs[0]
}

fn repaired(
    mut edition: Edition,
    repairs: &[(EmendationKind, u32, &str, &str)],
) -> (String, usize) {
    let repair = |&(kind, line, before, after): &(EmendationKind, u32, &str, &str)| Emendation {
        kind,
        line,
        before: before.into(),
        after: after.into(),
    };
    edition.emendations = repairs.iter().map(repair).collect();
    let listed = passage::place(&edition).emendations.len();
    (only_paragraph(&edition), listed)
}

/// What stands in the introduction's paragraph.
fn only_paragraph(edition: &Edition) -> String {
    let document = write(edition);
    let (_, front) = document.split_once("<front>").unwrap();
    let (_, inside) = front.split_once("<p>").unwrap();
    inside.split_once("</p>").unwrap().0.to_owned()
}

#[test]
fn lines_begin_where_the_source_has_them() {
    let (text, _) = repaired(edition("甲乙ab cd丙", &[1, 3, 3, 5]), &[]);
    assert_eq!(
        text,
        "<lb n=\"1\"/>甲<lb n=\"2\"/>乙a<lb n=\"3\" break=\"no\"/><lb n=\"4\" break=\"no\"/>b \
         <lb n=\"5\"/>cd丙"
    );
}

#[test]
fn where_line_ends_are_not_known_only_the_first_line_begins() {
    let mut edition = edition("甲乙丙", &[]);
    paragraph(&mut edition).source = vec![LineSpan { first: 4, last: 5 }];
    assert_eq!(only_paragraph(&edition), "<lb n=\"4\"/>甲乙丙");
    paragraph(&mut edition).breaks = vec![4];
    assert_eq!(only_paragraph(&edition), "<lb n=\"4\"/>甲乙丙", "beyond the text");
    paragraph(&mut edition).breaks = vec![1, 2];
    assert_eq!(only_paragraph(&edition), "<lb n=\"4\"/>甲乙丙", "more than there are lines");
}

#[test]
fn a_hyphen_at_a_line_end_is_seen_with_its_line_end() {
    let dropped = (EmendationKind::HyphenDropped, 1, "orient-/ed", "oriented");
    let (text, listed) = repaired(edition("（oriented）", &[7]), &[dropped]);
    assert_eq!(
        text,
        "<lb n=\"1\"/>（<choice><sic>orient-<lb n=\"2\" break=\"no\"/>ed</sic>\
         <corr type=\"hyphen-dropped\" n=\"1\">oriented</corr></choice>）"
    );
    assert_eq!(listed, 0);
    let elsewhere = repaired(edition("（oriented）", &[3]), &[dropped]);
    assert_eq!(elsewhere, ("<lb n=\"1\"/>（or<lb n=\"2\" break=\"no\"/>iented）".into(), 1));
}

#[test]
fn a_repair_has_its_place_only_where_the_place_is_certain() {
    let folded = (EmendationKind::CompatibilityFolded, 1, "⽩", "白");
    let (text, listed) = repaired(edition("白云。白", &[3]), &[folded]);
    assert_eq!((text.matches("<choice>").count(), listed), (1, 0), "the other is on line 2");
    let (text, listed) = repaired(edition("白云白。白", &[4]), &[folded]);
    assert_eq!((text.matches("<choice>").count(), listed), (0, 1), "either of two");
    let (text, listed) = repaired(edition("白云白。白", &[4]), &[folded, folded]);
    assert_eq!((text.matches("<choice>").count(), listed), (2, 0), "both of two");
}

#[test]
fn what_was_repaired_twice_shows_the_first_repair() {
    let widened = (EmendationKind::MarkWidened, 1, ",", "，");
    let tightened = (EmendationKind::BlankRemoved, 1, "甲 ，乙", "甲，乙");
    let (text, listed) = repaired(edition("甲，乙", &[]), &[tightened, widened]);
    let shown = "<choice><sic>,</sic><corr type=\"mark-widened\" n=\"1\">，</corr></choice>";
    assert_eq!((text, listed), (format!("<lb n=\"1\"/>甲{shown}乙"), 1));
}

#[test]
fn a_repair_does_not_cut_through_a_mark_beside_the_text() {
    let tightened = (EmendationKind::BlankRemoved, 1, "乙 丙", "乙丙");
    for (start, end, placed) in [(0, 2, false), (2, 4, false), (0, 4, true), (1, 3, true)] {
        let mut edition = edition("甲乙丙丁", &[]);
        let kind = InterlinearKind::Emphasis;
        paragraph(&mut edition).marks = vec![Interlinear { kind, start, end, text: String::new() }];
        let (text, listed) = repaired(edition, &[tightened]);
        assert_eq!((text.contains("<choice>"), listed == 0), (placed, placed), "{text}");
    }
}

#[test]
fn a_heading_that_was_repaired_shows_it_where_it_is_the_only_one() {
    let repair = Emendation {
        kind: EmendationKind::BlankRemoved,
        line: 3,
        before: "李 伟".into(),
        after: "李伟".into(),
    };
    let mut edition = edition("甲乙", &[]);
    let article = Article {
        id: "a01".into(),
        number: None,
        kicker: String::new(),
        title: "题目".into(),
        subtitle: String::new(),
        authors: vec!["李伟".into()],
        affiliation: String::new(),
        paragraphs: Vec::new(),
        heading_confidence: 1.0,
    };
    edition.emendations = vec![repair];
    edition.articles = vec![article.clone()];
    let shown = "<docAuthor><choice><sic>李 伟</sic><corr type=\"blank-removed\" n=\"3\">李伟</corr>\
                 </choice></docAuthor>";
    assert!(write(&edition).contains(shown), "{}", write(&edition));
    assert!(passage::place(&edition).emendations.is_empty());
    edition.articles.push(article);
    assert!(write(&edition).contains("<docAuthor>李伟</docAuthor>"));
    assert_eq!(passage::place(&edition).emendations.len(), 1, "either of two");
}

#[test]
fn a_suspicion_stands_at_the_end_of_its_line() {
    let mut edition = edition("甲乙丙丁", &[2]);
    let doubt = |line| Doubt {
        kind: DoubtKind::UnusualCharacter,
        line,
        message: "乙".into(),
        suggestion: "已".into(),
    };
    edition.doubts = vec![doubt(1), doubt(9)];
    assert_eq!(
        only_paragraph(&edition),
        "<lb n=\"1\"/>甲乙<note type=\"doubt\" subtype=\"unusual-character\" n=\"1\">乙\
         <seg type=\"suggestion\">已</seg></note><lb n=\"2\"/>丙丁"
    );
    assert_eq!(passage::place(&edition).doubts, [&doubt(9)]);
}

#[test]
fn a_character_that_xml_cannot_hold_is_named() {
    let text = "<&]]>\u{1}\u{1FFFF}\r乙";
    let named = "<g type=\"U+0001\"/><g type=\"U+1FFFF\"/><g type=\"U+000D\"/>";
    let expected = format!("<lb n=\"1\"/>&lt;&amp;]]&gt;{named}乙");
    assert_eq!(only_paragraph(&edition(text, &[])), expected);
}

#[test]
fn lines_are_pointed_to_in_the_only_file() {
    let source = |path: &str| Source { path: path.into(), ..Source::default() };
    let mut edition = Edition::default();
    let spans = [LineSpan { first: 1, last: 7 }, LineSpan { first: 0, last: 1 }];
    assert_eq!(Context::of(&edition, BTreeMap::new()).to(&spans), "");
    edition.metadata.source = vec![source("a b.txt")];
    assert_eq!(Context::of(&edition, BTreeMap::new()).to(&spans), "a%20b.txt#line=0,7");
    edition.metadata.source.push(source("c.txt"));
    assert_eq!(Context::of(&edition, BTreeMap::new()).to(&spans), "");
}

#[test]
fn identifiers_are_names_and_unique() {
    let mut given = BTreeMap::new();
    let ids = ["a01", "a01", "a01.2", "1", "", "题 <x>", "a01"].map(|id| {
        let id = identifier(id, &mut given);
        assert!(id.is_ascii() && !id.contains([' ', '<', '>', '"']), "{id}");
        id
    });
    let different: std::collections::BTreeSet<&String> = ids.iter().collect();
    assert_eq!(different.len(), ids.len(), "{ids:?}");
    assert_eq!((&*ids[0], &*ids[3]), ("a01", "article-1"));
}

#[test]
fn language_tags_are_tags() {
    for tag in ["zh-Hans", "zh", "zh-Hant-HK", "en"] {
        assert_eq!(language_tag(tag), tag);
    }
    for text in ["", "zh Hans", "zh_CN", "中文", "-zh", "zh-", "abcdefghi"] {
        assert_eq!(language_tag(text), "und");
    }
}
