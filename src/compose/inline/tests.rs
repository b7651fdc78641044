//! The test vectors of the rules, from placed glyphs.

use super::*;
use crate::text::mark::Level;

fn at(prohibition: Level) -> Typesetting {
    Typesetting { prohibition, ..Typesetting::default() }
}

const EM: Length = Length(65536 * 10);

fn fonts() -> FontSet {
    FontSet::open().expect("the faces in the binary open")
}

fn lines(text: &str, measure: i64, level: Level) -> Vec<Line> {
    let fonts = fonts();
    let style = TextStyle::new(FontId::Serif, EM);
    Typesetter::new(&fonts, at(level)).set(
        text,
        &style,
        &Shape::flush(EM * measure, Align::Justify),
    )
}

fn words(line: &Line) -> String {
    line.runs.iter().map(|run| run.text.as_str()).collect()
}

fn broken(text: &str, measure: i64, level: Level) -> String {
    lines(text, measure, level).iter().map(words).collect::<Vec<_>>().join("/")
}

/// Width in 1/1000 em on one line.
fn width(text: &str) -> i64 {
    let fonts = fonts();
    let style = TextStyle::new(FontId::Serif, EM);
    let line = lines(text, 1000, Level::Basic).remove(0);
    assert_eq!(line.end, Typesetter::new(&fonts, at(Level::Basic)).width(text, &style), "{text}");
    line.end.0 * 1000 / EM.0
}

/// Where each glyph's pen is, with its text, in 1/1000 em.
fn pens(line: &Line) -> Vec<(String, i64)> {
    let mut found = Vec::new();
    for run in &line.runs {
        let mut x = run.origin.x;
        for glyph in &run.glyphs {
            let text = &run.text[glyph.text.start as usize..glyph.text.end as usize];
            found.push((text.to_owned(), x.0 * 1000 / EM.0));
            x += glyph.advance;
        }
    }
    found
}

#[test]
fn lines_break_as_the_vectors_say() {
    for (text, measure, expected) in [
        ("甲乙丙丁，戊", 4, "甲乙丙/丁，戊"),
        ("甲乙，丙丁。戊", 5, "甲乙，丙/丁。戊"),
        ("甲乙丙丁《戊己》", 5, "甲乙丙丁/《戊己》"),
        ("甲乙丙丁……戊己", 5, "甲乙丙丁/……戊己"),
        ("甲乙丙丁戊己。", 5, "甲乙丙丁/戊己。"),
        ("克里斯蒂娜·罗塞蒂", 5, "克里斯蒂/娜·罗塞蒂"),
    ] {
        assert_eq!(broken(text, measure, Level::Basic), expected, "{text}");
    }
    assert_eq!(broken("甲乙丙丁……戊己", 5, Level::Gb), "甲乙丙丁/……戊己");
    assert_eq!(broken("甲乙丙丁……戊己", 5, Level::Strict), "甲乙丙/丁……戊己");
}

#[test]
fn adjacent_marks_share_their_blank() {
    for text in ["甲）。乙", "甲：“乙", "甲》《乙", "甲。”乙"] {
        assert_eq!(width(text), 3500, "{text}"); // R12
    }
    assert_eq!(width("甲》、《乙"), 4000);
    assert_eq!(width("甲·乙"), 2500); // R11
    assert_eq!(width("甲——乙"), 4000); // R6
    assert_eq!(width("甲……乙"), 4000);
    assert_eq!(width("甲？！乙"), 3000); // R7
}

#[test]
fn han_and_latin_keep_a_quarter() {
    let word = width("Rust");
    assert_eq!(width("用Rust写"), 2500 + word); // R24
    assert_eq!(width("用 Rust 写"), width("用Rust写"));
    assert_eq!(width("（Rust）"), 1000 + word);
}

#[test]
fn quotes_take_the_width_of_their_context() {
    let apostrophe = width("it’s");
    assert!(apostrophe < 1500, "the apostrophe is narrow: {apostrophe}"); // R16
    assert_eq!(width("他说“it’s”"), 3500 + apostrophe); // ” is half-width at the end
}

#[test]
fn a_bracket_at_the_paragraphs_start_gives_up_its_blank() {
    let fonts = fonts();
    let style = TextStyle::new(FontId::Serif, EM);
    let shape = Shape { first: EM * 2, ..Shape::flush(EM * 20, Align::Justify) };
    let line = Typesetter::new(&fonts, at(Level::Basic)).set("“甲乙", &style, &shape).remove(0);
    let pens = pens(&line);
    assert_eq!(pens[0], ("“".to_owned(), 2000)); // R14
    assert_eq!(pens[1], ("甲".to_owned(), 2500));
    assert_eq!(line.runs[0].glyphs[0].dx, -EM / 2);
}

#[test]
fn full_lines_end_at_the_measure_and_last_lines_do_not() {
    let text = "从2019年起，“新质生产力”（New quality productive forces）的提法，见于《决定》等文件；\
                增长8.6%，达到1.9亿元，气温21.4℃，这是——如前所述——一个过程……需要时间。";
    for measure in [8, 12, 17, 22, 28] {
        let lines = lines(text, measure, Level::Strict);
        let (last, full) = lines.split_last().expect("there are lines");
        for line in full {
            assert_eq!(line.end, EM * measure, "{}", words(line)); // R18
        }
        assert!(last.end <= EM * measure);
        let all: String = lines.iter().map(words).collect();
        assert_eq!(all, text);
    }
}

#[test]
fn numbers_stay_whole_with_their_signs() {
    for measure in 6..12 {
        let set = broken("增长百分之几约为8.6%和-12.5℃与￥300元整数", measure, Level::Basic);
        for whole in ["8.6%", "-12.5℃", "￥300"] {
            assert!(set.contains(whole), "{set}"); // R9
        }
    }
}

#[test]
fn an_inserted_hyphen_is_not_copied() {
    let set = lines("甲乙extraordinarily internationalization丙丁", 8, Level::Basic);
    let copied: String = set.iter().map(words).collect();
    assert_eq!(copied, "甲乙extraordinarily internationalization丙丁"); // R8
    let inserted = set.iter().flat_map(|line| &line.runs).flat_map(|run| &run.glyphs);
    assert!(inserted.filter(|glyph| glyph.text.is_empty()).count() > 0);
}

#[test]
fn missing_characters_are_seen_and_told() {
    let set = lines("甲\u{1F600}乙\u{E000}", 20, Level::Basic);
    assert_eq!(set[0].remarks.len(), 2, "{:?}", set[0].remarks);
    assert!(set[0].runs.iter().flat_map(|run| &run.glyphs).all(|glyph| glyph.id != 0));
}

#[test]
fn breaks_equal_brute_force_on_short_paragraphs() {
    // The dynamic programme against every way to break, by the cost it is to make least.
    for text in ["甲，乙丙。丁戊己庚辛", "甲“乙”Rust丙丁，戊己庚", "一2023年二三，四五六七八九。"]
    {
        let fonts = fonts();
        let style = TextStyle::new(FontId::Serif, EM);
        let mut setter = Typesetter::new(&fonts, at(Level::Basic));
        setter.prepare(text, &style);
        let items = setter.items.clone();
        for measure in 4..8 {
            let measure = Measure { first: EM * measure, rest: EM * measure, em: EM };
            let mut ends = Vec::new();
            setter.breaker.justified(&items, measure, &mut ends);
            let best = (0..1u32 << (items.len() - 1))
                .filter_map(|ways| {
                    let ends: Vec<usize> = (1..=items.len())
                        .filter(|end| *end == items.len() || ways >> (end - 1) & 1 == 1)
                        .collect();
                    Some((linebreak::price(&items, measure, &ends)?, ends))
                })
                .min_by(|a, b| a.0.total_cmp(&b.0))
                .expect("there is a way");
            let price = linebreak::price(&items, measure, &ends).expect("the way is allowed");
            assert!((price - best.0).abs() < 1e-6, "{text}: {ends:?} {price}, {best:?}");
        }
    }
}

#[test]
fn titles_break_into_few_lines_and_leave_no_character_alone() {
    let fonts = fonts();
    let style = TextStyle::new(FontId::SerifBold, EM);
    let mut setter = Typesetter::new(&fonts, at(Level::Strict));
    let title = "16个小站，数智网联如何引领新质生产力蓬勃发展";
    for measure in 6..26 {
        let set = setter.set(title, &style, &Shape::flush(EM * measure, Align::Start));
        let shown: Vec<String> = set.iter().map(words).collect();
        assert_eq!(shown.concat(), title);
        assert!(shown.iter().all(|line| line.chars().count() > 1), "{shown:?}"); // R36
        let fewest = (setter.width(title, &style).0 as usize).div_ceil((EM * measure).0 as usize);
        assert!(shown.len() <= fewest + 1, "{shown:?}");
        assert!(set.iter().all(|line| line.end <= EM * measure), "{shown:?}");
    }
}

#[test]
fn aligned_lines_stand_where_they_should() {
    let fonts = fonts();
    let style = TextStyle::new(FontId::Serif, EM);
    let mut setter = Typesetter::new(&fonts, at(Level::Strict));
    for (align, start) in [(Align::Start, 0), (Align::Center, 4), (Align::End, 8)] {
        let line = setter.set("甲乙", &style, &Shape::flush(EM * 10, align)).remove(0);
        assert_eq!(line.runs[0].origin.x, EM * start);
    }
}

#[test]
fn an_ideographic_space_keeps_its_em() {
    assert_eq!(width("甲\u{3000}乙"), 3000);
    assert_eq!(width("第\u{3000}1"), 2000 + width("1"));
}

#[test]
fn an_address_breaks_rather_than_that_the_line_gapes() {
    let set =
        lines("打开网址https://weather.binhai.example/map/station就能看到", 12, Level::Strict);
    assert!(set.iter().all(|line| line.remarks.is_empty()), "{set:?}");
    let shown: Vec<String> = set.iter().map(words).collect();
    assert!(shown.len() > 2, "{shown:?}");
}

#[test]
fn dashes_meet_and_stand_in_the_middle_of_two_em() {
    for font in FontId::ALL {
        let fonts = fonts();
        let style = TextStyle::new(font, EM);
        let line = Typesetter::new(&fonts, at(Level::Basic))
            .set("甲——乙", &style, &Shape::flush(EM * 10, Align::Justify))
            .remove(0);
        let run = &line.runs[0];
        let ink: Vec<(i64, i64)> = (1..3)
            .map(|at| {
                let pen: Length = run.glyphs[..at].iter().map(|glyph| glyph.advance).sum();
                let ink = fonts.ink(font, run.glyphs[at].id);
                let from = (pen + run.glyphs[at].dx).0 * 1000 / EM.0;
                (from + ink.left, from + ink.right)
            })
            .collect();
        assert!(ink[1].0 <= ink[0].1, "{font:?}: paper between the dashes {ink:?}");
        assert!(ink[0].0 >= 1000 && ink[1].1 <= 3000, "{font:?}: {ink:?}");
        assert!((ink[0].0 - 1000 - (3000 - ink[1].1)).abs() <= 4, "{font:?}: {ink:?}");
    }
}

/// A line set from top to bottom.
fn vertical(text: &str) -> Line {
    let fonts = fonts();
    let mut setter = Typesetter::new(&fonts, at(Level::Basic));
    setter.writing = Writing::VerticalRl;
    let style = TextStyle::new(FontId::Serif, EM);
    setter.set(text, &style, &Shape::flush(EM * 1000, Align::Justify)).remove(0)
}

/// Its width in 1/1000 em.
fn height(text: &str) -> i64 {
    vertical(text).end.0 * 1000 / EM.0
}

/// Each run's orientation and text.
fn orientations(line: &Line) -> Vec<(Orientation, &str)> {
    line.runs.iter().map(|run| (run.orientation, run.text.as_str())).collect()
}

#[test]
fn r44_han_stands_upright_words_are_turned_short_numerals_stand_together() {
    use Orientation::{Turned, Upright};
    let line = vertical("用Rust写18行GDP，2023年A股");
    let shown = orientations(&line);
    assert_eq!(shown[..3], [(Upright, "用"), (Turned, "Rust"), (Upright, "写")]);
    assert!(matches!(shown[3], (Orientation::Together(_), "18")), "{shown:?}");
    assert_eq!(shown[4..], [(Upright, "行GDP，"), (Turned, "2023"), (Upright, "年A股")]);
    // Words side by side are one phrase, whatever they are.
    let line = vertical("所谓The GDP of 12 states者");
    assert_eq!(orientations(&line)[1], (Turned, "The GDP of 12 states"));
}

#[test]
fn r44_what_stands_upright_takes_whole_ems_and_no_gap() {
    for (text, ems) in
        [("写18行", 3), ("写 18 行", 3), ("写497期", 3), ("写7行", 3), ("在WTO内", 5)]
    {
        assert_eq!(height(text), ems * 1000, "{text}");
    }
    assert_eq!(height("用Rust写"), 2500 + width("Rust")); // R24
    let three = vertical("写497期");
    let Orientation::Together(narrowed) = three.runs[1].orientation else { panic!("{three:?}") };
    let glyphs = &three.runs[1].glyphs;
    assert_eq!(glyphs.iter().map(|glyph| glyph.advance).sum::<Length>(), EM);
    // The outer ones stand at both sides of the axis, within the em.
    let side = glyphs[0].dy.0 * i64::from(narrowed) / 1000;
    assert!(side > EM.0 / 5 && side < EM.0 / 2, "{side}");
    assert_eq!(glyphs[0].dy, -glyphs[2].dy);
}

#[test]
fn r44_marks_have_their_vertical_widths() {
    for mark in ["：", "；", "？", "！"] {
        assert_eq!(height(&format!("甲{mark}乙")), 3000, "{mark}");
        assert_eq!(height(&format!("甲{mark}")), 2000, "{mark} keeps its em at a line's end");
        assert_eq!(height(&format!("甲{mark}”乙")), 3500, "{mark}");
    }
    assert_eq!(height("甲？！乙"), 3000); // R7
    assert_eq!(height("甲？！！乙"), 4000);
    assert_eq!(height("甲，乙"), 3000);
    assert_eq!(height("甲，"), 1500); // R13
    for text in ["甲）。乙", "甲》《乙", "甲。”乙"] {
        assert_eq!(height(text), 3500, "{text}"); // R12
    }
    assert_eq!(height("甲——乙"), 4000); // R6
    assert_eq!(height("甲……乙"), 4000);
    assert_eq!(height("甲·乙"), 2500); // R11
}

#[test]
fn r44_ink_is_in_the_half_em_that_its_mark_has() {
    let fonts = fonts();
    for font in FontId::ALL {
        let mut setter = Typesetter::new(&fonts, at(Level::Basic));
        setter.writing = Writing::VerticalRl;
        let style = TextStyle::new(font, EM);
        for mark in crate::text::mark::MARKS {
            let line = setter
                .set(&format!("甲{}乙", mark.char), &style, &Shape::flush(EM * 9, Align::Justify))
                .remove(0);
            let place = |c: char| {
                let mut found = None;
                for run in &line.runs {
                    let mut pen = run.origin.x;
                    for glyph in &run.glyphs {
                        if run.text[glyph.text.start as usize..].starts_with(c) {
                            found = Some((run, glyph, pen));
                        }
                        pen += glyph.advance;
                    }
                }
                found.expect("it is set")
            };
            let (run, glyph, pen) = place(mark.char);
            let next = place('乙').2;
            let ink = fonts.ink(run.font, glyph.id);
            let mille = |length: Length| length.0 * 1000 / EM.0;
            let from = mille(pen + glyph.dx);
            let (start, end) = match run.orientation {
                Orientation::Upright => (from + 880 - ink.top, from + 880 - ink.bottom),
                Orientation::Turned => (from + ink.left, from + ink.right),
                other => panic!("{} is {other:?}", mark.char),
            };
            let shown = format!("{font:?} {} {start}..{end}, {}", mark.char, mille(next));
            assert!(start >= 990 && end <= mille(next) + 10, "{shown}");
            // What is turned lies with its middle on the axis.
            if run.orientation == Orientation::Turned {
                let middle = mille(run.origin.y + glyph.dy) - (ink.top + ink.bottom) / 2;
                assert!(middle.abs() <= 2, "{shown}: {middle}");
            }
            // Stops stand at the right of the axis (R44).
            if "，。、".contains(mark.char) {
                assert!(ink.left >= 500 && end <= 1500, "{shown}");
            }
        }
    }
}

#[test]
fn r44_quotes_are_shown_as_corner_brackets_and_copied_as_they_are() {
    let fonts = fonts();
    for font in FontId::ALL {
        let form = |c| fonts.vertical(font, c).expect("a vertical form").id;
        assert_eq!((form('“'), form('”')), (form('『'), form('』')), "{font:?}");
        assert_eq!((form('‘'), form('’')), (form('「'), form('」')), "{font:?}");
    }
    let line = vertical("他说“甲‘乙’丙”。");
    assert_eq!(words(&line), "他说“甲‘乙’丙”。");
}
