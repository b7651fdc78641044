//! What is written, read back by lopdf: another reader than the writer.

mod any;
mod fixture;
mod fonts;
mod reader;

use crate::font::{FontId, FontSet};
use crate::frame::{
    Binding, Color, GlyphRun, Ink, Length, Link, NodeId, NodeKind, Orientation, Page, Pages,
    Placed, Structure, Tag, Target,
};
use fixture::{at, every_kind, glyphs, one_page, one_run, rect, run};
use reader::Reader;

/// Writes and reads. With `BANXIN_TEST_PDF` set to a folder, the file is also left there under the
/// test's name, for veraPDF and for the eye.
fn read(pages: &Pages) -> Reader {
    let bytes = super::write(pages).expect("the pages are written");
    if let Some(folder) = std::env::var_os("BANXIN_TEST_PDF") {
        let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
        let path = std::path::Path::new(&folder).join(format!("{test}.pdf"));
        std::fs::write(path, &bytes).expect("the file is written");
    }
    Reader::new(&bytes)
}

/// A character for each node, on a line of its own.
fn a_line_each(nodes: &[NodeId]) -> Vec<Placed> {
    let placed = nodes.iter().zip("甲乙丙丁戊己庚辛壬".chars()).zip(1..);
    let line = |((node, c), line): ((&NodeId, char), i32)| {
        glyphs(run(FontId::Serif, 10.0, 50.0, 20.0 * f64::from(line), &c.to_string()), *node)
    };
    placed.map(line).collect()
}

fn runs(page: &Page) -> impl Iterator<Item = &GlyphRun> {
    page.content.iter().filter_map(|placed| match &placed.ink {
        Ink::Glyphs(run) => Some(run),
        Ink::Bar(..) | Ink::Disc(..) | Ink::Wave(..) | Ink::Picture(..) => None,
    })
}

#[test]
fn the_same_pages_give_the_same_bytes() {
    let first = super::write(&every_kind()).expect("the pages are written");
    assert_eq!(first, super::write(&every_kind()).expect("the pages are written"));
}

#[test]
fn every_run_is_extracted_in_order() {
    let pages = every_kind();
    let reader = read(&pages);
    for (index, page) in pages.pages.iter().enumerate() {
        // The inserted hyphen shows as itself to a reader that ignores ActualText.
        let wanted = runs(page).map(|run| run.text.replace("example ", "exam-ple "));
        let wanted: String = wanted.collect::<String>().split_whitespace().collect();
        assert_eq!(reader.text(index), wanted, "page {}", index + 1);
    }
}

#[test]
fn every_glyph_is_where_it_was_placed() {
    let mut pages = every_kind();
    // Justified text: odd advances, offsets, a large size.
    let mut line =
        run(FontId::Serif, 10.5, 72.3, 400.7, "汉字有三千多年的历史，也还年轻，Latin text beside.");
    for (step, glyph) in line.glyphs.iter_mut().enumerate() {
        glyph.advance += Length::pt(0.013 * step as f64);
        glyph.dx = Length::pt(-0.21);
        glyph.dy = if step % 7 == 0 { Length::pt(0.4) } else { Length::ZERO };
    }
    let mut title = run(FontId::SerifBold, 42.0, 60.11, 500.0, "数智网联如何引领");
    for glyph in &mut title.glyphs {
        glyph.advance += Length::pt(1.7777);
    }
    let node = crate::frame::NodeId(10);
    pages.pages[1].content.extend([glyphs(line, node), glyphs(title, node)]);
    let reader = read(&pages);
    check_positions(&pages, &reader);
}

/// Every glyph's pen is where the pages say, and what the font has of its way already is taken off.
fn check_positions(pages: &Pages, reader: &Reader) {
    let stops = super::stops::Stops::of(pages);
    for (index, page) in pages.pages.iter().enumerate() {
        let placed = runs(page).flat_map(|run| {
            let mut pen = Length::ZERO;
            let stops = &stops;
            run.glyphs.iter().map(move |glyph| {
                let [right, down] = stops.moved(run, glyph.id);
                let (along, across) = ((pen + glyph.dx - right).to_pt(), (glyph.dy - down).to_pt());
                pen += glyph.advance;
                let (x, y) = (run.origin.x.to_pt(), run.origin.y.to_pt());
                match run.orientation {
                    Orientation::Horizontal => (x + along, y + across),
                    Orientation::Upright | Orientation::Turned => (x - across, y + along),
                    Orientation::Together(narrowed) => {
                        (x - across * f64::from(narrowed) / 1000.0, y + along)
                    }
                }
            })
        });
        let (placed, shown): (Vec<_>, _) = (placed.collect(), reader.positions(index));
        assert_eq!(placed.len(), shown.len(), "page {}", index + 1);
        for (placed, shown) in placed.iter().zip(shown) {
            let error = (placed.0 - shown.0).abs().max((placed.1 - shown.1).abs());
            assert!(error < 0.01, "placed {placed:?}, shown {shown:?}");
        }
    }
}

#[test]
fn the_structure_is_tagged() {
    let reader = read(&every_kind());
    let wanted = "\
Document
 Sect
  Title 1
  H1 1
  TOC
   TOCI
    Reference
     Link 1 annotation
 Art
  H1 1
  P
   Span 1
  P 2
  BlockQuote
   P 1
  L
   LI
    Lbl 1
    LBody 1
  Figure 1
  P
   Link 1 annotation
";
    assert_eq!(reader.structure(), wanted);
    assert_eq!(reader.element("Figure", b"Alt"), "一条年表的轴线");
    assert_eq!(reader.element("H1", b"T"), "目录");
    let catalog = reader.catalog();
    assert_eq!(reader.string(catalog.get(b"Lang").expect("a language")), "zh-Hans");
    let marks = catalog.get(b"MarkInfo").and_then(lopdf::Object::as_dict).expect("mark info");
    assert!(marks.get(b"Marked").and_then(lopdf::Object::as_bool).expect("marked"));
    let languages = reader.operands(1, "BDC", "Lang");
    assert_eq!(languages, ["en"]);
}

#[test]
fn bars_and_running_heads_are_artifacts() {
    let reader = read(&every_kind());
    let kinds = |page| {
        let tags = reader.tags(page);
        tags.into_iter().filter(|tag| tag.contains("Artifact")).collect::<Vec<_>>()
    };
    assert_eq!(kinds(0), ["Artifact Layout"]);
    assert_eq!(kinds(1), ["Artifact Pagination Header", "Artifact Pagination Footer"]);
}

#[test]
fn links_lead_where_they_should() {
    let reader = read(&every_kind());
    let [entry] = &reader.annotations(0)[..] else { panic!("one link on page 1") };
    assert!(entry.has(b"Dest") && entry.has(b"StructParent"));
    assert_eq!(reader.string(entry.get(b"Contents").expect("contents")), "为什么要学汉字，第2页");
    // Two lines of one link: one annotation of two quadrilaterals.
    let [source] = &reader.annotations(1)[..] else { panic!("one link on page 2") };
    assert_eq!(
        source.get(b"QuadPoints").and_then(lopdf::Object::as_array).expect("quads").len(),
        16
    );
    let action = source.get(b"A").and_then(lopdf::Object::as_dict).expect("an action");
    assert_eq!(reader.string(action.get(b"URI").expect("an address")), "https://example.org/");
}

#[test]
fn outline_labels_and_metadata_are_there() {
    let reader = read(&every_kind());
    assert_eq!(reader.outline(), "汉字周刊\n 为什么要学汉字\n");
    assert_eq!(reader.page_labels(), [(0, "D 1".to_owned()), (1, "D 2".to_owned())]);
    let xmp = reader.metadata();
    for wanted in [
        "汉字周刊第497期",
        "江丙坤, 丘成桐",
        "一期报纸",
        "zh-Hans",
        "2006-08-30",
        "<pdfaid:part>2<",
        "<pdfaid:conformance>A<",
        "<pdfuaid:part>1<",
    ] {
        assert!(xmp.contains(wanted), "{wanted} in {xmp}");
    }
    assert_eq!(reader.information(b"CreationDate"), "D:20060830000000Z");
    assert_eq!(reader.information(b"Title"), "汉字周刊第497期");
}

#[test]
fn pages_are_called_by_their_folios() {
    let mut pages = one_run(run(FontId::Serif, 10.0, 50.0, 50.0, "页"));
    let folios = ["", "", "1", "", "3", "附录", ""];
    pages.pages = folios
        .iter()
        .map(|folio| Page { folio: (*folio).to_owned(), ..pages.pages[0].clone() })
        .collect();
    let labels = read(&pages).page_labels();
    let labels: Vec<_> = labels.iter().map(|(_, label)| label.as_str()).collect();
    assert_eq!(labels, ["r 1", "r 2", "D 1", "D 2", "D 3", "附录", "D 5"]);
}

#[test]
fn an_inserted_hyphen_is_soft_and_keeps_its_own_character() {
    let reader = read(&every_kind());
    let actual = reader.operands(1, "BDC", "ActualText");
    assert_eq!(actual, ["\u{AD}", "e "]);
    assert!(reader.text(1).contains("ahyphen-atedexam-ple"));
}

#[test]
fn a_character_without_a_glyph_is_shown_as_geta_and_copied_as_itself() {
    let mut line = run(FontId::Serif, 10.5, 72.0, 100.0, "朱𠮷字");
    line.glyphs[1].id = 0;
    let pages = one_run(line);
    let reader = read(&pages);
    assert_eq!(reader.text(0), "朱〓字");
    assert_eq!(reader.operands(0, "BDC", "ActualText"), ["𠮷"]);
    let remarks = super::remarks(&pages);
    assert_eq!(remarks.len(), 1);
    assert_eq!(remarks[0].message, "no face has U+20BB7; 〓 stands in its place");
}

#[test]
fn private_use_lowers_the_level_and_stays_exact() {
    let mut line = run(FontId::Serif, 10.5, 72.0, 100.0, "字甲");
    line.text = "字\u{E001}".to_owned();
    let pages = one_run(line);
    let reader = read(&pages);
    assert!(reader.metadata().contains("<pdfaid:conformance>U<"));
    assert_eq!(reader.text(0), "字\u{E001}");
    let message = &super::remarks(&pages)[0].message;
    assert_eq!(message, "private use U+E001: the file is PDF/A-2u, not 2a");
}

#[test]
fn characters_that_pdf_forbids_are_left_out() {
    let mut line = run(FontId::Serif, 10.5, 72.0, 100.0, "甲乙丙丁");
    line.text = "甲\0乙\u{FEFF}丙\t丁\u{FFFE}".to_owned();
    let spans = [0..1, 4..7, 10..13, 14..17];
    for (glyph, span) in line.glyphs.iter_mut().zip(spans) {
        glyph.text = span;
    }
    let mut pages = one_run(line);
    pages.description.title = "题\u{1}目\n一".to_owned();
    pages.description.authors = vec!["\u{2}".to_owned()];
    let reader = read(&pages);
    assert_eq!(reader.text(0), "甲乙丙丁");
    assert_eq!(reader.information(b"Title"), "题目 一");
}

#[test]
fn ranges_outside_the_text_do_not_stop_the_writer() {
    let mut line = run(FontId::Serif, 10.5, 72.0, 100.0, "甲乙丙丁");
    line.glyphs[0].text = 1..2;
    line.glyphs[1].text = 900..901;
    line.glyphs[2].text = u32::MAX - 1..u32::MAX;
    assert_eq!(read(&one_run(line)).text(0), "甲乙丙丁");
}

#[test]
fn nothing_said_is_something_the_standards_accept() {
    let mut structure = Structure::default();
    let figure = structure.add(None, NodeKind::Figure(String::new()));
    let heading = structure.add(None, NodeKind::Heading(3, String::new()));
    let bar = Placed {
        ink: Ink::Bar(rect(50.0, 60.0, 70.0, 8.0), Color(1, 2, 3)),
        tag: Tag::Node(figure),
    };
    let flat =
        Placed { ink: Ink::Bar(rect(50.0, 60.0, 0.0, 8.0), Color(1, 2, 3)), tag: Tag::Ornament };
    let none =
        Placed { ink: Ink::Disc(at(9.0, 9.0), Length::ZERO, Color::BLACK), tag: Tag::Ornament };
    let words = glyphs(run(FontId::Kai, 12.0, 50.0, 90.0, "题"), heading);
    let mut pages = one_page(structure, vec![bar, flat, none, words]);
    pages.pages[0].links.push(Link {
        area: rect(50.0, 80.0, 12.0, 12.0),
        target: Target::Place(0, at(0.0, 0.0)),
        alt: String::new(),
        node: heading,
    });
    let reader = read(&pages);
    assert_eq!(reader.structure(), "Document\n Figure 1\n H1 1\n  Link annotation\n");
    assert_eq!(reader.element("Figure", b"Alt"), "图");
    assert_eq!(reader.outline(), "无题\n");
    assert_eq!(reader.information(b"CreationDate"), "D:19700101000000Z");
}

#[test]
fn wrong_nesting_is_mended_and_nothing_is_lost() {
    use NodeKind::{
        BlockQuote, Contents, Heading, Label, Link, List, ListBody, ListItem, Paragraph,
    };
    let mut tree = Structure::default();
    let quote = tree.add(None, BlockQuote);
    let list = tree.add(None, List);
    let stray = tree.add(Some(list), Paragraph);
    let item = tree.add(Some(list), ListItem);
    let body = tree.add(None, ListBody);
    let contents = tree.add(None, Contents);
    let link = tree.add(Some(contents), Link);
    let one = tree.add(None, Heading(1, "一".into()));
    let three = tree.add(None, Heading(3, "三".into()));
    let label = tree.add(None, Label);
    let lost = tree.add(None, Paragraph);
    tree.roots.pop();
    // A node that is its own child, and one that hangs twice.
    tree.nodes[quote.0 as usize].children.push(quote);
    tree.roots.push(one);
    let texts = [quote, stray, item, body, link, one, three, label, lost];
    let reader = read(&one_page(tree, a_line_each(&texts)));
    let wanted = "\
Document
 BlockQuote
  P 1
 L
  LI
   LBody
    P 1
  LI
   LBody 1
 L
  LI
   LBody 1
 TOC
  TOCI
   P
    Span 1
 H1 1
 H2 1
 L
  LI
   Lbl 1
 P 1
";
    assert_eq!(reader.structure(), wanted);
}

/// PDF/UA-1, 7.3 and 7.9.
#[test]
fn captions_notes_and_their_calls_are_told_apart() {
    use NodeKind::{Caption, Figure, Label, Note, Paragraph, Reference};
    let mut tree = Structure::default();
    let text = tree.add(None, Paragraph);
    let call = tree.add(Some(text), Reference);
    let figure = tree.add(None, Figure("门".into()));
    let caption = tree.add(None, Caption);
    let note = tree.add(None, Note);
    let label = tree.add(Some(note), Label);
    let parts = [0, 1].map(|_| tree.add(Some(note), Paragraph));
    let nodes = [text, call, figure, caption, label, parts[0], parts[1], note];
    let reader = read(&one_page(tree, a_line_each(&nodes)));
    let wanted = "\
Document
 P 1
  Reference 1
 Figure 1
 Caption 1
 Note
  Lbl 1
  P 1
  P 1
  P 1
";
    assert_eq!(reader.structure(), wanted);
    assert!(!reader.element("Note", b"ID").is_empty());
}

#[test]
fn text_around_a_link_is_read_in_the_order_of_drawing() {
    let mut tree = Structure::default();
    let paragraph = tree.add(None, NodeKind::Paragraph);
    let link = tree.add(Some(paragraph), NodeKind::Link);
    let content = [("见", paragraph), ("此", link), ("处", paragraph)];
    let content = content.iter().zip([50.0, 60.0, 70.0]);
    let content =
        content.map(|((text, node), x)| glyphs(run(FontId::Serif, 10.0, x, 50.0, text), *node));
    let mut pages = one_page(tree, content.collect());
    pages.pages[0].links.push(Link {
        area: rect(60.0, 40.0, 10.0, 12.0),
        target: Target::Uri("https://example.org/".into()),
        alt: "例".into(),
        node: link,
    });
    let reader = read(&pages);
    assert_eq!(reader.structure(), "Document\n P 1\n  Link 1 annotation\n  1\n");
}

#[test]
fn references_to_nowhere_are_refused_in_words() {
    let refused = |pages: &Pages| super::write(pages).expect_err("refused").to_string();
    assert_eq!(refused(&Pages::default()), "the document has no pages");
    let mut pages = every_kind();
    pages.pages[0].links[0].target = Target::Place(2, at(0.0, 0.0));
    assert_eq!(refused(&pages), "a link leads to page 3 of 2");
    let mut pages = every_kind();
    pages.outline[0].children[0].page = 7;
    assert_eq!(refused(&pages), "the bookmark \"为什么要学汉字\" leads to page 8 of 2");
    let mut pages = every_kind();
    pages.pages[0].content[0].tag = Tag::Node(crate::frame::NodeId(999));
    assert_eq!(refused(&pages), "node 999 is not in the structure tree");
    let mut pages = every_kind();
    pages.pages[1].size.height = Length::ZERO;
    assert_eq!(refused(&pages), "page 2 has no extent");
}

#[test]
fn a_refusal_of_krilla_names_rule_and_page() {
    let font =
        krilla::text::Font::new(krilla::Data::from(FontId::Serif.data()), 0).expect("a face");
    let glyph = krilla::text::GlyphId::new(7);
    let page = krilla::surface::Location::new(3);
    let rules = vec![krilla::configure::ValidationError::NoCodepointMapping(font, glyph, page)];
    let rules = rules.into_iter().map(|rule| (rule, krilla::configure::Validators::default()));
    let error = super::refusal::explain(&krilla::error::KrillaError::Validation(rules.collect()));
    let wanted = "PDF/A and PDF/UA-1 refuse the document: glyph 7 stands for no text on page 3";
    assert_eq!(error.to_string(), wanted);
}

#[test]
fn glyphs_outside_the_face_are_refused_and_do_not_panic() {
    let mut line = run(FontId::Serif, 10.5, 72.0, 100.0, "甲乙");
    line.glyphs[1].id = u16::MAX;
    assert!(super::write(&one_run(line)).is_err());
}

#[test]
fn extreme_sizes_do_not_panic() {
    for size in [1, 65536 * 20000] {
        let mut line = run(FontId::Sans, 10.0, -500.0, 90000.0, "甲乙");
        line.size = Length(size);
        line.glyphs[0].advance = Length::pt(-4.0);
        assert_eq!(read(&one_run(line)).text(0), "甲乙");
    }
}

/// A vertical line: upright Han with quotes that the face shows by other glyphs, two figures on one
/// em, a turned word; some of it twice, so that glyphs stand for other texts than their first one.
fn vertical_line() -> Pages {
    let mut upright = run(FontId::Serif, 10.5, 300.0, 90.0, "汉字“有”三千『多』年，也还年轻");
    let fonts = FontSet::open().expect("the faces open");
    let texts: Vec<char> = upright.text.chars().collect();
    for (step, (glyph, c)) in upright.glyphs.iter_mut().zip(texts).enumerate() {
        glyph.id = fonts.vertical(FontId::Serif, c).map_or(glyph.id, |form| form.id);
        glyph.advance = Length::pt(10.5 + 0.013 * step as f64);
        if "“”『』，".contains(c) {
            glyph.advance = Length::pt(5.25);
            glyph.dx = Length::pt(if "“『".contains(c) { -5.25 } else { 0.0 });
        }
    }
    upright.orientation = Orientation::Upright;
    let mut figures = run(FontId::Serif, 10.5, 300.0, 260.0, "18");
    figures.orientation = Orientation::Together(880);
    for (glyph, across) in figures.glyphs.iter_mut().zip([2.9, -2.9]) {
        glyph.dy = Length::pt(across);
        glyph.text = 0..2;
    }
    figures.glyphs[0].advance = Length::ZERO;
    figures.glyphs[1].advance = Length::pt(10.5);
    let mut alone = run(FontId::Serif, 10.5, 300.0, 271.0, "8年1");
    alone.orientation = Orientation::Upright;
    let mut word = run(FontId::Serif, 10.5, 296.4, 310.0, "Land-oriented");
    word.orientation = Orientation::Turned;
    word.glyphs[3].dx = Length::pt(0.3);
    let mut structure = Structure::default();
    let node = structure.add(None, NodeKind::Paragraph);
    let runs = [upright, figures, alone, word].map(|run| glyphs(run, node));
    Pages { binding: Binding::Right, ..one_page(structure, runs.into()) }
}

#[test]
fn vertical_glyphs_are_where_they_were_placed_and_read_as_what_they_stand_for() {
    let pages = vertical_line();
    let reader = read(&pages);
    check_positions(&pages, &reader);
    // ToUnicode knows a glyph's first text alone; the rest is ActualText: 『』 after “”, and 18.
    assert_eq!(reader.text(0), "汉字“有”三千“多”年，也还年轻188年1Land-oriented");
    assert_eq!(reader.operands(0, "BDC", "ActualText"), ["『", "』", "18"]);
}

#[test]
fn books_bound_at_the_right_say_so() {
    let direction = |pages: &Pages| {
        let reader = read(pages);
        let preferences = reader.catalog().get(b"ViewerPreferences").expect("preferences");
        let preferences = preferences.as_dict().expect("a dictionary");
        reader.string(preferences.get(b"Direction").expect("a direction"))
    };
    assert_eq!(direction(&vertical_line()), "R2L");
    assert_eq!(direction(&every_kind()), "L2R");
}
