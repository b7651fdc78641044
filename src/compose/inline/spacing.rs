//! Atoms → boxes and gaps: what blank two neighbours keep, and whether a line may end between
//! them. After this only titles (`sense`) and remarks ask what a character is.

use super::TextStyle;
use super::itemize::{Atom, Kind, begins_western, ends_western, kept_from_end, kept_from_start};
use super::linebreak::{Break, Gap, Item, Rank};
use super::typesetting::{AdjacentMarks, HanLatinGap, PunctuationStyle, Typesetting};
use crate::text::mark::{Class, Mark, Side};

fn mark(atom: &Atom) -> Option<&'static Mark> {
    match atom.kind {
        Kind::Mark(row) => Some(row),
        _ => None,
    }
}

/// True for a mark of which one half is blank.
fn is_half(row: &Mark) -> bool {
    matches!(row.ink, Side::Start | Side::End)
}

/// True for a stop or pause whose em never changes, as ；？！ in vertical lines (R44).
fn is_fixed(row: &Mark) -> bool {
    matches!(row.class, Class::Pause | Class::Stop) && row.ink == Side::Full
}

fn is_bracket(row: &Mark) -> bool {
    matches!(row.class, Class::Opening | Class::Closing)
}

/// True for ？ and ！, which make a chain when they meet (R7).
fn is_tone(atom: &Atom) -> bool {
    matches!(atom.edges.0, '？' | '！')
}

/// True for a part of …… (R6).
fn is_point(atom: &Atom) -> bool {
    mark(atom).is_some_and(|row| row.class == Class::Ellipsis)
}

/// True for the marks beside which nothing is opened (R10).
fn no_stretch(atom: &Atom, edge: char) -> bool {
    match atom.kind {
        Kind::Mark(row) => matches!(row.class, Class::Connector | Class::Solidus),
        Kind::Word => matches!(edge, '/' | '-' | '\u{2010}' | '\u{2011}'),
        Kind::Han | Kind::Upright => false,
    }
}

/// The blank half of a mark in a house's style (R17).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Blank {
    /// It is not there.
    None,
    /// It keeps its width.
    Fixed,
    /// It gives way in its turn (R20).
    Gives(Rank),
}

impl Blank {
    fn of(row: &Mark, rules: &Typesetting) -> Self {
        let stop = row.class == Class::Stop;
        match rules.punctuation {
            PunctuationStyle::Banjiao => Self::None,
            PunctuationStyle::Kaiming if !stop => Self::None,
            PunctuationStyle::Kaiming
            | PunctuationStyle::Quanjiao
            | PunctuationStyle::Hangmobanjiao => Self::Fixed,
            PunctuationStyle::Adjustable if stop && rules.fixed_stops => Self::Fixed,
            PunctuationStyle::Adjustable => Self::Gives(match row.class {
                Class::Stop => Rank::Stop,
                Class::Pause => Rank::Pause,
                _ => Rank::Bracket,
            }),
        }
    }

    /// Of two blank halves that meet one is enough (R12).
    fn shared(self, other: Self) -> Self {
        match (self, other) {
            (Self::None, Self::None) => Self::None,
            (Self::Fixed, _) | (_, Self::Fixed) => Self::Fixed,
            _ => Self::Gives(Rank::Bracket),
        }
    }
}

/// Fills `items` with one box and gap for each atom.
pub fn space(atoms: &[Atom], style: &TextStyle, rules: &Typesetting, items: &mut Vec<Item>) {
    items.clear();
    items.reserve(atoms.len());
    let mut spacing = Spacing { style, rules, tones: 0, points: 0 };
    for (at, atom) in atoms.iter().enumerate() {
        spacing.tones = if is_tone(atom) { spacing.tones + 1 } else { 0 };
        spacing.points = if is_point(atom) { spacing.points + 1 } else { 0 };
        let before = at.checked_sub(1).and_then(|before| atoms.get(before));
        let mut gap = match atoms.get(at + 1) {
            Some(next) => spacing.between(before, atom, next, atoms.get(at + 2)),
            None => Gap { breaks: Break::Free, ..Gap::NONE },
        };
        if rules.hanging && gap.breaks == Break::Free && spacing.hangs(before, atom) {
            let alone = atoms.get(at + 1).is_none_or(|next| mark(next).is_none());
            gap.breaks = if alone { Break::Hanging(atom.width) } else { Break::Free };
        }
        items.push(Item { width: atom.width, letters: atom.letters, gap });
    }
}

struct Spacing<'a> {
    style: &'a TextStyle,
    rules: &'a Typesetting,
    /// How many ？ and ！ there are in a row, up to the left one.
    tones: u32,
    /// How many parts of …… there are in a row.
    points: u32,
}

impl Spacing<'_> {
    /// True for a stop or pause that may stand in the margin: never one of several marks (R15).
    fn hangs(&self, before: Option<&Atom>, atom: &Atom) -> bool {
        mark(atom).is_some_and(|row| matches!(row.class, Class::Pause | Class::Stop))
            && before.is_some_and(|before| mark(before).is_none())
    }

    fn set(&self, gap: &mut Gap, rank: Rank, [min, natural, max]: [i64; 3]) {
        let em = |mille: i64| self.style.size.per_mille(mille) + self.style.tracking;
        gap.rank = rank;
        gap.min = em(min);
        gap.natural = em(natural);
        gap.max = em(max);
    }

    /// The gap between `left` and `right`; `before` and `after` are their other neighbours.
    fn between(
        &self,
        before: Option<&Atom>,
        left: &Atom,
        right: &Atom,
        after: Option<&Atom>,
    ) -> Gap {
        if let Some(breaks) = left.inner {
            return Gap { breaks, ..Gap::NONE }; // Inside a word or a run of dashes: R6, R8, R22.
        }
        if is_point(left) && is_point(right) {
            // R6, R7: …… and its double are one; a longer row may break after each four.
            let breaks = if self.points.is_multiple_of(4) { Break::Free } else { Break::Never };
            return Gap { breaks, ..Gap::NONE };
        }
        let (left_mark, right_mark) = (mark(left), mark(right));
        let words = left.kind == Kind::Word && right.kind == Kind::Word;
        let blank = left.blank.1 > left.blank.0;
        let digit = left.edges.1.is_ascii_digit();
        let number = |atom: &Atom| matches!(atom.kind, Kind::Word | Kind::Upright);
        let number_and_sign = (number(left)
            && right_mark.is_some_and(|row| {
                row.class == Class::Suffix || (row.class == Class::Prefix && digit)
            }))
            || (left_mark.is_some_and(|row| row.class == Class::Prefix) && number(right));
        if !blank && (words || number_and_sign) {
            return Gap::NONE; // R8, R9.
        }
        let chain = is_tone(left) && is_tone(right);
        let mut gap = Gap {
            even: !chain && !no_stretch(left, left.edges.1) && !no_stretch(right, right.edges.0),
            breaks: Break::Free,
            ..Gap::NONE
        };
        self.set(&mut gap, Rank::Solid, [0; 3]);
        if left.wide_blank {
            self.set(&mut gap, Rank::Solid, [1000; 3]);
            return gap;
        }
        let trailing = left_mark.filter(|row| row.ink == Side::Start);
        let leading = right_mark.filter(|row| row.ink == Side::End);
        if trailing.is_some() || leading.is_some() {
            self.beside_marks(&mut gap, before, left, right, after);
        } else if blank && words {
            self.set(&mut gap, Rank::WordSpace, [250, 300, 500]); // R20 (2), R21 (1).
            gap.breaks = Break::Space;
        } else if right.bound {
            // R9: it stands close to its base.
        } else if (left.kind == Kind::Han && begins_western(right))
            || (ends_western(left) && right.kind == Kind::Han)
        {
            // R24; a blank of the source collapses into the gap.
            match self.rules.han_latin {
                HanLatinGap::Fixed => self.set(&mut gap, Rank::Solid, [250; 3]),
                HanLatinGap::Third => self.set(&mut gap, Rank::HanLatin, [125, 250, 333]),
                HanLatinGap::Half => self.set(&mut gap, Rank::HanLatin, [125, 250, 500]),
            }
        } else if blank && left.kind != Kind::Upright && right.kind != Kind::Upright {
            // What stands upright among Han is one of them (R44).
            self.set(&mut gap, Rank::WordSpace, [250, 500, 500]);
        }
        let level = self.rules.prohibition;
        if right.bound {
            gap.breaks = Break::Never; // R9.
        } else if kept_from_start(right, level) || kept_from_end(left, level) || chain {
            // R1–R3, R7. R5: a row of marks wider than its line is parted rather than cut off.
            let marks = left_mark.is_some() && right_mark.is_some();
            gap.breaks = if marks { Break::Last } else { Break::Never };
        }
        gap
    }

    /// The blank beside marks one of whose halves is blank (R12, R17, R20).
    fn beside_marks(
        &self,
        gap: &mut Gap,
        before: Option<&Atom>,
        left: &Atom,
        right: &Atom,
        after: Option<&Atom>,
    ) {
        let (left_mark, right_mark) = (mark(left), mark(right));
        let trailing = left_mark.filter(|row| row.ink == Side::Start);
        let leading = right_mark.filter(|row| row.ink == Side::End);
        let of =
            |row: Option<&'static Mark>| row.map_or(Blank::None, |row| Blank::of(row, self.rules));
        let half = |atom: Option<&Atom>| atom.and_then(mark).is_some_and(is_half);
        let tight = self.rules.adjacent == AdjacentMarks::Tight;
        let mut blank = if half(Some(left)) && half(Some(right)) {
            let bracket = [left_mark, right_mark].into_iter().flatten().any(is_bracket);
            let whole = self.rules.punctuation == PunctuationStyle::Quanjiao && !bracket;
            match (trailing.is_some(), leading.is_some()) {
                // R12: both hug what they enclose, so one blank is enough between them.
                (true, true) if !tight => of(trailing).shared(of(leading)),
                (true, true) => Blank::None,
                // R17: 全角 keeps the blank of a stop before a stop.
                _ if whole && self.tones == 0 => Blank::Fixed,
                // R12: of two closing marks the first gives up its blank half, of two opening
                // ones the second. R7: so do ？！ in a chain.
                _ => Blank::None,
            }
        } else if left_mark.is_some_and(is_fixed) || right_mark.is_some_and(is_fixed) {
            Blank::None // R12: its own blank is enough.
        } else if trailing.is_some() {
            of(trailing)
        } else {
            of(leading)
        };
        // R7: ？！ are one em together, ！！！ two.
        let chained = self.tones > 0 && self.tones.is_multiple_of(2) && leading.is_none();
        // R12: tight marks keep no blank beside them either.
        let beside = (trailing.is_some() && half(before)) || (leading.is_some() && half(after));
        if chained || (tight && beside) {
            blank = Blank::None;
        }
        // What 全角 has in the boxes already.
        let mut boxed = 0;
        for (row, atom) in [(trailing, left), (leading, right)] {
            if row.is_some() && atom.width > self.style.size / 2 {
                boxed += 500;
            }
        }
        match blank {
            Blank::None => self.set(gap, Rank::Solid, [-boxed; 3]),
            Blank::Fixed => self.set(gap, Rank::Solid, [500 - boxed; 3]),
            Blank::Gives(rank) => self.set(gap, rank, [-boxed, 500 - boxed, 500 - boxed]),
        }
    }
}
