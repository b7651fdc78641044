//! The fixed words that the back ends print beside the text, in Simplified and Traditional
//! Chinese: headings, dates, labels and the colophon. Worded here once, for every back end.

mod colophon;
mod date;
mod encoding;

pub use colophon::{
    ColophonLine, colophon, correction, doubt, font_notice, inference_note, repair,
};
pub use date::{Date, entry_figures, entry_words, figures, weekday, words};
pub use encoding::{EncodingWording, encoding_wording};

use crate::model::{Article, Introduction, Metadata, Timeline};

/// The fixed words of one script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wording {
    /// The cover of a book.
    pub cover: &'static str,
    /// The title page.
    pub title_page: &'static str,
    /// The table of contents.
    pub contents: &'static str,
    /// The editor's opening text where it has no heading of its own.
    pub introduction: &'static str,
    /// The articles as a whole.
    pub body: &'static str,
    /// The dated appendix where it has no heading of its own.
    pub timeline: &'static str,
    /// What the edition was made from and how.
    pub colophon: &'static str,
    /// The list of suspicions.
    pub doubts: &'static str,
    /// Around a line number of the source: 第 … 行.
    pub line: (&'static str, &'static str),
    /// Before what a doubtful reading might be.
    pub suggestion: &'static str,
    /// The name of an article's kicker.
    pub kicker: &'static str,
    /// The name of an article's second title.
    pub subtitle: &'static str,
    /// The name of an article's authors.
    pub authors: &'static str,
    /// The name of what the authors are.
    pub affiliation: &'static str,
    /// The name of the word above a dated entry.
    pub label: &'static str,
    /// The name of what was not printed at a date.
    pub inferred: &'static str,
    /// The notes under an article.
    pub notes: &'static str,
    /// A picture of which nothing is said.
    pub picture: &'static str,
    /// An article without any heading.
    pub untitled: &'static str,
    /// The list of a book's main parts, for a screen reader.
    pub landmarks: &'static str,
    /// The list of printed pages, for a screen reader.
    pub page_list: &'static str,
    /// How a book can be read without seeing it.
    pub accessibility: &'static str,
    /// The same where the text has pictures.
    pub accessibility_with_pictures: &'static str,
}

const SIMPLIFIED: Wording = Wording {
    cover: "封面",
    title_page: "扉页",
    contents: "目录",
    introduction: "导言",
    body: "正文",
    timeline: "大事记",
    colophon: "编辑说明",
    doubts: "存疑",
    line: ("第", "行"),
    suggestion: "或作",
    kicker: "引题",
    subtitle: "副题",
    authors: "作者",
    affiliation: "单位",
    label: "类别",
    inferred: "推定",
    notes: "注释",
    picture: "图片",
    untitled: "无题",
    landmarks: "导览",
    page_list: "页码",
    accessibility: "全书为可重排的文字，可由目录、标题、页码导航；唯一的图片是封面，附有替代文字。",
    accessibility_with_pictures: "全书为可重排的文字，可由目录、标题、页码导航；图片均附有替代文字或图注。",
};

const TRADITIONAL: Wording = Wording {
    cover: "封面",
    title_page: "扉頁",
    contents: "目錄",
    introduction: "導言",
    body: "正文",
    timeline: "大事記",
    colophon: "編輯說明",
    doubts: "存疑",
    line: ("第", "行"),
    suggestion: "或作",
    kicker: "引題",
    subtitle: "副題",
    authors: "作者",
    affiliation: "單位",
    label: "類別",
    inferred: "推定",
    notes: "註釋",
    picture: "圖片",
    untitled: "無題",
    landmarks: "導覽",
    page_list: "頁碼",
    accessibility: "全書為可重排的文字，可由目錄、標題、頁碼導覽；唯一的圖片是封面，附有替代文字。",
    accessibility_with_pictures: "全書為可重排的文字，可由目錄、標題、頁碼導覽；圖片均附有替代文字或圖註。",
};

/// True when a BCP 47 tag asks for Traditional Chinese: script `Hant`, or no script and a region
/// that writes it.
pub fn is_traditional(language: &str) -> bool {
    let mut traditional = false;
    for part in language.split(['-', '_']) {
        match part.to_ascii_lowercase().as_str() {
            "hant" => return true,
            "hans" => return false,
            "tw" | "hk" | "mo" => traditional = true,
            _ => {}
        }
    }
    traditional
}

/// Chooses between the two scripts.
#[derive(Debug, Clone, Copy)]
pub struct Script(bool);

impl Script {
    /// The script of a language tag.
    pub fn of(language: &str) -> Self {
        Self(is_traditional(language))
    }

    /// The words for the script.
    pub fn pick(self, simplified: &'static str, traditional: &'static str) -> &'static str {
        if self.0 { traditional } else { simplified }
    }
}

/// The words for a language tag.
pub fn wording(language: &str) -> &'static Wording {
    if is_traditional(language) { &TRADITIONAL } else { &SIMPLIFIED }
}

/// How a note is called, and how it begins: 〔1〕; house choice, since it needs no other size of type to be understood.
pub fn note_call(number: usize) -> String {
    format!("〔{number}〕")
}

/// 第497期, or "" where no issue number is known.
pub fn issue_label(metadata: &Metadata) -> String {
    let issue = metadata.issue.trim();
    if issue.is_empty() { String::new() } else { format!("第{issue}期") }
}

/// 第06、07版, or "" where no page number is known.
pub fn pages_label(metadata: &Metadata) -> String {
    let pages: Vec<&str> =
        metadata.pages.iter().map(|page| page.trim()).filter(|page| !page.is_empty()).collect();
    if pages.is_empty() { String::new() } else { format!("第{}版", pages.join("、")) }
}

/// What the document is called: its title, or else the first of section, publication and id
/// that is not empty.
pub fn document_title(metadata: &Metadata) -> &str {
    [&metadata.title, &metadata.section, &metadata.publication, &metadata.id]
        .into_iter()
        .map(|name| name.trim())
        .find(|name| !name.is_empty())
        .unwrap_or(wording(&metadata.language).untitled)
}

/// The name that stands as a masthead: the section's, or else the newspaper's, or "".
pub fn masthead(metadata: &Metadata) -> &str {
    non_empty(&metadata.section).or_else(|| non_empty(&metadata.publication)).unwrap_or("")
}

/// What was printed, when and where: 江汀晚报《城事特刊》第1086期，2025年4月19日，第08版;
/// "" where nothing is known.
pub fn printed_source(metadata: &Metadata) -> String {
    let mut name = metadata.publication.trim().to_owned();
    if let Some(section) = non_empty(&metadata.section) {
        let bare = section.starts_with(['《', '〈']);
        name.push_str(&if bare { section.to_owned() } else { format!("《{section}》") });
    }
    name.push_str(&issue_label(metadata));
    let parts = [name, words(metadata.date.trim()), pages_label(metadata)];
    let known: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    known.join("，")
}

/// The heading over the introduction.
pub fn introduction_title<'a>(introduction: &'a Introduction, language: &str) -> &'a str {
    non_empty(&introduction.title).unwrap_or(wording(language).introduction)
}

/// The heading over the timeline.
pub fn timeline_title<'a>(timeline: &'a Timeline, language: &str) -> &'a str {
    non_empty(&timeline.title).unwrap_or(wording(language).timeline)
}

/// What an article is called where a list names it: its title, or else its kicker.
pub fn article_title<'a>(article: &'a Article, language: &str) -> &'a str {
    non_empty(&article.title)
        .or_else(|| non_empty(&article.kicker))
        .unwrap_or(wording(language).untitled)
}

fn non_empty(text: &str) -> Option<&str> {
    let text = text.trim();
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn script_follows_the_tag() {
        for tag in ["zh-Hant", "zh-TW", "zh-hant-HK", "zh_HK"] {
            assert_eq!(wording(tag).contents, "目錄", "{tag}");
        }
        for tag in ["zh-Hans", "zh-CN", "zh", "", "zh-Hans-HK"] {
            assert_eq!(wording(tag).contents, "目录", "{tag}");
        }
    }

    #[test]
    fn labels_stand_only_where_something_is_known() {
        let mut metadata = Metadata::default();
        assert_eq!(issue_label(&metadata), "");
        assert_eq!(pages_label(&metadata), "");
        assert_eq!(document_title(&metadata), "无题");
        metadata.issue = "497".into();
        metadata.pages = vec!["06".into(), "07".into()];
        metadata.section = "理论周刊".into();
        assert_eq!(issue_label(&metadata), "第497期");
        assert_eq!(pages_label(&metadata), "第06、07版");
        assert_eq!(document_title(&metadata), "理论周刊");
        assert_eq!(printed_source(&metadata), "《理论周刊》第497期，第06、07版");
        assert_eq!(printed_source(&Metadata::default()), "");
    }
}
