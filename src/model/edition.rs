//! The edition: what a source says, in reading order, with the record of every repair.
//! Field names and shapes are the edition contract, version 1.

use super::{
    CorrectionMade, Doubt, Emendation, FORMAT, Image, Interlinear, InterlinearKind, LineSpan, Note,
    Picture, VERSION,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A whole edition, as written to `<id>.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edition {
    /// Always [`FORMAT`].
    pub format: String,
    /// Always [`VERSION`].
    pub version: u32,
    /// What the issue is.
    pub metadata: Metadata,
    /// The editor's opening text, if there is one.
    pub introduction: Option<Introduction>,
    /// The articles in reading order.
    pub articles: Vec<Article>,
    /// The dated appendix, if there is one.
    pub timeline: Option<Timeline>,
    /// Printed, read, and no part of the text.
    #[serde(default)]
    pub furniture: Vec<Furniture>,
    /// Every repair of form.
    #[serde(default)]
    pub emendations: Vec<Emendation>,
    /// Every suspicion; none of them changed the text.
    #[serde(default)]
    pub doubts: Vec<Doubt>,
    /// What a person corrected, in the order in which it was done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<CorrectionMade>,
    /// The notes that the text calls.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// The pictures that could be read, by file. They are files beside the edition's own, and no part
    /// of its JSON.
    #[serde(skip)]
    pub pictures: BTreeMap<String, Arc<Picture>>,
}

impl Default for Edition {
    fn default() -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            metadata: Metadata::default(),
            introduction: None,
            articles: Vec::new(),
            timeline: None,
            furniture: Vec::new(),
            emendations: Vec::new(),
            doubts: Vec::new(),
            corrections: Vec::new(),
            notes: Vec::new(),
            pictures: BTreeMap::new(),
        }
    }
}

impl Edition {
    /// Everyone who signed an article, each once, in order, without blanks around the name.
    pub fn authors(&self) -> Vec<&str> {
        let mut authors: Vec<&str> = Vec::new();
        for author in self.articles.iter().flat_map(|article| &article.authors) {
            let author = author.trim();
            if !author.is_empty() && !authors.contains(&author) {
                authors.push(author);
            }
        }
        authors
    }

    /// The lists of paragraphs in reading order: the introduction's, where there is one, then each
    /// article's.
    pub fn lists(&self) -> impl Iterator<Item = &[Paragraph]> {
        let introduction = self.introduction.iter().map(|part| part.paragraphs.as_slice());
        introduction.chain(self.articles.iter().map(|article| article.paragraphs.as_slice()))
    }

    /// Every paragraph in reading order, without the timeline.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        self.lists().flatten()
    }

    /// The points of the timeline, in its order.
    pub fn items(&self) -> impl Iterator<Item = &EntryItem> {
        let entries = self.timeline.iter().flat_map(|timeline| &timeline.entries);
        entries.flat_map(|entry| &entry.items)
    }

    /// What stands beside the characters of paragraphs and points, in reading order.
    pub fn marks(&self) -> impl Iterator<Item = &Interlinear> {
        let paragraphs = self.paragraphs().flat_map(|paragraph| &paragraph.marks);
        paragraphs.chain(self.items().flat_map(|item| &item.marks))
    }

    /// The titles and the paragraphs in reading order, without the timeline.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let introduction = self.introduction.iter().flat_map(|introduction| {
            let title = std::iter::once(introduction.title.as_str());
            title.chain(introduction.paragraphs.iter().map(|paragraph| paragraph.text.as_str()))
        });
        let articles = self.articles.iter().flat_map(|article| {
            let title = std::iter::once(article.title.as_str());
            title.chain(article.paragraphs.iter().map(|paragraph| paragraph.text.as_str()))
        });
        std::iter::once(self.metadata.title.as_str()).chain(introduction).chain(articles)
    }
}

/// What the issue is. Empty strings where nothing was printed and nothing was configured.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Metadata {
    /// The name of the output folder: the source's file stem unless configured.
    pub id: String,
    /// BCP 47: `zh-Hans` or `zh-Hant`.
    pub language: String,
    /// The newspaper's name, as printed.
    pub publication: String,
    /// The section or weekly, as printed.
    pub section: String,
    /// The special's title, as a reader would name it.
    pub title: String,
    /// The issue number, digits as printed.
    pub issue: String,
    /// ISO 8601 date.
    pub date: String,
    /// The weekday as printed.
    pub weekday: String,
    /// The newspaper's page numbers as printed.
    pub pages: Vec<String>,
    /// Telephone and mail, as printed.
    pub contact: String,
    /// The section's motto, as printed.
    pub motto: String,
    /// What the edition was made from.
    pub source: Vec<Source>,
}

impl Metadata {
    /// The fields that a person may set, by their names.
    pub const SETTABLE: [&str; 10] = [
        "publication",
        "section",
        "language",
        "title",
        "issue",
        "date",
        "weekday",
        "pages",
        "contact",
        "motto",
    ];
}

/// A file that the edition was made from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Source {
    /// The file's name, without folders.
    pub path: String,
    /// Lower-case hexadecimal SHA-256.
    pub sha256: String,
    /// WHATWG name of the encoding found.
    pub encoding: String,
    /// `text`.
    pub kind: String,
}

/// The editor's opening text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Introduction {
    /// Its heading, or "".
    #[serde(default)]
    pub title: String,
    /// Its text.
    pub paragraphs: Vec<Paragraph>,
}

/// One article.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// `a01`, `a02` …: stable, in reading order.
    pub id: String,
    /// The printed number.
    pub number: Option<u32>,
    /// 引题 or column head, or "".
    #[serde(default)]
    pub kicker: String,
    /// 主标题.
    #[serde(default)]
    pub title: String,
    /// 副题, or "".
    #[serde(default)]
    pub subtitle: String,
    /// Names, without blanks inside a name.
    #[serde(default)]
    pub authors: Vec<String>,
    /// Where the authors work or what they are, or "".
    #[serde(default)]
    pub affiliation: String,
    /// The body.
    pub paragraphs: Vec<Paragraph>,
    /// 0 to 1: how sure the pairing of this heading with this body is.
    #[serde(default)]
    pub heading_confidence: f64,
}

/// What a paragraph is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Running text.
    #[default]
    Body,
    /// A heading inside an article.
    Subhead,
    /// One item of a list.
    Item,
    /// A block quotation or a line of verse.
    Quote,
    /// A picture; the text is its caption.
    Figure,
    /// The first row of a table, which says what its columns hold.
    Head,
    /// Another row of a table.
    Row,
}

/// One paragraph: NFC, no line breaks, no indent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// What it is for.
    #[serde(default)]
    pub role: Role,
    /// Its characters.
    pub text: String,
    /// The lines it came from, in reading order.
    #[serde(default)]
    pub source: Vec<LineSpan>,
    /// Where the lines of `source` after the first begin in the text: places in characters, one
    /// for each line, never descending. A blank line has the place of the next one. Empty for one
    /// line, and where the places are not known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<u32>,
    /// What stands beside its characters.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Interlinear>,
    /// How many other items an item stands within.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub level: u8,
    /// True where a list, quotation or table of its own begins behind another one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub apart: bool,
    /// The picture that a figure shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
    /// Where the cells of a row after the first begin in the text: places in characters, never
    /// descending.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<u32>,
}

impl Paragraph {
    /// True where there is nothing to show.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty() && self.image.is_none()
    }

    /// The cells of a row, each as a paragraph of its own.
    pub fn row_cells(&self) -> Vec<Paragraph> {
        let count = self.text.chars().count();
        let places = self.cells.iter().map(|place| *place as usize);
        let mut from = 0;
        let mut cells = Vec::new();
        for to in places.chain([count]) {
            let to = to.clamp(from, count);
            let is_in = |mark: &&Interlinear| match mark.kind {
                // The call of a note belongs to what stands before it.
                InterlinearKind::Note => mark.end <= to && (mark.end > from || cells.is_empty()),
                _ => mark.start < to && mark.end > from && mark.is_in(count),
            };
            let marks = self.marks.iter().filter(is_in).map(|mark| Interlinear {
                start: mark.start.clamp(from, to) - from,
                end: mark.end.clamp(from, to) - from,
                ..mark.clone()
            });
            let marks = marks.collect();
            let text = self.text.chars().skip(from).take(to - from).collect();
            cells.push(Paragraph { role: self.role, text, marks, ..Paragraph::default() });
            from = to;
        }
        cells
    }
}

/// True where the second of two paragraphs is of the same table, list, quotation or run of text as the
/// first.
pub fn goes_on(first: &Paragraph, second: &Paragraph) -> bool {
    !second.apart && is_of_kind(first.role, second.role)
}

/// True where the second of two roles is that of the same table, list, quotation or run of text.
pub fn is_of_kind(first: Role, second: Role) -> bool {
    match (first, second) {
        (Role::Head | Role::Row, next) => next == Role::Row,
        (one, next) => one == next,
    }
}

/// How many others of these items each stands within: one more than the item before it at most.
pub fn item_levels<'p>(items: impl IntoIterator<Item = &'p Paragraph>) -> Vec<usize> {
    let mut most = 0;
    let level = |item: &Paragraph| {
        let level = usize::from(item.level).min(most);
        most = level + 1;
        level
    };
    items.into_iter().map(level).collect()
}

fn is_zero(level: &u8) -> bool {
    *level == 0
}

/// The dated appendix.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timeline {
    /// Its heading, or "".
    #[serde(default)]
    pub title: String,
    /// In date order.
    pub entries: Vec<Entry>,
}

/// One dated entry of the timeline.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// ISO 8601 at the precision printed: `2023-09-07`, `1999-08`, `1987`; `--09-07` where neither the date
    /// nor anything around it gives the year.
    pub date: String,
    /// The end of a range.
    #[serde(default)]
    pub date_end: Option<String>,
    /// A word of its own line above the title (会议), or "".
    #[serde(default)]
    pub label: String,
    /// What happened.
    #[serde(default)]
    pub title: String,
    /// The points under it.
    #[serde(default)]
    pub items: Vec<EntryItem>,
    /// Which parts of the date were not printed at the date itself.
    #[serde(default)]
    pub inferred: Vec<Inferred>,
}

/// One point under an entry.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryItem {
    /// Its text, without the bullet.
    pub text: String,
    /// The lines it came from.
    #[serde(default)]
    pub source: Vec<LineSpan>,
    /// Where the lines of `source` after the first begin in the text, as in [`Paragraph`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<u32>,
    /// What stands beside its characters.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Interlinear>,
}

/// A point as an item of a list.
impl From<EntryItem> for Paragraph {
    fn from(item: EntryItem) -> Self {
        let EntryItem { text, source, breaks, marks } = item;
        Self { role: Role::Item, text, source, breaks, marks, ..Self::default() }
    }
}

/// A paragraph's text as a point, whatever its role.
impl From<Paragraph> for EntryItem {
    fn from(paragraph: Paragraph) -> Self {
        let Paragraph { text, source, breaks, marks, .. } = paragraph;
        Self { text, source, breaks, marks }
    }
}

/// A part of a date that was found elsewhere than at the date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Inferred {
    /// The year.
    Year,
    /// The month.
    Month,
}

/// Printed matter that is no part of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Furniture {
    /// What it is.
    pub kind: FurnitureKind,
    /// As printed.
    pub text: String,
    /// Where it stood.
    #[serde(default)]
    pub source: Vec<LineSpan>,
}

/// The kinds of furniture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FurnitureKind {
    /// The newspaper's or the section's name.
    Masthead,
    /// The line with issue number and date.
    IssueLine,
    /// Page numbers.
    Folio,
    /// A line that stands on every page.
    RunningHead,
    /// The special's title as a banner.
    Banner,
    /// Telephone, mail, editors.
    Contact,
    /// The section's motto.
    Motto,
    /// A fixed word of the layout, as 内容 above a list.
    Label,
    /// A date of the timeline as printed.
    Date,
    /// A sign-off or by-line as printed, less the names and affiliations read from it.
    Byline,
    /// 下转第×版, 上接第×版.
    Continuation,
    /// A caption that belongs to no text.
    Caption,
    /// Nothing above: kept so that nothing is lost.
    Other,
}
