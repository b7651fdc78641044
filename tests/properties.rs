//! What holds for every input, well formed or not: no panic, no character lost, texts in their
//! normal form, the same result twice, and an edition that every writer can take.

use banxin::check::{self, proof};
use banxin::compose::{Style, compose};
use banxin::ingest::ingest;
use banxin::model::{Edition, Ledger, Line, LineSpan, Transcript};
use banxin::normalize::{Hints, normalize_with_ledger};
use banxin::text::{is_blank, is_han};
use banxin::{catalogue, epub, pdf, tei};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use unicode_normalization::is_nfc;

fn recover(text: &[u8]) -> Option<(Transcript, Edition, Ledger)> {
    let transcript = ingest("page.txt", text).ok()?;
    let (edition, ledger) = normalize_with_ledger(&transcript, &Hints { id: "page".to_owned() });
    Some((transcript, edition, ledger))
}

/// Every text that a reader reads, with the lines it came from and where they begin.
fn paragraphs(edition: &Edition) -> Vec<(&str, &[LineSpan], &[u32])> {
    let introduction =
        edition.introduction.iter().flat_map(|introduction| &introduction.paragraphs);
    let articles = edition.articles.iter().flat_map(|article| &article.paragraphs);
    let items = edition.timeline.iter().flat_map(|timeline| &timeline.entries);
    let items = items.flat_map(|entry| &entry.items);
    introduction
        .chain(articles)
        .map(|paragraph| (&*paragraph.text, &*paragraph.source, &*paragraph.breaks))
        .chain(items.map(|item| (&*item.text, &*item.source, &*item.breaks)))
        .collect()
}

/// True where the lines of a text begin inside it, one for each line after the first, or none is
/// said to.
fn breaks_fit(text: &str, source: &[LineSpan], breaks: &[u32]) -> bool {
    let lines: u32 = source.iter().map(|span| span.last - span.first + 1).sum();
    let inside = |at: &u32| (1..text.chars().count()).contains(&(*at as usize));
    breaks.is_empty()
        || breaks.len() as u32 + 1 == lines && breaks.is_sorted() && breaks.iter().all(inside)
}

/// What is wrong with the edition of a source, if anything is.
fn fault(source: &[u8]) -> Option<String> {
    let (transcript, edition, ledger) = recover(source)?;
    let report = proof(&transcript, &edition, &ledger);
    if !report.holds() {
        let check::Report { missing, extra, places, .. } = report;
        return Some(format!("missing {missing:?}, extra {extra:?}, astray {places:?}"));
    }
    for (text, source, breaks) in paragraphs(&edition) {
        if !breaks_fit(text, source, breaks) {
            return Some(format!("line ends that do not fit: {text:?} {source:?} {breaks:?}"));
        }
        if text.is_empty() || source.is_empty() {
            return Some(format!("an empty paragraph, or one from nowhere: {text:?} {source:?}"));
        }
        let inside = |span: &LineSpan| {
            1 <= span.first
                && span.first <= span.last
                && span.last as usize <= transcript.lines.len()
        };
        if !source.iter().all(inside) {
            return Some(format!("lines that the source has not: {source:?}"));
        }
        if !is_nfc(text) {
            return Some(format!("not NFC: {text:?}"));
        }
        if text.contains(['\n', '\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}']) {
            return Some(format!("a line break in {text:?}"));
        }
        let chars: Vec<char> = text.chars().collect();
        let beside_han = |pair: &[char]| {
            is_blank(pair[0]) && is_han(pair[1]) || is_han(pair[0]) && is_blank(pair[1])
        };
        if chars.windows(2).any(beside_han) {
            return Some(format!("a blank beside a Han character in {text:?}"));
        }
    }
    let json = serde_json::to_string(&edition).expect("an edition is JSON");
    if serde_json::from_str::<Edition>(&json).ok().as_ref() != Some(&edition) {
        return Some("the edition read back from JSON is another".to_owned());
    }
    if recover(source).map(|(_, again, _)| again) != Some(edition) {
        return Some("the second run gives another edition".to_owned());
    }
    None
}

/// So many cases, unless `PROPTEST_CASES` asks for more.
fn config(cases: u32) -> Config {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    Config { cases: asked.unwrap_or(cases), failure_persistence: None, ..Config::default() }
}

/// Text as newspapers print it.
fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        30 => "[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可]{1,8}",
        8 => Just("，".to_owned()),
        4 => Just("。".to_owned()),
        2 => Just("、".to_owned()),
        2 => "[（“《「][甲乙丙丁戊己]{1,6}[）”》」]",
        1 => "[；：？！…—·]",
        1 => " ?[A-Z]?[a-z]{1,12}(-[a-z]{2,8})? ?",
        1 => "[0-9]{1,4}([.,][0-9]{1,2})?[%年月日℃]?",
        1 => "[⼀⽩ＡＺ１９é\u{301}\u{200B}\u{AD}\u{FE0F}\u{E000}\u{3000}]",
    ];
    prop::collection::vec(word, 1..40).prop_map(|words| words.concat())
}

/// A paragraph, heading, by-line or date set as lines of a column.
fn block() -> impl Strategy<Value = Vec<String>> {
    let set = |text: String, measure: usize| -> Vec<String> {
        let chars: Vec<char> = text.chars().collect();
        chars.chunks(measure).map(|line| line.iter().collect()).collect()
    };
    let line = |text: &'static str| Just(vec![text.to_owned()]);
    prop_oneof![
        12 => (text(), 4usize..40).prop_map(move |(text, measure)| set(text, measure)),
        3 => "[甲乙丙丁戊己庚辛]{2,14}[？！]?".prop_map(|title| vec![title]),
        2 => "[1-9][0-9]? ?[甲乙丙丁问]{2,5}".prop_map(|kicker| vec![kicker]),
        1 => "[张王李赵] ?[伟芳娜敏]{1,2}".prop_map(|name| vec![name]),
        1 => "(本报记者 |□ |文/|（记者：)[张王李赵] ?[伟芳娜敏]{1,2}[）]?".prop_map(|name| vec![name]),
        1 => "（作者[：系]?[甲乙丙丁，大学教授]{1,20}）?".prop_map(|sign| vec![sign]),
        1 => "(20[0-2][0-9]年)?1?[0-9]月([12]?[0-9]日)?".prop_map(|date| vec![date]),
        1 => "[年月日▼]{2,6}".prop_map(|torn| torn.chars().map(String::from).collect()),
        1 => "[●◆■▲][甲乙丙丁戊己，。 ]{1,30}".prop_map(|item| vec![item]),
        1 => line("第497期 2024年2月28日 星期三 06·07"),
        1 => line("电话：(010)12345678 邮箱：a@b.example"),
        1 => line("（下转第5版）"),
        1 => line("编者按"),
        1 => line("图为甲乙丙丁。本报记者 张伟 摄"),
        1 => line("问：甲乙丙丁？"),
    ]
}

/// What an extraction does to a line.
#[derive(Debug, Clone, Copy)]
enum Damage {
    None,
    BlankLine,
    SpacedOut,
    Hyphen,
    Indent,
    FormFeed,
    Doubled,
    Twins,
    Cut,
    Beside,
}

/// A page: blocks with damaged lines, under one kind of line end.
fn page() -> impl Strategy<Value = String> {
    let damage = prop_oneof![
        20 => Just(Damage::None),
        3 => Just(Damage::BlankLine),
        1 => Just(Damage::SpacedOut),
        1 => Just(Damage::Hyphen),
        1 => Just(Damage::Indent),
        1 => Just(Damage::FormFeed),
        1 => Just(Damage::Doubled),
        1 => Just(Damage::Twins),
        1 => Just(Damage::Cut),
        1 => Just(Damage::Beside),
    ];
    let blocks = prop::collection::vec(block(), 1..24);
    let damages = prop::collection::vec(damage, 1..80);
    (blocks, damages, prop::sample::select(vec!["\n", "\r\n", "\r", "\n\n"])).prop_map(
        |(blocks, damages, end)| {
            let mut page = String::new();
            for (line, damage) in blocks.iter().flatten().zip(damages.iter().cycle()) {
                page.push_str(&damaged(line, *damage, end));
                page.push_str(end);
            }
            page
        },
    )
}

fn damaged(line: &str, damage: Damage, end: &str) -> String {
    match damage {
        Damage::None => line.to_owned(),
        Damage::BlankLine => format!("{line}{end} "),
        Damage::SpacedOut => line.chars().flat_map(|c| [c, ' ']).collect(),
        Damage::Hyphen => format!("{line}orient-{end}ed"),
        Damage::Indent => format!("\u{3000}\u{3000}{line}"),
        Damage::FormFeed => format!("\u{C}{line}"),
        Damage::Doubled => format!("{line}{end}{line}"),
        Damage::Twins => line.chars().flat_map(|c| [c, c]).collect(),
        Damage::Cut => {
            let half = line.chars().count() / 2;
            let mut chars = line.chars();
            let head: String = chars.by_ref().take(half).collect();
            format!("{head}{end}{}", chars.as_str())
        }
        Damage::Beside => format!("{line}      {line}   {line}"),
    }
}

proptest! {
    #![proptest_config(config(128))]

    #[test]
    fn pages_become_editions(page in page()) {
        prop_assert_eq!(fault(page.as_bytes()), None);
    }

    #[test]
    fn so_does_any_text(text in "(.|[年月日0-9●（）：作者记。，\n\r\u{C}\u{3000}\u{301}a-c-]){0,300}") {
        prop_assert_eq!(fault(text.as_bytes()), None);
    }

    #[test]
    fn and_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert_eq!(fault(&bytes), None);
    }
}

proptest! {
    #![proptest_config(config(6))]

    #[test]
    fn every_writer_takes_what_was_recovered(page in page()) {
        if let Some((_, edition, _)) = recover(page.as_bytes()) {
            // An error is an answer; a panic is none.
            let _ = compose(&edition, &Style::default()).and_then(|pages| pdf::write(&pages));
            let _ = epub::write(&edition, &epub::Options::default(), Vec::new);
            let _ = tei::write(&edition);
            let _ = catalogue::json_ld(&edition);
            let _ = banxin::markdown::write(&edition);
        }
    }
}

/// The real page and the invented ones.
fn sources() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = vec![root.join("source/issue-497.txt")];
    for set in ["dev", "held"] {
        let cases = root.join("tests/corpus").join(set).join("cases");
        let cases = std::fs::read_dir(cases).expect("the corpus is there");
        let folders = cases.map(|case| case.expect("a case").path()).filter(|case| case.is_dir());
        paths.extend(folders.map(|case| case.join("source.txt")));
    }
    paths.sort();
    let text = |path: &PathBuf| {
        let bytes = std::fs::read(path).expect("a source");
        let transcript = ingest("page.txt", &bytes).expect("a text");
        let page =
            |line: &Line| format!("{}{}", if line.page_start { "\u{C}" } else { "" }, line.text);
        transcript.lines.iter().map(page).collect::<Vec<_>>().join("\n")
    };
    paths.iter().map(text).collect()
}

/// How often each kind of damage was done.
type Done = BTreeMap<&'static str, usize>;

/// A window of a source with some of its lines, characters and bytes deleted, doubled, swapped or
/// put in.
fn mutated(source: &str, below: &mut dyn FnMut(usize) -> usize, done: &mut Done) -> Vec<u8> {
    const STRAYS: [char; 28] = [
        '●', '年', '月', '日', '（', '）', '：', '。', '，', '-', ' ', '\u{3000}', '\u{C}', '\t',
        '1', 'a', '”', '\u{301}', '⽩', '□', '“', '《', '》', 'ﬁ', 'Ａ', '\u{FFFD}', '\u{E001}',
        '\u{200D}',
    ];
    let mut did = |kind: &'static str| *done.entry(kind).or_default() += 1;
    let all: Vec<&str> = source.split('\n').collect();
    let length = 60.min(all.len());
    let start = below(all.len() - length + 1);
    let mut lines: Vec<String> = all[start..start + length].iter().map(|&s| s.to_owned()).collect();
    for _ in 0..=below(12) {
        let at = below(lines.len());
        let other = below(lines.len());
        match below(6) {
            0 if lines.len() > 1 => {
                lines.remove(at);
                did("lines dropped");
            }
            1 => {
                lines.insert(at, lines[other].clone());
                did("lines doubled");
            }
            2 => {
                lines.swap(at, other);
                did("lines swapped");
            }
            3 => {
                lines[at].insert(0, '\u{C}');
                did("form feeds put in");
            }
            4 => {
                lines[at] = format!("{}{}", " ".repeat(below(20)), lines[at]);
                did("lines indented");
            }
            _ => {
                lines.insert(at, String::new());
                did("blank lines put in");
            }
        }
    }
    for _ in 0..=below(30) {
        let line = below(lines.len());
        let mut chars: Vec<char> = lines[line].chars().collect();
        let at = below(chars.len() + 1);
        match below(4) {
            0 if at < chars.len() => {
                chars.remove(at);
                did("characters dropped");
            }
            1 if at < chars.len() => {
                chars.insert(at, chars[at]);
                did("characters doubled");
            }
            2 if at + 1 < chars.len() => {
                chars.swap(at, at + 1);
                did("characters swapped");
            }
            _ => {
                chars.insert(at, STRAYS[below(STRAYS.len())]);
                did("characters put in");
            }
        }
        lines[line] = chars.into_iter().collect();
    }
    let mut bytes = lines.join("\n").into_bytes();
    // Every fourth page is damaged below its characters too.
    if below(4) == 0 && !bytes.is_empty() {
        for _ in 0..=below(8) {
            let at = below(bytes.len());
            bytes[at] ^= 1 << below(8);
            did("bits flipped");
        }
    }
    bytes
}

#[test]
fn damaged_pages_become_editions() {
    /// For each committed page; `MUTATIONS` asks for more.
    const ROUNDS: usize = 6;
    let asked = std::env::var("MUTATIONS").ok().and_then(|rounds| rounds.parse().ok());
    let rounds: usize = asked.unwrap_or(ROUNDS);
    let sources = sources();
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[97; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let mut below = |bound: usize| {
        let tree = (0..bound.max(1)).new_tree(&mut runner).expect("a number");
        tree.current()
    };
    let (mut done, mut refused) = (Done::new(), 0);
    for round in 0..rounds * sources.len() {
        let page = mutated(&sources[round % sources.len()], &mut below, &mut done);
        refused += usize::from(ingest("page.txt", &page).is_err());
        if let Some(fault) = fault(&page) {
            let path = std::env::temp_dir().join(format!("banxin-mutation-{round}.txt"));
            std::fs::write(&path, &page).expect("the temporary folder takes a file");
            panic!("round {round}: {fault}; the page is kept as {}", path.display());
        }
    }
    println!("{} pages, {rounds} times each, {refused} no text any more: {done:?}", sources.len());
    assert!(refused * 4 < rounds * sources.len(), "too many of them are refused as no text");
}

/// Inputs that nobody prints. Each must come to an end soon: what is looked at for each line must
/// not grow with the page.
#[test]
fn endless_matter_comes_to_an_end() {
    // Code that is not optimised gets a tenth.
    let scale = if cfg!(debug_assertions) { 10 } else { 1 };
    let nested = "“‘".repeat(5_000 / scale) + "甲" + &"’”".repeat(5_000 / scale);
    let inputs: [(&str, String); 18] = [
        ("one line of 1 MB", "甲乙丙丁，戊己庚辛。".repeat(34_000 / scale)),
        ("blank lines", "\n".repeat(100_000 / scale) + "甲"),
        ("brackets on one line", "（".repeat(340_000 / scale)),
        ("brackets on many lines", ("（".repeat(18) + "\n").repeat(19_000 / scale)),
        ("digits on one line", "1234567890".repeat(100_000 / scale)),
        ("digits on many lines", "12345678901234567890\n".repeat(50_000 / scale)),
        ("equal lines", "同一行字同一行字\n".repeat(100_000 / scale)),
        ("bullets", "●\n".repeat(200_000 / scale)),
        ("spaced out", "甲 ".repeat(250_000 / scale)),
        ("wide blanks", ("甲".to_owned() + &" ".repeat(999)).repeat(1_000 / scale)),
        ("nested quotations", nested),
        ("nested over lines", "“‘“‘“‘\n".repeat(9_000 / scale) + &"’”’”’”\n".repeat(9_000 / scale)),
        ("closing marks", "。，、；\n".repeat(60_000 / scale)),
        ("dates", "2023年9月7日\n".repeat(50_000 / scale)),
        ("units of dates", "年\n".repeat(100_000 / scale)),
        ("hyphens", "word-\n".repeat(100_000 / scale)),
        ("pages", "甲乙丙\n\u{C}".repeat(50_000 / scale)),
        ("accents", "a".to_owned() + &"\u{301}".repeat(300_000 / scale)),
    ];
    for (name, input) in &inputs {
        let start = std::time::Instant::now();
        let Some((transcript, edition, ledger)) = recover(input.as_bytes()) else { continue };
        let report = proof(&transcript, &edition, &ledger);
        assert!(report.holds(), "{name}: {report:?}");
        println!("{name}: {:.1} s", start.elapsed().as_secs_f64());
    }
}

/// A by-line under a date was counted twice: as a heading's, and as the timeline's.
#[test]
fn a_line_counts_where_it_is_used() {
    assert_eq!(fault("●甲\n\n1月\n\n□ 王娜\n".as_bytes()), None);
}

/// A list numbered from nought: there is no number before it.
#[test]
fn a_list_may_begin_at_nought() {
    assert_eq!(
        fault("了对时分了\n们上。2\n \n0、为个出\n他大地国是\n作。。、。\n".as_bytes()),
        None
    );
}

/// An accent behind a ligature is put on its last letter.
#[test]
fn an_accent_behind_a_ligature_is_counted() {
    assert_eq!(fault("甲乙丙ﬁ\u{301}丁戊己。\n庚辛壬癸。\n".as_bytes()), None);
}
