//! A line → a head: what its words say, and what the line as a whole is by them.

use super::issue_date::{
    eight_figures, english_date, first_of_days, part_of_month, weekday_prefix, year_and_month,
};
use super::issue_number::issue_prefix;
use super::lunar::is_term;
use super::name::{SUPPLEMENTS, is_paper, may_name_section};
use super::pages::{page_beside, page_numbers};
use super::says_nothing::{is_office, is_register, says_nothing};
use super::words::words;
use crate::normalize::byline;
use crate::normalize::date::{self, Date};
use crate::normalize::furniture::{dotted_section, is_publication, is_section, is_staff};
use crate::text::simplified::in_simplified;
use crate::text::{is_han, is_interpunct};

/// What the words of a line say.
#[derive(Debug, Default)]
pub(in crate::normalize) struct Head {
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
pub(super) fn only<T>(mut all: impl Iterator<Item = T>) -> Option<T> {
    all.next().filter(|_| all.next().is_none())
}

/// What may part a page from a name inside a word.
fn is_part(c: char) -> bool {
    is_interpunct(c) || matches!(c, '/' | '／' | '-' | '—' | '–' | '－' | '~' | '～')
}

/// Whether a part of a word is a date, a weekday, a number of issue or page.
fn tells(part: &str) -> bool {
    let bare = (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    bare || page_numbers(part).is_some()
        || weekday_prefix(part).is_some()
        || issue_prefix(part).is_some()
        || date::read_prefix(part).is_some_and(|(range, _)| range.start.month.is_some())
}

#[cfg(test)]
mod tests {
    use super::super::lunar::is_lunar;
    use super::super::says_nothing::is_extent;
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
