//! Lines that print each date at the head of its text → the date on one line, the text on the next.

use super::diary::is_weather;
use super::head::{Cut, FoundCut, head, heads_page};
use super::misreading::doubt;
use super::of_timelines::{lines_of_lists, of_timelines};
use super::short::short_heads;
use crate::normalize::ablation::{Evidence, off};
use crate::normalize::chars::Text;
use crate::normalize::ledger::Ledger;
use crate::normalize::line::width;
use crate::normalize::piece::{Kind, Piece};
use crate::normalize::{date, furniture};
use crate::text::is_blank;
use crate::text::mark_class::ends_sentence;

/// A timeline may print each date at the head of its text: `1999年8月 甲地通车。` Where several lines
/// do so, date and text become two lines.
pub(in crate::normalize::piece) fn part(mut pieces: Vec<Piece>, ledger: &mut Ledger) -> Vec<Piece> {
    if off(Evidence::TornDates) {
        return pieces;
    }
    let read = |at: usize| head(&pieces, at).map(Box::new);
    let heads: Vec<FoundCut> = (0..pieces.len()).map(read).collect();
    let cut = |(piece, head): (&Piece, &FoundCut)| {
        head.clone().filter(|cut| {
            furniture::certain(&piece.text).is_none()
                && !heads_page(cut, &piece.text)
                && (cut.text == piece.text.len()
                    || !is_weather(piece.text.0[cut.text..].iter().map(|ch| ch.c)))
        })
    };
    let mut found: Vec<FoundCut> = pieces.iter().zip(&heads).map(cut).collect();
    short_heads(&pieces, &mut found);
    let mut cuts = found.clone();
    of_timelines(&pieces, &mut cuts);
    lines_of_lists(&mut pieces, &found, &cuts);
    let like = marked_like_dates(&pieces, &cuts);
    // A year without its unit, and then what was misread; what can be read has been judged.
    among_dates(&pieces, &mut cuts, |at, word, rest| {
        rest > 2 && like[at] && date::bare_year(&word.string()).is_some()
    });
    among_dates(&pieces, &mut cuts, |at, word, rest| {
        rest > 3 && like[at] && heads[at].is_none() && date::read_misread(word).is_some()
    });
    if cuts.iter().flatten().count() == 0 {
        return pieces;
    }
    let hanging = hangs(&pieces, &cuts);
    let mut out = Vec::with_capacity(pieces.len());
    for (piece, cut) in pieces.into_iter().zip(cuts) {
        let Some(Cut { end, text: from, range, .. }) = cut.map(|cut| *cut) else {
            out.push(piece);
            continue;
        };
        let (mut date, mut text) = (piece.clone(), piece.clone());
        date.text = piece.text.slice(0..end).trimmed();
        let printed = date.text.tight().string();
        let range =
            range.or_else(|| date::read_line(&printed)).or_else(|| date::bare_year(&printed));
        let misread =
            || date::read_line(&printed).is_none() && date::read_short(&printed).is_none();
        if let Some(range) = range.filter(|_| !misread()) {
            date.kind = Kind::Date(range);
        } else if let Some((range, read)) = date::read_misread(&date.text) {
            doubt(&date, read, ledger);
            date.kind = Kind::Date(range);
        } else if let Some(range) = range {
            date.kind = Kind::Date(range);
        } else {
            out.push(piece);
            continue;
        }
        // The mark between the two is the date's.
        date.text = piece.text.slice(0..from).trimmed();
        date.width = width(&date.text);
        if from == piece.text.len() {
            out.push(date);
            continue;
        }
        text.text = piece.text.slice(from..piece.text.len()).trimmed();
        text.width = if hanging { width(&text.text) } else { piece.width };
        text.blanks_before = 0;
        text.page_start = false;
        out.extend([date, text]);
    }
    out
}

/// Whether the texts behind their dates stand in a narrower column beside them.
fn hangs(pieces: &[Piece], cuts: &[FoundCut]) -> bool {
    const LEAST: usize = 3;
    const SLACK: u32 = 2;
    let mut entries = 0;
    for (at, cut) in cuts.iter().enumerate() {
        let Some(cut) = cut else { continue };
        let text = pieces[at].text.slice(cut.text..pieces[at].text.len());
        let open = |at: &usize| cuts[*at].is_none() && pieces[*at].kind == Kind::Open;
        let goes_on = !text.is_empty() && !text.last().is_some_and(ends_sentence);
        let Some(next) = Some(at + 1).filter(|next| *next < pieces.len() && goes_on && open(next))
        else {
            continue;
        };
        if pieces[next].width > width(&text) + SLACK {
            return false;
        }
        // A short last line tells nothing.
        entries += usize::from(pieces[next].width + SLACK >= width(&text));
    }
    entries >= LEAST
}

/// For each line whether it has no bullet or one that a date has, too: items of a list are no entries where
/// entries have none, or another.
fn marked_like_dates(pieces: &[Piece], cuts: &[FoundCut]) -> Vec<bool> {
    let mark = |at: usize| pieces[at].text.first().filter(|&c| date::is_entry_mark(c));
    let dated = |at: &usize| cuts[*at].is_some() || matches!(pieces[*at].kind, Kind::Date(_));
    let mut marks: Vec<char> = (0..pieces.len()).filter(dated).filter_map(mark).collect();
    marks.sort_unstable();
    marks.dedup();
    (0..pieces.len()).map(|at| mark(at).is_none_or(|mark| marks.contains(&mark))).collect()
}

/// Cuts behind the first word of a text where it is a date, and dates at the heads of texts stand near it.
/// `is_date` is asked about the word and how many chars stand behind it, blanks and all.
fn among_dates(
    pieces: &[Piece],
    cuts: &mut [FoundCut],
    is_date: impl Fn(usize, &Text, usize) -> bool,
) {
    /// Lines of an entry at most.
    const NEAR: usize = 6;
    let dated: Vec<bool> = cuts.iter().map(Option::is_some).collect();
    for (at, piece) in pieces.iter().enumerate() {
        let near = at.saturating_sub(NEAR)..(at + NEAR + 1).min(pieces.len());
        if piece.kind != Kind::Open || cuts[at].is_some() {
            continue;
        }
        let Some(end) = piece.text.0.iter().position(|ch| is_blank(ch.c)) else { continue };
        if dated[near].iter().filter(|dated| **dated).count() > 1
            && is_date(at, &piece.text.slice(0..end), piece.text.len() - end)
        {
            cuts[at] = Some(Box::new(Cut { end, text: end, range: None, apart: true }));
        }
    }
}
