//! Matter of the page: mastheads, issue lines, folios, contacts, mottos. Recognised by shape and
//! place, read into the metadata, and kept as furniture.

use super::ablation::{Evidence, off};
use super::byline;
use super::chars::Text;
use super::date::{self, Date};
use super::heading::{introduces, is_rubric};
use super::ledger::{Ledger, squeezed};
use super::masthead::{self, Head, is_extent, is_paper, is_register, of_how_many, says_nothing};
use super::misread;
use super::piece::{Kind, Piece, between_sentences, is_bullet};
use crate::model::{DoubtKind, FurnitureKind, Metadata};
use crate::text::han_set::HanSet;
use crate::text::mark_class::{closes, ends_sentence};
use crate::text::simplified::{in_simplified, simplified};
use crate::text::words::Words;
use crate::text::{is_blank, is_han, is_han_numeral, is_interpunct};
use rustc_hash::{FxHashMap, FxHashSet};

/// Lines of a page's head at most.
const HEAD: usize = 12;

/// How far from the page's head or from other furniture a masthead may stand, in lines.
const NEAR: usize = 4;

/// Marks the pieces that are furniture.
pub(super) fn mark(pieces: &mut [Piece]) {
    let mut kinds: Vec<Option<FurnitureKind>> = pieces
        .iter()
        .map(|piece| match piece.kind {
            Kind::Open => certain(&piece.text),
            Kind::Furniture(kind @ (FurnitureKind::IssueLine | FurnitureKind::Folio)) => Some(kind),
            _ => None,
        })
        .collect();
    let last_line = pieces.iter().map(Piece::line).max().unwrap_or(0);
    for index in 0..pieces.len() {
        // A number alone at a page's end numbers no article.
        let ends = matches!(pieces[index].kind, Kind::Numbered(_))
            && ends_page(pieces, index)
            && pieces[index].text.0.iter().all(|ch| ch.c.is_ascii_digit());
        // `某某报 Moumou Pao` is no writer's name in two scripts.
        let paper = index == 0
            && pieces[index].kind == Kind::Byline
            && names_paper(&squeezed(&pieces[index].string())).is_some();
        if kinds[index].is_some() || pieces[index].kind != Kind::Open && !ends && !paper {
            continue;
        }
        let (at_head, beside_furniture) = place(pieces, &kinds, index);
        let at_end = index + 2 >= kinds.len();
        // Columns side by side may put the foot of a page among them.
        let at_foot = at_end || pieces[index].line() + 2 > last_line;
        // In the middle of the text only a motto is recognised, by what parts its words.
        let mut chars = pieces[index].text.0.iter();
        let parted = chars.any(|ch| is_blank(ch.c) || is_dot(ch.c));
        let near = at_head || beside_furniture || interrupts(pieces, index);
        let amid = near || at_foot || amid(pieces, index) || is_of_paper(&pieces[index].text);
        if !(amid || parted || apart(pieces, index)) {
            continue;
        }
        let string = squeezed(&pieces[index].string());
        // Where this page's section is named already, 论坛 or 专栏 stands over an article.
        let named = || {
            (index.saturating_sub(NEAR)..index).any(|at| {
                kinds[at] == Some(FurnitureKind::IssueLine)
                    && Head::of(&squeezed(&pieces[at].string())).named_page().is_some()
            })
        };
        let masthead = || {
            is_publication(&string)
                || is_section(&string) && !named()
                || names_paper(&string).is_some()
                || at_head && says_twice(&string)
        };
        let joined = parted || string.contains(is_joint);
        let head = if near && (joined || is_numbered(&string)) {
            Head::of(&string)
        } else {
            Head::default()
        };
        kinds[index] = if head.is_head() && head.is_placed() {
            Some(FurnitureKind::IssueLine)
        } else if near && masthead() {
            Some(FurnitureKind::Masthead)
        } else if parted && head.is_head() {
            Some(FurnitureKind::IssueLine)
        } else if is_motto(&string, at_end || beside_furniture)
            || closes_page(pieces, &kinds, index) && is_saying(&string)
            || opens_page(pieces, &kinds, index) && is_even_saying(&string)
        {
            Some(FurnitureKind::Motto)
        } else if (amid || apart(pieces, index)) && (is_price(&string) || says_little(&string)) {
            Some(FurnitureKind::Other)
        } else if amid && reached(&string).is_some() {
            Some(FurnitureKind::Contact)
        } else if (at_head || at_end || beside_furniture || ends_page(pieces, index))
            && plain_folio(&string).is_some()
            || amid && !near && is_page_number(&pieces[index].text)
        {
            Some(FurnitureKind::Folio)
        } else {
            None
        };
    }
    alone_at_head(pieces, &mut kinds);
    name_by_place(pieces, &mut kinds);
    dotted_mottos(pieces, &mut kinds);
    misread_heads(pieces, &mut kinds);
    named_folios(pieces, &mut kinds);
    folios_with_names(pieces, &mut kinds);
    above_heads(pieces, &mut kinds);
    alone_at_head(pieces, &mut kinds);
    between_heads(pieces, &mut kinds);
    at_foot(pieces, &mut kinds);
    makers(pieces, &mut kinds);
    page_numbers(pieces, &mut kinds);
    if !off(Evidence::Repetition) {
        running_heads(pieces, &mut kinds);
        issue_lines_again(pieces, &mut kinds);
        nearly_repeated(pieces, &mut kinds);
        for at in between_sentences(pieces) {
            kinds[at].get_or_insert(FurnitureKind::Other);
        }
    }
    if !off(Evidence::FurniturePlace) {
        section_by_place(pieces, &mut kinds);
    }
    for at in inside_texts(pieces, &mut kinds) {
        pieces[at].kind = Kind::Whole;
    }
    for (piece, kind) in pieces.iter_mut().zip(kinds) {
        if let Some(kind) = kind {
            piece.kind = Kind::Furniture(kind);
        }
    }
}

/// The issue's line, printed again at the head of another page.
fn issue_lines_again(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    const SHORTEST: usize = 6;
    let line = |at: usize| pieces[at].text.tight().string();
    let known: FxHashSet<String> = (0..pieces.len())
        .filter(|&at| kinds[at] == Some(FurnitureKind::IssueLine))
        .map(line)
        .filter(|line| line.chars().count() >= SHORTEST)
        .collect();
    for at in 0..pieces.len() {
        let open = kinds[at].is_none() && pieces[at].kind == Kind::Open;
        if open && !known.is_empty() && known.contains(&line(at)) {
            kinds[at] = Some(FurnitureKind::IssueLine);
        }
    }
}

/// A date, a weekday or an issue's number alone on a line right beside the paper's name or other words of
/// the page's head. A date is the issue's where no other line there has one and no other follows, as in
/// a timeline.
fn alone_at_head(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    const FOLLOWING: usize = 8;
    const LONGEST: usize = 24;
    let of_head =
        |kinds: &[Option<FurnitureKind>], at: usize| matches!(kinds.get(at), Some(Some(_)));
    for at in 0..kinds.len().min(HEAD) {
        let above = at > 0 && of_head(kinds, at - 1);
        let beside = above || at <= NEAR && of_head(kinds, at + 1);
        let piece = &pieces[at];
        // A large day beside its month: `15`, `2024年3月`.
        let of_month = |at: Option<usize>| {
            at.and_then(|at| pieces.get(at)).is_some_and(|other| {
                let head = Head::of(&squeezed(&other.string()));
                head.is_single() && head.date.is_some_and(|date| date.day.is_none())
            })
        };
        if day_alone(&piece.string()).is_some()
            && (of_month(at.checked_sub(1)) || of_month(Some(at + 1)))
        {
            kinds[at] = Some(FurnitureKind::IssueLine);
            continue;
        }
        if !beside || kinds[at].is_some() || piece.text.len() > LONGEST {
            continue;
        }
        let head = match piece.kind {
            Kind::Open | Kind::Date(_) => Head::of(&read_head(piece)),
            _ => continue,
        };
        let dated = |(piece, kind): (&Piece, &Option<FurnitureKind>)| {
            *kind == Some(FurnitureKind::IssueLine)
                && Head::of(&squeezed(&piece.string())).date.is_some()
        };
        let follows = || {
            pieces[at + 1..].iter().take(FOLLOWING).any(|piece| matches!(piece.kind, Kind::Date(_)))
        };
        let other = || follows() || pieces.iter().zip(kinds.iter()).take(FOLLOWING).any(dated);
        if head.is_single() && (head.date.is_none() || !other()) {
            kinds[at] = Some(FurnitureKind::IssueLine);
        }
    }
}

/// A day of the month in figures and nothing else.
fn day_alone(line: &str) -> Option<u32> {
    let short = line.len() <= 2 && line.bytes().all(|b| b.is_ascii_digit());
    line.parse().ok().filter(|day| short && (1..=31).contains(day))
}

/// Chars of a section's name.
const SECTION: std::ops::RangeInclusive<usize> = 2..=6;

/// Whether a text can be a section's name where it stands: a few Han characters.
pub(super) fn may_name_section(text: &Text) -> bool {
    SECTION.contains(&text.len()) && text.0.iter().all(|ch| is_han(ch.c))
}

/// A short line between lines of the page's head, or right above the paper's name: the section's name where
/// none is named, else the motto.
fn between_heads(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    let of_head = |kind: Option<&Option<FurnitureKind>>| matches!(kind, Some(Some(_)));
    let named = |kind: FurnitureKind| {
        pieces.iter().zip(kinds.iter()).enumerate().any(move |(at, (piece, other))| {
            *other == Some(kind) && {
                let string = read_head(piece);
                let name: String = string.chars().filter(|&c| !is_blank(c)).collect();
                let publication = is_paper(&name)
                    || names_paper(&string).is_some()
                    || at == 0 && is_weekly(&name);
                kind == FurnitureKind::Masthead && !publication && is_section(&name)
                    || kind != FurnitureKind::Masthead && Head::of(&string).section().is_some()
            }
        })
    };
    let section = named(FurnitureKind::Masthead) || named(FurnitureKind::IssueLine);
    let paper = pieces.iter().zip(kinds.iter()).take(HEAD).skip(1).any(|(piece, kind)| {
        matches!(kind, Some(FurnitureKind::Masthead | FurnitureKind::IssueLine))
            && Head::of(&squeezed(&piece.string())).publication.is_some()
    });
    let found: Vec<usize> = (0..kinds.len().min(HEAD))
        .filter(|&at| pieces[at].kind == Kind::Open && kinds[at].is_none())
        .filter(|&at| {
            let above = if at == 0 { paper } else { of_head(kinds.get(at - 1)) };
            let begins = |at: usize| pieces.get(at).is_some_and(|piece| piece.page_start);
            above && of_head(kinds.get(at + 1)) && (at == 0 || !begins(at)) && !begins(at + 1)
        })
        .collect();
    // Of several nobody can tell which is which.
    let [at] = found[..] else { return };
    let text = pieces[at].text.tight();
    let name = Head::of(&squeezed(&pieces[at].string()));
    let name = name.only_name().filter(|name| SECTION.contains(&name.chars().count()));
    if !section && name.is_some_and(|name| !introduces(name)) {
        kinds[at] = Some(FurnitureKind::Masthead);
    } else if may_be_motto(&pieces[at]) && (section || text.len() > *SECTION.end()) {
        kinds[at] = Some(FurnitureKind::Motto);
    }
}

/// A line among the page's last ones, below where the editors are reached or the page's number, is the motto.
fn at_foot(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    let last = (NEAR..kinds.len()).rev().take(NEAR).find(|&at| kinds[at].is_none());
    let Some(at) = last else { return };
    let below = matches!(kinds[at - 1], Some(FurnitureKind::Contact | FurnitureKind::Folio));
    if below && !kinds.contains(&Some(FurnitureKind::Motto)) && may_be_motto(&pieces[at]) {
        kinds[at] = Some(FurnitureKind::Motto);
    }
}

/// Marks who made the page, at its end or right over other matter of it, whatever they are called: labels with a
/// colon and short values, one a name, and one label that is no writer's.
fn makers(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    for at in (0..kinds.len()).rev() {
        let piece = &pieces[at];
        let ends = at + 1 == kinds.len() || pieces[at + 1].page_start || kinds[at + 1].is_some();
        if ends && kinds[at].is_none() && piece.kind == Kind::Open && tell_makers(&piece.string()) {
            kinds[at] = Some(FurnitureKind::Contact);
        }
    }
}

/// Whether a line is nothing but labels and names: `组稿：甲乙 题字：丙丁 插图：戊己`.
fn tell_makers(line: &str) -> bool {
    /// Chars of a value at most.
    const VALUE: usize = 12;
    let line = in_simplified(line);
    let (mut pairs, mut named, mut staff, mut others) = (0, false, false, false);
    for word in line.split(is_blank).filter(|word| !word.is_empty()) {
        match word.split_once(['：', ':']) {
            Some((label, value)) => {
                let short = (2..=6).contains(&label.chars().count()) && label.chars().all(is_han);
                if !short || value.is_empty() || value.chars().count() > VALUE {
                    return false;
                }
                pairs += 1;
                named |= byline::is_name(value);
                let credit = byline::is_credit(label);
                staff |= credit || is_staff(label) || label.contains("编辑");
                others |= !credit;
            }
            // The rest of a Latin name, or another name.
            None if pairs > 0 && word.chars().all(|c| c.is_ascii_alphabetic() || c == '.') => {}
            None if pairs > 0 && byline::is_name(word) => {}
            None => return false,
        }
    }
    pairs > 1 && named && staff && others && !line.contains(['，', '。', '；'])
}

/// Whether a line's words can be a paper's motto: some Han characters, a pause among them perhaps, and none of
/// who helps to make the page or what must not be done with it.
fn may_be_motto(piece: &Piece) -> bool {
    const LENGTH: std::ops::RangeInclusive<usize> = 4..=20;
    const NOT: [&str; 12] = [
        "主办", "协办", "承办", "主管", "版权", "转载", "广告", "印刷", "订阅", "关注", "扫",
        "编辑",
    ];
    let line: String = piece.text.0.iter().map(|ch| simplified(ch.c)).collect();
    let pause = |c: char| {
        is_blank(c) || is_dot(c) || matches!(c, '，' | '、' | '！' | '“' | '”' | '「' | '」')
    };
    piece.kind == Kind::Open
        && LENGTH.contains(&piece.text.tight().len())
        && line.chars().all(|c| is_han(c) || pause(c))
        && line.chars().filter(|&c| is_han(c)).count() * 4 >= line.chars().count() * 3
        && !NOT.iter().any(|word| line.contains(word))
        && !says_little(&line)
        && !line.split(is_blank).any(is_publication)
        && byline::names(&piece.text).is_none()
}

/// The paper's name where Latin stands beside it: `某某日报 MOUMOU RIBAO`, or between brackets 《》.
fn names_paper(line: &str) -> Option<String> {
    const LONGEST: usize = 40;
    if line.chars().count() > LONGEST
        || !line.contains('报') && !line.contains(['報', '刊', '讯', '訊', '摘'])
    {
        return None;
    }
    let bracketed = line
        .strip_prefix('《')
        .is_some_and(|rest| rest.find('》') == Some(rest.len() - '》'.len_utf8()));
    if line.contains(['《', '》']) && !bracketed {
        return None;
    }
    let head = Head::of(line);
    (head.words == 1 && head.other == 0).then_some(head.publication).flatten()
}

/// Whether all words of a line tell how the paper is given out, or that there is an advertisement.
fn says_little(line: &str) -> bool {
    const LONGEST: usize = 40;
    const WORDS: [&str; 3] = ["广告", "公益广告", "广而告之"];
    let rights = |word: &str| {
        let begins = ["版权所有", "未经"].iter().any(|begin| word.starts_with(begin));
        begins && (word.ends_with("转载") || word.ends_with("必究") || word == "版权所有")
    };
    let welcome = |word: &str| {
        word.starts_with("欢迎") && ["稿", "订阅", "报"].iter().any(|end| word.ends_with(end))
    };
    let line = &*in_simplified(line);
    // A label without its number may be anything.
    let bare = is_register(line) && !is_numbered(line);
    line.chars().count() <= LONGEST
        && !bare
        && !line.contains(['，', '。', '；'])
        && line.split(is_blank).all(|word| {
            says_nothing(word) || WORDS.contains(&word) || welcome(word) || rights(word)
        })
}

/// A paper's name need not say that it is one: the first line of all, right above the issue's line,
/// where nothing else is a paper's name. Its motto may stand between them, if it is one by its shape or the
/// name comes again.
fn name_by_place(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    const LENGTH: std::ops::RangeInclusive<usize> = 2..=14;
    let Some(first) = pieces.first().filter(|piece| piece.kind == Kind::Open) else { return };
    let text = first.text.tight();
    let shaped = LENGTH.contains(&text.len()) && text.0.iter().all(|ch| is_han(ch.c));
    let named = || {
        pieces.iter().zip(kinds.iter()).any(|(piece, kind)| {
            matches!(kind, Some(FurnitureKind::Masthead | FurnitureKind::IssueLine))
                && squeezed(&piece.string()).split(is_blank).any(is_publication)
        })
    };
    let issue_line = |at: usize| kinds.get(at) == Some(&Some(FurnitureKind::IssueLine));
    let section = |at: usize| {
        at < pieces.len()
            && kinds[at].is_none()
            && pieces[at].kind == Kind::Open
            && may_name_section(&pieces[at].text)
    };
    let below = |at: usize| {
        issue_line(at)
            || issue_line(at + 1)
                && (matches!(
                    kinds.get(at),
                    Some(Some(FurnitureKind::Other | FurnitureKind::Masthead))
                ) || section(at))
    };
    // `LA VOIX DES ÎLES · Hebdomadaire`: the name in another script.
    let foreign = issue_line(2) && kinds[1].is_none() && is_in_letters(&pieces[1].text);
    let below_motto = issue_line(2) && kinds[1].is_none() && is_motto_by_place(&pieces[1]);
    let above_motto = issue_line(2) && kinds[1] == Some(FurnitureKind::Motto);
    let again = || pieces[1..].iter().any(|piece| piece.text.tight().string() == text.string());
    let named_here = kinds[0].is_none()
        && shaped
        && (below(1) || foreign || above_motto || below_motto && again());
    let section_here = named_here && section(1) && issue_line(2);
    if named_here && !named() {
        kinds[0] = Some(FurnitureKind::Masthead);
    }
    if foreign && named_here {
        kinds[1] = Some(FurnitureKind::Other);
    }
    if below_motto && kinds[0] == Some(FurnitureKind::Masthead) {
        kinds[1] = Some(FurnitureKind::Motto);
    }
    if section_here {
        kinds[1] = Some(FurnitureKind::Masthead);
    }
}

/// Whether a line is words in letters, with hardly anything beside them and no Han character.
fn is_in_letters(text: &Text) -> bool {
    const LONGEST: usize = 40;
    let letters = text.0.iter().filter(|ch| ch.c.is_alphabetic()).count();
    text.len() <= LONGEST
        && letters * 4 >= text.len() * 3
        && !text.0.iter().any(|ch| is_han(ch.c) || ch.c.is_ascii_digit())
}

/// Words with dots between them right below the page's head are its motto, though each may be a name: no writer
/// signs above the first heading.
fn dotted_mottos(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    const LENGTH: std::ops::RangeInclusive<usize> = 2..=6;
    for at in 1..pieces.len().min(HEAD) {
        let text = pieces[at].text.tight();
        let dotted = text.0.iter().filter(|ch| is_dot(ch.c)).count() > 1
            && text
                .0
                .split(|ch| is_dot(ch.c))
                .all(|word| LENGTH.contains(&word.len()) && word.iter().all(|ch| is_han(ch.c)));
        let open = kinds[at].is_none() && matches!(pieces[at].kind, Kind::Open | Kind::Byline);
        let below = matches!(
            kinds[at - 1],
            Some(FurnitureKind::IssueLine | FurnitureKind::Masthead | FurnitureKind::RunningHead)
        );
        if open && below && dotted {
            kinds[at] = Some(FurnitureKind::Motto);
        }
    }
}

/// Whether a line can be a motto where it stands between the paper's name and the issue's line.
fn is_motto_by_place(piece: &Piece) -> bool {
    const LENGTH: std::ops::RangeInclusive<usize> = 7..=16;
    piece.kind == Kind::Open
        && LENGTH.contains(&piece.text.tight().len())
        && piece
            .text
            .0
            .iter()
            .all(|ch| is_han(ch.c) || is_blank(ch.c) || matches!(ch.c, '，' | '！'))
}

/// Lines at a page's head of which a character was misread.
fn misread_heads(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    for index in 0..pieces.len() {
        if kinds[index].is_some()
            || pieces[index].kind != Kind::Open
            || pieces[index].text.len() > 60
        {
            continue;
        }
        let (at_head, beside) = place(pieces, kinds, index);
        if !at_head && !beside {
            continue;
        }
        let Some(read) = as_head(&squeezed(&pieces[index].string())) else { continue };
        kinds[index] = if is_issue_line(&read) || Head::of(&read).is_head() {
            Some(FurnitureKind::IssueLine)
        } else if is_folio(&read) {
            Some(FurnitureKind::Folio)
        } else if at_head && is_publication(&read) {
            Some(FurnitureKind::Masthead)
        } else {
            None
        };
    }
}

/// A line as the head of a page would have it, where it was misread.
fn as_head(line: &str) -> Option<String> {
    let closed = misread::closed_up(line);
    let closed = closed.as_deref().unwrap_or(line);
    let read = misread::head_line(closed);
    let read = read.as_deref().unwrap_or(closed);
    let parted = misread::parted(read).filter(|_| Head::of(read).date.is_none());
    let words: Vec<String> = parted
        .as_deref()
        .unwrap_or(read)
        .split(is_blank)
        .map(|word| {
            let read = misread::folio(word).or_else(|| misread::page(word));
            let read = read.or_else(|| misread::paper(word)).or_else(|| date::misread_day(word));
            read.unwrap_or_else(|| word.to_owned())
        })
        .collect();
    let read = words.join(" ");
    (read != line).then_some(read)
}

/// A line as the head of a page has it, or would have it where it was misread.
fn read_head(piece: &Piece) -> String {
    let string = squeezed(&piece.string());
    as_head(&string).unwrap_or(string)
}

/// A short name and a page number on one line, at a page's head or foot: `文化 14`, `A07 观察`. Where
/// the name stands with several numbers, or right beside other matter of the page, it is no text.
fn named_folios(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    /// Chars of both at most, a name in capitals beside them.
    const LONGEST: usize = 30;
    // Numbers of articles are all printed with a 0 before them, or none is.
    let zero = |piece: &Piece| piece.text.first() == Some('0');
    let plain = pieces.iter().any(|piece| matches!(piece.kind, Kind::Numbered(_)) && !zero(piece));
    let page_only = |piece: &Piece| plain && zero(piece);
    let found: Vec<(usize, String)> = pieces
        .iter()
        .enumerate()
        .filter(|&(index, piece)| {
            let numbered = matches!(piece.kind, Kind::Numbered(_)) && page_only(piece);
            (piece.kind == Kind::Open || numbered) && kinds[index].is_none()
        })
        .filter(|(_, piece)| piece.text.len() <= LONGEST)
        .filter(|(_, piece)| piece.text.0.iter().any(|ch| ch.c.is_ascii_digit()))
        .filter_map(|(index, piece)| {
            let string = squeezed(&piece.string());
            let named =
                |line: &str| Head::of(line).named_page().map(|name| (index, name.to_owned()));
            named(&string).or_else(|| named(&as_head(&string)?))
        })
        .collect();
    let mut times: FxHashMap<&str, usize> = FxHashMap::default();
    for (_, name) in &found {
        *times.entry(name).or_default() += 1;
    }
    for (index, name) in &found {
        let near = index.saturating_sub(2)..(index + 3).min(kinds.len());
        let edge = near.clone().any(|at| at != *index && kinds[at].is_some())
            || (index.saturating_sub(2)..=*index).any(|at| pieces[at].page_start)
            || *index < 2
            || amid(pieces, *index);
        let again = times[name.as_str()] > 1;
        // `某某志 第25页`, but not `详见 第25页`
        let line = pieces[*index].text.tight().string();
        let said = line.contains('第')
            && line.ends_with(['页', '頁', '版'])
            && !["请看", "参看", "详见", "参见", "下转", "上接", "见"]
                .contains(&&*in_simplified(name));
        if edge || again || said {
            kinds[*index] = Some(FurnitureKind::IssueLine);
        }
    }
}

/// The first line of all, where it is a name's and the second tells the issue: the paper's, whatever it ends with.
fn above_issue(pieces: &[Piece], kinds: &[Option<FurnitureKind>]) -> Option<String> {
    const LENGTH: std::ops::RangeInclusive<usize> = 2..=10;
    let first = pieces.first().filter(|piece| piece.kind == Kind::Open)?;
    let name = LENGTH.contains(&first.text.len()) && first.text.0.iter().all(|ch| is_han(ch.c));
    (name && kinds.get(1)? == &Some(FurnitureKind::IssueLine)).then(|| first.string())
}

/// A page's number alone below its text, where the next page begins with its head.
fn above_heads(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    const LONGEST: usize = 3;
    for at in 0..pieces.len() {
        let text = &pieces[at].text;
        let open = pieces[at].kind == Kind::Open && kinds[at].is_none();
        let number = text.len() <= LONGEST && text.0.iter().all(|ch| ch.c.is_ascii_digit());
        let head = |kind: &Option<FurnitureKind>| {
            matches!(kind, Some(FurnitureKind::IssueLine | FurnitureKind::Masthead))
        };
        if open && number && ends_page(pieces, at) && kinds.get(at + 1).is_some_and(head) {
            kinds[at] = Some(FurnitureKind::Folio);
        }
    }
}

/// The names of paper and section again, from the head of the first page, with a page's number before or behind
/// them, or a month: `34 某城 街巷志`, `某院通讯 第15页`, `某刊 2009·8`.
fn folios_with_names(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    const LONGEST: usize = 24;
    let head = pieces.iter().zip(kinds.iter()).take(HEAD).filter(|(_, kind)| {
        matches!(kind, Some(FurnitureKind::Masthead | FurnitureKind::IssueLine))
    });
    let names: FxHashSet<String> = head
        .flat_map(|(piece, _)| {
            let line = squeezed(&piece.string());
            line.split(is_blank)
                .filter(|word| word.chars().all(is_han))
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .filter(|word| word.chars().count() > 1)
        .chain(above_issue(pieces, kinds))
        .collect();
    if names.is_empty() {
        return;
    }
    // The section's name stands at the first page's head without a sign that it is one.
    let alone = |word: &str| {
        let mut head = pieces.iter().take(HEAD);
        head.any(|piece| piece.kind == Kind::Open && piece.text.tight().string() == word)
    };
    for (at, piece) in pieces.iter().enumerate() {
        let figure = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let open = matches!(piece.kind, Kind::Open | Kind::Numbered(_)) && kinds[at].is_none();
        let edges = figure(piece.text.first())
            || figure(piece.text.last())
            || matches!(piece.text.last(), Some('页' | '頁' | '版'));
        if open && edges && piece.text.len() <= LONGEST {
            let line = squeezed(&piece.string());
            let (pages, words): (Vec<String>, Vec<String>) = masthead::words(&line)
                .into_iter()
                .partition(|word| plain_folio(word).is_some() || Head::of(word).date.is_some());
            let known = words.iter().filter(|word| names.contains(*word)).count();
            if pages.len() == 1
                && known > 0
                && words.iter().all(|word| names.contains(word) || alone(word))
            {
                kinds[at] = Some(FurnitureKind::Folio);
            }
        }
    }
}

/// A telephone number or a day of its own far from the page's edges and from its other matter belongs to the
/// text around it, where the page has another line of that kind at its edge; and so does a number between two
/// dates of a timeline. Gives the lines that tell where somebody is reached: each is a paragraph.
fn inside_texts(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) -> Vec<usize> {
    /// Lines to the next matter of the page, or to the page's edge.
    const FAR: usize = 3;
    /// Lines of an entry.
    const ENTRY: usize = 5;
    let count = kinds.len();
    let dated = |at: usize| matches!(pieces[at].kind, Kind::Date(_));
    let of_entry = |at: usize| {
        let above = (at.saturating_sub(ENTRY)..at).rev();
        let mut above = above.take_while(|&above| !pieces[above + 1].page_start);
        let below = (at + 1..count).find(|&next| kinds[next] != Some(FurnitureKind::Contact));
        below.is_some_and(|next| dated(next) && !pieces[next].page_start) && above.any(dated)
    };
    let far = |at: usize| {
        let near = at.saturating_sub(FAR)..(at + FAR + 1).min(count);
        // Set off by blank lines it may be the foot of a page whose text goes on.
        let apart = pieces[at].blanks_before > 0
            && pieces.get(at + 1).is_some_and(|next| next.blanks_before > 0 && next.indent == 0);
        at >= 2 * NEAR
            && at + NEAR < count
            && !is_of_paper(&pieces[at].text)
            && !near.clone().any(|other| other != at && kinds[other].is_some())
            && !near.clone().any(|other| pieces[other].page_start)
            && pieces[at - 1].kind == Kind::Open
            && pieces[at - 1].text.last().is_some_and(ends_sentence)
            && !apart
    };
    let kind = |at: usize| -> Option<FurnitureKind> {
        let contact =
            || labelled(&pieces[at].text) || pieces[at].text.0.iter().any(|ch| ch.c == '@');
        let line = || squeezed(&pieces[at].string());
        match kinds[at] {
            Some(FurnitureKind::Contact) | None
                if pieces[at].kind == Kind::Open
                    && contact()
                    && reached(&line()).is_some_and(|reach| reach != Reach::Staff) =>
            {
                Some(FurnitureKind::Contact)
            }
            Some(FurnitureKind::IssueLine) if Head::of(&line()).date.is_some() => kinds[at],
            _ => None,
        }
    };
    let found: Vec<(usize, FurnitureKind)> =
        (0..count).filter_map(|at| Some((at, kind(at)?))).collect();
    let (inside, outside): (Vec<_>, Vec<_>) = found.into_iter().partition(|&(at, _)| far(at));
    let of_text: Vec<(usize, FurnitureKind)> = inside
        .into_iter()
        .filter(|&(_, kind)| {
            outside.iter().any(|&(at, other)| other == kind && kinds[at].is_some())
        })
        .chain(outside.iter().copied().filter(|&(at, kind)| {
            kind == FurnitureKind::Contact && kinds[at].is_some() && of_entry(at)
        }))
        .collect();
    of_text.iter().for_each(|&(at, _)| kinds[at] = None);
    of_text
        .into_iter()
        .filter(|&(_, kind)| kind == FurnitureKind::Contact)
        .map(|(at, _)| at)
        .collect()
}

/// The section's name need not say that it is one: a short line right below the head of the page,
/// between the issue's line and a heading, is the section where none was recognised.
fn section_by_place(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    // One name in the page's head that no word tells is the paper's, where no other is and none stands above.
    let mut above = pieces.iter().zip(kinds.iter()).take_while(|(_, kind)| {
        !matches!(kind, Some(FurnitureKind::Masthead | FurnitureKind::IssueLine))
    });
    let mut paper = above.any(|(piece, _)| piece.text.0.iter().any(|ch| is_han(ch.c)));
    let mut said = false;
    let mut names: Vec<String> = Vec::new();
    for (piece, kind) in pieces.iter().zip(kinds.iter()) {
        if matches!(kind, Some(FurnitureKind::Masthead | FurnitureKind::IssueLine)) {
            let string = read_head(piece);
            let head = Head::of(&string);
            said |= string.split(is_blank).any(is_section);
            let name = head.section();
            paper |= head.publication.is_some()
                || string.split(is_blank).any(is_paper)
                || *kind == Some(FurnitureKind::Masthead) && name.is_none();
            names.extend(name.map(str::to_owned));
        }
    }
    names.sort_unstable();
    names.dedup();
    let running = kinds.iter().take(NEAR).any(|kind| *kind == Some(FurnitureKind::RunningHead));
    let named = said || names.len() > usize::from(!paper) || running;
    let Some(head) = kinds
        .iter()
        .take(NEAR)
        .rposition(|kind| matches!(kind, Some(FurnitureKind::IssueLine | FurnitureKind::Folio)))
    else {
        return;
    };
    let Some(piece) = pieces.get(head + 1) else { return };
    let text = piece.text.tight();
    // 社论 stands over the paper's own words.
    let opinion = matches!(&*in_simplified(&text.string()), "社论" | "社评" | "社说" | "短评");
    if named || !(2..=6).contains(&text.len()) || introduces(&text.string()) || opinion {
        return;
    }
    let same = |other: &Piece| {
        other.text.first() == text.first() && other.text.tight().string() == text.string()
    };
    let repeated = pieces.iter().filter(|other| same(other)).count() > 1;
    // Where other titles have such words above them, it is the first title's, whose writer stands below.
    let above_title = |at: usize| {
        let Some(next) = pieces.get(at + 1) else { return false };
        let word = pieces[at].text.tight();
        let title = next.text.len() <= 20 && !next.text.last().is_some_and(closes);
        pieces[at].kind == Kind::Open
            && (2..=6).contains(&word.len())
            && word.0.iter().all(|ch| is_han(ch.c))
            && title
            && next.blanks_before > 0
            && next.text.len() > word.len()
    };
    if !repeated
        && above_title(head + 1)
        && pieces.get(head + 3).is_some_and(|piece| piece.kind == Kind::Byline)
        && (head + 2..pieces.len()).filter(|&at| above_title(at)).count() > 1
    {
        return;
    }
    // So is what has a by-line below it, over a text.
    let over_byline = pieces.get(head + 2).is_some_and(|next| next.kind == Kind::Byline)
        && pieces.get(head + 3).is_some_and(|text| text.kind == Kind::Open && text.text.len() > 7);
    if !repeated && text.len() > 2 && over_byline {
        return;
    }
    let heading_below =
        pieces.get(head + 2).is_some_and(|next| next.text.len() <= 20 && !ends_clause(next));
    // A rubric below it is the first title's.
    let over_rubric = || {
        let below = pieces.get(head + 2).map(|next| next.text.tight().string());
        below.is_some_and(|below| is_rubric(&below))
    };
    let close = piece.blanks_before == 0 || repeated || over_rubric();
    // A word for one of the staff names nobody: 班主任.
    let unnamed = |kind: Option<FurnitureKind>| {
        matches!(kind, None | Some(FurnitureKind::RunningHead | FurnitureKind::Contact))
    };
    let plain = text.0.iter().all(|ch| is_han(ch.c));
    if close && heading_below && unnamed(kinds[head + 1]) && plain {
        for (piece, kind) in pieces.iter().zip(kinds.iter_mut()) {
            if same(piece) && unnamed(*kind) {
                *kind = Some(FurnitureKind::Masthead);
            }
        }
    }
}

/// Whether a line ends with the mark of a sentence or a clause that no title ends with.
fn ends_clause(piece: &Piece) -> bool {
    piece.text.last().is_some_and(|c| closes(c) && c != '！')
}

/// Whether other matter of the page stands within two lines, or a page begins at the line or the one
/// above.
fn at_edge(pieces: &[Piece], kinds: &[Option<FurnitureKind>], index: usize) -> bool {
    let mut near = index.saturating_sub(2)..(index + 3).min(pieces.len());
    near.any(|at| at != index && kinds[at].is_some()) || index + 1 == pieces.len()
}

/// Whether a line stands near a page's head, and whether near other matter of the page.
fn place(pieces: &[Piece], kinds: &[Option<FurnitureKind>], index: usize) -> (bool, bool) {
    let mut near = index.saturating_sub(NEAR)..(index + NEAR + 1).min(kinds.len());
    let mut above = near.start..=index;
    (
        index < NEAR || above.any(|at| pieces[at].page_start),
        near.any(|at| at != index && kinds[at].is_some()),
    )
}

/// Whether a line stands in a few short ones that blank lines set off in the midst of a sentence: what
/// stood at the page's head where the text goes on behind it.
fn interrupts(pieces: &[Piece], index: usize) -> bool {
    const LINES: usize = 3;
    const SHORT: usize = 24;
    let gap = |at: usize| pieces.get(at).is_none_or(|piece| piece.blanks_before > 0);
    let Some(first) = (index.saturating_sub(LINES - 1)..=index).rev().find(|&at| gap(at)) else {
        return false;
    };
    let Some(end) = (index + 1..=first + LINES).find(|&at| gap(at)) else { return false };
    let (Some(above), Some(below)) = (first.checked_sub(1), pieces.get(end)) else { return false };
    let above = &pieces[above];
    pieces[first..end].iter().all(|piece| piece.text.len() <= SHORT && piece.width < above.width)
        && goes_on(above, below)
        && below.width <= above.width + 4
}

/// Whether a line of text breaks off in mid-sentence, and another may go on with it.
pub(super) fn goes_on(above: &Piece, below: &Piece) -> bool {
    above.kind == Kind::Open
        && above.text.last().is_some_and(|c| is_han(c) || matches!(c, '，' | '、'))
        && below.kind == Kind::Open
        && below.indent == 0
}

/// Whether blank lines set a line off from both its neighbours.
fn apart(pieces: &[Piece], index: usize) -> bool {
    let gap = |at: usize| pieces.get(at).is_some_and(|piece| piece.blanks_before > 0);
    gap(index) && gap(index + 1)
}

/// Whether a line begins with the paper's own label: 本报电话, 社址.
fn is_of_paper(text: &Text) -> bool {
    const OWN: [&str; 8] =
        ["本报地", "本报社", "本报电", "本报热", "本报邮", "本刊地", "社址", "报社地"];
    let begins: String = text.0.iter().take(3).map(|ch| simplified(ch.c)).collect();
    OWN.iter().any(|own| begins.starts_with(own)) && labelled(text)
}

/// Whether a line of another width stands in the midst of a sentence, behind full lines of a text.
fn amid(pieces: &[Piece], index: usize) -> bool {
    const OTHER: u32 = 4;
    interrupts_sentence(pieces, index)
        && pieces[index].width.abs_diff(pieces[index - 1].width) >= OTHER
}

/// Whether full lines of a text, in mid-sentence, stand above a line, and below it what may go on with them.
pub(super) fn interrupts_sentence(pieces: &[Piece], index: usize) -> bool {
    const ALIKE: u32 = 4;
    let Some([before, above]) = index.checked_sub(2).and_then(|start| pieces.get(start..index))
    else {
        return false;
    };
    let Some(below) = pieces.get(index + 1) else { return false };
    before.kind == Kind::Open
        && before.width.abs_diff(above.width) <= ALIKE
        && goes_on(above, below)
        && below.width <= above.width + ALIKE
}

/// A short line that stands again and again beside page starts or furniture is a running head.
fn running_heads(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    let beside = |index: usize| at_edge(pieces, kinds, index);
    let short = |&index: &usize| {
        let piece = &pieces[index];
        piece.kind == Kind::Open && kinds[index].is_none() && piece.text.len() <= 24
    };
    let string = |index: usize| pieces[index].text.tight().string();
    let ends = |index: usize| {
        let mut ink = pieces[index].text.0.iter().map(|ch| ch.c).filter(|&c| !is_blank(c));
        (ink.next(), ink.next_back())
    };
    // None of its places may be elsewhere: `None` where one is.
    let mut places: FxHashMap<String, Option<Vec<usize>>> = FxHashMap::default();
    let mut begins: FxHashSet<_> = FxHashSet::default();
    for index in (0..pieces.len()).filter(short).filter(|&index| beside(index)) {
        begins.insert(ends(index));
        places.entry(string(index)).or_insert(Some(Vec::new())).iter_mut().for_each(|all| {
            all.push(index);
        });
    }
    for index in (0..pieces.len()).filter(short) {
        if begins.contains(&ends(index))
            && !beside(index)
            && let Some(places) = places.get_mut(&string(index))
        {
            *places = None;
        }
    }
    let again = places.into_values().flatten().filter(|places| places.len() > 1);
    let found: Vec<usize> = again.flatten().collect();
    for index in found {
        kinds[index] = Some(FurnitureKind::RunningHead);
    }
    // The paper's name alone on a line is no text, wherever it stands.
    let mastheads: FxHashSet<String> = (0..pieces.len())
        .filter(|&index| kinds[index] == Some(FurnitureKind::Masthead))
        .map(|index| pieces[index].text.tight().string())
        .collect();
    // The section's name is none beside the paper's.
    let sections: FxHashSet<String> = (0..pieces.len())
        .filter(|&index| kinds[index] == Some(FurnitureKind::IssueLine))
        .filter_map(|index| {
            Head::of(&squeezed(&pieces[index].string())).section().map(str::to_owned)
        })
        .collect();
    for (piece, kind) in pieces.iter().zip(kinds.iter_mut()) {
        let short = piece.kind == Kind::Open && kind.is_none() && piece.text.len() <= 12;
        if short && mastheads.contains(&piece.text.tight().string()) {
            *kind = Some(FurnitureKind::RunningHead);
        }
    }
    for index in 0..pieces.len() {
        let beside = [index.wrapping_sub(1), index + 1].into_iter().any(|at| {
            matches!(
                kinds.get(at),
                Some(Some(FurnitureKind::RunningHead | FurnitureKind::Masthead))
            )
        });
        let open = pieces[index].kind == Kind::Open && kinds[index].is_none();
        if beside && open && sections.contains(&pieces[index].text.tight().string()) {
            kinds[index] = Some(FurnitureKind::RunningHead);
        }
    }
}

/// A head that stands again with a character misread: `江汀晚抿` below furniture, 江汀晚报 elsewhere.
fn nearly_repeated(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    let mut known = misread::Alike::default();
    for (piece, kind) in pieces.iter().zip(kinds.iter()) {
        if matches!(kind, Some(FurnitureKind::Masthead | FurnitureKind::RunningHead)) {
            known.insert(&piece.text.tight());
        }
    }
    for index in 0..pieces.len() {
        let piece = &pieces[index];
        if kinds[index].is_some() || piece.kind != Kind::Open || piece.text.len() > 24 {
            continue;
        }
        if at_edge(pieces, kinds, index) && known.holds_nearly(&piece.text.tight()) {
            kinds[index] = Some(FurnitureKind::RunningHead);
        }
    }
}

/// What a line's own shape proves.
pub(super) fn certain(text: &Text) -> Option<FurnitureKind> {
    if text.len() > 80 {
        return None;
    }
    // The weather is told in sentences.
    if text.0.iter().any(|ch| ch.c == '℃') && is_weather(&squeezed(&text.string())) {
        return Some(FurnitureKind::Other);
    }
    if text.0.iter().any(|ch| matches!(ch.c, '。' | '；')) {
        return None;
    }
    if !text.0.iter().any(|ch| tells(ch.c)) {
        return None;
    }
    let signs = Signs::of(text);
    let told = signs.note
        || signs.issue
        || signs.blank
        || signs.pointer
        || signs.disclaims
        || signs.mail
        || signs.digits >= 7
        || labelled(text)
        || text.first().is_some_and(may_be_paged);
    if !told {
        return None;
    }
    let string = squeezed(&text.string());
    if signs.note && is_continuation(&string) {
        Some(FurnitureKind::Continuation)
    } else if signs.note && is_instalment_note(&string) {
        Some(FurnitureKind::Other)
    } else if (signs.blank || signs.issue) && is_issue_line(&string) {
        Some(FurnitureKind::IssueLine)
    } else if string.starts_with(may_be_paged) && is_folio(&string) {
        Some(FurnitureKind::Folio)
    } else if (signs.digits >= 7 || signs.mail || labelled(text)) && is_contact(&string) {
        Some(FurnitureKind::Contact)
    } else if signs.digits > 0 && signs.blank && is_weather(&string)
        || signs.pointer && is_pointer(&string)
        || signs.disclaims && is_disclaimer(&string)
    {
        Some(FurnitureKind::Other)
    } else {
        None
    }
}

/// Which characters stand on a line without which it cannot be one or another matter of the page.
#[derive(Default)]
struct Signs {
    digits: usize,
    blank: bool,
    mail: bool,
    /// Of 下转, 上接, 详见, 续自, 未完.
    note: bool,
    /// Of an issue's number, a weekday, a registration or a price.
    issue: bool,
    /// Of 扫码, 下载.
    pointer: bool,
    /// Of 代表, 仅供参考, 不构成.
    disclaims: bool,
}

impl Signs {
    fn of(text: &Text) -> Self {
        static ANY: HanSet = HanSet::of("转接见续未第星礼周週统邮零每连国扫载代供构");
        let mut signs = Self::default();
        for (at, ch) in text.0.iter().enumerate() {
            match ch.c {
                c if c.is_ascii_digit() => signs.digits += 1,
                '@' => signs.mail = true,
                'V' | 'I' => signs.issue = true,
                '\u{4E00}'..='\u{9FFF}' => match simplified(ch.c) {
                    c if !ANY.contains(c) => {}
                    '扫' | '载' => signs.pointer = true,
                    '代' | '供' | '构' => signs.disclaims = true,
                    '转' | '接' | '见' | '续' | '未' => signs.note = true,
                    // 国际刊号, 民国九十年
                    '国' => {
                        let beside = |at: Option<usize>| Some(text.0.get(at?)?.c);
                        signs.issue |= beside(Some(at + 1)).map(simplified) == Some('际')
                            || beside(at.checked_sub(1)) == Some('民');
                    }
                    _ => signs.issue = true,
                },
                c => signs.blank |= is_blank(c),
            }
        }
        signs
    }
}

/// Whether a line that is nothing but page numbers can begin with this character.
fn may_be_paged(c: char) -> bool {
    c.is_ascii_digit()
        || c.is_ascii_uppercase()
        || is_interpunct(c)
        || matches!(c, '第' | '版' | '页' | '頁' | '-' | '—' | '–' | '、' | '/' | ',' | '，')
        || matches!(c, '～' | '~' | ' ')
}

/// The day's weather in one line: `今天：多云 16℃～23℃`.
fn is_weather(line: &str) -> bool {
    const DAYS: [&str; 8] = ["今天", "今日", "今明", "明天", "明日", "今晚", "天气", "本市"];
    let line = in_simplified(line);
    DAYS.iter().any(|day| line.starts_with(day))
        && line.contains(['℃', '°', '度'])
        && line.chars().any(|c| c.is_ascii_digit())
        && line.contains(is_blank)
}

/// A pointer to what is not on paper: 扫码看视频.
fn is_pointer(line: &str) -> bool {
    const LONGEST: usize = 24;
    const WORDS: [&str; 5] = ["扫码", "扫一扫", "扫描二维码", "扫二维码", "下载客户端"];
    let line = in_simplified(line);
    line.chars().count() <= LONGEST
        && !line.contains(['，', '：'])
        && WORDS.iter().any(|word| line.starts_with(word) || line.ends_with(word))
}

/// Whose opinion the page prints, or not: `本版文章不代表本报立场`, `言论仅代表作者个人观点`.
fn is_disclaimer(line: &str) -> bool {
    const LONGEST: usize = 32;
    const WORDS: [&str; 5] = ["不代表本", "不代表编辑部", "只代表作者", "仅代表作者", "仅代表个人"];
    let line = in_simplified(line);
    let of_writers = || {
        WORDS.iter().any(|word| line.contains(word))
            && ["立场", "观点", "意见", "看法"].iter().any(|word| line.contains(word))
    };
    // `以上资料仅供参考，投资有风险`, `以上观点不构成投资建议`
    let of_figures =
        || line.starts_with("以上") && (line.contains("仅供参考") || line.contains("不构成"));
    line.chars().count() <= LONGEST && (of_writers() || of_figures())
}

/// Whether a line of the page's matter may be known by this character: each of the shapes below
/// needs a blank, a figure, a colon or one of these.
fn tells(c: char) -> bool {
    static WORDS: HanSet = HanSet::of("第星礼周版页辑编对式计班校任筹图审术划监扫码统邮续未代供构");
    match c {
        '\u{4E00}'..='\u{9FFF}' => WORDS.contains(simplified(c)),
        _ => c.is_ascii_digit() || is_blank(c) || matches!(c, '：' | ':' | '@' | '/' | '／' | '∕'),
    }
}

/// 下转第5版, （上接第1版）.
fn is_continuation(line: &str) -> bool {
    let line = &*in_simplified(line);
    let inside = line.trim_matches(|c: char| "（）()【】[]▶►▷→←◀>> ".contains(c));
    // `（更多图片请看A7版）`
    const MORE: [&str; 4] = ["请看", "请见", "详见", "另见"];
    let bracketed = line.starts_with(['（', '(']) && line.ends_with(['）', ')']);
    if bracketed && inside.ends_with('版') && MORE.iter().any(|more| inside.contains(more)) {
        return inside.chars().count() <= 20
            && inside.chars().any(|c| c.is_ascii_digit() || is_han_numeral(c));
    }
    const NOTES: [&str; 9] = ["下转", "上接", "紧接", "转", "接", "详见", "续自", "文接", "未完"];
    NOTES.iter().any(|note| inside.starts_with(note))
        && (inside.ends_with(['版', '页']) || inside.ends_with(|c: char| c.is_ascii_digit()))
        && inside.chars().any(|c| c.is_ascii_digit() || is_han_numeral(c))
        && inside.chars().count() <= 12
}

/// The same for a text.
pub(super) fn is_note(text: &Text) -> bool {
    is_continuation(&text.string())
}

/// （未完待续）, （明日续刊）: the story goes on in another issue.
fn is_instalment_note(line: &str) -> bool {
    const LONGEST: usize = 12;
    let line = &*in_simplified(line);
    let inside = line.strip_prefix(['（', '(']).and_then(|rest| rest.strip_suffix(['）', ')']));
    inside.is_some_and(|inside| {
        let goes_on = ["未完", "待续", "续刊", "续登", "续载"];
        inside.chars().count() <= LONGEST && goes_on.iter().any(|word| inside.contains(word))
    })
}

/// What the editors say of a text, below it: `（完）`, `（有删节）`, `（小题为编者所加）`.
pub(super) fn is_note_on_text(text: &Text) -> bool {
    const LONGEST: usize = 18;
    const WORDS: [&str; 8] =
        ["删节", "删改", "编者所", "编者加", "编者拟", "全文完", "连载完", "编辑部加"];
    let string = text.tight().string();
    let line = in_simplified(&string);
    let inside = line.strip_prefix(['（', '(']).and_then(|rest| rest.strip_suffix(['）', ')']));
    inside.is_some_and(|inside| {
        inside.chars().count() <= LONGEST
            && (matches!(inside, "完" | "全文完" | "终")
                || WORDS.iter().any(|word| inside.contains(word)))
    })
}

/// What the paper costs, at a page's edge: `零售每份五分`, `每月大洋八角 外埠另加`.
fn is_price(line: &str) -> bool {
    const LONGEST: usize = 24;
    const WORDS: [&str; 10] =
        ["每份", "每册", "每本", "每期", "每月", "零售", "定价", "售价", "报价", "订价"];
    const UNITS: &str = "元角分文圆枚毛";
    let line = &*in_simplified(line);
    let amount = |c: char| c.is_ascii_digit() || is_han_numeral(c);
    line.chars().count() <= LONGEST
        && !line.contains(['，', '。', '；'])
        && WORDS.iter().any(|word| line.starts_with(word) || line.starts_with("本报"))
        && WORDS.iter().any(|word| line.contains(word))
        && line.chars().zip(line.chars().skip(1)).any(|(c, next)| amount(c) && UNITS.contains(next))
}

/// How surely a line says where the editors are reached: by telephone or mail; where they are to be found;
/// beside the names of the staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reach {
    Staff,
    Place,
    Direct,
}

/// Where the editors are reached, also where a mark or a figure of it was misread.
fn reached(line: &str) -> Option<Reach> {
    let line = without_price(line);
    let closed_up = || reached_as_printed(&without_gaps_at_letters(line)?);
    reached_as_printed(line)
        .or_else(closed_up)
        .or_else(|| reached_as_printed(&misread::contact(line)?))
}

/// The line without the blanks between Han characters and letters, if there are some: `读者 QQ 群：…`.
fn without_gaps_at_letters(line: &str) -> Option<String> {
    let chars: Vec<char> = line.chars().collect();
    let parts = |at: usize| {
        let (Some(&before), Some(&behind)) =
            (at.checked_sub(1).and_then(|at| chars.get(at)), chars.get(at + 1))
        else {
            return false;
        };
        is_blank(chars[at])
            && (is_han(before) && behind.is_ascii_alphabetic()
                || before.is_ascii_alphabetic() && is_han(behind))
    };
    let kept: String = (0..chars.len()).filter(|&at| !parts(at)).map(|at| chars[at]).collect();
    (kept.len() < line.len()).then_some(kept)
}

/// Where the editors are reached, at a page's edge, and nothing else: `社址：甲路12号`, `本报电话：2417`,
/// `微信：abcde`, or nothing but a mail address.
fn reached_as_printed(line: &str) -> Option<Reach> {
    const LONGEST: usize = 70;
    /// Chars of a label.
    const LABEL: usize = 10;
    const DIRECT: [&str; 40] = [
        "邮拨",
        "划拨",
        "账号",
        "帐号",
        "电话",
        "热线",
        "专线",
        "总机",
        "手机",
        "传真",
        "信箱",
        "邮箱",
        "邮件",
        "电邮",
        "mail",
        "投稿",
        "来稿",
        "稿件",
        "来信",
        "来函",
        "请寄",
        "请发",
        "发至",
        "寄至",
        "征集",
        "征稿",
        "tel",
        "fax",
        "qq",
        "qq群",
        "微信",
        "微信号",
        "公众号",
        "whatsapp",
        "抖音号",
        "查询",
        "挂号",
        "咨询",
        "报料",
        "邮至",
    ];
    const PLACE: [&str; 11] =
        ["会所", "址", "邮编", "编码", "网站", "官网", "电子版", "数字报", "微博", "网", "版权"];
    /// Where a name in Latin letters is enough.
    const HANDLES: [&str; 8] =
        ["qq", "qq群", "微信", "微信号", "公众号", "whatsapp", "抖音号", "微博"];
    /// With an address right behind.
    const GLUED: [&str; 5] = ["来稿请寄", "稿件请寄", "投稿请寄", "来信请寄", "来稿寄"];
    const OFFICES: &str = "部室科办台站组处会心社员";
    let line = in_simplified(line);
    let rung = line.starts_with(['☎', '☏']);
    let line = line.trim_start_matches(is_ornament).trim();
    if line.is_empty()
        || line.chars().count() > LONGEST
        || line.contains(['，', '。', '；', '？', '！'])
    {
        return None;
    }
    let ends = |label: &str, words: &[&str]| words.iter().any(|word| label.ends_with(word));
    let digits = |value: &str| value.chars().filter(char::is_ascii_digit).count();
    let numeral = |c: char| "〇一二三四五六七八九十".contains(c);
    let mail = |value: &str| value.contains('@') && value.bytes().all(|b| b.is_ascii_graphic());
    let web = |value: &str| value.contains("www.") || value.contains("://");
    // An address whose `@` was read as a letter.
    let host = |value: &str| {
        value.split('.').count() > 1
            && value.split('.').all(|part| part.len() > 1)
            && value.len() >= LABEL
            && value.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
            && value.bytes().any(|b| b.is_ascii_alphabetic())
    };
    let phone = |value: &str| {
        digits(value) >= 3 && value.chars().filter(|c| is_han(*c)).count() <= 4
            || value.chars().count() >= 4 && value.chars().all(numeral)
    };
    let handle = |label: &str, value: &str| {
        ends(label, &HANDLES)
            && value.len() > 4
            && value.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
    };
    let place = |value: &str| {
        value.chars().any(is_han)
            && value.chars().any(|c| c.is_ascii_digit() || numeral(c) || "路街楼室部".contains(c))
    };
    // `某科：从两间平房到一栋楼` is a title.
    let housed = |value: &str| {
        place(value) && value.chars().any(|c| c.is_ascii_digit() || "路街号层".contains(c))
    };
    if mail(line) && !line.contains(':') {
        return Some(Reach::Direct);
    }
    if rung && digits(line) >= 7 && phone(line) {
        return Some(Reach::Direct);
    }
    if GLUED.iter().any(|label| {
        line.strip_prefix(label).is_some_and(|rest| place(rest) && !rest.contains(is_blank))
    }) {
        return Some(Reach::Place);
    }
    let mut reach: Option<Reach> = None;
    let (mut staff, mut pending) = (false, String::new());
    // The halves of a number are one: `2555 0123`.
    let words: Vec<&str> = line.split(is_blank).filter(|word| !word.is_empty()).collect();
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        let figures = word.bytes().all(|b| b.is_ascii_digit());
        let more = |last: &&mut String| {
            let halves = figures && last.ends_with(|c: char| c.is_ascii_digit());
            halves || last.contains(['：', ':']) && are_of_house(last, word)
        };
        match joined.last_mut().filter(more) {
            Some(last) => last.push_str(word),
            None => joined.push(word.to_owned()),
        }
    }
    for word in joined.iter().filter(|word| *word != "/") {
        let parts = |c: char| matches!(c, '：' | ':' | '｜' | '|' | '】' | ']' | '/' | '／');
        let lower = word.to_ascii_lowercase();
        let (label, value) = match lower.split_once(parts).filter(|_| !lower.starts_with("http")) {
            Some((label, value)) => {
                (label.trim_start_matches(is_ornament), value.trim_start_matches(['：', ':']))
            }
            None => ("", &*lower),
        };
        let label = if label.is_empty() { std::mem::take(&mut pending) } else { label.to_owned() };
        if label.is_empty() {
            // A label without its mark; a second number; a number's own second half.
            if value.chars().count() <= LABEL
                && (ends(value, &DIRECT)
                    || is_staff(value)
                    || line.contains('@') && value.ends_with(|c| OFFICES.contains(c)))
                && !value.chars().any(|c| c.is_ascii_digit())
            {
                pending.push_str(value);
                continue;
            }
            let more = (reach.is_some() || staff) && (phone(value) || mail(value) || web(value));
            let name = staff && byline::is_name(value);
            if !(more || name) {
                return None;
            }
            reach = reach.max(Some(Reach::Direct).filter(|_| more));
            continue;
        }
        if label.chars().count() > LABEL {
            return None;
        }
        if value.is_empty() {
            pending.push_str(&label);
            continue;
        }
        let (direct, address) = (ends(&label, &DIRECT), ends(&label, &PLACE));
        let office = label.ends_with(|c| OFFICES.contains(c)) || is_staff(&label);
        let extension = |value: &str| value.bytes().all(|b| b.is_ascii_digit());
        let found = if mail(value)
            || phone(value) && (direct || office && digits(value) >= 5)
            || direct && extension(value)
        {
            Reach::Direct
        } else if (direct || address)
            && (web(value)
                || host(value)
                || handle(&label, value)
                || place(value)
                || value.starts_with('@'))
            || address && phone(value)
            || office && housed(value)
            || label.ends_with("公众号")
        {
            Reach::Place
        } else if is_staff(&label) && value.chars().count() <= 4 {
            staff = true;
            continue;
        } else {
            return None;
        };
        reach = reach.max(Some(found));
    }
    reach.map(|reach| if staff { Reach::Staff } else { reach })
}

/// A line without the blanks that an extraction sets beside a house's number and beside letters between Han
/// characters: `科学路 18 号`, `读者 QQ 群`.
fn without_gaps_in_place(line: &str) -> String {
    let words: Vec<&str> = line.split(' ').collect();
    let mut out = String::with_capacity(line.len());
    let letters = |word: &str| word.len() < 4 && word.bytes().all(|b| b.is_ascii_alphabetic());
    let beside = |left: &str, right: &str| {
        are_of_house(left, right)
            || letters(right) && left.ends_with(is_han)
            || letters(left) && right.starts_with(is_han)
    };
    for (at, word) in words.iter().enumerate() {
        let joins = |before: &str| !before.is_empty() && !word.is_empty() && beside(before, word);
        if at > 0 && !joins(words[at - 1]) {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Whether two words are a street and a house's number in it, or that number and its unit: `科学路 18 号`.
fn are_of_house(left: &str, right: &str) -> bool {
    let number = right.bytes().all(|b| b.is_ascii_digit());
    number && left.ends_with(['路', '街', '道', '巷', '村', '弄', '里'])
        || left.ends_with(|c: char| c.is_ascii_digit())
            && right.starts_with(['号', '號', '楼', '樓', '层', '室', '栋', '座', '弄'])
}

/// Marks that stand before a line of the page's foot.
fn is_ornament(c: char) -> bool {
    is_bullet(c) || is_blank(c) || matches!(c, '☎' | '✉' | '【' | '[' | '·' | '☏')
}

/// A line with the issue's number, or with a full date and its weekday, and hardly anything else.
fn is_issue_line(line: &str) -> bool {
    const BESIDE: usize = 14;
    // `本报第409期第2版` begins a correction.
    let speaks = ["本报", "本刊", "本報"].iter().any(|word| line.starts_with(word));
    if line.chars().count() > 60 || line.contains(['，', '？', '！', '“', '。']) || speaks {
        return false;
    }
    // Numbers of registration and prices stand nowhere else.
    const REGISTERED: [&str; 7] =
        ["统一刊号", "邮发代号", "零售价", "每份售价", "连续出版物号", "ISSN", "国际刊号"];
    let registered = in_simplified(line);
    if REGISTERED.iter().any(|word| registered.contains(word)) {
        return true;
    }
    let head = Head::of(line);
    if head.is_head_alone() {
        return true;
    }
    let number = head.issue.is_some() && (head.ordinal || head.known > 0);
    let full = head.date.is_some_and(|date| date.day.is_some());
    // Names of paper and section at most are left over.
    (number || full && head.weekday.is_some()) && head.strange() <= if full { BESIDE } else { 2 }
}

/// Whether a word says who publishes the paper, or how often: `某某报社出版`, `某大学主管主办`, `半月刊`.
pub(super) fn is_publisher(word: &str) -> bool {
    const LONGEST: usize = 14;
    const DOES: [&str; 4] = ["出版", "主办", "主管", "承办"];
    const PUBLISHERS: &str = "社学院校局会委部厅团司厂馆行所站";
    let word = &*in_simplified(word);
    let mut who = word;
    while let Some(rest) = DOES.iter().find_map(|does| who.strip_suffix(does)) {
        who = rest;
    }
    is_period(word)
        || word.chars().count() <= LONGEST
            && word.chars().all(is_han)
            && who.len() < word.len()
            && who.ends_with(|c| PUBLISHERS.contains(c))
}

/// Whether a word says how often a paper appears.
pub(super) fn is_period(word: &str) -> bool {
    matches!(word, "半月刊" | "双月刊" | "月刊" | "旬刊" | "季刊" | "日刊" | "周刊")
}

/// Whether a word says whose paper it is, and how often it appears: `某地同乡会季刊`.
pub(super) fn is_organ(word: &str) -> bool {
    const LENGTH: std::ops::RangeInclusive<usize> = 6..=16;
    const WHOSE: &str = "会社院校局部团盟厂馆司";
    let word = &*in_simplified(word);
    let kind = ["半月刊", "双月刊", "季刊", "会刊", "校刊", "院刊", "社刊", "馆刊", "厂刊"];
    LENGTH.contains(&word.chars().count())
        && word.chars().all(is_han)
        && kind
            .iter()
            .filter_map(|kind| word.strip_suffix(kind))
            .any(|whose| whose.ends_with(|c| WHOSE.contains(c)))
}

/// Page numbers alone: `06·07`, `11-12`, `第08版`, `A09`, `08版`.
fn is_folio(line: &str) -> bool {
    pages_in(line).is_some_and(|pages| {
        line.contains('版')
            || pages.len() > 1
            || pages[0].len() == 2 && pages[0].starts_with('0')
            || pages[0].starts_with(|c: char| c.is_ascii_uppercase())
    })
}

/// A bare page number, believed only at a page's edge, or where it counts on.
fn plain_folio(line: &str) -> Option<u32> {
    let digits = |text: &str| {
        let short = (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        if short { text.parse().ok() } else { None }
    };
    let inside = line.trim_matches(|c: char| "-—– ".contains(c) || is_interpunct(c));
    // `第2页`, `第2页 共8页`, `2/8`.
    let mut parts = inside.split(['/', '／', '共']).map(|part| {
        part.trim_matches(|c: char| is_blank(c) || matches!(c, '第' | '页' | '頁' | '，'))
    });
    let page = digits(parts.next()?)?;
    let of = parts.next().map(digits);
    let fits = of.is_none_or(|of| of.is_some_and(|all| page <= all)) && parts.next().is_none();
    fits.then_some(page)
}

/// Whether a line is a number between dashes, as `- 2 -`, or said to be a page's.
pub(super) fn is_page_number(text: &Text) -> bool {
    const LONGEST: usize = 16;
    let chars = || text.0.iter().map(|ch| ch.c).filter(|&c| !is_blank(c));
    let dash = |c: char| is_interpunct(c) || matches!(c, '-' | '—' | '–');
    let marked = chars().next().is_some_and(|c| dash(c) || c == '第')
        && chars().next_back().is_some_and(|c| dash(c) || matches!(c, '页' | '頁'));
    marked && text.len() <= LONGEST && plain_folio(&text.string()).is_some()
}

/// Whether the page of the extraction ends with this line.
fn ends_page(pieces: &[Piece], index: usize) -> bool {
    pieces.get(index + 1).is_some_and(|next| next.page_start)
}

/// Page numbers wherever they stand, where several count on: `- 2 -`, later `- 3 -`.
fn page_numbers(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    let found: Vec<(usize, u32)> = (0..pieces.len())
        .filter(|&index| pieces[index].kind == Kind::Open)
        .filter(|&index| matches!(kinds[index], None | Some(FurnitureKind::Folio)))
        .filter(|&index| is_page_number(&pieces[index].text))
        .filter_map(|index| Some((index, plain_folio(&squeezed(&pieces[index].string()))?)))
        .collect();
    let counts_on = |pair: &[(usize, u32)]| pair[0].1 < pair[1].1 && pair[1].1 <= pair[0].1 + 2;
    for pair in found.windows(2).filter(|pair| counts_on(pair)) {
        for &(index, _) in pair {
            kinds[index] = Some(FurnitureKind::Folio);
        }
    }
}

/// 叁 is 三.
fn small_numeral(c: char) -> char {
    let large = "壹贰叁肆伍陆柒捌玖拾".chars().position(|other| other == simplified(c));
    large.and_then(|at| "一二三四五六七八九十".chars().nth(at)).unwrap_or(c)
}

/// Reads a text as page numbers and nothing else.
pub(super) fn pages_in(line: &str) -> Option<Vec<String>> {
    let parts = |c: char| {
        is_interpunct(c)
            || matches!(c, '-' | '—' | '–' | '、' | '/' | ',' | '，' | '～' | '~' | ' ')
    };
    let mut pages = Vec::new();
    for part in line.split(parts) {
        let inside = part.trim_start_matches('第').trim_end_matches(['版', '页', '頁']);
        let digits = inside.trim_start_matches(|c: char| c.is_ascii_uppercase());
        if inside.is_empty() && (part == "第" || part == "版") {
            continue;
        }
        // 第三版; 二、三版
        let numerals: String = inside.chars().map(small_numeral).collect();
        let numbered = line.contains('版') && numerals.chars().all(is_han_numeral);
        if let Some(page) = Some(&*numerals).filter(|_| numbered).and_then(date::han_number) {
            pages.push(page.to_string());
            continue;
        }
        // `Q4` is a question.
        if inside.len() - digits.len() > 1
            || inside.starts_with('Q')
            || !(1..=3).contains(&digits.len())
            || !digits.bytes().all(|b| b.is_ascii_digit())
        {
            return None;
        }
        pages.push(inside.to_owned());
    }
    // More than two follow one another.
    let numbers: Option<Vec<u32>> = pages.iter().map(|page| page.parse().ok()).collect();
    let counted = pages.len() < 3
        || numbers.is_none_or(|numbers| numbers.windows(2).all(|pair| pair[0] + 1 == pair[1]));
    (!pages.is_empty() && pages.len() <= 8 && counted).then_some(pages)
}

/// Telephone, mail, address of the editors.
fn is_contact(printed: &str) -> bool {
    let line = &*in_simplified(printed).to_ascii_lowercase();
    const WORDS: [&str; 21] = [
        "致电",
        "tel",
        "微信",
        "电邮",
        "来信",
        "来稿",
        "电话",
        "热线",
        "邮箱",
        "信箱",
        "传真",
        "邮编",
        "网址",
        "投稿",
        "编辑",
        "e-mail",
        "email",
        "官网",
        "网站",
        "公众号",
        "微博",
    ];
    let has_number = line.chars().filter(char::is_ascii_digit).count() >= 7
        || line.contains('@')
        || line.contains("://")
        || line.contains("www.");
    let labelled = has_number
        && WORDS.iter().any(|word| {
            line.find(word).is_some_and(|at| {
                let after = &line[at + word.len()..];
                let apart = after.starts_with(is_blank) && !line.contains('，');
                at <= 30 && (apart || after.trim_start().starts_with(['：', ':']))
            })
        });
    (labelled || is_imprint(printed) || is_extension(line)) && line.chars().count() <= 70
}

/// An office of the paper and its number inside the house: `某编辑室：内线 2203`.
fn is_extension(line: &str) -> bool {
    const OFFICES: [&str; 8] =
        ["编辑", "编辑室", "编辑部", "办公室", "记者站", "热线", "电话", "专线"];
    let Some((label, value)) = line.split_once(['：', ':']) else { return false };
    let inside = ["内线", "分机", "转"].iter().find_map(|word| value.trim().strip_prefix(word));
    let digits =
        |value: &str| (3..=6).contains(&value.len()) && value.bytes().all(|b| b.is_ascii_digit());
    label.chars().count() <= 8
        && OFFICES.iter().any(|word| label.ends_with(word))
        && inside.is_some_and(|value| digits(value.trim_matches(|c| is_blank(c) || c == '：')))
}

/// The same for a text; few lines have to be read for it.
pub(super) fn is_contact_text(text: &Text) -> bool {
    let digits = text.0.iter().filter(|ch| ch.c.is_ascii_digit()).count();
    (digits >= 7 || text.0.iter().any(|ch| ch.c == '@') || labelled(text))
        && is_contact(&text.string())
}

/// Whether a text is an issue's line by its shape, with its date.
pub(super) fn is_issue_text(text: &Text) -> bool {
    certain(text) == Some(FurnitureKind::IssueLine)
        && Head::of(&squeezed(&text.string())).date.is_some()
}

/// Whether a line in brackets names the editor of a page or of a text: `（责任编辑：甲乙）`.
pub(super) fn is_editors_note(text: &Text) -> bool {
    const LONGEST: usize = 30;
    const EDITS: [&str; 6] = ["编辑", "责编", "校对", "美编", "版式", "组版"];
    if text.len() > LONGEST || !matches!(text.first(), Some('（' | '(' | '〔' | '【')) {
        return false;
    }
    let line = squeezed(&text.string());
    let line = in_simplified(&line);
    let mut inside = line.chars();
    inside.next();
    let closed = inside.next_back().is_some_and(|c| matches!(c, '）' | ')' | '〕' | '】'));
    let inside = inside.as_str();
    let label = inside.split(|c: char| is_blank(c) || matches!(c, '：' | ':' | '/')).next();
    closed
        && label.is_some_and(|label| EDITS.iter().any(|word| label.ends_with(word)))
        && is_imprint(inside)
}

/// Whether a text says where somebody is reached, and nothing else.
pub(super) fn reaches(text: &Text) -> bool {
    reached(&squeezed(&text.string())).is_some()
}

/// Whether a text behind a mark says who made the page or where the editors are reached.
pub(super) fn is_foot_text(text: &Text) -> bool {
    is_imprint_text(text)
        || reached(&squeezed(&text.string())).is_some_and(|reach| reach != Reach::Place)
}

/// Whether a text is nothing but labels: see [`is_imprint`].
pub(super) fn is_imprint_text(text: &Text) -> bool {
    labelled(text) && is_imprint(&text.string())
}

/// Whether a short word stands at a text's start.
fn labelled(text: &Text) -> bool {
    const LONGEST: usize = 6;
    let parts = |c: char| is_blank(c) || matches!(c, '：' | ':' | '/' | '／' | '∕');
    let mut head = text.0.iter().take(LONGEST + 1);
    text.len() <= LONGEST || head.any(|ch| parts(ch.c))
}

/// What the staff of a page do.
static STAFF: Words<50> = Words::of([
    "美工",
    "编排",
    "绘图",
    "插画",
    "审核",
    "出品",
    "通联",
    "终校",
    "主审",
    "顾问",
    "总编",
    "总编辑",
    "编务",
    "终审",
    "Editor",
    "Designer",
    "Layout",
    "Art",
    "编辑",
    "主编",
    "校对",
    "版式",
    "设计",
    "美编",
    "责编",
    "值班",
    "审校",
    "主任",
    "统筹",
    "制图",
    "检校",
    "美术",
    "组版",
    "编审",
    "审稿",
    "审读",
    "图编",
    "策划",
    "监制",
    "执编",
    "排版",
    "版面",
    "编委",
    "视觉",
    "摄影",
    "校检",
    "执行",
    "社长",
    "发行人",
    "构成",
]);

/// Whether a label, in Simplified characters, names a part of the staff's work.
pub(super) fn is_staff(label: &str) -> bool {
    STAFF.end(label) && label.chars().count() <= 8
}

/// A line of nothing but labels with names, numbers and addresses: `值班主编：甲乙 校对：丙丁`,
/// `线索征集：13900005678`; the colon may be a blank.
fn is_imprint(line: &str) -> bool {
    let line = &*in_simplified(line);
    // Whose work is a house's: `印刷者 某某印刷所`.
    const HOUSES: [&str; 4] = ["印刷", "印刷者", "发行", "发行者"];
    // Whose names stand among the staff's, though no line begins so.
    const BESIDE: [&str; 9] =
        ["题字", "题签", "题图", "题花", "尾花", "篆刻", "插图", "主笔", "指导"];
    // A letter begins so.
    let greeted = line.strip_suffix(['：', ':']).and_then(|name| {
        ["编辑", "主编", "总编辑", "社长"].iter().find_map(|post| name.strip_suffix(post))
    });
    if greeted.is_some_and(|name| name.chars().count() < 3) {
        return false;
    }
    let name = |word: &str| {
        let familiar = word.starts_with(['阿', '小', '老']) && word.chars().count() == 2;
        byline::is_name(word) || familiar || word.chars().count() == 1 && word.chars().all(is_han)
    };
    // A pupil's class.
    let class = |value: &str| value.ends_with('班') && value.chars().count() <= 8;
    let mut pairs = 0;
    let mut of_staff = false;
    let mut latin = false;
    // The last word was a label, or one character of a name that is set wide.
    let (mut label_only, mut single, mut house) = (false, false, false);
    let mut unknown = false;
    // An OCR sets a blank behind a colon.
    let line = line.replace("： ", "：").replace(": ", "：");
    // `主编：甲乙 本刊赠阅会员`: who gets the paper.
    let readers = |last: &str| {
        (last.starts_with("本刊") || last.starts_with("本报"))
            && ["赠阅", "赠送", "免费", "内部", "交流"].iter().any(|word| last.contains(word))
    };
    let line = match line.rsplit_once(is_blank) {
        Some((makers, last)) if readers(last) => makers.to_owned(),
        _ => line,
    };
    // `今日4版 本版责编 甲乙`: how many pages the paper has.
    let extent = |word: &str| {
        let count = word.strip_prefix(['今', '本']).and_then(|rest| rest.strip_suffix('版'));
        let digits = count.map(|count| count.trim_start_matches(['日', '期', '报', '共']));
        digits.is_some_and(|digits| {
            (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
        })
    };
    for word in line.split(is_blank).filter(|word| !extent(word)) {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        let (labelled, begun) = (std::mem::take(&mut label_only), std::mem::take(&mut single));
        let of_house = std::mem::take(&mut house);
        let letters = |word: &str| word.chars().all(|c| c.is_ascii_alphabetic());
        match word.split_once(['：', ':', '/', '／', '∕']) {
            Some((label, value)) => {
                let short = (2..=6).contains(&label.chars().count()) && label.chars().all(is_han);
                let code = label == "邮编" || label == "邮政编码";
                // Words behind a number are a text's, and so is one in the midst of a sentence.
                let number = || {
                    value.chars().filter(|&c| is_han(c)).count()
                        <= usize::from(!value.contains('，'))
                        && !value.ends_with(['，', '；'])
                };
                let address = value.contains('@')
                    || value.contains("www.")
                    || digits >= 7 && number()
                    || code && digits == 6;
                latin = !value.is_empty() && letters(value);
                let person = value.is_empty()
                    || value.chars().count() <= 4
                    || latin
                    || class(value)
                    || value.contains('、') && value.split('、').all(may_be_person);
                // `图/除署名外由某会提供`
                let pictures = pairs > 0
                    && matches!(label, "图" | "图片" | "题图")
                    && value.chars().all(is_han);
                // `执行：本报某工作室`
                let own = (value.starts_with("本报") || value.starts_with("本刊"))
                    && value.chars().count() <= 10
                    && value.chars().all(is_han);
                let person = person || pictures || own;
                let beside = BESIDE.contains(&label) || pictures;
                of_staff |= !beside;
                if !(short && address || (is_staff(label) || beside) && person) {
                    return false;
                }
                pairs += 1;
                single = value.chars().count() == 1;
            }
            None if is_staff(word) => {
                pairs += 1;
                of_staff = true;
                label_only = true;
            }
            None if pairs > 0 && BESIDE.contains(&word) => {
                pairs += 1;
                label_only = true;
            }
            None if HOUSES.contains(&word) => {
                pairs += 1;
                of_staff = true;
                house = true;
            }
            None if of_house && word.chars().count() <= 14 && word.chars().all(is_han) => {}
            None if labelled && letters(word) => latin = true,
            // Any surname, where other labels have names that are known.
            None if labelled
                && (2..=3).contains(&word.chars().count())
                && word.chars().all(is_han) =>
            {
                unknown |= !name(word);
            }
            None if begun && word.chars().count() <= 2 && word.chars().all(is_han) => {}
            // The rest of a Latin name.
            None if latin && word.starts_with(|c: char| c.is_ascii_uppercase()) => {}
            // A second number or name of the same label.
            None if pairs > 0 && (digits >= 5 || name(word)) => single = word.chars().count() == 1,
            None => return false,
        }
    }
    pairs > usize::from(unknown) * 2 && of_staff
}

/// Whether one of several between commas may be a person: four characters at most, or one with letters
/// behind it.
fn may_be_person(name: &str) -> bool {
    const LONGEST: usize = 8;
    let han = name.chars().take_while(|&c| is_han(c)).count();
    let letters = name.chars().skip(han).all(|c| c.is_ascii_alphabetic());
    let count = name.chars().count();
    let named = han < count || count < 4 || byline::is_name(name);
    letters && named && (2..=LONGEST).contains(&count)
}

/// A newspaper's name, by its last word.
pub(super) fn is_publication(line: &str) -> bool {
    if !may_be_name(line) {
        return false;
    }
    let line = &*in_simplified(line);
    const ENDS: [&str; 14] = [
        "报", "报社", "学刊", "月刊", "旬刊", "杂志", "新闻", "文摘", "时讯", "堂讯", "会讯",
        "校讯", "馆讯", "院讯",
    ];
    // Words of other things that end so.
    const NOT: [&str; 10] =
        ["电报", "海报", "情报", "预报", "汇报", "举报", "回报", "喜报", "捷报", "机关报"];
    let name: String = line.chars().filter(|&c| !is_blank(c)).collect();
    !NOT.iter().any(|end| name.ends_with(end))
        && !is_period(&name)
        && !is_kind_of_news(&name)
        && ENDS.iter().any(|end| name.ends_with(end))
}

/// Whether a name, in Simplified characters, says which news a page has: `综合新闻`, `体育新闻`. A section is
/// called so.
fn is_kind_of_news(name: &str) -> bool {
    const KINDS: [&str; 20] = [
        "综合", "国际", "国内", "世界", "体育", "社会", "地方", "本地", "本市", "时政", "经济",
        "财经", "产经", "文化", "文教", "教育", "娱乐", "校园", "法治", "民生",
    ];
    name.strip_suffix("新闻").is_some_and(|kind| KINDS.contains(&kind))
}

/// Whether a line is of three to ten Han characters, blanks between them left out.
fn may_be_name(line: &str) -> bool {
    let mut count = 0;
    let han = |c: char| {
        count += usize::from(is_han(c));
        count <= 10 && (is_han(c) || is_blank(c))
    };
    line.chars().all(han) && count >= 3
}

/// The section's name in `甲乙·副刊`.
pub(super) fn dotted_section(word: &str) -> Option<&str> {
    const KINDS: [&str; 7] = ["副刊", "周刊", "专刊", "特刊", "专版", "专题", "文艺"];
    let (name, kind) = word.split_once(|c: char| is_dot(c) || matches!(c, '\'' | '’'))?;
    let short = (2..=6).contains(&name.chars().count()) && name.chars().all(is_han);
    (short && KINDS.contains(&&*in_simplified(kind))).then_some(name)
}

pub(super) fn is_section(line: &str) -> bool {
    if !may_be_name(line) {
        return false;
    }
    let line = &*in_simplified(line);
    const ENDS: [&str; 13] = [
        "周刊", "副刊", "特刊", "专刊", "专版", "专栏", "论坛", "论衡", "周末", "增刊", "专题",
        "号外", "版",
    ];
    const NOT: [&str; 6] = ["出版", "改版", "再版", "排版", "绝版", "正版"];
    let name: String = line.chars().filter(|&c| !is_blank(c)).collect();
    is_kind_of_news(&name)
        || ENDS.iter().any(|end| name.ends_with(end))
            && !NOT.iter().any(|end| name.ends_with(end))
            && !is_extent(&name)
            && pages_in(&name).is_none()
}

/// Whether a line is a section's name and, in capitals, the same in English: `封面故事 COVER STORY`.
fn says_twice(line: &str) -> bool {
    let mut words = line.split(is_blank).filter(|word| !word.is_empty());
    let capitals = |word: &str| word.bytes().all(|b| b.is_ascii_uppercase() || b == b'&');
    words.next().is_some_and(masthead::may_name_section)
        && words.clone().next().is_some()
        && words.all(capitals)
}

/// Whether a line has a number in figures, as one with a page or a date has.
fn is_numbered(line: &str) -> bool {
    line.bytes().any(|b| b.is_ascii_digit()) || line.contains('版')
}

/// What may part a page from a name.
fn is_joint(c: char) -> bool {
    is_dot(c) || matches!(c, '/' | '／' | '：' | '-' | '—' | '（' | '【')
}

/// What parts the words of a motto, if it is no blank.
fn is_dot(c: char) -> bool {
    is_interpunct(c) || matches!(c, '.' | '|' | '｜')
}

/// Whether a line says how the paper may be had and used, and is no motto: `内部资料 免费交流`, `每週五出刊 免費索閱`.
fn is_of_sale(line: &str) -> bool {
    const WORDS: [&str; 12] = [
        "内部", "免费", "出刊", "出版", "发行", "索阅", "赠阅", "请勿", "不得", "版权", "转载",
        "准印",
    ];
    let line = in_simplified(line);
    WORDS.iter().any(|word| line.contains(word))
}

/// Equal short words set apart: `理性·求真·论衡`, `开放 协作 分享`.
fn is_motto(line: &str, at_edge: bool) -> bool {
    // The dots may have been misread for one another.
    let dots = line.split(is_dot).map(str::trim).collect::<Vec<_>>();
    let parts = if dots.len() > 2 { dots.clone() } else { line.split(is_blank).collect() };
    // Two halves are one at the page's edge only, and longer than names.
    if let [a, b] = dots[..] {
        let half = |part: &str| (4..=6).contains(&part.chars().count()) && part.chars().all(is_han);
        return at_edge && half(a) && half(b) && a.chars().count() == b.chars().count();
    }
    // `守望相助 饮水思源`
    if let [a, b] = parts[..] {
        let four = |part: &str| part.chars().count() == 4 && part.chars().all(is_han);
        return at_edge && four(a) && four(b);
    }
    if parts.len() < 3 {
        return false;
    }
    let lengths: Vec<usize> = parts.iter().map(|part| part.chars().count()).collect();
    let even = parts.len() >= 3
        && parts.len() <= 6
        && lengths.iter().all(|&n| n == lengths[0] && (2..=4).contains(&n))
        && parts.iter().all(|part| part.chars().all(is_han));
    even && (at_edge || line.contains(is_interpunct))
        && !parts.iter().all(|part| byline::is_name(part))
}

/// A motto of two halves with a comma between them, which nothing ends: `甲乙丙，丁戊己庚`.
fn is_saying(line: &str) -> bool {
    const HALF: std::ops::RangeInclusive<usize> = 2..=8;
    let mut halves = line.split('，');
    let half = |half: &str| HALF.contains(&half.chars().count()) && half.chars().all(is_han);
    halves.clone().count() == 2 && halves.all(half)
}

/// One whose halves are as long as each other and not short, or of which the second says the first again.
/// With others a special may be named.
fn is_even_saying(line: &str) -> bool {
    /// Chars of a half at least.
    const HALF: usize = 4;
    let even = |(first, second): (&str, &str)| {
        let count = first.chars().count();
        count >= HALF && count == second.chars().count() || second.ends_with(first)
    };
    is_saying(line) && line.split_once('，').is_some_and(even)
}

/// Whether a line stands alone between the end of all text and what names the editors or where they are
/// reached, which ends the page.
fn closes_page(pieces: &[Piece], kinds: &[Option<FurnitureKind>], index: usize) -> bool {
    let reached = |kind: &Option<FurnitureKind>| *kind == Some(FurnitureKind::Contact);
    let below = &kinds[index + 1..];
    let text_above = index > 0
        && kinds[index - 1].is_none()
        && pieces[index - 1].text.last().is_some_and(ends_sentence);
    !below.is_empty() && below.len() <= 3 && below.iter().all(reached) && text_above
}

/// Whether a line stands right below the head of a page and over the lines of a whole heading: a number
/// with its kicker, or two lines at least before the by-line or the news that they stand over.
fn opens_page(pieces: &[Piece], kinds: &[Option<FurnitureKind>], index: usize) -> bool {
    /// Lines of a heading at most, and chars of each.
    const REACH: usize = 6;
    const LONGEST: usize = 24;
    let mut near = (index.saturating_sub(NEAR)..=index).rev();
    let Some(start) = near.find(|&at| at == 0 || pieces[at].page_start) else { return false };
    let head = start..index;
    if head.is_empty() || !kinds[head].iter().all(Option::is_some) {
        return false;
    }
    for (above, piece) in pieces[index + 1..].iter().take(REACH).enumerate() {
        if byline::opens_news(&piece.text) || piece.kind == Kind::Byline {
            return above > 1;
        }
        match piece.kind {
            Kind::Numbered(_) => return above == 0,
            Kind::Open => {}
            _ => return false,
        }
        let dashed = matches!(piece.text.first(), Some('—' | '―'));
        if piece.text.len() > LONGEST || piece.text.last().is_some_and(closes) || dashed {
            return false;
        }
    }
    false
}

/// A motto's words are set apart by one and the same dot: `甲.乙‧丙` reads 甲·乙·丙. `None` where
/// they are, or where no dot of them is a full-width one.
fn evenly_dotted(line: &str) -> Option<String> {
    let dots: Vec<char> = line.chars().filter(|c| !is_han(*c) && !is_blank(*c)).collect();
    let even = dots.windows(2).all(|pair| pair[0] == pair[1]);
    let dotted = dots.iter().all(|&c| is_dot(c) || c == '．');
    (!even && dotted).then(|| line.chars().map(|c| if is_han(c) { c } else { '·' }).collect())
}

/// Where the editors are reached, without what a paper costs or pays behind it, and how it is given out.
fn without_price(line: &str) -> &str {
    const NOTES: [&str; 4] = ["稿", "赠阅", "出版", "见报"];
    let tells =
        |word: &str| word.contains(['：', ':', '@']) || word.chars().any(|c| c.is_ascii_digit());
    let note = |word: &str| {
        let word = in_simplified(word);
        NOTES.iter().any(|note| word.contains(note))
    };
    let mut line = line;
    while let Some((rest, last)) = line.rsplit_once(is_blank)
        && (is_price(last) || !tells(last) && note(last))
    {
        line = rest.trim_end();
    }
    line
}

/// Reads what the furniture says into the metadata, and puts it among the furniture.
pub(super) fn read(pieces: &[Piece], metadata: &mut Metadata, ledger: &mut Ledger) {
    let (mut reach, mut day, mut dashed) = (None, None, Vec::new());
    // Where the editors are reached in a line with the date.
    let mut beside = String::new();
    let named = names_of_papers(pieces);
    let sheets = pieces.iter().any(|piece| {
        let head = Kind::Furniture(FurnitureKind::IssueLine);
        let folio = Kind::Furniture(FurnitureKind::Folio);
        (piece.kind == head || piece.kind == folio) && piece.text.0.iter().any(|ch| ch.c == '版')
    });
    // A label at a line's end, what it labels on the next.
    let mut cut = String::new();
    for (at, piece) in pieces.iter().enumerate() {
        let Kind::Furniture(kind) = piece.kind else { continue };
        let mut string = squeezed(&piece.string());
        if kind == FurnitureKind::Contact {
            let goes_on = pieces.get(at + 1).is_some_and(|next| next.kind == piece.kind);
            string = std::mem::take(&mut cut) + &string;
            if goes_on && string.ends_with(['：', ':']) {
                cut = string;
                ledger.furnish(kind, &piece.text);
                continue;
            }
        }
        let head = matches!(
            kind,
            FurnitureKind::IssueLine | FurnitureKind::Folio | FurnitureKind::Masthead
        );
        let read = if head { as_head(&string) } else { None };
        let ink = |line: &str| line.chars().filter(|&c| !is_blank(c)).collect::<String>();
        if let Some(read) = read.as_ref().filter(|read| ink(read) != ink(&string)) {
            doubt_misread(piece, &string, read, ledger);
        }
        let string = read.unwrap_or(string);
        match kind {
            FurnitureKind::IssueLine => {
                day = day.or(day_alone(&string));
                let direct = |word: &&str| reached(word) == Some(Reach::Direct);
                let words: Vec<&str> = string.split(is_blank).filter(direct).collect();
                if beside.is_empty() {
                    beside = words.join(" ");
                }
                read_issue_line(&string, metadata);
            }
            FurnitureKind::Folio => {
                let said = |word: &String| pages_in(word).filter(|_| word.starts_with('第'));
                let words = || masthead::words(&string);
                match pages_in(&string).or_else(|| words().iter().find_map(said)) {
                    Some(pages) => add_pages(metadata, of_how_many(&string, pages)),
                    // What is set between dashes may be a page of the extraction.
                    None => {
                        let named = || string.split(is_blank).find_map(plain_folio);
                        let page = plain_folio(&string).or_else(named);
                        dashed.extend(page.map(|page| page.to_string()));
                    }
                }
            }
            FurnitureKind::Contact => {
                let reachable = |line: &str| {
                    line.contains('@')
                        || line.chars().filter(char::is_ascii_digit).count() >= 7
                        || is_extension(&in_simplified(line))
                };
                let otherwise = || {
                    let staff = is_imprint(&string);
                    reachable(&string).then_some(if staff { Reach::Staff } else { Reach::Direct })
                };
                let found = reached(&string).or_else(otherwise);
                // The editors' own line goes before those that name them beside something else.
                if found.is_some() && found >= reach {
                    reach = found;
                    let line =
                        without_price(string.trim_start_matches(|c| is_bullet(c) || is_blank(c)));
                    // No blank stands behind a full-width mark.
                    let line = without_gaps_in_place(&line.replace("： ", "："));
                    let read = misread::reached(&line);
                    if let Some(read) = &read {
                        doubt_misread(piece, &line, read, ledger);
                    }
                    metadata.contact = read.unwrap_or(line);
                }
            }
            // A name at each page's head is the section's.
            FurnitureKind::RunningHead
                if metadata.section.is_empty()
                    && SECTION.contains(&string.chars().count())
                    && string.chars().all(is_han)
                    && !is_publication(&string) =>
            {
                metadata.section.clone_from(&string);
            }
            FurnitureKind::RunningHead if metadata.motto.is_empty() && is_saying(&string) => {
                metadata.motto.clone_from(&string);
            }
            FurnitureKind::Motto if metadata.motto.is_empty() && !is_of_sale(&string) => {
                metadata.motto = evenly_dotted(&string).unwrap_or_else(|| string.clone());
            }
            FurnitureKind::Masthead => {
                let name: String = string.chars().filter(|&c| !is_blank(c)).collect();
                let alone = || Head::of(&string).only_name().map(str::to_owned);
                let name = names_paper(&string).or_else(alone).unwrap_or(name);
                // 国际新闻 is a section's name where another is a paper's.
                let section = !is_paper(&name) && (named || says_twice(&string));
                // One that looks like no section either was told by its place. A weekly's name may be both: a
                // newspaper's sheets are 版.
                let weekly = || is_weekly(&name) && !sheets;
                if metadata.publication.is_empty()
                    && !section
                    && (is_publication(&name) || !is_section(&name) || weekly())
                {
                    metadata.publication = name;
                } else if (section || !is_publication(&name)) && metadata.section.is_empty() {
                    metadata.section = name;
                }
            }
            _ => {}
        }
        ledger.furnish(kind, &piece.text);
    }
    if let Some(day) = day.filter(|_| metadata.date.len() == "2024-03".len()) {
        metadata.date = format!("{}-{day:02}", metadata.date);
    }
    if metadata.pages.is_empty() {
        metadata.pages = dashed;
    }
    in_order(&mut metadata.pages);
    if metadata.contact.is_empty() {
        metadata.contact = beside;
    }
    weekly(pieces, metadata);
    beside_number(pieces, metadata);
    if metadata.section == metadata.publication {
        metadata.section.clear();
    }
}

/// Tells that the metadata have a line otherwise than it was read.
fn doubt_misread(piece: &Piece, printed: &str, read: &str, ledger: &mut Ledger) {
    let message = format!("“{printed}”有误识的字，读作“{read}”");
    ledger.doubt(DoubtKind::SuspectedMisreading, piece.line(), message, read.to_owned());
}

/// `第497期 2024年2月28日 星期三 06·07`: number, date, weekday, pages, and names beside them.
fn read_issue_line(line: &str, metadata: &mut Metadata) {
    let fill = |field: &mut String, value: Option<&str>| {
        if field.is_empty() {
            field.push_str(value.unwrap_or_default());
        }
    };
    let head = Head::of(line);
    fill(&mut metadata.issue, head.issue.as_deref());
    fill(&mut metadata.date, head.date.map(Date::iso).as_deref());
    fill(&mut metadata.weekday, head.weekday.as_deref());
    fill(&mut metadata.publication, head.paper());
    // Below the paper's own name that is no section's.
    fill(&mut metadata.section, head.section().filter(|name| *name != metadata.publication));
    add_pages(metadata, head.pages);
}

/// Enters pages, each once.
fn add_pages(metadata: &mut Metadata, pages: Vec<String>) {
    for page in pages {
        if !metadata.pages.contains(&page) {
            metadata.pages.push(page);
        }
    }
}

/// Pages in the order of their numbers, however their lines were read.
fn in_order(pages: &mut [String]) {
    let number = |page: &String| {
        let digits = page.trim_start_matches(|c: char| c.is_ascii_uppercase());
        let letters = page[..page.len() - digits.len()].to_owned();
        (letters, digits.parse::<u32>().unwrap_or(u32::MAX))
    };
    pages.sort_by_key(number);
}

/// Whether some line names a paper for certain.
fn names_of_papers(pieces: &[Piece]) -> bool {
    let lines = pieces.iter().filter(|piece| {
        matches!(piece.kind, Kind::Furniture(FurnitureKind::Masthead | FurnitureKind::IssueLine))
    });
    lines.map(|piece| squeezed(&piece.string())).any(|line| {
        let name: String = line.chars().filter(|&c| !is_blank(c)).collect();
        is_paper(&name) || Head::of(&line).publication.is_some()
    })
}

/// Whether a name may be a weekly's or a section's.
fn is_weekly(name: &str) -> bool {
    ["周刊", "週刊", "周末", "週末"].iter().any(|end| name.ends_with(end))
}

/// `某城 2019年8月号` over `街巷志`: of two names that no word tells, the one beside the number is the paper's.
fn beside_number(pieces: &[Piece], metadata: &mut Metadata) {
    let [first, second, ..] = pieces else { return };
    let line = squeezed(&first.string());
    let beside = first.kind == Kind::Furniture(FurnitureKind::IssueLine)
        && !metadata.section.is_empty()
        && line.trim_start_matches('《').starts_with(&metadata.section);
    let below = second.kind == Kind::Furniture(FurnitureKind::Masthead)
        && second.text.tight().string() == metadata.publication;
    if beside && below && !is_paper(&metadata.publication) {
        std::mem::swap(&mut metadata.section, &mut metadata.publication);
    }
}

/// A weekly's name ends as a section's does. Where the issue's line names the section beside the page, or a line
/// below the name does, and no other paper is named, it is the paper's; and so is a magazine's beside its number.
fn weekly(pieces: &[Piece], metadata: &mut Metadata) {
    let first_is_name =
        pieces.first().is_some_and(|piece| piece.text.tight().string() == metadata.section);
    if first_is_name
        && is_weekly(&metadata.section)
        && !metadata.publication.is_empty()
        && !is_paper(&metadata.publication)
    {
        std::mem::swap(&mut metadata.section, &mut metadata.publication);
    }
    if !metadata.publication.is_empty() {
        return;
    }
    let lines = |wanted: FurnitureKind| {
        let of_kind = move |piece: &&Piece| piece.kind == Kind::Furniture(wanted);
        pieces.iter().filter(of_kind).map(|piece| squeezed(&piece.string()))
    };
    // Where the name and the number share the line, it is the line's first word.
    let first = lines(FurnitureKind::IssueLine)
        .filter_map(|line| line.split(is_blank).next().map(str::to_owned));
    let masthead = lines(FurnitureKind::Masthead)
        .map(|line| line.chars().filter(|&c| !is_blank(c)).collect::<String>())
        .chain(first)
        .find(|name| is_weekly(name));
    let mut read = Metadata::default();
    for line in lines(FurnitureKind::IssueLine) {
        let name = masthead.as_deref().unwrap_or_default();
        read_issue_line(line.strip_prefix(name).unwrap_or(&line).trim_start(), &mut read);
    }
    if let Some(name) = masthead.filter(|name| !read.section.is_empty() && read.section != *name) {
        metadata.publication = name;
        metadata.section = read.section;
        return;
    }
    let bare = |page: &String| page.bytes().all(|b| b.is_ascii_digit());
    // A magazine has its number and date beside it, and a bare number for its page.
    let magazine =
        ["周刊", "週刊", "月刊", "季刊"].iter().any(|word| metadata.section.ends_with(word))
            && !metadata.issue.is_empty()
            && metadata.pages.iter().all(bare);
    // Beside the number of an issue, and no page, a name is the paper's.
    let numbered = |piece: &Piece| {
        let line = squeezed(&piece.string());
        let head = Head::of(&line);
        let name = head.section().is_some_and(|name| name == metadata.section);
        let paged = line.contains('版') || !head.pages.iter().all(bare);
        name && head.issue.is_some() && head.ordinal && !paged
    };
    let mut issue_lines =
        pieces.iter().filter(|piece| piece.kind == Kind::Furniture(FurnitureKind::IssueLine));
    if magazine || !is_section(&metadata.section) && issue_lines.any(numbered) {
        metadata.publication = std::mem::take(&mut metadata.section);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_whose_paper_it_is() {
        assert!(is_organ("楓灣梓安同鄉會季刊") && !is_organ("季刊") && !is_organ("今日季刊"));
        assert!(is_publisher("某某城市合作银行主办"));
        assert!(
            is_section("综合新闻") && !is_publication("综合新闻") && is_publication("江汀新闻")
        );
        assert_eq!(reached("读者 QQ 群：8120907"), Some(Reach::Direct));
        assert_eq!(reached("社址：科学路 18 号 邮编：810077"), Some(Reach::Place));
        assert!(is_imprint("本版编辑 石小满 组版 阿丁"));
        assert!(is_disclaimer("以上观点不构成投资建议"));
    }

    #[test]
    fn a_weekly_above_its_section_and_a_contact_of_two_lines() {
        let body = "　　甲乙丙丁戊己庚辛，壬癸子丑寅卯辰巳午未申酉戌亥。\n".repeat(3);
        let page = |head: &str| {
            format!(
                "{head}\n石桥修好以后\n本报记者 王明\n{body}电话：(0555)6120317 邮箱：\nab@cd.example\n"
            )
        };
        let of = |head: &str| crate::normalize::tests::edition(&page(head)).metadata;
        let metadata = of("岭海财经周刊\n公司深度\n2024年11月8日 星期五 第2152期");
        assert_eq!((&*metadata.publication, &*metadata.section), ("岭海财经周刊", "公司深度"));
        assert_eq!(metadata.contact, "电话：(0555)6120317 邮箱：ab@cd.example");
        let metadata = of("碼頭工友\n五一特刊\n2022年5月1日 星期日 第566期");
        assert_eq!((&*metadata.publication, &*metadata.section), ("碼頭工友", "五一特刊"));
        let metadata = of("人文周刊\n2024年11月8日 星期五 第2152期 第A8版");
        assert_eq!((&*metadata.publication, &*metadata.section), ("", "人文周刊"));
        assert_eq!(metadata.pages, ["A8"]);
    }

    #[test]
    fn issue_lines() {
        let mut metadata = Metadata::default();
        for line in
            ["第497期 2024年2月 28日星期三", "江汀晚报 2025年4月19日 星期六 总第1086期 第08版"]
        {
            assert!(is_issue_line(line), "{line}");
        }
        read_issue_line("江汀晚报 2025年4月19日 星期六 总第1086期 第08版", &mut metadata);
        assert_eq!(metadata.publication, "江汀晚报");
        assert_eq!(metadata.date, "2025-04-19");
        assert_eq!(metadata.weekday, "星期六");
        assert_eq!(metadata.issue, "1086");
        assert_eq!(metadata.pages, ["08"]);
        assert!(!is_issue_line("2023年9月，在今年的会议上"));
    }

    #[test]
    fn shapes() {
        assert!(is_folio("06·07") && is_folio("11-12") && is_folio("第08版") && is_folio("A09"));
        assert!(!is_folio("12") && !is_folio("2023"));
        assert!(is_motto("理性·求真·论衡·求是", false));
        assert!(is_motto("开放 协作 分享", true) && !is_motto("开放 协作 分享", false));
        assert!(!is_motto("李大伟 王小明 张晓红", true));
        assert!(is_saying("甲乙丙丁，戊己庚辛") && !is_saying("甲乙，丙丁，戊己"));
        assert!(
            is_even_saying("甲乙丙丁，戊己庚辛")
                && !is_even_saying("甲乙丙，丁戊己")
                && is_even_saying("甲乙，再甲乙")
        );
        assert!(!is_even_saying("甲乙丙，丁戊己庚"));
        assert!(is_contact("编辑：a@b.example 电话：(0599)3307712"));
        assert!(!is_contact("电话是很久以前发明的"));
        assert_eq!(dotted_section("柿子红·副刊"), Some("柿子红"));
        assert_eq!(dotted_section("阿诺·副手"), None);
        assert!(is_imprint("责编/王明 版式/李伟") && is_imprint("主編：王明 美術：李偉"));
        assert!(!is_imprint("文/王明 图/李伟"));
        assert!(is_imprint("责编 王 明 制图 Anna") && is_imprint("本版编辑：李 伟明 版式：王 明"));
        assert!(is_imprint("印刷者 江汀印刷所") && !is_imprint("开放时间：09:00—17:00暂停售票"));
        assert!(is_imprint("今日4版 本版责编 王 明 校对 李伟") && !is_imprint("今日4版"));
        assert!(is_imprint("责编：王明 题字：李伟") && !is_imprint("题字：李伟"));
        assert!(is_imprint("主笔：王明 责编：李 伟") && !is_imprint("主笔：王明"));
        assert!(is_imprint("值班总编：王 明 责任编辑：李 伟"));
        assert!(is_imprint("發行人：王明 主編：李偉 本刊贈閱會員"));
        assert!(
            is_imprint("义务编辑：阿May、陈sir、王明") && !is_imprint("编辑：来稿太多、放不下")
        );
        assert!(is_imprint("主编 归以宁 本期编辑 王明 摄影 罗 蒙") && !is_imprint("主编 归以宁"));
        assert!(tell_makers("学生编辑部：王明 李伟 统稿教师：陈默"));
        assert!(is_imprint("小编辑：初二（4）班 王明 指导：李老师"));
        assert!(is_contact("编辑部：内线 316") && !is_contact("他问编辑部：内线是几号"));
        assert!(is_weather("今天：多云 16℃～23℃ 明天：阴") && !is_weather("今天很热"));
        assert!(is_price("零售每份五分") && is_price("每月大洋八角 外埠另加"));
        assert!(!is_price("每份报告都要写三份") && !is_price("每份五角，不算贵"));
        assert!(is_instalment_note("（未完待续）") && !is_instalment_note("（待查）"));
        assert!(is_publisher("江汀大学主管主办") && is_publisher("半月刊"));
        assert!(!is_publication("半月刊") && !is_publisher("一人主办"));
        assert!(is_continuation("（下转第5版）") && !is_continuation("转变发展方式"));
    }
    #[test]
    fn reaches() {
        for (line, reach) in [
            ("news@a.example", Reach::Direct),
            ("本报电话：316", Reach::Direct),
            ("廣告部：2555 0123", Reach::Direct),
            ("Tel: 2555 0123 Fax: 2555 0124", Reach::Direct),
            ("值班编辑 0900-5526670", Reach::Direct),
            ("★投稿邮箱：news@a.example", Reach::Direct),
            ("本报地址：东大街十二号 邮编：321000 电话：85550123", Reach::Direct),
            ("☎ 85550123", Reach::Direct),
            ("社址：东大街十二号", Reach::Place),
            ("产业新闻部 news@paper.example", Reach::Direct),
            ("社址：東大街12號　電話：06-7860312　郵撥：31200786", Reach::Direct),
            ("微信公众号：江汀发布", Reach::Place),
            ("网址：www.a.example", Reach::Place),
            ("来稿请寄东大街12号本报编辑部", Reach::Place),
            ("读者来信：lettersoa.example", Reach::Place),
            ("热线：85550123 本刊赠阅会员", Reach::Direct),
            ("责任编辑：何川 电话：85550123", Reach::Staff),
            ("责任编辑 何川 news@a.example", Reach::Staff),
        ] {
            assert_eq!(reached(line), Some(reach), "{line}");
        }
        for line in ["地址：见下页", "电话：有空再打", "他说：85550123", "微信：很好用", "请拨电话"]
        {
            assert_eq!(reached(line), None, "{line}");
        }
    }

    /// A page whose first lines and whose last are these: metadata, and how many paragraphs there are.
    fn page(head: &str, inside: &str, foot: &str) -> (Metadata, Vec<String>) {
        let source = format!(
            "{head}\n\n渡口的灯还亮着\n本报记者 王明\n　　江边的人都说那盏灯从来不灭，\n夜里有人摇船过来，远远便看见\n\
             它在水上。\n　　老张守了三十年，从来没有误过\n一次。\n{inside}\n\n半山腰有一口井\n本报记者 李伟\n　　井口\
             不大，石头磨得发亮，打水\n的人从早到晚没有断过，桶绳换\n了一根又一根。\n　　后来通了自来水，井还在，人\n却少了。\n\n{foot}\n"
        );
        let edition = super::super::tests::edition(&source);
        let paragraphs = edition.articles.iter().flat_map(|article| &article.paragraphs);
        (edition.metadata.clone(), paragraphs.map(|paragraph| paragraph.text.clone()).collect())
    }

    #[test]
    fn a_line_between_lines_of_the_head() {
        let said = |head: &str| {
            let (metadata, text) = page(head, "", "热线：88120456");
            assert_eq!(text.len(), 4, "{head}");
            (metadata.publication, metadata.section, metadata.motto, metadata.date)
        };
        let text = |text: &str| text.to_owned();
        let all = |motto: &str| (text("江汀日报"), text("灯下"), text(motto), text("2024-03-15"));
        assert_eq!(said("灯下\n江汀日报\n2024年3月15日 星期五 第3版"), all(""));
        assert_eq!(said("江汀日报\n灯下\n2024年3月15日 星期五 第3版"), all(""));
        assert_eq!(
            said("江汀日报\n慢读一座城\n第3版 灯下 2024年3月15日 星期五"),
            all("慢读一座城")
        );
        assert_eq!(
            said("慢读一座城\n江汀日报\n第3版 灯下 2024年3月15日 星期五"),
            all("慢读一座城")
        );
        assert_eq!(said("江汀日报 JIANGTING RIBAO\n2024年3月\n15\n星期五\n第3版 灯下"), all(""));
        assert_eq!(said("《江汀日报》\n2024年3月15日\n今日四版\n灯下/03"), all(""));
        let own = said("岳声\n爱山护山 平安下山\n灯下 3 第97期 2024年3月15日");
        assert_eq!((&*own.0, &*own.1, &*own.2), ("岳声", "灯下", "爱山护山 平安下山"));
        let club = (text("岳声"), text("会员通讯"), text("爱山·敬山·平安下山"), text("2024-03-15"));
        assert_eq!(said("岳声\n会员通讯\n2024年3月15日 第97期\n爱山·敬山·平安下山"), club);
        let long = "江汀日报\n中共江汀市委主管主办\n江汀日报社出版\n2024年3月15日\n星期五\n今日8版\n灯下 Lamp\n03";
        assert_eq!(said(long), all(""));
        assert_eq!(said("灯下\nT2\n江汀日报 2024年3月15日 编辑 高 飞 组版 田 雨"), all(""));
        // With misread characters, and blanks inside its words.
        assert_eq!(said("《江汀日报》\n2O24牛3月l5日\n今日四版\n灯下/03"), all(""));
        assert_eq!(said("江汀日报\n灯下\n2024年 3月15日 星 期五 第3版"), all(""));
        let town = said("今日江汀\n江汀县委宣传部主办\n2024年3月15日 星期五\n第3版 灯下");
        assert_eq!(town.0, "今日江汀");
    }

    #[test]
    fn who_made_a_page_whatever_they_are_called() {
        for line in [
            "组稿：所办公室 题字：王明 插图：李小燕（1958年）",
            "策展人：王明 展刊编辑：李小燕 译者：Ada Wren",
        ] {
            assert!(tell_makers(line), "{line}");
        }
        for line in [
            "口述：王明 整理：李小燕",
            "时间：三月 地点：某处礼堂",
            "王明：你好 李小燕：好",
            "策展人：王明",
        ] {
            assert!(!tell_makers(line), "{line}");
        }
    }

    #[test]
    fn contacts_of_texts_and_pages() {
        let (metadata, text) = page(
            "江汀日报\n第3版 灯下 2024年3月15日 星期五",
            "报名电话：88120999",
            "热线：88120456\n读者至上",
        );
        assert_eq!((&*metadata.contact, &*metadata.motto), ("热线：88120456", "读者至上"));
        assert_eq!((text.len(), &*text[2]), (5, "报名电话：88120999"));
        let (metadata, text) = page(
            "江汀日报\n第3版 灯下 2024年3月15日 星期五",
            "",
            "■投稿：a@b.example\n责任编辑：何川 电话：88120456\n（责任编辑：何川）",
        );
        assert_eq!((&*metadata.contact, text.len()), ("投稿：a@b.example", 4));
    }

    #[test]
    fn matter_amid_a_sentence() {
        for line in [
            "今日8版",
            "- 3 -",
            "新闻热线：88120456",
            "广告",
            "A03 要闻",
            "本报地址：东大街18号 邮编：321000 电话：88120456",
        ] {
            let inside = format!(
                "　　他把船停稳了，又把缆绳绕了两\n圈，一句话也没有说，转身走进\n{line}\n屋里去了，灯还亮着。"
            );
            let (_, text) =
                page("江汀日报\n第3版 灯下 2024年3月15日 星期五", &inside, "热线：88120456");
            assert_eq!(
                text[2],
                "他把船停稳了，又把缆绳绕了两圈，一句话也没有说，转身走进屋里去了，灯还亮着。",
                "{line}"
            );
        }
    }
}
