//! The stages in order; the only module that touches the disk.
