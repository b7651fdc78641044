//! Text that no one wrote, alike on every run: all marks, Latin words, figures, nested brackets,
//! addresses, as often as in a newspaper or much more often.

use banxin::model::{Article, Edition, Metadata, Paragraph};

/// A row of numbers from a seed (splitmix64, Steele, Lea and Flood 2014).
pub struct Dice(u64);

impl Dice {
    /// The row of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number below `bound`.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % bound.max(1) as u64) as usize
    }

    fn one_of<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of[self.below(of.len())]
    }
}

const HAN: &str = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同\
                   工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二\
                   理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那\
                   社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条";

const WORDS: &[&str] = &[
    "New",
    "quality",
    "productive",
    "forces",
    "Rust",
    "AI",
    "GDP",
    "ChatGPT",
    "information",
    "it’s",
    "the",
    "of",
    "internationalization",
    "UNESCO",
    "end-to-end",
    "Wi-Fi",
    "5G",
    "CO2",
];
const NUMBERS: &[&str] = &[
    "2023",
    "8.6%",
    "21.4℃",
    "-12.5℃",
    "￥300",
    "1,234.5",
    "±0.5",
    "3/4",
    "50‰",
    "16",
    "9·11",
    "20％",
    "1～3",
    "2019—2024",
    "km²",
    "100元",
];
const ADDRESSES: &[&str] = &[
    "https://weather.binhai.example/map/station?id=54527&lang=zh_CN",
    "cdrbllzk@163.com",
    "www.example.org/a/very-long-path/index.html",
];
const PAIRS: &[(&str, &str)] = &[
    ("“", "”"),
    ("‘", "’"),
    ("（", "）"),
    ("《", "》"),
    ("〈", "〉"),
    ("【", "】"),
    ("「", "」"),
    ("『", "』"),
    ("〔", "〕"),
    ("［", "］"),
];
const RARE: &[&str] =
    &["——", "……", "·", "／", "～", "–", "？！", "！！！", "；", "：", "⋯⋯", "⸺", "和/或"];

/// How rich the text is in what is not Han.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// As a newspaper has it.
    Newspaper,
    /// As nobody would write it.
    Wild,
}

fn han(dice: &mut Dice, count: usize, out: &mut String) {
    // Of three bytes each.
    let all = HAN.len() / 3;
    for _ in 0..count {
        let at = dice.below(all) * 3;
        out.push_str(&HAN[at..at + 3]);
    }
}

fn piece(dice: &mut Dice, kind: Kind, depth: usize, out: &mut String) {
    let wild = kind == Kind::Wild;
    if !wild && out.ends_with(|c: char| c.is_ascii_graphic()) {
        // Who writes to be read puts a word between a word and a figure.
        let count = 1 + dice.below(4);
        han(dice, count, out);
    }
    let roll = dice.below(if wild { 40 } else { 100 });
    match roll {
        0..=1 => {
            out.push_str(dice.one_of(WORDS));
            if dice.below(3) == 0 {
                out.push(' ');
                out.push_str(dice.one_of(WORDS));
            }
        }
        2..=4 => out.push_str(dice.one_of(NUMBERS)),
        5..=8 if depth < 4 => {
            let (open, close) = PAIRS[dice.below(if wild { PAIRS.len() } else { 4 })];
            out.push_str(open);
            for _ in 0..1 + dice.below(3) {
                piece(dice, kind, depth + 1, out);
            }
            out.push_str(close);
        }
        9 if dice.below(if wild { 2 } else { 8 }) == 0 => out.push_str(dice.one_of(RARE)),
        10 if dice.below(if wild { 4 } else { 40 }) == 0 => out.push_str(dice.one_of(ADDRESSES)),
        11 if wild => {
            for _ in 0..5 + dice.below(25) {
                out.push((b'a' + dice.below(26) as u8) as char);
            }
        }
        12 if wild => out.push(' '),
        _ => {
            let count = 2 + dice.below(9);
            han(dice, count, out);
        }
    }
    if depth == 0 && dice.below(2) == 0 {
        out.push_str(dice.one_of(&["，", "，", "，", "、", "。", "；", "：", "？", "！"]));
    }
}

/// A paragraph of about so many characters, ending with a full stop.
pub fn paragraph(dice: &mut Dice, kind: Kind, characters: usize) -> String {
    let mut text = String::with_capacity(characters * 3 + 64);
    while text.len() < characters * 3 {
        piece(dice, kind, 0, &mut text);
    }
    if text.ends_with(|c| "，、；：".contains(c)) {
        text.pop();
    }
    if !text.ends_with(|c| "。？！".contains(c)) {
        text.push('。');
    }
    text
}

/// An edition of about so many characters: articles of twelve paragraphs of 20 to 300 characters.
pub fn edition(seed: u64, kind: Kind, characters: usize) -> Edition {
    let mut dice = Dice::new(seed);
    let mut articles = Vec::new();
    let mut left = characters;
    while left > 0 {
        let mut paragraphs = Vec::new();
        while left > 0 && paragraphs.len() < 12 {
            let length = left.min(20 + dice.below(280));
            left -= length;
            let text = paragraph(&mut dice, kind, length);
            paragraphs.push(Paragraph { text, ..Paragraph::default() });
        }
        let mut title = String::new();
        han(&mut dice, 9, &mut title);
        articles.push(Article {
            id: format!("a{:02}", articles.len() + 1),
            number: None,
            kicker: String::new(),
            title,
            subtitle: String::new(),
            authors: vec!["甲乙".to_owned()],
            affiliation: String::new(),
            paragraphs,
            heading_confidence: 1.0,
        });
    }
    Edition {
        metadata: Metadata {
            language: "zh-Hans".to_owned(),
            title: "随机文字".to_owned(),
            date: "2024-02-28".to_owned(),
            ..Metadata::default()
        },
        articles,
        ..Edition::default()
    }
}
