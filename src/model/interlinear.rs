//! What stands beside the characters of a paragraph: emphasis dots, proper-name and book-title
//! lines, ruby, the frame around the name of one who has died; where a link leads, where a note is
//! called.

use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// A mark beside some characters of a paragraph. An edition read from a plain text has none; they
/// are set by hand or by a program that knows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interlinear {
    /// What it is.
    pub kind: InterlinearKind,
    /// The first character that it belongs to: place in the paragraph's text, in characters.
    pub start: usize,
    /// The place after the last one.
    pub end: usize,
    /// What ruby says, where a link leads, which note is called; "" for the others.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

impl Interlinear {
    /// True for a mark on some of the characters of a text of so many, and for the call of a note at a
    /// place of it; no other is shown.
    pub fn is_in(&self, count: usize) -> bool {
        (self.start < self.end || self.kind == InterlinearKind::Note) && self.end <= count
    }
}

/// The kinds of marks beside the text (CLREQ "Interlinear Punctuation", "Interlinear
/// Annotations").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InterlinearKind {
    /// 着重号: a dot at each character (R41).
    Emphasis,
    /// 专名号: a line along a name (R41).
    ProperName,
    /// 书名号 ﹏﹏: a wave along a title (R41).
    BookTitle,
    /// Small characters that say how the text is read (R42).
    Ruby,
    /// 示亡号: a frame around the name of one who has died (R43).
    Deceased,
    /// The characters lead to an address.
    Link,
    /// A note is called behind the characters, at `end`.
    Note,
}

impl InterlinearKind {
    /// True where two marks that touch are one longer mark to whoever sees them.
    pub fn joins(self) -> bool {
        !matches!(self, Self::Ruby | Self::Note)
    }
}

/// Characters of a paragraph that have one ruby, or none, in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<'a> {
    /// What the ruby says.
    pub ruby: Option<&'a str>,
    /// The characters with their other marks.
    pub stretches: Vec<Stretch<'a>>,
}

/// Characters with the same marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch<'a> {
    /// The characters; none where a note is called at the very beginning.
    pub text: &'a str,
    /// Their marks, ascending, but ruby, links and notes.
    pub kinds: Vec<InterlinearKind>,
    /// Where they lead, as it is written.
    pub link: Option<&'a str>,
    /// The notes that are called behind them.
    pub calls: Vec<&'a str>,
}

/// Cuts a text at the edges of its marks; the stretches in order are the text. Of two rubies, or two
/// links, that overlap the first stands; a link that leads to no [`address`] is none.
pub fn groups<'a>(text: &'a str, marks: &'a [Interlinear]) -> Vec<Group<'a>> {
    use InterlinearKind::{Link, Note, Ruby};
    let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let count = bytes.len();
    bytes.push(text.len());
    let leads = |mark: &Interlinear| mark.kind != Link || address(&mark.text).is_some();
    let valid = || marks.iter().filter(|mark| mark.is_in(count) && leads(mark));
    let edge = |mark: &Interlinear| if mark.kind == Note { mark.end } else { mark.start };
    let mut edges: Vec<usize> = valid().flat_map(|mark| [edge(mark), mark.end]).collect();
    edges.extend([0, count]);
    edges.sort_unstable();
    edges.dedup();
    let standing = |kind| {
        let mut alike: Vec<&Interlinear> = valid().filter(|mark| mark.kind == kind).collect();
        alike.sort_by_key(|mark| (mark.start, mark.end));
        let mut done = 0;
        alike.retain(|mark| {
            let stands = mark.start >= done;
            done = if stands { mark.end } else { done };
            stands
        });
        alike
    };
    let (rubies, links) = (standing(Ruby), standing(Link));
    let calls = |place: usize| -> Vec<&str> {
        let here = valid().filter(|mark| mark.kind == Note && mark.end == place);
        here.map(|mark| mark.text.as_str()).collect()
    };
    let mut groups: Vec<(Option<usize>, Group)> = Vec::new();
    let at_first = calls(0);
    if !at_first.is_empty() {
        let (text, kinds) = (&text[..0], Vec::new());
        let stretches = vec![Stretch { text, kinds, link: None, calls: at_first }];
        groups.push((None, Group { ruby: None, stretches }));
    }
    let mut begin = 0;
    for pair in edges.windows(2) {
        let (start, end) = (pair[0], pair[1]);
        let over = |mark: &&Interlinear| mark.start <= start && end <= mark.end;
        let mut kinds: Vec<InterlinearKind> = valid().filter(over).map(|mark| mark.kind).collect();
        kinds.retain(|kind| !matches!(kind, Ruby | Link | Note));
        kinds.sort_unstable();
        kinds.dedup();
        let link = links.iter().find(|mark| over(mark)).map(|mark| mark.text.as_str());
        let calls = calls(end);
        let ruby = rubies.iter().position(over);
        let last = groups.last_mut().filter(|(last, _)| *last == ruby).map(|(_, group)| group);
        // An edge at which nothing changes is none.
        if let Some(stretch) = last.and_then(|group| group.stretches.last_mut())
            && stretch.kinds == kinds
            && stretch.link == link
            && stretch.calls.is_empty()
        {
            stretch.text = &text[begin..bytes[end]];
            stretch.calls = calls;
            continue;
        }
        begin = bytes[start];
        let stretch = Stretch { text: &text[begin..bytes[end]], kinds, link, calls };
        match groups.last_mut() {
            Some((last, group)) if *last == ruby => group.stretches.push(stretch),
            _ => {
                let text = ruby.map(|at| rubies[at].text.as_str());
                groups.push((ruby, Group { ruby: text, stretches: vec![stretch] }));
            }
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The address that a link leads to, as every format can hold it (RFC 3986, ASCII): a page on the web
/// or an electronic mail. None for any other, which is no link: `javascript:`, a file, a place that
/// only its author knows.
pub fn address(written: &str) -> Option<String> {
    let (scheme, rest) = written.split_once(':')?;
    let scheme = scheme.to_ascii_lowercase();
    let (mut address, rest) = match scheme.as_str() {
        "http" | "https" => {
            let rest = rest.strip_prefix("//")?;
            let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
            let (host, rest) = rest.split_at(end);
            (format!("{scheme}://{}", self::host(host)?), rest)
        }
        "mailto" if rest.contains('@') => (format!("{scheme}:"), rest),
        _ => return None,
    };
    let mut has_fragment = false;
    for (at, c) in rest.char_indices() {
        let is_escape =
            |text: &str| text.len() > 2 && text.as_bytes()[1..3].iter().all(u8::is_ascii_hexdigit);
        let stays = match c {
            '#' => !std::mem::replace(&mut has_fragment, true),
            '%' => is_escape(&rest[at..]),
            c => c.is_ascii_alphanumeric() || "-._~:/?@!$&'()*+,;=".contains(c),
        };
        if stays {
            address.push(c);
        } else {
            encode(c, &mut address);
        }
    }
    Some(address)
}

/// A host with its port, where it is one that can be.
fn host(written: &str) -> Option<String> {
    let (name, port) = written.split_once(':').unwrap_or((written, ""));
    let is_port = port.is_empty() || port.parse::<u16>().is_ok() && !port.starts_with('+');
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let is_number = |label: &str| label.bytes().all(|b| b.is_ascii_digit());
    let labels: Vec<&str> = name.split('.').collect();
    let numbers = labels.iter().filter(|label| label.parse::<u8>().is_ok()).count();
    let is_name = labels.iter().all(|label| is_label(label))
        && (labels.last().is_some_and(|last| !is_number(last))
            || (numbers, labels.len()) == (4, 4));
    if !(is_port && is_name) {
        return None;
    }
    let mut host = String::new();
    for c in name.chars() {
        if c.is_ascii() { host.push(c) } else { encode(c, &mut host) }
    }
    if !port.is_empty() {
        host.push(':');
        host.push_str(port);
    }
    Some(host)
}

fn encode(c: char, to: &mut String) {
    for byte in c.encode_utf8(&mut [0; 4]).bytes() {
        write!(to, "%{byte:02X}").expect("a string takes everything");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(kind: InterlinearKind, start: usize, end: usize, text: &str) -> Interlinear {
        Interlinear { kind, start, end, text: text.to_owned() }
    }

    #[test]
    fn marks_cut_the_text_and_lose_nothing() {
        use InterlinearKind::{Emphasis, Link, Note, ProperName, Ruby};
        let marks = [
            mark(Emphasis, 1, 4, ""),
            mark(ProperName, 3, 5, ""),
            mark(Ruby, 2, 4, "yī"),
            mark(Ruby, 3, 5, "second"),
            mark(Emphasis, 5, 9, "beyond the end"),
            mark(Link, 0, 9, "nowhere"),
            mark(Link, 5, 6, "mailto:a@b"),
            mark(Link, 5, 7, "second"),
            mark(Note, 6, 6, "1"),
            mark(Note, 0, 0, "0"),
        ];
        let shown: Vec<String> = groups("甲乙丙丁戊己", &marks)
            .iter()
            .map(|group| {
                let inside: Vec<String> = group
                    .stretches
                    .iter()
                    .map(|Stretch { text, kinds, link, calls }| {
                        format!("{text}{}{}{}", kinds.len(), link.unwrap_or(""), calls.concat())
                    })
                    .collect();
                format!("{}[{}]", group.ruby.unwrap_or(""), inside.join(" "))
            })
            .collect();
        assert_eq!(shown, ["[00 甲0 乙1]", "yī[丙1 丁2]", "[戊1 己0mailto:a@b1]"]);
        assert_eq!(groups("", &marks[..2]), []);
    }

    #[test]
    fn a_link_leads_to_the_web_or_to_a_mail() {
        for (written, leads) in [
            (
                "https://例子.cn/甲 乙?a=1#b#c",
                "https://%E4%BE%8B%E5%AD%90.cn/%E7%94%B2%20%E4%B9%99?a=1#b%23c",
            ),
            ("HTTP://a.com:80/%41%4", "http://a.com:80/%41%254"),
            ("mailto:a@b.cn", "mailto:a@b.cn"),
            ("http://127.0.0.1", "http://127.0.0.1"),
        ] {
            assert_eq!(address(written).as_deref(), Some(leads));
        }
        for written in [
            "javascript:alert(1)",
            "a.md",
            "#a",
            "file:///etc",
            "http:",
            "http://",
            "http://a b",
            "http://a.9",
            "http://-a",
            "http://a..b",
            "http://a:99999",
            "//a.com",
            "mailto:",
            "",
        ] {
            assert_eq!(address(written), None, "{written}");
        }
    }
}
