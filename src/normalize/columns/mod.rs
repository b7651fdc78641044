//! Columns side by side on one line, as a layout-preserving extraction of a whole page gives them:
//! the pieces of each column are found by where they stand and how wide they are, and put one
//! below the other in reading order.
//!
//! The steps: runs parted by wide blanks; the measure; rows of columns that are not on one baseline put
//! together ([`level`]); runs cut into pieces by the measure alone
//! ([`cut`]), a first guess; bands, which begin where headings do ([`band`]); in each band the
//! pieces placed in columns ([`place`]) by where runs start ([`grid`]), by how well a piece fills
//! the measure, and by what continues what ([`fact`]).

mod across;
mod band;
mod cut;
mod fact;
mod grid;
mod level;
mod place;
mod reading;
mod seam;
mod span;
mod woven;

use super::chars::{self, Char, Text, half_ems};
use super::date;
use super::line::{Line, width};
use crate::text::is_blank;
use crate::text::mark_class::closes;
use across::{across, wide};
use band::{begins_zone, zone};
use cut::cut_up;

/// Characters of a stretch of running text.
const LEAST_CHARS: usize = 6;
/// A line with more blanks before it may be of another column than the first.
const FAR: usize = 6;
/// Fewer lines with something beside them make no columns: house choice.
const LEAST_BESIDE: usize = 5;

/// A stretch of a line without wide blanks.
#[derive(Debug, Clone)]
struct Run {
    /// Column of its first character, in chars.
    start: usize,
    text: Text,
}

/// One line of the source as runs.
#[derive(Debug, Clone)]
struct Row {
    runs: Vec<Run>,
    /// Each run cut into one piece a column.
    pieces: Vec<Vec<Text>>,
    blanks_before: u32,
    page_start: bool,
}

/// Puts columns one below the other. Lines of a page without columns side by side stay as they are.
pub(super) fn unfold(lines: Vec<Line>) -> Vec<Line> {
    let mut out = Vec::with_capacity(lines.len());
    let mut page: Vec<Line> = Vec::new();
    for line in lines {
        if line.page_start && !page.is_empty() {
            unfold_page(std::mem::take(&mut page), &mut out);
        }
        page.push(line);
    }
    unfold_page(page, &mut out);
    out
}

fn unfold_page(lines: Vec<Line>, out: &mut Vec<Line>) {
    // A line without a blank in it or before it holds nothing beside anything.
    let gap = |line: &&Line| line.text.0.iter().any(|ch| is_blank(ch.c));
    let off = |line: &&Line| line.text.0.first().is_some_and(|ch| ch.column as usize > FAR);
    let gaps = lines.iter().filter(gap).count();
    let beside = lines.iter().filter(|line| gap(line) || off(line)).count();
    if beside < woven::LEAST_JOINED {
        out.extend(lines);
        return;
    }
    let mut rows: Vec<Row> = lines.iter().map(row).collect();
    let measure = measure(&rows);
    let apart = |row: &&Row| is_apart(row) || stands_off(row, measure);
    if gaps >= woven::LEAST_JOINED
        && rows.iter().filter(apart).count() < LEAST_BESIDE
        && let Some(lines) = woven::unweave(&lines, measure)
    {
        out.extend(lines);
        return;
    }
    if !is_many(beside, lines.len()) || !side_by_side(&rows, measure) {
        out.extend(lines);
        return;
    }
    join_entries(&mut rows, measure);
    rows = level::level(rows, measure);
    for row in &mut rows {
        row.pieces = row.runs.iter().map(|run| cut_up(run, measure)).collect();
    }
    let across = across(&rows, measure);
    let mut start = 0;
    for end in 1..=rows.len() {
        if end == rows.len() || begins_zone(&rows, &across, start, end, measure) {
            if across[start] && rows[start..end].iter().any(|row| row.runs.len() > 1) {
                wide(&rows[start..end], measure, out);
            } else {
                zone(&rows[start..end], measure, out);
            }
            start = end;
        }
    }
}

/// Cuts a line at blanks of two or more.
fn row(line: &Line) -> Row {
    let mut runs: Vec<Run> = Vec::new();
    let mut current: Vec<Char> = Vec::new();
    let mut blanks = 0;
    for &ch in &line.text.0 {
        if is_blank(ch.c) {
            blanks += chars::blanks(ch.c);
            current.push(ch);
            continue;
        }
        // No line starts with a closing mark: what follows a blank there is the same column's.
        if blanks >= 2 && !closes(ch.c) {
            finish(&mut current, &mut runs);
        }
        blanks = 0;
        current.push(ch);
    }
    finish(&mut current, &mut runs);
    Row { runs, pieces: Vec::new(), blanks_before: line.blanks_before, page_start: line.page_start }
}

/// Puts a date and what stands behind it together where the gap between them is none of columns: a date
/// alone leaves most of its line empty, and only below a letter it is set to the right.
fn join_entries(rows: &mut [Row], measure: u32) {
    /// Chars of such a gap at most, and half ems that a column's line is short, at least.
    const GAP: usize = 6;
    const SHORT: u32 = 8;
    /// Lines above and below that show where the column begins, how many of them do, and how far off it
    /// they may be, in chars.
    const NEAR: usize = 6;
    const LEAST: usize = 2;
    const OFF: usize = 5;
    let gap = |date: &Text, text: &Text| {
        Some(text.0.first()?.column.saturating_sub(date.0.last()?.column + 1))
    };
    let heads = |rows: &[Row], at: usize, run: usize| {
        let row = &rows[at].runs;
        let (date, text) = (&row[run].text, &row[run + 1].text);
        let (start, behind) = (row[run].start, row[run + 1].start);
        let of_column = |run: &Run| run.start.abs_diff(start) <= OFF && run.start + 2 < behind;
        let begins = |row: &Row| row.runs.iter().any(of_column);
        gap(date, text).is_some_and(|gap| {
            gap as usize <= GAP
                && width(date) + gap + SHORT <= measure
                && date::read_text(date).is_some()
        }) && {
            let near = at.saturating_sub(NEAR)..(at + NEAR + 1).min(rows.len());
            near.filter(|&other| other != at && begins(&rows[other])).count() >= LEAST
        }
    };
    for at in 0..rows.len() {
        let mut run = 0;
        while run + 1 < rows[at].runs.len() {
            if heads(rows, at, run) {
                let text = rows[at].runs.remove(run + 1).text;
                let date = &mut rows[at].runs[run].text.0;
                if let Some(&end) = date.last() {
                    date.push(Char { c: ' ', column: end.column + 1, ..end });
                }
                date.extend(text.0);
            } else {
                run += 1;
            }
        }
    }
}

fn finish(current: &mut Vec<Char>, runs: &mut Vec<Run>) {
    let text = Text(std::mem::take(current)).trimmed();
    if let Some(first) = text.0.first() {
        runs.push(Run { start: first.column as usize, text });
    }
}

/// Whether a row holds two stretches of running text apart from each other.
fn is_apart(row: &Row) -> bool {
    row.runs.iter().filter(|run| run.text.tight().len() >= LEAST_CHARS).count() > 1
}

/// Whether enough lines hold two stretches of running text apart from each other, or a stretch of
/// the measure and another behind a single blank: no line of one column is so long.
fn side_by_side(rows: &[Row], measure: u32) -> bool {
    let joined = |run: &Run| {
        let mut words = run.text.0.split(|ch| is_blank(ch.c)).filter(|word| !word.is_empty());
        let first = words.next().map_or(0, |word| word.iter().map(|ch| half_ems(ch.c)).sum());
        fills(first, measure) && words.any(|word| word.len() >= LEAST_CHARS)
    };
    let beside =
        |row: &&Row| is_apart(row) || row.runs.iter().any(joined) || stands_off(row, measure);
    is_many(rows.iter().filter(beside).count(), rows.len())
}

/// Whether a line of running text stands where a second column would: beside a line of another that the
/// extraction gave above it or below, since the two were not on one baseline.
fn stands_off(row: &Row, measure: u32) -> bool {
    matches!(
        &row.runs[..],
        [run] if run.start * 2 >= measure as usize && fills(width(&run.text), measure)
    )
}

/// Whether text of so many half ems fills the measure, or does with an indent.
fn fills(width: u32, measure: u32) -> bool {
    width.abs_diff(measure).min((width + 4).abs_diff(measure)) <= 2
}

/// Whether so many lines of a page with something beside them make it one of columns: house choice.
fn is_many(beside: usize, lines: usize) -> bool {
    beside >= LEAST_BESIDE && beside * 6 >= lines
}

/// The width that the most text without any blank has, in half ems: the measure of one column. A
/// full line has no blank in it unless it is spaced out or holds Latin words.
fn measure(rows: &[Row]) -> u32 {
    let mut counts = [0u32; 80];
    for run in rows.iter().flat_map(|row| &row.runs) {
        for word in run.text.0.split(|ch| is_blank(ch.c)) {
            let width = word.iter().map(|ch| half_ems(ch.c)).sum::<u32>() as usize;
            if (14..counts.len()).contains(&width) {
                counts[width] += 1;
            }
        }
    }
    let around = |at: usize| {
        counts[at.saturating_sub(1)..(at + 2).min(counts.len())].iter().sum::<u32>() * 4
            + counts[at]
    };
    // The square, since short lines and headings are many but the measure is the upper edge.
    let text = |at: usize| around(at) as usize * at * at;
    let best = (14..counts.len()).max_by_key(|&at| (text(at), at)).unwrap_or(36);
    u32::try_from(best).unwrap_or(36)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The page's lines after unfolding.
    fn unfolded(page: &str) -> Vec<String> {
        let lines = page.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        let lines = lines.map(|(index, line)| {
            let number = u32::try_from(index + 1).expect("short");
            let chars = line.chars().enumerate().skip_while(|(_, c)| is_blank(*c));
            let place =
                |(at, c)| Char { c, line: number, column: u32::try_from(at).expect("short") };
            Line {
                text: Text(chars.map(place).collect()),
                indent: 0,
                blanks_before: 0,
                page_start: false,
            }
        });
        unfold(lines.collect()).iter().map(|line| line.text.string()).collect()
    }

    const THREE: &str = "\
甲乙丙丁，戊己庚辛壬癸子    午未申酉戌亥。     宇宙洪荒，日月盈昃辰宿列
丑寅卯辰巳午未申，酉戌亥  天地玄黄宇，宙洪荒日月盈  张寒来暑往，秋收冬藏闰余
天地玄黄，宇宙洪荒日月盈  昃辰宿列张。        成岁律吕调阳，云腾致雨露
昃辰宿列张寒来，暑往秋收 冬藏闰余成，岁律吕调阳云  结为霜金生丽，水玉出昆冈
藏闰余成岁，律吕调阳云腾 致雨露结为，霜金生丽水玉 剑号巨阙，珠称夜光果珍李
致雨露结。         出昆冈，剑号。       柰菜重芥姜，海咸河淡鳞潜
                            羽翔。
";

    #[test]
    fn columns_follow_one_another() {
        let lines = unfolded(THREE);
        assert_eq!(lines.len(), 19);
        assert_eq!(lines[0], "甲乙丙丁，戊己庚辛壬癸子");
        assert_eq!(lines[5..8], ["致雨露结。", "午未申酉戌亥。", "天地玄黄宇，宙洪荒日月盈"]);
        assert_eq!(lines[12..14], ["宇宙洪荒，日月盈昃辰宿列", "张寒来暑往，秋收冬藏闰余"]);
        assert_eq!(lines[18], "羽翔。");
    }

    /// Full lines of two columns.
    const LEFT: [&str; 3] =
        ["甲乙丙丁，己庚辛壬癸子丑", "天地玄黄，宙洪荒日月盈昃", "寒来暑往，收冬藏闰余成岁"];
    const RIGHT: [&str; 3] =
        ["律吕调阳，腾致雨露结为霜", "金生丽水，出昆冈剑号巨阙", "珠称夜光，珍李柰菜重芥姜"];

    #[test]
    fn columns_joined_by_single_blanks_are_seen() {
        let (left, right) = (LEFT, RIGHT);
        let rows = left.iter().zip(right).map(|(left, right)| format!("{left} {right}\n"));
        let page: String = rows.collect::<String>().repeat(2);
        let lines = unfolded(&page);
        assert_eq!(lines, [left, left, right, right].concat());
    }

    #[test]
    fn columns_whose_lines_are_not_on_one_baseline_are_seen() {
        let (left, right) = (LEFT, RIGHT);
        let rows =
            left.iter().zip(right).map(|(left, right)| format!("{left}\n{:16}{right}\n", ""));
        let beside = left.iter().zip(right).map(|(left, right)| format!("{left}    {right}\n"));
        let page = [rows.collect::<String>().repeat(3), beside.collect()].concat();
        let lines = unfolded(&page);
        assert_eq!(lines, [left.repeat(4), right.repeat(4)].concat());
    }

    #[test]
    fn three_columns_whose_lines_are_not_on_one_baseline_follow_one_another() {
        let (left, right) = (LEFT.repeat(2), RIGHT.repeat(2));
        let rows = left
            .iter()
            .zip(&right)
            .map(|(outer, middle)| format!("{outer}\n{:14}{middle}\n{:28}{outer}\n", "", ""));
        let lines = unfolded(&rows.collect::<String>());
        assert_eq!(lines, [left.clone(), right, left].concat());
    }

    #[test]
    fn a_heading_beside_a_sentence_that_goes_on_stands_in_its_column() {
        let (left, right) = (LEFT.repeat(3), RIGHT.repeat(3));
        let rows = left.iter().zip(&right).enumerate().map(|(at, (left, right))| {
            let heading = if at == 3 { "                    宇宙洪荒\n" } else { "" };
            format!("{heading}{left}\n{:14}{right}\n", "")
        });
        let lines = unfolded(&rows.collect::<String>());
        assert_eq!(lines[..9], left);
        assert_eq!(lines[9..], [&right[..3], &["宇宙洪荒"], &right[3..]].concat());
    }

    #[test]
    fn text_across_the_page_stays_before_the_columns() {
        let across =
            "一二三四五六七八九十，一二三四五六七八九十一二三四五六七八九十百千万\n亿兆。\n";
        let lines = unfolded(&format!("{across}{THREE}"));
        assert_eq!(lines.len(), 21);
        assert_eq!(lines[1], "亿兆。");
        assert_eq!(lines[8], "午未申酉戌亥。");
    }

    #[test]
    fn wider_columns_over_the_others_are_read_first() {
        let wide = "\
甲乙丙                   一二三四五六七八九十，一二三四五六七八九十
  天地玄黄宇宙洪荒日月盈昃辰宿列张寒   百千万亿兆。
来暑往秋收冬藏闰余成岁律吕。
";
        let lines = unfolded(&format!("{wide}{THREE}"));
        assert_eq!(lines.len(), 24);
        assert_eq!(lines[1], "天地玄黄宇宙洪荒日月盈昃辰宿列张寒");
        assert_eq!(lines[2], "来暑往秋收冬藏闰余成岁律吕。");
        assert_eq!(lines[4..6], ["百千万亿兆。", "甲乙丙丁，戊己庚辛壬癸子"]);
    }

    #[test]
    fn headings_over_the_columns_part_what_is_above_from_what_is_below() {
        let heads = "               天地玄黄\n            宇宙洪荒一二\n";
        let lines = unfolded(&format!("{THREE}{heads}{THREE}"));
        assert_eq!(lines.len(), 40);
        assert_eq!(lines[18..21], ["羽翔。", "天地玄黄", "宇宙洪荒一二"]);
        assert_eq!(lines[21], "甲乙丙丁，戊己庚辛壬癸子");
    }

    #[test]
    fn a_heading_centred_over_two_columns_stands_before_both() {
        let page = "\
              天地玄黄                         宇宙洪荒
          日月盈昃辰宿
甲乙丙丁，戊己庚辛壬癸子    午未申酉戌亥。          宇宙洪荒，日月盈昃辰宿列
丑寅卯辰巳午未申，酉戌亥    天地玄黄宇，宙洪荒日月盈    张寒来暑往，秋收冬藏闰余
天地玄黄，宇宙洪荒日月盈    昃辰宿列张，寒来暑往秋收    成岁律吕调阳，云腾致雨露
昃辰宿列张寒来，暑往秋收    冬藏闰余成，岁律吕调阳云    结为霜金生丽，水玉出昆冈
藏闰余成岁，律吕调阳云腾    致雨露结为，霜金生丽水玉    剑号巨阙，珠称夜光果珍李
致雨露结为霜金，生丽水玉    出昆冈，剑号。         柰菜重芥姜，海咸河淡。
";
        let lines = unfolded(page);
        assert_eq!(lines.len(), 21);
        assert_eq!(lines[..3], ["天地玄黄", "日月盈昃辰宿", "甲乙丙丁，戊己庚辛壬癸子"]);
        assert_eq!(lines[8], "午未申酉戌亥。");
        assert_eq!(lines[14..16], ["宇宙洪荒", "宇宙洪荒，日月盈昃辰宿列"]);
    }

    #[test]
    fn a_heading_in_a_column_does_not_part_the_others() {
        let page = "\
甲乙丙丁，戊己庚辛壬癸子     宙洪荒日，月盈昃辰宿列张
丑寅卯辰，巳午未申。         寒来暑往，秋收冬藏闰余成
天地玄黄                     岁律吕调，阳云腾致雨露结
  宇宙洪，荒日月盈昃辰       为霜金生，丽水玉出昆冈剑
宿列张寒，来暑往秋收冬藏     号巨阙珠，称夜光果珍李柰
闰余成岁，律吕调阳云腾宇     菜重芥姜，海咸河淡。
";
        let lines = unfolded(page);
        assert_eq!(lines.len(), 12);
        assert_eq!(lines[2..4], ["天地玄黄", "宇宙洪，荒日月盈昃辰"]);
        assert_eq!(lines[6], "宙洪荒日，月盈昃辰宿列张");
    }

    #[test]
    fn an_entry_stays_with_its_date() {
        let page = "\
甲乙丙丁，戊己庚辛壬癸子     2023年3月 甲乙丙丁戊己庚
丑寅卯辰巳午未申，酉戌亥     辛壬癸子丑。
天地玄黄，宇宙洪荒日月盈     2023年5月 甲乙丙丁戊己庚
昃辰宿列张寒来，暑往秋收     辛壬癸子丑寅卯。
藏闰余成岁，律吕调阳云腾     2024年6月 甲乙丙丁戊己庚
致雨露结为霜金，生丽水玉     出昆冈剑号巨阙。
";
        let lines = unfolded(page);
        assert_eq!(lines.len(), 12);
        assert_eq!(lines[6], "2023年3月 甲乙丙丁戊己庚");
    }

    #[test]
    fn what_is_set_behind_dates_is_of_their_column() {
        let dates = ["●1956年", "●1961年", "●1974年", "●1983年"];
        let text = ["律吕调阳", "云腾致雨", "露结为霜", "金生丽水"];
        let left = LEFT.repeat(3);
        let rows = left.iter().enumerate().map(|(at, left)| match at % 2 {
            0 if at < 8 => format!("{left}  {}    {}\n", dates[at / 2], text[at / 2]),
            _ => format!("{left}  {}\n", RIGHT[at % 3]),
        });
        let lines = unfolded(&rows.collect::<String>());
        assert_eq!(lines[..9], left);
        assert_eq!(lines[9], "●1956年 律吕调阳");
        // A letter's date is set to the right, beside the next column.
        let rows = left.iter().enumerate().map(|(at, left)| match at {
            4 => format!("{:9}3月2日  {}\n", "", RIGHT[1]),
            _ => format!("{left}  {}\n", RIGHT[at % 3]),
        });
        let lines = unfolded(&rows.collect::<String>());
        assert_eq!((lines.len(), &*lines[4]), (18, "3月2日"));
    }

    #[test]
    fn no_character_is_lost() {
        let odd = [
            "甲   乙   丙   丁\n".repeat(8),
            format!("{}{}", THREE, "甲  ".repeat(300)),
            format!("{}甲{}。\n{}", THREE, " ".repeat(900), THREE),
            format!("{}{}", THREE, " 」".repeat(500)),
            format!("{}{}", THREE, "甲乙 ".repeat(500)),
        ];
        for page in odd {
            let count = |s: &str| s.chars().filter(|&c| !is_blank(c) && c != '\n').count();
            let found: usize = unfolded(&page).iter().map(|line| count(line)).sum();
            assert_eq!(found, count(&page));
        }
    }
}
