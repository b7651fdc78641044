//! Any bytes through reading, normalising and the proof: no panic, no character lost or claimed
//! twice, the same result twice.
//!
//!     cargo +nightly fuzz run normalize -- -max_len=4096 -max_total_time=60
//!
//! The first run wants pages to begin with: copy `tests/corpus/*/cases/*/source.txt` into
//! `fuzz/corpus/normalize` under names of their own.

#![no_main]

use banxin::check::proof;
use banxin::ingest::ingest;
use banxin::normalize::{Hints, normalize_with_ledger};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(transcript) = ingest("page.txt", bytes) else { return };
    let hints = Hints::default();
    let (edition, ledger) = normalize_with_ledger(&transcript, &hints);
    let report = proof(&transcript, &edition, &ledger);
    assert!(
        report.holds(),
        "missing {:?}, extra {:?}, astray {:?}",
        report.missing,
        report.extra,
        report.places
    );
    assert!(normalize_with_ledger(&transcript, &hints) == (edition, ledger), "not the same twice");
});
