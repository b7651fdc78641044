//! Bytes → transcript → edition, for 30 KB, 300 KB, 3 MB and 30 MB, and for pages whose columns
//! stand side by side: time and peak memory.
//!
//! `cargo bench --bench normalize`, two to three minutes. The text is made of all pages of the corpus
//! (`tests/corpus/dev`) and the example issue, over and over, each time with other figures, so that
//! no two of its pages are the same. Neither the time for each byte nor the memory for each byte may
//! grow.
//!
//! Criterion times each text again and again; the table at the end has for each the best of a few
//! runs and the peak memory of the first, which is that of a process that does nothing else: what it
//! takes more than before, and the input (Linux only; the program starts itself again for it).

use banxin::ingest::ingest;
use banxin::normalize::{Hints, normalize};
use criterion::{BenchmarkId, Criterion, Throughput};
use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

const SIZES: [(&str, usize); 4] =
    [("30 KB", 30_000), ("300 KB", 300_000), ("3 MB", 3_000_000), ("30 MB", 30_000_000)];

/// Size of a text of pages with columns side by side.
const SIDE_BY_SIDE: (&str, usize) = ("side by side, 3 MB", 3_000_000);

/// Texts of more bytes are not timed by criterion, only for the table.
const MOST_TIMED: usize = 10_000_000;

/// Names the text that a process of its own is to measure.
const MEASURE: &str = "BANXIN_BENCH_MEASURE";

/// The pages, in the order of their names; of all kinds, or only those with columns side by side.
fn pages(side_by_side: bool) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<_> = std::fs::read_dir(root.join("tests/corpus/dev/cases"))
        .expect("the corpus is part of the repository")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| !side_by_side || path.to_string_lossy().contains("layout"))
        .map(|path| path.join("source.txt"))
        .collect();
    paths.sort();
    if !side_by_side {
        paths.insert(0, root.join("source/issue-497.txt"));
    }
    paths.iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect()
}

/// About so many bytes.
fn source(name: &str, size: usize) -> String {
    let pages = pages(name == SIDE_BY_SIDE.0);
    let mut text = String::with_capacity(size + 100_000);
    for copy in 0.. {
        for page in &pages {
            // The first copy is the page itself; in the others one figure in five is another.
            text.extend(page.trim_end().chars().enumerate().map(|(at, c)| match c.to_digit(10) {
                Some(figure) if copy > 0 && (at + copy).is_multiple_of(5) => {
                    char::from_digit((figure + copy as u32) % 10, 10).unwrap_or(c)
                }
                _ => c,
            }));
            text.push_str("\n\u{C}");
            if text.len() >= size {
                let end = (0..=size).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
                text.truncate(end);
                return text;
            }
        }
    }
    text
}

fn recover(source: &str) -> banxin::model::Edition {
    let transcript = ingest("issue.txt", black_box(source.as_bytes()));
    let hints = Hints { id: "issue".to_owned() };
    normalize(&transcript.expect("the source is a text"), &hints)
}

/// What the system says about this process's memory, in bytes: `VmHWM` for the most, `VmRSS` for now.
fn memory(field: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with(field))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? * 1024)
}

/// Prints a line of the table.
fn measure(name: &str, source: &str) {
    /// Runs stop after so long.
    const ENOUGH: Duration = Duration::from_secs(1);
    // Takes the peak back to what is held now (proc(5)).
    let reset = std::fs::write("/proc/self/clear_refs", "5");
    let before = reset.ok().and_then(|()| memory("VmRSS"));
    let begin = Instant::now();
    black_box(recover(source));
    let mut best = begin.elapsed();
    let taken = before.zip(memory("VmHWM")).map(|(before, peak)| peak.saturating_sub(before));
    while begin.elapsed() < ENOUGH {
        let start = Instant::now();
        black_box(recover(source));
        best = best.min(start.elapsed());
    }
    let bytes = source.len() as f64;
    let memory = taken.map_or("memory unknown".to_owned(), |taken| {
        let all = taken as f64 + bytes;
        format!("peak memory {:6.1} MB, {:4.1} × the input", all / 1e6, all / bytes)
    });
    let (time, speed) = (best.as_secs_f64() * 1e3, bytes / 1e6 / best.as_secs_f64());
    println!("{name:>18}: {time:9.2} ms, {speed:5.2} MB/s, {memory}");
}

/// Prints the line for a text, measured in a process of its own.
fn report(name: &str) {
    let Ok(program) = std::env::current_exe() else { return };
    let Ok(output) = Command::new(program).env(MEASURE, name).output() else { return };
    print!("{}", String::from_utf8_lossy(&output.stdout));
}

fn texts() -> impl Iterator<Item = (&'static str, usize)> {
    SIZES.into_iter().chain([SIDE_BY_SIDE])
}

fn main() {
    if let Ok(asked) = std::env::var(MEASURE) {
        for (name, size) in texts().filter(|(name, _)| *name == asked) {
            measure(name, &source(name, size));
        }
        return;
    }
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("normalize");
    group.sample_size(10).warm_up_time(Duration::from_millis(500));
    group.measurement_time(Duration::from_secs(5));
    for (name, size) in texts().filter(|&(_, size)| size <= MOST_TIMED) {
        let source = source(name, size);
        group.throughput(Throughput::BytesDecimal(source.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(name), &source, |bencher, source| {
            bencher.iter(|| recover(source));
        });
    }
    group.finish();
    criterion.final_summary();
    texts().for_each(|(name, _)| report(name));
}
