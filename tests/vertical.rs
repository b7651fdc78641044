//! Random text in vertical lines and pages keeps the rules (R44), read from placed glyphs.

use banxin::compose::inline::{Align, Line, Shape, TextStyle, Typesetter, Typesetting};
use banxin::compose::{Paper, Style, Writing, compose};
use banxin::font::{FontId, FontSet};
use banxin::frame::{
    Binding, GlyphRun, Ink, Length, NodeKind, Orientation, Pages, Point, Tag, Target,
};
use banxin::model::{Article, Edition, Paragraph, Role};
use banxin::text::is_han;
use banxin::text::mark::{Class, Level, mark_of};
use proptest::prelude::*;
use std::collections::BTreeMap;

const EM: Length = Length(65536 * 10);

/// A glyph where it stands: its text and its box's left edge.
struct Set {
    text: String,
    x: Length,
    orientation: Orientation,
}

fn glyphs(line: &Line) -> Vec<Set> {
    let mut found = Vec::new();
    for run in &line.runs {
        let mut x = run.origin.x;
        for glyph in &run.glyphs {
            let text = run.text[glyph.text.start as usize..glyph.text.end as usize].to_owned();
            found.push(Set { text, x, orientation: run.orientation });
            x += glyph.advance;
        }
    }
    found
}

fn text_of(line: &Line) -> String {
    line.runs.iter().map(|run| run.text.as_str()).collect()
}

fn solid(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn piece() -> impl Strategy<Value = String> {
    let han = "[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经]{1,9}";
    prop_oneof![
        8 => han.prop_map(String::from),
        4 => "[，。、；：？！]".prop_map(String::from),
        2 => "[（“《][一二三四五六]{1,4}[）”》]".prop_map(String::from),
        1 => "[）”》」][，。；]".prop_map(String::from),
        1 => Just("——".to_owned()),
        1 => Just("……".to_owned()),
        1 => Just("甲·乙".to_owned()),
        1 => "[A-Z]?[a-z]{1,9}".prop_map(String::from),
        1 => Just("New quality".to_owned()),
        1 => "[1-9][0-9]{0,3}(\\.[0-9])?[%‰℃年]?".prop_map(String::from),
        1 => Just("it’s".to_owned()),
    ]
}

fn paragraph() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 1..60).prop_map(|pieces| pieces.concat())
}

/// What no break may part.
fn unbreakable(before: char, after: char) -> bool {
    matches!((before, after), ('—', '—') | ('…', '…'))
        || (before.is_ascii_digit() && (after.is_ascii_digit() || "%‰℃".contains(after)))
}

fn closes(c: char) -> bool {
    mark_of(c).is_some_and(|mark| matches!(mark.class, Class::Closing | Class::Pause | Class::Stop))
}

/// Longer runs of the same mark than the rules know may break, and a doubled ellipsis stands alone.
fn is_regular(text: &str) -> bool {
    !text.contains("——————") && !text.contains("…………")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn lines_keep_the_rules(
        text in paragraph().prop_filter("a rule of dashes", |text| is_regular(text)),
        measure in 9i64..40,
        indent in 0i64..3,
    ) {
        let fonts = FontSet::open().expect("the faces in the binary open");
        let style = TextStyle::new(FontId::Serif, EM);
        let shape = Shape { first: EM * indent, ..Shape::flush(EM * measure, Align::Justify) };
        for level in [Level::Basic, Level::Strict] {
            let rules = Typesetting { prohibition: level, ..Typesetting::default() };
            let mut setter = Typesetter::new(&fonts, rules);
            setter.writing = Writing::VerticalRl;
            let lines = setter.set(&text, &style, &shape);
            let copied: String = lines.iter().map(text_of).collect();
            prop_assert_eq!(solid(&copied), solid(&text));
            let told = lines.iter().any(|line| !line.remarks.is_empty());
            for (at, line) in lines.iter().enumerate() {
                let is_last = at + 1 == lines.len();
                let shown = text_of(line);
                let set = glyphs(line);
                let first = shown.chars().next().unwrap_or(' ');
                let last = shown.trim_end().chars().next_back().unwrap_or(' ');
                if at > 0 {
                    let forbidden = mark_of(first).is_some_and(|mark| mark.start.at(level));
                    // R5: a row of marks longer than the line is parted, and says so.
                    let parted = lines[at - 1].remarks.iter().any(|said| said.starts_with("R5"));
                    prop_assert!(!forbidden || parted, "R1: {}", shown);
                    let before = text_of(&lines[at - 1]);
                    let before = before.trim_end().chars().next_back().unwrap_or(' ');
                    // R8: a word longer than a line is broken anywhere, and says so.
                    let torn = lines[at - 1].remarks.iter().any(|said| said.starts_with("R8"));
                    prop_assert!(!unbreakable(before, first) || torn, "R6, R9: {before}{first}");
                }
                if !is_last {
                    let forbidden = mark_of(last).is_some_and(|mark| mark.end.at(level));
                    let parted = line.remarks.iter().any(|said| said.starts_with("R5"));
                    prop_assert!(!forbidden || parted, "R2: {}", shown);
                }
                // R18: full lines end at the measure to the unit.
                let end = line.runs.last().map(|run| {
                    run.origin.x + run.glyphs.iter().map(|glyph| glyph.advance).sum::<Length>()
                });
                // One word is a line without a gap: nothing in it can open (R22).
                let one_word = shown.chars().all(|c| c.is_ascii_alphanumeric() || "’.-".contains(c));
                if !is_last && !told && one_word {
                    prop_assert!(line.end <= EM * measure && line.end >= EM * measure - EM / 4);
                } else if !is_last && !told {
                    prop_assert_eq!(line.end, EM * measure, "{}", &shown);
                    prop_assert_eq!(end, Some(EM * measure), "{}", &shown);
                } else if !told {
                    prop_assert!(line.end <= EM * measure, "{}", shown);
                }
                let natural = is_last && line.end < EM * measure;
                for pair in set.windows(2) {
                    let step = pair[1].x - pair[0].x;
                    prop_assert!(step >= Length::ZERO);
                    let (Some(left), Some(right)) =
                        (pair[0].text.chars().next(), pair[1].text.chars().next())
                    else {
                        continue;
                    };
                    if is_han(left) && is_han(right) {
                        prop_assert!(step >= EM, "Han do not overlap: {}", shown);
                    }
                    let lies = matches!(
                        pair[1].orientation,
                        Orientation::Horizontal | Orientation::Turned
                    );
                    if is_han(left) && right.is_ascii_alphanumeric() {
                        let least = if lies { EM + EM / 8 } else { EM };
                        prop_assert!(step >= least, "R24, R44: {}", shown);
                    }
                    prop_assert!(pair[1].orientation != Orientation::Horizontal, "R44: {}", shown);
                    let is_fixed = "：；？！".contains(left);
                    if is_fixed && pair[0].orientation == Orientation::Upright {
                        prop_assert!(step >= EM, "R44: {} keeps its em: {}", left, shown);
                    }
                    // R12: of two closing marks the first is half-width.
                    if closes(left) && closes(right) && left != '’' && natural && !is_fixed {
                        prop_assert_eq!(step, EM / 2, "R12: {}", &shown);
                    }
                }
            }
            // R29: two characters at least on the last line, where there are lines to take from.
            if lines.len() > 1 && !told {
                let last = text_of(&lines[lines.len() - 1]);
                let letters = last.chars().filter(|c| is_han(*c) || c.is_alphanumeric()).count();
                prop_assert!(letters >= 2, "R29: {}", copied);
            }
        }
    }

    #[test]
    fn pages_keep_the_grid(
        texts in prop::collection::vec((paragraph(), 0..10u8), 1..40),
        narrow in any::<bool>(),
    ) {
        let role = |role| match role {
            0 => Role::Subhead,
            1 => Role::Item,
            2 => Role::Quote,
            _ => Role::Body,
        };
        let paragraphs: Vec<Paragraph> = texts
            .into_iter()
            .map(|(text, kind)| Paragraph { role: role(kind), text, ..Paragraph::default() })
            .collect();
        let edition = Edition {
            articles: paragraphs.chunks(7).map(|part| article("题目一二三四", part)).collect(),
            ..Edition::default()
        };
        let style = on(if narrow { Paper::A5 } else { Paper::A4 }, Writing::VerticalRl);
        let pages = compose(&edition, &style).expect("there is room");
        check_pages(&pages, &style)?;
    }
}

fn article(title: &str, paragraphs: &[Paragraph]) -> Article {
    Article {
        id: "a01".into(),
        number: Some(1),
        kicker: "引题".into(),
        title: title.into(),
        subtitle: String::new(),
        authors: vec!["甲乙".into(), "丙丁戊".into()],
        affiliation: "某大学".into(),
        paragraphs: paragraphs.to_vec(),
        heading_confidence: 1.0,
    }
}

/// A style for a paper, with the usual size of the body.
fn on(paper: Paper, writing: Writing) -> Style {
    Style::on(paper, writing, None, Length::pt(10.5))
}

/// Where a run stands on the page as its lines see it: x along them, y across, on the baseline or
/// the axis.
fn lying(at: Point, run: &GlyphRun, style: &Style) -> Point {
    match (style.is_vertical(), run.orientation) {
        (false, _) => at,
        (true, Orientation::Turned) => {
            // The turned baseline lies beyond the axis.
            Point { x: at.y, y: style.paper.width - at.x - run.size.per_mille(350) }
        }
        (true, _) => Point { x: at.y, y: style.paper.width - at.x },
    }
}

fn check_pages(pages: &Pages, style: &Style) -> Result<(), TestCaseError> {
    // Where each paragraph's lines stand: page, whether in the second column, baseline.
    let mut lines: BTreeMap<u32, Vec<(usize, bool, i64)>> = BTreeMap::new();
    for (index, page) in pages.pages.iter().enumerate() {
        let (left, right) = (style.left(index), style.left(index) + style.width());
        for placed in &page.content {
            let Ink::Glyphs(run) = &placed.ink else { continue };
            // Heads and folios of vertical pages stand beside the type area.
            if style.is_vertical() && matches!(placed.tag, Tag::Header | Tag::Footer) {
                continue;
            }
            let at = lying(run.origin, run, style);
            prop_assert!(run.glyphs.iter().all(|glyph| glyph.id != 0));
            let width: Length = run.glyphs.iter().map(|glyph| glyph.advance).sum();
            prop_assert!(at.x >= left - style.body / 2, "out at the left: {}", run.text);
            prop_assert!(at.x + width <= right + style.body, "out at the right: {}", run.text);
            let Tag::Node(node) = placed.tag else { continue };
            prop_assert!((node.0 as usize) < pages.structure.nodes.len());
            let bottom = style.top(index) + style.height();
            prop_assert!(
                at.y > style.top(index) && at.y < bottom,
                "out of the type area: {}",
                run.text
            );
            if run.size == style.body && run.font == FontId::Serif {
                let from = at.y - style.top(index) - style.baseline();
                prop_assert_eq!(from.0 % style.line_pitch.0, 0, "R34: {}", &run.text);
            }
            if pages.structure.nodes[node.0 as usize].kind == NodeKind::Paragraph
                && run.size == style.body
            {
                let column = at.x >= style.column_left(index, 1) - style.body;
                let place = (index, style.columns > 1 && column, at.y.0);
                let of = lines.entry(node.0).or_default();
                if of.last() != Some(&place) {
                    of.push(place);
                }
            }
        }
        for link in &page.links {
            let Target::Place(page, _) = link.target else { continue };
            prop_assert!(page < pages.pages.len());
            prop_assert_eq!(&pages.structure.nodes[link.node.0 as usize].kind, &NodeKind::Link);
        }
    }
    let forced = pages.remarks.iter().any(|remark| remark.message.starts_with("R36"));
    for set in lines.values().filter(|set| set.len() > 1 && !forced) {
        let place = |at: usize| (set[at].0, set[at].1);
        prop_assert_eq!(place(0), place(1), "R30: a first line alone");
        prop_assert_eq!(place(set.len() - 1), place(set.len() - 2), "R30: a last line alone");
    }
    Ok(())
}

fn body(text: &str) -> Paragraph {
    Paragraph { text: text.into(), ..Paragraph::default() }
}

#[test]
fn r44_vertical_lines_go_down_from_one_height_and_follow_each_other_to_the_left() {
    let style = on(Paper::A5, Writing::VerticalRl);
    let text = "一二三四五六七八九十，".repeat(60);
    let edition = Edition { articles: vec![article("题", &[body(&text)])], ..Edition::default() };
    let pages = compose(&edition, &style).expect("there is room");
    assert_eq!(pages.binding, Binding::Right);
    let mut seen = 0;
    for (index, page) in pages.pages.iter().enumerate() {
        assert_eq!(page.size, style.paper);
        let runs = page.content.iter().filter_map(|placed| match (&placed.ink, placed.tag) {
            (Ink::Glyphs(run), Tag::Node(_)) if run.text.contains("五六") => Some(run),
            _ => None,
        });
        let runs: Vec<&GlyphRun> = runs.collect();
        // Page index 0 is a left page: its inner margin is at the right, and the wider one.
        let right = style.paper.width - style.top(index);
        for (at, run) in runs.iter().enumerate() {
            assert_eq!(run.orientation, Orientation::Upright);
            let from_right = right - run.origin.x;
            assert_eq!((from_right - style.line_pitch / 2).0 % style.line_pitch.0, 0);
            let is_first = run.text.starts_with('一') && run.origin.y != style.left(index);
            if is_first {
                assert_eq!(run.origin.y, style.left(index) + style.body * 2); // R27
            } else {
                assert_eq!(run.origin.y, style.left(index), "tops are aligned");
            }
            if let Some(next) = runs.get(at + 1) {
                assert_eq!(run.origin.x - next.origin.x, style.line_pitch);
            }
            let length: Length = run.glyphs.iter().map(|glyph| glyph.advance).sum();
            let is_last = index + 2 == pages.pages.len() && at + 1 == runs.len();
            if !is_last {
                assert_eq!(run.origin.y + length, style.left(index) + style.column_width());
            }
            seen += 1;
        }
    }
    assert!(seen > 12, "{seen} lines");
    // The inner margin is wider by a line, so the lines of all pages stand on one grid (R34).
    let wider = style.top(0) - style.top(1);
    assert!((style.line_pitch - wider).0.abs() <= 1, "{wider:?}");
}

#[test]
fn r44_links_and_bookmarks_of_vertical_pages_lead_to_them() {
    let style = on(Paper::A4, Writing::VerticalRl);
    let articles: Vec<Article> = (0..9).map(|_| article("题目", &[body("正文。")])).collect();
    let edition = Edition { articles, ..Edition::default() };
    let pages = compose(&edition, &style).expect("there is room");
    let links: Vec<_> = pages.pages.iter().flat_map(|page| &page.links).collect();
    assert!(links.len() > 9);
    for link in links {
        let (from, size) = (link.area.origin, link.area.size);
        assert!(size.height > size.width, "an entry reads down");
        assert!(from.x >= Length::ZERO && from.x + size.width <= style.paper.width);
        assert!(from.y >= style.left(0) && from.y + size.height <= style.left(0) + style.width());
    }
    for entry in &pages.outline {
        assert!(entry.at.y >= style.left(0) && entry.at.y < style.left(0) + style.width());
        assert_eq!(entry.at.x, Length::ZERO);
    }
}
