//! The mark of a list at a line's start: `1. `, `一、`, `（二）`, `①`.

use crate::normalize::chars::Text;
use crate::normalize::misread;
use crate::text::numbering::STEMS;
use crate::text::{is_blank, is_han, is_han_numeral};

/// Length of a list mark at a line's start: `1. `, `一、`, `（二）`, `①`; 0 without one.
pub(in crate::normalize) fn list_mark(text: &Text) -> usize {
    let may_mark = |c: char| match c {
        '步' => true,
        '\u{4E00}'..='\u{9FFF}' => is_han_numeral(c),
        _ => true,
    };
    if !text.first().is_some_and(may_mark) {
        return 0;
    }
    let chars: Vec<char> = text.0.iter().take(8).map(|ch| ch.c).collect();
    let count = |from: usize, test: &dyn Fn(char) -> bool| {
        chars[from.min(chars.len())..].iter().take_while(|&&c| test(c)).count()
    };
    match chars.first() {
        Some('①'..='⑳' | '⑴'..='⒇') if text.len() > 1 => 1,
        Some(&c) if misread::opens_bracket(c) => {
            let letter = usize::from(chars.get(1).is_some_and(char::is_ascii_lowercase));
            // Two on a line are answers to choose from, one alone is a writer's.
            let stem = |at: usize| text.0.get(at).is_some_and(|ch| STEMS.contains(ch.c));
            let choices =
                || (3..text.len()).any(|at| matches!(text.0[at].c, '（' | '(') && stem(at + 1));
            let stem = usize::from(stem(1) && text.len() > 4 && !choices());
            let figures = count(1, &|c| c.is_ascii_digit());
            let n = count(1, &is_han_numeral).max(figures).max(letter).max(stem);
            // Figures in square brackets are a reference's.
            let square = matches!(c, '[' | '［' | '〔') && figures == n;
            let closed = matches!(chars.get(n + 1), Some('）' | ')'))
                || square && matches!(chars.get(n + 1), Some(']' | '］' | '〕'));
            // `（3）班` is a class.
            let class = chars.get(n + 2) == Some(&'班');
            if (1..=3).contains(&n) && closed && !class { n + 2 } else { 0 }
        }
        Some(&c) if c.is_ascii_digit() => {
            let n = count(0, &|c| c.is_ascii_digit());
            let mark = chars.get(n).is_some_and(|c| matches!(c, '.' | '．' | '、' | '）' | ')'));
            // `1.5` is a number, `1.8月4日` an item that begins with a date.
            let figures = count(n + 1, &|c| c.is_ascii_digit());
            let date = (1..=2).contains(&figures)
                && chars.get(n + 1 + figures) == Some(&'月')
                && chars.get(n + 2 + figures).is_some_and(char::is_ascii_digit);
            if n <= 2 && mark && (figures == 0 || date) { n + 1 } else { 0 }
        }
        // `STEP 1 甲乙`
        Some('S' | 's')
            if chars.len() > 5
                && ['t', 'e', 'p']
                    .iter()
                    .zip(&chars[1..])
                    .all(|(a, b)| a.eq_ignore_ascii_case(b)) =>
        {
            let blanks = count(4, &|c| is_blank(c) || c == '.');
            let n = count(4 + blanks, &|c| c.is_ascii_digit());
            if (1..=2).contains(&n) { 4 + blanks + n } else { 0 }
        }
        // `步骤1 甲乙`
        Some('步') if matches!(chars.get(1), Some('骤' | '驟')) => {
            // A blank is lost where the line's are. `步骤一是` is a sentence.
            let figures = count(2, &|c| c.is_ascii_digit());
            let n = figures.max(count(2, &is_han_numeral));
            let apart = |c: &char| is_blank(*c) || matches!(c, '：' | ':');
            let marks = figures > 0 || chars.get(2 + n).is_some_and(apart);
            if (1..=2).contains(&n) && marks { 2 + n } else { 0 }
        }
        // `a.`, `b）` before Han: no abbreviation.
        Some('a'..='h') if matches!(chars.get(1), Some('.' | '．' | '）' | ')')) => {
            let han = chars[2..].iter().find(|c| !is_blank(**c)).is_some_and(|c| is_han(*c));
            if han { 2 } else { 0 }
        }
        Some(&c) if is_han_numeral(c) => {
            let n = count(0, &is_han_numeral);
            if n <= 3 && chars.get(n) == Some(&'、') { n + 1 } else { 0 }
        }
        _ => 0,
    }
}
