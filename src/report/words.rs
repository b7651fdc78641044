//! What corrections do, and why some are not made, in the words of the page.

use crate::corrections::{self, Among, Deed, Fault, Owner, Reason, Side, Unplaced, Verdict};
use crate::model::{Role, kind_name};
use crate::wording::{self, Script};

/// Why a correction is not made.
pub fn reason(reason: &Reason, script: Script) -> String {
    let sentence = match reason.fault {
        Fault::Ambiguous(_) => script.pick(
            "“{}”在@里有{}处，分不清指哪一处；请多写几个前后的字",
            "“{}”在@裡有{}處，分不清指哪一處；請多寫幾個前後的字",
        ),
        Fault::Absent(_) => script.pick("@里找不到“{}”", "@裡找不到“{}”"),
        Fault::Whole => {
            script.pick("“{}｜{}”在同一段里，当中没有分段", "“{}｜{}”在同一段裡，當中沒有分段")
        }
        Fault::Parted => script.pick("“{}｜{}”处已是段末", "“{}｜{}”處已是段末"),
        Fault::Paired => script.pick("“{}”已在“{}”之上，不必再换", "“{}”已在“{}”之上，不必再換"),
        Fault::SameArticle => script.pick("“{}”与“{}”是同一篇", "“{}”與“{}”是同一篇"),
        Fault::NoText => script.pick("这一项须是文字", "這一項須是文字"),
        Fault::NoLine => {
            script.pick("文字里不能有换行或控制字符（{}）", "文字裡不能有換行或控制字元（{}）")
        }
        Fault::NoDate => script.pick(
            "“{}”不是日期，应如 2024-02-28、2024-02 或 2024；大事记条目年份不明，可作 --02-28",
            "“{}”不是日期，應如 2024-02-28、2024-02 或 2024；大事記條目年份不明，可作 --02-28",
        ),
        Fault::NoLanguage => script.pick(
            "“{}”不是语言标记（BCP 47），应如 zh-Hans、zh-Hant",
            "“{}”不是語言標記（BCP 47），應如 zh-Hans、zh-Hant",
        ),
        Fault::NoNumber => script.pick("“{}”不是数字", "“{}”不是數字"),
        Fault::NoField => script.pick("没有“{}”一项，只有 {}", "沒有“{}”一項，只有 {}"),
        Fault::NoTimeline => script.pick("这一版没有大事记", "這一版沒有大事記"),
        Fault::NotOnce => {
            script.pick("“{}”在原为“{}”之处不是恰好出现一次", "“{}”在原為“{}”之處不是恰好出現一次")
        }
        Fault::Doubts => script
            .pick("有{}条此类存疑与“{}”有关，须恰好一条", "有{}條此類存疑與“{}”有關，須恰好一條"),
        Fault::Gone => {
            script.pick("整理本里没有这一处，请刷新页面", "整理本裡沒有這一處，請重新載入頁面")
        }
        Fault::Unchanged => script.pick("这样改与原来一样", "這樣改與原來一樣"),
        Fault::NoBody => script.pick("这一篇没有正文", "這一篇沒有正文"),
        Fault::Untellable => script.pick(
            "这里的文字与别处分不开，不能在此更正；请在更正文件里多写几个前后的字",
            "這裡的文字與別處分不開，不能在此更正；請在更正檔案裡多寫幾個前後的字",
        ),
        // No page is made of what was read back.
        Fault::Said => "{}",
    };
    let among = match reason.fault {
        Fault::Ambiguous(among) | Fault::Absent(among) => among,
        _ => return reason.fill(sentence),
    };
    let among = match among {
        Among::Seams => script.pick("各段相接处", "各段相接處"),
        Among::Paragraphs => script.pick("各段", "各段"),
        Among::Beginnings => script.pick("各段开头", "各段開頭"),
        Among::Bodies => script.pick("各篇开头", "各篇開頭"),
        Among::Titles => script.pick("各篇标题", "各篇標題"),
        Among::Entries => script.pick("大事记的题目", "大事記的題目"),
        Among::Items => script.pick("大事记各条开头", "大事記各條開頭"),
        Among::Texts => script.pick("全部文字", "全部文字"),
    };
    reason.fill(&sentence.replace('@', among))
}

/// A correction that found no place, with the nearest ones.
pub(super) fn unplaced(unplaced: &Unplaced, script: Script) -> String {
    let Unplaced { line, reason: why, near } = unplaced;
    let (before, after) = (script.pick("更正文件第", "更正檔案第"), script.pick("行：", "行："));
    let mut text = format!("{before}{line}{after}{}。", reason(why, script));
    if !near.is_empty() {
        text += script.pick("最近的是：", "最近的是：");
        text += &near.join("；");
    }
    text
}

/// What a correction does, less its kind; `before` is what stood in a field, or "".
pub(super) fn deed(deed: &Deed, before: &str, script: Script) -> String {
    match deed {
        Deed::Join(end, start) | Deed::Split(end, start) => format!("{end}｜{start}"),
        Deed::Role(paragraph, role) => format!("{paragraph} → {}", self::role(*role, script)),
        Deed::Pair(heading, body, _) => {
            format!("“{heading}”{}“{body}”", script.pick("配正文", "配正文"))
        }
        Deed::Move(article, side, other) => {
            let side = match side {
                Side::Before => script.pick("之前", "之前"),
                Side::After => script.pick("之后", "之後"),
            };
            format!("“{article}”{}“{other}”{side}", script.pick("移到", "移到"))
        }
        Deed::Set(owner, name, value) => {
            let whose = match owner {
                Owner::Issue => String::new(),
                Owner::Article(title) | Owner::Entry(title) => format!("“{title}”"),
            };
            let said = corrections::plain(value);
            let was = match before {
                "" => String::new(),
                before => format!("（{}：{before}）", script.pick("原作", "原作")),
            };
            format!("{whose}{}：{said}{was}", field(name, script))
        }
        Deed::Replace(context, wrong, right) => format!("{wrong} → {right}（{context}）"),
        Deed::Settle(doubt, context, verdict) => {
            let verdict = match verdict {
                Verdict::Accept => script.pick("属实", "屬實"),
                Verdict::Reject => script.pick("无误", "無誤"),
            };
            format!("{}：{verdict}（{context}）", wording::doubt(*doubt, script))
        }
    }
}

/// What a paragraph is called that is for this.
fn role(role: Role, script: Script) -> String {
    let name = match role {
        Role::Body => script.pick("正文", "正文"),
        Role::Subhead => script.pick("小标题", "小標題"),
        Role::Item => script.pick("条目", "條目"),
        Role::Quote => script.pick("引文", "引文"),
        // Nobody makes one by a correction.
        Role::Figure | Role::Head | Role::Row => return kind_name(role),
    };
    name.to_owned()
}

/// The names of the fields that can be set, in both scripts.
const FIELDS: [(&str, &str, &str); 17] = [
    ("publication", "报名", "報名"),
    ("section", "栏目", "欄目"),
    ("title", "题名", "題名"),
    ("issue", "期号", "期號"),
    ("date", "日期", "日期"),
    ("date_end", "止于", "止於"),
    ("weekday", "星期", "星期"),
    ("pages", "版次", "版次"),
    ("contact", "联系", "聯絡"),
    ("motto", "刊训", "刊訓"),
    ("language", "文种", "文種"),
    ("number", "序号", "序號"),
    ("kicker", "引题", "引題"),
    ("subtitle", "副题", "副題"),
    ("authors", "作者", "作者"),
    ("affiliation", "单位", "單位"),
    ("label", "类别", "類別"),
];

/// What a field is called.
pub(super) fn field(name: &str, script: Script) -> &str {
    let known = FIELDS.iter().find(|(field, ..)| *field == name);
    known.map_or(name, |(_, simplified, traditional)| script.pick(simplified, traditional))
}
