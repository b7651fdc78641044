//! Printed lines: what an extraction cut at a tight mark is put together again, and lines whose
//! shape alone tells what they are (dates, by-lines, sign-offs, bullets, furniture) are marked.

mod dated;
mod dirt;
mod letters;
mod marked;
mod numbers;
mod recurring;
mod rows;
mod shapes;
mod stanzas;
mod unwrapped;
mod writers;

pub(super) use dirt::specks;
pub(super) use letters::opens_answer;
pub(super) use marked::behind_mark;
pub(super) use numbers::number_of;
pub(super) use recurring::{between_sentences, print_outs};

use super::ablation::{Evidence, off};
use super::byline;
use super::chars::{Char, Text, before_colon};
use super::date;
use super::furniture;
use super::heading::{barred, in_lenses, is_rubric};
use super::ledger::Ledger;
use super::line::{Line, width};
use super::misread;
use crate::model::FurnitureKind;
use crate::text::mark_class::{closes, closes_pair, ends_sentence, opens};
use crate::text::numbering::STEMS;
use crate::text::simplified::{in_simplified, simplified};
use crate::text::words::Words;
use crate::text::{is_blank, is_han, is_han_numeral, is_interpunct};
use rustc_hash::FxHashMap;

/// What a printed line's shape says.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    /// Nothing certain: running text or display.
    Open,
    /// Begins with a bullet, which is `text[0..n]`.
    Bullet(usize),
    /// A sign-off in brackets: `（作者：…）`.
    Signoff,
    /// A by-line: `本报记者 甲 乙`.
    Byline,
    /// A number and a short word: `3 基本特征问`.
    Numbered(u32),
    /// A numbered heading inside a text: `一、甲乙`.
    Subhead,
    /// A date on a line of its own.
    Date(date::Range),
    /// A line of verse: a paragraph of its own.
    Verse,
    /// A line that is a paragraph: of a programme, or the place and date below a text.
    Whole,
    /// Matter of the page.
    Furniture(FurnitureKind),
}

/// A printed line, made of one or more lines of the source.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// Characters, blanks inside kept.
    pub text: Text,
    /// Width in half ems.
    pub width: u32,
    /// Kept indent in half ems.
    pub indent: u32,
    /// Blank lines before it.
    pub blanks_before: u32,
    /// A page begins here.
    pub page_start: bool,
    /// The head of the page stands right above it.
    pub below_head: bool,
    /// The text goes on on another page: a note says so (下转第5版).
    pub continued: bool,
    /// The text comes from another page: a note says so (上接第1版).
    pub resumed: bool,
    /// A word over a kind of articles: known, between bars, or printed again.
    pub rubric: bool,
    /// What its shape says.
    pub kind: Kind,
}

/// Printed lines one below the other, for tests.
#[cfg(test)]
pub(super) fn of_lines(lines: &[&str]) -> Vec<Piece> {
    let line = |(number, string): (u32, &&str)| {
        let mut text = Text::of(string);
        text.0.iter_mut().for_each(|ch| ch.line = number);
        Piece::new(Line { text, indent: 0, blanks_before: 0, page_start: false })
    };
    (1..).zip(lines).map(line).collect()
}

impl Piece {
    pub(super) fn new(line: Line) -> Self {
        Self {
            width: line.width(),
            text: line.text,
            indent: if off(Evidence::Indents) { 0 } else { line.indent },
            blanks_before: if off(Evidence::BlankLines) { 0 } else { line.blanks_before },
            page_start: line.page_start && !off(Evidence::PageStarts),
            below_head: false,
            continued: false,
            resumed: false,
            rubric: false,
            kind: Kind::Open,
        }
    }

    /// First line of the source.
    pub fn line(&self) -> u32 {
        self.text.line()
    }

    /// A sentence ends with it, or what quotes one.
    fn ends(&self) -> bool {
        self.text.last().is_some_and(|c| ends_sentence(c) || closes_pair(c))
    }

    /// The text as a string, blanks inside kept.
    pub fn string(&self) -> String {
        self.text.string()
    }

    /// Leaves a piece without text behind.
    pub(super) fn take(&mut self) -> Self {
        Self { text: std::mem::take(&mut self.text), kind: self.kind.clone(), ..*self }
    }

    pub(super) fn append(&mut self, other: &Self) {
        self.text.0.extend_from_slice(&other.text.0);
        // Neither text has blanks at its ends, so nothing between the two has a width.
        self.width += other.width;
    }

    /// The same with a gap between the two.
    fn append_apart(&mut self, other: &Self) {
        // The gap is in no line: its place is none.
        let line = self.line();
        self.text.0.push(Char { c: ' ', line, column: u32::MAX });
        self.append(other);
        self.width += 1;
    }
}

/// Length of a list mark at a line's start: `1. `, `一、`, `（二）`, `①`; 0 without one.
pub(super) fn list_mark(text: &Text) -> usize {
    let may_mark = |c: char| match c {
        '步' => true,
        '\u{4E00}'..='\u{9FFF}' => is_han_numeral(c),
        _ => true,
    };
    if !text.first().is_some_and(may_mark) {
        return 0;
    }
    let chars: Vec<char> = text.0.iter().take(8).map(|ch| ch.c).collect();
    let count = |from: usize, test: &dyn Fn(char) -> bool| {
        chars[from.min(chars.len())..].iter().take_while(|&&c| test(c)).count()
    };
    match chars.first() {
        Some('①'..='⑳' | '⑴'..='⒇') if text.len() > 1 => 1,
        Some(&c) if misread::opens_bracket(c) => {
            let letter = usize::from(chars.get(1).is_some_and(char::is_ascii_lowercase));
            // Two on a line are answers to choose from, one alone is a writer's.
            let stem = |at: usize| text.0.get(at).is_some_and(|ch| STEMS.contains(ch.c));
            let choices =
                || (3..text.len()).any(|at| matches!(text.0[at].c, '（' | '(') && stem(at + 1));
            let stem = usize::from(stem(1) && text.len() > 4 && !choices());
            let figures = count(1, &|c| c.is_ascii_digit());
            let n = count(1, &is_han_numeral).max(figures).max(letter).max(stem);
            // Figures in square brackets are a reference's.
            let square = matches!(c, '[' | '［' | '〔') && figures == n;
            let closed = matches!(chars.get(n + 1), Some('）' | ')'))
                || square && matches!(chars.get(n + 1), Some(']' | '］' | '〕'));
            // `（3）班` is a class.
            let class = chars.get(n + 2) == Some(&'班');
            if (1..=3).contains(&n) && closed && !class { n + 2 } else { 0 }
        }
        Some(&c) if c.is_ascii_digit() => {
            let n = count(0, &|c| c.is_ascii_digit());
            let mark = chars.get(n).is_some_and(|c| matches!(c, '.' | '．' | '、' | '）' | ')'));
            // `1.5` is a number, `1.8月4日` an item that begins with a date.
            let figures = count(n + 1, &|c| c.is_ascii_digit());
            let date = (1..=2).contains(&figures)
                && chars.get(n + 1 + figures) == Some(&'月')
                && chars.get(n + 2 + figures).is_some_and(char::is_ascii_digit);
            if n <= 2 && mark && (figures == 0 || date) { n + 1 } else { 0 }
        }
        // `STEP 1 甲乙`
        Some('S' | 's')
            if chars.len() > 5
                && ['t', 'e', 'p']
                    .iter()
                    .zip(&chars[1..])
                    .all(|(a, b)| a.eq_ignore_ascii_case(b)) =>
        {
            let blanks = count(4, &|c| is_blank(c) || c == '.');
            let n = count(4 + blanks, &|c| c.is_ascii_digit());
            if (1..=2).contains(&n) { 4 + blanks + n } else { 0 }
        }
        // `步骤1 甲乙`
        Some('步') if matches!(chars.get(1), Some('骤' | '驟')) => {
            // A blank is lost where the line's are. `步骤一是` is a sentence.
            let figures = count(2, &|c| c.is_ascii_digit());
            let n = figures.max(count(2, &is_han_numeral));
            let apart = |c: &char| is_blank(*c) || matches!(c, '：' | ':');
            let marks = figures > 0 || chars.get(2 + n).is_some_and(apart);
            if (1..=2).contains(&n) && marks { 2 + n } else { 0 }
        }
        // `a.`, `b）` before Han: no abbreviation.
        Some('a'..='h') if matches!(chars.get(1), Some('.' | '．' | '）' | ')')) => {
            let han = chars[2..].iter().find(|c| !is_blank(**c)).is_some_and(|c| is_han(*c));
            if han { 2 } else { 0 }
        }
        Some(&c) if is_han_numeral(c) => {
            let n = count(0, &is_han_numeral);
            if n <= 3 && chars.get(n) == Some(&'、') { n + 1 } else { 0 }
        }
        _ => 0,
    }
}

/// Whether a line begins with a speaker's name and a colon, as interviews print: `问：`, `记者：`.
pub(super) fn speaker(text: &Text) -> Option<String> {
    // A paper asks by its name: `《甲乙周刊》：`.
    let paper = text.first() == Some('《');
    let reach = if paper { 14 } else { 6 };
    let name = Text(before_colon(&text.0, reach)?.to_vec());
    if paper && name.last() == Some('》') && name.0.iter().filter(|ch| ch.c == '》').count() == 1
    {
        return Some(name.slice(1..name.len() - 1).tight().string());
    }
    let name = name.tight();
    let short = (1..=4).contains(&name.len()) && name.0.iter().all(|ch| is_han(ch.c))
        || name.len() == 1 && matches!(name.first(), Some('Q' | 'A'));
    short.then(|| name.string())
}

/// Whether a line of minutes says who was there and who was not: `缺席：甲乙`.
fn tells_attendance(text: &Text) -> bool {
    const WORDS: [&str; 5] = ["出席", "列席", "缺席", "请假", "主席"];
    before_colon(&text.0, 5).is_some_and(|word| {
        let word: String = word.iter().map(|ch| simplified(ch.c)).collect();
        WORDS.iter().any(|known| word.starts_with(known))
    })
}

/// Whether a line begins with a date and a colon: `1月2日（周六）上午：某科`.
pub(super) fn is_dated(text: &Text) -> bool {
    /// Chars between the date and its colon.
    const BETWEEN: usize = 7;
    if !text.first().is_some_and(date::begins) {
        return false;
    }
    let string = text.string();
    date::read_prefix(&string).is_some_and(|(range, rest)| {
        let mut behind = rest.chars().take(BETWEEN + 1);
        range.start.day.is_some() && behind.any(|c| matches!(c, '：' | ':'))
    })
}

/// Whether a line begins with a word as short as labels are and a colon, and says something behind it.
pub(super) fn may_be_labelled(text: &Text) -> bool {
    const LABEL: std::ops::RangeInclusive<usize> = 2..=4;
    before_colon(&text.0, LABEL.end() + 1).is_some_and(|label| {
        LABEL.contains(&label.len())
            && label.iter().all(|ch| is_han(ch.c))
            && text.0.get(label.len() + 1).is_some_and(|ch| !matches!(ch.c, '“' | '「'))
    })
}

/// Whether a line begins with a label of recipes, notices or treatises, and says something behind it: `原料：…`,
/// `联系人：…`, `【摘要】…`.
pub(super) fn is_labelled(text: &Text) -> bool {
    const LONGEST: usize = 4;
    static LABELS: Words<150> = Words::of([
        "难度",
        "行程",
        "住宿",
        "原料",
        "主料",
        "辅料",
        "配料",
        "调料",
        "材料",
        "用料",
        "食材",
        "做法",
        "制法",
        "作法",
        "步骤",
        "特点",
        "贴士",
        "小贴士",
        "提示",
        "时间",
        "地点",
        "地址",
        "电话",
        "联系人",
        "票价",
        "价格",
        "营业",
        "主办",
        "承办",
        "主讲",
        "摘要",
        "内容摘要",
        "关键词",
        "要求",
        "条件",
        "待遇",
        "上联",
        "下联",
        "横批",
        "谜底",
        "谜面",
        "注",
        "附",
        "编者注",
        "功效",
        "适用",
        "用法",
        "日期",
        "出席",
        "列席",
        "缺席",
        "议题",
        "议决",
        "决议",
        "主题",
        "对象",
        "名额",
        "费用",
        "报名",
        "咨询",
        "奖品",
        "展期",
        "地区",
        "区域",
        "范围",
        "位置",
        "路段",
        "面积",
        "人口",
        "特产",
        "内容",
        "方式",
        "网址",
        "邮箱",
        "传真",
        "邮编",
        "邮购",
        "开放时间",
        "开奖",
        "开馆",
        "规格",
        "产地",
        "品种",
        "学名",
        "别名",
        "用量",
        "禁忌",
        "症状",
        "防治",
        "处方",
        "诊断",
        "主治",
        "嘉宾",
        "导演",
        "编剧",
        "主演",
        "片名",
        "书名",
        "定价",
        "售价",
        "页数",
        "交通",
        "路线",
        "里程",
        "门票",
        "车费",
        "集合",
        "领队",
        "装备",
        "地质",
        "海拔",
        "气候",
        "出品",
        "主要人物",
        "集合地",
        "截止",
        "稿酬",
        "篇幅",
        "薪酬",
        "学历",
        "专业",
        "籍贯",
        "生日",
        "身高",
        "特长",
        "座右铭",
        "主席",
        "记录",
        "纪录",
        "主持",
        "片长",
        "推荐指数",
        "评分",
        "本刊评分",
        "类型",
        "片种",
        "上映",
        "年代",
        "出发",
        "程度",
        "营费",
        "编者附言",
        "编者附记",
        "编者案",
        "教师点评",
        "老师评语",
        "律师点评",
        "专家点评",
        "商家回复",
        "记者追问",
    ]);
    let bracket = matches!(text.first(), Some('【' | '［' | '['));
    let from = usize::from(bracket);
    let end = |c: char| {
        if bracket { matches!(c, '】' | '］' | ']') } else { matches!(c, '：' | ':') }
    };
    let Some(at) = text.0.iter().skip(from).take(LONGEST + 2).position(|ch| end(ch.c)) else {
        return false;
    };
    let label: String =
        text.slice(from..from + at).tight().0.iter().map(|ch| simplified(ch.c)).collect();
    // A label in brackets alone on its line is a subhead.
    let says = from + at + 1 < text.len();
    // `伍萬元：…` in a list of gifts.
    let amount = || says && !bracket && byline::is_amount(&text.0[..at]);
    (says || !bracket) && LABELS.has(&label) || amount()
}

/// Whether a line begins with a word in lenticular brackets and goes on behind it: `【档案】甲乙，…`.
pub(super) fn opens_with_lens(text: &Text) -> bool {
    const WORD: std::ops::RangeInclusive<usize> = 2..=6;
    let close = text.0.iter().take(*WORD.end() + 2).position(|ch| ch.c == '】');
    text.first() == Some('【')
        && close.is_some_and(|close| {
            WORD.contains(&(close - 1))
                && text.0[1..close].iter().all(|ch| is_han(ch.c))
                && text.len() > close + 1
        })
}

/// Whether a line is what a letter begins with: `编辑同志：`, `各位鄉親：`, `你好，…：`.
pub(super) fn greets(text: &Text) -> bool {
    const LONGEST: usize = 14;
    static ENDS: Words<38> = Words::of([
        "大姐",
        "大哥",
        "姐姐",
        "哥哥",
        "吾儿",
        "我儿",
        "爱妻",
        "贤弟",
        "吾兄",
        "爹娘",
        "双亲",
        "大人",
        "妈妈",
        "战友",
        "战友们",
        "同志",
        "同志们",
        "乡亲们",
        "先生",
        "您好",
        "你好",
        "女士",
        "老师",
        "编辑部",
        "朋友",
        "朋友们",
        "编辑",
        "乡亲",
        "台鉴",
        "大鉴",
        "叔叔",
        "阿姨",
        "各位",
        "人员",
        "大夫",
        "医生",
        "护士",
        "师傅",
    ]);
    const BEGINS: [&str; 6] = ["各位", "尊敬的", "敬爱的", "亲爱的", "您好，", "你好，"];
    let text = text.tight();
    if text.len() > LONGEST || !matches!(text.last(), Some('：' | ':' | '！')) {
        return false;
    }
    let line: String = text.0.iter().map(|ch| simplified(ch.c)).collect();
    let line = line.trim_end_matches(['：', ':', '！']);
    ENDS.end(line) || BEGINS.iter().any(|word| line.starts_with(word))
}

/// Whether a line says who wrote a book and who published it: `甲乙 著 某某出版社`.
pub(super) fn is_book_data(text: &Text) -> bool {
    const LONGEST: usize = 40;
    const PUBLISHERS: [&str; 6] = ["出版社", "书局", "书店", "书社", "书馆", "出版公司"];
    let wrote = |c: char| matches!(c, '著' | '编' | '編' | '译' | '譯' | '绘');
    let at = text.0.windows(2).position(|pair| {
        wrote(pair[0].c) && (is_blank(pair[1].c) || matches!(pair[1].c, '，' | '/' | '｜'))
    });
    text.len() <= LONGEST
        && at.is_some_and(|at| {
            let behind = text.slice(at..text.len()).tight().string();
            let behind = in_simplified(&behind);
            PUBLISHERS.iter().any(|word| behind.contains(word))
        })
}

/// Bullets that newspapers print.
pub(super) fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '●' | '•'
            | '■'
            | '◆'
            | '▲'
            | '▶'
            | '►'
            | '★'
            | '☆'
            | '◇'
            | '◎'
            | '○'
            | '▪'
            | '□'
            | '▍'
            | '▌'
            | '▎'
            | '❖'
            | '♦'
            | '✦'
            | '➤'
            | '※'
            | '⊙'
            | '✓'
            | '◈'
            | '◉'
            | '▷'
            | '▸'
            | '‣'
            | '◦'
            | '❑'
            | '➢'
            | '✔'
            | '△'
            | '▫'
            | '◯'
            | '◘'
            | '◙'
    ) || matches!(c, '\u{25A2}'..='\u{25A9}' | '\u{25CD}'..='\u{25D3}' | '\u{25FB}'..='\u{25FE}')
        // Dingbats, but for those that are numbers.
        || matches!(c, '\u{2719}'..='\u{2775}' | '\u{2794}'..='\u{27BE}')
}

/// Lines → printed lines with what their shape says.
pub(super) fn gather(lines: Vec<Line>, ledger: &mut Ledger) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = lines.into_iter().map(Piece::new).collect();
    if !off(Evidence::Dirt) {
        dirt::sweep(&mut pieces, ledger);
    }
    if !off(Evidence::Repetition) {
        recurring::folios(&mut pieces);
    }
    let mut pieces = part_bylines(heads_joined(part_notes(stitch(pieces))));
    if !off(Evidence::Verse) {
        shapes::couplets(&mut pieces);
    }
    if !off(Evidence::Overprint) {
        shapes::overprinted(&mut pieces, ledger);
    }
    rows::figures(&mut pieces);
    dated::diary(&mut pieces);
    dated::gather(&mut pieces, ledger);
    let mut pieces = dated::part(pieces, ledger);
    // `（责任编辑：甲乙）` signs no text.
    for piece in pieces.iter_mut().filter(|piece| furniture::is_editors_note(&piece.text)) {
        piece.kind = Kind::Furniture(FurnitureKind::Contact);
    }
    shapes::signoffs(&mut pieces, ledger);
    // A bullet and a name right beside another item is an item.
    let starts: Vec<bool> =
        pieces.iter().map(|piece| piece.text.first().is_some_and(is_bullet)).collect();
    let listed = |at: usize| {
        starts[at] && (at > 0 && starts[at - 1] || starts.get(at + 1).is_some_and(|&next| next))
    };
    let dots = pieces.iter().filter(|piece| dot(&piece.text).is_some()).count();
    // A writer's part and a colon, again and again, begin what somebody says: `小记者：`. Where names alone
    // follow them, they are by-lines of one form.
    let mut speakers: FxHashMap<String, usize> = FxHashMap::default();
    for (name, piece) in pieces.iter().filter_map(|piece| Some((speaker(&piece.text)?, piece))) {
        let said = !byline::is_byline(&piece.text);
        *speakers.entry(name).or_default() += usize::from(said);
    }
    let speaks = |text: &Text| speaker(text).is_some_and(|name| speakers[&name] > 1);
    // `■大事记` right over a date names no writer.
    let history: Vec<bool> = (0..pieces.len())
        .map(|at| {
            let next = pieces.get(at + 1).map(|next| &next.kind);
            matches!(next, Some(Kind::Date(_))) && dated::is_history(&pieces[at].text)
        })
        .collect();
    // A name below a line that ends with 、 is the next of those.
    let named_on: Vec<bool> =
        (0..pieces.len()).map(|at| at > 0 && pieces[at - 1].text.last() == Some('、')).collect();
    for (at, piece) in pieces.iter_mut().enumerate() {
        if piece.kind != Kind::Open || history[at] {
            continue;
        }
        let dot = dot(&piece.text).filter(|_| dots > 1);
        if barred(&piece.text).is_some() {
            // `◆人物◆` is a kicker.
        } else if let Some(n) = bullet(&piece.text, listed(at)).or(dot) {
            // `■责任编辑：甲乙`, `★投稿邮箱：…` alone are no item.
            let rest = piece.text.slice(n..piece.text.len());
            if furniture::is_issue_text(&rest) {
                piece.kind = Kind::Furniture(FurnitureKind::IssueLine);
            } else if listed(at) || !furniture::is_foot_text(&rest) {
                piece.kind = Kind::Bullet(n);
            }
        } else if furniture::is_imprint_text(&piece.text) {
            // `责编/甲乙` is no by-line.
        } else if is_marked_rubric(&piece.text)
            || piece.text.len() <= LONGEST_RUBRIC
                && piece.text.0.iter().all(|ch| is_han(ch.c))
                && is_rubric(&piece.text.string())
        {
            // `◎名词解释`, `记者手记` name no writer.
        } else if byline::is_byline(&piece.text)
            && !speaks(&piece.text)
            && !tells_attendance(&piece.text)
            && !named_on[at]
        {
            piece.kind = Kind::Byline;
        } else if byline::read_misread(&piece.text).is_some() {
            piece.kind = Kind::Byline;
            shapes::suspect(piece, "署名", ledger);
        } else if furniture::is_issue_text(&piece.text) {
            // `07 文化 2024年…` is no number with its kicker.
            piece.kind = Kind::Furniture(FurnitureKind::IssueLine);
        }
    }
    rows::counts(&mut pieces);
    writers::lists(&mut pieces);
    writers::by_place(&mut pieces, |text| speaks(text) || tells_attendance(text));
    writers::signs(&mut pieces);
    shapes::programmes(&mut pieces);
    shapes::labelled(&mut pieces);
    rows::tables(&mut pieces);
    rows::cells(&mut pieces);
    shapes::datelines(&mut pieces);
    shapes::signatures(&mut pieces);
    letters::ends(&mut pieces);
    letters::signed(&mut pieces);
    shapes::misread_bullets(&mut pieces, ledger);
    if !off(Evidence::Numbers) {
        numbers::stages(&mut pieces);
        numbers::numbered(&mut pieces);
    }
    shapes::books(&mut pieces);
    if !off(Evidence::Verse) {
        shapes::verse(&mut pieces);
        shapes::set_in(&mut pieces);
        stanzas::mark(&mut pieces);
    }
    if !off(Evidence::Captions) {
        shapes::captions(&mut pieces);
    }
    furniture::mark(&mut pieces);
    unwrapped::mark(&mut pieces);
    if !off(Evidence::Captions) {
        shapes::caption_above_head(&mut pieces);
    }
    marked::gather(&mut pieces);
    rubrics(&mut pieces);
    pieces
}

/// Whether a line is a mark and a word for a kind of article: `◎名词解释`.
fn is_marked_rubric(text: &Text) -> bool {
    marked::behind_mark(text).is_some_and(|words| is_rubric(&words.string()))
}

/// Marks what stands over articles of a kind. A column's name is printed over each of its articles.
fn rubrics(pieces: &mut [Piece]) {
    /// Chars of a column's name.
    const LENGTH: std::ops::RangeInclusive<usize> = 3..=6;
    let name = |piece: &Piece| -> Option<String> {
        let plain = piece.kind == Kind::Open && piece.text.0.iter().all(|ch| is_han(ch.c));
        (plain && LENGTH.contains(&piece.text.len()) && byline::names(&piece.text).is_none())
            .then(|| piece.text.string())
    };
    let mut times: FxHashMap<String, usize> = FxHashMap::default();
    for name in pieces.iter().filter_map(name) {
        *times.entry(name).or_default() += 1;
    }
    // `1974·某某` again with another year.
    let dated = pieces.iter().filter(|piece| is_dated_rubric(piece)).count() > 1;
    for piece in pieces.iter_mut() {
        let again =
            || name(piece).is_some_and(|name| times[&name] > 1) || dated && is_dated_rubric(piece);
        piece.rubric |= piece.text.len() <= 2 * LONGEST_RUBRIC
            && (piece.text.len() <= LONGEST_RUBRIC && is_rubric(&piece.text.tight().string())
                || barred(&piece.text).is_some()
                || matches!(piece.text.first(), Some('〈' | '＜'))
                    && in_lenses(&piece.text).is_some()
                || again());
    }
}

/// Whether a line is a year, a dot and a word: `1974·某某`.
fn is_dated_rubric(piece: &Piece) -> bool {
    const WORD: std::ops::RangeInclusive<usize> = 2..=6;
    let tight = piece.text.tight();
    let dot = |ch: &Char| is_interpunct(ch.c) || matches!(ch.c, '｜' | '|');
    let Some(at) = tight.0.iter().position(dot) else { return false };
    let (year, word) = (tight.slice(0..at), tight.slice(at + 1..tight.len()));
    piece.kind == Kind::Open
        && date::bare_year(&year.string()).is_some()
        && WORD.contains(&word.len())
        && word.0.iter().all(|ch| is_han(ch.c))
}

/// Chars of a word over an article at most, with its marks.
const LONGEST_RUBRIC: usize = 12;

/// Cuts a line in two where a note that the text goes on elsewhere follows on it, or where text follows
/// a note that it comes from elsewhere: `…了。（下转第5版）`, `（上接第1版）他…`.
fn part_notes(pieces: Vec<Piece>) -> Vec<Piece> {
    /// Chars of such a note at most.
    const LONGEST: usize = 16;
    let open = |c: char| matches!(c, '（' | '(');
    let close = |c: char| matches!(c, '）' | ')');
    let cut = |text: &Text| -> Option<usize> {
        let end = text.0.iter().take(LONGEST).position(|ch| close(ch.c)).map(|at| at + 1);
        let before = end.filter(|&end| {
            text.first().is_some_and(open)
                && end < text.len()
                && furniture::is_note(&text.slice(0..end))
        });
        before.or_else(|| {
            text.last().filter(|&c| close(c))?;
            let at = text.0.iter().rposition(|ch| open(ch.c)).filter(|&at| at > 0)?;
            furniture::is_note(&text.slice(at..text.len())).then_some(at)
        })
    };
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let Some(at) = cut(&piece.text) else {
            out.push(piece);
            continue;
        };
        let (mut head, mut tail) = (piece.clone(), piece.clone());
        head.text = piece.text.slice(0..at).trimmed();
        head.width = width(&head.text);
        tail.text = piece.text.slice(at..piece.text.len()).trimmed();
        tail.width = width(&tail.text);
        tail.blanks_before = 0;
        tail.page_start = false;
        tail.indent = 0;
        out.extend([head, tail]);
    }
    out
}

/// Cuts a line in two where a by-line follows a title's end on it. A sign-off may go on on the next
/// line.
fn part_bylines(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out = Vec::with_capacity(pieces.len());
    for at in 0..pieces.len() {
        if let Some([piece, next]) = pieces.get_mut(at..at + 2)
            && next.blanks_before == 0
            && byline::signoff_goes_on(&piece.text, &next.text)
        {
            piece.append(next);
            next.text = Text::default();
        }
        let piece = pieces[at].take();
        if piece.text.is_empty() {
            continue;
        }
        match byline::suffix(&piece.text).or_else(|| byline::signoff_suffix(&piece.text)) {
            Some(at) => {
                let (mut head, mut tail) = (piece.clone(), piece.clone());
                head.text = piece.text.slice(0..at).trimmed();
                head.width = width(&head.text);
                tail.text = piece.text.slice(at..piece.text.len());
                tail.width = width(&tail.text);
                tail.blanks_before = 0;
                tail.page_start = false;
                out.extend([head, tail]);
            }
            None => out.push(piece),
        }
    }
    out
}

/// An extraction may cut a line at a wide gap: a number and its kicker, or a writer's part and the
/// name, come to stand on two lines. Numbers are believed where several stand so. A by-line that is wider
/// than its column goes on on the next line.
fn heads_joined(pieces: Vec<Piece>) -> Vec<Piece> {
    /// Chars of the rest of a by-line that breaks.
    const LONGEST_REST: usize = 30;
    let short_han = |piece: &Piece| {
        let text = piece.text.tight();
        (1..=6).contains(&text.len()) && text.0.iter().all(|ch| is_han(ch.c))
    };
    let figure = |piece: &Piece| -> bool {
        (1..=2).contains(&piece.text.len()) && piece.text.0.iter().all(|ch| ch.c.is_ascii_digit())
    };
    let pairs = pieces.windows(2);
    let close = |next: &Piece| next.blanks_before == 0 && !next.page_start;
    let numbered =
        pairs.filter(|pair| figure(&pair[0]) && short_han(&pair[1]) && close(&pair[1])).count();
    let widest = widest_near(&pieces);
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut pieces = pieces.into_iter().enumerate().peekable();
    while let Some((at, piece)) = pieces.next() {
        let joins = |last: &Piece| {
            close(&piece)
                && (numbered > 1 && figure(last) && short_han(&piece)
                    || byline::is_part(&last.text) && byline::names(&piece.text).is_some())
        };
        if let Some(last) = out.last_mut().filter(|last| {
            let cut = || byline::is_broken(&last.text) || byline::breaks_credit(&last.text);
            // A line that fills its column may be cut anywhere.
            let gaps = || last.text.0.iter().map(|ch| u32::from(is_blank(ch.c))).sum::<u32>();
            let full = || last.width + gaps() + 3 >= widest[at] && byline::is_begun(&last.text);
            close(&piece)
                && piece.text.len() <= LONGEST_REST
                && (cut() || piece.width + 3 < widest[at] && full())
                && {
                    let mut whole = last.text.clone();
                    let mut reads = |rest: &Piece| {
                        whole.0.extend_from_slice(&rest.text.0);
                        byline::read(&whole).is_some_and(|byline| !byline.authors.is_empty())
                    };
                    let breaks_again = || byline::leaves_open(&piece.text);
                    reads(&piece)
                        || breaks_again()
                            && pieces.peek().is_some_and(|(_, next)| close(next) && reads(next))
                }
        }) {
            last.append(&piece);
            continue;
        }
        match out.last_mut().filter(|last| joins(last)) {
            Some(last) => {
                last.append_apart(&piece);
            }
            None => out.push(piece),
        }
    }
    out
}

/// Puts a line together of which the extraction made a line for each character, for it was spread out; a figure or
/// a Latin word stays whole before them.
fn shreds_joined(lines: Vec<Piece>) -> Vec<Piece> {
    const LEAST: usize = 3;
    let shred = |at: usize| lines[at].text.len() == 1;
    let follows = |at: usize| at > 0 && shred(at) && lines[at].blanks_before == 0;
    let word = |text: &Text| text.0.iter().all(|ch| ch.c.is_ascii_alphanumeric());
    // For each line whether it is of one with the line above it.
    let mut joined = vec![false; lines.len()];
    let mut at = 0;
    while at < lines.len() {
        let end = (at + 1..lines.len()).find(|&next| !follows(next)).unwrap_or(lines.len());
        let first = if shred(at) { at } else { at + 1 };
        // A date that was torn apart is put together as one.
        let dated = lines[first..end].iter().all(|line| date::is_fragment(&line.text));
        if end - first >= LEAST && !dated {
            let whole = shred(at) || word(&lines[at].text);
            joined[if whole { at + 1 } else { at + 2 }..end].fill(true);
        }
        at = end;
    }
    let mut out: Vec<Piece> = Vec::with_capacity(lines.len());
    for (line, joined) in lines.into_iter().zip(joined) {
        match out.last_mut().filter(|_| joined) {
            Some(last) => last.append_apart(&line),
            None => out.push(line),
        }
    }
    out
}

/// Whether a line is the number of a note in square brackets, and nothing else.
fn is_reference(text: &Text) -> bool {
    const LONGEST: usize = 4;
    let [open, number @ .., close] = &text.0[..] else { return false };
    let square = matches!((open.c, close.c), ('[', ']') | ('［', '］') | ('〔', '〕'));
    square && text.len() <= LONGEST && number.iter().all(|ch| ch.c.is_ascii_digit())
}

/// No press starts a line with a closing mark: such a line is the rest of the line before. And a
/// line that ends in a pause and is filled up exactly by a next line that opens a quotation was
/// one line, cut where the marks are set tight.
fn stitch(lines: Vec<Piece>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(lines.len());
    let mut cuts = 0;
    for line in shreds_joined(lines) {
        // A bracket before figures is one of them, misread.
        let figure = line.text.first() == Some(']')
            && line.text.0.get(1).is_some_and(|ch| ch.c.is_ascii_digit());
        let begins = line.text.first().is_some_and(closes) && !figure;
        // So is a reference that was set high: `〔2〕`.
        let reference = line.text.len() > 2
            && is_reference(&line.text)
            && pieces.last().is_some_and(|last| last.text.len() > line.text.len());
        let is_rest = reference
            || line.blanks_before == 0 && begins && {
                // After a full stop another one is a misread bullet.
                let stopped = pieces.last().and_then(|last| last.text.last()) == Some('。');
                !(stopped && line.text.first() == Some('。') && line.text.len() > 3)
            };
        match pieces.last_mut().filter(|_| is_rest) {
            Some(last) => {
                last.append(&line);
                cuts += 1;
            }
            None => pieces.push(line),
        }
    }
    if off(Evidence::TightMarks) {
        return pieces;
    }
    let usual = cuts > 1;
    // This extraction cuts lines at tight marks, before opening ones too. Both halves of one line
    // fit into the column; a paragraph's end and the next one's first line do not, unless the end
    // is shorter than an indent.
    let widest = widest_near(&pieces);
    // Of two quotations on lines of their own each is a paragraph, and so is what ends above them.
    let quotes = |c: char| matches!(c, '“' | '「' | '『');
    let quoted = |piece: &Piece| {
        let inside = piece.text.0.get(1..piece.text.len().saturating_sub(1)).unwrap_or_default();
        piece.text.first().is_some_and(quotes)
            && matches!(piece.text.last(), Some('”' | '」' | '』'))
            && !inside.iter().any(|ch| closes_pair(ch.c))
    };
    let spoken: Vec<bool> = (0..pieces.len())
        .map(|at| {
            let next = pieces.get(at + 1).and_then(|next| next.text.first());
            quoted(&pieces[at]) && next.is_some_and(quotes)
        })
        .collect();
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    for (index, piece) in pieces.into_iter().enumerate() {
        let latin = piece.text.0.iter().filter(|ch| ch.c.is_ascii_alphanumeric()).count();
        let slack = 1 + u32::try_from(latin).unwrap_or(0) / 4;
        let whole = |c: char| ends_sentence(c) || closes_pair(c);
        let may_pause = |c: char| closes(c) && !(spoken[index] && whole(c));
        let fills = |last: &Piece| {
            piece.blanks_before == 0
                && piece.text.first().is_some_and(opens)
                && last.text.last().is_some_and(may_pause)
                && !byline::opens_signoff(&piece.text.tight().string())
                && !byline::is_bracketed_signoff(&piece.text)
                && list_mark(&piece.text) == 0
                && !is_bracketed(&piece.text)
                && !(opens_with_lens(&piece.text) && last.text.last().is_some_and(whole))
                && last.width + piece.width <= widest[index] + slack
                // Without other cuts the two must fill a line, and a pause stand between.
                && (usual
                    || last.width + piece.width + 1 >= widest[index]
                        && matches!(last.text.last(), Some('：' | '，' | '、' | '；')))
        };
        // What closes a sign-off of two lines ends its text.
        let signed = out.iter().rev().take(3).any(|before| {
            matches!(before.text.first(), Some('（' | '('))
                && byline::opens_signoff(&before.text.tight().string())
        });
        match out.last_mut().filter(|last| !signed && fills(last)) {
            Some(last) => last.append(&piece),
            None => out.push(piece),
        }
    }
    out
}

/// Whether a line is a subhead in lenticular brackets: 【甲乙】.
pub(super) fn is_bracketed(text: &Text) -> bool {
    const LONGEST: usize = 16;
    matches!((text.first(), text.last()), (Some('【'), Some('】')) | (Some('〖'), Some('〗')))
        && text.len() <= LONGEST
}

/// The parts into which blank lines divide some lines.
pub(super) fn parts(lines: &[Piece]) -> impl Iterator<Item = &[Piece]> {
    lines.chunk_by(|_, next| next.blanks_before == 0)
}

/// Neighbours of one mark, run by run; a line without a mark belongs to none.
fn runs<T: PartialEq>(marks: &[Option<T>]) -> Vec<std::ops::Range<usize>> {
    let mut end = 0;
    let same = marks.chunk_by(|one, next| one.is_some() && one == next);
    let places = same.map(|run| {
        let start = end;
        end += run.len();
        run[0].is_some().then_some(start..end)
    });
    places.flatten().collect()
}

/// Whether a line has a mark that running text has and rows of tables, names and titles of books have not.
fn is_running(text: &Text) -> bool {
    text.0.iter().any(|ch| matches!(ch.c, '，' | '。' | '；' | '？' | '！' | '“' | '”'))
}

/// A line and those above and below it that show its column's measure.
fn near(pieces: &[Piece], at: usize) -> std::ops::Range<usize> {
    const REACH: usize = 5;
    at.saturating_sub(REACH)..(at + REACH + 1).min(pieces.len())
}

/// For each line the greatest width among its neighbours, in half ems.
fn widest_near(pieces: &[Piece]) -> Vec<u32> {
    let widest = |at| pieces[near(pieces, at)].iter().map(|piece| piece.width).max().unwrap_or(0);
    (0..pieces.len()).map(widest).collect()
}

/// The stars at a text's start: two or more rate, `★★★☆ 甲乙：…`.
pub(super) fn leading_stars(text: &Text) -> usize {
    text.0.iter().take_while(|ch| matches!(ch.c, '★' | '☆')).count()
}

/// Length of the bullet at the start of a text, if there is one with something after it.
fn bullet(text: &Text, listed: bool) -> Option<usize> {
    let n = text.0.iter().take_while(|ch| is_bullet(ch.c) || is_blank(ch.c)).count();
    let byline = || byline::is_byline(text) && !(listed && byline::is_behind_bullet(text));
    let rates = leading_stars(text) > 1;
    (n > 0 && !rates && n < text.len() && !byline()).then_some(n)
}

/// Length of a middle dot, a hyphen with a blank or an asterisk at the start of a text. No press
/// begins a line so, but one alone may come from anywhere: several are bullets.
fn dot(text: &Text) -> Option<usize> {
    let blanks = |from: usize| text.0[from..].iter().take_while(|ch| is_blank(ch.c)).count();
    let n = match text.first()? {
        '·' | '・' | '‧' | '．' | '*' => 1 + blanks(1),
        '-' | '–' if blanks(1) > 0 => 1 + blanks(1),
        // A dash alone: one of two lengths is a subtitle's, or goes on from the line before.
        '—' if text.0.get(1).is_some_and(|ch| is_han(ch.c)) => 1,
        _ => return None,
    };
    let begins = |ch: &Char| is_han(ch.c) || ch.c.is_alphanumeric() || opens(ch.c);
    // `- 2 -` is a page's number.
    (text.0.get(n).is_some_and(begins) && !furniture::is_page_number(text)).then_some(n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byline_goes_on_where_its_column_ends() {
        let joined = |lines: &[&str]| -> Vec<String> {
            heads_joined(of_lines(lines)).iter().map(Piece::string).collect()
        };
        let text = "甲乙丙丁戊己庚辛壬癸甲";
        let lines = ["石桥", "讲述/王建国 整理/陈", "小末", text, text];
        assert_eq!(joined(&lines)[1], "讲述/王建国 整理/陈小末");
        let short = ["石桥", "讲述/王建国", "小末", text, text];
        assert_eq!(joined(&short)[1], "讲述/王建国", "it does not fill the column");
    }
}
