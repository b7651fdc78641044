//! A line that stands above a heading and found no text → that heading's kicker, or its title's first line.

use super::body::Body;
use crate::normalize::chars::Text;
use crate::normalize::heading::{Group, is_rubric};
use crate::normalize::similarity::told;
use crate::text::{is_han, is_interpunct};

/// Gives a word that found no text to the heading right below it, which has, as its kicker. The first that may be
/// the special's `banner` stays.
pub(super) fn take_kickers(
    bodies: &[Body],
    headings: &mut [Option<Group>],
    served: &[bool],
    banner: impl Fn(&Group) -> bool,
) {
    /// Chars of a word; longer lines are as often what a text has left over.
    const LENGTH: std::ops::RangeInclusive<usize> = 2..=6;
    let mut free: Vec<bool> = served.iter().map(|served| !served).collect();
    bodies.iter().filter_map(|body| body.heading).for_each(|at| free[at] = false);
    let special =
        (0..headings.len()).find(|&at| free[at] && headings[at].as_ref().is_some_and(&banner));
    let mut starts: Vec<u32> = bodies.iter().map(Body::line).collect();
    starts.sort_unstable();
    for at in (1..headings.len()).rev() {
        let [Some(line), Some(group)] = &headings[at - 1..=at] else { continue };
        let word = line.title.tight();
        // The first text below the word begins below the title too.
        let next = starts.get(starts.partition_point(|&start| start < line.title.line()));
        let apart = next.is_some_and(|&start| start < group.title.line());
        let kicker = line.is_title_only()
            && line.number.is_none()
            && line.title_lines == 1
            && !line.introduces
            && !line.verse
            && LENGTH.contains(&word.len())
            && word.0.iter().all(|ch| is_han(ch.c) || is_interpunct(ch.c));
        let titled = group.kicker.is_empty() && !group.title.is_empty() && !group.introduces;
        if kicker && titled && served[at] && !served[at - 1] && special != Some(at - 1) && !apart {
            let Some(line) = headings[at - 1].take() else { continue };
            if let Some(group) = &mut headings[at] {
                group.kicker = line.title;
            }
        }
    }
}

/// Gives a line right below the head of a page of news to the heading below it where the text there says its
/// words and no other text does: a special's name speaks of all its texts. It is the kicker if it is longer than
/// the title, and else the title's first line.
pub(super) fn join_first_line(bodies: &[Body], headings: &mut [Option<Group>]) {
    /// Words and pairs of characters that the text says, at least.
    const ENOUGH: usize = 3;
    /// Pieces of news that a page of news has at least.
    const NEWS: usize = 2;
    let Some(at) = headings.iter().position(|group| {
        group.as_ref().is_some_and(|group| group.below_head && group.is_title_only())
    }) else {
        return;
    };
    let news = |body: &&Body| body.paras.first().is_some_and(|para| para.news);
    if bodies.iter().filter(news).count() < NEWS {
        return;
    }
    let Some(body) = bodies.iter().position(|body| body.heading == Some(at + 1)) else { return };
    let Some([Some(line), Some(group)]) = headings.get(at..at + 2) else { return };
    let joins = |text: &Text| text.0.iter().all(|ch| !ch.c.is_ascii());
    if group.title.is_empty()
        || !group.kicker.is_empty()
        || group.number.is_some()
        || group.introduces
        || line.introduces
        || line.number.is_some()
        || is_rubric(&line.title.tight().string())
        || !(joins(&line.title) && joins(&group.title))
    {
        return;
    }
    let texts = bodies.iter().map(|body| body.paras.iter().map(|para| &para.text));
    let (words, said) = told(&line.title, texts);
    let others = said.iter().enumerate().filter(|&(other, _)| other != body);
    let others = others.map(|(_, &said)| said).max().unwrap_or(0);
    if said[body] < ENOUGH || said[body] * 2 < words || others * 3 > said[body] {
        return;
    }
    let Some(line) = headings[at].take() else { return };
    let Some(group) = &mut headings[at + 1] else { return };
    if line.title.len() * 3 > group.title.len() * 4 {
        group.kicker = line.title;
    } else {
        let rest = std::mem::replace(&mut group.title, line.title);
        group.title.0.extend(rest.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::flow::Para;

    #[test]
    fn a_line_below_the_head_is_of_the_heading_whose_text_says_it() {
        let joined = |line: &str, texts: [&str; 2]| {
            let heading = |title: &str, below_head| {
                let mut group = Group::default();
                (group.title, group.below_head) = (Text::of(title), below_head);
                Some(group)
            };
            let mut headings =
                [heading(line, true), heading("老人过河看新桥", false), heading("夜班公交", false)];
            let bodies: Vec<Body> = (1..)
                .zip(texts)
                .map(|(heading, text)| {
                    let paras = vec![Para { text: Text::of(text), news: true, ..Para::default() }];
                    Body { paras, heading: Some(heading), ..Body::default() }
                })
                .collect();
            join_first_line(&bodies, &mut headings);
            headings[1].take().map(|group| (group.kicker.string(), group.title.string()))
        };
        let (bridge, bus) = ("石桥合龙以后，老人都说好。", "夜班公交下月开通。");
        let found = |kicker: &str, title: &str| Some((kicker.to_owned(), title.to_owned()));
        assert_eq!(joined("石桥合龙", [bridge, bus]), found("", "石桥合龙老人过河看新桥"));
        let long = "石桥合龙以后老人都说";
        assert_eq!(joined(long, [bridge, bus]), found(long, "老人过河看新桥"));
        assert_eq!(joined("石桥合龙", [bridge, bridge]), found("", "老人过河看新桥"));
        assert_eq!(joined("水到渠成", [bridge, bus]), found("", "老人过河看新桥"));
    }
}
