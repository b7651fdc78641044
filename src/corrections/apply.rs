//! Corrections → the corrected edition, what was done, and what found no place.

use super::anchor::{self, Found, Lost};
use super::file::{Correction, Deed, Owner, Side, Verdict};
use super::reason::{Among, Fault, Reason};
use super::split;
use crate::model::{
    Article, CorrectionMade, Doubt, DoubtKind, Edition, Emendation, EmendationKind, Entry,
    EntryItem, Inferred, Paragraph, Role,
};
use crate::text::language::is_language_tag;
use crate::wording::{Date, words};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A correction that was not made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unplaced {
    /// The line of the corrections' file, from 1.
    pub line: usize,
    /// What was not found, and why.
    pub reason: Reason,
    /// The nearest places, as they stand: at most three, the nearest first.
    pub near: Vec<String>,
}

impl fmt::Display for Unplaced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, reason, near } = self;
        write!(f, "line {line}: {reason}")?;
        if near.is_empty() { Ok(()) } else { write!(f, " (the nearest: {})", near.join(" / ")) }
    }
}

/// Why one was not made.
struct Failure {
    reason: Reason,
    near: Vec<String>,
}

impl Failure {
    fn new<const N: usize>(fault: Fault, about: [&str; N]) -> Self {
        Self { reason: Reason::of(fault, about), near: Vec::new() }
    }
}

/// What one did: the source line (0 where none is known) and what to say of it.
type Done = (u32, String);

/// Makes the corrections, one after another; what was done is entered into the edition. Returns those that
/// found no place.
pub fn apply(corrections: &[Correction], edition: &mut Edition) -> Vec<Unplaced> {
    let mut unplaced = Vec::new();
    for Correction { line, deed, digest, who, when, why } in corrections {
        let mut search = Search { digest, seen: String::new() };
        match perform(deed, edition, &mut search) {
            Ok((source_line, what)) => edition.corrections.push(CorrectionMade {
                kind: deed.kind(),
                line: source_line,
                what,
                changed: !digest.is_empty() && search.seen != *digest,
                who: who.clone(),
                when: when.clone(),
                why: why.clone(),
            }),
            Err(Failure { reason, near }) => unplaced.push(Unplaced { line: *line, reason, near }),
        }
    }
    unplaced
}

/// Makes one correction; the digest of the text in which its place was, or "" where it has none.
///
/// # Errors
/// Why it was not made.
pub(super) fn perform_one(deed: &Deed, edition: &mut Edition) -> Result<String, Reason> {
    let mut search = Search { digest: "", seen: String::new() };
    perform(deed, edition, &mut search).map_err(|failure| failure.reason)?;
    Ok(search.seen)
}

fn perform(deed: &Deed, edition: &mut Edition, search: &mut Search) -> Result<Done, Failure> {
    match deed {
        Deed::Join(before, after) => join(edition, search, before, after),
        Deed::Split(before, after) => cut(edition, search, before, after),
        Deed::Role(paragraph, role) => set_role(edition, search, paragraph, *role),
        Deed::Pair(heading, body, byline) => pair(edition, search, heading, body, *byline),
        Deed::Move(article, side, other) => shift(edition, search, article, *side, other),
        Deed::Set(owner, field, value) => set(edition, search, owner, field, value),
        Deed::Replace(context, wrong, right) => replace(edition, search, context, wrong, right),
        Deed::Settle(doubt, context, verdict) => settle(edition, search, *doubt, context, *verdict),
    }
}

/// The search for the places of one correction.
struct Search<'c> {
    /// The digest of the text that its first place stands in, as the correction has it, or "".
    digest: &'c str,
    /// The digest of the text in which the first place was found.
    seen: String,
}

impl Search<'_> {
    /// The one place of an anchor in some texts, which are the whole ones.
    fn find(
        &mut self,
        texts: &[Vec<char>],
        first: &str,
        second: &str,
        among: Among,
    ) -> Result<Found, Failure> {
        self.find_part(texts, texts, first, second, among)
    }

    /// The one place of an anchor in some parts of texts.
    fn find_part(
        &mut self,
        parts: &[Vec<char>],
        wholes: &[Vec<char>],
        first: &str,
        second: &str,
        among: Among,
    ) -> Result<Found, Failure> {
        let said = match second {
            "" => first.to_owned(),
            second => format!("{first}|{second}"),
        };
        let is_first = self.seen.is_empty();
        let is_meant = |text: usize| {
            is_first && !self.digest.is_empty() && anchor::digest(&wholes[text]) == self.digest
        };
        let found = anchor::find(parts, &chars(first), &chars(second), is_meant).map_err(
            |lost| match lost {
                Lost::Ambiguous(count) => {
                    Failure::new(Fault::Ambiguous(among), [&said, &count.to_string()])
                }
                Lost::Absent(near) => Failure {
                    reason: Reason::of(Fault::Absent(among), [&said]),
                    near: near
                        .iter()
                        .map(|found| shown(&parts[found.text][found.start..found.end]))
                        .collect(),
                },
            },
        )?;
        self.see(&wholes[found.text]);
        Ok(found)
    }

    /// Takes down the text of the first place.
    fn see(&mut self, text: &[char]) {
        if self.seen.is_empty() {
            self.seen = anchor::digest(text);
        }
    }
}

fn chars(text: &str) -> Vec<char> {
    text.chars().collect()
}

/// A text as it is shown to a person: no longer than a line.
fn shown(text: &[char]) -> String {
    const MOST: usize = 30;
    let head: String = text.iter().take(MOST).collect();
    if text.len() > MOST { head + "…" } else { head }
}

/// The lists of paragraphs, to be changed: those of [`Edition::lists`].
fn lists_mut(edition: &mut Edition) -> Vec<&mut Vec<Paragraph>> {
    let introduction =
        edition.introduction.iter_mut().map(|introduction| &mut introduction.paragraphs);
    introduction.chain(edition.articles.iter_mut().map(|article| &mut article.paragraphs)).collect()
}

/// Every paragraph by list and place in it, with its characters.
fn paragraphs(edition: &Edition) -> (Vec<(usize, usize)>, Vec<Vec<char>>) {
    let all = edition.lists().enumerate().flat_map(|(list, paragraphs)| {
        let numbered = paragraphs.iter().enumerate();
        numbered.map(move |(at, paragraph)| ((list, at), chars(&paragraph.text)))
    });
    all.unzip()
}

fn join(
    edition: &mut Edition,
    search: &mut Search,
    before: &str,
    after: &str,
) -> Result<Done, Failure> {
    let (head, tail) = (chars(before), chars(after));
    // Of each two neighbours the end and the beginning, with some characters more for other readings.
    let slack = 2;
    let (mut places, mut seams, mut cuts) = (Vec::new(), Vec::new(), Vec::new());
    let mut wholes = Vec::new();
    for (list, paragraphs) in edition.lists().enumerate() {
        for (at, pair) in paragraphs.windows(2).enumerate() {
            let (first, second) = (chars(&pair[0].text), chars(&pair[1].text));
            let mut seam = first[first.len().saturating_sub(head.len() + slack)..].to_vec();
            cuts.push(seam.len());
            seam.extend(second.iter().take(tail.len() + slack));
            seams.push(seam);
            wholes.push([first, second].concat());
            places.push((list, at));
        }
    }
    let anchor = format!("{before}{after}");
    let found =
        search.find_part(&seams, &wholes, before, after, Among::Seams).map_err(|failure| {
            let is_done =
                edition.lists().flatten().any(|paragraph| paragraph.text.contains(&anchor));
            if is_done { Failure::new(Fault::Whole, [before, after]) } else { failure }
        })?;
    let (list, at) = places[found.text];
    if found.cut.abs_diff(cuts[found.text]) > slack.min(found.distance) {
        return Err(Failure::new(Fault::Whole, [before, after]));
    }
    let paragraphs = lists_mut(edition).swap_remove(list);
    let second = paragraphs.remove(at + 1);
    let first = std::mem::take(&mut paragraphs[at]);
    let line = split::line_at(&second, 0);
    paragraphs[at] = split::join(first, second);
    Ok((line, format!("{before}|{after}")))
}

fn cut(
    edition: &mut Edition,
    search: &mut Search,
    before: &str,
    after: &str,
) -> Result<Done, Failure> {
    let (places, texts) = paragraphs(edition);
    let found = search.find(&texts, before, after, Among::Paragraphs).map_err(|failure| {
        let mut pairs = edition.lists().flat_map(|paragraphs| paragraphs.windows(2));
        let is_done =
            pairs.any(|pair| pair[0].text.ends_with(before) && pair[1].text.starts_with(after));
        if is_done { Failure::new(Fault::Parted, [before, after]) } else { failure }
    })?;
    let (list, at) = places[found.text];
    if found.cut == 0 || found.cut >= texts[found.text].len() {
        return Err(Failure::new(Fault::Parted, [before, after]));
    }
    let paragraphs = lists_mut(edition).swap_remove(list);
    let whole = std::mem::take(&mut paragraphs[at]);
    let line = split::line_at(&whole, found.cut);
    let (first, second) = split::split(whole, found.cut);
    paragraphs[at] = first;
    paragraphs.insert(at + 1, second);
    Ok((line, format!("{before}|{after}")))
}

/// The heads of texts, as long as an anchor of theirs may be.
fn heads(texts: &[Vec<char>], anchor: &str) -> Vec<Vec<char>> {
    let length = anchor.chars().count() + 2;
    texts.iter().map(|text| text[..text.len().min(length)].to_vec()).collect()
}

fn set_role(
    edition: &mut Edition,
    search: &mut Search,
    paragraph: &str,
    role: Role,
) -> Result<Done, Failure> {
    let (places, texts) = paragraphs(edition);
    let heads = heads(&texts, paragraph);
    let found = search.find_part(&heads, &texts, paragraph, "", Among::Beginnings)?;
    let (list, at) = places[found.text];
    let paragraph = &mut lists_mut(edition).swap_remove(list)[at];
    let line = split::line_at(paragraph, 0);
    let was = std::mem::replace(&mut paragraph.role, role);
    Ok((line, format!("{}: {was:?} → {role:?}", shown(&texts[found.text])).to_lowercase()))
}

/// The article whose body begins so.
fn by_body(edition: &Edition, search: &mut Search, body: &str) -> Result<usize, Failure> {
    let first = |article: &Article| article.paragraphs.first().map(|first| chars(&first.text));
    let bodies: Vec<Vec<char>> =
        edition.articles.iter().map(|article| first(article).unwrap_or_default()).collect();
    let heads = heads(&bodies, body);
    Ok(search.find_part(&heads, &bodies, body, "", Among::Bodies)?.text)
}

/// The article of this title; where no title is like it, whose body begins so.
fn by_title(edition: &Edition, search: &mut Search, title: &str) -> Result<usize, Failure> {
    let titles: Vec<Vec<char>> =
        edition.articles.iter().map(|article| chars(&article.title)).collect();
    // A title that is another one's part is meant where it stands alone.
    let wanted = chars(title);
    let mut same = titles.iter().enumerate().filter(|(_, title)| **title == wanted);
    if let (Some((index, title)), None) = (same.next(), same.next()) {
        search.see(title);
        return Ok(index);
    }
    match search.find(&titles, title, "", Among::Titles) {
        Ok(found) => Ok(found.text),
        Err(failure) => by_body(edition, search, title).map_err(|_| failure),
    }
}

fn pair(
    edition: &mut Edition,
    search: &mut Search,
    heading: &str,
    body: &str,
    byline: bool,
) -> Result<Done, Failure> {
    // The body is the place; the heading comes to it.
    let to = by_body(edition, search, body)?;
    let from = by_title(edition, search, heading)?;
    if from == to {
        return Err(Failure::new(Fault::Paired, [heading, body]));
    }
    let (low, high) = (from.min(to), from.max(to));
    let (head, tail) = edition.articles.split_at_mut(high);
    let (one, other) = (&mut head[low], &mut tail[0]);
    std::mem::swap(&mut one.number, &mut other.number);
    std::mem::swap(&mut one.kicker, &mut other.kicker);
    std::mem::swap(&mut one.title, &mut other.title);
    std::mem::swap(&mut one.subtitle, &mut other.subtitle);
    if byline {
        std::mem::swap(&mut one.authors, &mut other.authors);
        std::mem::swap(&mut one.affiliation, &mut other.affiliation);
    }
    // A person has said so.
    (one.heading_confidence, other.heading_confidence) = (1.0, 1.0);
    let first = edition.articles[to].paragraphs.first();
    Ok((first.map_or(0, |first| split::line_at(first, 0)), format!("{heading} → {body}")))
}

fn shift(
    edition: &mut Edition,
    search: &mut Search,
    article: &str,
    side: Side,
    other: &str,
) -> Result<Done, Failure> {
    let (from, beside) = (by_title(edition, search, article)?, by_title(edition, search, other)?);
    if from == beside {
        return Err(Failure::new(Fault::SameArticle, [article, other]));
    }
    let moved = edition.articles.remove(from);
    let beside = beside - usize::from(beside > from);
    let to = match side {
        Side::Before => beside,
        Side::After => beside + 1,
    };
    let line = moved.paragraphs.first().map_or(0, |first| split::line_at(first, 0));
    edition.articles.insert(to, moved);
    // Ids are numbers in reading order.
    for (number, article) in (1..).zip(&mut edition.articles) {
        article.id = format!("a{number:02}");
    }
    let word = match side {
        Side::Before => "before",
        Side::After => "after",
    };
    Ok((line, format!("{article} {word} {other}")))
}

/// A value as text.
fn text(value: &toml::Value) -> Result<String, Failure> {
    match value {
        toml::Value::String(text) => one_line(text).map(str::to_owned),
        toml::Value::Integer(number) => Ok(number.to_string()),
        toml::Value::Datetime(date) => Ok(date.to_string()),
        _ => Err(Failure::new(Fault::NoText, [])),
    }
}

/// A text that may stand in an edition, where no text has line ends or other characters that nothing prints.
fn one_line(text: &str) -> Result<&str, Failure> {
    let is_none = |c: &char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    match text.chars().find(is_none) {
        Some(c) => Err(Failure::new(Fault::NoLine, [&c.escape_unicode().to_string()])),
        None => Ok(text),
    }
}

/// A value as a list of texts.
fn list(value: &toml::Value) -> Result<Vec<String>, Failure> {
    match value {
        toml::Value::Array(values) => values.iter().map(text).collect(),
        one => Ok(vec![text(one)?]),
    }
}

/// A value as a date: ISO 8601, or "" for none; that of an issue has its year.
fn date(value: &toml::Value, has_year: bool) -> Result<String, Failure> {
    let text = text(value)?;
    let date = if has_year { Date::with_year(&text) } else { Date::parse(&text) };
    if text.is_empty() || date.is_some() {
        return Ok(text);
    }
    Err(Failure::new(Fault::NoDate, [&text]))
}

/// A value as a language tag.
fn language(value: &toml::Value) -> Result<String, Failure> {
    let text = text(value)?;
    if is_language_tag(&text) {
        return Ok(text);
    }
    Err(Failure::new(Fault::NoLanguage, [&text]))
}

fn set(
    edition: &mut Edition,
    search: &mut Search,
    owner: &Owner,
    field: &str,
    value: &toml::Value,
) -> Result<Done, Failure> {
    let unknown = || Failure::new(Fault::NoField, [field, &owner.fields().join(", ")]);
    let (line, whose) = match owner {
        Owner::Issue => {
            let metadata = &mut edition.metadata;
            match field {
                "publication" => metadata.publication = text(value)?,
                "section" => metadata.section = text(value)?,
                "title" => metadata.title = text(value)?,
                "issue" => metadata.issue = text(value)?,
                "date" => metadata.date = date(value, true)?,
                "weekday" => metadata.weekday = text(value)?,
                "language" => metadata.language = language(value)?,
                "contact" => metadata.contact = text(value)?,
                "motto" => metadata.motto = text(value)?,
                "pages" => metadata.pages = list(value)?,
                _ => return Err(unknown()),
            }
            (0, String::new())
        }
        Owner::Article(title) => {
            let index = by_title(edition, search, title)?;
            let article = &mut edition.articles[index];
            match field {
                "number" => {
                    let number = text(value)?;
                    article.number = match number.as_str() {
                        "" => None,
                        number => Some(
                            number.parse().map_err(|_| Failure::new(Fault::NoNumber, [number]))?,
                        ),
                    };
                }
                "kicker" => article.kicker = text(value)?,
                "title" => article.title = text(value)?,
                "subtitle" => article.subtitle = text(value)?,
                "authors" => article.authors = list(value)?,
                "affiliation" => article.affiliation = text(value)?,
                _ => return Err(unknown()),
            }
            let first = article.paragraphs.first();
            (first.map_or(0, |first| split::line_at(first, 0)), format!("{title}: "))
        }
        Owner::Entry(title) => {
            let index = by_entry(edition, search, title)?;
            // What was suspected of the date that stood here says nothing of the new one.
            let settled = if field == "date" { doubt_of_date(edition, index) } else { None };
            let Some(entry) = entry_mut(edition, index) else {
                return Err(Failure::new(Fault::NoTimeline, []));
            };
            match field {
                "date" => {
                    entry.date = date(value, false)?;
                    entry.inferred.clear();
                }
                "date_end" => {
                    entry.date_end = Some(date(value, false)?).filter(|date| !date.is_empty());
                }
                "label" => entry.label = text(value)?,
                "title" => entry.title = text(value)?,
                _ => return Err(unknown()),
            }
            let lines = entry.items.iter().flat_map(|item| &item.source);
            let line = lines.map(|span| span.first).next().unwrap_or(0);
            if let Some(doubt) = settled {
                edition.doubts.remove(doubt);
            }
            (line, format!("{title}: "))
        }
    };
    Ok((line, format!("{whose}{field} = {value}")))
}

/// The timeline's entry of this title; where no title is like it, whose first item begins so.
fn by_entry(edition: &Edition, search: &mut Search, title: &str) -> Result<usize, Failure> {
    let Some(timeline) = &edition.timeline else {
        return Err(Failure::new(Fault::NoTimeline, []));
    };
    let titles: Vec<Vec<char>> = timeline.entries.iter().map(|entry| chars(&entry.title)).collect();
    let first = |entry: &Entry| entry.items.first().map(|item| chars(&item.text));
    let items: Vec<Vec<char>> =
        timeline.entries.iter().map(|entry| first(entry).unwrap_or_default()).collect();
    let found = search.find(&titles, title, "", Among::Entries).or_else(|failure| {
        let heads = heads(&items, title);
        search.find_part(&heads, &items, title, "", Among::Items).map_err(|_| failure)
    })?;
    Ok(found.text)
}

fn entry_mut(edition: &mut Edition, index: usize) -> Option<&mut Entry> {
    edition.timeline.as_mut()?.entries.get_mut(index)
}

/// The doubt about the date of an entry: that which says this date, and of several the nearest one.
fn doubt_of_date(edition: &Edition, entry: usize) -> Option<usize> {
    let entry = edition.timeline.as_ref()?.entries.get(entry)?;
    let date = words(&entry.date);
    let says = |doubt: &Doubt| match doubt.kind {
        DoubtKind::DateInferred => !entry.inferred.is_empty() && doubt.suggestion == date,
        DoubtKind::DateUnread => doubt.quotes().contains(&&*date),
        _ => false,
    };
    let doubts = edition.doubts.iter().enumerate().filter(|(_, doubt)| says(doubt));
    let line = entry.items.iter().flat_map(|item| &item.source).map(|span| span.first).next();
    let (index, _) = doubts.min_by_key(|(_, doubt)| line.map(|line| line.abs_diff(doubt.line)))?;
    Some(index)
}

/// Takes from the date of the entry that a doubt is about what was inferred; the rest was printed.
fn leave_as_printed(edition: &mut Edition, doubt: usize) {
    let count = edition.timeline.as_ref().map_or(0, |timeline| timeline.entries.len());
    let about = (0..count).find(|entry| doubt_of_date(edition, *entry) == Some(doubt));
    let Some(entry) = about.and_then(|index| entry_mut(edition, index)) else { return };
    let without = |date: &str, inferred: &[Inferred]| match date.split_once('-') {
        Some((_, rest)) if !inferred.contains(&Inferred::Month) => format!("--{rest}"),
        // A day alone is no date.
        _ => String::new(),
    };
    // The end of a range has its year from the beginning.
    if let Some(end) = &mut entry.date_end
        && end.get(..4) == entry.date.get(..4)
    {
        *end = without(end, &entry.inferred);
    }
    entry.date = without(&entry.date, &entry.inferred);
    entry.inferred.clear();
}

/// Every text in which a character may be wrong, in a fixed order, to read or to mend.
fn fields(edition: &mut Edition) -> Vec<Field<'_>> {
    let mut fields = Vec::new();
    if let Some(introduction) = &mut edition.introduction {
        fields.push(Field::Text(&mut introduction.title));
        fields.extend(introduction.paragraphs.iter_mut().map(Field::Paragraph));
    }
    for article in &mut edition.articles {
        let Article { kicker, title, subtitle, affiliation, authors, paragraphs, .. } = article;
        fields.extend([kicker, title, subtitle, affiliation].map(Field::Text));
        fields.extend(authors.iter_mut().map(Field::Text));
        fields.extend(paragraphs.iter_mut().map(Field::Paragraph));
    }
    if let Some(timeline) = &mut edition.timeline {
        fields.push(Field::Text(&mut timeline.title));
        for entry in &mut timeline.entries {
            fields.extend([&mut entry.label, &mut entry.title].map(Field::Text));
            fields.extend(entry.items.iter_mut().map(Field::Item));
        }
    }
    fields
}

/// A text that may be mended.
enum Field<'e> {
    Paragraph(&'e mut Paragraph),
    Item(&'e mut EntryItem),
    Text(&'e mut String),
}

impl Field<'_> {
    fn text(&self) -> &str {
        match self {
            Self::Paragraph(paragraph) => &paragraph.text,
            Self::Item(item) => &item.text,
            Self::Text(text) => text,
        }
    }
}

fn replace(
    edition: &mut Edition,
    search: &mut Search,
    context: &str,
    wrong: &str,
    right: &str,
) -> Result<Done, Failure> {
    let right = one_line(right)?;
    let mut fields = fields(edition);
    let texts: Vec<Vec<char>> = fields.iter().map(|field| chars(field.text())).collect();
    let found = search.find(&texts, context, "", Among::Texts)?;
    let text = &texts[found.text];
    let (from, to) = (found.start.saturating_sub(2), (found.end + 2).min(text.len()));
    let wanted = chars(wrong);
    let window = &text[from..to];
    let mut places = window.windows(wanted.len()).enumerate().filter(|(_, part)| *part == wanted);
    let (Some((place, _)), None) = (places.next(), places.next()) else {
        return Err(Failure {
            reason: Reason::of(Fault::NotOnce, [wrong, context]),
            near: vec![shown(window)],
        });
    };
    let at = from + place..from + place + wanted.len();
    let line = match &mut fields[found.text] {
        Field::Paragraph(paragraph) => {
            let line = split::line_at(paragraph, at.start);
            split::replace(paragraph, at, right);
            line
        }
        Field::Item(item) => {
            let mut paragraph = Paragraph::from(std::mem::take(*item));
            let line = split::line_at(&paragraph, at.start);
            split::replace(&mut paragraph, at, right);
            **item = paragraph.into();
            line
        }
        Field::Text(text) => {
            let mended = text.chars().take(at.start).chain(right.chars());
            **text = mended.chain(text.chars().skip(at.end)).collect();
            0
        }
    };
    edition.emendations.push(Emendation {
        kind: EmendationKind::Corrected,
        line,
        before: wrong.to_owned(),
        after: right.to_owned(),
    });
    Ok((line, format!("{wrong} → {right}")))
}

fn settle(
    edition: &mut Edition,
    search: &mut Search,
    kind: DoubtKind,
    context: &str,
    verdict: Verdict,
) -> Result<Done, Failure> {
    let (places, texts) = paragraphs(edition);
    let found = search.find(&texts, context, "", Among::Paragraphs);
    let about = found.as_ref().ok().and_then(|found| {
        let (list, at) = places[found.text];
        Some(&edition.lists().nth(list)?.get(at)?.source)
    });
    let of_kind = |index: &usize| edition.doubts[*index].kind == kind;
    let says = |index: &usize| edition.doubts[*index].message.contains(context);
    let is_there = |index: &usize| {
        let line = edition.doubts[*index].line;
        about.is_some_and(|spans| spans.iter().any(|span| span.contains(line)))
    };
    let all: Vec<usize> = (0..edition.doubts.len()).filter(of_kind).collect();
    let mut meant: Vec<usize> = all.iter().copied().filter(says).collect();
    if meant.len() != 1 {
        let there: Vec<usize> = all.iter().copied().filter(is_there).collect();
        // What says so and stands there is meant before what does only one of them.
        let both: Vec<usize> = meant.iter().copied().filter(|at| there.contains(at)).collect();
        meant = if both.is_empty() && meant.is_empty() { there } else { both };
    }
    let [index] = meant[..] else {
        let near = all.iter().take(3).map(|at| edition.doubts[*at].message.clone()).collect();
        let reason = Reason::of(Fault::Doubts, [&meant.len().to_string(), context]);
        return Err(Failure { reason, near });
    };
    if kind == DoubtKind::DateInferred && verdict == Verdict::Reject {
        leave_as_printed(edition, index);
    }
    if verdict == Verdict::Accept
        && let Some((before, after)) = edition.doubts[index].clone().seam()
    {
        // It is the other way: one paragraph, or else two.
        join(edition, search, before, after).or_else(|_| cut(edition, search, before, after))?;
    }
    let doubt = edition.doubts.remove(index);
    let said = match verdict {
        Verdict::Accept => "accepted",
        Verdict::Reject => "rejected",
    };
    Ok((doubt.line, format!("{said}: {}", doubt.message)))
}

#[cfg(test)]
mod tests;
