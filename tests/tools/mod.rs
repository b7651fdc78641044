//! Programs that others wrote, as judges. One that is not installed is reported by name; where the
//! environment variable `CI` is set, that is a failure.

use std::env;
use std::path::Path;
use std::process::{Command, Output};

/// The tool's command, or nothing where it is not installed and may be missing.
pub fn tool(name: &str, version: &str) -> Option<Command> {
    let mut command = Command::new(name);
    if name == "epubcheck"
        && let Some(jar) = env::var_os("EPUBCHECK_JAR")
    {
        command = Command::new("java");
        command.arg("-jar").arg(jar);
    }
    let mut trial = Command::new(command.get_program());
    trial.args(command.get_args()).arg(version);
    if trial.output().is_ok() {
        return Some(command);
    }
    assert!(env::var_os("CI").is_none(), "{name} is not installed, and CI needs it");
    println!("skipped: {name} is not installed");
    None
}

/// All that a tool said.
pub fn words(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
}

/// Asserts that epubcheck has nothing to say of the books but, in its usage messages, that they bring
/// faces along (CSS-028), which is no fault.
pub fn epubcheck(books: &[&Path]) {
    for book in books {
        let Some(mut epubcheck) = tool("epubcheck", "--version") else { return };
        let output = epubcheck.arg("--usage").arg(book).env("LC_ALL", "C").output().unwrap();
        let words = words(&output);
        assert!(words.contains("Messages: 0 fatals / 0 errors / 0 warnings / 0 infos"), "{words}");
        let other =
            words.lines().filter(|line| line.starts_with("USAGE(") && !line.contains("CSS-028"));
        assert_eq!(other.collect::<Vec<_>>(), Vec::<&str>::new());
    }
}

/// Asserts that qpdf finds the files sound.
pub fn qpdf(files: &[&Path]) {
    for file in files {
        let Some(mut qpdf) = tool("qpdf", "--version") else { return };
        let output = qpdf.arg("--check").arg(file).output().unwrap();
        assert!(output.status.success(), "{}", words(&output));
        let sound = words(&output).contains("No syntax or stream encoding errors");
        assert!(sound, "{}", words(&output));
    }
}
