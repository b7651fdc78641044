//! The TEI read back by a plain reader of XML: everything is there, and in its place.

use crate::editions;
use crate::xml::{Element, Node, read};
use banxin::model::{Edition, LineSpan, Transcript};
use banxin::tei;

/// What is not the edition's own text.
const NOT_TEXT: [&str; 4] = ["sic", "note", "rt", "list"];

fn text(element: &Element) -> String {
    element.text(&NOT_TEXT)
}

fn written(edition: &Edition) -> Element {
    read(&tei::write(edition))
}

/// The elements that hold one paragraph each, in order.
fn paragraphs(element: &Element) -> Vec<&Element> {
    let mut found = Vec::new();
    for child in element.elements() {
        match child.name.as_str() {
            // A caption and a row are one paragraph each.
            "figure" => found.extend(child.elements().filter(|element| element.name == "head")),
            "table" => found.extend(child.elements().filter(|element| element.name == "row")),
            "p" => found.push(child),
            "item" => {
                found.push(child);
                found.extend(paragraphs(child));
            }
            "list" | "quote" => found.extend(paragraphs(child)),
            "div" => {
                found.extend(child.elements().filter(|element| element.name == "head"));
                found.extend(paragraphs(child));
            }
            _ => {}
        }
    }
    found
}

/// A paragraph of the edition, or an item of its timeline, with the element that has it.
struct Pair<'a> {
    element: &'a Element,
    text: &'a str,
    source: &'a [LineSpan],
    breaks: &'a [u32],
}

fn pairs<'a>(document: &'a Element, edition: &'a Edition) -> Vec<Pair<'a>> {
    let mut elements = Vec::new();
    if let Some(div) = document.one("div", "introduction") {
        elements.extend(paragraphs(div));
    }
    for div in document.all("div").into_iter().filter(|div| div.get("type") == "article") {
        elements.extend(paragraphs(div));
    }
    let events = document.all("event").into_iter();
    elements.extend(events.flat_map(|event| event.all("item")));
    let introduction = edition.introduction.iter().flat_map(|part| &part.paragraphs);
    let articles = edition.articles.iter().flat_map(|article| &article.paragraphs);
    let entries = edition.timeline.iter().flat_map(|timeline| &timeline.entries);
    let items = entries.flat_map(|entry| &entry.items);
    let expected: Vec<(&str, &[LineSpan], &[u32])> = introduction
        .chain(articles)
        .map(|paragraph| (&*paragraph.text, &*paragraph.source, &*paragraph.breaks))
        .chain(items.map(|item| (&*item.text, &*item.source, &*item.breaks)))
        .collect();
    assert_eq!(elements.len(), expected.len());
    let pair = |(element, (text, source, breaks))| Pair { element, text, source, breaks };
    elements.into_iter().zip(expected).map(pair).collect()
}

#[test]
fn every_text_of_the_edition_stands_in_it() {
    for (name, edition) in editions::all() {
        let document = written(&edition);
        for pair in pairs(&document, &edition) {
            assert_eq!(text(pair.element), pair.text, "{name}");
        }
        headings(&name, &document, &edition);
        timeline(&name, &document, &edition);
        metadata(&name, &document, &edition);
        let furniture: Vec<_> = document
            .all("fw")
            .into_iter()
            .map(|fw| (fw.get("type").to_owned(), text(fw)))
            .collect();
        let kind = |kind| serde_json::to_value(kind).unwrap().as_str().unwrap().to_owned();
        let printed: Vec<_> =
            edition.furniture.iter().map(|item| (kind(item.kind), item.text.clone())).collect();
        assert_eq!(furniture, printed, "{name}");
    }
}

/// An element's text where there is one, else "".
fn or_empty(element: Option<&Element>) -> String {
    element.map(text).unwrap_or_default()
}

fn headings(name: &str, document: &Element, edition: &Edition) {
    let articles = document.all("div").into_iter().filter(|div| div.get("type") == "article");
    let articles: Vec<&Element> = articles.filter(|div| !div.get("xml:id").is_empty()).collect();
    assert_eq!(articles.len(), edition.articles.len(), "{name}");
    for (div, article) in articles.into_iter().zip(&edition.articles) {
        let head = |kind| {
            let heads = div.elements().filter(|element| element.name == "head");
            or_empty(heads.into_iter().find(|head| head.get("type") == kind))
        };
        assert_eq!(head("kicker"), article.kicker, "{name}");
        assert_eq!(head("main"), article.title, "{name}");
        assert_eq!(head("sub"), article.subtitle, "{name}");
        let authors: Vec<String> = div.all("docAuthor").into_iter().map(text).collect();
        assert_eq!(authors, article.authors, "{name}");
        assert_eq!(or_empty(div.all("affiliation").first().copied()), article.affiliation);
        let number = article.number.map(|number| number.to_string()).unwrap_or_default();
        assert_eq!(div.get("n"), number, "{name}");
    }
    if let Some(introduction) = &edition.introduction {
        let div = document.one("div", "introduction").expect("an introduction");
        assert_eq!(or_empty(div.one("head", "main")), introduction.title, "{name}");
    }
}

fn timeline(name: &str, document: &Element, edition: &Edition) {
    let events = document.all("event");
    let entries: Vec<_> = edition.timeline.iter().flat_map(|part| &part.entries).collect();
    assert_eq!(events.len(), entries.len(), "{name}");
    for (event, entry) in events.into_iter().zip(entries) {
        let attribute = |names: [&str; 2]| names.map(|name| event.get(name).to_owned()).concat();
        let shown = text(event.all("date")[0]);
        let is_there = |date: &str, names| attribute(names) == date || shown.contains(date);
        assert!(is_there(&entry.date, ["when", "from"]), "{name}: {entry:?}");
        let last = entry.date_end.as_deref().unwrap_or("");
        assert!(is_there(last, ["to", ""]), "{name}: {entry:?}");
        let head = |kind| or_empty(event.one("head", kind));
        assert_eq!(head("kicker"), entry.label, "{name}");
        assert_eq!(head("main"), entry.title, "{name}");
        let items: Vec<String> = event.all("item").into_iter().map(text).collect();
        let expected: Vec<String> = entry.items.iter().map(|item| item.text.clone()).collect();
        assert_eq!(items, expected, "{name}");
        let notes = event.all("note").into_iter();
        let inferred = notes.filter(|note| note.get("type") == "inferred").count();
        assert_eq!(inferred, entry.inferred.len(), "{name}");
    }
    if let Some(timeline) = &edition.timeline {
        let div = document.one("div", "timeline").expect("a timeline");
        let head = div.elements().find(|element| element.name == "head");
        assert_eq!(or_empty(head), timeline.title, "{name}");
    }
}

fn metadata(name: &str, document: &Element, edition: &Edition) {
    let metadata = &edition.metadata;
    let printed = document.one("bibl", "printed").expect("what was printed");
    let of = |element: &str, key: &str, value: &str| {
        let all = printed.all(element).into_iter().filter(|element| element.get(key) == value);
        all.map(text).collect::<Vec<String>>().concat()
    };
    for (found, expected) in [
        (of("title", "type", "publication"), &metadata.publication),
        (of("title", "type", "section"), &metadata.section),
        (of("title", "type", "special"), &metadata.title),
        (of("biblScope", "unit", "issue"), &metadata.issue),
        (of("biblScope", "unit", "page"), &metadata.pages.concat()),
        (or_empty(printed.all("date").first().copied()), &metadata.date),
        (or_note(printed, "weekday"), &metadata.weekday),
        (or_note(printed, "contact"), &metadata.contact),
        (or_note(printed, "motto"), &metadata.motto),
    ] {
        assert_eq!(found, *expected, "{name}");
    }
    let language = document.all("language")[0];
    assert_eq!(text(language), metadata.language, "{name}");
    let files = document.all("bibl").into_iter().filter(|bibl| bibl.get("type") == "file");
    let files: Vec<&Element> = files.collect();
    assert_eq!(files.len(), metadata.source.len(), "{name}");
    for (bibl, source) in files.into_iter().zip(&metadata.source) {
        assert_eq!(or_empty(bibl.one("idno", "filename")), source.path, "{name}");
        assert_eq!(or_empty(bibl.one("idno", "sha256")), source.sha256, "{name}");
        assert_eq!(or_note(bibl, "encoding"), source.encoding, "{name}");
        assert_eq!(or_note(bibl, "kind"), source.kind, "{name}");
    }
}

fn or_note(element: &Element, kind: &str) -> String {
    element.one("note", kind).map(|note| note.text(&[])).unwrap_or_default()
}

#[test]
fn every_repair_and_every_suspicion_stands_in_it_once() {
    let kind = |kind| serde_json::to_value(kind).unwrap().as_str().unwrap().to_owned();
    let doubt_kind = |kind| serde_json::to_value(kind).unwrap().as_str().unwrap().to_owned();
    let (mut placed, mut all) = (0, 0);
    for (name, edition) in editions::all() {
        let document = written(&edition);
        let choices = document.all("choice");
        let mut found: Vec<(String, String, String, String)> = Vec::new();
        for choice in &choices {
            let (sic, corr) = (choice.all("sic")[0], choice.all("corr")[0]);
            let at = |element: &Element| element.text(&[]).replace('/', "");
            let (kind, line) = (corr.get("type").to_owned(), corr.get("n").to_owned());
            found.push((line, kind, at(sic), at(corr)));
        }
        let plain = |text: &str| text.replace('/', "");
        let mut expected: Vec<_> = edition
            .emendations
            .iter()
            .map(|each| {
                let (before, after) = (plain(&each.before), plain(&each.after));
                (each.line.to_string(), kind(each.kind), before, after)
            })
            .collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{name}");

        let notes = document.all("note").into_iter();
        let mut found: Vec<(String, String, String)> = notes
            .filter(|note| note.get("type") == "doubt")
            .map(|note| (note.get("n").into(), note.get("subtype").into(), note.text(&[])))
            .collect();
        let mut expected: Vec<_> = edition
            .doubts
            .iter()
            .map(|doubt| {
                let words = format!("{}{}", doubt.message, doubt.suggestion);
                (doubt.line.to_string(), doubt_kind(doubt.kind), words)
            })
            .collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{name}");

        let listed = document.one("div", "emendations");
        all += choices.len();
        placed += choices.len() - listed.map_or(0, |div| div.all("choice").len());
    }
    println!("{placed} of {all} repairs stand in the text");
    assert!(placed * 2 > all, "{placed} of {all}");
}

/// Lines that begin in a paragraph's element, with their places in its text; none where the line
/// begins inside what the source has and the edition has not.
fn beginnings(element: &Element) -> Vec<(u32, Option<usize>)> {
    fn walk(
        element: &Element,
        at: &mut usize,
        is_sic: bool,
        found: &mut Vec<(u32, Option<usize>)>,
    ) {
        for node in &element.content {
            match node {
                Node::Text(text) if !is_sic => *at += text.chars().count(),
                Node::Text(_) => {}
                Node::Element(lb) if lb.name == "lb" => {
                    let line = lb.get("n").parse().expect("a number");
                    found.push((line, (!is_sic).then_some(*at)));
                }
                Node::Element(g) if g.name == "g" => *at += usize::from(!is_sic),
                Node::Element(inner) if matches!(inner.name.as_str(), "note" | "rt") => {}
                Node::Element(inner) => walk(inner, at, is_sic || inner.name == "sic", found),
            }
        }
    }
    let mut found = Vec::new();
    walk(element, &mut 0, false, &mut found);
    found
}

#[test]
fn every_line_begins_where_it_began() {
    let (mut known, mut several) = (0, 0);
    for (name, _, edition) in editions::pages() {
        let document = written(&edition);
        for Pair { element, text, source, breaks } in pairs(&document, &edition) {
            let numbers = |span: &LineSpan| span.first..=span.last;
            let lines: Vec<u32> = source.iter().flat_map(numbers).collect();
            several += usize::from(lines.len() > 1);
            if breaks.is_empty() {
                continue;
            }
            known += 1;
            let found = beginnings(element);
            assert_eq!(found.iter().map(|(line, _)| *line).collect::<Vec<_>>(), lines, "{name}");
            for ((_, place), at) in found.into_iter().skip(1).zip(breaks) {
                assert!(place.is_none_or(|place| place == *at as usize), "{name}: {text}");
            }
        }
    }
    println!("line ends known in {known} of {several} paragraphs of several lines");
    assert!(known * 100 >= several * 99, "{known} of {several}");
}

/// The text of each line as the source has it: with `sic` and without `corr`, by line number.
fn lines(element: &Element, found: &mut Vec<(u32, String)>) {
    for node in &element.content {
        match node {
            Node::Text(text) => {
                if let Some((_, line)) = found.last_mut() {
                    line.push_str(text);
                }
            }
            Node::Element(lb) if lb.name == "lb" => {
                found.push((lb.get("n").parse().expect("a number"), String::new()));
            }
            Node::Element(inner) if matches!(inner.name.as_str(), "corr" | "note" | "rt") => {}
            Node::Element(inner) => lines(inner, found),
        }
    }
}

/// Without the blanks of the layout.
fn solid(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// How many lines with text are in the source as the TEI has them, and how many there are.
fn as_printed(transcript: &Transcript, edition: &Edition) -> (usize, usize) {
    let document = written(edition);
    let mut found = Vec::new();
    for pair in pairs(&document, edition) {
        lines(pair.element, &mut found);
    }
    found.retain(|(_, line)| !solid(line).is_empty());
    let source = |line: u32| solid(&transcript.lines[line as usize - 1].text);
    let same = found.iter().filter(|(line, text)| source(*line).contains(&solid(text)));
    (same.count(), found.len())
}

#[test]
fn the_lines_of_the_source_can_be_read_from_it() {
    let (mut same, mut all) = (0, 0);
    for (name, transcript, edition) in editions::pages() {
        let (same_here, all_here) = as_printed(&transcript, &edition);
        if name == "issue-497" {
            assert_eq!((same_here, all_here), (all_here, 656), "{name}");
        }
        (same, all) = (same + same_here, all + all_here);
    }
    println!("{same} of {all} lines read as in the source");
    assert!(same * 100 >= all * 99, "{same} of {all}");
}

#[test]
fn it_reads_as_before() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("everything", tei::write(&editions::everything())));
}
