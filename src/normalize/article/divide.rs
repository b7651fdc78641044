//! The flow → bodies, cut at headings and sign-offs, and the headings in their order; which headings are subheads.

use super::body::Body;
use super::signoff::{as_printed, is_said, sign};
use crate::model::{FurnitureKind, Role};
use crate::normalize::chars::Text;
use crate::normalize::flow::{Element, Para};
use crate::normalize::heading::{Group, is_rubric};
use crate::normalize::ledger::Ledger;
use crate::normalize::piece::{greets, is_bracketed, speaker};
use crate::normalize::{apart, byline};

/// Headings that follow one another at least where they stand apart from their bodies: of two the
/// first is as often a banner.
const ROW: usize = 2;

/// Chars of a subhead right below the writer's name, at most.
const LONGEST_SUBHEAD: usize = 14;

/// Chars of a letter writer's name with the place before it, at most.
const LONGEST_SIGNATURE: usize = 12;

/// Whether a line in a text signs a letter: a place or a post, a gap and a name.
fn is_signature(group: &Group) -> bool {
    let gap = group
        .title
        .0
        .windows(2)
        .rposition(|pair| pair[0].line == pair[1].line && pair[1].column > pair[0].column + 1);
    gap.is_some_and(|gap| {
        let name = group.title.slice(gap + 1..group.title.len()).string();
        group.title.len() <= LONGEST_SIGNATURE && byline::is_name(&name)
    })
}

/// Whether a heading is one over briefs: `街巷快讯`, `工会短波`.
fn heads_briefs(group: &Group) -> bool {
    let ends = |text: &Text| apart::is_briefs(&text.tight().string());
    ends(&group.title) || ends(&group.kicker)
}

/// Cuts the flow into bodies; gives the headings in the order in which they stand.
pub(super) fn divide(
    elements: Vec<Element>,
    ledger: &mut Ledger,
) -> (Vec<Body>, Vec<Option<Group>>) {
    // Where articles show authors, numbers or sign-offs, a bare title between two paragraphs of one
    // column is a subhead; where nothing of that kind is printed, it is an article's title.
    let marked = elements
        .iter()
        .map(|element| match element {
            Element::Signoff(_) => 1,
            Element::Heads(groups) => groups.iter().filter(|group| group.is_marked()).count(),
            _ => 0,
        })
        .sum::<usize>();
    let mut bodies: Vec<Body> = Vec::new();
    let mut headings: Vec<Option<Group>> = Vec::new();
    let mut current = Body::default();
    let mut pending: Option<(usize, bool)> = None;
    let mut closed = true;
    // A subhead over the next text, right below its heading.
    let mut subhead: Option<Text> = None;
    // The writers whom the sign-off names at which the text from here on ends.
    let mut signed_ahead: Vec<Vec<String>> = vec![Vec::new(); elements.len() + 1];
    // What that sign-off says of its writer where it gives no name.
    let mut nameless_ahead: Vec<String> = vec![String::new(); elements.len() + 1];
    for (index, element) in elements.iter().enumerate().rev() {
        signed_ahead[index] = match element {
            Element::Para(_) => std::mem::take(&mut signed_ahead[index + 1]),
            Element::Signoff(byline) => byline.authors.iter().map(Text::string).collect(),
            _ => Vec::new(),
        };
        nameless_ahead[index] = match element {
            Element::Para(_) => std::mem::take(&mut nameless_ahead[index + 1]),
            Element::Signoff(byline) if byline.authors.is_empty() => byline.affiliation.string(),
            _ => String::new(),
        };
    }
    let told = apart::told(&elements);
    let mut elements = elements.into_iter().enumerate().peekable();
    while let Some((index, element)) = elements.next() {
        let next = elements.peek().map(|(_, next)| next);
        match element {
            Element::Para(para) => {
                let apart = |a: u32, b: u32| a.max(b).max(1) * 2 > a.min(b).max(1) * 3;
                // Two lines set in between others of the column are quoted there.
                let inset = match (&current.paras[..], next) {
                    ([.., last], Some(Element::Para(next))) if para.joins.len() < 2 => {
                        !apart(last.measure, next.measure)
                    }
                    _ => false,
                };
                let resumed = match &current.paras[..] {
                    [.., before, last] if last.joins.len() < 2 => {
                        !apart(before.measure, para.measure)
                    }
                    _ => false,
                };
                let other_column = current.paras.last().is_some_and(|last| {
                    let (a, b) = (last.measure, para.measure);
                    // Items of one line show no measure.
                    let listed = last.bullet && para.bullet;
                    apart(a, b) && !para.resumes && !last.cut && a.max(b) > 40 && !listed
                }) && !inset
                    && !resumed;
                // The pieces of news under one heading for briefs, one below the other, are one text.
                let briefs = current.heading.and_then(|at| headings[at].as_ref());
                let brief = para.news
                    && pending.is_none()
                    && (current
                        .paras
                        .last()
                        .is_some_and(|last| last.news || is_telegram(&last.text)))
                    && (briefs.is_some_and(heads_briefs)
                        || is_telegram(&para.text)
                            && current.paras.first().is_some_and(|first| is_telegram(&first.text)));
                if (closed || other_column || para.news && !brief) && !current.paras.is_empty() {
                    bodies.push(std::mem::take(&mut current));
                }
                if current.paras.is_empty() {
                    let above = pending.take();
                    current.sure = above.is_some_and(|(_, sure)| sure);
                    current.heading = above.map(|(heading, _)| heading);
                    current.headings_before = headings.len();
                    if let Some(heading) = current.heading {
                        adopt(&mut current, headings[heading].as_mut());
                    }
                }
                closed = false;
                if let Some(text) = subhead.take() {
                    let measure = para.measure;
                    let role = Role::Subhead;
                    let display = true;
                    current.paras.push(Para { text, role, display, measure, ..Para::default() });
                }
                current.paras.push(para);
            }
            Element::Signoff(byline)
                if !byline.authors.is_empty() && is_said(&current.paras, next) =>
            {
                if let Some(asked) = current.paras.last_mut() {
                    asked.text.0.extend(as_printed(&byline).0);
                }
            }
            Element::Signoff(byline) => {
                sign(&mut current, byline, ledger);
                closed = true;
            }
            Element::Heads(mut groups) => {
                groups.iter_mut().for_each(|group| group.enter(ledger));
                // A by-line below a text and above the next heading signs the text.
                if groups.len() > 1
                    && !closed
                    && groups[0].is_author_only()
                    && current.authors.is_empty()
                {
                    current.credit(&mut groups.remove(0));
                    current.signed = true;
                    closed = true;
                }
                // So does one below the last text, and one above a timeline that is gone.
                if let [group] = &mut groups[..]
                    && (next.is_none()
                        || matches!(next, Some(Element::Heads(_))) && !current.is_letter())
                    && !closed
                    && group.is_author_only()
                    && group.authors.iter().all(|name| byline::is_name(&name.string()))
                    && current.authors.is_empty()
                    && current
                        .heading
                        .and_then(|at| headings[at].as_ref())
                        .is_none_or(|above| above.authors.is_empty())
                {
                    current.credit(group);
                    current.signed = true;
                    closed = true;
                    continue;
                }
                let lone = groups.len() == 1
                    && groups[0].is_title_only()
                    && !is_rubric(&groups[0].title.string())
                    && groups[0].pieces.len() == 1
                    && !groups[0].introduces;
                // Two writers: one in the heading above, another at the end of what follows.
                let above = current.heading.and_then(|at| headings[at].as_ref());
                let named: Vec<String> = current
                    .authors
                    .iter()
                    .chain(above.iter().flat_map(|group| &group.authors))
                    .map(Text::string)
                    .collect();
                let signed = &signed_ahead[index + 1];
                // Whose paper's reporter wrote the text above has no sign-off to say what he or she is.
                let placed = above.is_some_and(|group| byline::is_part(&group.affiliation))
                    || byline::is_part(&current.affiliation);
                let nameless = &nameless_ahead[index + 1];
                let works = above.map_or(String::new(), |group| group.affiliation.string());
                let elsewhere = !works.is_empty()
                    && !works.contains(&**nameless)
                    && !nameless.contains(&*works);
                let other_writer = !named.is_empty()
                    && (!signed.is_empty() && signed.iter().all(|name| !named.contains(name))
                        || !nameless.is_empty() && (placed || elsewhere));
                // A letter ends with its writer's name and the date.
                let signature = !closed
                    && groups.len() == 1
                    && groups[0].pieces.len() == 1
                    && groups[0].title.len() + groups[0].kicker.len() <= LONGEST_SIGNATURE
                    && (matches!(next, Some(Element::Date(..)))
                        || current.is_letter() && groups[0].is_author_only());
                if signature {
                    for group in groups {
                        let mut text = group.figure;
                        text.0.extend(group.kicker.0);
                        text.0.extend(group.title.0);
                        text.0.extend(group.affiliation.0);
                        text.0.extend(group.authors.into_iter().flat_map(|name| name.0));
                        current.add_line(text.tight().into_owned(), Role::Body);
                    }
                    continue;
                }
                // A subhead without the marks that others of its text have, and one below the head of
                // a page, is an article's title.
                let dressed = |text: &Text| match text.first() {
                    // Of a lens an OCR makes a bracket.
                    Some('[' | '［') => Some('【'),
                    first => first.filter(|c| matches!(c, '《' | '【' | '（' | '〔')),
                };
                let subhead_of_text = current.paras.iter().rfind(|para| para.role == Role::Subhead);
                let undressed = subhead_of_text.is_some_and(|para| {
                    dressed(&para.text).is_some()
                        && dressed(&para.text) != dressed(&groups[0].title)
                });
                let alike = !undressed
                    && subhead_of_text.is_some_and(|para| dressed(&para.text) == Some('【'));
                // References belong to what they are quoted in.
                let listed =
                    |para: &Para| para.role == Role::Item && para.text.first() != Some('[');
                let list_follows = matches!(next, Some(Element::Para(next)) if listed(next))
                    && current.paras.last().is_some_and(|last| !listed(last));
                let introduced = above.is_some_and(|group| group.introduces);
                // Those who speak above it go on below it.
                let goes_on = lone && converses(&current.paras, next);
                // A letter or a speech begins below a title of its own.
                let greeted = matches!(next, Some(Element::Para(next)) if greets(&next.text))
                    && !current.is_letter();
                // `【提示】` stands in a text whose other parts begin so: `【病例】男，63岁，…`.
                let title = &groups[0].title;
                let part = groups.len() == 1
                    && groups[0].is_title_only()
                    && is_bracketed(title)
                    && current.paras.iter().any(|para| para.text.first() == title.first());
                let again = told.again.contains(&index);
                let inside = (goes_on || part || again) && !closed
                    || !closed
                        && (marked > 1 || told.brief.contains(&index))
                        && lone
                        && !greeted
                        && !undressed
                        && !told.titles.contains(&index)
                        && (!groups[0].below_head || introduced)
                        && !other_writer
                        && !(subhead_of_text.is_none() && list_follows)
                        && current.paras.last().is_some_and(|last| match next {
                            Some(Element::Para(next)) => {
                                let near = next.measure.abs_diff(last.measure) * 4 <= last.measure;
                                // No subhead stands over another.
                                !next.news && next.role != Role::Subhead && (near || alike)
                            }
                            _ => false,
                        });
                if inside {
                    for group in groups {
                        let role = if is_signature(&group) { Role::Body } else { Role::Subhead };
                        current.add_line(group.into_line(), role);
                    }
                    continue;
                }
                // What stands over briefs is their title, and over the first of them stands its own.
                if told.briefs.contains(&index)
                    && let Some(last) = groups.last_mut()
                {
                    subhead =
                        Some(std::mem::replace(&mut last.title, std::mem::take(&mut last.kicker)));
                } else if let [above @ .., head, last] = &groups[..]
                    // Below the writer's name a bare line right over the text is its first subhead; over verse
                    // the first poem's title.
                    && last.is_title_only()
                    && last.pieces.len() == 1
                    && !last.introduces
                    && !last.below_head
                    && !is_rubric(&last.title.string())
                    && !head.authors.is_empty()
                    && !head.title.is_empty()
                    && matches!(next, Some(Element::Para(next)) if next.role == Role::Quote
                        || above.is_empty() && !next.news && last.title.len() <= LONGEST_SUBHEAD)
                {
                    subhead = groups.pop().map(Group::into_line);
                }
                let full = groups.iter().filter(|group| group.is_full()).count();
                let bare = groups.iter().filter(|group| group.is_title_only()).count();
                let in_row = groups.len() > ROW.max(bare + 1);
                for mut group in groups {
                    group.in_row = in_row;
                    headings.push(Some(group));
                }
                // What says that it introduces stands right above what it introduces.
                let own = headings.last().is_some_and(|last| {
                    full < 2 || last.as_ref().is_some_and(|group| group.introduces)
                });
                pending = headings.len().checked_sub(1).map(|last| (last, own));
                closed = true;
            }
            // A letter's date below its writer's name.
            Element::Date(text, _) if !closed => {
                current.add_line(text.tight().into_owned(), Role::Body);
            }
            Element::Date(text, _) => ledger.furnish(FurnitureKind::Date, &text),
        }
    }
    if !current.paras.is_empty() {
        bodies.push(current);
    }
    (bodies, headings)
}

/// Whether a text begins as telegrams do: `【本报某地七日电】`.
fn is_telegram(text: &Text) -> bool {
    const LONGEST: usize = 20;
    let close = text.0.iter().take(LONGEST).position(|ch| ch.c == '】').unwrap_or(0);
    text.first() == Some('【') && close > 2 && matches!(text.0[close - 1].c, '电' | '電')
}

/// Whether a text is a conversation of two, and the next paragraph one of theirs.
fn converses(paras: &[Para], next: Option<&Element>) -> bool {
    /// Paragraphs that show who speaks.
    const REACH: usize = 8;
    let Some(Element::Para(next)) = next else { return false };
    let Some(name) = speaker(&next.text) else { return false };
    let heard: Vec<String> =
        paras.iter().rev().take(REACH).filter_map(|para| speaker(&para.text)).collect();
    heard.contains(&name) && heard.iter().any(|other| *other != name)
}

/// A by-line without a title stands over its own body.
fn adopt(body: &mut Body, group: Option<&mut Group>) {
    if let Some(group) = group
        && group.title.is_empty()
        && group.kicker.is_empty()
    {
        let names = group.authors.iter().flat_map(|name| &name.0);
        body.below_names = Text(group.affiliation.0.iter().chain(names).copied().collect());
        body.credit(group);
        body.heading = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telegrams() {
        assert!(is_telegram(&Text::of("【本报开封七日电】甲乙丙丁。")));
        assert!(is_telegram(&Text::of("【又電】甲乙丙丁。")));
        assert!(
            !is_telegram(&Text::of("【清花】甲乙丙丁。")) && !is_telegram(&Text::of("本报七日电"))
        );
    }
}
