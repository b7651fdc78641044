//! By-lines of which a character was misread.

use super::{Byline, CREDITS, SURNAME, is_name, names, read};
use crate::normalize::chars::{Char, Text};
use crate::normalize::misread;
use crate::text::is_blank;

/// Reads a line as a by-line of which a mark or a character of a writer's part was misread:
/// `文1甲乙`, `口 甲乙`, `未报记者 甲乙`. What it says stays as printed.
pub(in crate::normalize) fn read_misread(text: &Text) -> Option<Byline> {
    const LONGEST: usize = 30;
    if text.len() > LONGEST || text.len() < 3 {
        return None;
    }
    // Only a whole part that is often printed can be told with a character wrong.
    const COMMON: [&str; 8] = [
        "本报通讯员",
        "特约评论员",
        "本报评论员",
        "特约撰稿人",
        "特约记者",
        "首席记者",
        "本报记者",
        "本報記者",
    ];
    let head: Vec<char> = text.0.iter().take(5).map(|ch| ch.c).collect();
    // A ring behind a credit of two characters: `撰文@甲乙`.
    let ring = |c: char| matches!(c, '@' | '©' | '®');
    let stroke = text.0.iter().any(|ch| misread::stroke(ch.c) || ring(ch.c));
    let square = is_blank(head[1]);
    // Of the first two characters one is right at least.
    let begins =
        matches!(head[0], '本' | '特' | '首') || matches!(head[1], '报' | '報' | '约' | '席');
    let common = || begins && COMMON.iter().any(|part| misread::begins_with(&head, part));
    if !stroke && !square && !common() {
        return None;
    }
    let chars: Vec<char> = text.0.iter().map(|ch| ch.c).collect();
    let named = |from: usize| {
        let rest = text.slice(from.min(text.len())..text.len()).trimmed();
        let end = rest.0.iter().position(|ch| is_blank(ch.c)).unwrap_or(rest.len());
        let name = rest.slice(0..end).string();
        is_name(&name) || names(&rest).is_some()
    };
    let mut read_as = chars.clone();
    // `文/` at the line's start, and `图/` behind a blank.
    let mut at = 0;
    while at < chars.len() {
        if at == 0 || is_blank(chars[at - 1]) {
            for credit in CREDITS.iter().filter(|credit| credit.starts_with(chars[at])) {
                let length = credit.chars().count();
                let mark = at + length;
                let here = chars[at..].iter().copied().take(length).eq(credit.chars());
                let parted = |&c: &char| misread::stroke(c) || length > 1 && ring(c);
                if here && chars.get(mark).is_some_and(parted) && named(mark + 1) {
                    read_as[mark] = '/';
                }
            }
        }
        at += 1;
    }
    // `□ 甲乙丙`: a full name behind a character that is none of it.
    // A line of running text may be set out character by character.
    let spaced = chars.iter().skip(1).step_by(2).all(|&c| is_blank(c));
    let other = !SURNAME.contains(chars[0]) && text.len() > 4 && !chars[0].is_ascii_digit();
    let square = misread::square(chars[0]) || other && !spaced;
    if square && is_blank(chars[1]) && {
        let rest = text.slice(1..text.len()).trimmed();
        names(&rest).is_some_and(|names| names.iter().all(|name| is_name(&name.string())))
    } {
        read_as[0] = '□';
    }
    let part = COMMON.iter().find(|part| {
        let length = part.chars().count();
        length > 3 && misread::begins_with(&chars, part) && named(length)
    });
    if let Some(part) = part {
        for (c, wanted) in read_as.iter_mut().zip(part.chars()) {
            *c = wanted;
        }
    }
    if read_as == chars {
        return None;
    }
    let corrected: Vec<Char> =
        text.0.iter().zip(read_as).map(|(ch, c)| Char { c, ..*ch }).collect();
    let mut byline = read(&Text(corrected))?;
    // As printed again.
    let printed = |part: &mut Text| {
        for ch in &mut part.0 {
            if let Some(found) = text.0.iter().find(|p| (p.line, p.column) == (ch.line, ch.column))
                && !is_blank(ch.c)
            {
                ch.c = found.c;
            }
        }
    };
    printed(&mut byline.affiliation);
    printed(&mut byline.marks);
    byline.authors.iter_mut().for_each(printed);
    Some(byline)
}
