//! The line right below the head of a page: the name of a special, or the first line of the first heading.
//! The weights of what tells are in [`super::super::weights::banner`].

use super::super::chars::Text;
use super::super::piece::Piece;
use super::super::similarity::told;
use super::super::weights::banner as weight;
use super::habits::Habits;
use super::token::Token;
use std::ops::Range;

/// Chars of a line that is as often a headline as a name, and of one that is as long as names usually are.
const LONG: usize = 13;
const USUAL: std::ops::RangeInclusive<usize> = 6..=8;
/// Chars of a word, which over a title is its kicker.
const WORD: usize = 5;
/// Lines of text before a special's name at most: it stands on the first page.
const FIRST_LINES: usize = 12;

/// What the texts of a source say of the words of the first line below a page's head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Said {
    line: usize,
    /// Not one text says a word of it.
    unsaid: bool,
    /// Several texts do, and none much more than the others.
    by_several: bool,
}

impl Said {
    /// Of the first display line right below the head of a page; each run is followed by its text.
    pub fn of(pieces: &[Piece], runs: &[Range<usize>]) -> Option<Self> {
        let line = runs.iter().find(|run| pieces[run.start].below_head)?.start;
        let starts = runs.iter().map(|run| run.start).chain([pieces.len()]).skip(1);
        let texts = runs
            .iter()
            .zip(starts)
            .map(|(run, next)| pieces[run.end..next.max(run.end)].iter().map(|piece| &piece.text));
        let (_, mut said) = told(&pieces[line].text.tight(), texts);
        said.sort_unstable_by(|a, b| b.cmp(a));
        let most = said.first().copied().unwrap_or(0);
        let second = said.get(1).copied().unwrap_or(0);
        let by_several = second > 0 && second * 2 >= most;
        Some(Self { line, unsaid: most == 0, by_several })
    }
}

/// How a run may begin whose first line stands right below the head of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum First {
    /// However it costs least.
    Any,
    /// With the name of a special, a line that stands apart.
    Apart,
    /// With a heading of several lines.
    Within,
    /// With one whose first line is its kicker, most likely.
    Kicker,
}

/// The odds, in nats, that the first line of a run names a special, where the cheapest division with it apart costs so
/// much less than the cheapest one without.
pub(super) fn odds(tokens: &[Token], text: &Text, habits: Habits, cheaper: f32) -> f32 {
    /// Nothing is clearer than this; some divisions cannot be.
    const CLEAR: f32 = 8.0;
    let [line, next, ..] = tokens else { return 0.0 };
    let signed = tokens.iter().position(|token| token.byline || token.name);
    let lines = signed.map_or(tokens.len(), |at| at + 1);
    let said = habits.said.filter(|said| said.line == line.piece);
    // Lines of one length are halves of one title, or two headlines.
    let alike = (next.chars * 9..next.chars * 23 / 2).contains(&(line.chars * 10));
    let facts = [
        (line.piece > FIRST_LINES, weight::LATE),
        (line.chars >= LONG, weight::LONG),
        (USUAL.contains(&line.chars), weight::USUAL),
        (text.0.iter().any(|ch| matches!(ch.c, '，' | '！' | '？')), weight::PAUSE),
        (line.dotted, weight::DOTTED),
        (alike, weight::ALIKE),
        (next.plain && next.chars <= WORD, weight::OVER_WORD),
        (next.dash, weight::EXPLAINED),
        (tokens.iter().take(3).skip(1).any(|token| token.introduces), weight::INTRODUCED),
        (next.blank_before, weight::BLANK),
        (lines == 2, weight::TWO_LINES),
        (lines == 3, weight::THREE_LINES),
        (habits.signed, weight::SIGNOFFS),
        (said.is_some_and(|said| said.unsaid), weight::UNSAID),
        (said.is_some_and(|said| said.by_several), weight::SAID_BY_SEVERAL),
        (habits.few_texts, weight::FEW_TEXTS),
    ];
    let told: f32 = facts.iter().filter(|(is, _)| *is).map(|(_, weight)| weight).sum();
    weight::BANNER + told + weight::CHEAPER * cheaper.clamp(-CLEAR, CLEAR)
}

#[cfg(test)]
mod tests {
    use super::super::super::piece::{Kind, of_lines};
    use super::super::token::tokens;
    use super::*;

    /// The odds of the first of these lines, over a text and another heading with its text.
    fn odds_of(lines: &[&str], texts: [&str; 2]) -> f32 {
        let heading = lines.len();
        let mut pieces = of_lines(lines);
        pieces[0].below_head = true;
        pieces[heading - 1].kind = Kind::Byline;
        for line in [texts[0], "夜校开学", texts[1]] {
            pieces.extend(of_lines(&[line]));
        }
        let runs = [0..heading, heading + 1..heading + 2];
        let habits = Habits { said: Said::of(&pieces, &runs), ..Habits::of(&pieces) };
        odds(&tokens(0..heading, &pieces, habits), &pieces[0].text, habits, 0.0)
    }

    #[test]
    fn a_special_is_named_by_what_several_texts_speak_of() {
        let both = ["大堤修了三年，工人记得大堤。", "大堤上的夜校记得工人。"];
        let none = ["石桥修了三年。", "夜校开了三年。"];
        let lines = ["江城大堤记得", "石桥", "石桥修好以后两岸通车", "本报记者 王明"];
        assert!(odds_of(&lines, both) > odds_of(&lines, none) + 1.0);
    }

    #[test]
    fn two_lines_of_one_length_are_one_heading() {
        let texts = ["石桥修了三年。", "夜校开了三年。"];
        let alike = ["六千五百名新生报到", "校长骑着车上第一课", "本报记者 王明"];
        let word = ["六千五百名新生报到", "校园", "校长骑着车上第一课", "本报记者 王明"];
        assert!(odds_of(&word, texts) > odds_of(&alike, texts) + 2.0);
    }
}
