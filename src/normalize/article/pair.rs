//! Bodies and headings → for each body its heading, how sure that is, and what was nearly as good.

use super::body::Body;
use crate::normalize::ablation::{Evidence, off};
use crate::normalize::chars::Text;
use crate::normalize::heading::Group;
use crate::normalize::similarity::{Counter, Gram, units};
use crate::normalize::weights::pairing as weight;
use pathfinding::prelude::{Matrix, kuhn_munkres};

/// A heading's number, how sure its pairing is, and what was nearly as good.
pub(super) type Pairing = (usize, f64, Option<Rival>);

/// A second-best pairing that is nearly as good.
#[derive(Debug, Clone, Copy)]
pub(super) enum Rival {
    /// Another heading for the same body.
    Heading(usize),
    /// Another body (its first line) for the same heading.
    Body(u32),
}

/// For each body its heading. Where a source holds more bodies than a page does, they are paired
/// stretch by stretch: each stretch looks on into the next one, and only its first half counts.
pub(super) fn pair(bodies: &[Body], headings: &[Option<Group>]) -> Vec<Option<Pairing>> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_in_one_order_may_pass_over_a_heading() {
        let fits = [vec![0.0, 3.0, 1.0], vec![0.0, 1.0, 3.0]];
        let (value, aligned) = align(&fits, 0.5);
        assert_eq!(aligned, [Some(1), Some(2)]);
        assert!((value - 7.0).abs() < 1e-9);
        assert_eq!(align(&[vec![1.0, 3.0], vec![3.0, 1.0]], 0.0).1.iter().flatten().count(), 1);
    }
}
