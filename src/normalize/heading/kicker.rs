//! The words of a kicker that is dressed as one: between bars, before a bar or arrows, in lenticular brackets.

use crate::normalize::byline;
use crate::normalize::chars::Text;
use crate::normalize::piece::is_bracketed;
use crate::text::is_han;

/// The words of a kicker between two bars or bullets, or before one bar: `— 人物 —`, `◆人物◆`, `人物｜`.
pub(in crate::normalize) fn barred(text: &Text) -> Option<Text> {
    const MARKS: [char; 26] = [
        '—', '―', '–', '-', '◆', '■', '●', '★', '☆', '▲', '△', '◇', '□', '○', '◎', '·', '•', '〜',
        '～', '~', '#', '＃', '※', '*', '＊', '❖',
    ];
    if let Some(words) = before_bar(text) {
        return Some(words);
    }
    let first = text.first().filter(|c| MARKS.contains(c) && text.last() == Some(*c))?;
    let tight = text.tight();
    let inside = tight.0.iter().filter(|ch| ch.c != first);
    let marks = tight.len() - inside.clone().count();
    let plain = inside.clone().all(|ch| is_han(ch.c)) && marks.is_multiple_of(2);
    let edges = tight.0[marks / 2..tight.len() - marks / 2].iter().all(|ch| ch.c != first);
    let short = (2..=LONGEST_KICKER).contains(&(tight.len() - marks));
    (plain && edges && short).then(|| Text(inside.copied().collect()))
}

/// The words of a kicker before a bar, a stroke or arrows that end its line: `人物｜`, `问答>>`. A stroke ends
/// credits too.
fn before_bar(text: &Text) -> Option<Text> {
    let arrow = |c: char| matches!(c, '>' | '＞' | '»' | '›' | '▶' | '►' | '→');
    let (shortest, marks) = match text.last()? {
        '｜' | '|' | '丨' => (1, 1),
        '/' | '／' => (2, 1),
        c if arrow(c) => (2, text.0.iter().rev().take_while(|ch| arrow(ch.c)).count()),
        _ => return None,
    };
    let words = text.slice(0..text.len() - marks).trimmed().tight().into_owned();
    let plain = words.0.iter().all(|ch| is_han(ch.c));
    ((shortest..=LONGEST_KICKER).contains(&words.len())
        && plain
        && !byline::is_credit(&words.string())
        && !byline::is_part(&words))
    .then_some(words)
}

/// The words of a kicker in lenticular, square or angle brackets: `【人物】`, `〔人物〕`, `〈人物〉`.
pub(in crate::normalize) fn in_lenses(text: &Text) -> Option<Text> {
    let open = matches!(text.first(), Some('【' | '〔' | '［' | '[' | '〖' | '〈' | '＜' | '<'));
    let close = matches!(text.last(), Some('】' | '〕' | '］' | ']' | '〗' | '〉' | '＞' | '>'));
    let short = (4..=LONGEST_KICKER + 2).contains(&text.len());
    (is_bracketed(text) || open && close && short)
        .then(|| text.slice(1..text.len() - 1).trimmed().tight().into_owned())
}
/// Chars of a kicker at most.
pub(super) const LONGEST_KICKER: usize = 8;

#[cfg(test)]
mod tests {
    use super::super::wording::{explains, leads};
    use super::*;

    #[test]
    fn kickers_before_arrows_and_before_what_they_lead_to() {
        let words = |line: &str| barred(&Text::of(line)).map(|words| words.string());
        assert_eq!(words("政策问答>>").as_deref(), Some("政策问答"));
        assert_eq!(words("人物｜").as_deref(), Some("人物"));
        assert!(leads("市委常委会召开会议强调") && !leads("他强调") && !leads("省农业厅决定"));
        assert!(explains("魏承远主持会议"));
    }

    #[test]
    fn kickers_between_bars() {
        for (line, words) in [
            ("— 街 谈 —", Some("街谈")),
            ("◆书里书外◆", Some("书里书外")),
            ("——书里书外——", Some("书里书外")),
            ("——记某人", None),
            ("— 1 —", None),
            ("〜街谈〜", Some("街谈")),
            ("#街谈#", Some("街谈")),
            ("☆书里书外☆", Some("书里书外")),
            ("街谈｜", Some("街谈")),
            ("人｜", Some("人")),
            ("书里书外/", Some("书里书外")),
            ("摄影/", None),
            ("本报记者/", None),
            ("◆书里◆书外◆", None),
        ] {
            let found = barred(&Text::of(line)).map(|text| text.tight().string());
            assert_eq!(found.as_deref(), words, "{line}");
        }
        for line in ["【街谈】", "〔街谈〕", "[街谈】", "〈街谈〉", "＜街谈＞"] {
            let found = in_lenses(&Text::of(line)).map(|text| text.string());
            assert_eq!(found.as_deref(), Some("街谈"), "{line}");
        }
    }
}
