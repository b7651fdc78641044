//! Boxes and gaps + measure → where the lines end: the cheapest way over the whole paragraph.
//!
//! Nothing here knows a character or a font. The paragraph is a row of items, each a box and the
//! gap after it; a gap at a line's end vanishes, which is how a closing mark is set half-width
//! there (R13), an opening one at a line's start (R14), and how no Han–Latin gap or word space
//! stands at an edge (R24). Widths are those after compression, so compression is decided before
//! the prohibition rules are tried (R4).

use crate::frame::Length;

/// What a gap is, in the order in which gaps give way (R20).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rank {
    /// Between Latin words.
    WordSpace,
    /// Before an opening bracket or after a closing one.
    Bracket,
    /// After ，、；：
    Pause,
    /// Between Han and Latin.
    HanLatin,
    /// After 。？！
    Stop,
    /// Never gives way: between Han, inside words and pairs.
    Solid,
}

/// Number of ranks that give way.
pub const SHRINKS: usize = Rank::Solid as usize;

/// Whether a line may end after an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Break {
    /// No.
    Never,
    /// Yes.
    Free,
    /// Yes, and a box of this width may then stand in the margin (R15).
    Hanging(Length),
    /// Yes, though another place is better: between Latin words, which are easier read together.
    Space,
    /// Yes, at a little more cost: after a word's own hyphen, at a divider of an address.
    Poor,
    /// Yes, with a hyphen of this width added.
    Hyphen(Length),
    /// Rather than that the line gapes: anywhere inside an address.
    Anywhere,
    /// Only where nothing else serves: inside a word wider than the line, in a row of marks.
    Last,
}

/// The blank between two boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// What it is.
    pub rank: Rank,
    /// Its least width.
    pub min: Length,
    /// Its width in a line that needs no adjustment.
    pub natural: Length,
    /// Its width up to which it is opened before anything else is (R21).
    pub max: Length,
    /// Whether it takes an equal share of what is then left (R21, third step).
    pub even: bool,
    /// Whether a line may end here.
    pub breaks: Break,
}

impl Gap {
    /// No blank, no break.
    pub const NONE: Self = Self {
        rank: Rank::Solid,
        min: Length::ZERO,
        natural: Length::ZERO,
        max: Length::ZERO,
        even: false,
        breaks: Break::Never,
    };
}

/// A box and the gap after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// Width of the box.
    pub width: Length,
    /// How many characters a reader counts in it; marks count nothing (R29).
    pub letters: u32,
    /// The blank after it.
    pub gap: Gap,
}

/// Sums over items: how wide, and what could give.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    /// Boxes and natural gaps.
    pub natural: i64,
    /// What gaps of each rank can give.
    pub shrink: [i64; SHRINKS],
    /// What word spaces and Han–Latin gaps can take (R21, first and second step).
    pub stretch: [i64; 2],
    /// How many gaps share evenly.
    pub even: i64,
    /// Characters.
    pub letters: i64,
}

impl Sums {
    fn add_gap(&mut self, gap: &Gap, sign: i64) {
        self.natural += sign * gap.natural.0;
        if gap.rank != Rank::Solid {
            self.shrink[gap.rank as usize] += sign * (gap.natural.0 - gap.min.0);
        }
        match gap.rank {
            Rank::WordSpace => self.stretch[0] += sign * (gap.max.0 - gap.natural.0),
            Rank::HanLatin => self.stretch[1] += sign * (gap.max.0 - gap.natural.0),
            _ => {}
        }
        self.even += sign * i64::from(gap.even);
    }

    /// The sums of one line.
    pub fn of(items: &[Item]) -> Self {
        let mut sums = Self::default();
        for (at, item) in items.iter().enumerate() {
            sums.natural += item.width.0;
            sums.letters += i64::from(item.letters);
            if at + 1 < items.len() {
                sums.add_gap(&item.gap, 1);
            }
        }
        sums
    }

    /// What all gaps together can give.
    pub fn shrinkable(&self) -> i64 {
        self.shrink.iter().sum()
    }
}

/// The widths that lines have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measure {
    /// Of the first line.
    pub first: Length,
    /// Of every other line.
    pub rest: Length,
    /// The em, by which gaps are judged.
    pub em: Length,
}

impl Measure {
    /// Of the line that begins with item `start`.
    pub fn of_line(&self, start: usize) -> Length {
        if start == 0 { self.first } else { self.rest }
    }
}

// House choices, in one scale: 8 is an opening of 0.02 em between all Han of a line, which the
// eye just does not see; what CLREQ ranks later costs more (R20, R21).
const SHRINK_COST: [f64; SHRINKS] = [0.3, 1.0, 1.2, 1.5, 2.5];
const STRETCH_COST: [f64; 2] = [0.3, 0.5];
const EVEN_COST: f64 = 20_000.0;
/// What the eye just does not see, in em: above it each further em costs [`SEEN_COST`].
const SEEN: f64 = 0.019;
const SEEN_COST: f64 = 5000.0;
/// Above this share of the em (R23) each further em costs [`GAPING_COST`].
const GAPING: f64 = 0.1;
const GAPING_COST: f64 = 4000.0;
const RUNT_COST: f64 = 200_000.0;
const SPACE_COST: f64 = 20.0;
const POOR_COST: f64 = 20.0;
const HYPHEN_COST: f64 = 80.0;
const ANYWHERE_COST: f64 = 3000.0;
const LAST_COST: f64 = 500_000.0;
const OVERFULL_COST: f64 = 1e8;

/// The cost of taking `need` out of a line's gaps, whose room is `to` less `from`, rank by rank.
fn compression(from: &[i64; SHRINKS], to: &[i64; SHRINKS], need: i64, em: i64) -> f64 {
    let (mut left, mut cost) = (need, 0.0);
    for rank in 0..SHRINKS {
        let room = to[rank] - from[rank];
        if room > 0 {
            let used = left.min(room);
            let share = used as f64 / room as f64;
            cost += SHRINK_COST[rank] * share * share;
            left -= used;
            if left == 0 {
                return cost;
            }
        }
    }
    OVERFULL_COST * (1.0 + left as f64 / em as f64)
}

/// The cost of opening a line's gaps by `need`, and how far apart Han then stand, in em.
fn expansion(stretch: [i64; 2], even: i64, need: i64, em: i64) -> (f64, f64) {
    let (mut left, mut cost) = (need, 0.0);
    for (room, price) in stretch.into_iter().zip(STRETCH_COST) {
        if room > 0 {
            let used = left.min(room);
            let share = used as f64 / room as f64;
            cost += price * share * share;
            left -= used;
        }
    }
    if left == 0 {
        return (cost, 0.0);
    }
    let apart = left as f64 / (em * even.max(1)) as f64;
    let even = EVEN_COST * apart * apart
        + SEEN_COST * (apart - SEEN).max(0.0)
        + GAPING_COST * (apart - GAPING).max(0.0);
    (cost + even, apart)
}

fn break_cost(gap: &Gap) -> f64 {
    match gap.breaks {
        Break::Never | Break::Free | Break::Hanging(_) => 0.0,
        Break::Space => SPACE_COST,
        Break::Poor => POOR_COST,
        Break::Anywhere => ANYWHERE_COST,
        Break::Hyphen(_) => HYPHEN_COST,
        Break::Last => LAST_COST,
    }
}

/// What a whole way of breaking costs; `None` where a line would end at a forbidden place.
#[cfg(test)]
pub fn price(items: &[Item], measure: Measure, ends: &[usize]) -> Option<f64> {
    let mut total = 0.0;
    let mut start = 0;
    for end in ends {
        let gap = &items[end - 1].gap;
        let is_last = *end == items.len();
        if !is_last && gap.breaks == Break::Never {
            return None;
        }
        let line = Sums::of(&items[start..*end]);
        let extra = if is_last { Length::ZERO } else { hyphen(gap) };
        let slack = hung(measure.of_line(start).0 - line.natural - extra.0, gap);
        if slack < 0 {
            total += compression(&[0; SHRINKS], &line.shrink, -slack, measure.em.0);
        } else if slack > 0 && !is_last {
            total += expansion(line.stretch, line.even, slack, measure.em.0).0;
        }
        total += match is_last {
            true if start > 0 && line.letters < 2 => RUNT_COST,
            true => 0.0,
            false => break_cost(gap),
        };
        start = *end;
    }
    Some(total)
}

/// Width of the hyphen that a break adds.
pub fn hyphen(gap: &Gap) -> Length {
    match gap.breaks {
        Break::Hyphen(width) => width,
        _ => Length::ZERO,
    }
}

/// What a line lacks when its last mark goes into the margin, which it does when the line is too
/// wide with it (R15).
pub fn hung(slack: i64, last: &Gap) -> i64 {
    match last.breaks {
        Break::Hanging(width) if slack < 0 => slack + width.0,
        _ => slack,
    }
}

/// A place where a line can begin, with the cheapest way to it, and the sums up to it that every
/// later end is held against: together they fill one line of the processor's cache.
#[derive(Debug, Clone, Copy)]
struct Start {
    item: usize,
    cost: f64,
    before: usize,
    natural: i64,
    shrinkable: i64,
    stretch: [i64; 2],
    even: i64,
}

impl Start {
    fn new(item: usize, cost: f64, before: usize, sums: &Sums) -> Self {
        let (natural, shrinkable) = (sums.natural, sums.shrinkable());
        let (stretch, even) = (sums.stretch, sums.even);
        Self { item, cost, before, natural, shrinkable, stretch, even }
    }
}

/// Room that is kept from one paragraph to the next.
#[derive(Debug, Default)]
pub struct Breaker {
    sums: Vec<Sums>,
    starts: Vec<Start>,
}

impl Breaker {
    fn sum(&mut self, items: &[Item]) {
        self.sums.clear();
        self.starts.clear();
        let mut sums = Sums::default();
        self.sums.push(sums);
        self.starts.push(Start::new(0, 0.0, 0, &sums));
        for item in items {
            sums.natural += item.width.0;
            sums.letters += i64::from(item.letters);
            sums.add_gap(&item.gap, 1);
            self.sums.push(sums);
        }
    }

    /// The sums up to an end: the gap at a line's end vanishes, a hyphen may come.
    fn upto(&self, items: &[Item], end: usize) -> Sums {
        let gap = &items[end - 1].gap;
        let mut sums = self.sums[end];
        sums.add_gap(gap, -1);
        if end < items.len() {
            sums.natural += hyphen(gap).0;
        }
        sums
    }

    /// Reads the chosen ends back from the last start.
    fn trace(&self, mut at: usize, ends: &mut Vec<usize>) {
        ends.clear();
        while at != 0 {
            ends.push(self.starts[at].item);
            at = self.starts[at].before;
        }
        ends.reverse();
    }

    /// Fills `ends` with the index after each line's last item. All lines but the last are to be
    /// brought to the measure; the last keeps its natural width (R18) unless that is too wide.
    pub fn justified(&mut self, items: &[Item], measure: Measure, ends: &mut Vec<usize>) {
        ends.clear();
        if items.is_empty() {
            return;
        }
        self.sum(items);
        let em = measure.em.0.max(1);
        let mut first = 0;
        for end in 1..=items.len() {
            let is_last = end == items.len();
            let gap = &items[end - 1].gap;
            if !is_last && gap.breaks == Break::Never {
                continue;
            }
            let upto = self.upto(items, end);
            let shrinkable = upto.shrinkable();
            let extra = if is_last { 0 } else { hyphen(gap).0 };
            let ending = if is_last { 0.0 } else { break_cost(gap) };
            let mut best: Option<(f64, usize)> = None;
            let oldest = first;
            for at in oldest..self.starts.len() {
                let start = &self.starts[at];
                let slack = measure.of_line(start.item).0 - (upto.natural - start.natural);
                let room = shrinkable - start.shrinkable;
                // Lines from here only grow wider, so this start is done with.
                let done = slack + extra < -room && at + 1 < self.starts.len();
                if done && at == first {
                    first += 1;
                }
                let slack = hung(slack, gap);
                if slack < -room && at + 1 < self.starts.len() {
                    continue;
                }
                let mut apart = 0.0;
                let mut cost = start.cost + ending;
                if slack < 0 {
                    cost += compression(&self.sums[start.item].shrink, &upto.shrink, -slack, em);
                } else if slack > 0 && !is_last {
                    let stretch =
                        [upto.stretch[0] - start.stretch[0], upto.stretch[1] - start.stretch[1]];
                    let (opening, gaping) = expansion(stretch, upto.even - start.even, slack, em);
                    cost += opening;
                    apart = gaping;
                }
                // R29: no character alone on the last line.
                if is_last && start.item > 0 && upto.letters - self.sums[start.item].letters < 2 {
                    cost += RUNT_COST;
                }
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, at));
                }
                if apart > GAPING && slack > 4 * em {
                    break; // Every later start gives a shorter line still.
                }
            }
            if let Some((cost, before)) = best {
                let start = Start::new(end, cost, before, &self.sums[end]);
                self.starts.push(start);
            }
        }
        self.trace(self.starts.len() - 1, ends);
    }

    /// Fills `ends` for lines that keep their natural width: as few lines as there can be, none
    /// wider than the measure, alike in length, broken where `sense` says it costs little (one
    /// number an item, for a break after it), and no character alone on any line.
    pub fn ragged(
        &mut self,
        items: &[Item],
        measure: Measure,
        sense: &[f64],
        ends: &mut Vec<usize>,
    ) {
        ends.clear();
        if items.is_empty() {
            return;
        }
        self.sum(items);
        const LINE: f64 = 1e6;
        let mut first = 0;
        for end in 1..=items.len() {
            let is_last = end == items.len();
            let gap = &items[end - 1].gap;
            if !is_last && gap.breaks == Break::Never {
                continue;
            }
            let extra = if is_last { 0 } else { hyphen(gap).0 };
            let upto = self.upto(items, end);
            let mut best: Option<(f64, usize)> = None;
            let oldest = first;
            for at in oldest..self.starts.len() {
                let Start { item: start, cost: so_far, natural, .. } = self.starts[at];
                let width = measure.of_line(start).0.max(1);
                let slack = width - (upto.natural - natural);
                if slack < 0 && at + 1 < self.starts.len() {
                    if at == first && slack + extra < 0 {
                        first += 1;
                    }
                    continue;
                }
                let empty = slack.max(0) as f64 / width as f64;
                let mut cost = so_far + LINE + 60.0 * empty * empty;
                if slack < 0 {
                    cost += OVERFULL_COST;
                }
                let letters = upto.letters - self.sums[start].letters;
                if letters < 2 && !(start == 0 && is_last) {
                    cost += RUNT_COST;
                }
                if !is_last {
                    cost += break_cost(gap) + sense.get(end - 1).copied().unwrap_or(0.0);
                }
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, at));
                }
            }
            if let Some((cost, before)) = best {
                let start = Start::new(end, cost, before, &self.sums[end]);
                self.starts.push(start);
            }
        }
        self.trace(self.starts.len() - 1, ends);
    }
}
