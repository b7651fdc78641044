//! Headings that look otherwise than those of the other articles, or do not go with their text.

use super::super::flow::{Para, median};
use super::super::heading::{Rival, is_rubric};
use super::super::ledger::Ledger;
use super::super::weights::doubt as weight;
use super::ends_well;
use crate::model::{Article, DoubtKind, Role};

/// What a heading showed before it became an article's.
#[derive(Debug, Clone, Default)]
pub(in crate::normalize) struct HeadingLook {
    /// The line on which the title begins.
    pub line: u32,
    /// The line on which the text below it begins.
    pub text_line: u32,
    /// It is a title and nothing else.
    pub bare: bool,
    pub title_lines: usize,
    pub rival: Option<Rival>,
    /// Its pairing is a doubt already.
    pub told: bool,
}

/// What most headings of the edition have, and how long they are.
struct Usual {
    kickers: bool,
    marked: bool,
    title: usize,
    kicker: usize,
}

impl Usual {
    fn of(articles: &[Article]) -> Self {
        let most = |has: fn(&Article) -> bool| {
            articles.iter().filter(|article| has(article)).count() as f32
                > weight::MOST * articles.len() as f32
        };
        let lengths = |part: fn(&Article) -> &str| {
            let lengths = articles.iter().map(|article| part(article).chars().count());
            median(lengths.filter(|&length| length > 0).collect())
        };
        let kickers = most(|article| !article.kicker.is_empty());
        Self {
            kickers,
            marked: kickers
                || most(|article| !article.authors.is_empty())
                || most(|article| article.number.is_some()),
            title: lengths(|article| &article.title),
            kicker: lengths(|article| &article.kicker),
        }
    }
}

/// Tells of the headings against which more speaks than for them.
pub(in crate::normalize) fn headings(
    articles: &[Article],
    looks: &[HeadingLook],
    ledger: &mut Ledger,
) {
    /// Reasons that are told at most.
    const REASONS: usize = 3;
    /// Lines apart that are seen at once.
    const NEAR: u32 = 3;
    let usual = Usual::of(articles);
    for (article, look) in articles.iter().zip(looks) {
        if article.title.is_empty() || look.told {
            continue;
        }
        let mut against = against(article, look, &usual);
        let sum: f32 = against.iter().map(|(weight, _)| weight).sum();
        if sum <= weight::HEADING {
            continue;
        }
        against.sort_by(|a, b| b.0.total_cmp(&a.0));
        let of_text = matches!(against.first(), Some((_, TEXT_SHORT | PAIRING)));
        let far = look.line.abs_diff(look.text_line) > NEAR;
        let line = if of_text && far { look.text_line } else { look.line };
        let reasons: Vec<&str> = against.iter().map(|(_, reason)| *reason).take(REASONS).collect();
        let says = look.rival.as_ref().map(|rival| rival.says.clone()).unwrap_or_default();
        ledger.doubt(
            DoubtKind::Structure,
            line,
            format!("标题“{}”或有误：{}", article.title, reasons.join("，")),
            says,
        );
    }
}

/// Tells of a text that was taken for an article and may be the editor's opening text.
pub(in crate::normalize) fn introduction(paras: &[Para], ledger: &mut Ledger) {
    const SHOWN: usize = 12;
    let Some(first) = paras.first() else { return };
    let opening = first.text.slice(0..first.text.len().min(SHOWN)).string();
    ledger.doubt(
        DoubtKind::Structure,
        first.line(),
        format!("“{opening}…”一篇作为文章或有误：也有导语的样子"),
        "也可能是全版的导语".to_owned(),
    );
}

const TEXT_SHORT: &str = "下面只有一两行正文";
const PAIRING: &str = "与正文的配对没有把握";

/// What speaks against a heading: how much, and in words.
fn against(article: &Article, look: &HeadingLook, usual: &Usual) -> Vec<(f32, &'static str)> {
    let mut out = Vec::new();
    let mut add = |holds: bool, weight: f32, reason: &'static str| {
        if holds {
            out.push((weight, reason));
        }
    };
    let title = article.title.chars().count();
    let kicker = article.kicker.chars().count();
    let over = |length: usize, usual: usize| length * 2 > usual * 3;
    // A notice has what it needs, and so has a couplet.
    let notice = is_rubric(&article.title);
    let verse = article.paragraphs.first().is_some_and(|para| para.role == Role::Quote);
    let text: usize = article.paragraphs.iter().map(|para| para.text.chars().count()).sum();
    add(text < weight::SHORTEST_TEXT && !notice && !verse, weight::TEXT_SHORT, TEXT_SHORT);
    let confidence = article.heading_confidence;
    add(confidence < weight::SURE, weight::PAIRING, PAIRING);
    add(confidence < weight::HARDLY_SURE, weight::PAIRING_HARDLY, "更像属于别的正文");
    add(look.bare && usual.marked && !notice, weight::BARE, "别的标题带有引题、署名或序号");
    add(usual.kickers && kicker == 0 && !notice, weight::NO_KICKER, "别的标题多有引题");
    let long = title > weight::LONG_TITLE && over(title, usual.title);
    add(long, weight::TITLE_LONG, "比别的标题长得多");
    add(title > weight::LONGEST_TITLE, weight::TITLE_LONGEST, "长得不像标题");
    let long = kicker > weight::LONG_KICKER && over(kicker, usual.kicker);
    add(long, weight::KICKER_LONG, "引题比别的长得多");
    add(look.title_lines > 2, weight::TITLE_LINES, "占了三行以上");
    let figures = article.title.chars().filter(char::is_ascii_digit).count();
    add(figures >= weight::MANY_FIGURES, weight::FIGURES, "数字多");
    add(article.title.ends_with(['，', '、', '；', '：']), weight::UNFINISHED, "没有说完");
    let nameless = article.authors.is_empty() && !article.affiliation.is_empty();
    add(nameless, weight::NAMELESS, "有单位而没有人名");
    let rival = look.rival.as_ref();
    add(rival.is_some_and(|rival| rival.names_author), weight::RIVAL_AUTHOR, "其中可能有署名");
    let close = rival.is_some_and(|rival| rival.dearer < weight::RIVAL_CLOSE);
    add(close, weight::RIVAL, "各行怎样划分没有把握");
    let unended =
        |para: &crate::model::Paragraph| para.role == Role::Body && !ends_well(&para.text);
    if let [first, rest @ ..] = &article.paragraphs[..] {
        add(unended(first), weight::FIRST_UNENDED, "正文第一段没有完");
        let inner = &rest[..rest.len().saturating_sub(1)];
        let any = unended(first) && !rest.is_empty() || inner.iter().any(unended);
        add(any, weight::UNENDED, "正文里有没有完的段落");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::super::chars::Text;
    use super::super::super::tests::transcript;
    use super::*;
    use crate::model::Paragraph;

    fn article(title: &str, kicker: &str, text: &str) -> Article {
        Article {
            title: title.to_owned(),
            kicker: kicker.to_owned(),
            authors: vec!["王明".to_owned()],
            heading_confidence: 0.95,
            paragraphs: vec![Paragraph { text: text.to_owned(), ..Paragraph::default() }],
            ..Article::default()
        }
    }

    fn told(articles: &[Article], looks: &[HeadingLook]) -> Vec<String> {
        let mut ledger = Ledger::new(&transcript(""));
        headings(articles, looks, &mut ledger);
        ledger.doubts.into_iter().map(|doubt| doubt.message).collect()
    }

    #[test]
    fn a_heading_unlike_the_others_is_a_doubt() {
        let text = &"石桥修了三年，修桥的工人从上游运来石料，一块一块砌成桥拱，老人说这座石桥比从前的那一座结实。".repeat(2);
        let mut articles = vec![article("石桥合龙", "城事", text); 3];
        let looks = vec![HeadingLook::default(); 3];
        assert!(told(&articles, &looks).is_empty());
        articles[1] = article("石桥合龙以后老人过河看新桥孩子们在桥上跑来跑去", "", "石桥合龙。");
        let told = told(&articles, &looks);
        assert_eq!(told.len(), 1);
        assert!(told[0].contains("老人过河") && told[0].contains(TEXT_SHORT), "{told:?}");
    }

    #[test]
    fn a_text_that_may_introduce_is_shown_by_its_opening() {
        let mut ledger = Ledger::new(&transcript(""));
        let para = Para {
            text: Text::of("本期说三件事，请各位读者来信。"), ..Para::default()
        };
        introduction(&[para], &mut ledger);
        assert!(ledger.doubts[0].message.starts_with("“本期说三件事，请各位读者…”"));
    }

    #[test]
    fn a_line_that_may_be_a_name_speaks_against_a_heading() {
        let text = &"石桥修了三年，修桥的工人从上游运来石料，一块一块砌成桥拱，老人说这座石桥比从前的那一座结实。".repeat(2);
        let articles = vec![article("石桥合龙", "城事", text); 3];
        let rival =
            Rival {
                dearer: 0.3, names_author: true, says: "“合龙”也可能是署名".to_owned()
            };
        let mut looks = vec![HeadingLook::default(); 3];
        looks[2].rival = Some(rival);
        assert_eq!(told(&articles, &looks).len(), 1);
        looks[2].told = true;
        assert!(told(&articles, &looks).is_empty(), "said already");
    }
}
