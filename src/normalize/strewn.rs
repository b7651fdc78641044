//! Parts of headings that stand apart from their titles: where an extraction reads a page row by row,
//! the kickers of articles side by side come in one row, and their titles elsewhere.

use super::ablation::{Evidence, off};
use super::heading::Group;
use super::ledger::Ledger;
use super::similarity::units;
use crate::model::DoubtKind;
use crate::text::is_han;
use std::ops::Range;

/// Chars of a kicker's word.
const WORD: std::ops::RangeInclusive<usize> = 2..=4;
/// Words in a row at least.
const ROW: usize = 2;

/// Gives each word of a row to its title: if there are as many titles by writers without a kicker as words
/// in the row, in the order in which both stand. A subtitle in the row goes to the title whose
/// words it says most of, of equal ones to the first.
pub(super) fn gather(headings: &mut [Option<Group>], ledger: &mut Ledger) {
    if off(Evidence::Split) {
        return;
    }
    let Some(row) = row(headings) else { return };
    let titles: Vec<usize> = (0..headings.len())
        .filter(|at| !row.contains(at))
        .filter(|&at| headings[at].as_ref().is_some_and(wants_kicker))
        .collect();
    if titles.len() != row.len() {
        return;
    }
    let line = headings[row.start].as_ref().and_then(|group| group.title.0.first());
    let line = line.map_or(0, |ch| ch.line);
    let words: Vec<String> =
        headings[row.clone()].iter().flatten().map(|group| group.title.string()).collect();
    ledger.doubt(
        DoubtKind::Misplaced,
        line,
        format!("“{}”离开了各自的标题而排在一起，依次序归入各篇", words.join("”“")),
        String::new(),
    );
    let mut subtitles = Vec::new();
    for (&title, word) in titles.iter().zip(row) {
        let Some(apart) = headings[word].take() else { continue };
        let Some(group) = headings[title].as_mut() else { continue };
        ledger.relocate("heading", [&apart.title, &apart.subtitle].into_iter());
        group.kicker = apart.title;
        group.pieces.extend(apart.pieces);
        if !apart.subtitle.is_empty() {
            subtitles.push(apart.subtitle);
        }
    }
    for subtitle in subtitles {
        let said = units(&subtitle.string());
        let common = |at: usize| {
            let group = headings[at].as_ref().filter(|group| group.subtitle.is_empty())?;
            Some(units(&group.words()).keys().filter(|gram| said.contains_key(gram)).count())
        };
        // Of equal ones `max` takes the last.
        let best = titles.iter().rev().filter_map(|&at| Some((common(at)?, at)));
        if let Some((_, at)) = best.max_by_key(|(common, _)| *common)
            && let Some(group) = headings[at].as_mut()
        {
            group.subtitle = subtitle;
        }
    }
}

/// The first row of words that are nothing more, the last of them perhaps with a subtitle below.
fn row(headings: &[Option<Group>]) -> Option<Range<usize>> {
    let mut start = 0;
    while start < headings.len() {
        let groups = headings[start..].iter().map_while(Option::as_ref);
        let words: Vec<&Group> = groups.take_while(|group| is_word(group)).collect();
        // Nothing stands between them.
        let joined = |pair: &&[&Group]| match (pair[0].pieces.last(), pair[1].pieces.first()) {
            (Some(last), Some(first)) => last + 1 == *first,
            _ => false,
        };
        let row = words.windows(2).take_while(joined).count() + words.len().min(1);
        let end = start + row;
        if end >= start + ROW {
            return Some(start..end);
        }
        start = end.max(start + 1);
    }
    None
}

/// A word as kickers are, with no more of a heading than a subtitle.
fn is_word(group: &Group) -> bool {
    WORD.contains(&group.title.len())
        && group.title.0.iter().all(|ch| is_han(ch.c))
        && !group.is_marked()
        && !group.introduces
        && !group.verse
}

/// A title with its writer that has neither number nor kicker.
fn wants_kicker(group: &Group) -> bool {
    group.title.len() > *WORD.end()
        && group.kicker.is_empty()
        && group.number.is_none()
        && !group.authors.is_empty()
        && !group.introduces
}

#[cfg(test)]
mod tests {
    use super::super::chars::Text;
    use super::*;
    use crate::normalize::tests::transcript;

    fn group(at: usize, title: &str, subtitle: &str, author: &str) -> Option<Group> {
        let mut group = Group::default();
        (group.title, group.subtitle) = (Text::of(title), Text::of(subtitle));
        group.pieces.push(at);
        group.authors.extend(Some(author).filter(|name| !name.is_empty()).map(Text::of));
        Some(group)
    }

    fn gathered(mut headings: Vec<Option<Group>>) -> Vec<String> {
        gather(&mut headings, &mut Ledger::new(&transcript("")));
        let shown = |group: Group| {
            [group.kicker, group.title, group.subtitle].map(|part| part.string()).join("/")
        };
        headings.into_iter().flatten().map(shown).collect()
    }

    #[test]
    fn kickers_in_a_row_find_their_titles() {
        let row = [group(0, "渡口", "", ""), group(1, "码头", "——搬运工老周的一天", "")];
        let titles =
            [group(8, "摆渡三十年的人", "", "王明"), group(9, "老周的肩膀上有一座山", "", "李伟")];
        let all = row.iter().chain(&titles).cloned().collect();
        let found = ["渡口/摆渡三十年的人/", "码头/老周的肩膀上有一座山/——搬运工老周的一天"];
        assert_eq!(gathered(all), found);
        // With more titles than words nobody knows whose the words are.
        let more =
            row.iter().chain(&titles).cloned().chain([group(10, "江水今年来得早", "", "赵平")]);
        assert_eq!(gathered(more.collect()).len(), 5);
        // Words with text between them are no row.
        let apart = [row[0].clone(), group(5, "码头", "", "")];
        assert_eq!(gathered(apart.iter().chain(&titles).cloned().collect()).len(), 4);
    }
}
