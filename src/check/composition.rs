//! [`Pages`] → how well their text is set: for each rule how often it could be broken and how often
//! it is, from positioned glyphs alone, whatever the engine meant to do.
//!
//! Read are paragraphs and items of lists in the body's size, horizontal, line by line. Lengths in
//! the report are in 1/1000 em.

use crate::font::FontSet;
use crate::frame::{GlyphRun, Ink, NodeKind, Pages, Tag};
use crate::text::is_han;
use crate::text::mark::{Class, Level, Mark, Side, mark_of, western_closes};
use std::collections::BTreeMap;
use std::fmt;

/// How often a rule could be broken, and how often it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Places where the rule applies.
    pub opportunities: usize,
    /// Places where it is broken.
    pub violations: usize,
}

impl Count {
    fn add(&mut self, broken: bool) {
        self.opportunities += 1;
        self.violations += usize::from(broken);
    }
}

/// The rules that are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// R1, R3: forbidden at a line's start.
    LineStart,
    /// R2, R3: forbidden at a line's end.
    LineEnd,
    /// R6–R9: parted at a line's end.
    Unbreakable,
    /// R12: neighbouring marks that keep both blank halves.
    AdjacentMarks,
    /// R14: an opening bracket at a paragraph's start that keeps its blank half.
    ParagraphBracket,
    /// R29: a last line of one character.
    Runt,
    /// R30: a paragraph's last line at the head of a column.
    Widow,
    /// R30: a paragraph's first line at the foot of a column.
    Orphan,
    /// R13, R18: a full line that does not end at the measure.
    Edge,
    /// R23: more than 1/10 em between two Han characters.
    HanGap,
    /// R24: a gap between Han and Latin under 1/8 em or over 1/2 em.
    HanLatinGap,
    /// R34: a line off the baseline grid.
    Grid,
}

impl Rule {
    const ALL: [Self; 12] = [
        Self::LineStart,
        Self::LineEnd,
        Self::Unbreakable,
        Self::AdjacentMarks,
        Self::ParagraphBracket,
        Self::Runt,
        Self::Widow,
        Self::Orphan,
        Self::Edge,
        Self::HanGap,
        Self::HanLatinGap,
        Self::Grid,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::LineStart => "line start (R1)",
            Self::LineEnd => "line end (R2)",
            Self::Unbreakable => "unbreakable (R6, R9)",
            Self::AdjacentMarks => "adjacent marks (R12)",
            Self::ParagraphBracket => "paragraph bracket (R14)",
            Self::Runt => "runt (R29)",
            Self::Widow => "widow (R30)",
            Self::Orphan => "orphan (R30)",
            Self::Edge => "edge (R13, R18)",
            Self::HanGap => "Han gap (R23)",
            Self::HanLatinGap => "Han–Latin gap (R24)",
            Self::Grid => "grid (R34)",
        }
    }
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Composition {
    /// Lines that were read.
    pub lines: usize,
    /// For each rule its count.
    pub rules: BTreeMap<Rule, Count>,
    /// Blank between neighbouring Han characters, in 1/1000 em: how often each width.
    pub han_gaps: BTreeMap<i64, usize>,
    /// The greatest distance of a full line's end from the measure, in 1/1000 em.
    pub edge: i64,
    /// The first cases of each violation: rule, page from 1, what stands there.
    pub examples: Vec<(Rule, usize, String)>,
}

impl Composition {
    /// The count of a rule.
    pub fn count(&self, rule: Rule) -> Count {
        self.rules.get(&rule).copied().unwrap_or_default()
    }

    /// The blank between Han that so many of 1000 pairs do not exceed, in 1/1000 em.
    pub fn han_gap(&self, per_mille: usize) -> i64 {
        let total: usize = self.han_gaps.values().sum();
        let rank = total.saturating_sub(1) * per_mille / 1000;
        let mut seen = 0;
        for (gap, count) in &self.han_gaps {
            seen += count;
            if seen > rank {
                return *gap;
            }
        }
        0
    }

    fn see(&mut self, rule: Rule, broken: bool, page: usize, what: impl FnOnce() -> String) {
        self.rules.entry(rule).or_default().add(broken);
        if broken && self.examples.iter().filter(|(known, ..)| *known == rule).count() < 4 {
            self.examples.push((rule, page + 1, what()));
        }
    }
}

impl fmt::Display for Composition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} lines", self.lines)?;
        for rule in Rule::ALL {
            let Count { opportunities, violations } = self.count(rule);
            writeln!(f, "  {:24} {violations}/{opportunities}", rule.name())?;
        }
        let em = |mille: i64| mille as f64 / 1000.0;
        writeln!(f, "  edge, greatest           {:.3} em", em(self.edge))?;
        let (least, p99, most) = (self.han_gap(0), self.han_gap(990), self.han_gap(1000));
        writeln!(
            f,
            "  Han gap                  least {:.3} em, p99 {:.3} em, greatest {:.3} em",
            em(least),
            em(p99),
            em(most)
        )?;
        for (rule, page, what) in &self.examples {
            writeln!(f, "  page {page}: {}: {what}", rule.name())?;
        }
        Ok(())
    }
}

/// A glyph: the first character that it stands for, its pen, where its drawing begins and
/// ends by the face's own width, the next one's pen.
#[derive(Debug, Clone, Copy)]
struct Set {
    char: char,
    pen: i64,
    origin: i64,
    drawn: i64,
    end: i64,
}

/// A line of a paragraph; lengths in the frame's units.
#[derive(Debug, Clone, Default)]
struct Line {
    node: u32,
    page: usize,
    /// The column, told from the lines' starts.
    column: i64,
    baseline: i64,
    set: Vec<Set>,
    /// The last glyph is a blank, or a hyphen that the text does not have: no word is parted.
    spaced: bool,
}

impl Line {
    fn start(&self) -> i64 {
        self.set.first().map_or(0, |first| first.pen)
    }

    fn end(&self) -> i64 {
        self.set.last().map_or(0, |last| last.end)
    }

    fn words(&self) -> String {
        self.set.iter().map(|set| set.char).collect()
    }
}

fn mark(c: char) -> Option<&'static Mark> {
    mark_of(c)
}

/// A mark whose other half may be blank.
fn is_half(c: char) -> bool {
    mark(c).is_some_and(|row| matches!(row.ink, Side::Start | Side::End))
}

/// A letter or figure of Western text.
fn is_western(c: char) -> bool {
    c.is_ascii_alphanumeric()
}

/// The size in which most Han characters are set.
fn body_size(pages: &Pages) -> i64 {
    let mut sizes: BTreeMap<i64, usize> = BTreeMap::new();
    for run in runs(pages).map(|(_, run, _)| run) {
        *sizes.entry(run.size.0).or_default() += run.glyphs.len();
    }
    sizes.into_iter().max_by_key(|(_, count)| *count).map_or(0, |(size, _)| size)
}

/// All runs of text that belong to the structure: page, run, node.
fn runs(pages: &Pages) -> impl Iterator<Item = (usize, &GlyphRun, u32)> {
    pages.pages.iter().enumerate().flat_map(|(index, page)| {
        page.content.iter().filter_map(move |placed| match (&placed.ink, placed.tag) {
            (Ink::Glyphs(run), Tag::Node(node)) => Some((index, run, node.0)),
            _ => None,
        })
    })
}

/// The lines of paragraphs and items in the body's size, those of one node one after the other.
fn lines(pages: &Pages, fonts: &FontSet, em: i64) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (page, run, node) in runs(pages) {
        let kind = pages.structure.nodes.get(node as usize).map(|node| &node.kind);
        let is_text = matches!(kind, Some(NodeKind::Paragraph | NodeKind::ListBody));
        if !is_text || run.size.0 != em {
            continue;
        }
        let goes_on = lines.last().is_some_and(|line| {
            (line.node, line.page, line.baseline) == (node, page, run.origin.y.0)
                && (run.origin.x.0 - line.end()).abs() <= em
        });
        if !goes_on {
            let baseline = run.origin.y.0;
            lines.push(Line { node, page, baseline, ..Line::default() });
        }
        let Some(line) = lines.last_mut() else { continue };
        let mut pen = run.origin.x.0;
        for glyph in &run.glyphs {
            let text = &run.text[glyph.text.start as usize..glyph.text.end as usize];
            let end = pen + glyph.advance.0;
            match text.chars().next() {
                // A blank is told by the distance that it keeps.
                Some(c) if c.is_whitespace() => line.spaced = true,
                Some(char) => {
                    let origin = pen + glyph.dx.0;
                    line.spaced = false;
                    let drawn = origin + em * fonts.advance(run.font, glyph.id) / 1000;
                    line.set.push(Set { char, pen, origin, drawn, end });
                }
                // Part of the cluster before it, or a hyphen.
                None => {
                    line.spaced = glyph.advance.0 > 0;
                    if let Some(last) = line.set.last_mut() {
                        last.drawn = end;
                        last.end = end;
                    }
                }
            }
            pen = end;
        }
    }
    lines.retain(|line| !line.set.is_empty());
    lines
}

/// Where the lines of each side of the leaf begin and end: places that many of them share.
fn edges(lines: &[Line], of: impl Fn(usize, &Line) -> Option<i64>) -> [Vec<i64>; 2] {
    let mut found: [BTreeMap<i64, usize>; 2] = Default::default();
    for (at, line) in lines.iter().enumerate() {
        if let Some(place) = of(at, line) {
            *found[line.page % 2].entry(place).or_default() += 1;
        }
    }
    found.map(|counts| {
        let most = counts.values().copied().max().unwrap_or(0);
        counts.into_iter().filter(|(_, count)| *count * 8 >= most).map(|(place, _)| place).collect()
    })
}

/// What no line's end may part (R6, R8, R9).
fn is_whole(before: char, after: char) -> bool {
    let class = |c| mark(c).map(|row| row.class);
    let digit = |c: char| c.is_ascii_digit();
    (before == after && matches!(class(before), Some(Class::Dash | Class::Ellipsis)))
        || (digit(before) && (digit(after) || after == '%' || class(after) == Some(Class::Suffix)))
        || (class(before) == Some(Class::Prefix) && digit(after))
        || (before.is_ascii_alphabetic() && after.is_ascii_alphabetic())
}

/// Counts, at the level of the prohibition rules given.
pub fn composition(pages: &Pages, fonts: &FontSet, level: Level) -> Composition {
    let mut found = Composition::default();
    let em = body_size(pages);
    if em == 0 {
        return found;
    }
    let mille = |length: i64| (length * 1000 + em.signum() * em / 2).div_euclid(em);
    let mut lines = lines(pages, fonts, em);
    found.lines = lines.len();
    let goes_on: Vec<bool> = (0..lines.len())
        .map(|at| lines.get(at + 1).is_some_and(|next| next.node == lines[at].node))
        .collect();
    let follows = |at: usize| at > 0 && goes_on[at - 1];
    let ends = edges(&lines, |at, line| goes_on[at].then(|| line.end()));
    let starts = edges(&lines, |at, line| follows(at).then(|| line.start()));
    let left = |line: &Line| {
        // The shared start next to the line's own, not to its right.
        let known = starts[line.page % 2].iter().rev();
        known.copied().find(|start| *start <= line.start() + em / 4).unwrap_or(line.start())
    };
    for line in &mut lines {
        let column = left(line);
        line.column = column;
    }
    for (at, line) in lines.iter().enumerate() {
        text(&mut found, line, em, &mille);
        let (page, set) = (line.page, &line.set);
        let (first, last) = (set[0].char, set[set.len() - 1].char);
        if follows(at) {
            let forbidden = match mark(first) {
                Some(row) => row.start.at(level),
                None => western_closes(first) && first != '-' && level > Level::None,
            };
            found.see(Rule::LineStart, forbidden, page, || line.words());
            let before = &lines[at - 1];
            let end = before.set[before.set.len() - 1].char;
            let parted = is_whole(end, first) && !before.spaced;
            found.see(Rule::Unbreakable, parted, page, || format!("{end}|{first}"));
        } else if mark(first).is_some_and(|row| row.class == Class::Opening) {
            let blank = mille(set[0].origin - line.column).rem_euclid(1000);
            found.see(Rule::ParagraphBracket, blank < 400, page, || line.words());
        }
        if goes_on[at] {
            let forbidden = mark(last).is_some_and(|row| row.end.at(level));
            found.see(Rule::LineEnd, forbidden, page, || line.words());
            let nearest = ends[page % 2].iter().map(|edge| (line.end() - edge).abs()).min();
            let off = mille(nearest.unwrap_or(0));
            found.edge = found.edge.max(off);
            found.see(Rule::Edge, off > 10, page, || format!("{off} {}", line.words()));
            found.see(Rule::Orphan, !follows(at) && parts(line, &lines[at + 1]), page, || {
                line.words()
            });
        } else if follows(at) {
            let letters = set.iter().filter(|set| mark(set.char).is_none()).count();
            found.see(Rule::Runt, letters < 2, page, || line.words());
            found.see(Rule::Widow, parts(&lines[at - 1], line), page, || line.words());
        }
    }
    grid(&mut found, &lines);
    found
}

/// True when a column ends between the two lines of a paragraph.
fn parts(line: &Line, next: &Line) -> bool {
    line.page != next.page || next.baseline <= line.baseline
}

/// What is between the glyphs of a line.
fn text(found: &mut Composition, line: &Line, em: i64, mille: &impl Fn(i64) -> i64) {
    for pair in line.set.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        let step = mille(b.origin - a.origin);
        if is_han(a.char) && is_han(b.char) {
            let gap = step - 1000;
            *found.han_gaps.entry(gap).or_default() += 1;
            found.see(Rule::HanGap, gap > 100, line.page, || format!("{gap} {}", line.words()));
        }
        let opens = |c| mark(c).is_some_and(|row| row.ink == Side::End);
        let hugs = opens(b.char) || !opens(a.char);
        if is_half(a.char) && is_half(b.char) && hugs {
            let wide = step > 750;
            found.see(Rule::AdjacentMarks, wide, line.page, || format!("{}{}", a.char, b.char));
        }
        let gap = match (is_han(a.char), is_han(b.char)) {
            (true, false) if is_western(b.char) => Some(b.pen - a.pen - em),
            (false, true) if is_western(a.char) => Some(b.pen - a.drawn),
            _ => None,
        };
        if let Some(gap) = gap.map(mille) {
            let odd = !(120..=510).contains(&gap);
            found.see(Rule::HanLatinGap, odd, line.page, || format!("{gap} {}", line.words()));
        }
    }
}

/// Baselines against the grid that most of them share.
fn grid(found: &mut Composition, lines: &[Line]) {
    let mut pitches: BTreeMap<i64, usize> = BTreeMap::new();
    for pair in lines.windows(2).filter(|pair| pair[0].page == pair[1].page) {
        let pitch = pair[1].baseline - pair[0].baseline;
        if pitch > 0 {
            *pitches.entry(pitch).or_default() += 1;
        }
    }
    let Some((pitch, _)) = pitches.into_iter().max_by_key(|(_, count)| *count) else { return };
    let mut phases: BTreeMap<i64, usize> = BTreeMap::new();
    for line in lines {
        *phases.entry(line.baseline.rem_euclid(pitch)).or_default() += 1;
    }
    let phase = phases.into_iter().max_by_key(|(_, count)| *count).map_or(0, |(phase, _)| phase);
    for line in lines {
        let off = line.baseline.rem_euclid(pitch) != phase;
        found.see(Rule::Grid, off, line.page, || line.words());
    }
}
