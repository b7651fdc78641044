//! Whether a line is a note on a text: where it goes on, that it will go on, what the editors did to it.

use crate::normalize::chars::Text;
use crate::text::is_han_numeral;
use crate::text::simplified::in_simplified;

/// 下转第5版, （上接第1版）.
pub(super) fn is_continuation(line: &str) -> bool {
    let line = &*in_simplified(line);
    let inside = line.trim_matches(|c: char| "（）()【】[]▶►▷→←◀>> ".contains(c));
    // `（更多图片请看A7版）`
    const MORE: [&str; 4] = ["请看", "请见", "详见", "另见"];
    let bracketed = line.starts_with(['（', '(']) && line.ends_with(['）', ')']);
    if bracketed && inside.ends_with('版') && MORE.iter().any(|more| inside.contains(more)) {
        return inside.chars().count() <= 20
            && inside.chars().any(|c| c.is_ascii_digit() || is_han_numeral(c));
    }
    const NOTES: [&str; 9] = ["下转", "上接", "紧接", "转", "接", "详见", "续自", "文接", "未完"];
    NOTES.iter().any(|note| inside.starts_with(note))
        && (inside.ends_with(['版', '页']) || inside.ends_with(|c: char| c.is_ascii_digit()))
        && inside.chars().any(|c| c.is_ascii_digit() || is_han_numeral(c))
        && inside.chars().count() <= 12
}

/// The same for a text.
pub(in crate::normalize) fn is_note(text: &Text) -> bool {
    is_continuation(&text.string())
}

/// （未完待续）, （明日续刊）: the story goes on in another issue.
pub(super) fn is_instalment_note(line: &str) -> bool {
    const LONGEST: usize = 12;
    let line = &*in_simplified(line);
    let inside = line.strip_prefix(['（', '(']).and_then(|rest| rest.strip_suffix(['）', ')']));
    inside.is_some_and(|inside| {
        let goes_on = ["未完", "待续", "续刊", "续登", "续载"];
        inside.chars().count() <= LONGEST && goes_on.iter().any(|word| inside.contains(word))
    })
}

/// What the editors say of a text, below it: `（完）`, `（有删节）`, `（小题为编者所加）`.
pub(in crate::normalize) fn is_note_on_text(text: &Text) -> bool {
    const LONGEST: usize = 18;
    const WORDS: [&str; 8] =
        ["删节", "删改", "编者所", "编者加", "编者拟", "全文完", "连载完", "编辑部加"];
    let string = text.tight().string();
    let line = in_simplified(&string);
    let inside = line.strip_prefix(['（', '(']).and_then(|rest| rest.strip_suffix(['）', ')']));
    inside.is_some_and(|inside| {
        inside.chars().count() <= LONGEST
            && (matches!(inside, "完" | "全文完" | "终")
                || WORDS.iter().any(|word| inside.contains(word)))
    })
}
