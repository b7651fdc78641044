//! Links and calls of notes in set lines: the runs of a line cut where a link begins or ends or a note is
//! called, so that each has what it needs, and the areas that can be touched.

use super::beside::{Beside, Spot};
use super::flow::{Goal, Row, RowLink, rect, shift};
use crate::frame::{
    Color, GlyphRun, Ink, Length, NodeId, NodeKind, Orientation, Placed, Point, Structure, Tag,
};
use crate::model::interlinear::address;
use crate::model::{Interlinear, InterlinearKind};
use crate::wording::note_call;

/// A part of a line that leads somewhere.
pub struct Active {
    /// Where to.
    pub to: Goal,
    /// The first and the last glyph that belong to it: run of the line, glyph of the run. A call stands
    /// behind both.
    glyphs: [(usize, usize); 2],
    /// From here to there along the line.
    x: [Length; 2],
    /// What is drawn for a call.
    drawn: Vec<Beside>,
}

impl Active {
    /// The part of a link that is on a line, or the call of a note with what is drawn for it.
    pub fn new(mark: &Interlinear, spots: &[&Spot], drawn: Vec<Beside>) -> Option<Self> {
        let (first, last) = (spots.first()?, spots.last()?);
        let to = match mark.kind {
            InterlinearKind::Link => Goal::Address(address(&mark.text)?),
            InterlinearKind::Note => Goal::Note(mark.text.parse().ok()?),
            _ => return None,
        };
        Some(Self { to, glyphs: [first.glyph, last.glyph], x: [first.x.start, last.x.end], drawn })
    }

    /// Moves what is drawn for a call.
    pub fn shift(&mut self, by: Point) {
        self.drawn.iter_mut().for_each(|beside| shift(&mut beside.ink, by));
    }

    /// What a screen reader says.
    fn alt(&self) -> String {
        match &self.to {
            Goal::Address(address) => address.clone(),
            Goal::Note(number) => note_call(*number),
            _ => String::new(),
        }
    }
}

/// Makes the links of one row, whose content is the runs of a line under one node. `top` and `bottom`
/// are the edges of its text, `nodes` the node of each link that has begun.
pub fn activate(
    row: &mut Row,
    active: Vec<Active>,
    node: NodeId,
    (top, bottom): (Length, Length),
    accent: Color,
    structure: &mut Structure,
    nodes: &mut Vec<(Goal, NodeId)>,
) {
    let runs = std::mem::take(&mut row.content);
    let mut calls: Vec<(Active, NodeId)> = Vec::new();
    let mut links: Vec<(Active, NodeId)> = Vec::new();
    for mut each in active {
        let known = nodes.iter().find(|(goal, _)| *goal == each.to).map(|(_, node)| *node);
        let is_call = matches!(each.to, Goal::Note(_));
        let link = match known {
            Some(link) if !is_call => link,
            _ => {
                let around = match is_call {
                    true => structure.add(Some(node), NodeKind::Reference),
                    false => node,
                };
                let link = structure.add(Some(around), NodeKind::Link);
                nodes.push((each.to.clone(), link));
                link
            }
        };
        if let (Goal::Note(number), Some(Beside { ink: Ink::Glyphs(run), .. })) =
            (&each.to, each.drawn.first())
        {
            row.goals.push(Goal::Call(*number));
            each.x = [run.origin.x, run.origin.x + run.glyphs.iter().map(|g| g.advance).sum()];
        }
        let (top, bottom) = match each.drawn.first() {
            Some(Beside { ink: Ink::Glyphs(run), .. }) => (run.origin.y - run.size, run.origin.y),
            _ => (top, bottom),
        };
        let area = rect(each.x[0], top, each.x[1] - each.x[0], bottom - top);
        row.links.push(RowLink { area, to: each.to.clone(), alt: each.alt(), node: link });
        if is_call { calls.push((each, link)) } else { links.push((each, link)) }
    }
    for (index, placed) in runs.into_iter().enumerate() {
        let Ink::Glyphs(run) = placed.ink else {
            row.content.push(placed);
            continue;
        };
        let mut cuts: Vec<usize> = Vec::new();
        for (each, _) in &links {
            let [first, last] = each.glyphs;
            cuts.extend((first.0 == index).then_some(first.1));
            cuts.extend((last.0 == index).then_some(last.1 + 1));
        }
        let behind = calls.iter().map(|(each, _)| each.glyphs[1]);
        cuts.extend(behind.filter(|last| last.0 == index).map(|last| last.1 + 1));
        cuts.sort_unstable();
        let mut done = 0;
        for mut piece in pieces(run, &cuts) {
            let here = (index, done);
            done += piece.glyphs.len();
            let link = links
                .iter()
                .find(|(each, _)| each.glyphs[0] <= here && here <= each.glyphs[1])
                .map(|(_, link)| *link);
            if link.is_some() {
                piece.color = accent;
            }
            let tag = link.map_or(placed.tag, Tag::Node);
            row.content.push(Placed { ink: Ink::Glyphs(piece), tag });
            for (call, link) in &mut calls {
                let last = call.glyphs[1];
                if last.0 == index && here.1 <= last.1 && last.1 < done {
                    let drawn = std::mem::take(&mut call.drawn);
                    let tag = Tag::Node(*link);
                    row.content
                        .extend(drawn.into_iter().map(|Beside { ink, .. }| Placed { ink, tag }));
                }
            }
        }
    }
}

/// Cuts a run before each of the glyphs, but for characters that stand together on one em.
fn pieces(run: GlyphRun, cuts: &[usize]) -> Vec<GlyphRun> {
    let mut pieces = vec![run];
    for cut in cuts.iter().rev() {
        let Some(whole) = pieces.last_mut() else { break };
        let Some(text) = whole.glyphs.get(*cut).map(|glyph| glyph.text.start) else { continue };
        let is_together = matches!(whole.orientation, Orientation::Together(_));
        let before = whole.glyphs[..*cut].iter();
        let is_apart = before.clone().all(|glyph| glyph.text.end <= text)
            && whole.text.is_char_boundary(text as usize);
        if *cut == 0 || is_together || !is_apart {
            continue;
        }
        let width: Length = before.map(|glyph| glyph.advance).sum();
        let mut rest = GlyphRun {
            glyphs: whole.glyphs.split_off(*cut),
            text: whole.text.split_off(text as usize),
            ..whole.clone()
        };
        rest.origin.x += width;
        for glyph in &mut rest.glyphs {
            glyph.text = glyph.text.start.saturating_sub(text)..glyph.text.end.saturating_sub(text);
        }
        let first = pieces.pop();
        pieces.push(rest);
        pieces.extend(first);
    }
    pieces.reverse();
    pieces
}
