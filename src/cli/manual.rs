//! `banxin completions` and `banxin man`: what shells and `man` are told of the command.

use super::console::Console;
use super::{Arguments, CLEAN, FAILED};
use crate::Error;
use clap::CommandFactory;
use clap_complete::Shell;
use std::io::Write;
use std::path::Path;

/// The command's name.
const NAME: &str = "banxin";

/// `banxin completions`.
pub(super) fn completions(shell: Shell) -> u8 {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), NAME, &mut script);
    print(&script)
}

/// `banxin man`: the page, or one a command into a folder.
pub(super) fn pages(folder: Option<&Path>, console: &mut Console) -> u8 {
    let command = Arguments::command().name(NAME);
    let Some(folder) = folder else {
        let mut page = Vec::new();
        let rendered = clap_mangen::Man::new(command).render(&mut page);
        // Writing into memory does not fail.
        return if rendered.is_ok() { print(&page) } else { FAILED };
    };
    let written =
        std::fs::create_dir_all(folder).and_then(|()| clap_mangen::generate_to(command, folder));
    match written {
        Ok(()) => CLEAN,
        Err(cause) => {
            let help = "see whether the disk has room and whether you may write there";
            let error = Error::new("cannot write the manual pages into this folder").at(folder);
            console.error(&error.because(cause).help(help));
            FAILED
        }
    }
}

/// Bytes on standard output. A reader that went away is no failure.
fn print(bytes: &[u8]) -> u8 {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(bytes).and_then(|()| out.flush());
    CLEAN
}
