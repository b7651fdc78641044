//! Parts of a text that were cut in vain, or at a writer's name alone, and found no heading → one body again.

use super::body::Body;
use super::pair::Pairing;
use crate::model::Role;
use crate::normalize::heading::Group;

/// Puts the parts of a body together again where one of them has found no heading: it was cut in vain. The one
/// that stands where the opening text stood was cut off from that.
pub(super) fn reunite(
    bodies: &mut Vec<Body>,
    pairs: &mut Vec<Option<Pairing>>,
    opening: Option<usize>,
) {
    for at in (1..bodies.len()).rev() {
        let served = pairs[at].is_some() && pairs[at - 1].is_some();
        if !bodies[at].cut_off || served || opening == Some(at) {
            continue;
        }
        let mut rest = bodies.remove(at);
        let pair = pairs.remove(at);
        if pairs[at - 1].is_none() {
            pairs[at - 1] = pair;
        }
        let body = &mut bodies[at - 1];
        body.paras.append(&mut rest.paras);
        body.authors.append(&mut rest.authors);
        if body.affiliation.is_empty() {
            body.affiliation = rest.affiliation;
        } else {
            body.sign_affiliation = rest.affiliation;
        }
        body.signed |= rest.signed;
    }
}

/// Puts a text that has nothing but a writer's name above it, and has found no title, to the text above it whose
/// heading names no writer: the name is the writer's where but a few words stand above it, and else signs the part of
/// the text that it stands below.
pub(super) fn join_named(
    bodies: &mut Vec<Body>,
    headings: &[Option<Group>],
    pairs: &mut Vec<Option<Pairing>>,
) {
    /// Chars of the words between a title and its by-line.
    const LONGEST: usize = 80;
    let mut slots: Vec<Option<Body>> = std::mem::take(bodies).into_iter().map(Some).collect();
    for at in (1..slots.len()).rev() {
        let (before, behind) = slots.split_at_mut(at);
        let (Some(Some(above)), [slot, ..]) = (before.last_mut(), behind) else { continue };
        let nameless = pairs[at - 1]
            .and_then(|(heading, ..)| headings[heading].as_ref())
            .is_some_and(|group| {
                !group.title.is_empty() && group.authors.is_empty() && group.affiliation.is_empty()
            });
        let unsigned = !above.signed && above.authors.is_empty() && above.affiliation.is_empty();
        if !nameless || !unsigned || above.introduces || pairs[at].is_some() {
            continue;
        }
        let goes_on = |body: &mut Body| {
            !body.below_names.is_empty() && body.headings_before == above.headings_before + 1
        };
        let Some(mut rest) = slot.take_if(goes_on) else { continue };
        if matches!(&above.paras[..], [para] if para.text.len() <= LONGEST) {
            above.authors = rest.authors;
            above.affiliation = rest.affiliation;
        } else {
            // What a sign-off adds to them stays.
            let line = rest.below_names.tight().into_owned();
            rest.authors.retain(|name| !name.0.iter().any(|ch| line.0.contains(ch)));
            rest.affiliation.0.retain(|ch| !line.0.contains(ch));
            above.add_line(line, Role::Body);
            above.authors = rest.authors;
            above.affiliation = rest.affiliation;
        }
        above.sign_affiliation = rest.sign_affiliation;
        above.paras.append(&mut rest.paras);
        above.signed |= rest.signed;
    }
    let mut kept = slots.iter().map(Option::is_some);
    pairs.retain(|_| kept.next().unwrap_or(true));
    bodies.extend(slots.into_iter().flatten());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::chars::Text;
    use crate::normalize::flow::Para;

    #[test]
    fn what_was_cut_in_vain_is_put_together_again() {
        let body = |text: &str, cut_off| Body {
            paras: vec![Para { text: Text::of(text), ..Para::default() }],
            cut_off,
            ..Body::default()
        };
        let bodies = || vec![body("甲。", false), body("乙。", true), body("丙。", false)];
        let paras = |bodies: &[Body]| -> Vec<usize> {
            bodies.iter().map(|body| body.paras.len()).collect()
        };
        let (mut parted, mut pairs) = (bodies(), vec![Some((0, 1.0, None)), None, None]);
        reunite(&mut parted, &mut pairs, None);
        assert_eq!((paras(&parted), pairs.len()), (vec![2, 1], 2));
        let (mut parted, mut pairs) = (bodies(), vec![None, Some((7, 1.0, None)), None]);
        reunite(&mut parted, &mut pairs, None);
        assert!(paras(&parted) == [2, 1] && matches!(pairs[0], Some((7, ..))));
        let (mut parted, mut pairs) =
            (bodies(), vec![Some((0, 1.0, None)), Some((1, 1.0, None)), None]);
        reunite(&mut parted, &mut pairs, None);
        assert_eq!(paras(&parted), [1, 1, 1]);
        let (mut parted, mut pairs) = (bodies(), vec![Some((0, 1.0, None)), None, None]);
        reunite(&mut parted, &mut pairs, Some(1));
        assert_eq!(paras(&parted), [1, 1, 1], "the opening text stood before it");
    }
}
