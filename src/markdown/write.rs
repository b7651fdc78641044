//! [`Edition`] → the document's text.

use super::escape::{Place, escaped, quoted};
use crate::model::interlinear::{Stretch, groups};
use crate::model::{
    Article, Doubt, DoubtKind, Edition, Entry, Inferred, Interlinear, InterlinearKind, Metadata,
    Notes, Paragraph, Part, Role, Timeline, goes_on, item_levels, kind_name,
};
use crate::text::is_wide;
use crate::wording::{self, Date, Wording};

/// Writes the document.
pub fn write(edition: &Edition) -> String {
    let words = wording::wording(&edition.metadata.language);
    let mut out = Writer { out: String::new(), words, notes: &Notes::of(edition) };
    out.front_matter(edition);
    out.title(&edition.metadata);
    if let Some(introduction) = &edition.introduction {
        out.part("introduction", &introduction.title, words.introduction);
        out.paragraphs(&introduction.paragraphs);
        out.notes(Part::Introduction);
    }
    for (index, article) in edition.articles.iter().enumerate() {
        out.article(article, index + 1);
        out.notes(Part::Article(index));
    }
    if let Some(timeline) = &edition.timeline {
        out.timeline(timeline, edition);
        out.notes(Part::Timeline);
    }
    if !edition.doubts.is_empty() {
        out.part("doubts", words.doubts, words.doubts);
        edition.doubts.iter().for_each(|doubt| out.doubt(doubt));
    }
    out.out
}

/// The document so far; it always ends with a line end.
struct Writer<'a> {
    out: String,
    words: &'static Wording,
    notes: &'a Notes<'a>,
}

/// Between a date and a title, and nowhere inside a date.
pub(super) const IDEOGRAPHIC_SPACE: char = '\u{3000}';
/// Between two names.
pub(super) const NAME_SEPARATOR: char = '、';
/// In the place of a date that is not there.
pub(super) const NO_DATE: &str = "—";

impl Writer<'_> {
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
            paragraphs.iter().filter(|paragraph| is_shown(paragraph)).collect();
        // The mark of the list before, where this is one that begins behind it.
        let mut before = None;
        for group in shown.chunk_by(|one, next| goes_on(one, next)) {
            let last = std::mem::take(&mut before).filter(|_| group[0].apart);
            let texts = group.iter().map(|paragraph| {
                marked(&paragraph.text, &paragraph.marks, Place::Start, self.notes)
            });
            match group[0].role {
                Role::Body => texts.for_each(|text| self.block(&text)),
                Role::Figure => {
                    group.iter().for_each(|paragraph| self.block(&figure(paragraph, self.notes)));
                }
                Role::Head | Role::Row => self.table(group),
                Role::Subhead => group.iter().for_each(|paragraph| {
                    self.heading(
                        3,
                        &marked(&paragraph.text, &paragraph.marks, Place::Heading, self.notes),
                    );
                }),
                Role::Item => {
                    let (mark, lines) =
                        match ordered(group, self.notes).filter(|list| last != Some(list.mark)) {
                            Some(Ordered { mark, first, rests }) => {
                                let line = |(number, rest): (u64, Paragraph)| {
                                    let text =
                                        marked(&rest.text, &rest.marks, Place::Start, self.notes);
                                    format!("{number}{mark} {text}")
                                };
                                (mark, (first..).zip(rests).map(line).collect::<Vec<_>>())
                            }
                            None => {
                                // Another mark begins another list.
                                let mark = if last == Some('-') { '*' } else { '-' };
                                let levels = item_levels(group.iter().copied());
                                let line = |(level, text): (&usize, String)| {
                                    format!("{}{mark} {text}", "  ".repeat(*level))
                                };
                                (mark, levels.iter().zip(texts).map(line).collect())
                            }
                        };
                    before = Some(mark);
                    self.block(&lines.join("\n"));
                }
                Role::Quote => {
                    let lines: Vec<String> = texts.map(|text| format!("> {text}")).collect();
                    self.block(&lines.join("\n>\n"));
                }
            }
        }
    }

    /// Rows of one table. One without a head has an empty one, since Markdown knows no other tables.
    fn table(&mut self, rows: &[&Paragraph]) {
        let rows: Vec<(Role, Vec<Paragraph>)> =
            rows.iter().map(|row| (row.role, row.row_cells())).collect();
        let columns = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or(1);
        let line = |cells: &[Paragraph]| {
            let cells =
                cells.iter().map(|cell| marked(&cell.text, &cell.marks, Place::Inline, self.notes));
            let cells = cells.chain(std::iter::repeat(String::new())).take(columns);
            cells.map(|cell| format!("| {} ", cell.replace('|', &entity('|')))).collect::<String>()
                + "|"
        };
        let mut lines: Vec<String> = rows.iter().map(|(_, cells)| line(cells)).collect();
        if rows[0].0 == Role::Row {
            lines.insert(0, line(&[]));
        }
        lines.insert(1, "| --- ".repeat(columns) + "|");
        self.block(&lines.join("\n"));
    }

    /// The notes under a part; what is more than one paragraph is set in.
    fn notes(&mut self, part: Part) {
        for (number, note) in self.notes.under(part) {
            let texts = note.paragraphs.iter().filter(|each| !shown(&each.text).is_empty());
            let texts: Vec<String> = texts
                .map(|each| marked(&each.text, &each.marks, Place::Start, self.notes))
                .collect();
            self.block(&format!("[^{number}]: {}", texts.join("\n\n    ")));
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
        let items = entry.items.iter().filter(|item| !item.text.is_empty());
        let notes = self.notes;
        self.items(items.map(|item| marked(&item.text, &item.marks, Place::Start, notes)));
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

/// A list whose items begin with their numbers as Markdown has them.
struct Ordered {
    /// Behind each number: a point or a bracket.
    mark: char,
    first: u64,
    /// The items without their numbers.
    rests: Vec<Paragraph>,
}

/// The numbers of items that Markdown can number: in order, all with the same mark, none within another,
/// and a blank behind the mark where two Latin words would touch, as it is read.
fn ordered(items: &[&Paragraph], notes: &Notes) -> Option<Ordered> {
    // CommonMark reads no more digits.
    const MOST: usize = 9;
    let mut list: Option<(char, u64)> = None;
    let mut rests = Vec::new();
    for (item, level) in items.iter().zip(item_levels(items.iter().copied())) {
        let digits = item.text.bytes().take_while(u8::is_ascii_digit).count();
        let number: u64 = item.text[..digits].parse().ok().filter(|_| digits <= MOST)?;
        let mark = item.text[digits..].chars().next().filter(|c| matches!(c, '.' | ')'))?;
        let behind = &item.text[digits + 1..];
        let rest = behind.strip_prefix(' ').unwrap_or(behind);
        let has_blank = rest.len() < behind.len();
        let opens = rest.chars().next().filter(|c| !c.is_whitespace() && !c.is_control())?;
        let (first, next) = match list {
            None => (number, number),
            Some((before, first)) if before == mark => (first, first + rests.len() as u64),
            Some(_) => return None,
        };
        let is_canonical = number == next && number.to_string().len() == digits;
        if level > 0 || !is_canonical || has_blank == is_wide(opens) {
            return None;
        }
        list = Some((mark, first));
        let cut = digits + 1 + usize::from(has_blank);
        // No mark may touch the number.
        let blank = if has_blank { " " } else { "" };
        let number = format!("{number}\\{mark}{blank}");
        if !marked(&item.text, &item.marks, Place::Start, notes).starts_with(&number) {
            return None;
        }
        let marks = item.marks.iter().filter_map(|mark| {
            // A note is called at the end of its words.
            let is_call = mark.kind == InterlinearKind::Note;
            let start = if is_call { mark.start.max(cut) } else { mark.start };
            let (start, end) = (start.checked_sub(cut)?, mark.end.checked_sub(cut)?);
            Some(Interlinear { start, end, ..mark.clone() })
        });
        let marks = marks.collect();
        rests.push(Paragraph { text: rest.to_owned(), marks, ..Paragraph::default() });
    }
    let (mark, first) = list?;
    Some(Ordered { mark, first, rests })
}

/// A paragraph's text, escaped, with the marks beside it as elements of HTML, which Markdown lets
/// through: `<em>` dots, `<u>` proper name, `<cite>` book title, `<span class="deceased">` frame,
/// `<ruby>`. Links and calls of notes are Markdown's own.
fn marked(text: &str, marks: &[Interlinear], place: Place, notes: &Notes) -> String {
    if marks.is_empty() {
        return escaped(text, place);
    }
    // What calls nothing is no edge.
    let is_shown = |mark: &&Interlinear| {
        mark.kind != InterlinearKind::Note || notes.number(&mark.text).is_some()
    };
    let marks: Vec<Interlinear> = marks.iter().filter(is_shown).cloned().collect();
    let groups = groups(text, &marks);
    let mut out = String::new();
    let mut text = Marked { out: &mut out, place, link: None, has_called: false };
    for group in groups {
        let first = group.stretches.first().and_then(|stretch| stretch.link);
        let is_one = group.stretches.iter().all(|each| each.link == first)
            && group.stretches.iter().rev().skip(1).all(|each| each.calls.is_empty());
        if group.ruby.is_some() {
            text.lead(if is_one { first } else { None });
            text.part_from_call("<ruby>");
            text.out.push_str("<ruby>");
        }
        let mut calls = Vec::new();
        for stretch in &group.stretches {
            if group.ruby.is_none() || !is_one {
                text.lead(stretch.link);
            }
            text.stretch(stretch);
            let numbers: Vec<usize> =
                stretch.calls.iter().filter_map(|id| notes.number(id)).collect();
            if group.ruby.is_some() && is_one {
                calls.extend(numbers);
            } else {
                text.call(&numbers);
            }
        }
        if let Some(ruby) = group.ruby {
            if !is_one {
                text.lead(None);
            }
            text.out.push_str(&format!("<rt>{}</rt></ruby>", escaped(ruby, Place::Inline)));
            text.call(&calls);
        }
    }
    text.lead(None);
    out
}

/// A text being written.
struct Marked<'o, 'l> {
    out: &'o mut String,
    place: Place,
    /// The link that is not ended.
    link: Option<&'l str>,
    /// True where the call of a note was written last.
    has_called: bool,
}

impl<'l> Marked<'_, 'l> {
    /// Goes on inside this link, or outside of all.
    fn lead(&mut self, link: Option<&'l str>) {
        if self.link == link {
            return;
        }
        if let Some(link) = self.link {
            self.out.push_str(&format!("]({})", destination(link)));
        }
        if link.is_some() {
            self.bracket();
        }
        self.link = link;
    }

    /// Opens a bracket, which behind an exclamation mark would be an image's.
    fn bracket(&mut self) {
        if self.out.ends_with('!') {
            self.out.pop();
            self.out.push_str("\\!");
        }
        self.part_from_call("[");
        self.out.push('[');
    }

    /// Between a call and what would make a link or a definition of it stands an empty comment.
    fn part_from_call(&mut self, next: &str) {
        if next.is_empty() {
            return;
        }
        if std::mem::take(&mut self.has_called) && next.starts_with(['[', '(', ':']) {
            self.out.push_str("<!---->");
        }
    }

    /// Calls notes.
    fn call(&mut self, numbers: &[usize]) {
        for number in numbers {
            self.lead(None);
            self.bracket();
            self.out.push_str(&format!("^{number}]"));
            self.has_called = true;
        }
    }

    fn stretch(&mut self, stretch: &Stretch) {
        let tags = stretch.kinds.iter().filter_map(|kind| match kind {
            InterlinearKind::Emphasis => Some(("<em>", "</em>")),
            InterlinearKind::ProperName => Some(("<u>", "</u>")),
            InterlinearKind::BookTitle => Some(("<cite>", "</cite>")),
            InterlinearKind::Deceased => Some(("<span class=\"deceased\">", "</span>")),
            InterlinearKind::Ruby | InterlinearKind::Link | InterlinearKind::Note => None,
        });
        let (open, mut close): (Vec<&str>, Vec<&str>) = tags.unzip();
        close.reverse();
        self.part_from_call(&open.concat());
        self.part_from_call(stretch.text);
        self.out.push_str(&open.concat());
        let is_start = self.out.is_empty() && self.place == Place::Start;
        let place =
            if is_start || self.place == Place::Heading { self.place } else { Place::Inline };
        self.out.push_str(&escaped(stretch.text, place));
        self.out.push_str(&close.concat());
    }
}

/// True for a paragraph of which something is written.
fn is_shown(paragraph: &Paragraph) -> bool {
    !shown(&paragraph.text).is_empty() || paragraph.role == Role::Figure
}

/// A picture on a line of its own. Where it has words of its own for those who do not see it, the
/// caption is the title of the image, which is plain text.
fn figure(figure: &Paragraph, notes: &Notes) -> String {
    let (file, alt) = match &figure.image {
        Some(image) => (shown(&image.file), image.alt.as_str()),
        None => (String::new(), ""),
    };
    let file = if file.is_empty() { "<>".to_owned() } else { destination(&file) };
    // A call inside an image is none to Markdown: it stands behind it.
    let count = figure.text.chars().count();
    let is_call = |mark: &&Interlinear| mark.kind == InterlinearKind::Note && mark.is_in(count);
    let mut calls: Vec<&Interlinear> = figure.marks.iter().filter(is_call).collect();
    calls.sort_by_key(|mark| mark.end);
    let calls = calls.into_iter().filter_map(|mark| notes.number(&mark.text));
    let calls: String = calls.map(|number| format!("[^{number}]")).collect();
    let is_captioned = !figure.text.trim().is_empty();
    if shown(alt).is_empty() {
        let mut figure = figure.clone();
        figure.marks.retain(|mark| mark.kind != InterlinearKind::Note);
        let caption = if is_captioned {
            marked(&figure.text, &figure.marks, Place::Inline, notes)
        } else {
            String::new()
        };
        return format!("![{caption}]({file}){calls}");
    }
    let told = |c: char| match c {
        '"' | '\\' | '&' => entity(c),
        c if c.is_control() => entity(c),
        c => c.to_string(),
    };
    let caption: String = match is_captioned {
        true => shown(&figure.text).chars().map(told).collect(),
        false => " ".to_owned(),
    };
    format!("![{}]({file} \"{caption}\"){calls}", escaped(alt, Place::Inline))
}

/// An address as Markdown has it behind a link: between angle brackets where it has other characters
/// than most addresses.
fn destination(address: &str) -> String {
    // Without a semicolon there is no entity.
    let others = if address.contains(';') { "-._~:/?#@!$%+,;=" } else { "-._~:/?#@!$%+,=&" };
    let is_plain = |c: char| c.is_ascii_alphanumeric() || others.contains(c);
    if address.chars().all(is_plain) {
        return address.to_owned();
    }
    let told = address.chars().map(|c| match c {
        c if is_plain(c) || (c.is_alphanumeric() && !c.is_ascii()) => c.to_string(),
        c => entity(c),
    });
    format!("<{}>", told.collect::<String>())
}

/// A text as Markdown can hold it (CommonMark 2.3).
pub(super) fn shown(text: &str) -> String {
    text.replace('\0', "")
}

fn entity(c: char) -> String {
    format!("&#{};", u32::from(c))
}
