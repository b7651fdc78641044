//! What a person did to an edition in front of them → the correction that does it again: its anchors are
//! as short as they can be and still lead to that place alone.

use super::apply::perform_one;
use super::file::{Correction, Deed, Owner, Side, Verdict};
use super::reason::{Fault, Reason};
use crate::model::{Article, Doubt, Edition, Paragraph, Role};
use serde::Deserialize;

type Result<T> = std::result::Result<T, Reason>;

/// How many characters an anchor has: the first that will do. Ten still hold where one in five is
/// misread; house choice.
const LENGTHS: [usize; 7] = [10, 14, 20, 32, 64, 200, usize::MAX];

/// Something done to an edition, by places in it. A list of paragraphs is the introduction's, where there is
/// one, and then each article's, counted from 0 as everything here.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "do", deny_unknown_fields)]
pub enum Act {
    /// A paragraph and the next one become one.
    Join {
        /// The list.
        list: usize,
        /// The paragraph in it.
        paragraph: usize,
    },
    /// A paragraph becomes two.
    Split {
        /// The list.
        list: usize,
        /// The paragraph in it.
        paragraph: usize,
        /// The first character of the second one.
        offset: usize,
    },
    /// A paragraph gets a role.
    Role {
        /// The list.
        list: usize,
        /// The paragraph in it.
        paragraph: usize,
        /// What it is for.
        role: Role,
    },
    /// Two articles' headings change places.
    Pair {
        /// The article whose heading it is.
        heading: usize,
        /// The article whose body it belongs to.
        body: usize,
        /// Whether the names go along.
        #[serde(default)]
        byline: bool,
    },
    /// An article is moved.
    Move {
        /// The article.
        article: usize,
        /// At which side of the other.
        side: Side,
        /// The other.
        other: usize,
    },
    /// A field is set: of an article, of an entry of the timeline, or else of the issue.
    Set {
        /// The article.
        article: Option<usize>,
        /// The entry.
        entry: Option<usize>,
        /// The field's name.
        field: String,
        /// What it says; several values where it is a list.
        value: Vec<String>,
    },
    /// Characters of a paragraph are wrong.
    Replace {
        /// The list.
        list: usize,
        /// The paragraph in it.
        paragraph: usize,
        /// The first of them.
        start: usize,
        /// The character after the last.
        end: usize,
        /// What is right.
        right: String,
    },
    /// A doubt is settled.
    Settle {
        /// The doubt.
        doubt: usize,
        /// How.
        verdict: Verdict,
    },
}

/// The correction for something done to the edition, tried on it.
///
/// # Errors
/// When there is no such place, nothing would change, or no anchor leads to that place alone.
pub fn propose(act: &Act, edition: &Edition) -> Result<Correction> {
    let mut refused = None;
    for length in LENGTHS {
        for deed in deeds(act, edition, length)? {
            let mut after = edition.clone();
            match perform_one(&deed, &mut after) {
                Ok(digest) if is_done(act, edition, &after) => {
                    return Ok(Correction { digest, ..Correction::of(deed) });
                }
                Ok(_) => {}
                Err(reason) => refused = Some(reason),
            }
        }
    }
    // A value that cannot be is no matter of the place.
    Err(match (act, refused) {
        (Act::Set { .. }, Some(reason)) => reason,
        _ => Fault::Untellable.into(),
    })
}

fn paragraph(edition: &Edition, of: usize, at: usize) -> Result<&Paragraph> {
    edition.lists().nth(of).and_then(|list| list.get(at)).ok_or_else(gone)
}

fn gone() -> Reason {
    Fault::Gone.into()
}

fn nothing() -> Reason {
    Fault::Unchanged.into()
}

fn head(text: &str, length: usize) -> String {
    text.chars().take(length).collect()
}

fn tail(text: &str, length: usize) -> String {
    let count = text.chars().count();
    text.chars().skip(count.saturating_sub(length)).collect()
}

/// The characters from one place to another.
fn part(text: &str, start: usize, end: usize) -> String {
    text.chars().skip(start).take(end.saturating_sub(start)).collect()
}

/// What an article is called by: its title, or how its body begins.
fn names(edition: &Edition, article: usize, length: usize) -> Result<Vec<String>> {
    let Article { title, paragraphs, .. } = edition.articles.get(article).ok_or_else(gone)?;
    let body = paragraphs.first().map(|first| head(&first.text, length));
    Ok([Some(title.clone()), body]
        .into_iter()
        .flatten()
        .filter(|name| !name.trim().is_empty())
        .collect())
}

/// How an article's body begins.
fn beginning(edition: &Edition, article: usize, length: usize) -> Result<String> {
    let article = edition.articles.get(article).ok_or_else(gone)?;
    let first = article.paragraphs.first();
    first.map(|first| head(&first.text, length)).ok_or_else(|| Fault::NoBody.into())
}

/// What would do it, with anchors of so many characters, the best first.
fn deeds(act: &Act, edition: &Edition, length: usize) -> Result<Vec<Deed>> {
    Ok(match act {
        Act::Join { list, paragraph: at } => {
            let first = paragraph(edition, *list, *at)?;
            let second = paragraph(edition, *list, at + 1)?;
            vec![Deed::Join(tail(&first.text, length), head(&second.text, length))]
        }
        Act::Split { list, paragraph: at, offset } => {
            let text = &paragraph(edition, *list, *at)?.text;
            let count = text.chars().count();
            if *offset == 0 || *offset >= count {
                return Err(nothing());
            }
            let before = tail(&part(text, 0, *offset), length);
            vec![Deed::Split(before, head(&part(text, *offset, count), length))]
        }
        Act::Role { list, paragraph: at, role } => {
            let paragraph = paragraph(edition, *list, *at)?;
            if paragraph.role == *role {
                return Err(nothing());
            }
            vec![Deed::Role(head(&paragraph.text, length), *role)]
        }
        Act::Pair { heading, body, byline } => {
            let body = beginning(edition, *body, length)?;
            let names = names(edition, *heading, length)?.into_iter();
            names.map(|name| Deed::Pair(name, body.clone(), *byline)).collect()
        }
        Act::Move { article, side, other } => {
            let others = names(edition, *other, length)?;
            let names = names(edition, *article, length)?.into_iter();
            let each = |name: String| {
                others.iter().map(move |other| Deed::Move(name.clone(), *side, other.clone()))
            };
            names.flat_map(each).collect()
        }
        Act::Set { article, entry, field, value } => {
            let value = match &value[..] {
                [one] if !matches!(field.as_str(), "authors" | "pages") => {
                    toml::Value::String(one.clone())
                }
                several => {
                    toml::Value::Array(several.iter().cloned().map(toml::Value::String).collect())
                }
            };
            let owners = match (article, entry) {
                (Some(article), None) => {
                    names(edition, *article, length)?.into_iter().map(Owner::Article).collect()
                }
                (None, Some(at)) => {
                    let entries = edition.timeline.as_ref().map(|timeline| &timeline.entries);
                    let entry = entries.and_then(|entries| entries.get(*at)).ok_or_else(gone)?;
                    let first = entry.items.first().map(|item| head(&item.text, length));
                    let names = [Some(entry.title.clone()), first].into_iter().flatten();
                    names.filter(|name| !name.trim().is_empty()).map(Owner::Entry).collect()
                }
                _ => vec![Owner::Issue],
            };
            let set = |owner| Deed::Set(owner, field.clone(), value.clone());
            owners.into_iter().map(set).collect()
        }
        Act::Replace { list, paragraph: at, start, end, right } => {
            let text = &paragraph(edition, *list, *at)?.text;
            let wrong = part(text, *start, *end);
            if wrong.is_empty() || wrong == *right {
                return Err(nothing());
            }
            let around = length.div_ceil(2).min(text.chars().count());
            let context = part(text, start.saturating_sub(around), end + around);
            // A character that stands twice around is told by the characters beside it.
            let mut deeds = Vec::new();
            for more in 0..4 {
                let (from, to) =
                    (start.saturating_sub(more), (end + more).min(text.chars().count()));
                let wrong = part(text, from, to);
                if context.matches(&wrong).count() == 1 {
                    let right = part(text, from, *start) + right + &part(text, *end, to);
                    deeds.push(Deed::Replace(context.clone(), wrong, right));
                }
            }
            deeds
        }
        Act::Settle { doubt, verdict } => {
            let doubt = edition.doubts.get(*doubt).ok_or_else(gone)?;
            let contexts = contexts(edition, doubt, length);
            contexts
                .into_iter()
                .map(|context| Deed::Settle(doubt.kind, context, *verdict))
                .collect()
        }
    })
}

/// What tells a doubt from the others. First what another reading of the page may change a little: the
/// characters that it quotes, as far as they are a paragraph's own, and the paragraph that it is about; at last
/// what it quotes and says, letter by letter.
fn contexts(edition: &Edition, doubt: &Doubt, length: usize) -> Vec<String> {
    let is_about =
        |paragraph: &&Paragraph| paragraph.source.iter().any(|span| span.contains(doubt.line));
    let quotes: Vec<String> = doubt.quotes().into_iter().map(str::to_owned).collect();
    let is_long = |quote: &&String| quote.chars().count() >= LENGTHS[0];
    let stands = |quote: &&String| {
        edition.paragraphs().any(|paragraph| paragraph.text.contains(quote.as_str()))
    };
    let mut contexts: Vec<String> = quotes.iter().filter(is_long).filter(stands).cloned().collect();
    contexts.extend(
        edition.paragraphs().filter(is_about).map(|paragraph| head(&paragraph.text, length)),
    );
    if length == usize::MAX {
        contexts.extend(quotes);
        contexts.push(doubt.message.clone());
    }
    contexts.retain(|context| !context.trim().is_empty());
    contexts
}

/// True where it was done at its place, and nowhere else.
fn is_done(act: &Act, before: &Edition, after: &Edition) -> bool {
    let text =
        |edition, of, at| paragraph(edition, of, at).ok().map(|paragraph| paragraph.text.clone());
    let count = |edition: &Edition, of| edition.lists().nth(of).map_or(0, <[Paragraph]>::len);
    match act {
        Act::Join { list, paragraph } => {
            let (first, joined) = (text(before, *list, *paragraph), text(after, *list, *paragraph));
            count(after, *list) + 1 == count(before, *list)
                && first.zip(joined).is_some_and(|(first, joined)| joined.starts_with(&*first))
        }
        Act::Split { list, paragraph, offset } => {
            let halves = text(before, *list, *paragraph).zip(text(after, *list, *paragraph));
            count(after, *list) == count(before, *list) + 1
                && halves.is_some_and(|(whole, first)| part(&whole, 0, *offset).trim_end() == first)
        }
        Act::Role { list, paragraph: at, role } => {
            paragraph(after, *list, *at).is_ok_and(|paragraph| paragraph.role == *role)
        }
        Act::Pair { heading, body, .. } => {
            let title = |edition: &Edition, at: usize| {
                edition
                    .articles
                    .get(at)
                    .map(|article| (article.kicker.clone(), article.title.clone()))
            };
            title(before, *heading) == title(after, *body)
                && title(before, *body) == title(after, *heading)
        }
        Act::Move { article, side, other } => {
            let mut order: Vec<usize> = (0..before.articles.len()).collect();
            order.remove(*article);
            let Some(at) = order.iter().position(|index| index == other) else { return false };
            order.insert(at + usize::from(*side == Side::After), *article);
            let bodies = order.iter().zip(&after.articles);
            order.len() == after.articles.len()
                && bodies.into_iter().all(|(index, article)| {
                    before.articles[*index].paragraphs == article.paragraphs
                })
        }
        Act::Set { article, entry, .. } => {
            let articles = before.articles.iter().zip(&after.articles).enumerate();
            let entries = |edition: &Edition| {
                edition
                    .timeline
                    .iter()
                    .flat_map(|timeline| timeline.entries.clone())
                    .collect::<Vec<_>>()
            };
            let (old, new) = (entries(before), entries(after));
            let mut all = old.iter().zip(&new).enumerate();
            articles.into_iter().all(|(at, (old, new))| old == new || Some(at) == *article)
                && all.all(|(at, (old, new))| old == new || Some(at) == *entry)
        }
        Act::Replace { list, paragraph, start, end, right } => {
            let texts = text(before, *list, *paragraph).zip(text(after, *list, *paragraph));
            texts.is_some_and(|(old, new)| {
                part(&old, 0, *start) + right + &part(&old, *end, usize::MAX) == new
            })
        }
        Act::Settle { doubt, .. } => {
            let mut doubts = before.doubts.clone();
            doubts.remove(*doubt);
            doubts == after.doubts
        }
    }
}

#[cfg(test)]
mod tests;
