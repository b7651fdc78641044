//! Whether a heading without a body is the banner that names a special, and its name into the metadata.

use crate::model::{Edition, FurnitureKind};
use crate::normalize::chars::Text;
use crate::normalize::furniture::reaches;
use crate::normalize::heading::{Group, is_rubric};
use crate::normalize::ledger::Ledger;
use crate::text::simplified::in_simplified;
use std::ops::Range;

/// Whether a bare title stands before a heading: a banner above it.
pub(super) fn leftover_banner(headings: &[Option<Group>], heading: Option<usize>) -> bool {
    let above = &headings[..heading.unwrap_or(0)];
    above.iter().flatten().any(Group::is_title_only)
}

/// Whether a heading can name a special: a bare title below the head of a page or above all texts, with
/// some of them below it (`texts` has the lines where the first and the last one begin); no rubric, no
/// note in brackets, no address.
pub(super) fn may_be_banner(group: &Group, texts: &Range<u32>, introduced: bool) -> bool {
    let string = group.title.tight().string();
    let line = group.title.line();
    let above = if group.below_head { texts.end } else { texts.start };
    let explained = || group.below_head && introduced && group.is_explained_only();
    (group.is_title_only() || explained())
        && line < above
        && !is_rubric(&string)
        && !string.starts_with(['（', '(', '【', '〔', '—', '―'])
        && !string.contains(['|', '｜', '@'])
        && !string.contains("www")
        && !reaches(&group.title)
        && !string.ends_with(['，', '、'])
}

/// Whether a heading above all texts says below its title that the page is a special one.
pub(super) fn names_special(group: &Group, texts: &Range<u32>) -> bool {
    const ENDS: [&str; 8] =
        ["专版", "特刊", "专刊", "专页", "专辑", "特别报道", "专题报道", "特别策划"];
    let subtitle = in_simplified(&group.subtitle.tight().string()).into_owned();
    group.is_explained_only()
        && group.title.line() < texts.start
        && ENDS.iter().any(|end| subtitle.ends_with(end))
}

/// Gives the special its name; what explains it is of the page.
pub(super) fn name_special(group: &Group, edition: &mut Edition, ledger: &mut Ledger) {
    edition.metadata.title = group.title.string();
    ledger.furnish(FurnitureKind::Banner, &group.figure);
    ledger.furnish(FurnitureKind::Banner, &group.title);
    ledger.furnish(FurnitureKind::Banner, &group.subtitle);
}

/// Whether a title says whose words stand below it: `校长寄语`, `某某的话`.
pub(in crate::normalize) fn speaks(title: &Text) -> bool {
    let string = title.tight().string();
    let string = in_simplified(&string);
    string.ends_with("的话") || string.ends_with("寄语")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_special_is_named_by_words_of_its_own() {
        let (texts, below_text) = (20..90, 40);
        let may = |title: &str, line: u32, below_head: bool| {
            let mut group = Group::default();
            group.below_head = below_head;
            group.title = Text::of(title);
            group.title.0.iter_mut().for_each(|ch| ch.line = line);
            may_be_banner(&group, &texts, false)
        };
        assert!(may("水到渠成", 3, true) && may("水到渠成", 3, false));
        for other in ["（志愿者 小舟）", "征稿启事", "来稿请寄：甲路", "来信｜读者"]
        {
            assert!(!may(other, 3, true), "{other}");
        }
        // Below a second page's head, but not among the texts or below them all.
        assert!(may("水到渠成", below_text, true) && !may("水到渠成", below_text, false));
        assert!(!may("水到渠成", 95, true));
        assert!(speaks(&Text::of("院長寄語")) && !speaks(&Text::of("甲的话题")));
    }
}
