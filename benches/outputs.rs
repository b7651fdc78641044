//! An edition of about twenty pages → pages → PDF, each step alone and both together.
//!
//! `cargo bench --bench outputs`. The text is the example issue's, cut into articles and
//! paragraphs by counting, so that every run works on the same characters.

use banxin::compose::{Style, compose};
use banxin::model::{Article, Edition, Metadata, Paragraph};
use banxin::pdf;
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;

const SOURCE: &str = include_str!("../source/issue-497.txt");

/// Twenty articles of ten paragraphs of 140 characters: some 28 000 characters.
fn edition() -> Edition {
    let mut text = SOURCE.chars().filter(|c| !c.is_whitespace()).cycle();
    let mut take = |count: usize| text.by_ref().take(count).collect::<String>();
    let articles = (1..=20).map(|number: u32| Article {
        id: format!("a{number:02}"),
        number: Some(number),
        kicker: take(6),
        title: take(14),
        subtitle: String::new(),
        authors: vec![take(3)],
        affiliation: take(12),
        paragraphs: (0..10)
            .map(|_| Paragraph { text: take(140), ..Paragraph::default() })
            .collect(),
        heading_confidence: 1.0,
    });
    Edition {
        metadata: Metadata {
            language: "zh-Hans".to_owned(),
            title: "二十篇".to_owned(),
            issue: "497".to_owned(),
            date: "2024-02-28".to_owned(),
            ..Metadata::default()
        },
        articles: articles.collect(),
        ..Edition::default()
    }
}

fn outputs(criterion: &mut Criterion) {
    let (edition, style) = (edition(), Style::default());
    let pages = compose(&edition, &style).expect("the edition composes");
    let glyphs =
        pages.pages.iter().flat_map(|page| &page.content).map(|placed| match &placed.ink {
            banxin::frame::Ink::Glyphs(run) => run.glyphs.len(),
            _ => 0,
        });
    println!("{} pages, {} glyphs", pages.pages.len(), glyphs.sum::<usize>());
    let mut group = criterion.benchmark_group("outputs");
    group.sample_size(30);
    group.bench_function("compose", |bencher| {
        bencher.iter(|| compose(black_box(&edition), &style).expect("the edition composes"));
    });
    group.bench_function("pdf", |bencher| {
        bencher.iter(|| pdf::write(black_box(&pages)).expect("the pages are written"));
    });
    group.bench_function("compose and pdf", |bencher| {
        bencher.iter(|| {
            let pages = compose(black_box(&edition), &style).expect("the edition composes");
            pdf::write(&pages).expect("the pages are written")
        });
    });
    group.finish();
}

criterion_group!(benches, outputs);
criterion_main!(benches);
