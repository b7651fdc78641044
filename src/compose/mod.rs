//! [`Edition`] → [`Pages`]: Chinese composition after CLREQ.
//!
//! [`inline`] sets paragraphs in lines, [`page`] puts lines on pages. The rules, by their numbers,
//! and where each is kept; `set` names the field of [`Typesetting`](inline::Typesetting) or
//! [`Style`] that chooses. Where two rules collide, `inline::fallback` says which gives way.
//!
//! | rule | about | kept in |
//! |---|---|---|
//! | R1 | no closing mark, connector or solidus at a line's start | `text::mark`, `inline::spacing`; set: prohibition |
//! | R2 | no opening mark at a line's end | the same |
//! | R3 | levels none, basic, gb, strict | the same |
//! | R4 | compression before the test; R4b: squeeze in, then push down | `inline::linebreak` |
//! | R5 | a row of marks wider than its line is parted, and told | `inline::spacing`, `inline::fallback` |
//! | R6 | —— and …… are one | `inline::itemize`, `inline::spacing` |
//! | R7 | doubled ellipsis on its own line; ？！ on one em | `inline::omission`, `inline::spacing` |
//! | R8 | words break at syllables; the hyphen is not copied | `inline::hyphenate`, `inline::place` |
//! | R9 | numbers whole, with signs and units; note marks with their base | `inline::itemize`, `inline::spacing` |
//! | R10 | nothing opened beside connectors and solidus | `inline::spacing` |
//! | R11 | where a mark's ink is; interpunct, solidus on half an em | `text::mark`, `inline::itemize`; set: conventions |
//! | R12 | adjacent marks share their blank | `inline::spacing`; set: adjacent |
//! | R13 | half-width at a line's end | `inline::linebreak`: the gap at the end vanishes |
//! | R14 | opening brackets hug a line's start | the same |
//! | R15 | hanging stops | `inline::linebreak`; set: hanging, off |
//! | R16 | width of “ ” ‘ ’ by context | `inline::quotes` |
//! | R17 | styles of punctuation | `inline::spacing`; set: punctuation. Left out: CCT, whose width is one face's, and plain, which sets nothing |
//! | R18 | both sides flush, last line natural | `inline` |
//! | R19 | compression before expansion, alike in a rank | `inline::linebreak`, `inline::justify` |
//! | R20 | order and floors of compression | `inline::linebreak::Rank`, `inline::spacing`; set: han_latin, fixed_stops |
//! | R21 | order and caps of expansion | `inline::justify`, `inline::spacing`; set: han_latin |
//! | R22 | letters of a word keep their distance | `inline::spacing`; but see `inline::fallback` |
//! | R23 | at most 1/10 em between Han | `inline::linebreak`: its costs |
//! | R24 | a quarter between Han and Latin | `inline::spacing` |
//! | R25 | full-width letters and figures set as Latin | `inline::itemize` |
//! | R26 | grid mode | left out: rare in Simplified, and a run over two lines has no width to pad |
//! | R27 | indent of two em | `page::galley`. Left out: one em in narrow columns |
//! | R28 | no indent after an interruption | `page::galley`, `inline::omission` |
//! | R29 | no runt | `inline::linebreak`: its costs |
//! | R30 | no widow, no orphan | `page::flow` |
//! | R31 | quotations set in; hanging indents of items | `page::galley` |
//! | R32 | names of two characters opened | `page::article` |
//! | R33 | whole ems and lines | [`Style`] |
//! | R34 | one grid of baselines | `page::flow`, `page::galley` |
//! | R35 | sizes of body and headings | [`Style`], `page::article` |
//! | R36 | headings keep with their text and break by sense | `page::flow`, `inline::sense` |
//! | R37 | recto, verso, mirrored margins | [`Style`], `page` |
//! | R38 | folios and running heads | `page::furniture`. Left out: opening of short heads |
//! | R39 | columns alike on the last page; figures in their column, captions below | `page::flow`, `page::figure`. Left out: figures moved to a column's head or foot |
//! | R40 | contents with leaders | `page::contents` |
//! | R41 | emphasis dots, lines for names and titles | `page::beside` |
//! | R42 | ruby | `page::beside` |
//! | R43 | frames around names of the dead | `page::beside` |
//! | R44 | vertical setting | `inline::vertical`; set: writing |
//! | R45 | use of quotes, 、 and ranges | left out: a matter for editors, nothing is changed silently |
//! | R46 | use of numerals; official documents | left out: the same; a newspaper is no official document |

pub mod inline;
mod page;
mod paper;
mod style;

pub use paper::{Paper, type_size};
pub use style::{BodyFace, Style, Writing};

use crate::Result;
use crate::font::FontSet;
use crate::frame::{Description, Pages};
use crate::model::Edition;
use crate::wording;
use inline::Typesetter;

/// Composes the whole document.
///
/// # Errors
/// When the style leaves no room for text.
pub fn compose(edition: &Edition, style: &Style) -> Result<Pages> {
    style.check()?;
    let fonts = FontSet::open()?;
    let rules = style.typesetting.in_language(edition.metadata.language.trim());
    let mut setter = Typesetter::new(&fonts, rules);
    setter.writing = style.writing;
    Ok(page::build(edition, style, &mut setter))
}

/// What the document says of itself.
fn describe(edition: &Edition) -> Description {
    let metadata = &edition.metadata;
    let subject: Vec<String> = [
        metadata.publication.trim().to_owned(),
        metadata.section.trim().to_owned(),
        wording::issue_label(metadata),
        wording::words(metadata.date.trim()),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect();
    let digests: Vec<&str> = metadata
        .source
        .iter()
        .map(|source| source.sha256.as_str())
        .filter(|digest| !digest.is_empty())
        .collect();
    let identifier = match digests.is_empty() {
        true => format!("banxin:{}", metadata.id),
        false => format!("banxin:sha256:{}", digests.join("+")),
    };
    Description {
        title: wording::document_title(metadata).to_owned(),
        authors: edition.authors().into_iter().map(str::to_owned).collect(),
        subject: subject.join("，"),
        language: match metadata.language.trim() {
            "" => "zh-Hans".to_owned(),
            language => language.to_owned(),
        },
        date: metadata.date.trim().to_owned(),
        made: None,
        identifier,
    }
}
