//! The text of a document → its blocks in order, none of them within another: what stands around one
//! is its kind. What has no kind here keeps its text and gets a remark.

mod current;
mod element;

use self::current::{Begun, Current, Ruby};
use super::inline::{Line, paragraphs};
use super::remark::Remark;
use crate::model::interlinear::address;
use crate::model::{Image, Interlinear, InterlinearKind};
use pulldown_cmark::{
    Alignment, CodeBlockKind, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd,
};
use std::collections::BTreeSet;
use std::ops::Range;

/// A block and where it begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: Kind,
    /// Its line of the document, from 1.
    pub line: usize,
    /// Its text.
    pub lines: Vec<Line>,
    /// What a comment behind its text says, or "".
    pub comment: String,
    /// True where a list, quotation or table begins with it.
    pub begins: bool,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// A heading of the level 1 to 6.
    Heading(u8),
    /// Running text.
    Body,
    /// An item of a list, within so many others.
    Item(u8),
    /// A paragraph of a quotation.
    Quote,
    /// A picture, whose caption is the text.
    Figure(Image),
    /// A row of a table, its head or another, with the places where the cells after the first begin.
    Row(bool, Vec<u32>),
    /// A paragraph of the note of this name.
    Note(String),
    /// A comment on lines of its own; it has no text but this.
    Comment(String),
}

/// Reads the blocks of `document` from the byte `start` on.
pub fn blocks(document: &str, start: usize, remarks: &mut Vec<Remark>) -> Vec<Block> {
    let text = &document[start..];
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES;
    let mut walk = Walk {
        text,
        first_line: document[..start].matches('\n').count() + 1,
        line_ends: text.match_indices('\n').map(|(at, _)| at).collect(),
        around: Vec::new(),
        current: None,
        raw: None,
        blocks: Vec::new(),
        cell_end: None,
        has_begun: false,
        images_inside: 0,
        used: BTreeSet::new(),
        remarks,
    };
    let mut events = Parser::new_ext(text, options).into_offset_iter();
    for (event, range) in events.by_ref() {
        walk.event(event, range);
    }
    walk.close();
    // Markdown says nothing of an address that no link uses.
    for (name, defined) in events.reference_definitions().iter() {
        if !walk.used.contains(&name.to_lowercase()) {
            let address = &defined.dest;
            let message = format!("no link leads to [{name}]: {address}, which is not kept");
            walk.remark(defined.span.clone(), message);
        }
    }
    walk.blocks
}

/// What a block stands in.
enum Around {
    Quote,
    /// With the number of the next item and the mark behind it, where the items are numbered.
    List(Option<(u64, char)>),
    /// With its number; false as long as nothing of its text has come.
    Item(String, bool),
    /// With its name.
    Note(String),
}

/// What is not Markdown, line by line.
struct Raw {
    text: String,
    line: usize,
    is_html: bool,
}

struct Walk<'t, 'r> {
    text: &'t str,
    /// Line of the document with which `text` begins.
    first_line: usize,
    line_ends: Vec<usize>,
    around: Vec<Around>,
    current: Option<Current>,
    raw: Option<Raw>,
    blocks: Vec<Block>,
    /// Where the last cell of the row ends.
    cell_end: Option<usize>,
    /// True from the beginning of a list, quotation or table to its first block.
    has_begun: bool,
    /// Images within the words of another one.
    images_inside: usize,
    /// The names of addresses that links use.
    used: BTreeSet<String>,
    remarks: &'r mut Vec<Remark>,
}

impl Walk<'_, '_> {
    fn line_of(&self, at: usize) -> usize {
        self.first_line + self.line_ends.partition_point(|end| *end < at)
    }

    fn remark(&mut self, range: Range<usize>, message: impl Into<String>) {
        let index = self.line_ends.partition_point(|end| *end < range.start);
        let start = index.checked_sub(1).map_or(0, |before| self.line_ends[before] + 1);
        let end = self.line_ends.get(index).map_or(self.text.len(), |end| *end);
        let span = range.start - start..range.end.clamp(range.start, end) - start;
        self.remarks.push(Remark::on(self.first_line + index, span, message));
    }

    fn event(&mut self, event: Event, range: Range<usize>) {
        let at = range.start;
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => self.write(&text, range),
            Event::Code(text) => {
                self.remark(range, "code inside a line is set as ordinary text");
                self.say(&text, at);
            }
            Event::InlineHtml(html) => self.element(&html, range),
            Event::Html(html) => match &mut self.raw {
                Some(raw) => raw.text.push_str(&html),
                None => self.say(&html, at),
            },
            Event::SoftBreak | Event::HardBreak => {
                let is_hard = event == Event::HardBreak;
                let current = self.current(at);
                // What belongs together stays on one line.
                if current.ruby.is_none() && current.image.is_none() {
                    current.next_line(is_hard);
                }
            }
            Event::Rule => {
                self.close();
                self.remark(range, "a rule between paragraphs is not set");
            }
            Event::TaskListMarker(is_done) => {
                self.remark(range, "a box to tick is set as text");
                self.say(if is_done { "[x] " } else { "[ ] " }, at);
            }
            Event::FootnoteReference(label) => {
                let line = self.current(at).line();
                let (start, end) = (line.count, line.count);
                let (kind, text) = (InterlinearKind::Note, label.to_string());
                line.marks.push(Interlinear { kind, start, end, text });
            }
            Event::InlineMath(text) | Event::DisplayMath(text) => self.say(&text, at),
        }
    }

    fn start(&mut self, tag: Tag, range: Range<usize>) {
        let at = range.start;
        match tag {
            Tag::Paragraph => {
                self.close();
                self.open(at);
            }
            Tag::Heading { level, .. } => {
                self.close();
                if self.around.is_empty() {
                    self.begin(Kind::Heading(level_of(level)), at);
                } else {
                    self.remark(
                        range.clone(),
                        "a heading inside a list or a quotation is set as its text",
                    );
                    self.open(at);
                }
            }
            Tag::BlockQuote(_) => {
                self.close();
                if !self.around.is_empty() {
                    self.remark(
                        range.clone(),
                        "a quotation inside another block is set as one of its own",
                    );
                }
                self.has_begun = !self.is_in_quote();
                self.around.push(Around::Quote);
            }
            Tag::CodeBlock(kind) => {
                self.close();
                self.remark(
                    range.clone(),
                    "a block of code is set as paragraphs, one for each of its lines",
                );
                let fence = usize::from(kind != CodeBlockKind::Indented);
                let line = self.line_of(at) + fence;
                self.raw = Some(Raw { text: String::new(), line, is_html: false });
            }
            Tag::HtmlBlock => {
                self.close();
                let line = self.line_of(at);
                self.raw = Some(Raw { text: String::new(), line, is_html: true });
            }
            Tag::List(first) => {
                self.close();
                if self.is_in_quote() || self.note().is_some() {
                    let message = "a list inside a quotation or a note is set as its paragraphs";
                    self.remark(range.clone(), message);
                }
                let mark =
                    self.text[at..].trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
                let mark = mark.chars().next().unwrap_or('.');
                self.has_begun |= self.around.is_empty();
                self.around.push(Around::List(first.map(|first| (first, mark))));
            }
            Tag::Item => {
                self.close();
                let number = match self.around.last_mut() {
                    Some(Around::List(Some((number, mark)))) => {
                        *number += 1;
                        format!("{}{mark}", *number - 1)
                    }
                    _ => String::new(),
                };
                self.around.push(Around::Item(number, false));
            }
            Tag::Emphasis => self.current(at).begin(Begun::Starred(false)),
            Tag::Strong => self.current(at).begin(Begun::Starred(true)),
            Tag::Strikethrough => {
                self.remark(range.clone(), "text that is struck through is set as it is written");
                self.say("~~", at);
            }
            Tag::Table(columns) => {
                self.close();
                if !self.around.is_empty() {
                    self.remark(
                        range.clone(),
                        "a table inside another block is set as one of its own",
                    );
                }
                self.has_begun = true;
                if columns.iter().any(|column| *column != Alignment::None) {
                    self.remark(
                        range.clone(),
                        "how the columns of a table are aligned is not kept",
                    );
                }
            }
            Tag::TableHead | Tag::TableRow => {
                self.close();
                self.begin(Kind::Row(matches!(tag, Tag::TableHead), Vec::new()), at);
                self.cell_end = None;
            }
            Tag::TableCell => {
                let is_first = self.cell_end.is_none();
                let current = self.current(at);
                let begins = u32::try_from(current.line().count).unwrap_or(u32::MAX);
                if let (Kind::Row(_, cells), false) = (&mut current.block.kind, is_first) {
                    cells.push(begins);
                }
            }
            Tag::Link { dest_url, title, id, link_type } => {
                let dest_url = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}"),
                    _ => dest_url.to_string(),
                };
                self.used.insert(id.to_lowercase());
                if !title.is_empty() {
                    self.remark(
                        range.clone(),
                        format!("the title of a link, \"{title}\", is not kept"),
                    );
                }
                let begun = if address(&dest_url).is_some() {
                    Begun::Link(dest_url)
                } else {
                    let message = format!(
                        "a link leads to \"{dest_url}\", which is neither a page on the web nor a \
                         mail; it is set as it is written"
                    );
                    self.remark(range.clone(), message);
                    self.say("[", at);
                    Begun::Written(format!("]({dest_url})"))
                };
                self.current(at).begin(begun);
            }
            Tag::Image { dest_url, title, id, .. } => {
                self.used.insert(id.to_lowercase());
                let current = self.current(at);
                let start = current.line().count;
                if current.image.is_none() {
                    current.image = Some((dest_url.to_string(), title.to_string(), start));
                } else {
                    self.images_inside += 1;
                    self.remark(
                        range.clone(),
                        format!("the image {dest_url} inside another one is not set"),
                    );
                }
            }
            Tag::FootnoteDefinition(name) => {
                self.close();
                self.around.push(Around::Note(name.to_string()));
            }
            Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong => {
                if let Some(current) = &mut self.current {
                    current.end(|begun| *begun == Begun::Starred(tag == TagEnd::Strong));
                }
            }
            TagEnd::Strikethrough => {
                if let Some(current) = &mut self.current {
                    current.line().push("~~", false, false);
                }
            }
            TagEnd::Image => match self.images_inside {
                0 => self.end_image(range.start),
                _ => self.images_inside -= 1,
            },
            TagEnd::Link => {
                if let Some(current) = &mut self.current {
                    current.end(|begun| matches!(begun, Begun::Link(_) | Begun::Written(_)));
                }
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::FootnoteDefinition => {
                self.close();
                self.around.pop();
            }
            TagEnd::CodeBlock | TagEnd::HtmlBlock => self.end_raw(),
            TagEnd::TableCell => self.cell_end = Some(range.end),
            TagEnd::TableRow => {
                // What is behind the last column belongs to none.
                let rest = self.cell_end.and_then(|end| self.text.get(end..range.end));
                let rest = rest.unwrap_or_default().trim_matches(['|', ' ', '\t', '\r', '\n']);
                if !rest.is_empty() {
                    let message = format!("{rest:?} has no column; it is set in the last one");
                    self.remark(range.clone(), message);
                    self.current(range.start).line().push(&format!("　{rest}"), false, false);
                }
                self.close();
            }
            _ => self.close(),
        }
    }

    /// The words of an image are whole: it becomes a figure behind the block.
    fn end_image(&mut self, at: usize) {
        let line_number = self.line_of(at);
        let Some(current) = &mut self.current else { return };
        let Some((file, title, start)) = current.image.take() else { return };
        let line = current.line();
        let start = start.min(line.count);
        let mut words = line.from(start).tidied();
        words.number = line_number;
        let rest = std::mem::take(line);
        *line = rest.until(start);
        let has_title = !title.is_empty();
        let mut image = Image { file, alt: String::new() };
        if has_title {
            image.alt = std::mem::take(&mut words).text;
            words.number = line_number;
            if title.contains("[^") {
                let message = "no note can be called in the title of a picture; call it behind the \
                               picture: ![…](… \"…\")[^1]";
                self.remarks.push(Remark::new(line_number, message));
            }
            // A title of blanks says that there is no caption.
            if !title.trim().is_empty() {
                words.push(&title, false, false);
            }
        }
        let (kind, comment) = (Kind::Figure(image), String::new());
        let (line, lines) = (line_number, vec![words]);
        current.figures.push(Block { kind, line, lines, comment, begins: false });
    }

    fn is_in_quote(&self) -> bool {
        self.around.iter().any(|around| matches!(around, Around::Quote))
    }

    /// The name of the note that is being read.
    fn note(&self) -> Option<String> {
        self.around.iter().find_map(|around| match around {
            Around::Note(name) => Some(name.clone()),
            _ => None,
        })
    }

    /// Begins a block of the kind that a text has here.
    fn open(&mut self, at: usize) {
        let (is_quote, note) = (self.is_in_quote(), self.note());
        let lists = self.around.iter().filter(|around| matches!(around, Around::List(_))).count();
        let level = u8::try_from(lists.saturating_sub(1)).unwrap_or(u8::MAX);
        let (kind, number) = match self.around.last_mut() {
            Some(Around::Item(number, has_text)) => {
                let number = std::mem::take(number);
                if std::mem::replace(has_text, true) && !is_quote && note.is_none() {
                    self.remark(at..at, "a further paragraph of an item is set as one of its own");
                    (Kind::Body, number)
                } else {
                    (Kind::Item(level), number)
                }
            }
            _ => (Kind::Body, String::new()),
        };
        let kind = match note {
            Some(name) => Kind::Note(name),
            None if is_quote => Kind::Quote,
            None => kind,
        };
        self.begin(kind, at);
        self.current(at).number = number;
    }

    fn begin(&mut self, kind: Kind, at: usize) {
        let begins = std::mem::take(&mut self.has_begun);
        let line = self.line_of(at);
        let block = Block { kind, line, lines: Vec::new(), comment: String::new(), begins };
        let (number, begun, figures) = (String::new(), Vec::new(), Vec::new());
        self.current = Some(Current { block, number, begun, ruby: None, image: None, figures });
    }

    /// The block that takes a text.
    fn current(&mut self, at: usize) -> &mut Current {
        if self.current.is_none() {
            self.open(at);
        }
        self.current.as_mut().expect("a block has just been begun")
    }

    /// Ends the block.
    fn close(&mut self) {
        let Some(mut current) = self.current.take() else { return };
        if let Some(ruby) = current.ruby.take() {
            self.remarks.push(Remark::new(current.block.line, "a <ruby> that has no end"));
            let text =
                if ruby.end.is_some() { format!("（{}）", ruby.text) } else { String::new() };
            current.line().push(&text, false, false);
        }
        while let Some((begun, _)) = current.begun.last().cloned() {
            if let Begun::Element(name, _) = begun {
                let message = format!("a <{name}> that has no end; it ends with its paragraph");
                self.remarks.push(Remark::new(current.block.line, message));
            }
            current.end(|each| *each == begun);
        }
        let mut block = current.block;
        for line in &block.lines {
            for (at, _) in line.text.match_indices("[^") {
                let name = line.text[at + 2..].split(']').next().unwrap_or_default();
                if !line.is_literal(line.text[..at].chars().count()) {
                    let message = format!("there is no note [^{name}]; its call is set as text");
                    self.remarks.push(Remark::new(line.number, message));
                }
            }
        }
        // A blank before the comment is the comment's.
        if let (false, Some(last)) = (block.comment.is_empty(), block.lines.last_mut()) {
            while last.text.ends_with(' ') && !last.is_literal(last.count - 1) {
                last.text.pop();
                last.count -= 1;
            }
        }
        if !current.number.is_empty() {
            let mut number = Line { number: block.line, ..Line::default() };
            number.push(&current.number, false, false);
            block.lines.insert(0, number);
        }
        let is_call = |mark: &Interlinear| mark.kind == InterlinearKind::Note;
        let is_figure = block.kind == Kind::Body
            && block
                .lines
                .iter()
                .all(|line| line.text.trim().is_empty() && line.marks.iter().all(is_call));
        if let (true, Some(figure)) = (is_figure, current.figures.last_mut()) {
            // A note behind a picture is called by its caption.
            for line in &mut block.lines {
                for mark in std::mem::take(&mut line.marks) {
                    if let Some(words) = figure.lines.last_mut() {
                        let (start, end) = (words.count, words.count);
                        words.marks.push(Interlinear { start, end, ..mark });
                    }
                }
            }
        }
        if current.figures.is_empty() {
            self.blocks.push(block);
            return;
        }
        if !is_figure {
            let message = "an image inside a line is set below its paragraph";
            self.remarks.push(Remark::new(block.line, message));
            self.blocks.push(block);
        }
        self.blocks.extend(current.figures);
    }

    /// What is not Markdown becomes a comment, or paragraphs.
    fn end_raw(&mut self) {
        let Some(Raw { text, line, is_html }) = self.raw.take() else { return };
        let inner = text.trim().strip_prefix("<!--").and_then(|text| text.strip_suffix("-->"));
        if let Some(inner) = inner.filter(|inner| is_html && !inner.contains("-->")) {
            let kind = Kind::Comment(inner.trim().to_owned());
            let (lines, comment) = (Vec::new(), String::new());
            self.blocks.push(Block { kind, line, lines, comment, begins: false });
            return;
        }
        if is_html {
            let message = "HTML is set as it is written, one paragraph for each of its lines";
            self.remarks.push(Remark::new(line, message));
        }
        let kind = match self.note() {
            Some(name) => Kind::Note(name),
            None if self.is_in_quote() => Kind::Quote,
            None => Kind::Body,
        };
        for (number, text) in (line..).zip(text.lines()) {
            let text = text.trim();
            if !text.is_empty() {
                let mut each = Line { number, ..Line::default() };
                each.push(text, false, false);
                let (kind, comment, line) = (kind.clone(), String::new(), number);
                let begins = std::mem::take(&mut self.has_begun);
                self.blocks.push(Block { kind, line, lines: vec![each], comment, begins });
            }
        }
    }

    /// Writes a text of the document.
    fn write(&mut self, text: &str, range: Range<usize>) {
        if let Some(raw) = &mut self.raw {
            return raw.text.push_str(text);
        }
        let is_entity = self.text.get(range.clone()) != Some(text);
        let is_escaped = !is_entity && self.text[..range.start].ends_with('\\');
        let current = self.current(range.start);
        match &mut current.ruby {
            Some(Ruby { is_aside: true, .. }) => {}
            Some(Ruby { end: Some(_), text: ruby, .. }) => ruby.push_str(text),
            _ => current.line().push(text, is_entity, is_escaped),
        }
    }

    /// Writes a text of ours, or one that is kept as it is written.
    fn say(&mut self, text: &str, at: usize) {
        match &mut self.raw {
            Some(raw) => raw.text.push_str(text),
            None => self.current(at).line().push(text, false, false),
        }
    }
}

fn level_of(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

impl Block {
    /// Its paragraphs: more than one where a person broke its lines.
    pub fn paragraphs(self) -> Vec<Line> {
        paragraphs(self.lines)
    }

    /// All of it on one line.
    pub fn whole(self) -> Line {
        let soft = self.lines.into_iter().map(|line| Line { is_hard: false, ..line }).collect();
        paragraphs(soft).pop().unwrap_or_default()
    }
}
