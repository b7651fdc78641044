//! How likely it is that one Han character stands right behind another in running Chinese: evidence
//! for what goes on over the end of a line or a column.
//!
//! Words of two and more characters bind their characters together (比例); some characters hardly ever
//! end a word, others hardly ever begin one. The figures come from a list of words with their
//! frequencies (`pairs.bin`, made by `make.py` from that of jieba 0.42.1, MIT licence beside it).

use super::simplified::simplified;

/// Little-endian: the number of characters (u16) and a nought (u16); the characters as offsets from
/// U+4E00 (u16 each), in rising order; for each how likely it ends and begins a word (i8 each, in
/// sixteenths of a nat); where its pairs begin among all pairs (u32 each, and one for the end); the
/// pairs (u16 each): index of the second character in the upper 13 bits, level in the lower 3.
static PAIRS: &[u8] = include_bytes!("pairs.bin");

/// What a pair inside words gains over chance, by its level, in nats.
const LEVELS: [f32; 8] = [0.6, 1.5, 2.5, 3.5, 4.5, 5.5, 7.0, 8.5];

/// Less or more than so many nats is not believed of a single pair.
const LEAST: f32 = -3.0;
const MOST: f32 = 5.0;

/// The logarithm of how much oftener `b` stands right behind `a` than by chance, in nats: above 0 where
/// they go together, below where they do not. 0 for anything but known Han characters.
pub fn adjacency(a: char, b: char) -> f32 {
    let (Some(a), Some(b)) = (index(a), index(b)) else { return 0.0 };
    let sixteenths = |at: usize| f32::from(i8::from_le_bytes([PAIRS[at]])) / 16.0;
    let sides = begin_of_sides();
    let apart = sixteenths(sides + 2 * a) + sixteenths(sides + 2 * b + 1);
    let sum = level(a, b).map_or(apart, |level| (LEVELS[level].exp() + apart.exp()).ln());
    sum.clamp(LEAST, MOST)
}

/// How many characters are known.
fn count() -> usize {
    usize::from(short(0))
}

fn short(at: usize) -> u16 {
    u16::from_le_bytes([PAIRS[at], PAIRS[at + 1]])
}

/// So many numbers from a place on.
fn shorts(at: usize, count: usize) -> &'static [[u8; 2]] {
    PAIRS[at..at + 2 * count].as_chunks().0
}

fn begin_of_sides() -> usize {
    4 + 2 * count()
}

/// The number of a character, in its Simplified form.
fn index(c: char) -> Option<usize> {
    let offset = u16::try_from(u32::from(simplified(c)).checked_sub(0x4E00)?).ok()?;
    shorts(4, count()).binary_search_by_key(&offset, |bytes| u16::from_le_bytes(*bytes)).ok()
}

/// The level of a pair that stands inside words.
fn level(a: usize, b: usize) -> Option<usize> {
    let starts = begin_of_sides() + 2 * count();
    let start = |of: usize| -> usize {
        let at = starts + 4 * of;
        let bytes = [PAIRS[at], PAIRS[at + 1], PAIRS[at + 2], PAIRS[at + 3]];
        usize::try_from(u32::from_le_bytes(bytes)).unwrap_or(0)
    };
    let pairs = starts + 4 * (count() + 1);
    let row = shorts(pairs + 2 * start(a), start(a + 1) - start(a));
    let second = |bytes: &[u8; 2]| usize::from(u16::from_le_bytes(*bytes) >> 3);
    let found = row.binary_search_by_key(&b, second).ok()?;
    Some(usize::from(row[found][0] & 7))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_of_a_word_go_together() {
        for pair in ["比例", "图书", "晚霞", "圖書"] {
            let mut chars = pair.chars();
            let (a, b) = (chars.next().unwrap_or('甲'), chars.next().unwrap_or('甲'));
            assert!(adjacency(a, b) > 3.0, "{pair} {}", adjacency(a, b));
            assert!(adjacency(b, a) < 1.0, "{pair} {}", adjacency(b, a));
        }
    }

    #[test]
    fn what_ends_no_word_is_followed_by_nothing_that_ends_one() {
        // 例 of 比例 hardly begins a word, and 图 of 图书 hardly ends one.
        assert!(adjacency('霓', '们') < -0.5);
        assert_eq!(adjacency('a', '们'), 0.0);
        assert_eq!(adjacency('，', '们'), 0.0);
    }

    #[test]
    fn the_table_is_in_order() {
        assert!((1..count()).all(|at| short(4 + 2 * (at - 1)) < short(4 + 2 * at)));
        assert_eq!(index('\u{9FFF}'), None);
        let starts = begin_of_sides() + 2 * count();
        let pairs = starts + 4 * (count() + 1);
        assert!(pairs < PAIRS.len());
    }
}
