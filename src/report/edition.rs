//! The edition, part by part, each with the lines that it came from.

use super::lines::Free;
use super::{View, words};
use crate::model::{
    Article, Doubt, Edition, Entry, FurnitureKind, Inferred, LineSpan, Metadata, Paragraph, Role,
};
use crate::wording;
use crate::xhtml::Xml;
use std::collections::BTreeMap;

/// The doubts by their lines, each with its index.
type Doubts<'a> = BTreeMap<u32, Vec<(usize, &'a Doubt)>>;

/// Lines as an attribute has them: `15-19 41-41`.
fn spans(source: &[LineSpan]) -> String {
    let spans: Vec<String> =
        source.iter().map(|span| format!("{}-{}", span.first, span.last)).collect();
    spans.join(" ")
}

/// The characters that a doubt is about, as places in characters: those of its quotes that stand once in the text;
/// and where words are quoted with others around them (“…依赖于科技技术进步…”：“科技技术”), the words alone.
fn quoted(doubt: &Doubt, text: &str) -> Option<(usize, usize)> {
    let quotes = doubt.quotes();
    let (around, at) = quotes.iter().find_map(|quote| Some((*quote, once(quote, text)?)))?;
    let inside = quotes.iter().filter(|quote| quote.len() < around.len());
    let inside = inside.filter_map(|quote| Some((*quote, once(quote, around)?))).next();
    let (words, from) = inside.unwrap_or((around, 0));
    let start = text[..at + from].chars().count();
    Some((start, start + words.chars().count()))
}

/// Where characters stand in a text, in bytes; nothing where they stand nowhere or more than once.
fn once(characters: &str, text: &str) -> Option<usize> {
    let mut found = text.match_indices(characters);
    match (found.next(), found.next()) {
        (Some((at, _)), None) => Some(at),
        _ => None,
    }
}

/// What stands at a place inside of a paragraph.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Point {
    /// A doubt's characters end here.
    DoubtEnd,
    /// A line of the source begins here.
    Seam(u32),
    /// The characters of the doubt of this index begin here.
    Doubt(usize),
}

impl View<'_> {
    /// The panel of the edition.
    pub(super) fn edition(&self, xml: &mut Xml) {
        let edition = self.case.edition;
        let free = Free::new(self.case.transcript, edition);
        let mut doubts = Doubts::new();
        for (index, doubt) in edition.doubts.iter().enumerate() {
            doubts.entry(doubt.line).or_default().push((index, doubt));
        }
        self.panel(xml, "edition", |xml| {
            self.metadata(xml, &edition.metadata, &free);
            let mut list = 0;
            if let Some(introduction) = &edition.introduction {
                xml.block("article", &[("class", "introduction")], |xml| {
                    let title = wording::introduction_title(introduction, self.language);
                    let near = first_line(&introduction.paragraphs);
                    let lines = spans(&free.of([title].into_iter(), near));
                    let attributes =
                        [("class", "block heading"), ("data-lines", &*lines), ("tabindex", "-1")];
                    xml.block("div", &attributes, |xml| xml.leaf("h3", &[], title));
                    self.paragraphs(xml, &introduction.paragraphs, list, &doubts);
                });
                list += 1;
            }
            for (index, article) in edition.articles.iter().enumerate() {
                xml.block("article", &[], |xml| {
                    self.heading(xml, article, index, &free);
                    self.paragraphs(xml, &article.paragraphs, list + index, &doubts);
                });
            }
            self.timeline(xml, edition, &free);
        });
    }

    /// What the issue is.
    fn metadata(&self, xml: &mut Xml, metadata: &Metadata, free: &Free) {
        let fields = [
            ("publication", metadata.publication.clone()),
            ("section", metadata.section.clone()),
            ("title", metadata.title.clone()),
            ("issue", metadata.issue.clone()),
            ("date", metadata.date.clone()),
            ("weekday", metadata.weekday.clone()),
            ("pages", metadata.pages.join("、")),
            ("contact", metadata.contact.clone()),
            ("motto", metadata.motto.clone()),
            ("language", metadata.language.clone()),
        ];
        let texts = fields.iter().map(|(_, text)| text.as_str());
        // The dates of the timeline are their entries'.
        let furniture = &self.case.edition.furniture;
        let printed = furniture.iter().filter(|piece| piece.kind != FurnitureKind::Date);
        let printed = printed.flat_map(|piece| piece.source.clone());
        let mut lines = free.of(texts, 1);
        lines.extend(printed);
        let attributes = [
            ("class", "block metadata"),
            ("data-lines", &*spans(&lines)),
            ("data-kind", "issue"),
            ("tabindex", "-1"),
        ];
        xml.block("div", &attributes, |xml| {
            xml.leaf("h3", &[], self.say("著录", "著錄"));
            xml.block("dl", &[], |xml| {
                for (field, text) in &fields {
                    xml.leaf("dt", &[], words::field(field, self.script));
                    xml.leaf("dd", &[("data-field", field)], text);
                }
            });
        });
    }

    /// An article's titles and names.
    fn heading(&self, xml: &mut Xml, article: &Article, index: usize, free: &Free) {
        let Article { number, kicker, title, subtitle, authors, affiliation, .. } = article;
        let texts = [kicker, title, subtitle, affiliation].into_iter().chain(authors);
        let lines = free.of(texts.map(String::as_str), first_line(&article.paragraphs));
        let at = index.to_string();
        let confidence = format!("{:.2}", article.heading_confidence);
        let id = format!("h{index}");
        let attributes = [
            ("class", "block heading"),
            ("id", &*id),
            ("data-lines", &*spans(&lines)),
            ("data-kind", "heading"),
            ("data-article", &*at),
            ("data-confidence", &*confidence),
            ("tabindex", "-1"),
        ];
        xml.block("div", &attributes, |xml| {
            if self.desk.is_some() {
                // For the hand only: the keyboard has the same in the tools.
                xml.leaf("span", &[("class", "grip"), ("aria-hidden", "true")], "⠿");
            }
            let number = number.map_or(String::new(), |number| number.to_string());
            let kicker_class = [("class", "kicker"), ("data-field", "kicker")];
            if !kicker.is_empty() {
                xml.leaf("p", &kicker_class, kicker);
            }
            xml.element("h3", &[], |xml| {
                if !number.is_empty() {
                    xml.element("span", &[("class", "number"), ("data-field", "number")], |xml| {
                        xml.text(&number);
                    });
                    xml.text(" ");
                }
                let (class, shown) = match title.is_empty() {
                    true => ("untitled", wording::article_title(article, self.language)),
                    false => ("", title.as_str()),
                };
                let field = if title.is_empty() { "" } else { "title" };
                xml.element("span", &[("class", class), ("data-field", field)], |xml| {
                    xml.text(shown);
                });
            });
            xml.line();
            if !subtitle.is_empty() {
                xml.leaf("p", &[("class", "subtitle"), ("data-field", "subtitle")], subtitle);
            }
            if !authors.is_empty() || !affiliation.is_empty() {
                xml.block("p", &[("class", "byline")], |xml| {
                    for author in authors {
                        xml.leaf("span", &[("data-field", "authors")], author);
                    }
                    if !affiliation.is_empty() {
                        xml.leaf("span", &[("data-field", "affiliation")], affiliation);
                    }
                });
            }
            xml.element("p", &[("class", "confidence")], |xml| {
                xml.text(self.say("题文配对可信度 ", "題文配對可信度 "));
                xml.text(&confidence);
            });
            xml.line();
        });
    }

    /// The paragraphs of the list of this number.
    fn paragraphs(&self, xml: &mut Xml, paragraphs: &[Paragraph], list: usize, doubts: &Doubts) {
        let list_at = list.to_string();
        for (at, paragraph) in paragraphs.iter().enumerate() {
            let (class, role) = match paragraph.role {
                Role::Body => ("block body", "body"),
                Role::Subhead => ("block subhead", "subhead"),
                Role::Item => ("block item", "item"),
                Role::Quote => ("block quote", "quote"),
                Role::Figure => ("block figure", "figure"),
                Role::Head | Role::Row => ("block row", "row"),
            };
            let (id, at) = (format!("p{list}-{at}"), at.to_string());
            let attributes = [
                ("class", class),
                ("id", &*id),
                ("data-lines", &*spans(&paragraph.source)),
                ("data-kind", "paragraph"),
                ("data-list", &*list_at),
                ("data-at", &*at),
                ("data-role", role),
                ("tabindex", "-1"),
            ];
            xml.element("p", &attributes, |xml| self.text(xml, paragraph, doubts));
            xml.line();
        }
    }

    /// A paragraph's characters, with a mark where a line of the source begins and around what is
    /// in doubt.
    fn text(&self, xml: &mut Xml, paragraph: &Paragraph, doubts: &Doubts) {
        let lines: Vec<u32> =
            paragraph.source.iter().flat_map(|span| span.first..=span.last).collect();
        let seams = paragraph.breaks.iter().zip(lines.iter().skip(1));
        let mut points: Vec<(usize, Point)> =
            seams.map(|(at, line)| (*at as usize, Point::Seam(*line))).collect();
        let mut end = 0;
        let here = lines.iter().filter_map(|line| doubts.get(line)).flatten();
        let mut ranges: Vec<(usize, usize, usize)> = here
            .filter_map(|(index, doubt)| {
                quoted(doubt, &paragraph.text).map(|(start, end)| (start, end, *index))
            })
            .collect();
        ranges.sort_unstable();
        for (start, last, index) in ranges {
            // Marks stand beside each other, never inside of one another.
            if start >= end {
                points.extend([(start, Point::Doubt(index)), (last, Point::DoubtEnd)]);
                end = last;
            }
        }
        points.sort_unstable();
        let characters: Vec<char> = paragraph.text.chars().collect();
        let (mut from, mut open) = (0, None);
        // A doubt's stretches are each marked by themselves, as a line may begin inside.
        let write = |xml: &mut Xml, from: usize, to: usize, doubt: Option<usize>| {
            let text: String = characters[from.min(to)..to].iter().collect();
            match doubt {
                _ if text.is_empty() => {}
                None => xml.text(&text),
                Some(index) => {
                    let index = index.to_string();
                    xml.element("mark", &[("data-doubt", &index)], |xml| xml.text(&text));
                }
            }
        };
        for (at, point) in points {
            let at = at.min(characters.len());
            write(xml, from, at, open);
            from = at;
            match point {
                Point::DoubtEnd => open = None,
                Point::Doubt(index) => open = Some(index),
                Point::Seam(line) => {
                    let line = line.to_string();
                    xml.element("span", &[("class", "seam"), ("data-line", &line)], |_| {});
                }
            }
        }
        write(xml, from, characters.len(), open);
    }

    /// The timeline.
    fn timeline(&self, xml: &mut Xml, edition: &Edition, free: &Free) {
        let Some(timeline) = &edition.timeline else { return };
        xml.block("article", &[("class", "timeline")], |xml| {
            let title = wording::timeline_title(timeline, self.language);
            let near = edition.items().flat_map(|item| &item.source).map(|span| span.first).next();
            let lines = spans(&free.of([title].into_iter(), near.unwrap_or(0)));
            let attributes =
                [("class", "block heading"), ("data-lines", &*lines), ("tabindex", "-1")];
            xml.block("div", &attributes, |xml| xml.leaf("h3", &[], title));
            let mut above = 0;
            for (index, entry) in timeline.entries.iter().enumerate() {
                self.entry(xml, entry, (index, above), free);
                let ends = entry.items.iter().flat_map(|item| &item.source).map(|span| span.last);
                above = ends.max().unwrap_or(above);
            }
        });
    }

    /// An entry with its number, from 0, and the last line of the entry before it.
    fn entry(&self, xml: &mut Xml, entry: &Entry, (index, above): (usize, u32), free: &Free) {
        let near = entry.items.iter().flat_map(|item| &item.source).map(|span| span.first).next();
        let texts = [entry.label.as_str(), entry.title.as_str()].into_iter();
        let mut lines = free.of(texts, near.unwrap_or(0));
        // Its date is printed above all that it has else.
        let first = lines.iter().map(|span| span.first).chain(near).min().unwrap_or(0);
        let furniture = self.case.edition.furniture.iter();
        let dates = furniture.filter(|piece| piece.kind == FurnitureKind::Date);
        let dates = dates.flat_map(|piece| &piece.source);
        let own = dates.filter(|span| span.first > above && span.first <= first);
        lines.splice(0..0, own.cloned());
        let lines = spans(&lines);
        let (id, at) = (format!("e{index}"), index.to_string());
        let attributes = [
            ("class", "block entry"),
            ("id", &*id),
            ("data-lines", &*lines),
            ("data-kind", "entry"),
            ("data-entry", &*at),
            ("tabindex", "-1"),
        ];
        xml.block("div", &attributes, |xml| {
            xml.element("h4", &[], |xml| {
                let end = entry.date_end.as_deref().unwrap_or_default();
                xml.element("time", &[("data-field", "date")], |xml| xml.text(&entry.date));
                if !end.is_empty() {
                    xml.text("～");
                    xml.element("time", &[("data-field", "date_end")], |xml| xml.text(end));
                }
                self.inferred(xml, &entry.inferred);
                for (field, text) in [("label", &entry.label), ("title", &entry.title)] {
                    if !text.is_empty() {
                        xml.text("　");
                        xml.element("span", &[("data-field", field)], |xml| xml.text(text));
                    }
                }
            });
            xml.line();
        });
        for item in &entry.items {
            let lines = spans(&item.source);
            let attributes = [
                ("class", "block item"),
                ("data-lines", &*lines),
                ("data-kind", "point"),
                ("tabindex", "-1"),
            ];
            xml.leaf("p", &attributes, &item.text);
        }
    }

    /// Which parts of a date were not printed at it.
    fn inferred(&self, xml: &mut Xml, parts: &[Inferred]) {
        if parts.is_empty() {
            return;
        }
        let names: Vec<&str> = parts
            .iter()
            .map(|part| match part {
                Inferred::Year => "年",
                Inferred::Month => "月",
            })
            .collect();
        let text = format!("{}{}", names.join("、"), self.say("系推定", "係推定"));
        xml.element("span", &[("class", "inferred")], |xml| xml.text(&text));
    }
}

/// The line on which some paragraphs begin; 0 where none is known.
fn first_line(paragraphs: &[Paragraph]) -> u32 {
    let mut spans = paragraphs.iter().flat_map(|paragraph| &paragraph.source);
    spans.next().map_or(0, |span| span.first)
}
