//! A line at the head of a page → what its words say of the issue: date, weekday, number, pages, the
//! names of paper and section; and how much of it says none of this.

use super::byline;
use super::date::{self, Date};
use super::furniture::{
    dotted_section, is_organ, is_period, is_publication, is_publisher, is_section, is_staff,
    pages_in,
};
use crate::text::simplified::in_simplified;
use crate::text::{is_blank, is_han, is_han_numeral, is_interpunct};

/// What the words of a line say.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub date: Option<Date>,
    pub weekday: Option<String>,
    pub issue: Option<String>,
    pub pages: Vec<String>,
    pub publication: Option<String>,
    /// Whether the issue's number is one by its words: `第12期`, where `No.12` may number anything.
    pub ordinal: bool,
    /// Chars of words that are none of a head's.
    pub other: usize,
    /// Words that only the head of a page has.
    pub known: usize,
    /// Words, those left out that say nothing of the issue.
    pub words: usize,
    /// Names that may be a section's, with their places among the words.
    names: Vec<(usize, String)>,
    /// A year before an issue's number, and a day without its year: `2024年第11期 3月17日`.
    year: Option<u16>,
    day: Option<Date>,
    /// The issue's number is a volume's so far.
    volume: bool,
    /// Where pages stand among the words.
    paged: Vec<usize>,
    /// Where the paper's name does.
    paper_at: Option<usize>,
    /// Bare numbers, with their places.
    bare: Vec<(usize, String)>,
    /// The page and its name are one word that may be something else.
    glued: bool,
    /// Names with a number at their end, which may be the page's.
    numbered: Vec<(usize, String)>,
}

impl Head {
    /// Reads a line without blanks at its ends.
    pub fn of(line: &str) -> Self {
        let mut head = Self::default();
        let mut words = words(line);
        english_date(&mut words, &mut head);
        // What the word before asks for: a registration, a price or 创刊 its figures, `No.` its number.
        let (mut register, mut number, mut skip) = (false, None, false);
        for (at, word) in words.iter().enumerate() {
            // `编辑 甲乙`; 视觉 or 摄影 alone may be the section's name.
            let named = words.get(at + 1).is_some_and(|next| byline::is_name(next));
            let staff = named && word.chars().all(is_han) && is_staff(&in_simplified(word));
            if std::mem::replace(&mut skip, staff) || staff {
                continue;
            }
            let figured = word.chars().any(|c| c.is_ascii_digit());
            let figures = figured
                && word
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "-—–./元角分年月日".contains(c));
            if register && (figures || word == "CN") {
                register = word == "CN";
                continue;
            }
            if let Some(start) = number.take()
                && word.bytes().all(|b| b.is_ascii_digit())
            {
                head.word(&format!("{start}{word}"));
                continue;
            }
            register = !figured && (is_register(word) || in_simplified(word).starts_with("创刊"));
            number = match word.trim_end_matches(['.', '：', ':']) {
                "No" | "NO" | "№" | "ISSUE" | "Issue" | "issue" => Some("No."),
                "Vol" | "VOL" => Some("Vol."),
                _ => None,
            };
            if number.is_none() {
                head.word(word);
            }
        }
        if let (None, Some(year), Some(day)) = (head.date, head.year, head.day) {
            head.date = Some(Date { year: Some(year), ..day });
        }
        head.numbers();
        head
    }

    fn word(&mut self, word: &str) {
        let word = word.trim_matches(|c: char| {
            is_interpunct(c) || matches!(c, '-' | '—' | '–' | '：' | ':' | '/' | '／' | ',')
        });
        // `2024.3.15（五）`
        let day =
            self.date.is_some() && matches!(word, "一" | "二" | "三" | "四" | "五" | "六" | "日");
        if word.is_empty() || day || says_nothing(word) {
            return;
        }
        if let Some((label, value)) = word.split_once(['：', ':']) {
            return self.labelled(label, value);
        }
        if self.dated(word) {
            return;
        }
        if let Some((number, ordinal, rest)) = issue_prefix(word) {
            let volume = word.starts_with(['V', 'v']);
            if self.issue.is_none() || self.volume && !volume {
                self.ordinal |= ordinal;
                self.issue = Some(number);
                self.volume = volume;
            }
            self.known += usize::from(ordinal);
            self.words += 1;
            let names = self.names.len();
            self.word(rest);
            // `第七号铁环` is none.
            self.other += usize::from(self.names.len() > names);
            return;
        }
        if word.len() <= 3 && !word.starts_with('0') && word.bytes().all(|b| b.is_ascii_digit()) {
            self.bare.push((self.words, word.to_owned()));
            self.words += 1;
            return;
        }
        if let Some(pages) = page_numbers(word) {
            return self.paged(pages, word);
        }
        // Marks part the page from a name: `03/要闻`, `要闻·A03`, `第3版-要闻`.
        let parts: Vec<&str> =
            word.split(|c: char| is_part(c)).filter(|part| !part.is_empty()).collect();
        if parts.len() > 1 && (parts.iter().any(|part| tells(part)) || is_paper(parts[0])) {
            return parts.iter().for_each(|part| self.word(part));
        }
        if let Some((name, pages)) = page_beside(word) {
            // `N6线路` is no page: one of those is `A03` or has 版.
            let zero = pages.len() == 3 && pages.as_bytes()[1] == b'0';
            self.glued |= !(zero || pages.contains('版'));
            let before = word.starts_with(name);
            if before {
                self.named(name);
            }
            self.paged(page_numbers(pages).unwrap_or_default(), pages);
            if !before {
                self.named(name);
            }
            return;
        }
        self.named(word);
    }

    /// Whether a word begins with a date or a weekday; the rest of it is read too.
    fn dated(&mut self, word: &str) -> bool {
        let era = ["公元", "西元"].iter().find_map(|era| word.strip_prefix(era)).unwrap_or(word);
        if let Some((weekday, rest)) = weekday_prefix(era) {
            self.weekday.get_or_insert(weekday);
            self.known += 1;
            self.words += 1;
            self.word(rest);
            return true;
        }
        if let Some(date) = eight_figures(era) {
            self.dates(date, "");
            return true;
        }
        if let Some(date) = year_and_month(era) {
            self.dates(date, "");
            return true;
        }
        // An extraction makes O of 〇.
        let zero = era.replace(['O', 'o', '０'], "〇");
        let numerals = zero.chars().take(4).all(|c| "〇○零一二三四五六七八九".contains(c));
        let read = if numerals { &*zero } else { era };
        let Some((range, rest)) = date::read_prefix(read) else { return false };
        let start = range.start;
        if start.year.is_some() && start.month.is_some() {
            let (day, rest) = first_of_days(rest);
            self.dates(Date { day: start.day.or(day), ..start }, part_of_month(rest));
            return true;
        }
        // `2024年第3期`
        if start.year.is_some() && rest.starts_with('第') {
            self.year = self.year.or(start.year);
            self.word(rest);
            return true;
        }
        if start.year.is_none() && start.day.is_some() && part_of_month(rest).is_empty() {
            self.day = Some(start);
            self.words += 1;
            return true;
        }
        false
    }

    fn dates(&mut self, date: Date, rest: &str) {
        self.date.get_or_insert(date);
        self.known += 1;
        self.words += 1;
        self.word(rest);
    }

    fn paged(&mut self, pages: Vec<String>, word: &str) {
        // `01 甲乙` may number an article.
        self.known += usize::from(word.contains(['版', '页', '頁']) || pages.len() > 1);
        self.paged.push(self.words);
        self.words += 1;
        self.pages.extend(pages);
    }

    fn labelled(&mut self, label: &str, value: &str) {
        const NUMBERS: [&str; 6] = ["期号", "总期号", "期数", "总期数", "刊期", "总期"];
        const DATES: [&str; 5] = ["出版日期", "日期", "出版时间", "出刊日期", "出版"];
        const NAMES: [&str; 4] = ["版面", "版名", "本版", "版别"];
        const SOURCES: [&str; 3] = ["来源", "稿件来源", "文章来源"];
        let known = in_simplified(label);
        let digits = || !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit());
        if NUMBERS.contains(&&*known) && digits() {
            self.issue.get_or_insert_with(|| value.to_owned());
            self.ordinal = true;
            self.known += 1;
            self.words += 1;
        } else if DATES.contains(&&*known)
            && date::read_prefix(value).is_some_and(|(range, _)| range.start.year.is_some())
        {
            self.dated(value);
        } else if NAMES.contains(&&*known) || SOURCES.contains(&&*known) && is_paper(value) {
            self.named(value);
        } else if page_numbers(label).is_some() && may_name_section(value) {
            self.word(label);
            self.named(value);
        } else if is_staff(&known) || is_register(&known) || is_office(&known) {
        } else {
            self.words += 1;
            self.other += label.chars().count() + value.chars().count();
        }
    }

    /// A word that is none of the others: a name, perhaps.
    fn named(&mut self, word: &str) {
        let name = word.trim_end_matches(|c: char| c.is_ascii_digit());
        if (1..=3).contains(&(word.len() - name.len())) && may_name_section(name) {
            self.numbered.push((self.words, word.to_owned()));
            self.words += 1;
            return;
        }
        // `江城晚报副刊`
        let supplement = SUPPLEMENTS.iter().find_map(|kind| word.strip_suffix(kind));
        let word = supplement.filter(|paper| is_paper(paper)).unwrap_or(word);
        if is_paper(word) {
            if self.publication.is_none() {
                self.publication = Some(word.to_owned());
                self.paper_at = Some(self.words);
            }
            self.known += 1;
        } else if let Some(name) = dotted_section(word) {
            self.names.push((self.words, name.to_owned()));
            self.known += 1;
        } else if is_section(word) || may_name_section(word) || is_publication(word) {
            self.names.push((self.words, word.to_owned()));
            self.known += usize::from(is_section(word));
        } else {
            self.other += word.chars().filter(|c| !c.is_ascii()).count();
            // Latin beside the names says them again.
            if word.chars().all(|c| c.is_ascii_alphabetic() || "&.'".contains(c)) {
                return;
            }
            self.other += word.chars().filter(char::is_ascii).count();
        }
        self.words += 1;
    }

    /// A bare number is the page's beside a name and nothing else, or at either end of a full line or
    /// beside the section's name there.
    fn numbers(&mut self) {
        // `要闻3` in a line with the date, `要闻3` alone may be anything.
        for (at, word) in std::mem::take(&mut self.numbered) {
            let name = word.trim_end_matches(|c: char| c.is_ascii_digit());
            if self.date.is_some() && self.pages.is_empty() {
                self.pages.push(word[name.len()..].to_owned());
                self.paged.push(at + 1);
                self.names.push((at, name.to_owned()));
            } else {
                self.other += word.chars().count();
            }
        }
        let [(at, number)] = &self.bare[..] else { return };
        let at = *at;
        if !self.pages.is_empty() {
            return;
        }
        let beside = self.names.iter().any(|&(name, _)| name.abs_diff(at) == 1)
            || self.paper_at.is_some_and(|paper| paper + 1 == at);
        let end = at == 0 || at + 1 == self.words;
        let dated = self.date.is_some() || self.issue.is_some() && self.ordinal;
        if dated && self.words > 2 && (end || beside)
            || self.words == 2 && beside && self.other == 0
        {
            self.pages.push(number.clone());
            self.paged.push(at);
        }
    }

    /// The section's name: the only name, the one beside the page, or one that says so.
    pub fn section(&self) -> Option<&str> {
        let beside = |at: usize| self.paged.iter().any(|&page| page.abs_diff(at) == 1);
        if let [(at, name)] = &self.names[..] {
            return (self.other == 0 && !is_term(name) || beside(*at)).then_some(name);
        }
        let near = self.names.iter().filter(|(at, _)| beside(*at));
        let said = self.names.iter().filter(|(_, name)| is_section(name));
        only(near).or_else(|| only(said)).map(|(_, name)| name.as_str())
    }

    /// A name at the line's beginning that looks like a section's, where the section's stands by the page.
    pub fn paper(&self) -> Option<&str> {
        if let Some(name) = &self.publication {
            return Some(name);
        }
        let section = self.section();
        let weekly =
            |name: &str| ["周刊", "週刊", "周末", "週末"].iter().any(|end| name.ends_with(end));
        match &self.names[..] {
            [(0, first), (_, _)] if section.is_some_and(|name| name != first) => Some(first),
            [(_, name), (_, last)] if section == Some(name) && weekly(last) => Some(last),
            _ => None,
        }
    }

    /// Name and pages where the line is nothing else: `文化 14`, `A07 观察`, `要闻/03`.
    pub fn named_page(&self) -> Option<&str> {
        let whole = self.words == 2 && self.other == 0 && self.paged.len() == 1 && !self.glued;
        match &self.names[..] {
            [(_, name)] if whole => Some(name),
            _ => self.publication.as_deref().filter(|_| whole),
        }
    }

    /// Whether the line is of words of a page's head and at most one name.
    pub fn is_head(&self) -> bool {
        let said = self.date.is_some()
            || self.issue.is_some()
            || self.publication.is_some()
            || !self.pages.is_empty()
            || self.names.len() > self.plain().count();
        let glued = self.glued && self.date.is_none();
        said && !glued
            && self.known > 0
            && self.words > 1
            && self.other == 0
            && self.plain().count() <= 1
    }

    /// Whether the line is one date, weekday or number of an issue and nothing else.
    pub fn is_single(&self) -> bool {
        let number = self.issue.as_ref().is_some_and(|number| self.ordinal || number.len() > 2);
        self.words == 1
            && self.other == 0
            && (self.date.is_some() || self.weekday.is_some() || number)
    }

    /// The section's name where the line is nothing else, Latin beside it left out.
    pub fn only_name(&self) -> Option<&str> {
        match &self.names[..] {
            [(_, name)] if self.words == 1 && self.other == 0 => Some(name),
            _ => None,
        }
    }

    /// Whether the line says on which page or day it stands.
    pub fn is_placed(&self) -> bool {
        self.date.is_some() || !self.paged.is_empty() || self.publication.is_some()
    }

    /// The same without any name that is only a name.
    pub fn is_head_alone(&self) -> bool {
        self.is_head() && self.plain().next().is_none()
    }

    /// Names that no word tells.
    fn plain(&self) -> impl Iterator<Item = &str> {
        let names = self.names.iter().map(|(_, name)| name.as_str());
        names.filter(|name| !is_section(name) && !is_term(name))
    }

    /// Chars of names that no word tells, and of words that are none of a head's.
    pub fn strange(&self) -> usize {
        self.other + self.plain().map(|name| name.chars().count()).sum::<usize>()
    }
}

/// The one thing that there is.
fn only<T>(mut all: impl Iterator<Item = T>) -> Option<T> {
    all.next().filter(|_| all.next().is_none())
}

/// What parts the words of a head beside blanks.
fn is_bar(c: char) -> bool {
    is_blank(c)
        || matches!(
            c,
            '〈' | '〉'
                | '|'
                | '｜'
                | '│'
                | '┃'
                | '¦'
                | '，'
                | '（'
                | '）'
                | '('
                | ')'
                | '【'
                | '】'
        )
        || matches!(c, '[' | ']' | '〔' | '〕' | '《' | '》' | '<' | '>' | '＜' | '＞' | '»' | '«')
        || matches!(
            c,
            '■' | '□'
                | '◆'
                | '◇'
                | '●'
                | '○'
                | '★'
                | '☆'
                | '▲'
                | '▍'
                | '▎'
                | '※'
                | '▶'
        )
}

/// What may part a page from a name inside a word.
fn is_part(c: char) -> bool {
    is_interpunct(c) || matches!(c, '/' | '／' | '-' | '—' | '–' | '－' | '~' | '～')
}

/// The words of a line. Single characters in a row are one word set wide, and so is a number between
/// its words: `要 闻`, `第 1 2 期`.
pub(super) fn words(line: &str) -> Vec<String> {
    // 〇 among numerals is often a ring.
    let ring = |before: Option<char>| before.is_some_and(|c| "一二三四五六七八九○〇零".contains(c));
    let mut spread = String::with_capacity(line.len());
    let mut before = None;
    for c in closed_up(line).chars() {
        spread.push(if is_bar(c) && !(c == '○' && ring(before)) { ' ' } else { c });
        before = Some(c);
    }
    let mut words: Vec<String> = Vec::new();
    let mut single = false;
    for word in spread.split(' ').filter(|word| !word.is_empty()) {
        let alone = word.chars().count() == 1 && word.chars().all(is_han);
        let ends = |word: &str| word.ends_with(['期', '号', '號', '版', '页', '頁']);
        let numeral = |c: char| c.is_ascii_digit() || "〇○零一二三四五六七八九十".contains(c);
        match words.last_mut() {
            Some(last)
                if last.starts_with('第')
                    && !ends(last)
                    && last.chars().skip(1).all(numeral)
                    && word.chars().all(|c| numeral(c) || ends(c.encode_utf8(&mut [0; 4]))) =>
            {
                last.push_str(word);
                single = false;
            }
            Some(last) if alone && single => last.push_str(word),
            _ => {
                words.push(word.to_owned());
                single = alone;
            }
        }
    }
    words
}

/// A line without the blanks that an extraction sets between figures and their units: `第 7 版`.
fn closed_up(line: &str) -> String {
    let chars: Vec<char> = line.chars().collect();
    let unit =
        |c: char| matches!(c, '第' | '年' | '月' | '日' | '版' | '页' | '頁' | '期' | '号' | '號');
    let between = |at: usize| {
        let (before, after) = (chars[at - 1], chars[at + 1]);
        before.is_ascii_digit() && unit(after) && after != '第'
            || matches!(before, '第' | '年' | '月') && after.is_ascii_digit()
    };
    let kept = (0..chars.len())
        .filter(|&at| !(at > 0 && at + 1 < chars.len() && is_blank(chars[at]) && between(at)));
    kept.map(|at| chars[at]).collect()
}

/// Takes `March 15, 2024`, `15 March 2024` and `2024 3/15` from the words.
fn english_date(words: &mut Vec<String>, head: &mut Head) {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let number = |word: &str| {
        let digits = word.trim_end_matches([',', '.', '，']);
        digits.parse::<u16>().ok().filter(|_| digits.bytes().all(|b| b.is_ascii_digit()))
    };
    let month = |word: &str| {
        let word = word.trim_end_matches(['.', ',']).to_ascii_lowercase();
        let at = MONTHS.iter().position(|month| word.starts_with(month))?;
        let letters = (3..=9).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase());
        letters.then(|| u16::try_from(at + 1).unwrap_or(1))
    };
    let found = (0..words.len().saturating_sub(2)).find_map(|at| {
        let three = &words[at..at + 3];
        let (month, day) = match (month(&three[0]), month(&three[1])) {
            (Some(month), _) => (month, number(&three[1])?),
            (_, Some(month)) => (month, number(&three[0])?),
            _ => return None,
        };
        let year = number(&three[2]).filter(|year| (1800..2100).contains(year))?;
        let date = Date { year: Some(year), month: Some(month), day: Some(day), ..Date::default() };
        (1..=31).contains(&day).then_some((at, 3, date))
    });
    let apart = || {
        (0..words.len().saturating_sub(1)).find_map(|at| {
            let year = number(&words[at]).filter(|year| (1900..2100).contains(year))?;
            let (month, day) = words[at + 1].split_once(['/', '.'])?;
            let (month, day) = (number(month)?, number(day)?);
            let date =
                Date { year: Some(year), month: Some(month), day: Some(day), ..Date::default() };
            let fits = (1..=12).contains(&month) && (1..=31).contains(&day);
            fits.then_some((at, 2, date))
        })
    };
    if let Some((at, count, date)) = found.or_else(apart) {
        words.drain(at..at + count);
        head.date = Some(date);
        head.known += 1;
        head.words += 1;
    }
}

/// The first of several days: `15-17日` behind a month.
fn first_of_days(rest: &str) -> (Option<u16>, &str) {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let behind = rest[digits..].trim_start_matches(['-', '—', '–', '~', '～', '至', '、']);
    let last = behind.bytes().take_while(u8::is_ascii_digit).count();
    let joined = behind.len() < rest.len() - digits;
    match (rest[..digits].parse().ok(), behind[last..].strip_prefix('日')) {
        (Some(day), Some(rest)) if joined && (1..=31).contains(&day) => (Some(day), rest),
        _ => (None, rest),
    }
}

/// What follows on a part of the month, or a word that the paper came out then: `上半月`, `号`, `出版`.
fn part_of_month(rest: &str) -> &str {
    const PARTS: [&str; 12] = [
        "上半月",
        "下半月",
        "上旬",
        "中旬",
        "下旬",
        "出版",
        "出刊",
        "号刊",
        "号",
        "號",
        "刊",
        "星期刊",
    ];
    let rest = rest.trim_start_matches(['-', '—', '–', '至']);
    PARTS.iter().find_map(|part| rest.strip_prefix(part)).unwrap_or(rest)
}

/// `20240315`
fn eight_figures(word: &str) -> Option<Date> {
    if word.len() != 8 || !word.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let dotted = format!("{}-{}-{}", word.get(..4)?, word.get(4..6)?, word.get(6..)?);
    let (range, rest) = date::read_prefix(&dotted)?;
    let year = range.start.year.is_some_and(|year| (1900..2100).contains(&year));
    (year && rest.is_empty()).then_some(range.start)
}

/// A weekday at a word's beginning, and the rest: not that of `周五出版`.
fn weekday_prefix(word: &str) -> Option<(String, &str)> {
    let start =
        ["星期", "礼拜", "禮拜", "周", "週"].iter().find(|start| word.starts_with(**start))?;
    let behind = &word[start.len()..];
    let day = behind.chars().next().filter(|&c| "一二三四五六日天".contains(c))?;
    let rest = &behind[day.len_utf8()..];
    let apart = rest.chars().next().is_none_or(|c| !is_han(c) || "第总總农農公一二".contains(c));
    apart.then(|| (format!("{start}{day}"), rest))
}

/// Digits of an issue's number at a word's beginning, whether its words say that it is one, and the rest.
fn issue_prefix(word: &str) -> Option<(String, bool, &str)> {
    let simple = in_simplified(word);
    let latin = ["Vol.", "VOL.", "No.", "NO.", "No", "NO", "№"];
    if let Some(rest) = latin.iter().find_map(|start| word.strip_prefix(start)) {
        let rest = rest.trim_start_matches([':', '：', '.', ' ']);
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let volume = word.starts_with('V');
        return (digits > 0).then(|| (rest[..digits].to_owned(), volume, &rest[digits..]));
    }
    // Each character stays one, so that places in the simplified word are the word's own.
    if simple.len() != word.len() {
        return None;
    }
    let before = ["总", "新", "复刊", "复字", "试刊", "创刊", "出版", "本期", "复", "本报", "总期"];
    let start =
        before.iter().find(|start| simple.starts_with(**start)).map_or(0, |start| start.len());
    let ordinal = simple[start..].starts_with('第');
    let from = start + if ordinal { '第'.len_utf8() } else { 0 };
    let body = &simple[from..];
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    let numerals = body.chars().take_while(|c| NUMERALS.contains(*c)).map(char::len_utf8).sum();
    let (number, length) = if digits > 0 {
        (body[..digits].to_owned(), digits)
    } else {
        (han_ordinal(&body[..numerals])?.to_string(), numerals)
    };
    let behind = &body[length..];
    // `第12卷第3期`
    if ordinal && behind.starts_with('卷') {
        return issue_prefix(&word[from + length + '卷'.len_utf8()..]);
    }
    // Two issues in one: `第12-13期`.
    let joined = behind.trim_start_matches(|c: char| "-—–、/合".contains(c) || c.is_ascii_digit());
    let behind = if digits > 0 { joined } else { behind };
    // Without 第 it must be long enough to be no count, or stand behind 总 or 新.
    let counted = ordinal || start > 0 || digits >= 3;
    let rest = behind.strip_prefix(['期', '号'])?;
    let at = word.len() - rest.len();
    counted.then(|| (number, ordinal || start > 0, &word[at..]))
}

const NUMERALS: &str = "〇○零一二三四五六七八九十百千廿卅";

/// 一千二百三十四, 二百一十五, 一二三四.
fn han_ordinal(numerals: &str) -> Option<u32> {
    if !numerals.contains(['百', '千']) {
        return date::han_number(&numerals.replace('○', "〇"));
    }
    let mut value = 0;
    let mut rest = numerals;
    for (unit, worth) in [('千', 1000), ('百', 100)] {
        if let Some((count, behind)) = rest.split_once(unit) {
            value += date::han_number(count.trim_start_matches(['零', '〇']))? * worth;
            rest = behind.trim_start_matches(['零', '〇']);
        }
    }
    Some(value + if rest.is_empty() { 0 } else { date::han_number(rest)? })
}

/// Page numbers and nothing else, which say that they are: 版, a letter, a 0 in front, several of them.
fn page_numbers(word: &str) -> Option<Vec<String>> {
    // `A叠03版`, 第一张第三版
    let parts = word.split_once('叠').or_else(|| word.split_once(['张', '張', '疊']));
    if let Some((part, page)) = parts {
        let letter = part.len() == 1 && part.bytes().all(|b| b.is_ascii_uppercase());
        let sheet = part.starts_with('第') && part.chars().count() <= 3;
        let pages = page_numbers(page).filter(|_| letter || sheet)?;
        let named = |page: String| if letter { format!("{part}{page}") } else { page };
        return Some(pages.into_iter().map(named).collect());
    }
    if let Some(at) = only(word.chars()).and_then(|c| ('①'..='⑳').position(|ring| ring == c)) {
        return Some(vec![(at + 1).to_string()]);
    }
    // `頁四`
    if let Some(number) = word.strip_prefix(['页', '頁'])
        && (1..=3).contains(&number.chars().count())
    {
        let figures = number.bytes().all(|b| b.is_ascii_digit()).then(|| number.parse().ok());
        let number = figures.flatten().or_else(|| date::han_number(number))?;
        return Some(vec![number.to_string()]);
    }
    if let Some(pages) = pages_in(word) {
        let says = word.contains(['版', '页', '頁'])
            || pages.len() > 1
            || pages[0].len() >= 2 && pages[0].starts_with('0')
            || pages[0].starts_with(|c: char| c.is_ascii_uppercase());
        return says.then(|| of_how_many(word, pages));
    }
    // `AA3`
    let letters = word.bytes().take_while(u8::is_ascii_uppercase).count();
    let figures = word[letters..].bytes().all(|b| b.is_ascii_digit());
    let doubled = letters == 2 && word.len() <= 4 && figures && word.len() > 2;
    (doubled && word.as_bytes()[0] == word.as_bytes()[1]).then(|| vec![word.to_owned()])
}

/// `3/8` is the third of eight pages, `8/9` two pages.
pub(super) fn of_how_many(word: &str, pages: Vec<String>) -> Vec<String> {
    let numbers: Option<Vec<u32>> = pages.iter().map(|page| page.parse().ok()).collect();
    match numbers.as_deref() {
        Some([page, all]) if word.contains('/') && page + 1 < *all => {
            pages.into_iter().take(1).collect()
        }
        _ => pages,
    }
}

/// A name and a page in one word, nothing between them: `要闻A03`, `3版要闻`, `A03要闻`.
fn page_beside(word: &str) -> Option<(&str, &str)> {
    let marks = |c: char| c.is_ascii_digit() || c.is_ascii_uppercase();
    let han = |c: char| is_han(c) && !matches!(c, '第' | '版');
    // The page first.
    let end = word.find(han).unwrap_or(0);
    if end > 0 {
        let (page, name) = word.split_at(end);
        if page.chars().any(marks) && page_numbers(page).is_some() && may_name_section(name) {
            return Some((name, page));
        }
    }
    let start = word.find(|c: char| marks(c) || c == '第').filter(|&at| at > 0)?;
    let (name, page) = word.split_at(start);
    (may_name_section(name) && page.chars().any(marks) && page_numbers(page).is_some())
        .then_some((name, page))
}

/// Whether a part of a word is a date, a weekday, a number of issue or page.
fn tells(part: &str) -> bool {
    let bare = (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    bare || page_numbers(part).is_some()
        || weekday_prefix(part).is_some()
        || issue_prefix(part).is_some()
        || date::read_prefix(part).is_some_and(|(range, _)| range.start.month.is_some())
}

/// Whether a word names a paper for certain: a section may be named 国际新闻.
pub(super) fn is_paper(word: &str) -> bool {
    is_publication(word) && !in_simplified(word).ends_with("新闻")
}

/// Reads a magazine's month: `2021·06`, `2021.6`.
fn year_and_month(word: &str) -> Option<Date> {
    let (year, month) = word.split_once(|c: char| is_interpunct(c) || matches!(c, '.' | '/'))?;
    let figures = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let shaped = year.len() == 4 && (1..=2).contains(&month.len());
    if !(shaped && figures(year) && figures(month)) {
        return None;
    }
    let month = month.parse().ok().filter(|month| (1..=12).contains(month))?;
    let year = year.parse().ok().filter(|year| (1800..2100).contains(year))?;
    Some(Date { year: Some(year), month: Some(month), ..Date::default() })
}

/// Whether a word may be a section's name: short, of Han characters or two halves of them, `行走·味道`.
pub(super) fn may_name_section(word: &str) -> bool {
    let part = |c: char| is_interpunct(c) || c == '/';
    let halves =
        || word.split(part).filter(|half| !half.is_empty()).count() == 2 && !word.starts_with(part);
    (2..=6).contains(&word.chars().count())
        && word.chars().all(|c| is_han(c) || part(c))
        && (word.chars().all(is_han) || halves())
}

/// Whether a word of the head says nothing that the metadata hold.
pub(super) fn says_nothing(word: &str) -> bool {
    is_extent(word)
        || is_period(word)
        || is_publisher(word)
        || is_organ(word)
        || is_register(word)
        || is_lunar(word)
        || is_notice(word)
}

/// Which of a year's issues it is, a section's name only where there is no other: 秋季号.
pub(super) fn is_season(word: &str) -> bool {
    let season = in_simplified(word);
    let season = season.strip_suffix('号').unwrap_or(&season);
    matches!(season, "春季" | "夏季" | "秋季" | "冬季")
}

/// How many pages or sheets the paper has: 今日8版, 本期四版, 共4页, 对开四版, 今日出纸一大张.
pub(super) fn is_extent(word: &str) -> bool {
    const BEGINS: [&str; 9] = ["今日", "今天", "本期", "本报", "今", "本", "共", "全", "总"];
    const BETWEEN: [&str; 6] = ["本报", "共", "出版", "出纸", "出", "为"];
    let word = &*in_simplified(word);
    let Some(rest) = ["大张", "版", "页", "张"].iter().find_map(|unit| word.strip_suffix(unit))
    else {
        return false;
    };
    let numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十两".contains(c);
    let count = rest.trim_end_matches(numeral);
    if count.len() == rest.len() || rest.len() - count.len() > 9 {
        return false;
    }
    // 对开四版, 4开8版, 四开四版
    if let Some(format) = count.strip_suffix('开') {
        return format.chars().count() == 1 && format.chars().all(|c| numeral(c) || c == '对');
    }
    let begun = BEGINS.iter().find_map(|begin| count.strip_prefix(begin));
    begun.is_some_and(|rest| rest.is_empty() || BETWEEN.contains(&rest))
}

/// Registrations and prices: 国内统一刊号CN36-0001, 邮发代号43-1, 准印证号…, 定价1元; the label too, if its
/// value stands behind it.
pub(super) fn is_register(word: &str) -> bool {
    const WORDS: [&str; 9] =
        ["刊号", "代号", "准印证", "内资", "准字", "许可证", "登记证", "出版物号", "ISSN"];
    const PRICES: [&str; 9] =
        ["定价", "售价", "零售", "每份", "零售价", "订价", "每份定价", "每份售价", "每份零售"];
    const UNITS: &str = "元角分文";
    let word = in_simplified(word);
    if word.contains(['，', '。', '、']) {
        return false;
    }
    let code = word.strip_prefix("CN").is_some_and(|rest| {
        rest.trim_start_matches([' ', '：', ':']).starts_with(|c: char| c.is_ascii_digit())
    });
    let number = |c: char| c.is_ascii_digit() || is_han_numeral(c);
    let registered = || {
        WORDS.iter().any(|register| {
            word.contains(register) && (word.ends_with(register) || word.contains(number))
        })
    };
    let priced = || {
        PRICES.contains(&word.trim_end_matches(['：', ':']))
            || PRICES.iter().any(|price| word.starts_with(price))
                && word
                    .chars()
                    .zip(word.chars().skip(1))
                    .any(|(c, unit)| number(c) && UNITS.contains(unit))
    };
    code || word == "CN" || registered() || priced()
}

/// Words on how a paper is given out and when: 内部资料, 免费交流, 每周五出版, 创刊于1949年.
fn is_notice(word: &str) -> bool {
    const LONGEST: usize = 14;
    const WHOLE: [&str; 8] = [
        "注意保存",
        "内部发行",
        "内部交流",
        "公开发行",
        "国内外公开发行",
        "国内公开发行",
        "邮局发行",
        "赠阅",
    ];
    const BEGINS: [&str; 7] = ["每周", "逢周", "每月", "每逢", "逢", "周", "星期"];
    let mut parts = word.split(is_interpunct);
    if parts.clone().count() > 1 {
        return parts.all(is_notice);
    }
    let word = in_simplified(word);
    let number = |c: char| c.is_ascii_digit() || "〇一二三四五六七八九十".contains(c);
    let short = word.chars().count() <= LONGEST && !word.contains(['，', '。']);
    // `免费派发`
    const FREE: usize = 6;
    if word.starts_with("免费") && word.chars().count() <= FREE {
        return true;
    }
    let founded = (word.starts_with("创刊") || word.ends_with("创刊"))
        && (word.chars().count() <= 3 || word.contains(number))
        && issue_prefix(&word).is_none();
    let days = || {
        BEGINS
            .iter()
            .any(|begin| word.strip_prefix(begin).is_some_and(|rest| rest.contains(number)))
            && ["出版", "出刊", "刊出", "发行", "见报"].iter().any(|end| word.ends_with(end))
    };
    short
        && (WHOLE.contains(&&*word)
            || word.starts_with("内部资料")
            || word.starts_with("内部刊物")
            || word.ends_with("机关报") && word.chars().all(is_han)
            || founded
            || days())
}

/// Whose part in the paper a label names: 主管, 主办单位, 印刷.
fn is_office(label: &str) -> bool {
    const WORDS: [&str; 8] = ["主管", "主办", "承办", "协办", "印刷", "承印", "发行", "出版"];
    WORDS.iter().any(|word| label.contains(word))
}

/// What the part of a paper is called behind the paper's name.
const SUPPLEMENTS: [&str; 8] = ["副刊", "专刊", "專刊", "特刊", "专版", "專版", "增刊", "号外"];

/// The twenty-four terms of the year.
const TERMS: [&str; 24] = [
    "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑",
    "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至", "小寒", "大寒",
];

/// Whether a word is one of the year's terms, which may name a section too.
fn is_term(word: &str) -> bool {
    TERMS.contains(&&*in_simplified(word))
}

/// Whether a word is of the lunar calendar: 农历四月初五, 甲辰年二月初六, 二月十一春分.
pub(super) fn is_lunar(word: &str) -> bool {
    let word = &*in_simplified(word);
    if ["农历", "夏历", "阴历", "旧历"].iter().any(|calendar| word.starts_with(calendar)) {
        return true;
    }
    let day = TERMS.iter().find_map(|term| word.strip_suffix(term)).unwrap_or(word);
    let stems = |c: char| "甲乙丙丁戊己庚辛壬癸".contains(c);
    let branches = |c: char| "子丑寅卯辰巳午未申酉戌亥".contains(c);
    let mut chars = day.chars();
    let cyclic = chars.next().is_some_and(stems) && chars.next().is_some_and(branches);
    let day =
        if cyclic { chars.as_str().strip_prefix('年').unwrap_or(chars.as_str()) } else { day };
    let Some((month, rest)) = day.split_once('月') else { return cyclic && day.is_empty() };
    let of_month = |c: char| "闰正一二三四五六七八九十冬腊".contains(c);
    let of_day = |c: char| "大小初一二三四五六七八九十廿卅".contains(c);
    (1..=3).contains(&month.chars().count())
        && month.chars().all(of_month)
        && (1..=4).contains(&rest.chars().count())
        && rest.chars().all(of_day)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Date, weekday, number, pages, paper and section of a line.
    fn said(line: &str) -> [String; 6] {
        let head = Head::of(line);
        [
            head.date.map(Date::iso).unwrap_or_default(),
            head.weekday.clone().unwrap_or_default(),
            head.issue.clone().unwrap_or_default(),
            head.pages.join("·"),
            head.paper().unwrap_or_default().to_owned(),
            head.section().unwrap_or_default().to_owned(),
        ]
    }

    #[test]
    fn months_of_magazines() {
        let said = |word| year_and_month(word).map(|date| (date.year, date.month));
        assert_eq!(said("2021·06"), Some((Some(2021), Some(6))));
        assert_eq!(said("2021.6"), Some((Some(2021), Some(6))));
        for word in ["2021·13", "21·06", "2021·6·3", "1204.7", "2021·甲"] {
            assert_eq!(said(word), None, "{word}");
        }
    }

    #[test]
    fn lines_of_heads() {
        let all = ["2024-03-15", "星期五", "1234", "03", "江汀日报", "灯下"];
        for line in [
            "江汀日报 2024年3月15日 星期五 第1234期 灯下 03",
            "03 灯下 2024年3月15日星期五 第 1234 期 江 汀 日 报",
            "灯下/03 二〇二四年三月十五日（星期五） 总第1234期 《江汀日报》",
            "江汀日报│灯下│2024.03.15/星期五│第1 2 3 4期│03",
            "03版：灯下 2024-03-15 星期五 Friday 第1234期（总第5678期） 江汀日报 JIANGTING RIBAO",
            "江汀日报·灯下 民國113年3月15日 农历甲辰年二月初六 星期五 期号：1234 03",
            "灯下·03 March 15, 2024 星期五 VOL.12 NO.1234 江汀日报",
            "江汀日报 2024·3·15 二月初六 星期五 第12卷第1234期 责编：何川 本期八版 03/灯下",
            "03 灯 下 CN36-0001 邮发代号：43-1 江汀日报 20240315 星期五 第一千二百三十四期 今日四版",
            "江汀日报 1949年5月4日创刊 2024年3月15-17日 星期五 №1234 零售价：1.50元 灯下 03",
        ] {
            assert_eq!(said(line), all, "{line}");
        }
        assert_eq!(
            said("江汀日报 2024 3/15 要闻3"),
            ["2024-03-15", "", "", "3", "江汀日报", "要闻"]
        );
        assert_eq!(
            said("08 封面故事 星期天周刊 2024年第11期 3月17日出版"),
            ["2024-03-17", "", "11", "08", "星期天周刊", "封面故事"]
        );
        assert_eq!(
            said("要闻 江城晚报副刊 2024.3.15（五） 编辑 高 飞 组版 田 雨 3"),
            ["2024-03-15", "", "", "3", "江城晚报", "要闻"]
        );
        assert_eq!(said("A03 视觉 2024年3月15日")[5], "视觉");
        assert_eq!(said("第三版 国际新闻"), ["", "", "", "3", "", "国际新闻"]);
        assert_eq!(said("A叠03版 谷雨 3/8"), ["", "", "", "A03·3", "", "谷雨"]);
        assert_eq!(said("身边 5 2025年8月4日 星期一 总第1096期")[3..], ["5", "", "身边"]);
    }

    #[test]
    fn names_and_pages() {
        for (line, name) in [
            ("文化现场 14", Some("文化现场")),
            ("A07 观察", Some("观察")),
            ("03版：要闻", Some("要闻")),
            ("要闻·A03", Some("要闻")),
            ("第3版（要闻）", Some("要闻")),
            ("A03要闻", Some("要闻")),
            ("018 封面故事 COVER STORY", Some("封面故事")),
            ("临江日报  第02版", Some("临江日报")),
            ("文化现场 2014", None),
            ("N6、N8两线合并", None),
            ("要闻3", None),
        ] {
            assert_eq!(Head::of(line).named_page(), name, "{line}");
        }
    }

    #[test]
    fn what_is_no_head() {
        for line in
            ["第七号铁环", "星期一（3月7日）", "定价是道难题 3", "No.1 当事人", "北岸谣（南看台）"]
        {
            assert!(!Head::of(line).is_head(), "{line}");
        }
        assert!(!Head::of("No.1 当事人").is_single() && Head::of("NO.1234").is_single());
        assert!(is_lunar("農曆四月初五") && is_lunar("甲辰年二月初六") && is_lunar("二月十一春分"));
        assert!(!is_lunar("农家四月") && !is_lunar("三月"));
        assert!(is_extent("今日四版") && is_extent("本期共8版") && is_extent("对开四版"));
        assert!(!is_extent("第四版") && !is_extent("文学版"));
        assert!(
            says_nothing("免费交流") && says_nothing("每周五出版") && says_nothing("定价：1元")
        );
        assert!(!says_nothing("沿线开行免费车") && !says_nothing("定价是第一道关"));
    }
}
