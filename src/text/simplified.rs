//! Traditional characters of the words that recognisers look for, as their Simplified ones: so that
//! each list of such words is written once.

use std::borrow::Cow;

/// Pairs of a Traditional character and its Simplified one, all of them from U+4E00 to U+9FFF.
const PAIRS: &str = "來来係系個个們们備备傳传刪删則则剛刚創创劃划劇剧劉刘動动務务勝胜勞劳勢势區区協协參参\
    叢丛員员問问啟启喚唤喪丧單单嗎吗嚴严國国圍围園园圓圆圖图團团執执報报場场塊块塵尘壓压\
    壞坏壯壮夠够夢梦夾夹奪夺奮奋婦妇媽妈孫孙學学實实審审寫写寬宽寶宝將将專专尋寻對对導导\
    層层屬属島岛師师帶带幣币幹干幾几廟庙廠厂廢废廣广張张強强彈弹後后徑径從从復复態态憂忧\
    憶忆應应懷怀戀恋戰战戲戏戶户拋抛掃扫掛挂採采揚扬換换損损搖摇搶抢撲扑擇择擊击擔担據据\
    擠挤擴扩攜携攝摄敗败敵敌數数斷断於于昇升時时晝昼曆历曉晓曠旷書书會会東东條条業业極极\
    構构槍枪樂乐樓楼標标樣样樹树橋桥機机檔档檢检權权歡欢歲岁歷历歸归殘残殺杀毀毁決决沒没\
    沖冲況况涼凉淚泪淨净減减測测湊凑準准溝沟溫温滅灭滾滚滿满漁渔潔洁潛潜澤泽濕湿濟济灣湾\
    災灾為为無无煙烟熱热燈灯營营爐炉爭争爺爷爾尔牆墙狀状獎奖獨独獲获現现環环產产畢毕畫画\
    異异當当療疗發发監监盤盘礎础祕秘禍祸禮礼種种稱称積积穩稳穫获窮穷競竞筆笔節节築筑簡简\
    簽签簾帘籌筹糧粮紀纪約约納纳純纯紙纸紛纷細细終终組组結结絕绝絡络給给統统經经綠绿維维\
    網网緊紧緒绪線线緣缘編编緩缓練练縣县縮缩總总績绩繋系織织繞绕繪绘繫系繼继續续羅罗習习\
    聞闻聯联聲声職职聽听腦脑膽胆臨临臺台與与舉举舊旧艦舰艱艰莊庄華华萬万葉叶藍蓝藝艺藥药\
    蘇苏蘭兰處处虛虚號号蟲虫術术衛卫補补裝装製制複复見见規规視视親亲覺觉覽览觀观訂订計计\
    訊讯討讨訓训託托記记訪访設设許许訴诉診诊評评詞词試试詩诗話话該该詳详誌志認认語语誤误\
    說说課课調调談谈請请論论諸诸講讲謝谢證证識识譜谱譯译議议護护讀读變变讓让豐丰貝贝財财\
    貧贫貨货責责費费貼贴賀贺資资賓宾賞赏賣卖質质賬账購购贈赠趕赶趙赵跡迹踐践車车軌轨軍军\
    軟软較较載载輕轻輛辆輩辈輪轮輯辑輸输轉转農农這这連连週周進进運运過过達达遠远適适遲迟\
    遷迁選选還还邊边郵邮鄉乡醫医釋释針针鈴铃銀银銅铜銷销鋪铺鋼钢錄录錢钱錦锦錯错鍵键鎖锁\
    鎮镇鏡镜鐘钟鐵铁鑽钻長长門门閃闪閉闭開开間间閣阁閱阅關关陣阵陰阴陳陈陸陆陽阳隊队階阶\
    際际隨随險险隱隐隻只雖虽雙双雜杂雞鸡離离難难雲云電电靈灵靜静韓韩響响頁页頂顶項项順顺\
    須须預预領领頭头頻频題题額额顏颜願愿類类顧顾顯显風风飛飞飯饭飲饮養养餘余館馆馬马駕驾\
    驗验驚惊體体髮发鬥斗鬧闹魚鱼鮮鲜鳥鸟鳳凤鴨鸭麗丽麥麦麼么黃黄點点黨党齊齐齒齿齡龄龍龙\
    龜龟";

const FIRST: usize = 0x4E00;
const LENGTH: usize = 0x5200;

/// For each character of the block its Simplified one as an offset, or its own.
static TABLE: [u16; LENGTH] = table();

/// Reads the pairs: each character of the block takes three bytes in UTF-8.
const fn table() -> [u16; LENGTH] {
    let mut out = [0u16; LENGTH];
    let mut at = 0;
    while at < LENGTH {
        out[at] = at as u16;
        at += 1;
    }
    let bytes = PAIRS.as_bytes();
    let mut at = 0;
    while at + 5 < bytes.len() {
        let (from, to) = (place(bytes, at), place(bytes, at + 3));
        out[from] = to as u16;
        at += 6;
    }
    out
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
        let chars: Vec<char> = PAIRS.chars().filter(|c| !c.is_whitespace()).collect();
        assert_eq!(chars.len(), PAIRS.chars().count(), "no blanks between pairs");
        for pair in chars.chunks(2) {
            assert!(pair.iter().all(|c| ('\u{4E00}'..='\u{9FFF}').contains(c)), "{pair:?}");
            assert_eq!(simplified(pair[1]), pair[1], "{pair:?} has a Simplified form of its own");
        }
    }

    #[test]
    fn words() {
        assert_eq!(in_simplified("本報記者 編輯：責任"), "本报记者 编辑：责任");
    }
}
