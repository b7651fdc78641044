//! By-lines of any form: names and, set apart from them by whatever mark, what their bearers are or did.
//! Only the place of a line can tell whether it is one.

use super::{Byline, CREDITS, are_latin_name, is_name, is_part, part, told};
use crate::normalize::chars::{Char, Text};
use crate::text::mark_class::partner;
use crate::text::simplified::simplified;
use crate::text::words::Words;
use crate::text::{is_blank, is_han, is_han_numeral, is_interpunct};

/// A by-line as far as its form shows.
#[derive(Debug)]
pub(in crate::normalize) struct Loose {
    pub byline: Byline,
    /// It says beside the name what a writer is or did.
    pub sure: bool,
    /// The kinds of its words and the marks between them: two by-lines of one custom agree.
    pub shape: String,
}

/// What a word of it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Name,
    /// 文, 摄影, 本文作者.
    Credit,
    /// 本报记者.
    Part,
    /// A place of work, a post, a home; whether its last character says so.
    What(bool),
    /// 67岁, 等.
    Beside,
}

/// Reads a line as names with what stands beside them: `甲乙，某大学教授`, `【作者】甲乙`, `◢甲乙`,
/// `某地 甲乙`, `解读：甲乙`.
pub(in crate::normalize) fn read_loose(text: &Text) -> Option<Loose> {
    // `《甲乙》征稿` names a work.
    let titled = |name: &Text| {
        let place = text.0.iter().position(|ch| Some(ch) == name.0.first());
        place.is_some_and(|at| at > 0 && text.0[at - 1].c == '《')
    };
    read_words(text).filter(|loose| !loose.byline.authors.iter().any(titled))
}

/// The same, whatever stands around the names.
fn read_words(text: &Text) -> Option<Loose> {
    const LONGEST: usize = 30;
    const MOST_WORDS: usize = 8;
    const MOST_NAMES: usize = 6;
    let stops = |ch: &Char| matches!(ch.c, '。' | '！' | '？' | '“' | '”' | '…' | '!' | '?' | '%');
    let count = |marks: [char; 4]| text.0.iter().filter(|ch| marks.contains(&ch.c)).count();
    // A colon at its end announces, or greets.
    let announces = matches!(text.last(), Some('：' | ':' | '，' | '、' | '；' | ';'));
    if !(2..=LONGEST).contains(&text.len())
        || announces
        || text.0.iter().any(stops)
        || count(['（', '(', '【', '〔']) != count(['）', ')', '】', '〕'])
    {
        return None;
    }
    let words = words(text);
    if words.is_empty() || words.len() > MOST_WORDS {
        return None;
    }
    let mut kinds: Vec<(usize, usize, Word)> = Vec::new();
    for &(start, end) in &words {
        kinds.extend(split(text, start, end)?);
    }
    places_in_brackets(text, &mut kinds);
    labels(text, &mut kinds);
    teachers(text, &mut kinds);
    if !kinds.iter().any(|word| word.2 == Word::Name) {
        name_before_post(text, &mut kinds);
        unknown_name(text, &mut kinds);
    }
    let count = |kind: fn(Word) -> bool| kinds.iter().filter(|word| kind(word.2)).count();
    let names = count(|word| word == Word::Name);
    let told = count(|word| matches!(word, Word::What(_)));
    let unknown = count(|word| word == Word::What(false));
    if unknown > 1 || names == 0 || names > MOST_NAMES || told > 2.max(names) {
        return None;
    }
    if parts_sentence(text, &kinds) || speaks(text, &kinds) {
        return None;
    }
    let sure =
        kinds.iter().any(|word| matches!(word.2, Word::Credit | Word::Part | Word::What(true)));
    // A name alone has no form, but a Latin one.
    let words = kinds.iter().filter(|word| word.2 != Word::Beside);
    let inked =
        words.map(|word| text.0[word.0..word.1].iter().filter(|ch| !is_blank(ch.c)).count());
    let inked = inked.sum::<usize>();
    let latin = text.first().is_some_and(|c| c.is_ascii_alphabetic());
    let marked = latin || text.0.iter().filter(|ch| !is_blank(ch.c)).count() > inked;
    if !sure && !marked && told == 0 {
        return None;
    }
    let kinds = with_titles(text, &kinds);
    let mut byline = Byline::default();
    let mut shape = String::new();
    let mut at = 0;
    for &(start, end, kind) in &kinds {
        let between = text.0[at..start].iter().filter(|ch| !is_blank(ch.c));
        byline.marks.0.extend(between.clone());
        shape.extend(between.map(|ch| ch.c));
        shape.push(match kind {
            Word::Name => '甲',
            Word::Credit => '文',
            Word::Part => '报',
            Word::What(_) => '某',
            Word::Beside => '岁',
        });
        let word = text.slice(start..end);
        match kind {
            Word::Name => byline.authors.push(name_of(&word)),
            Word::Credit | Word::Beside => byline.marks.0.extend(word.0),
            Word::Part | Word::What(_) => {
                if let Some(&last) = byline.affiliation.0.last() {
                    byline.affiliation.0.push(Char { c: ' ', ..last });
                }
                byline.affiliation.0.extend(word.0);
            }
        }
        at = end;
    }
    let behind = text.0[at..].iter().filter(|ch| !is_blank(ch.c));
    byline.marks.0.extend(behind.clone());
    shape.extend(behind.map(|ch| ch.c));
    // Of how many names a row is does not matter.
    while shape.contains("，甲，甲") {
        shape = shape.replace("，甲，甲", "，甲");
    }
    Some(Loose { byline, sure, shape })
}

/// A known name that ends as what somebody is does, before what its bearer is: `王立人 某大学教授`.
fn name_before_post(text: &Text, kinds: &mut [(usize, usize, Word)]) {
    const POST: usize = 5;
    if let [name, post] = kinds
        && post.2 == Word::What(true)
        && post.1 - post.0 >= POST
        && is_name(&text.slice(name.0..name.1).tight().string())
    {
        name.2 = Word::Name;
    }
}

/// Whether somebody speaks: a name stands before a colon, and behind it nobody's.
fn speaks(text: &Text, kinds: &[(usize, usize, Word)]) -> bool {
    let Some(colon) = text.0.iter().rposition(|ch| matches!(ch.c, '：' | ':')) else {
        return false;
    };
    let (before, behind) = kinds.split_at(kinds.partition_point(|word| word.0 < colon));
    before.iter().any(|word| word.2 == Word::Name)
        && behind.iter().all(|word| matches!(word.2, Word::What(_)))
}

/// What somebody is, with the name of a work or a body in it, as one: `《某剧》导演`, `“某社”创办人`.
fn with_titles(text: &Text, kinds: &[(usize, usize, Word)]) -> Vec<(usize, usize, Word)> {
    let what = |word: Word| matches!(word, Word::What(_) | Word::Part);
    let titled = |start: usize, end: usize| {
        let (open, close) = (text.0[start].c, text.0.get(end).map(|ch| ch.c));
        matches!(open, '《' | '「' | '『' | '“') && close.is_some() && partner(open) == close
    };
    let mut out: Vec<(usize, usize, Word)> = Vec::with_capacity(kinds.len());
    for &(start, end, kind) in kinds {
        if let Some(last) = out.last_mut()
            && what(last.2)
            && what(kind)
            && start == last.1 + 1
            && last.0 > 0
            && titled(last.0 - 1, last.1)
        {
            *last = (last.0 - 1, end, kind);
        } else {
            out.push((start, end, kind));
        }
    }
    out
}

/// Whether a comma or a colon stands where those of a by-line do not. In a sentence a name may stand as well.
fn parts_sentence(text: &Text, kinds: &[(usize, usize, Word)]) -> bool {
    const LONGEST_LABEL: usize = 6;
    let has = |marks: &[char]| text.0.iter().any(|ch| marks.contains(&ch.c));
    let told = |word: &(usize, usize, Word)| matches!(word.2, Word::What(_));
    let unsaid = |word: &(usize, usize, Word)| {
        word.2 == Word::What(false) && word.1 - word.0 > LONGEST_LABEL
    };
    let commas = has(&['，', ',', '、', '；', ';']);
    let with_role = matches!(
        kinds,
        [(.., Word::Name), (.., Word::What(true))]
            | [(.., Word::Credit), (.., Word::Name), (.., Word::What(true))]
    );
    kinds.iter().any(unsaid) || commas && kinds.iter().any(told) && !with_role
}

/// A name without the blanks of its setting.
fn name_of(word: &Text) -> Text {
    word.tight().into_owned()
}

/// The words of a line: characters of words between blanks and marks. Two single characters are one set
/// wide, Latin words with blanks between them are one, and figures in brackets are a class's.
fn words(text: &Text) -> Vec<(usize, usize)> {
    let chars = &text.0;
    let han = |at: usize| chars.get(at).is_some_and(|ch| is_han(ch.c));
    let class = |at: usize| {
        let close = chars.iter().skip(at).take(4).position(|ch| matches!(ch.c, '）' | ')'));
        close.map(|close| at + close).filter(|&close| {
            matches!(chars[at].c, '（' | '(')
                && close > at + 1
                && chars.get(close + 1).is_some_and(|ch| ch.c == '班')
        })
    };
    let letter = |at: usize| chars.get(at).is_some_and(|ch| ch.c.is_ascii_alphabetic());
    let mut words: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let c = chars[at].c;
        let inside = words.last().is_some_and(|word| word.1 == at);
        // `O. Wren`
        let initial = || {
            c == '.'
                && at > 0
                && chars[at - 1].c.is_ascii_uppercase()
                && chars.get(at + 1).is_some_and(|ch| is_blank(ch.c))
                && letter(at + 2)
        };
        let within = is_interpunct(c) && is_foreign(chars, at)
            || matches!(c, '.' | '-' | '\'') && at > 0 && letter(at - 1) && letter(at + 1)
            || initial();
        let end = if is_han(c) && c != '丨' || c.is_ascii_alphanumeric() || inside && within {
            Some(at + 1)
        } else if inside {
            class(at).map(|close| close + 1)
        } else {
            None
        };
        match (end, words.last_mut().filter(|_| inside)) {
            (Some(end), Some(word)) => {
                word.1 = end;
                at = end;
            }
            (Some(end), None) => {
                words.push((at, end));
                at = end;
            }
            (None, _) => at += 1,
        }
    }
    let blank = |from: usize, to: usize| chars[from..to].iter().all(|ch| is_blank(ch.c));
    let mut out: Vec<(usize, usize)> = Vec::with_capacity(words.len());
    for (at, &(start, end)) in words.iter().enumerate() {
        let single = |word: (usize, usize)| word.1 == word.0 + 1 && han(word.0);
        let pair = |last: (usize, usize)| {
            let next = words.get(at + 1).copied();
            single(last)
                && single((start, end))
                && !next.is_some_and(|next| single(next) && blank(end, next.0))
        };
        let latin = |last: (usize, usize)| {
            (letter(last.1 - 1) || chars[last.1 - 1].c == '.') && letter(start)
        };
        match out.last_mut().filter(|last| blank(last.1, start) && (pair(**last) || latin(**last)))
        {
            Some(last) => last.1 = end,
            None => out.push((start, end)),
        }
    }
    out
}

/// Whether a dot stands in a foreign name: two Han characters at least on either side, and no Chinese name
/// before it.
fn is_foreign(chars: &[Char], dot: usize) -> bool {
    let han = |ch: &&Char| is_han(ch.c);
    let before = chars[..dot].iter().rev().take_while(han).count();
    let behind = chars[dot + 1..].iter().take_while(han).count();
    let name: String = chars[dot - before..dot].iter().map(|ch| ch.c).collect();
    let told = Text(chars[dot - before..dot].to_vec());
    let told = is_credit_word(&name) || is_part(&told) || told::is_what(&told.0);
    before > 1 && behind > 1 && !is_name(&name) && !told
}

/// What a word is, or the two that were set close: `本报记者甲乙`, `甲乙摄影报道`.
fn split(text: &Text, start: usize, end: usize) -> Option<Vec<(usize, usize, Word)>> {
    let word = text.slice(start..end);
    let tight = word.tight();
    let string = tight.string();
    let len = end - start;
    // `小五B班`
    let class =
        string.ends_with('班') && word.0.iter().filter(|ch| ch.c.is_ascii_uppercase()).count() == 1;
    if class && word.0.iter().all(|ch| is_han(ch.c) || ch.c.is_ascii_uppercase()) {
        return Some(vec![(start, end, Word::What(true))]);
    }
    if word.0.iter().any(|ch| ch.c.is_ascii_alphabetic()) {
        if !word.0.iter().all(|ch| ch.c.is_ascii()) {
            return None;
        }
        if is_credit_word(&string) {
            return Some(vec![(start, end, Word::Credit)]);
        }
        // `By Ada Wren`
        let gaps = || word.0.iter().enumerate().filter(|(_, ch)| is_blank(ch.c)).map(|(at, _)| at);
        let credit = gaps().rfind(|&at| is_credit_word(&word.slice(0..at).string()));
        let from = credit.map_or(0, |at| at + 1);
        let name = word.slice(from..len);
        let capitals = name.0.iter().all(|ch| !ch.c.is_ascii_lowercase());
        let named = gaps().any(|at| at > from)
            && (2..=30).contains(&name.len())
            && are_latin_name(&name.0)
            && (credit.is_some() || !capitals);
        let mut out = Vec::new();
        out.extend(credit.map(|at| (start, start + at, Word::Credit)));
        out.push((start + from, end, Word::Name));
        return named.then_some(out);
    }
    if is_staff(&string) {
        return None;
    }
    if is_part(&tight) {
        return Some(vec![(start, end, Word::Part)]);
    }
    if is_credit_word(&string) {
        return Some(vec![(start, end, Word::Credit)]);
    }
    if is_name(&string) && !told::is_what(&tight.0) {
        return Some(vec![(start, end, Word::Name)]);
    }
    if matches!(&*string, "等" | "和" | "与" | "與") || string.ends_with(['岁', '歲']) && len <= 4
    {
        return Some(vec![(start, end, Word::Beside)]);
    }
    if let Some(at) = part(&word.0).filter(|&at| is_name(&word.slice(at..len).string())) {
        return Some(vec![(start, start + at, Word::Part), (start + at, end, Word::Name)]);
    }
    // `甲乙和丙丁`
    if let Some(at) = word.0.iter().position(|ch| matches!(ch.c, '和' | '与' | '與'))
        && is_name(&word.slice(0..at).string())
        && is_name(&word.slice(at + 1..len).string())
    {
        let (first, and) = ((start, start + at), start + at + 1);
        return Some(vec![
            (first.0, first.1, Word::Name),
            (first.1, and, Word::Beside),
            (and, end, Word::Name),
        ]);
    }
    let done = |at: &usize| {
        let (name, did) = (word.slice(0..*at).string(), word.slice(*at..len).string());
        is_name(&name) && (is_credit_word(&did) || did == "等")
    };
    if let Some(at) = (2..=4.min(len.saturating_sub(1))).find(done) {
        return Some(vec![(start, start + at, Word::Name), (start + at, end, Word::Credit)]);
    }
    let figures = word.0.iter().take_while(|ch| ch.c.is_ascii_digit()).count();
    let numbered = figures > 0 && !word.0[figures..].iter().any(|ch| "级級班届屆".contains(ch.c));
    if let Some(at) = told::post_behind_name(&word.0) {
        let middle = start + at;
        return Some(vec![(start, middle, Word::Name), (middle, end, Word::What(true))]);
    }
    let what = told::is_what(&tight.0);
    let worded = (2..=if what { 24 } else { 16 }).contains(&len)
        && !numbered
        && !word.0.iter().any(|ch| matches!(ch.c, '的' | '了' | '是' | '在' | '着'));
    worded.then(|| vec![(start, end, Word::What(what))])
}

/// Whether a word says what the paper's staff did for the page, and not for the text.
fn is_staff(word: &str) -> bool {
    static STAFF: Words<20> = Words::of([
        "编辑",
        "责编",
        "责任编辑",
        "本期编辑",
        "本版编辑",
        "主编",
        "美编",
        "美术编辑",
        "设计",
        "版式",
        "排版",
        "组版",
        "校对",
        "审校",
        "审核",
        "审稿",
        "总编",
        "值班总编",
        "监制",
        "美工",
    ]);
    let word: String = word.chars().map(simplified).collect();
    STAFF.has(&word)
}

/// Whether a word says what was done, in one word or in several: 文, 文图, 采访整理, 本版撰文.
pub(super) fn is_credit_word(word: &str) -> bool {
    /// Chars of several such words.
    const LONGEST: usize = 6;
    const BEFORE: [&str; 6] = ["本版", "本文", "本期", "本组稿件", "栏目", "特约"];
    const LATIN: [&str; 9] =
        ["by", "text", "text by", "words", "words by", "photo", "photos", "story", "written by"];
    if word.is_ascii() {
        return LATIN.contains(&&*word.to_ascii_lowercase());
    }
    let word: String = word.chars().map(simplified).collect();
    let word = BEFORE.iter().find_map(|before| word.strip_prefix(before)).unwrap_or(&word);
    let known = |word: &str| CREDITS.has(word) || matches!(word, "摄" | "摄影报道" | "提供");
    let person = word.strip_suffix(['人', '者']).is_some_and(|word| word.len() > 3 && known(word));
    if known(word) || person {
        return true;
    }
    // Two or three of them.
    if word.chars().count() > LONGEST {
        return false;
    }
    let mut ends = vec![0];
    for (at, _) in word.char_indices().skip(1).chain([(word.len(), ' ')]) {
        if ends.iter().any(|&from: &usize| {
            let part = word[from..at].trim_matches(['并', '及', '、']);
            known(part)
        }) {
            ends.push(at);
        }
    }
    ends.last() == Some(&word.len())
}

/// What stands in brackets beside a name is no name: `甲乙（江城）`, `（江城）甲乙`.
fn places_in_brackets(text: &Text, kinds: &mut [(usize, usize, Word)]) {
    let enclosed = |&(start, end, _): &(usize, usize, Word)| {
        let open = start.checked_sub(1).map(|at| text.0[at].c);
        let close = text.0.get(end).map(|ch| ch.c);
        matches!(open, Some('（' | '(' | '〔' | '[' | '［' | '【'))
            && matches!(close, Some('）' | ')' | '〕' | ']' | '］' | '】'))
    };
    let name = |word: &(usize, usize, Word)| word.2 == Word::Name;
    let outside = kinds.iter().filter(|word| name(word) && !enclosed(word)).count();
    if outside > 0 {
        for word in kinds.iter_mut().filter(|word| enclosed(word)) {
            if word.2 == Word::Name {
                word.2 = Word::What(false);
            }
        }
    }
}

/// Whether a word is a sum of money: `壹仟元` over those who gave it.
pub(in crate::normalize) fn is_amount(word: &[Char]) -> bool {
    let [number @ .., unit] = word else { return false };
    let numeral =
        |ch: &Char| is_han_numeral(ch.c) || "壹贰貳叁肆伍陆陸柒捌玖拾佰仟萬".contains(ch.c);
    matches!(unit.c, '元' | '圆' | '圓') && !number.is_empty() && number.iter().all(numeral)
}

/// A short word with a colon or a stroke behind it, before a name or a post and a name, says what was done:
/// `解读：甲乙`, `食谱：营养师 甲乙`. What ends as a place of work or a post does stays.
fn labels(text: &Text, kinds: &mut [(usize, usize, Word)]) {
    /// Chars of a label, and of one that says what somebody is for the paper: `本期坐堂专家`.
    const LONGEST: usize = 5;
    const LONGEST_POST: usize = 7;
    let posted = |word: &[Char]| {
        let last = &word[word.len().saturating_sub(2)..];
        let last: String = last.iter().map(|ch| simplified(ch.c)).collect();
        word.len() <= LONGEST_POST && matches!(&*last, "专家" | "医生" | "律师" | "嘉宾" | "主持")
    };
    for at in 1..kinds.len() {
        let (start, end, kind) = kinds[at - 1];
        let between = &text.0[end..kinds[at].0];
        let mark = between.iter().any(|ch| matches!(ch.c, '：' | ':' | '/' | '／' | '｜' | '|'));
        let post = || {
            matches!(kinds[at].2, Word::What(true))
                && kinds.get(at + 1).is_some_and(|word| word.2 == Word::Name)
        };
        if kind == Word::What(false)
            && mark
            && (kinds[at].2 == Word::Name || post())
            && (end - start <= LONGEST || posted(&text.0[start..end]))
            && !is_amount(&text.0[start..end])
            && kinds[..at].iter().filter(|word| word.2 == Word::Name).count() == 0
        {
            kinds[at - 1].2 = Word::Credit;
        }
    }
}

/// Teachers of whoever wrote the text are no writers: `指导老师：甲乙`.
fn teachers(text: &Text, kinds: &mut [(usize, usize, Word)]) {
    let mut behind = false;
    for (start, end, kind) in kinds.iter_mut() {
        if is_teacher(&text.0[*start..*end]) {
            *kind = Word::Beside;
            behind = true;
        } else if behind && *kind == Word::Name {
            *kind = Word::Beside;
        } else {
            behind = false;
        }
    }
}

/// Whether a word is a teacher's: 指导老师.
pub(super) fn is_teacher(word: &[Char]) -> bool {
    let word: String = word.iter().map(|ch| simplified(ch.c)).collect();
    ["指导老师", "指导教师", "辅导老师", "辅导教师", "推荐老师", "推荐教师"].contains(&&*word)
}

/// A word of two to four characters with a mark or what somebody did beside it may be a pen name.
fn unknown_name(text: &Text, kinds: &mut [(usize, usize, Word)]) {
    // `某某组 甲乙`: of any surname behind what somebody is, if other lines are of that form.
    if let [(first, middle, what @ Word::What(true)), (start, end, last @ Word::What(false))] =
        kinds
        && (2..=3).contains(&(*end - *start))
        && text.0[*start..*end].iter().all(|ch| is_han(ch.c) && !"年月日时時場场".contains(ch.c))
        && text.0[*middle..*start].iter().all(|ch| is_blank(ch.c))
        && text.0[*first].c != '第'
    {
        (*what, *last) = (Word::What(false), Word::Name);
        return;
    }
    let mut others = kinds.iter_mut().filter(|word| !matches!(word.2, Word::Credit | Word::Part));
    if let (Some(word), None) = (others.next(), others.next()) {
        let name = text.slice(word.0..word.1).tight().into_owned();
        let lens = text.first().is_some_and(|c| matches!(c, '【' | '〔' | '［' | '[' | '〖'));
        let shaped = !lens && (2..=4).contains(&name.len()) && name.0.iter().all(|ch| is_han(ch.c));
        if matches!(word.2, Word::What(_)) && shaped {
            word.2 = Word::Name;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_whatever_beside_them() {
        for (line, names, affiliation, sure) in [
            ("王建国，某某大学教授", vec!["王建国"], "某某大学教授", true),
            ("王建国 67岁", vec!["王建国"], "", false),
            ("【作者】王建国", vec!["王建国"], "", true),
            ("文·王 明", vec!["王明"], "", true),
            ("◢王建国", vec!["王建国"], "", false),
            ("某地 王建国", vec!["王建国"], "某地", false),
            ("王建国（江城）", vec!["王建国"], "江城", false),
            ("本报记者·王建国", vec!["王建国"], "本报记者", true),
            ("王建国摄影报道", vec!["王建国"], "", true),
            ("By Ada Wren", vec!["Ada Wren"], "", true),
            ("约翰·史密斯（某国）", vec!["约翰·史密斯"], "某国", false),
            ("王建国和李小燕", vec!["王建国", "李小燕"], "", false),
            ("解读：王建国", vec!["王建国"], "", true),
            ("三年级二班 王建国 指导老师：李小燕", vec!["王建国"], "三年级二班", true),
            ("◆半夏", vec!["半夏"], "", false),
            ("Ada Wren", vec!["Ada Wren"], "", false),
            ("某小学五（1）班：王建国", vec!["王建国"], "某小学五（1）班", true),
            ("某某组 别克", vec!["别克"], "某某组", false),
            ("解說／王建国七段", vec!["王建国"], "七段", true),
            ("王建国，李小燕，O. Wren", vec!["王建国", "李小燕", "O. Wren"], "", false),
            ("撰稿·王建国", vec!["王建国"], "", true),
        ] {
            let found = read_loose(&Text::of(line)).expect(line);
            let authors: Vec<String> = found.byline.authors.iter().map(Text::string).collect();
            assert_eq!(authors, names, "{line}");
            assert_eq!(found.byline.affiliation.string(), affiliation, "{line}");
            assert_eq!(found.sure, sure, "{line}");
        }
        for line in [
            "王建国",
            "8前锋 王建国",
            "COVER STORY",
            "编辑同志：",
            "【裁判】",
            "编辑：王建国 设计：李小燕",
            "某某为代表；",
            "查到我们，看见王建国",
            "走进乡村 看看变化",
            "他说：“王建国”",
            "王建国来了。",
            "王建国（江城队主教练）：我对队",
        ] {
            assert!(read_loose(&Text::of(line)).is_none(), "{line}");
        }
    }
}
