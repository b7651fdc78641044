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
//! What a reader of the Markdown sees comes back as it was, whatever its characters are. What it does
//! not show is not read back: the lines of the source, furniture, emendations, corrections, how sure a
//! heading is of its body; texts that are empty; characters that Markdown cannot hold (U+0000); marks
//! beside the text that overlap, which come back cut at their edges.

mod block;
mod escape;
mod front;
mod inline;
mod read;
mod write;

pub use read::{Reading, Remark, id, read};
pub use write::write;

#[cfg(test)]
mod tests;
