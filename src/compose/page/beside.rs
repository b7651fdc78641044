//! What stands beside the characters of set lines: emphasis dots, proper-name and book-title
//! lines, frames, ruby (CLREQ "Interlinear Punctuation", "Interlinear Annotations"; R41–R43). All of
//! it stands in the white between two lines, so the pitch stays what it is.

use super::active::Active;
use super::flow::rect;
use crate::compose::Writing;
use crate::compose::inline::{Align, Bound, Line, Shape, TextStyle, Typesetter};
use crate::font::{ASCENT, DESCENT};
use crate::frame::{Ink, Length, Point};
use crate::model::{Interlinear, InterlinearKind};
use crate::text::{is_blank, mark::mark_of};
use crate::wording::note_call;
use std::ops::Range;

/// In 1/1000 em: half a dot, a line's thickness, what a line lacks of its text at both ends (so that
/// lines of two names side by side stay two), and from the em box to the nearest mark.
const DOT: i64 = 75;
const RULE: i64 = 55;
const SHORT: i64 = 70;
const CLEAR: i64 = 60;

/// Ruby is half as large as its text (R42).
const RUBY: i64 = 500;

/// Something drawn beside a line, on the line's own baseline.
pub struct Beside {
    /// The thing.
    pub ink: Ink,
    /// True for ruby, which is read; dots, lines and frames are not.
    pub is_text: bool,
}

/// A character on a line.
pub struct Spot {
    c: char,
    /// Its place in the paragraph's text, in characters.
    at: usize,
    /// Its run of the line, and its glyph of the run.
    pub glyph: (usize, usize),
    /// From where to where it is on the line.
    pub x: Range<Length>,
}

/// What stands beside each of the lines of a paragraph, whose marks count the characters of `text`.
pub fn beside(
    lines: &[Line],
    text: &str,
    marks: &[Interlinear],
    style: &TextStyle,
    writing: Writing,
    setter: &mut Typesetter<'_>,
) -> Vec<(Vec<Beside>, Vec<Active>)> {
    let mut position = 0;
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    lines
        .iter()
        .map(|line| {
            let spots = spots(line, text, &chars, &mut position);
            let (mut drawn, mut active): (_, Vec<Active>) = (Vec::new(), Vec::new());
            for mark in marks.iter().filter(|mark| mark.is_in(chars.len())) {
                let range = match mark.kind {
                    // It stands at the character before it.
                    InterlinearKind::Note => mark.end.max(1) - 1..mark.end.max(1),
                    _ => mark.start..mark.end,
                };
                let of_mark = |spot: &&Spot| range.contains(&spot.at);
                let mine: Vec<&Spot> = spots.iter().filter(of_mark).collect();
                if matches!(mark.kind, InterlinearKind::Link | InterlinearKind::Note) {
                    let call = match mine.last() {
                        Some(last) if mark.kind == InterlinearKind::Note => {
                            let before = marks.iter().take_while(|other| *other != mark);
                            let beside = before
                                .filter(|other| other.kind == mark.kind && other.end == mark.end);
                            call(mark, last.x.end, beside.count(), style, writing, setter)
                        }
                        _ => Vec::new(),
                    };
                    active.extend(Active::new(mark, &mine, call));
                } else if let (Some(first), Some(last)) = (mine.first(), mine.last()) {
                    let x = first.x.start..last.x.end;
                    draw(mark, &mine, x, marks, style, writing, setter, &mut drawn);
                }
            }
            (drawn, active)
        })
        .collect()
}

/// The call of a note over the end of the character before it, in the white between two lines;
/// `beside` others stand there before it.
fn call(
    mark: &Interlinear,
    end: Length,
    beside: usize,
    style: &TextStyle,
    writing: Writing,
    setter: &mut Typesetter<'_>,
) -> Vec<Beside> {
    let (above, below) = box_edges(writing);
    let small = ruby(style);
    let text = note_call(mark.text.parse().unwrap_or_default());
    let width = setter.width(&text, &small);
    let start = (end - width).max(Length::ZERO) + width * beside as i64;
    let y = -style.size.per_mille(above + CLEAR) - small.size.per_mille(below);
    let lines = setter.set(&text, &small, &Shape::flush(width, Align::Start));
    let runs = lines.into_iter().take(1).flat_map(|line| line.runs);
    let moved = runs.map(|mut run| {
        run.origin.x += start;
        run.origin.y += y;
        Beside { ink: Ink::Glyphs(run), is_text: true }
    });
    moved.collect()
}

/// The characters of a line with their boxes. Runs follow one another in the text; only blanks are
/// passed over between two of them.
fn spots(line: &Line, text: &str, chars: &[(usize, char)], position: &mut usize) -> Vec<Spot> {
    let mut spots = Vec::new();
    for (run_index, run) in line.runs.iter().enumerate() {
        while !text[*position..].starts_with(&run.text) {
            match text[*position..].chars().next() {
                Some(c) if is_blank(c) => *position += c.len_utf8(),
                _ => return spots,
            }
        }
        let mut x = run.origin.x;
        for (at, glyph) in run.glyphs.iter().enumerate() {
            // Characters together on one em have one box, the last glyph's.
            if run.glyphs.get(at + 1).is_some_and(|next| next.text == glyph.text) {
                x += glyph.advance;
                continue;
            }
            let from = *position + glyph.text.start as usize;
            let to = *position + glyph.text.end as usize;
            let first = chars.partition_point(|(byte, _)| *byte < from);
            let inside = chars[first..].iter().take_while(|(byte, _)| *byte < to).count().max(1);
            // A glyph as wide as its advance; a full-width one no wider than its em.
            let width = glyph.advance.min(run.size * inside as i64);
            for (place, (_, c)) in chars[first..].iter().take(inside).enumerate() {
                if to > from {
                    // A mark's glyph is drawn off its box, other glyphs in the middle of theirs.
                    let pen = if mark_of(*c).is_some() { x } else { x + glyph.dx };
                    let start = pen + width * place as i64 / inside as i64;
                    let end = pen + width * (place as i64 + 1) / inside as i64;
                    let glyph = (run_index, at);
                    spots.push(Spot { c: *c, at: first + place, glyph, x: start..end });
                }
            }
            x += glyph.advance;
        }
        *position += run.text.len();
    }
    spots
}

#[allow(clippy::too_many_arguments)]
fn draw(
    mark: &Interlinear,
    spots: &[&Spot],
    x: Range<Length>,
    all: &[Interlinear],
    style: &TextStyle,
    writing: Writing,
    setter: &mut Typesetter<'_>,
    drawn: &mut Vec<Beside>,
) {
    let em = style.size;
    let (above, below) = box_edges(writing);
    let (foot, head) = (em.per_mille(below + CLEAR), -em.per_mille(above + CLEAR));
    let mut ink = |ink: Ink| drawn.push(Beside { ink, is_text: false });
    let line = |y: Length| {
        let short = em.per_mille(SHORT);
        rect(x.start + short, y, x.end - x.start - short * 2, em.per_mille(RULE))
    };
    match mark.kind {
        InterlinearKind::Emphasis => {
            for spot in spots.iter().filter(|spot| takes_dot(spot.c)) {
                // R41: the line is nearest to the text, then the dot.
                let lined = all.iter().any(|other| {
                    matches!(other.kind, InterlinearKind::ProperName | InterlinearKind::BookTitle)
                        && (other.start..other.end).contains(&spot.at)
                });
                let beyond = em.per_mille(DOT + if lined { RULE * 3 + CLEAR } else { 0 });
                // Below the text in horizontal lines, to the right of it in vertical ones.
                let y = match writing {
                    Writing::HorizontalTb => foot + beyond,
                    Writing::VerticalRl => head - em.per_mille(DOT),
                };
                let center = Point { x: (spot.x.start + spot.x.end) / 2, y };
                ink(Ink::Disc(center, em.per_mille(DOT), style.color));
            }
        }
        // Below the text, or to the left of vertical lines.
        InterlinearKind::ProperName => ink(Ink::Bar(line(foot), style.color)),
        InterlinearKind::BookTitle => {
            let mut area = line(foot);
            area.size.height = em.per_mille(RULE * 5 / 2);
            ink(Ink::Wave(area, em.per_mille(RULE), style.color));
        }
        InterlinearKind::Deceased => {
            let thick = em.per_mille(RULE);
            let (top, bottom) = (-em.per_mille(above) - thick, em.per_mille(below) + thick);
            let (wide, high) = (x.end - x.start, bottom - top);
            for bar in [
                rect(x.start, top, wide, thick),
                rect(x.start, bottom - thick, wide, thick),
                rect(x.start, top, thick, high),
                rect(x.end - thick, top, thick, high),
            ] {
                ink(Ink::Bar(bar, style.color));
            }
        }
        InterlinearKind::Ruby => {
            // The rest of a group that a line's end had to cut has no second ruby.
            if spots.first().is_none_or(|spot| spot.at != mark.start) {
                return;
            }
            let small = ruby(style);
            let width = setter.width(&mark.text, &small);
            let start = (x.start + x.end - width) / 2;
            let y = head - small.size.per_mille(below);
            let shape = Shape::flush(width, Align::Start);
            for line in setter.set(&mark.text, &small, &shape).into_iter().take(1) {
                drawn.extend(line.runs.into_iter().map(|mut run| {
                    run.origin.x += start;
                    run.origin.y += y;
                    Beside { ink: Ink::Glyphs(run), is_text: true }
                }));
            }
        }
        // They are parts of the line itself.
        InterlinearKind::Link | InterlinearKind::Note => {}
    }
}

/// The em box's edges above and below what a line's runs stand on, in 1/1000 em: a baseline, or the
/// axis of a vertical line.
fn box_edges(writing: Writing) -> (i64, i64) {
    match writing {
        Writing::HorizontalTb => (ASCENT, DESCENT),
        Writing::VerticalRl => (500, 500),
    }
}

/// R41: every character takes a dot but marks and blanks.
fn takes_dot(c: char) -> bool {
    !is_blank(c) && mark_of(c).is_none() && !c.is_ascii_punctuation()
}

/// What the marks keep together: a ruby's base, as wide as the ruby (R42); a name or a title with
/// its line (R41) that takes no more than half of the measure.
pub fn bounds(
    text: &str,
    marks: &[Interlinear],
    style: &TextStyle,
    measure: Length,
    setter: &mut Typesetter<'_>,
) -> Vec<Bound> {
    let byte = |at: usize| text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte);
    let count = text.chars().count();
    let mut bounds = Vec::new();
    for mark in marks.iter().filter(|mark| mark.is_in(count)) {
        let text = byte(mark.start)..byte(mark.end);
        match mark.kind {
            InterlinearKind::Emphasis | InterlinearKind::Link | InterlinearKind::Note => {}
            InterlinearKind::Ruby => {
                let width = setter.width(&mark.text, &ruby(style)) + style.size / 8;
                bounds.push(Bound { text, width: width.min(measure) });
            }
            InterlinearKind::ProperName
            | InterlinearKind::BookTitle
            | InterlinearKind::Deceased => {
                let is_short = style.size * (mark.end - mark.start) as i64 * 2 <= measure;
                if is_short {
                    bounds.push(Bound { text, width: Length::ZERO });
                }
            }
        }
    }
    bounds
}

/// How ruby looks.
fn ruby(style: &TextStyle) -> TextStyle {
    TextStyle { size: style.size.per_mille(RUBY), tracking: Length::ZERO, ..*style }
}

/// The marks of a part of a text, counted from its beginning; `part` in characters.
pub fn within(marks: &[Interlinear], part: Range<usize>) -> Vec<Interlinear> {
    let cut = |mark: &Interlinear| {
        let (start, end) = (mark.start.max(part.start), mark.end.min(part.end));
        let is_call = mark.kind == InterlinearKind::Note;
        if is_call && mark.end <= part.end {
            let at = mark.end.saturating_sub(part.start);
            return Some(Interlinear { start: at, end: at, ..mark.clone() });
        }
        (!is_call && start < end).then(|| Interlinear {
            start: start - part.start,
            end: end - part.start,
            ..mark.clone()
        })
    };
    marks.iter().filter_map(cut).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compose::inline::Typesetting;
    use crate::font::{FontId, FontSet};

    fn mark(kind: InterlinearKind, start: usize, end: usize, text: &str) -> Interlinear {
        Interlinear { kind, start, end, text: text.to_owned() }
    }

    fn drawn(text: &str, measure: i64, marks: &[Interlinear]) -> Vec<Vec<Beside>> {
        let fonts = FontSet::open().expect("the faces");
        let mut setter = Typesetter::new(&fonts, Typesetting::default());
        let style = TextStyle::new(FontId::Serif, Length::pt(10.0));
        let shape = Shape::flush(style.size * measure, Align::Justify);
        let bounds = bounds(text, marks, &style, shape.measure, &mut setter);
        let lines = setter.set_bound(text, &bounds, &style, &shape);
        let drawn = beside(&lines, text, marks, &style, Writing::HorizontalTb, &mut setter);
        drawn.into_iter().map(|(beside, _)| beside).collect()
    }

    #[test]
    fn r41_dots_stand_under_characters_and_not_under_marks() {
        let lines = drawn("甲乙，丙丁戊己。庚辛", 5, &[mark(InterlinearKind::Emphasis, 1, 7, "")]);
        let centers: Vec<Vec<f64>> = lines
            .iter()
            .map(|line| {
                let discs = line.iter().map(|beside| match beside.ink {
                    Ink::Disc(center, ..) => center.x.to_pt(),
                    _ => panic!("a dot is a disc"),
                });
                discs.collect()
            })
            .collect();
        let count: usize = centers.iter().map(Vec::len).sum();
        assert_eq!(count, 5, "{centers:?}");
        assert_eq!(centers[0][0], 15.0);
    }

    #[test]
    fn r41_lines_of_two_names_side_by_side_do_not_touch() {
        let kind = InterlinearKind::ProperName;
        let lines = drawn("甲乙丙丁", 9, &[mark(kind, 0, 2, ""), mark(kind, 2, 4, "")]);
        let bars: Vec<_> = lines[0]
            .iter()
            .map(|beside| match beside.ink {
                Ink::Bar(bar, _) => (bar.origin.x, bar.origin.x + bar.size.width),
                _ => panic!("a line is a bar"),
            })
            .collect();
        assert!(bars[0].1 < bars[1].0, "{bars:?}");
    }

    #[test]
    fn r42_ruby_is_centred_over_its_base() {
        let lines = drawn("甲重庆乙", 9, &[mark(InterlinearKind::Ruby, 1, 3, "一二")]);
        let Ink::Glyphs(run) = &lines[0][0].ink else { panic!("ruby is text") };
        assert_eq!(run.text, "一二");
        assert_eq!(run.origin.x, Length::pt(15.0));
        assert_eq!(run.size, Length::pt(5.0));
    }

    #[test]
    fn r42_a_base_makes_room_for_its_ruby_and_stays_on_one_line() {
        let text = "甲乙丙丁戊己庚";
        let lines = drawn(text, 4, &[mark(InterlinearKind::Ruby, 3, 5, "一二")]);
        // 甲乙丙丁 would fill the first line.
        assert!(lines[0].is_empty() && !lines[1].is_empty());
        let ruby = "一二三四五六";
        let lines = drawn("甲重乙", 9, &[mark(InterlinearKind::Ruby, 1, 2, ruby)]);
        let Ink::Glyphs(run) = &lines[0][0].ink else { panic!("ruby is text") };
        // It begins no sooner than the base's room, of three em and an eighth.
        assert!(run.origin.x >= Length::pt(10.0), "{:?}", run.origin);
        let end = run.origin.x + run.glyphs.iter().map(|glyph| glyph.advance).sum();
        assert!(end <= Length::pt(10.0 + 31.25 + 0.01), "{end:?}");
    }

    #[test]
    fn marks_that_are_not_in_the_text_are_passed_over() {
        for kind in [InterlinearKind::ProperName, InterlinearKind::Ruby] {
            for (start, end) in [(2, 1), (1, 1), (0, usize::MAX), (9, 12)] {
                let lines = drawn("甲乙丙", 9, &[mark(kind, start, end, "一")]);
                assert!(lines[0].is_empty(), "{kind:?} {start}..{end}");
            }
        }
    }

    #[test]
    fn marks_of_a_part_are_counted_from_its_beginning() {
        let marks = [mark(InterlinearKind::Emphasis, 1, 4, "")];
        assert_eq!(within(&marks, 2..9), [mark(InterlinearKind::Emphasis, 0, 2, "")]);
        assert_eq!(within(&marks, 4..9), []);
    }
}
