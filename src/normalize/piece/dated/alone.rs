//! Dates on lines of their own, of which some were torn apart or printed over and over → one line each.

use super::misreading::misread;
use super::short::short;
use super::two_lines::{broken_glosses, broken_ranges, glosses};
use crate::model::EmendationKind;
use crate::normalize::ablation::{Evidence, off};
use crate::normalize::chars::Text;
use crate::normalize::date;
use crate::normalize::ledger::Ledger;
use crate::normalize::piece::{Kind, Piece, widest_near};
use crate::text::{is_blank, is_han};

/// Runs of lines that hold nothing but parts of dates, printed twice or torn apart, become one
/// line with one date.
pub(in crate::normalize::piece) fn gather(pieces: &mut Vec<Piece>, ledger: &mut Ledger) {
    /// More than a full date printed four times, with blanks: a longer run is no date.
    const MOST_CHARS: usize = 80;
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    let widest = widest_near(pieces);
    let mut index = 0;
    while index < pieces.len() {
        let mut ink = 0;
        let fragments = pieces[index..].iter().take_while(|piece| date::is_fragment(&piece.text));
        let run = fragments
            .take_while(|piece| {
                ink += piece.text.len();
                ink <= MOST_CHARS
            })
            .count();
        let run = if ink <= MOST_CHARS && !off(Evidence::TornDates) { run } else { 0 };
        let mut parts = Text::default();
        for piece in &pieces[index..index + run] {
            parts.0.extend_from_slice(&piece.text.0);
        }
        let found = if run > 0 { date::read_fragments(&parts) } else { None };
        let found = found.map(|(kept, range)| (run, kept, range));
        let text = begins_text(pieces, index, &widest)
            || goes_on(out.last(), &pieces[index], pieces.get(index + 1), widest[index]);
        let found = found.filter(|(run, ..)| *run > 1 || !text);
        match found.or_else(|| copies(&pieces[index..])) {
            Some((run, kept, range)) => {
                let lines = &pieces[index..index + run];
                let line = lines[0].line();
                let ink =
                    Text(lines.iter().flat_map(|piece| piece.text.0.iter().copied()).collect());
                let tight: Vec<String> =
                    lines.iter().map(|piece| piece.text.tight().string()).collect();
                let printed: Vec<String> = lines.iter().map(Piece::string).collect();
                let mut piece = pieces[index].take();
                if kept.len() < ink.0.iter().filter(|ch| !is_blank(ch.c)).count() {
                    let printed = tight.join("/");
                    ledger.reduce(EmendationKind::OverprintUndone, &ink, &kept, &printed);
                } else if run > 1 {
                    ledger.emend(
                        EmendationKind::Reordered,
                        line,
                        &printed.join("/"),
                        &kept.string(),
                    );
                    ledger.relocate("date", std::iter::once(&kept));
                }
                piece.text = kept;
                piece.kind = Kind::Date(range);
                out.push(piece);
                index += run;
            }
            _ => {
                let mut piece = pieces[index].take();
                // A sentence goes on behind a comma.
                let open = piece.kind == Kind::Open && piece.text.last() != Some('，');
                if let Some(range) = date::read_text(&piece.text).filter(|_| open && !text) {
                    piece.kind = Kind::Date(range);
                }
                out.push(piece);
                index += 1;
            }
        }
    }
    *pieces = out;
    broken_glosses(pieces);
    broken_ranges(pieces);
    glosses(pieces);
    pieces.retain(|piece| !piece.text.is_empty());
    one_in_brackets(pieces);
    misread(pieces, ledger);
    short(pieces);
    // `身高：1.84米 出生：` / `1993年2月`
    for at in 1..pieces.len() {
        let above = &pieces[at - 1].text;
        let labels = above.0.iter().filter(|ch| matches!(ch.c, '：' | ':')).count();
        let open = labels > 1 && matches!(above.last(), Some('：' | ':'));
        if open && matches!(pieces[at].kind, Kind::Date(_)) {
            let date = pieces[at].take();
            pieces[at - 1].append(&date);
            pieces[at - 1].kind = Kind::Whole;
        }
    }
    pieces.retain(|piece| !piece.text.is_empty());
}

/// One date in round brackets among others without is no entry's: it says of what time a title speaks.
fn one_in_brackets(pieces: &mut [Piece]) {
    let dated = |piece: &Piece| matches!(piece.kind, Kind::Date(_));
    let bracketed = |piece: &Piece| {
        matches!(piece.text.first(), Some('（' | '('))
            && matches!(piece.text.last(), Some('）' | ')'))
    };
    let mut found = (0..pieces.len()).filter(|&at| dated(&pieces[at]) && bracketed(&pieces[at]));
    if let (Some(at), None) = (found.next(), found.next())
        && at > 0
        && !dated(&pieces[at - 1])
        && !pieces[at - 1].ends()
    {
        pieces[at].kind = Kind::Open;
    }
}

/// Whether a line stands in the midst of a sentence: in a narrow column a date may fill one.
fn goes_on(above: Option<&Piece>, piece: &Piece, below: Option<&Piece>, widest: u32) -> bool {
    let full = |piece: &Piece| piece.kind == Kind::Open && piece.width + 2 >= widest;
    let open =
        |piece: &Piece| piece.text.last().is_some_and(|c| is_han(c) || c == '，' || c == '、');
    let plain = |piece: &Piece| piece.blanks_before == 0 && piece.indent == 0;
    full(piece)
        && plain(piece)
        && above.is_some_and(|above| full(above) && open(above))
        && below.is_some_and(|below| below.kind == Kind::Open && plain(below))
}

/// Whether a line is a paragraph's first one, set in as those are: in a narrow column a date may fill it,
/// and the sentence goes on.
fn begins_text(pieces: &[Piece], index: usize, widest: &[u32]) -> bool {
    let piece = &pieces[index];
    let Some(next) = pieces.get(index + 1) else { return false };
    piece.indent >= 2
        && piece.width + piece.indent + 4 >= widest[index]
        && next.kind == Kind::Open
        && next.indent == 0
        && next.width > piece.width
}

/// A date in any way of writing that stands there more than once: `2017-03-20 2017-03-20`, or the
/// same line again. Gives how many lines it takes, its first copy and what it says.
fn copies(pieces: &[Piece]) -> Option<(usize, Text, date::Range)> {
    if off(Evidence::TornDates) || pieces[0].kind != Kind::Open {
        return None;
    }
    let (once, range, count) = date::read_copies(&pieces[0].text)?;
    let again = pieces[1..].iter().take_while(|piece| {
        piece.kind == Kind::Open
            && date::read_copies(&piece.text)
                .is_some_and(|(other, ..)| other.string() == once.string())
    });
    let run = 1 + again.count();
    (run * count > 1).then_some((run, once, range))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::piece::of_lines as pieces;

    #[test]
    fn a_date_in_the_midst_of_a_sentence_is_text() {
        let lines = ["甲乙丙丁戊己庚", "1988年9月10日", "丙丁戊己庚辛，", "丁戊。"];
        let mut pieces = pieces(&lines);
        gather(&mut pieces, &mut Ledger::default());
        assert!(pieces.iter().all(|piece| piece.kind == Kind::Open));
    }
}
