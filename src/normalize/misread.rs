//! What an OCR takes for what: figures for letters, brackets for one another, a mark or a stroke
//! for a bullet. Recognisers ask here only after they have failed on the text as it stands; the
//! text itself stays as printed.

use super::chars::Text;
use crate::text::is_han;
use rustc_hash::{FxHashMap, FxHashSet};

/// The figure that a letter or stroke may have been.
pub(super) fn figure(c: char) -> Option<char> {
    Some(match c {
        '0'..='9' => c,
        'O' | 'o' | 'Q' | 'D' | '〇' | '○' => '0',
        'l' | 'I' | 'i' | '|' | '!' | ']' | '[' | '丨' | 'J' => '1',
        'Z' | 'z' => '2',
        'A' => '4',
        'S' | 's' | '$' => '5',
        'b' | 'G' => '6',
        'T' => '7',
        'B' | '&' => '8',
        'g' | 'q' => '9',
        _ => return None,
    })
}

/// The line at a page's head without the blanks inside its date, its weekday and its numbers:
/// `2019年 11月7日 星 期三`.
pub(super) fn closed_up(line: &str) -> Option<String> {
    let chars: Vec<char> = line.chars().collect();
    let inside = |at: usize| {
        let (Some(before), Some(&behind)) =
            (at.checked_sub(1).map(|at| chars[at]), chars.get(at + 1))
        else {
            return false;
        };
        let week = at > 1 && chars[..at - 1].iter().rfind(|c| !c.is_whitespace()) == Some(&'星');
        match before {
            '星' => behind == '期',
            '期' => week && "一二三四五六日天".contains(behind),
            '年' | '月' => behind.is_ascii_digit(),
            '0'..='9' => matches!(behind, '年' | '月' | '日'),
            _ => false,
        }
    };
    let kept = (0..chars.len()).filter(|&at| !(chars[at] == ' ' && inside(at)));
    let out: String = kept.map(|at| chars[at]).collect();
    (out != line).then_some(out)
}

/// The line at a page's head with what only such a line has read as it must be: units of its date,
/// the weekday, `第…期`, `第…版`. Names stay as they are. `None` where nothing had to be read so.
pub(super) fn head_line(line: &str) -> Option<String> {
    let chars: Vec<char> = line.chars().collect();
    let mut out = chars.clone();
    date_units(&chars, &mut out);
    for at in 0..chars.len().saturating_sub(2) {
        let named = (chars[at] == '星') != (chars[at + 1] == '期');
        let whole = chars[at] == '星' && chars[at + 1] == '期';
        // 本期四版 is no weekday.
        if !named && !whole || chars.get(at + 3) == Some(&'版') {
            continue;
        }
        let Some(day) = weekday(chars[at + 2]) else { continue };
        if named && "一二三四五六日天".contains(chars[at + 2]) || whole {
            (out[at], out[at + 1], out[at + 2]) = ('星', '期', day);
        }
    }
    // `周曰`
    for at in 0..chars.len() {
        let begins = at == 0 || chars[at - 1].is_whitespace();
        let ends = chars.get(at + 2).is_none_or(|c| c.is_whitespace());
        if begins
            && ends
            && matches!(chars[at], '周' | '週')
            && let Some(day) = chars.get(at + 1).copied().and_then(weekday)
        {
            out[at + 1] = day;
        }
    }
    number_words(&chars, &mut out);
    (out != chars).then(|| out.into_iter().collect())
}

fn weekday(c: char) -> Option<char> {
    Some(match c {
        '曰' | '口' | '目' | '臼' => '日',
        'ー' | '—' | '-' => '一',
        '兰' => '三',
        '囚' => '四',
        '玉' => '五',
        '大' | '穴' => '六',
        c if "一二三四五六日天".contains(c) => c,
        _ => return None,
    })
}

/// What a character of a date would be that was read as another of its shape.
pub(super) fn date_character(c: char) -> char {
    match c {
        '曰' | '臼' | '囗' => '日',
        '牛' | '午' | '隼' | '生' => '年',
        '目' | '用' | '丹' => '月',
        'ー' | '~' | '～' => '一',
        '=' | 'ニ' => '二',
        '兰' => '三',
        '丁' | '+' | '卜' => '十',
        '上' | '匕' => '七',
        '入' | '人' => '八',
        '囚' => '四',
        'O' | 'o' | '0' | '○' => '〇',
        _ => c,
    }
}

/// Four figures, a unit, one or two figures, a unit, one or two figures, a unit; most of them right.
fn date_units(chars: &[char], out: &mut [char]) {
    const RIGHT: usize = 6;
    // Six figures at least are in a date of year, month and day.
    if chars.iter().filter(|&&c| figure(c).is_some()).count() < 6 {
        return;
    }
    let places: Vec<usize> = (0..chars.len()).filter(|&at| !chars[at].is_whitespace()).collect();
    let c = |at: usize| places.get(at).map(|&place| chars[place]);
    for start in 0..places.len() {
        if start > 0 && c(start - 1).is_some_and(|c| c.is_ascii_digit()) {
            continue;
        }
        for (month, day) in [(2, 2), (1, 2), (2, 1), (1, 1)] {
            let mut read: Vec<(usize, char)> = Vec::new();
            let mut at = start;
            let mut fits = true;
            for (figures, unit) in [(4, '年'), (month, '月'), (day, '日')] {
                for _ in 0..figures {
                    match c(at).and_then(figure) {
                        Some(digit) => read.push((places[at], digit)),
                        None => fits = false,
                    }
                    at += 1;
                }
                match c(at) {
                    Some(found) if !found.is_ascii_digit() => read.push((places[at], unit)),
                    _ => fits = false,
                }
                at += 1;
            }
            let right = read.iter().filter(|&&(place, c)| chars[place] == c).count();
            let units = read.iter().filter(|&&(place, c)| is_han(c) && chars[place] == c).count();
            if fits && right >= RIGHT && units > 0 && read.len() - right <= 3 {
                read.into_iter().for_each(|(place, c)| out[place] = c);
                return;
            }
        }
    }
}

/// The words around a number: 第…期, 第…版.
fn number_words(chars: &[char], out: &mut [char]) {
    let mut at = 0;
    while at < chars.len() {
        let length = chars[at..].iter().take_while(|&&c| figure(c).is_some()).count();
        // A blank may stand on either side.
        let gap = |place: usize| chars.get(place).is_some_and(|c| c.is_whitespace());
        let before =
            at.checked_sub(1).and_then(|before| before.checked_sub(usize::from(gap(before))));
        let after = at + length + usize::from(gap(at + length));
        let end = chars.get(after).copied().unwrap_or(' ');
        if (1..=5).contains(&length)
            && let Some(before) = before
        {
            let ordinal = matches!(chars[before], '第' | '弟' | '笫' | '茅' | '等');
            let unit = match end {
                '版' | '板' | '饭' | '阪' => Some('版'),
                '期' | '朝' | '斯' | '欺' | '明' | '其' => Some('期'),
                '号' | '號' if length > 2 => Some(end),
                _ => None,
            };
            // `总第12O4厂`
            let total = ordinal && before > 0 && matches!(chars[before - 1], '总' | '總');
            let unit = unit.or_else(|| (total && length > 2 && is_han(end)).then_some('期'));
            // `9板` beside a date.
            let of_head = || chars.iter().filter(|c| c.is_ascii_digit()).count() > 6;
            if unit == Some('版') && !ordinal && length < 3 && after == at + length && of_head() {
                out[after] = '版';
            }
            let page_or_issue =
                ordinal || unit == Some('期') && end == '期' && is_han(chars[before]);
            if let Some(unit) = unit.filter(|_| page_or_issue) {
                (out[before], out[after]) = ('第', unit);
                // A letter before a page's number is its section's: `第A8版`.
                let letter = unit == '版' && length > 1 && chars[at].is_ascii_uppercase();
                let section = letter && !matches!(chars[at], 'O' | 'I');
                for place in at + usize::from(section)..at + length {
                    out[place] = figure(chars[place]).unwrap_or(chars[place]);
                }
            }
        }
        at = (at + length).max(at + 1);
    }
}

/// Page numbers of which a figure was misread, beside others that show what they are: `Cl、C2`,
/// `BO5-B06`.
pub(super) fn folio(word: &str) -> Option<String> {
    const DOTS: &str = "·-—–、/,，～~";
    if !word.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let chars: Vec<char> = word.chars().collect();
    let parts: Vec<&[char]> = chars.split(|c| DOTS.contains(*c)).collect();
    // A part that was read right shows what the others are like.
    let model = parts.iter().find(|part| {
        let letter = usize::from(part.first().is_some_and(char::is_ascii_uppercase));
        (1..=2).contains(&(part.len() - letter)) && part[letter..].iter().all(char::is_ascii_digit)
    })?;
    let letter = model.first().copied().filter(char::is_ascii_uppercase);
    let mut out = String::new();
    let mut at = 0;
    for part in &parts {
        let lettered = part.first().is_some_and(char::is_ascii_uppercase);
        let (head, rest) = match letter {
            Some(letter) if lettered => (part.first().copied().or(Some(letter)), &part[1..]),
            // The letter itself was read as a figure: `805-B06`.
            Some(letter)
                if part.len() == model.len() && figure(letter) == part.first().copied() =>
            {
                (Some(letter), &part[1..])
            }
            Some(_) => return None,
            None => (None, *part),
        };
        // A figure that came twice, once as a letter: `BO05`.
        let twice = rest.len() == model.len() && letter.is_some();
        let rest: String = rest
            .iter()
            .filter(|c| !twice || c.is_ascii_digit())
            .map(|&c| figure(c))
            .collect::<Option<String>>()?;
        if !(1..=2).contains(&rest.len()) {
            return None;
        }
        out.extend(head);
        out.push_str(&rest);
        at += part.len();
        out.extend(chars.get(at));
        at += 1;
    }
    (parts.len() > 1 && out != word).then_some(out)
}

/// The words of a line at a page's head between which no blank is left: the page before or behind all, the
/// date, the weekday, the issue's number. `None` for a line without a full date, or where nothing is to part.
pub(super) fn parted(line: &str) -> Option<String> {
    const LONGEST: usize = 50;
    let chars: Vec<char> = line.chars().collect();
    let c = |at: usize| chars.get(at).copied().unwrap_or(' ');
    let numeral = |c: char| c.is_ascii_digit() || "〇○零一二三四五六七八九十".contains(c);
    if chars.len() > LONGEST || line.contains(['，', '。', '；', '？', '！', '“']) {
        return None;
    }
    // Where a date begins, and where it ends.
    let date = (0..chars.len()).find_map(|start| {
        let year = (start..start + 4).all(|at| numeral(c(at)) && c(at) != '十');
        let begins = start == 0 || !numeral(c(start - 1));
        let unit = c(start + 4);
        if !(year && begins && matches!(unit, '年' | '-' | '.' | '/')) {
            return None;
        }
        let of_date = |c: char| numeral(c) || matches!(c, '月' | '日' | '号' | '號') || c == unit;
        let end = (start + 5..=chars.len()).find(|&at| !of_date(c(at)))?;
        let full = if unit == '年' {
            matches!(c(end - 1), '日' | '号' | '號')
        } else {
            chars[start..end].iter().filter(|&&c| c == unit).count() == 2
        };
        full.then_some((start, end))
    })?;
    // Place and date may stand below a text.
    let told = |word: &str| line.contains(word);
    if !(told("星期")
        || ['第', '笫'].into_iter().any(|c| line.contains(c)) && (told("期") || told("版")))
    {
        return None;
    }
    let mut cuts = vec![date.0, date.1];
    for at in 0..chars.len() {
        if matches!(c(at), '第' | '笫') && numeral(c(at + 1)) {
            let total = at > 0 && matches!(c(at - 1), '总' | '總');
            cuts.push(at - usize::from(total));
            let end = (at + 1..chars.len()).find(|&at| !numeral(c(at)));
            cuts.extend(end.map(|end| end + 1));
        }
        if c(at) == '星' && c(at + 1) == '期' {
            cuts.extend([at, at + 3]);
        }
        // A paper's name ends with the word.
        let paper = matches!(c(at), '报' | '報')
            && at > 1
            && OF_PAPERS.contains(c(at - 1))
            && is_han(c(at + 1));
        cuts.extend(paper.then_some(at + 1));
    }
    // The page's number at either end.
    let of_page = |c: &char| c.is_ascii_digit() || c.is_ascii_uppercase() || "·-—、".contains(*c);
    let first = chars.iter().take_while(|c| of_page(c)).count();
    let last = chars.iter().rev().take_while(|c| of_page(c)).count();
    cuts.push(first);
    cuts.push(chars.len() - last);
    cuts.retain(|&at| at > 0 && at < chars.len() && c(at) != ' ' && c(at - 1) != ' ');
    // Neither the date nor its year is cut.
    cuts.retain(|&at| at <= date.0 || at >= date.1);
    if cuts.is_empty() {
        return None;
    }
    let mut out = String::with_capacity(line.len() + cuts.len());
    for (at, c) in chars.iter().enumerate() {
        if cuts.contains(&at) {
            out.push(' ');
        }
        out.push(*c);
    }
    Some(out)
}

/// A page's number alone of which a figure was read as a letter or a stroke: `O7`, `l3`, `AO5`.
pub(super) fn page(word: &str) -> Option<String> {
    let chars: Vec<char> = word.chars().collect();
    let lettered =
        chars.first().is_some_and(|&c| c.is_ascii_uppercase() && !matches!(c, 'O' | 'I'));
    let (letter, figures) = chars.split_at(usize::from(lettered));
    // A letter before another figure may be the section's.
    let likely = |c: &char| match c {
        'O' | 'o' | '〇' | 'Q' => Some('0'),
        'l' | 'I' | '|' | ']' | '丨' => Some('1'),
        '0'..='9' => Some(*c),
        _ => None,
    };
    let counted = (2..=3).contains(&figures.len()) || lettered && figures.len() == 1;
    if !(counted && figures.iter().any(char::is_ascii_digit)) {
        return None;
    }
    let read: Option<String> = figures.iter().map(likely).collect();
    let read: String = letter.iter().collect::<String>() + &read?;
    (read != word).then_some(read)
}

/// A line that tells where the editors are reached with its colon, the `@` of an address and the figures of a
/// number read as they must be: `热线；O738-6l20119`. `None` where nothing had to be read so.
pub(super) fn contact(line: &str) -> Option<String> {
    /// Chars of a label, and of a number.
    const LABEL: std::ops::RangeInclusive<usize> = 2..=8;
    const NUMBER: usize = 6;
    // Numbers and addresses have some.
    if !line.contains(|c: char| c.is_ascii_graphic()) {
        return None;
    }
    let chars: Vec<char> = line.chars().collect();
    let label = chars.iter().take_while(|c| is_han(**c)).count();
    if !LABEL.contains(&label) {
        return None;
    }
    let mut out = chars.clone();
    let mark = (label..chars.len()).find(|&at| !chars[at].is_whitespace())?;
    let value = chars[mark + 1..].iter().find(|c| !c.is_whitespace());
    if matches!(chars[mark], '；' | ';') && value.is_some_and(char::is_ascii_graphic) {
        out[mark] = '：';
    }
    if !chars.contains(&'@') {
        let inside = |at: usize| {
            chars[at - 1].is_ascii_alphanumeric()
                && chars.get(at + 1).is_some_and(char::is_ascii_lowercase)
        };
        let ring = (label + 1..chars.len())
            .find(|&at| matches!(chars[at], '©' | '®' | 'Q' | 'G' | '◎') && inside(at));
        if let Some(at) = ring.filter(|&at| chars[at..].contains(&'.')) {
            out[at] = '@';
        }
    }
    let mut start = 0;
    for run in chars.chunk_by(|a, b| a.is_ascii_graphic() == b.is_ascii_graphic()) {
        let of_number = |c: &char| figure(*c).is_some() || matches!(c, '-' | '(' | ')');
        let digits = run.iter().filter(|c| c.is_ascii_digit()).count();
        if digits >= NUMBER && run.iter().all(of_number) {
            for (at, c) in run.iter().enumerate() {
                out[start + at] = figure(*c).unwrap_or(*c);
            }
        }
        start += run.len();
    }
    (out != chars).then(|| out.into_iter().collect())
}

/// What a line says that tells where the editors are reached, and how: [`contact`], the ring of an `@` that was
/// read twice, and 〇 among numerals. `None` where nothing had to be read so.
pub(super) fn reached(line: &str) -> Option<String> {
    let read = contact(line);
    let chars: Vec<char> = read.as_deref().unwrap_or(line).chars().collect();
    let numeral = |at: usize| chars.get(at).is_some_and(|c| "〇一二三四五六七八九".contains(*c));
    let out: String = (0..chars.len())
        .filter(|&at| !is_second_ring(&chars, at))
        .map(|at| match chars[at] {
            '0' | 'O' | 'o' if at > 0 && numeral(at - 1) && numeral(at + 1) => '〇',
            c => c,
        })
        .collect();
    (out != line).then_some(out)
}

/// Whether a capital before `@` is its ring once more: `newsQ@a.example`, where the name has no other.
fn is_second_ring(chars: &[char], at: usize) -> bool {
    if !matches!(chars[at], 'Q' | 'G' | '©' | '®') || chars.get(at + 1) != Some(&'@') {
        return false;
    }
    let name = chars[..at].iter().rev().take_while(|c| c.is_ascii_graphic() && **c != ':');
    let (mut letters, mut others) = (0, 0);
    name.for_each(|c| if c.is_ascii_lowercase() { letters += 1 } else { others += 1 });
    letters > 1 && others == 0
}

/// What stands before 报 in names of papers.
const OF_PAPERS: &str = "日晚早晨时時商周週青农農工快都市";

/// The name of a paper whose last character was misread: `江城日抿`.
pub(super) fn paper(word: &str) -> Option<String> {
    const LENGTH: std::ops::RangeInclusive<usize> = 3..=10;
    let chars: Vec<char> = word.chars().collect();
    let [.., before, last] = chars[..] else { return None };
    let alike = match last {
        '抿' | '扳' | '振' | '拫' | '拟' | '银' | '服' | '极' => '报',
        '報' | '报' => return None,
        '毂' | '執' | '鞭' | '嘏' | '級' => '報',
        _ => return None,
    };
    let named = LENGTH.contains(&chars.len())
        && chars.iter().all(|&c| is_han(c))
        && OF_PAPERS.contains(before);
    named.then(|| chars[..chars.len() - 1].iter().chain([&alike]).collect())
}

/// Whether a line begins with what may have been a dash of two em.
pub(super) fn dashed(mut chars: impl Iterator<Item = char>) -> bool {
    let mut dash = || chars.next().is_some_and(|c| "—―–-一ー~‐－".contains(c));
    dash() && dash()
}

/// What may have been an opening bracket.
pub(super) fn opens_bracket(c: char) -> bool {
    matches!(
        c,
        '（' | '(' | '〈' | '〔' | '{' | '[' | '《' | '<' | '【' | '「' | '『' | '［' | '｛'
    )
}

/// What may have been a closing bracket.
pub(super) fn closes_bracket(c: char) -> bool {
    matches!(
        c,
        '）' | ')' | '〉' | '〕' | '}' | ']' | '》' | '>' | '】' | '」' | '』' | '］' | '｝'
    )
}

/// Whether two brackets are no pair: one of them at least was misread.
pub(super) fn no_pair(open: char, close: char) -> bool {
    const PAIRS: [(char, char); 12] = [
        ('（', '）'),
        ('(', ')'),
        ('（', ')'),
        ('(', '）'),
        ('〈', '〉'),
        ('《', '》'),
        ('〔', '〕'),
        ('【', '】'),
        ('「', '」'),
        ('『', '』'),
        ('[', ']'),
        ('［', '］'),
    ];
    opens_bracket(open) && closes_bracket(close) && !PAIRS.contains(&(open, close))
}

/// What may have been the stroke of `文/`.
pub(super) fn stroke(c: char) -> bool {
    matches!(c, '/' | '／' | '1' | 'l' | 'I' | '|' | '!' | '丨' | 'i' | ']' | 'J' | '7')
}

/// What may have been the square of `□ 甲乙`.
pub(super) fn square(c: char) -> bool {
    matches!(c, '口' | '日' | '囗' | '吕' | '回' | 'D' | '[' | ']' | '0' | 'O' | '巳')
}

/// Whether characters begin with a word of which at most one character was misread.
pub(super) fn begins_with(chars: &[char], word: &str) -> bool {
    let mut wrong = 0;
    word.chars().enumerate().all(|(at, c)| {
        wrong += usize::from(chars.get(at) != Some(&c));
        at < chars.len() && wrong <= 1
    })
}

/// A mark or letter that no line of a Chinese text begins with: a misread bullet, or dirt.
pub(super) fn odd(c: char) -> bool {
    matches!(
        c,
        '@' | '*'
            | '©'
            | '®'
            | '°'
            | '·'
            | '¢'
            | '&'
            | '#'
            | '+'
            | '='
            | '~'
            | '^'
            | '>'
            | '»'
            | '«'
            | '.'
            | '。'
            | ','
            | '\''
            | '`'
            | '¥'
            | '_'
            | '|'
            | '¤'
            | '§'
            | '¶'
            | '‘'
            | '※'
    ) || matches!(c, 'e' | 'o' | 'O' | 'c' | 'a' | 's' | '0' | 'Q' | 'G' | 'C' | '口')
}

/// A Han character that an OCR reads where a bullet of this shape was printed: ● ◆ ■ ▲ ★.
pub(super) fn bulky(c: char) -> bool {
    "令含鲜鲍鮮團团国園园圆圓回命合今全量會会舍吕眉儡".contains(c)
}

/// Whether a character of that kind and the one behind it are a word with which a sentence may well begin:
/// then it is no bullet.
pub(super) fn begins_word(first: char, next: char) -> bool {
    const WORDS: [(&str, &str); 14] = [
        (
            "全",
            "市年国國省县縣区區体體部面民家校球程文力都长長场場班然院村镇鎮厂廠书書新天套线線队隊数數集线額额会會",
        ),
        ("会會", "议議场場上后後员員计計见見展同谈談长長馆館所址客费費费章刊友员堂"),
        ("合", "同作并併理计計力资資格适適唱影肥法约約伙拍共家成乎"),
        ("今", "年天日后後春夏秋冬晚早朝人晨次回古生夜"),
        ("回", "到来來收家国國乡鄉首顾顧忆憶头頭答想应應族信归歸程迁遷望乡"),
        ("命", "令名运運题題中案"),
        ("令", "人狐"),
        ("含", "有量义義笑泪金水糖"),
        ("鲜鮮", "花明活艳豔红紅奶肉鱼魚有为為血果美"),
        ("鲍鮑", "鱼魚照"),
        ("团团團", "队隊结結圆圓员員长長体體委支聚购購"),
        ("国國园園圆圓", "家内內际際外庆慶务務王民有产產企货貨会會区區丁林艺藝地满滿桌形明通心"),
        ("量舍舎", "力化子不具体體前弃棄产產身"),
        ("吕眉儡", "梁先某氏毛头頭山目"),
    ];
    WORDS.iter().any(|(firsts, nexts)| firsts.contains(first) && nexts.contains(next))
}

/// Dirt on the paper: one to three stray marks on a line of their own. Full-width marks are none:
/// some extractions set a tight mark on a line of its own.
pub(super) fn is_speck(chars: &[char]) -> bool {
    let ink: Vec<char> = chars.iter().copied().filter(|c| !c.is_whitespace()).collect();
    let mark = |c: &char| {
        matches!(
            c,
            '.' | '\''
                | '`'
                | '·'
                | '|'
                | '~'
                | '-'
                | '_'
                | ','
                | ':'
                | ';'
                | '*'
                | '^'
                | '°'
                | '"'
                | '»'
                | '«'
                | '='
                | '+'
                | '<'
                | '>'
                | '\\'
                | '/'
                | '丨'
                | '—'
                | '‘'
                | '’'
                | '•'
                | '!'
                | '¬'
                | '¦'
                | '丶'
                | '亠'
        )
    };
    let ellipsis = ink.iter().all(|&c| c == '—' || c == '.') && ink.len() > 1;
    (1..=3).contains(&ink.len()) && ink.iter().all(mark) && !ellipsis
}

/// A rule that was read as characters: one and the same, three times at least, and nothing else.
pub(super) fn is_rule(chars: impl Iterator<Item = char> + Clone) -> bool {
    const LEAST: usize = 3;
    let mut ink = chars.filter(|c| !c.is_whitespace());
    let first = ink.next();
    first.is_some_and(|c| "一—―－-_=＿＝~～ー丨|二¯".contains(c))
        && ink.clone().all(|c| Some(c) == first)
        && ink.count() + 1 >= LEAST
}

/// Whether a text of Han characters is the other with at most a quarter misread, one at least.
pub(super) fn nearly(a: &str, b: &str) -> bool {
    let count = a.chars().count();
    let misread = a.chars().zip(b.chars()).filter(|(a, b)| a != b).count();
    count >= 3
        && count == b.chars().count()
        && misread <= most_misread(count)
        && a.chars().any(is_han)
}

/// Texts, to ask whether another is one of them with at most a quarter misread, one at least.
///
/// Where at most n characters differ, one of n + 1 parts of the text is the same: texts are known
/// by their parts.
#[derive(Default)]
pub(super) struct Alike {
    known: FxHashSet<Vec<char>>,
    /// Texts by their length, a part's number and its characters.
    parts: FxHashMap<(usize, usize, Vec<char>), Vec<Vec<char>>>,
}

impl Alike {
    /// A text without Han characters, or of less than three, is like none.
    pub fn insert(&mut self, text: &Text) {
        let chars: Vec<char> = text.0.iter().map(|ch| ch.c).collect();
        if chars.len() < 3 || !chars.iter().any(|&c| is_han(c)) || self.known.contains(&chars) {
            return;
        }
        for (at, part) in parts(&chars).enumerate() {
            let key = (chars.len(), at, part.to_vec());
            self.parts.entry(key).or_default().push(chars.clone());
        }
        self.known.insert(chars);
    }

    /// Whether a text is nearly one of these.
    pub fn holds_nearly(&self, text: &Text) -> bool {
        let chars: Vec<char> = text.0.iter().map(|ch| ch.c).collect();
        if self.known.is_empty() || chars.len() < 3 {
            return false;
        }
        let nearly = |other: &Vec<char>| {
            chars.iter().zip(other).filter(|(a, b)| a != b).count() <= most_misread(chars.len())
        };
        parts(&chars).enumerate().any(|(at, part)| {
            let same = self.parts.get(&(chars.len(), at, part.to_vec()));
            same.is_some_and(|texts| texts.iter().any(nearly))
        })
    }
}

/// Of so many characters at most so many were misread.
fn most_misread(count: usize) -> usize {
    (count / 4).max(1)
}

/// A text in as many parts, and one more.
fn parts(chars: &[char]) -> impl Iterator<Item = &[char]> {
    let count = most_misread(chars.len()) + 1;
    (0..count).map(move |at| &chars[at * chars.len() / count..(at + 1) * chars.len() / count])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_pages() {
        for (printed, read) in [
            ("2026年]月8日 星期四", Some("2026年1月8日 星期四")),
            ("2O25牛3曰12日 星朝三 弟312期", Some("2025年3月12日 星期三 第312期")),
            ("第]版 要闻", Some("第1版 要闻")),
            ("2025年3月12日 星期三 第312期", None),
            ("他们走了三十六年", None),
        ] {
            assert_eq!(head_line(printed).as_deref(), read, "{printed}");
        }
        assert_eq!(closed_up("2019年 11月7日 星 期 三").as_deref(), Some("2019年11月7日 星期三"));
        assert_eq!(closed_up("12版 2019年11月7日 星期三 第3期 文化"), None);
        assert_eq!(head_line("总第 12O4 厂").as_deref(), Some("总第 1204 期"));
        assert_eq!(head_line("第l530B号").as_deref(), Some("第15308号"));
        assert_eq!(head_line("2022年4月23日 9板 读书").as_deref(), Some("2022年4月23日 9版 读书"));
        assert_eq!(head_line("周曰 总第12O4厂").as_deref(), Some("周日 总第1204期"));
        assert_eq!(head_line("第A8版、第B06版"), None, "sections have letters");
        assert_eq!(head_line("第l2版").as_deref(), Some("第12版"));
        for (word, read) in [
            ("O7", Some("07")),
            ("l3", Some("13")),
            ("AO5", Some("A05")),
            ("B5", None),
            ("Ol", None),
            ("12", None),
            ("COVER", None),
        ] {
            assert_eq!(page(word).as_deref(), read, "{word}");
        }
        for (line, words) in [
            (
                "B3行走·味道2020年11月6日星期五总第9840期",
                "B3 行走·味道 2020年11月6日 星期五 总第9840期",
            ),
            ("江城晚报副刊2023-04-11第10期04", "江城晚报 副刊 2023-04-11 第10期 04"),
            ("二〇二四年十二月九日星期一综合", "二〇二四年十二月九日 星期一 综合"),
        ] {
            assert_eq!(parted(line).as_deref(), Some(words));
        }
        assert_eq!(parted("2024年3月5日 星期二"), None);
        assert_eq!(parted("他生于1950年12月"), None);
        assert_eq!(parted("2023年10月12日于江城"), None);
        for (line, read) in [
            ("热线；O738-6l20119", Some("热线：0738-6120119")),
            ("来稿请寄：kexue©yunan.example", Some("来稿请寄：kexue@yunan.example")),
            ("热线：0738-6120119", None),
            ("留下电话；不要把", None),
        ] {
            assert_eq!(contact(line).as_deref(), read, "{line}");
        }
        for (line, read) in [
            ("投稿邮箱：newsQ@a.example", Some("投稿邮箱：news@a.example")),
            ("E-mail: newsG@a.example", Some("E-mail: news@a.example")),
            ("投稿邮箱：FAQ@a.example", None),
            ("电话：七三0四一五", Some("电话：七三〇四一五")),
            ("热线：075O-3344121", Some("热线：0750-3344121")),
            ("热线：0750-3344121", None),
        ] {
            assert_eq!(reached(line).as_deref(), read, "{line}");
        }
        assert_eq!(paper("江城日抿").as_deref(), Some("江城日报"));
        assert!(paper("江城日报").is_none() && paper("木板").is_none() && paper("和服").is_none());
        assert_eq!(folio("Cl、C2").as_deref(), Some("C1、C2"));
        assert_eq!(folio("BO05-B06").as_deref(), Some("B05-B06"));
        assert_eq!(folio("805-B06").as_deref(), Some("B05-B06"));
        assert_eq!(folio("C1、C2"), None);
        assert_eq!(folio("1l·12").as_deref(), Some("11·12"));
        assert_eq!(folio("2024-09-26"), None);
        assert_eq!(folio("SHT31"), None);
    }

    #[test]
    fn specks() {
        for (line, rule) in
            [("一一一一", true), ("— — —", true), ("——", false), ("一二三", false), ("……", false)]
        {
            assert_eq!(is_rule(line.chars()), rule, "{line}");
        }
        for dirt in [".", "'", " |", "~", "·", ": ."] {
            assert!(is_speck(&dirt.chars().collect::<Vec<_>>()), "{dirt}");
        }
        for text in ["。", "，", "——", "……", "...", "甲", "1", "", "— —"] {
            assert!(!is_speck(&text.chars().collect::<Vec<_>>()), "{text}");
        }
    }

    #[test]
    fn misread_by_a_quarter() {
        assert!(nearly("江汀晚抿", "江汀晚报") && !nearly("江汀晚抿", "江河晚报"));
        assert!(!nearly("甲乙", "甲丙"));
        let mut heads = Alike::default();
        heads.insert(&Text::of("江汀晚报"));
        heads.insert(&Text::of("江汀晚报第一版星期日共十六版增刊"));
        for (line, near) in [
            ("江汀晚抿", true),
            ("江汀晚报", true),
            ("江河晚抿", false),
            ("江汀晚", false),
            ("汀江晚报第二版星期曰共十六版增刊", true),
            ("汀江晚报第二版星期曰共十五版增刊", false),
        ] {
            assert_eq!(heads.holds_nearly(&Text::of(line)), near, "{line}");
        }
    }
}
