//! Sign-offs in brackets below a text: who wrote it, what he or she is, where the text is from.

use super::{Byline, ends_with, is_name, names, part, read, starts_with, told};
use crate::normalize::chars::{Char, Text};
use crate::normalize::misread;
use crate::text::mark_class::{closes, ends_sentence};
use crate::text::simplified::{in_simplified, simplified};
use crate::text::{is_blank, is_han};

/// Where a sign-off in brackets begins behind a text's end and a blank: `…靠在墙根。 （甲乙）`.
pub(in crate::normalize) fn signoff_suffix(text: &Text) -> Option<usize> {
    if !matches!(text.last(), Some('）' | ')')) {
        return None;
    }
    let at = text.0.iter().rposition(|ch| matches!(ch.c, '（' | '('))?;
    let before = text.0[..at].iter().rev().find(|ch| !is_blank(ch.c))?;
    // Behind a full stop a place of work and a known name need no blank.
    let apart = is_blank(text.0[at - 1].c)
        || ends_sentence(before.c)
            && read_post(&text.slice(at..text.len()))
                .is_some_and(|byline| is_name(&byline.authors[0].string()));
    (apart
        && (ends_sentence(before.c) || closes(before.c))
        && is_bracketed_signoff(&text.slice(at..text.len())))
    .then_some(at)
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
    stopped && read_post(&whole).is_some_and(|byline| is_name(&byline.authors[0].string()))
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

/// What such a line says.
fn bracketed(text: &Text) -> Option<Byline> {
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
    let longest = if opens_source(text) { LONGEST_SOURCE } else { LONGEST };
    if !brackets || !(4..=longest).contains(&chars.len()) {
        return None;
    }
    let inner = text.slice(1..chars.len() - 1).trimmed();
    // A title in brackets tells a source also where more is said of it: `（选自《甲》，标点为编者所加）`.
    let certain = CERTAIN.iter().any(|word| starts_with(&inner.0, word));
    let sourced = certain || SOURCES.iter().any(|source| starts_with(&inner.0, source));
    let titled = sourced && inner.0.iter().any(|ch| ch.c == '《');
    let parted = |ch: &Char| {
        matches!(ch.c, '。' | '；' | '（' | '）' | '(' | ')') || ch.c == '，' && !titled
    };
    if inner.0.iter().any(parted) {
        return None;
    }
    let marks = Text(vec![chars[0], chars[chars.len() - 1]]);
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
    if let Some(mut byline) = read(&inner)
        && (!byline.marks.is_empty() || !byline.affiliation.is_empty() || byline.authors.len() > 1)
    {
        byline.marks.0.extend(marks.0);
        byline.marks.0.sort_by_key(|ch| (ch.line, ch.column));
        return Some(byline);
    }
    // A name alone, or a place and a name.
    let tight = inner.tight();
    if is_name(&tight.string()) && tight.len() > 1 {
        return Some(Byline { authors: vec![tight.into_owned()], marks, ..Byline::default() });
    }
    read_post(text)
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

/// What a sign-off says: `（作者：甲大学教授）`, `（作者单位：…）`, `（作者系…）`,
/// `（作者：李伟，甲大学教授）`, `（本文系…成果）`.
pub(in crate::normalize) fn read_signoff(text: &Text) -> Byline {
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
