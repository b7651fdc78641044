//! A line → the matter of the page that its own shape proves it to be, if it does, wherever it stands.

use super::contact::{is_contact, labelled};
use super::issue_line::is_issue_line;
use super::note::{is_continuation, is_instalment_note};
use super::notice::{is_disclaimer, is_of_days, is_pointer, is_weather};
use super::page_number::is_folio;
use crate::model::FurnitureKind;
use crate::normalize::chars::Text;
use crate::normalize::ledger::squeezed;
use crate::text::han_set::HanSet;
use crate::text::simplified::simplified;
use crate::text::{is_blank, is_interpunct};

/// What a line's own shape proves.
pub(in crate::normalize) fn certain(text: &Text) -> Option<FurnitureKind> {
    if text.len() > 80 {
        return None;
    }
    // The weather is told in sentences.
    if text.0.iter().any(|ch| ch.c == '℃') && is_weather(&squeezed(&text.string())) {
        return Some(FurnitureKind::Other);
    }
    if text.0.iter().any(|ch| matches!(ch.c, '。' | '；')) {
        return None;
    }
    if !text.0.iter().any(|ch| tells(ch.c)) {
        return None;
    }
    let signs = Signs::of(text);
    let told = signs.note
        || signs.issue
        || signs.blank
        || signs.pointer
        || signs.disclaims
        || signs.mail
        || signs.digits >= 7
        || labelled(text)
        || text.first().is_some_and(may_be_paged);
    if !told {
        return None;
    }
    let string = squeezed(&text.string());
    if signs.note && is_continuation(&string) {
        Some(FurnitureKind::Continuation)
    } else if signs.note && is_instalment_note(&string) {
        Some(FurnitureKind::Other)
    } else if (signs.blank || signs.issue) && is_issue_line(&string) {
        Some(FurnitureKind::IssueLine)
    } else if string.starts_with(may_be_paged) && is_folio(&string) {
        Some(FurnitureKind::Folio)
    } else if (signs.digits >= 7 || signs.mail || labelled(text)) && is_contact(&string) {
        Some(FurnitureKind::Contact)
    } else if signs.digits > 0 && signs.blank && is_weather(&string)
        || signs.pointer && is_pointer(&string)
        || signs.disclaims && is_disclaimer(&string)
        || signs.issue && is_of_days(&string)
    {
        Some(FurnitureKind::Other)
    } else {
        None
    }
}

/// Which characters stand on a line without which it cannot be one or another matter of the page.
#[derive(Default)]
struct Signs {
    digits: usize,
    blank: bool,
    mail: bool,
    /// Of 下转, 上接, 详见, 续自, 未完.
    note: bool,
    /// Of an issue's number, a weekday, a registration or a price.
    issue: bool,
    /// Of 扫码, 下载.
    pointer: bool,
    /// Of 代表, 仅供参考, 不构成.
    disclaims: bool,
}

impl Signs {
    fn of(text: &Text) -> Self {
        static ANY: HanSet = HanSet::of("转接见续未第星礼周週统邮零每连国扫载代供构");
        let mut signs = Self::default();
        for (at, ch) in text.0.iter().enumerate() {
            match ch.c {
                c if c.is_ascii_digit() => signs.digits += 1,
                '@' => signs.mail = true,
                'V' | 'I' => signs.issue = true,
                '\u{4E00}'..='\u{9FFF}' => match simplified(ch.c) {
                    c if !ANY.contains(c) => {}
                    '扫' | '载' => signs.pointer = true,
                    '代' | '供' | '构' => signs.disclaims = true,
                    '转' | '接' | '见' | '续' | '未' => signs.note = true,
                    // 国际刊号, 民国九十年
                    '国' => {
                        let beside = |at: Option<usize>| Some(text.0.get(at?)?.c);
                        signs.issue |= beside(Some(at + 1)).map(simplified) == Some('际')
                            || beside(at.checked_sub(1)) == Some('民');
                    }
                    _ => signs.issue = true,
                },
                c => signs.blank |= is_blank(c),
            }
        }
        signs
    }
}

/// Whether a line that is nothing but page numbers can begin with this character.
fn may_be_paged(c: char) -> bool {
    c.is_ascii_digit()
        || c.is_ascii_uppercase()
        || is_interpunct(c)
        || matches!(c, '第' | '版' | '页' | '頁' | '-' | '—' | '–' | '、' | '/' | ',' | '，')
        || matches!(c, '～' | '~' | ' ')
}

/// Whether a line of the page's matter may be known by this character: each of the shapes below
/// needs a blank, a figure, a colon or one of these.
fn tells(c: char) -> bool {
    static WORDS: HanSet = HanSet::of("第星礼周版页辑编对式计班校任筹图审术划监扫码统邮续未代供构");
    match c {
        '\u{4E00}'..='\u{9FFF}' => WORDS.contains(simplified(c)),
        _ => c.is_ascii_digit() || is_blank(c) || matches!(c, '：' | ':' | '@' | '/' | '／' | '∕'),
    }
}
