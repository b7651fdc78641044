//! Bodies and headings → articles: where one body ends and the next begins, which of them is the
//! introduction, and which heading belongs to which body.

use super::ablation::{Evidence, off};
use super::apart;
use super::byline::{self, Byline};
use super::chars::{Char, Text, before_colon};
use super::doubt::{self, HeadingLook};
use super::flow::{Element, Para, median};
use super::furniture::{may_name_section, reaches};
use super::heading::{Group, credit, in_lenses, is_of_words_with_dot, is_rubric};
use super::ledger::Ledger;
use super::masthead::is_season;
use super::opening;
use super::piece::{greets, is_bracketed, is_bullet, opens_answer, speaker};
use super::poems;
use super::roles;
use super::similarity::{Counter, Gram, told, units};
use super::split;
use super::strewn;
use super::weights::{self, pairing as weight};
use crate::model::{
    Article, DoubtKind, Edition, EmendationKind, FurnitureKind, Introduction, Paragraph, Role,
};
use crate::text::mark_class::{closes_pair, ends_sentence};
use crate::text::simplified::{in_simplified, simplified};
use crate::text::words::Words;
use crate::text::{is_blank, is_han, is_interpunct};
use pathfinding::prelude::{Matrix, kuhn_munkres};
use std::ops::Range;

/// A run of paragraphs that belong together.
#[derive(Debug, Default)]
pub(super) struct Body {
    pub paras: Vec<Para>,
    pub authors: Vec<Text>,
    pub affiliation: Text,
    /// The heading right before it.
    pub heading: Option<usize>,
    /// That heading is the only full one of its run, so that it stands over this body.
    pub sure: bool,
    /// Headings that stand before it in the flow.
    pub headings_before: usize,
    /// A sign-off stands at its end.
    pub signed: bool,
    /// What that sign-off says of a writer whom the by-line above has already named.
    pub sign_affiliation: Text,
    pub measure: u32,
    /// It opens the page: the editor's text.
    pub introduces: bool,
    /// Nothing but what it says shows where it begins.
    pub cut_off: bool,
    /// The by-line as printed that alone stands above it, right below another text.
    pub below_names: Text,
}

impl Body {
    pub fn text(&self) -> String {
        self.paras.iter().map(|para| para.text.string()).collect::<Vec<_>>().join("\n")
    }

    pub fn line(&self) -> u32 {
        self.paras.first().map_or(0, Para::line)
    }

    /// Adds a line that is a paragraph of its own, in the column of the last one.
    fn add_line(&mut self, text: Text, role: Role) {
        let measure = self.paras.last().map_or(0, |last| last.measure);
        let display = role == Role::Subhead;
        self.paras.push(Para { text, role, display, measure, ..Para::default() });
    }

    /// It begins as a letter does.
    fn is_letter(&self) -> bool {
        self.paras.iter().take(2).any(|para| greets(&para.text))
    }

    /// Takes over a by-line's names and what their bearers are.
    fn credit(&mut self, group: &mut Group) {
        self.authors.append(&mut group.authors);
        self.affiliation = std::mem::take(&mut group.affiliation);
    }
}

/// Puts articles and introduction into the edition.
pub(super) fn assemble(elements: Vec<Element>, edition: &mut Edition, ledger: &mut Ledger) {
    let elements = poems::gather(with_signed_briefs(part_signoffs(elements)), ledger);
    let (mut bodies, mut headings) = divide(elements, ledger);
    strewn::gather(&mut headings, ledger);
    for body in &mut bodies {
        body.measure = median(body.paras.iter().map(|para| para.measure).collect());
    }
    match opening::find(&bodies, &headings) {
        Some((at, score)) if score > 0.0 => bodies[at].introduces = true,
        Some((at, _)) => doubt::introduction(&bodies[at].paras, ledger),
        None => {}
    }
    if !off(Evidence::Split) {
        split::for_headings(&mut bodies, &headings);
    }
    let lines = bodies.iter().map(Body::line);
    let texts = lines.clone().min().unwrap_or(0)..lines.max().unwrap_or(0);
    let opening = bodies.iter().position(|body| body.introduces);
    if let Some(at) = opening {
        let body = bodies.remove(at);
        // A line of words over the opening text names the special, where no banner does: it is one.
        if edition.metadata.title.is_empty()
            && !leftover_banner(&headings, body.heading)
            && let Some(group) = body.heading.and_then(|at| {
                headings[at].take_if(|group| {
                    !group.introduces && !speaks(&group.title) && may_be_banner(group, &texts, true)
                })
            })
        {
            name_special(&group, edition, ledger);
        }
        edition.introduction = Some(introduce(body, &mut headings, ledger));
    }
    // `——甲乙纪念专版` explains a special's name above all texts.
    if edition.metadata.title.is_empty()
        && let Some(at) = headings.iter().flatten().position(|group| names_special(group, &texts))
        && let Some(group) = headings.iter_mut().filter(|group| group.is_some()).nth(at)
        && let Some(group) = group.take()
    {
        name_special(&group, edition, ledger);
    }
    if edition.introduction.is_none() && edition.metadata.title.is_empty() {
        join_first_line(&bodies, &mut headings);
    }
    let mut pairs = pair(&bodies, &headings);
    join_named(&mut bodies, &headings, &mut pairs);
    let mut served = vec![false; headings.len()];
    pairs.iter().flatten().for_each(|&(heading, ..)| served[heading] = true);
    if !is_row_left(&headings, &served) {
        reunite(&mut bodies, &mut pairs, opening);
    }
    take_kickers(&bodies, &mut headings, &served, |group| {
        edition.metadata.title.is_empty()
            && may_be_banner(group, &texts, edition.introduction.is_some())
    });
    let mut order: Vec<usize> = (0..bodies.len()).collect();
    let number =
        |body: usize| pairs[body].and_then(|(heading, ..)| headings[heading].as_ref()?.number);
    if order.iter().all(|&body| number(body).is_some()) {
        order.sort_by_key(|&body| number(body));
    }
    let titles: Vec<String> = headings
        .iter()
        .map(|group| group.as_ref().map_or(String::new(), |group| group.title.string()))
        .collect();
    let mut line = 0;
    let mut articles = Vec::with_capacity(bodies.len());
    let mut looks = Vec::with_capacity(bodies.len());
    let mut slots: Vec<Option<Body>> = bodies.into_iter().map(Some).collect();
    for body in order {
        let Some(text) = slots[body].take() else { continue };
        let paired = pairs[body].and_then(|(heading, confidence, rival)| {
            let rival = rival.map(|rival| match rival {
                Rival::Heading(at) => format!("也可能是标题“{}”", titles[at]),
                Rival::Body(line) => format!("这个标题也可能属于第{line}行开始的正文"),
            });
            let group = headings[heading].take()?;
            if text.heading != Some(heading) {
                let parts = [&group.figure, &group.kicker, &group.title, &group.subtitle];
                ledger.relocate("heading", parts.into_iter());
            }
            Some((group, confidence, rival))
        });
        if std::mem::replace(&mut line, text.line()) > text.line() {
            ledger.relocate("body", text.paras.iter().map(|para| &para.text));
        }
        looks.push(look(&text, paired.as_ref()));
        articles.push(article(articles.len() + 1, text, paired, ledger));
    }
    doubt::headings(&articles, &looks, ledger);
    edition.articles = articles;
    leftovers(headings, &texts, edition, ledger);
}

/// Whether one of a row of headings has found no body: it may be that of a part that has found no heading.
fn is_row_left(headings: &[Option<Group>], served: &[bool]) -> bool {
    let mut left = headings.iter().zip(served).filter(|(_, served)| !**served);
    left.any(|(group, _)| group.as_ref().is_some_and(|group| group.in_row && group.wants_body()))
}

/// Puts the parts of a body together again where one of them has found no heading: it was cut in vain. The one
/// that stands where the opening text stood was cut off from that.
fn reunite(bodies: &mut Vec<Body>, pairs: &mut Vec<Option<Pairing>>, opening: Option<usize>) {
    for at in (1..bodies.len()).rev() {
        let served = pairs[at].is_some() && pairs[at - 1].is_some();
        if !bodies[at].cut_off || served || opening == Some(at) {
            continue;
        }
        let mut rest = bodies.remove(at);
        let pair = pairs.remove(at);
        if pairs[at - 1].is_none() {
            pairs[at - 1] = pair;
        }
        let body = &mut bodies[at - 1];
        body.paras.append(&mut rest.paras);
        body.authors.append(&mut rest.authors);
        if body.affiliation.is_empty() {
            body.affiliation = rest.affiliation;
        } else {
            body.sign_affiliation = rest.affiliation;
        }
        body.signed |= rest.signed;
    }
}

/// Puts a text that has nothing but a writer's name above it, and has found no title, to the text above it whose
/// heading names no writer: the name is the writer's where but a few words stand above it, and else signs the part of
/// the text that it stands below.
fn join_named(
    bodies: &mut Vec<Body>,
    headings: &[Option<Group>],
    pairs: &mut Vec<Option<Pairing>>,
) {
    /// Chars of the words between a title and its by-line.
    const LONGEST: usize = 80;
    let mut slots: Vec<Option<Body>> = std::mem::take(bodies).into_iter().map(Some).collect();
    for at in (1..slots.len()).rev() {
        let (before, behind) = slots.split_at_mut(at);
        let (Some(Some(above)), [slot, ..]) = (before.last_mut(), behind) else { continue };
        let nameless = pairs[at - 1]
            .and_then(|(heading, ..)| headings[heading].as_ref())
            .is_some_and(|group| {
                !group.title.is_empty() && group.authors.is_empty() && group.affiliation.is_empty()
            });
        let unsigned = !above.signed && above.authors.is_empty() && above.affiliation.is_empty();
        if !nameless || !unsigned || above.introduces || pairs[at].is_some() {
            continue;
        }
        let goes_on = |body: &mut Body| {
            !body.below_names.is_empty() && body.headings_before == above.headings_before + 1
        };
        let Some(mut rest) = slot.take_if(goes_on) else { continue };
        if matches!(&above.paras[..], [para] if para.text.len() <= LONGEST) {
            above.authors = rest.authors;
            above.affiliation = rest.affiliation;
        } else {
            // What a sign-off adds to them stays.
            let line = rest.below_names;
            rest.authors.retain(|name| !name.0.iter().any(|ch| line.0.contains(ch)));
            rest.affiliation.0.retain(|ch| !line.0.contains(ch));
            above.add_line(line, Role::Body);
            above.authors = rest.authors;
            above.affiliation = rest.affiliation;
        }
        above.sign_affiliation = rest.sign_affiliation;
        above.paras.append(&mut rest.paras);
        above.signed |= rest.signed;
    }
    let mut kept = slots.iter().map(Option::is_some);
    pairs.retain(|_| kept.next().unwrap_or(true));
    bodies.extend(slots.into_iter().flatten());
}

/// Gives a word that found no text to the heading right below it, which has, as its kicker. The first that may be
/// the special's `banner` stays.
fn take_kickers(
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
fn join_first_line(bodies: &[Body], headings: &mut [Option<Group>]) {
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
    static WORDS: Words<10> =
        Words::of(["快讯", "简讯", "短讯", "短波", "动态", "速递", "速览", "集锦", "琐闻", "点滴"]);
    let ends = |text: &Text| WORDS.end(&in_simplified(&text.tight().string()));
    ends(&group.title) || ends(&group.kicker)
}

/// Leaves the names behind the briefs of one title where they stand: three texts at least of a paragraph each, all
/// signed in brackets, follow one another below one heading.
fn with_signed_briefs(elements: Vec<Element>) -> Vec<Element> {
    const LEAST: usize = 3;
    let bracketed = |byline: &Byline| {
        let printed = byline.printed();
        matches!(printed.first(), Some('（' | '('))
            && matches!(printed.last(), Some('）' | ')'))
            && !byline::opens_signoff(&printed.string())
    };
    // How many elements a brief is: its name may have stayed behind its text.
    let brief = |at: usize| match &elements[at.min(elements.len())..] {
        [Element::Para(para), Element::Signoff(byline), ..]
            if para.role == Role::Body && bracketed(byline) =>
        {
            2
        }
        [Element::Para(para), ..] if para.role == Role::Body && names_writer(&para.text) => 1,
        _ => 0,
    };
    let mut briefs = vec![false; elements.len()];
    let mut at = 0;
    while at < elements.len() {
        let (mut end, mut count, mut signed) = (at, 0, Vec::new());
        while let length @ 1.. = brief(end) {
            end += length;
            count += 1;
            signed.extend((length == 2).then_some(end - 1));
        }
        let headed = at > 0 && matches!(elements[at - 1], Element::Heads(_));
        if count >= LEAST && headed {
            signed.into_iter().for_each(|at| briefs[at] = true);
        }
        at = end.max(at + 1);
    }
    let mut out: Vec<Element> = Vec::with_capacity(elements.len());
    for (element, is_brief) in elements.into_iter().zip(briefs) {
        match (element, out.last_mut()) {
            (Element::Signoff(byline), Some(Element::Para(para))) if is_brief => {
                para.text.0.extend(byline.printed().0);
            }
            (element, _) => out.push(element),
        }
    }
    out
}

/// Whether a text ends with a few characters in round brackets behind a full stop: `…一擦就干净。（某场 甲乙）`.
fn names_writer(text: &Text) -> bool {
    const CHARS: std::ops::RangeInclusive<usize> = 2..=10;
    let Some(open) = text.0.iter().rposition(|ch| matches!(ch.c, '（' | '(')) else {
        return false;
    };
    let Some(([_, inside @ .., close], before)) = text.0.get(open..).zip(text.0[..open].last())
    else {
        return false;
    };
    matches!(close.c, '）' | ')')
        && CHARS.contains(&inside.len())
        && inside.iter().all(|ch| is_han(ch.c) || is_blank(ch.c))
        && ends_sentence(before.c)
}

/// Parts sign-offs that are set close behind a text's last sentence from it, where a heading follows or
/// nothing. Where several texts end with a word in brackets, it is a writer's, whatever the word.
fn part_signoffs(elements: Vec<Element>) -> Vec<Element> {
    let ends =
        |at: usize| !matches!(elements.get(at + 1), Some(Element::Para(_) | Element::Signoff(_)));
    let mut signs: Vec<Option<(usize, Byline)>> = (0..elements.len())
        .map(|at| match &elements[at] {
            Element::Para(para)
                if para.role == Role::Body && ends(at) && !is_comment(&para.text) =>
            {
                byline::closing_signoff(&para.text, true)
            }
            _ => None,
        })
        .collect();
    if signs.iter().flatten().count() < 2 {
        for (sign, element) in signs.iter_mut().zip(&elements) {
            if let Element::Para(para) = element
                && sign.is_some()
            {
                *sign = byline::closing_signoff(&para.text, false);
            }
        }
    }
    let mut out = Vec::with_capacity(elements.len());
    for (element, sign) in elements.into_iter().zip(signs) {
        match (element, sign) {
            (Element::Para(mut para), Some((at, byline))) => {
                para.text.0.truncate(at);
                para.joins.retain(|&join| join < at);
                out.extend([Element::Para(para), Element::Signoff(byline)]);
            }
            (element, _) => out.push(element),
        }
    }
    out
}

/// Whether a paragraph is what somebody says of the text above it: `评委点评：…`. A name at its end is theirs.
fn is_comment(text: &Text) -> bool {
    const LONGEST: usize = 8;
    const ENDS: [&str; 4] = ["点评", "评语", "附记", "简评"];
    before_colon(&text.0, LONGEST).is_some_and(|label| {
        let label: String = label.iter().map(|ch| simplified(ch.c)).collect();
        ENDS.iter().any(|end| label.ends_with(end))
    })
}

/// Whether the name in brackets behind a question or a letter is of who asks: an answer follows.
fn is_answered(asked: Option<&Para>, next: Option<&Element>) -> bool {
    let (Some(asked), Some(Element::Para(next))) = (asked, next) else { return false };
    let (label, other) = (speaker(&asked.text), speaker(&next.text));
    // `投诉：…（某地 甲女士）`, `回应：…`
    let tells = |label: &String| label.ends_with(['说', '說', '道', '问', '問', '想']);
    let replied = label.is_some() && label != other && other.is_some_and(|other| !tells(&other));
    opens_answer(&next.text) || replied && !opens_answer(&asked.text) && !greets(&next.text)
}

/// Whether the name in brackets behind the last of some paragraphs is of who says it, or signs a brief, and signs
/// no text.
fn is_said(paras: &[Para], next: Option<&Element>) -> bool {
    let last = paras.last();
    last.is_some_and(|last| is_comment(&last.text))
        || is_answered(last, next)
        || signs_brief(paras, next)
}

/// Whether it signs a brief among others under one title: `●…。（甲乙）`, `●…。（丙丁）`.
fn signs_brief(paras: &[Para], next: Option<&Element>) -> bool {
    let signed = |para: &Para| para.bullet && matches!(para.text.last(), Some('）' | ')'));
    let more = matches!(next, Some(Element::Para(next)) if next.bullet);
    match paras {
        [.., above, last] => last.bullet && (more || signed(above)),
        [last] => last.bullet && more,
        [] => false,
    }
}

/// What a sign-off says, without the blanks of its setting.
pub(super) fn as_printed(byline: &Byline) -> Text {
    let mut all = byline.printed();
    all.0.retain(|ch| !is_blank(ch.c));
    all
}

/// Cuts the flow into bodies; gives the headings in the order in which they stand.
fn divide(elements: Vec<Element>, ledger: &mut Ledger) -> (Vec<Body>, Vec<Option<Group>>) {
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
                let inside = (goes_on || part) && !closed
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

fn sign(body: &mut Body, byline: Byline, ledger: &mut Ledger) {
    if !byline.marks.is_empty() {
        // The whole sign-off as printed, and what of it stays in the edition.
        let mut all = byline.printed();
        let before = all.string();
        all.0.retain(|ch| !byline.marks.0.contains(ch));
        let after = all.string();
        ledger.remove(EmendationKind::SignoffRemoved, &byline.marks, &before, &after);
    }
    body.signed = true;
    if !body.affiliation.is_empty() && !byline.affiliation.is_empty() && byline.authors.is_empty() {
        body.sign_affiliation = byline.affiliation;
        return;
    }
    let unmarked = Byline { marks: Text::default(), ..byline };
    credit(&mut body.authors, &mut body.affiliation, unmarked, ledger);
}

fn introduce(body: Body, headings: &mut [Option<Group>], ledger: &mut Ledger) -> Introduction {
    let group = body.heading.and_then(|at| {
        let fits = headings[at].as_ref().is_some_and(|g| g.is_title_only() || g.introduces);
        if fits { headings[at].take() } else { None }
    });
    let title = group.map(|group| ledger.field(&group.into_line())).unwrap_or_default();
    for name in &body.authors {
        ledger.furnish(FurnitureKind::Byline, name);
    }
    ledger.furnish(FurnitureKind::Byline, &body.affiliation);
    Introduction { title, paragraphs: paragraphs(body.paras, ledger) }
}

fn paragraphs(mut paras: Vec<Para>, ledger: &mut Ledger) -> Vec<Paragraph> {
    roles::tell(&mut paras);
    doubt::article(&paras, ledger);
    paras
        .into_iter()
        .map(|mut para| {
            if para.role == Role::Subhead {
                without_bullet(&mut para.text, ledger);
            }
            let source = para.text.spans(&ledger.blank);
            Paragraph {
                role: para.role,
                text: ledger.field(&para.text),
                breaks: para.text.breaks(&source),
                source,
                ..Paragraph::default()
            }
        })
        .collect()
}

/// Takes the ornament away that shows where an article ends: `…了。■`
fn without_end_mark(text: &mut Text, ledger: &mut Ledger) {
    let [.., before, last] = text.0[..] else { return };
    if is_bullet(last.c) && (ends_sentence(before.c) || closes_pair(before.c)) {
        text.0.pop();
        ledger.remove(EmendationKind::BulletRemoved, &Text(vec![last]), &last.c.to_string(), "");
    }
}

/// Takes the bullet before a subhead away, as that before an item.
fn without_bullet(text: &mut Text, ledger: &mut Ledger) {
    let bullets = text.0.iter().take_while(|ch| is_bullet(ch.c) || is_blank(ch.c)).count();
    if (1..text.len()).contains(&bullets) {
        let head = Text(text.0.drain(..bullets).collect());
        ledger.remove(EmendationKind::BulletRemoved, &head, head.string().trim(), "");
    }
}

/// A heading's number, how sure its pairing is, and what was nearly as good.
type Pairing = (usize, f64, Option<Rival>);

/// A second-best pairing that is nearly as good.
#[derive(Debug, Clone, Copy)]
enum Rival {
    /// Another heading for the same body.
    Heading(usize),
    /// Another body (its first line) for the same heading.
    Body(u32),
}

/// For each body its heading. Where a source holds more bodies than a page does, they are paired
/// stretch by stretch: each stretch looks on into the next one, and only its first half counts.
fn pair(bodies: &[Body], headings: &[Option<Group>]) -> Vec<Option<Pairing>> {
    /// Bodies that are paired all at once; bodies of a stretch; headings on either side of it that
    /// may belong to them: house choices, several times what a page holds.
    const WHOLE: usize = 60;
    const BODIES: usize = 32;
    const BESIDE: usize = 16;
    let candidates: Vec<usize> = (0..headings.len())
        .filter(|&at| {
            headings[at].as_ref().is_some_and(|group| {
                !(group.introduces || group.title.is_empty() && group.kicker.is_empty())
            })
        })
        .collect();
    if bodies.len() <= WHOLE && candidates.len() <= 2 * WHOLE {
        return pair_all(bodies, headings, &candidates, 0);
    }
    let before = |body: &Body| candidates.partition_point(|&at| at < body.headings_before);
    let mut taken = vec![false; headings.len()];
    let mut pairs = Vec::with_capacity(bodies.len());
    while pairs.len() < bodies.len() {
        let start = pairs.len();
        let end = (start + BODIES).min(bodies.len());
        let counted = if end == bodies.len() { end } else { start + BODIES / 2 };
        let (first, last) = (before(&bodies[start]), before(&bodies[end - 1]));
        let reach = first.saturating_sub(BESIDE)..(last + BESIDE).min(first + 4 * BODIES);
        let near = &candidates[reach.start..reach.end.min(candidates.len())];
        let near: Vec<usize> = near.iter().copied().filter(|&at| !taken[at]).collect();
        // The first body's own heading is the last before it.
        let left_over = near.partition_point(|&at| at < bodies[start].headings_before);
        let found = pair_all(&bodies[start..end], headings, &near, left_over.saturating_sub(1));
        for pairing in found.into_iter().take(counted - start) {
            if let Some((heading, ..)) = pairing {
                taken[heading] = true;
            }
            pairs.push(pairing);
        }
    }
    pairs
}

/// Pairs these bodies and headings, all with all; so many headings are left over from before.
fn pair_all(
    bodies: &[Body],
    headings: &[Option<Group>],
    candidates: &[usize],
    left_over: usize,
) -> Vec<Option<Pairing>> {
    let mut pairs = vec![None; bodies.len()];
    if bodies.is_empty() || candidates.is_empty() {
        return pairs;
    }
    let (fits, in_rank) = scores(bodies, headings, candidates);
    let ranks = candidates.len().max(bodies.len());
    let mut scores = fits.clone();
    for (body, row) in scores.iter_mut().enumerate() {
        for (column, score) in row.iter_mut().enumerate() {
            let away = column.abs_diff(body + left_over) as f64 / ranks as f64;
            *score += in_rank * (1.0 - away);
        }
    }
    // The assignment needs no more rows than columns; empty columns stand for "no heading".
    let matrix = Matrix::from_fn(bodies.len(), ranks, |(body, column)| {
        scores[body].get(column).map_or(0, |score| (score * 10_000.0).round() as i64)
    });
    let (total, mut assigned) = kuhn_munkres(&matrix);
    let (in_line, aligned) = align(&fits, in_rank + weight::IN_LINE);
    if in_line > total as f64 / 10_000.0 {
        for (body, &column) in aligned.iter().enumerate() {
            if let Some(column) = column {
                scores[body][column] = fits[body][column] + in_rank;
            }
        }
        assigned = aligned.into_iter().map(|column| column.unwrap_or(usize::MAX)).collect();
    }
    for (body, &column) in assigned.iter().enumerate() {
        let Some(&score) = scores[body].get(column) else { continue };
        let in_row = scores[body].iter().enumerate().filter(|&(at, _)| at != column);
        let in_row = in_row.map(|(at, &score)| (score, Rival::Heading(candidates[at])));
        let in_column = scores.iter().zip(bodies).enumerate().filter(|&(at, _)| at != body);
        let in_column = in_column.map(|(_, (row, other))| (row[column], Rival::Body(other.line())));
        let second = in_row.chain(in_column).max_by(|a, b| a.0.total_cmp(&b.0));
        let rival = second.map_or(0.0, |(score, _)| score.max(0.0));
        let own = if score > 0.0 {
            score / (score + rival)
        } else {
            0.5 * f64::from(u8::from(rival <= 0.0))
        };
        // A neighbour whose heading is the neighbouring heading halves what is left of the doubt.
        let next = assigned.get(body + 1).is_some_and(|&other| other == column + 1);
        let before = body > 0 && assigned[body - 1].wrapping_add(1) == column;
        let doubt = (1.0 - own.clamp(0.0, 1.0)) * 0.5f64.powi(i32::from(next) + i32::from(before));
        let close = score - rival < weight::CLOSE * score && doubt > weight::DOUBTFUL;
        let close = second.filter(|_| close).map(|(_, rival)| rival);
        pairs[body] = Some((candidates[column], ((1.0 - doubt) * 100.0).round() / 100.0, close));
    }
    pairs
}

/// How well each heading fits each body: rows are bodies.
fn scores(
    bodies: &[Body],
    headings: &[Option<Group>],
    candidates: &[usize],
) -> (Vec<Vec<f64>>, f64) {
    let groups: Vec<&Group> = candidates.iter().filter_map(|&at| headings[at].as_ref()).collect();
    // Only what headings say is looked for in the bodies.
    let words: Vec<Vec<Gram>> =
        groups.iter().map(|group| units(&group.words()).into_keys().collect()).collect();
    let mut counter = Counter::new(words.iter().flatten());
    let said_by: Vec<Vec<(u32, u32)>> =
        bodies.iter().map(|body| counter.count(body.paras.iter().map(|para| &para.text))).collect();
    let most = said_by.iter().flatten().map(|&(_, times)| times).max().unwrap_or(0);
    // For each of the headings' units the bodies that say it, and how often.
    let mut said: Vec<Vec<(usize, u32)>> = vec![Vec::new(); counter.len()];
    for (body, counts) in said_by.iter().enumerate() {
        for &(gram, times) in counts {
            said[gram as usize].push((body, times));
        }
    }
    let count = bodies.len() as f64;
    let rarity = |spread: usize| ((count + 1.0) / (spread as f64 + 0.5)).ln().max(0.0);
    let adjacent = bodies
        .iter()
        .filter(|body| body.heading.is_some_and(|at| candidates.binary_search(&at).is_ok()))
        .count() as f64;
    let adjacency = weight::ADJACENT * (adjacent / count).powi(2);
    let bare: Vec<bool> = groups.iter().map(|group| group.is_title_only()).collect();
    let odd = bare.iter().filter(|&&bare| bare).count() * 3 <= bare.len();
    let numbers: Vec<u32> = groups.iter().filter_map(|group| group.number).collect();
    let numbered = numbers.len() > 2 && numbers.windows(2).all(|pair| pair[0] < pair[1]);
    let in_rank = if numbered { weight::RANK_NUMBERED } else { weight::RANK };
    // What it counts to be said so often; more seldom asked for than looked up.
    let heard = |times: u32, enough: f64| 1.0 - (-f64::from(times) / enough).exp();
    let heard: [Vec<f64>; 2] = [weight::WORDS_ENOUGH, weight::CHARS_ENOUGH]
        .map(|enough| (0..most + 1).map(|times| heard(times, enough)).collect());
    let mut scores = vec![vec![0.0; candidates.len()]; bodies.len()];
    for (rank, (&at, group)) in candidates.iter().zip(&groups).enumerate() {
        // Pairs and words, then single characters: what a heading says of each, and of all.
        let mut sums = vec![[0.0f64; 2]; bodies.len()];
        let mut whole = [1e-9f64; 2];
        for gram in &words[rank] {
            let places = counter.id(gram).map_or(&[][..], |id| &said[id as usize]);
            let rarity = rarity(places.len());
            let kind = usize::from(matches!(gram, Gram::Char(_)));
            whole[kind] += rarity;
            for &(body, times) in places {
                sums[body][kind] += rarity * heard[kind][times as usize];
            }
        }
        for (body_rank, body) in bodies.iter().enumerate() {
            let [words, chars] = [0, 1].map(|kind| sums[body_rank][kind] / whole[kind]);
            let similarity = (words + weight::CHARS * chars) / (1.0 + weight::CHARS);
            let near = match body.heading == Some(at) {
                true if body.sure => adjacency.max(weight::ADJACENT_ALONE),
                true => adjacency,
                false => 0.0,
            };
            let near = if off(Evidence::Adjacency) { 0.0 } else { near };
            let bare = if odd && bare[rank] { weight::BARE } else { 0.0 };
            let credit = if off(Evidence::Bylines) { 0.0 } else { by(group, body) };
            let similarity = if off(Evidence::Similarity) { 0.0 } else { similarity };
            scores[body_rank][rank] = weight::SIMILARITY * similarity + near + bare + credit;
        }
    }
    (scores, if off(Evidence::Rank) { 0.0 } else { in_rank })
}

/// The best pairing in which headings and bodies stand in one order, and what it is worth; either
/// may stay alone.
fn align(fits: &[Vec<f64>], in_rank: f64) -> (f64, Vec<Option<usize>>) {
    let columns = fits.first().map_or(0, Vec::len);
    let mut best = vec![vec![0.0f64; columns + 1]; fits.len() + 1];
    for (body, row) in fits.iter().enumerate() {
        for (column, fit) in row.iter().enumerate() {
            let both = best[body][column] + fit + in_rank;
            best[body + 1][column + 1] =
                both.max(best[body][column + 1]).max(best[body + 1][column]);
        }
    }
    let mut aligned = vec![None; fits.len()];
    let (mut body, mut column) = (fits.len(), columns);
    while body > 0 && column > 0 {
        let value = best[body][column];
        if value == best[body - 1][column] {
            body -= 1;
        } else if value == best[body][column - 1] {
            column -= 1;
        } else {
            (body, column) = (body - 1, column - 1);
            aligned[body] = Some(column);
        }
    }
    (best[fits.len()][columns], aligned)
}

/// What by-lines say for or against a pairing.
fn by(group: &Group, body: &Body) -> f64 {
    match (group.authors.is_empty(), body.authors.is_empty()) {
        (false, false) => {
            let equal = |a: &Text, b: &Text| {
                a.len() == b.len() && a.0.iter().zip(&b.0).all(|(a, b)| a.c == b.c)
            };
            let same = |name: &Text| body.authors.iter().any(|known| equal(known, name));
            if group.authors.iter().any(same) { weight::ONE_AUTHOR } else { weight::OTHER_AUTHOR }
        }
        (true, true) => 0.0,
        _ => weight::ONE_AUTHOR,
    }
}

/// A body's heading, how sure it is, and what was nearly as good.
type Paired = (Group, f64, Option<String>);

/// What a heading shows that the article does not.
fn look(body: &Body, paired: Option<&Paired>) -> HeadingLook {
    let text_line = body.line();
    let Some((group, _, rival)) = paired else {
        return HeadingLook { line: text_line, text_line, ..HeadingLook::default() };
    };
    HeadingLook {
        line: group.title.0.first().map_or(text_line, |ch| ch.line),
        text_line,
        bare: group.is_title_only(),
        title_lines: group.title_lines,
        rival: group.rival.clone(),
        told: rival.is_some(),
    }
}

fn article(index: usize, body: Body, paired: Option<Paired>, ledger: &mut Ledger) -> Article {
    let line = body.line();
    if body.cut_off
        && paired.as_ref().is_none_or(|(_, confidence, _)| *confidence < weights::doubt::CUT_SURE)
    {
        ledger.doubt(
            DoubtKind::Misplaced,
            line,
            "从这一段起按内容另作一篇，版面上没有印出分界".to_owned(),
            String::new(),
        );
    }
    let mut authors = body.authors;
    let mut affiliation = body.affiliation;
    let (group, confidence, rival) = match paired {
        Some((group, confidence, rival)) => (Some(group), confidence, rival),
        None => (None, 0.0, None),
    };
    let mut group = group.unwrap_or_default();
    let mut paras = body.paras;
    // What stands over briefs is their title, and over the first of them stands its own.
    if apart::is_briefs(&group.kicker.string())
        && group.subtitle.is_empty()
        && paras.iter().any(|para| para.role == Role::Subhead)
    {
        let text = std::mem::replace(&mut group.title, std::mem::take(&mut group.kicker));
        let measure = paras.first().map_or(0, |para| para.measure);
        if !text.is_empty() {
            paras.insert(0, Para { text, role: Role::Subhead, measure, ..Para::default() });
        }
    }
    if authors.is_empty() {
        authors = std::mem::take(&mut group.authors);
    } else {
        for name in &group.authors {
            if !authors.iter().any(|known| known.string() == name.string()) {
                authors.push(name.clone());
            } else {
                ledger.furnish(FurnitureKind::Byline, name);
            }
        }
    }
    if affiliation.is_empty() {
        affiliation = std::mem::take(&mut group.affiliation);
    } else {
        ledger.furnish(FurnitureKind::Byline, &group.affiliation);
    }
    ledger.furnish(FurnitureKind::Byline, &body.sign_affiliation);
    if group.title.is_empty() {
        ledger.doubt(DoubtKind::Unpaired, line, "这一篇正文没有找到标题".to_owned(), String::new());
    } else if let Some(rival) = rival {
        ledger.doubt(
            DoubtKind::HeadingPairing,
            line,
            format!("标题“{}”与这一篇正文的配对把握不大（{confidence:.2}）", group.title.string()),
            rival,
        );
    }
    // The brackets round a rubric are its dress, over a title as without one.
    if group.kicker.is_empty()
        && let Some(words) = in_lenses(&group.title)
    {
        let printed = std::mem::replace(&mut group.title, words);
        let ends = [printed.0.first(), printed.0.last()].into_iter().flatten().copied();
        ledger.furnish(FurnitureKind::Label, &Text(ends.collect()));
    }
    for text in [&group.kicker, &group.title, &group.subtitle] {
        doubt::line(text, ledger);
    }
    doubt::subheads(&paras, ledger);
    if let Some(last) = paras.last_mut() {
        without_end_mark(&mut last.text, ledger);
    }
    Article {
        id: format!("a{index:02}"),
        number: number(&group, ledger),
        kicker: ledger.field(&group.kicker),
        title: ledger.field(&group.title),
        subtitle: ledger.field(&group.subtitle),
        authors: authors.iter().map(|name| ledger.field(name)).collect(),
        affiliation: ledger.field(&affiliation),
        paragraphs: paragraphs(paras, ledger),
        heading_confidence: confidence,
    }
}

/// A heading's number; what else was printed with it (a dot, a nought, Han numerals) is furniture.
fn number(group: &Group, ledger: &mut Ledger) -> Option<u32> {
    let number = group.number?;
    let digits = number.to_string();
    let (figure, rest) = parted(&group.figure, &digits);
    ledger.take(&figure);
    if figure.is_empty() {
        ledger.take(&rest);
        ledger.change(EmendationKind::NumberRead, &rest.0, &rest.string(), &digits);
    } else {
        ledger.furnish(FurnitureKind::Label, &rest);
    }
    Some(number)
}

/// The characters of a printed number that are its digits, where it has them, and the others: 13 and 第讲.
fn parted(printed: &Text, digits: &str) -> (Text, Text) {
    let is_it = |some: &[Char]| some.iter().map(|ch| ch.c).eq(digits.chars());
    let start = printed.0.windows(digits.len()).position(is_it);
    let inside = start.map_or(0..0, |start| start..start + digits.len());
    let (before, behind) =
        (printed.slice(0..inside.start), printed.slice(inside.end..printed.len()));
    (printed.slice(inside), Text([before.0, behind.0].concat()))
}

/// Whether a bare title stands before a heading: a banner above it.
fn leftover_banner(headings: &[Option<Group>], heading: Option<usize>) -> bool {
    let above = &headings[..heading.unwrap_or(0)];
    above.iter().flatten().any(Group::is_title_only)
}

/// Whether a heading can name a special: a bare title below the head of a page or above all texts, with
/// some of them below it (`texts` has the lines where the first and the last one begin); no rubric, no
/// note in brackets, no address.
fn may_be_banner(group: &Group, texts: &Range<u32>, introduced: bool) -> bool {
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
fn names_special(group: &Group, texts: &Range<u32>) -> bool {
    const ENDS: [&str; 8] =
        ["专版", "特刊", "专刊", "专页", "专辑", "特别报道", "专题报道", "特别策划"];
    let subtitle = in_simplified(&group.subtitle.tight().string()).into_owned();
    group.is_explained_only()
        && group.title.line() < texts.start
        && ENDS.iter().any(|end| subtitle.ends_with(end))
}

/// Gives the special its name; what explains it is of the page.
fn name_special(group: &Group, edition: &mut Edition, ledger: &mut Ledger) {
    edition.metadata.title = group.title.string();
    ledger.furnish(FurnitureKind::Banner, &group.figure);
    ledger.furnish(FurnitureKind::Banner, &group.title);
    ledger.furnish(FurnitureKind::Banner, &group.subtitle);
}

/// Whether a title says whose words stand below it: `校长寄语`, `某某的话`.
pub(super) fn speaks(title: &Text) -> bool {
    let string = title.tight().string();
    let string = in_simplified(&string);
    string.ends_with("的话") || string.ends_with("寄语")
}

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
fn leftovers(
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figure_of_a_number_is_parted_from_its_words() {
        let (figure, rest) = parted(&Text::of("第13讲"), "13");
        assert_eq!((figure.string().as_str(), rest.string().as_str()), ("13", "第讲"));
        assert!(parted(&Text::of("第十三讲"), "13").0.is_empty());
    }

    #[test]
    fn what_was_cut_in_vain_is_put_together_again() {
        let body = |text: &str, cut_off| Body {
            paras: vec![Para { text: Text::of(text), ..Para::default() }],
            cut_off,
            ..Body::default()
        };
        let bodies = || vec![body("甲。", false), body("乙。", true), body("丙。", false)];
        let paras = |bodies: &[Body]| -> Vec<usize> {
            bodies.iter().map(|body| body.paras.len()).collect()
        };
        let (mut parted, mut pairs) = (bodies(), vec![Some((0, 1.0, None)), None, None]);
        reunite(&mut parted, &mut pairs, None);
        assert_eq!((paras(&parted), pairs.len()), (vec![2, 1], 2));
        let (mut parted, mut pairs) = (bodies(), vec![None, Some((7, 1.0, None)), None]);
        reunite(&mut parted, &mut pairs, None);
        assert!(paras(&parted) == [2, 1] && matches!(pairs[0], Some((7, ..))));
        let (mut parted, mut pairs) =
            (bodies(), vec![Some((0, 1.0, None)), Some((1, 1.0, None)), None]);
        reunite(&mut parted, &mut pairs, None);
        assert_eq!(paras(&parted), [1, 1, 1]);
        let (mut parted, mut pairs) = (bodies(), vec![Some((0, 1.0, None)), None, None]);
        reunite(&mut parted, &mut pairs, Some(1));
        assert_eq!(paras(&parted), [1, 1, 1], "the opening text stood before it");
    }

    #[test]
    fn telegrams() {
        assert!(is_telegram(&Text::of("【本报开封七日电】甲乙丙丁。")));
        assert!(is_telegram(&Text::of("【又電】甲乙丙丁。")));
        assert!(
            !is_telegram(&Text::of("【清花】甲乙丙丁。")) && !is_telegram(&Text::of("本报七日电"))
        );
    }

    #[test]
    fn names_in_brackets_that_sign_no_text() {
        assert!(is_comment(&Text::of("评委点评：好。（王明）")));
        assert!(!is_comment(&Text::of("他说：好。（王明）")));
        let para = |text: &str| Para { text: Text::of(text), ..Para::default() };
        let next = Element::Para(para("答：可以。"));
        assert!(is_answered(Some(&para("问：可以吗？")), Some(&next)));
        let letter = para("编辑同志：可以吗？");
        assert!(is_answered(Some(&letter), Some(&next)));
        assert!(is_answered(Some(&letter), Some(&Element::Para(para("【厂家答复】可以。")))));
        assert!(is_answered(Some(&letter), Some(&Element::Para(para("某某管理所答复：可以。")))));
        assert!(!is_answered(Some(&letter), Some(&Element::Para(para("他说：可以。")))));
        assert!(!is_answered(Some(&para("问：可以吗？")), None));
    }

    #[test]
    fn briefs_without_a_title_have_no_empty_subhead() {
        let para = |text: &str, role| Para { text: Text::of(text), role, ..Para::default() };
        let paras = vec![para("某系", Role::Subhead), para("甲乙丙丁。", Role::Body)];
        let body = Body { paras, ..Body::default() };
        let mut group = Group::default();
        group.kicker = Text::of("校园短波");
        let source = crate::normalize::tests::transcript("");
        let found = article(1, body, Some((group, 1.0, None)), &mut Ledger::new(&source));
        assert_eq!((found.title.as_str(), found.kicker.as_str()), ("校园短波", ""));
        assert_eq!(found.paragraphs.len(), 2);
    }

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

    #[test]
    fn pairs_in_one_order_may_pass_over_a_heading() {
        let fits = [vec![0.0, 3.0, 1.0], vec![0.0, 1.0, 3.0]];
        let (value, aligned) = align(&fits, 0.5);
        assert_eq!(aligned, [Some(1), Some(2)]);
        assert!((value - 7.0).abs() < 1e-9);
        assert_eq!(align(&[vec![1.0, 3.0], vec![3.0, 1.0]], 0.0).1.iter().flatten().count(), 1);
    }

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
