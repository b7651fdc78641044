//! Texts that begin as news does: `本报讯`, `新华社上海3月2日电`.

use super::affix::starts_with;
use crate::normalize::chars::{Char, Text};
use crate::text::{is_blank, is_han};

/// True for a text that begins as news does: `本报讯`, `晚报讯（记者 甲乙）`, `新华社上海3月2日电`.
pub(in crate::normalize) fn opens_news(text: &Text) -> bool {
    const LONGEST: usize = 16;
    const PAPERS: [&str; 8] = ["本报", "本网", "本刊", "本台", "新华社", "中新社", "新华网", "据"];
    // `〔某地快信〕`, `【本报讯】`, `（本校讯）`
    let round = matches!(text.first(), Some('（' | '('));
    let open = round || matches!(text.first(), Some('〔' | '【' | '［' | '['));
    let close = |ch: &Char| matches!(ch.c, '〕' | '】' | '］' | ']' | '）' | ')');
    let end = text.0.iter().take(30).position(close).filter(|&end| open && end > 2);
    // `【本报某地七日`, whose bracket closes on the next line.
    if open && !round && end.is_none() && text.len() > 4 {
        let own = PAPERS[..6].iter().any(|paper| starts_with(&text.0[1..], paper));
        return own && text.0[1..].iter().all(|ch| is_han(ch.c) || ch.c.is_ascii_digit());
    }
    if let Some(end) = end {
        // `【某社某地电】题：`, `【《某报》网站文章】题：`
        let topic = text.0.get(end + 1).is_some_and(|ch| matches!(ch.c, '题' | '題'));
        if end > 4 && topic {
            return true;
        }
        // `【又电】` goes on.
        if matches!(text.0[1].c, '又') {
            return false;
        }
        if end < 10 {
            let kind = matches!(text.0[end - 1].c, '讯' | '訊' | '电' | '電')
                || !round && matches!(text.0[end - 1].c, '信' | '函');
            return kind && text.len() > end + 1 && text.0[1..end].iter().all(|ch| is_han(ch.c));
        }
    }
    let head = &text.0[..text.len().min(LONGEST)];
    let Some(end) = head.iter().position(|ch| matches!(ch.c, '讯' | '訊' | '电' | '電')) else {
        return false;
    };
    // Behind a plain 讯 a bracket or a blank shows that it ends there; 本报讯 needs none.
    let apart = head
        .get(end + 1)
        .is_none_or(|ch| is_blank(ch.c) || matches!(ch.c, '（' | '(' | '：' | ':'));
    let paper = PAPERS.iter().any(|paper| starts_with(head, paper));
    let plain = |ch: &Char| is_han(ch.c) || ch.c.is_ascii_digit();
    let named = end >= 2 && head[..end].iter().all(plain);
    let signal = matches!(head[end].c, '讯' | '訊');
    named
        && (paper && (apart || end == 2 && signal)
            || apart
                && signal
                && matches!(head[end - 1].c, '报' | '報' | '网' | '網' | '社' | '台'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news() {
        for line in [
            "本报讯 昨天",
            "本报讯昨天",
            "晚报讯（记者 王明）昨天",
            "新华社上海3月2日电（记者王明）",
            "【本报讯】昨天",
            "〔江东快信〕昨天",
        ] {
            assert!(opens_news(&Text::of(line)), "{line}");
        }
        for line in ["通讯员王明来了", "他收到一封电报", "本报讲座", "【读者来信】", "【一封信】"]
        {
            assert!(!opens_news(&Text::of(line)), "{line}");
        }
    }
}
