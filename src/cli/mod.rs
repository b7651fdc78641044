//! The command line: flags in, the pipeline run, results on standard output and remarks on
//! standard error.

mod build;
mod check;
mod console;
mod figures;
mod look;
mod review;
mod table;

use crate::pipeline::Format;
use clap::{Args, Parser, Subcommand, ValueEnum};
use console::Console;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// Everything went well.
const CLEAN: u8 = 0;
/// Finished, but a proof does not hold, or a correction found no place.
const ATTENTION: u8 = 1;
/// Something could not be done.
const FAILED: u8 = 2;

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
    /// Shows each edition beside its source in the browser, to correct it once and for all
    #[command(after_help = EXIT_CODES)]
    Review(review::ReviewArguments),
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
    /// Writes a report beside the outputs: the source beside the edition, every decision to be seen
    #[arg(long)]
    report: bool,
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
        None => build::build(&[], arguments.build, &mut console),
        Some(Command::Build { inputs, arguments }) => {
            build::build(&inputs, arguments, &mut console)
        }
        Some(Command::Check { sources, quiet, verbose }) => {
            check::prove(&sources, quiet, verbose, &mut console)
        }
        Some(Command::Review(arguments)) => review::review(arguments, &mut console),
    };
    ExitCode::from(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flags_are_consistent() {
        <Arguments as clap::CommandFactory>::command().debug_assert();
    }
}
