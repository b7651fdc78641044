//! Printed lines → paragraphs and display lines, by one search over the whole flow.
//!
//! Each line is a paragraph's first, middle, last or only line, or a display line; with it goes
//! the measure of its column, which nobody told us and which changes inside a page. Widths
//! against that measure, indents, blank lines, marks at line ends and open brackets each have a
//! cost ([`super::weights`]), and the cheapest sequence over all lines is the reading.

use super::byline;
use super::chars::{Text, half_ems};
use super::line::spacedness;
use super::piece::{Kind, Piece, list_mark, speaker};
use super::weights::line as cost;
use crate::text::mark_class::{closes, ends_sentence, opens};
use crate::text::{is_han, is_latin};
use std::collections::HashMap;

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    First,
    Middle,
    Last,
    Only,
    Display,
    /// Its kind is known from its shape.
    Fixed,
}

/// The reading of one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    pub state: State,
    /// The measure of its column in half ems; 0 for display lines.
    pub measure: u32,
    /// This line continues a paragraph that was cut off elsewhere.
    pub resumes: bool,
}

/// What a search over the flow is told about the document.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Habits {
    /// Chance of a blank line inside a paragraph, and between two.
    blank_inside: f32,
    blank_between: f32,
    /// Printed indents were kept by the extraction.
    indents_kept: bool,
    /// Costs of a first line that is two em short, and of one that is not.
    indent_two: f32,
    indent_none: f32,
}

impl Habits {
    /// Whether paragraphs show an indent.
    pub fn indents(&self) -> bool {
        self.indents_kept || self.indent_none > cost::INDENTED
    }
}

/// Everything the costs ask of one line.
struct Features {
    width: u32,
    /// Half ems that the widths of Latin letters and the gaps beside them leave uncertain.
    slack: u32,
    /// Width of what cannot be broken at the next line's start, in half ems.
    next_unit: u32,
    /// Set out with blanks between its characters to fill the measure.
    spaced_out: bool,
    indent: u32,
    blank: bool,
    unknown_gap: bool,
    end: End,
    starts_closed: bool,
    cue: bool,
    bullet: bool,
    /// It begins with a list mark or a speaker's name: a paragraph of its own.
    marker: bool,
    /// A note says that the text goes on elsewhere.
    continued: bool,
    fixed: bool,
    open_brackets: bool,
    display: f32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Final,
    Colon,
    Closing,
    Comma,
    Letter,
}

/// Reads the flow, and tells the habits that the reading shows. Furniture must not be among the
/// pieces.
pub(super) fn read(pieces: &[Piece]) -> (Vec<Reading>, Habits) {
    let kept = pieces.iter().filter(|p| p.indent >= 3).count();
    let deep = pieces.iter().filter(|p| p.indent >= 2).count();
    let mut habits = Habits {
        blank_inside: cost::BLANK_INSIDE,
        blank_between: cost::BLANK_BETWEEN,
        indents_kept: kept * 25 > pieces.len() || deep * 12 > pieces.len(),
        indent_two: cost::INDENT_TWO,
        indent_none: cost::INDENT_NONE,
    };
    let features = all_features(pieces);
    let mut readings = search(&features, &habits);
    // Once more with the habits that the first reading shows.
    for _ in 0..2 {
        let learned = learn(&features, &readings, habits);
        if learned == habits {
            break;
        }
        readings = search(&features, &learned);
        habits = learned;
    }
    (readings, habits)
}

/// Cost of the cheapest reading of some lines in a document of these habits.
pub(super) fn cost(pieces: &[Piece], habits: &Habits) -> f32 {
    let (_, last, base) = forward(&all_features(pieces), habits);
    cheapest(&last).map_or(0.0, |(_, cost)| base + cost)
}

/// Counts what the document does with blank lines and indents.
fn learn(features: &[Features], readings: &[Reading], habits: Habits) -> Habits {
    let (mut inside, mut inside_blank, mut between, mut between_blank) =
        (2.0f32, 0.2f32, 2.0f32, 1.0f32);
    let (mut two, mut none) = (1.0f32, 0.3f32);
    for (index, pair) in readings.windows(2).enumerate() {
        let next = &features[index + 1];
        if next.unknown_gap {
            continue;
        }
        let blank = f32::from(u8::from(next.blank));
        match (pair[0].state, pair[1].state) {
            (State::First | State::Middle, State::Middle | State::Last) => {
                inside += 1.0;
                inside_blank += blank;
            }
            (State::Last | State::Only, State::First | State::Only) => {
                between += 1.0;
                between_blank += blank;
            }
            _ => {}
        }
    }
    for (feature, reading) in features.iter().zip(readings) {
        if reading.state == State::First && !feature.bullet {
            match i64::from(reading.measure) - i64::from(feature.width) {
                3..=5 => two += 1.0,
                -1..=1 => none += 1.0,
                _ => {}
            }
        }
    }
    Habits {
        blank_inside: (inside_blank / inside).clamp(0.01, 0.6),
        blank_between: (between_blank / between).clamp(0.02, 0.98),
        indent_two: -(two / (two + none)).ln().clamp(-3.0, 0.0),
        indent_none: -(none / (two + none)).ln().clamp(-3.5, 0.0) + 0.3,
        ..habits
    }
}

fn all_features(pieces: &[Piece]) -> Vec<Features> {
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
        (Some(c), _) if opens(c) => End::Comma,
        (Some(c), _) if closes(c) => End::Closing,
        _ => End::Letter,
    };
    // A list's items end with semicolons.
    let next_is_item = pieces
        .get(index + 1)
        .is_some_and(|next| list_mark(&next.text) > 0 || matches!(next.kind, Kind::Bullet(_)));
    let end = if text.last() == Some('；') && next_is_item { End::Final } else { end };
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
            } else if matches!(
                ch.c,
                '”' | '’' | '」' | '』' | '）' | '》' | '〉' | '】' | '〕' | ')' | ']'
            ) {
                brackets.sum -= 1;
                brackets.left = (brackets.left - 1).max(0);
            }
        }
        brackets
    }
}

/// Cost of taking a line for a display line.
fn display(pieces: &[Piece], index: usize, end: End) -> f32 {
    let piece = &pieces[index];
    let text = &piece.text;
    let inner = &text.0[..text.len().saturating_sub(1)];
    let mut sum = cost::DISPLAY;
    let question = matches!(text.last(), Some('？' | '！' | '?' | '!' | '…'));
    match end {
        End::Comma => sum += cost::DISPLAY_COMMA,
        End::Colon => sum += cost::DISPLAY_COLON,
        End::Closing if text.last() == Some('；') => sum += cost::DISPLAY_COMMA,
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

/// Cost of a full line of `width` in a column of `measure`, both in half ems. A line may be short
/// by what could not be broken at the next line's start.
fn full(feature: &Features, width: u32, measure: u32) -> f32 {
    if feature.continued && width <= measure {
        return cost::FULL;
    }
    let off = i64::from(measure) - i64::from(width);
    let slack = i64::from(feature.slack);
    let off = if off > 0 { (off - slack).max(0) } else { (off + slack).min(0) };
    if off > 1 && (off < i64::from(feature.next_unit) || feature.spaced_out && off < 10) {
        return cost::HALF_EM_OFF + 0.1 * off as f32;
    }
    match off.unsigned_abs() {
        0 => cost::FULL,
        1 => cost::HALF_EM_OFF,
        2 => cost::EM_OFF,
        n => (cost::EM_OFF + (n - 2) as f32 * cost::MORE_OFF).min(cost::OFF_CAP),
    }
}

/// Cost of a change of measure inside a flow.
fn jump(from: u32, to: u32) -> f32 {
    match from.abs_diff(to) {
        0 => 0.0,
        1..=2 => cost::JUMP_SMALL,
        3..=4 => cost::JUMP_MEDIUM,
        5..=8 => cost::JUMP_LARGE,
        _ => cost::JUMP_HUGE,
    }
}

/// The measures that a line's column may have: widths seen around it, and those plus an indent.
fn candidates(features: &[Features], index: usize, out: &mut Vec<u32>) {
    const REACH: usize = 5;
    let near = &features[index.saturating_sub(REACH)..(index + REACH + 1).min(features.len())];
    out.clear();
    let widths = near.iter().filter(|feature| !feature.fixed);
    out.extend(widths.flat_map(|feature| [feature.width, feature.width + 4]));
    out.push(features[index].width);
    out.sort_unstable();
    out.dedup();
}

const STATES: usize = 4;
/// Two widths for each of eleven lines, and the line's own.
const MOST_MEASURES: usize = 23;

/// A state of one line while the search passes it.
struct Cell {
    cost: f32,
    /// Index of the cell of the line before, and whether the paragraph resumes here.
    from: u8,
    resumes: bool,
}

/// The way back through the lines searched so far: for each line its measures, and for each of
/// its states the cell of the line before.
#[derive(Default)]
struct Lattice {
    measures: Vec<u32>,
    back: Vec<u8>,
    /// Where each line begins in `measures`.
    lines: Vec<usize>,
}

impl Lattice {
    /// Set in `back` where the paragraph resumes. Lines have at most 23 measures, or 94 states.
    const RESUMES: u8 = 0x80;

    fn push(&mut self, measures: &[u32], cells: &[Cell]) {
        self.lines.push(self.measures.len());
        self.measures.extend_from_slice(measures);
        let back =
            cells.iter().map(|cell| cell.from | if cell.resumes { Self::RESUMES } else { 0 });
        self.back.extend(back);
    }

    /// Measures and way back of a line.
    fn line(&self, index: usize) -> (&[u32], &[u8]) {
        let (start, end) = (self.lines[index], self.lines.get(index + 1));
        let measures = &self.measures[start..end.copied().unwrap_or(self.measures.len())];
        let back = start * STATES + index * 2;
        (measures, &self.back[back..back + states(measures.len())])
    }
}

/// The cheapest reading (Viterbi).
fn search(features: &[Features], habits: &Habits) -> Vec<Reading> {
    let (lattice, last, _) = forward(features, habits);
    trace(&lattice, &last)
}

/// The way through all lines: the lattice, the last line's cells, and what was taken off their
/// costs.
fn forward(features: &[Features], habits: &Habits) -> (Lattice, Vec<Cell>, f32) {
    /// Sums are brought back to nought so often that they keep their precision.
    const REBASE: usize = 512;
    let mut lattice = Lattice::default();
    let mut base = 0.0;
    let (mut measures, mut before_measures) = (Vec::new(), Vec::new());
    let (mut cells, mut before) = (Vec::new(), Vec::new());
    let mut emissions = Vec::new();
    for (index, feature) in features.iter().enumerate() {
        candidates(features, index, &mut measures);
        emit(feature, &measures, habits, &mut emissions);
        cells.clear();
        if index == 0 {
            start(&emissions, &mut cells);
        } else {
            let gap = Gap::before(feature, features[index - 1].fixed, habits);
            step(gap, &before_measures, &before, &measures, &emissions, &mut cells);
        }
        if index % REBASE == REBASE - 1 {
            let least = cells.iter().map(|cell| cell.cost).fold(f32::INFINITY, f32::min);
            cells.iter_mut().for_each(|cell| cell.cost -= least);
            base += least;
        }
        lattice.push(&measures, &cells);
        std::mem::swap(&mut measures, &mut before_measures);
        std::mem::swap(&mut cells, &mut before);
    }
    (lattice, before, base)
}

fn states(measures: usize) -> usize {
    measures * STATES + 2
}

/// Emission costs of all states of a line.
fn emit(feature: &Features, measures: &[u32], habits: &Habits, out: &mut Vec<f32>) {
    const NEVER: f32 = 1e6;
    out.clear();
    out.resize(states(measures.len()), NEVER);
    let display = measures.len() * STATES;
    if feature.fixed {
        out[display + 1] = 0.0;
        return;
    }
    let (inside, last) = match feature.end {
        End::Final => (cost::FINAL_INSIDE, cost::FINAL_LAST),
        End::Colon => (cost::COLON_INSIDE, cost::COLON_LAST),
        End::Closing => (cost::CLOSING_INSIDE, cost::CLOSING_LAST),
        End::Comma => (cost::LETTER_INSIDE, cost::COMMA_LAST),
        End::Letter => (cost::LETTER_INSIDE, cost::LETTER_LAST),
    };
    let last = last + if feature.open_brackets { cost::OPEN_BRACKET } else { 0.0 };
    let closed = if feature.starts_closed { cost::CLOSING_FIRST } else { 0.0 };
    let cue = if feature.cue { cost::CUE } else { 0.0 };
    let kept = habits.indents_kept && feature.indent >= 2;
    let (begins, goes_on) = if feature.bullet {
        (0.0, NEVER)
    } else if feature.marker {
        (cost::MARKER, cost::MARKER_INSIDE)
    } else if kept {
        (0.0, cost::INDENT_INSIDE)
    } else if habits.indents_kept {
        (cost::INDENT_MISSING, 0.0)
    } else {
        (0.0, 0.0)
    };
    for (at, &measure) in measures.iter().enumerate() {
        let narrow = if measure < 12 { cost::NARROW } else { 0.0 };
        let width = feature.width;
        let fits = |width: u32| full(feature, width, measure);
        let first = if feature.bullet || kept {
            fits(width + 4).min(fits(width) + 1.0).min(fits(width + 2) + 1.0)
        } else {
            (fits(width + 4) + habits.indent_two)
                .min(fits(width + 2) + cost::INDENT_ONE)
                .min(fits(width) + habits.indent_none)
        };
        let short = if width > measure + 1 { cost::LAST_TOO_WIDE } else { cost::LAST };
        let short = short + if feature.spaced_out { cost::LAST_SPACED_OUT } else { 0.0 };
        let only = if width + 4 > measure + 1 { short + habits.indent_none } else { short };
        let cells = &mut out[at * STATES..(at + 1) * STATES];
        cells[0] = first + inside + begins + closed + cue + narrow;
        cells[1] = fits(width) + inside + goes_on + narrow;
        cells[2] = short + last + goes_on + narrow;
        cells[3] = only + last + begins + closed + cue + narrow;
    }
    if !feature.bullet {
        let continued = if feature.continued { cost::DISPLAY_COMMA } else { 0.0 };
        let marker = if feature.marker { cost::DISPLAY_MARKER } else { 0.0 };
        out[display] = feature.display + closed + continued + marker;
    }
}

fn start(emissions: &[f32], cells: &mut Vec<Cell>) {
    let display = emissions.len() - 2;
    cells.extend(emissions.iter().enumerate().map(|(at, &cost)| {
        let resumes = at < display && matches!(at % STATES, 1 | 2);
        Cell { cost: cost + if resumes { cost::CUT } else { 0.0 }, from: 0, resumes }
    }));
}

/// Costs of what stands between a line and the one before.
#[derive(Clone, Copy)]
struct Gap {
    goes_on: f32,
    breaks: f32,
}

impl Gap {
    fn before(feature: &Features, after_fixed: bool, habits: &Habits) -> Self {
        let (goes_on, breaks) = if feature.unknown_gap || after_fixed {
            (0.0, 0.0)
        } else if feature.blank {
            (-habits.blank_inside.ln(), -habits.blank_between.ln())
        } else {
            (-(1.0 - habits.blank_inside).ln(), -(1.0 - habits.blank_between).ln())
        };
        Self { goes_on, breaks: breaks + cost::BREAK }
    }
}

fn step(
    gap: Gap,
    before_measures: &[u32],
    before: &[Cell],
    measures: &[u32],
    emissions: &[f32],
    cells: &mut Vec<Cell>,
) {
    let Gap { goes_on, breaks } = gap;
    let before_display = before_measures.len() * STATES;
    let display = measures.len() * STATES;
    // The cheapest end of whatever came before, free of its measure.
    let mut closed = (f32::INFINITY, 0);
    let mut cut = (f32::INFINITY, 0);
    for (at, cell) in before.iter().enumerate() {
        let open = at < before_display && matches!(at % STATES, 0 | 1);
        let side = if open { &mut cut } else { &mut closed };
        if cell.cost < side.0 {
            *side = (cell.cost, narrow(at));
        }
    }
    // Free entry: after display, after a sign-off, or where a paragraph was cut off.
    let ended = if cut.0 + cost::CUT < closed.0 { (cut.0 + cost::CUT, cut.1) } else { closed };
    // For each measure before, the cheaper of its two ends and of its two open states.
    let cheaper = |at: usize| {
        let (a, b) = (before[at].cost, before[at + 1].cost);
        if b < a { (b, at + 1) } else { (a, at) }
    };
    let mut ends = [(0.0f32, 0usize); MOST_MEASURES];
    for (b, end) in ends.iter_mut().enumerate().take(before_measures.len()) {
        *end = cheaper(b * STATES + 2);
    }
    // The cheapest way to each measure: as a paragraph's start, and as its continuation.
    let mut entries = [(0.0f32, 0u8, false); 2];
    for (at, emission) in emissions.iter().enumerate() {
        if at >= display {
            let mut best = ended;
            for special in [before_display, before_display + 1] {
                let bonus = if special == before_display && at == display {
                    cost::DISPLAY_AFTER_DISPLAY
                } else {
                    0.0
                };
                let total = before[special].cost + bonus;
                if total < best.0 {
                    best = (total, narrow(special));
                }
            }
            cells.push(Cell { cost: best.0 + emission, from: best.1, resumes: false });
            continue;
        }
        let (measure, state) = (measures[at / STATES], at % STATES);
        if state > 1 {
            // Only starts as a first one does, last continues as a middle one does.
            let (cost, from, resumes) = entries[3 - state];
            cells.push(Cell { cost: cost + emission, from, resumes });
            continue;
        }
        let mut best = (f32::INFINITY, 0, false);
        let mut offer = |cost: f32, from: usize, resumes: bool| {
            if cost < best.0 {
                best = (cost, narrow(from), resumes);
            }
        };
        if state == 0 {
            offer(ended.0 + cost::NEW_MEASURE + breaks, usize::from(ended.1), false);
            for special in [before_display, before_display + 1] {
                offer(before[special].cost + cost::NEW_MEASURE, special, false);
            }
        } else {
            for special in [before_display, before_display + 1] {
                offer(before[special].cost + cost::NEW_MEASURE + cost::CUT, special, true);
            }
        }
        for (b, &before_measure) in before_measures.iter().enumerate() {
            let change = jump(before_measure, measure);
            if state == 0 {
                let (cost, from) = ends[b];
                offer(cost + change + breaks, from, false);
            } else {
                let after_first = change * cost::JUMP_AFTER_FIRST;
                let (first, middle) = (b * STATES, b * STATES + 1);
                offer(before[first].cost + after_first + goes_on, first, false);
                offer(before[middle].cost + change + goes_on, middle, false);
            }
        }
        entries[state] = best;
        cells.push(Cell { cost: best.0 + emission, from: best.1, resumes: best.2 });
    }
}

/// A state's index: there are fewer than 128.
fn narrow(at: usize) -> u8 {
    u8::try_from(at).unwrap_or(0)
}

/// The cheapest cell of the last line, and its cost.
fn cheapest(last: &[Cell]) -> Option<(usize, f32)> {
    // A paragraph that is still open at the very end was cut off.
    let open = |at: usize| at + 2 < last.len() && at % STATES < 2;
    (0..last.len())
        .map(|at| (at, last[at].cost + if open(at) { cost::CUT } else { 0.0 }))
        .min_by(|a, b| a.1.total_cmp(&b.1))
}

/// Walks back from the cheapest end.
fn trace(lattice: &Lattice, last: &[Cell]) -> Vec<Reading> {
    let mut readings = Vec::with_capacity(lattice.lines.len());
    let Some((mut at, _)) = cheapest(last) else { return readings };
    for index in (0..lattice.lines.len()).rev() {
        let (measures, back) = lattice.line(index);
        let display = measures.len() * STATES;
        let (state, measure) = match at {
            at if at == display => (State::Display, 0),
            at if at > display => (State::Fixed, 0),
            at => (
                [State::First, State::Middle, State::Last, State::Only][at % STATES],
                measures[at / STATES],
            ),
        };
        readings.push(Reading { state, measure, resumes: back[at] & Lattice::RESUMES != 0 });
        at = usize::from(back[at] & !Lattice::RESUMES);
    }
    readings.reverse();
    readings
}
