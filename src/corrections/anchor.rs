//! Where in an edition a few characters stand: exactly there, or nearly, since another reading of the same
//! page has other errors.

use sha2::{Digest, Sha256};

/// Fewer characters than this anchor only where they stand exactly; house choice.
const LEAST_FOR_NEAR: usize = 8;

/// One in so many characters of an anchor may be another: OCR at its usual worst, twice over; house choice.
const ONE_IN: usize = 5;

/// Digits of a [`digest`]: two texts of one issue have the same by a chance of one in four milliards.
pub const DIGITS: usize = 8;

/// A place that an anchor was found at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Index of the text among those searched.
    pub text: usize,
    /// First character of what was found.
    pub start: usize,
    /// The character after the first part of the anchor.
    pub cut: usize,
    /// The character after what was found.
    pub end: usize,
    /// Characters that differ.
    pub distance: usize,
}

/// Why an anchor leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lost {
    /// It stands in so many places.
    Ambiguous(usize),
    /// It stands nowhere; these are the nearest places, the nearest first.
    Absent(Vec<Found>),
}

/// What tells a text from others that have the same characters somewhere, and from itself when it has
/// changed: the first eight hexadecimal digits of its SHA-256.
pub fn digest(text: &[char]) -> String {
    let digest = Sha256::digest(text.iter().collect::<String>());
    digest.iter().take(DIGITS / 2).map(|byte| format!("{byte:02x}")).collect()
}

/// Finds the one place of an anchor of two parts (the second may be empty): where it stands exactly, or else
/// where it stands with few characters changed and no other place is nearly as good. Where it stands exactly
/// in several texts, it is in the one that `is_meant`.
pub fn find(
    texts: &[Vec<char>],
    first: &[char],
    second: &[char],
    is_meant: impl Fn(usize) -> bool,
) -> Result<Found, Lost> {
    let anchor: Vec<char> = first.iter().chain(second).copied().collect();
    if anchor.is_empty() {
        return Err(Lost::Absent(Vec::new()));
    }
    let mut exact = Vec::new();
    for (text, characters) in texts.iter().enumerate() {
        for start in starts(characters, &anchor) {
            let (cut, end) = (start + first.len(), start + anchor.len());
            exact.push(Found { text, start, cut, end, distance: 0 });
        }
    }
    match exact[..] {
        [found] => return Ok(found),
        [] => {}
        _ => {
            let count = exact.len();
            exact.retain(|found| is_meant(found.text));
            return <[Found; 1]>::try_from(exact)
                .map_or(Err(Lost::Ambiguous(count)), |[found]| Ok(found));
        }
    }
    let mut near: Vec<Found> =
        (0..).zip(texts).flat_map(|(text, of)| nearest(text, of, &anchor, first.len())).collect();
    near.sort_by_key(|found| (found.distance, found.text, found.start));
    let allowed = if anchor.len() < LEAST_FOR_NEAR { 0 } else { (anchor.len() / ONE_IN).max(1) };
    let best = near.first().copied().filter(|found| found.distance <= allowed);
    // What another place is further away by is what makes this one no guess.
    let rival = near.get(1).map_or(usize::MAX, |found| found.distance);
    match best {
        Some(found) if rival > found.distance + allowed => Ok(found),
        _ => {
            near.truncate(3);
            // Of an anchor that differs by half nobody would say that it is near.
            near.retain(|found| found.distance * 2 <= anchor.len());
            Err(Lost::Absent(near))
        }
    }
}

/// Where a text has all of the anchor's characters.
fn starts(text: &[char], anchor: &[char]) -> Vec<usize> {
    let windows = text.windows(anchor.len()).enumerate();
    windows.filter(|(_, window)| *window == anchor).map(|(start, _)| start).collect()
}

/// The places of one text that are as near as any around them (Sellers 1980: edit distance with a free start
/// and a free end), at most three.
fn nearest(which: usize, text: &[char], anchor: &[char], cut: usize) -> Vec<Found> {
    // One row a character of the text: distance of each head of the anchor, where its match starts, and
    // where its first part ends.
    type Cell = (usize, usize, usize);
    let mut row: Vec<Cell> = (0..=anchor.len()).map(|count| (count, 0, 0)).collect();
    let mut ends: Vec<Found> = Vec::new();
    for (at, c) in text.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = (0, at + 1, at + 1);
        for (count, wanted) in anchor.iter().enumerate() {
            let above = row[count + 1];
            let left = row[count];
            let kept = (diagonal.0 + usize::from(wanted != c), diagonal.1, diagonal.2);
            let extra = (above.0 + 1, above.1, above.2);
            let missing = (left.0 + 1, left.1, left.2);
            let mut best =
                [kept, missing, extra].into_iter().min_by_key(|cell| cell.0).unwrap_or(kept);
            // The first part ends with its last character, wherever that came to stand.
            if count + 1 == cut {
                best.2 = at + 1;
            }
            if cut == 0 {
                best.2 = best.1;
            }
            diagonal = above;
            row[count + 1] = best;
        }
        let (distance, start, cut) = row[anchor.len()];
        let found = Found { text: which, start, cut, end: at + 1, distance };
        match ends.last_mut() {
            // Of places that overlap the nearest stands for all.
            Some(last) if found.start < last.end => {
                if found.distance < last.distance {
                    *last = found;
                }
            }
            _ => ends.push(found),
        }
    }
    ends.sort_by_key(|found| (found.distance, found.start));
    ends.truncate(3);
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chars(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    fn find_in(
        texts: &[&str],
        first: &str,
        second: &str,
    ) -> Result<(usize, usize, usize, usize), Lost> {
        let texts: Vec<Vec<char>> = texts.iter().map(|text| chars(text)).collect();
        find(&texts, &chars(first), &chars(second), |_| false)
            .map(|found| (found.text, found.start, found.cut, found.end))
    }

    #[test]
    fn what_stands_exactly_once_is_found() {
        let texts = ["三月的海堤公园，风里有了暖意。", "老码头的仓库空了十多年。"];
        assert_eq!(find_in(&texts, "公园，", "风里"), Ok((0, 5, 8, 10)));
        assert_eq!(find_in(&texts, "仓库", ""), Ok((1, 4, 6, 6)));
        assert_eq!(find_in(&texts, "", "老码头"), Ok((1, 0, 0, 3)));
        assert_eq!(find_in(&texts, "的", ""), Err(Lost::Ambiguous(2)));
    }

    #[test]
    fn of_several_places_the_text_that_is_meant_has_it() {
        let texts = [chars("老码头的灯。"), chars("老码头的风。"), chars("老码头的风，老码头")];
        let meant = digest(&texts[1]);
        assert_eq!(meant.len(), DIGITS);
        let find = |first: &str, meant: &str| {
            find(&texts, &chars(first), &[], |text| digest(&texts[text]) == meant)
        };
        assert_eq!(find("老码头", &meant).map(|found| found.text), Ok(1));
        assert_eq!(find("老码头", "00000000"), Err(Lost::Ambiguous(4)));
        // Twice in the text that is meant.
        assert_eq!(find("老码头", &digest(&texts[2])), Err(Lost::Ambiguous(4)));
    }

    #[test]
    fn what_another_reading_changed_is_found_when_nothing_else_is_like_it() {
        let texts = ["三月的海提公园，凤里有了暖意。清晨六点", "老码头的仓库空了十多年。清晨七点"];
        assert_eq!(find_in(&texts, "海堤公园，", "风里有了暖意"), Ok((0, 3, 8, 14)));
        // A character lost, one too many.
        assert_eq!(find_in(&texts, "老码头仓库空", "了十了多年。"), Ok((1, 0, 7, 12)));
    }

    #[test]
    fn no_guess_is_made() {
        let near = |lost: Result<_, Lost>| match lost {
            Err(Lost::Absent(near)) => near.len(),
            other => panic!("{other:?}"),
        };
        // Two places alike, neither as written.
        let texts = ["甲乙丙丁戊己庚辛壬癸，子丑", "甲乙丙丁戊己庚辛壬癸，寅卯"];
        assert_eq!(near(find_in(&texts, "甲乙丙丁午己庚辛壬癸", "")), 2);
        // Too short to be told by likeness.
        assert_eq!(near(find_in(&texts, "甲乙丁丁", "")), 2);
        // Nothing of the kind.
        assert_eq!(near(find_in(&texts, "完全不同的一段文字在此", "")), 0);
        assert_eq!(near(find_in(&texts, "", "")), 0);
        assert_eq!(near(find_in(&[], "甲乙", "")), 0);
    }
}
