//! Display lines → heading groups: kicker, title, subtitle, author, by the cheapest division of
//! each run of display lines.

mod banner;
mod division;

use super::byline;
use super::chars::Text;
use super::date;
use super::join;
use super::ledger::{Entries, Ledger};
use super::misread;
use super::piece::{Kind, Piece, behind_mark, is_bracketed, list_mark, number_of};
use super::weights::heading as cost;
use crate::model::{EmendationKind, FurnitureKind, Stage};
use crate::text::adjacency::adjacency;
use crate::text::mark_class::{closes, closes_pair, opens};
use crate::text::simplified::in_simplified;
use crate::text::words::Words;
use crate::text::{is_blank, is_han, is_han_numeral, is_interpunct};
use banner::First;
use division::{Divisions, Part};

/// A heading with what belongs to it.
#[derive(Debug, Clone, Default)]
pub(super) struct Group {
    /// Indexes of its pieces.
    pub pieces: Vec<usize>,
    pub number: Option<u32>,
    /// The number as printed, with the dot behind it.
    pub figure: Text,
    pub kicker: Text,
    pub title: Text,
    pub subtitle: Text,
    pub authors: Vec<Text>,
    pub affiliation: Text,
    /// It is a word that only introductions carry: 编者按.
    pub introduces: bool,
    /// The head of a page stands right above it.
    pub below_head: bool,
    /// It is no heading but the lines of a poem, below its writer's name.
    pub verse: bool,
    /// It stands in a row of headings, most likely apart from their bodies.
    pub in_row: bool,
    /// Lines of its title.
    pub title_lines: usize,
    /// Another way to divide its lines costs hardly more.
    pub rival: Option<Rival>,
    /// What was repaired while it was put together; the ledger's once the group is used.
    repairs: Entries,
}

/// Another way to divide the lines of a heading.
#[derive(Debug, Clone)]
pub(super) struct Rival {
    /// How much dearer it is.
    pub dearer: f32,
    /// It has a writer's name in a line that was read as something else.
    pub names_author: bool,
    /// What a line is in it, in words.
    pub says: String,
}

impl Rival {
    /// How the group `other` divides the lines otherwise than the groups that were chosen, of which it takes the
    /// place of that at `at`.
    fn of(
        chosen: &[Part],
        at: usize,
        (dearer, other): (f32, Part),
        tokens: &[Token],
        pieces: &[Piece],
    ) -> Self {
        let own = &chosen[at];
        let words = |line: usize| pieces[tokens[line].piece].text.tight().string();
        let was = |line: usize| {
            let part = chosen.partition_point(|part| part.end <= line);
            chosen.get(part).and_then(|part| part.role(line))
        };
        let changed = other.range().find(|&line| other.role(line) != was(line));
        // A single character is no name.
        let author =
            |line: usize| other.role(line) == Some(Field::Author) && tokens[line].chars > 1;
        let says = match changed.and_then(|line| Some((line, other.role(line)?))) {
            Some((line, role)) => format!("“{}”也可能是{}", words(line), role.name()),
            None if other.end < own.end => format!("“{}”也可能另属一题", words(other.end)),
            None if other.start < own.start => {
                format!("“{}”也可能同属这一题", words(own.start - 1))
            }
            None => format!("“{}”也可能同属这一题", words(own.end.min(tokens.len() - 1))),
        };
        Self { dearer, names_author: changed.is_some_and(author), says }
    }
}

/// What a line of a heading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Kicker,
    Title,
    Subtitle,
    Author,
}

impl Field {
    fn name(self) -> &'static str {
        match self {
            Self::Kicker => "引题",
            Self::Title => "标题",
            Self::Subtitle => "副题",
            Self::Author => "署名",
        }
    }
}

impl Group {
    /// Enters the repairs into the ledger: the group goes into the edition as it is.
    pub fn enter(&mut self, ledger: &mut Ledger) {
        ledger.enter(std::mem::take(&mut self.repairs));
    }

    /// A line of a text that was read as a title: with its number, as printed.
    pub fn into_line(self) -> Text {
        let mut line = self.figure;
        line.0.extend(self.title.0);
        line
    }

    /// It has a title and nothing else, but for a number and a subtitle perhaps.
    fn is_bare(&self) -> bool {
        !self.title.is_empty() && self.kicker.is_empty() && self.authors.is_empty()
    }

    /// It has a title and nothing else, but for a number perhaps.
    pub fn is_title_only(&self) -> bool {
        self.is_bare() && self.subtitle.is_empty()
    }

    /// A title and what explains it, and nothing else.
    pub fn is_explained_only(&self) -> bool {
        let dash = matches!(self.subtitle.first(), Some('—' | '―' | '─'));
        self.is_bare() && (dash || explains(&self.subtitle.string()))
    }

    /// A kicker over a title that only explains it is the title itself: `大堤记得`, `抗洪二十周年纪念专版`.
    pub fn take_explanation(&mut self) {
        let only = self.number.is_none() && self.subtitle.is_empty() && self.authors.is_empty();
        if only && !self.kicker.is_empty() && explains(&self.title.string()) {
            self.subtitle = std::mem::replace(&mut self.title, std::mem::take(&mut self.kicker));
        }
    }

    /// A body must belong to it: it has a title, and a bare one stands in a row of headings.
    pub fn wants_body(&self) -> bool {
        !self.title.is_empty()
            && !self.introduces
            && (!self.is_title_only() || self.in_row && !self.below_head)
    }

    /// It shows a number, an author or a kicker.
    pub fn is_marked(&self) -> bool {
        self.number.is_some() || !self.authors.is_empty() || !self.kicker.is_empty()
    }

    /// It names an author and nothing else.
    pub fn is_author_only(&self) -> bool {
        self.title.is_empty() && self.kicker.is_empty() && !self.authors.is_empty()
    }

    /// It has a title and, beside it, a number, a kicker or an author.
    pub fn is_full(&self) -> bool {
        !self.title.is_empty()
            && (self.number.is_some() || !self.kicker.is_empty() || !self.authors.is_empty())
    }

    /// Everything it says, for comparison with a body.
    pub fn words(&self) -> String {
        format!("{}\n{}\n{}", self.title.string(), self.kicker.string(), self.subtitle.string())
    }
}

/// Words over an editor's opening text.
pub(super) fn introduces(line: &str) -> bool {
    const WORDS: [&str; 45] = [
        "主编絮语",
        "主编寄语",
        "编者絮语",
        "编者寄语",
        "编者按",
        "编辑室手记",
        "编辑手记",
        "本期导读",
        "开播前的话",
        "总监的话",
        "主席的话",
        "编按",
        "本期开场",
        "本期导语",
        "编者的话",
        "编者按语",
        "编前语",
        "编前",
        "卷首语",
        "导语",
        "前言",
        "引言",
        "导言",
        "导读",
        "题记",
        "按语",
        "编者手记",
        "主编的话",
        "主持人的话",
        "主持人语",
        "主持人按",
        "开栏的话",
        "开栏语",
        "开篇的话",
        "写在前面",
        "开篇",
        "开场白",
        "小引",
        "致读者",
        "写给读者",
        "核心提示",
        "编辑桌上",
        "编辑小语",
        "编辑的话",
        "编辑室报告",
    ];
    let line = in_simplified(line);
    let line = line.trim_matches(|c: char| "【】[]〔〕■◆●□▲★：: ".contains(c));
    // One character of it may have been misread: 编者的活. Each of a word takes three bytes.
    let bytes = 3 * line.chars().count();
    let mut as_long = WORDS.iter().filter(|word| word.len() == bytes);
    as_long.any(|word| *word == line || misread::nearly(word, line) && !is_rubric(line))
}

/// The words of a kicker between two bars or bullets, or before one bar: `— 人物 —`, `◆人物◆`, `人物｜`.
pub(super) fn barred(text: &Text) -> Option<Text> {
    const MARKS: [char; 26] = [
        '—', '―', '–', '-', '◆', '■', '●', '★', '☆', '▲', '△', '◇', '□', '○', '◎', '·', '•', '〜',
        '～', '~', '#', '＃', '※', '*', '＊', '❖',
    ];
    if let Some(words) = before_bar(text) {
        return Some(words);
    }
    let first = text.first().filter(|c| MARKS.contains(c) && text.last() == Some(*c))?;
    let tight = text.tight();
    let inside = tight.0.iter().filter(|ch| ch.c != first);
    let marks = tight.len() - inside.clone().count();
    let plain = inside.clone().all(|ch| is_han(ch.c)) && marks.is_multiple_of(2);
    let edges = tight.0[marks / 2..tight.len() - marks / 2].iter().all(|ch| ch.c != first);
    let short = (2..=LONGEST_KICKER).contains(&(tight.len() - marks));
    (plain && edges && short).then(|| Text(inside.copied().collect()))
}

/// The words of a kicker before a bar, a stroke or arrows that end its line: `人物｜`, `问答>>`. A stroke ends
/// credits too.
fn before_bar(text: &Text) -> Option<Text> {
    let arrow = |c: char| matches!(c, '>' | '＞' | '»' | '›' | '▶' | '►' | '→');
    let (shortest, marks) = match text.last()? {
        '｜' | '|' | '丨' => (1, 1),
        '/' | '／' => (2, 1),
        c if arrow(c) => (2, text.0.iter().rev().take_while(|ch| arrow(ch.c)).count()),
        _ => return None,
    };
    let words = text.slice(0..text.len() - marks).trimmed().tight().into_owned();
    let plain = words.0.iter().all(|ch| is_han(ch.c));
    ((shortest..=LONGEST_KICKER).contains(&words.len())
        && plain
        && !byline::is_credit(&words.string())
        && !byline::is_part(&words))
    .then_some(words)
}

/// The words of a kicker in lenticular, square or angle brackets: `【人物】`, `〔人物〕`, `〈人物〉`.
pub(super) fn in_lenses(text: &Text) -> Option<Text> {
    let open = matches!(text.first(), Some('【' | '〔' | '［' | '[' | '〖' | '〈' | '＜' | '<'));
    let close = matches!(text.last(), Some('】' | '〕' | '］' | ']' | '〗' | '〉' | '＞' | '>'));
    let short = (4..=LONGEST_KICKER + 2).contains(&text.len());
    (is_bracketed(text) || open && close && short)
        .then(|| text.slice(1..text.len() - 1).trimmed().tight().into_owned())
}

/// Whether a line is a word of two or three characters set wide: a name, whatever its surname.
pub(super) fn is_set_wide(text: &Text) -> bool {
    let parts = || text.0.split(|ch| is_blank(ch.c)).filter(|part| !part.is_empty());
    (2..=3).contains(&parts().count())
        && parts().all(|part| matches!(part, [ch] if is_han(ch.c)))
        && !is_rubric(&text.tight().string())
}

/// What one line of a run can be.
struct Token {
    piece: usize,
    chars: usize,
    width: u32,
    blank_before: bool,
    number: bool,
    /// Behind its number stands no kicker but a title.
    numbered_title: bool,
    name: bool,
    /// Its first character and the last of the line above stand together in a word.
    in_word: bool,
    /// The line above fills the column that its heading is set in, and this one does not.
    rest: bool,
    /// Two to four Han characters, as names have.
    namelike: bool,
    /// It is the title of several poems or notes: `秋日二首`.
    of_several: bool,
    /// Two or three of them set wide.
    set_wide: bool,
    /// A group of people who write together: `某校课题组`.
    team: bool,
    /// A kicker between bars, and one in lenticular brackets.
    barred: bool,
    in_lenses: bool,
    byline: bool,
    dash: bool,
    /// It is nothing but Han characters, or two words with a dot between.
    plain: bool,
    /// It ends with a comma.
    comma: bool,
    /// … or a colon.
    pauses: bool,
    /// It ends with a mark.
    marked: bool,
    /// It is a sentence with its full stop.
    sentence: bool,
    /// It ends with a word that something must follow.
    runs_on: bool,
    /// A comma stands inside it.
    parts: bool,
    /// Quotations and brackets that it opens less those that it closes.
    depth: i32,
    introduces: bool,
    /// It names an editor's notes: they open a page or stand inside.
    notes: bool,
    /// A word that newspapers print over articles of a kind: 人物, 社评, 来信.
    rubric: bool,
    /// It may be a line of a poem.
    verse: bool,
    /// It begins as subtitles do that have no dash: 对话某人, 评《某书》.
    explains: bool,
    /// A document's number: `公告〔2021〕第9号`.
    document: bool,
    /// What a title ends with in brackets: （外一首）, （节选）.
    aside: bool,
    /// The years of a life or of a history: `1931—2025`.
    years: bool,
    /// It says who said or decided what the title below tells: `某某会议强调`.
    leads: bool,
    /// A column's name and its subject, with a dot between: `十日读·我的第一份工作`.
    dotted: bool,
    /// A word over what is known of somebody, whose name is the title: 人物小档案.
    file: bool,
    /// It begins with a list mark.
    listed: bool,
    /// All of it stands in round brackets, and it is more than a number.
    bracketed: bool,
    /// Words in round brackets that say more of a title: of what time, of whom, in which unit.
    in_round: bool,
}

/// What the whole document's headings show.
#[derive(Debug, Clone, Copy)]
pub(super) struct Habits {
    numbers: bool,
    bylines: bool,
    /// Sign-offs name the writers.
    signed: bool,
    /// Chars that kickers of plain words have at most, or that a word has, where most headings have kickers
    /// without numbers; else 0.
    kickers: usize,
    /// Measure of the text, in half ems; 0 where it is not known.
    measure: u32,
    /// Width at which titles break, in half ems; 0 where none shows it.
    breaks: u32,
    /// Blank lines that stand between any two display lines, and part nothing.
    gap: u32,
    /// What the texts say of the words right below the first head of a page.
    said: Option<banner::Said>,
    /// There are hardly any texts.
    few_texts: bool,
}

/// Lines of a heading at most.
const MOST_LINES: usize = 7;

impl Habits {
    /// What the shapes of all lines show.
    pub fn of(pieces: &[Piece]) -> Self {
        Self {
            numbers: pieces.iter().any(|piece| matches!(piece.kind, Kind::Numbered(_))),
            bylines: pieces.iter().any(|piece| piece.kind == Kind::Byline),
            signed: pieces
                .iter()
                .filter(|piece| piece.kind == Kind::Signoff)
                .any(|piece| !byline::read_signoff(&piece.text).authors.is_empty()),
            kickers: 0,
            measure: 0,
            breaks: 0,
            gap: 0,
            said: None,
            few_texts: false,
        }
    }

    /// The same with what the runs of display lines show when each is divided by itself.
    pub fn of_runs(pieces: &[Piece], runs: &[std::ops::Range<usize>], measure: u32) -> Self {
        /// Headings with kickers at least, of which no more than one of four is without, and chars of a
        /// word: house choices.
        const ENOUGH: usize = 3;
        const WORD: (usize, usize) = (4, 5);
        /// Texts that are few.
        const FEW_TEXTS: usize = 5;
        let gap = usual_gap(pieces, runs);
        let said = banner::Said::of(pieces, runs);
        let few_texts = runs.len() <= FEW_TEXTS;
        let breaks = breaks(pieces, runs);
        let habits = Self { measure, gap, breaks, said, few_texts, ..Self::of(pieces) };
        let (mut with, mut without, mut words) = (0, 0, Vec::new());
        for run in runs {
            let tokens = tokens(run.clone(), pieces, habits);
            for group in divisions(&tokens, false, pieces, habits).cheapest() {
                let shape = group.shape;
                let tokens = &tokens[group.range()];
                let titled = shape.title > 0 && !tokens[0].introduces && !tokens[0].number;
                if titled && (shape.kicker || shape.title > 1 && begins_with_word(tokens)) {
                    with += 1;
                    words.extend(Some(tokens[0].chars).filter(|_| tokens[0].plain));
                } else if titled && tokens.len() > 1 {
                    without += 1;
                }
            }
        }
        words.sort_unstable();
        // What one of four exceeds may be no kicker.
        let longest = words.get(words.len() * 3 / 4).copied().unwrap_or(0);
        let usual = with >= ENOUGH && with >= 3 * without;
        let kickers = if usual { longest.clamp(WORD.0, WORD.1) } else { 0 };
        Self { kickers, ..habits }
    }
}

/// The blank lines that nine of ten display lines have at least above them, of those below another one.
fn usual_gap(pieces: &[Piece], runs: &[std::ops::Range<usize>]) -> u32 {
    /// Fewer lines tell no custom.
    const LEAST: usize = 8;
    let below = |run: &std::ops::Range<usize>| run.clone().skip(1);
    let mut gaps: Vec<u32> =
        runs.iter().flat_map(below).map(|at| pieces[at].blanks_before).collect();
    gaps.sort_unstable();
    if gaps.len() < LEAST { 0 } else { gaps[gaps.len() / 10] }
}

/// Chars of a word that stands over titles.
const WORD: std::ops::RangeInclusive<usize> = 2..=5;

/// Whether the first of several lines is a word: a kicker perhaps.
fn begins_with_word(tokens: &[Token]) -> bool {
    let [word, title, ..] = tokens else { return false };
    let plain = |token: &Token| !token.byline && !token.name && !token.number && !token.dash;
    word.plain && WORD.contains(&word.chars) && !word.runs_on && plain(title) && !title.in_word
}

/// The width at which titles break: that of lines below which one to three characters stand, which are the
/// rest of the title. Several of a width show it, or one with a single character below it.
fn breaks(pieces: &[Piece], runs: &[std::ops::Range<usize>]) -> u32 {
    const REST: usize = 3;
    const ENOUGH: usize = 2;
    let mut widths: Vec<(u32, usize)> = Vec::new();
    for run in runs {
        for pair in pieces[run.clone()].windows(2) {
            let [line, rest] = pair else { continue };
            let plain = rest.kind == Kind::Open
                && !rest.rubric
                && rest.text.0.iter().all(|ch| is_han(ch.c));
            let title = line.kind == Kind::Open && line.text.len() > 2 * REST;
            if plain
                && title
                && (1..=REST).contains(&rest.text.len())
                && byline::names(&rest.text).is_none()
            {
                widths.push((line.width, if rest.text.len() == 1 { ENOUGH } else { 1 }));
            }
        }
    }
    let shown = |width: u32| -> usize {
        widths.iter().filter(|other| other.0.abs_diff(width) <= 1).map(|other| other.1).sum()
    };
    let best = widths.iter().map(|&(width, _)| (shown(width), width)).max();
    best.filter(|&(shown, _)| shown >= ENOUGH).map_or(0, |(_, width)| width)
}

/// The parts of one group as offsets into the run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Shape {
    kicker: bool,
    title: usize,
    subtitle: usize,
    author: bool,
    verse: bool,
}

impl Shape {
    /// What the line at an offset is; none of a poem's.
    fn role(self, offset: usize) -> Option<Field> {
        let kicker = usize::from(self.kicker);
        match offset {
            _ if self.verse => None,
            _ if offset < kicker => Some(Field::Kicker),
            _ if offset < kicker + self.title => Some(Field::Title),
            _ if offset < kicker + self.title + self.subtitle => Some(Field::Subtitle),
            _ => Some(Field::Author),
        }
    }
}

/// Divides a run of display pieces (their indexes) into groups; poems may stand among them where
/// the run is not known to be headings only.
pub(super) fn divide(
    run: &[usize],
    poems: bool,
    pieces: &[Piece],
    habits: Habits,
    ledger: &mut Ledger,
) -> Vec<Group> {
    let tokens = tokens(run.iter().copied(), pieces, habits);
    let divisions = divisions(&tokens, poems, pieces, habits);
    let parts = divisions.cheapest();
    let rivals = divisions.rivals(&parts);
    let mut groups: Vec<Group> =
        parts.iter().map(|part| build(&tokens[part.range()], part.shape, pieces, ledger)).collect();
    for (at, (group, rival)) in groups.iter_mut().zip(rivals).enumerate() {
        group.rival = rival.map(|rival| Rival::of(&parts, at, rival, &tokens, pieces));
    }
    groups
}

/// The ways to divide a run into groups. Whether its first line names a special is settled before.
fn divisions(tokens: &[Token], poems: bool, pieces: &[Piece], habits: Habits) -> Divisions {
    let all = |first| divisions_from(first, tokens, poems, habits);
    if tokens.len() < 2 || !pieces[tokens[0].piece].below_head {
        return all(First::Any);
    }
    let text = &pieces[tokens[0].piece].text;
    let begun = tokens[0].runs_on
        || tokens[0].pauses
        || !text.0.iter().any(|ch| is_han(ch.c))
        || tokens[0].barred
        || tokens[0].in_lenses
        || tokens[1].rest && tokens[1].chars == 1
        || is_shouldered(tokens, 1)
        || is_shouldered(tokens, 2);
    if begun {
        return all(First::Any);
    }
    let (apart, within) = (all(First::Apart), all(First::Within));
    let cheaper = within.cost() - apart.cost();
    if banner::odds(tokens, text, habits, cheaper) > 0.0 { apart } else { all(First::Kicker) }
}

/// The ways to divide a run that begins so.
fn divisions_from(first: First, tokens: &[Token], poems: bool, habits: Habits) -> Divisions {
    let widest = tokens.iter().map(|token| token.width).max().unwrap_or(0);
    let mut divisions = Divisions::new();
    for end in 1..=tokens.len() {
        if matches!(first, First::Within | First::Kicker) && end == 1 {
            divisions.skip();
            continue;
        }
        // What explains a special's name stands with it.
        let explained = first == First::Apart && end == 2 && tokens[1].dash;
        let starts = usize::from(first == First::Apart && end > 1 && !explained)..end;
        for start in starts.rev().take(MOST_LINES) {
            // A single character is the rest of a title that fills its lines.
            let torn = start > 0 && tokens[start].rest && tokens[start].chars == 1;
            let torn = if torn { cost::REST_APART } else { 0.0 };
            let between = if start > 0 && !tokens[start].blank_before && !tokens[start].number {
                cost::NO_BLANK_BETWEEN
            } else {
                0.0
            };
            for shape in shapes(&tokens[start..end]) {
                if explained && start == 0 && (shape.title, shape.subtitle) != (1, 1) {
                    continue;
                }
                let kicker = if first == First::Kicker && start == 0 && shape.kicker {
                    cost::KICKER_BELOW_HEAD
                } else {
                    0.0
                };
                let cost = between
                    + torn
                    + kicker
                    + shape_cost(&tokens[start..end], shape, widest, habits)
                    + lost_kicker(tokens, end, shape);
                divisions.offer(Part { start, end, shape, cost });
            }
        }
        if poems {
            for (start, cost) in poem_starts(tokens, end) {
                let title = end - start;
                let below_writer = divisions.last(start).is_some_and(|above| {
                    above.shape.author && (above.start == 0 || !in_small_parts(&tokens[start..end]))
                });
                if below_writer {
                    let shape = Shape { title, verse: true, ..Shape::default() };
                    divisions.offer(Part { start, end, shape, cost });
                }
            }
        }
    }
    divisions
}

/// What it costs that the last line before token `end`, a word as kickers are, is taken for the rest of
/// a subtitle though a title follows.
fn lost_kicker(tokens: &[Token], end: usize, shape: Shape) -> f32 {
    let last = &tokens[end - 1];
    let word = last.plain && (2..=SHORTEST_TITLE).contains(&last.chars);
    if shape.subtitle > 1 && !shape.author && word && end < tokens.len() {
        -cost::TITLE_LINE_FULL
    } else {
        0.0
    }
}

/// Where a poem may begin that ends before token `end`, and what it costs.
fn poem_starts(tokens: &[Token], end: usize) -> Vec<(usize, f32)> {
    /// Lines of a poem at least, and at most of what is looked at: house choices.
    const LEAST: usize = 5;
    const MOST: usize = 60;
    let lines = tokens[..end].iter().rev().take(MOST).take_while(|token| token.verse).count();
    let mut out = Vec::new();
    let mut cost = cost::POEM;
    for (above, start) in (end - lines..end).rev().enumerate() {
        cost += cost::POEM_LINE + if tokens[start].name { cost::POEM_NAME } else { 0.0 };
        if above + 1 >= LEAST && start > 0 {
            out.push((start, cost));
        }
    }
    out
}

/// Whether blank lines part all lines into parts of no more than a heading has, as they do in a row of headings.
fn in_small_parts(lines: &[Token]) -> bool {
    const HEADING: usize = 3;
    lines[0].blank_before
        && lines.chunk_by(|_, next| !next.blank_before).all(|part| part.len() <= HEADING)
}

/// Chars of a title below a kicker that is as long; less is as often a name or a line of verse.
const SHORTEST_TITLE: usize = 4;
/// Chars of a kicker at most.
const LONGEST_KICKER: usize = 8;

/// The lines of a run beside text of some measure, each as what it can be.
fn tokens(run: impl Iterator<Item = usize>, pieces: &[Piece], habits: Habits) -> Vec<Token> {
    /// Two characters are a word's from so many nats on.
    const WORD: f32 = 2.0;
    let mut out: Vec<Token> = run.map(|index| token(&pieces[index], index, habits.gap)).collect();
    for at in 1..out.len() {
        let above = pieces[out[at - 1].piece].text.last();
        let first = pieces[out[at].piece].text.first();
        out[at].in_word = above.zip(first).is_some_and(|(a, b)| adjacency(a, b) >= WORD);
    }
    let narrow = out.iter().all(|token| token.width <= habits.measure + 1);
    for at in 1..out.len() {
        let above = out[at - 1].width;
        let full = narrow && above + 1 >= habits.measure
            || habits.breaks > 0 && above.abs_diff(habits.breaks) <= 1;
        out[at].rest = full && out[at].width + 1 < above;
    }
    out
}

fn token(piece: &Piece, index: usize, gap: u32) -> Token {
    let string = piece.text.tight().string();
    let barred =
        barred(&piece.text).is_some() || piece.rubric && behind_mark(&piece.text).is_some();
    let in_lenses = in_lenses(&piece.text).is_some();
    Token {
        piece: index,
        chars: string.chars().count(),
        width: piece.width,
        blank_before: piece.blanks_before > gap,
        number: matches!(piece.kind, Kind::Numbered(_)),
        numbered_title: number_of(&piece.text).is_some_and(|(_, at)| {
            let words = &piece.text.0[at..];
            // Two or three letters are a kicker misread, or AI.
            words.len() > LONGEST_KICKER || words.len() > 3 && !words.iter().all(|ch| is_han(ch.c))
        }),
        // 简讯 begins with a surname.
        name: !piece.rubric && byline::names(&piece.text).is_some(),
        in_word: false,
        rest: false,
        namelike: (2..=4).contains(&string.chars().count()) && string.chars().all(is_han),
        of_several: string.ends_with(['首', '题', '題', '章', '阕', '闋', '则', '則', '帖']),
        set_wide: is_set_wide(&piece.text),
        team: is_team(&string),
        barred,
        in_lenses,
        byline: piece.kind == Kind::Byline,
        // An OCR makes 一一 of a dash.
        dash: !barred && (string.starts_with(['—', '―']) || misread::dashed(string.chars())),
        plain: string.chars().all(is_han) || is_dotted(&string),
        comma: string.ends_with('，'),
        pauses: string.ends_with(['，', '：']),
        marked: string.ends_with(closes),
        sentence: string.ends_with('。'),
        runs_on: string.chars().count() > 2
            && string.ends_with([
                '的', '与', '與', '和', '及', '之', '把', '被', '在', '从', '從', '有', '是',
            ]),
        parts: string.trim_end_matches('，').contains('，'),
        depth: string.chars().map(|c| i32::from(opens(c)) - i32::from(closes_pair(c))).sum(),
        introduces: introduces(&string),
        notes: in_simplified(&string).trim_end_matches(['】', ']', '〕']).ends_with("手记"),
        rubric: piece.rubric,
        verse: is_line_of_verse(piece, &string),
        explains: explains(&string),
        document: is_document(&string),
        aside: is_aside(&string),
        years: is_of_years(&string) || is_of_scores(&string),
        dotted: is_of_words_with_dot(&string, 2..=8),
        leads: leads(&string),
        file: is_file(&string),
        listed: list_mark(&piece.text) > 0,
        in_round: is_said_of_title(&string),
        bracketed: string.chars().count() > LONGEST_KICKER
            && string.starts_with(['（', '('])
            && string.ends_with(['）', ')']),
    }
}

/// Whether a line ends with the verb of which the title below is the object.
fn leads(line: &str) -> bool {
    const SHORTEST: usize = 8;
    const VERBS: [&str; 3] = ["强调", "指出", "要求"];
    let line = in_simplified(line);
    line.chars().count() >= SHORTEST && VERBS.iter().any(|verb| line.ends_with(verb))
}

/// Whether a line names those who wrote together: `某省委党校课题组`, `某县报道组`.
fn is_team(line: &str) -> bool {
    const CHARS: std::ops::RangeInclusive<usize> = 5..=20;
    static TEAMS: Words<10> = Words::of([
        "课题组",
        "编写组",
        "调研组",
        "调查组",
        "报道组",
        "写作组",
        "通讯组",
        "采访组",
        "研究组",
        "编辑组",
    ]);
    CHARS.contains(&line.chars().count())
        && line.chars().all(is_han)
        && TEAMS.end(&in_simplified(line))
}

/// Whether a line gives a match's scores, one behind the other: `局分25比22、19比25、25比21`.
fn is_of_scores(line: &str) -> bool {
    const LEAST: usize = 3;
    let score = |part: &str| {
        let part = part.trim_start_matches(|c: char| !c.is_ascii_digit());
        let figures = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        part.split_once(['比', '：', ':', '-', '∶'])
            .is_some_and(|(one, other)| figures(one) && figures(other))
    };
    line.split(['、', '，', ' ', '　']).filter(|part| score(part)).count() >= LEAST
}

/// Whether a line is two years and nothing else: `1931—2025`.
fn is_of_years(line: &str) -> bool {
    let year = |part: &str| part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit());
    let line = line.trim_start_matches(['（', '(']).trim_end_matches(['）', ')']);
    line.split_once(['—', '－', '-', '–', '～', '~'])
        .is_some_and(|(from, to)| year(from) && year(to.trim_start_matches(['—', '－', '-', '–'])))
}

/// Whether a line is two short words with a dot between, as kickers are: `急诊·现场`.
fn is_dotted(line: &str) -> bool {
    is_of_words_with_dot(line, 2..=3)
}

/// Whether a line is a word for what is known of somebody: `人物小档案`, `名片`.
fn is_file(line: &str) -> bool {
    const LONGEST: usize = 6;
    let line = in_simplified(line);
    line.chars().count() <= LONGEST && ["档案", "名片"].iter().any(|word| line.ends_with(word))
}

/// Whether a line is two words of such lengths with a dot between.
pub(super) fn is_of_words_with_dot(line: &str, chars: std::ops::RangeInclusive<usize>) -> bool {
    let word = |word: &str| chars.contains(&word.chars().count()) && word.chars().all(is_han);
    line.split_once(is_interpunct).is_some_and(|(one, other)| word(one) && word(other))
}

/// Whether a line is a document's number, with its year or its series: `公告〔2021〕第9号`, `某海关公告2022年第31号`,
/// `某航告字第23号`; or says when it was passed: `2008年1月9日县人民政府常务会议通过`.
fn is_document(line: &str) -> bool {
    const LONGEST: usize = 24;
    let inside = line.strip_prefix(['（', '(']).and_then(|line| line.strip_suffix(['）', ')']));
    let line = inside.unwrap_or(line);
    let bracketed = || {
        line.split_once(['〔', '［', '[', '﹝'])
            .is_some_and(|(_, behind)| behind.chars().take_while(char::is_ascii_digit).count() == 4)
    };
    let report = || {
        let kind = ["报告", "報告", "通报", "通報", "公报", "公報"];
        let numbered = kind.iter().find_map(|kind| line.strip_suffix(kind));
        numbered.is_some_and(|line| line.contains('第') && line.ends_with(['号', '號']))
    };
    let numbered = line.ends_with(['号', '號'])
        && (bracketed() || line.contains("年第") || line.contains("字第"));
    let passed = || {
        let done = ["通过", "通過", "公布", "发布", "發布", "施行", "修订", "修訂", "批准"];
        done.iter().any(|word| line.ends_with(word))
            && date::read_prefix(line).is_some_and(|(range, _)| range.start.year.is_some())
    };
    line.chars().count() <= LONGEST && (numbered || report() || passed())
}

/// Whether a line is all in round brackets and more than what ends a title so: `（11月1日至7日，全国）`.
fn is_said_of_title(line: &str) -> bool {
    const CHARS: std::ops::RangeInclusive<usize> = 4..=24;
    let inside = line.strip_prefix(['（', '(']).and_then(|line| line.strip_suffix(['）', ')']));
    inside.is_some_and(|inside| {
        CHARS.contains(&inside.chars().count())
            && !inside.contains(['（', '(', '）', ')', '。'])
            && !is_aside(line)
    })
}

/// Whether a line is what stands in brackets at the end of a title: （外一首）, （三则）, （节选）, （下）.
pub(super) fn is_aside(line: &str) -> bool {
    const LONGEST: usize = 4;
    let inside = line.strip_prefix(['（', '(']).and_then(|line| line.strip_suffix(['）', ')']));
    let Some(inside) = inside.map(|inside| in_simplified(inside)) else { return false };
    let counted = inside.ends_with(['首', '章', '则', '篇', '题', '阕'])
        && inside.chars().all(|c| is_han_numeral(c) || "外首章则篇题阕".contains(c));
    inside.chars().count() <= LONGEST
        && (counted || matches!(&*inside, "节选" | "组诗" | "上" | "中" | "下" | "续"))
}

/// Whether a display line can be one of a poem: short, words and the marks of verse only.
fn is_line_of_verse(piece: &Piece, line: &str) -> bool {
    const LONGEST: usize = 18;
    piece.kind == Kind::Open
        && (2..=LONGEST).contains(&line.chars().count())
        && !line.starts_with(['—', '―'])
        // Of 一 an OCR makes a dash.
        && line.chars().all(|c| is_han(c) || matches!(c, '，' | '？' | '！' | '、' | '…' | '－'))
        && !is_rubric(line)
}

/// Whether a line begins with a word of subtitles.
fn explains(line: &str) -> bool {
    const WORDS: [&str; 14] = [
        "对话", "专访", "访", "记", "评《", "读《", "写在", "探访", "走近", "致", "兼谈", "来自",
        "听", "观《",
    ];
    const ENDS: [&str; 19] = [
        "主持会议",
        "出席会议",
        "并讲话",
        "作批示",
        "并致辞",
        "侧记",
        "专访",
        "纪实",
        "谈起",
        "说起",
        "读后",
        "观后",
        "访谈录",
        "扫描",
        "专版",
        "特刊",
        "专刊",
        "特别报道",
        "专题报道",
    ];
    let line = in_simplified(line);
    // `看话剧《甲乙》`
    let work = line.starts_with(['看', '评', '读', '观']) && line.ends_with('》');
    let words = work || WORDS.iter().any(|word| line.starts_with(word));
    line.chars().count() >= 5 && (words || ENDS.iter().any(|word| line.ends_with(word)))
}

/// Whether a line is the name of a kind of articles, as newspapers print it over the titles.
pub(super) fn is_rubric(line: &str) -> bool {
    // None of them ends as those below or as notices' titles do.
    static RUBRICS: Words<187> = Words::of([
        "三言两语",
        "街谈巷议",
        "说长道短",
        "有话要说",
        "一句话新闻",
        "作者简介",
        "作者介绍",
        "作者小传",
        "本期作者",
        "人物档案",
        "个人档案",
        "专家观点",
        "数据",
        "小资料",
        "小知识",
        "名词解释",
        "名片",
        "人物名片",
        "快问快答",
        "回音壁",
        "微言",
        "一家之言",
        "编读往来",
        "新闻由头",
        "正方",
        "反方",
        "数说",
        "社评",
        "社论",
        "社说",
        "散文",
        "诗歌",
        "诗",
        "小说",
        "小小说",
        "微小说",
        "书评",
        "影评",
        "乐评",
        "人物",
        "专访",
        "特写",
        "通讯",
        "消息",
        "来论",
        "延伸阅读",
        "背景",
        "新闻背景",
        "调查",
        "编后",
        "编后记",
        "后记",
        "点评",
        "专家点评",
        "图片新闻",
        "悼念",
        "便民",
        "便民服务",
        "讲述",
        "口述",
        "科普",
        "译文",
        "编译",
        "名家",
        "书单",
        "新知",
        "唱词",
        "歌词",
        "曲艺",
        "快板",
        "招聘",
        "求职",
        "招租",
        "租房",
        "出租",
        "转让",
        "知识窗",
        "科普窗",
        "信息窗",
        "开心果",
        "开心一刻",
        "轻松一刻",
        "笑一笑",
        "猜一猜",
        "动手做",
        "动脑筋",
        "大家谈",
        "有问必答",
        "您问我答",
        "面对面",
        "本期关注",
        "本期专题",
        "本月专题",
        "今日关注",
        "特别关注",
        "特别策划",
        "特别报道",
        "封面故事",
        "封面人物",
        "封面报道",
        "新闻人物",
        "新闻分析",
        "头条",
        "深度",
        "争鸣",
        "辟谣",
        "勘误",
        "专论",
        "专文",
        "专题",
        "观点",
        "座谈",
        "对谈",
        "小品",
        "儿歌",
        "童谣",
        "歌谣",
        "山歌",
        "民间故事",
        "长篇小说",
        "言情小说",
        "小问号",
        "家书",
        "遗札",
        "农时",
        "田径",
        "体育",
        "球讯",
        "文献",
        "案例",
        "案评",
        "国内新闻",
        "国际新闻",
        "社会新闻",
        "本地新闻",
        "本埠新闻",
        "本市新闻",
        "校园新闻",
        "热点聚焦",
        "言论",
        "随想",
        "随感",
        "寓言",
        "童话",
        "报告文学",
        "纪实文学",
        "回忆录",
        "人物志",
        "人物春秋",
        "人物专访",
        "人生百味",
        "百家争鸣",
        "市井百态",
        "老照片",
        "历史上的今天",
        "家庭医生",
        "保健站",
        "校园生活",
        "幽默",
        "科技兴农",
        "曝光台",
        "读编往来",
        "图解",
        "图说",
        "数读",
        "访谈录",
        "对话录",
        "会客厅",
        "小课堂",
        "小词条",
        "名人名言",
        "名言",
        "成语故事",
        "智力题",
        "脑筋急转弯",
        "电视节目",
        "一周大事",
        "新闻点击",
        "新闻回放",
        "新闻追踪",
        "追踪报道",
        "跟踪报道",
        "连续报道",
        "系列报道",
        "现场直击",
        "现场目击",
        "采访本",
    ]);
    // The same with the paper's, the page's or another name before it: 某地时评.
    static LAST_WORDS: Words<219> = Words::of([
        "小记",
        "杂记",
        "偶记",
        "漫谈",
        "絮语",
        "茶座",
        "沙龙",
        "园地",
        "天地",
        "之窗",
        "之声",
        "选粹",
        "书摘",
        "文摘",
        "剪影",
        "闲笔",
        "偶感",
        "行情",
        "快评",
        "锐评",
        "书架",
        "文选",
        "诗选",
        "选登",
        "摘登",
        "来鸿",
        "辞典",
        "闲话",
        "夜话",
        "时评",
        "评论",
        "短评",
        "来信",
        "来函",
        "信箱",
        "随笔",
        "手记",
        "访谈",
        "对话",
        "专栏",
        "链接",
        "贴士",
        "笔记",
        "札记",
        "漫笔",
        "杂谈",
        "连载",
        "问答",
        "观察",
        "诗笺",
        "诗页",
        "提示",
        "拾零",
        "拾趣",
        "集锦",
        "纵横",
        "广角",
        "传真",
        "快递",
        "资讯",
        "动态",
        "要闻",
        "综述",
        "博览",
        "荟萃",
        "撷英",
        "讲座",
        "讲堂",
        "食谱",
        "菜谱",
        "采风",
        "掠影",
        "旧影",
        "掌故",
        "钩沉",
        "笑话",
        "谜语",
        "灯谜",
        "农谚",
        "渔谚",
        "谚语",
        "诗苑",
        "诗坛",
        "文苑",
        "艺苑",
        "书讯",
        "剧评",
        "小档案",
        "看板",
        "热线",
        "视角",
        "快车",
        "服务台",
        "问事处",
        "公告板",
        "书榜",
        "排行榜",
        "论坛",
        "常识",
        "说法",
        "连线",
        "门诊",
        "透视",
        "照登",
        "投书",
        "走笔",
        "回音",
        "特稿",
        "专稿",
        "词典",
        "赏析",
        "预报",
        "锦囊",
        "短论",
        "点线面",
        "顺口溜",
        "气象台",
        "述评",
        "杂文",
        "花絮",
        "趣闻",
        "轶事",
        "逸事",
        "史话",
        "视点",
        "视窗",
        "话题",
        "窍门",
        "百科",
        "咨询",
        "信息",
        "速写",
        "擂台",
        "橱窗",
        "长廊",
        "速读",
        "微语",
        "心语",
        "见闻",
        "小品",
        "书话",
        "诗话",
        "茶话",
        "夜谈",
        "闲谈",
        "清谈",
        "笔谈",
        "偶拾",
        "小札",
        "散记",
        "拾贝",
        "拾穗",
        "拾遗",
        "一瞥",
        "侧影",
        "影像",
        "镜头",
        "回眸",
        "寻踪",
        "旧事",
        "旧闻",
        "故事会",
        "龙门阵",
        "小经验",
        "小窍门",
        "雅集",
        "新韵",
        "民声",
        "呼声",
        "茶馆",
        "之友",
        "之家",
        "之角",
        "友角",
        "一页",
        "帮办",
        "支招",
        "看点",
        "驿站",
        "加油站",
        "直通车",
        "直播间",
        "会客室",
        "备忘录",
        "巷语",
        "街谈",
        "人说",
        "民说",
        "家说",
        "民栏",
        "短信",
        "老照片",
        "书房",
        "诊室",
        "急诊",
        "习作",
        "佳作",
        "战报",
        "纪事",
        "行间",
        "物件",
        "行当",
        "烟火",
        "联苑",
        "溯源",
        "寻味",
        "区闻",
        "市闻",
        "乡闻",
        "校闻",
        "厂闻",
        "细解",
        "一练",
        "弹唱",
        "童诗",
        "儿诗",
        "众说",
        "留言簿",
        "答复",
    ]);
    const LONGEST: usize = 6;
    let line = in_simplified(line);
    let line = line.trim_matches(|c: char| "【】[]〔〕■◆●□▲★◎○◇·".contains(c));
    RUBRICS.has(line)
        || is_parted_rubric(line)
        || is_notice(line)
        || LAST_WORDS.end(line) && line.chars().count() <= LONGEST
}

/// Whether a title, Simplified, is a notice's: `征稿启事`, `各乡简讯`, `社区布告栏`.
pub(super) fn is_notice(line: &str) -> bool {
    const LONGEST: usize = 12;
    static KINDS: Words<35> = Words::of([
        "谢启",
        "谢函",
        "启事",
        "通知",
        "寻人",
        "寻物",
        "招领",
        "政府令",
        "声明",
        "公告",
        "通告",
        "公示",
        "速递",
        "速览",
        "简讯",
        "快讯",
        "短讯",
        "短波",
        "琐闻",
        "讣告",
        "讣闻",
        "鸣谢",
        "更正",
        "致歉",
        "布告栏",
        "公告栏",
        "留言板",
        "征订",
        "须知",
        "广告",
        "预告",
        "赛果",
        "赛程",
        "积分榜",
        "射手榜",
    ]);
    KINDS.end(line) && line.chars().count() <= LONGEST
}

/// Whether a line is a rubric in two parts: `来信｜读者`.
fn is_parted_rubric(line: &str) -> bool {
    /// Chars of a part; house choice.
    const PART: std::ops::RangeInclusive<usize> = 2..=5;
    let is_part = |part: &str| PART.contains(&part.chars().count()) && part.chars().all(is_han);
    let parts: Option<(&str, &str)> = line.split_once(['｜', '|', '●', '◆', '■', '▲', '★']);
    parts.is_some_and(|(column, subject)| is_part(column.trim()) && is_part(subject.trim()))
}

/// The shapes that so many lines can have.
fn shapes(tokens: &[Token]) -> Vec<Shape> {
    let n = tokens.len();
    let mut out = Vec::new();
    for kicker in [false, true] {
        for subtitle in [0, 1, 2] {
            for author in [false, true] {
                let parts = usize::from(kicker) + subtitle + usize::from(author);
                if parts <= n && n - parts <= 4 {
                    let title = n - parts;
                    out.push(Shape { kicker, title, subtitle, author, verse: false });
                }
            }
        }
    }
    out
}

fn shape_cost(tokens: &[Token], shape: Shape, widest: u32, habits: Habits) -> f32 {
    const NEVER: f32 = 1e4;
    let mut sum = cost::GROUP;
    let title = usize::from(shape.kicker)..usize::from(shape.kicker) + shape.title;
    // An editor's notes have a title and a writer as other articles have.
    let notes = tokens[0].notes && shape.kicker && shape.title > 0 && shape.author;
    if tokens[0].introduces && !notes {
        let alone = if tokens[0].notes { cost::GROUP + cost::NO_AUTHOR } else { 0.0 };
        return if tokens.len() == 1 && shape.title == 1 { alone } else { NEVER };
    }
    if shape.kicker {
        let first = &tokens[0];
        if first.pauses {
            sum += cost::KICKER_COMMA;
        }
        if first.chars == 1 && !first.number && !first.rubric && first.plain {
            sum += cost::REST_APART;
        }
        if first.number && first.numbered_title {
            sum += cost::TITLE_AS_KICKER;
        }
        if !first.number && !first.barred && !first.in_lenses && !first.document {
            let usual = first.plain && first.chars <= habits.kickers;
            sum += match (usual, habits.numbers) {
                (true, _) => cost::BARE_KICKER_AMONG_OTHERS,
                (false, true) => cost::BARE_KICKER_AMONG_NUMBERS,
                (false, false) => cost::BARE_KICKER,
            };
            // A line that ends with a comma is half a title's.
            let halves = match tokens {
                [_, first, second, ..] if first.comma && shape.title > 1 => second.chars,
                _ => 0,
            };
            let title_chars = tokens.get(1).map_or(0, |token| token.chars) + halves;
            let signed = shape.author && tokens[tokens.len() - 1].byline;
            // Below a text stands as often who wrote it.
            let name = first.chars == 3 && shape.title > 1 || first.chars == 2 && first.set_wide;
            if first.name && name && !first.rubric {
                sum += cost::NAME_AS_KICKER;
            }
            // What is all in brackets, or a sentence, ends the text above.
            if first.bracketed || first.sentence {
                sum += cost::BARRED_ELSEWHERE;
            }
            if first.rubric {
                sum += cost::RUBRIC;
            } else if (first.dotted || first.leads) && shape.title > 0 {
                // However long it is.
            } else if shape.subtitle == 1 && is_shouldered(tokens, shape.title) {
                // 引题, 主题, 副题: the small type above and below needs more characters.
            } else if shape.title > 0 && is_above_larger(tokens, &title, habits) {
                sum += cost::KICKER_SMALLER;
            } else if first.chars > LONGEST_KICKER || first.byline {
                sum += 3.0;
            } else if usual
                && (first.chars <= title_chars && title_chars >= SHORTEST_TITLE
                    || shape.title == 1 && title_chars > 1 && signed)
            {
                sum += if first.chars * 3 > title_chars * 2 { cost::EQUAL_KICKER } else { 0.0 };
            } else if first.chars * 3 > title_chars * 2 {
                sum += 3.0;
            } else if first.chars * 2 > title_chars {
                sum += cost::LONG_KICKER;
            }
        }
        if tokens.get(1).is_some_and(|token| token.blank_before) && !first.number {
            sum += cost::BLANK_AFTER_KICKER;
        }
        if tokens.get(1).is_some_and(|token| token.rest) && !first.number && !first.rubric {
            sum += cost::REST_APART;
        }
    } else if tokens[0].number {
        // The number stands before the title itself.
        if shape.title == 0 {
            return NEVER;
        }
    } else {
        sum += cost::NO_KICKER * if habits.numbers { 2.0 } else { 1.0 };
    }
    for (offset, token) in tokens.iter().enumerate() {
        let in_title = title.contains(&offset);
        // A notice or a column's name heads what is its own.
        if token.rubric && offset > 0 && !(shape.kicker && offset == title.start) {
            sum += cost::RUBRIC_INSIDE;
        }
        if token.rubric && shape.title > 1 && offset == title.start {
            sum += cost::RUBRIC_INSIDE;
        }
        if token.number && offset > 0 || token.introduces && !(notes && offset == 0) {
            return NEVER;
        }
        if token.byline && !(shape.author && offset + 1 == tokens.len()) {
            return NEVER;
        }
        if token.barred && !(shape.kicker && offset == 0)
            || (token.document || token.years || token.in_round && offset > 0) && in_title
        {
            sum += cost::BARRED_ELSEWHERE;
        }
        // Items stand below a title of their own.
        if token.listed && !token.number && offset > 0 {
            sum += cost::LISTED_INSIDE;
        }
        if token.aside && !(in_title && offset > title.start) {
            sum += cost::ASIDE_ELSEWHERE;
        }
        if token.dash && !(shape.subtitle > 0 && offset == title.end) {
            sum += 3.0;
        }
        let of_file = shape.kicker && offset == 1 && tokens[0].file;
        if in_title && token.name && !of_file
            || (token.dotted || token.leads) && offset == title.start && shape.title > 1
        {
            sum += cost::NAME_AS_TITLE;
        }
        if in_title && offset > title.start && !token.aside {
            sum += cost::TITLE_LINE;
            if offset > title.start + 1 {
                sum += cost::TITLE_THIRD_LINE;
            }
            // Display type fills its column too: a full line shows that the title runs on.
            let before = &tokens[offset - 1];
            let other = token.explains || token.parts && before.parts;
            if offset == 1 && is_above_larger(tokens, &(1..shape.title), habits) {
                sum += cost::TITLE_LINE_UNEVEN;
            } else if offset + 1 == tokens.len()
                && token.namelike
                && !token.name
                && !token.in_word
                && !habits.bylines
                && !before.of_several
                && token.width * 2 <= before.width
            {
                sum += cost::TITLE_LINE_PEN_NAME;
            } else if (before.width + 2 >= widest && token.width <= before.width || token.rest)
                && !other
            {
                sum += cost::TITLE_LINE_FULL;
            } else if offset == title.start + 1 && before.width * 2 <= token.width {
                sum += cost::TITLE_LINE_UNEVEN;
            }
            if token.blank_before {
                sum += cost::BLANK_IN_TITLE;
            }
        }
    }
    // A part ends where its quotations close.
    let mut depth = 0;
    for (offset, token) in tokens.iter().enumerate() {
        depth = (depth + token.depth).max(0);
        let next = offset + 1;
        let ends = next == title.start
            || next == title.end && shape.title > 0
            || next == title.end + shape.subtitle && shape.subtitle > 0
            || next == tokens.len();
        if ends && depth > 0 {
            sum += cost::PART_OPEN;
            depth = 0;
        }
        if ends && next == title.end && token.pauses {
            sum += cost::TITLE_COMMA;
        }
        let below = shape.subtitle > 0 && next == title.end + shape.subtitle;
        if below && token.comma {
            sum += cost::TITLE_COMMA;
        }
        if ends && next == title.end && token.runs_on {
            sum += cost::TITLE_RUNS_ON;
        }
    }
    if shape.subtitle > 0 && shape.title > 0 && !tokens[title.end].dash {
        // Smaller type above a by-line; without one nothing tells it from the title.
        let above = tokens[title.end - 1].chars;
        let below = tokens[title.end].chars;
        // Two lines of a title in larger type: this one would not break either.
        let smaller = shape.author
            && shape.title == 2
            && below >= 8
            && tokens[title.clone()].iter().all(|line| line.chars * 3 <= below * 2);
        let longer = !shape.kicker && above >= 6 && below >= 10 && below * 2 >= above * 3;
        // What is as short is the rest of the title.
        if below < SHORTEST_TITLE && tokens[title.end].rest || below == 1 {
            sum += cost::REST_APART;
        }
        sum += if shape.kicker && is_shouldered(tokens, shape.title) {
            cost::SUBTITLE_SHOULDERED
        } else if tokens[title.end].explains
            || tokens[title.end].document
            || tokens[title.end].in_round
            || tokens[title.end].years
        {
            cost::SUBTITLE_EXPLAINS
        } else if smaller {
            cost::SUBTITLE_SMALLER
        } else if shape.author && is_finished(tokens, &title, widest) {
            cost::SUBTITLE_BELOW_WHOLE
        } else if shape.author || longer {
            cost::SUBTITLE_PLAIN - if longer { cost::SUBTITLE_LONGER } else { 0.0 }
        } else {
            cost::SUBTITLE_UNTOLD
        };
        let (word, below) = (&tokens[title.start], &tokens[title.end]);
        let told = below.document || below.in_round || below.years;
        let is_word = shape.title == 1 && word.plain && WORD.contains(&word.chars);
        // Below a known kicker or a number it is the title.
        let headed = shape.kicker && (tokens[0].rubric || tokens[0].number);
        if is_word && !told && !headed {
            sum += if shape.kicker {
                cost::SUBTITLE_BELOW_SECOND_WORD
            } else {
                cost::SUBTITLE_BELOW_WORD
            };
        }
    }
    if shape.subtitle > 0 && shape.title == 0 && !tokens[title.end].dash {
        sum += cost::SUBTITLE_UNTOLD;
    }
    if shape.subtitle > 1 {
        let (first, second) = (&tokens[title.end], &tokens[title.end + 1]);
        let full = first.width + 2 >= widest && second.width < first.width && !second.blank_before;
        // A document's number is one line.
        if first.document || first.in_round {
            sum += cost::BARRED_ELSEWHERE;
        }
        sum += cost::TITLE_LINE + if full { cost::TITLE_LINE_FULL } else { 2.0 };
    }
    if shape.title == 0 {
        sum += cost::NO_TITLE;
        if shape.subtitle > 0 {
            sum += 2.0;
        }
    }
    if shape.author {
        let last = &tokens[tokens.len() - 1];
        if tokens[0].file && tokens.len() == 2 {
            sum += cost::NAME_AS_TITLE;
        }
        if !last.name && !last.byline {
            sum += match (last.namelike, last.chars) {
                _ if last.set_wide || last.team => cost::AUTHOR_SET_WIDE,
                (true, _) => cost::AUTHOR_UNKNOWN,
                // A line of verse may end so.
                (false, ..4) if last.marked => cost::AUTHOR_SHAPELESS,
                // Two or three stray letters are no line of a title.
                (false, ..4) => cost::AUTHOR_NOISE,
                _ => cost::AUTHOR_SHAPELESS,
            };
            if habits.bylines && !last.set_wide && !last.team {
                sum += cost::AUTHOR_AMONG_BYLINES;
            }
            if habits.signed && !last.set_wide && !last.team {
                sum += cost::AUTHOR_AMONG_SIGNOFFS;
            }
        }
        if last.blank_before && tokens.len() > 1 {
            sum += cost::BLANK_BEFORE_AUTHOR;
        }
        if last.in_word && !last.byline && tokens.len() > 1 {
            sum += cost::AUTHOR_IN_WORD;
        }
        if last.rest && !last.byline && !last.name && !last.set_wide {
            sum += cost::REST_APART;
        }
    } else {
        sum += cost::NO_AUTHOR;
    }
    sum
}

/// Whether a title is whole at its last line though it ends without a mark: its first line has two
/// parts with a comma between them, and did not have to break, for it is narrower than others.
fn is_finished(tokens: &[Token], title: &std::ops::Range<usize>, widest: u32) -> bool {
    let last = &tokens[title.end - 1];
    title.len() == 1 && last.parts && (last.width + 2 < widest || tokens[title.end].parts)
}

/// Whether the first line is a long one over a title in larger type: it is whole, fills no column, and each of
/// the title's lines is much shorter.
fn is_above_larger(tokens: &[Token], title: &std::ops::Range<usize>, habits: Habits) -> bool {
    let (Some(first), Some(lines)) = (tokens.first(), tokens.get(title.clone())) else {
        return false;
    };
    habits.measure > 0
        && title.start == 1
        && (1..=2).contains(&lines.len())
        && first.chars > LONGEST_KICKER
        && !first.comma
        && !first.runs_on
        && first.depth == 0
        && !lines[0].in_word
        && !lines[0].rest
        && first.width.abs_diff(habits.measure) > 1
        && lines.iter().all(|line| {
            line.chars >= SHORTEST_TITLE && line.chars * 20 <= first.chars * 11 && !line.dash
        })
}

/// Whether a title's one or two lines are much shorter than the lines above and below: none that
/// breaks into lines is.
fn is_shouldered(tokens: &[Token], title: usize) -> bool {
    let (Some(above), Some(below)) = (tokens.first(), tokens.get(1 + title)) else { return false };
    (1..=2).contains(&title)
        && above.chars > LONGEST_KICKER
        && !below.dash
        && !(title > 1 && below.byline)
        && !tokens[1].rest
        && tokens[1..=title]
            .iter()
            .all(|line| line.chars * 4 <= above.chars * 3 && line.chars * 4 <= below.chars * 3)
}

fn build(tokens: &[Token], shape: Shape, pieces: &[Piece], ledger: &mut Ledger) -> Group {
    let mut group =
        Group { pieces: tokens.iter().map(|token| token.piece).collect(), ..Group::default() };
    if shape.verse {
        group.verse = true;
        return group;
    }
    let entered = ledger.entered();
    let stage = ledger.begin(Stage::Heading);
    group.introduces = tokens[0].introduces && !shape.kicker;
    group.below_head = pieces[tokens[0].piece].below_head;
    group.title_lines = shape.title;
    let mut at = 0;
    if shape.kicker {
        let text = &pieces[tokens[0].piece].text;
        // A misread figure ends where the blank does.
        let behind = text.0.iter().position(|ch| is_blank(ch.c)).map_or(0, |blank| {
            blank + text.0[blank..].iter().take_while(|ch| is_blank(ch.c)).count()
        });
        let numbered = match pieces[tokens[0].piece].kind {
            Kind::Numbered(number) => number_of(text).or((behind > 0).then_some((number, behind))),
            _ => None,
        };
        match numbered {
            Some((number, length)) => {
                group.number = Some(number);
                group.figure = text.slice(0..length).tight().into_owned();
                group.kicker = text.slice(length..text.len()).tight().into_owned();
            }
            _ => {
                let marked = pieces[tokens[0].piece].rubric.then(|| behind_mark(text)).flatten();
                let words = barred(text).or_else(|| in_lenses(text)).or(marked);
                group.kicker = words.unwrap_or_else(|| text.tight().into_owned());
            }
        }
        at = 1;
    }
    let mut lines: Vec<&Piece> =
        tokens[at..at + shape.title].iter().map(|token| &pieces[token.piece]).collect();
    let first: Piece;
    if at == 0
        && tokens[0].number
        && let Some((number, length)) = number_of(&lines[0].text)
    {
        group.number = Some(number);
        let text = &lines[0].text;
        group.figure = text.slice(0..length).tight().into_owned();
        first = Piece { text: text.slice(length..text.len()), ..lines[0].clone() };
        lines[0] = &first;
    }
    group.title = join::lines(&lines, ledger);
    at += shape.title;
    if shape.subtitle > 0 {
        let lines: Vec<&Piece> =
            tokens[at..at + shape.subtitle].iter().map(|token| &pieces[token.piece]).collect();
        group.subtitle = join::lines(&lines, ledger);
        at += shape.subtitle;
    }
    if shape.author {
        let text = &pieces[tokens[at].piece].text;
        // What its place told is read as it was told.
        let placed = pieces[tokens[at].piece].kind == Kind::Byline
            && !byline::is_byline(text)
            && byline::read_misread(text).is_none();
        let loose = || byline::read_loose(text).filter(|_| placed).map(|loose| loose.byline);
        let team =
            || byline::Byline { affiliation: text.tight().into_owned(), ..Default::default() };
        let byline = loose()
            .or_else(|| byline::read(text))
            .or_else(|| byline::read_misread(text))
            .or_else(|| tokens[at].team.then(team))
            .unwrap_or_else(|| byline::Byline {
                authors: vec![text.tight().into_owned()],
                ..byline::Byline::default()
            });
        credit(&mut group.authors, &mut group.affiliation, byline, ledger);
    }
    ledger.begin(stage);
    group.repairs = ledger.withdraw(entered);
    group
}

/// Takes over what a by-line says; its fixed words become an emendation.
pub(super) fn credit(
    authors: &mut Vec<Text>,
    affiliation: &mut Text,
    byline: byline::Byline,
    ledger: &mut Ledger,
) {
    if !byline.marks.is_empty() {
        let before = byline.marks.string();
        ledger.remove(EmendationKind::SignoffRemoved, &byline.marks, &before, "");
    }
    for name in byline.authors {
        if let [first, second, ..] = name.0[..]
            && first.line == second.line
            && second.column > first.column + 1
        {
            let printed = format!("{} {}", first.c, name.slice(1..name.len()).string());
            ledger.change(EmendationKind::BlankRemoved, &name.0, &printed, &name.string());
        }
        if !authors.iter().any(|known| known.string() == name.string()) {
            authors.push(name);
        } else {
            ledger.furnish(FurnitureKind::Byline, &name);
        }
    }
    if affiliation.is_empty() {
        *affiliation = byline.affiliation;
    } else if !byline.affiliation.is_empty() {
        ledger.furnish(FurnitureKind::Byline, &byline.affiliation);
    }
}

#[cfg(test)]
mod tests {
    use super::super::piece::of_lines;
    use super::*;

    #[test]
    fn kickers_before_arrows_and_before_what_they_lead_to() {
        let words = |line: &str| barred(&Text::of(line)).map(|words| words.string());
        assert_eq!(words("政策问答>>").as_deref(), Some("政策问答"));
        assert_eq!(words("人物｜").as_deref(), Some("人物"));
        assert!(leads("市委常委会召开会议强调") && !leads("他强调") && !leads("省农业厅决定"));
        assert!(explains("魏承远主持会议"));
    }

    #[test]
    fn kickers_between_bars() {
        for (line, words) in [
            ("— 街 谈 —", Some("街谈")),
            ("◆书里书外◆", Some("书里书外")),
            ("——书里书外——", Some("书里书外")),
            ("——记某人", None),
            ("— 1 —", None),
            ("〜街谈〜", Some("街谈")),
            ("#街谈#", Some("街谈")),
            ("☆书里书外☆", Some("书里书外")),
            ("街谈｜", Some("街谈")),
            ("人｜", Some("人")),
            ("书里书外/", Some("书里书外")),
            ("摄影/", None),
            ("本报记者/", None),
            ("◆书里◆书外◆", None),
        ] {
            let found = barred(&Text::of(line)).map(|text| text.tight().string());
            assert_eq!(found.as_deref(), words, "{line}");
        }
        for line in ["【街谈】", "〔街谈〕", "[街谈】", "〈街谈〉", "＜街谈＞"] {
            let found = in_lenses(&Text::of(line)).map(|text| text.string());
            assert_eq!(found.as_deref(), Some("街谈"), "{line}");
        }
    }

    #[test]
    fn a_kicker_is_no_rest_of_the_subtitle_above() {
        let lines = ["——记某某线路工区老巡道工某某", "沿线", "十六个小站"];
        let pieces = of_lines(&lines);
        let tokens: Vec<Token> =
            pieces.iter().enumerate().map(|(at, piece)| token(piece, at, 0)).collect();
        let shape = Shape { subtitle: 2, ..Shape::default() };
        assert!(lost_kicker(&tokens, 2, shape) > 0.0);
        assert_eq!(lost_kicker(&tokens[..2], 2, shape), 0.0, "nothing follows");
    }

    #[test]
    fn blank_lines_between_all_display_lines_part_nothing() {
        let mut pieces = of_lines(&["一版", "石桥修好以后", "王明"].repeat(3));
        pieces.iter_mut().for_each(|piece| piece.blanks_before = 1);
        let runs = [0..3, 3..6, 6..9];
        assert_eq!(usual_gap(&pieces, &runs[..2]), 0, "four lines tell no custom");
        assert_eq!(usual_gap(&[&pieces[..], &pieces].concat(), &[0..9, 9..18]), 1);
        assert!(!token(&pieces[1], 1, 1).blank_before);
        assert!(token(&pieces[1], 1, 0).blank_before);
    }

    #[test]
    fn a_long_kicker_stands_over_larger_type() {
        let larger = |lines: &[&str], measure: u32| {
            let pieces = of_lines(lines);
            let habits = Habits { measure, ..Habits::of(&pieces) };
            let tokens = tokens(0..lines.len(), &pieces, habits);
            is_above_larger(&tokens, &(1..lines.len()), habits)
        };
        let lines = ["石料从上游的三个县运来", "石桥合龙"];
        assert!(larger(&lines, 30));
        assert!(!larger(&lines, 22), "it fills the column");
        assert!(!larger(&["石料从上游的三个县运来", "老人过河去看石桥"], 30));
    }

    #[test]
    fn what_a_full_line_leaves_is_of_the_same_part() {
        let rest = |lines: &[&str]| {
            let pieces = of_lines(lines);
            let habits = Habits { measure: 22, ..Habits::of(&pieces) };
            tokens(0..lines.len(), &pieces, habits)
                .iter()
                .map(|token| token.rest)
                .collect::<Vec<_>>()
        };
        assert_eq!(rest(&["石料从上游的三个县运来", "修桥"]), [false, true]);
        assert_eq!(rest(&["石料从上游运来", "修桥"]), [false, false]);
        assert_eq!(rest(&["石料从上游的三个县运来修桥", "修桥"]), [false, false], "wider");
    }

    #[test]
    fn numbers_of_documents_and_what_ends_titles() {
        for line in ["公告〔2021〕第9号", "某海关公告2022年第31号", "某航告字第23号"]
        {
            assert!(is_document(line), "{line}");
        }
        assert!(!is_document("石桥路9号") && !is_document("第9号") && !is_document("〔2021〕公告"));
        for line in ["（外一首）", "（三则）", "（节选）", "(下)"] {
            assert!(is_aside(line), "{line}");
        }
        assert!(!is_aside("（王明）") && !is_aside("外一首") && !is_aside("（一）"));
        assert!(is_dotted("急诊·现场") && !is_dotted("约翰·史密斯的") && !is_dotted("急诊现场"));
    }

    #[test]
    fn those_who_wrote_together() {
        for line in ["江原省委党校课题组", "柳坪縣報道組"] {
            assert!(is_team(line), "{line}");
        }
        for line in ["课题组", "记者走近课题组的人", "他加入了“石桥”课题组"]
        {
            assert!(!is_team(line), "{line}");
        }
    }

    #[test]
    fn scores_below_a_title() {
        assert!(is_of_scores("局分25比22、19比25、25比21"));
        assert!(is_of_scores("11:9 8:11 11:7"));
        assert!(!is_of_scores("三比二险胜、五比零大胜") && !is_of_scores("2比1、3比0"));
    }

    #[test]
    fn the_width_at_which_titles_break() {
        let width =
            |lines: &[&str]| breaks(&of_lines(lines), std::slice::from_ref(&(0..lines.len())));
        assert_eq!(width(&["石桥修好以后老人过", "河"]), 18);
        assert_eq!(width(&["石桥修好以后老人过", "河看"]), 0, "a word alone shows nothing");
        assert_eq!(width(&["石桥修好以后老人过", "河看", "石料从上游的三个县", "运来"]), 18);
        assert_eq!(width(&["石桥修好以后老人过", "河去看新桥"]), 0);
    }

    #[test]
    fn words_over_longer_lines_are_kickers_perhaps() {
        let begins = |lines: &[&str]| {
            let pieces = of_lines(lines);
            begins_with_word(&tokens(0..lines.len(), &pieces, Habits::of(&pieces)))
        };
        assert!(begins(&["修复室", "给一只斗补牙"]) && begins(&["急诊·现场", "二十七分钟里的事"]));
        assert!(!begins(&["给一只斗补牙", "修复室"]) && !begins(&["修复室", "——记某某的一只斗"]));
    }

    #[test]
    fn names_set_wide() {
        assert!(is_set_wide(&Text::of("雨 田")) && is_set_wide(&Text::of("雨 田 子")));
        assert!(!is_set_wide(&Text::of("启 事")), "a rubric");
        assert!(!is_set_wide(&Text::of("雨田 子")));
    }
}
