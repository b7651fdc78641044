//! Dates on lines of their own, with what stands under them → the timeline.

use super::chars::{Char, Text, before_colon};
use super::date::{Date, REPUBLIC, Range, is_entry_mark};
use super::doubt;
use super::flow::{Element, Para};
use super::heading::{self, Group};
use super::join;
use super::ledger::Ledger;
use super::line::width;
use super::piece::{Kind, Piece};
use crate::model::{DoubtKind, Entry, EntryItem, FurnitureKind, Inferred, Role, Timeline};
use crate::text::is_han;
use crate::text::mark_class::{closes, ends_sentence};
use crate::text::simplified::in_simplified;
use std::cell::LazyCell;
use std::collections::{BTreeSet, HashMap};

/// One entry before it goes into the edition.
struct Draft {
    printed: Text,
    range: Range,
    /// The year, and the month perhaps, that stand over it and the entries around it.
    head: Date,
    /// Display lines between the date and the first item.
    lines: Vec<Text>,
    items: Vec<Para>,
}

impl Draft {
    /// What stands below its first line is its item.
    fn take_item(&mut self, ledger: &mut Ledger) {
        let (text, joins) = joined(&self.lines.split_off(1), ledger);
        self.items.push(Para { text, joins, ..Para::default() });
    }

    /// Its year of two or three figures, `93年7月`, is one of the Republic's.
    fn count_from_republic(&mut self) {
        let printed = self.printed.tight().string();
        let bare = printed.trim_start_matches(is_entry_mark);
        let figures = bare.bytes().take_while(u8::is_ascii_digit).count();
        let year = bare[..figures].parse::<u16>().ok().filter(|year| (1..150).contains(year));
        let Some(year) = year.filter(|_| bare[figures..].starts_with('年')) else { return };
        let read = self.range.start.year.replace(REPUBLIC + year);
        if let Some(end) = &mut self.range.end
            && end.year == read
        {
            end.year = self.range.start.year;
        }
    }
}

/// Whether the issue itself is dated by the Republic's years.
pub(super) fn is_republican(pieces: &[Piece]) -> bool {
    pieces.iter().any(|piece| {
        matches!(piece.kind, Kind::Furniture(FurnitureKind::IssueLine))
            && in_simplified(&piece.text.tight().string()).contains("民国")
    })
}

/// A second line of an entry's title is no longer than this, in chars (house choice: a line of a
/// narrow column); a longer paragraph is an item.
const MOST_TITLE: usize = 20;

/// For each element whether it stands between two dates so close that it can only belong to the
/// first of them: an item whose bullet was lost.
fn enclosed(elements: &[Element], dates: &[usize]) -> Vec<bool> {
    /// Paragraphs and characters of one entry at most: house choices, twice what papers print.
    const MOST_ITEMS: usize = 6;
    const MOST_CHARS: usize = 240;
    let mut out = vec![false; elements.len()];
    for pair in dates.windows(2) {
        let between = &elements[pair[0] + 1..pair[1]];
        let paras = between.iter().filter_map(|element| match element {
            Element::Para(para) => Some(para),
            _ => None,
        });
        let chars: usize = paras.clone().map(|para| para.text.len()).sum();
        let heads_first = between.iter().skip_while(|element| matches!(element, Element::Heads(_)));
        let only = heads_first.clone().all(|element| matches!(element, Element::Para(_)));
        if only && paras.count() <= MOST_ITEMS && chars <= MOST_CHARS {
            out[pair[0] + 1..pair[1]].fill(true);
        }
    }
    out
}

/// What a date alone on its line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DateRole {
    Entry,
    /// It ends what stands above it: a letter, a notice.
    Foot,
    /// It stands over a long text: the day of a diary, a part of a report.
    Subhead,
}

/// What stands below a date and belongs to it: the chars of its paragraphs, and whether a bullet is there.
struct Below {
    chars: usize,
    paras: usize,
    bullet: bool,
    /// The element behind them.
    end: usize,
}

/// The paragraphs right below an element, a title first perhaps.
fn below(elements: &[Element], at: usize) -> Below {
    let mut found = Below { chars: 0, paras: 0, bullet: false, end: at + 1 };
    for element in &elements[at + 1..] {
        match element {
            Element::Heads(_) if found.end == at + 1 => {}
            Element::Para(para) => {
                found.chars += para.text.len();
                found.paras += 1;
                found.bullet |= para.bullet;
            }
            _ => break,
        }
        found.end += 1;
    }
    found
}

/// The role of each date; of other elements it says nothing. Entries are short, and an entry has something
/// below it.
fn roles(elements: &[Element]) -> Vec<DateRole> {
    /// Chars of an entry at most, and of the entries of a timeline on the average: house choices, twice
    /// what papers print.
    const LONGEST: usize = 150;
    /// … below what looks like a heading with its writer.
    const NAMED: usize = 60;
    const USUAL: usize = 150;
    /// The same in the midst of an article.
    const INSIDE: usize = 60;
    let mut out = vec![DateRole::Entry; elements.len()];
    let dates: Vec<usize> =
        (0..elements.len()).filter(|&at| matches!(elements[at], Element::Date(..))).collect();
    let belows: Vec<Below> = dates.iter().map(|&at| below(elements, at)).collect();
    let heads_article = |at: usize, below: &Below| match elements.get(at) {
        Some(Element::Heads(groups)) => {
            let named = |group: &Group| group.number.is_some() || !group.authors.is_empty();
            let most = if groups.first().is_some_and(named) { NAMED } else { LONGEST };
            below.chars > most && !below.bullet
        }
        None | Some(Element::Signoff(_)) => true,
        Some(Element::Para(_) | Element::Date(..)) => false,
    };
    let mut chained = None;
    for (&at, below) in dates.iter().zip(&belows) {
        if chained != Some(at) && heads_article(at + 1, below) {
            out[at] = DateRole::Foot;
            chained = None;
        } else {
            chained = Some(below.end);
        }
    }
    // Entries that follow one another.
    let entries: Vec<usize> =
        (0..dates.len()).filter(|&at| out[dates[at]] == DateRole::Entry).collect();
    let mut runs: Vec<&[usize]> = Vec::new();
    let mut start = 0;
    while start < entries.len() {
        let goes_on = |at: usize| {
            let below = &belows[entries[at]];
            entries
                .get(at + 1)
                .is_some_and(|&next| next == entries[at] + 1 && below.end == dates[next])
        };
        let length = 1 + (start..entries.len()).take_while(|&at| goes_on(at)).count();
        let run = &entries[start..start + length];
        runs.push(run);
        start += length;
        // A date above the timeline's own title ends what stands before it.
        let titles = |at: usize| {
            belows[at].paras == 0 && matches!(elements.get(dates[at] + 1), Some(Element::Heads(_)))
        };
        let run = match run {
            [first, rest @ ..] if titles(*first) && rest.iter().any(|&at| !titles(at)) => {
                let others = rest.iter().filter(|&&at| titles(at)).count();
                if others * 2 < rest.len() && rest.len() > 1 {
                    out[dates[*first]] = DateRole::Foot;
                    rest
                } else {
                    run
                }
            }
            _ => run,
        };
        let inner = &run[..run.len() - 1];
        if inner.is_empty() || run.iter().any(|&at| belows[at].bullet) {
            continue;
        }
        let chars: usize = inner.iter().map(|&at| belows[at].chars).sum();
        let above = dates[run[0]].checked_sub(1).map(|above| &elements[above]);
        let inside = match above {
            Some(Element::Para(_)) => true,
            Some(Element::Heads(groups)) => {
                groups.last().is_some_and(|group| !group.authors.is_empty())
            }
            _ => false,
        };
        if chars > inner.len() * if inside { INSIDE } else { USUAL } {
            run.iter().for_each(|&at| out[dates[at]] = DateRole::Subhead);
        }
    }
    // Where one run tells of years, a shorter one of days in another place is something else.
    let years = |run: &[usize]| {
        let has = |at: &&usize| {
            matches!(&elements[dates[**at]], Element::Date(_, range)
            if range.start.year.is_some() || range.start.next_year || range.start.leans)
        };
        run.iter().filter(has).count()
    };
    let of_years = runs.iter().filter(|run| years(run) * 3 >= run.len() * 2);
    let longest = of_years.map(|run| run.len()).max().unwrap_or(0);
    for run in runs.into_iter().filter(|run| years(run) == 0 && (2..longest).contains(&run.len())) {
        run.iter().for_each(|&at| out[dates[at]] = DateRole::Subhead);
    }
    out
}

/// A date over a part of an article is its subhead.
fn into_subheads(elements: &mut [Element], roles: &[DateRole]) {
    let mut measure = 0;
    for (element, role) in elements.iter_mut().zip(roles) {
        match element {
            Element::Para(para) => measure = para.measure,
            Element::Date(printed, _) if *role == DateRole::Subhead => {
                let text = printed.tight().into_owned();
                let role = Role::Subhead;
                *element = Element::Para(Para { text, role, measure, ..Para::default() });
            }
            _ => {}
        }
    }
}

/// For each date whether more stands between it and the next one than any entry holds.
fn far_from_next(elements: &[Element]) -> Vec<bool> {
    const MOST_CHARS: usize = 300;
    let mut out = vec![false; elements.len()];
    let mut chars = 0;
    for (at, element) in elements.iter().enumerate().rev() {
        match element {
            Element::Para(para) => chars += para.text.len(),
            Element::Date(..) => {
                out[at] = chars > MOST_CHARS;
                chars = 0;
            }
            _ => {}
        }
    }
    out
}

/// Whether whoever signs a notice or a letter stands there, above its date.
fn is_signature(element: Option<&Element>) -> bool {
    const LONGEST: usize = 16;
    let signs = |text: &Text| text.len() <= LONGEST && text.last().is_some_and(is_han);
    match element {
        Some(Element::Para(para)) => signs(&para.text),
        Some(Element::Heads(groups)) => {
            groups.len() == 1 && groups[0].is_title_only() && signs(&groups[0].title)
        }
        _ => false,
    }
}

/// What the entries so far have.
#[derive(Default)]
struct Earlier {
    entries: usize,
    most: Most,
    /// The measures of their items.
    measures: BTreeSet<u32>,
}

impl Earlier {
    fn add(&mut self, draft: &Draft) {
        let most = &mut self.most;
        self.entries += 1;
        most.lines = most.lines.max(draft.lines.len());
        most.items = most.items.max(draft.items.len());
        for item in &draft.items {
            most.chars = most.chars.max(item.text.len());
            self.measures.insert(item.measure);
        }
    }

    /// The most of several entries; less tell nothing.
    fn most(&self) -> Option<Most> {
        const ENOUGH: usize = 3;
        let told = self.entries >= ENOUGH && self.most.lines + self.most.items > 0;
        told.then_some(self.most)
    }

    /// Whether a paragraph without a bullet looks like their items.
    fn is_like(&self, para: &Para, draft: &Draft) -> bool {
        let near = para.measure.saturating_sub(NEAR)..=para.measure.saturating_add(NEAR);
        draft.items.len() < self.most.items
            && para.text.len() <= self.most.chars + self.most.chars / 2
            && self.measures.range(near).next().is_some()
    }
}

/// Measures of one column differ by no more, in half ems.
const NEAR: u32 = 4;

/// The most lines and items that an entry has, and its longest item.
#[derive(Clone, Copy, Default)]
struct Most {
    lines: usize,
    items: usize,
    /// Chars of the longest item.
    chars: usize,
}

impl Most {
    /// What an entry has where no others tell: a house choice.
    const USUAL: Self = Self { lines: 2, items: 1, chars: 60 };

    /// Whether a paragraph is one more than the items of other entries, and longer.
    fn is_over(self, draft: &Draft, para: &Para) -> bool {
        draft.items.len() >= self.items && para.text.len() > self.chars + self.chars / 2
    }

    /// How many lines of a run of headings belong to the entry: as many as others have, or whole
    /// titles before the first heading that is more than a title.
    fn lines_of(self, groups: &[Group]) -> usize {
        let all: usize = groups.iter().map(|group| group.pieces.len()).sum();
        let full = groups.iter().position(Group::is_full);
        let Some(full) = full else { return all };
        let before: usize = groups[..full].iter().map(|group| group.pieces.len()).sum();
        before.max(self.lines).min(all)
    }
}

/// A decade over a title with its writer is the heading's kicker, and a date above such a heading ends
/// what stands above it. Gives for each element whether it is such a date.
fn above_headings(elements: &mut Vec<Element>) -> Vec<bool> {
    let mut out: Vec<bool> = Vec::with_capacity(elements.len());
    let mut kept: Vec<Element> = Vec::with_capacity(elements.len());
    for mut element in std::mem::take(elements).into_iter().rev() {
        let mut above = false;
        if let Element::Date(printed, _) = &mut element
            && let Some(Element::Heads(groups)) = kept.last_mut()
            && let Some(group) = groups.first_mut()
            && !group.title.is_empty()
            && !group.authors.is_empty()
        {
            let decade = printed.tight().string().ends_with("年代");
            if decade && group.kicker.is_empty() && group.number.is_none() {
                group.kicker = std::mem::take(printed);
                continue;
            }
            above = !group.kicker.is_empty() && (decade || !group.affiliation.is_empty());
        }
        kept.push(element);
        out.push(above);
    }
    kept.reverse();
    out.reverse();
    *elements = kept;
    out
}

/// Takes the timeline out of the flow. What belongs to it is gone from `elements`. Where the issue is `republican`,
/// so are years of two or three figures.
pub(super) fn take(
    elements: &mut Vec<Element>,
    pieces: &[Piece],
    issue_date: &str,
    republican: bool,
    ledger: &mut Ledger,
) -> Option<Timeline> {
    let above_headings = above_headings(elements);
    let roles = roles(elements);
    into_subheads(elements, &roles);
    let is_entry =
        |at: usize| matches!(elements[at], Element::Date(..)) && roles[at] == DateRole::Entry;
    let entries: Vec<usize> = (0..elements.len()).filter(|&at| is_entry(at)).collect();
    let dates = entries.len();
    // One date alone heads an entry only where a bullet stands right below it.
    let bullets = entries
        .iter()
        .any(|&at| matches!(elements.get(at + 1), Some(Element::Para(para)) if para.bullet));
    if dates == 0 || dates == 1 && !bullets {
        return None;
    }
    // The first paragraph below a date shows whether entries have bullets.
    let first_below = |at: usize| {
        let mut below = elements[at + 1..].iter();
        below.find(|element| !matches!(element, Element::Heads(_)))
    };
    let bulleted = entries
        .iter()
        .any(|&at| matches!(first_below(at), Some(Element::Para(para)) if para.bullet));
    let mut rest: Vec<Element> = Vec::with_capacity(elements.len());
    let mut drafts: Vec<Draft> = Vec::new();
    let mut earlier = Earlier::default();
    let habits = LazyCell::new(|| heading::Habits::of(pieces));
    let mut title: Vec<Text> = Vec::new();
    let enclosed = enclosed(elements, &entries);
    let far = far_from_next(elements);
    // Where no issue's date is printed, notices tell the year.
    let noticed = (0..elements.len()).filter_map(|at| match &elements[at] {
        Element::Date(_, range) if roles[at] != DateRole::Entry => range.start.year,
        _ => None,
    });
    let issue_year = issue_date.get(..4).and_then(|year| year.parse().ok()).or(noticed.max());
    let last = entries.last().copied().unwrap_or(0);
    let mut source = std::mem::take(elements).into_iter().enumerate().peekable();
    while let Some((index, element)) = source.next() {
        let Element::Date(printed, range) = element else {
            rest.push(element);
            continue;
        };
        // A letter ends with its writer's name and the date.
        let signed = drafts.is_empty()
            && range.start.year.is_none()
            && matches!(rest.last(), Some(Element::Heads(groups))
                if groups.len() == 1 && groups[0].is_author_only());
        let below_signature = index != last && far[index] && is_signature(rest.last());
        if signed || below_signature || above_headings[index] || roles[index] != DateRole::Entry {
            rest.push(Element::Date(printed, range));
            continue;
        }
        // A heading with nothing but a title, right over a date, is the timeline's.
        if let Some(Element::Heads(groups)) = rest.last_mut() {
            let plain = |group: &Group| {
                group.number.is_none() && group.authors.is_empty() && !group.title.is_empty()
            };
            if title.is_empty()
                && groups.last().is_some_and(plain)
                && let Some(mut group) = groups.pop()
            {
                group.enter(ledger);
                let mut whole = group.kicker;
                join::append(&mut whole, &group.title, false, ledger);
                join::append(&mut whole, &group.subtitle, false, ledger);
                title.push(whole);
            }
            if groups.is_empty() {
                rest.pop();
            }
        }
        let (lines, items) = (Vec::new(), Vec::new());
        let mut draft = Draft { printed, range, head: Date::default(), lines, items };
        // Behind the last date, and where something else stands before the next one, only the
        // entries before it tell where the entry ends.
        let between = match source.peek() {
            Some(&(at, Element::Para(_) | Element::Heads(_))) => !enclosed[at],
            _ => false,
        };
        let most = match earlier.most() {
            Some(most) if index == last || between => Some(most),
            None if index != last && between => Some(Most::USUAL),
            _ => None,
        };
        // Bullets tell it between two dates.
        let known = most.filter(|_| index == last || !bulleted);
        loop {
            let inside = source.peek().is_some_and(|&(at, _)| enclosed[at]);
            match source.peek().map(|(_, element)| element) {
                Some(Element::Heads(groups)) if draft.items.is_empty() => {
                    let indexes: Vec<usize> =
                        groups.iter().flat_map(|group| group.pieces.clone()).collect();
                    let own = known.map_or(indexes.len(), |most| most.lines_of(groups));
                    // Behind the last entry the page's furniture ends the timeline.
                    let sheet = indexes.iter().position(|&at| pieces[at].page_start);
                    let own = sheet.filter(|_| index == last).map_or(own, |sheet| own.min(sheet));
                    let own = own.saturating_sub(draft.lines.len());
                    draft.lines.extend(indexes[..own].iter().map(|&at| pieces[at].text.clone()));
                    source.next();
                    if own < indexes.len() {
                        let groups =
                            heading::divide(&indexes[own..], false, pieces, *habits, ledger);
                        rest.push(Element::Heads(groups));
                        break;
                    }
                }
                Some(Element::Para(para))
                    if !para.bullet && most.is_some_and(|most| most.is_over(&draft, para)) =>
                {
                    break;
                }
                Some(Element::Para(para)) if para.bullet => {
                    if let Some((_, Element::Para(para))) = source.next() {
                        draft.items.push(para);
                    }
                }
                Some(Element::Para(para))
                    if draft.items.is_empty()
                        && !para.bullet
                        && (draft.lines.is_empty() || para.text.len() <= MOST_TITLE)
                        && !para.text.last().is_some_and(ends_sentence) =>
                {
                    // A heading of two lines that was read as a short paragraph.
                    if let Some((_, Element::Para(para))) = source.next() {
                        draft.lines.push(para.text);
                    }
                }
                Some(Element::Para(para))
                    if inside || bulleted && earlier.is_like(para, &draft) =>
                {
                    // Its bullet was lost or misread.
                    if let Some((_, Element::Para(para))) = source.next() {
                        draft.items.push(para);
                    }
                }
                Some(Element::Para(para))
                    if !bulleted
                        && draft
                            .items
                            .first()
                            .is_none_or(|first| first.measure.abs_diff(para.measure) <= NEAR) =>
                {
                    if let Some((_, Element::Para(para))) = source.next() {
                        draft.items.push(para);
                    }
                }
                _ => break,
            }
        }
        earlier.add(&draft);
        drafts.push(draft);
    }
    *elements = rest;
    labelled_lines_are_items(&mut drafts, ledger);
    sentences_are_items(&mut drafts, ledger);
    places_are_items(&mut drafts, ledger);
    drafts_titled(&mut drafts);
    drafts_labelled(&mut drafts);
    part_items(&mut drafts);
    untitle(&mut drafts, ledger);
    if republican {
        drafts.iter_mut().for_each(Draft::count_from_republic);
    }
    let drafts = under_heads(drafts, ledger);
    let fixed = fixed_word(&drafts);
    let labelled = has_labels(&drafts, fixed.as_deref());
    let heads: Vec<Date> = drafts.iter().map(|draft| draft.head).collect();
    let mut entries: Vec<(Entry, Range, u32)> =
        drafts.into_iter().map(|draft| entry(draft, fixed.as_deref(), labelled, ledger)).collect();
    infer_months(&mut entries, &heads);
    let title_year = title.first().and_then(|title| lone_year(&title.string()));
    infer_years(&mut entries, &heads, title_year, issue_year, ledger);
    let entries: Vec<(Entry, u32)> =
        entries.into_iter().map(|(entry, _, line)| (entry, line)).collect();
    doubt::entries(&entries, ledger);
    let title = title.first().map(|title| ledger.field(title)).unwrap_or_default();
    Some(Timeline { title, entries: entries.into_iter().map(|(entry, _)| entry).collect() })
}

/// A year or a month with nothing below it but dates that lack it stands over those entries: it is no
/// entry, and they are of it.
fn under_heads(drafts: Vec<Draft>, ledger: &mut Ledger) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::with_capacity(drafts.len());
    // What the last such head gives to the entries below it.
    let mut known = Date::default();
    let mut drafts = drafts.into_iter().peekable();
    while let Some(mut draft) = drafts.next() {
        let start = draft.range.start;
        let empty = draft.lines.is_empty() && draft.items.is_empty() && draft.range.end.is_none();
        let lacks = drafts.peek().is_some_and(|next| {
            let next = next.range.start;
            next.year.is_none()
                && if start.month.is_none() { next.month.is_some() } else { next.month.is_none() }
        });
        if empty && lacks && start.day.is_none() {
            known = Date { year: start.year.or(known.year), ..start };
            ledger.furnish(FurnitureKind::Date, &draft.printed);
            continue;
        }
        if start.year.is_some() {
            known = Date::default();
        }
        draft.head = known;
        out.push(draft);
    }
    out
}

/// Display lines as one text, and where they were joined.
fn joined(lines: &[Text], ledger: &mut Ledger) -> (Text, Vec<usize>) {
    let (mut text, mut joins) = (Text::default(), Vec::new());
    for line in lines {
        if !text.is_empty() {
            joins.push(text.len());
        }
        let line = join::tight(line, ledger);
        join::append(&mut text, &line, false, ledger);
    }
    (text, joins)
}

/// Lines below an entry's title that begin with a label are items: `地点：…`, `主办：…`, where several entries
/// have some.
fn labelled_lines_are_items(drafts: &mut [Draft], ledger: &mut Ledger) {
    const LEAST: usize = 2;
    let labelled = |line: &Text| {
        before_colon(&line.0, LABEL + 1).is_some_and(|label| {
            label.len() > 1 && label.iter().all(|ch| is_han(ch.c)) && label.len() + 1 < line.len()
        })
    };
    let first = |draft: &Draft| Some(1 + draft.lines.iter().skip(1).position(&labelled)?);
    if drafts.iter().filter(|draft| first(draft).is_some()).count() < LEAST {
        return;
    }
    for draft in drafts.iter_mut() {
        let Some(at) = first(draft) else { continue };
        let lines = draft.lines.split_off(at);
        let items = lines.chunk_by(|_, next| !labelled(next)).map(|lines| {
            let (text, joins) = joined(lines, ledger);
            Para { text, joins, ..Para::default() }
        });
        let items: Vec<Para> = items.collect();
        draft.items.splice(0..0, items);
    }
}

/// Display lines below a date that end with a full stop are the item, but for the first of several:
/// in a wide column an entry's text fills no line.
fn sentences_are_items(drafts: &mut [Draft], ledger: &mut Ledger) {
    for draft in drafts.iter_mut().filter(|draft| draft.items.is_empty()) {
        let ended = draft.lines.last().and_then(Text::last).is_some_and(ends_sentence);
        let titled = draft.lines.len() > 1
            && !draft.lines[0].last().is_some_and(|c| ends_sentence(c) || c == '，');
        if !ended || !titled {
            continue;
        }
        draft.take_item(ledger);
    }
}

/// What stands below the titles of a programme, set apart by commas, are the items: `甲乙剧场，19:30，50元`.
fn places_are_items(drafts: &mut [Draft], ledger: &mut Ledger) {
    const LEAST: usize = 3;
    let has = |text: &Text, test: fn(char) -> bool| text.0.iter().any(|ch| test(ch.c));
    let comma = |c: char| matches!(c, '，' | ',');
    let figure = |c: char| c.is_ascii_digit();
    let placed = |draft: &Draft| match &draft.lines[..] {
        [title, place, ..] => draft.items.is_empty() && !has(title, comma) && has(place, comma),
        _ => false,
    };
    let timed =
        |draft: &&Draft| placed(draft) && draft.lines[1..].iter().any(|line| has(line, figure));
    let count = drafts.iter().filter(timed).count();
    if count < LEAST || count * 4 < drafts.len() * 3 {
        return;
    }
    for draft in drafts.iter_mut().filter(|draft| placed(draft)) {
        draft.take_item(ledger);
    }
}

/// A title that was read as the first line of its item, where the other entries have titles of
/// their own: the short line above the item's first full one.
fn drafts_titled(drafts: &mut [Draft]) {
    let titled = drafts.iter().filter(|draft| !draft.lines.is_empty()).count();
    let items = drafts.iter().filter(|draft| !draft.items.is_empty()).count();
    let usual = titled > 1 && titled * 3 >= drafts.len() * 2;
    let all = items == drafts.len();
    if !(usual && (all || items * 2 > drafts.len())
        || all && (first_lines_short(drafts) || often_short(drafts)))
    {
        return;
    }
    let untitled = |draft: &&mut Draft| draft.lines.is_empty() && !draft.items.is_empty();
    for draft in drafts.iter_mut().filter(untitled) {
        draft.lines.extend(take_first_line(&mut draft.items[0]));
    }
}

/// Whether half of the entries show that their first line is a title: it was read as one, or ends without a mark and
/// leaves room for more.
fn often_short(drafts: &[Draft]) -> bool {
    /// Half ems: more than an indent and a character.
    const SHORT: u32 = 6;
    let first = |draft: &Draft| -> Option<(u32, bool)> {
        let &end = draft.items.first()?.joins.first()?;
        let line = draft.items[0].text.slice(0..end);
        Some((before(draft, &line) + width(&line), line.last().is_some_and(pauses)))
    };
    let all = || drafts.iter().flat_map(|draft| &draft.items);
    let widest = all().flat_map(lines).map(|line| width(&line)).max().unwrap_or(0);
    let mut shown = 0;
    let mut titled = 0;
    for draft in drafts {
        if !draft.lines.is_empty() {
            titled += 1;
        } else {
            // A sentence alone says nothing of the others.
            let line = first(draft).filter(|(_, pauses)| !pauses);
            shown += usize::from(line.is_some_and(|(width, _)| width + SHORT <= widest));
        }
    }
    titled > 1 && (titled + shown) * 2 >= drafts.len()
}

/// The width of a date that stands before a line on the same line, in half ems.
fn before(draft: &Draft, line: &Text) -> u32 {
    let of = |ch: &Char| ch.line;
    let beside = draft.printed.0.last().map(of) == line.0.first().map(of);
    if beside { width(&draft.printed) + 1 } else { 0 }
}

/// The lines of an item.
fn lines(item: &Para) -> impl Iterator<Item = Text> {
    let ends = item.joins.iter().copied().chain([item.text.len()]);
    let mut start = 0;
    ends.map(move |end| item.text.slice(std::mem::replace(&mut start, end)..end))
}

/// Takes an item's first line from it where it can be a title.
fn take_first_line(item: &mut Para) -> Option<Text> {
    let &at = item.joins.first()?;
    let (line, rest) = (item.text.slice(0..at), item.text.slice(at..item.text.len()));
    if item.bullet || line.len() > MOST_TITLE || line.last().is_some_and(pauses) || rest.is_empty()
    {
        return None;
    }
    item.text = rest;
    item.joins = item.joins[1..].iter().map(|join| join - at).collect();
    Some(line)
}

fn pauses(c: char) -> bool {
    ends_sentence(c) || matches!(c, '，' | '、')
}

/// Chars of an entry's label at most.
const LABEL: usize = 4;

/// The same in half ems.
const LABEL_WIDTH: u32 = 2 * LABEL as u32;

/// Titles below labels that were read as the first lines of their items: where nearly all entries have a label, and
/// these lines end without a mark and short of the column.
fn drafts_labelled(drafts: &mut [Draft]) {
    const ENOUGH: usize = 3;
    /// Half ems; a paragraph's first line is short by its indent, and by a mark that would not begin the next.
    const SHORT: u32 = 6;
    let labelled = |draft: &Draft| {
        draft.lines.first().is_some_and(|line| line.tight().len() <= LABEL)
            && !draft.items.is_empty()
    };
    let count = drafts.iter().filter(|draft| labelled(draft)).count();
    if count < ENOUGH || count * 4 < drafts.len() * 3 {
        return;
    }
    let (mut widest, mut short, mut untitled) = (0, Vec::new(), 0);
    let lone = |draft: &Draft| draft.lines.len() == 1 && labelled(draft);
    for draft in drafts.iter().filter(|draft| lone(draft)) {
        let item = &draft.items[0];
        widest = lines(item).map(|line| width(&line)).fold(widest, u32::max);
        untitled += 1;
        let first = lines(item).zip(&item.joins).map(|(line, _)| line).next();
        short
            .extend(first.filter(|line| !line.last().is_some_and(pauses)).map(|line| width(&line)));
    }
    // A sentence goes on over a full line.
    let told = short.iter().filter(|&&line| line + SHORT <= widest).count();
    if short.len() < untitled || told * 3 < untitled * 2 {
        return;
    }
    for draft in drafts.iter_mut().filter(|draft| lone(draft)) {
        draft.lines.extend(take_first_line(&mut draft.items[0]));
    }
}

/// The first lines of items that were read as titles, where hardly an entry has one: a sentence's.
fn untitle(drafts: &mut [Draft], ledger: &mut Ledger) {
    const ENOUGH: usize = 3;
    let untitled =
        drafts.iter().filter(|draft| draft.lines.is_empty() && !draft.items.is_empty()).count();
    // None has a title above its sentence.
    let plain =
        untitled > 1 && drafts.iter().all(|draft| draft.lines.is_empty() || draft.items.is_empty());
    if !plain && (untitled < ENOUGH || untitled * 3 < drafts.len() * 2) {
        return;
    }
    let sentence = |line: &Text| line.0.iter().any(|ch| matches!(ch.c, '，' | '；'));
    // Where nearly all entries are sentences, one without its stop is one, too.
    let nearly_all = untitled >= ENOUGH && untitled * 4 >= drafts.len() * 3;
    let stopless = |draft: &Draft| nearly_all && draft.items.is_empty() && !draft.lines.is_empty();
    for draft in
        drafts.iter_mut().filter(|draft| draft.lines.iter().any(sentence) || stopless(draft))
    {
        let (mut text, _) = joined(&std::mem::take(&mut draft.lines), ledger);
        match draft.items.first_mut().filter(|item| !item.bullet) {
            Some(item) => {
                text.0.append(&mut item.text.0);
                item.text = text;
                item.joins.clear();
            }
            None => draft.items.insert(0, Para { text, ..Para::default() }),
        }
    }
}

/// Parts items that ran together: behind a full stop a line that leaves more room than the column has
/// at its end and an indent takes is an item's last.
fn part_items(drafts: &mut [Draft]) {
    /// Half ems of a lost indent and of the next line's first characters.
    const ROOM: u32 = 8;
    let items = || drafts.iter().flat_map(|draft| &draft.items);
    // Lines that break inside a sentence show the column; without one the page does.
    let mut broken = 0;
    for (line, _) in items().flat_map(|item| lines(item).zip(&item.joins)) {
        if !line.last().is_some_and(|c| ends_sentence(c) || closes(c)) {
            broken = broken.max(width(&line));
        }
    }
    let widest = || items().map(|item| item.measure).max().unwrap_or(0);
    let measure = if broken > 0 { broken } else { widest() };
    // The ends of lines that are the last of their item.
    let cuts = |item: &Para| -> Vec<usize> {
        let ended =
            |line: &Text| line.last().is_some_and(ends_sentence) && width(line) + ROOM <= measure;
        let ends = lines(item).zip(&item.joins).filter(|(line, _)| ended(line));
        ends.map(|(_, &end)| end).collect()
    };
    for draft in drafts.iter_mut() {
        let mut parted = Vec::with_capacity(draft.items.len());
        for mut item in std::mem::take(&mut draft.items) {
            let cuts = cuts(&item);
            let (text, joins) = (std::mem::take(&mut item.text), std::mem::take(&mut item.joins));
            let starts = [0].into_iter().chain(cuts.iter().copied());
            let ends = cuts.iter().copied().chain([text.len()]);
            let mut joins = joins.into_iter().peekable();
            for (start, end) in starts.zip(ends) {
                let own = std::iter::from_fn(|| joins.next_if(|&join| join < end));
                parted.push(Para {
                    text: text.slice(start..end),
                    joins: own.map(|join| join - start).collect(),
                    bullet: item.bullet && start == 0,
                    ..item.clone()
                });
                joins.next_if_eq(&end);
            }
        }
        draft.items = parted;
    }
}

/// Whether the first lines of all entries without titles end without a mark, most of them short of
/// the widest line, and at several places: they are no lines of running text.
fn first_lines_short(drafts: &[Draft]) -> bool {
    const ENOUGH: usize = 3;
    const SHORT: u32 = 4;
    let mut widest = 0;
    let mut first: Vec<u32> = Vec::new();
    for draft in drafts {
        for (at, item) in draft.items.iter().enumerate() {
            let lines: Vec<Text> = lines(item).collect();
            if at == 0 && draft.lines.is_empty() {
                let marked =
                    |c: char| closes(c) || ends_sentence(c) || matches!(c, '，' | '、' | '；');
                if lines.len() < 2 || lines[0].last().is_some_and(marked) {
                    return false;
                }
                first.push(before(draft, &lines[0]) + width(&lines[0]));
            }
            widest = lines.iter().map(width).fold(widest, u32::max);
        }
    }
    let (least, most) = (first.iter().min(), first.iter().max());
    let short = first.iter().filter(|&&line| line + SHORT <= widest).count();
    // Most lines of a column are equally wide.
    let mut equal: HashMap<u32, usize> = HashMap::new();
    first.iter().for_each(|&line| *equal.entry(line).or_default() += 1);
    let equal = equal.into_values().max();
    let ragged = || {
        equal.is_some_and(|equal| equal * 2 <= first.len())
            && least.zip(most).is_some_and(|(least, most)| least + 2 < *most)
    };
    // No line of a text is half as wide as its column: labels.
    let labels = most.is_some_and(|&most| most <= LABEL_WIDTH && most * 2 <= widest);
    drafts.len() >= ENOUGH
        && first.len() > 1
        && short * 3 >= first.len() * 2
        && (labels || ragged())
}

/// The word that stands over the items of most entries (内容).
fn fixed_word(drafts: &[Draft]) -> Option<String> {
    const KNOWN: [&str; 5] = ["内容", "要点", "摘要", "內容", "概要"];
    let last = |draft: &Draft| {
        draft.lines.last().filter(|_| draft.lines.len() > 1).map(|line| line.tight().string())
    };
    let words: Vec<String> = drafts.iter().filter_map(last).collect();
    let word = words.first()?.clone();
    let same = words.iter().filter(|other| **other == word).count();
    let short = word.chars().count() <= 4;
    (short && (same > 1 || KNOWN.contains(&&*in_simplified(&word))) && same * 2 > words.len())
        .then_some(word)
}

/// Whether entries carry a label: a short word on a line of its own over the title.
fn has_labels(drafts: &[Draft], fixed: Option<&str>) -> bool {
    let with = drafts
        .iter()
        .filter(|draft| {
            let lines: Vec<String> = draft
                .lines
                .iter()
                .map(|line| line.tight().string())
                .filter(|line| Some(line.as_str()) != fixed)
                .collect();
            lines.len() > 1 && lines[0].chars().count() <= LABEL
        })
        .count();
    with > 0 && with * 2 >= drafts.len()
}

fn entry(
    draft: Draft,
    fixed: Option<&str>,
    labelled: bool,
    ledger: &mut Ledger,
) -> (Entry, Range, u32) {
    let line = draft.printed.line();
    ledger.furnish(FurnitureKind::Date, &draft.printed);
    let mut lines = draft.lines;
    if let Some(fixed) = fixed
        && lines.last().is_some_and(|last| last.tight().string() == fixed)
        && let Some(last) = lines.pop()
    {
        ledger.furnish(FurnitureKind::Label, &last);
    }
    let label = if labelled && lines.len() > 1 && lines[0].tight().len() <= LABEL {
        let label = lines.remove(0);
        let label = join::tight(&label, ledger);
        ledger.field(&label)
    } else {
        String::new()
    };
    let (title, _) = joined(&lines, ledger);
    let items = draft
        .items
        .iter()
        .map(|para| {
            let source = para.text.spans(&ledger.blank);
            let breaks = para.text.breaks(&source);
            EntryItem { text: ledger.field(&para.text), source, breaks, marks: Vec::new() }
        })
        .collect();
    draft.items.iter().for_each(|para| doubt::line(&para.text, ledger));
    doubt::line(&title, ledger);
    let title = ledger.field(&title);
    (Entry { label, title, items, ..Entry::default() }, draft.range, line)
}

/// Fills in the months of days that stand alone: the one printed over them, or that of the entry before,
/// and the next one where the days begin again.
fn infer_months(entries: &mut [(Entry, Range, u32)], heads: &[Date]) {
    let (mut month, mut last) = (None, 0);
    for ((entry, range, _), head) in entries.iter_mut().zip(heads) {
        let start = &mut range.start;
        if start.month.is_none()
            && let Some(day) = start.day
        {
            let turned = |month: u16| if day < last { month % 12 + 1 } else { month };
            start.month = head.month.or(month.map(turned));
            if start.month.is_some() {
                entry.inferred.push(Inferred::Month);
            }
        }
        (month, last) = (start.month, range.end.unwrap_or(*start).day.unwrap_or(0));
    }
}

/// Fills in years that were not printed: the entries follow one another in time, an entry's own
/// title may name its year, the timeline's that of all, and nothing is later than the issue.
fn infer_years(
    entries: &mut [(Entry, Range, u32)],
    heads: &[Date],
    title_year: Option<u16>,
    issue_year: Option<u16>,
    ledger: &mut Ledger,
) {
    let mut known: Vec<Option<u16>> =
        entries.iter().map(|(_, range, _)| range.start.year).collect();
    let mut reasons: Vec<String> = vec![String::new(); entries.len()];
    for (index, (entry, ..)) in entries.iter().enumerate() {
        if known[index].is_none()
            && let Some(year) = heads[index].year
        {
            known[index] = Some(year);
            reasons[index] = format!("条目上方写有“{year}年”");
        }
        if known[index].is_none()
            && let Some(year) = year_in(&entry.title)
        {
            known[index] = Some(year);
            reasons[index] = format!("条目标题写有“{year}年”");
        }
    }
    // Where no entry has one, they begin in the year of the title.
    if known.iter().all(Option::is_none)
        && let Some(year) = title_year.filter(|&year| issue_year.is_none_or(|issue| year <= issue))
        && let Some(first) = known.first_mut()
    {
        *first = Some(year);
        reasons[0] = format!("时间线的标题写有“{year}”");
    }
    // A month alone may be any of its days.
    let before = |one: Date, other: Date| match (one.month.unwrap_or(1), other.month.unwrap_or(1)) {
        (one_month, other_month) if one_month == other_month => {
            one.day.zip(other.day).is_some_and(|(one, other)| one < other)
        }
        (one_month, other_month) => one_month < other_month,
    };
    for index in 1..entries.len() {
        if known[index].is_none()
            && let Some(year) = known[index - 1]
        {
            let (start, above) = (entries[index].1.start, entries[index - 1].1.start);
            let later = start.leans || !before(start, above);
            let next = start.next_year;
            known[index] = Some(if later && !next { year } else { year + 1 });
            reasons[index] = format!("前一条在{year}年，条目依时间先后排列");
        }
    }
    for index in (0..entries.len().saturating_sub(1)).rev() {
        if known[index].is_none()
            && let Some(year) = known[index + 1]
        {
            let earlier = !before(entries[index + 1].1.start, entries[index].1.start);
            known[index] = Some(if earlier { year } else { year - 1 });
            reasons[index] = format!("后一条在{year}年，条目依时间先后排列");
        }
    }
    for (index, (entry, range, line)) in entries.iter_mut().enumerate() {
        let year = known[index].or(issue_year);
        if range.start.year.is_none() && year.is_some() {
            if reasons[index].is_empty() {
                reasons[index] = "与本期的年份相同".to_owned();
            }
            entry.inferred.insert(0, Inferred::Year);
            let printed = printed(range.start);
            ledger.doubt(
                DoubtKind::DateInferred,
                *line,
                format!("“{printed}”没有印出年份：{}", reasons[index]),
                year.map(|year| format!("{year}年{printed}")).unwrap_or_default(),
            );
        }
        if range.start.year.is_none() && year.is_none() {
            ledger.doubt(
                DoubtKind::DateUnread,
                *line,
                format!(
                    "“{}”没有印出年份，前后条目和本期也没有可据以推定的年份",
                    printed(range.start)
                ),
                "对照原件，补上年份".to_owned(),
            );
        }
        let start = Date { year: range.start.year.or(year), ..range.start };
        entry.date = start.iso();
        let end = range.end.map(|end| match end.year {
            Some(_) => end,
            None => Date { year: start.year, ..end }.not_before(start),
        });
        entry.date_end = end.map(Date::iso);
    }
}

fn printed(date: Date) -> String {
    let part =
        |value: Option<u16>, unit: &str| value.map(|n| format!("{n}{unit}")).unwrap_or_default();
    format!("{}{}{}", part(date.year, "年"), part(date.month, "月"), part(date.day, "日"))
}

/// Years that a title may name.
const YEARS: std::ops::RangeInclusive<u16> = 1800..=2200;

/// The year that a title names, in figures or numerals, if it names one: `1998，某镇的四十一天`.
fn lone_year(title: &str) -> Option<u16> {
    const FIGURES: usize = 4;
    let figure = |c: char| c.to_digit(10).or_else(|| super::date::han_digit(c));
    let chars: Vec<Option<u32>> = title.chars().map(figure).collect();
    let figures = chars.chunk_by(|one, other| one.is_some() == other.is_some());
    let mut years = figures.filter(|run| run.len() == FIGURES).filter_map(|run| {
        let year = run.iter().copied().try_fold(0, |sum, figure| Some(sum * 10 + figure?))?;
        u16::try_from(year).ok().filter(|year| YEARS.contains(year))
    });
    let year = years.next()?;
    years.all(|other| other == year).then_some(year)
}

/// A year of four figures in a text.
fn year_in(text: &str) -> Option<u16> {
    let at = text.find('年')?;
    let digits = text.get(at.checked_sub(4)?..at)?;
    let year = digits.parse().ok()?;
    YEARS.contains(&year).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An entry whose only item has these lines.
    fn draft(lines: &[&str]) -> Draft {
        let mut item = Para { measure: 40, ..Para::default() };
        for line in lines {
            item.text.0.extend(Text::of(line).0);
            item.joins.push(item.text.len());
        }
        item.joins.pop();
        let (printed, range) = (Text::of("1990年"), Range::default());
        Draft { printed, range, head: Date::default(), lines: Vec::new(), items: vec![item] }
    }

    /// The same with the date on a line of its own.
    fn below_date(lines: &[&str]) -> Draft {
        let mut draft = draft(lines);
        draft.printed.0.iter_mut().for_each(|ch| ch.line += 1);
        draft
    }

    #[test]
    fn items_that_ran_together_are_parted() {
        let parts = |lines: &[&str]| {
            let mut drafts = vec![draft(lines)];
            part_items(&mut drafts);
            drafts[0].items.iter().map(|item| item.text.string()).collect::<Vec<_>>()
        };
        assert_eq!(parts(&["甲乙丙丁戊己。", "庚辛壬癸。"]), ["甲乙丙丁戊己。", "庚辛壬癸。"]);
        let mut drafts: Vec<Draft> =
            [&["甲乙。"], &["丙丁。"], &["戊己。"], &["辛壬。"]].map(|lines| draft(lines)).into();
        drafts[3].lines.push(Text::of("甲乙，丙丁"));
        untitle(&mut drafts, &mut Ledger::default());
        assert_eq!(drafts[3].items[0].text.string(), "甲乙，丙丁辛壬。");
        // One whose stop was lost.
        let line = std::mem::take(&mut drafts[3].items).remove(0).text;
        drafts[3].lines.push(line.slice(3..5));
        untitle(&mut drafts, &mut Ledger::default());
        assert_eq!(drafts[3].items[0].text.string(), "丙丁");
        let full = "甲乙丙丁戊己庚辛壬癸，甲乙丙丁戊己";
        assert_eq!(parts(&[full, "庚辛。"]).len(), 1);
        assert_eq!(
            parts(&["甲乙丙丁戊己庚辛壬癸，甲乙丙丁戊。", "庚辛。"]).len(),
            1,
            "a full line"
        );
    }

    #[test]
    fn labels_and_titles_in_their_items() {
        let text = "甲乙丙丁戊己，庚辛壬癸甲乙丙丁。";
        let mut drafts = [
            below_date(&["甲乙", "丙丁戊己", text]),
            below_date(&["丙丁", "戊己庚", text]),
            below_date(&["戊己庚", "辛壬癸甲乙", text]),
        ];
        drafts_titled(&mut drafts);
        drafts_labelled(&mut drafts);
        assert!(drafts.iter().all(|draft| draft.lines.len() == 2));
        assert!(drafts.iter().all(|draft| draft.items[0].text.string() == text));
        // The lines of a text are full.
        let full = "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己";
        let mut drafts =
            [below_date(&[full, text]), below_date(&[full, text]), below_date(&[full, text])];
        for draft in &mut drafts {
            draft.lines.push(Text::of("甲乙"));
        }
        drafts_labelled(&mut drafts);
        assert!(drafts.iter().all(|draft| draft.lines.len() == 1));
    }

    #[test]
    fn years_of_the_republic_without_its_name() {
        let counted = |printed: &str| {
            let range = super::super::date::read_line(printed).unwrap_or_default();
            let mut draft = Draft { printed: Text::of(printed), range, ..draft(&["甲乙。"]) };
            draft.count_from_republic();
            (draft.range.start.iso(), draft.range.end.map(Date::iso))
        };
        assert_eq!(counted("■93年7月1日"), ("2004-07-01".to_owned(), None));
        assert_eq!(counted("97年4月至6月"), ("2008-04".to_owned(), Some("2008-06".to_owned())));
        assert_eq!(counted("2004年7月"), ("2004-07".to_owned(), None));
    }

    #[test]
    fn half_of_the_titles_show_the_others() {
        let text = "甲乙丙丁戊己，庚辛壬癸甲乙丙丁。";
        let titled = |title: &str| {
            let mut draft = below_date(&[text]);
            draft.lines.push(Text::of(title));
            draft
        };
        let full = "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊";
        let mut drafts = [
            titled("甲乙"),
            titled("丙丁"),
            below_date(&["戊己庚", text]),
            below_date(&[full, text]),
        ];
        drafts_titled(&mut drafts);
        assert!(drafts.iter().all(|draft| draft.lines.len() == 1));
        let mut drafts = [
            titled("甲乙"),
            below_date(&[full, text]),
            below_date(&[full, text]),
            below_date(&[full, text]),
        ];
        drafts_titled(&mut drafts);
        assert!(drafts[1..].iter().all(|draft| draft.lines.is_empty()), "one shows nothing");
    }

    #[test]
    fn sentences_under_a_date_are_items() {
        let parts = |lines: &[&str]| {
            let lines = lines.iter().map(|line| Text::of(line)).collect();
            let (printed, range, items) = (Text::of("1943年"), Range::default(), Vec::new());
            let mut drafts = [Draft { printed, range, head: Date::default(), lines, items }];
            sentences_are_items(&mut drafts, &mut Ledger::default());
            let [draft] = drafts;
            let text = |item: &Para| item.text.string();
            (draft.lines.len(), draft.items.iter().map(text).collect::<Vec<_>>())
        };
        assert_eq!(
            parts(&["甲乙落成", "丙丁戊己，庚辛。"]),
            (1, vec!["丙丁戊己，庚辛。".to_owned()])
        );
        assert_eq!(parts(&["甲乙落成", "丙丁戊己"]), (2, vec![]));
        assert_eq!(parts(&["甲乙落成。"]), (1, vec![]));
    }

    fn date(printed: &str) -> Element {
        Element::Date(Text::of(printed), super::super::date::read_line(printed).unwrap_or_default())
    }

    fn para(chars: usize) -> Element {
        let text = Text::of(&"甲".repeat(chars));
        Element::Para(Para { text, ..Para::default() })
    }

    fn heads(title: &str, author: &str) -> Element {
        let mut group = Group::default();
        let names = [author].into_iter().filter(|name| !name.is_empty());
        (group.title, group.authors) = (Text::of(title), names.map(Text::of).collect());
        Element::Heads(vec![group])
    }

    #[test]
    fn dates_below_letters_and_notices_are_no_entries() {
        let elements = [
            heads("甲乙", "王明"),
            para(300),
            date("2024年3月4日"),
            heads("丙丁", "李文"),
            para(300),
            date("2024年4月2日"),
        ];
        let roles = roles(&elements);
        assert_eq!((roles[2], roles[5]), (DateRole::Foot, DateRole::Foot));
        let short = [heads("甲乙", ""), date("1956年"), para(20), date("1968年"), para(30)];
        assert!(super::roles(&short).iter().all(|role| *role == DateRole::Entry));
        let noted = [
            para(300),
            date("2024年4月2日"),
            heads("大事记", ""),
            date("1956年"),
            para(20),
            date("1968年"),
            para(30),
        ];
        assert_eq!(super::roles(&noted)[1], DateRole::Foot, "above the timeline's title");
    }

    #[test]
    fn days_with_long_texts_are_subheads() {
        let diary = [heads("甲乙", "王明"), date("3月4日"), para(200), date("3月9日"), para(180)];
        let mut elements = diary.to_vec();
        let roles = roles(&elements);
        assert_eq!(roles[1], DateRole::Subhead);
        into_subheads(&mut elements, &roles);
        assert!(matches!(&elements[3], Element::Para(para) if para.role == Role::Subhead));
    }

    #[test]
    fn days_beside_a_history_are_something_else() {
        let mut elements =
            vec![heads("门诊", ""), date("1月1日"), para(9), date("1月2日"), para(9)];
        elements.extend([heads("纪事", ""), date("1956年"), para(20), date("1968年"), para(20)]);
        elements.extend([date("1993年"), para(20)]);
        let roles = roles(&elements);
        assert_eq!(
            (roles[1], roles[3], roles[6]),
            (DateRole::Subhead, DateRole::Subhead, DateRole::Entry)
        );
    }

    #[test]
    fn years_and_months_over_entries_are_theirs() {
        let mut elements = vec![date("2023年"), date("3月5日"), para(9), date("9月1日"), para(9)];
        elements.extend([date("2024年"), date("2月3日"), para(9)]);
        let timeline = take(&mut elements, &[], "2024-06-21", false, &mut Ledger::default());
        let dates: Vec<String> =
            timeline.unwrap_or_default().entries.into_iter().map(|entry| entry.date).collect();
        assert_eq!(dates, ["2023-03-05", "2023-09-01", "2024-02-03"]);
    }

    #[test]
    fn days_are_of_the_month_before() {
        let day = |day| {
            let start = Date { day: Some(day), ..Date::default() };
            Element::Date(Text::of("日"), Range { start, end: None })
        };
        let mut elements = vec![date("1958年11月14日"), para(9), day(15), para(9), day(2), para(9)];
        let timeline =
            take(&mut elements, &[], "", false, &mut Ledger::default()).unwrap_or_default();
        let dates: Vec<&str> = timeline.entries.iter().map(|entry| &*entry.date).collect();
        assert_eq!(dates, ["1958-11-14", "1958-11-15", "1958-12-02"]);
        assert_eq!(timeline.entries[1].inferred, [Inferred::Year, Inferred::Month]);
    }
}
