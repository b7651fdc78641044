//! Headings that stand in a row, in the order of their bodies: where each body begins and which
//! heading it has is decided at once, for all bodies of a page together.

use super::{INTRODUCTION, heading_shares, seam, two_writers, voices};
use crate::normalize::article::Body;
use crate::normalize::heading::Group;
use crate::normalize::similarity::{Gram, Wording, units};
use crate::normalize::weights::pairing as weight;

/// Paragraphs and headings that are weighed at once: several times what a page holds.
const LEAST_HEADINGS: usize = 3;
const MOST_PARAS: usize = 200;
const MOST_HEADINGS: usize = 30;
/// Cuts at most.
const MOST_CUTS: usize = 12;

/// The best way to a state: its value, and where it came from.
#[derive(Debug, Clone, Copy)]
struct Way {
    value: f64,
    /// The paragraph with which the last part begins; the state's own where a heading is passed over.
    start: usize,
    heading: bool,
}

/// Paragraphs of one body that may be an article.
#[derive(Debug, Clone, Copy)]
struct Part {
    /// The body.
    at: usize,
    start: usize,
    end: usize,
    /// What speaks for it without a heading.
    own: f64,
    /// The body begins with it.
    leads: bool,
    /// It may be the page's introduction, which takes no heading.
    opening: bool,
    /// It is all of its body.
    whole: bool,
}

/// For each body the paragraphs before which it is cut, so that parts and headings fit best in the
/// order in which both stand; `missing` cuts at most, which are less sure where only bare titles
/// want them. None where the headings do not stand in a row, or nothing is gained.
pub(super) fn cuts(
    bodies: &[Body],
    headings: &[Option<Group>],
    missing: usize,
    sure: bool,
) -> Option<Vec<Vec<usize>>> {
    let groups: Vec<(usize, &Group)> = headings
        .iter()
        .enumerate()
        .filter_map(|(at, group)| Some((at, group.as_ref()?)))
        .filter(|(_, group)| group.wants_body())
        .collect();
    let in_row = groups.iter().filter(|(_, group)| group.in_row).count();
    let count: usize = bodies.iter().map(|body| body.paras.len()).sum();
    if in_row < LEAST_HEADINGS
        || in_row * 2 < groups.len()
        || groups.len() > MOST_HEADINGS
        || count > MOST_PARAS
    {
        return None;
    }
    let page = Page::new(bodies, &groups);
    let most = missing.min(MOST_CUTS);
    let best = page.align(bodies, most);
    let whole = best[0][page.count][groups.len()].value;
    let (least, served) = if sure {
        (weight::PARTED_IN_ROW, weight::SERVED)
    } else {
        (weight::PARTED_IN_ROW_UNSURE, 0.0)
    };
    let mut found = None;
    let mut top = 0.0;
    for cuts in 1..=most {
        let value = best[cuts][page.count][groups.len()].value;
        if !value.is_finite() {
            break;
        }
        let places = page.places(&best, cuts);
        let gain = value - whole - page.by_chance(&places);
        let worth = gain + served * cuts as f64;
        if gain >= least * cuts as f64 && worth > top {
            top = worth;
            found = Some(places);
        }
    }
    let places = found?;
    let mut out = vec![Vec::new(); bodies.len()];
    for place in places {
        let body = page.starts.partition_point(|&start| start <= place) - 1;
        out[body].push(place - page.starts[body]);
    }
    Some(out)
}

/// What is known of a page's paragraphs and headings.
struct Page {
    count: usize,
    /// The first paragraph of each body, and the end.
    starts: Vec<usize>,
    /// What speaks for a part's end before a paragraph; none where none can be.
    seams: Vec<Option<f64>>,
    /// For each body, start and end: what its parts gain by words of their own.
    voices: Vec<Vec<Vec<f64>>>,
    /// For each heading, how much of it is said before each paragraph.
    shares: Vec<Vec<f64>>,
    /// For each heading and body, what speaks for the heading beside its words.
    beside: Vec<Vec<f64>>,
}

impl Page {
    fn new(bodies: &[Body], groups: &[(usize, &Group)]) -> Self {
        let mut starts = vec![0];
        let mut seams = Vec::new();
        let mut by_body = Vec::new();
        for body in bodies {
            let said = Wording::of(body.paras.iter().map(|para| &para.text));
            let more = two_writers(body);
            seams.push(Some(0.0));
            seams.extend((1..said.len()).map(|cut| {
                seam(&body.paras, &said, cut, weight::CHANGE_IN_ROW).map(|seam| seam + more)
            }));
            by_body.push(voices(&said, weight::VOICE_IN_ROW));
            starts.push(starts[starts.len() - 1] + said.len());
        }
        let all = bodies.iter().flat_map(|body| &body.paras);
        let all = Wording::of(all.map(|para| &para.text));
        let shares = groups
            .iter()
            .map(|(_, group)| {
                let heading: Vec<Gram> = units(&group.words()).into_keys().collect();
                heading_shares(&heading, &all)
            })
            .collect();
        let beside = groups
            .iter()
            .map(|&(at, _)| {
                let near = |body: &Body| body.sure && body.heading == Some(at);
                bodies
                    .iter()
                    .map(|body| if near(body) { weight::OVER_IN_ROW } else { 0.0 })
                    .collect()
            })
            .collect();
        Self { count: all.len(), starts, seams, voices: by_body, shares, beside }
    }

    /// `best[cuts][end][headings]`: the best value of the paragraphs before `end` with so many cuts,
    /// the first headings used or passed over.
    fn align(&self, bodies: &[Body], most: usize) -> Vec<Vec<Vec<Way>>> {
        let never = Way { value: f64::NEG_INFINITY, start: 0, heading: false };
        let columns = self.shares.len() + 1;
        let mut best = vec![vec![vec![never; columns]; self.count + 1]; most + 1];
        best[0][0].iter_mut().for_each(|way| way.value = 0.0);
        for (at, body) in bodies.iter().enumerate() {
            let (first, last) = (self.starts[at], self.starts[at + 1]);
            for end in first + 1..=last {
                let seam = if end == last { Some(0.0) } else { self.seams[end] };
                let Some(seam) = seam else { continue };
                for start in first..end {
                    let inside = usize::from(start > first);
                    let opening = body.introduces && start == first;
                    if opening && end != last && end - first > INTRODUCTION {
                        continue;
                    }
                    let voice = self.voices[at][start - first][end - first];
                    let leads = start == first;
                    let whole = leads && end == last;
                    let part = Part { at, start, end, own: seam + voice, leads, opening, whole };
                    for cuts in inside..=most {
                        let mut here = std::mem::take(&mut best[cuts][end]);
                        self.extend(&best[cuts - inside][start], part, &mut here);
                        best[cuts][end] = here;
                    }
                }
                for row in &mut best {
                    for column in 1..columns {
                        let before = row[end][column - 1].value;
                        if before > row[end][column].value {
                            row[end][column] = Way { value: before, start: end, heading: true };
                        }
                    }
                }
            }
        }
        best
    }

    /// The best ways that end with a part, from those that end where it begins: it takes the next heading
    /// or none.
    fn extend(&self, before: &[Way], part: Part, here: &mut [Way]) {
        for (column, before) in before.iter().enumerate() {
            let value = before.value + part.own;
            let bare = if part.whole || part.opening {
                value
            } else {
                value + weight::PART_WITHOUT_HEADING
            };
            if bare > here[column].value {
                here[column] = Way { value: bare, start: part.start, heading: false };
            }
            let Some(shares) = self.shares.get(column).filter(|_| !part.opening) else { continue };
            let (start, end) = (part.start, part.end);
            // What a heading speaks of is said at the start.
            let mut value = value + shares[end] - shares[start];
            value += weight::LEAD * (shares[start + 1] - shares[start]);
            if part.leads {
                value += self.beside[column][part.at];
            }
            if value > here[column + 1].value {
                here[column + 1] = Way { value, start, heading: true };
            }
        }
    }

    /// The paragraphs before which the best way with so many cuts cuts.
    fn places(&self, best: &[Vec<Vec<Way>>], mut cuts: usize) -> Vec<usize> {
        let (mut end, mut column) = (self.count, self.shares.len());
        let mut places = Vec::new();
        while end > 0 {
            let way = best[cuts][end][column];
            column -= usize::from(way.heading);
            if way.start < end && self.starts.binary_search(&way.start).is_err() {
                places.push(way.start);
                cuts -= 1;
            }
            end = way.start;
        }
        places.reverse();
        places
    }

    /// What cuts at any places would gain, also by what stands at these places.
    fn by_chance(&self, places: &[usize]) -> f64 {
        let mut sum = 0.0;
        for (at, pair) in self.starts.windows(2).enumerate() {
            let inside = places.iter().filter(|&&place| pair[0] < place && place < pair[1]);
            let own: Vec<usize> = inside.map(|place| place - pair[0]).collect();
            sum += super::by_chance(&own, &self.seams[pair[0]..pair[1]], &self.voices[at]);
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::chars::Text;
    use crate::normalize::flow::Para;

    fn heading(title: &str) -> Option<Group> {
        let mut group = Group::default();
        group.title = Text::of(title);
        group.authors = vec![Text::of("某人")];
        group.in_row = true;
        Some(group)
    }

    fn body(texts: &[&str]) -> Body {
        let para = |text: &&str| Para { text: Text::of(text), ..Para::default() };
        Body { paras: texts.iter().map(para).collect(), ..Body::default() }
    }

    const TEXTS: [&str; 6] = [
        "茶园在山上，采茶的人清早上山，茶叶要在露水干后采。",
        "茶叶采回来，先要摊青，再炒青，炒茶的人不能离开茶锅。",
        "电车在街上，开电车的人清早出车，电车要在天亮前出库。",
        "电车收车回来，先要检修，再洗车，修电车的人不能离开电车库。",
        "渔船在江里，打渔的人半夜下网，渔网要在潮平时收。",
        "渔船靠岸，先要卸鱼，再补网，补渔网的人不能离开渔船。",
    ];

    #[test]
    fn parts_follow_the_order_of_their_headings() {
        let headings = ["山上的茶叶", "街上的电车", "江里的渔船"].map(heading);
        assert_eq!(cuts(&[body(&TEXTS)], &headings, 2, true), Some(vec![vec![2, 4]]));
        let bodies = [body(&TEXTS[..2]), body(&TEXTS[2..])];
        assert_eq!(cuts(&bodies, &headings, 1, true), Some(vec![vec![], vec![2]]));
    }

    #[test]
    fn nothing_is_cut_for_headings_that_nothing_speaks_of() {
        let headings = ["山上的茶叶", "远处的足球", "昨夜的戏台"].map(heading);
        assert_eq!(cuts(&[body(&[TEXTS[0]; 6])], &headings, 2, true), None);
        assert_eq!(cuts(&[body(&TEXTS)], &headings[..2], 1, true), None, "no row");
    }
}
