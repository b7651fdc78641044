//! The reading of the lines → a flow of elements: paragraphs, heading groups, sign-offs, dates.

use super::byline;
use super::chars::Text;
use super::date;
use super::heading::{self, Group};
use super::join;
use super::ledger::Ledger;
use super::paragraph::{Reading, State};
use super::piece::{Kind, Piece, list_mark, parts};
use crate::model::{EmendationKind, Role};
use crate::text::mark_class::closes;
use crate::text::{is_blank, is_han};

/// A paragraph of the flow.
#[derive(Debug, Clone, Default)]
pub(super) struct Para {
    pub text: Text,
    pub role: Role,
    /// It began with a bullet.
    pub bullet: bool,
    /// It is a display line that was taken for a subhead.
    pub display: bool,
    /// Measure of its column in half ems.
    pub measure: u32,
    /// It begins as a piece of news does (本报讯).
    pub news: bool,
    /// It is the rest of a paragraph that was cut off elsewhere.
    pub resumes: bool,
    /// A blank line stands before it.
    pub set_off: bool,
    /// It is cut off: its rest stands elsewhere.
    pub cut: bool,
    /// Places inside the text, in chars, where one printed line ends and the next begins.
    pub joins: Vec<usize>,
}

impl Para {
    /// Line of the source on which it begins.
    pub fn line(&self) -> u32 {
        self.text.line()
    }
}

/// One element of the flow.
#[derive(Debug, Clone)]
pub(super) enum Element {
    Para(Para),
    /// Display lines in one run, divided into groups.
    Heads(Vec<Group>),
    Signoff(byline::Byline),
    Date(Text, date::Range),
}

/// Puts the lines together as they were read. What a paragraph is made of leaves its pieces, so
/// that no text is held twice.
pub(super) fn build(
    pieces: &mut [Piece],
    readings: &[Reading],
    ledger: &mut Ledger,
) -> Vec<Element> {
    let measures = readings.iter().map(|reading| reading.measure).filter(|&measure| measure > 0);
    let usual = median(measures.collect());
    let habits = heading::Habits::of_runs(pieces, &runs(pieces, readings), usual);
    let mut elements = Vec::new();
    let mut index = 0;
    // The measure of the text around, for lines that have none of their own.
    let mut measure = 0;
    while index < pieces.len() {
        let piece = &pieces[index];
        if readings[index].measure > 0 {
            measure = readings[index].measure;
        }
        match (&piece.kind, readings[index].state) {
            (Kind::Date(range), _) => {
                elements.push(Element::Date(piece.text.clone(), *range));
                index += 1;
            }
            (Kind::Signoff, _) => {
                let byline = byline::read_signoff(&piece.text);
                elements.push(Element::Signoff(byline));
                index += 1;
            }
            (Kind::Verse | Kind::Subhead | Kind::Whole, _) => {
                let lines = &pieces[index..=index];
                let mut para = paragraph(lines, &readings[index..=index], ledger);
                para.role = match piece.kind {
                    Kind::Verse => Role::Quote,
                    Kind::Subhead => Role::Subhead,
                    _ => Role::Body,
                };
                // Below a heading begins the column of the text that follows.
                let below = || readings[index..].iter().map(|reading| reading.measure);
                para.measure = match elements.last() {
                    Some(Element::Para(_)) => measure,
                    _ => below().find(|&measure| measure > 0).unwrap_or(measure),
                };
                measure = para.measure;
                elements.push(Element::Para(para));
                index += 1;
            }
            (_, State::Display | State::Fixed) => {
                let run = display_lines(pieces, readings, index);
                let heads = run - free_verse(&pieces[index..index + run]);
                let indexes: Vec<usize> = (index..index + heads).collect();
                let mut groups = heading::divide(&indexes, true, pieces, habits, ledger);
                while !groups.is_empty() {
                    let poem = groups.iter().position(|group| group.verse);
                    let mut rest = groups.split_off(poem.unwrap_or(groups.len()));
                    if !groups.is_empty() {
                        elements.push(Element::Heads(std::mem::take(&mut groups)));
                    }
                    let poem = poem.map(|_| rest.remove(0).pieces).unwrap_or_default();
                    elements.extend(verse(&poem, pieces, readings, measure, ledger));
                    groups = rest;
                }
                let free: Vec<usize> = (index + heads..index + run).collect();
                elements.extend(verse(&free, pieces, readings, measure, ledger));
                index += run;
            }
            _ => {
                let more = readings[index + 1..]
                    .iter()
                    .take_while(|reading| {
                        matches!(reading.state, State::Middle | State::Last) && !reading.resumes
                    })
                    .count();
                // A paragraph ends at its last line, whatever follows.
                let span = &readings[index..=index + more];
                let length = span
                    .iter()
                    .position(|reading| matches!(reading.state, State::Last | State::Only))
                    .map_or(span.len(), |at| at + 1);
                let lines = &pieces[index..index + length];
                elements.push(Element::Para(paragraph(
                    lines,
                    &readings[index..index + length],
                    ledger,
                )));
                for piece in &mut pieces[index..index + length] {
                    piece.text = Text::default();
                }
                index += length;
            }
        }
    }
    elements
}

/// How many display lines follow one another from a line on.
fn display_lines(pieces: &[Piece], readings: &[Reading], start: usize) -> usize {
    let shown = |(reading, piece): &(&Reading, &Piece)| {
        matches!(reading.state, State::Display | State::Fixed)
            && !matches!(
                piece.kind,
                Kind::Date(_) | Kind::Signoff | Kind::Verse | Kind::Subhead | Kind::Whole
            )
    };
    readings[start..].iter().zip(&pieces[start..]).take_while(shown).count()
}

/// The runs of display lines, but for those that stand below dates of their own.
fn runs(pieces: &[Piece], readings: &[Reading]) -> Vec<std::ops::Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    while start < pieces.len() {
        let end = start + display_lines(pieces, readings, start);
        let dated = start > 0 && matches!(pieces[start - 1].kind, Kind::Date(_));
        if end > start && !dated {
            out.push(start..end);
        }
        start = end.max(start + 1);
    }
    out
}

/// Lines of a poem, each a paragraph of its own.
fn verse(
    lines: &[usize],
    pieces: &[Piece],
    readings: &[Reading],
    measure: u32,
    ledger: &mut Ledger,
) -> Vec<Element> {
    let line = |&at: &usize| {
        let para = paragraph(&pieces[at..=at], &readings[at..=at], ledger);
        Element::Para(Para { role: Role::Quote, measure, ..para })
    };
    lines.iter().map(line).collect()
}

fn paragraph(lines: &[Piece], readings: &[Reading], ledger: &mut Ledger) -> Para {
    let mut refs: Vec<&Piece> = lines.iter().collect();
    let mut first: Piece;
    let bullet = match lines[0].kind {
        Kind::Bullet(n) => {
            first = lines[0].clone();
            let head = first.text.slice(0..n);
            ledger.remove(EmendationKind::BulletRemoved, &head, head.string().trim(), "");
            first.text.0.drain(..n);
            refs[0] = &first;
            true
        }
        _ => false,
    };
    let mut text = join::lines(&refs, ledger);
    text.0.shrink_to_fit();
    let mut joins = Vec::new();
    for (at, pair) in text.0.windows(2).enumerate() {
        if pair[0].line != pair[1].line {
            joins.push(at + 1);
        }
    }
    let measures: Vec<u32> = readings.iter().map(|reading| reading.measure).collect();
    let role = if bullet || list_mark(&text) > 0 { Role::Item } else { Role::Body };
    Para {
        text,
        role,
        bullet,
        display: false,
        news: byline::opens_news(&lines[0].text),
        measure: median(measures),
        resumes: readings[0].resumes,
        set_off: lines[0].blanks_before > 0,
        cut: readings.last().is_some_and(|r| matches!(r.state, State::First | State::Middle)),
        joins,
    }
}

/// How many lines at the end of a run of display lines are verse without marks: too many for the
/// heading above them, hardly one a name, none a number or a subtitle.
fn free_verse(run: &[Piece]) -> usize {
    /// Lines of a heading at most, and characters of a line of verse: house choices.
    const HEADING: usize = 5;
    const LONGEST: usize = 18;
    let plain = |piece: &&Piece| {
        let text = &piece.text;
        piece.kind == Kind::Open
            && (2..=LONGEST).contains(&text.len())
            && !matches!(text.first(), Some('—' | '―'))
            && text.0.iter().all(|ch| is_han(ch.c) || is_blank(ch.c) || closes(ch.c))
    };
    let lines = run.iter().rev().take_while(plain).count();
    // Names and rubrics stand between titles; in verse hardly a line looks like one.
    let run_end = &run[run.len() - lines..];
    let others =
        run_end.iter().filter(|piece| piece.rubric || byline::names(&piece.text).is_some()).count();
    if others * 5 > lines || are_kickers_and_titles(run_end) {
        return 0;
    }
    // The heading itself keeps a line, and a poem has at least four.
    let verse = lines.min(run.len().saturating_sub(1));
    if verse > HEADING { verse } else { 0 }
}

/// Whether blank lines part the lines into pairs of a short line and one much longer: kickers and
/// titles. The two lines of a couplet are of one length.
fn are_kickers_and_titles(lines: &[Piece]) -> bool {
    let parts = || parts(lines);
    let pairs = parts().filter(|part| part.len() > 1).count();
    let kickers =
        parts().filter(|part| part.len() > 1 && part[0].width * 3 <= part[1].width * 2).count();
    pairs > 1 && kickers * 3 >= pairs * 2 && parts().all(|part| part.len() < 4)
}

/// The middle value.
pub(super) fn median<T: Copy + Default + Ord>(mut values: Vec<T>) -> T {
    values.sort_unstable();
    values.get(values.len() / 2).copied().unwrap_or_default()
}
