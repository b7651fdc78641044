//! How letters end: the wish, the writer's name and the date on lines of their own are paragraphs.

use super::super::byline;
use super::{Kind, Piece, greets};
use crate::text::mark_class::{closes_pair, ends_sentence};
use crate::text::simplified::in_simplified;
use crate::text::{is_blank, is_han};

/// Lines of a letter at most.
const MOST_LINES: usize = 120;
/// Chars of a signature's line at most, with the place or post before the name.
const SIGNATURE: usize = 14;

/// Marks the ends of letters, each from its greeting on.
pub(super) fn ends(pieces: &mut [Piece]) {
    for greeting in 0..pieces.len() {
        if pieces[greeting].kind == Kind::Open && greets(&pieces[greeting].text) {
            end(pieces, greeting + 1);
        }
    }
}

/// Marks the end of the letter whose text begins on a line.
fn end(pieces: &mut [Piece], start: usize) {
    let reach = (start + MOST_LINES).min(pieces.len());
    let mut at = start;
    while at < reach {
        let piece = &pieces[at];
        match piece.kind {
            Kind::Byline | Kind::Signoff | Kind::Numbered(_) => return,
            Kind::Open if greets(&piece.text) => return,
            // The date below the writer's name. A line over a timeline is no name.
            Kind::Date(_) => {
                if at > start + 1 && is_below_end(pieces, at - 1) && is_signed(pieces, at - 1) {
                    pieces[at - 1].kind = Kind::Whole;
                    pieces[at].kind = Kind::Whole;
                }
                return;
            }
            Kind::Open if is_wish(piece) => {
                pieces[at].kind = Kind::Whole;
                let below = pieces.get(at + 1).is_some_and(|next| {
                    next.kind == Kind::Open && is_signature(next) && !is_wish(next)
                });
                if below {
                    pieces[at + 1].kind = Kind::Whole;
                    at += 1;
                }
            }
            _ => {}
        }
        at += 1;
    }
}

/// Whether the text above a line has ended.
fn is_below_end(pieces: &[Piece], at: usize) -> bool {
    let above = &pieces[at - 1];
    above.kind == Kind::Whole
        || above.text.last().is_some_and(|c| ends_sentence(c) || closes_pair(c))
}

/// Whether a line signs a letter: it is a name, ends with one behind a gap, or stands below a wish.
fn is_signed(pieces: &[Piece], at: usize) -> bool {
    let text = &pieces[at].text;
    let gap = text.0.iter().rposition(|ch| is_blank(ch.c)).map_or(0, |blank| blank + 1);
    pieces[at].kind == Kind::Whole
        || pieces[at].kind == Kind::Open
            && is_signature(&pieces[at])
            && (byline::is_name(&text.slice(gap..text.len()).string())
                || byline::names(text).is_some()
                || pieces[at - 1].kind == Kind::Whole)
}

/// A short line without a mark.
fn is_signature(piece: &Piece) -> bool {
    (2..=SIGNATURE).contains(&piece.text.len()) && piece.text.last().is_some_and(is_han)
}

/// Whether a line is one of the set wishes, or half of one: `此致`, `敬礼！`, `祝编安！`.
fn is_wish(piece: &Piece) -> bool {
    const LONGEST: usize = 8;
    const BEGINS: [&str; 6] = ["此致", "谨致", "顺颂", "即颂", "谨祝", "顺祝"];
    const WHOLE: [&str; 3] = ["祝", "敬礼", "致礼"];
    const ENDS: [&str; 10] =
        ["编安", "撰安", "文安", "教安", "大安", "台安", "近安", "春安", "秋安", "时祺"];
    if piece.text.len() > LONGEST {
        return false;
    }
    let line = piece.text.tight().string();
    let line = in_simplified(&line);
    let line = line.trim_end_matches(['！', '!', '。', '，', '：']);
    WHOLE.contains(&line)
        || BEGINS.iter().any(|word| line.starts_with(word))
        || ENDS.iter().any(|word| line.ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::super::super::date;
    use super::super::of_lines;
    use super::*;

    #[test]
    fn wish_name_and_date_end_a_letter() {
        let lines = [
            "编辑同志：",
            "甲乙丙丁，戊己庚辛。",
            "此致",
            "敬礼！",
            "某乡 王明",
            "3月9日",
            "甲乙丙丁",
        ];
        let mut pieces = of_lines(&lines);
        pieces[5].kind = Kind::Date(date::Range::default());
        ends(&mut pieces);
        let whole: Vec<bool> = pieces.iter().map(|piece| piece.kind == Kind::Whole).collect();
        assert_eq!(whole, [false, false, true, true, true, true, false]);
    }
}
