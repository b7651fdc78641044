//! The fonts in the file: each glyph number leads to the glyph that shows its character.

use super::fixture::{every_kind, glyphs, one_page, run};
use super::reader::Reader;
use crate::font::{FontId, FontSet};
use crate::frame::{NodeId, NodeKind, Orientation, Pages, Structure};
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
