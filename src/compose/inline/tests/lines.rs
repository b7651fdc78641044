//! R18–R23: how a line is brought to its measure.

use super::linebreak::Rank;
use super::*;

#[test]
fn r18_full_lines_end_at_the_measure_and_last_lines_do_not() {
    let text = "从2019年起，“新质生产力”（New quality productive forces）的提法，见于《决定》等文件；\
                增长8.6%，达到1.9亿元，气温21.4℃，这是——如前所述——一个过程……需要时间。";
    for measure in [8, 12, 17, 22, 28] {
        let lines = lines(text, measure, at(Level::Strict));
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
fn r18_a_paragraph_of_one_line_keeps_its_width() {
    let set = lines("甲乙，丙。", 20, at(Level::Basic));
    assert_eq!((set.len(), set[0].end), (1, EM * 9 / 2));
}

#[test]
fn r19_a_line_is_compressed_rather_than_opened() {
    let set = lines("甲乙，丙丁。戊己庚辛壬", 5, at(Level::Basic));
    assert_eq!(words(&set[0]), "甲乙，丙丁。");
    // Half an em too wide with 丁, half an em too narrow without it.
    let set = lines_in("甲，乙，丙丁戊己庚辛壬。癸子丑", EM * 11 / 2, at(Level::Basic));
    assert_eq!(words(&set[0]), "甲，乙，丙丁");
    // Both pauses gave alike.
    let pens = pens(&set[0]);
    assert_eq!((pens[2].1 - pens[1].1, pens[4].1 - pens[3].1), (750, 750));
}

/// The gaps of a text: rank, least, natural and greatest width in 1/1000 em, and whether it opens.
fn gaps(text: &str, rules: Typesetting) -> Vec<(Rank, [i64; 3], bool)> {
    let fonts = fonts();
    let mut setter = Typesetter::new(&fonts, rules);
    setter.prepare(text, &TextStyle::new(FontId::Serif, EM));
    let mille = |length: Length| (length.0 * 1000 + EM.0 / 2).div_euclid(EM.0);
    let gaps = setter.items.iter().map(|item| {
        let gap = &item.gap;
        (gap.rank, [mille(gap.min), mille(gap.natural), mille(gap.max)], gap.even)
    });
    gaps.take(setter.items.len() - 1).collect()
}

#[test]
fn r20_r21_gaps_have_their_order_floors_and_caps() {
    use Rank::{Bracket, HanLatin, Pause, Solid, Stop, WordSpace};
    // What gives first has the lowest rank (R20); what takes first too (R21).
    assert!((WordSpace as u8) < Bracket as u8 && (Bracket as u8) < Pause as u8);
    assert!((Pause as u8) < HanLatin as u8 && (HanLatin as u8) < Stop as u8);
    let default = at(Level::Basic);
    for (text, rank, widths) in [
        ("an ox", WordSpace, [250, 300, 500]),
        ("甲（", Bracket, [0, 500, 500]),
        ("）甲", Bracket, [0, 500, 500]),
        ("，甲", Pause, [0, 500, 500]),
        ("：甲", Pause, [0, 500, 500]),
        ("甲a", HanLatin, [125, 250, 333]),
        ("。甲", Stop, [0, 500, 500]),
        ("甲乙", Solid, [0, 0, 0]),
    ] {
        assert_eq!(gaps(text, default), [(rank, widths, true)], "{text}");
    }
    let fixed = Typesetting { fixed_stops: true, han_latin: HanLatinGap::Fixed, ..default };
    assert_eq!(gaps("。甲", fixed), [(Solid, [500; 3], true)]);
    assert_eq!(gaps("甲a", fixed), [(Solid, [250; 3], true)]);
    let half = Typesetting { han_latin: HanLatinGap::Half, ..default };
    assert_eq!(gaps("甲a", half), [(HanLatin, [125, 250, 500], true)]);
}

#[test]
fn r22_letters_of_a_word_keep_their_distance() {
    let word = |line: &Line| {
        let pens = pens(line);
        let from = pens.iter().position(|(text, _)| text == "W").expect("the word is there");
        pens[from..from + 4].iter().map(|(_, pen)| pen - pens[from].1).collect::<Vec<_>>()
    };
    let natural = word(&lines("甲Words乙", 30, at(Level::Basic))[0]);
    let opened = lines("甲Words乙丙丁，戊己庚辛壬癸", 7, at(Level::Basic));
    assert_eq!(opened[0].end, EM * 7);
    let alike = word(&opened[0]).into_iter().zip(natural).all(|(a, b)| (a - b).abs() <= 1);
    assert!(alike, "{opened:?}");
    // But a line that is nothing else is filled, and told.
    let set = lines(&"https://".repeat(20), 12, at(Level::Basic));
    assert!(set.iter().any(|line| line.remarks.iter().any(|said| said.starts_with("R22"))));
}

#[test]
fn r23_lines_that_gape_are_told() {
    let text = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未12345678901234567890123456申酉戌亥";
    let set = lines(text, 24, at(Level::Basic));
    assert!(remarks(&set).iter().any(|said| said.starts_with("R23")), "{set:?}");
    let even = lines(&"甲乙丙丁戊己庚辛壬癸，".repeat(9), 24, at(Level::Strict));
    assert_eq!(remarks(&even), [""; 0]);
}

#[test]
fn breaks_equal_brute_force_on_short_paragraphs() {
    // The dynamic programme against every way to break, by the cost it is to make least.
    let hanging = Typesetting { hanging: true, ..at(Level::Basic) };
    for (text, rules) in [
        ("甲，乙丙。丁戊己庚辛", at(Level::Basic)),
        ("甲“乙”Rust丙丁，戊己庚", at(Level::Basic)),
        ("一2023年二三，四五六七八九。", at(Level::Strict)),
        ("甲，乙丙。丁戊己、庚辛", hanging),
    ] {
        let fonts = fonts();
        let style = TextStyle::new(FontId::Serif, EM);
        let mut setter = Typesetter::new(&fonts, rules);
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
