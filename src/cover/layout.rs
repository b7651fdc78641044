//! What stands on the cover, and where, in pixels from the top left corner.

use super::{HEIGHT, WIDTH};
use crate::font::FontId;
use crate::model::Edition;
use crate::text::phrase::{self, Usage};
use crate::wording;

/// The inks of the cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Black.
    Text,
    /// The cinnabar of numbers and rules.
    Accent,
}

/// A line of text, centred.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its characters.
    pub text: String,
    /// Its face.
    pub face: FontId,
    /// Its em, where the measure has room for it.
    pub size: f32,
    /// Added after each character but the last, in em.
    pub tracking: f32,
    /// The middle of its Han characters, from the top edge.
    pub centre: f32,
    /// Its ink.
    pub ink: Ink,
}

/// A filled rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// From the left edge.
    pub left: usize,
    /// From the top edge.
    pub top: usize,
    /// Along the line.
    pub width: usize,
    /// Across it.
    pub height: usize,
    /// Its ink.
    pub ink: Ink,
}

/// Everything that is drawn.
#[derive(Debug, Default)]
pub struct Design {
    /// Lines of text.
    pub lines: Vec<Line>,
    /// Rules.
    pub bars: Vec<Bar>,
}

/// Left and right of everything.
const MARGIN: usize = 150;
/// The type area's width.
pub const MEASURE: f32 = (WIDTH - 2 * MARGIN) as f32;
/// The largest em of the title; one of ten of it is still legible on a shelf of thumbnails.
const TITLE_SIZE: f32 = 300.0;
/// What the title falls to before it gets one more line.
const TITLE_SMALL: f32 = 190.0;
/// How many lines a title may have.
const TITLE_LINES: usize = 6;
/// How many em of a title are shown; the rest is in the alternative text and on the title page.
const TITLE_WIDTH: f64 = 60.0;
/// Places everything that the edition has to say on its cover.
pub fn design(edition: &Edition) -> Design {
    let metadata = &edition.metadata;
    let mut design = Design::default();
    let title = wording::document_title(metadata);
    let masthead = wording::masthead(metadata);
    if !masthead.is_empty() && masthead != title {
        design.masthead(masthead);
    }
    let below = design.title(title, edition);
    let issue = wording::issue_label(metadata);
    let date = wording::words(metadata.date.trim());
    let day = [date.as_str(), wording::weekday(metadata)].join("\u{3000}");
    design.imprint(below, issue.trim(), day.trim());
    let publication = metadata.publication.trim();
    let publication = if publication == masthead { "" } else { publication };
    design.foot(metadata.motto.trim(), publication);
    design
}

impl Design {
    /// The section's name between a thick and a thin rule (文武线).
    fn masthead(&mut self, name: &str) {
        let (top, depth) = (210, 330);
        self.bar(top, 24, Ink::Text);
        let centre = (top + 24 + depth / 2) as f32;
        self.line(name, FontId::SerifBold, 168.0, 0.3, centre, Ink::Text);
        self.bar(top + 24 + depth, 7, Ink::Text);
    }

    /// The title, as large as it goes; returns where it ends.
    fn title(&mut self, title: &str, edition: &Edition) -> f32 {
        let title = shortened(title);
        let usage = Usage::count([title.as_str()], edition.texts());
        let size = |lines: &[&str]| {
            let widest = lines.iter().map(|line| phrase::width(line)).fold(1.0, f64::max);
            (MEASURE / widest as f32).min(TITLE_SIZE)
        };
        let mut lines = phrase::lines(&title, 1, &usage);
        for count in 2..=TITLE_LINES {
            if size(&lines) >= TITLE_SMALL {
                break;
            }
            lines = phrase::lines(&title, count, &usage);
        }
        let size = size(&lines);
        let pitch = size * 1.32;
        let depth = pitch * lines.len() as f32;
        let middle = 1270.0;
        for (index, line) in lines.iter().enumerate() {
            let centre = middle - depth / 2.0 + pitch * (index as f32 + 0.5);
            self.line(line, FontId::SerifBold, size, 0.0, centre, Ink::Text);
        }
        middle + depth / 2.0
    }

    /// Issue, date and weekday under a short rule.
    fn imprint(&mut self, below: f32, issue: &str, day: &str) {
        if issue.is_empty() && day.is_empty() {
            return;
        }
        let top = below + 90.0;
        let width = 180;
        self.bars.push(Bar {
            left: (WIDTH - width) / 2,
            top: top as usize,
            width,
            height: 12,
            ink: Ink::Accent,
        });
        let mut centre = top + 150.0;
        if !issue.is_empty() {
            self.line(issue, FontId::SansBold, 100.0, 0.06, centre, Ink::Accent);
            centre += 140.0;
        }
        self.line(day, FontId::Serif, 68.0, 0.02, centre, Ink::Text);
    }

    /// The motto and the newspaper's name.
    fn foot(&mut self, motto: &str, publication: &str) {
        let mut centre = HEIGHT as f32 - 190.0;
        if !publication.is_empty() {
            self.line(publication, FontId::SerifBold, 72.0, 0.1, centre, Ink::Text);
            centre -= 120.0;
        }
        self.line(motto, FontId::Kai, 66.0, 0.06, centre, Ink::Text);
    }

    fn bar(&mut self, top: usize, height: usize, ink: Ink) {
        self.bars.push(Bar { left: MARGIN, top, width: WIDTH - 2 * MARGIN, height, ink });
    }

    /// A line about `centre`, drawn smaller where the measure is too narrow for it.
    fn line(&mut self, text: &str, face: FontId, size: f32, tracking: f32, centre: f32, ink: Ink) {
        if !text.is_empty() {
            self.lines.push(Line { text: text.to_owned(), face, size, tracking, centre, ink });
        }
    }
}

/// The title without what no cover has room for.
fn shortened(title: &str) -> String {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut width = 0.0;
    for (at, c) in title.char_indices() {
        width += phrase::width(c.encode_utf8(&mut [0; 4]));
        if width > TITLE_WIDTH {
            return format!("{}…", &title[..at]);
        }
    }
    title
}
