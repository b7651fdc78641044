//! What the header of an archive form says of the form itself.

use super::is_traditional;

/// Sentences on how an edition is encoded, and the headings of its apparatus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EncodingWording {
    /// What the file is.
    pub file: &'static str,
    /// What was done by the program, as a library's catalogue has it.
    pub responsibility: &'static str,
    /// How repairs are marked.
    pub emendations: &'static str,
    /// How line ends are marked.
    pub lines: &'static str,
    /// How suspicions are marked.
    pub doubts: &'static str,
    /// How characters are written that the form cannot hold.
    pub characters: &'static str,
    /// The heading over the repairs that have no place in the text.
    pub emendation_list: &'static str,
    /// The heading over matter that is no part of the text.
    pub furniture_list: &'static str,
}

const SIMPLIFIED: EncodingWording = EncodingWording {
    file: "整理本的电子文件，由程序自底本生成。",
    responsibility: "整理",
    emendations: "整理所改：能在文中定位的，就地标为choice，sic为改前，corr为改后；\
                  其余列在书后，其中斜线表示换行。corr的type为所改的种类，n为底本行号。",
    lines: "lb为底本的换行，n为底本行号，自1起；空行亦计。source指向底本文件的行（RFC 5147）。",
    doubts: "存疑之处标为note，列在所在行之末，n为底本行号；文字未因此改动。",
    characters: "XML不能容纳的字符写作空的g，type为其码位。",
    emendation_list: "校改",
    furniture_list: "版面文字",
};

const TRADITIONAL: EncodingWording = EncodingWording {
    file: "整理本的電子檔，由程式自底本生成。",
    responsibility: "整理",
    emendations: "整理所改：能在文中定位的，就地標為choice，sic為改前，corr為改後；\
                  其餘列在書後，其中斜線表示換行。corr的type為所改的種類，n為底本行號。",
    lines: "lb為底本的換行，n為底本行號，自1起；空行亦計。source指向底本檔案的行（RFC 5147）。",
    doubts: "存疑之處標為note，列在所在行之末，n為底本行號；文字未因此改動。",
    characters: "XML不能容納的字元寫作空的g，type為其碼位。",
    emendation_list: "校改",
    furniture_list: "版面文字",
};

/// The sentences for a language tag.
pub fn encoding_wording(language: &str) -> &'static EncodingWording {
    if is_traditional(language) { &TRADITIONAL } else { &SIMPLIFIED }
}
