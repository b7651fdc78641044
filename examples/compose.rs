//! Reads an edition's JSON and writes its PDF: `compose EDITION.json OUT.pdf [a4|a5] [vertical]`.

use banxin::compose::{Style, compose};
use banxin::model::Edition;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [source, target, rest @ ..] = arguments.as_slice() else {
        return Err("usage: compose EDITION.json OUT.pdf [a4|a5] [vertical]".into());
    };
    let edition: Edition = serde_json::from_slice(&std::fs::read(source)?)?;
    let mut style = match rest.first().map(String::as_str) {
        Some("a5") => Style::a5(),
        _ => Style::a4(),
    };
    if rest.get(1).is_some_and(|writing| writing == "vertical") {
        style = style.vertical();
    }
    let pages = compose(&edition, &style)?;
    for remark in &pages.remarks {
        eprintln!("page {}: {}", remark.page + 1, remark.message);
    }
    std::fs::write(target, banxin::pdf::write(&pages)?)?;
    Ok(())
}
