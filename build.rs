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
    take(std::env::var("CARGO_FEATURE_ABLATION").unwrap_or_default().as_bytes());
    println!("cargo:rustc-env=BANXIN_BUILD={digest:016x}");
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
