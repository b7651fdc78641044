//! What it costs to read on from one piece to another.

use super::fact::Fact;

/// What a piece tells about the piece before it and behind it in reading order.
#[derive(Debug, Clone)]
pub(super) struct Shape {
    /// A heading, a by-line, a label.
    pub heading: bool,
    /// May be a heading or the first line of a paragraph.
    unsure: bool,
    /// Begins a paragraph: indented, or with a list mark.
    first: bool,
    /// Goes on from the line above: neither indented nor a heading, as wide as the measure.
    middle: bool,
    /// As wide as the measure, indented or not.
    pub full: bool,
    /// Ends where a sentence does.
    ended: bool,
    /// Ends with a colon.
    announces: bool,
    item: bool,
    /// Begins with a date, as an entry of a timeline does.
    pub dated: bool,
    /// Stands in an entry of a timeline.
    pub listed: bool,
    rest: bool,
    hyphen: bool,
    small_latin: bool,
    unclosed: u32,
    unopened: u32,
}

impl Shape {
    /// `edge`: where the piece starts, in chars, if that is measured from the page's edge; `custom`:
    /// first lines are indented on this page.
    pub fn of(fact: &Fact, measure: u32, edge: Option<usize>, custom: bool) -> Self {
        let off = |width: u32| width.abs_diff(measure).saturating_sub(fact.slack);
        let flush = off(fact.width) <= 1;
        let indented = !flush && off(fact.width + 4) <= 1;
        let full = flush || indented || fact.width > measure || fact.spaced;
        let at_edge = edge.is_some_and(|start| start == 0);
        let set_in = edge.is_some_and(|start| (2..=4).contains(&start));
        let display = !fact.signoff && !fact.ended && !flush;
        let heading = display && (fact.byline || fact.display && (!full || fact.dash));
        let unsure = display && !heading && fact.display && indented && !fact.item;
        let first = custom && !heading && (fact.item || set_in || indented && !at_edge);
        Self {
            heading,
            unsure,
            first: first || fact.item,
            middle: custom && !heading && !first && (flush || at_edge),
            full,
            ended: fact.ended || fact.signoff,
            announces: fact.colon,
            item: fact.item,
            dated: fact.dated,
            listed: false,
            rest: fact.rest,
            hyphen: fact.hyphen,
            small_latin: fact.small_latin,
            unclosed: fact.unclosed,
            unopened: fact.unopened,
        }
    }

    /// Decides what may be a heading or a first line by what stands below it: a paragraph is not
    /// broken off by a heading.
    pub fn decide(&mut self, below: &Self) {
        if self.unsure && below.heading {
            (self.heading, self.first, self.middle, self.full) = (true, false, false, false);
        }
    }

    /// A full line in mid-sentence.
    pub fn goes_on(&self) -> bool {
        !self.heading && !self.ended && self.full
    }
}

/// Whether first lines are indented, as the lines behind short ends of sentences show.
pub(super) fn indents<'a>(columns: impl Iterator<Item = (Vec<&'a Fact>, u32)>) -> bool {
    let (mut flush, mut indented) = (0usize, 0usize);
    for (facts, measure) in columns {
        for pair in facts.windows(2) {
            let (above, below) = (pair[0], pair[1]);
            if !above.ended || above.width + 4 > measure || below.display || below.item {
                continue;
            }
            let off = |width: u32| width.abs_diff(measure).saturating_sub(below.slack);
            flush += usize::from(off(below.width) <= 1);
            indented += usize::from(off(below.width + 4) <= 1);
        }
    }
    indented > flush
}

/// What it costs to read on from `above` to `below`.
pub(super) fn seam(above: &Shape, below: &Shape) -> i32 {
    let mut cost = 0;
    if below.rest {
        cost += if above.full && !above.heading { 4 } else { 8 };
    }
    if above.hyphen {
        cost += if below.small_latin { -2 } else { 10 };
    }
    if above.heading {
        if below.middle {
            cost += 5;
        }
    } else if above.ended {
        if below.middle && !above.full && !above.announces {
            cost += 5;
        }
    } else if above.full {
        // A full line in mid-sentence.
        if below.item {
            cost += 6;
        } else if below.heading {
            cost += 5;
        } else if below.first {
            cost += 3;
        }
    } else if below.middle || below.first || below.heading {
        cost += 2;
    } else {
        cost += 1;
    }
    if below.dated && !above.heading && !above.listed {
        cost += 5;
    }
    if above.unclosed > 0 && below.unopened > 0 {
        cost -= 3;
    } else if above.ended && !above.full && below.unopened > 0 {
        cost += 4;
    }
    cost
}
