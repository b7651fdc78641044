//! One source and its corrections: what was saved, what was not, and how to go back.
//!
//! What is done stands in a draft beside the source at once, so that a crash loses nothing; saving
//! puts it into the file of corrections, whole or not at all. What another program does to source or
//! corrections in the meantime is seen before the next answer, and what was done here is done again on
//! top of it.

use super::note::Note;
use crate::corrections::{self, Act, Correction, Reason, Unplaced};
use crate::pipeline::{self, Built, Input, Opened, Options};
use crate::report::{self, Case, Desk};
use crate::wording::Script;
use crate::{Error, Result, svg};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Why something was not done.
#[derive(Debug)]
pub enum Refusal {
    /// It was meant for an edition that is another by now.
    Stale,
    /// It cannot be done: why, and which of the acts it was, from 0.
    Act(Reason, usize),
    /// The file of corrections cannot be read, so that nothing was written over it; why.
    Unread(Error),
    /// The disk or the program failed.
    Error(Error),
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

/// One change of the file of corrections: a correction, as TOML, more or less.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Change {
    Add(String),
    Remove(String),
}

impl Change {
    fn inverse(self) -> Self {
        match self {
            Self::Add(text) => Self::Remove(text),
            Self::Remove(text) => Self::Add(text),
        }
    }

    /// The text with the change made. To remove what is not there changes nothing: somebody else has
    /// removed it.
    fn make(&self, text: &str) -> Result<String> {
        let (Self::Add(correction) | Self::Remove(correction)) = self;
        let list = corrections::parse(Path::new(""), correction)?;
        let Some(correction) = list.first() else { return Ok(text.to_owned()) };
        match self {
            Self::Add(_) => corrections::add(text, correction),
            Self::Remove(_) => {
                Ok(corrections::remove(text, correction)?.unwrap_or_else(|| text.to_owned()))
            }
        }
    }
}

/// What stands beside the source until it is saved.
#[derive(Debug, Serialize, Deserialize)]
struct Draft {
    /// Not saved yet, in order.
    changes: Vec<Change>,
    /// The file as it will be: where it is so already, saving was cut off after its last step but one.
    result: String,
}

/// When files last changed, as far as the disk tells.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stamp([Option<(SystemTime, u64)>; 2]);

impl Stamp {
    fn of(paths: [&Path; 2]) -> Self {
        Self(paths.map(|path| {
            let found = fs::metadata(path).ok()?;
            Some((found.modified().ok()?, found.len()))
        }))
    }
}

/// A source being corrected.
pub struct Session {
    input: Input,
    /// The file of corrections.
    corrections: PathBuf,
    options: Options,
    /// Who corrects, and on which day, for the file.
    by: (String, String),
    opened: Opened,
    stamp: Stamp,
    /// The file of corrections as it was last seen; "" where there is none.
    disk: String,
    /// Not saved yet, in order.
    pending: Vec<Change>,
    /// What can be undone, and done again; each all that one deed changed.
    done: Vec<Vec<Change>>,
    undone: Vec<Vec<Change>>,
    /// The file as it will be.
    text: String,
    list: Vec<Correction>,
    edition: crate::model::Edition,
    unplaced: Vec<Unplaced>,
    pages: Option<crate::frame::Pages>,
    version: u64,
    note: Note,
}

impl Session {
    /// Opens a source, with the corrections beside it and what an earlier session did not save. `who`
    /// and `when` are what new corrections are signed with; either may be "".
    ///
    /// # Errors
    /// When the source or its corrections cannot be read.
    pub fn open(input: Input, options: Options, who: &str, when: &str) -> Result<Self> {
        let Some(path) = input.corrections() else {
            return Err(Error::new("standard input cannot be reviewed").help("name a file"));
        };
        let stamp = Stamp::of([&input.path, &path]);
        let opened = pipeline::open(&input, &options)?;
        let disk = read(&path)?;
        let mut session = Self {
            by: (who.to_owned(), when.to_owned()),
            edition: opened.edition.clone(),
            input,
            corrections: path,
            options,
            opened,
            stamp,
            text: disk.clone(),
            disk,
            pending: Vec::new(),
            done: Vec::new(),
            undone: Vec::new(),
            list: Vec::new(),
            unplaced: Vec::new(),
            pages: None,
            version: 1,
            note: Note::Nothing,
        };
        session.resume();
        session.renew()?;
        Ok(session)
    }

    /// The source's path.
    pub fn path(&self) -> &Path {
        &self.input.path
    }

    /// Counts the states of the edition.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// Corrections that are not in the file yet.
    pub fn unsaved(&self) -> usize {
        self.pending.len()
    }

    /// The edition with its corrections.
    pub fn edition(&self) -> &crate::model::Edition {
        &self.edition
    }

    /// What an earlier session did not save.
    fn resume(&mut self) {
        let draft = fs::read(self.draft_path()).ok();
        let Some(draft) = draft.and_then(|bytes| serde_json::from_slice::<Draft>(&bytes).ok())
        else {
            return;
        };
        if draft.result == self.disk {
            let _ = fs::remove_file(self.draft_path());
        } else if let Ok(text) = fold(&self.disk, &draft.changes) {
            self.text = text;
            self.note = Note::Resumed(draft.changes.len());
            self.done = draft.changes.iter().map(|change| vec![change.clone()]).collect();
            self.pending = draft.changes;
        }
    }

    fn corrections_path(&self) -> PathBuf {
        self.corrections.clone()
    }

    /// `.497.corrections.draft.json` beside the source: hidden, so that nobody takes it for a source.
    fn draft_path(&self) -> PathBuf {
        let stem = self.input.path.file_stem().unwrap_or_default().to_string_lossy();
        self.input.path.with_file_name(format!(".{stem}.corrections.draft.json"))
    }

    /// Makes the edition anew from what was recovered and the corrections as they now are.
    fn renew(&mut self) -> Result<()> {
        let list = corrections::parse(&self.corrections_path(), &self.text)?;
        let mut edition = self.opened.edition.clone();
        self.unplaced = corrections::apply(&list, &mut edition);
        (self.list, self.edition, self.pages) = (list, edition, None);
        self.version += 1;
        Ok(())
    }

    /// Looks whether source or corrections were changed by somebody else.
    pub fn look(&mut self) {
        let path = self.corrections_path();
        let stamp = Stamp::of([&self.input.path, &path]);
        if stamp == self.stamp {
            return;
        }
        let source_changed = stamp.0[0] != self.stamp.0[0];
        self.stamp = stamp;
        match self.take_up(source_changed) {
            // It goes on with what it has; the next change is another chance.
            Err(error) => self.note = Note::Unread(error.to_string()),
            // What could not be read is as it was.
            Ok(()) if matches!(self.note, Note::Unread(_)) => self.note = Note::Nothing,
            Ok(()) => return,
        }
        self.version += 1;
    }

    fn take_up(&mut self, source_changed: bool) -> Result<()> {
        let disk = read(&self.corrections_path())?;
        let text = fold(&disk, &self.pending)?;
        corrections::parse(&self.corrections_path(), &text)?;
        if source_changed {
            let opened = pipeline::open(&self.input, &self.options)?;
            if opened.transcript.sha256 == self.opened.transcript.sha256 && disk == self.disk {
                return Ok(());
            }
            self.opened = opened;
            self.note = Note::Source;
        } else if disk == self.disk {
            return Ok(());
        } else {
            self.note = Note::Corrections;
        }
        (self.disk, self.text) = (disk, text);
        self.renew()?;
        self.keep()
    }

    /// Does what a person did on the page that shows `version`.
    ///
    /// # Errors
    /// [`Refusal::Stale`] where the edition is another by now; or when it cannot be done, and then
    /// nothing was.
    pub fn act(&mut self, version: u64, acts: &[Act]) -> std::result::Result<(), Refusal> {
        self.expect(version)?;
        let (mut edition, mut text, mut changes) =
            (self.edition.clone(), self.text.clone(), Vec::new());
        for (at, act) in acts.iter().enumerate() {
            let refused = |reason| Refusal::Act(reason, at);
            let mut correction = corrections::propose(act, &edition).map_err(refused)?;
            (correction.who, correction.when) = self.by.clone();
            let unplaced = corrections::apply(std::slice::from_ref(&correction), &mut edition);
            if let Some(unplaced) = unplaced.into_iter().next() {
                return Err(refused(unplaced.reason));
            }
            let change = Change::Add(corrections::add("", &correction)?);
            text = change.make(&text)?;
            changes.push(change);
        }
        if changes.is_empty() {
            return Ok(());
        }
        self.text = text;
        self.pending.extend(changes.iter().cloned());
        self.done.push(changes);
        self.undone.clear();
        self.note = Note::Nothing;
        self.renew()?;
        Ok(self.keep()?)
    }

    /// Takes the last deed back.
    ///
    /// # Errors
    /// As [`Session::act`].
    pub fn undo(&mut self, version: u64) -> std::result::Result<(), Refusal> {
        self.expect(version)?;
        let Some(changes) = self.done.pop() else { return Ok(()) };
        let back: Vec<Change> = changes.iter().rev().cloned().map(Change::inverse).collect();
        self.change(&back)?;
        self.undone.push(changes);
        Ok(())
    }

    /// Does again what was taken back.
    ///
    /// # Errors
    /// As [`Session::act`].
    pub fn redo(&mut self, version: u64) -> std::result::Result<(), Refusal> {
        self.expect(version)?;
        let Some(changes) = self.undone.pop() else { return Ok(()) };
        self.change(&changes)?;
        self.done.push(changes);
        Ok(())
    }

    /// Takes the correction of this index out of the file.
    ///
    /// # Errors
    /// As [`Session::act`].
    pub fn withdraw(&mut self, version: u64, index: usize) -> std::result::Result<(), Refusal> {
        self.expect(version)?;
        let Some(correction) = self.list.get(index) else { return Err(Refusal::Stale) };
        let change = Change::Remove(corrections::add("", correction)?);
        self.change(std::slice::from_ref(&change))?;
        self.done.push(vec![change]);
        self.undone.clear();
        Ok(())
    }

    fn expect(&self, version: u64) -> std::result::Result<(), Refusal> {
        if version == self.version { Ok(()) } else { Err(Refusal::Stale) }
    }

    fn change(&mut self, changes: &[Change]) -> Result<()> {
        self.text = fold(&self.text, changes)?;
        for change in changes {
            // What undoes the last unsaved change makes it as though it had never been.
            if self.pending.last().cloned().map(Change::inverse).as_ref() == Some(change) {
                self.pending.pop();
            } else {
                self.pending.push(change.clone());
            }
        }
        self.note = Note::Nothing;
        self.renew()?;
        self.keep()
    }

    /// Writes the draft, or takes it away where there is nothing to keep.
    fn keep(&self) -> Result<()> {
        let path = self.draft_path();
        if self.pending.is_empty() {
            return match fs::remove_file(&path) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    Err(Error::new("cannot remove the draft").at(&path).because(error))
                }
                _ => Ok(()),
            };
        }
        let draft = Draft { changes: self.pending.clone(), result: self.text.clone() };
        let bytes = serde_json::to_vec(&draft)
            .map_err(|error| Error::new("the draft cannot be written").at(&path).because(error))?;
        pipeline::replace(&path, &bytes)
    }

    /// Puts the corrections into their file and builds the edition anew; nothing where it could not be built,
    /// which the page says.
    ///
    /// # Errors
    /// When the file cannot be written, or somebody wrote into it what cannot be read; then it is as it
    /// was, and the draft has everything.
    pub fn save(&mut self) -> std::result::Result<Option<Built>, Refusal> {
        self.look();
        let path = self.corrections_path();
        // What is there now was taken up, unless it cannot be read: nobody's writing is written over.
        let disk = read(&path)?;
        if disk != self.disk {
            let fault = corrections::parse(&path, &disk).err();
            return Err(fault.map_or(Refusal::Stale, Refusal::Unread));
        }
        if self.text != self.disk {
            pipeline::replace(&path, self.text.as_bytes())?;
            self.disk = self.text.clone();
        }
        self.pending.clear();
        self.keep()?;
        self.stamp = Stamp::of([&self.input.path, &path]);
        let mut result = None;
        pipeline::build(vec![Ok(self.input.clone())], &self.options, |built| result = Some(built));
        let (built, note) = match result {
            Some(Err(error)) => (None, Note::Unbuilt(error.to_string())),
            Some(Ok(built)) => {
                let folder = built.folder.display().to_string();
                let time = built.times.whole.as_millis();
                let note = Note::Saved(built.files.len(), folder, time);
                (Some(built), note)
            }
            None => (None, Note::Nothing),
        };
        self.note = note;
        self.version += 1;
        Ok(built)
    }

    /// The script that the page speaks.
    pub fn script(&self) -> Script {
        Script::of(&self.edition.metadata.language)
    }

    /// The page as it now is; `is_new` where it takes the place of no page that showed what was before.
    ///
    /// # Errors
    /// When the pages cannot be composed.
    pub fn page(&mut self, is_new: bool) -> Result<Vec<u8>> {
        let pages = self.composed()?.pages.len();
        let note = match is_new && self.note.is_news() {
            true => String::new(),
            false => self.note.words(self.unplaced.len(), self.script()),
        };
        let Opened { transcript, ledger, .. } = &self.opened;
        let Self { edition, unplaced, .. } = &*self;
        let case = Case { transcript, ledger, edition, done: &[], unplaced };
        let desk = Desk {
            version: self.version,
            unsaved: self.pending.len(),
            history: (!self.done.is_empty(), !self.undone.is_empty()),
            note: &note,
            corrections: &self.list,
            pages,
        };
        Ok(report::page(&case, &desk))
    }

    /// The page of this index as it will be printed, as SVG.
    ///
    /// # Errors
    /// When there is no such page.
    pub fn sheet(&mut self, index: usize) -> Result<Vec<u8>> {
        svg::page(self.composed()?, index)
    }

    fn composed(&mut self) -> Result<&crate::frame::Pages> {
        let pages = match self.pages.take() {
            Some(pages) => pages,
            None => pipeline::compose(&self.edition, &self.options)?,
        };
        Ok(self.pages.insert(pages))
    }
}

/// The text with all changes made, in order.
fn fold(text: &str, changes: &[Change]) -> Result<String> {
    changes.iter().try_fold(text.to_owned(), |text, change| change.make(&text))
}

/// The file of corrections; "" where there is none.
fn read(path: &Path) -> Result<String> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(Error::new("cannot read the corrections").at(path).because(error)),
    }
}

#[cfg(test)]
mod tests;
