//! What tools do to a text and a reader would not see: the edition must not show it.
//!
//! Each page is read as it is and damaged; headings, paragraphs and timeline must be the same. A damage that
//! takes away what tells (blank lines, marks) is no matter of these tests.

use banxin::ingest::ingest;
use banxin::model::Edition;
use banxin::normalize::{Hints, normalize};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// Of the committed pages every so-manieth is read.
const EVERY: usize = 3;

/// A committed page.
#[derive(Clone)]
struct Page {
    name: String,
    /// Its columns follow one another.
    clean: bool,
    text: String,
    reading: Vec<String>,
}

/// The pages as they are, read once for all tests.
static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/dev/cases");
    let mut cases: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the set is there")
        .map(|entry| entry.expect("a case").path())
        .filter(|case| case.is_dir())
        .collect();
    cases.sort();
    let page = |case: PathBuf| {
        let bytes = std::fs::read(case.join("source.txt")).expect("a source");
        let transcript = ingest("source.txt", &bytes).expect("a text");
        let line = |line: &banxin::model::Line| {
            let page = if line.page_start { "\u{c}" } else { "" };
            format!("{page}{}\n", line.text)
        };
        let name = case.file_name().expect("a name").to_string_lossy().into_owned();
        let about = std::fs::read_to_string(case.join("case.json")).expect("what the case is");
        let clean = !["hard", "side-by-side", "noisy"].iter().any(|class| about.contains(class));
        let text: String = transcript.lines.iter().map(line).collect();
        Page { name, clean, reading: reading(&text), text }
    };
    cases.into_iter().step_by(EVERY).map(page).collect()
});

/// Headings, paragraphs and timeline of a text, a line each.
fn reading(text: &str) -> Vec<String> {
    let transcript = ingest("source.txt", text.as_bytes()).expect("a text");
    lines(&normalize(&transcript, &Hints { id: "source".to_owned() }))
}

fn lines(edition: &Edition) -> Vec<String> {
    let mut out = Vec::new();
    if let Some(introduction) = &edition.introduction {
        out.push(introduction.title.clone());
        out.extend(introduction.paragraphs.iter().map(|paragraph| paragraph.text.clone()));
    }
    for article in &edition.articles {
        out.push(format!(
            "{:?} {} {} {} {:?} {}",
            article.number,
            article.kicker,
            article.title,
            article.subtitle,
            article.authors,
            article.affiliation
        ));
        out.extend(article.paragraphs.iter().map(|paragraph| paragraph.text.clone()));
    }
    for entry in edition.timeline.iter().flat_map(|timeline| &timeline.entries) {
        out.push(format!("{:?} {}", entry.date, entry.title));
        out.extend(entry.items.iter().map(|item| item.text.clone()));
    }
    out
}

/// Reads the pages as they are and damaged. One in so many may be read otherwise.
fn unseen(one_in: usize, damage: impl Fn(&str) -> String) {
    unseen_on(&PAGES, one_in, damage);
}

fn unseen_on(pages: &[Page], one_in: usize, damage: impl Fn(&str) -> String) {
    let other: Vec<&str> = pages
        .iter()
        .filter(|page| page.reading != reading(&damage(&page.text)))
        .map(|page| &*page.name)
        .collect();
    assert!(pages.len() > 50, "{} pages", pages.len());
    assert!(other.len() * one_in <= pages.len(), "{} of {}: {other:?}", other.len(), pages.len());
}

/// Puts lines of `insert` between those of a text, so many lines apart.
fn with_lines(text: &str, apart: usize, insert: impl Fn(usize) -> String) -> String {
    let lines = text.lines().enumerate();
    let line = |(at, line): (usize, &str)| match at % apart {
        0 if at > 0 => format!("{}\n{line}\n", insert(at / apart)),
        _ => format!("{line}\n"),
    };
    lines.map(line).collect()
}

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

/// A text with a blank put between some characters of each line.
fn spaced(text: &str, between: impl Fn(char, char) -> bool) -> String {
    let mut out = String::new();
    let mut before = '\n';
    for c in text.chars() {
        if between(before, c) {
            out.push(' ');
        }
        out.push(c);
        before = c;
    }
    out
}

#[test]
fn a_blank_line_below_each_line() {
    unseen(100, |text| text.replace('\n', "\n\n"));
}

#[test]
fn line_ends_and_a_byte_order_mark() {
    unseen(1_000, |text| format!("\u{FEFF}{}", text.replace('\n', "\r\n")));
}

#[test]
fn specks_of_dirt_between_lines() {
    unseen(1_000, |text| with_lines(text, 17, |n| ["·", "-", ".", "—"][n % 4].to_owned()));
}

#[test]
fn sheets_of_a_browser() {
    let sheet = |n: usize| {
        format!("https://paper.example.cn/a/1.html {}/99\n2024/12/8 14:30 电子报_数字版", n + 1)
    };
    unseen(25, |text| format!("{}\n{}", sheet(0), with_lines(text, 40, sheet)));
}

#[test]
fn blanks_behind_marks() {
    // Beside another column such a blank moves what stands behind it.
    let pages: Vec<Page> = PAGES.iter().filter(|page| page.clean).cloned().collect();
    unseen_on(&pages, 12, |text| {
        spaced(text, |before, c| matches!(before, '，' | '。' | '、') && is_han(c))
    });
}

#[test]
fn vertical_small_and_half_width_forms() {
    let forms = |from: &'static str, to: &'static str| {
        move |text: &str| -> String {
            let form =
                |c| from.chars().position(|other| other == c).and_then(|at| to.chars().nth(at));
            text.chars().map(|c| form(c).unwrap_or(c)).collect()
        }
    };
    unseen(50, forms("「」『』《》，、。：；！？", "﹁﹂﹃﹄︽︾︐︑︒︓︔︕︖"));
    unseen(50, forms("，、；：？！", "﹐﹑﹔﹕﹖﹗"));
    unseen(50, forms("。、「」", "｡､｢｣"));
}

#[test]
fn marks_of_markdown() {
    let text = |bold: &str| {
        let line = "　　甲乙丙丁戊己庚辛，壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃。\n";
        let article = |n: &str, title: &str| {
            let title = if bold.is_empty() { title.to_owned() } else { format!("## {title}") };
            format!("{title}\n{bold}本报记者 李明{n}{bold}\n{}", line.repeat(3))
        };
        [article("华", "老桥下的新渡口"), article("远", "山里来了放映队")].concat()
    };
    assert_eq!(reading(&text("")), reading(&text("**")));
    assert_eq!(reading(&text("")).len(), 8);
}
