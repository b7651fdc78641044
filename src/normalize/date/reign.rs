//! Reigns and the Republic → the year before each one's first.

use crate::text::han_set::HanSet;
use crate::text::simplified::simplified;

/// The year before the Republic's first.
pub(in crate::normalize) const REPUBLIC: u16 = 1911;

/// Reigns by whose years dates are counted, and the year before each one's first: the last two dynasties', and those
/// of Japan that papers of Taiwan print.
const REIGNS: [(&str, u16); 30] = [
    ("洪武", 1367),
    ("建文", 1398),
    ("永乐", 1402),
    ("宣德", 1425),
    ("正统", 1435),
    ("景泰", 1449),
    ("天顺", 1456),
    ("成化", 1464),
    ("弘治", 1487),
    ("正德", 1505),
    ("嘉靖", 1521),
    ("隆庆", 1566),
    ("万历", 1572),
    ("天启", 1620),
    ("崇祯", 1627),
    ("顺治", 1643),
    ("康熙", 1661),
    ("雍正", 1722),
    ("乾隆", 1735),
    ("嘉庆", 1795),
    ("道光", 1820),
    ("咸丰", 1850),
    ("同治", 1861),
    ("光绪", 1874),
    ("光緖", 1874),
    ("宣统", 1908),
    ("明治", 1867),
    ("大正", 1911),
    ("昭和", 1925),
    ("平成", 1988),
];

/// What the names of those reigns and of their dynasties begin with.
pub(super) static BEGIN_REIGNS: HanSet =
    HanSet::of("洪建永宣正景天成弘嘉隆万崇顺康雍乾道咸同光明大昭平清");

/// What begins with a reign, the dynasty before it perhaps, and the year before its first: `清光绪九年`.
pub(super) fn reign(text: &str) -> Option<(&str, u16)> {
    if !text.chars().next().is_some_and(|c| BEGIN_REIGNS.contains(simplified(c))) {
        return None;
    }
    let after = |text: &str| {
        REIGNS.iter().find_map(|&(name, before)| {
            let mut rest = text.chars();
            let told = name.chars().all(|c| rest.next().map(simplified) == Some(c));
            told.then_some((rest.as_str().len(), before))
        })
    };
    let dynasty = text.strip_prefix(['清', '明']).unwrap_or(text);
    let (left, before) = after(text).or_else(|| after(dynasty))?;
    Some((&text[text.len() - left..], before))
}
