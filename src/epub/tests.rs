//! Tests of the whole book, as other readers see it.

use super::*;
use crate::model::{
    Article, Entry, EntryItem, Inferred, Interlinear, InterlinearKind, Introduction, Paragraph,
    Place, Role, Source, Timeline,
};
use quick_xml::events::Event;
use std::io::{Cursor, Read};

const PLAIN: Options = Options { fonts: false, is_vertical: false, made: None };

fn paragraph(role: Role, text: &str) -> Paragraph {
    Paragraph { role, text: text.to_owned(), ..Paragraph::default() }
}

/// An edition with one of everything.
fn edition() -> Edition {
    let mut edition = Edition::default();
    let metadata = &mut edition.metadata;
    metadata.id = "issue-1".into();
    metadata.language = "zh-Hans".into();
    metadata.publication = "江汀晚报".into();
    metadata.section = "理论周刊".into();
    metadata.title = "10问新质生产力".into();
    metadata.issue = "497".into();
    metadata.date = "2024-02-28".into();
    metadata.pages = vec!["06".into(), "07".into()];
    metadata.motto = "理性·求真".into();
    metadata.source = vec![Source {
        path: "a.txt".into(),
        sha256: "00ff".into(),
        encoding: "UTF-8".into(),
        kind: "text".into(),
    }];
    edition.introduction = Some(Introduction {
        title: "编者按".into(),
        paragraphs: vec![paragraph(Role::Body, "开篇。")],
    });
    edition.articles = vec![Article {
        id: "a01".into(),
        number: Some(1),
        kicker: "理论基础问".into(),
        title: "为什么说<新质>生产力&“重要”".into(),
        subtitle: "——记".into(),
        authors: vec!["杨英杰".into(), "李伟".into()],
        affiliation: "教授".into(),
        paragraphs: vec![
            paragraph(Role::Body, "农本社会（Land-oriented Society）与AT&T。"),
            paragraph(Role::Subhead, "小标题"),
            paragraph(Role::Item, "一、甲"),
            paragraph(Role::Item, "乙"),
            paragraph(Role::Quote, "床前明月光，"),
            paragraph(Role::Body, "末段。"),
        ],
        heading_confidence: 1.0,
    }];
    edition.timeline = Some(Timeline {
        title: String::new(),
        entries: vec![Entry {
            date: "2023-09-07".into(),
            date_end: None,
            label: "会议".into(),
            title: "座谈会".into(),
            items: vec![EntryItem { text: "在会上。".into(), ..EntryItem::default() }],
            inferred: vec![Inferred::Year],
        }],
    });
    edition
}

/// An edition of nothing but malice.
fn hostile() -> Edition {
    let nasty = "../../etc/passwd\0\u{1}\u{FFFE}]]><script>alert(1)</script>&nbsp;\"'\n\u{202E}";
    let mut edition = edition();
    let metadata = &mut edition.metadata;
    for text in [
        &mut metadata.id,
        &mut metadata.language,
        &mut metadata.publication,
        &mut metadata.section,
        &mut metadata.title,
        &mut metadata.issue,
        &mut metadata.date,
        &mut metadata.weekday,
        &mut metadata.contact,
        &mut metadata.motto,
    ] {
        *text = nasty.to_owned();
    }
    metadata.pages = vec![nasty.into(), "\u{2}".into()];
    let mut article = edition.articles[0].clone();
    article.id = nasty.to_owned();
    article.kicker = nasty.to_owned();
    article.title = nasty.repeat(40);
    article.subtitle = nasty.to_owned();
    article.authors = vec![nasty.to_owned(), "\u{3}".into(), nasty.to_owned()];
    article.affiliation = nasty.to_owned();
    for role in [Role::Subhead, Role::Body, Role::Item, Role::Quote, Role::Subhead] {
        article.paragraphs.push(paragraph(role, nasty));
        article.paragraphs.push(paragraph(role, "\u{4} "));
    }
    article.heading_confidence = f64::NAN;
    let untitled =
        Article { kicker: "\u{5}".into(), title: "\u{6}".into(), number: None, ..article.clone() };
    edition.articles = vec![article, untitled];
    let entry = Entry {
        date: nasty.into(),
        date_end: Some(nasty.into()),
        label: nasty.into(),
        title: nasty.into(),
        items: vec![EntryItem { text: nasty.into(), ..EntryItem::default() }],
        inferred: vec![Inferred::Month],
    };
    edition.timeline =
        Some(Timeline { title: nasty.into(), entries: vec![entry, Entry::default()] });
    edition
}

/// The book's files, read from the front as a reader of streams does: local headers only.
fn stream(book: &[u8]) -> Vec<(String, Vec<u8>)> {
    let field = |at: usize, size: usize| {
        book[at..at + size].iter().rev().fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte))
    };
    let (mut files, mut at) = (Vec::new(), 0);
    while book[at..].starts_with(b"PK\x03\x04") {
        assert_eq!(field(at + 6, 2) & 8, 0, "a data descriptor follows entry {}", files.len());
        assert_eq!(field(at + 10, 4), 0x0021_0000, "the time is not 1980-01-01");
        assert_eq!(field(at + 28, 2), 0, "an extra field");
        let (packed, name) = (field(at + 18, 4), field(at + 26, 2));
        let start = at + 30 + name;
        let mut content = Vec::new();
        let mut entry = Cursor::new(&book[at..start + packed]);
        let mut file = zip::read::read_zipfile_from_stream(&mut entry).unwrap().expect("an entry");
        file.read_to_end(&mut content).unwrap();
        assert_eq!(content.len(), field(at + 22, 4));
        files.push((file.name().to_owned(), content));
        at = start + packed;
    }
    assert!(book[at..].starts_with(b"PK\x01\x02"), "the central directory follows");
    files
}

/// The characters that an XML file shows; panics where it is not well-formed.
fn text(xml: &[u8]) -> String {
    let mut reader = quick_xml::Reader::from_reader(xml);
    reader.config_mut().check_comments = true;
    let (mut text, mut buffer) = (String::new(), Vec::new());
    loop {
        match reader.read_event_into(&mut buffer).expect("well-formed XML") {
            Event::Text(part) => text.push_str(&part.xml10_content()),
            Event::GeneralRef(reference) => text.push(match &*reference.xml10_content() {
                "lt" => '<',
                "gt" => '>',
                "amp" => '&',
                _ => reference.resolve_char_ref().unwrap().expect("a character reference"),
            }),
            Event::Start(tag) | Event::Empty(tag) => {
                tag.attributes().for_each(|attribute| drop(attribute.expect("an attribute")));
            }
            Event::Eof => return text,
            _ => {}
        }
        buffer.clear();
    }
}

fn is_xml(name: &str) -> bool {
    [".xhtml", ".opf", ".ncx", ".xml"].iter().any(|end| name.ends_with(end))
}

#[test]
fn a_stream_can_be_read_from_the_front() {
    for options in [PLAIN, Options::default()] {
        let book = write(&edition(), &options, Vec::new).unwrap();
        let files = stream(&book);
        assert_eq!(files[0], ("mimetype".to_owned(), b"application/epub+zip".to_vec()));
        // Stored without extra fields, so the type stands at a fixed place (OCF 4.2.3).
        assert_eq!(&book[30..58], b"mimetypeapplication/epub+zip");
        let archive = zip::ZipArchive::new(Cursor::new(&book)).unwrap();
        assert_eq!(archive.len(), files.len());
        let fonts = files.iter().filter(|(name, _)| name.ends_with(".ttf")).count();
        assert_eq!(fonts, if options.fonts { 4 } else { 0 });
    }
}

#[test]
fn the_same_edition_is_the_same_book() {
    let book = write(&edition(), &Options::default(), Vec::new).unwrap();
    assert!(book == write(&edition(), &Options::default(), Vec::new).unwrap());
    let mut other = edition();
    other.articles[0].paragraphs[5].text.push('。');
    assert_ne!(identifier(&edition()).unwrap(), identifier(&other).unwrap());
}

#[test]
fn another_reader_finds_everything() {
    let book = rbook::Epub::options()
        .strict(true)
        .read(Cursor::new(write(&edition(), &PLAIN, Vec::new).unwrap()))
        .unwrap();
    let metadata = book.metadata();
    assert_eq!(metadata.title().unwrap().value(), "10问新质生产力");
    let creators: Vec<_> = metadata.creators().map(|c| c.value().to_owned()).collect();
    assert_eq!(creators, ["杨英杰", "李伟"]);
    assert_eq!(metadata.language().unwrap().value(), "zh-Hans");
    assert_eq!(metadata.publishers().next().unwrap().value(), "江汀晚报");
    assert!(book.manifest().cover_image().is_some());
    let contents = book.toc().contents().unwrap();
    let labels: Vec<(usize, String)> =
        contents.flatten().map(|entry| (entry.depth(), entry.label().to_owned())).collect();
    let labels: Vec<(usize, &str)> = labels.iter().map(|(d, l)| (*d, l.as_str())).collect();
    assert_eq!(
        labels,
        [
            (1, "编者按"),
            (1, "1 为什么说<新质>生产力&“重要”"),
            (2, "小标题"),
            (1, "大事记"),
            (1, "编辑说明"),
        ]
    );
    let pages: Vec<String> = book.reader().map(|page| page.unwrap().content().to_owned()).collect();
    assert_eq!(pages.len(), 7, "cover, title, contents, introduction, article, timeline, colophon");
}

#[test]
fn no_character_of_the_text_is_lost() {
    let edition = edition();
    let files = stream(&write(&edition, &PLAIN, Vec::new).unwrap());
    let shown = |name: &str| {
        let file = files.iter().find(|(path, _)| path.ends_with(name)).expect(name);
        text(&file.1)
    };
    let article = shown("article-001.xhtml");
    let mut from = 0;
    let of_article = &edition.articles[0];
    let heading = ["理论基础问", &of_article.title, "——记", "杨英杰", "李伟", "教授"];
    for part in
        heading.into_iter().chain(of_article.paragraphs.iter().map(|paragraph| &*paragraph.text))
    {
        let at = article[from..].find(part).unwrap_or_else(|| panic!("{part} in {article}"));
        from += at + part.len();
    }
    assert!(shown("introduction.xhtml").contains("开篇。"));
    let timeline = shown("timeline.xhtml");
    for part in ["大事记", "〔2023.〕9.7", "会议", "座谈会", "在会上。", "〔　〕内的年份"]
    {
        assert!(timeline.contains(part), "{part} in {timeline}");
    }
}

#[test]
fn phrases_of_english_are_marked_as_such() {
    let files = stream(&write(&edition(), &PLAIN, Vec::new).unwrap());
    let (_, article) = files.iter().find(|(name, _)| name.contains("article-001")).unwrap();
    let article = std::str::from_utf8(article).unwrap();
    let marked = "（<span lang=\"en\" xml:lang=\"en\">Land-oriented Society</span>）";
    assert!(article.contains(marked), "{article}");
    assert!(article.contains("<li class=\"numbered\">一、甲</li>"), "{article}");
}

#[test]
fn every_file_is_well_formed_whatever_the_text() {
    for edition in [edition(), hostile(), Edition::default()] {
        let files = stream(&write(&edition, &Options::default(), Vec::new).unwrap());
        for (name, content) in &files {
            let safe = |part: &str| {
                !part.is_empty()
                    && part != ".."
                    && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.".contains(&b))
            };
            assert!(name.split('/').all(safe), "{name}");
            if is_xml(name) {
                let text = text(content);
                assert!(text.chars().all(crate::xhtml::is_allowed), "{name}");
            }
        }
        let unique: std::collections::BTreeSet<&str> =
            files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(unique.len(), files.len());
    }
}

#[test]
fn metadata_says_only_what_is_known() {
    let files = stream(&write(&hostile(), &PLAIN, Vec::new).unwrap());
    let package = &files.iter().find(|(name, _)| name.ends_with(".opf")).unwrap().1;
    let package = std::str::from_utf8(package).unwrap();
    assert!(package.contains("<dc:language>zh-Hans</dc:language>"), "{package}");
    assert!(package.contains("1980-01-01T00:00:00Z"));
    for absent in ["<dc:date>", "group-position", "pageBreakSource", "font/ttf"] {
        assert!(!package.contains(absent), "{absent}");
    }
    let files = stream(&write(&edition(), &PLAIN, Vec::new).unwrap());
    let package = &files.iter().find(|(name, _)| name.ends_with(".opf")).unwrap().1;
    let package = std::str::from_utf8(package).unwrap();
    for present in ["<dc:date>2024-02-28<", "2024-02-28T00:00:00Z", ">497<", ">理论周刊<"] {
        assert!(package.contains(present), "{present}");
    }
}

/// Marks of every kind over a text, ruby around the others.
fn marked() -> Paragraph {
    let mark = |kind, start, end, text: &str| Interlinear { kind, start, end, text: text.into() };
    Paragraph {
        text: "甲\u{1}乙丙丁戊".into(),
        marks: vec![
            mark(InterlinearKind::Emphasis, 0, 3, ""),
            mark(InterlinearKind::Ruby, 2, 4, "yī <2>"),
            mark(InterlinearKind::ProperName, 3, 5, ""),
            mark(InterlinearKind::Deceased, 5, 6, ""),
        ],
        ..Paragraph::default()
    }
}

#[test]
fn what_stands_beside_the_text_is_marked_up() {
    let mut edition = edition();
    edition.articles[0].paragraphs = vec![marked()];
    let book = write(&edition, &PLAIN, Vec::new).unwrap();
    let files = stream(&book);
    let (_, chapter) = files.iter().find(|(name, _)| name.contains("article-001")).unwrap();
    let chapter = String::from_utf8_lossy(chapter);
    // The control character goes, and the places of the marks with it.
    assert!(
        chapter.contains(
            "<p><em>甲</em><ruby><em>乙</em><u class=\"name\">丙</u><rt>yī &lt;2&gt;</rt></ruby>\
             <u class=\"name\">丁</u><span class=\"deceased\">戊</span></p>"
        ),
        "{chapter}"
    );
}

/// One of the book's files as text.
fn file(edition: &Edition, options: &Options, starts: Vec<PageStart>, name: &str) -> String {
    let files = stream(&write(edition, options, || starts).unwrap());
    let found = files.into_iter().find(|(path, _)| path.ends_with(name));
    String::from_utf8(found.expect(name).1).unwrap()
}

#[test]
fn printed_pages_begin_where_they_do_on_paper() {
    let mut edition = edition();
    edition.articles[0].paragraphs.insert(0, paragraph(Role::Body, "\u{1} "));
    edition.articles[0].paragraphs.push(marked());
    edition.articles[0].paragraphs.push(paragraph(Role::Body, "\u{2}页首在控制字符后"));
    let start = |label: &str, part, block, offset| PageStart {
        label: label.into(),
        place: Place { part, block, offset },
    };
    let article = Part::Article(0);
    // In any order: the writer sorts them.
    let starts = || {
        vec![
            start("9", Part::Colophon, 0, 0),
            start("1", Part::Title, 0, 0),
            start("2", Part::Contents, 0, 0),
            start("3", Part::Contents, 2, 0),
            start("4", article, 2, "农本社会（".len()),
            start("5", article, 8, "甲\u{1}".len()),
            start("6", article, 9, "\u{2}页首".len()),
            start("7", Part::Timeline, 2, "在".len()),
            start("8", Part::Timeline, 99, 0),
        ]
    };
    let mark = |label: &str| {
        format!(
            "<span id=\"page-{label}\" epub:type=\"pagebreak\" role=\"doc-pagebreak\" \
             aria-label=\"{label}\"></span>"
        )
    };
    let chapter = file(&edition, &PLAIN, starts(), "article-001.xhtml");
    for expected in [
        format!("农本社会（{}<span lang", mark("4")),
        format!("<em>甲</em><ruby><em>{}乙", mark("5")),
        format!("页首{}在控制字符后", mark("6")),
    ] {
        assert!(chapter.contains(&expected), "{expected} in {chapter}");
    }
    let timeline = file(&edition, &PLAIN, starts(), "timeline.xhtml");
    assert!(timeline.contains(&format!("在{}会上。", mark("7"))), "{timeline}");
    let navigation = file(&edition, &PLAIN, starts(), "nav.xhtml");
    let list = navigation.split("page-list").nth(1).unwrap();
    let links: Vec<&str> =
        list.split("href=\"").skip(1).map(|link| link.split('"').next().unwrap()).collect();
    assert_eq!(
        links,
        [
            "title.xhtml#page-1",
            "nav.xhtml#page-2",
            "nav.xhtml",
            "article-001.xhtml#page-4",
            "article-001.xhtml#page-5",
            "article-001.xhtml#page-6",
            "timeline.xhtml#page-7",
            "timeline.xhtml",
            "colophon.xhtml#page-9",
        ]
    );
    let package = file(&edition, &PLAIN, starts(), "package.opf");
    for present in ["pageBreakSource\">PDF：10问", "pageNavigation", "pageBreakMarkers"] {
        assert!(package.contains(present), "{present}");
    }
}

#[test]
fn a_vertical_book_turns_from_right_to_left() {
    let mut edition = edition();
    edition.articles[0].paragraphs = vec![paragraph(Role::Body, "12月7日GDP增8.6%，AT&T")];
    let vertical = Options { is_vertical: true, ..PLAIN };
    let package = file(&edition, &vertical, Vec::new(), "package.opf");
    assert!(package.contains("page-progression-direction=\"rtl\""), "{package}");
    let package = file(&edition, &PLAIN, Vec::new(), "package.opf");
    assert!(package.contains("page-progression-direction=\"ltr\""), "{package}");
    let style = file(&edition, &vertical, Vec::new(), "style.css");
    assert!(style.contains("writing-mode: vertical-rl"));
    assert!(!file(&edition, &PLAIN, Vec::new(), "style.css").contains("vertical-rl"));
    let chapter = file(&edition, &vertical, Vec::new(), "article-001.xhtml");
    let set = "<p><span class=\"together\">12</span>月<span class=\"upright\">7</span>日\
               <span class=\"upright\">GDP</span>增8.6%，AT&amp;T</p>";
    assert!(chapter.contains(set), "{chapter}");
}

#[test]
fn the_book_is_as_old_as_it_is_told() {
    let made = Options { made: Some("2026-11-24T15:12:00Z".into()), ..PLAIN };
    let package = file(&edition(), &made, Vec::new(), "package.opf");
    assert!(package.contains("\"dcterms:modified\">2026-11-24T15:12:00Z<"), "{package}");
    assert!(package.contains("<dc:date>2024-02-28<"), "{package}");
}
