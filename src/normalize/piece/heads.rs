//! Numbers and by-lines put together of which a wide gap or the column's end made two lines.

use super::neighbours::widest_near;
use super::printed::Piece;
use crate::normalize::byline;
use crate::text::{is_blank, is_han};

/// An extraction may cut a line at a wide gap: a number and its kicker, or a writer's part and the
/// name, come to stand on two lines. Numbers are believed where several stand so. A by-line that is wider
/// than its column goes on on the next line.
pub(super) fn heads_joined(pieces: Vec<Piece>) -> Vec<Piece> {
    /// Chars of the rest of a by-line that breaks.
    const LONGEST_REST: usize = 30;
    let short_han = |piece: &Piece| {
        let text = piece.text.tight();
        (1..=6).contains(&text.len()) && text.0.iter().all(|ch| is_han(ch.c))
    };
    let figure = |piece: &Piece| -> bool {
        (1..=2).contains(&piece.text.len()) && piece.text.0.iter().all(|ch| ch.c.is_ascii_digit())
    };
    let pairs = pieces.windows(2);
    let close = |next: &Piece| next.blanks_before == 0 && !next.page_start;
    let numbered =
        pairs.filter(|pair| figure(&pair[0]) && short_han(&pair[1]) && close(&pair[1])).count();
    let widest = widest_near(&pieces);
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut pieces = pieces.into_iter().enumerate().peekable();
    while let Some((at, piece)) = pieces.next() {
        let joins = |last: &Piece| {
            close(&piece)
                && (numbered > 1 && figure(last) && short_han(&piece)
                    || byline::is_part(&last.text) && byline::names(&piece.text).is_some())
        };
        if let Some(last) = out.last_mut().filter(|last| {
            let cut = || byline::is_broken(&last.text) || byline::breaks_credit(&last.text);
            // A line that fills its column may be cut anywhere.
            let gaps = || last.text.0.iter().map(|ch| u32::from(is_blank(ch.c))).sum::<u32>();
            let full = || last.width + gaps() + 3 >= widest[at] && byline::is_begun(&last.text);
            close(&piece)
                && piece.text.len() <= LONGEST_REST
                && (cut() || piece.width + 3 < widest[at] && full())
                && {
                    let mut whole = last.text.clone();
                    let mut reads = |rest: &Piece| {
                        whole.0.extend_from_slice(&rest.text.0);
                        byline::read(&whole).is_some_and(|byline| !byline.authors.is_empty())
                    };
                    let breaks_again = || byline::leaves_open(&piece.text);
                    reads(&piece)
                        || breaks_again()
                            && pieces.peek().is_some_and(|(_, next)| close(next) && reads(next))
                }
        }) {
            last.append(&piece);
            continue;
        }
        match out.last_mut().filter(|last| joins(last)) {
            Some(last) => {
                last.append_apart(&piece);
            }
            None => out.push(piece),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::of_lines;
    use super::*;

    #[test]
    fn a_byline_goes_on_where_its_column_ends() {
        let joined = |lines: &[&str]| -> Vec<String> {
            heads_joined(of_lines(lines)).iter().map(Piece::string).collect()
        };
        let text = "甲乙丙丁戊己庚辛壬癸甲";
        let lines = ["石桥", "讲述/王建国 整理/陈", "小末", text, text];
        assert_eq!(joined(&lines)[1], "讲述/王建国 整理/陈小末");
        let short = ["石桥", "讲述/王建国", "小末", text, text];
        assert_eq!(joined(&short)[1], "讲述/王建国", "it does not fill the column");
    }
}
