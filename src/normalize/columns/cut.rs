//! A run that spans columns → one piece a column, by the measure alone.

use super::super::chars::Text;
use super::super::line::{spacedness, width};
use super::super::{byline, date, furniture};
use super::Run;
use crate::text::{is_blank, is_wide};

/// Chars of a run beyond this stay together: it is no line of a newspaper.
pub(super) const LONGEST_RUN: usize = 400;

/// The pieces of a run, one a column.
pub(super) fn cut_up(run: &Run, measure: u32) -> Vec<Text> {
    cut(run, measure).unwrap_or_else(|| vec![run.text.clone()])
}

/// Cuts a run that spans columns at single blanks, so that all pieces but the last are full; or,
/// where the pieces are display type, at every blank between longer words.
fn cut(run: &Run, measure: u32) -> Option<Vec<Text>> {
    const TOLERANCE: u32 = 3;
    if width(&run.text) <= measure + TOLERANCE
        && (stray_blanks(&run.text) == 0 || byline::read(&run.text).is_some())
    {
        return None;
    }
    if run.text.len() > LONGEST_RUN || furniture::is_contact_text(&run.text) {
        return None;
    }
    let chars = &run.text.0;
    let mut ends: Vec<usize> = (0..chars.len()).filter(|&at| is_blank(chars[at].c)).collect();
    ends.push(chars.len());
    let begin = |from: usize| if from == 0 { 0 } else { ends[from - 1] + 1 };
    // best[i]: cheapest division of what stands before end i, and the end it starts behind.
    let mut best: Vec<Option<(u32, usize)>> = vec![None; ends.len()];
    for (index, &end) in ends.iter().enumerate() {
        for from in (0..=index).rev() {
            let before = if from == 0 { Some(0) } else { best[from - 1].map(|(cost, _)| cost) };
            let (start, Some(before)) = (begin(from), before) else { continue };
            if start >= end {
                continue;
            }
            let piece = run.text.slice(start..end);
            if width(&piece) > measure + 12 {
                break;
            }
            let inside_latin = from > 0
                && chars[start].c.is_ascii_alphabetic()
                && chars[ends[from - 1] - 1].c.is_ascii_alphabetic();
            let seam = u32::from(from > 0) + if inside_latin { 4 } else { 0 };
            let total = before + seam + misfit(&piece, measure, from == 0, end == chars.len());
            if best[index].is_none_or(|(known, _)| total < known) {
                best[index] = Some((total, from));
            }
        }
    }
    let Some((cost, _)) = best[ends.len() - 1] else { return display_pieces(run) };
    let mut pieces = Vec::new();
    let mut index = ends.len() - 1;
    while let Some((_, from)) = best[index] {
        pieces.push(run.text.slice(begin(from)..ends[index]).trimmed());
        if from == 0 {
            break;
        }
        index = from - 1;
    }
    pieces.reverse();
    let budget = 4 * u32::try_from(pieces.len()).unwrap_or(1);
    let whole =
        pieces.iter().all(|piece| stray_blanks(piece) == 0 || byline::read(piece).is_some());
    let found = (cost <= budget && pieces.len() > 1).then_some(pieces);
    if whole && found.is_some() { found } else { display_pieces(run).or(found) }
}

/// How badly a text fits as one column's piece of a line, in half ems.
fn misfit(piece: &Text, measure: u32, first: bool, last: bool) -> u32 {
    let wide = width(piece);
    let latin = piece.0.iter().filter(|ch| ch.c.is_ascii_alphanumeric()).count();
    let slack = u32::try_from(latin).unwrap_or(0) / 5 + 1;
    let off = wide.abs_diff(measure).saturating_sub(slack);
    let spaced = spacedness(piece) > 0.5;
    let stray = if spaced { 0 } else { stray_blanks(piece) };
    let stray = if stray > 0 && byline::read(piece).is_none() { 3 * stray } else { 0 };
    let width_cost = if spaced {
        off / 2
    } else if last && wide <= measure + slack {
        0
    } else if first && wide + 4 <= measure + 1 {
        // The first piece may be an indented line.
        (wide + 4).abs_diff(measure).saturating_sub(slack).min(off)
    } else {
        off
    };
    // A by-line is not cut between the writer's part and the name.
    let torn = !last && piece.string().ends_with(['者', '员', '員']) && stray_blanks(piece) > 0;
    width_cost + stray + if torn { 6 } else { 0 }
}

/// Blanks between two Han characters or full-width marks: in a line that is not spaced out they are
/// no part of the text.
pub(super) fn stray_blanks(text: &Text) -> u32 {
    if spacedness(text) > 0.5 {
        return 0;
    }
    let count = text
        .0
        .windows(3)
        .filter(|w| is_blank(w[1].c) && is_wide(w[0].c) && is_wide(w[2].c))
        .count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Whether a date and a blank begin the run, as an entry of a timeline does.
pub(super) fn is_dated(text: &Text) -> bool {
    if !date::may_begin(text) {
        return false;
    }
    let first = text.0.iter().take(24).take_while(|ch| !is_blank(ch.c));
    let first: String = first.map(|ch| ch.c).collect();
    first.chars().count() < text.len() && date::read_line(&first).is_some()
}

/// Headings beside one another: every blank parts them, if all parts are longer words.
pub(super) fn display_pieces(run: &Run) -> Option<Vec<Text>> {
    let parts: Vec<Text> = run
        .text
        .0
        .split(|ch| is_blank(ch.c))
        .filter(|part| !part.is_empty())
        .map(|part| Text(part.to_vec()))
        .collect();
    let apart = parts.len() > 1
        && !is_dated(&run.text)
        && !run.text.0.iter().any(|ch| matches!(ch.c, '：' | ':' | '@' | '。' | '；'))
        && parts.iter().all(|part| part.len() >= 5);
    apart.then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::chars::Char;

    fn run(s: &str) -> Run {
        let chars = s.chars().enumerate();
        let chars =
            chars.map(|(i, c)| Char { c, line: 1, column: u32::try_from(i).expect("short") });
        Run { start: 0, text: Text(chars.collect()) }
    }

    fn pieces(s: &str, measure: u32) -> Vec<String> {
        cut_up(&run(s), measure).iter().map(Text::string).collect()
    }

    #[test]
    fn full_lines_beside_one_another_are_cut_at_the_measure() {
        assert_eq!(
            pieces("甲乙丙丁戊己庚辛壬癸子丑 寅卯辰巳午未申酉戌亥天地 玄黄宇宙", 24),
            ["甲乙丙丁戊己庚辛壬癸子丑", "寅卯辰巳午未申酉戌亥天地", "玄黄宇宙"]
        );
    }

    #[test]
    fn display_type_is_cut_at_its_blanks() {
        assert_eq!(
            pieces("四节车厢，装下一座集 他用脚步量过隧道里的 16个小站，16种春天", 36),
            ["四节车厢，装下一座集", "他用脚步量过隧道里的", "16个小站，16种春天"]
        );
        assert_eq!(pieces("本报记者 何 青", 36), ["本报记者 何 青"]);
    }
}
