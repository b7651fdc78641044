//! Rows of a table: results, prices, a programme. Lines of one make that follow one another, each with a figure.

use super::super::chars::{Char, Text, before_colon};
use super::super::{byline, date, furniture};
use super::{Kind, Piece, is_bullet, is_running, list_mark, runs, widest_near};
use crate::text::mark_class::{closes_pair, ends_sentence, opens};
use crate::text::{is_blank, is_han, is_han_numeral};
use std::ops::Range;

/// Rows that follow one another at least.
const LEAST: usize = 3;
/// Words of a row of which two are enough.
const WIDE: usize = 6;
/// Chars of a row at most.
const LONGEST: usize = 40;

/// Marks the rows of tables: each is a paragraph.
pub(super) fn tables(pieces: &mut [Piece]) {
    let widest = widest_near(pieces);
    let makes: Vec<Option<String>> = pieces
        .iter()
        .zip(&widest)
        .map(|(piece, &widest)| {
            if piece.kind == Kind::Open && lists_names(&piece.text) {
                return Some("l:n".to_owned());
            }
            let blanks = piece.text.0.iter().any(|ch| is_blank(ch.c));
            // Lines of a text fill the column.
            let short = piece.width * 10 <= widest * 9;
            (piece.kind == Kind::Open && (blanks || short)).then(|| make(&piece.text)).flatten()
        })
        .collect();
    for run in runs(&makes) {
        let rows = run.len();
        let words = words(&pieces[run.start].text);
        // No text has two lines of so many figures.
        let wide = rows > 1 && words >= WIDE;
        // The words over the columns; where they are as many as the columns, two rows are enough.
        let table = with_words(pieces, run.clone(), words);
        let headed = rows > 1
            && words > 3
            && table.start < run.start
            && self::words(&pieces[table.start].text) == words;
        if rows >= LEAST || headed || wide {
            keep(&mut pieces[table]);
        }
    }
}

/// Marks rows of words, as many in each: `甲行 0.05% 无 收齐`, `甲乙 一大队 某地人 廿六岁`. Each is a paragraph.
pub(super) fn cells(pieces: &mut [Piece]) {
    let counts: Vec<Option<usize>> = pieces
        .iter()
        .map(|piece| match piece.kind {
            Kind::Open | Kind::Whole => of_cells(&piece.text),
            _ => None,
        })
        .collect();
    for run in long_runs(&counts) {
        let columns = counts[run.start].unwrap_or(0);
        let table = with_words(pieces, run, columns);
        keep(&mut pieces[table]);
    }
}

/// How many words a row has between blanks, where it is one by its look: three at least, none of them long, and no
/// sentence.
fn of_cells(text: &Text) -> Option<usize> {
    const COLUMNS: std::ops::RangeInclusive<usize> = 3..=9;
    /// Chars of a word.
    const CELL: usize = 14;
    let ends = |c: char| matches!(c, '。' | '；' | '，' | '、' | '：' | ':' | '！' | '？');
    let plain = text.len() <= LONGEST
        && !text.last().is_some_and(ends)
        && !text.0.iter().any(|ch| matches!(ch.c, '。' | '；' | '！' | '？' | '“' | '”'));
    if !plain {
        return None;
    }
    let mut count = 0;
    let mut long = 0;
    let mut at = 0;
    while at < text.len() {
        // A name set wide stands first.
        let blank =
            |&end: &usize| is_blank(text.0[end].c) && !(at == 0 && parts_name(&text.0, end));
        let end = (at..text.len()).find(blank).unwrap_or(text.len());
        if end > at {
            let numeral = |ch: &Char| ch.c.is_ascii_digit() || is_han_numeral(ch.c);
            count += 1;
            long += usize::from(end - at > 1 || numeral(&text.0[at]));
            if end - at > CELL {
                return None;
            }
        }
        at = end + 1;
    }
    // Lines of a text that is set wide have a word here and there.
    // Where a word has a comma: `1%，最低10元`.
    let pauses = count < 4 && is_running(text);
    let row = COLUMNS.contains(&count) && long * 2 > count && !pauses && is_han(text.first()?);
    (row && !byline::is_byline(text) && !furniture::is_foot_text(text)).then_some(count)
}

/// Rows with the words over their columns, as many as the columns or nearly so, and the note below them: `（注：…）`.
fn with_words(pieces: &[Piece], rows: Range<usize>, columns: usize) -> Range<usize> {
    let head = rows.start.checked_sub(1).filter(|&above| {
        let words = words(&pieces[above].text);
        pieces[above].kind == Kind::Open && columns > 2 && columns.abs_diff(words) < 2
    });
    let note = |piece: &Piece| {
        let mut chars = piece.text.0.iter().map(|ch| ch.c);
        let words = |c: Option<char>| c == Some('注') || c == Some('註');
        piece.kind == Kind::Open
            && match chars.next() {
                Some('（' | '(') => words(chars.next()),
                first => words(first) && matches!(chars.next(), Some('：' | ':')),
            }
    };
    let noted = pieces.get(rows.end).is_some_and(note);
    head.unwrap_or(rows.start)..rows.end + usize::from(noted)
}

/// Rows of one make that follow one another.
fn long_runs<T: PartialEq>(makes: &[Option<T>]) -> impl Iterator<Item = Range<usize>> {
    runs(makes).into_iter().filter(|run| run.len() >= LEAST)
}

/// Marks lines each of which is a paragraph.
fn keep(rows: &mut [Piece]) {
    rows.iter_mut().for_each(|row| row.kind = Kind::Whole);
}

/// Whether a line is a place of work and, behind a colon, nothing but known names: `某校：甲乙、丙丁`.
fn lists_names(text: &Text) -> bool {
    const LABEL: usize = 10;
    before_colon(&text.0, LABEL).is_some_and(|label| {
        let names = text.slice(label.len() + 1..text.len());
        label.len() > 1
            && label.iter().all(|ch| is_han(ch.c))
            && byline::names(&names.trimmed())
                .is_some_and(|names| names.iter().all(|name| byline::is_name(&name.string())))
            && !byline::is_byline(text)
            && !furniture::is_imprint_text(text)
    })
}

/// How many words of a line blanks part.
fn words(text: &Text) -> usize {
    text.0.split(|ch| is_blank(ch.c)).filter(|word| !word.is_empty()).count()
}

/// The make of a row: for each run of Han characters, of figures and of letters a sign, and the blanks between
/// them; what stands in brackets and what kind of marks are left out. Nothing for a line without a figure and for
/// one that may be part of a sentence.
fn make(text: &Text) -> Option<String> {
    /// Words of a row that begins with its number.
    const NUMBERED: usize = 4;
    let first = text.first()?;
    let begins = is_han(first) || first.is_ascii_digit() && words(text) >= NUMBERED;
    // Most lines have no figure.
    if !(3..=LONGEST).contains(&text.len())
        || !begins
        || !text.0.iter().any(|ch| ch.c.is_ascii_digit())
            && !ends_with_amount(text)
            && !ends_with_numerals(text)
        || is_running(text)
        || list_mark(text) > 0
        || text.0.iter().any(|ch| is_bullet(ch.c))
        || furniture::is_foot_text(text)
        || furniture::is_issue_text(text)
        || byline::is_byline(text)
    {
        return None;
    }
    let string = text.tight().string();
    if date::read_prefix(&string).is_some() {
        return None;
    }
    if ends_with_numerals(text) {
        return Some(format!("h{}", " n".repeat(words(text) - 1)));
    }
    if ends_with_amount(text) {
        // Several may share an amount: `甲乙 丙丁 各五千元`.
        return Some("h n".to_owned());
    }
    let mut make = String::new();
    let (mut depth, mut inside) = (0u32, false);
    for (at, ch) in text.0.iter().enumerate() {
        if opens(ch.c) || ch.c == '(' {
            (depth, inside) = (depth + 1, false);
        } else if closes_pair(ch.c) || ch.c == ')' {
            depth = depth.saturating_sub(1);
        } else if depth > 0 {
            inside |= ch.c.is_ascii_digit();
        } else if !parts_name(&text.0, at) {
            let sign = match ch.c {
                c if is_blank(c) => ' ',
                c if is_han(c) => 'h',
                c if c.is_ascii_digit() => 'n',
                c if c.is_alphabetic() => 'a',
                _ => continue,
            };
            if !make.ends_with(sign) {
                make.push(sign);
            }
        }
    }
    // All figures may stand in brackets at the line's end.
    if !make.contains('n') && inside && text.last().is_some_and(|c| matches!(c, '）' | ')')) {
        make.push_str("(n)");
    }
    make.contains('n').then_some(make)
}

/// Whether a character is the blank inside a name of two characters that is set to the width of three.
fn parts_name(line: &[Char], at: usize) -> bool {
    let han = |at: Option<usize>| at.and_then(|at| line.get(at)).is_some_and(|ch| is_han(ch.c));
    let blank = is_blank(line[at].c);
    blank
        && han(at.checked_sub(1))
        && !han(at.checked_sub(2))
        && han(Some(at + 1))
        && !han(Some(at + 2))
}

/// Marks rows of nothing but figures, one below the other, and the words over their columns: no year at the head of
/// such a row is an entry's, and no number in it an issue's.
pub(super) fn figures(pieces: &mut [Piece]) {
    let counts: Vec<Option<usize>> = pieces
        .iter()
        .map(|piece| (piece.kind == Kind::Open).then(|| of_figures(&piece.text)).flatten())
        .collect();
    for run in long_runs(&counts) {
        let columns = counts[run.start].unwrap_or(0);
        let table = with_words(pieces, run, columns);
        keep(&mut pieces[table]);
    }
}

/// How many figures a row has of nothing else: `2012 6 5 7 21/24 6`.
fn of_figures(text: &Text) -> Option<usize> {
    /// Fewer are a date or a page's number.
    const LEAST: usize = 4;
    let of_figure = |ch: &Char| ch.c.is_ascii_digit() || "/.:：∶-–—%+".contains(ch.c);
    let plain =
        |word: &[Char]| word.iter().all(of_figure) && word.iter().any(|ch| ch.c.is_ascii_digit());
    let mut words = text.0.split(|ch| is_blank(ch.c)).filter(|word| !word.is_empty());
    let count = words.clone().take(LONGEST).count();
    (text.len() <= LONGEST && count >= LEAST && words.all(plain)).then_some(count)
}

/// Marks lines of figures that stand before what they count, `61克 采到的样品质量`, one below the other: each is a
/// paragraph. Where the column is too narrow for one it goes on below.
pub(super) fn counts(pieces: &mut Vec<Piece>) {
    /// Lines of one at most, and half ems by which a line is short of the column where it goes on.
    const LINES: usize = 3;
    const SHORT: u32 = 8;
    let widest = widest_near(pieces);
    let counted: Vec<usize> = (0..pieces.len())
        .filter(|&at| pieces[at].kind == Kind::Open && counts_first(&pieces[at].text))
        .collect();
    let goes_on = |at: usize, below: usize| {
        let (line, rest) = (&pieces[at], &pieces[below]);
        rest.kind == Kind::Open
            && !rest.page_start
            && rest.indent <= pieces[at].indent
            && line.indent + line.width + SHORT >= widest[at]
            && !line.text.last().is_some_and(ends_sentence)
    };
    let mut ends: Vec<usize> = Vec::with_capacity(counted.len());
    for (nth, &at) in counted.iter().enumerate() {
        let next = counted.get(nth + 1).copied().unwrap_or(pieces.len());
        let mut end = at + 1;
        while end < next.min(at + LINES) && goes_on(end - 1, end) {
            end += 1;
        }
        ends.push(end);
    }
    let mut from = 0;
    while from < counted.len() {
        let follows = |nth: &usize| counted.get(nth + 1) == Some(&ends[*nth]);
        let count = 1 + (from..).take_while(follows).count();
        // What other text follows the last is not known, unless that pauses at its line's end.
        let last = from + count - 1;
        if count >= LEAST {
            for nth in from..=last {
                let pauses = matches!(pieces[counted[nth]].text.last(), Some('，' | '、'));
                let end = match nth < last {
                    true => ends[nth],
                    false => ends[nth].min(counted[nth] + 1 + usize::from(pauses)),
                };
                for below in counted[nth] + 1..end {
                    let rest = pieces[below].take();
                    pieces[counted[nth]].append(&rest);
                }
                pieces[counted[nth]].kind = Kind::Whole;
            }
        }
        from += count;
    }
    pieces.retain(|piece| !piece.text.is_empty());
}

/// Whether a line begins with a figure and its unit, and behind a gap with words: `17 分 24 秒 信号所需的时间`,
/// `±0.05毫米 重复定位精度`, `2.14万件 新收案件，同比上升3.2%`; a fraction needs no unit, `0.58 渠系水利用系数`.
fn counts_first(text: &Text) -> bool {
    const UNIT: usize = 3;
    const WORDS: usize = 3;
    let begins = text.first().is_some_and(|c| c.is_ascii_digit() || matches!(c, '±' | '+'));
    if !begins || text.len() > LONGEST || list_mark(text) > 0 {
        return false;
    }
    let plain = |ch: &Char| {
        is_han(ch.c)
            || is_blank(ch.c)
            || ch.c.is_ascii_digit()
            || "“”「」、，.%％—–～".contains(ch.c)
    };
    let parts = |gap: usize| {
        let (count, words) = (&text.0[..gap], &text.0[gap..]);
        let words = &words[words.iter().take_while(|ch| is_blank(ch.c)).count()..];
        let figure = |ch: &Char| {
            ch.c.is_ascii_digit()
                || is_blank(ch.c)
                || "±+.,".contains(ch.c)
                || byline::is_stroke(ch.c)
        };
        let mut units = count.split(figure);
        units.all(|unit| {
            unit.len() <= UNIT && unit.iter().all(|ch| is_han(ch.c) || "%％℃".contains(ch.c))
        }) && (count.last().is_some_and(|ch| !figure(ch)) || count.iter().any(|ch| ch.c == '.'))
            && words.iter().filter(|ch| is_han(ch.c)).count() >= WORDS
            && words.first().is_some_and(|ch| is_han(ch.c) || ch.c.is_ascii_digit() || ch.c == '“')
            && words.iter().all(plain)
    };
    let mut gaps = (1..text.len() - 1).filter(|&at| is_blank(text.0[at].c));
    gaps.any(parts) && date::read_prefix(&text.tight().string()).is_none()
}

/// Whether a line is a word and behind it numbers in Han numerals, two at least: `城关区 九六 五一 五三`.
fn ends_with_numerals(text: &Text) -> bool {
    let mut words = text.0.split(|ch| is_blank(ch.c)).filter(|word| !word.is_empty());
    let numeral = |ch: &Char| is_han_numeral(ch.c) || "〇○零百千万萬点點".contains(ch.c);
    let named = words
        .next()
        .is_some_and(|word| word.iter().all(|ch| is_han(ch.c)) && !word.iter().all(numeral));
    named && words.clone().count() > 1 && words.all(|word| word.iter().all(numeral))
}

/// Whether an amount stands behind a gap at a line's end: `二萬元`, `各五千元`, `四元二角`, `36600`, `4,216.50元`.
fn ends_with_amount(text: &Text) -> bool {
    const NUMERALS: &str = "〇零一二三四五六七八九十百千万萬两兩半";
    const BEFORE: [char; 6] = ['各', '共', '计', '計', '约', '約'];
    const UNITS: &str = "元角分圆圓文斤担擔石斗升件条條尾只隻箱包吨噸名";
    let Some(gap) = text.0.iter().rposition(|ch| is_blank(ch.c)) else { return false };
    let words = &text.0[gap + 1..];
    let words = &words[usize::from(words.first().is_some_and(|ch| BEFORE.contains(&ch.c)))..];
    let unit = words.iter().rev().take_while(|ch| is_han(ch.c)).count();
    let (number, unit) = words.split_at(words.len() - unit);
    let figures = number.iter().filter(|ch| ch.c.is_ascii_digit()).count();
    let plain = |ch: &Char| ch.c.is_ascii_digit() || matches!(ch.c, ',' | '.' | '，');
    // `百分之八十一`
    if let [a, b, c, share @ ..] = words
        && [a.c, b.c, c.c] == ['百', '分', '之']
    {
        let numeral = |ch: &Char| NUMERALS.contains(ch.c) || ch.c.is_ascii_digit() || ch.c == '点';
        return !share.is_empty() && share.iter().all(numeral);
    }
    if figures > 1 && number.iter().all(plain) {
        return unit.iter().all(|ch| UNITS.contains(ch.c) || matches!(ch.c, '万' | '萬'));
    }
    let counted = |ch: &Char| NUMERALS.contains(ch.c) || UNITS.contains(ch.c);
    matches!(words, [.., numeral, unit] if NUMERALS.contains(numeral.c) && UNITS.contains(unit.c))
        && words.iter().all(counted)
}

#[cfg(test)]
mod tests {
    use super::super::of_lines;
    use super::*;

    fn whole(lines: &[&str]) -> Vec<bool> {
        let mut pieces = of_lines(lines);
        tables(&mut pieces);
        pieces.iter().map(|piece| piece.kind == Kind::Whole).collect()
    }

    #[test]
    fn the_words_over_a_table_are_a_row() {
        let lines = ["样品 价格 温度", "甲乙 89元 61℃", "丙丁 129元 58℃", "戊己 39元 96℃"];
        assert_eq!(whole(&lines), [true; 4]);
    }

    #[test]
    fn numbers_of_a_table_may_be_han_numerals() {
        let lines =
            ["区别 积肥（万担） 送肥 ％", "城关区 九六 五一 五三", "东川区 一二〇 四七 三九"];
        assert_eq!(whole(&lines), [true; 3]);
        assert_eq!(make(&Text::of(lines[1])).as_deref(), Some("h n n n"));
        assert_eq!(whole(&["甲乙丙 三十 二", "丁戊己 四十 五"]), [false; 2], "too few");
    }

    #[test]
    fn rows_of_as_many_words_are_a_table() {
        let kept = |lines: &[&str]| -> Vec<bool> {
            let mut pieces = of_lines(lines);
            cells(&mut pieces);
            pieces.iter().map(|piece| piece.kind == Kind::Whole).collect()
        };
        let roll = [
            "甲乙丙 一大队 某地人 二十六岁",
            "丁 戊 三大队 某县人 十九岁",
            "己庚 卫生所 某乡人 三十岁",
        ];
        assert_eq!(kept(&roll), [true; 3]);
        assert_eq!(kept(&roll[..2]), [false; 2], "too few");
        let rates = [
            "甲行 0.05% 1%，最低10元 无 收齐",
            "乙行 0.5% 最低3元 无 免收",
            "丙行 0.4% 免 20元 加收3%",
        ];
        assert_eq!(kept(&rates), [true; 3]);
        let text = ["甲乙 丙丁戊 己庚，", "辛壬 癸子丑 寅卯。", "辰巳 午未申 酉戌，"];
        assert_eq!(kept(&text), [false; 3]);
    }

    #[test]
    fn rows_of_figures_are_paragraphs_with_the_words_over_them() {
        let lines =
            ["赛季 胜 平 负 得失球", "2012 6 5 7 21/24", "2013 8 4 6 27/22", "2014 10 5 3 33/17"];
        let marked = |lines: &[&str]| -> Vec<bool> {
            let mut pieces = of_lines(lines);
            figures(&mut pieces);
            pieces.iter().map(|piece| piece.kind == Kind::Whole).collect()
        };
        assert_eq!(marked(&lines), [true; 4]);
        assert_eq!(marked(&lines[..3]), [false; 3], "too few");
        assert_eq!(marked(&["2012 10 5", "2013 8 4", "2014 10 5"]), [false; 3], "dates");
    }

    #[test]
    fn a_roll_of_people_with_their_years_is_of_rows() {
        let lines = ["甲乙丙 校长（1952—1957）", "丁戊 主任（1957—1966）", "己 庚 院长（1966— ）"];
        assert_eq!(whole(&lines), [true; 3]);
    }

    #[test]
    fn amounts_at_the_ends_of_lines_make_rows() {
        let gifts = ["甲乙丙 化学系1977级 50000", "丁戊己全体校友 100000", "庚辛校友会 36600"];
        assert_eq!(whole(&gifts), [true; 3]);
        let shares = [
            "区别 棉花（亩） 完成计划",
            "甲乙区 三千二百四十 百分之八十一",
            "丙丁区 二千七百六十五 百分之七十四",
            "戊己区 九百二十 百分之四十三",
            "（注：庚辛区未报）",
        ];
        assert_eq!(whole(&shares), [true; 5]);
    }

    #[test]
    fn figures_before_what_they_count_make_paragraphs() {
        let whole = |lines: &[&str]| -> Vec<bool> {
            let mut pieces = of_lines(lines);
            counts(&mut pieces);
            pieces.iter().map(|piece| piece.kind == Kind::Whole).collect()
        };
        let lines =
            ["1.8 秒 甲乙与“丙丁”接触的时间", "61 克 戊己庚辛质量", "17 分 24 秒 信号所需的时间"];
        assert_eq!(whole(&lines), [true; 3]);
        assert_eq!(whole(&lines[..2]), [false; 2], "too few");
        let narrow = [
            "128分钟 比赛净时间，为历届最",
            "长",
            "27分 甲乙得分",
            "3次 某队换人次数",
            "丙丁戊己庚辛壬癸子丑寅卯",
        ];
        assert_eq!(whole(&narrow), [true, true, true, false], "one goes on below");
        let paused =
            ["128分钟 比赛净时间", "27分 甲乙得分", "3次 某队换人，", "2020年1次", "丙丁戊"];
        assert_eq!(whole(&paused), [true, true, true, false], "the last goes on below its comma");
        let text = ["61 克甲乙，丙丁戊己庚", "12 人来到此地，辛壬癸", "33 天以后甲乙丙丁。戊"];
        assert_eq!(whole(&text), [false; 3]);
    }

    #[test]
    fn rows_of_one_make_are_paragraphs() {
        let lines = ["甲乙丙丁戊己庚辛壬癸如下", "白菜 1.20", "草鱼（活） 8.5", "鸡蛋 4.60"];
        assert_eq!(whole(&lines), [false, true, true, true]);
        let lines = ["第一 甲乙（二中） 11秒02", "第二 丙丁（一中） 11秒15", "第三 戊己 11秒30"];
        assert_eq!(whole(&lines), [true; 3]);
        let gifts = [
            "甲乙五金 二萬元",
            "丙丁同人 一萬二千元",
            "戊己 庚辛 各五千元",
            "無名氏（七位） 共三千八百元",
        ];
        assert_eq!(whole(&gifts), [true; 4]);
        let text = ["甲乙丙3月丁戊己庚辛", "壬癸子5丑寅卯辰巳午", "未申酉7戌亥天地玄黄"];
        assert_eq!(whole(&text), [false; 3], "lines of a text");
    }
}
