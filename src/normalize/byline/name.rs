//! Whether characters are a person's name: surnames, foreign names, names with letters.

use super::affix::starts_with;
use super::credit::CREDITS;
use super::part::PART_ENDS;
use crate::normalize::chars::Char;
use crate::text::han_set::HanSet;
use crate::text::simplified::simplified;
use crate::text::{is_blank, is_han, is_interpunct};

/// The commonest surnames, after the 2020 census and 百家姓, Simplified and Traditional.
const SURNAMES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲游阳裴席卫查屈鲍覃霍翁隋甘景薄包司柏宁柯阮桂闵解强柴华车冉房辜吉饶刁瞿戚丘古米滕晋苑邬臧畅宫嵺苟褚廉简娄盖符奚穆党燕郎邸冀谈姬屠连郜晏栾郁蒙喻揭窦迟宇敖糜鄢冷卓仇艾巩稽井练仲乐虞卞封竺冼楚佟栗匡宗巫鞠僧桑荆谌沙岑习胥蔺孫馬楊劉陳黃趙吳鄭謝韓馮鄧許蕭蔣呂蘇盧葉閻鍾陸龔齊龐顏嚴蘆韋聶叢莊關費紀歐項陽衛單寧華車邊饒鄔簡婁蓋黨連郟牧帅闫肖仝楼裘欣闻池尚占仰皮湛禹狄贝伏茅蓝麻危骆昝缪干宣杭诸钮嵇滑荣荀羊芮羿储汲邴乌巴弓隗宓蓬郗伊暴厉戎祖束幸韶蓟宿蒲邰鄂索咸籍阴鬱苍莘贡劳逄扶堵宰郦雍璩濮寿边扈郏浦农慕茹宦鱼慎戈庾暨弘寇禄阙殳沃蔚夔隆厍晁勾訾阚毋乜须丰巢蒯逯桓溫貝賀賴錢湯鄒譚駱顧羅萬樂繆應豐鮑麥畢儲闞禰寶譙鄺厲勞賈魯蔔遲榮塗鈕商习佘亓仉应单付亢佴笪缑翦甯苌哈赫麴操揣门沐步钦昌官粟問習門邝谯祢区區麦凃";

/// The same, to ask for one.
pub(super) static SURNAME: HanSet = HanSet::of(SURNAMES);

/// Double surnames still in use.
const DOUBLE_SURNAMES: [&str; 28] = [
    "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "端木",
    "闻人", "宇文", "长孙", "夏侯", "澹台", "轩辕", "南宫", "百里", "呼延", "独孤", "完颜", "赫连",
    "钟离", "公冶", "濮阳", "淳于",
];

/// True for one to a few Han characters that look like a person's name.
pub(in crate::normalize) fn is_name(name: &str) -> bool {
    are_name(name.chars())
}

/// The same for characters.
pub(super) fn are_name(name: impl Iterator<Item = char> + Clone) -> bool {
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

pub(super) fn is_double_surname(word: impl Iterator<Item = char> + Clone) -> bool {
    DOUBLE_SURNAMES.iter().any(|surname| surname.chars().eq(word.clone().map(simplified)))
}

/// Whether most characters of a name with a dot are such as foreign names are written with: `古丽娜·买买提`, but
/// not `浣溪沙·访老井`, a tune and its title.
pub(super) fn sounds_foreign(name: impl Iterator<Item = char>) -> bool {
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
pub(super) fn are_latin_name(chars: &[Char]) -> bool {
    const SMALL: [&str; 10] = ["van", "von", "de", "der", "den", "la", "di", "da", "el", "bin"];
    let mut words = chars.split(|ch| is_blank(ch.c)).filter(|word| !word.is_empty());
    words.all(|word| {
        word[0].c.is_ascii_uppercase() || SMALL.iter().any(|small| starts_with(word, small))
    })
}

/// Whether a name is a Han character or two with letters behind: `阿May`, `老K`, `陈sir`.
pub(super) fn has_letters(name: &[Char]) -> bool {
    const LONGEST: usize = 10;
    let han = name.iter().take_while(|ch| is_han(ch.c)).count();
    // 关于AI is none.
    let begins =
        |ch: &Char| SURNAME.contains(simplified(ch.c)) || matches!(ch.c, '阿' | '老' | '小' | '大');
    (han == 1 || han == 2 && begins(&name[0]))
        && (han + 1..=LONGEST).contains(&name.len())
        && name[han..].iter().all(|ch| ch.c.is_ascii_alphabetic())
}
