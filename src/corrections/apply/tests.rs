use super::*;
use crate::corrections::parse;
use crate::model::{CorrectionKind, Doubt, EntryItem, LineSpan, Timeline};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Sentences that nobody would confuse, for paragraphs.
const TEXTS: [&str; 6] = [
    "三月的海堤公园，风里已经有了暖意。清晨六点，跑步的人沿着堤岸来来往往。",
    "公园管理处的人说，今年的樱花比往年早开了五天，栏杆上还挂着昨夜的露水。",
    "老码头的仓库空了十多年。去年冬天，市里决定把它修成一座图书馆。",
    "设计师说，书架之间要看得见海，红砖的外墙和木头的屋架都要留下来。",
    "渡轮公司的调度室里，墙上的潮汐表换成了电子屏，加快科技技术进步是老陈的口头禅。",
    "票价没有涨，末班船却晚了半小时，住在对岸的护士终于不必跑着赶船。",
];

fn edition() -> Edition {
    let paragraph = |at: usize| {
        let length = TEXTS[at].chars().count() as u32;
        let first = 1 + 3 * at as u32;
        Paragraph {
            text: TEXTS[at].into(),
            source: vec![LineSpan { first, last: first + 2 }],
            breaks: vec![length / 3, 2 * length / 3],
            ..Paragraph::default()
        }
    };
    let article = |index: usize, title: &str, author: &str| Article {
        id: format!("a{:02}", index + 1),
        number: Some(index as u32 + 1),
        kicker: format!("其{index}"),
        title: title.into(),
        subtitle: String::new(),
        authors: vec![author.into()],
        affiliation: String::new(),
        paragraphs: vec![paragraph(2 * index), paragraph(2 * index + 1)],
        heading_confidence: 0.5,
    };
    Edition {
        articles: vec![
            article(0, "老码头要修成图书馆", "周明远"),
            article(1, "海堤公园的春天", "林晓"),
            article(2, "末班船晚了半小时", "何晴"),
        ],
        timeline: Some(Timeline {
            title: "大事记".into(),
            entries: vec![Entry {
                date: "2023-09-07".into(),
                title: "仓库封存".into(),
                items: vec![EntryItem {
                    text: "钥匙交给了区里。".into(), ..EntryItem::default()
                }],
                inferred: vec![Inferred::Year],
                ..Entry::default()
            }],
        }),
        doubts: vec![
            Doubt {
                kind: DoubtKind::DoubledCharacter,
                line: 14,
                message: "“科技技术”似有重字".into(),
                suggestion: "科技".into(),
            },
            Doubt {
                kind: DoubtKind::ParagraphEnd,
                line: 6,
                message: "此处分段未定".into(),
                suggestion: String::new(),
            },
        ],
        ..Edition::default()
    }
}

const ALL: &str = r#"
who = "王编辑"
when = "2026-11-24"

[[correct]]
do = "pair"
heading = "海堤公园的春天"
body = "三月的海堤公园"
byline = true

[[correct]]
do = "join"
before = "沿着堤岸来来往往。"
after = "公园管理处的人说"

[[correct]]
do = "split"
before = "空了十多年。"
after = "去年冬天，市里"

[[correct]]
do = "role"
paragraph = "设计师说，书架"
role = "quote"

[[correct]]
do = "move"
article = "末班船晚了半小时"
before = "老码头要修成图书馆"

[[correct]]
do = "set"
field = "date"
value = "2024-02-28"

[[correct]]
do = "set"
article = "末班船晚了半小时"
field = "authors"
value = ["何晴", "陈舟"]

[[correct]]
do = "set"
entry = "仓库封存"
field = "date"
value = 2012-09-07

[[correct]]
do = "replace"
in = "加快科技技术进步"
wrong = "科技技术"
right = "科学技术"
who = "李校对"
why = "对照纸本"

[[correct]]
do = "settle"
doubt = "doubled-character"
in = "科技技术"
verdict = "accept"

[[correct]]
do = "settle"
doubt = "paragraph-end"
in = "公园管理处的人说"
verdict = "reject"
"#;

fn corrections(text: &str) -> Vec<Correction> {
    parse(Path::new("a.corrections.toml"), text).unwrap()
}

#[test]
fn every_kind_is_done_and_recorded() {
    let mut edition = edition();
    assert_eq!(apply(&corrections(ALL), &mut edition), []);
    let titles: Vec<&str> = edition.articles.iter().map(|article| article.title.as_str()).collect();
    assert_eq!(titles, ["海堤公园的春天", "末班船晚了半小时", "老码头要修成图书馆"]);
    let ids: Vec<&str> = edition.articles.iter().map(|article| article.id.as_str()).collect();
    assert_eq!(ids, ["a01", "a02", "a03"]);
    let park = &edition.articles[0];
    assert_eq!((park.number, park.authors.as_slice()), (Some(2), &["林晓".to_owned()][..]));
    assert_eq!(park.paragraphs.len(), 1);
    assert_eq!(park.paragraphs[0].text, format!("{}{}", TEXTS[0], TEXTS[1]));
    assert_eq!(park.paragraphs[0].source, [LineSpan { first: 1, last: 6 }]);
    assert_eq!(edition.articles[1].authors, ["何晴", "陈舟"]);
    assert!(edition.articles[1].paragraphs[0].text.contains("加快科学技术进步"));
    let library = &edition.articles[2];
    assert_eq!(library.paragraphs.len(), 3);
    assert_eq!(library.paragraphs[0].text, "老码头的仓库空了十多年。");
    assert_eq!(library.paragraphs[2].role, Role::Quote);
    assert_eq!(edition.metadata.date, "2024-02-28");
    let entry = &edition.timeline.as_ref().unwrap().entries[0];
    assert_eq!((entry.date.as_str(), entry.inferred.len()), ("2012-09-07", 0));
    assert_eq!(edition.doubts, []);
    assert_eq!(edition.emendations.len(), 1);
    assert_eq!((&*edition.emendations[0].before, edition.emendations[0].line), ("科技技术", 14));
    assert_eq!(edition.corrections.len(), 11);
    let replaced = &edition.corrections[8];
    assert_eq!(replaced.kind, CorrectionKind::Replace);
    assert_eq!(
        (&*replaced.who, &*replaced.when, &*replaced.why),
        ("李校对", "2026-11-24", "对照纸本")
    );
    assert_eq!(edition.corrections[0].who, "王编辑");
    let colophon = crate::wording::colophon(&edition);
    let line = colophon.iter().find(|line| line.label == "更正").unwrap();
    assert!(
        line.text.starts_with("人工更正11处（王编辑、李校对）：合段1处，分段1处"),
        "{}",
        line.text
    );
}

/// The same page, read again with other errors: each character in fifty is another.
fn reread(seed: u64) -> Edition {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut dice = move |sides: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % sides
    };
    let mut edition = edition();
    for paragraph in edition.articles.iter_mut().flat_map(|article| &mut article.paragraphs) {
        let noisy = |c: char| match dice(50) {
            0 => char::from_u32(0x4E00 + dice(0x1000) as u32).unwrap_or(c),
            _ => c,
        };
        paragraph.text = paragraph.text.chars().map(noisy).collect();
    }
    edition
}

fn counted(edition: &Edition) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    let paragraphs = edition.articles.iter().flat_map(|article| &article.paragraphs);
    for c in paragraphs.flat_map(|paragraph| paragraph.text.chars()) {
        *counts.entry(c).or_insert(0) += 1;
    }
    counts
}

#[test]
fn another_reading_of_the_page_takes_them_or_says_why_not() {
    let text = "[[correct]]\ndo = \"split\"\nbefore = \"空了十多年。\"\nafter = \"去年冬天，市里决定\"\n\
                [[correct]]\ndo = \"join\"\nbefore = \"跑步的人沿着堤岸来来往往。\"\nafter = \"公园管理处的人说\"\n\
                [[correct]]\ndo = \"role\"\nparagraph = \"票价没有涨，末班船\"\nrole = \"quote\"\n";
    let list = corrections(text);
    let (mut made, mut untouched) = (0, 0);
    for seed in 1..=300 {
        let before = reread(seed);
        untouched += usize::from(counted(&before) == counted(&edition()));
        let mut edition = before.clone();
        let unplaced = apply(&list, &mut edition);
        made += edition.corrections.len();
        assert_eq!(edition.corrections.len() + unplaced.len(), 3);
        // Nothing is lost by it, and nothing is done elsewhere.
        assert_eq!(counted(&edition), counted(&before));
        for correction in &edition.corrections {
            match correction.kind {
                CorrectionKind::Split => {
                    let library = &edition.articles[1].paragraphs;
                    assert_eq!(library.len(), 3, "seed {seed}");
                    assert_eq!(library[0].text.chars().count(), 12, "seed {seed}");
                }
                CorrectionKind::Join => assert_eq!(edition.articles[0].paragraphs.len(), 1),
                _ => assert_eq!(edition.articles[2].paragraphs[1].role, Role::Quote),
            }
        }
    }
    assert!(untouched < 30, "{untouched} pages have no noise");
    assert!(made >= 870, "{made} of 900 corrections were made");
}

#[test]
fn what_finds_no_place_is_told_with_the_nearest() {
    let none = |text: &str| {
        let mut edition = edition();
        let before = edition.clone();
        let unplaced = apply(&corrections(text), &mut edition);
        assert_eq!(edition, before, "{text}");
        let [one] = &unplaced[..] else { panic!("{unplaced:?}") };
        one.clone()
    };
    let twice = none("[[correct]]\ndo = \"role\"\nparagraph = \"无此段落的开头\"\nrole = \"item\"");
    assert_eq!((twice.line, twice.near.len()), (1, 0));
    let near =
        none("\n[[correct]]\ndo = \"split\"\nbefore = \"渡轮公司的检修间里\"\nafter = \"，地上\"");
    assert_eq!(near.line, 2);
    assert!(near.near[0].starts_with("渡轮公司的调度室"), "{near:?}");
    let twice =
        none("[[correct]]\ndo = \"replace\"\nin = \"的人\"\nwrong = \"人\"\nright = \"入\"");
    assert!(twice.reason.to_string().contains("2 places"), "{twice:?}");
    for (text, said) in [
        ("do = \"join\"\nbefore = \"暖意。\"\nafter = \"清晨六点\"", "one paragraph already"),
        (
            "do = \"split\"\nbefore = \"来来往往。\"\nafter = \"公园管理处\"",
            "two paragraphs already",
        ),
        ("do = \"pair\"\nheading = \"海堤公园的春天\"\nbody = \"老码头的仓库\"", "already"),
        ("do = \"move\"\narticle = \"海堤公园的春天\"\nafter = \"海堤公园的春天\"", "one article"),
        ("do = \"set\"\nfield = \"date\"\nvalue = \"二月\"", "no date"),
        ("do = \"set\"\nfield = \"title\"\nvalue = []", "a text"),
        ("do = \"settle\"\ndoubt = \"encoding\"\nin = \"海堤\"\nverdict = \"reject\"", "0 doubts"),
    ] {
        let unplaced = none(&format!("[[correct]]\n{text}"));
        assert!(unplaced.reason.to_string().contains(said), "{text}: {unplaced:?}");
    }
}

#[test]
fn a_file_that_cannot_be_read_says_where() {
    let refused = |text: &str| {
        let error = parse(Path::new("a.corrections.toml"), text).unwrap_err();
        error.to_string()
    };
    for (text, line, said) in [
        ("[[correct]]\ndo = \"jion\"", 2, "`do` cannot be \"jion\""),
        ("who = \"甲\"\n[[correct]]\ndo = \"join\"\nbefor = \"甲\"", 4, "befor"),
        ("whom = \"甲\"", 1, "unknown key `whom`"),
        (
            "[[correct]]\ndo = \"role\"\nparagraph = \"甲\"\nrole = \"head\"",
            4,
            "cannot be \"head\"",
        ),
        ("[[correct]]\ndo = \"set\"\nentry = \"甲\"\nfield = \"authors\"", 4, "\"authors\""),
        ("[[correct]]\nbefore = \"甲\"", 1, "needs the key `do`"),
        ("[[correct]]\ndo = \"set\"\nfield = \"title\"\nvalue = 3.5", 4, "a text"),
        ("[[correct]]\ndo = \"join\"\nbefore = \"甲\"", 1, "`after`"),
        (
            "\n\n[[correct]]\ndo = \"join\"\nbefore = \"甲\"\nafter = \"乙\"\nrole = \"body\"",
            7,
            "`role`",
        ),
        (
            "[[correct]]\ndo = \"replace\"\nin = \"甲乙\"\nwrong = \"丙\"\nright = \"\"",
            3,
            "`wrong`",
        ),
        ("[[correct]]\ndo = \"split\"\nbefore = \" \"\nafter = \"乙\"", 3, "empty"),
        ("[[correct]]\ndo = \"move\"\narticle = \"甲\"", 1, "`before` or `after`"),
        ("correct = 3", 1, "corrections are tables"),
        ("[[correct]", 1, ""),
    ] {
        let error = refused(text);
        assert!(error.contains(&format!("a.corrections.toml:{line}:")), "{text}: {error}");
        assert!(error.contains(said), "{text}: {error}");
    }
    assert_eq!(parse(Path::new("a"), "").unwrap(), []);
    // A misspelt name is answered with the nearest one.
    let error = parse(Path::new("a"), "[[correct]]\ndo = \"join\"\nbefor = \"甲\"").unwrap_err();
    assert_eq!(error.advice(), Some("is `before` meant?"));
    let place = error.place().unwrap();
    assert_eq!(&place.text[place.span.clone()], "befor");
}

#[test]
fn the_example_has_every_kind_of_correction_and_doubt() {
    let example = parse(Path::new("a"), crate::corrections::EXAMPLE).unwrap();
    let kinds: BTreeSet<_> = example.iter().map(|correction| correction.deed.kind()).collect();
    assert_eq!(kinds.len(), 8);
    for kind in DoubtKind::ALL {
        let name = crate::model::kind_name(kind);
        assert!(crate::corrections::EXAMPLE.contains(&*name), "{name}");
    }
}

#[test]
fn no_text_gets_line_ends() {
    for (text, count) in
        [("科学\\n技术", 1), ("科学\\u0007技术", 1), ("科学\\u2028技术", 1), ("科学技术", 0)]
    {
        let correct = format!(
            "[[correct]]\ndo = \"replace\"\nin = \"加快科技技术\"\nwrong = \"科技技术\"\nright = \"{text}\"\n\
             [[correct]]\ndo = \"set\"\nfield = \"motto\"\nvalue = \"{text}\"\n"
        );
        let told = apply(&corrections(&correct), &mut edition());
        assert_eq!(told.len(), 2 * count, "{text}: {told:?}");
    }
}

#[test]
fn a_digest_tells_texts_apart_and_whether_they_changed() {
    let twins = || {
        let mut edition = edition();
        // The same words in two paragraphs.
        let twin = edition.articles[0].paragraphs[0].text[..27].to_owned();
        edition.articles[2].paragraphs[1].text.insert_str(0, &twin);
        edition
    };
    let first = anchor::digest(&chars(&twins().articles[0].paragraphs[0].text));
    let corrections = |digest: &str| {
        let digest =
            if digest.is_empty() { String::new() } else { format!("digest = \"{digest}\"") };
        let text = format!(
            "[[correct]]\ndo = \"role\"\nparagraph = \"三月的海堤\"\nrole = \"subhead\"\n{digest}\n"
        );
        parse(Path::new("x"), &text).unwrap()
    };
    // Without it nothing is guessed, nor with one of neither text.
    for digest in ["", "00000000"] {
        let unplaced = apply(&corrections(digest), &mut twins());
        assert!(unplaced[0].reason.to_string().contains("in 2 places"), "{unplaced:?}");
    }
    let mut edition = twins();
    assert_eq!(apply(&corrections(&first), &mut edition), []);
    assert_eq!(edition.articles[0].paragraphs[0].role, Role::Subhead);
    assert_eq!(edition.articles[2].paragraphs[1].role, Role::Body);
    assert!(!edition.corrections[0].changed);
    // Another reading of the page: the place is found by its words, and it is said that they are other ones.
    let mut edition = self::edition();
    edition.articles[0].paragraphs[0].text.push('。');
    assert_eq!(apply(&corrections(&first), &mut edition), []);
    assert!(edition.corrections[0].changed);
    let faults = ["digest = \"12\"", "digest = \"0123ABCD\""];
    for fault in faults {
        let text =
            format!("[[correct]]\ndo = \"role\"\nparagraph = \"三月\"\nrole = \"body\"\n{fault}\n");
        let error = parse(Path::new("x"), &text).unwrap_err();
        assert!(error.message().contains("8 hexadecimal digits"), "{error}");
    }
    let text =
        "[[correct]]\ndo = \"set\"\nfield = \"date\"\nvalue = \"2024\"\ndigest = \"01234567\"\n";
    assert!(parse(Path::new("x"), text).is_err());
}

/// Three entries without a year: two of one day, one whose year nothing gave.
fn dated() -> Edition {
    let mut edition = edition();
    let entry = |date: &str, title: &str, line, inferred: &[Inferred]| Entry {
        date: date.into(),
        title: title.into(),
        items: vec![EntryItem {
            text: format!("{title}的那一天。"),
            source: vec![LineSpan { first: line, last: line }],
            ..EntryItem::default()
        }],
        inferred: inferred.to_vec(),
        ..Entry::default()
    };
    let mut range = entry("2023-09-07", "仓库封存", 32, &[Inferred::Year]);
    range.date_end = Some("2023-09-10".into());
    let other = entry("2023-09-07", "钥匙移交", 42, &[Inferred::Year]);
    let unread = entry("--03-05", "仓库动工", 52, &[]);
    edition.timeline.as_mut().unwrap().entries = vec![range, other, unread];
    let doubt = |kind, line, message: &str, suggestion: &str| Doubt {
        kind,
        line,
        message: message.into(),
        suggestion: suggestion.into(),
    };
    let inferred = DoubtKind::DateInferred;
    edition.doubts = vec![
        doubt(inferred, 31, "“9月7日”没有印出年份：与本期的年份相同", "2023年9月7日"),
        doubt(inferred, 41, "“9月7日”没有印出年份：前一条在2023年", "2023年9月7日"),
        doubt(DoubtKind::DateUnread, 51, "“3月5日”没有印出年份", "对照原件，补上年份"),
    ];
    edition
}

fn lines(edition: &Edition) -> Vec<u32> {
    edition.doubts.iter().map(|doubt| doubt.line).collect()
}

#[test]
fn a_date_that_is_set_is_doubted_no_more() {
    let set = |entry: &str, value: &str| {
        format!(
            "[[correct]]\ndo = \"set\"\nentry = \"{entry}\"\nfield = \"date\"\nvalue = \"{value}\"\n"
        )
    };
    let mut edition = dated();
    assert_eq!(apply(&corrections(&set("钥匙移交", "2012-09-07")), &mut edition), []);
    assert_eq!(lines(&edition), [31, 51], "of two doubts about one day, the nearest");
    let note = crate::wording::inference_note(&edition).unwrap();
    assert_eq!(note, "〔　〕内的年份，底本原未印出，系推定：2023年9月7日，与本期的年份相同。");
    assert_eq!(apply(&corrections(&set("仓库动工", "2011-03-05")), &mut edition), []);
    assert_eq!(lines(&edition), [31], "what could not be read is said now");
    let told = apply(&corrections(&set("仓库封存", "2023-02-30")), &mut edition);
    assert!(told[0].reason.to_string().contains("is no date"), "{told:?}");
    assert_eq!(lines(&edition), [31], "a refused value settles nothing");
}

#[test]
fn an_inferred_year_that_is_rejected_leaves_the_date_as_printed() {
    let settle = |verdict: &str| {
        let why = "与本期的年份相同";
        format!(
            "[[correct]]\ndo = \"settle\"\ndoubt = \"date-inferred\"\nin = \"{why}\"\nverdict = \"{verdict}\"\n"
        )
    };
    let mut edition = dated();
    assert_eq!(apply(&corrections(&settle("reject")), &mut edition), []);
    let entries = |edition: &Edition| edition.timeline.clone().unwrap().entries;
    let first = &entries(&edition)[0];
    assert_eq!((&*first.date, first.date_end.as_deref()), ("--09-07", Some("--09-10")));
    assert_eq!(crate::wording::entry_words(first), "9月7日至10日");
    assert_eq!((first.inferred.len(), lines(&edition)), (0, vec![41, 51]));

    let mut edition = dated();
    assert_eq!(apply(&corrections(&settle("accept")), &mut edition), []);
    assert_eq!(crate::wording::entry_words(&entries(&edition)[0]), "〔2023年〕9月7日至10日");
    let note = crate::wording::inference_note(&edition).unwrap();
    assert!(note.ends_with("前一条在2023年；其余据上下文推定。"), "{note}");
}

#[test]
fn an_end_of_a_paragraph_that_is_doubted_is_made_the_other_way() {
    let doubt = |message: &str, line| Doubt {
        kind: DoubtKind::ParagraphEnd,
        line,
        message: message.into(),
        suggestion: String::new(),
    };
    let settle = |context: &str, verdict: &str| {
        format!(
            "[[correct]]\ndo = \"settle\"\ndoubt = \"paragraph-end\"\nin = \"{context}\"\nverdict = \"{verdict}\"\n"
        )
    };
    let doubted = || Edition {
        doubts: vec![
            doubt(
                "“…沿着堤岸来来往往。”与“公园管理处的人说…”之间另起一段，版面上看不出是否分段",
                4,
            ),
            doubt("“…仓库空了十多年。”与“去年冬天，市里决…”之间未分段，版面上看不出是否分段", 2),
        ],
        ..edition()
    };
    let mut made = doubted();
    let both = settle("公园管理处的人说", "accept") + &settle("去年冬天，市里决", "accept");
    assert_eq!(apply(&corrections(&both), &mut made), []);
    assert_eq!(made.doubts, []);
    let counts: Vec<usize> = made.articles.iter().map(|article| article.paragraphs.len()).collect();
    let texts: Vec<&str> = made.paragraphs().map(|paragraph| paragraph.text.as_str()).collect();
    assert!(texts.contains(&&*format!("{}{}", TEXTS[0], TEXTS[1])), "{counts:?}");
    assert!(texts.contains(&"老码头的仓库空了十多年。"), "{counts:?}");
    // The text is as it should be.
    let mut left = doubted();
    assert_eq!(apply(&corrections(&settle("公园管理处的人说", "reject")), &mut left), []);
    assert_eq!((left.articles == edition().articles, left.doubts.len()), (true, 1));
}
