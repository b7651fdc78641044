//! Text of the edition → rows: paragraphs, lists, quotations and headings in one column.

use super::beside::{self, Beside};
use super::flow::{Row, rect, shift};
use crate::compose::inline::{Align, Line, Shape, TextStyle, Typesetter};
use crate::compose::style::Style;
use crate::font::FontId;
use crate::frame::{Color, Ink, Length, NodeId, NodeKind, Placed, Point, Structure, Tag};
use crate::model::{self, Interlinear, Paragraph, Part, Role};
use crate::text::is_han;

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
}

/// The list mark that an item's text begins with, in bytes: `1.` `（二）` `三、` `①`.
fn label(text: &str) -> Option<usize> {
    let numeral = |c: char| c.is_ascii_digit() || "〇一二三四五六七八九十百".contains(c);
    let first = text.chars().next()?;
    if matches!(first, '\u{2460}'..='\u{2473}') {
        return Some(first.len_utf8());
    }
    let open = matches!(first, '（' | '(');
    let start = if open { first.len_utf8() } else { 0 };
    let digits: usize =
        text[start..].chars().take(4).take_while(|c| numeral(*c)).map(char::len_utf8).sum();
    let after = text[start + digits..].chars().next()?;
    let closes = match after {
        '）' | ')' => true,
        '.' | '．' | '、' => !open,
        _ => false,
    };
    let end = start + digits + after.len_utf8();
    // 3.5亿 is a number, not a mark.
    let number = after == '.' && text[end..].starts_with(|c: char| c.is_ascii_digit());
    (digits > 0 && closes && !number && end < text.len()).then_some(end)
}

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
        Self { setter, structure, style, measure, rows: Vec::new(), text: None }
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
            let run =
                paragraphs[at..].iter().take_while(|next| next.role == paragraph.role).count();
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
                Role::Item => self.list(group, parent),
                Role::Quote => self.quotation(group, parent),
            }
            at += run;
        }
    }

    /// Running text, its first line set in: by two em where a paragraph begins (R27).
    fn paragraph(&mut self, paragraph: &Paragraph, first: Length, parent: NodeId) {
        let shape = Shape { first, ..Shape::flush(self.measure, Align::Justify) };
        let style = self.body();
        let Paragraph { text, marks, .. } = paragraph;
        let lines = self.set_marked(text, marks, &style, &shape);
        if !lines.is_empty() {
            let node = self.structure.add(Some(parent), NodeKind::Paragraph);
            self.marked(lines, text, marks, &style, node);
        }
    }

    /// Sets a text whose marks keep characters together.
    fn set_marked(
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
    fn marked(
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
        for (row, drawn) in self.rows[start..].iter_mut().zip(beside) {
            row.content.extend(drawn.into_iter().map(|Beside { mut ink, is_text }| {
                shift(&mut ink, Point { x: Length::ZERO, y: baseline });
                Placed { ink, tag: if is_text { Tag::Node(node) } else { Tag::Ornament } }
            }));
        }
    }

    /// A heading inside an article: Hei at the body's size, set in like a paragraph, a line above.
    fn subhead(&mut self, paragraph: &Paragraph, parent: NodeId) {
        let Paragraph { text, marks, .. } = paragraph;
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
        let list = self.structure.add(Some(parent), NodeKind::List);
        for item in items {
            self.next_block();
            self.item((&item.text, &item.marks), &self.body(), list, Length::ZERO, self.em(2));
        }
    }

    /// An item of a list, with its marks: its list mark at `left`, its text from `left` + `hang` on.
    pub fn item(
        &mut self,
        (text, marks): (&str, &[Interlinear]),
        style: &TextStyle,
        list: NodeId,
        left: Length,
        hang: Length,
    ) {
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
        let shape =
            Shape { measure: self.measure, first: indent, rest: indent, align: Align::Justify };
        let rest = rest.trim_start();
        let before = text.chars().count() - rest.chars().count();
        self.text = self.text.map(|place| place.after(text.len() - rest.len()));
        let marks = beside::within(marks, before..usize::MAX);
        let lines = self.set_marked(rest, &marks, &style, &shape);
        if lines.is_empty() {
            return;
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
            let lines = self.set_marked(&paragraph.text, &paragraph.marks, &style, &shape);
            if !lines.is_empty() {
                let node = self.structure.add(Some(quote), NodeKind::Paragraph);
                self.marked(lines, &paragraph.text, &paragraph.marks, &style, node);
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

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn list_marks_are_told_from_numbers() {
        for (text, mark) in [
            ("1.甲", "1."),
            ("（二）甲", "（二）"),
            ("三、甲", "三、"),
            ("①甲", "①"),
            ("12）甲", "12）"),
            ("3.5亿元", ""),
            ("2023年", ""),
            ("（见前）", ""),
            ("十分", ""),
        ] {
            assert_eq!(&text[..label(text).unwrap_or(0)], mark, "{text}");
        }
    }
}
