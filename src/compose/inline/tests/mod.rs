//! The rules by number, from placed glyphs: the house's examples, each rule alone.

mod edges;
mod lines;
mod marks;
mod mixed;
mod paragraph;
mod vertical;
mod whole;

use super::*;
use crate::text::mark::Level;

const EM: Length = Length(65536 * 10);

/// The default choices at a level of the prohibition rules.
fn at(prohibition: Level) -> Typesetting {
    Typesetting { prohibition, ..Typesetting::default() }
}

fn styled(punctuation: PunctuationStyle) -> Typesetting {
    Typesetting { punctuation, ..at(Level::Basic) }
}

fn fonts() -> FontSet {
    FontSet::open().expect("the faces in the binary open")
}

fn lines_in(text: &str, measure: Length, rules: Typesetting) -> Vec<Line> {
    let fonts = fonts();
    let style = TextStyle::new(FontId::Serif, EM);
    Typesetter::new(&fonts, rules).set(text, &style, &Shape::flush(measure, Align::Justify))
}

fn lines(text: &str, measure: i64, rules: Typesetting) -> Vec<Line> {
    lines_in(text, EM * measure, rules)
}

fn words(line: &Line) -> String {
    line.runs.iter().map(|run| run.text.as_str()).collect()
}

fn broken_by(text: &str, measure: i64, rules: Typesetting) -> String {
    lines(text, measure, rules).iter().map(words).collect::<Vec<_>>().join("/")
}

fn broken(text: &str, measure: i64, level: Level) -> String {
    broken_by(text, measure, at(level))
}

/// Width in 1/1000 em on one line.
fn width_by(text: &str, rules: Typesetting) -> i64 {
    let fonts = fonts();
    let style = TextStyle::new(FontId::Serif, EM);
    let line = lines(text, 1000, rules).remove(0);
    assert_eq!(line.end, Typesetter::new(&fonts, rules).width(text, &style), "{text}");
    line.end.0 * 1000 / EM.0
}

fn width(text: &str) -> i64 {
    width_by(text, at(Level::Basic))
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

/// The pen of the first glyph that stands for a text, in 1/1000 em.
fn pen_of(line: &Line, text: &str) -> i64 {
    let pens = pens(line);
    pens.iter().find(|(set, _)| set == text).map(|(_, pen)| *pen).expect("the line has it")
}

fn remarks(lines: &[Line]) -> Vec<&str> {
    lines.iter().flat_map(|line| &line.remarks).map(String::as_str).collect()
}

/// The table of test vectors (1k of the rule list).
#[test]
fn the_examples_of_the_rule_list_hold() {
    for (text, measure, level, expected) in [
        ("甲乙丙丁，戊", 4, Level::Basic, "甲乙丙/丁，戊"), // R4: nothing to squeeze.
        ("甲乙，丙丁。戊", 5, Level::Basic, "甲乙，丙/丁。戊"), // R29
        ("甲乙丙丁《戊己》", 5, Level::Basic, "甲乙丙丁/《戊己》"), // R2
        ("甲乙丙丁……戊己", 5, Level::Basic, "甲乙丙丁/……戊己"), // R6
        ("甲乙丙丁……戊己", 5, Level::Gb, "甲乙丙丁/……戊己"),
        ("甲乙丙丁……戊己", 5, Level::Strict, "甲乙丙/丁……戊己"), // R3
        ("甲乙丙丁戊己。", 5, Level::Basic, "甲乙丙丁/戊己。"),  // R29
        ("克里斯蒂娜·罗塞蒂", 5, Level::Basic, "克里斯蒂/娜·罗塞蒂"), // R1
    ] {
        assert_eq!(broken(text, measure, level), expected, "{text}");
    }
    let latin = width("Rust");
    for (text, expected) in [
        ("甲）。乙", 3500), // R12
        ("甲：“乙", 3500),
        ("甲》《乙", 3500),
        ("甲。”乙", 3500),
        ("甲》、《乙", 4000),
        ("用Rust写", 2500 + latin), // R24
        ("用 Rust 写", 2500 + latin),
        ("（Rust）", 1000 + latin),
        ("克·罗", 2500),                      // R11
        ("他说“it’s”", 3500 + width("it’s")), // R16: ” is half-width at the end.
    ] {
        assert_eq!(width(text), expected, "{text}");
    }
    assert!(width("it’s") < 1500, "R16: the apostrophe is narrow");
    // The first line of the first example: one em over two gaps.
    let line = lines("甲乙丙丁，戊", 4, at(Level::Basic)).remove(0);
    assert_eq!(pens(&line).iter().map(|pen| pen.1).collect::<Vec<_>>(), [0, 1500, 3000]);
    // Where the bracket that begins the second line of the third hugs the edge (R14).
    let line = lines("甲乙丙丁《戊己》", 5, at(Level::Basic)).remove(1);
    assert_eq!((pen_of(&line, "《"), line.runs[0].glyphs[0].dx), (0, -EM / 2));
}
