//! What the costs ask of each line: widths, ends, beginnings, brackets, the look of a heading.

use super::super::byline;
use super::super::chars::{Text, half_ems};
use super::super::line::spacedness;
use super::super::piece::{Kind, Piece, list_mark, speaker};
use super::super::weights::line as cost;
use crate::text::mark_class::{closes, closes_pair, ends_sentence, opens};
use crate::text::{is_han, is_latin};
use std::collections::HashMap;

/// Everything the costs ask of one line.
pub(super) struct Features {
    pub width: u32,
    /// Half ems that the widths of Latin letters and the gaps beside them leave uncertain.
    pub slack: u32,
    /// Width of what cannot be broken at the next line's start, in half ems.
    pub next_unit: u32,
    /// Set out with blanks between its characters to fill the measure.
    pub spaced_out: bool,
    pub indent: u32,
    pub blank: bool,
    pub unknown_gap: bool,
    pub end: End,
    pub starts_closed: bool,
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
}

pub(super) fn all_features(pieces: &[Piece]) -> Vec<Features> {
    let mut speakers: HashMap<String, usize> = HashMap::new();
    for name in pieces.iter().filter_map(|piece| speaker(&piece.text)) {
        *speakers.entry(name).or_default() += 1;
    }
    let brackets: Vec<Brackets> = pieces.iter().map(|piece| Brackets::of(&piece.text)).collect();
    let mut out = Vec::with_capacity(pieces.len());
    let mut next = pieces.first().map(|piece| piece.text.tight());
    for index in 0..pieces.len() {
        let Some(text) = next.take() else { break };
        next = pieces.get(index + 1).map(|piece| piece.text.tight());
        let mut feature = features(pieces, index, &text, next.as_deref());
        feature.marker |= is_speech(&speakers, &pieces[index].text);
        feature.open_brackets = leaves_bracket_open(&brackets, index);
        out.push(feature);
    }
    out
}

/// What a line alone shows, and the line after it; both without blanks of the setting.
fn features(pieces: &[Piece], index: usize, text: &Text, next: Option<&Text>) -> Features {
    let piece = &pieces[index];
    let end = match (text.last(), text.0.len().checked_sub(2).map(|at| text.0[at].c)) {
        (Some(c), _) if ends_sentence(c) => End::Final,
        (Some(c), Some(before)) if closes(c) && ends_sentence(before) => End::Final,
        (Some('：' | ':'), _) => End::Colon,
        (Some('，' | '、' | '-' | '—' | ','), _) => End::Comma,
        (Some('.'), Some(before)) if is_han(before) || before == ')' => End::Final,
        // What an OCR makes of closing quotes and semicolons.
        (Some('"' | '\''), Some(before)) if ends_sentence(before) => End::Final,
        (Some(';'), Some(before)) if is_han(before) => End::Closing,
        (Some(c), _) if opens(c) => End::Comma,
        (Some(c), _) if closes(c) => End::Closing,
        _ => End::Letter,
    };
    // A list's items end with semicolons.
    let next_is_item = pieces
        .get(index + 1)
        .is_some_and(|next| list_mark(&next.text) > 0 || matches!(next.kind, Kind::Bullet(_)));
    let end =
        if matches!(text.last(), Some('；' | ';')) && next_is_item { End::Final } else { end };
    Features {
        width: piece.width,
        slack: slack(text),
        spaced_out: spacedness(&piece.text) > 0.5,
        next_unit: next.map_or(0, unit),
        indent: piece.indent,
        blank: piece.blanks_before > 0,
        unknown_gap: piece.page_start || index == 0,
        end,
        starts_closed: text.first().is_some_and(|c| closes(c) && c != '%'),
        cue: starts_with_cue(text),
        bullet: matches!(piece.kind, Kind::Bullet(_)),
        marker: list_mark(&piece.text) > 0,
        continued: piece.continued,
        fixed: !matches!(piece.kind, Kind::Open | Kind::Bullet(_)),
        open_brackets: false,
        display: display(pieces, index, end),
    }
}

/// A speaker's line: the same name begins several lines.
fn is_speech(speakers: &HashMap<String, usize>, text: &Text) -> bool {
    let Some(name) = speaker(text) else { return false };
    matches!(name.as_str(), "问" | "答" | "問" | "记者" | "記者")
        || speakers.get(&name).is_some_and(|&lines| lines > 1)
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
/// with the closing marks that cling to it and an opening mark that may not end a line.
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
    chars[..at].iter().map(|ch| half_ems(ch.c)).sum()
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
    CUES.iter().any(|cue| cue.chars().eq(line.0.iter().map(|ch| ch.c).take(cue.chars().count())))
}

/// Whether a bracket opened on this line or the few before it is still open at its end.
fn leaves_bracket_open(lines: &[Brackets], index: usize) -> bool {
    const REACH: usize = 6;
    let near = &lines[index.saturating_sub(REACH)..=index];
    near.iter().fold(0, |depth, line| (depth + line.sum).max(line.left)) > 0
}

/// What a line does to the depth of brackets, which never falls below nought.
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
fn goes_on_as_title(pieces: &[Piece], index: usize) -> bool {
    /// Widest line of such a title, in half ems: a house choice, half a newspaper's column or less.
    const WIDEST: u32 = 28;
    let [first, second, third] = match pieces.get(index..index + 3) {
        Some([first, second, third]) => [first, second, third],
        _ => return false,
    };
    let unmarked = second.text.last().is_some_and(|c| !closes(c) && !ends_sentence(c) || c == '？');
    let credited = third.kind == Kind::Byline
        || byline::names(&third.text).is_some()
        || matches!(third.text.first(), Some('—' | '―'));
    first.text.last() == Some('，')
        && second.kind == Kind::Open
        && first.width <= WIDEST
        && second.width <= WIDEST
        && unmarked
        && credited
}

/// Whether a line is much shorter than the lines around it.
fn is_short(pieces: &[Piece], index: usize) -> bool {
    const REACH: usize = 8;
    let near = &pieces[index.saturating_sub(REACH)..(index + REACH + 1).min(pieces.len())];
    let widest = near.iter().map(|piece| piece.width).max().unwrap_or(0);
    pieces[index].width * 4 <= widest * 3
}

/// Cost of taking a line for a display line.
fn display(pieces: &[Piece], index: usize, end: End) -> f32 {
    let piece = &pieces[index];
    let text = &piece.text;
    let inner = &text.0[..text.len().saturating_sub(1)];
    let mut sum = cost::DISPLAY;
    let question = matches!(text.last(), Some('？' | '！' | '?' | '!' | '…'));
    match end {
        End::Comma if goes_on_as_title(pieces, index) => sum += cost::DISPLAY_TITLE_COMMA,
        // The first line of a title may end so, if it is short; of a text's lines only full ones do.
        End::Comma if text.last() == Some('，') && is_short(pieces, index) => {
            sum += cost::DISPLAY_COMMA_SHORT;
        }
        End::Comma => sum += cost::DISPLAY_COMMA,
        End::Colon => sum += cost::DISPLAY_COLON,
        End::Closing if matches!(text.last(), Some('；' | ';')) => sum += cost::DISPLAY_COMMA,
        End::Final if !question => sum += cost::DISPLAY_STOP,
        _ => {}
    }
    if inner.iter().any(|ch| matches!(ch.c, '。' | '；')) {
        sum += cost::DISPLAY_STOP_INSIDE;
    }
    let commas = inner.iter().filter(|ch| ch.c == '，').count();
    sum += cost::DISPLAY_COMMA_INSIDE * commas as f32;
    if piece.width > 52 {
        sum += cost::DISPLAY_LONG;
    }
    if piece.blanks_before > 0 {
        sum += cost::DISPLAY_SET_OFF;
    }
    if pieces.get(index + 1).is_none_or(|next| next.blanks_before > 0) {
        sum += cost::DISPLAY_SET_OFF;
    }
    // The last character of a paragraph whose mark was misread is no title.
    let goes_on = index.checked_sub(1).is_some_and(|before| {
        let before = &pieces[before];
        let marked = before.text.last().is_some_and(|c| closes(c) || ends_sentence(c));
        before.kind == Kind::Open && !marked && before.text.len() > 10
    });
    if goes_on && text.tight().len() == 1 {
        sum += cost::DISPLAY_SINGLE;
    }
    if byline::names(text).is_some() {
        sum += cost::DISPLAY_NAME;
    }
    if matches!(text.first(), Some('—' | '―')) {
        sum += cost::DISPLAY_DASH;
    }
    if spacedness(text) > 0.5 && text.len() < 12 {
        sum += cost::DISPLAY_SPACED_OUT;
    }
    sum
}
