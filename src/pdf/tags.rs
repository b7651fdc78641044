//! Structure tree → krilla's tag tree: standard types in the nesting that PDF/UA wants.
//!
//! ISO 32000-1, 14.8.4 says what may stand in what; a child that may not stand in its parent gets
//! the missing element between them, and a node without content is left out.

use super::document;
use super::page::{Content, Leaf};
use crate::frame::{Binding, NodeId, NodeKind, Pages};
use krilla::tagging::{
    ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree, WritingMode,
};
use std::num::NonZeroU16;

/// The tree over all pages; every piece of content is in it exactly once.
pub(super) fn tree(pages: &Pages, content: Content) -> TagTree {
    let mut builder =
        Builder { pages, seen: vec![false; pages.structure.nodes.len()], content, level: 0 };
    let mut roots = Vec::new();
    for root in &pages.structure.roots {
        roots.extend(builder.element(*root).map(|(_, role, node)| (role, node)));
    }
    // Content of a node that hangs nowhere is read last rather than lost.
    for index in 0..pages.structure.nodes.len() {
        if !builder.seen[index] && !builder.content.leaves[index].is_empty() {
            let element = builder.element(NodeId(index as u32));
            roots.extend(element.map(|(_, role, node)| (role, node)));
        }
    }
    let mut tree = TagTree::new().with_lang(Some(document::language(pages).to_owned()));
    for mut node in fit(roots, Inside::Group) {
        // What is below takes it over (ISO 32000-1, 14.8.5.4.3).
        if let (Binding::Right, Node::Group(group)) = (pages.binding, &mut node) {
            group.tag.set_writing_mode(Some(WritingMode::TbRl));
        }
        tree.push(node);
    }
    tree
}

/// What an element counts as where it stands.
#[derive(Clone, Copy, PartialEq)]
enum Role {
    /// Marked content itself.
    Content,
    List,
    ListItem,
    Label,
    ListBody,
    Contents,
    ContentsItem,
    /// Active text.
    Link,
    /// A span of text.
    Span,
    /// A paragraph or a heading.
    Block,
    /// A section, an article, a quotation, a figure, a table.
    Group,
    /// A row of a table.
    Row,
    /// A cell of a row.
    Cell,
}

/// What an element admits.
#[derive(Clone, Copy, PartialEq)]
enum Inside {
    /// Elements only.
    Group,
    /// Content and elements within a line.
    Line,
    List,
    ListItem,
    ListBody,
    Contents,
    ContentsItem,
    /// Content.
    Figure,
    /// Rows.
    Table,
    /// Cells.
    Row,
    /// A label and elements.
    Note,
}

struct Builder<'a> {
    pages: &'a Pages,
    seen: Vec<bool>,
    content: Content,
    /// The level of the last heading.
    level: u8,
}

impl Builder<'_> {
    /// The element with the place of its first content in the order of drawing.
    fn element(&mut self, id: NodeId) -> Option<(usize, Role, Node)> {
        let index = id.0 as usize;
        if std::mem::replace(&mut self.seen[index], true) {
            return None;
        }
        let node = &self.pages.structure.nodes[index];
        let leaves = std::mem::take(&mut self.content.leaves[index]);
        let is_active = leaves.iter().any(|leaf| leaf.is_active);
        let mut leaves = leaves.into_iter().peekable();
        let mut children: Vec<(Role, Node)> = Vec::new();
        let mut order = usize::MAX;
        let is_link = matches!(node.kind, NodeKind::Link);
        let own = |leaf: Leaf| match leaf.identifier {
            active if leaf.is_active && !is_link => {
                (Role::Link, TagGroup::with_children(Tag::Link, vec![active.into()]).into())
            }
            content => (Role::Content, content.into()),
        };
        for child in &node.children {
            let Some((first, role, element)) = self.element(*child) else { continue };
            // Content drawn before the child is read before it.
            while let Some(leaf) = leaves.next_if(|leaf| leaf.order < first) {
                order = order.min(leaf.order);
                children.push(own(leaf));
            }
            order = order.min(first);
            children.push((role, element));
        }
        for leaf in leaves {
            order = order.min(leaf.order);
            children.push(own(leaf));
        }
        if children.is_empty() {
            return None;
        }
        let (role, inside, tag): (Role, Inside, TagKind) = match &node.kind {
            NodeKind::Section => (Role::Group, Inside::Group, Tag::Section.into()),
            NodeKind::Article => (Role::Group, Inside::Group, Tag::Article.into()),
            NodeKind::BlockQuote => (Role::Group, Inside::Group, Tag::BlockQuote.into()),
            NodeKind::Title => (Role::Block, Inside::Line, Tag::Title.into()),
            NodeKind::Heading(level, words) => {
                let words = match document::line(words) {
                    words if words.is_empty() => document::title(self.pages),
                    words => words,
                };
                (Role::Block, Inside::Line, Tag::Hn(self.next_level(*level), Some(words)).into())
            }
            NodeKind::Paragraph => (Role::Block, Inside::Line, Tag::P.into()),
            NodeKind::List => (Role::List, Inside::List, Tag::L(self.numbering(id)).into()),
            NodeKind::ListItem => (Role::ListItem, Inside::ListItem, Tag::LI.into()),
            NodeKind::Label => (Role::Label, Inside::Line, Tag::Lbl.into()),
            NodeKind::ListBody => (Role::ListBody, Inside::ListBody, Tag::LBody.into()),
            NodeKind::Contents => (Role::Contents, Inside::Contents, Tag::TOC.into()),
            NodeKind::ContentsItem => (Role::ContentsItem, Inside::ContentsItem, Tag::TOCI.into()),
            NodeKind::Link if is_active => (Role::Link, Inside::Line, Tag::Link.into()),
            NodeKind::Link | NodeKind::Span => (Role::Span, Inside::Line, Tag::Span.into()),
            NodeKind::Reference => (Role::Span, Inside::Line, Tag::Reference.into()),
            NodeKind::Note => (Role::Group, Inside::Note, Tag::Note.into()),
            NodeKind::Caption => (Role::Block, Inside::Line, Tag::Caption.into()),
            NodeKind::Table => (Role::Group, Inside::Table, Tag::Table.into()),
            NodeKind::TableRow => (Role::Row, Inside::Row, Tag::TR.into()),
            NodeKind::TableHead => {
                (Role::Cell, Inside::Line, Tag::TH(TableHeaderScope::Column).into())
            }
            NodeKind::TableCell => (Role::Cell, Inside::Line, Tag::TD.into()),
            NodeKind::Figure(description) => {
                let alt = match document::line(description) {
                    alt if alt.is_empty() => "图".to_owned(),
                    alt => alt,
                };
                let bounds = self.content.bounds.remove(&id).flatten();
                (Role::Group, Inside::Figure, Tag::Figure(Some(alt)).with_bbox(bounds).into())
            }
        };
        Some((order, role, TagGroup::with_children(tag, fit(children, inside)).into()))
    }

    /// PDF/UA-1, 7.4.2: levels go down one at a time, from 1.
    fn next_level(&mut self, wanted: u8) -> NonZeroU16 {
        self.level = wanted.clamp(1, self.level.saturating_add(1).min(6));
        NonZeroU16::MIN.saturating_add(u16::from(self.level) - 1)
    }

    /// ISO 32000-1, table 347: how a list is numbered, from its first label.
    fn numbering(&self, list: NodeId) -> ListNumbering {
        let nodes = &self.pages.structure.nodes;
        let items = nodes[list.0 as usize].children.iter();
        let mut parts = items.flat_map(|item| &nodes[item.0 as usize].children);
        let label = parts.find_map(|part| self.content.labels.get(part));
        let is_number = |c: char| c.is_numeric() || "〇一二三四五六七八九十百".contains(c);
        match label {
            None => ListNumbering::None,
            Some(label) if label.chars().any(is_number) => ListNumbering::Decimal,
            Some(label) if label.contains(['○', '◦']) => ListNumbering::Circle,
            Some(label) if label.contains(['■', '▪']) => ListNumbering::Square,
            Some(_) => ListNumbering::Disc,
        }
    }
}

/// Puts the children into what the parent admits; neighbours that need the same element share it.
fn fit(children: Vec<(Role, Node)>, inside: Inside) -> Vec<Node> {
    let mut fitted: Vec<Node> = Vec::new();
    let mut open: Option<(Wrap, Vec<(Role, Node)>)> = None;
    for (role, node) in children {
        let wrap = wrap(role, inside);
        if let Some((_, held)) = open.as_mut().filter(|(kind, _)| Some(*kind) == wrap) {
            held.push((role, node));
            continue;
        }
        fitted.extend(open.take().map(close));
        match wrap {
            Some(wrap) => open = Some((wrap, vec![(role, node)])),
            None => fitted.push(node),
        }
    }
    fitted.extend(open.map(close));
    fitted
}

/// An element that has to come between a parent and a child.
#[derive(Clone, Copy, PartialEq)]
enum Wrap {
    Paragraph,
    Reference,
    List,
    ListItem,
    ListBody,
    Contents,
    ContentsItem,
}

fn wrap(role: Role, inside: Inside) -> Option<Wrap> {
    use Role::{
        Block, Cell, Content, Contents, ContentsItem, Group, Label, Link, List, ListBody, ListItem,
        Row, Span,
    };
    match (inside, role) {
        (Inside::List, List | ListItem)
        | (Inside::ListItem, Label | ListBody)
        | (Inside::Note, Label) => None,
        (Inside::List, _) => Some(Wrap::ListItem),
        (Inside::ListItem, _) => Some(Wrap::ListBody),
        (Inside::Contents, Contents | ContentsItem) => None,
        (Inside::Contents, _) => Some(Wrap::ContentsItem),
        (Inside::ContentsItem, Label | Contents | Block) => None,
        (Inside::ContentsItem, Link) => Some(Wrap::Reference),
        (Inside::ContentsItem, Content | Span) => Some(Wrap::Paragraph),
        (_, ListItem | ListBody | Label) => Some(Wrap::List),
        (_, ContentsItem) => Some(Wrap::Contents),
        (Inside::Group | Inside::Note, Content | Span | Link) => Some(Wrap::Paragraph),
        // Rows stand in tables and cells in rows: no one else makes them.
        (_, Content | List | Contents | Link | Span | Block | Group | Row | Cell) => None,
    }
}

fn close((wrap, held): (Wrap, Vec<(Role, Node)>)) -> Node {
    let (tag, children): (TagKind, Vec<Node>) = match wrap {
        Wrap::Paragraph => (Tag::P.into(), fit(held, Inside::Line)),
        Wrap::Reference => (Tag::Reference.into(), fit(held, Inside::Line)),
        Wrap::List => (Tag::L(ListNumbering::None).into(), fit(held, Inside::List)),
        Wrap::ListItem => (Tag::LI.into(), fit(held, Inside::ListItem)),
        Wrap::ListBody => (Tag::LBody.into(), fit(held, Inside::ListBody)),
        Wrap::Contents => (Tag::TOC.into(), fit(held, Inside::Contents)),
        Wrap::ContentsItem => (Tag::TOCI.into(), fit(held, Inside::ContentsItem)),
    };
    TagGroup::with_children(tag, children).into()
}
