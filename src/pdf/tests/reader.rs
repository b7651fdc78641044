//! A PDF as lopdf reads it, in shapes that a test can compare.

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;
use std::fmt::Write;

pub struct Reader(Document);

/// A font of the file.
pub struct Embedded {
    pub name: String,
    /// The font file.
    pub program: Vec<u8>,
    /// `CIDSet`: a bit for each glyph of the program.
    pub set: Vec<u8>,
    /// For each glyph number, the text that it stands for.
    pub texts: BTreeMap<u16, String>,
}

impl Reader {
    pub fn new(bytes: &[u8]) -> Self {
        Self(Document::load_mem(bytes).expect("a PDF"))
    }

    /// The fonts of the file.
    pub fn fonts(&self) -> Vec<Embedded> {
        let stream = |object: &Object| {
            let stream = self.resolve(object).as_stream().expect("a stream");
            stream.decompressed_content().unwrap_or_else(|_| stream.content.clone())
        };
        let font = |object: &Object| {
            let font = object.as_dict().ok()?;
            let descendants = font.get(b"DescendantFonts").and_then(Object::as_array).ok()?;
            let descendant = self.dictionary(&descendants[0]);
            let descriptor = self.dictionary(descendant.get(b"FontDescriptor").ok()?);
            let texts = stream(font.get(b"ToUnicode").ok()?);
            Some(Embedded {
                name: self.string(descriptor.get(b"FontName").ok()?),
                program: stream(descriptor.get(b"FontFile2").ok()?),
                set: stream(descriptor.get(b"CIDSet").ok()?),
                texts: texts_of(&String::from_utf8_lossy(&texts)),
            })
        };
        self.0.objects.values().filter_map(font).collect()
    }

    fn page(&self, index: usize) -> ObjectId {
        self.0.get_pages()[&(index as u32 + 1)]
    }

    fn resolve<'a>(&'a self, object: &'a Object) -> &'a Object {
        self.0.dereference(object).expect("an object").1
    }

    fn dictionary<'a>(&'a self, object: &'a Object) -> &'a Dictionary {
        self.resolve(object).as_dict().expect("a dictionary")
    }

    /// A text string, or a name.
    pub fn string(&self, object: &Object) -> String {
        match self.resolve(object) {
            Object::Name(name) => String::from_utf8_lossy(name).into_owned(),
            object => lopdf::decode_text_string(object).expect("a text string"),
        }
    }

    pub fn catalog(&self) -> &Dictionary {
        self.0.catalog().expect("a catalogue")
    }

    /// The text of a page without white space, by ToUnicode alone.
    pub fn text(&self, index: usize) -> String {
        let text = self.0.extract_text(&[index as u32 + 1]).expect("text");
        text.split_whitespace().collect()
    }

    fn operations(&self, index: usize) -> Vec<lopdf::content::Operation> {
        Content::decode(&self.0.get_page_content(self.page(index))).expect("content").operations
    }

    /// A property of the marked content of a page, wherever it is given.
    pub fn operands(&self, index: usize, operator: &str, key: &str) -> Vec<String> {
        let operations = self.operations(index);
        let marked = operations.iter().filter(|operation| operation.operator == operator);
        let property = |operation: &lopdf::content::Operation| {
            let properties = operation.operands.get(1)?.as_dict().ok()?;
            Some(self.string(properties.get(key.as_bytes()).ok()?))
        };
        marked.filter_map(property).collect()
    }

    /// How often an operator stands on a page.
    pub fn count(&self, index: usize, operator: &str) -> usize {
        let operations = self.operations(index);
        operations.iter().filter(|operation| operation.operator == operator).count()
    }

    /// The marked content of a page: tag, type, subtype.
    pub fn tags(&self, index: usize) -> Vec<String> {
        let operations = self.operations(index);
        let marked = operations.iter().filter(|operation| operation.operator == "BDC");
        let describe = |operation: &lopdf::content::Operation| {
            let mut words = vec![self.string(&operation.operands[0])];
            let properties = operation.operands[1].as_dict().expect("properties");
            for key in [b"Type".as_slice(), b"Subtype"] {
                words.extend(properties.get(key).ok().map(|value| self.string(value)));
            }
            words.join(" ")
        };
        marked.map(describe).collect()
    }

    /// Where the pen is for each glyph of a page, from the top left corner in points; only the
    /// operators that the writer uses.
    pub fn positions(&self, index: usize) -> Vec<(f64, f64)> {
        let number = |object: &Object| f64::from(object.as_float().expect("a number"));
        let page = self.0.get_dictionary(self.page(index)).expect("a page");
        let area = self.resolve(page.get(b"MediaBox").expect("a page's area"));
        let height = number(&area.as_array().expect("an array")[3]);
        let widths = self.widths(index);
        let down = self.fonts_down(index);
        let (mut size, mut x, mut y) = (0.0, 0.0, 0.0);
        let mut runs_down = false;
        let mut face: &BTreeMap<u16, f64> = &BTreeMap::new();
        let mut positions = Vec::new();
        let mut axes = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
        let mut saved = Vec::new();
        let operations = self.operations(index);
        for operation in &operations {
            let operands = &operation.operands;
            match operation.operator.as_str() {
                "q" => saved.push(axes),
                "Q" => axes = saved.pop().expect("a saved state"),
                "cm" => {
                    let m: Vec<f64> = operands.iter().map(number).collect();
                    let [a, b, c, d, e, f] = axes;
                    let across = |u: f64, v: f64| (a * u + c * v, b * u + d * v);
                    let (first, second, third) =
                        (across(m[0], m[1]), across(m[2], m[3]), across(m[4], m[5]));
                    axes = [first.0, first.1, second.0, second.1, third.0 + e, third.1 + f];
                }
                "Tf" => {
                    let name = operands[0].as_name().expect("a font's name");
                    face = &widths[name];
                    runs_down = down[name];
                    size = number(&operands[1]);
                }
                "Tm" => (x, y) = (number(&operands[4]), number(&operands[5])),
                "Tj" | "TJ" => {
                    let parts = match &operands[0] {
                        Object::Array(parts) => parts.clone(),
                        string => vec![string.clone()],
                    };
                    for part in parts {
                        let Object::String(codes, _) = &part else {
                            let back = number(&part) / 1000.0 * size;
                            // On the page y grows down, and so does a pen that goes down.
                            (x, y) = if runs_down { (x, y + back) } else { (x - back, y) };
                            continue;
                        };
                        for code in codes.chunks(2) {
                            let [a, b, c, d, e, f] = axes;
                            positions.push((a * x + c * y + e, height - (b * x + d * y + f)));
                            if runs_down {
                                y += size;
                                continue;
                            }
                            let code = u16::from_be_bytes([code[0], code[1]]);
                            x += face.get(&code).copied().unwrap_or(0.0) / 1000.0 * size;
                        }
                    }
                }
                _ => {}
            }
        }
        positions
    }

    /// For each font of a page, whether its lines run down (ISO 32000-1, 9.7.5.2).
    fn fonts_down(&self, index: usize) -> BTreeMap<Vec<u8>, bool> {
        let fonts = self.0.get_page_fonts(self.page(index)).expect("fonts");
        let down = |font: &Dictionary| {
            self.string(font.get(b"Encoding").expect("an encoding")) == "Identity-V"
        };
        fonts.into_iter().map(|(name, font)| (name, down(font))).collect()
    }

    /// For each font of a page, the widths by CID (ISO 32000-1, 9.7.4.3).
    fn widths(&self, index: usize) -> BTreeMap<Vec<u8>, BTreeMap<u16, f64>> {
        let fonts = self.0.get_page_fonts(self.page(index)).expect("fonts");
        let widths = |font: &Dictionary| {
            let descendants = self.resolve(font.get(b"DescendantFonts").expect("a CID font"));
            let cid = self.dictionary(&descendants.as_array().expect("an array")[0]);
            let list = self.resolve(cid.get(b"W").expect("widths")).as_array().expect("an array");
            let mut widths = BTreeMap::new();
            let mut at = 0;
            while at < list.len() {
                let first = list[at].as_i64().expect("a CID") as u16;
                if let Ok(each) = list[at + 1].as_array() {
                    let each =
                        each.iter().map(|width| f64::from(width.as_float().expect("a width")));
                    widths.extend((first..).zip(each));
                    at += 2;
                } else {
                    let last = list[at + 1].as_i64().expect("a CID") as u16;
                    let width = f64::from(list[at + 2].as_float().expect("a width"));
                    widths.extend((first..=last).map(|cid| (cid, width)));
                    at += 3;
                }
            }
            widths
        };
        fonts.into_iter().map(|(name, font)| (name, widths(font))).collect()
    }

    pub fn annotations(&self, index: usize) -> Vec<&Dictionary> {
        let page = self.0.get_dictionary(self.page(index)).expect("a page");
        let list = self.resolve(page.get(b"Annots").expect("annotations"));
        let list = list.as_array().expect("an array").iter();
        list.map(|annotation| self.dictionary(annotation)).collect()
    }

    /// One line an element: its type, then how many pieces of content it holds itself, and whether
    /// an annotation. Content after a child element stands on a line of its own below it.
    pub fn structure(&self) -> String {
        let root =
            self.dictionary(self.catalog().get(b"StructTreeRoot").expect("a structure tree"));
        let mut lines = String::new();
        for child in self.kids(root) {
            self.element_lines(self.dictionary(child), 0, &mut lines);
        }
        lines
    }

    fn kids<'a>(&'a self, element: &'a Dictionary) -> Vec<&'a Object> {
        match element.get(b"K").map(|kids| self.resolve(kids)) {
            Ok(Object::Array(kids)) => kids.iter().collect(),
            Ok(kid) => vec![kid],
            Err(_) => Vec::new(),
        }
    }

    fn element_lines(&self, element: &Dictionary, depth: usize, lines: &mut String) {
        let kind = self.string(element.get(b"S").expect("a type"));
        let mut line = format!("{}{kind}", " ".repeat(depth));
        let (mut own, mut is_below) = (0, false);
        let end = |line: &mut String, own: &mut usize, is_below: bool, lines: &mut String| {
            if *own > 0 {
                let gap = if is_below { " ".repeat(depth + 1) } else { " ".to_owned() };
                let _ = write!(line, "{gap}{own}");
            }
            if !line.is_empty() {
                lines.push_str(line);
                lines.push('\n');
            }
            line.clear();
            *own = 0;
        };
        let kids = self.kids(element);
        let mut annotated = false;
        for kid in &kids {
            let kid = self.resolve(kid);
            match kid {
                Object::Dictionary(kid) if kid.has(b"S") => {
                    end(&mut line, &mut own, is_below, lines);
                    self.element_lines(kid, depth + 1, lines);
                    is_below = true;
                }
                Object::Dictionary(kid) if kid.has(b"Obj") => annotated = true,
                _ => own += 1,
            }
        }
        if annotated {
            let own = if own > 0 { format!(" {own}") } else { String::new() };
            line.push_str(&format!("{own} annotation"));
            lines.push_str(&line);
            lines.push('\n');
        } else {
            end(&mut line, &mut own, is_below, lines);
        }
    }

    /// A property of the first element of the type.
    pub fn element(&self, kind: &str, key: &[u8]) -> String {
        let elements = self.0.objects.values().filter_map(|object| object.as_dict().ok());
        let mut elements = elements.filter(|element| {
            let is_of_kind = |name: &Object| self.string(name) == kind;
            element.has(b"P") && element.get(b"S").is_ok_and(is_of_kind)
        });
        let element = elements.find(|element| element.has(key)).expect("an element");
        self.string(element.get(key).expect("a property"))
    }

    /// One line a bookmark, indented by level.
    pub fn outline(&self) -> String {
        let mut lines = String::new();
        self.bookmarks(
            self.dictionary(self.catalog().get(b"Outlines").expect("an outline")),
            0,
            &mut lines,
        );
        lines
    }

    fn bookmarks(&self, parent: &Dictionary, depth: usize, lines: &mut String) {
        let mut next = parent.get(b"First").ok();
        while let Some(bookmark) = next {
            let bookmark = self.dictionary(bookmark);
            let title = self.string(bookmark.get(b"Title").expect("a title"));
            let _ = writeln!(lines, "{}{title}", " ".repeat(depth));
            self.bookmarks(bookmark, depth + 1, lines);
            next = bookmark.get(b"Next").ok();
        }
    }

    /// From which page on (counted from 0), which style and first number, or which prefix.
    pub fn page_labels(&self) -> Vec<(i64, String)> {
        let tree = self.dictionary(self.catalog().get(b"PageLabels").expect("page labels"));
        let pairs = self.resolve(tree.get(b"Nums").expect("numbers")).as_array().expect("an array");
        let label = |pair: &[Object]| {
            let label = self.dictionary(&pair[1]);
            let words = [b"S".as_slice(), b"P", b"St"].into_iter().filter_map(|key| {
                let value = label.get(key).ok()?;
                Some(
                    value.as_i64().map_or_else(|_| self.string(value), |number| number.to_string()),
                )
            });
            (pair[0].as_i64().expect("a page"), words.collect::<Vec<_>>().join(" "))
        };
        pairs.chunks(2).map(label).collect()
    }

    /// The XMP packet.
    pub fn metadata(&self) -> String {
        let stream = self.resolve(self.catalog().get(b"Metadata").expect("metadata"));
        let stream = stream.as_stream().expect("a stream");
        let bytes = stream.get_plain_content().unwrap_or_else(|_| stream.content.clone());
        String::from_utf8(bytes).expect("XMP is UTF-8")
    }

    /// An entry of the information dictionary.
    pub fn information(&self, key: &[u8]) -> String {
        let information = self.dictionary(self.0.trailer.get(b"Info").expect("information"));
        self.string(information.get(key).expect("an entry"))
    }
}

/// The lines `<0001> <6C49>` of a `ToUnicode` table.
fn texts_of(table: &str) -> BTreeMap<u16, String> {
    let parts = |line: &str| {
        let (number, text) = line.trim().strip_prefix('<')?.strip_suffix('>')?.split_once("> <")?;
        let units: Option<Vec<u16>> = (0..text.len() / 4)
            .map(|at| u16::from_str_radix(&text[at * 4..at * 4 + 4], 16).ok())
            .collect();
        Some((u16::from_str_radix(number, 16).ok()?, String::from_utf16(&units?).ok()?))
    };
    let is_in_list = |line: &&str| !line.contains("ffff") && !line.contains("FFFF");
    table.lines().filter(is_in_list).filter_map(parts).collect()
}
