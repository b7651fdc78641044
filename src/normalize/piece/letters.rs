//! How letters and notices end: the wish, the writer's name and the date on lines of their own are paragraphs.

use super::super::chars::{Char, Text, before_colon};
use super::super::heading::is_notice;
use super::super::{byline, date};
use super::{Kind, Piece, greets, is_labelled, speaker, widest_near};
use crate::text::mark_class::ends_sentence;
use crate::text::simplified::{in_simplified, simplified};
use crate::text::{is_blank, is_han};

/// Lines of a letter at most.
const MOST_LINES: usize = 120;
/// Chars of a signature's line at most, with the place or post before the name.
const SIGNATURE: usize = 14;

/// Marks the ends of letters, each from its greeting on.
pub(super) fn ends(pieces: &mut [Piece]) {
    for greeting in 0..pieces.len() {
        if pieces[greeting].kind == Kind::Open && greets(&pieces[greeting].text) {
            end(pieces, greeting + 1);
        }
    }
}

/// Marks whoever signs a notice, a decree or a letter below its text: a line set to the right, one that ends as
/// signatures do (`某某谨启`), and an office or a firm over a date or below a notice's text.
pub(super) fn signed(pieces: &mut [Piece]) {
    /// Lines of a notice at most.
    const NOTICE: usize = 24;
    /// Lines of a page's foot.
    const FOOT: usize = 3;
    /// Lines that sign one text, and of a family that signs together at least.
    const LINES: usize = 3;
    const FAMILY: usize = 3;
    let widest = widest_near(pieces);
    let in_ems = blanks_are_ems(pieces);
    let mut notice = None;
    for at in 1..pieces.len() {
        match pieces[at - 1].kind {
            Kind::Open if is_notice_text(&pieces[at - 1].text) => notice = Some(at),
            Kind::Byline | Kind::Signoff | Kind::Numbered(_) => notice = None,
            _ => {}
        }
        if below_first(pieces, at) {
            pieces[at - 1].kind = Kind::Whole;
            pieces[at].kind = Kind::Whole;
            continue;
        }
        if !is_below_end(pieces, at) {
            continue;
        }
        if dates_signature(pieces, at) {
            sign(pieces, at);
            continue;
        }
        if pieces[at].kind == Kind::Open && thanks(&pieces[at].text) {
            pieces[at].kind = Kind::Whole;
            continue;
        }
        let family = signed_by_family(pieces, at);
        if family >= FAMILY {
            pieces[at..at + family].iter_mut().for_each(|piece| piece.kind = Kind::Whole);
            continue;
        }
        if !is_open_or_date(&pieces[at]) {
            continue;
        }
        // A heading is centred, and stands over its text.
        let right = |at: usize| {
            let piece = &pieces[at];
            let gap = widest[at].saturating_sub(piece.indent + piece.width);
            // Where a blank is an em, as far to the right as the text's lines reach.
            let far = match in_ems {
                true => 2 * piece.indent + piece.width + 2 >= widest[at],
                false => piece.indent >= 3 * gap,
            };
            is_open_or_date(piece)
                && piece.text.len() <= RIGHT
                && piece.indent >= 8
                && far
                && !piece.text.0.iter().any(|ch| ends_sentence(ch.c) || matches!(ch.c, '，' | '、'))
        };
        let run = (at..pieces.len()).take(LINES).take_while(|&at| right(at)).count();
        // A title over a name is none.
        let title = pieces
            .get(at + run)
            .is_some_and(|next| next.kind == Kind::Byline || byline::names(&next.text).is_some());
        // A name alone signs the text as its writer's.
        let name = run == 1 && byline::names(&pieces[at].text).is_some();
        if run > 0 && !name && !title {
            pieces[at..at + run].iter_mut().for_each(|piece| piece.kind = Kind::Whole);
            continue;
        }
        if is_of_reader(pieces, at) {
            pieces[at].kind = Kind::Whole;
            continue;
        }
        let dated = pieces.get(at + 1).is_some_and(is_date);
        let in_notice = notice.is_some_and(|notice| (notice + 1..notice + NOTICE).contains(&at));
        // Where whoever gives notice is reached; at the page's foot that is said of the paper.
        if in_notice
            && at + FOOT < pieces.len()
            && pieces[at].kind == Kind::Open
            && is_labelled(&pieces[at].text)
            && pieces[at].width < widest[at]
        {
            pieces[at].kind = Kind::Whole;
            continue;
        }
        // An office's whole name over a date.
        let long = dated && (SIGNATURE..=OFFICE).contains(&pieces[at].text.len());
        // A firm, its manager and his name.
        let whole = pieces[at].text.len() <= OFFICE
            && closed(&in_simplified(&pieces[at].text.tight().string())).is_some();
        let signature = is_signature(&pieces[at]) || long || whole;
        if pieces[at].kind != Kind::Open || !signature {
            continue;
        }
        let line = pieces[at].text.tight().string();
        let line = in_simplified(&line);
        let office = OFFICES.iter().any(|word| line.ends_with(word));
        // `某某谨上` with a name is whoever wrote the text.
        let signs = closed(&line)
            .is_some_and(|firm| !byline::is_name(firm) || line.ends_with(['启', '谢', '白', '订']));
        if signs || office && (dated || in_notice) {
            sign(pieces, at);
        }
    }
}

/// Whether an extraction writes one blank for each em that a line is set in by: paragraphs begin with two.
fn blanks_are_ems(pieces: &[Piece]) -> bool {
    /// Lines set in by some that show it.
    const LEAST: usize = 4;
    let count = |indents: std::ops::RangeInclusive<u32>| {
        pieces.iter().filter(|piece| indents.contains(&piece.indent)).count()
    };
    count(2..=2) >= LEAST.max(4 * count(3..=5))
}

/// Whether a line is a notice's title.
fn is_notice_text(text: &Text) -> bool {
    /// Chars of such a title at most, with blanks between them.
    const LONGEST: usize = 24;
    text.len() <= LONGEST && is_notice(&in_simplified(&text.tight().string()))
}

/// Whether a line below a text's end is a dash and whoever wrote it: `——城南一读者`. Below a title it is a subtitle, and
/// behind a quotation it goes on.
fn is_of_reader(pieces: &[Piece], at: usize) -> bool {
    const DASH: [char; 3] = ['—', '―', '─'];
    let (above, piece) = (&pieces[at - 1], &pieces[at]);
    let mut name = piece.text.0.iter().skip_while(|ch| DASH.contains(&ch.c)).peekable();
    // Below a line that a word goes over from, no title ends.
    let running = || {
        at.checked_sub(2).is_some_and(|before| {
            pieces[before].text.last().is_some_and(is_han)
                && pieces[before].text.0.iter().any(|ch| matches!(ch.c, '，' | '。'))
        })
    };
    let ended = match above.text.last() {
        Some('。' | '…') => true,
        Some('？' | '！') => running(),
        _ => false,
    };
    ended
        && piece.kind == Kind::Open
        && piece.text.first().is_some_and(|c| DASH.contains(&c))
        && piece.text.len() <= SIGNATURE
        && name.peek().is_some()
        && name.all(|ch| is_han(ch.c) || is_blank(ch.c))
}

/// Whether a date stands alone, as those below letters do: no other date is near, and the line above it, short as a signature, stands below a text's end.
fn dates_signature(pieces: &[Piece], at: usize) -> bool {
    /// Lines between a letter and a timeline at least, and between two entries at most but for a few; over no
    /// entry's date stands a name.
    const APART: usize = 3;
    const FAR: usize = 8;
    let date = at + 1;
    let of_day = |piece: &Piece| match piece.kind {
        Kind::Date(range) => range.start.day.is_some(),
        _ => is_date(piece),
    };
    if !pieces.get(date).is_some_and(of_day) {
        return false;
    }
    let far = if byline::read(&pieces[at].text).is_some() { APART } else { FAR };
    let near = at.saturating_sub(far)..(date + far).min(pieces.len());
    matches!(pieces[at].kind, Kind::Open | Kind::Byline | Kind::Signoff)
        && is_signature(&pieces[at])
        && near.filter(|&other| other != date).all(|other| !is_date(&pieces[other]))
}

/// How many short lines below a text's end sign it together, the last with what signatures end with alone on its
/// line: `未亡人 甲氏`, `孝男 乙`, `泣告`.
fn signed_by_family(pieces: &[Piece], at: usize) -> usize {
    const MOST: usize = 8;
    let line = |piece: &Piece| in_simplified(&piece.text.tight().string()).into_owned();
    let short = |piece: &&Piece| {
        matches!(piece.kind, Kind::Open | Kind::Byline | Kind::Signoff)
            && (is_signature(piece) || names_kin(&piece.text))
    };
    let lines = pieces[at..].iter().take(MOST).take_while(short);
    let closing = lines.enumerate().find(|(_, piece)| CLOSES.contains(&&*line(piece)));
    closing.map_or(0, |(last, _)| last + 1)
}

/// Whether a line names the kin who give notice of a death: `孝男：甲乙、丙丁`.
fn names_kin(text: &Text) -> bool {
    const LONGEST: usize = 40;
    const KIN: [&str; 11] =
        ["内孙", "外孙", "孙", "孙男", "孙女", "媳", "婿", "未亡人", "哀子", "孤子", "胞弟"];
    text.len() <= LONGEST
        && before_colon(&text.0, 6).is_some_and(|label| {
            let label: String = label.iter().map(|ch| simplified(ch.c)).collect();
            label.starts_with('孝') || KIN.contains(&&*label)
        })
}

/// Whether a line is but the thanks that end a speech.
fn thanks(text: &Text) -> bool {
    const WORDS: [&str; 5] = ["谢谢", "谢谢大家", "谢谢各位", "谢谢你们", "感谢大家"];
    let line = text.tight().string();
    let line = in_simplified(&line);
    line.strip_suffix(['！', '。']).is_some_and(|words| WORDS.contains(&words))
}

/// Who signs a line that ends as signatures do.
fn closed(line: &str) -> Option<&str> {
    // `甲乙丙启`
    let named = |firm: &&str| byline::is_name(firm);
    let firm = CLOSES
        .iter()
        .find_map(|word| line.strip_suffix(word))
        .or_else(|| line.strip_suffix('启').filter(named))?;
    (firm.chars().count() > 1).then_some(firm)
}

/// Whether a line ends as signatures do and stands below the name of somebody else who signs a text:
/// `主席 甲乙`, `书记 丙丁 谨启`.
fn below_first(pieces: &[Piece], at: usize) -> bool {
    let signs = |piece: &Piece| {
        let line = piece.text.tight().string();
        is_signature(piece) && closed(&in_simplified(&line)).is_some()
    };
    let of_two = |piece: &Piece| matches!(piece.kind, Kind::Open | Kind::Byline);
    at > 1
        && of_two(&pieces[at])
        && signs(&pieces[at])
        && pieces[at - 1].kind == Kind::Byline
        && is_signature(&pieces[at - 1])
        && is_below_end(pieces, at - 1)
}

/// Chars of an office's name at most.
const OFFICE: usize = 24;

/// Chars of a line set to the right at most.
const RIGHT: usize = 18;

/// What signatures end with.
const CLOSES: [&str; 31] = [
    "仝启",
    "仝泣启",
    "同泣启",
    "布启",
    "谨布",
    "泣叩",
    "叩首",
    "敬叩",
    "谨启",
    "敬启",
    "谨上",
    "敬上",
    "顿首",
    "拜启",
    "泣启",
    "哀启",
    "同启",
    "谨识",
    "谨白",
    "鞠躬",
    "叩谢",
    "泣谢",
    "敬谢",
    "泣告",
    "谨订",
    "敬约",
    "敬挽",
    "同挽",
    "敬輓",
    "同輓",
    "谨谢",
];

/// What offices, firms and societies are called, at the end of their names.
const OFFICES: [&str; 62] = [
    "法院",
    "检察院",
    "公安局",
    "支行",
    "分行",
    "营业部",
    "信用社",
    "合作社",
    "指挥部",
    "纪委",
    "县委",
    "市委",
    "党委",
    "团委",
    "总队",
    "支队",
    "大队",
    "公司",
    "工厂",
    "分厂",
    "总厂",
    "车站",
    "东站",
    "西站",
    "南站",
    "北站",
    "总站",
    "派出所",
    "管理处",
    "办事处",
    "管理局",
    "分局",
    "总局",
    "供电局",
    "办公室",
    "委员会",
    "居委会",
    "村委会",
    "协会",
    "学会",
    "工会",
    "商会",
    "理事会",
    "小组",
    "学校",
    "中学",
    "小学",
    "学院",
    "大学",
    "医院",
    "银行",
    "商店",
    "商场",
    "书店",
    "政府",
    "编辑部",
    "管理所",
    "门市部",
    "经营部",
    "服务部",
    "服务站",
    "供销社",
];

/// A date alone on its line.
fn is_date(piece: &Piece) -> bool {
    matches!(piece.kind, Kind::Date(_)) || piece.kind == Kind::Open && is_placed_date(&piece.text)
}

/// Whether a line is a day and, behind a comma, the place where a letter was written: `7月3日，旧街场`.
fn is_placed_date(text: &Text) -> bool {
    const LONGEST: usize = 20;
    const PLACE: std::ops::RangeInclusive<usize> = 2..=8;
    if text.len() > LONGEST || !date::may_begin(text) {
        return false;
    }
    date::read_prefix(&text.string()).is_some_and(|(range, rest)| {
        let place = rest.strip_prefix(['，', ',']);
        range.start.day.is_some()
            && place.is_some_and(|place| {
                PLACE.contains(&place.chars().count()) && place.chars().all(is_han)
            })
    })
}

/// An open line, or a date alone on it.
fn is_open_or_date(piece: &Piece) -> bool {
    piece.kind == Kind::Open || is_date(piece)
}

/// Marks the end of the letter whose text begins on a line.
fn end(pieces: &mut [Piece], start: usize) {
    let reach = (start + MOST_LINES).min(pieces.len());
    let mut at = start;
    while at < reach {
        let piece = &pieces[at];
        // A title over the next letter has no gap in it.
        let gap = piece.text.0.iter().any(|ch| is_blank(ch.c));
        let answered = pieces
            .get(at + 1)
            .is_some_and(|next| opens_answer(&next.text) || gap && greets(&next.text));
        if at > start
            && is_below_end(pieces, at)
            && (writes_letter(piece) || answered && piece.kind == Kind::Open && is_signature(piece))
        {
            sign(pieces, at);
            return;
        }
        match piece.kind {
            Kind::Byline => {
                // `父 甲乙丙` over the letter's date, or over the answer that greets him or her.
                let over = |next: &Piece| is_date(next) || greets(&next.text);
                if at > start
                    && is_below_end(pieces, at)
                    && piece.text.len() <= SIGNATURE
                    && pieces.get(at + 1).is_some_and(over)
                {
                    sign(pieces, at);
                }
                return;
            }
            Kind::Signoff | Kind::Numbered(_) => return,
            Kind::Open if greets(&piece.text) => return,
            // The date below the writer's name. A line over a timeline is no name.
            Kind::Date(_) => {
                if at > start + 1 && is_below_end(pieces, at - 1) && is_signed(pieces, at - 1) {
                    pieces[at - 1].kind = Kind::Whole;
                    pieces[at].kind = Kind::Whole;
                }
                return;
            }
            Kind::Open if is_wish(piece) => {
                pieces[at].kind = Kind::Whole;
                let below = pieces.get(at + 1).is_some_and(|next| {
                    matches!(next.kind, Kind::Open | Kind::Byline)
                        && is_signature(next)
                        && !is_wish(next)
                });
                if below {
                    pieces[at + 1].kind = Kind::Whole;
                    at += 1;
                }
            }
            _ => {}
        }
        at += 1;
    }
}

/// Marks a signature, and the date below it.
fn sign(pieces: &mut [Piece], at: usize) {
    pieces[at].kind = Kind::Whole;
    if let Some(date) = pieces.get_mut(at + 1).filter(|next| is_date(next)) {
        date.kind = Kind::Whole;
    }
}

/// Who signs `你的秋姐`, `爱你的王明`.
fn yours(line: &str) -> Option<&str> {
    ["爱你的", "您的", "你的", "你们的"].iter().find_map(|word| line.strip_prefix(word))
}

/// Whether a line says who wrote a letter, or the answer to one, below its text: `读者 甲乙`, `本报法律服务部`.
fn writes_letter(piece: &Piece) -> bool {
    const WRITERS: [&str; 8] = ["读者", "听众", "观众", "学生", "网友", "村民", "居民", "用户"];
    const PAPERS: [&str; 4] = ["本报", "本刊", "本台", "本社"];
    const EDITORS: [&str; 7] =
        ["编者", "编辑部", "编辑叔叔", "编辑阿姨", "编辑姐姐", "编辑哥哥", "编辑同志"];
    if piece.kind != Kind::Open || !is_signature(piece) {
        return false;
    }
    let line: String = piece.text.0.iter().map(|ch| ch.c).collect();
    let line = in_simplified(&line);
    // `你的秋姐`, `你的朋友 秋姐`
    let yours = yours(&line).is_some_and(|name| {
        let mut words = name.split(is_blank);
        let few = words.clone().count() < 3;
        few && words.all(|word| (2..=4).contains(&word.chars().count()))
    });
    let named = |name: &str| {
        let name: String = name.chars().filter(|c| !is_blank(*c)).collect();
        (2..=4).contains(&name.chars().count()) && name.chars().all(is_han)
    };
    // `某市读者小汪`
    let from_place = || {
        let (place, name) = line.split_once("读者").unwrap_or(("", ""));
        place.chars().count() > 1 && place.chars().all(is_han) && named(name)
    };
    WRITERS
        .iter()
        .filter_map(|word| line.strip_prefix(word))
        .any(|name| name.starts_with(is_blank) && named(name))
        || from_place()
        || yours
        || EDITORS.contains(&&*line)
        || PAPERS.iter().any(|paper| line.starts_with(paper))
            && line.ends_with(['部', '组', '室', '处', '台', '者', '栏'])
}

/// Whether a text begins the answer to a letter or a question: `编者答：…`, `答：…`, `某局答复：…`,
/// `【商家答复】…`.
pub(in crate::normalize) fn opens_answer(text: &Text) -> bool {
    const LABELS: [&str; 6] = ["答", "答复", "A", "记者答", "本报答复", "回复"];
    /// Chars of an office's name with what it does.
    const OFFICE: usize = 14;
    let answers = |name: String| {
        let name = in_simplified(&name);
        LABELS.contains(&&*name) || name.starts_with("编者") || name.starts_with("编辑部")
    };
    let office = |label: &[Char]| {
        let label: String = label.iter().map(|ch| simplified(ch.c)).collect();
        label.chars().all(is_han) && label.ends_with(['复', '覆', '答'])
    };
    speaker(text).is_some_and(answers)
        || before_colon(&text.0, OFFICE).is_some_and(office)
        || opens_with_answer(text)
}

/// Whether a text begins with a word in lenticular brackets for an answer.
fn opens_with_answer(text: &Text) -> bool {
    const LONGEST: usize = 10;
    const ANSWERS: [&str; 5] = ["答", "答复", "回复", "回应", "解答"];
    let end = text.0.iter().take(LONGEST).position(|ch| ch.c == '】');
    let Some(end) = end.filter(|_| text.first() == Some('【')) else { return false };
    let word: String = text.0[1..end].iter().map(|ch| simplified(ch.c)).collect();
    ANSWERS.iter().any(|answer| word.ends_with(answer))
}

/// Whether the text above a line has ended.
fn is_below_end(pieces: &[Piece], at: usize) -> bool {
    let above = &pieces[at - 1];
    above.kind == Kind::Whole || above.ends()
}

/// Whether a line signs a letter: it is a name, ends with one behind a gap, or stands below a wish.
fn is_signed(pieces: &[Piece], at: usize) -> bool {
    let text = &pieces[at].text;
    let gap = text.0.iter().rposition(|ch| is_blank(ch.c)).map_or(0, |blank| blank + 1);
    // `你的王明`, and the name set wide.
    let whole = text.tight().string();
    let whole = in_simplified(&whole);
    pieces[at].kind == Kind::Whole
        || pieces[at].kind == Kind::Open
            && is_signature(&pieces[at])
            && (byline::is_name(&text.slice(gap..text.len()).string())
                || byline::names(text).is_some()
                || yours(&whole).is_some_and(byline::is_name)
                || pieces[at - 1].kind == Kind::Whole)
}

/// A short line without a mark.
fn is_signature(piece: &Piece) -> bool {
    (2..=SIGNATURE).contains(&piece.text.len()) && piece.text.last().is_some_and(is_han)
}

/// Whether a line is one of the set wishes, or half of one: `此致`, `敬礼！`, `祝编安！`.
fn is_wish(piece: &Piece) -> bool {
    const LONGEST: usize = 8;
    const BEGINS: [&str; 6] = ["此致", "谨致", "顺颂", "即颂", "谨祝", "顺祝"];
    const WHOLE: [&str; 3] = ["祝", "敬礼", "致礼"];
    const ENDS: [&str; 10] =
        ["编安", "撰安", "文安", "教安", "大安", "台安", "近安", "春安", "秋安", "时祺"];
    if piece.text.len() > LONGEST {
        return false;
    }
    let line = piece.text.tight().string();
    let line = in_simplified(&line);
    let line = line.trim_end_matches(['！', '!', '。', '，', '：']);
    WHOLE.contains(&line)
        || BEGINS.iter().any(|word| line.starts_with(word))
        || ENDS.iter().any(|word| line.ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::super::super::date;
    use super::super::of_lines;
    use super::*;

    #[test]
    fn notices_are_signed() {
        let whole = |lines: &[&str], indents: &[u32]| -> Vec<bool> {
            let mut pieces = of_lines(lines);
            for (piece, &indent) in pieces.iter_mut().zip(indents) {
                piece.indent = indent;
            }
            signed(&mut pieces);
            pieces.iter().map(|piece| piece.kind == Kind::Whole).collect()
        };
        let text = ["招领启事", "甲乙丙丁，戊己庚辛壬癸子丑。", "城北车站", "寅卯辰巳"];
        assert_eq!(whole(&text, &[]), [false, false, true, false]);
        let text = ["寻人启事", "甲乙丙丁，戊己庚辛壬癸子丑。", "电话：85550123", "甲", "乙", "丙"];
        assert_eq!(whole(&text, &[]), [false, false, true, false, false, false]);
        assert_eq!(whole(&text[..4], &[]), [false; 4], "the page's foot");
        let text = ["甲乙", "甲乙丙丁，戊己庚辛壬癸子丑。", "泰和布庄谨启", "寅卯辰巳"];
        assert_eq!(whole(&text, &[]), [false, false, true, false]);
        let text = ["甲乙", "甲乙丙丁，戊己庚辛壬癸子丑。", "甲乙丙", "寅卯辰巳"];
        assert_eq!(whole(&text, &[0, 4, 22, 0]), [false, false, true, false], "set to the right");
        assert_eq!(whole(&text, &[0, 4, 11, 0]), [false; 4], "centred");
        let text = ["甲乙", "甲乙丙丁，戊己庚辛壬癸子丑。", "未亡人甲門乙氏叩謝", "寅卯辰巳"];
        assert_eq!(whole(&text, &[]), [false, false, true, false]);
    }

    #[test]
    fn notices_are_signed_by_two() {
        let mut pieces = of_lines(&[
            "甲乙",
            "甲乙丙丁，戊己庚辛壬癸子丑。",
            "主席 王明",
            "書記 李文 謹啟",
            "寅卯",
        ]);
        pieces[2].kind = Kind::Byline;
        signed(&mut pieces);
        let whole: Vec<bool> = pieces.iter().map(|piece| piece.kind == Kind::Whole).collect();
        assert_eq!(whole, [false, false, true, true, false]);
    }

    #[test]
    fn answers_to_letters_are_signed() {
        let whole = |last: [&str; 2]| -> Vec<bool> {
            let text = ["编辑同志：", "甲乙丙丁，戊己庚辛壬癸子丑。", last[0], last[1]];
            let mut pieces = of_lines(&text);
            ends(&mut pieces);
            pieces[2..].iter().map(|piece| piece.kind == Kind::Whole).collect()
        };
        for signature in ["读者 小乔", "编辑叔叔", "本报法律服务部", "你的秋姐"]
        {
            assert_eq!(whole([signature, "寅卯辰巳"]), [true, false], "{signature}");
        }
        assert_eq!(whole(["甲乙丙丁", "寅卯辰巳"]), [false, false]);
    }

    #[test]
    fn wish_name_and_date_end_a_letter() {
        let lines = [
            "编辑同志：",
            "甲乙丙丁，戊己庚辛。",
            "此致",
            "敬礼！",
            "某乡 王明",
            "3月9日",
            "甲乙丙丁",
        ];
        let mut pieces = of_lines(&lines);
        pieces[5].kind = Kind::Date(date::Range::default());
        ends(&mut pieces);
        let whole: Vec<bool> = pieces.iter().map(|piece| piece.kind == Kind::Whole).collect();
        assert_eq!(whole, [false, false, true, true, true, true, false]);
        let mut pieces =
            of_lines(&["甲先生：", "甲乙丙丁，戊己庚辛。", "撰安！", "弟 王明", "甲乙"]);
        pieces[3].kind = Kind::Byline;
        ends(&mut pieces);
        assert_eq!(pieces[3].kind, Kind::Whole, "no writer's name below a title");
    }
}
