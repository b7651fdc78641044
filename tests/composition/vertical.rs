//! Vertical lines and pages (R44).

use super::*;
use banxin::frame::Binding;

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn lines_keep_the_rules(
        text in paragraph().prop_filter("a rule of dashes", |text| is_regular(text)),
        measure in 9i64..40,
        indent in 0i64..3,
    ) {
        let fonts = FontSet::open().expect("the faces in the binary open");
        let style = TextStyle::new(FontId::Serif, EM);
        let shape = Shape { first: EM * indent, ..Shape::flush(EM * measure, Align::Justify) };
        for level in [Level::Basic, Level::Strict] {
            let rules = Typesetting { prohibition: level, ..Typesetting::default() };
            let mut setter = Typesetter::new(&fonts, rules);
            setter.writing = Writing::VerticalRl;
            let lines = setter.set(&text, &style, &shape);
            let copied: String = lines.iter().map(text_of).collect();
            prop_assert_eq!(solid(&copied), solid(&text));
            let told = lines.iter().any(|line| !line.remarks.is_empty());
            for (at, line) in lines.iter().enumerate() {
                let is_last = at + 1 == lines.len();
                let shown = text_of(line);
                let set = glyphs(line);
                let first = shown.chars().next().unwrap_or(' ');
                let last = shown.trim_end().chars().next_back().unwrap_or(' ');
                if at > 0 {
                    let forbidden = mark_of(first).is_some_and(|mark| mark.start.at(level));
                    // R5: a row of marks longer than the line is parted, and says so.
                    let parted = lines[at - 1].remarks.iter().any(|said| said.starts_with("R5"));
                    prop_assert!(!forbidden || parted, "R1: {}", shown);
                    let before = text_of(&lines[at - 1]);
                    let before = before.trim_end().chars().next_back().unwrap_or(' ');
                    // R8: a word longer than a line is broken anywhere, and says so.
                    let torn = lines[at - 1].remarks.iter().any(|said| said.starts_with("R8"));
                    prop_assert!(!unbreakable(before, first) || torn, "R6, R9: {before}{first}");
                }
                if !is_last {
                    let forbidden = mark_of(last).is_some_and(|mark| mark.end.at(level));
                    let parted = line.remarks.iter().any(|said| said.starts_with("R5"));
                    prop_assert!(!forbidden || parted, "R2: {}", shown);
                }
                // R18: full lines end at the measure to the unit.
                let end = line.runs.last().map(|run| {
                    run.origin.x + run.glyphs.iter().map(|glyph| glyph.advance).sum::<Length>()
                });
                // One word is a line without a gap: nothing in it can open (R22).
                let one_word = shown.chars().all(|c| c.is_ascii_alphanumeric() || "’.-".contains(c));
                if !is_last && !told && one_word {
                    prop_assert!(line.end <= EM * measure && line.end >= EM * measure - EM / 4);
                } else if !is_last && !told {
                    prop_assert_eq!(line.end, EM * measure, "{}", &shown);
                    prop_assert_eq!(end, Some(EM * measure), "{}", &shown);
                } else if !told {
                    prop_assert!(line.end <= EM * measure, "{}", shown);
                }
                let natural = is_last && line.end < EM * measure;
                for pair in set.windows(2) {
                    let step = pair[1].x - pair[0].x;
                    prop_assert!(step >= Length::ZERO);
                    let (Some(left), Some(right)) =
                        (pair[0].text.chars().next(), pair[1].text.chars().next())
                    else {
                        continue;
                    };
                    if is_han(left) && is_han(right) {
                        prop_assert!(step >= EM, "Han do not overlap: {}", shown);
                    }
                    let lies = matches!(
                        pair[1].orientation,
                        Orientation::Horizontal | Orientation::Turned
                    );
                    if is_han(left) && right.is_ascii_alphanumeric() {
                        let least = if lies { EM + EM / 8 } else { EM };
                        prop_assert!(step >= least, "R24, R44: {}", shown);
                    }
                    prop_assert!(pair[1].orientation != Orientation::Horizontal, "R44: {}", shown);
                    let is_fixed = "：；？！".contains(left);
                    if is_fixed && pair[0].orientation == Orientation::Upright {
                        prop_assert!(step >= EM, "R44: {} keeps its em: {}", left, shown);
                    }
                    // R12: of two closing marks the first is half-width.
                    if closes(left) && closes(right) && left != '’' && natural && !is_fixed {
                        prop_assert_eq!(step, EM / 2, "R12: {}", &shown);
                    }
                }
            }
            // R29: two characters at least on the last line, where there are lines to take from.
            if lines.len() > 1 && !told {
                let last = text_of(&lines[lines.len() - 1]);
                // As the audit counts them: 1% is two.
                let letters = last.chars().filter(|c| mark_of(*c).is_none() && !c.is_whitespace());
                prop_assert!(letters.count() >= 2, "R29: {}", copied);
            }
        }
    }
}

#[test]
fn r44_vertical_lines_go_down_from_one_height_and_follow_each_other_to_the_left() {
    let style = on(Paper::A5, Writing::VerticalRl);
    let text = "一二三四五六七八九十，".repeat(60);
    let edition = Edition { articles: vec![article("题", &[body(&text)])], ..Edition::default() };
    let pages = compose(&edition, &style).expect("there is room");
    assert_eq!(pages.binding, Binding::Right);
    let mut seen = 0;
    for (index, page) in pages.pages.iter().enumerate() {
        assert_eq!(page.size, style.paper);
        let runs = page.content.iter().filter_map(|placed| match (&placed.ink, placed.tag) {
            (Ink::Glyphs(run), Tag::Node(_)) if run.text.contains("五六") => Some(run),
            _ => None,
        });
        let runs: Vec<&GlyphRun> = runs.collect();
        // Page index 0 is a left page: its inner margin is at the right, and the wider one.
        let right = style.paper.width - style.top(index);
        for (at, run) in runs.iter().enumerate() {
            assert_eq!(run.orientation, Orientation::Upright);
            let from_right = right - run.origin.x;
            assert_eq!((from_right - style.line_pitch / 2).0 % style.line_pitch.0, 0);
            let is_first = run.text.starts_with('一') && run.origin.y != style.left(index);
            if is_first {
                assert_eq!(run.origin.y, style.left(index) + style.body * 2); // R27
            } else {
                assert_eq!(run.origin.y, style.left(index), "tops are aligned");
            }
            if let Some(next) = runs.get(at + 1) {
                assert_eq!(run.origin.x - next.origin.x, style.line_pitch);
            }
            let length: Length = run.glyphs.iter().map(|glyph| glyph.advance).sum();
            let is_last = index + 2 == pages.pages.len() && at + 1 == runs.len();
            if !is_last {
                assert_eq!(run.origin.y + length, style.left(index) + style.column_width());
            }
            seen += 1;
        }
    }
    assert!(seen > 12, "{seen} lines");
    // The inner margin is wider by a line, so the lines of all pages stand on one grid (R34).
    let wider = style.top(0) - style.top(1);
    assert!((style.line_pitch - wider).0.abs() <= 1, "{wider:?}");
}

#[test]
fn r44_links_and_bookmarks_of_vertical_pages_lead_to_them() {
    let style = on(Paper::A4, Writing::VerticalRl);
    let articles: Vec<Article> = (0..9).map(|_| article("题目", &[body("正文。")])).collect();
    let edition = Edition { articles, ..Edition::default() };
    let pages = compose(&edition, &style).expect("there is room");
    let links: Vec<_> = pages.pages.iter().flat_map(|page| &page.links).collect();
    assert!(links.len() > 9);
    for link in links {
        let (from, size) = (link.area.origin, link.area.size);
        assert!(size.height > size.width, "an entry reads down");
        assert!(from.x >= Length::ZERO && from.x + size.width <= style.paper.width);
        assert!(from.y >= style.left(0) && from.y + size.height <= style.left(0) + style.width());
    }
    for entry in &pages.outline {
        assert!(entry.at.y >= style.left(0) && entry.at.y < style.left(0) + style.width());
        assert_eq!(entry.at.x, Length::ZERO);
    }
}
