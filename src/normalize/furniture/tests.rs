//! Whole pages and single lines → what of them is furniture, and what it says.

use super::contact::is_contact;
use super::imprint::is_imprint;
use super::issue_line::is_issue_line;
use super::makers::tell_makers;
use super::metadata::read_issue_line;
use super::motto::{is_even_saying, is_motto, is_saying};
use super::name::{dotted_section, is_publication, is_section};
use super::note::{is_continuation, is_instalment_note};
use super::notice::{is_disclaimer, is_price, is_weather};
use super::page_number::is_folio;
use super::publisher::{is_organ, is_publisher};
use super::reach::{Reach, reached};
use crate::model::Metadata;

#[test]
fn words_of_whose_paper_it_is() {
    assert!(is_organ("楓灣梓安同鄉會季刊") && !is_organ("季刊") && !is_organ("今日季刊"));
    assert!(is_publisher("某某城市合作银行主办"));
    assert!(is_section("综合新闻") && !is_publication("综合新闻") && is_publication("江汀新闻"));
    assert_eq!(reached("读者 QQ 群：8120907"), Some(Reach::Direct));
    assert_eq!(reached("社址：科学路 18 号 邮编：810077"), Some(Reach::Place));
    assert!(is_imprint("本版编辑 石小满 组版 阿丁"));
    assert!(is_disclaimer("以上观点不构成投资建议"));
}

#[test]
fn a_weekly_above_its_section_and_a_contact_of_two_lines() {
    let body = "　　甲乙丙丁戊己庚辛，壬癸子丑寅卯辰巳午未申酉戌亥。\n".repeat(3);
    let page = |head: &str| {
        format!(
            "{head}\n石桥修好以后\n本报记者 王明\n{body}电话：(0555)6120317 邮箱：\nab@cd.example\n"
        )
    };
    let of = |head: &str| crate::normalize::tests::edition(&page(head)).metadata;
    let metadata = of("岭海财经周刊\n公司深度\n2024年11月8日 星期五 第2152期");
    assert_eq!((&*metadata.publication, &*metadata.section), ("岭海财经周刊", "公司深度"));
    assert_eq!(metadata.contact, "电话：(0555)6120317 邮箱：ab@cd.example");
    let metadata = of("碼頭工友\n五一特刊\n2022年5月1日 星期日 第566期");
    assert_eq!((&*metadata.publication, &*metadata.section), ("碼頭工友", "五一特刊"));
    let metadata = of("人文周刊\n2024年11月8日 星期五 第2152期 第A8版");
    assert_eq!((&*metadata.publication, &*metadata.section), ("", "人文周刊"));
    assert_eq!(metadata.pages, ["A8"]);
}

#[test]
fn issue_lines() {
    let mut metadata = Metadata::default();
    for line in ["第497期 2024年2月 28日星期三", "江汀晚报 2025年4月19日 星期六 总第1086期 第08版"]
    {
        assert!(is_issue_line(line), "{line}");
    }
    read_issue_line("江汀晚报 2025年4月19日 星期六 总第1086期 第08版", &mut metadata);
    assert_eq!(metadata.publication, "江汀晚报");
    assert_eq!(metadata.date, "2025-04-19");
    assert_eq!(metadata.weekday, "星期六");
    assert_eq!(metadata.issue, "1086");
    assert_eq!(metadata.pages, ["08"]);
    assert!(!is_issue_line("2023年9月，在今年的会议上"));
}

#[test]
fn shapes() {
    assert!(is_folio("06·07") && is_folio("11-12") && is_folio("第08版") && is_folio("A09"));
    assert!(!is_folio("12") && !is_folio("2023"));
    assert!(is_motto("理性·求真·论衡·求是", false));
    assert!(is_motto("开放 协作 分享", true) && !is_motto("开放 协作 分享", false));
    assert!(!is_motto("李大伟 王小明 张晓红", true));
    assert!(is_saying("甲乙丙丁，戊己庚辛") && !is_saying("甲乙，丙丁，戊己"));
    assert!(
        is_even_saying("甲乙丙丁，戊己庚辛")
            && !is_even_saying("甲乙丙，丁戊己")
            && is_even_saying("甲乙，再甲乙")
    );
    assert!(!is_even_saying("甲乙丙，丁戊己庚"));
    assert!(is_contact("编辑：a@b.example 电话：(0599)3307712"));
    assert!(!is_contact("电话是很久以前发明的"));
    assert_eq!(dotted_section("柿子红·副刊"), Some("柿子红"));
    assert_eq!(dotted_section("阿诺·副手"), None);
    assert!(is_imprint("责编/王明 版式/李伟") && is_imprint("主編：王明 美術：李偉"));
    assert!(!is_imprint("文/王明 图/李伟"));
    assert!(is_imprint("责编 王 明 制图 Anna") && is_imprint("本版编辑：李 伟明 版式：王 明"));
    assert!(is_imprint("印刷者 江汀印刷所") && !is_imprint("开放时间：09:00—17:00暂停售票"));
    assert!(is_imprint("今日4版 本版责编 王 明 校对 李伟") && !is_imprint("今日4版"));
    assert!(is_imprint("责编：王明 题字：李伟") && !is_imprint("题字：李伟"));
    assert!(is_imprint("主笔：王明 责编：李 伟") && !is_imprint("主笔：王明"));
    assert!(is_imprint("值班总编：王 明 责任编辑：李 伟"));
    assert!(is_imprint("發行人：王明 主編：李偉 本刊贈閱會員"));
    assert!(is_imprint("义务编辑：阿May、陈sir、王明") && !is_imprint("编辑：来稿太多、放不下"));
    assert!(is_imprint("主编 归以宁 本期编辑 王明 摄影 罗 蒙") && !is_imprint("主编 归以宁"));
    assert!(tell_makers("学生编辑部：王明 李伟 统稿教师：陈默"));
    assert!(is_imprint("小编辑：初二（4）班 王明 指导：李老师"));
    assert!(is_contact("编辑部：内线 316") && !is_contact("他问编辑部：内线是几号"));
    assert!(is_weather("今天：多云 16℃～23℃ 明天：阴") && !is_weather("今天很热"));
    assert!(is_price("零售每份五分") && is_price("每月大洋八角 外埠另加"));
    assert!(!is_price("每份报告都要写三份") && !is_price("每份五角，不算贵"));
    assert!(is_instalment_note("（未完待续）") && !is_instalment_note("（待查）"));
    assert!(is_publisher("江汀大学主管主办") && is_publisher("半月刊"));
    assert!(!is_publication("半月刊") && !is_publisher("一人主办"));
    assert!(is_continuation("（下转第5版）") && !is_continuation("转变发展方式"));
}

/// A page whose first lines and whose last are these: metadata, and how many paragraphs there are.
fn page(head: &str, inside: &str, foot: &str) -> (Metadata, Vec<String>) {
    let source = format!(
        "{head}\n\n渡口的灯还亮着\n本报记者 王明\n　　江边的人都说那盏灯从来不灭，\n夜里有人摇船过来，远远便看见\n\
         它在水上。\n　　老张守了三十年，从来没有误过\n一次。\n{inside}\n\n半山腰有一口井\n本报记者 李伟\n　　井口\
         不大，石头磨得发亮，打水\n的人从早到晚没有断过，桶绳换\n了一根又一根。\n　　后来通了自来水，井还在，人\n却少了。\n\n{foot}\n"
    );
    let edition = super::super::tests::edition(&source);
    let paragraphs = edition.articles.iter().flat_map(|article| &article.paragraphs);
    (edition.metadata.clone(), paragraphs.map(|paragraph| paragraph.text.clone()).collect())
}

#[test]
fn a_line_between_lines_of_the_head() {
    let said = |head: &str| {
        let (metadata, text) = page(head, "", "热线：88120456");
        assert_eq!(text.len(), 4, "{head}");
        (metadata.publication, metadata.section, metadata.motto, metadata.date)
    };
    let text = |text: &str| text.to_owned();
    let all = |motto: &str| (text("江汀日报"), text("灯下"), text(motto), text("2024-03-15"));
    assert_eq!(said("灯下\n江汀日报\n2024年3月15日 星期五 第3版"), all(""));
    assert_eq!(said("江汀日报\n灯下\n2024年3月15日 星期五 第3版"), all(""));
    assert_eq!(said("江汀日报\n慢读一座城\n第3版 灯下 2024年3月15日 星期五"), all("慢读一座城"));
    assert_eq!(said("慢读一座城\n江汀日报\n第3版 灯下 2024年3月15日 星期五"), all("慢读一座城"));
    assert_eq!(said("江汀日报 JIANGTING RIBAO\n2024年3月\n15\n星期五\n第3版 灯下"), all(""));
    assert_eq!(said("《江汀日报》\n2024年3月15日\n今日四版\n灯下/03"), all(""));
    let own = said("岳声\n爱山护山 平安下山\n灯下 3 第97期 2024年3月15日");
    assert_eq!((&*own.0, &*own.1, &*own.2), ("岳声", "灯下", "爱山护山 平安下山"));
    let club = (text("岳声"), text("会员通讯"), text("爱山·敬山·平安下山"), text("2024-03-15"));
    assert_eq!(said("岳声\n会员通讯\n2024年3月15日 第97期\n爱山·敬山·平安下山"), club);
    let long = "江汀日报\n中共江汀市委主管主办\n江汀日报社出版\n2024年3月15日\n星期五\n今日8版\n灯下 Lamp\n03";
    assert_eq!(said(long), all(""));
    assert_eq!(said("灯下\nT2\n江汀日报 2024年3月15日 编辑 高 飞 组版 田 雨"), all(""));
    // With misread characters, and blanks inside its words.
    assert_eq!(said("《江汀日报》\n2O24牛3月l5日\n今日四版\n灯下/03"), all(""));
    assert_eq!(said("江汀日报\n灯下\n2024年 3月15日 星 期五 第3版"), all(""));
    let town = said("今日江汀\n江汀县委宣传部主办\n2024年3月15日 星期五\n第3版 灯下");
    assert_eq!(town.0, "今日江汀");
}

#[test]
fn contacts_of_texts_and_pages() {
    let (metadata, text) = page(
        "江汀日报\n第3版 灯下 2024年3月15日 星期五",
        "报名电话：88120999",
        "热线：88120456\n读者至上",
    );
    assert_eq!((&*metadata.contact, &*metadata.motto), ("热线：88120456", "读者至上"));
    assert_eq!((text.len(), &*text[2]), (5, "报名电话：88120999"));
    let (metadata, text) = page(
        "江汀日报\n第3版 灯下 2024年3月15日 星期五",
        "",
        "■投稿：a@b.example\n责任编辑：何川 电话：88120456\n（责任编辑：何川）",
    );
    assert_eq!((&*metadata.contact, text.len()), ("投稿：a@b.example", 4));
}

#[test]
fn matter_amid_a_sentence() {
    for line in [
        "今日8版",
        "- 3 -",
        "新闻热线：88120456",
        "广告",
        "A03 要闻",
        "本报地址：东大街18号 邮编：321000 电话：88120456",
    ] {
        let inside = format!(
            "　　他把船停稳了，又把缆绳绕了两\n圈，一句话也没有说，转身走进\n{line}\n屋里去了，灯还亮着。"
        );
        let (_, text) =
            page("江汀日报\n第3版 灯下 2024年3月15日 星期五", &inside, "热线：88120456");
        assert_eq!(
            text[2], "他把船停稳了，又把缆绳绕了两圈，一句话也没有说，转身走进屋里去了，灯还亮着。",
            "{line}"
        );
    }
}
