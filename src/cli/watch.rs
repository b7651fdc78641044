//! `banxin build --watch`: builds, waits for a change in what was read, and builds again.

use super::build::{self, Prepared, all, prepare};
use super::console::Console;
use super::message::Message;
use super::{BuildArguments, CLEAN, FAILED};
use crate::config::{self, Config};
use crate::{Error, Result};
use notify::event::{AccessKind, AccessMode, ModifyKind};
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

impl Watched {
    /// Every folder in which a file may change that is looked at.
    fn all_folders(&self) -> BTreeSet<PathBuf> {
        let parents = self.files.iter().map(|path| folder_of(path));
        parents.chain(self.folders.iter().cloned()).collect()
    }

    /// The folders on the way to those, as they are named: where one is renamed, the others go with it.
    fn ways(&self) -> BTreeSet<PathBuf> {
        let folders = self.all_folders();
        let ways = folders.iter().flat_map(|folder| folder.ancestors());
        ways.filter(|way| way.file_name().is_some()).map(Path::to_owned).collect()
    }
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
    let mut watched = first(inputs, arguments);
    let mut gone = BTreeSet::new();
    let mut force = arguments.force;
    loop {
        // A folder that went away and came back is another one to the system, so each round looks anew.
        let mut watcher = look_at(&watched, &sender)?;
        // What changes from here on is seen in the next round.
        let prepared = prepare(inputs, &arguments.options, arguments.id.as_deref(), console);
        match prepared.and_then(|prepared| prepared.for_folder("what a watch builds")) {
            Ok(prepared) => {
                let now = of(&prepared, inputs, arguments);
                if now != watched {
                    watcher = look_at(&now, &sender)?;
                    watched = now;
                }
                all(prepared.forced(std::mem::take(&mut force)), console);
            }
            Err(error) => console.error(&error),
        }
        let mut folders = Vec::new();
        for folder in watched.all_folders() {
            let name = folder.display().to_string();
            if !folder.is_dir() {
                if gone.insert(folder) {
                    console.note(&format!("{name} is not there; the watch waits for it"));
                }
                continue;
            }
            if gone.remove(&folder) {
                console.note(&format!("{name} is there now"));
            }
            folders.push(name);
        }
        console.note(&format!("watching {}; Ctrl-C ends it", folders.join(", ")));
        console.message(&Message::Watching { folders });
        let goes_on = wait(&receiver, &watched);
        drop(watcher);
        if !goes_on {
            return Ok(());
        }
    }
}

/// What to look at before anything was read.
fn first(inputs: &[PathBuf], arguments: &BuildArguments) -> Watched {
    let mut watched = Watched::default();
    watched.files.insert(arguments.options.config.clone().unwrap_or_else(|| config::NAME.into()));
    for path in inputs {
        let list = if path.is_dir() { &mut watched.folders } else { &mut watched.files };
        list.insert(path.clone());
    }
    let config = Config::find(arguments.options.config.as_deref()).unwrap_or_default();
    watched.folders.extend(build::folders(inputs, &arguments.options, &config));
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

/// Has every folder watched in which something may change, and those on the way to it; the files in them, not
/// what is below.
fn look_at(watched: &Watched, sender: &Sender<Wake>) -> Result<RecommendedWatcher> {
    let sender = sender.clone();
    let changed = move |event| {
        let _ = sender.send(Wake::Changed(event));
    };
    let mut watcher =
        notify::recommended_watcher(changed).map_err(|cause| unwatched(cause, None))?;
    let mut folders = watched.all_folders();
    folders.extend(watched.ways().iter().map(|way| folder_of(way)));
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        match watcher.watch(folder, RecursiveMode::NonRecursive) {
            // Gone in this very moment, or not ours to look into: what is on the way to it is watched.
            Err(_) if !folder.is_dir() || !watched.all_folders().contains(folder) => {}
            result => result.map_err(|cause| unwatched(cause, Some(folder)))?,
        }
    }
    Ok(watcher)
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

/// True for a change of something that is looked at: reading it is none. A folder changes when it comes, goes
/// or gets another name.
fn matters(event: &Event, watched: &Watched) -> bool {
    let wrote = AccessKind::Close(AccessMode::Write);
    if matches!(event.kind, EventKind::Access(kind) if kind != wrote) {
        return false;
    }
    let moves = matches!(
        event.kind,
        EventKind::Create(_) | EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_))
    );
    let is_way = |path: &Path| watched.ways().iter().any(|way| is_one(way, path));
    event.need_rescan()
        || event.paths.iter().any(|path| is_watched(path, watched) || (moves && is_way(path)))
}

/// True for two names of one file, or of what would be one.
fn is_one(one: &Path, other: &Path) -> bool {
    one.file_name() == other.file_name() && same(&folder_of(one), &folder_of(other))
}

fn is_watched(path: &Path, watched: &Watched) -> bool {
    let (folder, name) = (folder_of(path), path.file_name());
    let is_hidden = name
        .and_then(OsStr::to_str)
        .is_none_or(|name| name.starts_with('.') || name.ends_with('~'));
    watched.files.iter().any(|file| is_one(file, path))
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
    use notify::event::{CreateKind, DataChange, RenameMode};

    #[test]
    fn only_changes_of_what_was_read_matter() {
        let watched = Watched {
            files: ["banxin.toml", "source/a.txt", "source/a.corrections.toml"]
                .map(PathBuf::from)
                .into(),
            folders: ["pages", "scans/2025/04"].map(PathBuf::from).into(),
        };
        let event = |kind, path: &str| Event::new(kind).add_path(PathBuf::from(path));
        let written = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        let read = EventKind::Access(AccessKind::Open(AccessMode::Any));
        let closed = EventKind::Access(AccessKind::Close(AccessMode::Write));
        let made = EventKind::Create(CreateKind::File);
        let gone = EventKind::Modify(ModifyKind::Name(RenameMode::From));
        for (kind, path) in [
            (written, "source/a.txt"),
            (closed, "source/a.txt"),
            (made, "source/a.corrections.toml"),
            (written, "./banxin.toml"),
            (made, "pages/new.txt"),
            (gone, "./source"),
            (gone, "scans/2025"),
            (made, "./scans"),
        ] {
            assert!(matters(&event(kind, path), &watched), "{kind:?} {path}");
        }
        for (kind, path) in [
            (read, "source/a.txt"),
            (written, "source/b.txt"),
            (written, "source/.a.txt.swp"),
            (made, "pages/.new.txt.12.tmp"),
            (written, "output/a/a.md"),
            (written, "./source"),
            (made, "./output"),
            (gone, "scans/2024"),
        ] {
            assert!(!matters(&event(kind, path), &watched), "{kind:?} {path}");
        }
    }
}
