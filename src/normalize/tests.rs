//! Whole pages of made-up text, each for one decision.

use super::ledger::Ledger;
use super::line::{self, Line as Read};
use super::{Hints, normalize};
use crate::model::{Edition, Line, Role, Transcript};

/// A page as it is read.
pub(super) fn transcript(source: &str) -> Transcript {
    let line = |text: &str| Line { text: text.to_owned(), page_start: false };
    Transcript {
        name: String::new(),
        sha256: String::new(),
        encoding: "UTF-8".to_owned(),
        lines: source.lines().map(line).collect(),
    }
}

/// The edition of a page.
pub(super) fn edition(source: &str) -> Edition {
    normalize(&transcript(source), &Hints::default())
}

/// The lines that a pass over those of a text leaves, and what it entered.
pub(super) fn lines_after(
    text: &str,
    pass: impl FnOnce(&mut Vec<Read>, &mut Ledger),
) -> (Vec<String>, Ledger) {
    let transcript = crate::ingest::ingest("text", text.as_bytes()).expect("text");
    let mut ledger = Ledger::new(&transcript);
    let mut lines = line::read(&transcript, &mut ledger);
    pass(&mut lines, &mut ledger);
    (lines.iter().map(|line| line.text.string()).collect(), ledger)
}

/// A paragraph of three lines in a column of twenty em, of characters that mean nothing together.
fn para(seed: u32) -> String {
    let mut next = 0x5000 + seed * 64;
    let mut run = |count: usize| -> String {
        (0..count)
            .map(|_| {
                next += 1;
                char::from_u32(next).unwrap_or('甲')
            })
            .collect()
    };
    format!("{}，{}\n{}，{}\n{}。\n", run(8), run(9), run(4), run(15), run(9))
}

fn titles(edition: &Edition) -> Vec<(&str, &str)> {
    edition.articles.iter().map(|a| (a.kicker.as_str(), a.title.as_str())).collect()
}

#[test]
fn short_first_lines_are_titles_of_entries() {
    let entries = |lines: [&str; 3]| -> Vec<(String, usize)> {
        let [a, b, c] = lines;
        let dates = ["2001年3月", "2004年5月", "2009年8月"];
        let list: Vec<String> =
            dates.iter().zip([a, b, c]).map(|(date, text)| format!("{date}\n{text}")).collect();
        let source = format!("甲乙丙丁戊\n本报记者 王明\n{}{}", para(1), list.join("\n"));
        let timeline = edition(&source).timeline.unwrap_or_default();
        timeline.entries.into_iter().map(|entry| (entry.title, entry.items.len())).collect()
    };
    let found = entries([
        "首座水厂动工\n由邻近三村合办。",
        "第二座桥\n桥身四百二十米，花费三万元由各村集资。",
        "东线通水通电又通路\n举行通车仪式。",
    ]);
    let title = |title: &str| (title.to_owned(), 1);
    assert_eq!(found, [title("首座水厂动工"), title("第二座桥"), title("东线通水通电又通路")]);
    let found = entries([
        "首座水厂在城西的旧渡口边上破土动工由\n邻近三村合办。",
        "第二座桥长四百二十米花费三万元钱由各\n村集资。",
        "东线通水通电又通路县里为此举行了通车\n的仪式。",
    ]);
    assert!(found.iter().all(|(title, items)| title.is_empty() && *items == 1), "{found:?}");
}

#[test]
fn a_title_below_the_head_of_a_page_is_no_subhead() {
    let head = "江汀晚报\n2025年4月19日 星期六 第2版\n";
    let source = format!(
        "江汀晚报\n2025年4月19日 星期六 第1版\n甲乙丙丁戊己庚\n本报记者 王明\n{}{}己庚辛壬\n本报记者 李伟\n{}{}{head}子丑寅卯\n{}{}",
        para(1),
        para(2),
        para(3),
        para(4),
        para(5),
        para(6)
    );
    let edition = edition(&source);
    assert_eq!(titles(&edition), [("", "甲乙丙丁戊己庚"), ("", "己庚辛壬"), ("", "子丑寅卯")]);
}

#[test]
fn news_opens_with_its_place_in_brackets_and_is_no_introduction() {
    let source = format!(
        "江汀晚报\n2025年4月19日 星期六 第1版\n甲乙丙丁戊\n〔江东快信〕{}{}己庚辛壬\n本报记者 李伟\n{}子丑寅卯\n本报记者 王明\n{}",
        para(1),
        para(2),
        para(3),
        para(4)
    );
    let edition = edition(&source);
    assert!(edition.introduction.is_none());
    assert_eq!(titles(&edition)[0], ("", "甲乙丙丁戊"));
}

#[test]
fn kickers_between_bars_leave_their_bars() {
    let source = format!(
        "子丑寅卯辰巳\n本报记者 王明\n{}— 街谈巷议 —\n甲乙丙丁戊己庚辛壬癸\n雨 田\n{}{}◆书里书外◆\n己庚辛壬癸子\n木 子\n{}",
        para(1),
        para(2),
        para(3),
        para(4)
    );
    let edition = edition(&source);
    assert_eq!(
        titles(&edition)[1..],
        [("街谈巷议", "甲乙丙丁戊己庚辛壬癸"), ("书里书外", "己庚辛壬癸子")]
    );
    let authors = edition.articles[1..].iter().flat_map(|article| &article.authors);
    assert_eq!(authors.collect::<Vec<_>>(), ["雨田", "木子"]);
}

#[test]
fn books_are_subheads_with_their_data_below() {
    let source = format!(
        "甲乙丙丁戊己\n本报记者 王明\n{}《丙丁戊》\n李伟 著 某某出版社 2021年版\n38.00元\n{}《己庚辛》\n张明 著 某某书局 2020年版\n45.50元\n{}招聘启示两则\n{}",
        para(1),
        para(2),
        para(3),
        para(4)
    );
    let edition = edition(&source);
    assert_eq!(titles(&edition), [("", "甲乙丙丁戊己"), ("", "招聘启示两则")]);
    let subheads = edition.articles[0].paragraphs.iter().filter(|p| p.role == Role::Subhead);
    assert_eq!(subheads.map(|p| p.text.as_str()).collect::<Vec<_>>(), ["《丙丁戊》", "《己庚辛》"]);
}

#[test]
fn words_that_begin_with_what_a_bullet_is_misread_as_keep_it() {
    let page = |first: &str, second: &str| {
        let source = format!(
            "大事记\n2001年3月\n动工\n{first}捐款三十万元。\n2004年5月\n落成\n{second}来人一百万次。\n\
             2009年8月\n重修\n{first}再捐款十万元。\n"
        );
        edition(&source)
    };
    let heads = |edition: &Edition| -> String {
        let entries = &edition.timeline.as_ref().expect("a timeline").entries;
        entries.iter().filter_map(|entry| entry.items.first()?.text.chars().next()).collect()
    };
    let words = page("全市", "全年");
    assert_eq!((heads(&words).as_str(), words.emendations.len()), ("全全全", 0));
    assert_eq!(heads(&page("全我", "全他")), "我他我", "no text begins so");
}

#[test]
fn the_margin_of_a_page_is_no_indent() {
    let source = format!("甲乙丙丁戊\n本报记者 王明\n{}{}", para(1), para(2));
    let inset: String = source.lines().map(|line| format!("      {line}\n")).collect();
    let (plain, inset) = (edition(&source), edition(&inset));
    assert_eq!(titles(&plain), titles(&inset));
    let texts = |edition: &Edition| -> Vec<String> {
        let paragraphs = edition.articles.iter().flat_map(|article| &article.paragraphs);
        paragraphs.map(|paragraph| paragraph.text.clone()).collect()
    };
    assert_eq!(texts(&plain), texts(&inset));
}

#[test]
fn places_where_a_line_may_be_broken_are_no_blanks() {
    let found =
        edition("甲乙丙丁戊\n本报记者 王明\n信寄a\u{200B}b@c.exa\u{2060}mple，三日\u{200B}回。\n");
    assert_eq!(found.articles[0].paragraphs[0].text, "信寄ab@c.example，三日回。");
}

#[test]
fn page_numbers_that_count_on_part_no_paragraph() {
    let [one, two] = [para(1), para(2)].map(|text| text.replacen('\n', "\n\n- N -\n\n", 1));
    let source =
        format!("甲乙丙丁戊\n本报记者 王明\n{}{}", one.replace('N', "2"), two.replace('N', "3"));
    let found = edition(&source);
    let texts: Vec<&str> =
        found.articles[0].paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    assert_eq!(texts, [para(1).replace('\n', ""), para(2).replace('\n', "")]);
}

#[test]
fn the_papers_name_in_the_midst_of_a_sentence_is_no_text() {
    let broken = para(1).replacen('\n', "\n\n江源晚报\n\n", 1);
    let found = edition(&format!("甲乙丙丁戊\n本报记者 王明\n{broken}{}", para(2)));
    assert_eq!(found.articles[0].paragraphs[0].text, para(1).replace('\n', ""));
    assert_eq!(found.metadata.publication, "江源晚报");
}

#[test]
fn a_letter_keeps_its_greeting_and_its_signature() {
    let source = format!(
        "甲乙丙丁戊\n本报记者 王明\n{}·读者来信·\n秤该校一校了\n编辑同志：\n{}白石乡 王小明\n编者按：来信已转。\n",
        para(1),
        para(2),
    );
    let edition = edition(&source);
    let letter = edition.articles.last().expect("a letter");
    let first = |text: &str| text.chars().take(7).collect::<String>();
    let texts: Vec<String> = letter.paragraphs.iter().map(|para| first(&para.text)).collect();
    assert_eq!(letter.title, "秤该校一校了");
    assert_eq!(letter.authors, Vec::<String>::new());
    assert_eq!(texts[0], "编辑同志：");
    assert!(texts.contains(&"白石乡王小明".to_owned()), "{texts:?}");
}

#[test]
fn a_diarys_days_and_weather_are_no_timeline() {
    let source = format!(
        "甲乙丙丁戊\n本报记者 王明\n{}4月11日 晴\n{}4月14日 雨转晴\n{}4月19日 风\n{}",
        para(1),
        para(2),
        para(3),
        para(4),
    );
    assert_eq!(edition(&source).timeline, None);
}

#[test]
fn a_paper_of_any_name_stands_over_the_issues_line() {
    let source =
        format!("甲乙会讯\n2019年3月1日 星期五 总第204期\n甲乙丙丁戊\n本报记者 王明\n{}", para(1));
    assert_eq!(edition(&source).metadata.publication, "甲乙会讯");
    let source = format!(
        "甲乙周末 2020年11月12日 第1563期 星期四 A4 调查\n甲乙丙丁戊\n本报记者 王明\n{}",
        para(1)
    );
    let metadata = edition(&source).metadata;
    assert_eq!((&*metadata.publication, &*metadata.section), ("甲乙周末", "调查"));
}

#[test]
fn kickers_and_titles_in_a_row_are_no_verse() {
    let source = format!(
        "{}{}\n农技问答\n早稻烂秧应该怎么办\n\n农户来信\n水泵房的钥匙由谁拿\n\n人物\n她给泥土看了半生病\n",
        para(1),
        para(2),
    );
    let quotes = |edition: &Edition| {
        let paras = edition.articles.iter().flat_map(|article| &article.paragraphs);
        paras.filter(|para| para.role == Role::Quote).count()
    };
    assert_eq!(quotes(&edition(&source)), 0);
}

#[test]
fn signoffs_close_behind_texts_end_them() {
    let last = |text: String, sign: &str| format!("{}{sign}\n", text.trim_end());
    let source = format!(
        "江汀晚报\n2025年4月19日 星期六 第1版\n甲乙丙丁戊己庚\n{}{}己庚辛壬癸\n{}{}",
        para(1),
        last(para(2), "（王建国）"),
        para(3),
        last(para(4), "（本报记者 李伟）"),
    );
    let edition = edition(&source);
    assert_eq!(titles(&edition), [("", "甲乙丙丁戊己庚"), ("", "己庚辛壬癸")]);
    let signed: Vec<(&str, &str)> =
        edition.articles.iter().map(|a| (a.authors[0].as_str(), a.affiliation.as_str())).collect();
    assert_eq!(signed, [("王建国", ""), ("李伟", "本报记者")]);
}

#[test]
fn what_a_writer_is_below_a_text_is_no_reporters() {
    let source = format!(
        "江汀晚报\n2025年4月19日 星期六 第1版\n甲乙丙丁戊己庚\n本报记者 王建国\n{}{}己庚辛壬癸\n{}{}（作者系某大学教授）\n",
        para(1),
        para(2),
        para(3),
        para(4),
    );
    let edition = edition(&source);
    assert_eq!(titles(&edition), [("", "甲乙丙丁戊己庚"), ("", "己庚辛壬癸")]);
    assert_eq!(edition.articles[1].affiliation, "某大学教授");
}

#[test]
fn a_short_title_over_a_byline_is_no_section() {
    let source = format!(
        "江汀晚报\n2025年4月19日 星期六 第1版\n甲乙丙丁戊\n本报记者 王建国\n{}{}己庚辛壬癸\n本报记者 李伟\n{}",
        para(1),
        para(2),
        para(3),
    );
    let edition = edition(&source);
    assert_eq!(titles(&edition), [("", "甲乙丙丁戊"), ("", "己庚辛壬癸")]);
}

#[test]
fn a_bare_line_below_the_writers_name_is_the_first_subhead() {
    let source = format!(
        "甲乙丙丁戊己\n本报记者 王明\n庚辛壬癸\n{}子丑寅卯\n{}石桥两端\n本报记者 李伟\n{}",
        para(1),
        para(2),
        para(3)
    );
    let found = edition(&source);
    assert_eq!(titles(&found), [("", "甲乙丙丁戊己"), ("", "石桥两端")]);
    let first: Vec<&str> =
        found.articles[0].paragraphs.iter().map(|para| para.text.as_str()).collect();
    assert_eq!((first[0], first[2], first.len()), ("庚辛壬癸", "子丑寅卯", 4));
}

#[test]
fn short_lines_behind_a_mark_over_text_are_subheads() {
    let source = format!(
        "甲乙丙丁戊己\n本报记者 王明\n■庚辛壬\n{}■子丑寅\n{}石桥两端\n本报记者 李伟\n{}",
        para(1),
        para(2),
        para(3)
    );
    let found = edition(&source);
    assert_eq!(titles(&found), [("", "甲乙丙丁戊己"), ("", "石桥两端")]);
    let first: Vec<(Role, &str)> =
        found.articles[0].paragraphs.iter().map(|para| (para.role, para.text.as_str())).collect();
    assert_eq!([first[0], first[2]], [(Role::Subhead, "庚辛壬"), (Role::Subhead, "子丑寅")]);
    // Over a title and its writer's name they are words over articles.
    let source = format!(
        "甲乙丙丁戊己\n本报记者 王明\n{}■庚辛壬\n石桥两端的人\n本报记者 李伟\n{}■子丑寅\n河边的旧码头\n本报记者 赵平\n{}",
        para(1),
        para(2),
        para(3)
    );
    let found = edition(&source);
    let found = titles(&found);
    assert_eq!(found[1..], [("庚辛壬", "石桥两端的人"), ("子丑寅", "河边的旧码头")]);
}

#[test]
fn a_talk_goes_on_below_a_subhead_and_a_letter_begins_below_a_title() {
    let talk = "问：甲乙丙丁戊己庚辛，壬癸子丑寅卯？\n答：辰巳午未申酉戌亥，天地玄黄。\n";
    let head = "渡口的灯还亮着\n本报记者 王明\n";
    let other = format!("江边的船\n本报记者 李伟\n{}{}", para(1), para(2));
    let source = format!("{head}{}{talk}先看山再看水后看天上的云\n{talk}{other}", para(3));
    let texts: Vec<usize> = edition(&source).articles.iter().map(|a| a.paragraphs.len()).collect();
    assert_eq!(texts, [6, 2]);
    let letter = format!("旧桥头\n编辑同志：\n{}", para(4));
    let source = format!("{head}{}{}{letter}{other}", para(3), para(5));
    let titles: Vec<String> = edition(&source).articles.iter().map(|a| a.title.clone()).collect();
    assert_eq!(titles, ["渡口的灯还亮着", "旧桥头", "江边的船"]);
}

#[test]
fn what_is_set_in_begins_a_paragraph_where_headings_stand_flush() {
    let text = |seed: u32| format!("　　{}", para(seed));
    let other = format!("江边的船\n本报记者 李伟\n{}{}", text(1), text(2));
    let rows = "　　大剧院演话剧长街\n　　音乐厅办合唱会\n　　文化馆说相声\n";
    let source = format!("渡口的灯还亮着\n本报记者 王明\n{}{rows}{}{other}", text(3), text(4));
    let edition = edition(&source);
    let texts: Vec<usize> = edition.articles.iter().map(|a| a.paragraphs.len()).collect();
    assert_eq!(texts, [5, 2]);
}

#[test]
fn labels_begin_paragraphs() {
    let list = "原料：白菜、豆腐、粉条\n调料：盐、糖、酱油\n做法：\n1.白菜洗净，切成细丝。\n2.豆腐下锅，煎成两面黄。\n";
    let source = format!("白菜炖豆腐\n本报记者 王明\n{}{list}", para(1));
    let edition = edition(&source);
    let texts: Vec<&str> = edition.articles[0].paragraphs.iter().map(|p| &*p.text).collect();
    assert_eq!(texts[1..4], ["原料：白菜、豆腐、粉条", "调料：盐、糖、酱油", "做法："]);
}

#[test]
fn labelled_lines_below_a_title_are_the_entrys_items() {
    let source = format!(
        "甲乙丙丁戊\n本报记者 王明\n{}展会日历\n2009年3月18日—20日　木工机械展览会\n地点：会展中心\n\
         电话：(0931)5508213\n4月2日—5日　板材订货会\n地点：市场二楼\n4月中旬　融资对接座谈会\n主办：行业协会\n\
         6月　宣贯班\n责任编辑：何川 电话：85550123\n",
        para(1)
    );
    let timeline = edition(&source).timeline.unwrap_or_default();
    let found: Vec<_> = timeline
        .entries
        .iter()
        .map(|entry| (&*entry.date, &*entry.title, entry.items.len()))
        .collect();
    assert_eq!(
        found,
        [
            ("2009-03-18", "木工机械展览会", 2),
            ("2009-04-02", "板材订货会", 1),
            ("2009-04", "融资对接座谈会", 1),
            ("2009-06", "宣贯班", 0)
        ]
    );
}

#[test]
fn names_behind_briefs_under_one_title_stay_their_text() {
    let brief = |seed: u32, name: &str| format!("■{}（{name}）\n", para(seed));
    let source = format!(
        "甲乙丙丁戊\n本报记者 王明\n{}热线快报\n{}{}{}",
        para(1),
        brief(2, "王明"),
        brief(3, "李伟"),
        brief(4, "何青")
    );
    let edition = edition(&source);
    assert_eq!(titles(&edition), [("", "甲乙丙丁戊"), ("", "热线快报")]);
    let briefs = &edition.articles[1];
    assert_eq!((briefs.paragraphs.len(), briefs.authors.len()), (3, 0));
    assert!(briefs.paragraphs[2].text.ends_with("。（何青）"));
}

#[test]
fn a_banner_stands_over_the_editors_note() {
    let page = |head: &str| {
        let source = format!(
            "江汀晚报\n1998年10月27日 星期二 第5版\n{head}\n编者按\n{}甲乙丙丁戊\n本报记者 王明\n{}",
            para(1),
            para(2)
        );
        let metadata = edition(&source).metadata;
        (metadata.section, metadata.title)
    };
    let text = |text: &str| text.to_owned();
    assert_eq!(
        page("街谈巷议\n今冬您还囤白菜吗？"),
        (text("街谈巷议"), text("今冬您还囤白菜吗？"))
    );
    assert_eq!(page("胶合板：等一个春天"), (text(""), text("胶合板：等一个春天")));
}

#[test]
fn items_of_an_announced_list_end_with_semicolons() {
    let full = "甲乙丙丁戊己庚辛壬癸，子丑寅卯辰巳午未\n";
    let given = edition(&format!(
        "石桥修好以后\n本报记者 王明\n{full}协议要点如下：\n工资今年加二成；\n夜班津贴由三元加至五元；\n两年。\n{full}{full}天地。\n"
    ));
    let texts: Vec<&str> =
        given.articles[0].paragraphs.iter().map(|paragraph| &*paragraph.text).collect();
    assert_eq!(
        texts[1..4],
        ["工资今年加二成；", "夜班津贴由三元加至五元；", "两年。"],
        "{texts:?}"
    );
}

#[test]
fn a_post_holds_the_title_of_a_work() {
    let body = "　　甲乙丙丁戊己庚辛，壬癸子丑寅卯辰巳午未申酉戌亥。\n".repeat(3);
    let heading = |byline: &str| {
        let given = edition(&format!(
            "留白的那四分钟\n{byline}\n{body}石桥修好以后\n《石桥》编剧 王明\n{body}"
        ));
        let article = &given.articles[0];
        (article.affiliation.clone(), article.authors.clone())
    };
    assert_eq!(
        heading("《渡口》导演 赖望川"),
        ("《渡口》导演".to_owned(), vec!["赖望川".to_owned()])
    );
    let (post, authors) = heading("某某大学公共管理学院2020级本科生 倪一禾");
    assert_eq!((&*post, &*authors[0]), ("某某大学公共管理学院2020级本科生", "倪一禾"));
}

#[test]
fn disclaimers_are_of_the_page() {
    let disclaimer = "本版文章只代表作者个人观点";
    let page =
        |line: &str| edition(&format!("{line}\n甲乙丙丁戊己\n□ 王明\n{}{}", para(1), para(2)));
    let found = page(disclaimer);
    assert_eq!(found.furniture.iter().filter(|item| item.text == disclaimer).count(), 1);
    assert_eq!(found.metadata.title, "");
    assert_eq!(titles(&found), [("", "甲乙丙丁戊己")]);
}

#[test]
fn posts_keep_the_mark_before_their_writers_name() {
    let posts = ["老鲁", "南门豆浆", "章老师"].map(|name| format!("@{name}：{}", para(7)));
    let found = edition(&format!("微言\n{}", posts.concat()));
    let paragraphs = &found.articles[0].paragraphs;
    let posts = paragraphs.iter().filter(|paragraph| paragraph.text.starts_with('@')).count();
    assert_eq!((paragraphs.len(), posts), (3, 3));
}

#[test]
fn a_season_and_a_place_below_an_essay_end_it() {
    let found = edition(&format!("灯下\n□ 王明\n{}二〇一九年谷雨，于城西\n", para(3)));
    let last = found.articles[0].paragraphs.last().map(|paragraph| &*paragraph.text);
    assert_eq!(last, Some("二〇一九年谷雨，于城西"));
}

#[test]
fn a_name_amid_a_text_signs_a_part_of_it() {
    let above = format!("{}{}", para(3), para(6));
    let text = format!("票根\n{above}王建国\n{}夜校开学\n文/李小燕\n{}", para(4), para(5));
    let found = edition(&text);
    let authors: Vec<_> = found.articles.iter().map(|article| article.authors.join("、")).collect();
    assert_eq!(authors, ["", "李小燕"]);
    let texts = |at: usize| found.articles[at].paragraphs.iter().map(|para| &*para.text);
    assert_eq!(texts(0).filter(|text| *text == "王建国").count(), 1);
    // Below but a few words stands the writer of it all.
    let text = format!("票根\n{}王建国\n{}夜校开学\n文/李小燕\n{}", para(3), para(4), para(5));
    assert_eq!(edition(&text).articles[0].authors, ["王建国"]);
}

#[test]
fn a_title_is_not_over_at_a_colon() {
    let heading = |title: &str| edition(&format!("{title}\n文/王明\n{}{}", para(4), para(5)));
    let found = heading("洪郁婷：\n我坐这条铁路长大");
    assert_eq!(titles(&found), [("", "洪郁婷：我坐这条铁路长大")]);
}

#[test]
fn full_lines_with_labels_stand_among_short_ones() {
    let card = "年龄：63岁\n入行：1968年\n纪录：三分四十秒\n难忘：通宵替司机把两个字由车身上面刮走\n座右：字丑\n";
    let found = edition(&format!("小档案\n{card}{}", para(6)));
    let labelled = found.articles[0]
        .paragraphs
        .iter()
        .filter(|paragraph| paragraph.text.contains('：'))
        .count();
    assert_eq!(labelled, 5);
}

#[test]
fn what_explains_a_specials_name_is_of_the_page() {
    let opening = "写在前面\n三十年是一页。本期请三位见证人开口，也请读者掂一掂这三个词的分量。\n";
    let articles: String = (1..4)
        .map(|n| format!("{n} 词{n}\n甲乙丙丁{n}戊己\n本报记者 王明\n{}{}", para(n), para(n + 9)))
        .collect();
    let head =
        "临湖日报\n2013年9月28日 星期六 第8926期\n三十而立看临湖\n——庆祝建市三十周年特别报道\n";
    let found = edition(&format!("{head}{opening}{articles}"));
    assert_eq!(found.metadata.title, "三十而立看临湖");
    assert!(found.introduction.is_some());
}

#[test]
fn a_line_of_single_characters_was_spread_out() {
    let text = para(8);
    let torn: String = text.chars().take(12).flat_map(|c| [c, '\n']).collect();
    let rest: String = text.chars().skip(12).collect();
    let found =
        edition(&format!("甲乙丙丁戊己\n本报记者 王明\n{}{torn}{rest}{}", para(9), para(5)));
    let texts = found.articles[0].paragraphs.iter().map(|p| p.text.clone());
    assert_eq!(texts.collect::<Vec<_>>()[1], text.replace('\n', ""));
}

#[test]
fn a_timelines_title_names_the_year_of_its_entries() {
    let dates = |title: &str| -> Vec<String> {
        let list = "▶7月2日\n洪峰到达石矶。\n▶8月9日\n险情排除。\n▶1月3日\n军民撤离。\n";
        let found = edition(&format!("2018年8月16日 星期四 第5期\n{}{title}\n{list}", para(2)));
        found.timeline.unwrap_or_default().entries.into_iter().map(|entry| entry.date).collect()
    };
    assert_eq!(dates("1998，石矶的四十一天"), ["1998-07-02", "1998-08-09", "1999-01-03"]);
    assert_eq!(dates("一九九八年石矶大事记"), ["1998-07-02", "1998-08-09", "1999-01-03"]);
    assert_eq!(dates("1998到2008年大事记")[0], "2018-07-02", "two years");
    assert_eq!(dates("12345678901234567890号大事记")[0], "2018-07-02", "no year");
}

#[test]
fn who_stands_where_is_a_caption() {
    let caption = "郑万福（右）登上驾驶室，与司机员合影。";
    let page = |line: &str| {
        edition(&format!("甲乙丙丁戊己\n本报记者 王明\n{}{line}\n{}", para(3), para(4)))
    };
    assert_eq!(page(caption).furniture.iter().filter(|item| item.text == caption).count(), 1);
    assert_eq!(page("他登上驾驶室，与司机员说话。").articles[0].paragraphs.len(), 3);
}

#[test]
fn the_signature_of_a_letter_has_no_blanks_of_its_setting() {
    let letter = format!("编辑同志：\n{}心内科 副主任医师 费云舒\n3月2日\n", para(3));
    let found = edition(&format!("甲乙丙丁戊己\n本报记者 王明\n{}来信\n{letter}", para(4)));
    let all = found.articles.iter().flat_map(|article| &article.paragraphs);
    assert!(all.into_iter().all(|paragraph| !paragraph.text.contains(' ')));
}

#[test]
fn poems_that_are_each_signed_are_one_text() {
    let poem = |title: &str, seed: u32, name: &str| {
        let text = para(seed).replace(['，', '。', '\n'], "");
        let half = |at: usize| text.chars().skip(7 * at).take(7).collect::<String>();
        format!(
            "{title}\n{}，{}。\n{}，{}。\n（某省 {name}）\n",
            half(0),
            half(1),
            half(2),
            half(3)
        )
    };
    let page = format!(
        "{}秋日二首\n{}{}读者信箱\n{}",
        para(1),
        poem("登高", 5, "王明"),
        poem("家宴", 7, "李伟"),
        para(9)
    );
    let edition = edition(&page);
    let group =
        edition.articles.iter().find(|article| article.title == "秋日二首").expect("the poems");
    let roles: Vec<Role> = group.paragraphs.iter().map(|para| para.role).collect();
    let poem = [Role::Subhead, Role::Quote, Role::Quote, Role::Body];
    assert_eq!(roles, [poem, poem].concat());
    assert!(group.authors.is_empty() && group.paragraphs[3].text == "（某省王明）");
}

#[test]
fn a_sections_name_stands_over_a_specials() {
    let page = format!(
        "某某日报\n2024年7月9日 星期二 B3版\n公司·产业\n铸件出海第二程\n编者按\n{}深度\n从卖毛坯到卖机舱\n本报记者 王明\n{}",
        para(1),
        para(3)
    );
    let metadata = edition(&page).metadata;
    assert_eq!((&*metadata.section, &*metadata.title), ("公司·产业", "铸件出海第二程"));
}

#[test]
fn furniture_ends_the_last_entry_of_a_timeline() {
    let entries: String = (1..5)
        .map(|n| format!("20{n}0年3月\n●{}", para(n).replace('\n', "")))
        .map(|entry| entry + "\n")
        .collect();
    let page = format!("{}大事记\n{entries}责任编辑：王明\n\n新桥通车\n{}", para(7), para(8));
    let edition = edition(&page);
    let last = edition.timeline.expect("a timeline").entries.pop().expect("entries");
    assert_eq!(last.items.len(), 1, "{:?}", last.title);
    assert!(edition.articles.iter().any(|article| article.title == "新桥通车"));
}
