//! A body and its heading → the fields of an article or of the introduction, each entered into the ledger.

use super::body::Body;
use crate::model::{
    Article, DoubtKind, EmendationKind, FurnitureKind, Introduction, Paragraph, Role,
};
use crate::normalize::chars::{Char, Text};
use crate::normalize::doubt::{self, HeadingLook};
use crate::normalize::flow::Para;
use crate::normalize::heading::{Group, in_lenses};
use crate::normalize::ledger::Ledger;
use crate::normalize::piece::is_bullet;
use crate::normalize::{apart, roles, weights};
use crate::text::is_blank;
use crate::text::mark_class::{closes_pair, ends_sentence};

pub(super) fn introduce(
    body: Body,
    headings: &mut [Option<Group>],
    ledger: &mut Ledger,
) -> Introduction {
    let group = body.heading.and_then(|at| {
        let fits = headings[at].as_ref().is_some_and(|g| g.is_title_only() || g.introduces);
        if fits { headings[at].take() } else { None }
    });
    let title = group.map(|group| ledger.field(&group.into_line())).unwrap_or_default();
    for name in &body.authors {
        ledger.furnish(FurnitureKind::Byline, name);
    }
    ledger.furnish(FurnitureKind::Byline, &body.affiliation);
    Introduction { title, paragraphs: paragraphs(body.paras, ledger) }
}

fn paragraphs(mut paras: Vec<Para>, ledger: &mut Ledger) -> Vec<Paragraph> {
    roles::tell(&mut paras);
    doubt::article(&paras, ledger);
    paras
        .into_iter()
        .map(|mut para| {
            if para.role == Role::Subhead {
                without_bullet(&mut para.text, ledger);
            }
            let source = para.text.spans(&ledger.blank);
            Paragraph {
                role: para.role,
                text: ledger.field(&para.text),
                breaks: para.text.breaks(&source),
                source,
                ..Paragraph::default()
            }
        })
        .collect()
}

/// Takes the ornament away that shows where an article ends: `…了。■`
fn without_end_mark(text: &mut Text, ledger: &mut Ledger) {
    let [.., before, last] = text.0[..] else { return };
    if is_bullet(last.c) && (ends_sentence(before.c) || closes_pair(before.c)) {
        text.0.pop();
        ledger.remove(EmendationKind::BulletRemoved, &Text(vec![last]), &last.c.to_string(), "");
    }
}

/// Takes the bullet before a subhead away, as that before an item.
fn without_bullet(text: &mut Text, ledger: &mut Ledger) {
    let bullets = text.0.iter().take_while(|ch| is_bullet(ch.c) || is_blank(ch.c)).count();
    if (1..text.len()).contains(&bullets) {
        let head = Text(text.0.drain(..bullets).collect());
        ledger.remove(EmendationKind::BulletRemoved, &head, head.string().trim(), "");
    }
}

/// A body's heading, how sure it is, and what was nearly as good.
type Paired = (Group, f64, Option<String>);

/// What a heading shows that the article does not.
pub(super) fn look(body: &Body, paired: Option<&Paired>) -> HeadingLook {
    let text_line = body.line();
    let Some((group, _, rival)) = paired else {
        return HeadingLook { line: text_line, text_line, ..HeadingLook::default() };
    };
    HeadingLook {
        line: group.title.0.first().map_or(text_line, |ch| ch.line),
        text_line,
        bare: group.is_title_only(),
        title_lines: group.title_lines,
        rival: group.rival.clone(),
        told: rival.is_some(),
    }
}

pub(super) fn article(
    index: usize,
    body: Body,
    paired: Option<Paired>,
    ledger: &mut Ledger,
) -> Article {
    let line = body.line();
    if body.cut_off
        && paired.as_ref().is_none_or(|(_, confidence, _)| *confidence < weights::doubt::CUT_SURE)
    {
        ledger.doubt(
            DoubtKind::Misplaced,
            line,
            "从这一段起按内容另作一篇，版面上没有印出分界".to_owned(),
            String::new(),
        );
    }
    let mut authors = body.authors;
    let mut affiliation = body.affiliation;
    let (group, confidence, rival) = match paired {
        Some((group, confidence, rival)) => (Some(group), confidence, rival),
        None => (None, 0.0, None),
    };
    let mut group = group.unwrap_or_default();
    let mut paras = body.paras;
    // What stands over briefs is their title, and over the first of them stands its own.
    if apart::is_briefs(&group.kicker.string())
        && group.subtitle.is_empty()
        && paras.iter().any(|para| para.role == Role::Subhead)
    {
        let text = std::mem::replace(&mut group.title, std::mem::take(&mut group.kicker));
        let measure = paras.first().map_or(0, |para| para.measure);
        if !text.is_empty() {
            paras.insert(0, Para { text, role: Role::Subhead, measure, ..Para::default() });
        }
    }
    if authors.is_empty() {
        authors = std::mem::take(&mut group.authors);
    } else {
        for name in &group.authors {
            if !authors.iter().any(|known| known.string() == name.string()) {
                authors.push(name.clone());
            } else {
                ledger.furnish(FurnitureKind::Byline, name);
            }
        }
    }
    if affiliation.is_empty() {
        affiliation = std::mem::take(&mut group.affiliation);
    } else {
        ledger.furnish(FurnitureKind::Byline, &group.affiliation);
    }
    ledger.furnish(FurnitureKind::Byline, &body.sign_affiliation);
    if group.title.is_empty() {
        ledger.doubt(DoubtKind::Unpaired, line, "这一篇正文没有找到标题".to_owned(), String::new());
    } else if let Some(rival) = rival {
        ledger.doubt(
            DoubtKind::HeadingPairing,
            line,
            format!("标题“{}”与这一篇正文的配对把握不大（{confidence:.2}）", group.title.string()),
            rival,
        );
    }
    // The brackets round a rubric are its dress, over a title as without one.
    if group.kicker.is_empty()
        && let Some(words) = in_lenses(&group.title)
    {
        let printed = std::mem::replace(&mut group.title, words);
        let ends = [printed.0.first(), printed.0.last()].into_iter().flatten().copied();
        ledger.furnish(FurnitureKind::Label, &Text(ends.collect()));
    }
    for text in [&group.kicker, &group.title, &group.subtitle] {
        doubt::line(text, ledger);
    }
    doubt::subheads(&paras, ledger);
    if let Some(last) = paras.last_mut() {
        without_end_mark(&mut last.text, ledger);
    }
    Article {
        id: format!("a{index:02}"),
        number: number(&group, ledger),
        kicker: ledger.field(&group.kicker),
        title: ledger.field(&group.title),
        subtitle: ledger.field(&group.subtitle),
        authors: authors.iter().map(|name| ledger.field(name)).collect(),
        affiliation: ledger.field(&affiliation),
        paragraphs: paragraphs(paras, ledger),
        heading_confidence: confidence,
    }
}

/// A heading's number; what else was printed with it (a dot, a nought, Han numerals) is furniture.
fn number(group: &Group, ledger: &mut Ledger) -> Option<u32> {
    let number = group.number?;
    let digits = number.to_string();
    let (figure, rest) = parted(&group.figure, &digits);
    ledger.take(&figure);
    if figure.is_empty() {
        ledger.take(&rest);
        ledger.change(EmendationKind::NumberRead, &rest.0, &rest.string(), &digits);
    } else {
        ledger.furnish(FurnitureKind::Label, &rest);
    }
    Some(number)
}

/// The characters of a printed number that are its digits, where it has them, and the others: 13 and 第讲.
fn parted(printed: &Text, digits: &str) -> (Text, Text) {
    let is_it = |some: &[Char]| some.iter().map(|ch| ch.c).eq(digits.chars());
    let start = printed.0.windows(digits.len()).position(is_it);
    let inside = start.map_or(0..0, |start| start..start + digits.len());
    let (before, behind) =
        (printed.slice(0..inside.start), printed.slice(inside.end..printed.len()));
    (printed.slice(inside), Text([before.0, behind.0].concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figure_of_a_number_is_parted_from_its_words() {
        let (figure, rest) = parted(&Text::of("第13讲"), "13");
        assert_eq!((figure.string().as_str(), rest.string().as_str()), ("13", "第讲"));
        assert!(parted(&Text::of("第十三讲"), "13").0.is_empty());
    }

    #[test]
    fn briefs_without_a_title_have_no_empty_subhead() {
        let para = |text: &str, role| Para { text: Text::of(text), role, ..Para::default() };
        let paras = vec![para("某系", Role::Subhead), para("甲乙丙丁。", Role::Body)];
        let body = Body { paras, ..Body::default() };
        let mut group = Group::default();
        group.kicker = Text::of("校园短波");
        let source = crate::normalize::tests::transcript("");
        let found = article(1, body, Some((group, 1.0, None)), &mut Ledger::new(&source));
        assert_eq!((found.title.as_str(), found.kicker.as_str()), ("校园短波", ""));
        assert_eq!(found.paragraphs.len(), 2);
    }
}
