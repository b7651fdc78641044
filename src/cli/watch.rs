//! `banxin build --watch`: builds, waits for a change in what was read, and builds again.

use super::build::{Prepared, all, prepare};
use super::console::Console;
use super::message::Message;
use super::{BuildArguments, CLEAN, FAILED};
use crate::{Error, Result, config};
use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

/// How long nothing has to change before a change is over: editors write a file in several steps.
const CALM: Duration = Duration::from_millis(150);

/// After how long a change that goes on and on is taken as it is.
const PATIENCE: Duration = Duration::from_secs(2);

/// What wakes the watch.
enum Wake {
    Changed(notify::Result<Event>),
    End,
}

/// What is looked at.
#[derive(Debug, Default, PartialEq, Eq)]
struct Watched {
    /// Single files: inputs, what stands beside them, the configuration.
    files: BTreeSet<PathBuf>,
    /// Folders that stand for every source in them.
    folders: BTreeSet<PathBuf>,
}

/// `banxin build --watch`. An error of a build is told, and the watch goes on; Ctrl-C ends it.
pub(super) fn watch(inputs: &[PathBuf], arguments: &BuildArguments, console: &mut Console) -> u8 {
    match run(inputs, arguments, console) {
        Ok(()) => CLEAN,
        Err(error) => {
            console.error(&error);
            FAILED
        }
    }
}

fn run(inputs: &[PathBuf], arguments: &BuildArguments, console: &mut Console) -> Result<()> {
    let is_stream = |path: &PathBuf| path == Path::new("-");
    if inputs.iter().chain(&arguments.options.output).any(is_stream) {
        return Err(Error::new("standard input and output cannot be watched")
            .help("name files and folders, or leave --watch away"));
    }
    let (sender, receiver) = channel();
    end_on_interrupt(sender.clone())?;
    let changed = move |event| {
        let _ = sender.send(Wake::Changed(event));
    };
    let mut watcher =
        notify::recommended_watcher(changed).map_err(|cause| unwatched(cause, None))?;
    let mut watched = first(inputs, arguments);
    let mut seen = BTreeSet::new();
    look_at(&watched, &mut seen, &mut watcher)?;
    let mut force = arguments.force;
    loop {
        // What changes from here on is seen in the next round.
        let prepared = prepare(inputs, &arguments.options, arguments.id.as_deref(), console);
        match prepared.and_then(|prepared| prepared.for_folder("what a watch builds")) {
            Ok(prepared) => {
                watched = of(&prepared, inputs, arguments);
                look_at(&watched, &mut seen, &mut watcher)?;
                all(prepared.forced(std::mem::take(&mut force)), console);
            }
            Err(error) => console.error(&error),
        }
        let folders: Vec<String> = seen.iter().map(|path| path.display().to_string()).collect();
        console.note(&format!("watching {}; Ctrl-C ends it", folders.join(", ")));
        console.message(&Message::Watching { folders });
        if !wait(&receiver, &watched) {
            return Ok(());
        }
    }
}

/// What to look at before anything was read.
fn first(inputs: &[PathBuf], arguments: &BuildArguments) -> Watched {
    let mut watched = Watched::default();
    watched.files.insert(arguments.options.config.clone().unwrap_or_else(|| config::NAME.into()));
    for path in inputs.iter().chain(&arguments.options.source) {
        let list = if path.is_dir() { &mut watched.folders } else { &mut watched.files };
        list.insert(path.clone());
    }
    watched
}

/// What was read for a build, and what would have been.
fn of(prepared: &Prepared, inputs: &[PathBuf], arguments: &BuildArguments) -> Watched {
    let mut watched = first(inputs, arguments);
    watched.folders.extend(prepared.folders.iter().cloned());
    for input in prepared.found.inputs.iter().flatten() {
        watched.files.insert(input.path.clone());
        watched.files.extend(input.corrections());
    }
    watched
}

/// Has every folder watched in which something may change; the files in it, not what is below.
fn look_at(
    watched: &Watched,
    seen: &mut BTreeSet<PathBuf>,
    watcher: &mut RecommendedWatcher,
) -> Result<()> {
    let parents = watched.files.iter().map(|path| folder_of(path));
    for folder in parents.chain(watched.folders.iter().cloned()) {
        if seen.contains(&folder) || !folder.is_dir() {
            continue;
        }
        watcher
            .watch(&folder, RecursiveMode::NonRecursive)
            .map_err(|cause| unwatched(cause, Some(&folder)))?;
        seen.insert(folder);
    }
    Ok(())
}

/// The folder that a file is in.
fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if parent != Path::new("") => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn unwatched(cause: notify::Error, folder: Option<&Path>) -> Error {
    let error = Error::new("cannot watch for changes").because(cause);
    let error = if let Some(folder) = folder { error.at(folder) } else { error };
    error.help("build without --watch; the system may allow no more watches (inotify) for now")
}

/// Waits for a change of what is looked at, and until it is over; false where the watch is to end.
fn wait(receiver: &Receiver<Wake>, watched: &Watched) -> bool {
    let mut since: Option<Instant> = None;
    loop {
        let wake = match since {
            None => receiver.recv().ok(),
            Some(start) if start.elapsed() > PATIENCE => return true,
            Some(_) => match receiver.recv_timeout(CALM) {
                Ok(wake) => Some(wake),
                Err(_) => return true,
            },
        };
        match wake {
            None | Some(Wake::End) => return false,
            Some(Wake::Changed(Ok(event))) if !matters(&event, watched) => {}
            // Where the system lost count, anything may have changed.
            Some(Wake::Changed(_)) => since = since.or(Some(Instant::now())),
        }
    }
}

/// True for a change of something that is looked at: reading it is none.
fn matters(event: &Event, watched: &Watched) -> bool {
    let wrote = AccessKind::Close(AccessMode::Write);
    if matches!(event.kind, EventKind::Access(kind) if kind != wrote) {
        return false;
    }
    event.need_rescan() || event.paths.iter().any(|path| is_watched(path, watched))
}

fn is_watched(path: &Path, watched: &Watched) -> bool {
    let (folder, name) = (folder_of(path), path.file_name());
    let is_same = |file: &PathBuf| file.file_name() == name && same(&folder_of(file), &folder);
    let is_hidden = name
        .and_then(OsStr::to_str)
        .is_none_or(|name| name.starts_with('.') || name.ends_with('~'));
    watched.files.iter().any(is_same)
        || (!is_hidden && watched.folders.iter().any(|watched| same(watched, &folder)))
}

/// True for two names of one folder.
fn same(a: &Path, b: &Path) -> bool {
    a == b || matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

/// Has Ctrl-C end the watch when the build that runs is done; the second time, at once.
fn end_on_interrupt(sender: Sender<Wake>) -> Result<()> {
    let again = AtomicBool::new(false);
    ctrlc::set_handler(move || {
        if again.swap(true, Ordering::Relaxed) {
            std::process::exit(CLEAN.into());
        }
        let _ = sender.send(Wake::End);
    })
    .map_err(|cause| {
        Error::new("cannot wait for Ctrl-C").because(cause).help("build without --watch")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{CreateKind, DataChange, ModifyKind};

    #[test]
    fn only_changes_of_what_was_read_matter() {
        let watched = Watched {
            files: ["banxin.toml", "source/a.txt", "source/a.corrections.toml"]
                .map(PathBuf::from)
                .into(),
            folders: ["pages"].map(PathBuf::from).into(),
        };
        let event = |kind, path: &str| Event::new(kind).add_path(PathBuf::from(path));
        let written = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        let read = EventKind::Access(AccessKind::Open(AccessMode::Any));
        let closed = EventKind::Access(AccessKind::Close(AccessMode::Write));
        let made = EventKind::Create(CreateKind::File);
        for (kind, path) in [
            (written, "source/a.txt"),
            (closed, "source/a.txt"),
            (made, "source/a.corrections.toml"),
            (written, "./banxin.toml"),
            (made, "pages/new.txt"),
        ] {
            assert!(matters(&event(kind, path), &watched), "{kind:?} {path}");
        }
        for (kind, path) in [
            (read, "source/a.txt"),
            (written, "source/b.txt"),
            (written, "source/.a.txt.swp"),
            (made, "pages/.new.txt.12.tmp"),
            (written, "output/a/a.md"),
        ] {
            assert!(!matters(&event(kind, path), &watched), "{kind:?} {path}");
        }
    }
}
