//! What is wrong in a file that a person wrote → the line that it is in, with a mark under the place.

use super::console::{steers, visible};
use crate::Error;
use crate::error::Place;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use std::path::Path;

/// The error as a report, where its place is known; `coloured` for a terminal.
pub(super) fn of(error: &Error, coloured: bool) -> Option<String> {
    let (place, path) = (error.place()?, error.path()?);
    let mut title = error.message().to_owned();
    for cause in error.causes() {
        title = format!("{title}: {cause}");
    }
    Some(report(Level::ERROR, &title, path, place, error.advice(), coloured))
}

/// A warning as a report, where its line is at hand.
pub(super) fn of_warning(text: &str, path: &Path, place: &Place, coloured: bool) -> Option<String> {
    let is_at_hand = !place.text.is_empty();
    is_at_hand.then(|| report(Level::WARNING, text, path, place, None, coloured))
}

fn report(
    level: Level<'_>,
    title: &str,
    path: &Path,
    place: &Place,
    advice: Option<&str>,
    coloured: bool,
) -> String {
    // One character for another, so that columns stay what they are.
    let masked = |part: &str| -> String {
        part.chars()
            .map(|c| if steers(c) && c != '\t' { char::REPLACEMENT_CHARACTER } else { c })
            .collect()
    };
    let before = masked(&place.text[..place.span.start]);
    let marked = masked(&place.text[place.span.clone()]);
    let span = before.len()..before.len() + marked.len();
    let snippet = Snippet::source(before + &marked + &masked(&place.text[place.span.end..]))
        .line_start(place.line)
        .path(visible(&path.display().to_string()).into_owned())
        .annotation(AnnotationKind::Primary.span(span));
    let group = level.primary_title(visible(title).into_owned()).element(snippet);
    let advice = advice.map(|advice| Level::HELP.message(visible(advice).into_owned()));
    let report = [group.elements(advice)];
    let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&report)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Place;
    use std::path::Path;

    fn shown(text: &str, marked: &str) -> String {
        let start = text.find(marked).unwrap();
        let place = Place::new(text, start..start + marked.len());
        let error = Error::new("unknown key").at(Path::new("banxin.toml")).on(place);
        of(&error.help("is `paper` meant?"), false).unwrap()
    }

    #[test]
    fn the_mark_stands_under_the_place_whatever_its_script() {
        let report = shown("a = 1\n版心 = { 开本 = 3 }\n", "开本");
        let lines: Vec<_> = report.lines().collect();
        assert_eq!(lines[0], "error: unknown key");
        assert!(lines[1].ends_with("banxin.toml:2:8"), "{report}");
        assert!(lines[3].ends_with("| 版心 = { 开本 = 3 }"), "{report}");
        // 版心 takes four columns of a terminal, so the place begins in the tenth and takes four.
        assert!(lines[4].ends_with(&format!("| {}^^^^", " ".repeat(9))), "{report}");
        assert!(lines.last().unwrap().ends_with("= help: is `paper` meant?"), "{report}");
    }

    #[test]
    fn nothing_in_a_report_steers_the_terminal_and_no_line_is_endless() {
        let report = shown("\u{1B}[2J\u{202E}x = 1", "x");
        assert!(report.contains("\u{FFFD}[2J\u{FFFD}x = 1"), "{report}");
        assert!(!report.contains(['\u{1B}', '\u{202E}']));
        let long = format!("{}x{}", "版".repeat(9000), "心".repeat(9000));
        let report = shown(&long, "x");
        assert!(report.contains("banxin.toml:1:9001"), "{report}");
        assert!(report.lines().all(|line| line.chars().count() < 140), "{report}");
    }
}
