//! `--watch`: what changes is built again, until Ctrl-C.

use super::{PAGE, Place};
use std::fs;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long something may take that is to happen; no measure of how long it takes.
const LIMIT: Duration = Duration::from_secs(60);

/// Waits for something to become true.
fn until(what: &str, is_so: impl Fn() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < LIMIT, "in vain: {what}");
        thread::sleep(Duration::from_millis(20));
    }
}

/// A run that is ended with its test, however that goes.
struct Watch(Child);

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[cfg(unix)]
#[test]
fn what_changes_is_built_again_until_the_end() {
    let place = Place::new("watch").with("source/a.txt", PAGE).with("source/b.txt", PAGE);
    let (out, err) = (place.0.join("out"), place.0.join("err"));
    let mut command = place.command(&["--watch", "-f", "md"]);
    command.stdout(fs::File::create(&out).unwrap()).stderr(fs::File::create(&err).unwrap());
    let mut watch = Watch(command.stdin(Stdio::null()).spawn().unwrap());
    let read = |path: &str| fs::read_to_string(place.0.join(path)).unwrap_or_default();
    let waits = |count: usize| {
        until(&format!("the {count}th wait"), || read("err").matches("watching ").count() >= count);
    };
    waits(1);
    assert!(read("output/a/a.md").contains("清晨六点"));
    let untouched = fs::metadata(place.0.join("output/b/b.md")).unwrap().modified().unwrap();

    // A source.
    fs::write(place.0.join("source/a.txt"), PAGE.replace("清晨六点", "清晨七点")).unwrap();
    until("a changed source", || read("output/a/a.md").contains("清晨七点"));
    // An error is told, and the watch goes on.
    let corrections = place.0.join("source/a.corrections.toml");
    fs::write(&corrections, "[[correct]]\ndo = \"jion\"\n").unwrap();
    until("an error", || read("err").contains("a.corrections.toml:2:6"));
    // Corrections, moved into place as editors do.
    let aside = place.0.join("source/.aside");
    fs::write(
        &aside,
        "[[correct]]\ndo = \"replace\"\nin = \"要看得见海\"\nwrong = \"海\"\nright = \"江\"\n",
    )
    .unwrap();
    fs::rename(&aside, &corrections).unwrap();
    until("corrections", || read("output/a/a.md").contains("要看得见江"));
    // A new source, and the configuration, which was not there.
    fs::write(place.0.join("source/c.txt"), PAGE).unwrap();
    until("a new source", || read("output/c/c.md").contains("清晨六点"));
    assert_eq!(fs::metadata(place.0.join("output/b/b.md")).unwrap().modified().unwrap(), untouched);
    fs::write(place.0.join("banxin.toml"), "[metadata]\nmotto = \"读懂一座城\"\n").unwrap();
    until("the configuration", || read("output/b/b.md").contains("读懂一座城"));

    let pid = watch.0.id().to_string();
    assert!(std::process::Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    let start = Instant::now();
    let status = loop {
        match watch.0.try_wait().unwrap() {
            Some(status) => break status,
            None => thread::sleep(Duration::from_millis(20)),
        }
        assert!(start.elapsed() < LIMIT, "Ctrl-C did not end the watch");
    };
    assert_eq!(status.code(), Some(0), "{}", read("err"));
}

#[cfg(unix)]
#[test]
fn a_folder_that_goes_and_comes_back_is_watched_on() {
    let place = Place::new("watch-renamed").with("in/source/a.txt", PAGE);
    let (out, err) = (place.0.join("out"), place.0.join("err"));
    let mut command = place.command(&["--watch", "-f", "md", "--source", "in/source"]);
    command.stdout(fs::File::create(&out).unwrap()).stderr(fs::File::create(&err).unwrap());
    let mut watch = Watch(command.stdin(Stdio::null()).spawn().unwrap());
    let read = |path: &str| fs::read_to_string(place.0.join(path)).unwrap_or_default();
    until("the first wait", || read("err").contains("watching "));
    let (source, away) = (place.0.join("in/source"), place.0.join("away"));
    // Renamed, written in meanwhile, and back; then removed and made anew; then the folder above it renamed.
    for (round, hour) in ["七", "八", "九"].into_iter().enumerate() {
        let page = PAGE.replace("清晨六点", &format!("清晨{hour}点"));
        let (from, to) = if round == 2 {
            (place.0.join("in"), away.clone())
        } else {
            (source.clone(), away.clone())
        };
        let count = |words: &str| read("err").matches(words).count();
        if round == 1 {
            fs::remove_dir_all(&from).unwrap();
        } else {
            fs::rename(&from, &to).unwrap();
        }
        until("it is gone", || count("in/source is not there") == round + 1);
        match round {
            0 => {
                fs::write(to.join("a.txt"), &page).unwrap();
                fs::rename(&to, &from).unwrap();
            }
            1 => {
                fs::create_dir(&from).unwrap();
                fs::write(from.join("a.txt"), &page).unwrap();
            }
            _ => {
                fs::write(to.join("source/a.txt"), &page).unwrap();
                fs::rename(&to, &from).unwrap();
            }
        }
        until("it is there again", || count("in/source is there now") == round + 1);
        until("what was written meanwhile", || {
            read("output/a/a.md").contains(&format!("清晨{hour}点"))
        });
        // And it is watched as before.
        fs::write(source.join("a.txt"), page.replace("看得见海", &format!("看得见{hour}")))
            .unwrap();
        until("a change after that", || read("output/a/a.md").contains(&format!("看得见{hour}")));
    }
    assert!(watch.0.try_wait().unwrap().is_none(), "{}", read("err"));
}

#[cfg(unix)]
#[test]
fn a_folder_that_is_not_there_yet_is_waited_for() {
    let place = Place::new("watch-later");
    let err = place.0.join("err");
    let mut command = place.command(&["--watch", "-f", "md"]);
    command.stdout(Stdio::null()).stderr(fs::File::create(&err).unwrap());
    let _watch = Watch(command.stdin(Stdio::null()).spawn().unwrap());
    let read = |path: &str| fs::read_to_string(place.0.join(path)).unwrap_or_default();
    until("the first wait", || read("err").contains("watching "));
    assert!(read("err").contains("source is not there"), "{}", read("err"));
    fs::create_dir(place.0.join("source")).unwrap();
    fs::write(place.0.join("source/a.txt"), PAGE).unwrap();
    until("the source", || read("output/a/a.md").contains("清晨六点"));
}

#[test]
fn a_stream_cannot_be_watched() {
    let place = Place::new("watch-stream").with("a.txt", PAGE);
    place.run(&["build", "-", "--watch"]).failed_saying(&["cannot be watched"]);
    let run = place.run(&["build", "a.txt", "--watch", "-o", "-", "-f", "md"]);
    run.failed_saying(&["cannot be watched"]);
}
