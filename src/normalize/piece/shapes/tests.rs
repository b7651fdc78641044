//! What the tests of these files share, and tests of passes beside them that share it.

use super::super::numbers::numbered;
use super::super::of_lines as pieces;
use super::super::{Kind, Piece};

pub(super) fn kinds(lines: &[&str], mark: fn(&mut [Piece])) -> Vec<Kind> {
    let mut pieces = pieces(lines);
    mark(&mut pieces);
    pieces.into_iter().map(|piece| piece.kind).collect()
}

pub(super) const TEXT: &str = "甲乙丙丁戊己庚辛，壬癸子丑寅卯辰巳";

#[test]
fn numbers_over_text_are_subheads_and_over_titles_headings() {
    let found = kinds(&["一、甲乙", TEXT, TEXT, "二、丙丁", TEXT, TEXT], numbered);
    assert_eq!([&found[0], &found[3]], [&Kind::Subhead, &Kind::Subhead]);
    let found = kinds(
        &["01　甲乙丙丁戊己庚", "□ 王明", TEXT, "02　丙丁戊己庚辛", "□ 李伟", TEXT],
        numbered,
    );
    assert_eq!([&found[0], &found[3]], [&Kind::Numbered(1), &Kind::Numbered(2)]);
    let found = kinds(&["01", "甲乙丙丁", "王明", TEXT, "02", "丙丁戊", "李伟", TEXT], numbered);
    assert_eq!([&found[0], &found[4]], [&Kind::Numbered(1), &Kind::Numbered(2)]);
    assert!(kinds(&["7", TEXT, TEXT, "8", TEXT], numbered).iter().all(|kind| *kind == Kind::Open));
}

#[test]
fn numbers_alone_on_their_lines() {
    let lines = ["一、", "甲乙丙丁", "王明", TEXT, "二、", "丙丁戊", "李伟", TEXT];
    let found = kinds(&lines, numbered);
    assert_eq!([&found[0], &found[4]], [&Kind::Numbered(1), &Kind::Numbered(2)]);
    let lines = ["① 甲乙", "丙丁戊己", "王明", "②", "丙丁戊", "李伟", "③ 己庚", "辛壬", TEXT];
    let found = kinds(&lines, numbered);
    assert_eq!([&found[0], &found[3]], [&Kind::Numbered(1), &Kind::Numbered(2)]);
    let lines = ["PART 1 甲乙", "丙丁戊己", "王明", TEXT, "PART 2", "丙丁戊", "李伟", TEXT];
    let found = kinds(&lines, numbered);
    assert_eq!([&found[0], &found[4]], [&Kind::Numbered(1), &Kind::Numbered(2)]);
    let lines = ["案例一 甲乙", "丙丁戊己", "王明", TEXT, "案例二 丙丁", "丙丁戊", "李伟", TEXT];
    let found = kinds(&lines, numbered);
    assert_eq!([&found[0], &found[4]], [&Kind::Numbered(1), &Kind::Numbered(2)]);
    let lines = ["星期一 甲乙", "丙丁戊己", TEXT, "星期二 丙丁", "丙丁戊", TEXT];
    assert!(kinds(&lines, numbered).iter().all(|kind| *kind == Kind::Open), "days");
    let lines = ["案一 甲乙", "丙丁戊己", "王明", TEXT, "案二 丙丁", "丙丁戊", "李伟", TEXT];
    let found = kinds(&lines, numbered);
    assert_eq!([&found[0], &found[4]], [&Kind::Numbered(1), &Kind::Numbered(2)]);
    let lines = ["/01 3分钟", TEXT, TEXT, "/02 甲乙丙丁", TEXT, TEXT];
    let found = kinds(&lines, numbered);
    assert_eq!([&found[0], &found[3]], [&Kind::Subhead, &Kind::Subhead]);
}

#[test]
fn what_stands_over_several_articles_is_a_rubric() {
    let mut found = pieces(&["东桥夜话", "甲乙", TEXT, "东桥夜话", "启事", TEXT, "— 街谈 —"]);
    super::super::rubrics(&mut found);
    let found: Vec<bool> = found.iter().map(|piece| piece.rubric).collect();
    assert_eq!(found, [true, false, false, true, true, false, true]);
    let mut found = pieces(&["1974·炉火", TEXT, "1981·照相", TEXT, "约翰·史密斯"]);
    super::super::rubrics(&mut found);
    let found: Vec<bool> = found.iter().map(|piece| piece.rubric).collect();
    assert_eq!(found, [true, false, true, false, false]);
}
