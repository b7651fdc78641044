//! The marked furniture → what it says of the paper and the issue, in the metadata and the ledger.

use super::alone_at_head::day_alone;
use super::contact::is_extension;
use super::imprint::is_imprint;
use super::misread_heads::as_head;
use super::motto::{evenly_dotted, is_saying};
use super::name::{SECTION, is_publication, is_section, is_weekly, names_paper, says_twice};
use super::notice::is_of_sale;
use super::page_number::{pages_in, plain_folio};
use super::reach::{Reach, reached, without_gaps_in_place, without_price};
use crate::model::{DoubtKind, FurnitureKind, Metadata};
use crate::normalize::date::Date;
use crate::normalize::ledger::{Ledger, squeezed};
use crate::normalize::masthead::{self, Head, is_paper, of_how_many};
use crate::normalize::misread;
use crate::normalize::piece::{Kind, Piece, is_bullet};
use crate::text::is_blank;
use crate::text::simplified::in_simplified;

/// Reads what the furniture says into the metadata, and puts it among the furniture.
pub(in crate::normalize) fn read(pieces: &[Piece], metadata: &mut Metadata, ledger: &mut Ledger) {
    let (mut reach, mut day, mut dashed) = (None, None, Vec::new());
    // Where the editors are reached in a line with the date.
    let mut beside = String::new();
    let named = names_of_papers(pieces);
    let sheets = pieces.iter().any(|piece| {
        let head = Kind::Furniture(FurnitureKind::IssueLine);
        let folio = Kind::Furniture(FurnitureKind::Folio);
        (piece.kind == head || piece.kind == folio) && piece.text.0.iter().any(|ch| ch.c == '版')
    });
    // A label at a line's end, what it labels on the next.
    let mut cut = String::new();
    for (at, piece) in pieces.iter().enumerate() {
        let Kind::Furniture(kind) = piece.kind else { continue };
        let mut string = squeezed(&piece.string());
        if kind == FurnitureKind::Contact {
            let goes_on = pieces.get(at + 1).is_some_and(|next| next.kind == piece.kind);
            string = std::mem::take(&mut cut) + &string;
            if goes_on && string.ends_with(['：', ':']) {
                cut = string;
                ledger.furnish(kind, &piece.text);
                continue;
            }
        }
        let head = matches!(
            kind,
            FurnitureKind::IssueLine | FurnitureKind::Folio | FurnitureKind::Masthead
        );
        let read = if head { as_head(&string) } else { None };
        let ink = |line: &str| line.chars().filter(|&c| !is_blank(c)).collect::<String>();
        if let Some(read) = read.as_ref().filter(|read| ink(read) != ink(&string)) {
            doubt_misread(piece, &string, read, ledger);
        }
        let string = read.unwrap_or(string);
        match kind {
            FurnitureKind::IssueLine => {
                day = day.or(day_alone(&string));
                let direct = |word: &&str| reached(word) == Some(Reach::Direct);
                let words: Vec<&str> = string.split(is_blank).filter(direct).collect();
                if beside.is_empty() {
                    beside = words.join(" ");
                }
                read_issue_line(&string, metadata);
            }
            FurnitureKind::Folio => {
                let said = |word: &String| pages_in(word).filter(|_| word.starts_with('第'));
                let words = || masthead::words(&string);
                match pages_in(&string).or_else(|| words().iter().find_map(said)) {
                    Some(pages) => add_pages(metadata, of_how_many(&string, pages)),
                    // What is set between dashes may be a page of the extraction.
                    None => {
                        let named = || string.split(is_blank).find_map(plain_folio);
                        let page = plain_folio(&string).or_else(named);
                        dashed.extend(page.map(|page| page.to_string()));
                    }
                }
            }
            FurnitureKind::Contact => {
                let reachable = |line: &str| {
                    line.contains('@')
                        || line.chars().filter(char::is_ascii_digit).count() >= 7
                        || is_extension(&in_simplified(line))
                };
                let otherwise = || {
                    let staff = is_imprint(&string);
                    reachable(&string).then_some(if staff { Reach::Staff } else { Reach::Direct })
                };
                let found = reached(&string).or_else(otherwise);
                // The editors' own line goes before those that name them beside something else.
                if found.is_some() && found >= reach {
                    reach = found;
                    let line =
                        without_price(string.trim_start_matches(|c| is_bullet(c) || is_blank(c)));
                    // No blank stands behind a full-width mark.
                    let line = without_gaps_in_place(&line.replace("： ", "："));
                    let read = misread::reached(&line);
                    if let Some(read) = &read {
                        doubt_misread(piece, &line, read, ledger);
                    }
                    metadata.contact = read.unwrap_or(line);
                }
            }
            // A name at each page's head is the section's.
            FurnitureKind::RunningHead
                if metadata.section.is_empty()
                    && SECTION.contains(&string.chars().count())
                    && !is_publication(&string) =>
            {
                metadata.section.clone_from(&string);
            }
            FurnitureKind::RunningHead if metadata.motto.is_empty() && is_saying(&string) => {
                metadata.motto.clone_from(&string);
            }
            FurnitureKind::Motto if metadata.motto.is_empty() && !is_of_sale(&string) => {
                metadata.motto = evenly_dotted(&string).unwrap_or_else(|| string.clone());
            }
            FurnitureKind::Masthead => {
                let name: String = string.chars().filter(|&c| !is_blank(c)).collect();
                let alone = || Head::of(&string).only_name().map(str::to_owned);
                let name = names_paper(&string).or_else(alone).unwrap_or(name);
                // 国际新闻 is a section's name where another is a paper's.
                let section = !is_paper(&name) && (named || says_twice(&string));
                // One that looks like no section either was told by its place. A weekly's name may be both: a
                // newspaper's sheets are 版.
                let weekly = || is_weekly(&name) && !sheets;
                if metadata.publication.is_empty()
                    && !section
                    && (is_publication(&name) || !is_section(&name) || weekly())
                {
                    metadata.publication = name;
                } else if (section || !is_publication(&name)) && metadata.section.is_empty() {
                    metadata.section = name;
                }
            }
            _ => {}
        }
        ledger.furnish(kind, &piece.text);
    }
    if let Some(day) = day.filter(|_| metadata.date.len() == "2024-03".len()) {
        metadata.date = format!("{}-{day:02}", metadata.date);
    }
    if metadata.pages.is_empty() {
        metadata.pages = dashed;
    }
    in_order(&mut metadata.pages);
    if metadata.contact.is_empty() {
        metadata.contact = beside;
    }
    weekly(pieces, metadata);
    beside_number(pieces, metadata);
    if metadata.section == metadata.publication {
        metadata.section.clear();
    }
}

/// Tells that the metadata have a line otherwise than it was read.
fn doubt_misread(piece: &Piece, printed: &str, read: &str, ledger: &mut Ledger) {
    let message = format!("“{printed}”有误识的字，读作“{read}”");
    ledger.doubt(DoubtKind::SuspectedMisreading, piece.line(), message, read.to_owned());
}

/// `第497期 2024年2月28日 星期三 06·07`: number, date, weekday, pages, and names beside them.
pub(super) fn read_issue_line(line: &str, metadata: &mut Metadata) {
    let fill = |field: &mut String, value: Option<&str>| {
        if field.is_empty() {
            field.push_str(value.unwrap_or_default());
        }
    };
    let head = Head::of(line);
    fill(&mut metadata.issue, head.issue.as_deref());
    fill(&mut metadata.date, head.date.map(Date::iso).as_deref());
    fill(&mut metadata.weekday, head.weekday.as_deref());
    fill(&mut metadata.publication, head.paper());
    // Below the paper's own name that is no section's.
    fill(&mut metadata.section, head.section().filter(|name| *name != metadata.publication));
    add_pages(metadata, head.pages);
}

/// Enters pages, each once.
fn add_pages(metadata: &mut Metadata, pages: Vec<String>) {
    for page in pages {
        if !metadata.pages.contains(&page) {
            metadata.pages.push(page);
        }
    }
}

/// Pages in the order of their numbers, however their lines were read.
fn in_order(pages: &mut [String]) {
    let number = |page: &String| {
        let digits = page.trim_start_matches(|c: char| c.is_ascii_uppercase());
        let letters = page[..page.len() - digits.len()].to_owned();
        (letters, digits.parse::<u32>().unwrap_or(u32::MAX))
    };
    pages.sort_by_key(number);
}

/// Whether some line names a paper for certain.
fn names_of_papers(pieces: &[Piece]) -> bool {
    let lines = pieces.iter().filter(|piece| {
        matches!(piece.kind, Kind::Furniture(FurnitureKind::Masthead | FurnitureKind::IssueLine))
    });
    lines.map(|piece| squeezed(&piece.string())).any(|line| {
        let name: String = line.chars().filter(|&c| !is_blank(c)).collect();
        is_paper(&name) || Head::of(&line).publication.is_some()
    })
}

/// `某城 2019年8月号` over `街巷志`: of two names that no word tells, the one beside the number is the paper's.
fn beside_number(pieces: &[Piece], metadata: &mut Metadata) {
    let [first, second, ..] = pieces else { return };
    let line = squeezed(&first.string());
    let beside = first.kind == Kind::Furniture(FurnitureKind::IssueLine)
        && !metadata.section.is_empty()
        && line.trim_start_matches('《').starts_with(&metadata.section);
    let below = second.kind == Kind::Furniture(FurnitureKind::Masthead)
        && second.text.tight().string() == metadata.publication;
    if beside && below && !is_paper(&metadata.publication) {
        std::mem::swap(&mut metadata.section, &mut metadata.publication);
    }
}

/// A weekly's name ends as a section's does. Where the issue's line names the section beside the page, or a line
/// below the name does, and no other paper is named, it is the paper's; and so is a magazine's beside its number.
fn weekly(pieces: &[Piece], metadata: &mut Metadata) {
    let first_is_name =
        pieces.first().is_some_and(|piece| piece.text.tight().string() == metadata.section);
    if first_is_name
        && is_weekly(&metadata.section)
        && !metadata.publication.is_empty()
        && !is_paper(&metadata.publication)
    {
        std::mem::swap(&mut metadata.section, &mut metadata.publication);
    }
    if !metadata.publication.is_empty() {
        return;
    }
    let lines = |wanted: FurnitureKind| {
        let of_kind = move |piece: &&Piece| piece.kind == Kind::Furniture(wanted);
        pieces.iter().filter(of_kind).map(|piece| squeezed(&piece.string()))
    };
    // Where the name and the number share the line, it is the line's first word.
    let first = lines(FurnitureKind::IssueLine)
        .filter_map(|line| line.split(is_blank).next().map(str::to_owned));
    let masthead = lines(FurnitureKind::Masthead)
        .map(|line| line.chars().filter(|&c| !is_blank(c)).collect::<String>())
        .chain(first)
        .find(|name| is_weekly(name));
    let mut read = Metadata::default();
    for line in lines(FurnitureKind::IssueLine) {
        let name = masthead.as_deref().unwrap_or_default();
        read_issue_line(line.strip_prefix(name).unwrap_or(&line).trim_start(), &mut read);
    }
    if let Some(name) = masthead.filter(|name| !read.section.is_empty() && read.section != *name) {
        metadata.publication = name;
        metadata.section = read.section;
        return;
    }
    let bare = |page: &String| page.bytes().all(|b| b.is_ascii_digit());
    // A magazine has its number and date beside it, and a bare number for its page.
    let magazine =
        ["周刊", "週刊", "月刊", "季刊"].iter().any(|word| metadata.section.ends_with(word))
            && !metadata.issue.is_empty()
            && metadata.pages.iter().all(bare);
    // Beside the number of an issue, and no page, a name is the paper's.
    let numbered = |piece: &Piece| {
        let line = squeezed(&piece.string());
        let head = Head::of(&line);
        let name = head.section().is_some_and(|name| name == metadata.section);
        let paged = line.contains('版') || !head.pages.iter().all(bare);
        name && head.issue.is_some() && head.ordinal && !paged
    };
    let mut issue_lines =
        pieces.iter().filter(|piece| piece.kind == Kind::Furniture(FurnitureKind::IssueLine));
    if magazine || !is_section(&metadata.section) && issue_lines.any(numbered) {
        metadata.publication = std::mem::take(&mut metadata.section);
    }
}
