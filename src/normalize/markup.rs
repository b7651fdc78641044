//! Marks of Markdown in a plain text, as an OCR by a language model gives it: `## 标题`, `**本报记者 甲乙**`.
//!
//! No paper prints them. They go among the furniture; what they stood at is read as any other line.

use super::chars::{Char, Text};
use super::ledger::Ledger;
use super::line::{Line, set_aside};
use crate::model::FurnitureKind;
use crate::text::{is_blank, is_han};

/// Takes the marks away where the text has headings marked so, or several bold lines.
pub(super) fn strip(lines: &mut Vec<Line>, ledger: &mut Ledger) {
    const HEADINGS: usize = 2;
    const BOLD: usize = 4;
    let count = |test: fn(&[Char]) -> bool| lines.iter().filter(|line| test(&line.text.0)).count();
    if count(is_heading) < HEADINGS && count(is_bold) < BOLD {
        return;
    }
    lines.iter_mut().for_each(|line| strip_line(line, ledger));
    set_aside(lines, ledger, |line| line.text.is_empty(), u32::max);
}

/// Takes the marks from a line; nothing is left of one that is nothing else.
fn strip_line(line: &mut Line, ledger: &mut Ledger) {
    let chars = &line.text.0;
    if is_matter(chars) {
        ledger.furnish(FurnitureKind::Other, &std::mem::take(&mut line.text));
        return;
    }
    let (mut kept, mut marks) = (Vec::with_capacity(chars.len()), Text::default());
    let mut at = leading(chars);
    marks.0.extend(chars[..at].iter().filter(|ch| !is_blank(ch.c)));
    let paired = pairs(&chars[at..]).is_multiple_of(2);
    while at < chars.len() {
        if paired && stars(&chars[at..]) {
            marks.0.extend(&chars[at..at + 2]);
            at += 2;
        } else {
            kept.push(chars[at]);
            at += 1;
        }
    }
    if !marks.is_empty() {
        marks.0.chunk_by(|one, other| one.column + 1 == other.column).for_each(|run| {
            ledger.furnish(FurnitureKind::Other, &Text(run.to_vec()));
        });
        line.text = Text(kept).trimmed();
    }
}

fn is_heading(chars: &[Char]) -> bool {
    let marks = chars.iter().take_while(|ch| ch.c == '#').count();
    (1..=6).contains(&marks)
        && chars.get(marks).is_some_and(|ch| is_blank(ch.c))
        && chars[marks..].iter().any(|ch| is_han(ch.c) || ch.c.is_alphanumeric())
}

fn is_bold(chars: &[Char]) -> bool {
    chars.len() > 4 && stars(chars) && stars(&chars[chars.len() - 2..])
}

fn stars(chars: &[Char]) -> bool {
    matches!(chars, [one, other, ..] if one.c == '*' && other.c == '*')
}

/// Pairs of stars, none counted twice.
fn pairs(chars: &[Char]) -> usize {
    chars.chunk_by(|one, other| (one.c == '*') == (other.c == '*')).filter(|run| stars(run)).count()
}

/// A line of nothing but markup: a fence, a picture, the rule of a table.
fn is_matter(chars: &[Char]) -> bool {
    let begins = |mark: &str| {
        mark.chars().zip(chars).filter(|(mark, ch)| *mark == ch.c).count() == mark.len()
    };
    let of = |marks: &str| chars.iter().all(|ch| marks.contains(ch.c));
    begins("```")
        || begins("![") && chars.last().is_some_and(|ch| ch.c == ')')
        || chars.len() >= 3 && (of("-") || of("*") || of("_") || of("|-: ") && begins("|"))
}

/// How much of a line's start is the mark of a heading, a quotation or an item.
fn leading(chars: &[Char]) -> usize {
    let blanks = |from: usize| chars[from..].iter().take_while(|ch| is_blank(ch.c)).count();
    if is_heading(chars) {
        let marks = chars.iter().take_while(|ch| ch.c == '#').count();
        return marks + blanks(marks);
    }
    match chars {
        [mark, blank, ..] if matches!(mark.c, '>' | '-' | '*' | '+') && is_blank(blank.c) => {
            1 + blanks(1)
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stripped(text: &str) -> (Vec<String>, usize) {
        let (lines, ledger) = crate::normalize::tests::lines_after(text, strip);
        (lines, ledger.furniture.len())
    }

    #[test]
    fn marks_of_markdown_go_among_the_furniture() {
        let (lines, marks) = stripped(
            "# 某某日报\n\n## 甲乙丙丁\n\n**本报记者 甲乙**\n\n他说：**好**。\n\n- 一项\n> 引文\n---\n![图](a.png)\n三*四",
        );
        assert_eq!(
            lines,
            ["某某日报", "甲乙丙丁", "本报记者 甲乙", "他说：好。", "一项", "引文", "三*四"]
        );
        assert_eq!(marks, 10);
    }

    #[test]
    fn what_stood_between_two_pages_takes_no_page_away() {
        let text = "## 甲\n\u{c}![图](a.png)\n乙\n## 丙";
        crate::normalize::tests::lines_after(text, |lines, ledger| {
            strip(lines, ledger);
            assert!(lines[1].page_start && lines[1].text.string() == "乙");
        });
    }

    #[test]
    fn a_text_without_headings_keeps_what_it_has() {
        let text = "# 1 号楼\n- 甲\n2**3\n> 乙";
        assert_eq!(stripped(text).0, text.lines().collect::<Vec<_>>());
    }
}
