//! `banxin check`: the proof of conservation in words and figures.

use super::build::tell_unplaced;
use super::console::Console;
use super::figures::{number, since_changed};
use super::message::Message;
use super::{ATTENTION, CLEAN, FAILED};
use crate::check;
use crate::pipeline::{self, Checked, Counts};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Characters at fault that are named one by one; house choice.
const MOST_PLACES: usize = 20;

/// `banxin check`.
pub(super) fn prove(sources: &[PathBuf], console: &mut Console) -> u8 {
    let mut code = CLEAN;
    for source in sources {
        match pipeline::check(source) {
            Err(error) => {
                console.error(&error);
                code = FAILED;
            }
            Ok(checked) => code = code.max(tell(source, &checked, console)),
        }
    }
    code
}

/// Says what one source's proof found; the exit code that it deserves.
fn tell(source: &Path, checked: &Checked, console: &mut Console) -> u8 {
    let Checked { report, ledger, counts, corrections } = checked;
    console.message(&Message::proof(source, report));
    let mut code = if report.holds() { CLEAN } else { ATTENTION };
    let proof = format!("{}: {}", source.display(), proof(report));
    if report.holds() {
        console.line(&proof);
    } else {
        console.fault(&proof);
        places(report).iter().for_each(|place| console.fault(&format!("  {place}")));
    }
    stages(report).iter().for_each(|stage| console.line(&format!("  {stage}")));
    if console.is_verbose() {
        ledger.entries.iter().for_each(|entry| console.line(&format!("  {entry}")));
    }
    if let Some((path, unplaced)) = corrections {
        let shown = path.display().to_string();
        let Counts { corrections: made, changed, .. } = *counts;
        let since = since_changed(changed);
        console.line(&format!("{shown}: {} correction(s) made{since}", number(made)));
        let count = unplaced.len();
        console.message(&Message::Corrections { path: shown, made, changed, unplaced: count });
        code = code.max(tell_unplaced(path, unplaced, console));
    }
    code
}

/// The proof in figures.
fn proof(report: &check::Report) -> String {
    let check::Report { source, text, furniture, removed, .. } = report;
    format!(
        "{} characters: {} in the text, {} in furniture, {} removed by listed emendations; {}",
        number(*source),
        number(*text),
        number(*furniture),
        number(*removed),
        fault(report)
    )
}

/// What each stage did, a line for each.
pub(super) fn stages(report: &check::Report) -> Vec<String> {
    let line = |done: &check::Done| {
        let [text, furniture, removed] = done.claimed.map(number);
        let mut line = format!(
            "{:<9}  claimed {text:>7} for the text, {furniture:>5} for furniture, {removed:>5} as removed",
            done.stage
        );
        for (action, count, characters) in &done.actions {
            let _ = write!(line, "; {action} {} ({})", number(*count), number(*characters));
        }
        line
    };
    report.stages.iter().map(line).collect()
}

/// The characters at fault with their places.
pub(super) fn places(report: &check::Report) -> Vec<String> {
    let mut lines: Vec<String> = report
        .places
        .iter()
        .take(MOST_PLACES)
        .map(|place| {
            let claims: Vec<String> =
                place.claims.iter().map(|(stage, became)| format!("{stage} ({became})")).collect();
            let claims = if claims.is_empty() { "nobody".to_owned() } else { claims.join(" and ") };
            let check::Place { line, column, character, context, .. } = place;
            format!(
                "line {line}, column {column}: {character:?} in “{context}” claimed by {claims}"
            )
        })
        .collect();
    if let more @ 1.. = report.places.len().saturating_sub(MOST_PLACES) {
        lines.push(format!("and {} more", number(more)));
    }
    lines
}

/// What the proof found wrong, in words and figures.
pub(super) fn fault(report: &check::Report) -> String {
    let sum = |list: &[(char, usize)]| list.iter().map(|(_, count)| count).sum::<usize>();
    let named = |list: &[(char, usize)]| {
        let mut text = String::new();
        for (c, count) in list.iter().take(20) {
            let _ = match (c.is_control(), count) {
                (true, _) => write!(text, " U+{:04X}×{count}", u32::from(*c)),
                (false, 1) => write!(text, " {c}"),
                (false, _) => write!(text, " {c}×{count}"),
            };
        }
        text + if list.len() > 20 { " …" } else { "" }
    };
    let (missing, extra) = (&report.missing, &report.extra);
    let colon = |list: &[(char, usize)]| if list.is_empty() { "" } else { ":" };
    let astray = match report.places.len() {
        0 => String::new(),
        count => format!(", {} claimed never or twice", number(count)),
    };
    format!(
        "{} missing{}{}, {} extra{}{}{astray}",
        number(sum(missing)),
        colon(missing),
        named(missing),
        number(sum(extra)),
        colon(extra),
        named(extra)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_of_the_proof_is_told_in_figures() {
        let report = check::Report {
            source: 10,
            missing: vec![('版', 2), ('心', 1)],
            extra: vec![('\u{1}', 1)],
            ..check::Report::default()
        };
        assert_eq!(fault(&report), "3 missing: 版×2 心, 1 extra: U+0001×1");
    }
}
