//! HTML within a line: the elements that Markdown has no mark of its own for.

use super::Walk;
use super::current::{Begun, Ruby};
use crate::model::{Interlinear, InterlinearKind};
use std::ops::Range;

impl Walk<'_, '_> {
    /// An element of HTML within a line.
    pub(super) fn element(&mut self, html: &str, range: Range<usize>) {
        let at = range.start;
        if let Some(inner) = html.strip_prefix("<!--").and_then(|html| html.strip_suffix("-->")) {
            let current = self.current(at);
            let parts = [current.block.comment.as_str(), inner.trim()];
            current.block.comment = parts.join(" ").trim().to_owned();
            return;
        }
        if self.known_element(html, at) {
            return;
        }
        self.remark(range, format!("{html} is set as it is written"));
        self.say(html, at);
    }

    /// Does what an element says; false where it is not known or not in its place.
    fn known_element(&mut self, html: &str, at: usize) -> bool {
        let current = self.current(at);
        let here = current.line().count;
        match html {
            "<ruby>" if current.ruby.is_none() => {
                let ruby = Ruby { start: here, end: None, text: String::new(), is_aside: false };
                current.ruby = Some(ruby);
            }
            "<rt>" | "</rt>" | "</ruby>" | "<rp>" | "</rp>" => {
                let Some(mut ruby) = current.ruby.take() else { return false };
                match html {
                    "<rp>" => ruby.is_aside = true,
                    "</rp>" => ruby.is_aside = false,
                    "<rt>" if ruby.end.is_none() && ruby.start < here => ruby.end = Some(here),
                    "<rt>" => {
                        current.ruby = Some(ruby);
                        return false;
                    }
                    _ => {
                        if let Some(end) = ruby.end.take() {
                            let (kind, start) = (InterlinearKind::Ruby, ruby.start);
                            let text = std::mem::take(&mut ruby.text);
                            let mark = Interlinear { kind, start, end, text };
                            current.line().marks.push(mark);
                        }
                        ruby.start = here;
                    }
                }
                current.ruby = Some(ruby).filter(|_| html != "</ruby>");
            }
            _ => {
                let Some((begun, is_end)) = begun(html) else { return false };
                if is_end {
                    let Begun::Element(name, _) = begun else { return false };
                    return current
                        .end(|each| matches!(each, Begun::Element(other, _) if *other == name));
                }
                current.begin(begun);
            }
        }
        true
    }
}

/// The mark that an element stands for, and whether the element ends it.
fn begun(html: &str) -> Option<(Begun, bool)> {
    use InterlinearKind::{BookTitle, Deceased, Emphasis, ProperName};
    let (name, kind, is_end) = match html {
        "<em>" => ("em", Emphasis, false),
        "</em>" => ("em", Emphasis, true),
        "<strong>" => ("strong", Emphasis, false),
        "</strong>" => ("strong", Emphasis, true),
        "<b>" => ("b", Emphasis, false),
        "</b>" => ("b", Emphasis, true),
        "<i>" => ("i", Emphasis, false),
        "</i>" => ("i", Emphasis, true),
        "<u>" => ("u", ProperName, false),
        "</u>" => ("u", ProperName, true),
        "<cite>" => ("cite", BookTitle, false),
        "</cite>" => ("cite", BookTitle, true),
        "<span class=\"deceased\">" => ("span", Deceased, false),
        "</span>" => ("span", Deceased, true),
        _ => return None,
    };
    Some((Begun::Element(name, kind), is_end))
}
