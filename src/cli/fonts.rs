//! `banxin fonts`: the faces that banxin carries, and which of them each source needs.

use super::console::{Console, Style};
use super::figures::number;
use super::message::Message;
use super::{ATTENTION, CLEAN, FAILED};
use crate::Result;
use crate::config::{Config, Settings};
use crate::font::{About, FontId, about};
use crate::pipeline::{self, Needs};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Characters that are shown of a list where not all of it is asked for; house choice.
const MOST: usize = 40;

/// `banxin fonts`.
pub(super) fn fonts(sources: &[PathBuf], config: Option<&Path>, console: &mut Console) -> u8 {
    match tell(sources, config, console) {
        Ok(code) => code,
        Err(error) => {
            console.error(&error);
            FAILED
        }
    }
}

fn tell(sources: &[PathBuf], config: Option<&Path>, console: &mut Console) -> Result<u8> {
    let config = Config::find(config)?;
    for font in FontId::ALL {
        let face = about(font)?;
        console.message(&Message::face(font, &face));
        let About { family, style, version, licence, characters, han, .. } = &face;
        console.styled(
            Style::Strong,
            &format!(
                "{:<11} {family} {style}, version {version}: {} characters, {} of them Han",
                font.name(),
                number(*characters),
                number(*han)
            ),
        );
        console.line(&format!("            {licence}"));
    }
    if sources.is_empty() {
        return Ok(CLEAN);
    }
    let options = config.options(&Settings::default(), PathBuf::new(), None);
    let mut code = CLEAN;
    for input in pipeline::inputs(sources, &[])?.inputs {
        match input.and_then(|input| Ok((pipeline::needs(&input, &options)?, input))) {
            Ok((needs, input)) => code = code.max(tell_needs(&input.path, &needs, console)),
            Err(error) => {
                console.error(&error);
                code = FAILED;
            }
        }
    }
    Ok(code)
}

/// Says what one source needs; the exit code that it deserves.
fn tell_needs(source: &Path, needs: &Needs, console: &mut Console) -> u8 {
    let all: BTreeSet<char> =
        needs.faces.values().chain([&needs.unknown]).flatten().copied().collect();
    let shown = source.display().to_string();
    console.line("");
    console.styled(
        Style::Strong,
        &format!("{shown}: {} different characters on its pages", number(all.len())),
    );
    for (font, characters) in &needs.faces {
        console.message(&Message::needs(source, *font, characters));
        let list = listed(characters, if console.is_verbose() { usize::MAX } else { MOST });
        console.line(&format!("  {:<11} {:>6}  {list}", font.name(), number(characters.len())));
    }
    if needs.unknown.is_empty() {
        return CLEAN;
    }
    console.message(&Message::unknown(source, &needs.unknown));
    let mut list = String::new();
    for c in needs.unknown.iter().take(MOST) {
        let _ = write!(list, " {c} U+{:04X}", u32::from(*c));
    }
    let more = if needs.unknown.len() > MOST { " …" } else { "" };
    let count = number(needs.unknown.len());
    let text = format!("{shown}: {count} that no face has, printed as 〓:{list}{more}");
    console.remark("warning", Style::Warning, &text);
    ATTENTION
}

/// Characters in their order, without blanks, at most so many.
fn listed(characters: &BTreeSet<char>, most: usize) -> String {
    let mut list: String = characters.iter().filter(|c| !c.is_whitespace()).take(most).collect();
    if characters.len() > most {
        list.push('…');
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lists_end_where_they_are_too_long() {
        let characters: BTreeSet<char> = "三月 的".chars().collect();
        assert_eq!(listed(&characters, 9), "三月的");
        assert_eq!(listed(&characters, 2), "三月…");
    }
}
