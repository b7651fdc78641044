//! What layout hands to export: pages of positioned glyphs, rules and links, the structure tree
//! above them, the outline and the document's metadata. Nothing here knows PDF.
//!
//! The origin is the page's top left corner, x grows right, y grows down.

use crate::font::FontId;
use crate::model::{PageStart, Picture};
use std::ops::{Add, AddAssign, Div, Mul, Neg, Range, Sub, SubAssign};
use std::sync::Arc;

/// A length in units of 1/65536 pt: sums are exact, and every machine rounds alike.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Length(pub i64);

impl Length {
    /// No length.
    pub const ZERO: Self = Self(0);

    /// From points (1/72 inch), rounded to the unit.
    pub fn pt(points: f64) -> Self {
        Self((points * 65536.0).round() as i64)
    }

    /// From millimetres, rounded to the unit.
    pub fn mm(millimetres: f64) -> Self {
        Self::pt(millimetres * 72.0 / 25.4)
    }

    /// In points.
    pub fn to_pt(self) -> f64 {
        self.0 as f64 / 65536.0
    }

    /// In millimetres.
    pub fn to_mm(self) -> f64 {
        self.to_pt() * 25.4 / 72.0
    }

    /// This length (an em) times `units` of 1/1000.
    pub fn per_mille(self, units: i64) -> Self {
        Self(self.0 * units / 1000)
    }
}

impl Add for Length {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}
impl AddAssign for Length {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}
impl Sub for Length {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}
impl SubAssign for Length {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}
impl Neg for Length {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}
impl Mul<i64> for Length {
    type Output = Self;
    fn mul(self, factor: i64) -> Self {
        Self(self.0 * factor)
    }
}
impl Div<i64> for Length {
    type Output = Self;
    fn div(self, divisor: i64) -> Self {
        Self(self.0 / divisor)
    }
}
impl std::iter::Sum for Length {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        Self(iter.map(|length| length.0).sum())
    }
}

/// A place on a page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Point {
    /// From the left edge.
    pub x: Length,
    /// From the top edge.
    pub y: Length,
}

/// An extent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Size {
    /// Along x.
    pub width: Length,
    /// Along y.
    pub height: Length,
}

/// An upright rectangle.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rect {
    /// Top left corner.
    pub origin: Point,
    /// Its extent.
    pub size: Size,
}

/// What a print shop needs beside the trimmed page: crop marks outside of the bleed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Press {
    /// How far what reaches a page's edge is printed beyond it.
    pub bleed: Length,
}

impl Press {
    /// Length of a crop mark: 5 mm.
    pub const MARK: Length = Length(928_857);
    /// From the bleed to a mark, and from a mark to the sheet's edge: 1 mm.
    pub const CLEARANCE: Length = Length(185_771);

    /// How far the sheet reaches beyond the trimmed page on each side.
    pub fn margin(self) -> Length {
        self.bleed + Self::CLEARANCE * 2 + Self::MARK
    }
}

/// An sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color(pub u8, pub u8, pub u8);

impl Color {
    /// The ink of the text.
    pub const BLACK: Self = Self(0, 0, 0);
}

/// How the glyphs of a run stand to its line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Orientation {
    /// In a line from left to right: the pen is on the baseline and moves right.
    #[default]
    Horizontal,
    /// Upright in a line from top to bottom: the pen is on the line's axis, at the top of the
    /// glyph's em box, and moves down.
    Upright,
    /// The same, side by side on one em, their width scaled to so many 1/1000 (tate-chu-yoko, R44).
    Together(u16),
    /// Turned a quarter clockwise in a line from top to bottom: the pen is on the turned baseline
    /// and moves down.
    Turned,
}

/// One glyph of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glyph {
    /// Glyph id in the run's face.
    pub id: u16,
    /// From this glyph's pen position to the next one's.
    pub advance: Length,
    /// Where it is drawn, from the pen position along the line.
    pub dx: Length,
    /// Where it is drawn, from the pen position across the line: below it, or to the left in a
    /// line from top to bottom.
    pub dy: Length,
    /// The bytes of the run's text that it stands for; empty for an inserted mark.
    pub text: Range<u32>,
}

/// Glyphs of one face, size and orientation on one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GlyphRun {
    /// The face.
    pub font: FontId,
    /// The em.
    pub size: Length,
    /// How they stand to the line.
    pub orientation: Orientation,
    /// The pen position of the first glyph.
    pub origin: Point,
    /// The ink.
    pub color: Color,
    /// What a reader copies: the glyphs' ranges point into it.
    pub text: String,
    /// In visual order.
    pub glyphs: Vec<Glyph>,
    /// BCP 47 tag where it is another than the document's.
    pub lang: Option<&'static str>,
}

/// Something drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ink {
    /// Text.
    Glyphs(GlyphRun),
    /// A filled rectangle: rules, bars, panels.
    Bar(Rect, Color),
    /// A filled disc: centre and radius.
    Disc(Point, Length, Color),
    /// A wave along the longer side of the rectangle, drawn with a pen as thick as given.
    Wave(Rect, Length, Color),
    /// A picture that fills the rectangle, upright on the page.
    Picture(Rect, Arc<Picture>),
}

/// What a drawn thing is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// Content of a node of the structure tree.
    Node(NodeId),
    /// A running head at the page's head.
    Header,
    /// A folio or other matter at the page's foot.
    Footer,
    /// Rules and ornaments.
    Ornament,
}

/// A drawn thing and what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The thing.
    pub ink: Ink,
    /// What it is for.
    pub tag: Tag,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A place in the document: index of the page from 0, and a point on it.
    Place(usize, Point),
    /// Another document.
    Uri(String),
}

/// An active area of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The area.
    pub area: Rect,
    /// Where it leads.
    pub target: Target,
    /// What a screen reader says.
    pub alt: String,
    /// The `Link` node of the structure tree that it belongs to.
    pub node: NodeId,
}

/// One page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its trimmed size.
    pub size: Size,
    /// What is drawn, in reading order.
    pub content: Vec<Placed>,
    /// Its active areas.
    pub links: Vec<Link>,
    /// The folio as printed, "" where none is.
    pub folio: String,
}

/// Index of a node in [`Structure::nodes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u32);

/// What a node of the structure tree is (the standard types of ISO 32000-1, 14.8.4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NodeKind {
    /// A large part: title page, contents, introduction, colophon.
    Section,
    /// An article.
    Article,
    /// The document's title.
    Title,
    /// A heading of the level (1 to 6), with its words.
    Heading(u8, String),
    /// A paragraph.
    Paragraph,
    /// A list.
    List,
    /// An item of a list.
    ListItem,
    /// The mark or number of an item.
    Label,
    /// The text of an item.
    ListBody,
    /// A quotation set apart.
    BlockQuote,
    /// A table of contents.
    Contents,
    /// An entry of the table of contents.
    ContentsItem,
    /// Active text.
    Link,
    /// A run of text with something to say of it.
    Span,
    /// A drawing, with its description.
    Figure(String),
    /// What is said of a figure, below it.
    Caption,
    /// A note below the text: its label and its paragraphs.
    Note,
    /// Where the text calls a note.
    Reference,
    /// A table.
    Table,
    /// A row of a table.
    TableRow,
    /// A cell that says what its column holds.
    TableHead,
    /// Any other cell.
    TableCell,
}

/// A node: it holds other nodes, or content drawn with its id, or both (content first).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub kind: NodeKind,
    /// Nodes below it, in reading order.
    pub children: Vec<NodeId>,
}

/// The structure tree.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Structure {
    /// All nodes.
    pub nodes: Vec<Node>,
    /// The top ones, in reading order.
    pub roots: Vec<NodeId>,
}

impl Structure {
    /// Adds a node under `parent`, or at the top.
    pub fn add(&mut self, parent: Option<NodeId>, kind: NodeKind) -> NodeId {
        let id = NodeId(u32::try_from(self.nodes.len()).expect("fewer than 2^32 nodes"));
        self.nodes.push(Node { kind, children: Vec::new() });
        match parent {
            Some(parent) => self.nodes[parent.0 as usize].children.push(id),
            None => self.roots.push(id),
        }
        id
    }
}

/// A bookmark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineEntry {
    /// What it says.
    pub title: String,
    /// Index of the page, from 0.
    pub page: usize,
    /// Where on the page.
    pub at: Point,
    /// Bookmarks below it.
    pub children: Vec<OutlineEntry>,
}

/// What the document says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Description {
    /// Its title.
    pub title: String,
    /// The authors, each once.
    pub authors: Vec<String>,
    /// One sentence on what it is.
    pub subject: String,
    /// BCP 47.
    pub language: String,
    /// ISO 8601 date of the issue, or "".
    pub date: String,
    /// When the file was made, as `2024-02-28T00:00:00Z`; of itself the date.
    pub made: Option<String>,
    /// Stays the same for the same content: made from the source's digest.
    pub identifier: String,
}

/// A composition that had to give way somewhere; for the report, never in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Index of the page, from 0.
    pub page: usize,
    /// What happened, with the rule's number (R1 …).
    pub message: String,
}

/// To which side the pages turn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Binding {
    /// Bound at the left; the next page is at the right (R37).
    #[default]
    Left,
    /// Bound at the right; the next page is at the left (R44).
    Right,
}

/// A composed document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pages {
    /// In order.
    pub pages: Vec<Page>,
    /// The structure tree over all pages.
    pub structure: Structure,
    /// The bookmarks.
    pub outline: Vec<OutlineEntry>,
    /// What the document says of itself.
    pub description: Description,
    /// With what each page begins that has text, in order.
    pub starts: Vec<PageStart>,
    /// Where the pages are bound.
    pub binding: Binding,
    /// Bleed and crop marks around every page.
    pub press: Option<Press>,
    /// Where composition had to give way.
    pub remarks: Vec<Remark>,
}
