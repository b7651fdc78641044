//! Headings that found no body → the section's name, the special's name, or furniture with a doubt.

use super::banner::{may_be_banner, name_special};
use crate::model::{DoubtKind, Edition, FurnitureKind};
use crate::normalize::chars::Text;
use crate::normalize::furniture::may_name_section;
use crate::normalize::heading::{Group, is_of_words_with_dot, is_rubric};
use crate::normalize::ledger::Ledger;
use crate::normalize::masthead::is_season;
use crate::text::{is_han, is_interpunct};
use std::ops::Range;

/// Takes a short line right below the page's head for the section's name where the special's name stands below it,
/// or the editors' text that opens the page; without an opening text a word, or two with a dot, name it alone.
fn name_section(
    headings: &mut [Option<Group>],
    texts: &Range<u32>,
    edition: &mut Edition,
    ledger: &mut Ledger,
) {
    /// Chars of a name with a dot in it, and of a word that stands alone.
    const LONGEST: usize = 8;
    const LONGEST_WORD: usize = 4;
    let introduced = edition.introduction.is_some();
    let Some(at) = headings.iter().position(|group| {
        group.as_ref().is_some_and(|group| group.below_head && group.is_title_only())
    }) else {
        return;
    };
    let Some([Some(first), rest @ ..]) = headings.get_mut(at..) else { return };
    let name = first.title.tight().string();
    let words = first.title.len() <= LONGEST
        && first.title.0.iter().all(|ch| is_han(ch.c) || is_interpunct(ch.c));
    let special = match rest {
        [Some(second), ..] => {
            if introduced && second.is_explained_only() {
                second.below_head = true;
            }
            second.title.line() < texts.start && may_be_banner(second, texts, introduced)
        }
        _ => introduced && is_rubric(&name) && may_name_section(&first.title),
    };
    let section = &mut edition.metadata.section;
    let word = first.title.len() <= LONGEST_WORD && name.chars().all(is_han)
        || is_of_words_with_dot(&name, 2..=4);
    let alone = !introduced && word && (section.is_empty() || is_season(section));
    let over_special = words && special && (section.is_empty() || *section == name);
    if first.title_lines == 1 && edition.metadata.title.is_empty() && (over_special || alone) {
        *section = name;
        ledger.furnish(FurnitureKind::Masthead, &first.figure);
        ledger.furnish(FurnitureKind::Masthead, &first.title);
        headings[at] = None;
    }
}

/// Headings that found no body: the first that may be one is the special's banner.
pub(super) fn leftovers(
    mut headings: Vec<Option<Group>>,
    texts: &Range<u32>,
    edition: &mut Edition,
    ledger: &mut Ledger,
) {
    let introduced = edition.introduction.is_some();
    name_section(&mut headings, texts, edition, ledger);
    // Words in letters stand beside the name.
    let han = |group: &Group| group.title.0.iter().any(|ch| is_han(ch.c));
    let named = headings
        .iter()
        .flatten()
        .any(|group| han(group) && may_be_banner(group, texts, introduced));
    for mut group in headings.into_iter().flatten() {
        let line = group.title.0.first().or(group.kicker.0.first()).map_or(0, |ch| ch.line);
        if edition.metadata.title.is_empty() {
            if introduced && group.below_head {
                group.take_explanation();
            }
            // The section's name may stand between the page's head and the banner.
            let section = introduced && group.below_head && may_name_section(&group.kicker);
            let kicker = if section { std::mem::take(&mut group.kicker) } else { Text::default() };
            if (han(&group) || !named) && may_be_banner(&group, texts, introduced) {
                name_special(&group, edition, ledger);
                if section {
                    edition.metadata.section = kicker.string();
                    ledger.furnish(FurnitureKind::Masthead, &kicker);
                }
                continue;
            }
            if section {
                group.kicker = kicker;
            }
        }
        for part in
            [&group.figure, &group.kicker, &group.title, &group.subtitle, &group.affiliation]
        {
            ledger.furnish(FurnitureKind::Other, part);
        }
        for name in &group.authors {
            ledger.furnish(FurnitureKind::Byline, name);
        }
        let words = group.words().trim().to_owned();
        if !words.is_empty() {
            ledger.doubt(
                DoubtKind::Unpaired,
                line,
                format!("标题“{}”没有找到正文", words.replace('\n', " ")),
                String::new(),
            );
        }
    }
}
