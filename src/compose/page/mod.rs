//! Set lines → pages (CLREQ "Page design", "Headings & Page Breaks"): the parts of the document
//! are made as rows, flowed into columns, numbered and placed. Pages of vertical lines are made lying
//! and turned at the end.

mod active;
mod article;
mod beside;
mod colophon;
mod contents;
mod figure;
mod flow;
mod front;
mod furniture;
mod galley;
mod press;
mod table;
mod timeline;
mod turn;

use crate::compose::Style;
use crate::compose::inline::Typesetter;
use crate::frame::{Link, NodeKind, OutlineEntry, Page, Pages, Point, Remark, Structure, Target};
use crate::model::{Edition, Notes, PageStart};
use crate::text::phrase::Usage;
use crate::wording;
use contents::Entry;
use flow::{Goal, Place, Row};
use furniture::Furniture;
use galley::Galley;
use std::collections::BTreeMap;

/// A part of the document: its rows and where they stand.
struct Part {
    rows: Vec<Row>,
    places: Vec<Place>,
    /// False for rows as wide as the type area.
    in_columns: bool,
    /// Pages that it takes.
    pages: usize,
}

impl Part {
    fn flow(mut rows: Vec<Row>, in_columns: bool, style: &Style) -> Self {
        let columns = if in_columns { style.columns } else { 1 };
        let places = flow::flow(&mut rows, columns, style.lines);
        let pages = places.last().map_or(0, |place| place.page + 1);
        Self { rows, places, in_columns, pages }
    }
}

/// Makes the pages of the whole document.
pub fn build(edition: &Edition, style: &Style, setter: &mut Typesetter<'_>) -> Pages {
    let language = edition.metadata.language.as_str();
    setter.usage = usage(edition);
    let mut structure = Structure::default();
    let entries = entries(edition);

    let mut front = Galley::new(setter, &mut structure, style, style.width());
    front::title_page(&mut front, &edition.metadata);
    let front = Part::flow(front.rows, false, style);

    // Its node comes before the body's in reading order, its folios are known only after.
    let contents_node = structure.add(None, NodeKind::Section);

    let notes = Notes::of(edition);
    let mut body = Galley::new(setter, &mut structure, style, style.column_width());
    body.notes = Some(&notes);
    body.pictures = Some(&edition.pictures);
    let mut marks = 0..entries.len();
    if let (Some(introduction), Some(mark)) =
        (&edition.introduction, edition.introduction.as_ref().and_then(|_| marks.next()))
    {
        article::introduction(&mut body, introduction, language, mark);
    }
    for (index, text) in edition.articles.iter().enumerate() {
        article::article(&mut body, text, index, marks.next().unwrap_or_default());
    }
    let body = Part::flow(body.rows, true, style);

    let mut appendix = Galley::new(setter, &mut structure, style, style.width());
    appendix.notes = Some(&notes);
    let axis = edition.timeline.as_ref().map(|timeline| {
        let mark = marks.next().unwrap_or_default();
        timeline::timeline(&mut appendix, timeline, edition, mark)
    });
    let mut appendix = Part::flow(appendix.rows, false, style);
    if let Some(axis) = axis {
        timeline::draw_axis(&mut appendix.rows, &appendix.places, axis, style);
    }

    let mut colophon = Galley::new(setter, &mut structure, style, style.width());
    colophon::colophon(&mut colophon, edition, marks.next().unwrap_or_default());
    let colophon = Part::flow(colophon.rows, false, style);

    let mut contents = Galley::new(setter, &mut structure, style, style.width());
    let pending = contents::contents(&mut contents, &entries, language, contents_node);
    let mut contents = Part::flow(contents.rows, false, style);

    let mut book = Book::new(style, entries.len(), structure);
    let contents_first = front.pages;
    // The text begins on a recto (R37).
    let body_first = (contents_first + contents.pages).next_multiple_of(2);
    let appendix_first = body_first + body.pages;
    let colophon_first = appendix_first + appendix.pages;
    for (part, first) in
        [(&body, body_first), (&appendix, appendix_first), (&colophon, colophon_first)]
    {
        book.find_marks(part, first);
    }
    let places = book.marks.clone();
    contents::number(&mut contents.rows, &pending, setter, style, |mark| {
        places.get(mark).copied().flatten().map_or_else(String::new, |(page, _)| folio(page))
    });
    let heads = Heads::new(edition, &entries, &book.marks);
    book.place(front, 0);
    book.place(contents, contents_first);
    book.place(body, body_first);
    book.place(appendix, appendix_first);
    book.place(colophon, colophon_first);
    book.dress([contents_first, body_first, appendix_first, colophon_first], &heads, setter);
    let outline = book.outline(&entries);
    let mut pages = Pages {
        pages: book.pages,
        structure: book.structure,
        outline,
        description: super::describe(edition),
        press: style.press,
        starts: book.starts,
        remarks: book.remarks,
        ..Pages::default()
    };
    if style.is_vertical() {
        turn::turn(&mut pages);
    }
    if let Some(press) = style.press {
        pages.pages.iter_mut().for_each(|page| press::mark(page, press));
    }
    pages
}

/// What titles are broken by: the words of the text.
fn usage(edition: &Edition) -> Usage {
    let mut titles = vec![wording::document_title(&edition.metadata)];
    titles.extend(edition.introduction.iter().map(|introduction| introduction.title.as_str()));
    titles.extend(edition.timeline.iter().map(|timeline| timeline.title.as_str()));
    titles.extend(
        edition
            .articles
            .iter()
            .flat_map(|article| [&article.title, &article.subtitle, &article.affiliation])
            .map(String::as_str),
    );
    let paragraphs = edition
        .introduction
        .iter()
        .flat_map(|introduction| &introduction.paragraphs)
        .chain(edition.articles.iter().flat_map(|article| &article.paragraphs))
        .map(|paragraph| paragraph.text.as_str());
    Usage::count(titles.iter().copied(), titles.iter().copied().chain(paragraphs))
}

/// The printed number of a page.
fn folio(page: usize) -> String {
    (page + 1).to_string()
}

/// What contents and outline list, in order; the index is the mark.
fn entries(edition: &Edition) -> Vec<Entry> {
    let language = edition.metadata.language.as_str();
    let mut entries: Vec<Entry> = Vec::new();
    let plain = |title: &str| Entry { title: title.to_owned(), ..Entry::default() };
    if let Some(introduction) = &edition.introduction {
        entries.push(plain(wording::introduction_title(introduction, language)));
    }
    entries.extend(edition.articles.iter().map(|article| Entry {
        number: article.number,
        title: wording::article_title(article, language).to_owned(),
        kicker: if article.title.trim().is_empty() {
            String::new()
        } else {
            article.kicker.clone()
        },
        authors: article.authors.clone(),
        mark: 0,
    }));
    if let Some(timeline) = &edition.timeline {
        entries.push(plain(wording::timeline_title(timeline, language)));
    }
    entries.push(plain(wording::wording(language).colophon));
    for (mark, entry) in entries.iter_mut().enumerate() {
        entry.mark = mark;
    }
    entries
}

/// The running heads.
struct Heads {
    verso: String,
    /// Page where each entry begins, whether at the page's very head, and its title.
    recto: Vec<(usize, String)>,
}

impl Heads {
    fn new(edition: &Edition, entries: &[Entry], marks: &[Option<(usize, Point)>]) -> Self {
        let metadata = &edition.metadata;
        let verso: Vec<String> = [
            wording::document_title(metadata).to_owned(),
            metadata.section.trim().to_owned(),
            wording::issue_label(metadata),
            wording::words(metadata.date.trim()),
        ]
        .into_iter()
        .enumerate()
        .filter(|(at, part)| !part.is_empty() && (*at != 0 || metadata.section.trim().is_empty()))
        .map(|(_, part)| part)
        .collect();
        let recto = entries
            .iter()
            .zip(marks)
            .filter_map(|(entry, mark)| Some(((*mark)?.0, entry.title.clone())))
            .collect();
        Self { verso: verso.join("\u{3000}"), recto }
    }

    /// Verso: section, issue, date. Recto: what begins on the page first, or else what goes on.
    fn of(&self, page: usize) -> &str {
        if page % 2 == 1 {
            return &self.verso;
        }
        let begins = self.recto.iter().find(|(first, _)| *first == page);
        let goes_on = self.recto.iter().rev().find(|(first, _)| *first < page);
        begins.or(goes_on).map_or("", |(_, title)| title)
    }
}

/// The pages in the making.
struct Book<'s> {
    style: &'s Style,
    pages: Vec<Page>,
    structure: Structure,
    marks: Vec<Option<(usize, Point)>>,
    /// Where notes are called first and where they begin.
    goals: BTreeMap<Goal, (usize, Point)>,
    starts: Vec<PageStart>,
    remarks: Vec<Remark>,
}

impl<'s> Book<'s> {
    fn new(style: &'s Style, marks: usize, structure: Structure) -> Self {
        let (pages, starts, remarks) = (Vec::new(), Vec::new(), Vec::new());
        let goals = BTreeMap::new();
        Self { style, pages, structure, marks: vec![None; marks], goals, starts, remarks }
    }

    /// Upper left corner of a row that is set on a line.
    fn corner(&self, part: &Part, first: usize, place: &Place, line: usize) -> (usize, Point) {
        let page = first + place.page;
        let x = match part.in_columns {
            true => self.style.column_left(page, place.column),
            false => self.style.left(page),
        };
        (page, Point { x, y: self.style.top(page) + self.style.line_pitch * line as i64 })
    }

    fn find_marks(&mut self, part: &Part, first: usize) {
        for (row, place) in part.rows.iter().zip(&part.places) {
            if let (false, Some(line)) = (row.goals.is_empty(), place.line) {
                let found = self.corner(part, first, place, line);
                for goal in &row.goals {
                    self.goals.entry(goal.clone()).or_insert(found);
                }
            }
            if let (Some(mark), Some(line)) = (row.mark, place.line) {
                let found = self.corner(part, first, place, line);
                if let Some(slot) = self.marks.get_mut(mark) {
                    *slot = Some(found);
                }
            }
        }
    }

    fn page(&mut self, index: usize) -> &mut Page {
        while self.pages.len() <= index {
            self.pages.push(Page {
                size: self.style.sheet(),
                content: Vec::new(),
                links: Vec::new(),
                folio: String::new(),
            });
        }
        &mut self.pages[index]
    }

    /// Puts a part's rows on the pages from `first` on.
    fn place(&mut self, mut part: Part, first: usize) {
        let rows = std::mem::take(&mut part.rows);
        let mut begun = None;
        for (row, place) in rows.into_iter().zip(&part.places) {
            let Some(line) = place.line else { continue };
            let (index, corner) = self.corner(&part, first, place, line);
            if let Some(place) = row.text.filter(|_| begun != Some(index)) {
                begun = Some(index);
                self.starts.push(PageStart { label: folio(index), place });
            }
            let links: Vec<Link> = row
                .links
                .into_iter()
                .filter_map(|link| {
                    let place = |(page, at): (usize, Point)| Target::Place(page, at);
                    let target = match link.to {
                        Goal::Mark(mark) => self.marks.get(mark).copied().flatten().map(place)?,
                        Goal::Address(address) => Target::Uri(address),
                        goal => self.goals.get(&goal).copied().map(place)?,
                    };
                    let mut area = link.area;
                    area.origin.x += corner.x;
                    area.origin.y += corner.y;
                    Some(Link { area, target, alt: link.alt, node: link.node })
                })
                .collect();
            self.remarks
                .extend(row.remarks.into_iter().map(|message| Remark { page: index, message }));
            let page = self.page(index);
            page.links.extend(links);
            page.content.extend(row.content.into_iter().map(|mut placed| {
                flow::shift(&mut placed.ink, corner);
                placed
            }));
        }
    }

    /// Running heads and folios on every page with text but the title page; no head where a part
    /// opens.
    fn dress(&mut self, openings: [usize; 4], heads: &Heads, setter: &mut Typesetter<'_>) {
        for index in openings[0]..self.pages.len() {
            if self.pages[index].content.is_empty() {
                continue; // R37: a blank verso carries nothing.
            }
            let head = if openings.contains(&index) { "" } else { heads.of(index) };
            let furniture = Furniture { head: head.to_owned(), folio: folio(index) };
            furniture::dress(&mut self.pages[index], index, &furniture, self.style, setter);
        }
    }

    fn outline(&self, entries: &[Entry]) -> Vec<OutlineEntry> {
        let found = entries.iter().zip(&self.marks).filter_map(|(entry, mark)| {
            let (page, at) = (*mark)?;
            let title = match entry.number {
                Some(number) => format!("{number} {}", entry.title),
                None => entry.title.clone(),
            };
            Some(OutlineEntry { title, page, at, children: Vec::new() })
        });
        found.collect()
    }
}
