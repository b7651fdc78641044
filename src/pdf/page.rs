//! Drawn things of every page → krilla pages, and which marked content belongs to which node.

use super::stops::Stops;
use super::text::{self, Characters, Prepared};
use super::vertical::{self, Upright};
use super::{link, shape};
use crate::font::{self, FontId};
use crate::frame::{
    GlyphRun, Ink, Length, Node, NodeId, NodeKind, Orientation, Page, Pages, Placed, Press, Rect,
    Tag,
};
use crate::model::{Picture, PictureEncoding};
use crate::{Error, Result};
use krilla::geom::{Point as Spot, Rect as Area, Size, Transform};
use krilla::image::Image;
use krilla::page::PageSettings;
use krilla::surface::{Location, Surface};
use krilla::tagging::{Artifact, ArtifactType, BBox, ContentTag, Identifier, SpanTag};
use krilla::text::{Font, GlyphId, KrillaGlyph, Tag as Axis};
use krilla::{Data, Document};
use std::collections::BTreeMap;

/// What a node of the structure tree holds on the pages.
pub(super) struct Leaf {
    /// Its place in the order of drawing, over all pages.
    pub order: usize,
    /// What krilla calls it.
    pub identifier: Identifier,
    /// True for an active area, false for marked content.
    pub is_active: bool,
}

/// What drawing leaves behind for the structure tree.
#[derive(Default)]
pub(super) struct Content {
    /// For each node, what it holds, in the order of drawing.
    pub leaves: Vec<Vec<Leaf>>,
    /// For each figure on one page, the rectangle around it.
    pub bounds: BTreeMap<NodeId, Option<BBox>>,
    /// For each label of a list, its text.
    pub labels: BTreeMap<NodeId, String>,
    drawn: usize,
}

impl Content {
    fn push(&mut self, node: NodeId, identifier: Identifier, is_active: bool) {
        self.drawn += 1;
        self.leaves[node.0 as usize].push(Leaf { order: self.drawn, identifier, is_active });
    }
}

/// Draws the pages in order; says for each font, in the order of their use, whether its lines run
/// down. Nodes, targets and extents have been verified.
pub(super) fn draw(
    pages: &Pages,
    stops: &Stops,
    document: &mut Document,
) -> Result<(Content, Vec<bool>)> {
    let nodes = &pages.structure.nodes;
    let leaves = nodes.iter().map(|_| Vec::new()).collect();
    let mut content = Content { leaves, ..Content::default() };
    let mut fonts = Fonts::default();
    let labels = super::document::labels(pages);
    for ((index, page), label) in pages.pages.iter().enumerate().zip(labels) {
        let settings = settings(page, pages.press)
            .ok_or_else(|| Error::new(format!("page {} has no extent", index + 1)))?;
        let mut sheet = document.start_page_with(settings.with_page_label(label));
        let location = Location::new(index as u64 + 1);
        let surface = sheet.surface();
        let mut pen =
            Pen { surface, open: None, location, stops, fonts: &mut fonts, content: &mut content };
        for placed in &page.content {
            pen.draw(placed)?;
        }
        pen.finish();
        for (node, annotation) in link::annotations(page) {
            let identifier = sheet.add_tagged_annotation(annotation.with_location(location));
            content.push(node, identifier, true);
        }
        sheet.finish();
        for placed in &page.content {
            note(placed, nodes, index, &mut content);
        }
    }
    Ok((content, fonts.used))
}

/// A page's boxes (ISO 32000-1, 14.11.2): with crop marks the sheet is larger than the trimmed page
/// on all sides, and the page's own origin stays at its trimmed corner.
fn settings(page: &Page, press: Option<Press>) -> Option<PageSettings> {
    let (width, height) = (pt(page.size.width), pt(page.size.height));
    let settings = PageSettings::from_wh(width, height)?;
    let Some(press) = press else { return Some(settings) };
    let around = |beyond: Length| {
        let beyond = pt(beyond);
        Area::from_ltrb(-beyond, -beyond, width + beyond, height + beyond)
    };
    let trim = around(Length::ZERO);
    Some(
        settings
            .with_media_box(around(press.margin()))
            .with_bleed_box(around(press.bleed))
            .with_trim_box(trim),
    )
}

/// The faces in use, each handed to krilla once for each way its lines run, without its outlines.
#[derive(Default)]
struct Fonts {
    across: [Option<Font>; FontId::ALL.len()],
    down: [Option<Font>; FontId::ALL.len()],
    upright: [Option<Upright>; FontId::ALL.len()],
    /// Whether lines run down, for each font in the order of first use.
    used: Vec<bool>,
    characters: Characters,
}

impl Fonts {
    fn of(&mut self, face: FontId, runs_down: bool) -> Result<Font> {
        let fonts = if runs_down { &mut self.down } else { &mut self.across };
        let slot = &mut fonts[face as usize];
        if slot.is_none() {
            // The faces have no axes, so a coordinate changes nothing but makes another font.
            let name = [(Axis::new(b"vert"), 1.0)];
            let coordinates = if runs_down { &name[..] } else { &[] };
            let bare = Data::from(font::without_outlines(face)?);
            *slot = Font::new_variable(bare, 0, coordinates);
            self.used.push(runs_down);
        }
        slot.clone().ok_or_else(|| Error::new(format!("the face {face:?} cannot be read")))
    }

    fn upright(&mut self, face: FontId) -> &mut Upright {
        self.upright[face as usize].get_or_insert_with(|| Upright::new(face))
    }
}

/// The runs that are drawn, in the order of drawing.
pub(super) fn drawn(pages: &Pages) -> impl Iterator<Item = &GlyphRun> {
    let content = pages.pages.iter().flat_map(|page| &page.content);
    content.filter_map(|placed| match &placed.ink {
        Ink::Glyphs(run) if is_drawn(run) => Some(run),
        _ => None,
    })
}

fn is_drawn(run: &GlyphRun) -> bool {
    run.size > Length::ZERO && !run.glyphs.is_empty()
}

/// What a stretch of content is marked as; neighbours of one mark share it.
#[derive(Clone, Copy, PartialEq)]
enum Mark<'a> {
    Text(NodeId, Option<&'a str>),
    Shape(NodeId),
    Artifact(ArtifactType),
}

/// Draws on one page.
struct Pen<'s, 'a> {
    surface: Surface<'s>,
    open: Option<Mark<'a>>,
    location: Option<Location>,
    stops: &'a Stops,
    fonts: &'a mut Fonts,
    content: &'a mut Content,
}

impl<'a> Pen<'_, 'a> {
    fn draw(&mut self, placed: &'a Placed) -> Result<()> {
        let mark = match (placed.tag, &placed.ink) {
            (Tag::Node(node), Ink::Glyphs(run)) => Mark::Text(node, run.lang),
            (Tag::Node(node), Ink::Bar(..) | Ink::Disc(..) | Ink::Wave(..) | Ink::Picture(..)) => {
                Mark::Shape(node)
            }
            (Tag::Header, _) => Mark::Artifact(ArtifactType::Header),
            (Tag::Footer, _) => Mark::Artifact(ArtifactType::Footer),
            (Tag::Ornament, _) => Mark::Artifact(ArtifactType::Layout),
        };
        let (path, color) = match &placed.ink {
            Ink::Glyphs(run) => return self.show(run, mark),
            Ink::Bar(rect, color) => (shape::bar(rect), *color),
            Ink::Disc(centre, radius, color) => (shape::disc(centre, *radius), *color),
            Ink::Wave(area, pen, color) => (shape::wave(area, *pen), *color),
            Ink::Picture(area, picture) => return self.picture(area, picture, mark),
        };
        if let Some(path) = path {
            self.mark(mark);
            self.surface.set_fill(Some(shape::fill(color)));
            self.surface.draw_path(&path);
        }
        Ok(())
    }

    fn picture(&mut self, area: &Rect, picture: &Picture, mark: Mark<'a>) -> Result<()> {
        let (Some(area), bytes) = (shape::rectangle(area), Data::from(picture.bytes.clone()))
        else {
            return Ok(());
        };
        let image = match picture.encoding {
            PictureEncoding::Png => Image::from_png(bytes, false),
            PictureEncoding::Jpeg => Image::from_jpeg(bytes, false),
        };
        let image = image.map_err(|fault| {
            Error::new(format!(
                "a picture of {} by {} pixels cannot be read: {fault}",
                picture.width, picture.height
            ))
            .help("open it in an image editor and save it again as PNG")
        })?;
        let size = Size::from_wh(area.width(), area.height());
        if let Some(size) = size {
            self.mark(mark);
            self.surface.push_transform(&Transform::from_translate(area.left(), area.top()));
            self.surface.draw_image(image, size);
            self.surface.pop();
        }
        Ok(())
    }

    fn show(&mut self, run: &'a GlyphRun, mark: Mark<'a>) -> Result<()> {
        if !is_drawn(run) {
            return Ok(());
        }
        let runs_down = vertical::runs_down(run);
        let font = self.fonts.of(run.font, runs_down)?;
        let prepared = text::prepare(run, self.stops, &mut self.fonts.characters, self.location);
        self.introduce(&prepared, &font);
        if runs_down {
            let upright = self.fonts.upright(run.font);
            for (glyph, text) in &prepared.shown {
                upright.shows(u32::from(*glyph), text);
            }
        }
        self.mark(mark);
        self.surface.set_fill(Some(shape::fill(run.color)));
        let (x, y) = (pt(run.origin.x), pt(run.origin.y));
        // Where a run's own axes are others than the page's, it is drawn around its origin.
        let axes = match run.orientation {
            Orientation::Horizontal | Orientation::Upright => None,
            Orientation::Together(width) => {
                Some(Transform::from_row(f32::from(width) / 1000.0, 0.0, 0.0, 1.0, x, y))
            }
            Orientation::Turned => Some(Transform::from_row(0.0, 1.0, -1.0, 0.0, x, y)),
        };
        let Prepared { text, glyphs, .. } = &prepared;
        let origin = if axes.is_some() { Spot::from_xy(0.0, 0.0) } else { Spot::from_xy(x, y) };
        if let Some(axes) = &axes {
            self.surface.push_transform(axes);
        }
        let size = pt(run.size);
        if runs_down {
            let upright = self.fonts.upright(run.font);
            for (spot, glyphs) in upright.parts(run, &prepared, origin) {
                self.surface.draw_glyphs(spot, &glyphs, font.clone(), text, size, false);
            }
        } else {
            self.surface.draw_glyphs(origin, glyphs, font, text, size, false);
        }
        if axes.is_some() {
            self.surface.pop();
        }
        Ok(())
    }

    /// Tells krilla what a glyph shows before it is used for another text, by setting it on a
    /// sheet that is thrown away.
    fn introduce(&mut self, prepared: &Prepared<'_>, font: &Font) {
        if prepared.shown.is_empty() {
            return;
        }
        let mut aside = self.surface.stream_builder();
        let mut sheet = aside.surface();
        for (glyph, text) in &prepared.shown {
            let id = GlyphId::new(u32::from(*glyph));
            let glyph = KrillaGlyph::new(id, 1.0, 0.0, 0.0, 0.0, 0..text.len(), self.location);
            sheet.draw_glyphs(Spot::from_xy(0.0, 0.0), &[glyph], font.clone(), text, 1.0, false);
        }
        sheet.finish();
        aside.finish();
    }

    /// Opens marked content unless it is open already.
    fn mark(&mut self, mark: Mark<'a>) {
        if self.open == Some(mark) {
            return;
        }
        self.close();
        let (node, tag) = match mark {
            Mark::Text(node, lang) => {
                (Some(node), ContentTag::Span(SpanTag::empty().with_lang(lang)))
            }
            Mark::Shape(node) => (Some(node), ContentTag::Other),
            Mark::Artifact(kind) => (None, ContentTag::Artifact(Artifact::with_kind(kind))),
        };
        let identifier = self.surface.start_tagged(tag);
        if let Some(node) = node {
            self.content.push(node, identifier, false);
        }
        self.open = Some(mark);
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
fn note(placed: &Placed, nodes: &[Node], page: usize, content: &mut Content) {
    let Tag::Node(node) = placed.tag else { return };
    match (&nodes[node.0 as usize].kind, &placed.ink) {
        (NodeKind::Label, Ink::Glyphs(run)) => {
            content.labels.entry(node).or_default().push_str(&run.text);
        }
        (NodeKind::Figure(_), ink) => {
            let Some(area) = shape::area(ink) else { return };
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

/// The one place where lengths become floats: 24 bits of mantissa leave less than 0.0001 pt of
/// error on any page below 1000 pt.
pub(super) fn pt(length: Length) -> f32 {
    length.to_pt() as f32
}
