//! The document's text → [`Edition`], and what a person ought to know of it.

mod appendix;

use super::block::{self, Block, Kind};
use super::front::{self, Front};
use super::inline::Line;
use super::remark::{Remark, locate};
use super::write::{NAME_SEPARATOR, shown};
use crate::Result;
use crate::model::{
    Article, Edition, InterlinearKind, Introduction, Note, Notes, Paragraph, Role, is_of_kind,
};
use crate::wording::{self, Wording, wording};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// What was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The edition.
    pub edition: Edition,
    /// What was not understood or not used, by line.
    pub remarks: Vec<Remark>,
    /// The files of the pictures that it shows, as they are written, each with its line. They are not
    /// read here.
    pub images: Vec<(String, usize)>,
}

/// Reads a document, banxin's own or one written by hand. Any text behind the front matter gives an
/// edition.
///
/// # Errors
/// When the front matter is broken or of another format, with its place.
pub fn read(document: &str) -> Result<Reading> {
    let document = document.strip_prefix('\u{FEFF}').unwrap_or(document);
    let mut remarks = Vec::new();
    let (front, start) = match front::parted(document)? {
        Some((front, start)) => (front::read(front, &mut remarks)?, start),
        None => (Front::default(), 0),
    };
    let mut blocks: VecDeque<Block> = block::blocks(document, start, &mut remarks).into();
    let mut edition = Edition::default();
    let lines = take_notes(&mut blocks, &mut edition.notes, &mut remarks);
    let mut reader = Reader { images: Vec::new(), blocks, edition, remarks };
    reader.edition.metadata = front.metadata;
    if reader.edition.metadata.language.is_empty() && !front.is_edition {
        reader.edition.metadata.language = "zh-Hans".to_owned();
    }
    reader.document();
    reader.number_notes(&lines);
    let Reader { edition, mut remarks, images, .. } = reader;
    locate(&mut remarks, document);
    Ok(Reading { edition, remarks, images })
}

/// Takes the notes out of the text, wherever they stand in it; the line of each.
fn take_notes(
    blocks: &mut VecDeque<Block>,
    notes: &mut Vec<Note>,
    remarks: &mut Vec<Remark>,
) -> Vec<usize> {
    let mut lines = Vec::new();
    blocks.retain(|block| {
        let Kind::Note(name) = &block.kind else { return true };
        let texts = block.clone().paragraphs().into_iter().filter(|text| text.count > 0);
        let paragraphs = texts.map(|text| Paragraph {
            text: text.text,
            marks: text.marks,
            ..Paragraph::default()
        });
        let known = notes.iter().position(|note| note.id == *name);
        match known {
            Some(at) => {
                if at + 1 < notes.len() {
                    let message = format!("the note [^{name}] goes on here");
                    remarks.push(Remark::new(block.line, message));
                }
                notes[at].paragraphs.extend(paragraphs);
            }
            None => {
                notes.push(Note { id: name.clone(), paragraphs: paragraphs.collect() });
                lines.push(block.line);
            }
        }
        false
    });
    lines
}

/// The id that the front matter gives an edition, or none.
pub fn id(document: &str) -> Option<String> {
    let document = document.strip_prefix('\u{FEFF}').unwrap_or(document);
    let (front, _) = front::parted(document).ok()??;
    Some(front::read(front, &mut Vec::new()).ok()?.metadata.id)
}

/// The fields that stand under a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Kicker,
    Subtitle,
    Authors,
    Affiliation,
    Label,
    Inferred,
}

const ARTICLE_FIELDS: [Field; 4] =
    [Field::Kicker, Field::Subtitle, Field::Authors, Field::Affiliation];

impl Field {
    fn name(self, words: &'static Wording) -> &'static str {
        match self {
            Self::Kicker => words.kicker,
            Self::Subtitle => words.subtitle,
            Self::Authors => words.authors,
            Self::Affiliation => words.affiliation,
            Self::Label => words.label,
            Self::Inferred => words.inferred,
        }
    }
}

/// The words of both scripts: a person may use either.
fn both() -> [&'static Wording; 2] {
    [wording("zh-Hans"), wording("zh-Hant")]
}

struct Reader {
    /// The pictures' files, each with its line.
    images: Vec<(String, usize)>,
    /// What is not read yet.
    blocks: VecDeque<Block>,
    edition: Edition,
    remarks: Vec<Remark>,
}

impl Reader {
    fn remark(&mut self, line: usize, message: impl Into<String>) {
        self.remarks.push(Remark::new(line, message));
    }

    fn document(&mut self) {
        let title = self.title();
        let opening = self.paragraphs();
        let opening = self.without_printed_source(opening, title);
        let mut note: Option<(usize, Line)> = None;
        let mut comment: Option<(String, usize)> = None;
        while let Some(block) = self.blocks.pop_front() {
            match block.kind {
                Kind::Comment(text) => {
                    self.unused(comment.replace((text, block.line)));
                    continue;
                }
                Kind::Heading(level) => {
                    if level < 2 {
                        let message = "a second title; it is read as an article's (##)";
                        self.remark(block.line, message);
                    }
                }
                // Everything else belongs to what stands above it.
                _ => continue,
            }
            let says = comment.take().map(|(text, line)| (text, line, block.line));
            self.part(says, block, &mut note);
        }
        self.unused(comment);
        if let Some((line, text)) = note {
            self.check_note(line, text);
        }
        if !opening.is_empty() {
            let introduction = self.edition.introduction.get_or_insert_default();
            introduction.paragraphs.splice(0..0, opening);
        }
    }

    /// A part that begins with a heading of the second level; what the comment before it says, on its
    /// line.
    fn part(
        &mut self,
        says: Option<(String, usize, usize)>,
        heading: Block,
        note: &mut Option<(usize, Line)>,
    ) {
        let said = says.as_ref().map_or("", |(text, ..)| text.as_str());
        let (kind, untitled) = match said.split_once(':') {
            Some((kind, "untitled" | " untitled")) => (kind.trim(), true),
            _ => (said.trim(), false),
        };
        let line = heading.line;
        match kind {
            "introduction" if self.edition.introduction.is_none() => {
                let title = title_of(heading, untitled, |words| words.introduction);
                let paragraphs = self.paragraphs();
                self.edition.introduction = Some(Introduction { title, paragraphs });
            }
            "timeline" if self.edition.timeline.is_none() => {
                let title = title_of(heading, untitled, |words| words.timeline);
                *note = self.timeline(title);
            }
            "doubts" => self.doubts(),
            "introduction" | "timeline" => {
                self.remark(line, format!("a second {kind}; it is read as an article"));
                self.article(heading, None);
            }
            _ => {
                let id = said.strip_prefix("id:").map(str::trim);
                let id = id.and_then(|id| serde_json::from_str::<String>(id).ok());
                if id.is_none() {
                    self.unused(says.map(|(text, line, _)| (text, line)));
                }
                self.article(heading, id);
            }
        }
    }

    /// A comment that says nothing to us is no text.
    fn unused(&mut self, comment: Option<(String, usize)>) {
        if let Some((_, line)) = comment {
            self.remark(line, "a comment is not kept");
        }
    }

    /// Gives the notes their numbers for names, in their order. `lines` are theirs in the document.
    fn number_notes(&mut self, lines: &[usize]) {
        if self.edition.notes.is_empty() {
            return;
        }
        let has_timeline = self.edition.timeline.is_some();
        if self.edition.introduction.is_none() && self.edition.articles.is_empty() && !has_timeline
        {
            // There is no part that could have notes.
            let notes = std::mem::take(&mut self.edition.notes);
            let paragraphs = notes.into_iter().flat_map(|note| note.paragraphs).collect();
            self.remark(lines[0], "notes without a text are read as an introduction");
            self.edition.introduction = Some(Introduction { title: String::new(), paragraphs });
            return;
        }
        let calls = self.edition.marks().filter(|mark| mark.kind == InterlinearKind::Note);
        let called: BTreeSet<String> = calls.map(|mark| mark.text.clone()).collect();
        for (note, line) in self.edition.notes.clone().iter().zip(lines) {
            if !called.contains(&note.id) {
                let message = format!("nothing calls the note [^{}]; it is set last", note.id);
                self.remark(*line, message);
            }
        }
        let numbers: BTreeMap<String, usize> = {
            let notes = Notes::of(&self.edition);
            let ids = self.edition.notes.iter().map(|note| note.id.clone());
            ids.filter_map(|id| Some((id.clone(), notes.number(&id)?))).collect()
        };
        let introduction =
            self.edition.introduction.iter_mut().flat_map(|part| &mut part.paragraphs);
        let articles = self.edition.articles.iter_mut().flat_map(|part| &mut part.paragraphs);
        let notes = self.edition.notes.iter_mut().flat_map(|note| &mut note.paragraphs);
        let paragraphs = introduction.chain(articles).chain(notes);
        let entries = self.edition.timeline.iter_mut().flat_map(|timeline| &mut timeline.entries);
        let items = entries.flat_map(|entry| &mut entry.items).map(|item| &mut item.marks);
        for marks in paragraphs.map(|paragraph| &mut paragraph.marks).chain(items) {
            for mark in marks {
                if let (InterlinearKind::Note, Some(number)) = (mark.kind, numbers.get(&mark.text))
                {
                    mark.text = number.to_string();
                }
            }
        }
        self.edition.notes.retain_mut(|note| {
            let number = numbers.get(&note.id);
            note.id = number.map(usize::to_string).unwrap_or_default();
            number.is_some()
        });
        self.edition.notes.sort_by_key(|note| note.id.parse::<usize>().unwrap_or_default());
    }

    /// The title at the head of the document, and its line.
    fn title(&mut self) -> Option<usize> {
        let is_title = |block: &Block| block.kind == Kind::Heading(1);
        if !is_title(self.blocks.front()?) {
            return None;
        }
        let block = self.blocks.pop_front()?;
        let line = block.line;
        let title = block.whole();
        self.plain(&title, "the title");
        let metadata = &mut self.edition.metadata;
        let expected = shown(wording::document_title(metadata));
        if metadata.title.is_empty() && expected != title.text {
            metadata.title = title.text;
        } else if expected != title.text {
            let message = format!(
                "the title here, {:?}, is not the front matter's {:?}, which stands; change it there",
                title.text, metadata.title
            );
            self.remark(line, message);
        }
        Some(line)
    }

    /// What stands under the title, without the line of ours on where it was printed: the rest is an
    /// introduction.
    fn without_printed_source(
        &mut self,
        mut opening: Vec<Paragraph>,
        title: Option<usize>,
    ) -> Vec<Paragraph> {
        let printed = shown(&wording::printed_source(&self.edition.metadata));
        if !printed.is_empty() {
            let is_it = |text: &Paragraph| text.role == Role::Body && text.text == printed;
            if let Some(at) = opening.iter().position(is_it) {
                opening.remove(at);
            } else if let Some(first) = opening.first()
                && title.is_some()
                && !first.text.contains(['。', '！', '？'])
            {
                let message = format!(
                    "{:?} is not what the front matter says, {printed:?}, which stands; change it there",
                    first.text
                );
                self.remark(title.unwrap_or(1), message);
                opening.remove(0);
            }
        }
        if !opening.is_empty() {
            let line = title.unwrap_or(1);
            self.remark(line, "the text above the first ## is read as an introduction");
        }
        opening
    }

    /// The paragraphs up to the next part.
    fn paragraphs(&mut self) -> Vec<Paragraph> {
        let mut paragraphs: Vec<Paragraph> = Vec::new();
        let mut has_begun = false;
        while let Some(block) = self.next_of_part() {
            let line = block.line;
            let level = if let Kind::Item(level) = block.kind { level } else { 0 };
            let (mut image, mut cells) = (None, Vec::new());
            let role = match block.kind.clone() {
                Kind::Figure(shown) => {
                    self.images.push((shown.file.clone(), line));
                    image = Some(shown);
                    Role::Figure
                }
                Kind::Row(is_head, places) => {
                    cells = places;
                    if is_head { Role::Head } else { Role::Row }
                }
                Kind::Heading(level) => {
                    if level > 3 {
                        self.remark(line, "a heading below ### is set as one of that level");
                    }
                    Role::Subhead
                }
                Kind::Body => Role::Body,
                Kind::Item(_) => Role::Item,
                Kind::Quote => Role::Quote,
                Kind::Note(_) => continue,
                Kind::Comment(text) => {
                    self.unused(Some((text, line)));
                    continue;
                }
            };
            if !block.comment.is_empty() {
                self.unused(Some((String::new(), line)));
            }
            // What begins behind another of its kind is not the same one going on. The first text of a
            // block may be none.
            let mut begins = block.begins || has_begun;
            let mut apart = |last: Option<&Paragraph>| {
                std::mem::take(&mut begins) && last.is_some_and(|last| is_of_kind(last.role, role))
            };
            if matches!(role, Role::Figure | Role::Head | Role::Row) {
                let Line { text, marks, count, .. } = block.whole();
                if count > 0 || image.is_some() {
                    let apart = apart(paragraphs.last());
                    paragraphs.push(Paragraph {
                        role,
                        text,
                        marks,
                        apart,
                        image,
                        cells,
                        ..Paragraph::default()
                    });
                }
                has_begun = begins;
                continue;
            }
            let texts = block.paragraphs();
            if texts.len() > 1 && role != Role::Quote {
                let message = "a line that is broken by hand begins a paragraph of its own";
                self.remark(line, message);
            }
            for Line { text, marks, count, .. } in texts {
                if count > 0 {
                    let apart = apart(paragraphs.last());
                    let paragraph =
                        Paragraph { role, text, marks, level, apart, ..Paragraph::default() };
                    paragraphs.push(paragraph);
                }
            }
            has_begun = begins;
        }
        paragraphs
    }

    /// The next block unless it begins a part, or says what the next part is.
    fn next_of_part(&mut self) -> Option<Block> {
        let is_part = |block: &Block| matches!(block.kind, Kind::Heading(1 | 2));
        let ahead = self.blocks.iter().find(|block| !matches!(block.kind, Kind::Comment(_)));
        let belongs_to_next =
            matches!(self.blocks.front()?.kind, Kind::Comment(_)) && ahead.is_none_or(is_part);
        if belongs_to_next || is_part(self.blocks.front()?) {
            return None;
        }
        self.blocks.pop_front()
    }

    /// Tells of marks where none can be.
    fn plain(&mut self, line: &Line, what: &str) {
        if !line.marks.is_empty() {
            let message = format!("{what} has marks beside its text, which cannot be there");
            self.remark(line.number, message);
        }
    }

    fn article(&mut self, heading: Block, id: Option<String>) {
        let counter = self.edition.articles.len() + 1;
        let heading = heading.whole();
        self.plain(&heading, "a title");
        let (number, title) = numbered(&heading);
        let mut article = Article {
            id: id.unwrap_or_else(|| format!("a{counter:02}")),
            number,
            kicker: String::new(),
            title,
            subtitle: String::new(),
            authors: Vec::new(),
            affiliation: String::new(),
            paragraphs: Vec::new(),
            heading_confidence: 1.0,
        };
        for (field, value) in self.fields(&ARTICLE_FIELDS) {
            match field {
                Field::Authors => {
                    let mut from = 0;
                    while let Some(at) = value.find(from, |c| c == NAME_SEPARATOR) {
                        article.authors.push(value.part(from, at));
                        from = at + 1;
                    }
                    article.authors.push(value.part(from, value.count));
                }
                Field::Kicker => article.kicker = value.text,
                Field::Subtitle => article.subtitle = value.text,
                _ => article.affiliation = value.text,
            }
        }
        article.paragraphs = self.paragraphs();
        self.edition.articles.push(article);
    }

    /// The fields under a heading. A line with a bold label that is not known is a paragraph behind them.
    fn fields(&mut self, known: &[Field]) -> Vec<(Field, Line)> {
        let has_fields = |block: &Block| {
            block.kind == Kind::Body && block.lines.iter().any(|line| line.bold > 0)
        };
        if !self.blocks.front().is_some_and(has_fields) {
            return Vec::new();
        }
        let Some(block) = self.blocks.pop_front() else { return Vec::new() };
        let mut fields: Vec<(Field, Line)> = Vec::new();
        let mut others: Vec<Line> = Vec::new();
        // What a person broke by hand goes on: the line before, and whether it is a field's.
        let mut is_field = false;
        for line in &block.lines {
            let label = line.part(0, line.bold);
            let label = label.trim_end_matches(['：', ':']);
            let names = |field: &Field| both().iter().any(|words| field.name(words) == label);
            let field = known.iter().copied().find(names);
            match field {
                Some(field) if fields.iter().all(|(other, _)| *other != field) => {
                    fields.push((field, value(line)));
                    is_field = true;
                }
                None if line.bold == 0 && is_field => {
                    if let Some((_, value)) = fields.last_mut() {
                        *value = super::inline::paragraphs(vec![value.clone(), line.clone()])
                            .pop()
                            .unwrap_or_default();
                    }
                }
                _ => {
                    others.push(line.clone());
                    is_field = false;
                    if line.bold > 0 {
                        self.unknown_label(label, field.is_some(), known, line.number);
                    }
                }
            }
        }
        for (_, value) in &fields {
            self.plain(value, "a field");
        }
        if fields.is_empty() {
            self.blocks.push_front(block);
        } else if let Some(first) = others.first() {
            let (line, comment) = (first.number, block.comment);
            let kind = Kind::Body;
            self.blocks.push_front(Block { kind, line, lines: others, comment, begins: false });
        }
        fields
    }

    /// Tells of a label that is none, or stands a second time. Bold words in a text are no labels, unless
    /// they are nearly one.
    fn unknown_label(&mut self, label: &str, is_known: bool, known: &[Field], line: usize) {
        if is_known {
            let message =
                format!("{label:?} stands here a second time; the line is set as a paragraph");
            return self.remark(line, message);
        }
        let names: Vec<&str> =
            both().iter().flat_map(|words| known.iter().map(|field| field.name(words))).collect();
        let is_near = |name: &&&str| {
            let (one, other) = (label.chars(), name.chars());
            one.clone().count() == other.clone().count()
                && one.zip(other).filter(|(one, other)| one != other).count() == 1
        };
        if let Some(name) = names.iter().find(is_near) {
            let message =
                format!("{label:?} is no field; is {name:?} meant? The line is set as a paragraph");
            self.remark(line, message);
        }
    }
}

/// The title of a part that has a name of its own where nobody gave it a title.
fn title_of(heading: Block, untitled: bool, name: impl Fn(&Wording) -> &'static str) -> String {
    let title = heading.whole().text;
    let is_name = both().iter().any(|words| name(words) == title);
    if untitled && is_name { String::new() } else { title }
}

/// The printed number at the head of a title, and the rest: `1. 标题`.
fn numbered(heading: &Line) -> (Option<u32>, String) {
    let digits = heading.text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &heading.text[digits..];
    let number = heading.text[..digits].parse().ok();
    match rest.strip_prefix('.') {
        Some(title) if number.is_some() && !heading.is_literal(digits) => match title {
            "" => (number, String::new()),
            // A figure with a point is no number of an article.
            title => match title.strip_prefix(' ') {
                Some(title) if !heading.is_literal(digits + 1) => (number, title.to_owned()),
                _ => (None, heading.text.clone()),
            },
        },
        _ => (None, heading.text.clone()),
    }
}

/// What stands behind a label.
fn value(line: &Line) -> Line {
    let rest = line.from(line.bold);
    match rest.text.chars().next() {
        Some(' ' | '：' | ':') if !rest.is_literal(0) => rest.from(1),
        _ => rest,
    }
}
