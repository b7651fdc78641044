//! Programmes: lines with their hours, and the days and stations over them.

use crate::normalize::chars::{Char, Text};
use crate::normalize::date;
use crate::normalize::piece::{Kind, Piece};
use crate::text::mark_class::ends_sentence;
use crate::text::simplified::{in_simplified, simplified};
use crate::text::{is_blank, is_han, is_han_numeral};

/// Whether a line begins with a time of day: `18:30 某节目`.
fn begins_with_hour(text: &Text) -> bool {
    if begins_with_hour_in_words(text) {
        return true;
    }
    let figures = text.0.iter().take_while(|ch| ch.c.is_ascii_digit()).count();
    let colon = text.0.get(figures).is_some_and(|ch| matches!(ch.c, ':' | '：'));
    let minutes = text.0.iter().skip(figures + 1).take_while(|ch| ch.c.is_ascii_digit()).count();
    let behind = text.0.get(figures + 3).is_some_and(|ch| is_blank(ch.c) || is_han(ch.c));
    (1..=2).contains(&figures) && colon && minutes == 2 && behind
}

/// `上午九时：…`, `晚八時半 …`, `子時 …`
fn begins_with_hour_in_words(text: &Text) -> bool {
    const PARTS: [&str; 8] = ["上午", "下午", "晚上", "中午", "早上", "晚", "早", "午"];
    const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";
    const LONGEST: usize = 10;
    let ends = |ch: &Char| matches!(ch.c, '：' | ':') || is_blank(ch.c);
    let Some(end) = text.0.iter().take(LONGEST).position(ends) else { return false };
    let hour: String = text.0[..end].iter().map(|ch| simplified(ch.c)).collect();
    let hour = PARTS.iter().find_map(|part| hour.strip_prefix(part)).unwrap_or(&hour);
    let hour = hour.strip_suffix('半').unwrap_or(hour);
    let count = hour.strip_suffix(['时', '点']);
    let numeral = |c: char| c.is_ascii_digit() || is_han_numeral(c);
    let branch = |count: &str| count.chars().count() == 1 && BRANCHES.contains(count);
    count.is_some_and(|count| branch(count) || !count.is_empty() && count.chars().all(numeral))
        && end + 1 < text.len()
}

/// Whether a line is of a programme that names the station first: `某某卫视 20:05 某节目`.
fn begins_with_station(text: &Text) -> bool {
    const STATION: std::ops::RangeInclusive<usize> = 2..=8;
    let han = text.0.iter().take_while(|ch| is_han(ch.c)).count();
    let blanks = text.0[han..].iter().take_while(|ch| is_blank(ch.c)).count();
    STATION.contains(&han) && blanks > 0 && begins_with_hour(&text.slice(han + blanks..text.len()))
}

/// Puts the lines of a programme's entries together: they are set in behind the hour, and so are shorter than
/// the column. What is left between two entries is a station's name, a subhead.
fn programme_entries(pieces: &mut Vec<Piece>) {
    /// Lines with an hour, lines of an entry, and half ems by which the longest lines of entries differ.
    const LEAST: usize = 3;
    const REACH: usize = 3;
    const RAGGED: u32 = 4;
    /// Chars of a station's name.
    const STATION: usize = 8;
    let hours: Vec<usize> = (0..pieces.len())
        .filter(|&at| pieces[at].kind == Kind::Open && begins_with_hour(&pieces[at].text))
        .collect();
    let goes_on = |piece: &Piece| {
        piece.kind == Kind::Open
            && piece.blanks_before == 0
            && !piece.page_start
            && !matches!(piece.text.first(), Some('（' | '('))
            && !names_day(piece)
    };
    for run in hours.chunk_by(|&one, &next| next - one <= REACH).filter(|run| run.len() >= LEAST) {
        let widest = run.iter().map(|&at| pieces[at].width).max().unwrap_or(0);
        let mut stations = Vec::new();
        for (nth, &at) in run.iter().enumerate() {
            let end = run.get(nth + 1).copied().unwrap_or(pieces.len());
            let mut last = pieces[at].width;
            let mut behind = at + 1;
            while behind < end.min(at + REACH)
                && last + RAGGED > widest
                && pieces[behind].width < widest
                && goes_on(&pieces[behind])
                && !pieces[behind - 1].text.last().is_some_and(ends_sentence)
            {
                last = pieces[behind].width;
                let rest = pieces[behind].take();
                let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
                if latin(pieces[at].text.last()) && latin(rest.text.first()) {
                    pieces[at].append_apart(&rest);
                } else {
                    pieces[at].append(&rest);
                }
                behind += 1;
            }
            if nth + 1 < run.len() && behind + 1 == end && pieces[behind].text.len() <= STATION {
                stations.push(behind);
            }
        }
        let plain = |&at: &usize| {
            let piece = &pieces[at];
            piece.kind == Kind::Open && piece.text.0.iter().all(|ch| is_han(ch.c))
        };
        stations.retain(plain);
        // The first stands below the title.
        if let (false, [.., title, first]) = (stations.is_empty(), &pieces[..run[0]])
            && first.text.len() <= STATION
            && title.kind == Kind::Open
            && plain(&(run[0] - 1))
        {
            stations.push(run[0] - 1);
        }
        stations.into_iter().for_each(|at| pieces[at].kind = Kind::Subhead);
    }
    pieces.retain(|piece| !piece.text.is_empty());
}

/// Lines of a programme, each with its hour, are paragraphs, and the days over them subheads:
/// `星期一（3月7日）`, `18:30 某节目`.
pub(in crate::normalize::piece) fn programmes(pieces: &mut Vec<Piece>) {
    const LEAST: usize = 3;
    /// Half ems of a word that a line had no room for.
    const ROOM: u32 = 6;
    programme_entries(pieces);
    let stations: Vec<usize> = (0..pieces.len())
        .filter(|&at| pieces[at].kind == Kind::Open && begins_with_station(&pieces[at].text))
        .collect();
    if stations.len() >= LEAST {
        let widest = stations.iter().map(|&at| pieces[at].width).max().unwrap_or(0);
        for &at in stations.iter().rev() {
            pieces[at].kind = Kind::Whole;
            // What a full line had no room for.
            let full = pieces[at].width + ROOM >= widest;
            let rest = pieces.get(at + 1).is_some_and(|next| {
                next.kind == Kind::Open
                    && next.blanks_before == 0
                    && !next.page_start
                    && next.width * 2 < widest
            });
            if full && rest {
                let rest = pieces[at + 1].take();
                pieces[at].append(&rest);
            }
        }
        pieces.retain(|piece| !piece.text.is_empty());
    }
    let hours: Vec<bool> = pieces
        .iter()
        .map(|piece| piece.kind == Kind::Open && begins_with_hour(&piece.text))
        .collect();
    // Hours alone on their lines are subheads.
    let alone: Vec<usize> = (0..pieces.len())
        .filter(|&at| pieces[at].kind == Kind::Open && is_hour(&pieces[at].text))
        .collect();
    if alone.len() > 1 {
        alone.into_iter().for_each(|at| pieces[at].kind = Kind::Subhead);
    }
    if hours.iter().filter(|&&hour| hour).count() < LEAST {
        return;
    }
    let below = |at: usize| hours.get(at + 1).copied().unwrap_or(false);
    let named = (0..pieces.len()).any(|at| names_day(&pieces[at]) && below(at));
    for at in 0..pieces.len() {
        // A line that fills the column may go on on the next one.
        let beside = below(at)
            || at > 0
                && (hours[at - 1]
                    || names_day(&pieces[at - 1])
                    || pieces[at - 1].kind == Kind::Subhead);
        if hours[at] && beside && pieces[at].text.last() != Some('，') {
            pieces[at].kind = Kind::Whole;
        }
    }
    if named {
        let all: Vec<usize> = (0..pieces.len()).filter(|&at| names_day(&pieces[at])).collect();
        all.into_iter().for_each(|at| pieces[at].kind = Kind::Subhead);
    }
}

/// Whether a line names the day of a programme: `星期一（3月7日）`, `農曆三月廿一日（星期一）`.
fn names_day(piece: &Piece) -> bool {
    const LONGEST: usize = 14;
    if piece.kind != Kind::Open || piece.text.len() > LONGEST {
        return false;
    }
    let line = piece.text.tight().string();
    let dated = || {
        let line = in_simplified(&line);
        let calendar =
            ["农历", "国历", "阳历", "公历"].iter().find_map(|word| line.strip_prefix(word));
        let line = calendar.unwrap_or(&line);
        line.starts_with(|c: char| c.is_ascii_digit() || is_han_numeral(c))
            && line.contains('月')
            && line.ends_with(['）', ')'])
    };
    let mut week = date::WEEK.iter().filter_map(|word| line.find(word));
    !line.ends_with(|c| ends_sentence(c) || c == '，') && week.any(|at| at == 0 || dated())
}

/// Whether a line is nothing but a time of day: `00:10`.
fn is_hour(text: &Text) -> bool {
    let text = text.tight();
    let digits = |part: &[Char]| part.len() <= 2 && part.iter().all(|ch| ch.c.is_ascii_digit());
    let colon = text.0.iter().position(|ch| matches!(ch.c, ':' | '：'));
    colon.is_some_and(|at| {
        at > 0 && digits(&text.0[..at]) && text.len() == at + 3 && digits(&text.0[at + 1..])
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::of_lines as pieces;
    use super::super::tests::TEXT;
    use super::*;

    #[test]
    fn hours_may_be_words() {
        for hour in ["上午九时：开幕", "晚八時半 放映", "子時 開廟門", "18:30 动画片"]
        {
            assert!(begins_with_hour(&Text::of(hour)), "{hour}");
        }
        assert!(!begins_with_hour(&Text::of("下午：休息")));
    }

    fn programme(lines: &[&str]) -> Vec<Kind> {
        let mut pieces = pieces(lines);
        programmes(&mut pieces);
        pieces.into_iter().map(|piece| piece.kind).collect()
    }

    #[test]
    fn programmes_have_days_and_hours() {
        let lines =
            ["星期一（3月7日）", "18:30 甲乙", "19:00 丙丁", "星期二（3月8日）", "8:05 戊己", TEXT];
        let found = programme(&lines);
        let (day, line) = (Kind::Subhead, Kind::Whole);
        assert_eq!(found, [day.clone(), line.clone(), line.clone(), day, line, Kind::Open]);
        let found = programme(&["18:30 甲乙", TEXT, "比分2:1"]);
        assert!(found.iter().all(|kind| *kind == Kind::Open), "one hour");
    }

    #[test]
    fn entries_of_a_programme_go_on_below_their_hours() {
        let mut found = pieces(&[
            "今晚节目",
            "甲台",
            "18:30 子丑",
            "20:05 寅卯辰巳：午未申",
            "酉（11、12）",
            "22:00 戌亥",
            "乙台",
            "19:40 天地玄黄",
        ]);
        programmes(&mut found);
        let lines: Vec<String> = found.iter().map(Piece::string).collect();
        assert_eq!(lines[3], "20:05 寅卯辰巳：午未申酉（11、12）");
        let subheads: Vec<usize> =
            (0..found.len()).filter(|&at| found[at].kind == Kind::Subhead).collect();
        assert_eq!(subheads, [1, 5]);
    }
}
