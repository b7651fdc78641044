//! Which names at the end of a paragraph sign the text above, and which only a comment, an answer or a brief.

use super::body::Body;
use crate::model::{EmendationKind, Role};
use crate::normalize::byline::{self, Byline};
use crate::normalize::chars::{Text, before_colon};
use crate::normalize::flow::{Element, Para};
use crate::normalize::heading::credit;
use crate::normalize::ledger::Ledger;
use crate::normalize::piece::{greets, opens_answer, speaker};
use crate::text::mark_class::ends_sentence;
use crate::text::simplified::simplified;
use crate::text::{is_blank, is_han};

/// Leaves the names behind the briefs of one title where they stand: three texts at least of a paragraph each, all
/// signed in brackets, follow one another below one heading.
pub(super) fn with_signed_briefs(elements: Vec<Element>) -> Vec<Element> {
    const LEAST: usize = 3;
    let bracketed = |byline: &Byline| {
        let printed = byline.printed();
        matches!(printed.first(), Some('（' | '('))
            && matches!(printed.last(), Some('）' | ')'))
            && !byline::opens_signoff(&printed.string())
    };
    // How many elements a brief is: its name may have stayed behind its text.
    let brief = |at: usize| match &elements[at.min(elements.len())..] {
        [Element::Para(para), Element::Signoff(byline), ..]
            if para.role == Role::Body && bracketed(byline) =>
        {
            2
        }
        [Element::Para(para), ..] if para.role == Role::Body && names_writer(&para.text) => 1,
        _ => 0,
    };
    let mut briefs = vec![false; elements.len()];
    let mut at = 0;
    while at < elements.len() {
        let (mut end, mut count, mut signed) = (at, 0, Vec::new());
        while let length @ 1.. = brief(end) {
            end += length;
            count += 1;
            signed.extend((length == 2).then_some(end - 1));
        }
        let headed = at > 0 && matches!(elements[at - 1], Element::Heads(_));
        if count >= LEAST && headed {
            signed.into_iter().for_each(|at| briefs[at] = true);
        }
        at = end.max(at + 1);
    }
    let mut out: Vec<Element> = Vec::with_capacity(elements.len());
    for (element, is_brief) in elements.into_iter().zip(briefs) {
        match (element, out.last_mut()) {
            (Element::Signoff(byline), Some(Element::Para(para))) if is_brief => {
                para.text.0.extend(byline.printed().0);
            }
            (element, _) => out.push(element),
        }
    }
    out
}

/// Whether a text ends with a few characters in round brackets behind a full stop: `…一擦就干净。（某场 甲乙）`.
fn names_writer(text: &Text) -> bool {
    const CHARS: std::ops::RangeInclusive<usize> = 2..=10;
    let Some(open) = text.0.iter().rposition(|ch| matches!(ch.c, '（' | '(')) else {
        return false;
    };
    let Some(([_, inside @ .., close], before)) = text.0.get(open..).zip(text.0[..open].last())
    else {
        return false;
    };
    matches!(close.c, '）' | ')')
        && CHARS.contains(&inside.len())
        && inside.iter().all(|ch| is_han(ch.c) || is_blank(ch.c))
        && ends_sentence(before.c)
}

/// Parts sign-offs that are set close behind a text's last sentence from it, where a heading follows or
/// nothing. Where several texts end with a word in brackets, it is a writer's, whatever the word.
pub(super) fn part_signoffs(elements: Vec<Element>) -> Vec<Element> {
    let ends =
        |at: usize| !matches!(elements.get(at + 1), Some(Element::Para(_) | Element::Signoff(_)));
    let mut signs: Vec<Option<(usize, Byline)>> = (0..elements.len())
        .map(|at| match &elements[at] {
            Element::Para(para)
                if para.role == Role::Body && ends(at) && !is_comment(&para.text) =>
            {
                byline::closing_signoff(&para.text, true)
            }
            _ => None,
        })
        .collect();
    if signs.iter().flatten().count() < 2 {
        for (sign, element) in signs.iter_mut().zip(&elements) {
            if let Element::Para(para) = element
                && sign.is_some()
            {
                *sign = byline::closing_signoff(&para.text, false);
            }
        }
    }
    let mut out = Vec::with_capacity(elements.len());
    for (element, sign) in elements.into_iter().zip(signs) {
        match (element, sign) {
            (Element::Para(mut para), Some((at, byline))) => {
                para.text.0.truncate(at);
                para.joins.retain(|&join| join < at);
                out.extend([Element::Para(para), Element::Signoff(byline)]);
            }
            (element, _) => out.push(element),
        }
    }
    out
}

/// Whether a paragraph is what somebody says of the text above it: `评委点评：…`. A name at its end is theirs.
fn is_comment(text: &Text) -> bool {
    const LONGEST: usize = 8;
    const ENDS: [&str; 4] = ["点评", "评语", "附记", "简评"];
    before_colon(&text.0, LONGEST).is_some_and(|label| {
        let label: String = label.iter().map(|ch| simplified(ch.c)).collect();
        ENDS.iter().any(|end| label.ends_with(end))
    })
}

/// Whether the name in brackets behind a question or a letter is of who asks: an answer follows.
fn is_answered(asked: Option<&Para>, next: Option<&Element>) -> bool {
    let (Some(asked), Some(Element::Para(next))) = (asked, next) else { return false };
    let (label, other) = (speaker(&asked.text), speaker(&next.text));
    // `投诉：…（某地 甲女士）`, `回应：…`
    let tells = |label: &String| label.ends_with(['说', '說', '道', '问', '問', '想']);
    let replied = label.is_some() && label != other && other.is_some_and(|other| !tells(&other));
    opens_answer(&next.text) || replied && !opens_answer(&asked.text) && !greets(&next.text)
}

/// Whether the name in brackets behind the last of some paragraphs is of who says it, or signs a brief, and signs
/// no text.
pub(super) fn is_said(paras: &[Para], next: Option<&Element>) -> bool {
    let last = paras.last();
    last.is_some_and(|last| is_comment(&last.text))
        || is_answered(last, next)
        || signs_brief(paras, next)
}

/// Whether it signs a brief among others under one title: `●…。（甲乙）`, `●…。（丙丁）`.
fn signs_brief(paras: &[Para], next: Option<&Element>) -> bool {
    let signed = |para: &Para| para.bullet && matches!(para.text.last(), Some('）' | ')'));
    let more = matches!(next, Some(Element::Para(next)) if next.bullet);
    match paras {
        [.., above, last] => last.bullet && (more || signed(above)),
        [last] => last.bullet && more,
        [] => false,
    }
}

/// What a sign-off says, without the blanks of its setting.
pub(in crate::normalize) fn as_printed(byline: &Byline) -> Text {
    let mut all = byline.printed();
    all.0.retain(|ch| !is_blank(ch.c));
    all
}

pub(super) fn sign(body: &mut Body, byline: Byline, ledger: &mut Ledger) {
    if !byline.marks.is_empty() {
        // The whole sign-off as printed, and what of it stays in the edition.
        let mut all = byline.printed();
        let before = all.string();
        all.0.retain(|ch| !byline.marks.0.contains(ch));
        let after = all.string();
        ledger.remove(EmendationKind::SignoffRemoved, &byline.marks, &before, &after);
    }
    body.signed = true;
    if !body.affiliation.is_empty() && !byline.affiliation.is_empty() && byline.authors.is_empty() {
        body.sign_affiliation = byline.affiliation;
        return;
    }
    let unmarked = Byline { marks: Text::default(), ..byline };
    credit(&mut body.authors, &mut body.affiliation, unmarked, ledger);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_brackets_that_sign_no_text() {
        assert!(is_comment(&Text::of("评委点评：好。（王明）")));
        assert!(!is_comment(&Text::of("他说：好。（王明）")));
        let para = |text: &str| Para { text: Text::of(text), ..Para::default() };
        let next = Element::Para(para("答：可以。"));
        assert!(is_answered(Some(&para("问：可以吗？")), Some(&next)));
        let letter = para("编辑同志：可以吗？");
        assert!(is_answered(Some(&letter), Some(&next)));
        assert!(is_answered(Some(&letter), Some(&Element::Para(para("【厂家答复】可以。")))));
        assert!(is_answered(Some(&letter), Some(&Element::Para(para("某某管理所答复：可以。")))));
        assert!(!is_answered(Some(&letter), Some(&Element::Para(para("他说：可以。")))));
        assert!(!is_answered(Some(&para("问：可以吗？")), None));
    }
}
