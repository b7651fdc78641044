//! What a person corrected, kept in a file beside the source and done again in every build.
//!
//! `source/<id>.corrections.toml` is read when `source/<id>.txt` is built. Each `[[correct]]` is done in turn,
//! so later ones see what earlier ones made:
//!
//! ```toml
//! who = "王编辑"              # for all below, unless they say otherwise
//! when = "2026-11-24"
//!
//! [[correct]]
//! do = "join"                # two paragraphs are one: the end of the first, the beginning of the second
//! before = "风里已经有了"
//! after = "暖意。清晨六点"
//!
//! [[correct]]
//! do = "split"               # one paragraph is two: what stands before and after the cut
//! before = "抓着昨夜的露水。"
//! after = "公园管理处的人说"
//!
//! [[correct]]
//! do = "role"                # body, subhead, item or quote
//! paragraph = "春天从海堤开始"  # how it begins
//! role = "subhead"
//!
//! [[correct]]
//! do = "pair"                # a heading belongs to another body: the two headings change places
//! heading = "老码头要修成图书馆"
//! body = "老码头的仓库空了"
//! byline = true              # the names go with the heading; false where not given
//!
//! [[correct]]
//! do = "move"                # an article stands before or after another one
//! article = "老码头要修成图书馆"
//! before = "海堤公园的春天"
//!
//! [[correct]]
//! do = "set"                 # a field of the issue; of an article (article = "…"); of a timeline's entry (entry = "…")
//! field = "date"
//! value = "2024-02-28"
//!
//! [[correct]]
//! do = "replace"             # a wrong character, with some around it
//! in = "加快科技技术进步"
//! wrong = "科技技术"
//! right = "科学技术"
//! why = "对照纸本"
//!
//! [[correct]]
//! do = "settle"              # a doubt is right (accept) or the text is (reject); of a `date-inferred`, the date
//!                            # that was inferred is right, or it is not: then it stays as printed, without a year
//! doubt = "doubled-character"
//! in = "科技技术"
//! verdict = "reject"
//! digest = "5f0c8d11"         # of any correction: what the text there was; it may be left out
//! ```
//!
//! Places are told by the characters that stand there, never by line numbers, so that they outlive another OCR
//! of the same page: an anchor that does not stand there exactly is looked for with one character in five
//! changed, and taken only where no other place is nearly as good. The review page adds a digest of the text in
//! which the place is (the paragraph, both paragraphs of a join, or the title: the first eight hexadecimal digits
//! of the SHA-256 of its UTF-8): of several places that read alike it chooses the one whose text is the same, and
//! a correction whose text is another by now says so (`changed`). What finds no place is not done; it is
//! [told](Unplaced) with the nearest places. What was done stands in the edition's `corrections`; a replaced
//! character is an emendation too.

mod anchor;
mod apply;
mod document;
mod file;
mod propose;
mod split;

pub use apply::{Unplaced, apply};
pub use document::{add, remove};
pub use file::{Correction, Deed, Owner, Side, Verdict, parse};
pub use propose::{Act, propose};
