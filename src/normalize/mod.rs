//! [`Transcript`] → [`Edition`]: lines put together, roles found, headings paired with bodies.
//!
//! The passes, in order: characters to their ordinary forms ([`mod@line`], [`widen`], [`spacing`]); columns
//! side by side ([`columns`]); printed lines and what
//! their shapes tell ([`piece`], [`furniture`], [`date`], [`byline`]); paragraphs and display
//! lines by one search over the whole flow ([`paragraph`]), columns in the wrong order put right
//! by the same search ([`order`]); heading groups ([`heading`]); the
//! timeline ([`timeline`]); bodies, their headings and the introduction ([`article`]);
//! suspicions ([`doubt`]). The [`ledger`] accounts for every character on the way.

mod ablation;
mod apart;
mod article;
mod byline;
mod chars;
mod columns;
mod date;
mod doubt;
mod flow;
mod furniture;
mod heading;
mod join;
mod ledger;
mod line;
mod markup;
mod masthead;
mod misread;
mod opening;
mod order;
mod paragraph;
mod piece;
mod poems;
mod roles;
mod similarity;
mod spacing;
mod special;
mod split;
mod strewn;
#[cfg(test)]
mod tests;
mod timeline;
mod weights;
mod widen;

use crate::model::{Edition, FurnitureKind, Source, Stage, Transcript};
use ablation::{Evidence, off};
use ledger::{Extent, Ledger};
use piece::{Kind, Piece};

/// What the configuration knows that the page does not say.
#[derive(Debug, Clone, Default)]
pub struct Hints {
    /// The edition's id: the source's file stem unless configured.
    pub id: String,
}

/// Recovers the edition. Cannot fail: what is uncertain is a doubt.
pub fn normalize(transcript: &Transcript, hints: &Hints) -> Edition {
    recover(transcript, hints).0
}

/// Recovers the edition, and gives the accounts of every character beside it.
pub fn normalize_with_ledger(
    transcript: &Transcript,
    hints: &Hints,
) -> (Edition, crate::model::Ledger) {
    let (edition, ledger) = recover(transcript, hints);
    (edition, ledger.accounts())
}

/// The stages in order.
fn recover(transcript: &Transcript, hints: &Hints) -> (Edition, Ledger) {
    let mut ledger = Ledger::new(transcript);
    let mut edition = Edition::default();
    edition.metadata.id.clone_from(&hints.id);
    edition.metadata.language = language(transcript).to_owned();
    edition.metadata.source = vec![Source {
        path: transcript.name.clone(),
        sha256: transcript.sha256.clone(),
        encoding: transcript.encoding.clone(),
        kind: "text".to_owned(),
    }];
    let mut lines = line::read(transcript, &mut ledger);
    if !off(Evidence::Dirt) {
        markup::strip(&mut lines, &mut ledger);
        widen::marks(&mut lines, &mut ledger);
        spacing::close_up(&mut lines, &mut ledger);
        piece::specks(&mut lines, &mut ledger);
    }
    if !off(Evidence::Repetition) {
        piece::print_outs(&mut lines, &mut ledger);
    }
    line::discount_blanks(&mut lines);
    doubt::unusual(&lines, &mut ledger);
    ledger.begin(Stage::Columns);
    let lines = if off(Evidence::Columns) { lines } else { columns::unfold(lines) };
    record_columns(&lines, &mut ledger);
    let extents: Vec<Extent> = lines.iter().map(Extent::of).collect();
    ledger.begin(Stage::Piece);
    let pieces = piece::gather(lines, &mut ledger);
    ledger.begin(Stage::Furniture);
    furniture::read(&pieces, &mut edition.metadata, &mut ledger);
    let republican = timeline::is_republican(&pieces);
    let pieces = without_furniture(pieces);
    ledger.begin(Stage::Order);
    let order::Restored { mut pieces, readings, unsure } = order::restore(pieces, &mut ledger);
    doubt::ends(&pieces, &readings, &unsure, &mut ledger);
    ledger.begin(Stage::Flow);
    let mut elements = flow::build(&mut pieces, &readings, &mut ledger);
    doubt::flow(&elements, &edition.metadata.language, &mut ledger);
    let date = edition.metadata.date.clone();
    ledger.begin(Stage::Timeline);
    edition.timeline = timeline::take(&mut elements, &pieces, &date, republican, &mut ledger);
    // From here on the flow holds all text.
    drop((pieces, readings));
    special::name(&elements, &mut edition.metadata);
    ledger.begin(Stage::Article);
    article::assemble(elements, &mut edition, &mut ledger);
    ledger.close(&extents, transcript);
    edition.furniture = std::mem::take(&mut ledger.furniture);
    edition.emendations = std::mem::take(&mut ledger.emendations);
    edition.doubts = std::mem::take(&mut ledger.doubts);
    (edition, ledger)
}

/// Enters into the ledger what unfolding has moved: pieces that now follow others than before, one
/// entry for those that stand one below the other.
fn record_columns(lines: &[line::Line], ledger: &mut Ledger) {
    let place = |line: &line::Line| line.text.0.first().map(|ch| (ch.line, ch.column));
    if lines.is_sorted_by_key(place) {
        return;
    }
    let mut order: Vec<_> = lines.iter().map(place).zip(0..).collect();
    order.sort_unstable();
    // For each line the one behind it in the source.
    let mut next = vec![usize::MAX; lines.len()];
    for pair in order.windows(2) {
        let (at, behind): (usize, usize) = (pair[0].1, pair[1].1);
        next[at] = behind;
    }
    let follows = |at: usize| next[at - 1] == at;
    let mut start = 0;
    for end in 1..=lines.len() {
        let below = |at: usize| at > start && place(&lines[at - 1]) < place(&lines[at]);
        let stays = end < lines.len() && follows(end);
        if end < lines.len() && !stays && below(end) {
            continue;
        }
        let first = start + usize::from(start == 0 || follows(start));
        if first < end {
            ledger.relocate("column", lines[first..end].iter().map(|line| &line.text));
        }
        start = end;
    }
}

/// The flow of text without the matter of the page; the gap that it leaves tells nothing.
fn without_furniture(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    let (mut gap, mut head) = (false, true);
    let mut resumed = false;
    for mut piece in pieces {
        if let Kind::Furniture(kind) = piece.kind {
            if kind == FurnitureKind::Continuation {
                let back = piece.text.0.iter().any(|ch| matches!(ch.c, '上' | '接'));
                resumed |= back;
                if let Some(last) = out.last_mut().filter(|_| !gap && !back) {
                    last.continued = true;
                }
            }
            // Captions and notes stand anywhere.
            head = gap && head
                || !matches!(kind, FurnitureKind::Caption | FurnitureKind::Continuation);
            gap = true;
            continue;
        }
        piece.below_head = head && (gap || out.is_empty());
        if gap {
            piece.resumed = std::mem::take(&mut resumed);
            piece.page_start = true;
            gap = false;
        }
        out.push(piece);
    }
    out
}

/// `zh-Hant` when characters that only Traditional texts use outnumber those that only
/// Simplified ones use.
fn language(transcript: &Transcript) -> &'static str {
    const SIMPLIFIED: &str = "这们国会来时说为个对发过学经动产业现实进种关问题开门车东书长见万与专业两严丧临丽举义乌乐习乡买乱争于亏云亚产亩亲";
    const TRADITIONAL: &str = "這們國會來時說為個對發過學經動產業現實進種關問題開門車東書長見萬與專業兩嚴喪臨麗舉義烏樂習鄉買亂爭於虧雲亞產畝親";
    // What each character speaks for, by its offset from U+4E00; one on both lists for neither.
    let mut speaks = vec![0i64; 0x5200];
    for (list, weight) in [(SIMPLIFIED, -1), (TRADITIONAL, 1)] {
        let other = if list == SIMPLIFIED { TRADITIONAL } else { SIMPLIFIED };
        for c in list.chars().filter(|&c| !other.contains(c)) {
            speaks[c as usize - 0x4E00] = weight;
        }
    }
    let place = |c: char| (c as usize).checked_sub(0x4E00);
    let balance: i64 = transcript
        .lines
        .iter()
        .flat_map(|line| line.text.chars())
        .filter_map(|c| speaks.get(place(c)?))
        .sum();
    if balance > 0 { "zh-Hant" } else { "zh-Hans" }
}
