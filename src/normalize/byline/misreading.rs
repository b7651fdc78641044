//! By-lines of which a character was misread.

use super::{
    Byline, CREDITS, MARKS, PART_ENDS, SURNAME, is_name, is_picture_credit, names, part, read,
    starts_with,
};
use crate::normalize::chars::{Char, Text};
use crate::normalize::misread;
use crate::text::{is_blank, is_han};

/// Reads a line as a by-line of which a mark or a character of a writer's part was misread:
/// `文1甲乙`, `口 甲乙`, `未报记者 甲乙`. What it says stays as printed.
pub(in crate::normalize) fn read_misread(text: &Text) -> Option<Byline> {
    const LONGEST: usize = 30;
    if text.len() > LONGEST || text.len() < 3 {
        return None;
    }
    let otherwise = without_specks(text).or_else(|| respaced(text)).or_else(|| bracketed(text));
    if let Some(byline) = otherwise {
        return Some(as_printed(byline, text));
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
    if let Some(byline) = behind_square(text) {
        return Some(byline);
    }
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
    let byline = read(&Text(corrected))?;
    Some(as_printed(byline, text))
}

/// A by-line with its characters as they stand in a text.
fn as_printed(mut byline: Byline, text: &Text) -> Byline {
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
    byline
}

/// Reads a by-line at whose beginning or end a speck stands: `·本报记者 甲乙`, `本报记者 甲乙.`.
fn without_specks(text: &Text) -> Option<Byline> {
    let speck = |c: Option<char>| c.is_some_and(|c| ".,·'`|~*-_•°^:;".contains(c));
    let (first, last) = (speck(text.first()), speck(text.last()));
    if !first && !last {
        return None;
    }
    let inside = text.slice(usize::from(first)..text.len() - usize::from(last)).trimmed();
    let mut byline = read(&inside).filter(|byline| !byline.affiliation.is_empty())?;
    byline.marks.0.extend(first.then(|| text.0[0]));
    byline.marks.0.extend(last.then(|| text.0[text.len() - 1]));
    Some(byline)
}

/// Reads a name right behind a square or a ring that was read as something else: `口甲乙`, `G@甲乙`.
fn behind_square(text: &Text) -> Option<Byline> {
    let ring = |c: char| matches!(c, '@' | '©' | '®' | 'G' | 'O' | '0' | 'Q' | '囗' | '口');
    let marks = text.0.iter().take(2).take_while(|ch| ring(ch.c)).count();
    let name = text.slice(marks..text.len());
    let read = marks > 0 && is_name(&name.string());
    let marks = text.slice(0..marks);
    read.then(|| Byline { authors: vec![name], marks, ..Byline::default() })
}

/// Reads a by-line whose brackets are no pair: `文/甲乙〈某某部)`.
fn bracketed(text: &Text) -> Option<Byline> {
    let places = |test: fn(char) -> bool| {
        let mut places = (1..text.len()).filter(move |&at| test(text.0[at].c));
        places.next().filter(|_| places.next().is_none())
    };
    let (open, close) = (places(misread::opens_bracket)?, places(misread::closes_bracket)?);
    if open > close || !misread::no_pair(text.0[open].c, text.0[close].c) {
        return None;
    }
    let mut round = text.clone();
    (round.0[open].c, round.0[close].c) = ('（', '）');
    read(&round).filter(|byline| !byline.authors.is_empty() && !byline.affiliation.is_empty())
}

/// Reads a by-line whose blanks were lost, or that has some inside its words: `本报 记 者甲 乙丙`,
/// `本报记者甲乙实习生丙丁`. What it says stands there word by word, and nothing else does.
fn respaced(text: &Text) -> Option<Byline> {
    /// Words that stand before a name, beside what ends with those of [`PART_ENDS`].
    const LABELS: [&str; 12] = [
        "撰文", "摄影", "整理", "口述", "记录", "采写", "编译", "作者", "图片", "撰稿", "绘图",
        "讲述",
    ];
    let tight = text.tight();
    let chars = &tight.0;
    let mark = usize::from(tight.first().is_some_and(|c| MARKS.contains(&c)));
    if chars[mark..].iter().any(|ch| !is_han(ch.c)) || is_picture_credit(text) {
        return None;
    }
    let label = |at: usize| {
        let rest = &chars[at..];
        let credit = || LABELS.iter().find(|word| starts_with(rest, word));
        // 本报记者, and not 甲乙通讯员.
        part(rest).filter(|_| !is_known(rest)).or_else(|| credit().map(|word| word.chars().count()))
    };
    let (mut at, mut labels) = (mark, 0);
    let mut out: Vec<Char> = chars[..mark].to_vec();
    let push = |out: &mut Vec<Char>, word: &[Char]| {
        let gap = word.first().filter(|_| !out.is_empty()).map(|&ch| Char { c: ' ', ..ch });
        out.extend(gap);
        out.extend_from_slice(word);
    };
    while at < chars.len() {
        if let Some(length) = label(at) {
            push(&mut out, &chars[at..at + length]);
            at += length;
            labels += 1;
        }
        // The name ends where the line does, or a label begins.
        let name = (2..=4).find(|&length| {
            let end = at + length;
            end <= chars.len()
                && is_name(&tight.slice(at..end).string())
                && (end == chars.len() || label(end).is_some())
        })?;
        push(&mut out, &chars[at..at + name]);
        at += name;
    }
    let told = labels > 0 || mark > 0;
    let out = Text(out);
    if !told || out.string() == text.string() {
        return None;
    }
    read(&out).filter(|byline| !byline.authors.is_empty())
}

/// Whether a name stands before the writer's part that characters begin with.
fn is_known(chars: &[Char]) -> bool {
    let name = |length: usize| {
        let name: String = chars[..length].iter().map(|ch| ch.c).collect();
        is_name(&name) && PART_ENDS.iter().any(|end| starts_with(&chars[length..], end))
    };
    (2..=4).any(|length| chars.len() > length && name(length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_lost_or_put_into_words() {
        for (line, authors, affiliation) in [
            ("本报 记 者邵清 河", "邵清河", "本报记者"),
            ("本报记者郎峰实习生谷小禾", "郎峰/谷小禾", "本报记者 实习生"),
            ("□ 邵清 河", "邵清河", ""),
            ("撰文田知秋摄影骆以宁", "田知秋/骆以宁", ""),
            ("·本报记者 邹小满", "邹小满", "本报记者"),
            ("本报记者 邹小满.", "邹小满", "本报记者"),
            ("文/温如许〈中提琴声部)", "温如许", "中提琴声部"),
            ("口钟兰", "钟兰", ""),
            ("G@田知秋", "田知秋", ""),
        ] {
            let byline = read_misread(&Text::of(line)).expect(line);
            let names: Vec<String> = byline.authors.iter().map(Text::string).collect();
            assert_eq!(names.join("/"), authors, "{line}");
            assert_eq!(byline.affiliation.string(), affiliation, "{line}");
        }
        for line in
            ["本报记者走进校园", "记者们都来了", "邵清 河", "摄影展开幕", "学生记者 温稻 摄"]
        {
            assert_eq!(read_misread(&Text::of(line)), None, "{line}");
        }
    }
}
