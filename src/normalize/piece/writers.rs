//! By-lines that their place tells: between a title and the text below it, or below a text's end.

use super::numbers::number_of;
use super::{Kind, Piece, greets, is_book_data, is_bullet, list_mark, near, runs, widest_near};
use crate::model::FurnitureKind;
use crate::normalize::chars::{Char, Text};
use crate::normalize::heading::barred;
use crate::normalize::{byline, furniture};
use crate::text::adjacency::adjacency;
use crate::text::mark_class::{closes, closes_pair, ends_sentence};
use crate::text::simplified::simplified;
use crate::text::{is_blank, is_han};
use rustc_hash::FxHashMap;

/// Chars of a title's line at most.
const LONGEST_TITLE: usize = 24;

/// Marks the lines between a title and a text that say who wrote it in whatever form, and puts those that
/// stand on two lines together. Whoever `speaks` in the text below, or was there, is no writer.
pub(super) fn by_place(pieces: &mut Vec<Piece>, speaks: impl Fn(&Text) -> bool) {
    let widest = widest_near(pieces);
    let places: Vec<bool> = (0..pieces.len())
        .map(|at| below_title(pieces, at, &widest) && over_text(pieces, at + 1, widest[at]))
        .collect();
    let begins = |at: usize| {
        pieces.get(at).is_some_and(|first| first.indent > 0 || first.width + 3 < widest[at])
    };
    let mut known = 0;
    let mut found: Vec<(usize, bool, String)> = Vec::new();
    for at in (0..pieces.len()).filter(|&at| places[at]) {
        let piece = &pieces[at];
        match piece.kind {
            Kind::Byline => known += 1,
            Kind::Open if !piece.rubric && byline::names(&piece.text).is_some() => known += 1,
            _ if is_book_data(&piece.text)
                || takes_picture(&piece.text)
                || byline::opens_news(&piece.text)
                || speaks(&piece.text)
                || at > 0 && pieces[at - 1].text.last() == Some('、')
                || piece.rubric
                || barred(&piece.text).is_some()
                || furniture::is_imprint_text(&piece.text) && !is_papers_own(&piece.text) => {}
            Kind::Open | Kind::Bullet(_) | Kind::Signoff
                if begins(at + 1) && piece.width * 10 <= widest[at] * 9
                    || piece.kind == Kind::Open =>
            {
                let loose = byline::read_loose(&piece.text);
                let short = piece.width * 10 <= widest[at] * 9 && begins(at + 1);
                let told = loose.filter(|loose| loose.sure || short);
                found.extend(told.map(|loose| (at, loose.sure && short, loose.shape)));
            }
            _ => {}
        }
    }
    let mut shapes: FxHashMap<&str, usize> = FxHashMap::default();
    for (.., shape) in &found {
        *shapes.entry(shape).or_default() += 1;
    }
    for (at, sure, shape) in &found {
        if *sure || known > 0 || shapes[&**shape] > 1 {
            pieces[*at].kind = Kind::Byline;
        }
    }
    in_rows(pieces, &widest);
    join_lines(pieces);
}

/// Marks by-lines in a row of headings apart from their texts: below a title, each with what the writer did, in
/// one and the same word twice at least.
fn in_rows(pieces: &mut [Piece], widest: &[u32]) {
    let credit = |at: usize| -> Option<String> {
        let piece = &pieces[at];
        let row = piece.kind == Kind::Open && below_title(pieces, at, widest);
        let word = piece.text.0.iter().take_while(|ch| is_han(ch.c));
        let word: String = word.map(|ch| simplified(ch.c)).collect();
        let told = row
            && byline::is_credit(&word)
            && !takes_picture(&piece.text)
            && !furniture::is_imprint_text(&piece.text)
            && byline::read_loose(&piece.text).is_some_and(|loose| loose.sure);
        told.then_some(word)
    };
    let found: Vec<(usize, String)> =
        (0..pieces.len()).filter_map(|at| credit(at).map(|word| (at, word))).collect();
    let again = found.iter().any(|(at, word)| {
        found.iter().any(|(other, same)| same == word && other.abs_diff(*at) > 1)
    });
    if again {
        for (at, _) in found {
            pieces[at].kind = Kind::Byline;
        }
    }
}

/// Whether a line of a post and one name is no imprint's: `本报编辑 甲乙`, `某厂书记 甲乙`.
fn is_papers_own(text: &Text) -> bool {
    let mut words = text.0.split(|ch| is_blank(ch.c)).filter(|word| !word.is_empty());
    let (Some(post), Some(_), None) = (words.next(), words.next(), words.next()) else {
        return false;
    };
    let head: String = post.iter().take(2).map(|ch| simplified(ch.c)).collect();
    // `社区主任`, `法律顾问`
    let elsewhere = post.len() == 4
        && ["主任", "顾问", "社长"].iter().any(|word| byline::ends_with(post, word))
        && !post.iter().any(|ch| "编編版报報刊值责責总總".contains(ch.c));
    post.iter().all(|ch| is_han(ch.c))
        && (matches!(&*head, "本报" | "本刊" | "特约" | "实习")
            || elsewhere
            || post.len() > 4 && !head.starts_with('责'))
}

/// Whether a line signs a picture and no text: `甲乙 摄`.
fn takes_picture(text: &Text) -> bool {
    byline::is_picture_credit(text) && !matches!(text.last(), Some('道' | '导' | '導'))
}

/// Whether a line is a place of work, or what somebody is, and names, without a mark or a reporter's part.
fn is_of_staff(piece: &Piece) -> bool {
    let head = piece.text.0.split(|ch| is_blank(ch.c)).next().unwrap_or_default();
    piece.kind == Kind::Byline
        && !byline::is_part(&Text(head.to_vec()))
        && byline::read(&piece.text).is_some_and(|byline| {
            !byline.affiliation.is_empty()
                && byline.marks.0.iter().all(|ch| "（）()".contains(ch.c))
        })
}

/// Lines of names below a line that announces them, or in a row, are paragraphs: a list.
pub(super) fn lists(pieces: &mut [Piece]) {
    let widest = widest_near(pieces);
    let several = |at: usize| {
        let piece = &pieces[at];
        // Two known names are a by-line elsewhere.
        matches!(piece.kind, Kind::Open | Kind::Byline)
            && piece.width + 2 < widest[at]
            && byline::names(&piece.text).is_some_and(|names| names.len() > 1)
    };
    let names: Vec<Option<()>> = (0..pieces.len()).map(|at| several(at).then_some(())).collect();
    // Rows of places of work and names are a list of people.
    let staff: Vec<Option<()>> =
        pieces.iter().map(|piece| is_of_staff(piece).then_some(())).collect();
    for run in runs(&staff) {
        let set_in = pieces[run.clone()].iter().all(|piece| piece.indent > 0);
        if run.len() > if set_in { 2 } else { 3 } {
            pieces[run].iter_mut().for_each(|piece| piece.kind = Kind::Whole);
        }
    }
    for run in runs(&names) {
        let above = run.start.checked_sub(1).and_then(|above| pieces[above].text.last());
        let announced = matches!(above, Some('：' | ':'));
        if announced || run.len() > 1 && above.is_some_and(ends_sentence) {
            pieces[run].iter_mut().for_each(|piece| piece.kind = Kind::Whole);
        }
    }
}

/// Whether a line ends a sentence, or a clause.
fn ends_text(text: &Text) -> bool {
    let [.., before, last] = &text.0[..] else { return text.last().is_some_and(closes) };
    closes(last.c)
        && (!matches!(last.c, '）' | '》' | '”' | '」')
            || ends_sentence(before.c)
            || closes_pair(before.c))
}

/// Whether the lines above one may be a title's: short, no end of a text, and no first lines of a
/// paragraph: below an end of a text they do not fill their column and have no commas.
fn below_title(pieces: &[Piece], at: usize, widest: &[u32]) -> bool {
    const MOST_LINES: usize = 4;
    /// Half ems that a line in the middle of its column is set in at least: no paragraph is.
    const CENTRED: u32 = 9;
    let title = |piece: &Piece| {
        matches!(piece.kind, Kind::Open | Kind::Numbered(_))
            && piece.text.len() <= LONGEST_TITLE
            && !ends_text(&piece.text)
            && list_mark(&piece.text) == 0
            && (piece.indent == 0 || piece.indent >= CENTRED)
    };
    let heading = || pieces[..at].iter().rev().take(MOST_LINES).take_while(|piece| title(piece));
    let Some(above) = heading().next() else { return false };
    // The first line of a paragraph is two ems short.
    let short = above.width + 6 <= widest[at];
    let set_off = heading().any(|piece| piece.blanks_before > 0 || piece.page_start);
    let plain = !above.text.0.iter().any(|ch| matches!(ch.c, '，' | '。' | '、' | '：'));
    short || set_off || plain && heading().count() < MOST_LINES
}

/// Whether a text begins at a line: it fills its column about, and commas or full stops follow soon.
pub(super) fn over_text(pieces: &[Piece], at: usize, widest: u32) -> bool {
    const REACH: usize = 3;
    let Some(first) = pieces.get(at) else { return false };
    let stop = |piece: &Piece| piece.text.0.iter().any(|ch| matches!(ch.c, '，' | '。' | '：'));
    first.kind == Kind::Open
        && (first.width * 5 >= widest * 3
            || first.text.last().is_some_and(|c| ends_sentence(c) || c == '；'))
        && pieces[at..].iter().take(REACH).take_while(|piece| piece.kind == Kind::Open).any(stop)
}

/// Puts the two lines of a by-line together: two by-lines, a place of work and a name, a name and what its
/// bearer is, a writer's part and the names.
fn join_lines(pieces: &mut Vec<Piece>) {
    const LONGEST: usize = 34;
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    let widest = widest_near(pieces);
    for at in 0..pieces.len() {
        let joined = out.last().is_some_and(|last: &Piece| {
            let next = &pieces[at];
            let open = |piece: &Piece| {
                matches!(piece.kind, Kind::Byline | Kind::Open | Kind::Signoff)
                    && !piece.text.last().is_some_and(ends_sentence)
            };
            below_title(&out, out.len() - 1, &widest)
                && open(last)
                && open(next)
                && next.blanks_before == 0
                && !next.page_start
                && last.text.len() + next.text.len() < LONGEST
                && are_one(last, next)
                && over_text(pieces, at + 1, widest[at])
        });
        let piece = pieces[at].take();
        match out.last_mut().filter(|_| joined) {
            Some(last) => {
                last.append_apart(&piece);
                last.kind = Kind::Byline;
            }
            None => out.push(piece),
        }
    }
    *pieces = out;
}

/// Whether two lines are one by-line.
fn are_one(first: &Piece, second: &Piece) -> bool {
    /// Two characters are a word's from so many nats on.
    const WORD: f32 = 2.0;
    let one = |piece: &Piece| {
        byline::names(&piece.text)
            .is_some_and(|names| names.iter().all(|name| byline::is_name(&name.string())))
    };
    let mut whole = first.text.clone();
    whole.0.push(Char { c: ' ', line: 0, column: u32::MAX });
    whole.0.extend_from_slice(&second.text.0);
    let reads =
        || byline::read(&whole).or_else(|| byline::read_loose(&whole).map(|loose| loose.byline));
    // A mark begins something else.
    let mark = |piece: &Piece| piece.text.first().filter(|&c| is_bullet(c));
    if mark(second).is_some() && mark(first) != mark(second) {
        return false;
    }
    // Over the end of the first line a word of a title may go on.
    let ends = first.text.last().zip(second.text.first());
    if ends.is_some_and(|(a, b)| adjacency(a, b) >= WORD) {
        return false;
    }
    let both = first.kind == Kind::Byline && (second.kind == Kind::Byline || one(second));
    let work = (one(first) || first.kind == Kind::Byline) && tells_work(&second.text)
        || tells_work(&first.text) && (one(second) || second.kind == Kind::Byline);
    (both || work) && reads().is_some_and(|byline| !byline.authors.is_empty())
}

/// Whether a line, in brackets perhaps, is where people work or what they are there: `（某大学教授）`.
fn tells_work(text: &Text) -> bool {
    const PLACES: [&str; 24] = [
        "大学",
        "学院",
        "研究所",
        "研究院",
        "科学院",
        "社科院",
        "医院",
        "中学",
        "小学",
        "公司",
        "党校",
        "博物馆",
        "图书馆",
        "文化馆",
        "出版社",
        "杂志社",
        "委员会",
        "管理局",
        "农科所",
        "设计院",
        "研究会",
        "协会",
        "工厂",
        "集团",
    ];
    let inside: Text = Text(
        text.0
            .iter()
            .filter(|ch| !matches!(ch.c, '（' | '）' | '(' | ')' | '□' | '■') && !is_blank(ch.c))
            .copied()
            .collect(),
    );
    let word: String = inside.0.iter().map(|ch| simplified(ch.c)).collect();
    (4..=20).contains(&inside.len())
        && byline::tells_what(&inside)
        && PLACES.iter().any(|place| word.contains(place))
}

/// Names below the end of a text and over the next heading sign it, where several texts end so and no
/// by-line stands over any, or where the last text ends so.
pub(super) fn signs(pieces: &mut [Piece]) {
    let widest = widest_near(pieces);
    // A question below a number or a rubric is a title.
    let asks = |at: usize| {
        matches!(pieces[at].text.last(), Some('？' | '！'))
            && at.checked_sub(1).is_some_and(|above| {
                pieces[above].rubric
                    || pieces[above].text.len() <= LONGEST_TITLE
                        && number_of(&pieces[above].text).is_some()
            })
    };
    let ended =
        |at: usize| at.checked_sub(1).is_some_and(|above| pieces[above].ends() && !asks(above));
    let heads = |at: usize| {
        pieces.get(at).is_none_or(|next| {
            next.kind != Kind::Bullet(1)
                && next.text.len() <= LONGEST_TITLE
                && !next.text.last().is_some_and(closes)
        })
    };
    // The name itself shows no column.
    let text = |at: usize| {
        let others =
            near(pieces, at).filter(|&other| other + 1 != at && pieces[other].kind != Kind::Byline);
        let widest = others.map(|other| pieces[other].width).max().unwrap_or(0);
        over_text(pieces, at, widest)
    };
    let (mut above, mut letter) = (0, false);
    let (mut found, mut bracketed) = (Vec::new(), Vec::new());
    for at in 0..pieces.len() {
        let piece = &pieces[at];
        let strict = piece.kind == Kind::Byline;
        // A letter is signed by whoever wrote it, below its text.
        letter = greets(&piece.text)
            || letter && !strict && !matches!(piece.kind, Kind::Numbered(_) | Kind::Signoff);
        let named = || {
            byline::names(&piece.text)
                .is_some_and(|names| names.iter().all(|name| byline::is_name(&name.string())))
        };
        let open = piece.kind == Kind::Open && !piece.rubric;
        let below = ended(at) && heads(at + 1) && !text(at + 1);
        if below && open && matches!(piece.text.first(), Some('（' | '(')) {
            // A word is a pen name; what is longer is said of the text, and no title.
            if furniture::is_note_on_text(&piece.text) {
                bracketed.push((at, Kind::Furniture(FurnitureKind::Other)));
            } else if byline::pen_name(&piece.text).is_some() {
                bracketed.push((at, Kind::Signoff));
            } else if is_remark(&piece.text)
                && pieces.get(at + 1).is_none_or(|next| next.kind == Kind::Open)
            {
                bracketed.push((at, Kind::Whole));
            }
            continue;
        }
        let loose = || {
            !letter
                && piece.width * 10 <= widest[at] * 8
                && !takes_picture(&piece.text)
                && !furniture::is_imprint_text(&piece.text)
                && !byline::opens_news(&piece.text)
                && byline::read_loose(&piece.text).is_some_and(|loose| loose.sure)
        };
        if !(strict || open && named() || open && below && loose()) {
            continue;
        }
        if below {
            found.push(at);
        } else if text(at + 1) && !ended(at) {
            above += 1;
        }
    }
    if found.len() > 1 && above == 0 {
        for at in found {
            pieces[at].kind = Kind::Signoff;
        }
    }
    for (at, kind) in bracketed {
        pieces[at].kind = kind;
    }
}

/// Whether a line is all in round brackets, and longer than a kicker.
fn is_remark(text: &Text) -> bool {
    const LEAST: usize = 8;
    let closed = matches!(text.last(), Some('）' | ')'));
    let one = text.0.iter().filter(|ch| matches!(ch.c, '（' | '(')).count() == 1;
    closed
        && one
        && text.len() >= LEAST
        && !byline::is_bracketed_signoff(text)
        && furniture::certain(text).is_none()
}

#[cfg(test)]
mod tests {
    use super::super::of_lines as pieces;
    use super::*;

    const FIRST: &str = "甲乙丙丁戊己庚辛，壬癸子丑寅";
    const TEXT: &str = "甲乙丙丁戊己庚辛，壬癸子丑寅卯辰巳";
    const END: &str = "甲乙丙丁。";

    fn kinds(lines: &[&str], mark: fn(&mut Vec<Piece>)) -> Vec<Kind> {
        let mut pieces = pieces(lines);
        for piece in &mut pieces {
            if byline::is_byline(&piece.text) {
                piece.kind = Kind::Byline;
            }
        }
        mark(&mut pieces);
        pieces.into_iter().map(|piece| piece.kind).collect()
    }

    fn of_place(pieces: &mut Vec<Piece>) {
        by_place(pieces, |text| text.string().starts_with("某客："));
    }

    #[test]
    fn who_speaks_or_goes_on_a_list_is_no_writer() {
        let lines = [END, "某某某某", "某客：王建国", FIRST, TEXT, END];
        assert_eq!(kinds(&lines, of_place)[2], Kind::Open);
        let lines = [END, "某某某某", "某校教师、", "王建国，某校教师", FIRST, TEXT, END];
        assert_eq!(kinds(&lines, of_place)[3], Kind::Open);
    }

    #[test]
    fn names_between_a_title_and_a_text_are_bylines_in_any_form() {
        let with = |line| kinds(&[END, "某某某某", line, FIRST, TEXT, END], of_place)[2].clone();
        for line in ["作者·王建国", "王建国，某校教师", "解读：王建国", "By Ada Wren"]
        {
            assert_eq!(with(line), Kind::Byline, "{line}");
        }
        // A form that does not show it by itself needs another by-line, or the same again.
        assert_eq!(with("◢王建国"), Kind::Open);
        let two = [END, "某某某某", "◢王建国", FIRST, TEXT, END, "某某", "◢陈默", FIRST, TEXT, END];
        assert_eq!(kinds(&two, of_place)[2], Kind::Byline);
        for line in ["编辑同志：", "本报讯（记者王建国）", "王建国 摄"] {
            assert_eq!(with(line), Kind::Open, "{line}");
        }
        let inside = kinds(&[FIRST, TEXT, "◢王建国", TEXT, "◢陈默", END], of_place);
        assert!(inside.iter().all(|kind| *kind == Kind::Open), "in a text");
    }

    #[test]
    fn bylines_in_a_row_of_headings_by_their_credits() {
        let rows =
            ["卷一 某某", "某某某某", "撰稿◆王建国", "卷二 某某", "某某某", "撰稿◆陈默", TEXT];
        assert_eq!(kinds(&rows, of_place)[2], Kind::Byline);
        let once = ["卷一 某某", "某某某某", "撰稿◆王建国", "卷二 某某", "某某某", "某某", TEXT];
        assert_eq!(kinds(&once, of_place)[2], Kind::Open);
    }

    #[test]
    fn a_byline_of_two_lines_is_one() {
        let with = |lines: [&str; 2]| {
            let lines = [END, "某某某某", lines[0], lines[1], FIRST, TEXT, END];
            let mut pieces = pieces(&lines);
            for piece in &mut pieces {
                if byline::is_byline(&piece.text) {
                    piece.kind = Kind::Byline;
                }
            }
            of_place(&mut pieces);
            pieces[2].text.string()
        };
        assert_eq!(with(["本报记者 王建国", "通讯员 陈默"]), "本报记者 王建国 通讯员 陈默");
        assert_eq!(with(["王建国", "（某某大学教授）"]), "王建国 （某某大学教授）");
        assert_eq!(with(["某某中学新校", "区开工"]), "某某中学新校", "a title");
    }

    #[test]
    fn names_below_texts_sign_them() {
        let mark = |pieces: &mut Vec<Piece>| signs(pieces);
        let lines = ["某某", FIRST, END, "王建国", "某某某", FIRST, END, "陈默"];
        let found = kinds(&lines, mark);
        assert_eq!([&found[3], &found[7]], [&Kind::Signoff, &Kind::Signoff]);
        let over = ["某某", "王建国", FIRST, END, "陈默", "某某某", "李小燕", FIRST, END, "赵大海"];
        assert!(kinds(&over, mark).iter().all(|kind| *kind == Kind::Open), "names over texts");
        let pens = ["某某", FIRST, END, "（半夏）", "某某某", FIRST, END, "（听雨轩主）"];
        assert_eq!(kinds(&pens, mark)[3], Kind::Signoff);
        let notes = ["某某", FIRST, END, "（未完）", "某某某", FIRST, END, "（完）"];
        assert_eq!(kinds(&notes, mark)[3], Kind::Open);
    }

    #[test]
    fn rows_of_names_are_a_list() {
        let mark = |pieces: &mut Vec<Piece>| lists(pieces);
        let lines = [TEXT, "某某名单如下：", "王建国 陈默", "李小燕 赵大海", TEXT];
        let found = kinds(&lines, mark);
        assert_eq!(found[2..4], [Kind::Whole, Kind::Whole]);
        let byline = kinds(&["某某", "王建国 陈默", FIRST], mark);
        assert_eq!(byline[1], Kind::Byline);
        let staff = ["急诊科 王建国", "检验科 陈默", "保卫科 李小燕", "外科 赵大海"];
        assert!(kinds(&staff, mark).iter().all(|kind| *kind == Kind::Whole));
        assert!(kinds(&staff[..2], mark).iter().all(|kind| *kind == Kind::Byline));
    }
}
