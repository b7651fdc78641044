//! A line → the page numbers that it is, if it is nothing else.

use super::motto::is_dot;
use crate::normalize::chars::Text;
use crate::normalize::date;
use crate::text::simplified::simplified;
use crate::text::{is_blank, is_han_numeral, is_interpunct};

/// Page numbers alone: `06·07`, `11-12`, `第08版`, `A09`, `08版`.
pub(super) fn is_folio(line: &str) -> bool {
    pages_in(line).is_some_and(|pages| {
        line.contains('版')
            || pages.len() > 1
            || pages[0].len() == 2 && pages[0].starts_with('0')
            || pages[0].starts_with(|c: char| c.is_ascii_uppercase())
    })
}

/// A bare page number, believed only at a page's edge, or where it counts on.
pub(super) fn plain_folio(line: &str) -> Option<u32> {
    let digits = |text: &str| {
        let short = (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        if short { text.parse().ok() } else { None }
    };
    let inside = line.trim_matches(|c: char| "-—– ".contains(c) || is_interpunct(c));
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
pub(in crate::normalize) fn is_page_number(text: &Text) -> bool {
    const LONGEST: usize = 16;
    let chars = || text.0.iter().map(|ch| ch.c).filter(|&c| !is_blank(c));
    let dash = |c: char| is_interpunct(c) || matches!(c, '-' | '—' | '–');
    let marked = chars().next().is_some_and(|c| dash(c) || c == '第')
        && chars().next_back().is_some_and(|c| dash(c) || matches!(c, '页' | '頁'));
    marked && text.len() <= LONGEST && plain_folio(&text.string()).is_some()
}

/// 叁 is 三.
fn small_numeral(c: char) -> char {
    let large = "壹贰叁肆伍陆柒捌玖拾".chars().position(|other| other == simplified(c));
    large.and_then(|at| "一二三四五六七八九十".chars().nth(at)).unwrap_or(c)
}

/// Reads a text as page numbers and nothing else.
pub(in crate::normalize) fn pages_in(line: &str) -> Option<Vec<String>> {
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
        // 第三版; 二、三版
        let numerals: String = inside.chars().map(small_numeral).collect();
        let numbered = line.contains('版') && numerals.chars().all(is_han_numeral);
        if let Some(page) = Some(&*numerals).filter(|_| numbered).and_then(date::han_number) {
            pages.push(page.to_string());
            continue;
        }
        // `Q4` is a question.
        if inside.len() - digits.len() > 1
            || inside.starts_with('Q')
            || !(1..=3).contains(&digits.len())
            || !digits.bytes().all(|b| b.is_ascii_digit())
        {
            return None;
        }
        pages.push(inside.to_owned());
    }
    // More than two follow one another.
    let numbers: Option<Vec<u32>> = pages.iter().map(|page| page.parse().ok()).collect();
    let counted = pages.len() < 3
        || numbers.is_none_or(|numbers| numbers.windows(2).all(|pair| pair[0] + 1 == pair[1]));
    (!pages.is_empty() && pages.len() <= 8 && counted).then_some(pages)
}

/// Whether a line has a number in figures, as one with a page or a date has.
pub(super) fn is_numbered(line: &str) -> bool {
    line.bytes().any(|b| b.is_ascii_digit()) || line.contains('版')
}

/// What may part a page from a name.
pub(super) fn is_joint(c: char) -> bool {
    is_dot(c) || matches!(c, '/' | '／' | '：' | '-' | '—' | '（' | '【')
}
