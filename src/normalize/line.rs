//! Repairs inside a line: blanks at its ends, code points that an extraction put in the place of
//! ordinary characters, control characters; and the line's measurements.

use super::chars::{Char, Text};
use super::ledger::Ledger;
use crate::model::{self, EmendationKind, FurnitureKind};
use crate::text::{has_no_width, is_blank, is_han, is_wide};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, compose};

/// A line of the source that has something on it.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Without blanks at the ends; blanks inside as they were.
    pub text: Text,
    /// Blanks before the first character, in half ems.
    pub indent: u32,
    /// Blank lines before it.
    pub blanks_before: u32,
    /// A page of the extraction begins here.
    pub page_start: bool,
}

impl Line {
    /// Width in half ems without blanks between Han characters.
    pub fn width(&self) -> u32 {
        width(&self.text)
    }
}

/// Width of a text in half ems; only blanks between Latin words count, half an em each.
pub(super) fn width(text: &Text) -> u32 {
    text.tight_width()
}

/// Reads the lines: every character is either in a line's text or in the ledger.
pub(super) fn read(transcript: &model::Transcript, ledger: &mut Ledger) -> Vec<Line> {
    let mut lines = Vec::with_capacity(transcript.lines.len());
    let mut blanks = 0;
    let mut page_start = false;
    for (index, source) in transcript.lines.iter().enumerate() {
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        page_start |= source.page_start;
        let (text, indent) = clean(&source.text, number, ledger);
        if text.is_empty() {
            blanks += 1;
            continue;
        }
        lines.push(Line { text, indent, blanks_before: blanks, page_start });
        blanks = 0;
        page_start = false;
    }
    without_margins(&mut lines);
    without_jitter(&mut lines);
    lines
}

/// Puts lines that are no text among the furniture. What begins a page still does; of the blank lines before those
/// that go and before the next one `gap` tells how many stay.
pub(super) fn set_aside(
    lines: &mut Vec<Line>,
    ledger: &mut Ledger,
    mut goes: impl FnMut(&Line) -> bool,
    gap: impl Fn(u32, u32) -> u32,
) {
    let (mut blanks, mut page_start) = (0, false);
    lines.retain_mut(|line| {
        if goes(line) {
            ledger.furnish(FurnitureKind::Other, &line.text);
            blanks = blanks.max(line.blanks_before);
            page_start |= line.page_start;
            return false;
        }
        line.blanks_before = gap(std::mem::take(&mut blanks), line.blanks_before);
        line.page_start |= std::mem::take(&mut page_start);
        true
    });
}

/// Where an extraction sets nearly every line off by blank lines, those say nothing: what counts
/// is a gap wider than the usual one. Where each line, a blank one too, has a blank one below it, every
/// second one counts.
pub(super) fn discount_blanks(lines: &mut [Line]) {
    let mut gaps: Vec<u32> = lines.iter().skip(1).map(|line| line.blanks_before).collect();
    gaps.sort_unstable();
    // The gap that nine of ten lines have at least.
    let usual = gaps.get(gaps.len() / 8).copied().unwrap_or(0);
    let odd = gaps.iter().filter(|gap| *gap % 2 == 1).count();
    let doubled = usual == 1 && odd * 20 >= gaps.len() * 19;
    for line in lines {
        let gap = line.blanks_before.saturating_sub(usual);
        line.blanks_before = if doubled { gap / 2 } else { gap };
    }
}

/// Takes away indents of less than a paragraph's of a page on which many lines have such, and not all the
/// same: the scan was not straight.
fn without_jitter(lines: &mut [Line]) {
    const LEAST: usize = 8;
    /// Half ems.
    const EM: u32 = 2;
    for page in lines.chunk_by_mut(|_, next| !next.page_start).filter(|page| page.len() >= LEAST) {
        let count = |indent: u32| page.iter().filter(|line| line.indent == indent).count();
        let (half, most) = (count(1), count(EM).max(count(EM + 1)));
        if half.min(most) * LEAST > page.len() {
            let jitters = page.iter_mut().filter(|line| line.indent <= EM + 1);
            jitters.for_each(|line| line.indent = 0);
        }
    }
}

/// Takes from the indents the blanks that nearly all lines of a page begin with: the page's margin.
fn without_margins(lines: &mut [Line]) {
    /// One line in so many may stand further out, as a running head does.
    const OUTSIDE: usize = 20;
    /// Fewer lines tell no margin.
    const LEAST: usize = 8;
    let pages = lines.chunk_by_mut(|_, next| !next.page_start);
    for page in pages.filter(|page| page.len() >= LEAST) {
        let mut indents: Vec<u32> = page.iter().map(|line| line.indent).collect();
        let outside = page.len() / OUTSIDE;
        let margin = *indents.select_nth_unstable(outside).1;
        page.iter_mut().for_each(|line| line.indent = line.indent.saturating_sub(margin));
    }
}

/// A line's text, without what its repairs enter into the ledger.
pub(super) fn text(source: &str, number: u32) -> Text {
    clean(source, number, &mut Ledger::default()).0
}

/// One line's characters in their ordinary form, and its indent in half ems.
fn clean(source: &str, number: u32, ledger: &mut Ledger) -> (Text, u32) {
    let mut out: Vec<Char> = Vec::with_capacity(source.chars().count());
    let mut indent = 0;
    for (column, (at, c)) in source.char_indices().enumerate() {
        let place = |c| Char { c, line: number, column: u32::try_from(column).unwrap_or(u32::MAX) };
        // Nothing is ever done to most characters.
        if matches!(c, '\u{4E00}'..='\u{9FFF}' | '!'..='~') {
            out.push(place(c));
            continue;
        }
        if has_no_width(c) {
            // A place where a line may be broken, or may not.
            continue;
        }
        if is_blank(c) {
            if out.is_empty() {
                indent += if c == '\u{3000}' || c == '\u{2003}' { 2 } else { 1 };
            } else {
                out.push(place(c));
            }
        } else if c.is_control() || is_invisible(c) {
            ledger.control(place(c), &format!("U+{:04X}", c as u32));
        } else if let Some(folded) = fold(c).or_else(|| fold_among_full_width(source, at)) {
            let kind = if matches!(c, '\u{FF01}'..='\u{FF5E}') {
                EmendationKind::WidthFolded
            } else {
                EmendationKind::CompatibilityFolded
            };
            ledger.change(kind, &[place(c)], &c.to_string(), &folded);
            if let parts @ 2.. = folded.chars().count() {
                ledger.expand(place(c), parts);
            }
            out.extend(folded.chars().map(place));
        } else if c >= '\u{300}'
            && !is_han(c)
            && canonical_combining_class(c) != 0
            && let Some(base) = out.last_mut()
            && let Some(composed) = compose(base.c, c)
        {
            let before: String = [base.c, c].iter().collect();
            let gone = Text(vec![place(c)]);
            ledger.remove(EmendationKind::Composed, &gone, &before, &composed.to_string());
            base.c = composed;
        } else {
            out.push(place(c));
        }
    }
    while out.last().is_some_and(|ch| is_blank(ch.c)) {
        out.pop();
    }
    (Text(out), indent)
}

/// A format character that no text shows: soft hyphen, bidi controls, tags, surrogate leftovers.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{061C}' | '\u{200C}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2061}'..='\u{2064}' | '\u{2066}'..='\u{206F}' | '\u{FFF9}'..='\u{FFFB}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E01EF}' | '\u{FDD0}'..='\u{FDEF}'
        | '\u{FFFE}' | '\u{FFFF}')
}

/// The ordinary form of a character that an extraction put in its place, if it is such a one.
fn fold(c: char) -> Option<String> {
    match c {
        c if is_full_width_letter(c) => narrow(c),
        // Kangxi radicals, compatibility ideographs, vertical, small and half-width forms, Latin ligatures.
        '\u{2F00}'..='\u{2FD5}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{2F800}'..='\u{2FA1F}'
        | '\u{FE10}'..='\u{FE19}'
        | '\u{FE30}'..='\u{FE48}'
        | '\u{FE50}'
        | '\u{FE51}'
        | '\u{FE54}'..='\u{FE6B}'
        | '\u{FF61}'..='\u{FF64}'
        | '\u{FB00}'..='\u{FB06}' => {
            let folded: String = std::iter::once(c).nfkc().collect();
            let folded = full_width_mark(&folded).map_or(folded, String::from);
            (folded.chars().ne(std::iter::once(c)) && !folded.is_empty()).then_some(folded)
        }
        '\u{2E80}'..='\u{2EFF}' => radical(c).map(String::from),
        // What NFC itself never leaves as it is: letters of other scripts with a mark drawn in.
        '\u{340}'.. if !is_han(c) && !is_wide(c) => {
            let composed: String = std::iter::once(c).nfc().collect();
            composed.chars().ne(std::iter::once(c)).then_some(composed)
        }
        _ => None,
    }
}

/// A full-width Latin letter or figure.
fn is_full_width_letter(c: char) -> bool {
    matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}

/// The ASCII character of a full-width one.
fn narrow(c: char) -> Option<String> {
    char::from_u32((c as u32).checked_sub(0xFEE0)?).map(String::from)
}

/// A full-width mark inside a number or an address of full-width characters: `３．５`, `ｗｗｗ．ａ．ｃｎ`.
fn fold_among_full_width(source: &str, at: usize) -> Option<String> {
    let mut chars = source[at..].chars();
    let c = chars.next()?;
    if !matches!(c, '．' | '／' | '－' | '＠' | '＿' | '＆' | '＋' | '％' | '：') {
        return None;
    }
    let mark = |c: char| matches!(c, '．' | '／' | '－' | '＠' | '＿');
    let letter = is_full_width_letter;
    let among = |c: Option<char>| c.is_some_and(|c| letter(c) || mark(c) || c == '：');
    let (before, behind) = (source[..at].chars().next_back(), chars.next());
    let inside = match c {
        '％' => before.is_some_and(letter),
        // `１２：３０` may be printed so.
        '：' => among(before) && behind == Some('／'),
        _ => among(before) && among(behind),
    };
    if inside { narrow(c) } else { None }
}

/// NFKC takes ︰ and ︱ to their ASCII relatives; in a Chinese text they are full-width marks.
fn full_width_mark(folded: &str) -> Option<char> {
    Some(match folded {
        "," => '，',
        ":" => '：',
        ";" => '；',
        "!" => '！',
        "?" => '？',
        "(" => '（',
        ")" => '）',
        "{" => '｛',
        "}" => '｝',
        "[" => '［',
        "]" => '］',
        _ => return None,
    })
}

/// The CJK Radicals Supplement has no decompositions in Unicode; these are the simplified and
/// positional radicals that PDF extractions give for whole characters.
fn radical(c: char) -> Option<char> {
    const RADICALS: [(char, char); 44] = [
        ('⺁', '厂'),
        ('⺠', '民'),
        ('⺟', '母'),
        ('⺮', '竹'),
        ('⺼', '月'),
        ('⻄', '西'),
        ('⻅', '见'),
        ('⻆', '角'),
        ('⻉', '贝'),
        ('⻋', '车'),
        ('⻓', '长'),
        ('⻔', '门'),
        ('⻘', '青'),
        ('⻙', '韦'),
        ('⻚', '页'),
        ('⻛', '风'),
        ('⻜', '飞'),
        ('⻝', '食'),
        ('⻢', '马'),
        ('⻣', '骨'),
        ('⻤', '鬼'),
        ('⻥', '鱼'),
        ('⻦', '鸟'),
        ('⻧', '卤'),
        ('⻨', '麦'),
        ('⻩', '黄'),
        ('⻬', '齐'),
        ('⻮', '齿'),
        ('⻰', '龙'),
        ('⻳', '龟'),
        ('⺈', '刀'),
        ('⺌', '小'),
        ('⺎', '兀'),
        ('⺐', '尢'),
        ('⺓', '幺'),
        ('⺕', '彐'),
        ('⺗', '心'),
        ('⺩', '王'),
        ('⺫', '目'),
        ('⺬', '示'),
        ('⻌', '辶'),
        ('⻍', '辶'),
        ('⻑', '長'),
        ('⻗', '雨'),
    ];
    RADICALS.iter().find(|(radical, _)| *radical == c).map(|&(_, ordinary)| ordinary)
}

/// How many of a line's gaps between Han characters carry a blank: 1.0 for `的 人 工 智 能`.
pub(super) fn spacedness(text: &Text) -> f32 {
    if !text.0.iter().any(|ch| is_blank(ch.c)) {
        return 0.0;
    }
    let (mut gaps, mut blanks) = (0u32, 0u32);
    let mut blank = false;
    let mut before: Option<char> = None;
    for ch in &text.0 {
        if is_blank(ch.c) {
            blank = true;
            continue;
        }
        if before.is_some_and(is_wide) && (is_han(ch.c) || is_wide(ch.c)) {
            gaps += 1;
            blanks += u32::from(blank);
        }
        before = Some(ch.c);
        blank = false;
    }
    if gaps == 0 { 0.0 } else { blanks as f32 / gaps as f32 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn indents(lines: &[&str]) -> Vec<u32> {
        let text = lines.join("\n");
        let transcript = crate::ingest::ingest("text", text.as_bytes()).expect("text");
        let mut ledger = Ledger::new(&transcript);
        read(&transcript, &mut ledger).iter().map(|line| line.indent).collect()
    }

    #[test]
    fn small_half_width_and_full_width_forms() {
        let read = |line: &str| text(line, 1).string();
        assert_eq!(read("甲﹐乙﹑丙﹔丁﹕戊﹗﹙己﹚"), "甲，乙、丙；丁：戊！（己）");
        assert_eq!(read("｢甲､乙｣丙｡"), "「甲、乙」丙。");
        assert_eq!(read("３．５％，ｗｗｗ．ａ－ｂ．ｃｎ，１２：３０"), "3.5%，www.a-b.cn，12：30");
        assert_eq!(read("甲／乙，２０％，一．甲"), "甲／乙，20%，一．甲");
    }

    #[test]
    fn a_scan_that_was_not_straight() {
        let jitter = ["    甲", " 乙", "   丙", "丁", "  戊", " 己", "    庚", "  辛"];
        assert_eq!(indents(&jitter), [4, 0, 0, 0, 0, 0, 4, 0]);
        let single = [" 甲", "乙", "丙", "丁", " 戊", "己", " 庚", "辛"];
        assert_eq!(indents(&single), [1, 0, 0, 0, 1, 0, 1, 0], "blanks of an indent were lost");
    }
}
