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
    /// Yes, though another place is better: between Latin words, which are easier read together.
    Space,
    /// Yes, at a little more cost: after a word's own hyphen, at a divider of an address.
    Poor,
    /// Yes, with a hyphen of this width added.
    Hyphen(Length),
    /// Rather than that the line gapes: anywhere inside an address.
    Anywhere,
    /// Only where nothing else serves: inside a word wider than the line.
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

    fn between(from: &Self, to: &Self, last: &Gap) -> Self {
        let mut line = *to;
        line.natural -= from.natural;
        for (a, b) in line.shrink.iter_mut().zip(from.shrink) {
            *a -= b;
        }
        for (a, b) in line.stretch.iter_mut().zip(from.stretch) {
            *a -= b;
        }
        line.even -= from.even;
        line.letters -= from.letters;
        line.add_gap(last, -1);
        line
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

// House choices, in one scale: 2 is an opening of 0.02 em between all Han of a line, which the
// eye just does not see; what CLREQ ranks later costs more (R20, R21).
const SHRINK_COST: [f64; SHRINKS] = [0.3, 1.0, 1.2, 1.5, 2.5];
const STRETCH_COST: [f64; 2] = [0.3, 0.5];
const EVEN_COST: f64 = 5000.0;
/// Above this share of the em (R23) each further em costs [`GAPING_COST`].
const GAPING: f64 = 0.1;
const GAPING_COST: f64 = 4000.0;
const RUNT_COST: f64 = 20_000.0;
const SPACE_COST: f64 = 12.0;
const POOR_COST: f64 = 12.0;
const HYPHEN_COST: f64 = 30.0;
const ANYWHERE_COST: f64 = 200.0;
const LAST_COST: f64 = 50_000.0;
const OVERFULL_COST: f64 = 1e7;

/// The cost of bringing a line to its measure, and how far apart Han would stand, in em.
fn adjustment(line: &Sums, slack: i64, em: i64) -> (f64, f64) {
    if slack == 0 {
        return (0.0, 0.0);
    }
    let mut left = slack.abs();
    let mut cost = 0.0;
    let (room, prices): (&[i64], &[f64]) = match slack < 0 {
        true => (&line.shrink, &SHRINK_COST),
        false => (&line.stretch, &STRETCH_COST),
    };
    for (&room, price) in room.iter().zip(prices) {
        if room > 0 && left > 0 {
            let used = left.min(room);
            let share = used as f64 / room as f64;
            cost += price * share * share;
            left -= used;
        }
    }
    if left == 0 {
        return (cost, 0.0);
    }
    if slack < 0 {
        return (OVERFULL_COST * (1.0 + left as f64 / em as f64), 0.0);
    }
    let apart = left as f64 / em as f64 / line.even.max(1) as f64;
    (cost + EVEN_COST * apart * apart + GAPING_COST * (apart - GAPING).max(0.0), apart)
}

fn break_cost(gap: &Gap) -> f64 {
    match gap.breaks {
        Break::Never | Break::Free => 0.0,
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
        let slack = measure.of_line(start).0 - line.natural - extra.0;
        if !is_last || slack < 0 {
            total += adjustment(&line, slack, measure.em.0).0;
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

/// A place where a line can begin, with the cheapest way to it.
#[derive(Debug, Clone, Copy)]
struct Start {
    item: usize,
    cost: f64,
    before: usize,
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
        for item in items {
            sums.natural += item.width.0;
            sums.letters += i64::from(item.letters);
            sums.add_gap(&item.gap, 1);
            self.sums.push(sums);
        }
        self.starts.push(Start { item: 0, cost: 0.0, before: 0 });
    }

    fn line(&self, items: &[Item], start: usize, end: usize) -> Sums {
        Sums::between(&self.sums[start], &self.sums[end], &items[end - 1].gap)
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
            let extra = if is_last { 0 } else { hyphen(gap).0 };
            let mut best: Option<(f64, usize)> = None;
            for at in first..self.starts.len() {
                let Start { item: start, cost: so_far, .. } = self.starts[at];
                let line = self.line(items, start, end);
                let slack = measure.of_line(start).0 - line.natural - extra;
                let overfull = slack < -line.shrinkable();
                if overfull && at + 1 < self.starts.len() {
                    // Lines from here only grow wider, so this start is done with.
                    if at == first && slack + extra < -line.shrinkable() {
                        first += 1;
                    }
                    continue;
                }
                let mut apart = 0.0;
                let mut cost = so_far;
                if !is_last || slack < 0 {
                    let (adjusting, gaping) = adjustment(&line, slack, em);
                    cost += adjusting;
                    apart = gaping;
                }
                cost += if is_last {
                    // R29: no character alone on the last line.
                    if start > 0 && line.letters < 2 { RUNT_COST } else { 0.0 }
                } else {
                    break_cost(gap)
                };
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, at));
                }
                if apart > 2.0 * GAPING && slack > 4 * em && !is_last {
                    break; // Every later start gives a shorter line still.
                }
            }
            if let Some((cost, before)) = best {
                self.starts.push(Start { item: end, cost, before });
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
            let mut best: Option<(f64, usize)> = None;
            for at in first..self.starts.len() {
                let Start { item: start, cost: so_far, .. } = self.starts[at];
                let line = self.line(items, start, end);
                let width = measure.of_line(start).0.max(1);
                let slack = width - line.natural - extra;
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
                if line.letters < 2 && !(start == 0 && is_last) {
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
                self.starts.push(Start { item: end, cost, before });
            }
        }
        self.trace(self.starts.len() - 1, ends);
    }
}
