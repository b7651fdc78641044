//! [`Edition`] → the colophon: what it was made from, what was done to it, what is in doubt.

use super::Script;
use crate::model::{CorrectionKind, DoubtKind, Edition, EmendationKind, Inferred};
use std::collections::BTreeMap;

/// One line of the colophon: 底本 and what to say of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColophonLine {
    /// Two or three characters.
    pub label: &'static str,
    /// A sentence or two.
    pub text: String,
}

/// The lines of the colophon in order: what was printed, sources, extent, joins, mends, doubts, inferred dates and
/// the tool. [`font_notice`] follows where fonts are embedded.
pub fn colophon(edition: &Edition) -> Vec<ColophonLine> {
    let script = Script::of(&edition.metadata.language);
    let metadata = &edition.metadata;
    let printed = sentence(super::printed_source(metadata));
    let lines = [
        ("原刊", "原刊", printed),
        ("联系", "聯絡", sentence(metadata.contact.clone())),
        ("底本", "底本", sources(edition)),
        ("篇幅", "篇幅", extent(edition, script)),
        ("接合", "接合", repairs(edition, script, true)),
        ("整理", "整理", repairs(edition, script, false)),
        ("更正", "更正", corrections(edition, script)),
        ("存疑", "存疑", doubts(edition, script)),
        ("日期", "日期", inference_note(edition)),
        ("制作", "製作", Some(tool(script))),
    ];
    lines
        .into_iter()
        .filter_map(|(simplified, traditional, text)| {
            Some(ColophonLine { label: script.pick(simplified, traditional), text: text? })
        })
        .collect()
}

/// A sentence, or nothing where there is nothing to say.
fn sentence(text: String) -> Option<String> {
    let text = text.trim();
    match text.chars().last() {
        None => None,
        // A stop after an address would be read as part of it.
        Some(last) if last.is_ascii() => Some(text.to_owned()),
        Some(_) => Some(format!("{}。", text.trim_end_matches('。'))),
    }
}

/// Which fonts are embedded, and under which licence.
pub fn font_notice(language: &str) -> ColophonLine {
    let script = Script::of(language);
    ColophonLine {
        label: script.pick("字体", "字體"),
        text: script
            .pick(
                "思源宋体（Noto Serif SC）、思源黑体（Noto Sans SC）、霞鹜文楷（LXGW WenKai），\
                 均依SIL Open Font License 1.1使用，嵌入者为本书所用字的子集。",
                "思源宋體（Noto Serif SC）、思源黑體（Noto Sans SC）、霞鶩文楷（LXGW WenKai），\
                 均依SIL Open Font License 1.1使用，嵌入者為本書所用字的子集。",
            )
            .to_owned(),
    }
}

fn tool(script: Script) -> String {
    let version = env!("CARGO_PKG_VERSION");
    match script.0 {
        false => format!("由版心（banxin {version}）整理并排版。"),
        true => format!("由版心（banxin {version}）整理並排版。"),
    }
}

fn sources(edition: &Edition) -> Option<String> {
    let each: Vec<String> = edition
        .metadata
        .source
        .iter()
        .map(|source| {
            let mut facts = Vec::new();
            if !source.encoding.is_empty() {
                facts.push(source.encoding.clone());
            }
            if !source.sha256.is_empty() {
                let digest: String = source.sha256.chars().take(12).collect();
                facts.push(format!("SHA-256 {digest}…"));
            }
            match facts.is_empty() {
                true => source.path.clone(),
                false => format!("{}（{}）", source.path, facts.join("，")),
            }
        })
        .collect();
    (!each.is_empty()).then(|| format!("{}。", each.join("；")))
}

/// Non-blank characters, marks among them.
fn characters(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

fn extent(edition: &Edition, script: Script) -> Option<String> {
    let mut parts = Vec::new();
    let texts: Vec<&str> = edition
        .introduction
        .iter()
        .flat_map(|introduction| &introduction.paragraphs)
        .chain(edition.articles.iter().flat_map(|article| &article.paragraphs))
        .map(|paragraph| paragraph.text.as_str())
        .chain(
            edition
                .timeline
                .iter()
                .flat_map(|timeline| &timeline.entries)
                .flat_map(|entry| &entry.items)
                .map(|item| item.text.as_str()),
        )
        .collect();
    if texts.is_empty() {
        return None;
    }
    if edition.introduction.is_some() {
        parts.push(script.pick("导言1篇", "導言1篇").to_owned());
    }
    if !edition.articles.is_empty() {
        parts.push(format!("文章{}篇", edition.articles.len()));
    }
    if let Some(timeline) = &edition.timeline {
        let word = script.pick("大事记", "大事記");
        let unit = script.pick("条", "條");
        parts.push(format!("{word}{}{unit}", timeline.entries.len()));
    }
    let count: usize = texts.iter().map(|text| characters(text)).sum();
    let counted = script.pick("字（连标点）。", "字（連標點）。");
    Some(format!("{}；共{}段、{count}{counted}", parts.join("、"), texts.len()))
}

/// How often each kind stands in a list, in the order of the kinds; `None` for an empty list.
fn counted<K: Ord + Copy>(
    kinds: impl Iterator<Item = K>,
    script: Script,
    name: fn(K, Script) -> &'static str,
) -> Option<String> {
    let mut counts = BTreeMap::new();
    for kind in kinds {
        *counts.entry(kind).or_insert(0_usize) += 1;
    }
    let unit = script.pick("处", "處");
    let each: Vec<String> = counts
        .iter()
        .map(|(kind, count)| format!("{}{count}{unit}", name(*kind, script)))
        .collect();
    (!each.is_empty()).then(|| each.join("，"))
}

fn repairs(edition: &Edition, script: Script, joins: bool) -> Option<String> {
    let kinds = || edition.emendations.iter().map(|emendation| emendation.kind);
    let each = counted(kinds().filter(|kind| is_join(*kind) == joins), script, repair)?;
    let corrected = kinds().any(|kind| kind == EmendationKind::Corrected);
    let note = match (joins, corrected) {
        (true, _) => "",
        (false, true) => {
            script.pick("除人工更正外，字句一仍其旧。", "除人工更正外，字句一仍其舊。")
        }
        (false, false) => {
            script.pick("所改只在形式，字句一仍其旧。", "所改只在形式，字句一仍其舊。")
        }
    };
    Some(format!("{each}。{note}"))
}

/// True for a repair that puts together or in order, false for one that mends in place.
fn is_join(kind: EmendationKind) -> bool {
    matches!(
        kind,
        EmendationKind::HyphenDropped
            | EmendationKind::WordJoined
            | EmendationKind::ParagraphJoined
            | EmendationKind::ParagraphSplit
            | EmendationKind::Reordered
            | EmendationKind::Moved
    )
}

/// What a kind of repair is called.
pub fn repair(kind: EmendationKind, script: Script) -> &'static str {
    match kind {
        EmendationKind::HyphenDropped => script.pick("去行末连字符", "去行末連字號"),
        EmendationKind::WordJoined => script.pick("接合跨行词语", "接合跨行詞語"),
        EmendationKind::BlankRemoved => script.pick("去排版空白", "去排版空白"),
        EmendationKind::ParagraphJoined => script.pick("接合被断开的段落", "接合被斷開的段落"),
        EmendationKind::ParagraphSplit => script.pick("补分段落", "補分段落"),
        EmendationKind::OverprintUndone => script.pick("去加粗叠印的重字", "去加粗疊印的重字"),
        EmendationKind::BulletRemoved => script.pick("项目符号改为条目", "項目符號改為條目"),
        EmendationKind::Reordered => script.pick("理顺散乱字序", "理順散亂字序"),
        EmendationKind::MarkWidened => script.pick("半角标点改全角", "半形標點改全形"),
        EmendationKind::WidthFolded => script.pick("全角西文改半角", "全形西文改半形"),
        EmendationKind::CompatibilityFolded => script.pick("兼容字形改通行字", "相容字形改通行字"),
        EmendationKind::Composed => script.pick("合成分解字符", "合成分解字元"),
        EmendationKind::Moved => script.pick("移回错置的正文", "移回錯置的正文"),
        EmendationKind::ControlRemoved => script.pick("去控制字符", "去控制字元"),
        EmendationKind::SignoffRemoved => script.pick("署名用语改为署名项", "署名用語改為署名項"),
        EmendationKind::NumberRead => script.pick("汉字序号读作数字", "漢字序號讀作數字"),
        EmendationKind::Corrected => script.pick("人工更正", "人工更正"),
    }
}

/// What was corrected by hand, and by whom.
fn corrections(edition: &Edition, script: Script) -> Option<String> {
    let kinds = edition.corrections.iter().map(|correction| correction.kind);
    let each = counted(kinds, script, correction)?;
    let mut names: Vec<&str> = Vec::new();
    for correction in &edition.corrections {
        let who = correction.who.trim();
        if !who.is_empty() && !names.contains(&who) {
            names.push(who);
        }
    }
    let unit = script.pick("处", "處");
    let by = match names.is_empty() {
        true => String::new(),
        false => format!("（{}）", names.join("、")),
    };
    Some(format!("人工更正{}{unit}{by}：{each}。", edition.corrections.len()))
}

/// What a kind of correction is called.
pub fn correction(kind: CorrectionKind, script: Script) -> &'static str {
    match kind {
        CorrectionKind::Join => script.pick("合段", "合段"),
        CorrectionKind::Split => script.pick("分段", "分段"),
        CorrectionKind::Role => script.pick("改段落性质", "改段落性質"),
        CorrectionKind::Pair => script.pick("改题文配对", "改題文配對"),
        CorrectionKind::Move => script.pick("移文", "移文"),
        CorrectionKind::Set => script.pick("改著录", "改著錄"),
        CorrectionKind::Replace => script.pick("改字", "改字"),
        CorrectionKind::Settle => script.pick("定疑", "定疑"),
    }
}

fn doubts(edition: &Edition, script: Script) -> Option<String> {
    // An inferred date has a line of its own.
    let dates = inference_note(edition).is_some();
    let kinds = edition.doubts.iter().map(|doubt| doubt.kind);
    let kinds = kinds.filter(|kind| !(dates && *kind == DoubtKind::DateInferred));
    let each = counted(kinds, script, doubt)?;
    let note = script.pick("文字均照底本保留，未作改动。", "文字均照底本保留，未作改動。");
    Some(format!("{each}。{note}"))
}

/// What a kind of suspicion is called.
pub fn doubt(kind: DoubtKind, script: Script) -> &'static str {
    match kind {
        DoubtKind::DoubledCharacter => script.pick("行间疑有重字", "行間疑有重字"),
        DoubtKind::UnbalancedMark => script.pick("标点不成对", "標點不成對"),
        DoubtKind::HeadingPairing => script.pick("题文配对未定", "題文配對未定"),
        DoubtKind::NoFinalMark => script.pick("段末缺标点", "段末缺標點"),
        DoubtKind::UnusualCharacter => script.pick("罕见字符", "罕見字元"),
        DoubtKind::SuspectedMisreading => script.pick("疑似误识", "疑似誤識"),
        DoubtKind::DateInferred => script.pick("日期系推定", "日期係推定"),
        DoubtKind::ParagraphEnd => script.pick("分段未定", "分段未定"),
        DoubtKind::DateUnread => script.pick("日期未能辨读", "日期未能辨讀"),
        DoubtKind::Unpaired => script.pick("有题无文或有文无题", "有題無文或有文無題"),
        DoubtKind::Misplaced => script.pick("位置未定", "位置未定"),
        DoubtKind::Structure => script.pick("结构未定", "結構未定"),
        DoubtKind::Encoding => script.pick("编码不明", "編碼不明"),
    }
}

/// What a doubt gives as the ground of an inferred date, in the edition's own script: doubts are written in
/// Simplified for those who work on the text, the colophon is part of the book.
fn in_script(ground: String, script: Script) -> String {
    const PHRASES: [(&str, &str); 7] = [
        ("前一条在", "前一條在"),
        ("后一条在", "後一條在"),
        ("条目依时间先后排列", "條目依時間先後排列"),
        ("条目上方写有", "條目上方寫有"),
        ("条目标题写有", "條目標題寫有"),
        ("时间线的标题写有", "時間線的標題寫有"),
        ("与本期的年份相同", "與本期的年份相同"),
    ];
    PHRASES.into_iter().fold(ground, |ground, (simplified, traditional)| {
        ground.replace(simplified, script.pick(simplified, traditional))
    })
}

/// Adds a date to others, without a year that the one before it has: `1979年1月21日、2月4日`.
fn add_date(dates: &mut String, date: &str) {
    let year = date.find('年').map_or("", |at| &date[..at + '年'.len_utf8()]);
    let known = dates.rfind('年').map_or("", |at| &dates[..at + '年'.len_utf8()]);
    let said = !year.is_empty() && known.ends_with(year);
    dates.push('、');
    dates.push_str(if said { &date[year.len()..] } else { date });
}

/// From what the dates in 〔〕 were inferred; `None` where every date was printed whole.
///
/// What each [`DoubtKind::DateInferred`] says is quoted; where there is none, or fewer than dates (a person
/// has settled some), the note speaks of the context.
pub fn inference_note(edition: &Edition) -> Option<String> {
    let script = Script::of(&edition.metadata.language);
    let entries = edition.timeline.iter().flat_map(|timeline| &timeline.entries);
    let inferred: Vec<_> = entries.filter(|entry| !entry.inferred.is_empty()).collect();
    let parts: Vec<Inferred> = inferred.iter().flat_map(|entry| &entry.inferred).copied().collect();
    if parts.is_empty() {
        return None;
    }
    let which = match (parts.contains(&Inferred::Year), parts.contains(&Inferred::Month)) {
        (true, true) => "年、月",
        (false, true) => "月份",
        _ => "年份",
    };
    // The dates, and on what ground they were inferred; those of one ground stand together.
    let mut grounds: Vec<(String, String)> = Vec::new();
    let mut told = 0;
    for doubt in edition.doubts.iter().filter(|doubt| doubt.kind == DoubtKind::DateInferred) {
        told += 1;
        let message = doubt.message.trim().trim_end_matches('。');
        // The date as it was read, and why; what was missing is said once for all.
        let (date, ground) = match message.split_once('：') {
            Some((_, reason)) if !doubt.suggestion.is_empty() => (&*doubt.suggestion, reason),
            _ => ("", message),
        };
        let ground = in_script(ground.to_owned(), script);
        match grounds.iter_mut().find(|(_, other)| *other == ground) {
            Some((dates, _)) if !date.is_empty() => add_date(dates, date),
            Some(_) => {}
            None if ground.is_empty() => {}
            None => grounds.push((date.to_owned(), ground)),
        }
    }
    let grounds: Vec<String> = grounds
        .into_iter()
        .map(|(dates, ground)| if dates.is_empty() { ground } else { format!("{dates}，{ground}") })
        .collect();
    let head = script.pick("〔　〕内的", "〔　〕內的");
    Some(if grounds.is_empty() {
        let tail = script.pick("，底本原未印出，据上下文推定。", "，底本原未印出，據上下文推定。");
        format!("{head}{which}{tail}")
    } else {
        let tail = script.pick("，底本原未印出，系推定：", "，底本原未印出，係推定：");
        let rest = if told < inferred.len() {
            script.pick("；其余据上下文推定", "；其餘據上下文推定")
        } else {
            ""
        };
        format!("{head}{which}{tail}{}{rest}。", grounds.join("；"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Doubt, Emendation, Entry, Introduction, Paragraph, Source, Timeline};

    fn edition(language: &str) -> Edition {
        let emendation =
            |kind| Emendation { kind, line: 1, before: "甲".into(), after: "乙".into() };
        let mut edition = Edition {
            introduction: Some(Introduction {
                title: String::new(),
                paragraphs: vec![Paragraph {
                    text: "甲乙 丙。".into(), ..Paragraph::default()
                }],
            }),
            timeline: Some(Timeline {
                title: String::new(),
                entries: vec![Entry { inferred: vec![Inferred::Year], ..Entry::default() }],
            }),
            emendations: vec![
                emendation(EmendationKind::BlankRemoved),
                emendation(EmendationKind::HyphenDropped),
                emendation(EmendationKind::BlankRemoved),
            ],
            ..Edition::default()
        };
        edition.metadata.language = language.into();
        edition.metadata.source = vec![Source {
            path: "a.txt".into(),
            sha256: "0123456789abcdef".into(),
            encoding: "GB18030".into(),
            kind: "text".into(),
        }];
        edition
    }

    fn text<'a>(lines: &'a [ColophonLine], label: &str) -> &'a str {
        lines.iter().find(|line| line.label == label).map_or("", |line| &line.text)
    }

    #[test]
    fn says_what_was_done_in_words() {
        let lines = colophon(&edition("zh-Hans"));
        assert_eq!(text(&lines, "底本"), "a.txt（GB18030，SHA-256 0123456789ab…）。");
        assert_eq!(text(&lines, "篇幅"), "导言1篇、大事记1条；共1段、4字（连标点）。");
        assert_eq!(text(&lines, "接合"), "去行末连字符1处。");
        assert_eq!(text(&lines, "整理"), "去排版空白2处。所改只在形式，字句一仍其旧。");
        assert_eq!(text(&lines, "存疑"), "");
        assert_eq!(text(&lines, "日期"), "〔　〕内的年份，底本原未印出，据上下文推定。");
    }

    #[test]
    fn speaks_traditional() {
        let mut edition = edition("zh-Hant");
        edition.doubts.push(Doubt {
            kind: DoubtKind::DateInferred,
            line: 3,
            message: "“9月7日”没有印出年份：与本期的年份相同".into(),
            suggestion: "2024年9月7日".into(),
        });
        let lines = colophon(&edition);
        assert_eq!(text(&lines, "存疑"), "", "the date has its own line");
        assert_eq!(text(&lines, "篇幅"), "導言1篇、大事記1條；共1段、4字（連標點）。");
        assert_eq!(
            text(&lines, "日期"),
            "〔　〕內的年份，底本原未印出，係推定：2024年9月7日，與本期的年份相同。"
        );
        assert!(text(&lines, "製作").contains("整理並排版"));
        let doubt = edition.doubts[0].clone();
        edition.doubts.extend([
            Doubt { suggestion: "2024年12月".into(), ..doubt.clone() },
            Doubt { suggestion: "2025年1月2日".into(), ..doubt },
        ]);
        let lines = colophon(&edition);
        let dates = "2024年9月7日、12月、2025年1月2日，與本期的年份相同。";
        assert!(text(&lines, "日期").ends_with(dates), "{lines:?}");
        edition.doubts.truncate(1);
        let timeline = edition.timeline.as_mut().unwrap();
        timeline.entries.push(timeline.entries[0].clone());
        let lines = colophon(&edition);
        assert!(
            text(&lines, "日期").ends_with("與本期的年份相同；其餘據上下文推定。"),
            "{lines:?}"
        );
        let all: String = lines.iter().map(|line| line.text.as_str()).collect();
        assert!(!all.contains(|c| "导记处条连标点页录编辑说为".contains(c)), "{all}");
    }

    #[test]
    fn an_edition_without_anything_still_names_the_tool() {
        let lines = colophon(&Edition::default());
        assert_eq!(lines.len(), 1);
        assert!(lines[0].text.contains(env!("CARGO_PKG_VERSION")));
    }
}
