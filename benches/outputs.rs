//! One issue, ten and a hundred of them as one document → pages → PDF, each step alone and both
//! together, on A5.
//!
//! `cargo bench --bench outputs`. The text is the example issue's, cut into articles and
//! paragraphs by counting, so that every run works on the same characters.

use banxin::compose::{Style, compose};
use banxin::model::{Article, Edition, Metadata, Paragraph};
use banxin::pdf;
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use std::hint::black_box;

const SOURCE: &str = include_str!("../source/issue-497.txt");

/// For each issue ten articles of five paragraphs of 170 characters, as many as the example has.
fn edition(issues: u32) -> Edition {
    let mut text = SOURCE.chars().filter(|c| !c.is_whitespace()).cycle();
    let mut take = |count: usize| text.by_ref().take(count).collect::<String>();
    let articles = (1..=issues * 10).map(|number| Article {
        id: format!("a{number:04}"),
        number: Some(number),
        kicker: take(6),
        title: take(14),
        subtitle: String::new(),
        authors: vec![take(3)],
        affiliation: take(12),
        paragraphs: (0..5).map(|_| Paragraph { text: take(170), ..Paragraph::default() }).collect(),
        heading_confidence: 1.0,
    });
    Edition {
        metadata: Metadata {
            language: "zh-Hans".to_owned(),
            title: "合订本".to_owned(),
            issue: "497".to_owned(),
            date: "2024-02-28".to_owned(),
            ..Metadata::default()
        },
        articles: articles.collect(),
        ..Edition::default()
    }
}

fn outputs(criterion: &mut Criterion) {
    let style = Style::a5();
    let mut group = criterion.benchmark_group("outputs");
    group.sample_size(10);
    for issues in [1, 10, 100] {
        let edition = edition(issues);
        let pages = compose(&edition, &style).expect("the edition composes");
        let placed = pages.pages.iter().flat_map(|page| &page.content);
        let glyphs = placed.map(|placed| match &placed.ink {
            banxin::frame::Ink::Glyphs(run) => run.glyphs.len(),
            _ => 0,
        });
        println!("{issues}: {} pages, {} glyphs", pages.pages.len(), glyphs.sum::<usize>());
        group.bench_function(BenchmarkId::new("compose", issues), |bencher| {
            bencher.iter(|| compose(black_box(&edition), &style).expect("the edition composes"));
        });
        group.bench_function(BenchmarkId::new("pdf", issues), |bencher| {
            bencher.iter(|| pdf::write(black_box(&pages)).expect("the pages are written"));
        });
        group.bench_function(BenchmarkId::new("compose and pdf", issues), |bencher| {
            bencher.iter(|| {
                let pages = compose(black_box(&edition), &style).expect("the edition composes");
                pdf::write(&pages).expect("the pages are written")
            });
        });
    }
    group.finish();
}

criterion_group!(benches, outputs);
criterion_main!(benches);
