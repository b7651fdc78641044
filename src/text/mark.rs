//! The table of marks: one row a mark, and every rule on punctuation reads it.
//!
//! CLREQ "Sizes and positions", "Prohibition Rules for Line Start and Line End"; GB/T 15834-2011
//! 5.1; Mainland positions (stops at the lower left of their em, R11).

/// What a mark is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// Opening bracket or quotation mark.
    Opening,
    /// Closing bracket or quotation mark.
    Closing,
    /// Pause inside a sentence: ，、；：
    Pause,
    /// End of a sentence: 。？！
    Stop,
    /// Between the parts of a name: ·
    Interpunct,
    /// Between the ends of a range: – ～
    Connector,
    /// Between alternatives: ／
    Solidus,
    /// A part of ——, one em.
    Dash,
    /// A part of ……, one em.
    Ellipsis,
    /// Stands before a number and stays with it: ￥
    Prefix,
    /// Stands after a number and stays with it: ℃
    Suffix,
    /// Repeats the character before it: 々
    Iteration,
}

/// Where a mark's ink is in its em; the other half is blank and may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// In the first half: stops and closing marks.
    Start,
    /// In the second half: opening marks.
    End,
    /// In the middle of half an em that never changes (R11).
    Half,
    /// Over the whole em.
    Full,
}

/// How much the prohibition rules forbid (R1–R3); each level forbids what the ones before it do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing is forbidden: newspapers of Hong Kong and Taiwan.
    None,
    /// CLREQ's recommended level.
    Basic,
    /// GB/T 15834: also no solidus at a line's end.
    Gb,
    /// Also no dash or ellipsis at a line's start.
    #[default]
    Strict,
}

/// From which level on something is forbidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Forbidden {
    /// Never.
    Never,
    /// From this level on.
    From(Level),
}

impl Forbidden {
    /// True at the level given.
    pub fn at(self, level: Level) -> bool {
        match self {
            Self::Never => false,
            Self::From(first) => level >= first,
        }
    }
}

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The character.
    pub char: char,
    /// What it is for.
    pub class: Class,
    /// Where its ink is.
    pub ink: Side,
    /// The other mark of the pair.
    pub pair: Option<char>,
    /// Whether it is kept from a line's start.
    pub start: Forbidden,
    /// Whether it is kept from a line's end.
    pub end: Forbidden,
}

const fn opening(char: char, pair: char) -> Mark {
    let (start, end) = (Forbidden::Never, Forbidden::From(Level::Basic));
    Mark { char, class: Class::Opening, ink: Side::End, pair: Some(pair), start, end }
}

const fn closing(char: char, pair: char) -> Mark {
    let (start, end) = (Forbidden::From(Level::Basic), Forbidden::Never);
    Mark { char, class: Class::Closing, ink: Side::Start, pair: Some(pair), start, end }
}

const fn mark(char: char, class: Class, ink: Side, start: Forbidden, end: Forbidden) -> Mark {
    Mark { char, class, ink, pair: None, start, end }
}

const NO: Forbidden = Forbidden::Never;
const BASIC: Forbidden = Forbidden::From(Level::Basic);
const GB: Forbidden = Forbidden::From(Level::Gb);
const STRICT: Forbidden = Forbidden::From(Level::Strict);

/// The table, sorted by character.
pub const MARKS: &[Mark] = &[
    // The interpunct also serves between digits (06·07).
    mark('·', Class::Interpunct, Side::Half, BASIC, NO),
    mark('–', Class::Connector, Side::Half, BASIC, NO),
    mark('—', Class::Dash, Side::Full, STRICT, NO),
    mark('―', Class::Dash, Side::Full, STRICT, NO),
    opening('‘', '’'),
    closing('’', '‘'),
    opening('“', '”'),
    closing('”', '“'),
    mark('…', Class::Ellipsis, Side::Full, STRICT, NO),
    mark('‧', Class::Interpunct, Side::Half, BASIC, NO),
    mark('‰', Class::Suffix, Side::Full, BASIC, NO),
    mark('′', Class::Suffix, Side::Full, BASIC, NO),
    mark('″', Class::Suffix, Side::Full, BASIC, NO),
    mark('℃', Class::Suffix, Side::Full, BASIC, NO),
    mark('℉', Class::Suffix, Side::Full, BASIC, NO),
    mark('⋯', Class::Ellipsis, Side::Full, STRICT, NO),
    mark('⸺', Class::Dash, Side::Full, STRICT, NO),
    mark('、', Class::Pause, Side::Start, BASIC, NO),
    mark('。', Class::Stop, Side::Start, BASIC, NO),
    mark('々', Class::Iteration, Side::Full, BASIC, NO),
    opening('〈', '〉'),
    closing('〉', '〈'),
    opening('《', '》'),
    closing('》', '《'),
    opening('「', '」'),
    closing('」', '「'),
    opening('『', '』'),
    closing('』', '『'),
    opening('【', '】'),
    closing('】', '【'),
    opening('〔', '〕'),
    closing('〕', '〔'),
    opening('〖', '〗'),
    closing('〗', '〖'),
    mark('〜', Class::Connector, Side::Full, BASIC, NO),
    opening('〝', '〞'),
    closing('〞', '〝'),
    mark('・', Class::Interpunct, Side::Half, BASIC, NO),
    mark('ー', Class::Iteration, Side::Full, BASIC, NO),
    mark('！', Class::Stop, Side::Start, BASIC, NO),
    mark('＄', Class::Prefix, Side::Full, NO, BASIC),
    mark('％', Class::Suffix, Side::Full, BASIC, NO),
    opening('（', '）'),
    closing('）', '（'),
    mark('，', Class::Pause, Side::Start, BASIC, NO),
    mark('．', Class::Stop, Side::Start, BASIC, NO),
    mark('／', Class::Solidus, Side::Half, BASIC, GB),
    mark('：', Class::Pause, Side::Start, BASIC, NO),
    mark('；', Class::Pause, Side::Start, BASIC, NO),
    mark('？', Class::Stop, Side::Start, BASIC, NO),
    opening('［', '］'),
    closing('］', '［'),
    opening('｛', '｝'),
    closing('｝', '｛'),
    mark('～', Class::Connector, Side::Full, BASIC, NO),
    mark('｡', Class::Stop, Side::Start, BASIC, NO),
    opening('｢', '｣'),
    closing('｣', '｢'),
    mark('､', Class::Pause, Side::Start, BASIC, NO),
    mark('･', Class::Interpunct, Side::Half, BASIC, NO),
    mark('￠', Class::Suffix, Side::Full, BASIC, NO),
    mark('￡', Class::Prefix, Side::Full, NO, BASIC),
    mark('￥', Class::Prefix, Side::Full, NO, BASIC),
];

/// A dash that stands alone joins the ends of a range (2019—2024): a connector on one em (R1, R10).
pub const SINGLE_DASH: Mark = mark('—', Class::Connector, Side::Full, BASIC, NO);

/// The row of a character, if it is a mark set on the Chinese em.
#[inline]
pub fn mark_of(c: char) -> Option<&'static Mark> {
    // Han characters are the common case, and none is in the table but 々.
    if matches!(c, '\u{3400}'..='\u{9FFF}') || c < '·' {
        return None;
    }
    MARKS.binary_search_by_key(&c, |mark| mark.char).ok().map(|at| &MARKS[at])
}

/// The rows that differ in a vertical line, sorted by character: these marks stand on an em that
/// never changes (R44), their ink all along it.
const VERTICAL: &[Mark] = &[
    mark('！', Class::Stop, Side::Full, BASIC, NO),
    mark('：', Class::Pause, Side::Full, BASIC, NO),
    mark('；', Class::Pause, Side::Full, BASIC, NO),
    mark('？', Class::Stop, Side::Full, BASIC, NO),
];

/// The row of a mark in a vertical line: sides are those along the line, its upper half first.
pub fn in_vertical(row: &'static Mark) -> &'static Mark {
    match VERTICAL.binary_search_by_key(&row.char, |mark| mark.char) {
        Ok(at) => &VERTICAL[at],
        Err(_) => row,
    }
}

/// Stops as Traditional Chinese has them: in the middle of an em that never changes.
const CENTRED: &[Mark] = &[
    mark('、', Class::Pause, Side::Full, BASIC, NO),
    mark('。', Class::Stop, Side::Full, BASIC, NO),
    mark('！', Class::Stop, Side::Full, BASIC, NO),
    mark('，', Class::Pause, Side::Full, BASIC, NO),
    mark('．', Class::Stop, Side::Full, BASIC, NO),
    mark('：', Class::Pause, Side::Full, BASIC, NO),
    mark('；', Class::Pause, Side::Full, BASIC, NO),
    mark('？', Class::Stop, Side::Full, BASIC, NO),
    mark('｡', Class::Stop, Side::Full, BASIC, NO),
    mark('､', Class::Pause, Side::Full, BASIC, NO),
];

/// The row of a stop that stands in the middle of its em (CLREQ "Sizes and positions": Taiwan and
/// Hong Kong); nothing for other marks.
pub fn centred(row: &Mark) -> Option<&'static Mark> {
    CENTRED.binary_search_by_key(&row.char, |mark| mark.char).ok().map(|at| &CENTRED[at])
}

/// True for a mark of Western text that no line begins with.
pub fn western_closes(c: char) -> bool {
    matches!(
        c,
        ',' | '.' | ';' | ':' | '?' | '!' | ')' | ']' | '}' | '%' | '»' | '›' | '°' | '/' | '-'
    )
}

/// True for a mark of Western text that no line ends with.
pub fn western_opens(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '$' | '¥' | '£' | '€' | '«' | '‹' | '#' | '@' | '+' | '±')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_its_pairs_are_mutual() {
        assert!(MARKS.windows(2).all(|pair| pair[0].char < pair[1].char));
        for row in MARKS {
            assert_eq!(mark_of(row.char), Some(row));
            if let Some(other) = row.pair {
                assert_eq!(mark_of(other).and_then(|mark| mark.pair), Some(row.char));
            }
        }
    }

    #[test]
    fn vertical_rows_differ_in_their_ink_alone() {
        assert!(VERTICAL.windows(2).all(|pair| pair[0].char < pair[1].char));
        for row in VERTICAL {
            let across = mark_of(row.char).expect("in the table");
            assert_eq!(in_vertical(across), row);
            assert_eq!(Mark { ink: across.ink, ..*row }, *across);
        }
        let comma = mark_of('，').expect("in the table");
        assert_eq!(in_vertical(comma), comma);
    }

    #[test]
    fn centred_rows_are_all_pauses_and_stops() {
        let stops = MARKS.iter().filter(|row| matches!(row.class, Class::Pause | Class::Stop));
        assert_eq!(stops.clone().count(), CENTRED.len());
        for row in stops {
            assert_eq!(centred(row).map(|centred| Mark { ink: row.ink, ..*centred }), Some(*row));
        }
    }

    #[test]
    fn levels_forbid_more_and_more() {
        let comma = mark_of('，').expect("in the table");
        assert!(comma.start.at(Level::Basic) && !comma.start.at(Level::None));
        let solidus = mark_of('／').expect("in the table");
        assert!(solidus.end.at(Level::Gb) && !solidus.end.at(Level::Basic));
        let dash = mark_of('—').expect("in the table");
        assert!(dash.start.at(Level::Strict) && !dash.start.at(Level::Gb));
    }
}
