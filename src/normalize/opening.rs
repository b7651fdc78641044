//! Which text is the editor's, that opens the page. The weights of what tells it are in [`super::weights`].

use super::article::{Body, speaks};
use super::flow::median;
use super::furniture::may_name_section;
use super::heading::{Group, is_rubric};
use super::weights::opening as weight;
use crate::model::Role;
use crate::text::mark_class::{closes_pair, ends_sentence};
use crate::text::simplified::in_simplified;
use crate::text::words::Words;

/// Chars of an opening text that is short, and of one from which on each more tells against it.
const SHORT: usize = 60;
const LONG: usize = 300;
/// Paragraphs of an opening text at most.
const PARAGRAPHS: usize = 4;
/// Chars of a text that its words are looked for in.
const READ: usize = 400;

/// Which body is likeliest the editor's opening text, and how likely in log odds, if it may be one.
pub(super) fn find(bodies: &[Body], headings: &[Option<Group>]) -> Option<(usize, f32)> {
    if bodies.len() < 2 {
        let labelled = |body: &Body| {
            body.heading
                .is_some_and(|at| headings[at].as_ref().is_some_and(|group| group.introduces))
        };
        return bodies.iter().position(labelled).map(|at| (at, f32::INFINITY));
    }
    let page = Page {
        usual: median(bodies.iter().map(|body| body.measure).collect()),
        full: headings.iter().flatten().filter(|group| shows_more(group)).count(),
        bodies: bodies.len(),
        first_line: bodies.iter().map(Body::line).min().unwrap_or(0),
    };
    let scores = bodies.iter().enumerate().filter_map(|(at, body)| {
        let seen = page.looks(body, headings);
        // The text is read only where it can tip the scales.
        let most = weight::VOICE * VOICES as f32 + weight::ADDRESS * ADDRESSES as f32;
        (seen + most >= weight::DOUBTED).then(|| (at, seen + says(body)))
    });
    let best = scores.max_by(|(_, a), (_, b)| a.total_cmp(b))?;
    (best.1 >= weight::DOUBTED).then_some(best)
}

/// What all bodies of a page show together.
struct Page {
    /// The usual measure.
    usual: u32,
    /// Headings that show more than a title.
    full: usize,
    bodies: usize,
    /// Where the first text begins.
    first_line: u32,
}

/// Whether a heading shows more than a title and a subtitle.
fn shows_more(group: &Group) -> bool {
    group.number.is_some() || !group.authors.is_empty() || !group.kicker.is_empty()
}

impl Page {
    /// What tells for a body without its words.
    fn looks(&self, body: &Body, headings: &[Option<Group>]) -> f32 {
        let group = body.heading.filter(|_| body.sure).and_then(|at| headings[at].as_ref());
        let next = body.heading.and_then(|at| headings.get(at + 1)?.as_ref());
        let any = body.heading.and_then(|at| headings[at].as_ref());
        let first = body.line() == self.first_line;
        // The section's name may stand above the special's, over the text that opens the page.
        let section = group.is_some_and(|group| {
            group.below_head
                && first
                && group.number.is_none()
                && group.authors.is_empty()
                && !is_rubric(&group.kicker.string())
                && may_name_section(&group.kicker)
        });
        // A notice or a column's name heads a text of its own.
        let bare = group.is_some_and(|group| {
            group.is_title_only() && self.full > 1 && !is_rubric(&group.title.string())
        });
        // Where texts have lost their headings one runs on into the next.
        let runs_on = self.bodies < self.full;
        let chars: usize = body.paras.iter().map(|para| para.text.len()).sum();
        let last = body.paras.last().and_then(|para| para.text.last());
        let open = !last.is_some_and(|c| ends_sentence(c) || closes_pair(c) || c == '：');
        let facts = [
            (group.is_some_and(|group| group.introduces), weight::LABELLED),
            (body.measure * 2 > self.usual * 3, weight::WIDE),
            (bare, weight::TITLE_ONLY),
            (self.bodies == self.full + 1, weight::ONE_MORE),
            (first && group.is_some_and(|group| speaks(&group.title)), weight::SPEAKS),
            (next.is_some_and(|group| group.number == Some(1)), weight::BEFORE_FIRST),
            (body.signed || !body.authors.is_empty(), weight::SIGNED),
            (!section && group.is_some_and(shows_more), weight::SHOWS_MORE),
            (
                body.paras.iter().any(|para| matches!(para.role, Role::Item | Role::Subhead)),
                weight::IN_PARTS,
            ),
            (first, weight::FIRST),
            (body.paras.first().is_some_and(|para| para.news), weight::NEWS),
            (any.is_some_and(|group| opens_page(&group.title.string())), weight::OPENS),
            (any.is_some_and(is_of_notice), weight::NOTICE),
            (group.is_some_and(|group| group.below_head), weight::BELOW_HEAD),
            (chars < SHORT, weight::SHORT),
            (!runs_on && body.paras.len() > PARAGRAPHS, weight::PARAGRAPHS),
            (open, weight::OPEN),
        ];
        let told: f32 = facts.iter().filter(|(is, _)| *is).map(|(_, weight)| weight).sum();
        let long = chars.saturating_sub(LONG).min(2 * LONG) as f32 / LONG as f32;
        weight::OPENING + told + if runs_on { 0.0 } else { weight::LONG * long }
    }
}

/// Words of each kind that count at most.
const VOICES: usize = 3;
const ADDRESSES: usize = 4;

/// What the words of a body tell for it.
fn says(body: &Body) -> f32 {
    /// Of the paper, of the page and of what stands on it.
    const VOICE: [&str; 19] = [
        "本期",
        "下面",
        "以下",
        "走进",
        "记者分",
        "一组",
        "本报",
        "本刊",
        "本版",
        "编者",
        "约请",
        "特邀",
        "推出",
        "专题",
        "特别策划",
        "说起",
        "讲述",
        "谈谈",
        "说说",
    ];
    /// Of readers, of today, and of what they are to read.
    const ADDRESS: [&str; 19] = [
        "这一期",
        "这期",
        "今天",
        "版面",
        "请",
        "读者",
        "我们",
        "栏目",
        "开栏",
        "专版",
        "整版",
        "这一版",
        "刊出",
        "刊登",
        "选登",
        "不同",
        "他们",
        "听听",
        "看看",
    ];
    let text: String = body.text().chars().filter(|c| *c != '\n').take(READ).collect();
    let text = in_simplified(&text);
    let count = |words: &[&str], most: usize| {
        words.iter().filter(|word| text.contains(**word)).count().min(most) as f32
    };
    weight::VOICE * count(&VOICE, VOICES) + weight::ADDRESS * count(&ADDRESS, ADDRESSES)
}

/// Whether a title is one of opening texts: `写在前面`, `院长寄语`.
fn opens_page(title: &str) -> bool {
    static ENDS: Words<18> = Words::of([
        "寄语",
        "致辞",
        "致词",
        "前言",
        "之前",
        "开篇",
        "开栏",
        "卷首",
        "卷首语",
        "导言",
        "引言",
        "小引",
        "的话",
        "按语",
        "编前",
        "刊首",
        "导读",
        "小札",
    ]);
    const BEGINS: [&str; 8] = ["写在", "开场", "编者", "本期", "主编", "社长", "院长", "校长"];
    let title = in_simplified(title);
    ENDS.end(&title) || BEGINS.iter().any(|word| title.starts_with(word))
}

/// Whether a heading is a notice's, a list's or a table's.
fn is_of_notice(group: &Group) -> bool {
    const WORDS: [&str; 13] = [
        "更正", "讣告", "启事", "通知", "声明", "名单", "一览", "勘误", "公告", "著作", "书讯",
        "榜", "表",
    ];
    let words = format!("{}{}", group.title.string(), group.kicker.string());
    let words = in_simplified(&words);
    WORDS.iter().any(|word| words.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_opening_texts() {
        for title in ["写在前面", "院長寄語", "开栏的话", "出发之前"] {
            assert!(opens_page(title), "{title}");
        }
        for title in ["石桥", "致远舰沉没一百三十周年纪念", "致工友", "话题"] {
            assert!(!opens_page(title), "{title}");
        }
    }
}
