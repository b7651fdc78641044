//! R44: lines from top to bottom.

use super::{EM, at, fonts, width, words};
use crate::compose::Writing;
use crate::compose::inline::{Align, Line, Shape, TextStyle, Typesetter};
use crate::font::FontId;
use crate::frame::{Length, Orientation};
use crate::text::mark::Level;

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
        assert_eq!(height(&format!("甲{mark}”乙")), 4000, "{mark} keeps its em");
        assert_eq!(height(&format!("甲」{mark}乙")), 3500, "」{mark}"); // R12
        assert_eq!(height(&format!("甲{mark}「乙")), 3500, "{mark}「");
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
            assert!(start >= 980 && end <= mille(next) + 20, "{shown}");
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
