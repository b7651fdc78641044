//! Numbers that stand at the head of a list item, as part of its text.

const HAN_NUMERALS: &str = "〇零一二三四五六七八九十百";

/// The ten that count after one another.
pub const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";

/// What counts where an item's number is a part of its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ordinal {
    /// `第三条`, `第二步`: by its unit.
    Part(char),
    /// `一是…；`
    Point,
    /// `第一，`
    Clause,
    /// `甲、`
    Stem,
}

/// What counts at a text's start, and the number as printed.
pub fn ordinal(text: &str) -> Option<(Ordinal, &str)> {
    const UNITS: &str = "条條步款项項题題";
    let mut chars = text.chars();
    let first = chars.next()?;
    if STEMS.contains(first) {
        let stem = &text[..first.len_utf8()];
        return (chars.next() == Some('、')).then_some((Ordinal::Stem, stem));
    }
    let (rest, is_part) = text.strip_prefix('第').map_or((text, false), |rest| (rest, true));
    let (number, after) = rest.split_at(number(rest, 4)?);
    let unit = after.chars().next()?;
    if is_part {
        let counted = match unit {
            '，' | '、' | '：' | ',' => Ordinal::Clause,
            unit if UNITS.contains(unit) => Ordinal::Part(unit),
            _ => return None,
        };
        return Some((counted, number));
    }
    (unit == '是' && !first.is_ascii_digit()).then_some((Ordinal::Point, number))
}

/// Length in bytes of the number that an item's text begins with, where it stands for itself: `1.`,
/// `2、`, `（三）`, `(4)`, `①`, `一、`, `甲、`.
pub fn label(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    if matches!(first, '①'..='⓿' | '❶'..='➓') {
        return Some(first.len_utf8());
    }
    if let Some((Ordinal::Stem, stem)) = ordinal(text) {
        let end = stem.len() + '、'.len_utf8();
        return (end < text.len()).then_some(end);
    }
    let open = matches!(first, '（' | '(');
    let start = if open { first.len_utf8() } else { 0 };
    let digits = number(&text[start..], 3)?;
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
/// `第一，`, `第三条`, `一是`, `步骤1`; such an item takes no bullet.
pub fn is_numbered(text: &str) -> bool {
    let text = text.trim_start();
    let counts = ordinal(text).is_some_and(|(kind, _)| kind != Ordinal::Stem);
    let step = ["步骤", "步驟"].iter().find_map(|word| text.strip_prefix(word));
    let steps = step.is_some_and(|rest| number(rest.trim_start(), 2).is_some());
    label(text).is_some() || counts || steps
}

/// Length in bytes of a number of at most so many figures or numerals.
fn number(text: &str, most: usize) -> Option<usize> {
    let is_number = |c: &char| c.is_ascii_digit() || HAN_NUMERALS.contains(*c);
    let found = text.chars().take(most + 1).take_while(is_number);
    let (count, bytes) = found.fold((0, 0), |(count, bytes), c| (count + 1, bytes + c.len_utf8()));
    (1..=most).contains(&count).then_some(bytes)
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
        for text in ["第一，甲", "第二条 甲", "第12條甲", "一是甲", "步骤1甲", "步驟 二 甲"]
        {
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
