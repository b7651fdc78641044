//! The groups that the lines of a run can form, each offered to the division with what it costs there.

use super::banner::{self, First};
use super::division::{Divisions, Part};
use super::habits::Habits;
use super::shape::{Shape, shapes};
use super::shape_cost::{SHORTEST_TITLE, is_shouldered, shape_cost};
use super::token::Token;
use crate::normalize::piece::Piece;
use crate::normalize::weights::heading as cost;
use crate::text::is_han;

/// Lines of a heading at most.
const MOST_LINES: usize = 7;

/// The ways to divide a run into groups. Whether its first line names a special is settled before.
pub(super) fn divisions(
    tokens: &[Token],
    poems: bool,
    pieces: &[Piece],
    habits: Habits,
) -> Divisions {
    let all = |first| divisions_from(first, tokens, poems, habits);
    if tokens.len() < 2 || !pieces[tokens[0].piece].below_head {
        return all(First::Any);
    }
    let text = &pieces[tokens[0].piece].text;
    let begun = tokens[0].runs_on
        || tokens[0].pauses
        || !text.0.iter().any(|ch| is_han(ch.c))
        || tokens[0].barred
        || tokens[0].in_lenses
        || tokens[1].rest && tokens[1].chars == 1
        || is_shouldered(tokens, 1)
        || is_shouldered(tokens, 2);
    if begun {
        return all(First::Any);
    }
    let (apart, within) = (all(First::Apart), all(First::Within));
    let cheaper = within.cost() - apart.cost();
    if banner::odds(tokens, text, habits, cheaper) > 0.0 { apart } else { all(First::Kicker) }
}

/// The ways to divide a run that begins so.
fn divisions_from(first: First, tokens: &[Token], poems: bool, habits: Habits) -> Divisions {
    let widest = tokens.iter().map(|token| token.width).max().unwrap_or(0);
    let mut divisions = Divisions::new();
    for end in 1..=tokens.len() {
        if matches!(first, First::Within | First::Kicker) && end == 1 {
            divisions.skip();
            continue;
        }
        // What explains a special's name stands with it.
        let explained = first == First::Apart && end == 2 && tokens[1].dash;
        let starts = usize::from(first == First::Apart && end > 1 && !explained)..end;
        for start in starts.rev().take(MOST_LINES) {
            // A single character is the rest of a title that fills its lines.
            let torn = start > 0 && tokens[start].rest && tokens[start].chars == 1;
            let torn = if torn { cost::REST_APART } else { 0.0 };
            let between = if start > 0 && !tokens[start].blank_before && !tokens[start].number {
                cost::NO_BLANK_BETWEEN
            } else {
                0.0
            };
            for shape in shapes(&tokens[start..end]) {
                if explained && start == 0 && (shape.title, shape.subtitle) != (1, 1) {
                    continue;
                }
                let kicker = if first == First::Kicker && start == 0 && shape.kicker {
                    cost::KICKER_BELOW_HEAD
                } else {
                    0.0
                };
                let cost = between
                    + torn
                    + kicker
                    + shape_cost(&tokens[start..end], shape, widest, habits)
                    + lost_kicker(tokens, end, shape);
                divisions.offer(Part { start, end, shape, cost });
            }
        }
        if poems {
            for (start, cost) in poem_starts(tokens, end) {
                let title = end - start;
                let below_writer = divisions.last(start).is_some_and(|above| {
                    above.shape.author && (above.start == 0 || !in_small_parts(&tokens[start..end]))
                });
                if below_writer {
                    let shape = Shape { title, verse: true, ..Shape::default() };
                    divisions.offer(Part { start, end, shape, cost });
                }
            }
        }
    }
    divisions
}

/// What it costs that the last line before token `end`, a word as kickers are, is taken for the rest of
/// a subtitle though a title follows.
fn lost_kicker(tokens: &[Token], end: usize, shape: Shape) -> f32 {
    let last = &tokens[end - 1];
    let word = last.plain && (2..=SHORTEST_TITLE).contains(&last.chars);
    if shape.subtitle > 1 && !shape.author && word && end < tokens.len() {
        -cost::TITLE_LINE_FULL
    } else {
        0.0
    }
}

/// Where a poem may begin that ends before token `end`, and what it costs.
fn poem_starts(tokens: &[Token], end: usize) -> Vec<(usize, f32)> {
    /// Lines of a poem at least, and at most of what is looked at: house choices.
    const LEAST: usize = 5;
    const MOST: usize = 60;
    let lines = tokens[..end].iter().rev().take(MOST).take_while(|token| token.verse).count();
    let mut out = Vec::new();
    let mut cost = cost::POEM;
    for (above, start) in (end - lines..end).rev().enumerate() {
        cost += cost::POEM_LINE + if tokens[start].name { cost::POEM_NAME } else { 0.0 };
        if above + 1 >= LEAST && start > 0 {
            out.push((start, cost));
        }
    }
    out
}

/// Whether blank lines part all lines into parts of no more than a heading has, as they do in a row of headings.
fn in_small_parts(lines: &[Token]) -> bool {
    const HEADING: usize = 3;
    lines[0].blank_before
        && lines.chunk_by(|_, next| !next.blank_before).all(|part| part.len() <= HEADING)
}

#[cfg(test)]
mod tests {
    use super::super::token::token;
    use super::*;
    use crate::normalize::piece::of_lines;

    #[test]
    fn a_kicker_is_no_rest_of_the_subtitle_above() {
        let lines = ["——记某某线路工区老巡道工某某", "沿线", "十六个小站"];
        let pieces = of_lines(&lines);
        let tokens: Vec<Token> =
            pieces.iter().enumerate().map(|(at, piece)| token(piece, at, 0)).collect();
        let shape = Shape { subtitle: 2, ..Shape::default() };
        assert!(lost_kicker(&tokens, 2, shape) > 0.0);
        assert_eq!(lost_kicker(&tokens[..2], 2, shape), 0.0, "nothing follows");
    }
}
