//! Active areas of a page → link annotations.

use super::page::pt;
use super::{document, shape, text};
use crate::frame::{Link, NodeId, Page, Target};
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target as Destined};
use krilla::destination::XyzDestination;
use krilla::geom::{Point as Spot, Quadrilateral, Rect as Area};

/// The active areas of a page; the parts of one link (its lines) become one annotation.
pub(super) fn annotations(page: &Page) -> Vec<(NodeId, Annotation)> {
    let mut links: Vec<(&Link, Vec<Area>)> = Vec::new();
    for link in &page.links {
        let Some(area) = shape::rectangle(&link.area) else { continue };
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
        let candidates = [text::clean(&link.alt).into_owned(), fallback];
        let alt = candidates.into_iter().find(|alt| !alt.trim().is_empty());
        let alt = alt.unwrap_or_else(|| "链接".to_owned());
        let annotation = match areas[..] {
            [area] => LinkAnnotation::new(area, target),
            _ => {
                let corners = areas.into_iter().map(Quadrilateral::from).collect();
                LinkAnnotation::new_with_quad_points(corners, target)
            }
        };
        (link.node, Annotation::new_link(annotation, Some(document::line(&alt))))
    };
    links.into_iter().map(annotation).collect()
}
