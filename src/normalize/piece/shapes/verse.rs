//! Lines of verse, by their lengths, the marks at their ends and how far they are set in.

use super::couplet::{is_couplet, is_couplet_text, is_halved, pairs};
use crate::normalize::chars::{Char, Text};
use crate::normalize::piece::{Kind, Piece, list_mark, runs, speaker, widest_near};
use crate::text::mark_class::ends_sentence;
use crate::text::{is_blank, is_han, is_wide};

/// Short lines that are set in further than paragraphs are, all of them as far, are verse.
pub(in crate::normalize::piece) fn set_in(pieces: &mut [Piece]) {
    const LEAST: usize = 3;
    const LONGEST: usize = 20;
    /// Lines that show how far paragraphs are set in.
    const ENOUGH: usize = 4;
    /// Half ems by which verse is set in more.
    const MORE: std::ops::RangeInclusive<u32> = 2..=10;
    let mut indents: Vec<u32> = pieces
        .iter()
        .filter(|piece| piece.kind == Kind::Open && piece.indent > 0)
        .map(|piece| piece.indent)
        .collect();
    indents.sort_unstable();
    let alike = indents.chunk_by(|one, other| one == other);
    let Some(usual) = alike.max_by_key(|run| run.len()).filter(|run| run.len() >= ENOUGH) else {
        return;
    };
    let usual = usual[0];
    let verse = |at: usize| {
        let piece = &pieces[at];
        piece.kind == Kind::Open
            && piece.indent > usual
            && MORE.contains(&(piece.indent - usual))
            && piece.text.len() <= LONGEST
            && is_one_sentence(&piece.text)
            && speaker(&piece.text).is_none()
    };
    let lines: Vec<Option<u32>> =
        (0..pieces.len()).map(|at| verse(at).then_some(pieces[at].indent)).collect();
    for run in runs(&lines).into_iter().filter(|run| run.len() >= LEAST) {
        pieces[run].iter_mut().for_each(|piece| piece.kind = Kind::Verse);
    }
}

/// Lines of one length that are much shorter than the column and each end with a mark are verse.
pub(in crate::normalize::piece) fn verse(pieces: &mut [Piece]) {
    const LEAST: usize = 3;
    /// Lines on either side of a line of verse that show the column's width.
    const COLUMN: usize = 16;
    /// Lines of a poem's last sentence, and chars of the line that names a couplet's writer.
    const SENTENCE: usize = 4;
    const NAME: usize = 20;
    const QUATRAIN: usize = 4;
    let widest = widest_near(pieces);
    let lengths: Vec<usize> = pieces.iter().map(|piece| piece.text.tight().len()).collect();
    // In a narrow column beside a picture sentences end inside lines, too.
    let whole = |piece: &Piece| speaker(&piece.text).is_none() && is_one_sentence(&piece.text);
    // The last line of a paragraph, right below a full one in mid-sentence.
    let goes_on = |index: usize| {
        let above = index.checked_sub(1).map(|above| &pieces[above]);
        pieces[index].blanks_before == 0
            && pieces[index].text.last().is_some_and(ends_sentence)
            && above.is_some_and(|above| {
                above.width * 10 > widest[index] * 9
                    && above.text.last().is_some_and(is_han)
                    && above.text.0.iter().any(|ch| matches!(ch.c, '，' | '。'))
            })
    };
    let is_marked = |index: usize| {
        let piece = &pieces[index];
        piece.kind == Kind::Open
            && (5..=18).contains(&lengths[index])
            && !goes_on(index)
            && matches!(
                piece.text.last(),
                Some('，' | '。' | '；' | '！' | '？' | '、' | '—' | '…')
            )
    };
    let is_line = |index: usize| is_marked(index) && pieces[index].width * 10 <= widest[index] * 9;
    let short = |index: usize| pieces[index].width * 4 <= widest[index] * 3;
    // The column around a whole poem.
    let column = |index: usize| {
        let near = &pieces[index.saturating_sub(COLUMN)..(index + COLUMN).min(pieces.len())];
        near.iter().map(|piece| piece.width).max().unwrap_or(0)
    };
    let mut found = Vec::new();
    let mut start = 0;
    while start < pieces.len() {
        // Two halves of five or seven on a line: regular verse, however wide.
        let couplets = pieces[start..].iter().take_while(|piece| is_couplet(piece)).count();
        if couplets > 1 {
            found.extend(start..start + couplets);
            start += couplets;
            continue;
        }
        // Four lines of five or seven without a mark: 籤詩, 题画诗.
        let plain = |&index: &usize| {
            let piece = &pieces[index];
            piece.kind == Kind::Open
                && matches!(lengths[index], 5 | 7)
                && lengths[index] == lengths[start]
                && piece.text.0.iter().all(|ch| is_han(ch.c))
                && short(index)
        };
        let plain = (start..pieces.len()).take_while(plain).count();
        if plain == QUATRAIN || plain == 2 * QUATRAIN {
            found.extend(start..start + plain);
            start += plain;
            continue;
        }
        let run = (start..pieces.len())
            .take_while(|&index| is_line(index) && lengths[index] == lengths[start])
            .count();
        // One couplet right below its title: 甲乙丙丁戊， / 己庚辛壬癸。
        let alone = run == 2
            && (start..start + run).all(short)
            && pieces[start].text.last() == Some('，')
            && pieces[start + 1].text.last().is_some_and(ends_sentence)
            && (start..start + run).all(|at| {
                pieces[at].text.0[..pieces[at].text.len() - 1].iter().all(|ch| is_han(ch.c))
            })
            && start.checked_sub(1).is_some_and(|at| {
                pieces[at].kind == Kind::Open
                    && short(at)
                    && pieces[at].text.last().is_some_and(is_han)
            });
        let many = alone || run > LEAST || run == LEAST && (start..start + run).all(short);
        // Free verse: lines of any length, each short and with a mark at its end.
        let free = (start..pieces.len())
            .take_while(|&index| {
                let piece = &pieces[index];
                (is_line(index) || is_marked(index) && whole(piece))
                    && list_mark(&piece.text) == 0
                    && piece.width * 20 <= column(index) * 17
            })
            .count();
        // The last one may be as long as it likes, where the poem visibly ends.
        let free = free + usize::from(free >= LEAST && ends_stanza(pieces, start + free));
        let short_ones = (start..start + free)
            .filter(|&index| pieces[index].width * 20 <= column(index) * 13)
            .count();
        let is_free = short_ones * 2 >= free || is_uneven(&pieces[start..start + free]);
        let free = if is_free { free } else { 0 };
        // No prose pauses on two lines, one below the other, that are far from full.
        let pauses = |&at: &usize| pieces[at].text.last() == Some('，');
        let words = |at: usize| pieces[at].text.0.iter().all(|ch| is_wide(ch.c) && ch.c != '：');
        let paused = free == LEAST
            && (start..start + free).all(|at| short(at) && words(at))
            && (start..start + free).filter(pauses).count() > 1;
        let is_free = free > LEAST || paused;
        let mut run = if is_free && free > run { free } else { run };
        if many || is_free {
            // A last sentence over several lines, none longer than those above: 只有雪， / 把我们俩 / 越描越高。
            let longest = lengths[start..start + run].iter().max().copied().unwrap_or(0);
            let goes_on = (start + run..pieces.len()).take(SENTENCE).take_while(|&at| {
                let plain =
                    |ch: &Char| is_han(ch.c) || matches!(ch.c, '，' | '。' | '！' | '？' | '…');
                let piece = &pieces[at];
                piece.kind == Kind::Open
                    && piece.blanks_before == 0
                    && lengths[at] <= longest
                    && short(at)
                    && piece.text.0.iter().all(plain)
            });
            let rest = goes_on
                .enumerate()
                .filter(|&(_, at)| pieces[at].text.last().is_some_and(ends_sentence));
            // A title has no mark.
            let titled =
                pieces.get(start + run).is_some_and(|next| next.text.last().is_some_and(is_han));
            run += rest.last().filter(|_| !titled).map_or(0, |(last, _)| last + 1);
            found.extend(start..start + run);
        }
        start += run.max(1);
    }
    let pairs = pairs(pieces, &lengths);
    // Who wrote them, each below its own: `题某某 某地 甲乙`.
    let names = |at: &usize| {
        pieces.get(*at).is_some_and(|piece| {
            piece.kind == Kind::Open
                && lengths[*at] <= NAME
                && piece.text.last().is_some_and(is_han)
                && piece.text.0.iter().any(|ch| is_blank(ch.c))
        })
    };
    let writers: Vec<usize> = pairs.chunks(2).map(|pair| pair[1] + 1).filter(names).collect();
    if writers.len() * 2 == pairs.len() {
        writers.into_iter().for_each(|at| pieces[at].kind = Kind::Whole);
    }
    found.extend(pairs);
    found.sort_unstable();
    found.dedup();
    for &index in &found {
        pieces[index].kind = Kind::Verse;
    }
    // Lines of two halves right above them, as long as they are.
    let begins = |&&at: &&usize| at > 0 && found.binary_search(&(at - 1)).is_err();
    for &first in found.iter().filter(begins) {
        let like = |at: usize| {
            let piece = &pieces[at];
            let announces = || {
                lengths[at] == lengths[first]
                    && piece.text.last() == Some('：')
                    && piece.text.0[..piece.text.len() - 1].iter().all(|ch| is_han(ch.c))
            };
            piece.kind == Kind::Open
                && lengths[at].abs_diff(lengths[first]) <= 3
                && (is_halved(&piece.text) || announces())
        };
        let lines = (0..first).rev().take_while(|&at| like(at)).count();
        // Above a poem stands a heading, or a text that has ended.
        let above = (first - lines).checked_sub(1).map(|at| &pieces[at]);
        let ended = |piece: &Piece| {
            piece.kind != Kind::Open
                || piece.text.last().is_some_and(|c| ends_sentence(c) || c == '：')
                || piece.text.len() <= 8 && piece.text.0.iter().all(|ch| is_han(ch.c))
        };
        if (is_couplet_text(&pieces[first].text) || is_halved(&pieces[first].text))
            && above.is_none_or(ended)
        {
            pieces[first - lines..first].iter_mut().for_each(|piece| piece.kind = Kind::Verse);
        }
    }
}

/// Lines of unlike length of which most end with a pause: paragraphs end with none, and a column beside
/// a picture has one measure.
fn is_uneven(lines: &[Piece]) -> bool {
    /// Half ems between the shortest line and the longest.
    const APART: u32 = 4;
    let paused = |piece: &&Piece| matches!(piece.text.last(), Some('，' | '；' | '、'));
    // Items and hours have brackets and figures.
    let plain = |c: char| is_han(c) || is_blank(c) || "，。；！？、—…“”「」".contains(c);
    let words = lines.iter().all(|piece| piece.text.0.iter().all(|ch| plain(ch.c)));
    let widths = lines.iter().map(|piece| piece.width);
    let apart = widths.clone().max().unwrap_or(0) - widths.min().unwrap_or(0);
    words && apart >= APART && lines.iter().filter(paused).count() * 2 >= lines.len()
}

/// Whether a line that ends a sentence has a blank line or something else than text below it.
fn ends_stanza(pieces: &[Piece], at: usize) -> bool {
    const LONGEST: usize = 18;
    let Some(piece) = pieces.get(at) else { return false };
    piece.kind == Kind::Open
        && piece.text.len() <= LONGEST
        && piece.text.last().is_some_and(ends_sentence)
        && is_one_sentence(&piece.text)
        && pieces.get(at + 1).is_none_or(|next| next.blanks_before > 0 || next.kind != Kind::Open)
}

/// Whether no sentence ends inside a text.
pub(in crate::normalize::piece) fn is_one_sentence(text: &Text) -> bool {
    text.0[..text.len().saturating_sub(1)].iter().all(|ch| !ends_sentence(ch.c))
}

#[cfg(test)]
mod tests {
    use super::super::super::of_lines as pieces;
    use super::super::tests::{TEXT, kinds};
    use super::*;

    #[test]
    fn couplets_without_a_title_between_are_verse_and_their_writers_are_lines() {
        let lines = [
            "甲乙丙丁，戊己庚辛壬癸；",
            "子丑寅卯，辰巳午未申酉。",
            "题甲乙 某地 王明",
            "甲乙丙；",
            "丁戊己。",
        ];
        assert_eq!(
            kinds(&lines, verse),
            [Kind::Open, Kind::Open, Kind::Open, Kind::Open, Kind::Open]
        );
        let two: Vec<&str> = lines[..3].iter().chain(&lines[..3]).copied().collect();
        let pair = [Kind::Verse, Kind::Verse, Kind::Whole];
        assert_eq!(kinds(&two, verse), [pair.clone(), pair].concat());
    }

    #[test]
    fn lines_of_unlike_length_with_pauses_are_verse() {
        const FULL: &str = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰";
        let found = |poem: [&str; 4]| {
            let lines = [&[FULL][..], &poem, &[FULL]].concat();
            kinds(&lines, verse).iter().filter(|kind| **kind == Kind::Verse).count()
        };
        let poem = [
            "甲乙丙丁戊己庚辛，",
            "壬癸子丑寅卯辰巳午未申；",
            "酉戌亥天地玄黄宇宙，",
            "洪荒日月盈昃辰宿列张寒。",
        ];
        assert_eq!(found(poem), 4);
        let column = [
            "甲乙丙丁戊己庚辛壬癸，",
            "子丑寅卯辰巳午未申，",
            "酉戌亥天地玄黄宇宙洪，",
            "荒日月盈昃辰宿列张，",
        ];
        assert_eq!(found(column), 0, "a column beside a picture");
    }

    #[test]
    fn four_lines_of_seven_without_marks_are_verse() {
        let poem = ["溪闊橋斜月正明", "肩頭挑得一莊情", "莫愁前路無人問", "腳踏實時水自平"];
        let lines = [&["第廿七首"], &poem[..], &[TEXT, TEXT]].concat();
        let verse: Vec<bool> =
            kinds(&lines, verse).iter().map(|kind| *kind == Kind::Verse).collect();
        assert_eq!(verse, [false, true, true, true, true, false, false]);
        let lines = [&["第廿七首"], &poem[..3], &[TEXT, TEXT]].concat();
        assert!(!kinds(&lines, super::verse).contains(&Kind::Verse), "three");
    }

    #[test]
    fn couplets_are_verse_however_wide() {
        let found = kinds(
            &[
                "甲乙丙丁戊己庚，辛壬癸子丑寅卯。",
                "甲乙丙丁戊己庚，辛壬癸子丑寅卯。",
                "甲乙，丙丁戊己。",
            ],
            verse,
        );
        assert_eq!(found, [Kind::Verse, Kind::Verse, Kind::Open]);
        let couplet = "甲乙丙丁戊己庚，辛壬癸子丑寅卯。";
        let found = kinds(&["甲乙", "甲乙丙丁戊己，庚辛壬癸子，", couplet, couplet], verse);
        assert_eq!(found, [Kind::Open, Kind::Verse, Kind::Verse, Kind::Verse]);
        let found = kinds(&[TEXT, "甲乙丙丁戊己，庚辛壬癸子，", couplet, couplet], verse);
        assert_eq!(found, [Kind::Open, Kind::Open, Kind::Verse, Kind::Verse], "a text's end");
    }

    #[test]
    fn free_verse_is_told_by_the_column_around_it() {
        let text = [TEXT; 3].concat();
        let lines =
            [&*text, "甲乙丙丁戊，", "己庚辛壬癸子丑，寅卯辰——", "甲乙丙丁。", "丙丁戊己庚，"];
        let found = kinds(&lines, verse);
        assert_eq!(found[0], Kind::Open);
        assert!(found[1..].iter().all(|kind| *kind == Kind::Verse), "{found:?}");
    }

    #[test]
    fn the_last_line_of_a_paragraph_is_no_verse() {
        let text = [TEXT; 2].concat() + "，甲";
        let lines = [&*text, "甲乙丙丁戊。", "己庚辛壬癸，", "子丑寅卯辰巳，", "甲乙丙丁。"];
        let found = kinds(&lines, verse);
        assert_eq!(found[..2], [Kind::Open, Kind::Open]);
        assert!(found[2..].iter().all(|kind| *kind == Kind::Verse), "three lines that pause");
    }

    #[test]
    fn one_couplet_below_its_title_is_verse() {
        let lines = ["甲乙丙丁", "三声敲出千钧稳，", "一火烧成六五春。", TEXT];
        assert_eq!(kinds(&lines, verse)[1..3], [Kind::Verse, Kind::Verse]);
        let lines = [TEXT, "三声敲出千钧稳，", "一火烧成六五春。", TEXT];
        assert_eq!(kinds(&lines, verse)[1..3], [Kind::Open, Kind::Open], "in a text");
    }

    #[test]
    fn short_lines_set_in_further_than_paragraphs_are_verse() {
        let lines = ["甲乙丙", "丁戊己", "庚辛"];
        let mut pieces = pieces(&[TEXT, TEXT, lines[0], lines[1], lines[2], TEXT, TEXT]);
        pieces.iter_mut().for_each(|piece| piece.indent = 4);
        pieces[2..5].iter_mut().for_each(|piece| piece.indent = 8);
        set_in(&mut pieces);
        let found: Vec<bool> = pieces.iter().map(|piece| piece.kind == Kind::Verse).collect();
        assert_eq!(found, [false, false, true, true, true, false, false]);
    }
}
