//! Standard output and standard error: plain lines, painted where a terminal shows them, and nothing in
//! them that would steer it.

use crate::Error;
use crate::text::is_directional;
use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write};

/// How a piece of text is shown on a terminal.
#[derive(Debug, Clone, Copy)]
pub(super) enum Style {
    Strong,
    Faint,
    Warning,
    Failure,
}

/// Standard output and standard error. A reader that went away is no failure: the rest is unsaid.
pub(super) struct Console {
    out: Stream,
    err: Stream,
}

impl Console {
    pub(super) fn new() -> Self {
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
            || std::env::var_os("TERM").is_some_and(|value| value == "dumb");
        let (out, err) = (io::stdout(), io::stderr());
        Self {
            out: Stream { coloured: !plain && out.is_terminal(), sink: Box::new(out) },
            err: Stream { coloured: !plain && err.is_terminal(), sink: Box::new(err) },
        }
    }

    /// Says nothing anywhere.
    #[cfg(test)]
    pub(super) fn silent() -> Self {
        let stream = || Stream { coloured: false, sink: Box::new(io::sink()) };
        Self { out: stream(), err: stream() }
    }

    /// A line of results.
    pub(super) fn line(&mut self, text: &str) {
        self.out.write(&visible(text));
    }

    /// A line of results that stands out, or that does not.
    pub(super) fn styled(&mut self, style: Style, text: &str) {
        let line = self.out.paint(style, &visible(text));
        self.out.write(&line);
    }

    /// A line of remarks.
    pub(super) fn remark(&mut self, kind: &str, style: Style, text: &str) {
        let kind = self.err.paint(style, &format!("{kind}:"));
        self.err.write(&format!("{kind} {}", visible(text)));
    }

    /// What to do about the remark before.
    pub(super) fn help(&mut self, text: &str) {
        self.err.write(&format!("  help: {}", visible(text)));
    }

    /// An error with its causes and with what to do about it.
    pub(super) fn error(&mut self, error: &Error) {
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
    fn nothing_steers_the_terminal() {
        assert_eq!(visible("版\u{1B}[2J\u{202E}心\n"), "版\\u{1b}[2J\\u{202e}心\\u{a}");
        assert!(matches!(visible("版心"), Cow::Borrowed("版心")));
    }
}
