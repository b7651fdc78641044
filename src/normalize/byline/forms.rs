//! By-lines in which something else than a mark or a writer's part tells the name: a post beside it,
//! a credit behind it, a bullet before it.

use super::{
    Byline, CREDITS, PART_ENDS, are_latin_name, are_name, credit, ends_with, is_name, is_part,
    is_stroke, names_among, sounds_foreign,
};
use crate::normalize::chars::{Char, Text};
use crate::text::simplified::simplified;
use crate::text::{is_blank, is_han, is_han_numeral, is_interpunct};

/// What somebody is takes no more chars behind a name; house choice.
const LONGEST_ROLE: usize = 18;

/// Last characters of what people are, and of where they work.
const PEOPLE: &str = "师民者生家员授长士友迷工匠任";
const PLACES: &str = "学院所校局社厂馆系站队段处室部科组团";

/// Reads `甲乙（某地教师）`: one name or several, and what their bearers are. Where it is `certain` that a by-line
/// stands there, any two or three characters are a name.
pub(super) fn named_with_role(text: &Text, certain: bool) -> Option<Byline> {
    const LONGEST: usize = 36;
    let open = text.0.iter().position(|ch| matches!(ch.c, '（' | '('))?;
    let closed = matches!(text.last(), Some('）' | ')'));
    let inside = text.slice(open + 1..text.len().saturating_sub(1).max(open + 1)).trimmed();
    // `甲乙丙（四十一）` is a part of a work.
    if inside.0.iter().all(|ch| is_han_numeral(ch.c)) {
        return None;
    }
    let age = leading_age(&inside);
    let role = inside.slice(age..inside.len());
    // Behind a comma stands an age, or another post.
    let comma = role.0.iter().rposition(|ch| matches!(ch.c, '，' | ','));
    let told = comma.is_none_or(|at| {
        let last = role.last().map(simplified);
        at > 2
            && last.is_some_and(|c| c == '岁' || PEOPLE.contains(c))
            && super::told::is_what(&role.0[..at])
    });
    let word = |c: char| is_han(c) || is_blank(c) || c == '、' || is_interpunct(c);
    // `（某系1987级）`
    let class = role.0.iter().any(|ch| matches!(ch.c, '级' | '級' | '届' | '屆' | '班'));
    let figure = |c: char| {
        comma.is_some() && matches!(c, '，' | ',')
            || (comma.is_some() || class) && c.is_ascii_digit()
    };
    let people = || role.last().is_some_and(|c| PEOPLE.contains(simplified(c)));
    let long = role.len() >= 3 || certain && role.len() == 2 && people();
    let worded = long && told && role.0.iter().all(|ch| word(ch.c) || figure(ch.c));
    if !closed || text.len() > LONGEST || !worded {
        return None;
    }
    let name = text.slice(0..open).tight().into_owned();
    // Names of the nationalities have any characters: `乌云塔娜（蒙古族）`.
    let of_people = role.last() == Some('族') && role.len() <= 5;
    // Foreign ones too, before a place of work.
    let foreign = name.len() > 3
        && role.last().is_some_and(|c| PLACES.contains(simplified(c)))
        && sounds_foreign(name.0.iter().map(|ch| ch.c));
    let longest = if of_people || foreign { 8 } else { 3 };
    let likely = (certain || of_people || foreign)
        && (2..=longest).contains(&name.len())
        && name.0.iter().all(|ch| is_han(ch.c) || is_interpunct(ch.c));
    let authors =
        if is_name(&name.string()) || likely || name.len() == 2 && name.first() == Some('阿') {
            vec![name]
        } else {
            // Of several names, one of them Latin perhaps, the first must be known for one.
            let names = names_among(&text.0[..open], true)?;
            let known = |name: &Text| is_name(&name.string());
            names.first().filter(|name| known(name) && names.len() > 1)?;
            names
        };
    let mut marks = vec![text.0[open]];
    marks.extend_from_slice(&inside.0[..age]);
    marks.push(text.0[text.len() - 1]);
    Some(Byline { authors, affiliation: role, marks: Text(marks) })
}

/// Length of an age with the comma behind it at a text's start: `88岁，`.
fn leading_age(text: &Text) -> usize {
    let age = super::told::age(&text.0);
    let comma = text.0.get(age).is_some_and(|ch| matches!(ch.c, '，' | ',' | '、'));
    if age > 0 && comma { age + 1 } else { 0 }
}

/// Reads `甲乙 丙丁（某研究所） 戊己（某大学）`: names and what their bearers are, once or several times.
pub(super) fn named_with_roles(text: &Text) -> Option<Byline> {
    let closes = |ch: &Char| matches!(ch.c, '）' | ')');
    let mut groups = text.0.split_inclusive(closes);
    let mut byline = named_with_role(&Text(groups.next()?.to_vec()), false)?;
    for group in groups {
        let group = Text(group.to_vec()).trimmed();
        let latin = || {
            let open = group.0.iter().position(|ch| matches!(ch.c, '（' | '('))?;
            let name = group.slice(0..open).trimmed();
            let role = group.slice(open + 1..group.len().saturating_sub(1).max(open + 1));
            let marks = Text(vec![group.0[open], *group.0.last()?]);
            (!name.is_empty() && are_latin_name(&name.0)).then(|| Byline {
                authors: vec![name],
                affiliation: role,
                marks,
            })
        };
        byline.join(named_with_role(&group, true).or_else(latin)?);
    }
    Some(byline)
}

/// Reads `退休教师 甲乙`: what somebody is, and the name behind a blank.
pub(super) fn named_behind_role(text: &Text) -> Option<Byline> {
    const LONGEST: usize = 20;
    /// Posts that end with none of those characters, or are two characters long.
    const POSTS: [&str; 16] = [
        "西医", "中医", "医师", "律师", "教师", "干事", "理事", "监事", "秘书", "经理", "助理",
        "主席", "书记", "法官", "顾问", "导演",
    ];
    if text.len() > LONGEST || !text.0.iter().all(|ch| is_han(ch.c) || is_blank(ch.c)) {
        return None;
    }
    let gap = text.0.iter().position(|ch| is_blank(ch.c))?;
    let role = text.slice(0..gap);
    let last = role.last().map(simplified)?;
    let at_work = (PLACES.contains(last) || ends_with(&role.0, "车间"))
        && role.len() > 3
        && role.0.iter().all(|ch| ch.c != '的');
    let posted = || role.len() <= 8 && POSTS.iter().any(|post| ends_with(&role.0, post));
    let known = ((3..=12).contains(&role.len()) && (PEOPLE.contains(last) || at_work) || posted())
        && !PART_ENDS.iter().any(|end| ends_with(&role.0, end))
        && !super::loose::is_credit_word(&role.string())
        && !is_name(&role.string());
    let name = text.slice(gap..text.len()).trimmed();
    let gaps = name.0.iter().filter(|ch| is_blank(ch.c)).count();
    let name = name.tight().into_owned();
    // A pen name set wide may have any surname.
    let shaped = match gaps {
        0 => is_name(&name.string()),
        1 => name.len() == 2,
        2 => name.len() == 3 && is_name(&name.string()),
        _ => false,
    };
    let authors = if shaped {
        vec![name]
    } else {
        let names = names_among(&text.0[gap..], false)?;
        names.iter().all(|name| is_name(&name.string())).then_some(names)?
    };
    known.then(|| Byline { authors, affiliation: role, marks: Text::default() })
}

/// Reads `3B 甲乙`: a pupil's class as schools of Hong Kong have it, and a name.
pub(super) fn named_behind_form(text: &Text) -> Option<Byline> {
    let [form, letter, gap, name @ ..] = &text.0[..] else { return None };
    let name = Text(name.to_vec()).trimmed().tight().into_owned();
    let shaped = matches!(form.c, '1'..='6')
        && matches!(letter.c, 'A'..='H')
        && is_blank(gap.c)
        && is_name(&name.string());
    shaped.then(|| Byline {
        authors: vec![name],
        affiliation: text.slice(0..2),
        marks: Text::default(),
    })
}

/// Reads `初二（1）班 甲乙`: a pupil's class, with a writer's part before it perhaps, and the names.
pub(super) fn named_behind_class(text: &Text) -> Option<Byline> {
    const LONGEST: usize = 28;
    if text.len() > LONGEST || !text.0.iter().any(|ch| ch.c == '班') {
        return None;
    }
    let class = |word: &[Char]| {
        let numbered = word.iter().any(|ch| ch.c.is_ascii_digit() || matches!(ch.c, '（' | '('));
        let graded = word.first().is_some_and(|ch| "小初高大一二三四五六七八九".contains(ch.c))
            || word.iter().any(|ch| matches!(ch.c, '级' | '級' | '届' | '屆'));
        let plain = |ch: &Char| {
            is_han(ch.c) || ch.c.is_ascii_digit() || matches!(ch.c, '（' | '）' | '(' | ')')
        };
        word.last().is_some_and(|ch| ch.c == '班') && numbered && graded && word.iter().all(plain)
    };
    let mut at = 0;
    // What stands before the class, and the class.
    let mut told = None;
    for word in text.0.split(|ch| is_blank(ch.c)) {
        let end = at + word.len();
        if class(word) {
            told = Some(end);
            break;
        }
        if !is_part(&Text(word.to_vec())) {
            return None;
        }
        at = end + 1;
    }
    let end = told.filter(|&end| end < text.len())?;
    // In the midst of a sentence a class and a name may fill a line.
    text.last().filter(|&c| is_han(c))?;
    Some(Byline {
        authors: names_among(&text.0[end..], true)?,
        affiliation: text.slice(0..end),
        marks: Text::default(),
    })
}

/// Reads `甲乙，某地教师` behind a credit: a name, and behind a comma what its bearer is. A bar or a stroke
/// needs no credit behind a known name: `甲乙｜某地教师`.
pub(super) fn named_before_role(text: &Text, credited: bool) -> Option<Byline> {
    let parts = |c: char| {
        matches!(c, '，' | ',' | '｜' | '|') || if credited { is_blank(c) } else { is_stroke(c) }
    };
    let comma = text.0.iter().position(|ch| parts(ch.c))?;
    let gap = is_blank(text.0[comma].c);
    let bar = matches!(text.0[comma].c, '｜' | '|') || is_stroke(text.0[comma].c);
    let name = text.slice(0..comma).tight().into_owned();
    let role = text.slice(comma + 1..text.len()).trimmed();
    let worded = (4..=LONGEST_ROLE).contains(&role.len())
        && role.0.iter().all(|ch| is_han(ch.c) || ch.c == '、' || is_interpunct(ch.c))
        && !role.0.split(|ch| ch.c == '、').all(|word| are_name(word.iter().map(|ch| ch.c)));
    let known = || {
        let last = role.last().map(simplified);
        is_name(&name.string())
            && (last.is_some_and(|c| PEOPLE.contains(c) || PLACES.contains(c))
                || ends_with(&role.0, "博士后"))
    };
    let shaped = (2..=4).contains(&name.len())
        && name.0.iter().all(|ch| is_han(ch.c))
        && (if bar || gap { known() && !is_name(&role.string()) } else { credited });
    (worded && shaped).then(|| Byline {
        authors: vec![name],
        affiliation: role,
        marks: Text(vec![text.0[comma]]),
    })
}

/// Reads `文 甲乙`, `文/图 甲乙`, `文/图 本报记者 甲乙`: a credit of one character or two, a gap and known
/// names; or several such, `文 甲乙 图 丙丁`.
pub(super) fn named_behind_credit(text: &Text) -> Option<Byline> {
    const LONGEST: usize = 30;
    let sign = |c: char| matches!(simplified(c), '文' | '图' | '译' | '摄' | '词' | '曲');
    if text.len() > LONGEST || !text.first().is_some_and(sign) {
        return None;
    }
    let words: Vec<&[Char]> = text.0.split(|ch| is_blank(ch.c)).filter(|w| !w.is_empty()).collect();
    let whole = |word: &[Char]| Text(word.to_vec());
    let name = |word: &&[Char]| is_name(&whole(word).string());
    if let [[a, stroke, b], names @ ..] = &words[..]
        && sign(a.c)
        && sign(b.c)
        && matches!(stroke.c, '/' | '／' | '∕' | '、')
        && let posts = usize::from(names.first().is_some_and(|word| is_part(&whole(word))))
        && names.len() > posts
        && names[posts..].iter().all(name)
    {
        return Some(Byline {
            authors: names[posts..].iter().map(|word| whole(word)).collect(),
            affiliation: names[..posts].first().map_or_else(Text::default, |word| whole(word)),
            marks: Text(vec![*a, *stroke, *b]),
        });
    }
    let pairs = words.chunks(2);
    if words.len() > 2
        && pairs.clone().all(|pair| matches!(pair, [[mark], word] if sign(mark.c) && name(word)))
    {
        return Some(Byline {
            authors: pairs.clone().map(|pair| whole(pair[1])).collect(),
            affiliation: Text::default(),
            marks: Text(pairs.map(|pair| pair[0][0]).collect()),
        });
    }
    let [mark, gap, ..] = text.0[..] else { return None };
    if !is_blank(gap.c) {
        return None;
    }
    let authors = names_among(&text.0[1..], false)?;
    let known = authors.iter().all(|name| is_name(&name.string()));
    known.then(|| Byline { authors, affiliation: Text::default(), marks: Text(vec![mark]) })
}

/// Reads words of which some tell behind a name what its bearer did: `甲乙/文 丙丁/图`,
/// `甲乙口述 丙丁整理`, `甲乙（口述）`, `甲乙 文 丙 丁 图`, `A. B. Wren 著 丙丁 译`.
pub(super) fn credited_behind(text: &Text) -> Option<Byline> {
    const LONGEST: usize = 30;
    let likely = |ch: &Char| {
        matches!(simplified(ch.c), '文' | '图' | '述' | '理' | '摄' | '译' | '唱' | '记')
    };
    if text.len() > LONGEST || !text.0.iter().any(likely) {
        return None;
    }
    // What is translated was written by somebody else.
    let translated = text.last().map(simplified) == Some('译');
    let known = |word: &[Char]| {
        let word: String = word.iter().map(|ch| simplified(ch.c)).collect();
        CREDITS.has(&word)
            || matches!(&*word, "摄" | "记")
            || translated && matches!(&*word, "著" | "作")
    };
    let mut byline = Byline::default();
    let mut credits = 0;
    // A credit alone on a word needs a name that has none.
    let mut bare = false;
    // A closing bracket ends a word as a blank does.
    let parted = text.0.split_inclusive(|ch| matches!(ch.c, '）' | ')'));
    let words = parted.flat_map(|part| part.split(|ch| is_blank(ch.c)));
    let words: Vec<&[Char]> = words.filter(|word| !word.is_empty()).collect();
    let mut words = words.into_iter().peekable();
    while let Some(word) = words.next() {
        let mut whole = Text(word.to_vec());
        // A name of letters, or of two characters set apart, is several words.
        let latin = |word: &&[Char]| are_latin_name(word);
        while latin(&word)
            && let Some(next) = words.next_if(latin)
        {
            whole.0.push(Char { c: ' ', ..next[0] });
            whole.0.extend_from_slice(next);
        }
        if let [_] = word
            && !known(word)
            && let Some([next]) = words.peek()
        {
            whole.0.push(*next);
            words.next();
        }
        let named =
            |whole: &Text| is_name(&whole.string()) || whole.len() > word.len() && latin(&word);
        let name = |length: usize| is_name(&whole.slice(0..length).string());
        let mark = word.iter().position(|ch| matches!(ch.c, '/' | '／' | '∕' | '（' | '('));
        let closed = usize::from(matches!(word[word.len() - 1].c, '）' | ')'));
        let attached = (2..=4.min(word.len()))
            .find(|&at| name(at) && word.len() >= at + 2 && known(&word[at..]));
        if is_part(&whole) && credits == 0 && byline.authors.is_empty() {
            byline.affiliation = whole;
        } else if let Some(at) = mark.filter(|&at| {
            name(at) && at + 1 < word.len() - closed && known(&word[at + 1..word.len() - closed])
        }) {
            byline.authors.push(whole.slice(0..at));
            byline.marks.0.extend_from_slice(&word[at..]);
            credits += 1;
            bare = false;
        } else if let Some(at) = attached {
            byline.authors.push(whole.slice(0..at));
            byline.marks.0.extend_from_slice(&word[at..]);
            credits += 1;
            bare = false;
        } else if bare && known(word) {
            byline.marks.0.extend_from_slice(word);
            credits += 1;
            bare = false;
        } else if named(&whole) {
            byline.authors.push(whole);
            bare = true;
        } else {
            return None;
        }
    }
    (credits > 0 && credits <= byline.authors.len()).then_some(byline)
}

/// Reads credits of which one at least tells what its bearer is, before the name or in brackets behind
/// it: `文/某某分厂 甲乙`, `口述/医师 甲乙 记录/丙丁`, `口述：甲乙（某某学者） 笔录：丙丁`.
pub(super) fn credited_with_roles(text: &Text) -> Option<Byline> {
    const LONGEST: usize = 36;
    if text.len() > LONGEST {
        return None;
    }
    let begins = |at: usize| credit(&text.0[at..], at.checked_sub(1).map(|at| &text.0[at]));
    let mut starts: Vec<(usize, usize)> = Vec::new();
    let mut behind = 0;
    for at in (0..text.len()).filter(|&at| !is_blank(text.0[at].c)) {
        if at >= behind
            && let Some(length) = begins(at)
        {
            starts.push((at, length));
            behind = at + length;
        }
    }
    let ends = starts.iter().skip(1).map(|start| start.0).chain([text.len()]);
    let mut byline = Byline::default();
    for (&(start, length), end) in starts.iter().zip(ends) {
        byline.marks.0.extend_from_slice(&text.0[start..start + length]);
        let said = text.slice(start + length..end).trimmed();
        let reporter = || super::read(&said).filter(|_| super::part(&said.0).is_some());
        let told = named_with_role(&said, true)
            .or_else(|| behind_post(&said))
            .or_else(|| before_post(&said));
        match told.or_else(reporter) {
            Some(told) => {
                byline.join(told);
            }
            None => byline.authors.extend(names_among(&said.0, true)?),
        }
    }
    (!byline.affiliation.is_empty()).then_some(byline)
}

/// Reads `鹤洲 著`: a pen name with any surname, and behind a blank that its bearer wrote the text.
pub(super) fn wrote(text: &Text) -> Option<Byline> {
    let [name @ .., gap, did] = &text.0[..] else { return None };
    let shaped = (2..=4).contains(&name.len()) && name.iter().all(|ch| is_han(ch.c));
    (shaped && is_blank(gap.c) && matches!(did.c, '著' | '撰')).then(|| Byline {
        authors: vec![Text(name.to_vec())],
        affiliation: Text::default(),
        marks: Text(vec![*did]),
    })
}

/// Reads `某某分厂 甲乙` behind a credit: a post or a place of work, which is no name, and a known name.
fn behind_post(text: &Text) -> Option<Byline> {
    const LONGEST: usize = 16;
    const POSTS: &str = "官警匠兵农商";
    let gap = text.0.iter().position(|ch| is_blank(ch.c))?;
    let (post, name) = (text.slice(0..gap), text.slice(gap..text.len()).trimmed());
    let last = post.last().map(simplified)?;
    let told =
        post.len() > 3 || PEOPLE.contains(last) || PLACES.contains(last) || POSTS.contains(last);
    let shaped = (2..=LONGEST).contains(&post.len())
        && post.0.iter().all(|ch| is_han(ch.c))
        && (!is_name(&post.string()) || super::is_office(&post.0))
        && !is_part(&post)
        && is_name(&name.string());
    (told && shaped).then(|| Byline {
        authors: vec![name],
        affiliation: post,
        marks: Text::default(),
    })
}

/// Reads `甲乙丙牧师` behind a credit: a known name, and its bearer's post set close.
fn before_post(text: &Text) -> Option<Byline> {
    let at = super::told::post_behind_name(&text.0)?;
    Some(Byline {
        authors: vec![text.slice(0..at)],
        affiliation: text.slice(at..text.len()),
        marks: Text::default(),
    })
}

/// Length of the country before a foreign writer's name: `［美］`.
pub(super) fn country(text: &Text) -> usize {
    let closing = |open: char| match open {
        '［' => Some('］'),
        '[' => Some(']'),
        '〔' => Some('〕'),
        '【' => Some('】'),
        '（' => Some('）'),
        '(' => Some(')'),
        _ => None,
    };
    let Some(close) = text.first().and_then(closing) else { return 0 };
    let Some(at) = text.0.iter().take(6).position(|ch| ch.c == close) else { return 0 };
    let han = text.0[1..at].iter().all(|ch| is_han(ch.c));
    if (2..=4).contains(&at) && han { at + 1 } else { 0 }
}

/// Reads `●甲乙`: a bullet and a name with a known surname, set close. In a list of names it is an item.
pub(super) fn behind_bullet(text: &Text) -> Option<Byline> {
    let mark = *text.0.first().filter(|ch| bullets(ch.c))?;
    let name = text.slice(1..text.len()).trimmed().tight().into_owned();
    is_name(&name.string()).then(|| Byline {
        authors: vec![name],
        affiliation: Text::default(),
        marks: Text(vec![mark]),
    })
}

/// Bullets that stand before a by-line as they do before items.
pub(super) fn bullets(c: char) -> bool {
    matches!(
        c,
        '●' | '◆'
            | '▲'
            | '△'
            | '★'
            | '☆'
            | '▼'
            | '▽'
            | '▶'
            | '►'
            | '▪'
            | '▍'
            | '▌'
            | '▎'
    ) || matches!(c, '⊙' | '☉' | '◉' | '❖' | '➤' | '※' | '◈' | '•' | '✎' | '✍')
}

/// Reads `●本报记者 甲乙`, `▲某车间 甲乙`, `◆文/甲乙`: a bullet, and a by-line that needs none.
pub(super) fn told_behind_bullet(text: &Text) -> Option<Byline> {
    let mark = *text.0.first().filter(|ch| bullets(ch.c))?;
    let mut byline = super::read(&text.slice(1..text.len()).trimmed())?;
    let told = !byline.affiliation.is_empty() || !byline.marks.is_empty();
    byline.marks.0.insert(0, mark);
    Some(byline).filter(|byline| told && !byline.authors.is_empty())
}

/// True for a bullet and a name, without a writer's part: in a list it is an item.
pub(in crate::normalize) fn is_behind_bullet(text: &Text) -> bool {
    let part = || {
        super::words(&text.0).any(|word| {
            super::is_part(&Text(word.to_vec()).slice(usize::from(bullets(word[0].c))..word.len()))
        })
    };
    text.first().is_some_and(bullets) && (behind_bullet(text).is_some() || !part())
}
