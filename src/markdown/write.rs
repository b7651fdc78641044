//! [`Edition`] → the document's text.

use super::escape::{Place, escaped, quoted};
use crate::model::interlinear::groups;
use crate::model::{
    Article, Doubt, DoubtKind, Edition, Entry, Inferred, InterlinearKind, Metadata, Paragraph,
    Role, Timeline, kind_name,
};
use crate::wording::{self, Date, Wording};

/// Writes the document.
pub fn write(edition: &Edition) -> String {
    let words = wording::wording(&edition.metadata.language);
    let mut out = Writer { out: String::new(), words };
    out.front_matter(edition);
    out.title(&edition.metadata);
    if let Some(introduction) = &edition.introduction {
        out.part("introduction", &introduction.title, words.introduction);
        out.paragraphs(&introduction.paragraphs);
    }
    for (index, article) in edition.articles.iter().enumerate() {
        out.article(article, index + 1);
    }
    if let Some(timeline) = &edition.timeline {
        out.timeline(timeline, edition);
    }
    if !edition.doubts.is_empty() {
        out.part("doubts", words.doubts, words.doubts);
        edition.doubts.iter().for_each(|doubt| out.doubt(doubt));
    }
    out.out
}

/// The document so far; it always ends with a line end.
struct Writer {
    out: String,
    words: &'static Wording,
}

/// Between a date and a title, and nowhere inside a date.
pub(super) const IDEOGRAPHIC_SPACE: char = '\u{3000}';
/// Between two names.
pub(super) const NAME_SEPARATOR: char = '、';
/// In the place of a date that is not there.
pub(super) const NO_DATE: &str = "—";

impl Writer {
    fn front_matter(&mut self, edition: &Edition) {
        let metadata = &edition.metadata;
        self.line("---");
        self.line(&format!("format: {}", quoted(&edition.format)));
        self.line(&format!("version: {}", edition.version));
        for (key, value) in [
            ("id", &metadata.id),
            ("language", &metadata.language),
            ("publication", &metadata.publication),
            ("section", &metadata.section),
            ("title", &metadata.title),
            ("issue", &metadata.issue),
            ("date", &metadata.date),
            ("weekday", &metadata.weekday),
        ] {
            self.line(&format!("{key}: {}", quoted(value)));
        }
        let pages: Vec<String> = metadata.pages.iter().map(|page| quoted(page)).collect();
        self.line(&format!("pages: [{}]", pages.join(", ")));
        self.line(&format!("contact: {}", quoted(&metadata.contact)));
        self.line(&format!("motto: {}", quoted(&metadata.motto)));
        if metadata.source.is_empty() {
            self.line("source: []");
        } else {
            self.line("source:");
        }
        for source in &metadata.source {
            let mut bullet = "- ";
            for (key, value) in [
                ("path", &source.path),
                ("sha256", &source.sha256),
                ("encoding", &source.encoding),
                ("kind", &source.kind),
            ] {
                self.line(&format!("  {bullet}{key}: {}", quoted(value)));
                bullet = "  ";
            }
        }
        self.line("---");
    }

    /// The document's title and a line on where it was printed.
    fn title(&mut self, metadata: &Metadata) {
        self.heading(1, &escaped(wording::document_title(metadata), Place::Heading));
        let source = wording::printed_source(metadata);
        if !source.is_empty() {
            self.block(&escaped(&source, Place::Start));
        }
    }

    /// A `##` that is no article's; the comment says what it is and whether the heading is ours.
    fn part(&mut self, kind: &str, title: &str, otherwise: &str) {
        let untitled = title.trim().is_empty();
        self.block(&format!("<!-- {kind}{} -->", if untitled { ": untitled" } else { "" }));
        let title = if untitled { otherwise } else { title };
        self.heading(2, &escaped(title, Place::Heading));
    }

    fn article(&mut self, article: &Article, counter: usize) {
        if article.id != format!("a{counter:02}") {
            // `--` would end the comment.
            self.block(&format!("<!-- id: {} -->", quoted(&article.id).replace('-', "\\u002d")));
        }
        let title = escaped(&article.title, Place::Heading);
        let heading = match article.number {
            Some(number) => format!("{number}. {title}"),
            None => title,
        };
        self.heading(2, &heading);
        let authors: Vec<String> = article
            .authors
            .iter()
            .map(|author| {
                escaped(author, Place::Inline).replace(NAME_SEPARATOR, &entity(NAME_SEPARATOR))
            })
            .collect();
        self.fields(&[
            (self.words.kicker, escaped(&article.kicker, Place::Inline)),
            (self.words.subtitle, escaped(&article.subtitle, Place::Inline)),
            (self.words.authors, authors.join(&NAME_SEPARATOR.to_string())),
            (self.words.affiliation, escaped(&article.affiliation, Place::Inline)),
        ]);
        self.paragraphs(&article.paragraphs);
    }

    /// Fields that are not empty, a line each.
    fn fields(&mut self, fields: &[(&str, String)]) {
        let lines: Vec<String> = fields
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(label, value)| format!("**{label}** {value}"))
            .collect();
        if !lines.is_empty() {
            self.block(&lines.join("\\\n"));
        }
    }

    fn paragraphs(&mut self, paragraphs: &[Paragraph]) {
        let shown: Vec<&Paragraph> =
            paragraphs.iter().filter(|paragraph| !shown(&paragraph.text).is_empty()).collect();
        for group in shown.chunk_by(|one, next| one.role == next.role) {
            let texts = group.iter().map(|paragraph| marked(paragraph, Place::Start));
            match group[0].role {
                Role::Body => texts.for_each(|text| self.block(&text)),
                Role::Subhead => group.iter().for_each(|paragraph| {
                    self.heading(3, &marked(paragraph, Place::Heading));
                }),
                Role::Item => self.items(texts),
                Role::Quote => {
                    let lines: Vec<String> = texts.map(|text| format!("> {text}")).collect();
                    self.block(&lines.join("\n>\n"));
                }
            }
        }
    }

    fn items(&mut self, texts: impl Iterator<Item = String>) {
        let lines: Vec<String> = texts.map(|text| format!("- {text}")).collect();
        self.block(&lines.join("\n"));
    }

    fn timeline(&mut self, timeline: &Timeline, edition: &Edition) {
        self.part("timeline", &timeline.title, self.words.timeline);
        if let Some(note) = wording::inference_note(edition) {
            self.block(&escaped(&note, Place::Start));
        }
        timeline.entries.iter().for_each(|entry| self.entry(entry));
    }

    fn entry(&mut self, entry: &Entry) {
        let has_title = !shown(&entry.title).is_empty();
        let part = |date: &str| {
            // An entity tells a date of other forms from a title.
            let is_told = has_title || Date::parse(date).is_some();
            let mut characters = date.chars();
            let first = characters.next().filter(|_| date == NO_DATE || !is_told);
            let rest = if first.is_some() { characters.as_str() } else { date };
            if date.is_empty() {
                return NO_DATE.to_owned();
            }
            let rest = escaped(rest, if first.is_some() { Place::Inline } else { Place::Heading });
            let first = first.map(entity).unwrap_or_default();
            [' ', '/', IDEOGRAPHIC_SPACE]
                .iter()
                .fold(first + &rest, |date, mark| date.replace(*mark, &entity(*mark)))
        };
        let mut heading = part(&shown(&entry.date));
        if let Some(end) = &entry.date_end {
            heading = format!("{heading}/{}", part(&shown(end)));
        }
        if has_title {
            heading.push(IDEOGRAPHIC_SPACE);
            heading.push_str(&escaped(&entry.title, Place::Heading));
        }
        self.heading(3, &heading);
        let inferred: Vec<&str> = entry
            .inferred
            .iter()
            .map(|part| match part {
                Inferred::Year => "年",
                Inferred::Month => "月",
            })
            .collect();
        self.fields(&[
            (self.words.label, escaped(&entry.label, Place::Inline)),
            (self.words.inferred, inferred.join(&NAME_SEPARATOR.to_string())),
        ]);
        let items = entry.items.iter().map(|item| escaped(&item.text, Place::Start));
        self.items(items.filter(|item| !item.is_empty()));
    }

    fn doubt(&mut self, doubt: &Doubt) {
        let (before, after) = self.words.line;
        let line = format!("{before}{}{after}", doubt.line);
        let mut message = escaped(&doubt.message, Place::Inline);
        let suggestion = if shown(&doubt.suggestion).is_empty() {
            // Nothing of the message is to be taken for a suggestion.
            if let Some(rest) = message.strip_suffix('）') {
                message = format!("{rest}{}", entity('）'));
            }
            String::new()
        } else {
            // An inferred date is in the edition already; any other suggestion is not.
            let or = if doubt.kind == DoubtKind::DateInferred { "" } else { self.words.suggestion };
            let text = escaped(&doubt.suggestion, Place::Inline).replace('（', &entity('（'));
            format!("（{or}{text}）")
        };
        // The doubts are one list, as tight as the items of an article.
        if !self.out.ends_with("\n\n") && !self.last_line().starts_with("- ") {
            self.out.push('\n');
        }
        let kind = kind_name(doubt.kind);
        self.line(&format!("- {line}：{message}{suggestion}<!-- {kind} -->"));
    }

    fn last_line(&self) -> &str {
        self.out.lines().next_back().unwrap_or("")
    }

    fn heading(&mut self, level: usize, text: &str) {
        self.block(format!("{} {text}", "#".repeat(level)).trim_end_matches(' '));
    }

    /// Lines with a blank line before them; nothing where there is no text.
    fn block(&mut self, lines: &str) {
        if lines.is_empty() {
            return;
        }
        self.out.push('\n');
        self.line(lines);
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }
}

/// A paragraph's text, escaped, with the marks beside it as elements of HTML, which Markdown lets
/// through: `<em>` dots, `<u>` proper name, `<cite>` book title, `<span class="deceased">` frame,
/// `<ruby>`.
fn marked(paragraph: &Paragraph, place: Place) -> String {
    if paragraph.marks.is_empty() {
        return escaped(&paragraph.text, place);
    }
    let mut out = String::new();
    for group in groups(&paragraph.text, &paragraph.marks) {
        out.push_str(if group.ruby.is_some() { "<ruby>" } else { "" });
        for stretch in &group.stretches {
            let tags = stretch.kinds.iter().filter_map(|kind| match kind {
                InterlinearKind::Emphasis => Some(("<em>", "</em>")),
                InterlinearKind::ProperName => Some(("<u>", "</u>")),
                InterlinearKind::BookTitle => Some(("<cite>", "</cite>")),
                InterlinearKind::Deceased => Some(("<span class=\"deceased\">", "</span>")),
                InterlinearKind::Ruby => None,
            });
            let (open, mut close): (Vec<&str>, Vec<&str>) = tags.unzip();
            close.reverse();
            out.push_str(&open.concat());
            let start = out.is_empty() && place == Place::Start;
            let place = if start || place == Place::Heading { place } else { Place::Inline };
            out.push_str(&escaped(stretch.text, place));
            out.push_str(&close.concat());
        }
        if let Some(ruby) = group.ruby {
            out.push_str(&format!("<rt>{}</rt></ruby>", escaped(ruby, Place::Inline)));
        }
    }
    out
}

/// A text as Markdown can hold it (CommonMark 2.3).
pub(super) fn shown(text: &str) -> String {
    text.replace('\0', "")
}

fn entity(c: char) -> String {
    format!("&#{};", u32::from(c))
}
