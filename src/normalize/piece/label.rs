//! What stands before a colon at a line's start: a speaker, a label, a date.

use crate::normalize::chars::{Text, before_colon};
use crate::normalize::{byline, date};
use crate::text::is_han;
use crate::text::simplified::simplified;
use crate::text::words::Words;

/// Whether a line begins with a speaker's name and a colon, as interviews print: `问：`, `记者：`.
pub(in crate::normalize) fn speaker(text: &Text) -> Option<String> {
    // A paper asks by its name: `《甲乙周刊》：`.
    let paper = text.first() == Some('《');
    let reach = if paper { 14 } else { 6 };
    let name = Text(before_colon(&text.0, reach)?.to_vec());
    if paper && name.last() == Some('》') && name.0.iter().filter(|ch| ch.c == '》').count() == 1
    {
        return Some(name.slice(1..name.len() - 1).tight().string());
    }
    let name = name.tight();
    let short = (1..=4).contains(&name.len()) && name.0.iter().all(|ch| is_han(ch.c))
        || name.len() == 1 && matches!(name.first(), Some('Q' | 'A'));
    short.then(|| name.string())
}

/// Whether a line of minutes says who was there and who was not: `缺席：甲乙`.
pub(super) fn tells_attendance(text: &Text) -> bool {
    const WORDS: [&str; 5] = ["出席", "列席", "缺席", "请假", "主席"];
    before_colon(&text.0, 5).is_some_and(|word| {
        let word: String = word.iter().map(|ch| simplified(ch.c)).collect();
        WORDS.iter().any(|known| word.starts_with(known))
    })
}

/// Whether a line begins with a date and a colon: `1月2日（周六）上午：某科`.
pub(in crate::normalize) fn is_dated(text: &Text) -> bool {
    /// Chars between the date and its colon.
    const BETWEEN: usize = 7;
    if !text.first().is_some_and(date::begins) {
        return false;
    }
    let string = text.string();
    date::read_prefix(&string).is_some_and(|(range, rest)| {
        let mut behind = rest.chars().take(BETWEEN + 1);
        range.start.day.is_some() && behind.any(|c| matches!(c, '：' | ':'))
    })
}

/// Whether a line begins with a word as short as labels are and a colon, and says something behind it.
pub(in crate::normalize) fn may_be_labelled(text: &Text) -> bool {
    const LABEL: std::ops::RangeInclusive<usize> = 2..=4;
    before_colon(&text.0, LABEL.end() + 1).is_some_and(|label| {
        LABEL.contains(&label.len())
            && label.iter().all(|ch| is_han(ch.c))
            && text.0.get(label.len() + 1).is_some_and(|ch| !matches!(ch.c, '“' | '「'))
    })
}

/// Whether a line begins with a label of recipes, notices or treatises, and says something behind it: `原料：…`,
/// `联系人：…`, `【摘要】…`.
pub(in crate::normalize) fn is_labelled(text: &Text) -> bool {
    const LONGEST: usize = 4;
    static LABELS: Words<153> = Words::of([
        "丧居",
        "灵堂",
        "治丧处",
        "难度",
        "行程",
        "住宿",
        "原料",
        "主料",
        "辅料",
        "配料",
        "调料",
        "材料",
        "用料",
        "食材",
        "做法",
        "制法",
        "作法",
        "步骤",
        "特点",
        "贴士",
        "小贴士",
        "提示",
        "时间",
        "地点",
        "地址",
        "电话",
        "联系人",
        "票价",
        "价格",
        "营业",
        "主办",
        "承办",
        "主讲",
        "摘要",
        "内容摘要",
        "关键词",
        "要求",
        "条件",
        "待遇",
        "上联",
        "下联",
        "横批",
        "谜底",
        "谜面",
        "注",
        "附",
        "编者注",
        "功效",
        "适用",
        "用法",
        "日期",
        "出席",
        "列席",
        "缺席",
        "议题",
        "议决",
        "决议",
        "主题",
        "对象",
        "名额",
        "费用",
        "报名",
        "咨询",
        "奖品",
        "展期",
        "地区",
        "区域",
        "范围",
        "位置",
        "路段",
        "面积",
        "人口",
        "特产",
        "内容",
        "方式",
        "网址",
        "邮箱",
        "传真",
        "邮编",
        "邮购",
        "开放时间",
        "开奖",
        "开馆",
        "规格",
        "产地",
        "品种",
        "学名",
        "别名",
        "用量",
        "禁忌",
        "症状",
        "防治",
        "处方",
        "诊断",
        "主治",
        "嘉宾",
        "导演",
        "编剧",
        "主演",
        "片名",
        "书名",
        "定价",
        "售价",
        "页数",
        "交通",
        "路线",
        "里程",
        "门票",
        "车费",
        "集合",
        "领队",
        "装备",
        "地质",
        "海拔",
        "气候",
        "出品",
        "主要人物",
        "集合地",
        "截止",
        "稿酬",
        "篇幅",
        "薪酬",
        "学历",
        "专业",
        "籍贯",
        "生日",
        "身高",
        "特长",
        "座右铭",
        "主席",
        "记录",
        "纪录",
        "主持",
        "片长",
        "推荐指数",
        "评分",
        "本刊评分",
        "类型",
        "片种",
        "上映",
        "年代",
        "出发",
        "程度",
        "营费",
        "编者附言",
        "编者附记",
        "编者案",
        "教师点评",
        "老师评语",
        "律师点评",
        "专家点评",
        "商家回复",
        "记者追问",
    ]);
    let bracket = matches!(text.first(), Some('【' | '［' | '['));
    let from = usize::from(bracket);
    let end = |c: char| {
        if bracket { matches!(c, '】' | '］' | ']') } else { matches!(c, '：' | ':') }
    };
    let Some(at) = text.0.iter().skip(from).take(LONGEST + 2).position(|ch| end(ch.c)) else {
        return false;
    };
    let label: String =
        text.slice(from..from + at).tight().0.iter().map(|ch| simplified(ch.c)).collect();
    // A label in brackets alone on its line is a subhead.
    let says = from + at + 1 < text.len();
    // `伍萬元：…` in a list of gifts.
    let amount = || says && !bracket && byline::is_amount(&text.0[..at]);
    (says || !bracket) && LABELS.has(&label) || amount()
}
