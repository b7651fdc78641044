//! Bare titles between two paragraphs of one column: which of them begin an article of their own, and which
//! are subheads. A subhead stands over text that speaks of what the text above it speaks of.

use super::chars::Text;
use super::flow::{Element, Para};
use super::heading::{Group, is_rubric};
use super::piece::{list_mark, speaker};
use super::similarity::{Gram, units};
use super::weights::apart as weight;
use crate::model::Role;
use crate::text::is_han;
use crate::text::mark_class::{closes, closes_pair, ends_sentence, opens};
use crate::text::simplified::in_simplified;
use crate::text::words::Words;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// Chars of text that a word in common is looked for in, on either side; less shows little.
const REACH: usize = 600;
const LEAST: usize = 60;

/// Which headings are more, and which less, than they look.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// Titles of articles without a writer's name, though they look like subheads.
    pub titles: BTreeSet<usize>,
    /// Headings whose kicker is the title of several briefs, and whose title is that of the first of them.
    pub briefs: BTreeSet<usize>,
    /// The titles of the others.
    pub brief: BTreeSet<usize>,
    /// Titles that stand in the page more than once, as parts of several texts do: 案情, 判决.
    pub again: BTreeSet<usize>,
}

/// What the texts tell of the elements that are headings.
pub(super) fn told(elements: &[Element]) -> Told {
    let heads: Vec<usize> =
        (0..elements.len()).filter(|&at| !matches!(elements[at], Element::Para(_))).collect();
    let bare = |at: usize| match &elements[at] {
        Element::Heads(groups) => match &groups[..] {
            [group] => Some(group).filter(|group| is_bare(group)),
            _ => None,
        },
        _ => None,
    };
    // Where blank lines stand over most paragraphs, one says nothing.
    let paras = || {
        elements.iter().filter_map(|element| match element {
            Element::Para(para) => Some(para),
            _ => None,
        })
    };
    let blanks_tell = paras().filter(|para| para.set_off).count() * 2 < paras().count();
    let mut found = Told::default();
    let mut places: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for &at in &heads {
        if let Some(title) = bare(at) {
            places.entry(title.title.tight().string()).or_default().push(at);
        }
    }
    found.again.extend(places.into_values().filter(|places| places.len() > 1).flatten());
    let mut start = 0;
    while start < heads.len() {
        // Bare titles that follow one another with text between them.
        let run = heads[start..].iter().take_while(|&&at| bare(at).is_some()).count();
        let mut head = start.checked_sub(1).and_then(|head| match &elements[heads[head]] {
            Element::Heads(groups) => groups.last(),
            _ => None,
        });
        for place in start..start + run {
            let at = heads[place];
            let above = place.checked_sub(1).map_or(0, |before| heads[before] + 1);
            let below = heads.get(place + 1).copied().unwrap_or(elements.len());
            let Some(title) = bare(at) else { continue };
            let before = said(elements[above..at].iter().rev());
            let after = said(elements[at + 1..below].iter());
            let brief = [above..at, at + 1..below].iter().all(|text| text.len() == 1);
            let Some(Element::Para(last)) = elements[above..at].last() else { continue };
            let Some(Element::Para(first)) = elements[at + 1..below].first() else { continue };
            let set_off = blanks_tell && first.set_off;
            let place = Place { head, run, brief, last, first, set_off };
            if is_apart(title, &place, &before, &after) {
                found.titles.insert(at);
                head = Some(title);
            }
        }
        if let Some(head) = start.checked_sub(1) {
            let texts = &heads[head..(start + run + 1).min(heads.len())];
            let briefs = briefs_below(elements, texts);
            if briefs > 0 {
                found.briefs.insert(heads[head]);
                found.brief.extend(&heads[start..start + briefs]);
                // What has more to say is none of them.
                found.titles.extend(heads[start..start + run].get(briefs));
            }
        }
        start += run.max(1);
    }
    found
}

/// How many of the bare titles behind a heading stand over briefs, as the heading does: one short paragraph
/// each, none of which says what another says. `heads` has the places of the heading, of the titles and of the
/// heading behind them, if there is one.
fn briefs_below(elements: &[Element], heads: &[usize]) -> usize {
    /// Chars of a brief, and of a word over briefs; the briefs below an unknown word, and the chars of their
    /// titles: house choices.
    const LONGEST: usize = 140;
    const LONGEST_WORD: usize = 6;
    const ENOUGH: usize = 2;
    const TITLE: usize = 6;
    let Some(Element::Heads(groups)) = heads.first().map(|&head| &elements[head]) else { return 0 };
    let Some(group) = groups.last() else { return 0 };
    let word = group.kicker.tight().string();
    let known = is_briefs(&word);
    let plain = word.chars().all(is_han) && (3..=LONGEST_WORD).contains(&word.chars().count());
    let bare = group.number.is_none() && group.authors.is_empty() && group.subtitle.is_empty();
    if group.title.is_empty() || !bare || !(known || plain) {
        return 0;
    }
    let brief = |at: usize| -> Option<Said> {
        let end = heads.get(at + 1).copied().unwrap_or(elements.len());
        match &elements[heads[at] + 1..end] {
            [Element::Para(para)] if para.text.len() <= LONGEST && !para.news => {
                Some(said(elements[heads[at] + 1..end].iter()))
            }
            _ => None,
        }
    };
    let title = |at: usize| match &elements[heads[at]] {
        Element::Heads(groups) => {
            groups.last().filter(|group| is_bare(group)).map(|group| group.title.tight().string())
        }
        _ => None,
    };
    let Some(mut above) = brief(0) else { return 0 };
    let mut briefs = 0;
    while let Some(text) = (briefs + 1 < heads.len()).then(|| brief(briefs + 1)).flatten()
        && let Some(title) = title(briefs + 1)
        && !is_rubric(&title)
        && (known || title.chars().count() >= TITLE)
    {
        let least = above.grams.len().min(text.grams.len());
        let common = above.grams.intersection(&text.grams).count() as f32;
        if !known && common > weight::USUAL_COMMON * least as f32 {
            break;
        }
        above = text;
        briefs += 1;
    }
    if known || briefs >= ENOUGH { briefs } else { 0 }
}

/// Whether a word stands over several briefs.
pub(super) fn is_briefs(word: &str) -> bool {
    static KINDS: Words<16> = Words::of([
        "快讯",
        "简讯",
        "短讯",
        "速览",
        "短波",
        "动态",
        "点滴",
        "集锦",
        "拾零",
        "琐闻",
        "速递",
        "简报",
        "短新闻",
        "一句话新闻",
        "荟萃",
        "要闻摘编",
    ]);
    KINDS.end(&in_simplified(word))
}

/// A title in one line and nothing else.
fn is_bare(group: &Group) -> bool {
    group.is_title_only() && group.pieces.len() == 1 && !group.introduces
}

/// What some paragraphs say: pairs of characters and words, and how many chars they have.
struct Said {
    grams: BTreeSet<Gram>,
    chars: usize,
}

fn said<'a>(elements: impl Iterator<Item = &'a Element>) -> Said {
    let mut text = String::new();
    let mut chars = 0;
    for element in elements {
        let Element::Para(para) = element else { continue };
        text.extend(para.text.0.iter().map(|ch| ch.c));
        text.push('\n');
        chars += para.text.len();
        if chars > REACH {
            break;
        }
    }
    Said { grams: words(&text).collect(), chars }
}

/// The pairs of characters and the words of a text.
fn words(text: &str) -> impl Iterator<Item = Gram> {
    units(text).into_keys().filter(|gram| !matches!(gram, Gram::Char(_)))
}

/// Where a bare title stands.
struct Place<'a> {
    /// The heading above the text above it.
    head: Option<&'a Group>,
    /// Bare titles that follow one another there, with text between them.
    run: usize,
    /// The text above and below it is one paragraph.
    brief: bool,
    /// The paragraphs right above and below it.
    last: &'a Para,
    first: &'a Para,
    /// A blank line stands below it, which tells something.
    set_off: bool,
}

/// Whether a bare title begins an article.
fn is_apart(title: &Group, place: &Place, before: &Said, after: &Said) -> bool {
    /// Bare titles that count as one part of a series, and as many parts as count at most.
    const SERIES: f32 = 4.0;
    let &Place { head, run, brief, last, first, set_off } = place;
    let least = before.grams.len().min(after.grams.len());
    if least == 0 {
        return false;
    }
    let common = before.grams.intersection(&after.grams).count() as f32 / least as f32;
    let chars = before.chars.min(after.chars);
    let sure = chars as f32 / (chars + LEAST) as f32;
    let mut sum = weight::APART;
    sum -= weight::PER_COMMON * sure * (common - weight::USUAL_COMMON).clamp(-0.03, 0.1);
    let string = title.title.tight().string();
    let named = head.is_some_and(|head| !head.authors.is_empty());
    let verse = |para: &Para| para.role == Role::Quote;
    let listed = |para: &Para| para.role == Role::Item;
    let prose = |para: &Para| !verse(para) && !listed(para);
    let facts = [
        (run == 1, weight::ALONE),
        (brief, weight::BRIEF),
        (named, weight::NAMED),
        (string.contains(['，', '、', '。', '；']), weight::PAUSE),
        (is_dressed(&title.title, &string), weight::DRESSED),
        (names_kind(&string), weight::KIND),
        (verse(last) && prose(first), weight::VERSE_ENDS),
        (verse(last) && verse(first), weight::VERSE_GOES_ON),
        (listed(last) != listed(first) && !verse(first), weight::LIST),
        (signs(last), weight::SIGNED),
        (stays_open(last), weight::OPEN),
        (set_off, weight::SET_OFF),
        (first.measure.abs_diff(last.measure) * 4 > last.measure, weight::OTHER_MEASURE),
    ];
    sum += facts.iter().filter(|(is, _)| *is).map(|(_, weight)| weight).sum::<f32>();
    if !named {
        sum += weight::IN_SERIES * run as f32 / SERIES;
    }
    let repeated = |text: &str| words(text).filter(|gram| after.grams.contains(gram)).count();
    let above = head.map(|head| repeated(&head.words())).unwrap_or_default();
    sum += weight::HEAD_SAID_BELOW * above.min(3) as f32;
    sum > 0.0
}

/// Whether a number, a bracket or a speaker stands before a title.
fn is_dressed(title: &Text, string: &str) -> bool {
    list_mark(title) > 0 || string.starts_with(opens) || speaker(title).is_some()
}

/// Whether a title, which is not a rubric, says what kind of piece stands below it: a letter, a table, a list.
fn names_kind(title: &str) -> bool {
    const LONGEST: usize = 16;
    static KINDS: Words<48> = Words::of([
        "感谢信",
        "表扬信",
        "倡议书",
        "公开信",
        "贺电",
        "贺信",
        "来信",
        "征集令",
        "征集",
        "揭晓",
        "天气",
        "说明",
        "两则",
        "三则",
        "挑错",
        "结果",
        "征稿",
        "书讯",
        "一览",
        "名单",
        "排行",
        "榜",
        "战绩",
        "表",
        "日程",
        "时刻",
        "数据",
        "价目",
        "行情",
        "统计",
        "成绩",
        "名次",
        "安排",
        "数字",
        "大事记",
        "菜谱",
        "电讯",
        "来电",
        "唁电",
        "捐款",
        "一组",
        "数则",
        "几则",
        "四则",
        "谜底",
        "谜语",
        "猜谜",
        "对联",
    ]);
    /// What offices give out.
    static PAPERS: Words<12> = Words::of([
        "决定", "决议", "通报", "通知", "公告", "通告", "办法", "规定", "意见", "条例", "纪要",
        "章程",
    ]);
    let title = in_simplified(title);
    title.chars().count() <= LONGEST && KINDS.end(&title)
        || title.starts_with("关于") && PAPERS.end(&title)
}

/// Whether a paragraph signs what stands above it: a name and an office, or 谨启, without a mark at its end.
fn signs(para: &Para) -> bool {
    const LONGEST: usize = 16;
    const ENDS: &str = "启啟谢謝上订訂告識识";
    para.role == Role::Body
        && para.text.last().is_some_and(|c| {
            para.text.len() <= LONGEST && !closes(c) && !matches!(c, '：' | '；' | '，')
                || ENDS.contains(c) && para.text.len() <= LONGEST * 3 / 2
        })
}

/// Whether a paragraph is no whole sentence.
fn stays_open(para: &Para) -> bool {
    const LEAST: usize = 17;
    para.text.len() >= LEAST
        && para.text.last().is_some_and(|c| !ends_sentence(c) && !closes_pair(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BRIDGE: [&str; 2] = [
        "石桥修了三年，修桥的工人从上游运来石料，一块一块砌成桥拱，老人说这座石桥比从前结实。",
        "桥拱合龙那天，工人在石桥上放了鞭炮，老人站在桥头，把运来石料的船一条一条数过去。",
    ];
    const BUS: &str =
        "下月起夜班公交开通三条线路，首班车二十二点发车，票价两元，市民凭卡乘车可以打折。";

    fn found(titles: [&str; 2], texts: [&str; 3]) -> Vec<String> {
        let heads = |title: &str| {
            let mut group = Group::default();
            group.title = Text::of(title);
            group.pieces.push(0);
            vec![group]
        };
        let para = |text: &str| Element::Para(Para { text: Text::of(text), ..Para::default() });
        let mut signed = Group::default();
        signed.title = Text::of("石桥合龙");
        signed.authors.push(Text::of("王明"));
        let mut elements = Vec::new();
        let heads = [vec![signed.clone()], heads(titles[0]), vec![signed], heads(titles[1])];
        for (heads, text) in heads.into_iter().zip([texts[0], texts[1], texts[0], texts[2]]) {
            elements.push(Element::Heads(heads));
            // One paragraph above and one below would be briefs.
            elements.extend(text.split_inclusive('，').map(para));
        }
        let titles = super::told(&elements).titles;
        let place = |at: &usize| match &elements[*at] {
            Element::Heads(groups) => groups[0].title.string(),
            _ => String::new(),
        };
        titles.iter().map(place).collect()
    }

    #[test]
    fn briefs_stand_below_their_word() {
        let heads = |kicker: &str, title: &str| {
            let mut group = Group::default();
            group.pieces.push(0);
            (group.kicker, group.title) = (Text::of(kicker), Text::of(title));
            Element::Heads(vec![group])
        };
        let para = |text: &str| Element::Para(Para { text: Text::of(text), ..Para::default() });
        let told = |word: &str, texts: [&str; 3]| {
            super::told(&[
                heads(word, "三条公交线路开通"),
                para(texts[0]),
                heads("", "石桥旧址立碑"),
                para(texts[1]),
                heads("", "书店夜里不关门"),
                para(texts[2]),
            ])
        };
        let book = "南街书店本周起通宵营业，店里添了二十张桌椅。";
        for word in ["要闻速递", "三言两语"] {
            let found = told(word, [BUS, BRIDGE[1], book]);
            assert!(found.briefs.contains(&0), "{word}");
            assert_eq!(found.brief.into_iter().collect::<Vec<_>>(), [2, 4], "{word}");
        }
        assert!(told("三言两语", [BRIDGE[0], BRIDGE[1], BRIDGE[0]]).briefs.is_empty());
        assert!(told("", [BUS, BRIDGE[1], book]).briefs.is_empty());
    }

    #[test]
    fn what_speaks_of_something_else_is_an_article() {
        let (bridge, bus) = ("工人在桥头放的鞭炮", "三条夜班公交线路下月开通");
        let texts = [BRIDGE[0], BRIDGE[1], BUS];
        assert_eq!(found([bridge, bus], texts), [bus]);
        let dressed = "三、夜班公交线路下月开通";
        assert!(found([bridge, dressed], texts).is_empty(), "numbered");
        let table = "石桥历年水位一览";
        assert_eq!(found([table, bus], texts), [table, bus], "it says what stands below it");
        assert_eq!(found([bus, bridge], [BRIDGE[0], BUS, BRIDGE[1]]), [bus]);
    }
}
