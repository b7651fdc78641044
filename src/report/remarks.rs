//! What is in doubt, what was corrected by hand, and what was repaired.

use super::{View, words};
use crate::model::{DoubtKind, kind_name};
use crate::wording;
use crate::xhtml::Xml;

/// Repairs that are listed one by one; of more of them the source shows the places. House choice.
const MOST_REPAIRS: usize = 2000;

impl View<'_> {
    /// The panel of the doubts.
    pub(super) fn doubts(&self, xml: &mut Xml) {
        let edition = self.case.edition;
        self.panel(xml, "doubts", |xml| {
            if edition.doubts.is_empty() {
                return xml.leaf("p", &[], self.say("没有存疑。", "沒有存疑。"));
            }
            self.keys(xml);
            xml.block("ol", &[("class", "doubts")], |xml| {
                for (index, doubt) in edition.doubts.iter().enumerate() {
                    let (index, line) = (index.to_string(), doubt.line.to_string());
                    let kind = kind_name(doubt.kind);
                    let attributes = [
                        ("class", "doubt"),
                        ("data-doubt", &*index),
                        ("data-line", &*line),
                        ("data-kind", &*kind),
                        ("data-suggestion", &*doubt.suggestion),
                        ("tabindex", "-1"),
                    ];
                    xml.block("li", &attributes, |xml| {
                        xml.block("p", &[], |xml| {
                            let name = wording::doubt(doubt.kind, self.script);
                            xml.leaf("strong", &[], name);
                            self.line_link(xml, doubt.line);
                        });
                        xml.leaf("p", &[], &doubt.message);
                        if !doubt.suggestion.is_empty() {
                            let or = match doubt.kind {
                                DoubtKind::DateInferred => "",
                                _ => wording::wording(self.language).suggestion,
                            };
                            let text = format!("{or}：{}", doubt.suggestion);
                            xml.leaf(
                                "p",
                                &[("class", "suggestion")],
                                text.trim_start_matches('：'),
                            );
                        }
                        if self.desk.is_some() {
                            self.verdicts(xml, doubt.kind);
                        }
                    });
                }
            });
        });
    }

    /// What keys do, from anywhere on the page.
    fn keys(&self, xml: &mut Xml) {
        let mut keys =
            vec![("N", self.say("下一条", "下一條")), ("P", self.say("上一条", "上一條"))];
        if self.desk.is_some() {
            keys.push(("?", self.say("所有按键", "所有按鍵")));
        }
        xml.block("p", &[("class", "keys")], |xml| {
            for (key, does) in keys {
                xml.element("kbd", &[], |xml| xml.text(key));
                xml.text(does);
                xml.text("　");
            }
        });
    }

    fn verdicts(&self, xml: &mut Xml, kind: DoubtKind) {
        let (accept, reject) = match kind {
            DoubtKind::DateInferred => {
                (self.say("推定正确", "推定正確"), self.say("推定有误", "推定有誤"))
            }
            // What it might be is then done.
            DoubtKind::ParagraphEnd => (self.say("照改", "照改"), self.say("无误", "無誤")),
            _ => (self.say("属实", "屬實"), self.say("无误", "無誤")),
        };
        let buttons = [
            ("accept", "A", accept),
            ("reject", "R", reject),
            ("edit", "E", self.say("改字…", "改字…")),
        ];
        xml.block("p", &[("class", "verdicts")], |xml| {
            for (verdict, key, name) in buttons {
                let attributes =
                    [("type", "button"), ("data-verdict", verdict), ("aria-keyshortcuts", key)];
                xml.element("button", &attributes, |xml| {
                    xml.text(name);
                    xml.element("kbd", &[("aria-hidden", "true")], |xml| xml.text(key));
                });
            }
        });
    }

    /// The panel of what was corrected by hand.
    pub(super) fn corrections(&self, xml: &mut Xml) {
        let case = self.case;
        self.panel(xml, "corrections", |xml| {
            if !case.unplaced.is_empty() {
                let heading = self.say("未能施行的更正", "未能施行的更正");
                xml.leaf("h3", &[], heading);
                xml.block("ul", &[("class", "unplaced")], |xml| {
                    for unplaced in case.unplaced {
                        xml.leaf("li", &[], &words::unplaced(unplaced, self.script));
                    }
                });
            }
            if let Some(desk) = self.desk {
                xml.block("ol", &[("class", "corrections")], |xml| {
                    for (index, correction) in desk.corrections.iter().enumerate() {
                        let index = index.to_string();
                        let kind = wording::correction(correction.deed.kind(), self.script);
                        let deed = words::deed(&correction.deed, "", self.script);
                        let text = &format!("{kind}：{deed}");
                        xml.block("li", &[], |xml| {
                            xml.leaf("span", &[], text);
                            let name = self.say("撤回", "撤回");
                            let label = format!("{name}：{text}");
                            let attributes = [
                                ("type", "button"),
                                ("data-withdraw", &*index),
                                ("aria-label", &*label),
                            ];
                            xml.leaf("button", &attributes, name);
                        });
                    }
                });
            }
            let made = &case.edition.corrections;
            if made.is_empty() && case.unplaced.is_empty() {
                xml.leaf("p", &[], self.say("没有人工更正。", "沒有人工更正。"));
            }
            if self.desk.is_none() && !made.is_empty() {
                xml.block("ol", &[("class", "corrections")], |xml| {
                    for (at, correction) in made.iter().enumerate() {
                        xml.block("li", &[], |xml| {
                            let name = wording::correction(correction.kind, self.script);
                            xml.leaf("strong", &[], name);
                            if correction.line > 0 {
                                self.line_link(xml, correction.line);
                            }
                            let done = case.done.get(at);
                            let what = done.map_or_else(
                                || correction.what.clone(),
                                |done| words::deed(&done.deed, &done.before, self.script),
                            );
                            xml.leaf("span", &[], &what);
                            if correction.changed {
                                let says = self.say("（此处文字已变）", "（此處文字已變）");
                                xml.leaf("small", &[], says);
                            }
                            let by = [&correction.who, &correction.when, &correction.why];
                            let by: Vec<&str> = by.into_iter().map(String::as_str).collect();
                            let by: Vec<&str> =
                                by.into_iter().filter(|part| !part.is_empty()).collect();
                            if !by.is_empty() {
                                xml.leaf("small", &[], &format!("（{}）", by.join("，")));
                            }
                        });
                    }
                });
            }
        });
    }

    /// The panel of what was repaired, and what is no part of the text.
    pub(super) fn repairs(&self, xml: &mut Xml) {
        let edition = self.case.edition;
        self.panel(xml, "repairs", |xml| {
            xml.leaf("h3", &[], self.say("所改", "所改"));
            xml.block("ol", &[("class", "repairs")], |xml| {
                for repair in edition.emendations.iter().take(MOST_REPAIRS) {
                    xml.block("li", &[], |xml| {
                        xml.leaf("strong", &[], wording::repair(repair.kind, self.script));
                        if repair.line > 0 {
                            self.line_link(xml, repair.line);
                        }
                        if !repair.before.is_empty() {
                            xml.leaf("del", &[], &repair.before);
                        }
                        if !repair.after.is_empty() {
                            xml.leaf("ins", &[], &repair.after);
                        }
                    });
                }
            });
            if let more @ 1.. = edition.emendations.len().saturating_sub(MOST_REPAIRS) {
                xml.leaf("p", &[], &format!("{}{more}", self.say("另有", "另有")));
            }
            if !edition.furniture.is_empty() {
                xml.leaf("h3", &[], self.say("版面文字", "版面文字"));
                xml.block("ul", &[("class", "furniture")], |xml| {
                    for piece in &edition.furniture {
                        xml.block("li", &[], |xml| {
                            if let Some(span) = piece.source.first() {
                                self.line_link(xml, span.first);
                            }
                            xml.leaf("span", &[], &piece.text);
                        });
                    }
                });
            }
        });
    }
}
