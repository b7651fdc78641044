//! Numbered parts that stand behind another text than the part before them → the text that they go on.

use super::body::Body;
use crate::model::Role;
use crate::normalize::chars::Text;
use crate::normalize::date::han_number;
use crate::normalize::ledger::Ledger;
use crate::text::{is_blank, is_han, is_han_numeral};

/// Bodies within which a text goes on behind what was set into it.
const REACH: usize = 3;

/// How the subheads of a text are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Numbering {
    /// Before the number: 第, a bracket.
    before: Option<char>,
    /// It is of figures.
    figures: bool,
    /// Behind it: `、`, a unit, a bracket; nothing where a blank or the words follow at once.
    behind: Option<char>,
}

/// Gives parts to the texts whose parts before they count on from: `三、甲乙` stands behind a box, `二、` above it.
pub(super) fn rejoin(bodies: &mut Vec<Body>, ledger: &mut Ledger) {
    for at in (1..bodies.len()).rev() {
        let Some((part, numbering, number)) = lost_part(&bodies[at]) else { continue };
        if bodies[at].signed || part == 0 && bodies[at].heading.is_some() {
            continue;
        }
        let counts_on = |body: &Body| {
            let last = numbers(body).rfind(|(_, found, _)| *found == numbering);
            !body.signed && last.is_some_and(|(_, _, last)| last + 1 == number)
        };
        let mut near = (at.saturating_sub(REACH)..at).rev();
        let Some(owner) = near.find(|&above| counts_on(&bodies[above])) else { continue };
        let mut rest = bodies[at].paras.split_off(part);
        ledger.relocate("body", rest.iter().map(|para| &para.text));
        bodies[owner].paras.append(&mut rest);
    }
    bodies.retain(|body| !body.paras.is_empty() || body.heading.is_some());
}

/// The first numbered subhead of a body before whose number none of the kind stands in it, unless it is the first
/// of its kind.
fn lost_part(body: &Body) -> Option<(usize, Numbering, u32)> {
    let mut seen: Vec<Numbering> = Vec::new();
    for (at, numbering, number) in numbers(body) {
        if number > 1 && !seen.contains(&numbering) {
            return Some((at, numbering, number));
        }
        seen.push(numbering);
    }
    None
}

/// The numbered subheads of a body: the paragraph, how it is numbered, and the number.
fn numbers(body: &Body) -> impl DoubleEndedIterator<Item = (usize, Numbering, u32)> + '_ {
    let subheads = body.paras.iter().enumerate().filter(|(_, para)| para.role == Role::Subhead);
    subheads.filter_map(|(at, para)| {
        let (numbering, number) = number_of(&para.text)?;
        Some((at, numbering, number))
    })
}

/// The number that a subhead begins with: `01 甲乙`, `三、甲乙`, `（二）甲乙`, `第二站 甲乙`.
fn number_of(text: &Text) -> Option<(Numbering, u32)> {
    const MOST: u32 = 20;
    let first = text.first()?;
    let before = Some(first).filter(|c| matches!(c, '第' | '（' | '('));
    let rest = &text.0[usize::from(before.is_some())..];
    let figures = rest.first()?.c.is_ascii_digit();
    let numeral = |c: char| if figures { c.is_ascii_digit() } else { is_han_numeral(c) };
    let length = rest.iter().take_while(|ch| numeral(ch.c)).count();
    let number: String = rest[..length].iter().map(|ch| ch.c).collect();
    let value = if figures { number.parse().ok()? } else { han_number(&number)? };
    let next = rest.get(length)?.c;
    let behind = match before {
        Some('第') => Some(next).filter(|&c| is_han(c))?.into(),
        Some(_) => Some(next).filter(|&c| matches!(c, '）' | ')'))?.into(),
        None if matches!(next, '、' | '.' | '．') => Some(next),
        // Words right behind a numeral count as often.
        None if is_blank(next) || figures && number.starts_with('0') => None,
        None => return None,
    };
    let shaped = length <= 3 && (1..=MOST).contains(&value);
    shaped.then_some((Numbering { before, figures, behind }, value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::flow::Para;

    fn body(heading: usize, texts: &[&str]) -> Body {
        let para = |text: &&str| {
            let subhead = text.chars().count() < 8;
            let role = if subhead { Role::Subhead } else { Role::Body };
            Para { text: Text::of(text), role, ..Para::default() }
        };
        Body { paras: texts.iter().map(para).collect(), heading: Some(heading), ..Body::default() }
    }

    #[test]
    fn a_part_behind_a_box_goes_on_the_part_before_it() {
        let text = "甲乙丙丁，戊己庚辛壬癸。";
        let lengths = |bodies: &mut Vec<Body>| -> Vec<usize> {
            rejoin(bodies, &mut Ledger::default());
            bodies.iter().map(|body| body.paras.len()).collect()
        };
        let mut parted = vec![
            body(0, &["一、甲乙", text, "二、丙丁", text]),
            body(1, &[text, "三、戊己", text, "四、庚辛", text]),
        ];
        assert_eq!(lengths(&mut parted), [8, 1]);
        let mut own = vec![
            body(0, &["01甲乙", text, "02丙丁", text]),
            body(1, &[text, "01甲乙", text, "02丙丁", text, "03戊己", text]),
        ];
        assert_eq!(lengths(&mut own), [4, 7], "each counts for itself");
        let mut other = vec![body(0, &["一、甲乙", text]), body(1, &[text, "第二站 甲", text])];
        assert_eq!(lengths(&mut other), [2, 3], "another way of numbering");
    }
}
