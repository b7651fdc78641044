//! Which quotation marks are Latin: “ ” ‘ ’ have one code point for two widths (R16).

use crate::text::mark::mark_of;
use crate::text::{is_blank, is_wide};

/// What stands beside a quotation mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Edge,
    Western,
    Wide,
}

fn is_quote(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’')
}

fn side(c: char) -> Side {
    if is_wide(c) || mark_of(c).is_some() { Side::Wide } else { Side::Western }
}

/// The byte offsets of the quotation marks to be set proportional, ascending: an apostrophe
/// between letters, and a pair whose inside is Latin and whose outside is Latin too; every other
/// one is full-width. In 他说“it’s” only the apostrophe is proportional.
pub fn proportional_quotes(text: &str) -> Vec<usize> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    // Wide characters and Latin letters before each place, so that an inside is judged at once.
    let mut wide = Vec::with_capacity(chars.len() + 1);
    let mut letters = Vec::with_capacity(chars.len() + 1);
    let (mut wide_count, mut letter_count) = (0u32, 0u32);
    for (_, c) in &chars {
        wide.push(wide_count);
        letters.push(letter_count);
        wide_count += u32::from(side(*c) == Side::Wide && !is_quote(*c));
        letter_count += u32::from(side(*c) == Side::Western && c.is_alphanumeric());
    }
    wide.push(wide_count);
    letters.push(letter_count);

    let letter = |at: Option<usize>| {
        at.and_then(|at| chars.get(at))
            .is_some_and(|(_, c)| c.is_alphanumeric() && side(*c) == Side::Western)
    };
    let beyond = |mut at: usize, forward: bool| -> Side {
        loop {
            let next = if forward { Some(at + 1) } else { at.checked_sub(1) };
            let Some((_, c)) = next.and_then(|next| chars.get(next)) else { return Side::Edge };
            at = next.unwrap_or(0);
            if !is_blank(*c) && !is_quote(*c) {
                return side(*c);
            }
        }
    };
    let mut found = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (at, (byte, c)) in chars.iter().enumerate() {
        match c {
            '’' if letter(at.checked_sub(1)) && letter(Some(at + 1)) => found.push(*byte),
            '“' | '‘' => open.push(at),
            '”' | '’' => {
                let opening = if *c == '”' { '“' } else { '‘' };
                if open.last().is_some_and(|last| chars[*last].1 == opening) {
                    let start = open.pop().unwrap_or(at);
                    let latin = letters[at] > letters[start + 1] && wide[at] == wide[start + 1];
                    let outside = (beyond(start, false), beyond(at, true));
                    if latin && outside.0 != Side::Wide && outside.1 != Side::Wide {
                        found.push(chars[start].0);
                        found.push(*byte);
                    }
                } else if letter(at.checked_sub(1)) && beyond(at, true) == Side::Western {
                    found.push(*byte); // The students’ own.
                }
            }
            _ => {}
        }
    }
    found.sort_unstable();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proportional(text: &str) -> String {
        let found = proportional_quotes(text);
        text.char_indices()
            .filter(|(_, c)| is_quote(*c))
            .map(|(at, _)| if found.contains(&at) { 'p' } else { 'f' })
            .collect()
    }

    #[test]
    fn width_follows_the_context() {
        for (text, expected) in [
            ("他说“it’s”", "fpf"),
            ("“新质生产力”", "ff"),
            ("使用“Rust”写成", "ff"),
            ("“Hello,” she said.", "pp"),
            ("She said “yes” twice", "pp"),
            ("the students’ own", "p"),
            ("他说“she said ‘no’ twice”。", "fppf"),
            ("“Rust”语言", "ff"),
            ("“未完", "f"),
            ("’", "f"),
        ] {
            assert_eq!(proportional(text), expected, "{text}");
        }
    }
}
