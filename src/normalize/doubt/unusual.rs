//! Characters that a Chinese newspaper does not print: what a font or a decoding left behind.

use super::super::chars::Char;
use super::super::ledger::Ledger;
use super::super::line::Line;
use super::around;
use crate::model::DoubtKind;
use crate::text::is_han;

/// The characters of 通用规范汉字表 (2013) that stand outside the basic plane: rare, but printed in
/// names of people, places and elements.
const TABLE_OF_2013: &str = "𠅤𠙶𠳐𡎚𡐓𣗋𣲗𣲘𣸣𤧛𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𦰡𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨺙𩽾𩾃𩾌𪟝𪣻𪤗𪨰𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀𫍣𫍯𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫚕𫚖𫚭𫛭𫞩𫟅𫟦𫟹𫟼𫠆𫠊𫠜𫢸𫫇𫭟𫭢𫭼𫮃𫰛𫵷𫶇𫷷𫸩𬀩𬀪𬂩𬃊𬇕𬇙𬇹𬉼𬊈𬊤𬌗𬍛𬍡𬍤𬒈𬒔𬒗𬕂𬘓𬘘𬘡𬘩𬘫𬘬𬘭𬘯𬙂𬙊𬙋𬜬𬜯𬞟𬟁𬟽𬣙𬣞𬣡𬣳𬤇𬤊𬤝𬨂𬨎𬩽𬪩𬬩𬬭𬬮𬬱𬬸𬬹𬬻𬬿𬭁𬭊𬭎𬭚𬭛𬭤𬭩𬭬𬭯𬭳𬭶𬭸𬭼𬮱𬮿𬯀𬯎𬱖𬱟𬳵𬳶𬳽𬳿𬴂𬴃𬴊𬶋𬶍𬶏𬶐𬶟𬶠𬶨𬶭𬶮𬷕𬸘𬸚𬸣𬸦𬸪𬹼𬺈𬺓";

/// Each such character, once a line.
pub(in crate::normalize) fn unusual(lines: &[Line], ledger: &mut Ledger) {
    for line in lines {
        let chars = &line.text.0;
        let mut said: Vec<char> = Vec::new();
        for (at, ch) in chars.iter().enumerate() {
            // Nearly everything is ASCII, Han or a mark of the basic table.
            if matches!(ch.c, '\u{20}'..='\u{7E}' | '\u{4E00}'..='\u{9FFF}' | '\u{3000}'..='\u{3029}' | '\u{FF01}'..='\u{FF5E}')
            {
                continue;
            }
            let Some(reason) = reason(chars, at) else { continue };
            if said.contains(&ch.c) {
                continue;
            }
            said.push(ch.c);
            let (kind, suggestion) = match ch.c {
                char::REPLACEMENT_CHARACTER => (DoubtKind::Encoding, "对照原件，补上这个字"),
                _ => (DoubtKind::UnusualCharacter, "对照原件，核实这个字"),
            };
            ledger.doubt(
                kind,
                line.text.line(),
                format!(
                    "{}：第{}字U+{:04X}{reason}，照原样保留",
                    around(chars, at..at + 1),
                    ch.column + 1,
                    ch.c as u32
                ),
                suggestion.to_owned(),
            );
        }
    }
}

/// Why a character is unusual where it stands, if it is.
fn reason(chars: &[Char], at: usize) -> Option<&'static str> {
    let c = chars[at].c;
    Some(match c {
        char::REPLACEMENT_CHARACTER => "表示原有的字没有译出",
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFD}' => "在专用区，没有通行的字形",
        '\u{40000}'..='\u{DFFFF}' => "没有编入字符集",
        '\u{20000}'..='\u{3FFFF}' if TABLE_OF_2013.contains(c) => return None,
        '\u{20000}'..='\u{3FFFF}' => "不在《通用规范汉字表》，报纸很少用",
        '\u{2E80}'..='\u{2FDF}' => "是部首，不是汉字",
        '\u{31C0}'..='\u{31E3}' => "是笔画，不是汉字",
        '\u{FF61}'..='\u{FFDC}' => "是半角的假名或谚文",
        '\u{2502}'..='\u{257F}' if beside_han(chars, at) => "是制表线，不是文字",
        '\u{300}'..='\u{36F}' | '\u{20D0}'..='\u{20F0}' if beside_han(chars, at) => {
            "是附加符号，不能附在汉字上"
        }
        _ if is_foreign(c) => {
            let same = |ch: &&Char| is_foreign(ch.c);
            let before = chars[..at].iter().rev().take_while(same).count();
            let after = chars[at..].iter().take_while(same).count();
            // A word of its language may be quoted; a letter or two in a Chinese text are stray.
            let around =
                [(at - before).checked_sub(1).and_then(|at| chars.get(at)), chars.get(at + after)];
            let in_han = around.into_iter().flatten().any(|ch| is_han(ch.c));
            if before + after > 2 || !in_han {
                return None;
            }
            "是别种文字的字母，夹在汉字之间"
        }
        _ => return None,
    })
}

/// A letter of a script that Chinese papers quote by the word, and not by the letter.
fn is_foreign(c: char) -> bool {
    matches!(c,
        '\u{0400}'..='\u{052F}' | '\u{0530}'..='\u{10FF}' | '\u{1100}'..='\u{11FF}'
        | '\u{1200}'..='\u{1CFF}' | '\u{A4D0}'..='\u{ABFF}' | '\u{AC00}'..='\u{D7FB}'
        | '\u{FB1D}'..='\u{FDCF}' | '\u{FE70}'..='\u{FEFC}')
}

fn beside_han(chars: &[Char], at: usize) -> bool {
    let near = [at.checked_sub(1).and_then(|at| chars.get(at)), chars.get(at + 1)];
    near.into_iter().flatten().any(|ch| is_han(ch.c))
}

#[cfg(test)]
mod tests {
    use super::super::super::chars::Text;
    use super::*;

    fn is_unusual(text: &str) -> bool {
        let text = Text::of(text);
        (0..text.len()).any(|at| reason(&text.0, at).is_some())
    }

    #[test]
    fn what_no_paper_prints() {
        for text in
            ["甲\u{E001}乙", "甲\u{FFFD}", "甲ж乙", "甲한乙", "甲ﾊ乙", "甲⻗乙", "𠀀甲", "甲│乙"]
        {
            assert!(is_unusual(text), "{text}");
        }
    }

    #[test]
    fn what_papers_print() {
        for text in [
            "镕喆㐱甲",
            "𬭩酸",
            "газета一词",
            "25℃±1",
            "α粒子",
            "김치",
            "①●★→",
            "café",
            "《甲》——乙……",
            "甲──乙",
        ] {
            assert!(!is_unusual(text), "{text}");
        }
    }
}
