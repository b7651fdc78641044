//! What it costs to read on from one piece to another.

use super::super::ablation::{Evidence, off};
use super::super::weights::columns as weights;
use super::fact::Fact;
use crate::text::adjacency::adjacency;

/// What a piece tells about the piece before it and behind it in reading order.
#[derive(Debug, Clone)]
pub(super) struct Shape {
    /// A heading, a by-line, a label.
    pub heading: bool,
    /// May be a heading or the first line of a paragraph.
    pub unsure: bool,
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
    head: char,
    tail: char,
    unclosed: u32,
    unopened: u32,
}

impl Shape {
    /// `edge`: where the piece starts, in chars, if that is measured from the page's edge; `custom`:
    /// first lines are indented on this page.
    pub fn of(fact: &Fact, measure: u32, edge: Option<usize>, custom: bool) -> Self {
        let off = |width: u32| width.abs_diff(measure).saturating_sub(fact.slack);
        let (plain, set) = (off(fact.width), off(fact.width + 4));
        let flush = plain <= 2 && plain <= set;
        let indented = !flush && set <= 2;
        let full = flush || indented || fact.width > measure || fact.spaced;
        let at_edge = edge.is_some_and(|start| start == 0);
        let set_in = edge.is_some_and(|start| (2..=4).contains(&start));
        let display = !fact.signoff && !fact.ended;
        let heading = display && (fact.byline || fact.display && (!full || fact.dash));
        let unsure = display && !heading && fact.display && !fact.item && plain > 0;
        let first =
            fact.dated || custom && !heading && (set_in || indented && !at_edge && !fact.ended);
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
            head: fact.head,
            tail: fact.tail,
            unclosed: fact.unclosed,
            unopened: fact.unopened,
        }
    }

    /// Decides what may be a heading or a first line by what stands below it: a paragraph is not
    /// broken off by a heading.
    pub fn decide(&mut self, below: &Self) {
        if below.heading {
            self.head();
        }
    }

    /// Takes what may be a heading for one.
    pub fn head(&mut self) {
        if self.unsure {
            (self.heading, self.first, self.middle, self.full) = (true, false, false, false);
        }
    }

    /// Takes a centred line for a heading.
    pub fn centre(&mut self) {
        let text = self.ended || self.item || self.rest || self.unopened > 0;
        self.unsure |= !self.heading && !text;
        self.head();
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

/// No seam costs less than this.
pub(super) const LEAST: i32 = -weights::HYPHEN_GOES_ON - weights::BRACKET_CLOSES;

/// What it costs to read on from one column, block or row to another: the seam, and that the two characters
/// hardly stand together. Inside a column that shows nothing but where words end.
pub(super) fn step(above: &Shape, below: &Shape) -> i32 {
    let text = above.goes_on() && !below.heading && !below.first && !below.rest;
    if !text || off(Evidence::Words) {
        return seam(above, below);
    }
    // Whole nats, of which the last may lack an eighth.
    #[allow(clippy::cast_possible_truncation)]
    let nats = (0.125 - adjacency(above.tail, below.head)).floor() as i32;
    seam(above, below) + nats.max(0) * weights::UNLIKELY
}

/// What it costs to read on from `above` to `below`.
pub(super) fn seam(above: &Shape, below: &Shape) -> i32 {
    let mut cost = 0;
    if below.rest {
        cost +=
            if above.full && !above.heading { weights::REST } else { weights::REST_BEHIND_SHORT };
    }
    if above.hyphen {
        cost += if below.small_latin { -weights::HYPHEN_GOES_ON } else { weights::HYPHEN_LOST };
    }
    if above.heading {
        if below.middle {
            cost += weights::MIDDLE_BEHIND_HEADING;
        }
    } else if above.ended {
        if below.middle && !above.full && !above.announces {
            cost += weights::MIDDLE_BEHIND_END;
        }
    } else if above.full {
        // A full line in mid-sentence.
        if above.listed && (below.item || below.heading || below.first) {
            // A line of a timeline may end as it likes.
            cost += weights::ENTRY_LINE;
        } else if below.item {
            cost += weights::ITEM_INSIDE;
        } else if below.heading {
            cost += weights::HEADING_INSIDE;
        } else if below.first {
            cost += weights::FIRST_INSIDE;
        }
    } else if below.middle || below.first || below.heading {
        cost += weights::SHORT_LINE;
    } else {
        cost += weights::SHORT_LINE_LAST;
    }
    if below.dated && !above.heading && !above.listed {
        cost += weights::DATE_UNHEADED;
    }
    if above.unclosed > 0 && below.unopened > 0 {
        cost -= weights::BRACKET_CLOSES;
    } else if above.ended && !above.full && below.unopened > 0 {
        cost += weights::BRACKET_LOST;
    }
    cost
}

#[cfg(test)]
mod tests {
    use super::super::super::chars::{Char, Text};
    use super::*;

    const MEASURE: u32 = 24;
    const FULL: &str = "甲乙丙丁，戊己庚辛壬癸子";

    fn shape(s: &str) -> Shape {
        let chars = s.chars().map(|c| Char { c, line: 1, column: 0 });
        Shape::of(&Fact::of(&Text(chars.collect()), MEASURE), MEASURE, None, true)
    }

    fn cost(above: &str, below: &str) -> i32 {
        seam(&shape(above), &shape(below))
    }

    #[test]
    fn a_sentence_goes_on_with_text() {
        assert_eq!(cost(FULL, FULL), 0);
        assert!(cost(FULL, "天地玄黄") > 0, "a heading");
        assert!(cost(FULL, "甲乙，丙丁戊己庚辛壬") > 0, "an indented line");
        assert!(cost("甲乙丙丁。", FULL) > cost("甲乙丙丁。", "天地玄黄"));
    }

    #[test]
    fn a_word_is_not_begun_in_one_column_and_ended_as_another_in_the_next() {
        let step = |below: &str| step(&shape("甲乙丙丁，戊己庚辛壬癸比"), &shape(below));
        let (word, other) = ("例乙丙丁，戊己庚辛壬癸子", "们乙丙丁，戊己庚辛壬癸子");
        assert!(step(word) < step(other));
        assert_eq!(cost("甲乙丙丁，戊己庚辛壬癸比", word), cost("甲乙丙丁，戊己庚辛壬癸比", other));
    }

    #[test]
    fn what_may_be_a_heading_is_one_above_a_heading() {
        let mut title = shape("甲乙丙丁戊己庚辛壬癸");
        assert!(!title.heading);
        title.decide(&shape("天地玄黄"));
        assert!(title.heading);
    }
}
