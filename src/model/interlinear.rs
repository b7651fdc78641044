//! What stands beside the characters of a paragraph: emphasis dots, proper-name and book-title
//! lines, ruby, the frame around the name of one who has died.

use serde::{Deserialize, Serialize};

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
    /// What ruby says; "" for the others.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

impl Interlinear {
    /// True for a mark on some of the characters of a text of so many; no other is shown.
    pub fn is_in(&self, count: usize) -> bool {
        self.start < self.end && self.end <= count
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
}

impl InterlinearKind {
    /// True where two marks that touch are one longer mark to whoever sees them.
    pub fn joins(self) -> bool {
        self != Self::Ruby
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
    /// The characters.
    pub text: &'a str,
    /// Their marks but ruby, ascending.
    pub kinds: Vec<InterlinearKind>,
}

/// Cuts a text at the edges of its marks; the stretches in order are the text. Of two rubies that
/// overlap the first stands.
pub fn groups<'a>(text: &'a str, marks: &'a [Interlinear]) -> Vec<Group<'a>> {
    let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let count = bytes.len();
    bytes.push(text.len());
    let valid = || marks.iter().filter(|mark| mark.is_in(count));
    let mut edges: Vec<usize> = valid().flat_map(|mark| [mark.start, mark.end]).collect();
    edges.extend([0, count]);
    edges.sort_unstable();
    edges.dedup();
    let mut rubies: Vec<&Interlinear> =
        valid().filter(|mark| mark.kind == InterlinearKind::Ruby).collect();
    rubies.sort_by_key(|mark| (mark.start, mark.end));
    let mut done = 0;
    rubies.retain(|mark| {
        let stands = mark.start >= done;
        done = if stands { mark.end } else { done };
        stands
    });
    let mut groups: Vec<(Option<usize>, Group)> = Vec::new();
    let mut begin = 0;
    for pair in edges.windows(2) {
        let (start, end) = (pair[0], pair[1]);
        let over = |mark: &&Interlinear| mark.start <= start && end <= mark.end;
        let mut kinds: Vec<InterlinearKind> = valid().filter(over).map(|mark| mark.kind).collect();
        kinds.retain(|kind| *kind != InterlinearKind::Ruby);
        kinds.sort_unstable();
        kinds.dedup();
        let ruby = rubies.iter().position(over);
        let last = groups.last_mut().filter(|(last, _)| *last == ruby).map(|(_, group)| group);
        // An edge at which nothing changes is none.
        if let Some(stretch) = last.and_then(|group| group.stretches.last_mut())
            && stretch.kinds == kinds
        {
            stretch.text = &text[begin..bytes[end]];
            continue;
        }
        begin = bytes[start];
        let stretch = Stretch { text: &text[begin..bytes[end]], kinds };
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

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(kind: InterlinearKind, start: usize, end: usize, text: &str) -> Interlinear {
        Interlinear { kind, start, end, text: text.to_owned() }
    }

    #[test]
    fn marks_cut_the_text_and_lose_nothing() {
        use InterlinearKind::{Emphasis, ProperName, Ruby};
        let marks = [
            mark(Emphasis, 1, 4, ""),
            mark(ProperName, 3, 5, ""),
            mark(Ruby, 2, 4, "yī"),
            mark(Ruby, 3, 5, "second"),
            mark(Emphasis, 5, 9, "beyond the end"),
        ];
        let shown: Vec<String> = groups("甲乙丙丁戊己", &marks)
            .iter()
            .map(|group| {
                let inside: Vec<String> = group
                    .stretches
                    .iter()
                    .map(|stretch| format!("{}{}", stretch.text, stretch.kinds.len()))
                    .collect();
                format!("{}[{}]", group.ruby.unwrap_or(""), inside.join(" "))
            })
            .collect();
        assert_eq!(shown, ["[甲0 乙1]", "yī[丙1 丁2]", "[戊1 己0]"]);
        assert_eq!(groups("", &marks), []);
    }
}
