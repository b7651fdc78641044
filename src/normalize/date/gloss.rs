//! A date with another name of it in brackets → the date that counts from our era.

use super::part_of_time::{is_age, is_weekday};
use super::{Range, read_bare};
use crate::text::is_han;

/// A date with another name of it in brackets: `光绪三年（1877年）`, `1877年（光绪三年）`, `1938年（16岁）`,
/// `5月1日（日）`, `宣統二年（1910年）五月`. The name that counts from our era is read.
pub(super) fn read_glossed(line: &str) -> Option<Range> {
    /// Chars of either name at most.
    const LONGEST: usize = 10;
    let (first, behind) = line.split_once(['（', '('])?;
    let (inside, after) = behind.split_once(['）', ')'])?;
    let short = |name: &str| name.chars().count() <= LONGEST;
    if !short(inside) || !short(after) || inside.is_empty() {
        return None;
    }
    let read = |first: &str| read_bare(&format!("{first}{after}"));
    let era = |name: &str| name.ends_with(['年', '月', '日']) && short(name);
    if first.is_empty() {
        return read(first).filter(|_| era(inside));
    }
    // `宣統二年（1910）`
    let year = || {
        let figures = inside.len() == 4 && inside.bytes().all(|b| b.is_ascii_digit());
        figures.then(|| read(&format!("{inside}年"))).flatten()
    };
    if era(first) && (era(inside) || year().is_some()) {
        return read(first).or_else(year).or_else(|| read(inside));
    }
    let range = read(first)?;
    let full = range.start.year.is_some() && range.start.day.is_some();
    // A full date with its weekday is the issue's.
    (is_gloss(inside) && !(full && is_weekday(inside))).then_some(range)
}

/// Whether words in brackets say what else a date is: a weekday, an age, a year of the cycle, a day of
/// the old calendar, a feast.
fn is_gloss(words: &str) -> bool {
    const LONGEST: usize = 4;
    const CALENDARS: [&str; 9] =
        ["农历", "農曆", "夏历", "夏曆", "阴历", "陰曆", "旧历", "舊曆", "正月"];
    is_weekday(words)
        || is_age(words)
        || CALENDARS.iter().any(|word| words.starts_with(word))
        || words.chars().count() <= LONGEST && words.chars().all(is_han) && !is_aside(words)
}

/// Whether words in brackets belong to a poem's title: 外一首, 组诗.
fn is_aside(words: &str) -> bool {
    words.ends_with(['首', '章', '则', '篇', '题', '題', '阕', '诗', '詩', '选', '選'])
}
