//! The ways to divide a run of display lines into groups: the cheapest, and for each of its groups one that is
//! hardly dearer and has another group there.

use super::super::weights::heading as cost;
use super::shape::{Field, Shape};
use std::ops::Range;

/// A group of a division, and what it costs there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub start: usize,
    pub end: usize,
    pub shape: Shape,
    pub cost: f32,
}

impl Part {
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// What one of its lines is.
    pub fn role(&self, line: usize) -> Option<Field> {
        self.shape.role(line - self.start)
    }
}

/// The groups that the lines of a run can be, in the order of their ends, but for those with which any division
/// is much dearer.
pub(super) struct Divisions {
    parts: Vec<Part>,
    /// What the lines before each place cost at least, and the last group of that division.
    best: Vec<(f32, usize)>,
    /// Lines of the longest group.
    longest: usize,
}

impl Divisions {
    pub fn new() -> Self {
        Self { parts: Vec::new(), best: vec![(0.0, 0)], longest: 0 }
    }

    /// What the cheapest division of all lines costs.
    pub fn cost(&self) -> f32 {
        self.best.last().map_or(0.0, |&(cost, _)| cost)
    }

    /// No group ends behind the next line.
    pub fn skip(&mut self) {
        self.best.push((f32::INFINITY, usize::MAX));
    }

    /// The last group of the cheapest division of the lines before a place.
    pub fn last(&self, end: usize) -> Option<&Part> {
        self.parts.get(self.best[end].1).filter(|_| end > 0)
    }

    /// Adds a group; those that end before it does are all known.
    pub fn offer(&mut self, part: Part) {
        let total = self.best[part.start].0 + part.cost;
        match self.best.get_mut(part.end) {
            Some(best) if total < best.0 => *best = (total, self.parts.len()),
            Some(best) if total > best.0 + cost::RIVAL => return,
            Some(_) => {}
            None => self.best.push((total, self.parts.len())),
        }
        self.longest = self.longest.max(part.end - part.start);
        self.parts.push(part);
    }

    /// The groups of the cheapest division.
    pub fn cheapest(&self) -> Vec<Part> {
        let mut groups = Vec::new();
        let mut end = self.best.len() - 1;
        while let Some(part) = self.last(end) {
            groups.push(*part);
            end = part.start;
        }
        groups.reverse();
        groups
    }

    /// For each group of the cheapest division the one with which its first line can be had otherwise, and how
    /// much dearer the whole is then, if it is hardly dearer.
    pub fn rivals(&self, groups: &[Part]) -> Vec<Option<(f32, Part)>> {
        let count = self.best.len() - 1;
        // What the lines from each place on cost at least: what begins there ends later, and is known.
        let mut rest = vec![f32::INFINITY; count + 1];
        rest[count] = 0.0;
        for part in self.parts.iter().rev() {
            rest[part.start] = rest[part.start].min(part.cost + rest[part.end]);
        }
        let rival = |group: &Part| {
            let from = self.parts.partition_point(|part| part.end <= group.start);
            let to = self.parts.partition_point(|part| part.end <= group.start + self.longest);
            let covers = |part: &&Part| part.range().contains(&group.start);
            let same = |part: &Part| part.range() == group.range() && part.shape == group.shape;
            let others = self.parts[from..to].iter().filter(covers).filter(|part| !same(part));
            let others = others.map(|part| {
                (self.best[part.start].0 + part.cost + rest[part.end] - self.best[count].0, *part)
            });
            others.min_by(|a, b| a.0.total_cmp(&b.0)).filter(|(dearer, _)| *dearer < cost::RIVAL)
        };
        groups.iter().map(rival).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The divisions of three lines into groups of these costs.
    fn divisions(costs: &[(Range<usize>, f32)]) -> Divisions {
        let mut out = Divisions::new();
        for (lines, cost) in costs {
            let shape = Shape { title: lines.len(), ..Shape::default() };
            out.offer(Part { start: lines.start, end: lines.end, shape, cost: *cost });
        }
        out
    }

    #[test]
    fn a_group_has_a_rival_where_another_division_is_hardly_dearer() {
        let ranges = |costs: &[(Range<usize>, f32)]| {
            let divisions = divisions(costs);
            let cheapest = divisions.cheapest();
            let rivals = divisions.rivals(&cheapest);
            let ranges = cheapest.iter().map(Part::range).collect::<Vec<_>>();
            let rivals = rivals.into_iter().map(|rival| rival.map(|(_, part)| part.range()));
            (ranges, rivals.collect::<Vec<_>>())
        };
        let (found, rivals) =
            ranges(&[(0..1, 1.0), (0..2, 1.0), (1..2, 1.5), (1..3, 1.0), (2..3, 0.5)]);
        assert_eq!(found, [0..2, 2..3]);
        assert_eq!(rivals, [Some(0..1), Some(1..3)]);
        let (_, rivals) =
            ranges(&[(0..1, 1.0), (0..2, 1.0), (1..2, 9.0), (1..3, 9.0), (2..3, 0.5)]);
        assert_eq!(rivals, [None, None]);
    }
}
