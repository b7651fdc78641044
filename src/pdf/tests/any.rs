//! Any pages whose references hold are written: no panic, no refusal, every glyph shown.

use super::fixture::one_page;
use super::reader::Reader;
use crate::font::FontId;
use crate::frame::{
    Color, Glyph, GlyphRun, Ink, Length, Link, Node, NodeId, NodeKind, Orientation, Pages, Placed,
    Point, Rect, Size, Structure, Tag, Target,
};
use proptest::prelude::*;

const NODES: u32 = 6;

fn length() -> impl Strategy<Value = Length> {
    (-40_000_000_i64..80_000_000).prop_map(Length)
}

fn text() -> impl Strategy<Value = String> {
    let odd =
        ['汉', '字', '，', '-', 'a', ' ', '\0', '\n', '\u{FEFF}', '\u{FFFE}', '\u{E000}', '𠮷'];
    prop::collection::vec(prop::sample::select(odd.to_vec()), 0..8)
        .prop_map(|characters| characters.into_iter().collect())
}

fn kind() -> impl Strategy<Value = NodeKind> {
    use NodeKind::*;
    prop_oneof![
        prop::sample::select(vec![
            Section,
            Article,
            Title,
            Paragraph,
            List,
            ListItem,
            Label,
            ListBody,
            BlockQuote,
            Contents,
            ContentsItem,
            Link,
            Span,
            Caption,
            Note,
            Reference,
        ]),
        (any::<u8>(), text()).prop_map(|(level, words)| Heading(level, words)),
        text().prop_map(Figure),
    ]
}

prop_compose! {
    fn run()(
        face in 0..FontId::ALL.len(),
        size in length(),
        (x, y) in (length(), length()),
        text in text(),
        glyphs in prop::collection::vec(
            (0_u16..900, length(), length(), 0_u32..20, 0_u32..20), 0..6),
        is_english in any::<bool>(),
        orientation in prop::sample::select(vec![
            Orientation::Horizontal,
            Orientation::Upright,
            Orientation::Together(700),
            Orientation::Together(0),
            Orientation::Turned,
        ]),
    ) -> GlyphRun {
        let glyph = |(id, advance, dy, start, end)| Glyph { id, advance, dx: Length(7), dy, text: start..end };
        GlyphRun {
            font: FontId::ALL[face],
            size,
            orientation,
            origin: Point { x, y },
            color: Color(9, 9, 9),
            text,
            glyphs: glyphs.into_iter().map(glyph).collect(),
            lang: is_english.then_some("en"),
        }
    }
}

fn ink() -> impl Strategy<Value = Ink> {
    let at = || (length(), length()).prop_map(|(x, y)| Point { x, y });
    let bar = (at(), length(), length()).prop_map(|(origin, width, height)| {
        Ink::Bar(Rect { origin, size: Size { width, height } }, Color(1, 2, 3))
    });
    let disc =
        (at(), length()).prop_map(|(centre, radius)| Ink::Disc(centre, radius, Color::BLACK));
    prop_oneof![3 => run().prop_map(Ink::Glyphs), 1 => bar, 1 => disc]
}

fn tag() -> impl Strategy<Value = Tag> {
    prop_oneof![
        4 => (0..NODES).prop_map(|node| Tag::Node(NodeId(node))),
        1 => prop::sample::select(vec![Tag::Header, Tag::Footer, Tag::Ornament]),
    ]
}

prop_compose! {
    fn pages()(
        kinds in prop::collection::vec(kind(), NODES as usize),
        edges in prop::collection::vec((0..NODES, 0..NODES), 0..8),
        roots in prop::collection::vec(0..NODES, 0..3),
        content in prop::collection::vec((ink(), tag()), 0..8),
        areas in prop::collection::vec((length(), length(), 0..NODES, text()), 0..3),
        (title, folio) in (text(), text()),
    ) -> Pages {
        let node = |kind| Node { kind, children: Vec::new() };
        let mut structure = Structure {
            nodes: kinds.into_iter().map(node).collect(),
            roots: roots.into_iter().map(NodeId).collect(),
        };
        for (parent, child) in edges {
            structure.nodes[parent as usize].children.push(NodeId(child));
        }
        let content = content.into_iter().map(|(ink, tag)| Placed { ink, tag }).collect();
        let mut pages = one_page(structure, content);
        for (x, width, node, alt) in areas {
            let size = Size { width, height: Length::pt(9.0) };
            let area = Rect { origin: Point { x, y: x }, size };
            let target = Target::Uri(alt.clone());
            pages.pages[0].links.push(Link { area, target, alt, node: NodeId(node) });
        }
        pages.pages[0].folio = folio;
        pages.description.title = title;
        pages
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_pages_are_written(pages in pages()) {
        let bytes = super::super::write(&pages);
        prop_assert!(bytes.is_ok(), "{}", bytes.unwrap_err());
        let glyphs = pages.pages[0].content.iter().map(|placed| match &placed.ink {
            Ink::Glyphs(run) if run.size > Length::ZERO => run.glyphs.len(),
            _ => 0,
        });
        prop_assert_eq!(Reader::new(&bytes.unwrap_or_default()).positions(0).len(), glyphs.sum::<usize>());
    }
}
