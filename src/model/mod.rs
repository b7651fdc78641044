//! The data that every stage speaks of: the numbered source (`Transcript`), the recovered
//! text (`Edition`) and the record of what was done to it (`Emendation`, `Doubt`, `Ledger`).

mod apparatus;
mod edition;
pub mod interlinear;
mod ledger;
mod notes;
mod picture;
mod place;
mod transcript;

pub use apparatus::{CorrectionKind, CorrectionMade, Doubt, DoubtKind, Emendation, EmendationKind};
pub use edition::{
    Article, Edition, Entry, EntryItem, Furniture, FurnitureKind, Inferred, Introduction, Metadata,
    Paragraph, Role, Source, Timeline, goes_on, is_of_kind, item_levels,
};
pub use interlinear::{Interlinear, InterlinearKind};
pub use ledger::{Action, Became, CharSpan, Claim, Ledger, LedgerEntry, Stage};
pub use notes::{Note, Notes};
pub use picture::{Image, Picture, PictureEncoding};
pub use place::{PageStart, Part, Place};
pub use transcript::{Line, LineSpan, Transcript};

/// The value of `format` in every edition's JSON.
pub const FORMAT: &str = "banxin-edition";
/// The version of the edition contract that this crate writes and reads.
pub const VERSION: u32 = 1;

/// The kebab-case name of a kind: `HyphenDropped` is `hyphen-dropped`.
pub fn kind_name(kind: impl std::fmt::Debug) -> String {
    let mut name = String::new();
    for (at, c) in format!("{kind:?}").char_indices() {
        if at > 0 && c.is_ascii_uppercase() {
            name.push('-');
        }
        name.push(c.to_ascii_lowercase());
    }
    name
}
