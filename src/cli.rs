//! The command line: flags in, the pipeline run, results on standard output and remarks on
//! standard error.

mod look;

use crate::corrections::Unplaced;
use crate::pipeline::{self, Built, Checked, Format, Options};
use crate::text::is_directional;
use crate::{Error, check, epub};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::borrow::Cow;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use time::OffsetDateTime;
use unicode_width::UnicodeWidthStr;

/// Everything went well.
const CLEAN: u8 = 0;
/// Finished, but a proof does not hold, or a correction found no place.
const ATTENTION: u8 = 1;
/// Something could not be done.
const FAILED: u8 = 2;

/// The environment's word on when files were made.
const EPOCH: &str = "SOURCE_DATE_EPOCH";

/// Remarks on one edition's composition that are printed; house choice: what one still reads.
const MOST_REMARKS: usize = 8;

/// Characters at fault that are named one by one; house choice.
const MOST_PLACES: usize = 20;

/// What the exit codes mean, for the help.
const EXIT_CODES: &str = "Exit codes:
  0  everything asked for was done, and every proof holds (doubts about wording are no failure)
  1  everything was done, but a proof does not hold: characters of a source are missing from the
     edition, or the edition has characters that the source does not have, or a character of the
     source is accounted for never or twice; or a correction found no place
  2  something could not be done: an input unread, an edition unwritten, a flag unknown
     (the other inputs were built all the same, and existing files are as they were)

SOURCE_DATE_EPOCH, in seconds since 1970, is the time that PDF and EPUB carry in place of the
issue's date.";

/// Turns the text of newspaper pages into editions, and sets them in Chinese.
///
/// Without a command, builds every source of the folder `source` into the folder `output`.
#[derive(Debug, Parser)]
#[command(version, after_help = EXIT_CODES, args_conflicts_with_subcommands = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    build: BuildArguments,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Builds editions: PDF, EPUB, Markdown and JSON, each edition in a folder of its own
    #[command(after_help = EXIT_CODES)]
    Build {
        /// Texts (*.txt), editions (*.json) or folders of texts
        #[arg(value_name = "INPUT")]
        inputs: Vec<PathBuf>,
        #[command(flatten)]
        arguments: BuildArguments,
    },
    /// Proves that each source's edition has all its characters and no others; writes nothing
    #[command(after_help = EXIT_CODES)]
    Check {
        /// Texts (*.txt)
        #[arg(value_name = "SOURCE", required = true)]
        sources: Vec<PathBuf>,
        /// Says nothing where the proof holds
        #[arg(short, long)]
        quiet: bool,
        /// Lists what each stage removed, joined, moved, set aside or changed, as line:column
        #[arg(short, long, conflicts_with = "quiet")]
        verbose: bool,
    },
}

#[derive(Debug, Args)]
struct BuildArguments {
    /// A folder of sources; `source`, where nothing is named
    #[arg(short, long, value_name = "DIR")]
    source: Option<PathBuf>,
    /// Where the editions go, each into a folder of its own
    #[arg(short, long, value_name = "DIR", default_value = "output")]
    output: PathBuf,
    /// What to write, with commas
    #[arg(
        short,
        long,
        value_name = "LIST",
        value_enum,
        value_delimiter = ',',
        default_value = "pdf,epub,md,json"
    )]
    formats: Vec<Format>,
    /// Prints errors and warnings only
    #[arg(short, long)]
    quiet: bool,
    /// Makes the PDF for an archive: PDF/A-3a, with the source text and the edition's JSON inside
    #[arg(long)]
    archive: bool,
    /// Leaves the fonts out of the EPUB: smaller, and in the reader's own faces
    #[arg(long)]
    no_epub_fonts: bool,
    #[command(flatten)]
    look: look::LookArguments,
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        Some(clap::builder::PossibleValue::new(self.name()))
    }
}

/// Runs the command with its arguments, the program's own name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version come this way too; a reader that is gone is no failure.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { FAILED } else { CLEAN });
        }
    };
    let mut console = Console::new();
    let code = match arguments.command {
        None => build(&[], arguments.build, &mut console),
        Some(Command::Build { inputs, arguments }) => build(&inputs, arguments, &mut console),
        Some(Command::Check { sources, quiet, verbose }) => {
            prove(&sources, quiet, verbose, &mut console)
        }
    };
    ExitCode::from(code)
}

/// `banxin build`.
fn build(inputs: &[PathBuf], arguments: BuildArguments, console: &mut Console) -> u8 {
    let start = Instant::now();
    let BuildArguments { source, output, mut formats, quiet, archive, no_epub_fonts, look } =
        arguments;
    let made = match source_date() {
        Ok(made) => made,
        Err(error) => {
            console.error(&error);
            return FAILED;
        }
    };
    formats.sort_unstable();
    formats.dedup();
    let mut folders: Vec<PathBuf> = source.into_iter().collect();
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
    let style = look.style();
    let is_vertical = style.is_vertical();
    let epub = epub::Options { fonts: !no_epub_fonts, is_vertical, ..epub::Options::default() };
    let options = Options { output, formats, style, epub, archive, made };
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
fn tell_unplaced(path: &Path, unplaced: &[Unplaced], console: &mut Console) -> u8 {
    for Unplaced { line, message, near } in unplaced {
        let text = format!("{}: line {line}: {message}", path.display());
        console.remark("NOT CORRECTED", Style::Failure, &text);
        if !near.is_empty() {
            console.help(&format!("the nearest: {}", near.join(" / ")));
        }
    }
    if unplaced.is_empty() { CLEAN } else { ATTENTION }
}

/// `banxin check`.
fn prove(sources: &[PathBuf], quiet: bool, verbose: bool, console: &mut Console) -> u8 {
    let mut code = CLEAN;
    for source in sources {
        match pipeline::check(source) {
            Err(error) => {
                console.error(&error);
                code = FAILED;
            }
            Ok(Checked { report, ledger, corrected, corrections }) => {
                if !quiet || !report.holds() {
                    console.line(&format!("{}: {}", source.display(), proof(&report)));
                    places(&report).iter().for_each(|place| console.line(&format!("  {place}")));
                }
                if !quiet {
                    stages(&report).iter().for_each(|stage| console.line(&format!("  {stage}")));
                }
                if verbose {
                    let entries = ledger.entries.iter();
                    entries.for_each(|entry| console.line(&format!("  {entry}")));
                }
                code = code.max(if report.holds() { CLEAN } else { ATTENTION });
                if let Some((path, unplaced)) = &corrections {
                    if !quiet {
                        let made = number(corrected);
                        console.line(&format!("{}: {made} correction(s) made", path.display()));
                    }
                    code = code.max(tell_unplaced(path, unplaced, console));
                }
            }
        }
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
fn stages(report: &check::Report) -> Vec<String> {
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
fn places(report: &check::Report) -> Vec<String> {
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
fn fault(report: &check::Report) -> String {
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

/// The summary: one row of figures for each edition, columns aligned, and where its files are.
struct Table {
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
    fn new<'a>(ids: impl Iterator<Item = &'a str>) -> Self {
        let longest = ids.map(UnicodeWidthStr::width).max().unwrap_or(0);
        Self { id_width: longest.clamp("edition".len(), 32), has_head: false }
    }

    fn row(&mut self, built: &Built, console: &mut Console) {
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
fn made(built: &Built) -> String {
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
        let _ = write!(line, "; {} corrected by hand", number(built.counts.corrections));
    }
    line
}

/// 9873 → `9,873`.
fn number(value: usize) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A size in units of 1000 bytes.
fn bytes(size: usize) -> String {
    match size {
        0..1_000 => format!("{size} B"),
        1_000..1_000_000 => format!("{} kB", size.div_ceil(1000)),
        _ => format!("{:.1} MB", size as f64 / 1e6),
    }
}

/// A time to three figures or so.
fn time(span: Duration) -> String {
    let seconds = span.as_secs_f64();
    match seconds {
        0.0..0.01 => format!("{:.1} ms", seconds * 1e3),
        0.01..1.0 => format!("{:.0} ms", seconds * 1e3),
        1.0..60.0 => format!("{seconds:.2} s"),
        _ => format!("{} min {:02} s", span.as_secs() / 60, span.as_secs() % 60),
    }
}

/// How a piece of text is shown on a terminal.
#[derive(Debug, Clone, Copy)]
enum Style {
    Strong,
    Faint,
    Warning,
    Failure,
}

/// Standard output and standard error. A reader that went away is no failure: the rest is unsaid.
struct Console {
    out: Stream,
    err: Stream,
}

impl Console {
    fn new() -> Self {
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
            || std::env::var_os("TERM").is_some_and(|value| value == "dumb");
        let (out, err) = (io::stdout(), io::stderr());
        Self {
            out: Stream { coloured: !plain && out.is_terminal(), sink: Box::new(out) },
            err: Stream { coloured: !plain && err.is_terminal(), sink: Box::new(err) },
        }
    }

    /// A line of results.
    fn line(&mut self, text: &str) {
        self.out.write(&visible(text));
    }

    /// A line of results that stands out, or that does not.
    fn styled(&mut self, style: Style, text: &str) {
        let line = self.out.paint(style, &visible(text));
        self.out.write(&line);
    }

    /// A line of remarks.
    fn remark(&mut self, kind: &str, style: Style, text: &str) {
        let kind = self.err.paint(style, &format!("{kind}:"));
        self.err.write(&format!("{kind} {}", visible(text)));
    }

    /// What to do about the remark before.
    fn help(&mut self, text: &str) {
        self.err.write(&format!("  help: {}", visible(text)));
    }

    /// An error with its causes and with what to do about it.
    fn error(&mut self, error: &Error) {
        let mut text = error.to_string();
        let mut cause = std::error::Error::source(error);
        while let Some(error) = cause {
            let _ = write!(text, ": {error}");
            cause = error.source();
        }
        self.remark("error", Style::Failure, &text);
        if let Some(advice) = error.advice() {
            self.help(advice);
        }
    }
}

/// A text as a terminal may show it: what would steer the terminal or turn the direction of other
/// text is spelt out.
fn visible(text: &str) -> Cow<'_, str> {
    let steers = |c: char| c.is_control() || is_directional(c);
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::new();
    for c in text.chars() {
        match steers(c) {
            true => shown.extend(c.escape_unicode()),
            false => shown.push(c),
        }
    }
    Cow::Owned(shown)
}

/// One of the two streams.
struct Stream {
    coloured: bool,
    sink: Box<dyn Write>,
}

impl Stream {
    fn paint(&self, style: Style, text: &str) -> String {
        if !self.coloured {
            return text.to_owned();
        }
        let code = match style {
            Style::Strong => "1",
            Style::Faint => "2",
            Style::Warning => "33;1",
            Style::Failure => "31;1",
        };
        format!("\x1B[{code}m{text}\x1B[0m")
    }

    fn write(&mut self, text: &str) {
        if writeln!(self.sink, "{text}").and_then(|()| self.sink.flush()).is_err() {
            self.sink = Box::new(io::sink());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flags_are_consistent() {
        <Arguments as clap::CommandFactory>::command().debug_assert();
    }

    #[test]
    fn figures_are_easy_to_read() {
        let numbers = [0, 999, 1000, 1234567].map(number);
        assert_eq!(numbers, ["0", "999", "1,000", "1,234,567"]);
        assert_eq!([0, 1000, 1001, 2_500_000].map(bytes), ["0 B", "1 kB", "2 kB", "2.5 MB"]);
        let times = [0.0004, 0.0123, 1.5, 75.0].map(|s| time(Duration::from_secs_f64(s)));
        assert_eq!(times, ["0.4 ms", "12 ms", "1.50 s", "1 min 15 s"]);
    }

    #[test]
    fn nothing_steers_the_terminal() {
        assert_eq!(visible("版\u{1B}[2J\u{202E}心\n"), "版\\u{1b}[2J\\u{202e}心\\u{a}");
        assert!(matches!(visible("版心"), Cow::Borrowed("版心")));
    }

    #[test]
    fn rows_align_whatever_the_script_of_the_id() {
        let table = Table::new(["新质生产力", "a"].into_iter());
        let row = |id| table.joined(id, ["7".to_owned()].into_iter()).width();
        assert_eq!(row("新质生产力"), row("a"));
    }

    #[test]
    fn an_edition_that_loses_text_needs_attention() {
        let mut built = Built {
            source: PathBuf::from("a.txt"),
            id: "a".to_owned(),
            title: String::new(),
            folder: PathBuf::from("output/a"),
            files: vec![(Format::Pdf, 1), (Format::Markdown, 2)],
            counts: pipeline::Counts::default(),
            pages: None,
            reading: Vec::new(),
            remarks: Vec::new(),
            corrections: None,
            conservation: Some(check::Report::default()),
            undecodable: vec![3, 4],
            times: pipeline::Times::default(),
        };
        let stream = || Stream { coloured: false, sink: Box::new(io::sink()) };
        let mut console = Console { out: stream(), err: stream() };
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
