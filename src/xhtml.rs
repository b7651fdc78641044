//! A writer of XML that cannot come out ill-formed: elements close by themselves, everything is
//! escaped, and characters that XML forbids are left out.

use quick_xml::Writer;
use quick_xml::escape::partial_escape;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::borrow::Cow;

/// A document being written.
pub struct Xml {
    writer: Writer<Vec<u8>>,
}

/// Names and values of an element's attributes, in order.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Xml {
    /// A document with its XML declaration.
    pub fn document() -> Self {
        let mut xml = Self { writer: Writer::new(Vec::new()) };
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml.line();
        xml
    }

    /// A document without one, for readers of HTML.
    pub fn html() -> Self {
        let mut xml = Self { writer: Writer::new(Vec::new()) };
        xml.html_doctype();
        xml
    }

    /// The document type of HTML.
    pub fn html_doctype(&mut self) {
        self.event(Event::DocType(BytesText::from_escaped("html")));
        self.line();
    }

    /// An element and what is in it. Attributes with empty values are left out.
    pub fn element(&mut self, name: &str, attributes: Attributes, content: impl FnOnce(&mut Self)) {
        self.event(Event::Start(start(name, attributes)));
        content(self);
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element on lines of its own.
    pub fn block(&mut self, name: &str, attributes: Attributes, content: impl FnOnce(&mut Self)) {
        self.element(name, attributes, |xml| {
            xml.line();
            content(xml);
        });
        self.line();
    }

    /// An element with text, on a line of its own.
    pub fn leaf(&mut self, name: &str, attributes: Attributes, text: &str) {
        self.element(name, attributes, |xml| xml.text(text));
        self.line();
    }

    /// An element with nothing in it, on a line of its own.
    pub fn empty(&mut self, name: &str, attributes: Attributes) {
        self.point(name, attributes);
        self.line();
    }

    /// An element with nothing in it, within a line.
    pub fn point(&mut self, name: &str, attributes: Attributes) {
        self.event(Event::Empty(start(name, attributes)));
    }

    /// Text, escaped.
    pub fn text(&mut self, text: &str) {
        let allowed = allowed(text);
        self.event(Event::Text(BytesText::from_escaped(partial_escape(allowed.as_ref()))));
    }

    /// Code of our own, as it stands: HTML reads styles and scripts without escapes.
    pub fn code(&mut self, code: &'static str) {
        self.event(Event::Text(BytesText::from_escaped(code)));
    }

    /// A line end between elements.
    pub fn line(&mut self) {
        self.event(Event::Text(BytesText::from_escaped("\n")));
    }

    /// The document's bytes, UTF-8.
    pub fn finish(self) -> Vec<u8> {
        self.writer.into_inner()
    }

    fn event(&mut self, event: Event) {
        self.writer.write_event(event).expect("writing to memory does not fail");
    }
}

fn start<'a>(name: &'a str, attributes: Attributes) -> BytesStart<'a> {
    let mut tag = BytesStart::new(name);
    for (name, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
        tag.push_attribute((*name, allowed(value).as_ref()));
    }
    tag
}

/// True for a character that XML 1.0 allows (production `Char`), less those that its authors and
/// HTML advise against: controls and noncharacters.
pub fn is_allowed(c: char) -> bool {
    let noncharacter = matches!(c, '\u{FDD0}'..='\u{FDEF}') || (c as u32) & 0xFFFE == 0xFFFE;
    matches!(c, '\t' | '\n') || !(c.is_control() || noncharacter)
}

fn allowed(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_allowed) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().filter(|c| is_allowed(*c)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_written_is_well_formed() {
        let mut xml = Xml::document();
        xml.element("p", &[("title", "\"<&>'\n\u{1}"), ("class", "")], |xml| {
            xml.text("]]> <b> & \u{0}\u{B}甲\u{FFFF}\u{85}");
        });
        let text = String::from_utf8(xml.finish()).unwrap();
        assert_eq!(
            text,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <p title=\"&quot;&lt;&amp;&gt;&apos;&#10;\">]]&gt; &lt;b&gt; &amp; 甲</p>"
        );
    }
}
