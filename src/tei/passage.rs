//! Where the line ends, the repairs and the suspicions of an edition stand in its texts.
//!
//! A repair is placed only where its place is certain: as many places on its line read as it says
//! as there are repairs that say so, or one whole heading, name or affiliation does. Places are in
//! bytes of the passage's text.

use crate::model::interlinear::groups;
use crate::model::{
    Doubt, Edition, Emendation, EmendationKind, EntryItem, Interlinear, LineSpan, Paragraph, Role,
};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A text of the edition with what stands in it.
pub(super) struct Passage<'a> {
    /// The paragraph, where it is one.
    pub whole: Option<&'a Paragraph>,
    pub text: &'a str,
    pub role: Role,
    /// How many other items an item stands within, as it is told.
    pub level: u8,
    pub source: &'a [LineSpan],
    pub marks: &'a [Interlinear],
    /// What stands between and around its characters, in order.
    pub points: Vec<(usize, Point<'a>)>,
}

impl<'a> Passage<'a> {
    /// A paragraph with nothing of the apparatus in it.
    pub fn new(paragraph: &'a Paragraph) -> Self {
        Self { points: Vec::new(), ..of_paragraph(paragraph) }
    }
}

/// Something that stands at a place of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Point<'a> {
    /// A suspicion about the line that ends here.
    Doubt(&'a Doubt),
    /// A line of the source begins.
    Line(u32),
    /// A repair begins.
    Repair(Repair<'a>),
}

/// A repair with its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Repair<'a> {
    pub emendation: &'a Emendation,
    /// The place after its last character.
    pub end: usize,
    /// Where in `emendation.before` a line end is marked, in bytes.
    pub cut: Option<usize>,
}

/// The texts of an edition in the order in which they are written, and what has no place in them.
pub(super) struct Passages<'a> {
    pub passages: Vec<Passage<'a>>,
    /// Repairs of whole headings, names and affiliations, by what these are now.
    pub fields: BTreeMap<&'a str, &'a Emendation>,
    pub emendations: Vec<&'a Emendation>,
    pub doubts: Vec<&'a Doubt>,
}

/// Places everything that can be placed.
pub(super) fn place(edition: &Edition) -> Passages<'_> {
    let mut passages = passages(edition);
    let lines = Lines::of(&passages);
    let mut repairs: Vec<Vec<(Range<usize>, Repair)>> = vec![Vec::new(); passages.len()];
    let mut emendations: Vec<&Emendation> = Vec::new();
    let single = single_fields(edition);
    let mut fields: BTreeMap<&str, &Emendation> = BTreeMap::new();
    for alike in alike(&edition.emendations) {
        let places = lines.places(&passages, alike[0]);
        if let ([emendation], []) = (&alike[..], &places[..])
            && is_of_field(emendation)
            && single.contains(emendation.after.as_str())
            && !fields.contains_key(emendation.after.as_str())
        {
            fields.insert(&emendation.after, emendation);
            continue;
        }
        if places.len() != alike.len() {
            emendations.extend(alike);
            continue;
        }
        for (emendation, place) in alike.into_iter().zip(places) {
            let Place { passage, range, cut } = place;
            let taken = &mut repairs[passage];
            if is_free(&range, taken) && is_unmarked(&range, &passages[passage]) {
                taken.push((range.clone(), Repair { emendation, end: range.end, cut }));
            } else {
                emendations.push(emendation);
            }
        }
    }
    emendations.sort_by_key(|emendation| (emendation.line, emendation.kind));
    let mut doubts = Vec::new();
    for doubt in &edition.doubts {
        let Some((passage, mut at)) = lines.end(doubt.line, &passages) else {
            doubts.push(doubt);
            continue;
        };
        for (range, _) in &repairs[passage] {
            at = if range.contains(&at) && range.start < at { range.end } else { at };
        }
        passages[passage].points.push((at, Point::Doubt(doubt)));
    }
    for (passage, repairs) in passages.iter_mut().zip(repairs) {
        let points =
            repairs.into_iter().map(|(range, repair)| (range.start, Point::Repair(repair)));
        passage.points.extend(points);
        passage.points.sort_by_key(|(at, point)| (*at, point.rank()));
    }
    Passages { passages, fields, emendations, doubts }
}

impl Point<'_> {
    /// Of what stands at one place, the end of a line comes first, and what is gone before what
    /// stays.
    fn rank(&self) -> (u8, usize) {
        match self {
            Self::Doubt(_) => (0, 0),
            Self::Line(_) => (1, 0),
            Self::Repair(repair) => (2, repair.end),
        }
    }
}

/// The texts with their lines.
fn passages(edition: &Edition) -> Vec<Passage<'_>> {
    edition.paragraphs().map(of_paragraph).chain(edition.items().map(of_item)).collect()
}

fn of_paragraph(paragraph: &Paragraph) -> Passage<'_> {
    let Paragraph { role, text, source, breaks, marks, level, .. } = paragraph;
    Passage {
        whole: Some(paragraph),
        text,
        role: *role,
        level: *level,
        source,
        marks,
        points: beginnings(text, source, breaks),
    }
}

fn of_item(item: &EntryItem) -> Passage<'_> {
    let EntryItem { text, source, breaks, marks } = item;
    let points = beginnings(text, source, breaks);
    Passage { whole: None, text, role: Role::Item, level: 0, source, marks, points }
}

/// Where the lines of the source begin in a text: all of them, or only the first where the others
/// are not known.
fn beginnings<'a>(text: &str, source: &[LineSpan], breaks: &[u32]) -> Vec<(usize, Point<'a>)> {
    let Some(first) = source.first() else { return Vec::new() };
    let mut points = vec![(0, Point::Line(first.first))];
    if lines(source) != breaks.len() as u64 + 1 || !breaks.is_sorted() {
        return points;
    }
    let mut places = text.char_indices().map(|(at, _)| at).chain([text.len()]).enumerate();
    let mut here = places.next();
    let numbers = source.iter().flat_map(|span| span.first..=span.last).skip(1);
    for (at, line) in breaks.iter().zip(numbers) {
        while here.is_some_and(|(count, _)| count < *at as usize) {
            here = places.next();
        }
        let Some((_, byte)) = here else {
            points.truncate(1);
            return points;
        };
        points.push((byte, Point::Line(line)));
    }
    points
}

/// How many lines the spans have.
fn lines(source: &[LineSpan]) -> u64 {
    source.iter().map(|span| (u64::from(span.last) + 1).saturating_sub(span.first.into())).sum()
}

/// Repairs of one line that say the same, together; the shortest first, since a longer one may have
/// been made after it and around it.
fn alike(emendations: &[Emendation]) -> Vec<Vec<&Emendation>> {
    let mut places: BTreeMap<(u32, EmendationKind, &str, &str), usize> = BTreeMap::new();
    let mut groups: Vec<Vec<&Emendation>> = Vec::new();
    for emendation in emendations {
        let Emendation { kind, line, before, after } = emendation;
        let place = places.entry((*line, *kind, before, after)).or_insert(groups.len());
        match groups.get_mut(*place) {
            Some(group) => group.push(emendation),
            None => groups.push(vec![emendation]),
        }
    }
    groups.sort_by_key(|group| group[0].after.len());
    groups
}

/// The headings, names and affiliations that the edition has only once.
fn single_fields(edition: &Edition) -> BTreeSet<&str> {
    let mut fields: Vec<&String> = edition.introduction.iter().map(|part| &part.title).collect();
    for article in &edition.articles {
        fields.extend([&article.kicker, &article.title, &article.subtitle, &article.affiliation]);
        fields.extend(&article.authors);
    }
    if let Some(timeline) = &edition.timeline {
        fields.push(&timeline.title);
        fields.extend(timeline.entries.iter().flat_map(|entry| [&entry.label, &entry.title]));
    }
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for field in fields {
        *counts.entry(field).or_default() += 1;
    }
    counts.into_iter().filter(|(_, count)| *count == 1).map(|(text, _)| text).collect()
}

/// True for a repair that can be one of a whole heading, name or affiliation in one line.
fn is_of_field(emendation: &Emendation) -> bool {
    let Emendation { kind, before, after, .. } = emendation;
    !matches!(kind, EmendationKind::NumberRead | EmendationKind::Moved)
        && !before.contains('/')
        && after.chars().count() > 1
}

/// A place that reads as a repair says.
struct Place {
    passage: usize,
    range: Range<usize>,
    cut: Option<usize>,
}

/// Which text has which lines.
#[derive(Default)]
struct Lines {
    /// For each line the texts that have it, with its characters.
    whole: BTreeMap<u32, Vec<(usize, Range<usize>)>>,
    /// For each line the ends and beginnings of lines beside it, inside a text.
    joins: BTreeMap<u32, Vec<(usize, usize)>>,
    /// The texts that begin on each line.
    first: BTreeMap<u32, Vec<usize>>,
    /// Spans of lines of which only the first is placed, with their texts, by line.
    spans: Vec<(LineSpan, usize)>,
}

impl Lines {
    fn of(passages: &[Passage]) -> Self {
        let mut found = Self::default();
        for (number, passage) in passages.iter().enumerate() {
            let starts: Vec<(usize, u32)> = passage.beginnings().collect();
            let Some((_, line)) = starts.first() else { continue };
            found.first.entry(*line).or_default().push(number);
            if lines(passage.source) != starts.len() as u64 {
                found.spans.extend(passage.source.iter().map(|span| (*span, number)));
                continue;
            }
            let mut before = None;
            for (index, (start, line)) in starts.iter().enumerate() {
                let end = starts.get(index + 1).map_or(passage.text.len(), |(next, _)| *next);
                found.whole.entry(*line).or_default().push((number, *start..end));
                let mut join = |line: u32| {
                    let joins = found.joins.entry(line).or_default();
                    if !joins.contains(&(number, *start)) {
                        joins.push((number, *start));
                    }
                };
                if *start > 0 {
                    join(*line);
                    before.into_iter().for_each(join);
                }
                if *start < end {
                    before = Some(*line);
                }
            }
        }
        found.spans.sort_by_key(|(span, number)| (*span, *number));
        found
    }

    /// Every place that may be the one of a repair.
    fn places(&self, passages: &[Passage], emendation: &Emendation) -> Vec<Place> {
        let Emendation { kind, line, before, after } = emendation;
        match kind {
            EmendationKind::HyphenDropped
            | EmendationKind::WordJoined
            | EmendationKind::ParagraphJoined => {
                let joins = self.joins.get(line).into_iter().flatten();
                joins
                    .filter_map(|&(passage, at)| {
                        let (range, cut) = joined(passages[passage].text, at, before, after)?;
                        Some(Place { passage, range, cut: Some(cut) })
                    })
                    .collect()
            }
            EmendationKind::BulletRemoved if after.is_empty() => {
                let items = self.first.get(line).into_iter().flatten();
                let items = items.filter(|passage| passages[**passage].role == Role::Item);
                items.map(|&passage| Place { passage, range: 0..0, cut: None }).collect()
            }
            // These speak of headings, by-lines and places, not of characters of a text.
            EmendationKind::SignoffRemoved
            | EmendationKind::NumberRead
            | EmendationKind::Moved
            | EmendationKind::ParagraphSplit => Vec::new(),
            _ if after.is_empty() => Vec::new(),
            _ => {
                let lines = self.whole.get(line).into_iter().flatten();
                lines
                    .flat_map(|(passage, range)| {
                        let text = &passages[*passage].text[range.clone()];
                        text.match_indices(after.as_str()).map(|(at, found)| {
                            let start = range.start + at;
                            let range = start..start + found.len();
                            Place { passage: *passage, range, cut: None }
                        })
                    })
                    .collect()
            }
        }
    }

    /// The text that has a line, and the place after the line's last character.
    fn end(&self, line: u32, passages: &[Passage]) -> Option<(usize, usize)> {
        if let Some((passage, range)) = self.whole.get(&line).and_then(|texts| texts.first()) {
            return Some((*passage, range.end));
        }
        let behind = self.spans.partition_point(|(span, _)| span.first <= line);
        let (span, passage) = self.spans.get(behind.checked_sub(1)?)?;
        (line <= span.last).then(|| (*passage, passages[*passage].text.len()))
    }
}

impl Passage<'_> {
    /// The places where lines begin, with their numbers.
    fn beginnings(&self) -> impl Iterator<Item = (usize, u32)> {
        self.points.iter().filter_map(|(at, point)| match point {
            Point::Line(line) => Some((*at, *line)),
            _ => None,
        })
    }
}

/// What reads as a repair over the line end at a place of the text, and where in `before` the line
/// end is: `orient-/ed` where the text has `orient` before the place and `ed` after it.
fn joined(text: &str, at: usize, before: &str, after: &str) -> Option<(Range<usize>, usize)> {
    before.match_indices('/').find_map(|(cut, _)| {
        let (head, tail) = (&before[..cut], &before[cut + 1..]);
        let bare = head.strip_suffix(['-', '‐', '\u{AD}']).unwrap_or(head);
        [head, bare].into_iter().find_map(|head| {
            let is_here = !head.is_empty()
                && !tail.is_empty()
                && after.strip_prefix(head) == Some(tail)
                && text[..at].ends_with(head)
                && text[at..].starts_with(tail);
            is_here.then(|| (at - head.len()..at + tail.len(), cut))
        })
    })
}

/// True where no other repair stands.
fn is_free(range: &Range<usize>, taken: &[(Range<usize>, Repair)]) -> bool {
    taken.iter().all(|(other, _)| range.end <= other.start || other.end <= range.start)
}

/// True where no mark beside the text begins or ends within.
fn is_unmarked(range: &Range<usize>, passage: &Passage) -> bool {
    let mut at = 0;
    passage.marks.is_empty()
        || groups(passage.text, passage.marks).iter().flat_map(|group| &group.stretches).all(
            |stretch| {
                at += stretch.text.len();
                !(range.start < at && at < range.end)
            },
        )
}
