//! Two bodies in one: where more full headings than bodies were printed and nothing marks a
//! body's end, the text is cut where its subject changes and the headings fit best.

use super::article::Body;
use super::flow::Para;
use super::heading::Group;
use super::similarity::{Gram, grams, likeness, together};
use super::weights::pairing as weight;
use crate::model::Role;
use std::collections::BTreeMap;

/// Cuts bodies until there is one for each full heading.
pub(super) fn for_headings(bodies: &mut Vec<Body>, headings: &[Option<Group>]) {
    let full: Vec<Vec<Gram>> = headings
        .iter()
        .flatten()
        .filter(|group| !group.title.is_empty() && !group.is_title_only() && !group.introduces)
        .map(|group| grams(&group.words()).into_keys().collect())
        .collect();
    let missing = full.len().saturating_sub(bodies.len());
    for _ in 0..missing {
        let places = bodies.iter().enumerate().filter_map(|(at, body)| {
            let (cut, change) = best_cut(&body.paras, &full)?;
            // By-line above and sign-off below name two writers.
            let two = !body.authors.is_empty() && body.signed;
            Some((change + if two { weight::TWO_WRITERS } else { 0.0 }, at, cut))
        });
        let Some((_, at, cut)) = places.max_by(|a, b| a.0.total_cmp(&b.0)) else { return };
        let rest = part(&mut bodies[at], cut);
        bodies.insert(at + 1, rest);
    }
}

/// Cuts one body; a by-line stands above the first part, a sign-off below the second.
fn part(body: &mut Body, cut: usize) -> Body {
    let mut rest = Body { paras: body.paras.split_off(cut), ..Body::default() };
    rest.measure = body.measure;
    rest.signed = body.signed;
    if body.signed {
        if body.sign_affiliation.is_empty() {
            rest.authors = std::mem::take(&mut body.authors);
            rest.affiliation = std::mem::take(&mut body.affiliation);
        } else {
            rest.affiliation = std::mem::take(&mut body.sign_affiliation);
        }
    }
    body.signed = false;
    rest
}

/// The paragraph boundary that parts two subjects best, and how well (about 0 to 3).
fn best_cut(paras: &[Para], headings: &[Vec<Gram>]) -> Option<(usize, f64)> {
    const REACH: usize = 4;
    let each: Vec<BTreeMap<Gram, u32>> =
        paras.iter().map(|para| grams(&para.text.string())).collect();
    let set_off = paras.iter().skip(1).filter(|para| para.set_off).count();
    let rare_blanks = set_off * 3 <= paras.len();
    let spread = |gram: &Gram| each.iter().filter(|said| said.contains_key(gram)).count();
    // How much of a heading a stretch of paragraphs says, rare words counting more.
    let says = |heading: &[Gram], range: &[BTreeMap<Gram, u32>]| -> f64 {
        let mut said = 0.0;
        let mut whole = 1e-9;
        for gram in heading {
            let n = spread(gram);
            if n > 0 {
                let rarity = ((paras.len() + 1) as f64 / n as f64).ln();
                whole += rarity;
                let here = range.iter().filter(|para| para.contains_key(gram)).count();
                said += rarity * here as f64 / n as f64;
            }
        }
        said / whole
    };
    (1..paras.len())
        .filter(|&cut| !paras[cut].resumes && paras[cut].role == Role::Body)
        .map(|cut| {
            let near = cut.saturating_sub(REACH)..(cut + REACH).min(paras.len());
            let change =
                1.0 - likeness(&together(&each[near.start..cut]), &together(&each[cut..near.end]));
            // Two headings, each for one side: what each says of its own side and not of the other.
            let (left, right) = (&each[..cut], &each[cut..]);
            let mut fits: Vec<f64> =
                headings.iter().map(|heading| says(heading, left) - says(heading, right)).collect();
            fits.sort_by(f64::total_cmp);
            let fit = match fits[..] {
                [first, .., last] => last - first,
                _ => 0.0,
            };
            let gap = if paras[cut].set_off && rare_blanks { weight::SET_OFF } else { 0.0 };
            let scrap = if cut == 1 || cut + 1 == paras.len() { weight::SCRAP } else { 0.0 };
            (cut, change + fit + gap + scrap)
        })
        .max_by(|a, b| a.1.total_cmp(&b.1))
}
