//! Names, by-lines and sign-offs: who wrote it, and what he or she is.

mod forms;
mod loose;
mod misreading;
mod signoff;
mod told;

pub(super) use forms::is_behind_bullet;
pub(super) use loose::{is_amount, read_loose};
pub(super) use misreading::read_misread;
pub(super) use signoff::{
    closing_signoff, is_bracketed_signoff, office_alone, opens_misread_signoff, opens_signoff,
    opens_source, pen_name, read_signoff, shapeless_head, signoff_goes_on, signoff_suffix,
};

use super::chars::{Char, Text};
use crate::text::han_set::HanSet;
use crate::text::simplified::{in_simplified, simplified};
use crate::text::words::Words;
use crate::text::{is_blank, is_han, is_han_numeral, is_interpunct};
use forms::{
    behind_bullet, bullets, country, credited_behind, credited_with_roles, named_before_role,
    named_behind_class, named_behind_credit, named_behind_form, named_behind_role, named_with_role,
    named_with_roles, told_behind_bullet, wrote,
};

/// The commonest surnames, after the 2020 census and 百家姓, Simplified and Traditional.
const SURNAMES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲游阳裴席卫查屈鲍覃霍翁隋甘景薄包司柏宁柯阮桂闵解强柴华车冉房辜吉饶刁瞿戚丘古米滕晋苑邬臧畅宫嵺苟褚廉简娄盖符奚穆党燕郎邸冀谈姬屠连郜晏栾郁蒙喻揭窦迟宇敖糜鄢冷卓仇艾巩稽井练仲乐虞卞封竺冼楚佟栗匡宗巫鞠僧桑荆谌沙岑习胥蔺孫馬楊劉陳黃趙吳鄭謝韓馮鄧許蕭蔣呂蘇盧葉閻鍾陸龔齊龐顏嚴蘆韋聶叢莊關費紀歐項陽衛單寧華車邊饒鄔簡婁蓋黨連郟牧帅闫肖仝楼裘欣闻池尚占仰皮湛禹狄贝伏茅蓝麻危骆昝缪干宣杭诸钮嵇滑荣荀羊芮羿储汲邴乌巴弓隗宓蓬郗伊暴厉戎祖束幸韶蓟宿蒲邰鄂索咸籍阴鬱苍莘贡劳逄扶堵宰郦雍璩濮寿边扈郏浦农慕茹宦鱼慎戈庾暨弘寇禄阙殳沃蔚夔隆厍晁勾訾阚毋乜须丰巢蒯逯桓溫貝賀賴錢湯鄒譚駱顧羅萬樂繆應豐鮑麥畢儲闞禰寶譙鄺厲勞賈魯蔔遲榮塗鈕商习佘亓仉应单付亢佴笪缑翦甯苌哈赫麴操揣门沐步钦昌官粟問習門邝谯祢区區麦凃";

/// The same, to ask for one.
static SURNAME: HanSet = HanSet::of(SURNAMES);

/// Double surnames still in use.
const DOUBLE_SURNAMES: [&str; 28] = [
    "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "端木",
    "闻人", "宇文", "长孙", "夏侯", "澹台", "轩辕", "南宫", "百里", "呼延", "独孤", "完颜", "赫连",
    "钟离", "公冶", "濮阳", "淳于",
];

/// Last words of a writer's part: `本报特派记者`, `特约通讯员`.
const PART_ENDS: [&str; 8] =
    ["记者", "通讯员", "评论员", "撰稿人", "特派员", "观察员", "实习生", "特约撰稿"];

/// Whether one of [`PART_ENDS`] may end with this character.
fn ends_part(ch: &Char) -> bool {
    matches!(simplified(ch.c), '者' | '员' | '人' | '生' | '稿')
}

/// Words of credits: what somebody did for the piece.
static CREDITS: Words<121> = Words::of([
    "荐书",
    "领读",
    "坐诊",
    "接诊",
    "主诊",
    "审订",
    "审校",
    "主答",
    "文图",
    "出题人",
    "命题人",
    "搜集整理",
    "收集整理",
    "采录",
    "选荐",
    "回答",
    "对谈",
    "数据支持",
    "解读",
    "解说",
    "对话人",
    "点评",
    "设计",
    "推荐",
    "书评人",
    "编剧",
    "受访",
    "报道",
    "解答",
    "答疑",
    "示范",
    "编绘",
    "拍摄",
    "选编",
    "主笔",
    "执笔人",
    "文字整理",
    "采访整理",
    "资料整理",
    "访问",
    "访谈",
    "文字",
    "图片",
    "记录",
    "图文",
    "插图",
    "配图",
    "插画",
    "译",
    "译者",
    "改编",
    "编写",
    "讲述",
    "采编",
    "统稿",
    "供图",
    "书法",
    "文",
    "图",
    "撰文",
    "撰稿",
    "摄影",
    "整理",
    "编译",
    "翻译",
    "口述",
    "采写",
    "采访",
    "作者",
    "摘编",
    "供稿",
    "绘图",
    "漫画",
    "执笔",
    "策划",
    "制图",
    "主持",
    "笔录",
    "笔述",
    "搜集",
    "辑录",
    "记录整理",
    "主讲",
    "演讲",
    "讲员",
    "讲者",
    "答疑",
    "答疑专家",
    "笔记",
    "速记",
    "见证",
    "撰写",
    "词",
    "曲",
    "作词",
    "作曲",
    "剪纸",
    "版画",
    "木刻",
    "与谈",
    "抄录",
    "标点",
    "点校",
    "校点",
    "校注",
    "注释",
    "校勘",
    "辑注",
    "唱",
    "记谱",
    "演唱",
    "抄录标点",
    "题图",
    "录入",
    "朗诵",
    "解题",
    "评介",
    "录音整理",
    "实验设计",
    "解签",
    "导读",
]);

/// Whether a word of three characters or more is a place of work: 推广股, 校办室.
fn is_office(word: &[Char]) -> bool {
    const LAST: &str = "股科室处處局所站厂廠院校社馆館队隊";
    word.len() > 2 && word.last().is_some_and(|ch| LAST.contains(ch.c))
}

/// True for a word of credits: 整理, 摄影, 口述者.
pub(super) fn is_credit(word: &str) -> bool {
    let word = &*in_simplified(word);
    CREDITS.has(word) || does(word)
}

/// Whether a word names somebody by what was done: `口述者`, `记录人`, `主持律师`.
fn does(word: &str) -> bool {
    let posts = ["人", "者", "律师", "专家", "医生", "医师"];
    let did = posts.iter().find_map(|post| word.strip_suffix(post));
    // `受访专家：…` presents whoever is asked.
    did.is_some_and(|did| did.len() > 3 && CREDITS.has(did) && (did != "受访" || word == "受访者"))
}

/// A part of a heading's by-line is no longer, in chars.
const LONGEST_PART: usize = 10;

/// Length of the writer's part at the start of a text: `本报记者`, `新华社记者`, `特约撰稿人`.
fn part(rest: &[Char]) -> Option<usize> {
    let han = rest.iter().take(LONGEST_PART).take_while(|ch| is_han(ch.c)).count();
    // Words that only begin a part.
    const OPENINGS: [&str; 3] = ["本报", "本刊", "本网"];
    let late = || (1..han).any(|at| OPENINGS.iter().any(|word| starts_with(&rest[at..], word)));
    let found = (2..=han).filter(|&n| ends_part(&rest[n - 1])).find(|&n| {
        PART_ENDS.iter().any(|end| ends_with(&rest[..n], end))
            // 记者站 and 通讯员们 are no parts, and a name or a gap follows one.
            && !rest.get(n).is_some_and(|ch| matches!(ch.c, '站' | '们' | '們' | '节' | '節' | '证' | '人'))
    });
    found.filter(|_| !late())
}

/// Whether a mark is a stroke between a credit and a name.
pub(super) fn is_stroke(c: char) -> bool {
    matches!(c, '/' | '／' | '∕')
}

/// Whether a mark stands between a credit and a name.
fn is_credit_mark(c: char) -> bool {
    is_stroke(c) || matches!(c, '：' | ':' | '|' | '｜')
}

/// Whether a known name of two characters stands before a stroke and what its bearer is behind it: `甲乙/某台副研究员`.
fn is_before_role(rest: &[Char], stroke: usize) -> bool {
    /// Chars of a post at least that is no name.
    const LEAST: usize = 5;
    let role = &rest[stroke + 1..];
    role.len() >= LEAST
        && role.iter().all(|ch| is_han(ch.c))
        && told::is_what(role)
        && are_name(rest[..stroke].iter().map(|ch| ch.c))
}

/// Length of a credit at the start of a word with the mark behind it: `文/`, `整理：`, `作者｜`,
/// `图、文/`; a longer credit may do without the mark where a blank follows.
fn credit(rest: &[Char], before: Option<&Char>) -> Option<usize> {
    if before.is_some_and(|ch| !is_blank(ch.c)) {
        return None;
    }
    let is_mark =
        |c: char| is_credit_mark(c) || c == '丨' || matches!(c, '◎' | '⊙' | '＝' | '=' | '○' | '●');
    let end = rest.iter().take(8).position(|ch| is_mark(ch.c));
    if let Some(end) = end {
        let words: String =
            rest[..end].iter().map(|ch| simplified(ch.c)).filter(|c| !is_blank(*c)).collect();
        // 相 is a Cantonese paper's picture.
        let known = |word: &str| {
            // `记录翻译`
            let two = || word.len() >= 12 && loose::is_credit_word(word);
            CREDITS.has(word) || does(word) || word == "相" || two()
        };
        // `路线设计、文｜甲乙`
        let ends = |word: &str| known(word) || CREDITS.end(word);
        let several = || {
            let mut parts = words.split('、');
            parts.next_back().is_some_and(known) && words.contains('、') && parts.all(ends)
        };
        let slashed = is_stroke(rest[end].c)
            && end > 0
            && end < 5
            && part(rest) != Some(end)
            && !is_office(&rest[..end])
            && !(end == 3 && are_name(rest[..end].iter().map(|ch| ch.c)))
            && !(end == 2 && is_before_role(rest, end))
            && rest[..end].iter().all(|ch| is_han(ch.c) || ch.c == '、');
        if slashed
            || known(&words)
            || several()
            || !words.is_empty() && words.split(|c| c == '、' || is_interpunct(c)).all(known)
        {
            return Some(end + 1);
        }
    }
    // `撰稿·甲乙`: behind a dot a known name must stand.
    if let Some(dot) = rest.iter().take(5).position(|ch| is_interpunct(ch.c)).filter(|&at| at > 1) {
        let word: String = rest[..dot].iter().map(|ch| simplified(ch.c)).collect();
        let name = rest[dot + 1..].iter().take_while(|ch| is_han(ch.c));
        return (CREDITS.has(&word) && are_name(name.map(|ch| ch.c))).then_some(dot + 1);
    }
    if !rest.iter().skip(2).take(4).any(|ch| is_blank(ch.c)) {
        return None;
    }
    // Each of their characters takes three bytes.
    let mut found = CREDITS.iter().filter(|word| word.len() > 3);
    let word = found.find(|word| starts_with(rest, word))?;
    let length = word.chars().count();
    rest.get(length).is_some_and(|ch| is_blank(ch.c)).then_some(length)
}

/// True for what somebody is, or where: `某大学教授`.
pub(super) fn tells_what(text: &Text) -> bool {
    told::is_what(&text.0)
}

/// True for a writer's part alone: `本报记者`.
pub(super) fn is_part(text: &Text) -> bool {
    text.len() <= LONGEST_PART && part(&text.0) == Some(text.len())
}

/// Marks that stand before an author's name.
const MARKS: [char; 5] = ['□', '■', '◎', '○', '◇'];

/// True for one to a few Han characters that look like a person's name.
pub(super) fn is_name(name: &str) -> bool {
    are_name(name.chars())
}

/// The same for characters.
fn are_name(name: impl Iterator<Item = char> + Clone) -> bool {
    let count = name.clone().count();
    let first = name.clone().next();
    if !name.clone().all(|c| is_han(c) || is_interpunct(c)) || first.is_some_and(is_interpunct) {
        return false;
    }
    if name.clone().any(is_interpunct) {
        // `作者·甲乙`, `本报记者·甲乙`
        let before: String =
            name.clone().take_while(|&c| !is_interpunct(c)).map(simplified).collect();
        let told = CREDITS.has(&before) || PART_ENDS.iter().any(|end| before.ends_with(end));
        return (4..=14).contains(&count) && !told && sounds_foreign(name);
    }
    static BEGINS: HanSet = HanSet::of_initials(&DOUBLE_SURNAMES);
    let double = (3..=4).contains(&count)
        && first.is_some_and(|c| BEGINS.contains(simplified(c)))
        && is_double_surname(name.clone().take(2));
    double
        || (2..=3).contains(&count)
            && first.is_some_and(|c| SURNAME.contains(c) || SURNAME.contains(simplified(c)))
}

fn is_double_surname(word: impl Iterator<Item = char> + Clone) -> bool {
    DOUBLE_SURNAMES.iter().any(|surname| surname.chars().eq(word.clone().map(simplified)))
}

/// Whether most characters of a name with a dot are such as foreign names are written with: `古丽娜·买买提`, but
/// not `浣溪沙·访老井`, a tune and its title.
fn sounds_foreign(name: impl Iterator<Item = char>) -> bool {
    static SOUNDS: HanSet = HanSet::of(
        "阿埃艾爱安昂奥巴白拜班邦贝本比彼宾波伯博布查达戴丹当道德登迪蒂丁东杜多厄恩尔法范方菲费芬丰弗福佛盖冈高戈格葛古瓜圭哈海汉豪赫黑亨洪侯胡华霍基吉加贾简杰金卡凯坎康考科克肯孔库夸奎昆拉莱赖兰朗劳勒雷黎李里莉利立丽林琳刘卢鲁路露伦罗洛吕律马玛麦曼芒毛梅门蒙孟米密缅明莫默姆穆拿纳娜奈南内尼宁牛纽农诺努欧帕派潘庞佩彭皮平珀普奇齐恰强乔切琴丘琼让热仁日荣茹瑞若撒萨塞赛桑森沙莎山尚绍舍申圣施什史士寿舒朔斯丝松苏索所塔泰坦汤唐陶特滕提铁廷汀通图托瓦万旺威韦维魏温文翁沃乌武西希锡夏香肖谢辛欣修许雪逊雅亚延扬耶叶伊以因英永尤于约扎赞泽曾詹张珍芝治朱卓兹宗祖佐买合木江力吾甫孜坡别儿仓央措嘉次顿巴桑珠",
    );
    let (mut all, mut known) = (0, 0);
    for c in name.filter(|&c| !is_interpunct(c)) {
        all += 1;
        known += usize::from(SOUNDS.contains(simplified(c)));
    }
    known * 5 >= all * 3
}

/// Whether Latin words are a name: capitals but for `van`, `de` and their like.
fn are_latin_name(chars: &[Char]) -> bool {
    const SMALL: [&str; 10] = ["van", "von", "de", "der", "den", "la", "di", "da", "el", "bin"];
    let mut words = chars.split(|ch| is_blank(ch.c)).filter(|word| !word.is_empty());
    words.all(|word| {
        word[0].c.is_ascii_uppercase() || SMALL.iter().any(|small| starts_with(word, small))
    })
}

/// Whether a name is a Han character or two with letters behind: `阿May`, `老K`, `陈sir`.
fn has_letters(name: &[Char]) -> bool {
    const LONGEST: usize = 10;
    let han = name.iter().take_while(|ch| is_han(ch.c)).count();
    // 关于AI is none.
    let begins =
        |ch: &Char| SURNAME.contains(simplified(ch.c)) || matches!(ch.c, '阿' | '老' | '小' | '大');
    (han == 1 || han == 2 && begins(&name[0]))
        && (han + 1..=LONGEST).contains(&name.len())
        && name[han..].iter().all(|ch| ch.c.is_ascii_alphabetic())
}

/// Whether characters begin with a word.
fn starts_with(chars: &[Char], word: &str) -> bool {
    let mut chars = chars.iter();
    word.chars().all(|c| chars.next().is_some_and(|ch| simplified(ch.c) == c))
}

/// Words of a line, set apart by blanks, commas or dots.
fn words(chars: &[Char]) -> impl Iterator<Item = &[Char]> {
    chars
        .split(|ch| is_blank(ch.c) || matches!(ch.c, '、' | '，' | ',' | ';' | '；'))
        .filter(|word| !word.is_empty())
}

/// Whether characters end with a word.
pub(super) fn ends_with(chars: &[Char], word: &str) -> bool {
    let mut chars = chars.iter().rev();
    word.chars().rev().all(|c| chars.next().is_some_and(|ch| simplified(ch.c) == c))
}

/// Whether a character can stand in a list of names, between the names or in them.
fn among_names(c: char) -> bool {
    is_han(c) || is_blank(c) || is_interpunct(c) || matches!(c, '、' | '，' | ',' | ';' | '；')
}

/// Reads a text as names and nothing else. `李 伟` is one name set to the width of three.
pub(super) fn names(text: &Text) -> Option<Vec<Text>> {
    /// Six names of fourteen characters, and what stands between them.
    const LONGEST: usize = 14;
    let first = text.0.iter().take_while(|ch| is_han(ch.c)).count();
    if text.0.iter().any(|ch| ch.c.is_ascii_alphabetic()) {
        return with_latin(text);
    }
    if first > LONGEST || !text.0.iter().all(|ch| among_names(ch.c)) {
        return None;
    }
    // 文图 begins with a surname.
    let told = |word: &[Char]| {
        let may = (2..=3).contains(&word.len())
            && matches!(simplified(word[0].c), '文' | '图' | '编' | '解');
        may && {
            let word: String = word.iter().map(|ch| simplified(ch.c)).collect();
            loose::is_credit_word(&word) || is_text_and_picture(&word)
        }
    };
    names_among(&text.0, false).filter(|_| !words(&text.0).any(told))
}

/// The same; where a mark or a writer's part proves a by-line, any surname will do.
fn names_among(chars: &[Char], certain: bool) -> Option<Vec<Text>> {
    const MOST: usize = 6;
    // Names are short unless a dot parts them, and no name takes more than two words.
    let is_latin = |word: &[Char]| word[0].c.is_ascii_alphabetic();
    let too_long = |word: &[Char]| {
        word.len() > 4
            && !word.iter().any(|ch| is_interpunct(ch.c))
            && !(certain && (is_latin(word) || has_letters(word)))
    };
    if words(chars).any(too_long) || words(chars).nth(2 * MOST).is_some() {
        return None;
    }
    let words: Vec<&[Char]> = words(chars).collect();
    // A line that is spaced out character by character is no row of names.
    if words.len() > 4 && words.iter().all(|word| word.len() == 1) {
        // Several names set wide have a surname at each second one.
        let name =
            |pair: &[&[Char]]| matches!(pair, [[a], [b]] if are_name([a.c, b.c].into_iter()));
        if !words.chunks(2).all(name) {
            return None;
        }
    }
    // … but three characters are one name set wide: `李 大 伟`.
    if let [[a], [b], [c]] = words[..]
        && are_name([a.c, b.c, c.c].into_iter())
    {
        return Some(vec![Text(vec![*a, *b, *c])]);
    }
    let mut out: Vec<Text> = Vec::new();
    let mut unknown = 0;
    let mut index = 0;
    while index < words.len() {
        let mut name = words[index].to_vec();
        index += 1;
        if certain && is_latin(&name) {
            // A Latin name has several words; a blank stands between them.
            while let Some(word) = words.get(index).filter(|word| is_latin(word)) {
                let last = name[name.len() - 1];
                name.push(Char { c: ' ', ..last });
                name.extend_from_slice(word);
                index += 1;
            }
            let shaped = name.len() <= 30 && are_latin_name(&name);
            let plain = name.iter().all(|ch| ch.c.is_ascii());
            if !(shaped && plain) {
                return None;
            }
            out.push(Text(name));
            continue;
        }
        if let [a, b] = name[..]
            && is_double_surname([a.c, b.c].into_iter())
            && let Some(given) = words.get(index).filter(|given| given.len() <= 2)
        {
            name.extend_from_slice(given);
            index += 1;
        }
        if name.len() == 1 {
            let short = |next: &&&[Char]| next.len() == 1 || certain && is_latin(next);
            let next = words.get(index).filter(short)?;
            name.extend_from_slice(next);
            index += 1;
        }
        if name.len() > 14 {
            return None;
        }
        if !(are_name(name.iter().map(|ch| ch.c)) || certain && has_letters(&name)) {
            // A rare surname among known ones.
            let shaped = (2..=4).contains(&name.len()) && name.iter().all(|ch| is_han(ch.c));
            // `第二站` counts.
            let counts = name[0].c == '第' && is_han_numeral(name[1].c);
            if !shaped || counts {
                return None;
            }
            unknown += 1;
        }
        out.push(Text(name));
    }
    (!out.is_empty() && out.len() <= MOST && (certain || unknown * 2 < out.len())).then_some(out)
}

/// Reads `甲乙丙 Ada Wren`: a known name and beside it one of several Latin words.
fn with_latin(text: &Text) -> Option<Vec<Text>> {
    const LONGEST: usize = 36;
    let plain =
        |c: char| is_han(c) || is_blank(c) || c.is_ascii_alphabetic() || matches!(c, '.' | '-');
    let han = text.0.iter().take_while(|ch| is_han(ch.c)).count();
    if !(2..=3).contains(&han) || text.len() > LONGEST || !text.0.iter().all(|ch| plain(ch.c)) {
        return None;
    }
    let known = |name: &Text| is_name(&name.string()) || name.0.iter().any(|ch| is_blank(ch.c));
    names_among(&text.0, true).filter(|names| names.len() > 1 && names.iter().all(known))
}

/// Length of a credit that ends a by-line: `甲乙 整理`, `甲乙 文/图`.
fn trailing(rest: &[Char]) -> Option<usize> {
    let words: String = rest.iter().map(|ch| simplified(ch.c)).collect();
    let text = is_text_and_picture(&words) || REPORTED.contains(&&*words);
    let whole = words.split(['/', '／', '∕', '、', ' ']).all(|word| CREDITS.has(word));
    (whole || text).then_some(rest.len())
}

/// `文/摄`, `文并摄`: whoever wrote the text took the pictures too.
fn is_text_and_picture(words: &str) -> bool {
    let parts: Vec<&str> = words.split(['/', '／', '∕', '、', ' ', '并', '並', '及']).collect();
    matches!(parts[..], ["文" | "文字" | "采写" | "撰文", "摄" | "图" | "摄影" | "图片"])
}

/// What a by-line says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Byline {
    pub authors: Vec<Text>,
    /// `本报记者`, as printed.
    pub affiliation: Text,
    /// Fixed words and marks that belong to neither: `文/`, `□`, `作者：`.
    pub marks: Text,
}

impl Byline {
    /// All that it says, in the order of the print.
    pub fn printed(&self) -> Text {
        let parts = self.authors.iter().chain([&self.affiliation, &self.marks]);
        let mut all: Vec<Char> = parts.flat_map(|part| &part.0).copied().collect();
        all.sort_by_key(|ch| (ch.line, ch.column));
        Text(all)
    }

    /// Takes another's names, and behind a blank what their bearers are.
    fn join(&mut self, other: Self) {
        self.authors.extend(other.authors);
        let last = self.affiliation.0.last().copied();
        if let Some(last) = last.filter(|_| !other.affiliation.is_empty()) {
            self.affiliation.0.push(Char { c: ' ', ..last });
        }
        self.affiliation.0.extend(other.affiliation.0);
        self.marks.0.extend(other.marks.0);
    }

    /// The same with further marks, all of them in the order of the print.
    fn marked(mut self, marks: &[Char]) -> Self {
        self.marks.0.extend_from_slice(marks);
        self.marks.0.sort_by_key(|ch| (ch.line, ch.column));
        self
    }
}

/// Where a by-line with a writer's part begins inside a line (`…一座集市本报记者 林晚舟`).
pub(super) fn suffix(text: &Text) -> Option<usize> {
    const OPENINGS: [&str; 5] = ["本报", "本刊", "特约", "见习", "首席"];
    static BEGINS: HanSet = HanSet::of_initials(&OPENINGS);
    let begins = text.0.iter().skip(1).any(|ch| BEGINS.contains(simplified(ch.c)));
    if text.len() > 24 || !begins || read(text).is_some_and(|byline| !byline.affiliation.is_empty())
    {
        return None;
    }
    (1..text.len()).filter(|&at| BEGINS.contains(simplified(text.0[at].c))).find(|&at| {
        OPENINGS.iter().any(|opening| starts_with(&text.0[at..], opening))
            && part(&text.0[at..]).is_some()
            && read(&text.slice(at..text.len()))
                .is_some_and(|byline| !byline.affiliation.is_empty())
            && text.0[..at].iter().all(|ch| is_han(ch.c) || is_blank(ch.c))
    })
}

/// True for a text that begins as news does: `本报讯`, `晚报讯（记者 甲乙）`, `新华社上海3月2日电`.
pub(super) fn opens_news(text: &Text) -> bool {
    const LONGEST: usize = 16;
    const PAPERS: [&str; 8] = ["本报", "本网", "本刊", "本台", "新华社", "中新社", "新华网", "据"];
    // `〔某地快信〕`, `【本报讯】`, `（本校讯）`
    let round = matches!(text.first(), Some('（' | '('));
    let open = round || matches!(text.first(), Some('〔' | '【' | '［' | '['));
    let close = |ch: &Char| matches!(ch.c, '〕' | '】' | '］' | ']' | '）' | ')');
    let end = text.0.iter().take(30).position(close).filter(|&end| open && end > 2);
    // `【本报某地七日`, whose bracket closes on the next line.
    if open && !round && end.is_none() && text.len() > 4 {
        let own = PAPERS[..6].iter().any(|paper| starts_with(&text.0[1..], paper));
        return own && text.0[1..].iter().all(|ch| is_han(ch.c) || ch.c.is_ascii_digit());
    }
    if let Some(end) = end {
        // `【某社某地电】题：`, `【《某报》网站文章】题：`
        let topic = text.0.get(end + 1).is_some_and(|ch| matches!(ch.c, '题' | '題'));
        if end > 4 && topic {
            return true;
        }
        // `【又电】` goes on.
        if matches!(text.0[1].c, '又') {
            return false;
        }
        if end < 10 {
            let kind = matches!(text.0[end - 1].c, '讯' | '訊' | '电' | '電')
                || !round && matches!(text.0[end - 1].c, '信' | '函');
            return kind && text.len() > end + 1 && text.0[1..end].iter().all(|ch| is_han(ch.c));
        }
    }
    let head = &text.0[..text.len().min(LONGEST)];
    let Some(end) = head.iter().position(|ch| matches!(ch.c, '讯' | '訊' | '电' | '電')) else {
        return false;
    };
    // Behind a plain 讯 a bracket or a blank shows that it ends there; 本报讯 needs none.
    let apart = head
        .get(end + 1)
        .is_none_or(|ch| is_blank(ch.c) || matches!(ch.c, '（' | '(' | '：' | ':'));
    let paper = PAPERS.iter().any(|paper| starts_with(head, paper));
    let plain = |ch: &Char| is_han(ch.c) || ch.c.is_ascii_digit();
    let named = end >= 2 && head[..end].iter().all(plain);
    let signal = matches!(head[end].c, '讯' | '訊');
    named
        && (paper && (apart || end == 2 && signal)
            || apart
                && signal
                && matches!(head[end - 1].c, '报' | '報' | '网' | '網' | '社' | '台'))
}

/// True for a line that can only be a by-line: it has a writer's part or mark, and names.
pub(super) fn is_byline(text: &Text) -> bool {
    !is_picture_credit(text)
        && read(text)
            .is_some_and(|byline| !byline.affiliation.is_empty() || !byline.marks.is_empty())
        || with_latin(text).is_some()
}

/// Whether a picture's giver, in simplified characters, is the paper itself or its archive: `本报`.
pub(super) fn is_papers_own(giver: &str) -> bool {
    matches!(giver, "本报" | "本刊" | "本社" | "资料")
}

/// True for a line that says who made a picture, and nothing else: `本报记者 甲 乙 摄`.
pub(super) fn is_picture_credit(text: &Text) -> bool {
    const LONGEST: usize = 20;
    let credit = ["摄影报道", "摄", "供图", "绘"];
    let bracketed =
        matches!(text.first(), Some('（' | '(')) && matches!(text.last(), Some('）' | ')'));
    if bracketed {
        return is_picture_credit(&text.slice(1..text.len() - 1).trimmed());
    }
    let end = text.0.iter().rfind(|ch| !is_blank(ch.c)).map(|ch| simplified(ch.c));
    if !credit.iter().any(|word| word.chars().next_back() == end) {
        return false;
    }
    let string = text.tight().string();
    let string = in_simplified(&string);
    let Some(word) = credit.iter().find(|word| string.ends_with(*word)) else { return false };
    let length = word.chars().count();
    // `甲乙 文/摄` signs the text as well.
    let last = text.0.iter().rposition(|ch| is_blank(ch.c)).map_or(0, |at| at + 1);
    let last: String = text.0[last..].iter().map(|ch| simplified(ch.c)).collect();
    let words = |word: &[Char]| match word {
        [ch] => ch.c == '文',
        [.., stroke, ch] => ch.c == '文' && is_stroke(stroke.c),
        [] => false,
    };
    if is_text_and_picture(&last) || self::words(&text.0).any(words) {
        return false;
    }
    let brackets = usize::from(matches!(text.first(), Some('（' | '(')));
    if text.len() > LONGEST || text.len() < length + 2 + brackets {
        return false;
    }
    let mut rest = text.slice(brackets..text.len() - length).trimmed();
    // `记者甲乙／摄`
    if rest.last().is_some_and(is_stroke) {
        rest = rest.slice(0..rest.len() - 1).trimmed();
    }
    // `（本報攝）`
    is_papers_own(&in_simplified(&rest.tight().string()))
        || read(&rest).is_some_and(|byline| !byline.affiliation.is_empty())
        || rest.len() > 1 && names(&rest).is_some()
        // A pen name in letters, and a gap before the word.
        || (3..=12).contains(&rest.len())
            && rest.0.iter().all(|ch| ch.c.is_ascii_alphabetic())
            && are_latin_name(&rest.0)
}

/// Whether Han characters stand together that are more than a name has, with no dot of a foreign one
/// on the line, no writer's part among them and no mark of a credit behind them.
fn holds_no_name(chars: &[Char]) -> bool {
    const LONGEST: usize = 4;
    let mut runs = chars.split_inclusive(|ch| !is_han(ch.c));
    !chars.iter().any(|ch| is_interpunct(ch.c))
        && runs.any(|run| {
            let marked = run.last().is_some_and(|ch| is_credit_mark(ch.c));
            let count = run.len() - usize::from(run.last().is_some_and(|ch| !is_han(ch.c)));
            count > LONGEST && !marked && !run.iter().any(ends_part)
        })
}

/// Where the place of the report begins with its slash, behind a reporter's name: `记者甲乙／某地报道`.
fn dateline(chars: &[Char]) -> Option<usize> {
    const LONGEST: usize = 8;
    let at = chars.iter().rposition(|ch| is_stroke(ch.c))?;
    let place = &chars[at + 1..];
    let reported = ["报道", "报导", "电", "专电", "综合"].iter().any(|word| ends_with(place, word));
    let han = (2..=LONGEST).contains(&place.len()) && place.iter().all(|ch| is_han(ch.c));
    (reported && han && part(chars).is_some_and(|part| part < at)).then_some(at)
}

/// Whether a text is the first part of a by-line that goes on on the next line: a credit or names, and an open
/// bracket.
pub(super) fn is_broken(text: &Text) -> bool {
    let Some(open) = text.0.iter().position(|ch| matches!(ch.c, '（' | '(')) else { return false };
    let from = credit(&text.0, None).unwrap_or(0).min(open);
    let before = text.slice(from..open).trimmed();
    leaves_open(text) && (is_name(&before.tight().string()) || names(&before).is_some())
}

/// Whether a round bracket of a text is open at its end.
pub(super) fn leaves_open(text: &Text) -> bool {
    let last = text.0.iter().rev().find(|ch| matches!(ch.c, '（' | '(' | '）' | ')'));
    last.is_some_and(|ch| matches!(ch.c, '（' | '('))
}

/// Whether a text begins as by-lines do and is none: the first line of one perhaps.
pub(super) fn is_begun(text: &Text) -> bool {
    let begins = text.first().is_some_and(|c| MARKS.contains(&c))
        || credit(&text.0, None).is_some()
        || part(&text.0).is_some();
    begins && text.0.iter().all(|ch| !matches!(ch.c, '，' | '。')) && read(text).is_none()
}

/// Whether a by-line of several credits is cut inside the word of its last one: `口述：甲乙（某者） 笔`.
pub(super) fn breaks_credit(text: &Text) -> bool {
    let begun = credit(&text.0, None).is_some();
    let Some(gap) = text.0.iter().rposition(|ch| is_blank(ch.c)).filter(|_| begun) else {
        return false;
    };
    let word: String = text.0[gap + 1..].iter().map(|ch| simplified(ch.c)).collect();
    let cut = |credit: &str| credit.len() > word.len() && credit.starts_with(&word);
    !word.is_empty()
        && CREDITS.iter().any(|credit| cut(credit) || credit == word)
        && read(&text.slice(0..gap)).is_some()
}

/// The text without the blanks beside its strokes, if there are some on both sides of one.
fn without_gaps_at_strokes(text: &Text) -> Option<Text> {
    let parted = |at: usize| {
        is_stroke(text.0[at].c)
            && at > 0
            && text.0.get(at + 1).is_some_and(|ch| is_blank(ch.c))
            && is_blank(text.0[at - 1].c)
    };
    (0..text.len()).any(parted).then(|| {
        let beside = |at: usize| {
            let before = text.0[..at].iter().rev().find(|ch| !is_blank(ch.c));
            let behind = text.0[at..].iter().find(|ch| !is_blank(ch.c));
            before.into_iter().chain(behind).any(|ch| is_stroke(ch.c))
        };
        let kept = (0..text.len()).filter(|&at| !(is_blank(text.0[at].c) && beside(at)));
        Text(kept.map(|at| text.0[at]).collect())
    })
}

/// Reads a by-line whose bars are drawn as lines or as the character 丨: `本报记者丨甲乙`.
fn with_bars(text: &Text) -> Option<Byline> {
    let drawn = |c: char| matches!(c, '丨' | '│' | '┃' | '∣' | '¦');
    if !text.0.iter().any(|ch| drawn(ch.c)) {
        return None;
    }
    let bar = |ch: &Char| Char { c: if drawn(ch.c) { '｜' } else { ch.c }, ..*ch };
    let mut byline = read(&Text(text.0.iter().map(bar).collect()))?;
    for ch in &mut byline.marks.0 {
        let printed = text.0.iter().find(|p| (p.line, p.column) == (ch.line, ch.column));
        ch.c = printed.map_or(ch.c, |printed| printed.c);
    }
    Some(byline)
}

/// Reads a by-line behind whose credits stands who saw it to print: `撰文｜甲乙 编辑｜丙丁`.
fn with_editor(text: &Text) -> Option<Byline> {
    const STAFF: [&str; 10] =
        ["责任编辑", "责编", "编辑", "美编", "校对", "设计", "排版", "制图", "统筹", "监制"];
    let mark = |ch: &Char| matches!(ch.c, '：' | ':' | '/' | '／' | '｜' | '|');
    let staff = |at: &usize| {
        let rest = &text.0[*at..];
        is_blank(text.0[at - 1].c)
            && STAFF.iter().any(|word| {
                let mut behind = rest.iter().skip(word.chars().count());
                starts_with(rest, word) && behind.find(|ch| !is_blank(ch.c)).is_some_and(mark)
            })
    };
    let at = (1..text.len()).find(staff)?;
    if text.0[..at].iter().any(mark) { read_before(text, at) } else { None }
}

/// Reads the by-line before a part that names nobody who wrote: that is all marks.
fn read_before(text: &Text, at: usize) -> Option<Byline> {
    let before = read(&text.slice(0..at).trimmed());
    let mut byline = before.filter(|byline| !byline.authors.is_empty())?;
    byline.marks.0.extend(text.0[at..].iter().filter(|ch| !is_blank(ch.c)));
    Some(byline)
}

/// Reads a by-line behind whose credits stands where the pictures come from, which names nobody:
/// `文/甲乙 图/受访者供图`.
fn with_picture_source(text: &Text) -> Option<Byline> {
    const CREDITS: [&str; 5] = ["图", "图片", "摄影", "供图", "配图"];
    const SOURCES: [&str; 6] = ["受访者", "资料", "视觉", "新华社", "网络", "本报"];
    /// Chars of such a source.
    const LONGEST: usize = 8;
    let at = text.0.iter().rposition(|ch| is_blank(ch.c))? + 1;
    // `图片由受访者提供`
    let given = ["图由", "图片由", "照片由"].iter().any(|word| starts_with(&text.0[at..], word));
    if given && ends_with(&text.0, "提供") {
        return read_before(text, at);
    }
    let end = at + text.0[at..].iter().position(|ch| is_credit_mark(ch.c))?;
    let credit: String = text.0[at..end].iter().map(|ch| simplified(ch.c)).collect();
    let source = &text.0[end + 1..];
    let sourced = CREDITS.contains(&&*credit)
        && source.len() <= LONGEST
        && SOURCES.iter().any(|word| starts_with(source, word))
        && part(source).is_none();
    if sourced { read_before(text, at) } else { None }
}

/// Reads a credited name and from where it wrote: `主笔/甲乙 发自某地`.
fn credited_from(text: &Text) -> Option<Byline> {
    const LONGEST: usize = 12;
    credit(&text.0, None)?;
    let at = text.0.iter().rposition(|ch| is_blank(ch.c))?;
    let place = &text.0[at + 1..];
    let from = starts_with(place, "发自")
        && (4..=LONGEST).contains(&place.len())
        && place.iter().all(|ch| is_han(ch.c) || ch.c == '、');
    if from { read_before(text, at) } else { None }
}

/// Reads a foreign name with its original in brackets: `约翰·史密斯（John Smith）`.
fn with_original(text: &Text) -> Option<Byline> {
    let at = text.0.iter().position(|ch| matches!(ch.c, '（' | '('))?;
    let [first, inside @ .., last] = &text.0[at..] else { return None };
    let latin = |ch: &Char| {
        ch.c.is_alphabetic() && !is_han(ch.c) || is_blank(ch.c) || "-.'’".contains(ch.c)
    };
    let name = text.slice(0..at).trimmed();
    let shaped = matches!(last.c, '）' | ')')
        && !inside.is_empty()
        && inside.iter().all(latin)
        && name.0.iter().any(|ch| is_interpunct(ch.c))
        && is_name(&name.string());
    let marks = [&[*first][..], inside, &[*last]].concat();
    let marks = Text(marks.into_iter().filter(|ch| !is_blank(ch.c)).collect());
    shaped.then(|| Byline { authors: vec![name], marks, ..Byline::default() })
}

/// Reads a pupil's by-line before the teacher's name: `三年级二班 甲乙 指导老师：丙丁`.
fn before_teacher(text: &Text) -> Option<Byline> {
    const LONGEST: usize = 10;
    let may = |at: usize| matches!(simplified(text.0[at].c), '指' | '辅' | '推');
    let at = (2..text.len().saturating_sub(4))
        .find(|&at| may(at) && loose::is_teacher(&text.0[at..at + 4]))?;
    if text.len() - at > LONGEST {
        return None;
    }
    let pupil = text.slice(0..at).trimmed();
    let named = || {
        let authors = names(&pupil)?;
        let known = authors.iter().all(|name| is_name(&name.string()));
        known.then(|| Byline { authors, ..Byline::default() })
    };
    let mut byline = read(&pupil).or_else(named)?;
    byline.marks.0.extend(text.0[at..].iter().filter(|ch| !is_blank(ch.c)));
    Some(byline)
}

/// Reads a by-line in which a name of two characters is set to the width of three beside what else it
/// says: `文 王 明`, `王 明/文`.
fn set_close(text: &Text) -> Option<Byline> {
    let told =
        |c: char| matches!(simplified(c), '文' | '图' | '摄' | '译' | '词' | '曲' | '编' | '等');
    let single = |at: usize| {
        let han = |at: usize| text.0.get(at).is_some_and(|ch| is_han(ch.c) && !told(ch.c));
        han(at)
            && !at.checked_sub(1).is_some_and(|at| is_han(text.0[at].c))
            && !text.0.get(at + 1).is_some_and(|ch| is_han(ch.c))
    };
    let name = |at: usize| {
        let pair = [text.0[at].c, text.0[at + 2].c];
        single(at)
            && is_blank(text.0[at + 1].c)
            && single(at + 2)
            && !(single(at + 4) && is_blank(text.0[at + 3].c))
            && are_name(pair.into_iter())
    };
    let gaps: Vec<usize> = (0..text.len().saturating_sub(2)).filter(|&at| name(at)).collect();
    // Without a mark the blanks part names.
    let marked = text.0.iter().any(|ch| !is_blank(ch.c) && (!is_han(ch.c) || told(ch.c)));
    if gaps.is_empty() || !marked {
        return None;
    }
    let kept = (0..text.len()).filter(|at| !gaps.iter().any(|gap| gap + 1 == *at));
    read(&Text(kept.map(|at| text.0[at]).collect()))
}

/// Words behind a reporter's name: what he or she did.
const REPORTED: [&str; 13] = [
    "报道",
    "报导",
    "采写",
    "综合报道",
    "综合整理",
    "采写整理",
    "摄影报道",
    "文/图",
    "图/文",
    "文并图",
    "文并摄",
    "文/摄",
    "文图",
];

/// Length of what ends a by-line behind a reporter's name: `采写` right behind it, or behind a blank the
/// place of the report, `发自某地`, `某地报道`, `某地电`.
fn reported(chars: &[Char]) -> Option<usize> {
    /// Chars of a place with the words beside it.
    const LONGEST: usize = 16;
    let part = part(chars)?;
    let blank = chars.iter().rposition(|ch| is_blank(ch.c)).filter(|&at| at > part);
    if let Some(at) = blank {
        let place = &chars[at + 1..];
        // `发自甲地、乙地`
        let told = starts_with(place, "发自")
            || ["报道", "报导"].iter().any(|word| ends_with(place, word));
        let wired = ends_with(place, "电");
        let least = if wired { 3 } else { 4 };
        let han = (least..=LONGEST).contains(&place.len())
            && place.iter().all(|ch| is_han(ch.c) || ch.c == '、');
        if han && (told || wired) {
            return Some(place.len());
        }
    }
    let word =
        REPORTED.iter().filter(|word| ends_with(chars, word)).max_by_key(|word| word.len())?;
    let length = word.chars().count();
    let name = chars.get(part..chars.len() - length)?;
    let name = Text(name.to_vec()).trimmed();
    // `本报记者甲乙丙某地报道`: an extraction lost the blanks.
    let place = || {
        let place = match name.len() {
            4 | 5 => 2,
            6 => 3,
            _ => return None,
        };
        let told = matches!(*word, "报道" | "报导");
        let named = told && is_name(&name.slice(0..name.len() - place).string());
        named.then_some(length + place)
    };
    if is_name(&name.string()) { Some(length) } else { place() }
}

/// Whether a line is words of a text, as most lines are: nothing stands in it that parts names from what is said of
/// them, no writer's part and no teacher, and words longer than names or marks of sentences do. Then no way of
/// reading it finds a by-line.
fn is_prose(text: &Text) -> bool {
    /// Chars of a name and, right behind it, what its bearer did: `甲乙丙丁口述`.
    const LONGEST: usize = 8;
    /// Last characters of what an office did: `某处答复`.
    static DID: HanSet = HanSet::of("答复覆读稿理供编辑");
    static TELLS: HanSet = HanSet::of("者员員人生稿导導荐薦丨");
    // The ends of a writer's part, and what a teacher does.
    let tells = |before: char, c: char| {
        c == '丨'
            || matches!(
                (simplified(before), simplified(c)),
                ('记', '者')
                    | ('讯' | '论' | '派' | '察', '员')
                    | ('稿', '人')
                    | ('习', '生')
                    | ('撰', '稿')
                    | ('指' | '辅', '导')
                    | ('推', '荐')
            )
    };
    let (mut run, mut longest, mut stops) = (0, 0, false);
    let mut before = ' ';
    for ch in &text.0 {
        match ch.c {
            '\u{4E00}'..='\u{9FFF}' => {
                if TELLS.contains(ch.c) && tells(before, ch.c) {
                    return false;
                }
                run += 1;
                longest = longest.max(run);
                before = ch.c;
                continue;
            }
            '、' | '，' | ',' | '；' | ';' => {}
            '。' | '！' | '？' | '“' | '”' | '‘' | '’' | '《' | '》' | '…' | '—' | '%' => {
                stops = true
            }
            c if c.is_ascii_alphanumeric() => stops = true,
            _ => return false,
        }
        (run, before) = (0, ' ');
    }
    let office = || {
        matches!(text.first(), Some('本' | '编' | '編'))
            || text.last().is_none_or(|c| DID.contains(simplified(c)))
    };
    stops || longest > LONGEST && !(longest == text.len() && office())
}

/// Reads `文｜《某刊》记者 甲乙`: a writer's part with the paper's name in it, and behind a gap known names.
fn of_named_paper(text: &Text) -> Option<Byline> {
    const LONGEST: usize = 30;
    if text.len() > LONGEST || !text.0.iter().any(|ch| ch.c == '《') {
        return None;
    }
    let credited = credit(&text.0, None).unwrap_or(0);
    let rest = &text.0[credited..];
    let close = rest.iter().position(|ch| ch.c == '》')?;
    let post = rest[close + 1..].iter().take_while(|ch| is_han(ch.c)).count();
    let end = close + 1 + post;
    let posted = rest.first().is_some_and(|ch| ch.c == '《')
        && PART_ENDS
            .iter()
            .chain(&["主笔", "编辑"])
            .any(|part| ends_with(&rest[close + 1..end], part))
        && rest.get(end).is_some_and(|ch| is_blank(ch.c));
    let authors = if posted { names(&Text(rest[end..].to_vec()).trimmed())? } else { return None };
    Some(Byline {
        authors,
        affiliation: Text(rest[..end].to_vec()),
        marks: text.slice(0..credited),
    })
}

/// Reads a whole line as a by-line: parts, marks and names only.
pub(super) fn read(text: &Text) -> Option<Byline> {
    if let Some(byline) = named_behind_form(text).or_else(|| of_named_paper(text)) {
        return Some(byline);
    }
    if text.len() > 40 || is_prose(text) {
        return None;
    }
    // A bar drawn as a line, a teacher behind the pupil, two characters set to the width of three.
    if let Some(byline) =
        with_bars(text).or_else(|| before_teacher(text)).or_else(|| set_close(text))
    {
        return Some(byline);
    }
    // A gap on either side of a stroke parts nothing: `甲乙 / 口述`.
    if let Some(closed_up) = without_gaps_at_strokes(text) {
        return read(&closed_up);
    }
    // `【记者甲乙／某地报道】`, `【文/甲乙】`
    if matches!(text.first(), Some('【' | '〔' | '［' | '['))
        && matches!(text.last(), Some('】' | '〕' | '］' | ']'))
    {
        let inside = text.slice(1..text.len() - 1).trimmed();
        let credited = credit(&inside.0, None).is_some();
        let mut byline = read(&inside)?;
        byline.marks.0.insert(0, text.0[0]);
        byline.marks.0.push(text.0[text.len() - 1]);
        return Some(byline).filter(|byline| credited || !byline.affiliation.is_empty());
    }
    if text.first().is_some_and(bullets) {
        return behind_bullet(text).or_else(|| told_behind_bullet(text));
    }
    if let Some(byline) = with_editor(text)
        .or_else(|| with_picture_source(text))
        .or_else(|| with_original(text))
        .or_else(|| credited_from(text))
    {
        return Some(byline);
    }
    if let Some(byline) = told::read(text) {
        return Some(byline);
    }
    let country = country(text);
    if country > 0 {
        let mut byline = read(&text.slice(country..text.len()).trimmed())?;
        byline.marks.0.splice(0..0, text.0[..country].iter().copied());
        let foreign = byline.authors.first().is_some_and(|name| name.len() > 3);
        return Some(byline).filter(|byline| foreign && !byline.authors.is_empty());
    }
    if let Some(byline) = credited_behind(text).or_else(|| wrote(text)) {
        return Some(byline);
    }
    let credited = credit(&text.0, None).unwrap_or(0);
    if credited > 0
        && let Some(byline) = credited_with_roles(text)
    {
        return Some(byline);
    }
    let closed =
        text.0.iter().rfind(|ch| !is_blank(ch.c)).is_some_and(|ch| matches!(ch.c, '）' | ')'));
    let role = || match credited {
        0 => named_with_roles(&text.trimmed()),
        _ => named_with_role(&text.slice(credited..text.len()).trimmed(), true),
    };
    if let Some(mut byline) = if closed { role() } else { None } {
        byline.marks.0.splice(0..0, text.0[..credited].iter().copied());
        return Some(byline);
    }
    if let Some(byline) = named_behind_role(text)
        .or_else(|| named_behind_credit(text))
        .or_else(|| named_behind_class(text))
    {
        return Some(byline);
    }
    if let Some(authors) = with_latin(text) {
        return Some(Byline { authors, ..Byline::default() });
    }
    let named = || named_before_role(&text.slice(credited..text.len()).trimmed(), credited > 0);
    if let Some(mut byline) = named() {
        byline.marks.0.splice(0..0, text.0[..credited].iter().copied());
        return Some(byline);
    }
    // Behind a credit or a writer's part a name may be Latin.
    let latin = |c: char| {
        (c.is_ascii_alphabetic() || matches!(c, '.' | '-'))
            && (credited > 0 || part(&text.0).is_some())
    };
    let known = |c: char| {
        among_names(c)
            || MARKS.contains(&c)
            || matches!(
                c,
                '●' | '：' | ':' | '/' | '／' | '∕' | '|' | '｜' | '（' | '(' | '）' | ')'
            )
            || latin(c)
    };
    if !text.0.iter().all(|ch| known(ch.c))
        || holds_no_name(&text.0[..dateline(&text.0).unwrap_or(text.len())])
            && reported(&text.0).is_none()
    {
        return None;
    }
    let mut byline = Byline::default();
    let mut rest: &[Char] = &text.0;
    let bracketed = matches!(rest.first().map(|ch| ch.c), Some('（' | '('))
        && matches!(rest.last().map(|ch| ch.c), Some('）' | ')'));
    if bracketed {
        byline.marks.0.push(rest[0]);
        byline.marks.0.push(rest[rest.len() - 1]);
        rest = &rest[1..rest.len() - 1];
    }
    let marks = rest.iter().take_while(|ch| MARKS.contains(&ch.c) || is_blank(ch.c)).count();
    let place = || reported(&rest[marks..]).map(|length| rest.len() - length);
    if let Some(at) = dateline(rest).or_else(place) {
        byline.marks.0.extend_from_slice(&rest[at..]);
        rest = &rest[..at];
    }
    // `记者：` is as often a speaker, and `小记者出动` a title: only known names follow it.
    let mut spoken = false;
    let mut names_part: Vec<Char> = Vec::with_capacity(rest.len());
    while let Some(ch) = rest.first() {
        let at_word = names_part.last().is_none_or(|ch| is_blank(ch.c));
        if !at_word && !MARKS.contains(&ch.c) && !matches!(ch.c, '|' | '｜') {
            names_part.push(*ch);
            rest = &rest[1..];
            continue;
        }
        let ends = trailing(rest).filter(|_| at_word && !names_part.is_empty());
        if let Some(n) = ends {
            byline.marks.0.extend_from_slice(&rest[..n]);
            rest = &rest[n..];
        } else if let Some(n) = credit(rest, names_part.last()) {
            byline.marks.0.extend_from_slice(&rest[..n]);
            names_part.push(Char { c: ' ', ..*ch });
            rest = &rest[n..];
        } else if MARKS.contains(&ch.c) || matches!(ch.c, '|' | '｜') {
            byline.marks.0.push(*ch);
            names_part.push(Char { c: ' ', ..*ch });
            rest = &rest[1..];
        } else if let Some(n) = part(rest).filter(|_| at_word) {
            if !byline.affiliation.is_empty() {
                byline.affiliation.0.push(Char { c: ' ', ..*ch });
            }
            byline.affiliation.0.extend_from_slice(&rest[..n]);
            names_part.push(Char { c: ' ', ..*ch });
            spoken |= ch.c == '小' && rest.get(n).is_some_and(|ch| is_han(ch.c));
            rest = &rest[n..];
            if let Some(colon) =
                rest.first().filter(|ch| matches!(ch.c, '：' | ':' | '/' | '／' | '∕'))
            {
                spoken |= matches!(colon.c, '：' | ':');
                byline.marks.0.push(*colon);
                rest = &rest[1..];
            }
        } else {
            names_part.push(*ch);
            rest = &rest[1..];
        }
    }
    // A bar alone parts a rubric as often as names: `来信｜读者`.
    let is_bar = |ch: &Char| matches!(ch.c, '|' | '｜');
    let certain =
        !byline.affiliation.is_empty() || !byline.marks.0.iter().all(is_bar) && !bracketed;
    // `文/宣传科 甲乙 图/心内科 丙丁`
    if byline.affiliation.is_empty()
        && !byline.marks.is_empty()
        && let Some(several) = told::several(&words(&names_part).collect::<Vec<_>>(), &byline.marks)
    {
        return Some(several);
    }
    byline.authors = names_among(&names_part, certain)?;
    // A comma parts the halves of a sentence as often as names.
    spoken |= names_part.iter().any(|ch| matches!(ch.c, '，' | '；'));
    if spoken && !byline.authors.iter().all(|name| is_name(&name.string())) {
        return None;
    }
    if bracketed && byline.affiliation.is_empty() && byline.marks.len() == 2 {
        return None;
    }
    let known = |name: &Text| is_name(&name.string());
    // Behind a mark that bullets have too, words of four characters are none's names.
    let long = |name: &Text| name.len() > 3 && !known(name) && name.0.iter().all(|ch| is_han(ch.c));
    if byline.affiliation.is_empty()
        && byline.authors.len() > 1
        && byline.marks.0.iter().all(|ch| MARKS.contains(&ch.c))
        && byline.authors.iter().all(long)
    {
        return None;
    }
    // `（某省某县 甲乙 供稿）`: no name has four characters but such as have a dot.
    if let [place, name] = &byline.authors[..]
        && byline.marks.0.iter().any(|ch| matches!(ch.c, '供' | '辑' | '輯' | '摘' | '荐'))
        && byline.affiliation.is_empty()
        && place.len() == 4
        && place.0.iter().all(|ch| is_han(ch.c))
        && !is_name(&place.string())
        && is_name(&name.string())
    {
        byline.affiliation = byline.authors.remove(0);
    }
    Some(byline)
}

#[cfg(test)]
mod tests {
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
        assert_eq!(
            signoff_suffix(&Text::of("靠在墙根。（南站海关 供稿）")),
            None,
            "nobody is named"
        );
        let goes_on = |a, b| signoff_goes_on(&Text::of(a), &Text::of(b));
        assert!(goes_on("靠在墙根。（锅炉车间 王", "明）"));
        assert!(
            !goes_on("靠在墙根（锅炉车间 王", "明）") && !goes_on("靠在墙根。（打一用", "具）")
        );
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
    fn news() {
        for line in [
            "本报讯 昨天",
            "本报讯昨天",
            "晚报讯（记者 王明）昨天",
            "新华社上海3月2日电（记者王明）",
            "【本报讯】昨天",
            "〔江东快信〕昨天",
        ] {
            assert!(opens_news(&Text::of(line)), "{line}");
        }
        for line in ["通讯员王明来了", "他收到一封电报", "本报讲座", "【读者来信】", "【一封信】"]
        {
            assert!(!opens_news(&Text::of(line)), "{line}");
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
}
