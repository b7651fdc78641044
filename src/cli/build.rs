//! `banxin build`: every input built, its row printed, and what needs attention said.

use super::check::{fault, places, stages};
use super::console::{Console, Style, Talk};
use super::figures::time;
use super::message::{Message, milliseconds};
use super::table::Table;
use super::{ATTENTION, BuildArguments, CLEAN, FAILED, OptionArguments, watch};
use crate::config::{Config, Settings};
use crate::corrections::Unplaced;
use crate::pipeline::{self, Built, Counts, Format, Input, Inputs, Options};
use crate::{Error, Result};
use std::path::{Path, PathBuf};
use std::time::Instant;
use time::OffsetDateTime;

/// The environment's word on when files were made.
const EPOCH: &str = "SOURCE_DATE_EPOCH";

/// Remarks on one edition's composition that are printed; house choice: what one still reads.
const MOST_REMARKS: usize = 8;

/// `banxin build`.
pub(super) fn build(inputs: &[PathBuf], arguments: &BuildArguments) -> u8 {
    let mut console = Console::new(arguments.talk.talk());
    if arguments.watch {
        return watch::watch(inputs, arguments, &mut console);
    }
    let prepared = prepare(inputs, &arguments.options, arguments.id.as_deref(), &mut console);
    match prepared.map(|prepared| prepared.forced(arguments.force)) {
        Ok(prepared) if prepared.to_output => single(prepared, &mut console),
        Ok(prepared) => all(prepared, &mut console),
        Err(error) => {
            console.error(&error);
            FAILED
        }
    }
}

/// All that is to be built, and how.
pub(super) struct Prepared {
    /// What there is to build.
    pub(super) found: Inputs,
    /// Folders that stand for the sources in them.
    pub(super) folders: Vec<PathBuf>,
    pub(super) options: Options,
    /// The one edition goes to standard output.
    to_output: bool,
}

impl Prepared {
    /// The same, and what has not changed is built too where `force` says so.
    pub(super) fn forced(mut self, force: bool) -> Self {
        self.options.force = force;
        self
    }

    /// The same for what needs a folder to write into; `what` cannot go to standard output.
    ///
    /// # Errors
    /// When the flags or the configuration name no folder.
    pub(super) fn for_folder(self, what: &str) -> Result<Self> {
        if self.to_output {
            return Err(Error::new(format!("{what} cannot go to standard output"))
                .help("name a folder with --output, or with `output` in banxin.toml"));
        }
        Ok(self)
    }
}

/// Reads the configuration and finds the inputs; `id` is the edition's name where there is one input.
pub(super) fn prepare(
    inputs: &[PathBuf],
    arguments: &OptionArguments,
    id: Option<&str>,
    console: &mut Console,
) -> Result<Prepared> {
    let made = source_date()?;
    let config = Config::find(arguments.config.as_deref())?;
    let flags = flags(arguments);
    let merged = flags.over(&config.common).look;
    if arguments.look.look().bleed.is_some() && merged.crop_marks != Some(true) {
        return Err(Error::new("a bleed is asked for, but no crop marks that show it")
            .help("add --crop-marks"));
    }
    let output = arguments.output.clone().or_else(|| config.output.clone());
    let output = output.unwrap_or_else(|| PathBuf::from("output"));
    let to_output = output == Path::new("-");
    let mut options = config.options(&flags, output, made);
    if arguments.report {
        report(&mut options);
        options.own.values_mut().for_each(report);
    }
    let folders = folders(inputs, arguments, &config);
    let mut found = pipeline::inputs(inputs, &folders)?;
    for path in &found.passed_over {
        let path = path.display();
        console.note(&format!("{path}: passed over, its name is not that of a text (*.txt)"));
    }
    if let Some(id) = id {
        found.inputs = vec![renamed(found.inputs, id)?];
    }
    if !folders.is_empty() {
        tell_unknown(&config, &found, console);
    }
    Ok(Prepared { found, folders, options, to_output })
}

/// The folders that stand for the sources in them.
pub(super) fn folders(
    inputs: &[PathBuf],
    arguments: &OptionArguments,
    config: &Config,
) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = arguments.source.iter().cloned().collect();
    if inputs.is_empty() && folders.is_empty() {
        folders.push(config.source.clone().unwrap_or_else(|| PathBuf::from("source")));
    }
    folders
}

/// Asks for the report besides.
fn report(options: &mut Options) {
    options.formats.push(Format::Report);
    options.formats.sort_unstable();
    options.formats.dedup();
}

/// What the flags ask for.
fn flags(arguments: &OptionArguments) -> Settings {
    let fonts = (arguments.epub_fonts, arguments.no_epub_fonts);
    Settings {
        metadata: Vec::new(),
        formats: arguments.formats.clone(),
        archive: arguments.archive,
        epub_fonts: match fonts {
            (_, true) => Some(false),
            (true, _) => Some(true),
            _ => None,
        },
        look: arguments.look.look(),
    }
}

/// The only input, its edition called otherwise.
fn renamed(mut inputs: Vec<Result<Input>>, id: &str) -> Result<Result<Input>> {
    match inputs.pop() {
        Some(input) if inputs.is_empty() => match input {
            Ok(input) => Ok(Ok(input.named(id)?)),
            Err(error) => Ok(Err(error)),
        },
        _ => Err(Error::new(format!("--id {id:?} names one edition, and there are more inputs"))
            .help("give one input, or rename the files")),
    }
}

/// Tables of single sources that no source has.
fn tell_unknown(config: &Config, found: &Inputs, console: &mut Console) {
    let ids: Vec<&str> = found.inputs.iter().flatten().map(|input| input.id.as_str()).collect();
    for id in config.sources.keys().filter(|id| !ids.contains(&id.as_str())) {
        let path = config.path.as_deref().unwrap_or(Path::new("")).display();
        console.note(&format!("{path}: [sources.{id:?}]: there is no such source"));
    }
}

/// Builds everything.
pub(super) fn all(prepared: Prepared, console: &mut Console) -> u8 {
    let start = Instant::now();
    let Prepared { found, options, .. } = prepared;
    let ids = found.inputs.iter().flatten().map(|input| input.id.as_str());
    let mut table = Table::new(ids);
    let (mut code, mut done, mut unchanged, mut failed) = (CLEAN, 0, 0, 0);
    let bytes = found.inputs.iter().flatten().map(Input::size).sum();
    console.begin_progress(found.inputs.len(), bytes);
    pipeline::build(found.inputs, &options, |result| {
        console.step();
        match result {
            Ok(built) => {
                if built.unchanged {
                    unchanged += 1;
                } else {
                    done += 1;
                    table.row(&built, console);
                }
                tell(&built, console);
                code = code.max(warn(&built, console));
            }
            Err(error) => {
                failed += 1;
                code = FAILED;
                console.error(&error);
            }
        }
    });
    console.end_progress();
    let editions = |count: usize| match count {
        1 => "1 edition".to_owned(),
        count => format!("{count} editions"),
    };
    let taken = time(start.elapsed());
    let failures = if failed > 0 { format!(", {failed} failed") } else { String::new() };
    match (done, unchanged) {
        (0, 0) => {}
        (0, _) => console.line(&format!(
            "{} unchanged since last built, in {taken}{failures}; --force builds again",
            editions(unchanged)
        )),
        (_, 0) => console.line(&format!("{} in {taken}{failures}", editions(done))),
        _ => {
            console.line(&format!("{} in {taken}, {unchanged} unchanged{failures}", editions(done)))
        }
    }
    let milliseconds = milliseconds(start.elapsed());
    console.message(&Message::Summary { built: done, unchanged, failed, exit: code, milliseconds });
    code
}

/// Builds one edition in one format, its bytes to standard output.
fn single(prepared: Prepared, console: &mut Console) -> u8 {
    let Prepared { mut found, options, .. } = prepared;
    let refused = |what: &str, help: &str| Err(Error::new(what).help(help));
    let result = match (found.inputs.pop(), found.inputs.is_empty(), console.talk) {
        (_, _, Talk::Json) => refused(
            "--json and --output - both want standard output",
            "name a folder with --output",
        ),
        (Some(input), true, _) => input.and_then(|input| pipeline::bytes(&input, &options)),
        _ => refused(
            "one edition only can go to standard output, and there are more inputs",
            "give one input, or name a folder with --output",
        ),
    };
    match result {
        Ok((built, bytes)) => {
            if let Err(error) = console.bytes(&bytes) {
                console.error(&error);
                return FAILED;
            }
            console.yield_output();
            tell(&built, console);
            warn(&built, console)
        }
        Err(error) => {
            console.error(&error);
            FAILED
        }
    }
}

/// The time that `SOURCE_DATE_EPOCH` asks the files to carry in place of the date
/// (<https://reproducible-builds.org/specs/source-date-epoch/>).
fn source_date() -> Result<Option<String>> {
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

/// What is known beside the table's row, for those who asked for all of it, and for machines.
fn tell(built: &Built, console: &mut Console) {
    console.message(&Message::built(built));
    if let Some((path, unplaced)) = &built.corrections {
        let Counts { corrections: made, changed, .. } = built.counts;
        let (path, unplaced) = (path.display().to_string(), unplaced.len());
        console.message(&Message::Corrections { path, made, changed, unplaced });
    }
    for doubt in &built.doubts {
        console.message(&Message::doubt(&built.source, doubt));
    }
    if !console.is_verbose() {
        return;
    }
    if built.unchanged {
        let folder = built.folder.display();
        console.line(&format!("{}: unchanged, {folder} is left as it is", built.source.display()));
    }
    for stage in built.conservation.iter().flat_map(stages) {
        console.line(&format!("  {stage}"));
    }
    if !built.configured.is_empty() {
        console.line(&format!("  from the configuration: {}", built.configured.join(", ")));
    }
    for doubt in &built.doubts {
        let suggestion = match doubt.suggestion.as_str() {
            "" => String::new(),
            suggestion => format!(" (perhaps {suggestion})"),
        };
        let (source, line) = (built.source.display(), doubt.line);
        console.line(&format!("  doubt: {source}:{line}: {}{suggestion}", doubt.message));
    }
}

/// Says what needs attention in an edition; the exit code that it deserves.
fn warn(built: &Built, console: &mut Console) -> u8 {
    if let [first, rest @ ..] = built.undecodable.as_slice() {
        let more =
            if rest.is_empty() { String::new() } else { format!(" and {} more", rest.len()) };
        let text = "bytes that the encoding does not explain; \
                    the edition has U+FFFD in their place";
        let source = built.source.display();
        console.remark("warning", Style::Warning, &format!("{source}: line {first}{more}: {text}"));
        for line in &built.undecodable {
            let source = source.to_string();
            console.message(&Message::Warning { source, line: Some(*line), text });
        }
    }
    for remark in &built.reading {
        console.warning(&built.source, &remark.place, &remark.message);
    }
    for remark in built.remarks.iter().take(MOST_REMARKS) {
        console.remark("warning", Style::Warning, &format!("{}: {remark}", built.id));
    }
    for text in &built.remarks {
        let source = built.source.display().to_string();
        console.message(&Message::Warning { source, line: None, text });
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
            console.message(&Message::proof(&built.source, report));
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
        _ if built.counts.unread_pictures > 0 => ATTENTION,
        _ => unplaced,
    }
}

/// Names the corrections that found no place, with the nearest ones.
pub(super) fn tell_unplaced(path: &Path, unplaced: &[Unplaced], console: &mut Console) -> u8 {
    for correction in unplaced {
        console.message(&Message::unplaced(path, correction));
        let Unplaced { line, reason, near } = correction;
        let text = format!("{}: line {line}: {reason}", path.display());
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
    use crate::pipeline::{Format, Times};

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
            reading: Vec::new(),
            remarks: Vec::new(),
            corrections: None,
            conservation: Some(check::Report::default()),
            undecodable: vec![3, 4],
            configured: Vec::new(),
            doubts: Vec::new(),
            unchanged: false,
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
