//! Numbers that stand at the head of a list item, as part of its text.

const HAN_NUMERALS: &str = "〇零一二三四五六七八九十百";
const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";

/// True where an item's text brings its own number: `1.`, `2、`, `（三）`, `(4)`, `①`, `一、`,
/// `第一，`, `第三条`, `一是`, `甲、`; such an item takes no bullet.
pub fn is_numbered(text: &str) -> bool {
    let text = text.trim_start();
    if text.starts_with(|c| matches!(c, '①'..='⓿' | '❶'..='➓')) {
        return true;
    }
    if text.starts_with(|c| STEMS.contains(c)) {
        return text.chars().nth(1) == Some('、');
    }
    let (rest, closing): (&str, &[char]) = if let Some(rest) = text.strip_prefix(['（', '(']) {
        (rest, &['）', ')'])
    } else if let Some(rest) = text.strip_prefix('第') {
        (rest, &['，', '、', '：', ',', '条', '條', '步', '款', '项', '項'])
    } else {
        (text, &['.', '．', '、', '）', ')', '是'])
    };
    let Some(end) = rest.find(|c: char| !c.is_ascii_digit() && !HAN_NUMERALS.contains(c)) else {
        return false;
    };
    let number = &rest[..end];
    let after = &rest[end..];
    // A point between digits is a fraction's, not a number's.
    let fraction = after.strip_prefix('.').is_some_and(|next| {
        number.ends_with(|c: char| c.is_ascii_digit())
            && next.starts_with(|c: char| c.is_ascii_digit())
    });
    !number.is_empty() && number.chars().count() <= 3 && after.starts_with(closing) && !fraction
}

#[cfg(test)]
mod tests {
    use super::is_numbered;

    #[test]
    fn an_items_own_number_is_seen() {
        for text in ["1.甲", "12、甲", "（三）甲", "(4) 甲", "①甲", "十一、甲", "第一，甲", "3）甲"]
        {
            assert!(is_numbered(text), "{text}");
        }
        for text in ["第二条 甲", "第12條甲", "一是甲", "乙、甲"] {
            assert!(is_numbered(text), "{text}");
        }
        for text in
            ["", "甲", "2024年", "3.5%的", "一带一路", "9月8日", "第一次", "（甲）", "1", "百、"]
        {
            assert_eq!(is_numbered(text), text == "百、", "{text}");
        }
    }
}
