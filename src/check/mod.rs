//! Proofs over what was made. [`conservation`]: the edition has every non-blank source character and no
//! other. [`proof`]: beside that, each of them was claimed exactly once, at its place. [`composition`]:
//! how well the pages are set, rule by rule.

pub mod composition;

use crate::model::{Action, Became, Claim, Edition, EmendationKind, Ledger, Stage, Transcript};
use crate::text::is_blank;
use rustc_hash::FxHashMap;
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
    /// Characters of the source that were claimed never, or more than once.
    pub places: Vec<Place>,
    /// What each stage did, in the order of the stages; none where nothing was done.
    pub stages: Vec<Done>,
}

/// A character of the source that is not accounted for exactly once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Line, 1-based.
    pub line: u32,
    /// Column in chars, 1-based.
    pub column: u32,
    /// The character; [`char::REPLACEMENT_CHARACTER`] for a place that the source does not have.
    pub character: char,
    /// The line around it.
    pub context: String,
    /// Who claimed it, and for what; nobody for a character that is lost.
    pub claims: Vec<(Stage, Became)>,
}

/// What a stage did, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// Which stage.
    pub stage: Stage,
    /// For each action that it took, how often, and to how many characters.
    pub actions: Vec<(Action, usize, usize)>,
    /// Characters that it claimed: for the text, for furniture, as removed.
    pub claimed: [usize; 3],
}

impl Report {
    /// True when nothing is missing, nothing is extra, and each character was claimed once.
    pub fn holds(&self) -> bool {
        self.missing.is_empty() && self.extra.is_empty() && self.places.is_empty()
    }
}

/// [`conservation`], and the same place by place: each non-blank character of the source (line,
/// column) is claimed exactly once, for the text, for furniture or as removed.
pub fn proof(transcript: &Transcript, edition: &Edition, ledger: &Ledger) -> Report {
    let places = places(transcript, ledger);
    let stages = Stage::ALL.into_iter().filter_map(|stage| done(stage, ledger)).collect();
    Report { places, stages, ..conservation(transcript, edition) }
}

/// The characters that were claimed never or more than once, and claims to places that are none.
fn places(transcript: &Transcript, ledger: &Ledger) -> Vec<Place> {
    let mut claims = ledger.claims.clone();
    // Each stage claimed in the order of the source.
    claims.sort();
    let mut rest = claims.as_slice();
    let mut places = Vec::new();
    for (line, source) in (1u32..).zip(&transcript.lines) {
        for (column, character) in (1u32..).zip(source.text.chars()) {
            let is_before = |claim: &&Claim| (claim.line, claim.column) < (line, column);
            let before = rest.iter().take_while(is_before).count();
            let count = rest[before..]
                .iter()
                .take_while(|claim| (claim.line, claim.column) == (line, column))
                .count();
            let (astray, here) = rest[..before + count].split_at(before);
            rest = &rest[before + count..];
            places.extend(astray.iter().map(no_place));
            if here.len() != usize::from(!is_blank(character)) {
                places.push(Place {
                    line,
                    column,
                    character,
                    context: context(&source.text, column),
                    claims: here.iter().map(|claim| (claim.stage, claim.became)).collect(),
                });
            }
        }
    }
    places.extend(rest.iter().map(no_place));
    places
}

/// A claim to a place that the source does not have.
fn no_place(claim: &Claim) -> Place {
    Place {
        line: claim.line,
        column: claim.column,
        character: char::REPLACEMENT_CHARACTER,
        context: String::new(),
        claims: vec![(claim.stage, claim.became)],
    }
}

/// Some characters of a line around a column.
fn context(line: &str, column: u32) -> String {
    const BESIDE: usize = 8;
    let skipped = (column as usize - 1).saturating_sub(BESIDE);
    line.chars().skip(skipped).take(2 * BESIDE + 1).collect()
}

/// What one stage did, if anything.
fn done(stage: Stage, ledger: &Ledger) -> Option<Done> {
    let mut claimed = [0; 3];
    for claim in ledger.claims.iter().filter(|claim| claim.stage == stage) {
        claimed[claim.became as usize] += 1;
    }
    let actions: Vec<_> = Action::ALL
        .into_iter()
        .filter_map(|action| {
            let entries = ledger.entries.iter();
            let own = entries.filter(|entry| (entry.stage, entry.action) == (stage, action));
            let (count, characters) =
                own.fold((0, 0), |sum, entry| (sum.0 + 1, sum.1 + entry.characters));
            (count > 0).then_some((action, count, characters))
        })
        .collect();
    let idle = actions.is_empty() && claimed == [0; 3];
    (!idle).then_some(Done { stage, actions, claimed })
}

/// Characters and how often each stands.
#[derive(Debug, Default)]
struct Count(FxHashMap<char, i64>);

impl Count {
    /// Adds each non-blank, visible character of a text; gives their number. Letters and their accents
    /// count apart, so that it is all one which stage put them together (ﬁ, then an accent: f, í).
    fn add(&mut self, text: &str, sign: i64) -> usize {
        if text.chars().all(is_plain) {
            let mut count = 0;
            for c in text.chars().filter(|c| !is_blank(*c)) {
                *self.0.entry(c).or_default() += sign;
                count += 1;
            }
            return count;
        }
        let is_seen = |c: &char| !is_blank(*c) && !c.is_control() && !is_format(*c);
        for c in text.nfd().filter(is_seen) {
            *self.0.entry(c).or_default() += sign;
        }
        text.nfc().filter(is_seen).count()
    }
}

/// A character that Unicode composes with no other of these and takes apart into none.
fn is_plain(c: char) -> bool {
    matches!(c,
        ' '..='~' | '\u{00B7}' | '\u{2010}'..='\u{2027}' | '\u{3000}'..='\u{3029}'
        | '\u{4E00}'..='\u{9FFF}' | '\u{FF01}'..='\u{FF5E}')
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
    let mut balance: Vec<(char, i64)> = balance.0.into_iter().collect();
    balance.sort_unstable();
    for (c, n) in balance {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::ingest;
    use crate::normalize::{Hints, normalize_with_ledger};

    const PAGE: &str = "海堤公园的春天\n林 晓\n\n　　三月的海堤公园，风里已经有了暖意。清晨六点，\n\
        跑步的人沿着堤岸来来往往，栏杆上还挂着昨夜的露\n水。\n";

    fn made() -> (Transcript, Edition, Ledger) {
        let transcript = ingest("a.txt", PAGE.as_bytes()).unwrap();
        let (edition, ledger) = normalize_with_ledger(&transcript, &Hints::default());
        (transcript, edition, ledger)
    }

    #[test]
    fn plain_characters_are_their_own_normal_forms() {
        for c in ('\0'..=char::MAX).filter(|&c| is_plain(c)) {
            let one = || std::iter::once(c);
            assert!(one().nfd().eq(one()) && one().nfc().eq(one()), "{c:?}");
            assert!(!c.is_control() && !is_format(c), "{c:?}");
            let mark = unicode_normalization::char::is_combining_mark(c);
            assert!(!mark, "{c:?} composes with what stands before it");
        }
    }

    #[test]
    fn each_character_is_claimed_once() {
        let (transcript, edition, ledger) = made();
        let report = proof(&transcript, &edition, &ledger);
        assert!(report.holds(), "{report:?}");
        assert_eq!(report.source, ledger.claims.len());
        let joined = report.stages.iter().find(|done| done.stage == Stage::Flow).unwrap();
        assert_eq!(joined.actions[0].0, Action::Joined);
    }

    #[test]
    fn a_character_claimed_never_is_named_with_its_place() {
        let (transcript, edition, mut ledger) = made();
        ledger.claims.retain(|claim| (claim.line, claim.column) != (4, 6));
        let report = proof(&transcript, &edition, &ledger);
        assert!(!report.holds());
        let expected = Place {
            line: 4,
            column: 6,
            character: '海',
            context: "　　三月的海堤公园，风里已经有了暖".to_owned(),
            claims: Vec::new(),
        };
        assert_eq!(report.places, [expected]);
    }

    #[test]
    fn a_character_claimed_twice_or_from_nowhere_is_named() {
        let (transcript, edition, mut ledger) = made();
        let twice = Claim { stage: Stage::Rest, became: Became::Removed, ..ledger.claims[0] };
        ledger.claims.push(twice);
        ledger.claims.push(Claim { line: 99, ..twice });
        let report = proof(&transcript, &edition, &ledger);
        let found: Vec<_> =
            report.places.iter().map(|place| (place.line, place.claims.len())).collect();
        assert_eq!(found, [(1, 2), (99, 1)]);
        assert!(!report.holds());
    }

    #[test]
    fn an_edition_that_lacks_a_character_fails() {
        let (transcript, mut edition, ledger) = made();
        edition.articles[0].title.pop();
        let report = proof(&transcript, &edition, &ledger);
        assert_eq!((report.missing.as_slice(), report.places.len()), (&[('天', 1)][..], 0));
    }
}
