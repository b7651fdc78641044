//! R1–R5: what may stand at a line's start and end.

use super::*;

const STARTS: &str = "，。、；：？！”’」』）》〉】〕–～—·／";
const ENDS: &str = "“‘「『（《〈【〔";

fn first(line: &Line) -> char {
    words(line).chars().next().expect("a line is not empty")
}

fn last(line: &Line) -> char {
    words(line).chars().next_back().expect("a line is not empty")
}

#[test]
fn r1_no_line_begins_with_a_closing_mark() {
    for mark in STARTS.chars() {
        let text = format!("甲乙丙丁戊己{mark}庚辛壬癸子丑寅卯");
        for measure in 3..9 {
            for level in [Level::Basic, Level::Gb, Level::Strict] {
                let set = lines(&text, measure, at(level));
                assert!(set[1..].iter().all(|line| first(line) != mark), "{mark} {measure}");
            }
        }
    }
    assert_eq!(broken("甲乙丙丁戊，己庚", 5, Level::None), "甲乙丙丁戊/，己庚");
    assert_eq!(broken("甲乙丙丁戊,己庚辛", 5, Level::None), "甲乙丙丁戊/,己庚辛");
    for measure in 3..6 {
        let set = lines("甲乙丙丁戊,己庚辛", measure, at(Level::Basic));
        assert!(set.iter().all(|line| first(line) != ','));
    }
}

#[test]
fn r2_no_line_ends_with_an_opening_mark() {
    for mark in ENDS.chars() {
        let text = format!("甲乙丙丁戊己{mark}庚辛壬癸子丑寅卯");
        for measure in 3..9 {
            let set = lines(&text, measure, at(Level::Basic));
            assert!(set.iter().all(|line| last(line) != mark), "{mark} {measure}");
        }
    }
}

#[test]
fn r3_levels_forbid_more() {
    for measure in 3..9 {
        for text in ["甲乙丙丁戊己／庚辛壬癸子丑寅卯", "甲乙丙丁戊己/庚辛壬癸子丑寅卯"]
        {
            let set = lines(text, measure, at(Level::Gb));
            assert!(set.iter().all(|line| !matches!(last(line), '／' | '/')), "{measure}");
        }
        for mark in ["——", "……"] {
            let text = format!("甲乙丙丁戊己{mark}庚辛壬癸子丑寅卯");
            let begins = |level| {
                let set = lines(&text, measure, at(level));
                set.iter().any(|line| words(line).starts_with(mark))
            };
            assert!(!begins(Level::Strict));
            assert!(measure != 6 || begins(Level::Gb));
        }
    }
    // An address cannot keep it; it says so.
    let text = "打开网址https://weather.binhai.example/map/station就能看到";
    let all = |level| (8..16).flat_map(move |measure| lines(text, measure, at(level)));
    let told = |said: &String| said.starts_with("R3");
    assert!(all(Level::Gb).any(|line| line.remarks.iter().any(told)));
    assert!(!all(Level::Basic).any(|line| line.remarks.iter().any(told)));
}

#[test]
fn r4_marks_are_compressed_before_a_line_is_tried() {
    // 6 em as typed, 5 em as set.
    assert_eq!(broken("甲乙（丙）。丁戊己", 5, Level::Basic), "甲乙（丙）。/丁戊己");
    // R4b: the stop is squeezed into the line rather than brought down with a character.
    assert_eq!(broken("甲乙，丙丁戊。己庚辛壬", 6, Level::Basic), "甲乙，丙丁戊。/己庚辛壬");
}

#[test]
fn r5_a_row_of_marks_is_parted_only_as_a_last_resort_and_told() {
    let set = lines("甲。』」乙丙", 2, at(Level::Basic));
    let parted = remarks(&set).into_iter().filter(|said| said.starts_with("R5")).count();
    assert_eq!(parted, 1, "{set:?}");
    for measure in 4..9 {
        let set = lines("甲丁。』」乙丙丁戊", measure, at(Level::Basic));
        assert!(!remarks(&set).iter().any(|said| said.starts_with("R5")), "{measure}");
    }
}

#[test]
fn an_address_breaks_rather_than_that_the_line_gapes() {
    let set =
        lines("打开网址https://weather.binhai.example/map/station就能看到", 12, at(Level::Strict));
    assert!(!remarks(&set).iter().any(|said| said.starts_with("R23")), "{set:?}");
    let shown: Vec<String> = set.iter().map(words).collect();
    assert!(shown.len() > 2, "{shown:?}");
}
