//! The command line: flags and `banxin.toml` in, the pipeline run, results on standard output and remarks
//! on standard error; or messages for machines.

mod build;
mod check;
mod console;
mod excerpt;
mod figures;
mod fonts;
mod init;
mod look;
mod manual;
mod message;
mod review;
mod table;
mod watch;

use crate::pipeline::Format;
use clap::{Args, Parser, Subcommand, ValueEnum};
use console::{Console, Talk};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// Everything went well.
const CLEAN: u8 = 0;
/// Finished, but a proof does not hold, or a correction found no place.
const ATTENTION: u8 = 1;
/// Something could not be done.
const FAILED: u8 = 2;

/// What the exit codes of builds and proofs mean, for the help.
const EXIT_CODES: &str = "Exit codes:
  0  everything asked for was done, and every proof holds (doubts about wording are no failure)
  1  everything was done, but a proof does not hold: characters of a source are missing from the
     edition, or the edition has characters that the source does not have, or a character of the
     source is accounted for never or twice; or a correction found no place; or a picture could not
     be read
  2  something could not be done: an input unread, an edition unwritten, a flag or a key of
     banxin.toml unknown (the other inputs were built all the same, and existing files are as
     they were)

SOURCE_DATE_EPOCH, in seconds since 1970, is the time that PDF and EPUB carry in place of the
issue's date. NO_COLOR takes the colours away.";

/// What the exit codes of the small commands mean, for the help.
const EXIT_CODES_SMALL: &str = "Exit codes:
  0  done
  2  it could not be done; existing files are as they were";

/// What the exit codes of `fonts` mean, for the help.
const EXIT_CODES_FONTS: &str = "Exit codes:
  0  done; every character of the sources has a face
  1  done; the sources have characters that no face has (〓 is printed for them)
  2  something could not be done: an input unread, a flag unknown";

/// Turns the text of newspaper pages into editions, and sets them in Chinese.
///
/// Without a command, builds every source of the folder `source` into the folder `output`, as
/// `banxin.toml` has it where there is one. `banxin init` writes one to begin with.
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
        /// Texts (*.txt), editions (*.json, *.md), folders of texts, or - for a text on standard input
        #[arg(value_name = "INPUT")]
        inputs: Vec<PathBuf>,
        #[command(flatten)]
        arguments: Box<BuildArguments>,
    },
    /// Proves that each source's edition has all its characters and no others; writes nothing
    #[command(after_help = EXIT_CODES)]
    Check {
        /// Texts (*.txt), or - for a text on standard input
        #[arg(value_name = "SOURCE", required = true)]
        sources: Vec<PathBuf>,
        #[command(flatten)]
        talk: TalkArguments,
    },
    /// Shows each edition beside its source in the browser, to correct it once and for all
    #[command(after_help = EXIT_CODES, after_long_help = review::after_long_help())]
    Review(Box<review::ReviewArguments>),
    /// Writes a banxin.toml that explains every key, to begin with
    #[command(after_help = EXIT_CODES_SMALL)]
    Init {
        /// Where it goes
        #[arg(value_name = "DIR", default_value = ".")]
        folder: PathBuf,
        /// Puts it in the place of one that is there
        #[arg(short, long)]
        force: bool,
    },
    /// Lists the faces that banxin carries, and which of them a source needs; writes nothing
    #[command(after_help = EXIT_CODES_FONTS)]
    Fonts {
        /// Texts (*.txt), editions (*.json, *.md), folders of texts, or - for a text on standard input
        #[arg(value_name = "SOURCE")]
        sources: Vec<PathBuf>,
        /// The configuration; banxin.toml, where there is one
        #[arg(short, long, value_name = "FILE")]
        config: Option<PathBuf>,
        #[command(flatten)]
        talk: TalkArguments,
    },
    /// Prints what makes a shell complete banxin's commands and flags
    #[command(after_help = EXIT_CODES_SMALL)]
    Completions {
        /// For which shell
        #[arg(value_name = "SHELL", value_enum)]
        shell: clap_complete::Shell,
    },
    /// Prints the manual page, for man
    #[command(after_help = EXIT_CODES_SMALL)]
    Man {
        /// Writes one page a command into this folder
        #[arg(short, long, value_name = "DIR")]
        output: Option<PathBuf>,
    },
}

/// How much is said.
#[derive(Debug, Clone, Copy, Args)]
struct TalkArguments {
    /// Prints errors and warnings only
    #[arg(short, long, conflicts_with_all = ["verbose", "json"])]
    quiet: bool,
    /// Prints all that is known: each stage's work and time, doubts, what was left as it is
    #[arg(short, long, conflicts_with = "json")]
    verbose: bool,
    /// Prints messages for machines on standard output: one JSON object a line
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
struct BuildArguments {
    /// The edition's name, where there is one input [default: the input's name, or the id that
    /// an edition has; stdin for -]
    #[arg(long, value_name = "NAME")]
    id: Option<String>,
    /// Builds what has not changed too, over files edited in the output and editions of other inputs
    #[arg(long)]
    force: bool,
    /// Goes on and builds again what changes: sources, corrections, banxin.toml; Ctrl-C ends it
    #[arg(short, long)]
    watch: bool,
    #[command(flatten)]
    talk: TalkArguments,
    #[command(flatten)]
    options: OptionArguments,
}

/// What is built and how, for `build` and for what builds on it.
#[derive(Debug, Args)]
struct OptionArguments {
    /// A folder of sources [default: source, where nothing is named]
    #[arg(short, long, value_name = "DIR")]
    source: Option<PathBuf>,
    /// Where the editions go, each into a folder of its own; - for one edition in one format on
    /// standard output [default: output]
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// What to write, with commas [default: pdf,epub,md,json]
    #[arg(short, long, value_name = "LIST", value_enum, value_delimiter = ',')]
    formats: Option<Vec<Format>>,
    /// The configuration; banxin.toml, where there is one
    #[arg(short, long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Makes the PDF for an archive: PDF/A-3a, with the source text and the edition's JSON inside
    #[arg(long, num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    archive: Option<bool>,
    /// Leaves the fonts out of the EPUB: smaller, and in the reader's own faces
    #[arg(long, overrides_with = "epub_fonts")]
    no_epub_fonts: bool,
    /// Puts the fonts into the EPUB, where banxin.toml leaves them out
    #[arg(long, overrides_with = "no_epub_fonts")]
    epub_fonts: bool,
    /// Writes a report beside the outputs: the source beside the edition, every decision to be seen
    #[arg(long)]
    report: bool,
    #[command(flatten)]
    look: look::LookArguments,
}

impl TalkArguments {
    fn talk(self) -> Talk {
        match self {
            Self { json: true, .. } => Talk::Json,
            Self { quiet: true, .. } => Talk::Quiet,
            Self { verbose: true, .. } => Talk::Verbose,
            _ => Talk::Usual,
        }
    }
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
    let usual = || Console::new(Talk::Usual);
    let code = match arguments.command {
        None => build::build(&[], &arguments.build),
        Some(Command::Build { inputs, arguments }) => build::build(&inputs, &arguments),
        Some(Command::Check { sources, talk }) => {
            check::prove(&sources, &mut Console::new(talk.talk()))
        }
        Some(Command::Review(arguments)) => review::review(*arguments),
        Some(Command::Init { folder, force }) => init::init(&folder, force, &mut usual()),
        Some(Command::Fonts { sources, config, talk }) => {
            fonts::fonts(&sources, config.as_deref(), &mut Console::new(talk.talk()))
        }
        Some(Command::Completions { shell }) => manual::completions(shell),
        Some(Command::Man { output }) => manual::pages(output.as_deref(), &mut usual()),
    };
    ExitCode::from(code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::KEYS;
    use clap::CommandFactory;

    #[test]
    fn the_flags_are_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn every_command_tells_its_exit_codes() {
        for command in Arguments::command().get_subcommands() {
            let told = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(told.starts_with("Exit codes:\n"), "{}", command.get_name());
        }
    }

    #[test]
    fn every_flag_of_a_build_has_a_key() {
        // What a run is to do now is not said in a file; a report is one of the formats.
        let of_the_run = [
            "config",
            "id",
            "force",
            "watch",
            "quiet",
            "verbose",
            "json",
            "no-epub-fonts",
            "report",
        ];
        let command = Arguments::command();
        let build = command.find_subcommand("build").unwrap();
        let mut keys: Vec<&str> = ["", "look"]
            .iter()
            .flat_map(|table| KEYS.iter().find(|(name, _)| name == table).unwrap().1)
            .copied()
            .filter(|key| !["metadata", "look", "sources"].contains(key))
            .collect();
        let mut flags: Vec<&str> = build
            .get_arguments()
            .filter_map(|argument| argument.get_long())
            .filter(|flag| !of_the_run.contains(flag))
            .collect();
        keys.sort_unstable();
        flags.sort_unstable();
        assert_eq!(flags, keys);
    }
}
