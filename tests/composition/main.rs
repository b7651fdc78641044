//! Random text at random measures keeps the rules that CLREQ calls MUST, read from placed glyphs.

use banxin::check::composition::{Rule, composition};
use banxin::compose::inline::{
    AdjacentMarks, Align, Choice, HanLatinGap, Line, PunctuationStyle, Shape, TextStyle,
    Typesetter, Typesetting,
};
use banxin::compose::{Paper, Style, Writing, compose};
use banxin::font::{FontId, FontSet};
use banxin::frame::{GlyphRun, Ink, Length, NodeKind, Orientation, Pages, Point, Tag, Target};
use banxin::model::{
    Article, Edition, Entry, EntryItem, Inferred, Introduction, Metadata, Paragraph, Part, Role,
    Timeline,
};
use banxin::text::is_han;
use banxin::text::mark::{Class, Level, Side, mark_of};
use proptest::prelude::*;
use random_text::{Dice, Kind};
use std::collections::BTreeMap;

#[path = "../random_text/mod.rs"]
mod random_text;
mod vertical;

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

/// What nobody would write: all marks in any order, brackets nested four deep, addresses, long
/// words.
fn wild() -> impl Strategy<Value = String> {
    (any::<u64>(), 1usize..300)
        .prop_map(|(seed, length)| random_text::paragraph(&mut Dice::new(seed), Kind::Wild, length))
}

/// Every choice of a house.
fn house() -> impl Strategy<Value = Typesetting> {
    let one = |count: usize| 0..count;
    let styles = one(PunctuationStyle::NAMES.len());
    let levels = one(Level::NAMES.len());
    let gaps = one(HanLatinGap::NAMES.len());
    (styles, levels, gaps, any::<bool>(), any::<bool>(), any::<bool>()).prop_map(
        |(style, level, gap, tight, hanging, fixed_stops)| Typesetting {
            punctuation: PunctuationStyle::NAMES[style].0,
            prohibition: Level::NAMES[level].0,
            han_latin: HanLatinGap::NAMES[gap].0,
            adjacent: if tight { AdjacentMarks::Tight } else { AdjacentMarks::Loose },
            hanging,
            fixed_stops,
            ..Typesetting::default()
        },
    )
}

/// What no break may part.
fn unbreakable(before: char, after: char) -> bool {
    matches!((before, after), ('—', '—') | ('…', '…'))
        || (before.is_ascii_digit() && (after.is_ascii_digit() || "%‰℃".contains(after)))
}

fn class(c: char) -> Option<Class> {
    mark_of(c).map(|mark| mark.class)
}

fn closes(c: char) -> bool {
    matches!(class(c), Some(Class::Closing | Class::Pause | Class::Stop))
}

fn is_bracket(c: char) -> bool {
    matches!(class(c), Some(Class::Opening | Class::Closing))
}

/// Longer runs of the same mark than the rules know may break; doubled ellipses have their own
/// lines, which end where they end (R7).
fn is_regular(text: &str) -> bool {
    !text.contains("——————") && !text.contains("…………") && !text.contains("⋯⋯⋯⋯")
}

/// One line against the rules; `told` when the line says itself what gave way.
fn check_line(
    line: &Line,
    before: Option<&Line>,
    is_last: bool,
    measure: Length,
    rules: Typesetting,
) -> Result<(), TestCaseError> {
    let level = rules.prohibition;
    let said = |line: &Line, rule: &str| line.remarks.iter().any(|said| said.starts_with(rule));
    let told = !line.remarks.is_empty();
    let shown = text_of(line);
    let set = glyphs(line);
    let first = shown.chars().next().unwrap_or(' ');
    let last = shown.trim_end().chars().next_back().unwrap_or(' ');
    if let Some(before) = before {
        let forbidden = mark_of(first).is_some_and(|mark| mark.start.at(level));
        // R5: a row of marks longer than the line is parted, and says so.
        prop_assert!(!forbidden || said(before, "R5"), "R1, R3: {}", shown);
        let end = text_of(before).trim_end().chars().next_back().unwrap_or(' ');
        let spaced = text_of(before).ends_with(' ') || shown.starts_with(' ');
        // R8: a word or number longer than a line is broken anywhere, and says so.
        let torn = said(before, "R8") || said(before, "R5");
        prop_assert!(!unbreakable(end, first) || torn || spaced, "R6, R9: {end}{first}");
    }
    if !is_last {
        let forbidden = mark_of(last).is_some_and(|mark| mark.end.at(level));
        prop_assert!(!forbidden || said(line, "R5"), "R2: {}", shown);
    }
    let end = line.runs.last().map_or(Length::ZERO, |run| {
        run.origin.x + run.glyphs.iter().map(|glyph| glyph.advance).sum::<Length>()
    });
    let hangs = rules.hanging && matches!(class(last), Some(Class::Pause | Class::Stop));
    let over = if hangs { EM } else { Length::ZERO }; // R15
    let filled = !is_last && !said(line, "R18");
    if filled {
        // R18: full lines end at the measure to the unit, or beyond it with a mark that hangs.
        prop_assert!(end == measure || (hangs && end > measure && end <= measure + over));
        prop_assert_eq!(end, line.end, "{}", &shown);
    } else if !told {
        prop_assert!(line.end <= measure + over, "R18: {}", shown);
    }
    if !is_last
        && end == measure
        && is_half(last)
        && rules.punctuation != PunctuationStyle::Quanjiao
    {
        let width = line.runs.last().and_then(|run| run.glyphs.last()).map(|glyph| glyph.advance);
        prop_assert_eq!(width, Some(EM / 2), "R13: {}", &shown);
    }
    let natural = is_last && line.end < measure;
    for pair in set.windows(2) {
        let step = pair[1].x - pair[0].x;
        // In 全角 the blank half of an opening bracket may lie over what is before it.
        let whole = rules.punctuation == PunctuationStyle::Quanjiao;
        prop_assert!(step >= if whole { -EM / 2 } else { Length::ZERO }, "{}", shown);
        let (Some(left), Some(right)) = (pair[0].text.chars().next(), pair[1].text.chars().next())
        else {
            continue;
        };
        if is_han(left) && is_han(right) {
            prop_assert!(step >= EM, "Han do not overlap: {}", shown);
        }
        if is_han(left) && right.is_ascii_alphanumeric() {
            let least = if rules.han_latin == HanLatinGap::Fixed { EM / 4 } else { EM / 8 };
            prop_assert!(step >= EM + least, "R24: {}", shown);
        }
        if left == right && matches!(class(left), Some(Class::Dash | Class::Ellipsis)) {
            prop_assert!(step == EM || step == EM * 2, "R6: nothing is opened inside {}", shown);
        }
        // R12: of two marks on the same side one blank half is gone, beside a bracket always.
        let tones = [left, right].iter().all(|c| matches!(c, '？' | '！'));
        let alike = (closes(left) && closes(right))
            || (class(left) == Some(Class::Opening) && class(right) == Some(Class::Opening));
        let loose = rules.punctuation == PunctuationStyle::Quanjiao
            && !is_bracket(left)
            && !is_bracket(right)
            && !tones;
        if alike && is_full_width(&pair[0]) && is_full_width(&pair[1]) && natural && !loose {
            prop_assert_eq!(step, EM / 2, "R12: {}", &shown);
        }
    }
    Ok(())
}

/// A mark of which one half is blank.
fn is_half(c: char) -> bool {
    mark_of(c).is_some_and(|mark| matches!(mark.ink, Side::Start | Side::End))
        && !matches!(c, '“' | '”' | '‘' | '’')
}

/// Not one of the quotation marks, which Latin text sets narrow (R16).
fn is_full_width(set: &Set) -> bool {
    !matches!(set.text.as_str(), "“" | "”" | "‘" | "’")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2048, ..ProptestConfig::default() })]

    #[test]
    fn lines_keep_the_rules(
        text in prop_oneof![paragraph(), wild()].prop_filter("regular", |text| is_regular(text)),
        measure in 9i64..40,
        indent in 0i64..3,
        rules in house(),
    ) {
        let fonts = FontSet::open().expect("the faces in the binary open");
        let style = TextStyle::new(FontId::Serif, EM);
        let shape = Shape { first: EM * indent, ..Shape::flush(EM * measure, Align::Justify) };
        let lines = Typesetter::new(&fonts, rules).set(&text, &style, &shape);
        let copied: String = lines.iter().map(text_of).collect();
        prop_assert_eq!(solid(&copied), solid(&text));
        for (at, line) in lines.iter().enumerate() {
            let before = at.checked_sub(1).map(|before| &lines[before]);
            check_line(line, before, at + 1 == lines.len(), EM * measure, rules)?;
        }
        // R29: two characters at least on the last line, where there are lines to take from.
        let told = lines.last().is_some_and(|line| !line.remarks.is_empty());
        if lines.len() > 1 && !told {
            let last = text_of(&lines[lines.len() - 1]);
            let letters = last.chars().filter(|c| mark_of(*c).is_none() && !c.is_whitespace());
            prop_assert!(letters.count() >= 2, "R29: {}", copied);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 384, ..ProptestConfig::default() })]

    #[test]
    fn pages_keep_the_grid(
        texts in prop::collection::vec((paragraph(), 0..10u8), 1..40),
        narrow in any::<bool>(),
        is_vertical in any::<bool>(),
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
        let writing = if is_vertical { Writing::VerticalRl } else { Writing::HorizontalTb };
        let style = on(if narrow { Paper::A5 } else { Paper::A4 }, writing);
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

fn composes(edition: &Edition) -> Pages {
    let style = Style::a4();
    let pages = compose(edition, &style).expect("there is room");
    let others =
        [Style::a5(), on(Paper::A4, Writing::VerticalRl), on(Paper::A5, Writing::VerticalRl)];
    check_pages(&pages, &style).expect("the pages keep the rules");
    banxin::pdf::write(&pages).expect("the pages are written");
    for style in others {
        let pages = compose(edition, &style).expect("there is room");
        check_pages(&pages, &style).expect("the pages keep the rules");
        banxin::pdf::write(&pages).expect("the pages are written");
    }
    pages
}

/// Each page that has text is told with the place in the edition with which it begins.
fn starts_are_true(edition: &Edition, pages: &Pages) {
    let of_nodes = |page: &banxin::frame::Page| {
        let runs = page.content.iter().filter_map(|placed| match (&placed.ink, placed.tag) {
            (Ink::Glyphs(run), Tag::Node(_)) => Some(run.text.as_str()),
            _ => None,
        });
        solid(&runs.collect::<String>())
    };
    let texts: Vec<String> = pages.pages.iter().map(of_nodes).collect();
    let with_text = (1..).zip(&texts).filter(|(_, text)| !text.is_empty());
    let labels: Vec<String> = with_text.map(|(number, _): (usize, _)| number.to_string()).collect();
    let told: Vec<&str> = pages.starts.iter().map(|start| start.label.as_str()).collect();
    assert_eq!(told, labels);
    for (start, text) in pages.starts.iter().zip(texts.iter().filter(|text| !text.is_empty())) {
        let place = start.place;
        let paragraphs = match place.part {
            Part::Article(index) => &edition.articles[index].paragraphs,
            Part::Introduction => &edition.introduction.as_ref().unwrap().paragraphs,
            _ => continue,
        };
        if let Some(paragraph) = place.block.checked_sub(1).map(|at| &paragraphs[at]) {
            let begins: String = solid(&paragraph.text[place.offset..]).chars().take(12).collect();
            assert!(text.starts_with(&begins), "page {}: {begins} in {text}", start.label);
        }
    }
}

fn body(text: &str) -> Paragraph {
    Paragraph { text: text.into(), ..Paragraph::default() }
}

#[test]
fn an_empty_edition_is_a_title_page_and_a_colophon() {
    let pages = composes(&Edition::default());
    assert_eq!(pages.outline.len(), 1);
    assert_eq!(pages.description.title, "无题");
}

#[test]
fn odd_fields_compose() {
    let long: String = "很长的题目".repeat(2000);
    let mut titled = article(&long, &[body("正文。")]);
    titled.kicker = "引题".repeat(60);
    titled.subtitle = "副题".repeat(300);
    titled.affiliation = "单位".repeat(200);
    titled.authors = (0..40).map(|at| format!("作者{at}")).collect();
    let mut bare = article("", &[body(""), body("\u{3000}\n\t"), body("字")]);
    (bare.kicker, bare.affiliation, bare.number, bare.authors) =
        (String::new(), " ".into(), None, vec![String::new()]);
    let odd =
        "\u{200B}\u{FEFF}a\u{0301}\u{0}\u{1F468}\u{200D}\u{1F469}مرحبا नमस्ते\u{E000}\u{10FFFF}";
    let texts = [
        odd.to_owned(),
        "—".repeat(50),
        "…".repeat(61),
        "，。！".to_owned(),
        "（（（（（（（（（（（（（（（（（（（（（（（（（（（（（（（（".to_owned(),
        "a".repeat(900),
        "1".repeat(900),
        "\u{301}\u{301}".to_owned(),
    ];
    let texts: Vec<Paragraph> = texts.iter().map(|text| body(text)).collect();
    let edition = Edition {
        metadata: Metadata {
            title: long.clone(),
            section: "版".repeat(300),
            motto: "格言 格言".repeat(100),
            date: "某日".into(),
            ..Metadata::default()
        },
        introduction: Some(Introduction { title: String::new(), paragraphs: Vec::new() }),
        articles: vec![titled, bare, article("“”", &texts)],
        timeline: Some(Timeline {
            title: long,
            entries: vec![
                Entry::default(),
                Entry {
                    date: "2023-12-11".into(),
                    date_end: Some("2024-01-31".into()),
                    title: "会议".repeat(200),
                    items: vec![EntryItem::default()],
                    inferred: vec![Inferred::Year],
                    ..Entry::default()
                },
                Entry { date: "很久很久以前的某一年".repeat(9), ..Entry::default() },
            ],
        }),
        ..Edition::default()
    };
    composes(&edition);
}

#[test]
fn thousands_of_paragraphs_compose_alike_each_time() {
    let paragraphs: Vec<Paragraph> =
        (0..3000).map(|at| body(&format!("第{at}段，{}。", "文字".repeat(at % 90)))).collect();
    let edition = Edition { articles: vec![article("长文", &paragraphs)], ..Edition::default() };
    let first = compose(&edition, &Style::a4()).expect("there is room");
    let again = compose(&edition, &Style::a4()).expect("there is room");
    assert!(first == again);
    check_pages(&first, &Style::a4()).expect("the pages keep the rules");
}

#[test]
fn a_style_without_room_is_refused() {
    let style = Style { lines: 60, ..Style::a4() };
    assert!(compose(&Edition::default(), &style).is_err());
}

#[test]
fn a_paragraph_over_columns_and_pages_is_one_node() {
    let edition = Edition {
        articles: vec![article("题", &[body(&"一二三四五六七八九十，".repeat(300))])],
        ..Edition::default()
    };
    let pages = compose(&edition, &Style::a4()).expect("there is room");
    starts_are_true(&edition, &pages);
    let mut nodes = std::collections::BTreeSet::new();
    for placed in pages.pages.iter().flat_map(|page| &page.content) {
        if let (Ink::Glyphs(run), Tag::Node(node)) = (&placed.ink, placed.tag)
            && run.text.contains("四五六七")
        {
            nodes.insert(node);
        }
    }
    assert_eq!(nodes.len(), 1);
}

/// The audit of pages that nobody wrote, at the house's default.
#[test]
fn generated_pages_pass_the_audit() {
    let fonts = FontSet::open().expect("the faces in the binary open");
    for (kind, seed) in [(Kind::Newspaper, 1), (Kind::Newspaper, 2), (Kind::Wild, 3)] {
        let edition = random_text::edition(seed, kind, 60_000);
        let pages = compose(&edition, &Style::a5()).expect("there is room");
        starts_are_true(&edition, &pages);
        let found = composition(&pages, &fonts, Level::Strict);
        let told = |rule: &str| {
            pages.remarks.iter().filter(|remark| remark.message.starts_with(rule)).count()
        };
        for (rule, count) in &found.rules {
            // What gave way is told: never more lines than remarks.
            let allowed = match rule {
                Rule::Unbreakable => told("R8"),
                Rule::HanGap | Rule::HanLatinGap | Rule::AdjacentMarks => told("R23") * 40,
                _ => 0,
            };
            assert!(count.opportunities > 0, "{rule:?}: {found}");
            assert!(count.violations <= allowed, "{rule:?}: {found}");
        }
        if kind == Kind::Newspaper {
            // R23, in 1/1000 em, at a measure of 28 em.
            assert!(found.han_gap(990) <= 20, "{found}");
            assert!(
                found.count(Rule::HanGap).violations * 1000
                    < found.count(Rule::HanGap).opportunities
            );
        }
    }
}

fn of_roles(paragraphs: &[(Role, &str)]) -> Pages {
    let paragraphs: Vec<Paragraph> =
        paragraphs.iter().map(|(role, text)| Paragraph { role: *role, ..body(text) }).collect();
    let edition = Edition { articles: vec![article("题", &paragraphs)], ..Edition::default() };
    compose(&edition, &Style::a5()).expect("there is room")
}

/// How far from the column's edge the text with these words begins, in em.
fn indent(pages: &Pages, words: &str) -> i64 {
    let style = Style::a5();
    for (index, page) in pages.pages.iter().enumerate() {
        for placed in &page.content {
            if let Ink::Glyphs(run) = &placed.ink
                && run.text.starts_with(words)
            {
                return (run.origin.x - style.left(index)).0 / style.body.0;
            }
        }
    }
    panic!("{words} is on no page");
}

#[test]
fn r27_r28_a_paragraph_is_set_in_unless_it_goes_on() {
    let pages = of_roles(&[
        (Role::Body, "甲段完了。"),
        (Role::Body, "乙段引诗，"),
        (Role::Quote, "诗句一行，"),
        (Role::Body, "丙接着乙。"),
        (Role::Quote, "诗句又行，"),
        (Role::Body, "丁段另起。"),
    ]);
    let indents = ["甲段", "乙段", "丙接", "丁段"].map(|words| indent(&pages, words));
    assert_eq!(indents, [2, 2, 0, 2]);
}

#[test]
fn r33_r35_r37_the_type_area_is_whole_and_mirrored() {
    for style in [Style::a4(), Style::a5()] {
        // R33: whole ems by construction; the gap between lines is half to all of the body's size.
        let gap = style.line_pitch - style.body;
        assert!(gap * 2 >= style.body && gap <= style.body);
        // R35: 五号, never under 六号.
        assert!(style.body >= Length::pt(7.875));
        // R37: the inner margin is the wider one, left on a recto, right on a verso.
        let right = style.paper.width - style.left(1) - style.width();
        assert_eq!(style.left(0), right);
        assert!(style.left(0) >= style.left(1));
    }
}

#[test]
fn r38_r40_folios_heads_and_leaders_stand_where_they_should() {
    let text = "一二三四五六七八九十，".repeat(400);
    let pages = of_roles(&[(Role::Body, &text)]);
    let style = Style::a5();
    let of = |page: &banxin::frame::Page, tag: Tag| -> Vec<(String, Length)> {
        let runs = page.content.iter().filter(|placed| placed.tag == tag);
        let runs = runs.filter_map(|placed| match &placed.ink {
            Ink::Glyphs(run) => {
                let width: Length = run.glyphs.iter().map(|glyph| glyph.advance).sum();
                Some((run.text.clone(), run.origin.x + width))
            }
            _ => None,
        });
        runs.collect()
    };
    for (index, page) in pages.pages.iter().enumerate().skip(3) {
        let feet = of(page, Tag::Footer);
        if index > 2 && !page.content.is_empty() {
            // R38: the folio is outside, recto or verso.
            assert_eq!(feet.len(), 1, "page {index}");
            let outer = feet[0].1 - style.left(index) > style.width() / 2;
            assert_eq!(outer, index % 2 == 0, "page {index}");
        }
    }
    // R40: the folio in the contents ends at the right edge.
    let right = style.left(1) + style.width();
    let listed = pages.pages[1].content.iter().any(|placed| match &placed.ink {
        Ink::Glyphs(run) => {
            let width: Length = run.glyphs.iter().map(|glyph| glyph.advance).sum();
            let off = (run.origin.x + width - right).0.abs();
            run.text.bytes().all(|byte| byte.is_ascii_digit()) && off <= Length::pt(0.1).0
        }
        _ => false,
    });
    assert!(listed, "no folio at the contents' right edge");
}

/// The pages of so many lines of text and a table of so many rows, the first of them its head.
fn table(above: usize, rows: usize) -> Vec<banxin::frame::Page> {
    let row = |at: usize| {
        let role = if at == 0 { Role::Head } else { Role::Row };
        Paragraph { role, cells: vec![3], ..body(&format!("行{at:02}格")) }
    };
    let text = (0..above).map(|_| body("一行。"));
    let paragraphs: Vec<Paragraph> = text.chain((0..rows).map(row)).collect();
    let edition = Edition { articles: vec![article("题", &paragraphs)], ..Edition::default() };
    compose(&edition, &Style::a5()).expect("there is room").pages
}

/// What the rows of a table that stand on a page begin with, each with whether it is only drawn.
fn rows_on(page: &banxin::frame::Page) -> Vec<(String, bool)> {
    let row = |placed: &banxin::frame::Placed| match &placed.ink {
        Ink::Glyphs(run) if run.text.starts_with('行') => {
            Some((run.text.chars().take(3).collect(), placed.tag == Tag::Ornament))
        }
        _ => None,
    };
    page.content.iter().filter_map(row).collect()
}

#[test]
fn a_small_table_stands_on_one_page_and_a_large_one_is_parted() {
    let lines = Style::a5().lines;
    let parted = |above, rows| {
        let pages = table(above, rows);
        pages.iter().filter(|page| !rows_on(page).is_empty()).count() > 1
    };
    let small = lines / 3;
    assert!(!(lines / 2..lines + 2).any(|above| parted(above, small)));
    assert!((lines / 2..lines + 2).any(|above| parted(above, small + 1)));
}

#[test]
fn a_parted_table_has_its_head_on_every_page() {
    let count = 3 * Style::a5().lines;
    let pages = table(5, count);
    let pages: Vec<_> = pages.iter().map(rows_on).filter(|rows| !rows.is_empty()).collect();
    assert!(pages.len() > 3, "{}", pages.len());
    for (at, page) in pages.iter().enumerate() {
        // It is read once, and drawn again.
        assert_eq!(page[0], ("行00".to_owned(), at > 0));
        assert!(page[1..].iter().all(|(row, drawn)| row != "行00" && !drawn), "{page:?}");
    }
    assert_eq!(pages.iter().flatten().filter(|(_, drawn)| !drawn).count(), count);
    assert!(pages.iter().all(|page| page.len() <= Style::a5().lines));
}
