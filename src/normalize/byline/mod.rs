//! Names, by-lines and sign-offs: who wrote it, and what he or she is.
//!
//! A by-line is made of names ([`name`], [`mod@names`]), credits ([`mod@credit`]), writers' parts ([`mod@part`],
//! [`mod@reported`]) and words on what somebody is ([`told`]). [`read`] tries every form in turn: prose left alone
//! ([`prose`]), how it is set ([`setting`]), what stands behind it ([`followed`]), names beside their posts ([`forms`]),
//! and at last parts, marks and names in any order. [`loose`] and [`misreading`] read what is less sure, [`signoff`]
//! what stands below a text; [`mod@suffix`] and [`broken`] tell where a line begins one or cuts it off, [`picture`] and
//! [`news`] what signs no text.

mod affix;
mod broken;
mod credit;
mod followed;
mod forms;
mod loose;
mod misreading;
mod name;
mod names;
mod news;
mod part;
mod picture;
mod prose;
mod reported;
mod setting;
mod signoff;
mod suffix;
mod told;

pub(super) use affix::ends_with;
pub(super) use broken::{breaks_credit, is_begun, is_broken, leaves_open};
pub(super) use credit::{is_credit, is_stroke};
pub(super) use forms::is_behind_bullet;
pub(super) use loose::{is_amount, read_loose};
pub(super) use misreading::read_misread;
pub(super) use name::is_name;
pub(super) use names::names;
pub(super) use news::opens_news;
pub(super) use part::is_part;
pub(super) use picture::{is_papers_own, is_picture_credit};
pub(super) use signoff::{
    closing_signoff, is_bracketed_signoff, office_alone, opens_misread_signoff, opens_signoff,
    opens_source, pen_name, read_signoff, shapeless_head, signoff_goes_on, signoff_suffix,
};
pub(super) use suffix::suffix;

use super::chars::{Char, Text};
use crate::text::{is_blank, is_han};
use affix::starts_with;
use credit::{CREDITS, credit, is_office, is_text_and_picture, trailing};
use followed::{before_teacher, credited_from, with_editor, with_original, with_picture_source};
use forms::{
    behind_bullet, bullets, country, credited_behind, credited_with_roles, named_before_role,
    named_behind_class, named_behind_credit, named_behind_form, named_behind_role, named_with_role,
    named_with_roles, told_behind_bullet, wrote,
};
use name::{SURNAME, are_latin_name, are_name, sounds_foreign};
use names::{among_names, names_among, with_latin, words};
use part::{PART_ENDS, of_named_paper, part};
use prose::{holds_no_name, is_prose};
use reported::{dateline, reported};
use setting::{set_close, with_bars, without_gaps_at_strokes};

/// True for what somebody is, or where: `某大学教授`.
pub(super) fn tells_what(text: &Text) -> bool {
    told::is_what(&text.0)
}

/// Marks that stand before an author's name.
const MARKS: [char; 5] = ['□', '■', '◎', '○', '◇'];

/// What a by-line says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Byline {
    pub authors: Vec<Text>,
    /// `本报记者`, as printed.
    pub affiliation: Text,
    /// Fixed words and marks that belong to neither: `文/`, `□`, `作者：`.
    pub marks: Text,
}

impl Byline {
    /// All that it says, in the order of the print.
    pub fn printed(&self) -> Text {
        let parts = self.authors.iter().chain([&self.affiliation, &self.marks]);
        let mut all: Vec<Char> = parts.flat_map(|part| &part.0).copied().collect();
        all.sort_by_key(|ch| (ch.line, ch.column));
        Text(all)
    }

    /// Takes another's names, and behind a blank what their bearers are.
    fn join(&mut self, other: Self) {
        self.authors.extend(other.authors);
        let last = self.affiliation.0.last().copied();
        if let Some(last) = last.filter(|_| !other.affiliation.is_empty()) {
            self.affiliation.0.push(Char { c: ' ', ..last });
        }
        self.affiliation.0.extend(other.affiliation.0);
        self.marks.0.extend(other.marks.0);
    }

    /// The same with further marks, all of them in the order of the print.
    fn marked(mut self, marks: &[Char]) -> Self {
        self.marks.0.extend_from_slice(marks);
        self.marks.0.sort_by_key(|ch| (ch.line, ch.column));
        self
    }
}

/// True for a line that can only be a by-line: it has a writer's part or mark, and names.
pub(super) fn is_byline(text: &Text) -> bool {
    !is_picture_credit(text)
        && read(text)
            .is_some_and(|byline| !byline.affiliation.is_empty() || !byline.marks.is_empty())
        || with_latin(text).is_some()
}

/// Reads a whole line as a by-line: parts, marks and names only.
pub(super) fn read(text: &Text) -> Option<Byline> {
    if let Some(byline) = named_behind_form(text).or_else(|| of_named_paper(text)) {
        return Some(byline);
    }
    if text.len() > 40 || is_prose(text) {
        return None;
    }
    // A bar drawn as a line, a teacher behind the pupil, two characters set to the width of three.
    if let Some(byline) =
        with_bars(text).or_else(|| before_teacher(text)).or_else(|| set_close(text))
    {
        return Some(byline);
    }
    // A gap on either side of a stroke parts nothing: `甲乙 / 口述`.
    if let Some(closed_up) = without_gaps_at_strokes(text) {
        return read(&closed_up);
    }
    // `【记者甲乙／某地报道】`, `【文/甲乙】`
    if matches!(text.first(), Some('【' | '〔' | '［' | '['))
        && matches!(text.last(), Some('】' | '〕' | '］' | ']'))
    {
        let inside = text.slice(1..text.len() - 1).trimmed();
        let credited = credit(&inside.0, None).is_some();
        let mut byline = read(&inside)?;
        byline.marks.0.insert(0, text.0[0]);
        byline.marks.0.push(text.0[text.len() - 1]);
        return Some(byline).filter(|byline| credited || !byline.affiliation.is_empty());
    }
    if text.first().is_some_and(bullets) {
        return behind_bullet(text).or_else(|| told_behind_bullet(text));
    }
    if let Some(byline) = with_editor(text)
        .or_else(|| with_picture_source(text))
        .or_else(|| with_original(text))
        .or_else(|| credited_from(text))
    {
        return Some(byline);
    }
    if let Some(byline) = told::read(text) {
        return Some(byline);
    }
    let country = country(text);
    if country > 0 {
        let mut byline = read(&text.slice(country..text.len()).trimmed())?;
        byline.marks.0.splice(0..0, text.0[..country].iter().copied());
        let foreign = byline.authors.first().is_some_and(|name| name.len() > 3);
        return Some(byline).filter(|byline| foreign && !byline.authors.is_empty());
    }
    if let Some(byline) = credited_behind(text).or_else(|| wrote(text)) {
        return Some(byline);
    }
    let credited = credit(&text.0, None).unwrap_or(0);
    if credited > 0
        && let Some(byline) = credited_with_roles(text)
    {
        return Some(byline);
    }
    let closed =
        text.0.iter().rfind(|ch| !is_blank(ch.c)).is_some_and(|ch| matches!(ch.c, '）' | ')'));
    let role = || match credited {
        0 => named_with_roles(&text.trimmed()),
        _ => named_with_role(&text.slice(credited..text.len()).trimmed(), true),
    };
    if let Some(mut byline) = if closed { role() } else { None } {
        byline.marks.0.splice(0..0, text.0[..credited].iter().copied());
        return Some(byline);
    }
    if let Some(byline) = named_behind_role(text)
        .or_else(|| named_behind_credit(text))
        .or_else(|| named_behind_class(text))
    {
        return Some(byline);
    }
    if let Some(authors) = with_latin(text) {
        return Some(Byline { authors, ..Byline::default() });
    }
    let named = || named_before_role(&text.slice(credited..text.len()).trimmed(), credited > 0);
    if let Some(mut byline) = named() {
        byline.marks.0.splice(0..0, text.0[..credited].iter().copied());
        return Some(byline);
    }
    // Behind a credit or a writer's part a name may be Latin.
    let latin = |c: char| {
        (c.is_ascii_alphabetic() || matches!(c, '.' | '-'))
            && (credited > 0 || part(&text.0).is_some())
    };
    let known = |c: char| {
        among_names(c)
            || MARKS.contains(&c)
            || matches!(
                c,
                '●' | '：' | ':' | '/' | '／' | '∕' | '|' | '｜' | '（' | '(' | '）' | ')'
            )
            || latin(c)
    };
    if !text.0.iter().all(|ch| known(ch.c))
        || holds_no_name(&text.0[..dateline(&text.0).unwrap_or(text.len())])
            && reported(&text.0).is_none()
    {
        return None;
    }
    let mut byline = Byline::default();
    let mut rest: &[Char] = &text.0;
    let bracketed = matches!(rest.first().map(|ch| ch.c), Some('（' | '('))
        && matches!(rest.last().map(|ch| ch.c), Some('）' | ')'));
    if bracketed {
        byline.marks.0.push(rest[0]);
        byline.marks.0.push(rest[rest.len() - 1]);
        rest = &rest[1..rest.len() - 1];
    }
    let marks = rest.iter().take_while(|ch| MARKS.contains(&ch.c) || is_blank(ch.c)).count();
    let place = || reported(&rest[marks..]).map(|length| rest.len() - length);
    if let Some(at) = dateline(rest).or_else(place) {
        byline.marks.0.extend_from_slice(&rest[at..]);
        rest = &rest[..at];
    }
    // `记者：` is as often a speaker, and `小记者出动` a title: only known names follow it.
    let mut spoken = false;
    let mut names_part: Vec<Char> = Vec::with_capacity(rest.len());
    while let Some(ch) = rest.first() {
        let at_word = names_part.last().is_none_or(|ch| is_blank(ch.c));
        if !at_word && !MARKS.contains(&ch.c) && !matches!(ch.c, '|' | '｜') {
            names_part.push(*ch);
            rest = &rest[1..];
            continue;
        }
        let ends = trailing(rest).filter(|_| at_word && !names_part.is_empty());
        if let Some(n) = ends {
            byline.marks.0.extend_from_slice(&rest[..n]);
            rest = &rest[n..];
        } else if let Some(n) = credit(rest, names_part.last()) {
            byline.marks.0.extend_from_slice(&rest[..n]);
            names_part.push(Char { c: ' ', ..*ch });
            rest = &rest[n..];
        } else if MARKS.contains(&ch.c) || matches!(ch.c, '|' | '｜') {
            byline.marks.0.push(*ch);
            names_part.push(Char { c: ' ', ..*ch });
            rest = &rest[1..];
        } else if let Some(n) = part(rest).filter(|_| at_word) {
            if !byline.affiliation.is_empty() {
                byline.affiliation.0.push(Char { c: ' ', ..*ch });
            }
            byline.affiliation.0.extend_from_slice(&rest[..n]);
            names_part.push(Char { c: ' ', ..*ch });
            spoken |= ch.c == '小' && rest.get(n).is_some_and(|ch| is_han(ch.c));
            rest = &rest[n..];
            if let Some(colon) =
                rest.first().filter(|ch| matches!(ch.c, '：' | ':' | '/' | '／' | '∕'))
            {
                spoken |= matches!(colon.c, '：' | ':');
                byline.marks.0.push(*colon);
                rest = &rest[1..];
            }
        } else {
            names_part.push(*ch);
            rest = &rest[1..];
        }
    }
    // A bar alone parts a rubric as often as names: `来信｜读者`.
    let is_bar = |ch: &Char| matches!(ch.c, '|' | '｜');
    let certain =
        !byline.affiliation.is_empty() || !byline.marks.0.iter().all(is_bar) && !bracketed;
    // `文/宣传科 甲乙 图/心内科 丙丁`
    if byline.affiliation.is_empty()
        && !byline.marks.is_empty()
        && let Some(several) = told::several(&words(&names_part).collect::<Vec<_>>(), &byline.marks)
    {
        return Some(several);
    }
    byline.authors = names_among(&names_part, certain)?;
    // A comma parts the halves of a sentence as often as names.
    spoken |= names_part.iter().any(|ch| matches!(ch.c, '，' | '；'));
    if spoken && !byline.authors.iter().all(|name| is_name(&name.string())) {
        return None;
    }
    if bracketed && byline.affiliation.is_empty() && byline.marks.len() == 2 {
        return None;
    }
    let known = |name: &Text| is_name(&name.string());
    // Behind a mark that bullets have too, words of four characters are none's names.
    let long = |name: &Text| name.len() > 3 && !known(name) && name.0.iter().all(|ch| is_han(ch.c));
    if byline.affiliation.is_empty()
        && byline.authors.len() > 1
        && byline.marks.0.iter().all(|ch| MARKS.contains(&ch.c))
        && byline.authors.iter().all(long)
    {
        return None;
    }
    // `（某省某县 甲乙 供稿）`: no name has four characters but such as have a dot.
    if let [place, name] = &byline.authors[..]
        && byline.marks.0.iter().any(|ch| matches!(ch.c, '供' | '辑' | '輯' | '摘' | '荐'))
        && byline.affiliation.is_empty()
        && place.len() == 4
        && place.0.iter().all(|ch| is_han(ch.c))
        && !is_name(&place.string())
        && is_name(&name.string())
    {
        byline.affiliation = byline.authors.remove(0);
    }
    Some(byline)
}

#[cfg(test)]
mod tests;
