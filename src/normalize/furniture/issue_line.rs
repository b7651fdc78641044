//! Whether a line is the issue's: its number, or its full date and weekday, and hardly anything else.

use super::certain::certain;
use crate::model::FurnitureKind;
use crate::normalize::chars::Text;
use crate::normalize::ledger::squeezed;
use crate::normalize::masthead::Head;
use crate::text::simplified::in_simplified;

/// A line with the issue's number, or with a full date and its weekday, and hardly anything else.
pub(super) fn is_issue_line(line: &str) -> bool {
    const BESIDE: usize = 14;
    // `本报第409期第2版` begins a correction.
    let speaks = ["本报", "本刊", "本報"].iter().any(|word| line.starts_with(word));
    if line.chars().count() > 60 || line.contains(['，', '？', '！', '“', '。']) || speaks {
        return false;
    }
    // Numbers of registration and prices stand nowhere else.
    const REGISTERED: [&str; 7] =
        ["统一刊号", "邮发代号", "零售价", "每份售价", "连续出版物号", "ISSN", "国际刊号"];
    let registered = in_simplified(line);
    if REGISTERED.iter().any(|word| registered.contains(word)) {
        return true;
    }
    let head = Head::of(line);
    if head.is_head_alone() {
        return true;
    }
    let number = head.issue.is_some() && (head.ordinal || head.known > 0);
    let full = head.date.is_some_and(|date| date.day.is_some());
    // Names of paper and section at most are left over.
    (number || full && head.weekday.is_some()) && head.strange() <= if full { BESIDE } else { 2 }
}

/// Whether a text is an issue's line by its shape, with its date.
pub(in crate::normalize) fn is_issue_text(text: &Text) -> bool {
    certain(text) == Some(FurnitureKind::IssueLine)
        && Head::of(&squeezed(&text.string())).date.is_some()
}
