//! [`Edition`](crate::model::Edition) ⇄ Markdown with front matter: a document to read on any forge,
//! to edit by hand and to build from again.
//!
//! [`write()`] makes it, [`read()`] reads it back. The front matter has every field of the metadata as a
//! JSON string, which is YAML. `#` is the document's title, with a line on where it was printed. Each
//! `##` is an article, unless a comment before it says that it is the introduction, the timeline or
//! the list of doubts. `## 1. 标题` carries the printed number. Under a heading, lines that begin with a
//! bold label (`**作者** 甲、乙`) are its fields; no text of the edition can come out bold, since
//! whatever Markdown would read as markup is escaped. Then one paragraph a line: running text, `###`
//! subheads, `-` items, `>` quotations. An entry of the timeline is `### 日期　标题`; what stands
//! before the first of them is a note of ours. A doubt's kind stands in a comment behind it.
//!
//! What a person may add, and what becomes of it in every output:
//!
//! | in the document | in the edition |
//! |---|---|
//! | `*甲*`, `**甲**` | emphasis, set with dots (着重号) |
//! | `[甲](https://…)`, `<https://…>` | a link, to the web or to a mail |
//! | `甲[^1]` and `[^1]: 乙` | a note, set under the article that calls it first |
//! | `1. 甲`, lists within lists | items, which keep their numbers in the text, with their levels |
//! | `> 甲`, with a line broken by `\` | paragraphs of a quotation, or lines of verse |
//! | `![图注](图.png)`, `![替代文字](图.png "图注")` | a picture with its caption; a title of one blank says that there is none |
//! | a table | rows of cells; columns are not aligned |
//!
//! Whatever else Markdown has gets a remark with its line, and its text is kept.
//!
//! What a reader of the Markdown sees comes back as it was, whatever its characters are. What it does
//! not show is not read back: the lines of the source, furniture, emendations, corrections, how sure a
//! heading is of its body; texts that are empty; characters that Markdown cannot hold (U+0000); marks
//! beside the text that overlap, which come back cut at their edges, as at the edges of cells; marks
//! in a caption that has an alternative text; where in a caption a note is called.

mod block;
mod escape;
mod front;
mod inline;
mod read;
mod remark;
mod write;

pub use read::{Reading, id, read};
pub use remark::Remark;
pub(crate) use remark::locate;
pub use write::write;

#[cfg(test)]
mod tests;
