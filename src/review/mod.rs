//! `banxin review`: a page in the browser, served from this program to this machine alone, on which
//! an edition is read beside its source and corrected.
//!
//! A [`Session`] is one source with its corrections, those saved and those not yet; the server hands
//! out what it shows and passes on what is done to it. Nobody else gets in: the server listens on the
//! loopback address, every address below it begins with a random token, the `Host` has to be its own
//! and a request from another site is refused.

mod note;
mod server;
mod session;

pub use server::{Server, serve};
pub use session::{Refusal, Session};
