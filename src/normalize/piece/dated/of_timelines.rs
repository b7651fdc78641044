//! Which of the lines that begin with dates are a timeline's, and which an article's: results, a menu, days.

use super::REACH;
use super::above::{Above, above, is_history};
use super::head::FoundCut;
use crate::normalize::chars::Text;
use crate::normalize::date;
use crate::normalize::piece::{Kind, Piece, widest_near};
use crate::text::is_blank;
use crate::text::mark_class::{closes, ends_sentence};

/// Leaves only the cuts of lines that begin entries of a timeline, and not paragraphs of an article: a
/// match's result, a day's report. What stands above a run of them tells, or that they tell of several years.
pub(super) fn of_timelines(pieces: &[Piece], cuts: &mut [FoundCut]) {
    const LEAST: usize = 3;
    let widest = widest_near(pieces);
    // Dates that fill their lines are of the same run.
    let alone = |at: usize| matches!(pieces[at].kind, Kind::Date(_));
    let found: Vec<usize> = (0..cuts.len()).filter(|&at| cuts[at].is_some() || alone(at)).collect();
    // A history's title that was torn from its entries. A line of running text fills its column.
    let history = (0..pieces.len()).any(|at| {
        let piece = &pieces[at];
        let over_date = at + 1 < pieces.len() && (cuts[at + 1].is_some() || alone(at + 1));
        piece.kind == Kind::Open
            && !over_date
            && piece.width * 10 <= widest[at] * 9
            && is_history(&piece.text)
    });
    let mut kept = vec![false; cuts.len()];
    let is_apart = |at: &usize| cuts[*at].as_ref().is_some_and(|cut| cut.apart);
    let all: Vec<usize> = found.iter().copied().filter(is_apart).collect();
    // A title between two dates begins another run.
    let goes_on = |&one: &usize, &next: &usize| {
        next - one <= REACH
            && !pieces[one + 1..next]
                .iter()
                .any(|piece| piece.kind == Kind::Open && is_history(&piece.text))
    };
    let (mut programmes, mut of_programmes) = (Vec::new(), Vec::new());
    for run in found.chunk_by(goes_on) {
        let apart: Vec<usize> = run.iter().copied().filter(is_apart).collect();
        let above_all = above(pieces, run[0], &widest);
        if above_all == Above::History && run.len() > 1 {
            // Below such a title any paragraph that begins with a date is an entry.
            let begins = |at: usize| {
                let above = &pieces[at - 1];
                at == run[0] || above.text.last().is_some_and(closes) || above.kind != Kind::Open
            };
            let entry = |&at: &usize| cuts[at].as_ref().is_some_and(|cut| cut.apart || begins(at));
            let entries: Vec<usize> =
                run.iter().copied().filter(|at| alone(*at) || entry(at)).collect();
            if entries.len() > 1 {
                entries.into_iter().for_each(|at| kept[at] = true);
                continue;
            }
        }
        let Some(&first) = apart.first() else { continue };
        let scores = apart.iter().filter(|&&at| is_result(&pieces[at].text, &cuts[at])).count();
        if apart.len() >= LEAST && scores * 3 >= apart.len() * 2 {
            continue;
        }
        // A few that were torn from the others are what those are.
        let told =
            history || tells_years(pieces, cuts, if apart.len() < LEAST { &all } else { &apart });
        let enough = run.len() >= LEAST || all.len() >= LEAST;
        let accepted = enough
            && match above(pieces, first, &widest) {
                Above::History | Above::Title | Above::Nothing => true,
                Above::Programme => {
                    of_programmes.extend(run);
                    // What ends with semicolons is a list of the text.
                    let mut lines = pieces[run[0]..=run[run.len() - 1]].iter();
                    if !lines.any(|piece| matches!(piece.text.last(), Some('；' | ';'))) {
                        programmes.extend(apart);
                    }
                    continue;
                }
                Above::Text => told,
                Above::Byline => false,
            };
        if accepted {
            apart.into_iter().for_each(|at| kept[at] = true);
        }
    }
    // What will be is a timeline where nothing else is.
    let others = found.iter().filter(|&&at| alone(at) && !of_programmes.contains(&at)).count();
    if programmes.len() >= LEAST && others < LEAST && !kept.contains(&true) {
        programmes.iter().for_each(|&at| kept[at] = true);
    }
    // Where one run tells of years, a shorter one of days in another place is something else.
    let runs: Vec<&[usize]> = found.chunk_by(|&one, &next| next - one <= REACH).collect();
    let date = |at: &usize| match (&cuts[*at], &pieces[*at].kind) {
        (Some(cut), _) if kept[*at] => cut.range,
        (None, Kind::Date(range)) => Some(*range),
        _ => None,
    };
    let count = |run: &[usize]| run.iter().filter_map(date).count();
    let years = |run: &[usize]| {
        let has = |start: date::Date| start.year.is_some() || start.next_year || start.leans;
        run.iter().filter_map(date).filter(|range| has(range.start)).count()
    };
    let of_years = runs.iter().filter(|run| years(run) * 3 >= count(run) * 2);
    let longest = of_years.map(|run| count(run)).max().unwrap_or(0);
    let lesser = runs.iter().filter(|run| years(run) == 0 && (2..longest).contains(&count(run)));
    let lesser: Vec<usize> = lesser.copied().flatten().copied().collect();
    lesser.into_iter().for_each(|at| kept[at] = false);
    for (cut, kept) in cuts.iter_mut().zip(kept) {
        cut.take_if(|_| !kept);
    }
}

/// Whether behind a date stands the result of a match and no sentence: `铁桥 1∶0 海门`.
fn is_result(text: &Text, cut: &FoundCut) -> bool {
    let Some(cut) = cut else { return false };
    let ink: Vec<char> =
        text.0[cut.text..].iter().map(|ch| ch.c).filter(|&c| !is_blank(c)).collect();
    let between = |c: char| matches!(c, '—' | '–' | '-' | '－' | '∶' | ':' | '：' | '比');
    let score =
        |trio: &[char]| trio[0].is_ascii_digit() && between(trio[1]) && trio[2].is_ascii_digit();
    let sentence = |&c: &char| ends_sentence(c) || matches!(c, '，' | '；');
    // An hour is no score.
    let behind_words = ink.first().is_some_and(|&c| !c.is_ascii_digit());
    behind_words && ink.windows(3).any(score) && !ink.iter().any(sentence)
}

/// Whether lines that begin with dates tell of several years, and most of them in sentences.
fn tells_years(pieces: &[Piece], cuts: &[FoundCut], dated: &[usize]) -> bool {
    const YEARS: usize = 3;
    /// Lines of an entry.
    const REACH: usize = 4;
    let year = |at: &usize| cuts[*at].as_ref().and_then(|cut| cut.range)?.start.year;
    let with: Vec<usize> = dated.iter().copied().filter(|at| year(at).is_some()).collect();
    let mut years: Vec<Option<u16>> = with.iter().map(year).collect();
    years.dedup();
    let sentence = |at: &usize| {
        let lines = pieces[*at..].iter().take(REACH);
        let mut texts = lines.map(|piece| &piece.text);
        texts.any(|text| text.last().is_some_and(ends_sentence))
    };
    years.len() >= YEARS && with.iter().filter(|at| sentence(at)).count() * 2 > with.len()
}

/// Lines of an article that begin with dates, one below the other, are paragraphs: results, a menu.
pub(super) fn lines_of_lists(pieces: &mut [Piece], cuts: &[FoundCut], kept: &[FoundCut]) {
    const LEAST: usize = 3;
    let widest = widest_near(pieces);
    let line = |at: usize| {
        let piece = &pieces[at];
        cuts[at].is_some()
            && kept[at].is_none()
            && piece.width * 10 <= widest[at] * 9
            && !piece.text.last().is_some_and(|c| matches!(c, '，' | '、' | '：'))
    };
    let lines: Vec<usize> = (0..pieces.len()).filter(|&at| line(at)).collect();
    for run in lines.chunk_by(|&one, &next| next == one + 1).filter(|run| run.len() >= LEAST) {
        run.iter().for_each(|&at| pieces[at].kind = Kind::Whole);
    }
}

#[cfg(test)]
mod tests {
    use super::super::part::part;
    use super::super::tests::{TEXT, dates};
    use super::*;
    use crate::normalize::ledger::Ledger;
    use crate::normalize::piece::of_lines as pieces;

    #[test]
    fn lines_of_a_text_that_begin_with_dates_are_no_timeline() {
        let results = ["3月4日 甲队 2：1 乙队", "3月9日 丙队 0：1 甲队", "3月15日 乙队 3：1 丙队"];
        let [one, two, three] = results;
        assert_eq!(dates(&[TEXT, one, two, three]), 0);
        assert_eq!(dates(&["甲乙丙战绩", one, two, three, TEXT]), 0, "results");
        let matches = ["3月4日 甲队迎战乙队", "3月9日 丙队做客甲队", "3月15日 乙队再会丙队"];
        let [first, second, third] = matches;
        assert_eq!(dates(&["甲乙丙赛程", first, second, third, TEXT]), 3, "below a title");
        assert_eq!(dates(&["甲乙丙", "本报记者 王明", one, two, three, TEXT]), 0, "an article's");
        let pieces = part(pieces(&[TEXT, one, two, three]), &mut Ledger::default());
        assert!(pieces[1..].iter().all(|piece| piece.kind == Kind::Whole));
        let years = ["1956年 甲乙建成丙丁。", "1968年”丙丁迁到戊己。", "1993年_戊己改名庚辛。"];
        assert_eq!(dates(&[TEXT, years[0], years[1], years[2]]), 3, "a history without a title");
        let gaps = ["1956年“甲乙建成丙丁。", "1968年“丙丁迁到戊己。", "1993年“戊己改名庚辛。"];
        assert_eq!(dates(&["大事记", gaps[0], gaps[1], gaps[2]]), 3, "gaps");
        let parted = part(
            crate::normalize::piece::of_lines(&["大事记", gaps[0], gaps[1]]),
            &mut Ledger::default(),
        );
        assert_eq!(parted[2].string(), "甲乙建成丙丁。");
    }

    #[test]
    fn a_historys_title_tells_what_stands_below_it() {
        let commas = ["1956年，甲乙建成丙丁。", "1968年，丙丁迁到戊己。", "1993年戊己改名庚辛。"];
        let [one, two, three] = commas;
        assert_eq!(dates(&["甲乙大事记", one, two, three, TEXT]), 3);
        assert_eq!(dates(&["甲乙丙丁戊", one, two, three, TEXT]), 0);
        let parted = part(pieces(&["年表", one, two, three]), &mut Ledger::default());
        assert_eq!(parted[1].string(), "1956年，");
    }

    #[test]
    fn what_will_be_is_a_timeline_where_nothing_else_is() {
        let [one, two, three] =
            ["6月1日 甲乙讲座，二楼", "6月9日 丙丁讲座，礼堂", "6月20日 戊己讲座"];
        assert_eq!(dates(&["讲座预告", one, two, three, TEXT]), 3);
        let [past, then, last] = ["1956年 甲乙。", "1968年 丙丁。", "1993年 戊己。"];
        assert_eq!(dates(&["讲座预告", one, two, three, "大事记", past, then, last]), 3);
        let list = [
            "讲座安排",
            "6月1日 甲乙讲座，二楼；",
            "6月9日 丙丁讲座，礼堂；",
            "6月20日 戊己讲座。",
        ];
        assert_eq!(dates(&list), 0);
    }
}
