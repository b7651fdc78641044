//! Bodies and headings → articles: where one body ends and the next begins, which of them is the
//! introduction, and which heading belongs to which body.
//!
//! The steps: sign-offs parted from their texts ([`signoff`]); the flow cut into bodies ([`mod@divide`], [`body`]), and
//! numbered parts given back to the text that they count on from ([`series`]); the opening text and the special's name
//! taken out ([`banner`]); headings paired with bodies ([`mod@pair`]); what was cut in vain put together again
//! ([`mod@reunite`]); lines above a heading given to it ([`line_above`]); each body and its heading written as an article
//! ([`fields`]); what found no body ([`mod@leftovers`]).

mod banner;
mod body;
mod divide;
mod fields;
mod leftovers;
mod line_above;
mod pair;
mod reunite;
mod series;
mod signoff;

pub(super) use banner::speaks;
pub(super) use body::Body;
pub(super) use signoff::as_printed;

use super::ablation::{Evidence, off};
use super::flow::{Element, median};
use super::ledger::Ledger;
use super::{doubt, opening, poems, split, strewn};
use crate::model::Edition;
use banner::{leftover_banner, may_be_banner, name_special, names_special};
use divide::divide;
use fields::{article, introduce, look};
use leftovers::leftovers;
use line_above::{join_first_line, take_kickers};
use pair::{Rival, pair};
use reunite::{join_named, reunite};
use signoff::{part_signoffs, with_signed_briefs};

/// Puts articles and introduction into the edition.
pub(super) fn assemble(elements: Vec<Element>, edition: &mut Edition, ledger: &mut Ledger) {
    let elements = poems::gather(with_signed_briefs(part_signoffs(elements)), ledger);
    let (mut bodies, mut headings) = divide(elements, ledger);
    strewn::gather(&mut headings, ledger);
    if !off(Evidence::Numbers) {
        series::rejoin(&mut bodies, ledger);
    }
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
    reunite(&mut bodies, &mut pairs, opening);
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
