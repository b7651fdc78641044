//! A run of paragraphs that belong together, with what stands above and below it.

use crate::model::Role;
use crate::normalize::chars::Text;
use crate::normalize::flow::Para;
use crate::normalize::heading::Group;
use crate::normalize::piece::greets;

/// A run of paragraphs that belong together.
#[derive(Debug, Default)]
pub(in crate::normalize) struct Body {
    pub paras: Vec<Para>,
    pub authors: Vec<Text>,
    pub affiliation: Text,
    /// The heading right before it.
    pub heading: Option<usize>,
    /// That heading is the only full one of its run, so that it stands over this body.
    pub sure: bool,
    /// Headings that stand before it in the flow.
    pub headings_before: usize,
    /// A sign-off stands at its end.
    pub signed: bool,
    /// What that sign-off says of a writer whom the by-line above has already named.
    pub sign_affiliation: Text,
    pub measure: u32,
    /// It opens the page: the editor's text.
    pub introduces: bool,
    /// Nothing but what it says shows where it begins.
    pub cut_off: bool,
    /// The by-line as printed that alone stands above it, right below another text.
    pub below_names: Text,
}

impl Body {
    pub fn text(&self) -> String {
        self.paras.iter().map(|para| para.text.string()).collect::<Vec<_>>().join("\n")
    }

    pub fn line(&self) -> u32 {
        self.paras.first().map_or(0, Para::line)
    }

    /// Adds a line that is a paragraph of its own, in the column of the last one.
    pub(super) fn add_line(&mut self, text: Text, role: Role) {
        let measure = self.paras.last().map_or(0, |last| last.measure);
        let display = role == Role::Subhead;
        self.paras.push(Para { text, role, display, measure, ..Para::default() });
    }

    /// It begins as a letter does.
    pub(super) fn is_letter(&self) -> bool {
        self.paras.iter().take(2).any(|para| greets(&para.text))
    }

    /// Takes over a by-line's names and what their bearers are.
    pub(super) fn credit(&mut self, group: &mut Group) {
        self.authors.append(&mut group.authors);
        self.affiliation = std::mem::take(&mut group.affiliation);
    }
}
