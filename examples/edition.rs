//! Reads the text of a page and writes its pages and its book: `edition SOURCE.txt`.

use banxin::compose::{Style, compose};
use banxin::ingest::ingest;
use banxin::normalize::{Hints, normalize};
use banxin::{epub, pdf};
use std::error::Error;
use std::fs;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let source = std::env::args().nth(1).ok_or("usage: edition SOURCE.txt")?;
    let name = Path::new(&source).file_name().unwrap_or_default().to_string_lossy();
    let transcript = ingest(&name, &fs::read(&source)?)?;
    let edition = normalize(&transcript, &Hints { id: "edition".to_owned() });
    let pages = compose(&edition, &Style::a5())?;
    fs::write("edition.pdf", pdf::write(&pages)?)?;
    fs::write("edition.epub", epub::write(&edition, &epub::Options::default(), || pages.starts)?)?;
    Ok(())
}
