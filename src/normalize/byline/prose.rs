//! Whether a line is words of a text, in which no by-line is to be found.

use super::credit::is_credit_mark;
use super::part::ends_part;
use crate::normalize::chars::{Char, Text};
use crate::text::han_set::HanSet;
use crate::text::simplified::simplified;
use crate::text::{is_han, is_interpunct};

/// Whether Han characters stand together that are more than a name has, with no dot of a foreign one
/// on the line, no writer's part among them and no mark of a credit behind them.
pub(super) fn holds_no_name(chars: &[Char]) -> bool {
    const LONGEST: usize = 4;
    let mut runs = chars.split_inclusive(|ch| !is_han(ch.c));
    !chars.iter().any(|ch| is_interpunct(ch.c))
        && runs.any(|run| {
            let marked = run.last().is_some_and(|ch| is_credit_mark(ch.c));
            let count = run.len() - usize::from(run.last().is_some_and(|ch| !is_han(ch.c)));
            count > LONGEST && !marked && !run.iter().any(ends_part)
        })
}

/// Whether a line is words of a text, as most lines are: nothing stands in it that parts names from what is said of
/// them, no writer's part and no teacher, and words longer than names or marks of sentences do. Then no way of
/// reading it finds a by-line.
pub(super) fn is_prose(text: &Text) -> bool {
    /// Chars of a name and, right behind it, what its bearer did: `甲乙丙丁口述`.
    const LONGEST: usize = 8;
    /// Last characters of what an office did: `某处答复`.
    static DID: HanSet = HanSet::of("答复覆读稿理供编辑");
    static TELLS: HanSet = HanSet::of("者员員人生稿导導荐薦丨");
    // The ends of a writer's part, and what a teacher does.
    let tells = |before: char, c: char| {
        c == '丨'
            || matches!(
                (simplified(before), simplified(c)),
                ('记', '者')
                    | ('讯' | '论' | '派' | '察', '员')
                    | ('稿', '人')
                    | ('习', '生')
                    | ('撰', '稿')
                    | ('指' | '辅', '导')
                    | ('推', '荐')
            )
    };
    let (mut run, mut longest, mut stops) = (0, 0, false);
    let mut before = ' ';
    for ch in &text.0 {
        match ch.c {
            '\u{4E00}'..='\u{9FFF}' => {
                if TELLS.contains(ch.c) && tells(before, ch.c) {
                    return false;
                }
                run += 1;
                longest = longest.max(run);
                before = ch.c;
                continue;
            }
            '、' | '，' | ',' | '；' | ';' => {}
            '。' | '！' | '？' | '“' | '”' | '‘' | '’' | '《' | '》' | '…' | '—' | '%' => {
                stops = true
            }
            c if c.is_ascii_alphanumeric() => stops = true,
            _ => return false,
        }
        (run, before) = (0, ' ');
    }
    let office = || {
        matches!(text.first(), Some('本' | '编' | '編'))
            || text.last().is_none_or(|c| DID.contains(simplified(c)))
    };
    stops || longest > LONGEST && !(longest == text.len() && office())
}
