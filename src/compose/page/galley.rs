//! Text of the edition → rows: paragraphs, lists, quotations and headings in one column.

use super::active;
use super::beside::{self, Beside};
use super::flow::{Goal, Row, RowLink, rect, shift};
use crate::compose::inline::{Align, Line, Shape, TextStyle, Typesetter};
use crate::compose::style::Style;
use crate::font::{ASCENT, DESCENT, FontId};
use crate::frame::{Color, Ink, Length, NodeId, NodeKind, Placed, Point, Structure, Tag};
use crate::model::{
    self, Interlinear, InterlinearKind, Note, Notes, Paragraph, Part, Picture, Role, item_levels,
};
use crate::text::is_han;
use crate::text::numbering::{is_numbered, label};
use crate::wording::note_call;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Rows in the making.
pub struct Galley<'g, 'f> {
    /// Sets the lines.
    pub setter: &'g mut Typesetter<'f>,
    /// Takes the nodes.
    pub structure: &'g mut Structure,
    /// The look.
    pub style: &'g Style,
    /// Width of the column.
    pub measure: Length,
    /// What is done.
    pub rows: Vec<Row>,
    /// What is being set.
    text: Option<model::Place>,
    /// The notes that the text calls.
    pub notes: Option<&'g Notes<'g>>,
    /// The pictures by file.
    pub pictures: Option<&'g BTreeMap<String, Arc<Picture>>>,
}

/// The size of notes in 1/1000 of the body.
pub(super) const NOTE: i64 = 860;

/// True for a text that ends inside a sentence: 他说， or 在《
fn is_unfinished(text: &str) -> bool {
    let last = text.trim_end().chars().next_back();
    last.is_some_and(|c| is_han(c) || matches!(c, '，' | '、' | '；'))
}

impl<'g, 'f> Galley<'g, 'f> {
    /// An empty galley.
    pub fn new(
        setter: &'g mut Typesetter<'f>,
        structure: &'g mut Structure,
        style: &'g Style,
        measure: Length,
    ) -> Self {
        Self {
            setter,
            structure,
            style,
            measure,
            rows: Vec::new(),
            text: None,
            notes: None,
            pictures: None,
        }
    }

    /// Goes on with the opening of a part.
    pub fn open(&mut self, part: Part) {
        self.text = Some(model::Place::opening(part));
    }

    /// Goes on with the next block of the part.
    pub fn next_block(&mut self) {
        if let Some(place) = &mut self.text {
            *place = model::Place { block: place.block + 1, offset: 0, ..*place };
        }
    }

    /// The body's ems.
    pub fn em(&self, count: i64) -> Length {
        self.style.body * count
    }

    /// A face at a share of the body's size, in 1/1000.
    pub fn face(&self, font: FontId, mille: i64) -> TextStyle {
        TextStyle::new(font, self.style.body.per_mille(mille))
    }

    /// The body.
    pub fn body(&self) -> TextStyle {
        self.face(self.style.face.body(), 1000)
    }

    /// A new row of one line at the end.
    pub fn row(&mut self) -> &mut Row {
        self.rows.push(Row { lines: 1, text: self.text, ..Row::default() });
        let at = self.rows.len() - 1;
        &mut self.rows[at]
    }

    /// White space.
    pub fn blank(&mut self, lines: usize, keep: bool) {
        self.rows.push(Row::blank(lines, keep));
    }

    /// White space unless there is white space or nothing above.
    pub fn part(&mut self, lines: usize) {
        if self.rows.last().is_some_and(|row| !row.blank) {
            self.blank(lines, false);
        }
    }

    /// Draws a set line on a baseline of a row.
    pub fn draw(row: &mut Row, line: Line, x: Length, baseline: Length, tag: Tag) {
        row.content.reserve_exact(line.runs.len());
        for mut run in line.runs {
            run.origin.x += x;
            run.origin.y += baseline;
            row.content.push(Placed { ink: Ink::Glyphs(run), tag });
        }
        row.remarks.extend(line.remarks);
    }

    /// Adds set lines, each a row; the first and last two stay together (R30).
    pub fn lines(&mut self, lines: Vec<Line>, x: Length, tag: Tag) {
        let count = lines.len();
        let baseline = self.style.baseline();
        for (at, line) in lines.into_iter().enumerate() {
            let row = self.row();
            row.text = row.text.map(|place| place.after(line.start));
            row.keep = count > 1 && (at == 0 || at + 2 == count);
            Self::draw(row, line, x, baseline, tag);
        }
    }

    /// Keeps the rows from `start` on together, and with what follows (R36).
    pub fn keep(&mut self, start: usize) {
        for row in &mut self.rows[start..] {
            row.keep = true;
        }
    }

    /// Adds a short text on the last row, at `x`; returns where it ends. What does not fit there
    /// goes on in rows of its own.
    pub fn piece(&mut self, text: &str, style: &TextStyle, x: Length, tag: Tag) -> Length {
        let fits = x + self.setter.width(text, style) <= self.measure;
        let mut first = x;
        if !fits && self.measure - x < style.size * 4 {
            first = Length::ZERO;
            self.row();
        }
        let shape = Shape { measure: self.measure, first, rest: first, align: Align::Start };
        let baseline = self.style.baseline();
        let mut end = x;
        for (at, line) in self.setter.set(text, style, &shape).into_iter().enumerate() {
            end = line.end;
            if at > 0 {
                self.row();
            }
            if let Some(row) = self.rows.last_mut() {
                Self::draw(row, line, Length::ZERO, baseline, tag);
            }
        }
        end
    }

    /// The lines of a heading in the largest of the sizes (1/1000 of the body) at which it takes
    /// no more than `limit` lines, or in the smallest.
    pub fn fit(
        &mut self,
        text: &str,
        font: FontId,
        sizes: &[i64],
        limit: usize,
        shape: &Shape,
    ) -> (TextStyle, Vec<Line>) {
        let mut fitted = None;
        for mille in sizes {
            let style = self.face(font, *mille);
            // A long text is not set again and again only to see that it is long.
            let ems = (shape.measure.0 / style.size.0.max(1)).max(1) as usize;
            let is_last = Some(mille) == sizes.last();
            if !is_last && text.chars().count() > 3 * ems * limit {
                continue;
            }
            let lines = self.setter.set(text, &style, shape);
            let fits = lines.len() <= limit;
            fitted = Some((style, lines));
            if fits {
                break;
            }
        }
        fitted.unwrap_or_else(|| (self.body(), Vec::new()))
    }

    /// Adds the lines of a heading whose size asks for more than a line of the grid: two of them
    /// take three lines, so the grid is kept (R34).
    pub fn display(&mut self, lines: Vec<Line>, style: &TextStyle, tag: Tag) {
        let pitch = self.style.line_pitch;
        // Lines of the grid that one line and two lines take.
        let one = ((style.size * 5 / 4).0 as usize).div_ceil(pitch.0.max(1) as usize).max(1);
        let two = ((style.size * 5 / 2).0 as usize).div_ceil(pitch.0.max(1) as usize).max(2);
        let mut lines = lines.into_iter().peekable();
        while let Some(first) = lines.next() {
            let second = lines.next();
            let grid = if second.is_some() { two } else { one };
            let count = if second.is_some() { 2 } else { 1 };
            let step = pitch * grid as i64 / count;
            let baseline = self.style.baseline_of(step, style.size);
            let row = self.row();
            row.lines = grid;
            Self::draw(row, first, Length::ZERO, baseline, tag);
            if let Some(second) = second {
                Self::draw(row, second, Length::ZERO, baseline + step, tag);
            }
        }
    }

    /// Adds paragraphs of an article or introduction under a node.
    pub fn paragraphs(&mut self, paragraphs: &[Paragraph], parent: NodeId) {
        let mut at = 0;
        // A sentence that a quotation interrupts goes on after it, without an indent (R28).
        let mut goes_on = false;
        while let Some(paragraph) = paragraphs.get(at) {
            let rest = paragraphs[at..].windows(2);
            let run = 1 + rest.take_while(|pair| model::goes_on(&pair[0], &pair[1])).count();
            let group = &paragraphs[at..at + run];
            match paragraph.role {
                Role::Body => {
                    for text in group {
                        self.next_block();
                        let indent = if goes_on { Length::ZERO } else { self.em(2) };
                        self.paragraph(text, indent, parent);
                        goes_on = false;
                    }
                    let next = paragraphs.get(at + run).map(|next| next.role);
                    goes_on = next == Some(Role::Quote)
                        && group.last().is_some_and(|text| is_unfinished(&text.text));
                }
                Role::Subhead => group.iter().for_each(|text| {
                    self.next_block();
                    self.subhead(text, parent);
                }),
                Role::Item => {
                    if paragraph.apart {
                        self.part(1);
                    }
                    self.list(group, parent);
                }
                Role::Quote => self.quotation(group, parent),
                Role::Figure => group.iter().for_each(|figure| {
                    self.next_block();
                    self.figure(figure, parent);
                }),
                Role::Head | Role::Row => self.table(group, parent),
            }
            at += run;
        }
    }

    /// Marks whose calls of notes say the note's number; what calls no note is left out.
    pub(super) fn numbered<'m>(&self, marks: &'m [Interlinear]) -> Cow<'m, [Interlinear]> {
        if marks.iter().all(|mark| mark.kind != InterlinearKind::Note) {
            return Cow::Borrowed(marks);
        }
        let number = |id: &str| self.notes.and_then(|notes| notes.number(id));
        let numbered = marks.iter().filter_map(|mark| match mark.kind {
            InterlinearKind::Note => {
                let text = number(&mark.text)?.to_string();
                Some(Interlinear { text, ..mark.clone() })
            }
            _ => Some(mark.clone()),
        });
        Cow::Owned(numbered.collect())
    }

    /// Adds the notes under a part, below a short rule: smaller, hung on their numbers, each leading
    /// back to its call.
    pub fn notes(&mut self, part: Part, parent: NodeId) {
        let notes: Vec<(usize, &Note)> =
            self.notes.iter().flat_map(|notes| notes.under(part)).collect();
        if notes.is_empty() {
            return;
        }
        self.blank(1, true);
        let short = rect(Length::ZERO, self.style.line_pitch / 2, self.em(8), Length::pt(0.4));
        if let Some(row) = self.rows.last_mut() {
            row.rule(short, Color::BLACK);
        }
        let style = self.face(self.style.face.body(), NOTE);
        for (number, note) in notes {
            let node = self.structure.add(Some(parent), NodeKind::Note);
            let label = self.structure.add(Some(node), NodeKind::Label);
            let link = self.structure.add(Some(label), NodeKind::Link);
            let call = note_call(number);
            let width = self.setter.width(&call, &style);
            let hang = self.em(2).max(width);
            let shape =
                Shape { measure: self.measure, first: hang, rest: hang, align: Align::Justify };
            for (index, paragraph) in note.paragraphs.iter().enumerate() {
                self.next_block();
                let marks = &self.numbered(&paragraph.marks);
                let lines = self.set_marked(&paragraph.text, marks, &style, &shape);
                let start = self.rows.len();
                if lines.is_empty() {
                    continue;
                }
                let text = self.structure.add(Some(node), NodeKind::Paragraph);
                self.marked(lines, &paragraph.text, marks, &style, text);
                if index > 0 {
                    continue;
                }
                let baseline = self.style.baseline();
                let row = &mut self.rows[start];
                let rest = std::mem::take(&mut row.content);
                for line in self.setter.set(&call, &style, &Shape::flush(width, Align::Start)) {
                    Self::draw(row, line, Length::ZERO, baseline, Tag::Node(link));
                }
                row.content.extend(rest);
                row.goals.push(Goal::Note(number));
                let area = rect(Length::ZERO, Length::ZERO, width, self.style.line_pitch);
                row.links.push(RowLink {
                    area,
                    to: Goal::Call(number),
                    alt: call.clone(),
                    node: link,
                });
            }
        }
    }

    /// Running text, its first line set in: by two em where a paragraph begins (R27).
    fn paragraph(&mut self, paragraph: &Paragraph, first: Length, parent: NodeId) {
        let shape = Shape { first, ..Shape::flush(self.measure, Align::Justify) };
        let style = self.body();
        let Paragraph { text, marks, .. } = paragraph;
        let marks = &self.numbered(marks);
        let lines = self.set_marked(text, marks, &style, &shape);
        if !lines.is_empty() {
            let node = self.structure.add(Some(parent), NodeKind::Paragraph);
            self.marked(lines, text, marks, &style, node);
        }
    }

    /// Sets a text whose marks keep characters together.
    pub(super) fn set_marked(
        &mut self,
        text: &str,
        marks: &[Interlinear],
        style: &TextStyle,
        shape: &Shape,
    ) -> Vec<Line> {
        let bounds = match marks {
            [] => Vec::new(),
            marks => {
                let measure = shape.measure - shape.first.max(shape.rest);
                beside::bounds(text, marks, style, measure, self.setter)
            }
        };
        self.setter.set_bound(text, &bounds, style, shape)
    }

    /// Adds set lines with what stands beside their characters.
    pub(super) fn marked(
        &mut self,
        lines: Vec<Line>,
        text: &str,
        marks: &[Interlinear],
        style: &TextStyle,
        node: NodeId,
    ) {
        let start = self.rows.len();
        let writing = self.style.writing;
        let beside = match marks {
            [] => Vec::new(),
            marks => beside::beside(&lines, text, marks, style, writing, self.setter),
        };
        self.lines(lines, Length::ZERO, Tag::Node(node));
        let baseline = self.style.baseline();
        let edges =
            (baseline - style.size.per_mille(ASCENT), baseline + style.size.per_mille(DESCENT));
        let edges = match self.style.is_vertical() {
            true => (baseline - style.size / 2, baseline + style.size / 2),
            false => edges,
        };
        let mut nodes = Vec::new();
        for (row, (drawn, mut active)) in self.rows[start..].iter_mut().zip(beside) {
            if !active.is_empty() {
                let down = Point { x: Length::ZERO, y: baseline };
                active.iter_mut().for_each(|each| each.shift(down));
                let accent = self.style.accent;
                active::activate(row, active, node, edges, accent, self.structure, &mut nodes);
            }
            row.content.extend(drawn.into_iter().map(|Beside { mut ink, is_text }| {
                shift(&mut ink, Point { x: Length::ZERO, y: baseline });
                Placed { ink, tag: if is_text { Tag::Node(node) } else { Tag::Ornament } }
            }));
        }
    }

    /// A heading inside an article: Hei at the body's size, set in like a paragraph, a line above.
    fn subhead(&mut self, paragraph: &Paragraph, parent: NodeId) {
        let Paragraph { text, marks, .. } = paragraph;
        let marks = &self.numbered(marks);
        let style = self.face(FontId::SansBold, 1000);
        let indent = self.em(2);
        let shape =
            Shape { measure: self.measure, first: indent, rest: indent, align: Align::Start };
        let lines = self.set_marked(text, marks, &style, &shape);
        if !lines.is_empty() {
            self.part(1);
            let kind = NodeKind::Heading(2, text.to_owned());
            let node = self.structure.add(Some(parent), kind);
            let start = self.rows.len();
            self.marked(lines, text, marks, &style, node);
            self.keep(start);
        }
    }

    fn list(&mut self, items: &[Paragraph], parent: NodeId) {
        // For each level the list, and what its last item has under it.
        let mut lists: Vec<(NodeId, Option<NodeId>)> = Vec::new();
        for (item, level) in items.iter().zip(item_levels(items)) {
            self.next_block();
            lists.truncate(level + 1);
            if lists.len() <= level {
                let above = lists.last().and_then(|(_, body)| *body).unwrap_or(parent);
                lists.push((self.structure.add(Some(above), NodeKind::List), None));
            }
            let marks = self.numbered(&item.marks);
            // Far in there is no room left.
            let left = (self.em(2) * level as i64).min(self.measure / 2);
            let level = lists.len() - 1;
            let list = lists[level].0;
            let body = self.item((&item.text, &marks), &self.body(), list, left, self.em(2));
            lists[level].1 = body.or(lists[level].1);
        }
    }

    /// An item of a list, with its marks: its list mark at `left`, its text from `left` + `hang` on.
    /// The node of its text.
    pub fn item(
        &mut self,
        (text, marks): (&str, &[Interlinear]),
        style: &TextStyle,
        list: NodeId,
        left: Length,
        hang: Length,
    ) -> Option<NodeId> {
        let style = *style;
        let cut = label(text).unwrap_or(0);
        let (mark, rest) = text.split_at(cut);
        let mut hang = hang;
        if cut > 0 {
            let width = self.setter.width(mark, &style);
            while hang < width {
                hang += self.style.body;
            }
        }
        let indent = left + hang;
        // A number that is part of its sentence is set as the rest of it: a paragraph.
        let counted = cut == 0 && is_numbered(text);
        let others = if counted { left } else { indent };
        let shape =
            Shape { measure: self.measure, first: indent, rest: others, align: Align::Justify };
        let rest = rest.trim_start();
        let before = text.chars().count() - rest.chars().count();
        self.text = self.text.map(|place| place.after(text.len() - rest.len()));
        let marks = beside::within(marks, before..usize::MAX);
        let lines = self.set_marked(rest, &marks, &style, &shape);
        if lines.is_empty() {
            return None;
        }
        let item = self.structure.add(Some(list), NodeKind::ListItem);
        let label = (cut > 0).then(|| self.structure.add(Some(item), NodeKind::Label));
        let body = self.structure.add(Some(item), NodeKind::ListBody);
        let start = self.rows.len();
        self.marked(lines, rest, &marks, &style, body);
        let baseline = self.style.baseline();
        let center =
            Point { x: indent - self.style.body.per_mille(650), y: self.style.line_pitch / 2 };
        let mut first = std::mem::take(&mut self.rows[start]);
        first.text = self.text.map(|place| model::Place { offset: 0, ..place });
        match label {
            Some(node) => {
                let rest = std::mem::take(&mut first.content);
                let shape = Shape::flush(self.measure, Align::Start);
                for line in self.setter.set(mark, &style, &shape) {
                    Self::draw(&mut first, line, left, baseline, Tag::Node(node));
                }
                first.content.extend(rest);
            }
            None if counted => {}
            // The bullet became structure when the text was read; here it is drawn again.
            None => first.content.insert(
                0,
                Placed {
                    ink: Ink::Disc(center, self.style.body.per_mille(130), Color::BLACK),
                    tag: Tag::Ornament,
                },
            ),
        }
        self.rows[start] = first;
        Some(body)
    }

    /// A quotation set apart: Kai, set in by two em, a line above and below (R31).
    fn quotation(&mut self, group: &[Paragraph], parent: NodeId) {
        let style = self.face(self.style.face.quotation(), 1000);
        self.part(1);
        let quote = self.structure.add(Some(parent), NodeKind::BlockQuote);
        let inset = self.em(2);
        for paragraph in group {
            self.next_block();
            // A line of verse stands flush; a paragraph of prose has its own indent.
            let fits = self.setter.width(&paragraph.text, &style) <= self.measure - inset;
            let first = if fits { inset } else { inset * 2 };
            let shape = Shape { measure: self.measure, first, rest: inset, align: Align::Justify };
            let marks = &self.numbered(&paragraph.marks);
            let lines = self.set_marked(&paragraph.text, marks, &style, &shape);
            if !lines.is_empty() {
                let node = self.structure.add(Some(quote), NodeKind::Paragraph);
                self.marked(lines, &paragraph.text, marks, &style, node);
            }
        }
        self.part(1);
    }

    /// A rule over the whole measure at a height of the last row.
    pub fn rule(&mut self, y: Length, thickness: Length, color: Color) {
        let area = rect(Length::ZERO, y, self.measure, thickness);
        if let Some(row) = self.rows.last_mut() {
            row.rule(area, color);
        }
    }
}
