//! The same input gives the same bytes: in any folder, time zone and language, alone or among others; and
//! the bytes that are known, in `digests.sha256`.

use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Formats whose files are compared, and the flags that make them.
const MADE: [(&str, &[&str]); 3] = [
    ("a4", &[]),
    ("archive", &["--archive", "--formats", "pdf"]),
    ("vertical", &["--writing", "vertical-rl", "--paper", "a5", "--formats", "pdf,epub"]),
];

/// Builds the real issue below a folder; `others` are built in the same call. The digests, a line each, and
/// the records.
fn build(folder: &str, zone: &str, language: &str, others: &[&str]) -> (String, Vec<u8>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("digests").join(folder);
    let _ = fs::remove_dir_all(&place);
    fs::create_dir_all(&place).unwrap();
    let source = place.join("issue-497.txt");
    fs::copy(root.join("source/issue-497.txt"), &source).unwrap();
    let (mut lines, mut records) = (String::new(), Vec::new());
    for (name, flags) in MADE {
        let output = place.join(name);
        let mut command = Command::new(env!("CARGO_BIN_EXE_banxin"));
        command.current_dir(&place).arg("build").args(others.iter().map(|other| root.join(other)));
        command.arg("issue-497.txt").args(flags).arg("-o").arg(&output);
        command.env("TZ", zone).env("LC_ALL", language).env_remove("SOURCE_DATE_EPOCH");
        let run = command.output().unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        let mut files: Vec<PathBuf> = fs::read_dir(output.join("issue-497"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        files.sort();
        // The record of what it was made from knows the program, so it is the same everywhere and not
        // for ever.
        let record = files.remove(0);
        assert!(record.ends_with(".banxin.json"), "{record:?}");
        records.extend(fs::read(record).unwrap());
        for file in files {
            let mut digest = String::new();
            for byte in Sha256::digest(fs::read(&file).unwrap()) {
                write!(digest, "{byte:02x}").unwrap();
            }
            let file = file.file_name().unwrap().to_str().unwrap();
            writeln!(lines, "{digest}  {name}/{file}").unwrap();
        }
    }
    (lines, records)
}

#[test]
fn the_same_source_gives_the_same_known_bytes() {
    let (made, records) = build("here", "UTC", "C", &[]);
    let others = ["tests/corpus/dev/cases/salt-blocks/source.txt"];
    let (elsewhere, other_records) =
        build("some where/else 版", "Asia/Shanghai", "zh_CN.UTF-8", &others);
    assert_eq!(made, elsewhere);
    assert!(records == other_records, "the records differ");
    let pinned = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/digests.sha256");
    if std::env::var_os("UPDATE_DIGESTS").is_some() {
        fs::write(&pinned, &made).unwrap();
    }
    let known = fs::read_to_string(&pinned).unwrap();
    assert_eq!(
        made, known,
        "the real issue's files have changed; if that is meant, run this test with UPDATE_DIGESTS=1"
    );
}
