//! Reads an edition's JSON and writes its PDF: `compose EDITION.json OUT.pdf [PAPER] [vertical]`.

use banxin::compose::{Paper, Style, Writing, compose};
use banxin::frame::Length;
use banxin::model::Edition;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [source, target, rest @ ..] = arguments.as_slice() else {
        return Err("usage: compose EDITION.json OUT.pdf [PAPER] [vertical]".into());
    };
    let edition: Edition = serde_json::from_slice(&std::fs::read(source)?)?;
    let paper: Paper = rest.first().map_or("a4", String::as_str).parse()?;
    let writing = match rest.get(1).map(String::as_str) {
        Some("vertical") => Writing::VerticalRl,
        _ => Writing::HorizontalTb,
    };
    let style = Style::on(paper, writing, None, Length::pt(10.5));
    let pages = compose(&edition, &style)?;
    for remark in &pages.remarks {
        eprintln!("page {}: {}", remark.page + 1, remark.message);
    }
    std::fs::write(target, banxin::pdf::write(&pages)?)?;
    Ok(())
}
