//! Matter of the page: mastheads, issue lines, folios, contacts, mottos. Recognised by shape and
//! place, read into the metadata, and kept as furniture.

use super::ablation::{Evidence, off};
use super::byline;
use super::chars::Text;
use super::date;
use super::heading::introduces;
use super::ledger::{Ledger, squeezed};
use super::misread;
use super::piece::{Kind, Piece};
use crate::model::{DoubtKind, FurnitureKind, Metadata};
use crate::text::han_set::HanSet;
use crate::text::mark_class::{closes, ends_sentence};
use crate::text::simplified::{in_simplified, simplified};
use crate::text::{is_blank, is_han, is_han_numeral, is_interpunct};
use rustc_hash::{FxHashMap, FxHashSet};

/// How far from the page's head or from other furniture a masthead may stand, in lines.
const NEAR: usize = 4;

/// Marks the pieces that are furniture.
pub(super) fn mark(pieces: &mut [Piece]) {
    let mut kinds: Vec<Option<FurnitureKind>> = pieces
        .iter()
        .map(|piece| if piece.kind == Kind::Open { certain(&piece.text) } else { None })
        .collect();
    let last_line = pieces.iter().map(Piece::line).max().unwrap_or(0);
    for index in 0..pieces.len() {
        if kinds[index].is_some() || pieces[index].kind != Kind::Open {
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
        if !(near || at_foot || parted) {
            continue;
        }
        let string = squeezed(&pieces[index].string());
        // Where this page's section is named already, 论坛 or 专栏 stands over an article.
        let named = || {
            (index.saturating_sub(NEAR)..index).any(|at| {
                kinds[at] == Some(FurnitureKind::IssueLine)
                    && named_folio(&squeezed(&pieces[at].string())).is_some()
            })
        };
        let masthead = || is_publication(&string) || is_section(&string) && !named();
        kinds[index] = if near && masthead() {
            Some(FurnitureKind::Masthead)
        } else if near && parted && head_words(&string).is_some() {
            Some(FurnitureKind::IssueLine)
        } else if is_motto(&string, at_end || beside_furniture)
            || closes_page(pieces, &kinds, index) && is_saying(&string)
            || opens_page(pieces, &kinds, index) && is_even_saying(&string)
        {
            Some(FurnitureKind::Motto)
        } else if (near || at_foot) && is_price(&string) {
            Some(FurnitureKind::Other)
        } else if (near || at_foot) && is_address(&string) {
            Some(FurnitureKind::Contact)
        } else if (at_head || at_end || beside_furniture || ends_page(pieces, index))
            && plain_folio(&string).is_some()
        {
            Some(FurnitureKind::Folio)
        } else {
            None
        };
    }
    name_by_place(pieces, &mut kinds);
    misread_heads(pieces, &mut kinds);
    named_folios(pieces, &mut kinds);
    page_numbers(pieces, &mut kinds);
    if !off(Evidence::Repetition) {
        running_heads(pieces, &mut kinds);
        nearly_repeated(pieces, &mut kinds);
    }
    if !off(Evidence::FurniturePlace) {
        section_by_place(pieces, &mut kinds);
    }
    for (piece, kind) in pieces.iter_mut().zip(kinds) {
        if let Some(kind) = kind {
            piece.kind = Kind::Furniture(kind);
        }
    }
}

/// A paper's name need not say that it is one: the first line of all, right above the issue's line,
/// where nothing else is a paper's name. Its motto may stand between them, if the name comes again.
fn name_by_place(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    const LENGTH: std::ops::RangeInclusive<usize> = 3..=12;
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
    let below_motto = issue_line(2) && kinds[1].is_none() && is_motto_by_place(&pieces[1]);
    let again = || pieces[1..].iter().any(|piece| piece.text.tight().string() == text.string());
    let named_here = kinds[0].is_none() && shaped && (issue_line(1) || below_motto && again());
    if named_here && !named() {
        kinds[0] = Some(FurnitureKind::Masthead);
    }
    if below_motto && kinds[0] == Some(FurnitureKind::Masthead) {
        kinds[1] = Some(FurnitureKind::Motto);
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
        kinds[index] = if is_issue_line(&read) || head_words(&read).is_some() {
            Some(FurnitureKind::IssueLine)
        } else if is_folio(&read) {
            Some(FurnitureKind::Folio)
        } else {
            None
        };
    }
}

/// A line as the head of a page would have it, where it was misread.
fn as_head(line: &str) -> Option<String> {
    let read = misread::head_line(line);
    let words: Vec<String> = read
        .as_deref()
        .unwrap_or(line)
        .split(is_blank)
        .map(|word| misread::folio(word).unwrap_or_else(|| word.to_owned()))
        .collect();
    let read = words.join(" ");
    (read != line).then_some(read)
}

/// A short name and a page number on one line, at a page's head or foot: `文化 14`, `A07 观察`. Where
/// the name stands with several numbers, or right beside other matter of the page, it is no text.
fn named_folios(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    let found: Vec<(usize, String)> = pieces
        .iter()
        .enumerate()
        .filter(|&(index, piece)| piece.kind == Kind::Open && kinds[index].is_none())
        .filter(|(_, piece)| piece.text.0.iter().any(|ch| is_blank(ch.c)))
        .filter(|(_, piece)| piece.text.0.iter().any(|ch| ch.c.is_ascii_digit()))
        .filter_map(|(index, piece)| {
            let string = squeezed(&piece.string());
            named_folio(&string).map(|(name, _)| (index, name.to_owned()))
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
            || *index < 2;
        let again = times[name.as_str()] > 1;
        if edge || again {
            kinds[*index] = Some(FurnitureKind::IssueLine);
        }
    }
}

/// Name and page of `文化 14`, `A07 观察`.
fn named_folio(line: &str) -> Option<(&str, &str)> {
    // Beside the section's name stands perhaps what it is in capitals: `018 封面故事 COVER STORY`.
    let latin = |word: &str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase());
    let mut words = line.split(is_blank).filter(|word| !latin(word));
    let (first, second) = (words.next()?, words.next()?);
    if words.next().is_some() {
        return None;
    }
    let page = |word: &str| {
        let inside = word.trim_start_matches('第').trim_end_matches(['版', '页', '頁']);
        let digits = inside.trim_start_matches(|c: char| c.is_ascii_uppercase());
        inside.len() - digits.len() <= 1
            && (1..=3).contains(&digits.len())
            && digits.bytes().all(|b| b.is_ascii_digit())
    };
    if may_name_section(first) && page(second) {
        Some((first, second))
    } else if page(first) && may_name_section(second) {
        Some((second, first))
    } else {
        None
    }
}

/// The section's name need not say that it is one: a short line right below the head of the page,
/// between the issue's line and a heading, is the section where none was recognised.
fn section_by_place(pieces: &[Piece], kinds: &mut [Option<FurnitureKind>]) {
    let named = pieces.iter().zip(kinds.iter()).any(|(piece, kind)| {
        matches!(kind, Some(FurnitureKind::Masthead | FurnitureKind::IssueLine)) && {
            let string = squeezed(&piece.string());
            let string = as_head(&string).unwrap_or(string);
            string.split(is_blank).any(is_section) || matches!(head_words(&string), Some(Some(_)))
        }
    }) || kinds.iter().take(NEAR).any(|kind| *kind == Some(FurnitureKind::RunningHead));
    let Some(head) = kinds
        .iter()
        .take(NEAR)
        .rposition(|kind| matches!(kind, Some(FurnitureKind::IssueLine | FurnitureKind::Folio)))
    else {
        return;
    };
    let Some(piece) = pieces.get(head + 1) else { return };
    let text = piece.text.tight();
    if named || !(2..=6).contains(&text.len()) || introduces(&text.string()) {
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
    let heading_below = pieces
        .get(head + 2)
        .is_some_and(|next| next.text.len() <= 20 && !next.text.last().is_some_and(closes));
    let close = piece.blanks_before == 0 || repeated;
    if close
        && heading_below
        && matches!(kinds[head + 1], None | Some(FurnitureKind::RunningHead))
        && text.0.iter().all(|ch| is_han(ch.c))
    {
        for (piece, kind) in pieces.iter().zip(kinds.iter_mut()) {
            if same(piece) && matches!(kind, None | Some(FurnitureKind::RunningHead)) {
                *kind = Some(FurnitureKind::Masthead);
            }
        }
    }
}

/// Whether other matter of the page stands within two lines, or a page begins at the line or the one
/// above.
fn at_edge(pieces: &[Piece], kinds: &[Option<FurnitureKind>], index: usize) -> bool {
    let mut near = index.saturating_sub(2)..(index + 3).min(pieces.len());
    near.any(|at| at != index && kinds[at].is_some())
        || (index.saturating_sub(1)..=index).any(|at| pieces[at].page_start)
        || index + 1 == pieces.len()
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
    let broken = |c: char| is_han(c) || matches!(c, '，' | '、');
    let above = &pieces[above];
    pieces[first..end].iter().all(|piece| piece.text.len() <= SHORT && piece.width < above.width)
        && above.kind == Kind::Open
        && above.text.last().is_some_and(broken)
        && below.kind == Kind::Open
        && below.indent == 0
        && below.width <= above.width + 4
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
            let line = squeezed(&pieces[index].string());
            let name = named_folio(&line).map(|(name, _)| name).or(head_words(&line).flatten());
            name.map(str::to_owned)
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
    if text.len() > 80 || text.0.iter().any(|ch| matches!(ch.c, '。' | '；')) {
        return None;
    }
    if !text.0.iter().any(|ch| tells(ch.c)) {
        return None;
    }
    let signs = Signs::of(text);
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
}

impl Signs {
    fn of(text: &Text) -> Self {
        static ANY: HanSet = HanSet::of("转接见续未第星礼周週统邮零每连国扫载");
        let mut signs = Self::default();
        for ch in &text.0 {
            match ch.c {
                c if c.is_ascii_digit() => signs.digits += 1,
                '@' => signs.mail = true,
                'V' | 'I' => signs.issue = true,
                '\u{4E00}'..='\u{9FFF}' => match simplified(ch.c) {
                    c if !ANY.contains(c) => {}
                    '扫' | '载' => signs.pointer = true,
                    '转' | '接' | '见' | '续' | '未' => signs.note = true,
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
    const DAYS: [&str; 7] = ["今天", "今日", "明天", "明日", "今晚", "天气", "本市"];
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

/// Whether a line of the page's matter may be known by this character: each of the shapes below
/// needs a blank, a figure, a colon or one of these.
fn tells(c: char) -> bool {
    static WORDS: HanSet = HanSet::of("第星礼周版页辑编对式计班校任筹图审术划监扫码统邮续未");
    match c {
        '\u{4E00}'..='\u{9FFF}' => WORDS.contains(simplified(c)),
        _ => c.is_ascii_digit() || is_blank(c) || matches!(c, '：' | ':' | '@' | '/' | '／' | '∕'),
    }
}

/// 下转第5版, （上接第1版）.
fn is_continuation(line: &str) -> bool {
    let line = &*in_simplified(line);
    let inside = line.trim_matches(|c: char| "（）()【】[]▶►▷→←◀>> ".contains(c));
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

/// What the paper costs, at a page's edge: `零售每份五分`, `每月大洋八角 外埠另加`.
fn is_price(line: &str) -> bool {
    const LONGEST: usize = 24;
    const WORDS: [&str; 7] = ["每份", "每月", "零售", "定价", "售价", "报价", "订价"];
    const UNITS: &str = "元角分文圆枚毛";
    let line = &*in_simplified(line);
    let amount = |c: char| c.is_ascii_digit() || is_han_numeral(c);
    line.chars().count() <= LONGEST
        && !line.contains(['，', '。', '；'])
        && WORDS.iter().any(|word| line.starts_with(word) || line.starts_with("本报"))
        && WORDS.iter().any(|word| line.contains(word))
        && line.chars().zip(line.chars().skip(1)).any(|(c, next)| amount(c) && UNITS.contains(next))
}

/// Where the editors are reached, at a page's edge: `社址：甲路12号`, `本报电话：2417`, or nothing
/// but a mail address.
fn is_address(line: &str) -> bool {
    const LONGEST: usize = 24;
    const LABELS: [&str; 8] = ["址", "电话", "热线", "信箱", "邮箱", "传真", "挂号", "投稿"];
    let line = &*in_simplified(line);
    let mail =
        |line: &str| line.contains('@') && line.bytes().all(|b| b.is_ascii_graphic() && b != b':');
    let labelled = line.split_once(['：', ':']).is_some_and(|(label, value)| {
        label.chars().count() <= 6
            && LABELS.iter().any(|word| label.ends_with(word))
            && value.chars().any(|c| c.is_ascii_digit() || is_han_numeral(c))
    });
    mail(line) || labelled && line.chars().count() <= LONGEST && !line.contains(['，', '。', '；'])
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
    if head_words(line).is_some_and(|name| name.is_none()) {
        return true;
    }
    let number = issue_number(line);
    if number.is_none() && weekday_in(line).is_none() {
        return false;
    }
    let full = date_in(line).filter(|(date, _)| date.day.is_some());
    if number.is_none() && full.is_none() {
        return false;
    }
    // What the numbers, units and fixed words leave over: names of paper and section at most.
    let known = "第总總期号號年月日星礼拜周週一二三四五六天〇零十版农历農曆初廿正腊";
    let others = line
        .split(is_blank)
        .filter(|word| !is_publication(word) && !is_section(word) && !is_publisher(word))
        .flat_map(str::chars)
        .filter(|&c| {
            !c.is_ascii_digit()
                && !c.is_ascii_punctuation()
                && !known.contains(c)
                && !is_interpunct(c)
        })
        .count();
    others <= if full.is_some() { BESIDE } else { 2 }
}

/// Whether a word says who publishes the paper, or how often: `某某报社出版`, `某大学主管主办`, `半月刊`.
fn is_publisher(word: &str) -> bool {
    const LONGEST: usize = 14;
    const DOES: [&str; 4] = ["出版", "主办", "主管", "承办"];
    const PUBLISHERS: &str = "社学院校局会委部厅团司厂馆";
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
fn is_period(word: &str) -> bool {
    matches!(word, "半月刊" | "双月刊" | "月刊" | "旬刊" | "季刊" | "日刊" | "周刊")
}

/// Reads a line as words of a page's head; one short name among them may be the section's.
fn head_words(line: &str) -> Option<Option<&str>> {
    let words: Vec<&str> = line.split(is_blank).collect();
    // A page number, or what an OCR made of one.
    let number = |word: &str| {
        word.chars().count() <= 6
            && word.chars().all(|c| c.is_ascii_alphanumeric() || "·-—、/".contains(c))
    };
    // `D3、D4` is nothing but page numbers; a bare number may be anything.
    let lettered = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_uppercase())
            && pages_in(word).is_some_and(|pages| pages.len() > 1)
    };
    let (known, other): (Vec<&str>, Vec<&str>) = words
        .iter()
        .copied()
        .filter(|word| lettered(word) || !number(word))
        .partition(|word| is_head_word(word));
    match other[..] {
        _ if known.is_empty() || words.len() < 2 => None,
        [] => Some(None),
        [name] if may_name_section(name) => Some(Some(name)),
        _ => None,
    }
}

/// Whether a word may be a section's name: short, of Han characters or two halves of them, `行走·味道`.
fn may_name_section(word: &str) -> bool {
    let halves = || word.split(is_interpunct).filter(|half| !half.is_empty()).count() == 2;
    (2..=6).contains(&word.chars().count())
        && word.chars().all(|c| is_han(c) || is_interpunct(c))
        && (word.chars().all(is_han) || halves())
}

/// A word that only the head of a page has: a name of paper or section, a date, a number.
fn is_head_word(word: &str) -> bool {
    is_publication(word)
        || is_section(word)
        || dotted_section(word).is_some()
        || is_folio(word)
        || issue_number(word).is_some_and(|digits| word.chars().count() <= digits.len() + 4)
        || date::read_line(word).is_some_and(|range| range.start.year.is_some())
        || weekday_in(word).is_some_and(|day| word == day)
        || is_lunar(word)
}

/// Whether a word is a day of the lunar calendar: `农历四月初五`.
fn is_lunar(word: &str) -> bool {
    let word = in_simplified(word);
    ["农历", "夏历", "阴历", "旧历"].iter().any(|calendar| word.starts_with(calendar))
}

/// Digits of 第497期, 总第1086期, No. 12.
fn issue_number(line: &str) -> Option<String> {
    let line = &*in_simplified(line);
    if let Some(at) = line.find("Vol.").or_else(|| line.find("VOL.")) {
        let digits: String = line[at + "Vol.".len()..]
            .trim_start()
            .chars()
            .take_while(char::is_ascii_digit)
            .collect();
        return (!digits.is_empty()).then_some(digits);
    }
    if !line.contains('第') {
        return None;
    }
    for end in ["期", "号"] {
        let mut rest = line;
        while let Some(at) = rest.find('第') {
            let after = rest[at + '第'.len_utf8()..].trim_start();
            let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
            if !digits.is_empty() && after[digits.len()..].trim_start().starts_with(end) {
                return Some(digits);
            }
            let numerals: String =
                after.chars().take_while(|c| "〇一二三四五六七八九十".contains(*c)).collect();
            if after[numerals.len()..].trim_start().starts_with(end)
                && let Some(number) = date::han_number(&numerals)
            {
                return Some(number.to_string());
            }
            rest = &rest[at + '第'.len_utf8()..];
        }
    }
    None
}

/// The first full date on a line, and the bytes before it.
fn date_in(line: &str) -> Option<(date::Date, usize)> {
    let mut before = None;
    for (at, c) in line.char_indices() {
        let starts = c.is_ascii_digit() || "〇一二三四五六七八九民".contains(c);
        let inside =
            before.is_some_and(|b: char| b.is_ascii_digit() || "〇一二三四五六七八九".contains(b));
        before = Some(c);
        if starts
            && !inside
            && let Some((range, _)) = date::read_prefix(&line[at..])
            && range.start.year.is_some()
            && range.start.month.is_some()
        {
            return Some((range.start, at));
        }
    }
    None
}

fn weekday_in(line: &str) -> Option<String> {
    for start in ["星期", "礼拜", "周", "週"] {
        if let Some(at) = line.find(start) {
            let day = line[at + start.len()..].trim_start().chars().next()?;
            if "一二三四五六日天".contains(day) {
                return Some(format!("{start}{day}"));
            }
        }
    }
    None
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
    let inside = line.trim_matches(|c: char| "-—–· ".contains(c));
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

/// Reads a text as page numbers and nothing else.
fn pages_in(line: &str) -> Option<Vec<String>> {
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
        if inside.len() - digits.len() > 1
            || !(1..=3).contains(&digits.len())
            || !digits.bytes().all(|b| b.is_ascii_digit())
        {
            return None;
        }
        pages.push(inside.to_owned());
    }
    (!pages.is_empty() && pages.len() <= 8).then_some(pages)
}

/// Telephone, mail, address of the editors.
fn is_contact(line: &str) -> bool {
    let line = &*in_simplified(line);
    const WORDS: [&str; 18] = [
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
        "E-mail",
        "Email",
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
    (labelled || is_imprint(line) || is_extension(line)) && line.chars().count() <= 70
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

/// A line of nothing but labels with names, numbers and addresses: `值班主编：甲乙 校对：丙丁`,
/// `线索征集：13900005678`; the colon may be a blank.
fn is_imprint(line: &str) -> bool {
    let line = &*in_simplified(line);
    // Whose work is a house's: `印刷者 某某印刷所`.
    const HOUSES: [&str; 4] = ["印刷", "印刷者", "发行", "发行者"];
    // Whose names stand among the staff's, though no line begins so.
    const BESIDE: [&str; 7] = ["题字", "题签", "题图", "篆刻", "插图", "主笔", "指导"];
    const STAFF: [&str; 49] = [
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
    ];
    let name =
        |word: &str| byline::is_name(word) || word.chars().count() == 1 && word.chars().all(is_han);
    let staff =
        |label: &str| label.chars().count() <= 8 && STAFF.iter().any(|word| label.ends_with(word));
    // A pupil's class.
    let class = |value: &str| value.ends_with('班') && value.chars().count() <= 8;
    let mut pairs = 0;
    let mut of_staff = false;
    let mut latin = false;
    // The last word was a label, or one character of a name that is set wide.
    let (mut label_only, mut single, mut house) = (false, false, false);
    // An OCR sets a blank behind a colon.
    let line = line.replace("： ", "：").replace(": ", "：");
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
                let person =
                    value.is_empty() || value.chars().count() <= 4 || latin || class(value);
                // `图/除署名外由某会提供`
                let pictures = pairs > 0
                    && matches!(label, "图" | "图片" | "题图")
                    && value.chars().all(is_han);
                let person = person || pictures;
                let beside = BESIDE.contains(&label) || pictures;
                of_staff |= !beside;
                if !(short && address || (staff(label) || beside) && person) {
                    return false;
                }
                pairs += 1;
                single = value.chars().count() == 1;
            }
            None if staff(word) => {
                pairs += 1;
                of_staff = true;
                label_only = true;
            }
            None if HOUSES.contains(&word) => {
                pairs += 1;
                of_staff = true;
                house = true;
            }
            None if of_house && word.chars().count() <= 14 && word.chars().all(is_han) => {}
            None if labelled && letters(word) => latin = true,
            None if begun && word.chars().count() <= 2 && word.chars().all(is_han) => {}
            // The rest of a Latin name.
            None if latin && word.starts_with(|c: char| c.is_ascii_uppercase()) => {}
            // A second number or name of the same label.
            None if pairs > 0 && (digits >= 5 || name(word)) => single = word.chars().count() == 1,
            None => return false,
        }
    }
    pairs > 0 && of_staff
}

/// A newspaper's name, by its last word.
fn is_publication(line: &str) -> bool {
    if !may_be_name(line) {
        return false;
    }
    let line = &*in_simplified(line);
    const ENDS: [&str; 14] = [
        "报", "报社", "学刊", "月刊", "旬刊", "杂志", "新闻", "文摘", "时讯", "堂讯", "会讯",
        "校讯", "馆讯", "院讯",
    ];
    // Words of other things that end so.
    const NOT: [&str; 9] = ["电报", "海报", "情报", "预报", "汇报", "举报", "回报", "喜报", "捷报"];
    let name: String = line.chars().filter(|&c| !is_blank(c)).collect();
    !NOT.iter().any(|end| name.ends_with(end))
        && !is_period(&name)
        && ENDS.iter().any(|end| name.ends_with(end))
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
fn dotted_section(word: &str) -> Option<&str> {
    const KINDS: [&str; 6] = ["副刊", "周刊", "专刊", "特刊", "专版", "文艺"];
    let (name, kind) = word.split_once(|c: char| is_dot(c) || matches!(c, '\'' | '’'))?;
    let short = (2..=6).contains(&name.chars().count()) && name.chars().all(is_han);
    (short && KINDS.contains(&&*in_simplified(kind))).then_some(name)
}

fn is_section(line: &str) -> bool {
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
    ENDS.iter().any(|end| name.ends_with(end)) && !NOT.iter().any(|end| name.ends_with(end))
}

/// What parts the words of a motto, if it is no blank.
fn is_dot(c: char) -> bool {
    is_interpunct(c) || matches!(c, '.' | '|' | '｜')
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

/// Where the editors are reached, without what a paper costs or pays behind it.
fn without_price(line: &str) -> &str {
    let tells =
        |word: &str| word.contains(['：', ':', '@']) || word.chars().any(|c| c.is_ascii_digit());
    match line.rsplit_once(is_blank) {
        Some((rest, last)) if is_price(last) || !tells(last) && last.contains('稿') => {
            rest.trim_end()
        }
        _ => line,
    }
}

/// Reads what the furniture says into the metadata, and puts it among the furniture.
pub(super) fn read(pieces: &[Piece], metadata: &mut Metadata, ledger: &mut Ledger) {
    for piece in pieces {
        let Kind::Furniture(kind) = piece.kind else { continue };
        let string = squeezed(&piece.string());
        let head = matches!(kind, FurnitureKind::IssueLine | FurnitureKind::Folio);
        let read = if head { as_head(&string) } else { None };
        if let Some(read) = &read {
            ledger.doubt(
                DoubtKind::SuspectedMisreading,
                piece.line(),
                format!("“{string}”有误识的字，读作“{read}”"),
                read.clone(),
            );
        }
        let string = read.unwrap_or(string);
        match kind {
            FurnitureKind::IssueLine => read_issue_line(&string, metadata),
            FurnitureKind::Folio => {
                for page in pages_in(&string).unwrap_or_default() {
                    if !metadata.pages.contains(&page) {
                        metadata.pages.push(page);
                    }
                }
            }
            FurnitureKind::Contact => {
                let reachable = |line: &str| {
                    line.contains('@')
                        || line.chars().filter(char::is_ascii_digit).count() >= 7
                        || is_address(line)
                        || is_extension(&in_simplified(line))
                };
                if reachable(&string) {
                    // No blank stands behind a full-width mark.
                    metadata.contact = without_price(&string).replace("： ", "：");
                }
            }
            // A name at each page's head is the section's.
            FurnitureKind::RunningHead
                if metadata.section.is_empty()
                    && (2..=6).contains(&string.chars().count())
                    && string.chars().all(is_han)
                    && !is_publication(&string) =>
            {
                metadata.section.clone_from(&string);
            }
            FurnitureKind::RunningHead if metadata.motto.is_empty() && is_saying(&string) => {
                metadata.motto.clone_from(&string);
            }
            FurnitureKind::Motto if metadata.motto.is_empty() => {
                metadata.motto = evenly_dotted(&string).unwrap_or_else(|| string.clone());
            }
            FurnitureKind::Masthead => {
                let name: String = string.chars().filter(|&c| !is_blank(c)).collect();
                // One that looks like no section either was told by its place.
                if metadata.publication.is_empty()
                    && (is_publication(&string) || !is_section(&string))
                {
                    metadata.publication = name;
                } else if !is_publication(&string) && metadata.section.is_empty() {
                    metadata.section = name;
                }
            }
            _ => {}
        }
        ledger.furnish(kind, &piece.text);
    }
    weekly(pieces, metadata);
}

/// A weekly's name ends as a section's does. Where the issue's line names the section beside the page,
/// and no other paper is named, it is the paper's.
fn weekly(pieces: &[Piece], metadata: &mut Metadata) {
    const ENDS: [&str; 4] = ["周刊", "週刊", "周末", "週末"];
    if !metadata.publication.is_empty() {
        return;
    }
    let lines = |wanted: FurnitureKind| {
        let of_kind = move |piece: &&Piece| piece.kind == Kind::Furniture(wanted);
        pieces.iter().filter(of_kind).map(|piece| squeezed(&piece.string()))
    };
    let weekly = |name: &String| ENDS.iter().any(|end| name.ends_with(end));
    // Where the name and the number share the line, it is the line's first word.
    let first = lines(FurnitureKind::IssueLine)
        .filter_map(|line| line.split(is_blank).next().map(str::to_owned));
    let masthead = lines(FurnitureKind::Masthead)
        .map(|line| line.chars().filter(|&c| !is_blank(c)).collect::<String>())
        .chain(first)
        .find(weekly);
    let mut read = Metadata::default();
    for line in lines(FurnitureKind::IssueLine) {
        let name = masthead.as_deref().unwrap_or_default();
        read_issue_line(line.strip_prefix(name).unwrap_or(&line).trim_start(), &mut read);
    }
    if let Some(name) = masthead.filter(|name| !read.section.is_empty() && read.section != *name) {
        metadata.publication = name;
        metadata.section = read.section;
    }
}

/// A line without the blanks that an extraction sets between figures and their units: `第 7 版`.
fn closed_up(line: &str) -> String {
    let chars: Vec<char> = line.chars().collect();
    let unit = |c: char| matches!(c, '第' | '年' | '月' | '日' | '版' | '期' | '号' | '號');
    let between = |at: usize| {
        let (before, after) = (chars[at - 1], chars[at + 1]);
        before.is_ascii_digit() && unit(after)
            || matches!(before, '第' | '年' | '月') && after.is_ascii_digit()
    };
    let kept = (0..chars.len())
        .filter(|&at| !(at > 0 && at + 1 < chars.len() && is_blank(chars[at]) && between(at)));
    kept.map(|at| chars[at]).collect()
}

/// `第497期 2024年2月28日 星期三 06·07`: number, date, weekday, pages, and names beside them.
fn read_issue_line(line: &str, metadata: &mut Metadata) {
    let line = &*closed_up(line);
    if metadata.issue.is_empty()
        && let Some(number) = issue_number(line)
    {
        metadata.issue = number;
    }
    if metadata.date.is_empty()
        && let Some((date, _)) = date_in(line)
        && date.year.is_some()
    {
        metadata.date = date.iso();
    }
    if metadata.weekday.is_empty()
        && let Some(day) = weekday_in(line)
    {
        metadata.weekday = day;
    }
    if let Some((name, page)) = named_folio(line) {
        if is_publication(name) {
            if metadata.publication.is_empty() {
                metadata.publication = name.to_owned();
            }
        } else if metadata.section.is_empty() {
            metadata.section = name.to_owned();
        }
        for page in pages_in(page).unwrap_or_default() {
            if !metadata.pages.contains(&page) {
                metadata.pages.push(page);
            }
        }
        return;
    }
    for word in line.split(is_blank) {
        if is_folio(word) {
            for page in pages_in(word).unwrap_or_default() {
                if !metadata.pages.contains(&page) {
                    metadata.pages.push(page);
                }
            }
        } else if metadata.publication.is_empty() && is_publication(word) {
            metadata.publication = word.to_owned();
        } else if metadata.section.is_empty()
            && let Some(section) = dotted_section(word).or(is_section(word).then_some(word))
        {
            metadata.section = section.to_owned();
        }
    }
    // The name beside the page's number at the line's end is the section's; a weekly's own name at its
    // beginning looks like one.
    let words: Vec<&str> = line.split(is_blank).collect();
    if let [first, .., a, b] = words[..]
        && date_in(line).is_some()
        && let Some((name, _)) = named_folio(&[a, b].join(" "))
        && name != first
        && weekday_in(name).is_none()
    {
        if metadata.publication.is_empty() && metadata.section == first {
            metadata.publication = std::mem::take(&mut metadata.section);
        }
        if metadata.section.is_empty() {
            metadata.section = name.to_owned();
        }
    }
    if metadata.section.is_empty()
        && let Some(Some(name)) = head_words(line)
    {
        metadata.section = name.to_owned();
    }
    // A bare number at either end of a full line can only be the page's.
    let bare =
        |word: &&&str| (1..=3).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    let paged = words.iter().any(|word| is_folio(word));
    // … or right beside the section's name there.
    let beside = |pair: &[&str]| named_folio(&pair.join(" ")).is_some();
    let named = match &words[..] {
        [first, number, ..] if beside(&[first, number]) => Some(number).filter(bare),
        [.., number, last] if beside(&[number, last]) => Some(number).filter(bare),
        _ => None,
    };
    if words.len() > 2
        && !paged
        && date_in(line).is_some()
        && words.iter().filter(bare).count() == 1
        && let Some(page) = [words.first(), words.last(), named].into_iter().flatten().find(bare)
        && !metadata.pages.iter().any(|known| known == page)
    {
        metadata.pages.push((*page).to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert_eq!(named_folio("文化现场 14"), Some(("文化现场", "14")));
        assert_eq!(named_folio("A07 观察"), Some(("观察", "A07")));
        assert_eq!(named_folio("文化现场 2014"), None);
        assert_eq!(named_folio("018 封面故事 COVER STORY"), Some(("封面故事", "018")));
        assert_eq!(dotted_section("柿子红·副刊"), Some("柿子红"));
        assert_eq!(dotted_section("阿诺·副手"), None);
        let mut metadata = Metadata::default();
        read_issue_line("身边 5 2025年8月4日 星期一 总第1096期", &mut metadata);
        assert_eq!((&*metadata.section, metadata.pages), ("身边", vec!["5".to_owned()]));
        let mut metadata = Metadata::default();
        read_issue_line("临江日报  第02版", &mut metadata);
        assert_eq!((&*metadata.publication, &*metadata.section), ("临江日报", ""));
        assert!(is_imprint("责编/王明 版式/李伟") && is_imprint("主編：王明 美術：李偉"));
        assert!(!is_imprint("文/王明 图/李伟"));
        assert!(is_imprint("责编 王 明 制图 Anna") && is_imprint("本版编辑：李 伟明 版式：王 明"));
        assert!(is_imprint("印刷者 江汀印刷所") && !is_imprint("开放时间：09:00—17:00暂停售票"));
        assert!(is_imprint("今日4版 本版责编 王 明 校对 李伟") && !is_imprint("今日4版"));
        assert!(is_lunar("農曆四月初五") && !is_lunar("农家四月"));
        assert!(is_imprint("责编：王明 题字：李伟") && !is_imprint("题字：李伟"));
        assert!(is_imprint("主笔：王明 责编：李 伟") && !is_imprint("主笔：王明"));
        assert!(is_imprint("值班总编：王 明 责任编辑：李 伟"));
        assert!(is_imprint("小编辑：初二（4）班 王明 指导：李老师"));
        assert!(is_contact("编辑部：内线 316") && !is_contact("他问编辑部：内线是几号"));
        assert!(is_weather("今天：多云 16℃～23℃ 明天：阴") && !is_weather("今天很热"));
        assert!(is_price("零售每份五分") && is_price("每月大洋八角 外埠另加"));
        assert!(!is_price("每份报告都要写三份") && !is_price("每份五角，不算贵"));
        assert!(is_address("社址：东大街十二号") && is_address("本报电话：316"));
        assert!(is_address("news@a.example") && !is_address("地址：见下页"));
        assert!(is_instalment_note("（未完待续）") && !is_instalment_note("（待查）"));
        assert!(is_publisher("江汀大学主管主办") && is_publisher("半月刊"));
        assert!(!is_publication("半月刊") && !is_publisher("一人主办"));
        assert!(is_continuation("（下转第5版）") && !is_continuation("转变发展方式"));
    }
}
