//! The summary of a build: one row of figures for each edition, and where its files are.

use super::console::{Console, Style};
use super::figures::{bytes, number, since_changed, time};
use crate::pipeline::Built;
use std::fmt::Write as _;
use std::time::Duration;
use unicode_width::UnicodeWidthStr;

/// The summary: one row of figures for each edition, columns aligned, and where its files are.
pub(super) struct Table {
    /// Columns that the longest id takes in a terminal.
    id_width: usize,
    has_head: bool,
}

/// Heads of the columns after the id, with their widths.
const COLUMNS: [(&str, usize); 11] = [
    ("articles", 8),
    ("paragraphs", 10),
    ("characters", 10),
    ("pages", 5),
    ("emendations", 11),
    ("doubts", 6),
    ("normalise", 9),
    ("compose", 8),
    ("PDF", 8),
    ("EPUB", 8),
    ("whole", 8),
];

impl Table {
    pub(super) fn new<'a>(ids: impl Iterator<Item = &'a str>) -> Self {
        let longest = ids.map(UnicodeWidthStr::width).max().unwrap_or(0);
        Self { id_width: longest.clamp("edition".len(), 32), has_head: false }
    }

    pub(super) fn row(&mut self, built: &Built, console: &mut Console) {
        if !self.has_head {
            self.has_head = true;
            let head = self.joined("edition", COLUMNS.iter().map(|(head, _)| (*head).to_owned()));
            console.styled(Style::Faint, &head);
        }
        let (counts, times) = (built.counts, built.times);
        let maybe = |span: Option<Duration>| span.map_or_else(|| "–".to_owned(), time);
        let cells = [
            number(counts.articles),
            number(counts.paragraphs),
            number(counts.characters),
            built.pages.map_or_else(|| "–".to_owned(), number),
            number(counts.emendations),
            number(counts.doubts),
            maybe(times.normalize),
            maybe(times.compose),
            maybe(times.pdf),
            maybe(times.epub),
            time(times.whole),
        ];
        let row = self.joined(&built.id, cells.into_iter());
        console.styled(Style::Strong, &row);
        console.line(&format!("  {}", made(built)));
    }

    fn joined(&self, id: &str, cells: impl Iterator<Item = String>) -> String {
        let mut row = id.to_owned();
        row.extend(std::iter::repeat_n(' ', self.id_width.saturating_sub(id.width())));
        for ((_, width), cell) in COLUMNS.iter().zip(cells) {
            row.extend(std::iter::repeat_n(' ', 2 + width.saturating_sub(cell.width())));
            row.push_str(&cell);
        }
        row
    }
}

/// The edition's title, its files with their sizes, and what the proof says.
pub(super) fn made(built: &Built) -> String {
    let mut line = String::new();
    if !built.title.is_empty() {
        let _ = write!(line, "{} → ", built.title);
    }
    let _ = write!(line, "{}", built.folder.join(&built.id).display());
    for (place, (format, size)) in built.files.iter().enumerate() {
        let comma = if place > 0 { ", " } else { "" };
        let _ = write!(line, "{comma}.{} {}", format.extension(), bytes(*size));
    }
    match &built.conservation {
        Some(report) if report.holds() => {
            let _ = write!(line, "; all {} source characters kept", number(report.source));
        }
        Some(_) => line.push_str("; NOT CONSERVED"),
        None => {}
    }
    if built.counts.corrections > 0 {
        let made = number(built.counts.corrections);
        let _ = write!(line, "; {made} corrected by hand{}", since_changed(built.counts.changed));
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_align_whatever_the_script_of_the_id() {
        let table = Table::new(["新质生产力", "a"].into_iter());
        let row = |id| table.joined(id, ["7".to_owned()].into_iter()).width();
        assert_eq!(row("新质生产力"), row("a"));
    }
}
