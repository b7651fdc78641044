//! Tests of the picture: its form, its inks, where they are.

use super::*;

/// The picture as indices of the palette, and the palette.
struct Picture {
    pixels: Vec<u8>,
    palette: Vec<u8>,
}

impl Picture {
    fn read(bytes: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::IDENTITY);
        let mut reader = decoder.read_info().unwrap();
        let mut packed = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut packed).unwrap();
        assert_eq!((info.width, info.height), (WIDTH as u32, HEIGHT as u32));
        let palette = reader.info().palette.clone().unwrap().into_owned();
        let pixels = packed.iter().flat_map(|pair| [pair >> 4, pair & 15]).collect();
        Self { pixels, palette }
    }

    fn rows(&self) -> impl Iterator<Item = &[u8]> {
        self.pixels.chunks(WIDTH)
    }

    /// Left, top, right and bottom of an ink within some rows.
    fn bounds(
        &self,
        ink: [u8; 3],
        rows: std::ops::Range<usize>,
    ) -> Option<(usize, usize, usize, usize)> {
        let index = self.palette.chunks(3).position(|color| color == ink)? as u8;
        let mut bounds: Option<(usize, usize, usize, usize)> = None;
        for (y, row) in self.rows().enumerate().take(rows.end).skip(rows.start) {
            let first = row.iter().position(|pixel| *pixel == index);
            let last = row.iter().rposition(|pixel| *pixel == index);
            if let (Some(first), Some(last)) = (first, last) {
                let (left, top, right, _) = bounds.unwrap_or((first, y, last, y));
                bounds = Some((left.min(first), top, right.max(last), y));
            }
        }
        bounds
    }

    /// True where nothing is drawn in the columns left and right.
    fn has_margins(&self, width: usize) -> bool {
        let paper = |pixels: &[u8]| pixels.iter().all(|pixel| *pixel == 0);
        self.rows().all(|row| paper(&row[..width]) && paper(&row[WIDTH - width..]))
    }
}

fn edition(title: &str) -> Edition {
    let mut edition = Edition::default();
    edition.metadata.title = title.into();
    edition.metadata.section = "理论周刊".into();
    edition.metadata.issue = "497".into();
    edition.metadata.date = "2024-02-28".into();
    edition
}

const BLACK: [u8; 3] = [0x1A, 0x1A, 0x1A];
const CINNABAR: [u8; 3] = [0xB0, 0x30, 0x2B];

#[test]
fn the_same_edition_has_the_same_cover() {
    assert_eq!(png(&edition("10问新质生产力")).unwrap(), png(&edition("10问新质生产力")).unwrap());
}

#[test]
fn the_title_is_large_and_in_the_middle() {
    let picture = Picture::read(&png(&edition("市民气象站")).unwrap());
    let (left, top, right, bottom) = picture.bounds(BLACK, 700..1600).expect("a title");
    assert!(right - left > 1200, "legible at a tenth of the size: {left}..{right}");
    assert!(bottom - top > 200, "{top}..{bottom}");
    assert!((left + right).abs_diff(WIDTH) < 40, "{left}..{right}");
    let (_, top, ..) = picture.bounds(CINNABAR, 0..HEIGHT).expect("the issue's number");
    assert!(top > bottom, "the accent stands below the title");
    assert!(picture.has_margins(140));
}

#[test]
fn any_edition_has_a_cover() {
    let long = "很长的标题，".repeat(500);
    for title in
        ["", "题", "\u{1}\0\n", "Long-Latin-Word-Without-Any-Break-At-All", "\u{10FFFF}🙂", &long]
    {
        let mut edition = edition(title);
        edition.metadata.section = title.to_owned();
        edition.metadata.motto = title.to_owned();
        edition.metadata.publication = title.to_owned();
        let picture = Picture::read(&png(&edition).unwrap());
        assert!(picture.has_margins(140), "{title}");
    }
    png(&Edition::default()).unwrap();
}
