//! R24, R25: Han beside Latin.

use super::*;

#[test]
fn r24_han_and_latin_keep_a_quarter_inside_the_line_only() {
    let word = width("Rust");
    assert_eq!(width("用Rust写"), 2500 + word);
    assert_eq!(width("用 Rust 写"), width("用Rust写"));
    assert_eq!(width("Rust"), word); // None at a line's start and end.
    assert_eq!(width("，Rust。甲"), 3000 + word);
    assert_eq!(width("甲（Rust）乙"), 4000 + word);
    assert_eq!(width("甲8.6%乙"), 2500 + width("8.6%"));
}

#[test]
fn r25_full_width_letters_are_set_as_latin_and_copied_as_they_are() {
    let text = "第Ａ１２号ＡＢＣ";
    assert_eq!(width(text), width("第A12号ABC"));
    let line = lines(text, 20, at(Level::Basic)).remove(0);
    assert_eq!(words(&line), text);
    let shown: String = pens(&line).into_iter().map(|(text, _)| text).collect();
    assert_eq!(shown, text);
    for measure in 3..6 {
        assert!(broken("甲乙１２３４５丙丁", measure, Level::Basic).contains("１２３４５"));
    }
}

#[test]
fn an_ideographic_space_keeps_its_em() {
    assert_eq!(width("甲\u{3000}乙"), 3000);
    assert_eq!(width("第\u{3000}1"), 2000 + width("1"));
}

#[test]
fn missing_characters_are_seen_and_told() {
    let set = lines("甲\u{1F600}乙\u{E000}", 20, at(Level::Basic));
    let named: Vec<&str> = set[0].remarks.iter().map(|said| &said[12..18]).collect();
    assert_eq!(named, ["U+E000", "U+1F60"]);
    // The geta stands there, never a blank box.
    let glyphs = set
        .iter()
        .flat_map(|line| &line.runs)
        .flat_map(|run| run.glyphs.iter().map(|glyph| (run.font, glyph.id)));
    let geta = fonts().find(FontId::Serif, crate::font::MISSING);
    let glyphs: Vec<_> = glyphs.collect();
    assert!(glyphs.iter().all(|(_, id)| *id != 0));
    assert_eq!(glyphs.iter().filter(|set| **set == (geta.font, geta.glyph.id)).count(), 2);
}
