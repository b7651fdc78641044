//! Atoms → boxes and gaps: what blank two neighbours keep, and whether a line may end between
//! them. After this no stage asks what a character is.

use super::TextStyle;
use super::itemize::{Atom, Kind, begins_western, ends_western, kept_from_end, kept_from_start};
use super::linebreak::{Break, Gap, Item, Rank};
use crate::text::mark::{Class, Level, Mark, Side};

fn mark(atom: &Atom) -> Option<&'static Mark> {
    match atom.kind {
        Kind::Mark(row) => Some(row),
        _ => None,
    }
}

/// True for ？ and ！, which make a chain when they meet (R7).
fn is_tone(atom: &Atom) -> bool {
    matches!(atom.edges.0, '？' | '！')
}

/// True for a part of ……
fn is_point(atom: &Atom) -> bool {
    mark(atom).is_some_and(|row| row.class == Class::Ellipsis)
}

/// Fills `items` with one box and gap for each atom.
pub fn space(atoms: &[Atom], style: &TextStyle, level: Level, items: &mut Vec<Item>) {
    items.clear();
    let (mut tones, mut points) = (0, 0);
    for (at, atom) in atoms.iter().enumerate() {
        tones = if is_tone(atom) { tones + 1 } else { 0 };
        points = if is_point(atom) { points + 1 } else { 0 };
        let gap = match atoms.get(at + 1) {
            // R6, R7: …… and its double are one; a longer row may break after each four.
            Some(next) if is_point(atom) && is_point(next) => {
                let breaks = if points % 4 == 0 { Break::Free } else { Break::Never };
                Gap { breaks, ..Gap::NONE }
            }
            Some(next) => between(atom, next, tones, style, level),
            None => Gap::NONE,
        };
        items.push(Item { width: atom.width, letters: atom.letters, gap });
    }
}

/// The gap between two neighbours.
fn between(left: &Atom, right: &Atom, tones: u32, style: &TextStyle, level: Level) -> Gap {
    let em = |mille: i64| style.size.per_mille(mille);
    if let Some(breaks) = left.inner {
        return Gap { breaks, ..Gap::NONE }; // Inside a word or a run of dashes: R6, R8, R22.
    }
    let (before, after) = (mark(left), mark(right));
    let blank = left.blank.1 > left.blank.0;
    let mut gap = Gap {
        rank: Rank::Solid,
        min: style.tracking,
        natural: style.tracking,
        max: style.tracking,
        even: true,
        breaks: Break::Free,
    };
    let set = |gap: &mut Gap, rank, min: i64, natural: i64, max: i64| {
        gap.rank = rank;
        gap.min = em(min) + style.tracking;
        gap.natural = em(natural) + style.tracking;
        gap.max = em(max) + style.tracking;
    };
    if left.wide_blank {
        set(&mut gap, Rank::Solid, 1000, 1000, 1000);
        return gap;
    }
    let trailing = before.is_some_and(|row| row.ink == Side::Start);
    let leading = after.is_some_and(|row| row.ink == Side::End);
    let next_closes = after.is_some_and(|row| row.ink == Side::Start);
    if trailing && next_closes {
        // R12: of two closing marks the first gives up its blank half.
    } else if trailing || leading {
        // R12: where two blank halves meet one is enough. R7: ？！ are one em together.
        let rank = match before.map(|row| row.class) {
            _ if leading => Rank::Bracket,
            Some(Class::Pause) => Rank::Pause,
            Some(Class::Stop) => Rank::Stop,
            _ => Rank::Bracket,
        };
        if tones != 2 || leading {
            set(&mut gap, rank, 0, 500, 500);
        }
    } else if blank && left.kind == Kind::Word && right.kind == Kind::Word {
        set(&mut gap, Rank::WordSpace, 250, 300, 500); // R20 (2), R21 (1).
        gap.breaks = Break::Space;
    } else if (left.kind == Kind::Han && begins_western(right))
        || (ends_western(left) && right.kind == Kind::Han)
    {
        // R24; a blank of the source collapses into the gap. A third of an em is the house's cap.
        set(&mut gap, Rank::HanLatin, 125, 250, 333);
    } else if blank && left.kind != Kind::Upright && right.kind != Kind::Upright {
        // What stands upright among Han is one of them (R44).
        set(&mut gap, Rank::WordSpace, 250, 500, 500);
    }
    if before.is_some_and(no_stretch) || after.is_some_and(no_stretch) {
        gap.even = false; // R10.
    }
    let number = |atom: &Atom| matches!(atom.kind, Kind::Word | Kind::Upright);
    let number_and_sign = (number(left) && after.is_some_and(|row| row.class == Class::Suffix))
        || (before.is_some_and(|row| row.class == Class::Prefix) && number(right));
    if number_and_sign && !blank {
        return Gap::NONE; // R9.
    }
    let joined = left.kind == Kind::Word && right.kind == Kind::Word && !blank;
    if joined {
        return Gap::NONE;
    }
    let chain = is_tone(left) && is_tone(right);
    if kept_from_start(right, level) || kept_from_end(left, level) || chain {
        // R1–R3, R7. R5: a row of marks wider than its line is parted rather than cut off.
        let marks = before.is_some() && after.is_some();
        gap.breaks = if marks { Break::Last } else { Break::Never };
    }
    gap
}

/// True for the marks beside which nothing is opened (R10).
fn no_stretch(row: &Mark) -> bool {
    matches!(row.class, Class::Connector | Class::Solidus)
}
