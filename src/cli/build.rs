//! `banxin build`: every input built, its row printed, and what needs attention said.

use super::check::{fault, places};
use super::console::{Console, Style};
use super::figures::time;
use super::table::Table;
use super::{ATTENTION, BuildArguments, CLEAN, FAILED};
use crate::corrections::Unplaced;
use crate::pipeline::{self, Built, Format, Options};
use crate::{Error, epub};
use std::path::{Path, PathBuf};
use std::time::Instant;
use time::OffsetDateTime;

/// The environment's word on when files were made.
const EPOCH: &str = "SOURCE_DATE_EPOCH";

/// Remarks on one edition's composition that are printed; house choice: what one still reads.
const MOST_REMARKS: usize = 8;

/// `banxin build`.
pub(super) fn build(inputs: &[PathBuf], arguments: BuildArguments, console: &mut Console) -> u8 {
    let start = Instant::now();
    let quiet = arguments.quiet;
    let mut folders: Vec<PathBuf> = arguments.source.iter().cloned().collect();
    let options = match options(arguments) {
        Ok(options) => options,
        Err(error) => {
            console.error(&error);
            return FAILED;
        }
    };
    if inputs.is_empty() && folders.is_empty() {
        folders.push(PathBuf::from("source"));
    }
    let found = match pipeline::inputs(inputs, &folders) {
        Ok(found) => found,
        Err(error) => {
            console.error(&error);
            return FAILED;
        }
    };
    for path in &found.passed_over {
        console.remark(
            "note",
            Style::Faint,
            &format!("{}: passed over, its name is not that of a text (*.txt)", path.display()),
        );
    }
    let ids = found.inputs.iter().flatten().map(|input| input.id.as_str());
    let mut table = Table::new(ids);
    let (mut code, mut done, mut failed) = (CLEAN, 0, 0);
    pipeline::build(found.inputs, &options, |result| match result {
        Ok(built) => {
            done += 1;
            if !quiet {
                table.row(&built, console);
            }
            code = code.max(warn(&built, console));
        }
        Err(error) => {
            failed += 1;
            code = FAILED;
            console.error(&error);
        }
    });
    if !quiet && done > 0 {
        let editions = if done == 1 { "edition" } else { "editions" };
        let failures = if failed > 0 { format!(", {failed} failed") } else { String::new() };
        console.line(&format!("{done} {editions} in {}{failures}", time(start.elapsed())));
    }
    code
}

/// What is asked for.
pub(super) fn options(arguments: BuildArguments) -> Result<Options, Error> {
    let BuildArguments { output, mut formats, archive, no_epub_fonts, report, look, .. } =
        arguments;
    if report {
        formats.push(Format::Report);
    }
    formats.sort_unstable();
    formats.dedup();
    let style = look.style();
    let is_vertical = style.is_vertical();
    let epub = epub::Options { fonts: !no_epub_fonts, is_vertical, ..epub::Options::default() };
    Ok(Options { output, formats, style, epub, archive, made: source_date()? })
}

/// The time that `SOURCE_DATE_EPOCH` asks the files to carry in place of the date
/// (<https://reproducible-builds.org/specs/source-date-epoch/>).
fn source_date() -> Result<Option<String>, Error> {
    let Some(asked) = std::env::var_os(EPOCH).filter(|value| !value.is_empty()) else {
        return Ok(None);
    };
    let seconds = asked.to_str().and_then(|text| text.parse::<i64>().ok());
    let time = seconds.and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok());
    let Some(time) = time.filter(|time| (0..=9999).contains(&time.year())) else {
        return Err(Error::new(format!("{EPOCH} is {asked:?}"))
            .help("it is a time in seconds since 1970, as `date +%s` prints; or unset it"));
    };
    let (year, month, day) = time.to_calendar_date();
    let (hour, minute, second) = time.to_hms();
    let month = u8::from(month);
    Ok(Some(format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")))
}

/// Says what needs attention in an edition; the exit code that it deserves.
fn warn(built: &Built, console: &mut Console) -> u8 {
    if let [first, rest @ ..] = built.undecodable.as_slice() {
        let more =
            if rest.is_empty() { String::new() } else { format!(" and {} more", rest.len()) };
        console.remark(
            "warning",
            Style::Warning,
            &format!(
                "{}: line {first}{more}: bytes that the encoding does not explain; \
                 the edition has U+FFFD in their place",
                built.source.display()
            ),
        );
    }
    for remark in &built.reading {
        let text = format!("{}: {remark}", built.source.display());
        console.remark("warning", Style::Warning, &text);
    }
    for remark in built.remarks.iter().take(MOST_REMARKS) {
        console.remark("warning", Style::Warning, &format!("{}: {remark}", built.id));
    }
    if let more @ 1.. = built.remarks.len().saturating_sub(MOST_REMARKS) {
        let text = format!("{}: {more} more remarks on its composition", built.id);
        console.remark("warning", Style::Warning, &text);
    }
    let unplaced = match &built.corrections {
        Some((path, unplaced)) => tell_unplaced(path, unplaced, console),
        None => CLEAN,
    };
    match &built.conservation {
        Some(report) if !report.holds() => {
            console.remark(
                "NOT CONSERVED",
                Style::Failure,
                &format!("{}: {}", built.source.display(), fault(report)),
            );
            for place in places(report) {
                console.remark("NOT CONSERVED", Style::Failure, &place);
            }
            console.help(
                "the edition was written, but do not trust it before you have looked; \
                 please report the text that brought this about",
            );
            ATTENTION
        }
        _ => unplaced,
    }
}

/// Names the corrections that found no place, with the nearest ones.
pub(super) fn tell_unplaced(path: &Path, unplaced: &[Unplaced], console: &mut Console) -> u8 {
    for Unplaced { line, message, near } in unplaced {
        let text = format!("{}: line {line}: {message}", path.display());
        console.remark("NOT CORRECTED", Style::Failure, &text);
        if !near.is_empty() {
            console.help(&format!("the nearest: {}", near.join(" / ")));
        }
    }
    if unplaced.is_empty() { CLEAN } else { ATTENTION }
}

#[cfg(test)]
mod tests {
    use super::super::table::made;
    use super::*;
    use crate::check;
    use crate::pipeline::{Counts, Format, Times};

    #[test]
    fn an_edition_that_loses_text_needs_attention() {
        let mut built = Built {
            source: PathBuf::from("a.txt"),
            id: "a".to_owned(),
            title: String::new(),
            folder: PathBuf::from("output/a"),
            files: vec![(Format::Pdf, 1), (Format::Markdown, 2)],
            counts: Counts::default(),
            pages: None,
            remarks: Vec::new(),
            corrections: None,
            conservation: Some(check::Report::default()),
            undecodable: vec![3, 4],
            times: Times::default(),
        };
        let mut console = Console::silent();
        assert_eq!(warn(&built, &mut console), CLEAN);
        assert_eq!(made(&built), "output/a/a.pdf 1 B, .md 2 B; all 0 source characters kept");
        built.conservation.as_mut().unwrap().missing.push(('版', 1));
        assert_eq!(warn(&built, &mut console), ATTENTION);
        let report = built.conservation.insert(check::Report::default());
        report.places.push(check::Place {
            line: 4,
            column: 6,
            character: '海',
            context: "　　三月的海堤".to_owned(),
            claims: Vec::new(),
        });
        assert_eq!(
            places(report),
            ["line 4, column 6: '海' in “　　三月的海堤” claimed by nobody"]
        );
        assert_eq!(fault(report), "0 missing, 0 extra, 1 claimed never or twice");
        assert_eq!(warn(&built, &mut console), ATTENTION);
        assert!(made(&built).ends_with("NOT CONSERVED"));
    }
}
