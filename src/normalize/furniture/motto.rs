//! Whether a line is the paper's motto, by its shape or by where it stands.

use super::name::is_publication;
use super::notice::says_little;
use super::place::{HEAD, NEAR};
use crate::model::FurnitureKind;
use crate::normalize::byline;
use crate::normalize::piece::{Kind, Piece};
use crate::text::mark_class::{closes, ends_sentence};
use crate::text::simplified::simplified;
use crate::text::{is_blank, is_han, is_interpunct};

/// A line among the page's last ones, below where the editors are reached or the page's number, is the motto.
pub(super) fn at_foot(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    let last = (NEAR..kinds.len()).rev().take(NEAR).find(|&at| kinds[at].is_none());
    let Some(at) = last else { return };
    let below = matches!(kinds[at - 1], Some(FurnitureKind::Contact | FurnitureKind::Folio));
    if below && !kinds.contains(&Some(FurnitureKind::Motto)) && may_be_motto(&pieces[at]) {
        kinds[at] = Some(FurnitureKind::Motto);
    }
}

/// Whether a line's words can be a paper's motto: some Han characters, a pause among them perhaps, and none of
/// who helps to make the page or what must not be done with it.
pub(super) fn may_be_motto(piece: &Piece) -> bool {
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

/// Words with dots between them right below the page's head are its motto, though each may be a name: no writer
/// signs above the first heading.
pub(super) fn dotted_mottos(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
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
pub(super) fn is_motto_by_place(piece: &Piece) -> bool {
    const LENGTH: std::ops::RangeInclusive<usize> = 7..=16;
    piece.kind == Kind::Open
        && LENGTH.contains(&piece.text.tight().len())
        && piece
            .text
            .0
            .iter()
            .all(|ch| is_han(ch.c) || is_blank(ch.c) || matches!(ch.c, '，' | '！'))
}

/// What parts the words of a motto, if it is no blank.
pub(super) fn is_dot(c: char) -> bool {
    is_interpunct(c) || matches!(c, '.' | '|' | '｜')
}

/// Equal short words set apart: `理性·求真·论衡`, `开放 协作 分享`.
pub(super) fn is_motto(line: &str, at_edge: bool) -> bool {
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
pub(super) fn is_saying(line: &str) -> bool {
    const HALF: std::ops::RangeInclusive<usize> = 2..=8;
    let mut halves = line.split('，');
    let half = |half: &str| HALF.contains(&half.chars().count()) && half.chars().all(is_han);
    halves.clone().count() == 2 && halves.all(half)
}

/// One whose halves are as long as each other and not short, or of which the second says the first again.
/// With others a special may be named.
pub(super) fn is_even_saying(line: &str) -> bool {
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
pub(super) fn closes_page(pieces: &[Piece], kinds: &[Option<FurnitureKind>], index: usize) -> bool {
    let reached = |kind: &Option<FurnitureKind>| *kind == Some(FurnitureKind::Contact);
    let below = &kinds[index + 1..];
    let text_above = index > 0
        && kinds[index - 1].is_none()
        && pieces[index - 1].text.last().is_some_and(ends_sentence);
    !below.is_empty() && below.len() <= 3 && below.iter().all(reached) && text_above
}

/// Whether a line stands right below the head of a page and over the lines of a whole heading: a number
/// with its kicker, or two lines at least before the by-line or the news that they stand over.
pub(super) fn opens_page(pieces: &[Piece], kinds: &[Option<FurnitureKind>], index: usize) -> bool {
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
pub(super) fn evenly_dotted(line: &str) -> Option<String> {
    let dots: Vec<char> = line.chars().filter(|c| !is_han(*c) && !is_blank(*c)).collect();
    let even = dots.windows(2).all(|pair| pair[0] == pair[1]);
    let dotted = dots.iter().all(|&c| is_dot(c) || c == '．');
    (!even && dotted).then(|| line.chars().map(|c| if is_han(c) { c } else { '·' }).collect())
}
