//! What it costs that the lines of a group have a shape: the sum of what speaks against it, in nats.

use super::habits::{Habits, WORD};
use super::kicker::LONGEST_KICKER;
use super::shape::Shape;
use super::token::Token;
use crate::normalize::weights::heading as cost;

/// Chars of a title below a kicker that is as long; less is as often a name or a line of verse.
pub(super) const SHORTEST_TITLE: usize = 4;

pub(super) fn shape_cost(tokens: &[Token], shape: Shape, widest: u32, habits: Habits) -> f32 {
    const NEVER: f32 = 1e4;
    let mut sum = cost::GROUP;
    let title = usize::from(shape.kicker)..usize::from(shape.kicker) + shape.title;
    // An editor's notes have a title and a writer as other articles have.
    let notes = tokens[0].notes && shape.kicker && shape.title > 0 && shape.author;
    if tokens[0].introduces && !notes {
        let alone = if tokens[0].notes { cost::GROUP + cost::NO_AUTHOR } else { 0.0 };
        return if tokens.len() == 1 && shape.title == 1 { alone } else { NEVER };
    }
    if shape.kicker {
        let first = &tokens[0];
        if first.pauses {
            sum += cost::KICKER_COMMA;
        }
        if first.chars == 1 && !first.number && !first.rubric && first.plain {
            sum += cost::REST_APART;
        }
        if first.number && first.numbered_title {
            sum += cost::TITLE_AS_KICKER;
        }
        if !first.number && !first.barred && !first.in_lenses && !first.document {
            let usual = first.plain && first.chars <= habits.kickers;
            sum += match (usual, habits.numbers) {
                (true, _) => cost::BARE_KICKER_AMONG_OTHERS,
                (false, true) => cost::BARE_KICKER_AMONG_NUMBERS,
                (false, false) => cost::BARE_KICKER,
            };
            // A line that ends with a comma is half a title's.
            let halves = match tokens {
                [_, first, second, ..] if first.comma && shape.title > 1 => second.chars,
                _ => 0,
            };
            let title_chars = tokens.get(1).map_or(0, |token| token.chars) + halves;
            let signed = shape.author && tokens[tokens.len() - 1].byline;
            // Below a text stands as often who wrote it.
            let name = first.chars == 3 && shape.title > 1 || first.chars == 2 && first.set_wide;
            if first.name && name && !first.rubric {
                sum += cost::NAME_AS_KICKER;
            }
            // What is all in brackets, or a sentence, ends the text above.
            if first.bracketed || first.sentence {
                sum += cost::BARRED_ELSEWHERE;
            }
            if first.rubric {
                sum += cost::RUBRIC;
            } else if (first.dotted || first.leads) && shape.title > 0 {
                // However long it is.
            } else if shape.subtitle == 1 && is_shouldered(tokens, shape.title) {
                // 引题, 主题, 副题: the small type above and below needs more characters.
            } else if shape.title > 0 && is_above_larger(tokens, &title, habits) {
                sum += cost::KICKER_SMALLER;
            } else if first.chars > LONGEST_KICKER || first.byline {
                sum += cost::KICKER_TOO_LONG;
            } else if usual
                && (first.chars <= title_chars && title_chars >= SHORTEST_TITLE
                    || shape.title == 1 && title_chars > 1 && signed)
            {
                sum += if first.chars * 3 > title_chars * 2 { cost::EQUAL_KICKER } else { 0.0 };
            } else if first.chars * 3 > title_chars * 2 {
                sum += cost::KICKER_AS_LONG;
            } else if first.chars * 2 > title_chars {
                sum += cost::LONG_KICKER;
            }
        }
        if tokens.get(1).is_some_and(|token| token.blank_before) && !first.number {
            sum += cost::BLANK_AFTER_KICKER;
        }
        if tokens.get(1).is_some_and(|token| token.rest) && !first.number && !first.rubric {
            sum += cost::REST_APART;
        }
    } else if tokens[0].number {
        // The number stands before the title itself.
        if shape.title == 0 {
            return NEVER;
        }
    } else {
        sum += if habits.numbers { cost::NO_KICKER_AMONG_NUMBERS } else { cost::NO_KICKER };
    }
    for (offset, token) in tokens.iter().enumerate() {
        let in_title = title.contains(&offset);
        // A notice or a column's name heads what is its own.
        if token.rubric && offset > 0 && !(shape.kicker && offset == title.start) {
            sum += cost::RUBRIC_INSIDE;
        }
        if token.rubric && shape.title > 1 && offset == title.start {
            sum += cost::RUBRIC_INSIDE;
        }
        if token.number && offset > 0 || token.introduces && !(notes && offset == 0) {
            return NEVER;
        }
        if token.byline && !(shape.author && offset + 1 == tokens.len()) {
            return NEVER;
        }
        if token.barred && !(shape.kicker && offset == 0)
            || (token.document || token.years || token.in_round && offset > 0) && in_title
        {
            sum += cost::BARRED_ELSEWHERE;
        }
        // Items stand below a title of their own.
        if token.listed && !token.number && offset > 0 {
            sum += cost::LISTED_INSIDE;
        }
        if token.aside && !(in_title && offset > title.start) {
            sum += cost::ASIDE_ELSEWHERE;
        }
        if token.dash && !(shape.subtitle > 0 && offset == title.end) {
            sum += cost::DASH_ELSEWHERE;
        }
        let of_file = shape.kicker && offset == 1 && tokens[0].file;
        if in_title && token.name && !of_file
            || (token.dotted || token.leads) && offset == title.start && shape.title > 1
        {
            sum += cost::NAME_AS_TITLE;
        }
        if in_title && offset > title.start && !token.aside {
            sum += cost::TITLE_LINE;
            if offset > title.start + 1 {
                sum += cost::TITLE_THIRD_LINE;
            }
            // Display type fills its column too: a full line shows that the title runs on.
            let before = &tokens[offset - 1];
            let other = token.explains || token.parts && before.parts;
            if offset == 1 && is_above_larger(tokens, &(1..shape.title), habits) {
                sum += cost::TITLE_LINE_UNEVEN;
            } else if offset + 1 == tokens.len()
                && token.namelike
                && !token.name
                && !token.in_word
                && !habits.bylines
                && !before.of_several
                && token.width * 2 <= before.width
            {
                sum += cost::TITLE_LINE_PEN_NAME;
            } else if (before.width + 2 >= widest && token.width <= before.width || token.rest)
                && !other
            {
                sum += cost::TITLE_LINE_FULL;
            } else if offset == title.start + 1 && before.width * 2 <= token.width {
                sum += cost::TITLE_LINE_UNEVEN;
            }
            if token.blank_before {
                sum += cost::BLANK_IN_TITLE;
            }
        }
    }
    // A part ends where its quotations close.
    let mut depth = 0;
    for (offset, token) in tokens.iter().enumerate() {
        depth = (depth + token.depth).max(0);
        let next = offset + 1;
        let ends = next == title.start
            || next == title.end && shape.title > 0
            || next == title.end + shape.subtitle && shape.subtitle > 0
            || next == tokens.len();
        if ends && depth > 0 {
            sum += cost::PART_OPEN;
            depth = 0;
        }
        if ends && next == title.end && token.pauses {
            sum += cost::TITLE_COMMA;
        }
        let below = shape.subtitle > 0 && next == title.end + shape.subtitle;
        if below && token.comma {
            sum += cost::TITLE_COMMA;
        }
        if ends && next == title.end && token.runs_on {
            sum += cost::TITLE_RUNS_ON;
        }
    }
    if shape.subtitle > 0 && shape.title > 0 && !tokens[title.end].dash {
        // Smaller type above a by-line; without one nothing tells it from the title.
        let above = tokens[title.end - 1].chars;
        let below = tokens[title.end].chars;
        // Two lines of a title in larger type: this one would not break either.
        let smaller = shape.author
            && shape.title == 2
            && below >= 8
            && tokens[title.clone()].iter().all(|line| line.chars * 3 <= below * 2);
        let longer = !shape.kicker && above >= 6 && below >= 10 && below * 2 >= above * 3;
        // What is as short is the rest of the title.
        if below < SHORTEST_TITLE && tokens[title.end].rest || below == 1 {
            sum += cost::REST_APART;
        }
        sum += if shape.kicker && is_shouldered(tokens, shape.title) {
            cost::SUBTITLE_SHOULDERED
        } else if tokens[title.end].explains
            || tokens[title.end].document
            || tokens[title.end].in_round
            || tokens[title.end].years
        {
            cost::SUBTITLE_EXPLAINS
        } else if smaller {
            cost::SUBTITLE_SMALLER
        } else if shape.author && is_finished(tokens, &title, widest) {
            cost::SUBTITLE_BELOW_WHOLE
        } else if shape.author || longer {
            cost::SUBTITLE_PLAIN - if longer { cost::SUBTITLE_LONGER } else { 0.0 }
        } else {
            cost::SUBTITLE_UNTOLD
        };
        let (word, below) = (&tokens[title.start], &tokens[title.end]);
        let told = below.document || below.in_round || below.years;
        let is_word = shape.title == 1 && word.plain && WORD.contains(&word.chars);
        // Below a known kicker or a number it is the title.
        let headed = shape.kicker && (tokens[0].rubric || tokens[0].number);
        if is_word && !told && !headed {
            sum += if shape.kicker {
                cost::SUBTITLE_BELOW_SECOND_WORD
            } else {
                cost::SUBTITLE_BELOW_WORD
            };
        }
    }
    if shape.subtitle > 0 && shape.title == 0 && !tokens[title.end].dash {
        sum += cost::SUBTITLE_UNTOLD;
    }
    if shape.subtitle > 1 {
        let (first, second) = (&tokens[title.end], &tokens[title.end + 1]);
        let full = first.width + 2 >= widest && second.width < first.width && !second.blank_before;
        // A document's number is one line.
        if first.document || first.in_round {
            sum += cost::BARRED_ELSEWHERE;
        }
        sum += cost::TITLE_LINE + if full { cost::TITLE_LINE_FULL } else { cost::SUBTITLE_BROKEN };
    }
    if shape.title == 0 {
        sum += cost::NO_TITLE;
        if shape.subtitle > 0 {
            sum += cost::SUBTITLE_ALONE;
        }
    }
    if shape.author {
        let last = &tokens[tokens.len() - 1];
        if tokens[0].file && tokens.len() == 2 {
            sum += cost::NAME_AS_TITLE;
        }
        if !last.name && !last.byline {
            sum += match (last.namelike, last.chars) {
                _ if last.set_wide || last.team => cost::AUTHOR_SET_WIDE,
                (true, _) => cost::AUTHOR_UNKNOWN,
                // A line of verse may end so.
                (false, ..4) if last.marked => cost::AUTHOR_SHAPELESS,
                // Two or three stray letters are no line of a title.
                (false, ..4) => cost::AUTHOR_NOISE,
                _ => cost::AUTHOR_SHAPELESS,
            };
            if habits.bylines && !last.set_wide && !last.team {
                sum += cost::AUTHOR_AMONG_BYLINES;
            }
            if habits.signed && !last.set_wide && !last.team {
                sum += cost::AUTHOR_AMONG_SIGNOFFS;
            }
        }
        if last.blank_before && tokens.len() > 1 {
            sum += cost::BLANK_BEFORE_AUTHOR;
        }
        if last.in_word && !last.byline && tokens.len() > 1 {
            sum += cost::AUTHOR_IN_WORD;
        }
        if last.rest && !last.byline && !last.name && !last.set_wide {
            sum += cost::REST_APART;
        }
    } else {
        sum += cost::NO_AUTHOR;
    }
    sum
}

/// Whether a title is whole at its last line though it ends without a mark: its first line has two
/// parts with a comma between them, and did not have to break, for it is narrower than others.
fn is_finished(tokens: &[Token], title: &std::ops::Range<usize>, widest: u32) -> bool {
    let last = &tokens[title.end - 1];
    title.len() == 1 && last.parts && (last.width + 2 < widest || tokens[title.end].parts)
}

/// Whether the first line is a long one over a title in larger type: it is whole, fills no column, and each of
/// the title's lines is much shorter.
fn is_above_larger(tokens: &[Token], title: &std::ops::Range<usize>, habits: Habits) -> bool {
    let (Some(first), Some(lines)) = (tokens.first(), tokens.get(title.clone())) else {
        return false;
    };
    habits.measure > 0
        && title.start == 1
        && (1..=2).contains(&lines.len())
        && first.chars > LONGEST_KICKER
        && !first.comma
        && !first.runs_on
        && first.depth == 0
        && !lines[0].in_word
        && !lines[0].rest
        && first.width.abs_diff(habits.measure) > 1
        && lines.iter().all(|line| {
            line.chars >= SHORTEST_TITLE && line.chars * 20 <= first.chars * 11 && !line.dash
        })
}

/// Whether a title's one or two lines are much shorter than the lines above and below: none that
/// breaks into lines is.
pub(super) fn is_shouldered(tokens: &[Token], title: usize) -> bool {
    let (Some(above), Some(below)) = (tokens.first(), tokens.get(1 + title)) else { return false };
    (1..=2).contains(&title)
        && above.chars > LONGEST_KICKER
        && !below.dash
        && !(title > 1 && below.byline)
        && !tokens[1].rest
        && tokens[1..=title]
            .iter()
            .all(|line| line.chars * 4 <= above.chars * 3 && line.chars * 4 <= below.chars * 3)
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;
    use crate::normalize::piece::of_lines;

    #[test]
    fn a_long_kicker_stands_over_larger_type() {
        let larger = |lines: &[&str], measure: u32| {
            let pieces = of_lines(lines);
            let habits = Habits { measure, ..Habits::of(&pieces) };
            let tokens = tokens(0..lines.len(), &pieces, habits);
            is_above_larger(&tokens, &(1..lines.len()), habits)
        };
        let lines = ["石料从上游的三个县运来", "石桥合龙"];
        assert!(larger(&lines, 30));
        assert!(!larger(&lines, 22), "it fills the column");
        assert!(!larger(&["石料从上游的三个县运来", "老人过河去看石桥"], 30));
    }
}
