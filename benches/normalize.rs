//! Bytes → transcript → edition, for 30 KB, 300 KB, 3 MB and 30 MB.
//!
//! `cargo bench --bench normalize`. The text is the example issue's, over and over, each time with
//! other figures, so that no two of its pages are the same. The time for each byte must not grow.

use banxin::ingest::ingest;
use banxin::normalize::{Hints, normalize};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use std::time::Duration;

const SOURCE: &str = include_str!("../source/issue-497.txt");

/// About so many bytes.
fn source(size: usize) -> String {
    let mut text = String::with_capacity(size + SOURCE.len());
    let mut copy = 0;
    while text.len() < size {
        // The first copy is the page itself; in the others one figure in five is another.
        text.extend(SOURCE.chars().enumerate().map(|(at, c)| match c.to_digit(10) {
            Some(figure) if copy > 0 && (at + copy).is_multiple_of(5) => {
                char::from_digit((figure + copy as u32) % 10, 10).unwrap_or(c)
            }
            _ => c,
        }));
        copy += 1;
    }
    let end = (0..=size).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    text.truncate(end);
    text
}

fn recover(criterion: &mut Criterion) {
    let hints = Hints { id: "issue".to_owned() };
    let mut group = criterion.benchmark_group("normalize");
    group.sample_size(10).measurement_time(Duration::from_secs(10));
    for (name, size) in
        [("30 KB", 30_000), ("300 KB", 300_000), ("3 MB", 3_000_000), ("30 MB", 30_000_000)]
    {
        let source = source(size);
        group.throughput(Throughput::Bytes(source.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(name), &source, |bencher, source| {
            bencher.iter(|| {
                let transcript = ingest("issue.txt", black_box(source.as_bytes()));
                normalize(&transcript.expect("the source is a text"), &hints)
            });
        });
    }
    group.finish();
}

criterion_group!(benches, recover);
criterion_main!(benches);
