//! All display lines of the document → what its headings have: numbers, by-lines, kickers, the width at which
//! they break, the blank lines between them.

use super::banner;
use super::candidate::divisions;
use super::token::{Token, tokens};
use crate::normalize::byline;
use crate::normalize::piece::{Kind, Piece};
use crate::text::is_han;

/// What the whole document's headings show.
#[derive(Debug, Clone, Copy)]
pub(in crate::normalize) struct Habits {
    pub(super) numbers: bool,
    pub(super) bylines: bool,
    /// Sign-offs name the writers.
    pub(super) signed: bool,
    /// Chars that kickers of plain words have at most, or that a word has, where most headings have kickers
    /// without numbers; else 0.
    pub(super) kickers: usize,
    /// Measure of the text, in half ems; 0 where it is not known.
    pub(super) measure: u32,
    /// Width at which titles break, in half ems; 0 where none shows it.
    pub(super) breaks: u32,
    /// Blank lines that stand between any two display lines, and part nothing.
    pub(super) gap: u32,
    /// What the texts say of the words right below the first head of a page.
    pub(super) said: Option<banner::Said>,
    /// There are hardly any texts.
    pub(super) few_texts: bool,
}

impl Habits {
    /// What the shapes of all lines show.
    pub fn of(pieces: &[Piece]) -> Self {
        Self {
            numbers: pieces.iter().any(|piece| matches!(piece.kind, Kind::Numbered(_))),
            bylines: pieces.iter().any(|piece| piece.kind == Kind::Byline),
            signed: pieces
                .iter()
                .filter(|piece| piece.kind == Kind::Signoff)
                .any(|piece| !byline::read_signoff(&piece.text).authors.is_empty()),
            kickers: 0,
            measure: 0,
            breaks: 0,
            gap: 0,
            said: None,
            few_texts: false,
        }
    }

    /// The same with what the runs of display lines show when each is divided by itself.
    pub fn of_runs(pieces: &[Piece], runs: &[std::ops::Range<usize>], measure: u32) -> Self {
        /// Headings with kickers at least, of which no more than one of four is without, and chars of a
        /// word: house choices.
        const ENOUGH: usize = 3;
        const WORD: (usize, usize) = (4, 5);
        /// Texts that are few.
        const FEW_TEXTS: usize = 5;
        let gap = usual_gap(pieces, runs);
        let said = banner::Said::of(pieces, runs);
        let few_texts = runs.len() <= FEW_TEXTS;
        let breaks = breaks(pieces, runs);
        let habits = Self { measure, gap, breaks, said, few_texts, ..Self::of(pieces) };
        let (mut with, mut without, mut words) = (0, 0, Vec::new());
        for run in runs {
            let tokens = tokens(run.clone(), pieces, habits);
            for group in divisions(&tokens, false, pieces, habits).cheapest() {
                let shape = group.shape;
                let tokens = &tokens[group.range()];
                let titled = shape.title > 0 && !tokens[0].introduces && !tokens[0].number;
                if titled && (shape.kicker || shape.title > 1 && begins_with_word(tokens)) {
                    with += 1;
                    words.extend(Some(tokens[0].chars).filter(|_| tokens[0].plain));
                } else if titled && tokens.len() > 1 {
                    without += 1;
                }
            }
        }
        words.sort_unstable();
        // What one of four exceeds may be no kicker.
        let longest = words.get(words.len() * 3 / 4).copied().unwrap_or(0);
        let usual = with >= ENOUGH && with >= 3 * without;
        let kickers = if usual { longest.clamp(WORD.0, WORD.1) } else { 0 };
        Self { kickers, ..habits }
    }
}

/// The blank lines that nine of ten display lines have at least above them, of those below another one.
fn usual_gap(pieces: &[Piece], runs: &[std::ops::Range<usize>]) -> u32 {
    /// Fewer lines tell no custom.
    const LEAST: usize = 8;
    let below = |run: &std::ops::Range<usize>| run.clone().skip(1);
    let mut gaps: Vec<u32> =
        runs.iter().flat_map(below).map(|at| pieces[at].blanks_before).collect();
    gaps.sort_unstable();
    if gaps.len() < LEAST { 0 } else { gaps[gaps.len() / 10] }
}

/// Chars of a word that stands over titles.
pub(super) const WORD: std::ops::RangeInclusive<usize> = 2..=5;

/// Whether the first of several lines is a word: a kicker perhaps.
fn begins_with_word(tokens: &[Token]) -> bool {
    let [word, title, ..] = tokens else { return false };
    let plain = |token: &Token| !token.byline && !token.name && !token.number && !token.dash;
    word.plain && WORD.contains(&word.chars) && !word.runs_on && plain(title) && !title.in_word
}

/// The width at which titles break: that of lines below which one to three characters stand, which are the
/// rest of the title. Several of a width show it, or one with a single character below it.
fn breaks(pieces: &[Piece], runs: &[std::ops::Range<usize>]) -> u32 {
    const REST: usize = 3;
    const ENOUGH: usize = 2;
    let mut widths: Vec<(u32, usize)> = Vec::new();
    for run in runs {
        for pair in pieces[run.clone()].windows(2) {
            let [line, rest] = pair else { continue };
            let plain = rest.kind == Kind::Open
                && !rest.rubric
                && rest.text.0.iter().all(|ch| is_han(ch.c));
            let title = line.kind == Kind::Open && line.text.len() > 2 * REST;
            if plain
                && title
                && (1..=REST).contains(&rest.text.len())
                && byline::names(&rest.text).is_none()
            {
                widths.push((line.width, if rest.text.len() == 1 { ENOUGH } else { 1 }));
            }
        }
    }
    let shown = |width: u32| -> usize {
        widths.iter().filter(|other| other.0.abs_diff(width) <= 1).map(|other| other.1).sum()
    };
    let best = widths.iter().map(|&(width, _)| (shown(width), width)).max();
    best.filter(|&(shown, _)| shown >= ENOUGH).map_or(0, |(_, width)| width)
}

#[cfg(test)]
mod tests {
    use super::super::token::token;
    use super::*;
    use crate::normalize::piece::of_lines;

    #[test]
    fn blank_lines_between_all_display_lines_part_nothing() {
        let mut pieces = of_lines(&["一版", "石桥修好以后", "王明"].repeat(3));
        pieces.iter_mut().for_each(|piece| piece.blanks_before = 1);
        let runs = [0..3, 3..6, 6..9];
        assert_eq!(usual_gap(&pieces, &runs[..2]), 0, "four lines tell no custom");
        assert_eq!(usual_gap(&[&pieces[..], &pieces].concat(), &[0..9, 9..18]), 1);
        assert!(!token(&pieces[1], 1, 1).blank_before);
        assert!(token(&pieces[1], 1, 0).blank_before);
    }

    #[test]
    fn the_width_at_which_titles_break() {
        let width =
            |lines: &[&str]| breaks(&of_lines(lines), std::slice::from_ref(&(0..lines.len())));
        assert_eq!(width(&["石桥修好以后老人过", "河"]), 18);
        assert_eq!(width(&["石桥修好以后老人过", "河看"]), 0, "a word alone shows nothing");
        assert_eq!(width(&["石桥修好以后老人过", "河看", "石料从上游的三个县", "运来"]), 18);
        assert_eq!(width(&["石桥修好以后老人过", "河去看新桥"]), 0);
    }

    #[test]
    fn words_over_longer_lines_are_kickers_perhaps() {
        let begins = |lines: &[&str]| {
            let pieces = of_lines(lines);
            begins_with_word(&tokens(0..lines.len(), &pieces, Habits::of(&pieces)))
        };
        assert!(begins(&["修复室", "给一只斗补牙"]) && begins(&["急诊·现场", "二十七分钟里的事"]));
        assert!(!begins(&["给一只斗补牙", "修复室"]) && !begins(&["修复室", "——记某某的一只斗"]));
    }
}
