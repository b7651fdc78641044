//! The fonts in the file: each glyph number leads to the glyph that shows its character.

use super::fixture::{every_kind, glyphs, one_page, one_run, run};
use super::reader::Reader;
use crate::font::{FontId, FontSet};
use crate::frame::{Length, NodeId, NodeKind, Orientation, Pages, Structure};
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::BoundingBox;
use skrifa::{FontRef, GlyphId, MetadataProvider};

fn bounds(font: &FontRef<'_>, glyph: u16) -> Option<BoundingBox> {
    font.glyph_metrics(Size::unscaled(), LocationRef::default()).bounds(GlyphId::from(glyph))
}

fn face(name: &str) -> FontId {
    let named = |face: &FontId| match face {
        FontId::Serif => name.ends_with("NotoSerifSC-Regular"),
        FontId::SerifBold => name.ends_with("NotoSerifSC-Bold"),
        FontId::Sans => name.ends_with("NotoSansSC-Regular"),
        FontId::SansBold => name.ends_with("NotoSansSC-Bold"),
        FontId::Kai => name.ends_with("LXGWWenKai-Regular"),
    };
    FontId::ALL.into_iter().find(named).expect("a face of ours")
}

/// Checks every font of the file; how many glyphs were looked at.
fn check(pages: &Pages) -> usize {
    let bytes = super::super::write(pages).expect("the pages are written");
    let set = FontSet::open().expect("the faces open");
    let mut checked = 0;
    for font in Reader::new(&bytes).fonts() {
        let face = face(&font.name);
        let (program, whole) = (FontRef::new(&font.program), FontRef::new(face.data()));
        let (program, whole) = (program.expect("a font"), whole.expect("a font"));
        let count = program.glyph_names().num_glyphs();
        let bits: u32 = font.set.iter().map(|byte| byte.count_ones()).sum();
        assert_eq!(bits, count, "{} lists its glyphs", font.name);
        for (number, text) in font.texts {
            let (Some(c), None) = (text.chars().next(), text.chars().nth(1)) else { continue };
            let Some(glyph) = set.face(face).nominal(c) else { continue };
            assert_eq!(bounds(&program, number), bounds(&whole, glyph.id), "{} {c}", font.name);
            checked += 1;
        }
    }
    checked
}

#[test]
fn a_glyph_number_leads_to_its_glyph() {
    assert!(check(&every_kind()) > 40);
}

/// A stop that stands in the middle of its em stands there in the font, and the pen does not move for it.
#[test]
fn a_stop_in_the_middle_of_its_em_has_its_outline_there() {
    let page = |stops_off: usize| {
        let mut line = run(FontId::Serif, 10.0, 72.0, 100.0, "甲，乙，丙，丁");
        for glyph in line.glyphs.iter_mut().skip(1).step_by(2).take(stops_off) {
            (glyph.dx, glyph.dy) = (Length::pt(2.5), Length::pt(-3.0));
        }
        one_run(line)
    };
    let comma = FontSet::open().expect("the faces open").face(FontId::Serif).nominal('，');
    let whole = FontRef::new(FontId::Serif.data()).expect("a font");
    let own = bounds(&whole, comma.expect("a comma").id).expect("it has ink");
    // Of three stops most say where the outline is; the others are moved against it.
    for (stops_off, right, up) in
        [(0, 0.0, 0.0), (1, 0.0, 0.0), (2, 250.0, 300.0), (3, 250.0, 300.0)]
    {
        let pages = page(stops_off);
        let bytes = super::super::write(&pages).expect("the pages are written");
        let reader = Reader::new(&bytes);
        let font = reader.fonts().into_iter().next().expect("a font");
        let (number, _) = font.texts.iter().find(|(_, text)| *text == "，").expect("a comma");
        let program = FontRef::new(&font.program).expect("a font");
        let ink = bounds(&program, *number).expect("it has ink");
        assert_eq!((ink.x_min, ink.y_min), (own.x_min + right, own.y_min + up), "{stops_off}");
        let is_moved = reader.count(0, "Tm") > 1;
        assert_eq!(is_moved, matches!(stops_off, 1 | 2), "{stops_off}");
    }
}

/// A face that is also set from top to bottom is two fonts, with glyphs of their own.
#[test]
fn fonts_of_both_directions_have_their_own_glyphs() {
    let mut tree = Structure::default();
    tree.add(None, NodeKind::Paragraph);
    let mut down = run(FontId::Serif, 10.5, 300.0, 72.0, "竖排的文字");
    down.orientation = Orientation::Upright;
    let mut together = run(FontId::Serif, 10.5, 300.0, 172.0, "28");
    let all = 0..2;
    together.glyphs.iter_mut().for_each(|glyph| glyph.text = all.clone());
    together.orientation = Orientation::Together(600);
    let content = [
        run(FontId::Serif, 10.5, 72.0, 72.0, "横排的汉字"),
        down,
        run(FontId::Kai, 10.5, 72.0, 92.0, "楷体"),
        together,
    ];
    let pages = one_page(tree, content.into_iter().map(|run| glyphs(run, NodeId(0))).collect());
    assert!(check(&pages) >= 12);
}

/// Of many pages krilla deflates the contents, of few we: both are read alike.
#[test]
fn many_pages_are_read_as_few() {
    let few = every_kind();
    let mut many = few.clone();
    while many.pages.len() <= super::super::MOST_AT_LENGTH {
        let page = few.pages[1].clone();
        many.pages.push(page);
    }
    let written = |pages| Reader::new(&super::super::write(pages).expect("the pages are written"));
    let (few, many) = (written(&few), written(&many));
    assert_eq!(few.text(0), many.text(0));
    assert_eq!(few.text(1), many.text(super::super::MOST_AT_LENGTH));
}
