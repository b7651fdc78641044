//! Quotation marks and brackets without a partner, over an article as a whole; paragraphs that end
//! without a final mark.

use super::super::chars::{Char, Text, before_colon};
use super::super::flow::Para;
use super::super::ledger::Ledger;
use super::around;
use crate::model::{DoubtKind, Role};
use crate::text::mark_class::{closes_pair, ends_sentence};
use crate::text::{is_han, is_han_numeral, is_latin, is_wide};

/// The paragraphs of one body.
pub(in crate::normalize) fn article(paras: &[Para], ledger: &mut Ledger) {
    let texts: Vec<&Text> = paras.iter().map(|para| &para.text).collect();
    unbalanced(&texts, ledger);
    for para in paras {
        no_final_mark(para, ledger);
    }
}

/// A text that stands for itself: a title, an item of the timeline.
pub(in crate::normalize) fn line(text: &Text, ledger: &mut Ledger) {
    unbalanced(&[text], ledger);
}

/// An opening mark that waits for its partner.
#[derive(Clone, Copy)]
struct Open {
    pair: Pair,
    para: usize,
    at: usize,
    /// It has been opened anew at the start of a paragraph.
    reopened: bool,
}

/// Marks that go together. Brackets of either width do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pair {
    open: char,
    name: &'static str,
    /// Pairs of one family are taken for one another by who reads letters by machine.
    family: u8,
}

/// The pair that a character opens, or closes.
fn pair(c: char) -> Option<(Pair, bool)> {
    let (open, name, family, opens) = match c {
        '“' | '”' => ('“', "双引号", 0, c == '“'),
        '‘' | '’' => ('‘', "单引号", 0, c == '‘'),
        '「' | '」' => ('「', "单层引号", 1, c == '「'),
        '『' | '』' => ('『', "双层引号", 1, c == '『'),
        '《' | '》' => ('《', "书名号", 2, c == '《'),
        '〈' | '〉' => ('〈', "单书名号", 2, c == '〈'),
        '（' | '）' | '(' | ')' => ('（', "括号", 2, matches!(c, '（' | '(')),
        '【' | '】' => ('【', "方头括号", 2, c == '【'),
        '〖' | '〗' => ('〖', "空心方头括号", 2, c == '〖'),
        '〔' | '〕' => ('〔', "六角括号", 2, c == '〔'),
        '［' | '］' | '[' | ']' => ('［', "方括号", 2, matches!(c, '［' | '[')),
        _ => return None,
    };
    Some((Pair { open, name, family }, opens))
}

fn is_quotation(pair: Pair) -> bool {
    pair.family < 2
}

/// Marks without a partner. A quotation of several paragraphs opens each of them anew and closes
/// once, at its end (GB/T 15834 5.1.3.5); so an opening mark may wait over paragraphs.
fn unbalanced(texts: &[&Text], ledger: &mut Ledger) {
    let mut open: Vec<Open> = Vec::new();
    let mut faults: Vec<(usize, usize, String, String)> = Vec::new();
    for (para, text) in texts.iter().enumerate() {
        let chars = &text.0;
        for at in 0..chars.len() {
            let Some((pair, opens)) = pair(chars[at].c) else { continue };
            if is_apostrophe(chars, at, &open, para) || is_list_mark(chars, at) {
                continue;
            }
            let found = open.iter().rposition(|waiting| waiting.pair == pair);
            match (opens, found) {
                (true, Some(before)) if at == 0 && is_quotation(pair) => {
                    open[before].reopened = true;
                }
                // The same quotation mark does not stand inside itself.
                (true, Some(before)) if is_quotation(pair) => {
                    let waiting = open.remove(before);
                    faults.push(lone(waiting, true));
                    open.push(Open { pair, para, at, reopened: false });
                }
                (true, _) => open.push(Open { pair, para, at, reopened: false }),
                (false, Some(before)) => {
                    faults.extend(open.drain(before + 1..).map(|waiting| lone(waiting, true)));
                    let waiting = open.pop().filter(|waiting| waiting.reopened);
                    // A word in quotation marks is no quotation of several paragraphs.
                    if let Some(waiting) = waiting.filter(|_| is_word_end(chars, at)) {
                        faults.push(lone(waiting, true));
                    }
                }
                (false, None) => match open.last() {
                    Some(&waiting)
                        if waiting.pair.family == pair.family && waiting.para == para =>
                    {
                        open.pop();
                        let (first, second) = (texts[para].0[waiting.at].c, chars[at].c);
                        let said = format!("前面的“{first}”和后面的“{second}”不成一对");
                        let which = format!("两处都用{}，或都用{}", waiting.pair.name, pair.name);
                        faults.push((para, at, said, which));
                    }
                    _ => faults.push(lone(Open { pair, para, at, reopened: false }, false)),
                },
            }
        }
    }
    faults.extend(open.into_iter().map(|waiting| lone(waiting, true)));
    faults.sort_by_key(|&(para, at, ..)| (para, at));
    for (para, at, said, suggestion) in faults {
        let chars = &texts[para].0;
        let said = format!("{}：{said}", around(chars, at..at + 1));
        ledger.doubt(DoubtKind::UnbalancedMark, chars[at].line, said, suggestion);
    }
}

/// What is said of a mark that stands alone.
fn lone(mark: Open, opens: bool) -> (usize, usize, String, String) {
    let (this, other, where_) =
        if opens { ("前", "后", "后文") } else { ("后", "前", "前文") };
    let name = mark.pair.name;
    let said = format!("这里的{this}{name}没有对应的{other}{name}");
    let suggestion = format!("对照原件，在{where_}补上{other}{name}，或删去这个{this}{name}");
    (mark.para, mark.at, said, suggestion)
}

/// `’` inside or behind a Latin word, where no single quotation waits for it: don’t, readers’.
fn is_apostrophe(chars: &[Char], at: usize, open: &[Open], para: usize) -> bool {
    if chars[at].c != '’' && chars[at].c != '‘' {
        return false;
    }
    let letter = |ch: Option<&Char>| ch.is_some_and(|ch| is_latin(ch.c) || ch.c.is_ascii_digit());
    let before = letter(at.checked_sub(1).and_then(|at| chars.get(at)));
    let after = letter(chars.get(at + 1));
    if chars[at].c == '‘' {
        return before && after;
    }
    let waits = open.iter().any(|waiting| waiting.pair.open == '‘' && waiting.para == para);
    before && after || (before || after) && !waits
}

/// `1）` or `a)` at a paragraph's start.
fn is_list_mark(chars: &[Char], at: usize) -> bool {
    matches!(chars[at].c, ')' | '）')
        && (1..=3).contains(&at)
        && chars[..at].iter().all(|ch| ch.c.is_ascii_alphanumeric() || is_han_numeral(ch.c))
}

/// A closing quotation mark behind a word and before the rest of its sentence.
fn is_word_end(chars: &[Char], at: usize) -> bool {
    let before = at.checked_sub(1).map(|at| chars[at].c);
    before.is_some_and(|c| is_han(c) || is_latin(c))
        && chars.get(at + 1).is_some_and(|ch| is_han(ch.c))
}

/// A paragraph of running text that is long enough for a sentence, and ends without a mark.
fn no_final_mark(para: &Para, ledger: &mut Ledger) {
    /// House choice: shorter ones may be subheads, labels or names.
    const SENTENCE: usize = 24;
    let chars = &para.text.0;
    if para.role != Role::Body || chars.len() < SENTENCE {
        return;
    }
    let last = chars[chars.len() - 1];
    let mut behind = chars.iter().rev().map(|ch| ch.c);
    let inside = behind.find(|&c| !closes_pair(c) && !matches!(c, ')' | ']' | '"' | '\''));
    let bracketed = matches!(last.c, '）' | ')' | '】' | '〕' | ']' | '”' | '」' | '』');
    let ended = bracketed
        || inside.is_some_and(|c| {
            ends_sentence(c) || matches!(c, '：' | ':' | '；' | '.' | '—' | '～' | '~')
        })
        || is_noted(chars)
        || is_address(chars);
    if ended || !para.cut && is_record(chars) {
        return;
    }
    let (said, suggestion) = if para.cut {
        ("这一段到这里断开，段末没有标点", "对照原件，看下文是否在别处")
    } else if is_wide(last.c) && !is_han(last.c) {
        ("这一段以句中的标点结束", "对照原件，看下一段是否本属这一段，或文字有缺")
    } else {
        ("这一段的段末没有句末标点", "对照原件，补句号，或看下一段是否本属这一段")
    };
    ledger.doubt(
        DoubtKind::NoFinalMark,
        last.line,
        format!("{}：{said}", around(chars, chars.len() - 1..chars.len())),
        suggestion.to_owned(),
    );
}

/// A text with the number of a note behind its final mark: `甲乙。①`.
fn is_noted(chars: &[Char]) -> bool {
    let [.., before, last] = chars else { return false };
    matches!(last.c, '①'..='⑳') && (ends_sentence(before.c) || closes_pair(before.c))
}

/// A line of a notice or a table, which are printed without final marks: no sentence ends in it, and it has a label
/// before it or a figure at its end, with its unit perhaps: `票价：甲乙`, `甲乙丙 48.00元`.
fn is_record(chars: &[Char]) -> bool {
    /// Chars of a label, and of a unit.
    const LABEL: usize = 6;
    const UNIT: usize = 2;
    let labelled = before_colon(chars, LABEL + 1)
        .is_some_and(|label| label.len() > 1 && label.iter().all(|ch| is_han(ch.c)));
    let figure = chars.iter().rev().take(UNIT + 1).any(|ch| ch.c.is_ascii_digit());
    (labelled || figure)
        && chars.last().is_some_and(|ch| is_han(ch.c) || ch.c.is_ascii_alphanumeric())
        && !chars.iter().any(|ch| ends_sentence(ch.c))
}

/// A text that ends with a web or mail address.
fn is_address(chars: &[Char]) -> bool {
    let tail = chars.iter().rev().take_while(|ch| ch.c.is_ascii_graphic());
    tail.filter(|ch| matches!(ch.c, '.' | '@' | '/')).count() > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doubts(paras: &[&str]) -> Vec<String> {
        let mut ledger = Ledger::default();
        let paras: Vec<Para> =
            paras.iter().map(|text| Para { text: Text::of(text), ..Para::default() }).collect();
        article(&paras, &mut ledger);
        ledger.doubts.into_iter().map(|doubt| doubt.message).collect()
    }

    #[test]
    fn lines_of_notices_and_notes_need_no_final_mark() {
        let text = "甲乙丙丁戊己庚辛壬癸子丑寅卯，辰巳午未申酉戌亥天地";
        let none = |text: &str| doubts(&[text]).is_empty();
        assert!(!none(text));
        assert!(none(&format!("票价：{text}")) && none(&format!("{text}48.00元")));
        assert!(none(&format!("{text}。①")) && !none(&format!("{text}①")));
        assert!(!none(&format!("票价：甲。{text}")), "sentences");
    }

    #[test]
    fn a_quotation_of_several_paragraphs_opens_each_anew() {
        assert_eq!(doubts(&["他说：“甲。", "“乙。", "“丙。”"]), [""; 0]);
        assert_eq!(doubts(&["他说：“甲。", "乙，丙。”"]), [""; 0]);
        assert_eq!(doubts(&["他说：“甲。", "“乙。", "丙。"]).len(), 1);
        assert_eq!(doubts(&["他说：“甲。", "“乙丙”是丁。"]).len(), 1);
    }

    #[test]
    fn single_quotation_marks_and_apostrophes() {
        assert_eq!(doubts(&["他说：“这是‘甲乙’的意思。”"]), [""; 0]);
        assert_eq!(doubts(&["‘甲乙’与“丙”。"]), [""; 0]);
        assert_eq!(doubts(&["the Readers’ Guild don’t say ‘yes’。"]), [""; 0]);
        assert_eq!(doubts(&["这是‘甲乙的意思。"]).len(), 1);
        assert_eq!(doubts(&["这是甲乙’的意思。"]).len(), 1);
    }

    #[test]
    fn marks_without_partner_are_named_with_their_place() {
        assert_eq!(
            doubts(&["甲乙（丙丁。戊。"]),
            ["“甲乙（丙丁。戊。”：这里的前括号没有对应的后括号"]
        );
        assert_eq!(
            doubts(&["读〈甲乙》后。"]),
            ["“读〈甲乙》后。”：前面的“〈”和后面的“》”不成一对"]
        );
        assert_eq!(doubts(&["1）甲。", "（甲)乙。"]), [""; 0]);
        assert_eq!(doubts(&["甲“乙（丙”丁。"]).len(), 1, "a bracket left open inside");
        assert_eq!(doubts(&["他说“甲乙，又说“丙丁”。"]).len(), 1);
    }

    #[test]
    fn a_paragraph_without_an_end() {
        let words = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地";
        for (end, count) in [
            ("", 1),
            ("，", 1),
            ("。", 0),
            ("：", 0),
            ("。”", 0),
            ("（丙）", 0),
            ("《丁》", 1),
            ("丙”", 0),
            ("见www.a.example", 0),
        ] {
            let text = format!("{words}{end}");
            let found = doubts(&[&text]);
            assert_eq!(found.iter().filter(|said| said.contains('段')).count(), count, "{end}");
        }
    }
}
