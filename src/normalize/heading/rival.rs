//! The second-best division of a heading's lines → what it makes of them, in words.

use super::division::Part;
use super::shape::Field;
use super::token::Token;
use crate::normalize::piece::Piece;

/// Another way to divide the lines of a heading.
#[derive(Debug, Clone)]
pub(in crate::normalize) struct Rival {
    /// How much dearer it is.
    pub dearer: f32,
    /// It has a writer's name in a line that was read as something else.
    pub names_author: bool,
    /// What a line is in it, in words.
    pub says: String,
}

impl Rival {
    /// How the group `other` divides the lines otherwise than the groups that were chosen, of which it takes the
    /// place of that at `at`.
    pub(super) fn of(
        chosen: &[Part],
        at: usize,
        (dearer, other): (f32, Part),
        tokens: &[Token],
        pieces: &[Piece],
    ) -> Self {
        let own = &chosen[at];
        let words = |line: usize| pieces[tokens[line].piece].text.tight().string();
        let was = |line: usize| {
            let part = chosen.partition_point(|part| part.end <= line);
            chosen.get(part).and_then(|part| part.role(line))
        };
        let changed = other.range().find(|&line| other.role(line) != was(line));
        // A single character is no name.
        let author =
            |line: usize| other.role(line) == Some(Field::Author) && tokens[line].chars > 1;
        let says = match changed.and_then(|line| Some((line, other.role(line)?))) {
            Some((line, role)) => format!("“{}”也可能是{}", words(line), role.name()),
            None if other.end < own.end => format!("“{}”也可能另属一题", words(other.end)),
            None if other.start < own.start => {
                format!("“{}”也可能同属这一题", words(own.start - 1))
            }
            None => format!("“{}”也可能同属这一题", words(own.end.min(tokens.len() - 1))),
        };
        Self { dearer, names_author: changed.is_some_and(author), says }
    }
}
