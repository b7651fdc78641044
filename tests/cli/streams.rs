//! `-`: a text on standard input, an edition on standard output.

use super::{PAGE, Place, Run};
use std::fs;
use std::io::Write;
use std::process::{Output, Stdio};

impl Place {
    /// Runs the command with a text on standard input.
    fn fed(&self, arguments: &[&str], text: &[u8]) -> Output {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(text).unwrap();
        child.wait_with_output().unwrap()
    }
}

#[test]
fn a_text_on_standard_input_is_built() {
    let place = Place::new("stdin").with("a.txt", PAGE);
    let run = Run::of(place.fed(&["build", "-", "-f", "md"], PAGE.as_bytes()));
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{}", run.out);
    assert_eq!(place.names("output"), ["output/stdin/stdin.md"]);
    let run = Run::of(place.fed(&["build", "-", "--id", "春", "-f", "md"], PAGE.as_bytes()));
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(place.names("output/春"), ["output/春/春.md"]);
    let run = Run::of(place.fed(&["check", "-"], PAGE.as_bytes()));
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.contains("0 missing, 0 extra"), "{}", run.out);
    Run::of(place.fed(&["build", "-"], b"")).failed_saying(&["-: ", "empty"]);
    for id in ["../up", "", "a/b"] {
        let run = Run::of(place.fed(&["build", "-", "--id", id], PAGE.as_bytes()));
        run.failed_saying(&["the id", "--id"]);
    }
    let run = Run::of(place.fed(&["build", "-", "a.txt", "--id", "x"], PAGE.as_bytes()));
    run.failed_saying(&["--id \"x\" names one edition"]);
}

#[test]
fn one_format_of_one_edition_goes_to_standard_output() {
    let place = Place::new("stdout").with("a.txt", PAGE).with("b.txt", PAGE);
    assert_eq!(place.run(&["build", "a.txt", "-q"]).code, Some(0));
    for format in ["pdf", "epub", "md", "json"] {
        let output =
            place.command(&["build", "a.txt", "--output", "-", "-f", format]).output().unwrap();
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &[][..]));
        let file = fs::read(place.0.join(format!("output/a/a.{format}"))).unwrap();
        assert!(output.stdout == file, "{format} on standard output is another");
    }
    let both = place.fed(&["build", "-", "-o", "-", "-f", "md", "--id", "a"], PAGE.as_bytes());
    assert!(String::from_utf8(both.stdout).unwrap().contains("海堤公园的春天"));
    assert!(!place.0.join("-").exists() && !place.0.join("output/stdin").exists());
    place.run(&["build", "a.txt", "-o", "-"]).failed_saying(&["one format only", "--formats pdf"]);
    let two = place.run(&["build", "a.txt", "b.txt", "-o", "-", "-f", "md"]);
    two.failed_saying(&["one edition only"]);
    place.run(&["build", "gone.txt", "-o", "-", "-f", "md"]).failed_saying(&["gone.txt: cannot"]);
}

#[test]
fn a_review_needs_a_folder_to_build_into() {
    let place = Place::new("review-stdout").with("a.txt", PAGE);
    let review = |place: &Place, arguments: &[&str]| {
        place.run(arguments).failed_saying(&["cannot go to standard output", "--output"]);
        assert!(!place.0.join("-").exists());
    };
    review(&place, &["review", "a.txt", "-o", "-"]);
    let place = place.with("banxin.toml", "output = \"-\"\n");
    review(&place, &["review", "a.txt"]);
}

/// A device that takes nothing.
#[test]
#[cfg(target_os = "linux")]
fn an_edition_that_cannot_be_written_out_is_told() {
    let place = Place::new("full").with("a.txt", PAGE);
    let mut command = place.command(&["build", "a.txt", "-f", "md", "-o", "-"]);
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    command.stdout(full).stderr(Stdio::piped());
    let run = Run::of(command.spawn().unwrap().wait_with_output().unwrap());
    run.failed_saying(&["cannot write to standard output"]);
}
