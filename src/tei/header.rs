//! The TEI header: what was printed, what the edition was made from, how it is encoded.

use super::language_tag;
use super::text::{leaf, plain};
use crate::catalogue::dublin_core;
use crate::model::{Edition, Metadata, Source};
use crate::wording::{self, Date, colophon, encoding_wording};
use crate::xhtml::Xml;

/// The program's version as TEI has it: without what follows a hyphen.
fn version() -> &'static str {
    let version = env!("CARGO_PKG_VERSION");
    version.split(['-', '+']).next().unwrap_or(version)
}

/// The program.
const PROGRAM: &str = "banxin";

/// Writes `teiHeader`.
pub(super) fn write(xml: &mut Xml, edition: &Edition) {
    let metadata = &edition.metadata;
    let words = encoding_wording(&metadata.language);
    let colophon = colophon(edition);
    let said = |label: &str| colophon.iter().find(|line| line.label == label);
    xml.block("teiHeader", &[], |xml| {
        xml.block("fileDesc", &[], |xml| {
            xml.block("titleStmt", &[], |xml| {
                leaf(xml, "title", &[], wording::document_title(metadata));
                edition.authors().iter().for_each(|author| leaf(xml, "author", &[], author));
                xml.block("respStmt", &[], |xml| {
                    xml.leaf("resp", &[], words.responsibility);
                    xml.leaf("name", &[], &format!("{PROGRAM} {}", version()));
                });
            });
            if let Some(extent) = said("篇幅") {
                leaf(xml, "extent", &[], &extent.text);
            }
            xml.block("publicationStmt", &[], |xml| {
                xml.leaf("p", &[], words.file);
            });
            xml.block("sourceDesc", &[], |xml| {
                printed(xml, metadata);
                metadata.source.iter().for_each(|source| file(xml, source));
            });
        });
        xml.block("encodingDesc", &[], |xml| {
            xml.block("editorialDecl", &[], |xml| {
                let mut section = |name: &str, first: &str, labels: &[&str]| {
                    xml.block(name, &[], |xml| {
                        xml.leaf("p", &[], first);
                        let lines = labels.iter().filter_map(|label| said(label));
                        lines.for_each(|line| leaf(xml, "p", &[], &line.text));
                    });
                };
                section("correction", words.emendations, &["接合", "整理"]);
                section("segmentation", words.lines, &[]);
                section("interpretation", words.doubts, &["存疑", "日期"]);
                section("normalization", words.characters, &[]);
            });
            xml.block("appInfo", &[], |xml| {
                let program = [("ident", PROGRAM), ("version", version())];
                xml.block("application", &program, |xml| xml.leaf("label", &[], PROGRAM));
            });
        });
        xml.block("profileDesc", &[], |xml| {
            xml.block("langUsage", &[], |xml| {
                let ident = [("ident", language_tag(&metadata.language))];
                leaf(xml, "language", &ident, &metadata.language);
            });
        });
        xml.block("xenoData", &[], |xml| {
            let namespaces = [
                ("xmlns:oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/"),
                ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ];
            xml.block("oai_dc:dc", &namespaces, |xml| {
                for (name, text) in dublin_core(edition) {
                    xml.leaf(&format!("dc:{name}"), &[], &text);
                }
            });
        });
    });
}

/// What was printed.
fn printed(xml: &mut Xml, metadata: &Metadata) {
    xml.block("bibl", &[("type", "printed")], |xml| {
        let mut known = |name: &str, attributes: &[(&str, &str)], text: &str| {
            if !text.is_empty() {
                leaf(xml, name, attributes, text);
            }
        };
        known("title", &[("level", "j"), ("type", "publication")], &metadata.publication);
        known("title", &[("level", "j"), ("type", "section")], &metadata.section);
        known("title", &[("level", "a"), ("type", "special")], &metadata.title);
        known("biblScope", &[("unit", "issue")], &metadata.issue);
        metadata.pages.iter().for_each(|page| known("biblScope", &[("unit", "page")], page));
        let when = Date::parse(&metadata.date).map_or("", |_| &metadata.date);
        known("date", &[("when", when)], &metadata.date);
        known("note", &[("type", "weekday")], &metadata.weekday);
        known("note", &[("type", "contact")], &metadata.contact);
        known("note", &[("type", "motto")], &metadata.motto);
    });
}

/// A file that the edition was made from.
fn file(xml: &mut Xml, source: &Source) {
    xml.block("bibl", &[("type", "file")], |xml| {
        for (name, kind, text) in [
            ("idno", "filename", &source.path),
            ("idno", "sha256", &source.sha256),
            ("note", "encoding", &source.encoding),
            ("note", "kind", &source.kind),
        ] {
            if !text.is_empty() {
                xml.element(name, &[("type", kind)], |xml| plain(xml, text));
                xml.line();
            }
        }
    });
}
