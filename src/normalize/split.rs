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
    /// Headings on either side of a body that may belong to it: several times what a page holds.
    const BESIDE: usize = 60;
    let full: Vec<Vec<Gram>> = headings
        .iter()
        .flatten()
        .filter(|group| !group.title.is_empty() && !group.is_title_only() && !group.introduces)
        .map(|group| grams(&group.words()).into_keys().collect())
        .collect();
    let mut missing = full.len().saturating_sub(bodies.len());
    if missing == 0 {
        return;
    }
    let weigh = |body: &Body, missing: usize| -> Option<(f64, Vec<usize>)> {
        let (before, beside) = (body.headings_before, BESIDE);
        let near = before.saturating_sub(beside).min(full.len())..(before + beside).min(full.len());
        let (cuts, gain) = best_cuts(&body.paras, &full[near], missing)?;
        // By-line above and sign-off below name two writers.
        let two = !body.authors.is_empty() && body.signed;
        Some((gain + if two { weight::TWO_WRITERS } else { 0.0 }, cuts))
    };
    let mut best: Vec<_> = bodies.iter().map(|body| weigh(body, missing)).collect();
    while missing > 0 {
        let found = best.iter().enumerate().filter_map(|(at, best)| Some((best.as_ref()?.0, at)));
        let Some((_, at)) = found.max_by(|a, b| a.0.total_cmp(&b.0)) else { return };
        let Some((_, mut cuts)) = best[at].take() else { return };
        cuts.truncate(missing);
        for &cut in cuts.iter().rev() {
            let rest = part(&mut bodies[at], cut);
            bodies.insert(at + 1, rest);
            best.insert(at + 1, None);
        }
        missing -= cuts.len().max(1);
        for part in at..=at + cuts.len() {
            best[part] = weigh(&bodies[part], missing);
        }
    }
}

/// Cuts one body; a by-line stands above the first part, a sign-off below the second.
fn part(body: &mut Body, cut: usize) -> Body {
    let mut rest = Body { paras: body.paras.split_off(cut), ..Body::default() };
    rest.measure = body.measure;
    rest.headings_before = body.headings_before;
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

/// The paragraph boundaries that part one body best for as many headings as are missing, at most
/// three at a time, and what is gained by each on the average.
///
/// Each part takes one heading; a heading counts with the share of its words, rare ones more, that
/// stand inside the part. All choices of parts and headings are weighed together.
fn best_cuts(paras: &[Para], headings: &[Vec<Gram>], missing: usize) -> Option<(Vec<usize>, f64)> {
    const MOST_PARAS: usize = 160;
    const MOST_HEADINGS: usize = 7;
    let count = missing.min(3);
    if paras.len() < 2 || paras.len() > MOST_PARAS {
        return None;
    }
    let each: Vec<BTreeMap<Gram, u32>> =
        paras.iter().map(|para| grams(&para.text.string())).collect();
    let shares: Vec<Vec<f64>> = headings.iter().map(|heading| shares(heading, &each)).collect();
    // The headings that this body says most of.
    let mut ranked: Vec<usize> = (0..headings.len()).collect();
    ranked.sort_by(|&a, &b| {
        shares[b][paras.len()].total_cmp(&shares[a][paras.len()]).then(a.cmp(&b))
    });
    ranked.truncate(MOST_HEADINGS);
    let seams: Vec<Option<f64>> = (0..paras.len()).map(|cut| seam(paras, &each, cut)).collect();
    (1..=count)
        .filter_map(|cuts| {
            let (places, total) = divide(cuts + 1, paras.len(), &ranked, &shares, &seams)?;
            Some((places, total / (cuts + 1) as f64))
        })
        .max_by(|a, b| a.1.total_cmp(&b.1).then(a.0.len().cmp(&b.0.len())))
}

/// For each paragraph boundary, how much of a heading stands before it: 0 at the start; the last is
/// the whole.
fn shares(heading: &[Gram], each: &[BTreeMap<Gram, u32>]) -> Vec<f64> {
    let mut sums = vec![0.0; each.len() + 1];
    let mut whole = 1e-9;
    for gram in heading {
        let n = each.iter().filter(|said| said.contains_key(gram)).count();
        if n == 0 {
            continue;
        }
        let rarity = ((each.len() + 1) as f64 / n as f64).ln();
        whole += rarity;
        for (at, said) in each.iter().enumerate() {
            if said.contains_key(gram) {
                sums[at + 1] += rarity / n as f64;
            }
        }
    }
    for at in 1..sums.len() {
        sums[at] += sums[at - 1];
    }
    sums.iter().map(|sum| sum / whole).collect()
}

/// What speaks for a body's end before paragraph `cut`; none where a body cannot end.
fn seam(paras: &[Para], each: &[BTreeMap<Gram, u32>], cut: usize) -> Option<f64> {
    const REACH: usize = 4;
    let before = paras.get(cut.checked_sub(1)?)?;
    let goes_on = before.role == Role::Subhead
        || matches!(before.text.last(), Some('：' | ':'))
        || before.cut
        || paras[cut].resumes
        || paras[cut].role != Role::Body;
    if goes_on {
        return None;
    }
    let near = cut.saturating_sub(REACH)..(cut + REACH).min(paras.len());
    let change = 1.0 - likeness(&together(&each[near.start..cut]), &together(&each[cut..near.end]));
    let set_off = paras.iter().skip(1).filter(|para| para.set_off).count();
    let gap = if paras[cut].set_off && set_off * 3 <= paras.len() { weight::SET_OFF } else { 0.0 };
    let scrap = if cut == 1 || cut + 1 == paras.len() { weight::SCRAP } else { 0.0 };
    Some(weight::CHANGE * change + gap + scrap)
}

/// The best division into `parts`, by dynamic programming over boundaries and sets of headings.
fn divide(
    parts: usize,
    paras: usize,
    headings: &[usize],
    shares: &[Vec<f64>],
    seams: &[Option<f64>],
) -> Option<(Vec<usize>, f64)> {
    let sets = 1usize << headings.len();
    // best[part][end][set]: value and the boundary before; NEG where impossible.
    let mut best =
        vec![vec![vec![(f64::NEG_INFINITY, 0usize, 0usize); sets]; paras + 1]; parts + 1];
    best[0][0][0] = (0.0, 0, 0);
    for part in 1..=parts {
        for end in part..=paras {
            let last = part == parts;
            if last != (end == paras) {
                continue;
            }
            let seam = if last { Some(0.0) } else { seams.get(end).copied().flatten() };
            let Some(seam) = seam else { continue };
            for start in part - 1..end {
                for set in 0..sets {
                    let (value, ..) = best[part - 1][start][set];
                    if value == f64::NEG_INFINITY {
                        continue;
                    }
                    for (bit, &heading) in headings.iter().enumerate() {
                        if set & (1 << bit) != 0 {
                            continue;
                        }
                        let said = shares[heading][end] - shares[heading][start];
                        let total = value + seam + said;
                        let cell = &mut best[part][end][set | (1 << bit)];
                        if total > cell.0 {
                            *cell = (total, start, set);
                        }
                    }
                }
            }
        }
    }
    let (set, total) =
        (0..sets).map(|set| (set, best[parts][paras][set].0)).max_by(|a, b| a.1.total_cmp(&b.1))?;
    if total == f64::NEG_INFINITY {
        return None;
    }
    let mut cuts = Vec::with_capacity(parts - 1);
    let (mut end, mut set) = (paras, set);
    for part in (1..=parts).rev() {
        let (_, start, before) = best[part][end][set];
        if start > 0 {
            cuts.push(start);
        }
        (end, set) = (start, before);
    }
    cuts.reverse();
    Some((cuts, total))
}
