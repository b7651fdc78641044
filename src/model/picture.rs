//! Pictures that a person adds: which file a figure shows, and what was read of it.

use serde::{Deserialize, Serialize};

/// Which picture a figure shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    /// The file, as a path from the folder of the edition's own file, with `/` between its parts.
    pub file: String,
    /// What is seen on it, for those who do not see it; "" where the caption says it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub alt: String,
}

/// A picture that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// How it is encoded.
    pub encoding: PictureEncoding,
    /// Width in pixels, from 1.
    pub width: u32,
    /// Height in pixels, from 1.
    pub height: u32,
    /// The file's bytes.
    pub bytes: Vec<u8>,
}

/// How a picture is encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureEncoding {
    /// PNG (ISO/IEC 15948).
    Png,
    /// JPEG (ISO/IEC 10918-1).
    Jpeg,
}

impl PictureEncoding {
    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }

    /// The usual extension of its files, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
        }
    }
}
