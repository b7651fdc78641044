//! Text → Markdown that renders as exactly that text, and YAML strings.

/// Where a text stands in its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// At the start of a block: what would begin a list, a heading or a rule is escaped too.
    Start,
    /// Behind other text.
    Inline,
    /// In a heading.
    Heading,
}

/// Escapes what CommonMark, GitHub's extensions and the usual mathematics read as markup, and no
/// more, so that the text stays readable.
pub fn escaped(text: &str, place: Place) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let last = text.chars().count().saturating_sub(1);
    let mut before = None;
    let delimiter = if place == Place::Start { list_delimiter(text) } else { None };
    for (index, (at, c)) in text.char_indices().enumerate() {
        let rest = &text[at + c.len_utf8()..];
        let after = rest.chars().next();
        let edge = index == 0 || index == last;
        let attributes = c == '{' && place == Place::Heading;
        let line_end = c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
        if c == '\0' {
            // Markdown knows no way to say it (CommonMark 2.3).
        } else if line_end || attributes || (c.is_whitespace() && edge) {
            // A line end, a blank that Markdown would trim, or what some forges read as
            // attributes of a heading even behind a backslash.
            out.push_str(&format!("&#{};", u32::from(c)));
        } else {
            let markup = match c {
                '\\' | '`' | '*' | '[' | ']' | '~' | '$' => true,
                '_' => !(is_word(before) && is_word(after)),
                '<' => after.is_some_and(|c| c.is_ascii_alphabetic() || "/!?".contains(c)),
                '&' => is_entity(rest),
                '#' if place == Place::Heading => true,
                '#' | '+' | '-' | '=' | '>' | '|' => index == 0 && place == Place::Start,
                '.' if place == Place::Heading => is_number(&text[..at]),
                _ => delimiter == Some(at),
            };
            if markup {
                out.push('\\');
            }
            out.push(c);
        }
        before = Some(c);
    }
    out
}

fn is_word(c: Option<char>) -> bool {
    c.is_some_and(char::is_alphanumeric)
}

/// True behind the `&` of `&amp;` or `&#38;`.
fn is_entity(rest: &str) -> bool {
    rest.find(';').is_some_and(|end| {
        end > 0 && rest[..end].bytes().all(|b| b.is_ascii_alphanumeric() || b == b'#')
    })
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// The place of the mark that makes a list of `1. 甲` and `1) 甲`.
fn list_delimiter(text: &str) -> Option<usize> {
    let at = text.find(['.', ')'])?;
    is_number(&text[..at]).then_some(at)
}

/// A double-quoted string that readers of JSON, YAML 1.1 and YAML 1.2 read alike.
pub fn quoted(text: &str) -> String {
    let json = serde_json::Value::from(text).to_string();
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        // What JSON allows as it is and YAML takes for a line end or for unprintable.
        if matches!(
            c,
            '\u{7F}'..='\u{9F}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}'
        ) {
            out.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_markup_is_escaped() {
        assert_eq!(
            escaped("用snake_case，AT&T，1<2，3.5%", Place::Start),
            "用snake_case，AT&T，1<2，3.5%"
        );
        assert_eq!(escaped("*甲*[乙](丙)`丁`", Place::Start), "\\*甲\\*\\[乙\\](丙)\\`丁\\`");
        assert_eq!(escaped("1. 甲", Place::Start), "1\\. 甲");
        assert_eq!(escaped("- 甲", Place::Start), "\\- 甲");
        assert_eq!(escaped("<b>&amp;", Place::Inline), "\\<b>\\&amp;");
        assert_eq!(escaped("1. 甲#", Place::Heading), "1\\. 甲\\#");
        assert_eq!(escaped("甲 {.乙}", Place::Heading), "甲 &#123;.乙}");
        assert_eq!(escaped(" 甲\0\n", Place::Inline), "&#32;甲&#10;");
    }

    #[test]
    fn strings_are_json_and_printable() {
        let text = "\"甲\\\u{85}\u{2028}\u{7f}\n";
        let string = quoted(text);
        assert!(string.chars().all(|c| !c.is_control() && c != '\u{2028}'), "{string}");
        assert_eq!(serde_json::from_str::<String>(&string).unwrap(), text);
    }
}
