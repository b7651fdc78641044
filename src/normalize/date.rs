//! Dates as newspapers print them: full or partial, in figures or Han numerals, as ranges,
//! printed twice for bold, or torn into single characters.

use super::chars::{Char, Text};
use super::misread;
use super::piece::is_bullet;
use crate::text::han_set::HanSet;
use crate::text::mark_class::{closes, ends_sentence};
use crate::text::simplified::simplified;
use crate::text::{is_blank, is_han};

/// A date at the precision printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Date {
    pub year: Option<u16>,
    pub month: Option<u16>,
    pub day: Option<u16>,
    /// Its year was counted from the Republic's first, 1912 (民國五十一年).
    pub republican: bool,
    /// It is in the year after that of the entry before (次年三月).
    pub next_year: bool,
    /// It says nothing but that its year is that of the entry before, or the next (同年).
    pub leans: bool,
}

/// What the days of the week begin with.
pub(super) const WEEK: [&str; 5] = ["星期", "周", "週", "礼拜", "禮拜"];

/// The year before the Republic's first.
pub(super) const REPUBLIC: u16 = 1911;

/// Reigns by whose years dates are counted, and the year before each one's first: the last two dynasties', and those
/// of Japan that papers of Taiwan print.
const REIGNS: [(&str, u16); 30] = [
    ("洪武", 1367),
    ("建文", 1398),
    ("永乐", 1402),
    ("宣德", 1425),
    ("正统", 1435),
    ("景泰", 1449),
    ("天顺", 1456),
    ("成化", 1464),
    ("弘治", 1487),
    ("正德", 1505),
    ("嘉靖", 1521),
    ("隆庆", 1566),
    ("万历", 1572),
    ("天启", 1620),
    ("崇祯", 1627),
    ("顺治", 1643),
    ("康熙", 1661),
    ("雍正", 1722),
    ("乾隆", 1735),
    ("嘉庆", 1795),
    ("道光", 1820),
    ("咸丰", 1850),
    ("同治", 1861),
    ("光绪", 1874),
    ("光緖", 1874),
    ("宣统", 1908),
    ("明治", 1867),
    ("大正", 1911),
    ("昭和", 1925),
    ("平成", 1988),
];

/// What the names of those reigns and of their dynasties begin with.
static BEGIN_REIGNS: HanSet = HanSet::of("洪建永宣正景天成弘嘉隆万崇顺康雍乾道咸同光明大昭平清");

/// What begins with a reign, the dynasty before it perhaps, and the year before its first: `清光绪九年`.
fn reign(text: &str) -> Option<(&str, u16)> {
    if !text.chars().next().is_some_and(|c| BEGIN_REIGNS.contains(simplified(c))) {
        return None;
    }
    let after = |text: &str| {
        REIGNS.iter().find_map(|&(name, before)| {
            let mut rest = text.chars();
            let told = name.chars().all(|c| rest.next().map(simplified) == Some(c));
            told.then_some((rest.as_str().len(), before))
        })
    };
    let dynasty = text.strip_prefix(['清', '明']).unwrap_or(text);
    let (left, before) = after(text).or_else(|| after(dynasty))?;
    Some((&text[text.len() - left..], before))
}

impl Date {
    /// ISO 8601 at the precision known; `--09-07` and `--09` (XML Schema, ISO 8601:2000) without a year.
    pub fn iso(self) -> String {
        match (self.year, self.month, self.day) {
            (Some(y), Some(m), Some(d)) => format!("{y:04}-{m:02}-{d:02}"),
            (Some(y), Some(m), None) => format!("{y:04}-{m:02}"),
            (Some(y), None, _) => format!("{y:04}"),
            (None, Some(m), Some(d)) => format!("--{m:02}-{d:02}"),
            (None, Some(m), None) => format!("--{m:02}"),
            (None, None, _) => String::new(),
        }
    }

    /// The end of a range: one that seems to come before its beginning is in the year after.
    pub(super) fn not_before(self, start: Self) -> Self {
        let day = |date: Self| (date.month.unwrap_or(1), date.day.unwrap_or(1));
        let turned = self.year == start.year && self.month.is_some() && day(self) < day(start);
        Self { year: self.year.map(|year| year + u16::from(turned)), ..self }
    }

    fn is_possible(self) -> bool {
        self.month.is_none_or(|m| (1..=12).contains(&m))
            && self.day.is_none_or(|d| (1..=31).contains(&d))
            && self.year.is_none_or(|y| (1000..=2999).contains(&y))
            && !(self.day.is_some() && self.month.is_none())
            && (self.year.is_some() || self.month.is_some())
    }
}

/// A date, or a range of two.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Range {
    pub start: Date,
    pub end: Option<Date>,
}

/// Whether a mark may stand before the date of an entry: a pointer down, or any bullet.
pub(super) fn is_entry_mark(c: char) -> bool {
    matches!(c, '▼' | '▽') || is_bullet(c)
}

/// Reads a whole line as a date or a range of dates; nothing else may stand on it but marks around it
/// and, in brackets, what else the date is called.
pub(super) fn read_line(line: &str) -> Option<Range> {
    let line = bare(line);
    read_bare(line).or_else(|| read_glossed(line))
}

/// The line without the marks and the brackets around it: `【1956年】`, `▶1956年`, `—1956年—`.
fn bare(line: &str) -> &str {
    let mark = |c: char| !c.is_alphanumeric() && !matches!(c, '（' | '(');
    let line = line.trim_start_matches(mark);
    let inside = line.strip_prefix(['（', '(']).and_then(|line| line.strip_suffix(['）', ')']));
    let line = inside.filter(|inside| !inside.contains(['（', '('])).unwrap_or(line);
    // What ends a sentence is a sentence's.
    let sentence = |c: char| ends_sentence(c) || matches!(c, '、' | '；' | '）' | ')');
    line.trim_end_matches(|c: char| !c.is_alphanumeric() && !sentence(c))
}

/// A date or a range, and no more than a part of the time that it names.
fn read_bare(line: &str) -> Option<Range> {
    let (range, rest) = read_prefix(line)?;
    let rest = rest.trim_matches(['：', ':', '，', ' ']);
    (rest.is_empty() || is_part_of_time(rest, range.end.unwrap_or(range.start))).then_some(range)
}

/// A date with another name of it in brackets: `光绪三年（1877年）`, `1877年（光绪三年）`, `1938年（16岁）`,
/// `5月1日（日）`, `宣統二年（1910年）五月`. The name that counts from our era is read.
fn read_glossed(line: &str) -> Option<Range> {
    /// Chars of either name at most.
    const LONGEST: usize = 10;
    let (first, behind) = line.split_once(['（', '('])?;
    let (inside, after) = behind.split_once(['）', ')'])?;
    let short = |name: &str| name.chars().count() <= LONGEST;
    if !short(inside) || !short(after) || inside.is_empty() {
        return None;
    }
    let read = |first: &str| read_bare(&format!("{first}{after}"));
    let era = |name: &str| name.ends_with(['年', '月', '日']) && short(name);
    if first.is_empty() {
        return read(first).filter(|_| era(inside));
    }
    // `宣統二年（1910）`
    let year = || {
        let figures = inside.len() == 4 && inside.bytes().all(|b| b.is_ascii_digit());
        figures.then(|| read(&format!("{inside}年"))).flatten()
    };
    if era(first) && (era(inside) || year().is_some()) {
        return read(first).or_else(year).or_else(|| read(inside));
    }
    let range = read(first)?;
    let full = range.start.year.is_some() && range.start.day.is_some();
    // A full date with its weekday is the issue's.
    (is_gloss(inside) && !(full && is_weekday(inside))).then_some(range)
}

/// Whether words in brackets say what else a date is: a weekday, an age, a year of the cycle, a day of
/// the old calendar, a feast.
fn is_gloss(words: &str) -> bool {
    const LONGEST: usize = 4;
    const CALENDARS: [&str; 9] =
        ["农历", "農曆", "夏历", "夏曆", "阴历", "陰曆", "旧历", "舊曆", "正月"];
    is_weekday(words)
        || is_age(words)
        || CALENDARS.iter().any(|word| words.starts_with(word))
        || words.chars().count() <= LONGEST && words.chars().all(is_han) && !is_aside(words)
}

/// Whether words in brackets belong to a poem's title: 外一首, 组诗.
fn is_aside(words: &str) -> bool {
    words.ends_with(['首', '章', '则', '篇', '题', '題', '阕', '诗', '詩', '选', '選'])
}

/// `16岁`, `年十六歲`
fn is_age(words: &str) -> bool {
    let words = words.trim_start_matches(['年', '时', '時']);
    matches!(number(words), Some((_, Some('岁' | '歲'), "")))
}

/// A day of the week, `周` or `星期` before it or not.
fn is_weekday(words: &str) -> bool {
    let day = WEEK.iter().find_map(|word| words.strip_prefix(word));
    let day = day.unwrap_or(words);
    day.chars().count() == 1 && day.chars().all(|c| "一二三四五六日天".contains(c))
}

/// Whether words tell a part of the time just read: `春`, `上旬`, a decade's `代`; behind a day its
/// part, or its weekday.
fn is_part_of_time(words: &str, date: Date) -> bool {
    const OF_YEAR: [&str; 30] = [
        "左右", "春", "夏", "秋", "冬", "春天", "夏天", "秋天", "冬天", "春季", "夏季", "秋季",
        "冬季", "初", "底", "末", "中", "年初", "年底", "年末", "岁末", "歲末", "前后", "前後",
        "起", "至今", "以来", "以來", "赛季", "賽季",
    ];
    const OF_MONTH: [&str; 13] =
        ["初", "底", "末", "上旬", "中旬", "下旬", "月初", "月底", "中", "间", "間", "起", "份"];
    const OF_DAY: [&str; 13] = [
        "起", "至今", "晨", "凌晨", "清晨", "早晨", "上午", "中午", "正午", "下午", "傍晚", "晚",
        "夜",
    ];
    /// What parts of a year end with.
    const PARTS: [&str; 4] = ["半年", "季度", "学期", "學期"];
    const LONGEST_PART: usize = 4;
    if date.month.is_none() && is_age(words) {
        return true;
    }
    if date.month.is_none() {
        let decade = words.strip_prefix('代').filter(|_| date.year.is_some_and(|y| y % 10 == 0));
        let part = || {
            words.chars().count() <= LONGEST_PART && PARTS.iter().any(|part| words.ends_with(part))
        };
        return OF_YEAR.contains(&words)
            || decade.is_some_and(|rest| ["", "初", "末", "中", "中期", "后期"].contains(&rest))
            || part();
    }
    if date.day.is_none() {
        return OF_MONTH.contains(&words);
    }
    OF_DAY.contains(&words) || date.year.is_none() && words.chars().count() > 1 && is_weekday(words)
}

/// The same for a text with its blanks of the setting.
pub(super) fn read_text(text: &Text) -> Option<Range> {
    if has_unit(text) && may_begin(text) { read_line(&text.tight().string()) } else { None }
}

/// Whether a figure or a unit of a date stands in a text: no date has none.
pub(super) fn has_unit(text: &Text) -> bool {
    text.0
        .iter()
        .any(|ch| ch.c.is_ascii_digit() || matches!(ch.c, '年' | '月' | '日' | '号' | '號'))
}

/// Whether the text's first character, marks and blanks left out, can begin a date, or a year of some
/// era with another name behind it does: `光绪三年（1877年）`.
pub(super) fn may_begin(text: &Text) -> bool {
    /// Chars of a year of an era.
    const ERA: usize = 10;
    let mut ink =
        text.0.iter().map(|ch| ch.c).skip_while(|c| !c.is_alphanumeric() && !is_blank(*c));
    let Some(first) = ink.next() else { return false };
    begins(first)
        || is_han(first) && {
            let behind = ink.take(ERA).skip_while(|c| !matches!(c, '年' | '月')).nth(1);
            matches!(behind, Some('（' | '('))
        }
}

/// Whether a date can begin with a character.
pub(super) fn begins(c: char) -> bool {
    c.is_ascii_digit()
        || is_blank(c)
        || matches!(
            c,
            '十' | '廿' | '卅' | '民' | '中' | '公' | '当' | '當' | '是' | '次' | '翌' | '上'
        )
        || han_digit(c).is_some()
        || BEGIN_REIGNS.contains(simplified(c))
}

/// Reads a date or range at the start of a text; gives what follows it.
pub(super) fn read_prefix(text: &str) -> Option<(Range, &str)> {
    let text = text.strip_prefix("公元").unwrap_or(text);
    if let Some(found) = read_shared(text).or_else(|| read_decade(text)) {
        return Some(found);
    }
    // `同年12月`, `次年12月`: the year stands at the entry before.
    const LEANING: [(&str, bool); 6] = [
        ("同年", false),
        ("当年", false),
        ("當年", false),
        ("是年", false),
        ("次年", true),
        ("翌年", true),
    ];
    let leaning =
        LEANING.iter().find_map(|&(word, next)| text.strip_prefix(word).map(|rest| (rest, next)));
    if let Some((text, next_year)) = leaning
        && let Some((start, rest)) = read_one(text, Date::default())
    {
        let month = start.year.is_none() && start.month.is_some();
        let start = Date { next_year, ..start };
        return month.then_some((Range { start, end: None }, rest));
    }
    // `同年`, and no more.
    if let Some((rest, next_year)) = leaning {
        let start = Date { next_year, leans: true, ..Date::default() };
        return Some((Range { start, end: None }, rest));
    }
    // `同月15日`: the month does, too.
    if let Some(text) = text.strip_prefix("同月").or_else(|| text.strip_prefix("当月"))
        && let Some((day @ 1..=31, Some('日' | '号' | '號'), rest)) = number(text)
    {
        let start = Date { day: Some(day), ..Date::default() };
        return Some((Range { start, end: None }, rest));
    }
    let (start, rest) = read_one(text, Date::default())?;
    let single = Some((Range { start, end: None }, rest));
    let Some(behind) = behind_dash(rest) else { return single };
    if let Some((end, after)) = read_one(behind, start) {
        return Some((Range { start, end: Some(end.not_before(start)) }, after));
    }
    // `2012.5.8-6.1`
    if start.year.is_some()
        && start.day.is_some()
        && let Some((end, _, after)) = read_month_day(behind)
    {
        let end = Date { year: start.year, ..end }.not_before(start);
        return Some((Range { start, end: Some(end) }, after));
    }
    // `2012.5.8-9`
    if let (Some(_), Some(first), Some((day, None, ""))) = (start.year, start.day, number(behind))
        && day > first
    {
        let end = Date { day: Some(day), ..start };
        return end.is_possible().then_some((Range { start, end: Some(end) }, ""));
    }
    // `5月3日—7日`: the second date gives only its day.
    if let Some((day, Some('日' | '号' | '號'), after)) = number(behind)
        && start.day.is_some()
    {
        let end = Date { day: Some(day), ..start };
        return end.is_possible().then_some((Range { start, end: Some(end) }, after));
    }
    single
}

/// What stands behind a dash, if one begins the text. An OCR makes 一 or ー of a dash; before figures it
/// can be nothing else.
fn behind_dash(text: &str) -> Option<&str> {
    let text = text.trim_start_matches(is_blank);
    let dashes = text.trim_start_matches(DASHES);
    let read = text.trim_start_matches(MISREAD_DASHES);
    let figures = read.len() < text.len() && read.starts_with(|c: char| c.is_ascii_digit());
    // `四十二年一四十六年`: no date that was read to its end goes on with a numeral.
    let numerals = text.strip_prefix(MISREAD_DASHES).filter(|read| {
        let end = read.find(|c: char| han_digit(c).is_none() && !is_ten(c));
        end.is_some_and(|end| end > 0 && read[end..].starts_with(['年', '月', '日']))
    });
    let behind = if figures { read } else { numerals.unwrap_or(dashes) };
    (behind.len() < text.len()).then(|| behind.trim_start_matches(is_blank))
}

/// A range whose unit stands only once: `1963—1970年`, `1956年3—4月`, `3月5—7日`.
fn read_shared(text: &str) -> Option<(Range, &str)> {
    let (known, rest) = read_one(text, Date::default()).unwrap_or((Date::default(), text));
    // The number before the dash, and how long it is printed.
    let (value, _, _) = number(rest)?;
    let printed = rest.trim_start_matches(is_blank);
    let figures = printed.starts_with(|c: char| c.is_ascii_digit());
    let of_number = |c: char| {
        if figures { c.is_ascii_digit() } else { han_digit(c).is_some() || is_ten(c) }
    };
    let end = printed.find(|c: char| !of_number(c))?;
    let (figures, behind) = printed.split_at(end);
    let behind = behind_dash(behind)?;
    let (last, unit, after) = number(behind)?;
    let (start, end, after) = match unit? {
        '年' if known == Date::default() && figures.chars().count() == 4 && last >= 1000 => {
            let year = |year| Date { year: Some(year), ..known };
            (year(value), year(last), after)
        }
        '月' if known.month.is_none() => {
            let start = Date { month: Some(value), ..known };
            let (end, after) = read_one(behind, start)?;
            (start, end, after)
        }
        '日' | '号' | '號' if known.month.is_some() && known.day.is_none() => {
            let day = |day| Date { day: Some(day), ..known };
            (day(value), day(last), after)
        }
        _ => return None,
    };
    let possible = start.is_possible() && end.is_possible() && start < end;
    possible.then_some((Range { start, end: Some(end) }, after))
}

/// `20世纪50年代`, `上世纪五十年代`, `50年代`; the `代` is left.
fn read_decade(text: &str) -> Option<(Range, &str)> {
    const CENTURIES: [(&str, u16); 4] = [("上", 1900), ("20", 1900), ("二十", 1900), ("19", 1800)];
    let century = CENTURIES.iter().find_map(|&(word, first)| {
        let rest = text.strip_prefix(word)?;
        let rest = rest.strip_prefix("个").unwrap_or(rest);
        Some((rest.strip_prefix("世纪").or_else(|| rest.strip_prefix("世紀"))?, first))
    });
    let (decade, first) = century.unwrap_or((text, 1900));
    let (value, unit, rest) = number(decade)?;
    let decade = unit == Some('年') && value < 100 && value.is_multiple_of(10);
    let start = Date { year: Some(first + value), ..Date::default() };
    (decade && rest.starts_with('代')).then_some((Range { start, end: None }, rest))
}

/// Reads a whole line as a date of which a figure or a unit was misread: `2O24牛9月`. Gives the
/// date and the characters it was read as; few may be wrong, and fewer where they are no usual misreadings.
pub(super) fn read_misread(text: &Text) -> Option<(Range, String)> {
    const SHORTEST: usize = 4;
    const LONGEST: usize = 14;
    // Month and day have two figures at least, and most lines have none.
    let may_count = |c: char| misread::figure(c).is_some() || han_digit(c).is_some() || c == '十';
    if text.len() > 2 * LONGEST || text.0.iter().filter(|ch| may_count(ch.c)).take(2).count() < 2 {
        return None;
    }
    let dirt = |c: char| matches!(c, '.' | '\'' | '·' | ',' | '`' | '-' | '~' | '：' | ':');
    let tight = text.tight().string();
    let line = tight.trim_matches(|c: char| dirt(c) || is_entry_mark(c) || is_blank(c));
    // A stroke before figures is one of them.
    let stroke = line.starts_with('|') && line[1..].starts_with(|c: char| c.is_ascii_digit());
    let line = if stroke { line } else { line.trim_start_matches('|') };
    let line = line.trim_end_matches('|');
    let chars: Vec<char> = line.chars().filter(|&c| !is_blank(c) && c != '`').collect();
    if !(SHORTEST..=2 * LONGEST).contains(&chars.len()) {
        return None;
    }
    // Letters and strokes among the figures of `1938/12/l` and `1972—197S年`, and units and Han numerals
    // that were read as others of their shape: `次年九月十四曰`.
    let digits = chars.iter().filter(|c| c.is_ascii_digit()).count();
    let in_figures =
        digits > chars.iter().filter(|c| "〇一二三四五六七八九十".contains(**c)).count();
    let likely: String = chars
        .iter()
        .map(|&c| match c {
            '1'..='9' => c,
            '0' if in_figures => c,
            c if in_figures && !is_han(c) && !is_separator(c) => misread::figure(c).unwrap_or(c),
            c => misread::date_character(c),
        })
        .collect();
    let wrong = likely.chars().zip(&chars).filter(|(a, b)| a != *b).count();
    let told =
        likely.contains(['年', '月', '日']) || chars.iter().any(|&c| is_separator(c)) && in_figures;
    if (1..=2.max(chars.len() / 4)).contains(&wrong)
        && told
        && wrong * 2 < chars.len()
        && let Some(range) = read_line(&likely)
    {
        return Some((range, likely));
    }
    // `3月5日至12晶`: whatever stands behind the figures is the unit.
    let unit = chars.len() > 5 && chars[1..chars.len() - 3].iter().any(|c| DASHES.contains(c));
    let figured = chars[chars.len() - 2].is_ascii_digit() && is_han(chars[chars.len() - 1]);
    if unit && figured && wrong == 0 {
        let begins: String = chars[..chars.len() - 1].iter().collect();
        let mut likely = ['日', '月', '年'].into_iter().map(|unit| format!("{begins}{unit}"));
        let ranged = |range: &Range| range.end.is_some_and(|end| end > range.start);
        let found = likely.find_map(|likely| Some((read_line(&likely).filter(ranged)?, likely)));
        if found.is_some() {
            return found;
        }
    }
    // `2021]年3月2日`: a speck amid the figures.
    let whole: String =
        chars.iter().filter(|c| !matches!(c, ']' | '[' | '|' | '\'' | '^' | '*')).collect();
    if told
        && whole.chars().count() + 1 == chars.len()
        && let Some(range) = read_line(&whole)
    {
        return Some((range, whole));
    }
    if chars.len() > LONGEST {
        return None;
    }
    if let Some((_, range, read)) = by_pattern(&chars) {
        return Some((range, read));
    }
    // Either end of a range by itself: `2017擧2月—10用`.
    let mut dashes =
        (3..chars.len() - 2).filter(|&at| matches!(chars[at], '—' | '至' | '到' | '～'));
    let dash = dashes.next().filter(|_| dashes.next().is_none())?;
    let (first, last) = chars.split_at(dash);
    let read = |part: &[char]| -> Option<String> {
        let printed: String = part.iter().collect();
        read_line(&printed).map(|_| printed).or_else(|| by_pattern(part).map(|found| found.2))
    };
    let read = format!("{}{}{}", read(first)?, chars[dash], read(&last[1..])?);
    Some((read_line(&read).filter(|range| range.end.is_some())?, read))
}

/// Reads figures and units as those of a date, the likeliest of its patterns: what is wrong, what it says, and
/// the characters it was read as.
fn by_pattern(chars: &[char]) -> Option<(usize, Range, String)> {
    let figures = |range: std::ops::Range<usize>| -> Option<String> {
        chars.get(range)?.iter().map(|&c| misread::figure(c)).collect()
    };
    let mut best: Option<(usize, Range, String)> = None;
    // How many figures year, month and day have; 0 where the part is not printed.
    for (year, month, day) in [4, 0].into_iter().flat_map(|year| {
        [2, 1, 0]
            .into_iter()
            .flat_map(move |month| [2, 1, 0].into_iter().map(move |day| (year, month, day)))
    }) {
        let parts = [(year, '年'), (month, '月'), (day, '日')];
        let count: usize = parts.iter().map(|&(n, _)| n + usize::from(n > 0)).sum();
        if count != chars.len() || day > 0 && month == 0 {
            continue;
        }
        let mut read = String::new();
        let mut at = 0;
        for (n, unit) in parts.into_iter().filter(|&(n, _)| n > 0) {
            let Some(part) = figures(at..at + n) else { break };
            read.push_str(&part);
            read.push(unit);
            at += n + 1;
        }
        if read.chars().count() != chars.len() {
            continue;
        }
        // What an OCR often makes of a figure or a unit counts half.
        let doubt = |(a, b): (char, &char)| match (a == *b, date_or_figure(*b) == Some(a)) {
            (true, _) => 0,
            (_, true) => 1,
            _ => 2,
        };
        let wrong: usize = read.chars().zip(chars).map(doubt).sum();
        let right = read.chars().zip(chars).filter(|(a, b)| a == *b).count();
        // A figure in a unit's place is another date, or none; a pause there ends words.
        // 1953级 is a year's pupils.
        let swallowed = read.chars().zip(chars).any(|(a, b)| {
            matches!(a, '年' | '月' | '日')
                && (b.is_ascii_digit()
                    || closes(*b)
                    || "级級届屆班期号號名元卷米张張个個人克秒分次吨噸座所件台部本册万萬亿億度斤里"
                        .contains(*b))
        });
        let Some(range) = read_line(&read).filter(|_| !swallowed && right > 1) else { continue };
        if wrong <= 4 && wrong * 2 <= chars.len() && best.as_ref().is_none_or(|b| wrong < b.0) {
            best = Some((wrong, range, read));
        }
    }
    best
}

/// A word that is a full date as soon as misread characters are read as they must be: what it is then.
pub(super) fn misread_day(word: &str) -> Option<String> {
    const SHORTEST: usize = 8;
    let full = |date: Date| date.year.is_some() && date.day.is_some();
    if word.chars().count() < SHORTEST
        || read_prefix(word).is_some_and(|(range, _)| full(range.start))
    {
        return None;
    }
    let text = Text(word.chars().map(|c| Char { c, line: 0, column: 0 }).collect());
    read_misread(&text).filter(|(range, _)| full(range.start)).map(|(_, read)| read)
}

/// Marks between the figures of a date, and from one date to another.
fn is_separator(c: char) -> bool {
    matches!(c, '.' | '-' | '/' | '．' | '—' | '–' | '～')
}

/// The figure or the unit that an OCR often makes this character of.
fn date_or_figure(c: char) -> Option<char> {
    misread::figure(c).or_else(|| Some(misread::date_character(c)).filter(|unit| *unit != c))
}

/// A year in figures and nothing else: `1988`, `1988赛季`. Only the neighbours can tell it from a number.
pub(super) fn bare_year(text: &str) -> Option<Range> {
    let text = text.strip_suffix("赛季").or_else(|| text.strip_suffix("賽季")).unwrap_or(text);
    let year = |text: &str| -> Option<Date> {
        let figures = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
        let year = text.parse().ok().filter(|year| figures && (1800..2100).contains(year))?;
        Some(Date { year: Some(year), ..Date::default() })
    };
    match text.split_once(is_dash) {
        Some((start, end)) => {
            // A press sets a dash of two lengths, and blanks around it perhaps.
            let end = end.trim_start_matches(is_dash).trim_start_matches(is_blank);
            let (start, end) = (year(start.trim_end_matches(is_blank))?, year(end)?);
            (start.year < end.year).then_some(Range { start, end: Some(end) })
        }
        None => Some(Range { start: year(text)?, end: None }),
    }
}

/// How a date is printed that is less than a month and its day or a year with its unit. One alone may
/// be any number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Short {
    /// `1988`, `1988—1990`
    Year,
    /// `3.5`, `03-05`, `3/5（六）`
    MonthDay(char),
    /// `十五日`
    Day,
    /// `五十四年二月`: a year of the Republic, whose papers leave that out.
    Republic,
    /// `1998年5月6日（星期三）`, as heads of pages have it too.
    Weekday,
}

/// Reads a whole word as a short date.
pub(super) fn read_short(word: &str) -> Option<(Short, Range)> {
    let word = bare(word);
    if let Some(range) = bare_year(word) {
        return Some((Short::Year, range));
    }
    if let Some(range) = with_weekday(word) {
        return Some((Short::Weekday, range));
    }
    let (word, gloss) = word.split_once(['（', '(']).unwrap_or((word, ""));
    if !gloss.is_empty() && !gloss.strip_suffix(['）', ')']).is_some_and(is_weekday) {
        return None;
    }
    if let Some((day, Some('日' | '号' | '號'), behind)) = number(word) {
        let date = |day| Date { day: Some(day), ..Date::default() };
        let last = behind_dash(behind).and_then(number);
        let end = match last {
            Some((last, Some('日' | '号' | '號'), "")) if last > day => Some(last),
            _ if behind.is_empty() => None,
            _ => return None,
        };
        let possible = (1..=31).contains(&day) && end.is_none_or(|end| end <= 31);
        let range = Range { start: date(day), end: end.map(date) };
        return possible.then_some((Short::Day, range));
    }
    if let Some(range) = of_republic(word) {
        return Some((Short::Republic, range));
    }
    let (start, mark, rest) = read_month_day(word)?;
    if rest.is_empty() {
        return Some((Short::MonthDay(mark), Range { start, end: None }));
    }
    let behind = behind_dash(rest).filter(|_| mark != '-')?;
    let end = match read_month_day(behind) {
        Some((end, _, "")) => end,
        _ => Date { day: Some(behind.parse().ok()?), ..start },
    };
    let range = Range { start, end: Some(end) };
    (end.is_possible() && start < end).then_some((Short::MonthDay(mark), range))
}

/// A year in Han numerals with its tens or hundreds, and a month: `五十四年二月`, `一○一年五月`; in figures,
/// `112.01.07`, `101年9月`.
fn of_republic(word: &str) -> Option<Range> {
    let figures = word.bytes().take_while(u8::is_ascii_digit).count();
    let marked = |at: usize| word[at..].starts_with(['.', '-', '/', '．']);
    if figures == 3 && marked(3) {
        let year: u16 = word[..3].parse().ok().filter(|year| (80..150).contains(year))?;
        let range = read_bare(&format!("{}{}", year + REPUBLIC, &word[3..]))?;
        return range.start.day.is_some().then_some(range);
    }
    let (year, behind) = word.split_once('年')?;
    let counted = year.contains(is_ten) || year.chars().count() == 3;
    let figures = year.bytes().all(|b| b.is_ascii_digit());
    let value = if figures { year.parse().ok() } else { han_number(year) }.filter(|_| counted)?;
    // `三十六年`, `五十五年至六十二年`: no longer ago than that.
    let years = !figures && value < 120 && (behind.is_empty() || behind.starts_with(DASHES));
    if !(1..200).contains(&value) || !(behind.contains('月') || years) {
        return None;
    }
    read_bare(&format!("民國{word}"))
}

/// A full date and its weekday.
fn with_weekday(word: &str) -> Option<Range> {
    let day = WEEK.iter().find_map(|unit| word.find(unit))?;
    let date = word[..day].trim_end_matches(['（', '(']);
    let weekday = word[day..].trim_end_matches(['）', ')']);
    let range = read_bare(date).filter(|_| is_weekday(weekday))?;
    (range.start.year.is_some() && range.start.day.is_some()).then_some(range)
}

/// Two numbers with a mark between that may be a month and its day.
fn read_month_day(text: &str) -> Option<(Date, char, &str)> {
    let part = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let (month, rest) = text.split_at(part(text));
    let mark = rest.chars().next().filter(|c| matches!(c, '.' | '-' | '/' | '．' | '·'))?;
    let rest = &rest[mark.len_utf8()..];
    let (day, rest) = rest.split_at(part(rest));
    if month.len() > 2 || day.len() > 2 {
        return None;
    }
    let (month, day) = (month.parse().ok(), day.parse().ok());
    let date = Date { month: Some(month?), day: Some(day?), ..Date::default() };
    (date.is_possible() && month > Some(0) && day > Some(0)).then_some((date, mark, rest))
}

/// What stands between two dates.
const DASHES: [char; 8] = ['—', '–', '-', '－', '～', '~', '至', '到'];

/// What an OCR makes of a dash.
const MISREAD_DASHES: [char; 2] = ['一', 'ー'];

/// A dash, read well or not.
fn is_dash(c: char) -> bool {
    DASHES.contains(&c) || MISREAD_DASHES.contains(&c)
}

/// Whether a character stands in years without their units, or between two of them.
pub(super) fn of_bare_years(c: char) -> bool {
    c.is_ascii_digit() || is_dash(c)
}

/// One date; what it lacks is taken from `known` when it is the end of a range.
fn read_one(text: &str, known: Date) -> Option<(Date, &str)> {
    if let Some(found) = read_dotted(text) {
        return Some(found);
    }
    let mut date = Date::default();
    let short = text.strip_prefix("中華").or_else(|| text.strip_prefix("中华")).unwrap_or(text);
    let republic = short.strip_prefix("民國").or_else(|| short.strip_prefix("民国"));
    // 民國前一年 is 1911.
    let before = republic.and_then(|rest| rest.strip_prefix('前'));
    let reign = if republic.is_none() { reign(text) } else { None };
    let mut rest = before.or(republic).or(reign.map(|reign| reign.0)).unwrap_or(text);
    let first = rest.trim_start_matches(is_blank).strip_prefix("元年");
    // A range's end counts its years as its beginning does.
    let republican = republic.is_some() || known.republican;
    date.republican = republican;
    let unread = date;
    // `宣统元年`
    if let Some((after, before)) =
        first.zip(reign.map(|reign| reign.1).or(republic.map(|_| REPUBLIC)))
    {
        date.year = Some(before + 1);
        rest = after.trim_start_matches(is_blank);
    }
    while let Some((value, Some(unit), after)) = number(rest) {
        match unit {
            '年' if date == unread
                && let Some((_, before)) = reign =>
            {
                // No reign was longer.
                if !(1..=62).contains(&value) {
                    break;
                }
                date.year = Some(before + value);
            }
            '年' if date == unread && before.is_some() && value < 200 => {
                date.year = Some(REPUBLIC + 1 - value);
            }
            '年' if date == unread && republican && value < 200 => {
                date.year = Some(value + REPUBLIC);
            }
            '年' if date == unread => {
                // `六十八年` is a span of time, `68年` and `六八年` are years.
                let tens = rest.trim_start_matches(is_blank).chars().nth(1).is_some_and(is_ten);
                let short = value < 100 && value > 31 && rest.len() > 2 && !tens;
                // `03年6月`
                let two = || {
                    let figures = rest.trim_start_matches(is_blank).bytes();
                    figures.take_while(u8::is_ascii_digit).count() == 2
                        && matches!(number(after), Some((1..=12, Some('月'), _)))
                };
                date.year = Some(match value {
                    _ if short => 1900 + value,
                    ..=31 if two() => 2000 + value,
                    _ => value,
                });
            }
            '月' if date.month.is_none() && date.day.is_none() => date.month = Some(value),
            '日' | '号' | '號' if date.month.is_some() && date.day.is_none() => {
                date.day = Some(value)
            }
            _ => break,
        }
        rest = after.trim_start_matches(is_blank);
        if date.day.is_some() {
            break;
        }
    }
    if date == unread {
        return None;
    }
    let filled = Date { year: date.year.or(known.year), ..date };
    filled.is_possible().then_some((filled, rest))
}

/// `2023.9.7`, `2023-09-07`, `2023/9/7`, `2023·9·7`.
fn read_dotted(text: &str) -> Option<(Date, &str)> {
    let year: String = text.chars().take_while(char::is_ascii_digit).collect();
    if year.len() != 4 {
        return None;
    }
    let mut rest = &text[4..];
    let mark = rest.chars().next().filter(|c| ".-/．·‧－'’".contains(*c))?;
    let mut parts = Vec::new();
    while parts.len() < 2
        && let Some(after) = rest.strip_prefix(mark)
    {
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        if !(1..=2).contains(&digits) {
            break;
        }
        parts.push(after[..digits].parse::<u16>().ok()?);
        rest = &after[digits..];
    }
    // Other marks stand between two years or words as well.
    if parts.len() < 2 && !matches!(mark, '.' | '-' | '/' | '．') {
        return None;
    }
    let (month, day) = (Some(*parts.first()?), parts.get(1).copied());
    let date = Date { year: year.parse().ok(), month, day, ..Date::default() };
    date.is_possible().then_some((date, rest))
}

/// A number in figures or Han numerals, the character after it, and the rest behind both.
fn number(text: &str) -> Option<(u16, Option<char>, &str)> {
    let text = text.trim_start_matches(is_blank);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (value, rest) = if digits > 0 {
        (text.get(..digits).filter(|d| d.len() <= 4)?.parse().ok()?, &text[digits..])
    } else {
        // Among Han numerals an OCR makes 0 of 〇.
        let end =
            text.char_indices().find(|&(_, c)| han_digit(c).is_none() && !is_ten(c) && c != '0');
        let end = end.map_or(text.len(), |(at, _)| at);
        let value = han_number(&text[..end].replace('0', "〇"))?;
        (u16::try_from(value).ok()?, &text[end..])
    };
    let rest = rest.trim_start_matches(is_blank);
    let unit = rest.chars().next();
    Some((value, unit, unit.map_or("", |c| &rest[c.len_utf8()..])))
}

fn is_ten(c: char) -> bool {
    matches!(c, '十' | '廿' | '卅')
}

pub(super) fn han_digit(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '零' | '○' => 0,
        '一' | '元' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// 二〇二五 (digit by digit) or 二十三, 廿三 (with tens).
pub(super) fn han_number(text: &str) -> Option<u32> {
    if text.is_empty() || text.chars().count() > 5 {
        return None;
    }
    let has_tens = text.contains(['十', '廿', '卅']);
    let mut value = 0;
    let mut digit = None;
    for c in text.chars() {
        match c {
            '十' => value += digit.take().unwrap_or(1) * 10,
            '廿' => value += 20,
            '卅' => value += 30,
            c => {
                let next = han_digit(c)?;
                if has_tens {
                    digit = Some(next);
                } else {
                    value = value * 10 + next;
                }
            }
        }
    }
    Some(value + digit.unwrap_or(0))
}

/// True for a line that holds nothing but figures, units of dates and pointers.
pub(super) fn is_fragment(text: &Text) -> bool {
    text.0.iter().all(|ch| is_fragment_char(ch.c))
        && text.0.iter().any(|ch| !is_blank(ch.c))
        && text.len() <= 40
}

fn is_fragment_char(c: char) -> bool {
    c.is_ascii_digit() || is_blank(c) || matches!(c, '年' | '月' | '日' | '▼' | '▽' | '.')
}

/// Reads a run of fragments as one date. Gives the characters that make the date, each once, in
/// reading order.
///
/// Bold set by printing twice doubles every group (`年年`, `1212`); the extraction may also have
/// cut a group into single characters (`1`, `1`, `1`, `1` for 11 printed twice).
pub(super) fn read_fragments(parts: &Text) -> Option<(Text, Range)> {
    let ink = Text(parts.0.iter().filter(|ch| !is_blank(ch.c)).copied().collect());
    let dots = ink.0.iter().filter(|ch| ch.c == '.').count();
    if dots < 2 && !ink.0.iter().any(|ch| matches!(ch.c, '年' | '月' | '日')) {
        return None;
    }
    let whole = ink.string();
    if let Some(range) = read_line(&whole) {
        return Some((ink, range));
    }
    // The whole date printed twice.
    let half = ink.len() / 2;
    if ink.len().is_multiple_of(2) && same(&ink.0[..half], &ink.0[half..]) {
        let once = ink.slice(0..half);
        if let Some(range) = read_line(&once.string()) {
            return Some((once, range));
        }
    }
    // Each group printed twice.
    let groups: Vec<&[Char]> = ink
        .0
        .chunk_by(|a, b| {
            a.c.is_ascii_digit() == b.c.is_ascii_digit() && (a.c.is_ascii_digit() || a.c == b.c)
        })
        .collect();
    let doubled =
        groups.iter().filter(|group| !group[0].c.is_ascii_digit()).any(|group| group.len() > 1);
    let mut once: Vec<Vec<Char>> = groups
        .iter()
        .map(|group| {
            if group[0].c.is_ascii_digit() {
                if doubled { undouble(group) } else { group.to_vec() }
            } else {
                group[..1].to_vec()
            }
        })
        .collect();
    // The same unit again, with nothing between: another copy that came loose.
    once.dedup_by(|a, b| {
        a.len() == 1 && b.len() == 1 && !a[0].c.is_ascii_digit() && a[0].c == b[0].c
    });
    in_order(&once)
}

/// Reads a text that is one date, or the same date over and over. Gives its first copy, what it
/// says, and how often it stands there.
pub(super) fn read_copies(text: &Text) -> Option<(Text, Range, usize)> {
    const LONGEST: usize = 80;
    const COPIES: usize = 4;
    if text.len() > LONGEST || !has_unit(text) || !may_begin(text) {
        return None;
    }
    let ink = Text(text.0.iter().filter(|ch| !is_blank(ch.c)).copied().collect());
    (1..=COPIES).rev().filter(|&count| ink.len().is_multiple_of(count)).find_map(|count| {
        let once = &ink.0[..ink.len() / count];
        if !ink.0.chunks(once.len().max(1)).all(|copy| same(copy, once)) {
            return None;
        }
        let once = Text(once.to_vec());
        let range = read_line(&once.string())?;
        Some((once, range, count))
    })
}

/// The first copy of a group of figures that was printed twice.
fn undouble(group: &[Char]) -> Vec<Char> {
    let half = group.len() / 2;
    if !group.len().is_multiple_of(2) {
        return group.to_vec();
    }
    if same(&group[..half], &group[half..]) {
        return group[..half].to_vec();
    }
    if group.chunks(2).all(|pair| pair[0].c == pair[1].c) {
        return group.chunks(2).map(|pair| pair[0]).collect();
    }
    group.to_vec()
}

fn same(a: &[Char], b: &[Char]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.c == b.c)
}

/// Finds the order in which figures and units make a date: as they stand, or with units and
/// figures drawn from the page separately.
fn in_order(groups: &[Vec<Char>]) -> Option<(Text, Range)> {
    let (figures, units): (Vec<_>, Vec<_>) = groups
        .iter()
        .filter(|group| !matches!(group[0].c, '▼' | '▽'))
        .partition(|group| group[0].c.is_ascii_digit());
    let pointer: Vec<Char> =
        groups.iter().filter(|group| matches!(group[0].c, '▼' | '▽')).flatten().copied().collect();
    let text = |parts: &[&Vec<Char>]| {
        let mut chars = pointer.clone();
        chars.extend(parts.iter().copied().flatten());
        Text(chars)
    };
    // As they stand; a unit before any figure belongs to a part that is printed elsewhere.
    let standing: Vec<&Vec<Char>> =
        groups.iter().filter(|group| !matches!(group[0].c, '▼' | '▽')).collect();
    let from_figure = standing.iter().position(|group| group[0].c.is_ascii_digit())?;
    let tail: String = standing[from_figure..].iter().copied().flatten().map(|ch| ch.c).collect();
    if let Some(range) = read_line(&tail) {
        return Some((text(&standing), range));
    }
    // One figure for each unit, in the units' order of size.
    if figures.len() == units.len() {
        let mut sorted = units.clone();
        sorted.sort_by_key(|unit| "年月日".find(unit[0].c));
        let woven: Vec<&Vec<Char>> =
            figures.iter().zip(&sorted).flat_map(|(figure, unit)| [*figure, *unit]).collect();
        let chars: String = woven.iter().copied().flatten().map(|ch| ch.c).collect();
        if let Some(range) = read_line(&chars) {
            return Some((text(&woven), range));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_dates_of_seasons_and_of_the_republic() {
        let short = |word: &str| read_short(word).map(|(form, range)| (form, range.start.iso()));
        assert_eq!(short("1995赛季"), Some((Short::Year, "1995".to_owned())));
        assert_eq!(short("三十六年"), Some((Short::Republic, "1947".to_owned())));
        let range = read_short("五十五年至六十二年").and_then(|(_, range)| range.end);
        assert_eq!(range.map(Date::iso).as_deref(), Some("1973"));
        assert_eq!(read_line("九月（外一首）"), None, "a poem's title");
    }

    fn iso(line: &str) -> Option<String> {
        read_line(line).map(|range| {
            range.start.iso() + &range.end.map(|end| format!("/{}", end.iso())).unwrap_or_default()
        })
    }

    #[test]
    fn dates_as_printed() {
        for (printed, expected) in [
            ("2023年9月7日", "2023-09-07"),
            ("民國五十一年八月", "1962-08"),
            ("中華民國一一四年二月十五日", "2025-02-15"),
            ("民國七十年至七十三年", "1981/1984"),
            ("民國前一年", "1911"),
            ("一九七八至一九八二年", "1978/1982"),
            ("民國四十二年一四十六年", "1953/1957"),
            ("四月一五月", "--04/--05"),
            ("2024年2月 28日", "2024-02-28"),
            ("1999年8月", "1999-08"),
            ("二〇二五年十二月三十一日", "2025-12-31"),
            ("2023.9.7", "2023-09-07"),
            ("2023-09-07", "2023-09-07"),
            ("2019年5月3日—7日", "2019-05-03/2019-05-07"),
            ("2019年5月—2020年3月", "2019-05/2020-03"),
            ("1963—1970年", "1963/1970"),
        ] {
            assert_eq!(iso(printed).as_deref(), Some(expected), "{printed}");
        }
        for (printed, expected) in [
            ("1950年代", "1950"),
            ("1995年赛季", "1995"),
            ("2010年春", "2010"),
            ("2024年5月上旬", "2024-05"),
            ("2024年5月3日凌晨", "2024-05-03"),
            ("光绪三年（1877年）", "1877"),
            ("1877年（光绪三年）", "1877"),
            ("清顺治十六年（1659）", "1659"),
            ("康熙二十八年", "1689"),
            ("乾隆四十四年十一月", "1779-11"),
            ("宣統元年", "1909"),
            ("昭和十年四月", "1935-04"),
        ] {
            assert_eq!(iso(printed).as_deref(), Some(expected), "{printed}");
        }
        for (printed, expected) in [
            ("20世纪50年代", "1950"),
            ("上世纪八十年代", "1980"),
            ("【1956年3月】", "1956-03"),
            ("—1956年—", "1956"),
            ("1938年（16岁）", "1938"),
            ("宣統二年（1910年）五月", "1910-05"),
            ("民國十二年（1923）", "1923"),
            ("03年6月", "2003-06"),
            ("98年5月6日", "1998-05-06"),
            ("2003年左右", "2003"),
            ("1956年3—4月", "1956-03/1956-04"),
            ("3月5—7日", "--03-05/--03-07"),
            ("1979 - 1982年", "1979/1982"),
            ("2012.5.8-6.1", "2012-05-08/2012-06-01"),
            ("2023年12月30日至1月3日", "2023-12-30/2024-01-03"),
            ("1958年上半年", "1958"),
            ("2019年至今", "2019"),
            ("3月5日（惊蛰）", "--03-05"),
            ("3月5日 星期二", "--03-05"),
        ] {
            assert_eq!(iso(printed).as_deref(), Some(expected), "{printed}");
        }
        assert_eq!(iso("2024年3月5日（星期二）"), None, "the issue's");
        assert_eq!(iso("六十八年"), None, "a span of time");
        assert_eq!(iso("二〇三八年。"), None, "a sentence's end");
        assert_eq!(iso("1953年代"), None);
        assert_eq!(iso("9月7日晴"), None);
        assert_eq!(iso("13月7日"), None);
    }

    #[test]
    fn misread_figures_and_units() {
        for (printed, expected) in [
            ("2O24牛9月26日", Some("2024-09-26")),
            ("@1958年", None),
            ("2023年l月2I日", Some("2023-01-21")),
            ("1958牛", Some("1958")),
            ("二〇二〇年十ー月三曰", Some("2020-11-03")),
            ("9月2b曰", Some("--09-26")),
            ("l976牛", Some("1976")),
            ("]964年S月2日", Some("1964-05-02")),
            ("Z015年7用", Some("2015-07")),
            ("l9b8牛", None),
            ("1966隼冬", Some("1966")),
            ("3月5日至12晶", Some("--03-05")),
            ("2021]年3月2日", Some("2021-03-02")),
            ("2017擧2月—10用", Some("2017-02")),
            ("1960—1962午", Some("1960")),
            ("|998年8月16日至9月3日", Some("1998-08-16")),
            ("▶4月1B日", Some("--04-18")),
            ("二0〇兰年四月至六月", Some("2003-04")),
            ("I0n年", None),
            ("1938/12/l", Some("1938-12-01")),
            ("2O24.3", Some("2024-03")),
            ("2011.05—2012.l0", Some("2011-05")),
            ("民國四十上年三月", Some("1958-03")),
            ("民國一一二年十二月三十~日", Some("2023-12-31")),
            ("2023473218", None),
            ("2018；", None),
            ("1972—197S年", Some("1972")),
            ("20`09年5月1B日", Some("2009-05-18")),
            ("JI月2日至4日", Some("--11-02")),
            ("我们的家", None),
            ("100人", None),
            ("1953级", None),
            ("2100 张", None),
        ] {
            let iso = read_misread(&Text::of(printed)).map(|(range, _)| range.start.iso());
            assert_eq!(iso.filter(|iso| !iso.is_empty()).as_deref(), expected, "{printed}");
        }
    }

    #[test]
    fn dates_that_lean_on_their_neighbours() {
        let read = |line: &str| read_line(line).map(|range| range.start);
        assert_eq!(read("◇2017-03-20").map(Date::iso).as_deref(), Some("2017-03-20"));
        assert_eq!(read("民國一0二年五月").map(Date::iso).as_deref(), Some("2013-05"));
        let same = read("同年12月").expect("a month");
        assert_eq!((same.year, same.month), (None, Some(12)));
        let next = read("翌年三月").expect("a month");
        assert!(next.next_year && next.year.is_none() && next.month == Some(3));
        assert!(bare_year("1988").is_some() && bare_year("3021").is_none());
        let range = bare_year("1941—1945").and_then(|range| range.end);
        assert_eq!(range.and_then(|end| end.year), Some(1945));
        assert!(bare_year("1945—1941").is_none() && bare_year("19—1").is_none());
        assert!(bare_year("1941一1945").is_some(), "a dash misread");
        assert!(read_line("1988").is_none(), "a number");
    }

    #[test]
    fn short_dates() {
        let read = |word: &str| read_short(word).map(|(form, range)| (form, range.start.iso()));
        assert_eq!(read("1988—1990"), Some((Short::Year, "1988".to_owned())));
        assert_eq!(read("3.5（六）"), Some((Short::MonthDay('.'), "--03-05".to_owned())));
        assert_eq!(read("03-05"), Some((Short::MonthDay('-'), "--03-05".to_owned())));
        assert_eq!(read("101年9月至12月").map(|read| read.1), Some("2012-09".to_owned()));
        let days = read_short("二十七日至二十九日").map(|(form, range)| (form, range.end));
        let end = Date { day: Some(29), ..Date::default() };
        assert_eq!(days, Some((Short::Day, Some(end))));
        for word in ["13.5", "3.50", "2：1", "三十二日", "1.2.3"] {
            assert_eq!(read(word), None, "{word}");
        }
    }

    #[test]
    fn a_date_printed_over_and_over() {
        for (line, once, count) in [
            ("2017-03-20 2017-03-20", "2017-03-20", 2),
            ("2019-112019-11", "2019-11", 2),
            ("三月五日 三月五日 三月五日", "三月五日", 3),
            ("2017-03-20", "2017-03-20", 1),
        ] {
            let found = read_copies(&Text::of(line)).map(|(text, _, count)| (text.string(), count));
            assert_eq!(found, Some((once.to_owned(), count)), "{line}");
        }
        for line in ["2017-03-20 2018-03-20", "1212", "立项立项"] {
            assert!(read_copies(&Text::of(line)).is_none(), "{line}");
        }
    }

    #[test]
    fn bold_printed_twice_and_torn_apart() {
        for (parts, year, month, day) in [
            ("年年99月月77日日", None, 9, 7),
            ("年年1212月月1111日日日日", None, 12, 11),
            ("▼▼20242024年年11月月3131日日", Some(2024), 1, 31),
            ("20182018年年44月月2323日日", Some(2018), 4, 23),
            ("▼▼20242024年年1111月月22日日", Some(2024), 11, 2),
            ("2022年5月14日2022年5月14日", Some(2022), 5, 14),
        ] {
            let (_, range) = read_fragments(&Text::of(parts)).expect(parts);
            let expected = Date { year, month: Some(month), day: Some(day), ..Date::default() };
            assert_eq!(range.start, expected, "{parts}");
        }
    }
}
