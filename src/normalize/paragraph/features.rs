//! What the costs ask of each line: widths, ends, beginnings, brackets, the look of a heading.

use super::super::ablation::{Evidence, off};
use super::super::byline;
use super::super::chars::{Char, Text, half_ems};
use super::super::date::han_digit;
use super::super::heading::{introduces, is_aside, is_set_wide};
use super::super::line::spacedness;
use super::super::piece::{
    Kind, Piece, greets, is_book_data, is_bracketed, is_dated, is_labelled, leading_stars,
    list_mark, may_be_labelled, opens_with_lens, speaker,
};
use super::super::weights::line as cost;
use crate::text::han_set::HanSet;
use crate::text::mark_class::{closes, closes_pair, ends_sentence, opens};
use crate::text::simplified::simplified;
use crate::text::{is_blank, is_han, is_latin};
use rustc_hash::FxBuildHasher;
use std::hash::BuildHasher;

/// What one line shows by itself, whatever stands above and below.
#[derive(Debug, Clone, Copy)]
pub(in crate::normalize) struct Look {
    pub width: u32,
    pub indent: u32,
    pub page_start: bool,
    blank: bool,
    continued: bool,
    fixed: bool,
    /// It is a number alone over a title, a number and a kicker, or a by-line.
    number: bool,
    numbered: bool,
    /// It is a number and a short word over a title.
    kicker: bool,
    /// It begins as a piece of news does.
    news: bool,
    /// It begins with an agency's name and a place, and the next line may end what it begins: `新华社某地二月二日` / `电`.
    wire: bool,
    wired: bool,
    byline: bool,
    bullet: bool,
    /// It begins with a list mark, or as a letter or a piece of news does.
    listed: bool,
    /// It begins with a label of recipes, notices or treatises.
    labelled: bool,
    /// It begins with a word and a colon as labels do.
    like_labelled: bool,
    /// It begins with a date and a colon.
    dated: bool,
    /// Stands for the name before a colon at its start.
    speaker: Option<u64>,
    /// That name is a word of interviews (问, 记者).
    interview: bool,
    slack: u32,
    /// Width of its first unbreakable unit.
    unit: u32,
    spaced_out: bool,
    end: End,
    semicolon: bool,
    comma: bool,
    starts_closed: bool,
    starts_small: bool,
    cue: bool,
    brackets: Brackets,
    /// What a display line rarely has or often has.
    question: bool,
    stop_inside: bool,
    commas_inside: u16,
    name: bool,
    /// It is two characters set wide, a name or a word.
    set_wide: bool,
    dash: bool,
    /// It stands between dashes.
    barred: bool,
    /// It ends as titles of tables do.
    table: bool,
    narrow: bool,
    single: bool,
    open_round: bool,
    /// A subhead in lenticular brackets.
    bracketed: bool,
    /// What a title ends with in brackets.
    aside: bool,
    /// The head of the page stands right above it.
    below_head: bool,
    /// A word that stands over opening texts only, or over a kind of articles.
    introduces: bool,
    rubric: bool,
    /// A book's writer and publisher, or an exhibit's measures.
    book: bool,
    /// It is a paragraph by its shape: the place and date below a text, a line of a programme.
    whole: bool,
    /// It begins a quotation, or one closes on it and a dash follows: `”——某人`.
    quotes: bool,
    attributed: bool,
    /// It ends with a whole sentence that a quotation closes.
    quoted: bool,
    /// It is a quotation and a question or a call: `“…？”`.
    asked: bool,
}

/// Chars of a word over a text at most, with its marks.
const LONGEST_LABEL: usize = 8;

impl Look {
    /// It is set in by two em, as the first lines of paragraphs are.
    pub(super) fn is_set_in(&self) -> bool {
        (3..=5).contains(&self.indent)
    }

    /// It is a by-line, or the line right below the page's head.
    pub(super) fn shows_heading(&self) -> (bool, bool) {
        (self.byline, self.below_head && self.end == End::Letter)
    }

    pub fn of(piece: &Piece) -> Self {
        let raw = &piece.text;
        let text = &*raw.tight();
        let offered = is_offered(text);
        let end = match (text.last(), text.0.len().checked_sub(2).map(|at| text.0[at].c)) {
            (Some(c), _) if ends_sentence(c) => End::Final,
            (Some(c), Some(before)) if closes(c) && ends_sentence(before) => End::Final,
            (Some('：' | ':'), _) => End::Colon,
            (Some('，' | '、' | '-' | '—' | ','), _) => End::Comma,
            (Some('.'), Some(before)) if is_han(before) || before == ')' || ends_latin(raw) => {
                End::Final
            }
            // What an OCR makes of closing quotes and semicolons.
            (Some('"' | '\''), Some(before)) if ends_sentence(before) => End::Final,
            (Some(';'), Some(before)) if is_han(before) => End::Closing,
            (Some(c), _) if opens(c) => End::Comma,
            (Some('元' | '角' | '分'), _) if offered => End::Final,
            // A price ends an entry of books or goods.
            (Some('元'), _) if is_priced(text) => End::Item,
            (Some(c), _) if closes(c) => End::Closing,
            _ => End::Letter,
        };
        let inner = &raw.0[..raw.len().saturating_sub(1)];
        let commas = inner.iter().filter(|ch| ch.c == '，').count();
        // Two characters set wide are a name or a word, but for the end of a sentence.
        const WITHIN: &str = "是的了在不这那有和与就也都着过";
        let set_wide = text.len() == 2
            && is_set_wide(raw)
            && !text.0.iter().any(|ch| WITHIN.contains(simplified(ch.c)));
        let spaced_out = spacedness(raw) > 0.5;
        let labelled = is_labelled(raw);
        let speaker = speaker(raw);
        Self {
            width: piece.width,
            indent: piece.indent,
            page_start: piece.page_start,
            blank: piece.blanks_before > 0,
            continued: piece.continued,
            fixed: !matches!(piece.kind, Kind::Open | Kind::Bullet(_)),
            number: matches!(piece.kind, Kind::Numbered(_)) && raw.len() <= 2,
            numbered: matches!(piece.kind, Kind::Numbered(_)),
            kicker: matches!(piece.kind, Kind::Numbered(_)) && text.len() <= LONGEST_LABEL,
            byline: piece.kind == Kind::Byline,
            bullet: matches!(piece.kind, Kind::Bullet(_)),
            news: byline::opens_news(raw),
            wire: opens_wire(text),
            wired: matches!(text.first(), Some('电' | '電' | '讯' | '訊')),
            listed: list_mark(raw) > 0
                || opens_with_lens(raw)
                || byline::opens_news(raw)
                || greets(raw)
                || labelled
                || rates(text)
                || offered && text.first() == Some('《'),
            labelled,
            like_labelled: may_be_labelled(raw),
            dated: is_dated(raw),
            interview: speaker.as_deref().is_some_and(is_interview),
            speaker: speaker.map(|name| FxBuildHasher.hash_one(name)),
            slack: slack(text),
            unit: unit(text),
            spaced_out,
            end,
            semicolon: matches!(text.last(), Some('；' | ';')),
            comma: text.last() == Some('，'),
            starts_closed: text.first().is_some_and(|c| closes(c) && c != '%'),
            starts_small: starts_small(raw),
            cue: starts_with_cue(text),
            brackets: Brackets::of(raw),
            question: matches!(raw.last(), Some('？' | '！' | '?' | '!' | '…')),
            stop_inside: inner.iter().any(|ch| matches!(ch.c, '。' | '；')),
            commas_inside: u16::try_from(commas).unwrap_or(u16::MAX),
            name: !piece.rubric && byline::names(raw).is_some(),
            set_wide,
            dash: matches!(raw.first(), Some('—' | '―')),
            table: (4..=16).contains(&text.len()) && matches!(text.last(), Some('表' | '榜')),
            barred: matches!(raw.first(), Some('—' | '―')) && matches!(raw.last(), Some('—' | '―')),
            narrow: spaced_out && raw.len() < 12,
            single: text.len() == 1,
            open_round: opens_round(text),
            bracketed: is_bracketed(text),
            aside: text.len() <= LONGEST_LABEL && is_aside(&text.string()),
            below_head: piece.below_head,
            introduces: text.len() <= LONGEST_LABEL && introduces(&text.string()),
            rubric: piece.rubric,
            book: is_book_data(raw) || is_measured(raw),
            whole: piece.kind == Kind::Whole,
            quoted: text.0.last_chunk().is_some_and(|[stop, close]: &[Char; 2]| {
                matches!(stop.c, '。' | '！' | '…') && matches!(close.c, '”' | '」')
            }),
            asked: matches!(text.first(), Some('“' | '「'))
                && text.0.last_chunk().is_some_and(|[mark, close]: &[Char; 2]| {
                    matches!(mark.c, '？' | '！') && matches!(close.c, '”' | '」')
                }),
            quotes: matches!(text.first(), Some('“' | '「')),
            attributed: text
                .0
                .windows(2)
                .any(|pair| matches!((pair[0].c, pair[1].c), ('”' | '」', '—' | '―'))),
        }
    }
}

/// Everything the costs ask of one line.
pub(super) struct Features {
    pub width: u32,
    /// Its width and that plus an indent as bits of a set, none for a line whose kind is known;
    /// all bits where they do not fit in.
    pub widths: u128,
    /// Half ems that the widths of Latin letters and the gaps beside them leave uncertain.
    pub slack: u32,
    /// Width of what cannot be broken at the next line's start, in half ems.
    pub next_unit: u32,
    /// Set out with blanks between its characters to fill the measure.
    pub spaced_out: bool,
    pub indent: u32,
    /// The next line is set in as paragraphs are.
    pub next_set_in: bool,
    pub blank: bool,
    pub unknown_gap: bool,
    pub end: End,
    pub starts_closed: bool,
    /// It begins with a small Latin letter.
    pub starts_small: bool,
    pub cue: bool,
    pub bullet: bool,
    /// It begins with a list mark or a speaker's name: a paragraph of its own.
    pub marker: bool,
    /// A note says that the text goes on elsewhere.
    pub continued: bool,
    pub fixed: bool,
    pub open_brackets: bool,
    pub display: f32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Final,
    Colon,
    Closing,
    Comma,
    Letter,
    /// Of the last item of a list without marks at the items' ends.
    Item,
}

/// The features of lines that follow one another.
pub(super) fn all_features(looks: &[Look]) -> Vec<Features> {
    features_from(looks, 0)
}

/// The same where the first `read` lines were read before: of these no more is known than what later
/// lines ask of those above them, their widths and whether their kinds are known.
pub(super) fn features_from(looks: &[Look], read: usize) -> Vec<Features> {
    let mut speakers: Vec<u64> = looks.iter().filter_map(|look| look.speaker).collect();
    speakers.sort_unstable();
    let above = looks[..read].iter().map(Features::of_width);
    above.chain((read..looks.len()).map(|index| features(looks, index, &speakers))).collect()
}

impl Features {
    fn of_width(look: &Look) -> Self {
        Self {
            width: look.width,
            widths: match look.width {
                _ if look.fixed => 0,
                width if width + 4 < u128::BITS => 0b1_0001 << width,
                _ => u128::MAX,
            },
            fixed: look.fixed,
            slack: 0,
            next_unit: 0,
            spaced_out: false,
            indent: 0,
            next_set_in: false,
            blank: false,
            unknown_gap: false,
            end: End::Letter,
            starts_closed: false,
            starts_small: false,
            cue: false,
            bullet: false,
            marker: false,
            continued: false,
            open_brackets: false,
            display: 0.0,
        }
    }
}

/// What a line shows among its neighbours; the speakers of all lines are sorted.
fn features(looks: &[Look], index: usize, speakers: &[u64]) -> Features {
    let (look, next) = (&looks[index], looks.get(index + 1));
    // A list's items end with semicolons.
    let next_is_item = next.is_some_and(|next| next.listed || next.bullet);
    let end = match look.end {
        _ if off(Evidence::LineEnds) => End::Letter,
        _ if look.semicolon && next_is_item => End::Final,
        _ if look.semicolon && in_announced_list(looks, index) => End::Item,
        // So may items without any mark: results, addresses.
        End::Letter if next_is_item && (look.listed || look.bullet) => End::Final,
        End::Letter | End::Closing if ends_unmarked_list(looks, index) => End::Item,
        End::Letter | End::Closing
            if names_speaker(looks, index) || is_speakers_name(looks, index) =>
        {
            End::Item
        }
        // A labelled line is as short as what it says.
        End::Letter | End::Closing if look.labelled && is_under(looks, index, 8) => End::Item,
        // A list's items follow the sentence that announces them.
        End::Colon if next_is_item && !look.listed && !look.bullet => End::Item,
        end => end,
    };
    let starts = !off(Evidence::LineStarts);
    Features {
        slack: look.slack,
        spaced_out: look.spaced_out && !is_wide_name(looks, index),
        next_unit: next.map_or(0, |next| next.unit),
        indent: look.indent,
        next_set_in: next.is_some_and(Look::is_set_in),
        blank: look.blank,
        unknown_gap: look.page_start || index == 0,
        end,
        starts_closed: look.starts_closed && starts,
        starts_small: look.starts_small && starts,
        cue: look.cue && starts,
        bullet: look.bullet,
        marker: (look.listed
            || is_speech(speakers, look)
            || is_below_labelled(looks, index)
            || is_of_dates(looks, index)
            || look.wire && next.is_some_and(|next| next.wired))
            && starts,
        continued: look.continued,
        open_brackets: leaves_bracket_open(looks, index) && !off(Evidence::OpenBrackets),
        display: display(looks, index, end),
        ..Features::of_width(look)
    }
}

/// Whether a line ends an item of a list without marks at its items' heads: a sentence with a colon announces it,
/// and several lines end with semicolons, most of them not full, before one with a full stop does.
fn in_announced_list(looks: &[Look], index: usize) -> bool {
    /// Lines of such a list at most, on either side.
    const REACH: usize = 10;
    let ends = |at: &usize| matches!(looks[*at].end, End::Colon | End::Final) || looks[*at].fixed;
    let above = (index.saturating_sub(REACH)..index).rev().find(ends);
    let Some(colon) = above.filter(|&at| looks[at].end == End::Colon) else { return false };
    let below = (index + 1..(index + 1 + REACH).min(looks.len())).find(ends);
    let Some(last) = below.filter(|&at| looks[at].end == End::Final) else { return false };
    let items = || (colon + 1..last).filter(|&at| looks[at].semicolon);
    let (count, short) = (items().count(), items().filter(|&at| is_under(looks, at, 8)).count());
    count > 1 && short * 2 >= count
}

/// Whether a line stands in the last item of a list whose items end without marks.
fn ends_unmarked_list(looks: &[Look], index: usize) -> bool {
    /// Lines of such an item at most.
    const LINES: usize = 3;
    let begins = |look: &Look| look.bullet || look.listed && !look.news;
    let item = |at: usize| {
        let from = (at + 1).saturating_sub(LINES);
        (from..=at).rev().find(|&at| begins(&looks[at]))
    };
    let Some(last) = item(index).and_then(|own| own.checked_sub(1)) else { return false };
    // Its lines but the last fill the column, or the list's own, and none of them ends it.
    let listed = looks.get(index + 1).is_some_and(|next| next.bullet);
    let fills = |at: usize| !is_under(looks, at, 8) || listed && fills_list(looks, at);
    if (last + 1..index).any(|at| !fills(at) || looks[at].end == End::Final) {
        return false;
    }
    let unmarked = matches!(looks[last].end, End::Letter | End::Closing) && !looks[last].fixed;
    // A label's words end where the next label stands.
    let labels = looks[last + 1].labelled
        && looks.get(index + 1).is_some_and(|next| next.labelled || next.like_labelled);
    unmarked && item(last).is_some() || labels
}

/// Whether a line is an agency's name, a place and a day, and no more of a dispatch.
fn opens_wire(text: &Text) -> bool {
    const AGENCIES: [&str; 3] = ["新华社", "中新社", "本报"];
    const LENGTH: std::ops::RangeInclusive<usize> = 6..=16;
    let head: String = text.0.iter().take(3).map(|ch| simplified(ch.c)).collect();
    LENGTH.contains(&text.len())
        && AGENCIES.iter().any(|agency| head.starts_with(agency))
        && text.0.iter().all(|ch| is_han(ch.c) || ch.c.is_ascii_digit())
        && matches!(text.last(), Some('日' | '月'))
}

/// Whether two characters set wide are a name below a title, and no line of a text that steps around a picture: a
/// sentence has ended not far above, and nothing pauses between.
fn is_wide_name(looks: &[Look], index: usize) -> bool {
    /// Lines of a title over it.
    const REACH: usize = 4;
    let wide =
        |at: Option<usize>| at.and_then(|at| looks.get(at)).is_some_and(|look| look.set_wide);
    if !looks[index].set_wide || wide(index.checked_sub(1)) || wide(Some(index + 1)) {
        return false;
    }
    let mut above = looks[..index].iter().rev().take(REACH);
    above
        .find(|look| look.fixed || !matches!(look.end, End::Letter))
        .is_some_and(|look| look.fixed || matches!(look.end, End::Final | End::Closing))
}

/// Whether a line begins with the stars of a rating, and words follow.
fn rates(text: &Text) -> bool {
    let stars = leading_stars(text);
    stars > 1 && text.len() > stars + 2
}

/// Whether an item's first line is as wide as those of the items near it, of which there are several: a box is
/// narrower than the column.
fn fills_list(looks: &[Look], index: usize) -> bool {
    const REACH: usize = 6;
    const SEVERAL: usize = 3;
    const SLACK: u32 = 4;
    let near = &looks[index.saturating_sub(REACH)..(index + REACH + 1).min(looks.len())];
    let items = || near.iter().filter(|look| look.bullet);
    let widest = items().map(|look| look.width).max().unwrap_or(0);
    looks[index].bullet && items().count() >= SEVERAL && looks[index].width + SLACK >= widest
}

/// Whether a line ends the name of whom a paragraph quotes that begins with the quotation: `“…”——某人`.
fn names_speaker(looks: &[Look], index: usize) -> bool {
    /// Lines of such a paragraph.
    const LINES: usize = 4;
    let from = (index + 1).saturating_sub(LINES);
    let Some(at) = (from..=index).rev().find(|&at| looks[at].attributed) else { return false };
    let quoted = (from..=at).rev().find(|&at| looks[at].quotes);
    // What ends it does not fill the column.
    let goes_on = |at: usize| looks[at].end != End::Final && !is_under(looks, at, 9);
    quoted.is_some_and(|start| (start..index).all(goes_on))
}

/// Whether a line is the name of whom the lines above quote: `——某人`.
fn is_speakers_name(looks: &[Look], index: usize) -> bool {
    looks[index].dash && !looks[index].barred && index > 0 && looks[index - 1].quoted
}

/// Whether a line is of an exhibit's label: measures with their units, set apart by blanks, and no sentence.
fn is_measured(line: &Text) -> bool {
    const UNITS: [&str; 6] = ["厘米", "毫米", "公分", "公斤", "cm", "mm"];
    let measured = |at: usize| {
        line.0[at].c.is_ascii_digit()
            && UNITS.iter().any(|unit| {
                let behind = line.0[at + 1..].iter().map(|ch| simplified(ch.c));
                behind.filter(|c| !is_blank(*c)).take(2).eq(unit.chars())
            })
    };
    line.0.iter().any(|ch| is_blank(ch.c))
        && !line.0.iter().any(|ch| matches!(ch.c, '，' | '。' | '；'))
        && (0..line.len()).any(measured)
}

/// Whether a line begins with a word in small Latin letters, and no address or list mark.
fn starts_small(line: &Text) -> bool {
    let word = line.0.iter().take_while(|ch| ch.c.is_ascii_lowercase()).count();
    word > 0 && line.0.get(word).is_some_and(|ch| is_blank(ch.c) || is_han(ch.c))
}

/// Whether a line ends with a full stop behind a Latin word or a number, and no address.
fn ends_latin(line: &Text) -> bool {
    let Some(blank) = line.0.iter().rposition(|ch| is_blank(ch.c)) else { return false };
    let word = &line.0[blank + 1..line.len() - 1];
    let plain = |ch: &Char| ch.c.is_ascii_alphanumeric() || matches!(ch.c, '-' | ':' | '(' | ')');
    let latin = || line.0.iter().all(|ch| !is_han(ch.c));
    word.last().is_some_and(|ch| ch.c.is_ascii_digit() || ch.c.is_ascii_lowercase() && latin())
        && word.iter().all(plain)
}

/// Whether a line ends with a price to the last place: `42.00元`.
fn is_priced(line: &Text) -> bool {
    let end: String = line.0.iter().rev().skip(1).take(4).map(|ch| ch.c).collect();
    let mut digits = end.chars();
    let mut digit = || digits.next().is_some_and(|c| c.is_ascii_digit());
    let cents = digit() && digit();
    cents
        && end.chars().nth(2) == Some('.')
        && end.chars().nth(3).is_some_and(|c| c.is_ascii_digit())
}

/// Whether a line is a book with its price: `《某书》，每册三角五分`, `甲乙著，某社2014年2月版，36.00元`.
fn is_offered(line: &Text) -> bool {
    let Some([before, unit]) = line.0.last_chunk() else { return false };
    let number = |c: char| c.is_ascii_digit() || han_digit(c).is_some() || matches!(c, '十' | '百');
    let titled = || line.first() == Some('《') && line.0.iter().any(|ch| ch.c == '》');
    matches!(unit.c, '元' | '角' | '分') && number(before.c) && (titled() || is_book_data(line))
}

/// Whether a line that begins with a word and a colon stands a few lines below one with a known label.
fn is_below_labelled(looks: &[Look], index: usize) -> bool {
    /// Lines of what a label says at most.
    const REACH: usize = 4;
    let look = &looks[index];
    let above = &looks[index.saturating_sub(REACH)..index];
    let mut open = above.iter().rev().take_while(|look| !look.fixed);
    look.like_labelled && !look.interview && open.any(|look| look.labelled)
}

/// Whether a line that begins with a date and a colon is one of several.
fn is_of_dates(looks: &[Look], index: usize) -> bool {
    /// Lines from one to the next.
    const REACH: usize = 6;
    let near = index.saturating_sub(REACH)..(index + REACH + 1).min(looks.len());
    looks[index].dated && looks[near].iter().filter(|look| look.dated).count() > 1
}

/// A speaker's line: the same name begins several lines.
fn is_speech(speakers: &[u64], look: &Look) -> bool {
    let Some(name) = look.speaker else { return false };
    let first = speakers.partition_point(|other| *other < name);
    speakers.get(first + 1) == Some(&name)
}

fn is_interview(name: &str) -> bool {
    matches!(name, "问" | "答" | "問" | "记者" | "記者" | "Q" | "A")
}

/// Latin letters are narrower or wider than half an em (a sixth of them), a quarter of an em
/// stands on each side of a Latin run, and some marks are set on half an em or on a whole one.
fn slack(text: &Text) -> u32 {
    let narrow = |c: char| is_latin(c) || c.is_ascii_digit();
    let latin = text.0.iter().filter(|ch| narrow(ch.c)).count();
    let sides = text
        .0
        .windows(2)
        .filter(|pair| {
            narrow(pair[0].c) != narrow(pair[1].c) && (is_han(pair[0].c) || is_han(pair[1].c))
        })
        .count();
    let doubtful =
        text.0.iter().filter(|ch| matches!(ch.c, '±' | '×' | '÷' | '°' | '·' | '＋')).count();
    u32::try_from(latin / 6 + sides.div_ceil(2) + doubtful).unwrap_or(u32::MAX)
}

/// Width of the first unbreakable unit of a line in half ems: a word or number or one character,
/// with the closing marks that cling to it and an opening mark that may not end a line. A blank or a
/// gap would stand before letters and figures.
fn unit(text: &Text) -> u32 {
    let chars = &text.0;
    let mut at = 0;
    loop {
        at += chars[at..].iter().take_while(|ch| opens(ch.c)).count();
        let word = chars[at..]
            .iter()
            .take_while(|ch| {
                ch.c.is_ascii_graphic() && !opens(ch.c) && !closes(ch.c) || is_latin(ch.c)
            })
            .count();
        at = (at + word.max(1)).min(chars.len());
        at += chars[at..].iter().take_while(|ch| closes(ch.c)).count();
        if !chars.get(at).is_some_and(|ch| opens(ch.c)) {
            break;
        }
    }
    let gap = chars.first().is_some_and(|ch| is_latin(ch.c) || ch.c.is_ascii_digit());
    chars[..at].iter().map(|ch| half_ems(ch.c)).sum::<u32>() + u32::from(gap)
}

/// Words that newspapers open paragraphs with.
fn starts_with_cue(line: &Text) -> bool {
    const CUES: [&str; 26] = [
        "首先",
        "其次",
        "再次",
        "再者",
        "最后",
        "此外",
        "同时",
        "另外",
        "因此",
        "当前",
        "总之",
        "与此同时",
        "一是",
        "二是",
        "三是",
        "四是",
        "五是",
        "第一，",
        "第二，",
        "第三，",
        "第四，",
        "其一",
        "其二",
        "其三",
        "对此",
        "近年来",
    ];
    static BEGINS: HanSet = HanSet::of_initials(&CUES);
    if !line.first().is_some_and(|c| BEGINS.contains(simplified(c))) {
        return false;
    }
    CUES.iter().any(|cue| {
        cue.chars().eq(line.0.iter().map(|ch| simplified(ch.c)).take(cue.chars().count()))
    })
}

/// Whether a bracket opened on this line or the few before it is still open at its end.
fn leaves_bracket_open(lines: &[Look], index: usize) -> bool {
    const REACH: usize = 6;
    let near = &lines[index.saturating_sub(REACH)..=index];
    let brackets = near.iter().map(|line| line.brackets);
    brackets.fold(0, |depth, line| (depth + line.sum).max(line.left)) > 0
}

/// What a line does to the depth of brackets, which never falls below nought.
#[derive(Debug, Clone, Copy)]
struct Brackets {
    /// Opening less closing ones.
    sum: i32,
    /// Depth at its end when none was open before.
    left: i32,
}

impl Brackets {
    fn of(text: &Text) -> Self {
        let mut brackets = Self { sum: 0, left: 0 };
        for ch in &text.0 {
            if opens(ch.c) {
                brackets.sum += 1;
                brackets.left += 1;
            } else if closes_pair(ch.c) || matches!(ch.c, ')' | ']') {
                brackets.sum -= 1;
                brackets.left = (brackets.left - 1).max(0);
            }
        }
        brackets
    }
}

/// Whether a line that ends with a comma is the first of a title's two lines: both are short, the
/// second ends without a mark, and a name, a by-line or a dash follows.
fn goes_on_as_title(looks: &[Look], index: usize) -> bool {
    /// Widest line of such a title, in half ems: a house choice, half a newspaper's column or less.
    const WIDEST: u32 = 28;
    let Some([first, second, third]) = looks.get(index..index + 3) else { return false };
    let unmarked = second.end == End::Letter || second.question;
    // A subtitle.
    let over_byline = |look: &Look| {
        let unfinished = matches!(look.end, End::Letter | End::Closing) || look.question;
        unfinished
            && !look.fixed
            && !look.stop_inside
            && looks.get(index + 3).is_some_and(|next| next.byline)
    };
    (first.comma || first.end == End::Colon)
        && !second.fixed
        && first.width <= WIDEST
        && second.width <= WIDEST
        && unmarked
        && (third.byline || third.name || third.dash || over_byline(third))
}

/// Whether a line stands in a run of a few unfinished lines between the end of a text and a by-line
/// or the beginning of a piece of news: a heading, whatever marks it has. `true` where a number with
/// its kicker stands above.
fn is_enclosed(looks: &[Look], index: usize) -> Option<bool> {
    /// Lines of a title with its subtitle at most.
    const REACH: usize = 5;
    let plain = |look: &Look| {
        let ended = look.end == End::Final && !look.question;
        !look.fixed && !look.bullet && !look.stop_inside && !ended && !look.news && !look.listed
    };
    if !plain(&looks[index]) {
        return None;
    }
    let above = looks[..index].iter().rev().take(REACH).take_while(|look| plain(look)).count();
    let below = looks[index + 1..].iter().take(REACH).take_while(|look| plain(look)).count();
    let (first, last) = (index - above, index + below);
    let after = looks.get(last + 1)?;
    if above + below + 1 > REACH || !(after.byline || after.news) {
        return None;
    }
    let before = first.checked_sub(1).map(|at| &looks[at]);
    let short = (first..=last).all(|at| is_under(looks, at, 9));
    let closed = before.is_none_or(|before| before.fixed || before.end == End::Final);
    match before {
        Some(before) if before.numbered && after.byline => Some(true),
        _ if closed && short => Some(false),
        _ => None,
    }
}

/// Whether a line stands in a run of a few unfinished lines between the end of a text and a line that is two
/// ems shorter than the full lines below it. That one shows the indent that the extraction dropped, so the
/// text begins there. `true` where another line of the run follows.
fn is_over_indent(looks: &[Look], index: usize) -> Option<bool> {
    /// Lines of a heading at most.
    const REACH: usize = 5;
    /// An indent of two ems, in half ems.
    const INDENT: u32 = 4;
    /// Lines above and below that show how wide a full one is.
    const NEAR: usize = 10;
    /// Widest unit of ordinary text at a line's start: a line above a wider one is short of it.
    const UNIT: u32 = 4;
    let near = |one: u32, other: u32| one.abs_diff(other) <= 1;
    let closes = |look: &Look| look.fixed || look.end == End::Final;
    // Figures and Latin letters leave the width uncertain.
    let plain = |look: &Look| {
        let unfinished = look.end == End::Letter || look.comma && look.commas_inside == 0;
        let marked = look.bullet || look.listed || look.speaker.is_some() || look.slack > 0;
        unfinished
            && !look.stop_inside
            && !look.fixed
            && !marked
            && !look.cue
            && look.commas_inside < 2
            && look.indent == 0
    };
    if closes(&looks[index]) || !plain(&looks[index]) {
        return None;
    }
    let first = (0..REACH).find_map(|above| {
        let at = index.checked_sub(above)?;
        let over = at.checked_sub(1).map(|before| &looks[before]);
        over.is_none_or(closes).then_some(at)
    })?;
    if looks[first].dash {
        return None;
    }
    let around = &looks[index.saturating_sub(NEAR)..(index + NEAR + 1).min(looks.len())];
    // The widest that several lines have.
    let full = around
        .iter()
        .filter(|look| !look.fixed)
        .map(|look| look.width)
        .filter(|&width| around.iter().filter(|look| near(look.width, width)).count() > 2)
        .max()?;
    let display = |look: &Look| plain(look) && look.width.abs_diff(full) > 2;
    // A line two ems short over two full ones, of which the second may end the text.
    let begins = |at: usize| {
        let Some([first, second, third]) = looks.get(at..at + 3) else { return false };
        !first.fixed
            && !second.fixed
            && first.slack + second.slack == 0
            && second.unit <= UNIT
            && near(first.width + INDENT, full)
            && near(second.width, full)
            && (near(third.width, full) || third.width < full && third.end == End::Final)
    };
    let mut last = first;
    while last < first + REACH && looks.get(last).is_some_and(display) {
        if begins(last) {
            // The text begins where no heading stands.
            return None;
        }
        last += 1;
        if begins(last) {
            return (index < last).then_some(index + 1 < last);
        }
    }
    None
}

/// Whether a round bracket is open at a line's end.
fn opens_round(text: &Text) -> bool {
    let of = |open: bool| {
        let marks = if open { ['（', '('] } else { ['）', ')'] };
        text.0.iter().rposition(|ch| marks.contains(&ch.c))
    };
    of(true) > of(false)
}

/// Whether a line is much shorter than the lines around it.
fn is_short(looks: &[Look], index: usize) -> bool {
    is_under(looks, index, 7)
}

/// Whether a line is no wider than so many tenths, and a twentieth, of the widest line around it.
fn is_under(looks: &[Look], index: usize, tenths: u32) -> bool {
    const REACH: usize = 8;
    let near = &looks[index.saturating_sub(REACH)..(index + REACH + 1).min(looks.len())];
    let widest = near.iter().map(|look| look.width).max().unwrap_or(0);
    looks[index].width * 20 <= widest * (2 * tenths + 1)
}

/// Cost of taking a line for a display line.
fn display(looks: &[Look], index: usize, end: End) -> f32 {
    let (look, next) = (&looks[index], looks.get(index + 1));
    let mut sum = cost::DISPLAY;
    if off(Evidence::DisplayLook) {
        return sum;
    }
    let over_indent = is_over_indent(looks, index);
    if over_indent.is_some() {
        sum += cost::DISPLAY_OVER_INDENT;
    }
    match end {
        End::Comma | End::Colon if goes_on_as_title(looks, index) => {
            sum += cost::DISPLAY_TITLE_COMMA
        }
        End::Comma if look.comma && over_indent == Some(true) => {}
        // The first line of a title may end so, if it is short; of a text's lines only full ones do.
        End::Comma
            if look.comma
                && is_short(looks, index)
                && next.is_some_and(|next| {
                    matches!(next.end, End::Letter | End::Closing) && !next.semicolon
                }) =>
        {
            sum += cost::DISPLAY_COMMA_SHORT;
        }
        End::Comma => sum += cost::DISPLAY_COMMA,
        End::Item if look.end == End::Colon => sum += cost::DISPLAY_ANNOUNCES,
        End::Colon => sum += cost::DISPLAY_COLON,
        End::Closing if look.semicolon => sum += cost::DISPLAY_COMMA,
        // What somebody says may be a title over the writer's name.
        End::Final if look.asked && next.is_some_and(|next| next.byline || next.name) => {}
        End::Final if !look.question => sum += cost::DISPLAY_STOP,
        _ => {}
    }
    if look.open_round {
        sum += cost::DISPLAY_OPEN_ROUND;
    }
    if look.stop_inside {
        sum += cost::DISPLAY_STOP_INSIDE;
    }
    sum += cost::DISPLAY_COMMA_INSIDE * f32::from(look.commas_inside);
    if look.width > 52 {
        sum += cost::DISPLAY_LONG;
    }
    if look.blank {
        sum += cost::DISPLAY_SET_OFF;
    }
    if next.is_none_or(|next| next.blank) {
        sum += cost::DISPLAY_SET_OFF;
    }
    // The last character of a paragraph whose mark was misread is no title.
    let goes_on = index.checked_sub(1).is_some_and(|before| {
        let before = &looks[before];
        !before.fixed && !before.bullet && before.end == End::Letter && before.width > 20
    });
    if goes_on && look.single {
        sum += cost::DISPLAY_SINGLE;
    }
    if let Some(before) = index.checked_sub(1).map(|before| &looks[before]) {
        if before.whole && look.end == End::Letter && is_under(looks, index, 8) {
            sum += cost::DISPLAY_BELOW_END;
        }
        if before.number {
            sum += cost::DISPLAY_BELOW_NUMBER;
        } else if before.kicker
            || before.rubric && look.end == End::Letter && is_under(looks, index, 8)
        {
            sum += cost::DISPLAY_BELOW_KICKER;
        }
    }
    if next.is_some_and(|next| next.byline) {
        sum += cost::DISPLAY_OVER_BYLINE;
    }
    let wide_name = is_wide_name(looks, index);
    if look.name || wide_name {
        sum += cost::DISPLAY_NAME;
    }
    // Below a quotation that ends a sentence a dash gives the speaker's name.
    // With what it is of in brackets below it, perhaps.
    let mut below = looks[index + 1..].iter().take(2);
    if look.table && below.any(|below| below.whole) {
        sum += cost::DISPLAY_OVER_TABLE;
    }
    if look.dash {
        let speaker = is_speakers_name(looks, index);
        sum += if speaker { cost::DISPLAY_SPEAKER } else { cost::DISPLAY_DASH };
    }
    sum += match is_enclosed(looks, index) {
        Some(true) => cost::DISPLAY_ENCLOSED,
        Some(false) => cost::DISPLAY_LEADS,
        None => 0.0,
    };
    if look.below_head && is_short(looks, index) && look.end == End::Letter {
        sum += cost::DISPLAY_BELOW_HEAD;
    }
    if look.introduces {
        sum += cost::DISPLAY_INTRODUCES;
    }
    if look.rubric {
        sum += cost::DISPLAY_RUBRIC;
    }
    if look.book {
        sum += cost::DISPLAY_BOOK;
    }
    if look.bracketed {
        sum += cost::DISPLAY_BRACKETED;
    }
    if look.aside {
        sum += cost::DISPLAY_ASIDE;
    }
    if look.narrow && !wide_name {
        sum += cost::DISPLAY_SPACED_OUT;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::super::super::piece::of_lines;
    use super::*;

    #[test]
    fn titles_stand_over_the_line_with_the_dropped_indent() {
        let told = |lines: &[&str]| {
            let looks: Vec<Look> = of_lines(lines).iter().map(Look::of).collect();
            (0..3).map(|at| is_over_indent(&looks, at)).collect::<Vec<_>>()
        };
        let text = [
            "桥上的工人把石料运来",
            "一块一块砌成了桥拱老人说",
            "这座桥比从前结实许多工人",
            "从早到晚站在桥上数着船只",
            "在桥上放了鞭炮。",
        ];
        let titled = [&["石桥修好，", "老人过河"][..], &text].concat();
        assert_eq!(told(&titled), [Some(true), Some(false), None]);
        let full = [&["石桥修好以后老人过河去看"][..], &text].concat();
        assert_eq!(told(&full)[0], None, "it fills the column");
        assert_eq!(told(&text)[..2], [None, None]);
        let asked = [&["问：石桥修好"][..], &text].concat();
        assert_eq!(told(&asked)[0], None);
    }
}
