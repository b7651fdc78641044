//! What the wording of a single line tells of its part in a heading: a document's number, years, what explains
//! a title, a line of verse.

use super::rubric::is_rubric;
use crate::normalize::chars::Text;
use crate::normalize::date;
use crate::normalize::piece::{Kind, Piece};
use crate::text::simplified::in_simplified;
use crate::text::words::Words;
use crate::text::{is_blank, is_han, is_han_numeral, is_interpunct};

/// Whether a line is a word of two or three characters set wide: a name, whatever its surname.
pub(in crate::normalize) fn is_set_wide(text: &Text) -> bool {
    let parts = || text.0.split(|ch| is_blank(ch.c)).filter(|part| !part.is_empty());
    (2..=3).contains(&parts().count())
        && parts().all(|part| matches!(part, [ch] if is_han(ch.c)))
        && !is_rubric(&text.tight().string())
}

/// Whether a line ends with the verb of which the title below is the object.
pub(super) fn leads(line: &str) -> bool {
    const SHORTEST: usize = 8;
    const VERBS: [&str; 3] = ["强调", "指出", "要求"];
    let line = in_simplified(line);
    line.chars().count() >= SHORTEST && VERBS.iter().any(|verb| line.ends_with(verb))
}

/// Whether a line names those who wrote together: `某省委党校课题组`, `某县报道组`.
pub(super) fn is_team(line: &str) -> bool {
    const CHARS: std::ops::RangeInclusive<usize> = 5..=20;
    static TEAMS: Words<10> = Words::of([
        "课题组",
        "编写组",
        "调研组",
        "调查组",
        "报道组",
        "写作组",
        "通讯组",
        "采访组",
        "研究组",
        "编辑组",
    ]);
    CHARS.contains(&line.chars().count())
        && line.chars().all(is_han)
        && TEAMS.end(&in_simplified(line))
}

/// Whether a line gives a match's scores, one behind the other: `局分25比22、19比25、25比21`.
pub(super) fn is_of_scores(line: &str) -> bool {
    const LEAST: usize = 3;
    let score = |part: &str| {
        let part = part.trim_start_matches(|c: char| !c.is_ascii_digit());
        let figures = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        part.split_once(['比', '：', ':', '-', '∶'])
            .is_some_and(|(one, other)| figures(one) && figures(other))
    };
    line.split(['、', '，', ' ', '　']).filter(|part| score(part)).count() >= LEAST
}

/// Whether a line is two years and nothing else: `1931—2025`.
pub(super) fn is_of_years(line: &str) -> bool {
    let year = |part: &str| part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit());
    let line = line.trim_start_matches(['（', '(']).trim_end_matches(['）', ')']);
    line.split_once(['—', '－', '-', '–', '～', '~'])
        .is_some_and(|(from, to)| year(from) && year(to.trim_start_matches(['—', '－', '-', '–'])))
}

/// Whether a line is two short words with a dot between, as kickers are: `急诊·现场`.
pub(super) fn is_dotted(line: &str) -> bool {
    is_of_words_with_dot(line, 2..=3)
}

/// Whether a line is a word for what is known of somebody: `人物小档案`, `名片`.
pub(super) fn is_file(line: &str) -> bool {
    const LONGEST: usize = 6;
    let line = in_simplified(line);
    line.chars().count() <= LONGEST && ["档案", "名片"].iter().any(|word| line.ends_with(word))
}

/// Whether a line is two words of such lengths with a dot between.
pub(in crate::normalize) fn is_of_words_with_dot(
    line: &str,
    chars: std::ops::RangeInclusive<usize>,
) -> bool {
    let word = |word: &str| chars.contains(&word.chars().count()) && word.chars().all(is_han);
    line.split_once(is_interpunct).is_some_and(|(one, other)| word(one) && word(other))
}

/// Whether a line is a document's number, with its year or its series: `公告〔2021〕第9号`, `某海关公告2022年第31号`,
/// `某航告字第23号`; or says when it was passed: `2008年1月9日县人民政府常务会议通过`.
pub(super) fn is_document(line: &str) -> bool {
    const LONGEST: usize = 24;
    let inside = line.strip_prefix(['（', '(']).and_then(|line| line.strip_suffix(['）', ')']));
    let line = inside.unwrap_or(line);
    let bracketed = || {
        line.split_once(['〔', '［', '[', '﹝'])
            .is_some_and(|(_, behind)| behind.chars().take_while(char::is_ascii_digit).count() == 4)
    };
    let report = || {
        let kind = ["报告", "報告", "通报", "通報", "公报", "公報"];
        let numbered = kind.iter().find_map(|kind| line.strip_suffix(kind));
        numbered.is_some_and(|line| line.contains('第') && line.ends_with(['号', '號']))
    };
    let numbered = line.ends_with(['号', '號'])
        && (bracketed() || line.contains("年第") || line.contains("字第"));
    let passed = || {
        let done = ["通过", "通過", "公布", "发布", "發布", "施行", "修订", "修訂", "批准"];
        done.iter().any(|word| line.ends_with(word))
            && date::read_prefix(line).is_some_and(|(range, _)| range.start.year.is_some())
    };
    line.chars().count() <= LONGEST && (numbered || report() || passed())
}

/// Whether a line is all in round brackets and more than what ends a title so: `（11月1日至7日，全国）`.
pub(super) fn is_said_of_title(line: &str) -> bool {
    const CHARS: std::ops::RangeInclusive<usize> = 4..=24;
    let inside = line.strip_prefix(['（', '(']).and_then(|line| line.strip_suffix(['）', ')']));
    inside.is_some_and(|inside| {
        CHARS.contains(&inside.chars().count())
            && !inside.contains(['（', '(', '）', ')', '。'])
            && !is_aside(line)
    })
}

/// Whether a line is what stands in brackets at the end of a title: （外一首）, （三则）, （节选）, （下）.
pub(in crate::normalize) fn is_aside(line: &str) -> bool {
    const LONGEST: usize = 4;
    let inside = line.strip_prefix(['（', '(']).and_then(|line| line.strip_suffix(['）', ')']));
    let Some(inside) = inside.map(|inside| in_simplified(inside)) else { return false };
    let counted = inside.ends_with(['首', '章', '则', '篇', '题', '阕'])
        && inside.chars().all(|c| is_han_numeral(c) || "外首章则篇题阕".contains(c));
    inside.chars().count() <= LONGEST
        && (counted || matches!(&*inside, "节选" | "组诗" | "上" | "中" | "下" | "续"))
}

/// Whether a display line can be one of a poem: short, words and the marks of verse only.
pub(super) fn is_line_of_verse(piece: &Piece, line: &str) -> bool {
    const LONGEST: usize = 18;
    piece.kind == Kind::Open
        && (2..=LONGEST).contains(&line.chars().count())
        && !line.starts_with(['—', '―'])
        // Of 一 an OCR makes a dash.
        && line.chars().all(|c| is_han(c) || matches!(c, '，' | '？' | '！' | '、' | '…' | '－'))
        && !is_rubric(line)
}

/// Whether a line begins with a word of subtitles.
pub(super) fn explains(line: &str) -> bool {
    const WORDS: [&str; 14] = [
        "对话", "专访", "访", "记", "评《", "读《", "写在", "探访", "走近", "致", "兼谈", "来自",
        "听", "观《",
    ];
    const ENDS: [&str; 19] = [
        "主持会议",
        "出席会议",
        "并讲话",
        "作批示",
        "并致辞",
        "侧记",
        "专访",
        "纪实",
        "谈起",
        "说起",
        "读后",
        "观后",
        "访谈录",
        "扫描",
        "专版",
        "特刊",
        "专刊",
        "特别报道",
        "专题报道",
    ];
    let line = in_simplified(line);
    // `看话剧《甲乙》`
    let work = line.starts_with(['看', '评', '读', '观']) && line.ends_with('》');
    let words = work || WORDS.iter().any(|word| line.starts_with(word));
    line.chars().count() >= 5 && (words || ENDS.iter().any(|word| line.ends_with(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_documents_and_what_ends_titles() {
        for line in ["公告〔2021〕第9号", "某海关公告2022年第31号", "某航告字第23号"]
        {
            assert!(is_document(line), "{line}");
        }
        assert!(!is_document("石桥路9号") && !is_document("第9号") && !is_document("〔2021〕公告"));
        for line in ["（外一首）", "（三则）", "（节选）", "(下)"] {
            assert!(is_aside(line), "{line}");
        }
        assert!(!is_aside("（王明）") && !is_aside("外一首") && !is_aside("（一）"));
        assert!(is_dotted("急诊·现场") && !is_dotted("约翰·史密斯的") && !is_dotted("急诊现场"));
    }

    #[test]
    fn those_who_wrote_together() {
        for line in ["江原省委党校课题组", "柳坪縣報道組"] {
            assert!(is_team(line), "{line}");
        }
        for line in ["课题组", "记者走近课题组的人", "他加入了“石桥”课题组"]
        {
            assert!(!is_team(line), "{line}");
        }
    }

    #[test]
    fn scores_below_a_title() {
        assert!(is_of_scores("局分25比22、19比25、25比21"));
        assert!(is_of_scores("11:9 8:11 11:7"));
        assert!(!is_of_scores("三比二险胜、五比零大胜") && !is_of_scores("2比1、3比0"));
    }

    #[test]
    fn names_set_wide() {
        assert!(is_set_wide(&Text::of("雨 田")) && is_set_wide(&Text::of("雨 田 子")));
        assert!(!is_set_wide(&Text::of("启 事")), "a rubric");
        assert!(!is_set_wide(&Text::of("雨田 子")));
    }
}
