//! Dates alone on their lines → what each is: an entry's, the end of what stands above it, a subhead.

use crate::model::Role;
use crate::normalize::flow::{Element, Para};
use crate::normalize::heading::Group;

/// What a date alone on its line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DateRole {
    Entry,
    /// It ends what stands above it: a letter, a notice.
    Foot,
    /// It stands over a long text: the day of a diary, a part of a report.
    Subhead,
}

/// What stands below a date and belongs to it: the chars of its paragraphs, and whether a bullet is there.
struct Below {
    chars: usize,
    paras: usize,
    bullet: bool,
    /// The element behind them.
    end: usize,
}

/// The paragraphs right below an element, a title first perhaps.
fn below(elements: &[Element], at: usize) -> Below {
    let mut found = Below { chars: 0, paras: 0, bullet: false, end: at + 1 };
    for element in &elements[at + 1..] {
        match element {
            Element::Heads(_) if found.end == at + 1 => {}
            Element::Para(para) => {
                found.chars += para.text.len();
                found.paras += 1;
                found.bullet |= para.bullet;
            }
            _ => break,
        }
        found.end += 1;
    }
    found
}

/// The role of each date; of other elements it says nothing. Entries are short, and an entry has something
/// below it.
pub(super) fn roles(elements: &[Element]) -> Vec<DateRole> {
    /// Chars of an entry at most, and of the entries of a timeline on the average: house choices, twice
    /// what papers print.
    const LONGEST: usize = 150;
    /// … below what looks like a heading with its writer.
    const NAMED: usize = 60;
    const USUAL: usize = 150;
    /// The same in the midst of an article.
    const INSIDE: usize = 60;
    let mut out = vec![DateRole::Entry; elements.len()];
    let dates: Vec<usize> =
        (0..elements.len()).filter(|&at| matches!(elements[at], Element::Date(..))).collect();
    let belows: Vec<Below> = dates.iter().map(|&at| below(elements, at)).collect();
    let heads_article = |at: usize, below: &Below| match elements.get(at) {
        Some(Element::Heads(groups)) => {
            let named = |group: &Group| group.number.is_some() || !group.authors.is_empty();
            let most = if groups.first().is_some_and(named) { NAMED } else { LONGEST };
            below.chars > most && !below.bullet
        }
        None | Some(Element::Signoff(_)) => true,
        Some(Element::Para(_) | Element::Date(..)) => false,
    };
    let mut chained = None;
    for (&at, below) in dates.iter().zip(&belows) {
        if chained != Some(at) && heads_article(at + 1, below) {
            out[at] = DateRole::Foot;
            chained = None;
        } else {
            chained = Some(below.end);
        }
    }
    // Entries that follow one another.
    let entries: Vec<usize> =
        (0..dates.len()).filter(|&at| out[dates[at]] == DateRole::Entry).collect();
    let mut runs: Vec<&[usize]> = Vec::new();
    let mut start = 0;
    while start < entries.len() {
        let goes_on = |at: usize| {
            let below = &belows[entries[at]];
            entries
                .get(at + 1)
                .is_some_and(|&next| next == entries[at] + 1 && below.end == dates[next])
        };
        let length = 1 + (start..entries.len()).take_while(|&at| goes_on(at)).count();
        let run = &entries[start..start + length];
        runs.push(run);
        start += length;
        // A date above the timeline's own title ends what stands before it.
        let titles = |at: usize| {
            belows[at].paras == 0 && matches!(elements.get(dates[at] + 1), Some(Element::Heads(_)))
        };
        let run = match run {
            [first, rest @ ..] if titles(*first) && rest.iter().any(|&at| !titles(at)) => {
                let others = rest.iter().filter(|&&at| titles(at)).count();
                if others * 2 < rest.len() && rest.len() > 1 {
                    out[dates[*first]] = DateRole::Foot;
                    rest
                } else {
                    run
                }
            }
            _ => run,
        };
        let inner = &run[..run.len() - 1];
        if inner.is_empty() || run.iter().any(|&at| belows[at].bullet) {
            continue;
        }
        let chars: usize = inner.iter().map(|&at| belows[at].chars).sum();
        let above = dates[run[0]].checked_sub(1).map(|above| &elements[above]);
        let inside = match above {
            Some(Element::Para(_)) => true,
            Some(Element::Heads(groups)) => {
                groups.last().is_some_and(|group| !group.authors.is_empty())
            }
            _ => false,
        };
        if chars > inner.len() * if inside { INSIDE } else { USUAL } {
            run.iter().for_each(|&at| out[dates[at]] = DateRole::Subhead);
        }
    }
    // Where one run tells of years, a shorter one of days in another place is something else.
    let years = |run: &[usize]| {
        let has = |at: &&usize| {
            matches!(&elements[dates[**at]], Element::Date(_, range)
            if range.start.year.is_some() || range.start.next_year || range.start.leans)
        };
        run.iter().filter(has).count()
    };
    let of_years = runs.iter().filter(|run| years(run) * 3 >= run.len() * 2);
    let longest = of_years.map(|run| run.len()).max().unwrap_or(0);
    for run in runs.into_iter().filter(|run| years(run) == 0 && (2..longest).contains(&run.len())) {
        run.iter().for_each(|&at| out[dates[at]] = DateRole::Subhead);
    }
    out
}

/// A date over a part of an article is its subhead.
pub(super) fn into_subheads(elements: &mut [Element], roles: &[DateRole]) {
    let mut measure = 0;
    for (element, role) in elements.iter_mut().zip(roles) {
        match element {
            Element::Para(para) => measure = para.measure,
            Element::Date(printed, _) if *role == DateRole::Subhead => {
                let text = printed.tight().into_owned();
                let role = Role::Subhead;
                *element = Element::Para(Para { text, role, measure, ..Para::default() });
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{date, heads, para};
    use super::*;

    #[test]
    fn dates_below_letters_and_notices_are_no_entries() {
        let elements = [
            heads("甲乙", "王明"),
            para(300),
            date("2024年3月4日"),
            heads("丙丁", "李文"),
            para(300),
            date("2024年4月2日"),
        ];
        let roles = roles(&elements);
        assert_eq!((roles[2], roles[5]), (DateRole::Foot, DateRole::Foot));
        let short = [heads("甲乙", ""), date("1956年"), para(20), date("1968年"), para(30)];
        assert!(super::roles(&short).iter().all(|role| *role == DateRole::Entry));
        let noted = [
            para(300),
            date("2024年4月2日"),
            heads("大事记", ""),
            date("1956年"),
            para(20),
            date("1968年"),
            para(30),
        ];
        assert_eq!(super::roles(&noted)[1], DateRole::Foot, "above the timeline's title");
    }

    #[test]
    fn days_with_long_texts_are_subheads() {
        let diary = [heads("甲乙", "王明"), date("3月4日"), para(200), date("3月9日"), para(180)];
        let mut elements = diary.to_vec();
        let roles = roles(&elements);
        assert_eq!(roles[1], DateRole::Subhead);
        into_subheads(&mut elements, &roles);
        assert!(matches!(&elements[3], Element::Para(para) if para.role == Role::Subhead));
    }

    #[test]
    fn days_beside_a_history_are_something_else() {
        let mut elements =
            vec![heads("门诊", ""), date("1月1日"), para(9), date("1月2日"), para(9)];
        elements.extend([heads("纪事", ""), date("1956年"), para(20), date("1968年"), para(20)]);
        elements.extend([date("1993年"), para(20)]);
        let roles = roles(&elements);
        assert_eq!(
            (roles[1], roles[3], roles[6]),
            (DateRole::Subhead, DateRole::Subhead, DateRole::Entry)
        );
    }
}
