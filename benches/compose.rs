//! Edition → positioned pages at 10 k, 100 k, 1 M and 10 M characters of generated text: the time a
//! character must not grow. Before that, once, the memory that the pages take.
//!
//! `cargo bench --bench compose`.

use banxin::compose::{Style, compose};
use banxin::frame::Ink;
use banxin::model::Edition;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use random_text::Kind;
use std::hint::black_box;
use std::time::Duration;

#[path = "../tests/random_text/mod.rs"]
mod random_text;

/// The largest memory of this process so far, in bytes; nothing where the system does not tell.
fn peak() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<usize>().ok().map(|kilobytes| kilobytes * 1024)
}

fn characters(edition: &Edition) -> usize {
    let paragraphs = edition.articles.iter().flat_map(|article| &article.paragraphs);
    paragraphs.map(|paragraph| paragraph.text.chars().count()).sum()
}

fn memory() {
    let edition = random_text::edition(7, Kind::Newspaper, 3_000_000);
    let style = Style::a5();
    // The faces, opened and asked for once, are no part of the pages.
    let small = random_text::edition(7, Kind::Newspaper, 30_000);
    black_box(compose(&small, &style).expect("there is room"));
    let Some(before) = peak() else { return };
    let pages = compose(&edition, &style).expect("there is room");
    let Some(after) = peak() else { return };
    let (mut glyphs, mut text) = (0, 0);
    for placed in pages.pages.iter().flat_map(|page| &page.content) {
        if let Ink::Glyphs(run) = &placed.ink {
            glyphs += run.glyphs.len();
            text += run.text.len();
        }
    }
    let beyond = after.saturating_sub(before).saturating_sub(text);
    println!(
        "{} pages, {glyphs} glyphs: {:.1} bytes a glyph beyond the text",
        pages.pages.len(),
        beyond as f64 / glyphs.max(1) as f64
    );
}

fn composition(criterion: &mut Criterion) {
    memory();
    let mut group = criterion.benchmark_group("compose");
    group.sample_size(10).warm_up_time(Duration::from_secs(1));
    group.measurement_time(Duration::from_secs(5));
    let style = Style::a5();
    for size in [10_000, 100_000, 1_000_000, 10_000_000] {
        let edition = random_text::edition(7, Kind::Newspaper, size);
        group.throughput(Throughput::Elements(characters(&edition) as u64));
        group.bench_with_input(BenchmarkId::from_parameter(size), &edition, |bencher, edition| {
            bencher.iter(|| compose(black_box(edition), &style).expect("there is room"));
        });
    }
    group.finish();
}

criterion_group!(benches, composition);
criterion_main!(benches);
