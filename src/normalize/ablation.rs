//! Kinds of evidence, each of which can be switched off to see what it is worth.
//!
//! Only a build with the feature `ablation` looks: it reads the kinds to leave out from the variable
//! `BANXIN_WITHOUT` (names of [`Evidence`], with commas). In any other build [`off`] is a constant,
//! and nothing of this is left. `tests/corpus/ablation.py` prints the table.

/// A kind of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Evidence {
    /// Lines full or short against the measure.
    Width,
    /// Blanks printed before a line, and first lines that are short by an indent.
    Indents,
    /// Blank lines.
    BlankLines,
    /// Page starts.
    PageStarts,
    /// Marks at line ends.
    LineEnds,
    /// List marks, speakers and words that open a paragraph.
    LineStarts,
    /// Brackets and quotations that are open at a line's end.
    OpenBrackets,
    /// The measure's change from line to line.
    Jumps,
    /// What the first reading shows of the document's habits.
    Habits,
    /// The look of a display line beside its length: marks, blanks, names.
    DisplayLook,
    /// Lines that stand again and again.
    Repetition,
    /// Where furniture stands.
    FurniturePlace,
    /// Numbers before headings.
    Numbers,
    /// By-lines and sign-offs in pairing.
    Bylines,
    /// What a heading and a body both say.
    Similarity,
    /// A heading right before its body.
    Adjacency,
    /// Headings and bodies in one order.
    Rank,
    /// Bodies parted where more headings than bodies were printed.
    Split,
    /// Which characters stand behind one another in words.
    Words,
    /// Columns read in the wrong order.
    Order,
    /// Columns side by side.
    Columns,
    /// Lines cut at tight marks.
    TightMarks,
    /// What is printed twice.
    Overprint,
    /// Dates torn or at the head of a text.
    TornDates,
    /// Verse.
    Verse,
    /// Captions.
    Captions,
    /// Dirt and half-width marks of an OCR.
    Dirt,
}

/// Whether a kind of evidence is left out: never, in an ordinary build.
#[cfg(not(feature = "ablation"))]
#[inline]
pub(super) const fn off(_: Evidence) -> bool {
    false
}

/// Whether `BANXIN_WITHOUT` names this kind of evidence.
#[cfg(feature = "ablation")]
pub(super) fn off(evidence: Evidence) -> bool {
    use std::sync::OnceLock;
    static WITHOUT: OnceLock<Vec<String>> = OnceLock::new();
    let names = || {
        let names = std::env::var("BANXIN_WITHOUT").unwrap_or_default();
        names.split(',').map(str::to_owned).collect()
    };
    WITHOUT.get_or_init(names).contains(&format!("{evidence:?}"))
}
