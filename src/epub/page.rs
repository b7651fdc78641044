//! The frame of an XHTML file, and running text with its languages marked.

use crate::model::interlinear::groups;
use crate::model::{InterlinearKind, Paragraph};
use crate::text::phrase::{self, Usage};
use crate::xhtml::Xml;

/// A whole XHTML file. `title` is what a reader's window says.
pub fn page(language: &str, title: &str, content: impl FnOnce(&mut Xml)) -> Vec<u8> {
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

/// A line of text in an element, or nothing where there is no text.
pub fn line(xml: &mut Xml, name: &str, attributes: &[(&str, &str)], text: &str) {
    if !text.trim().is_empty() {
        xml.element(name, attributes, |xml| prose(xml, text));
        xml.line();
    }
}

/// A paragraph in an element, with the marks beside its characters; nothing where there is no text.
pub fn marked(xml: &mut Xml, name: &str, attributes: &[(&str, &str)], paragraph: &Paragraph) {
    if paragraph.marks.is_empty() {
        return line(xml, name, attributes, &paragraph.text);
    }
    xml.element(name, attributes, |xml| {
        for group in groups(&paragraph.text, &paragraph.marks) {
            match group.ruby {
                None => {
                    group.stretches.iter().for_each(|part| stretch(xml, part.text, &part.kinds))
                }
                Some(ruby) => xml.element("ruby", &[], |xml| {
                    group.stretches.iter().for_each(|part| stretch(xml, part.text, &part.kinds));
                    xml.element("rt", &[], |xml| xml.text(ruby));
                }),
            }
        }
    });
    xml.line();
}

/// Text with all its marks, an element in another.
fn stretch(xml: &mut Xml, text: &str, kinds: &[InterlinearKind]) {
    let Some((kind, rest)) = kinds.split_first() else { return prose(xml, text) };
    let (name, class) = match kind {
        InterlinearKind::Emphasis => ("em", ""),
        InterlinearKind::ProperName => ("u", "name"),
        InterlinearKind::BookTitle => ("cite", ""),
        InterlinearKind::Deceased => ("span", "deceased"),
        // It stands around the stretches.
        InterlinearKind::Ruby => return stretch(xml, text, rest),
    };
    xml.element(name, &[("class", class)], |xml| stretch(xml, text, rest));
}

/// Text in which runs of two or more English words are marked as English, so that they are
/// hyphenated and spoken as such.
pub fn prose(xml: &mut Xml, text: &str) {
    for (english, run) in language_runs(text) {
        if english {
            xml.element("span", &[("lang", "en"), ("xml:lang", "en")], |xml| xml.text(run));
        } else {
            xml.text(run);
        }
    }
}

/// A heading, or nothing where there is no text. It may break between any two of its phrases; the
/// stylesheet forbids other places.
pub fn heading(xml: &mut Xml, name: &str, id: &str, text: &str, usage: &Usage) {
    if text.trim().is_empty() {
        return;
    }
    xml.element(name, &[("id", id)], |xml| {
        for (index, phrase) in phrase::phrases(text, usage).into_iter().enumerate() {
            if index > 0 {
                xml.void("wbr");
            }
            prose(xml, phrase);
        }
    });
    xml.line();
}

/// Cuts a text into runs; true for one of two or more words in ASCII letters.
fn language_runs(text: &str) -> Vec<(bool, &str)> {
    let mut runs = Vec::new();
    let (mut done, mut from) = (0, 0);
    while let Some(start) = text[from..].find(is_western).map(|at| from + at) {
        let end = text[start..].find(|c| !is_western(c)).map_or(text.len(), |at| start + at);
        from = end;
        let stretch = &text[start..end];
        let Some(first) = stretch.find(|c: char| c.is_ascii_alphanumeric()) else { continue };
        let last = stretch.rfind(|c: char| c.is_ascii_alphanumeric()).unwrap_or(first);
        let english = &stretch[first..=last];
        if english.split(' ').filter(|word| is_word(word)).count() < 2 {
            continue;
        }
        if done < start + first {
            runs.push((false, &text[done..start + first]));
        }
        runs.push((true, english));
        done = start + last + 1;
    }
    if done < text.len() {
        runs.push((false, &text[done..]));
    }
    runs
}

/// A character that an English phrase may hold.
fn is_western(c: char) -> bool {
    matches!(c, ' '..='~' | '’')
}

/// A token with two letters side by side: `Web`, not `A` and not `2024`.
fn is_word(token: &str) -> bool {
    token.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english(text: &str) -> Vec<&str> {
        let runs = language_runs(text);
        let whole: String = runs.iter().map(|(_, run)| *run).collect();
        assert_eq!(whole, text);
        runs.into_iter().filter(|(english, _)| *english).map(|(_, run)| run).collect()
    }

    #[test]
    fn english_is_two_words_or_more() {
        assert_eq!(english("用Rust写"), Vec::<&str>::new());
        assert_eq!(
            english("从Land-oriented Growth（增长）到it’s a deal。"),
            ["Land-oriented Growth", "it’s a deal"]
        );
        assert_eq!(english("(028)86510705 86510200 邮箱：cdrbllzk@163.com"), Vec::<&str>::new());
        assert_eq!(english("Open Source Hardware"), ["Open Source Hardware"]);
        assert_eq!(english("(Made in China)"), ["Made in China"]);
        assert_eq!(english("5 G 和 A B"), Vec::<&str>::new());
        assert_eq!(english(""), Vec::<&str>::new());
    }
}
