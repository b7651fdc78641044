//! A plain reader of XML: elements with their attributes, and the characters in them.

use quick_xml::Reader;
use quick_xml::events::Event;

/// An element.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Element {
    /// Its name as written.
    pub name: String,
    /// Its attributes in order.
    pub attributes: Vec<(String, String)>,
    /// What is in it, in order.
    pub content: Vec<Node>,
}

/// Something in an element.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    Element(Element),
    Text(String),
}

/// Reads a document's root element.
pub fn read(xml: &str) -> Element {
    let mut reader = Reader::from_str(xml);
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(tag) => open.push(element(&tag)),
            Event::Empty(tag) => put(&mut open, Node::Element(element(&tag))),
            Event::End(_) => {
                let closed = open.pop().expect("it was opened");
                put(&mut open, Node::Element(closed));
            }
            Event::Text(text) => {
                let text = text.to_string();
                put(&mut open, Node::Text(text));
            }
            Event::GeneralRef(name) => {
                let c =
                    name.resolve_char_ref().expect("a character").unwrap_or_else(|| match &*name {
                        "amp" => '&',
                        "lt" => '<',
                        "gt" => '>',
                        "quot" => '"',
                        "apos" => '\'',
                        other => panic!("an entity {other}"),
                    });
                put(&mut open, Node::Text(c.to_string()));
            }
            Event::Eof => break,
            Event::Decl(_) | Event::DocType(_) => {}
            other => panic!("{other:?}"),
        }
    }
    let document = open.pop().expect("the document");
    assert!(open.is_empty(), "something is still open");
    document.elements().next().expect("a root").clone()
}

fn element(tag: &quick_xml::events::BytesStart) -> Element {
    let name = tag.name().as_ref().to_owned();
    let attributes = tag.attributes().map(|attribute| {
        let attribute = attribute.expect("a sound attribute");
        let name = attribute.key.as_ref().to_owned();
        let value = attribute.value;
        (name, quick_xml::escape::unescape(&value).expect("sound escapes").into_owned())
    });
    Element { name, attributes: attributes.collect(), content: Vec::new() }
}

fn put(open: &mut [Element], node: Node) {
    let content = &mut open.last_mut().expect("the document").content;
    match (content.last_mut(), node) {
        (Some(Node::Text(before)), Node::Text(more)) => before.push_str(&more),
        (_, node) => content.push(node),
    }
}

impl Element {
    /// The value of an attribute, or "".
    pub fn get(&self, name: &str) -> &str {
        self.attributes.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// The elements right in it.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.content.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The elements of a name anywhere in it, in the order of their beginnings.
    pub fn all(&self, name: &str) -> Vec<&Element> {
        let mut found = Vec::new();
        for element in self.elements() {
            found.extend((element.name == name).then_some(element));
            found.extend(element.all(name));
        }
        found
    }

    /// The only element of a name and a type anywhere in it.
    pub fn one(&self, name: &str, kind: &str) -> Option<&Element> {
        let mut found = self.all(name).into_iter().filter(|element| element.get("type") == kind);
        let first = found.next();
        assert!(found.next().is_none(), "several {name} of type {kind}");
        first
    }

    /// Its characters without those of some elements; `g` is the character that it names.
    pub fn text(&self, without: &[&str]) -> String {
        let mut text = String::new();
        for node in &self.content {
            match node {
                Node::Text(characters) => text.push_str(characters),
                Node::Element(element) if without.contains(&element.name.as_str()) => {}
                Node::Element(element) if element.name == "g" => {
                    let code = element.get("type").strip_prefix("U+").expect("a code point");
                    let code = u32::from_str_radix(code, 16).expect("hexadecimal");
                    text.push(char::from_u32(code).expect("a character"));
                }
                Node::Element(element) => text.push_str(&element.text(without)),
            }
        }
        text
    }
}
