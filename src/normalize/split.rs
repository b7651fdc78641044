//! Two bodies in one: where more full headings than bodies were printed and nothing marks a
//! body's end, the text is cut where its subject changes and the headings fit best.

use super::article::Body;
use super::flow::Para;
use super::heading::Group;
use super::similarity::{Gram, grams, likeness, together};
use super::weights::pairing as weight;
use crate::model::Role;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BinaryHeap, HashMap};

/// Cuts bodies until there is one for each full heading.
pub(super) fn for_headings(bodies: &mut Vec<Body>, headings: &[Option<Group>]) {
    /// Headings on either side of a body that may belong to it, and paragraphs that are read
    /// again in any case: house choices, several times what a page holds.
    const BESIDE: usize = 60;
    const LEAST_BUDGET: usize = 20_000;
    let (places, full): (Vec<usize>, Vec<Vec<Gram>>) = headings
        .iter()
        .enumerate()
        .filter_map(|(at, group)| Some((at, group.as_ref()?)))
        .filter(|(_, group)| !group.title.is_empty() && !group.is_title_only() && !group.introduces)
        .map(|(at, group)| (at, grams(&group.words()).into_keys().collect()))
        .unzip();
    let missing = full.len().saturating_sub(bodies.len());
    if missing == 0 {
        return;
    }
    let headings = |body: &Body| {
        let before = places.partition_point(|&at| at < body.headings_before);
        let first = before.saturating_sub(BESIDE);
        &full[first.min(full.len())..(before + BESIDE).min(full.len())]
    };
    let best = |body: &Body| {
        let (cut, change) = best_cut(&body.paras, headings(body))?;
        // By-line above and sign-off below name two writers.
        let two = !body.authors.is_empty() && body.signed;
        Some((change + if two { weight::TWO_WRITERS } else { 0.0 }, cut))
    };
    // Each body with the parts that it has been cut into, and the best place of each part.
    let mut parts: Vec<Vec<Part>> = std::mem::take(bodies)
        .into_iter()
        .map(|body| {
            let place = best(&body);
            vec![(body, place)]
        })
        .collect();
    let value = |parts: &[Part]| {
        let places =
            parts.iter().enumerate().filter_map(|(at, (_, place))| Some(((*place)?.0, at)));
        places.max_by(|a, b| a.0.total_cmp(&b.0))
    };
    let mut queue: BinaryHeap<Place> = parts
        .iter()
        .enumerate()
        .filter_map(|(body, parts)| value(parts).map(|(value, part)| Place { value, body, part }))
        .collect();
    let mut budget = parts.iter().flatten().map(|(body, _)| body.paras.len()).sum::<usize>() * 4;
    budget = budget.max(LEAST_BUDGET);
    for _ in 0..missing {
        let Some(Place { body, part: at, .. }) = queue.pop() else { break };
        let (whole, place) = &mut parts[body][at];
        let Some((_, cut)) = *place else { break };
        budget = budget.saturating_sub(whole.paras.len());
        if budget == 0 {
            break;
        }
        let rest = part(whole, cut);
        *place = best(whole);
        let place = best(&rest);
        parts[body].insert(at + 1, (rest, place));
        queue.extend(value(&parts[body]).map(|(value, part)| Place { value, body, part }));
    }
    bodies.extend(parts.into_iter().flatten().map(|(body, _)| body));
}

/// A part of a body, and how good its best cut is and where it stands.
type Part = (Body, Option<(f64, usize)>);

/// The best place to cut among the parts of one body; of equal ones the last.
struct Place {
    value: f64,
    body: usize,
    part: usize,
}

impl Ord for Place {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.total_cmp(&other.value).then(self.body.cmp(&other.body))
    }
}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Place {}

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

/// The paragraph boundary that parts two subjects best, and how well (about 0 to 3).
fn best_cut(paras: &[Para], headings: &[Vec<Gram>]) -> Option<(usize, f64)> {
    const REACH: usize = 4;
    if paras.len() < 2 {
        return None;
    }
    let each: Vec<BTreeMap<Gram, u32>> =
        paras.iter().map(|para| grams(&para.text.string())).collect();
    let set_off = paras.iter().skip(1).filter(|para| para.set_off).count();
    let rare_blanks = set_off * 3 <= paras.len();
    // For each heading the rarity of its words, rare ones counting more, and where they stand.
    let mut stands: HashMap<&Gram, Vec<usize>> = HashMap::new();
    for (at, said) in each.iter().enumerate() {
        for gram in said.keys() {
            stands.entry(gram).or_default().push(at);
        }
    }
    let words: Vec<Vec<(f64, &[usize])>> = headings
        .iter()
        .map(|heading| {
            let found = heading.iter().filter_map(|gram| stands.get(gram));
            found.map(|at| (((paras.len() + 1) as f64 / at.len() as f64).ln(), &at[..])).collect()
        })
        .collect();
    // How much of a heading the paragraphs before a cut say, less what those behind it say.
    let fits = |words: &[(f64, &[usize])], cut: usize| -> f64 {
        let (mut left, mut right, mut whole) = (0.0, 0.0, 1e-9);
        for &(rarity, places) in words {
            let n = places.len() as f64;
            let before = places.partition_point(|&at| at < cut);
            whole += rarity;
            left += rarity * before as f64 / n;
            right += rarity * (places.len() - before) as f64 / n;
        }
        left / whole - right / whole
    };
    (1..paras.len())
        .filter(|&cut| !paras[cut].resumes && paras[cut].role == Role::Body)
        .map(|cut| {
            let near = cut.saturating_sub(REACH)..(cut + REACH).min(paras.len());
            let change =
                1.0 - likeness(&together(&each[near.start..cut]), &together(&each[cut..near.end]));
            // Two headings, each for one side: what each says of its own side and not of the other.
            let mut fits: Vec<f64> = words.iter().map(|words| fits(words, cut)).collect();
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
