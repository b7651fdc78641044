//! Half-width marks among Chinese text → the full-width marks that were printed.
//!
//! An OCR sets `:` or `(` where a Chinese page has ：or （, often with a blank for the rest of the em, and
//! `.` where it has 。. That is a repair of form, listed for each mark; a text that is typed with half-width
//! marks throughout keeps them. Of a full stop that stands with one character or two on a line it makes a ring of
//! its own: `橋 【o】`.

use super::chars::{Char, Text};
use super::ledger::Ledger;
use super::line::Line;
use crate::model::EmendationKind;
use crate::text::mark_class::closes;
use crate::text::{is_blank, is_han, is_wide};

/// Replaces the half-width marks that stand in the place of full-width ones.
pub(super) fn marks(lines: &mut [Line], ledger: &mut Ledger) {
    /// Half-width marks for each full-width one, at most: house choice. Where a text has more,
    /// half-width marks are its own custom; an OCR leaves some in peace.
    const CUSTOM: usize = 8;
    let found: Vec<(usize, usize, char)> =
        (0..lines.len()).flat_map(|at| candidates(lines, at)).collect();
    let wide = lines
        .iter()
        .flat_map(|line| &line.text.0)
        .filter(|ch| matches!(ch.c, '，' | '。' | '、' | '“' | '「' | '《'))
        .count();
    if wide * CUSTOM < found.len() {
        return;
    }
    for (at, place, mark) in found {
        let ch = &mut lines[at].text.0[place];
        let printed = std::mem::replace(&mut ch.c, mark);
        ledger.replace(EmendationKind::MarkWidened, *ch, printed);
    }
    for at in 1..lines.len() {
        // A speck of dirt may stand between the two.
        let speck = |line: &&Line| line.text.len() == 1 && !line.text.first().is_some_and(is_han);
        let above = lines[..at].iter().rev().take(2).find(|line| !speck(line));
        if above.and_then(|line| line.text.last()).is_some_and(is_han)
            && let Some(place) = last_stop(&lines[at].text)
        {
            restore_stop(&mut lines[at].text, place, ledger);
        }
    }
}

/// Where the ring stands that was a paragraph's full stop, on a line with the paragraph's last character or two:
/// `枚 o`, `橋 【o】`, `片 【e】`, `錄 【e`.
fn last_stop(text: &Text) -> Option<usize> {
    const HAN: std::ops::RangeInclusive<usize> = 1..=2;
    const LONGEST: usize = 8;
    let chars = &text.0;
    let han = chars.iter().take(LONGEST).take_while(|ch| is_han(ch.c)).count();
    let gap = chars[han..].iter().take_while(|ch| is_blank(ch.c)).count();
    if chars.len() > LONGEST || !HAN.contains(&han) || gap == 0 {
        return None;
    }
    match chars[han + gap..] {
        [ring] if ring.c == 'o' => Some(han + gap),
        [open, ring, ref rest @ ..] if open.c == '【' && matches!(ring.c, 'o' | 'e') => {
            let closed = matches!(rest, [] | [Char { c: '】', .. }]);
            closed.then_some(han + gap + 1)
        }
        _ => None,
    }
}

/// Sets the full stop in the ring's place; brackets around it leave.
fn restore_stop(text: &mut Text, place: usize, ledger: &mut Ledger) {
    let printed = text.0[place].c;
    let (brackets, kept) = text.0.iter().partition(|ch| matches!(ch.c, '【' | '】'));
    text.0 = kept;
    if let Some(stop) = text.0.last_mut() {
        stop.c = '。';
        ledger.replace(EmendationKind::MarkWidened, *stop, printed);
    }
    let brackets = Text(brackets);
    if !brackets.is_empty() {
        ledger.remove(EmendationKind::MarkWidened, &brackets, &brackets.string(), "");
    }
}

/// The places of one line, with the mark that belongs there.
fn candidates(lines: &[Line], at: usize) -> Vec<(usize, usize, char)> {
    let mark = |c: char| matches!(c, ':' | ';' | '?' | '!' | ',' | '.' | '(' | ')');
    if !lines[at].text.0.iter().any(|ch| mark(ch.c)) {
        return Vec::new();
    }
    let opened_above = std::cell::LazyCell::new(|| opened_above(lines, at));
    let chars: Vec<char> = lines[at].text.0.iter().map(|ch| ch.c).collect();
    let before = |place: usize| chars[..place].iter().rev().copied().find(|&c| !is_blank(c));
    let after = |place: usize| chars[place + 1..].iter().copied().find(|&c| !is_blank(c));
    // What a line holds behind its end is on the next one.
    let chinese = |c: Option<char>| c.is_none_or(is_wide);
    let mut out = Vec::new();
    let mut open: Option<usize> = None;
    for (place, &c) in chars.iter().enumerate() {
        let full = match c {
            ':' => '：',
            ';' => '；',
            '?' => '？',
            '!' => '！',
            ',' => '，',
            '.' if stops(&chars, place) => '。',
            '(' => {
                let outside = before(place).is_none_or(|c| is_wide(c) || c == ':');
                open = outside.then_some(place);
                continue;
            }
            ')' => {
                // A bracket that opens here or before, with Chinese on its outer side.
                let outside = after(place).is_none_or(|c| is_wide(c) || ";:,.?!".contains(c));
                let inside = before(place).is_some_and(|c| is_han(c) || c.is_alphabetic());
                if let Some(start) = open.take() {
                    let han = chars[start..place].iter().any(|&c| is_han(c));
                    if outside && (inside || han) {
                        out.push((at, start, '（'));
                        out.push((at, place, '）'));
                    }
                } else if outside && inside && *opened_above {
                    out.push((at, place, '）'));
                }
                continue;
            }
            _ => continue,
        };
        let han = before(place).is_some_and(|c| is_han(c) || c != '%' && closes(c) && is_wide(c));
        let spaced = chars.get(place + 1).is_none_or(|&c| is_blank(c));
        if han && (spaced || chinese(after(place))) {
            out.push((at, place, full));
        }
    }
    if let Some(start) = open.filter(|_| closed_below(lines, at)) {
        out.push((at, start, '（'));
    }
    out
}

/// Whether a point stands where a full stop does: behind words, and at the end of a line, before a gap or a
/// closing mark. Right before other words it may be the dot in a name.
fn stops(chars: &[char], point: usize) -> bool {
    let ends = |c: &char| is_han(*c) || matches!(c, '”' | '’' | '」' | '』' | '）' | '》');
    let behind = chars.get(point + 1);
    chars[..point].last().is_some_and(ends)
        && behind.is_none_or(|&c| is_blank(c) || closes(c) && is_wide(c))
}

/// Lines over which a bracket may stay open.
const REACH: usize = 2;

/// Whether the last bracket before a line is an opening half-width one.
fn opened_above(lines: &[Line], at: usize) -> bool {
    lines[at.saturating_sub(REACH)..at]
        .iter()
        .rev()
        .flat_map(|line| line.text.0.iter().rev())
        .map(|ch| ch.c)
        .find(|c| matches!(c, '(' | ')' | '（' | '）' | '〈'))
        .is_some_and(|c| c != ')' && c != '）')
}

/// Whether the next bracket behind a line is a closing one with Chinese behind it.
fn closed_below(lines: &[Line], at: usize) -> bool {
    let next = &lines[at + 1..(at + 1 + REACH).min(lines.len())];
    next.iter()
        .find_map(|line| {
            let chars: Vec<char> = line.text.0.iter().map(|ch| ch.c).collect();
            let place = chars.iter().position(|c| matches!(c, '(' | ')' | '（' | '）'))?;
            let behind = chars[place + 1..].iter().copied().find(|&c| !is_blank(c));
            Some(
                matches!(chars[place], ')' | '）') && behind.is_none_or(|c| is_wide(c) || c == '.'),
            )
        })
        .unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn widened(text: &str) -> (Vec<String>, usize) {
        let (lines, ledger) =
            crate::normalize::tests::lines_after(text, |lines, ledger| marks(lines, ledger));
        (lines, ledger.emendations.len())
    }

    #[test]
    fn marks_among_chinese() {
        let text = "甲问: 乙吗? 丙，丁。戊，己、庚，辛。\n流程(quality control) 分为三步: \n电话: (0599)3307712，12:30。";
        let (lines, count) = widened(text);
        assert_eq!(lines[0], "甲问： 乙吗？ 丙，丁。戊，己、庚，辛。");
        assert_eq!(lines[1], "流程（quality control） 分为三步：");
        assert_eq!(lines[2], "电话： (0599)3307712，12:30。");
        assert_eq!(count, 6);
    }

    #[test]
    fn points_behind_words_are_full_stops() {
        let text =
            "甲说，山上没有人.\n“乙，丙.”丁、戊。\n马可.贝里尼，见www.甲.cn、第3.5节，……等.. ";
        let (lines, count) = widened(text);
        assert_eq!(lines[0], "甲说，山上没有人。");
        assert_eq!(lines[1], "“乙，丙。”丁、戊。");
        assert_eq!(lines[2], "马可.贝里尼，见www.甲.cn、第3.5节，……等..");
        assert_eq!(count, 2);
    }

    #[test]
    fn an_ocr_that_leaves_some_marks_in_peace() {
        let (lines, _) = widened("甲,乙,丙,丁.\n戊,己「庚」.辛,壬,癸.");
        assert_eq!(lines[1], "戊，己「庚」.辛，壬，癸。");
    }

    #[test]
    fn a_stop_that_was_read_as_a_ring() {
        let of = |text: &str| widened(&format!("甲，乙丙丁戊己庚辛壬\n{text}")).0[1].clone();
        for ring in ["癸 o", "癸 【o】", "癸 【e】", "癸 【e"] {
            assert_eq!(of(ring), "癸 。", "{ring}");
        }
        for text in ["癸 e", "维生素 o", "【o】", "癸 【e】甲", "癸o"] {
            assert_eq!(of(text), text);
        }
    }

    #[test]
    fn a_text_of_half_width_marks_keeps_them() {
        let text = "甲,乙,丙,丁.戊,己.";
        assert_eq!(widened(text), (vec![text.to_owned()], 0));
    }
}
