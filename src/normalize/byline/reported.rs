//! What ends a by-line behind a reporter's name: what he or she did, and from where.

use super::affix::{ends_with, starts_with};
use super::credit::is_stroke;
use super::name::is_name;
use super::part::part;
use crate::normalize::chars::{Char, Text};
use crate::text::{is_blank, is_han};

/// Where the place of the report begins with its slash, behind a reporter's name: `记者甲乙／某地报道`.
pub(super) fn dateline(chars: &[Char]) -> Option<usize> {
    const LONGEST: usize = 8;
    let at = chars.iter().rposition(|ch| is_stroke(ch.c))?;
    let place = &chars[at + 1..];
    let reported = ["报道", "报导", "电", "专电", "综合"].iter().any(|word| ends_with(place, word));
    let han = (2..=LONGEST).contains(&place.len()) && place.iter().all(|ch| is_han(ch.c));
    (reported && han && part(chars).is_some_and(|part| part < at)).then_some(at)
}

/// Words behind a reporter's name: what he or she did.
pub(super) const REPORTED: [&str; 13] = [
    "报道",
    "报导",
    "采写",
    "综合报道",
    "综合整理",
    "采写整理",
    "摄影报道",
    "文/图",
    "图/文",
    "文并图",
    "文并摄",
    "文/摄",
    "文图",
];

/// Length of what ends a by-line behind a reporter's name: `采写` right behind it, or behind a blank the
/// place of the report, `发自某地`, `某地报道`, `某地电`.
pub(super) fn reported(chars: &[Char]) -> Option<usize> {
    /// Chars of a place with the words beside it.
    const LONGEST: usize = 16;
    let part = part(chars)?;
    let blank = chars.iter().rposition(|ch| is_blank(ch.c)).filter(|&at| at > part);
    if let Some(at) = blank {
        let place = &chars[at + 1..];
        // `发自甲地、乙地`
        let told = starts_with(place, "发自")
            || ["报道", "报导"].iter().any(|word| ends_with(place, word));
        let wired = ends_with(place, "电");
        let least = if wired { 3 } else { 4 };
        let han = (least..=LONGEST).contains(&place.len())
            && place.iter().all(|ch| is_han(ch.c) || ch.c == '、');
        if han && (told || wired) {
            return Some(place.len());
        }
    }
    let word =
        REPORTED.iter().filter(|word| ends_with(chars, word)).max_by_key(|word| word.len())?;
    let length = word.chars().count();
    let name = chars.get(part..chars.len() - length)?;
    let name = Text(name.to_vec()).trimmed();
    // `本报记者甲乙丙某地报道`: an extraction lost the blanks.
    let place = || {
        let place = match name.len() {
            4 | 5 => 2,
            6 => 3,
            _ => return None,
        };
        let told = matches!(*word, "报道" | "报导");
        let named = told && is_name(&name.slice(0..name.len() - place).string());
        named.then_some(length + place)
    };
    if is_name(&name.string()) { Some(length) } else { place() }
}
