//! A word of a head → the page numbers in it, which say that they are, and the name beside them.

use super::head::only;
use super::name::may_name_section;
use crate::normalize::date;
use crate::normalize::furniture::pages_in;
use crate::text::is_han;

/// Page numbers and nothing else, which say that they are: 版, a letter, a 0 in front, several of them.
pub(super) fn page_numbers(word: &str) -> Option<Vec<String>> {
    // `A叠03版`, 第一张第三版
    let parts = word.split_once('叠').or_else(|| word.split_once(['张', '張', '疊']));
    if let Some((part, page)) = parts {
        let letter = part.len() == 1 && part.bytes().all(|b| b.is_ascii_uppercase());
        let sheet = part.starts_with('第') && part.chars().count() <= 3;
        let pages = page_numbers(page).filter(|_| letter || sheet)?;
        let named = |page: String| if letter { format!("{part}{page}") } else { page };
        return Some(pages.into_iter().map(named).collect());
    }
    if let Some(at) = only(word.chars()).and_then(|c| ('①'..='⑳').position(|ring| ring == c)) {
        return Some(vec![(at + 1).to_string()]);
    }
    // `頁四`
    if let Some(number) = word.strip_prefix(['页', '頁'])
        && (1..=3).contains(&number.chars().count())
    {
        let figures = number.bytes().all(|b| b.is_ascii_digit()).then(|| number.parse().ok());
        let number = figures.flatten().or_else(|| date::han_number(number))?;
        return Some(vec![number.to_string()]);
    }
    if let Some(pages) = pages_in(word) {
        let says = word.contains(['版', '页', '頁'])
            || pages.len() > 1
            || pages[0].len() >= 2 && pages[0].starts_with('0')
            || pages[0].starts_with(|c: char| c.is_ascii_uppercase());
        return says.then(|| of_how_many(word, pages));
    }
    // `AA3`
    let letters = word.bytes().take_while(u8::is_ascii_uppercase).count();
    let figures = word[letters..].bytes().all(|b| b.is_ascii_digit());
    let doubled = letters == 2 && word.len() <= 4 && figures && word.len() > 2;
    (doubled && word.as_bytes()[0] == word.as_bytes()[1]).then(|| vec![word.to_owned()])
}

/// `3/8` is the third of eight pages, `8/9` two pages.
pub(in crate::normalize) fn of_how_many(word: &str, pages: Vec<String>) -> Vec<String> {
    let numbers: Option<Vec<u32>> = pages.iter().map(|page| page.parse().ok()).collect();
    match numbers.as_deref() {
        Some([page, all]) if word.contains('/') && page + 1 < *all => {
            pages.into_iter().take(1).collect()
        }
        _ => pages,
    }
}

/// A name and a page in one word, nothing between them: `要闻A03`, `3版要闻`, `A03要闻`.
pub(super) fn page_beside(word: &str) -> Option<(&str, &str)> {
    let marks = |c: char| c.is_ascii_digit() || c.is_ascii_uppercase();
    let han = |c: char| is_han(c) && !matches!(c, '第' | '版');
    // The page first.
    let end = word.find(han).unwrap_or(0);
    if end > 0 {
        let (page, name) = word.split_at(end);
        if page.chars().any(marks) && page_numbers(page).is_some() && may_name_section(name) {
            return Some((name, page));
        }
    }
    let start = word.find(|c: char| marks(c) || c == '第').filter(|&at| at > 0)?;
    let (name, page) = word.split_at(start);
    (may_name_section(name) && page.chars().any(marks) && page_numbers(page).is_some())
        .then_some((name, page))
}
