//! Whole editions whose columns were put in order or left alone, and the line that tests beside ask for.

use crate::model::{Edition, EmendationKind};
use crate::normalize::ledger::Ledger;
use crate::normalize::piece::Piece;
use crate::normalize::tests::{edition, transcript};

fn text(edition: &Edition) -> String {
    let paragraphs = edition.articles.iter().flat_map(|article| &article.paragraphs);
    paragraphs.map(|paragraph| paragraph.text.as_str()).collect::<Vec<_>>().join("/")
}

fn moved(edition: &Edition) -> Vec<&str> {
    let moved = edition.emendations.iter().filter(|e| e.kind == EmendationKind::Moved);
    moved.map(|emendation| emendation.before.as_str()).collect()
}

pub(super) fn piece(line: &str) -> Piece {
    let source = transcript(line);
    let mut ledger = Ledger::new(&source);
    let lines = crate::normalize::line::read(&source, &mut ledger);
    crate::normalize::piece::gather(lines, &mut ledger).remove(0)
}

const ONE: &str = "春天来了，河水涨\n起来，两岸的柳树一齐\n发了芽。\n渔人推船下水，在\n第一个早晨撒下了网，\n口里唱着一支船歌，从\n清早到日落撒下了今年";
const REST: &str =
    "的第一张网，网里有三\n条鲤鱼，都放了回去。\n后来他每天都来，直到\n秋天河水落下去。";
const OTHER: &str = "冬夜读书\n灯下读书，最好在\n下雪的夜里，四面没有\n声音，只听见翻纸声。\n读到倦时推窗看看\n天色，再接着读。\n友人来信说，山里\n的雪比城里的更厚，路\n也断了。";

#[test]
fn an_order_without_torn_ends_stays() {
    let given = edition(&format!("{ONE}\n{REST}\n\n{OTHER}\n"));
    assert!(moved(&given).is_empty());
    assert!(moved(&edition(&format!("{OTHER}\n\n{ONE}\n{REST}\n"))).is_empty());
}

#[test]
fn an_end_without_a_rest_stays() {
    let given = edition(&format!("{ONE}\n\n{OTHER}\n"));
    assert!(moved(&given).is_empty());
}

#[test]
fn no_text_is_too_short() {
    for source in ["", "甲", "甲\n\n乙，\n\n丙", "一、\n\n二、", "：\n\n：", "”\n\n“"]
    {
        edition(source);
    }
}

#[test]
fn a_long_text_is_put_right_from_its_first_page_to_its_last() {
    let page = format!("{ONE}\n（下转第5版）\n\n{OTHER}\n\n（上接第1版）\n{REST}\n\n");
    let between = format!("{OTHER}\n\n").repeat(600);
    let given = edition(&format!("{page}{between}{page}"));
    let lines = given.emendations.iter().filter(|e| e.kind == EmendationKind::Moved);
    let lines: Vec<u32> = lines.map(|emendation| emendation.line).collect();
    let last = u32::try_from((page.clone() + &between).lines().count()).expect("short");
    assert!(matches!(lines[..], [one, other] if one < 30 && other > last), "{lines:?}");
}

#[test]
fn a_continuation_noted_on_another_page_comes_to_its_beginning() {
    let given = edition(&format!("{ONE}\n（下转第5版）\n\n{OTHER}\n\n（上接第1版）\n{REST}\n"));
    assert!(text(&given).contains("撒下了今年的第一张网"), "{}", text(&given));
}
