//! Two bodies in one: where more full headings than bodies were printed and nothing marks a
//! body's end, the text is cut where its subject changes and the headings fit best.

mod row;

use super::article::Body;
use super::chars::Text;
use super::flow::Para;
use super::heading::Group;
use super::piece::{greets, speaker};
use super::similarity::{Gram, Wording, units};
use super::weights::pairing as weight;
use crate::model::Role;
use crate::text::simplified::simplified;

/// Paragraphs of an introduction at most.
const INTRODUCTION: usize = 5;

/// Cuts bodies until there is one for each full heading.
pub(super) fn for_headings(bodies: &mut Vec<Body>, headings: &[Option<Group>]) {
    /// Headings on either side of a body that may belong to it: several times what a page holds.
    const BESIDE: usize = 60;
    let wanting: Vec<&Group> =
        headings.iter().flatten().filter(|group| group.wants_body()).collect();
    let sure = wanting.iter().filter(|group| !group.is_title_only()).count();
    let full: Vec<Vec<Gram>> =
        wanting.iter().map(|group| units(&group.words()).into_keys().collect()).collect();
    // A body right below a bare title has its heading.
    let has_bare = |body: &&Body| {
        let group = body.heading.filter(|_| body.sure).and_then(|at| headings[at].as_ref());
        !body.introduces && group.is_some_and(|group| group.is_title_only() && !group.in_row)
    };
    let served = bodies.iter().filter(has_bare).count();
    let headed = bodies.iter().filter(|body| !body.introduces).count();
    // Bare titles count less surely: subheads and banners look like them.
    let least = if sure > headed { weight::PARTED } else { weight::PARTED_UNSURE };
    let mut missing = (full.len() + served).saturating_sub(headed);
    if missing == 0 {
        return;
    }
    if let Some(cuts) = row::cuts(bodies, headings, missing, sure > headed) {
        for (at, cuts) in cuts.into_iter().enumerate().rev() {
            for cut in cuts.into_iter().rev() {
                insert(bodies, at, cut);
            }
        }
        return;
    }
    // What was found for a body holds until it is cut.
    let mut options: Vec<Option<Vec<Cuts>>> = vec![None; bodies.len()];
    while missing > 0 {
        let found: Vec<Vec<Cuts>> = bodies
            .iter()
            .zip(&mut options)
            .map(|(body, known)| {
                let cuts = known.get_or_insert_with(|| {
                    let from = body.headings_before.saturating_sub(BESIDE).min(full.len());
                    let to = (body.headings_before + BESIDE).min(full.len());
                    let more = two_writers(body);
                    let near = &full[from..to];
                    let mut cuts = best_cuts(&body.paras, near, missing, least, body.introduces);
                    cuts.iter_mut().for_each(|(gain, _)| *gain += more);
                    cuts
                });
                cuts[..cuts.len().min(missing)].to_vec()
            })
            .collect();
        let chosen = allot(&found, missing);
        let cut: usize = chosen.iter().sum();
        if cut == 0 {
            return;
        }
        missing -= cut;
        for (at, (found, count)) in found.iter().zip(chosen).enumerate().rev() {
            let Some((_, cuts)) = count.checked_sub(1).and_then(|at| found.get(at)) else {
                continue;
            };
            for &cut in cuts.iter().rev() {
                insert(bodies, at, cut);
            }
            options.splice(at..=at, vec![None; cuts.len() + 1]);
        }
    }
}

/// What cuts of one body gain, and the paragraphs before which they are made.
type Cuts = (f64, Vec<usize>);

/// What it counts for a cut that by-line above and sign-off below name two writers.
fn two_writers(body: &Body) -> f64 {
    if !body.authors.is_empty() && body.signed { weight::TWO_WRITERS } else { 0.0 }
}

/// Cuts one body before a paragraph; the rest is a body of its own.
fn insert(bodies: &mut Vec<Body>, at: usize, cut: usize) {
    let rest = part(&mut bodies[at], cut);
    bodies.insert(at + 1, rest);
}

/// How often each body is cut, so that all cuts together gain most: as many cuts as are missing, or
/// as can be had. `options[body]` holds what the best one, two, three cuts of a body gain.
fn allot(options: &[Vec<Cuts>], missing: usize) -> Vec<usize> {
    let mut chosen = vec![0; options.len()];
    // Of a long document's bodies few can be cut.
    let (places, options): (Vec<usize>, Vec<&Vec<Cuts>>) =
        options.iter().enumerate().filter(|(_, options)| !options.is_empty()).unzip();
    let can: usize = options.iter().map(|options| options.len()).sum();
    let wanted = missing.min(can);
    // gains[body][cuts]: the most that the bodies up to this one gain with so many cuts, and how
    // many of them are its own.
    let mut gains = vec![vec![(f64::NEG_INFINITY, 0usize); wanted + 1]; options.len() + 1];
    gains[0][0] = (0.0, 0);
    for (body, &options) in options.iter().enumerate() {
        for cuts in 0..=wanted {
            for own in 0..=options.len().min(cuts) {
                let before = gains[body][cuts - own].0;
                let gain = own.checked_sub(1).map_or(0.0, |at| options[at].0);
                if before + gain > gains[body + 1][cuts].0 {
                    gains[body + 1][cuts] = (before + gain, own);
                }
            }
        }
    }
    let mut left = (0..=wanted).rev().find(|&n| gains[options.len()][n].0.is_finite()).unwrap_or(0);
    for body in (0..options.len()).rev() {
        let own = gains[body + 1][left].1;
        chosen[places[body]] = own;
        left -= own;
    }
    chosen
}

/// Cuts one body; a by-line stands above the first part, a sign-off below the second.
fn part(body: &mut Body, cut: usize) -> Body {
    let mut rest = Body { paras: body.paras.split_off(cut), ..Body::default() };
    rest.measure = body.measure;
    rest.cut_off = true;
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
/// three at a time, and what they gain: for one cut, for two, for three, as far as each of them
/// stands out.
///
/// Each part takes one heading; a heading counts with the share of its words, rare ones more, that
/// stand inside the part. And each part is the likelier the more it keeps to words of its own. All
/// choices of parts and headings are weighed together. Of a body that `introduces` the first part
/// takes no heading.
fn best_cuts(
    paras: &[Para],
    headings: &[Vec<Gram>],
    missing: usize,
    least: f64,
    introduces: bool,
) -> Vec<Cuts> {
    const MOST_PARAS: usize = 160;
    const MOST_HEADINGS: usize = 7;
    let count = missing.min(3);
    if paras.len() < 2 || paras.len() > MOST_PARAS {
        return Vec::new();
    }
    let said = Wording::of(paras.iter().map(|para| &para.text));
    // The headings that this body says most of.
    let all: Vec<f64> = headings.iter().map(|heading| heading_share(heading, &said)).collect();
    let mut ranked: Vec<usize> = (0..headings.len()).collect();
    ranked.sort_by(|&a, &b| all[b].total_cmp(&all[a]).then(a.cmp(&b)));
    ranked.truncate(MOST_HEADINGS);
    let mut shares: Vec<Vec<f64>> = vec![Vec::new(); headings.len()];
    for &heading in &ranked {
        shares[heading] = heading_shares(&headings[heading], &said);
    }
    let Some(whole) = ranked.first().map(|&heading| shares[heading][paras.len()]) else {
        return Vec::new();
    };
    let whole = if introduces { 0.0 } else { whole };
    let seams: Vec<Option<f64>> =
        (0..paras.len()).map(|cut| seam(paras, &said, cut, weight::CHANGE)).collect();
    let voices = voices(&said, weight::VOICE);
    let open: Vec<Option<f64>> = seams.iter().map(|seam| seam.map(|_| 0.0)).collect();
    (1..=count)
        .map_while(|cuts| {
            let (places, total) = divide(cuts + 1, introduces, &ranked, &shares, &seams, &voices)?;
            Some((total - whole - by_chance(&places, &open, &voices), places))
        })
        .take_while(|(gain, places)| *gain >= least * places.len() as f64)
        .collect()
}

/// What cuts at any places would gain, for the parts become smaller: each cut against the mean of
/// all in what is left, each place with what it has of its own.
fn by_chance(cuts: &[usize], own: &[Option<f64>], voices: &[Vec<f64>]) -> f64 {
    let end = own.len();
    let mut start = 0;
    let mut sum = 0.0;
    for &cut in cuts {
        let open = (start + 1..end).filter_map(|at| Some((at, own[at]?)));
        let gains: Vec<f64> = open
            .map(|(at, own)| own + voices[start][at] + voices[at][end] - voices[start][end])
            .collect();
        sum += gains.iter().sum::<f64>() / gains.len().max(1) as f64;
        start = cut;
    }
    sum
}

/// For each start and end of a part, how much likelier its words are by their counts in this part
/// than by those in the whole body: a statistical segmentation by each part's own words, smoothed
/// by one.
fn voices(wording: &Wording, weight: f64) -> Vec<Vec<f64>> {
    let each = wording.texts();
    let kinds = wording.units() as f64;
    // n × ln(n + 1) for each number of times that a unit is said.
    let mut times = vec![0usize; wording.units()];
    each.iter().flatten().for_each(|&(unit, n)| times[unit as usize] += n as usize);
    let most = times.into_iter().max().unwrap_or(0);
    let weighed: Vec<f64> = (0..=most).map(|n| n as f64 * (n as f64 + 1.0).ln()).collect();
    let likelihood = |start: usize| -> Vec<f64> {
        let mut counts = vec![0usize; wording.units()];
        let (mut sum, mut total) = (0.0, 0.0);
        let mut out = vec![0.0; each.len() + 1];
        for (at, said) in each.iter().enumerate().skip(start) {
            for &(unit, n) in said {
                let count = &mut counts[unit as usize];
                let before = *count;
                *count += n as usize;
                sum += weighed[*count] - weighed[before];
                total += f64::from(n);
            }
            out[at + 1] = sum - total * (total + kinds).ln();
        }
        out
    };
    let mut voices: Vec<Vec<f64>> = (0..each.len()).map(likelihood).collect();
    // What the whole body's words give each paragraph on the average, so that parts add up to what
    // they gain over the whole.
    let whole = voices[0][each.len()];
    let sizes: Vec<f64> =
        each.iter().map(|said| said.iter().map(|&(_, n)| f64::from(n)).sum::<f64>()).collect();
    let all: f64 = sizes.iter().sum::<f64>().max(1.0);
    for (start, row) in voices.iter_mut().enumerate() {
        let mut size = 0.0;
        for end in start..each.len() {
            size += sizes[end];
            row[end + 1] = weight * (row[end + 1] - whole * size / all);
        }
    }
    voices
}

/// How much of a heading's words, and of its characters, is said in all.
fn heading_share(heading: &[Gram], said: &Wording) -> f64 {
    let share = |of_chars: bool| {
        let (mut sum, mut whole) = (0.0, 1e-9);
        for gram in heading.iter().filter(|gram| matches!(gram, Gram::Char(_)) == of_chars) {
            let places = said.with(gram);
            if !places.is_empty() {
                let rarity = ((said.len() + 1) as f64 / places.len() as f64).ln();
                whole += rarity;
                sum += rarity;
            }
        }
        sum / whole
    };
    share(false) + weight::CHARS * share(true)
}

/// For each paragraph boundary, how much of a heading's words, and of its characters, is said before
/// it.
fn heading_shares(heading: &[Gram], said: &Wording) -> Vec<f64> {
    let (chars, words): (Vec<&Gram>, Vec<&Gram>) =
        heading.iter().partition(|gram| matches!(gram, Gram::Char(_)));
    let (chars, words) = (shares(&chars, said), shares(&words, said));
    words.iter().zip(chars).map(|(word, char)| word + weight::CHARS * char).collect()
}

/// For each paragraph boundary, how much of a heading stands before it: 0 at the start; the last is
/// the whole.
fn shares(heading: &[&Gram], said: &Wording) -> Vec<f64> {
    let mut sums = vec![0.0; said.len() + 1];
    let mut whole = 1e-9;
    for &gram in heading {
        let places = said.with(gram);
        if places.is_empty() {
            continue;
        }
        let n = places.len() as f64;
        let rarity = ((said.len() + 1) as f64 / n).ln();
        whole += rarity;
        for &at in places {
            sums[at as usize + 1] += rarity / n;
        }
    }
    for at in 1..sums.len() {
        sums[at] += sums[at - 1];
    }
    sums.iter().map(|sum| sum / whole).collect()
}

/// What speaks for a body's end before paragraph `cut`, a change of vocabulary so much; none where a body
/// cannot end.
fn seam(paras: &[Para], said: &Wording, cut: usize, changed: f64) -> Option<f64> {
    const REACH: usize = 4;
    let before = paras.get(cut.checked_sub(1)?)?;
    let after = &paras[cut];
    // A list that nothing announces may be all of a text.
    let list = after.bullet && before.role == Role::Body;
    let answers = speaker(&after.text).is_some_and(|name| matches!(&*name, "答" | "A"));
    let goes_on = before.role == Role::Subhead
        || answers
        || matches!(before.text.last(), Some('：' | ':'))
        || before.cut
        || after.resumes
        || after.role != Role::Body && !list;
    if goes_on {
        return None;
    }
    let near = cut.saturating_sub(REACH)..(cut + REACH).min(paras.len());
    let change = 1.0 - said.likeness(near.start..cut, cut..near.end);
    // The fewer of the gaps are blank lines, the more one of them says.
    let set_off = paras.iter().skip(1).filter(|para| para.set_off).count();
    let gap = if after.set_off && set_off * 2 <= paras.len() {
        weight::SET_OFF * (paras.len() as f64 / set_off as f64).ln()
    } else {
        0.0
    };
    let scrap = if cut == 1 || cut + 1 == paras.len() { weight::SCRAP } else { 0.0 };
    let refers = if refers_back(&after.text) { weight::REFERS_BACK } else { 0.0 };
    let asks = match (speaker(&before.text), speaker(&after.text)) {
        (None, Some(_)) => weight::ASKS,
        _ => 0.0,
    };
    let greets = if greets(&after.text) { weight::GREETS } else { 0.0 };
    Some(changed * change + gap + scrap + refers + asks + greets)
}

/// Words at a paragraph's start that point back to what was said before.
fn refers_back(text: &Text) -> bool {
    const WORDS: [&str; 44] = [
        "但", "可是", "然而", "于是", "於是", "因此", "所以", "此外", "另", "同时", "同時", "后来",
        "後來", "此后", "此後", "不过", "不過", "而", "这", "這", "那", "其", "他", "她", "它",
        "牠", "并", "並", "接着", "接著", "随后", "隨後", "最后", "最後", "再", "也", "还", "還",
        "又", "总之", "總之", "从此", "從此", "答：",
    ];
    let head: String = text.0.iter().take(3).map(|ch| simplified(ch.c)).collect();
    let own = head.strip_prefix(['我', '“', '「']).unwrap_or(&head);
    WORDS.iter().any(|word| own.starts_with(word))
}

/// The best division into `parts`, by dynamic programming over boundaries and sets of headings.
fn divide(
    parts: usize,
    introduces: bool,
    headings: &[usize],
    shares: &[Vec<f64>],
    seams: &[Option<f64>],
    voices: &[Vec<f64>],
) -> Option<(Vec<usize>, f64)> {
    let paras = seams.len();
    let sets = 1usize << headings.len();
    // best[part][end][set]: value and the boundary before; NEG where impossible.
    let mut best =
        vec![vec![vec![(f64::NEG_INFINITY, 0usize, 0usize); sets]; paras + 1]; parts + 1];
    best[0][0][0] = (0.0, 0, 0);
    for part in 1..=parts {
        // Each part before has taken a heading, but for one that introduces.
        let taken = (part - 1).saturating_sub(usize::from(introduces));
        let taken: Vec<usize> =
            (0..sets).filter(|set: &usize| set.count_ones() as usize == taken).collect();
        for end in part..=paras {
            let last = part == parts;
            if last != (end == paras) {
                continue;
            }
            let seam = if last { Some(0.0) } else { seams.get(end).copied().flatten() };
            let Some(seam) = seam else { continue };
            if part == 1 && introduces {
                if end <= INTRODUCTION && !last {
                    best[1][end][0] = (seam + voices[0][end], 0, 0);
                }
                continue;
            }
            for start in part - 1..end {
                for &set in &taken {
                    let (value, ..) = best[part - 1][start][set];
                    if value == f64::NEG_INFINITY {
                        continue;
                    }
                    for (bit, &heading) in headings.iter().enumerate() {
                        if set & (1 << bit) != 0 {
                            continue;
                        }
                        let said = shares[heading][end] - shares[heading][start];
                        let total = value + seam + said + voices[start][end];
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

#[cfg(test)]
mod tests {
    use super::*;

    fn paras(texts: &[&str]) -> Vec<Para> {
        texts.iter().map(|text| Para { text: Text::of(text), ..Para::default() }).collect()
    }

    const TEXTS: [&str; 6] = [
        "茶园在山上，采茶的人清早上山，茶叶要在露水干后采。",
        "茶叶采回来，先要摊青，再炒青，炒茶的人不能离开茶锅。",
        "好茶要看水，山上的泉水泡山上的茶，茶汤才亮。",
        "电车在街上，开电车的人清早出车，电车要在天亮前出库。",
        "电车收车回来，先要检修，再洗车，修电车的人不能离开电车库。",
        "老电车要看轨道，街上的轨道平，电车才稳。",
    ];

    #[test]
    fn a_body_is_cut_where_its_words_change() {
        let headings = ["山上的茶叶", "街上的电车"]
            .map(|heading| units(heading).into_keys().collect::<Vec<Gram>>());
        let cuts = best_cuts(&paras(&TEXTS), &headings, 1, f64::NEG_INFINITY, false);
        assert_eq!(cuts.first().map(|(_, cuts)| cuts.clone()), Some(vec![3]));
    }

    #[test]
    fn no_body_begins_with_an_answer() {
        let answer = format!("答：{}", TEXTS[3]);
        let mut texts = TEXTS;
        texts[3] = &answer;
        let headings = ["山上的茶叶", "街上的电车"]
            .map(|heading| units(heading).into_keys().collect::<Vec<Gram>>());
        let cuts = best_cuts(&paras(&texts), &headings, 1, f64::NEG_INFINITY, false);
        assert!(cuts.iter().all(|(_, cuts)| !cuts.contains(&3)));
    }

    #[test]
    fn what_introduces_takes_no_heading() {
        let opening = "本期说三件事，请各位写了稿子，也请读者来信。";
        let texts: Vec<&str> = [opening].into_iter().chain(TEXTS).collect();
        let headings = ["山上的茶叶", "街上的电车"]
            .map(|heading| units(heading).into_keys().collect::<Vec<Gram>>());
        let cuts = best_cuts(&paras(&texts), &headings, 2, f64::NEG_INFINITY, true);
        assert_eq!(cuts.get(1).map(|(_, cuts)| cuts.clone()), Some(vec![1, 4]));
    }

    #[test]
    fn nothing_is_cut_where_no_place_stands_out() {
        let same = paras(&[TEXTS[0]; 4]);
        let headings = [units("山上的茶叶").into_keys().collect::<Vec<Gram>>()];
        assert!(best_cuts(&same, &headings, 1, weight::PARTED, false).is_empty());
    }

    #[test]
    fn cuts_are_allotted_where_they_gain_most() {
        let options = [vec![(2.0, vec![1])], vec![(5.0, vec![2]), (6.0, vec![1, 2])]];
        assert_eq!(allot(&options, 1), [0, 1]);
        assert_eq!(allot(&options, 2), [1, 1]);
        assert_eq!(allot(&options, 9), [1, 2]);
    }

    #[test]
    fn words_that_point_back() {
        assert!(refers_back(&Text::of("但他不肯")) && refers_back(&Text::of("後來我們")));
        assert!(!refers_back(&Text::of("每年清明")));
    }
}
