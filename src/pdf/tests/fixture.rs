//! Pages made by hand for the tests: every kind of node, and text that the standards refuse.

use crate::font::{FontId, FontSet};
use crate::frame::*;

/// Sets `text` in one line; one glyph a character, each of its own width.
pub fn run(font: FontId, size: f64, x: f64, y: f64, text: &str) -> GlyphRun {
    let fonts = FontSet::open().expect("the faces open");
    let glyphs = text.char_indices().map(|(at, c)| {
        let glyph = fonts.face(font).nominal(c).unwrap_or_default();
        Glyph {
            id: glyph.id,
            advance: Length::pt(size).per_mille(glyph.advance.into()),
            dx: Length::ZERO,
            dy: Length::ZERO,
            text: at as u32..(at + c.len_utf8()) as u32,
        }
    });
    GlyphRun {
        font,
        size: Length::pt(size),
        orientation: Orientation::Horizontal,
        origin: Point { x: Length::pt(x), y: Length::pt(y) },
        color: Color::BLACK,
        text: text.to_owned(),
        glyphs: glyphs.collect(),
        lang: None,
    }
}

/// A point, in points.
pub fn at(x: f64, y: f64) -> Point {
    Point { x: Length::pt(x), y: Length::pt(y) }
}

/// A rectangle, in points.
pub fn rect(x: f64, y: f64, width: f64, height: f64) -> Rect {
    Rect { origin: at(x, y), size: Size { width: Length::pt(width), height: Length::pt(height) } }
}

/// Text that belongs to a node.
pub fn glyphs(run: GlyphRun, node: NodeId) -> Placed {
    Placed { ink: Ink::Glyphs(run), tag: Tag::Node(node) }
}

/// Two pages on which every [`NodeKind`] is used, well nested.
pub fn every_kind() -> Pages {
    use NodeKind::*;
    let mut tree = Structure::default();
    let front = tree.add(None, Section);
    let title = tree.add(Some(front), Title);
    let contents_head = tree.add(Some(front), Heading(1, "目录".into()));
    let contents = tree.add(Some(front), Contents);
    let entry = tree.add(Some(contents), ContentsItem);
    let entry_link = tree.add(Some(entry), Link);
    let article = tree.add(None, Article);
    let head = tree.add(Some(article), Heading(1, "为什么要学汉字".into()));
    let byline = tree.add(Some(article), Paragraph);
    let name = tree.add(Some(byline), Span);
    let body = tree.add(Some(article), Paragraph);
    let quote = tree.add(Some(article), BlockQuote);
    let quoted = tree.add(Some(quote), Paragraph);
    let list = tree.add(Some(article), List);
    let item = tree.add(Some(list), ListItem);
    let label = tree.add(Some(item), Label);
    let list_body = tree.add(Some(item), ListBody);
    let figure = tree.add(Some(article), Figure("一条年表的轴线".into()));
    let source = tree.add(Some(article), Paragraph);
    let source_link = tree.add(Some(source), Link);
    tree.add(Some(article), Section);
    let empty = tree.add(Some(article), List);
    tree.add(Some(empty), ListItem);

    let size = Size { width: Length::mm(210.0), height: Length::mm(297.0) };
    let first = Page {
        size,
        content: vec![
            glyphs(run(FontId::SerifBold, 24.0, 72.0, 120.0, "汉字周刊"), title),
            glyphs(run(FontId::SansBold, 14.0, 72.0, 200.0, "目录"), contents_head),
            glyphs(run(FontId::Serif, 10.5, 72.0, 230.0, "为什么要学汉字 2"), entry_link),
            Placed {
                ink: Ink::Bar(rect(72.0, 140.0, 451.0, 0.5), Color(200, 30, 30)),
                tag: Tag::Ornament,
            },
        ],
        links: vec![crate::frame::Link {
            area: rect(72.0, 220.0, 90.0, 12.0),
            target: Target::Place(1, at(72.0, 80.0)),
            alt: "为什么要学汉字，第2页".into(),
            node: entry_link,
        }],
        folio: String::new(),
    };
    let mut english = run(FontId::Serif, 10.5, 72.0, 170.0, "a hyphen-ated exam-ple ");
    english.lang = Some("en");
    // The second hyphen is one that the line break inserted, the last space is not drawn.
    let inserted = english.text.rfind('-').expect("a hyphen");
    english.text.remove(inserted);
    for glyph in &mut english.glyphs {
        let start = glyph.text.start as usize;
        if start >= inserted {
            glyph.text = glyph.text.start - u32::from(start > inserted)..glyph.text.end - 1;
        }
    }
    english.glyphs.pop();
    let second = Page {
        size,
        content: vec![
            Placed {
                ink: Ink::Glyphs(run(FontId::Sans, 8.0, 72.0, 40.0, "汉字周刊")),
                tag: Tag::Header,
            },
            glyphs(run(FontId::SansBold, 16.0, 72.0, 100.0, "为什么要学汉字"), head),
            glyphs(run(FontId::Kai, 10.5, 72.0, 125.0, "江丙坤"), name),
            glyphs(run(FontId::Serif, 10.5, 72.0, 150.0, "汉字有三千多年的历史，也还年轻。"), body),
            glyphs(english, body),
            glyphs(run(FontId::Kai, 10.5, 93.0, 200.0, "学而时习之，不亦说乎？"), quoted),
            glyphs(run(FontId::Serif, 10.5, 72.0, 230.0, "1."), label),
            glyphs(run(FontId::Serif, 10.5, 93.0, 230.0, "仓颉造字"), list_body),
            Placed {
                ink: Ink::Disc(at(80.0, 260.0), Length::pt(3.0), Color(200, 30, 30)),
                tag: Tag::Node(figure),
            },
            Placed {
                ink: Ink::Bar(rect(79.5, 260.0, 1.0, 40.0), Color(128, 128, 128)),
                tag: Tag::Node(figure),
            },
            glyphs(run(FontId::Serif, 9.0, 72.0, 320.0, "https://example.org/"), source_link),
            Placed {
                ink: Ink::Glyphs(run(FontId::Sans, 8.0, 290.0, 800.0, "2")),
                tag: Tag::Footer,
            },
        ],
        links: vec![
            crate::frame::Link {
                area: rect(72.0, 310.0, 50.0, 12.0),
                target: Target::Uri("https://example.org/".into()),
                alt: "网站".into(),
                node: source_link,
            },
            crate::frame::Link {
                area: rect(72.0, 322.0, 40.0, 12.0),
                target: Target::Uri("https://example.org/".into()),
                alt: "网站".into(),
                node: source_link,
            },
        ],
        folio: "2".into(),
    };
    Pages {
        pages: vec![first, second],
        structure: tree,
        outline: vec![OutlineEntry {
            title: "汉字周刊".into(),
            page: 0,
            at: at(72.0, 100.0),
            children: vec![OutlineEntry {
                title: "为什么要学汉字".into(),
                page: 1,
                at: at(72.0, 80.0),
                children: Vec::new(),
            }],
        }],
        description: Description {
            made: None,
            title: "汉字周刊第497期".into(),
            authors: vec!["江丙坤".into(), "丘成桐".into()],
            subject: "一期报纸".into(),
            language: "zh-Hans".into(),
            date: "2006-08-30".into(),
            identifier: "urn:banxin:0123".into(),
        },
        ..Pages::default()
    }
}

/// One page with the content, on A4, described by nothing.
pub fn one_page(structure: Structure, content: Vec<Placed>) -> Pages {
    let size = Size { width: Length::mm(210.0), height: Length::mm(297.0) };
    let page = Page { size, content, links: Vec::new(), folio: String::new() };
    Pages { pages: vec![page], structure, ..Pages::default() }
}

/// One paragraph with the run.
pub fn one_run(run: GlyphRun) -> Pages {
    let mut structure = Structure::default();
    let node = structure.add(None, NodeKind::Paragraph);
    one_page(structure, vec![glyphs(run, node)])
}
