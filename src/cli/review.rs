//! `banxin review`: the server started, its address printed.

use super::build::{Prepared, prepare};
use super::console::Console;
use super::{CLEAN, EXIT_CODES, FAILED, OptionArguments, TalkArguments};
use crate::corrections::EXAMPLE;
use crate::pipeline::{Input, Options};
use crate::review::{self, Server, Session};
use crate::{Error, Result};
use clap::Args;
use std::path::{Path, PathBuf};
use time::OffsetDateTime;

/// What `review` has besides what `build` has.
#[derive(Debug, Args)]
pub(super) struct ReviewArguments {
    /// Texts (*.txt) or folders of texts; `source`, where nothing is named
    #[arg(value_name = "SOURCE")]
    sources: Vec<PathBuf>,
    /// The port on this machine; 0 for any free one
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    port: u16,
    /// Who corrects, as the file of corrections and the colophon name them
    #[arg(long, value_name = "NAME", default_value = "")]
    who: String,
    #[command(flatten)]
    talk: TalkArguments,
    #[command(flatten)]
    options: OptionArguments,
}

/// What the long help of `review` ends with: how corrections are written by hand.
pub(super) fn after_long_help() -> String {
    format!(
        "{EXIT_CODES}\n\nCorrections are kept in SOURCE's <id>.corrections.toml, which may be \
         written by hand too:\n\n{EXAMPLE}"
    )
}

/// Serves until Ctrl-C.
pub(super) fn review(arguments: ReviewArguments) -> u8 {
    let mut console = Console::new(arguments.talk.talk());
    match run(arguments, &mut console) {
        Ok(()) => CLEAN,
        Err(error) => {
            console.error(&error);
            FAILED
        }
    }
}

fn run(arguments: ReviewArguments, console: &mut Console) -> Result<()> {
    let ReviewArguments { sources, port, who, options: asked, .. } = arguments;
    let prepared = prepare(&sources, &asked, None, console)?;
    let Prepared { found, options, .. } = prepared.for_folder("what a review builds")?;
    // The date is asked for while there is one thread only; where it cannot be told it is Greenwich's.
    let now = OffsetDateTime::now_local().unwrap_or_else(|_| OffsetDateTime::now_utc());
    let today = now.date().to_string();
    let mut locks = Vec::new();
    let mut sessions = Vec::new();
    for input in found.inputs {
        let input = input?;
        locks.push(alone(&input.path)?);
        sessions.push(session(input, &options, &who, &today)?);
    }
    let count = sessions.len();
    let server = Server::open(sessions, port)?;
    let what = if count == 1 { "one source".to_owned() } else { format!("{count} sources") };
    // Without the address the server is of no use, so it is said to the quiet too.
    console.bytes(format!("{what} to review at {}\n", server.url()).as_bytes())?;
    console.help("open this address in a browser on this machine; Ctrl-C ends");
    let unsaved = review::serve(server)?;
    if unsaved > 0 {
        console
            .line(&format!("{unsaved} corrections were not saved; they are there again next time"));
    }
    Ok(())
}

fn session(input: Input, options: &Options, who: &str, today: &str) -> Result<Session> {
    if input.is_edition {
        return Err(Error::new("this is an edition already; a review needs the text it came from")
            .at(&input.path)
            .help("give the source, for instance source/issue.txt"));
    }
    Session::open(input, options.clone(), who, today)
}

/// Two reviews of one source would write one draft: the second is refused while the first lives.
fn alone(path: &Path) -> Result<std::fs::File> {
    let whole = std::fs::canonicalize(path)
        .map_err(|error| Error::new("cannot read this file").at(path).because(error))?;
    let name: String = whole
        .to_string_lossy()
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect();
    // The end of a path tells most; a name has at most 255 bytes, a character at most four.
    let start = name.chars().count().saturating_sub(50);
    let name: String = name.chars().skip(start).collect();
    let lock = std::env::temp_dir().join(format!("banxin-review-{name}.lock"));
    let failed = |error| Error::new("cannot make this file").at(&lock).because(error);
    let file = std::fs::File::create(&lock).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(std::fs::TryLockError::WouldBlock) => {
            Err(Error::new("this source is under review already, by another banxin")
                .at(path)
                .help("use its page, or end it with Ctrl-C first"))
        }
        // A file system without locks: nothing keeps two apart, but one can work.
        Err(std::fs::TryLockError::Error(_)) => Ok(file),
    }
}
