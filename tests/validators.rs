//! The real issue, judged by programs that others wrote: epubcheck, qpdf and pdftotext.

use banxin::model::Edition;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use tools::{epubcheck, qpdf, tool, words};

mod tools;

/// The folder of the edition, built once with the command. `.ci/run` compares it with a release
/// build's.
static BUILT: LazyLock<PathBuf> = LazyLock::new(|| {
    let output = Path::new(env!("CARGO_TARGET_TMPDIR")).join("validators");
    let _ = std::fs::remove_dir_all(&output);
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("source/issue-497.txt");
    let mut command = Command::new(env!("CARGO_BIN_EXE_banxin"));
    let run = command.args(["build", "--quiet", "--output"]).arg(&output).arg(source).output();
    let run = run.expect("the command starts");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    output.join("issue-497")
});

fn built(extension: &str) -> PathBuf {
    BUILT.join("issue-497").with_extension(extension)
}

#[test]
fn epubcheck_has_nothing_to_say() {
    epubcheck(&[&built("epub")]);
}

#[test]
fn qpdf_finds_the_pdf_sound() {
    qpdf(&[&built("pdf")]);
}

#[test]
fn every_paragraph_can_be_copied_from_the_pdf() {
    let Some(mut pdftotext) = tool("pdftotext", "-v") else { return };
    let output = pdftotext.args(["-raw", "-enc", "UTF-8"]).arg(built("pdf")).arg("-").output();
    let output = output.unwrap();
    assert!(output.status.success(), "{}", words(&output));
    let text = String::from_utf8(output.stdout).unwrap();
    let pages: Vec<String> = text.split('\u{C}').map(solid).collect();

    let edition: Edition = serde_json::from_slice(&std::fs::read(built("json")).unwrap()).unwrap();
    let introduction = edition.introduction.iter().flat_map(|part| &part.paragraphs);
    let articles = edition.articles.iter().flat_map(|article| &article.paragraphs);
    let mut texts: Vec<&str> = introduction.chain(articles).map(|p| p.text.as_str()).collect();
    let entries = edition.timeline.iter().flat_map(|timeline| &timeline.entries);
    texts.extend(entries.flat_map(|entry| &entry.items).map(|item| item.text.as_str()));
    assert!(texts.len() > 20, "an edition of {} paragraphs", texts.len());

    let lost: Vec<_> = texts.iter().filter(|text| !is_found(&solid(text), &pages)).collect();
    assert!(lost.is_empty(), "{} of {} paragraphs: {lost:#?}", lost.len(), texts.len());
}

/// The text without what the typesetter put in: blanks, line ends, and the soft hyphens of words
/// broken at a line's end (U+00AD, as PDF has it).
fn solid(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{AD}').collect()
}

/// True when the pages have the text, unbroken but for one page end, where a running head and a
/// folio may stand between.
fn is_found(text: &str, pages: &[String]) -> bool {
    if pages.iter().any(|page| page.contains(text)) {
        return true;
    }
    let cuts = text.char_indices().skip(1).map(|(place, _)| text.split_at(place));
    cuts.into_iter().any(|(head, tail)| {
        pages.windows(2).any(|pair| pair[0].contains(head) && pair[1].contains(tail))
    })
}
