//! Bytes → [`Transcript`]: encoding settled, lines numbered.
//!
//! **Line numbers** are those a text editor shows: LF, CRLF and a CR alone each end a line.
//! A form feed never adds a line. At the head of a line, or alone on it, it leaves the text and
//! makes the line the first of a page. Inside a line it stays where it is, a blank like any other,
//! and the next line is the first of the page: the numbers stay right, and nothing is cut in two.
//!
//! **Bytes that the encoding does not explain** become U+FFFD, one for each faulty sequence, and
//! [`Transcript::undecodable`] names their lines; where they are many, the reading is refused.

use crate::model::{Line, Transcript};
use crate::{Error, Result};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};
use sha2::{Digest, Sha256};
use std::borrow::Cow;

/// How much is looked at to tell encodings apart, in bytes. House choice: two lines of a newspaper
/// column are enough for the detector, and it reads 2 MB a second.
const SAMPLE: usize = 1 << 12;

/// From this size on, in bytes, the digest is taken beside the decoding. House choice: below it a
/// thread costs more than it saves.
const PARALLEL_DIGEST: usize = 1 << 18;

/// Faulty sequences are mended to U+FFFD while there is at most one to so many characters beyond
/// ASCII. House choice: a text worse than that was not written in the encoding.
const CHARACTERS_PER_FAULT: usize = 20;

/// Reads a source. `name` is the file's name, used in messages and metadata.
///
/// # Errors
/// When the bytes are empty or blank, binary, or no text in any known encoding.
pub fn ingest(name: &str, bytes: &[u8]) -> Result<Transcript> {
    if bytes.len() < PARALLEL_DIGEST {
        return transcribe(name, bytes, sha256(bytes));
    }
    let digest_and_transcript = std::thread::scope(|scope| {
        let digest = scope.spawn(|| sha256(bytes));
        let transcript = transcribe(name, bytes, String::new());
        (digest.join(), transcript)
    });
    let (digest, transcript) = digest_and_transcript;
    let sha256 = digest.map_err(|_| refuse(name, "its digest could not be taken"))?;
    Ok(Transcript { sha256, ..transcript? })
}

/// Decodes and cuts into lines.
fn transcribe(name: &str, bytes: &[u8], sha256: String) -> Result<Transcript> {
    if bytes.is_empty() {
        return Err(refuse(name, "the file is empty").help(
            "give it the text of the page, for instance what pdftotext -raw page.pdf writes",
        ));
    }
    if let Some(kind) = signature(bytes) {
        return Err(refuse(name, format!("this is {kind}, not a text")).help(
            "extract its text first (pdftotext -raw page.pdf page.txt, or saving as plain text)",
        ));
    }
    let (text, encoding) = decode(name, bytes)?;
    if text.chars().all(crate::text::is_blank) {
        return Err(refuse(name, "the file has nothing but blanks")
            .help("check that the extraction found text: a scanned page needs OCR first"));
    }
    if let Some(line) = binary_line(&text) {
        return Err(refuse(name, format!("binary data in line {line}, not a text"))
            .help("extract or export the page as plain text first"));
    }
    let name = name.to_owned();
    Ok(Transcript { name, sha256, encoding: encoding.to_owned(), lines: lines(&text) })
}

/// An error about the source as a whole.
fn refuse(name: &str, message: impl Into<String>) -> Error {
    Error::new(message).at(std::path::Path::new(name))
}

/// Lower-case hexadecimal SHA-256.
fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What the first bytes say the file is, where that is no text.
fn signature(bytes: &[u8]) -> Option<&'static str> {
    /// First bytes and what they stand for (the formats' own specifications).
    const SIGNATURES: [(&[u8], &str); 17] = [
        (b"%PDF-", "a PDF"),
        (b"PK\x03\x04", "a ZIP container (EPUB, Word, OpenDocument or an archive)"),
        (b"PK\x05\x06", "an empty ZIP archive"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Office document"),
        (b"{\\rtf", "an RTF document"),
        (b"\x89PNG\r\n\x1A\n", "a PNG image"),
        (b"\xFF\xD8\xFF", "a JPEG image"),
        (b"GIF87a", "a GIF image"),
        (b"GIF89a", "a GIF image"),
        (b"II*\0", "a TIFF image"),
        (b"MM\0*", "a TIFF image"),
        (b"AT&TFORM", "a DjVu document"),
        (b"\x1F\x8B\x08", "a gzip archive"),
        (b"7z\xBC\xAF\x27\x1C", "a 7-Zip archive"),
        (b"Rar!\x1A\x07", "a RAR archive"),
        (b"\x7FELF", "a program"),
        (b"MZ\x90\0", "a program"),
    ];
    SIGNATURES.iter().find(|(head, _)| bytes.starts_with(head)).map(|(_, kind)| *kind)
}

/// The text and the name of its encoding.
fn decode<'a>(name: &str, bytes: &'a [u8]) -> Result<(Cow<'a, str>, &'static str)> {
    if bytes.starts_with(&[0xFF, 0xFE, 0, 0]) || bytes.starts_with(&[0, 0, 0xFE, 0xFF]) {
        return Err(refuse(name, "the text is in UTF-32, which no other program writes either")
            .help("convert it: iconv -f UTF-32 -t UTF-8 old.txt > new.txt"));
    }
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[length..]);
        if !few_faults(&text) {
            return Err(unknown(name, encoding.name()));
        }
        return Ok((text, canonical(encoding)));
    }
    let nul = bytes.contains(&0);
    if !nul && let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((Cow::Borrowed(text), canonical(UTF_8)));
    }
    if let Some(encoding) = utf16_without_bom(bytes) {
        return Ok((encoding.decode_without_bom_handling(bytes).0, canonical(encoding)));
    }
    if nul {
        // What some PDF readers write for a glyph whose character the file does not tell.
        let text = UTF_8.decode_without_bom_handling(bytes).0.replace('\0', "\u{FFFD}");
        if few_faults(&text) {
            return Ok((Cow::Owned(text), canonical(UTF_8)));
        }
        return Err(refuse(name, "the file has NUL bytes: binary data, not a text")
            .help("extract or export the page as plain text first"));
    }
    let (text, _) = UTF_8.decode_without_bom_handling(bytes);
    if few_faults(&text) {
        return Ok((text, canonical(UTF_8)));
    }
    let guess = guess(bytes);
    // One faulty byte makes the detector give up every double-byte encoding, so where it is left
    // with the single-byte ones, the two that banxin reads are tried all the same.
    let candidates = if guess.is_single_byte() { vec![GB18030, BIG5] } else { vec![guess] };
    for encoding in candidates.into_iter().filter(|encoding| [GB18030, BIG5].contains(encoding)) {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        if few_faults(&text) {
            return Ok((text, canonical(encoding)));
        }
    }
    Err(unknown(name, guess.name()))
}

/// The error for a text that cannot be read, with what it looks like.
fn unknown(name: &str, guess: &str) -> Error {
    refuse(
        name,
        format!(
            "no Chinese text in UTF-8, GB18030, Big5 or UTF-16 \
             (the likeliest is {guess})"
        ),
    )
    .help("if it is a text, save it as UTF-8 in an editor that shows it rightly")
}

/// True when the encoding explains nearly all of the text beyond ASCII.
fn few_faults(text: &str) -> bool {
    // Noise read as a double-byte encoding falls into the private area for one pair in ten.
    let fault = |c| matches!(c, '\u{E000}'..='\u{F8FF}' | char::REPLACEMENT_CHARACTER);
    let faults = text.chars().filter(|c| fault(*c)).count();
    let beyond_ascii = text.chars().filter(|c| !c.is_ascii()).count();
    // One fault in a short text (a character cut in two at its end) says nothing yet.
    faults * CHARACTERS_PER_FAULT <= beyond_ascii || (faults == 1 && beyond_ascii > 3)
}

/// The name that goes into the metadata.
fn canonical(encoding: &'static Encoding) -> &'static str {
    // encoding_rs writes gb18030 in lower case; the standard's own name is in capitals.
    if encoding == GB18030 { "GB18030" } else { encoding.name() }
}

/// The likeliest encoding but UTF-8 and UTF-16. GBK is read as GB18030, which contains it.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let start = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let end = bytes.len().min(start + SAMPLE);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes[start..end], end == bytes.len());
    let guess = detector.guess(None, Utf8Detection::Deny);
    if guess == GBK { GB18030 } else { guess }
}

/// UTF-16 without a mark, where the evidence is clear: read one way nearly all units are what
/// Chinese text is made of, read the other way many are not.
fn utf16_without_bom(bytes: &[u8]) -> Option<&'static Encoding> {
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let share = |unit: fn([u8; 2]) -> u16| {
        let units = sample.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        let plausible = units.filter(|unit| plausible(*unit)).count();
        plausible as f64 / (sample.len() / 2) as f64
    };
    let (little, big) = (share(u16::from_le_bytes), share(u16::from_be_bytes));
    // House choice: true text has some rare units; in the wrong order a third of the Han and four
    // fifths of the Latin letters look plausible by chance.
    match (little, big) {
        (0.97.., ..0.9) => Some(UTF_16LE),
        (..0.9, 0.97..) => Some(UTF_16BE),
        _ => None,
    }
}

/// True for a UTF-16 unit of ordinary Chinese text: ASCII, Latin-1, general punctuation, CJK
/// marks, Han of the basic block, full-width forms, a byte order mark.
fn plausible(unit: u16) -> bool {
    matches!(unit, 0x09..=0x0D | 0x20..=0x7E | 0xA0..=0xFF | 0x2010..=0x203B | 0x2190..=0x25FF
        | 0x3000..=0x303F | 0x4E00..=0x9FA5 | 0xFF00..=0xFF65 | 0xFEFF)
}

/// The first line (1-based) with control characters, where they are too many for a text.
fn binary_line(text: &str) -> Option<usize> {
    // Without short cuts, so that the compiler counts many bytes at once. TAB to CR are a text's.
    let control = |byte: u8| (byte < 0x09) | ((byte > 0x0D) & (byte < 0x20)) | (byte == 0x7F);
    let count: usize = text.bytes().map(|byte| usize::from(control(byte))).sum();
    // A few stray controls are the normaliser's to remove; more than 1 % is no text. House choice.
    if count * 100 <= text.len() {
        return None;
    }
    let first = text.bytes().position(control)?;
    Some(1 + memchr::memchr_iter(b'\n', &text.as_bytes()[..first]).count())
}

/// Cuts the text into numbered lines and reads the form feeds.
fn lines(text: &str) -> Vec<Line> {
    let bytes = text.as_bytes();
    let has_form_feed = memchr::memchr(FORM_FEED as u8, bytes).is_some();
    let mut lines = Vec::with_capacity(1 + memchr::memchr2_iter(b'\n', b'\r', bytes).count());
    let mut page_start = false;
    let mut start = 0;
    while start < bytes.len() {
        let rest = &bytes[start..];
        let length = memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
        // Both marks are ASCII, so these offsets are character borders.
        let line = &text[start..start + length];
        let (line, is_last) = if has_form_feed {
            strip_form_feeds(line, page_start)
        } else {
            (Line { text: line.to_owned(), page_start }, false)
        };
        lines.push(line);
        page_start = is_last;
        let crlf = rest[length..].starts_with(b"\r\n");
        start += length + if crlf { 2 } else { 1 };
    }
    // pdftotext ends every page with a form feed, the last one too: no page begins there.
    if lines.len() > 1 && lines.last().is_some_and(|line| line.page_start && line.text.is_empty()) {
        lines.pop();
    }
    lines
}

/// Begins a page.
const FORM_FEED: char = '\u{0C}';

/// The line, and whether it is the last of its page.
fn strip_form_feeds(text: &str, page_start: bool) -> (Line, bool) {
    let rest = text.trim_start_matches(FORM_FEED);
    let page_start = page_start || rest.len() < text.len();
    let trimmed = rest.trim_end_matches(FORM_FEED);
    let is_last = trimmed.len() < rest.len() || trimmed.contains(FORM_FEED);
    (Line { text: trimmed.to_owned(), page_start }, is_last)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIMPLIFIED: &str = "市民气象站\r\n　　它们测得准吗？数据归谁？能不能帮助城市躲过一场暴雨？\r\n\
        9月17日，首届滨海开放数据日（Open Data Day）在海堤公园举行。\r\n";
    const TRADITIONAL: &str = "市民氣象站\n　　它們測得準嗎？數據歸誰？能不能幫助城市躲過一場暴雨？\n\
        9月17日，首屆濱海開放數據日在海堤公園舉行。\n";

    fn texts(transcript: &Transcript) -> Vec<&str> {
        transcript.lines.iter().map(|line| line.text.as_str()).collect()
    }

    fn pages(text: &str) -> Vec<(String, bool)> {
        lines(text).into_iter().map(|line| (line.text, line.page_start)).collect()
    }

    fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn every_encoding_gives_the_same_lines_under_its_own_name() {
        let expected: Vec<&str> = SIMPLIFIED.split_terminator("\r\n").collect();
        let marked = |mark: &[u8], body: Vec<u8>| [mark, &body].concat();
        let cases = [
            ("UTF-8", SIMPLIFIED.as_bytes().to_vec()),
            ("UTF-8", marked(b"\xEF\xBB\xBF", SIMPLIFIED.into())),
            ("GB18030", GB18030.encode(SIMPLIFIED).0.into_owned()),
            ("UTF-16LE", marked(b"\xFF\xFE", utf16(SIMPLIFIED, u16::to_le_bytes))),
            ("UTF-16BE", marked(b"\xFE\xFF", utf16(SIMPLIFIED, u16::to_be_bytes))),
            ("UTF-16LE", utf16(SIMPLIFIED, u16::to_le_bytes)),
            ("UTF-16BE", utf16(SIMPLIFIED, u16::to_be_bytes)),
        ];
        for (encoding, bytes) in cases {
            let transcript = ingest("a.txt", &bytes).unwrap();
            assert_eq!(transcript.encoding, encoding);
            assert_eq!(texts(&transcript), expected, "{encoding}");
        }
        let latin = utf16("Open Data Day in the park\n", u16::to_le_bytes);
        assert_eq!(ingest("a.txt", &latin).unwrap().encoding, "UTF-16LE");
        let big5 = ingest("a.txt", &BIG5.encode(TRADITIONAL).0).unwrap();
        assert_eq!(big5.encoding, "Big5");
        assert_eq!(texts(&big5), TRADITIONAL.lines().collect::<Vec<_>>());
    }

    #[test]
    fn gb18030_beyond_gbk_is_read() {
        let text = "㐀𠀀是罕用字，陶喆和镕基的字在其中。";
        let transcript = ingest("a.txt", &GB18030.encode(text).0).unwrap();
        assert_eq!((transcript.encoding.as_str(), texts(&transcript)), ("GB18030", vec![text]));
    }

    #[test]
    fn each_line_end_counts_once() {
        let count = |text| ingest("a.txt", str::as_bytes(text)).unwrap().lines.len();
        assert_eq!(count("甲\n乙\n"), 2);
        assert_eq!(count("甲\r\n乙"), 2);
        assert_eq!(count("甲\r乙\r"), 2);
        assert_eq!(count("甲\n\r乙\r\n\n丙"), 5);
        assert_eq!(texts(&ingest("a.txt", "\n\n甲".as_bytes()).unwrap()), ["", "", "甲"]);
    }

    #[test]
    fn a_form_feed_begins_a_page_and_adds_no_line() {
        let page = |text: &str, start| (text.to_owned(), start);
        assert_eq!(pages("甲\n\u{C}乙\n"), [page("甲", false), page("乙", true)]);
        assert_eq!(pages("甲\n\u{C}\n乙"), [page("甲", false), page("", true), page("乙", false)]);
        assert_eq!(pages("甲\u{C}\n乙"), [page("甲", false), page("乙", true)]);
        assert_eq!(
            pages("甲\u{C}乙\n丙\n丁"),
            [page("甲\u{C}乙", false), page("丙", true), page("丁", false)]
        );
        assert_eq!(pages("甲\n\u{C}"), [page("甲", false)], "no page begins at the file's end");
    }

    #[test]
    fn faulty_bytes_are_marked_and_their_lines_named() {
        let mut bytes = "第一行没有问题，都读得出来。\n第二行有一处坏字\n".as_bytes().to_vec();
        bytes.insert(bytes.len() - 1, 0xE4);
        let transcript = ingest("a.txt", &bytes).unwrap();
        assert_eq!(transcript.encoding, "UTF-8");
        assert_eq!(transcript.lines[1].text, "第二行有一处坏字\u{FFFD}");
        assert_eq!(transcript.undecodable().collect::<Vec<_>>(), [2]);

        let mut gb = GB18030.encode(&SIMPLIFIED.repeat(3)).0.into_owned();
        gb.push(0xB0);
        assert!(ingest("a.txt", &gb).unwrap().undecodable().count() == 1);
    }

    #[test]
    fn a_few_nul_bytes_stand_for_characters_that_are_not_known() {
        let transcript = ingest("a.txt", "石桥修了三\0年\n".as_bytes()).unwrap();
        assert_eq!(transcript.lines[0].text, "石桥修了三\u{FFFD}年");
        assert_eq!(transcript.undecodable().collect::<Vec<_>>(), [1]);
    }

    #[test]
    fn what_is_no_text_is_refused_by_name_and_with_advice() {
        let noise: Vec<u8> = (0..4000u32).map(|n| (n * n * 7 + n * 13) as u8 | 0x81).collect();
        let cases: [(&[u8], &str); 9] = [
            (b"", "the file is empty"),
            (" \r\n　\u{C}\n".as_bytes(), "nothing but blanks"),
            (b"\xEF\xBB\xBF", "nothing but blanks"),
            (b"%PDF-1.7\n...", "a PDF"),
            (b"PK\x03\x04\x14\0", "a ZIP container"),
            (b"\x89PNG\r\n\x1A\n\0\0", "a PNG image"),
            ("甲\0乙\0丙".as_bytes(), "NUL bytes"),
            (b"\x01\x02\n\x03\x04", "binary data in line 1"),
            (&noise, "no Chinese text"),
        ];
        for (bytes, message) in cases {
            let error = ingest("some.txt", bytes).unwrap_err();
            assert!(error.to_string().starts_with("some.txt: "), "{error}");
            assert!(error.to_string().contains(message), "{error}");
            assert!(error.advice().is_some(), "{error}");
        }
    }

    #[test]
    fn the_digest_is_of_the_bytes_whatever_their_number() {
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(ingest("a.txt", b"abc").unwrap().sha256, known);
        let long = "新质生产力\n".repeat(PARALLEL_DIGEST / 16 + 1);
        assert_eq!(ingest("a.txt", long.as_bytes()).unwrap().sha256, sha256(long.as_bytes()));
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>) {
            let _ = ingest("a.txt", &bytes);
        }

        #[test]
        fn only_line_ends_and_form_feeds_leave_the_text(text in "[甲乙 a\u{3000}\r\n\u{C}\u{FEFF}]{0,40}甲") {
            let is_end = |c: char| matches!(c, '\r' | '\n' | FORM_FEED);
            let kept: String = lines(&text).iter().flat_map(|line| line.text.chars()).collect();
            let expected: String = text.chars().filter(|c| !is_end(*c)).collect();
            proptest::prop_assert_eq!(kept.replace(FORM_FEED, ""), expected);
            let ends = text.replace("\r\n", "\n").matches(['\r', '\n']).count();
            proptest::prop_assert_eq!(lines(&text).len(), ends + 1);
        }
    }
}
