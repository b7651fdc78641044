//! R27–R31, R36: paragraphs and titles.

use super::*;

#[test]
fn r29_no_paragraph_ends_on_a_lone_character() {
    assert_eq!(broken("甲，乙，丙丁戊己", 6, Level::Basic), "甲，乙，丙丁/戊己");
    // An earlier line is compressed …
    assert_eq!(broken("甲乙，丙丁戊。", 6, Level::Basic), "甲乙，丙丁戊。");
    // … or else gives a character to the last.
    for measure in 4..20 {
        for length in 5..60 {
            let text = format!("{}。", "字".repeat(length));
            let set = lines(&text, measure, at(Level::Strict));
            let last = words(set.last().expect("there is a line"));
            assert!(set.len() == 1 || last.chars().count() > 2, "{measure} {length}: {last}");
        }
    }
    let set = lines("甲乙", 1, at(Level::Basic));
    assert!(remarks(&set)[0].starts_with("R29"));
}

#[test]
fn r27_r31_lines_are_set_in_by_their_shape() {
    let fonts = fonts();
    let style = TextStyle::new(FontId::Serif, EM);
    let shape = Shape { first: EM * 4, rest: EM * 2, ..Shape::flush(EM * 9, Align::Justify) };
    let set = Typesetter::new(&fonts, at(Level::Strict)).set(&"字".repeat(30), &style, &shape);
    assert_eq!(set[0].runs[0].origin.x, EM * 4);
    assert!(set[1..].iter().all(|line| line.runs[0].origin.x == EM * 2));
    assert!(set[..set.len() - 1].iter().all(|line| line.end == EM * 9));
}

#[test]
fn r36_titles_break_into_few_lines_and_leave_no_character_alone() {
    let fonts = fonts();
    let style = TextStyle::new(FontId::SerifBold, EM);
    let mut setter = Typesetter::new(&fonts, at(Level::Strict));
    let title = "16个小站，数智网联如何引领新质生产力蓬勃发展";
    for measure in 6..26 {
        let set = setter.set(title, &style, &Shape::flush(EM * measure, Align::Start));
        let shown: Vec<String> = set.iter().map(words).collect();
        assert_eq!(shown.concat(), title);
        assert!(shown.iter().all(|line| line.chars().count() > 1), "{shown:?}");
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
