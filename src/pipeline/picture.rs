//! The pictures that an edition shows: read from the folder of its file, and written beside the outputs.

use crate::Error;
use crate::markdown::Remark;
use crate::model::{Edition, Picture, PictureEncoding};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// More pixels than this no page of paper needs, and to unpack them takes gigabytes; house choice.
const MOST_PIXELS: u64 = 100_000_000;
/// A larger file is no picture for a book; bytes, house choice.
const LARGEST: u64 = 64 * 1024 * 1024;

/// Reads the pictures of an edition that was read from `path`. `line_of` says where a file is named.
pub(super) fn load(
    path: &Path,
    edition: &mut Edition,
    line_of: impl Fn(&str) -> usize,
    remarks: &mut Vec<Remark>,
) {
    let folder = path.parent().unwrap_or(Path::new(""));
    let images = edition.paragraphs().filter_map(|paragraph| paragraph.image.as_ref());
    let mut files: Vec<String> = images.map(|image| image.file.clone()).collect();
    files.sort();
    files.dedup();
    for file in files {
        match read(folder, &file) {
            Ok(picture) => {
                edition.pictures.insert(file, Arc::new(picture));
            }
            Err(fault) => {
                let message = format!("the image {file:?} is not set, its caption is: {fault}");
                remarks.push(Remark::new(line_of(&file), message));
            }
        }
    }
}

/// The path of a picture below a folder; none for one that leads elsewhere.
pub(super) fn below(file: &str) -> Option<PathBuf> {
    let path = PathBuf::from(file.replace("%20", " "));
    let is_below = path.components().all(|part| matches!(part, Component::Normal(_)));
    (is_below && !file.is_empty() && !file.contains(['\\', ':', '\0'])).then_some(path)
}

/// Reads one picture, or says why not.
fn read(folder: &Path, file: &str) -> Result<Picture, String> {
    let elsewhere = "pictures are read from the folder of the document and below it, by a path like \
                     pictures/gate.jpg";
    let path = folder.join(below(file).ok_or(elsewhere)?);
    let length = fs::metadata(&path).map_err(|error| error.to_string())?.len();
    if length > LARGEST {
        return Err(format!("it has more than {} MB", LARGEST / 1024 / 1024));
    }
    let bytes = fs::read(&path).map_err(|error| error.to_string())?;
    let encoding = match bytes.as_slice() {
        [0x89, b'P', b'N', b'G', ..] => PictureEncoding::Png,
        [0xFF, 0xD8, 0xFF, ..] => PictureEncoding::Jpeg,
        _ => return Err("it is neither PNG nor JPEG; save it as one of them".to_owned()),
    };
    let size = imagesize::blob_size(&bytes).map_err(|error| format!("it is broken: {error}"))?;
    let pixels = size.width as u64 * size.height as u64;
    if pixels == 0 || pixels > MOST_PIXELS {
        return Err(format!(
            "it has {} by {} pixels, and at most {} million can be set",
            size.width,
            size.height,
            MOST_PIXELS / 1_000_000
        ));
    }
    let whole = match encoding {
        PictureEncoding::Png => decode(&bytes),
        PictureEncoding::Jpeg if bytes.windows(2).any(|pair| pair == [0xFF, 0xD9]) => Ok(()),
        PictureEncoding::Jpeg => Err("its end is missing".to_owned()),
    };
    whole.map_err(|fault| format!("it is broken: {fault}"))?;
    let (width, height) = (size.width as u32, size.height as u32);
    Ok(Picture { encoding, width, height, bytes })
}

/// Unpacks a PNG to see that it is whole.
fn decode(bytes: &[u8]) -> Result<(), String> {
    let decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    let mut reader = decoder.read_info().map_err(|error| error.to_string())?;
    while reader.next_row().map_err(|error| error.to_string())?.is_some() {}
    Ok(())
}

/// Writes the pictures into the folder of the outputs, where Markdown and JSON name them.
///
/// # Errors
/// When a file or a folder cannot be made.
pub(super) fn write(folder: &Path, pictures: &BTreeMap<String, Arc<Picture>>) -> crate::Result<()> {
    for (file, picture) in pictures {
        let Some(path) = below(file) else { continue };
        let target = folder.join(path);
        // One that is there already is not written over by itself.
        if fs::read(&target).is_ok_and(|bytes| bytes == picture.bytes) {
            continue;
        }
        let parent = target.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(|error| {
            Error::new("cannot make the folder of the pictures").at(parent).because(error)
        })?;
        super::output::replace(&target, &picture.bytes)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leads_out_of_the_folder() {
        for file in [
            "",
            "/etc/passwd",
            "../a.png",
            "a/../../b.png",
            "https://a.com/b.png",
            "c:\\a.png",
            "./a",
        ] {
            assert_eq!(below(file), None, "{file}");
        }
        assert_eq!(below("b/a%20c.png"), Some(PathBuf::from("b/a c.png")));
    }
}
