//! By-lines in which what somebody is, or where, stands before the name: a post or a place of work,
//! behind a mark or a credit perhaps, and before what he or she did.

use super::{
    Byline, MARKS, PART_ENDS, credit, ends_with, is_credit, is_name, is_part, is_stroke,
    is_text_and_picture, named_with_role,
};
use crate::normalize::chars::{Char, Text};
use crate::text::simplified::{in_simplified, simplified};
use crate::text::{is_blank, is_han, is_han_numeral};

/// Last characters of places of work and of homes, and of what people are.
const LAST: &str = "学院所校局社厂馆站队镇乡村县会部团组班级系处台室心司店矿坊园场契堂寺督监股科连营排委厅段库办市区州省人师员授民工家长者友任匠计官警夫手兵农妇关";

/// Posts of two characters.
const POSTS: [&str; 66] = [
    "读者", "市民", "村民", "网友", "居民", "校友", "会长", "社长", "校长", "院长", "局长", "厂长",
    "站长", "队长", "馆长", "村长", "镇长", "县长", "船长", "主席", "主任", "教授", "讲师", "医师",
    "医生", "律师", "作家", "诗人", "画家", "导演", "理事", "监事", "秘书", "经理", "顾问", "书记",
    "干事", "教练", "工人", "学生", "老师", "教师", "监督", "总监", "编剧", "牧师", "受业", "弟子",
    "法官", "警官", "编审", "主编", "董事", "会员", "门生", "后学", "女儿", "儿子", "长女", "长子",
    "外孙", "孙女", "庙祝", "住持", "法师", "道长",
];

/// Last words of what people are, that end in characters of names.
const ENDS: [&str; 31] = [
    "专业",
    "司机",
    "博士后",
    "本科生",
    "研究生",
    "硕士生",
    "博士生",
    "毕业生",
    "实习生",
    "大学生",
    "中学生",
    "小学生",
    "董事",
    "理事",
    "编审",
    "经理",
    "总监",
    "总裁",
    "主编",
    "顾问",
    "教练",
    "干事",
    "秘书",
    "书记",
    "主席",
    "代表",
    "导演",
    "博士",
    "院士",
    "战士",
    "护士",
];

/// Departments of two characters.
const OFFICES: [&str; 16] = [
    "内科", "外科", "儿科", "产科", "妇科", "眼科", "骨科", "牙科", "药科", "校办", "院办", "厂办",
    "党办", "团委", "工会", "妇联",
];

/// What somebody did, behind the name: `甲乙 编`.
const DID: &str = "编辑撰著译绘述讲记注选答";

/// Chars of a line, and of what somebody is, at most.
const LONGEST: usize = 34;
const LONGEST_WHAT: usize = 26;

/// Reads `会长 甲乙`, `某镇 甲乙`, `□ 某系1982级 甲乙`, `某站／甲乙`, `文/某医院 甲乙`, `甲乙 编`,
/// `解答：某律师甲乙`, `◎ 甲乙（某地司机）`.
pub(super) fn read(text: &Text) -> Option<Byline> {
    read_as(text, false)
}

/// The same; where it is `certain` that a by-line stands there, any two to five characters are a name.
pub(super) fn read_as(text: &Text, certain: bool) -> Option<Byline> {
    if text.len() > LONGEST {
        return None;
    }
    if let Some((rest, ages)) = without_ages(text) {
        let named = || {
            let authors = vec![rest.tight().into_owned()];
            is_name(&authors[0].string()).then_some(Byline { authors, ..Byline::default() })
        };
        let mut byline = super::read(&rest).or_else(named)?;
        byline.marks.0.extend(ages);
        return Some(byline);
    }
    if let Some(byline) = answers(text) {
        return Some(byline);
    }
    if matches!(text.first(), Some('本' | '编' | '編')) && closes_with_post(text) {
        let affiliation = text.tight().into_owned();
        return Some(Byline { affiliation, ..Byline::default() });
    }
    // Most lines have nothing that parts a name from what stands before it.
    if text.0.iter().all(|ch| is_han(ch.c) && ch.c != '丨') {
        return None;
    }
    let marked = match text.first().is_some_and(|c| MARKS.contains(&c)) {
        true => Some(1),
        false => credit(&text.0, None),
    };
    let credited = marked.is_some();
    let plain =
        |c: char| is_han(c) || is_blank(c) || c.is_ascii_digit() || "（）()·、／/∕".contains(c);
    // Of the others most have marks of a sentence.
    if !credited && !text.0.iter().all(|ch| plain(ch.c)) {
        return None;
    }
    let length = marked.unwrap_or(0);
    let mut marks = text.slice(0..length);
    let mut rest = text.slice(length..text.len());
    if credited {
        rest = rest.trimmed();
    }
    let certain = certain || credited;
    if credited && let Some(mut byline) = named_with_role(&rest, true) {
        byline.marks.0.splice(0..0, marks.0);
        return Some(byline);
    }
    let mut strokes = rest.0.iter().filter(|ch| is_stroke(ch.c));
    if let (Some(one), None) = (strokes.next(), strokes.next()) {
        marks.0.push(*one);
    }
    if !rest.0.iter().all(|ch| plain(ch.c)) {
        return None;
    }
    let mut words: Vec<&[Char]> = rest
        .0
        .split(|ch| is_blank(ch.c) || is_stroke(ch.c))
        .filter(|word| !word.is_empty())
        .collect();
    let did =
        words.len() > 1 && words[0].len() > 1 && words.last().is_some_and(|word| is_done(word));
    if did {
        marks.0.extend(words.pop().into_iter().flatten());
    }
    // `解答：甲乙丙律师`
    if credited
        && let [word] = words[..]
        && let Some(post) = post_behind_name(word)
    {
        let authors = vec![Text(word[..post].to_vec())];
        return Some(Byline { authors, affiliation: Text(word[post..].to_vec()), marks });
    }
    if let Some(byline) = several(&words, &marks) {
        return Some(byline);
    }
    let mut authors: Vec<Text> = Vec::new();
    while let Some(&word) = words.last() {
        // Two characters set to the width of three.
        if word.len() == 1 && words.len() > 1 && words[words.len() - 2].len() == 1 {
            let second = words.pop()?;
            let first = words.pop()?;
            authors.insert(0, Text([first, second].concat()));
            continue;
        }
        // `甲乙答`
        let glued = word.last().is_some_and(|ch| matches!(ch.c, '答' | '辑' | '輯' | '编' | '編'))
            && word.len() > 2
            && words.len() > 1
            && is_name(&Text(word[..word.len() - 1].to_vec()).string());
        if glued {
            marks.0.push(word[word.len() - 1]);
        }
        let name = Text(word[..word.len() - usize::from(glued)].to_vec());
        let string = name.string();
        let known = is_name(&string) && !is_what(word) && !is_credit(&string);
        let likely = certain && (2..=5).contains(&word.len()) && string.chars().all(is_han);
        if !(known || likely && authors.is_empty() && !is_what(word)) {
            break;
        }
        authors.insert(0, name);
        words.pop();
    }
    if authors.is_empty()
        && credited
        && let [word] = words[..]
    {
        // What somebody is and the name without a gap between; as long as a column's line, it is an item's.
        const LONGEST: usize = 16;
        if word.len() > LONGEST {
            return None;
        }
        let at = (3..word.len().saturating_sub(1))
            .find(|&at| is_what(&word[..at]) && is_name(&Text(word[at..].to_vec()).string()))?;
        let authors = vec![Text(word[at..].to_vec())];
        return Some(Byline { authors, affiliation: Text(word[..at].to_vec()), marks });
    }
    if authors.is_empty() || words.len() > 2 || !words.iter().all(|word| is_what(word)) {
        return None;
    }
    if words.is_empty() {
        return (did && authors.len() < 3).then_some(Byline {
            authors,
            affiliation: Text::default(),
            marks,
        });
    }
    // As printed, from the first word to the last.
    let start = rest.0.iter().position(|ch| ch == &words[0][0])?;
    let last = words[words.len() - 1];
    let end = rest.0.iter().rposition(|ch| ch == &last[last.len() - 1])? + 1;
    Some(Byline { authors, affiliation: rest.slice(start..end), marks })
}

/// Reads `答复单位：某处某科`: the office that answers, without a name.
fn answers(text: &Text) -> Option<Byline> {
    const LABELS: [&str; 9] = [
        "答复单位",
        "回复单位",
        "解答单位",
        "供稿单位",
        "来稿单位",
        "答疑单位",
        "答复部门",
        "回复部门",
        "解答部门",
    ];
    if let Some(byline) = answers_behind(text) {
        return Some(byline);
    }
    let at = text.0.iter().take(6).position(|ch| matches!(ch.c, '：' | ':' | '/' | '／'))?;
    let label: String = text.0[..at].iter().map(|ch| simplified(ch.c)).collect();
    let affiliation = text.slice(at + 1..text.len()).trimmed();
    // `数据支持/市场部`
    let department = || {
        credit(&text.0, None) == Some(at + 1)
            && affiliation.last().is_some_and(|c| "部組组处處科室".contains(c))
            && is_office(&affiliation.0)
            && !is_name(&affiliation.string())
    };
    let office = LABELS.contains(&&*label) && is_what(&affiliation.0) || department();
    office.then(|| Byline { authors: Vec::new(), affiliation, marks: text.slice(0..at + 1) })
}

/// The same with what it did behind the office: `某处某科 解答`, `某部 供稿`.
fn answers_behind(text: &Text) -> Option<Byline> {
    const DID: [&str; 14] = [
        "解答", "答复", "回复", "回覆", "供稿", "解读", "整理", "提供", "摘编", "辑", "制表",
        "製表", "编制", "編製",
    ];
    let did = DID.iter().find(|did| ends_with(&text.0, did))?;
    let from = text.len() - did.chars().count();
    let affiliation = text.slice(0..from).trimmed();
    let whole = affiliation.len() > 2 && affiliation.0.iter().all(|ch| is_han(ch.c));
    let picture = matches!(affiliation.first(), Some('图' | '圖' | '照'));
    (whole && !picture && is_office(&affiliation.0)).then(|| Byline {
        authors: Vec::new(),
        affiliation,
        marks: text.slice(from..text.len()),
    })
}

/// Whether a word is a place of work, and none of people.
fn is_office(word: &[Char]) -> bool {
    const LAST: &str = "学院所校局社厂馆站县会部组处室司关股科委厅办";
    const STATIONS: [&str; 5] = ["气象台", "电视台", "广播台", "天文台", "电台"];
    let station = word.len() > 3 && STATIONS.iter().any(|end| ends_with(word, end));
    let troop = word.len() > 3 && word.last().is_some_and(|ch| matches!(ch.c, '连' | '連' | '营'));
    station
        || is_what(word)
            && (troop
                || ends_with(word, "中心")
                || word.last().is_some_and(|ch| LAST.contains(simplified(ch.c))))
}

/// Whether a character is the unit of an age.
fn is_year_of_life(ch: &Char) -> bool {
    matches!(ch.c, '岁' | '歲')
}

/// Length of an age at the start of some characters: `71岁`.
pub(super) fn age(chars: &[Char]) -> usize {
    const DIGITS: std::ops::RangeInclusive<usize> = 1..=3;
    let numeral = |ch: &&Char| ch.c.is_ascii_digit() || is_han_numeral(ch.c);
    let years = chars.iter().take_while(numeral).count();
    let unit = chars.get(years).is_some_and(is_year_of_life);
    if DIGITS.contains(&years) && unit { years + 1 } else { 0 }
}

/// A text without the ages in brackets behind its names, and those ages: `甲乙（71岁）`.
fn without_ages(text: &Text) -> Option<(Text, Vec<Char>)> {
    if !text.0.iter().any(is_year_of_life) {
        return None;
    }
    let (mut rest, mut ages) = (Vec::with_capacity(text.len()), Vec::new());
    let mut chars = &text.0[..];
    while let Some(ch) = chars.first() {
        let inside = if matches!(ch.c, '（' | '(') { age(&chars[1..]) } else { 0 };
        let closes = chars.get(inside + 1).is_some_and(|ch| matches!(ch.c, '）' | ')'));
        let is_age = inside > 0 && closes;
        let length = if is_age { inside + 2 } else { 1 };
        if is_age { &mut ages } else { &mut rest }.extend_from_slice(&chars[..length]);
        chars = &chars[length..];
    }
    let rest = Text(rest).trimmed();
    (!ages.is_empty() && rest.len() > 1).then_some((rest, ages))
}

/// Several writers, each behind what that one is: `神经内科 甲乙 宣传科 丙丁`.
pub(super) fn several(words: &[&[Char]], marks: &Text) -> Option<Byline> {
    let pairs = || words.chunks(2);
    let whole = |word: &[Char]| Text(word.to_vec());
    let pair = |pair: &[&[Char]]| match pair {
        [what, name] => is_what(what) && is_name(&whole(name).string()) && !is_what(name),
        _ => false,
    };
    if words.len() < 4 || !pairs().all(pair) {
        return None;
    }
    let mut byline = Byline { marks: marks.clone(), ..Byline::default() };
    for pair in pairs() {
        if !byline.affiliation.is_empty() {
            byline.affiliation.0.push(Char { c: ' ', ..pair[0][0] });
        }
        byline.affiliation.0.extend_from_slice(pair[0]);
        byline.authors.push(whole(pair[1]));
    }
    Some(byline)
}

/// Where in a word a post or a rank begins behind a name: `甲乙律师`, `甲乙七段`.
pub(super) fn post_behind_name(word: &[Char]) -> Option<usize> {
    const LONG: [&str; 14] = [
        "副主任医师",
        "主任医师",
        "主治医师",
        "住院医师",
        "主任护师",
        "主管护师",
        "主管药师",
        "副教授",
        "副研究员",
        "研究员",
        "高级工程师",
        "工程师",
        "副主任",
        "副院长",
    ];
    let named = |at: usize| at > 1 && is_name(&Text(word[..at].to_vec()).string());
    let long = LONG.iter().find(|post| ends_with(word, post));
    if let Some(at) = long.map(|post| word.len() - post.chars().count()) {
        return named(at).then_some(at);
    }
    let at = word.len().checked_sub(2)?;
    let post: String = word[at..].iter().map(|ch| simplified(ch.c)).collect();
    let rank = is_han_numeral(word[at].c) && matches!(word[at + 1].c, '段' | '级' | '級');
    ((rank || POSTS.contains(&&*post)) && named(at)).then_some(at)
}

/// Whether a word says what somebody is, or where.
pub(super) fn is_what(word: &[Char]) -> bool {
    let Some(last) = word.last().map(|ch| simplified(ch.c)) else { return false };
    let string: String = word.iter().map(|ch| simplified(ch.c)).collect();
    if word.len() == 2 {
        // `九连`, `内科`
        let numbered = is_han_numeral(word[0].c);
        // `行长`, `矿长`
        let heads = last == '长'
            && "行矿所科处团连排司部台园班组区市州省乡库段厅庭".contains(simplified(word[0].c));
        return POSTS.contains(&&*string)
            || heads
            || OFFICES.contains(&&*string)
            || numbered && "连营团班排组队".contains(last);
    }
    // `某某三小`, `县一中`
    let school =
        matches!(last, '小' | '中') && is_han_numeral(word[word.len().saturating_sub(2)].c);
    (3..=LONGEST_WHAT).contains(&word.len())
        && (LAST.contains(last)
            || school
            || string.ends_with("车间")
            || word.len() > 3 && ENDS.iter().any(|end| string.ends_with(end)))
        && !word.iter().any(|ch| matches!(ch.c, '的' | '了'))
        // `第3站` of a walk is none.
        && !(word[0].c == '第' && last == '站' && word.len() < 5)
        && !PART_ENDS.iter().any(|end| ends_with(word, end))
        && !super::loose::is_credit_word(&string)
}

/// Whether a word behind a name says what was done.
fn is_done(word: &[Char]) -> bool {
    match word {
        [ch] => DID.contains(simplified(ch.c)),
        _ => {
            let word: String = word.iter().map(|ch| simplified(ch.c)).collect();
            is_credit(&word) || is_text_and_picture(&word)
        }
    }
}

/// `本报评论员` without a name.
fn closes_with_post(text: &Text) -> bool {
    let text = text.tight();
    // `本刊测试组`
    let team = ["测试组", "采访组", "报道组", "调查组", "编辑组", "评论组"];
    let own = text.len() <= 8
        && ["本报", "本刊", "本社", "本台"].iter().any(|own| super::starts_with(&text.0, own))
        && team.iter().any(|team| ends_with(&text.0, team));
    is_part(&text) && ends_with(&text.0, "评论员")
        || own
        || matches!(&*in_simplified(&text.string()), "本报编辑部" | "本刊编辑部" | "编辑部")
}
