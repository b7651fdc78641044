//! Drawn things of every page → krilla pages, and which marked content belongs to which node.

use super::text::{self, Characters, Prepared};
use crate::font::FontId;
use crate::frame::{
    Color, GlyphRun, Ink, Length, Link, Node, NodeId, NodeKind, Page, Pages, Placed, Point, Rect,
    Tag, Target,
};
use crate::{Error, Result};
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target as Destined};
use krilla::color::{luma, rgb};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point as Spot, Quadrilateral, Rect as Area};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Paint};
use krilla::surface::{Location, Surface};
use krilla::tagging::{Artifact, ArtifactType, BBox, ContentTag, Identifier, SpanTag};
use krilla::text::Font;
use krilla::{Data, Document};
use std::collections::BTreeMap;

/// What a node of the structure tree holds on the pages.
pub(super) enum Leaf {
    /// Marked content.
    Content(Identifier),
    /// An active area.
    Annotation(Identifier),
}

/// What drawing leaves behind for the structure tree.
#[derive(Default)]
pub(super) struct Content {
    /// For each node, what it holds, in the order of the pages.
    pub leaves: Vec<Vec<Leaf>>,
    /// For each figure on one page, the rectangle around it.
    pub bounds: BTreeMap<NodeId, Option<BBox>>,
    /// For each label of a list, its text.
    pub labels: BTreeMap<NodeId, String>,
}

/// Draws the pages in order. Nodes, targets and extents have been verified.
pub(super) fn draw(pages: &Pages, document: &mut Document) -> Result<Content> {
    let nodes = &pages.structure.nodes;
    let leaves = nodes.iter().map(|_| Vec::new()).collect();
    let mut content = Content { leaves, ..Content::default() };
    let mut fonts = Fonts::default();
    let labels = super::document::labels(pages);
    for ((index, page), label) in pages.pages.iter().enumerate().zip(labels) {
        let settings = PageSettings::from_wh(pt(page.size.width), pt(page.size.height))
            .ok_or_else(|| Error::new(format!("page {} has no extent", index + 1)))?;
        let mut sheet = document.start_page_with(settings.with_page_label(label));
        let location = Location::new(index as u64 + 1);
        let mut pen = Pen { surface: sheet.surface(), open: None, location, page: index };
        for placed in &page.content {
            pen.draw(placed, nodes, &mut fonts, &mut content)?;
        }
        pen.finish();
        for (node, annotation) in annotations(page) {
            let identifier = sheet.add_tagged_annotation(annotation.with_location(location));
            content.leaves[node.0 as usize].push(Leaf::Annotation(identifier));
        }
        sheet.finish();
    }
    Ok(content)
}

/// The faces in use, each handed to krilla once.
#[derive(Default)]
struct Fonts {
    faces: [Option<Font>; FontId::ALL.len()],
    characters: Characters,
}

impl Fonts {
    fn of(&mut self, face: FontId) -> Result<Font> {
        let slot = &mut self.faces[face as usize];
        if slot.is_none() {
            *slot = Font::new(Data::from(face.data()), 0);
        }
        slot.clone().ok_or_else(|| Error::new(format!("the face {face:?} cannot be read")))
    }
}

/// What a stretch of content is marked as; neighbours of one mark share it.
#[derive(Clone, Copy, PartialEq)]
enum Mark<'a> {
    Text(NodeId, Option<&'a str>),
    Shape(NodeId),
    Artifact(ArtifactType),
}

struct Pen<'s, 'a> {
    surface: Surface<'s>,
    open: Option<Mark<'a>>,
    location: Option<Location>,
    page: usize,
}

impl<'a> Pen<'_, 'a> {
    fn draw(
        &mut self,
        placed: &'a Placed,
        nodes: &[Node],
        fonts: &mut Fonts,
        content: &mut Content,
    ) -> Result<()> {
        let artifact = match placed.tag {
            Tag::Node(node) => {
                note(node, &nodes[node.0 as usize].kind, &placed.ink, self.page, content);
                None
            }
            Tag::Header => Some(Mark::Artifact(ArtifactType::Header)),
            Tag::Footer => Some(Mark::Artifact(ArtifactType::Footer)),
            Tag::Ornament => Some(Mark::Artifact(ArtifactType::Layout)),
        };
        match (&placed.ink, placed.tag) {
            (Ink::Glyphs(run), tag) if run.size > Length::ZERO && !run.glyphs.is_empty() => {
                let font = fonts.of(run.font)?;
                let prepared = text::prepare(run, &mut fonts.characters, self.location);
                self.surface.set_fill(Some(fill(run.color)));
                let mut x = run.origin.x;
                for piece in &prepared.pieces {
                    match (artifact, tag) {
                        (None, Tag::Node(node)) => {
                            self.mark_text(node, run.lang, piece.actual.as_deref(), content);
                        }
                        (mark, _) => self.mark(mark, content),
                    }
                    x = self.show(run, &prepared, piece.glyphs.clone(), x, &font);
                    if piece.actual.is_some() {
                        self.close();
                    }
                }
            }
            (Ink::Glyphs(_), _) => {}
            (Ink::Bar(rect, color), tag) => self.shape(bar(rect), *color, artifact, tag, content),
            (Ink::Disc(centre, radius, color), tag) => {
                self.shape(disc(centre, *radius), *color, artifact, tag, content);
            }
        }
        Ok(())
    }

    /// Shows some of the run's glyphs from `x` on; gives where the pen stands then.
    fn show(
        &mut self,
        run: &GlyphRun,
        prepared: &Prepared<'_>,
        glyphs: std::ops::Range<usize>,
        x: Length,
        font: &Font,
    ) -> Length {
        self.surface.draw_glyphs(
            Spot::from_xy(pt(x), pt(run.origin.y)),
            &prepared.glyphs[glyphs.clone()],
            font.clone(),
            &prepared.text,
            pt(run.size),
            false,
        );
        x + run.glyphs[glyphs].iter().map(|glyph| glyph.advance).sum()
    }

    fn shape(
        &mut self,
        path: Option<Path>,
        color: Color,
        artifact: Option<Mark<'a>>,
        tag: Tag,
        content: &mut Content,
    ) {
        let Some(path) = path else { return };
        let mark = match (artifact, tag) {
            (None, Tag::Node(node)) => Some(Mark::Shape(node)),
            (mark, _) => mark,
        };
        self.mark(mark, content);
        self.surface.set_fill(Some(fill(color)));
        self.surface.draw_path(&path);
    }

    fn mark_text(
        &mut self,
        node: NodeId,
        lang: Option<&'a str>,
        actual: Option<&str>,
        content: &mut Content,
    ) {
        if actual.is_none() {
            return self.mark(Some(Mark::Text(node, lang)), content);
        }
        self.close();
        let tag = SpanTag::empty().with_lang(lang).with_actual_text(actual);
        let identifier = self.surface.start_tagged(ContentTag::Span(tag));
        content.leaves[node.0 as usize].push(Leaf::Content(identifier));
        self.open = Some(Mark::Text(node, lang));
    }

    /// Opens marked content unless it is open already.
    fn mark(&mut self, mark: Option<Mark<'a>>, content: &mut Content) {
        if self.open == mark {
            return;
        }
        self.close();
        let Some(opened) = mark else { return };
        let (node, tag) = match opened {
            Mark::Text(node, lang) => {
                (Some(node), ContentTag::Span(SpanTag::empty().with_lang(lang)))
            }
            Mark::Shape(node) => (Some(node), ContentTag::Other),
            Mark::Artifact(kind) => (None, ContentTag::Artifact(Artifact::with_kind(kind))),
        };
        let identifier = self.surface.start_tagged(tag);
        if let Some(node) = node {
            content.leaves[node.0 as usize].push(Leaf::Content(identifier));
        }
        self.open = mark;
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.surface.end_tagged();
        }
    }

    fn finish(mut self) {
        self.close();
        self.surface.finish();
    }
}

/// Notes what the structure tree wants to know of a drawn thing.
fn note(node: NodeId, kind: &NodeKind, ink: &Ink, page: usize, content: &mut Content) {
    match (kind, ink) {
        (NodeKind::Label, Ink::Glyphs(run)) => {
            content.labels.entry(node).or_default().push_str(&run.text);
        }
        (NodeKind::Figure(_), ink) => {
            let Some(area) = area(ink) else { return };
            let around = |bounds: BBox| {
                let (a, b) = (bounds.rect, area);
                let (left, top) = (a.left().min(b.left()), a.top().min(b.top()));
                let (right, bottom) = (a.right().max(b.right()), a.bottom().max(b.bottom()));
                let rect = Area::from_ltrb(left, top, right, bottom)?;
                (bounds.page_idx == page).then_some(BBox::new(page, rect))
            };
            let bounds = content.bounds.entry(node).or_insert(Some(BBox::new(page, area)));
            *bounds = bounds.take().and_then(around);
        }
        _ => {}
    }
}

/// About where the ink is; for text the em boxes, with the baseline at 0.88 em.
fn area(ink: &Ink) -> Option<Area> {
    match ink {
        Ink::Glyphs(run) => {
            let width: Length = run.glyphs.iter().map(|glyph| glyph.advance).sum();
            let top = run.origin.y - run.size.per_mille(880);
            Area::from_xywh(pt(run.origin.x), pt(top), pt(width), pt(run.size))
        }
        Ink::Bar(rect, _) => rectangle(rect),
        Ink::Disc(centre, radius, _) => {
            let (left, top) = (pt(centre.x - *radius), pt(centre.y - *radius));
            Area::from_xywh(left, top, pt(*radius * 2), pt(*radius * 2))
        }
    }
}

/// The active areas of a page; the parts of one link (its lines) become one annotation.
fn annotations(page: &Page) -> Vec<(NodeId, Annotation)> {
    let mut links: Vec<(&Link, Vec<Area>)> = Vec::new();
    for link in &page.links {
        let Some(area) = rectangle(&link.area) else { continue };
        let same =
            |(first, _): &&mut (&Link, _)| first.node == link.node && first.target == link.target;
        match links.iter_mut().find(same) {
            Some((_, areas)) => areas.push(area),
            None => links.push((link, vec![area])),
        }
    }
    let annotation = |(link, areas): (&Link, Vec<Area>)| {
        let (target, fallback) = match &link.target {
            Target::Place(page, at) => {
                let place = XyzDestination::new(*page, Spot::from_xy(pt(at.x), pt(at.y)));
                (Destined::Destination(place.into()), format!("第{}页", page + 1))
            }
            Target::Uri(uri) => {
                let uri = text::clean(uri).into_owned();
                (Destined::Action(Action::Link(LinkAction::new(uri.clone()))), uri)
            }
        };
        let alt = match text::clean(&link.alt) {
            alt if alt.trim().is_empty() => fallback,
            alt => alt.into_owned(),
        };
        let annotation = match areas[..] {
            [area] => LinkAnnotation::new(area, target),
            _ => {
                let corners = areas.into_iter().map(Quadrilateral::from).collect();
                LinkAnnotation::new_with_quad_points(corners, target)
            }
        };
        (link.node, Annotation::new_link(annotation, Some(alt)))
    };
    links.into_iter().map(annotation).collect()
}

/// Greys go out as grey, so that black text prints in black ink alone.
fn fill(Color(red, green, blue): Color) -> Fill {
    let paint: Paint = if red == green && green == blue {
        luma::Color::new(red).into()
    } else {
        rgb::Color::new(red, green, blue).into()
    };
    Fill { paint, ..Fill::default() }
}

fn bar(rect: &Rect) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(rectangle(rect)?);
    path.finish()
}

/// A disc of four Bézier curves, the usual approximation (greatest error 0.03 % of the radius).
fn disc(centre: &Point, radius: Length) -> Option<Path> {
    if radius <= Length::ZERO {
        return None;
    }
    let (x, y, r) = (pt(centre.x), pt(centre.y), pt(radius));
    let k = r * 0.552_284_8;
    let mut path = PathBuilder::new();
    path.move_to(x + r, y);
    path.cubic_to(x + r, y + k, x + k, y + r, x, y + r);
    path.cubic_to(x - k, y + r, x - r, y + k, x - r, y);
    path.cubic_to(x - r, y - k, x - k, y - r, x, y - r);
    path.cubic_to(x + k, y - r, x + r, y - k, x + r, y);
    path.close();
    path.finish()
}

fn rectangle(rect: &Rect) -> Option<Area> {
    let (Point { x, y }, size) = (rect.origin, rect.size);
    let has_extent = size.width > Length::ZERO && size.height > Length::ZERO;
    let area = Area::from_ltrb(pt(x), pt(y), pt(x + size.width), pt(y + size.height));
    area.filter(|_| has_extent)
}

/// The one place where lengths become floats: 24 bits of mantissa leave less than 0.0001 pt of
/// error on any page below 1000 pt.
pub(super) fn pt(length: Length) -> f32 {
    length.to_pt() as f32
}
