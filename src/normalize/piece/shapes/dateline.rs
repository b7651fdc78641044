//! The place and date below a text, and the name right above them.

use crate::normalize::date;
use crate::normalize::piece::{Kind, Piece};
use crate::text::{is_blank, is_han, is_interpunct};

/// A place and date below a text, and the name right above them: `某年三月，于某里`.
pub(in crate::normalize::piece) fn datelines(pieces: &mut [Piece]) {
    const LONGEST: usize = 24;
    const NAME: usize = 10;
    /// The solar terms and the feasts by which people date, Simplified and Traditional.
    const DAYS: [&str; 48] = [
        "立春", "雨水", "惊蛰", "驚蟄", "春分", "清明", "谷雨", "穀雨", "立夏", "小满", "小滿",
        "芒种", "芒種", "夏至", "小暑", "大暑", "立秋", "处暑", "處暑", "白露", "秋分", "寒露",
        "霜降", "立冬", "小雪", "大雪", "冬至", "小寒", "大寒", "元旦", "除夕", "春节", "春節",
        "元宵", "上元", "上巳", "端午", "端阳", "端陽", "七夕", "中元", "中秋", "重阳", "重陽",
        "重九", "腊八", "臘八", "国庆",
    ];
    let dated = |piece: &Piece| {
        if piece.kind != Kind::Open || piece.text.len() > LONGEST || !date::may_begin(&piece.text) {
            return false;
        }
        let string = piece.text.tight().string();
        date::read_prefix(&string).is_some_and(|(_, rest)| {
            // `谷雨`, `重阳`; `秋`, `深秋`, `夜`
            let day = DAYS.iter().find_map(|day| rest.strip_prefix(day));
            let place = day.unwrap_or(rest);
            let place = place.trim_start_matches(|c| "春夏秋冬初末深仲暮晨午晚夜".contains(c));
            let place = place.trim_start_matches(['，', '、']);
            let place = place.trim_start_matches(['写', '寫', '作', '记', '記', '草', '改']);
            place.strip_prefix(['于', '於']).is_some_and(|place| {
                (2..=10).contains(&place.chars().count()) && place.chars().all(is_han)
            })
        })
    };
    let ended = |at: Option<usize>| at.is_some_and(|at| pieces[at].ends());
    let found: Vec<(usize, bool)> = (1..pieces.len())
        .filter(|&at| dated(&pieces[at]))
        .filter_map(|at| {
            let above = &pieces[at - 1];
            let name = matches!(above.kind, Kind::Open | Kind::Byline)
                && above.text.len() <= NAME
                && above
                    .text
                    .0
                    .iter()
                    .all(|ch| is_han(ch.c) || is_blank(ch.c) || is_interpunct(ch.c))
                && ended(at.checked_sub(2));
            (name || ended(Some(at - 1))).then_some((at, name))
        })
        .collect();
    for (at, name) in found {
        pieces[at].kind = Kind::Whole;
        if name {
            pieces[at - 1].kind = Kind::Whole;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::kinds;
    use super::*;

    #[test]
    fn place_and_date_end_a_text() {
        let found = kinds(
            &["它走了。", "二〇二三年十月，于甲里", "并祝编安。", "读者甲乙丙", "一月三日於某地"],
            datelines,
        );
        let whole = Kind::Whole;
        assert_eq!(found, [Kind::Open, whole.clone(), Kind::Open, whole.clone(), whole]);
        let found = kinds(&["它走了。", "2019年深秋，于甲里"], datelines);
        assert_eq!(found[1], Kind::Whole, "a season");
        let found = kinds(&["他们从甲地来，", "2023年10月于甲里"], datelines);
        assert_eq!(found, [Kind::Open, Kind::Open], "in the midst of a sentence");
    }
}
