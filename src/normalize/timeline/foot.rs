//! Dates that end what stands above them: a letter, a notice, the text before another heading.

use crate::normalize::chars::Text;
use crate::normalize::flow::Element;
use crate::text::is_han;

/// For each date whether more stands between it and the next one than any entry holds.
pub(super) fn far_from_next(elements: &[Element]) -> Vec<bool> {
    const MOST_CHARS: usize = 300;
    let mut out = vec![false; elements.len()];
    let mut chars = 0;
    for (at, element) in elements.iter().enumerate().rev() {
        match element {
            Element::Para(para) => chars += para.text.len(),
            Element::Date(..) => {
                out[at] = chars > MOST_CHARS;
                chars = 0;
            }
            _ => {}
        }
    }
    out
}

/// Whether whoever signs a notice or a letter stands there, above its date.
pub(super) fn is_signature(element: Option<&Element>) -> bool {
    const LONGEST: usize = 16;
    let signs = |text: &Text| text.len() <= LONGEST && text.last().is_some_and(is_han);
    match element {
        Some(Element::Para(para)) => signs(&para.text),
        Some(Element::Heads(groups)) => {
            groups.len() == 1 && groups[0].is_title_only() && signs(&groups[0].title)
        }
        _ => false,
    }
}

/// A decade over a title with its writer is the heading's kicker, and a date above such a heading ends
/// what stands above it. Gives for each element whether it is such a date.
pub(super) fn above_headings(elements: &mut Vec<Element>) -> Vec<bool> {
    let mut out: Vec<bool> = Vec::with_capacity(elements.len());
    let mut kept: Vec<Element> = Vec::with_capacity(elements.len());
    for mut element in std::mem::take(elements).into_iter().rev() {
        let mut above = false;
        if let Element::Date(printed, _) = &mut element
            && let Some(Element::Heads(groups)) = kept.last_mut()
            && let Some(group) = groups.first_mut()
            && !group.title.is_empty()
            && !group.authors.is_empty()
        {
            let decade = printed.tight().string().ends_with("年代");
            if decade && group.kicker.is_empty() && group.number.is_none() {
                group.kicker = std::mem::take(printed);
                continue;
            }
            above = !group.kicker.is_empty() && (decade || !group.affiliation.is_empty());
        }
        kept.push(element);
        out.push(above);
    }
    kept.reverse();
    out.reverse();
    *elements = kept;
    out
}
