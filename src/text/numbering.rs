//! Numbers that stand at the head of a list item, as part of its text.

const HAN_NUMERALS: &str = "〇零一二三四五六七八九十百";
const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";

/// Length in bytes of the number that an item's text begins with, where it stands for itself: `1.`,
/// `2、`, `（三）`, `(4)`, `①`, `一、`, `甲、`.
pub fn label(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    if matches!(first, '①'..='⓿' | '❶'..='➓') {
        return Some(first.len_utf8());
    }
    if STEMS.contains(first) {
        let end = first.len_utf8() + '、'.len_utf8();
        return (text.chars().nth(1) == Some('、') && end < text.len()).then_some(end);
    }
    let open = matches!(first, '（' | '(');
    let start = if open { first.len_utf8() } else { 0 };
    let digits = number(&text[start..])?;
    let after = text[start + digits..].chars().next()?;
    let closes = matches!(after, '）' | ')') || !open && matches!(after, '.' | '．' | '、');
    let end = start + digits + after.len_utf8();
    // A point between digits is a fraction's, not a number's.
    let fraction = after == '.'
        && text[..start + digits].ends_with(|c: char| c.is_ascii_digit())
        && text[end..].starts_with(|c: char| c.is_ascii_digit());
    (closes && !fraction && end < text.len()).then_some(end)
}

/// True where an item's text brings its own number, as a [`label`] or as a part of its sentence:
/// `第一，`, `第三条`, `一是`; such an item takes no bullet.
pub fn is_numbered(text: &str) -> bool {
    let text = text.trim_start();
    label(text).is_some() || counts(text)
}

/// `第一，`, `第三条`, `一是` at a text's start.
fn counts(text: &str) -> bool {
    let rest = text.strip_prefix('第');
    let after = |rest: &str| number(rest).and_then(|digits| rest[digits..].chars().next());
    match rest {
        Some(rest) => after(rest).is_some_and(|c| "，、：,条條步款项項".contains(c)),
        None => {
            text.starts_with(|c: char| !c.is_ascii_digit())
                && after(text).is_some_and(|c| c == '是')
        }
    }
}

/// Length in bytes of a number of up to three figures or numerals.
fn number(text: &str) -> Option<usize> {
    let is_number = |c: &char| c.is_ascii_digit() || HAN_NUMERALS.contains(*c);
    let found = text.chars().take(4).take_while(is_number);
    let (count, bytes) = found.fold((0, 0), |(count, bytes), c| (count + 1, bytes + c.len_utf8()));
    (1..=3).contains(&count).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_items_own_number_is_seen() {
        let labels = [
            ("1.甲", "1."),
            ("12、甲", "12、"),
            ("（三）甲", "（三）"),
            ("(4) 甲", "(4)"),
            ("①甲", "①"),
            ("十一、甲", "十一、"),
            ("3）甲", "3）"),
            ("乙、甲", "乙、"),
            ("1.甲 3.5亿", "1."),
            ("（12）甲", "（12）"),
        ];
        for (text, mark) in labels {
            assert_eq!(label(text).map(|end| &text[..end]), Some(mark), "{text}");
            assert!(is_numbered(text), "{text}");
        }
        for text in ["第一，甲", "第二条 甲", "第12條甲", "一是甲"] {
            assert!(is_numbered(text) && label(text).is_none(), "{text}");
        }
        for text in [
            "",
            "甲",
            "2024年",
            "3.5%的",
            "一带一路",
            "9月8日",
            "第一次",
            "（甲）",
            "1",
            "2是",
            "一、",
        ] {
            assert!(!is_numbered(text), "{text}");
        }
    }
}
