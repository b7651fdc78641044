//! R11–R17: how wide marks are.

use super::*;
use crate::compose::Writing;

#[test]
fn r11_stops_stand_in_the_first_half_and_fixed_marks_on_half_an_em() {
    for fixed in ["甲·乙", "甲–乙", "甲／乙", "和/或", "甲・乙"] {
        assert_eq!(width(fixed), 2500, "{fixed}");
    }
    let fonts = fonts();
    for font in FontId::ALL {
        let style = TextStyle::new(font, EM);
        let mut setter = Typesetter::new(&fonts, at(Level::Basic));
        let shape = Shape::flush(EM * 90, Align::Justify);
        let line = setter.set("甲，乙。丙、丁；戊：己？庚！辛", &style, &shape).remove(0);
        for run in &line.runs {
            for glyph in &run.glyphs {
                let text = &run.text[glyph.text.start as usize..glyph.text.end as usize];
                if crate::text::is_han(text.chars().next().expect("a glyph has text")) {
                    continue;
                }
                let ink = fonts.ink(run.font, glyph.id);
                let shift = glyph.dx.0 * 1000 / EM.0;
                assert!(ink.left + shift >= 0 && ink.right + shift <= 500, "{font:?} {text}");
            }
        }
    }
}

#[test]
fn r11_traditional_stops_stand_in_the_middle_of_an_em_that_stays() {
    let rules = Typesetting { conventions: Conventions::Traditional, ..at(Level::Basic) };
    for (text, expected) in [
        ("甲，乙", 3000),
        ("甲，", 2000),
        ("甲。」乙", 4000),
        ("甲」，「乙", 4000),
        ("甲？！乙", 3000),
    ] {
        assert_eq!(width_by(text, rules), expected, "{text}");
    }
    let fonts = fonts();
    for font in FontId::ALL {
        for writing in [Writing::HorizontalTb, Writing::VerticalRl] {
            let mut setter = Typesetter::new(&fonts, rules);
            setter.writing = writing;
            let shape = Shape::flush(EM * 90, Align::Justify);
            let style = TextStyle::new(font, EM);
            for mark in ["，", "。", "、", "；", "："] {
                let line = setter.set(mark, &style, &shape).remove(0);
                let (run, glyph) = (&line.runs[0], &line.runs[0].glyphs[0]);
                let ink = fonts.ink(run.font, glyph.id);
                let mille = |length: Length| length.0 * 1000 / EM.0;
                let (dx, dy) = (mille(glyph.dx), mille(glyph.dy));
                let (across, down) = match writing {
                    Writing::HorizontalTb => {
                        (ink.left + ink.right + dx * 2, (dy + 380) * 2 - ink.top - ink.bottom)
                    }
                    Writing::VerticalRl => {
                        (ink.left + ink.right - dy * 2, (880 + dx - 500) * 2 - ink.top - ink.bottom)
                    }
                };
                assert!(
                    (across - 1000).abs() <= 4 && down.abs() <= 4,
                    "{font:?} {mark} {across} {down}"
                );
            }
        }
    }
}

#[test]
fn r12_adjacent_marks_share_their_blank() {
    for (text, expected) in [
        ("甲，“乙", 3500),
        ("甲”“乙", 3500),
        ("甲“《乙", 3500),
        ("甲（（乙", 3500),
        ("甲）。乙", 3500),
        ("甲）》。乙", 4000), // n − 0.5 · (n − 1)
        ("甲，“《乙", 4000),
        ("乙“《甲》”丙", 6000),
    ] {
        assert_eq!(width(text), expected, "{text}");
    }
    // The bracket hugs its content.
    let line = lines("甲，“乙”丙", 20, at(Level::Basic)).remove(0);
    assert_eq!(pen_of(&line, "乙") - pen_of(&line, "“"), 500);
    let line = lines("甲“《乙》”丙", 20, at(Level::Basic)).remove(0);
    assert_eq!(pen_of(&line, "乙") - pen_of(&line, "“"), 1000);
}

#[test]
fn r12_brackets_share_their_blank_in_every_style_and_tight_marks_have_none() {
    for style in [PunctuationStyle::Quanjiao, PunctuationStyle::Hangmobanjiao] {
        for text in ["甲）。乙", "甲：“乙", "甲》《乙", "甲“《乙"] {
            assert_eq!(width_by(text, styled(style)), 3500, "{style} {text}");
        }
    }
    // Without a bracket 全角 keeps both.
    assert_eq!(width_by("甲、，乙", styled(PunctuationStyle::Quanjiao)), 4000);
    assert_eq!(width("甲、，乙"), 3500);
    let tight = Typesetting { adjacent: AdjacentMarks::Tight, ..at(Level::Basic) };
    for (text, expected) in [
        ("甲。”乙", 3000),
        ("甲，“乙", 3000),
        ("甲“《乙", 3000),
        ("甲》、《乙", 3500),
        ("甲，乙", 3000),
        ("甲（乙）丙", 5000),
    ] {
        assert_eq!(width_by(text, tight), expected, "{text}");
    }
}

#[test]
fn r13_a_mark_at_a_lines_end_is_half_width() {
    for style in PunctuationStyle::NAMES.iter().map(|(style, ..)| *style) {
        let set = lines("甲乙丙丁戊。己庚辛壬癸", 6, styled(style));
        let last = &set[0].runs[0].glyphs[5];
        let half = style != PunctuationStyle::Quanjiao;
        assert_eq!(last.advance == EM / 2, half, "{style}");
        assert_eq!(set[0].end, EM * 6);
    }
}

#[test]
fn r14_a_bracket_at_the_paragraphs_start_gives_up_its_blank() {
    let fonts = fonts();
    let style = TextStyle::new(FontId::Serif, EM);
    let shape = Shape { first: EM * 2, ..Shape::flush(EM * 20, Align::Justify) };
    let line = Typesetter::new(&fonts, at(Level::Basic)).set("“甲乙", &style, &shape).remove(0);
    let pens = pens(&line);
    assert_eq!(pens[0], ("“".to_owned(), 2000));
    assert_eq!(pens[1], ("甲".to_owned(), 2500));
    assert_eq!(line.runs[0].glyphs[0].dx, -EM / 2);
}

#[test]
fn r15_stops_hang_alone_and_only_when_asked_to() {
    let hanging = Typesetting { hanging: true, ..at(Level::Basic) };
    for mark in "，。、；！".chars() {
        let text = format!("甲乙丙丁戊{mark}己庚辛");
        let set = lines(&text, 5, hanging);
        assert_eq!(words(&set[0]), format!("甲乙丙丁戊{mark}"));
        assert_eq!((pen_of(&set[0], &mark.to_string()), set[0].end), (5000, EM * 11 / 2));
        assert!(lines(&text, 5, at(Level::Basic)).iter().all(|line| line.end <= EM * 5));
    }
    // It stays inside where there is room for it.
    assert_eq!(lines("甲乙丙丁。戊己庚", 5, hanging)[0].end, EM * 5);
    // Never one of several, and never a dash (R6).
    for text in ["甲乙丙丁戊”。己庚辛", "甲乙丙丁戊。”己庚辛", "甲乙丙丁戊——己庚辛"]
    {
        let set = lines_in(text, EM * 11 / 2, hanging);
        assert!(set.iter().all(|line| line.end <= EM * 11 / 2), "{text}");
    }
}

#[test]
fn r16_quotes_take_the_width_of_their_context() {
    let apostrophe = width("it’s");
    assert_eq!(width("他说“it’s”。甲"), 5500 + apostrophe);
    assert_eq!(width("用“Rust”写"), 4000 + width("Rust"));
    // Beside Latin they are shaped with it: no half em of their own.
    let line = lines("She said “yes” twice.", 30, at(Level::Basic)).remove(0);
    let quote = fonts().word(FontId::Serif, "“yes”")[0];
    let drawn = line.runs[0].glyphs.iter().find(|glyph| glyph.id == quote.id);
    assert!(drawn.is_some_and(|glyph| glyph.dx == Length::ZERO), "{line:?}");
}

#[test]
fn r17_each_style_keeps_the_blank_that_it_should() {
    use PunctuationStyle::{Adjustable, Banjiao, Hangmobanjiao, Kaiming, Quanjiao};
    for (style, expected, at_end, shrinks) in [
        (Adjustable, 9000, 500, true),
        (Quanjiao, 9000, 1000, false),
        (Hangmobanjiao, 9000, 500, false),
        (Kaiming, 7500, 500, false),
        (Banjiao, 7000, 500, false),
    ] {
        assert_eq!(width_by("甲，乙。丙（丁）戊", styled(style)), expected, "{style}");
        assert_eq!(width_by("甲。", styled(style)), 1000 + at_end, "{style}");
        assert_eq!(width_by("（甲", styled(style)), 1000 + at_end, "{style}");
        let fonts = fonts();
        let mut setter = Typesetter::new(&fonts, styled(style));
        setter.prepare("甲，乙。丙（丁）戊", &TextStyle::new(FontId::Serif, EM));
        assert_eq!(Sums::of(&setter.items).shrinkable() > 0, shrinks, "{style}");
    }
}
