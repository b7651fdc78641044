//! The stages in order; the only module that touches the disk and that knows every stage.
//!
//! [`inputs`] says what there is to build, [`build`] builds it and [`check()`] proves a source.

mod input;
mod metadata;
mod needs;
mod output;
mod picture;
mod record;

pub use input::{Input, Inputs, inputs, sources};
pub use needs::{Needs, needs};
pub use output::replace;

use crate::check::{self, Report};
use crate::compose::{self, Style};
use crate::corrections::{self, Correction, Unplaced};
use crate::error::Place;
use crate::frame::Pages;
use crate::model::{Doubt, Edition, FORMAT, Image, Ledger, Picture, Transcript, VERSION};
use crate::normalize::{self, Hints};
use crate::pdf::{Attachment, Relation};
use crate::report::{self, Case, Done};
use crate::{Error, Result, catalogue, epub, ingest, markdown, pdf, tei};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::slice;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

/// A form in which an edition is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Typeset pages.
    Pdf,
    /// A book for e-readers.
    Epub,
    /// Plain text with light marks.
    Markdown,
    /// The edition as data.
    Json,
    /// TEI P5, for libraries.
    Tei,
    /// What a catalogue says of it: schema.org as JSON-LD.
    JsonLd,
    /// The source beside the edition, as one page of HTML.
    Report,
}

impl Format {
    /// Every format, in the order in which they are listed.
    pub const ALL: [Self; 7] =
        [Self::Pdf, Self::Epub, Self::Markdown, Self::Json, Self::Tei, Self::JsonLd, Self::Report];

    /// What is written where nothing is asked for: what people read, and the edition itself. The
    /// forms for libraries are asked for by whoever has a library.
    pub const USUAL: [Self; 4] = [Self::Pdf, Self::Epub, Self::Markdown, Self::Json];

    /// The format's name in options.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tei => "tei",
            Self::Report => "report",
            other => other.extension(),
        }
    }

    /// The file's extension, without the dot before it.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Epub => "epub",
            Self::Markdown => "md",
            Self::Json => "json",
            Self::Tei => "tei.xml",
            Self::JsonLd => "jsonld",
            Self::Report => "report.html",
        }
    }
}

/// What [`build`] does with each input.
#[derive(Debug, Clone)]
pub struct Options {
    /// Each edition gets a folder of its own in it.
    pub output: PathBuf,
    /// What is written; sorted, each once.
    pub formats: Vec<Format>,
    /// How the pages look.
    pub style: Style,
    /// What goes into the book.
    pub epub: epub::Options,
    /// The PDF is for an archive: PDF/A-3a, with the source and the edition's JSON inside.
    pub archive: bool,
    /// When PDF and EPUB were made, as `2024-02-28T00:00:00Z`; of itself the date.
    pub made: Option<String>,
    /// Fields of the issue that are set where the page printed nothing.
    pub defaults: Vec<Correction>,
    /// Fields of the issue that are set whatever was printed.
    pub overrides: Vec<Correction>,
    /// What has not changed is built too, and over what a person edited or what was built from another input.
    pub force: bool,
    /// What goes for single editions in place of all this, by their ids. The output folder is the same,
    /// and so is whether all is built.
    pub own: BTreeMap<String, Options>,
}

impl Options {
    /// Those that go for an edition.
    fn of(&self, id: &str) -> &Self {
        self.own.get(id).unwrap_or(self)
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            output: PathBuf::from("output"),
            formats: Format::USUAL.to_vec(),
            style: Style::default(),
            epub: epub::Options::default(),
            archive: false,
            made: None,
            defaults: Vec::new(),
            overrides: Vec::new(),
            force: false,
            own: BTreeMap::new(),
        }
    }
}

/// How long each stage took. Stages run side by side, so they do not add up to the whole.
#[derive(Debug, Clone, Copy, Default)]
pub struct Times {
    /// Decoding and normalising; nothing for an input that is an edition.
    pub normalize: Option<Duration>,
    /// Composing the pages.
    pub compose: Option<Duration>,
    /// Writing the PDF.
    pub pdf: Option<Duration>,
    /// Writing the EPUB.
    pub epub: Option<Duration>,
    /// From reading the input to the last file's being in place.
    pub whole: Duration,
}

/// What an edition holds, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Articles, the introduction not among them.
    pub articles: usize,
    /// Paragraphs of the articles.
    pub paragraphs: usize,
    /// Non-blank characters of introduction, articles and timeline.
    pub characters: usize,
    /// Repairs of form.
    pub emendations: usize,
    /// Suspicions.
    pub doubts: usize,
    /// Corrections by hand.
    pub corrections: usize,
    /// Those of them whose text reads otherwise than when they were made.
    pub changed: usize,
    /// Pictures that could not be read, so that their captions alone are set.
    pub unread_pictures: usize,
}

impl Counts {
    /// Counts.
    pub fn of(edition: &Edition) -> Self {
        let mut counts = Self {
            articles: edition.articles.len(),
            paragraphs: edition.articles.iter().map(|article| article.paragraphs.len()).sum(),
            emendations: edition.emendations.len(),
            doubts: edition.doubts.len(),
            corrections: edition.corrections.len(),
            changed: edition.corrections.iter().filter(|correction| correction.changed).count(),
            ..Self::default()
        };
        let images = edition.paragraphs().filter_map(|paragraph| paragraph.image.as_ref());
        let is_unread = |image: &&Image| !edition.pictures.contains_key(&image.file);
        counts.unread_pictures = images.filter(is_unread).count();
        // The running text: paragraphs, and the points of the timeline.
        let paragraphs = edition.paragraphs().map(|paragraph| &paragraph.text);
        for text in paragraphs.chain(edition.items().map(|item| &item.text)) {
            counts.characters += text.chars().filter(|c| !crate::text::is_blank(*c)).count();
        }
        counts
    }
}

/// An edition that was built.
#[derive(Debug, Clone)]
pub struct Built {
    /// The input.
    pub source: PathBuf,
    /// The edition's id.
    pub id: String,
    /// The edition's title, or "".
    pub title: String,
    /// Where its files are.
    pub folder: PathBuf,
    /// What was written, with sizes in bytes.
    pub files: Vec<(Format, usize)>,
    /// What it holds.
    pub counts: Counts,
    /// Pages of the PDF, where one was written.
    pub pages: Option<usize>,
    /// Where composition had to give way.
    pub remarks: Vec<String>,
    /// What of an edition in Markdown was not understood or not used, by line.
    pub reading: Vec<markdown::Remark>,
    /// The proof that nothing was lost; none for an input that is an edition already.
    pub conservation: Option<Report>,
    /// The file of corrections, where there is one, and those that found no place.
    pub corrections: Option<(PathBuf, Vec<Unplaced>)>,
    /// Lines of the source (1-based) with bytes that the encoding does not explain.
    pub undecodable: Vec<u32>,
    /// Fields of the issue that the configuration set.
    pub configured: Vec<String>,
    /// Every suspicion; none of them changed the text.
    pub doubts: Vec<Doubt>,
    /// True where nothing had changed since the files were written, so that they were left as they are.
    pub unchanged: bool,
    /// How long it took.
    pub times: Times,
}

/// Builds the inputs on all cores and reports each as soon as it and all before it are done.
///
/// A failing input is reported in its place and stops no other. Files already in the output
/// folder are replaced only by complete ones.
pub fn build(inputs: Vec<Result<Input>>, options: &Options, mut report: impl FnMut(Result<Built>)) {
    let mut waiting = BTreeMap::new();
    let mut jobs = Vec::new();
    for (place, input) in inputs.into_iter().enumerate() {
        match input {
            Ok(input) => jobs.push((place, input)),
            Err(error) => {
                waiting.insert(place, Err(error));
            }
        }
    }
    if let [(place, input)] = &jobs[..] {
        // Alone it needs no thread of its own.
        waiting.insert(*place, build_guarded(input, options));
        return waiting.into_values().for_each(report);
    }
    let workers = thread::available_parallelism().map_or(1, usize::from).min(jobs.len());
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..workers {
            let (sender, jobs, next) = (sender.clone(), &jobs, &next);
            scope.spawn(move || {
                while let Some((place, input)) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if sender.send((*place, build_guarded(input, options))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let mut turn = 0;
        loop {
            while let Some(result) = waiting.remove(&turn) {
                report(result);
                turn += 1;
            }
            let Ok((place, result)) = receiver.recv() else { break };
            waiting.insert(place, result);
        }
    });
}

/// Builds one input; a fault in the program becomes an error of that input alone.
fn build_guarded(input: &Input, options: &Options) -> Result<Built> {
    catch_unwind(AssertUnwindSafe(|| build_one(input, options))).unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
        let text = text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
        Err(Error::new(format!("a fault in banxin itself: {text}"))
            .at(&input.path)
            .help("please report it, with the input if you may share it"))
    })
}

/// Builds one input, unless its files are there and nothing has changed.
fn build_one(input: &Input, options: &Options) -> Result<Built> {
    let start = Instant::now();
    let force = options.force;
    let folder = options.output.join(&input.id);
    let options = options.of(&input.id);
    let bytes = input.read()?;
    let ingredients = record::Ingredients::of(input, &bytes, options);
    let before = record::Record::of(&folder);
    if !force && let Some(mut built) = ingredients.made(input, &folder, &before) {
        built.times.whole = start.elapsed();
        return Ok(built);
    }
    if !force {
        before.written.yields_to(input, &folder)?;
    }
    let Made { mut built, mut files, pictures, has_images } = make(input, bytes, options, &folder)?;
    // What a person wrote is not written over.
    files.retain(|(format, _)| {
        let file = folder.join(format!("{}.{}", input.id, format.extension()));
        !(input.is_markdown() && is_same_file(&file, &input.path))
    });
    built.files.retain(|(format, _)| files.iter().any(|(kept, _)| kept == format));
    if !force {
        before.written.keeps(input, &folder, &files)?;
    }
    // Pictures are read beside the input, and may change or come without it.
    let record = ingredients.record(&built, &files, before.written, has_images);
    output::write(&folder, &input.id, &files, record.as_deref())?;
    if files.iter().any(|(format, _)| matches!(format, Format::Markdown | Format::Json)) {
        picture::write(&folder, &pictures)?;
    }
    built.times.whole = start.elapsed();
    Ok(built)
}

/// Makes the one format that the options name; nothing is written.
///
/// # Errors
/// When there are more formats, or the input cannot be built.
pub fn bytes(input: &Input, options: &Options) -> Result<(Built, Vec<u8>)> {
    let start = Instant::now();
    let options = options.of(&input.id);
    let [format] = options.formats[..] else {
        let names: Vec<_> = options.formats.iter().map(|format| format.name()).collect();
        return Err(Error::new(format!(
            "one format only can be written to one place, not {}",
            names.join(", ")
        ))
        .help("name one, as --formats pdf"));
    };
    let Made { mut built, files, .. } = make(input, input.read()?, options, Path::new(""))?;
    built.times.whole = start.elapsed();
    let made = files.into_iter().find(|(made, _)| *made == format);
    let (_, bytes) = made.ok_or_else(|| {
        Error::new("an edition has no source for a report to show beside it")
            .at(&input.path)
            .help("give the source, for instance source/issue.txt")
    })?;
    Ok((built, bytes))
}

/// An edition's files, not yet written.
struct Made {
    built: Built,
    files: Vec<(Format, Vec<u8>)>,
    /// The pictures that it shows, by their files.
    pictures: BTreeMap<String, Arc<Picture>>,
    /// It names pictures, whether or not they could be read.
    has_images: bool,
}

/// Makes the files of an edition that go into the folder; nothing is written.
fn make(input: &Input, bytes: Vec<u8>, options: &Options, folder: &Path) -> Result<Made> {
    let Read {
        original,
        source,
        edition,
        uncorrected,
        configured,
        corrections,
        done,
        reading,
        time: normalize,
    } = read(input, bytes, options)?;
    let counts = Counts::of(&edition);
    if counts.characters == 0 && edition.timeline.is_none() {
        return Err(Error::new("no article, no introduction and no timeline was found in it")
            .at(&input.path)
            .help(
                "check that the file holds the text of the page, not only its heading or folio",
            ));
    }
    let (conservation, rendered) = thread::scope(|scope| {
        let proof = source.as_ref().map(|(transcript, ledger)| {
            let recovered = uncorrected.as_ref().unwrap_or(&edition);
            scope.spawn(move || check::proof(transcript, recovered, ledger))
        });
        let unplaced = corrections.as_ref().map_or(&[][..], |(_, unplaced)| unplaced);
        let case = source.as_ref().map(|(transcript, ledger)| {
            let edition = &edition;
            Case { transcript, ledger, edition, done: &done, unplaced }
        });
        let rendered = render(&edition, original, case.as_ref(), options);
        (proof.map(|proof| joined(proof.join())), rendered)
    });
    let Rendered { files, pages, remarks, times } =
        rendered.map_err(|error| error.at(&input.path))?;
    let has_images = edition.paragraphs().any(|paragraph| paragraph.image.is_some());
    let built = Built {
        source: input.path.clone(),
        id: input.id.clone(),
        counts,
        title: edition.metadata.title,
        folder: folder.to_owned(),
        files: files.iter().map(|(format, bytes)| (*format, bytes.len())).collect(),
        pages,
        remarks,
        reading,
        conservation,
        corrections,
        undecodable: source.iter().flat_map(|(transcript, _)| transcript.undecodable()).collect(),
        configured,
        doubts: edition.doubts,
        unchanged: false,
        times: Times { normalize, ..times },
    };
    Ok(Made { built, files, pictures: edition.pictures, has_images })
}

/// True for two names of one file that is there.
fn is_same_file(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

/// An input that was read.
#[derive(Default)]
struct Read {
    /// The bytes of the input, where it was a text.
    original: Option<Vec<u8>>,
    /// The text and the accounts of its characters, where the input was a text.
    source: Option<(Transcript, Ledger)>,
    edition: Edition,
    /// The edition as the machine recovered it, where a person corrected it or the configuration did.
    uncorrected: Option<Edition>,
    /// Fields of the issue that the configuration set.
    configured: Vec<String>,
    /// The file of corrections, where there is one, and those that found no place.
    corrections: Option<(PathBuf, Vec<Unplaced>)>,
    /// What was done by configuration and corrections: the edition's list of corrections, one by one.
    done: Vec<Done>,
    /// What of an edition in Markdown was not understood or not used.
    reading: Vec<markdown::Remark>,
    /// Time of decoding and normalising.
    time: Option<Duration>,
}

/// The input as an edition: recovered, set as the configuration has it, corrected.
fn read(input: &Input, bytes: Vec<u8>, options: &Options) -> Result<Read> {
    let start = Instant::now();
    if input.is_markdown() {
        let (mut edition, reading) = parse_markdown(&input.path, &bytes)?;
        edition.metadata.id.clone_from(&input.id);
        let (configured, _) = metadata::set(&mut edition, options, false);
        return Ok(Read { edition, configured, reading, ..Read::default() });
    }
    if input.is_edition {
        let mut edition = parse(&input.path, &bytes)?;
        edition.metadata.id.clone_from(&input.id);
        let (configured, _) = metadata::set(&mut edition, options, false);
        let mut reading = Vec::new();
        let line_of = |file: &str| {
            let text = String::from_utf8_lossy(&bytes);
            1 + text.lines().position(|line| line.contains(file)).unwrap_or_default()
        };
        picture::load(&input.path, &mut edition, line_of, &mut reading);
        return Ok(Read { edition, configured, reading, ..Read::default() });
    }
    let Opened { transcript, ledger, mut edition } = recover(input, &bytes)?;
    let corrections = corrections_of(input)?;
    let is_configured = !options.defaults.is_empty() || !options.overrides.is_empty();
    let uncorrected = (is_configured || corrections.is_some()).then(|| edition.clone());
    let (configured, mut done) = metadata::set(&mut edition, options, true);
    let corrections = corrections.map(|(path, list)| {
        let mut unplaced = Vec::new();
        for correction in list {
            let missed = corrections::apply(slice::from_ref(&correction), &mut edition);
            if missed.is_empty() {
                done.push(Done { deed: correction.deed, before: String::new() });
            }
            unplaced.extend(missed);
        }
        (path, unplaced)
    });
    Ok(Read {
        original: Some(bytes),
        source: Some((transcript, ledger)),
        edition,
        uncorrected,
        configured,
        corrections,
        done,
        reading: Vec::new(),
        time: Some(start.elapsed()),
    })
}

/// A source as the machine read it, before a person's corrections.
#[derive(Debug, Clone)]
pub struct Opened {
    /// Its lines.
    pub transcript: Transcript,
    /// The accounts of its characters.
    pub ledger: Ledger,
    /// What was recovered.
    pub edition: Edition,
}

/// Reads a source and recovers its edition, set as the configuration has it; corrections are left to the
/// caller.
///
/// # Errors
/// When it cannot be read as a text.
pub fn open(input: &Input, options: &Options) -> Result<Opened> {
    let mut opened = recover(input, &input.read()?)?;
    metadata::set(&mut opened.edition, options.of(&input.id), true);
    Ok(opened)
}

/// What the machine makes of a source.
fn recover(input: &Input, bytes: &[u8]) -> Result<Opened> {
    let transcript = transcribe(&input.path, bytes)?;
    let hints = Hints { id: input.id.clone() };
    let (edition, ledger) = normalize::normalize_with_ledger(&transcript, &hints);
    Ok(Opened { transcript, ledger, edition })
}

/// The pages of an edition as [`build`] would print them.
///
/// # Errors
/// When they cannot be composed.
pub fn compose(edition: &Edition, options: &Options) -> Result<Pages> {
    compose::compose(edition, &options.of(&edition.metadata.id).style)
}

/// What a person corrected in an input: the file beside it, where there is one.
fn corrections_of(input: &Input) -> Result<Option<(PathBuf, Vec<corrections::Correction>)>> {
    let Some(path) = input.corrections() else { return Ok(None) };
    match std::fs::read_to_string(&path) {
        Ok(text) => Ok(Some((path.clone(), corrections::parse(&path, &text)?))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::new("cannot read the corrections").at(&path).because(error)),
    }
}

/// Decodes the text at a path.
fn transcribe(path: &Path, bytes: &[u8]) -> Result<Transcript> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    ingest::ingest(&name, bytes).map_err(|error| error.at(path))
}

/// Reads an edition back from its JSON.
fn parse(path: &Path, bytes: &[u8]) -> Result<Edition> {
    let text = String::from_utf8_lossy(bytes);
    let broken = |error: serde_json::Error| {
        let place = Place::at(&text, error.line(), error.column());
        Error::new("no readable edition").at(path).on(place).because(error).help(format!(
            "an edition is what banxin writes as <id>.json: \"format\": \"{FORMAT}\", version {VERSION}"
        ))
    };
    let mut edition: Edition = serde_json::from_slice(bytes).map_err(broken)?;
    if edition.format != FORMAT || edition.version != VERSION {
        let key = if edition.format == FORMAT { "\"version\"" } else { "\"format\"" };
        let start = text.find(key).unwrap_or_default();
        return Err(Error::new(format!(
            "{:?} version {} cannot be read; this banxin reads {FORMAT:?} version {VERSION}",
            edition.format, edition.version
        ))
        .at(path)
        .on(Place::new(&text, start..start + key.len()))
        .help("build it again from its source with this banxin"));
    }
    if edition.metadata.id.is_empty() {
        edition.metadata.id = input::id_of(path);
    }
    Ok(edition)
}

/// Reads an edition back from Markdown.
fn parse_markdown(path: &Path, bytes: &[u8]) -> Result<(Edition, Vec<markdown::Remark>)> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let text = String::from_utf8_lossy(bytes);
        let start = error.valid_up_to();
        Error::new("this is not UTF-8")
            .at(path)
            .on(Place::new(&text, start..start + 1))
            .because(error)
            .help("save the file as UTF-8")
    })?;
    let markdown::Reading { mut edition, mut remarks, images } =
        markdown::read(text).map_err(|error| error.at(path))?;
    if edition.metadata.id.is_empty() {
        edition.metadata.id = input::id_of(path);
    }
    let line_of =
        |file: &str| images.iter().find(|(name, _)| name == file).map_or(1, |(_, line)| *line);
    picture::load(path, &mut edition, line_of, &mut remarks);
    markdown::locate(&mut remarks, text);
    Ok((edition, remarks))
}

/// What the back ends made of an edition.
#[derive(Default)]
struct Rendered {
    files: Vec<(Format, Vec<u8>)>,
    pages: Option<usize>,
    remarks: Vec<String>,
    times: Times,
}

/// Runs the back ends, the EPUB beside the PDF. The EPUB tells where the pages begin, whether or not
/// they are written: it is the same book either way.
fn render(
    edition: &Edition,
    original: Option<Vec<u8>>,
    case: Option<&Case>,
    options: &Options,
) -> Result<Rendered> {
    let wants = |format| options.formats.contains(&format);
    let mut rendered = Rendered::default();
    let Rendered { files, pages, remarks, times } = &mut rendered;
    thread::scope(|scope| {
        let (sender, receiver) = mpsc::channel();
        let epub = wants(Format::Epub).then(|| {
            let book = epub::Options { made: options.made.clone(), ..options.epub.clone() };
            // Where composing fails nothing is sent, and its error is the one that counts.
            let starts = move || receiver.recv().unwrap_or_default();
            scope.spawn(move || timed(|| epub::write(edition, &book, starts)))
        });
        if wants(Format::Pdf) || wants(Format::Epub) {
            let (composed, compose) = timed(|| compose::compose(edition, &options.style));
            let mut composed = composed?;
            times.compose = Some(compose);
            let _ = sender.send(composed.starts.clone());
            drop(sender);
            if wants(Format::Pdf) {
                composed.description.made.clone_from(&options.made);
                let (bytes, pdf) = timed(|| match options.archive {
                    true => pdf::archive(&composed, attachments(edition, original)?),
                    false => pdf::write(&composed),
                });
                files.push((Format::Pdf, bytes?));
                times.pdf = Some(pdf);
                *pages = Some(composed.pages.len());
                let made = composed.remarks.iter();
                remarks.extend(made.map(|r| format!("page {}: {}", r.page + 1, r.message)));
            }
        }
        if let Some(epub) = epub {
            let (bytes, epub) = joined(epub.join());
            files.push((Format::Epub, bytes?));
            times.epub = Some(epub);
        }
        Ok(())
    })?;
    if wants(Format::Markdown) {
        rendered.files.push((Format::Markdown, markdown::write(edition).into_bytes()));
    }
    if wants(Format::Json) {
        rendered.files.push((Format::Json, json(edition)?));
    }
    if wants(Format::Tei) {
        rendered.files.push((Format::Tei, tei::write(edition).into_bytes()));
    }
    if wants(Format::JsonLd) {
        rendered.files.push((Format::JsonLd, catalogue::json_ld(edition).into_bytes()));
    }
    if wants(Format::Report) {
        match case {
            Some(case) => rendered.files.push((Format::Report, report::report(case))),
            None => {
                let remark = "no report: an edition has no source to stand beside";
                rendered.remarks.push(remark.to_owned());
            }
        }
    }
    Ok(rendered)
}

/// What rides along in an archive's PDF: the text as it was, and the edition as data.
fn attachments(edition: &Edition, original: Option<Vec<u8>>) -> Result<Vec<Attachment>> {
    let id = &edition.metadata.id;
    let data = Attachment {
        name: format!("{id}.json"),
        media_type: "application/json",
        description: "Edition as data: text, source lines, repairs, doubts",
        relation: Relation::Data,
        bytes: json(edition)?,
    };
    let text = original.map(|bytes| Attachment {
        name: format!("{id}.txt"),
        media_type: "text/plain",
        description: "Source: the text of the printed pages as it was extracted",
        relation: Relation::Source,
        bytes,
    });
    Ok(text.into_iter().chain([data]).collect())
}

/// What a thread gave back; its panic goes on here.
fn joined<T>(result: thread::Result<T>) -> T {
    result.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// The edition as data, indented, with a last line end.
fn json(edition: &Edition) -> Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(edition)
        .map_err(|error| Error::new("the edition cannot be written as JSON").because(error))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Runs it and says how long it took.
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let value = work();
    (value, start.elapsed())
}

/// What [`check()`] found.
#[derive(Debug)]
pub struct Checked {
    /// The proof that nothing was lost or invented.
    pub report: Report,
    /// The accounts of every character.
    pub ledger: Ledger,
    /// What is in the corrected edition.
    pub counts: Counts,
    /// The file of corrections, where there is one, and those that found no place.
    pub corrections: Option<(PathBuf, Vec<Unplaced>)>,
}

/// Normalises a text and proves that nothing was lost or invented on the way, before a person's
/// corrections are made; those are then tried too.
///
/// # Errors
/// When it cannot be read as a text.
pub fn check(path: &Path) -> Result<Checked> {
    let input = Input::new(path)?;
    let already = || {
        Error::new("this is an edition already; the proof needs the text it came from")
            .at(path)
            .help("give the source, for instance source/issue.txt")
    };
    if input.is_edition {
        return Err(already());
    }
    let bytes = input.read()?;
    let Read { source, edition, uncorrected, corrections, .. } =
        read(&input, bytes, &Options::default())?;
    let (transcript, ledger) = source.ok_or_else(already)?;
    let report = check::proof(&transcript, uncorrected.as_ref().unwrap_or(&edition), &ledger);
    Ok(Checked { report, ledger, counts: Counts::of(&edition), corrections })
}
