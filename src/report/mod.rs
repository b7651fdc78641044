//! The source beside its edition, every decision to be seen: a page of HTML to read ([`report`]), or
//! to correct in ([`page`], which the review server hands out).
//!
//! At the left stand the lines of the source with what became of their characters, at the right the
//! edition, each part with the lines that it came from; then the doubts, what was corrected by hand,
//! and what was repaired. Everything is text: nothing of a source can become markup or run as script.

mod edition;
mod lines;
mod remarks;
mod source;
mod words;

pub use words::reason;

use crate::corrections::{Correction, Deed, Unplaced};
use crate::model::{Edition, Ledger, Transcript};
use crate::wording::{self, Script};
use crate::xhtml::Xml;
use std::fmt::Write as _;

/// The styles of the page.
pub const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/report.css"));
/// What moves on it: panes that scroll together, lines that light up, a list to walk.
pub const SCRIPT: &str = include_str!(concat!(env!("OUT_DIR"), "/report.js"));
/// What corrects on it.
pub const REVIEW_SCRIPT: &str = include_str!(concat!(env!("OUT_DIR"), "/review.js"));

/// What stands for the page in a browser's tab: a type area in its margins.
pub const ICON: &str = include_str!("icon.svg");

/// What is shown.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The lines of the source.
    pub transcript: &'a Transcript,
    /// What the stages did.
    pub ledger: &'a Ledger,
    /// The edition, corrected where a person did so.
    pub edition: &'a Edition,
    /// What was done for each of the edition's corrections, as far as it is known.
    pub done: &'a [Done],
    /// Corrections that found no place.
    pub unplaced: &'a [Unplaced],
}

/// What was done to an edition by hand.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// What was asked for.
    pub deed: Deed,
    /// What the field had said that was set, where that was printed, or "".
    pub before: String,
}

/// What a page to correct in says of itself.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'a> {
    /// Counts the states of the edition: an act on an older one is refused.
    pub version: u64,
    /// Corrections that are not in the file yet.
    pub unsaved: usize,
    /// Whether there is something to undo, and to do again.
    pub history: (bool, bool),
    /// What happened last, or "".
    pub note: &'a str,
    /// The corrections of the file, with those that were not saved yet.
    pub corrections: &'a [Correction],
    /// Pages of the edition as it will be printed.
    pub pages: usize,
}

/// The page to read, in one file that asks for no other.
pub fn report(case: &Case) -> Vec<u8> {
    write(case, None)
}

/// The page to correct in; its styles, scripts and printed pages are files beside it.
pub fn page(case: &Case, desk: &Desk) -> Vec<u8> {
    write(case, Some(desk))
}

/// A source in the list of those that can be corrected.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Its path.
    pub name: String,
    /// The edition's title.
    pub title: String,
    /// Doubts that are not settled.
    pub doubts: usize,
    /// Corrections that were made.
    pub corrections: usize,
    /// Corrections that are not in the file yet.
    pub unsaved: usize,
}

/// The list of sources, each with a link to its page: `0/`, `1/` …
pub fn list(sources: &[Listed]) -> Vec<u8> {
    let mut xml = Xml::html();
    xml.block("html", &[("lang", "zh-Hans")], |xml| {
        xml.block("head", &[], |xml| {
            xml.empty("meta", &[("charset", "utf-8")]);
            let viewport =
                [("name", "viewport"), ("content", "width=device-width, initial-scale=1")];
            xml.empty("meta", &viewport);
            xml.leaf("title", &[], "校阅");
            xml.empty("link", &[("rel", "stylesheet"), ("href", "0/report.css")]);
            xml.empty("link", &[("rel", "icon"), ("href", "0/icon.svg")]);
        });
        xml.block("body", &[], |xml| {
            xml.block("header", &[], |xml| xml.leaf("h1", &[], "校阅"));
            xml.block("main", &[("class", "list")], |xml| {
                xml.block("table", &[], |xml| {
                    xml.block("tr", &[], |xml| {
                        for name in ["原文", "题名", "存疑", "更正", "未存盘"] {
                            xml.leaf("th", &[("scope", "col")], name);
                        }
                    });
                    for (index, source) in sources.iter().enumerate() {
                        xml.block("tr", &[], |xml| {
                            xml.element("td", &[], |xml| {
                                let target = format!("{index}/");
                                xml.element("a", &[("href", &target)], |xml| {
                                    xml.text(&source.name)
                                });
                            });
                            xml.leaf("td", &[], &source.title);
                            for count in [source.doubts, source.corrections, source.unsaved] {
                                xml.leaf("td", &[], &count.to_string());
                            }
                        });
                    }
                });
            });
        });
    });
    xml.finish()
}

fn write(case: &Case, desk: Option<&Desk>) -> Vec<u8> {
    let language = match case.edition.metadata.language.as_str() {
        "" => "zh-Hans",
        tag => tag,
    };
    let view = View { case, desk, script: Script::of(language), language };
    let (title, version) =
        (view.title(), desk.map_or(String::new(), |desk| desk.version.to_string()));
    let kind = if desk.is_some() { "review" } else { "report" };
    let mut xml = Xml::html();
    let attributes = [("lang", language), ("data-version", &version), ("data-kind", kind)];
    xml.block("html", &attributes, |xml| {
        view.head(xml, &title);
        xml.block("body", &[], |xml| view.body(xml, &title));
    });
    xml.finish()
}

/// What is being written, and of what.
#[derive(Clone, Copy)]
struct View<'a> {
    case: &'a Case<'a>,
    desk: Option<&'a Desk<'a>>,
    script: Script,
    language: &'a str,
}

/// The panels, in order: id, and its name in both scripts.
const PANELS: [(&str, &str, &str); 6] = [
    ("source", "原文", "原文"),
    ("edition", "整理本", "整理本"),
    ("doubts", "存疑", "存疑"),
    ("pages", "版面", "版面"),
    ("corrections", "更正", "更正"),
    ("repairs", "整理记录", "整理記錄"),
];

impl View<'_> {
    fn say(&self, simplified: &'static str, traditional: &'static str) -> &'static str {
        self.script.pick(simplified, traditional)
    }

    /// 新质生产力 · 校阅.
    fn title(&self) -> String {
        let what = match self.desk {
            Some(_) => self.say("校阅", "校閱"),
            None => self.say("整理报告", "整理報告"),
        };
        format!("{} · {what}", wording::document_title(&self.case.edition.metadata))
    }

    fn head(&self, xml: &mut Xml, title: &str) {
        let is_review = self.desk.is_some();
        xml.block("head", &[], |xml| {
            xml.empty("meta", &[("charset", "utf-8")]);
            if !is_review {
                // A file has no server to say so: nothing is fetched, and only what stands here runs.
                let policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; \
                              base-uri 'none'; form-action 'none'";
                xml.empty("meta", &[("http-equiv", "Content-Security-Policy"), ("content", policy)]);
            }
            let viewport = [("name", "viewport"), ("content", "width=device-width, initial-scale=1")];
            xml.empty("meta", &viewport);
            xml.empty("meta", &[("name", "color-scheme"), ("content", "light dark")]);
            xml.leaf("title", &[], title);
            if is_review {
                xml.empty("link", &[("rel", "stylesheet"), ("href", "report.css")]);
                xml.empty("link", &[("rel", "icon"), ("href", "icon.svg")]);
                for script in ["report.js", "review.js"] {
                    xml.element("script", &[("src", script), ("defer", "defer")], |_| {});
                    xml.line();
                }
            } else {
                xml.element("style", &[], |xml| xml.code(STYLES));
                xml.line();
            }
        });
    }

    fn body(&self, xml: &mut Xml, title: &str) {
        let skip = self.say("跳到整理本", "跳到整理本");
        xml.leaf("a", &[("class", "skip"), ("href", "#edition")], skip);
        xml.block("header", &[], |xml| {
            xml.leaf("h1", &[], title);
            let figures = self.figures();
            xml.leaf("p", &[("id", "figures")], &figures);
            if let Some(desk) = self.desk {
                self.toolbar(xml, desk);
            }
            self.navigation(xml);
            let note = self.desk.map_or("", |desk| desk.note);
            xml.leaf("p", &[("id", "note"), ("role", "status")], note);
        });
        xml.block("main", &[("id", "panels")], |xml| {
            self.source(xml);
            self.edition(xml);
            self.doubts(xml);
            if let Some(desk) = self.desk {
                self.pages(xml, desk);
            }
            self.corrections(xml);
            self.repairs(xml);
        });
        if self.desk.is_some() {
            xml.leaf("dialog", &[("id", "dialog"), ("aria-labelledby", "dialog-title")], "");
        } else {
            xml.element("script", &[], |xml| xml.code(SCRIPT));
        }
    }

    /// 原文 1,009 行 · 存疑 1 处 · 更正 0 处.
    fn figures(&self) -> String {
        let Case { transcript, edition, .. } = self.case;
        let mut figures = format!(
            "{}{} {} · {}{} · {}{}",
            self.say("原文", "原文"),
            transcript.lines.len(),
            self.say("行", "行"),
            self.say("存疑", "存疑"),
            edition.doubts.len(),
            self.say("更正", "更正"),
            edition.corrections.len(),
        );
        if let count @ 1.. = self.case.unplaced.len() {
            let _ = write!(figures, " · {}{count}", self.say("更正未能施行", "更正未能施行"));
        }
        if let Some(desk) = self.desk {
            let _ = write!(figures, " · {}{}", self.say("未存盘", "未存盤"), desk.unsaved);
        }
        figures
    }

    fn toolbar(&self, xml: &mut Xml, desk: &Desk) {
        let label = self.say("校阅", "校閱");
        xml.block("div", &[("role", "toolbar"), ("aria-label", label), ("id", "tools")], |xml| {
            let (can_undo, can_redo) = desk.history;
            let off = |is_on: bool| if is_on { "" } else { "disabled" };
            let buttons = [
                ("undo", self.say("撤销", "復原"), off(can_undo), "Control+Z"),
                ("redo", self.say("重做", "重做"), off(can_redo), "Control+Shift+Z"),
                ("save", self.say("存盘并重建", "存盤並重建"), "", "Control+S"),
                ("help", self.say("按键", "按鍵"), "", ""),
            ];
            for (id, text, disabled, keys) in buttons {
                let attributes = [
                    ("id", id),
                    ("type", "button"),
                    ("disabled", disabled),
                    ("aria-keyshortcuts", keys),
                ];
                xml.leaf("button", &attributes, text);
            }
        });
    }

    fn navigation(&self, xml: &mut Xml) {
        let label = self.say("栏目", "欄目");
        xml.block("nav", &[("aria-label", label)], |xml| {
            for (id, simplified, traditional) in PANELS {
                if id != "pages" || self.desk.is_some() {
                    let (target, name) = (format!("#{id}"), self.say(simplified, traditional));
                    xml.leaf("a", &[("href", &target), ("data-panel", id)], name);
                }
            }
        });
    }

    /// A panel with its heading.
    fn panel(&self, xml: &mut Xml, id: &str, content: impl FnOnce(&mut Xml)) {
        let names = PANELS.iter().find(|(panel, ..)| *panel == id);
        let name =
            names.map_or("", |(_, simplified, traditional)| self.say(simplified, traditional));
        let heading = format!("{id}-heading");
        // What scrolls has to be reached by the keyboard.
        let attributes =
            [("id", id), ("class", "panel"), ("tabindex", "0"), ("aria-labelledby", &heading)];
        xml.block("section", &attributes, |xml| {
            xml.leaf("h2", &[("id", &heading)], name);
            content(xml);
        });
    }

    /// The pages as they will be printed, each fetched when it comes into sight.
    fn pages(&self, xml: &mut Xml, desk: &Desk) {
        self.panel(xml, "pages", |xml| {
            let (before, after) = (self.say("第", "第"), self.say("页", "頁"));
            for number in 1..=desk.pages {
                let source = format!("page/{number}.svg?{}", desk.version);
                let alt = format!("{before}{number}{after}");
                let attributes =
                    [("src", &*source), ("alt", &alt), ("loading", "lazy"), ("class", "sheet")];
                xml.block("p", &[], |xml| xml.point("img", &attributes));
            }
        });
    }

    /// 第577行, which leads there.
    fn line_link(&self, xml: &mut Xml, line: u32) {
        let (before, after) = wording::wording(self.language).line;
        let (target, text) = (format!("#l{line}"), format!("{before}{line}{after}"));
        xml.element("a", &[("href", &target), ("class", "line")], |xml| xml.text(&text));
    }
}

#[cfg(test)]
mod tests;
