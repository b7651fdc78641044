//! The frame of an XHTML file, and running text with its languages, its printed pages and, in vertical
//! lines, its upright figures marked.

use super::Book;
use super::chapter::file_of;
use crate::model::interlinear::{Stretch, address, groups};
use crate::model::{Interlinear, InterlinearKind, Place};
use crate::text::language::{ENGLISH, language_runs};
use crate::text::phrase;
use crate::text::upright::{Western, western, words};
use crate::wording::note_call;
use crate::xhtml::{Attributes, Xml};

/// The id of the mark where a printed page begins.
pub fn page_id(label: &str) -> String {
    format!("page-{label}")
}

/// A text being written piece by piece, with the printed pages that begin in it.
struct Running<'a> {
    /// The bytes of the text where a page begins, and what the page is called; in order.
    breaks: Vec<(usize, &'a str)>,
    /// Bytes that are written.
    done: usize,
}

impl Book<'_> {
    /// A whole XHTML file. `title` is what a reader's window says.
    pub fn page(&self, title: &str, content: impl FnOnce(&mut Xml)) -> Vec<u8> {
        let language = self.edition.metadata.language.as_str();
        let mut xml = Xml::document();
        xml.html_doctype();
        let root = [
            ("xmlns", "http://www.w3.org/1999/xhtml"),
            ("xmlns:epub", "http://www.idpf.org/2007/ops"),
            ("lang", language),
            ("xml:lang", language),
        ];
        xml.block("html", &root, |xml| {
            xml.block("head", &[], |xml| {
                xml.leaf("title", &[], title);
                let link = [("rel", "stylesheet"), ("type", "text/css"), ("href", "style.css")];
                xml.empty("link", &link);
            });
            xml.block("body", &[], content);
        });
        xml.finish()
    }

    /// Marks the printed pages that begin with a part's opening, on lines of their own.
    pub fn opening(&self, xml: &mut Xml, place: Place) {
        for (_, label) in self.breaks(place) {
            let (id, attributes) = (page_id(label), page_break(label));
            xml.leaf("div", &[&[("id", id.as_str())], &attributes[..]].concat(), "");
        }
    }

    /// The printed pages that begin in a block.
    fn breaks(&self, block: Place) -> Vec<(usize, &str)> {
        let first = self.starts.partition_point(|start| start.place < block);
        let inside = |place: &Place| place.part == block.part && place.block == block.block;
        let starts = self.starts[first..].iter().take_while(|start| inside(&start.place));
        starts.map(|start| (start.place.offset, start.label.as_str())).collect()
    }

    /// A line of text in an element, or nothing where there is no text.
    pub fn line(&self, xml: &mut Xml, name: &str, attributes: Attributes, text: &str) {
        if !text.trim().is_empty() {
            xml.element(name, attributes, |xml| self.prose(xml, text));
            xml.line();
        }
    }

    /// The same for the text of a block, in which printed pages may begin.
    pub fn block_line(
        &self,
        xml: &mut Xml,
        name: &str,
        attributes: Attributes,
        text: &str,
        place: Place,
    ) {
        if !text.trim().is_empty() {
            xml.element(name, attributes, |xml| {
                let mut running = Running { breaks: self.breaks(place), done: 0 };
                self.stretch(xml, text, &[], &mut running);
                self.close(xml, running);
            });
            xml.line();
        }
    }

    /// A paragraph in an element, with the marks beside its characters and the printed pages that
    /// begin in it; nothing where there is no text.
    pub fn marked(
        &self,
        xml: &mut Xml,
        name: &str,
        attributes: Attributes,
        (text, marks): (&str, &[Interlinear]),
        place: Place,
    ) {
        if marks.is_empty() {
            return self.block_line(xml, name, attributes, text, place);
        }
        self.marked_between(xml, name, attributes, (text, marks), place, |_| {}, |_| {});
    }

    /// The same, with something before the text and something behind it.
    #[allow(clippy::too_many_arguments)]
    pub fn marked_between(
        &self,
        xml: &mut Xml,
        name: &str,
        attributes: Attributes,
        (text, marks): (&str, &[Interlinear]),
        place: Place,
        before: impl FnOnce(&mut Xml),
        behind: impl FnOnce(&mut Xml),
    ) {
        let mut running = Running { breaks: self.breaks(place), done: 0 };
        xml.element(name, attributes, |xml| {
            before(xml);
            for group in groups(text, marks) {
                let mut stretches = |xml: &mut Xml| {
                    let together = |one: &Stretch, next: &Stretch| {
                        one.link == next.link && one.calls.is_empty()
                    };
                    for parts in group.stretches.chunk_by(together) {
                        let mut text = |xml: &mut Xml| {
                            for part in parts {
                                self.stretch(xml, part.text, &part.kinds, &mut running);
                            }
                        };
                        match parts[0].link.and_then(address) {
                            None => text(xml),
                            Some(address) => xml.element("a", &[("href", &*address)], text),
                        }
                        let calls = parts.iter().flat_map(|part| &part.calls);
                        calls.for_each(|id| self.call(xml, id, place));
                    }
                };
                match group.ruby {
                    None => stretches(xml),
                    Some(ruby) => xml.element("ruby", &[], |xml| {
                        stretches(xml);
                        xml.element("rt", &[], |xml| xml.text(ruby));
                    }),
                }
            }
            self.close(xml, running);
            behind(xml);
        });
        xml.line();
    }

    /// The call of a note, which stands in this file or in another.
    fn call(&self, xml: &mut Xml, id: &str, place: Place) {
        let Some(number) = self.notes.number(id) else { return };
        let part = self.notes.part(number).filter(|part| *part != place.part);
        let file = part.map(file_of).unwrap_or_default();
        // The note leads back to its first call.
        let is_first = self.called.borrow_mut().insert(number);
        let id = if is_first { format!("call-{number}") } else { String::new() };
        let attributes = [
            ("class", "call"),
            ("id", id.as_str()),
            ("href", &format!("{file}#note-{number}")),
            ("epub:type", "noteref"),
            ("role", "doc-noteref"),
        ];
        xml.element("a", &attributes, |xml| xml.text(&note_call(number)));
    }

    /// Pages that begin behind a text's end, which is where nothing of it is left.
    fn close(&self, xml: &mut Xml, running: Running) {
        running.breaks.iter().for_each(|(_, label)| page_mark(xml, label));
    }

    /// Text with all its marks, an element in another.
    fn stretch(
        &self,
        xml: &mut Xml,
        text: &str,
        kinds: &[InterlinearKind],
        running: &mut Running<'_>,
    ) {
        let Some((kind, rest)) = kinds.split_first() else {
            let mut text = text;
            while let Some((at, label)) = running.breaks.first().copied() {
                let before = at.saturating_sub(running.done);
                if before >= text.len() {
                    break;
                }
                // A place that is none of this text's is moved to the next one that is.
                let before = (before..text.len()).find(|at| text.is_char_boundary(*at));
                let (head, tail) = text.split_at(before.unwrap_or(text.len()));
                self.prose(xml, head);
                page_mark(xml, label);
                running.breaks.remove(0);
                running.done += head.len();
                text = tail;
            }
            self.prose(xml, text);
            running.done += text.len();
            return;
        };
        let (name, class) = match kind {
            InterlinearKind::Emphasis => ("em", ""),
            InterlinearKind::ProperName => ("u", "name"),
            InterlinearKind::BookTitle => ("cite", ""),
            InterlinearKind::Deceased => ("span", "deceased"),
            // It stands around the stretches.
            InterlinearKind::Ruby | InterlinearKind::Link | InterlinearKind::Note => {
                return self.stretch(xml, text, rest, running);
            }
        };
        xml.element(name, &[("class", class)], |xml| self.stretch(xml, text, rest, running));
    }

    /// Text in which runs of two or more English words are marked as English, so that they are
    /// hyphenated and spoken as such, and in vertical lines short numbers and initialisms as
    /// standing upright (R44).
    pub fn prose(&self, xml: &mut Xml, text: &str) {
        for (english, run) in language_runs(text) {
            if english {
                let language = [("lang", ENGLISH), ("xml:lang", ENGLISH)];
                xml.element("span", &language, |xml| xml.text(run));
            } else if self.is_vertical {
                self.upright(xml, run);
            } else {
                xml.text(run);
            }
        }
    }

    fn upright(&self, xml: &mut Xml, text: &str) {
        for (is_alone, word) in words(text) {
            let class = match western(word) {
                Western::Together if is_alone => "together",
                Western::Upright if is_alone => "upright",
                _ => "",
            };
            match class {
                "" => xml.text(word),
                class => xml.element("span", &[("class", class)], |xml| xml.text(word)),
            }
        }
    }

    /// A heading, or nothing where there is no text. It may break between any two of its phrases;
    /// the stylesheet forbids other places.
    pub fn heading(&self, xml: &mut Xml, name: &str, id: &str, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        xml.element(name, &[("id", id)], |xml| {
            for (index, phrase) in phrase::phrases(text, &self.usage).into_iter().enumerate() {
                if index > 0 {
                    xml.point("wbr", &[]);
                }
                self.prose(xml, phrase);
            }
        });
        xml.line();
    }
}

/// What the mark of a printed page says (EPUB 3.3, DPUB-ARIA 1.1).
fn page_break(label: &str) -> [(&str, &str); 3] {
    [("epub:type", "pagebreak"), ("role", "doc-pagebreak"), ("aria-label", label)]
}

/// The mark of a printed page inside a line.
fn page_mark(xml: &mut Xml, label: &str) {
    let (id, attributes) = (page_id(label), page_break(label));
    xml.element("span", &[&[("id", id.as_str())], &attributes[..]].concat(), |_| {});
}
