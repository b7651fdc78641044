//! R6–R10: what no break parts and no gap opens.

use super::*;

#[test]
fn r6_dashes_and_ellipses_are_one() {
    for pair in ["——", "……", "⋯⋯", "⸺", "――"] {
        assert_eq!(width(&format!("甲{pair}乙")), 4000, "{pair}");
        let text = format!("甲乙丙丁戊{pair}己庚辛壬，癸子丑{pair}寅卯辰巳");
        for measure in 3..12 {
            for hanging in [false, true] {
                let rules = Typesetting { hanging, ..at(Level::Basic) };
                let set = lines(&text, measure, rules);
                let found: usize = set.iter().map(|line| words(line).matches(pair).count()).sum();
                assert_eq!(found, 2, "{pair} {measure}");
                for line in &set {
                    assert!(line.end <= EM * measure || !words(line).ends_with(pair));
                    // Nothing is opened inside.
                    let pens = pens(line);
                    let inside = pens
                        .windows(2)
                        .filter(|two| two[0].0 == two[1].0 && pair.starts_with(&two[0].0));
                    assert!(inside.into_iter().all(|two| two[1].1 - two[0].1 == 1000));
                }
            }
        }
    }
}

#[test]
fn r7_a_doubled_ellipsis_has_its_own_line() {
    let set = broken("甲乙丙…………丁戊。", 20, Level::Strict);
    assert_eq!(set, "甲乙丙/…………/丁戊。");
    let line = lines("…………", 20, at(Level::Strict)).remove(0);
    assert_eq!(line.end, EM * 4);
    // What it interrupts goes on without an indent (R28).
    let fonts = fonts();
    let style = TextStyle::new(FontId::Serif, EM);
    let shape = Shape { first: EM * 2, ..Shape::flush(EM * 20, Align::Justify) };
    let set = Typesetter::new(&fonts, at(Level::Basic)).set("甲…………乙", &style, &shape);
    let starts: Vec<i64> = set.iter().map(|line| line.runs[0].origin.x.0 / EM.0).collect();
    assert_eq!(starts, [2, 2, 0]);
}

#[test]
fn r7_chains_of_tone_marks_stand_close() {
    for style in PunctuationStyle::NAMES.iter().map(|(style, ..)| *style) {
        for chain in ["？！", "！？", "？？", "！！"] {
            assert_eq!(width_by(&format!("甲{chain}乙"), styled(style)), 3000, "{chain}");
        }
    }
    assert_eq!(width("甲！！！乙"), 4000);
    for measure in 2..6 {
        assert!(broken("甲乙丙？！丁戊己", measure, Level::Basic).contains("？！"));
    }
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

#[test]
fn r8_an_inserted_hyphen_is_not_copied() {
    let set = lines("甲乙extraordinarily internationalization丙丁", 8, at(Level::Basic));
    let copied: String = set.iter().map(words).collect();
    assert_eq!(copied, "甲乙extraordinarily internationalization丙丁");
    let inserted = set.iter().flat_map(|line| &line.runs).flat_map(|run| &run.glyphs);
    assert!(inserted.filter(|glyph| glyph.text.is_empty()).count() > 0);
}

#[test]
fn r8_words_break_at_syllables_only() {
    let text = "甲乙the international organization of extraordinary machines丙丁";
    for measure in 8..20 {
        for line in lines(text, measure, at(Level::Basic)) {
            assert!(line.remarks.iter().all(|said| said.starts_with("R23")), "{line:?}");
            let hyphen = line
                .runs
                .iter()
                .flat_map(|run| &run.glyphs)
                .any(|glyph| glyph.text.is_empty() && glyph.advance > Length::ZERO);
            let end = words(&line);
            let whole = ["the", "national", "organization", "of", "extraordinary", "machines"];
            let known = end.ends_with(char::is_whitespace)
                || !end.ends_with(|c: char| c.is_ascii_alphabetic())
                || whole.iter().any(|word| end.ends_with(word));
            assert!(hyphen || known, "{end}");
        }
    }
    // Wider than the line: broken anywhere, and told.
    let set = lines(&"x".repeat(90), 8, at(Level::Basic));
    let told = |rule: &str| remarks(&set).iter().filter(|said| said.starts_with(rule)).count();
    assert!(set.len() > 2 && told("R8:") == set.len() - 1, "{set:?}");
}

#[test]
fn r9_numbers_stay_whole_with_their_signs() {
    let text =
        "增长8.6%和-12.5℃与￥300及±0.5，1,234.5占50‰或20％，面积9m²，甲乙[12]丙丁〔3〕戊己。";
    for measure in 4..16 {
        let set = broken(text, measure, Level::Basic);
        for whole in [
            "8.6%",
            "-12.5℃",
            "￥300",
            "±0.5",
            "1,234.5",
            "50‰",
            "20％",
            "9m²",
            "乙[12]",
            "丁〔3〕",
        ] {
            assert!(set.contains(whole), "{measure}: {whole} in {set}");
        }
    }
}

#[test]
fn r10_nothing_is_opened_beside_a_connector() {
    for connector in ["～", "—"] {
        let text = format!("甲乙{connector}丙丁，戊己");
        let line = lines(&text, 5, at(Level::Basic)).remove(0);
        assert_eq!(words(&line), format!("甲乙{connector}丙"));
        let pens: Vec<i64> = pens(&line).iter().map(|(_, pen)| *pen).collect();
        assert_eq!(pens, [0, 2000, 3000, 4000], "{connector}");
    }
    // The solidus has half an em (R11) and no more.
    let line = lines("甲乙丙／丁戊，己庚", 5, at(Level::Basic)).remove(0);
    let (mark, after) = (pen_of(&line, "／"), pen_of(&line, "丁"));
    assert_eq!(after - mark, 500, "{}", words(&line));
}
