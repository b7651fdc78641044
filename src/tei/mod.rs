//! [`Edition`] → TEI P5: the form in which a library keeps it, with the lines of the source and
//! every repair and suspicion at its place.
//!
//! The header says what was printed, what the edition was made from and how it is encoded. `front`
//! has the introduction, `body` one `div` for each article; `back` has the timeline as a
//! `listEvent`, the repairs that have no certain place in a text, the suspicions that no text has,
//! and the matter of the page. In the texts `lb` begins each line of the source, `choice` holds a
//! repair (`sic` before it, `corr` after it), `note` a suspicion at the end
//! of its line. Whoever leaves out `sic`, `note` and `rt` reads the edition's text.
//!
//! It validates against TEI All and against the subset in `docs/schema/banxin-tei.rnc`.

mod header;
mod passage;
mod text;

use crate::model::{
    Article, Edition, Emendation, Entry, Furniture, Inferred, Introduction, LineSpan, Notes, Part,
    Role, Timeline, is_of_kind, kind_name,
};
use crate::wording::{self, Date, encoding_wording};
use crate::xhtml::{Attributes, Xml};
use passage::{Passage, Passages};
use std::collections::BTreeMap;
use std::fmt::Write;
use text::{Calls, leaf, plain};

const NAMESPACE: &str = "http://www.tei-c.org/ns/1.0";

/// Writes the document.
pub fn write(edition: &Edition) -> String {
    let mut placed = passage::place(edition);
    let to = Context::of(edition, std::mem::take(&mut placed.fields));
    let mut rest = placed.passages.iter();
    let mut xml = Xml::document();
    let root = [("xmlns", NAMESPACE), ("xml:lang", language_tag(&edition.metadata.language))];
    xml.block("TEI", &root, |xml| {
        header::write(xml, edition);
        xml.block("text", &[], |xml| {
            if let Some(part) = &edition.introduction {
                xml.block("front", &[], |xml| introduction(xml, part, &mut rest, &to));
            }
            xml.block("body", &[], |xml| {
                let mut given = BTreeMap::new();
                for (index, each) in edition.articles.iter().enumerate() {
                    let id = identifier(&each.id, &mut given);
                    article(xml, each, Part::Article(index), &id, &mut rest, &to);
                }
                if edition.articles.is_empty() {
                    // A body cannot be empty.
                    xml.empty("div", &[("type", "article")]);
                }
            });
            back(xml, edition, &placed, &mut rest, &to);
        });
    });
    String::from_utf8_lossy(&xml.finish()).into_owned()
}

/// The texts that are not written yet.
type Rest<'r, 'a> = &'r mut std::slice::Iter<'a, Passage<'a>>;

/// What every part needs to know.
#[derive(Default)]
struct Context<'a> {
    /// By which reference the lines of the source are pointed to.
    source: Option<String>,
    /// Repairs of whole headings, names and affiliations, by what these are now.
    repairs: BTreeMap<&'a str, &'a Emendation>,
    /// The notes.
    calls: Calls<'a>,
}

impl<'a> Context<'a> {
    /// The lines are those of the only file that the edition was made from; among several it is
    /// not known which one has a line.
    fn of(edition: &'a Edition, repairs: BTreeMap<&'a str, &'a Emendation>) -> Self {
        let source = match edition.metadata.source.as_slice() {
            [source] if !source.path.is_empty() => Some(text::uri(&source.path)),
            _ => None,
        };
        Self { source, repairs, calls: Calls::new(Notes::of(edition)) }
    }

    /// `issue-497.txt#line=0,7` for lines 1 to 7 (RFC 5147 counts the places between lines).
    fn to(&self, spans: &[LineSpan]) -> String {
        let Some(path) = &self.source else { return String::new() };
        let mut pointers = String::new();
        for LineSpan { first, last } in spans {
            if let (Some(before), true) = (first.checked_sub(1), first <= last) {
                let space = if pointers.is_empty() { "" } else { " " };
                write!(pointers, "{space}{path}#line={before},{last}")
                    .expect("a string takes everything");
            }
        }
        pointers
    }
}

fn introduction(xml: &mut Xml, part: &Introduction, rest: Rest, to: &Context) {
    xml.block("div", &[("type", "introduction")], |xml| {
        head(xml, "main", &part.title, &[], to);
        paragraphs(xml, part.paragraphs.len(), rest, to);
        to.calls.rest(xml, Part::Introduction);
    });
}

fn article(xml: &mut Xml, article: &Article, part: Part, id: &str, rest: Rest, to: &Context) {
    let number = article.number.map(|number| number.to_string()).unwrap_or_default();
    xml.block("div", &[("type", "article"), ("xml:id", id), ("n", &number)], |xml| {
        head(xml, "kicker", &article.kicker, &[], to);
        let confidence = article.heading_confidence;
        let is_known = (0.0..=1.0).contains(&confidence);
        let certainty = if is_known { confidence.to_string() } else { String::new() };
        head(xml, "main", &article.title, &[("cert", &certainty)], to);
        head(xml, "sub", &article.subtitle, &[], to);
        if !(article.authors.is_empty() && article.affiliation.is_empty()) {
            xml.block("byline", &[], |xml| {
                article.authors.iter().for_each(|author| field(xml, "docAuthor", &[], author, to));
                if !article.affiliation.is_empty() {
                    field(xml, "affiliation", &[], &article.affiliation, to);
                }
            });
        }
        paragraphs(xml, article.paragraphs.len(), rest, to);
        to.calls.rest(xml, part);
    });
}

fn head(xml: &mut Xml, kind: &str, title: &str, more: &[(&str, &str)], to: &Context) {
    if !title.is_empty() {
        field(xml, "head", &[&[("type", kind)], more].concat(), title, to);
    }
}

/// A heading, a name or an affiliation, with the repair of it where there was one.
fn field(xml: &mut Xml, name: &str, attributes: Attributes, text: &str, to: &Context) {
    let Some(Emendation { kind, line, before, .. }) = to.repairs.get(text) else {
        return leaf(xml, name, attributes, text);
    };
    xml.element(name, attributes, |xml| {
        text::choice(xml, *kind, *line, |xml| plain(xml, before), |xml| plain(xml, text));
    });
    xml.line();
}

/// The next texts; a subhead begins a part of its own.
fn paragraphs(xml: &mut Xml, count: usize, rest: Rest, to: &Context) {
    let passages: Vec<&Passage> = rest.take(count).collect();
    let mut parts = passages.chunk_by(|_, next| next.role != Role::Subhead);
    let has_opening = passages.first().is_some_and(|first| first.role != Role::Subhead);
    if has_opening && let Some(opening) = parts.next() {
        running(xml, opening, to);
    }
    for part in parts {
        let Some((subhead, below)) = part.split_first() else { continue };
        xml.block("div", &[("type", "section")], |xml| {
            let source = to.to(subhead.source);
            let attributes = [("type", "sub"), ("source", source.as_str())];
            text::passage(xml, "head", &attributes, subhead, &to.calls);
            running(xml, below, to);
        });
    }
}

/// Texts that are no subheads.
fn running(xml: &mut Xml, passages: &[&Passage], to: &Context) {
    let together = |one: &&Passage, next: &&Passage| {
        is_of_kind(one.role, next.role) && !next.whole.is_some_and(|next| next.apart)
    };
    for group in passages.chunk_by(together) {
        if group[0].role == Role::Item {
            let mut most = 0;
            let level = |passage: &&Passage| {
                let level = usize::from(passage.level).min(most);
                most = level + 1;
                level
            };
            let levels: Vec<usize> = group.iter().map(level).collect();
            items(xml, &levels, group, to);
            xml.line();
            continue;
        }
        match group[0].role {
            Role::Figure => {
                group.iter().for_each(|passage| figure(xml, passage, to));
                continue;
            }
            Role::Head | Role::Row => {
                xml.block("table", &[], |xml| group.iter().for_each(|row| self::row(xml, row, to)));
                continue;
            }
            _ => {}
        }
        let (around, name) = match group[0].role {
            Role::Body | Role::Subhead | Role::Figure | Role::Head | Role::Row => ("", "p"),
            Role::Item => ("list", "item"),
            Role::Quote => ("quote", "p"),
        };
        let each = |xml: &mut Xml| {
            for passage in group {
                let source = [("source", &*to.to(passage.source))];
                text::passage(xml, name, &source, passage, &to.calls);
            }
        };
        if around.is_empty() { each(xml) } else { xml.block(around, &[], each) }
    }
}

/// A picture with its caption and what is seen on it.
fn figure(xml: &mut Xml, passage: &Passage, to: &Context) {
    let image = passage.whole.and_then(|whole| whole.image.as_ref());
    xml.block("figure", &[], |xml| {
        if let Some(image) = image {
            let parts = image.file.split('/').map(text::uri).collect::<Vec<_>>();
            xml.empty("graphic", &[("url", &parts.join("/"))]);
        }
        if !passage.text.is_empty() {
            let source = [("source", &*to.to(passage.source))];
            text::passage(xml, "head", &source, passage, &to.calls);
        }
        if let Some(image) = image.filter(|image| !image.alt.is_empty()) {
            leaf(xml, "figDesc", &[], &image.alt);
        }
    });
}

/// A row of a table. Where it is one cell, what stands in its text is kept.
fn row(xml: &mut Xml, passage: &Passage, to: &Context) {
    let role = if passage.role == Role::Head { "label" } else { "" };
    let source = to.to(passage.source);
    // On one line: whoever reads the characters reads the row's text.
    xml.element("row", &[("role", role), ("source", &source)], |xml| match passage.whole {
        Some(whole) if !whole.cells.is_empty() => {
            for cell in whole.row_cells() {
                text::cell(xml, &Passage::new(&cell), &to.calls);
            }
        }
        _ => text::cell(xml, passage, &to.calls),
    });
    xml.line();
}

/// Items with their levels; those of a deeper level are a list within the item before them.
fn items(xml: &mut Xml, levels: &[usize], passages: &[&Passage], to: &Context) {
    xml.element("list", &[], |xml| {
        xml.line();
        let mut at = 0;
        while let Some(passage) = passages.get(at) {
            let below = levels[at + 1..].iter().take_while(|level| **level > levels[at]).count();
            let inside = at + 1..at + 1 + below;
            let source = [("source", &*to.to(passage.source))];
            text::passage_with(xml, "item", &source, passage, &to.calls, |xml| {
                // No line end between the two, which would be the item's text.
                if !inside.is_empty() {
                    items(xml, &levels[inside.clone()], &passages[inside.clone()], to);
                }
            });
            at = inside.end;
        }
    });
}

fn back(xml: &mut Xml, edition: &Edition, placed: &Passages, rest: Rest, to: &Context) {
    let is_empty = edition.timeline.is_none()
        && placed.emendations.is_empty()
        && placed.doubts.is_empty()
        && edition.furniture.is_empty();
    if is_empty {
        return;
    }
    let language = &edition.metadata.language;
    let words = encoding_wording(language);
    xml.block("back", &[], |xml| {
        if let Some(part) = &edition.timeline {
            timeline(xml, part, rest, to);
        }
        listed(xml, "emendations", words.emendation_list, &placed.emendations, |xml, each| {
            emendation(xml, each, to);
        });
        listed(xml, "doubts", wording::wording(language).doubts, &placed.doubts, |xml, each| {
            xml.element("item", &[("source", &line(each.line, to))], |xml| text::doubt(xml, each));
            xml.line();
        });
        let furniture: Vec<&Furniture> = edition.furniture.iter().collect();
        listed(xml, "furniture", words.furniture_list, &furniture, |xml, each| {
            let kind = kind_name(each.kind);
            let attributes = [("type", kind.as_str()), ("source", &to.to(&each.source))];
            xml.element("item", &[], |xml| {
                xml.element("fw", &attributes, |xml| plain(xml, &each.text));
            });
            xml.line();
        });
    });
}

/// A list under a heading of ours; nothing where it is empty.
fn listed<T>(xml: &mut Xml, kind: &str, title: &str, items: &[&T], write: impl Fn(&mut Xml, &T)) {
    if items.is_empty() {
        return;
    }
    xml.block("div", &[("type", kind)], |xml| {
        xml.leaf("head", &[], title);
        xml.block("list", &[], |xml| items.iter().for_each(|item| write(xml, item)));
    });
}

fn emendation(xml: &mut Xml, emendation: &Emendation, to: &Context) {
    let Emendation { kind, line: number, before, after } = emendation;
    xml.element("item", &[("source", &line(*number, to))], |xml| {
        text::choice(xml, *kind, *number, |xml| plain(xml, before), |xml| plain(xml, after));
    });
    xml.line();
}

fn line(number: u32, to: &Context) -> String {
    to.to(&[LineSpan { first: number, last: number }])
}

fn timeline(xml: &mut Xml, timeline: &Timeline, rest: Rest, to: &Context) {
    xml.block("div", &[("type", "timeline")], |xml| {
        head(xml, "main", &timeline.title, &[], to);
        if !timeline.entries.is_empty() {
            xml.block("listEvent", &[], |xml| {
                timeline.entries.iter().for_each(|each| entry(xml, each, rest, to));
            });
        }
        to.calls.rest(xml, Part::Timeline);
    });
}

fn entry(xml: &mut Xml, entry: &Entry, rest: Rest, to: &Context) {
    let last = entry.date_end.as_deref().unwrap_or("");
    let (first, last) = (date(&entry.date), date(last));
    let dates = match last {
        "" => [("when", first), ("to", "")],
        last => [("from", first), ("to", last)],
    };
    xml.block("event", &dates, |xml| {
        head(xml, "kicker", &entry.label, &[], to);
        head(xml, "main", &entry.title, &[], to);
        xml.element("p", &[], |xml| {
            xml.element("date", &dates, |xml| plain(xml, &wording::entry_words(entry)));
            if !entry.items.is_empty() {
                xml.line();
                xml.block("list", &[], |xml| {
                    for passage in rest.take(entry.items.len()) {
                        let source = [("source", &*to.to(passage.source))];
                        text::passage(xml, "item", &source, passage, &to.calls);
                    }
                });
            }
        });
        xml.line();
        for part in &entry.inferred {
            let part = match part {
                Inferred::Year => "year",
                Inferred::Month => "month",
            };
            xml.empty("note", &[("type", "inferred"), ("subtype", part)]);
        }
    });
}

/// The date, or "" where it is none that XML Schema has.
fn date(iso: &str) -> &str {
    if Date::parse(iso).is_some() { iso } else { "" }
}

/// A language tag (BCP 47), or `und` for what is none.
fn language_tag(tag: &str) -> &str {
    let mut parts = tag.split('-');
    let is_part = |part: &str| (1..=8).contains(&part.len());
    let letters = |part: &str| is_part(part) && part.bytes().all(|b| b.is_ascii_alphabetic());
    let figures = |part: &str| is_part(part) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    if parts.next().is_some_and(letters) && parts.all(figures) { tag } else { "und" }
}

/// An article's id as one that XML allows and no other article has; `given` counts those of each
/// name.
fn identifier(id: &str, given: &mut BTreeMap<String, usize>) -> String {
    let mut name = text::name(id);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        name.insert_str(0, "article-");
    }
    loop {
        let count = given.entry(name.clone()).or_default();
        *count += 1;
        match *count {
            1 => return name,
            // The longer name may be another article's own.
            count => name = format!("{name}.{count}"),
        }
    }
}

#[cfg(test)]
mod tests;
