//! Titles that were read as the first lines of their items.

use super::draft::{Draft, before, lines, pauses};
use super::entry::{LABEL, LABEL_WIDTH};
use crate::normalize::chars::Text;
use crate::normalize::flow::Para;
use crate::normalize::line::width;
use crate::text::mark_class::{closes, ends_sentence};
use std::collections::HashMap;

/// A second line of an entry's title is no longer than this, in chars (house choice: a line of a
/// narrow column); a longer paragraph is an item.
pub(super) const MOST_TITLE: usize = 20;

/// A title that was read as the first line of its item, where the other entries have titles of
/// their own: the short line above the item's first full one.
pub(super) fn drafts_titled(drafts: &mut [Draft]) {
    let titled = drafts.iter().filter(|draft| !draft.lines.is_empty()).count();
    let items = drafts.iter().filter(|draft| !draft.items.is_empty()).count();
    let usual = titled > 1 && titled * 3 >= drafts.len() * 2;
    let all = items == drafts.len();
    if !(usual && (all || items * 2 > drafts.len())
        || all && (first_lines_short(drafts) || often_short(drafts)))
    {
        return;
    }
    let untitled = |draft: &&mut Draft| draft.lines.is_empty() && !draft.items.is_empty();
    for draft in drafts.iter_mut().filter(untitled) {
        draft.lines.extend(take_first_line(&mut draft.items[0]));
    }
}

/// Whether half of the entries show that their first line is a title: it was read as one, or ends without a mark and
/// leaves room for more.
fn often_short(drafts: &[Draft]) -> bool {
    /// Half ems: more than an indent and a character.
    const SHORT: u32 = 6;
    let first = |draft: &Draft| -> Option<(u32, bool)> {
        let &end = draft.items.first()?.joins.first()?;
        let line = draft.items[0].text.slice(0..end);
        Some((before(draft, &line) + width(&line), line.last().is_some_and(pauses)))
    };
    let all = || drafts.iter().flat_map(|draft| &draft.items);
    let widest = all().flat_map(lines).map(|line| width(&line)).max().unwrap_or(0);
    let mut shown = 0;
    let mut titled = 0;
    for draft in drafts {
        if !draft.lines.is_empty() {
            titled += 1;
        } else {
            // A sentence alone says nothing of the others.
            let line = first(draft).filter(|(_, pauses)| !pauses);
            shown += usize::from(line.is_some_and(|(width, _)| width + SHORT <= widest));
        }
    }
    titled > 1 && (titled + shown) * 2 >= drafts.len()
}

/// Takes an item's first line from it where it can be a title.
fn take_first_line(item: &mut Para) -> Option<Text> {
    let &at = item.joins.first()?;
    let (line, rest) = (item.text.slice(0..at), item.text.slice(at..item.text.len()));
    if item.bullet || line.len() > MOST_TITLE || line.last().is_some_and(pauses) || rest.is_empty()
    {
        return None;
    }
    item.text = rest;
    item.joins = item.joins[1..].iter().map(|join| join - at).collect();
    Some(line)
}

/// Titles below labels that were read as the first lines of their items: where nearly all entries have a label, and
/// these lines end without a mark and short of the column.
pub(super) fn drafts_labelled(drafts: &mut [Draft]) {
    const ENOUGH: usize = 3;
    /// Half ems; a paragraph's first line is short by its indent, and by a mark that would not begin the next.
    const SHORT: u32 = 6;
    let labelled = |draft: &Draft| {
        draft.lines.first().is_some_and(|line| line.tight().len() <= LABEL)
            && !draft.items.is_empty()
    };
    let count = drafts.iter().filter(|draft| labelled(draft)).count();
    if count < ENOUGH || count * 4 < drafts.len() * 3 {
        return;
    }
    let (mut widest, mut short, mut untitled) = (0, Vec::new(), 0);
    let lone = |draft: &Draft| draft.lines.len() == 1 && labelled(draft);
    for draft in drafts.iter().filter(|draft| lone(draft)) {
        let item = &draft.items[0];
        widest = lines(item).map(|line| width(&line)).fold(widest, u32::max);
        untitled += 1;
        let first = lines(item).zip(&item.joins).map(|(line, _)| line).next();
        short
            .extend(first.filter(|line| !line.last().is_some_and(pauses)).map(|line| width(&line)));
    }
    // A sentence goes on over a full line.
    let told = short.iter().filter(|&&line| line + SHORT <= widest).count();
    if short.len() < untitled || told * 3 < untitled * 2 {
        return;
    }
    for draft in drafts.iter_mut().filter(|draft| lone(draft)) {
        draft.lines.extend(take_first_line(&mut draft.items[0]));
    }
}

/// Whether the first lines of all entries without titles end without a mark, most of them short of
/// the widest line, and at several places: they are no lines of running text.
fn first_lines_short(drafts: &[Draft]) -> bool {
    const ENOUGH: usize = 3;
    const SHORT: u32 = 4;
    let mut widest = 0;
    let mut first: Vec<u32> = Vec::new();
    for draft in drafts {
        for (at, item) in draft.items.iter().enumerate() {
            let lines: Vec<Text> = lines(item).collect();
            if at == 0 && draft.lines.is_empty() {
                let marked =
                    |c: char| closes(c) || ends_sentence(c) || matches!(c, '，' | '、' | '；');
                if lines.len() < 2 || lines[0].last().is_some_and(marked) {
                    return false;
                }
                first.push(before(draft, &lines[0]) + width(&lines[0]));
            }
            widest = lines.iter().map(width).fold(widest, u32::max);
        }
    }
    let (least, most) = (first.iter().min(), first.iter().max());
    let short = first.iter().filter(|&&line| line + SHORT <= widest).count();
    // Most lines of a column are equally wide.
    let mut equal: HashMap<u32, usize> = HashMap::new();
    first.iter().for_each(|&line| *equal.entry(line).or_default() += 1);
    let equal = equal.into_values().max();
    let ragged = || {
        equal.is_some_and(|equal| equal * 2 <= first.len())
            && least.zip(most).is_some_and(|(least, most)| least + 2 < *most)
    };
    // No line of a text is half as wide as its column: labels.
    let labels = most.is_some_and(|&most| most <= LABEL_WIDTH && most * 2 <= widest);
    drafts.len() >= ENOUGH
        && first.len() > 1
        && short * 3 >= first.len() * 2
        && (labels || ragged())
}

#[cfg(test)]
mod tests {
    use super::super::tests::below_date;
    use super::*;

    #[test]
    fn labels_and_titles_in_their_items() {
        let text = "甲乙丙丁戊己，庚辛壬癸甲乙丙丁。";
        let mut drafts = [
            below_date(&["甲乙", "丙丁戊己", text]),
            below_date(&["丙丁", "戊己庚", text]),
            below_date(&["戊己庚", "辛壬癸甲乙", text]),
        ];
        drafts_titled(&mut drafts);
        drafts_labelled(&mut drafts);
        assert!(drafts.iter().all(|draft| draft.lines.len() == 2));
        assert!(drafts.iter().all(|draft| draft.items[0].text.string() == text));
        // The lines of a text are full.
        let full = "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己";
        let mut drafts =
            [below_date(&[full, text]), below_date(&[full, text]), below_date(&[full, text])];
        for draft in &mut drafts {
            draft.lines.push(Text::of("甲乙"));
        }
        drafts_labelled(&mut drafts);
        assert!(drafts.iter().all(|draft| draft.lines.len() == 1));
    }

    #[test]
    fn half_of_the_titles_show_the_others() {
        let text = "甲乙丙丁戊己，庚辛壬癸甲乙丙丁。";
        let titled = |title: &str| {
            let mut draft = below_date(&[text]);
            draft.lines.push(Text::of(title));
            draft
        };
        let full = "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊";
        let mut drafts = [
            titled("甲乙"),
            titled("丙丁"),
            below_date(&["戊己庚", text]),
            below_date(&[full, text]),
        ];
        drafts_titled(&mut drafts);
        assert!(drafts.iter().all(|draft| draft.lines.len() == 1));
        let mut drafts = [
            titled("甲乙"),
            below_date(&[full, text]),
            below_date(&[full, text]),
            below_date(&[full, text]),
        ];
        drafts_titled(&mut drafts);
        assert!(drafts[1..].iter().all(|draft| draft.lines.is_empty()), "one shows nothing");
    }
}
