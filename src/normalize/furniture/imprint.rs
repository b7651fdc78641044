//! Whether a line is an imprint: nothing but labels of the staff's work with names, numbers and addresses.

use super::contact::labelled;
use super::reach::{Reach, reached};
use super::staff::is_staff;
use crate::normalize::byline;
use crate::normalize::chars::Text;
use crate::normalize::ledger::squeezed;
use crate::text::simplified::in_simplified;
use crate::text::{is_blank, is_han};

/// Whether a line in brackets names the editor of a page or of a text: `（责任编辑：甲乙）`.
pub(in crate::normalize) fn is_editors_note(text: &Text) -> bool {
    const LONGEST: usize = 30;
    const EDITS: [&str; 6] = ["编辑", "责编", "校对", "美编", "版式", "组版"];
    if text.len() > LONGEST || !matches!(text.first(), Some('（' | '(' | '〔' | '【')) {
        return false;
    }
    let line = squeezed(&text.string());
    let line = in_simplified(&line);
    let mut inside = line.chars();
    inside.next();
    let closed = inside.next_back().is_some_and(|c| matches!(c, '）' | ')' | '〕' | '】'));
    let inside = inside.as_str();
    let label = inside.split(|c: char| is_blank(c) || matches!(c, '：' | ':' | '/')).next();
    closed
        && label.is_some_and(|label| EDITS.iter().any(|word| label.ends_with(word)))
        && is_imprint(inside)
}

/// Whether a text behind a mark says who made the page or where the editors are reached.
pub(in crate::normalize) fn is_foot_text(text: &Text) -> bool {
    is_imprint_text(text)
        || reached(&squeezed(&text.string())).is_some_and(|reach| reach != Reach::Place)
}

/// Whether a text is nothing but labels: see [`is_imprint`].
pub(in crate::normalize) fn is_imprint_text(text: &Text) -> bool {
    labelled(text) && is_imprint(&text.string())
}

/// A line of nothing but labels with names, numbers and addresses: `值班主编：甲乙 校对：丙丁`,
/// `线索征集：13900005678`; the colon may be a blank.
pub(super) fn is_imprint(line: &str) -> bool {
    let line = &*in_simplified(line);
    // Whose work is a house's: `印刷者 某某印刷所`.
    const HOUSES: [&str; 4] = ["印刷", "印刷者", "发行", "发行者"];
    // Whose names stand among the staff's, though no line begins so.
    const BESIDE: [&str; 9] =
        ["题字", "题签", "题图", "题花", "尾花", "篆刻", "插图", "主笔", "指导"];
    // A letter begins so.
    let greeted = line.strip_suffix(['：', ':']).and_then(|name| {
        ["编辑", "主编", "总编辑", "社长"].iter().find_map(|post| name.strip_suffix(post))
    });
    if greeted.is_some_and(|name| name.chars().count() < 3) {
        return false;
    }
    let name = |word: &str| {
        let familiar = word.starts_with(['阿', '小', '老']) && word.chars().count() == 2;
        byline::is_name(word) || familiar || word.chars().count() == 1 && word.chars().all(is_han)
    };
    // A pupil's class.
    let class = |value: &str| value.ends_with('班') && value.chars().count() <= 8;
    let mut pairs = 0;
    let mut of_staff = false;
    let mut latin = false;
    // The last word was a label, or one character of a name that is set wide.
    let (mut label_only, mut single, mut house) = (false, false, false);
    let mut unknown = false;
    // An OCR sets a blank behind a colon.
    let line = line.replace("： ", "：").replace(": ", "：");
    // `主编：甲乙 本刊赠阅会员`: who gets the paper.
    let readers = |last: &str| {
        (last.starts_with("本刊") || last.starts_with("本报"))
            && ["赠阅", "赠送", "免费", "内部", "交流"].iter().any(|word| last.contains(word))
    };
    let line = match line.rsplit_once(is_blank) {
        Some((makers, last)) if readers(last) => makers.to_owned(),
        _ => line,
    };
    // `今日4版 本版责编 甲乙`: how many pages the paper has.
    let extent = |word: &str| {
        let count = word.strip_prefix(['今', '本']).and_then(|rest| rest.strip_suffix('版'));
        let digits = count.map(|count| count.trim_start_matches(['日', '期', '报', '共']));
        digits.is_some_and(|digits| {
            (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
        })
    };
    for word in line.split(is_blank).filter(|word| !extent(word)) {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        let (labelled, begun) = (std::mem::take(&mut label_only), std::mem::take(&mut single));
        let of_house = std::mem::take(&mut house);
        let letters = |word: &str| word.chars().all(|c| c.is_ascii_alphabetic());
        match word.split_once(['：', ':', '/', '／', '∕']) {
            Some((label, value)) => {
                let short = (2..=6).contains(&label.chars().count()) && label.chars().all(is_han);
                let code = label == "邮编" || label == "邮政编码";
                // Words behind a number are a text's, and so is one in the midst of a sentence.
                let number = || {
                    value.chars().filter(|&c| is_han(c)).count()
                        <= usize::from(!value.contains('，'))
                        && !value.ends_with(['，', '；'])
                };
                let address = value.contains('@')
                    || value.contains("www.")
                    || digits >= 7 && number()
                    || code && digits == 6;
                latin = !value.is_empty() && letters(value);
                let person = value.is_empty()
                    || value.chars().count() <= 4
                    || latin
                    || class(value)
                    || value.contains('、') && value.split('、').all(may_be_person);
                // `图/除署名外由某会提供`
                let pictures = pairs > 0
                    && matches!(label, "图" | "图片" | "题图")
                    && value.chars().all(is_han);
                // `执行：本报某工作室`
                let own = (value.starts_with("本报") || value.starts_with("本刊"))
                    && value.chars().count() <= 10
                    && value.chars().all(is_han);
                let person = person || pictures || own;
                let beside = BESIDE.contains(&label) || pictures;
                of_staff |= !beside;
                if !(short && address || (is_staff(label) || beside) && person) {
                    return false;
                }
                pairs += 1;
                single = value.chars().count() == 1;
            }
            None if is_staff(word) => {
                pairs += 1;
                of_staff = true;
                label_only = true;
            }
            None if pairs > 0 && BESIDE.contains(&word) => {
                pairs += 1;
                label_only = true;
            }
            None if HOUSES.contains(&word) => {
                pairs += 1;
                of_staff = true;
                house = true;
            }
            None if of_house && word.chars().count() <= 14 && word.chars().all(is_han) => {}
            None if labelled && letters(word) => latin = true,
            // Any surname, where other labels have names that are known.
            None if labelled
                && (2..=3).contains(&word.chars().count())
                && word.chars().all(is_han) =>
            {
                unknown |= !name(word);
            }
            None if begun && word.chars().count() <= 2 && word.chars().all(is_han) => {}
            // The rest of a Latin name.
            None if latin && word.starts_with(|c: char| c.is_ascii_uppercase()) => {}
            // A second number or name of the same label.
            None if pairs > 0 && (digits >= 5 || name(word)) => single = word.chars().count() == 1,
            None => return false,
        }
    }
    pairs > usize::from(unknown) * 2 && of_staff
}

/// Whether one of several between commas may be a person: four characters at most, or one with letters
/// behind it.
fn may_be_person(name: &str) -> bool {
    const LONGEST: usize = 8;
    let han = name.chars().take_while(|&c| is_han(c)).count();
    let letters = name.chars().skip(han).all(|c| c.is_ascii_alphabetic());
    let count = name.chars().count();
    let named = han < count || count < 4 || byline::is_name(name);
    letters && named && (2..=LONGEST).contains(&count)
}
