//! Tells the program which program it is: a digest of everything that it is compiled from. An edition
//! that another banxin made is built again (`pipeline::record`).

use std::fs;
use std::path::{Path, PathBuf};

fn main() {
    let mut files = Vec::new();
    for start in ["Cargo.toml", "Cargo.lock", "build.rs", "fonts/README.md", "src"] {
        println!("cargo:rerun-if-changed={start}");
        collect(Path::new(start), &mut files);
    }
    files.sort();
    // FNV-1a: names and contents in order. It tells programs apart, and keeps no secret.
    let mut digest: u64 = 0xcbf2_9ce4_8422_2325;
    let mut take = |bytes: &[u8]| {
        for byte in bytes.iter().chain(&(bytes.len() as u64).to_le_bytes()) {
            digest = (digest ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    for file in files {
        take(file.to_string_lossy().as_bytes());
        take(&fs::read(&file).unwrap_or_default());
    }
    strip();
    take(std::env::var("CARGO_FEATURE_ABLATION").unwrap_or_default().as_bytes());
    println!("cargo:rustc-env=BANXIN_BUILD={digest:016x}");
}

/// The page's styles and scripts, less indents and lines of comment: they are carried for browsers.
fn strip() {
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    for name in ["report.css", "report.js", "review.js"] {
        let path = Path::new("src/report").join(name);
        let text = fs::read_to_string(&path).expect("the page's files are there");
        let lines = text.lines().map(str::trim_start).filter(|line| !line.starts_with("//"));
        let text: String = lines.flat_map(|line| [line, "\n"]).collect();
        fs::write(out.join(name), text).expect("cargo's own folder takes files");
    }
}

/// Every file below a path; none where it is not there.
fn collect(path: &Path, files: &mut Vec<PathBuf>) {
    if path.is_file() {
        files.push(path.to_owned());
    }
    for entry in fs::read_dir(path).into_iter().flatten().flatten() {
        collect(&entry.path(), files);
    }
}
