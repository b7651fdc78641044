//! Lines with which letters begin.

use crate::normalize::chars::Text;
use crate::text::simplified::simplified;
use crate::text::words::Words;

/// Whether a line is what a letter begins with: `编辑同志：`, `各位鄉親：`, `你好，…：`.
pub(in crate::normalize) fn greets(text: &Text) -> bool {
    const LONGEST: usize = 14;
    static ENDS: Words<38> = Words::of([
        "大姐",
        "大哥",
        "姐姐",
        "哥哥",
        "吾儿",
        "我儿",
        "爱妻",
        "贤弟",
        "吾兄",
        "爹娘",
        "双亲",
        "大人",
        "妈妈",
        "战友",
        "战友们",
        "同志",
        "同志们",
        "乡亲们",
        "先生",
        "您好",
        "你好",
        "女士",
        "老师",
        "编辑部",
        "朋友",
        "朋友们",
        "编辑",
        "乡亲",
        "台鉴",
        "大鉴",
        "叔叔",
        "阿姨",
        "各位",
        "人员",
        "大夫",
        "医生",
        "护士",
        "师傅",
    ]);
    const BEGINS: [&str; 6] = ["各位", "尊敬的", "敬爱的", "亲爱的", "您好，", "你好，"];
    let text = text.tight();
    if text.len() > LONGEST || !matches!(text.last(), Some('：' | ':' | '！')) {
        return false;
    }
    let line: String = text.0.iter().map(|ch| simplified(ch.c)).collect();
    let line = line.trim_end_matches(['：', ':', '！']);
    ENDS.end(line) || BEGINS.iter().any(|word| line.starts_with(word))
}
