//! What a line's shape or its neighbours' tells: sign-offs, overprinting, verse, captions, numbers.

use super::super::chars::{Char, Text, before_colon};
use super::super::heading::barred;
use super::super::ledger::Ledger;
use super::super::line::width;
use super::super::{byline, date, furniture, misread};
use super::{Kind, Piece, is_book_data, is_labelled, list_mark, runs, speaker, widest_near};
use crate::model::{DoubtKind, EmendationKind, FurnitureKind};
use crate::text::mark_class::{closes, ends_sentence, opens};
use crate::text::simplified::{in_simplified, simplified};
use crate::text::{is_blank, is_han, is_han_numeral, is_interpunct, is_wide};
use std::collections::HashSet;

/// Reports that a line is taken for what it is although a character of it was misread.
pub(super) fn suspect(piece: &Piece, what: &str, ledger: &mut Ledger) {
    ledger.doubt(
        DoubtKind::SuspectedMisreading,
        piece.line(),
        format!("“{}”有误识的字，按{what}处理，照原样保留", piece.text.tight().string()),
        String::new(),
    );
}

/// Whether two lines are a bracket with a place of work or a post and a known name in it.
fn signs_over_two(pieces: &[Piece], at: usize) -> bool {
    const LONGEST: usize = 30;
    let Some([first, second]) = pieces.get(at..at + 2) else { return false };
    let opens = matches!(first.text.first(), Some('（' | '('));
    let closes = matches!(second.text.last(), Some('）' | ')'));
    let plain = |piece: &Piece| {
        piece.text.0.iter().all(|ch| is_han(ch.c) || is_blank(ch.c) || "（）()".contains(ch.c))
    };
    if !opens
        || !closes
        || second.kind != Kind::Open
        || first.text.len() + second.text.len() > LONGEST
        || !(plain(first) && plain(second))
    {
        return false;
    }
    let mut whole = first.clone();
    whole.append(second);
    byline::is_bracketed_signoff(&whole.text)
}

/// Whether a line of text is much shorter than those below its writer's name, and so is the first of these: no title
/// stands over a name and a text.
fn is_far_from_full(line: &Piece, below: &[Piece]) -> bool {
    const NEAR: usize = 8;
    let widest = below.iter().take(NEAR).map(|piece| piece.width).max().unwrap_or(0);
    let short = |piece: &Piece| piece.width * 4 <= widest * 3;
    line.kind == Kind::Open && short(line) && line.text.len() > 4 && below.first().is_none_or(short)
}

/// Whether a line ends with who took the picture that it tells of, behind a full stop and a gap: `…。 甲乙摄`.
fn is_credited(text: &Text) -> bool {
    if !text.last().is_some_and(|c| matches!(simplified(c), '摄' | '图')) {
        return false;
    }
    let gap = text.0.windows(2).rposition(|pair| pair[0].c == '。' && is_blank(pair[1].c));
    gap.is_some_and(|gap| byline::is_picture_credit(&text.slice(gap + 1..text.len()).trimmed()))
}

/// Puts the lines of a bracketed sign-off together: `（作者：甲大学` / `教授）`.
pub(super) fn signoffs(pieces: &mut Vec<Piece>, ledger: &mut Ledger) {
    const MOST_LINES: usize = 5;
    // Where sign-offs are the custom, one of which only brackets and a colon are left is one too.
    let bracket = |piece: &Piece| matches!(piece.text.first(), Some('（' | '(' | '〈'));
    let usual = pieces
        .iter()
        .filter(|piece| bracket(piece) && byline::opens_signoff(&piece.text.tight().string()))
        .count();
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut index = 0;
    while index < pieces.len() {
        let open = pieces[index].kind == Kind::Open;
        let exact = open
            && bracket(&pieces[index])
            && byline::opens_signoff(&pieces[index].text.tight().string());
        let opens = exact
            || open
                && (byline::opens_misread_signoff(&pieces[index].text)
                    || byline::opens_source(&pieces[index].text));
        // A bracket with a writer in it, below a paragraph's end.
        let above = out.last().and_then(|before| before.text.last());
        let whole_above = out.last().is_some_and(|before| {
            matches!(before.kind, Kind::Whole | Kind::Date(_)) || is_credited(&before.text)
        });
        let opened = pieces[index].text.first().is_some_and(misread::opens_bracket);
        let asked = open && !exact && (usual > 1 || opened);
        let below_end = asked
            && (above.is_some_and(|c| ends_sentence(c) || closes(c))
                || whole_above
                || out.last().is_some_and(|before| is_far_from_full(before, &pieces[index + 1..])));
        let whole = below_end
            && (byline::is_bracketed_signoff(&pieces[index].text)
                || byline::office_alone(&pieces[index].text).is_some()
                    && is_short_below(pieces, index));
        // `（某某博物馆馆员` / `甲乙）`
        let two = below_end && !whole && signs_over_two(pieces, index);
        let below_text = below_end || above == Some('.');
        let lost = usual > 1 && open && !opens && !whole && below_text;
        let lost = if lost { shapeless(&pieces[index..]) } else { 0 };
        let mut piece = pieces[index].take();
        index += 1;
        if whole {
            piece.kind = Kind::Signoff;
        } else if two {
            piece.append(&pieces[index]);
            piece.kind = Kind::Signoff;
            index += 1;
        } else if lost > 0 {
            for more in &pieces[index..index + lost - 1] {
                piece.append(more);
            }
            piece.kind = Kind::Signoff;
            suspect(&piece, "署名", ledger);
            index += lost - 1;
        } else if opens {
            let reach = (index + MOST_LINES - 1).min(pieces.len());
            let end = (index - 1..reach)
                .take_while(|&at| at < index || pieces[at].kind == Kind::Open)
                .find(|&at| {
                    let text = if at < index { &piece.text } else { &pieces[at].text };
                    text.last().is_some_and(misread::closes_bracket)
                });
            let printed = |text: &Text| matches!(text.last(), Some('）' | ')'));
            if let Some(end) = end {
                let closed = printed(if end < index { &piece.text } else { &pieces[end].text });
                for more in &pieces[index..=end.max(index - 1)] {
                    piece.append(more);
                }
                // `（记者甲乙摄）` signs a picture.
                piece.kind = if byline::is_picture_credit(&piece.text) {
                    Kind::Furniture(FurnitureKind::Caption)
                } else {
                    Kind::Signoff
                };
                if !exact || !closed {
                    suspect(&piece, "署名", ledger);
                }
                index = end + 1;
            }
        }
        out.push(piece);
    }
    *pieces = out;
}

/// Whether a text can begin below a line: a blank line stands there, a short line, or nothing.
fn is_short_below(pieces: &[Piece], at: usize) -> bool {
    const COLUMN: usize = 8;
    let widest = pieces[at.saturating_sub(COLUMN)..at].iter().map(|piece| piece.width).max();
    let widest = widest.unwrap_or(0);
    pieces.get(at + 1).is_none_or(|next| next.blanks_before > 0 || next.width * 4 < widest * 3)
}

/// Lines of a sign-off whose fixed words were lost: a few short lines with a colon near the start
/// and at the end a closing bracket that nothing but the first character opens. 0 where it is none.
fn shapeless(pieces: &[Piece]) -> usize {
    const MOST_LINES: usize = 3;
    const LONGEST: usize = 40;
    let Some(first) = pieces.first() else { return 0 };
    if byline::shapeless_head(&first.text.tight().string()).is_none() {
        return 0;
    }
    let mut ink = 0;
    for (at, piece) in pieces.iter().take(MOST_LINES).enumerate() {
        ink += piece.text.len();
        let chars = &piece.text.0[usize::from(at == 0)..];
        let inner = &chars[..chars.len().saturating_sub(1)];
        let marked = inner.iter().any(|ch| {
            ends_sentence(ch.c) || misread::opens_bracket(ch.c) || matches!(ch.c, '“' | '”')
        });
        if piece.kind != Kind::Open || ink > LONGEST || marked {
            return 0;
        }
        if piece.text.last().is_some_and(misread::closes_bracket) {
            return at + 1;
        }
    }
    0
}

/// Bullets that were read as letters, marks or characters: `@首条`, `e 首条`, `令首条`. What counts is
/// that no text begins so, that it stands where a paragraph begins, and that a list or timeline is
/// near or the same shape comes again.
pub(super) fn misread_bullets(pieces: &mut [Piece], ledger: &mut Ledger) {
    /// Lines between two items of one list, and from a date to the last of its items.
    const LIST: usize = 10;
    const ENTRY: usize = 12;
    let dates = pieces.iter().filter(|piece| matches!(piece.kind, Kind::Date(_))).count();
    let widest = widest_near(pieces);
    let begins = |index: usize| {
        let Some(before) = index.checked_sub(1).map(|at| &pieces[at]) else { return true };
        pieces[index].blanks_before > 0
            || !matches!(before.kind, Kind::Open | Kind::Bullet(_))
            || before.text.last().is_some_and(|c| ends_sentence(c) || matches!(c, '.' | '：' | ':'))
            || before.width * 10 < widest[index] * 8
    };
    let heads: Vec<Option<(usize, char)>> = (0..pieces.len())
        .map(|index| {
            let open = pieces[index].kind == Kind::Open && pieces[index].text.len() > 3;
            let open = open && barred(&pieces[index].text).is_none();
            odd_head(&pieces[index].text).filter(|_| open && begins(index))
        })
        .collect();
    let near = |index: usize, reach: usize| {
        index.saturating_sub(reach)..(index + reach + 1).min(pieces.len())
    };
    let accepted = |index: usize| -> bool {
        let Some((length, glyph)) = heads[index] else { return false };
        let follower = |at: usize, length: usize| pieces[at].text.0.get(length).map(|ch| ch.c);
        let again = near(index, LIST)
            .filter(|&at| at != index)
            .filter(|&at| {
                heads[at].is_some_and(|(other, same)| {
                    same == glyph && follower(at, other) != follower(index, length)
                })
            })
            .count();
        let dated = dates > 1
            && pieces[index.saturating_sub(ENTRY)..index]
                .iter()
                .any(|piece| matches!(piece.kind, Kind::Date(_)));
        let listed = near(index, LIST).any(|at| matches!(pieces[at].kind, Kind::Bullet(_)));
        // A text may begin with 口 as with any character; a bullet read so stands apart.
        let apart = || pieces[index].text.0.get(1).is_some_and(|ch| is_blank(ch.c));
        if is_han(glyph) && !(glyph == '口' && apart()) {
            // Where such a character begins words, sentences begin with it.
            let (mut words, mut others) = (0, 0);
            for at in near(index, LIST) {
                let Some((length, _)) = heads[at].filter(|(_, same)| *same == glyph) else {
                    continue;
                };
                let is_word = length == 1
                    && follower(at, length).is_some_and(|next| misread::begins_word(glyph, next));
                *(if is_word { &mut words } else { &mut others }) += 1;
            }
            others > words.max(1) && (again > 1 || again > 0 && (dated || listed))
        } else if glyph.is_ascii_alphanumeric() {
            dated || listed || again > 1
        } else {
            dated || listed || again > 0
        }
    };
    let found: Vec<usize> = (0..pieces.len()).filter(|&index| accepted(index)).collect();
    for index in found {
        if let Some((length, _)) = heads[index] {
            pieces[index].kind = Kind::Bullet(length);
            suspect(&pieces[index], "列项", ledger);
        }
    }
}

/// Length of a line's head that no text begins with, blanks behind it included, and its glyph.
fn odd_head(text: &Text) -> Option<(usize, char)> {
    let glyph = text.first()?;
    if is_handle(text) {
        return None;
    }
    let marks = text.0.iter().take(2).take_while(|ch| ch.c == glyph).count();
    let length = if misread::bulky(glyph) {
        1
    } else if misread::odd(glyph) {
        marks
    } else {
        return None;
    };
    let blanks = text.0[length..].iter().take_while(|ch| is_blank(ch.c)).count();
    let next = text.0.get(length + blanks)?.c;
    let unit = matches!(next, '年' | '月' | '日' | '时' | '點' | '点' | '分' | '个' | '%' | '度');
    let goes_on = if glyph == '§' {
        // Numbers are printed behind it.
        !next.is_ascii_digit()
    } else if glyph.is_ascii_digit() {
        is_han(next) && !unit
    } else if glyph.is_ascii_alphabetic() {
        is_han(next) || opens(next)
    } else {
        is_han(next) || opens(next) || next.is_ascii_digit()
    };
    goes_on.then_some((length + blanks, glyph))
}

/// Whether a line begins with the name of somebody who posts something: `@某某：`.
fn is_handle(text: &Text) -> bool {
    const LONGEST: usize = 16;
    let mut name = text.0.iter().skip(1).take(LONGEST).map(|ch| ch.c);
    text.first() == Some('@')
        && name.find(|&c| !is_han(c) && !c.is_ascii_alphanumeric() && !matches!(c, '_' | '-'))
            == Some('：')
}

/// A heading in bold may be drawn twice: the same short line again right below. And bold may be
/// drawn character by character: each one twice.
pub(super) fn overprinted(pieces: &mut Vec<Piece>, ledger: &mut Ledger) {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    for mut piece in std::mem::take(pieces) {
        if date::is_fragment(&piece.text) {
            out.push(piece);
            continue;
        }
        let tight = piece.text.tight();
        let heading = (2..=24).contains(&tight.len())
            && tight.0.iter().any(|ch| is_han(ch.c))
            && !tight.last().is_some_and(|c| closes(c) || c == '—');
        let again = |last: &Piece| {
            last.text.first() == tight.first() && last.text.tight().string() == tight.string()
        };
        if heading && out.last().is_some_and(again) {
            let string = tight.string();
            let before = format!("{string}/{string}");
            ledger.remove(EmendationKind::OverprintUndone, &piece.text, &before, &string);
            continue;
        }
        let doubled = tight.len() >= 6
            && tight.len().is_multiple_of(2)
            && tight.0.chunks(2).all(|pair| pair[0].c == pair[1].c);
        if doubled {
            let once = Text(tight.0.chunks(2).map(|pair| pair[0]).collect());
            let twins = Text(tight.0.chunks(2).map(|pair| pair[1]).collect());
            let string = tight.string();
            ledger.remove(EmendationKind::OverprintUndone, &twins, &string, &once.string());
            piece.width = width(&once);
            piece.text = once;
        }
        out.push(piece);
    }
    *pieces = out;
}

/// Couplets a character or two wider than their column: the rest stands on a line of its own. Several
/// near one another, for a sentence may have the shape of one.
fn runts(pieces: &mut Vec<Piece>) {
    /// Lines from one to the next.
    const NEAR: usize = 4;
    let whole = |at: usize| {
        let Some([line, rest]) = pieces.get(at..at + 2) else { return false };
        let ended = line.text.last().is_none_or(closes);
        let runt = (1..=2).contains(&rest.text.len()) && rest.blanks_before == 0;
        !ended && runt && {
            let mut whole = line.clone();
            whole.append(rest);
            is_couplet(&whole)
        }
    };
    let found: Vec<usize> = (0..pieces.len()).filter(|&at| whole(at)).collect();
    let near = |&(index, &at): &(usize, &usize)| {
        let before = index.checked_sub(1).map(|index| found[index]);
        before.into_iter().chain(found.get(index + 1).copied()).any(|o| o.abs_diff(at) <= NEAR)
    };
    for (_, &at) in found.iter().enumerate().filter(near) {
        let rest = pieces[at + 1].take();
        pieces[at].append(&rest);
    }
    pieces.retain(|piece| !piece.text.is_empty());
}

/// Couplets of which the second half stands below the first, which alone is set in, or of which the
/// last characters do.
pub(super) fn couplets(pieces: &mut Vec<Piece>) {
    runts(pieces);
    let halves = |pieces: &[Piece], at: usize| {
        let Some([first, second]) = pieces.get(at..at + 2) else { return false };
        (6..=9).contains(&first.text.len())
            && first.text.len() == second.text.len()
            && first.indent >= second.indent + 4
            && matches!(first.text.last(), Some('，' | '？' | '、'))
            && second.text.last().is_some_and(|c| ends_sentence(c) || matches!(c, '，' | '；'))
    };
    let mut at = 0;
    while at < pieces.len() {
        let pairs = (at..pieces.len()).step_by(2).take_while(|&at| halves(pieces, at)).count();
        // One pair alone may be the end of a list.
        if pairs > 1 {
            for at in (at..at + 2 * pairs).step_by(2) {
                let second = pieces[at + 1].take();
                pieces[at].append(&second);
            }
        }
        at += (2 * pairs).max(1);
    }
    pieces.retain(|piece| !piece.text.is_empty());
}

/// A book's title alone on its line over its data is a subhead. So is a record's or a film's, where
/// several stand so.
pub(super) fn books(pieces: &mut [Piece]) {
    let reviewed: Vec<usize> = (1..pieces.len())
        .filter(|&at| pieces[at - 1].kind == Kind::Open && pieces[at].kind == Kind::Open)
        .filter(|&at| is_work(&pieces[at - 1].text) && is_work_data(&pieces[at].text))
        .collect();
    if reviewed.len() > 1 {
        let widest = widest_near(pieces);
        for at in reviewed {
            pieces[at - 1].kind = Kind::Subhead;
            // Data that fill the column, or stand over a short line, may go on.
            let ends = pieces
                .get(at + 1)
                .is_none_or(|next| next.kind != Kind::Open || next.width * 2 > widest[at]);
            if ends && pieces[at].width * 10 <= widest[at] * 9 {
                pieces[at].kind = Kind::Whole;
            }
        }
    }
    reviewed_below_bylines(pieces);
    for at in 1..pieces.len() {
        let title = &pieces[at - 1];
        let whole = title.text.first() == Some('《') && title.text.last() == Some('》');
        if whole && title.kind == Kind::Open && is_book_data(&pieces[at].text) {
            pieces[at - 1].kind = Kind::Subhead;
        }
    }
}

/// Below the reviewer's name the book's title and its data begin the text, a line each.
fn reviewed_below_bylines(pieces: &mut [Piece]) {
    /// Lines of data: who wrote it, who brought it out, what it costs.
    const DATA: usize = 4;
    const LONGEST: usize = 40;
    let data = |piece: &Piece| {
        let ends = |words: &[&str]| {
            let line = piece.text.string();
            let line = in_simplified(&line);
            words.iter().any(|word| line.contains(word))
        };
        piece.text.len() <= LONGEST
            && !piece.text.0.iter().any(|ch| matches!(ch.c, '。' | '；' | '？' | '！'))
            && match piece.kind {
                Kind::Byline => ends(&["著", "译", "编", "绘"]),
                Kind::Open => ends(&["著", "译", "编", "出版", "书局", "书店", "书社", "自印"]),
                _ => false,
            }
    };
    for at in 1..pieces.len().saturating_sub(1) {
        if pieces[at - 1].kind != Kind::Byline
            || pieces[at].kind != Kind::Open
            || !is_work(&pieces[at].text)
        {
            continue;
        }
        let lines = pieces[at + 1..].iter().take(DATA).take_while(|piece| data(piece)).count();
        if lines > 0 {
            pieces[at..=at + lines].iter_mut().for_each(|piece| piece.kind = Kind::Whole);
        }
    }
}

/// A title in its marks, with a word in brackets behind it perhaps, and nothing else.
fn is_work(text: &Text) -> bool {
    const LONGEST: usize = 24;
    let close = text.0.iter().position(|ch| ch.c == '》').map_or(0, |at| at + 1);
    let behind = text.slice(close..text.len());
    text.first() == Some('《')
        && text.len() <= LONGEST
        && (behind.is_empty()
            || matches!(behind.first(), Some('（' | '('))
                && matches!(behind.last(), Some('）' | ')')))
}

/// Words set apart by blanks, among them a number with the unit of a year, a price or a length.
fn is_work_data(text: &Text) -> bool {
    const LONGEST: usize = 40;
    let unit = |pair: &[Char]| {
        pair[0].c.is_ascii_digit()
            && matches!(simplified(pair[1].c), '年' | '元' | '页' | '分' | '集' | '张' | '册')
    };
    text.len() <= LONGEST
        && text.0.iter().any(|ch| is_blank(ch.c))
        && text.0.windows(2).any(unit)
        && !text.0.iter().any(|ch| matches!(ch.c, '，' | '。' | '：' | '；'))
}

/// Whether a line begins with a time of day: `18:30 某节目`.
fn begins_with_hour(text: &Text) -> bool {
    if begins_with_hour_in_words(text) {
        return true;
    }
    let figures = text.0.iter().take_while(|ch| ch.c.is_ascii_digit()).count();
    let colon = text.0.get(figures).is_some_and(|ch| matches!(ch.c, ':' | '：'));
    let minutes = text.0.iter().skip(figures + 1).take_while(|ch| ch.c.is_ascii_digit()).count();
    let behind = text.0.get(figures + 3).is_some_and(|ch| is_blank(ch.c) || is_han(ch.c));
    (1..=2).contains(&figures) && colon && minutes == 2 && behind
}

/// `上午九时：…`, `晚八時半 …`, `子時 …`
fn begins_with_hour_in_words(text: &Text) -> bool {
    const PARTS: [&str; 8] = ["上午", "下午", "晚上", "中午", "早上", "晚", "早", "午"];
    const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";
    const LONGEST: usize = 10;
    let ends = |ch: &Char| matches!(ch.c, '：' | ':') || is_blank(ch.c);
    let Some(end) = text.0.iter().take(LONGEST).position(ends) else { return false };
    let hour: String = text.0[..end].iter().map(|ch| simplified(ch.c)).collect();
    let hour = PARTS.iter().find_map(|part| hour.strip_prefix(part)).unwrap_or(&hour);
    let hour = hour.strip_suffix('半').unwrap_or(hour);
    let count = hour.strip_suffix(['时', '点']);
    let numeral = |c: char| c.is_ascii_digit() || is_han_numeral(c);
    let branch = |count: &str| count.chars().count() == 1 && BRANCHES.contains(count);
    count.is_some_and(|count| branch(count) || !count.is_empty() && count.chars().all(numeral))
        && end + 1 < text.len()
}

/// Whether a line is of a programme that names the station first: `某某卫视 20:05 某节目`.
fn begins_with_station(text: &Text) -> bool {
    const STATION: std::ops::RangeInclusive<usize> = 2..=8;
    let han = text.0.iter().take_while(|ch| is_han(ch.c)).count();
    let blanks = text.0[han..].iter().take_while(|ch| is_blank(ch.c)).count();
    STATION.contains(&han) && blanks > 0 && begins_with_hour(&text.slice(han + blanks..text.len()))
}

/// Puts the lines of a programme's entries together: they are set in behind the hour, and so are shorter than
/// the column. What is left between two entries is a station's name, a subhead.
fn programme_entries(pieces: &mut Vec<Piece>) {
    /// Lines with an hour, lines of an entry, and half ems by which the longest lines of entries differ.
    const LEAST: usize = 3;
    const REACH: usize = 3;
    const RAGGED: u32 = 4;
    /// Chars of a station's name.
    const STATION: usize = 8;
    let hours: Vec<usize> = (0..pieces.len())
        .filter(|&at| pieces[at].kind == Kind::Open && begins_with_hour(&pieces[at].text))
        .collect();
    let goes_on = |piece: &Piece| {
        piece.kind == Kind::Open
            && piece.blanks_before == 0
            && !piece.page_start
            && !matches!(piece.text.first(), Some('（' | '('))
            && !names_day(piece)
    };
    for run in hours.chunk_by(|&one, &next| next - one <= REACH).filter(|run| run.len() >= LEAST) {
        let widest = run.iter().map(|&at| pieces[at].width).max().unwrap_or(0);
        let mut stations = Vec::new();
        for (nth, &at) in run.iter().enumerate() {
            let end = run.get(nth + 1).copied().unwrap_or(pieces.len());
            let mut last = pieces[at].width;
            let mut behind = at + 1;
            while behind < end.min(at + REACH)
                && last + RAGGED > widest
                && pieces[behind].width < widest
                && goes_on(&pieces[behind])
                && !pieces[behind - 1].text.last().is_some_and(ends_sentence)
            {
                last = pieces[behind].width;
                let rest = pieces[behind].take();
                let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
                if latin(pieces[at].text.last()) && latin(rest.text.first()) {
                    pieces[at].append_apart(&rest);
                } else {
                    pieces[at].append(&rest);
                }
                behind += 1;
            }
            if nth + 1 < run.len() && behind + 1 == end && pieces[behind].text.len() <= STATION {
                stations.push(behind);
            }
        }
        let plain = |&at: &usize| {
            let piece = &pieces[at];
            piece.kind == Kind::Open && piece.text.0.iter().all(|ch| is_han(ch.c))
        };
        stations.retain(plain);
        // The first stands below the title.
        if let (false, [.., title, first]) = (stations.is_empty(), &pieces[..run[0]])
            && first.text.len() <= STATION
            && title.kind == Kind::Open
            && plain(&(run[0] - 1))
        {
            stations.push(run[0] - 1);
        }
        stations.into_iter().for_each(|at| pieces[at].kind = Kind::Subhead);
    }
    pieces.retain(|piece| !piece.text.is_empty());
}

/// Lines of a programme, each with its hour, are paragraphs, and the days over them subheads:
/// `星期一（3月7日）`, `18:30 某节目`.
pub(super) fn programmes(pieces: &mut Vec<Piece>) {
    const LEAST: usize = 3;
    /// Half ems of a word that a line had no room for.
    const ROOM: u32 = 6;
    programme_entries(pieces);
    let stations: Vec<usize> = (0..pieces.len())
        .filter(|&at| pieces[at].kind == Kind::Open && begins_with_station(&pieces[at].text))
        .collect();
    if stations.len() >= LEAST {
        let widest = stations.iter().map(|&at| pieces[at].width).max().unwrap_or(0);
        for &at in stations.iter().rev() {
            pieces[at].kind = Kind::Whole;
            // What a full line had no room for.
            let full = pieces[at].width + ROOM >= widest;
            let rest = pieces.get(at + 1).is_some_and(|next| {
                next.kind == Kind::Open
                    && next.blanks_before == 0
                    && !next.page_start
                    && next.width * 2 < widest
            });
            if full && rest {
                let rest = pieces[at + 1].take();
                pieces[at].append(&rest);
            }
        }
        pieces.retain(|piece| !piece.text.is_empty());
    }
    let hours: Vec<bool> = pieces
        .iter()
        .map(|piece| piece.kind == Kind::Open && begins_with_hour(&piece.text))
        .collect();
    // Hours alone on their lines are subheads.
    let alone: Vec<usize> = (0..pieces.len())
        .filter(|&at| pieces[at].kind == Kind::Open && is_hour(&pieces[at].text))
        .collect();
    if alone.len() > 1 {
        alone.into_iter().for_each(|at| pieces[at].kind = Kind::Subhead);
    }
    if hours.iter().filter(|&&hour| hour).count() < LEAST {
        return;
    }
    let below = |at: usize| hours.get(at + 1).copied().unwrap_or(false);
    let named = (0..pieces.len()).any(|at| names_day(&pieces[at]) && below(at));
    for at in 0..pieces.len() {
        // A line that fills the column may go on on the next one.
        let beside = below(at)
            || at > 0
                && (hours[at - 1]
                    || names_day(&pieces[at - 1])
                    || pieces[at - 1].kind == Kind::Subhead);
        if hours[at] && beside && pieces[at].text.last() != Some('，') {
            pieces[at].kind = Kind::Whole;
        }
    }
    if named {
        let all: Vec<usize> = (0..pieces.len()).filter(|&at| names_day(&pieces[at])).collect();
        all.into_iter().for_each(|at| pieces[at].kind = Kind::Subhead);
    }
}

/// Whether a line names the day of a programme: `星期一（3月7日）`, `農曆三月廿一日（星期一）`.
fn names_day(piece: &Piece) -> bool {
    const LONGEST: usize = 14;
    if piece.kind != Kind::Open || piece.text.len() > LONGEST {
        return false;
    }
    let line = piece.text.tight().string();
    let dated = || {
        let line = in_simplified(&line);
        let calendar =
            ["农历", "国历", "阳历", "公历"].iter().find_map(|word| line.strip_prefix(word));
        let line = calendar.unwrap_or(&line);
        line.starts_with(|c: char| c.is_ascii_digit() || is_han_numeral(c))
            && line.contains('月')
            && line.ends_with(['）', ')'])
    };
    let mut week = date::WEEK.iter().filter_map(|word| line.find(word));
    !line.ends_with(|c| ends_sentence(c) || c == '，') && week.any(|at| at == 0 || dated())
}

/// Whether a line is nothing but a time of day: `00:10`.
fn is_hour(text: &Text) -> bool {
    let text = text.tight();
    let digits = |part: &[Char]| part.len() <= 2 && part.iter().all(|ch| ch.c.is_ascii_digit());
    let colon = text.0.iter().position(|ch| matches!(ch.c, ':' | '：'));
    colon.is_some_and(|at| {
        at > 0 && digits(&text.0[..at]) && text.len() == at + 3 && digits(&text.0[at + 1..])
    })
}

/// Lines that each begin with another label are paragraphs, where several follow one another and do not
/// fill the column: `票价：50元`.
pub(super) fn labelled(pieces: &mut [Piece]) {
    const LEAST: usize = 3;
    const LABEL: std::ops::RangeInclusive<usize> = 2..=6;
    let widest = widest_near(pieces);
    // The label, and whether its line is short.
    let label = |at: usize| -> Option<(String, bool)> {
        let piece = &pieces[at];
        let label = before_colon(&piece.text.0, 8)?;
        let said = label.len() + 1 < piece.text.len();
        let label = Text(label.to_vec()).tight().string();
        let named = LABEL.contains(&label.chars().count())
            && label.chars().all(is_han)
            && !byline::is_credit(&label);
        let short = piece.width * 10 <= widest[at] * 9;
        let ended = !matches!(piece.text.last(), Some('，' | '、' | '：'));
        let whole = short || !piece.text.last().is_some_and(ends_sentence);
        (piece.kind == Kind::Open && named && said && whole && ended).then_some((label, short))
    };
    let labels: Vec<Option<(String, bool)>> = (0..pieces.len()).map(label).collect();
    let mut at = 0;
    while at < labels.len() {
        let run: Vec<&(String, bool)> = labels[at..].iter().map_while(Option::as_ref).collect();
        // A full line may go on below it, but not above another label.
        let count = run.iter().rposition(|(_, short)| *short).map_or(0, |last| last + 1);
        let short = || run.iter().filter(|(_, short)| *short).map(|(label, _)| label);
        let distinct = short().collect::<HashSet<_>>().len();
        // Who made the page and where they are reached stands at its foot.
        let foot = || {
            let lines = &pieces[at..at + count];
            lines.iter().any(|piece| furniture::is_imprint_text(&piece.text))
                || at + count == pieces.len()
                    && lines.iter().all(|piece| furniture::reaches(&piece.text))
        };
        // Two are enough where both are labels that notices have.
        let known = || pieces[at..at + count].iter().all(|piece| is_labelled(&piece.text));
        let several = distinct >= LEAST || distinct > 1 && known();
        if several && short().count() == distinct && !foot() {
            pieces[at..at + count].iter_mut().for_each(|piece| piece.kind = Kind::Whole);
        }
        at += run.len().max(1);
    }
}

/// Short lines that are set in further than paragraphs are, all of them as far, are verse.
pub(super) fn set_in(pieces: &mut [Piece]) {
    const LEAST: usize = 3;
    const LONGEST: usize = 20;
    /// Lines that show how far paragraphs are set in.
    const ENOUGH: usize = 4;
    /// Half ems by which verse is set in more.
    const MORE: std::ops::RangeInclusive<u32> = 2..=10;
    let mut indents: Vec<u32> = pieces
        .iter()
        .filter(|piece| piece.kind == Kind::Open && piece.indent > 0)
        .map(|piece| piece.indent)
        .collect();
    indents.sort_unstable();
    let alike = indents.chunk_by(|one, other| one == other);
    let Some(usual) = alike.max_by_key(|run| run.len()).filter(|run| run.len() >= ENOUGH) else {
        return;
    };
    let usual = usual[0];
    let verse = |at: usize| {
        let piece = &pieces[at];
        piece.kind == Kind::Open
            && piece.indent > usual
            && MORE.contains(&(piece.indent - usual))
            && piece.text.len() <= LONGEST
            && is_one_sentence(&piece.text)
            && speaker(&piece.text).is_none()
    };
    let lines: Vec<Option<u32>> =
        (0..pieces.len()).map(|at| verse(at).then_some(pieces[at].indent)).collect();
    for run in runs(&lines).into_iter().filter(|run| run.len() >= LEAST) {
        pieces[run].iter_mut().for_each(|piece| piece.kind = Kind::Verse);
    }
}

/// Whoever signs a letter as the readers' own: `你们的某某姐姐`.
pub(super) fn signatures(pieces: &mut [Piece]) {
    const LONGEST: usize = 12;
    const BEGINS: [&str; 5] = ["你们的", "您的", "你的", "爱你们的", "永远爱你们的"];
    const ENDS: [&str; 12] = [
        "姐姐", "哥哥", "朋友", "编辑", "主编", "老师", "记者", "校长", "叔叔", "阿姨", "妈妈",
        "爸爸",
    ];
    for at in 1..pieces.len() {
        let (above, piece) = (&pieces[at - 1], &pieces[at]);
        let ended = above.kind == Kind::Open && above.ends();
        if !ended || piece.kind != Kind::Open || piece.text.len() > LONGEST {
            continue;
        }
        let string: String = piece.text.tight().0.iter().map(|ch| simplified(ch.c)).collect();
        if BEGINS.iter().any(|word| string.starts_with(word))
            && ENDS.iter().any(|word| string.ends_with(word))
        {
            pieces[at].kind = Kind::Whole;
        }
    }
}

/// A place and date below a text, and the name right above them: `某年三月，于某里`.
pub(super) fn datelines(pieces: &mut [Piece]) {
    const LONGEST: usize = 24;
    const NAME: usize = 10;
    /// The solar terms and the feasts by which people date, Simplified and Traditional.
    const DAYS: [&str; 48] = [
        "立春", "雨水", "惊蛰", "驚蟄", "春分", "清明", "谷雨", "穀雨", "立夏", "小满", "小滿",
        "芒种", "芒種", "夏至", "小暑", "大暑", "立秋", "处暑", "處暑", "白露", "秋分", "寒露",
        "霜降", "立冬", "小雪", "大雪", "冬至", "小寒", "大寒", "元旦", "除夕", "春节", "春節",
        "元宵", "上元", "上巳", "端午", "端阳", "端陽", "七夕", "中元", "中秋", "重阳", "重陽",
        "重九", "腊八", "臘八", "国庆",
    ];
    let dated = |piece: &Piece| {
        if piece.kind != Kind::Open || piece.text.len() > LONGEST || !date::may_begin(&piece.text) {
            return false;
        }
        let string = piece.text.tight().string();
        date::read_prefix(&string).is_some_and(|(_, rest)| {
            // `谷雨`, `重阳`; `秋`, `深秋`, `夜`
            let day = DAYS.iter().find_map(|day| rest.strip_prefix(day));
            let place = day.unwrap_or(rest);
            let place = place.trim_start_matches(|c| "春夏秋冬初末深仲暮晨午晚夜".contains(c));
            let place = place.trim_start_matches(['，', '、']);
            let place = place.trim_start_matches(['写', '寫', '作', '记', '記', '草', '改']);
            place.strip_prefix(['于', '於']).is_some_and(|place| {
                (2..=10).contains(&place.chars().count()) && place.chars().all(is_han)
            })
        })
    };
    let ended = |at: Option<usize>| at.is_some_and(|at| pieces[at].ends());
    let found: Vec<(usize, bool)> = (1..pieces.len())
        .filter(|&at| dated(&pieces[at]))
        .filter_map(|at| {
            let above = &pieces[at - 1];
            let name = matches!(above.kind, Kind::Open | Kind::Byline)
                && above.text.len() <= NAME
                && above
                    .text
                    .0
                    .iter()
                    .all(|ch| is_han(ch.c) || is_blank(ch.c) || is_interpunct(ch.c))
                && ended(at.checked_sub(2));
            (name || ended(Some(at - 1))).then_some((at, name))
        })
        .collect();
    for (at, name) in found {
        pieces[at].kind = Kind::Whole;
        if name {
            pieces[at - 1].kind = Kind::Whole;
        }
    }
}

/// Lines of one length that are much shorter than the column and each end with a mark are verse.
pub(super) fn verse(pieces: &mut [Piece]) {
    const LEAST: usize = 3;
    /// Lines on either side of a line of verse that show the column's width.
    const COLUMN: usize = 16;
    /// Lines of a poem's last sentence, and chars of the line that names a couplet's writer.
    const SENTENCE: usize = 4;
    const NAME: usize = 20;
    const QUATRAIN: usize = 4;
    let widest = widest_near(pieces);
    let lengths: Vec<usize> = pieces.iter().map(|piece| piece.text.tight().len()).collect();
    // In a narrow column beside a picture sentences end inside lines, too.
    let whole = |piece: &Piece| speaker(&piece.text).is_none() && is_one_sentence(&piece.text);
    // The last line of a paragraph, right below a full one in mid-sentence.
    let goes_on = |index: usize| {
        let above = index.checked_sub(1).map(|above| &pieces[above]);
        pieces[index].blanks_before == 0
            && pieces[index].text.last().is_some_and(ends_sentence)
            && above.is_some_and(|above| {
                above.width * 10 > widest[index] * 9
                    && above.text.last().is_some_and(is_han)
                    && above.text.0.iter().any(|ch| matches!(ch.c, '，' | '。'))
            })
    };
    let is_marked = |index: usize| {
        let piece = &pieces[index];
        piece.kind == Kind::Open
            && (5..=18).contains(&lengths[index])
            && !goes_on(index)
            && matches!(
                piece.text.last(),
                Some('，' | '。' | '；' | '！' | '？' | '、' | '—' | '…')
            )
    };
    let is_line = |index: usize| is_marked(index) && pieces[index].width * 10 <= widest[index] * 9;
    let short = |index: usize| pieces[index].width * 4 <= widest[index] * 3;
    // The column around a whole poem.
    let column = |index: usize| {
        let near = &pieces[index.saturating_sub(COLUMN)..(index + COLUMN).min(pieces.len())];
        near.iter().map(|piece| piece.width).max().unwrap_or(0)
    };
    let mut found = Vec::new();
    let mut start = 0;
    while start < pieces.len() {
        // Two halves of five or seven on a line: regular verse, however wide.
        let couplets = pieces[start..].iter().take_while(|piece| is_couplet(piece)).count();
        if couplets > 1 {
            found.extend(start..start + couplets);
            start += couplets;
            continue;
        }
        // Four lines of five or seven without a mark: 籤詩, 题画诗.
        let plain = |&index: &usize| {
            let piece = &pieces[index];
            piece.kind == Kind::Open
                && matches!(lengths[index], 5 | 7)
                && lengths[index] == lengths[start]
                && piece.text.0.iter().all(|ch| is_han(ch.c))
                && short(index)
        };
        let plain = (start..pieces.len()).take_while(plain).count();
        if plain == QUATRAIN || plain == 2 * QUATRAIN {
            found.extend(start..start + plain);
            start += plain;
            continue;
        }
        let run = (start..pieces.len())
            .take_while(|&index| is_line(index) && lengths[index] == lengths[start])
            .count();
        // One couplet right below its title: 甲乙丙丁戊， / 己庚辛壬癸。
        let alone = run == 2
            && (start..start + run).all(short)
            && pieces[start].text.last() == Some('，')
            && pieces[start + 1].text.last().is_some_and(ends_sentence)
            && (start..start + run).all(|at| {
                pieces[at].text.0[..pieces[at].text.len() - 1].iter().all(|ch| is_han(ch.c))
            })
            && start.checked_sub(1).is_some_and(|at| {
                pieces[at].kind == Kind::Open
                    && short(at)
                    && pieces[at].text.last().is_some_and(is_han)
            });
        let many = alone || run > LEAST || run == LEAST && (start..start + run).all(short);
        // Free verse: lines of any length, each short and with a mark at its end.
        let free = (start..pieces.len())
            .take_while(|&index| {
                let piece = &pieces[index];
                (is_line(index) || is_marked(index) && whole(piece))
                    && list_mark(&piece.text) == 0
                    && piece.width * 20 <= column(index) * 17
            })
            .count();
        // The last one may be as long as it likes, where the poem visibly ends.
        let free = free + usize::from(free >= LEAST && ends_stanza(pieces, start + free));
        let short_ones = (start..start + free)
            .filter(|&index| pieces[index].width * 20 <= column(index) * 13)
            .count();
        let is_free = short_ones * 2 >= free || is_uneven(&pieces[start..start + free]);
        let free = if is_free { free } else { 0 };
        // No prose pauses on two lines, one below the other, that are far from full.
        let pauses = |&at: &usize| pieces[at].text.last() == Some('，');
        let words = |at: usize| pieces[at].text.0.iter().all(|ch| is_wide(ch.c) && ch.c != '：');
        let paused = free == LEAST
            && (start..start + free).all(|at| short(at) && words(at))
            && (start..start + free).filter(pauses).count() > 1;
        let is_free = free > LEAST || paused;
        let mut run = if is_free && free > run { free } else { run };
        if many || is_free {
            // A last sentence over several lines, none longer than those above: 只有雪， / 把我们俩 / 越描越高。
            let longest = lengths[start..start + run].iter().max().copied().unwrap_or(0);
            let goes_on = (start + run..pieces.len()).take(SENTENCE).take_while(|&at| {
                let plain =
                    |ch: &Char| is_han(ch.c) || matches!(ch.c, '，' | '。' | '！' | '？' | '…');
                let piece = &pieces[at];
                piece.kind == Kind::Open
                    && piece.blanks_before == 0
                    && lengths[at] <= longest
                    && short(at)
                    && piece.text.0.iter().all(plain)
            });
            let rest = goes_on
                .enumerate()
                .filter(|&(_, at)| pieces[at].text.last().is_some_and(ends_sentence));
            // A title has no mark.
            let titled =
                pieces.get(start + run).is_some_and(|next| next.text.last().is_some_and(is_han));
            run += rest.last().filter(|_| !titled).map_or(0, |(last, _)| last + 1);
            found.extend(start..start + run);
        }
        start += run.max(1);
    }
    let pairs = pairs(pieces, &lengths);
    // Who wrote them, each below its own: `题某某 某地 甲乙`.
    let names = |at: &usize| {
        pieces.get(*at).is_some_and(|piece| {
            piece.kind == Kind::Open
                && lengths[*at] <= NAME
                && piece.text.last().is_some_and(is_han)
                && piece.text.0.iter().any(|ch| is_blank(ch.c))
        })
    };
    let writers: Vec<usize> = pairs.chunks(2).map(|pair| pair[1] + 1).filter(names).collect();
    if writers.len() * 2 == pairs.len() {
        writers.into_iter().for_each(|at| pieces[at].kind = Kind::Whole);
    }
    found.extend(pairs);
    found.sort_unstable();
    found.dedup();
    for &index in &found {
        pieces[index].kind = Kind::Verse;
    }
    // Lines of two halves right above them, as long as they are.
    let begins = |&&at: &&usize| at > 0 && found.binary_search(&(at - 1)).is_err();
    for &first in found.iter().filter(begins) {
        let like = |at: usize| {
            let piece = &pieces[at];
            let announces = || {
                lengths[at] == lengths[first]
                    && piece.text.last() == Some('：')
                    && piece.text.0[..piece.text.len() - 1].iter().all(|ch| is_han(ch.c))
            };
            piece.kind == Kind::Open
                && lengths[at].abs_diff(lengths[first]) <= 3
                && (is_halved(&piece.text) || announces())
        };
        let lines = (0..first).rev().take_while(|&at| like(at)).count();
        // Above a poem stands a heading, or a text that has ended.
        let above = (first - lines).checked_sub(1).map(|at| &pieces[at]);
        let ended = |piece: &Piece| {
            piece.kind != Kind::Open
                || piece.text.last().is_some_and(|c| ends_sentence(c) || c == '：')
                || piece.text.len() <= 8 && piece.text.0.iter().all(|ch| is_han(ch.c))
        };
        if (is_couplet_text(&pieces[first].text) || is_halved(&pieces[first].text))
            && above.is_none_or(ended)
        {
            pieces[first - lines..first].iter_mut().for_each(|piece| piece.kind = Kind::Verse);
        }
    }
}

/// 对联: two lines of one length, `甲乙丙丁，戊己庚辛；` / `子丑寅卯，辰巳午未。`, and another such pair near them.
fn pairs(pieces: &[Piece], lengths: &[usize]) -> Vec<usize> {
    /// Lines from one pair to the next.
    const NEAR: usize = 6;
    const LENGTH: std::ops::RangeInclusive<usize> = 6..=24;
    let pause = |at: usize| pieces[at].text.tight().0.iter().position(|ch| ch.c == '，');
    let words = |at: usize| {
        pieces[at].text.0.iter().all(|ch| is_han(ch.c) || is_blank(ch.c) || "，；。".contains(ch.c))
    };
    let open = |at: usize| pieces[at].kind == Kind::Open;
    let pair = |&at: &usize| {
        open(at)
            && open(at + 1)
            && LENGTH.contains(&lengths[at])
            && lengths[at] == lengths[at + 1]
            && pieces[at].text.last() == Some('；')
            && pieces[at + 1].text.last() == Some('。')
            && words(at)
            && words(at + 1)
            && pause(at) == pause(at + 1)
    };
    let found: Vec<usize> = (0..pieces.len().saturating_sub(1)).filter(pair).collect();
    let close =
        |one: Option<&usize>, other: usize| one.is_some_and(|one| one.abs_diff(other) <= NEAR);
    let near = |&(nth, &at): &(usize, &usize)| {
        close(nth.checked_sub(1).and_then(|nth| found.get(nth)), at)
            || close(found.get(nth + 1), at)
    };
    found.iter().enumerate().filter(near).flat_map(|(_, &at)| [at, at + 1]).collect()
}

/// Lines of unlike length of which most end with a pause: paragraphs end with none, and a column beside
/// a picture has one measure.
fn is_uneven(lines: &[Piece]) -> bool {
    /// Half ems between the shortest line and the longest.
    const APART: u32 = 4;
    let paused = |piece: &&Piece| matches!(piece.text.last(), Some('，' | '；' | '、'));
    // Items and hours have brackets and figures.
    let plain = |c: char| is_han(c) || is_blank(c) || "，。；！？、—…“”「」".contains(c);
    let words = lines.iter().all(|piece| piece.text.0.iter().all(|ch| plain(ch.c)));
    let widths = lines.iter().map(|piece| piece.width);
    let apart = widths.clone().max().unwrap_or(0) - widths.min().unwrap_or(0);
    words && apart >= APART && lines.iter().filter(paused).count() * 2 >= lines.len()
}

/// Whether a line that ends a sentence has a blank line or something else than text below it.
fn ends_stanza(pieces: &[Piece], at: usize) -> bool {
    const LONGEST: usize = 18;
    let Some(piece) = pieces.get(at) else { return false };
    piece.kind == Kind::Open
        && piece.text.len() <= LONGEST
        && piece.text.last().is_some_and(ends_sentence)
        && is_one_sentence(&piece.text)
        && pieces.get(at + 1).is_none_or(|next| next.blanks_before > 0 || next.kind != Kind::Open)
}

/// Whether no sentence ends inside a text.
pub(super) fn is_one_sentence(text: &Text) -> bool {
    text.0[..text.len().saturating_sub(1)].iter().all(|ch| !ends_sentence(ch.c))
}

/// Whether a text ends with a mark that lines of verse end with.
fn ends_verse(text: &Text) -> bool {
    matches!(text.last(), Some('。' | '！' | '？' | '；' | '，'))
}

/// Two halves of words with a pause between them, and a mark at the end.
fn is_halved(text: &Text) -> bool {
    const HALF: std::ops::RangeInclusive<usize> = 3..=8;
    let text = text.tight();
    let chars = &text.0[..text.len().saturating_sub(1)];
    let mut halves = chars.split(|ch| matches!(ch.c, '，' | '？' | '、'));
    let half = |half: &[Char]| HALF.contains(&half.len()) && half.iter().all(|ch| is_han(ch.c));
    ends_verse(&text) && halves.clone().count() == 2 && halves.all(half)
}

/// A line of two halves of equal length, each with its mark: `甲乙丙丁戊，己庚辛壬癸。`
fn is_couplet(piece: &Piece) -> bool {
    piece.kind == Kind::Open && is_couplet_text(&piece.text)
}

/// The same for a text.
fn is_couplet_text(text: &Text) -> bool {
    if !ends_verse(text) {
        return false;
    }
    let text = text.tight();
    let half = text.len() / 2;
    text.len().is_multiple_of(2)
        && (5..=8).contains(&half)
        && matches!(text.0[half - 1].c, '，' | '？' | '、')
        && [&text.0[..half - 1], &text.0[half..text.len() - 1]]
            .iter()
            .all(|part| part.iter().all(|ch| is_han(ch.c)))
}

/// An extraction that gives pictures first gives their captions above the head of the first page: one
/// sentence with nothing else.
pub(super) fn caption_above_head(pieces: &mut [Piece]) {
    const MOST_LINES: usize = 4;
    const LONGEST: usize = 45;
    let lines = pieces.iter().take_while(|piece| piece.kind == Kind::Open).count();
    let chars: usize = pieces[..lines].iter().map(|piece| piece.text.len()).sum();
    let stops = pieces[..lines].iter().flat_map(|piece| &piece.text.0);
    let stops = stops.filter(|ch| ends_sentence(ch.c)).count();
    let ended = lines > 0 && pieces[lines - 1].text.last() == Some('。');
    let of_head = |piece: &&Piece| {
        use FurnitureKind::{Folio, IssueLine, Masthead};
        matches!(piece.kind, Kind::Furniture(Folio | IssueLine | Masthead))
    };
    let head = pieces[lines..].iter().take_while(of_head).count();
    if (1..=MOST_LINES).contains(&lines) && chars <= LONGEST && ended && stops == 1 && head > 1 {
        let caption = Kind::Furniture(FurnitureKind::Caption);
        pieces[..lines].iter_mut().for_each(|piece| piece.kind = caption.clone());
    }
}

/// Lines of a caption that says who stands where, in one sentence on its own, with who took the picture: `…甲（右）登车。`,
/// `…在门前合影。`
fn people(pieces: &[Piece], at: usize) -> Option<usize> {
    const LINES: usize = 2;
    if !at.checked_sub(1).is_some_and(|above| pieces[above].ends()) {
        return None;
    }
    let reach = &pieces[at..(at + LINES).min(pieces.len())];
    let end = reach.iter().position(|piece| piece.text.last() == Some('。'))?;
    let told = |ch: &Char| matches!(ch.c, '（' | '(' | '影' | '照' | '瞬');
    if !reach[..=end].iter().flat_map(|piece| &piece.text.0).any(told) {
        return None;
    }
    let sentence: String = reach[..=end].iter().map(|piece| piece.text.tight().string()).collect();
    let credit =
        || pieces.get(at + end + 1).is_some_and(|next| byline::is_picture_credit(&next.text));
    names_places(&in_simplified(&sentence)).then(|| end + 1 + usize::from(credit()))
}

/// Whether one sentence, Simplified, says who stands where in a picture.
fn names_places(sentence: &str) -> bool {
    const LONGEST: usize = 50;
    const PLACES: [&str; 10] = [
        "（左）",
        "（右）",
        "（中）",
        "（前）",
        "（后）",
        "（左一）",
        "（右一）",
        "（左二）",
        "（右二）",
        "（前排",
    ];
    const LIKENESSES: [&str; 4] = ["合影。", "留影。", "合照。", "瞬间。"];
    sentence.chars().count() <= LONGEST
        && sentence.ends_with('。')
        && sentence.matches(['。', '：', '“']).count() == 1
        && (PLACES.iter().any(|place| sentence.contains(place))
            || LIKENESSES.iter().any(|likeness| sentence.ends_with(likeness)))
}

/// Captions: from 图为 or a pointer to a picture up to the credit.
pub(super) fn captions(pieces: &mut [Piece]) {
    const MOST_LINES: usize = 4;
    /// Lines within which a list's next item would stand.
    const LIST: usize = 10;
    const STARTS: [&str; 6] = ["图为", "上图", "下图", "左图", "右图", "▲"];
    const CREDITS: [&str; 9] =
        ["摄", "摄）", "摄影", "供图", "资料图片", "制图", "绘", "新华社发", "图片"];
    let open = |piece: &Piece| matches!(piece.kind, Kind::Open | Kind::Bullet(_));
    let credit = |string: &str| {
        let string = in_simplified(string);
        CREDITS.iter().any(|credit| string.ends_with(credit))
    };
    let credited = |piece: &Piece| {
        matches!(
            piece.text.last(),
            Some('摄' | '攝' | '影' | '）' | '图' | '圖' | '片' | '绘' | '发' | '画' | '畫' | '作')
        )
    };
    let mut found: Vec<std::ops::Range<usize>> = Vec::new();
    for index in 0..pieces.len() {
        let first = pieces[index].text.first();
        let may_picture = matches!(first, Some('图' | '圖' | '上' | '下' | '左' | '右' | '▲'));
        let reach = index..(index + MOST_LINES).min(pieces.len());
        if !open(&pieces[index]) {
            continue;
        }
        if let Some(lines) = people(pieces, index) {
            found.push(index..index + lines);
            continue;
        }
        if let Some(lines) = labelled_credit(&pieces[reach.clone()]) {
            found.push(index..index + lines);
            continue;
        }
        if !may_picture && !pieces[reach.clone()].iter().any(credited) {
            continue;
        }
        let reach = reach.start..reach.start + pieces[reach].iter().take_while(|p| open(p)).count();
        let lines: Vec<String> =
            pieces[reach.clone()].iter().map(|piece| piece.text.tight().string()).collect();
        let head = in_simplified(&lines[0]);
        if STARTS.iter().any(|start| head.starts_with(start)) || is_numbered_picture(&head) {
            let pointer = lines[0].starts_with('▲');
            // One pointer alone is no list's.
            let alone = || {
                let near = index.saturating_sub(LIST)..(index + LIST).min(pieces.len());
                !near.into_iter().any(|at| at != index && pieces[at].text.first() == Some('▲'))
            };
            let end = reach.clone().find(|&at| credit(&lines[at - index])).or_else(|| {
                let end = reach.clone().find(|&at| lines[at - index].ends_with(['。', '）']))?;
                (!pointer || end < index + 2 && alone()).then_some(end)
            });
            found.extend(end.map(|end| index..end + 1));
            continue;
        }
        // `（图片由某人提供）`
        let whole = (1..=lines.len().min(2))
            .find(|&count| is_source_of_picture(&in_simplified(&lines[..count].concat())));
        if let Some(count) = whole {
            found.push(caption_above(pieces, index)..index + count);
            continue;
        }
        // The same behind the one sentence that it is about.
        let sourced = |whole: &str| {
            let whole = in_simplified(whole);
            whole.rfind(['（', '(']).is_some_and(|at| {
                let sentence = &whole[..at];
                is_source_of_picture(&whole[at..])
                    && sentence.ends_with('。')
                    && sentence.matches('。').count() == 1
            })
        };
        let begins = index == 0
            || pieces[index].blanks_before > 0
            || pieces[index - 1].kind != Kind::Open
            || pieces[index - 1].ends();
        let most = if begins { MOST_LINES - 1 } else { 1 };
        let count = (1..=lines.len().min(most)).find(|&count| sourced(&lines[..count].concat()));
        if let Some(count) = count {
            found.push(index..index + count);
            continue;
        }
        // A credit alone on its line: `本报记者 甲乙 摄`. The sentence above it is the caption.
        if byline::is_picture_credit(&pieces[index].text) {
            let begin = caption_above(pieces, index);
            if found.last().is_none_or(|range| range.end <= begin) {
                found.push(begin..index + 1);
            }
            continue;
        }
        // Without such a start: a few lines set off from the text, at whose end the credit stands
        // after a full stop: `…伞面。 范一丁 摄`.
        // Or a line alone behind a full stop, with a gap before its own credit.
        let gap =
            pieces[index].text.0.windows(2).any(|pair| pair[0].c == '。' && is_blank(pair[1].c));
        let stopped = index > 0
            && pieces[index - 1].text.last().is_some_and(|c| ends_sentence(c) || closes(c));
        // The credit may go on on the next line.
        let broken = || {
            let next = lines.get(1).map(|line| line.chars().count() <= 10 && credit(line));
            next.unwrap_or(false)
        };
        // So does `。甲乙/摄`.
        let slash = lines[0]
            .rsplit_once('。')
            .is_some_and(|(_, name)| name.chars().rev().nth(1).is_some_and(byline::is_stroke));
        // And `。某某室供图`, `。甲乙摄`: no paragraph ends without a mark behind its full stop.
        let bare = || {
            let whole = if credit(&lines[0]) { head.to_string() } else { lines[..2].concat() };
            let whole = in_simplified(&whole);
            whole.rsplit_once('。').is_some_and(|(text, giver)| {
                let inside = giver.strip_prefix(['（', '(']);
                let giver =
                    inside.and_then(|giver| giver.strip_suffix(['）', ')'])).unwrap_or(giver);
                let named = giver
                    .strip_suffix(['摄', '绘', '画'])
                    .is_some_and(|giver| byline::is_name(giver) || byline::is_papers_own(giver))
                    || lines[0].ends_with(giver) && {
                        let text = pieces[index].text.tight();
                        let from = text.len() - giver.chars().count();
                        byline::is_picture_credit(&text.slice(from..text.len()))
                    };
                !text.contains('。')
                    && (3..=14).contains(&giver.chars().count())
                    && giver.chars().all(is_han)
                    && (named || giver.ends_with("供图"))
            })
        };
        // `某处线路示意图` alone between two texts.
        if stopped && head.ends_with("示意图") && head.chars().all(is_han) {
            found.push(index..index + 1);
            continue;
        }
        // `某巷（水彩）甲乙画`
        let work = head.rsplit_once(['）', ')']).is_some_and(|(title, painter)| {
            is_art(title.rsplit_once(['（', '(']).map_or("", |(_, art)| art))
                && painter.trim_end_matches(['画', '作', '绘', '摄']).chars().count() <= 4
        });
        if work {
            found.push(index..index + 1);
            continue;
        }
        let alone = stopped && (credit(&lines[0]) || broken()) && (gap || slash || bare());
        let set_off = index == 0
            || alone
            || pieces[index].blanks_before > 0
            || pieces[index].page_start
            || found.last().is_some_and(|range| range.end == index);
        let end = reach.clone().find(|&at| {
            let whole: String = lines[..=at - index].concat();
            whole.rsplit_once('。').is_some_and(|(text, name)| {
                (1..=12).contains(&name.chars().count()) && credit(name) && !text.contains('。')
            })
        });
        if let Some(end) = end.filter(|_| set_off) {
            found.push(index..end + 1);
        }
    }
    for range in found {
        for piece in &mut pieces[range] {
            piece.kind = Kind::Furniture(FurnitureKind::Caption);
        }
    }
}

/// Whether a line begins with a picture's number: `图②：…`, `图三：…`.
fn is_numbered_picture(line: &str) -> bool {
    let Some(rest) = line.strip_prefix('图') else { return false };
    if rest.starts_with(|c| matches!(c, '①'..='⑳')) {
        return true;
    }
    let figure = |c: char| c.is_ascii_digit() || is_han_numeral(c);
    let behind = rest.trim_start_matches(figure);
    behind.len() < rest.len() && behind.starts_with(['：', ':'])
}

/// Lines of a sentence with a credit behind it: `…重击。摄影：甲乙`, the name on the next line perhaps.
fn labelled_credit(pieces: &[Piece]) -> Option<usize> {
    const LABELS: [&str; 4] = ["摄影", "图片", "供图", "图"];
    let text = &pieces[0].text;
    let stop = text.0.iter().position(|ch| ch.c == '。')?;
    let credit = text.slice(stop + 1..text.len()).tight().string();
    let credit = in_simplified(&credit);
    let label = LABELS.iter().find_map(|label| credit.strip_prefix(label))?;
    let name = label.strip_prefix(['：', ':', '/', '／'])?;
    let below = || pieces.get(1).is_some_and(|next| byline::is_name(&next.text.tight().string()));
    match name {
        "" => below().then_some(2),
        _ => byline::is_name(name).then_some(1),
    }
}

/// Whether a word in brackets says how a picture was made.
fn is_art(word: &str) -> bool {
    const ARTS: [&str; 14] = [
        "水彩",
        "油画",
        "国画",
        "中国画",
        "版画",
        "木刻",
        "剪纸",
        "素描",
        "速写",
        "漫画",
        "钢笔",
        "水墨",
        "篆刻",
        "摄影",
    ];
    word.chars().count() <= 5 && ARTS.iter().any(|art| word.starts_with(art))
}

/// A line in brackets that says where a picture comes from.
fn is_source_of_picture(line: &str) -> bool {
    const LONGEST: usize = 24;
    const PICTURES: [&str; 5] = ["图片", "照片", "图由", "本版图", "本文图"];
    const GIVEN: [&str; 4] = ["提供", "供图", "摄", "资料图片"];
    const OLD: [&str; 5] = ["资料图片", "资料照片", "资料图", "档案图片", "档案照片"];
    let inside = line.strip_prefix(['（', '(']).and_then(|rest| rest.strip_suffix(['）', ')']));
    inside.is_some_and(|inside| {
        OLD.contains(&inside)
            || inside.chars().count() <= LONGEST
                && PICTURES.iter().any(|word| inside.starts_with(word))
                && GIVEN.iter().any(|word| inside.ends_with(word))
    })
}

/// Where the caption begins whose credit stands on line `at`: the one sentence right above it, if it
/// is short and a paragraph of its own.
fn caption_above(pieces: &[Piece], at: usize) -> usize {
    const MOST_LINES: usize = 3;
    const MOST_CHARS: usize = 60;
    let ends = |piece: &Piece| {
        piece.text.last().is_some_and(|c| ends_sentence(c) || closes(c)) || piece.kind != Kind::Open
    };
    let Some(last) = at.checked_sub(1).filter(|&last| ends(&pieces[last])) else { return at };
    if pieces[last].kind != Kind::Open {
        return at;
    }
    let mut begin = last;
    while begin > 0 && last - begin < MOST_LINES && !ends(&pieces[begin - 1]) {
        begin -= 1;
    }
    let lines = &pieces[begin..=last];
    let stops =
        lines.iter().flat_map(|piece| &piece.text.0).filter(|ch| ends_sentence(ch.c)).count();
    let chars: usize = lines.iter().map(|piece| piece.text.len()).sum();
    let whole = begin == 0 || ends(&pieces[begin - 1]);
    if whole && stops == 1 && chars <= MOST_CHARS { begin } else { at }
}

#[cfg(test)]
mod tests {
    use super::super::numbers::numbered;
    use super::super::of_lines as pieces;
    use super::*;

    fn kinds(lines: &[&str], mark: fn(&mut [Piece])) -> Vec<Kind> {
        let mut pieces = pieces(lines);
        mark(&mut pieces);
        pieces.into_iter().map(|piece| piece.kind).collect()
    }

    const TEXT: &str = "甲乙丙丁戊己庚辛，壬癸子丑寅卯辰巳";

    #[test]
    fn couplets_without_a_title_between_are_verse_and_their_writers_are_lines() {
        let lines = [
            "甲乙丙丁，戊己庚辛壬癸；",
            "子丑寅卯，辰巳午未申酉。",
            "题甲乙 某地 王明",
            "甲乙丙；",
            "丁戊己。",
        ];
        assert_eq!(
            kinds(&lines, verse),
            [Kind::Open, Kind::Open, Kind::Open, Kind::Open, Kind::Open]
        );
        let two: Vec<&str> = lines[..3].iter().chain(&lines[..3]).copied().collect();
        let pair = [Kind::Verse, Kind::Verse, Kind::Whole];
        assert_eq!(kinds(&two, verse), [pair.clone(), pair].concat());
    }

    #[test]
    fn numbered_pictures_have_captions() {
        let found = kinds(&["甲乙丙丁。", "图②：戊己庚辛。", TEXT], captions);
        assert_eq!(found[1], Kind::Furniture(FurnitureKind::Caption));
        assert!(!is_numbered_picture("图书馆：戊己庚辛。"));
    }

    #[test]
    fn hours_may_be_words() {
        for hour in ["上午九时：开幕", "晚八時半 放映", "子時 開廟門", "18:30 动画片"]
        {
            assert!(begins_with_hour(&Text::of(hour)), "{hour}");
        }
        assert!(!begins_with_hour(&Text::of("下午：休息")));
    }

    #[test]
    fn lines_of_unlike_length_with_pauses_are_verse() {
        const FULL: &str = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰";
        let found = |poem: [&str; 4]| {
            let lines = [&[FULL][..], &poem, &[FULL]].concat();
            kinds(&lines, verse).iter().filter(|kind| **kind == Kind::Verse).count()
        };
        let poem = [
            "甲乙丙丁戊己庚辛，",
            "壬癸子丑寅卯辰巳午未申；",
            "酉戌亥天地玄黄宇宙，",
            "洪荒日月盈昃辰宿列张寒。",
        ];
        assert_eq!(found(poem), 4);
        let column = [
            "甲乙丙丁戊己庚辛壬癸，",
            "子丑寅卯辰巳午未申，",
            "酉戌亥天地玄黄宇宙洪，",
            "荒日月盈昃辰宿列张，",
        ];
        assert_eq!(found(column), 0, "a column beside a picture");
    }

    #[test]
    fn numbers_over_text_are_subheads_and_over_titles_headings() {
        let found = kinds(&["一、甲乙", TEXT, TEXT, "二、丙丁", TEXT, TEXT], numbered);
        assert_eq!([&found[0], &found[3]], [&Kind::Subhead, &Kind::Subhead]);
        let found = kinds(
            &["01　甲乙丙丁戊己庚", "□ 王明", TEXT, "02　丙丁戊己庚辛", "□ 李伟", TEXT],
            numbered,
        );
        assert_eq!([&found[0], &found[3]], [&Kind::Numbered(1), &Kind::Numbered(2)]);
        let found =
            kinds(&["01", "甲乙丙丁", "王明", TEXT, "02", "丙丁戊", "李伟", TEXT], numbered);
        assert_eq!([&found[0], &found[4]], [&Kind::Numbered(1), &Kind::Numbered(2)]);
        assert!(
            kinds(&["7", TEXT, TEXT, "8", TEXT], numbered).iter().all(|kind| *kind == Kind::Open)
        );
    }

    #[test]
    fn four_lines_of_seven_without_marks_are_verse() {
        let poem = ["溪闊橋斜月正明", "肩頭挑得一莊情", "莫愁前路無人問", "腳踏實時水自平"];
        let lines = [&["第廿七首"], &poem[..], &[TEXT, TEXT]].concat();
        let verse: Vec<bool> =
            kinds(&lines, verse).iter().map(|kind| *kind == Kind::Verse).collect();
        assert_eq!(verse, [false, true, true, true, true, false, false]);
        let lines = [&["第廿七首"], &poem[..3], &[TEXT, TEXT]].concat();
        assert!(!kinds(&lines, super::verse).contains(&Kind::Verse), "three");
    }

    #[test]
    fn a_book_reviewed_and_its_data_are_of_the_text() {
        let lines = [
            "甲乙丙丁",
            "□ 王明",
            "《戊己庚辛》",
            "李伟 著",
            "某某出版社2018年3月版，42.00元",
            TEXT,
        ];
        let mut pieces = pieces(&lines);
        for at in [1, 3] {
            pieces[at].kind = Kind::Byline;
        }
        books(&mut pieces);
        let whole: Vec<bool> = pieces.iter().map(|piece| piece.kind == Kind::Whole).collect();
        assert_eq!(whole, [false, false, true, true, true, false]);
    }

    #[test]
    fn numbers_alone_on_their_lines() {
        let lines = ["一、", "甲乙丙丁", "王明", TEXT, "二、", "丙丁戊", "李伟", TEXT];
        let found = kinds(&lines, numbered);
        assert_eq!([&found[0], &found[4]], [&Kind::Numbered(1), &Kind::Numbered(2)]);
        let lines = ["① 甲乙", "丙丁戊己", "王明", "②", "丙丁戊", "李伟", "③ 己庚", "辛壬", TEXT];
        let found = kinds(&lines, numbered);
        assert_eq!([&found[0], &found[3]], [&Kind::Numbered(1), &Kind::Numbered(2)]);
        let lines = ["PART 1 甲乙", "丙丁戊己", "王明", TEXT, "PART 2", "丙丁戊", "李伟", TEXT];
        let found = kinds(&lines, numbered);
        assert_eq!([&found[0], &found[4]], [&Kind::Numbered(1), &Kind::Numbered(2)]);
        let lines =
            ["案例一 甲乙", "丙丁戊己", "王明", TEXT, "案例二 丙丁", "丙丁戊", "李伟", TEXT];
        let found = kinds(&lines, numbered);
        assert_eq!([&found[0], &found[4]], [&Kind::Numbered(1), &Kind::Numbered(2)]);
        let lines = ["星期一 甲乙", "丙丁戊己", TEXT, "星期二 丙丁", "丙丁戊", TEXT];
        assert!(kinds(&lines, numbered).iter().all(|kind| *kind == Kind::Open), "days");
        let lines = ["案一 甲乙", "丙丁戊己", "王明", TEXT, "案二 丙丁", "丙丁戊", "李伟", TEXT];
        let found = kinds(&lines, numbered);
        assert_eq!([&found[0], &found[4]], [&Kind::Numbered(1), &Kind::Numbered(2)]);
        let lines = ["/01 3分钟", TEXT, TEXT, "/02 甲乙丙丁", TEXT, TEXT];
        let found = kinds(&lines, numbered);
        assert_eq!([&found[0], &found[3]], [&Kind::Subhead, &Kind::Subhead]);
    }

    #[test]
    fn couplets_are_verse_however_wide() {
        let found = kinds(
            &[
                "甲乙丙丁戊己庚，辛壬癸子丑寅卯。",
                "甲乙丙丁戊己庚，辛壬癸子丑寅卯。",
                "甲乙，丙丁戊己。",
            ],
            verse,
        );
        assert_eq!(found, [Kind::Verse, Kind::Verse, Kind::Open]);
        let couplet = "甲乙丙丁戊己庚，辛壬癸子丑寅卯。";
        let found = kinds(&["甲乙", "甲乙丙丁戊己，庚辛壬癸子，", couplet, couplet], verse);
        assert_eq!(found, [Kind::Open, Kind::Verse, Kind::Verse, Kind::Verse]);
        let found = kinds(&[TEXT, "甲乙丙丁戊己，庚辛壬癸子，", couplet, couplet], verse);
        assert_eq!(found, [Kind::Open, Kind::Open, Kind::Verse, Kind::Verse], "a text's end");
    }

    #[test]
    fn halves_of_couplets_are_put_together() {
        let mut found = pieces(&["甲乙丙丁戊，", "己庚辛壬癸。", "甲乙丙丁己，", "子丑寅卯辰。"]);
        found[0].indent = 8;
        found[2].indent = 8;
        couplets(&mut found);
        let found: Vec<String> = found.iter().map(Piece::string).collect();
        assert_eq!(found, ["甲乙丙丁戊，己庚辛壬癸。", "甲乙丙丁己，子丑寅卯辰。"]);
    }

    #[test]
    fn what_a_column_cuts_off_couplets_is_put_back() {
        let couplet = ["甲乙丙丁戊己庚，辛壬癸子丑寅", "卯，"];
        let mut found = pieces(&[couplet, couplet].concat());
        couplets(&mut found);
        assert_eq!(found.len(), 2);
        let mut found = pieces(&[&couplet[..], &[TEXT]].concat());
        couplets(&mut found);
        assert_eq!(found.len(), 3, "a sentence");
    }

    #[test]
    fn free_verse_is_told_by_the_column_around_it() {
        let text = [TEXT; 3].concat();
        let lines =
            [&*text, "甲乙丙丁戊，", "己庚辛壬癸子丑，寅卯辰——", "甲乙丙丁。", "丙丁戊己庚，"];
        let found = kinds(&lines, verse);
        assert_eq!(found[0], Kind::Open);
        assert!(found[1..].iter().all(|kind| *kind == Kind::Verse), "{found:?}");
    }

    #[test]
    fn the_last_line_of_a_paragraph_is_no_verse() {
        let text = [TEXT; 2].concat() + "，甲";
        let lines = [&*text, "甲乙丙丁戊。", "己庚辛壬癸，", "子丑寅卯辰巳，", "甲乙丙丁。"];
        let found = kinds(&lines, verse);
        assert_eq!(found[..2], [Kind::Open, Kind::Open]);
        assert!(found[2..].iter().all(|kind| *kind == Kind::Verse), "three lines that pause");
    }

    fn programme(lines: &[&str]) -> Vec<Kind> {
        let mut pieces = pieces(lines);
        programmes(&mut pieces);
        pieces.into_iter().map(|piece| piece.kind).collect()
    }

    #[test]
    fn programmes_have_days_and_hours() {
        let lines =
            ["星期一（3月7日）", "18:30 甲乙", "19:00 丙丁", "星期二（3月8日）", "8:05 戊己", TEXT];
        let found = programme(&lines);
        let (day, line) = (Kind::Subhead, Kind::Whole);
        assert_eq!(found, [day.clone(), line.clone(), line.clone(), day, line, Kind::Open]);
        let found = programme(&["18:30 甲乙", TEXT, "比分2:1"]);
        assert!(found.iter().all(|kind| *kind == Kind::Open), "one hour");
    }

    #[test]
    fn entries_of_a_programme_go_on_below_their_hours() {
        let mut found = pieces(&[
            "今晚节目",
            "甲台",
            "18:30 子丑",
            "20:05 寅卯辰巳：午未申",
            "酉（11、12）",
            "22:00 戌亥",
            "乙台",
            "19:40 天地玄黄",
        ]);
        programmes(&mut found);
        let lines: Vec<String> = found.iter().map(Piece::string).collect();
        assert_eq!(lines[3], "20:05 寅卯辰巳：午未申酉（11、12）");
        let subheads: Vec<usize> =
            (0..found.len()).filter(|&at| found[at].kind == Kind::Subhead).collect();
        assert_eq!(subheads, [1, 5]);
    }

    #[test]
    fn labels_begin_paragraphs() {
        let lines = [TEXT, "甲乙奉献：18,642.50令吉", "丙丁：5元", "戊己庚：甲乙丙丁", TEXT];
        let (open, whole) = (Kind::Open, Kind::Whole);
        let found = kinds(&lines, labelled);
        assert_eq!(found, [open.clone(), whole.clone(), whole.clone(), whole, open.clone()]);
        let found = kinds(&[TEXT, "记者：甲乙？", "丙丁：戊己。", "记者：庚辛？", TEXT], labelled);
        assert!(found.iter().all(|kind| *kind == open), "an interview");
    }

    #[test]
    fn place_and_date_end_a_text() {
        let found = kinds(
            &["它走了。", "二〇二三年十月，于甲里", "并祝编安。", "读者甲乙丙", "一月三日於某地"],
            datelines,
        );
        let whole = Kind::Whole;
        assert_eq!(found, [Kind::Open, whole.clone(), Kind::Open, whole.clone(), whole]);
        let found = kinds(&["它走了。", "2019年深秋，于甲里"], datelines);
        assert_eq!(found[1], Kind::Whole, "a season");
        let found = kinds(&["他们从甲地来，", "2023年10月于甲里"], datelines);
        assert_eq!(found, [Kind::Open, Kind::Open], "in the midst of a sentence");
    }

    #[test]
    fn a_letters_signature_is_a_paragraph() {
        let found = kinds(&[TEXT, "再见！", "你们的小红姐姐", "你们的春天"], signatures);
        assert_eq!(found[2..], [Kind::Whole, Kind::Open]);
    }

    #[test]
    fn one_couplet_below_its_title_is_verse() {
        let lines = ["甲乙丙丁", "三声敲出千钧稳，", "一火烧成六五春。", TEXT];
        assert_eq!(kinds(&lines, verse)[1..3], [Kind::Verse, Kind::Verse]);
        let lines = [TEXT, "三声敲出千钧稳，", "一火烧成六五春。", TEXT];
        assert_eq!(kinds(&lines, verse)[1..3], [Kind::Open, Kind::Open], "in a text");
    }

    #[test]
    fn short_lines_set_in_further_than_paragraphs_are_verse() {
        let lines = ["甲乙丙", "丁戊己", "庚辛"];
        let mut pieces = pieces(&[TEXT, TEXT, lines[0], lines[1], lines[2], TEXT, TEXT]);
        pieces.iter_mut().for_each(|piece| piece.indent = 4);
        pieces[2..5].iter_mut().for_each(|piece| piece.indent = 8);
        set_in(&mut pieces);
        let found: Vec<bool> = pieces.iter().map(|piece| piece.kind == Kind::Verse).collect();
        assert_eq!(found, [false, false, true, true, true, false, false]);
    }

    #[test]
    fn what_stands_over_several_articles_is_a_rubric() {
        let mut found = pieces(&["东桥夜话", "甲乙", TEXT, "东桥夜话", "启事", TEXT, "— 街谈 —"]);
        super::super::rubrics(&mut found);
        let found: Vec<bool> = found.iter().map(|piece| piece.rubric).collect();
        assert_eq!(found, [true, false, false, true, true, false, true]);
        let mut found = pieces(&["1974·炉火", TEXT, "1981·照相", TEXT, "约翰·史密斯"]);
        super::super::rubrics(&mut found);
        let found: Vec<bool> = found.iter().map(|piece| piece.rubric).collect();
        assert_eq!(found, [true, false, true, false, false]);
    }

    #[test]
    fn a_books_title_stands_over_its_data() {
        let found =
            kinds(&["《甲乙》", "王明 著 丙丁出版社", "《丙丁》", TEXT], |lines| {
                books(lines)
            });
        assert_eq!(found, [Kind::Subhead, Kind::Open, Kind::Open, Kind::Open]);
        assert!(!is_book_data(&Text::of("他在著名的丙丁出版社工作")));
    }

    #[test]
    fn a_picture_credit_takes_the_sentence_above_it() {
        let found = kinds(&["甲乙丙丁。", "戊己庚辛壬癸。", "本报记者 王 明 摄", TEXT], captions);
        let caption = Kind::Furniture(FurnitureKind::Caption);
        assert_eq!(found, [Kind::Open, caption.clone(), caption.clone(), Kind::Open]);
        let found = kinds(&["甲乙丙丁。", "戊己庚辛壬癸。档案", "室供图", TEXT], captions);
        assert_eq!(found, [Kind::Open, caption.clone(), caption, Kind::Open]);
        let found = kinds(&["甲乙丙丁。", "戊己庚辛壬癸。他拍摄", TEXT], captions);
        assert!(found.iter().all(|kind| *kind == Kind::Open));
    }
}
