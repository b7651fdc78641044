//! Sign-offs in brackets below a text: who wrote it, what he or she is, where the text is from.

use super::{Byline, ends_with, is_name, is_part, names, part, read, starts_with, told};
use crate::normalize::chars::{Char, Text, before_colon};
use crate::normalize::misread;
use crate::text::mark_class::{closes, ends_sentence};
use crate::text::simplified::{in_simplified, simplified};
use crate::text::{is_blank, is_han, is_han_numeral, is_interpunct};
use std::ops::RangeInclusive;

/// Where a sign-off in brackets begins behind a text's end and a blank: `…靠在墙根。 （甲乙）`.
pub(in crate::normalize) fn signoff_suffix(text: &Text) -> Option<usize> {
    if !matches!(text.last(), Some('）' | ')')) {
        return None;
    }
    let at = text.0.iter().rposition(|ch| matches!(ch.c, '（' | '('))?;
    let before = text.0[..at].iter().rev().find(|ch| !is_blank(ch.c))?;
    // Behind a full stop a place of work and a known name need no blank.
    let apart = is_blank(text.0[at - 1].c)
        || ends_sentence(before.c) && signs_by_post(&text.slice(at..text.len()));
    (apart
        && (ends_sentence(before.c) || closes(before.c))
        && is_bracketed_signoff(&text.slice(at..text.len())))
    .then_some(at)
}

/// Whether a sign-off names a place of work and somebody whose name is one by its shape.
fn signs_by_post(text: &Text) -> bool {
    let byline = read_post(text);
    byline.is_some_and(|byline| {
        byline.authors.first().is_some_and(|author| is_name(&author.string()))
    })
}

/// Where a sign-off begins that is set close behind the last sentence of a text, and what it says:
/// `…靠在墙根。（甲乙）`, `…靠在墙根。■甲乙`. The text is whole and has no blanks of its setting. Where it is
/// the `custom`, any short word in brackets is a pen name.
pub(in crate::normalize) fn closing_signoff(text: &Text, custom: bool) -> Option<(usize, Byline)> {
    const LONGEST: usize = 44;
    let closing = |c: char| matches!(c, '）' | ')' | '】' | '〕' | ']' | '］');
    let opening = |c: char| matches!(c, '（' | '(' | '【' | '〔' | '[' | '［');
    let tail = text.len().saturating_sub(LONGEST);
    let ended = |at: usize| {
        let before = |back: usize| at.checked_sub(back).map(|at| text.0[at].c);
        before(1).is_some_and(ends_sentence)
            || before(1).is_some_and(|c| matches!(c, '”' | '」' | '』' | '）'))
                && before(2).is_some_and(ends_sentence)
    };
    if text.last().is_some_and(closing) {
        let at = tail + text.0[tail..].iter().rposition(|ch| opening(ch.c))?;
        if !ended(at) {
            return None;
        }
        let sign = text.slice(at..text.len());
        // A gap may be lost at a line's end.
        let tried = [with_gaps(&sign, false), with_gaps(&sign, true)];
        let found = tried.iter().find_map(|whole| {
            let byline = || read_signoff(whole);
            let told =
                |byline: &Byline| !byline.authors.is_empty() || !byline.affiliation.is_empty();
            let writer = opens_signoff(&whole.tight().string())
                && !whole.0.iter().any(|ch| matches!(ch.c, '。' | '！' | '？'));
            if notes(whole) {
                None
            } else if is_bracketed_signoff(whole) {
                Some(byline())
            } else if writer {
                Some(byline()).filter(told)
            } else {
                None
            }
        });
        let found = found.or_else(|| pen_name(&sign).filter(|_| custom)).or_else(|| office(&sign));
        return found.map(|byline| (at, byline));
    }
    // No text ends without a mark behind its last sentence.
    let at = tail + text.0[tail..].iter().rposition(|ch| ends_sentence(ch.c))? + 1;
    let rest = with_gaps(&text.slice(at..text.len()), false);
    let gap = text.0[at..].first().zip(text.0[..at].last()).is_some_and(|(next, last)| {
        next.line != last.line || next.column > last.column.saturating_add(1)
    });
    if rest.len() < 2 || at < 2 || !ended(at) {
        return None;
    }
    let known = |byline: &Byline| byline.authors.iter().all(|name| is_name(&name.string()));
    let name = rest.tight();
    if gap && is_name(&name.string()) {
        let authors = vec![name.into_owned()];
        return Some((at, Byline { authors, ..Byline::default() }));
    }
    let byline = Some(&rest).filter(|rest| super::is_byline(rest)).and_then(read).filter(known)?;
    Some((at, byline))
}

/// What a text in round brackets says, and the brackets.
fn in_brackets(text: &Text) -> Option<(Text, Text)> {
    let [open, inside @ .., close] = &text.0[..] else { return None };
    matches!((open.c, close.c), ('（', '）') | ('(', ')'))
        .then(|| (Text(inside.to_vec()).tight().into_owned(), Text(vec![*open, *close])))
}

/// Reads `（听雨轩主）`, `（半夏）` as a pen name: a word in round brackets that may be one.
pub(in crate::normalize) fn pen_name(text: &Text) -> Option<Byline> {
    let (name, marks) = in_brackets(text)?;
    let foreign = name.0.iter().any(|ch| is_interpunct(ch.c));
    let shaped = (2..=if foreign { 14 } else { 5 }).contains(&name.len())
        && name.0.iter().all(|ch| is_han(ch.c) || is_interpunct(ch.c))
        && !notes(text)
        && !name.0.iter().any(|ch| "的了不是见略完续第之".contains(simplified(ch.c)));
    if !shaped {
        return None;
    }
    // `（本报通讯组）`, `（工会办公室）`, `（秘書處）`
    let own = starts_with(&name.0, "本报") || starts_with(&name.0, "本刊");
    let unit = name.last().is_some_and(|c| "组組部室社".contains(c));
    let office = name.len() > 2
        && name.last().is_some_and(|c| "处處科股局".contains(c))
        && !is_name(&name.string());
    if own || office || unit && name.len() > 3 {
        return Some(Byline { affiliation: name, marks, ..Byline::default() });
    }
    Some(Byline { authors: vec![name], marks, ..Byline::default() })
}

/// Reads `（县运管所）`, `（市水务局）`: an office of a town or a county.
fn office(text: &Text) -> Option<Byline> {
    const OF: &str = "省市县区乡镇州";
    let byline = place_of_work(text, 4..=10, "所局处科站办委厅室部队", "的了里在")?;
    byline.affiliation.first().is_some_and(|c| OF.contains(simplified(c))).then_some(byline)
}

/// Reads `（某山海洋气象站）`, `（乡公所建设课）` on a line of its own: a place of work.
pub(in crate::normalize) fn office_alone(text: &Text) -> Option<Byline> {
    const NEVER: &str = "的了里在是到有不各另见同据";
    place_of_work(text, 5..=14, "所局处科站办委厅部队课股组社室", NEVER)
}

/// Reads a place of work in round brackets: so many Han characters, the last one of these, none of those.
fn place_of_work(
    text: &Text,
    chars: RangeInclusive<usize>,
    last: &str,
    never: &str,
) -> Option<Byline> {
    let (affiliation, marks) = in_brackets(text)?;
    let shaped = chars.contains(&affiliation.len())
        && affiliation.0.iter().all(|ch| is_han(ch.c) && !never.contains(simplified(ch.c)))
        && affiliation.last().is_some_and(|c| last.contains(simplified(c)));
    shaped.then(|| Byline { affiliation, marks, ..Byline::default() })
}

/// Whether a bracket says of its text that it is whole, or goes on.
fn notes(bracket: &Text) -> bool {
    let inside = &bracket.0[1..bracket.len() - 1];
    let picture = || {
        let word: String = inside.iter().map(|ch| simplified(ch.c)).collect();
        ["图", "照片", "本版图", "本文图"].iter().any(|head| word.starts_with(head))
            && ["提供", "供图", "摄", "图片"].iter().any(|end| word.ends_with(end))
    };
    picture()
        || super::is_picture_credit(bracket)
            && !matches!(inside.last().map(|ch| ch.c), Some('道' | '导' | '導'))
        || bracket.len() < 8
            && inside.last().is_some_and(|ch| "完略续載载注上下笑".contains(simplified(ch.c)))
}

/// A text with blanks where its characters stood apart on their line, or at the ends of lines too.
fn with_gaps(text: &Text, at_ends: bool) -> Text {
    let mut out: Vec<Char> = Vec::with_capacity(text.len());
    for &ch in &text.0 {
        if let Some(&last) = out.last()
            && !is_blank(ch.c)
            && if last.line == ch.line {
                ch.column > last.column.saturating_add(1)
            } else {
                at_ends
            }
        {
            out.push(Char { c: ' ', column: last.column.saturating_add(1), ..last });
        }
        out.push(ch);
    }
    Text(out)
}

/// Whether a sign-off of a place of work and a known name begins on a line behind a full stop, and ends
/// the next line: `…了。（某某车间 甲` / `乙）`.
pub(in crate::normalize) fn signoff_goes_on(text: &Text, next: &Text) -> bool {
    const REST: usize = 8;
    let open = || text.0.iter().rposition(|ch| matches!(ch.c, '（' | '('));
    if !(1..=REST).contains(&next.len()) || !matches!(next.last(), Some('）' | ')')) {
        return false;
    }
    let Some(at) = open().filter(|&at| at > 0) else { return false };
    let stopped = ends_sentence(text.0[at - 1].c);
    let mut whole = text.slice(at..text.len());
    whole.0.extend_from_slice(&next.0);
    stopped && signs_by_post(&whole)
}

/// Reads a whole line in brackets as a place of work and a name: `（织布二车间 甲乙丙）`.
pub(in crate::normalize) fn read_post(text: &Text) -> Option<Byline> {
    const LONGEST: usize = 24;
    /// Last characters of places where people work.
    const PLACES: &str =
        "段间部院校学所局处科室社厂司心组村镇市县区店站队台馆会系班级團团處縣區館會學間廠";
    let chars = &text.0;
    let bracketed = text.first().is_some_and(|c| matches!(c, '（' | '('))
        && text.last().is_some_and(|c| matches!(c, '）' | ')'));
    if !bracketed || !(6..=LONGEST).contains(&chars.len()) {
        return None;
    }
    let inside = text.slice(1..chars.len() - 1).trimmed();
    if !inside.0.iter().all(|ch| is_han(ch.c) || is_blank(ch.c)) {
        return None;
    }
    let several = names(&inside).filter(|names| names.len() > 1);
    let writers = several.is_some_and(|names| names.iter().all(|name| is_name(&name.string())));
    if part(&inside.0).is_some() || writers {
        return None;
    }
    if let Some(mut byline) =
        told::read_as(&inside, true).filter(|byline| !byline.affiliation.is_empty())
    {
        byline.marks.0.extend([chars[0], chars[chars.len() - 1]]);
        return Some(byline);
    }
    let gap = inside.0.iter().rposition(|ch| is_blank(ch.c))?;
    let (place, name) = (inside.slice(0..gap).trimmed(), inside.slice(gap + 1..inside.len()));
    let at_work = place.last().is_some_and(|c| PLACES.contains(c)) && place.len() >= 2;
    let named = is_name(&name.string()) || at_work && (2..=4).contains(&name.len());
    if !named || place.len() < 2 || is_name(&place.string()) {
        return None;
    }
    let marks = Text(vec![chars[0], chars[chars.len() - 1]]);
    Some(Byline { authors: vec![name], affiliation: place.tight().into_owned(), marks })
}

/// Length of the fixed words at the head of a sign-off of which one character or the bracket was
/// misread: `〈作看：`, `作者单泣：`.
fn misread_signoff(line: &[char]) -> Option<usize> {
    const WORDS: [&str; 8] =
        ["作者单位", "作者單位", "本文作者", "作者", "撰稿人", "执笔", "執筆", "通讯作者"];
    let bracket = usize::from(line.first().is_some_and(|&c| misread::opens_bracket(c)));
    let inside = &line[bracket..];
    let colon =
        |at: usize| inside.get(at).is_some_and(|c| matches!(c, '：' | ':' | '；' | ';' | '.'));
    WORDS.iter().find_map(|word| {
        let length = word.chars().count();
        let exact = inside.iter().copied().take(length).eq(word.chars());
        let role = inside.get(length).is_some_and(|c| matches!(c, '系' | '係' | '为' | '為'));
        // Without a bracket the word must be whole; with a misread character a colon must follow.
        let fits = if exact {
            colon(length) || role && bracket > 0
        } else {
            bracket > 0 && misread::begins_with(inside, word) && colon(length)
        };
        fits.then_some(bracket + length + 1)
    })
}

/// Length of a sign-off's head of which nothing is left but its colon: `CPE AL：`, `（件都：`.
pub(in crate::normalize) fn shapeless_head(line: &str) -> Option<usize> {
    const LONGEST: usize = 8;
    let at = line.chars().take(LONGEST).position(|c| matches!(c, '：' | ':'))?;
    let behind = line.chars().nth(at + 1).is_some_and(is_han);
    (at > 1 && behind).then_some(at + 1)
}

/// True for the start of a sign-off whose bracket or fixed words were misread.
pub(in crate::normalize) fn opens_misread_signoff(text: &Text) -> bool {
    const HEAD: usize = 12;
    let may_open =
        |c: char| misread::opens_bracket(c) || matches!(c, '作' | '本' | '撰' | '执' | '執' | '通');
    if !text.first().is_some_and(may_open) {
        return false;
    }
    let head = |text: &Text| -> Vec<char> { text.0.iter().take(HEAD).map(|ch| ch.c).collect() };
    let mut chars = head(text);
    if chars.iter().any(|&c| is_blank(c)) {
        chars = head(&text.tight());
    }
    misread_signoff(&chars).is_some()
}

/// True for the start of a bracketed sign-off.
pub(in crate::normalize) fn opens_signoff(line: &str) -> bool {
    let line = &*in_simplified(line);
    let Some(inside) = line.strip_prefix(['（', '(', '〈']) else {
        return false;
    };
    [
        "作者",
        "笔者",
        "本文",
        "撰稿人",
        "作者单位",
        "執筆",
        "执笔",
        "作者係",
        "记者",
        "本报记者",
        "記者",
    ]
    .iter()
    .any(|start| inside.starts_with(start))
}

/// True for a line that is nothing but a bracket with a writer or a source in it: `（保全工段 甲乙）`,
/// `（甲乙 摘编）`, `（据《甲乙》第七辑）`, `（新华社电）`.
pub(in crate::normalize) fn is_bracketed_signoff(text: &Text) -> bool {
    bracketed(text).is_some()
}

/// Words that begin nothing but a source in brackets, or name the teacher of whoever wrote the text.
const CERTAIN: [&str; 11] = [
    "资料来源",
    "辑自",
    "摘编自",
    "转载自",
    "摘自",
    "选自",
    "指导老师",
    "指导教师",
    "指導老師",
    "辅导老师",
    "推荐老师",
];

/// True for the start of such a source: `（资料来源：`.
pub(in crate::normalize) fn opens_source(text: &Text) -> bool {
    let open = matches!(text.first(), Some('（' | '('));
    open && CERTAIN.iter().any(|word| starts_with(&text.0[1..], word))
}

/// The same text in round brackets, where it stands in square or lenticular ones, or in such as are no pair.
fn rounded(text: &Text) -> Option<Text> {
    let open = |c: char| matches!(c, '〔' | '【' | '[' | '［' | '〖');
    let close = |c: char| matches!(c, '〕' | '】' | ']' | '］' | '〗');
    let [first, .., last] = &text.0[..] else { return None };
    if !(open(first.c) && close(last.c) || misread::no_pair(first.c, last.c)) {
        return None;
    }
    let mut out = text.clone();
    let [first, .., last] = &mut out.0[..] else { return None };
    (first.c, last.c) = ('（', '）');
    Some(out)
}

/// A by-line with the marks as they stand in a text.
fn as_printed(mut byline: Byline, text: &Text) -> Byline {
    let ends = [text.0.first(), text.0.last()];
    for ch in &mut byline.marks.0 {
        let printed = ends.iter().flatten().find(|p| (p.line, p.column) == (ch.line, ch.column));
        ch.c = printed.map_or(ch.c, |printed| printed.c);
    }
    byline
}

/// What such a line says.
fn bracketed(text: &Text) -> Option<Byline> {
    if let Some(round) = rounded(text) {
        const WRITERS: [&str; 6] = ["作者：", "作者系", "作者为", "作者是", "作者单位", "作者:"];
        let string: String = round.0.iter().skip(1).map(|ch| simplified(ch.c)).collect();
        let string = string.strip_prefix("本文").unwrap_or(&string);
        let writer = WRITERS.iter().any(|word| string.starts_with(word));
        // A name alone in such brackets is as often a kicker's word.
        let bare = |byline: &Byline| byline.affiliation.is_empty() && byline.marks.len() < 3;
        let byline = if writer { Some(read_signoff(&round)) } else { bracketed(&round) };
        return byline.filter(|byline| !bare(byline)).map(|byline| as_printed(byline, text));
    }
    const LONGEST: usize = 30;
    const LONGEST_SOURCE: usize = 45;
    const SOURCES: [&str; 14] = [
        "据",
        "據",
        "来源",
        "來源",
        "選自",
        "原载",
        "原載",
        "转自",
        "轉自",
        "新华社",
        "新華社",
        "中新社",
        "综合",
        "本报综合",
    ];
    let chars = &text.0;
    let brackets =
        matches!(text.first(), Some('（' | '(')) && matches!(text.last(), Some('）' | ')'));
    if brackets && let Some(byline) = told_of_writer(text).filter(|b| !b.authors.is_empty()) {
        return Some(byline);
    }
    if brackets && let Some(byline) = of_paper(text) {
        return Some(byline);
    }
    let longest = if opens_source(text) { LONGEST_SOURCE } else { LONGEST };
    if !brackets || !(4..=longest).contains(&chars.len()) {
        return None;
    }
    let inner = text.slice(1..chars.len() - 1).trimmed();
    let ends = [chars[0], chars[chars.len() - 1]];
    if let Some(byline) = from_place(&inner).or_else(|| each_did(&inner)) {
        return Some(byline.marked(&ends));
    }
    // `（某组 甲乙 答）`, `（病虫害防治组 答）` sign what was asked and answered.
    if let [said @ .., gap, answered] = &inner.0[..]
        && is_blank(gap.c)
        && answered.c == '答'
    {
        let office = Text(said.to_vec()).trimmed();
        if is_answering(&office) {
            let byline = Byline { affiliation: office, ..Byline::default() };
            return Some(byline.marked(&[ends[0], *answered, ends[1]]));
        }
        let rest = Text([&ends[..1], said, &ends[1..]].concat());
        let byline = bracketed(&rest).filter(|byline| !byline.authors.is_empty())?;
        return Some(byline.marked(&[*answered]));
    }
    // A title in brackets tells a source also where more is said of it: `（选自《甲》，标点为编者所加）`.
    let certain = CERTAIN.iter().any(|word| starts_with(&inner.0, word));
    let sourced = certain || SOURCES.iter().any(|source| starts_with(&inner.0, source));
    let titled = sourced && inner.0.iter().any(|ch| ch.c == '《');
    let parted = |ch: &Char| {
        matches!(ch.c, '。' | '；' | '（' | '）' | '(' | ')') || ch.c == '，' && !titled
    };
    let loose = || {
        let loose = super::read_loose(&inner).filter(|loose| loose.sure && !sourced)?;
        let mut byline = loose.byline;
        byline.marks.0.insert(0, ends[0]);
        byline.marks.0.push(ends[1]);
        let picture =
            super::is_picture_credit(text) && !matches!(inner.last(), Some('道' | '导' | '導'));
        Some(byline).filter(|_| !picture)
    };
    if inner.0.iter().any(parted) {
        return loose();
    }
    if sourced {
        // 据 alone may begin any aside: a title in brackets or a name of a paper must follow.
        let named = inner.0.iter().any(|ch| matches!(ch.c, '《' | '〈'))
            || matches!(inner.last(), Some('报' | '報' | '刊' | '电' | '電' | '网' | '網' | '社'))
            || gives_office(&inner);
        let short =
            inner.len() <= 6 && !starts_with(&inner.0, "据") && !starts_with(&inner.0, "據");
        if certain || named || short {
            return Some(Byline { marks: text.clone(), ..Byline::default() });
        }
        return read_post(text);
    }
    if let Some(byline) = read(&inner)
        && (!byline.marks.is_empty() || !byline.affiliation.is_empty() || byline.authors.len() > 1)
    {
        return Some(byline.marked(&ends));
    }
    // A name alone, or a place and a name.
    let tight = inner.tight();
    if is_name(&tight.string()) && tight.len() > 1 {
        let authors = vec![tight.into_owned()];
        return Some(Byline { authors, marks: Text(ends.to_vec()), ..Byline::default() });
    }
    read_post(text).or_else(loose)
}

/// Whether a word is an office of those that answer readers: `病虫害防治组`.
fn is_answering(office: &Text) -> bool {
    const OFFICES: &str = "科室处组站局股部";
    const LENGTH: RangeInclusive<usize> = 3..=12;
    LENGTH.contains(&office.len())
        && office.last().is_some_and(|c| OFFICES.contains(simplified(c)))
        && office.0.iter().all(|ch| is_han(ch.c))
}

/// Reads two names or more, each with a character behind it for what was done: `甲乙丙唱 丁戊己记`.
fn each_did(inner: &Text) -> Option<Byline> {
    const DID: &str = "唱记述录译校抄";
    let words: Vec<&[Char]> = super::words(&inner.0).collect();
    let mut byline = Byline::default();
    for word in &words {
        let [name @ .., did] = word else { return None };
        let name = Text(name.to_vec());
        if !DID.contains(simplified(did.c)) || !is_name(&name.string()) {
            return None;
        }
        byline.authors.push(name);
        byline.marks.0.push(*did);
    }
    (words.len() > 1).then_some(byline)
}

/// Reads a place and a name of two characters set wide, or one and who sang or told it: `某地 甲 乙`,
/// `某地 甲乙 唱`.
fn from_place(inner: &Text) -> Option<Byline> {
    const DID: &str = "唱述讲";
    let words: Vec<&[Char]> = super::words(&inner.0).collect();
    let (place, name, did) = match words[..] {
        [place, [first], [second]] => (place, Text(vec![*first, *second]), None),
        [place, name, [did]] if DID.contains(simplified(did.c)) => {
            (place, Text(name.to_vec()), Some(*did))
        }
        _ => return None,
    };
    // A wife's name behind her husband's.
    let married = |name: &Text| {
        name.len() == 4
            && [0..2, 1..3, 1..4].into_iter().all(|part| is_name(&name.slice(part).string()))
    };
    let place = Text(place.to_vec());
    let word = place.string();
    let shaped = inner.0.iter().all(|ch| is_han(ch.c) || is_blank(ch.c))
        && (2..=6).contains(&place.len())
        && !super::is_credit(&word)
        && !is_name(&word)
        && !is_part(&place)
        && (is_name(&name.string()) || did.is_some() && married(&name));
    let marks = Text(did.into_iter().collect());
    shaped.then(|| Byline { authors: vec![name], affiliation: place, marks })
}

/// Reads who held the pen, where they are several: `（执笔：甲乙 丙丁）`.
fn written_by_several(text: &Text) -> Option<Byline> {
    const WORDS: [&str; 3] = ["执笔", "执笔人", "撰稿"];
    let [open, inside @ .., close] = &text.0[..] else { return None };
    let word = before_colon(inside, 5)?;
    let at = word.len();
    let word: String = word.iter().map(|ch| simplified(ch.c)).collect();
    let authors = names(&Text(inside[at + 1..].to_vec()).trimmed())?;
    let shaped = matches!((open.c, close.c), ('（', '）') | ('(', ')'))
        && WORDS.contains(&&*word)
        && authors.len() > 1
        && authors.iter().all(|name| is_name(&name.string()));
    let marks = [&[*open][..], &inside[..=at], &[*close]].concat();
    shaped.then(|| Byline { authors, affiliation: Text::default(), marks: Text(marks) })
}

/// Reads what a digest prints below a text, the paper that it is from and who wrote it: `（6月3日《某报》甲乙丙
/// 文）`, `（《某刊》2013年第11期 甲乙丙文）`.
fn of_paper(text: &Text) -> Option<Byline> {
    const WROTE: [&str; 4] = ["文", "作", "撰", "撰文"];
    let chars = &text.0[1..text.len() - 1];
    let open = chars.iter().position(|ch| ch.c == '《')?;
    let close = chars.iter().rposition(|ch| ch.c == '》').filter(|&close| close > open)?;
    let dates = |ch: &Char| {
        is_blank(ch.c)
            || ch.c.is_ascii_digit()
            || ".年月日第期卷号總总".contains(ch.c)
            || is_han_numeral(ch.c)
    };
    let behind = &chars[close + 1..];
    let begin = close + 1 + behind.iter().position(|ch| !dates(ch))?;
    let wrote = WROTE
        .iter()
        .filter(|word| ends_with(&chars[begin..], word))
        .map(|word| word.chars().count())
        .max()?;
    let end = chars.len() - wrote;
    let name = Text(chars.get(begin..end)?.to_vec()).trimmed();
    if !chars[..open].iter().all(dates) || !is_name(&name.string()) {
        return None;
    }
    let marks = [&text.0[..begin + 1], &chars[end..], &text.0[text.len() - 1..]].concat();
    Some(Byline { authors: vec![name], marks: Text(marks), ..Byline::default() })
}

/// Whether a source is an office: `据某市气象局`. 据说 and 据悉 begin asides.
fn gives_office(source: &Text) -> bool {
    const OFFICES: &str = "部局委厅院会台所办府站馆心司處";
    let last = source.last().map(simplified);
    source.len() > 4
        && last.is_some_and(|c| OFFICES.contains(c))
        && source.0.iter().all(|ch| is_han(ch.c))
        && !["据说", "据悉", "据称", "据此", "据我", "据他"]
            .iter()
            .any(|word| starts_with(&source.0, word))
}

/// Words between the writer and what he or she is: `（作者现任…`, `（作者就读于…`.
const BEING: [&str; 22] = [
    "简介",
    "身份",
    "工作单位",
    "单位",
    "现为",
    "现任",
    "现系",
    "曾任",
    "曾为",
    "任职于",
    "任职",
    "供职于",
    "就职于",
    "就读于",
    "来自",
    "均为",
    "均系",
    "分别为",
    "分别系",
    "系",
    "为",
    "是",
];

/// Reads `（作者 甲乙）`, `（作者：某校 甲乙）`, `（作者：甲乙 某校教授）`, `（作者现任某校教授）`: a word for the
/// writer, and behind it a name and what its bearer is, set apart by a blank, or with a word of being
/// between that is not read elsewhere.
fn told_of_writer(text: &Text) -> Option<Byline> {
    const WRITERS: [&str; 6] = ["本文作者", "作者", "笔者", "撰稿人", "供稿人", "执笔人"];
    let bracketed = text.first().is_some_and(|c| matches!(c, '（' | '('))
        && text.last().is_some_and(|c| matches!(c, '）' | ')'));
    if !bracketed {
        return None;
    }
    let inside = text.slice(1..text.len() - 1).trimmed();
    let writer = WRITERS.iter().find(|word| starts_with(&inside.0, word))?;
    let mut at = writer.chars().count();
    let mark = |ch: &Char| is_blank(ch.c) || matches!(ch.c, '：' | ':' | '/' | '／' | '｜' | '|');
    while inside.0.get(at).is_some_and(mark) {
        at += 1;
    }
    let being = BEING.iter().find(|word| starts_with(&inside.0[at..], word));
    let verbs = being.map_or(0, |word| word.chars().count());
    let mut from = at + verbs;
    while inside.0.get(from).is_some_and(mark) {
        from += 1;
    }
    let said = inside.slice(from..inside.len());
    if said.0.iter().any(|ch| matches!(ch.c, '，' | ',' | '。' | '；' | '、')) {
        return None;
    }
    let mut marks = text.slice(0..1);
    marks.0.extend_from_slice(&inside.0[..from]);
    marks.0.push(text.0[text.len() - 1]);
    let tight = said.tight();
    if being.is_none() && is_name(&tight.string()) {
        return Some(Byline { authors: vec![tight.into_owned()], marks, ..Byline::default() });
    }
    // A name before or behind what its bearer is.
    let whole = |text: Text| is_name(&text.string()).then_some(text);
    if being.is_none()
        && let Some(gap) = said.0.iter().position(|ch| is_blank(ch.c))
        && let Some(last) = said.0.iter().rposition(|ch| is_blank(ch.c))
    {
        let (first, rest) = (said.slice(0..gap), said.slice(gap..said.len()).trimmed());
        let (front, name) = (said.slice(0..last), said.slice(last + 1..said.len()));
        let told = |text: &Text| text.len() > 1 && !is_name(&text.tight().string());
        let found = whole(first).map(|name| (name, rest)).filter(|found| told(&found.1));
        let found = found.or_else(|| whole(name).map(|name| (name, front)).filter(|f| told(&f.1)));
        let (name, what) = found?;
        let affiliation = what.tight().into_owned();
        return Some(Byline { authors: vec![name], affiliation, marks });
    }
    // The plain verbs are read with all that may follow them.
    let read_here = being.is_some_and(|word| word.len() > 3 && *word != "单位");
    (read_here && !said.is_empty()).then(|| Byline {
        affiliation: tight.into_owned(),
        marks,
        ..Byline::default()
    })
}

/// What a sign-off says: `（作者：甲大学教授）`, `（作者单位：…）`, `（作者系…）`,
/// `（作者：李伟，甲大学教授）`, `（本文系…成果）`.
pub(in crate::normalize) fn read_signoff(text: &Text) -> Byline {
    if let Some(byline) = written_by_several(text) {
        return byline;
    }
    if let Some(round) = rounded(text) {
        return as_printed(read_signoff(&round), text);
    }
    if let Some(byline) = told_of_writer(text).or_else(|| office_alone(text)) {
        return byline;
    }
    // Without brackets: a name alone, a by-line.
    if text.first().is_some_and(|c| !misread::opens_bracket(c))
        && misread_signoff(&text.0.iter().map(|ch| ch.c).collect::<Vec<_>>()).is_none()
    {
        let named = || names(text).map(|authors| Byline { authors, ..Byline::default() });
        let loose = || super::read_loose(text).map(|loose| loose.byline);
        if let Some(byline) = read(text).or_else(named).or_else(loose) {
            return byline;
        }
    }
    if let Some(byline) = read_post(text) {
        return byline;
    }
    let tight = text.tight();
    // The blanks part the names, unless one stands for a break inside a name.
    let credited = |byline: &Byline| !byline.affiliation.is_empty();
    let known = |byline: &Byline| byline.authors.iter().all(|name| is_name(&name.string()));
    let spaced = read(text).filter(|byline| credited(byline) && known(byline));
    if let Some(byline) = spaced.or_else(|| read(&tight).filter(credited)) {
        return byline;
    }
    if !opens_signoff(&tight.string())
        && let Some(byline) = bracketed(text)
    {
        return byline;
    }
    if let Some(byline) = pen_name(&tight) {
        return byline;
    }
    let string = tight.string();
    let chars = &tight.0;
    let mut byline = Byline::default();
    let closed = tight.last().is_some_and(misread::closes_bracket);
    let inner_end = chars.len() - usize::from(closed);
    let mut head = usize::from(tight.first().is_some_and(misread::opens_bracket));
    let inside: String = string.chars().skip(head).map(simplified).collect();
    let plain: Vec<char> = string.chars().take(12).collect();
    // What the text is, or is taken from, and not a word of its writer.
    let writer = ["作者系", "作者为", "作者是", "作者：", "作者:", "作者单位", "作者现"];
    if inside.starts_with("本文")
        && !inside.starts_with("本文作者")
        && !writer.iter().any(|word| inside.contains(word))
    {
        return Byline { marks: tight.clone().into_owned(), ..byline };
    }
    if let Some(length) = misread_signoff(&plain) {
        head = length;
    } else if !inside.starts_with("本文系") || inside.contains("作者") {
        for fixed in ["本文作者", "作者单位", "作者單位", "作者", "笔者", "撰稿人", "执笔", "執筆"]
        {
            if inside.starts_with(fixed) {
                head += fixed.chars().count();
                break;
            }
        }
        while head < inner_end
            && matches!(chars[head].c, '：' | ':' | '系' | '係' | '为' | '為' | '是' | ' ')
        {
            head += 1;
        }
    }
    if head < 2
        && !opens_signoff(&string)
        && let Some(length) = shapeless_head(&string)
    {
        head = length;
    }
    byline.marks.0.extend_from_slice(&chars[..head.min(inner_end)]);
    byline.marks.0.extend_from_slice(&chars[inner_end..]);
    let mut content = tight.slice(head.min(inner_end)..inner_end);
    // Of several writers all the same, and a name right before what its bearer is.
    for word in ["分别", "均"] {
        if starts_with(&content.0, word) {
            let length = word.chars().count();
            let verb = usize::from(
                content.0.get(length).is_some_and(|ch| matches!(ch.c, '系' | '係' | '为' | '為')),
            );
            byline.marks.0.extend_from_slice(&content.0[..length + verb]);
            content = content.slice(length + verb..content.len());
        }
    }
    // Who put the text into words for its writer stays beside it: `，甲乙整理`.
    let told = ["整理", "采写", "编译", "翻译"].iter().any(|word| ends_with(&content.0, word));
    let comma = content.0.iter().rposition(|ch| matches!(ch.c, '，' | ','));
    if let Some(comma) = comma.filter(|&at| told && content.len() - at <= 14) {
        byline.marks.0.extend_from_slice(&content.0[comma..]);
        content = content.slice(0..comma);
    }
    let verb = |at: usize| {
        content.0.get(at).is_some_and(|ch| matches!(ch.c, '系' | '係' | '为' | '為' | '是'))
            && content.len() > at + 3
    };
    let named = |at: &usize| is_name(&content.slice(0..*at).string());
    if let Some(at) = (2..=4).rev().filter(|&at| verb(at)).find(named) {
        byline.authors.push(content.slice(0..at));
        byline.marks.0.push(content.0[at]);
        content = content.slice(at + 1..content.len());
    } else if head > 2 && is_name(&content.string()) {
        byline.authors.push(std::mem::take(&mut content));
    }
    // A name before the first comma, as in `（作者：李伟，甲大学教授）`.
    if let Some(comma) = content.0.iter().position(|ch| matches!(ch.c, '，' | ','))
        && is_name(&content.slice(0..comma).string())
    {
        byline.authors.push(content.slice(0..comma));
        byline.marks.0.push(content.0[comma]);
        content = content.slice(comma + 1..content.len());
    }
    // What the text is follows what its writer is: `（作者为甲乙。本文系丙丁成果）`.
    let stop = content.0.iter().position(|ch| matches!(ch.c, '。' | '；'));
    if let Some(stop) = stop.filter(|&at| starts_with(&content.0[at + 1..], "本文")) {
        byline.marks.0.extend_from_slice(&content.0[stop..]);
        byline.marks.0.sort_by_key(|ch| (ch.line, ch.column));
        content = content.slice(0..stop);
    }
    byline.affiliation = content;
    byline
}
