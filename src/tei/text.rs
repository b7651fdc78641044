//! Texts → the elements within a paragraph: characters, marks beside them, line beginnings, repairs
//! and suspicions.

use super::passage::{Passage, Point, Repair};
use crate::model::interlinear::{Stretch, address, groups};
use crate::model::{Doubt, EmendationKind, InterlinearKind, Note, Notes, Part, kind_name};
use crate::xhtml::{Attributes, Xml, is_allowed};
use std::cell::RefCell;
use std::collections::BTreeSet;

/// Characters; one that XML cannot hold is an empty `g` that names it.
pub(super) fn plain(xml: &mut Xml, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(|c| !is_allowed(c)) {
        let (before, after) = rest.split_at(at);
        xml.text(before);
        let mut chars = after.chars();
        let code = chars.next().map_or(0, u32::from);
        xml.point("g", &[("type", &format!("U+{code:04X}"))]);
        rest = chars.as_str();
    }
    xml.text(rest);
}

/// An element with characters, on a line of its own.
pub(super) fn leaf(xml: &mut Xml, name: &str, attributes: Attributes, text: &str) {
    xml.element(name, attributes, |xml| plain(xml, text));
    xml.line();
}

/// The notes of the edition. Each is written where it is called first.
#[derive(Default)]
pub(super) struct Calls<'a> {
    pub notes: Notes<'a>,
    written: RefCell<BTreeSet<usize>>,
}

impl<'a> Calls<'a> {
    pub fn new(notes: Notes<'a>) -> Self {
        Self { notes, ..Self::default() }
    }

    /// Writes a note where it is called, or points to it.
    fn call(&self, xml: &mut Xml, id: &str) {
        let Some(number) = self.notes.number(id) else { return };
        let under = self.notes.part(number).map(|part| self.notes.under(part));
        let note = under.and_then(|mut notes| notes.find(|(other, _)| *other == number));
        match note {
            Some((_, note)) if self.written.borrow_mut().insert(number) => {
                self.note(xml, number, note);
            }
            _ => xml.point("ptr", &[("target", &format!("#note.{number}"))]),
        }
    }

    fn note(&self, xml: &mut Xml, number: usize, note: &Note) {
        let (id, n) = (format!("note.{number}"), number.to_string());
        let attributes = [("xml:id", id.as_str()), ("type", "note"), ("place", "end"), ("n", &n)];
        xml.element("note", &attributes, |xml| {
            for paragraph in &note.paragraphs {
                xml.element("p", &[], |xml| within(xml, &Passage::new(paragraph), self));
            }
        });
    }

    /// Writes the notes of a part that nothing called.
    pub fn rest(&self, xml: &mut Xml, part: Part) {
        for (number, note) in self.notes.under(part) {
            if self.written.borrow_mut().insert(number) {
                self.note(xml, number, note);
                xml.line();
            }
        }
    }
}

/// A text with all that stands in it, as one element on a line of its own.
pub(super) fn passage(
    xml: &mut Xml,
    name: &str,
    attributes: Attributes,
    passage: &Passage,
    calls: &Calls,
) {
    passage_with(xml, name, attributes, passage, calls, |_| {});
}

/// The same, with something behind the text.
pub(super) fn passage_with(
    xml: &mut Xml,
    name: &str,
    attributes: Attributes,
    passage: &Passage,
    calls: &Calls,
    behind: impl FnOnce(&mut Xml),
) {
    xml.element(name, attributes, |xml| {
        within(xml, passage, calls);
        behind(xml);
    });
    xml.line();
}

/// A cell of a table, within a line.
pub(super) fn cell(xml: &mut Xml, passage: &Passage, calls: &Calls) {
    xml.element("cell", &[], |xml| within(xml, passage, calls));
}

/// What is inside the element of a text.
fn within(xml: &mut Xml, passage: &Passage, calls: &Calls) {
    let mut writer = Writer { text: passage.text, points: &passage.points, at: 0, calls };
    for group in groups(passage.text, passage.marks) {
        writer.points(xml);
        match group.ruby {
            None => writer.stretches(xml, &group.stretches),
            Some(ruby) => xml.element("ruby", &[], |xml| {
                xml.element("rb", &[], |xml| writer.stretches(xml, &group.stretches));
                xml.element("rt", &[], |xml| plain(xml, ruby));
            }),
        }
    }
    writer.run(xml, passage.text.len());
    writer.points(xml);
}

/// A text being written, and what is still to stand in it.
struct Writer<'a> {
    text: &'a str,
    points: &'a [(usize, Point<'a>)],
    /// How far it is written, in bytes.
    at: usize,
    calls: &'a Calls<'a>,
}

impl<'a> Writer<'a> {
    fn stretches(&mut self, xml: &mut Xml, stretches: &[Stretch]) {
        for stretch in stretches {
            self.points(xml);
            let end = self.at + stretch.text.len();
            match stretch.link.and_then(address) {
                None => self.marked(xml, &stretch.kinds, end),
                Some(target) => xml.element("ref", &[("target", &*target)], |xml| {
                    self.marked(xml, &stretch.kinds, end);
                }),
            }
            stretch.calls.iter().for_each(|id| self.calls.call(xml, id));
        }
    }

    /// The characters up to a place, inside the elements of their marks.
    fn marked(&mut self, xml: &mut Xml, kinds: &[InterlinearKind], end: usize) {
        let Some((kind, inner)) = kinds.split_first() else { return self.run(xml, end) };
        let (name, rend) = match kind {
            InterlinearKind::Emphasis => ("emph", "dots"),
            InterlinearKind::ProperName => ("name", "line"),
            InterlinearKind::BookTitle => ("title", "wave"),
            InterlinearKind::Deceased => ("hi", "frame"),
            InterlinearKind::Ruby | InterlinearKind::Link | InterlinearKind::Note => {
                return self.marked(xml, inner, end);
            }
        };
        xml.element(name, &[("rend", rend)], |xml| self.marked(xml, inner, end));
    }

    /// The characters up to a place, with what stands among them.
    fn run(&mut self, xml: &mut Xml, end: usize) {
        while let Some(&(place, point)) = self.points.first()
            && (place < end || place == self.at)
        {
            self.characters(xml, place);
            match point {
                Point::Repair(repair) => {
                    self.points = &self.points[1..];
                    self.repair(xml, repair);
                }
                _ => self.points(xml),
            }
        }
        self.characters(xml, end);
    }

    /// The line ends and suspicions at the place that is reached.
    fn points(&mut self, xml: &mut Xml) {
        while let Some(&(place, point)) = self.points.first()
            && place <= self.at
        {
            match point {
                Point::Doubt(each) => doubt(xml, each),
                Point::Line(line) => self.line(xml, line),
                Point::Repair(_) => return,
            }
            self.points = &self.points[1..];
        }
    }

    /// A line begins here. Between two characters of one Latin word or number it does not part
    /// them.
    fn line(&self, xml: &mut Xml, line: u32) {
        let is_latin = |c: char| c.is_ascii_alphanumeric();
        let inside =
            self.text[..self.at].ends_with(is_latin) && self.text[self.at..].starts_with(is_latin);
        lb(xml, line, inside);
    }

    /// A repair from the place that is reached on.
    fn repair(&mut self, xml: &mut Xml, repair: Repair<'a>) {
        let Repair { emendation, end, cut } = repair;
        let inside = self.points.iter().take_while(|(place, _)| *place < end).count();
        let (lines, rest) = self.points.split_at(inside);
        let is_joined = emendation.kind != EmendationKind::ParagraphJoined;
        let sic = |xml: &mut Xml| {
            let before = emendation.before.as_str();
            let Some(cut) = cut else { return plain(xml, before) };
            plain(xml, &before[..cut]);
            for (_, point) in lines {
                if let Point::Line(line) = point {
                    lb(xml, *line, is_joined);
                }
            }
            plain(xml, &before[cut + 1..]);
        };
        let corr = &self.text[self.at..end];
        choice(xml, emendation.kind, emendation.line, sic, |xml| plain(xml, corr));
        self.points = rest;
        self.at = end;
    }

    fn characters(&mut self, xml: &mut Xml, end: usize) {
        if self.at < end {
            plain(xml, &self.text[self.at..end]);
            self.at = end;
        }
    }
}

fn lb(xml: &mut Xml, line: u32, inside_word: bool) {
    let breaks = if inside_word { "no" } else { "" };
    xml.point("lb", &[("n", &line.to_string()), ("break", breaks)]);
}

/// A repair of a line: before it, and after it as the edition has it.
pub(super) fn choice(
    xml: &mut Xml,
    emendation: EmendationKind,
    line: u32,
    sic: impl FnOnce(&mut Xml),
    corr: impl FnOnce(&mut Xml),
) {
    xml.element("choice", &[], |xml| {
        xml.element("sic", &[], sic);
        xml.element("corr", &[("type", &kind_name(emendation)), ("n", &line.to_string())], corr);
    });
}

/// A suspicion as a note, with what it might be as a `seg` of its own.
pub(super) fn doubt(xml: &mut Xml, doubt: &Doubt) {
    let (kind, line) = (kind_name(doubt.kind), doubt.line.to_string());
    xml.element("note", &[("type", "doubt"), ("subtype", &kind), ("n", &line)], |xml| {
        plain(xml, &doubt.message);
        if !doubt.suggestion.is_empty() {
            let suggestion = [("type", "suggestion")];
            xml.element("seg", &suggestion, |xml| plain(xml, &doubt.suggestion));
        }
    });
}

/// A name with only what every identifier of XML may have.
pub(super) fn name(name: &str) -> String {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    name.chars().take(100).map(|c| if fits(c) { c } else { '_' }).collect()
}

/// A file's name as a relative reference (RFC 3986): everything but the unreserved characters is
/// written in hexadecimal.
pub(super) fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            uri.push(byte.into());
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}
