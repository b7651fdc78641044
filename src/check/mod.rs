//! Proofs over what was made. [`conservation`]: every non-blank source character accounted for.

use crate::model::{Edition, EmendationKind, Transcript};
use crate::text::is_blank;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// The proof in figures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Non-blank characters of the source.
    pub source: usize,
    /// Characters in the edition's text fields.
    pub text: usize,
    /// Characters in its furniture.
    pub furniture: usize,
    /// Characters that listed emendations removed.
    pub removed: usize,
    /// Characters of the source that the edition does not account for.
    pub missing: Vec<(char, usize)>,
    /// Characters of the edition that the source does not have.
    pub extra: Vec<(char, usize)>,
}

impl Report {
    /// True when nothing is missing and nothing is extra.
    pub fn holds(&self) -> bool {
        self.missing.is_empty() && self.extra.is_empty()
    }
}

/// Characters and how often each stands, in code point order.
#[derive(Debug, Default)]
struct Count(BTreeMap<char, i64>);

impl Count {
    /// Adds each non-blank, visible character of a text; gives their number.
    fn add(&mut self, text: &str, sign: i64) -> usize {
        let mut total = 0;
        for c in text.nfc().filter(|&c| !is_blank(c) && !c.is_control() && !is_format(c)) {
            *self.0.entry(c).or_default() += sign;
            total += 1;
        }
        total
    }
}

/// A character of category Cf: nobody sees it, and losing one loses nothing printed.
fn is_format(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{0600}'..='\u{0605}' | '\u{061C}' | '\u{06DD}' | '\u{070F}'
        | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}' | '\u{FDD0}'..='\u{FDEF}' | '\u{FFFE}' | '\u{FFFF}'
        | '\u{E0000}'..='\u{E01EF}')
}

/// Accounts for every non-blank character of the source: it stands in a text field or in the
/// furniture, or a listed emendation removed it (what its `before` has and its `after` has not).
pub fn conservation(transcript: &Transcript, edition: &Edition) -> Report {
    let mut balance = Count::default();
    let mut report = Report::default();
    for line in &transcript.lines {
        report.source += balance.add(&line.text, 1);
    }
    for text in fields(edition) {
        report.text += balance.add(&text, -1);
    }
    for item in &edition.furniture {
        report.furniture += balance.add(&item.text, -1);
    }
    // A line end is written `/` in `before`; such a mark may stand for a printed one too.
    let mut marks = 0i64;
    for emendation in &edition.emendations {
        if emendation.kind == EmendationKind::ControlRemoved {
            continue;
        }
        let mut change = Count::default();
        change.add(&emendation.before, 1);
        change.add(&emendation.after, -1);
        for (c, n) in change.0 {
            if c == '/' && n > 0 {
                marks += n;
                continue;
            }
            *balance.0.entry(c).or_default() -= n;
            report.removed += usize::try_from(n).unwrap_or(0);
        }
    }
    if let Some(open) = balance.0.get_mut(&'/')
        && *open > 0
    {
        *open -= marks.min(*open);
    }
    for (c, n) in balance.0 {
        match n {
            1.. => report.missing.push((c, usize::try_from(n).unwrap_or(usize::MAX))),
            ..0 => report.extra.push((c, usize::try_from(-n).unwrap_or(usize::MAX))),
            0 => {}
        }
    }
    report
}

/// Every text of the edition that is made of the source's characters.
fn fields(edition: &Edition) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    if let Some(introduction) = &edition.introduction {
        out.push(introduction.title.clone());
        out.extend(introduction.paragraphs.iter().map(|paragraph| paragraph.text.clone()));
    }
    for article in &edition.articles {
        out.extend(article.number.map(|number| number.to_string()));
        out.extend([
            article.kicker.clone(),
            article.title.clone(),
            article.subtitle.clone(),
            article.affiliation.clone(),
        ]);
        out.extend(article.authors.iter().cloned());
        out.extend(article.paragraphs.iter().map(|paragraph| paragraph.text.clone()));
    }
    if let Some(timeline) = &edition.timeline {
        out.push(timeline.title.clone());
        for entry in &timeline.entries {
            out.extend([entry.label.clone(), entry.title.clone()]);
            out.extend(entry.items.iter().map(|item| item.text.clone()));
        }
    }
    out
}
