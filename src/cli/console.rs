//! Standard output and standard error: plain lines, painted where a terminal shows them, with nothing in
//! them that would steer it; or messages for machines.

use super::excerpt;
use super::message::Message;
use crate::error::Place;
use crate::text::is_directional;
use crate::{Error, Result};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::borrow::Cow;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::time::Duration;

/// How a piece of text is shown on a terminal.
#[derive(Debug, Clone, Copy)]
pub(super) enum Style {
    Strong,
    Faint,
    Warning,
    Failure,
}

/// How much is said, and to whom.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Talk {
    /// Errors and warnings only.
    Quiet,
    /// What people want to know.
    #[default]
    Usual,
    /// All that is known.
    Verbose,
    /// The same as JSON, on standard output.
    Json,
}

/// From how many bytes of input on work is long: about half a second; house choice.
const LONG: u64 = 1_000_000;

/// How often a bar moves though nothing new is known.
const TICK: Duration = Duration::from_millis(120);

/// Standard output and standard error. A reader that went away is no failure: the rest is unsaid.
pub(super) struct Console {
    pub(super) talk: Talk,
    out: Stream,
    err: Stream,
    progress: Option<ProgressBar>,
}

impl Console {
    pub(super) fn new(talk: Talk) -> Self {
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
            || std::env::var_os("TERM").is_some_and(|value| value == "dumb");
        let (out, err) = (io::stdout(), io::stderr());
        let (out_terminal, err_terminal) = (out.is_terminal(), err.is_terminal());
        let stream =
            |sink, is_terminal| Stream { coloured: !plain && is_terminal, is_terminal, sink };
        Self {
            talk,
            out: stream(Box::new(out), out_terminal),
            err: stream(Box::new(err), err_terminal),
            progress: None,
        }
    }

    /// Says nothing anywhere.
    #[cfg(test)]
    pub(super) fn silent() -> Self {
        let stream = || Stream { coloured: false, is_terminal: false, sink: Box::new(io::sink()) };
        Self { talk: Talk::Usual, out: stream(), err: stream(), progress: None }
    }

    /// Leaves standard output to the edition's bytes: results are not said.
    pub(super) fn yield_output(&mut self) {
        self.out.sink = Box::new(io::sink());
    }

    /// True where all that is known is said.
    pub(super) fn is_verbose(&self) -> bool {
        matches!(self.talk, Talk::Verbose)
    }

    /// A line of results, unless only what is wrong is asked for.
    pub(super) fn line(&mut self, text: &str) {
        if matches!(self.talk, Talk::Usual | Talk::Verbose) {
            let line = visible(text).into_owned();
            self.put(false, &line);
        }
    }

    /// A line of results that stands out, or that does not.
    pub(super) fn styled(&mut self, style: Style, text: &str) {
        if matches!(self.talk, Talk::Usual | Talk::Verbose) {
            let line = self.out.paint(style, &visible(text));
            self.put(false, &line);
        }
    }

    /// A result that is wrong, said however little is asked for.
    pub(super) fn fault(&mut self, text: &str) {
        if self.talk != Talk::Json {
            let line = visible(text).into_owned();
            self.put(false, &line);
        }
    }

    /// A line of remarks, for people.
    pub(super) fn remark(&mut self, kind: &str, style: Style, text: &str) {
        if self.talk != Talk::Json {
            let kind = self.err.paint(style, &format!("{kind}:"));
            self.put(true, &format!("{kind} {}", visible(text)));
        }
    }

    /// A warning about a place in a file that a person wrote, with the line where it is at hand.
    pub(super) fn warning(&mut self, path: &Path, place: &Place, text: &str) {
        let source = path.display().to_string();
        let line = u32::try_from(place.line).ok();
        self.message(&Message::Warning { source, line, text });
        if self.talk == Talk::Json {
            return;
        }
        match excerpt::of_warning(text, path, place, self.err.coloured) {
            Some(report) => self.put(true, &report),
            None => {
                let Place { line, column, .. } = place;
                let text = format!("{}:{line}:{column}: {text}", path.display());
                self.remark("warning", Style::Warning, &text);
            }
        }
    }

    /// What to do about the remark before.
    pub(super) fn help(&mut self, text: &str) {
        if self.talk != Talk::Json {
            self.put(true, &format!("  help: {}", visible(text)));
        }
    }

    /// Something that a person may want to know.
    pub(super) fn note(&mut self, text: &str) {
        if self.talk != Talk::Quiet {
            self.remark("note", Style::Faint, text);
            self.message(&Message::Note { text });
        }
    }

    /// An error with its causes and with what to do about it; with the line, where a person wrote it.
    pub(super) fn error(&mut self, error: &Error) {
        self.message(&Message::error(error));
        if self.talk == Talk::Json {
            return;
        }
        if let Some(report) = excerpt::of(error, self.err.coloured) {
            return self.put(true, &report);
        }
        let mut text = error.to_string();
        for cause in error.causes() {
            text = format!("{text}: {cause}");
        }
        self.remark("error", Style::Failure, &text);
        if let Some(advice) = error.advice() {
            self.help(advice);
        }
    }

    /// An edition's bytes on standard output.
    ///
    /// # Errors
    /// When they cannot be written; a reader that went away is no failure.
    pub(super) fn bytes(&mut self, bytes: &[u8]) -> Result<()> {
        match self.out.sink.write_all(bytes).and_then(|()| self.out.sink.flush()) {
            Err(cause) if cause.kind() != io::ErrorKind::BrokenPipe => {
                let help = "see whether the disk has room";
                Err(Error::new("cannot write to standard output").because(cause).help(help))
            }
            _ => Ok(()),
        }
    }

    /// A message for machines, where one listens.
    pub(super) fn message(&mut self, message: &Message) {
        if self.talk == Talk::Json
            && let Ok(line) = serde_json::to_string(message)
        {
            self.put(false, &line);
        }
    }

    /// Begins a bar over some inputs, where somebody sees it and it lasts. It goes with
    /// [`Self::end_progress`].
    pub(super) fn begin_progress(&mut self, inputs: usize, bytes: u64) {
        if !shows_progress(self.err.is_terminal, self.talk, bytes) {
            return;
        }
        let (bar, template) = match inputs {
            0 | 1 => (ProgressBar::new_spinner(), "{spinner} building, {elapsed}"),
            _ => (
                ProgressBar::new(inputs as u64),
                "{spinner} {bar:30} {pos} of {len} editions, {elapsed}",
            ),
        };
        bar.set_draw_target(ProgressDrawTarget::stderr());
        // The template is known to be one.
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.progress_chars("=> "));
        }
        bar.enable_steady_tick(TICK);
        self.progress = Some(bar);
    }

    /// One input more is done.
    pub(super) fn step(&mut self) {
        if let Some(bar) = &self.progress {
            bar.inc(1);
        }
    }

    pub(super) fn end_progress(&mut self) {
        if let Some(bar) = self.progress.take() {
            bar.finish_and_clear();
        }
    }

    /// Writes a line, the bar out of its way.
    fn put(&mut self, to_err: bool, line: &str) {
        let stream = if to_err { &mut self.err } else { &mut self.out };
        match &self.progress {
            Some(bar) => bar.suspend(|| stream.write(line)),
            None => stream.write(line),
        }
    }
}

/// True where a bar is of use: a person looks on, wants to know, and has to wait.
fn shows_progress(is_terminal: bool, talk: Talk, bytes: u64) -> bool {
    is_terminal && matches!(talk, Talk::Usual | Talk::Verbose) && bytes >= LONG
}

/// A text as a terminal may show it: what would steer the terminal or turn the direction of other
/// text is spelt out.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
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

/// True for what would steer a terminal, or turn the direction of other text.
pub(super) fn steers(c: char) -> bool {
    c.is_control() || is_directional(c)
}

/// One of the two streams.
struct Stream {
    coloured: bool,
    is_terminal: bool,
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
    fn nothing_steers_the_terminal() {
        assert_eq!(visible("版\u{1B}[2J\u{202E}心\n"), "版\\u{1b}[2J\\u{202e}心\\u{a}");
        assert!(matches!(visible("版心"), Cow::Borrowed("版心")));
    }

    #[test]
    fn a_bar_is_for_people_who_wait() {
        assert!(shows_progress(true, Talk::Usual, LONG));
        assert!(shows_progress(true, Talk::Verbose, LONG));
        assert!(!shows_progress(true, Talk::Usual, LONG - 1));
        assert!(!shows_progress(false, Talk::Usual, LONG));
        assert!(!shows_progress(true, Talk::Quiet, LONG));
        assert!(!shows_progress(true, Talk::Json, LONG));
    }
}
