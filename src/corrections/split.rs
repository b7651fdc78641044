//! Paragraphs cut in two, put together and mended, with their source lines and their marks.

use crate::model::{LineSpan, Paragraph};

/// Where a char begins, in bytes.
fn byte(text: &str, at: usize) -> usize {
    text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte)
}

/// The source lines, one by one.
fn lines(source: &[LineSpan]) -> impl Iterator<Item = u32> {
    source.iter().flat_map(|span| span.first..=span.last)
}

/// Lines as spans.
fn spans(lines: impl IntoIterator<Item = u32>) -> Vec<LineSpan> {
    let mut spans: Vec<LineSpan> = Vec::new();
    for line in lines {
        match spans.last_mut() {
            Some(span) if line == span.last + 1 => span.last = line,
            _ => spans.push(LineSpan { first: line, last: line }),
        }
    }
    spans
}

/// The source line of a char; 0 where none is known.
pub fn line_at(paragraph: &Paragraph, at: usize) -> u32 {
    let passed = paragraph.breaks.iter().take_while(|start| **start as usize <= at).count();
    lines(&paragraph.source).nth(passed).unwrap_or(0)
}

/// Cuts a paragraph before a char; both halves keep its role.
pub fn split(paragraph: Paragraph, at: usize) -> (Paragraph, Paragraph) {
    let Paragraph { role, text, source, breaks, marks, level, apart, image, cells } = paragraph;
    let cut = byte(&text, at);
    let (mut before, mut after) = (text[..cut].trim_end().to_owned(), &text[cut..]);
    let blanks = after.chars().count() - after.trim_start().chars().count();
    after = after.trim_start();
    let places = at + blanks;
    let (first_source, second_source) = if breaks.is_empty() {
        (source.clone(), source)
    } else {
        let lines: Vec<u32> = lines(&source).collect();
        let begun = breaks.iter().filter(|start| (**start as usize) < at).count() + 1;
        let from = breaks.iter().filter(|start| (**start as usize) <= places).count();
        (spans(lines.iter().take(begun).copied()), spans(lines.iter().skip(from).copied()))
    };
    let of = |range: std::ops::Range<usize>| {
        let inside = |place: usize| place.clamp(range.start, range.end) - range.start;
        let marks = marks.iter().filter(|mark| mark.start < range.end && mark.end > range.start);
        let moved = marks.map(|mark| {
            let mut mark = mark.clone();
            (mark.start, mark.end) = (inside(mark.start), inside(mark.end));
            mark
        });
        moved.collect::<Vec<_>>()
    };
    let length = before.chars().count();
    let first = Paragraph {
        role,
        marks: of(0..length),
        breaks: breaks.iter().copied().filter(|start| (*start as usize) < at).collect(),
        source: first_source,
        text: std::mem::take(&mut before),
        level,
        apart,
        image,
        cells: cells.iter().copied().filter(|start| (*start as usize) < at).collect(),
    };
    let second = Paragraph {
        role,
        marks: of(places..places + after.chars().count()),
        breaks: breaks
            .iter()
            .filter(|start| (**start as usize) > places)
            .map(|start| start - places as u32)
            .collect(),
        source: second_source,
        text: after.to_owned(),
        level,
        apart: false,
        image: None,
        cells: cells
            .iter()
            .filter(|start| (**start as usize) > places)
            .map(|start| start - places as u32)
            .collect(),
    };
    (first, second)
}

/// Puts a paragraph behind another; the first one's role stays. Between two Latin words comes a blank.
pub fn join(first: Paragraph, second: Paragraph) -> Paragraph {
    let Paragraph { role, mut text, source, breaks, mut marks, level, apart, image, mut cells } =
        first;
    let is_known = |source: &[LineSpan], breaks: &[u32]| lines(source).count() == breaks.len() + 1;
    let known = is_known(&source, &breaks) && is_known(&second.source, &second.breaks);
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    if latin(text.chars().next_back()) && latin(second.text.chars().next()) {
        text.push(' ');
    }
    let offset = text.chars().count();
    text.push_str(&second.text);
    let mut all: Vec<u32> = lines(&source).collect();
    all.extend(lines(&second.source));
    let breaks = if known {
        let moved = second.breaks.iter().map(|start| start + offset as u32);
        breaks.into_iter().chain([offset as u32]).chain(moved).collect()
    } else {
        Vec::new()
    };
    marks.extend(second.marks.into_iter().map(|mut mark| {
        mark.start += offset;
        mark.end += offset;
        mark
    }));
    if !(cells.is_empty() && second.cells.is_empty()) {
        cells.push(offset as u32);
        cells.extend(second.cells.iter().map(|start| start + offset as u32));
    }
    let image = image.or(second.image);
    Paragraph { role, text, source: spans(all), breaks, marks, level, apart, image, cells }
}

/// Puts other characters in the place of some.
pub fn replace(paragraph: &mut Paragraph, at: std::ops::Range<usize>, right: &str) {
    let (start, end) = (byte(&paragraph.text, at.start), byte(&paragraph.text, at.end));
    paragraph.text.replace_range(start..end, right);
    let count = right.chars().count();
    // Behind the place everything moves; inside it nothing leaves it.
    let moved = |place: usize| match place {
        place if place >= at.end => place - at.len() + count,
        place => place.min(at.start + count),
    };
    for place in &mut paragraph.breaks {
        *place = moved(*place as usize) as u32;
    }
    for place in &mut paragraph.cells {
        *place = moved(*place as usize) as u32;
    }
    for mark in &mut paragraph.marks {
        (mark.start, mark.end) = (moved(mark.start), moved(mark.end));
    }
    let is_call = |kind| kind == crate::model::InterlinearKind::Note;
    paragraph.marks.retain(|mark| mark.start < mark.end || is_call(mark.kind));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Interlinear, InterlinearKind};

    fn paragraph() -> Paragraph {
        let mark = |start, end| Interlinear {
            kind: InterlinearKind::Emphasis,
            start,
            end,
            text: String::new(),
        };
        Paragraph {
            text: "甲乙丙，丁戊己。庚辛".into(),
            source: vec![LineSpan { first: 3, last: 4 }, LineSpan { first: 9, last: 9 }],
            breaks: vec![4, 8],
            marks: vec![mark(1, 3), mark(3, 6)],
            ..Paragraph::default()
        }
    }

    #[test]
    fn a_paragraph_is_cut_with_its_lines_and_marks_and_put_together_again() {
        for at in 1..10 {
            let (first, second) = split(paragraph(), at);
            assert_eq!(first.text.clone() + &second.text, paragraph().text);
            assert_eq!(line_at(&first, at - 1), line_at(&paragraph(), at - 1), "{at}");
            assert_eq!(line_at(&second, 0), line_at(&paragraph(), at), "{at}");
            let whole = join(first, second);
            assert_eq!(whole.text, paragraph().text);
        }
        let (first, second) = split(paragraph(), 4);
        assert_eq!(first.source, [LineSpan { first: 3, last: 3 }]);
        assert_eq!(second.source, [LineSpan { first: 4, last: 4 }, LineSpan { first: 9, last: 9 }]);
        assert_eq!((first.breaks.len(), second.breaks.as_slice()), (0, &[4][..]));
        assert_eq!((first.marks[1].start, first.marks[1].end), (3, 4));
        assert_eq!((second.marks[0].start, second.marks[0].end), (0, 2));
        let whole = join(first, second);
        assert_eq!((whole.source, whole.breaks), (paragraph().source, paragraph().breaks));
    }

    #[test]
    fn words_are_kept_apart_when_paragraphs_join() {
        let of = |text: &str| Paragraph { text: text.into(), ..Paragraph::default() };
        assert_eq!(join(of("Open"), of("Source")).text, "Open Source");
        assert_eq!(join(of("甲"), of("A")).text, "甲A");
    }

    #[test]
    fn what_is_replaced_moves_what_follows() {
        let mut mended = paragraph();
        replace(&mut mended, 1..3, "子");
        assert_eq!(mended.text, "甲子，丁戊己。庚辛");
        assert_eq!(mended.breaks, [3, 7]);
        assert_eq!((mended.marks[0].start, mended.marks[0].end), (1, 2));
        assert_eq!((mended.marks[1].start, mended.marks[1].end), (2, 5));
        replace(&mut mended, 1..2, "");
        assert_eq!(mended.marks.len(), 1);
    }
}
