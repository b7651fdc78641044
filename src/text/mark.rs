//! The table of marks: one row a mark, and every rule on punctuation reads it.
