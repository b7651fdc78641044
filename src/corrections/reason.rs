//! Why a correction is not made: as data, put into words where it is said. The command line says it in English, by
//! [`Display`](fmt::Display); the page on which to correct has its own words.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a correction is not made. Kept on disk it is its sentence, which is what is said again of an edition that
/// has not changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub struct Reason {
    /// What is wrong.
    pub fault: Fault,
    /// What it is about, in the order in which [`Fault`] names it.
    pub about: Vec<String>,
}

/// What is wrong with a correction, and of what it speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// An anchor stands in several of these: the anchor, and in how many places.
    Ambiguous(Among),
    /// An anchor stands in none of these: the anchor.
    Absent(Among),
    /// No paragraph ends between the two that are to be one: the end, the beginning.
    Whole,
    /// A paragraph ends already where it is to be cut: the end, the beginning.
    Parted,
    /// A heading stands over this body already: the heading, the body.
    Paired,
    /// An article is to stand beside itself: the article, the other.
    SameArticle,
    /// A value is no text.
    NoText,
    /// A value has a character that no text of one line has: the character's code.
    NoLine,
    /// A value is no date: the value.
    NoDate,
    /// A value is no language tag: the value.
    NoLanguage,
    /// A value is no number: the value.
    NoNumber,
    /// There is no such field: the field, and which there are.
    NoField,
    /// There is no timeline.
    NoTimeline,
    /// The wrong characters do not stand once at their place: the characters, the place.
    NotOnce,
    /// Not one doubt is meant, but none or several: how many, and what they are about.
    Doubts,
    /// The edition has no such place.
    Gone,
    /// Nothing would change.
    Unchanged,
    /// An article has no body.
    NoBody,
    /// No anchor leads to this place alone.
    Untellable,
    /// Read back from disk: the sentence.
    Said,
}

/// Where an anchor was looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Among {
    /// Where a paragraph ends and the next one begins.
    Seams,
    /// In the paragraphs.
    Paragraphs,
    /// At the beginnings of paragraphs.
    Beginnings,
    /// At the beginnings of articles.
    Bodies,
    /// In the articles' titles.
    Titles,
    /// In the titles of the timeline's entries.
    Entries,
    /// At the beginnings of the timeline's entries.
    Items,
    /// In every text.
    Texts,
}

impl Reason {
    /// Of some words.
    pub fn of<const N: usize>(fault: Fault, about: [&str; N]) -> Self {
        Self { fault, about: about.map(str::to_owned).into() }
    }

    /// A sentence with what it is about in the place of each `{}`.
    pub fn fill(&self, sentence: &str) -> String {
        let mut about = self.about.iter();
        let mut parts = sentence.split("{}");
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            filled += about.next().map_or("", String::as_str);
            filled += part;
        }
        filled
    }
}

impl From<Fault> for Reason {
    fn from(fault: Fault) -> Self {
        Self { fault, about: Vec::new() }
    }
}

impl From<Reason> for String {
    fn from(reason: Reason) -> Self {
        reason.to_string()
    }
}

impl From<String> for Reason {
    fn from(sentence: String) -> Self {
        Self { fault: Fault::Said, about: vec![sentence] }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = match self.fault {
            Fault::Ambiguous(_) => {
                "“{}” stands in {} places of @; give more of the characters around it"
            }
            Fault::Absent(_) => "“{}” stands nowhere in @",
            Fault::Whole => "“{}” and “{}” are one paragraph already",
            Fault::Parted => "“{}” and “{}” are two paragraphs already",
            Fault::Paired => "“{}” stands over “{}” already",
            Fault::SameArticle => "“{}” and “{}” are one article",
            Fault::NoText => "the value has to be a text",
            Fault::NoLine => "a text cannot hold {}, a line end or control character",
            Fault::NoDate => {
                "“{}” is no date: 2024-02-28, 2024-02, 2024, or of an entry without a year --02-28"
            }
            Fault::NoLanguage => "“{}” is no language tag (BCP 47): zh-Hans, zh-Hant",
            Fault::NoNumber => "“{}” is no number",
            Fault::NoField => "no field “{}”; there are {}",
            Fault::NoTimeline => "the edition has no timeline",
            Fault::NotOnce => "“{}” does not stand once where “{}” was",
            Fault::Doubts => "{} doubts of this kind are about “{}”, where one is meant",
            Fault::Gone => "the edition has no such place",
            Fault::Unchanged => "that would change nothing",
            Fault::NoBody => "this article has no body",
            Fault::Untellable => "no characters there lead to this place alone",
            Fault::Said => "{}",
        };
        let among = match self.fault {
            Fault::Ambiguous(among) | Fault::Absent(among) => among,
            _ => return f.write_str(&self.fill(sentence)),
        };
        let among = match among {
            Among::Seams => "the ends and beginnings of paragraphs",
            Among::Paragraphs => "the paragraphs",
            Among::Beginnings => "the beginnings of paragraphs",
            Among::Bodies => "the beginnings of articles",
            Among::Titles => "the titles",
            Among::Entries => "the titles of the timeline",
            Among::Items => "the first items",
            Among::Texts => "the texts",
        };
        f.write_str(&self.fill(&sentence.replace('@', among)))
    }
}
