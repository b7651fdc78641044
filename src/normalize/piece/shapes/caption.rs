//! Captions of pictures, and who took or gave them.

use crate::model::FurnitureKind;
use crate::normalize::byline;
use crate::normalize::chars::Char;
use crate::normalize::piece::{Kind, Piece};
use crate::text::mark_class::{closes, ends_sentence};
use crate::text::simplified::in_simplified;
use crate::text::{is_blank, is_han, is_han_numeral};

/// An extraction that gives pictures first gives their captions above the head of the first page: one
/// sentence with nothing else.
pub(in crate::normalize::piece) fn caption_above_head(pieces: &mut [Piece]) {
    const MOST_LINES: usize = 4;
    const LONGEST: usize = 45;
    let lines = pieces.iter().take_while(|piece| piece.kind == Kind::Open).count();
    let chars: usize = pieces[..lines].iter().map(|piece| piece.text.len()).sum();
    let stops = pieces[..lines].iter().flat_map(|piece| &piece.text.0);
    let stops = stops.filter(|ch| ends_sentence(ch.c)).count();
    let ended = lines > 0 && pieces[lines - 1].text.last() == Some('。');
    let of_head = |piece: &&Piece| {
        use FurnitureKind::{Folio, IssueLine, Masthead};
        matches!(piece.kind, Kind::Furniture(Folio | IssueLine | Masthead))
    };
    let head = pieces[lines..].iter().take_while(of_head).count();
    if (1..=MOST_LINES).contains(&lines) && chars <= LONGEST && ended && stops == 1 && head > 1 {
        let caption = Kind::Furniture(FurnitureKind::Caption);
        pieces[..lines].iter_mut().for_each(|piece| piece.kind = caption.clone());
    }
}

/// Lines of a caption that says who stands where, in one sentence on its own, with who took the picture: `…甲（右）登车。`,
/// `…在门前合影。`
fn people(pieces: &[Piece], at: usize) -> Option<usize> {
    const LINES: usize = 2;
    if !at.checked_sub(1).is_some_and(|above| pieces[above].ends()) {
        return None;
    }
    let reach = &pieces[at..(at + LINES).min(pieces.len())];
    let end = reach.iter().position(|piece| piece.text.last() == Some('。'))?;
    let told = |ch: &Char| matches!(ch.c, '（' | '(' | '影' | '照' | '瞬');
    if !reach[..=end].iter().flat_map(|piece| &piece.text.0).any(told) {
        return None;
    }
    let sentence: String = reach[..=end].iter().map(|piece| piece.text.tight().string()).collect();
    let credit =
        || pieces.get(at + end + 1).is_some_and(|next| byline::is_picture_credit(&next.text));
    names_places(&in_simplified(&sentence)).then(|| end + 1 + usize::from(credit()))
}

/// Whether one sentence, Simplified, says who stands where in a picture.
fn names_places(sentence: &str) -> bool {
    const LONGEST: usize = 50;
    const PLACES: [&str; 10] = [
        "（左）",
        "（右）",
        "（中）",
        "（前）",
        "（后）",
        "（左一）",
        "（右一）",
        "（左二）",
        "（右二）",
        "（前排",
    ];
    const LIKENESSES: [&str; 4] = ["合影。", "留影。", "合照。", "瞬间。"];
    sentence.chars().count() <= LONGEST
        && sentence.ends_with('。')
        && sentence.matches(['。', '：', '“']).count() == 1
        && (PLACES.iter().any(|place| sentence.contains(place))
            || names_bearing(sentence)
            || LIKENESSES.iter().any(|likeness| sentence.ends_with(likeness)))
}

/// Whether a sentence begins with a name and, in brackets, how its bearer is to be known: `甲乙（白衣）登车。`.
fn names_bearing(sentence: &str) -> bool {
    const LONGEST: usize = 5;
    let Some((name, rest)) = sentence.split_once('（') else { return false };
    let Some((bearing, _)) = rest.split_once('）') else { return false };
    byline::is_name(name)
        && bearing.chars().count() <= LONGEST
        && (bearing.ends_with(['者', '衣', '帽', '装']) || bearing.contains(['左', '右', '排']))
}

/// Captions: from 图为 or a pointer to a picture up to the credit.
pub(in crate::normalize::piece) fn captions(pieces: &mut [Piece]) {
    const MOST_LINES: usize = 4;
    /// Lines within which a list's next item would stand.
    const LIST: usize = 10;
    const STARTS: [&str; 6] = ["图为", "上图", "下图", "左图", "右图", "▲"];
    const CREDITS: [&str; 9] =
        ["摄", "摄）", "摄影", "供图", "资料图片", "制图", "绘", "新华社发", "图片"];
    let open = |piece: &Piece| matches!(piece.kind, Kind::Open | Kind::Bullet(_));
    let credit = |string: &str| {
        let string = in_simplified(string);
        CREDITS.iter().any(|credit| string.ends_with(credit))
    };
    let credited = |piece: &Piece| {
        matches!(
            piece.text.last(),
            Some('摄' | '攝' | '影' | '）' | '图' | '圖' | '片' | '绘' | '发' | '画' | '畫' | '作')
        )
    };
    let mut found: Vec<std::ops::Range<usize>> = Vec::new();
    for index in 0..pieces.len() {
        let first = pieces[index].text.first();
        let may_picture = matches!(first, Some('图' | '圖' | '上' | '下' | '左' | '右' | '▲'));
        let reach = index..(index + MOST_LINES).min(pieces.len());
        if !open(&pieces[index]) {
            continue;
        }
        if let Some(lines) = people(pieces, index) {
            found.push(index..index + lines);
            continue;
        }
        if let Some(lines) = labelled_credit(&pieces[reach.clone()]) {
            found.push(index..index + lines);
            continue;
        }
        if !may_picture && !pieces[reach.clone()].iter().any(credited) {
            continue;
        }
        let reach = reach.start..reach.start + pieces[reach].iter().take_while(|p| open(p)).count();
        let lines: Vec<String> =
            pieces[reach.clone()].iter().map(|piece| piece.text.tight().string()).collect();
        let head = in_simplified(&lines[0]);
        if STARTS.iter().any(|start| head.starts_with(start)) || is_numbered_picture(&head) {
            let pointer = lines[0].starts_with('▲');
            // One pointer alone is no list's.
            let alone = || {
                let near = index.saturating_sub(LIST)..(index + LIST).min(pieces.len());
                !near.into_iter().any(|at| at != index && pieces[at].text.first() == Some('▲'))
            };
            let end = reach.clone().find(|&at| credit(&lines[at - index])).or_else(|| {
                let end = reach.clone().find(|&at| lines[at - index].ends_with(['。', '）']))?;
                (!pointer || end < index + 2 && alone()).then_some(end)
            });
            found.extend(end.map(|end| index..end + 1));
            continue;
        }
        // `（图片由某人提供）`
        let whole = (1..=lines.len().min(2))
            .find(|&count| is_source_of_picture(&in_simplified(&lines[..count].concat())));
        if let Some(count) = whole {
            found.push(caption_above(pieces, index)..index + count);
            continue;
        }
        // The same behind the one sentence that it is about.
        let sourced = |whole: &str| {
            let whole = in_simplified(whole);
            whole.rfind(['（', '(']).is_some_and(|at| {
                let sentence = &whole[..at];
                is_source_of_picture(&whole[at..])
                    && sentence.ends_with('。')
                    && sentence.matches('。').count() == 1
            })
        };
        let begins = index == 0
            || pieces[index].blanks_before > 0
            || pieces[index - 1].kind != Kind::Open
            || pieces[index - 1].ends();
        let most = if begins { MOST_LINES - 1 } else { 1 };
        let count = (1..=lines.len().min(most)).find(|&count| sourced(&lines[..count].concat()));
        if let Some(count) = count {
            found.push(index..index + count);
            continue;
        }
        // A credit alone on its line: `本报记者 甲乙 摄`. The sentence above it is the caption.
        if byline::is_picture_credit(&pieces[index].text) {
            let begin = caption_above(pieces, index);
            if found.last().is_none_or(|range| range.end <= begin) {
                found.push(begin..index + 1);
            }
            continue;
        }
        // Without such a start: a few lines set off from the text, at whose end the credit stands
        // after a full stop: `…伞面。 范一丁 摄`.
        // Or a line alone behind a full stop, with a gap before its own credit.
        let gap =
            pieces[index].text.0.windows(2).any(|pair| pair[0].c == '。' && is_blank(pair[1].c));
        let stopped = index > 0
            && pieces[index - 1].text.last().is_some_and(|c| ends_sentence(c) || closes(c));
        // The credit may go on on the next line.
        let broken = || {
            let next = lines.get(1).map(|line| line.chars().count() <= 10 && credit(line));
            next.unwrap_or(false)
        };
        // So does `。甲乙/摄`.
        let slash = lines[0]
            .rsplit_once('。')
            .is_some_and(|(_, name)| name.chars().rev().nth(1).is_some_and(byline::is_stroke));
        // And `。某某室供图`, `。甲乙摄`: no paragraph ends without a mark behind its full stop.
        let bare = || {
            let whole = if credit(&lines[0]) { head.to_string() } else { lines[..2].concat() };
            let whole = in_simplified(&whole);
            whole.rsplit_once('。').is_some_and(|(text, giver)| {
                let inside = giver.strip_prefix(['（', '(']);
                let giver =
                    inside.and_then(|giver| giver.strip_suffix(['）', ')'])).unwrap_or(giver);
                let named = giver
                    .strip_suffix(['摄', '绘', '画'])
                    .is_some_and(|giver| byline::is_name(giver) || byline::is_papers_own(giver))
                    || lines[0].ends_with(giver) && {
                        let text = pieces[index].text.tight();
                        let from = text.len() - giver.chars().count();
                        byline::is_picture_credit(&text.slice(from..text.len()))
                    };
                !text.contains('。')
                    && (3..=14).contains(&giver.chars().count())
                    && giver.chars().all(is_han)
                    && (named || giver.ends_with("供图"))
            })
        };
        // `某处线路示意图` alone between two texts.
        if stopped && head.ends_with("示意图") && head.chars().all(is_han) {
            found.push(index..index + 1);
            continue;
        }
        // `某巷（水彩）甲乙画`
        let work = head.rsplit_once(['）', ')']).is_some_and(|(title, painter)| {
            is_art(title.rsplit_once(['（', '(']).map_or("", |(_, art)| art))
                && painter.trim_end_matches(['画', '作', '绘', '摄']).chars().count() <= 4
        });
        if work {
            found.push(index..index + 1);
            continue;
        }
        let alone = stopped && (credit(&lines[0]) || broken()) && (gap || slash || bare());
        let set_off = index == 0
            || alone
            || stopped && credited_sentence(&pieces[reach.clone()])
            || pieces[index].blanks_before > 0
            || pieces[index].page_start
            || found.last().is_some_and(|range| range.end == index);
        let end = reach.clone().find(|&at| {
            let whole: String = lines[..=at - index].concat();
            whole.rsplit_once('。').is_some_and(|(text, name)| {
                (1..=12).contains(&name.chars().count()) && credit(name) && !text.contains('。')
            })
        });
        if let Some(end) = end.filter(|_| set_off) {
            found.push(index..end + 1);
        }
    }
    for range in found {
        for piece in &mut pieces[range] {
            piece.kind = Kind::Furniture(FurnitureKind::Caption);
        }
    }
}

/// Whether a line begins with a picture's number: `图②：…`, `图三：…`.
fn is_numbered_picture(line: &str) -> bool {
    let Some(rest) = line.strip_prefix('图') else { return false };
    if rest.starts_with(|c| matches!(c, '①'..='⑳')) {
        return true;
    }
    let figure = |c: char| c.is_ascii_digit() || is_han_numeral(c);
    let behind = rest.trim_start_matches(figure);
    behind.len() < rest.len() && behind.starts_with(['：', ':'])
}

/// Lines of a sentence with a credit behind it: `…重击。摄影：甲乙`, the name on the next line perhaps.
fn labelled_credit(pieces: &[Piece]) -> Option<usize> {
    const LABELS: [&str; 4] = ["摄影", "图片", "供图", "图"];
    let text = &pieces[0].text;
    let stop = text.0.iter().position(|ch| ch.c == '。')?;
    let credit = text.slice(stop + 1..text.len()).tight().string();
    let credit = in_simplified(&credit);
    let label = LABELS.iter().find_map(|label| credit.strip_prefix(label))?;
    let name = label.strip_prefix(['：', ':', '/', '／'])?;
    let below = || pieces.get(1).is_some_and(|next| byline::is_name(&next.text.tight().string()));
    match name {
        "" => below().then_some(2),
        _ => byline::is_name(name).then_some(1),
    }
}

/// Whether lines begin with one sentence and the credit of a picture set apart behind it: `…检修 / 风机。 本报记者
/// 甲乙 摄`.
fn credited_sentence(lines: &[Piece]) -> bool {
    let stop = |piece: &Piece| piece.text.0.iter().position(|ch| ch.c == '。');
    let Some((line, at)) = lines.iter().find_map(|line| Some((line, stop(line)?))) else {
        return false;
    };
    let behind = line.text.slice(at + 1..line.text.len());
    behind.first().is_some_and(|c| is_blank(c) || matches!(c, '（' | '('))
        && byline::is_picture_credit(&behind.trimmed())
}

/// Whether a word in brackets says how a picture was made.
fn is_art(word: &str) -> bool {
    const ARTS: [&str; 14] = [
        "水彩",
        "油画",
        "国画",
        "中国画",
        "版画",
        "木刻",
        "剪纸",
        "素描",
        "速写",
        "漫画",
        "钢笔",
        "水墨",
        "篆刻",
        "摄影",
    ];
    word.chars().count() <= 5 && ARTS.iter().any(|art| word.starts_with(art))
}

/// A line in brackets that says where a picture comes from.
fn is_source_of_picture(line: &str) -> bool {
    const LONGEST: usize = 24;
    const PICTURES: [&str; 5] = ["图片", "照片", "图由", "本版图", "本文图"];
    const GIVEN: [&str; 4] = ["提供", "供图", "摄", "资料图片"];
    const OLD: [&str; 5] = ["资料图片", "资料照片", "资料图", "档案图片", "档案照片"];
    let inside = line.strip_prefix(['（', '(']).and_then(|rest| rest.strip_suffix(['）', ')']));
    inside.is_some_and(|inside| {
        OLD.contains(&inside)
            || inside.chars().count() <= LONGEST
                && PICTURES.iter().any(|word| inside.starts_with(word))
                && GIVEN.iter().any(|word| inside.ends_with(word))
    })
}

/// Where the caption begins whose credit stands on line `at`: the one sentence right above it, if it
/// is short and a paragraph of its own.
fn caption_above(pieces: &[Piece], at: usize) -> usize {
    const MOST_LINES: usize = 3;
    const MOST_CHARS: usize = 60;
    let ends = |piece: &Piece| {
        piece.text.last().is_some_and(|c| ends_sentence(c) || closes(c)) || piece.kind != Kind::Open
    };
    let Some(last) = at.checked_sub(1).filter(|&last| ends(&pieces[last])) else { return at };
    if pieces[last].kind != Kind::Open {
        return at;
    }
    let mut begin = last;
    while begin > 0 && last - begin < MOST_LINES && !ends(&pieces[begin - 1]) {
        begin -= 1;
    }
    let lines = &pieces[begin..=last];
    let stops =
        lines.iter().flat_map(|piece| &piece.text.0).filter(|ch| ends_sentence(ch.c)).count();
    let chars: usize = lines.iter().map(|piece| piece.text.len()).sum();
    let whole = begin == 0 || ends(&pieces[begin - 1]);
    if whole && stops == 1 && chars <= MOST_CHARS { begin } else { at }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{TEXT, kinds};
    use super::*;

    #[test]
    fn numbered_pictures_have_captions() {
        let found = kinds(&["甲乙丙丁。", "图②：戊己庚辛。", TEXT], captions);
        assert_eq!(found[1], Kind::Furniture(FurnitureKind::Caption));
        assert!(!is_numbered_picture("图书馆：戊己庚辛。"));
    }

    #[test]
    fn a_picture_credit_takes_the_sentence_above_it() {
        let found = kinds(&["甲乙丙丁。", "戊己庚辛壬癸。", "本报记者 王 明 摄", TEXT], captions);
        let caption = Kind::Furniture(FurnitureKind::Caption);
        assert_eq!(found, [Kind::Open, caption.clone(), caption.clone(), Kind::Open]);
        let found = kinds(&["甲乙丙丁。", "戊己庚辛壬癸。档案", "室供图", TEXT], captions);
        assert_eq!(found, [Kind::Open, caption.clone(), caption, Kind::Open]);
        let found = kinds(&["甲乙丙丁。", "戊己庚辛壬癸。他拍摄", TEXT], captions);
        assert!(found.iter().all(|kind| *kind == Kind::Open));
        let found = kinds(&["甲乙丙丁。", "戊己庚", "辛壬癸。 本报记者 王 明 摄", TEXT], captions);
        assert_eq!(found[1..3], [(); 2].map(|()| Kind::Furniture(FurnitureKind::Caption)));
        assert!(names_bearing("王明（白衣）登车。") && !names_bearing("王明（化名）说。"));
    }
}
