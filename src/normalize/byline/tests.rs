//! By-lines and sign-offs, line by line: whom each names, and as what.

use super::*;

fn authors(byline: &Byline) -> Vec<String> {
    byline.authors.iter().map(Text::string).collect()
}

#[test]
fn bylines_with_posts_of_any_form() {
    let said = |line: &str| {
        let byline = read(&Text::of(line)).unwrap_or_else(|| panic!("{line}"));
        (authors(&byline).join(","), byline.affiliation.string())
    };
    for (line, name, what) in [
        ("文｜《财观周刊》记者 费予安", "费予安", "《财观周刊》记者"),
        ("特派记者 卜一凡 江城电", "卜一凡", "特派记者"),
        ("3B 古芷晴", "古芷晴", "3B"),
        ("乌云塔娜（蒙古族）", "乌云塔娜", "蒙古族"),
        ("行长 汤敬之", "汤敬之", "行长"),
        ("安技科 童世同 答", "童世同", "安技科"),
        ("本刊测试组", "", "本刊测试组"),
        ("讲述：拉西（牧民） 记录翻译：苏和", "拉西,苏和", "牧民"),
        ("口述：洪水木（88歲，溪墘村） 記錄：蔡淑貞", "洪水木,蔡淑貞", "溪墘村"),
        (
            "谷望舒 安 澜（地质研究所） R. Keller（伯尔登大学）",
            "谷望舒,安澜,R. Keller",
            "地质研究所 伯尔登大学",
        ),
        ("總務組製表", "", "總務組"),
    ] {
        assert_eq!(said(line), (name.to_owned(), what.to_owned()), "{line}");
    }
    assert!(read(&Text::of("受访专家：沈知白，东屏理工大")).is_none());
    assert!(read_loose(&Text::of("壹仟元：區仲衡、池耀宗")).is_none_or(|loose| !loose.sure));
}

#[test]
fn bylines() {
    for (line, names, affiliation) in [
        ("本报记者 何 青", vec!["何青"], "本报记者"),
        ("本报记者 林晚舟 苏小满", vec!["林晚舟", "苏小满"], "本报记者"),
        ("文/甲".replace('甲', "王明").as_str(), vec!["王明"], ""),
        ("□ 李伟", vec!["李伟"], ""),
        ("文/王明 图/李小红", vec!["王明", "李小红"], ""),
        ("文/图 本报记者 王明", vec!["王明"], "本报记者"),
        ("詞 王明 曲 李小紅", vec!["王明", "李小紅"], ""),
        ("舞台監督 王明", vec!["王明"], "舞台監督"),
        ("青年团契 王明", vec!["王明"], "青年团契"),
        ("九連 王明", vec!["王明"], "九連"),
        ("总干事 王明", vec!["王明"], "总干事"),
        ("西醫 王明", vec!["王明"], "西醫"),
        ("鹤洲 著", vec!["鹤洲"], ""),
        ("金工车间 王明", vec!["王明"], "金工车间"),
        ("点评人：某律师事务所律师 王明", vec!["王明"], "某律师事务所律师"),
        (
            "讲述：王明（某某教师） 整理：本报记者 李小红",
            vec!["王明", "李小红"],
            "某某教师 本报记者",
        ),
        ("文/王明 图/受访者供图", vec!["王明"], ""),
        ("主持：王明 与谈：李小红、赵平", vec!["王明", "李小红", "赵平"], ""),
        ("鹿山县 王明（71岁）", vec!["王明"], "鹿山县"),
        ("王明（71岁）", vec!["王明"], ""),
        ("口述：王明（83岁） 整理：李小红", vec!["王明", "李小红"], ""),
        ("神经内科 王明 宣传科 李小红", vec!["王明", "李小红"], "神经内科 宣传科"),
        ("■策展人 王明", vec!["王明"], "策展人"),
        ("解答：李小紅律師", vec!["李小紅"], "律師"),
        ("讲员：王明 笔记：李小红", vec!["王明", "李小红"], ""),
        ("撰文∕王明 攝影∕李小紅", vec!["王明", "李小紅"], ""),
        ("作者｜王明", vec!["王明"], ""),
        ("文｜宁一，河湖志愿者", vec!["宁一"], "河湖志愿者"),
        ("王明｜李小红", vec!["王明", "李小红"], ""),
        ("王明｜某县医院主任医师", vec!["王明"], "某县医院主任医师"),
        ("王明／某天文台副研究员", vec!["王明"], "某天文台副研究员"),
        ("李小红/某大学实验室博士后", vec!["李小红"], "某大学实验室博士后"),
        ("李伟 Ada Wren", vec!["李伟", "Ada Wren"], ""),
        ("整理：王明", vec!["王明"], ""),
        ("特約撰稿人 王明", vec!["王明"], "特約撰稿人"),
        ("王明（某某大学教授）", vec!["王明"], "某某大学教授"),
        ("文：王明（海事历史研究者）", vec!["王明"], "海事历史研究者"),
        ("文/Ada Wren 编译/王明", vec!["Ada Wren", "王明"], ""),
        ("記者王明／東灣報導", vec!["王明"], "記者"),
        ("●王明", vec!["王明"], ""),
        ("会长 王明", vec!["王明"], "会长"),
        ("白石镇 王明", vec!["王明"], "白石镇"),
        ("□ 中文系1982级 王明", vec!["王明"], "中文系1982级"),
        ("□ 农学院2021级 阿依古丽", vec!["阿依古丽"], "农学院2021级"),
        ("某区水产技术推广站∕王明", vec!["王明"], "某区水产技术推广站"),
        ("文/某市第三医院 王明", vec!["王明"], "某市第三医院"),
        ("王明 编", vec!["王明"], ""),
        ("某某农会 王明 整理", vec!["王明"], "某某农会"),
        ("解答：执业律师王明", vec!["王明"], "执业律师"),
        ("◎ 王明（出租汽车司机）", vec!["王明"], "出租汽车司机"),
        ("示范：王明 记录：阿坤", vec!["王明", "阿坤"], ""),
        ("本报评论员", vec![], "本报评论员"),
        ("李 大 伟", vec!["李大伟"], ""),
        ("王明/文 李小红/图", vec!["王明", "李小红"], ""),
        ("王明口述 李小红整理", vec!["王明", "李小红"], ""),
        ("王明（口述） 李小红（整理）", vec!["王明", "李小红"], ""),
        ("王明 文 李小红 图", vec!["王明", "李小红"], ""),
        ("【記者王明／台北報導】", vec!["王明"], "記者"),
        ("文◎王明", vec!["王明"], ""),
        ("本报记者 王明 报道", vec!["王明"], "本报记者"),
        ("［美］约翰·史密斯 王明 译", vec!["约翰·史密斯", "王明"], ""),
        ("某某大学 王明", vec!["王明"], "某某大学"),
        ("退休教师 李 伟", vec!["李伟"], "退休教师"),
        ("李 伟 Erik Dahl（某某大学）", vec!["李伟", "Erik Dahl"], "某某大学"),
        ("本报记者 李 伟 通讯员 王明 文/摄", vec!["李伟", "王明"], "本报记者 通讯员"),
        ("王明 / 口述 李伟 / 整理", vec!["王明", "李伟"], ""),
        ("讲述者：王明 记录人：李伟", vec!["王明", "李伟"], ""),
        ("作者：王明 某县文化馆", vec!["王明"], "某县文化馆"),
        ("文/图 王明", vec!["王明"], ""),
        ("文 王明 图 李伟", vec!["王明", "李伟"], ""),
        ("王明（口述）李伟（整理）", vec!["王明", "李伟"], ""),
        ("【文/王明】", vec!["王明"], ""),
        ("本刊特约撰稿 王明", vec!["王明"], "本刊特约撰稿"),
        ("⊙王明", vec!["王明"], ""),
        ("文/轧钢分厂 王明", vec!["王明"], "轧钢分厂"),
        ("口述/医师 王明 记录/李伟", vec!["王明", "李伟"], "医师"),
        ("口述：王明（植物学者） 笔录：阿土", vec!["王明", "阿土"], "植物学者"),
        ("文/王明 李小红", vec!["王明", "李小红"], ""),
        ("王明 文 苏 红 图", vec!["王明", "苏红"], ""),
        ("D. R. Wren 著 王明 译", vec!["D. R. Wren", "王明"], ""),
        ("文/向云 云向", vec!["向云", "云向"], ""),
        ("王明 搜集", vec!["王明"], ""),
        ("文/宣传科 王明 图/心内科 李小红", vec!["王明", "李小红"], "宣传科 心内科"),
        ("本报记者 王明 见习记者 Lina Tao", vec!["王明", "Lina Tao"], "本报记者 见习记者"),
        ("县水产技术推广站 应开明", vec!["应开明"], "县水产技术推广站"),
        ("本刊记者/王明 发自卓拉山口", vec!["王明"], "本刊记者"),
        ("本报记者 王明 北京报道", vec!["王明"], "本报记者"),
        ("（本刊记者王明采写）", vec!["王明"], "本刊记者"),
        ("資料整理：王明", vec!["王明"], ""),
        ("初二（1）班 王明", vec!["王明"], "初二（1）班"),
        ("小记者 高一（12）班 王明 李伟", vec!["王明", "李伟"], "小记者 高一（12）班"),
        ("三年级2班 王明", vec!["王明"], "三年级2班"),
        ("●本报记者 王明", vec!["王明"], "本报记者"),
        ("▲某某车间 王明", vec!["王明"], "某某车间"),
        ("本报记者丨王明", vec!["王明"], "本报记者"),
        ("读者 王明", vec!["王明"], "读者"),
        ("王 明/文 李小红/图", vec!["王明", "李小红"], ""),
        ("本报记者 王明摄影报道", vec!["王明"], "本报记者"),
        ("三年级2班 王明 指导老师：李伟", vec!["王明"], "三年级2班"),
        ("（美）约翰·史密斯 王明 译", vec!["约翰·史密斯", "王明"], ""),
        ("文：王 明 相：阿May", vec!["王明", "阿May"], ""),
        ("采访/老 K", vec!["老K"], ""),
        ("福建屏南 王明 供稿", vec!["王明"], "福建屏南"),
        ("通关业务处 解答", vec![], "通关业务处"),
        ("口述·王明 整理·李伟", vec!["王明", "李伟"], ""),
        ("退休会计 王明", vec!["王明"], "退休会计"),
        ("产科 王明", vec!["王明"], "产科"),
        ("推廣股／王明", vec!["王明"], "推廣股"),
        ("答复单位：邮局办事处行邮科", vec![], "邮局办事处行邮科"),
        ("数据支持/市场部", vec![], "市场部"),
        ("王 明、李小红 对谈 丁未 整理", vec!["王明", "李小红", "丁未"], ""),
        ("■ 本报记者 王明 发自甲地、乙地", vec!["王明"], "本报记者"),
        ("王明（原某处干部，现年八十八岁）", vec!["王明"], "原某处干部，现年八十八岁"),
    ] {
        let byline = read(&Text::of(line)).expect(line);
        assert_eq!(authors(&byline), names, "{line}");
        assert_eq!(byline.affiliation.string(), affiliation, "{line}");
    }
    assert!(!is_byline(&Text::of("新型工业化的路")));
    assert!(!is_byline(&Text::of("李 伟")));
    assert!(!is_byline(&Text::of("文：Stay a little")), "a sentence");
    assert!(!is_byline(&Text::of("记者：众口难调，您怎")), "a question");
    assert!(!is_byline(&Text::of("记者昨到车站，见月台")), "a sentence");
    assert!(read(&Text::of("李伟 Ada")).is_none(), "one Latin word");
    assert!(read(&Text::of("来信｜读者")).is_none(), "a rubric");
    assert!(!is_picture_credit(&Text::of("本报记者 李 伟 文/摄")), "the text's too");
    assert!(!is_byline(&Text::of("本报记者 王明 摄")), "a picture's");
    assert!(is_picture_credit(&Text::of("記者王明／攝")));
    assert!(is_broken(&Text::of("作者｜王明（某某自动")));
    assert!(!is_broken(&Text::of("王明（某某大学教授）")));
    assert!(breaks_credit(&Text::of("口述：王明（某某学者） 笔")));
    assert!(!breaks_credit(&Text::of("口述：王明 李伟")));
}

#[test]
fn signoffs_in_brackets() {
    for line in ["（保全工段 王明）", "（王明 摘编）", "（据《某某》第七辑）", "（新华社电）"]
    {
        assert!(is_bracketed_signoff(&Text::of(line)), "{line}");
    }
    for line in ["【王明】", "（一）", "（试行）", "（他笑了，没有回答）", "（据说很灵）"]
    {
        assert!(!is_bracketed_signoff(&Text::of(line)), "{line}");
    }
    for (line, names, affiliation) in [
        ("（执笔：王明 李小红）", vec!["王明", "李小红"], ""),
        ("（某县档案馆 王明 点校）", vec!["王明"], "某县档案馆"),
        ("（王秀英唱 李云鹤记）", vec!["王秀英", "李云鹤"], ""),
        ("（病虫害防治组 答）", vec![], "病虫害防治组"),
        ("（抚州 王 明）", vec!["王明"], "抚州"),
    ] {
        let byline = read_signoff(&Text::of(line));
        assert_eq!(authors(&byline), names, "{line}");
        assert_eq!(byline.affiliation.string(), affiliation, "{line}");
    }
    assert_eq!(signoff_suffix(&Text::of("靠在墙根。 （王明）")), Some(6));
    assert_eq!(signoff_suffix(&Text::of("靠在墙根（王明）")), None);
    assert_eq!(signoff_suffix(&Text::of("靠在墙根。（锅炉车间 王明）")), Some(5));
    assert_eq!(signoff_suffix(&Text::of("靠在墙根。（打一用具）")), None);
    assert_eq!(signoff_suffix(&Text::of("靠在墙根。（南站海关 供稿）")), None, "nobody is named");
    let goes_on = |a, b| signoff_goes_on(&Text::of(a), &Text::of(b));
    assert!(goes_on("靠在墙根。（锅炉车间 王", "明）"));
    assert!(!goes_on("靠在墙根（锅炉车间 王", "明）") && !goes_on("靠在墙根。（打一用", "具）"));
}

#[test]
fn signoffs_set_close() {
    let found = |text: &str, custom| {
        let (at, byline) = closing_signoff(&Text::of(text), custom)?;
        Some((at, authors(&byline).concat(), byline.affiliation.string()))
    };
    let sign = |at, name: &str, what: &str| Some((at, name.to_owned(), what.to_owned()));
    assert_eq!(found("走了。（王明）", false), sign(3, "王明", ""));
    assert_eq!(found("走了。（本报记者王明）", false), sign(3, "王明", "本报记者"));
    assert_eq!(found("走了。”（作者系甲大学教授）", false), sign(4, "", "甲大学教授"));
    assert_eq!(found("走了。■王明", false), sign(3, "王明", ""));
    assert_eq!(found("走了。（半夏）", true), sign(3, "半夏", ""));
    assert_eq!(found("走了。（县运管所）", false), sign(3, "", "县运管所"));
    assert_eq!(found("走了。（县里的所）", false), None);
    for text in ["走了。（半夏）", "走了（王明）", "走了。（完）", "走了。（王明摄）", "走了。"]
    {
        assert_eq!(found(text, false), None, "{text}");
    }
    for text in ["走了。（未完待续）", "走了。（图片由某某提供）", "走了。（见第三版）"]
    {
        assert_eq!(found(text, true), None, "{text}");
    }
}

#[test]
fn a_short_word_in_brackets_is_a_pen_name_or_an_office() {
    for (printed, names, affiliation) in [
        ("（听雨轩主）", vec!["听雨轩主"], ""),
        ("（本报通讯组）", vec![], "本报通讯组"),
        ("（厂办公室）", vec![], "厂办公室"),
    ] {
        let byline = pen_name(&Text::of(printed)).unwrap_or_default();
        assert_eq!(authors(&byline), names, "{printed}");
        assert_eq!(byline.affiliation.string(), affiliation, "{printed}");
    }
}

#[test]
fn signoffs() {
    for (printed, names, affiliation) in [
        ("（作者：甲大学教授）", vec![], "甲大学教授"),
        ("（作者单位：乙研究所）", vec![], "乙研究所"),
        ("（作者系丙中学学生）", vec![], "丙中学学生"),
        ("（作者：李伟，甲大学教授）", vec!["李伟"], "甲大学教授"),
        ("（作者李伟系甲大学教授）", vec!["李伟"], "甲大学教授"),
        ("（作者分别系甲大学教授、乙大学教授）", vec![], "甲大学教授、乙大学教授"),
        ("（作者为甲大学教授，本报记者李伟整理）", vec![], "甲大学教授"),
        ("（作者：李伟）", vec!["李伟"], ""),
        ("（本报记者 何青）", vec!["何青"], "本报记者"),
        ("（本报记者 何青 李伟）", vec!["何青", "李伟"], "本报记者"),
        ("（织布二车间 邹小满）", vec!["邹小满"], "织布二车间"),
        ("（装备组 邹小满 答）", vec!["邹小满"], "装备组"),
        ("（李伟 王明 邹小满）", vec!["李伟", "王明", "邹小满"], ""),
        ("（作者现任甲大学教授）", vec![], "甲大学教授"),
        ("（作者 李伟）", vec!["李伟"], ""),
        ("（作者：李伟 甲大学教授）", vec!["李伟"], "甲大学教授"),
        ("（作者：甲大学 李伟）", vec!["李伟"], "甲大学"),
        ("（李伟，甲大学教授）", vec!["李伟"], "甲大学教授"),
        ("（三（2）班 李伟）", vec!["李伟"], "三（2）班"),
        ("〔作者系甲大学教授〕", vec![], "甲大学教授"),
        ("（李伟 摄影报道）", vec!["李伟"], ""),
        ("〈作看：甲大学教授)", vec![], "甲大学教授"),
        ("（作者单泣：乙研究所》", vec![], "乙研究所"),
    ] {
        let exact = opens_signoff(printed) || is_bracketed_signoff(&Text::of(printed));
        assert!(exact || opens_misread_signoff(&Text::of(printed)), "{printed}");
        let byline = read_signoff(&Text::of(printed));
        assert_eq!(authors(&byline), names, "{printed}");
        assert_eq!(byline.affiliation.string(), affiliation, "{printed}");
    }
}
