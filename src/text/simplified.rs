//! Traditional characters of the words that recognisers look for, as their Simplified ones: so that
//! each list of such words is written once.

use std::borrow::Cow;

/// Common characters in their Simplified form, and in the same order in their Traditional one; all
/// from U+4E00 to U+9FFF. No character stands in both.
pub const SIMPLIFIED: &str = "这们国会来时说为个对发过学经动产业现实进种关问题开门车东书长见与专两严临丽举义乐习乡买乱争亏亚亲亿仅从仓仪价众优伟传伤伦债倾储儿兰兴养军农决况冻净凉减凤击划刘则刚创删别剂剑剧劝办务劳势勋区医华协单卖卢卫却厂厅历厉压厕县叁参双变叠叹号吗员听启呜咏响哑团园围图圆圣场坏块坚坛坝坟坠垄垒垦墙壮声壳处备复够头夹夺奋奖妇妈娱孙宁宝审宪宫宽宾对寻导寿将尔尘尝层屉届属岁岂岗岛岭币帅师帐带帮库应庆废开异弃张弹强归录彻径忆怀态怜总恋恳恶恼悬惊惧惨惯愿懒戏战户扑执扩扫扬扰抚抛抢护报担拟拥择挂挡挤挥损换据摄摆摇撑敌数斋断无旧旷显晋晒晓晕暂术机杀杂权条极构枪柜标栈栋栏树样桥检楼欢欧欲歼残毕气汇汉汤沟沧泪泽洁洒浅测济浓涛润涨渐渔温湾湿满滚滞滤滥灭灯灵灾炉点炼烂烦烧热爱爷牵犹独狭猎猫献环玛琼电画畅疗疯痒痴皑监盖盘盐码砖础确碍礼祸离种积称稳穷窃竖竞笔筑签简类粮紧纠红纤约级纪纯纲纳纵纷纸纹纺线练组细织终绍绎经绑结绕绘给络绝统继绩续维绵综绿缓编缘缠缩网罗罚罢职联聪肃肠肤肿胀胁胆胜脉脏脑脚脱脸腊舰舱艰艳艺节芦苏范茎荐荡荣药莱获营萧蓝虏虑虽虾蚀蚁蛮补装见观规视览觉触誉计订认讨让训议讯记讲许论设访证评识诉词译试诗诚话诞询该详语误诱请诸读课谁调谈谊谋谓谢谱贝负财责贤败货质贩贪贫购贯贱贴贵贷贸费贺贼资赌赏赔赖赚赛赞赠赢赵赶趋跃踪车转轮软轰轻载较辅辆辈辉输辑边辽达迁迈运还进远违连迟适选递逻遗邓邮邻郑酱释鉴针钉钓钟钢钥钱钻铁铃铜铝银铸铺链销锁锅锋错锐键镇镜长闪闭问闯闲间闷闸闹闻阀阁阅队阳阴阵阶际陆陈险随隐难雾静页顶项顺须顾顿预领频颗题颜额风飞饥饭饮饰饱饼馆驱驶驻驾验骂骄骑骗髅鱼鲁鲜鸟鸡鸣鸭鹅鹰麦黄齐齿龙龟众吨琐硕笺缴荟讣谨轴辞闰阕颂鸿谚拨侧轩辕";
/// The Traditional forms of [`SIMPLIFIED`].
pub const TRADITIONAL: &str = "這們國會來時說為個對發過學經動產業現實進種關問題開門車東書長見與專兩嚴臨麗舉義樂習鄉買亂爭虧亞親億僅從倉儀價眾優偉傳傷倫債傾儲兒蘭興養軍農決況凍淨涼減鳳擊劃劉則剛創刪別劑劍劇勸辦務勞勢勳區醫華協單賣盧衛卻廠廳歷厲壓廁縣叄參雙變疊嘆號嗎員聽啟嗚詠響啞團園圍圖圓聖場壞塊堅壇壩墳墜壟壘墾牆壯聲殼處備復夠頭夾奪奮獎婦媽娛孫寧寶審憲宮寬賓對尋導壽將爾塵嘗層屜屆屬歲豈崗島嶺幣帥師帳帶幫庫應慶廢開異棄張彈強歸錄徹徑憶懷態憐總戀懇惡惱懸驚懼慘慣願懶戲戰戶撲執擴掃揚擾撫拋搶護報擔擬擁擇掛擋擠揮損換據攝擺搖撐敵數齋斷無舊曠顯晉曬曉暈暫術機殺雜權條極構槍櫃標棧棟欄樹樣橋檢樓歡歐慾殲殘畢氣匯漢湯溝滄淚澤潔灑淺測濟濃濤潤漲漸漁溫灣濕滿滾滯濾濫滅燈靈災爐點煉爛煩燒熱愛爺牽猶獨狹獵貓獻環瑪瓊電畫暢療瘋癢癡皚監蓋盤鹽碼磚礎確礙禮禍離種積稱穩窮竊豎競筆築簽簡類糧緊糾紅纖約級紀純綱納縱紛紙紋紡線練組細織終紹繹經綁結繞繪給絡絕統繼績續維綿綜綠緩編緣纏縮網羅罰罷職聯聰肅腸膚腫脹脅膽勝脈臟腦腳脫臉臘艦艙艱艷藝節蘆蘇範莖薦蕩榮藥萊獲營蕭藍虜慮雖蝦蝕蟻蠻補裝見觀規視覽覺觸譽計訂認討讓訓議訊記講許論設訪證評識訴詞譯試詩誠話誕詢該詳語誤誘請諸讀課誰調談誼謀謂謝譜貝負財責賢敗貨質販貪貧購貫賤貼貴貸貿費賀賊資賭賞賠賴賺賽贊贈贏趙趕趨躍蹤車轉輪軟轟輕載較輔輛輩輝輸輯邊遼達遷邁運還進遠違連遲適選遞邏遺鄧郵鄰鄭醬釋鑑針釘釣鐘鋼鑰錢鑽鐵鈴銅鋁銀鑄鋪鏈銷鎖鍋鋒錯銳鍵鎮鏡長閃閉問闖閒間悶閘鬧聞閥閣閱隊陽陰陣階際陸陳險隨隱難霧靜頁頂項順須顧頓預領頻顆題顏額風飛飢飯飲飾飽餅館驅駛駐駕驗罵驕騎騙髏魚魯鮮鳥雞鳴鴨鵝鷹麥黃齊齒龍龜衆噸瑣碩箋繳薈訃謹軸辭閏闋頌鴻諺撥側軒轅";

/// Further pairs for words that recognisers look for: here the Traditional character is also a word
/// of Simplified texts, or the Simplified one of Traditional texts.
const MORE_SIMPLIFIED: &str = "系丛唤丧梦写干几庙广后忧采携于升昼历档毁没冲凑准潜烟状当秘获帘筹绪系系台庄万叶虚虫制复托诊志丰账迹践轨周锦只云韩余马体发斗么党龄内启咨迹钟证征并注搜";
const MORE_TRADITIONAL: &str = "係叢喚喪夢寫幹幾廟廣後憂採攜於昇晝曆檔毀沒沖湊準潛煙狀當祕穫簾籌緒繋繫臺莊萬葉虛蟲製複託診誌豐賬跡踐軌週錦隻雲韓餘馬體髮鬥麼黨齡內啓諮蹟鍾証徵並註蒐";

const FIRST: usize = 0x4E00;
const LENGTH: usize = 0x5200;

/// For each character of the block its Simplified one as an offset, or its own.
static TABLE: [u16; LENGTH] = table();

/// The table of all pairs.
const fn table() -> [u16; LENGTH] {
    let mut out = [0u16; LENGTH];
    let mut at = 0;
    while at < LENGTH {
        out[at] = at as u16;
        at += 1;
    }
    fold(&mut out, TRADITIONAL, SIMPLIFIED);
    fold(&mut out, MORE_TRADITIONAL, MORE_SIMPLIFIED);
    out
}

/// Enters the pairs of two lists: each character of the block takes three bytes in UTF-8.
const fn fold(table: &mut [u16; LENGTH], from: &str, to: &str) {
    let (from, to) = (from.as_bytes(), to.as_bytes());
    assert!(from.len() == to.len());
    let mut at = 0;
    while at < from.len() {
        table[place(from, at)] = place(to, at) as u16;
        at += 3;
    }
}

const fn place(bytes: &[u8], at: usize) -> usize {
    let high = (bytes[at] as usize & 0x0F) << 12;
    (high | (bytes[at + 1] as usize & 0x3F) << 6 | bytes[at + 2] as usize & 0x3F) - FIRST
}

/// A character's Simplified form where a word of ours needs it, else the character.
#[inline]
pub fn simplified(c: char) -> char {
    match (c as usize).checked_sub(FIRST) {
        Some(at) if at < LENGTH => char::from_u32(FIRST as u32 + u32::from(TABLE[at])).unwrap_or(c),
        _ => c,
    }
}

/// A text in Simplified forms: as many characters, and as many bytes.
pub fn in_simplified(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| simplified(c) == c) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().map(simplified).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_of_the_block_and_stay_what_they_are() {
        for (traditional, own) in [(TRADITIONAL, SIMPLIFIED), (MORE_TRADITIONAL, MORE_SIMPLIFIED)] {
            assert_eq!(traditional.chars().count(), own.chars().count());
            for (from, to) in traditional.chars().zip(own.chars()) {
                assert!(('\u{4E00}'..='\u{9FFF}').contains(&from), "{from}");
                assert!(('\u{4E00}'..='\u{9FFF}').contains(&to), "{to}");
                assert_eq!(simplified(from), to, "{from}");
                assert_eq!(simplified(to), to, "{to} has a Simplified form of its own");
            }
        }
    }

    #[test]
    fn words() {
        assert_eq!(in_simplified("本報記者 編輯：責任"), "本报记者 编辑：责任");
        assert_eq!(in_simplified("專欄 論壇"), "专栏 论坛");
    }
}
