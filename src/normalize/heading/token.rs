//! A display line → a token: what the line can be in a heading, by its words and by the line above.

use super::habits::Habits;
use super::introduces::introduces;
use super::kicker::{LONGEST_KICKER, barred, in_lenses};
use super::wording::{
    explains, is_aside, is_document, is_dotted, is_file, is_line_of_verse, is_of_scores,
    is_of_words_with_dot, is_of_years, is_said_of_title, is_set_wide, is_team, leads,
};
use crate::normalize::piece::{Kind, Piece, behind_mark, list_mark, number_of};
use crate::normalize::{byline, misread};
use crate::text::adjacency::adjacency;
use crate::text::is_han;
use crate::text::mark_class::{closes, closes_pair, opens};
use crate::text::simplified::in_simplified;

/// What one line of a run can be.
pub(super) struct Token {
    pub(super) piece: usize,
    pub(super) chars: usize,
    pub(super) width: u32,
    pub(super) blank_before: bool,
    pub(super) number: bool,
    /// Behind its number stands no kicker but a title.
    pub(super) numbered_title: bool,
    pub(super) name: bool,
    /// Its first character and the last of the line above stand together in a word.
    pub(super) in_word: bool,
    /// The line above fills the column that its heading is set in, and this one does not.
    pub(super) rest: bool,
    /// Two to four Han characters, as names have.
    pub(super) namelike: bool,
    /// It is the title of several poems or notes: `秋日二首`.
    pub(super) of_several: bool,
    /// Two or three of them set wide.
    pub(super) set_wide: bool,
    /// A group of people who write together: `某校课题组`.
    pub(super) team: bool,
    /// A kicker between bars, and one in lenticular brackets.
    pub(super) barred: bool,
    pub(super) in_lenses: bool,
    pub(super) byline: bool,
    pub(super) dash: bool,
    /// It is nothing but Han characters, or two words with a dot between.
    pub(super) plain: bool,
    /// It ends with a comma.
    pub(super) comma: bool,
    /// … or a colon.
    pub(super) pauses: bool,
    /// It ends with a mark.
    pub(super) marked: bool,
    /// It is a sentence with its full stop.
    pub(super) sentence: bool,
    /// It ends with a word that something must follow.
    pub(super) runs_on: bool,
    /// A comma stands inside it.
    pub(super) parts: bool,
    /// Quotations and brackets that it opens less those that it closes.
    pub(super) depth: i32,
    pub(super) introduces: bool,
    /// It names an editor's notes: they open a page or stand inside.
    pub(super) notes: bool,
    /// A word that newspapers print over articles of a kind: 人物, 社评, 来信.
    pub(super) rubric: bool,
    /// It may be a line of a poem.
    pub(super) verse: bool,
    /// It begins as subtitles do that have no dash: 对话某人, 评《某书》.
    pub(super) explains: bool,
    /// A document's number: `公告〔2021〕第9号`.
    pub(super) document: bool,
    /// What a title ends with in brackets: （外一首）, （节选）.
    pub(super) aside: bool,
    /// The years of a life or of a history: `1931—2025`.
    pub(super) years: bool,
    /// It says who said or decided what the title below tells: `某某会议强调`.
    pub(super) leads: bool,
    /// A column's name and its subject, with a dot between: `十日读·我的第一份工作`.
    pub(super) dotted: bool,
    /// A word over what is known of somebody, whose name is the title: 人物小档案.
    pub(super) file: bool,
    /// It begins with a list mark.
    pub(super) listed: bool,
    /// All of it stands in round brackets, and it is more than a number.
    pub(super) bracketed: bool,
    /// Words in round brackets that say more of a title: of what time, of whom, in which unit.
    pub(super) in_round: bool,
}

/// The lines of a run beside text of some measure, each as what it can be.
pub(super) fn tokens(
    run: impl Iterator<Item = usize>,
    pieces: &[Piece],
    habits: Habits,
) -> Vec<Token> {
    /// Two characters are a word's from so many nats on.
    const WORD: f32 = 2.0;
    let mut out: Vec<Token> = run.map(|index| token(&pieces[index], index, habits.gap)).collect();
    for at in 1..out.len() {
        let above = pieces[out[at - 1].piece].text.last();
        let first = pieces[out[at].piece].text.first();
        out[at].in_word = above.zip(first).is_some_and(|(a, b)| adjacency(a, b) >= WORD);
    }
    let narrow = out.iter().all(|token| token.width <= habits.measure + 1);
    for at in 1..out.len() {
        let above = out[at - 1].width;
        let full = narrow && above + 1 >= habits.measure
            || habits.breaks > 0 && above.abs_diff(habits.breaks) <= 1;
        out[at].rest = full && out[at].width + 1 < above;
    }
    out
}

pub(super) fn token(piece: &Piece, index: usize, gap: u32) -> Token {
    let string = piece.text.tight().string();
    let barred =
        barred(&piece.text).is_some() || piece.rubric && behind_mark(&piece.text).is_some();
    let in_lenses = in_lenses(&piece.text).is_some();
    Token {
        piece: index,
        chars: string.chars().count(),
        width: piece.width,
        blank_before: piece.blanks_before > gap,
        number: matches!(piece.kind, Kind::Numbered(_)),
        numbered_title: number_of(&piece.text).is_some_and(|(_, at)| {
            let words = &piece.text.0[at..];
            // Two or three letters are a kicker misread, or AI.
            words.len() > LONGEST_KICKER || words.len() > 3 && !words.iter().all(|ch| is_han(ch.c))
        }),
        // 简讯 begins with a surname.
        name: !piece.rubric && byline::names(&piece.text).is_some(),
        in_word: false,
        rest: false,
        namelike: (2..=4).contains(&string.chars().count()) && string.chars().all(is_han),
        of_several: string.ends_with(['首', '题', '題', '章', '阕', '闋', '则', '則', '帖']),
        set_wide: is_set_wide(&piece.text),
        team: is_team(&string),
        barred,
        in_lenses,
        byline: piece.kind == Kind::Byline,
        // An OCR makes 一一 of a dash.
        dash: !barred && (string.starts_with(['—', '―']) || misread::dashed(string.chars())),
        plain: string.chars().all(is_han) || is_dotted(&string),
        comma: string.ends_with('，'),
        pauses: string.ends_with(['，', '：']),
        marked: string.ends_with(closes),
        sentence: string.ends_with('。'),
        runs_on: string.chars().count() > 2
            && string.ends_with([
                '的', '与', '與', '和', '及', '之', '把', '被', '在', '从', '從', '有', '是',
            ]),
        parts: string.trim_end_matches('，').contains('，'),
        depth: string.chars().map(|c| i32::from(opens(c)) - i32::from(closes_pair(c))).sum(),
        introduces: introduces(&string),
        notes: in_simplified(&string).trim_end_matches(['】', ']', '〕']).ends_with("手记"),
        rubric: piece.rubric,
        verse: is_line_of_verse(piece, &string),
        explains: explains(&string),
        document: is_document(&string),
        aside: is_aside(&string),
        years: is_of_years(&string) || is_of_scores(&string),
        dotted: is_of_words_with_dot(&string, 2..=8),
        leads: leads(&string),
        file: is_file(&string),
        listed: list_mark(&piece.text) > 0,
        in_round: is_said_of_title(&string),
        bracketed: string.chars().count() > LONGEST_KICKER
            && string.starts_with(['（', '('])
            && string.ends_with(['）', ')']),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::piece::of_lines;

    #[test]
    fn what_a_full_line_leaves_is_of_the_same_part() {
        let rest = |lines: &[&str]| {
            let pieces = of_lines(lines);
            let habits = Habits { measure: 22, ..Habits::of(&pieces) };
            tokens(0..lines.len(), &pieces, habits)
                .iter()
                .map(|token| token.rest)
                .collect::<Vec<_>>()
        };
        assert_eq!(rest(&["石料从上游的三个县运来", "修桥"]), [false, true]);
        assert_eq!(rest(&["石料从上游运来", "修桥"]), [false, false]);
        assert_eq!(rest(&["石料从上游的三个县运来修桥", "修桥"]), [false, false], "wider");
    }
}
