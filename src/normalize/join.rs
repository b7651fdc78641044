//! Lines → one text: what stood between the end of a line and the start of the next.

use super::chars::{Char, Text, is_full};
use super::ledger::Ledger;
use super::piece::Piece;
use crate::model::EmendationKind;
use crate::text::{is_latin, is_wide};
use std::borrow::Cow;

fn lower(chars: &[Char]) -> String {
    chars.iter().flat_map(|ch| ch.c.to_lowercase()).collect()
}

/// Second parts of English compounds that keep their hyphen.
const COMPOUND_ENDS: [&str; 44] = [
    "oriented",
    "based",
    "driven",
    "friendly",
    "free",
    "level",
    "scale",
    "time",
    "term",
    "end",
    "to",
    "by",
    "in",
    "up",
    "off",
    "on",
    "made",
    "related",
    "specific",
    "wide",
    "led",
    "aware",
    "centric",
    "size",
    "like",
    "quality",
    "tech",
    "speed",
    "cost",
    "class",
    "range",
    "powered",
    "enabled",
    "intensive",
    "efficient",
    "known",
    "fits",
    "all",
    "design",
    "source",
    "way",
    "side",
    "channel",
    "edge",
];

/// Letters of a word, and characters of an address, that are looked at: a house choice, far above
/// what is printed, so that no endless one is read again at each of its lines.
const LONGEST_WORD: usize = 64;
const LONGEST_ADDRESS: usize = 256;

/// First parts that keep it.
const COMPOUND_STARTS: [&str; 26] = [
    "self", "non", "co", "high", "low", "long", "short", "full", "half", "cross", "open", "end",
    "user", "side", "one", "two", "three", "well", "multi", "state", "so", "year", "large",
    "small", "post", "e",
];

/// Puts printed lines together. Blanks of the setting go; hyphens of the line end go; the blank
/// between two Latin words comes back.
pub(super) fn lines(pieces: &[&Piece], ledger: &mut Ledger) -> Text {
    let count = pieces.iter().map(|piece| piece.text.len() + 1).sum();
    let mut out = Text(Vec::with_capacity(count));
    for piece in pieces {
        let text = tight(&piece.text, ledger);
        append(&mut out, &text, piece.blanks_before > 0, ledger);
    }
    out
}

/// A line without the blanks of its setting; that they are gone is a repair.
pub(super) fn tight<'a>(text: &'a Text, ledger: &mut Ledger) -> Cow<'a, Text> {
    let tight = text.tight();
    if tight.len() < text.len() {
        let (before, after) = (super::ledger::squeezed(&text.string()), tight.string());
        if before != after {
            ledger.change(EmendationKind::BlankRemoved, &text.0, &before, &after);
        }
    }
    tight
}

/// Puts two texts together.
pub(super) fn append(out: &mut Text, next: &Text, over_blank: bool, ledger: &mut Ledger) {
    let (Some(&before), Some(&after)) = (out.0.last(), next.0.first()) else {
        out.0.extend_from_slice(&next.0);
        return;
    };
    ledger.join(before, after);
    let gap = Char { c: ' ', line: after.line, column: u32::MAX };
    if is_full(before.c) || is_full(after.c) {
        // Nothing stood between them but the end of a line.
    } else if is_hyphen(before.c) && is_latin(after.c) && is_latin(before_hyphen(out)) {
        hyphen(out, next, ledger);
    } else if is_address(out, next)
        || before.c == '/'
        || after.c == '/'
        || after.c.is_ascii_digit() && matches!(before.c, '0'..='9' | '.' | '-' | '+' | '±')
    {
        join_word(out, next, ledger);
    } else if matches!(before.c, '(' | '[' | '@' | '_' | '=' | '&' | '#' | '-')
        || matches!(after.c, ')' | ']' | '.' | ',' | '@' | '_' | '=' | '&' | '%' | '-')
    {
        // The line was cut at the mark.
    } else {
        out.0.push(gap);
    }
    if over_blank && let (Some(&before), Some(&after)) = (out.0.last(), next.0.first()) {
        ledger.emend(
            EmendationKind::ParagraphJoined,
            after.line,
            &format!("{}/{}", before.c, after.c),
            &format!("{}{}", before.c, after.c),
        );
    }
    out.0.extend_from_slice(&next.0);
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// The character before a hyphen at the end, blanks left out (an OCR sets `Blue -`).
fn before_hyphen(text: &Text) -> char {
    text.0[..text.len() - 1].iter().rev().map(|ch| ch.c).find(|&c| c != ' ').unwrap_or(' ')
}

/// The last word at the end of a text, and the first at the start of another.
fn word_before(text: &Text, end: usize) -> &[Char] {
    let least = end.saturating_sub(LONGEST_WORD);
    let before = text.0[least..end].iter().rposition(|ch| !is_latin(ch.c));
    &text.0[before.map_or(least, |at| least + at + 1)..end]
}

fn word_after(text: &Text) -> &[Char] {
    let end = text.0.iter().position(|ch| !is_latin(ch.c)).unwrap_or(text.len());
    &text.0[..end]
}

/// A hyphen at a line's end: the word's own, or only the line break's.
fn hyphen(out: &mut Text, next: &Text, ledger: &mut Ledger) {
    let mark = out.len() - 1;
    let end = out.0[..mark].iter().rposition(|ch| ch.c != ' ').map_or(0, |at| at + 1);
    let (left, right) = (lower(word_before(out, end)), lower(word_after(next)));
    let own = COMPOUND_ENDS.contains(&right.as_str())
        || COMPOUND_STARTS.contains(&left.as_str())
        || next.first().is_some_and(char::is_uppercase);
    let spaced = Text(out.0[end..].to_vec());
    if own {
        let hyphen = out.0[mark];
        out.0.truncate(end);
        out.0.push(hyphen);
        return;
    }
    let shown: String = word_before(out, end).iter().map(|ch| ch.c).collect();
    let rest: String = word_after(next).iter().map(|ch| ch.c).collect();
    out.0.truncate(end);
    ledger.remove(
        EmendationKind::HyphenDropped,
        &spaced,
        &format!("{shown}-/{rest}"),
        &format!("{shown}{rest}"),
    );
}

/// A word or number cut by the line end without a hyphen.
fn join_word(out: &Text, next: &Text, ledger: &mut Ledger) {
    let tail: String =
        out.0.iter().rev().take(8).collect::<Vec<_>>().iter().rev().map(|ch| ch.c).collect();
    let tail = tail.rsplit(|c: char| is_wide(c) || c == ' ').next().unwrap_or("").to_owned();
    let head: String =
        next.0.iter().map(|ch| ch.c).take_while(|&c| !is_wide(c) && c != ' ').take(8).collect();
    let line = next.line();
    ledger.emend(
        EmendationKind::WordJoined,
        line,
        &format!("{tail}/{head}"),
        &format!("{tail}{head}"),
    );
}

/// Whether the text ends inside a web or mail address that `next` goes on with.
fn is_address(text: &Text, next: &Text) -> bool {
    let inside = |c: &char| !is_wide(*c) && *c != ' ';
    let back = text.0.iter().rev().take(LONGEST_ADDRESS);
    let mut token: Vec<char> = back.map(|ch| ch.c).take_while(inside).collect();
    token.reverse();
    let token: String = token.into_iter().collect();
    let rest: String = next.0.iter().map(|ch| ch.c).take_while(inside).collect();
    let address = token.contains("://") || token.starts_with("www.") || token.contains('@');
    address
        && (token.ends_with(['.', '/', '-', '_', '?', '=', '&', '@', ':'])
            || rest.contains(['.', '/', '_', '='])
                && rest.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit()))
}
