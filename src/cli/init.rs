//! `banxin init`: a `banxin.toml` to begin with.

use super::console::Console;
use super::{CLEAN, FAILED};
use crate::config;
use std::path::Path;

/// `banxin init`.
pub(super) fn init(folder: &Path, force: bool, console: &mut Console) -> u8 {
    match config::init(folder, force) {
        Ok(path) => {
            let path = path.display();
            console.line(&format!("{path}: written; take the # away from what you want to say"));
            CLEAN
        }
        Err(error) => {
            console.error(&error);
            FAILED
        }
    }
}
